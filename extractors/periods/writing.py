"""Derives when an undated text was written: its year, and the day of what it reports, from what it tells as past.

A text is not older than the latest thing it tells as done; its day, where it names one without a year, lies after that.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from datetime import date

from extractors.keeping import cached_property
from extractors.periods.uses import TimeExpression, Use
from extractors.records import BlockKind, Figure, PeriodKind, Role, SourceText, record
from extractors.rules import IGNORECASE, REVERSE, compile_pattern

NAMING = 240  # characters before a span that can say what it is a span of
EVENT_REACH = 10  # sentences in which it says of which day it is
OPENING_MONTHS = 3  # of a year, in which a whole year told of is the one before
LEFT_REACH = 30  # characters before a year in which it is said that months of it are left
LATER = 180  # days by which a full date lies behind the text's day taken in the same year, so that it is one of the year before
CLOSE = 20  # days before its end in which a part of a year is reported on
SOON_OVER = frozenset({PeriodKind.MONTHS, PeriodKind.HALF, PeriodKind.QUARTER, PeriodKind.MONTH})
WHOLE = frozenset({PeriodKind.YEAR, PeriodKind.RANGE, PeriodKind.TERM})
PLAN = compile_pattern(
    r"(?<!(?:kết quả|việc|hình)(?: (?:thực hiện|triển khai))? )(?<!thực hiện )(?<!\b(?:đánh giá|kiểm điểm|tổng kết|sơ kết|nhìn lại) )\b(?:phương hướng|(?<!\bhoàn thành (?:tốt |xuất sắc )?)nhiệm vụ|kế hoạch"
    r"|triển khai|mục tiêu"
    r"|giải pháp|việc (?:phải|cần|sẽ) làm|dự kiến|dự toán|chương trình|phương án|trước mắt|phấn đấu|đẩy mạnh|định hướng|bàn(?= (?:việc|công việc|cách|hướng|về)\b))\b[^,;:]{0,80}$", IGNORECASE | REVERSE,
    needs="phương hướng|nhiệm vụ|kế hoạch|triển khai|mục tiêu|giải pháp|việc |dự kiến|dự toán|chương trình|phương án|trước mắt|phấn đấu|đẩy mạnh|định hướng|bàn",
)
PASSED = compile_pattern(
    r"năm (?:qua|vừa qua|gần đây|liên tiếp|liền)\b ?\(?(?:từ |giai đoạn )?(?:năm )?$|(?:^|[,.;\n] ?|\btrong )(?:\d|hai|ba|bốn|sáu)(?: năm)?(?: từ)? $", IGNORECASE
)
FUTURE = compile_pattern(r"\b(?:sẽ|dự kiến|phấn đấu|nếu|đặt mục tiêu|đề xuất|trình|toàn bộ|phải|yêu cầu)\b", IGNORECASE)
MEETING = compile_pattern(
    r"\b(?:họp(?! báo)|làm việc|hội nghị|hội thảo|phiên giao ban|giao ban|buổi|phát biểu|thông tin về|tọa đàm|diễn đàn|sơ kết|tổng kết|công bố|cho biết"
    r"|chất vấn|giải trình|báo cáo trước|tiếp xúc|đối thoại|kỳ họp|phiên (?:họp|chất vấn|thảo luận|làm việc)|khai mạc|bế mạc|kiểm tra|tán thành|biểu quyết|lễ)\b", IGNORECASE
)
RATED = compile_pattern(r"\b(?:chỉ số (?!giá\b)|pci|papi|sipas|par[ -]?index|dti|ddci|pgi|bảng xếp hạng)\b[^,.;:]{0,40}$", IGNORECASE)
TOLD = compile_pattern(r",?(?: (?:\d[\d.,]*+|[^\s.;]++)){0,12}? (?:đã|mới|chỉ|có|là|đạt|thống kê|tăng|giảm|còn|ghi nhận|nêu rõ)\b", IGNORECASE)
DONE = compile_pattern(r",? (?:[^\s,.;]++ ){0,4}?(?:đã|mới|chỉ)\b", IGNORECASE)
# what an inspection or a review looked at: `kết luận về tuyển dụng tại tỉnh A giai đoạn 2013-2016`
REVIEWED = compile_pattern(
    r"\b(?:(?:kết luận|kết quả|về|việc) (?:thanh tra|kiểm toán|giám sát|kiểm tra)|kết luận (?:về|việc|số|tại)"
    r"|(?:đã|vừa|hoàn tất|kết thúc) (?:cuộc |đợt )?(?:thanh tra|kiểm toán|kiểm tra) (?:việc|trách nhiệm|công tác|toàn diện))\b[^.;]{0,160}[ (]$", IGNORECASE
)
RISEN_FROM = compile_pattern(  # the year of where a rise began: `tăng từ 17% năm 2015 lên 19%` is told later
    r"\btừ (?:mức )?(?:\L<about> |hơn |gần )?\d[\d.,]*+ ?%?(?: (?!lên|xuống|còn)\p{L}++){0,4}? \(?$", IGNORECASE
)
RISEN_TO = compile_pattern(r"\)?,? (?:lên|xuống|còn)(?: còn| tới| đến| mức)? (?:\L<about> |hơn |gần )?\d[\d.,]*+(?! ?%?(?: \p{L}++){0,4}? \(?(?:vào |trong |ở |của )?(?:năm|tháng|quý)\b)", IGNORECASE)
QUOTA = compile_pattern(r",?(?: [^\s,.;]++){0,4}? (?:được )?giao\b", IGNORECASE)  # `biên chế năm 2018 được giao là …`: given as the year begins
QUOTA_OF = compile_pattern(r"(?<!\b(?:tinh giản|giảm|bớt)(?: được)?(?: \L<rounded>)? [\d.]{1,9} )\bbiên chế(?: (?!đã|được|bị|giảm|tăng|cắt)\p{L}++){0,4} $", flags=IGNORECASE | REVERSE, needs="biên chế")  # `biên chế hành chính năm 2018 là …`
SINCE_YEAR = compile_pattern(r"\btừ (?:đầu )?(?:năm )?$", IGNORECASE | REVERSE)  # `từ năm 2006 đến năm 2016, thành phố đã cử …`
SHARE_OF_PLAN = compile_pattern(  # `mới đạt 64% kế hoạch vốn năm 2015`
    r"%,? (?:so với |so |của )?(?:tổng )?(?:dự toán|kế hoạch|chỉ tiêu|mục tiêu)(?: (?!đến\b)\p{L}++){0,4} $", flags=IGNORECASE
)
LEFT = compile_pattern(r"\b(?:những|các|mấy) tháng (?:cuối|còn lại)(?: (?:của|trong))? $", IGNORECASE | REVERSE)  # `các tháng còn lại của năm 2016` is said in it
ANNOUNCE = compile_pattern(r"\bcông bố\b[^,.;]{0,80}\b(?:chỉ số|xếp hạng|kết quả)\b[^.;]{0,100}$", IGNORECASE, needs="công bố")


@record
class _Told:
    """A time expression with its sentence, and whether the figure that it belongs to is planned."""

    expression: TimeExpression
    start: int
    end: int
    is_aim: bool
    has_figure: bool  # a figure follows in the sentence, or the span closes a title with one

    @property
    def year(self) -> int | None:
        """The year that the text writes."""
        return self.expression.when.year


@record
class _Year:
    """The year in which a text was written, None where it cannot be told; `is_inferred` where it only follows from what was announced."""

    year: int | None
    is_inferred: bool


class _Story:
    """All that a text tells with its time: what is past, what else is named."""

    def __init__(self, source: SourceText, told: Sequence[Sequence[_Told]], announced: int | None) -> None:
        self.source, self.told, self.announced = source, told, announced
        self.every = [each for row in told for each in row]

    @cached_property
    def past(self) -> list[int]:
        """The years told of as past, before what is planned begins."""
        told_of_old = {t.start for t in self.every if t.expression.when.is_now}  # `Năm 1986 có 44 tỉnh, giờ thì có 63`
        days = [t.expression.when.days() for t in self.every if t.is_aim and t.expression.use is Use.FROM and t.expression.when.kind is PeriodKind.DAY]
        begins = [first[0].year - (first[0].month == 1) for first in days if first is not None]
        years = [
            y for t in self.every
            if (y := _past_year(self.source, t)) is not None and not (t.start in told_of_old and _is_before_now(t, self.every))
        ]  # fmt: skip
        return [y for y in years if all(y <= begin for begin in begins)]

    @cached_property
    def others(self) -> list[int]:
        """The years of events and acts."""
        return [t.year for t in self.every if t.expression.use in (Use.EVENT, Use.ACT) and t.year is not None]

    @cached_property
    def newest(self) -> int:
        """The latest year that the text is not older than."""
        return max((*self.past, *self.others), default=0)


def read_writing(
    source: SourceText, expressions: Sequence[Sequence[TimeExpression]], figures: Sequence[Figure], announced: int | None
) -> tuple[int | None, date | None]:
    """Return the year in which an undated text was written and the day of what it reports, each None where nothing tells.

    `announced` is the year of the index or report that the text is about. The year is that of the first full date of an
    event, else the year after the index or report announced or after that of a comparison with the same months, else the
    latest year told of as past, unless a later one is named; the year after it where the day of the text would lie before
    what it tells.
    """
    story = _Story(source, _tell(source, expressions, figures), announced)
    found = next((year for reading in READINGS if (year := reading(story)) is not None), UNTOLD)
    return found.year, None if found.is_inferred else _event_day(source, story.told, found.year)


def _tell(source: SourceText, expressions: Sequence[Sequence[TimeExpression]], figures: Sequence[Figure]) -> list[list[_Told]]:
    ordered = sorted(figures, key=lambda f: f.start)
    starts = [f.start for f in ordered]
    found: list[list[_Told]] = []
    for sentence, row in zip(source.sentences, expressions, strict=True):
        first, last = bisect_left(starts, sentence.start), bisect_left(starts, sentence.end)
        found.append([])
        for each in row:
            at = min(bisect_left(starts, each.end, first, last), last - 1)
            is_aim = first <= at and ordered[at].role is Role.TARGET
            is_title = source.blocks[sentence.block].kind is BlockKind.TITLE
            closes = first <= at and not source.text[each.end : sentence.end].strip("" if is_title else " .”\"")  # `90 người nghỉ việc trong năm 2018`
            follows = first <= at and (ordered[at].start >= each.end or closes)
            found[-1].append(_Told(each, sentence.start, sentence.end, is_aim, follows))
    return found


def _dated(story: _Story) -> _Year | None:
    """The year of the first full date of an event in the opening."""
    opened: TimeExpression | None = None  # a day without a year that stands before it
    for each in (t.expression for row in story.told[:EVENT_REACH] for t in row):
        if each.use is not Use.EVENT or each.when.kind is not PeriodKind.DAY:
            continue
        if each.when.year is None:
            opened = opened or each
            continue
        days, before = each.when.days(), opened.when.days(each.when.year) if opened is not None else None
        is_later = days is not None and before is not None and before[0].month <= OPENING_MONTHS and (days[0] - before[0]).days > LATER
        return None if is_later else _Year(each.when.year, False)  # `Sáng 9/1, … từ ngày 5/12/2021`: written in the year after
    return None


def _after_report(story: _Story) -> _Year | None:
    """The year after that of the index or report that is announced, or of what an inspection looked at."""
    year = story.announced if story.announced is not None else _last_inspected(story.source, story.every)
    return None if year is None else _Year(year + 1, True)


def _after_same(story: _Story) -> _Year | None:
    """The year after that of the same months, which are compared with: `so với cùng kỳ năm 2020` is written in 2021."""
    same = max((t.year for t in story.every if t.expression.when.is_same and t.year is not None), default=None)
    return _Year(same + 1, True) if same is not None and same + 1 >= story.newest else None


def _after_announced(story: _Story) -> _Year | None:
    """The year after that of what someone announces in a sentence."""
    year = _announced_year(story.source, story.every)
    return _Year(year + 1, True) if year is not None and year >= story.newest else None


def _of_rest(story: _Story) -> _Year | None:
    """The year of which months are left."""
    text = story.source.text
    years = [t.year for t in story.every if t.year is not None and LEFT.match(text, max(0, t.expression.start - LEFT_REACH), t.expression.start)]
    left = max(years, default=0)
    return _Year(left, True) if left and left >= story.newest else None


def _of_plan(story: _Story) -> _Year | None:
    """The year of the plan of which a part is done."""
    year = _plan_year(story.source, story.every)
    return _Year(year, False) if year is not None and year >= story.newest else None


def _running(story: _Story) -> _Year | None:
    """The year that goes on, where nothing is told as past, or an event is later than that."""
    if story.past and (not story.others or max(story.others) <= max(story.past)):
        return None
    running = max((y for t in story.every if (y := _running_year(story.source, t)) is not None), default=None)
    if running is None or max(story.others, default=0) > running:
        return UNTOLD
    year = min((running, *(t.year for t in story.every if t.is_aim and t.expression.use is Use.AT and t.year is not None)))
    return _Year(year, not any(_is_from_start(story.source, t.expression, year) for t in story.every))


def _latest(story: _Story) -> _Year | None:
    """The latest year told of as past, or a later one since which something goes on; the next where the text's day is later."""
    source, every, year = story.source, story.every, max(story.past)
    since = max((y for t in every if (y := _since_month(source, t)) is not None), default=0)
    if since > year:
        return _Year(since, True)
    begun = max((y for t in every if (y := t.year) is not None and y > year and _is_from_start(source, t.expression, y)), default=None)
    if begun is not None:
        return _Year(begun, False)
    return _Year(year + (_is_before(source, story.told, every, year) or _is_over(source, every, year)), False)


