"""Constructions of real prose through the whole extractor: what each figure is, in sentences of our own.

A case is a text and its statistics in order: figure, kind, role and value, with `≥ ≤ > < ≈` before the figure where
it is bounded.
"""

from __future__ import annotations

import pytest

from extractors.extract import extract_text
from extractors.records import Comparator, Role
from extractors.results import Statistic
from pipeline.formats import text_of
from pipeline.process import source_of

CASES: list[tuple[str, str]] = [
    ("Tốp 8 năm nay gồm nhiều tỉnh miền núi.", "8 rank actual 8"),
    ("Điểm \"Hạ tầng, nhân lực\" của tỉnh nhích nhẹ từ 5,71 lên 5,94.", "5,71 score actual 5.71; 5,94 score actual 5.94"),
    ("Tỷ lệ bỏ thi cũng cao hơn 4,5% so với đợt trước.", "4,5% share change 4.5"),
    ("Tỉnh xếp thứ 17, tăng 8 bậc và 1,6 điểm.", "17 rank actual 17; 8 rank change 8; 1,6 score change 1.6"),
    ("Nội dung \"Công khai\" đạt 5,4 điểm (tăng 0,3).", "5,4 score actual 5.4; 0,3 score change 0.3"),
    ("Ba nội dung kém đi, giảm lần lượt 0,3; 0,1 và 0,2 điểm.", "Ba count actual 3; 0,3 score change -0.3; 0,1 score change -0.1; 0,2 score change -0.2"),
    ("Điểm thi đua năm 2021 của Sở là 88,35, xếp hạng 7/19.", "88,35 score actual 88.35; 7/19 rank actual 7"),
    # times in two units
    ("Dân chờ trung bình là 3 giờ 15 phút, lâu hơn quy định 45 phút.", "3 giờ 15 amount actual 195; 45 amount actual 45"),
    ("Cuộc họp kéo dài 2 giờ 20 phút, từ lúc 7 giờ 30 phút.", "2 giờ 20 amount actual 140"),
    # multiples of what is paid
    ("Mỗi tháng được nhận thêm 1 lần mức lương cơ sở.", "1 multiple actual 1"),
    ("Trưởng thôn hưởng 0,8, phó thôn hưởng 0,5.", "0,8 multiple actual 0.8; 0,5 multiple actual 0.5"),
    ("Chi phí là 16,8 giờ và 1,3 triệu đồng cho mỗi thủ tục.", "16,8 rate actual 16.8; 1,3 triệu rate actual 1300000"),
    ("Tổ nhỏ được 5 lần lương cơ sở, tổ trên 500 hộ được 6 lần.", "5 multiple actual 5; >500 count actual 500; 6 multiple actual 6"),
    ("Chi thêm 0,5 mức lương thì không đủ.", "0,5 multiple actual 0.5"),
    ("Phụ cấp tăng từ 1,5 triệu lên 2,2 triệu đồng/tháng.", "1,5 triệu rate actual 1500000; 2,2 triệu rate actual 2200000"),
    ("Số đơn giảm từ 700 xuống khoảng 90 đơn mỗi ngày.", "700 rate actual 700; ≈90 rate actual 90"),
    ("Cứ sau một năm, xã lại bớt 14 hộ nghèo.", "14 rate change -14"),
    ("Mỗi năm công tác có đóng bảo hiểm y tế còn được trợ cấp thêm 1,2 tháng lương.", "1,2 rate target 1.2"),
    ("Cứ sau một năm, xã lại có 14 hộ thoát nghèo.", "14 rate actual 14"),
    ("Điểm của nội dung \"Tiếp cận đất đai, vốn vay\" tăng từ 6 lên 6,31.", "6 score actual 6; 6,31 score actual 6.31"),
    ("Hai tỷ lệ cao hơn mục tiêu được giao 14,2 và 9,7 điểm phần trăm.", "Hai count actual 2; 14,2 share actual 14.2; 9,7 share actual 9.7"),
    ("Tỷ lệ không hài lòng là 43%, giảm từ 61% năm 2016.", "43% share actual 43; 61% share actual 61"),
    ("Hòa An là xã giảm nhiều nhất, 240 người.", "240 count change -240"),
    # what is to come, told against what is; what came of a duty
    ("Mỗi năm chúng tôi phải đưa ra khỏi bộ máy khoảng 260 người.", "≈260 rate target 260"),
    ("Hà Nam từ vị trí 14 năm trước nay xuống 15.", "14 rank actual 14; 15 rank actual 15"),
    ("Huyện Lạc Sơn từ thứ 12 năm ngoái lên 8.", "12 rank actual 12; 8 rank actual 8"),
    ("Mỗi năm đội ngũ 1,9 triệu viên chức phải bớt đi 2%.", "1,9 triệu count actual 1900000; 2% share target 2"),
    ("Mỗi năm phải bớt 900 người trên hơn 41.000 viên chức hiện có.", "900 rate target 900; >41.000 count actual 41000"),
    ("Cách này giảm được 500 người so với hiện nay.", "500 count target 500"),
    ("Do sở phải bàn giao việc nên thừa 5 cán bộ.", "5 count actual 5"),
    ("Quy định hiện hành, thời gian cấp phép là 15 ngày.", "15 amount target 15"),
    ("Mức này nhỉnh hơn năm 2017 2%.", "2% share change 2"),
    ("Gia đình đưa đủ 400 triệu đồng.", "400 triệu amount actual 400000000"),
    ("Hai tỉ lệ này là 76% và 75%.", "Hai count actual 2; 76% share actual 76; 75% share actual 75"),
    ("Hà Nội gỡ bớt 61 thủ tục.", "61 count actual 61"),
    ("Giảm một nửa đầu mối.", "một nửa share change -50"),
    ("Có lớp 58 em.", "58 count actual 58"),
    ("Chủ tiệm trả 383 triệu viện phí.", "383 triệu amount actual 383000000"),
    ("Quà thấp nhất là 3 triệu, cao nhất là 150 triệu đồng.", "3 triệu amount actual 3000000; 150 triệu amount actual 150000000"),
    ("Bến Tre có vườn dừa lớn thứ 2 cả nước.", "2 rank actual 2"),
    ("Bão làm xảy ra 15 điểm sụp lún.", "15 count actual 15"),
    ("Lần đầu trong 10 năm kinh tế tăng vượt dự báo, xã thu 3 tỷ đồng.", "3 tỷ amount actual 3000000000"),
    ("Bình quân 1 hộ có 3,7 người.", "3,7 rate actual 3.7"),
    ("Xã gieo 67 ha trên đất 2 lúa.", "67 amount actual 67"),
    ("Lũy kế 10 tháng 3.798,2 tỷ đồng.", "3.798,2 tỷ amount actual 3798200000000"),
    ("Bệnh viện Nhi đồng 1, Bệnh viện Nhi đồng 2 có 900 ca.", "900 count actual 900"),
    # what a rule or a plan sets, in the sentence that goes on with it too
    ("Các đơn vị được cho 3 năm để sắp xếp lại.", "3 amount target 3"),
    ("Bộ nêu mức lương mới trong dự thảo, cao hơn hiện nay 100.000 đồng.", "100.000 amount target 100000"),
    ("Tỉnh sẽ thưởng 9 xã. Mỗi xã được 3 tỷ đồng.", "9 count target 9; 3 tỷ rate target 3000000000"),
    ("Năm qua tỉnh đã thưởng 9 xã. Mỗi xã được 3 tỷ đồng.", "9 count actual 9; 3 tỷ rate actual 3000000000"),
    ("Hằng năm sở tiếp nhận 5.000 hồ sơ.", "5.000 rate actual 5000"),
    # a level of service between a ratio and its percentage is no number
    ("Mới có 118/465 dịch vụ mức độ 3, 4 phát sinh hồ sơ, chiếm 25,4%.", "118/465 ratio actual 25.376344"),
    # a base stands for its own figure alone
    ("PCI năm 2021 của tỉnh đạt 64,7 điểm, thứ 33; năm 2022: 66,1 điểm, thứ 24.", "64,7 score actual 64.7; 33 rank actual 33; 66,1 score actual 66.1; 24 rank actual 24"),
    ("Bình quân mỗi xã có 24,5 công chức, nơi ít nhất chỉ 15 người.", "24,5 rate actual 24.5; 15 count actual 15"),
    ("Hồ sơ nhận được 512. Các phòng đã giải quyết 498, đúng hạn 490.", "512 count actual 512; 498 count actual 498; 490 count actual 490"),
    ("Giấy phép lao động nay làm trong 3 ngày thay vì 8.", "3 amount actual 3; 8 amount actual 8"),
    ("Bình quân mỗi ngày, 9 công chức của quận giải quyết 140 hồ sơ.", "9 count actual 9; 140 rate actual 140"),
    ("Mỗi ngày 4 viên chức ở quầy tiếp gần 80 lượt người.", "4 count actual 4; ≈80 rate actual 80"),
    ("Mỗi ngày 4 hồ sơ được trả.", "4 rate actual 4"),
    ("Chi nhánh mỗi ngày nhận 300 hồ sơ nhưng chỉ có 8 cán bộ.", "300 rate actual 300; 8 count actual 8"),
    ("Mỗi lần đi anh mất một buổi, tính ra thiệt hơn 10 triệu đồng.", ">10 triệu amount actual 10000000"),
    ("Sơn La và Yên Bái mỗi tỉnh 180 tỷ đồng, Hà Giang 165 tỷ đồng.", "180 tỷ rate actual 180000000000; 165 tỷ amount actual 165000000000"),
    ("Từ nay mỗi hộ một mã số, 470 cán bộ đi hướng dẫn.", "470 count actual 470"),
    ("Mỗi hồ sơ sẽ được trả trong 30 phút thay vì một buổi.", "30 rate target 30"),
    ("Huyện phấn đấu cấp 120 thẻ; giải ngân vốn đạt trên 95% kế hoạch vốn.", "120 count target 120; >95% share target 95"),
    # what a survey found, what stands, what was asked for
    ("Có 48% doanh nghiệp cho biết có kế hoạch mở rộng sản xuất trong hai năm tới.", "48% share actual 48"),
    ("Khoảng 9% doanh nghiệp phải dành hơn 10% doanh thu cho việc này.", "≈9% share actual 9; >10% share actual 10"),
    ("Doanh nghiệp phải dành 20% quỹ đất.", "20% share target 20"),
    ("Bộ đã sửa 63 văn bản trong số 87 văn bản mà Thủ tướng yêu cầu phải sửa, đạt 72%.", "63 count actual 63; 87 count actual 87; 72% share actual 72"),
    ("Phó thủ tướng yêu cầu bộ làm rõ tiến độ xử lý 12 dự án, trong đó 2 nhà máy đã có lãi, 4 nhà máy vận hành trở lại.", "12 count actual 12; 2 count actual 2; 4 count actual 4"),
    ("Có 30 văn bản quy phạm pháp luật quy định về kiểm tra, trong đó có 2 luật.", "30 count actual 30; 2 count actual 2"),
    ("Cục đã nâng băng thông lên gấp 3 lần.", "3 multiple change 3"),
    ("Mỗi giấy mất 2-3 ngày.", "2-3 rate actual 2"),
    ("Tỉnh lần đầu vươn lên số 1 với 89,45 điểm.", "1 rank actual 1; 89,45 score actual 89.45"),
    ("Nội dung này được 5,82 trên thang điểm 10.", "5,82 score actual 5.82"),
    ("Xã mua xe vượt tiêu chuẩn, số tiền vượt là 31,5 tỷ đồng.", "31,5 tỷ amount actual 31500000000"),
    ("Bộ đã trình phương án bỏ 342 điều kiện, trong đó mới ban hành văn bản để cắt được 98 điều kiện.", "342 count target 342; 98 count actual 98"),
    ("Thành phố kiến nghị giữ mức thu, vì một công chức ở đây đang phục vụ 900 dân.", "900 count actual 900"),
    ("So với cùng kỳ năm 2018, tỷ lệ giải ngân thấp hơn 4,35 điểm phần trăm.", "4,35 share change -4.35"),
    ("So với năm trước, tỷ lệ này vẫn thấp hơn bình quân cả nước 4%.", "4% share actual 4"),
    # separators and compounds
    ("Công an xử lý hơn 12 nghìn 450 trường hợp.", ">12 nghìn 450 count actual 12450"),
    ("Tỉnh đứng đầu với điểm trung bình 8 môn thi là 7,125.", "8 count actual 8; 7,125 score actual 7.125"),
    ("Môn Toán đạt điểm trung bình 5,1 điểm; môn Địa lý 6,25.", "5,1 score actual 5.1; 6,25 score actual 6.25"),
    ("Cơ quan đã cấp 1,350 hồ sơ.", "1,350 count actual 1350"),
    # a ratio of bodies written in full is no clock; who is addressed is asked, what an inspection states is done
    ("Thành phố có 24/24 Ủy ban nhân dân quận - huyện kết nối.", "24/24 ratio actual 100"),
    ("Ban Dân nguyện kiến nghị các bộ trả lời trong 60 ngày.", "60 amount target 60"),
    ("Thanh tra kiến nghị thu hồi 23 tỷ đồng.", "23 tỷ amount actual 23000000000"),
    ("Ngành góp cho ngân sách 45 nghìn tỷ/năm.", "45 nghìn tỷ rate actual 45000000000000"),
    ("Cả nước tiêu thụ khoảng 2 tỷ lít sữa/năm.", "≈2 tỷ rate actual 2000000000"),
    ("Giá dầu ở mức 81 USD/thùng, vàng 2.310 USD/ounce.", "81 rate actual 81; 2.310 rate actual 2310"),
    ("Tỷ giá của 5 đồng tiền chủ chốt không đổi.", "5 count actual 5"),
    ("Huyện có 19 136 hộ được vay 1 200 000 đồng mỗi hộ.", "19 136 count actual 19136; 1 200 000 rate actual 1200000"),
    ("Đến hết quý 3 120 hồ sơ được trả.", "120 count actual 120"),
    ("Công an đã cấp trên 98,5 triệu số định danh.", ">98,5 triệu count actual 98500000"),
    ("Doanh nghiệp quy mô nhỏ (từ 0 - 10 tỷ đồng) chiếm 91%.", "0 - 10 tỷ amount actual 0; 91% share actual 91"),
    ("Người hưởng lương ngân sách từ 1,2 triệu người nay còn 1,1 triệu.", "1,2 triệu count actual 1200000; 1,1 triệu count actual 1100000"),
    ("Số ngày làm thủ tục xây dựng rút từ 30 xuống 19.", "30 amount actual 30; 19 amount actual 19"),
    ("Số ngày công giảm từ 30 xuống 19 người.", "30 count actual 30; 19 count actual 19"),
    ("Năm nay, điểm hài lòng chung là 4,11/5; năm trước, con số này 3,9.", "4,11/5 score actual 4.11; 3,9 score actual 3.9"),
    ("Bộ này đã trình bỏ 6 loại tờ khai.", "6 count target 6"),
    ("Giao dịch trị giá 900 tỷ đồng; Hà Nội góp 1,7 triệu hồ sơ, Đà Nẵng 2,3 triệu.", "900 tỷ amount actual 900000000000; 1,7 triệu count actual 1700000; 2,3 triệu count actual 2300000"),
    ("Tỉnh chi cho 2 triệu người tiền lương, mỗi hộ 3,5 triệu.", "2 triệu count actual 2000000; 3,5 triệu rate actual 3500000"),
    ("Nhiều bộ chưa đạt, chậm nhất là một bộ mới bỏ 8,7% thủ tục.", "8,7% share actual 8.7"),
    ("Chậm nhất là cuối năm, các bộ bỏ 30% thủ tục.", "30% share target 30"),
    ("Điểm trung bình của trục còn 6,21.", "6,21 score actual 6.21"),
    ("Có 8 người làm giỏi thì thu nhập mỗi người đều khá.", "8 count actual 8"),
    ("Mỗi tháng thuê bao hết 20 triệu đồng, rẻ hơn thuê 6 bảo vệ.", "20 triệu rate actual 20000000; 6 count actual 6"),
    ("Hai khoản lần lượt là 12 và 15 tỷ đồng.", "Hai count actual 2; 12 amount actual 12000000000; 15 tỷ amount actual 15000000000"),
    ("Chi giảm từ 12 xuống 9 tỷ đồng.", "12 amount actual 12000000000; 9 tỷ amount actual 9000000000"),
    ("Tỷ lệ tăng từ 72,3 lên 75,4%.", "72,3 share actual 72.3; 75,4% share actual 75.4"),
    ("Cổng nhận 1,78 tỷ yêu cầu tra cứu, giảm 6 bước.", "1,78 tỷ count actual 1780000000; 6 count change -6"),
    ("Tỉnh đứng thứ 14 (năm 2020: hạng 40).", "14 rank actual 14; 40 rank actual 40"),
    ("Thời gian giảm từ 15 ngày xuống còn 7.", "15 amount actual 15; 7 amount actual 7"),
    ("Làm lại giấy phép trước mất 6 ngày nay chỉ còn 3, phí 20.000 đồng.", "6 amount actual 6; 3 amount actual 3; 20.000 amount actual 20000"),
    ("Sở xong 31/40 việc trong Kế hoạch cải cách năm 2021, đạt 77,5%.", "31/40 ratio actual 77.5"),
    ("Từ vị trí 37, phường vươn lên thứ 9/102.", "37 rank actual 37; 9/102 rank actual 9"),
    ("Xã từ vị trí 15 tụt xuống 33.", "15 rank actual 15; 33 rank actual 33"),
    ("Phường xử lý dứt điểm 27 đơn.", "27 count actual 27"),
    ("Một ngày quầy nhận chừng 55 lượt khách.", "≈55 rate actual 55"),
    ("Mỗi tiết thầy được trả 90.000 đồng.", "90.000 rate actual 90000"),
    ("Tỉnh yêu cầu mỗi lớp không quá 30 em, và sắp xếp 8 trường trong năm 2027.", "≤30 rate target 30; 8 count target 8"),
    ("Trên bảng xếp hạng 766 tháng này, xã được 88,1 điểm.", "88,1 score actual 88.1"),
    ("Trường xếp thứ 3 trong năm học qua.", "3 rank actual 3"),
    ("Dẫn đầu là Sở Y tế (91,5 điểm), Sở Nội vụ (88) và Sở Tư pháp (86).", "91,5 score actual 91.5; 88 score actual 88; 86 score actual 86"),
    ("Chỉ trong 1,5 năm, tỉnh có 312 người xin nghỉ.", "312 count actual 312"),
    ("Nghệ An có số người nghỉ nhiều nhất: 812 người.", "812 count actual 812"),
    ("Công ty mới trả tôi 14 triệu.", "14 triệu amount actual 14000000"),
    ("Lương cộng thu nhập tăng thêm được 6,2 triệu đồng.", "6,2 triệu amount actual 6200000"),
    ("Sở vươn từ hạng 18 lên 9/21 sở, ngành.", "18 rank actual 18; 9/21 rank actual 9"),
    ("Tỉnh lùi từ vị trí thứ 12 xuống 27 trong 63 tỉnh.", "12 rank actual 12; 27 trong 63 rank actual 27"),
    ("Xã có hơn 30 hồ sơ trễ, các bộ phận phải xem lại cách làm.", ">30 count actual 30"),
    ("Mức này cao hơn 3 điểm so với kỳ trước, các phòng phải giữ lấy.", "3 score change 3"),
    ("Từ vị trí 43 năm 2019, tỉnh vươn lên xếp thứ 19 năm 2020.", "43 rank actual 43; 19 rank actual 19"),
    ("Các dự án chậm từ 2 năm đến 5 năm.", "2 năm đến 5 amount actual 2"),
    ("Hồ sơ được trả sớm hơn quy định 1,5 ngày.", "1,5 amount actual 1.5"),
    ("Dự toán năm 2019 là 1,2 tỷ, quyết toán 980 triệu đồng, tiết kiệm 18%.", "1,2 tỷ amount target 1200000000; 980 triệu amount actual 980000000; 18% share actual 18"),
    ("Theo Luật Viên chức, thời gian tập sự là 12 tháng.", "12 amount target 12"),
    # what is no figure
    ("Giai đoạn 2021 - 6/2023, các huyện chậm nhất 30/11 khắc phục tồn tại.", ""),
    ("Luật sửa khoản 1, 2 Điều 9 và bổ sung Điều 12a về hồ sơ.", ""),
    ("Tính đến hết tháng 5.2019, xã thu 3 tỷ đồng.", "3 tỷ amount actual 3000000000"),
    ("Dịp nghỉ lễ 30.4 - 1.5, huyện có 6 vụ cháy.", "6 count actual 6"),
    ("Thu ngân sách trong 8 tháng đạt 5 tỷ đồng, cao nhất trong 6 năm trở lại đây.", "5 tỷ amount actual 5000000000"),
    ("So với 4 ngày nghỉ Tết năm trước, số vụ giảm 7 vụ.", "7 count change -7"),
    ("Nhân dân thôn Hòa Bình 2 góp 30 triệu đồng.", "30 triệu amount actual 30000000"),
    ("Họ tên người chưa quá 40 tuổi; 4 trong số đó là nam, 9 là nữ.", "≤40 amount target 40; 4 count actual 4; 9 count actual 9"),
    ("Lương thấp; số dân của huyện khi ấy gần 2 triệu.", "≈2 triệu count actual 2000000"),
    ("Ngày 12/5, bốn hôm sau cuộc họp, sở lập 3 tổ.", "3 count actual 3"),
    ("Huyện có diện tích lớn(1), dân số 90.000 người(2).", "90.000 count actual 90000"),
    ("Cháu Minh (ba tuổi) được khám miễn phí.", ""),
    ("Số việc thi hành xong[1] là 12 việc.", "12 count actual 12"),
    ("Từ nay đến hết năm phường sẽ mở rộng thêm 4 thủ tục.", "4 count target 4"),
    ("Kết quả thực hiện Nghị quyết 18, 19: Tinh gọn.", ""),
    ("Thấp nhất là xã Ba Tô chỉ có 2 hồ sơ.", "2 count actual 2"),
    ("Cập nhật lúc 07:15 (GMT+7), đã có 3 xã báo cáo.", "3 count actual 3"),
    ("Xã phân công 6 cán bộ xuống bản vào thứ Ba, thứ Năm hằng tuần.", "6 count actual 6"),
    ("Có 7 huyện giải ngân trên 60% gồm: Ba Đình (71,5%), Đan Phượng (69,8%).", "7 count actual 7; >60% share actual 60; 71,5% share actual 71.5; 69,8% share actual 69.8"),
    ("Tỷ lệ này cao gấp 3 lần mục tiêu đề ra.", "3 multiple actual 3"),
    ("Lương bác sĩ gấp 3, có nơi gấp 4 mức cũ.", "3 multiple actual 3; 4 multiple actual 4"),
    ("Thời gian khám trung bình năm 2016 là 4,5 giờ.", "4,5 amount actual 4.5"),
    ("Quỹ đã chi 15.200 tỷ đồng, vượt 1.250 tỷ đồng.", "15.200 tỷ amount actual 15200000000000; 1.250 tỷ amount actual 1250000000000"),
    ("Năm Căn có 5 xã.", "5 count actual 5"),
    ("Chủ tịch Hồ Văn Mười yêu cầu 5 xã báo cáo.", "5 count target 5"),
    ("Trong đó nghỉ hưu trước tuổi 398 người.", "398 count actual 398"),
    ("Mỗi ngày xử lý 100 hồ sơ; có ngày cao điểm đến 160.", "100 rate actual 100; 160 count actual 160"),
    ("Điểm số của quận là 91,7/100 (năm 2021: 88,95).", "91,7/100 score actual 91.7; 88,95 score actual 88.95"),
    ("Thuận Bắc dẫn đầu (86,77 điểm), Ninh Phước thứ hai (85,1).", "86,77 score actual 86.77; hai rank actual 2; 85,1 score actual 85.1"),
    ("Bộ công bố hết hiệu lực một phần 34 văn bản.", "34 count actual 34"),
    # bases of rates
    ("Sau sắp xếp, bình quân 12,75 phòng/huyện.", "12,75 rate actual 12.75"),
    ("Cán bộ có máy tính theo tỷ lệ 1 máy/1 người.", "1 máy/1 rate actual 1"),
    ("Bình quân mỗi xã có 61 người, còn thiếu 352 người.", "61 rate actual 61; 352 count actual 352"),
    ("Bình quân mỗi người nhận 90 triệu đồng, cao nhất 212 triệu đồng.", "90 triệu rate actual 90000000; 212 triệu amount actual 212000000"),
    ("Huyện đứng thứ tư trong 9 huyện, thị xã.", "tư trong 9 rank actual 4"),
    ("Bình quân mỗi công an xã có 8,3 cán bộ.", "8,3 rate actual 8.3"),
    ("Trung bình mỗi vị trí ở Cục Thống kê có 16 người dự thi, có phòng chỉ lấy 2 người.", "16 rate actual 16; 2 count actual 2"),
    ("Mỗi trụ sở xã xây mới tốn 6 tỷ đồng.", "6 tỷ rate actual 6000000000"),
    ("Mỗi điểm thi có 4 cán bộ, cùng 35 cảnh sát.", "4 rate actual 4; 35 count actual 35"),
    ("Thời giờ làm việc giảm từ 46 giờ xuống 42 giờ một tuần.", "46 rate actual 46; 42 rate actual 42"),
    ("Công chức có 11 ngày nghỉ phép, lễ mỗi năm, ít hơn nước bạn 9 ngày.", "11 amount actual 11; 9 amount actual 9"),
    ("Lệ phí thi là 260.000 đồng một bài.", "260.000 rate actual 260000"),
    ("So với định mức 2,4 giáo viên mỗi lớp, huyện còn thiếu 90 người.", "2,4 rate target 2.4; 90 count actual 90"),
    ("Lương có hệ số khởi điểm 1,89; bài viết tính hệ số 3.", "1,89 multiple actual 1.89; 3 multiple actual 3"),
    ("Có 3.120 công chức, tuổi bình quân là 41,6.", "3.120 count actual 3120; 41,6 amount actual 41.6"),
    ("Anh được bổ nhiệm trưởng phòng khi 29 tuổi.", ""),
    ("Bảy giờ rưỡi sáng, bộ phận một cửa có 40 người chờ.", "40 count actual 40"),
    ("Luật mới có 180 vị trí cấp tướng, giảm 4 vị trí.", "180 count actual 180; 4 count change -4"),
    # who proposes, who votes, what held before
    ("Có 31 tỉnh đã trình phương án, trong đó 12 tỉnh đề nghị sắp xếp thêm.", "31 count actual 31; 12 count actual 12"),
    ("Khi bàn dự thảo nghị định, 40/63 địa phương ủng hộ.", "40/63 ratio actual 63.492063"),
    ("Quốc hội thông qua với 83,2% đại biểu tán thành quy định số thứ trưởng không quá 5 người.", "83,2% share actual 83.2; ≤5 count target 5"),
    ("Lao động nữ phải đóng đủ 28 năm thay vì 24 năm như trước.", "28 amount target 28; 24 amount actual 24"),
    ("Kiểm toán kiến nghị xử lý 900 tỷ đồng, gồm tăng thu 500 tỷ đồng, giảm chi 400 tỷ đồng.", "900 tỷ amount actual 900000000000; 500 tỷ amount actual 500000000000; 400 tỷ amount actual 400000000000"),
    ("Người trúng tuyển tập sự 9 tháng, hưởng 80% lương.", "9 amount target 9; 80% share target 80"),
    ("Phương án 1: lương tăng thêm 7,2%.", "7,2% share target 7.2"),
    ("Xe chỉ được thanh lý khi đã dùng trên 16 năm.", ">16 amount target 16"),
    ("Mỗi hộ được cấp 5 con dê, nhưng dê chỉ nặng 12 kg.", "5 rate actual 5; 12 amount actual 12"),
    ("Quận tặng mỗi tân binh 2 triệu đồng.", "2 triệu rate actual 2000000"),
    ("Lương cơ sở là 1,21 triệu đồng/tháng, tức thêm 60.000 đồng so với trước.", "1,21 triệu rate actual 1210000; 60.000 amount change 60000"),
    ("Số vụ, cục trong 10 năm sau lại tăng 21%.", "21% share change 21"),
    ("Cả nước giảm 15.320 người, chủ yếu là nghỉ hưu sớm (84,1%).", "15.320 count change -15320; 84,1% share actual 84.1"),
    ("Bộ có 31 thứ trưởng, so với quy định thừa 6 người.", "31 count actual 31; 6 count actual 6"),
    ("Có 5.210 người chỉ hoàn thành nhiệm vụ nên không được nhận thưởng.", "5.210 count actual 5210"),
    ("Nghị định 118 quy định phòng có dưới 15 người chỉ có một phó phòng.", "<15 count target 15"),
    ("Công chức được hưởng tối đa 0,5 lần lương; năm 2019 là 1,1 lần.", "≤0,5 multiple target 0.5; 1,1 multiple target 1.1"),
    ("Kiểm toán phát hiện dự toán thừa 320 tỷ đồng.", "320 tỷ amount actual 320000000000"),
    ("Theo đó, 6/12 bộ giao biên chế không đúng.", "6/12 ratio actual 50"),
    ("Nếu được duyệt, đến 2021 biên chế của tỉnh còn 28.400 người.", "28.400 count target 28400"),
    ("Ai vi phạm lần đầu bị trừ 15% thu nhập, lần sau trừ 40%.", "15% share target 15; 40% share target 40"),
    ("Có 18% học viên dự định sẽ nghỉ việc.", "18% share actual 18"),
    ("Theo sở, chỉ tiêu tỉnh giao bậc tiểu học là 1.020 người thì huyện dùng 1.290 người.", "1.020 count actual 1020; 1.290 count actual 1290"),
    ("Bộ đề nghị giữ thôn nhỏ, vì có nơi dài 8 km.", "8 amount actual 8"),
    ("Đoàn đến 6 đơn vị trong một buổi sáng.", "6 count actual 6"),
    ("Mỗi học viên tiêu tốn trung bình 2,1 tỷ đồng.", "2,1 tỷ rate actual 2100000000"),
    ("Chi phí mỗi lô 2-6 triệu đồng.", "2-6 triệu rate actual 2000000"),
    ("Có 11/11 huyện đưa 100% TTHC vào thực hiện tại trung tâm.", "11/11 ratio actual 100; 100% share actual 100"),
    # facts beside words of plans and rules
    ("Sở đã tiếp nhận 06 phản ánh, kiến nghị về quy định hành chính, xử lý 06/06 (100%).", "06 count actual 6; 06/06 ratio actual 100"),
    ("Bộ đã cắt giảm 2.770 quy định kinh doanh tại 224 văn bản; phân cấp 699 TTHC.", "2.770 count actual 2770; 224 count actual 224; 699 count actual 699"),
    ("Nhóm thứ nhất đạt từ 80% đến dưới 90% gồm 15 bộ.", "80% đến dưới 90% share actual 80; 15 count actual 15"),
    ("Số đơn vị còn 417, vượt mục tiêu giảm 10% đến năm 2021.", "417 count actual 417; 10% share target 10"),
    ("Biên chế giảm 186 chỉ tiêu (10,34%) so với năm 2015.", "186 count change -186; 10,34% share change -10.34"),
    ("Tổng số việc phải thi hành án trong toàn quốc là 80 việc, chiếm 5% trong tổng số phải thi hành (giảm 1%).", "80 count actual 80; 5% share actual 5; 1% share change -1"),
    ("Tỷ lệ đạt 38,5%, vượt 0,5% so với chỉ tiêu tại Nghị quyết số 3-NQ/TU ngày 10/12/2021 của Tỉnh ủy (38%).", "38,5% share actual 38.5; 0,5% share actual 0.5; 38% share target 38"),
    ("Kế hoạch đặt ra các mục tiêu cụ thể, gồm trên 50% trường học dùng nền tảng số. Số giao dịch trực tuyến đạt trên 40%.", ">50% share target 50; >40% share target 40"),
    ("Có 3 triệu người đóng bảo hiểm xã hội bắt buộc, tăng 20.000 người.", "3 triệu count actual 3000000; 20.000 count change 20000"),
    ("Chương trình mục tiêu quốc gia đã giải ngân 40 tỷ đồng.", "40 tỷ amount actual 40000000000"),
    ("Thu nội địa đạt 52% so với nghị quyết đề ra (800 tỷ đồng) và tăng 3%.", "52% share actual 52; 800 tỷ amount target 800000000000; 3% share change 3"),
    ("Tổng thu bằng 48% dự toán năm 2023.", "48% share actual 48"),
    ("Đoàn phát hiện sai phạm phải xử lý là hơn 12 tỷ đồng.", ">12 tỷ amount actual 12000000000"),
    ("Mưa lũ đã làm 40 ngôi nhà phải di dời khẩn cấp.", "40 count actual 40"),
    ("Tỷ lệ người tiêm ít nhất một liều là khoảng 91%.", "≈91% share actual 91"),
    ("Điểm của tỉnh cao hơn 1,5% so với năm 2022 (80,2%).", "1,5% share change 1.5; 80,2% share actual 80.2"),
    ("Công an thu 20,5 kg cần sa, 3 súng.", "20,5 amount actual 20.5; 3 count actual 3"),
    ("Tỷ lệ đạt 83% (cao hơn chỉ tiêu Quốc hội đề ra 8,5%).", "83% share actual 83; 8,5% share actual 8.5"),
    ("Đoàn thu 40 cân điện tử và 12 cân gạo.", "40 count actual 40; 12 amount actual 12"),
    ("Thí sinh phải làm hai bài thi (viết, 90 phút).", "hai count target 2; 90 amount target 90"),
    ("Xã đạt 95% với chỉ tiêu 90%.", "95% share actual 95; 90% share target 90"),
    ("Tỉnh chi 9 tỷ đồng, với mục tiêu giữ top 5.", "9 tỷ amount actual 9000000000; 5 rank target 5"),
    ("Tòa án đã giải quyết 90 vụ việc phải giải quyết, đạt 45%.", "90 count actual 90; 45% share actual 45"),
    ("Thực hiện chặng 2 (từ ngày 3-9.4), Đoàn định hướng nghề nghiệp cho 80 học sinh.", "80 count actual 80"),
    ("Đoàn kiểm toán đã kiến nghị tăng thu 41 tỷ đồng, giảm thanh toán 12 tỷ đồng.", "41 tỷ amount actual 41000000000; 12 tỷ amount actual 12000000000"),
    ("Cơ quan điều tra đã đề nghị truy tố 14 vụ với 31 bị can.", "14 count actual 14; 31 count actual 31"),
    ("Tham gia BHXH bắt buộc có 4.120 người, tăng 90 người.", "4.120 count actual 4120; 90 count change 90"),
    ("Số vụ tăng so với cùng kỳ năm ngoái là 26 vụ/12 bị can.", "26 count change 26; 12 count change 12"),
    ("Xã giảm 12% số đơn tiếp nhận và 9,8% số vụ việc so với năm trước.", "12% share change -12; 9,8% share change -9.8"),
    ("Nhiều ý kiến muốn hạ mức chi để đạt mục tiêu còn 4,2% vào năm 2017.", "4,2% share target 4.2"),
    ("Toàn huyện còn 3 điểm phức tạp về trật tự.", "3 count actual 3"),
    ("Trong 3 ngày từ 7 - 9.10, mưa lớn làm ngập 1.240,5 ha lúa (Hải An 310,5; Tân Lập 930).", "1.240,5 amount actual 1240.5; 310,5 amount actual 310.5; 930 amount actual 930"),
    ("Huyện sửa 45 km đường (Hải An 12, Tân Lập 20), hết 12,5 tỷ đồng (Hải An 4,5; Tân Lập 8).",
     "45 amount actual 45; 12 amount actual 12; 20 amount actual 20; 12,5 tỷ amount actual 12500000000; 4,5 amount actual 4500000000; 8 amount actual 8000000000"),
    ("Đoàn kiến nghị giảm trừ quyết toán hơn 280,5 triệu đồng.", ">280,5 triệu amount actual 280500000"),
    ("Bộ đặt mục tiêu có 100% TTHC liên quan đến doanh nghiệp được thực hiện trực tuyến, tiết kiệm thêm 2 tỷ đồng.", "100% share target 100; 2 tỷ amount target 2000000000"),
    ("Nhận thức số đạt 78,5% điểm tối đa; thể chế số 71,2%.", "78,5% share actual 78.5; 71,2% share actual 71.2"),
    ("Hai đơn vị xếp cuối là Ban Dân tộc (0,4521), Sở Ngoại vụ (0,4377).", "Hai count actual 2; 0,4521 score actual 0.4521; 0,4377 score actual 0.4377"),
    ("Năm 2024, xã đề ra 9 nhiệm vụ, phấn đấu 90% công dân kích hoạt; 100% hồ sơ được số hoá.", "9 count target 9; 90% share target 90; 100% share target 100"),
    ("Xã kích hoạt 431 tài khoản, đạt 71,9% chỉ tiêu năm (600 tài khoản), thấp hơn bình quân chung 3,1 điểm phần trăm.", "431 count actual 431; 71,9% share actual 71.9; 600 count target 600; 3,1 share actual 3.1"),
    ("Trong 3 tháng thí điểm ở 4 tỉnh, thời gian chờ giảm từ 25 phút xuống 11 phút.", "4 count actual 4; 25 amount actual 25; 11 amount actual 11"),
    ("Nhiệm vụ quý II: hoàn thành 100% sổ hộ tịch (hiện còn 120/800 trang chưa nhập).", "100% share target 100; 120/800 ratio actual 15"),
    ("Bộ đã hoàn thành 168/168 nhiệm vụ đề ra trong kế hoạch, đạt 100%.", "168/168 ratio actual 100"),
    ("Qua mã QR: 98,96% hài lòng trở lên, tăng 1,21 điểm phần trăm.", "98,96% share actual 98.96; 1,21 share change 1.21"),
    ("Đoàn ghi nhận 17 xã chưa bố trí đủ 2 công chức; 41 hồ sơ trễ hẹn.", "17 count actual 17; 2 count target 2; 41 count actual 41"),
    ("Nhóm Tốt (từ 85 điểm trở lên): 9 đơn vị, chiếm 27,3%", "≥85 score actual 85; 9 count actual 9; 27,3% share actual 27.3"),
    ("Bốn tháng qua, 74/74 xã của Cần Thạnh đều có trung tâm.", "74/74 ratio actual 100"),
    ("Nộp phạt qua mạng chỉ cần 5 phút; tuần đầu có 126 giao dịch.", "5 amount actual 5; 126 count actual 126"),
    ("Huyện hoàn thành 91/93 chỉ tiêu đề ra.", "91/93 ratio actual 97.849462"),
    ("Thanh tra kết luận 9/15 huyện tuyển dụng sai quy định với 1.740 trường hợp; 6 cán bộ bị kỷ luật.", "9/15 ratio actual 60; 1.740 count actual 1740; 6 count actual 6"),
    ("Anh phải vượt 42 km lên huyện; doanh nghiệp phải tiếp bình quân 19 đoàn.", "42 amount actual 42; 19 count actual 19"),
    ("Tỷ lệ lô hàng phải kiểm tra là 19,4%, trong khi chỉ tiêu Chính phủ giao là dưới 10%.", "19,4% share actual 19.4; <10% share target 10"),
    ("Trong đó 71% đề nghị rút ngắn thời gian, 54,8% mong muốn giảm phí.", "71% share actual 71; 54,8% share actual 54.8"),
    ("Số thu đạt 379 tỷ đồng, bằng 97,2% chỉ tiêu phấn đấu (390 tỷ đồng), tăng 12,5%.", "379 tỷ amount actual 379000000000; 97,2% share actual 97.2; 390 tỷ amount target 390000000000; 12,5% share change 12.5"),
    # changes
    ("Tỉnh đã giảm từ 1.012 xuống còn 824 thôn (-18,6%).", "1.012 count actual 1012; 824 count actual 824; -18,6% share change -18.6"),
    ("Huyện Hồng An giảm nhiều nhất với 17 xóm, kế đến là Thanh Bình 13, Đông Hải 11.", "17 count change -17; 13 count change -13; 11 count change -11"),
    ("Giảm sâu nhất là xã Hồng An (25 đơn vị), sau đó đến xã Đông Hải 12 đơn vị.", "25 count change -25; 12 count change -12"),
    ("Trong 87 văn bản được yêu cầu sửa đổi, các bộ mới sửa 71.", "87 count actual 87; 71 count actual 71"),
    ("Bên trong bộ giảm 13/13 tổng cục, 519 cục, 219 vụ.", "13/13 ratio change -100; 519 count change -519; 219 count change -219"),
    ("Có 598 người nghỉ, hơn 45% so với năm trước.", "598 count actual 598; >45% share change 45"),
    ("Tỷ lệ trực tuyến là 45% đối với cấp huyện.", "45% share actual 45"),
    ("Mỗi tháng người ở quận nhận 7 triệu đồng, còn người ở xã chỉ được 4,5 triệu đồng.", "7 triệu rate actual 7000000; 4,5 triệu rate actual 4500000"),
    ("Mức chi thu nhập tăng thêm là 3,9 triệu đồng mỗi tháng.", "3,9 triệu rate actual 3900000"),
    ("Tỉnh giao 1.867 biên chế, giảm 21 chỉ tiêu; giao 20.534 người.", "1.867 count actual 1867; 21 count change -21; 20.534 count actual 20534"),
    ("Có 113 lượt người dùng, tăng 72 lượt; 19 phản ánh hiện trường.", "113 count actual 113; 72 count change 72; 19 count actual 19"),
    ("Số đơn vị giảm 118 đơn vị (13,6%), trong đó giáo dục 74.", "118 count change -118; 13,6% share change -13.6; 74 count change -74"),
    ("Có 512 vụ, giảm 90 vụ (15%); 31 người chết.", "512 count actual 512; 90 count change -90; 15% share change -15; 31 count actual 31"),
    ("Thời gian giảm từ 50 ngày xuống còn 40 ngày, tương ứng 20%.", "50 amount actual 50; 40 amount actual 40; 20% share change -20"),
    ("Tỉnh giảm được 1 sở, 22 phòng; sáp nhập 27 xã thành 13 xã.", "1 count change -1; 22 count change -22; 27 count actual 27; 13 count actual 13"),
    ("Tăng cao nhất là lĩnh vực thứ nhất (+8,13%).", "8,13% share change 8.13"),
    ("Cục có 54 việc đang xét, giảm 6 việc so với năm 2018 và 23 việc chưa có điều kiện xét.", "54 count actual 54; 6 count change -6; 23 count actual 23"),
    ("Dư nợ tăng so với đầu năm 310 triệu đồng.", "310 triệu amount change 310000000"),
    ("Số hộ giảm so với năm 2019 là 120 hộ.", "120 count change -120"),
    ("Sản lượng bằng 102% cùng kỳ, trong đó miền Bắc bằng 99%; miền Nam bằng 101%.", "102% share change 102; 99% share change 99; 101% share change 101"),
    ("Số vụ tăng tới 60% trong quý.", "60% share change 60"),
    ("Số người nộp lên tới 60% dân số.", "60% share actual 60"),
    ("Tai nạn giảm cả ba tiêu chí.", "ba count actual 3"),
    ("Ông được gặp ít nhất 4 lần.", "≥4 count target 4"),
    ("Huyện bố trí 6 người, thừa 2 người so với quy định mỗi phòng.", "6 count actual 6; 2 count actual 2"),
    ("Mỗi sở có tối đa 3 phó giám đốc, vậy mà có sở 8 phó giám đốc.", "≤3 rate target 3; 8 count actual 8"),
    ("Ông Hai kể nhà có 3 con, chị Năm có 2 con.", "3 count actual 3; 2 count actual 2"),
    ("Tỷ lệ bác sĩ mới đạt 6,1 bác sĩ/vạn dân, thấp hơn mức 9 của cả nước.", "6,1 rate actual 6.1; 9 count actual 9"),
    ("Mỗi lần tăng lương thêm 50.000 đồng đều khó.", "50.000 amount change 50000"),
    ("Tỉnh giữ vị trí số 1 năm thứ ba liên tiếp.", "1 rank actual 1"),
    ("Có 12/12 xã có bộ phận hiện đại, 100% cán bộ được tập huấn.", "12/12 ratio actual 100; 100% share actual 100"),
    ("Từ 1/1/2025 bốn bệnh viện sẽ tự quyết giá.", "bốn count target 4"),
    ("Thiếu nhiều nhất là mầm non (530 người).", "530 count actual 530"),
    ("Giá không được vượt khung 300.000 đồng.", "≤300.000 amount target 300000"),
    ("Mỗi xã phải có 4 trẻ dưới 6 tuổi đi học, song 3 xã chỉ có 1 trẻ.", "4 rate target 4; <6 amount target 6; 3 count actual 3; 1 count actual 1"),
    ("Mỗi tổng cục có 3 xe.", "3 rate actual 3"),
    ("Mỗi chi bộ vận động 30 hộ, nghĩa là cần 3.300 tờ rơi.", "30 rate actual 30; 3.300 count target 3300"),
    ("Bình quân mỗi xã phục vụ 900 dân, có xã tới 5.000 dân.", "900 rate actual 900; 5.000 count actual 5000"),
    ("Theo Bộ chỉ số 766, xã đạt 88,1 điểm.", "88,1 score actual 88.1"),
    ("Đàn bò đạt 40 con, vượt 12 con so với cùng kỳ.", "40 count actual 40; 12 count change 12"),
    ("Có 500 doanh nghiệp quay trở lại hoạt động.", "500 count actual 500"),
    ("Điểm tăng từ 5,03 điểm tới 5,46 điểm.", "5,03 score actual 5.03; 5,46 score actual 5.46"),
    ("Sản lượng niên vụ 2014/2015 đạt 150 triệu bao.", "150 triệu count actual 150000000"),
    ("Người nghỉ việc từ 2 tháng liên tục trở lên được hỗ trợ.", "≥2 amount target 2"),
    ("Lượng khách bị sụt giảm từ 18-33%, kéo theo sụt giảm tiền vé từ 12-27%.", "18-33% share change -33; 12-27% share change -27"),
    ("Nhà máy đấu giá lần 1 nhưng không ai mua.", ""),
    ("Xưởng vẫn phát tháng lương thứ 13 cho thợ.", ""),
    ("Là nơi luôn có mức thưởng cao từ 1,5 đến 2 tháng lương, như năm 2018, tổng tiền thưởng lên tới 300 tỷ đồng.", "1,5 đến 2 amount actual 1.5; 300 tỷ amount actual 300000000000"),
    ("Nước này đã cải thiện 7/9 hạng mục.", "7/9 ratio actual 77.777778"),
    ("Tòa giải quyết 8.105/8.214 đơn xin hoãn của người ở xa, người già và người ốm trên địa bàn các huyện miền núi, đạt 98,7%.", "8.105/8.214 ratio actual 98.672997"),
    ("Việt Nam đứng thứ 8, sau Thái Lan (3), Lào (6) và Brunei (7).", "8 rank actual 8; 3 rank actual 3; 6 rank actual 6; 7 rank actual 7"),
    ("Một số mặt có tiến bộ, như thuế (hạng 61), điện nước (84) và vốn (35).", "61 rank actual 61; 84 rank actual 84; 35 rank actual 35"),
    ("Điểm sáng tạo (GII) của Việt Nam năm nay được 3,9.", "3,9 score actual 3.9"),
    ("Thứ hạng năm ngoái là 71 trên 132, được 51,2 điểm.", "71 trên 132 rank actual 71; 51,2 score actual 51.2"),
    ("Trong tuần 41/2021 cả nước có 920 ca mắc.", "920 count actual 920"),
    ("Huyện bứt lên để xong mục tiêu năm bản lề 2023.", ""),
    ("Xếp hạng hai là Đồng Tháp.", "hai rank actual 2"),
]  # fmt: skip
MARKS = {Comparator.GT: ">", Comparator.GE: "≥", Comparator.LT: "<", Comparator.LE: "≤", Comparator.APPROX: "≈"}


