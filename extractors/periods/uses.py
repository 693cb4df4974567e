"""Turns a sentence into its time expressions with their use: in, until, since, compared with, the date of an act …"""

from __future__ import annotations

import calendar

from extractors.members import StrEnum
from extractors.periods.times import RULES
from extractors.periods.when import When
from extractors.records import Mention, PeriodKind, record
from extractors.replacing import replace
from extractors.rule_sets import RuleSet, has_digits, spaced_document
from extractors.rules import IGNORECASE, REVERSE, TIMEOUT, compile_pattern, fold


class Use(StrEnum):
    """How a time expression serves its sentence."""

    AT = "at"  # the span in which it happened or holds
    UNTIL = "until"  # `tính đến ngày`, `đến năm 2025`
    FROM = "from"  # `từ ngày 1/7`
    OPEN = "open"  # `từ năm 2018 đến nay`
    NOW = "now"  # `hiện nay`, `đến nay`
    STANDING = "standing"  # `hiện hành`: in force, since and until an untold day
    UNTOLD = "untold"  # `các năm sau`, `trước đây`: years that the text does not name
    COMPARED = "compared"  # `so với năm 2018`
    BEFORE = "before"  # `trước năm 2018`
    EVENT = "event"  # the day of a meeting, of a publication
    ACT = "act"  # the date of a legal document
    NAMED = "named"  # part of a name: `Chương trình … giai đoạn 2016-2020`


@record
class TimeExpression:
    """One expression: its place (with `tính đến`, `từ`, where they belong to it), meaning and use."""

    start: int
    end: int
    when: When
    use: Use
    is_initial: bool = False  # nothing but a connector stands before it in its sentence


SHORTEST_MONTH = 28
# of folded text; one of them stands in every sentence with a time expression
TRIGGERS = ("năm", "ngày", "tháng", "nay", "hiện", "kỳ", "cùng", "quý", "kì", "bây", "trước", "thời điểm", "giai đoạn", "giờ", "lúc", "đến khi", "tới khi", "khi đó", "khi ấy", "hồi", "đang áp dụng", "đang hưởng")
TRIGGER = compile_pattern(r"\d(?:[/-]\d|\.\d{1,2}(?!\d)|(?<=1)9\d\d|(?<=2)0\d\d)")


RULE_SET = RuleSet(RULES)


def find_expressions(text: str, start: int, end: int, folded: str | None = None) -> list[TimeExpression]:
    """Return the time expressions of the sentence `text[start:end]` in text order, ranges joined, offsets into `text`.

    `folded` is `fold(text)`, made here where it is not given: give it when a text is read sentence by sentence.
    """
    folded = fold(text) if folded is None else folded
    words = spaced_document(folded)[start:end].split(" ")
    is_numbered = has_digits(text, start, end)
    if not (is_numbered or RULE_SET.may_open(words)):
        return []
    if not (any(map(folded[start:end].__contains__, TRIGGERS)) or (is_numbered and TRIGGER.search(folded, start, end))):
        return []
    found = _join_ranges(text, start, RULE_SET.find_all(text, folded, start, end, words))
    return [_use(text, start, end, m, is_open) for m, is_open in found]


WEEKDAY = r"(?:(?:ngày )?(?:thứ \p{L}++|chủ nhật),? ?)?"
FROM_BEFORE = compile_pattern(rf"\b(?:kể |tính )?từ(?: (?:đầu|cuối|giữa|ngày|hết))? {WEEKDAY}$", IGNORECASE | REVERSE, needs="từ")
CONNECTOR = compile_pattern(rf"(?: ?\([^()]{{1,40}}\))? ?(?:-|–|—|đến|tới|cho (?:đến|tới)|(?:và |, )?(?:kéo dài|kết thúc) (?:đến|tới|vào)) ?(?:(?:hết|cuối|đầu|giữa|ngày|trước) ?){{0,2}}{WEEKDAY}", IGNORECASE)


def _join_ranges(text: str, start: int, found: list[Mention[When]]) -> list[tuple[Mention[When], bool]]:
    """Join `từ A đến B` to one range; True marks one that is open to the present."""
    joined: list[tuple[Mention[When], bool]] = []
    index = 0
    while index < len(found):
        left = found[index]
        right = found[index + 1] if index + 1 < len(found) else None
        is_from = FROM_BEFORE.match(text, max(start, left.start - 30), left.start) is not None
        if right is not None and is_from and right.value.is_now and right.start - left.end <= 8:
            joined.append((Mention(left.start, right.end, replace(left.value, is_now=False), left.rule), True))
            index += 2
        elif right is not None and (span := _range(text, left, right, is_from)) is not None:
            joined.append((Mention(left.start, right.end, span, left.rule), False))
            index += 2
        else:
            joined.append((left, False))
            index += 1
    return _with_printed_days(text, joined)


