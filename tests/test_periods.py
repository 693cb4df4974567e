"""Periods: each figure takes the span of time it is about from the nearest scope that tells (docs/records.md §2, §6)."""

from __future__ import annotations

import re
import time
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from extractors.extract import extract_text
from extractors.periods import attach
from extractors.records import (
    Block,
    BlockKind,
    Cell,
    Comparator,
    Figure,
    Kind,
    Period,
    PeriodKind,
    PeriodSource,
    Role,
    SourceText,
)
from pipeline.formats import text_of
from pipeline.process import source_of
from pipeline.tokenizer import split_sentences

# lines of a document; the first is its title where it begins with `# `, headings begin with `## `;
# figures are marked ⟦text|period⟧, with `t:` before a target, `c:` before a change, `-` where there is no period
UNDATED = [
    "# Nghỉ việc nhiều ở bệnh viện\nTừ năm 2020 đến giữa năm 2022, cả tỉnh có ⟦395|2020-01-01..2022-06-30⟧ người nghỉ việc.\nĐến giữa năm 2021, huyện đã giảm ⟦c:12|2021-06-30⟧ phòng.",
    "# Tổng kết cải cách hành chính năm 2013\nNăm 2013, quận nhận ⟦900|2013⟧ hồ sơ.\nChủ tịch quận yêu cầu trong năm 2014 phải kéo tỷ lệ trễ hẹn xuống dưới ⟦t:10%|2014⟧. \"Có ⟦30|2013⟧ khu phố mà chỉ ⟦12|2013⟧ khu phố niêm yết thủ tục\", ông nói.",
    "# Chấm điểm các huyện năm 2017\nKhối huyện có ⟦8|2017⟧ đơn vị đạt loại tốt, trong khi năm trước chỉ ⟦3|2016⟧ đơn vị.",
    "# Kỷ luật công chức\nNăm 2019, tỉnh kỷ luật ⟦45|2019⟧ người; năm trước là ⟦38|2018⟧ người. Năm 2014, tỉnh bổ nhiệm ⟦12|2014⟧ người, trong khi năm trước có ⟦19|2013⟧ người.",
    "# Ban chỉ đạo họp bàn nối mạng\nSáng 12-1, ban chỉ đạo họp đánh giá nhiệm vụ năm 2021 và bàn việc năm 2022.\nHuyện Bắc Hà nối được ⟦9|2021⟧ xã. Cổng mới chạy từ ngày 20-11-2021.\nHiện ⟦23%|-⟧ lô hàng còn phải kiểm tra.",
    "# Xã Tân Hòa đổi mới\nKhép lại năm 2023, xã có thêm nhiều nét mới. Có ⟦812|2023⟧ hồ sơ được trả tận nhà.\n\nThôn Đông dẫn đầu với ⟦95%|2023⟧ hồ sơ nộp qua mạng.",
    "# Đảng bộ phường Nam họp đại hội\nNhiệm kỳ 2015 - 2020 khép lại với nhiều kết quả.\nPhường hoàn thành ⟦14/16|2015-01-01..2020-12-31⟧ chỉ tiêu.",
    "# Kết quả thi nghề\nTỷ lệ đỗ năm nay là ⟦88%|-⟧. Số học viên khá tăng từ ⟦17%|2015⟧ năm 2015 lên ⟦19%|-⟧.",
    "# Huyện nhìn lại\nTỷ lệ đúng hạn giai đoạn 2018-2021 lần lượt là ⟦91%|2018⟧; ⟦93%|2019⟧; ⟦94%|2020⟧ và ⟦96%|2021⟧.",
    "# Tòa án tổng kết\nTrong nhiệm kỳ 2016-2020, tòa thụ lý ⟦12.300|2016-01-01..2020-12-31⟧ vụ; riêng năm 2020 có ⟦3.100|2020⟧ vụ.\n"
    "Trong nhiệm kỳ, tòa xử ⟦890|2016-01-01..2020-12-31⟧ bị cáo.",
    "# Tòa án huyện\nNăm 2022, tòa nhận ⟦90|2022⟧ vụ, số vụ năm 2022 chuyển sang năm 2023 là ⟦12|2022⟧ vụ.",
    "# Xã vận động\nNăm 2022, xã phấn đấu có ⟦t:500|2022⟧ người tham gia.\nSau 2 tháng, xã vận động được ⟦72|-⟧ người.",
    "# Thị xã chuyển mình\nNăm 2022, thị xã nhận ⟦8.100|2022⟧ hồ sơ; tỷ lệ trực tuyến vọt từ ⟦31%|2019⟧ của năm 2019 lên ⟦62%|2022⟧.\nĐiểm của thị xã đạt ⟦84,6|2022⟧.",
    "# Xã Đông sau sáp nhập\nQuý III/2025, xã nhận ⟦7.200|2025-07-01..2025-09-30⟧ hồ sơ, gấp 3 lần tổng số của các xã cũ cùng kỳ; đúng hạn ⟦96,4%|2025-07-01..2025-09-30⟧.",
    "# Thị xã khoán chi\nNăm 2022, chợ nộp ngân sách ⟦610|2022⟧ triệu đồng.\n\nCả thị xã tiết kiệm ⟦4,1|2022⟧ tỷ đồng, tăng ⟦c:8%|2022⟧ so với năm 2021.",
    "# Tinh giản biên chế\nĐến hết năm 2020, tỉnh bớt ⟦910|2020-12-31⟧ người, bằng ⟦7,7%|2020-12-31⟧ biên chế được giao năm 2015. Trong đó khối xã ⟦120|2020-12-31⟧ người.",
    "# Sở họp giao ban\nQuý I/2024, sở nhận ⟦3.010|2024-01-01..2024-03-31⟧ hồ sơ, kể cả ⟦96|2024-01-01..2024-03-31⟧ hồ sơ năm trước chuyển sang.",
    "# Xã Tân Hòa gộp thôn năm 2021\nNăm 2021, xã gộp ⟦4|2021⟧ thôn.\nNhiều tổ dân phố đã được gộp trong năm 2019. Chẳng hạn phường Đông gộp ⟦6|2019⟧ tổ.",
    "# Năm nay quận cắt ⟦t:2%|2019⟧ biên chế\nTrong năm 2019, quận phải cắt ⟦t:2%|2019⟧.\nBiên chế hành chính năm 2019 là ⟦410|2019⟧ người.",
    "# Huyện trả hồ sơ tháng 8/2021\nTháng 8/2021, huyện nhận ⟦640|2021-08-01..2021-08-31⟧ hồ sơ, kể cả ⟦52|2021-08-01..2021-08-31⟧ hồ sơ tháng trước chuyển qua và ⟦588|2021-08-01..2021-08-31⟧ hồ sơ mới.",
    "Trong 6 tháng chạy thử mô hình 2 cấp (từ ngày 01/7/2025 đến ngày 31/12/2025), xã nhận ⟦1.907|2025-07-01..2025-12-31⟧ hồ sơ.",
    "# Kết quả giải quyết hồ sơ quý II/2022\nQuý II/2022 (từ ngày 15/3/2022 đến ngày 14/6/2022), huyện nhận ⟦2.040|2022-03-15..2022-06-14⟧ hồ sơ.\nHuyện trả đúng hạn ⟦1.990|2022-03-15..2022-06-14⟧ hồ sơ.",
    "Muộn nhất là cuối năm 2027, huyện phải giảm ⟦t:12|2027-12-31⟧ trường. Xã chậm nhất năm 2024 nhận ⟦30|2024⟧ hồ sơ.",
    "Đến hết ngày 31/3/2022, báo cáo tổng kết năm 2021 mới được ⟦8/11|2022-03-31⟧ huyện gửi về.",
    "Cho đến hết ngày 30/9/2021, phí qua phà vẫn áp dụng theo quyết định cũ, là ⟦12.000|-⟧ đồng.",
    "# Chỉ số năng lực cạnh tranh năm 2021\nTỉnh được ⟦64,2|2021⟧ điểm, trong khi năm 2020 chỉ ⟦61,7|2020⟧ điểm, song chỉ đứng thứ ⟦29|2021⟧.",
    "Xã Bình An sáp nhập theo nghị quyết mà HĐND tỉnh thông qua ngày 5/3/2020, với tỷ lệ tán thành trên ⟦87%|2020-03-05⟧.",
    "# Chỉ số năng lực cạnh tranh năm 2022\nTỉnh được ⟦65,1|2022⟧ điểm, năm trước là ⟦62,9|2021⟧ điểm, nhờ vậy lên hạng ⟦17|2022⟧.",
    "Người ở bậc này đang nhận ⟦4,1|-⟧ triệu đồng, tới đây sẽ nhận ⟦t:4,5|2025-07-01⟧ triệu đồng từ ngày 1/7/2025.",
    "# Xếp loại công chức năm 2021\nCuối tháng 2 năm 2022, sở nhận được kết quả xếp loại năm 2021 từ ⟦9/14|2022-02-01..2022-02-28⟧ huyện.",
    "# Chỉ số hài lòng năm 2021 của tỉnh\nNăm ngoái có ⟦44%|2020⟧ số hộ phải đi lại, năm nay còn ⟦31%|2021⟧. Về đất đai, tỷ lệ là ⟦38%|2021⟧.",
    "Tỷ lệ này năm 2020 là ⟦55%|2020⟧, sang năm 2021 đã là ⟦59%|2021⟧, và ⟦t:57%|2022⟧ là con số dự kiến của năm 2022.",
    "Nghị quyết được ⟦91%|2019-06-12⟧ đại biểu bấm nút tán thành ngày 12/6/2019.",
    "Từ ⟦31|2005⟧ cán bộ, công chức lúc tách huyện năm 2005, đến nay phường đã có ⟦58|-⟧ người.",
    "Năm 2020, hồ sơ nộp qua mạng chiếm ⟦52%|2020⟧, gấp đôi con số ⟦26%|2019⟧ của năm 2019.",
    "Trong năm 2021, huyện nhận ⟦900|2021⟧ đơn, gấp 3 lần mức ⟦300|2020⟧ đơn của năm 2020.",
    "Sáng 6/7, tại kỳ họp, sở cho biết 6 tháng đầu năm trễ hẹn ⟦380|2017-01-01..2017-06-30⟧ hồ sơ.\nTrước đó, tỉnh đã cho ⟦104|-⟧ cán bộ thôi việc.\nTheo sở, có ⟦900|-⟧ người; tỉnh giảm ⟦c:46|2017⟧ biên chế trong năm 2017.",
    "Cả nước cấp ⟦42|2016-12-31⟧ triệu giấy tính đến ngày 31/12/2016.\nBáo cáo trước ủy ban sáng 20/4, bà nói từ tháng 1 đến tháng 3 nhận ⟦146|2017-01-01..2017-03-31⟧ phản ánh.",
    "Công ty luôn thưởng nhiều, như năm 2018, tổng tiền thưởng lên tới ⟦300|2018⟧ tỷ đồng.",
    "Tỉnh vừa yêu cầu kiểm điểm ⟦6|-⟧ cán bộ.\nTừ ngày 1/1 đến 31/10/2018, tỉnh nhận ⟦410|2018-01-01..2018-10-31⟧ phản ánh.\nXã Hòa An bị phản ánh nhiều nhất với ⟦90|2018-01-01..2018-10-31⟧ lượt.\nNăm ngoái, tỉnh xếp thứ ⟦12|2017⟧.\nChỉ số hài lòng của người dân năm 2017 là ⟦77%|2017⟧.",
    "Sở vừa tổng hợp kết quả xếp loại viên chức năm 2020 để báo cáo.\nCho đến cuối tháng 3, sở mới nhận báo cáo của ⟦14|2021-03-31⟧ trường.",
    "Phương án vừa ký sẽ bỏ ⟦t:190|2019⟧ trên tổng số ⟦500|2019⟧ điều kiện trong năm 2019.\nTháng 1/2018, cả nước đã bỏ ⟦620|2018-01-01..2018-01-31⟧ điều kiện.\nXăng dầu được cắt nhiều nhất, ⟦31|2018-01-01..2018-01-31⟧ điều kiện.",
    "Qua ⟦210|2016⟧ báo cáo trong năm 2016 đối với niên độ ngân sách năm 2015, cơ quan này kiến nghị thu ⟦40|2016⟧ tỷ đồng.",
    "So với thời điểm 31/12/2018 (dư nợ là: ⟦512|2018-12-31⟧ tỷ đồng) thì dư nợ thời điểm 31/10/2019 tăng ⟦c:80|2019-10-31⟧ tỷ đồng.",
    "Tháng 10/2020 bán ⟦3.100|2020-10-01..2020-10-31⟧ xe, tăng ⟦c:12%|2020-10-01..2020-10-31⟧ so với tháng trước (tăng ⟦c:9%|2020-10-01..2020-10-31⟧ so với cùng kỳ năm ngoái, mức kỷ lục trong năm 2020).",
    "# Tỉnh Hòa An tháng 9/2025\nUBND tỉnh yêu cầu đến hết năm 2025, ⟦t:90%|2025-12-31⟧ hồ sơ nộp trực tuyến; thanh toán trực tuyến đạt ⟦t:65%|2025-12-31⟧.",
    "# Chỉ số của tỉnh Hòa An giai đoạn 2019 - 2022\nSo với năm 2021, tỉnh giảm ⟦c:2|2022⟧ bậc.",
    "Theo chi cục, đến hết ngày 15/4/2021, chi cục nhận ⟦900|2021-04-15⟧ hồ sơ.\nHuyện An Lão dẫn đầu với ⟦210|2021-04-15⟧ hồ sơ.",
    "Trong năm 2016, sở nhận ⟦700|2016⟧ hồ sơ.\nĐến hết tháng 2, sở nhận ⟦90|2016-02-29⟧ hồ sơ.\nCán bộ dôi dư là ⟦140|2016⟧ người, dự kiến đến năm 2019 mới bố trí xong.",
    "Giữa năm 2015, tỉnh bắt tay làm đề án.\nTỉnh nhất thể hóa ở ⟦70%|-⟧ xã.\nTính đến ngày 31/12/2017, tỉnh giảm ⟦900|2017-12-31⟧ người.",
    "Từ ⟦90|2010⟧ thủ tục năm 2010, cục hiện chỉ còn ⟦41|-⟧ thủ tục.\nMỗi hồ sơ mất ⟦3|-⟧ ngày.",
    "Chiều 8/12, tại kỳ họp, sở cho biết tỉnh hiện có ⟦140|2016-12-08⟧ phòng.\nNăm 2016, biên chế của tỉnh là ⟦2.100|2016⟧ người.\nNăm 2017, UBND tỉnh trình HĐND giao ⟦2.050|2017⟧ biên chế, giảm ⟦t:50|2017⟧ so với năm nay.\nĐại biểu Hoa cho rằng nợ ⟦300|-⟧ tỷ là nhiều.\n\"Có xã chỉ ⟦20|-⟧ cán bộ\", ông Hoa nói.",
    "Năm 2016, các đội xử lý ⟦1.203|2016⟧ hồ sơ (so với cùng kỳ năm trước, nhận tăng ⟦c:830|2016⟧ việc).",
    "# Kinh tế 9 tháng năm 2025\nTrong 9 tháng năm 2025, tỉnh đón ⟦3|2025-01-01..2025-09-30⟧ triệu khách. Doanh thu là ⟦612|2025-01-01..2025-09-30⟧ tỷ đồng, gần hoàn thành kế hoạch năm.",
    "- Chỉ số giá tháng 9 năm 2022 tăng ⟦c:1,2%|2022-09-01..2022-09-30⟧.\nTrong số ⟦12|2022-09-01..2022-09-30⟧ nhóm hàng, có ⟦6|2022-09-01..2022-09-30⟧ nhóm tăng giá.",
    "Trước ngày 30/6/2026, ⟦t:100%|2026-06-30⟧ xã lập tổ số hóa; hồ sơ trực tuyến đạt ⟦t:65%|2026-06-30⟧.",
    "Chủ tịch yêu cầu, trước 30/6/2026, ⟦t:100%|2026-06-30⟧ xã lập tổ số hóa; hồ sơ trực tuyến đạt ⟦t:65%|2026-06-30⟧.",
    "Năm 2017, tỉnh giảm ⟦c:40|2017⟧ người.\nTrước đó, giai đoạn 2012-2014, tỉnh giảm ⟦c:25|2012-01-01..2014-12-31⟧ người.\nSở cho biết ⟦71%|2017⟧ số người bằng lòng.",
    "# Công tác nội vụ năm 2017\nChỉ số PAR INDEX năm 2016 của tỉnh lên hạng ⟦47|2016⟧; ⟦15|2017⟧ huyện có bộ phận một cửa.",
    "Người nghỉ trong năm 2025 được hưởng ⟦t:80%|2025⟧, từ năm 2026 trở đi còn ⟦t:60%|2026⟧. Tỉnh có ⟦90|-⟧ xã.",
    "Tỉnh có ⟦61|-⟧ trường, giảm ⟦c:5|-⟧ trường so với năm 2018.\nCử tri đề nghị nâng phụ cấp từ ⟦35%|-⟧ lên ⟦t:70%|-⟧.",
    "# Công tác cải cách năm 2022\nNhiệm vụ trọng tâm:\n- Trong quý II, mở ⟦t:2|2022-04-01..2022-06-30⟧ hội nghị.\n- Phấn đấu bồi dưỡng ⟦t:900|2022⟧ công chức.",
    "# Số hóa hồ sơ\n7 tháng năm 2023, tỉnh nhận ⟦900|2023-01-01..2023-07-31⟧ hồ sơ. Đến năm 2025, tỉnh đặt chỉ tiêu ⟦t:90%|2025⟧. Năm nay, tỉnh chi ⟦31|2023⟧ tỷ đồng.",
    "# Chỉ số năm 2024 của tỉnh\nNăm 2025, tỉnh đặt mục tiêu ⟦t:86%|2025⟧.\nBa tháng đầu năm nay, tỷ lệ trễ hạn là ⟦0,7%|2025-01-01..2025-03-31⟧ (năm ngoái ⟦1,3%|2024⟧).",
    "Báo cáo tại phiên họp cho thấy: 10 tháng năm 2023, tỉnh ban hành ⟦9|2023-01-01..2023-10-31⟧ kế hoạch; các sở xong ⟦88|2023-01-01..2023-10-31⟧ việc.\nTỉnh có ⟦1.900|2023-01-01..2023-10-31⟧ thủ tục công khai.",
    "Trong tuần 41/2021, cả nước có ⟦920|2021-10-11..2021-10-17⟧ ca mắc.",
    "# Kho tin nhận thêm ⟦400|2016-08-01..2016-12-31⟧ hồ sơ trong 5 tháng\nChi cục cho biết kho vận hành từ tháng 8/2016.\nHiện kho có ⟦3|-⟧ nhân viên.",
    "Giám đốc trao đổi về kết quả của sở và những việc phải làm trong năm 2017.\nSở đã khảo sát ⟦600|-⟧ hộ.\n- Năm 2017, sở đặt mục tiêu gì?\n- Sở sẽ số hóa ⟦t:85%|2017⟧ hồ sơ.",
    "Khảo sát năm 2018 cho thấy ⟦71%|2018⟧ hộ hài lòng.\nPhường làm việc cả thứ bảy từ tháng 2-2019.\nSau 4 tháng, đã có ⟦812|2019-02-01..2019-05-31⟧ lượt người đến.\nNăm ngoái, phường nhận ⟦5.000|2018⟧ hồ sơ.",
    "# Dịch vụ công ít người dùng\nCả nước có ⟦100.000|2016⟧ dịch vụ công.\nBáo cáo tại hội thảo cho thấy năm 2016, các bộ cung cấp ⟦1.513|2016⟧ dịch vụ.\nCó ⟦19|2016⟧ tỉnh không có hồ sơ.\nKhảo sát của UNDP cho thấy ⟦48%|-⟧ người dân chưa nghe nói.",
    "Chiều 12/9/2022, với ⟦100%|2022-09-12⟧ đại biểu có mặt tán thành, hội đồng thông qua nghị quyết về học phí năm học 2022-2023.",
    "# Chính sách mới từ tháng 7/2018\nTừ ngày 1/7, lương cơ sở là ⟦t:1,39|2018-07-01⟧ triệu đồng.\nNăm 2017, cả nước phạt ⟦312|2017⟧ trường hợp.",
    "# Giải ngân 8 tháng đầu năm 2019\nCả nước giải ngân ⟦38,8%|2019-01-01..2019-08-31⟧ vốn.\nBộ trưởng nêu ⟦5|-⟧ nhóm nguyên nhân.\nNếu giải ngân thêm ⟦t:1%|-⟧, tăng trưởng sẽ khá hơn.",
    "Ngày 6/12, thành phố cho biết từ năm 2011 đến nay triển khai ⟦97|-⟧ dự án.\nNăm 2017, thành phố xây ⟦3|2017⟧ khu.",
    "Từ tháng 6, quận trả kết quả tận nhà với phí ⟦25.000|-⟧ đồng.",
    "Năm 2017 có ⟦54|2017⟧ người nghỉ.\nNăm nay, thành phố giao ⟦1.985|2018⟧ biên chế, giảm ⟦c:46|2018⟧ so với năm 2017.",
    "# Kết luận tuyển dụng\nThanh tra vừa kết luận việc tuyển dụng tại tỉnh giai đoạn 2012-2016.\nTỉnh giao vượt ⟦147|2012-01-01..2016-12-31⟧ chỉ tiêu.\nTại thời điểm thanh tra, tỉnh có ⟦3.452|-⟧ công chức.",
    "# Lương tối thiểu năm 2019 tăng 5%\nTheo phương án, từ ngày 1/1/2019 lương là ⟦t:4,18|2019-01-01⟧ triệu đồng.\nMức lương hiện hành của vùng I là ⟦t:3,98|-⟧ triệu đồng.\nNăm 2018, lương tăng ⟦c:6,5%|2018⟧.\nNgười lao động chi ⟦26%|-⟧ lương cho nhà ở.",
    "Nghị quyết của Chính phủ yêu cầu năm 2018 giảm ⟦t:50%|2018⟧ mặt hàng phải kiểm tra.",
    "Sáng 11/9, thanh tra cho biết năm 2018 đã tiếp ⟦400|2018⟧ lượt.\nTại Hà Nội, trong 8 tháng Ban Tiếp công dân tiếp ⟦9.800|2018-01-01..2018-08-31⟧ lượt.",
    "Từ năm 2015 đến nay, tỉnh giảm ⟦c:12|-⟧ xã. 6 tháng đầu năm, tỉnh có ⟦5|-⟧ vụ cháy.",
    "Đến 6/2018, huyện còn ⟦120|2018-06-30⟧ người.",
    "Từ tháng 8/2020 - 8/2023, có ⟦40|2020-08-01..2023-08-31⟧ người nghỉ việc.",
    "Trong 6 tháng (1/2018 - 6/2018), huyện xử lý ⟦21|2018-01-01..2018-06-30⟧ vụ.",
    "# Doanh nghiệp mới giảm\nTính chung 11 tháng đầu năm 2017, có ⟦116|2017-01-01..2017-11-30⟧ doanh nghiệp.\nSố lao động trong 11 tháng qua là ⟦65|2017-01-01..2017-11-30⟧ người.",
    "Trong 9 tháng đầu năm 2017, có ⟦24|2017-01-01..2017-09-30⟧ dự án, tương đương với con số của cùng kỳ năm trước.",
    "# Thừa giáo viên\nTừ năm 2012 đến 2016, huyện ký ⟦410|2012-01-01..2016-12-31⟧ hợp đồng.\nHuyện thừa ⟦350|-⟧ người.",
    "# Công bố chỉ số\nChỉ số hài lòng năm 2018 đạt ⟦81,2%|2018⟧.\nCó ⟦12|2018⟧ sở đạt loại tốt.\nHiện tỉnh có ⟦310|-⟧ dịch vụ công.\nTuy nhiên, chỉ ⟦11%|-⟧ dịch vụ có hồ sơ.",
    "# Thi tuyển\nNăm 2017, tỉnh tuyển ⟦204|2017⟧ người.\nThí sinh phải làm ⟦t:3|-⟧ bài thi.\nĐại biểu An hỏi vì sao có ⟦9|-⟧ người trượt.\nTỉnh đề nghị thêm ⟦t:50|-⟧ suất.\nChỉ tiêu là ⟦t:260|2017⟧.",
    "Bộ vừa phê duyệt phương án cắt giảm, đơn giản hóa điều kiện giai đoạn 2017-2018.\nTrong ⟦320|-⟧ điều kiện, Bộ sẽ bỏ ⟦t:140|2017-01-01..2018-12-31⟧ điều kiện.",
    "Năm 2016, trung tâm nhận ⟦4.300|2016⟧ hồ sơ.\nCũng trong năm này, tỉnh cấp phép cho ⟦870|2016⟧ doanh nghiệp.",
    "Với ⟦95%|-⟧ ý kiến đồng ý, hội đồng ra nghị quyết, có hiệu lực từ ngày 1/12/2019.",
    "Kể từ ngày 1/1/2021, tuổi nghỉ hưu là ⟦t:60|2021-01-01⟧; sau đó mỗi năm tăng thêm ⟦t:3|-⟧ tháng.",
    "# Kê khai tài sản\nSở vừa có báo cáo về công tác phòng, chống tham nhũng năm 2015.\nToàn tỉnh phát hiện ⟦14|2015⟧ vụ.",
    "# Nâng điểm thi\nChiều 17/7, sở họp báo về bài thi bất thường trong kỳ thi năm 2018.\nCó ⟦330|2018⟧ bài thi bị sửa.\nNăm 2017, tỷ lệ này là ⟦1%|2017⟧.\nKỳ thi năm nay có ⟦9.250|2018⟧ thí sinh.",
    "Sau đợt sắp xếp giai đoạn 2019-2021, cả nước giảm ⟦c:41|2019-01-01..2021-12-31⟧ xã.\nVề số đơn vị sự nghiệp, đến 30/6/2023 cả nước có ⟦4.600|2023-06-30⟧ đơn vị. Số đơn vị tự chủ là ⟦61|-⟧.",
    "Báo cáo giám sát của Quốc hội giai đoạn 2011-2016 nêu số tổng cục tăng từ ⟦21|2011-01-01..2016-12-31⟧ lên ⟦42|2011-01-01..2016-12-31⟧.",
    "# Tuyển mới\nBộ Nội vụ đưa ra dự thảo.\nDự thảo cho tuyển mới không quá ⟦t:50%|-⟧ số biên chế đã giảm.\nNăm 2015, Thủ tướng giao cả nước ⟦277.055|2015⟧ biên chế.",
    "Sáng 22/5, ông An cho biết đã giảm ⟦15.700|-⟧ người, lũy kế từ năm 2015 là ⟦40.000|-⟧ người.",
    "Năm 2022, có ⟦720|2022⟧ vụ (khối A có ⟦568|2022⟧ vụ, giảm ⟦c:6|2022⟧ vụ so với năm 2021; khối B có ⟦152|2022⟧ vụ).",
    "Xuất khẩu tháng 7/2017 đạt ⟦12|2017-07-01..2017-07-31⟧ tỷ USD, giảm ⟦c:2%|2017-07-01..2017-07-31⟧ so với tháng trước và 7 tháng/2017 đạt ⟦81|2017-01-01..2017-07-31⟧ tỷ USD.",
    "Trong tuần 42 (từ ngày 10.10.2022 đến 16.10.2022), thành phố có ⟦199|2022-10-10..2022-10-16⟧ ca.",
    "Năm 2018 có ⟦5|2018⟧ vụ cháy. Đến 30.6, huyện có ⟦3|2018-06-30⟧ vụ.",
    "Hết năm 2020, xã nào cũng phải có ⟦t:100%|2020-12-31⟧ thủ tục niêm yết.",
    "Sáng 16/3, quận cho biết hiện có ⟦547.000|2018-03-16⟧ dân.\nBiên chế năm 2018 được giao là ⟦183|2018⟧ người.\nHai tháng đầu năm nay, quận tiếp nhận ⟦58.204|2018-01-01..2018-02-28⟧ hồ sơ.",
    "Tính đến ngày 15/11/2019, cục bắt ⟦86|2019-11-15⟧ vụ. Thu giữ ⟦612|2019-11-15⟧ kg hàng cấm.",
    "Năm 2018, mức tăng cao nhất trong 10 năm qua, đạt ⟦7%|2018⟧.",
    "Thu của tỉnh 9 tháng đạt ⟦967|2015-01-01..2015-09-30⟧ tỷ đồng.\nGiải ngân bằng ⟦64%|2015⟧ kế hoạch vốn năm 2015.",
    "Tính chung 10 tháng qua, có ⟦143|2014-01-01..2014-10-31⟧ người đi, bằng ⟦104%|2014-01-01..2014-10-31⟧ kế hoạch năm 2014.",
    "Chủ tịch tỉnh dự hội nghị\n\nSáng 28/12, Chủ tịch tỉnh họp với 63 xã nhằm triển khai kế hoạch năm 2019.\nNăm 2018, thu ngân sách tăng ⟦c:7%|2018⟧.\nXuất khẩu đạt hơn ⟦237|2018⟧ tỷ đồng.",
    "Năm 2017, quận giải quyết ⟦412.356|2017⟧ hồ sơ.\nSo với năm 2016, lượng hồ sơ tăng ⟦c:14,6%|2017⟧.",
    "# Thừa trường thiếu người\nĐến tháng 10/2018, ngành có ⟦22.358|2018-10-31⟧ người.\nHuyện Thuận Châu thiếu nhiều nhất với ⟦486|2018-10-31⟧ giáo viên.",
    "Từ năm 2016 đến tháng 6/2018, toàn tỉnh có ⟦527|2016-01-01..2018-06-30⟧ người nghỉ việc.\nNgành y tế có số người nghỉ nhiều nhất với ⟦203|2016-01-01..2018-06-30⟧ người.",
    "Năm 2022, huyện phải sắp xếp xong ⟦t:100%|2022⟧ số dôi dư.\nTrong ⟦t:5|-⟧ năm kể từ ngày sáp nhập, xã phải giảm cấp phó.",
    "# Chỉ số năm 2017 của tỉnh\nChỉ số năm 2017 đạt ⟦89|2017⟧ điểm.\nTrong 3 năm qua, tỉnh giảm ⟦121|-⟧ đầu mối.",
    "# Tổng kết giai đoạn 2016-2020\nGiai đoạn 2016-2020, huyện có ⟦12|2016-01-01..2020-12-31⟧ xã.\n5 năm qua, huyện kết nạp ⟦420|2016-01-01..2020-12-31⟧ đảng viên.",
    "Từ năm 2015 đến tháng 3/2018, cả nước tinh giản ⟦39.823|2015-01-01..2018-03-31⟧ người.\nHơn ⟦80%|2015-01-01..2018-03-31⟧ trong số này nghỉ hưu.",
    "# Bàn giao trụ sở\nTheo báo cáo của Sở Tài chính, tính đến ngày 30/11/2025, trên địa bàn tỉnh có ⟦1.842|2025-11-30⟧ cơ sở.\nCác xã được bố trí ⟦58|2025-11-30⟧ xe.",
    "Năm học 2018-2019, tỉnh có ⟦641|2018-01-01..2019-12-31⟧ trường; đến năm học 2020-2021 còn ⟦555|2020-01-01..2021-12-31⟧ trường.",
    "Ngành quản lý ⟦84,9|-⟧ triệu người, gấp rưỡi năm 2010.",
    "Báo cáo chỉ số chi phí tuân thủ (APCI) 2022 vừa được công bố cho thấy chi phí giảm ở ⟦6/9|2022⟧ nhóm.",
    "Tính đến đầu tháng 2/2025 có ⟦72|2025-02-01⟧ công chức xin nghỉ.",
    "Năm 2019, tỉnh đạt ⟦79%|2019⟧; trong khi năm 2018, vị trí này thuộc về xã Hạ (⟦78%|2018⟧).",
    "Năm 2021, xã tiếp nhận ⟦3.200|2021⟧ hồ sơ, giải quyết ⟦3.150|2021⟧ hồ sơ.",
    "Trong năm 2021, xã tiếp nhận ⟦3.200|2021⟧ hồ sơ. Số hồ sơ trễ hẹn là ⟦12|2021⟧.",
    "Xã tiếp nhận ⟦3.200|2021⟧ hồ sơ trong năm 2021.",
    "# Chỉ đạo nổi bật của Chính phủ tuần từ 12-16/11\nCả nước có ⟦29|-⟧ bộ ngành giải ngân chậm. Năm 2018, dự phòng chi ⟦15|2018⟧ tỷ đồng.",
    "# Sai phạm trong tuyển dụng\nThanh tra bộ vừa có kết luận về công tác cán bộ của tỉnh giai đoạn 2013 - 2016.\nTỉnh giao vượt ⟦183|2013-01-01..2016-12-31⟧ biên chế. Kỳ thi tuyển năm 2015 có ⟦40|2015⟧ thí sinh.",
    "Xã có ⟦12|-⟧ thôn.\nSố hồ sơ xã nhận trong năm 2021 là ⟦320|2021⟧.\nTỷ lệ trễ hẹn là ⟦2%|2021⟧.\nÔng Nam nói quầy chỉ có ⟦3|-⟧ người.\nSở đề nghị giữ ⟦t:9|-⟧ người.",
    "Lợi nhuận tăng ⟦9%|-⟧, mức cao nhất kể từ năm 2012.",
    "Năm 2016, tỷ lệ là ⟦66%|2016⟧, tương đương mức ⟦65%|2014-01-01..2015-12-31⟧ của giai đoạn 2014-2015.",
    "Ngày 27/6, ông Phong cho biết 6 tháng đầu năm 2016 thành phố thu ⟦15|2016-01-01..2016-06-30⟧ tỷ đồng.\nTheo ông, hiện có ⟦24|2016-06-27⟧ quận dùng hệ thống.",
    "Nhóm nghiên cứu hỏi ⟦95|-⟧ người; tính từ năm 2009, đã có ⟦750|-⟧ lượt người.",
    "Tính đến hết năm 2015 có ⟦40|2015-12-31⟧ xe.\nChi phí nuôi một xe là ⟦320|-⟧ triệu đồng.",
    "# Công bố chỉ số hài lòng 2017\nTỷ lệ hài lòng là ⟦80%|2017⟧.\nPhó thủ tướng yêu cầu bộ mở rộng khảo sát lên ⟦t:40|-⟧ người.",
    "Trong quý II/2018, sở phải giải quyết ⟦t:312|2018-04-01..2018-06-30⟧ hồ sơ tồn đọng từ năm 2016, xử lý ⟦t:26|2018-04-01..2018-06-30⟧ cán bộ.",
    "Xã có ⟦12|-⟧ thôn.\nDự kiến đến năm 2020, ngành giảm ⟦t:10%|2020⟧ biên chế.\nChủ tịch tỉnh đề nghị mỗi người hỏi không quá ⟦t:2|-⟧ phút.",
    "Nợ thuế đến hết tháng 9-2017 là ⟦73|2017-09-30⟧ tỷ đồng.\nMười tháng năm nay, ngành thu hồi ⟦35|2017-01-01..2017-10-31⟧ tỷ đồng.\nVề cải cách, bộ trưởng nói có ⟦43|-⟧ ngân hàng tham gia.",
    "Quý III/2022, sở trả kết quả ⟦410|2022-07-01..2022-09-30⟧ hồ sơ.",
    "Quý 2 năm 2022, sở trả kết quả ⟦410|2022-04-01..2022-06-30⟧ hồ sơ.",
    "6 tháng đầu năm 2023, huyện tổ chức ⟦14|2023-01-01..2023-06-30⟧ cuộc kiểm tra.",
    "Trong năm 2023, huyện phải giảm ⟦1,2%|2023⟧ biên chế hành chính và ⟦2,1%|2023⟧ biên chế sự nghiệp (so với số giao năm 2021).",
    "Trong năm 2023, huyện phải giảm ⟦2,4%|2023⟧ biên chế sự nghiệp (lấy số giao năm 2021 để so).",
    "Sáu tháng cuối năm 2023, huyện tổ chức ⟦14|2023-07-01..2023-12-31⟧ cuộc kiểm tra.",
    "Trong 9 tháng năm 2023, huyện tổ chức ⟦14|2023-01-01..2023-09-30⟧ cuộc kiểm tra.",
    "11 tháng đầu năm 2023, huyện mở ⟦4|2023-01-01..2023-11-30⟧ lớp tập huấn.",
    "Nửa đầu năm 2023, huyện mở ⟦4|2023-01-01..2023-06-30⟧ lớp tập huấn.",
    "Tháng 10/2023, bộ phận một cửa nhận ⟦780|2023-10-01..2023-10-31⟧ hồ sơ.",
    "Tháng 2 năm 2024, bộ phận một cửa nhận ⟦780|2024-02-01..2024-02-29⟧ hồ sơ.",
    "Giai đoạn 2016-2020, tỉnh tinh giản ⟦1.240|2016-01-01..2020-12-31⟧ biên chế.",
    "Nhiệm kỳ 2015 - 2020, tỉnh tinh giản ⟦1.240|2015-01-01..2020-12-31⟧ biên chế.",
    "Trong ba năm 2017-2019, tỉnh tinh giản ⟦1.240|2017-01-01..2019-12-31⟧ biên chế.",
    "Từ năm 2017 đến năm 2019, tỉnh tinh giản ⟦1.240|2017-01-01..2019-12-31⟧ biên chế.",
    "Hai năm 2018 và 2019, tỉnh tinh giản ⟦1.240|2018-01-01..2019-12-31⟧ biên chế.",
    "Từ năm 2015 đến tháng 6/2018, tỉnh tinh giản ⟦1.240|2015-01-01..2018-06-30⟧ biên chế.",
    "Từ ngày 15/12/2020 đến ngày 14/3/2021, sở nhận ⟦322|2020-12-15..2021-03-14⟧ hồ sơ.",
    "Từ ngày 21/7 đến 20/8/2021, sở nhận ⟦322|2021-07-21..2021-08-20⟧ hồ sơ.",
    "Tính đến ngày 31/12/2019, tỉnh có ⟦95|2019-12-31⟧ đơn vị tự chủ.",
    "Đến hết tháng 6/2024, tỉnh có ⟦95|2024-06-30⟧ đơn vị tự chủ.",
    "Đến 30-9-2021, đã có ⟦95|2021-09-30⟧ đơn vị tự chủ.",
    "Tính đến cuối năm 2018, tỉnh có ⟦95|2018-12-31⟧ đơn vị tự chủ.",
    "Đến năm 2025, phấn đấu ⟦t:80%|2025⟧ hồ sơ được số hóa.",
    "Phấn đấu đến năm 2025 có ⟦t:80%|2025⟧ hồ sơ được số hóa, đến năm 2030 đạt ⟦t:100%|2030⟧.",
    "Đến hết năm 2025, phấn đấu ⟦t:80%|2025-12-31⟧ hồ sơ được số hóa.",
    "Từ nay đến năm 2021, sở sẽ giảm ⟦t:2%|2021⟧ biên chế.",
    "Năm 2019, tỷ lệ đúng hạn đạt ⟦97%|2019⟧, tăng ⟦c:2%|2019⟧ so với năm 2018.",
    "So với năm 2018, tỷ lệ đúng hạn năm 2019 tăng ⟦c:2%|2019⟧.",
    "Năm 2019, tỷ lệ này đạt ⟦97%|2019⟧, tăng ⟦c:2%|2019⟧ so với năm 2018 (⟦95%|2018⟧).",
    "Tỷ lệ này tăng từ ⟦12%|2019⟧ (năm 2019) lên ⟦30%|2020⟧ (năm 2020).",
    "Chỉ số năm 2020 của huyện tăng từ ⟦80,5|2019⟧ điểm lên ⟦82,1|2020⟧ điểm so với năm 2019.",
    "Năm 2017 có ⟦45|2017⟧ dịch vụ, năm 2018 có ⟦60|2018⟧ dịch vụ và năm 2019 có ⟦91|2019⟧ dịch vụ.",
    "Tỷ lệ này của năm 2015 là ⟦62,3%|2015⟧, năm 2016 là ⟦65,7%|2016⟧; dự kiến năm 2017 là ⟦t:64,9%|2017⟧.",
    "Năm 2020, số hồ sơ trễ hạn là ⟦120|2020⟧, trong khi năm 2019 là ⟦300|2019⟧.",
    "Từ năm 2018 đến nay, sở tiến hành ⟦19|-⟧ cuộc thanh tra.",
    "Hiện nay cả nước có ⟦63|-⟧ tỉnh, thành phố.",
    "Từ ngày 1/7/2023, mức lương cơ sở là ⟦1,8 triệu|2023-07-01⟧ đồng, thay cho mức ⟦1,49 triệu|-⟧ đồng hiện nay.",
    "Theo quy định, mỗi phòng có không quá ⟦t:2|-⟧ cấp phó.",
    "# Thành phố công bố Chỉ số hài lòng năm 2017\nSáng 20-4, thành phố công bố kết quả khảo sát. Có ⟦81,2%|2017⟧ người dân hài lòng.\nSo với năm trước, tỷ lệ này tăng ⟦c:1,5%|2017⟧.\nNăm ngoái, con số này là ⟦79,7%|2016⟧.",
    "# Kết quả PAPI của tỉnh\nChỉ số PAPI năm 2018 của tỉnh đạt ⟦43,5|2018⟧ điểm.\nTrong ⟦8|2018⟧ nội dung, tỉnh có ⟦5|2018⟧ nội dung tăng điểm.\nTỉnh xếp thứ ⟦20|2018⟧ cả nước.",
    "# Công bố Chỉ số cải cách hành chính năm 2016\nNgày 12/7, thành phố công bố chỉ số cải cách hành chính năm 2016.\nTrong 6 tháng đầu năm, thành phố kỷ luật ⟦7|2017-01-01..2017-06-30⟧ cán bộ.",
    "# Huyện sơ kết công tác năm\nNgày 05/7/2022, huyện tổ chức sơ kết công tác 6 tháng đầu năm. Huyện đã tiếp nhận ⟦9.100|2022-01-01..2022-06-30⟧ hồ sơ.",
    "Năm 2024, xã thực hiện các nhiệm vụ sau:\n- Rà soát ⟦45|2024⟧ thủ tục.\n- Mở ⟦3|2024⟧ lớp tập huấn.",
    "# Báo cáo công tác năm 2023\nXã tiếp nhận ⟦780|2023⟧ hồ sơ.\n## PHƯƠNG HƯỚNG NĂM 2024\nDuy trì tỷ lệ đúng hạn từ ⟦t:98%|2024⟧ trở lên.",
    "Sở được giao ⟦110|2021⟧ biên chế năm 2021; năm 2022 được giao ⟦105|2022⟧ biên chế.",
    "Theo Quyết định số 15/QĐ-UBND ngày 3/2/2019, mỗi xã có ⟦t:2|-⟧ công chức một cửa.",
    "Thi hành Nghị quyết giai đoạn 2011-2020 của Chính phủ, năm 2018 tỉnh giảm ⟦20|2018⟧ phòng.",
    "Tỷ lệ giải ngân 9 tháng đầu năm 2022 đạt ⟦61%|2022-01-01..2022-09-30⟧, cùng kỳ năm 2021 đạt ⟦50%|2021-01-01..2021-09-30⟧.",
    "9 tháng đầu năm 2022 sở nhận ⟦2.000|2022-01-01..2022-09-30⟧ hồ sơ (cùng kỳ năm trước ⟦1.700|2021-01-01..2021-09-30⟧ hồ sơ).",
    "Trong quý I/2024, sở nhận ⟦2.000|2024-01-01..2024-03-31⟧ hồ sơ, tăng ⟦c:12%|2024-01-01..2024-03-31⟧ so với cùng kỳ.",
    "Mỗi năm giảm ⟦t:200|2022-01-01..2025-12-31⟧ người trong giai đoạn 2022-2025.",
    "Năm học 2022-2023, toàn tỉnh thiếu ⟦1.900|2022-01-01..2023-12-31⟧ giáo viên.",
    "Trước năm 2018, tỉnh có ⟦21|-⟧ sở; từ năm 2019 còn ⟦19|2019⟧ sở.",
    "Ngày 3/3/2021, ⟦98%|2021-03-03⟧ đại biểu tán thành nghị quyết.",
    "Tỷ lệ hài lòng năm 2023 đạt ⟦91%|2023⟧, vượt mục tiêu đề ra cho năm 2025 (⟦t:90%|2025⟧).",
    "Các năm 2016, 2017 và 2018, tỉnh giảm ⟦120|2016-01-01..2018-12-31⟧ biên chế.",
    "Từ 2016 đến 2018, tỉnh giảm ⟦120|2016-01-01..2018-12-31⟧ biên chế.",
    "Trong 5 năm (2016 - 2020), tỉnh giảm ⟦120|2016-01-01..2020-12-31⟧ biên chế.",
    "Đầu năm 2019, tỉnh có ⟦120|2019⟧ xã.",
    "Hai quý đầu năm 2023, sở nhận ⟦120|2023-01-01..2023-06-30⟧ hồ sơ.",
    "Từ tháng 1 đến tháng 6/2023, sở nhận ⟦120|2023-01-01..2023-06-30⟧ hồ sơ.",
    "Từ tháng 1 đến hết tháng 6 năm 2023, sở nhận ⟦120|2023-01-01..2023-06-30⟧ hồ sơ.",
    "Từ 01/01 đến 30/6/2023, sở nhận ⟦120|2023-01-01..2023-06-30⟧ hồ sơ.",
    "Trong kỳ (từ 15/12/2022 đến 14/6/2023), sở nhận ⟦120|2022-12-15..2023-06-14⟧ hồ sơ.",
    "Trong kỳ báo cáo (15/12/2022 - 14/6/2023), sở nhận ⟦120|2022-12-15..2023-06-14⟧ hồ sơ.",
    "Tính đến thời điểm 30/6/2022, sở có ⟦120|2022-06-30⟧ công chức.",
    "Số liệu chốt đến ngày 14/12/2023 cho thấy có ⟦120|2023-12-14⟧ hồ sơ.",
    "Tính đến 15 giờ ngày 14/12/2023, có ⟦120|2023-12-14⟧ hồ sơ.",
    "Quý I/2023, sở nhận ⟦120|2023-01-01..2023-03-31⟧ hồ sơ, giảm ⟦c:5%|2023-01-01..2023-03-31⟧ so với quý trước.",
    "Tháng 5/2023, sở nhận ⟦120|2023-05-01..2023-05-31⟧ hồ sơ, giảm ⟦c:5%|2023-05-01..2023-05-31⟧ so với tháng trước, tăng ⟦c:7%|2023-05-01..2023-05-31⟧ so với cùng kỳ năm 2022.",
    "So với cuối năm 2022, số xã đạt chuẩn năm 2023 tăng ⟦c:12|2023⟧ xã.",
    "Ước cả năm 2023, sở nhận ⟦t:120|2023⟧ hồ sơ.",
    "Theo kế hoạch 2024, tỉnh sẽ giảm ⟦t:20|2024⟧ phòng.",
    "Năm 2021 giảm ⟦c:12|2021⟧ phòng; 9 tháng đầu năm 2022 giảm ⟦c:7|2022-01-01..2022-09-30⟧ phòng.",
    "Năm 2020: ⟦120|2020⟧ hồ sơ; năm 2021: ⟦150|2021⟧ hồ sơ; năm 2022: ⟦180|2022⟧ hồ sơ.",
    "Số hồ sơ qua các năm: 2020 là ⟦120|2020⟧, 2021 là ⟦150|2021⟧.",
    "Tỷ lệ này đã tăng từ ⟦20%|2018⟧ năm 2018 lên ⟦45%|2021⟧ năm 2021.",
    "Tỷ lệ này đã tăng từ ⟦20%|2018⟧ vào năm 2018 lên ⟦45%|2021⟧ vào năm 2021 và sẽ đạt ⟦t:60%|2025⟧ vào năm 2025.",
    "Mục tiêu đến năm 2025, ⟦t:80%|2025⟧ hồ sơ nộp trực tuyến, năm 2030 là ⟦t:100%|2030⟧.",
    "Mục tiêu: năm 2025 có ⟦t:80%|2025⟧ hồ sơ; đến năm 2030 có ⟦t:100%|2030⟧ hồ sơ.",
    "Phấn đấu năm 2024 có ⟦t:80%|2024⟧ hồ sơ nộp trực tuyến.",
    "Đến 31/12/2025, tỉnh phải giảm ⟦t:10%|2025-12-31⟧ biên chế so với năm 2021.",
    "Trước 31/12/2025, tỉnh phải giảm ⟦t:10%|2025-12-31⟧ biên chế.",
    "Trước năm 2025, tỉnh phải giảm ⟦t:10%|2025⟧ biên chế.",
    "Trong giai đoạn 2021-2025, phấn đấu giảm ⟦t:10%|2021-01-01..2025-12-31⟧ biên chế.",
    "Kế hoạch cải cách hành chính giai đoạn 2021-2025 của tỉnh đặt mục tiêu giảm ⟦t:10%|2021-01-01..2025-12-31⟧ biên chế.",
    "Năm 2016, tỉnh giảm ⟦12|2016⟧ phòng (năm 2015 giảm ⟦8|2015⟧ phòng).",
    "Kết quả năm 2019: ⟦120|2019⟧ hồ sơ đúng hạn.",
    "# Kết quả xếp hạng DDCI 2021\nSở Y tế dẫn đầu với ⟦78,5|2021⟧ điểm.",
    "# Báo cáo tháng 8 năm 2022\nXã tiếp nhận ⟦120|2022-08-01..2022-08-31⟧ hồ sơ.",
    "# Báo cáo tháng 8 năm 2022\nTừ ngày 21/7 đến 20/8, xã tiếp nhận ⟦120|2022-07-21..2022-08-20⟧ hồ sơ.",
    "# Kết quả công tác quý II và nhiệm vụ quý III năm 2022\nXã tiếp nhận ⟦120|2022-04-01..2022-06-30⟧ hồ sơ.",
    "# Sơ kết 6 tháng đầu năm, triển khai nhiệm vụ 6 tháng cuối năm 2022\nXã tiếp nhận ⟦120|2022-01-01..2022-06-30⟧ hồ sơ.\n6 tháng cuối năm, xã phấn đấu đạt ⟦t:90%|2022-07-01..2022-12-31⟧ hồ sơ trực tuyến.",
    "# Tổng kết năm 2021, phương hướng năm 2022\nXã tiếp nhận ⟦120|2021⟧ hồ sơ.\nNăm 2022, xã đặt mục tiêu ⟦t:90%|2022⟧ hồ sơ trực tuyến; mức hài lòng đạt ⟦t:95%|2022⟧.",
    "Nhiệm kỳ 2021-2026, HĐND tỉnh có ⟦50|2021-01-01..2026-12-31⟧ đại biểu.",
    "Bình quân giai đoạn 2018-2020 đạt ⟦85%|2018-01-01..2020-12-31⟧.",
    "Từ khi triển khai (tháng 6/2021) đến nay, xã tiếp nhận ⟦120|-⟧ hồ sơ.",
    "Theo số liệu năm 2018 của Bộ Nội vụ, cả nước có ⟦2,5 triệu|2018⟧ viên chức.",
    "Ông cho biết năm 2017 bộ đã giảm ⟦12|2017⟧ vụ, năm 2018 giảm tiếp ⟦7|2018⟧ vụ, và dự kiến năm 2019 giảm ⟦t:3|2019⟧ vụ.",
    "Năm 2018 so với năm 2017, số đơn vị giảm ⟦c:12|2018⟧.",
    "Số đơn vị năm 2018 đã giảm ⟦c:12|2018⟧ so với 2017.",
    "Tới năm 2020, cơ cấu sẽ còn ⟦t:12|2020⟧ phòng.",
    "Vào năm 2020, cơ cấu sẽ còn ⟦t:12|2020⟧ phòng.",
    "Đến tháng 6/2019 cả nước có ⟦120|2019-06-30⟧ xã.",
    "Tính từ năm 2015 đến hết năm 2018, cả nước giảm ⟦120|2015-01-01..2018-12-31⟧ xã.",
    "# Hà Nội tinh giản ⟦12|2018⟧ phòng\nNăm 2018, thành phố đã tinh giản ⟦12|2018⟧ phòng.",
    "Tỷ lệ giải quyết đúng hạn trong quý I năm 2020 của sở là ⟦98%|2020-01-01..2020-03-31⟧, cao hơn cùng kỳ năm 2019 là ⟦c:2%|2020-01-01..2020-03-31⟧.",
    "Tỷ lệ giải quyết đúng hạn năm 2020 đạt ⟦98%|2020⟧ (năm 2019 là ⟦95%|2019⟧; năm 2018 là ⟦93%|2018⟧).",
    "Tỷ lệ hài lòng năm 2020 đạt ⟦98%|2020⟧, tăng ⟦c:3%|2020⟧ so với năm 2019 và tăng ⟦c:5%|2020⟧ so với năm 2018.",
    "Năm 2020 có ⟦12|2020⟧ xã, phường đạt chuẩn, giảm ⟦c:3|2020⟧ xã so với năm trước.",
    "Năm 2020 có ⟦12|2020⟧ xã đạt chuẩn. Con số này của năm 2019 là ⟦15|2019⟧.",
    "Trong số ⟦500|2020⟧ hồ sơ tiếp nhận năm 2020, có ⟦20|2020⟧ hồ sơ trễ.",
    "Chỉ tiêu giao năm 2020 là ⟦t:300|2020⟧ người, đến hết tháng 9 đã tuyển ⟦120|2020-09-30⟧ người.",
    "Số người hưởng lương năm 2018 là ⟦12.000|2018⟧ người, giảm ⟦c:300|2018⟧ người (⟦c:2,4%|2018⟧) so với năm 2017.",
    "Năm 2025, thành phố phấn đấu ⟦t:90%|2025⟧ hồ sơ trực tuyến; đến năm 2030 đạt ⟦t:100%|2030⟧.",
    "Thành phố đặt mục tiêu ⟦t:90%|2025⟧ hồ sơ trực tuyến vào năm 2025 và ⟦t:100%|2030⟧ vào năm 2030.",
    "Giai đoạn 2021-2025, mỗi năm giảm ⟦t:2%|2021-01-01..2025-12-31⟧ biên chế.",
    "Đến cuối năm 2020, ⟦100%|2020-12-31⟧ cơ quan có trang thông tin điện tử.",
    "Đến hết quý II/2021, ⟦100%|2021-06-30⟧ cơ quan có trang thông tin điện tử.",
    "Mức lương cơ sở từ 1/7/2019 là ⟦1,49 triệu|2019-07-01⟧ đồng.",
    "Từ 1/1/2020, bãi bỏ ⟦5|2020-01-01⟧ thủ tục.",
    "Nghị định 140/2017/NĐ-CP quy định mức ⟦t:2|-⟧ tháng lương.",
    "Kể từ năm 2015, cả nước đã giảm ⟦15.000|-⟧ người.",
    "Theo Luật Doanh nghiệp 2020, thời hạn là ⟦t:3|-⟧ ngày.",
    "Luật Đất đai năm 2013 quy định ⟦t:3|-⟧ trường hợp.",
    "Từ năm 2011 đến nay, cả nước giảm ⟦120|-⟧ đơn vị. Riêng năm 2015 giảm ⟦20|2015⟧ đơn vị.",
    "Số cơ quan hành chính năm 2014 so với năm 2010 giảm ⟦c:12|2014⟧ cơ quan.",
    "Trong năm học 2018-2019, thành phố tuyển ⟦1.200|2018-01-01..2019-12-31⟧ giáo viên.",
    "Kết quả PCI 2017 cho thấy ⟦45%|2017⟧ doanh nghiệp hài lòng; tỷ lệ này năm 2016 là ⟦40%|2016⟧.",
    "PAR INDEX 2018 của tỉnh đạt ⟦80,5%|2018⟧, xếp thứ ⟦12|2018⟧.",
    "# Tỉnh công bố PAR INDEX 2018\nNăm nay, tỉnh đạt ⟦80,5%|2018⟧, năm ngoái chỉ đạt ⟦78%|2017⟧.",
    "Bộ Nội vụ cho biết, tính đến ngày 31/12/2016, cả nước có ⟦12|2016-12-31⟧ bộ; trong đó ⟦3|2016-12-31⟧ bộ chưa nộp.",
    "Hội nghị ngày 15/3/2020 có ⟦120|2020-03-15⟧ đại biểu tham dự.",
    "Sau 3 năm thực hiện (2015-2017), cả nước giảm ⟦40.000|2015-01-01..2017-12-31⟧ người.",
    "Quý I/2023, sở nhận ⟦120|2023-01-01..2023-03-31⟧ hồ sơ. Đến ngày 15.3, sở trả ⟦90|2023-03-15⟧ hồ sơ.",
    "Tại thời điểm ngày 18/12/2023, sở có ⟦120|2023-12-18⟧ công chức.",
    "Năm 2021, xã phải số hóa ⟦t:30%|2021⟧ kết quả, các năm sau mỗi năm tăng ⟦t:20%|-⟧.",
    "# Báo cáo năm 2021\nTrước đây, mỗi xã có ⟦24|-⟧ người.\nXã có ⟦17|2021⟧ người.",
    "Năm 2022, tỷ lệ trễ là ⟦26%|2022⟧, giảm so với ⟦41%|2021⟧ của năm 2021.",
    "Tại kỳ họp sáng 6/6, Bộ trưởng cho hay tính đến 31/12/2016 có ⟦71.735|2016-12-31⟧ người. Năm ngoái giảm ⟦59|2016⟧ chi cục; năm nay dự kiến giảm ⟦t:120|2017⟧ chi cục.",
    "Chiều 18/1, tại hội nghị tổng kết, ông An cho biết trong năm 2017 bộ đã rà soát ⟦1.216|2017⟧ điều kiện. Trước đó, năm 2016, bộ bỏ ⟦58|2016⟧ thủ tục.\nNăm nay, bộ đặt mục tiêu cắt ⟦t:100|2018⟧ điều kiện.",
    "Chiều 5/12, tại kỳ họp, tỉnh trình biên chế năm 2019 là ⟦t:1.968|2019⟧ người. Năm 2018, tỉnh được giao ⟦2.006|2018⟧ biên chế, đã dùng ⟦1.911|2018⟧.\nTừ năm 2015 đến nay, tỉnh giảm ⟦487|-⟧ người.",
    "Trong năm 2020, có ⟦143|2020⟧ người nghỉ. Sáu tháng đầu năm nay, thêm ⟦61|2021-01-01..2021-06-30⟧ người.",
    "Xã có ⟦6.120|-⟧ nhân khẩu. Đường vào xã dài ⟦38|-⟧ km.\nNăm 2015, xã nhận ⟦412|2015⟧ hồ sơ. Có ⟦12|2015⟧ hồ sơ trễ.",
    "Năm 2020, tỉnh xử lý ⟦120|2020⟧ hồ sơ.\nTheo quy định, mỗi sở có không quá ⟦t:3|-⟧ phó giám đốc.",
    "Giai đoạn 2 (2021-2025), tỉnh tuyển thêm ⟦t:50|2021-01-01..2025-12-31⟧ người.",
    "Theo kế hoạch ban hành năm 2018, tỉnh giảm ⟦68|-⟧ phòng.",
    "Tại hội nghị đối thoại ngày 22/6/2018, ⟦200|2018-06-22⟧ doanh nghiệp nêu ⟦68|2018-06-22⟧ kiến nghị.",
    "Từ đầu năm 2018 đến nay, tỉnh có ⟦587|2018-01-01..2018-06-22⟧ doanh nghiệp mới, theo báo cáo tại hội nghị ngày 22/6.",
    "(Số liệu tính đến hết tháng 10/2019)\nCổng có ⟦1.204|2019-10-31⟧ dịch vụ.",
    "# Hà Nội tinh giản ⟦c:2.150|2018⟧ người\nNăm 2018, thành phố đã tinh giản ⟦2.150|2018⟧ người.",
    "Theo Bộ, từ 1/1/2020 đến 30/6/2022, cả nước giảm ⟦412|2020-01-01..2022-06-30⟧ người.\nHuyện Ba Bể có ⟦16|-⟧ xã. Bà Hoa nói xã có ⟦21|-⟧ cán bộ.",
    "Năm 2017, tỉnh giảm ⟦412|2017⟧ người.\nNgoài ra, tỉnh giải quyết ⟦55|2017⟧ trường hợp nghỉ hưu.",
    "Ngày 14/9, cơ quan thanh tra công bố kết luận thanh tra việc mua sắm tại tỉnh giai đoạn 2014-2016.\nTỉnh đã chi ⟦427|2014-01-01..2016-12-31⟧ tỷ đồng. Đến nay, tỉnh thu hồi ⟦2|-⟧ tỷ đồng.",
    "Ở Ba Bể, từ năm 2011 đến 2015 đã giảm ⟦617|2011-01-01..2015-12-31⟧ thôn; đợt này dự kiến nhập ⟦t:80|-⟧ xã.",
    "Giáo viên mất việc\nHuyện Ea Kar từ năm 2011 đến 2016 ký dư ⟦600|2011-01-01..2016-12-31⟧ giáo viên.\nNăm 2018, huyện tuyển ⟦210|2018⟧ người.\nXã Ea Tih thừa ⟦12|-⟧ cô giáo.",
    "Trụ sở xây năm 2014 hết ⟦6,2|2014⟧ tỷ đồng.",
    "Chiều 8/7, tại kỳ họp, ông An cho biết từ đầu năm 2018 đến nay ⟦40|2018-01-01..2018-07-08⟧ người thôi việc. Năm ngoái, sở mất ⟦26|2017⟧ người. Năm 2017 có ⟦98%|2017⟧ hồ sơ đúng hẹn.",
    "# Năm 2019 sẽ sắp xếp ⟦t:600|2019⟧ xã\nCả nước có ⟦713|-⟧ huyện.",
    "Khảo sát PAPI 2019 cho thấy ⟦38%|2019⟧ người dân phải chi thêm tiền. Ông An yêu cầu trong năm nay tăng ⟦t:10|2020⟧ bậc.",
    "# Quý I, thành phố xử lý ⟦95%|2019-01-01..2019-03-31⟧ hồ sơ\nTrong quý I/2019, thành phố tiếp nhận ⟦1.200|2019-01-01..2019-03-31⟧ hồ sơ.",
    "Giai đoạn 2016-2020, huyện sáp nhập 12 xã. Cũng trong giai đoạn này, huyện giảm ⟦45|2016-01-01..2020-12-31⟧ người.",
    "Năm 2017, xã có ⟦150|2017⟧ hộ nghèo. Cùng năm, một đơn vị khác còn ⟦12|2017⟧ hộ.",
    "# Đổi giờ làm việc từ 5/11\nTừ 5/11, phòng nhận ⟦40|2018-11-05⟧ hồ sơ. Ngày 5/11/2018, phòng mở cửa.",
    "Tại Hội nghị tổng kết công tác giai đoạn 2016-2020, đại diện sở nêu nhiều khó khăn.\nToàn ngành cắt ⟦152|2016-01-01..2020-12-31⟧ thủ tục.",
    "# Tình hình cấp phiếu\nTrong tháng 10/2020, sở nhận ⟦420|2020-10-01..2020-10-31⟧ hồ sơ.\nTháng trước, sở nhận ⟦260|2020-09-01..2020-09-30⟧ hồ sơ.\nTrong tháng, sở trả ⟦410|2020-10-01..2020-10-31⟧ hồ sơ.",
    "Tháng 3/2023, tỉnh cấp ⟦96|2023-03-01..2023-03-31⟧ dự án, tháng trước là ⟦71|2023-02-01..2023-02-28⟧ dự án.",
    "# Kết quả quý I/2023\nTrong tháng 3, tỉnh cấp ⟦96|2023-03-01..2023-03-31⟧ dự án, tháng trước là ⟦71|2023-02-01..2023-02-28⟧ dự án.",
    "# Kết quả tháng 11 năm 2019\nLũy kế 11 tháng tiếp nhận ⟦4.870|2019-01-01..2019-11-30⟧ hồ sơ. Đến ngày 25/11/2019, xã thu ⟦3,2|2019-11-25⟧ tỷ đồng, bằng ⟦88%|2019-11-25⟧ dự toán năm.",
    "Trong các năm 2018, 2019 và 2020, tỉnh giảm lần lượt ⟦12|2018⟧, ⟦31|2019⟧ và ⟦45|2020⟧ đơn vị.",
    "Năm 2018, xã nhận ⟦9|2018⟧ hồ sơ. \"Tôi đi ⟦6|-⟧ km ra xã làm cho chắc\", ông Đậm nói.",
    "Báo cáo trước Ủy ban Pháp luật, Tổng Thanh tra cho biết năm 2016 các cơ quan tiếp ⟦382|2016⟧ lượt.",
    "# Chậm trả hồ sơ nhà đất\nĐoàn liên ngành đã thanh tra việc cấp sổ đỏ ở huyện, giai đoạn 2019-2021.\nHuyện nhận ⟦7.450|2019-01-01..2021-12-31⟧ hồ sơ.\nCó ⟦95|2019-01-01..2021-12-31⟧ hồ sơ thất lạc.",
    "Ngày 2/3/2022, huyện họp. Chậm nhất ngày 15/8/2022, phòng phải trả ⟦t:310|2022-08-15⟧ hồ sơ, muộn nhất 20/9/2022 phải lắp ⟦t:12|2022-09-20⟧ máy.",
    "# Đo lường hài lòng người bệnh năm 2019\nĐiểm chung là ⟦4,1|2019⟧ điểm; năm trước, con số này là ⟦3,9|2018⟧ điểm. Nhóm trung ương đạt ⟦4,3|2019⟧ điểm.",
    "Thanh tra yêu cầu dừng ⟦t:28|-⟧ dự án và trước 31/12/2020 phải đóng ⟦t:203|2020-12-31⟧ phần mềm.",
    "Năm 2021, ⟦14|2021⟧ xã chậm nhất năm 2021 bị phê bình.",
    "Năm 2018, tỉnh giảm ⟦411|2018⟧ người, bằng ⟦2,1%|2018⟧ tổng biên chế giao năm 2015.",
    "# Bộ bỏ ⟦183|-⟧ điều kiện\nBộ bỏ ⟦183|-⟧ điều kiện.\nBộ trưởng cho biết, trong quý II/2018 bộ kiểm tra ⟦14|2018-04-01..2018-06-30⟧ tỉnh.",
    "# Kết quả 11 tháng năm 2019\nTrong tháng, huyện nhận ⟦800|2019-11-01..2019-11-30⟧ hồ sơ. Lũy kế từ đầu năm, huyện nhận ⟦9.100|2019-01-01..2019-11-30⟧ hồ sơ.",
    "# Kết quả quý III/2023\nĐến 30/9/2023, huyện giải ngân ⟦61,4%|2023-09-30⟧, cùng kỳ đạt ⟦52%|2022-09-30⟧.\nQuý trước, huyện nhận ⟦510|2023-04-01..2023-06-30⟧ hồ sơ.",
    "# Kết quả năm 2021\nTỷ lệ án bị hủy là ⟦0,45%|2021⟧, thấp hơn mức ⟦0,7%|2020⟧ của năm 2020.\nNhiệm kỳ tới, mỗi năm huyện kết nạp ⟦t:130|-⟧ đảng viên.",
]
DATED = [  # published 2023-10-05
    "Quý I tới, tỉnh sẽ kiểm tra ⟦t:7|2024-01-01..2024-03-31⟧ sở. Tháng 11 tới, tỉnh sẽ kiểm tra ⟦t:4|2023-11-01..2023-11-30⟧ huyện.",
    "# Chỉ số năm 2022\nHuyện Tân Lập đạt ⟦80,1|2022⟧ điểm, huyện Hòa Lạc từ vị trí thứ ⟦7|2021⟧ năm 2021 lên vị trí thứ ⟦3|2022⟧.",
    "# Kết quả 6 tháng đầu năm 2023\n## Kết quả\nHuyện có ⟦12|2023-01-01..2023-06-30⟧ xã.\n## Phương hướng 6 tháng cuối năm\nPhấn đấu ⟦t:95%|2023-07-01..2023-12-31⟧ hồ sơ đúng hạn.",
    "# Chỉ số năm 2022\nChỉ số năm 2022 đạt ⟦86,7%|2022⟧, tăng so với năm 2021 (đạt ⟦84,8%|2021⟧).",
    "Năm 2024, sở phấn đấu số hóa ⟦t:100%|2024⟧ hồ sơ giai đoạn 2015 - 2020.",
    "Từ 1/11, quận thí điểm ở ⟦5|2023-11-01⟧ phường.",
    "Theo báo cáo của Kho bạc (KBNN), lũy kế 8 tháng, giải ngân đạt ⟦30,2%|2023-01-01..2023-08-31⟧.\nCùng kỳ năm 2022, tỷ lệ này là ⟦35,8%|2022-01-01..2022-08-31⟧.\nTrong đó, vốn trái phiếu đạt ⟦7,4%|2023-01-01..2023-08-31⟧.",
    "9 tháng qua tỉnh giải ngân ⟦61%|2023-01-01..2023-09-30⟧ kế hoạch. Năm 2022, số này là ⟦59%|2022⟧.",
    "Xã hoạt động từ ngày 1/7/2023.\nTừ khi vận hành đến nay, xã nhận ⟦4.126|2023-07-01..2023-10-05⟧ hồ sơ.",
    "# Kết quả tháng 9 năm 2023\nTại kỳ đánh giá trước (tháng 8), huyện đạt ⟦36%|2023-08-01..2023-08-31⟧. Có ngày 11/9, huyện đón ⟦612|2023-09-11⟧ lượt người.",
    "# Tỉnh công bố chỉ số năm 2022\nTỷ lệ là ⟦18,7%|2022⟧, giảm so với mức ⟦24,1%|2021⟧ của năm 2021. Tại huyện Hạ, tỷ lệ này là ⟦27%|2022⟧.",
    "# Kết quả tháng 9 năm 2023\nSở đề nghị phấn đấu hết năm đạt ⟦t:75%|2023-12-31⟧ hồ sơ.",
    "Xã hoạt động từ ngày 01/7/2023. Trong 03 tháng, xã nhận ⟦3.162|2023-07-01..2023-09-30⟧ hồ sơ. Trong 5 tháng, xã nhận ⟦9|-⟧ đơn.",
    "# Kết quả 9 tháng đầu năm 2023\nTrụ sở xây từ năm 1998, ⟦7|2023-01-01..2023-09-30⟧ phòng xuống cấp.",
    "# Kết quả quý III và nhiệm vụ quý IV/2023\n1. Kết quả đạt được\n- Thẩm định ⟦11|2023-07-01..2023-09-30⟧ dự thảo.\n## 2. Nhiệm vụ trọng tâm quý IV/2023\n- Số hóa ⟦t:120.000|2023-10-01..2023-12-31⟧ hồ sơ.",
    "# Đại hội Đảng bộ phường, nhiệm kỳ 2023 - 2028\nNhiệm kỳ 2018 - 2023, phường vượt ⟦22|2018-01-01..2023-12-31⟧ chỉ tiêu.\nThu ngân sách đạt ⟦64|2018-01-01..2023-12-31⟧ tỷ đồng.",
    "# Tỉnh ban hành Kế hoạch cải cách hành chính năm 2024\nTừ năm 2015 đến năm 2022, tỉnh giảm ⟦132|2015-01-01..2022-12-31⟧ đơn vị, vượt mục tiêu ⟦t:10%|2015-01-01..2022-12-31⟧.\nVề chế độ công vụ, thi tuyển ⟦t:4|2024⟧ chức danh.",
    "Tính đến 16h30 ngày 2/10, hệ thống có ⟦615|2023-10-02⟧ tài khoản. Tại thời điểm 16h30 ngày 1/10, số này là ⟦602|2023-10-01⟧.",
    "Sau 30 ngày nhận hồ sơ (từ 20/8 đến 18/9), có ⟦1.246|2023-08-20..2023-09-18⟧ người đăng ký.",
    "# Kết quả 9 tháng đầu năm 2023\nTỷ lệ đúng hạn đạt ⟦81,7%|2023-01-01..2023-09-30⟧, còn xa mục tiêu ⟦t:95%|2023⟧ của cả năm.",
    "# Kết quả năm 2021\nSở nhận ⟦120|2021⟧ hồ sơ, giảm ⟦c:4|2021⟧ hồ sơ so với năm 2018.\nSở cắt giảm thời gian từ ⟦20|-⟧ ngày xuống ⟦15|2021⟧ ngày.",
    "# Kết quả 9 tháng đầu năm 2023\nRiêng ngày 26/9, xã cấp ⟦203|2023-09-26⟧ tài khoản, nhiều nhất từ trước đến nay. Thôn Hạ có ⟦29|2023-01-01..2023-09-30⟧ hộ.",
    "# Kết quả 9 tháng đầu năm 2023\nTháng 9, sở nhận ⟦410|2023-09-01..2023-09-30⟧ hồ sơ. Lũy kế từ khi vận hành, sở nhận ⟦2.300|2023-01-01..2023-09-30⟧ hồ sơ.",
    "# Kết quả 9 tháng đầu năm 2023\nTừ ngày 1/11 sẽ thí điểm cấp phiếu; riêng hai xã đã nhận ⟦142|2023-01-01..2023-09-30⟧ hồ sơ.",
    "Sở nhận tại chỗ ⟦1.401|2023-10-05⟧ thủ tục đến nay; từ khi mở cửa (tháng 6/2019) đã phục vụ nhiều người.",
    "Nghị quyết về sắp xếp xã giai đoạn 2023-2025 có hiệu lực từ ngày 1/11/2023.\nSau đó, tỉnh còn ⟦t:146|2023-11-01⟧ xã.\nHuyện Hạ còn ⟦t:14|2023-11-01⟧ xã.",
    "# Từ 1/11/2023, tỉnh còn ⟦t:9|2023-11-01⟧ huyện\nSau sắp xếp, tỉnh giảm ⟦t:51|2023-11-01⟧ xã.",
    "Năm 2022, xã đạt ⟦87|2022⟧ điểm. Xã đặt mục tiêu trước 31/10/2023 xong ⟦t:100%|2023-10-31⟧ tài khoản, 3 tháng cuối năm giữ ⟦t:70%|2023-10-01..2023-12-31⟧ hồ sơ.",
    "Hiện xã có ⟦16.482|2023-10-05⟧ người. Vẫn còn ⟦1.108|2023-10-05⟧ người chưa có thẻ.",
    "# Nhân viên y tế nghỉ việc\nNăm 2022, tỉnh có ⟦409|2022⟧ người nghỉ việc.\nTại bệnh viện, từ đầu năm đến nay ⟦47|2023-01-01..2023-10-05⟧ người nghỉ, trong đó tháng 7 có ⟦15|2023-07-01..2023-07-31⟧ người.",
    "# Chậm giải ngân\nTính đến ngày 30/9, tỉnh giải ngân ⟦48,7%|2023-09-30⟧ kế hoạch năm 2023.\nHuyện An Biên mới đạt ⟦31%|2023-09-30⟧.\nSang năm, tỉnh bố trí ⟦t:51|2024⟧ dự án.",
    "# Đối thoại doanh nghiệp\nChín tháng qua, tỉnh tổ chức ⟦31|2023-01-01..2023-09-30⟧ buổi. Sáu tháng qua, huyện tổ chức ⟦4|-⟧ buổi.",
    "# Xét xử trực tuyến\n6 tháng đầu năm 2023, tòa mở ⟦64|2023-01-01..2023-06-30⟧ phiên.\nTòa đặt chỉ tiêu cả năm ⟦t:120|2023⟧ phiên, đến giờ có ⟦70|2023-10-05⟧ phiên.",
    "# Nhân viên y tế nghỉ việc\nTháng trước, bệnh viện có ⟦9|2023-09-01..2023-09-30⟧ người nghỉ, bằng ⟦c:91%|2023-09-01..2023-09-30⟧ cả năm 2021.",
    "# Kiểm tra công vụ năm 2022\nTừ đầu năm 2023 đến nay, đoàn kiểm tra ⟦9|2023-01-01..2023-10-05⟧ cơ quan.\nTrong quý I, tỉnh nhận ⟦31|2023-01-01..2023-03-31⟧ phản ánh.",
    "# 9 tháng đầu năm 2023, thành phố giải quyết đúng hạn ⟦99%|2023-01-01..2023-09-30⟧ hồ sơ\nThành phố tiếp nhận ⟦9.512|2023-01-01..2023-09-30⟧ hồ sơ.\nĐến nay, ⟦12/12|2023-10-05⟧ xã có tổ công nghệ số. \nQuý IV/2023, thành phố phấn đấu đạt ⟦t:60%|2023-10-01..2023-12-31⟧ thanh toán trực tuyến.",
    "# Thị xã đẩy mạnh chuyển đổi số\nHiện có ⟦45|2023-10-05⟧ dịch vụ công toàn trình.",
    "# Thị xã đẩy mạnh chuyển đổi số\nTính đến nay, thị xã cấp ⟦45.100|2023-10-05⟧ tài khoản.",
    "# Thị xã đẩy mạnh chuyển đổi số\nTừ đầu năm đến nay, thị xã cấp ⟦45.100|2023-01-01..2023-10-05⟧ tài khoản.",
    "# Thị xã đẩy mạnh chuyển đổi số\nTừ năm 2021 đến nay, thị xã cấp ⟦45.100|2021-01-01..2023-10-05⟧ tài khoản.",
    "# Thị xã đẩy mạnh chuyển đổi số\nTrong tháng 9, thị xã cấp ⟦45.100|2023-09-01..2023-09-30⟧ tài khoản.",
    "# Thị xã đẩy mạnh chuyển đổi số\nNăm ngoái, thị xã cấp ⟦45.100|2022⟧ tài khoản.",
    "# Thị xã đẩy mạnh chuyển đổi số\nTháng 12 năm ngoái, thị xã cấp ⟦45.100|2022-12-01..2022-12-31⟧ tài khoản.",
    "# Thị xã đẩy mạnh chuyển đổi số\nTrong quý III, thị xã cấp ⟦45.100|2023-07-01..2023-09-30⟧ tài khoản.",
    "# Báo cáo kết quả cải cách hành chính quý III năm 2023\n1. Kế hoạch năm 2023 gồm ⟦30|2023⟧ nhiệm vụ; đến hết tháng 8 hoàn thành ⟦21|2023-08-31⟧ nhiệm vụ.\n2. Sở kiểm tra ⟦4|2023-07-01..2023-09-30⟧ đơn vị.",
    "# Báo cáo kết quả cải cách hành chính quý III năm 2023\nTổng biên chế được giao năm 2023 là ⟦120|2023⟧, hiện có mặt ⟦115|2023-10-05⟧.",
    "# Xã họp tổng kết\nBa tháng cuối năm, xã phấn đấu thu ⟦t:5 tỷ|2023-10-01..2023-12-31⟧ đồng.",
    "Lũy kế từ đầu năm đến nay, sở nhận ⟦120|2023-01-01..2023-10-05⟧ hồ sơ.",
    "Lũy kế đến hết quý III, sở nhận ⟦120|2023-09-30⟧ hồ sơ.",
    "Quý I năm nay, sở nhận ⟦120|2023-01-01..2023-03-31⟧ hồ sơ.",
    "6 tháng đầu năm nay, sở nhận ⟦120|2023-01-01..2023-06-30⟧ hồ sơ.",
    "Tháng 5 năm nay, sở nhận ⟦120|2023-05-01..2023-05-31⟧ hồ sơ.",
    "Cuối năm ngoái, sở có ⟦120|2022⟧ công chức.",
    "Năm nay, sở được giao ⟦120|2023⟧ biên chế, năm trước ⟦125|2022⟧.",
    "# Công bố chỉ số cải cách hành chính năm 2022\nTỉnh đạt ⟦80,5%|2022⟧.\nHiện nay, tỉnh có ⟦18|2023-10-05⟧ sở.\nTrong 9 tháng đầu năm, tỉnh kỷ luật ⟦3|2023-01-01..2023-09-30⟧ cán bộ.",
    "# Xã sơ kết 9 tháng đầu năm\nXã tiếp nhận ⟦120|2023-01-01..2023-09-30⟧ hồ sơ, tăng ⟦c:12%|2023-01-01..2023-09-30⟧ so với cùng kỳ năm trước.\nCùng kỳ năm trước, xã tiếp nhận ⟦100|2022-01-01..2022-09-30⟧ hồ sơ.",
    "# Xã đẩy mạnh số hóa\nXã có ⟦12|-⟧ thôn. Đến nay, xã đã số hóa ⟦90%|2023-10-05⟧ hồ sơ, trong đó ⟦50%|2023-10-05⟧ là hồ sơ hộ tịch.",
    "# Xã đẩy mạnh số hóa\nĐến thời điểm hiện tại, xã đã số hóa ⟦90%|2023-10-05⟧ hồ sơ.",
    "# Xã đẩy mạnh số hóa\nDự kiến đến hết năm nay, xã số hóa ⟦t:90%|2023-12-31⟧ hồ sơ.",
    "# Xã đẩy mạnh số hóa\nTừ đầu năm, xã số hóa ⟦90%|2023-01-01..2023-10-05⟧ hồ sơ.",
    "# Xã đẩy mạnh số hóa\nTuần qua, xã số hóa ⟦90|-⟧ hồ sơ.",
    "# Xã đẩy mạnh số hóa\nTừ tháng 3/2023 đến nay, xã số hóa ⟦90|2023-03-01..2023-10-05⟧ hồ sơ.",
    "# Xã đẩy mạnh số hóa\nTính từ ngày 15/3 đến ngày 15/9, xã số hóa ⟦90|2023-03-15..2023-09-15⟧ hồ sơ.",
    "# Xã đẩy mạnh số hóa\nTrong 2 năm 2021-2022, xã số hóa ⟦90|2021-01-01..2022-12-31⟧ hồ sơ.",
    "# Báo cáo quý III/2023\nTrong quý, xã số hóa ⟦90|2023-07-01..2023-09-30⟧ hồ sơ.",
    "# Kế hoạch cải cách hành chính năm 2024\nTỷ lệ hồ sơ trực tuyến đạt ⟦t:90%|2024⟧.\nGiảm ⟦t:5|2024⟧ phòng.",
    "## I. KẾT QUẢ NĂM 2022\nXã giải quyết ⟦120|2022⟧ hồ sơ.\n## II. NHIỆM VỤ NĂM 2023\nXã phấn đấu ⟦t:90%|2023⟧ hồ sơ trực tuyến.",
    "# Bệnh viện giảm thời gian chờ\nNăm 2022, thời gian chờ giảm từ ⟦60|-⟧ phút xuống ⟦35|2022⟧ phút.",
    "# Xã đổi mới\n6 tháng đầu năm, xã nhận ⟦120|2023-01-01..2023-06-30⟧ hồ sơ, tăng ⟦c:12%|2023-01-01..2023-06-30⟧ so với 6 tháng đầu năm 2022.",
    "# Xã đổi mới\nPhấn đấu đến cuối năm đạt ⟦t:90%|2023-12-31⟧ hồ sơ trực tuyến.",
]
KINDS = {
    "Năm 2021, xã nhận ⟦5.000|2021⟧ hồ sơ.": (PeriodKind.YEAR, PeriodSource.SENTENCE, "năm 2021"),
    "Trong quý II/2021, xã nhận ⟦5.000|2021-04-01..2021-06-30⟧ hồ sơ.": (PeriodKind.QUARTER, PeriodSource.SENTENCE, "quý II/2021"),
    "6 tháng đầu năm 2021, xã nhận ⟦5.000|2021-01-01..2021-06-30⟧ hồ sơ.": (PeriodKind.HALF, PeriodSource.SENTENCE, "6 tháng đầu năm 2021"),
    "9 tháng đầu năm 2021, xã nhận ⟦5.000|2021-01-01..2021-09-30⟧ hồ sơ.": (PeriodKind.MONTHS, PeriodSource.SENTENCE, "9 tháng đầu năm 2021"),
    "Tháng 5/2021, xã nhận ⟦5.000|2021-05-01..2021-05-31⟧ hồ sơ.": (PeriodKind.MONTH, PeriodSource.SENTENCE, "tháng 5/2021"),
    "Tính đến ngày 5/6/2021, xã nhận ⟦5.000|2021-06-05⟧ hồ sơ.": (PeriodKind.AS_OF, PeriodSource.SENTENCE, "Tính đến ngày 5/6/2021"),
    "Nhiệm kỳ 2020-2025, xã kết nạp ⟦5.000|2020-01-01..2025-12-31⟧ người.": (PeriodKind.TERM, PeriodSource.SENTENCE, "nhiệm kỳ 2020-2025"),
    "# Báo cáo năm 2021\nXã nhận ⟦5.000|2021⟧ hồ sơ.": (PeriodKind.YEAR, PeriodSource.TITLE, "năm 2021"),
    "## Kết quả năm 2021\nXã nhận ⟦5.000|2021⟧ hồ sơ.": (PeriodKind.YEAR, PeriodSource.SECTION, "năm 2021"),
    "Năm 2021, kết quả như sau:\n- Nhận ⟦5.000|2021⟧ hồ sơ.": (PeriodKind.YEAR, PeriodSource.LIST, "năm 2021"),
}
CELLS = [  # row label, headers from the outermost, caption, role, period; the document is of 5 October 2023, its topic 9 months of 2023
    ("Hộ tịch", ("Năm 2022", "Tiếp nhận"), "", Role.ACTUAL, "2022"),
    ("Hộ tịch", ("Năm 2023", "Kế hoạch năm"), "", Role.TARGET, "2023"),
    ("Hộ tịch", ("Năm 2023", "Thực hiện 6 tháng"), "", Role.ACTUAL, "2023-01-01..2023-06-30"),
    ("Hộ tịch", ("Thực hiện 9 tháng",), "", Role.ACTUAL, "2023-01-01..2023-09-30"),
    ("Xã Tân Phú", ("Giải ngân 8 tháng",), "", Role.ACTUAL, "2023-01-01..2023-08-31"),
    ("Hộ tịch", ("Thời hạn 3 tháng",), "", Role.ACTUAL, "2023-01-01..2023-09-30"),
    ("Phòng", ("Trước sắp xếp",), "Tính đến ngày 31/7/2023", Role.ACTUAL, "-"),
    ("Phòng", ("Trước khi sáp nhập (năm 2021)",), "", Role.ACTUAL, "2021"),
    ("Huyện", ("Tiếp nhận",), "Kết quả năm 2022 (số liệu từ ngày 15/12/2021 đến ngày 14/12/2022)", Role.ACTUAL, "2021-12-15..2022-12-14"),
    ("Phòng", ("Sau sắp xếp",), "Tính đến ngày 31/7/2023", Role.ACTUAL, "2023-07-31"),
    ("Hộ tịch", ("Lũy kế từ đầu năm",), "", Role.ACTUAL, "2023-01-01..2023-09-30"),
    ("Hộ tịch", ("So sánh (%)", "Cùng kỳ"), "", Role.CHANGE, "2023-01-01..2023-09-30"),
    ("Hộ tịch", ("Từ kỳ trước",), "", Role.ACTUAL, "2023-01-01..2023-09-30"),
    ("Quý I", ("Tiếp nhận",), "", Role.ACTUAL, "2023-01-01..2023-03-31"),
    ("Quý I", ("Năm 2021",), "", Role.ACTUAL, "2021-01-01..2021-03-31"),
    ("Năm 2020", ("Điểm",), "Kết quả giai đoạn 2018-2022", Role.ACTUAL, "2020"),
    ("Hộ tịch", ("Xếp hạng 2021",), "", Role.ACTUAL, "2021"),
    ("Hộ tịch", ("2022",), "", Role.ACTUAL, "2022"),
    ("Hộ tịch", ("Điểm",), "Kết quả năm 2019", Role.ACTUAL, "2019"),
    ("Hộ tịch", ("Tính đến 30/6/2023",), "", Role.ACTUAL, "2023-06-30"),
    ("Hộ tịch", ("Tăng/giảm so với năm 2022",), "", Role.CHANGE, "2023-01-01..2023-09-30"),
    ("Hộ tịch", ("Tiếp nhận",), "", Role.ACTUAL, "2023-01-01..2023-09-30"),
]
MARK = re.compile(r"⟦(?:(?P<role>[tc]):)?(?P<text>[^|⟧]+)\|(?P<period>[^⟧]+)⟧")


