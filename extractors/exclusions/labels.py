"""Rules for levels, grades, tiers, ordinals and list numbering: digits that label, not measure."""

from __future__ import annotations

from extractors.nouns import term_at
from extractors.records import Reason
from extractors.rules import IGNORECASE, Match, Rule, compile_pattern, opens_each, reason_rule
from extractors.units import unit_after


def counts(match: Match) -> bool:
    """Tell whether a unit or a counted noun stands behind the digits, so that they count: `nhóm 10 tỉnh`."""
    text, end = match.string, match.end("span")
    stop = min(len(text), end + 60)
    return unit_after(text, end, stop) is not None or (text[end : end + 1] == " " and term_at(text, end, stop) is not None)


HELD = compile_pattern(r" tổ chức (?:sáng|chiều|trưa|tối|ngày|hôm|vào|họp|hội nghị|lễ|tại|ở)\b")  # no bodies: `Ban Chỉ đạo 35 tổ chức sáng 9/1`


def counts_things(match: Match) -> bool:
    """Tell the same of what is no place: in `Ban Chỉ đạo 35 tỉnh` the place owns the name."""
    text, end = match.string, match.end("span")
    stop = min(len(text), end + 60)
    if unit_after(text, end, stop) is not None:
        return True
    noun = term_at(text, end, stop) if text[end : end + 1] == " " and not HELD.match(text, end) else None
    return noun is not None and noun.group != "places"


CLASS = compile_pattern(r"(?:[1-9]|1[0-2])[A-H]\d{0,2}")
LAST_CLASS = 12  # of schools
LOWEST_CLASS = 4  # of posts, hospitals, towns


LAND = compile_pattern(r" (?:đồng bằng|miền núi|trung du)\b")  # a kind of road, no money: `đường cấp 4 đồng bằng`


def _counts_many(match: Match) -> bool:
    """Tell whether `lớp 35 học sinh` counts: school classes end at 12, classes of posts at 4 (`hạng 40` is a place)."""
    if match["word"].lower() == "hạng" and match["span"].isdigit() and int(match["span"]) > LOWEST_CLASS:
        return True
    if match["word"].lower().endswith(" cấp") and LAND.match(match.string, match.end("span")):
        return False
    if match["word"].lower() == "bậc" and match.string.startswith((" loại A", " loại B", " loại C", " loại D"), match.end("span")):
        return False
    is_class = match["word"].lower() == "lớp" and match["span"].isdigit()
    if match["word"].lower() == "lớp" and CLASS.fullmatch(match["span"]):
        return False
    if is_class and int(match["span"]) > LAST_CLASS and match.string.startswith((" em", " cháu", " bạn", " trẻ"), match.end("span")):
        return True
    return counts(match) and not (is_class and 1 <= int(match["span"]) <= LAST_CLASS)


PLACE_BEFORE = compile_pattern(r"(?:\p{Lu}\p{Ll}+|\p{Lu}['’]\p{Ll}+) \($")  # `Đắk R'lấp (21)`


PLACES_LISTED = compile_pattern(  # the first says what all are: `(hạng 69)`, `(90 điểm)`
    r"\((?:(?:xếp |đứng )?(?:hạng|thứ|thứ hạng|vị trí)(?: thứ)? \d{1,3}|\d[\d.,]*+ ?(?:%|\p{Ll}++(?: \p{Ll}++)?))\)[^.;\n]*$", flags=IGNORECASE
)


def _counts_place(match: Match) -> bool:
    """Tell whether `Hòa Sơn (14), Hòa Bình (9)` counts per place, or goes on with ranks: a name before the bracket, a mark or the end behind it."""
    text, end = match.string, match.end()
    behind = text[end : end + 1] in ("", ",", ".", ";") or text.startswith(" và ", end)
    if behind and PLACES_LISTED.search(text, max(0, match.start() - 200), match.start()):
        return True  # `thuế (hạng 69), điện (83)`
    return behind and PLACE_BEFORE.search(text, max(0, match.start() - 30), match.start("span")) is not None