PRINTED = compile_pattern(r" ?[(,] ?(?:(?:số liệu|tính|được tính|kể) )?(?:từ )?(?:ngày )?", flags=IGNORECASE)
REPORTED = frozenset({PeriodKind.QUARTER, PeriodKind.MONTH, PeriodKind.MONTHS, PeriodKind.HALF, PeriodKind.YEAR})


def _with_printed_days(text: str, found: list[tuple[Mention[When], bool]]) -> list[tuple[Mention[When], bool]]:
    """Give a reported span the days printed in brackets behind it: `quý III/2023 (từ ngày 15/6/2023 đến ngày 14/9/2023)`."""
    kept = found[:1]
    for right, is_open in found[1:]:
        left = kept[-1][0]
        is_dated = right.value.kind is PeriodKind.RANGE and right.value.year is not None and (right.value.first[1] != 1 or right.value.last[1] < SHORTEST_MONTH)
        is_bracketed = text[right.end : right.end + 1] == ")" and "(" in text[left.end : right.start]
        if is_dated and is_bracketed and left.value.kind in REPORTED and PRINTED.fullmatch(text, left.end, right.start):
            kept[-1] = (Mention(left.start, right.end, right.value, left.rule), is_open)
        else:
            kept.append((right, is_open))
    return kept


def _range(text: str, left: Mention[When], right: Mention[When], is_from: bool) -> When | None:
    first, last = left.value, right.value
    if first.is_now or last.is_now or first.is_same or last.is_same or first.is_vague or last.is_vague or not CONNECTOR.fullmatch(text[left.end : right.start]):
        return None
    is_dated = first.kind is last.kind is PeriodKind.MONTH and first.year is not None and last.year is not None
    if not is_from and not is_dated and not (first.kind is PeriodKind.DAY and last.kind is PeriodKind.DAY):
        return None
    if first.kind in (PeriodKind.RANGE, PeriodKind.TERM) or last.kind in (PeriodKind.RANGE, PeriodKind.TERM):
        return None
    begin, end = first.year, last.year
    if begin is None and end is not None:
        begin = end - 1 if first.first > last.last else end
    if begin is None and end is None and first.first > last.last:
        return None
    return When(PeriodKind.RANGE, begin, end, first.first, last.last, first.shift)