def read(*lines: str) -> tuple[Statistic, ...]:
    return extract_text(source_of(text_of(lines), "doc")).statistics


def told(statistic: Statistic) -> str:
    """Return a statistic as the cases write it."""
    return f"{MARKS.get(statistic.comparator, '')}{statistic.figure} {statistic.kind} {statistic.role} {statistic.value.normalize():f}"


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[text[:40] for text, _ in CASES])
def test_a_sentence_is_read_as_a_reader_reads_it(text: str, expected: str) -> None:
    assert "; ".join(told(s) for s in read(text)) == expected


NOUNS: list[tuple[str, list[str | None]]] = [
    ("Thủ tục có phát sinh hồ sơ đạt 63%.", ["Thủ tục"]),
    ("Theo Chủ tịch, yêu cầu đặt ra là giảm 3%.", [None]),
    ("Hồ sơ giao dịch qua mạng chiếm 48%.", ["Hồ sơ"]),
    ("Việc cấp giấy phép nhanh hơn 12%.", ["giấy phép"]),
    ("Hầu hết (93%) thủ tục đã lên mạng; tất cả (100%) xã có máy quét.", ["thủ tục", "xã"]),
    ("Dân số thực tế của thành phố đã hơn 12 triệu.", ["Dân số"]),
    ("Ít nhất 60% hồ sơ nộp qua mạng, chi thường xuyên giảm thêm 5%.", ["hồ sơ", "chi thường xuyên"]),
    ("Ngành kỷ luật khiển trách 46 người, cảnh cáo 28, hạ bậc lương 3, cách chức 4.", ["người"] * 4),
    ("Có 14 lượt đại biểu chất vấn về 2 nhóm vấn đề.", ["lượt đại biểu", "nhóm vấn đề"]),
    ("Biên chế của Bộ năm 2017 là 1.250.", ["Biên chế"]),
    ("Từ 4 phòng, Sở sắp xếp còn 3 phòng, có 2 phó phòng.", ["phòng", "phòng", "phó phòng"]),
    ("Chi bộ có 20 đảng viên, trong đó 15 đồng chí là nữ.", ["đảng viên", "đồng chí"]),
    ("Cả 17 bộ, cơ quan ngang bộ đã kết nối.", ["bộ, cơ quan ngang bộ"]),
    ("Có 92% văn bản ký số; hồ sơ trực tuyến đạt 54%.", ["văn bản", "hồ sơ trực tuyến"]),
    ("Có 90% doanh nghiệp khai thuế, 80% đăng ký nộp thuế.", ["doanh nghiệp", "doanh nghiệp"]),
    ("Xã có 65 cán bộ công chức, 12 cán bộ công chức viên chức nghỉ.", ["cán bộ công chức", "cán bộ công chức viên chức"]),
    ("Có 20% người dân khen, 8% chia sẻ còn ngại, 5% khẳng định không hài lòng.", ["người dân", "người dân", "người dân"]),
    ("Có 21 trạm thu phí, 2 nhà văn hóa; 90% thí sinh đỗ, 10% trượt.", ["trạm thu phí", "nhà văn hóa", "thí sinh", "thí sinh"]),
    ("Có 20% người dân phải đi 3 lần, 6% nói bị gây khó.", ["người dân", "lần", "người dân"]),
    ("Có 120 thủ tục cấp tỉnh, 45 cấp huyện và 30 cấp xã.", ["thủ tục"] * 3),
    ("Đại hội bầu 45 cấp ủy viên, 3 cấp phó.", ["cấp ủy viên", "cấp phó"]),
    ("Có 94,7% (36/38) cơ quan nộp báo cáo.", ["cơ quan"]),
    ("Kết quả là 12 triệu.", [None]),
    ("Trong đó, hơn 3.000 là công chức, gần 20.000 là viên chức.", ["công chức", "viên chức"]),
    ("Tỉnh ban hành 14 văn bản chỉ đạo, điều hành; đăng 9 tin, bài.", ["văn bản chỉ đạo, điều hành", "tin, bài"]),
    ("Tổng biên chế của Sở là 95.", ["biên chế"]),
    ("Chỉ số hài lòng của tỉnh đạt 87,3%.", [None]),
    ("Cắt 10% chi thường xuyên, giảm biên chế tối thiểu 1,7%.", ["chi thường xuyên", "biên chế"]),
    ("Có 40 trường hợp bị xử lý (5 cách chức, 11 cảnh cáo).", ["trường hợp"] * 3),
    ("Chủ tịch UBND tỉnh yêu cầu chủ đầu tư giải ngân tối thiểu 60%.", ["chủ đầu tư"]),
    ("Một phần ba (31%) hộ chưa có nước sạch.", [None, "hộ"]),
    ("Sản lượng cà phê đạt 150 triệu bao.", ["bao"]),
    ("Sở hỏi 900 người dân ở 4 xã, trong đó 6,5% cho biết còn phải chờ.", ["người dân", "xã", "người dân"]),
    ("Có 900 thủ tục được đưa lên cổng, gồm 420 toàn trình và 480 một phần.", ["thủ tục"] * 3),
    ("Đại biểu đề nghị bỏ tỷ lệ 10%.", [None]),
    ("Thu ngân sách đạt 82% dự toán, tăng 14,9% so cùng kỳ.", ["dự toán", None]),
    ("Bộ trình phương án đổi mới tiền công, theo đó lương bình quân tăng 30%.", ["lương"]),
    ("Tỷ lệ này là 45% đối với cấp huyện.", [None]),
    ("Tỷ lệ trễ hạn chỉ còn 2% dù xã nhận nhiều việc.", [None]),
    ("Có 12% đối tượng được kiểm tra.", ["đối tượng"]),
    ("Ở cấp hai, số học sinh vào lớp 6 tăng 9.000.", ["học sinh"]),
    ("Số xã, phường là 3.321.", ["xã, phường"]),
    ("Sở được giao 90 biên chế, trong đó số đã phân cho các phòng là 80, số dự phòng là 10.", ["biên chế"] * 3),
]


