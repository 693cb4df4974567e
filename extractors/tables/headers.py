"""Turns the words of a header, a row's label or a unit column into what they say of the numbers beneath or beside them."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from extractors.nouns import TERMS
from extractors.number_words import SCALES
from extractors.numerals import LIMIT, parse_digits
from extractors.records import Kind, Reason, Role
from extractors.replacing import replace
from extractors.rules import IGNORECASE, TIMEOUT, Match, Rule, compile_pattern
from extractors.units import SPAN_UNITS, unit_after

ONE = Decimal(1)


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a header says: kind, unit and factor; role; whether it gives maxima, numbers rows or holds no data.

    `is_explicit` tells that a unit is written (`%`, `(triệu đồng)`, `Điểm`, `Xếp hạng`), not only a kind word
    (`Tỷ lệ …`, `Số …`). `per` is the base of a rate; `noun` the words of a unit that are a counted noun;
    `is_decrease` a header of decreases alone; `reason` why the cells are no statistics.
    """

    kind: Kind | None = None
    unit: str | None = None
    factor: Decimal = ONE
    is_explicit: bool = False
    role: Role | None = None
    is_maximum: bool = False
    is_decrease: bool = False
    per: str | None = None
    noun: str | None = None
    reason: Reason | None = None
    is_counting: bool = False  # says outright that things are counted: `Số lượng`, `Số hồ sơ`
    is_balance: bool = False  # of what is there and what should be: `Thừa (+), thiếu (-)`


def _rule(name: str, pattern: str, examples: tuple[str, ...], rejects: tuple[str, ...]) -> Rule[str]:
    def read(match: Match) -> str:
        return name

    return Rule(f"tables.{name}", compile_pattern(pattern, flags=IGNORECASE), read, [(e, name) for e in examples], rejects)