COMPARED_BEFORE = compile_pattern(
    r"\b(?:so(?! sánh)(?: (?:(?!\b(?:năm|quý|đạt|tăng|giảm|thì|là)\b)(?:[^,.;:()]|(?<=\d)[.,](?=\d))){1,65})?|(?:hơn|kém)(?: (?:so với|của|mức|mức của))?"
    r"|(?:hơn|kém|(?:gấp|bằng) (?:đôi|rưỡi|ba|bốn)|lần) (?:mức|con số|t[ỷỉ] lệ) \d[\d.,]*+ ?%?(?: \p{L}++){0,3} (?:của|hồi)(?: cả)?"
    r"|bằng(?: (?:khoảng|chừng|cỡ|ngót|xấp xỉ|tầm|gần|hơn))? [\d.,]++ ?%(?: (?:của|so với|cả|mức|tổng số)){0,3}|(?:[\d,]++|hai|ba|bốn|năm|mười) lần(?: của)?"
    r"|gấp (?:đôi|rưỡi|ba|bốn)(?: của)?|bằng một nửa|giá (?:so sánh|cố định|gốc)|(?:đ[ặạ]t|để|xếp) (?:bên )?cạnh(?: [^,.;:()\d]{1,40})?"
    r"|(?:đối chiếu|đem so)(?: với)?(?: [^,.;:()\d]{1,40})?|(?:tương đương|ngang bằng|ngang|xấp xỉ"
    r"|(?<=[,(] ?)bằng)(?: với)?(?: (?:mức|con số|số liệu|kết quả)(?: của)?)?|(?<!\bnếu )như) $",
    IGNORECASE,
)
# what a span did that only joins a comparison: `giảm 2% so với tháng trước và 7 tháng đạt 81 tỷ`
REACHED = compile_pattern(r" (?:chỉ |mới |đã )?(?:ước |đạt|là \d)", IGNORECASE)
# that COMPARED_BEFORE ends with where it does not begin with `so`
COMPARED_LASTS = (
    "hơn ", "kém ", "với ", "của ", "mức ", "% ", "cả ", "số ", "lần ", "đôi ", "rưỡi ", "ba ", "bốn ", "nửa ", "sánh ", "định ", "gốc ", "như ", "đương ", "bằng ", "ngang ", "xỉ ", "liệu ", "quả ", "cạnh ", "chiếu ", "hồi ",
)  # fmt: skip
# the year that others are measured by: `lấy số giao năm 2015 làm mốc`
TAKEN_BEFORE = compile_pattern(r"\blấy [^,.;:()\d]{0,60}$", IGNORECASE)
AS_BASE = compile_pattern(r"[^,.;:()\d]{0,20}? làm (?:mốc|gốc|chuẩn|căn cứ|cơ sở)\b", IGNORECASE)
HOUR = r"[012]?\d ?(?:giờ|h|g)(?: ?\d\d)?(?: phút)?,?"
UNTIL_BEFORE = compile_pattern(
    rf"\b(?P<cue>(?:(?:tính|chốt) tại|(?:(?:tính|kể|chốt|cho|luỹ kế|lũy kế) )*(?:đến|tới)|(?:muộn|chậm) nhất(?: (?:là|vào|là vào)|(?= (?:hết|cuối|ngày))))(?: (?:trước )?(?:hết|cuối|thời điểm|{HOUR}|giữa|đầu|ngày))*) $", IGNORECASE | REVERSE,
    needs="đến|tới| tại| nhất",
)
MOMENT = compile_pattern(rf"\bthời điểm(?: {HOUR})?(?: ngày)? $", IGNORECASE | REVERSE, needs="thời điểm")
START_WORDS = compile_pattern(r"\bđầu(?: ngày)? $", IGNORECASE | REVERSE)
ALONE_BEFORE = compile_pattern(r"\b(?:riêng|chỉ|có(?= ngày))(?: trong)?(?: ngày)? $", IGNORECASE | REVERSE, needs="riêng|chỉ|có")
BEGUN_BEFORE = compile_pattern(
    r"\btừ (?:khi|ngày) (?:chính thức |bắt đầu |đi vào ){0,2}(?:hoạt động|vận hành|thành lập|sáp nhập|triển khai|khai trương)(?: \p{L}++){0,8} $",
    flags=IGNORECASE | REVERSE,
)
THROUGH = frozenset({PeriodKind.QUARTER, PeriodKind.MONTH})  # `hết quý II` is its last day
THROUGH_BEFORE = compile_pattern(r"\b(?P<cue>hết) $", IGNORECASE | REVERSE, needs="hết")
END_WORDS = compile_pattern(r"\b(?:hết|cuối)(?: ngày)? $", IGNORECASE | REVERSE)
RECORD_BEFORE = compile_pattern(r"\bnhất(?: trong lịch sử)?,? (?:kể |tính )?từ $", IGNORECASE | REVERSE)  # `mức cao nhất kể từ năm 2012`
BEFORE_BEFORE = compile_pattern(r"\b(?:trước|sau)(?: (?:ngày|hết|khi))? $", IGNORECASE | REVERSE, needs="trước|sau")
SINCE = compile_pattern(r"\b(?P<cue>(?:(?:kể|tính|bắt đầu) )?từ(?: (?:ngày|đầu|cuối|giữa|hết))?) $", IGNORECASE | REVERSE, needs="từ")
ACT_BEFORE = compile_pattern(
    r"(?:/[\p{Lu}Đ]{2}|\bsố \d|\b(?:nghị định|nghị quyết|quyết định|thông tư|chỉ thị|công văn|công điện|tờ trình"
    r"|(?<!\b(?:pháp|kỷ|kỉ|trật|âm|nhịp) )luật(?! (?:sư|gia)\b)|bộ luật|pháp lệnh|hiến pháp) )[^,.;:()]{0,80},? ?$",
    IGNORECASE,
)
BUILT_BEFORE = compile_pattern(
    r"\b(?:xây|xây dựng(?= từ)|khởi công|khánh thành|thành lập(?= từ)|(?:tồn đọng|vận hành|hoạt động|dây dưa)(?= từ))(?: từ)? $",
    flags=IGNORECASE | REVERSE,
    needs="xây|khởi công|khánh thành|thành lập|tồn đọng|vận hành|hoạt động|dây dưa",
)
COST = compile_pattern(r",? (?:hết|tốn|trị giá|với (?:kinh phí|tổng (?:mức đầu tư|kinh phí|vốn)|số vốn)) ", IGNORECASE)
LAW_BEFORE = compile_pattern(
    r"\b(?:(?:đề án|kế hoạch|chương trình|quyết định|nghị quyết|quy (?:định|chế)) [^,.;:()]{0,60}\b(?:ban hành|thông qua|phê duyệt|ký)"
    r"(?: (?:từ|vào|hồi|trong))?|(?:nghị định|nghị quyết|thông tư|chỉ thị)(?: (?!giao\b)(?:(?!\b(?:yêu cầu|đặt mục tiêu|đặt ra|đề ra|cho phép"
    r"|xác định)\b)[^,.;:()]){0,60})?"
    r"|(?:(?<!\b(?:pháp|kỷ|kỉ|trật|âm|nhịp) )luật(?! (?:sư|gia)\b)|bộ luật|pháp lệnh|hiến pháp)(?: [^.;:()]{0,60})?)(?<!\b(?:trong|vào|là|giao|cho|của)|\bvào (?:cuối|đầu|giữa)) $", IGNORECASE,
    needs="nghị quyết|nghị định|luật|thông tư|chỉ thị|pháp lệnh|hiến pháp|ban hành|thông qua|phê duyệt|ký",
)
NAME_BEFORE = compile_pattern(
    r"\b(?:chương trình|đề án|kế hoạch|chiến lược|nghị quyết|phong trào|đảng bộ|đại hội|ban chấp hành|khóa|khoá|dự án|quy hoạch|hđnd"
    r"|hội đồng nhân dân|quốc hội|chính phủ|ubnd \p{L}++ \p{L}++|ủy ban nhân dân|mục tiêu quốc gia)(?: [^,;:()]{0,90})? ?[“\"(]?$",
    IGNORECASE,
)
SESSION = compile_pattern(r"\b(?:họp|hội nghị|giao ban|kỳ họp|phiên)\b[^,.;\d]{0,40}$", IGNORECASE)
PREPOSED = compile_pattern(r"\b(?:trong|cho|của|vào|qua|suốt|đối với|về)(?: cả)? $", IGNORECASE | REVERSE)
INITIAL = compile_pattern(
    r"(?:[-+*•–(“\"'] ?|\d++[.)] |\p{L}[).] )*(?:(?:cụ thể|theo đó|phấn đấu|trước đó|hết|cuối|đầu|giữa|ngày|ngay|như vậy|trong đó|riêng"
    r"|đặc biệt|chỉ tính|tính|theo báo cáo|kết quả|bước (?:sang|vào)|sang|giai đoạn"
    r"|(?:sau|qua) (?:gần |hơn )?(?=(?:\d|hai|ba|bốn|năm|mười)\b)|tuy nhiên|đồng thời|l[ũu][yỹ] kế|tính chung|trong|vào|và|qua|hết|kể|từ"
    r"|bắt đầu|đến|tới|cho|chỉ|cả|hai|ba|bốn|năm|\d{1,2})(?:\b|,|:) ?)*[(]?",
    IGNORECASE,
)
LOOK_BACK = 110


