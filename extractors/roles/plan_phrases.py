"""What the code of plans asks for one by one: phrases of goals, rules and drafts, of what stands, and of what was done."""

from __future__ import annotations

from extractors.roles.duty_words import BURDEN, DUTIES, OWED
from extractors.rules import compile_pattern

OF_PLAN = compile_pattern(r"(?: (?:tổng|so với|của))? \(?(?:kế hoạch|chỉ tiêu|dự toán|mục tiêu|nghị quyết|tổng vốn|yêu cầu|nhu cầu|kh)\b")
WILL = compile_pattern(rf"\b(?:sẽ|(?<!\b(?:do|vì|đã|từng|còn|chẳng|thường|khỏi|đỡ|hết|gặp|mắc|vấp|vướng) )(?<!\b(?:việc|nhờ|do|vì) không )(?<!\bvẫn (?!phải (?:giảm|cắt giảm|tinh giản)\b))(?!(?<=không )phải (?:là|do|vì|đơn|cơ quan|người|cán|tất|ai|chỉ|một|trường|đối|hồ|doanh|tổ|bộ|sở)\b)phải(?!(?<!không phải) [“\"]?(?:{BURDEN}|(?!(?:{DUTIES})\b)\p{{L}}++)\b| {OWED})(?! (?!giảm|tăng)[^,;:.]{{3,60}} (?:giảm|tăng) (?:từ|còn|xuống|lên) )(?![^,;:.]{{3,60}} (?:vẫn|còn) (?:ở mức|chiếm|là) )) [^,;:.]{{0,90}}$")
PART_OF_IT = compile_pattern(r"trong (?:số )?(?:này|đó|ấy)\b,?(?: sẽ)?(?: có| gồm)? (?!năm|tháng|quý)")
NAMED_GOAL = compile_pattern(
    r"\b(?:các |đặt |đề |với |(?:nêu|xác định) (?:rõ )?)(?:ra )?(?:các |những )?(?:mục|chỉ) tiêu(?! quốc gia)|\bmục tiêu (?:đến|là|cụ thể|năm|trong)\b",
)
ANNOUNCES = compile_pattern(  # goals that the sentences behind tell: `Nghị quyết đề ra nhiều chỉ tiêu.`
    r"\b(?:nghị quyết|kế hoạch|chương trình|đề án|chiến lược|chỉ thị|đại hội)\b[^.;:]{0,90} (?:đề ra|đặt ra|đưa ra|nêu|có|gồm|xác định)(?: (?:rõ|cụ thể))?"
    r" (?:nhiều|một loạt|một số|các|những|\d{1,2})(?: nhóm)? (?:chỉ|mục) tiêu(?: (?!đã|đạt|vượt|hoàn|chưa|không|đều|bị|khó)\p{L}++){0,8}\.", needs=" tiêu",
)
AHEAD = compile_pattern(  # opens a sentence of goals
    r"[-+ ]*(?:các )?(?:nhiệm vụ|phương hướng|mục tiêu|chỉ tiêu|kế hoạch)[^.;:\d]{0,40}(?:\d{1,2} tháng cuối năm|thời gian tới|năm tới|quý tới"
    r"|(?:năm|quý) [\div/]{1,8})[^.;:]{0,20}:",
)
TIMED = compile_pattern(r"\b(?:năm|quý|tháng|ngày) \d|\bso với\b|\b(?:năm|kỳ|tháng) (?:nay|qua|ngoái|trước)\b|\bđến nay\b")
YEARS = compile_pattern(r"\bnăm ((?:19|20)\d\d)\b")
# words of results that a goal is told with as well: `tỷ lệ đô thị hóa đạt 60%`
LEVEL_WORDS = ("đạt", "chiếm", "giải quyết được", "giải ngân")
TASK_WORDS = (*LEVEL_WORDS, "tiếp nhận", "còn lại", "kết quả", "báo cáo", "được giao")  # of what a list of tasks is to deal with
TO_PLANNED = compile_pattern(r"\b(?:lên|xuống|còn|thành|mới)\b")  # from what is to what is planned: `hiện là 8%, mức mới là 10%`
BAND = compile_pattern(r"\bdưới\b|<")  # in `80 đến dưới 90`
CLASS_OF = compile_pattern(r"[^.;]{0,80}?(?:(?<!(?:phải|cần)) (?:có|gồm) |\): )\d", needs="có|gồm|): ")  # `từ 80 điểm trở lên có 12 bộ`: a class, no rule
CLASS_WITH = compile_pattern(  # `có 3 đơn vị đạt từ 90% trở lên, 5 đơn vị từ 80% đến dưới 90%`, `3/10 huyện đạt từ 85 điểm trở lên`
    r"(?:\bcó (?:thêm |tới )?\d++(?:/\d++)?|(?<![\w.,/])\d++/\d++) (?:[^.;:()\d]{0,60} đạt [^.,;:()\d]{0,40}|[^.;:()]{1,60} đạt [^.;:()]{0,120}(?:, | và )\d++(?: \p{L}++){1,4} (?:đạt )?(?:từ )?)$"
)
BASE = compile_pattern(r"\bso với (?:mức|vị trí|thứ|con số|tỷ lệ|kết quả) (?:xếp )?(?:hạng )?(?:thứ )?$")
# a share of what is due: `đạt 95% số hộ cần cấp`
DUE = compile_pattern(r"(?: \p{L}++){0,5}? (?:cần|phải) \p{L}")
REACHED = compile_pattern(r"\b(?:đạt|được|bằng|chiếm|là) (?:\L<rounded> )?$")
ON_NOW = ("đang", "hiện", "đã")
FOUND = compile_pattern(r"\b(?:trong đó|phát hiện|xác định)(?: (?:có|được|thấy))? $")
COEFFICIENT_IS = compile_pattern(r"\bhệ số(?: lương)?(?: của [^,.;:()]{1,50})? (?:là )?$")  # `hệ số lương của công chức loại A1 bậc 2 là 2,67`
CLAUSE_OPENS = compile_pattern(r"(?:[,;]| thì| nhưng| mà)(?: (?:mới|chỉ|có|mới có|chỉ có))? $")
LEFT_OVER = compile_pattern(
    r"\b(?:còn(?: (?:lại|có))?|(?<!\b(?:sẽ|phải|nếu) )có|(?:trong|số) (?:số )?(?:này|đó),?) (?:\L<rounded> )?$",
)
DEADLINE = compile_pattern(r"[^.;]{0,80}?\b(?:trước|đến|trong|từ|chậm nhất|năm 20\d\d|tới)\b")  # `còn 8 nghị định phải trình trong quý III`
STANDS = (" đã ", " vẫn ", " đang ")  # `làm rõ 12 dự án, trong đó 2 nhà máy đã có lãi`
WHICH_NOW = (" mà ", " do ")
HOLDS_NOW = compile_pattern(r"(?: \p{L}++){0,3}? (?:đang|vẫn đang|hiện đang)\b")  # `bỏ các ưu đãi mà 36 cơ quan đang hưởng`
SPENT = compile_pattern(  # what a rule came to in fact: `quy định là 7 ngày, anh mất 40 ngày`
    r"[,;][^,;.]{0,30}\b(?:mất|(?<!thời gian )(?:chờ|đợi)|(?<!(?:kiểm tra|khảo sát) )thực tế)\b[^,;.]{0,30}$"
    r"|[,;][^;.]{0,30}\b(?:mất|(?<!thời gian )(?:chờ|đợi))\b[^;.]{0,50}$",
    needs="mất|chờ|đợi|thực tế",
)
COUNTED_UP = compile_pattern(r"\b(?:có|đạt|được|còn|thu)\b")
OF_PAY = compile_pattern(r" tháng (?:tiền )?(?:lương|phụ cấp)\b")  # what a rule grants: `hỗ trợ thêm 3 tháng lương`
GOING_ON = ("đang", "vẫn", "có tới", "chỉ có", "phát hiện", "mới có", "mới chỉ", "mới đạt")
WITHIN = compile_pattern(r"\btrong vòng $")
# to the end of the clause, over an apposition that says what the figure is: `95%, đó là mục tiêu của tỉnh`
# or what lies between it and the verb: `9 thủ tục còn lại, đều thuộc lĩnh vực đất đai, sẽ xong trong quý`
CLAUSE = compile_pattern(
    r"(?:(?! và )[^,;:.()]|,(?= (?:đó|đây)(?: cũng| chính)? là )"
    r"|, (?:(?:đều|cùng|chủ yếu|phần lớn) )?(?:thuộc|ở|nằm|là) [^,;:.()\d]{2,60},(?= (?:sẽ|phải|cần|dự kiến)\b)){0,100}+"
)
# between the members of a list of which one verb speaks behind: `7 xã, 12 phường và 30 thôn sẽ được thưởng`
LISTED = compile_pattern(r",?(?: (?:và|cùng|cùng với))? (?:\L<rounded> )?")
FORMERLY = compile_pattern(r"\b(?P<word>trước (?:đây|kia)|(?:hồi|lúc|thời) trước)\b(?:(?!;[^;]*\bnay\b).)*$", needs="trước")
IN_FORCE = compile_pattern(r"\btheo (?:nghị định|quyết định|luật|bộ luật|thông tư|nghị quyết) (?:số )?\d")  # a rule that stands
# who found what a draft does not set: `theo khảo sát của VCCI, 78%`
FOUND_BY = compile_pattern(r"\b(?:theo|qua|kết quả) (?:kết quả )?(?:khảo sát|điều tra|thống kê|tổng kết|báo cáo|số liệu|kiểm tra|thanh tra)\b")
OF_SCHEME = compile_pattern(r"theo (?:phương án|đề án|kế hoạch|tờ trình|lộ trình)|(?:thời gian|năm|giai đoạn) ")  # names what was carried out
# a quota of staff in force: `chỉ tiêu tỉnh giao bậc tiểu học là 1.165 người, huyện dùng 1.407 người`
POSTS_GIVEN = compile_pattern(r"chỉ tiêu(?: \p{L}++){0,3}? giao(?: \p{L}++){0,5}? (?:là|chỉ) \d[\d.]*+ (?:người|biên chế|giáo viên|viên chức|công chức)\b")
QUOTA = compile_pattern(r"\b(?:tổng (?:số )?|số )biên chế\b")  # in force where no draft of its own sentence says otherwise
HAVING = compile_pattern(r"[“\"]?có \d")  # opens a sentence of facts: `Có 9 tỉnh hoàn thành mục tiêu`
OF_CLASS = compile_pattern(r"(?: \p{L}++){0,3}? (?:thuộc|nằm trong|rơi vào) (?:diện|đối tượng|trường hợp|danh sách)(?: [^,.;:\d]{0,40})?")  # `12 xã thuộc diện phải sáp nhập`
# what a place has before anything is merged, in the text as written: `Theo tờ trình, toàn tỉnh có 90 xã`, not `Xã mới có 12.000 người`
STANDING = compile_pattern(
    r"(?:(?:Theo|Qua) [^,;:.()\d]{3,60}, |(?:Cụ thể|Hiện nay|Trong đó|Như vậy),? )?(?:(?:[Hh]iện )?(?:[Tt]oàn|[Cc]ả) (?:tỉnh|thành phố|huyện|quận|thị xã|nước|ngành)"
    r"|(?:[Tt]ỉnh|[Tt]hành phố|[Hh]uyện|[Qq]uận|[Tt]hị xã|[Pp]hường|[Tt]hị trấn|[Xx]ã)(?: \p{Lu}[\p{L}-]*+){1,4}) (?:hiện |đang |hiện đang )?có \d"
)
FOR_YEAR = compile_pattern(r"[^.;,:()\d]{0,30} (?:cho|để|vào|trong) [^.;,:()\d]{0,40}\bnăm (20\d\d)\b")  # `cân đối 5 tỷ đồng cho hạ tầng năm 2030`
LATER_YEAR = compile_pattern(r"(?:(?<!sang )năm |/)(20\d\d)\b")  # `chuyển sang năm 2018`: handed over, not planned
ON_DAY = compile_pattern(r"(?:sáng |chiều |trưa |tối )?ngày \d{1,2}[/-]\d{1,2}[/-]\d{4},")
NEW_TIME = compile_pattern(r"(?:cũng )?(?:riêng |trong )?(?:(?:năm học|năm|quý|tháng) [\div]|(?:năm|tháng|quý) (?:ngoái|vừa qua),)|(?:[^,.;:\d]{3,40}, )?(?:tính )?từ (?:ngày )?\d{1,2}/\d{1,2}(?:/\d{4})? đến (?:hết )?(?:ngày )?\d{1,2}/\d")  # opens a sentence on another time
# tells what is or was, with no word of time: `Có nơi thừa 24 vụ phó`, `Bà dẫn chứng một cục có 34 người`
TELLS = compile_pattern(
    r"\Gtheo (?!(?:đó|kế hoạch|lộ trình|phương án|đề án|dự thảo|tờ trình|quy|nghị|đề xuất|chương trình|chỉ|mục tiêu"
    r"|yêu cầu)\b)[^,.;:\d]{3,50}, [^,.;:\d]{2,40} (?:có|còn|đã) |\G[“\"(-]? ?(?:có|ông|bà|anh|chị|tôi|nhiều nơi|một số"
    r"|qua \d[\d.]*+ (?:lượt )?(?:phiếu|ý kiến)|(?:ở|tại) (?:\p{L}++ ){1,4}?có (?:lớp|nơi|xã|phường|trường|huyện|đơn vị|cơ quan|vụ|phòng|sở)) "
    r"|: [“\"]?có \d|\b(?:kể|dẫn chứng|thừa|mới (?:chỉ|có|bán|đạt|\d)|bị|từng|phình|là một trong|dẫn đầu|(?:làm|đạt) (?:tốt|cao|thấp|kém) nhất)\b",
)
BOUND = compile_pattern(r"(?:ít nhất|tối (?:đa|thiểu)|không (?:vượt )?quá|không dưới|đủ)\b")
DONE_BEFORE = compile_pattern(  # `hoàn thành 168/168 nhiệm vụ đề ra`
    r"\b(?:hoàn thành(?:,? (?:và )?vượt(?: mức)?)?|thực hiện|xong|triển khai|giải quyết|đạt|bằng) (?:được |xong |gần |hơn )?$",
)
# the people asked, whose wishes are no plans: `40% số người được hỏi xem nghèo là việc cần lo nhất`
OF_ASKED = compile_pattern(r" (?:(?:số|tổng số|trong số) )?(?:\p{L}++ ){1,3}?(?:được (?:hỏi|khảo sát|phỏng vấn)|trả lời|tham gia (?:khảo sát|trả lời))\b")
WANTING = compile_pattern(r"\b(?:chưa|không|chẳng)(?: có| bố trí| được)? $")
ONE = compile_pattern(r" một ")
TOLD_LEVEL = compile_pattern(r"\b(?:đạt|là|chiếm|trị giá) (?:mức |\L<about> |gần |hơn |trên |tới )?$")
# who made a plan: `45 tỉnh đã trình phương án`, `trong đó 18 tỉnh đề nghị sắp xếp thêm`
PROPOSED_BY = compile_pattern(
    r"(?<=\b(?:tỉnh|thành phố|bộ|ngành|địa phương|huyện|xã|sở|cơ quan|đơn vị|đại biểu|hiệp hội|đoàn|doanh nghiệp|công ty|hộ|dân|cử tri|người|ý kiến|nước"
    r"|thành viên|trường|phụ huynh|giáo viên|cán bộ|công chức|chuyên gia|văn bản|công văn|đơn|thư|tấm biển|kết luận))(?: (?:miền|vùng|ven|phía) \p{L}++"
    r"| (?:của|ở|tại) (?:\p{L}++ ){1,3}?\p{L}++)? (?:(?:đã|cũng|đều|vừa|mới) )?(?:trình|đề nghị|đề xuất|kiến nghị|yêu cầu|ủng hộ|phản đối)\b",
    needs="trình|đề nghị|đề xuất|kiến nghị|yêu cầu|ủng hộ|phản đối",
)
