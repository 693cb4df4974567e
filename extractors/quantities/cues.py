"""Words around a number that tell its kind: a place in an order, points, a factor, a coefficient, an age, money, a span of time."""

from __future__ import annotations

from extractors.rules import IGNORECASE, REVERSE, Match, compile_pattern

NO_POINTS = r"(?<!\b(?:cao|địa|thời|quan|trọng|đặc|thí|ưu|nhược|dứt|kiểm|khuyết|tụ) )"  # before `điểm`: `cao điểm`, `địa điểm`, `dứt điểm`
YEAR_END = compile_pattern(r"(?:/|năm )(?:19|20)\d\d $")  # `từ 1/1/2020 bốn bệnh viện`
YEAR_AFTER = compile_pattern(r" năm (?:(?:19|20)\d\d(?!\d)|thứ )")  # `xếp thứ 19 năm 2020`, `số 1 năm thứ tư`
YEAR_SAID = compile_pattern(r" năm (?:trước|ngoái|nay|qua)(?!\p{L})")  # `vị trí 14 năm trước`
RANK_BEFORE = compile_pattern(
    r"(?:\b(?:xếp|đứng|hạng|thứ hạng|vị trí|top|tốp)(?: (?:hạng|vị trí|ở|vị|thứ|số|hạng thứ|ở vị trí|tại vị trí)){0,3}"
    r"(?: (?:là|đạt|lên|xuống))?(?: ?[:=])? |\b(?:bậc|hạng),? (?:từ |từ \d{1,3} (?:lên|xuống) )|\b(?:lên|giữ|ngôi|hạng) số |\bthứ hạng(?: \p{L}++){1,4} là "
    r"|\btừ (?:thứ )?(?:hạng|vị trí|thứ)(?: thứ| số)? \d{1,3}(?:/\d{1,3})? (?:năm (?:trước|ngoái|qua|\d{4}),? )?(?:nay )?(?:(?:vươn|nhảy|leo|tụt|tiến|lùi|rớt|rơi|vọt|bứt|thăng) )?(?:lên|xuống|tới) "
    r"|\b(?:vị trí|hạng) (?:papi|pci|dti|sipas|ddci|pgi|par index|ict index)(?: năm \d{4}| \d{4})?(?: của \p{L}++(?: \p{L}++){0,3})? (?:là|đạt"
    r"|ở) (?:thứ )?|(?P<th>(?<!\w)thứ ))$",
    flags=REVERSE,
)
RANK_WORDS = ("bậc", "xếp", "đứng", "hạng", "thứ", "vị trí", "top", "tốp", "lên số", "giữ số", "ngôi số")  # one of them stands in every match
AMONG = frozenset({"toàn quốc", "cả nước", "toàn tỉnh", "toàn thành phố", "toàn huyện", "toàn ngành", "toàn vùng"})  # behind a place: `đứng 16 toàn quốc`
RANK_NEAR = compile_pattern(
    r"\b(?:xếp|đứng|hạng|vị trí|bảng|lên|xuống|về|giữ|dẫn|tụt|nhảy|vươn|tăng|giảm|từ|đạt|là|còn|ở|vào|nhóm|trên|xuất sắc|sang)\b"
    r"|\b(?:lớn|nhỏ|cao|thấp|đông|dài|nhiều|ít|giàu|nghèo|mạnh|rộng|tốt|nhanh|chậm|trẻ) $"
    r"|(?:\d%|\d điểm)(?:,|;| và| \() ?$"
)
SCORE_BEFORE = compile_pattern(
    rf"\b(?:{NO_POINTS}điểm|điểm số|số điểm|tổng điểm|mức điểm|điểm trung bình)(?: (?:bình quân|trung bình|chung|cao nhất|thấp nhất|thành phần|tổng hợp|đạt được|tối đa|tối thiểu))?"
    r"(?: (?:là|đạt|được|còn|chỉ còn|lên|xuống|(?:của|năm)(?:[^,.;:\d]|(?<=năm )(?:19|20)\d\d){1,40}?(?:là|đạt|được|còn)))?(?: (?:trên|dưới|hơn|gần|\L<about>"
    r"|chỉ))? ?[:=]? ?$"
)
POINTS_OF = compile_pattern(rf"{NO_POINTS}\bđiểm(?: (?!(?:số|ở|tại|cho|với|trong)\b)\p{{L}}++){{1,4}} (?:là |đạt |được )?$", flags=REVERSE)  # `điểm thẩm định 70`
POINTS_LEVEL = compile_pattern(  # `mức điểm để xếp loại tốt nâng từ 70 lên 80`
    r"\b(?:ngưỡng|mốc|mức|khung) điểm\b(?:[^.;:\d]|\d++ (?=lên |xuống )){0,70} (?:từ|lên|xuống|còn|thành|là) $",
)
POINTS_FAR = compile_pattern(  # with decimals: `điểm sáng tạo (GII) của cả nước năm nay được 3,9`, `điểm "Hạ tầng, nhân lực" nhích từ 3,9`
    rf"{NO_POINTS}\bđiểm (?:[\"“][^\"“”\n]{{3,60}}[\"”]|[^.;:,\d\"“”]|(?<=năm )\d{{4}}){{1,50}} (?:là|đạt|được|(?:tăng|giảm|nhích|tụt|nâng|lùi|sụt|cải thiện)(?: (?:nhẹ|mạnh|đều|dần))? từ(?: mức)?(?: \d[\d.,]*+ (?:lên|xuống|còn|tới))?) $"
)
POINTS_NEAR = compile_pattern(r"\bđiểm(?: (?:trung bình|hài lòng|số|bình quân|chuẩn|thi|cao nhất|thấp nhất)| ?[,;.)])")
INDEX_NEAR = compile_pattern(r"\b(?:chỉ số|index|DTI|EGDI|HDI|PCI|PAPI|SIPAS|DDCI|PGI|GII|bộ chỉ số|năng lực cạnh tranh)\b", flags=IGNORECASE)
VALUE_BEFORE = compile_pattern(  # of an index: `có giá trị dưới 0,60`
    r"\bgiá trị(?: \p{L}++){0,4}? (?:trên|dưới|từ|đạt|là|bằng|hơn|\L<about>|tối thiểu) $",
)
FACTOR_BEFORE = compile_pattern(
    r"\b(?:gấp|tăng|giảm|hơn|kém|bằng|nhanh|cao|thấp|lớn|nhiều(?! nhất)|vượt|ít(?! nhất)|nhỏ|rộng)\b[^,.;:()]{0,16}$"
)
AT_POINTS = compile_pattern(r"\b(?:tại|ở|mở|lắp|đặt) (?:\p{L}+ )?$", flags=REVERSE)  # `tại 5 điểm`: places, no score
OF_AGE = compile_pattern(
    r"\b(?:độ tuổi|nhóm tuổi|tuổi đời|tuổi(?= (?:bình|trung|từ|dưới|trên|đủ|không|tối)))"
    r"(?: (?:là|bình quân|trung bình|từ|dưới|trên|đủ|không|quá|tối|đa|thiểu|trong|khoảng|chừng|ngót|xấp xỉ)){0,3}:?(?: từ)? $"
)
TIMES_OF = compile_pattern(  # with no `lần`: `lương gấp 3, gấp 4 mức cũ`
    r"(?<!\b(?:cần|tuyển|bổ sung|xử lý|ngay|đang|khẩn) )\bgấp (?:hơn |gần |\L<about> |tới |đến )?$"
)
DAYS_OF = compile_pattern(  # `số ngày làm thủ tục rút từ 22 xuống 17`
    r"\bsố (?P<unit>ngày|giờ|phút|tháng) (?:(?!(?:công|nghỉ|phép|này|đó|sau|qua)\b)\p{L}++ ){1,6}?(?:(?:giảm|rút|tăng|kéo dài|rút ngắn|nâng|hạ) )?(?:từ|còn|chỉ còn|là|xuống|lên) (?:\d++ (?:xuống|lên|còn|thành) (?:còn )?)?$"
)
PEOPLE_TO = compile_pattern(  # `viên chức hưởng lương từ 2,03 triệu người nay còn 1,79 triệu`, `Huế góp 1,2 triệu hồ sơ, Đà Nẵng 1,5 triệu`
    r"\d (?:nghìn|ngàn|vạn|triệu) (?:người|cán bộ|công chức|viên chức|lao động|hồ sơ|lượt)\b[^.;]{0,40} (?:nay|còn|xuống|lên|là|tới|đến)(?: (?:là|còn|chỉ|hơn|gần|chỉ còn|\L<about>))* $"
    r"|\d (?:nghìn|ngàn|vạn|triệu) (?:người|hồ sơ|lượt|tài khoản)(?!(?:[^;.]*)\b(?:lương|đồng|mức|tiền|chi|kinh phí|thưởng|vốn|thu|mỗi|trị giá)\b)(?: [^\d,;.]{1,30})?, (?:\p{L}[\p{L}.]*+ ){1,4}$"
)
COEFFICIENT = compile_pattern(r"\bhệ số\b[^.;:()]{0,45}$|\bphụ cấp\b[^.;:()\d]{0,80}$")
HELD = compile_pattern(r"\b(?:hưởng|lĩnh)(?: (?:mức|thêm|từ|bằng))?[ ]$")  # what is paid by a coefficient: `trưởng thôn hưởng 0,8`
MONEY_NEAR = compile_pattern(
    r"\b(?:đồng|tiền|chi(?! cục| nhánh| tiết)|ngân sách|kinh phí|vốn|lương|phạt|(?<!đánh )giá|thu|nợ|đầu tư|trị giá|lợi nhuận|doanh thu|thuế"
    r"|hỗ trợ|tiết kiệm|thưởng|trả (?:tôi|anh|chị|em|ông|bà|mình|họ|công|cho (?:tôi|anh|chị|em|ông|bà|họ|công nhân|nhân viên)))\b"
)
POPULATION = compile_pattern(r"\b(?:dân số|số dân)\b[^.;:\n]{0,30}$", needs="dân")  # before millions that are no money
MONEY_AFTER = compile_pattern(  # `trả 383 triệu viện phí`
    r" (?:tiền|viện phí|học phí|lệ phí|án phí|phí|trợ cấp|phụ cấp|thuế|bồi thường|lợi nhuận|doanh thu|ngân sách|học bổng)\b",
)
SUM_LATER = compile_pattern(r",[^.;]{0,50}\d (?:triệu|tỷ|tỉ|nghìn|ngàn) đồng\b")  # `thấp nhất là 3 triệu, cao nhất là 150 triệu đồng`
# spans of time in words place an event (`ba năm liên tiếp`); years are measured behind such words alone (`kéo dài ba năm`)
PLACING = compile_pattern(r" (?:qua|nay|trước|sau|tới|nữa|liền|liên tiếp|liên tục|gần đây|vừa qua|đầu|cuối|trở lại)\b", flags=IGNORECASE)
LASTING = compile_pattern(
    r"\b(?:dài|là|hạn|đủ|đa|thiểu|ít nhất|quá|mất|phạt|tù|thêm|hết|còn|xuống|lên|đến) (?:hơn |gần |trên |dưới |\L<about> )?$",
    flags=REVERSE,
)
ORDER_BEFORE = compile_pattern(
    r"\b(?:xếp|đứng|(?<!\d )vị trí|hạng|về|giữ|lên|xuống|tụt|bảng xếp hạng)\b[^.;:]{0,20}$"
)
ENDS_OF_ORDER = (" đầu", " cuối", " dẫn đầu", " đứng đầu", " cao nhất", " thấp nhất")
YEAR_BEFORE = compile_pattern(r"\b(?:hàng|hằng|hết|mỗi|trong|cả|đầu|cuối|một|qua|từng|các|những|nhiều|giữa|theo|sau|trước|của|\d) $", flags=REVERSE)
RIPE = compile_pattern(r"\b(?:lúa|quả|trái|cây|nấu|luộc|ăn|thịt|cơm|vải|cam|xoài|cà phê|suy nghĩ) chín$")  # no number: `gặt lúa chín`
NOT_COUNTED = frozenset({"bên", "mặt", "tay", "chiều", "phía", "vợ", "con", "ông", "bà", "anh", "chị", "đồng chí", "mẹ", "miền", "lúa", "cùng", "mươi", "đầu"})


def rank_before(left: str) -> Match | None:
    """Return the words at the end of `left`, lower case, that make the number behind them a place in an order; None where there are none."""
    return RANK_BEFORE.match(left) if any(map(left.__contains__, RANK_WORDS)) else None
