"""Organizations: whose figure it is, in written documents; names, levels and codes of places of both epochs."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

import pytest

from extractors.extract import extract_text
from extractors.organizations.body import Form
from extractors.organizations.cues import CUES_BEFORE, CUES_BEHIND
from extractors.organizations.names import read_names
from extractors.organizations.places import NEW, OLD, find_places, fold_name, province_of, successor_of
from extractors.organizations.rows import row_body
from extractors.records import Cell, OrgLevel
from pipeline.formats import text_of
from pipeline.process import extract, source_of

# each `⟦figure:organization⟧` is one figure and its body, `-` for none; the first line is the title
DOCUMENTS = [
    "Công bố PCI\nCần Thơ đứng thứ ⟦14:Cần Thơ⟧ với ⟦65:Cần Thơ⟧ điểm, Đà Nẵng được ⟦70:Đà Nẵng⟧ điểm.\n\"Ở tỉnh chúng tôi, doanh nghiệp phải chờ ⟦38:-⟧ ngày\", một giám đốc sở nói.",
    "Hà Nội thi công chức\nHà Nội tuyển ⟦310:Hà Nội⟧ chỉ tiêu.\n\"Kỳ trước em thiếu ⟦2:-⟧ điểm\", thí sinh Hà kể. Thành phố cho ⟦40:Hà Nội⟧ trẻ em vào xem.",
    "TP.HCM họp về đất đai\nTP.HCM nhận ⟦900:TP.HCM⟧ hồ sơ. Q.Gò Vấp còn tồn ⟦310:Gò Vấp⟧ hồ sơ, Tân Bình ⟦280:Tân Bình⟧ hồ sơ; trong khi Q.3 chỉ có ⟦41:Q.3⟧ hồ sơ.\nBà Hoa kể chuyện nhà mình. Bà đã đi nhiều nơi.\nLãnh đạo TP yêu cầu chủ tịch quận phải xin lỗi dân nếu để trễ quá ⟦12:TP.HCM⟧ ngày.",
    "Ngành thuế bớt giấy tờ\nTổng cục Thuế đã bỏ ⟦70:Tổng cục Thuế⟧ thủ tục. Ngành đã đối thoại ⟦12:Tổng cục Thuế⟧ lần.\nBà Đỗ Thị Mận, giám đốc một công ty gỗ, than phiền vì phải chờ lâu. Công ty chờ ⟦35:-⟧ ngày mới được hoàn thuế.\nTrong lĩnh vực đất đai, theo khảo sát của một viện nghiên cứu, nhiều hộ còn kêu. Có ⟦21%:-⟧ hộ phải nộp thêm tiền.",
    "Việt Nam tăng hạng\nViệt Nam đạt ⟦61,2:Việt Nam⟧ điểm, trong khi Singapore đạt ⟦85:-⟧ điểm, còn Lào ⟦50:-⟧ điểm.\nThời gian nộp thuế của Việt Nam là ⟦384:Việt Nam⟧ giờ, của Thái Lan là ⟦262:-⟧ giờ.",
    "Bảng xếp hạng năm nay\nAn Giang được ⟦79:An Giang⟧ điểm. Đứng cuối là Kon Tum với ⟦60:Kon Tum⟧ điểm. Nơi cao nhất và nơi thấp nhất cách nhau ⟦19:-⟧ điểm. Khoảng cách giữa tỉnh đầu bảng và tỉnh cuối bảng từng là ⟦25:-⟧ điểm.",
    "Tỉnh Hà Nam sắp xếp lại các xã\nTỉnh Hà Nam bớt ⟦16:Hà Nam⟧ xã.\n\"Chúng tôi đã xếp việc cho ⟦9:Thanh Hà⟧ người\", Chủ tịch xã Thanh Hà nói.\nTrưởng phòng Nội vụ huyện Kim Bảng cho biết đã giải quyết ⟦12:Kim Bảng⟧ trường hợp.",
    "Lào Cai lên hạng\nLào Cai đạt ⟦44,9:Lào Cai⟧ điểm.\nCó ⟦18.894:-⟧ người dân trên cả nước được hỏi, trong đó Lào Cai có ⟦288:Lào Cai⟧ người.",
    "Tàu thuyền đăng kiểm nhanh hơn\nBộ Công Thương vừa bỏ ⟦14:Bộ Công Thương⟧ thủ tục.\nTổng cục Hải quan thì thống kê rằng hồ sơ của Bộ Công Thương chiếm ⟦22%:Bộ Công Thương⟧.\nBộ này còn ⟦31:Bộ Công Thương⟧ thủ tục. Đến nay ⟦12:Bộ Công Thương⟧ thủ tục đã xong.",
    "Bộ Y tế họp về nhân lực\nBộ Y tế sáng nay bàn về nhân lực. Bộ có ⟦7:Bộ Y tế⟧ cục.\nTheo thống kê của Bộ Y tế, bác sĩ, viên chức cả nước hiện vào khoảng ⟦410.000:-⟧ người. Tính cả hợp đồng thì có ⟦460.000:-⟧ người.",
    "Kiểm tra việc tuyển dụng\nÔng Bình dẫn kết luận của Thanh tra Chính phủ: ⟦9:-⟧ tỉnh tuyển dụng sai.\nDự thảo thông tư do Bộ Nội vụ soạn thảo đưa lệ phí thi lên ⟦400.000:-⟧ đồng.",
    "Đại biểu muốn gộp thêm các sở\nDẫn kinh nghiệm của Lào Cai, bà Trần Thị Mơ đề nghị làm ở nơi khác.\nTheo bà, cả nước giảm ⟦310:-⟧ phòng. Ở Lào Cai công việc trôi chảy.\nBà nói chi thường xuyên chiếm ⟦61%:-⟧ ngân sách. Lào Cai làm trước, Lào Cai được khen.",
    "Hà Nam rút gọn phòng ban\nTỉnh Hà Nam giảm ⟦38:Hà Nam⟧ phòng. Tỉnh có ⟦1.300:Hà Nam⟧ công chức.\nHuyện Lý Nhân, đông dân nhất tỉnh, chỉ còn ⟦10:Lý Nhân⟧ phòng.",
    "Điều kiện kinh doanh còn nhiều\nCả nước còn ⟦4.200:-⟧ điều kiện.\nBộ Công Thương đã công bố cắt ⟦600:Bộ Công Thương⟧ điều kiện, trong khi Bộ Xây dựng mới đề xuất bỏ ⟦60:Bộ Xây dựng⟧ điều kiện.",
    "Trà Vinh thiếu giáo viên\nGiám đốc Sở Giáo dục và Đào tạo Trà Vinh cho biết tỉnh giảm ⟦1.300:Trà Vinh⟧ người.\nTrong khi đó, mỗi năm tỉnh tăng ⟦5.000:Trà Vinh⟧ học sinh.",
    "Bộ Xây dựng bị nhắc việc\nBộ Xây dựng còn ⟦130:Bộ Xây dựng⟧ việc. Bộ đã trình ⟦6:Bộ Xây dựng⟧ đề án.\nÔng Dũng đề nghị làm nhanh.\nBiên chế của bộ hiện là ⟦410:Bộ Xây dựng⟧ người. Chỉ số sản xuất của ngành dệt tăng ⟦9%:-⟧.",
    "Hồ sơ trễ hẹn nhiều ở đâu\nNhiều nơi trả kết quả muộn, lĩnh vực xây dựng có tỷ lệ cao, ⟦9%:-⟧; còn tại Cần Thơ và Hậu Giang, tỷ lệ này lên tới ⟦14%:Cần Thơ, Hậu Giang⟧.",
    "Bảng xếp hạng năng lực cạnh tranh\nĐồng Nai được ⟦66,4:Đồng Nai⟧ điểm, lần đầu có mặt trong nhóm ⟦7:-⟧ địa phương dẫn đầu.",
    "Nghệ An: Một huyện thừa cán bộ\nHuyện Tương Dương (Nghệ An) có ⟦18:Tương Dương⟧ xã.\nĐịnh biên được giao là ⟦2.846:Tương Dương⟧ người.\nSở Nội vụ Nghệ An xác nhận toàn tỉnh còn ⟦4.200:Nghệ An⟧ hợp đồng.",
    "Đà Nẵng họp về đất đai\nThành phố Đà Nẵng có ⟦1.900:Đà Nẵng⟧ công chức. Báo cáo của Sở Xây dựng cho thấy 6 tháng đầu năm, đơn vị tiếp nhận ⟦4.100:Sở Xây dựng⟧ hồ sơ.\nNăm 2016 sở này được thêm ⟦25:Sở Xây dựng⟧ biên chế.\nChị Hà Thị Nga, chủ một cửa hàng ở quận Hải Châu, kể mất ⟦7:-⟧ ngày.",
    "Đồng Nai không nghỉ trưa\nTỉnh Đồng Nai có ⟦60:Đồng Nai⟧ cán bộ trực trưa.\nSau 2 tuần, có ⟦1.700:Đồng Nai⟧ hồ sơ nộp vào giờ trưa, riêng Biên Hòa ⟦800:Biên Hòa⟧ hồ sơ.",
    "Bộ Công Thương bỏ điều kiện\nBộ Công Thương có ⟦500:Bộ Công Thương⟧ điều kiện. Bộ đã bỏ ⟦200:Bộ Công Thương⟧ điều kiện.\nTrong khi đó, khảo sát của VCCI với ⟦9.000:-⟧ doanh nghiệp cho thấy ⟦55%:-⟧ còn phải xin phép.",
    "Cà Mau trả hồ sơ đúng hẹn\nTỉnh Cà Mau có ⟦9:Cà Mau⟧ huyện. Trung tâm Giải quyết thủ tục hành chính tỉnh mỗi ngày nhận ⟦390:Cà Mau⟧ hồ sơ.\nChủ tịch nhắc lại câu chuyện một nhà đầu tư ở Năm Căn phải xin ⟦21:-⟧ con dấu.",
    "Phường làm việc sáng thứ bảy\nUBND phường 9, quận Gò Vấp (TP.HCM) mở cửa cả sáng thứ bảy. Phường có ⟦19:phường 9⟧ cán bộ.\nQuận Gò Vấp có ⟦16:Gò Vấp⟧ phường.",
    "Chờ giấy tờ mười năm\nGia đình ông Phan Văn Tú ở huyện Đắk Mil vẫn chờ giấy tờ. Ông đã ⟦15:-⟧ lần lên xã, ⟦8:-⟧ lần ra huyện.\nÔng Hải, Phó giám đốc Chi nhánh Văn phòng Đăng ký đất đai huyện Đắk Mil, thừa nhận đơn vị còn ⟦900:Văn phòng Đăng ký đất đai huyện Đắk Mil⟧ hồ sơ.",
    "Bộ Y tế cắt điều kiện\nBộ Y tế có ⟦1.800:Bộ Y tế⟧ điều kiện. Bộ đã bỏ ⟦900:Bộ Y tế⟧ điều kiện.\nBáo cáo của bộ cho thấy kết quả tốt.\nSố dòng hàng giảm còn ⟦170:Bộ Y tế⟧.",
    "Bảo hiểm xã hội bỏ bớt giấy tờ\nBảo hiểm xã hội Việt Nam cho biết ngành này còn ⟦41:Bảo hiểm xã hội Việt Nam⟧ thủ tục.\n6 tháng đầu năm, ngành đã thanh tra ⟦900:Bảo hiểm xã hội Việt Nam⟧ đơn vị.\nCả nước có ⟦70 triệu:-⟧ người có thẻ.",
    "Hà Nội rà soát hợp đồng\nThành phố Hà Nội còn ⟦9.000:Hà Nội⟧ hợp đồng. Bà Lê Thị Mai, giám đốc một công ty ở Đống Đa, nói bà mất ⟦4:-⟧ ngày làm giấy tờ.\nTrước đó, tại quận Hà Đông, đoàn giám sát thấy có ⟦11:Hà Đông⟧ hợp đồng sai.",
    "Chấm điểm các sở\nHai sở đạt dưới ⟦71:Sở Y tế, Sở Công Thương⟧ điểm là Sở Y tế và Sở Công Thương. Sở Tư pháp dẫn đầu với ⟦95:Sở Tư pháp⟧ điểm, hơn đơn vị xếp ngay sau là Sở Nội vụ ⟦1,5:Sở Tư pháp⟧ điểm.",
    "Nhiều nơi cắt giảm cán bộ\nMột số tỉnh làm tốt như Nghệ An ⟦310:Nghệ An⟧ người, Thanh Hóa ⟦280:Thanh Hóa⟧ người.",
    "Tuyển dụng sai ở nhiều nơi\nQua kiểm tra ở nhiều nơi, Bộ Nội vụ phát hiện ⟦41:-⟧ trường hợp sai.",
    "Quận 3 nhận hồ sơ buổi tối\nQuận 3 có ⟦12:Quận 3⟧ cán bộ.\nChủ tịch UBND quận Tân Phú cho biết quận đang thí điểm tại ⟦5:Tân Phú⟧ phường.",
    # who only speaks, and the whole that a place is won in
    "Thu ngân sách vượt dự toán\nTổng thu trên địa bàn tỉnh Quảng Nam đạt ⟦9.100:Quảng Nam⟧ tỷ đồng. Cuộc họp do Chủ tịch UBND tỉnh chủ trì.\nSở Tài chính cho biết, tổng chi là ⟦8.300:Quảng Nam⟧ tỷ đồng.",
    "Đàn lợn tăng trở lại\nHà Nội có đàn lợn nhiều nhất cả nước với ⟦1,9 triệu:Hà Nội⟧ con.\nBến Tre có diện tích dừa lớn thứ ⟦hai:Bến Tre⟧ toàn quốc với ⟦72.000:Bến Tre⟧ ha.",
    "Hà Tĩnh: Một cửa hiện đại ở cơ sở\nPhường Nam Hồng (thị xã Hồng Lĩnh) có ⟦5:Nam Hồng⟧ quầy. Trong quý I, phường nhận ⟦812:Nam Hồng⟧ hồ sơ. Hồ sơ trực tuyến là ⟦203:Nam Hồng⟧.",
    "Phú Thọ phục vụ dân tốt hơn\nTrung tâm Phục vụ hành chính công xã Xuân Lũng đã nhận ⟦4.100:Trung tâm Phục vụ hành chính công xã Xuân Lũng⟧ hồ sơ.\nĐiểm của tỉnh trung vị là ⟦64,9:-⟧ điểm.",
    "Ngành thuế Hà Tĩnh thu vượt dự toán\nCục Thuế tỉnh Hà Tĩnh cho biết toàn tỉnh thu 900 tỷ đồng.\nCục Thuế đặt mục tiêu thu ⟦950 tỷ:Cục Thuế tỉnh Hà Tĩnh⟧ đồng.",
    "Nhiều ý kiến về tuổi nghỉ hưu\nBáo cáo của Bộ Y tế nêu hai phương án.\nCác đại biểu đồng tình.\nHọ nói toàn ngành còn thiếu ⟦1.900:-⟧ giáo viên.",
    # one body throughout: title, then words that stand for it
    "Quảng Ngãi: Một cửa về tận đảo\nNăm 2022, huyện đảo Lý Sơn tiếp nhận ⟦904:Lý Sơn⟧ hồ sơ, huyện miền núi Trà Bồng ⟦2.310:Trà Bồng⟧ hồ sơ.\nToàn tỉnh có ⟦13:Quảng Ngãi⟧ bộ phận một cửa cấp huyện.",
    "Chỉ số hài lòng năm 2021\nSở Nội vụ tỉnh Cà Mau vừa công bố kết quả khảo sát hài lòng.\nMẫu gồm ⟦1.840:Cà Mau⟧ phiếu. Chỉ số chung của toàn tỉnh là ⟦86,2%:Cà Mau⟧.",
    "Huyện Cẩm Xuyên đẩy mạnh cải cách hành chính\nNăm 2022, huyện tiếp nhận ⟦5.310:Cẩm Xuyên⟧ hồ sơ.\nToàn huyện có ⟦23:Cẩm Xuyên⟧ xã, thị trấn thực hiện số hóa.",
    "Quảng Ninh: Nhiều kết quả trong cải cách hành chính\nĐến nay, tỉnh đã công bố ⟦1.812:Quảng Ninh⟧ thủ tục hành chính.\nTỷ lệ hồ sơ đúng hạn đạt ⟦99,2%:Quảng Ninh⟧, tăng ⟦1,1%:Quảng Ninh⟧ so với năm trước.",
    "UBND phường Hồng Hải sơ kết công tác 6 tháng\nPhường đã giải quyết ⟦1.204:Hồng Hải⟧ hồ sơ, trễ hạn ⟦3:Hồng Hải⟧ hồ sơ.",
    "Sở Tư pháp tỉnh Nghệ An tổng kết năm 2023\nTrong năm, Sở tham mưu ban hành ⟦25:Sở Tư pháp⟧ văn bản.\n⟦100%:Sở Tư pháp⟧ hồ sơ được giải quyết đúng hạn.",
    "Thành phố Đà Nẵng công bố kết quả chuyển đổi số\nTP có ⟦95%:Đà Nẵng⟧ dịch vụ công trực tuyến toàn trình; ⟦12:Đà Nẵng⟧ sở, ngành đã dùng chung nền tảng.",
    "Hải Phòng giảm 30 phòng chuyên môn\nSau sắp xếp, thành phố giảm ⟦30:Hải Phòng⟧ phòng và ⟦112:Hải Phòng⟧ đơn vị sự nghiệp.",
    "Xã Tân Hội nâng cao chất lượng phục vụ\nUBND xã đã tiếp nhận ⟦640:Tân Hội⟧ hồ sơ, trong đó trực tuyến ⟦512:Tân Hội⟧ hồ sơ.",
    "Đà Nẵng chống dịch\nThành phố Đà Nẵng có ⟦101:Đà Nẵng⟧ ổ dịch ở ⟦5:Đà Nẵng⟧ quận, huyện và thị xã Điện Bàn; giảm ⟦41:Đà Nẵng⟧ ổ dịch.",
    "Xuất khẩu thủy sản cả năm tăng mạnh trở lại\nTheo Tổng cục Hải quan, tháng 6/2020 xuất khẩu thủy sản có ⟦719:-⟧ lô.\nTheo Tổng cục Hải quan, tháng 7/2020 có ⟦730:-⟧ lô.\nLượng hàng tăng ⟦3%:-⟧.",
    "Tình hình dịch vụ công quý III\nSở Thông tin và Truyền thông vừa tổng hợp kết quả trên địa bàn tỉnh Bạc Liêu.\nToàn tỉnh có ⟦38:Bạc Liêu⟧ dịch vụ; tỷ lệ đúng hạn đạt ⟦92%:Bạc Liêu⟧.",
    "Xử lý cán bộ vi phạm ở nhiều nơi\nCơ quan chức năng đã kỷ luật ⟦12:Hà Nội⟧ cán bộ của Hà Nội, ⟦30:Huế⟧ cán bộ của Huế.\nCó ⟦500:Đắk Lắk⟧ giáo viên ở Đắk Lắk, ⟦296:-⟧ giáo viên ở Sóc Sơn mất việc.",
    "Đất lở ở nhiều nơi\nTheo điều tra của Tổng cục Thủy lợi, Bộ Nông nghiệp và Phát triển nông thôn, miền núi phía Bắc có ⟦143:-⟧ điểm lở.",
    "Đại hội đại biểu Đảng bộ phường Nam Hải\nNgày 4/8, phường Nam Hải khai mạc đại hội.\nThu ngân sách đạt ⟦64:Nam Hải⟧ tỷ đồng.",
    "Giám đốc Sở Nội vụ Hậu Giang: “Không để dân đi lại”\nNăm 2022, Hậu Giang đứng thứ ⟦9:Hậu Giang⟧ cả nước.\nLong An ở vị trí ⟦10:Long An⟧.\nToàn tỉnh có ⟦1.743:Hậu Giang⟧ thủ tục.",
    "Tây Ninh sau sáp nhập\nXã Tân Lập mới của tỉnh Tây Ninh có ⟦41.000:Tân Lập⟧ dân. Cả huyện Tân Biên còn ⟦17:Tân Biên⟧ trụ sở bỏ không.",
    "Bình Thuận: Cử tri hỏi về sổ đỏ\nNăm 2023, tỉnh còn ⟦820:Bình Thuận⟧ đơn chưa xong.\nGiám đốc Sở Xây dựng Lê Văn Tám thừa nhận sở thiếu ⟦14:Sở Xây dựng⟧ người.\n“Trước phải đi ⟦52:-⟧ km”, anh Mang Tén ở thôn Dốc Đá nhớ lại.",
    "Bình Thuận: Nhà đầu tư bớt chờ\nNăm 2023, tỉnh có ⟦41:Bình Thuận⟧ dự án mới, phần lớn qua quầy của Ban Quản lý các khu công nghiệp.\nBan này đã bỏ ⟦7:Ban Quản lý các khu công nghiệp⟧ loại giấy tờ.",
    "Kết quả kiểm tra công vụ\nTrong năm 2020, Sở Nội vụ đã kiểm tra ⟦31:Sở Nội vụ⟧ đơn vị.\nThanh tra Sở tiếp nhận ⟦22:Sở Nội vụ⟧ đơn. Sở sẽ kiểm tra thêm ⟦6:Sở Nội vụ⟧ đơn vị.",
    "Kết quả hoạt động năm 2024 của Cục Hải quan tỉnh Lạng Sơn\nCó ⟦310:Cục Hải quan tỉnh Lạng Sơn⟧ doanh nghiệp được khảo sát.",
    "BHXH tỉnh Phú Yên: Kết quả thu\nBHXH tỉnh thu đạt ⟦38,7%:BHXH tỉnh Phú Yên⟧ kế hoạch Bảo hiểm xã hội Việt Nam giao.",
    "Xã Hòa Tiến: Kết quả định danh\nXã Hòa Tiến cấp ⟦1.655:Hòa Tiến⟧ tài khoản. Huyện Hòa Vang cấp ⟦78.316:Hòa Vang⟧ tài khoản; Hòa Tiến xếp thứ ⟦4/11:Hòa Tiến⟧ xã.",
    "Nam Định sắp xếp xã\nHuyện Ý Yên còn ⟦23:Ý Yên⟧ đơn vị; các huyện Xuân Trường, Giao Thủy lần lượt còn ⟦14:Xuân Trường⟧ và ⟦20:Giao Thủy⟧ đơn vị.",
    "Bộ Y tế: Kết quả cải cách\nBộ Y tế bãi bỏ ⟦15:Bộ Y tế⟧ thủ tục.\nĐại diện Sở Y tế Hà Nội cho hay đơn vị đã liên thông ⟦38:Sở Y tế Hà Nội⟧ thủ tục.",
    "Công khai ngân sách xã 6 tháng đầu năm\nUBND xã Tam Hiệp công khai dự toán ngân sách xã 6 tháng. Xã thu ⟦412:Tam Hiệp⟧ triệu đồng.",
    "Hậu Giang công bố chỉ số cải cách hành chính\nThấp nhất là Ban Dân tộc, ⟦81,3:Ban Dân tộc⟧ điểm. Cấp huyện có thành phố Vị Thanh ⟦92,8:Vị Thanh⟧ điểm.",
    "Ngành bảo hiểm xã hội cải cách\nPhó Tổng giám đốc Bảo hiểm xã hội (BHXH) Việt Nam cho biết toàn ngành có ⟦28:Bảo hiểm xã hội Việt Nam⟧ thủ tục.\nNgành đã giảm ⟦151:Bảo hiểm xã hội Việt Nam⟧ phòng thuộc BHXH các tỉnh.",
    "Ngành Thuế: Nhiều kết quả\nTheo Tổng cục Thuế, đến nay đã xử lý ⟦4,95:Tổng cục Thuế⟧ triệu hóa đơn.\nTP HCM dẫn đầu với ⟦4.812:TP HCM⟧ cơ sở; Hà Nội có ⟦3.977:Hà Nội⟧ cơ sở.\nTổng cục Thuế đặt mục tiêu thêm ⟦50:Tổng cục Thuế⟧ điểm thu.",
    "Sở Tư pháp Hưng Yên sơ kết công tác\nSở đã thẩm định ⟦24:Sở Tư pháp Hưng Yên⟧ văn bản.\nTrưởng phòng Tư pháp huyện Khoái Châu cho biết đã hòa giải thành ⟦134:Khoái Châu⟧ vụ.",
    "Nhập xóm ở xứ Nghệ\nHuyện Đô Lương còn ⟦188:Đô Lương⟧ xóm.\nÔng Hiệp, Phó chủ tịch UBND huyện, cho biết ⟦95%:Đô Lương⟧ người dân đồng thuận.",
    "Bộ Công Thương cắt điều kiện kinh doanh\nÔng Tân, Vụ trưởng Vụ Pháp chế, cho biết trước đây bộ quản lý ⟦1.216:Bộ Công Thương⟧ điều kiện.\nBộ Công Thương đã bỏ ⟦675:Bộ Công Thương⟧ điều kiện. Đã có ⟦11:-⟧ bộ, ngành làm theo.",
    "Công bố chỉ số của các bộ\nNgân hàng Nhà nước đạt ⟦92%:Ngân hàng Nhà nước⟧; Ủy ban Dân tộc thấp nhất, ⟦72%:Ủy ban Dân tộc⟧; có ⟦4:-⟧ bộ đạt trên ⟦85%:-⟧.",
    "Ngành hải quan giảm giờ thông quan\nTổng cục Hải quan đã bỏ ⟦12:Tổng cục Hải quan⟧ thủ tục.\nCục trưởng Cục Hải quan Hải Phòng phản ánh, mỗi ngày đơn vị tiếp nhận ⟦5.000:Cục Hải quan Hải Phòng⟧ tờ khai.",
    "Kết quả giải quyết thủ tục hành chính 6 tháng\nVăn phòng HĐND và UBND huyện Lấp Vò vừa có báo cáo.\nToàn huyện tiếp nhận ⟦18.204:Lấp Vò⟧ hồ sơ. Đến cuối năm, huyện phấn đấu đạt ⟦40%:Lấp Vò⟧ hồ sơ trực tuyến.",
    "Rà soát dân số\nDân số là ⟦84.500:-⟧ người do Cục Thống kê cung cấp, tỷ lệ có thẻ là ⟦91%:-⟧.",
    "Kiểm toán Nhà nước kiến nghị xử lý ⟦900 tỷ:Kiểm toán Nhà nước⟧ đồng\nKTNN đã phát hành ⟦15:Kiểm toán Nhà nước⟧ báo cáo.",
    "Kết quả thu\nTổng số người tham gia là 20.810 người (BHXH bắt buộc: ⟦19.511:-⟧ người, BHXH tự nguyện: ⟦1.299:-⟧ người).",
    "Cục Thuế tỉnh Bình Định: Đồng hành\nNăm 2020, Cục Thuế xếp thứ ⟦3/22:Cục Thuế tỉnh Bình Định⟧ cơ quan.\nCục Thuế phấn đấu thu ⟦11.500:Cục Thuế tỉnh Bình Định⟧ tỷ đồng.",
    "Bổ nhiệm sai tại một bộ\nKết luận thanh tra về biên chế tại Bộ Xây dựng chỉ ra nhiều vi phạm.\nTheo kết luận do Thanh tra Bộ Nội vụ ban hành, có ⟦147:Bộ Xây dựng⟧ trường hợp thiếu chứng chỉ.\nBộ này còn ký ⟦86:Bộ Xây dựng⟧ hợp đồng.",
    "Quận 12 đông dân\nQuận 12 hiện có ⟦547.000:Quận 12⟧ dân.\nPhó ban pháp chế HĐND TP HCM cho biết toàn TP có ⟦24:TP HCM⟧ phường đông dân.",
    "Sơn La thiếu giáo viên\nTỉnh Sơn La giảm ⟦212:Sơn La⟧ trường.\nHiệu trưởng Trường Tiểu học Chiềng Ly kể trường có ⟦1.214:Trường Tiểu học Chiềng Ly⟧ học sinh.",
    "Thiếu giáo viên\nTỉnh Gia Lai còn thiếu ⟦1.200:Gia Lai⟧ giáo viên.\nBộ Nội vụ bổ sung ⟦300:Gia Lai⟧ biên chế, toàn tỉnh có ⟦17:Gia Lai⟧ huyện.",
    "Quản lý biên chế còn lỏng\nKiểm toán Nhà nước chỉ ra ⟦13:-⟧ bộ tuyển vượt. Cả nước có ⟦3,2:-⟧ triệu công chức.",
    "Lương cơ sở sẽ tăng\nBộ Nội vụ vừa soạn xong dự thảo nghị định về lương cơ sở.\nTừ tháng 7, mỗi công chức được thêm ⟦100.000:-⟧ đồng.",
    "Đại biểu hiến kế gộp tỉnh\nTheo đại biểu An, bộ máy đã giảm ⟦189:-⟧ phòng.\nÔng lo việc làm chậm.\nÔng nêu kinh nghiệm các nước.\nNhiều đại biểu đồng tình.\nNăm 2008, Quốc hội thông qua nghị quyết mở rộng Hà Nội.",
    "Đà Nẵng kiện học viên\nTAND quận Hải Châu tuyên buộc anh N. trả lại ⟦3,1 tỷ:-⟧ đồng.\nĐà Nẵng đã cử ⟦616:Đà Nẵng⟧ người đi học.\nMột số địa phương làm tương tự, như Cần Thơ cử ⟦83:Cần Thơ⟧ người.",
    "Cục Thuế Nghệ An hiện đại hóa\nCục Thuế tỉnh Nghệ An tiếp nhận ⟦41.260:Cục Thuế tỉnh Nghệ An⟧ hồ sơ.\nCục Thuế quản lý ⟦640:Cục Thuế tỉnh Nghệ An⟧ hộ.",
    "Hải quan Hải Phòng rút ngắn thông quan\nCục Hải quan TP Hải Phòng làm thủ tục cho ⟦1.740:Cục Hải quan TP Hải Phòng⟧ tờ khai.",
    "Quảng Trị: Trung tâm Phát triển quỹ đất huyện Gio Linh bồi thường cho ⟦52:Trung tâm Phát triển quỹ đất huyện Gio Linh⟧ hộ",
    # others within a body's document
    "Hà Nội công bố chỉ số cải cách hành chính\nDẫn đầu khối sở là Sở Tài chính với ⟦94,1:Sở Tài chính⟧ điểm, tiếp theo là Sở Nội vụ (⟦93,8:Sở Nội vụ⟧ điểm).\nĐứng cuối khối huyện là huyện Ba Vì, đạt ⟦80,2:Ba Vì⟧ điểm.\nToàn thành phố có ⟦18:Hà Nội⟧ đơn vị xếp loại tốt.",
    "Bình Dương đánh giá sự hài lòng của người dân\nHuyện Bàu Bàng đạt ⟦95,2%:Bàu Bàng⟧; huyện Phú Giáo đạt ⟦93%:Phú Giáo⟧; thị xã Bến Cát đạt ⟦92,1%:Bến Cát⟧.\nBình quân toàn tỉnh là ⟦93,4%:Bình Dương⟧.",
    "Sở Y tế Hậu Giang báo cáo kết quả\nSở được tỉnh giao ⟦210:Sở Y tế Hậu Giang⟧ biên chế.\nTrung tâm Y tế huyện Long Mỹ có ⟦35:Trung tâm Y tế huyện Long Mỹ⟧ viên chức.\nSở đã bãi bỏ ⟦9:Sở Y tế Hậu Giang⟧ thủ tục.",
    "Lâm Đồng tinh giản biên chế\nTheo Sở Nội vụ, đến nay tỉnh đã tinh giản ⟦1.300:Lâm Đồng⟧ người.\nGiám đốc Sở Nội vụ cho biết còn ⟦45:Lâm Đồng⟧ trường hợp đang xét.",
    "Thanh Hóa: Kết quả chuyển đổi số năm 2023\nTại huyện Thọ Xuân, ⟦97%:Thọ Xuân⟧ hồ sơ được nộp trực tuyến.\nTỉnh xếp thứ ⟦12/63:Thanh Hóa⟧ cả nước về chuyển đổi số.",
    "Kết quả bảo hiểm xã hội năm 2023\nTỷ lệ lao động tham gia BHXH toàn tỉnh đạt ⟦38%:Hòa Bình⟧.\nBHXH tỉnh Hòa Bình đã chi trả cho ⟦120:BHXH tỉnh Hòa Bình⟧ người.",
    "Tòa án nhân dân hai cấp tỉnh Gia Lai tổng kết công tác\nNăm qua, Tòa án hai cấp thụ lý ⟦2.914:Tòa án nhân dân hai cấp tỉnh Gia Lai⟧ vụ.",
    "Nghệ An giảm xóm\nTại xã Thanh Lĩnh, ⟦13:Thanh Lĩnh⟧ xóm nay nhập thành ⟦5:Thanh Lĩnh⟧ xóm.",
    "Đắk Lắk chậm giải ngân\nCó ⟦5:Đắk Lắk⟧ huyện giải ngân thấp, gồm Ea Súp (⟦31%:Ea Súp⟧), Krông Bông (⟦35%:Krông Bông⟧).",
    "Quảng Nam xử lý hồ sơ đất đai\nQuảng Nam tiếp nhận ⟦9.100:Quảng Nam⟧ hồ sơ.\nRiêng Hội An đã giải quyết ⟦320:Hội An⟧ hồ sơ, còn Đông Giang chỉ có ⟦41:Đông Giang⟧ hồ sơ.",
    "Xếp hạng các tỉnh\nĐứng cuối là Cao Bằng, chỉ đạt ⟦61,2%:Cao Bằng⟧. Có ⟦12:⟧ tỉnh đạt từ ⟦80%:⟧ trở lên, ⟦40:⟧ tỉnh dưới ⟦75%:⟧.",
    "Cà Mau kiểm tra công vụ\nBẠC LIÊU ONLINE - Năm qua, tỉnh Cà Mau phát hiện ⟦41:Cà Mau⟧ người đi trễ, ⟦6:Cà Mau⟧ người uống rượu.",
    "Bộ Tư pháp sơ kết cải cách hành chính\nBộ Tư pháp sơ kết công tác cải cách hành chính quý I.\nBộ xong ⟦12:Bộ Tư pháp⟧ việc.\nHồ sơ nhận được là ⟦410:Bộ Tư pháp⟧.\nCó ⟦3:Bộ Tư pháp⟧ công chức bị kỷ luật.",
    "UBND huyện Núi Thành đánh giá cải cách hành chính\nNăm qua, huyện xếp thứ ⟦5/18:Núi Thành⟧ về chỉ số của tỉnh Quảng Nam.",
    "UBND tỉnh Nghệ An xếp hạng các huyện\nThị xã Thái Hòa đứng thứ ⟦4:Thái Hòa⟧ của tỉnh.",
    "Cả nước xử lý hồ sơ đất đai\nCác tỉnh tiếp nhận ⟦9.100:⟧ hồ sơ.\nCông ty Hội An đã nộp ⟦320:⟧ hồ sơ.",
    "Long An sắp xếp trường học\nTỉnh có ⟦90:Long An⟧ trường.\nCả nước hiện có ⟦40.000:⟧ trường. Chi lương chiếm ⟦70%:⟧ tổng chi.",
    "Bắc Giang xét xử trực tuyến\nViện kiểm sát nhân dân tỉnh cử ⟦37:Viện kiểm sát nhân dân tỉnh⟧ kiểm sát viên.\nCục Đăng kiểm Việt Nam xử lý ⟦98%:Cục Đăng kiểm Việt Nam⟧ hồ sơ.\nNgân hàng Nhà nước chi nhánh Ninh Thuận gỡ ⟦8:Ngân hàng Nhà nước chi nhánh Ninh Thuận⟧ vướng mắc.",
    "Cà Mau vắng hồ sơ trực tuyến\nTại xã Khánh Bình, năm 2019 có ⟦17:Khánh Bình⟧ hồ sơ nộp trực tuyến.\nNăm 2018, con số này là ⟦9:Khánh Bình⟧ hồ sơ.\nToàn tỉnh có ⟦640:Cà Mau⟧ dịch vụ.",
    "Kon Tum tinh giản biên chế\nNăm 2022, Bộ Nội vụ giao tỉnh ⟦1.873:Kon Tum⟧ biên chế.\nTổng cục Thuế cho biết trong năm 2014 đã cắt ⟦201,5:Tổng cục Thuế⟧ giờ.",
    "Công bố DDCI Hòa Bình\nKhối huyện: Lương Sơn đạt ⟦79,6:Lương Sơn⟧ điểm; Đà Bắc ⟦61,3:Đà Bắc⟧ điểm.",
    # nobody's figures
    "Đồng Nai gỡ hồ sơ tồn\nTỉnh còn ⟦120:Đồng Nai⟧ hồ sơ trễ.\n\"Tôi phải đi ⟦9:-⟧ km lên trụ sở\", chị Lan kể.",
    "Đồng Nai đạt nhiều kết quả\nCả nước có ⟦1,2 triệu:-⟧ người tham gia, trong đó ⟦21,6%:-⟧ là nữ.\nTỉnh có ⟦9:Đồng Nai⟧ trung tâm.",
    "Phường Hồng Hải làm thẻ lưu động\nPhường đã làm ⟦9.870:Hồng Hải⟧ thẻ.\nCả nước đặt mục tiêu cấp ⟦50 triệu:-⟧ thẻ.",
    "Ngân hàng Nhà nước giữ ngôi đầu, Bộ Y tế tụt hạng\nBộ Y tế được ⟦77,12%:Bộ Y tế⟧.\nGiá trị trung bình của ⟦18:-⟧ bộ là ⟦82,68%:-⟧.",
    "Đẩy mạnh tinh giản biên chế\nHiện cả nước có ⟦2,1 triệu:-⟧ viên chức.\nCác bộ, ngành đã cắt giảm ⟦1.500:-⟧ điều kiện kinh doanh.",
    "Công bố Chỉ số hài lòng năm 2022\nBộ Nội vụ công bố chỉ số hài lòng chung đạt ⟦80,08%:-⟧.\nTheo Bộ Nội vụ, có ⟦36.000:-⟧ người được khảo sát.",
    "Công bố PAR INDEX 2022\nDẫn đầu là Quảng Ninh với ⟦90,1%:Quảng Ninh⟧, xếp thứ hai là Hải Phòng (⟦89,9%:Hải Phòng⟧).\nCó ⟦41:-⟧ tỉnh đạt trên ⟦85%:-⟧.\nThấp nhất là tỉnh Phú Yên, đạt ⟦76,6%:Phú Yên⟧.",
    "Nhiều địa phương thiếu giáo viên\nThanh Hóa thiếu ⟦9.000:Thanh Hóa⟧ người; Nghệ An thiếu ⟦7.800:Nghệ An⟧ người.\nTỷ lệ này tại Gia Lai là ⟦15%:Gia Lai⟧.\nCả nước còn thiếu ⟦118.000:-⟧ giáo viên.",
    "Sáp nhập đơn vị hành chính cấp xã\nĐại biểu Quốc hội tỉnh Bến Tre cho rằng cần bỏ ⟦2:-⟧ quy định.\nTrung bình mỗi xã có ⟦21:-⟧ công chức.",
    "Chính phủ ban hành nghị định về lương\nTheo nghị định, mức lương tăng ⟦30%:-⟧.\nChính phủ yêu cầu bố trí ⟦5.000 tỷ:-⟧ đồng.",
    # what a text about a ministry tells of the country, of others and of all whom a rule is for
    "Bộ Xây dựng bỏ giấy phép con\nBộ Xây dựng đã bỏ ⟦89:Bộ Xây dựng⟧ điều kiện.\nTheo khảo sát của một viện nghiên cứu, ⟦42%:-⟧ doanh nghiệp còn vướng.\n"
    "Tuyến đường dài ⟦120:-⟧ km đang chờ vốn.\nThủ tướng yêu cầu các bộ, ngành bỏ thêm ⟦30%:-⟧ điều kiện.",
    "Tổng cục Thuế thu hồi nợ\nTheo Tổng cục Thuế, tổng số nợ thuế là ⟦61.200 tỷ:-⟧ đồng.\nTổng cục Thuế đã thu hồi ⟦9.300 tỷ:Tổng cục Thuế⟧ đồng.\n"
    "Theo Luật Quản lý thuế, tiền chậm nộp bằng ⟦0,05%:-⟧ mỗi ngày.",
    "Bến Tre sắp xếp lại trường học\nTỉnh Bến Tre giảm ⟦21:Bến Tre⟧ trường.\nChị Lê Thị Hoa, giáo viên hợp đồng, nhận ⟦2,1 triệu:-⟧ đồng mỗi tháng.\n"
    "Bến Tre có ⟦36:Bến Tre⟧ thí sinh điểm cao (cả nước có ⟦76:-⟧).",
    "Chi phí làm ăn còn cao\nTheo báo cáo của Ngân hàng Thế giới, môi trường kinh doanh của Việt Nam khá hơn, lên vị trí ⟦61/190:Việt Nam⟧ nền kinh tế.",
    "Việt Nam lên hạng cạnh tranh\nViệt Nam đứng thứ ⟦67 trong 141:Việt Nam⟧ nền kinh tế, điểm số cao hơn trung bình thế giới là ⟦60,7:-⟧.\nChỉ số hạ tầng xếp thứ ⟦77:Việt Nam⟧.",
    "Nhiều chủ tịch tỉnh ít tiếp dân\nThanh tra Chính phủ báo cáo về tiếp công dân.\nCác cơ quan đã tiếp ⟦4.000:-⟧ lượt.\nCác bộ, ngành giải quyết ⟦812:-⟧ vụ.\nTình hình đã khá hơn.\n"
    "Tại Hà Nội, Ban Tiếp công dân thành phố tiếp ⟦980:Hà Nội⟧ lượt.",
    "Giám định bảo hiểm y tế phát hiện sai phạm\nCơ quan bảo hiểm phát hiện một bệnh nhân ở Hải Phòng khám ⟦57:-⟧ lần.\nNghệ An dẫn đầu với ⟦700:Nghệ An⟧ lượt.\n"
    "Văn phòng Chính phủ cho hay mỗi ngày cơ quan này tiếp nhận ⟦1.300:Văn phòng Chính phủ⟧ văn bản.",
    "Cần Thơ nợ nền tái định cư\nCần Thơ còn nợ ⟦2.700:Cần Thơ⟧ nền.\nĐại biểu Phong nêu trường hợp một gia đình ở phường Hưng Thạnh thuê nhà mỗi tháng ⟦1,5 triệu:-⟧ đồng.\n"
    "Thí sinh Nguyễn Thị Lan cho hay đã nộp hồ sơ ở ⟦5:-⟧ quận.",
    "Phường Long Bình quá tải\nPhường Long Bình có ⟦25:Long Bình⟧ cán bộ.\nTheo quy định, phường loại một có tối đa ⟦23:-⟧ cán bộ.",
    "Nữ cán bộ phường lừa chạy việc vào ngành thuế\nNgày 14/5, TAND tỉnh Thanh Hóa xét xử bị cáo Nhung, nguyên cán bộ UBND phường Ba Đình.\nTheo cáo trạng, Nhung nhận của ⟦11:-⟧ người, tổng cộng ⟦3,8 tỷ:-⟧ đồng.\n"
    "Các bị hại mới được trả ⟦70 triệu:-⟧ đồng. HĐXX phạt bị cáo ⟦15:-⟧ năm tù.",
    "Quận 1 cho dân chấm điểm\nQuận 1 đặt ⟦12:Quận 1⟧ máy.\nTheo Sở Nội vụ TP HCM, chỉ số hài lòng của người dân thành phố là ⟦79,6%:TP HCM⟧.",
    "Bộ máy cồng kềnh\nĐại biểu Dũng dẫn chứng một xã ở Thanh Hóa có gần ⟦500:-⟧ cán bộ, mỗi năm chi ⟦5 tỷ:-⟧ đồng.",
    "Mở rộng phố biển\nĐà Nẵng nhận về xã Hòa Tiến, huyện Điện Bàn (Quảng Nam); diện tích sẽ là ⟦1.480:Đà Nẵng⟧ km2.",
    "Mở rộng thành phố Bắc Giang\nThành phố nhận toàn bộ huyện Yên Dũng (Bắc Giang) và ⟦7:Lạng Giang⟧ xã thuộc huyện Lạng Giang.",
    "Bảo hiểm y tế ở Quảng Trị\nQuảng Trị bao phủ ⟦86,2%:Quảng Trị⟧ dân số.\nTỷ lệ thấp hơn chỉ tiêu của Thủ tướng Chính phủ (⟦91,5%:Quảng Trị⟧).",
    "Doanh nghiệp mất nhiều giờ nộp thuế\nBáo cáo vừa công bố cho thấy Việt Nam đứng thứ ⟦90/189:Việt Nam⟧ quốc gia.\nChỉ số nộp thuế lên vị trí ⟦168:Việt Nam⟧.",
    "Quảng Trị nhập thôn\nQuảng Trị giảm ⟦282:Quảng Trị⟧ thôn.\nTheo quy định của Bộ Nội vụ, thôn ở miền núi phải có từ ⟦150:-⟧ hộ trở lên.",
    # pointing words
    "Xếp hạng năng lực cạnh tranh\nBắc Giang là điểm sáng năm nay.\nĐịa phương này tăng ⟦27:Bắc Giang⟧ bậc.\nTỷ lệ doanh nghiệp hài lòng tại tỉnh này là ⟦81%:Bắc Giang⟧.",
    # coordination
    "Chỉ số trễ hẹn trong lĩnh vực đất đai\nTỷ lệ trễ hẹn tại Hà Nội, TP.HCM lên tới ⟦17%:Hà Nội, TP.HCM⟧.\nĐồng Nai và Long An cùng đạt ⟦71:Đồng Nai, Long An⟧ điểm.",
    # ministries
    "Bộ Tài chính cắt giảm thủ tục\nBộ đã bãi bỏ ⟦120:Bộ Tài chính⟧ thủ tục, đơn giản hóa ⟦45:Bộ Tài chính⟧ thủ tục.",
    "Kết quả cải cách của các bộ\nBộ Công Thương cắt giảm ⟦675:Bộ Công Thương⟧ điều kiện kinh doanh, Bộ Y tế cắt giảm ⟦1.363:Bộ Y tế⟧ điều kiện.\nToàn ngành y tế có ⟦240:Bộ Y tế⟧ dịch vụ trực tuyến.",
    # rankings, sections, letters, parties, units, parents of places
    "Kết quả xếp hạng cải cách hành chính các sở, ngành tỉnh Bắc Giang năm 2022\nUBND tỉnh Bắc Giang vừa công bố kết quả xếp hạng.\nTheo đó, Sở Tài chính dẫn đầu với ⟦95,3:Sở Tài chính⟧ điểm, tăng ⟦2:Sở Tài chính⟧ bậc so với năm 2021.\nBan Quản lý các khu công nghiệp đứng cuối, chỉ đạt ⟦78,1:Ban Quản lý các khu công nghiệp⟧ điểm.\nCó ⟦12:Bắc Giang⟧ cơ quan xếp loại tốt, ⟦6:Bắc Giang⟧ cơ quan xếp loại khá.\nỞ khối huyện, thành phố Bắc Giang xếp thứ nhất (⟦92,4:thành phố Bắc Giang⟧ điểm).",
    "Bộ Y tế: 100% thủ tục được công khai\nThứ trưởng Bộ Y tế cho biết, đến nay Bộ đã cung cấp ⟦265:Bộ Y tế⟧ dịch vụ công trực tuyến.\nToàn ngành có ⟦47:Bộ Y tế⟧ bệnh viện thanh toán không dùng tiền mặt.\nBộ Y tế xếp thứ ⟦9/17:Bộ Y tế⟧ về cải cách hành chính.",
    "Thủ tướng: Kiên quyết cắt giảm biên chế\nTại phiên họp, Thủ tướng cho biết giai đoạn vừa qua đã giảm ⟦7.000:-⟧ đầu mối.\nBộ trưởng Bộ Nội vụ báo cáo, đến nay có ⟦58:-⟧ địa phương hoàn thành đề án.\nTheo Bộ Tài chính, ngân sách tiết kiệm được ⟦12.000 tỷ:-⟧ đồng.",
    "Quận 1 thí điểm ki-ốt dịch vụ công\nQuận 1 (TP.HCM) vừa lắp ⟦10:Quận 1⟧ ki-ốt phục vụ người dân.\nTheo Phó Chủ tịch UBND quận, mỗi ngày quận tiếp nhận ⟦350:Quận 1⟧ hồ sơ.\nPhường Bến Nghé là nơi thí điểm đầu tiên, đã xử lý ⟦1.200:Bến Nghé⟧ hồ sơ qua ki-ốt.",
    "Chuyển đổi số ở Lạng Sơn\nNăm 2023, Lạng Sơn đứng thứ ⟦8:Lạng Sơn⟧ cả nước về chuyển đổi số.\nToàn tỉnh có ⟦1.702:Lạng Sơn⟧ tổ công nghệ số cộng đồng.\nTại huyện Bắc Sơn, ⟦85%:Bắc Sơn⟧ hộ dân có tài khoản số. Huyện này cũng đã lắp ⟦20:Bắc Sơn⟧ điểm wifi miễn phí.",
    "Trung tâm Phục vụ hành chính công tỉnh Hà Tĩnh sau 3 năm hoạt động\nSau 3 năm, Trung tâm đã tiếp nhận ⟦412.000:Trung tâm Phục vụ hành chính công tỉnh Hà Tĩnh⟧ hồ sơ.",
    "Nhiều địa phương giải ngân chậm\nHà Nam giải ngân đạt ⟦71%:Hà Nam⟧, Ninh Bình đạt ⟦65%:Ninh Bình⟧, trong khi Sơn La mới đạt ⟦31%:Sơn La⟧ kế hoạch.\nBình quân cả nước là ⟦52%:-⟧.\nCó ⟦11:-⟧ bộ và ⟦20:-⟧ địa phương dưới mức bình quân.",
    "Việt Nam tăng hạng chính phủ điện tử\nViệt Nam xếp thứ ⟦71/193:Việt Nam⟧ quốc gia, tăng ⟦15:Việt Nam⟧ bậc so với năm 2022.",
    "TP.HCM: Hơn 90% người dân hài lòng\nKhảo sát của Viện Nghiên cứu phát triển cho thấy ⟦91%:TP.HCM⟧ người dân hài lòng với thủ tục hành chính.\nSở Nội vụ TP.HCM cho biết, năm qua thành phố đã tinh giản ⟦420:TP.HCM⟧ biên chế.\nHuyện Củ Chi và quận Tân Bình có tỷ lệ đúng hạn ⟦100%:Củ Chi, Tân Bình⟧.",
    "Đảng ủy xã Phú Thịnh kết nạp đảng viên mới\nTrong quý I, Đảng bộ xã đã kết nạp ⟦5:Đảng ủy xã Phú Thịnh⟧ đảng viên.\nXã có ⟦8:Phú Thịnh⟧ chi bộ trực thuộc.",
    "Công an tỉnh Thái Nguyên cấp căn cước lưu động\nCông an tỉnh đã cấp ⟦1,1 triệu:Công an tỉnh Thái Nguyên⟧ thẻ căn cước.",
    "Sáp nhập xã ở Quảng Trị\nSau sắp xếp, tỉnh Quảng Trị còn ⟦78:Quảng Trị⟧ xã, phường, giảm ⟦47:Quảng Trị⟧ đơn vị.\nHuyện Hướng Hóa giảm ⟦8:Hướng Hóa⟧ xã; huyện Đakrông giảm ⟦5:Đakrông⟧ xã.",
    "Giáo viên nghỉ việc nhiều\nTheo Bộ Giáo dục và Đào tạo, năm học qua có ⟦9.295:-⟧ giáo viên nghỉ việc.\nRiêng TP.HCM có ⟦1.500:TP.HCM⟧ giáo viên nghỉ việc, Đồng Nai có ⟦820:Đồng Nai⟧ người.\nSố giáo viên bỏ nghề ở Bình Dương là ⟦527:Bình Dương⟧ người.",
    "Bảo hiểm xã hội Việt Nam đơn giản hóa thủ tục\nBảo hiểm xã hội Việt Nam (BHXH) đã cắt giảm từ ⟦114:Bảo hiểm xã hội Việt Nam⟧ xuống còn ⟦25:Bảo hiểm xã hội Việt Nam⟧ thủ tục.\nHiện BHXH Việt Nam có ⟦63:Bảo hiểm xã hội Việt Nam⟧ đơn vị cấp tỉnh.",
    "Huyện Gia Lộc giảm số xã\nTheo phương án tỉnh Hải Dương phê duyệt, huyện Gia Lộc giảm ⟦4:Gia Lộc⟧ xã.\nSo với toàn tỉnh, huyện có tỷ lệ giảm cao hơn ⟦3%:Gia Lộc⟧.\nXã Gia Tân có ⟦7.800:Gia Tân⟧ dân.",
    "Báo cáo cải cách hành chính quý II\nSở Công Thương tỉnh Kon Tum báo cáo kết quả như sau:\nSố văn bản đã ban hành: ⟦14:Sở Công Thương⟧ văn bản.\nTỷ lệ hồ sơ đúng hạn: ⟦99,9%:Sở Công Thương⟧.",
    # paragraphs, tables, ministries, desks
    "Đà Nẵng dẫn đầu về chuyển đổi số\nTheo Bộ Thông tin và Truyền thông, Đà Nẵng đạt ⟦0,7895:Đà Nẵng⟧ điểm, dẫn đầu ⟦63:-⟧ tỉnh, thành phố.\nXếp sau là TP.HCM (⟦0,7303:TP.HCM⟧) và Hà Nội (⟦0,7203:Hà Nội⟧).\nThành phố hiện có ⟦1.600:Đà Nẵng⟧ dịch vụ công trực tuyến.",
    "10 tỉnh có chỉ số hài lòng cao nhất\nNăm 2022, Thái Nguyên đạt ⟦87,9%:Thái Nguyên⟧, Bình Dương ⟦87,4%:Bình Dương⟧, Quảng Ninh ⟦87,3%:Quảng Ninh⟧, Ninh Thuận ⟦86%:Ninh Thuận⟧.\nTrong khi đó, cả nước có ⟦21:-⟧ tỉnh dưới ⟦80%:-⟧.",
    "Sở Giao thông vận tải Hà Nội cấp đổi giấy phép lái xe trực tuyến\nSở GTVT Hà Nội cho biết đã tiếp nhận ⟦25.000:Sở Giao thông vận tải Hà Nội⟧ hồ sơ trực tuyến.\nMỗi ngày Sở trả khoảng ⟦600:Sở Giao thông vận tải Hà Nội⟧ giấy phép.",
    "Cần Thơ đơn giản hóa thủ tục đất đai\nChủ tịch UBND TP Cần Thơ yêu cầu các quận, huyện giảm ⟦30%:Cần Thơ⟧ thời gian giải quyết.\nVăn phòng Đăng ký đất đai thành phố còn ⟦1.200:Cần Thơ⟧ hồ sơ trễ hạn.\nQuận Ô Môn có số hồ sơ trễ nhiều nhất với ⟦340:Ô Môn⟧ hồ sơ, kế đến là huyện Cờ Đỏ ⟦210:Cờ Đỏ⟧ hồ sơ.",
    "Thuế điện tử mở rộng\nTổng cục Thuế chia sẻ đã có ⟦99,9%:Tổng cục Thuế⟧ doanh nghiệp khai thuế qua mạng.",
    "Bộ Tư pháp giảm đầu mối\nSau sắp xếp, Bộ Tư pháp còn ⟦20:Bộ Tư pháp⟧ đơn vị, giảm ⟦5:Bộ Tư pháp⟧ đơn vị so với trước.\nTổng cục Thi hành án dân sự có ⟦10:Tổng cục Thi hành án dân sự⟧ đơn vị trực thuộc.",
    "Quốc hội thảo luận về tiền lương\nĐại biểu Nguyễn Thị Hoa (Thanh Hóa) nói lương giáo viên chỉ ⟦5 triệu:-⟧ đồng.\nĐại biểu đoàn Hà Nội đề nghị tăng ⟦20%:-⟧.\nTheo Chính phủ, quỹ lương cần thêm ⟦60.000 tỷ:-⟧ đồng.",
    "Phú Yên: Tinh gọn bộ máy\nĐến nay, toàn tỉnh giảm ⟦4:Phú Yên⟧ sở, ⟦25:Phú Yên⟧ phòng. Riêng Sở Nông nghiệp và Môi trường giảm ⟦6:Sở Nông nghiệp và Môi trường⟧ phòng.\nKhối Đảng giảm ⟦3:Phú Yên⟧ cơ quan.\nTổng biên chế giảm ⟦310:Phú Yên⟧ người, trong đó Sở Y tế giảm ⟦42:Sở Y tế⟧ người.",
    "Người dân chấm điểm công chức ở Đồng Tháp\nTại thành phố Sa Đéc, có ⟦98%:Sa Đéc⟧ người dân đánh giá hài lòng.\nHuyện Lai Vung là địa phương có nhiều góp ý nhất. Đến nay, huyện đã nhận ⟦45:Lai Vung⟧ góp ý.\nTheo Sở Nội vụ tỉnh, toàn tỉnh có ⟦12.500:Đồng Tháp⟧ lượt đánh giá.",
    "Hội nghị trực tuyến toàn quốc về cải cách hành chính\nBáo cáo tại hội nghị, các bộ đã cắt giảm ⟦1.100:-⟧ quy định.\nNgân hàng Nhà nước đứng đầu với ⟦92%:Ngân hàng Nhà nước⟧.\nỞ khối địa phương, tỉnh Hải Dương được đánh giá cao khi cắt giảm ⟦45%:Hải Dương⟧ thời gian giải quyết.",
    "Kết quả chỉ số PAPI 2022 của tỉnh Trà Vinh\nTỉnh đạt ⟦46,1:Trà Vinh⟧ điểm, thuộc nhóm ⟦16:-⟧ tỉnh có điểm cao nhất.\nTrong vùng Đồng bằng sông Cửu Long, Trà Vinh đứng thứ ⟦2:Trà Vinh⟧, sau Bạc Liêu.",
    "Ủy ban nhân dân thị xã Nghi Sơn họp báo\nThị xã có ⟦31:Nghi Sơn⟧ xã, phường. Năm nay, Thị xã phấn đấu đạt ⟦95%:Nghi Sơn⟧ hồ sơ trực tuyến.",
    "Một cửa điện tử ở bệnh viện\nBệnh viện đa khoa tỉnh Phú Thọ đã giảm thời gian khám từ ⟦4:Bệnh viện đa khoa tỉnh Phú Thọ⟧ giờ xuống ⟦2:Bệnh viện đa khoa tỉnh Phú Thọ⟧ giờ.",
    "Hà Nội và TP.HCM thiếu trường công\nHà Nội cần xây thêm ⟦73:Hà Nội⟧ trường. TP.HCM cần thêm ⟦40:TP.HCM⟧ trường.\nHai thành phố đều thiếu đất.",
    "Chi cục Thuế huyện Đức Trọng hỗ trợ doanh nghiệp\nChi cục đã tổ chức ⟦6:Chi cục Thuế huyện Đức Trọng⟧ lớp tập huấn.",
    "Thủ đô tinh giản biên chế\nTừ năm 2015 đến nay, Hà Nội giảm ⟦2.300:Hà Nội⟧ biên chế.\nTP giảm ⟦59:Hà Nội⟧ phòng, ban.",
    "Lào Cai: thống kê theo huyện\nHuyện | Tiếp nhận | Đúng hạn\nBát Xát | ⟦1.200:Bát Xát⟧ | ⟦1.190:Bát Xát⟧\nSa Pa | ⟦2.300:Sa Pa⟧ | ⟦2.250:Sa Pa⟧\nTổng | ⟦3.500:Lào Cai⟧ | ⟦3.440:Lào Cai⟧",
    "Kết quả xếp hạng các sở năm nay\nTỉnh Vĩnh Phúc công bố kết quả như sau:\nTT | Đơn vị | Điểm\n1 | Sở Tài chính | ⟦95,1:Sở Tài chính⟧\n2 | Sở Y tế | ⟦90,4:Sở Y tế⟧",
    "Hiệu quả từ mô hình một cửa lưu động\nNhiều nơi đã đưa bộ phận một cửa về thôn bản.\nTại huyện Mù Cang Chải, tổ lưu động đã đi ⟦12:Mù Cang Chải⟧ xã. Sau một năm, có ⟦3.400:Mù Cang Chải⟧ hồ sơ được trả tại chỗ. Người dân tiết kiệm khoảng ⟦2 tỷ:Mù Cang Chải⟧ đồng.\nCòn ở huyện Quan Hóa, mô hình mới triển khai. Hiện mới có ⟦200:Quan Hóa⟧ hồ sơ.",
    "Kinh nghiệm cải cách từ Quảng Ninh\nQuảng Ninh dẫn đầu cả nước về cải cách hành chính. Tỉnh đã cắt giảm ⟦40%:Quảng Ninh⟧ thời gian giải quyết. Hiện ⟦100%:Quảng Ninh⟧ thủ tục được thực hiện tại trung tâm.",
    "Hội nghị tổng kết cải cách hành chính năm 2022\nSáng 10/1, UBND huyện Yên Lập tổ chức hội nghị tổng kết.\nNăm 2022, toàn huyện tiếp nhận ⟦15.200:Yên Lập⟧ hồ sơ.\nCác xã, thị trấn đã số hóa ⟦8.000:Yên Lập⟧ hồ sơ.",
    "Bộ Nội vụ: Cả nước giảm 1.200 đơn vị sự nghiệp\nTheo Bộ Nội vụ, cả nước giảm ⟦1.200:-⟧ đơn vị sự nghiệp.\nTrong đó, các địa phương giảm ⟦1.100:-⟧ đơn vị.",
    "Sở Nội vụ Bến Tre kiểm tra công vụ\nTheo yêu cầu của UBND tỉnh, Sở Nội vụ Bến Tre kiểm tra đột xuất ⟦8:Sở Nội vụ Bến Tre⟧ đơn vị, gồm ⟦5:Sở Nội vụ Bến Tre⟧ phòng và ⟦3:Sở Nội vụ Bến Tre⟧ trung tâm của Sở Y tế.",
    "Quận Hải Châu đứng đầu\nQuận Hải Châu (Đà Nẵng) có ⟦13:Hải Châu⟧ phường.\nThành phố còn công bố chỉ số hài lòng ở ⟦4:Đà Nẵng⟧ lĩnh vực. Loại khá có ⟦2:Đà Nẵng⟧ lĩnh vực.",
    "Nhiều sở còn chậm\nBộ trưởng phê bình các tỉnh.\nTrong ⟦9:-⟧ tỉnh trả kết quả muộn, bị kêu nhiều nhất là Bến Tre, Long An và Vĩnh Long.",
    "Thanh tra công vụ tại 5 tỉnh\nNăm qua, Bộ Nội vụ đã thanh tra tại ⟦5:Bộ Nội vụ⟧ tỉnh.\nQua thanh tra phát hiện ⟦120:-⟧ trường hợp bổ nhiệm sai.",
    "Ngành Y tế Lào Cai cải cách thủ tục\nSở Y tế Lào Cai đã rút ngắn thời gian của ⟦45:Sở Y tế Lào Cai⟧ thủ tục.\nToàn ngành có ⟦180:Sở Y tế Lào Cai⟧ cơ sở dùng bệnh án điện tử.",
    "Huyện Tân Phú Đông và thị xã Gò Công về đích sớm\nHuyện Tân Phú Đông hoàn thành ⟦15/15:Tân Phú Đông⟧ chỉ tiêu.\nThị xã Gò Công hoàn thành ⟦14/15:Gò Công⟧ chỉ tiêu.",
    "Hà Tĩnh: Đánh giá công chức hằng tháng\nBí thư Tỉnh ủy Hà Tĩnh cho biết, tỉnh đã xử lý ⟦25:Hà Tĩnh⟧ công chức.\nTheo ông, kết quả này tăng ⟦5:Hà Tĩnh⟧ người so với năm trước.\nBan Tổ chức Tỉnh ủy đề xuất thí điểm tại ⟦3:Hà Tĩnh⟧ sở.",
    "Cục Thuế tỉnh Bình Phước thu vượt dự toán\nCục Thuế tỉnh Bình Phước đã thu ⟦9.800 tỷ:Cục Thuế tỉnh Bình Phước⟧ đồng, đạt ⟦105%:Cục Thuế tỉnh Bình Phước⟧ dự toán.\nChi cục Thuế khu vực Đồng Xoài thu ⟦1.200 tỷ:Chi cục Thuế khu vực Đồng Xoài⟧ đồng.",
    "Đề xuất tăng lương công chức\nBộ Nội vụ đề xuất tăng lương cơ sở thêm ⟦8%:-⟧.\nTheo dự thảo, lương cơ sở là ⟦2,53 triệu:-⟧ đồng.\nTP.HCM hiện chi thu nhập tăng thêm tối đa ⟦1,8:TP.HCM⟧ lần lương.",
    # comparisons, news in brief, figures dealt out in turn
    "Bộ Công an đẩy mạnh định danh điện tử\nTheo Cục Cảnh sát quản lý hành chính về trật tự xã hội, đến nay đã cấp ⟦83 triệu:Bộ Công an⟧ thẻ căn cước.\nBộ Công an đã thu nhận ⟦70 triệu:Bộ Công an⟧ hồ sơ định danh.",
    "Xã Cẩm Thanh đẩy mạnh dịch vụ công trực tuyến\nÔng Nguyễn Văn Bình, Chủ tịch UBND xã Cẩm Thanh cho biết xã có ⟦6:Cẩm Thanh⟧ tổ công nghệ số.\nTỷ lệ hồ sơ trực tuyến của xã cao hơn bình quân của thành phố Hội An ⟦12%:Cẩm Thanh⟧.",
    "Tin vắn cải cách hành chính\nBắc Ninh: Năm 2023, tỉnh cắt giảm ⟦25%:Bắc Ninh⟧ thời gian giải quyết.\nHưng Yên: Toàn tỉnh đã số hóa ⟦1,2 triệu:Hưng Yên⟧ hồ sơ.\nLong An: Tỉnh phấn đấu đạt ⟦90%:Long An⟧ hồ sơ trực tuyến.",
    "PCI 2023: Nhiều bất ngờ\nLong An lần đầu vào nhóm ⟦2:-⟧ tỉnh dẫn đầu với ⟦70,94:Long An⟧ điểm.\nHải Phòng xếp thứ ⟦3:Hải Phòng⟧, tiếp đến là Bắc Giang và Đồng Tháp với lần lượt ⟦69,75:Bắc Giang⟧ và ⟦69,66:Đồng Tháp⟧ điểm.",
    "Tiền lương ở các bộ\nCó ⟦7:Bộ Y tế⟧ bảng lương đang được Bộ Y tế sử dụng.\nThu nhập ở Bộ Y tế đạt ⟦8:Bộ Y tế⟧ triệu đồng/tháng còn ở Bộ Nội vụ đạt ⟦7:Bộ Nội vụ⟧ triệu đồng/tháng.",
    "Kiểm tra công vụ ở Hà Nội\nHà Nội chỉ đạo Sở Nội vụ kiểm tra công vụ. Có ⟦14:Sở Nội vụ⟧ đơn vị đã được Sở này kiểm tra, bao gồm ⟦2:Sở Nội vụ⟧ đơn vị cấp sở, ⟦4:Sở Nội vụ⟧ đơn vị của Sở Y tế.",
    "Quận Cầu Giấy đổi mới một cửa\nQuận Cầu Giấy lắp ⟦8:Cầu Giấy⟧ camera.\nKết quả khảo sát người dân được thành phố Hà Nội công khai cùng ngày. Có ⟦82%:Hà Nội⟧ người dân hài lòng.",
    "Lào Cai đặt mục tiêu\nNăm 2025, tỉnh Lào Cai phấn đấu đạt ⟦90%:Lào Cai⟧, vào nhóm ⟦12:Lào Cai⟧ tỉnh dẫn đầu; hài lòng đạt ⟦87%:Lào Cai⟧.",
    "Nhóm cuối của Nghệ An\nTỉnh Nghệ An công bố bảng xếp hạng. Nhóm cuối bảng có ⟦3:Nghệ An⟧ đơn vị, lần lượt là huyện Kỳ Sơn đạt ⟦71%:Kỳ Sơn⟧, Tương Dương đạt ⟦70%:Tương Dương⟧.",
    "Hai vị trí cuối bảng là Sở Tài chính và Cục Quản lý thị trường, lần lượt ⟦64,02:Sở Tài chính⟧ và ⟦58,14:Cục Quản lý thị trường⟧ điểm.",
    "Quảng Nam dự kiến giảm 70 xã\nTheo Giám đốc Sở Nội vụ Quảng Nam, sau sắp xếp, tỉnh còn ⟦78:Quảng Nam⟧ xã, phường.\nTrong đó, huyện Thăng Bình còn ⟦6:Thăng Bình⟧ xã, thị xã Điện Bàn còn ⟦5:Điện Bàn⟧ xã.\nSố cán bộ dôi dư của tỉnh là ⟦1.100:Quảng Nam⟧ người.",
    "Kỷ luật nhiều cán bộ\nBan Thường vụ Tỉnh ủy Thanh Hóa đã kỷ luật ⟦7:Ban Thường vụ Tỉnh ủy Thanh Hóa⟧ cán bộ.\nỦy ban Kiểm tra Huyện ủy Thiệu Hóa kỷ luật ⟦3:Ủy ban Kiểm tra Huyện ủy Thiệu Hóa⟧ đảng viên.",
    "Thành phố Thủ Đức hai năm thành lập\nTP Thủ Đức hiện có ⟦34:Thủ Đức⟧ phường. Mỗi tháng, UBND TP Thủ Đức tiếp nhận ⟦40.000:Thủ Đức⟧ hồ sơ.\nSở Nội vụ TP.HCM đề xuất giao thêm ⟦200:Thủ Đức⟧ biên chế cho TP Thủ Đức.",
    "Khảo sát mức độ hài lòng tại các bệnh viện\nBộ Y tế khảo sát ⟦60:-⟧ bệnh viện trong cả nước.\nBệnh viện Bạch Mai có ⟦92%:Bệnh viện Bạch Mai⟧ người bệnh hài lòng, Bệnh viện Chợ Rẫy đạt ⟦90%:Bệnh viện Chợ Rẫy⟧.",
    "Phường Trần Phú: Nụ cười công sở\nĐến hết tháng 9, phường Trần Phú, thành phố Hà Giang đã tiếp nhận ⟦2.310:Trần Phú⟧ hồ sơ. Đúng hạn đạt ⟦100%:Trần Phú⟧.",
    "Cả nước còn 34 tỉnh, thành phố\nTừ ngày 1/7/2025, Việt Nam có ⟦34:Việt Nam⟧ tỉnh, thành phố.\nTỉnh Lâm Đồng mới có diện tích lớn nhất, hơn ⟦24.233:Lâm Đồng⟧ km2; TP.HCM đông dân nhất với hơn ⟦14 triệu:TP.HCM⟧ người.",
    "Vốn đầu tư nước ngoài\nHà Nội thu hút ⟦4,79:Hà Nội⟧ tỷ USD. Con số này cao hơn TP.HCM, nơi có ⟦2,78:TP.HCM⟧ tỷ USD.\nHà Nội xếp thứ ⟦2:Hà Nội⟧, sau Quảng Ninh ở vị trí số ⟦1:Quảng Ninh⟧.",
    "Chỉ số cải cách hành chính các bộ\nDẫn đầu là Bộ Ngoại giao với ⟦88,4%:Bộ Ngoại giao⟧, tiếp theo lần lượt là Bộ Tài chính ⟦87,9%:Bộ Tài chính⟧ và Bộ Y tế ⟦85%:Bộ Y tế⟧.",
    "Nỗi khổ giấy phép con\nĐại diện một nhà máy gạo ở Kiên Giang thuê ⟦25:-⟧ lao động kể mất nhiều ngày làm thủ tục.\nGặp chúng tôi, chủ một cơ sở in tại Hà Nội có ⟦9:-⟧ thợ lắc đầu.",
    "Dễ và khó trong cấp phép\nViện Nghiên cứu quản lý xã hội khảo sát kỹ thì thấy ⟦46%:-⟧ giấy phép trùng lặp.",
    "Ngành thuế sắp xếp bộ máy\nÔng Trần Văn Lâm, Phó tổng cục trưởng Tổng cục Thuế trả lời phỏng vấn về bộ máy mới.\nHiện chúng tôi có ⟦63:Tổng cục Thuế⟧ cục thuế.\nSắp tới còn ⟦20:Tổng cục Thuế⟧ chi cục khu vực.",
    "Bộ Khoa học và Công nghệ còn nợ hồ sơ\nKết luận thanh tra tại Bộ Khoa học và Công nghệ vừa được ban hành.\nBộ trễ hẹn ⟦950:Bộ Khoa học và Công nghệ⟧ hồ sơ, riêng Cục Sở hữu trí tuệ ⟦730:Cục Sở hữu trí tuệ⟧ hồ sơ.",
    "Tên mới của ngành thống kê\nTheo đề án, Tổng cục thành Cục Thống kê. Cục Thống kê có ⟦12:Cục Thống kê⟧ đơn vị.",
    "Bài toán nhà công vụ ở Nghệ An\nNghệ An còn thừa ⟦310:Nghệ An⟧ phòng. Tỉnh đã bán ⟦40:Nghệ An⟧ phòng.\nBộ Tài chính thống kê cả nước còn ⟦18.200:-⟧ phòng như vậy.",
    "Kiểm toán vào cuộc\nKiểm toán Nhà nước vừa gửi báo cáo. Sau nhiều tháng, cơ quan này phát hiện ⟦620:-⟧ người ký hợp đồng sai.",
    "Chuyện trường lớp\nHải Dương thiếu giáo viên. Chủ tịch tỉnh này nói: \"Mỗi năm chúng tôi thêm ⟦9.000:Hải Dương⟧ học sinh\".",
    "Kho bạc Nhà nước số hóa chứng từ\nKho bạc Nhà nước tổng kết một năm làm việc. Hệ thống vận hành ổn định.\nBình quân mỗi ngày có ⟦90.000:Kho bạc Nhà nước⟧ chứng từ. Số trễ là ⟦12:Kho bạc Nhà nước⟧.",
    "Thông qua luật mới\nVới ⟦440/452:Quốc hội⟧ đại biểu tán thành, chiều qua Quốc hội thông qua luật.",
    "Bệnh nhân nói gì\nBộ Y tế mới đưa ra kết quả đo lường năm nay tại ⟦45:-⟧ bệnh viện.",
    "Việt Nam xếp thứ ⟦71:Việt Nam⟧ về môi trường kinh doanh\nViệt Nam đứng thứ ⟦71:Việt Nam⟧. Indonesia bám sát ở hạng ⟦75:-⟧.",
    "Công bố PAPI\nĐồng Tháp đạt ⟦70:Đồng Tháp⟧ điểm.\nCó ⟦92%:Đồng Tháp⟧ doanh nghiệp ở đây khen cán bộ.",
]
MARK = re.compile(r"⟦([^:⟧]+):([^⟧]+)⟧")

# text, (name, level, form) of the bodies read in it
NAMES: list[tuple[str, list[tuple[str, OrgLevel | None, Form]]]] = [
    ("trong khi Q.1 chỉ có 41 hồ sơ, ở quận 10, tỷ lệ là 3%", [("Q.1", OrgLevel.DISTRICT, Form.NAMED), ("quận 10", OrgLevel.DISTRICT, Form.NAMED)]),
    ("thí điểm tại mỗi quận 2 phường, có quận 3 phường", []),
    ("UBND huyện Nhà Bè", [("Nhà Bè", OrgLevel.DISTRICT, Form.NAMED)]),
    ("tại TP. Sóc Trăng và tỉnh Sóc Trăng", [("TP. Sóc Trăng", OrgLevel.DISTRICT, Form.NAMED), ("Sóc Trăng", OrgLevel.PROVINCE, Form.NAMED)]),
    ("TPHCM, TP. HCM, TP.HCM", [("TPHCM", OrgLevel.PROVINCE, Form.NAMED), ("TP. HCM", OrgLevel.PROVINCE, Form.NAMED), ("TP.HCM", OrgLevel.PROVINCE, Form.NAMED)]),
    ("Chủ tịch UBND tỉnh Nguyễn Văn Nam", [("tỉnh", OrgLevel.PROVINCE, Form.BARE)]),
    ("Sở Y tế Hậu Giang", [("Sở Y tế Hậu Giang", OrgLevel.DEPARTMENT, Form.NAMED)]),
    ("Sở Tài nguyên và Môi trường tỉnh Lào Cai", [("Sở Tài nguyên và Môi trường", OrgLevel.DEPARTMENT, Form.NAMED)]),
    ("Bộ NN&PTNT, Bộ Công Thương", [("Bộ NN&PTNT", OrgLevel.MINISTRY, Form.NAMED), ("Bộ Công Thương", OrgLevel.MINISTRY, Form.NAMED)]),
    ("Ngân hàng Nhà nước", [("Ngân hàng Nhà nước", OrgLevel.MINISTRY, Form.NAMED)]),
    ("phường 12 có", [("phường 12", OrgLevel.COMMUNE, Form.NAMED)]),
    ("Quận 3 đạt", [("Quận 3", OrgLevel.DISTRICT, Form.NAMED)]),
    ("thủ đô Hà Nội", [("Hà Nội", OrgLevel.PROVINCE, Form.NAMED)]),
    ("địa phương này", [("địa phương này", None, Form.POINTING)]),
    ("cả nước", [("cả nước", OrgLevel.NATIONAL, Form.COLLECTIVE)]),
    ("63 tỉnh, thành phố", []),
    ("bộ hồ sơ, cán bộ, nội bộ, bộ phận một cửa", []),
    ("các huyện, thị xã, thành phố", []),
    ("Bộ trưởng", []),
    ("trụ sở, cơ sở dữ liệu", []),
    ("xã hội số", []),
    ("ông Trần Thái Bình", []),
]
# name, level, epoch, codes of its province
PLACES = [
    ("Hoà Bình", OrgLevel.PROVINCE, OLD, ["17"]),
    ("Thừa Thiên - Huế", OrgLevel.PROVINCE, OLD, ["46"]),
    ("HCM", OrgLevel.PROVINCE, NEW, ["79"]),
    ("Nhà Bè", OrgLevel.DISTRICT, OLD, ["79"]),
    ("Sóc Trăng", OrgLevel.DISTRICT, OLD, ["94"]),
    ("Phúc Xá", OrgLevel.COMMUNE, OLD, ["01"]),
    ("Lái Thiêu", OrgLevel.COMMUNE, NEW, ["79"]),
]
# title and text, day, code of the one figure's province
CODES = [
    ("Huyện Châu Thành tổng kết\nHuyện Châu Thành, tỉnh Hậu Giang giải quyết 512 hồ sơ.", None, "93"),
    ("Huyện Châu Thành tổng kết\nHuyện đã giải quyết 512 hồ sơ.", None, None),
    ("Thành phố Sóc Trăng tổng kết\nThành phố đã giải quyết 512 hồ sơ.", None, "94"),
    ("Bình Dương tổng kết\nTỉnh đã giải quyết 512 hồ sơ.", date(2024, 12, 20), "74"),
    ("Bình Dương tổng kết\nTỉnh đã giải quyết 512 hồ sơ.", date(2025, 12, 20), "79"),
    ("Bộ Nội vụ cắt giảm thủ tục\nBộ đã bãi bỏ 512 thủ tục.", None, None),
]


# owner of the site, title and text, organizations of its figures
SITES = [
    ("Sở Nội vụ tỉnh Cà Mau", "Kết quả công tác quý I năm nay\nTrong quý, Sở đã tiếp nhận 120 hồ sơ.", ["Sở Nội vụ"]),
    ("UBND huyện Nhà Bè", "Chuyển động trong tuần vừa qua\nToàn huyện tiếp nhận 500 hồ sơ, trễ hạn 4 hồ sơ.", ["Nhà Bè", "Nhà Bè"]),
    ("UBND tỉnh Hà Nam", "Thủ tướng chủ trì phiên họp về cải cách\nCả nước đã cắt giảm 500 thủ tục.", [None]),
    ("Sở Nội vụ tỉnh Cà Mau", "Kết quả cải cách hành chính năm nay\nSở đã kiểm tra 12 đơn vị.\nToàn tỉnh có 30 xã đạt loại tốt.", ["Sở Nội vụ", "Cà Mau"]),
    ("Sở Nội vụ tỉnh Cà Mau", "Sắp xếp bộ máy năm 2023\nNăm 2023, tỉnh Cà Mau giảm 17 phòng thuộc sở.\nSở Nội vụ giảm 2 phòng thuộc sở.", ["Cà Mau", "Sở Nội vụ"]),
    ("Báo Sông Tiền", "Nhiều đơn vị chậm trả hồ sơ\nQua kiểm tra, có 30 hồ sơ trễ hạn.", [None]),
]


@pytest.mark.parametrize(("owner", "text", "wanted"), SITES)
def test_the_site_tells_whose_figures(owner: str, text: str, wanted: list[str | None]) -> None:
    source = source_of(replace(text_of(text.split("\n")), site_org=owner), "doc")
    assert [s.organization for s in extract_text(source).statistics] == wanted


def _unmark(marked: str) -> tuple[str, list[tuple[int, str, str]]]:
    text, wanted, position = "", [], 0
    for mark in MARK.finditer(marked):
        text += marked[position : mark.start()]
        wanted.append((len(text), mark[1], mark[2]))
        text += mark[1]
        position = mark.end()
    return text + marked[position:], wanted


@pytest.mark.parametrize("marked", DOCUMENTS, ids=lambda d: d.split("\n")[0])
def test_figures_have_their_body(marked: str) -> None:
    text, wanted = _unmark(marked)
    rows = extract(text)
    got = []
    for at, figure, _ in wanted:
        rows_here = [r for r in rows if r.char_start < at + len(figure) and at < r.char_end]
        got.append((at, figure, (rows_here[0].organization or "-") if rows_here else "no row"))
    assert got == wanted


@pytest.mark.parametrize(("text", "wanted"), NAMES, ids=[n[0] for n in NAMES])
def test_names_are_read(text: str, wanted: list[tuple[str, OrgLevel | None, Form]]) -> None:
    assert [(n.name, n.level, n.form) for n in read_names(text, 0, len(text))] == wanted


@pytest.mark.parametrize(("name", "level", "epoch", "codes"), PLACES)
def test_places_have_their_province(name: str, level: OrgLevel, epoch: int, codes: list[str]) -> None:
    assert sorted({province_of(p) for p in find_places(name, level) if p.epoch == epoch}) == codes


@pytest.mark.parametrize(("text", "day", "code"), CODES)
def test_codes_follow_context_and_epoch(text: str, day: date | None, code: str | None) -> None:
    assert {r.province_code for r in extract(text, published=day)} == {code}


def test_ten_districts_share_a_name() -> None:
    assert len({province_of(p) for p in find_places("Châu Thành", OrgLevel.DISTRICT)}) == 10


def test_successors_lead_into_the_new_division() -> None:
    new = {p.code for name in ("Hồ Chí Minh", "Cần Thơ") for p in find_places(name, OrgLevel.PROVINCE) if p.epoch == NEW}
    assert {successor_of("74"), successor_of("94")} <= new
    assert all(p.successors for p in find_places("Phúc Xá", OrgLevel.COMMUNE) if p.epoch == OLD)


@pytest.mark.parametrize(("one", "other"), [("Thuỷ Nguyên", "Thủy Nguyên"), ("Hoà An", "Hòa An"), ("Bà Rịa – Vũng Tàu", "Bà Rịa - Vũng Tàu")])
def test_spellings_of_a_name_are_one(one: str, other: str) -> None:
    assert fold_name(one) == fold_name(other)


def test_quy_keeps_its_tone() -> None:
    assert fold_name("Quý") == "quý"


@pytest.mark.parametrize("name", CUES_BEFORE)
def test_cues_before_a_body(name: str) -> None:
    def ends(marked: str) -> bool:
        before = marked.partition("⟦")[0]
        return CUES_BEFORE[name].ends(before, before.rstrip().rpartition(" ")[2].lower())

    cue = CUES_BEFORE[name]
    assert len(cue.examples) >= 2 and cue.rejects
    assert [e for e in cue.examples if not ends(e)] == []
    assert [r for r in cue.rejects if ends(r)] == []


@pytest.mark.parametrize("name", CUES_BEHIND)
def test_cues_behind_a_body(name: str) -> None:
    cue = CUES_BEHIND[name]
    assert [e for e in cue.examples if not cue.pattern.match(e.partition("⟧")[2])] == []
    assert [r for r in cue.rejects if cue.pattern.match(r.partition("⟧")[2])] == []


@pytest.mark.parametrize(
    ("label", "header", "name"),
    [
        ("Sở Y tế", "Đơn vị", "Sở Y tế"),
        ("Sở Giao thông vận tải - Xây dựng", "", "Sở Giao thông vận tải - Xây dựng"),
        ("Thanh tra tỉnh", "Cơ quan", "Thanh tra tỉnh"),
        ("Ban QL Khu kinh tế", "Đơn vị", "Ban QL Khu kinh tế"),
        ("Cục Hộ tịch, quốc tịch, chứng thực", "Đơn vị", "Cục Hộ tịch, quốc tịch, chứng thực"),
        ("Bình Thành", "Xã, thị trấn", "Bình Thành"),
        ("Bình Thành", "Lĩnh vực", None),
        ("Tổ chức cán bộ", "Xã", None),
        ("Thanh tra, kiểm tra", "Nội dung", None),
        ("Phòng chống tham nhũng", "Nội dung", None),
        ("Ban hành văn bản", "Nội dung", None),
    ],
)
def test_label_of_a_row_is_its_body(label: str, header: str, name: str | None) -> None:
    body = row_body(Cell(0, 0, 0, row_header=label, label_header=header))
    assert (body.name if body else None) == name


def test_last_row_of_a_table_owns_neither_its_total_nor_the_prose_behind() -> None:
    rows = ["Đơn vị", "Tiếp nhận", "Quá hạn", "Xã Uy Nỗ", "182", "3", "Xã Cổ Loa", "215", "9", "Tổng cộng", "397", "12"]
    lines = ["Huyện Đông Anh sơ kết công tác cải cách hành chính", "Huyện Đông Anh tổng hợp kết quả như sau:", *rows, "Ngoài ra, có 15 công chức được khen thưởng trong kỳ."]
    found = {s.figure: s.organization for s in extract("\n".join(lines))}
    assert (found["215"], found["397"], found["15"]) == ("Cổ Loa", "Đông Anh", "Đông Anh")