DIGIT_LIST = r"[1-9](?: ?(?:,|và|&|\+|-|–|/|hoặc|;(?! ?[1-9] \p{Ll})|đến) ?(?:mức (?:độ )?)?[1-9](?![\d.,]?\d| ?%))*+"
LEVEL_END = r"(?![\w%]|[.,]\d| ?%)"

LEVEL: tuple[Rule[Reason], ...] = (
    reason_rule(
        "service_level",
        Reason.LEVEL,
        rf"\b(?:mức độ|cấp độ|level|(?:dịch vụ công|DVC|DVCTT|trực tuyến|toàn trình) cấp) ?\(?(?P<span>{DIGIT_LIST}){LEVEL_END}",
        (
            "mức độ ⟦3, 4⟧ bằng", "cấp độ ⟦4⟧", "mức độ ⟦3 và 4⟧ -", "mức độ ⟦3⟧= 40%", "mức độ ⟦4⟧ ngày càng", "mức độ ⟦3 & 4⟧ đạt",
            "mức độ ⟦4⟧; 3 nhiệm vụ",
        ),
        ("mức độ 60%", "mức độ 3,55 điểm"),
        opens="mức/độ cấp/độ level/# dịch/vụ/công dvc/cấp dvctt/cấp trực/tuyến/cấp toàn/trình/cấp",
    ),
    reason_rule(
        "strength",  # of winds and alarms
        Reason.LEVEL,
        r"\b(?:gió|giật|mạnh|bão|sóng|báo động|động đất|cháy rừng|cường độ)(?: (?:mạnh|dần|lên|trên|dưới|tới|đến|giật|nguy hiểm|ở)){0,3} cấp "
        r"(?P<span>\d{1,2}(?: ?(?:-|–|đến|và|,) ?\d{1,2}(?![.,]?\d| ?%))?+)(?![\w%/]|[.,]\d| ?%)|\bbáo động (?P<span>[1-3])(?![\w%/]|[.,]\d| ?%)",
        ("gió mạnh cấp ⟦6-7⟧, giật", "giật cấp ⟦9⟧.", "mạnh dần lên cấp ⟦8⟧", "trên báo động ⟦3⟧ là"),
        ("giật cấp phép 9", "báo động 3 xã", "cấp 6 máy"),
        opens="gió giật mạnh bão sóng báo/động động/đất cháy/rừng cường/độ",
        declines=counts,
    ),
    reason_rule(
        "voltage",
        Reason.LEVEL,
        r"\b(?:đường dây|lưới(?: điện)?|trạm(?: biến áp)?|điện áp|cáp|điện) (?P<span>\d{1,3}(?:[.,]\d)?)(?= ?kV\b)",
        ("đường dây ⟦110⟧kV đi", "trạm biến áp ⟦22⟧ kV,", "đường dây điện ⟦500⟧KV"),
        ("điện 110 kWh", "tăng 22 kV"),
        opens="đường/dây lưới trạm điện cáp",
    ),
    reason_rule(
        "school_level",
        Reason.LEVEL,
        r"\b(?:học|lên|hết|xong|vào|tốt nghiệp|trường|bậc|từ|dạy|thi|con) cấp (?P<span>[1-3](?: ?(?:-|–|,|và|đến|lên) ?(?:cấp )?[1-3](?![\d.,]?\d| ?%))*+)"
        r"(?![\w%/]|[.,]\d| ?%)(?! (?:tỉnh|huyện|xã))",
        ("đang học cấp ⟦3⟧ tại trường", "lên cấp ⟦2⟧,", "các trường cấp ⟦2, 3⟧ trên"),
        ("vào cấp 3 giấy phép", "thi cấp 12", "được cấp 3 tỷ"),
        opens="học/cấp lên/cấp hết/cấp xong/cấp vào/cấp tốt/nghiệp trường/cấp bậc/cấp từ/cấp dạy/cấp thi/cấp con/cấp",
        declines=counts,
    ),
    reason_rule(
        "short_level",
        Reason.LEVEL,
        rf"(?<!\b(?:hơn|bằng|với|còn|đạt|định) )\bmức (?P<span>{DIGIT_LIST}){LEVEL_END}"
        r"(?! (?:triệu|tỷ|nghìn|đồng|ngày|giờ|điểm|năm|tháng|lần|bậc|USD|ngàn|tr|người|phần|chỉ|mức))",
        ("mức ⟦3,4⟧", "mức ⟦3⟧ và", "dịch vụ mức ⟦4⟧."),
        ("mức 3,5%", "mức 5 triệu đồng", "mức 3 lần", "thấp hơn mức 8 của", "so với định mức 2,2 giáo viên mỗi lớp"),
        opens="mức/#",
    ),
    reason_rule(
        "grade",
        Reason.LEVEL,
        r"\b(?P<word>loại|bậc|(?<!\bkim )ngạch|(?<!(?:xếp|đứng|thứ|vị|lên|xuống|giữ|tụt|tăng|giảm|bảng xếp|ở|từ|còn|về|khỏi) )"
        r"(?<!\d(?: điểm|%)? ?[,;(–-] ?)hạng|nhóm|vùng|tuyến|diện|lớp|cỡ|bảng|khối|hệ|chuẩn|tuýp|típ"
        r"|(?:trường|trạm|cảng|công trình|học sinh|bậc|bệnh viện|đô thị|đường|di tích|nhà|đồng bằng|vùng|hạng) cấp) "
        r"(?P<span>[A-D]?[0-9]{1,2}(?: ?(?:,|và|-|–) ?(?:(?:lớp|loại|nhóm|hạng|bậc|vùng) )?[A-D]?\d{1,2}(?![\d%]| ?%))*+"
        r"(?:(?<=\b[Ll]ớp \d{1,2})(?-i:[A-H]\d{0,2}))?+)(?![\w%/]|[.,]\d| ?(?:%|[-–] ?\d))(?! (?:trên|trong|triệu|tỷ|tỉ|nghìn|ngàn) )",
        ("loại ⟦A1⟧ có", "bậc ⟦1⟧ là", "bậc ⟦2⟧ loại A1 nhận", "nhóm ⟦2⟧;", "hạng ⟦3⟧.", "lớp ⟦12⟧ trường", "học sinh lớp ⟦1, lớp 6⟧ nhập", "lớp ⟦2A⟧ có", "lớp ⟦12A1⟧.", "lớp ⟦10D2⟧ trường", "tiểu đường tuýp ⟦2⟧.", "đường cấp ⟦4⟧ đồng bằng"),
        (
            "nhóm 10 tỉnh", "xếp hạng 3/15", "loại 05 thủ tục", "nhóm 5 nước", "lớp 35 học sinh", "cung cấp 40-50% dịch vụ",
            "xếp hạng 8 toàn quốc", "0,71 (hạng 6),", "kim ngạch 17,6 tỷ USD", "lương tối thiểu vùng 4,41 triệu đồng", "67 điểm, hạng 12 cả nước",
        ),
        opens="loại/# bậc/# ngạch/# hạng/# nhóm/# vùng/# tuyến/# diện/# lớp/# cỡ/# bảng/# khối/# hệ/# chuẩn/# tuýp/# típ/# trường/cấp trạm/cấp cảng/cấp công/trình học/sinh bệnh/viện đô/thị đường/cấp di/tích nhà/cấp bậc/cấp"
        " loại/a1_a2_a3_b_c1_c2_d ngạch/a1_a2_a0 hạng/a1_b1_b2_a2 diện/a1_b1 nhóm/a1_a2_a3",
        declines=_counts_many,
    ),
    reason_rule(
        "salary_grade",
        Reason.LEVEL,
        r"\b(?:bậc|ngạch|trình độ|văn hóa|văn hoá|học vấn|tốt nghiệp|hệ|phổ thông|lớp)"
        r"(?: (?:lương|cuối|đầu|thợ|văn hóa|văn hoá|phổ thông|cùng)){0,3} \(?(?P<span>0?[1-9]\d? ?/ ?(?:[1-9]|1[0-2]))(?![\d%]|[.,]\d)",
        ("bậc ⟦1/9⟧ áp dụng", "bậc cuối (⟦6/6⟧) của", "trình độ văn hóa ⟦12/12⟧", "bậc lương ⟦3/9⟧"),
        ("xếp bậc 13/63", "đạt 3/9 tiêu chí"),
        opens="bậc ngạch trình/độ văn/hóa_hoá học/vấn tốt/nghiệp hệ phổ/thông lớp/#",
    ),
    reason_rule(
        "tiers",
        Reason.LEVEL,
        r"(?<![\d.,/])(?<!\b(?:thứ|hạng) )(?P<span>0?[2-5]) (?:cấp|bậc lương|ngạch)(?!\w)(?! (?:cứu|giấy|phép|phát|đổi|mới|sổ|thẻ|vốn|dưỡng|phó|trưởng|ủy|uỷ"
        r"|ủy viên|tướng))",
        ("chính quyền địa phương ⟦2⟧ cấp,", "tại ⟦3⟧ cấp hành chính", "dùng chung ⟦3⟧ cấp liên thông", "quy định ⟦2⟧ bậc lương"),
        ("12 cấp phó", "3 cấp phó", "1.200 cấp giấy", "2 cấp ủy", "đứng thứ 3 cấp huyện"),
        opens="#2·cấp_bậc_ngạch",
    ),
    reason_rule(
        "tiers_in_words",
        Reason.LEVEL,
        r"\b(?P<span>hai|ba|bốn|năm) (?:cấp|bậc lương|ngạch lương)(?!\w)(?! (?:cứu|giấy|phép|phát|đổi|mới|sổ|thẻ|vốn|dưỡng|phó|trưởng|ủy|uỷ|tướng))",
        ("chính quyền ⟦hai⟧ cấp.", "cả ⟦ba⟧ cấp chính quyền", "quy định ⟦hai⟧ bậc lương"),
        ("hai cấp phó", "ba cấp ủy"),
        opens="hai/cấp_bậc_ngạch ba/cấp_bậc_ngạch bốn/cấp_bậc_ngạch năm/cấp_bậc_ngạch",
    ),
    reason_rule(
        "stars",
        Reason.LEVEL,
        r"(?<![\d.,/])(?P<span>[1-7](?: ?(?:-|–|đến|và|,) ?[1-7])?) sao(?!\w)(?! (?:chép|lưu|kê|y|vàng))",
        ("sản phẩm OCOP ⟦4⟧ sao", "khách sạn ⟦3⟧ sao trở lên", "⟦3-5⟧ sao"),
        ("15 sao", "3 sao lưu"),
        opens="#2·sao #2-–,#2 #2·-_–_đến_và",
    ),
    reason_rule(
        "code_letter",
        Reason.LEVEL,
        r"(?<=\b[A-D])(?P<span>\d{1,2})(?![\w.,]?\d|\w)",
        ("công chức A⟦1⟧ có", "ngạch A⟦2⟧."),
        ("A1B2", "QA12"),
        opens="~#",
        flags=0,
    ),
)

