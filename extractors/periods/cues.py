"""The words by which periods are bound to figures and lent on: cues of `period_binding` and `periods`."""

from __future__ import annotations

from extractors.rules import IGNORECASE, compile_pattern

FORMER = compile_pattern(r"trước |(?:các|những|mấy|nhiều) năm trước", IGNORECASE)
# the noun between a figure and the span right behind it: `110 biên chế năm 2021`
BESIDE = compile_pattern(
    r"(?: (?!(?:và|còn|thì|là|so|hơn|đến|tới|nhưng|trong khi|như|sẽ|đạt|có)\b)[^\s,.;:()|]++){0,9} (?:vào |trong |của |ở |như )?"
    r"| là (?:con số|mức|t[ỷỉ] lệ|kết quả|số liệu)(?: (?:dự kiến|ước tính|dự báo|thực hiện))? (?:của|trong|cho) ",
    flags=IGNORECASE,
)
# `đạt 88% dự toán năm`: the year of the plan that a figure is measured by
OF_PLAN = compile_pattern(r" (?:so với |của )?(?:dự toán|kế hoạch|chỉ tiêu|mục tiêu|tổng(?: số)?(?= \p{L}))(?: \p{L}++){0,4} ", IGNORECASE)
PLAN_PASSED = compile_pattern(  # of what was done in a part of it: `thu 9 tỷ đồng, sắp đạt kế hoạch năm`
    r",[^.;\d]{0,40} (?:dự toán|kế hoạch|chỉ tiêu|mục tiêu) (?:của |cả )?năm$",
    flags=IGNORECASE,
)
COMPARED_WITH = compile_pattern(
    r"\b(?:so với|thay vì|thay cho|(?:hơn|tương đương|gấp (?:đôi|rưỡi|ba|bốn)|lần)(?= (?:mức|con số|t[ỷỉ] lệ)\b)) (?:(?:mức|con số|tỷ lệ|tỉ lệ|vị trí|thứ|hạng|số|chỉ|dự kiến|là|hơn"
    r"|gần|\L<about>|trên) ){0,4}$|\btừ (?:vị trí|thứ hạng|hạng|vị thứ|mức|bậc"
    r"|chỗ)(?: (?:thứ|số|xếp hạng|thứ hạng|điểm))?(?: (?:hơn|gần|khoảng|dưới|trên))? $",
    flags=IGNORECASE,
    needs="so với|thay vì|thay cho|hơn|tương đương|gấp|lần|từ ",
)
BREAK = compile_pattern(
    r";|[.] |,(?: (?:chỉ|hiện|vẫn))? còn (?=\d)|\b(?:tuy nhiên|nhưng|trong khi|(?<!\d(?: \p{L}++){1,4} )còn lại|song|ngược lại|riêng|đến nay)\b"
    r"|\bvà (?:trước|muộn nhất|chậm nhất|đến)(?: ngày)? ?$",
    flags=IGNORECASE,
)
RISE_BEFORE = compile_pattern(
    r"\b(?:từ|ở mức)(?: (?:mức|chỗ|\L<about>|gần|hơn|trên|dưới|chỉ|có|vị trí|thứ|hạng|con số|bình quân|số|tỷ lệ|thứ hạng)){0,3} $", IGNORECASE,
    needs="từ|ở mức",
)
RISE_AFTER = compile_pattern(r"(?![^.;,]{0,30}\btrở (?:lên|xuống)\b)[^.;]{0,70}?\b(?<!trở )(?:lên|xuống|(?<!, )còn|còn(?= (?:\p{L}++ )?\d)|(?<!\b(?:hoàn|trưởng|tạo|hình|cấu) )thành(?! phố| viên| lập| tích| công| phần)|nay(?= (?:đã|được|đạt|là|có)\b))\b", IGNORECASE)
PART_OF = compile_pattern(
    r"\b(?:trong(?: tổng)? số|trên tổng số|của tổng số) (?:\L<rounded> )?$",
    flags=IGNORECASE,
    needs="trong|của tổng số|trên tổng số",
)
PLANNED = compile_pattern(r"\b(?:kế hoạch|phấn đấu|mục tiêu|dự kiến|nhiệm vụ|phương hướng|đề xuất|chỉ tiêu)\b[^,.;]{0,60}$", IGNORECASE)
PROPOSED = compile_pattern(r"\b(?:đề nghị|đề xuất|xin|dự kiến)\b(?! ý kiến)[^,.;:]{0,60} (?:trong |cho |vào )?(?:năm )?$", IGNORECASE)
WANTS = compile_pattern(
    r"\b(?:yêu cầu|phấn đấu|đề nghị|mục tiêu|chỉ đạo)(?: (?:là|các|đơn vị|cơ quan|địa phương|sở|ban|ngành|xã|phường|huyện)\b,?){0,6}[ :,]*$",
    flags=IGNORECASE,
)
GOAL = compile_pattern(r"\b(?:mục tiêu|chỉ tiêu|kế hoạch|yêu cầu|lộ trình)\b[^,.;]{0,50}$", IGNORECASE)
FROM_NOW = compile_pattern(r"\btừ (?:nay|bây giờ) (?:cho )?$", IGNORECASE)
ANNOUNCING = compile_pattern(
    r"\b(?:công bố|ban hành|tổ chức|họp|hội nghị|diễn ra|phê duyệt|ký|quyết định|phát biểu|cho biết|làm việc|giao ban|thảo luận|bế mạc"
    r"|báo cáo|trình|hiệu lực|quy định|kết luận|thông tin|ghi nhận)\b",
    IGNORECASE,
)
PRESENT = compile_pattern(r"\b(?:(?:số )?(?:đại biểu|phiếu(?: thuận)?)|người tham dự|cử tri|học viên|điểm cầu|thí sinh)\b", IGNORECASE)
VOTE_RATE = compile_pattern(  # how many said yes: `thông qua với tỷ lệ tán thành 90%`
    r"\b(?:t[ỷỉ] lệ|mức) (?:phiếu )?(?:tán thành|đồng ý|ủng hộ|thuận)(?: (?:là|đạt|lên tới))?(?: \L<rounded>)? $", IGNORECASE, needs="tán thành|đồng ý|ủng hộ|thuận"
)
VOTE = compile_pattern(r"\b(?:tán thành|biểu quyết|bỏ phiếu|bấm nút|thông qua)\b", IGNORECASE, needs="tán thành|biểu quyết|bỏ phiếu|bấm nút|thông qua")
OPENED = compile_pattern(r"(?:tại|trong|ở|khi|lúc) [^,.;:()]{0,90} ", IGNORECASE)
OBJECT = compile_pattern(  # the year that work is on, not of: `năm 2018 kiểm toán đối với niên độ ngân sách năm 2017`
    r" (?:đối với|cho|về) (?:niên độ|ngân sách|dự toán|quyết toán|kế hoạch)(?: \p{L}++){0,3} ",
    flags=IGNORECASE,
)
HANDED_IN = compile_pattern(r", (?:báo cáo|kết quả|quyết toán|số liệu|bản tự chấm|hồ sơ đánh giá)(?: \p{L}++,?){0,10} ", IGNORECASE)  # by a day, what is of an earlier year
HANDED = compile_pattern(r" (?:đã|mới|chỉ|mới chỉ) được (?:\L<rounded> )?", IGNORECASE)
GOT_IN = compile_pattern(  # `Giữa tháng 3, sở nhận được báo cáo năm 2018 của 14 xã`
    r",? (?:[^,;:.()\d]{1,40} )?(?:nhận được|nhận|tổng hợp|có trong tay) (?:báo cáo|kết quả|số liệu|bản tự chấm|hồ sơ đánh giá)(?: \p{L}++,?){0,10} ", IGNORECASE,
    needs="nhận|tổng hợp|có trong tay",
)
GOT_FROM = compile_pattern(r" (?:của|từ) (?:\L<rounded> )?", IGNORECASE)
OF = compile_pattern(r" của (?:\p{L}++ ){0,4}", IGNORECASE)
OWN_GOAL = compile_pattern(r"\b(?:mục tiêu|chỉ tiêu|kế hoạch|dự toán|yêu cầu)[^,.;:\d]{0,24}$", IGNORECASE)
OWN_SPAN = compile_pattern(r" (?:[^\s,.;:()]++ ){0,3}của (?:cả )?", IGNORECASE)
WILL = compile_pattern(r",?(?: [^\s,.;]++){0,4}? sẽ\b", IGNORECASE)
DONE = compile_pattern(r"\b(?:đã|mới)\b", IGNORECASE)
ASSIGNED = compile_pattern(r"\b(?:được|đã) giao $", IGNORECASE)
ADVERBIAL = compile_pattern(r"(?:,|\b(?:trong|vào|qua|đến|từ)) $", IGNORECASE)
CLOSES = compile_pattern(r"[.:]\s*")  # `Nhiều đầu mối đã được gom trong năm 2019.`
PHRASE_END = compile_pattern(r" ?(?:[.,;)]|$)")
ALIKE = compile_pattern(r"[^.;:()\d]{1,60}?\bvà (?:hơn |gần |\L<about> )?", IGNORECASE, needs="và ")
LENGTH_GAP = compile_pattern(r" \p{L}++(?: \p{L}++){0,4}?,? (?:(?:tính|kể) )?(?:từ )?(?:ngày )?(?:thứ \p{L}++,? |chủ nhật,? )?", IGNORECASE)
COUNTS = compile_pattern(r"(?:tính|chốt|lũy kế|luỹ kế)\b", IGNORECASE)
SINCE_THEN = compile_pattern(  # `không quá 5 năm kể từ ngày có hiệu lực`
    r" \p{L}++(?: làm việc| lịch)?,? (?:kể|tính) từ (?:khi|ngày|lúc|thời điểm)(?! ?\d)",
    flags=IGNORECASE,
)
COPULA = compile_pattern(  # from a span to its figure: `lương từ 1/7 là 3 triệu`
    r"(?: (?:của|cho|với) [^,.;:\d]{1,30})? (?:là|đạt|còn|bằng|ở mức)(?: (?:hơn|gần|khoảng|trên|chỉ|tới))? ",
    flags=IGNORECASE,
)
CLAUSE_END = compile_pattern(r"[,;:](?! ?\d)|[.] ")
CLAUSE_START = compile_pattern(r"(?:[,;:(–-]|\b(?:và|còn|thì|nhưng|mà|cùng|trong khi)) ?(?:(?:trong|đến|từ|tới|riêng|của|vào|tính|sang) )*$", IGNORECASE)
HEAD_OF_PLANS = compile_pattern(r"\b(?:nhiệm vụ|phương hướng|mục tiêu|giải pháp|kế hoạch|trọng tâm|chỉ tiêu)\b", IGNORECASE)
HEAD_OF_RESULTS = compile_pattern(r"\b(?:kết quả|tình hình|đánh giá|thực hiện)\b", IGNORECASE)
SPAN_BEFORE = compile_pattern(
    r"(?:\bgiai đoạn (?:\d|I{1,3}|một|hai|ba|đầu|tiếp theo|này)"
    r"|(?:\b\d{1,3}|\b(?:hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)) (?:năm|tháng|tuần|ngày)(?: \p{L}++){1,4}"
    r"|\b(?:sau|qua|trong) (?:hơn |gần |tròn )?[\p{L}\d]++ (?:năm|tháng|tuần|ngày|quý)(?: [\p{L}\d]++){1,12}|\bbáo cáo|(?<!/)\bnăm"
    r"|(?<!/)\btháng|\bqua|gần đây|\btuần (?:(?:thứ )?\d{1,2}|này)"
    r"|nhiệm kỳ|giai đoạn|\b(?:kỳ|đợt|tuần|thời gian|(?:tháng|quý|năm) đầu)(?: \p{L}++){0,3}) ?$", IGNORECASE)

