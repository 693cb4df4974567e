"""Finds the words of a sentence that say whether it tells of a plan, a rule or a fact.

Patterns run on lower-cased text (`rules.fold`), so they are written in lower case and need no case flag.
"""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from itertools import accumulate

from extractors.records import Mention
from extractors.rule_sets import REACH, spaced_document
from extractors.rules import Match, Pattern, Rule, compile_pattern


class Cue(StrEnum):
    """What a cue says of the figures it reaches."""

    PLAN = "plan"  # wanted, proposed, expected
    NORM = "norm"  # laid down by a rule, or a condition of one
    IF = "if"  # a hypothesis: what follows is no fact
    FACT = "fact"  # done, standing, measured
    RESULT = "result"  # the wording of results, where no plan speaks in the sentence
    TURN = "turn"  # a new speaker or a contrast: earlier plans end here


def _words(alternatives: str) -> Pattern:
    return compile_pattern(rf"(?<!\w)(?:{alternatives})(?!\w)")


def _is(cue: Cue) -> Callable[[Match], Cue]:
    return lambda _: cue


YEAR = r"(?:19|20)\d\d"
# burdens told with a verb of duties: `phải làm lại hồ sơ`, `phải tiếp bình quân 70 lượt`
BURDEN = (
    r"công nhận|chịu|đóng cửa|giải thể|làm (?:lại|việc|thêm|tư tưởng)|đối mặt|tiếp(?= (?:bình|trung|tới|đến|\d))|nhập(?= \d)"
    r"|dành(?= (?:ra|tới|đến|hơn|gần|$|\d[\d.,]*+ (?:giờ|ngày|phút|tiếng|tháng)))|sửa (?:lần|hồ|giấy|đơn)"
    r"|\p{L}++(?: \p{L}++)? (?:bình|trung) (?:quân|bình)|điều trị|là|xử lý kỷ luật|chấm lại|chuyển sang|kiểm tra chuyên ngành"
)
# verbs of what officials are told to do; `phải` before another verb tells what people bear: `phải nuôi 3 con`, `phải in 12.000 trang`
DUTIES = (
    r"giảm|tăng|có|hoàn|đạt|cắt|trình|sửa|thanh|tinh|giải|được|tiết|thi|thông|báo|cam|bố|xây|thực|bảo|đảm|nâng|sáp|hợp|sắp|xử|công|ban|rà|số|rút|tuyển|chuyển|đưa|làm"
    r"|kiểm|lập|thành|tổ|triển|duy|giữ|phấn|đáp|hạ|khắc|chấm|ký|cấp|lấy|dành|bớt|trừ|cử|đào|bồi dưỡng|học|tập|thu|tự|đóng|kê|luân|điều|nhập|gấp|kéo|trải|bị|khởi|xác"
    r"|xem|tiếp|niêm|hướng|phân|đánh|xếp|loại|quy|thay|đổi|kết|tích|cung|ứng|cài|sử|mở|hỗ|gửi|sớm|tuân|chịu|nêu|lưu|thẩm|phê|phối|tham|bàn|dồn|gom|trên|dưới|từ(?! (?:chức|bỏ))|ít|tối"
    r"|không|trước|trong|sau|ngay|cùng|đều|bằng|đủ|đúng|theo|thật|luôn|thường|nhanh|quyết|nỗ|chủ|chú|là|vừa|ở|khẩn|hết|cao|thấp|lên|xuống|còn|chưa|mới|nhiều|khoảng"
    r"|gần|hơn|tầm|lớn|cố|dứt|nghiêm|nhất|năm|thêm|liên|lập|tính|đối|và|cân|đề|ưu|khống|hạn|cho|về|xuất|tương|trực|gắn|coi|tạo|xóa|xoá|bãi|phát|thể|đo|đơn|nghiên"
    r"|đi (?:đôi|đầu|trước)|bỏ(?! (?:ra|tiền|\p{L}++ tiền)\b)|hài|xong|h[uủ][ỷy]|chọn|lọt|dùng"
)

# what is owed, a sum that stands: `vi phạm phải xử lý hơn 37 tỷ đồng`
OWED = r"(?:xử lý|thu hồi|thi hành|khắc phục|hoàn trả|thu|nộp) (?:là |hơn |trên |gần |khoảng |xấp )"

