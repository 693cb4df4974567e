"""Says how the words before a time expression use it: in, until, since, compared with, the date of an act …"""

from __future__ import annotations

import calendar

from extractors.keeping import cached_property
from extractors.members import StrEnum
from extractors.periods.when import When
from extractors.records import Mention, PeriodKind, record
from extractors.replacing import replace
from extractors.rules import IGNORECASE, REVERSE, Match, Pattern, compile_pattern


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


COMPARED_BEFORE = compile_pattern(
    r"\b(?:so(?! sánh)(?: (?:(?!\b(?:năm|quý|đạt|tăng|giảm|thì|là)\b)(?:[^,.;:()]|(?<=\d)[.,](?=\d))){1,65})?|(?:hơn|kém)(?: (?:so với|của|mức|mức của))?"
    r"|(?:hơn|kém|(?:gấp|bằng) (?:đôi|rưỡi|ba|bốn)|lần) (?:mức|con số|t[ỷỉ] lệ) \d[\d.,]*+ ?%?(?: \p{L}++){0,3} (?:của|hồi)(?: cả)?"
    r"|bằng(?: (?:\L<about>|gần|hơn))? [\d.,]++ ?%(?: (?:của|so với|cả|mức|tổng số)){0,3}|(?:[\d,]++|hai|ba|bốn|năm|mười) lần(?: của)?"
    r"|\d ?% (?:(?:tổng|số|của|so với|trên) ){0,3}(?:biên chế|người|lượng người|công chức|viên chức)(?: (?!là\b)\p{L}++){0,4}? (?:được |đã )?giao(?: của| từ| trong)?"
    r"|gấp (?:hơn |gần |\L<about> )?[\d,]++ lần (?:tổng )?(?:số|mức|con số)(?: của)?(?: \d++)?(?: \p{L}++){0,5}"
    r"|gấp (?:đôi|rưỡi|ba|bốn)(?: của)?|bằng một nửa|giá (?:so sánh|cố định|gốc)|(?:đ[ặạ]t|để|xếp) (?:bên )?cạnh(?: [^,.;:()\d]{1,40})?"
    r"|(?:đối chiếu|đem so)(?: với)?(?: [^,.;:()\d]{1,40})?|(?:tương đương|ngang bằng|ngang|xấp xỉ"
    r"|(?<=[,(] ?)bằng)(?: với)?(?: (?:mức|con số|số liệu|kết quả)(?: của)?)?|(?<!\bnếu )như) $",
    IGNORECASE,
)
# what a span did that only joins a comparison: `giảm 2% so với tháng trước và 7 tháng đạt 81 tỷ`
REACHED = compile_pattern(r" (?:chỉ |mới |đã )?(?:ước |đạt|là \d)", IGNORECASE)
# that COMPARED_BEFORE ends with where it does not begin with `so`
COMPARED_LASTS = (
    "hơn ", "kém ", "với ", "của ", "mức ", "% ", "cả ", "số ", "lần ", "đôi ", "rưỡi ", "ba ", "bốn ", "nửa ", "sánh ", "định ", "gốc ", "như ", "đương ", "giao ", "từ ", "trong ", "bằng ", "ngang ", "xỉ ", "liệu ", "quả ", "cạnh ", "chiếu ", "hồi ",
)  # fmt: skip
# the year that others are measured by: `lấy số giao năm 2015 làm mốc`
TAKEN_BEFORE = compile_pattern(r"\blấy [^,.;:()\d]{0,60}$", IGNORECASE)
AS_BASE = compile_pattern(r"[^,.;:()\d]{0,20}? (?:làm (?:mốc|gốc|chuẩn|căn cứ|cơ sở)|để (?:so|so sánh|đối chiếu))\b", IGNORECASE)
HOUR = r"[012]?\d ?(?:giờ|h|g)(?: ?\d\d)?(?: phút)?,?"
UNTIL_BEFORE = compile_pattern(
    rf"\b(?P<cue>(?:(?:tính|chốt) tại|(?:(?:tính|kể|chốt|cho|luỹ kế|lũy kế) )*(?:đến|tới)|(?:muộn|chậm) nhất(?: (?:là|vào|là vào)|(?= (?:hết|cuối|ngày))))(?: (?:trước )?(?:hết|cuối|thời điểm|{HOUR}|giữa|đầu|ngày))*) $", IGNORECASE | REVERSE,
    needs="đến|tới| tại| nhất",
)
LATEST_BEFORE = compile_pattern(r"\b(?P<cue>(?:muộn|chậm) nhất(?: ngày)?) $", IGNORECASE | REVERSE, needs=" nhất")  # before a day
MOMENT = compile_pattern(rf"\bthời điểm(?: {HOUR})?(?: ngày)? $", IGNORECASE | REVERSE, needs="thời điểm")
START_WORDS = compile_pattern(r"\bđầu(?: ngày)? $", IGNORECASE | REVERSE)
ALONE_BEFORE = compile_pattern(r"\b(?:riêng|chỉ|có(?= ngày))(?: trong)?(?: ngày)? $", IGNORECASE | REVERSE, needs="riêng|chỉ|có")
BEGUN_BEFORE = compile_pattern(
    r"\btừ (?:khi|ngày) (?:chính thức |bắt đầu |đi vào ){0,2}(?:hoạt động|vận hành|thành lập|sáp nhập|triển khai|khai trương|hợp nhất)(?: (?:\p{L}++|\d)){0,8}(?: \([^()]{4,20}\))? $",
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
OVER_INTO = compile_pattern(r"(?<=[\p{L}\d] )chuyển (?:tiếp )?(?:sang|qua)(?: kỳ(?: báo cáo)?)? $", IGNORECASE | REVERSE, needs="chuyển")  # `210 vụ chuyển sang năm 2018`
SESSION = compile_pattern(r"\b(?:họp|hội nghị|giao ban|kỳ họp|phiên)\b[^,.;\d]{0,40}$", IGNORECASE)
PREPOSED = compile_pattern(r"\b(?:trong|cho|của|vào|qua|suốt|đối với|về)(?: cả)? $", IGNORECASE | REVERSE)
INITIAL = compile_pattern(
    r"(?:[-+*•–(“\"'] ?|\d++[.)] |\p{L}[).] )*(?:(?:cụ thể|theo đó|phấn đấu|trước đó|hết|cuối|đầu|giữa|ngày|ngay|như vậy|trong đó|riêng"
    r"|đặc biệt|khép lại|kết thúc|nhìn lại|chỉ tính|tính|theo báo cáo|kết quả|bước (?:sang|vào)|sang|giai đoạn"
    r"|(?:sau|qua) (?:gần |hơn )?(?=(?:\d|hai|ba|bốn|năm|mười)\b)|tuy nhiên|đồng thời|l[ũu][yỹ] kế|tính chung|trong|vào|và|qua|hết|kể|từ"
    r"|bắt đầu|đến|tới|cho|chỉ|cả|hai|ba|bốn|năm|\d{1,2})(?:\b|,|:) ?)*[(]?",
    IGNORECASE,
)
# papers of an earlier time that count in a later one: `gồm 87 hồ sơ từ tháng 4 chuyển sang`
CARRIED_BEFORE = compile_pattern(r"\b(?:hồ sơ|đơn|vụ|vụ việc|văn bản|nhiệm vụ|kiến nghị|tồn|từ|của) $", IGNORECASE | REVERSE)
CARRIED = compile_pattern(r" chuyển (?:sang|qua|đến|tiếp|tiếp sang)(?= ?[,.;:)|\d]| (?:là|và|\d|có|\p{L}++ \p{L}++ (?:này|báo cáo))\b|\n|$)", IGNORECASE)
# and to a later one: `còn 754 hồ sơ chuyển sang tháng sau`
CARRIED_ON = compile_pattern(
    r"\b(?:hồ sơ|đơn|vụ việc|văn bản|nhiệm vụ|kiến nghị|đang giải quyết|trong hạn),?(?: \p{L}++){0,3} chuyển(?: tiếp)?(?: sang| qua)?(?: kỳ)? $", IGNORECASE
)
LOOK_BACK = 110
SO_FAR = compile_pattern(r",?(?: [^\s.;,]++){0,6}? đã\b", IGNORECASE)
TO_COME = compile_pattern(r",?(?: [^\s.;,]++){0,7}? sẽ\b", IGNORECASE)
REVIEW_OF = compile_pattern(r"\b(?:báo cáo|kết luận|kết quả) (?:giám sát|kiểm toán|thanh tra|kiểm tra|đánh giá)\b[^,.;]{0,60}$", IGNORECASE)


class _Here:
    """A mention of a time with the words before it in its sentence."""

    def __init__(self, text: str, start: int, end: int, mention: Mention[When], is_open: bool) -> None:
        self.text, self.end, self.is_open = text, end, is_open
        self.when, self.at, self.stop = mention.value, mention.start, mention.end
        self.low = max(start, self.at - LOOK_BACK)
        self.is_initial = self.at - start <= LOOK_BACK and INITIAL.fullmatch(text, start, self.at) is not None

    @cached_property
    def since(self) -> Match | None:
        """The cue `từ`, `kể từ` right before the mention."""
        return SINCE.match(self.text, self.low, self.at)

    def stands(self, cue: Pattern) -> bool:
        """Tell whether a cue that is matched from right to left ends at the mention."""
        return cue.match(self.text, self.low, self.at) is not None

    def has(self, cue: Pattern) -> bool:
        """Tell whether a cue that is searched from left to right ends at the mention."""
        return cue.search(self.text, self.low, self.at) is not None

    def used(self, use: Use, begin: int | None = None, when: When | None = None) -> TimeExpression:
        """Return the expression in a use, from the cue that belongs to it, with its meaning as the cue changes it."""
        return TimeExpression(self.at if begin is None else begin, self.stop, when or self.when, use, self.is_initial)


def use_of(text: str, start: int, end: int, mention: Mention[When], is_open: bool) -> TimeExpression:
    """Return a mention with the use that the words before it in the sentence `text[start:end]` make of it; `is_open` where it runs to the present."""
    here = _Here(text, start, end, mention, is_open)
    return next((used for reading in READINGS if (used := reading(here)) is not None), None) or here.used(Use.AT)


def _now(here: _Here) -> TimeExpression | None:
    """What runs to the present or stands now: since `từ khi vận hành`, in force, as it is."""
    if here.is_open:
        return here.used(Use.OPEN)
    if not here.when.is_now:
        return None
    if here.stands(BEGUN_BEFORE):
        return here.used(Use.NOW, when=replace(here.when, is_begun=True))
    is_standing = here.text.endswith(" như ", here.low, here.at) or here.text.endswith(("hành", "hưởng", "dụng"), here.at, here.stop)
    return here.used(Use.STANDING if is_standing else Use.NOW)  # `với mức chi như hiện nay`


def _compared(here: _Here) -> TimeExpression | None:
    """The time that others are compared with or measured by."""
    text, low, at = here.text, here.low, here.at
    before = text[low:at].lower()
    is_example = before.endswith(", như ") and text.startswith(", ", here.stop)  # `chi đậm, như năm 2016, tổng tiền quà là 9 tỷ đồng`
    can_compare = not is_example and ("so " in before or "gấp " in before or before.endswith(COMPARED_LASTS))
    compared = COMPARED_BEFORE.search(text, low, at) if can_compare else None
    if compared is not None and not (" và " in compared[0] and REACHED.match(text, here.stop)):
        return here.used(Use.COMPARED)
    return here.used(Use.COMPARED) if AS_BASE.match(text, here.stop) and here.has(TAKEN_BEFORE) else None


def _untold(here: _Here) -> TimeExpression | None:
    """Years that the text does not name."""
    return here.used(Use.UNTOLD) if here.when.is_vague else None


def _until(here: _Here) -> TimeExpression | None:
    """Up to when it is counted; what runs from one day to another is the span itself."""
    when = here.when
    if when.kind is PeriodKind.DAY and here.stands(MOMENT):
        return here.used(Use.UNTIL)
    if when.kind is PeriodKind.RANGE and when.first != (1, 1) and here.since:
        return here.used(Use.AT)
    until = UNTIL_BEFORE.match(here.text, here.low, here.at)
    is_year = when.kind is PeriodKind.YEAR and (when.shift == 0 or when.year is not None)
    if until is None and when.kind is PeriodKind.DAY:
        until = LATEST_BEFORE.match(here.text, here.low, here.at)
    if until is None and (when.kind in THROUGH or is_year):
        until = THROUGH_BEFORE.match(here.text, here.low, here.at)
    return here.used(Use.UNTIL, until.start("cue"), _to_end(here.text, here.low, here.at, when)) if until else None


def _carried(here: _Here) -> TimeExpression | None:
    """The time from which papers were handed on to the one that is told of, or to which they are."""
    is_carried = here.has(CARRIED_ON) or (CARRIED.match(here.text, here.stop) is not None and here.stands(CARRIED_BEFORE))
    return here.used(Use.NAMED) if is_carried else None


def _since(here: _Here) -> TimeExpression | None:
    """Since when it runs; since when something stands, or holds a record, is the date of an act."""
    when, since = here.when, here.since
    if since is None:
        return None
    if when.kind in (PeriodKind.YEAR, PeriodKind.MONTH) and (here.stands(BUILT_BEFORE) or here.stands(RECORD_BEFORE)):
        return here.used(Use.ACT)
    if when.kind in (PeriodKind.RANGE, PeriodKind.TERM):
        return None
    return here.used(Use.OPEN if _is_open(here.text, here.stop, when, since["cue"].lower()) else Use.FROM, since.start("cue"))


def _before(here: _Here) -> TimeExpression | None:
    """Before or after when."""
    return here.used(Use.BEFORE) if here.when.kind not in (PeriodKind.MONTHS, PeriodKind.HALF) and here.stands(BEFORE_BEFORE) else None


def _event(here: _Here) -> TimeExpression | None:
    """The day or month of a meeting; a day alone is that of a document or an event."""
    if here.when.kind is PeriodKind.MONTH:
        return here.used(Use.EVENT) if here.has(SESSION) else None
    if here.when.kind is not PeriodKind.DAY:
        return None
    if here.stands(ALONE_BEFORE):
        return here.used(Use.AT)
    return here.used(Use.ACT if here.has(ACT_BEFORE) else Use.EVENT)


def _act(here: _Here) -> TimeExpression | None:
    """The year of a law, or in which something was built."""
    when = here.when
    if when.year is None or when.kind is not PeriodKind.YEAR:
        return None
    is_built = here.stands(BUILT_BEFORE) and COST.match(here.text, here.stop) is None
    return here.used(Use.ACT) if is_built or here.has(LAW_BEFORE) else None


def _named(here: _Here) -> TimeExpression | None:
    """Years that are part of a name, or into which something is only carried over."""
    if here.when.kind is PeriodKind.YEAR and here.stands(OVER_INTO) and not here.text.startswith(",", here.stop):
        return here.used(Use.NAMED)
    return here.used(Use.NAMED) if not here.is_initial and _is_named(here.text, here.low, here.at, here.when) else None


def _is_open(text: str, end: int, when: When, cue: str) -> bool:
    """Tell whether `kể từ năm 2015 … đã`, `từ đầu năm` runs on to the day of writing."""
    if when.kind is not PeriodKind.YEAR or (when.shift or 0) > 0:
        return False  # `từ đầu năm tới` is to come
    if when.year is not None and TO_COME.match(text, end):
        return False  # `từ đầu năm 2019, xã sẽ mở 4 lớp`
    return cue.endswith("đầu") or (cue.startswith(("kể", "tính")) and SO_FAR.match(text, end) is not None)


def _is_named(text: str, low: int, at: int, when: When) -> bool:
    """Tell whether a span of years is part of the name of a program, a plan, a term of office."""
    if when.kind not in (PeriodKind.RANGE, PeriodKind.TERM) or when.first != (1, 1):
        return False
    if REVIEW_OF.search(text, low, at) is not None:
        return False
    if text.endswith("trung hạn ", low, at):
        return False  # what it deals out: `kế hoạch vốn trung hạn 2021-2025 bố trí 300 tỷ đồng`
    return NAME_BEFORE.search(text, low, at) is not None and not PREPOSED.match(text, low, at)


def _to_end(text: str, low: int, at: int, when: When) -> When:
    """Turn `đến hết tháng 6`, `đến cuối năm 2017` to the last day, `đến giữa năm 2022` to the last of June; `đến năm 2025`, `đến năm học 2020-2021` stay whole."""
    if when.kind is PeriodKind.YEAR and text.endswith("giữa ", low, at):
        return replace(when, kind=PeriodKind.AS_OF, first=(6, 30), last=(6, 30))
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


READINGS = (_now, _compared, _untold, _until, _carried, _since, _before, _event, _act, _named)  # in the order in which they are asked; none: Use.AT