@pytest.mark.parametrize(("text", "expected"), NOUNS, ids=[text[:40] for text, _ in NOUNS])
def test_the_noun_is_the_whole_term(text: str, expected: list[str | None]) -> None:
    assert [statistic.counted for statistic in read(text)] == expected


@pytest.mark.parametrize(
    "text",
    [
        "Năm qua, hồ sơ trả đúng hạn là 97,1%, thấp hơn chỉ tiêu 99%.",
        "Nhiều chỉ tiêu đã vượt: hồ sơ trả đúng hạn 98,4% (chỉ tiêu 96%).",
        "Hồ sơ trả đúng hạn đạt 98,4%, cao hơn mức tỉnh giao 96%.",
    ],
)
def test_a_goal_has_the_indicator_of_what_is_measured_by_it(text: str) -> None:
    assert [(statistic.role.value, statistic.indicator) for statistic in read(text)] == [(role, "procedures.on_time_rate") for role in ("actual", "target")]


def test_the_quarter_behind_the_reported_months_is_planned() -> None:
    title = "Kết quả giải ngân 9 tháng"
    assert [s.role for s in read(title, "Quý IV, tỉnh tập trung giải ngân 480 tỷ đồng; tinh giản 58 biên chế.")] == [Role.TARGET] * 2
    assert [s.role for s in read(title, "Quý III, tỉnh tập trung giải ngân 48 tỷ đồng.")] == [Role.ACTUAL]
    assert [s.role for s in read(title, "Quý IV, tỉnh đã giải ngân 48 tỷ đồng.")] == [Role.ACTUAL]