ITEM = compile_pattern(r"[-+*•–·●▪]|\d{1,2}(?:\.\d{1,2})*[.)] |[a-zđ][.)] |\([\w]{1,3}\) ")
STOCK = compile_pattern(
    r"(?:(?:thu giữ|xử lý|xử phạt|phạt|tạm giữ|tước|giải quyết|tiếp nhận|phát hiện|khởi tố|bắt giữ|ban hành|cắt giảm"
    r"|bãi bỏ)(?: (?:được|hơn|gần|trên|khoảng|tiền|thêm)){0,2}+(?= \d)|tổng (?:số|biên chế|nhân sự|dân số|diện tích)|trong (?:số )?đó|gồm|bao gồm|cụ thể"
    r"|còn lại|(?:vẫn |chỉ )?còn(?= \d)|ngoài ra, có|khối(?: [^\s.,;:\d]++,?){1,5}? (?:chiếm|gồm|có|là)(?= \d)|riêng|[^,.;:]{3,60}? (?:nhiều|đông|cao|thấp|ít) nhất)\b",
    flags=IGNORECASE,
)
HANDED_ON = compile_pattern(r" (?:\p{L}++ ){1,7}?(?:vào|hôm)(?: (?:sáng|trưa|chiều|tối))? ", IGNORECASE)  # between what was given and the day
ONGOING = compile_pattern(r"(?<!\p{L})đang [^,.;:()\d]{1,40}$", IGNORECASE)
STILL = compile_pattern(r"(?:\p{Lu}\p{L}*+)(?: [^\s,.;]++){0,5}? đang\b|(?:Các|Những) (?:\p{L}++ ){1,3}(?:này|đó|ấy) (?:được giao|có|gồm|chiếm|quản lý|phục vụ)\b")  # `Đến nay, … Cục Thuế đang quản lý 7.850 doanh nghiệp`
RESTART = compile_pattern(
    r"(?:cùng (?:ngày|thời gian|lúc)|trước đó|mặt khác|trong khi đó|liên quan đến|nhân dịp|ngược lại|dự thảo|nghị định|thông tư"
    r"|trước (?-i:\p{Lu})|(?:theo |kết quả )?(?:khảo sát|điều tra) (?:này )?của\b|(?:tại|ở) (?:một|kỳ họp|phiên|xã|phường|huyện|quận|tỉnh|(?-i:\p{Lu}))"
    r"|một (?:đại biểu|cử tri|chuyên gia)"
    r"|theo (?!(?:đó|ông|bà|như)\b|(?:báo cáo|kết luận|kết quả|đánh giá|thống kê|số liệu|khảo sát|chương trình|kế hoạch|đề án|phương án|quyết định|chỉ thị)(?: (?:này|đó|trên))?,"
    r"|[^,.;]{2,45}, trong (?:số )?(?:này|đó)\b))(?<!\p{L}(?=\p{L}))", IGNORECASE)
