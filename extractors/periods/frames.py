"""Turns a document's time expressions into its frame of reference: its own day, its topic's period, resolved spans.

The reference day is the publication; without one, the day of the meeting or announcement that the text reports,
when a year can be derived. It is never taken from a clock.
"""

from __future__ import annotations

import calendar
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import islice

from extractors.organizations.places import REFORM
from extractors.periods.expressions import find_expressions
from extractors.periods.topics import TOLD_THAT, WILL, WITHIN_YEAR, Topic, find_topic
from extractors.periods.uses import TimeExpression, Use
from extractors.periods.when import When
from extractors.periods.writing import EVENT_REACH, NAMING, OPENING_MONTHS, PLAN, read_writing
from extractors.records import BlockKind, Figure, Period, PeriodKind, PeriodSource, Role, SourceText
from extractors.replacing import replace
from extractors.rules import IGNORECASE, TIMEOUT, compile_pattern, fold

LATE = 45  # days from the end of months counted to the writing about them
OPENED = 2_000  # characters in which a text says that it is of the two levels of 2025
COMING = 92  # days ahead of the writing from which something begins: `Từ 1/9, thành phố thí điểm …`
YEARS_END = (12, 31)  # a year counted to its end is told of later
SECOND_HALF = 7  # its first month
CLOSING = 10  # the month from which `năm qua` means the running year

TWO_LEVELS = compile_pattern(r"chính quyền(?: địa phương)? (?:hai|0?2) cấp", IGNORECASE, needs="chính quyền")
Part = tuple[PeriodKind, tuple[int, int], tuple[int, int]]  # of a year: its kind, first and last month and day
CLOSES = frozenset({(3, 31), (6, 30), (9, 30), (12, 31)})  # days of every year's reports: written with one year, they may be another's
TOLD_USES = frozenset({Use.AT, Use.UNTIL, Use.OPEN, Use.BEFORE, Use.FROM})
DATED = frozenset({Use.AT, Use.UNTIL, Use.NAMED, Use.FROM, Use.EVENT})