def test_a_plan_tells_what_it_is_to_cost() -> None:
    costs = ("III. KINH PHÍ", "Tổng kinh phí thực hiện: 48 triệu đồng.")
    assert [s.role for s in read("Kế hoạch cải cách hành chính của tỉnh năm 2022", *costs)] == [Role.TARGET]
    assert [s.role for s in read("Kết quả cải cách hành chính của tỉnh năm 2022", *costs)] == [Role.ACTUAL]


def test_a_bare_comparison_gives_no_period() -> None:
    lines = ("Năm 2023, xã gieo 500 ha, tăng 3% so cùng kỳ năm trước; trồng 12 ha.",)
    assert {statistic.period_label for statistic in read(*lines)} == {"Năm 2023"}


def test_a_year_in_brackets_is_of_its_own_figure_alone() -> None:
    lines = ("Tin quận", "Tỷ lệ trễ hạn là 6,2% (năm 2021 là 11,5%).", "Cả chi nhánh có 38 viên chức.")
    assert [statistic.period_label for statistic in read(*lines)] == [None, "năm 2021", None]


def test_a_later_clause_lends_no_year() -> None:
    lines = ("Tin tỉnh", "12/09/2023 08:30", "Tỉnh giao Sở trong tháng 10 phải xử lý 233 hồ sơ; đến hết quý I/2024 hoàn thành 68 xã.")
    assert [statistic.period_start and statistic.period_start.year for statistic in read(*lines)] == [2023, 2024]