PLAN_RULE = Rule(
    "cue.plan",
    _words(
        r"(?<!(?:%|so với) (?:chỉ|mục) tiêu )phấn đấu|dự kiến|sẽ|đề xuất(?! của)"
        r"|(?<!(?:hồ sơ|đơn|văn bản|theo|\d|các|những|giấy|tờ|phiếu|số|lượt|được|có|ý kiến) )đề nghị(?! (?:của|xây dựng|cấp|giải|được|thanh|hưởng|hỗ|công(?! khai)))"
        r"|(?<!(?:vẫn|đã|lại|từng) )xin (?:thêm|bổ sung|tăng|giữ|(?:tỉnh|tp|thành phố|trung ương|huyện|bộ|hđnd|ubnd|chính phủ|quốc hội|thủ tướng)(?: \p{L}++){0,3}?(?= (?:thêm|bổ|cấp|hỗ|cho|giữ|giảm|tăng|\d)))|theo tính toán(?=[^.;:]{0,40},)(?![^.;:]{0,140}\bgiúp\b)|(?:thủ tướng|chính phủ|quốc hội|hđnd)(?: \p{L}++){0,5}? (?:đồng ý|quyết định|cho phép|nhất trí|thống nhất)(?= (?:cho )?(?:nâng|tăng|giảm|bổ|hỗ|cấp|xuất|dùng|trích|chi|miễn|thưởng|điều|phân)\b)|tiến tới"
        r"|hướng t[ớơ]i|hướng đến|đặt ra|đề ra|tới đây|sắp tới|(?<!(?:\d|các|những|lượt|hồ sơ|ý|nằm trong) )dự thảo"
        r"|(?<!(?:%|so với|vượt|đạt|thực hiện|tổng|hơn|quyết toán) )dự toán(?! (?:thừa|thiếu|sai|trùng|cao hơn|không đúng|chưa đúng))"
        r"|muốn(?= (?:giảm|tăng|bổ|có|đạt|nâng|giữ|xin|cắt|tuyển|thêm))|(?<!(?:sai|đúng|vượt|theo|xong) )lộ trình|(?<=(?:^|[,;:.] )theo )lộ trình"
        r"|định hướng(?! (?:nghề|dư luận|tư tưởng|cho))|(?<!ký )cam kết|quyết tâm|kỳ vọng|từ nay (?:đến|tới)(?! hết ngày)|dự định|dự tính"
        r"|(?:thời gian|năm|tháng|giai đoạn|nhiệm kỳ|quý) tới|(?<!(?:sang|\d) )năm sau|(?<!(?:cả|đã|rồi) )sang năm(?=,)"
        r"|(?<!(?:phản ánh|ý kiến|khiếu nại|tố cáo|đơn thư),? )(?<!(?:\d|các|những|số|lượt) )kiến nghị (?:(?:với )?(?:ubnd|hđnd|tỉnh|bộ|thành phố|trung ương|chính phủ|cấp trên|sở|huyện)[^,;.:]{0,30}? )?(?:(?:quan tâm|xem xét|sớm|tiếp tục|ưu tiên)[ ,]+){0,2}(?:tăng|giảm(?! trừ)|bố trí|hỗ trợ|bổ|giao|cho|nâng|đưa|cắt|rút|hạ|miễn|phê duyệt|sửa(?! đổi)|dừng)"
        r"|(?:kinh phí|tổng mức đầu tư) được (?:phê )?duyệt|phê duyệt (?:tổng mức|kinh phí|dự toán)"
        r"|(?<!(?:%|vượt|so với|hoàn thành|đúng) )kế hoạch (?:năm(?! \d{4} (?:của [^,.;]{1,30} )?gồm)|đến|đề ra|đặt ra|giao|là|giảm|cắt|tăng|tuyển"
        r"|sáp|bổ sung|sắp xếp|tinh giản|từ nay|tới)"
        r"|(?<!(?:đã|được|phiếu|khi|gia|qua|quả|việc) )lấy ý kiến(?! (?:của|cử|khảo|người|hơn|gần|trên|khoảng|\d))"
        r"|(?<!(?:cho|trở|do|vậy|thế|bởi|tạo|làm|lập|dựng|đó|khó|không|chẳng|chưa) )nên(?= (?:giảm|sáp|tăng|cắt|quy|bổ|giữ|gộp|hợp|đặt|nâng))"
        r"|(?<!chưa )trình (?:đề án|phương án|dự thảo"
        r"|(?:quốc hội|chính phủ|hđnd|thủ tướng)(?! (?:ngày|sáng|chiều|hôm|tại|\d|hai\b|ba\b|bốn\b|năm\b|ban hành)))|theo (?:phương án|tờ trình)"
        r"|(?<!\w )theo (?:đề án(?! \d)|kế hoạch(?! đề))|sắp(?= (?:giảm|tăng|có|được|sáp|tuyển|bỏ|cắt|chi|mở|triển|áp)\b)"
        r"|chuẩn bị(?= (?:sáp|giảm|tuyển|cắt|tăng|đưa|triển|bỏ)\b)|hy vọng|mong (?:đến|tới|sớm)|hứa(?! hẹn)|(?<!(?:giải|nghị) )quyết (?:giành|giữ|đạt|đưa)"
        r"|đang (?:soạn|xây dựng|nghiên cứu|lập|bàn|trình|hoàn thiện|lấy ý kiến|sửa)[^,.;:]{0,30}?(?:đề án|phương án|dự thảo|kế hoạch|chính sách|nghị quyết|nghị định|thông tư|cơ chế|quy định|dự án luật)"
        r"|(?<!(?:thực thi|thực hiện|xong|hoàn thành|các|theo|\d) )phương án (?:cắt|giảm|sắp|tinh|sáp|đơn|tăng)"
        r"|phương án (?:nghỉ|(?:\d|một|hai|ba|thứ (?:nhất|hai|ba)) ?(?:[:,]| là))"
        r"|có thể(?= (?:sẽ )?(?:bị|bố trí|nghỉ|kéo dài|được hưởng|tiết kiệm|giảm|tăng|lên|trên|tới|đạt(?= \d)|nhận(?= (?:\d|trên|hơn)))\b)"
        r"|nhu cầu (?:cả giai đoạn|giai đoạn|kinh phí|vốn|sử dụng|tuyển dụng|biên chế|bổ sung)|nhu cầu(?=(?: \p{L}++){0,6}? (?:là|cần) (?:gần |hơn |khoảng |trên )?\d)|(?<!(?:đúng|các|những) )chủ trương(?= (?:tuyển|giảm|cắt|tăng|sáp|hợp|tinh|bổ|xây|đầu|thu|mở|chi)\b)|quyết nghị(?! (?:của|số|về|thông|tại|này)|[,.;])|phương án(?: của [^,.;:\d]{1,20})? là"
        r"|(?:thông qua|tán thành|thống nhất|đồng ý|nhất trí) (?:với |về )?(?:chủ trương"
        r"|(?:nghị quyết|đề án|phương án|tờ trình) (?:về )?(?:việc )?(?:sắp|sáp|hợp|nhập|tinh|giảm|tăng|thành lập|bổ sung)(?!\w))"
        r"|(?<!(?:phản ánh|ý kiến|đơn thư),? )(?<!(?:\d|các|những|số|lượt) )kiến nghị (?:với )?(?:các |lãnh đạo |chủ tịch )?(?:ubnd|hđnd|[ủu][ỷy] ban|tỉnh|bộ|thành phố|chính phủ|thủ tướng|quốc hội|sở|huyện|địa phương|cơ quan)[^,;.:\d]{0,30}? (?:chỉ đạo"
        r"|trả lời|hoàn thành|báo cáo|giải quyết|rà soát|tuyển|thành lập|dành|cấp|thu hồi|h[uủ][ỷy](?: bỏ)?|chấm dứt|kiểm điểm|xử lý)(?!\w)"
        r"|(?<!(?:đã|được|từng) )giao (?:cho )?(?:các )?(?:bộ|sở|ubnd|văn phòng|công an|(?:tổng |chi )?cục|phòng|ban|huyện|thanh tra) [^,.;:\d]{0,50}? (?:chủ trì|phối hợp|tham mưu|hoàn thành|rà soát|xây dựng|khẩn trương|nghiên cứu)"
        r"|(?<![\p{L},] )nhiệm vụ (?:(?:trọng tâm|chủ yếu) )?(?:(?:của|trong) )?(?:quý|tháng|năm|\d{1,2} tháng) [^.:;,]{1,30}:"
    ),
    _is(Cue.PLAN),
    examples=[("⟦phấn đấu⟧ đạt", "plan"), ("⟦lấy ý kiến⟧ về dự thảo", "plan"), ("⟦kiến nghị giảm⟧ 3 khâu", "plan"), ("tỉnh ⟦sẽ⟧ giảm", "plan"), ("⟦thời gian tới⟧ sở", "plan"), ("⟦kế hoạch năm⟧ là", "plan"), ("tỉnh ⟦sắp⟧ giảm 4 sở", "plan"), ("bộ ⟦đang soạn đề án⟧ giảm", "plan"), ("huyện ⟦chuẩn bị⟧ sáp nhập", "plan"), ("⟦kiến nghị đưa⟧ mức", "plan"), ("⟦kiến nghị các bộ trả lời⟧ trong 30 ngày", "plan"), ("⟦nhiệm vụ quý ii:⟧ hoàn thành 5", "plan"), ("⟦phương án của tỉnh là⟧ giảm", "plan"), ("huyện ⟦xin tỉnh⟧ 2 tỷ", "plan"), ("⟦nhu cầu⟧ là 56 người", "plan"), ("huyện có ⟦chủ trương⟧ tuyển 56 giáo viên", "plan"), ("quốc hội ⟦quyết nghị⟧ bội chi là 3,7%", "plan"), ("⟦mong đến⟧ năm", "plan"), ("⟦nhu cầu kinh phí⟧ năm 2027 là", "plan"), ("hđnd ⟦thông qua nghị quyết sáp⟧ nhập 4 xã", "plan"), ("thủ tướng ⟦giao bộ công an phối hợp⟧ kết nối", "plan"), ("⟦phương án 1:⟧ tăng 3%", "plan"), ("⟦phương án nghỉ⟧ 7 ngày", "plan"), ("doanh nghiệp ⟦có thể⟧ bố trí nghỉ 2 ngày", "plan"), ("⟦theo tính toán⟧ của bộ, mỗi năm chi 5 tỷ", "plan"), ("⟦thủ tướng vừa quyết định⟧ hỗ trợ 9 tỷ", "plan"), ("sở ⟦đang xây dựng chính sách⟧ mới", "plan"), ("⟦sang năm⟧, huyện mở 9 lớp", "plan"), ("⟦xin hđnd⟧ cho cắt 2%", "plan")],
    rejects=["đúng chủ trương", "trình chính phủ 3 nghị định", "thủ tướng quyết định thành lập tổ", "quyết nghị thông qua 25 nghị quyết", "sắp xếp 9 xã", "bằng 97,2% chỉ tiêu phấn đấu", "đã chuẩn bị 20 phòng", "đạt kế hoạch", "bằng 102% dự toán", "đạt 40% kế hoạch năm", "hồ sơ đề nghị", "nhận phản ánh, kiến nghị của người dân", "12 kiến nghị huyện giải quyết xong", "kiến nghị thu hồi 5 tỷ", "năm nay", "phản ánh, kiến nghị giảm từ 9 xuống 4", "thẩm định 74 dự thảo", "đã lấy ý kiến của 950 hộ", "chuyển sang năm sau", "định hướng nghề nghiệp cho 2.000 em", "kết quả nhiệm vụ quý ii: hoàn thành 5", "thông qua nghị quyết kỳ họp", "khi lấy ý kiến, 5 xã", "thực hiện đúng lộ trình", "nhu cầu của người dân", "tỉnh chưa trình đề án", "đã giao sở nội vụ rà soát 4 thủ tục", "được giao phòng nội vụ rà soát", "người dân có thể nộp tại 5 điểm"],
)
GOAL_RULE = Rule(
    "cue.goal",
    compile_pattern(
        r"(?<!(?:%|vượt|hoàn thành|so với|đạt|hơn|[\d%] với|thực hiện|các|những|bộ|\d|số|xong|được|ngoài) )(?<!\w)(?:mục tiêu(?= đạt (?:trên |hơn |gần |từ )?\d)"
        r"|(?:mục tiêu(?! quốc gia)|chỉ tiêu(?! (?:trên tờ|thông tin)|(?: \p{L}++){1,6}? (?:tiếp tục|có bước|ước đạt|đã|vượt)\b))(?! (?:đạt|đã|biên chế|được giao|bảo|,)))(?!\w)"
    ),
    _is(Cue.PLAN),
    examples=[("⟦mục tiêu⟧ đến năm", "plan"), ("đặt ⟦mục tiêu⟧ đạt trên 64 điểm", "plan"), ("nêu ⟦chỉ tiêu⟧ giảm", "plan")],
    rejects=["ký hợp đồng ngoài chỉ tiêu", "vượt chỉ tiêu 5%", "đạt mục tiêu đạt 95%", "mục tiêu đạt thấp", "đạt 71,9% chỉ tiêu năm", "đã hoàn thành 5 mục tiêu", "biên chế cao hơn chỉ tiêu", "các chỉ tiêu đạt yêu cầu", "chương trình mục tiêu quốc gia", "chỉ tiêu bao phủ bảo hiểm tiếp tục tăng"],
)
DUTY_RULE = Rule(
    "cue.duty",
    compile_pattern(
        rf"(?<!(?:không|do|vì|vẫn|đã|từng|còn|chẳng|cũng|chứ|thường|nào|diện) )(?<!\w)phải(?! (?:{BURDEN}|(?!(?:{DUTIES})(?!\w))\p{{L}}++)(?!\w)| {OWED})(?! (?!giảm|tăng)[^,;:.]{{3,60}} (?:giảm|tăng) (?:từ|còn|xuống|lên) )(?!\w)"
        rf"|(?<!\w)(?<!chỉ )cần(?! (?:thơ|thạnh|giuộc|đước|đăng|thiết|giờ|cù|cẩu|sa|lao|kiệm|mẫn|câu|trục|vương))(?!\w)"
        rf"|(?<!\w)bắt buộc(?= (?:phải|có|thực|sử|dùng|nộp|áp|đạt|đối|cung|công khai|kê|đăng|tham gia|mọi|các|tất|người|cơ|doanh|đơn)\b)(?!\w)"
        rf"|(?<!\w)là bắt buộc(?!\w)"
        r"|(?<!(?:đúng|theo|không|đạt|đáp ứng|trên|những|các|\d|nghìn|ngàn|triệu|tỷ|lượt|số|không thể) )(?<!\w)yêu cầu(?! (?:về|,|công việc|nhiệm|của|đề ra"
        r"|đặt ra|vị trí|(?:bổ sung|hoàn thiện|chỉnh sửa)(?: thêm)? \d[\d.,]*+ (?:bộ )?(?:hồ sơ|hs)\b))(?!\w)"
    ),
    _is(Cue.PLAN),
    examples=[("⟦phải⟧ đạt", "plan"), ("⟦cần⟧ giảm", "plan"), ("thủ tướng ⟦yêu cầu⟧ các bộ", "plan")],
    rejects=["phải đi lại", "phải đi 30 km", "nhà phải di dời khẩn cấp", "sai phạm phải xử lý là hơn 37 tỷ", "đóng bảo hiểm bắt buộc, tăng", "hàng hóa phải kiểm tra trước khi nhập giảm từ 9 còn 4", "phải thừa nhận", "nhận 1,78 tỷ yêu cầu tra cứu", "do phải bổ sung", "không phải", "đúng yêu cầu", "cần thơ", "chỉ cần 5 phút", "phải vượt 42 km", "2 người phải từ chức", "phải tiếp bình quân 2 đoàn", "trả lại, yêu cầu bổ sung 41 hồ sơ"],
)
IF_RULE = Rule(
    "cue.if",
    compile_pattern(
        r"(?<!\w)nếu(?! (?:trước (?:đây|kia|năm)|(?:năm|hồi) 20\d\d[^.;]{1,80} thì (?:đến|năm|nay|hiện)|như|cộng|tính|kể|so|không tính|xét|gộp|lấy|nhìn|quý"
        r"|tháng))(?!\w)|(?<!\w)giả sử(?!\w)|(?<!\w)chỉ cần(?= (?:giảm|tăng|cắt|bớt|tiết kiệm)(?!\w))"
    ),
    _is(Cue.IF),
    examples=[("⟦nếu⟧ giảm", "if"), ("⟦giả sử⟧ tỉnh", "if"), ("⟦chỉ cần⟧ giảm 5%", "if")],
    rejects=["nếu năm 2009 có 263 thủ tục thì năm 2015 còn 115", "chỉ cần 5 phút", "nếu tính cả", "nếu như trước", "nếu cộng thêm"],
)
FUTURE_RULE = Rule(
    "cue.future",
    compile_pattern(
        rf"(?<!(?:{YEAR}|từ năm {YEAR}|tính|chốt|kể) )(?<!\w)(?:đến|tới|cho đến) (?:(?:hết|cuối|đầu|giữa) )?(?:năm )?{YEAR}(?=, \p{{L}}|[,: ]+(?:cung cấp|phấn đấu|giảm|tỷ lệ|đạt|có|tối|ít|trên|100|hoàn|toàn|các|mỗi|mức|số|tăng|còn))"
        rf"|(?<!(?:kể|từ|hồi|là|sinh) )(?<!\w)(?!(?<=(?:^|[,.;:“\"(\n]) ?)trước năm)trước (?:ngày|năm|tháng|quý) \d"
    ),
    _is(Cue.PLAN),
    examples=[("⟦đến năm 2030⟧, tỷ lệ", "plan"), ("⟦đến cuối năm 2020⟧ có", "plan"), ("⟦trước ngày 3⟧1/12", "plan"), ("xong ⟦trước năm 2⟧020", "plan")],
    rejects=["từ năm 2018 đến năm 2022", "cho biết, trước năm 2015 tỉnh có", "sinh trước ngày 1/7", "tính đến cuối năm 2017, nguyên giá", "đến nay", "năm 2030"],
)
NORM_RULE = Rule(
    "cue.norm",
    _words(
        r"(?<!(?:%|với|trên|/) (?:tổng )?(?:số )?điểm )tối đa(?! ?[,.;)])|(?<!(?:lương|sống) )tối thiểu(?! vùng| ?[,.;)])|không (?:vượt )?quá"
        r"|ít nhất(?! ?[,.;)])|thời hạn(?=(?: \p{L}++){0,12}? là \d)"
        r"|(?<=(?:luật|quy định|pháp luật|tỉnh|thành phố|chính phủ|quốc hội|trung ương|bộ)(?: chỉ)? )cho phép|chậm nhất|không dưới|không được"
        r"|(?<!thực hiện )theo (?:quy chế|điều lệ|nội quy)(?! (?:phối hợp|dân chủ))|chỉ được(?= tuyển (?:(?:bù|mới|dụng|thay|thế) ){0,2}\d++%)"
        r"|(?<!\w )ai(?! (?:cũng|đó|đã|mà|biết|ngờ|nấy|là|đang|sẽ|chịu|lo|trả)\b|[^.;:]{0,60}\?)|(?<!\w )(?:đơn vị|địa phương|cơ quan|người|bộ|tỉnh|huyện|xã|phường|sở|nơi|trường) nào(?! (?:cũng|đó|đều)\b|[^.;:]{0,60}\?)|(?<!(?:đã|đang|từng) )tập sự(?= \d)"
        r"|(?<!(?:được|đã|đang|hiện|còn) )hưởng(?= (?:bằng |thêm |ngay )?\d[\d.,]*+(?:%| (?:lần|tháng (?:lương|tiền|phụ|trợ))\b))"
        r"|chỉ được(?! (?:giao|bố|cấp|tuyển|nhận|hơn|gần|khoảng|\d++,\d))"
        r"|(?<!chưa )được (?:hưởng(?! lợi)|cộng(?= (?:thêm )?\d)|trợ cấp|phụ cấp|phép|phân bổ|thưởng)|(?<!(?:vẫn|đã) )đủ(?= \d)"
        r"|(?:(?<!(?:đã|vừa|mới|từng|cũng) )bị phạt(?= (?:tiền |tù )?(?:từ|đến|tới|tối|ít|gấp|thêm) )|(?<=\b(?:hành vi|trường hợp|người nào|(?:ai|nếu|khi) |vi phạm|cá nhân|người (?:không|vi|có))\b[^.;,:\d]{0,60} )(?<!(?:đã|vừa|mới|từng|cũng) )bị phạt)"
        r"|mức (?:phạt|trần|sàn)|(?<!đúng )(?<!đúng theo )(?<!(?:phạm pháp luật|văn bản|so với|hơn|hạn|vượt|sai|trái|ngoài|quá|nghiêm|các|những"
        r"|chấp hành|(?<!(?:định|luật|tư|quyết) (?:số )?[\d/\p{L}-]{0,24})\d|bỏ|giảm|hóa|hoá|bổ sung|sửa đổi"
        r"|rà soát) )quy định(?! (?:về )?(?:chức năng|nhiệm vụ)| chi tiết| của pháp| hiện| hành chính| kinh doanh|,)"
        r"|(?<!\w )theo (?:quy định|(?:bộ )?luật(?! sư))"
        r"|(?<!\w )theo (?:nghị định|thông tư|hướng dẫn) [^,.;:]{1,60}(?=, (?:[^,.;:\d]{1,40} (?:loại|hạng) (?:\d|[iv]++|[a-d])|mỗi [^.;:\d]{1,40}) được (?:bố trí|trang bị|phân bổ))"
        r"|(?<!(?:theo|đúng|trái|vi phạm|thực hiện|có|nhiều|chương trình,) )(?:(?:dự án )?luật|nghị (?:định|quyết)|thông tư|quyết định|quy (?:định|chế)|chỉ thị|kế hoạch|đề án|hợp đồng|dự thảo)(?: (?:số )?\d[\d/\p{L}-]*+)?(?: (?:này|trên|đó|mới|cũ|hiện hành|của [^,.;:\d]{2,25}?))? (?:chỉ |cũng |còn )?(?:buộc|bắt|đòi|khống chế|ấn định|ghi(?: rõ)?(?= (?:là )?\d)|cho(?= (?:\d|tối|nghỉ|hưởng|dùng|mỗi|giữ|thêm))|đặt ra|yêu cầu)"
        r"|tiêu chuẩn (?:là|về|của|quy|để)|điều kiện (?:là|về|để)|coi (?:là|như)(?= (?:không|chưa) (?:hoàn|đạt|đủ|đáp)\b)|(?<!(?:so với|hơn|vượt|đúng) )định mức|khung số lượng|hạn mức"
    ),
    _is(Cue.NORM),
    examples=[("⟦được hưởng⟧ trợ cấp", "norm"), ("nghị định ⟦quy định⟧ mức", "norm"), ("⟦theo quy định⟧, sở", "norm"), ("⟦theo luật⟧ viên chức, thời gian", "norm"), ("⟦tối đa⟧ ba", "norm"), ("⟦thời hạn⟧ cấp phép là 7 ngày", "norm"), ("luật ⟦cho phép⟧ 3 năm", "norm"), ("tỉnh ⟦cho phép⟧ giữ 2 năm", "norm"), ("⟦theo quy chế⟧, thí sinh", "norm"), ("⟦được cộng⟧ 2 điểm", "norm"), ("ngày tết ⟦hưởng⟧ bằng 1,8 lần", "norm"), ("⟦tập sự⟧ 12 tháng", "norm"), ("⟦theo nghị định 33⟧, xã loại i được bố trí 22 người", "norm"), ("⟦theo hướng dẫn của trung ương⟧, mỗi xã được bố trí 32 biên chế", "norm"), ("nghị định 123 ⟦quy định⟧ vụ có", "norm"), ("⟦ai⟧ vi phạm bị trừ 20%", "norm"), ("⟦chỉ được⟧ tuyển bù 50%", "norm"), ("⟦luật chỉ cho⟧ 4 phó giám đốc", "norm"), ("⟦kế hoạch buộc⟧ mỗi năm giảm 2%", "norm"), ("⟦đơn vị nào⟧ dư cấp phó", "norm"), ("hành vi gây rối ⟦bị phạt⟧ 5 triệu", "norm"), ("chậm nộp ⟦bị phạt⟧ từ 1 đến 2 triệu", "norm"), ("dưới 50% ⟦coi như⟧ không hoàn thành", "norm")],
    rejects=["có thông tư bắt nộp 13 giấy tờ", "nơi nào cũng cắt 10%", "tài xế vừa bị phạt 5 triệu", "công ty bị phạt 350 triệu", "coi như xong", "xã x ít nhất, có 5 hồ sơ", "theo nghị định 108, 185 người được bố trí việc khác", "thời hạn rút xuống 3 ngày", "chưa được hưởng phụ cấp", "nợ 9 nghị định quy định chi tiết", "chỉ được giao 60 biên chế", "đang hưởng 85% lương", "không ai vi phạm, 5 người", "chỉ được tuyển 5 người", "đúng quy định", "được giao", "được hưởng lợi", "đúng theo quy định", "lương tối thiểu vùng", "đạt 78,5% điểm tối đa", "tuyển dụng sai quy định với 40 người", "cắt giảm 2.770 quy định kinh doanh", "kiến nghị về quy định hành chính"],
)
FACT_RULE = Rule(
    "cue.fact",
    _words(
        r"(?<!(?<!\w)mà(?: [\p{L}]++){1,4} )(?<!(?:nếu|(?<!sau )khi) )đã(?! (?:được )?(?:đề ra|đặt|quy định|yêu|đề nghị|đề xuất|phê duyệt|thông qua|trình (?:đề án|phương|dự thảo|kế)))"
        r"|(?<!(?:thực|thể|xuất|biểu|tái|ẩn) )hiện(?: (?:nay|có|tại|còn|đang|cả|toàn))?(?! (?:hành|hưởng|lên|đại|thực|vật|diện|tượng))|gần đây|đến nay|tới nay"
        r"|từ nay đến hết ngày|tính (?:đến|tới)|vừa qua|ghi nhận|(?<!(?:cục|[-–]|phòng|ngành|chức) )thống kê|quyết toán(?= (?:là |đạt )?\d)"
        r"|(?:năm|tháng|quý|kỳ) (?:ngoái|trước(?! liền)|qua)|hôm qua|(?:vì|bởi) (?:\p{L}++ ){0,6}?(?:đang|chỉ|mới|vẫn|hiện)"
        r"|có nơi(?= (?:dài|xa|chỉ|tới|đến|mất|cách|rộng|thừa|thiếu|lên)\b)|thực tế|thực hiện được|cùng kỳ|lâu nay|qua đó|dịp này"
        r"|đại biểu (?:quốc hội )?(?:có mặt )?(?:tán thành|biểu quyết|ấn nút|đồng ý)|công bố (?:các )?quyết định"
        r"|mới(?: \p{L}++){1,6}? được(?= (?:gần |hơn |khoảng |trên )?\d)|mới được(?= (?:cấp|giao|bố|nhận|hỗ)\b)"
        r"|vừa(?= (?:ký|tuyển|mua|chi|giải quyết|xử lý|bổ nhiệm|hoàn thành|khai trương|nhận|khánh thành|xử phạt|kỷ luật|phát hiện|tổ chức)\b)"
        r"|mới (?:chỉ|đạt(?= (?:gần |hơn |khoảng |trên )?\d)|sử dụng|bố trí|thực hiện|giải ngân)"
    ),
    _is(Cue.FACT),
    examples=[("sở ⟦đã⟧ giải quyết", "fact"), ("⟦đến nay⟧ có", "fact"), ("⟦hiện nay⟧ tỉnh", "fact"), ("⟦tính đến⟧ 5/6", "fact"), ("⟦dịp này⟧, tỉnh tặng", "fact"), ("huyện ⟦vừa⟧ ký thêm", "fact"), ("90% ⟦đại biểu tán thành⟧", "fact"), ("xin thêm 5 người, ⟦vì một công chức đang⟧ phục vụ 900 dân", "fact"), ("⟦có nơi⟧ dài 7 km", "fact"), ("sở ⟦mới thu hồi được⟧ 3 tỷ", "fact")],
    rejects=["năm tới", "công chức văn phòng - thống kê", "mô hình mới được 5 xã dùng", "đã đề ra", "sẽ đạt", "so với năm trước liền kề", "hệ thống mà tỉnh đã dùng", "chỉ thanh lý khi đã dùng trên 15 năm", "được thực hiện trực tuyến"],
)
RESULT_RULE = Rule(
    "cue.result",
    _words(
        r"đạt được|kết quả|(?<!(?:nhiệm vụ|chức năng|việc|trách nhiệm) )được giao|đạt(?= (?:gần|trên|hơn|khoảng)? ?\d)|chiếm|trong khi|vượt|còn lại"
        r"|báo cáo|tiết kiệm được|giải ngân|mới (?:đạt|chiếm|có|chỉ|bố)|bố trí được|trước (?:đây|đó)|có tới|cho biết|chỉ có|chỉ mới|đang|vẫn|thiếu"
        r"|phát hiện|tiếp nhận|giải quyết được"
    ),
    _is(Cue.RESULT),
    examples=[("⟦đạt⟧ 95%", "result"), ("⟦chiếm⟧ một", "result"), ("⟦mới đạt⟧ một", "result")],
    rejects=["sẽ đạt", "đạt chỉ tiêu"],
)
TURN_RULE = Rule(
    "cue.turn",
    _words(r"(?<=, )(?:vì|bởi(?: vì)?)|nhưng|tuy nhiên|trong khi(?: đó)?|thế nhưng|song|vậy mà|thế mà|cho (?:thấy|hay)"),
    _is(Cue.TURN),
    examples=[("⟦nhưng⟧ vẫn", "turn"), ("⟦tuy nhiên⟧, mới", "turn"), ("báo cáo ⟦cho thấy⟧", "turn"), ("⟦vậy mà⟧ sở", "turn"), ("không cắt, ⟦vì⟧ 1.000 dân có", "turn")],
    rejects=["nói chung", "vì vậy phải giảm"],
)
RULES: tuple[Rule[Cue], ...] = (
    PLAN_RULE, GOAL_RULE, DUTY_RULE, IF_RULE, FUTURE_RULE, NORM_RULE, FACT_RULE, RESULT_RULE, TURN_RULE,
)  # fmt: skip