def _use(text: str, start: int, end: int, mention: Mention[When], is_open: bool) -> TimeExpression:
    """Say how the words before an expression use it."""
    when, at = mention.value, mention.start
    low = max(start, at - LOOK_BACK)
    is_initial = at - start <= LOOK_BACK and INITIAL.fullmatch(text, start, at) is not None

    def make(use: Use, begin: int = at, value: When = when) -> TimeExpression:
        return TimeExpression(begin, mention.end, value, use, is_initial)

    if is_open:
        return make(Use.OPEN)
    if when.is_now and BEGUN_BEFORE.match(text, low, at):
        return make(Use.NOW, value=replace(when, is_begun=True))
    if when.is_now and text.endswith(" như ", low, at):
        return make(Use.STANDING)  # `với mức chi như hiện nay`
    if when.is_now:
        return make(Use.STANDING if text.endswith(("hành", "hưởng", "dụng"), at, mention.end) else Use.NOW)
    before = text[low:at].lower()
    is_example = before.endswith(", như ") and text.startswith(", ", mention.end)  # `chi đậm, như năm 2016, tổng tiền quà là 9 tỷ đồng`
    if not is_example and ("so " in before or before.endswith(COMPARED_LASTS)) and (compared := COMPARED_BEFORE.search(text, low, at)) and not (" và " in compared[0] and REACHED.match(text, mention.end)):
        return make(Use.COMPARED)
    if AS_BASE.match(text, mention.end) and TAKEN_BEFORE.search(text, low, at):
        return make(Use.COMPARED)
    if when.is_vague:
        return make(Use.UNTOLD)
    if when.kind is PeriodKind.DAY and MOMENT.match(text, low, at):
        return make(Use.UNTIL)
    since = SINCE.match(text, low, at)
    if when.kind is PeriodKind.RANGE and when.first != (1, 1) and since:
        return make(Use.AT)
    is_year = when.kind is PeriodKind.YEAR and (when.shift == 0 or when.year is not None)
    until = UNTIL_BEFORE.match(text, low, at) or (THROUGH_BEFORE.match(text, low, at) if when.kind in THROUGH or is_year else None)
    if until:
        return make(Use.UNTIL, until.start("cue"), _until(text, low, at, when))
    if since and when.kind in (PeriodKind.YEAR, PeriodKind.MONTH) and (BUILT_BEFORE.match(text, low, at) or RECORD_BEFORE.match(text, low, at)):
        return make(Use.ACT)
    if since and when.kind not in (PeriodKind.RANGE, PeriodKind.TERM):
        return make(Use.OPEN if _is_open(text, mention.end, when, since["cue"].lower()) else Use.FROM, since.start("cue"), when)
    if when.kind not in (PeriodKind.MONTHS, PeriodKind.HALF) and BEFORE_BEFORE.match(text, low, at):
        return make(Use.BEFORE)
    if when.kind is PeriodKind.MONTH and SESSION.search(text, low, at):
        return make(Use.EVENT)
    if when.kind is PeriodKind.DAY and ALONE_BEFORE.match(text, low, at):
        return make(Use.AT)
    if when.kind is PeriodKind.DAY:
        is_act = ACT_BEFORE.search(text, low, at) is not None
        return make(Use.ACT if is_act else Use.EVENT)
    is_built = BUILT_BEFORE.match(text, low, at) is not None and COST.match(text, mention.end) is None
    if when.year is not None and when.kind is PeriodKind.YEAR and (LAW_BEFORE.search(text, low, at) or is_built):
        return make(Use.ACT)
    return make(Use.NAMED if not is_initial and _is_named(text, low, at, when) else Use.AT)


