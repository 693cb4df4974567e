"""The cue words of periods: every pattern finds its examples and leaves its rejects."""

from __future__ import annotations

import pytest

from extractors import periods
from extractors.periods import binding as period_binding
from extractors.periods import brackets as period_brackets
from extractors.periods import cues as period_cues
from extractors.periods import expressions as period_expressions
from extractors.periods import framing as period_framing
from extractors.periods import topics as period_topics
from extractors.periods import uses as period_uses
from extractors.periods import writing as period_writing
from extractors.periods.times import RULES as TIME_RULES
from extractors.rules import LazyPattern, fold

MODULES = (period_binding, period_brackets, period_expressions, period_framing, period_topics, period_uses, period_cues, period_writing, periods)
# name: (examples, rejects); patterns that end in $ look at what stands before an expression
CUES: dict[str, tuple[list[str], list[str]]] = {
    "ASIDE": (["Riêng năm", "Trước đó, năm"], ["Năm", "Trong năm"]),
    "COMPARED_WITH": (["so với ", "thay vì mức ", "gấp đôi con số ", "gấp 3 lần mức ", "từ vị trí thứ "], ["so với xã ", "từ xã "]),
    "OBJECT": ([" đối với niên độ ngân sách năm ", " về quyết toán "], [" đối với tỉnh "]),
    "HANDED_IN": ([", báo cáo tổng kết ", ", kết quả chấm điểm cán bộ, công chức "], [", số hồ sơ ", " báo cáo "]),
    "GOT_IN": ([", sở nhận được báo cáo rà soát ", " huyện tổng hợp số liệu thu chi "], [", số hồ sơ ", ", xã nhận hồ sơ "]),
    "GOT_FROM": ([" của ", " từ hơn "], [" được ", " trong "]),
    "HANDED": ([" đã được ", " mới được hơn "], [" được ", " đã có "]),
    "PLAN_PASSED": ([" tỷ đồng, tăng mạnh, sắp xong kế hoạch năm", ", vượt chỉ tiêu cả năm"], [" dự toán năm", ", vượt kế hoạch của huyện"]),
    "COST": ([" hết ", ", với tổng mức đầu tư "], [" xong "]),
    "DEMANDED": (["Thủ tướng Phạm Văn A yêu cầu", "Giám đốc Sở giao"], ["Sở yêu cầu", "Thủ tướng dự"]),
    "WILLING": (["sẽ bỏ 3 thủ tục ", "phấn đấu "], ["đã bỏ "]),
    "HOLDS_STILL": (["lương vẫn áp dụng mức", "phí tiếp tục giữ nguyên"], ["vẫn còn", "tiếp tục thực hiện"]),
    "BESIDE_THAT": (["trong khi ", "mặc dù hồi "], ["trong ", "trong khi xã "]),
    "BACK_FROM": ([" chỉ 71%, song vẫn", " là 40%, nhờ đó"], [" chỉ 71%, còn"]),
    "LOOK_BACK": (["Trước đó, năm 2017, tỉnh", "Trước đây, tỉnh"], ["trước năm 2017", "trước đó nữa"]),
    "INDEX_OF": (["chỉ số PAR INDEX ", "Chỉ số hài lòng của tỉnh "], ["báo cáo cho thấy: ", "chỉ số PCI tăng; "]),
    "THOSE_WITH": (["các huyện có tỷ lệ dưới ", "Những đơn vị đạt dưới "], ["huyện có tỷ lệ dưới ", "các huyện, mức "]),
    "DUTY": ([" phải giải trình", " xây dựng kế hoạch khắc phục"], [" được khen thưởng", " hoàn thành sớm"]),
    "BEFORE_THAT": (["Trước đó, tỉnh đã", "trước đó, sở có"], ["Trước đó, năm 2017, tỉnh", "Trước đây, tỉnh"]),
    "CLOSED": ([" khép lại với 12 việc", " đã kết thúc, xã", ", vừa qua"], [" có 15 chỉ tiêu", " sẽ khép lại"]),
    "STAGE": (["Đầu ", "giữa "], ["trong "]),
    "HAPPENED": ([", công an nhận được nhiều đơn tố cáo", ", tòa nhà được khởi công"], [", huyện nhận được 90 hồ sơ", ", sở xử lý đơn"]),
    "GOES_ON": (["Ngoài ra, xã", "- Tỷ lệ", "Về nhân sự, sở", "Trong số 9 mặt hàng", "Trong 4 nhóm"], ["Trong 5 năm", "Xã có", "Về việc này, ông A"]),
    "RECORD_BEFORE": (["cao nhất kể từ ", "thấp nhất trong lịch sử, tính từ "], ["cao từ "]),
    "REVIEWED": (["kết luận thanh tra việc tuyển dụng ", "kết quả kiểm toán ("], ["kết quả xếp loại "]),
    "ROUND_UP": (["Chính sách nổi bật trong tuần ", "chỉ đạo của Chính phủ tuần qua"], ["chính sách mới "]),
    "TURN": (["Không chỉ", "Tại Hà Nội", "cả nước"], ["Tại hội nghị", "Theo đó"]),
    "LENGTH_OPENS": (["Sau 6 tháng vận hành mô hình mới (từ ", "Qua hai năm thực hiện ("], ["Sau 6 tháng, xã A (từ. ", "Xã A (từ "]),
    "DATA": (["Số liệu tính ", "thống kê cập nhật "], ["Số liệu, "]),
    "FORMER": (["trước đây", "những năm trước"], ["các năm sau"]),
    "CARRIED_BEFORE": (["gồm 87 hồ sơ từ ", "Hồ sơ "], ["hồ sơ trong ", "huyện "]),
    "CARRIED": ([" chuyển sang: 40", " chuyển qua và 12", " chuyển tiếp là 9"], [" chuyển sang mô hình mới", " chuyển đổi"]),
    "CARRIED_ON": (["còn 70 hồ sơ chuyển sang ", "12 đơn đất đai chuyển tiếp sang kỳ "], ["bộ máy chuyển sang ", "hồ sơ trong "]),
    "LATEST_BEFORE": (["chậm nhất ", "Muộn nhất ngày "], ["nhanh nhất ", "chậm nhất tỉnh "]),
    "MOMENT": (["thời điểm ", "thời điểm ngày ", "thời điểm 16h30 ngày "], ["ngày "]),
    "OPENED": (["Tại hội nghị đối thoại ngày ", "Trong buổi họp "], ["Tại hội nghị, ngày "]),
    "RATED": (["chỉ số hài lòng ", "PCI "], ["chỉ số giá tiêu dùng ", "báo cáo "]),
    "TOLD_OF": (["cho biết trong ", "báo cáo rằng, trong "], ["cho biết "]),
    "VOTE_RATE": (["tỷ lệ tán thành trên ", "với tỉ lệ đồng ý là "], ["tỷ lệ đạt ", "tán thành với "]),
    "ASIDE_BEFORE": ([" điểm, ", "8%, còn hồi "], [" và ", ", trong "]),
    "ASIDE_IS": ([" là 7%", " chỉ đạt 9"], [" thì 7", ", tỉnh"]),
    "VOTE": (["đại biểu tán thành", "biểu quyết thông qua"], ["đại biểu dự họp"]),
    "ADVERBIAL": (["Sở, ", "xã trong "], ["kế hoạch "]),
    "ALIKE": ([" xã, thị trấn và ", " bộ và hơn "], [" xã; và ", " 3 xã và "]),
    "ANAPHOR": (["Với kết quả này, xã", "Trong đó, có"], ["Xã có", "Kết quả cho thấy"]),
    "ANNOUNCE": (["công bố Chỉ số cải cách ", "công bố kết quả xếp hạng "], ["ban hành kế hoạch "]),
    "LEFT": (["những tháng cuối ", "các tháng còn lại của "], ["tháng cuối ", "những tháng đầu "]),
    "ANNOUNCING": ([", tỉnh ban hành quy chế", ", sở họp với"], [", sở nhận "]),
    "ASSIGNED": (["biên chế được giao ", "số đã giao "], ["bàn giao cho "]),
    "BEFORE_BEFORE": (["trước ", "sau ngày "], ["trong "]),
    "BESIDE": ([" biên chế ", " cán bộ trong "], [" biên chế, ", " xã và "]),
    "BRACKET": (["(", ")"], ["["]),
    "BREAK": (["; ", " tuy nhiên "], [", "]),
    "CLAUSE_END": ([", xã", "; xã"], ["3,5"]),
    "CLAUSE_START": ([", ", " và đến ", " trong khi "], [" xã "]),
    "COMPARED_BEFORE": (["so với ", "cao hơn ", "gấp 2,5 lần ", "gấp ba lần ", "so với mức 5% của ", "gấp đôi con số 21% của ", "gấp 3 lần mức 40 hồ sơ của cả ", "nếu đặt cạnh ", "đối chiếu với số của ", "tăng 3% so cùng kỳ ", "so vụ cùng kỳ "], ["trong ", "so với năm 2015, ", "so sánh "]),
    "CONNECTOR": ([" đến ngày ", " - ", " đến hết thứ Hai ", " (28 tháng Chạp) và kết thúc vào Chủ nhật "], [" và "]),
    "CLOSES": ([".", ":\n"], [", xã"]),
    "QUOTA_OF": (["biên chế ", "Tổng biên chế hành chính "], ["biên chế đã giảm ", "hồ sơ "]),
    "DONE": ([" chỉ mới tăng", ", tỉnh đã giảm"], [" sẽ giảm"]),
    "FIELDWORK": (["khảo sát được thực hiện từ ngày 01/10", "lấy ý kiến 900 hộ từ 5/9"], ["khảo sát từ năm 2019", "thu ngân sách từ ngày 1/1"]),
    "EACH_YEAR": (["Mỗi năm giảm", "- Bình quân mỗi năm", "Như vậy bình quân một năm"], ["Năm nay", "Một năm"]),
    "MERIT": (["có thành tích trong phong trào ", "tiêu biểu của "], ["có kết quả "]),
    "PROPOSED": (["đề nghị tỉnh cho tăng trong ", "xin thêm cho "], ["xin ý kiến về ", "đề nghị, "]),
    "COPULA": ([" là ", " còn hơn "], [" sẽ tăng ", " là của "]),
    "CONTRAST": (["trong khi năm 2015 là ", "trong khi đó, kỳ trước chỉ "], ["trong khi xã có, "]),
    "ONGOING": (["sở đang quản lý ", "Xã đang có hơn "], ["đang lập, có ", "sở quản lý "]),
    "END_WORDS": (["đến hết ", "đến cuối "], ["đến "]),
    "FROM_BEFORE": (["từ ", "kể từ đầu ", "từ thứ Bảy "], ["trong "]),
    "FROM_NOW": (["từ nay ", "từ bây giờ cho "], ["từ "]),
    "FUTURE": (["sẽ giảm", "phấn đấu đạt"], ["đã giảm"]),
    "WANTS": (["UBND tỉnh yêu cầu ", "đề nghị các sở, ngành ", "mục tiêu là "], ["yêu cầu báo cáo kết quả năm "]),
    "GOAL": (["vượt mục tiêu ", "đạt chỉ tiêu giao "], ["tiếp nhận "]),
    "INDEX": (["Chỉ số hài lòng ", "PAPI "], ["công tác "]),
    "INDICES": (["Chỉ số hài lòng ", "DTI ", "báo cáo kết quả khám chữa bệnh ", "kỳ thi tuyển công chức "], ["Chỉ số hài lòng đầu ", "báo cáo "]),
    "INITIAL": (["Trong ", "Theo đó, ", "- Đến hết "], ["Xã trong "]),
    "ITEM": (["- xã", "1. Xã", "a) xã"], ["Xã", "2019"]),
    "LAW_BEFORE": (["Luật Đất đai ", "Nghị quyết của Chính phủ "], ["xã ", "Nghị quyết giao trong "]),
    "LENGTH_GAP": ([" ngày, từ ", " năm kể từ "], [" ngày. "]),
    "LETTER": (["Kết quả", "II"], ["15.5"]),
    "MEETING": (["tại cuộc họp", "hội nghị"], ["mở phiên xét xử"]),
    "NAME_BEFORE": (["Chương trình nhà ở ", "Đảng bộ tỉnh "], ["số hồ sơ "]),
    "OF": ([" của ", " của các bộ "], [" trong "]),
    "PART_OF": (["trong số ", "trong tổng số hơn "], ["tổng cộng "]),
    "PASSED": (["2 năm qua (", "3 năm liên tiếp "], ["năm "]),
    "PHRASE_END": ([".", " ,"], [" xã"]),
    "PLAN": (["triển khai nhiệm vụ ", "Kế hoạch ", "bàn việc "], ["kết quả thực hiện nhiệm vụ ", "kết quả ", "đánh giá nhiệm vụ ", "bàn giao "]),
    "PLANNED": (["phấn đấu ", "kế hoạch giao "], ["tiếp nhận "]),
    "PREPOSED": (["trong ", "đối với "], ["nhà ở "]),
    "PRESENT": (["đại biểu tham dự", "thí sinh"], ["hồ sơ"]),
    "REPORT": (["Kết quả ", "sơ kết công tác "], ["Theo kết quả: ", "tiếp nhận "]),
    "RESTATED": (["(đạt 18,7%", "(tương đương 3%"], ["(84,79%", "(năm 2021"]),
    "RESTART": (["Cùng ngày, sở", "Theo quy định", "Ngược lại, huyện", "Nghị định mới"], ["Theo đó, sở", "Theo báo cáo, sở", "Sở có"]),
    "LABELLED": (["Thời kỳ kiểm tra: từ ", "Kỳ số liệu: ", "Phạm vi thanh tra: từ ngày "], ["Thời gian giải quyết: ", "kiểm tra: "]),
    "REVIEW": (["tổng kết công tác ", "nhìn lại nhiệm kỳ ("], ["kế hoạch công tác ", "tổng kết; "]),
    "ALONE_BEFORE": (["Riêng ", "chỉ trong ngày ", "có ngày "], ["trong ngày "]),
    "START_WORDS": (["đến đầu ", "từ đầu ngày "], ["đến "]),
    "OWN_GOAL": (["còn xa mục tiêu ", "vượt chỉ tiêu được giao "], ["đạt "]),
    "OWN_SPAN": ([" của ", " hồ sơ của cả "], [" trong ", ", của "]),
    "WILL": ([" sẽ thí điểm", ", tỉnh sẽ thực hiện"], [" đã thí điểm"]),
    "NUMBERED": (["1. Kết quả", "2.1) Nhiệm vụ"], ["2023 là", "Mục 1."]),
    "TWO_LEVELS": (["chính quyền địa phương 2 cấp", "chính quyền hai cấp"], ["chính quyền cấp xã"]),
    "BUILT_BEFORE": (["trụ sở xây từ ", "khánh thành ", "thành lập từ "], ["thành lập ", "Sở Xây dựng "]),
    "THROUGH_BEFORE": (["phấn đấu hết ", "Hết "], ["đến "]),
    "BEGUN_BEFORE": (["Từ khi vận hành ", "Từ khi sáp nhập (1/7/2025) ", "từ khi vận hành chính quyền 2 cấp (1/7/2025) ", "từ ngày chính thức đi vào hoạt động "], ["từ khi "]),
    "SUM_UP": (["Lũy kế từ khi", "- Tính chung"], ["Tỉnh lũy kế"]),
    "PURPOSE": ([" xã nhằm triển khai kế hoạch ", " để bàn nhiệm vụ "], [" xã xây dựng kế hoạch ", " để dân xem "]),
    "EFFECT": (["có hiệu lực ", "có hiệu lực thi hành kể "], ["hết hiệu lực ", "có hiệu quả "]),
    "COUNTS": (["Tính đến", "lũy kế đến"], ["đến"]),
    "OF_PLAN": ([" dự toán ", " tổng biên chế giao ", " so với kế hoạch giao "], [" hồ sơ "]),
    "RISEN_FROM": (["tăng từ 17% ", "từ mức 9 điểm ("], ["tăng 17% ", "từ ngày "]),
    "RISEN_TO": ([" lên 19,2%", ") còn khoảng 4 lượt"], [" lên 62% năm 2022", " lên cao"]),
    "OVER_INTO": (["vụ chuyển sang ", "việc chuyển tiếp sang kỳ "], ["chuyển sang ", "chuyển đổi số "]),
    "SHARE_OF_PLAN": (["48% dự toán ", "48,7% so với kế hoạch giao "], ["48% hồ sơ "]),
    "RISE_AFTER": ([" hồ sơ lên ", " phút xuống còn ", " ngày thành "], [" điểm trở lên", " điểm, hoàn thành ", " hồ sơ trở lên, nâng số điểm lên "]),
    "RISE_BEFORE": (["tăng từ ", "từ vị trí thứ "], ["tăng "]),
    "AIM": (["chỉ tiêu", "theo kế hoạch"], ["thí sinh phải làm"]),
    "DECIDED": (["vừa phê duyệt phương án cắt giảm, đơn giản hóa điều kiện ", "trình đề án sáp nhập trường "], ["ban hành kế hoạch năm 2019 ", "công bố kết quả "]),
    "ENTITLED": (["được hưởng ", "thí sinh phải làm ", "tối đa ", "được trợ cấp thêm "], ["đã được giao ", "tiếp nhận "]),
    "IN_FORCE": ([" của vùng I là ", " ở mức "], [" 100.000", ", là "]),
    "POINT_MADE": (["nhóm nguyên nhân", "giải pháp"], ["nhóm dịch vụ", "kiến thức"]),
    "SURVEY": (["Khảo sát của VCCI", "Theo điều tra của Viện"], ["Khảo sát cho thấy", "Theo điều tra,"]),
    "SAME_MATTER": (["Chỉ số nộp thuế", "Trong đó, có"], ["Tỷ lệ", "Về"]),
    "OPINION": (["Đại biểu Nguyễn Văn A", "Một chuyên gia", "Nhiều cử tri"], ["Ông Nguyễn Văn A", "Sở Nội vụ"]),
    "PROGRAM": (["Chương trình tiết kiệm của huyện năm 2018", "đề án giai đoạn 2017-2020"], ["báo cáo năm 2018", "chương trình mới"]),
    "THEREAFTER": (["; sau đó mỗi năm", ", sau đó"], ["sau đó", "trước đó"]),
    "WISH": (["đề nghị tỉnh", "xin thêm"], ["yêu cầu", "đã xin"]),
    "RULED": (["Theo quy định, xã", "Trong 3 năm kể từ ngày", "Luật mới quy định mỗi xã", "Người dưới 50 tuổi"], ["Theo báo cáo"]),
    "SESSION": (["phiên họp thường kỳ ", "hội nghị giao ban "], ["báo cáo "]),
    "SINCE": (["từ ", "kể từ ngày "], ["đến "]),
    "SO_FAR": ([", cả nước đã giảm", " tỉnh đã có"], [", cả nước giảm"]),
    "HEAD_OF_PLANS": (["6. Phương hướng 6 tháng cuối năm", "NHIỆM VỤ TRỌNG TÂM QUÝ IV"], ["Tình hình 9 tháng"]),
    "HEAD_OF_RESULTS": (["Kết quả thực hiện nhiệm vụ quý III", "TÌNH HÌNH QUÝ I"], ["Nhiệm vụ quý IV"]),
    "SPAN_BEFORE": (["trong 2 năm qua ", "sau 30 ngày thông báo ", "sau 3 năm thực hiện ", "Qua 6 tháng vận hành mô hình chính quyền địa phương 2 cấp ", "kỳ báo cáo ", "kỳ đánh giá trước ", "trong tuần đầu vận hành "], ["hồ sơ "]),
    "TO_COME": ([", phường sẽ mở 4 lớp", ", kiến thức này sẽ được dạy"], [", phường đã mở 4 lớp", ", phường mở lớp. Sở sẽ"]),
    "HANDED_ON": ([" đồng vào ", " đồng cho ông hôm sáng "], [" đồng, vào ", " đồng "]),
    "PROGRAM_NAMED": (["trong Chương trình tiết kiệm của tỉnh ", "Đề án giảm đầu mối "], ["Chương trình này. Trong ", "năm "]),
    "DECIDED_BY": (["” vừa được Chủ tịch tỉnh ký ban hành", " đã được HĐND thông qua"], [" được giao cho sở", " vừa qua"]),
    "CALENDAR": (["Lịch nghỉ lễ", "Chi tiết các kỳ nghỉ"], ["Tiền lương\nLịch nghỉ", "Lịch họp"]),
    "STILL": (["Các phòng này được giao 41", "Cục Thuế đang quản lý", "Huyện hiện đang có"], ["Cục Thuế quản lý", "cục đang"]),
    "SINCE_THEN": ([" năm kể từ ngày sáp nhập", " ngày làm việc kể từ khi nhận"], [" năm kể từ ngày 1/7", " năm"]),
    "SINCE_YEAR": (["từ năm ", "từ đầu năm "], ["năm "]),
    "QUOTA": ([" được giao là 183", ", tỉnh được giao 2.041"], [", tỉnh có 183", " giảm 12"]),
    "BY_LAW": (["theo Nghị định 36 tối đa chỉ ", "theo quy định không quá "], ["theo kế hoạch tối đa ", "theo luật có "]),
    "SUMMED_SINCE": (["lũy kế từ năm 2015", "kể từ 2015"], ["từ năm 2015", "kể từ năm học 2015"]),
    "REVIEW_OF": (["Báo cáo giám sát của Quốc hội ", "kết luận thanh tra tại tỉnh "], ["Báo cáo của Quốc hội ", "kết quả giải quyết "]),
    "STOCK": (["Thu giữ hơn 30 kg", "Tổng số xã", "Vẫn còn 12 xã", "Trong đó có", "Khối các huyện chiếm 30 phòng"], ["Theo tính toán", "Khối sở được giao 90 phòng"]),
    "SUMMING": (["Như vậy, xã", "Kết quả này"], ["Xã có"]),
    "TOLD": ([" xã đã giảm", ", tỉnh có 3"], [", toàn bộ công chức được đào tạo."]),
    "TOLD_THAT": (["ông An cho biết, ", "bà Bình nói thêm, trong "], ["ông An cho biết ", "Theo đó, "]),
    "SAYS_REPORT": ([", theo báo cáo tổng kết", " theo số liệu"], [", báo cáo", " theo đó"]),
    "TAKEN_BEFORE": (["lấy số giao ", "Lấy năm "], ["lấy, "]),
    "AS_BASE": ([" làm mốc", " để so sánh", " của tỉnh làm gốc"], [" làm việc", ", làm mốc"]),
    "TRIGGER": (["2019", "12/3"], ["xã có 12 hồ sơ"]),
    "REACHED": ([" đạt 81", " mới đạt 5%", " là 12"], [" có 5", " lần"]),
    "PRINTED": ([" (từ ngày ", " (tính từ ngày "], [" (xem "]),
    "UNTIL_BEFORE": (["tính đến ", "đến hết ngày ", "tính đến 17 giờ ", "tính đến 16h30 ngày ", "muộn nhất là cuối ", "chậm nhất vào ngày ", "chậm nhất cuối "], ["từ ", "xã chậm nhất "]),
    "VAGUE": (["thời gian tới", "kiến nghị bổ sung"], ["đã bổ sung"]),
    "ACT_BEFORE": (["Quyết định số 15/QĐ-UBND ", "Nghị định 12 của Chính phủ "], ["hội nghị "]),
}
CUES |= {"ROMAN_HEAD": (["II. KẾT QUẢ", "Phần I - Mở đầu"], ["Kết quả"]), "SUB_HEAD": (["1.2 Kết quả", "a) Kết quả"], ["1. Kết quả"])}
PATTERNS = {name: value for module in MODULES for name, value in vars(module).items() if isinstance(value, LazyPattern)}
ANCHORED = {"TO_COME", "DECIDED_BY", "CLOSED", "SAME_MATTER", "SURVEY", "SAYS_REPORT", "POINT_MADE", "REACHED", "AS_BASE", "OPINION", "STILL", "QUOTA", "SINCE_THEN", "TURN", "GOES_ON", "DEMANDED", "NUMBERED", "WILL", "SUM_UP", "ASIDE", "COUNTS", "FORMER", "ITEM", "ANAPHOR", "RESTART", "STOCK", "SUMMING", "EACH_YEAR", "RULED", "RISE_AFTER", "PRESENT", "ROMAN_HEAD", "SUB_HEAD", "DONE", "TOLD", "SO_FAR", "PHRASE_END"}
WHOLE = {"HANDED_ON", "COPULA", "IN_FORCE", "PRINTED", "OWN_SPAN", "ALIKE", "OF_PLAN", "BESIDE", "CONNECTOR", "INITIAL", "LENGTH_GAP", "OF", "OPENED"}


def _finds(name: str, text: str) -> bool:
    pattern = PATTERNS[name]
    read = pattern.fullmatch if name in WHOLE else pattern.match if name in ANCHORED else pattern.search
    return read(text) is not None


def test_every_cue_has_examples_and_rejects() -> None:
    assert set(PATTERNS) == set(CUES)
    assert [n for n, (examples, rejects) in CUES.items() if len(examples) < 2 or not rejects] == []


@pytest.mark.parametrize(("name", "text"), [(n, t) for n, (examples, _) in CUES.items() for t in examples])
def test_cue_finds_its_example(name: str, text: str) -> None:
    assert _finds(name, text)


@pytest.mark.parametrize(("name", "text"), [(n, t) for n, (_, rejects) in CUES.items() for t in rejects])
def test_cue_leaves_its_reject(name: str, text: str) -> None:
    assert not _finds(name, text)


@pytest.mark.parametrize("text", [text for rule in TIME_RULES for text, _ in rule.examples])
def test_every_time_expression_passes_the_gate(text: str) -> None:
    read = fold(text.partition("⟦")[2].partition("⟧")[0] or text)
    assert any(trigger in read for trigger in period_expressions.TRIGGERS) or period_expressions.TRIGGER.search(read)