def _is_before(source: SourceText, told: Sequence[Sequence[_Told]], every: Sequence[_Told], year: int) -> bool:
    """Tell whether the day of the text, taken in `year`, would lie before something that it tells as past."""
    event = _event(source, told)
    days = event.when.days(year) if event is not None and event.when.year is None else None
    if days is None:
        return False
    day = days[0]
    for each in every:
        if _past_year(source, each) != year or _is_quota(source, each) or (span := each.expression.when.days()) is None:
            continue
        when = each.expression.when
        is_whole = when.kind in WHOLE and (when.first, when.last) == ((1, 1), (12, 31))
        is_near = when.kind in SOON_OVER and (span[1] - day).days <= CLOSE  # `6 tháng đầu năm` reported on 27 June
        if span[1] > day and not is_near and (not is_whole or day.month <= OPENING_MONTHS):
            return True
    return False


def _is_over(source: SourceText, every: Sequence[_Told], year: int) -> bool:
    """Tell whether a text that tells what all of `year` brought speaks of months or plans of `năm nay`, or calls it `năm ngoái` beside plans: of the next one."""
    told = (t for t in every if t.expression.when.kind is PeriodKind.YEAR and t.expression.when.year == year)
    whole = any(_past_year(source, t) and not _is_quota(source, t) for t in told)
    compared = {t.start for t in every if t.expression.use is Use.COMPARED and t.expression.when.year == year}  # `Năm nay … giảm 46 so với năm 2017`
    current = (t for t in every if t.expression.when.is_current and t.expression.use is not Use.COMPARED)
    is_next_planned = any(t.expression.when.shift == -1 for t in every) and any(t.is_aim and t.expression.when.year == year + 1 for t in every)
    return whole and (is_next_planned or any((t.is_aim or t.expression.when.kind is not PeriodKind.YEAR or t.start in compared) for t in current))