MAXIMUM = _rule(
    "maximum",
    r"(?:điểm (?:số )?|mức |số điểm |thang |giá trị )?tối đa\b|\bthang điểm\b"
    r"|\b(?:điểm|mức) (?:chuẩn|trần|cao nhất có thể|quy định|khung)\b|\bbarem\b|^(?:max|điểm max)$",
    ("⟦Điểm tối đa⟧", "⟦Thang điểm⟧", "⟦Điểm chuẩn⟧", "⟦Mức tối đa⟧", "⟦Điểm quy định⟧"),
    ("Điểm đạt được", "Điểm tối thiểu"),
)
NUMBERING = _rule(
    "numbering",
    r"^(?:s[.]?t[.]?t[.]?|t[.]?t[.]?|số tt|số thứ tự|thứ tự|no[.]?|#)$",
    ("⟦STT⟧", "⟦TT⟧", "⟦Số TT⟧"),
    ("Thứ hạng", "TTHC"),
)
UNIT_COLUMN = _rule(
    "unit_column",
    r"^(?:đơn vị(?: tính| đo(?: lường)?)|đvt|đ[.]? ?vị tính|đvt[.]?|đ/v tính|đv tính)\b",
    ("⟦Đơn vị tính⟧", "⟦ĐVT⟧"),
    ("Đơn vị", "Tên đơn vị"),
)
UNIT_LINE = _rule(
    "unit_line",
    r"^[(\[]? ?(?:đơn vị(?: tính)?|đvt|đ[.]?v[.]?t) ?[:.=] ?(?P<unit>[^()\[\]]{1,40}?) ?[)\]]?[.]?$",
    ("⟦Đơn vị tính: Triệu đồng⟧", "⟦(ĐVT: 1.000 đồng)⟧", "⟦ĐVT = triệu đồng⟧", "⟦Đơn vị: hồ sơ⟧"),
    ("Đơn vị tính", "Đơn vị: Sở Nội vụ tỉnh, nơi đã có rất nhiều năm đứng đầu bảng xếp hạng"),
)
NOTE = _rule(
    "note",
    r"^(?:ghi chú|chú thích|xếp loại|đánh giá|phân loại|diễn giải|lý do|người (?:phụ trách|thực hiện)|địa chỉ)$",
    ("⟦Ghi chú⟧", "⟦Xếp loại⟧"),
    ("Ghi nhận", "Điểm đánh giá"),
)
CODE = _rule(
    "code",
    r"^(?:mã(?: (?:số|tthc|thủ tục|định danh|đơn vị|hồ sơ|ngạch|chỉ tiêu|số thủ tục).{0,20})?|số (?:hiệu|ký hiệu|seri)|ký hiệu"
    r"|số tài khoản|số cccd|số cmnd)$",
    ("⟦Mã TTHC⟧", "⟦Số hiệu⟧", "⟦Mã số⟧"),
    ("Mã hóa dữ liệu", "Số hồ sơ"),
)
ACT = _rule(
    "act",
    r"^(?:số(?:, | và | (?=ký))(?:ngày|ký hiệu)|(?:số )?(?:quyết định|văn bản|nghị quyết)(?: (?:số|công bố|ban hành|phê duyệt|giao))"
    r"|căn cứ(?: pháp lý)?|cơ sở pháp lý)\b",
    ("⟦Số, ký hiệu⟧", "⟦Quyết định số⟧", "⟦Căn cứ pháp lý⟧"),
    ("Số văn bản đã ban hành", "Số quyết định"),
)
PHONE = _rule(
    "phone",
    r"^(?:số )?(?:điện thoại|sđt|đt|đtdđ|di động|hotline|fax|đường dây nóng)\b",
    ("⟦Số điện thoại⟧", "⟦Hotline⟧", "⟦Điện thoại⟧ liên hệ"),
    ("Thuê bao điện thoại", "Số cuộc gọi"),
)
DATE = _rule(
    "date",
    r"^(?:ngày(?:[ ,](?:tháng|ban hành|ký|hiệu lực|sinh|thành lập|công bố|cấp|giao|hoàn thành).{0,25})?|năm (?:sinh|ban hành|thành lập)"
    r"|thời (?:điểm|gian)(?: (?:hoàn thành|thực hiện|ban hành|tổ chức))?)$",
    ("⟦Ngày ban hành⟧", "⟦Năm sinh⟧", "⟦Thời gian hoàn thành⟧"),
    ("Số ngày", "Thời gian giải quyết"),
)
PERIOD = _rule(
    "period",
    r"^(?:năm(?: học)?|tháng|quý|kỳ(?: báo cáo)?|tuần|đợt|giai đoạn)(?: */ *(?:năm|tháng|quý))?$",
    ("⟦Năm⟧", "⟦Tháng⟧", "⟦Quý⟧"),
    ("Năm trước", "Số tháng"),
)
LEVEL = _rule(
    "level", r"^(?:mức độ|mức|cấp độ)(?: (?:dvc|dvctt|dịch vụ(?: công)?(?: trực tuyến)?|an toàn))?$",
    ("⟦Mức độ⟧", "⟦Mức độ DVC⟧"), ("Mức độ hài lòng", "Mức độ 4"),
)  # fmt: skip