NTH = (
    r"lần(?: (?:tăng lương|tăng giá|điều chỉnh|sửa đổi|thay đổi|tổ chức|sắp xếp|đối thoại|kiểm tra|khảo sát|công bố|xếp hạng))?|kỳ họp"
    r"|phiên(?: (?:họp|chợ|tòa|toà|đấu giá|đấu thầu|giao dịch|xét xử|làm việc|thảo luận|chất vấn|toàn thể))?|khóa|khoá|vấn đề|nội dung|việc|điều|bước"
    r"|giai đoạn|đợt|hội nghị|đại hội|người|con|cuộc|trường hợp|nhiệm vụ|nhóm"
    r"|mục tiêu|giải pháp|điểm|thế hệ|bản|vòng|lớp|phần|tiêu chí|câu hỏi|kỷ niệm|hạn chế|ý|đoạn|loại|ca|bệnh nhân|mũi|liều|học kỳ|nhiệm kỳ"
    r"|trụ cột|khâu|đột phá|nguyên nhân|bài|dự án|công trình|sản phẩm|đối tượng|chương|khoản|cột|hàng|trang|số|tập|phát"
)

ORDINAL: tuple[Rule[Reason], ...] = (
    reason_rule(
        "ordinal_th",
        Reason.ORDINAL,
        rf"\b(?:{NTH}) thứ (?P<span>\d++)(?![\d%/]|[.,]\d)",
        ("lần thứ ⟦10⟧ Ban", "lần tăng lương thứ ⟦8⟧ kể", "kỳ họp thứ ⟦7⟧,", "Vấn đề thứ ⟦2⟧ là", "mũi thứ ⟦3⟧ cho", "phiên đấu thầu thứ ⟦4⟧ thu"),
        ("xếp thứ 5/63", "đứng thứ 10"),
        opens=(
            "lần/thứ lần/tăng/lương_giá lần/điều/chỉnh lần/sửa/đổi lần/thay/đổi lần/tổ/chức lần/sắp/xếp lần/đối/thoại lần/kiểm/tra lần/khảo/sát lần/công/bố lần/xếp/hạng"
            " họp/thứ kỳ/họp/thứ phiên/thứ phiên/họp_chợ_tòa_toà/thứ phiên/đấu/giá_thầu phiên/giao/dịch phiên/xét/xử phiên/làm/việc phiên/thảo/luận phiên/chất/vấn phiên/toàn/thể khóa/thứ khoá/thứ vấn/đề/thứ nội/dung/thứ việc/thứ điều/thứ bước/thứ giai/đoạn/thứ"
            " đợt/thứ hội/nghị/thứ đại/hội/thứ người/thứ con/thứ cuộc/thứ trường/hợp/thứ nhiệm/vụ_kỳ/thứ nhóm/thứ mục/tiêu/thứ giải/pháp/thứ điểm/thứ thế/hệ/thứ bản/thứ vòng/thứ lớp/thứ"
            " phần/thứ tiêu/chí/thứ câu/hỏi/thứ kỷ/niệm/thứ hạn/chế/thứ ý/thứ đoạn/thứ loại/thứ ca/thứ bệnh/nhân/thứ mũi/thứ liều/thứ học/kỳ/thứ trụ/cột/thứ khâu/thứ đột/phá/thứ nguyên/nhân/thứ"
            " bài/thứ dự/án/thứ công/trình/thứ sản/phẩm/thứ đối/tượng/thứ chương/thứ khoản/thứ cột/thứ hàng/thứ trang/thứ số/thứ tập/thứ phát/thứ"
        ),
    ),
    reason_rule(
        "ordinal_phase",
        Reason.ORDINAL,
        r"\b(?:khóa|khoá|kỳ họp|phiên họp|đợt|vòng|bước|chặng|mũi|giai đoạn|trụ cột|gói thầu|học kỳ|hội nghị (?:trung ương|lần)|trung ương"
        r"|tiểu dự án|dự án thành phần)(?: (?:số|thứ))? (?P<span>\d{1,2})(?: ?(?:,|và|-|–) ?\d{1,2}(?![\w%]|[.,]\d| ?%))?"
        r"(?![\w%]|[.,/–-]\d| ?(?:%|[-–/] ?\d))",
        (
            "Hội nghị Trung ương ⟦11⟧ diễn ra", "giai đoạn ⟦2⟧ gồm", "Gói thầu ⟦5⟧ hoàn thành", "chặng ⟦3⟧ của", "tiêm chủng mũi ⟦1⟧ cho",
            "học kỳ ⟦1⟧ vừa",
        ),
        ("đợt 15 ngày", "đợt 20 người", "giai đoạn 5 năm", "bước 3 nhiệm vụ"),
        opens=(
            "khóa/#_số_thứ khoá/#_số_thứ đợt/#_thứ vòng/#_thứ bước/#_thứ chặng/#_thứ mũi/#_thứ hội/nghị/trung_lần tiểu/dự/án dự/án/thành "
            + opens_each("kỳ/họp phiên/họp giai/đoạn trụ/cột gói/thầu học/kỳ trung/ương", "#_số_thứ")
        ),
        declines=counts,
    ),
    reason_rule(
        "ordinal_stage",  # of a work that is built in stages
        Reason.ORDINAL,
        r"\bgiai đoạn (?P<span>[1-4])(?= (?:dự án|nhà máy|công trình|tuyến|đề án|chương trình|trụ sở|bệnh viện|trường|khu|cầu|đường|hệ thống)\b)",
        ("mở rộng giai đoạn ⟦2⟧ nhà máy nước", "khởi công giai đoạn ⟦1⟧ dự án"),
        ("giai đoạn 5 năm", "giai đoạn 2 tỷ đồng", "giai đoạn 12 dự án"),
        opens="giai/đoạn",
    ),
    reason_rule(
        "ordinal_choice",  # one of several that were set out: `Phương án 2 giao cho sở`
        Reason.ORDINAL,
        r"\b(?:phương án|kịch bản|giả thiết|khả năng thứ|lựa chọn)(?: (?:số|thứ))? (?P<span>[1-9])(?![\w%]|[.,/–-]\d| ?(?:%|[-–/] ?\d)"
        r"| (?:tỷ|tỉ|triệu|nghìn|ngàn)\b)",
        ("Phương án ⟦2⟧ giao cho sở", "theo kịch bản ⟦1⟧ thì"),
        ("phương án 2 tỷ đồng", "phương án 12 người", "phương án 5 thủ tục"),
        opens="phương/án kịch/bản giả/thiết khả/năng lựa/chọn",
        declines=counts,
    ),
    reason_rule(
        "ordinal_term",
        Reason.ORDINAL,
        r"\b(?:khóa|khoá|kỳ họp|phiên họp|đợt|vòng|bước|giai đoạn|phương án|nội dung|tiêu chí|chỉ tiêu|tiểu mục|câu|tập|lần|tuần|trục"
        r"|trụ cột|cột|hàng|bài|gói thầu|gói|dự án thành phần|tiểu dự án|dự án|học kỳ|kỳ|tháng thứ|tháng lương thứ|mũi|ban|hội nghị trung ương|trung ương)"
        r"(?: (?:số|thứ))? (?P<span>\d{1,2})(?![\w%]|[.,/–-]\d| ?(?:%|[-–/] ?\d))"
        r"(?= ?(?:[,.;:)”\"'“(]|của|bế|và|đến|về|là|khai|năm (?:học|\d)|tháng \d|ngày \d|trong|đã|sẽ|được|$|với|có|từ|tại|thuộc|nêu|quốc"
        r"|hđnd|bch|ban|hội|nhiệm|cho|gồm|đạt|diễn|bắt|kết|chưa|không|phải|cần|theo|do|khi|thì|mới|chỉ|này|vừa|chiếm|tăng|giảm|khoảng|tiếp|ghi|nhưng|song|hết"
        r"|như))",
        (
            "khoá ⟦11⟧ bế mạc", "phương án ⟦1⟧ khoảng 2 tỷ đồng", "nội dung ⟦5⟧ \"Thủ", "đợt ⟦1⟧ năm 2023", "bước ⟦2⟧:",
            "học kỳ ⟦1⟧ năm học", "đấu giá lần ⟦3⟧ nhưng không ai mua", "trả tháng lương thứ ⟦13⟧ như mọi năm", "trong tuần ⟦26⟧ tiếp tục", "tiêu chí số ⟦5⟧ về",
        ),
        ("đợt 15 ngày", "đợt 20 người", "chỉ tiêu 50%", "lần 3,5"),
        opens=(
            "khóa/#_số_thứ khoá/#_số_thứ họp/#_thứ kỳ/#_thứ đợt/#_thứ vòng/#_thứ bước/#_thứ câu/#_số tập/#_số lần/#_thứ tuần/#_thứ trục/#_số cột/#_số hàng/#_số bài/#_số gói/#_số"
            " tháng/thứ_lương mũi/#_số_thứ ban/# hội/nghị/trung tiểu/dự/án dự/án/thành "
            + opens_each("kỳ/họp phiên/họp giai/đoạn nội/dung tiêu/chí chỉ/tiêu tiểu/mục phương/án trụ/cột gói/thầu dự/án học/kỳ trung/ương", "#_số_thứ")
        ),
    ),
)