def test_a_past_year_beside_a_goal_is_a_fact() -> None:
    lines = ("Tin tỉnh", "16/03/2023 08:00", "Tỉnh đặt mục tiêu PCI 2023 đạt trên 66 điểm (2022 là 65,43, hạng 31).")
    assert [statistic.role for statistic in read(*lines)] == [Role.TARGET, Role.ACTUAL, Role.ACTUAL]


def test_a_list_of_goals_is_no_list_of_results() -> None:
    text = (
        "Nghị quyết đề ra các chỉ tiêu gồm: GDP tăng 6%; lạm phát dưới 4%;",
        "Tỷ lệ lao động qua đào tạo đạt 65%; che phủ rừng đạt 42%.",
    )
    assert [str(s.role) for s in read(*text)] == ["target"] * 4
    lines = ("Các chỉ tiêu chủ yếu đến năm 2030", "Tỷ lệ đô thị hóa đạt 60%.", "Tỷ lệ hộ nghèo: dưới 1%.")
    assert [str(s.role) for s in read(*lines)] == ["target", "target"]


def test_a_time_that_is_over_opens_no_plan() -> None:
    body = "Đến hết năm 2020, dư nợ của quỹ là 47 tỷ đồng. Đến năm 2025, dư nợ của quỹ là 60 tỷ đồng."
    result = extract_text(source_of(text_of(["Quỹ tín dụng huyện họp", "26/01/2021", body]), "doc"))
    assert [row.role for row in result.statistics] == [Role.ACTUAL, Role.TARGET]