RANK = _rule(
    "rank",
    r"(?:\b(?:xếp|thứ) (?:hạng|bậc|thứ)|\bxếp vị thứ|\bvị thứ|(?<!hạng mục )(?<!\w)hạng|\bvị trí(?: xếp hạng)?|\brank(?:ing)?"
    r"|\bbậc)(?!\w)(?! (?:mục|chức|viên chức|lương|[IVX]++\b|[A-C]\b|việc làm|đào tạo))(?![^()]{0,20}\bsố lượng)",
    ("⟦Xếp hạng⟧", "⟦Thứ hạng⟧ năm 2022", "⟦Hạng⟧", "Tăng/giảm ⟦bậc⟧"),
    ("Hạng mục", "Hạng II", "Vị trí việc làm", "Hạng chức danh nghề nghiệp"),
)
SCORE = _rule(
    "score",
    r"(?<!\b(?:địa|thời|đặc|trọng|quan|cao|nhược|ưu|khuyết|yếu|tâm|thí|giao) )(?<!\d)(?<!\d )\bđiểm\b(?! (?:tiếp nhận|giao dịch|bưu|cầu|dân cư|trường"
    r"|du lịch|phục vụ|sáng|nghẽn|nóng|bán|kinh|truy|wifi|đến|đen|thi|chi trả|văn hóa|%|phần trăm))"
    r"|\b(?:tự chấm|tự đánh giá|thẩm định|chấm điểm)\b|\b(?:chỉ số|par ?index|sipas|papi|pci|dti|ddci|index)\b",
    ("⟦Điểm⟧ đạt được", "⟦Tự chấm⟧", "Tổng ⟦điểm⟧", "⟦Chỉ số⟧ CCHC năm 2022"),
    ("Địa điểm", "Điểm tiếp nhận", "Thời điểm", "Điểm %", "Từ 80 đến dưới 90 điểm"),
)
PERCENT = _rule(
    "percent",
    r"(?<!\d)(?<!\d )[%‰]|\bphần trăm\b",
    ("Tỷ lệ (⟦%⟧)", "Đạt ⟦%⟧ kế hoạch", "⟦phần trăm⟧"),
    ("Số lượng", "Tỷ lệ", "Từ 80% đến 90%"),
)
SHARE = _rule(
    "share",
    r"\b(?:t[ỷỉ] (?:lệ|trọng|suất)|cơ cấu|mức độ (?:hài lòng|hoàn thành|đạt|đáp ứng))\b|\bt[.]?lệ\b"
    r"|\b(?:th|thực hiện|đạt) ?/ ?(?:kh|kế hoạch|chỉ tiêu)\b",
    ("⟦Tỷ lệ⟧ đúng hạn", "⟦Tỉ trọng⟧", "⟦Mức độ hài lòng⟧", "⟦TH/KH⟧"),
    ("Cơ quan", "Mức độ 4"),
)
MONEY = _rule(
    "money",
    r"\b(?:kinh phí|số tiền|dự toán|tổng mức đầu tư|mức đầu tư|(?:nguồn |kế hoạch )?vốn|giá trị (?:giải ngân|hợp đồng)|giải ngân"
    r"|ngân sách|lệ phí|mức (?:thu|phí|phạt|chi|lương)|chi phí|doanh thu|thành tiền|đơn giá|quyết toán)\b",
    ("⟦Kinh phí⟧ thực hiện", "⟦Dự toán⟧ giao", "⟦Kế hoạch vốn⟧", "⟦Lệ phí⟧"),
    ("Số hồ sơ", "Chi cục"),
)
COUNT = _rule(
    "count",
    r"^(?:[-+] ?)?(?:tổng số|số lượng|số(?! h(?:óa|oá)\b)|sl|tổng cộng|tổng|biên chế|dân số|quy mô dân số)(?!\w)",
    ("⟦Số⟧ hồ sơ tiếp nhận", "⟦Tổng số⟧", "⟦Số lượng⟧ (người)", "⟦Biên chế⟧ giao"),
    ("Sổ theo dõi", "Đúng hạn", "Số hóa hồ sơ"),
)
MULTIPLE = _rule("multiple", r"\bhệ số\b|\bsố lần (?:tăng|gấp)\b", ("⟦Hệ số⟧ lương", "⟦Số lần tăng⟧"), ("Hệ thống", "Số lần kiểm tra"))
OF_PLAN = _rule(
    "of_plan",
    r"(?:%|t[ỷỉ] lệ|\bso(?: sánh)?(?: với)?|\bth|\bthực hiện|\bđạt|\bkết quả|\bhoàn thành)[^;]{0,30}"
    r"(?:/|\bvới|\bso|%|\bđạt|\bthực hiện|\bhoàn thành| ) ?(?:kh|kế hoạch|chỉ tiêu|dt|dự toán|mục tiêu|nghị quyết|được giao)\b"
    r"|\b(?:th|thực hiện|qt|quyết toán|uth|ước thực hiện) ?/ ?(?:kh|kế hoạch|dt|dự toán)\b",
    ("⟦Tỷ lệ so với kế hoạch⟧ (%)", "⟦TH/KH⟧ (%)", "⟦Đạt tỷ lệ so với dự toán⟧", "⟦So sánh TH/DT⟧ (%)"),
    ("Kế hoạch năm 2024", "Thực hiện 6 tháng"),
)
CHANGE = _rule(
    "change",
    r"(?<!cắt )(?<!miễn )(?<!tinh )(?<!gia )(?<!nhập )(?<!chỉnh )\b(?:tăng|giảm)\b(?! (?:nghèo|trừ|tải|cường|trưởng|xóc))|\bchênh lệch\b"
    r"|\bbiến động\b|\bthay đổi\b|\bso(?: sánh)?(?: với)? (?:cùng kỳ|năm|kỳ|tháng|quý|đầu kỳ)\b|^so sánh\b"
    r"|^(?:% )?so(?: sánh)? với(?: ?[(]%[)])?$|% (?:cùng kỳ|ck)\b|^\(?\+ ?[/,;]? ?-\)?$",
    ("⟦Tăng⟧/giảm so với năm trước", "⟦So với cùng kỳ⟧", "⟦Chênh lệch⟧", "⟦So sánh⟧ 2023/2022", "⟦% cùng kỳ⟧"),
    ("Số TTHC cắt giảm", "Hộ thoát nghèo", "Miễn giảm"),
)
ACTUAL = _rule(
    "actual",
    r"\b(?:thực hiện|kết quả|đạt|ước|hoàn thành|đã|hiện có|có mặt|thực tế|giải ngân|hiện trạng|quyết toán|th)\b",
    ("⟦Thực hiện⟧ 6 tháng", "⟦Kết quả⟧ đạt", "Biên chế ⟦có mặt⟧", "⟦TH⟧ 2023"),
    ("Kế hoạch giao", "Mục tiêu"),
)
TARGET = _rule(
    "target",
    r"\b(?:kế hoạch|chỉ tiêu|mục tiêu|dự toán|phấn đấu|cam kết|yêu cầu|dự kiến|kh|định mức|quy định|nghị quyết giao|tối thiểu"
    r"|thời hạn giải quyết|lộ trình|(?<!\b(?:biên chế|nhiệm vụ|vốn|đất|người|công chức|viên chức|văn bản|số lượng)(?: ubnd| hđnd)? )(?:(?:ubnd|hđnd) )?(?:tỉnh|thành phố|huyện|trung ương"
    r"|tw|chính phủ|thủ tướng|bộ|hđnd|nq) giao|(?:nghị quyết|nq) (?:hđnd|đại hội))\b",
    ("⟦Kế hoạch⟧ năm 2024", "⟦Chỉ tiêu⟧", "⟦Mục tiêu⟧ đến 2025", "⟦KH⟧ 2024", "⟦Dự toán⟧ giao", "⟦Tỉnh giao⟧ năm 2025", "⟦NQ HĐND⟧ giao"),
    ("Thực hiện", "Biên chế giao", "Nhiệm vụ UBND tỉnh giao", "Biên chế tỉnh giao"),
)
COUNTING = compile_pattern(
    r"(?:tổng )?(?:số lượng|sl)\b|(?:tổng )?số (?!tiền|vốn|thu\b|chi\b|kinh|dự toán|phát|liệu|dư|nợ|quyết)\p{L}",
    flags=IGNORECASE,
)
BALANCE = compile_pattern(r"(?:số )?(?:(?:còn )?thừa|dôi dư|(?:còn )?thiếu)\b[ (),/+:;-]*+(?:(?:thừa|dư|thiếu)\b[ (),/+:;-]*+)?$", flags=IGNORECASE)
PLAN_NOUN = compile_pattern(
    r"\b(?:số(?: lượng)?|tổng số|ban hành|xây dựng|loại|thẩm định) (?:các )?(?:kế hoạch|chỉ tiêu|mục tiêu|quy định)\b"
    r"|\bchỉ tiêu (?:biên chế|tuyển|đánh giá)\b",
    flags=IGNORECASE,
)
THINGS = compile_pattern(  # `Hồ sơ có phí, lệ phí` is no money
    r"(?:tổng )?(?:số )?(?:lượt )?(?:hồ sơ|hs|thủ tục|tthc|dịch vụ|dvc(?:tt)?|giao dịch|trường hợp|đơn vị|dự án|văn bản|quyết định|lượt)"
    r"\b(?![^()]*\((?:[^()]*\b)?(?:đồng|vnđ|vnd)\b)",
    flags=IGNORECASE,
)
INTENDED = compile_pattern(  # before what is done: `Dự kiến giải ngân`
    r"(?:tỷ lệ |số )?(?:phấn đấu|cam kết|dự kiến|lộ trình|mục tiêu|kế hoạch thực hiện|phương án (?:cắt|đơn|sắp|giảm|đề))\b(?! (?:đã|được duyệt|hoàn thành))",
    flags=IGNORECASE,
)
TO_CHANGE = compile_pattern(  # `Chỉ tiêu giảm`
    r"(?:chỉ tiêu|kế hoạch|mục tiêu|số phải|phải|lộ trình|dự kiến) (?:(?:cắt|tinh) )?(?:giảm|tăng|giản)\b(?! (?:nghèo|trưởng))",
    flags=IGNORECASE,
)
DONE = compile_pattern(r"\b(?:cắt giảm|tinh giản|sắp xếp|bãi bỏ|rút ngắn)\b", flags=IGNORECASE)
PLAN_LABEL = _rule(
    "plan_label",
    r"^[-+] ?(?:kế hoạch|chỉ tiêu|mục tiêu|dự toán)\b"
    r"|^(?:kế hoạch|chỉ tiêu|mục tiêu|dự toán)(?: (?:năm|giao|được|đề ra|tỉnh|trung ương|hđnd|\d{4}|cả năm)\b[^,;]{0,30})?$",
    ("⟦Kế hoạch năm 2024⟧", "⟦Mục tiêu đề ra⟧", "⟦- Kế hoạch⟧"),
    ("Kế hoạch kiểm tra cải cách hành chính", "Kế hoạch cải cách hành chính", "Thực hiện"),
)
PLAN_CAPTION = _rule(
    "plan_caption",
    r"\b(?:dự toán|kế hoạch (?:vốn|giao|phân bổ|đầu tư)|giao (?:chỉ tiêu|kế hoạch|dự toán)"
    r"|phân bổ (?:dự toán|vốn|kinh phí|ngân sách|kế hoạch)|mục tiêu|lộ trình)\b",
    ("⟦Dự toán⟧ ngân sách năm 2025", "⟦Phân bổ kinh phí⟧ thực hiện", "Các ⟦mục tiêu⟧ đến năm 2030"),
    ("Kết quả chấm điểm", "Tình hình biên chế"),
)
TOTAL = _rule(
    "total",
    r"^(?:tổng(?: (?:cộng|số|chung|hợp))*+|cộng|toàn (?:tỉnh|thành phố|huyện|thị xã|xã|ngành|quốc|sở|quận)|total)(?: (?:điểm|cộng|hồ sơ|chung"
    r"|toàn (?:tỉnh|thành phố|huyện|xã|ngành|quốc|sở)|các \p{L}+(?: \p{L}+)?|kinh phí|biên chế|\p{L}{1,4} ?[+=]|số))*+ ?(?:\([^()]{0,30}\))? ?[:.]?$",
    ("⟦Tổng cộng⟧", "⟦Tổng số⟧", "⟦Cộng⟧", "⟦Toàn tỉnh⟧", "⟦Tổng cộng điểm⟧", "⟦TỔNG⟧", "⟦Tổng cộng (I+II)⟧"),
    ("Tổng hợp tình hình giải quyết hồ sơ", "Cộng đồng", "Công chức", "Tổng số hồ sơ tiếp nhận trong kỳ"),
)
PARENS = compile_pattern(r"[(\[] ?(?P<unit>[^()\[\]]{1,30}?) ?[)\]]")
CAP = compile_pattern(
    r"[(\[] ?(?:(?:điểm )?tối đa(?: là)?|tổng|thang(?: điểm)?)? ?:? ?(?P<cap>\d++(?:[.,]\d++)?) ?(?:điểm|đ)? ?[)\]]$",
    flags=IGNORECASE,
)
OF_RANKED = compile_pattern(r"(?:/|\btrên|\btrong) ?(?:tổng số )?(?P<of>\d{1,3})(?![\d/])(?= ?(?:[)\]]|$|\p{L}))")
NO_STATISTIC = ((CODE, Reason.OTHER), (ACT, Reason.LEGAL_REF), (PHONE, Reason.PHONE), (DATE, Reason.DATE), (PERIOD, Reason.PERIOD), (LEVEL, Reason.LEVEL))
RULES = (
    MAXIMUM, NUMBERING, UNIT_COLUMN, UNIT_LINE, NOTE, CODE, ACT, PHONE, DATE, PERIOD, LEVEL, RANK, SCORE, PERCENT, SHARE, MONEY,
    COUNT, MULTIPLE, OF_PLAN, CHANGE, ACTUAL, TARGET, PLAN_LABEL, PLAN_CAPTION, TOTAL,
)  # fmt: skip

