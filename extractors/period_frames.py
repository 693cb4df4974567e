"""Turns a document's time expressions into its frame of reference: its own day, its topic's period, resolved spans.

The reference day is the publication; without one, the day of the meeting or announcement that the text reports,
when a year can be derived. It is never taken from a clock.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from extractors.period_times import When
from extractors.period_uses import TimeExpression, Use, find_expressions
from extractors.records import BlockKind, Period, PeriodKind, PeriodSource, Role, SourceText
from extractors.rules import IGNORECASE, TIMEOUT, compile_pattern, fold

NAMING = 240  # characters before a span that can say what it is a span of
OPENING = 6  # sentences in which a text says what it is about
CLOSING = 10  # the month from which `năm qua` means the running year
EVENT_REACH = 10  # sentences in which it says of which day it is

REPORT = compile_pattern(
    r"(?:\b(?:báo[ ]cáo|kết[ ]quả|tổng[ ]kết|sơ[ ]kết|chỉ[ ]số|đánh[ ]giá|xếp[ ]hạng|khảo[ ]sát|điều[ ]tra|công[ ]tác|tình[ ]hình|pci|papi|sipas|par[ -]?index|dti|ddci|pgi|apci|ict[ ]index|chủ[ ]đề|kỳ[ ]thi|cuộc[ ]thi|đợt[ ]thi|kỳ[ ]tuyển|kỳ[ ]nghỉ)\b)[^,.;:]{0,110}(?<!\b(?:đầu|cuối|giữa|từ|vào)[ ])$",
    IGNORECASE,
)
INDEX = compile_pattern(
    r"\b(?:chỉ[ ]số|pci|papi|sipas|par[ -]?index|dti|ddci|pgi|apci|index|xếp[ ]hạng|bảng[ ]xếp|đánh[ ]giá|phân[ ]loại|tổng[ ]kết|báo[ ]cáo)\b[^,.;]{0,110}$", IGNORECASE
)
INDICES = compile_pattern(
    r"\b(?:chỉ[ ]số|pci|papi|sipas|par[ -]?index|dti|ddci|pgi|apci|index|xếp[ ]hạng|kỳ[ ]thi|cuộc[ ]thi|đợt[ ]thi|kỳ[ ]tuyển|kỳ[ ]nghỉ)\b[^,.;:]{0,110}(?<!\b(?:đầu|cuối|giữa|từ|vào)[ ])$", IGNORECASE
)
PLAN = compile_pattern(
    r"(?<!(?:kết[ ]quả|việc|hình)(?:[ ](?:thực[ ]hiện|triển[ ]khai))?[ ])(?<!thực[ ]hiện[ ])\b(?:phương[ ]hướng|nhiệm[ ]vụ|kế[ ]hoạch|triển[ ]khai|mục[ ]tiêu|giải[ ]pháp|dự[ ]kiến|dự[ ]toán|chương[ ]trình|phấn[ ]đấu|đẩy[ ]mạnh|định[ ]hướng)\b[^,;:]{0,80}$", IGNORECASE
)
TOLD_THAT = compile_pattern(r"\b(?:cho[ ](?:biết|hay|rằng)|nói|thông[ ]tin|báo[ ]cáo|nêu|khẳng[ ]định)(?:[ ]thêm)?(?:[ ]rằng)?,[ ](?:trong[ ])?$", IGNORECASE)
PASSED = compile_pattern(r"năm[ ](?:qua|vừa[ ]qua|gần[ ]đây|liên[ ]tiếp|liền)\b[ ]?\(?(?:từ[ ]|giai[ ]đoạn[ ])?(?:năm[ ])?$", IGNORECASE)


Part = tuple[PeriodKind, tuple[int, int], tuple[int, int]]  # of a year: its kind, first and last month and day
PARTS = frozenset({PeriodKind.QUARTER, PeriodKind.HALF, PeriodKind.MONTHS, PeriodKind.MONTH})


@dataclass(frozen=True, slots=True)
class Frame:
    """What a document says of its own time: `day` and `year` of its writing, `topic` the span it reports on."""

    day: date | None
    year: int | None
    topic: Period | None
    topic_year: int | None
    is_announced: bool = False  # the topic is an index or yearly report, published in the year after
    plan: Period | None = None  # the span that the title plans for
    years: Mapping[Part, int] = field(default_factory=dict)  # of the parts of a year that the text writes with one year only

    def resolve(self, expression: TimeExpression, near: int | None, role: Role = Role.ACTUAL, same: Period | None = None) -> Period | None:
        """Return the span of an expression, its missing year from `near`, the topic or the day of writing; None when unknown."""
        when = expression.when
        if when.is_now:
            return self._now(expression)
        if expression.use is Use.OPEN:
            return self._open(expression, near)
        if when.is_same:
            return self._same(when, same or self.topic)
        year = when.year if when.year is not None else self._year(when, near, role)
        days = when.days(year)
        return None if days is None else Period(*days, _kind(expression), "")

    def _now(self, expression: TimeExpression) -> Period | None:
        return None if self.day is None else Period(self.day, self.day, PeriodKind.AS_OF, "", PeriodSource.PUBLISHED)

    def _open(self, expression: TimeExpression, near: int | None) -> Period | None:
        year = expression.when.year if expression.when.year is not None else self._year(expression.when, near, Role.ACTUAL)
        days = expression.when.days(year)
        if days is None or self.day is None or days[0] > self.day:
            return None
        return Period(days[0], self.day, PeriodKind.RANGE, "")

    def _same(self, when: When, same: Period | None) -> Period | None:
        if same is None:
            return None
        years = when.year - same.start.year if when.year is not None else -1
        try:
            moved = same.start.replace(year=same.start.year + years), same.end.replace(year=same.end.year + years)
        except ValueError:
            return None
        return replace(same, start=moved[0], end=moved[1])

    def _year(self, when: When, near: int | None, role: Role) -> int | None:
        """Supply the year that an expression leaves out."""
        if when.is_past and self.topic_year is None:
            closing = self.day is not None and self.day.month >= CLOSING
            return None if self.year is None else self.year - (not closing)
        if when.shift is not None:
            base = self.topic_year if self.topic_year is not None and (self.is_announced or when.kind is not PeriodKind.MONTH) else self.year
            base = near if when.shift == 0 and near is not None and self.day is None else base if base is not None else self.year
            return None if base is None else base + when.shift
        if near is None and (written := self.years.get(_part(when))) is not None:
            return written
        year = near if near is not None else self.year if self.is_announced or self.topic_year is None else self.topic_year
        year = year if year is not None else self.topic_year if not self.is_announced else None
        if year is not None and near is None and self.day is not None and role is not Role.TARGET:
            days = when.days(year)
            if days is not None and days[0] > self.day:
                return year - 1
        return year


def _part(when: When) -> Part:
    return when.kind, when.first, when.last


def _written_years(expressions: Sequence[Sequence[TimeExpression]]) -> dict[Part, int]:
    """Return the year of each quarter, month or half that the text writes with a year, always the same one."""
    found: dict[Part, set[int]] = {}
    for row in expressions:
        for each in row:
            if each.when.year is not None and each.when.kind in PARTS and each.use in (Use.AT, Use.UNTIL, Use.NAMED):
                found.setdefault(_part(each.when), set()).add(each.when.year)
    return {part: min(years) for part, years in found.items() if len(years) == 1}


def _kind(expression: TimeExpression) -> PeriodKind:
    if expression.use is Use.UNTIL and expression.when.kind is PeriodKind.DAY:
        return PeriodKind.AS_OF
    return expression.when.kind


def read_expressions(source: SourceText) -> list[list[TimeExpression]]:
    """Return the time expressions of every sentence."""
    folded = fold(source.text)
    return [find_expressions(source.text, s.start, s.end, folded) for s in source.sentences]


def read_frame(
    source: SourceText, expressions: Sequence[Sequence[TimeExpression]], planned: frozenset[int], told: frozenset[int]
) -> Frame:
    """Return the frame of a document; the figures of `planned` sentences are all targets, those of `told` ones are not."""
    found = _topic(source, expressions, planned, told)
    topic, announced = (found[0], found[1]) if found else (None, False)
    year, day = (source.published.year, source.published) if source.published else (None, None)
    if year is None:
        year, is_inferred = _writing_year(source, expressions, topic.when.year if topic else None, announced)
        day = None if is_inferred else _event_day(source, expressions, year)
    bare = Frame(day, year, None, None, announced, years=_written_years(expressions))
    bare = replace(bare, plan=_plan(source, expressions, bare))
    if topic is None:
        return bare
    beside = next((e.when.year for row in expressions if topic in row for e in row if e.when.year and e.use in (Use.AT, Use.UNTIL)), None)
    period = bare.resolve(topic, beside)
    if period is None:
        return bare
    is_titled = found is not None and found[2]
    label = source.text[topic.start : topic.end]
    period = replace(period, label=label, source=PeriodSource.TITLE if is_titled else PeriodSource.SECTION)
    return replace(bare, topic=period, topic_year=period.end.year)


def _plan(source: SourceText, expressions: Sequence[Sequence[TimeExpression]], frame: Frame) -> Period | None:
    """Return the span that a title plans for: `Kế hoạch … năm 2024`."""
    for sentence, row in zip(source.sentences, expressions, strict=True):
        if source.blocks[sentence.block].kind is not BlockKind.TITLE:
            continue
        for each in row:
            low = max(sentence.start, each.start - NAMING)
            if each.use in (Use.AT, Use.NAMED) and PLAN.search(source.text, low, each.start, timeout=TIMEOUT):
                period = frame.resolve(each, None, Role.TARGET)
                return None if period is None else replace(period, label=source.text[each.start : each.end], source=PeriodSource.TITLE)
    return None


def _topic(
    source: SourceText, expressions: Sequence[Sequence[TimeExpression]], planned: frozenset[int], told: frozenset[int]
) -> tuple[TimeExpression, bool, bool] | None:
    """Return the expression that says what span the text reports on, whether it was announced later, whether the title says it."""
    first = next((i for i, s in enumerate(source.sentences) if source.blocks[s.block].kind is BlockKind.TITLE), 0)
    count, is_late = 0, False  # late: facts came before
    found: TimeExpression | None = None
    is_announced = False
    for index in range(first, len(source.sentences)):
        is_title = source.blocks[source.sentences[index].block].kind is BlockKind.TITLE
        count += not is_title
        if count > OPENING:
            break
        for expression in expressions[index]:
            is_lead = count == 1 and index in told and expression.when.year is not None
            if _is_topic(source, index, expression, is_title, index in planned, is_lead, is_late):
                if is_title or found is None or _is_later(expression, found):
                    found = expression
                    start = max(source.sentences[index].start, expression.start - NAMING)
                    announced = INDEX.search(source.text, start, expression.start, timeout=TIMEOUT) is not None
                    is_announced = announced and expression.when.kind is PeriodKind.YEAR
                if is_title:
                    return expression, is_announced, True
        is_late = is_late or (index in told and not is_title)
    return None if found is None else (found, is_announced, False)


def _is_later(expression: TimeExpression, found: TimeExpression) -> bool:
    """Tell whether a text that began with a look back reports on this later span."""
    return expression.when.year is not None and found.when.year is not None and expression.when.year > (found.when.end_year or found.when.year)


def _is_quoted(before: str) -> bool:
    """Tell whether the words of a speaker are open after this part of a sentence."""
    return before.count("“") > before.count("”") or before.count('"') % 2 == 1


def _is_topic(source: SourceText, index: int, expression: TimeExpression, is_title: bool, is_planned: bool, is_lead: bool, is_late: bool) -> bool:
    if expression.use is not Use.AT or expression.when.kind in (PeriodKind.DAY, PeriodKind.AS_OF) or expression.when.is_same:
        return False
    if expression.when.shift is not None and not is_title:
        return False
    start = max(source.sentences[index].start, expression.start - NAMING)
    if is_title:
        return not PLAN.search(source.text, start, expression.start, timeout=TIMEOUT)
    if is_planned or _is_quoted(source.text[source.sentences[index].start : expression.start]):
        return False
    if is_late and expression.when.kind in (PeriodKind.RANGE, PeriodKind.TERM) and expression.when.first == (1, 1):
        return False
    if expression.is_initial or (expression.when.kind in PARTS and TOLD_THAT.search(source.text, start, expression.start, timeout=TIMEOUT)):
        return True
    if expression.when.kind in (PeriodKind.RANGE, PeriodKind.TERM, PeriodKind.MONTH):
        return False
    return is_lead or (
        (INDICES if is_late else REPORT).search(source.text, start, expression.start, timeout=TIMEOUT) is not None
        and not PLAN.search(source.text, max(start, expression.start - 40), expression.start, timeout=TIMEOUT)
    )


def _writing_year(
    source: SourceText, expressions: Sequence[Sequence[TimeExpression]], topic: int | None, is_announced: bool
) -> tuple[int | None, bool]:
    """Derive the year in which an undated text was written; True where it only follows from what was announced.

    It is the year of the first full date of an event, else the year after the index or report announced or after that of a
    comparison with the same months, else the
    latest year told of as past, unless a later one is named.
    """
    for sentence in expressions[:EVENT_REACH]:
        for each in sentence:
            if each.use is Use.EVENT and each.when.year is not None and each.when.kind is PeriodKind.DAY:
                return each.when.year, False
    if topic is not None and is_announced:
        return topic + 1, True
    latest = [y for row in expressions for e in row if (y := _past_year(source, e)) is not None]
    others = [e.when.year for row in expressions for e in row if e.use in (Use.EVENT, Use.ACT) and e.when.year is not None]
    same = [e.when.year for row in expressions for e in row if e.when.is_same and e.when.year is not None]
    if same and max(same) + 1 >= max((*latest, *others), default=0):  # `so với cùng kỳ năm 2020` is written in 2021
        return max(same) + 1, True
    announced = _announced_year(source, expressions)
    if announced is not None and announced >= max((*latest, *others), default=0):
        return announced + 1, True
    if not latest or (others and max(others) > max(latest)):
        running = [y for s, row in zip(source.sentences, expressions, strict=True) for e in row if (y := _running_year(source, s.start, e)) is not None]
        return (None, False) if not running or max((*running, *others)) > max(running) else (max(running), True)
    return max(latest), False


def _running_year(source: SourceText, sentence: int, expression: TimeExpression) -> int | None:
    """Return the year of an expression that is neither planned nor promised: the text is not older than it."""
    when, start = expression.when, expression.start
    if when.year is None or when.end_year is not None or expression.use not in (Use.AT, Use.OPEN):
        return None
    is_planned = FUTURE.search(source.text, start, min(len(source.text), expression.end + 60), timeout=TIMEOUT) is not None
    is_planned = is_planned or FUTURE.search(source.text, max(sentence, start - NAMING), start, timeout=TIMEOUT) is not None
    return None if is_planned or PLAN.search(source.text, max(0, start - 60), start, timeout=TIMEOUT) else when.year


def _past_year(source: SourceText, expression: TimeExpression) -> int | None:
    """Return the year of an expression that speaks of the past."""
    when = expression.when
    if expression.use is Use.UNTIL and when.year is not None:
        return when.year if source.text.startswith(("tính", "Tính"), expression.start) or DONE.match(source.text, expression.end, timeout=TIMEOUT) else None
    if expression.use is not Use.AT:
        return None
    if when.end_year is not None:
        low = max(0, expression.start - 40)
        return when.end_year if PASSED.search(source.text, low, expression.start, timeout=TIMEOUT) else None
    if when.year is None or not TOLD.match(source.text, expression.end, timeout=TIMEOUT) or FUTURE.search(source.text, expression.start, min(len(source.text), expression.end + 60), timeout=TIMEOUT):
        return None
    return None if PLAN.search(source.text, max(0, expression.start - 60), expression.start, timeout=TIMEOUT) else when.year


FUTURE = compile_pattern(r"\b(?:sẽ|dự[ ]kiến|phấn[ ]đấu|nếu|đặt[ ]mục[ ]tiêu|đề[ ]xuất|toàn[ ]bộ|phải|yêu[ ]cầu)\b", IGNORECASE)
MEETING = compile_pattern(
    r"\b(?:họp(?![ ]báo)|làm[ ]việc|hội[ ]nghị|hội[ ]thảo|phiên[ ]giao[ ]ban|giao[ ]ban|buổi|phát[ ]biểu|tọa[ ]đàm|diễn[ ]đàn|sơ[ ]kết|tổng[ ]kết|công[ ]bố|cho[ ]biết|lễ)\b", IGNORECASE
)
TOLD = compile_pattern(r",?(?:[ ][^\s.;]++){0,12}?[ ](?:đã|mới|chỉ|có|là|đạt|thống[ ]kê|tăng|giảm|còn|ghi[ ]nhận|nêu[ ]rõ)\b", IGNORECASE)
DONE = compile_pattern(r",?[ ](?:[^\s,.;]++[ ]){0,4}?(?:đã|mới|chỉ)\b", IGNORECASE)
ANNOUNCE = compile_pattern(r"\bcông[ ]bố\b[^,.;]{0,80}\b(?:chỉ[ ]số|xếp[ ]hạng|kết[ ]quả)\b[^.;]{0,100}$", IGNORECASE)


def _announced_year(source: SourceText, expressions: Sequence[Sequence[TimeExpression]]) -> int | None:
    years = [
        e.when.year
        for index, row in enumerate(expressions)
        for e in row
        if e.use is Use.AT and e.when.kind is PeriodKind.YEAR and e.when.year is not None
        and ANNOUNCE.search(source.text, max(source.sentences[index].start, e.start - NAMING), e.start, timeout=TIMEOUT)
    ]
    return max(years, default=None)


def _event_day(source: SourceText, expressions: Sequence[Sequence[TimeExpression]], year: int | None) -> date | None:
    """Return the first day in the opening of an undated text on which what it reports took place."""
    for index, row in enumerate(expressions[:EVENT_REACH]):
        for each in row:
            if each.use is Use.EVENT and each.when.kind is PeriodKind.DAY and (days := each.when.days(year)) is not None:
                sentence = source.sentences[index]
                low, high = max(sentence.start, each.start - 130), min(sentence.end, each.end + 130)
                return days[0] if MEETING.search(source.text, low, high, timeout=TIMEOUT) else None
    return None