def _document(marked: str, published: date | None = None) -> tuple[SourceText, list[Figure], list[str]]:
    text, spans, at = "", [], 0
    lines = []
    for written in marked.split("\n"):
        line = written
        kind = BlockKind.TITLE if line.startswith("# ") else BlockKind.HEADING if line.startswith("## ") else BlockKind.PARAGRAPH
        kind = BlockKind.ITEM if line.startswith("- ") else kind
        body, last = "", 0
        line = line.lstrip("# ").strip()
        for match in MARK.finditer(line):
            body += line[last : match.start()]
            spans.append((at + len(body), match))
            body += match["text"]
            last = match.end()
        body += line[last:]
        lines.append(Block(at, at + len(body), kind))
        text += body + "\n"
        at = len(text)
    title = next((text[b.start : b.end] for b in lines if b.kind is BlockKind.TITLE), None)
    source = SourceText("d", text, tuple(lines), split_sentences(text, lines), title, published)
    figures = [_figure(source, start, match) for start, match in spans]
    return source, figures, [match["period"] for _, match in spans]


def _figure(source: SourceText, start: int, match: re.Match[str]) -> Figure:
    role = {"t": Role.TARGET, "c": Role.CHANGE, None: Role.ACTUAL}[match["role"]]
    kind = Kind.SHARE if match["text"].endswith("%") else Kind.COUNT
    inside = next(i for i, s in enumerate(source.sentences) if s.start <= start < s.end)
    return Figure(start, start + len(match["text"]), inside, kind, Decimal(1), "item", role=role)