NUMBER_OF = compile_pattern(r"^(?:số(?: lượng)?|tổng số) (?=\p{L})", flags=IGNORECASE)
SHORT_UNITS = {
    "tr.đ": "triệu đồng", "trđ": "triệu đồng", "tr.đồng": "triệu đồng", "tr đồng": "triệu đồng", "triệu": "triệu đồng", "tỷ": "tỷ đồng", "tỉ": "tỷ đồng",
    "tr. đồng": "triệu đồng", "triệu đ": "triệu đồng", "tỷ đ": "tỷ đồng", "nghìn đ": "nghìn đồng", "ngàn đ": "nghìn đồng", "1000đ": "nghìn đồng", "1.000đ": "nghìn đồng",
    "hạng": "bậc", "thứ hạng": "bậc", "xếp hạng": "bậc", "vị thứ": "bậc", "điểm số": "điểm", "ngày lv": "ngày làm việc", "h": "giờ", "đồng/năm": "đồng",
}  # fmt: skip


def has(rule: Rule[str], text: str) -> bool:
    """Tell whether a rule finds its words in `text`."""
    return rule.pattern.search(text, timeout=TIMEOUT) is not None


@lru_cache(maxsize=2048)
def read_unit(text: str) -> Meaning | None:
    """Read words that are a unit and nothing else: `%`, `triệu đồng`, `1.000 đồng`, `hồ sơ/ngày`; None for others.

    A unit that no lexicon holds (`hồ sơ`, `thủ tục`) counts things: its words come back as `noun`.
    """
    written = NUMBER_OF.sub("", " ".join(text.strip(" .:()").split()))
    words = written.lower()
    if not words or len(words) > 40:
        return None
    words = SHORT_UNITS.get(words, words)
    factor, rest = _scale(words)
    base = None
    if "/" in rest and not rest.startswith("km/"):
        rest, base = (part.strip() for part in rest.split("/", 1))
        inner, rest = _scale(SHORT_UNITS.get(rest, rest))
        factor *= inner
    unit = unit_after(rest, 0, len(rest))
    if unit is not None and unit.end == len(rest):
        if factor != ONE and unit.unit.name in SPAN_UNITS:
            return None  # `6 tháng` is a time
        kind = Kind.RATE if base else unit.unit.kind
        factor = ONE if kind in (Kind.SCORE, Kind.RANK) else factor  # `(100 điểm)` is a maximum
        return Meaning(kind, unit.unit.name, factor * unit.unit.factor, is_explicit=True, per=base.split("/")[0].strip() if base else None)
    if any(c.isdigit() for c in rest) or not rest or not rest[0].isalpha() or len(rest.split()) > 5:
        return None
    return Meaning(Kind.RATE if base else Kind.COUNT, "item", factor, is_explicit=True, per=base, noun=_as_written(rest, written))