# with one of these, in lower case, begins a sentence that OPINION, RESTART or TURN reads
TURNING = frozenset((
    "cùng", "trước", "mặt", "trong", "liên", "nhân", "ngược", "dự", "nghị", "thông", "theo", "kết", "khảo", "điều", "tại", "ở", "một", "nhiều",
    "các", "đại", "cử", "chuyên", "luật", "tiến", "ts", "pgs", "gs", "giáo", "không", "cả",
))
VAGUE = compile_pattern(
    r"\b(?:thời gian tới|sắp tới|tới đây|đề xuất|kiến nghị|những năm tới|\d năm tới)\b",
    flags=IGNORECASE,
    needs="thời gian tới|sắp tới|tới đây|đề xuất|kiến nghị| năm tới",
)
# what is asked for where an index is announced: `Phó thủ tướng yêu cầu bộ mở rộng khảo sát lên 40.000 người`
DEMANDED = compile_pattern(
    r"[^.;]{0,160}?\b(?:thủ tướng|bộ trưởng|chủ tịch|bí thư|thứ trưởng|giám đốc)\b[^.;]{0,80}\b(?:yêu cầu|đề nghị|chỉ đạo|giao)\b"
    r"|(?:bộ|chính phủ|thủ tướng)\b[^,.;]{0,40}\b(?:đồng ý|chấp thuận)\b",
    flags=IGNORECASE,
)
# what a rule lets one have or wants of one: `được hưởng 80% mức này`, `thí sinh phải làm ba bài thi`
ENTITLED = compile_pattern(
    r"\b(?:được (?:hưởng|cộng|trợ cấp|nhận|cấp|thêm|nghỉ|giảm|trả|hỗ trợ|phép|bố trí)|phải (?:có|làm|đạt|nộp|đủ|trả)|bị (?:phạt|trừ|loại|cắt)|tối đa"
    r"|tối thiểu|ít nhất|không (?:quá|được)|chỉ được)\b[^.;]{0,60}$",
    flags=IGNORECASE,
)
AIM = compile_pattern(r"\b(?:mục tiêu|chỉ tiêu|kế hoạch|dự toán|nhiệm vụ|yêu cầu|quy định của|được giao|chương trình|định mức|phấn đấu|chuẩn)\b", IGNORECASE)
# who gives his view: `Đại biểu Hoa hỏi vì sao …`, `Một chuyên gia cho rằng …`
OPINION = compile_pattern(r"(?:một (?:số )?|nhiều |các )?(?:đại biểu|cử tri|chuyên gia|luật sư|tiến sĩ|ts|pgs|gs|giáo sư)\b", IGNORECASE)
WISH = compile_pattern(r"\b(?:đề nghị|đề xuất|kiến nghị|mong muốn|xin thêm|nếu)\b", IGNORECASE)
IN_FORCE = compile_pattern(  # `mức lương hiện hành của vùng I là 3,98 triệu`
    r"(?: (?:của|với|ở|tại|cho) [^,.;:()\d]{1,50})?(?: (?:đang |chỉ |mới |vẫn )?(?:là|ở mức|bằng))?(?: (?:hơn|gần|khoảng|từ))? ",
    flags=IGNORECASE,
)
POINT_MADE = compile_pattern(
    r"(?:nhóm )?(?:nguyên nhân|giải pháp|vấn đề|kiến nghị|đề xuất|câu hỏi|bài học|lý do|yếu tố|phương án|điểm nghẽn|hạn chế"
    r"|nhóm (?:vấn đề|giải pháp|nguyên nhân))(?!\p{L})",
    flags=IGNORECASE,
)
SURVEY = compile_pattern(r"(?:theo |kết quả )?(?:một )?(?:cuộc )?(?:khảo sát|điều tra) (?:mới đây |gần đây )?(?:của|do) (?-i:\p{Lu})", IGNORECASE)
SAME_MATTER = compile_pattern(  # goes on with the index told of before
    r"(?:chỉ số|điểm|xếp|đứng|trong (?:số )?đó|cụ thể|theo đó|tiếp (?:theo|đến))\b",
    flags=IGNORECASE,
)
BEFORE_THAT = compile_pattern(r"trước đó, (?!trong|ngày|sáng|chiều|năm|tháng|quý)", IGNORECASE)
# the index whose year stands behind it: `chỉ số PAR INDEX năm 2023 tăng 3 bậc; 15 huyện …`
INDEX_OF = compile_pattern(r"\b(?:chỉ số|pci|papi|sipas|par[ -]?index|dti|ddci)\b[^,.;:\d]{0,30}$", IGNORECASE)
# those who reach or miss a bound, and what they are to do: `các huyện có tỷ lệ dưới 80% phải giải trình trước ngày 30/6`
THOSE_WITH = compile_pattern(r"\b(?:các|những) [^,.;:\d]{1,40} (?:có|đạt|còn)\b[^,.;:\d]{0,40}$", IGNORECASE, needs="các|những")
DUTY = compile_pattern(r"\b(?:phải|cần|xây dựng kế hoạch|có (?:biện pháp|giải pháp|kế hoạch)|giải trình|khắc phục)\b", IGNORECASE)
# opens a look back that ends with its paragraph: `Trước đó, năm 2021 tỉnh đã bớt 4 phòng`
LOOK_BACK = compile_pattern(r"trước (?:đó|đây), ", IGNORECASE)
THEREAFTER = compile_pattern(r"[;,.] (?:rồi |và )?sau đó\b", IGNORECASE, needs="sau đó")
PROGRAM = compile_pattern(r"\b(?:chương trình|kế hoạch|đề án|phương án)\b[^.;]{0,80}(?:năm|giai đoạn) \d{4}", IGNORECASE, needs="chương trình|kế hoạch|đề án|phương án")
PROGRAM_NAMED = compile_pattern(r"\b(?:chương trình|kế hoạch|đề án|phương án|nghị quyết)\b[^.;:]{0,110}$", IGNORECASE, needs="chương trình|kế hoạch|đề án|phương án|nghị quyết")
DECIDED_BY = compile_pattern(r"[\"”»]?,? (?:(?:vừa|đã|mới|vừa mới) )?được [^.;:\d]{0,90}(?:phê duyệt|ban hành|ký|thông qua)\b", IGNORECASE, needs="được")  # behind its year
DECIDED = compile_pattern(
    r"\b(?:phê duyệt|ban hành|ký|thông qua|trình|xây dựng|công bố|lập)\b[^.;]{0,60}\b(?:phương án|kế hoạch|chương trình|đề án"
    r"|lộ trình)\b(?! (?:năm|giai đoạn) \d)[^.;:]{0,140}$",
    flags=IGNORECASE,
    needs="đề án|lộ trình|kế hoạch|phương án|chương trình",
)
RULED = compile_pattern(
    r"(?:nghị định|luật|thông tư|pháp lệnh)\b[^.;]{0,60}\b(?:quy định|cho phép)\b|[^.;]{0,60}\d tuổi\b"
    r"|(?:[^,.;]{0,20}, )?theo (?:quy định|tờ trình|luật|nghị định)\b|[^,.;:\d]{3,50} theo (?:quy định|luật)(?: hiện hành)? (?:chỉ|không|được|phải)\b"
    r"|[^.;]{0,80}\b(?:thời hạn|định mức|tiêu chuẩn|mức) (?:[^.;,]{0,20} )?theo (?:quy định|luật)\b|[^.;]{0,160}\bkể từ\b", IGNORECASE, needs="nghị định|luật|thông tư|pháp lệnh| tuổi|theo |kể từ")