# the words that a match of a rule can begin with, `a/b c` for `a b` and `a c`: its pattern is tried there alone
OPENINGS: dict[str, str] = {
    "cue.plan": (
        "chủ/trương quyết/nghị_giành_giữ_đạt_đưa phấn/đấu dự/kiến_thảo_toán_định_tính sẽ đề/xuất_nghị_ra xin/thêm_bổ_tăng_giữ_tỉnh_tp_thành_trung_huyện_bộ_hđnd_ubnd_chính_quốc_thủ mong/đến_tới_sớm tiến/tới hướng đặt/ra tới/đây sắp/tới thủ/tướng chính/phủ quốc/hội hđnd theo/tính sang/năm muốn lộ/trình"
        " định/hướng cam/kết quyết/tâm kỳ/vọng từ/nay thời/gian năm/tới_sau tháng/tới giai/đoạn nhiệm/kỳ quý/tới kiến/nghị kinh/phí tổng/mức"
        " phê/duyệt kế/hoạch nhiệm/vụ nên/giảm_sáp_tăng_cắt_quy_bổ_giữ_gộp_hợp_đặt_nâng lấy/ý theo/phương_tờ_đề_kế trình/đề_phương_dự_quốc_chính_hđnd_thủ phương/án có/thể nhu/cầu thông/qua tán/thành thống/nhất đồng/ý nhất/trí giao sắp/giảm_tăng_có_được_sáp_tuyển_bỏ_cắt_chi_mở_triển_áp chuẩn/bị hy/vọng hứa đang/soạn_xây_nghiên_lập_bàn_trình_hoàn_lấy_sửa"
    ),
    "cue.goal": "mục/tiêu chỉ/tiêu",
    "cue.duty": "phải cần bắt/buộc là/bắt yêu/cầu",
    "cue.if": "nếu giả/sử chỉ/cần",
    "cue.future": "đến tới cho/đến trước/ngày_năm_tháng_quý",
    "cue.norm": (
        "tối/đa_thiểu không/quá_vượt_dưới_được ít/nhất thời/hạn cho/phép chậm/nhất chỉ/được tập/sự ai đơn/vị địa/phương cơ/quan người/nào bộ/nào tỉnh/nào huyện/nào xã/nào phường/nào sở/nào nơi/nào trường/nào hưởng được/hưởng_cộng_trợ_phụ_phép_phân_thưởng đủ bị/phạt mức/phạt_trần_sàn quy/định"
        " theo/quy_điều_nội_luật_bộ_nghị_thông_hướng tiêu/chuẩn luật dự/án_thảo nghị/định_quyết thông/tư quyết/định quy/chế chỉ/thị kế/hoạch đề/án hợp/đồng điều/kiện định/mức khung/số hạn/mức coi/là_như"
    ),
    "cue.fact": (
        "đã hiện quyết/toán gần/đây từ/nay đến/nay tới/nay tính/đến_tới vừa/qua ghi/nhận thống/kê năm/ngoái_trước_qua tháng/ngoái_trước_qua quý/ngoái_trước_qua"
        " kỳ/ngoái_trước_qua vừa/ký_tuyển_mua_chi_giải_xử_bổ_hoàn_khai_nhận_khánh_kỷ_phát_tổ vì bởi hôm/qua có/nơi thực/tế_hiện cùng/kỳ lâu/nay qua/đó đại/biểu dịp/này công/bố mới"
    ),
    "cue.result": (
        "đạt kết/quả được/giao chiếm trong/khi vượt còn/lại báo/cáo tiết/kiệm giải/ngân_quyết mới/đạt_chiếm_có_chỉ_bố bố/trí trước/đây_đó"
        " có/tới cho/biết chỉ/có_mới đang vẫn thiếu phát/hiện tiếp/nhận"
    ),
    "cue.turn": "vì bởi nhưng tuy/nhiên trong/khi thế/nhưng_mà vậy/mà song cho/thấy_hay",
}
ANY = ""  # stands for any second word