def _as_written(noun: str, written: str) -> str:
    at = written.lower().find(noun)
    return written[at : at + len(noun)] if at >= 0 else noun


def _scale(words: str) -> tuple[Decimal, str]:
    """Split multipliers off the front of a unit: `triệu đồng`, `1.000 đồng`, `nghìn tỷ đồng`."""
    factor, rest = ONE, words
    while rest:
        head, _, tail = rest.partition(" ")
        if head in SCALES and tail:
            factor *= SCALES[head]
        elif head[0].isdigit() and tail and (read := parse_digits(head)) is not None and 0 < read[0] < LIMIT:
            factor *= read[0]
        else:
            break
        rest = tail
    return factor, rest


@lru_cache(maxsize=4096)
def read_header(text: str) -> Meaning:
    """Read the words of one header cell or label."""
    words = " ".join(text.strip(" .:*").split())
    if has(NUMBERING, words):
        return Meaning(reason=Reason.NUMBERING)
    for rule, reason in NO_STATISTIC:
        if has(rule, words):
            return Meaning(reason=reason)
    meaning = _kind(words)
    role, is_decrease = _role(words)
    if role is Role.CHANGE and meaning.is_maximum:
        role = None
    return replace(meaning, role=role, is_decrease=is_decrease, is_balance=BALANCE.match(words, timeout=TIMEOUT) is not None)