@dataclass(frozen=True, slots=True)
class Frame:
    """What a document says of its own time: `day` and `year` of its writing, `topic` the span it reports on."""

    day: date | None
    year: int | None
    topic: Period | None
    topic_year: int | None
    is_plain: bool = True  # the text says its day with the year, or is dated
    is_announced: bool = False  # the topic is an index or yearly report, published in the year after
    since: int = 0  # where a topic that the text names late begins
    plan: Period | None = None  # the span that the title plans for
    begins: tuple[date, ...] = ()  # days from which the text counts: `từ ngày 1/7/2025`
    began: date | None = None  # the one month from which something is done: `thực hiện từ tháng 8/2015`
    years: Mapping[Part, int] = field(default_factory=dict)  # of the parts of a year that the text writes with one year only

    def resolve(self, expression: TimeExpression, near: int | None, role: Role = Role.ACTUAL, same: Period | None = None) -> Period | None:
        """Return the span of an expression, its missing year from `near`, the topic or the day of writing; None when unknown."""
        when = expression.when
        if when.is_begun and self.day is not None and (begun := [b for b in self.begins if b < self.day]):
            return Period(begun[-1], self.day, PeriodKind.RANGE, "")
        if when.is_now:
            return self._now(expression)
        if when.is_vague or when.is_named_before:
            return None
        if expression.use is Use.OPEN:
            return self._open(expression, near)
        if when.is_same:
            return self._same(when, same or self.topic)
        if when.is_rolling and not self._ends_now(when):
            return None
        if when.is_counted and when.year is None and self.day is not None and not self._ends_now(when):
            return self._from_begin(when.last[0])
        if when.is_counted and when.year is None and self.day is None and self.began is not None:
            return Period(self.began, after_months(self.began, when.last[0]), PeriodKind.RANGE, "")
        year = when.year if when.year is not None else self._year(when, near, role, expression.use)
        days = when.days(year)
        return None if days is None else Period(*days, _kind(expression), "")

    def is_ahead(self, period: Period | None) -> bool:
        """Tell whether a span lies after the writing of the text."""
        return period is not None and self.day is not None and period.start > self.day

    def is_over(self, period: Period | None) -> bool:
        """Tell whether a span of several years ended before the year in which the text was written."""
        is_long = period is not None and period.start.year < period.end.year
        return is_long and period is not None and self.day is not None and period.end.year < self.day.year

    def of_years(self, count: int | None) -> Period | None:
        """Return the span that the text reports on where it has so many years: `5 năm qua` in a report of 2016 to 2020."""
        topic = self.topic
        return topic if topic is not None and count is not None and count > 1 and topic.end.year - topic.start.year in (count - 1, count) else None

    @property
    def is_titled(self) -> bool:
        """Tell whether the title names the span that the text reports on."""
        return self.topic is not None and self.topic.source is PeriodSource.TITLE

    @property
    def is_coming(self) -> bool:
        """Tell whether a title names a term that begins with the text: `Đại hội … nhiệm kỳ 2025 - 2030`."""
        topic, day = self.topic, self.day
        return topic is not None and day is not None and topic.kind is PeriodKind.TERM and topic.start.year >= day.year

    def _from_begin(self, months: int) -> Period | None:
        """Return the months since a day that the text counts from, where they end shortly before its writing: `sau 2 tháng vận hành`."""
        ends = [(begin, after_months(begin, months)) for begin in self.begins]
        return next((Period(*span, PeriodKind.RANGE, "") for span in ends if self.day is not None and 0 <= (self.day - span[1]).days <= LATE), None)

    def _ends_now(self, when: When) -> bool:
        """Tell whether the months of `9 tháng qua` are those that the text reports on or writes with a year, or end with the month of its writing or that before."""
        topic = self.topic
        if (topic is not None and (topic.start.month, topic.end.month) == (1, when.last[0])) or _part(when) in self.years:
            return True
        return self.day is not None and self.day.month - when.last[0] in (0, 1)

    def _now(self, expression: TimeExpression) -> Period | None:
        return None if self.day is None else Period(self.day, self.day, PeriodKind.AS_OF, "", PeriodSource.PUBLISHED)

    def _open(self, expression: TimeExpression, near: int | None) -> Period | None:
        when, topic = expression.when, self.topic
        if when.shift == 0 and self.day is None and topic is not None and topic.kind in WITHIN_YEAR and topic.source is PeriodSource.TITLE:
            return Period(date(topic.end.year, 1, 1), topic.end, PeriodKind.RANGE, "")  # `lũy kế từ đầu năm` in the report of a quarter
        is_running = when.shift == 0 and self.day is not None  # `từ đầu năm`
        year = self.day.year if is_running and self.day else when.year if when.year is not None else self._year(when, near, Role.ACTUAL)
        days = when.days(year)
        if days is None or self.day is None or days[0] > self.day:
            return None
        if when.year is not None and when.year < self.day.year and not self.is_plain:
            return None  # `từ năm 2015 đến nay` in a text that does not say its day with the year
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

    def _year(self, when: When, near: int | None, role: Role, use: Use = Use.AT) -> int | None:
        """Supply the year that an expression leaves out."""
        if (when.is_rolling or when.is_counted) and self.day is not None:
            return self.day.year
        if when.is_past and self.topic_year is None:
            closing = self.day is not None and self.day.month >= CLOSING
            return None if self.year is None else self.year - (not closing)
        is_later = self.day is not None or self.topic_year is None or (self.year or 0) > self.topic_year
        if when.is_current and self.year is not None and (role is Role.TARGET or when.kind in WITHIN_YEAR if self.is_announced else is_later):
            return self.year
        if when.shift == -1 and self.year is not None and not self.is_announced and when.kind is PeriodKind.YEAR:
            return self.year - 1
        if when.shift is not None:
            base = self.topic_year if self.topic_year is not None and (self.is_announced or when.kind is not PeriodKind.MONTH) else self.year
            if when.shift == 0 and role is Role.TARGET and self.day is not None and self.plan is None and (base or 0) < self.day.year:
                return self.day.year
            if when.shift == 1 and self.day is not None and self.day.month > OPENING_MONTHS and not when.is_past:
                base = max(base or 0, self.day.year)
            if when.is_current and near is not None and near < max(self.topic_year or 0, self.year or 0):
                near = None  # `Kỳ thi năm nay` behind a look back at the year before
            base = near if when.shift == 0 and near is not None and self.day is None else base if base is not None else self.year
            return None if base is None else base + when.shift
        if when.is_coming and self.day is not None:
            return self.day.year + (when.last[0] < self.day.month)
        if near is None and (written := self.years.get(_part(when))) is not None:
            return written
        if near is None and when.kind is PeriodKind.DAY and use is Use.FROM and (written := self.years.get(_month(when))) is not None:
            return written  # `Chính sách mới từ tháng 7/2018 … Từ ngày 1/7, …`
        year = near if near is not None else self.year if self.is_announced or self.topic_year is None else self.topic_year
        year = year if year is not None else self.topic_year if not self.is_announced else None
        if year is not None and near is None and self.day is not None and role is not Role.TARGET:
            days = when.days(year)
            if days is not None and days[0] > self.day and not (use is Use.FROM and (days[0] - self.day).days <= COMING):
                return year - 1
        return year


def _part(when: When) -> Part:
    return when.kind, when.first, when.last


def _month(when: When) -> Part:
    """Return the month of a day."""
    return PeriodKind.MONTH, (when.first[0], 1), (when.first[0], 31)