def _written(period: Period | None) -> str:
    if period is None:
        return "-"
    start, end = period.start, period.end
    if start == end:
        return str(start)
    if (start.month, start.day, end.month, end.day) == (1, 1, 12, 31) and start.year == end.year:
        return str(start.year)
    return f"{start}..{end}"


@pytest.mark.parametrize("marked", UNDATED)
def test_period_of_undated_text(marked: str) -> None:
    source, figures, expected = _document(marked)
    assert [_written(p) for p in attach(source, figures)] == expected


@pytest.mark.parametrize("marked", DATED)
def test_period_of_dated_text(marked: str) -> None:
    source, figures, expected = _document(marked, date(2023, 10, 5))
    assert [_written(p) for p in attach(source, figures)] == expected


@pytest.mark.parametrize("marked", KINDS)
def test_period_says_kind_source_and_words(marked: str) -> None:
    source, figures, expected = _document(marked)
    (period,) = attach(source, figures)
    assert period is not None
    assert ([_written(period)], (period.kind, period.source, period.label)) == (expected, (KINDS[marked][0], KINDS[marked][1], period.label))
    assert period.label.casefold() == KINDS[marked][2].casefold()


@pytest.mark.parametrize(("row", "headers", "caption", "role", "expected"), CELLS)
def test_period_of_cell(row: str, headers: tuple[str, ...], caption: str, role: Role, expected: str) -> None:
    marked = "# Kết quả 9 tháng đầu năm 2023\nKết quả cụ thể như sau:\nHộ tịch | ⟦120|-⟧"
    source, (figure,), _ = _document(marked, date(2023, 10, 5))
    cell = Cell(1, 1, 1, row, headers, caption)
    (period,) = attach(source, [replace(figure, cell=cell, role=role)])
    assert _written(period) == expected