def _index_openings() -> dict[str, dict[str, tuple[Rule[Cue], ...]]]:
    """Return the rules by the first and the second word that their matches begin with."""
    table: dict[str, dict[str, tuple[Rule[Cue], ...]]] = {}
    for rule in RULES:
        for entry in OPENINGS[rule.name].split():
            first, _, seconds = entry.partition("/")
            for second in seconds.split("_"):
                places = table.setdefault(first, {})
                places[second] = (*places.get(second, ()), rule)
    return table


BY_OPENING = _index_openings()


def find_cues(folded: str, start: int, end: int) -> list[Mention[Cue]]:
    """Return the cues of `folded[start:end]` (lower-cased text) by their end, offsets into the text."""
    found: list[Mention[Cue]] = []
    reached: dict[str, int] = {}
    words = spaced_document(folded)[start:end].split(" ")
    numbers = [number for number, word in enumerate(words) if word in BY_OPENING]
    if not numbers:
        return found
    words.append("")
    ends = list(accumulate(map(len, words)))  # without the spaces between
    for number in numbers:
        places = BY_OPENING[words[number]]
        at = start + ends[number] - len(words[number]) + number
        for rule in (*places.get(ANY, ()), *places.get(words[number + 1] or "-", ())):
            if at >= reached.get(rule.name, 0) and (cue := _read(rule, folded, at, end)):
                reached[rule.name] = cue.end
                found.append(cue)
    found.sort(key=lambda cue: (cue.end, cue.start))
    return found


def _read(rule: Rule[Cue], folded: str, start: int, end: int) -> Mention[Cue] | None:
    match = rule.pattern.match(folded, start, min(end, start + REACH))
    value = rule.read(match) if match else None
    return None if match is None or value is None else Mention(start, match.end(), value, rule.name)
