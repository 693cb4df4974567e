"""Binds the time expressions of one sentence to its figures: which span each figure of the sentence is about."""

from __future__ import annotations

from bisect import bisect_left

from extractors.periods import cues
from extractors.periods.brackets import FAR
from extractors.periods.frames import after_months
from extractors.periods.nearness import Nearness
from extractors.periods.reference import dealt
from extractors.periods.sentence_times import BEHIND
from extractors.periods.uses import TimeExpression, Use
from extractors.records import Figure, Kind, Period, PeriodKind, PeriodSource, Role, record
from extractors.replacing import replace
from extractors.units import SPAN_UNITS

LONGEST = 1_200  # months of a length of time that dates can bound
BESIDE_BRACKET = 3  # characters at most between a span and the bracket behind it
FIGURE_TO_BRACKET = 45  # characters from a figure to the bracket with its time
LISTED = 100  # the same in a list
BRACKET_TO_SPAN, SPAN_TO_END = 25, 12  # characters of a bracket before and behind its time
LEVEL = 20  # characters of a bracket before the level compared with: `so với năm 2022 (84,79%)`
PART_REACH = 30  # characters before a whole in which it is said to be one
LEVEL_REACH = 40  # characters before a figure in which it is said to be compared with


@record
class Bound:
    """What a sentence says of a figure's span: `is_known` with period None means that it says it is unknown."""

    period: Period | None = None
    is_known: bool = False
    use: Use | None = None
    is_earlier: bool = False  # the value before a change
    is_plan: bool = False  # only targets took it
    is_head: bool = False  # a sentence without figures told it, of what follows
    is_asked: bool = False  # by a question, of the answer
    is_aside: bool = False  # a look back told it: `Trước đó, năm 2021 …`
    is_nested: bool = False  # the span belongs to a noun (`Kế hoạch năm 2024`), not to the sentence


UNBOUND = Bound()


