"""Roles: what is, what is wanted, and what changed; the verb and the construction decide (docs/records.md §6)."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from extractors.records import Block, BlockKind, Figure, Kind, Role, Sentence, SourceText
from extractors.roles import attach
from extractors.roles.cues import RULES as CUE_RULES
from extractors.roles.cues import find_cues
from extractors.rules import Rule

# lines of a document; each figure marked ⟦kind:text:role⟧, role a (actual), t (target), c (change), d (change, a decrease)
CASES = [
    "Huyện đề nghị được cấp hơn ⟦count:90:t⟧ suất bảo vệ.",
    "Người dân được giữ lương suốt khóa học, song không quá ⟦amount:6:t⟧ tháng.",
    "Số tuyển mới bị khống chế ở mức ⟦share:50%:t⟧ số đã giảm.",
    "Biên chế nhích từ ngót ⟦count:1.300:a⟧ lên hơn ⟦count:1.400:a⟧.",
    "Trong báo cáo trình HĐND, huyện có ⟦count:93:a⟧ biên chế.",
    "Tỉnh sắp thưởng các nơi làm tốt. Danh sách gồm ⟦count:13:t⟧ huyện và ⟦count:35:t⟧ xã.",
    "Đối chiếu với năm 2019, số đơn ít hơn ⟦count:412:d⟧ đơn.",
    "So với cùng kỳ, số hồ sơ nhiều hơn ⟦share:12%:c⟧, hồ sơ trễ hạn ít hơn ⟦share:3%:d⟧.",
    "So với năm trước, tỉnh có tỷ lệ ⟦share:91%:a⟧, cao hơn bình quân cả nước ⟦share:4%:a⟧.",
    "Huyện dự kiến cắt ⟦count:40:t⟧ phòng, nghĩa là mỗi năm bớt đi ⟦count:8:t⟧ phòng.",
    "Sáu năm tới tỉnh phải bớt ⟦share:12%:t⟧ biên chế. Chia đều ra, mỗi năm khoảng ⟦share:2%:t⟧ biên chế bị cắt.",
    "Năm qua, tỉnh đã giảm ⟦count:300:d⟧ người. Như vậy mỗi tháng giảm ⟦count:25:d⟧ người.",
    "Tỉnh giảm hơn ⟦count:900:d⟧ biên chế, công chức chiếm ⟦count:120:d⟧ trong số đó.",
    "Tỉnh giảm hơn ⟦count:900:d⟧ biên chế, riêng công chức là ⟦count:120:d⟧ người.",
    "⟦share:95%:t⟧ hồ sơ đúng hạn, đó là mục tiêu của tỉnh.",
    "⟦share:98%:a⟧ hồ sơ đúng hạn, đó là kết quả tốt nhất, vượt mục tiêu.",
    "Người dân chờ ⟦amount:3:t⟧ ngày thay cho ⟦amount:7:a⟧ ngày như hiện nay.",
    "Tỷ lệ còn cách xa mục tiêu, mới dừng ở ⟦share:0,2%:a⟧.",
    "Trái với kỳ vọng, chỉ có ⟦share:12%:a⟧ hồ sơ nộp qua mạng.",
    "Người đạt ⟦score:90:t⟧ điểm mới được xếp loại xuất sắc.",
    "Cho dù đạt ⟦score:100:t⟧ điểm, người bị khiếu nại cũng không được thưởng.",
    "Ai nghỉ hơn ⟦amount:5:t⟧ ngày sẽ bị trừ điểm.",
    "Trong ⟦amount:30:t⟧ ngày kể từ khi nhận hồ sơ, sở phải trả lời.",
    "Huyện được phân bổ ⟦count:97:a⟧ biên chế.",
    "Số tiền sẽ được cấp cho 3 huyện: Tân Mai ⟦amount:5:t⟧ tỷ đồng; Tân Hòa ⟦amount:4:t⟧ tỷ đồng.",
    "Trong đó, ⟦count:61:a⟧ vụ vi phạm quy định về đất đai; ⟦count:30:a⟧ vụ vi phạm trật tự xây dựng.",
    "Đội xử lý xe chở quá số khách quy định ⟦count:14:a⟧ trường hợp.",
    "Theo thống kê của Sở Y tế, đến hết năm 2016 có ⟦share:79%:a⟧ hộ tham gia.",
    "Theo kế hoạch của Sở Y tế, đến hết năm 2036 có ⟦share:79%:t⟧ hộ tham gia.",
    "Con số dựa trên nhu cầu tuyển dụng của ⟦count:9:a⟧ huyện.",
    "Các xã khác cũng phải giảm ⟦count:30:t⟧ người.",
    "Có thời điểm, ⟦share:90%:a⟧ bệnh nhân phải tự mua thuốc.",
    "Doanh nghiệp dành hơn ⟦share:10%:a⟧ thời gian để tìm hiểu quy định.",
    "Mỗi lần nâng lương thêm ⟦share:1%:t⟧, ngân sách phải bỏ ra ⟦amount:5.000 tỷ:t⟧ đồng.",
    "Bộ khẳng định theo quy định, thời gian chỉ là ⟦amount:15:t⟧ ngày.",
    "Khoán xong, phòng nào bớt được ⟦count:1:t⟧ người thì giữ lại ⟦share:70%:t⟧ số tiền.",
    "Theo Nghị quyết về phát triển kinh tế năm 2030, tăng trưởng đạt trên ⟦share:7%:t⟧.",
    "Theo quy trình, xã có ⟦amount:10:t⟧ ngày để thẩm tra.",
    "Có ⟦count:9:a⟧ bộ chưa cắt giảm được quy định nào.",
    "Người dân vẫn bị yêu cầu nộp bản giấy trong ⟦share:41%:a⟧ trường hợp.",
    "Nếu thuận lợi, tháng sau sẽ áp dụng. Khi đó, mỗi năm ngành tiết kiệm được ⟦rate:40 tỷ:t⟧ đồng.",
    "Nghị quyết bàn về tài chính, theo đó mỗi năm tỉnh bố trí ⟦rate:20 tỷ:t⟧ đồng.",
    "Cứ mỗi hồ sơ trễ hạn, phòng bị trừ ⟦score:0,5:t⟧ điểm.",
    "Tiến độ này rất khó đạt mục tiêu giải ngân ⟦share:95%:t⟧ vốn.",
    "Sở yêu cầu trung tâm giải trình về ⟦count:27:a⟧ hồ sơ trễ hạn.",
    "Có 38 tỉnh tăng điểm; mức tăng cao nhất ⟦score:6,2:c⟧ điểm.",
    "Người tham gia đủ ⟦amount:5:t⟧ năm liên tục được chi trả ⟦share:100%:t⟧ chi phí.",
    "Bí thư gợi ý thành phố nên bỏ cấp phòng ở ⟦count:4:t⟧ sở.",
    "Sở cam kết 100% hồ sơ đúng hạn, tỷ lệ kiểm tra thực tế dưới ⟦share:5%:t⟧ (hiện là ⟦share:6,2%:a⟧).",
    "Về nhiệm vụ năm 2030, Nghị quyết Huyện ủy xác định: trên ⟦share:55%:t⟧ hồ sơ nộp qua mạng.",
    "Bộ đề xuất bãi bỏ ⟦share:10%:t⟧ số điều kiện hiện hành.",
    "Chủ tịch tỉnh giao Sở Tài nguyên trong tháng 10 xử lý xong ⟦count:318:t⟧ hồ sơ.",
    "Gần ⟦share:40%:a⟧ số người được hỏi xem đói nghèo là vấn đề cần tập trung giải quyết.",
    "Yêu cầu của trung ương là mỗi năm hạ ⟦share:1,5%:t⟧.",
    "Thành phố tính bớt ⟦count:180:t⟧ người mỗi năm.",
    "Số viên chức kém chỉ tiêu trên ⟦count:16:a⟧ người.",
    "⟦count:5:t⟧ loại phụ cấp hiện hành sẽ bị bỏ.",
    "Tới năm 2028, tỷ lệ hài lòng phải vượt ⟦share:80%:t⟧.",
    "Cả nước có 623 xã chưa đạt ⟦share:50%:t⟧ cả hai tiêu chuẩn về diện tích và dân số.",
    "Mỗi người được nhận thêm ⟦amount:2 triệu:a⟧ đồng.",
    "Người dân không phải xếp hàng ⟦amount:2:a⟧ tiếng như trước.",
    "Theo định mức, trường cần 20 người, hiện còn thiếu ⟦count:6:a⟧ người.",
    "Nhiệm vụ trọng tâm năm 2030 là nâng tỷ lệ này lên ⟦share:35%:t⟧.",
    "Sở chủ trì cải thiện ⟦count:4:a⟧ chỉ số.",
    "Doanh nghiệp kiến nghị kéo dài thời gian gia hạn thêm ⟦amount:6:t⟧ tháng.",
    "Thu ngân sách ước 312 tỷ, bằng ⟦share:74,6%:a⟧ dự toán tỉnh giao.",
    "Sở đã trình phương án cắt giảm ⟦count:39:t⟧ thủ tục; công bố ⟦count:12:a⟧ quyết định với ⟦count:63:a⟧ thủ tục.",
    "Sở đang trình HĐND chính sách mới. Theo đó, tiến sĩ được hỗ trợ ⟦amount:150 triệu:t⟧ đồng.",
    "Luật chỉ cho ⟦count:4:t⟧ phó giám đốc, trong khi viện có ba cơ sở.",
    "Ông mất 45 ngày cho tờ giấy mà luật ghi là ⟦amount:7:t⟧ ngày.",
    "Kế hoạch buộc mỗi năm giảm ⟦share:1,5%:t⟧.",
    "Thủ tướng vừa quyết định hỗ trợ ⟦amount:26 tỷ:t⟧ đồng cho 2 tỉnh.",
    "Năm tới, các bộ phải bỏ ⟦share:50%:t⟧ điều kiện kinh doanh.",
    "Đơn vị nào dư cấp phó thì có ⟦amount:3:t⟧ năm để sắp xếp.",
    "Bộ trình Chính phủ ⟦count:9:a⟧ nghị định.",
    "Sở tiếp nhận 30 đơn, kém năm trước ⟦count:9:d⟧ đơn.",
    "Sở nhận 31 phản ánh, ít hơn ⟦count:12:d⟧ phản ánh so với quý IV/2023.",
    "Tỷ lệ án bị hủy là 0,4%, thấp hơn mức ⟦share:0,7%:a⟧ của năm 2020.",
    "Hà Nội đứng thứ 2; Phú Yên đứng cuối, chỉ được ⟦share:69,53%:a⟧.",
    "Năm 2018, tỉnh giảm 411 người, bằng ⟦share:2,1%:a⟧ tổng biên chế năm 2015.",
    "So với năm 2022, số đơn giảm ⟦share:3,5%:d⟧.",
    "Phản ánh, kiến nghị giảm từ ⟦count:90:a⟧ xuống ⟦count:41:a⟧ lượt.",
    "Sở góp ý ⟦count:34:a⟧ dự thảo, rà soát ⟦count:210:a⟧ văn bản.",
    "Đoàn đã lấy ý kiến của ⟦count:1.900:a⟧ hộ, trong đó có ⟦count:700:a⟧ hộ nghèo.",
    "Hàng hóa phải kiểm tra chuyên ngành giảm từ ⟦count:300:a⟧ xuống còn ⟦count:120:a⟧ mã.",
    "Huyện hoàn thành 40 nhiệm vụ, ⟦count:4:a⟧ nhiệm vụ chuyển sang năm sau.",
    "Bà con phải đi ⟦amount:25:a⟧ km mới tới trụ sở.",
    "Có ⟦count:31:a⟧ học viên vi phạm phải bồi hoàn học phí, ⟦count:6:a⟧ người xin nghỉ.",
    "Nhiều thôn chỉ có 25 hộ mà phải nuôi ⟦count:12:a⟧ chức danh.",
    "Huyện ký hợp đồng với ⟦count:140:a⟧ giáo viên ngoài chỉ tiêu.",
    "Nếu ⟦count:8:a⟧ người thì 7 trưởng phó phòng, vậy ai làm việc?",
    "Nếu ⟦count:8:t⟧ xã sáp nhập thì còn 20 xã.",
    "Sang năm tỉnh đặt mục tiêu đạt trên ⟦score:70:t⟧ điểm.",
    "Theo Nghị định 12/2020/NĐ-CP, xã loại II được bố trí ⟦count:21:t⟧ người.",
    "Theo Nghị định 12/2020/NĐ-CP, ⟦count:21:a⟧ người được bố trí việc khác.",
    "Có 6 sở đạt điểm từ ⟦score:85:a⟧ điểm trở lên.",
    "Tỉnh phấn đấu tăng 4 bậc so với vị trí ⟦rank:39:a⟧ của năm 2021.",
    "Số phòng giảm từ ⟦count:50:a⟧ xuống ⟦count:40:a⟧ (⟦share:20%:d⟧).",
    "Tỷ lệ tăng từ ⟦share:30%:a⟧ năm 2022 lên ⟦share:61%:a⟧, gần ⟦multiple:gấp đôi:c⟧.",
    "Chi thường xuyên giảm ít, thấp hơn mức ⟦share:7%:t⟧ đề ra.",
    "Thành phố miễn, giảm ⟦share:40%:a⟧ phí nộp hồ sơ qua mạng.",
    "Tất cả phản ánh đã được trả lời trong vòng ⟦amount:3:a⟧ ngày.",
    "Số hồ sơ trực tuyến tăng ⟦share:12%:c⟧ so với cùng kỳ.",
    "Tỷ lệ trễ hạn giảm ⟦share:2,4%:d⟧ so với năm trước.",
    "Thành phố giảm được ⟦count:18:d⟧ phòng, ⟦count:40:d⟧ đơn vị sự nghiệp, hơn ⟦count:900:d⟧ biên chế.",
    "Sở đã cắt giảm ⟦count:25:a⟧ thủ tục và bãi bỏ ⟦count:7:a⟧ văn bản.",
    "Tỉnh tinh giản ⟦count:137:a⟧ biên chế trong năm 2021.",
    "Thời gian giải quyết rút ngắn ⟦amount:5:d⟧ ngày.",
    "Thời gian cấp phép được rút ngắn từ ⟦amount:15:a⟧ ngày xuống còn ⟦amount:7:a⟧ ngày.",
    "Tỷ lệ hài lòng tăng từ ⟦share:81%:a⟧ lên ⟦share:88,5%:a⟧.",
    "Tỉnh sẽ giảm thời gian từ ⟦amount:30:a⟧ ngày xuống ⟦amount:20:t⟧ ngày.",
    "Số đầu mối giảm còn ⟦count:14:a⟧.",
    "Phấn đấu đến cuối năm có ⟦share:70%:t⟧ hồ sơ nộp trực tuyến; ⟦share:100%:t⟧ xã có điểm hỗ trợ.",
    "Dự kiến sau sắp xếp cả tỉnh còn ⟦count:120:t⟧ xã.",
    "UBND tỉnh đề xuất bổ sung ⟦count:350:t⟧ biên chế giáo viên.",
    "Mỗi đơn vị phải giảm ⟦share:5%:t⟧ chi thường xuyên.",
    "Mục tiêu của đề án là ⟦share:90%:t⟧ người dân hài lòng.",
    "Kết quả đạt ⟦share:95,2%:a⟧ (chỉ tiêu ⟦share:90%:t⟧).",
    "Tỷ lệ đúng hạn đạt ⟦share:98%:a⟧/⟦share:95%:t⟧.",
    "Giải ngân đạt ⟦share:39,6%:a⟧ kế hoạch năm.",
    "Tỷ lệ này vượt chỉ tiêu được giao ⟦share:4,5%:a⟧.",
    "Thu ngân sách bằng ⟦share:104%:c⟧ so với cùng kỳ.",
    "Lượng giao dịch ⟦multiple:gấp đôi:c⟧ năm ngoái.",
    "Số tài khoản tăng ⟦multiple:3,2:c⟧ lần so với năm 2020.",
    "Diện tích của nước này lớn hơn nước ta ⟦multiple:4:a⟧ lần.",
    "Điểm số cao hơn bình quân cả nước ⟦score:3,2:a⟧ điểm.",
    "Người lao động có đủ ⟦amount:20:t⟧ năm đóng bảo hiểm trở lên thì được hưởng lương hưu.",
    "Theo dự thảo, người thôi việc được trợ cấp ⟦amount:3:t⟧ tháng lương.",
    "Mỗi phòng bố trí không quá ⟦count:2:t⟧ cấp phó.",
    "Tổng biên chế được giao năm 2023 là ⟦count:2.150:a⟧ người.",
    "Hiện cả tỉnh có ⟦count:512:a⟧ bộ phận một cửa.",
    "Có ⟦share:15%:a⟧ người dân phải đi lại ⟦count:3:a⟧ lần.",
    "Chỉ số tăng ⟦score:2,5:c⟧ điểm, xếp thứ ⟦rank:8:a⟧, tăng ⟦rank:4:c⟧ bậc.",
    "Thành phố tụt ⟦rank:3:d⟧ bậc, xuống vị trí thứ ⟦rank:12:a⟧.",
    "Tổng biên chế là 1.200 người, giảm ⟦count:60:d⟧ người (⟦share:4,8%:d⟧).",
    "Còn lại ⟦count:9:t⟧ thủ tục sẽ hoàn thành trong quý sau.",
    "Đến nay đã số hóa ⟦count:45.000:a⟧ hồ sơ.",
    "⟦share:100%:t⟧ hồ sơ phải được số hóa khi tiếp nhận.",
    "Mục tiêu đến năm 2025:\n- ⟦share:80%:t⟧ hồ sơ được xử lý trên mạng.\n- Tối thiểu ⟦share:90%:t⟧ người dân hài lòng.",
    "NHIỆM VỤ TRỌNG TÂM NĂM 2025\nDuy trì tỷ lệ đúng hạn trên ⟦share:98%:t⟧.",
    "Đề án vừa được thông qua, đặt mục tiêu tinh giản 10% biên chế. \nCụ thể, năm 2026 giảm ⟦count:200:t⟧ người, năm 2027 giảm ⟦count:150:t⟧ người.",
    "Chi phí tuân thủ giảm khoảng ⟦share:15-20%:d⟧.",
    "Kế hoạch năm 2024 của Sở gồm ⟦count:30:a⟧ nhiệm vụ.",
    "Lượng hồ sơ trễ hẹn giảm ⟦share:một nửa:d⟧ so với năm 2019.",
    "Trước đây cần ⟦count:5:a⟧ loại giấy tờ, nay chỉ còn ⟦count:2:a⟧ loại.",
    "Mức phạt tiền từ ⟦amount:2:t⟧ triệu đến 5 triệu đồng được áp dụng đối với hành vi trên.",
    "Thời gian xử lý còn ⟦amount:1:a⟧ ngày so với quy định ⟦amount:5:t⟧ ngày.",
    "HĐND tỉnh phê duyệt tổng mức đầu tư ⟦amount:250 tỷ:t⟧ đồng cho dự án.",
    "Năm 2030, cả nước có ⟦share:100%:t⟧ cơ quan dùng nền tảng chung.",
    "Việc này giúp tiết kiệm ⟦amount:12 tỷ:a⟧ đồng mỗi năm.",
    "Số dịch vụ cao hơn ⟦count:35:c⟧ dịch vụ so với năm 2022.",
    "Toàn ngành dôi dư ⟦count:400:a⟧ người, thấp hơn ⟦share:6%:d⟧ so với cùng kỳ.",
    "Bộ trưởng cho biết thời gian tới sẽ sáp nhập ⟦count:12:t⟧ chi cục, hiện nay bộ có ⟦count:45:a⟧ chi cục.",
    "Lương cơ sở đang là 1,8 triệu đồng.\nTừ ngày 1/7/2026, mức này lên ⟦amount:2,34 triệu:t⟧ đồng.",
    "Kỳ thi có ⟦count:1.520:a⟧ người dự, tăng thêm ⟦count:110:c⟧ người.",
    "Dự án làm giảm chi phí của doanh nghiệp ⟦share:30%:d⟧.",
    "Chi cục đã giảm ⟦count:2:d⟧ phòng, còn ⟦count:4:a⟧ phòng.",
    "Nếu tiết kiệm ⟦share:1%:t⟧ thì mỗi năm có thêm ⟦amount:500 tỷ:t⟧ đồng.",
    "Cơ quan thanh tra phát hiện ⟦count:14:a⟧ trường hợp bổ nhiệm thiếu tiêu chuẩn.",
    "Tỷ lệ thanh toán trực tuyến của xã chưa đạt chỉ tiêu (⟦share:45%:t⟧).",
    "Người dưới ⟦amount:40:t⟧ tuổi nếu có nguyện vọng thì được cử đi học.",
    "Toàn tỉnh có ⟦count:12:a⟧ đơn vị vượt chỉ tiêu biên chế.",
    "Điểm số cao hơn ⟦score:3,2:a⟧ điểm so với bình quân cả nước.",
    "Chỉ số cao hơn ⟦score:1,5:c⟧ điểm so với năm 2021.",
    "Chỉ số DTI tăng hạng, lên ⟦rank:4:c⟧ bậc so với năm 2022.",
    "Thành phố thăng ⟦rank:5:c⟧ bậc trong bảng xếp hạng.",
    "Sở đề nghị bổ sung ⟦count:35:t⟧ biên chế.",
    "Ngành đã tiết giảm ⟦amount:5 tỷ:a⟧ đồng chi thường xuyên.",
    "So với đầu nhiệm kỳ, tỉnh giảm ⟦count:9:d⟧ sở, ngành.",
    "Tỷ lệ thanh toán trực tuyến tăng gấp ⟦multiple:2:c⟧ lần cùng kỳ.",
    "Dân số của huyện gấp ⟦multiple:3:a⟧ lần huyện bên cạnh.",
    "Đến năm 2030, mức độ hài lòng của người dân đạt ⟦share:95%:t⟧.",
    "Số hồ sơ giải quyết trước hạn là ⟦count:350:a⟧, đúng hạn là ⟦count:120:a⟧, quá hạn ⟦count:2:a⟧.",
    "Đề án sẽ giúp giảm ⟦count:300:t⟧ biên chế.",
    "Chi cục đạt ⟦share:120%:a⟧ so với chỉ tiêu được giao.",
    "Tỷ lệ số hóa đạt ⟦share:85%:a⟧, vượt ⟦share:5%:a⟧ so với kế hoạch.",
    "Tỷ lệ số hóa đạt ⟦share:85%:a⟧, tăng ⟦share:5%:c⟧ so với kế hoạch.",
    "Ông đề nghị các sở cần quyết liệt hơn, báo cáo cho thấy ⟦count:12:a⟧ đơn vị chưa đạt.",
    "Thời hạn thẩm định giảm từ ⟦amount:10:a⟧ ngày xuống còn ⟦amount:6:a⟧ ngày, tức giảm ⟦share:40%:d⟧.",
    "Cán bộ không nghỉ hưu trước tuổi thì được trợ cấp ⟦amount:3:t⟧ tháng lương.",
    "Sở hiện có ⟦count:12:a⟧ phòng, dự kiến sau sắp xếp còn ⟦count:8:t⟧ phòng.",
    "Tỉnh giảm ⟦count:7:d⟧ phòng so với trước khi sắp xếp.",
    "Chi phí giảm còn ⟦amount:2 triệu:a⟧ đồng, tương đương giảm ⟦share:60%:d⟧.",
    "Số doanh nghiệp thành lập mới tăng ⟦count:210:c⟧ doanh nghiệp, tương đương ⟦share:12,5%:c⟧.",
    "Thu ngân sách ước đạt ⟦amount:9.500 tỷ:a⟧ đồng, bằng ⟦share:102%:a⟧ dự toán và tăng ⟦share:8%:c⟧ so với cùng kỳ.",
    "Chỉ số hài lòng đạt ⟦share:84,1%:a⟧, giảm ⟦share:0,5%:d⟧ so với năm 2022.",
    "Số thủ tục được đơn giản hóa là ⟦count:45:a⟧, trong đó cắt giảm ⟦count:12:a⟧ thủ tục.",
    "Thời gian tới, tỉnh tập trung nâng tỷ lệ này lên ⟦share:75%:t⟧.",
    "Tỷ lệ hồ sơ trễ hạn không quá ⟦share:2%:t⟧.",
    "Có ⟦count:8:a⟧ tỉnh đạt trên ⟦share:90%:a⟧.",
    "Từ ⟦score:80:a⟧ điểm trở lên có ⟦count:12:a⟧ sở.",
    "Sau một năm, chi phí giảm được khoảng ⟦amount:12 tỷ:d⟧ đồng.",
    "Năm 2024, tỉnh rút ngắn được ⟦share:35%:d⟧ thời gian giải quyết của ⟦count:240:a⟧ thủ tục.",
    "Tỉnh cắt giảm ⟦share:30%:a⟧ thời gian giải quyết thủ tục.",
    "Kế hoạch đề ra là ⟦count:200:t⟧ thủ tục, đã hoàn thành ⟦count:180:a⟧ thủ tục.",
    "Chính phủ vừa ban hành nghị định, theo đó lương tối thiểu vùng tăng ⟦share:6%:c⟧ từ 1/7/2024.",
    "Thành phố đặt chỉ tiêu ⟦share:60%:t⟧, thực tế đạt ⟦share:71%:a⟧.",
    "Tỷ lệ này cao hơn năm trước ⟦share:3%:c⟧.",
    "Con số này thấp hơn cùng kỳ ⟦count:40:d⟧ vụ.",
    "Nhiều thủ tục giảm từ ⟦amount:5:a⟧ ngày còn ⟦amount:2:a⟧ ngày.",
    "Mục tiêu giảm thời gian từ ⟦amount:5:a⟧ ngày còn ⟦amount:2:t⟧ ngày.",
    "Hệ thống mà tỉnh đã xây dựng sẽ phục vụ ⟦count:500:t⟧ đơn vị.",
    "Tỉnh có ⟦count:5:a⟧ chỉ tiêu vượt kế hoạch, ⟦count:2:a⟧ chỉ tiêu chưa đạt.",
    "Khoán chi ⟦amount:3 triệu:t⟧ đồng mỗi tháng theo dự thảo.",
    "Tỷ lệ trả sớm tăng lên ⟦share:62%:a⟧, tăng ⟦share:4%:c⟧.",
    "Tổng số ⟦count:40:a⟧ xã sáp nhập thành ⟦count:18:a⟧ xã, giảm ⟦count:22:d⟧ xã (giảm ⟦share:55%:d⟧).",
    "Đến nay đã giải quyết ⟦count:1.200:a⟧ hồ sơ, tăng ⟦count:150:c⟧ hồ sơ (⟦share:14,3%:c⟧) so với cùng kỳ.",
    "Tỉnh được giao ⟦count:25.300:a⟧ biên chế nhưng mới sử dụng ⟦count:24.100:a⟧.",
    "Thí sinh phải đạt từ ⟦score:50:t⟧ điểm trở lên.",
    "Nếu vi phạm, công chức bị phạt từ ⟦amount:3 triệu:t⟧ đồng.",
    "Dự thảo nâng mức hỗ trợ từ ⟦amount:1 triệu:a⟧ đồng lên ⟦amount:2 triệu:t⟧ đồng.",
    "Bộ đã cắt giảm được ⟦count:75:a⟧ thủ tục, đạt ⟦share:62%:a⟧.",
    "Cả nước giảm ⟦count:10:d⟧ tổng cục, ⟦count:200:d⟧ cục và ⟦count:1.800:d⟧ chi cục.",
    "Sau sắp xếp, tỉnh giảm được ⟦count:5:d⟧ sở (từ ⟦count:19:a⟧ còn ⟦count:14:a⟧ sở).",
    "Số đơn vị sự nghiệp giảm từ ⟦count:810:a⟧ xuống ⟦count:702:a⟧ đơn vị, giảm ⟦count:108:d⟧ đơn vị.",
    "Xã còn ⟦count:3:a⟧ thủ tục trễ hạn.",
    "Chi thường xuyên tăng ⟦share:3,1%:c⟧, trong khi chi đầu tư giảm ⟦share:5,2%:d⟧.",
    "Các bộ đã cắt giảm ⟦share:50%:a⟧ điều kiện kinh doanh theo yêu cầu.",
    "Từ năm 2015 đến nay, biên chế giảm ⟦share:10,01%:d⟧.",
    "Năm 2023 tỉnh xếp hạng ⟦rank:12:a⟧, tăng ⟦rank:9:c⟧ bậc so với năm 2022 và là thứ hạng cao nhất từ trước đến nay.",
    "Tỉnh đứng thứ ⟦rank:7:a⟧ toàn quốc, thứ ⟦rank:2:a⟧ trong vùng.",
    "Chỉ số thành phần này tăng ⟦score:0,12:c⟧ điểm nhưng tụt ⟦rank:4:d⟧ hạng.",
    "Tỷ lệ hồ sơ giải quyết đúng hạn phải đạt ⟦share:99%:t⟧; hiện mới đạt ⟦share:96%:a⟧.",
    "Cơ quan này kiến nghị xử lý ⟦amount:12 tỷ:a⟧ đồng.",
    "Sẽ có ⟦count:45:t⟧ xã được thành lập mới, giảm ⟦count:80:t⟧ xã.",
    "Dự kiến giảm ⟦count:60:t⟧ đơn vị, tương đương ⟦share:35%:t⟧.",
    "Theo đề án, tỉnh giảm ⟦count:60:t⟧ đơn vị.",
    "Hằng năm tỉnh chi ⟦amount:30 tỷ:a⟧ đồng cho công tác này.",
    "Người nộp hồ sơ không phải đến cơ quan nhà nước quá ⟦count:1:t⟧ lần.",
    "Thời gian chờ đợi giảm hơn ⟦amount:20:d⟧ phút.",
    "Thời gian chờ trung bình chỉ còn ⟦amount:12:a⟧ phút, giảm ⟦share:40%:d⟧.",
    "Quy trình rút từ ⟦count:8:a⟧ bước xuống còn ⟦count:5:a⟧ bước.",
    "Thủ tục này được rút ngắn còn ⟦amount:3:a⟧ ngày so với ⟦amount:7:a⟧ ngày trước đây.",
    "Cấp phép trong ⟦amount:3:a⟧ ngày, nhanh hơn quy định ⟦amount:2:a⟧ ngày.",
    "Chỉ tiêu giải ngân năm nay là ⟦share:95%:t⟧, nay mới đạt ⟦share:41%:a⟧.",
    "Trong số này, ⟦share:70%:a⟧ cho rằng thủ tục đã đơn giản hơn.",
    "Tỷ lệ hài lòng là ⟦share:87,3%:a⟧, tăng so với mức ⟦share:82%:a⟧ của năm 2020.",
    "Chỉ số đạt ⟦share:91%:a⟧, cao hơn ⟦share:1,9%:a⟧ so với mục tiêu.",
    "Chỉ số đạt ⟦share:91%:a⟧ (tăng ⟦share:1,9%:c⟧ so với năm 2021).",
    "Chỉ số đạt ⟦share:91%:a⟧ (năm 2021 đạt ⟦share:89,1%:a⟧; tăng ⟦share:1,9%:c⟧).",
    "Tỉnh thu hút ⟦count:50:a⟧ dự án, tăng ⟦multiple:1,5:c⟧ lần cùng kỳ năm trước.",
    "Lương tối thiểu vùng bình quân tăng thêm ⟦amount:200 nghìn:c⟧ đồng.",
    "Ước tính mỗi năm tiết kiệm khoảng ⟦amount:18 tỷ:a⟧ đồng.",
    "Định mức là ⟦count:2:t⟧ bác sĩ mỗi trạm.",
    "Mức phụ cấp tăng từ ⟦share:25%:a⟧ lên ⟦share:30%:a⟧.",
    "Năm sau, tỉnh tuyển thêm ⟦count:400:t⟧ giáo viên.",
    "Sở phấn đấu hoàn thành ⟦count:30:t⟧ nhiệm vụ trong quý II; quý I đã hoàn thành ⟦count:18:a⟧ nhiệm vụ.",
    "Bộ trưởng đề nghị đến cuối năm giảm ⟦share:30%:t⟧ thủ tục nội bộ.",
    "Ban chỉ đạo yêu cầu đến hết tháng 9, ⟦share:100%:t⟧ xã hoàn thành.",
    "Theo quy định, hồ sơ được giải quyết trong ⟦amount:20:t⟧ ngày, nhưng thực tế chỉ mất ⟦amount:12:a⟧ ngày.",
    "Biên chế giảm ⟦count:310:d⟧ người, đạt ⟦share:10,2%:a⟧ so với kế hoạch.",
    "Biên chế giảm ⟦count:310:d⟧ người, tương ứng ⟦share:10,2%:d⟧.",
    "Tỷ lệ đúng hạn ⟦share:97,1%:a⟧, tăng ⟦share:1,4%:c⟧; tỷ lệ trễ hạn ⟦share:2,9%:a⟧, giảm ⟦share:1,4%:d⟧.",
    "Số lượt giao dịch tăng mạnh, từ ⟦count:1.000:a⟧ lượt lên ⟦count:2.700:a⟧ lượt, gấp ⟦multiple:2,7:c⟧ lần năm trước.",
    "Việc sáp nhập giúp giảm ⟦count:14:d⟧ đầu mối và ⟦count:36:d⟧ lãnh đạo.",
    "Tỉnh sáp nhập ⟦count:14:a⟧ trường, giải thể ⟦count:2:a⟧ trung tâm.",
    "Quốc hội giao chỉ tiêu tăng trưởng ⟦share:8%:t⟧.",
    "Đơn vị phấn đấu vượt chỉ tiêu ⟦share:5%:t⟧.",
    "Bộ giảm ⟦share:50%:d⟧ phí cho người nộp trực tuyến.",
    "Năm 2026, tỉnh tiếp tục phấn đấu: ⟦share:85%:t⟧ hồ sơ trực tuyến, ⟦share:95%:t⟧ thanh toán trực tuyến.",
    "Tỉnh xin thêm ⟦count:200:t⟧ biên chế.",
    "Tổng số biên chế hiện có là ⟦count:1.950:a⟧, so với năm 2015 giảm ⟦count:230:d⟧ (tương đương ⟦share:10,5%:d⟧).",
    "Huyện tụt từ hạng ⟦rank:3:a⟧ xuống hạng ⟦rank:8:a⟧.",
    "Chỉ số tăng ⟦score:2:c⟧ điểm so với năm 2020 và ⟦score:5:c⟧ điểm so với năm 2018.",
    "Mỗi năm, sở tiếp nhận ⟦count:40.000:a⟧ hồ sơ.",
    "Thời gian cấp lại thẻ được giảm ⟦amount:4:d⟧ ngày so với quy định.",
    "Số giấy tờ phải nộp giảm từ ⟦count:7:a⟧ xuống ⟦count:4:a⟧ loại.",
    "Bình quân mỗi hồ sơ trễ ⟦amount:3:a⟧ ngày.",
    "Công chức được nghỉ ⟦amount:9:a⟧ ngày dịp Tết.",
    "Mức xử phạt tối đa là ⟦amount:50 triệu:t⟧ đồng đối với cá nhân.",
    "Có ⟦count:14:a⟧ đơn vị được đề nghị khen thưởng.",
    "Sở tiếp nhận ⟦count:350:a⟧ hồ sơ đề nghị cấp phép.",
    "Cục được bổ sung ⟦count:12:a⟧ biên chế.",
    "Xã có ⟦count:5.200:a⟧ dân, chưa đạt tiêu chuẩn về quy mô dân số (⟦count:8.000:t⟧ người).",
    "Tỷ lệ tự chủ của các đơn vị còn thấp, mới chỉ ⟦share:12%:a⟧.",
    "Trong năm đã luân chuyển ⟦count:21:a⟧ cán bộ, dự kiến quý I luân chuyển tiếp ⟦count:10:t⟧ người.",
    "Kế hoạch là ⟦count:100:t⟧ lớp nhưng chỉ mở được ⟦count:60:a⟧ lớp.",
    "Việc tổ chức lại đã giảm ⟦share:15%:d⟧ đầu mối.",
    "Đề án đặt ra ⟦count:4:t⟧ phương án; phương án một giảm ⟦count:3:t⟧ sở.",
    "Nếu như năm 2018 mới có ⟦share:10%:a⟧ hồ sơ trực tuyến thì nay đã có ⟦share:60%:a⟧.",
    "Đơn vị này đứng ở tốp ⟦rank:15:a⟧ cả nước.",
    "Lương của bà tăng từ ⟦amount:5 triệu:a⟧ đồng lên ⟦amount:6,5 triệu:a⟧ đồng, tức tăng thêm ⟦amount:1,5 triệu:c⟧ đồng.",
    "Theo thống kê, số vụ khiếu nại giảm ⟦count:25:d⟧ vụ.",
    "Cơ quan chức năng sẽ thanh tra ⟦count:7:t⟧ đơn vị, sau khi phát hiện ⟦count:3:a⟧ vụ vi phạm.",
    "Năm 2016 cả nước giảm ⟦count:5.000:d⟧ người; năm 2017 giảm ⟦count:7.200:d⟧ người.",
    "Chính phủ yêu cầu giảm ⟦share:10%:t⟧ nhưng nhiều bộ chỉ giảm ⟦share:4%:d⟧.",
    "Dự thảo thông tư đang được lấy ý kiến.\nGiáo viên hạng I có hệ số từ ⟦multiple:4,4:t⟧ đến 6,78.\nMức phụ cấp là ⟦share:35%:t⟧.",
    "Sở báo cáo kết quả sáu tháng.\nToàn ngành tiếp nhận ⟦count:900:a⟧ hồ sơ.\nTrễ hạn ⟦count:4:a⟧ hồ sơ.\nPhấn đấu cả năm giải quyết đúng hạn ⟦share:99%:t⟧.",
    "Tỉnh đặt mục tiêu tinh gọn đến năm 2030.\nCụ thể, giảm ⟦count:20:t⟧ phòng, ⟦count:35:t⟧ đơn vị sự nghiệp.\nRiêng năm 2026, giảm ⟦count:8:t⟧ phòng.",
    "Phấn đấu ⟦share:90%:t⟧ hồ sơ trực tuyến.\nNăm qua, tỷ lệ này đạt ⟦share:71%:a⟧.\nTỉnh có ⟦count:11:a⟧ huyện.",
    "Bộ sẽ sắp xếp lại bộ máy.\nSau sắp xếp, bộ còn ⟦count:22:t⟧ đầu mối, giảm ⟦count:5:t⟧ đầu mối.\nHiện bộ có ⟦count:27:a⟧ đầu mối.",
    "Đại biểu cho rằng bộ máy còn cồng kềnh.\nCả nước có ⟦count:63:a⟧ tỉnh, thành.\nNên sáp nhập các tỉnh dưới ⟦count:1 triệu:t⟧ dân.",
    "Tỉnh công bố kết quả xếp hạng.\nDẫn đầu là Sở Tài chính với ⟦score:92,1:a⟧ điểm, tiếp theo là Sở Y tế (⟦score:91,4:a⟧ điểm).\nSo với năm trước, điểm trung bình tăng ⟦score:1,2:c⟧ điểm.",
    "Nghị định quy định điều kiện nghỉ hưu trước tuổi.\nNam đủ ⟦amount:55:t⟧ tuổi, có từ ⟦amount:20:t⟧ năm đóng bảo hiểm.\nMỗi năm nghỉ trước tuổi được trợ cấp ⟦amount:3:t⟧ tháng lương.",
    "Các chỉ tiêu chủ yếu:\n- Tỷ lệ số hóa: ⟦share:80%:t⟧.\n- Hồ sơ trực tuyến: ⟦share:75%:t⟧.",
    "Kết quả các chỉ tiêu chủ yếu:\n- Tỷ lệ số hóa đạt ⟦share:80%:a⟧.\n- Hồ sơ trực tuyến: ⟦share:75%:a⟧.",
    "II. KẾT QUẢ THỰC HIỆN\nCông bố ⟦count:30:a⟧ thủ tục.\nIII. PHƯƠNG HƯỚNG\nHoàn thành ⟦share:100%:t⟧ nhiệm vụ được giao.",
    "Ông An cho biết, thành phố sẽ tinh giản biên chế.\nTừ năm 2015 đến 2017, thành phố đã tinh giản ⟦count:700:a⟧ người.\nTrong đó, nghỉ hưu trước tuổi là ⟦count:650:a⟧ người.",
    "Dự kiến kinh phí là ⟦amount:20 tỷ:t⟧ đồng, trong đó ngân sách tỉnh ⟦amount:12 tỷ:t⟧ đồng, còn lại là vốn xã hội hóa.",
    "Nghị định quy định mức thưởng mới.\nTheo đó, mức thưởng là ⟦amount:3:t⟧ tháng lương.",
    "Tỉnh đã trình đề án sắp xếp xã.\nTheo đó, toàn tỉnh còn ⟦count:48:t⟧ xã, giảm ⟦count:60:t⟧ xã so với hiện nay.",
    "Sở triển khai nhiều giải pháp giảm giấy tờ.\nCụ thể, sở bãi bỏ ⟦count:9:a⟧ loại mẫu đơn.\nQua đó, chi phí giảm ⟦share:18%:d⟧.",
    "Tỉnh đã vượt các mục tiêu đề ra.\nCụ thể, tỷ lệ số hóa đạt ⟦share:92%:a⟧.\nTrong đó, cấp xã đạt ⟦share:88%:a⟧.",
    "Theo kế hoạch, tỉnh đã hoàn thành việc sắp xếp.\nSau sắp xếp, tỉnh còn ⟦count:14:a⟧ sở.",
    "Tỉnh thực hiện nghiêm quy định về biên chế.\nCụ thể, tỉnh có ⟦count:1.900:a⟧ biên chế.",
    "Yêu cầu của người dân ngày càng cao.\nRiêng năm qua, sở nhận ⟦count:300:a⟧ góp ý.",
    "Kế hoạch đề ra đã được hoàn thành sớm.\nCụ thể, có ⟦count:30:a⟧ nhiệm vụ xong trước hạn.",
    # what ends a plan or a rule: another paragraph's matter, a task done, a past year, what goes on in fact
    "Theo quy định, cấp phép xây dựng mất ⟦amount:20:t⟧ ngày, huyện đang làm trong ⟦amount:11:a⟧ ngày.",
    "Thủ tục này trễ ⟦amount:40:a⟧ ngày trong khi thời hạn chỉ là ⟦amount:7:t⟧ ngày.",
    "Luật cho phép ⟦amount:4:t⟧ năm để sắp xếp xong.",
    "Còn ⟦count:32:a⟧ phòng chưa đủ số biên chế tối thiểu.",
    "Thôn có ⟦count:310:a⟧ hộ có ít nhất một người dùng điện thoại thông minh.",
    "Xã Tân An ít nhất, chỉ có ⟦count:18:a⟧ hồ sơ.",
    "Tỉnh cho phép xã lớn có tối đa ⟦count:2:t⟧ phó chủ tịch; hiện tỉnh có ⟦count:140:a⟧ xã.",
    "Xã chậm việc, ⟦count:12:a⟧ nhiệm vụ phải chuyển sang năm sau.",
    "Hiện còn ⟦count:14:a⟧ hộ phải bố trí nơi ở mới.",
    "Nếu xếp theo tổng điểm, tỉnh ở hạng ⟦rank:39:a⟧.",
    "Còn ⟦count:8:t⟧ nghị định phải trình trong quý III.",
    "Ba lãnh đạo bị nhắc nhở, ⟦count:2:a⟧ người phải từ chức.",
    "Chủ tàu bị phạt ⟦amount:30 triệu:a⟧ đồng vì đánh bắt trái phép.",
    "Hành vi chậm nộp bị phạt ⟦amount:3 triệu:t⟧ đồng.",
    "Quốc hội đã quyết nghị bội chi là ⟦share:3,7%:t⟧ GDP.",
    "Huyện có chủ trương tuyển ⟦count:56:t⟧ giáo viên.",
    "Có ⟦count:23:a⟧ người dự tuyển trong khi nhu cầu là ⟦count:56:t⟧.",
    "Toàn tỉnh có ⟦count:940:a⟧ người thuộc diện phải bố trí lại.",
    "Tỉnh yêu cầu hoàn thành ⟦count:6:t⟧ đề án.\nDịp này, tỉnh tặng bằng khen cho ⟦count:15:a⟧ tập thể.",
    "Phải thu hồi số tiền chi sai trong quý I.\nĐến kỳ kiểm tra, huyện mới thu hồi được ⟦amount:200:a⟧ triệu đồng.",
    "Phường đã hoàn thành và vượt ⟦count:18:a⟧ chỉ tiêu đại hội đề ra.",
    "Phấn đấu tăng 3 bậc; năm 2022, tỉnh đạt ⟦score:84,2:a⟧ điểm, tụt ⟦rank:5:d⟧ bậc.",
    "Ít nhất ⟦count:4:t⟧ sản phẩm lên sàn (năm 2023 có ⟦count:2:a⟧ sản phẩm).",
    "NHIỆM VỤ TRỌNG TÂM NĂM 2025\n- Kiểm tra ⟦count:9:t⟧ đơn vị còn lại.\n- Giải ngân trên ⟦share:95%:t⟧ kế hoạch vốn.",
    "Tỉnh phấn đấu giảm giấy tờ.\nThứ hai, nâng tỷ lệ hài lòng lên ⟦share:90%:t⟧.",
    "Sở dự kiến công bố ⟦count:52:t⟧ thủ tục.",
    "HĐND huyện tán thành chủ trương nhập ⟦count:6:t⟧ xã thành ⟦count:3:t⟧ xã, giảm ⟦count:3:t⟧ xã.",
    "Phương án của huyện là cho nghỉ ⟦count:30:t⟧ người, luân chuyển ⟦count:12:t⟧ người.",
    "Thủ tướng giao Bộ Y tế chủ trì kết nối ⟦count:45:t⟧ thủ tục.",
    "Người nghỉ sớm được hỗ trợ thêm ⟦amount:2:a⟧ triệu đồng.",
    "Bộ giảm ⟦share:100%:d⟧ tổng cục, ⟦count:210:d⟧ cục.",
    "Biên chế giảm ⟦count:310:d⟧ người so với năm 2015, tương đương ⟦share:4,5%:d⟧.",
    "Đạt 58%, cao hơn bình quân cả nước ⟦share:9%:a⟧ nhưng thấp hơn cùng kỳ.",
    "Đại biểu Trần Văn Tiến nói mức hỗ trợ ⟦amount:15 tỷ:a⟧ đồng là thấp.",
    "Điểm số đạt 6,8, nhích ⟦score:0,1:c⟧ điểm so với năm 2023.",
    "Việc tinh giản được thực hiện đúng lộ trình: đến cuối kỳ còn ⟦count:98:a⟧ biên chế, giảm ⟦count:11:d⟧ biên chế.",
    "Kế hoạch đề ra ⟦count:40:t⟧ nhiệm vụ, kết quả hoàn thành ⟦count:37:a⟧ nhiệm vụ, đạt ⟦share:92,5%:a⟧.",
    "Năm 2025, huyện tập trung ⟦count:5:t⟧ nhóm việc.",
    "Năm 2025, tỉnh đã mở ⟦count:5:a⟧ lớp.",
    "Còn ⟦count:310:a⟧ điều kiện mới nằm trong dự thảo nghị định.",
    "Có ⟦count:12:a⟧ tỉnh, ⟦count:4:a⟧ bộ chưa trình đề án.",
    "Nhu cầu kinh phí năm nay khoảng ⟦amount:900 tỷ:t⟧ đồng.",
    "Theo quy chế, thí sinh làm ⟦count:40:t⟧ câu trong ⟦amount:50:t⟧ phút.",
    "Người trúng tuyển phải đạt từ ⟦score:55:t⟧ điểm trở lên và lấy từ cao xuống thấp.",
    "Con thương binh được cộng ⟦score:4:t⟧ điểm.",
    "Trong kỳ, ⟦share:0,7%:a⟧ không được chi do bị kỷ luật.",
    "Đơn vị có trên ⟦share:12%:t⟧ người vi phạm thì người đứng đầu không được khen.",
    "Có ⟦count:2.100:a⟧ người chưa được hưởng chính sách này.",
    "Sở rà soát ⟦count:52:a⟧ văn bản, trong đó ⟦count:7:a⟧ văn bản cần sửa đổi.",
    "Luật quy định không quá ⟦count:3:t⟧ cấp phó, vậy mà có sở tới ⟦count:7:a⟧ cấp phó.",
    "Hồ sơ trực tuyến mới chiếm ⟦share:9%:a⟧, trong khi tỉnh giao ⟦share:25%:t⟧.",
    "Tỷ lệ này đạt 97%, cao hơn chỉ tiêu tỉnh giao ⟦share:7%:a⟧.",
    "Tỷ lệ này đạt 5%, thấp hơn mức ⟦share:18%:t⟧ tỉnh giao.",
    "Tỉnh sẽ số hóa ⟦count:12:t⟧ kho còn lại trong tổng số ⟦count:29:a⟧ kho.",
    "Quý tới sẽ kiểm tra ít nhất ⟦count:25:t⟧ xã, ⟦multiple:gấp đôi:t⟧ quý này.",
    "NHIỆM VỤ TRỌNG TÂM NĂM 2025\n- Rà soát ⟦count:800:t⟧ trường hợp sai lệch đã phát hiện trong năm trước.",
    "Bộ đang lấy ý kiến dự thảo nghị định về thuế.\n\"Quý I có ⟦count:24:a⟧ quận xong\", ông nói.",
    "Quy định là ⟦amount:5:t⟧ ngày, chị mất ⟦amount:32:a⟧ ngày, ⟦count:4:a⟧ lần bổ sung giấy tờ.",
    "Nghị định quy định chức năng của bộ.\nTheo đó, bộ giảm ⟦count:5:d⟧ tổng cục, từ ⟦count:90:a⟧ cục còn ⟦count:48:a⟧ cục.",
    "Mỗi cán bộ phải thụ lý gần ⟦count:250:a⟧ hồ sơ.",
    # levels resolved, budgets found too high, times before a year that opens, reasons behind a plan
    "Nhóm tiến độ giải quyết đạt ⟦score:18,2:a⟧ điểm.",
    "Kiểm toán phát hiện dự toán thừa ⟦amount:120 tỷ:a⟧ đồng.",
    "Trước năm 2012, tỉnh có tới ⟦count:2.400:a⟧ thôn.",
    "Tỉnh xin giữ biên chế, vì mỗi công chức đang phục vụ ⟦count:900:a⟧ người dân.",
    "Huyện ký hợp đồng với ⟦count:260:a⟧ giáo viên ngoài chỉ tiêu.",
    # what people bear, whatever the verb; what officials are told to do
    "Mỗi gia đình phải nuôi ⟦count:3:a⟧ con ăn học.",
    "Văn phòng kể mỗi kỳ họp phải photo ⟦count:9.000:a⟧ trang tài liệu.",
    "Các sở phải đi đầu, ⟦share:100%:t⟧ hồ sơ được số hóa.",
    "Khoảng ⟦share:47%:a⟧ doanh nghiệp dự định mở rộng.",
    "Có ⟦count:19:a⟧ tỉnh có đề nghị tương tự.",
    "Chỉ cần giảm ⟦share:8%:t⟧ chi phí thì đã khác.",
    "Huyện A giảm nhiều nhất với ⟦count:6:d⟧ xã.",
    "Thủ tục gọn hơn: giấy tờ giảm ⟦share:31%:d⟧, chỉ tiêu trên tờ khai giảm ⟦share:44%:d⟧.",
    "Còn 60 phòng chưa đủ biên chế tối thiểu, chiếm ⟦share:3%:a⟧.",
    "Luật mới có hiệu lực từ 1/7.\nCó ⟦share:91%:a⟧ đại biểu tán thành.",
    "Có ý kiến đề nghị bỏ thi vì mỗi kỳ tốn ⟦amount:2 tỷ:a⟧ đồng.",
    "Khoảng ⟦share:8%:a⟧ nói vẫn phải sửa giấy tờ trên ⟦count:2:a⟧ lần.",
    "Tỉnh cho phép giữ cấp phó trong ⟦amount:3:t⟧ năm.",
    "Quận hứa bổ sung ⟦count:2:t⟧ người.",
    "Bộ kiến nghị sửa ⟦count:4:t⟧ luật.",
    "Nếu giảm ⟦share:10%:t⟧ thì khó, trong khi nay đã ⟦count:43:a⟧ em một lớp.",
    "NHIỆM VỤ TRỌNG TÂM NĂM 2025\nVăn phòng - Thống kê trả lời trong ⟦amount:2:t⟧ ngày.",
    "Khi lấy ý kiến, ⟦count:52:a⟧ địa phương ủng hộ.",
    "Xã được vay tối đa 60%; hiện mức trần là ⟦share:40%:a⟧.",
    "Mỗi cục tối đa 2 xe; định mức cũ là ⟦count:4:a⟧ xe.",
    "Năm nào cũng nói giảm mà chi cho xe công vẫn ⟦amount:90 tỷ:a⟧ đồng.",
    "Ông hứa sẽ làm và cho biết huyện vừa ký hợp đồng thêm ⟦count:11:a⟧ người.",
    "Bộ giảm ⟦share:70%:d⟧ danh mục hàng hóa phải kiểm tra chuyên ngành.",
    "Ông kể trước năm 2017 cả huyện có ⟦count:3.100:a⟧ trẻ chưa khai sinh.",
    "Huyện xin tỉnh ⟦amount:2 tỷ:t⟧ đồng mua máy, mới được cấp ⟦amount:1 tỷ:a⟧ đồng.",
    "Bí thư chỉ mong đến năm 2026 hộ nghèo còn ⟦share:40%:t⟧.",
    "Tiến tới bãi bỏ ⟦count:6:t⟧ loại phụ cấp hiện hành.",
    # a draft reaches what stands behind it, no other year, and a headline repeats what counts the same
    "Xe công: bộ chỉ tốn ⟦amount:9 triệu:a⟧ đồng.\nBộ đang lấy ý kiến dự thảo nghị định.\nMức khoán là ⟦amount:7 triệu:t⟧ đồng.\nRiêng năm 2019, bộ mua ⟦count:30:a⟧ xe.",
    "Xã đặt chỉ tiêu không quá ⟦share:5%:t⟧; kết quả khảo sát là ⟦share:3,7%:a⟧.",
    "Chỉ tiêu là thu ⟦amount:90 tỷ:t⟧ đồng; 6 tháng thu đạt ⟦share:44%:a⟧ kế hoạch.",
    "Cả nước thu hồi ⟦amount:11 tỷ:a⟧ đồng trên tổng số ⟦amount:60 tỷ:a⟧ đồng phải thi hành.",
    "Mỗi thẩm phán xử 6 vụ, cao hơn 1 vụ so với định mức (⟦count:5:t⟧ vụ).",
    "Khối hành chính đã giảm ⟦count:190:d⟧ biên chế, bằng ⟦share:9%:d⟧.",
    "Đoàn đề nghị công khai hồ sơ trễ; rút từ ⟦count:9:a⟧ bước xuống ⟦count:6:t⟧ bước.",
    "Đảng ủy giao vận động ít nhất ⟦count:40:t⟧ hộ; sau sáu tháng có ⟦count:512:a⟧ hộ, vượt ⟦count:72:a⟧ hộ so với giao.",
    "Chính phủ nợ ⟦count:8:a⟧ nghị định quy định chi tiết.",
    "Năm 2026, xã phấn đấu đạt ⟦share:98%:t⟧ (năm 2025 ước ⟦share:96,5%:a⟧).",
    "Người nghỉ được hưởng không quá ⟦amount:5:t⟧ năm, nên mới có ⟦count:31:a⟧ người tự nguyện.",
    "Theo kế hoạch, năm 2026 huyện sẽ mở lớp.\nKinh phí bố trí ⟦amount:8 tỷ:t⟧ đồng.",
    "Nghị định quy định mức mới là ⟦amount:2 triệu:t⟧ đồng, thay cho mức ⟦amount:1 triệu:a⟧ đồng áp dụng từ 2023.",
    # what was found or ranked is no part of a draft that the document presents
    "Bộ đang lấy ý kiến dự thảo nghị định về thuế.\nTheo khảo sát của VCCI, ⟦share:78%:a⟧ doanh nghiệp hài lòng.",
    "Bộ đang lấy ý kiến dự thảo nghị định về thuế.\nBộ đứng thứ ⟦rank:2:a⟧ về cải cách hành chính.",
    "Theo dự thảo, mức đóng sẽ tăng.\nMức hiện hành là ⟦share:8%:a⟧, mức mới là ⟦share:10%:t⟧.",
    "Ngành đang lấy ý kiến về dự thảo nghị định.\nNăm 2023, ngành ban hành ⟦count:19:a⟧ quyết định với ⟦amount:14 tỷ:a⟧ đồng. Ứng dụng có ⟦count:30:a⟧ lượt tải.",
    "Số cấp phó không vượt quá ⟦count:3:t⟧ người.",
    "Tổng thu là ⟦amount:900 tỷ:a⟧ đồng, tăng ⟦amount:80 tỷ:c⟧ đồng và bằng ⟦share:109%:c⟧ cùng kỳ.",
    "Khoảng cách giữa nơi cao nhất và thấp nhất là ⟦score:14:a⟧ điểm.",
    "Có ⟦count:40:a⟧ tỉnh tăng điểm, ⟦count:23:a⟧ tỉnh giảm điểm.",
    "Có ⟦count:40:a⟧ đơn vị tăng hạng so với năm trước.",
    "Tỷ lệ nghỉ việc giảm còn ⟦share:2%:a⟧ so với ⟦share:5%:a⟧ của năm trước.",
    "Bà cho biết sở chưa đạt mục tiêu ⟦share:80%:t⟧.",
    "Con số này mới bằng ⟦share:40%:a⟧ mục tiêu.",
    "Bộ sẽ rà soát toàn bộ điều kiện kinh doanh.\nĐồng thời, cắt giảm ⟦count:70:t⟧ điều kiện.",
    "Sở đã rà soát thủ tục.\nĐồng thời, cắt giảm ⟦count:70:a⟧ thủ tục.",
]


def _document(marked: str) -> tuple[SourceText, list[Figure], list[str]]:
    text, figures, expected = "", [], []
    blocks: list[Block] = []
    sentences: list[Sentence] = []
    for line in marked.split("\n"):
        begin = len(text)
        for part in line.strip().split("⟦"):
            piece = part
            if "⟧" in part:
                mark, piece = part.split("⟧", 1)
                kind, figure, role = mark.split(":")
                figures.append(_figure(kind, figure, len(text), len(sentences)))
                expected.append(role)
                text += figure
            text += piece
        kind_of_block = (
            BlockKind.HEADING if line.isupper() else BlockKind.ITEM if line.startswith("- ") else BlockKind.PARAGRAPH
        )
        blocks.append(Block(begin, len(text), kind_of_block))
        sentences.append(Sentence(begin, len(text), len(blocks) - 1))
        text += "\n"
    return SourceText("d", text, tuple(blocks), tuple(sentences), published=date(2025, 1, 10)), figures, expected


def _figure(kind: str, text: str, start: int, sentence: int) -> Figure:
    digits = [
        Decimal(d.replace(".", "").replace(",", "."))
        for d in text.split(" ", 1)[0].rstrip("%").split("-")
        if d[0].isdigit()
    ]
    unit = "percent" if kind == "share" else "vnd" if "t" in text else "item"
    low = digits[0] if digits else Decimal(2)
    return Figure(start, start + len(text), sentence, Kind(kind), low, unit, digits[1] if len(digits) > 1 else None)


@pytest.mark.parametrize("marked", CASES)
def test_decides_role_and_sign(marked: str) -> None:
    source, figures, expected = _document(marked)
    answers = attach(source, figures)
    letters = {Role.ACTUAL: "a", Role.TARGET: "t", Role.CHANGE: "c"}
    found = ["d" if f.value < 0 else letters[f.role] for f in answers]
    assert found == expected


def test_decrease_of_a_range_turns_it_round() -> None:
    source, figures, _ = _document("Tỷ lệ này giảm ⟦share:1-2%:d⟧.")
    (answer,) = attach(source, figures)
    assert (answer.value, answer.value_max) == (Decimal(-2), Decimal(-1))


PARAGRAPHS = [
    # under the title of a plan a level is a goal
    ("Kế hoạch cải cách hành chính năm 2025\nTỷ lệ hài lòng phải đạt 90%. Giải ngân đạt 95%.", {"90%": Role.TARGET, "95%": Role.TARGET}),
    # the parts of a change
    ("Tinh giản biên chế\nCả nước giảm 900 người. Trong đó khối Đảng 100 người, khối hành chính 250 người.", {"900": Role.CHANGE, "100": Role.CHANGE, "250": Role.CHANGE}),
    # a supposition reaches over the sentence that goes on with it, and not over what stands
    ("Sắp xếp bộ máy\nNếu làm theo cách này, tỉnh còn 9 sở. Ngân sách bớt chi 30% so với nay.", {"9": Role.TARGET, "30%": Role.TARGET}),
    ("Sắp xếp bộ máy\nNếu làm theo cách này, tỉnh còn 9 sở. Có nơi từng lập 17 sở.", {"9": Role.TARGET, "17": Role.ACTUAL}),
    # another paragraph is another matter
    ("Tin xã\nXã sẽ mở 3 lớp học. Xã mời dân góp ý.\nXã phát 500 tờ rơi. Ai cũng vui.", {"3": Role.TARGET, "500": Role.ACTUAL}),
]


@pytest.mark.parametrize(("text", "expected"), PARAGRAPHS)
def test_reads_titles_and_paragraphs(text: str, expected: dict[str, Role]) -> None:
    blocks = [Block(m.start(), m.end(), BlockKind.PARAGRAPH) for m in re.finditer(r"[^\n]+", text)]
    sentences = [
        Sentence(block.start + m.start(), block.start + m.end(), number)
        for number, block in enumerate(blocks)
        for m in re.finditer(r"\S[^.]*\.?", text[block.start : block.end])
    ]
    figures = []
    for written in expected:
        start = text.index(f" {written}") + 1
        number = next(i for i, s in enumerate(sentences) if s.start <= start < s.end)
        figures.append(_figure("share" if "%" in written else "count", written, start, number))
    source = SourceText("d", text, tuple(blocks), tuple(sentences), title=text.split("\n", maxsplit=1)[0], published=date(2025, 1, 10))
    assert [f.role for f in attach(source, figures)] == list(expected.values())


@pytest.mark.parametrize("rule", CUE_RULES, ids=lambda rule: rule.name)
def test_openings_lead_to_every_example(rule: Rule[Any]) -> None:
    for marked, _ in rule.examples:
        text = marked.replace("⟦", "").replace("⟧", "")
        assert (marked.index("⟦"), rule.name) in [(cue.start, cue.rule) for cue in find_cues(text, 0, len(text))]