def _written_years(expressions: Sequence[Sequence[TimeExpression]]) -> dict[Part, int]:
    """Return the year of each quarter, month, half or day that the text writes with a year, always the same one."""
    found: dict[Part, set[int]] = {}
    for row in expressions:
        for each in row:
            is_day = each.when.kind is PeriodKind.DAY and each.when.last not in CLOSES
            if each.when.year is not None and (is_day or each.when.kind in WITHIN_YEAR) and each.use in DATED:
                found.setdefault(_part(each.when), set()).add(each.when.year)
    return {part: min(years) for part, years in found.items() if len(years) == 1}


def _begins(source: SourceText, expressions: Sequence[Sequence[TimeExpression]]) -> tuple[date, ...]:
    """Return the days from which something began, by the text, and that of the reform of 2025 where it tells of its two levels."""
    days = [d[0] for row in expressions for e in row if e.use is Use.FROM and e.when.kind is PeriodKind.DAY and (d := e.when.days()) is not None]
    if "cấp" in source.text and TWO_LEVELS.search(source.text, 0, min(len(source.text), OPENED), timeout=TIMEOUT):
        days.append(REFORM)
    return tuple(dict.fromkeys(days))


def _began(expressions: Sequence[Sequence[TimeExpression]]) -> date | None:
    """Return the first day of the one month of a year from which a text says that something goes on; None where it names none or several."""
    days = {d[0] for row in expressions for e in row if e.use in (Use.FROM, Use.ACT) and e.when.kind is PeriodKind.MONTH and (d := e.when.days()) is not None}
    return min(days) if len(days) == 1 else None


def after_months(start: date, months: int) -> date:
    """Return the last day of a span of whole months from `start`."""
    year, month = divmod(start.year * 12 + start.month - 1 + months, 12)
    day = min(start.day, calendar.monthrange(year, month + 1)[1])
    return date(year, month + 1, day) - timedelta(days=1)


def _kind(expression: TimeExpression) -> PeriodKind:
    if expression.use is Use.UNTIL and expression.when.kind is PeriodKind.DAY:
        return PeriodKind.AS_OF
    return expression.when.kind


def read_expressions(source: SourceText) -> list[list[TimeExpression]]:
    """Return the time expressions of every sentence."""
    folded = fold(source.text)
    return [find_expressions(source.text, s.start, s.end, folded) for s in source.sentences]


def read_frame(source: SourceText, expressions: Sequence[Sequence[TimeExpression]], figures: Sequence[Figure]) -> Frame:
    """Return the frame of a document with these figures."""
    planned, told = _sentences(figures)
    topic = find_topic(source, expressions, planned, told)
    is_announced = topic is not None and topic.is_announced and not topic.is_late
    year, day = (source.published.year, source.published) if source.published else (None, None)
    if topic is not None and is_announced and year is None and _is_running(source, expressions, topic.expression):
        is_announced = False
    if year is None:
        year, day = read_writing(source, expressions, figures, topic.expression.when.year if topic and is_announced else None)
    bare = Frame(
        day, year, None, None, source.published is not None or _is_plain(expressions), is_announced,
        begins=_begins(source, expressions), years=_written_years(expressions), began=_began(expressions),
    )  # fmt: skip
    bare = replace(bare, plan=_plan(source, expressions, bare))
    return _counting(source, expressions, told, bare) if topic is None else _reporting(source, expressions, topic, bare)


def _counting(source: SourceText, expressions: Sequence[Sequence[TimeExpression]], told: frozenset[int], bare: Frame) -> Frame:
    """Return the frame of a text without a topic: with the day to which its first facts are counted, where it is undated."""
    counted = _counted(source, expressions, told) if bare.day is None else None
    period = bare.resolve(counted, None) if counted is not None else None
    return bare if counted is None or period is None else replace(bare, topic=_worded(source, counted, period, False), topic_year=period.end.year)


def _reporting(source: SourceText, expressions: Sequence[Sequence[TimeExpression]], topic: Topic, bare: Frame) -> Frame:
    """Return the frame with its topic; without where that is only one of the years that the text tells of."""
    expression, written, day = topic.expression, topic.expression.when.year, bare.day
    is_story = source.published is None and not bare.is_announced and expression.when.kind is PeriodKind.YEAR and _tells_earlier(expressions, expression)
    is_past = day is not None and written is not None and written < day.year - (day.month <= OPENING_MONTHS)  # `Năm 2022, số này là …` looks back
    if topic.is_late and (is_story or is_past):
        return bare
    beside = next((e.when.year for row in expressions if expression in row for e in row if e.when.year and e.use in (Use.AT, Use.UNTIL)), None)
    period = bare.resolve(expression, beside)
    if period is None or (expression.when.is_counted and period.start == bare.began):
        return bare
    period = _worded(source, expression, period, topic.is_titled)
    is_open = source.published is None and not bare.is_announced and expression.use is Use.AT
    if is_open and bare.year is not None and written is not None and bare.year < written:
        if topic.is_titled:  # `Lương tối thiểu năm 2019 tăng 5,3%`, told in 2018
            return replace(bare, plan=bare.plan or period)
        bare = replace(bare, year=written, day=_moved(day, written))  # a text is not older than what it reports on
    since = expression.start if topic.is_late and not bare.is_announced else 0
    return replace(bare, topic=period, topic_year=period.end.year, since=since)