SUMMED_SINCE = compile_pattern(r"\b(?:l[ũu][yỹ] kế|cộng(?: dồn)?|tính chung|kể|tính) từ(?: đầu)?(?: năm)? \d{4}$", IGNORECASE)
BY_LAW = compile_pattern(
    r"\btheo (?:nghị định|luật|thông tư|quy định)\b[^.;]{0,40}\b(?:tối đa|tối thiểu|không quá|ít nhất|chỉ được)\b[^.;,]{0,12}$",
    flags=IGNORECASE,
    needs="theo ",
)
ANAPHOR = compile_pattern(
    r"(?:[-+*•–] )?(?:theo [^,.;]{2,45}, )?(?:(?:với|từ|qua|trên cơ sở) (?:kết quả|số|con số|các kết quả) (?:này|đó|trên)"
    r"|(?:kết quả|con số|số|tỷ lệ|tỉ lệ|mức) (?:này|đó|trên)|trong (?:số (?:đó|này)|đó)|qua đó|cụ thể|bù lại)\b",
    IGNORECASE,
)
# a paragraph that adds to the one before: `Ngoài ra, …`, `Riêng …`, `Tỷ lệ hồ sơ trễ hạn là …`, `Thành phố cũng đã giải quyết …`
# an earlier level told for contrast, of which nothing goes on: `…, trong khi năm 2017 là 52%`
HOLDS_STILL = compile_pattern(r"\b(?:vẫn|tiếp tục) (?:được )?(?:áp dụng|giữ nguyên|giữ mức|hưởng|tính theo|thực hiện theo)\b", IGNORECASE, needs="vẫn|tiếp tục")
BESIDE_THAT = compile_pattern(r"\b(?:trong khi|dù|mặc dù)(?: đó)?,? (?:vào |hồi |của )?$", IGNORECASE, needs="trong khi|dù")
ASIDE_BEFORE = compile_pattern(r", (?:còn )?(?:(?:của|hồi) )?$", IGNORECASE)
ASIDE_IS = compile_pattern(r",? (?:là|chỉ|đạt|được|mới)\b", IGNORECASE)  # `đạt 84%, năm trước là 80%, nhờ vậy đứng thứ 9`
BACK_FROM = compile_pattern(r", (?:song|nhưng|tuy nhiên|tuy vậy|vì (?:vậy|thế)|do (?:đó|vậy)|nhờ (?:đó|vậy)|qua đó|theo đó)\b", IGNORECASE)
CONTRAST = compile_pattern(
    r"\btrong khi(?: đó)?,? [^,;.:()]{0,30}$"
    r"|[;,(] ?(?:còn )?(?:(?:của|hồi) )?(?:(?:năm|quý|tháng) (?:trước(?: đó)?|ngoái)|cùng kỳ(?: năm (?:trước|ngoái))?),? (?:(?:con số|t[ỷỉ] lệ|chỉ số|mức) này|là|chỉ)(?!\p{L})[^,;.:()]{0,20}$",
    flags=IGNORECASE,
)
GOES_ON = compile_pattern(
    r"(?:[-+*•–] )?(?!tổng (?:mức|vốn|kinh phí|diện tích|chiều dài))(?:(?:ngoài ra|bên cạnh đó|cùng với đó|cùng đó|đồng thời|theo đó|riêng"
    r"|trong (?:số )?đó|cụ thể|còn lại"
    r"|tiếp (?:theo|đến|sau)|xếp|đứng|(?:về|với)(?![^.;]{2,50}\b(?:ông|bà|bộ trưởng|giám đốc|chủ tịch)\b)|tổng(?! cộng,)|số|t[ỷỉ] lệ|chỉ số|điểm"
    r"|mức|kết quả|(?:cũng )?có thêm|so với (?:cùng kỳ|năm)|trong (?:tổng )?số(?= \d)|trong(?= \d++ (?!năm|tháng|ngày|tuần|quý|giờ|phút)\p{L}))\b"
    r"|[^,.;:]{3,60}? (?:nhiều|đông|cao|thấp|ít) nhất\b|(?:\p{L}++ ){1,6}(?:dẫn đầu|đứng đầu|đi đầu|xếp thứ|đứng thứ)\b|(?:\p{L}++ ){1,6}cũng đã\b"
    r"|[^\s.,;]++(?: [^\s.,;]++){0,3}? trong số (?:này|đó|trên)\b)",
    IGNORECASE,
)
# turns to another place or to the whole country, which what the text came to tell of says nothing of
TURN = compile_pattern(
    r"(?:không chỉ|(?:tại|ở) (?:xã|phường|huyện|quận|tỉnh|(?-i:\p{Lu})\p{L}*+)|theo (?!(?:đó|ông|bà|như)\b)|cả nước)(?<!\p{L}(?=\p{L}))",
    flags=IGNORECASE,
)
SUM_UP = compile_pattern(r"(?:[-+*•–] )?(?:l[ũu][yỹ] kế|tính chung|cộng dồn)\b", IGNORECASE)
EFFECT = compile_pattern(r"\bcó hiệu lực(?: thi hành)? (?:kể )?$", IGNORECASE)
MERIT = compile_pattern(r"\b(?:thành tích|tiêu biểu|xuất sắc|có công)\b[^.;]{0,90}$", IGNORECASE)  # of what one is rewarded for, in the years before
PURPOSE = compile_pattern(  # of what is done, in the year to come: `dư 140 người, dự kiến đến năm 2024 mới xong`
    r"\b(?:nhằm|để|bàn|thảo luận) (?:\p{L}++ ){0,4}?(?:kế hoạch|nhiệm vụ|phương hướng|dự toán|mục tiêu|chương trình|chỉ tiêu)\b[^.;]{0,80}$"
    r"|, (?:dự kiến|phấn đấu|cố gắng) $",
    flags=IGNORECASE,
)
SUMMING = compile_pattern(r"(?:như vậy|sau một năm|kết quả này)\b", IGNORECASE)
FIELDWORK = compile_pattern(  # the days of a survey, not of what it found
    r"\b(?:khảo sát|điều tra|lấy ý kiến|phỏng vấn|đo lường)\b[^.;]{0,80} từ (?:ngày )?\d{1,2}[/-]",
    flags=IGNORECASE,
    needs=" từ ",
)
EACH_YEAR = compile_pattern(
    r"(?:[-+*•–] )?(?:(?:như vậy|như thế|tính ra),? )?(?:tính )?(?:(?:bình quân|trung bình) )?(?:mỗi|hằng|hàng|(?<=(?:quân|bình) )(?:một|1)) năm\b",
    flags=IGNORECASE,
)
LETTER = compile_pattern(r"\p{L}{2}")
ROMAN_HEAD = compile_pattern(r"(?:(?:[Pp]hần|PHẦN) )?[IVX]{1,4}[.)\s-]")
NUMBERED = compile_pattern(r"\d{1,2}(?:\.\d{1,2})*[.)] ")
SUB_HEAD = compile_pattern(r"\d{1,2}\.\d|[a-zđ][.)]")
RESTATED = compile_pattern(r"\( ?(?:đạt|bằng|chiếm|tức|tương (?:đương|ứng)|tăng|giảm)\b", IGNORECASE)