def _kind(words: str) -> Meaning:
    if has(PERCENT, words):
        return Meaning(Kind.SHARE, "percent", Decimal("0.1") if "‰" in words else ONE, is_explicit=True)
    if has(MAXIMUM, CAP.sub("", words)) and not has(SHARE, words):  # `Tự chấm (tối đa 72)` holds scores
        return Meaning(Kind.SCORE, "point", is_explicit=True, is_maximum=True)
    if has(SHARE, words):
        return Meaning(Kind.SHARE, "percent")
    if has(RANK, words):
        return Meaning(Kind.RANK, "place", is_explicit=True)
    for match in reversed(list(PARENS.finditer(words, timeout=TIMEOUT))):
        if (unit := read_unit(match["unit"])) and (unit.noun is None or unit.noun in TERMS or has(COUNT, words)):
            return unit
    if (unit := read_unit(words)) and unit.noun is None:
        return unit
    if (unit := _measure(words)) is not None:
        return unit
    if has(SCORE, words):
        return Meaning(Kind.SCORE, "point", is_explicit="điểm" in words.lower())
    if has(MULTIPLE, words):
        return Meaning(Kind.MULTIPLE, "times")
    if has(MONEY, words) and not THINGS.match(words, timeout=TIMEOUT):
        return Meaning(Kind.AMOUNT)
    return Meaning(Kind.COUNT, "item", is_counting=COUNTING.match(words) is not None) if has(COUNT, words) else Meaning()