def _is_before_now(told: _Told, every: Sequence[_Told]) -> bool:
    """Tell whether behind a whole year a sentence says what is now, after it."""
    is_whole = told.expression.use is Use.AT and told.expression.when.kind is PeriodKind.YEAR
    return is_whole and any(t.start == told.start and t.expression.when.is_now and t.expression.start > told.expression.end for t in every)


def _is_quota(source: SourceText, told: _Told) -> bool:
    """Tell whether a year only says for when staff or money was given, which is told as the year begins."""
    if QUOTA_OF.match(source.text, max(told.start, told.expression.start - 40), told.expression.start):
        return True
    return QUOTA.match(source.text, told.expression.end) is not None


def _last_inspected(source: SourceText, every: Sequence[_Told]) -> int | None:
    """Return the last year of the spans that an inspection was about; None where none was."""
    ranges = [(y, t) for t in every if t.expression.when.kind is PeriodKind.RANGE and (y := t.expression.when.end_year) is not None]
    return max((y for y, t in ranges if _is_inspected(source, t)), default=None)


def _is_inspected(source: SourceText, told: _Told) -> bool:
    """Tell whether a span is what an inspection looked at: its findings come after it, in an untold year."""
    return told.expression.when.last == (12, 31) and REVIEWED.search(source.text, told.start, told.expression.start) is not None