class Binding(Nearness):
    """The rules that pair the figures of one sentence with its time expressions."""

    def bind(self) -> list[Bound]:
        """Return what the sentence says of each figure, in order."""
        bounds = [self._bind(index) for index in range(len(self.figures))]
        for index in range(1, len(bounds)):
            if not bounds[index - 1].is_earlier and self._is_alike(index):
                bounds[index] = bounds[index - 1]
        for index in reversed(range(len(bounds))):
            low = max(self.start, self.figures[index].start - PART_REACH)
            if not bounds[index].is_known and cues.PART_OF.search(self.text, low, self.figures[index].start):
                parts = (*bounds[index + 1 : index + 2], *bounds[max(0, index - 1) : index])  # the part stands behind, or before
                bounds[index] = next((b for b in parts if b.is_known), bounds[index])
        for index, period in dealt(self.text, self.start, self.figures, self.found).items():
            bounds[index] = Bound(period, True, Use.AT)
        return bounds

    def _is_alike(self, index: int) -> bool:
        """Tell whether a figure is joined to the one before it, with no time between them and none of its own: `12 xã và 3 phường`."""
        left, right = self.figures[index - 1], self.figures[index]
        if not cues.ALIKE.fullmatch(self.text, left.end, right.start):
            return False
        is_parted = any(left.end <= e.start and e.end <= right.start for e in self._around(right))
        return not is_parted and self._beside(index) is None

    def _bind(self, index: int) -> Bound:
        """Return what the first reading says that knows; without one, a figure may be of the day of its sentence."""
        bound = next((bound for reading in READINGS if (bound := reading(self, index)) is not None), None)
        return self._on_day(self.figures[index]) if bound is None else bound

    def _known(self, expression: TimeExpression, figure: Figure) -> Bound:
        """Return the bound of a figure by an expression, as its use allows."""
        use, is_target = expression.use, figure.role is Role.TARGET
        if use in (Use.STANDING, Use.UNTOLD):
            return Bound(self.frame.of_years(expression.when.years), True, use)
        if use is Use.FROM and not is_target and self._runs_to_now(expression):
            return Bound(self.frame.resolve(replace(expression, use=Use.OPEN), None), True, Use.OPEN)
        if (use is Use.BEFORE and not is_target) or (use is Use.FROM and expression.when.kind is PeriodKind.MONTH):
            return Bound(None, True, use)
        if use is Use.UNTIL and expression.end <= figure.start and cues.HOLDS_STILL.search(self.text, expression.end, figure.start):
            return Bound(None, True, Use.UNTOLD)  # since when is not told: `cho đến hết 30/6, lương vẫn áp dụng mức 1,39 triệu đồng`
        if use is Use.UNTIL and not is_target and self._is_from_now(expression):
            now = self.frame.day
            return Bound(None if now is None else Period(now, now, PeriodKind.AS_OF, self.text[expression.start : expression.end]), True, Use.NOW)
        is_nested = not expression.is_initial and not cues.ADVERBIAL.search(self.text, max(self.start, expression.start - 12), expression.start)
        return Bound(self.resolve(expression, figure), True, use, is_nested=is_nested)

    def _runs_to_now(self, expression: TimeExpression) -> bool:
        """Tell whether what is summed since a year is summed up to the day of writing: `lũy kế từ năm 2015 là`, `kể từ 2015`."""
        low = max(self.start, expression.start - 16)
        return expression.when.kind is PeriodKind.YEAR and cues.SUMMED_SINCE.search(self.text, low, expression.end) is not None

    def _is_from_now(self, expression: TimeExpression) -> bool:
        """Tell whether a day closes what is still to come: `từ nay đến hết năm`."""
        return cues.FROM_NOW.search(self.text, max(self.start, expression.start - 20), expression.start) is not None

    def _timeless(self, index: int) -> Bound | None:
        """A sentence without times says no more than which of two values was the earlier."""
        return None if self.found else Bound(is_earlier=self._is_earlier(index))

    def _voted(self, index: int) -> Bound | None:
        """Who voted did so on the day of the vote: `Chiều 12/9, 100% đại biểu tán thành mức của năm học 2022-2023`."""
        figure = self.figures[index]
        is_vote = cues.PRESENT.match(self.text, figure.end + 1) and cues.VOTE.search(self.text, figure.end, self.end)
        return self._on_day(figure) if is_vote and any(e.use is Use.EVENT and e.end <= figure.start for e in self.found) else None

    def _bracketed(self, index: int) -> Bound | None:
        """The time in a bracket right behind a figure, or that of the bracket which holds the figure."""
        figure = self.figures[index]
        if (expression := self._in_next_bracket(index)) is not None:
            return self._known(expression, figure)
        return self._in_bracket(index) if self.is_in_bracket(figure) else None

    def _of_length(self, index: int) -> Bound | None:
        """A length of time with its own dates, or since a day that is not told."""
        figure = self.figures[index]
        if figure.unit not in SPAN_UNITS:
            return None
        is_since = cues.SINCE_THEN.match(self.text, figure.end, self.end) is not None
        return self._duration(index) or (Bound(None, True, Use.UNTOLD) if is_since else None)

    def _compared(self, index: int) -> Bound | None:
        """The level that another is compared with."""
        compared = self._level(index)
        return None if compared is None else replace(self._known(compared, self.figures[index]), use=Use.COMPARED)

    def _in_force(self, index: int) -> Bound | None:
        """What is in force is so since an untold day."""
        figure = self.figures[index]
        is_standing = any(e.use is Use.STANDING and cues.IN_FORCE.fullmatch(self.text, e.end, figure.start) for e in self._around(figure))
        return Bound(None, True, Use.STANDING) if is_standing else None

    def _by_noun(self, index: int) -> Bound | None:
        """The span that belongs to the noun right behind the figure."""
        expression = self._beside(index, self._is_earlier(index))
        return None if expression is None else self._known(expression, self.figures[index])

    def _former(self, index: int) -> Bound | None:
        """The first value of a change is of the time compared with, else of the span right before it."""
        if not self._is_earlier(index):
            return None
        figure = self.figures[index]
        if (compared := next((e for e in self.found if e.use is Use.COMPARED), None)) is not None:
            return Bound(self.resolve(compared, figure), True, Use.COMPARED)
        before = self._before(index)
        if before is None or "," in self.text[max(before.end, figure.start - FAR) : figure.start]:
            return Bound(is_earlier=True)
        return replace(self._known(before, figure), is_earlier=True)

    def _nearest(self, index: int) -> Bound | None:
        """The nearest span before a figure, else the one behind that reaches back to it."""
        figure = self.figures[index]
        expression = self._before(index) or self._after(index)
        if expression is not None and expression.use is Use.AT and cues.OF.fullmatch(self.text, expression.end, figure.start):
            counted = (e for e in self._around(figure) if e.start >= figure.end and e.use is Use.UNTIL and cues.COUNTS.match(self.text, e.start))
            expression = next(counted, expression)  # `kết quả năm 2018 của 19 bộ đã gửi, tính đến cuối tháng 4`
        return None if expression is None else self._known(expression, figure)

    def _in_next_bracket(self, index: int) -> TimeExpression | None:
        """Return the span in a bracket right behind the figure that holds no figure: `10,85% (năm 2022)`."""
        figure, stop = self.figures[index], self._next_start(index)
        for each in self._around(figure):
            if each.use is Use.COMPARED or not (figure.end <= each.start and each.end <= stop and self._brackets.depth(each.start) > self._brackets.depth(figure.start)):
                continue
            opened, closed = self.text.rfind("(", figure.end, each.start), self.text.find(")", each.end, stop)
            if opened < 0 or closed < 0 or self._is_after_span(opened):
                continue
            is_last = self.text[closed + 1 : closed + 2] in (",", ";", ".", "")  # `90% hồ sơ được nộp qua mạng (năm 2020), 80% …`
            is_near = opened - figure.end <= (LISTED if is_last else FIGURE_TO_BRACKET) and not {",", ";"} & set(self.text[figure.end : opened])
            if is_near and each.start - opened <= BRACKET_TO_SPAN and closed - each.end <= SPAN_TO_END:
                return each
        return None

    def _in_bracket(self, index: int) -> Bound:
        """A figure in a bracket takes the span in it, the span right before it, or that of the figure before it."""
        figure, opened = self.figures[index], self._brackets.opening(self.figures[index].start)
        if inside := self._held(figure, opened, self._brackets.closing(figure.end)):
            ahead = [e for e in inside if e.start < figure.start]
            return self._known(ahead[-1] if ahead else inside[0], figure)
        if (before := self._beside_bracket(figure, opened)) is not None:
            return self._known(before, figure)
        earlier = [i for i in range(max(0, index - BEHIND), index) if self.figures[i].end <= opened]
        if earlier and self._brackets.depth(self.figures[earlier[-1]].start) == 0:
            told = self._opening_clause(figure, self.figures[earlier[-1]].end, opened)
            return self._bind(earlier[-1]) if told is None else self._known(told, figure)
        expression = self._before(index) or self._after(index)
        return self._known(expression, figure) if expression is not None else UNBOUND

    def _held(self, figure: Figure, opened: int, closed: int) -> list[TimeExpression]:
        """Return the times that a bracket holds for a figure in it: not that of a later figure, nor one compared with behind it."""
        last = bisect_left(self._figure_starts, closed)
        held: list[TimeExpression] = []
        for each in self._around(figure):
            if each.use is Use.ACT or not opened < each.start < closed or self._brackets.depth(each.start) <= 0:
                continue
            is_behind = each.start > figure.start
            later = bisect_left(self._figure_starts, each.end)
            if each.start > figure.end and later < last and self._leads(each, later):
                continue  # `(5,1 điểm, năm trước 4,8 điểm)`
            if figure.role is Role.CHANGE and "," in self.text[figure.end : max(figure.end, each.start)]:
                continue  # `(tăng 15%, mức cao nhất trong năm 2020)`
            if each.use is Use.COMPARED and (is_behind or figure.role is Role.CHANGE or ";" in self.text[each.end : figure.start]):
                continue
            held.append(each)
        return held

    def _beside_bracket(self, figure: Figure, opened: int) -> TimeExpression | None:
        """Return the span right before a bracket; one compared with only where the bracket opens with its level: `so với năm 2022 (84,79%)`."""
        first = next(f.start for f in self.figures if f.start > opened)
        is_told = any(f.start < opened and (f.kind, f.role) == (figure.kind, Role.ACTUAL) for f in self.figures)  # `đạt 87%, tăng so với năm 2020 (đạt 85%)`
        is_level = first - opened <= LEVEL and (is_told or not cues.RESTATED.match(self.text, opened, first))
        before = [e for e in self._around(figure) if e.use is not Use.ACT and 0 <= opened - e.end <= BESIDE_BRACKET]
        return next((e for e in reversed(before) if is_level or e.use is not Use.COMPARED), None)

    def _opening_clause(self, figure: Figure, start: int, opened: int) -> TimeExpression | None:
        """Return the last span before a bracket, where it opens a clause: `X 79%; trong khi năm trước, vị trí này thuộc về Y (78%)`."""
        told = next((e for e in reversed(self._around(figure)) if start <= e.start and e.end <= opened and e.use is Use.AT), None)
        if told is None or not self.text.startswith(",", told.end):
            return None
        return told if cues.CLAUSE_START.search(self.text, max(self.start, told.start - 16), told.start) else None

    def _level(self, index: int) -> TimeExpression | None:
        """`so với 41% của năm 2021`: a figure between `so với` and the span compared with is of that span."""
        figure = self.figures[index]
        before = self.figures[index - 1] if index else None  # `gấp đôi mức 41% của năm 2021`: the words of a factor are a figure
        low = max(self.start if before is None else before.start if before.kind is Kind.MULTIPLE else before.end, figure.start - LEVEL_REACH)
        if not cues.COMPARED_WITH.search(self.text, low, figure.start):
            return None
        each = next((e for e in self._around(figure) if e.start >= figure.end), None)
        if each is None or each.use not in (Use.COMPARED, Use.AT, Use.UNTOLD):
            return None
        return each if cues.BESIDE.fullmatch(self.text, figure.end, each.start) else None

    def _duration(self, index: int) -> Bound | None:
        """`nghỉ 4 ngày, từ ngày … đến ngày …`, `thêm 2 năm kể từ ngày …`: a length of time with its own dates."""
        figure = self.figures[index]
        each = next((e for e in self._around(figure) if figure.end <= e.start < self._next_start(index)), None)
        if each is None or not cues.LENGTH_GAP.fullmatch(self.text, figure.end, each.start):
            return None
        if (period := self.resolve(each, figure)) is None or figure.value_max is not None:
            return None
        if each.use is Use.AT and each.when.kind is PeriodKind.RANGE and each.when.first != (1, 1):
            return Bound(period, True, Use.EVENT)
        if each.use is Use.FROM and each.when.kind is PeriodKind.DAY and figure.unit in ("month", "year"):
            months = int(figure.value) * (12 if figure.unit == "year" else 1)
            if not 0 < months <= LONGEST:
                return None
            return Bound(replace(period, end=after_months(period.start, months), kind=PeriodKind.RANGE), True, Use.EVENT)
        return None

    def _on_day(self, figure: Figure) -> Bound:
        """A vote or an attendance is of its day; a day of publication tells nothing of what was published."""
        is_vote = cues.VOTE.search(self.text, self.start, self.end) is not None
        is_present = cues.PRESENT.match(self.text, figure.end + 1) is not None
        is_present = is_present or (is_vote and cues.VOTE_RATE.search(self.text, self.start, figure.start) is not None)
        if is_vote and is_present and (period := self._voted_after(figure)) is not None:
            return Bound(period, True, Use.EVENT)
        events = [
            e for e in self._around(figure)
            if (e.use is Use.EVENT or (is_vote and is_present and e.use is Use.ACT and e.when.kind is PeriodKind.DAY))
            and e.end <= figure.start
            and (is_present or e.is_initial or self._opens(e) or self.text[max(0, e.start - 2) : e.start] == ", ")
        ]
        if not events and is_vote and is_present and self.frame.day is not None:
            return Bound(Period(self.frame.day, self.frame.day, PeriodKind.DAY, "", PeriodSource.SECTION), True, Use.EVENT)
        if not events and (period := self._handed_on(figure)) is not None:
            return Bound(period, True, Use.EVENT)
        if not events or (period := self.resolve(events[-1], figure)) is None:
            return UNBOUND
        between = max(events[-1].end, figure.start - FAR), figure.start
        is_dated = self.frame.topic is None and figure.kind is not Kind.RANK and (events[-1].when.year is not None or self.frame.day is not None)
        is_of_day = is_present or (is_dated and not cues.ANNOUNCING.search(self.text, *between))
        return Bound(period, True, Use.EVENT) if is_of_day else UNBOUND

    def _handed_on(self, figure: Figure) -> Period | None:
        """Return the full day behind what was given, taken or done on it: `trao 400 triệu đồng vào ngày 28/01/2016`."""
        each = next((e for e in self._around(figure) if e.start >= figure.end), None)
        if each is None or each.use is not Use.EVENT or each.when.year is None or figure.role is not Role.ACTUAL:
            return None
        return self.resolve(each, figure) if cues.HANDED_ON.fullmatch(self.text, figure.end, each.start) else None

    def _voted_after(self, figure: Figure) -> Period | None:
        """Return the day behind a vote, in its clause: `được 91% đại biểu tán thành ngày 12/6/2019`."""
        days = (e for e in self._around(figure) if e.start >= figure.end and e.when.kind is PeriodKind.DAY)
        each = next((e for e in days if e.use in (Use.EVENT, Use.ACT)), None)
        if each is None or {",", ";"} & set(self.text[figure.end : each.start]) or cues.VOTE.search(self.text, figure.end, each.start) is None:
            return None
        return self.resolve(each, figure)

    def _opens(self, day: TimeExpression) -> bool:
        """Tell whether a day ends the phrase that a sentence opens with: `Tại hội nghị ngày 22/6, …`."""
        return self.text.startswith(",", day.end) and cues.OPENED.fullmatch(self.text, self.start, day.start) is not None


READINGS = (  # in the order in which they are asked
    Binding._timeless, Binding._voted, Binding._bracketed, Binding._of_length, Binding._compared, Binding._in_force, Binding._by_noun,
    Binding._former, Binding._nearest,
)  # fmt: skip
