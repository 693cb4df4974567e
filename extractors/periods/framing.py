"""Reads the frame of a document from its time expressions: when it was written, what span it reports on, what it plans."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import islice

from extractors.organizations.places import REFORM
from extractors.periods.expressions import find_expressions
from extractors.periods.frames import Frame
from extractors.periods.topics import TOLD_THAT, WILL, WITHIN_YEAR, Topic, find_topic
from extractors.periods.uses import TimeExpression, Use
from extractors.periods.when import Part
from extractors.periods.writing import EVENT_REACH, NAMING, OPENING_MONTHS, PLAN, read_writing
from extractors.records import BlockKind, Figure, Period, PeriodKind, PeriodSource, Role, SourceText
from extractors.replacing import replace
from extractors.rules import IGNORECASE, compile_pattern, fold

OPENED = 2_000  # characters in which a text says that it is of the two levels of 2025
CALENDAR = compile_pattern(r"\A[^\n]{0,60}?\b(?:lịch|kỳ|dịp|ngày) nghỉ\b", IGNORECASE)  # of a year, announced before it begins
YEARS_END = (12, 31)  # a year counted to its end is told of later
SECOND_HALF = 7  # its first month
TWO_LEVELS = compile_pattern(r"chính quyền(?: địa phương)? (?:hai|0?2) cấp", IGNORECASE, needs="chính quyền")
TOLD_USES = frozenset({Use.AT, Use.UNTIL, Use.OPEN, Use.BEFORE, Use.FROM})
CLOSES = frozenset({(3, 31), (6, 30), (9, 30), (12, 31)})  # days of every year's reports: written with one year, they may be another's
DATED = frozenset({Use.AT, Use.UNTIL, Use.NAMED, Use.FROM, Use.EVENT})


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
        begins=_begins(source, expressions), years=_written_years(expressions), began=_began(expressions), term=_term(expressions),
    )  # fmt: skip
    bare = replace(bare, plan=_plan(source, expressions, bare))
    return _counting(source, expressions, told, bare) if topic is None else _reporting(source, expressions, topic, bare)


def _written_years(expressions: Sequence[Sequence[TimeExpression]]) -> dict[Part, int]:
    """Return the year of each quarter, month, half or day that the text writes with a year, always the same one."""
    found: dict[Part, set[int]] = {}
    for row in expressions:
        for each in row:
            is_day = each.when.kind is PeriodKind.DAY and each.when.last not in CLOSES
            if each.when.year is not None and (is_day or each.when.kind in WITHIN_YEAR) and each.use in DATED:
                found.setdefault(each.when.part, set()).add(each.when.year)
    return {part: min(years) for part, years in found.items() if len(years) == 1}


def _begins(source: SourceText, expressions: Sequence[Sequence[TimeExpression]]) -> tuple[date, ...]:
    """Return the days from which something began, by the text, and that of the reform of 2025 where it tells of its two levels."""
    days = [d[0] for row in expressions for e in row if e.use is Use.FROM and e.when.kind is PeriodKind.DAY and (d := e.when.days()) is not None]
    if "cấp" in source.text and TWO_LEVELS.search(source.text, 0, min(len(source.text), OPENED)):
        days.append(REFORM)
    return tuple(dict.fromkeys(days))


def _began(expressions: Sequence[Sequence[TimeExpression]]) -> date | None:
    """Return the first day of the one month of a year from which a text says that something goes on; None where it names none or several."""
    days = {d[0] for row in expressions for e in row if e.use in (Use.FROM, Use.ACT) and e.when.kind is PeriodKind.MONTH and (d := e.when.days()) is not None}
    return min(days) if len(days) == 1 else None


def _term(expressions: Sequence[Sequence[TimeExpression]]) -> Period | None:
    """Return the one term of office that a text names with its years; None where it names none or several."""
    spans = {e.when.days() for row in expressions for e in row if e.when.kind is PeriodKind.TERM and e.when.year is not None}
    days = next(iter(spans), None) if len(spans) == 1 else None
    return None if days is None else Period(*days, PeriodKind.TERM, "")


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
        if topic.is_titled and CALENDAR.search(source.text, 0, expression.start) is None:  # `Lương tối thiểu năm 2019 tăng 5,3%`, told in 2018
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
            plans = plans or (is_next and PLAN.search(source.text, max(sentence.start, each.start - NAMING), each.end) is not None)
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
                is_first = each.is_initial or TOLD_THAT.search(source.text, max(start, each.start - NAMING), each.start) is not None
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
            if each.use in (Use.AT, Use.NAMED) and (is_promised or PLAN.search(source.text, low, each.start)):
                return _titled(source, each, frame)
    return None


def _titled(source: SourceText, planned: TimeExpression, frame: Frame) -> Period | None:
    period = frame.resolve(planned, None, Role.TARGET)
    return None if period is None else replace(period, label=source.text[planned.start : planned.end], source=PeriodSource.TITLE)
