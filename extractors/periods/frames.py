"""Holds a document's frame of reference, its own day and its topic's period, and resolves the spans of expressions in it.

The reference day is the publication; without one, the day of the meeting or announcement that the text reports,
when a year can be derived. It is never taken from a clock.
"""

from __future__ import annotations

import calendar
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta

from extractors.periods.topics import WITHIN_YEAR
from extractors.periods.uses import TimeExpression, Use
from extractors.periods.when import Part, When
from extractors.periods.writing import OPENING_MONTHS
from extractors.records import Period, PeriodKind, PeriodSource, Role
from extractors.replacing import replace

LATE = 45  # days from the end of months counted to the writing about them
COMING = 92  # days ahead of the writing from which something begins: `Từ 1/9, thành phố thí điểm …`
REPORTED = (3, 6, 9, 10, 11)  # the months of a year that are reported on; others only say how long after it is
CLOSING = 10  # the month from which `năm qua` means the running year


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
    term: Period | None = None  # the one term of office that the text names with its years
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
        if when.is_counted and when.year is None and self.day is None and when.last[0] not in REPORTED and not self._ends_now(when):
            return None
        if when.is_term:
            return self.term
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
        if (topic is not None and (topic.start.month, topic.end.month) == (1, when.last[0])) or when.part in self.years:
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
            told = max(self.topic_year or 0, self.year or 0)
            if when.is_current and near is not None and (near < told or near - 1 > told > 0):
                near = None  # `Kỳ thi năm nay` behind a look back at the year before, or a goal some years ahead
            base = near if when.shift == 0 and near is not None and self.day is None else base if base is not None else self.year
            return None if base is None else base + when.shift
        if when.is_coming and self.day is not None:
            return self.day.year + (when.last[0] < self.day.month)
        if near is None and (written := self.years.get(when.part)) is not None:
            return written
        if near is None and when.kind is PeriodKind.DAY and use is Use.FROM and (written := self.years.get(when.month)) is not None:
            return written  # `Chính sách mới từ tháng 7/2018 … Từ ngày 1/7, …`
        year = near if near is not None else self.year if self.is_announced or self.topic_year is None else self.topic_year
        year = year if year is not None else self.topic_year if not self.is_announced else None
        if year is not None and near is None and self.day is not None and role is not Role.TARGET:
            days = when.days(year)
            if days is not None and days[0] > self.day and not (use is Use.FROM and (days[0] - self.day).days <= COMING):
                return year - 1
        return year


def after_months(start: date, months: int) -> date:
    """Return the last day of a span of whole months from `start`."""
    year, month = divmod(start.year * 12 + start.month - 1 + months, 12)
    day = min(start.day, calendar.monthrange(year, month + 1)[1])
    return date(year, month + 1, day) - timedelta(days=1)


def _kind(expression: TimeExpression) -> PeriodKind:
    if expression.use is Use.UNTIL and expression.when.kind is PeriodKind.DAY:
        return PeriodKind.AS_OF
    return expression.when.kind