SO_FAR = compile_pattern(r",?(?: [^\s.;,]++){0,6}? đã\b", IGNORECASE)


def _is_open(text: str, end: int, when: When, cue: str) -> bool:
    """Tell whether `kể từ năm 2015 … đã`, `từ đầu năm` runs on to the day of writing."""
    if when.kind is not PeriodKind.YEAR or (when.shift or 0) > 0:
        return False  # `từ đầu năm tới` is to come
    return cue.endswith("đầu") or (cue.startswith(("kể", "tính")) and SO_FAR.match(text, end, timeout=TIMEOUT) is not None)


REVIEW_OF = compile_pattern(r"\b(?:báo cáo|kết luận|kết quả) (?:giám sát|kiểm toán|thanh tra|kiểm tra|đánh giá)\b[^,.;]{0,60}$", IGNORECASE)


def _is_named(text: str, low: int, at: int, when: When) -> bool:
    """Tell whether a span of years is part of the name of a program, a plan, a term of office."""
    if when.kind not in (PeriodKind.RANGE, PeriodKind.TERM) or when.first != (1, 1):
        return False
    if REVIEW_OF.search(text, low, at) is not None:
        return False
    if text.endswith("trung hạn ", low, at):
        return False  # what it deals out: `kế hoạch vốn trung hạn 2021-2025 bố trí 300 tỷ đồng`
    return NAME_BEFORE.search(text, low, at) is not None and not PREPOSED.match(text, low, at)


def _until(text: str, low: int, at: int, when: When) -> When:
    """Turn `đến hết tháng 6`, `đến cuối năm 2017` to the last day; `đến năm 2025`, `đến năm học 2020-2021` stay whole."""
    is_whole = when.kind is PeriodKind.YEAR or (when.kind is PeriodKind.RANGE and (when.first, when.last) == ((1, 1), (12, 31)))
    if is_whole and not END_WORDS.match(text, low, at):
        return when
    if START_WORDS.match(text, low, at):
        return replace(when, kind=PeriodKind.AS_OF, end_year=None, last=when.first)
    return replace(when, kind=PeriodKind.AS_OF, year=when.end_year or when.year, end_year=None, first=_end_day(when), last=when.last)


def _end_day(when: When) -> tuple[int, int]:
    month, day = when.last
    year = when.end_year or when.year
    if day < 31 or year is None or when.kind is PeriodKind.DAY:
        return when.last
    return month, calendar.monthrange(year, month)[1]