def _is_from_start(source: SourceText, expression: TimeExpression, year: int) -> bool:
    """Tell whether an expression is `từ đầu năm 2018 đến nay`, which is said in that year."""
    return expression.use is Use.OPEN and expression.when.year == year and source.text.endswith("đầu ", 0, expression.start)


def _since_month(source: SourceText, told: _Told) -> int | None:
    """Return the year of a month since which something goes on: the text is not older than it."""
    expression = told.expression
    is_since = expression.use in (Use.FROM, Use.ACT) and expression.when.kind is PeriodKind.MONTH and not (told.is_aim or expression.is_initial)
    return expression.when.year if is_since and not any(r.search(source.text, told.start, told.end) for r in (FUTURE, PLAN)) else None


def _running_year(source: SourceText, told: _Told) -> int | None:
    """Return the year of an expression that is neither planned nor promised: the text is not older than it."""
    expression = told.expression
    when, start = expression.when, expression.start
    if when.year is None or when.end_year is not None or not (expression.use is Use.AT or _is_from_start(source, expression, when.year)):
        return None
    is_planned = _is_risen_from(source, told) or FUTURE.search(source.text, start, min(told.end, expression.end + 60)) is not None
    is_planned = is_planned or FUTURE.search(source.text, max(told.start, start - NAMING), start) is not None
    return None if is_planned or PLAN.search(source.text, max(told.start, start - 60), start) else when.year


