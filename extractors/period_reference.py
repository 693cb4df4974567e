"""Finds the month or quarter that `trong tháng`, `quý trước` stand for in a document."""

from __future__ import annotations

import calendar
from dataclasses import replace
from datetime import date

from extractors.period_frames import Frame
from extractors.period_times import When
from extractors.records import Period, PeriodKind, record

LENGTHS = {PeriodKind.MONTH: 1, PeriodKind.QUARTER: 3}  # months of the spans that are counted from the last one
PARTS = frozenset({PeriodKind.MONTHS, PeriodKind.HALF, PeriodKind.QUARTER})


@record
class Lent:
    """What the text before a sentence lends to expressions that leave out what they are of."""

    near: int | None = None  # the year of the paragraph, the list or the section
    span: Period | None = None  # told of last
    parts: tuple[Period, ...] = ()  # the month and the quarter told of last
    reported: Period | None = None  # of the paragraph


NOTHING = Lent()


def last_part(when: When, frame: Frame, lent: Lent) -> Period | None:
    """Return the month or quarter that an expression counts from: the reported one, else that told of last or that of writing.

    `trong tháng` means the one told of last, `tháng trước` of a dated text the one before its day.
    """
    topic = frame.topic
    if topic is not None and topic.kind is when.kind:
        return topic
    last = next((p for p in lent.parts if p.kind is when.kind), None)
    if last is None and topic is not None and topic.kind in PARTS:
        last = _stretch(topic.end, when.kind, 0)
    return last if frame.day is None or (when.step == 0 and last is not None) else _stretch(frame.day, when.kind, 0)


def stepped(period: Period | None, when: When, label: str) -> Period | None:
    """Return a span moved by the step of an expression, with its words; None where the span is unknown."""
    if period is None or when.step is None:
        return period
    moved = _stretch(period.start, when.kind, when.step)
    return None if moved is None else replace(moved, label=label)


def _stretch(day: date, kind: PeriodKind, step: int) -> Period | None:
    """Return the month or quarter of a day, or the one `step` of them later; None for years that no date can bear."""
    months = LENGTHS[kind]
    first = (day.year * 12 + day.month - 1) // months * months + step * months
    year, month = divmod(first + months - 1, 12)
    if not 1 < year < 9999:
        return None
    return Period(date(first // 12, first % 12 + 1, 1), date(year, month + 1, calendar.monthrange(year, month + 1)[1]), kind, "")