def _measure(words: str) -> Meaning | None:
    """Read `Số ngày trễ hạn`, `Số giờ làm thêm`: a measure that the header counts."""
    lowered = words.lower()
    for head in ("tổng số ", "số "):
        if lowered.startswith(head):
            rest = lowered[len(head) :]
            unit = unit_after(rest, 0, len(rest))
            if unit is not None and unit.unit.kind in (Kind.AMOUNT, Kind.RANK, Kind.SCORE) and len(unit.word) > 2:
                return Meaning(unit.unit.kind, unit.unit.name, unit.unit.factor, is_explicit=True)
    return None


def _role(words: str) -> tuple[Role | None, bool]:
    """Return the role a header gives, None where it gives none, and whether it speaks of decreases alone."""
    if has(OF_PLAN, words) or BALANCE.match(words, timeout=TIMEOUT):
        return Role.ACTUAL, False
    if TO_CHANGE.match(words, timeout=TIMEOUT):
        return Role.TARGET, False
    if has(CHANGE, words):
        lowered = words.lower()
        return Role.CHANGE, "giảm" in lowered and "tăng" not in lowered
    if INTENDED.match(words, timeout=TIMEOUT):
        return Role.TARGET, False
    if has(ACTUAL, words):
        return Role.ACTUAL, False
    if has(TARGET, words) and not PLAN_NOUN.search(words, timeout=TIMEOUT):
        return Role.TARGET, False
    return (Role.ACTUAL, False) if DONE.search(words, timeout=TIMEOUT) else (None, False)
