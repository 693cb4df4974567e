"""Words and constructions around a figure that tell its role: plans measured against, levels left and reached, what is told, ended or off."""

from __future__ import annotations

from extractors.rules import REVERSE, compile_pattern

# what stands now, by its word: `hiện hành`, `đang áp dụng`
STANDING = r"(?:hiện (?:nay|tại|hành|hưởng)|đang (?:áp dụng|hưởng|thực hiện|thi hành|lĩnh|nhận))\b"
NOW_AFTER = compile_pattern(
    r"[^\s,.;()]*+(?: (?!so với\b)(?:/ )?[^\s,.;()]++){0,5}? (?<!mức )(?<!so với )(?:hiện (?:nay|hành|tại|có)\b|(?<=đồng |đồng/tháng )(?:hiện|đang) (?:hưởng|nhận|lĩnh)\b)"
)
NOW_BEFORE = compile_pattern(
    r"\bhiện (?:(?:nay|hành|tại|hưởng) ?\( ?(?:(?:đang )?là |: ?)?|(?:hành|hưởng) (?:đang )?(?:là|ở mức) ?:? ?)$"
    r"|\bhiện (?:nay )?(?:mức|tỷ lệ|định mức|con số)(?: \p{L}++){0,3}? (?:là|chỉ) $|\b(?:mức|quy định) cũ (?:là|chỉ) $"
    r"|\bthay (?:cho|vì) mức $|\b(?:lương|mức|phí|giá|phụ cấp|định mức)(?: \p{L}++){0,4} hiện hành $"
)
PLAN_BRACKET = compile_pattern(
    r"(?:\( ?(?!(?:cao|thấp|nhiều|ít|kém|vượt|hơn)\b)(?:[^()\d]{0,25} )?"
    r"(?:chỉ tiêu|kế hoạch|mục tiêu|yêu cầu|đề ra|(?:tỉnh|trung ương|bộ|thành phố|chính phủ|cấp trên) giao|quy định|định mức|kh)\b[^().;]{0,50}"
    r"|(?<!\b(?:rút ngắn|giảm|nhanh|sớm|tăng|vượt)(?: được)? )(?<!\b(?:vượt|hụt|tăng|giảm) (?:thu|chi)(?: \p{L}++){0,3} )(?:so(?: với)?"
    r"|(?<!so )với) (?:chỉ tiêu|kế hoạch|mục tiêu|yêu cầu|quy định|nghị quyết|dự toán|lời hứa|cam kết)\b"
    r"(?:(?!\b(?:thừa|thiếu|vượt|dôi|hụt)\b)[^.;,()\d]){0,40}\(?(?:mức(?: độ)? \d )?(?:là|:)?|\bso với định mức"
    r"|(?:\b(?:dưới|thấp hơn) (?=mức )|(?<!\b(?:vượt|hơn|dưới) )(?<!\d ))\b(?:chỉ tiêu|kế hoạch|mục tiêu|yêu cầu|định mức"
    r"|mức (?:\p{L}++ ){0,4}?(?:đòi hỏi|yêu cầu|giao|đặt ra|đề ra))\b[^.;,()\d]{0,30}\((?:lần lượt (?:là )?)?"
    r"|\b(?:giới hạn|ngưỡng|mức trần|hạn mức|khung)\b[^.;,()\d]{0,40}\("
    r"|\b(?:vượt|đạt|hoàn thành) (?:chỉ tiêu|kế hoạch|mục tiêu|yêu cầu) (?:(?:cắt |tinh )?giảm|tăng|tinh giản|đạt"
    r"|là)(?: (?:tối thiểu|ít nhất|được|khoảng|chừng|ngót|xấp xỉ))?"
    r"|\b(?:hoàn thành|đạt(?: được)?) mục tiêu(?: là)?"
    r"|\b(?:chưa|không|khó|khó có thể|khó lòng) đạt (?:chỉ tiêu|kế hoạch|mục tiêu|yêu cầu|mức)\b[^.;,()\d]{0,30}) ?$",
    flags=REVERSE,
    needs="(|tiêu|kế hoạch|yêu cầu|quy định|nghị quyết|dự toán|lời hứa|cam kết|mức",
)
# what a goal asks for, told of how much of it was reached: `mới được 40% kế hoạch cắt giảm 120 đơn vị`
SHARE_OF_GOAL = compile_pattern(
    r"(?:\d ?%|\d/\d|\bnửa|\bmột phần \p{L}++) (?:của )?(?:chỉ tiêu|kế hoạch|mục tiêu) (?:(?:cắt |tinh )?giảm|tinh giản|cắt|bỏ|bãi bỏ|sắp xếp|sáp nhập"
    r"|tăng|thu|thu hút"
    r"|xây|xây dựng|tạo|giải quyết|giải ngân|đào tạo|tuyển|tuyển dụng|hỗ trợ|cấp|chuyển|chuyển đổi|thành lập|rà soát|đơn giản hóa|đơn giản hoá|số hóa"
    r"|số hoá|có)"
    r"(?: (?!(?:của|cho|tại|ở|từ|và|trong)\b)\p{L}++){0,4} $",
    needs="mục tiêu|chỉ tiêu|kế hoạch",
)
# what a standard asks for, told of those who do not reach it: `623 xã chưa đạt 50% cả hai tiêu chuẩn`
BESIDE_GOAL = compile_pattern(r"\d ?%,(?: trong khi)? (?:chỉ tiêu|kế hoạch|mục tiêu)(?: (?:đề ra|đặt ra|giao|cả năm))?(?: là)? $", needs="%,")
_SET = r"(?:đề ra|đặt ra|(?:(?:tỉnh|huyện|thành phố|trung ương|cấp trên|bộ|chính phủ) |được )giao)"
PAST_GOAL = compile_pattern(
    rf"\b(?:(?P<short>thấp hơn|dưới|kém)|vượt(?: qua| trên| xa)?|cao hơn|trên)(?: (?:hẳn|nhiều|xa)(?: so với)?)? (?:(?:mức )?(?:chỉ tiêu|kế hoạch|mục tiêu|yêu cầu)(?: {_SET})?|mức {_SET})(?: là)? $",
)
# the goals of several, each in its turn: `dưới mức tỉnh giao (lần lượt 45% và 30%)`
IN_TURN = compile_pattern(r"\blần lượt (?:là )?$", flags=REVERSE)
NEXT_LEVEL = compile_pattern(r"[,;] mức(?: độ)? \d (?:là )?")  # `so với yêu cầu (mức độ 3 là 35%, mức độ 4 là 20%)`
NEXT_IN_TURN = compile_pattern(r"(?:,| và|, và|;) ")
STANDARD = compile_pattern(r"(?: \p{L}++){0,3}? (?:tiêu chuẩn|tiêu chí|quy định|định mức)\b")
SHORT_OF = compile_pattern(r"\b(?:chưa|không) (?:đạt|đủ|đáp ứng|bảo đảm)(?: (?:được|tới|đến))? $", flags=REVERSE)
DEADLINE = compile_pattern(r" \p{L}++ (?:nữa )?để \p{L}")
GRANTED = compile_pattern(
    r"\b(?<!(?:đã|mất|phải) )(?:(?:có|cho|thêm)(?: (?:thêm|tối đa|đúng|thời hạn|thời gian))?|cho (?:\p{L}++ ){1,4}(?:thời gian|thời hạn)) $",
    flags=REVERSE,
)
# a term of a rule: `trong 30 ngày kể từ khi nhận hồ sơ, sở phải trả lời`
TERM = compile_pattern(r"\btrong(?: vòng| thời hạn| thời gian)? $", flags=REVERSE)
FROM_EVENT = compile_pattern(
    r" (?:ngày|tuần|tháng|năm|giờ)(?: làm việc)? (?:(?:(?:kể )?từ|sau) (?:khi|ngày|lúc|thời điểm)|sau (?:sáp nhập|hợp nhất|sắp xếp)) ?[^.;]{1,80}\b(?:phải"
    r"|sẽ|có trách nhiệm|cần)\b",
)
YEAR_BRACKET = compile_pattern(
    r"(?:\( ?(?:năm )?|;[^;()\d]{0,30}\bnăm )(?P<year>(?:19|20)\d\d)(?!\d)"
    r"(?![^().;]*\b(?:phấn đấu|kế hoạch|mục tiêu|chỉ tiêu|giao|sẽ)\b)[^().;]{0,80}$",
    needs="20|19",
)
FROM_TO = compile_pattern(
    r"(?<!\w)từ(?: (?:mức(?: (?:thuế suất|thuế|giá|lương|phí|điểm|hỗ trợ|trần|sàn))?|hơn|trên|gần|khoảng|chừng|ngót|xấp xỉ|vị trí|thứ|hạng|con số"
    r"|chỗ(?: (?:chỉ )?có| là)?))* ?$",
)
TO_AFTER = compile_pattern(r"(?:[^.;,\d]|(?:19|20)\d\d(?!\d)){0,30}?\b(?<!(?:trở|đổ) )(?:lên|xuống|còn|thành)\b(?! \p{L}++[.;,])")
MOVES = ("tăng", "giảm", "rút", "nhích", "hạ ", "tụt", "lên ")
# a whole that still has to be passed: `Cơ cấu mới gồm 18 vụ, giảm 4 vụ, sẽ được trình Chính phủ`
AWAITED = compile_pattern(
    r"[^.;:]{0,90}?, (?:sẽ (?:được |sớm )?|đang (?:chờ |được )?|chờ (?:được )?)(?:trình|thông qua|xem xét|cho ý kiến|phê duyệt|ban hành|bỏ phiếu"
    r"|thẩm định)\b",
    needs="sẽ |đang |chờ ",
)
TO_NEXT = compile_pattern(r"(?: \p{L}++)? (?:đến|tới) \d")  # `tăng từ 5,03 điểm tới 5,46 điểm`
PLAN_OF_REFERENCE = compile_pattern(r"\b(?:so(?: với)?|vượt|hơn|kém|bằng) (?:mức )?(?:chỉ tiêu|kế hoạch|mục tiêu|yêu cầu|dự toán)\b[^;()]*+\($")
SLASH = compile_pattern(r"%? ?/ ?$")
SLASH_AFTER = compile_pattern(r" ?/ ?\d")
COORDINATION = compile_pattern(r"[^.:]{0,90}?(?:,|;|\bvà\b|\btrong đó\b|\bhoặc\b|\()(?:[^.:]|(?<=\btp)\.){0,60}")
BESIDES = compile_pattern(r"(?: (?!so\b)\p{L}++){1,3} với (?:(?:gần|hơn|trên|khoảng) )?")  # `tăng 300 vụ với 450 bị can`
BY_SLASH = compile_pattern(r" \p{L}++(?: \p{L}++)? ?/ ?")  # `tăng 268 vụ/128 bị can`
NEW_VERB = compile_pattern(
    r"\b(?:đạt|nhận|vượt|(?<!trong (?:số )?(?:đó|này|ấy) )có|là|còn|chiếm|tăng|giảm|xếp|được|đứng|lên|xuống|(?<!so )với|hoàn thành"
    r"|giải quyết|đã|tiết kiệm|xo[aá]|xóa|bị|đưa|thành lập|nhờ đó|đồng thời|giúp|khiến|cắt|bãi bỏ|(?<!(?:được|bàn|chuyển) )giao"
    r"|dôi dư|dư|thừa|thiếu|phát sinh|điều động|luân chuyển|chuyển đổi|(?<!cho )(?:nghỉ (?:hưu|việc)|thôi việc)|xử lý|rà soát|phê duyệt|công bố|kiểm tra|tổ chức"
    r"|tiếp nhận|ban hành|tuyển dụng|bổ nhiệm|(?<!(?:sau|do|nhờ|khi|từ) )(?:sáp nhập|hợp nhất|giải thể|tinh giản|sắp xếp)"
    r"|tổng(?! (?:cục|công ty|đài|giám đốc)))\b"
)
# what is done with the thing before a mark, no verb of its own: `giảm 12% số đơn tiếp nhận và 9% số vụ việc`
DONE_WITH = compile_pattern(r"(?: số)?(?: (?!đã|và)\p{L}++){1,3}? (?:tiếp nhận|giải quyết|xử lý|phát sinh|kiểm tra|rà soát)(?=,? và|,|;)")
# who comes next in a list of changes: `giảm nhiều nhất với 175 xóm, kế đến là Hồng Phong 163`
NEXT = compile_pattern(
    r"(?: \p{L}++){0,3}\)?[,;]? (?:và )?(?:(?:kế|tiếp|theo) (?:đến|tiếp|theo|tới|sau|đó)|sau (?:đó|đến)|xếp sau|rồi (?:đến|tới))(?: (?:là|đến|tới))?"
    r"(?: (?!(?:có|đạt|chiếm|còn|tăng|giảm|lên|xuống|đã|sẽ|được|bị)\b)\p{L}[\p{L}.-]*+){1,7}?(?: với| \(|:)?(?: (?:gần|hơn|trên|khoảng|chừng))? ?"
)
LISTED = compile_pattern(r"(?: (?!(?:đạt|có|là|còn|chiếm|được)\b)\p{L}++){1,5}, (?:(?:gần|hơn|\L<about>|và) )?")
# a part by its share of the whole: `giảm 900 biên chế, công chức chiếm 120 người`, `riêng công chức là 120 người`
PART_OF_CHANGE = compile_pattern(
    r"[^.:;,()\d]{0,50},? (?:trong (?:số )?(?:đó|này|ấy),? |mà |và )?(?:(?:riêng )?(?:(?!\b(?:còn|nay|hiện|tổng|cả)\b)[^.:;,()\d]){2,50}? chiếm"
    r"|(?:riêng|(?<=trong số (?:đó|này|ấy),? )) ?(?:(?!\b(?:còn|nay|hiện|tổng|cả)\b)[^.:;,()\d]){2,50}? là)(?: (?:hơn|gần|\L<about>"
    r"|trên|tới|đến)){0,2} "
)
NEW_SUBJECT = compile_pattern(
    r"[,;] (?:t[ỷỉ] lệ|chỉ số|tổng số|số|mức|điểm số)\b"
    r"|[,;] (?:và )?(?:hỗ trợ|cấp|chi|thu|trả|mua|xây|phạt|thưởng|trao|tặng|mở|bố trí|đầu tư|huy động|tuyển|dành|khởi tố|xử lý|thu hồi|miễn)"
    r"(?: (?:thêm|gần|hơn|\L<about>|trên))? $"  # `giảm 50% tiền thuê đất; hỗ trợ 40% kinh phí`
)
BRACKET = compile_pattern(r"[^().;]{0,40}\([^().;]{0,25}")
RESTATES = compile_pattern(
    r"[^().;,]{0,40},? (?:tương (?:đương|ứng)|tức|hay|(?:về )?(?:số tiền|số tuyệt đối|giá trị tuyệt đối))(?: (?:với|là|\L<about>|gần"
    r"|hơn|mức|tỷ lệ|giảm|tăng|thêm|bớt|rút|sụt|hụt|vơi|phình|dôi|được|đi|ra)){0,3} ?"
)
# a part of what is known: `làm rõ trong số 35% hồ sơ`, `báo cáo tiến độ xử lý 12 dự án`; things told, not planned: `truyền đạt 5 vấn đề`
PARTITIVE = compile_pattern(
    r"\b(?:(?:làm rõ|biết|rõ|thì) trong (?:tổng )?số|(?:tiến độ|tình hình) (?:xử lý|thực hiện|triển khai|giải quyết)(?: của)?"
    r"|(?:giải trình|làm rõ|báo cáo) (?:về|lý do|nguyên nhân)(?: của| để| vì sao)?) (?:hơn |gần |\L<about> )?$",
    flags=REVERSE,
    needs=" trong |tiến độ|tình hình|giải trình|làm rõ|báo cáo",
)
PART = compile_pattern(  # `chỉ ra trong 50 thủ tục ấy cái nào thừa`
    r"\b(?:trong|trên|của|ở)(?: (?:tổng số|số|toàn bộ))? (?:hơn |gần |khoảng )?$",
    flags=REVERSE,
    needs="trong|trên|của|ở",
)
THOSE = compile_pattern(r"(?: \p{L}++){0,4}? (?:ấy|này|đó|kia|(?:nói|kể|nêu) trên|vừa (?:nêu|nói|kể))\b")
TOLD = compile_pattern(
    r"\b(?:truyền đạt|nêu(?: ra| rõ| lên)?|chỉ ra|nhấn mạnh|phân tích|quán triệt|gợi mở|thông báo|công bố|(?<!(?:chậm|muộn|cao|thấp|nhiều|ít) )nhất là"
    r"|đặc biệt là) (?:được )?$",
    flags=REVERSE,
    needs="truyền đạt|nêu|chỉ ra|nhấn mạnh|phân tích|quán triệt|gợi mở|thông báo|công bố|nhất là|đặc biệt là",
)
WITH = compile_pattern(r"[^.;,:]{0,40} với (?:hơn |gần |\L<about> )?$")  # `công bố 12 quyết định với 63 thủ tục`
WANTED = compile_pattern(r"\b(?:dự kiến|sẽ|phải|cần|phấn đấu|kế hoạch) $", flags=REVERSE)  # `dự kiến công bố 40 văn bản`
# `nền kinh tế lớn thứ hai thế giới`, but `trở thành nền kinh tế lớn thứ hai`
DESCRIBED = compile_pattern(r"\p{L} (?:lớn|đông|giàu|cao|dài|rộng|mạnh|nhiều|già|đắt|cổ)(?: (?:dân|nhất|có|tuổi))? thứ (?:thứ )?$")
BECOMING = compile_pattern(r"\b(?:thành|vươn|lên|đưa|xếp|đứng|đạt|phấn đấu|mục tiêu|là|vào|nằm)\b[^.;]*$")
OF_GOAL = compile_pattern(
    r" (?:như |mà (?:\p{L}+ ){1,3})?(?:đã )?(?:đề|đặt) ra\b"
    r"|%? (?:do |mà )?(?:tỉnh|thành phố|trung ương|bộ|huyện|thị xã|cấp trên|chính phủ|thủ tướng) giao\b",
    needs=" ra| giao",
)
_GOALS = r"(?:nhóm )?(?:chỉ tiêu|mục tiêu|nhiệm vụ|tiêu chí)(?: (?!đạt|vượt|hoàn|chưa|không|cơ bản|đề|đặt|phải|cần|sẽ)\p{L}++){0,4}?"
_MET = r"(?:(?:đã |đều |cơ bản )?(?:đạt|vượt|hoàn thành)|(?:chưa|không)(?: được)? (?:đạt|hoàn thành|thực hiện))\b"
GOAL = compile_pattern(_GOALS)
MET = compile_pattern(rf" {_MET}")  # of goals that are counted: `11 chỉ tiêu đạt và vượt`, `3 nhiệm vụ chưa hoàn thành`
OF_MET = compile_pattern(rf"(?: (?:đã )?(?:đề|đặt) ra)?,? (?:\p{{L}}++ ){{0,4}}?có (?:\p{{L}}++ ){{0,2}}?\d++(?:/\d++)? {_GOALS} {_MET}|(?: (?:của|trong|theo) (?!tổng)[^,.;:]{{2,50}})?,? (?:\p{{L}}++ ){{0,4}}?đã (?:hoàn thành|thực hiện) (?:được |xong )?\d")  # of how many
AIMED = compile_pattern(r"\b(?:phấn đấu|sẽ|dự kiến|phải|cần|nhằm|quyết tâm|bảo đảm|đảm bảo|đến năm|yêu cầu|mục tiêu (?:là|đến))\b")
GIVEN = compile_pattern(  # `thấp hơn mức 5% đề ra`
    r"(?<!\b(?:chỉ tiêu|kế hoạch|mức|mục tiêu|dự toán) )\b(?:tỉnh|thành phố|trung ương|huyện|thị xã|cấp trên|chính phủ|thủ tướng) giao"
    r"(?: (?:là|phải đạt))? $|\bgiao t[ỷỉ] lệ [^.;,()\d]{3,70}(?: năm 20\d\d)? (?:là|đạt)(?: (?:trên|hơn|tối thiểu))? $"
)
ASIDE = compile_pattern(r"[^().;]{0,40},? (?:tức |nghĩa là )?(?:gần |hơn |\L<about> )?")
# the whole that a planned part is of: `hoàn thành 12 trang còn lại trong tổng số 29 trang`
AIM = compile_pattern(r"\bnăm (20\d\d)\b")
WHOLE = compile_pattern(
    r"\b(?:(?:trong|trên) (?:tổng số|tổng)|tính trên(?: (?:tổng số|tổng|số))?) (?:\L<rounded> )?$",
    flags=REVERSE,
    needs="tổng|tính trên",
)
STANDING_BODY = compile_pattern(  # how many there are of whom a duty is told: `mỗi năm đội ngũ 1,9 triệu viên chức phải bớt đi 2%`
    r"(?<!\b(?:xây dựng|hình thành|đào tạo|thành lập|lập|tuyển|có|một) )\b(?:đội ngũ|bộ máy) (?:\L<rounded> )?$",
    flags=REVERSE,
    needs="đội ngũ|bộ máy",
)
OF_DUTY = compile_pattern(r"[^.;,]{0,40}? (?:phải|sẽ|cần|dự kiến) ")
DAY_OFF = compile_pattern(r"\bnghỉ\b(?:[^.;:\d]|\d{1,2}/\d{1,2}(?:/\d{4})?){0,40}$")
DAYS_OFF = compile_pattern(r" (?:ngày )?nghỉ\b")
# who stays away from work, no days of a calendar: `ai nghỉ hơn 5 ngày`, `người nghỉ quá 22 ngày`
ABSENT = compile_pattern(
    r"\b(?:ai|người|trường hợp|công chức|viên chức|cán bộ|lao động) (?:tự ý |xin )?nghỉ(?: (?:làm|việc|phép|học))?(?: (?:quá|hơn|trên|từ|đủ|dưới))? $",
)
PLANNED_OFF = compile_pattern(
    r"\b(?:phải|cần|đề (?:xuất|nghị)|dự kiến|phương án|tối đa|không quá|đủ|kiến nghị|hưởng|bình quân|nghỉ quá|được quyền|có thể)\b"
)
OF_WHOLE = (" số ", " tổng ", " trong ", " các ")
ENDED = ("bỏ ", "cắt ", "xóa bỏ ", "xoá bỏ ", "thay thế ")  # what goes is what stands now: `tiến tới bãi bỏ 5 loại phụ cấp hiện hành`
TO_END = compile_pattern(r"[^.;,:]{0,60}? hiện (?:hành|nay|có) (?:sẽ|phải|cần)\b")
THAN_NOW = compile_pattern(  # what is to come: `bớt 500 người so với hiện nay`
    rf"[^.;,:\d]{{0,40}}? so với (?:mức |quy định |con số )?{STANDING}"
)
LEVEL_THAN_NOW = compile_pattern(  # the level itself: `lương là 3,4 triệu đồng, cao hơn hiện nay 230.000 đồng`
    rf"[^.;:]{{0,50}}?, (?:cao|thấp|nhiều|ít|nhanh|ngắn|dài) hơn (?:mức |quy định |con số )?{STANDING}(?: \([^()]{{1,40}}\))? (?:là |khoảng |gần )?\d",
    needs="hiện |đang ",
)
MORE_THAN_NOW = compile_pattern(  # `lương là 3,4 triệu đồng, cao hơn hiện nay 230.000 đồng`
    rf"\b(?:cao|thấp|nhiều|ít|nhanh|ngắn|dài) hơn (?:mức |quy định |con số )?{STANDING}(?: \([^()]{{1,40}}\))?"
    r" (?:là |\L<about> |gần )?$",
    needs="hiện |đang ",
)
CHANGES_NOW = compile_pattern(  # from a level that stands: `so với mức 3,1 triệu đồng đang hưởng thì thêm 200.000 đồng`
    rf"\bso với (?:mức |con số )?\d[^;:()]{{0,40}}? {STANDING},? (?:thì )?(?:sẽ )?(?:tăng|giảm|thêm|bớt|cao hơn|thấp hơn)(?: (?:thêm|được|khoảng|gần|hơn))? $"
)
REMAINS = compile_pattern(  # `mức 1,21 triệu đồng sẽ còn hiệu lực đến 30/6`
    r"[^.;,:\d]{0,40}? (?:sẽ )?(?:còn|vẫn|tiếp tục)(?: (?:còn|có|được))? (?:hiệu lực|áp dụng)\b",
    needs="hiệu lực|áp dụng",
)
# a condition told without `nếu`: `Vắng quá 10% số buổi, công chức không được thi`
CAUSE = compile_pattern(
    r"\b(?:tăng|giảm)(?: (?:lên|đi|mạnh|nhẹ))? (?:là )?(?:do|vì|bởi|nhờ)(?: (?!(?:tăng|giảm|bớt)\b)\p{L}++){0,3} (?:có|lập|mở|thành lập|xây|nhận)(?: thêm)? $",
    needs="tăng|giảm",
)
CONDITION = compile_pattern(
    r"[“\"]?(?:\p{L}++(?: \p{L}++){0,4}: )?(?:(?!(?:có|nhận|còn|là|này|đó|trên)\b)\p{L}++ ){1,4}(?:quá|hơn|trên|dưới|từ|không đủ|chưa đủ|chưa (?:đạt|đến|tới)) $",
    needs="quá|hơn|trên|dưới|từ|không đủ|chưa ",
)
THEN = compile_pattern(r"[^.;,\d]{0,40}, (?:[^.;,\d]{1,40} )?(?:không được|chỉ được|phải|sẽ (?:bị|không|phải))\b")
INSTEAD_OF_NOW = compile_pattern(  # `3 ngày thay cho 7 ngày như hiện nay`
    r"[^.;,:\d]{0,30}?,? thay (?:cho|vì|thế)(?: mức| con số)? \d[\d.,]*+[^.;,:\d]{0,30}? (?:như )?hiện (?:nay|tại|hành)\b",
    needs="hiện |đang ",
)
# what follows from a plan by arithmetic, behind a comma or as the next sentence
WORKED_OUT = compile_pattern(
    r"[^.;:]{0,60}?[,;(–-] ?(?:(?:điều (?:này|đó) )?(?:có )?nghĩa là|tức(?: là)?|(?:điều (?:này|đó) )?đồng nghĩa(?: với)?|tính ra|chia (?:đều|ra)"
    r"|(?:tính )?bình quân|trung bình|như vậy)\b[^.;:\d]{0,60}$",
    needs="nghĩa là|tức|đồng nghĩa|tính ra|chia |bình quân|trung bình|như vậy",
)
EACH_YEAR = compile_pattern(r"(?:so với năm [^,.;\d]{3,30}, )?(?:mỗi|hằng|hàng) năm\b[^.;:\d]{0,60}$")  # of a change that goes on from a plan
AND_EACH_YEAR = compile_pattern(r"[^.;:\d]{0,60}?(?: vào năm \d{4})?, (?:(?:mỗi|hằng|hàng) năm)\b[^.;:\d]{0,60}$", needs="mỗi|hằng|hàng")  # `sẽ còn 900 người, mỗi năm ít hơn năm trước 50 người`
WORKS_OUT = compile_pattern(
    r"[“\"]?(?:như (?:vậy|thế)|nghĩa là|điều (?:này|đó) (?:có nghĩa|đồng nghĩa)|tức là|tính ra|chia (?:đều|ra|bình quân)|tính bình quân)\b[^.;:\d]{0,70}$"
)
INSTEAD = ("thay vì ", "thay vì là ", "thay vì phải ", "thay cho ")
NO_LONGER = compile_pattern(  # `không phải xếp hàng 2 giờ như trước`
    r"\b(?:không (?:còn |cần )?phải|chứ không phải|khỏi phải|không còn) [^,.;:()\d]{0,25}$",
    needs="không |khỏi phải",
)
AS_BEFORE = compile_pattern(r"[^.;,:()\d]{0,40}? (?:như (?:trước|hiện|quy định cũ|lâu nay|cũ)|trước đây)\b")  # `30 năm thay vì 25 năm như trước`
IN_OR_OUT = compile_pattern(r"\b(?:tăng thu|giảm (?:chi|(?:thanh|quyết|dự) toán|cấp phát))\b[^.;,\d]{0,30}$")
GIVES = compile_pattern(r" \p{L}")  # what bodies hand out: `7/11 bộ giao biên chế không đúng`
PACE = compile_pattern(  # how fast who follows grew, not by how much
    r"\b(?:tốc độ|tỷ lệ|mức) tăng(?: trưởng)?\b[^,.;:\d]{0,40} với(?: \L<rounded>)? $",
)
EQUAL = compile_pattern(r"\bbằng(?: (?:gần|hơn|trên|\L<about>|chỉ|mức|tới)){0,2} ?$", flags=REVERSE)  # `bằng khoảng 63% so với cùng kỳ`
MOVES_AT = compile_pattern(r"\b(?:(?P<down>giảm|đi xuống|tụt|sụt|thấp đi)|tăng|đi lên|cải thiện)(?: (?:điểm|nhẹ|mạnh))? (?:tại|ở) (?:\L<rounded> )?$")
BY_AS_MUCH = compile_pattern(r"(?: \p{L}++,?){0,4}? (?:với )?(?:mức|biên độ)(?: (?:từ|khoảng|chừng))? ")  # between the places and by how much it moved there
