"""Finds the spans that words stand for or share out: `trong tháng`, `quý trước`, years dealt to figures in turn."""

from __future__ import annotations

import calendar
from collections.abc import Sequence
from datetime import date

from extractors.periods.frames import Frame
from extractors.periods.uses import TimeExpression
from extractors.periods.when import When
from extractors.records import Figure, Period, PeriodKind, record
from extractors.replacing import replace
from extractors.rules import IGNORECASE, compile_pattern

LENGTHS = {PeriodKind.MONTH: 1, PeriodKind.QUARTER: 3, PeriodKind.YEAR: 12}  # months of the spans that are counted from the last one
COUNTED = (PeriodKind.MONTH, PeriodKind.QUARTER)
PARTS = frozenset({PeriodKind.MONTHS, PeriodKind.HALF, PeriodKind.QUARTER})  # of a year, that are reported on


@record
class Lent:
    """What the text before a sentence lends to expressions that leave out what they are of."""

    near: int | None = None  # the year of the paragraph, the list or the section
    span: Period | None = None  # told of last
    parts: tuple[Period, ...] = ()  # the month and the quarter told of last
    reported: Period | None = None  # of the paragraph


NOTHING = Lent()
YEARS = compile_pattern(r"(?<!\d)(?:19|20)\d\d(?!\d)")
LISTING = compile_pattern(r"\d ?(?:,|và) ", IGNORECASE)
IN_TURN = compile_pattern(r"\b(?:lần lượt|tương ứng)\b", IGNORECASE)
IN_LIST = compile_pattern(r"(?: \p{L}++){0,3}(?:[,;]| và|[,;] và) (?:\p{L}++ ){0,2}")
MOST_YEARS = 10  # of a span whose years have a figure each
NEAR = 40  # characters before the years in which `lần lượt` can stand


def last_part(when: When, frame: Frame, lent: Lent) -> Period | None:
    """Return the month or quarter that an expression counts from: the reported one, else that told of last or that of writing.

    `trong tháng` means the one told of last, `tháng trước` of a dated text the one before its day.
    """
    if when.kind is PeriodKind.YEAR:
        return _last_year(when, frame, lent)
    topic = frame.topic
    if topic is not None and topic.kind is when.kind:
        return topic
    last = next((p for p in lent.parts if p.kind is when.kind), None)
    if last is None and topic is not None and topic.kind in PARTS:
        last = _stretch(topic.end, when.kind, 0)
    return last if frame.day is None or (when.step == 0 and last is not None) else _stretch(frame.day, when.kind, 0)


def _last_year(when: When, frame: Frame, lent: Lent) -> Period | None:
    """Return the year that `hai năm sau`, `ba năm trước` count from: that told of last; of writing where a dated text looks back."""
    if frame.day is not None and (when.step or 0) < 0:
        return _stretch(frame.day, when.kind, 0)
    told = lent.span if lent.span is not None and lent.span.kind is PeriodKind.YEAR else None
    return told or (frame.topic if frame.topic is not None and frame.topic.kind is PeriodKind.YEAR else None)


def lies_in(inner: Period | None, outer: Period | None) -> bool:
    """Tell whether a span lies in another; no unknown one does."""
    return inner is not None and outer is not None and outer.start <= inner.start and inner.end <= outer.end


def stepped(period: Period | None, when: When, label: str) -> Period | None:
    """Return a span moved by the step of an expression, with its words; None where the span is unknown."""
    if period is None or when.step is None:
        return period
    moved = _stretch(period.start, when.kind, when.step)
    return None if moved is None else replace(moved, label=label)


def dealt(text: str, start: int, figures: Sequence[Figure], found: Sequence[TimeExpression]) -> dict[int, Period]:
    """Return the year of each figure where as many follow as years are listed: `năm 2018, 2019 và 2020 giảm lần lượt 12, 31 và 45`."""
    periods: dict[int, Period] = {}
    for number, each in enumerate(found):
        years = [int(y) for y in YEARS.findall(text[each.start : each.end])]
        is_listed = LISTING.search(text, each.start, each.end) is not None
        if not is_listed and len(years) == 2 and years[0] < years[1] < years[0] + MOST_YEARS:
            years = _all_between(text, years, each, figures)  # `giai đoạn 2018-2021 lần lượt là 91%, 93%, 94% và 96%`
        first = next((i for i, f in enumerate(figures) if f.start > each.end), len(figures))
        if len(years) < 2 or each.when.kind is not PeriodKind.RANGE or first + len(years) > len(figures):
            continue
        stop = figures[first + len(years) - 1].end
        is_last = number + 1 == len(found) or found[number + 1].start > stop
        if is_last and (is_listed or len(years) > 2) and IN_TURN.search(text, max(start, each.start - NEAR), figures[first].start):
            for index, year in enumerate(years, first):
                periods[index] = Period(date(year, 1, 1), date(year, 12, 31), PeriodKind.YEAR, str(year))
    return periods


def _all_between(text: str, years: list[int], span: TimeExpression, figures: Sequence[Figure]) -> list[int]:
    """Return every year of a span where just as many figures are listed behind it, else only its ends."""
    behind = [f for f in figures if f.start > span.end]
    listed = behind[:1]
    for figure in behind[1:]:
        if figure.kind is not listed[-1].kind or IN_LIST.fullmatch(text, listed[-1].end, figure.start) is None:
            break
        listed.append(figure)
    every = list(range(years[0], years[-1] + 1))
    return every if len(every) == len(listed) > 2 else years[:1]


def _stretch(day: date, kind: PeriodKind, step: int) -> Period | None:
    """Return the month or quarter of a day, or the one `step` of them later; None for years that no date can bear."""
    months = LENGTHS[kind]
    first = (day.year * 12 + day.month - 1) // months * months + step * months
    year, month = divmod(first + months - 1, 12)
    if not 1 < year < 9999:
        return None
    return Period(date(first // 12, first % 12 + 1, 1), date(year, month + 1, calendar.monthrange(year, month + 1)[1]), kind, "")