def _is_running(source: SourceText, expressions: Sequence[Sequence[TimeExpression]], topic: TimeExpression) -> bool:
    """Tell whether a text reports on a year that is not over: it counts up to a day late in it and plans the next."""
    counts = plans = False
    for sentence, row in zip(source.sentences, expressions, strict=True):
        for each in row:
            counts = counts or (each.use is Use.UNTIL and each.when.year is None and each.when.last[0] >= SECOND_HALF and each.when.last != YEARS_END)
            is_next = each.when.kind is PeriodKind.YEAR and each.when.year is not None and each.when.year - 1 == topic.when.year
            plans = plans or (is_next and PLAN.search(source.text, max(sentence.start, each.start - NAMING), each.end, timeout=TIMEOUT) is not None)
    return counts and plans


def _is_plain(expressions: Sequence[Sequence[TimeExpression]]) -> bool:
    """Tell whether an undated text says of which day it is with the year: since when to now can be told then."""
    return any(e.use is Use.EVENT and e.when.kind is PeriodKind.DAY and e.when.year is not None for row in expressions[:EVENT_REACH] for e in row)


def _moved(day: date | None, year: int) -> date | None:
    """Return the same day of another year; None where it has none."""
    if day is None or (day.month, day.day) == (2, 29):
        return None
    return day.replace(year=year)


def _worded(source: SourceText, topic: TimeExpression, period: Period, is_titled: bool) -> Period:
    return replace(period, label=source.text[topic.start : topic.end], source=PeriodSource.TITLE if is_titled else PeriodSource.SECTION)


def _counted(source: SourceText, expressions: Sequence[Sequence[TimeExpression]], told: frozenset[int]) -> TimeExpression | None:
    """Return the day to which the first facts of a text are counted, and all of it that has no span: `Theo báo cáo …, tính đến ngày 30/11/2025, …`."""
    body = (i for i in sorted(told) if source.blocks[source.sentences[i].block].kind is not BlockKind.TITLE)
    for index in islice(body, 1):
        for each in expressions[index]:
            if each.use is Use.UNTIL and each.when.kind is PeriodKind.AS_OF and each.when.year is not None and each.when.last != YEARS_END:
                start = source.sentences[index].start
                is_first = each.is_initial or TOLD_THAT.search(source.text, max(start, each.start - NAMING), each.start, timeout=TIMEOUT) is not None
                return each if is_first else None
    return None


def _tells_earlier(expressions: Sequence[Sequence[TimeExpression]], topic: TimeExpression) -> bool:
    """Tell whether a text tells what was in a year before that of its topic, too."""
    year = topic.when.year
    years = (e.when.year for row in expressions for e in row if e.use in TOLD_USES)
    return year is not None and any(y is not None and y < year for y in years)


def _sentences(figures: Sequence[Figure]) -> tuple[frozenset[int], frozenset[int]]:
    """Return the sentences whose figures are all targets, and those with figures of another role."""
    told = frozenset(f.sentence for f in figures if f.role is not Role.TARGET)
    return frozenset(f.sentence for f in figures) - told, told


def _plan(source: SourceText, expressions: Sequence[Sequence[TimeExpression]], frame: Frame) -> Period | None:
    """Return the span that a title plans for: `Kế hoạch … năm 2024`."""
    for sentence, row in zip(source.sentences, expressions, strict=True):
        if source.blocks[sentence.block].kind is not BlockKind.TITLE:
            continue
        for each in row:
            low = max(sentence.start, each.start - NAMING)
            if each.use is Use.FROM and each.start == sentence.start and each.when.kind is PeriodKind.DAY:  # `Từ 1/9/2024, tỉnh còn 9 huyện`
                return _titled(source, each, frame)
            is_promised = each.use is Use.AT and WILL.match(source.text, each.end, sentence.end) is not None
            if each.use in (Use.AT, Use.NAMED) and (is_promised or PLAN.search(source.text, low, each.start, timeout=TIMEOUT)):
                return _titled(source, each, frame)
    return None


def _titled(source: SourceText, planned: TimeExpression, frame: Frame) -> Period | None:
    period = frame.resolve(planned, None, Role.TARGET)
    return None if period is None else replace(period, label=source.text[planned.start : planned.end], source=PeriodSource.TITLE)