NUMBERING: tuple[Rule[Reason], ...] = (
    reason_rule(
        "numbering_words",
        Reason.NUMBERING,
        r"(?:(?<=[,;:.] )|(?<=\bvà )|^)(?<!\d trong (?:tổng )?số (?:đó|này|ấy)[^.;:]{0,60})(?P<span>[1-9]) là ",
        ("đặc biệt, và ⟦2⟧ là tiết kiệm", "; ⟦3⟧ là rà soát"),
        ("tổng cộng 2 là", "tỷ lệ là 2", "4 trong số đó là thị xã, 9 là huyện"),
        opens="#2·là",
    ),
    reason_rule(
        "numbering_line",
        Reason.NUMBERING,
        r"(?:^|(?<=\n)) {0,4}(?:[-+*•] )?(?:\(?(?P<span>\d{1,2}(?:\.\d{1,2}){0,3})(?:[.)/]|\)?:| ?- (?=\p{Lu}))(?= |\p{L}|\n|$)"
        r"|(?P<span>\d{1,2}\.\d{1,2}(?:\.\d{1,2})?)(?= \p{Lu}))(?!\d)",
        ("⟦1⟧. Kết quả", "⟦3.1⟧ Văn phòng Sở", "⟦2⟧) Cải cách", "(⟦1⟧) Về thể chế", "⟦1⟧- Về công tác"),
        ("1.214 người", "12 đơn vị", "3.1 điểm", "10 - 15 ngày"),
        opens="^",
        flags=0,
    ),
    reason_rule(
        "numbering_inline",
        Reason.NUMBERING,
        r"(?<=[\s:;,.(]|\p{Ll})\((?P<span>\d{1,2})\)(?=[ ,.;:|]|$)|(?<=\p{L})\[(?P<span>\d{1,2})\]"
        r"|(?<=[;:.,] )(?P<span>[1-9]\d?)[)](?= \p{L})|\((?P<span>[1-9])\)(?= \p{L})",
        ("gồm: (⟦1⟧) thể chế;", "quốc tế(⟦1⟧), là", "; (⟦12⟧) tài chính", ": ⟦1⟧) thể chế", "thi hành xong[⟦1⟧] là"),
        ("tăng (12%)", "có 5 (năm) đơn vị", "nhiều nhất là Hòa Sơn (14), Hòa Bình (9).", "huyện Đắk R'lấp (21).", "như thuế (hạng 69), điện nước (83).", "Sở Y tế (90 điểm), Sở Nội vụ (88),"),
        opens="( [ #)",
        declines=_counts_place,
    ),
)

RULES = (*LEVEL, *ORDINAL, *NUMBERING)
