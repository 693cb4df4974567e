"""Reads the span that each time expression stands for in its sentence: with the year that another lends, the span that `giai đoạn này` means."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from extractors.periods.frames import Frame
from extractors.periods.reference import NOTHING, Lent, last_part, stepped
from extractors.periods.uses import TimeExpression, Use
from extractors.records import Figure, Period, PeriodKind, Role
from extractors.replacing import replace

DATING = frozenset({Use.AT, Use.UNTIL, Use.FROM, Use.OPEN, Use.EVENT, Use.BEFORE})  # uses of expressions that lend one beside them their year
THEN = ("khi", "lúc", "hồi", "thời điểm")  # stand for the year compared with too: `gấp đôi năm 2018, khi ấy là 28%`
MENTIONED = frozenset({Use.AT, Use.NAMED, Use.OPEN})  # uses of spans that `giai đoạn này` can stand for
COUNTED = frozenset({Use.AT, Use.UNTIL})  # uses of spans that `cùng kỳ` can repeat
CONTRASTS = ("trong khi ", "trong khi đó ", "; ", "còn ")  # before a time that is set beside the one told of
BEHIND, AHEAD = 12, 6  # expressions before and after a place that can bear on it


class SentenceTimes:
    """The figures and time expressions of one sentence, and the span that each expression stands for there."""

    def __init__(self, text: str, start: int, end: int, figures: Sequence[Figure], found: Sequence[TimeExpression], frame: Frame, lent: Lent = NOTHING) -> None:
        self.text, self.start, self.end = text, start, end
        self.figures, self.frame = figures, frame
        self._figure_starts = [f.start for f in figures]
        self.near, self.lent = lent.near, lent
        self._keep([e for e in found if not self._is_in_figure(e)])
        self._keep([e for e in self.found if not e.when.is_named_before or self._named_before(e) is not None])

    def _keep(self, found: list[TimeExpression]) -> None:
        self.found, self._starts = found, [e.start for e in found]

    def _is_in_figure(self, expression: TimeExpression) -> bool:
        last = bisect_left(self._figure_starts, expression.end) - 1
        return last >= 0 and self.figures[last].end > expression.start

    def resolve(self, expression: TimeExpression, figure: Figure | None = None, role: Role = Role.ACTUAL) -> Period | None:
        """Return the span of an expression, with the words as written; `role` is that of a heading's figures."""
        if expression.when.is_named_before:
            return self._named_before(expression)
        expression = self._with_last_year(expression)
        near = self._near_year(expression)
        role = figure.role if figure is not None else role
        same = None
        if expression.when.is_same:
            same = next((p for e in self.found if e.use in COUNTED and not e.when.is_same and (p := self.frame.resolve(e, near, role))), self.lent.reported)
        period = self.frame.resolve(expression, near, role, same)
        return None if period is None else replace(period, label=self.text[expression.start : expression.end])

    def _with_last_year(self, expression: TimeExpression) -> TimeExpression:
        """Return `năm ngoái` with its year where the sentence tells of `năm nay` before: `Quý I năm nay là 0,7% (năm ngoái 1,3%)`."""
        when = expression.when
        if when.shift != -1 or when.year is not None:
            return expression
        current = next((p for e in self.found if e.end <= expression.start and e.when.is_current and (p := self.resolve(e)) is not None), None)
        year = current.end.year if current is not None else self._told_before(expression)
        return expression if year is None else replace(expression, when=replace(when, year=year - 1, shift=None))

    def _told_before(self, expression: TimeExpression) -> int | None:
        """Return the year that `năm trước` goes back from: one written before it in the sentence, or in a contrast that of the paragraph."""
        if not self.text.endswith("trước", expression.start, expression.end) or expression.when.kind is not PeriodKind.YEAR or expression.when.is_same:
            return None
        written = [e.when.year for e in self.found if e.end <= expression.start and e.use in MENTIONED and e.when.kind is PeriodKind.YEAR and e.when.year is not None]
        if written:
            return written[-1]
        is_contrast = self.text.endswith(CONTRASTS, self.start, expression.start) and any(f.end < expression.start for f in self.figures)
        last = self.frame.resolve(expression, self.near, Role.ACTUAL) if is_contrast else None
        return self.near if last is not None and last.end.year == self.near else None

    def _named_before(self, expression: TimeExpression) -> Period | None:
        """Return the span that `giai đoạn này` stands for: the one told of last, in this sentence or before."""
        when = expression.when
        uses = MENTIONED | {Use.COMPARED} if self.text[expression.start : expression.end].lower().startswith(THEN) else MENTIONED
        spans = [e for e in self.found if e.end <= expression.start and e.use in uses and not e.when.is_named_before and (when.step is None or e.when.kind is when.kind)]
        if spans:
            return stepped(self.resolve(spans[-1]), when, self.text[expression.start : expression.end])
        return self.lent.span if when.step is None else stepped(last_part(when, self.frame, self.lent), when, self.text[expression.start : expression.end])

    def _near_year(self, expression: TimeExpression) -> int | None:
        """Return the year that the sentence or the paragraph gives to an expression without one."""
        if expression.when.year is not None:
            return None
        at = bisect_left(self._starts, expression.start)
        beside = self.found[max(0, at - BEHIND) : at + AHEAD]
        years = [(abs(e.start - expression.start), y) for e in beside if e.use in DATING and not (e.start > expression.start and self._is_apart(expression, e)) and (y := self._dated(e))]
        if self.frame.is_announced and expression.when.kind not in (PeriodKind.YEAR, PeriodKind.RANGE, PeriodKind.TERM):
            years = [each for each in years if each[1] != self.frame.topic_year]
            if not years:
                return self.near if self.near != self.frame.topic_year else None
        return min(years)[1] if years else self.near

    def _is_apart(self, expression: TimeExpression, later: TimeExpression) -> bool:
        """Tell whether a later year says nothing of a span: it begins one of its own, or in a dated text another clause."""
        return later.use is Use.FROM or (self.frame.day is not None and ";" in self.text[expression.end : later.start])

    def _dated(self, expression: TimeExpression) -> int | None:
        """Return the year that an expression lends: as written, or that of writing in `từ đầu năm`."""
        is_running = expression.use is Use.OPEN and expression.when.shift == 0 and self.frame.day is not None
        return self.frame.day.year if is_running and self.frame.day else expression.when.year