def test_headline_takes_the_period_of_what_it_rounds() -> None:
    source, figures, _ = _document("# Giảm hơn ⟦1.200|-⟧ người\nNăm 2018, tỉnh có nhiều đổi mới.\n## Biên chế\nNăm 2017, tỉnh giảm ⟦1.245|-⟧ người.")
    headline = replace(figures[0], value=Decimal(1200), comparator=Comparator.GT)
    body = replace(figures[1], value=Decimal(1245))
    other = replace(body, start=body.start, value=Decimal(1300))
    assert [_written(p) for p in attach(source, [headline, body])] == ["2017", "2017"]
    assert [_written(p) for p in attach(source, [headline, other])] == ["2018", "2017"]


@pytest.mark.parametrize(("title", "known"), [("Một huyện trả 2,3 triệu hồ sơ", True), ("Một huyện trả 2,3 triệu giấy phép", False), ("Một huyện trả 2,5 triệu hồ sơ", False)])
def test_headline_takes_the_period_of_what_it_rounds_to_a_scale(title: str, known: bool) -> None:
    body = "Cơ quan chức năng vừa thông tin.\nTrong năm 2023, huyện trả 2.312.450 hồ sơ cho người dân.\nNăm 2024 có nhiều đổi mới."
    rows = extract_text(source_of(text_of([title, *body.split("\n")]), "doc")).statistics
    assert (rows[0].period_start == date(2023, 1, 1)) is known