def _past_year(source: SourceText, told: _Told) -> int | None:
    """Return the year of an expression that speaks of the past."""
    expression = told.expression
    when = expression.when
    if when.year is None or told.is_aim:
        return None
    if expression.use is Use.UNTIL:
        is_told = source.text.startswith(("tính", "Tính"), expression.start) or DONE.match(source.text, expression.end) is not None
        return when.year if is_told or _is_stock(source, told) else None
    if expression.use is not Use.AT:
        return None
    if when.kind is PeriodKind.YEAR and RATED.search(source.text, max(told.start, expression.start - NAMING), expression.end):
        return when.year + 1
    if when.end_year is not None:
        low = max(0, expression.start - 40)
        is_counted = when.kind is PeriodKind.RANGE and when.last != (12, 31) and told.has_figure  # `từ năm 2015 đến tháng 4/2019, cả nước tinh giản …`
        is_done = SINCE_YEAR.match(source.text, low, expression.start) is not None and DONE.match(source.text, expression.end) is not None
        if (is_counted or is_done) and not FUTURE.search(source.text, told.start, told.end):
            return when.end_year
        return when.end_year if PASSED.search(source.text, low, expression.start) else None
    if not told.has_figure and TOLD.match(source.text, expression.end) is None:
        return None
    if FUTURE.search(source.text, expression.start, min(told.end, expression.end + 60)):
        return None
    if _is_risen_from(source, told):
        return None
    return None if PLAN.search(source.text, max(told.start, expression.start - 60), expression.start) else when.year


def _is_risen_from(source: SourceText, told: _Told) -> bool:
    """Tell whether a year is that of the lower end of a rise whose other end is told of without its time."""
    start, end = told.expression.start, told.expression.end
    return RISEN_TO.match(source.text, end) is not None and RISEN_FROM.search(source.text, max(told.start, start - 60), start) is not None


def _is_stock(source: SourceText, told: _Told) -> bool:
    """Tell whether a day of a month only closes what is counted: `đến hết tháng 9-2017, tổng nợ là 73 tỷ đồng`."""
    expression = told.expression
    if not told.has_figure or expression.when.last == (12, 31) or TOLD.match(source.text, expression.end) is None:
        return False
    return not any(r.search(source.text, told.start, told.end) for r in (FUTURE, PLAN))


def _announced_year(source: SourceText, every: Sequence[_Told]) -> int | None:
    years = [
        t.expression.when.year
        for t in every
        if t.expression.use is Use.AT and t.expression.when.kind is PeriodKind.YEAR and t.expression.when.year is not None
        and ANNOUNCE.search(source.text, max(t.start, t.expression.start - NAMING), t.expression.start)
    ]
    return max(years, default=None)


def _plan_year(source: SourceText, every: Sequence[_Told]) -> int | None:
    """Return the year of whose plan a share is done, in a text on a part of it: `9 tháng thu 9.000 tỷ đồng; giải ngân bằng 64% kế hoạch năm 2015`."""
    if not any(t.expression.when.kind in SOON_OVER and t.expression.when.year is None for t in every):
        return None
    years = [
        t.expression.when.year
        for t in every
        if t.expression.when.kind is PeriodKind.YEAR and t.expression.when.year is not None
        and SHARE_OF_PLAN.search(source.text, max(t.start, t.expression.start - NAMING), t.expression.start)
    ]
    return max(years, default=None)


def _event(source: SourceText, told: Sequence[Sequence[_Told]]) -> TimeExpression | None:
    """Return the first day in the opening of a text, if what the text reports took place on it."""
    for each in (t for row in told[:EVENT_REACH] for t in row):
        day = each.expression
        if day.use is Use.EVENT and day.when.kind is PeriodKind.DAY:
            low, high = max(each.start, day.start - 130), min(each.end, day.end + 130)
            return day if MEETING.search(source.text, low, high) else None
    return None


def _event_day(source: SourceText, told: Sequence[Sequence[_Told]], year: int | None) -> date | None:
    event = _event(source, told)
    days = event.when.days(year) if event is not None else None
    return None if days is None else days[0]


UNTOLD = _Year(None, False)
READINGS = (_dated, _after_report, _after_same, _after_announced, _of_rest, _of_plan, _running, _latest)  # in the order in which they are asked