def test_long_sentence_is_read_in_linear_time() -> None:
    source, figures, _ = _document("năm 2019 có ⟦12|-⟧ hồ sơ (⟦5|-⟧ mới), từ ⟦3|-⟧ lên ⟦4|-⟧; " * 1500)
    start = time.process_time()
    assert len(attach(source, figures)) == 6000
    assert time.process_time() - start < 8


@pytest.mark.parametrize(
    ("title", "header", "expected"),
    [
        ("Kết quả tháng 3 năm 2023", "Tháng trước", "2023-02-01..2023-02-28"),
        ("Kết quả tháng 1 năm 2023", "Điểm kỳ trước", "2022-12-01..2022-12-31"),
        ("Kết quả quý I năm 2023", "Quý trước", "2022-10-01..2022-12-31"),
        ("Kết quả quý I năm 2023", "Tháng trước", "2023-01-01..2023-03-31"),
        ("Kết quả tháng 3 năm 2023", "So với tháng trước", "2023-03-01..2023-03-31"),
        ("Kết quả tháng 3 năm 2023", "Kỳ trước chuyển sang", "2023-03-01..2023-03-31"),
    ],
)
def test_column_of_the_period_before(title: str, header: str, expected: str) -> None:
    source, (figure,), _ = _document(f"# {title}\nKết quả cụ thể như sau:\nHộ tịch | ⟦120|-⟧", date(2023, 4, 5))
    (period,) = attach(source, [replace(figure, cell=Cell(1, 1, 1, "Hộ tịch", (header,), ""))])
    assert _written(period) == expected


def test_bound_of_those_who_must_act_is_not_of_their_day() -> None:
    body = "Chủ tịch yêu cầu các đơn vị đạt dưới 75 điểm xây dựng kế hoạch khắc phục trước ngày 31/3/2022."
    (bound,) = extract_text(source_of(text_of(["Tỉnh họp về cải cách hành chính", body]), "doc")).statistics
    assert bound.period_start is None
