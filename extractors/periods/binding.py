"""Binds the time expressions of one sentence to its figures: which span each figure of the sentence is about."""

from __future__ import annotations

from bisect import bisect_left

from extractors.keeping import cached_property
from extractors.levels import is_moved_from
from extractors.periods import cues
from extractors.periods.brackets import FAR, Brackets
from extractors.periods.frames import after_months
from extractors.periods.reference import dealt
from extractors.periods.sentence_times import AHEAD, BEHIND, SentenceTimes
from extractors.periods.topics import INDEX
from extractors.periods.uses import TimeExpression, Use
from extractors.records import Comparator, Figure, Kind, Period, PeriodKind, PeriodSource, Role, end_with_noun, record
from extractors.replacing import replace
from extractors.rules import TIMEOUT
from extractors.units import SPAN_UNITS

LONGEST = 1_200  # months of a length of time that dates can bound
BINDING = frozenset({Use.AT, Use.UNTIL, Use.FROM, Use.NOW, Use.OPEN, Use.BEFORE, Use.UNTOLD})


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
LISTED = 100  # characters from a figure to the bracket with its time, in a list
CLOSE_WORDS = 5  # between a figure and a span of its noun, where the sentence opens with another span
LEVEL = 20  # characters of a bracket before the level compared with: `so với năm 2022 (84,79%)`


class Binding(SentenceTimes):
    """The rules that pair the figures of one sentence with its time expressions."""

    @cached_property
    def _brackets(self) -> Brackets:
        return Brackets(self.text, self.start, self.end)

    def _around(self, figure: Figure) -> list[TimeExpression]:
        """Return the expressions near a figure, in text order."""
        at = bisect_left(self._starts, figure.start)
        return self.found[max(0, at - BEHIND) : at + AHEAD]

    def bind(self) -> list[Bound]:
        """Return what the sentence says of each figure, in order."""
        bounds = [self._bind(index) for index in range(len(self.figures))]
        for index in range(1, len(bounds)):
            left, right = self.figures[index - 1], self.figures[index]
            if cues.ALIKE.fullmatch(self.text, left.end, right.start) and not any(left.end <= e.start and e.end <= right.start for e in self._around(right)) and self._beside(index) is None:
                bounds[index] = bounds[index - 1] if not bounds[index - 1].is_earlier else bounds[index]
        for index in reversed(range(len(bounds))):
            low = max(self.start, self.figures[index].start - 30)
            if not bounds[index].is_known and cues.PART_OF.search(self.text, low, self.figures[index].start):  # the part stands behind, or before
                bounds[index] = next((b for b in (*bounds[index + 1 : index + 2], *bounds[max(0, index - 1) : index]) if b.is_known), bounds[index])
        for index, period in dealt(self.text, self.start, self.figures, self.found).items():
            bounds[index] = Bound(period, True, Use.AT)
        return bounds

    def _known(self, expression: TimeExpression, figure: Figure) -> Bound:
        if expression.use in (Use.STANDING, Use.UNTOLD):
            return Bound(self.frame.of_years(expression.when.years), True, expression.use)
        if expression.use is Use.FROM and figure.role is not Role.TARGET and self._runs_to_now(expression):
            return Bound(self.frame.resolve(replace(expression, use=Use.OPEN), None), True, Use.OPEN)
        if (expression.use is Use.BEFORE and figure.role is not Role.TARGET) or (expression.use is Use.FROM and expression.when.kind is PeriodKind.MONTH):
            return Bound(None, True, expression.use)
        if expression.use is Use.UNTIL and expression.end <= figure.start and cues.HOLDS_STILL.search(self.text, expression.end, figure.start):
            return Bound(None, True, Use.UNTOLD)  # since when is not told: `cho đến hết 30/6, lương vẫn áp dụng mức 1,39 triệu đồng`
        if expression.use is Use.UNTIL and figure.role is not Role.TARGET and self._is_from_now(expression):
            now = self.frame.day
            return Bound(None if now is None else Period(now, now, PeriodKind.AS_OF, self.text[expression.start : expression.end]), True, Use.NOW)
        is_nested = not expression.is_initial and not cues.ADVERBIAL.search(self.text, max(self.start, expression.start - 12), expression.start)
        return Bound(self.resolve(expression, figure), True, expression.use, is_nested=is_nested)

    def _runs_to_now(self, expression: TimeExpression) -> bool:
        """Tell whether what is summed since a year is summed up to the day of writing: `lũy kế từ năm 2015 là`, `kể từ 2015`."""
        return expression.when.kind is PeriodKind.YEAR and cues.SUMMED_SINCE.search(self.text, max(self.start, expression.start - 16), expression.end) is not None

    def _is_from_now(self, expression: TimeExpression) -> bool:
        return cues.FROM_NOW.search(self.text, max(self.start, expression.start - 20), expression.start) is not None

    def _bind(self, index: int) -> Bound:
        figure = self.figures[index]
        if not self.found:
            return Bound(is_earlier=self._is_earlier(index))
        is_vote = cues.PRESENT.match(self.text, figure.end + 1) and cues.VOTE.search(self.text, figure.end, self.end, timeout=TIMEOUT)
        if is_vote and any(e.use is Use.EVENT and e.end <= figure.start for e in self.found):
            return self._on_day(figure)  # `Chiều 12/9, 100% đại biểu tán thành mức của năm học 2022-2023`
        if (expression := self._bracketed(index)) is not None:
            return self._known(expression, figure)
        if self.is_in_bracket(figure):
            return self._in_bracket(index)
        if figure.unit in SPAN_UNITS and ((own := self._duration(index)) is not None or cues.SINCE_THEN.match(self.text, figure.end, self.end)):
            return own or Bound(None, True, Use.UNTOLD)
        if (compared := self._level(index)) is not None:
            return replace(self._known(compared, figure), use=Use.COMPARED)
        is_earlier = self._is_earlier(index)
        if any(e.use is Use.STANDING and cues.IN_FORCE.fullmatch(self.text, e.end, figure.start) for e in self._around(figure)):
            return Bound(None, True, Use.STANDING)
        if (expression := self._beside(index, is_earlier)) is not None:
            return self._known(expression, figure)
        if is_earlier:
            if (compared := next((e for e in self.found if e.use is Use.COMPARED), None)) is not None:
                return Bound(self.resolve(compared, figure), True, Use.COMPARED)
            before = self._before(index)
            if before is None or "," in self.text[max(before.end, figure.start - FAR) : figure.start]:
                return Bound(is_earlier=True)
            return replace(self._known(before, figure), is_earlier=True)
        expression = self._before(index) or self._after(index)
        if expression is not None and expression.use is Use.AT and cues.OF.fullmatch(self.text, expression.end, figure.start):
            counted = (e for e in self._around(figure) if e.start >= figure.end and e.use is Use.UNTIL and cues.COUNTS.match(self.text, e.start))
            expression = next(counted, expression)  # `kết quả năm 2018 của 19 bộ đã gửi, tính đến cuối tháng 4`
        return self._known(expression, figure) if expression is not None else self._on_day(figure)

    def _bracketed(self, index: int) -> TimeExpression | None:
        """`10,85% (năm 2022)`: a bracket right behind the figure that holds a span and no figure."""
        figure = self.figures[index]
        stop = self.figures[index + 1].start if index + 1 < len(self.figures) else self.end
        for each in self._around(figure):
            if figure.end <= each.start and each.end <= stop and self._brackets.depth(each.start) > self._brackets.depth(figure.start):
                opened = self.text.rfind("(", figure.end, each.start)
                closed = self.text.find(")", each.end, stop)
                reach = LISTED if self.text[closed + 1 : closed + 2] in (",", ";", ".", "") else 45  # `90% hồ sơ được nộp qua mạng (năm 2020), 80% …`
                near = each.start - opened <= 25 and opened - figure.end <= reach and not {",", ";"} & set(self.text[figure.end : opened])
                if opened >= 0 and closed >= 0 and near and closed - each.end <= 12 and not self._is_after_span(opened):
                    return each
        return None

    def _is_after_span(self, opened: int) -> bool:
        """Tell whether a bracket explains a span of time or an index: `2 năm qua (2017-2018)`."""
        return cues.SPAN_BEFORE.search(self.text, max(self.start, opened - 40), opened) is not None

    def is_in_bracket(self, figure: Figure) -> bool:
        return self._brackets.depth(figure.start) > 0

    def _in_bracket(self, index: int) -> Bound:
        """A figure in a bracket takes the span in it, the span right before it, or that of the figure before it."""
        figure = self.figures[index]
        opened, closed = self._brackets.opening(figure.start), self._brackets.closing(figure.end)
        held = [e for e in self._around(figure) if opened < e.start < closed and self._brackets.depth(e.start) > 0]
        held = [e for e in held if not (e.start > figure.end and (later := bisect_left(self._figure_starts, e.end)) < bisect_left(self._figure_starts, closed) and self._leads(e, later))]  # `(5,1 điểm, năm trước 4,8 điểm)`
        held = [e for e in held if not (figure.role is Role.CHANGE and "," in self.text[figure.end : max(figure.end, e.start)])]  # `(tăng 15%, mức cao nhất trong năm 2020)`
        inside = [e for e in held if e.use is not Use.ACT and not (e.use is Use.COMPARED and (e.start > figure.start or figure.role is Role.CHANGE or ";" in self.text[e.end : figure.start]))]
        if inside:
            ahead = [e for e in inside if e.start < figure.start] or inside
            return self._known(ahead[-1] if ahead[-1].start < figure.start else ahead[0], figure)
        first = next(f.start for f in self.figures if f.start > opened)
        is_told = any(f.start < opened and (f.kind, f.role) == (figure.kind, Role.ACTUAL) for f in self.figures)  # `đạt 87%, tăng so với năm 2020 (đạt 85%)`
        is_level = first - opened <= LEVEL and (is_told or not cues.RESTATED.match(self.text, opened, first))
        if before := [e for e in self._around(figure) if e.end <= opened and opened - e.end <= 3 and e.use is not Use.ACT and (is_level or e.use is not Use.COMPARED)]:
            return self._known(before[-1], figure)
        earlier = [i for i in range(max(0, index - BEHIND), index) if self.figures[i].end <= opened]
        if earlier and self._brackets.depth(self.figures[earlier[-1]].start) == 0:
            told = [e for e in self._around(figure) if self.figures[earlier[-1]].end <= e.start and e.end <= opened and e.use is Use.AT]
            if told and cues.CLAUSE_START.search(self.text, max(self.start, told[-1].start - 16), told[-1].start) and self.text.startswith(",", told[-1].end):
                return self._known(told[-1], figure)  # `X 79%; trong khi năm trước, vị trí này thuộc về Y (78%)`
            return self._bind(earlier[-1])
        expression = self._before(index) or self._after(index)
        return self._known(expression, figure) if expression is not None else UNBOUND

    def _beside(self, index: int, is_earlier: bool = False) -> TimeExpression | None:
        """`110 biên chế năm 2021; …`: a span that belongs to the noun right behind the figure."""
        figure = self.figures[index]
        stop = self.figures[index + 1].start if index + 1 < len(self.figures) else self.end
        each = next((e for e in self._around(figure) if e.start >= figure.end), None)
        if each is None or each.start >= stop or each.start - figure.end > 60 or not (is_earlier or each.use is Use.STANDING or self._usable(each, figure)):
            return None
        if self.text.count(" ", figure.end, each.start) > CLOSE_WORDS and any(e.is_initial and e.end <= figure.start for e in self._around(figure)):
            return None
        if figure.role is Role.TARGET and (self.frame.is_over(self.resolve(each, figure)) or cues.MERIT.search(self.text, figure.end, each.start)):
            return None  # `năm 2024 số hóa 100% hồ sơ giai đoạn 2015 - 2020`
        is_closed = is_earlier or cues.PHRASE_END.match(self.text, each.end, self.end) is not None
        is_aim = each.use is Use.UNTIL and figure.role is Role.TARGET and each.start - figure.end == 1  # `nâng từ 60% năm 2024 lên 80% đến năm 2026`
        if each.use not in (Use.AT, Use.STANDING) and not (is_closed and (is_aim or each.use is Use.NOW)):
            return None
        if figure.kind is Kind.SHARE and figure.role is not Role.TARGET and cues.OF_PLAN.fullmatch(self.text, figure.end, each.start) and self._before(index) is not None:
            return None
        noun = end_with_noun(figure)
        after = noun if noun <= each.start and "," in self.text[figure.end : noun] else figure.end  # `31 cán bộ, công chức năm 2019`
        if cues.BESIDE.fullmatch(self.text, after, each.start) is None or (not is_earlier and self._leads(each, index + 1)):
            return None
        return each

    def _level(self, index: int) -> TimeExpression | None:
        """`so với 41% của năm 2021`: a figure between `so với` and the span compared with is of that span."""
        figure = self.figures[index]
        before = self.figures[index - 1] if index else None  # `gấp đôi mức 41% của năm 2021`: the words of a factor are a figure
        low = max(self.start if before is None else before.start if before.kind is Kind.MULTIPLE else before.end, figure.start - 40)
        if not cues.COMPARED_WITH.search(self.text, low, figure.start):
            return None
        each = next((e for e in self._around(figure) if e.start >= figure.end), None)
        return each if each is not None and each.use in (Use.COMPARED, Use.AT, Use.UNTOLD) and cues.BESIDE.fullmatch(self.text, figure.end, each.start) else None

    def _duration(self, index: int) -> Bound | None:
        """`nghỉ 4 ngày, từ ngày … đến ngày …`, `thêm 2 năm kể từ ngày …`: a length of time with its own dates."""
        figure = self.figures[index]
        stop = self.figures[index + 1].start if index + 1 < len(self.figures) else self.end
        each = next((e for e in self._around(figure) if figure.end <= e.start < stop), None)
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

    def _leads(self, expression: TimeExpression, later: int) -> bool:
        """Tell whether an expression opens the clause of a later figure."""
        if later >= len(self.figures):
            return False
        # `12% năm 2015, 14% năm 2016 và 9% năm 2017`, `90 xã vào năm 2015 và 78 xã vào năm 2020`
        own = next((e for e in self.found if e.start > self.figures[later].end and cues.BESIDE.fullmatch(self.text, self.figures[later].end, e.start)), None)
        is_listed = own is not None and own.use is expression.use and later > 0 and cues.BESIDE.fullmatch(self.text, self.figures[later - 1].end, expression.start)
        return not is_listed and not cues.CLAUSE_END.search(self.text, expression.end, self.figures[later].start)

    def _is_earlier(self, index: int) -> bool:
        """Tell whether a figure is the first of `từ A lên B`, or the level that the one before rose from: `5,93 điểm (tăng từ 5,75 điểm)`."""
        figure = self.figures[index]
        if is_moved_from(self.text, self.figures, index):
            return True
        if index + 1 >= len(self.figures) or not cues.RISE_BEFORE.search(self.text, max(self.start, figure.start - 40), figure.start):
            return False
        return cues.RISE_AFTER.match(self.text, figure.end, self.figures[index + 1].start) is not None

    def _usable(self, expression: TimeExpression, figure: Figure) -> bool:
        if expression.use is Use.NOW and figure.role is Role.TARGET:
            return False
        if expression.use is Use.UNTOLD and figure.role is Role.TARGET:
            return cues.FORMER.match(self.text, expression.start) is None
        if (expression.when.shift or 0) > 0 and figure.role is not Role.TARGET:
            return False
        if figure.role is not Role.TARGET and expression.use is Use.FROM and self._is_to_come(expression):
            return False
        if expression.use is Use.NAMED:
            return figure.role is Role.TARGET
        if expression.use not in BINDING or (self._brackets.depth(expression.start) > 0 and not self._is_after_span(self._brackets.opening(expression.start))):
            return False
        return not (figure.role is not Role.TARGET and expression.use is Use.UNTIL and cues.GOAL.search(self.text, max(self.start, expression.start - 70), expression.start))

    def _is_to_come(self, expression: TimeExpression) -> bool:
        """Tell whether a text says what will be from a day on: `từ ngày 1/10 sẽ thí điểm`."""
        return cues.WILL.match(self.text, expression.end, self.end) is not None

    def _before(self, index: int) -> TimeExpression | None:
        """Return the nearest span before a figure; a target prefers that of its plan."""
        figure = self.figures[index]
        ahead = [e for e in self._around(figure) if e.end <= figure.start and self._usable(e, figure)]
        old = [self._beside(i, True) for i in range(max(0, index - BEHIND), index) if self._is_earlier(i)]
        ahead = [e for e in ahead if not any(e is each for each in old)]
        if not ahead:
            return None
        ahead = [e for e in ahead if not (self._is_nested(e, figure) or self._is_contrasted(e, figure))]
        if not ahead or (figure.role is Role.TARGET and cues.THEREAFTER.search(self.text, ahead[-1].end, figure.start)):
            return None
        if len(ahead) > 1 and cues.OBJECT.fullmatch(self.text, ahead[-2].end, ahead[-1].start):
            return ahead[-2]
        if len(ahead) > 1 and cues.OF.fullmatch(self.text, ahead[-1].end, figure.start) and ahead[-2].use is Use.UNTIL:
            return ahead[-2]
        if ahead[-1].use is Use.FROM and ahead[-1].when.kind is PeriodKind.YEAR and figure.role is not Role.TARGET:  # `tính đến 30/9 …, từ năm 2015 là …`
            counted = [e for e in ahead if e.use is Use.UNTIL and e.when.kind is PeriodKind.AS_OF]
            ahead = [*ahead, *counted[-1:]]
        opens_clause = cues.CLAUSE_START.search(self.text, max(self.start, ahead[-1].start - 16), ahead[-1].start) is not None
        if figure.role is Role.TARGET and len(ahead) > 1 and not opens_clause:
            for each in reversed(ahead):
                if cues.ASSIGNED.search(self.text, max(self.start, each.start - 12), each.start):
                    continue
                if each.use is Use.UNTIL or cues.PLANNED.search(self.text, max(self.start, each.start - 80), each.start, timeout=TIMEOUT):
                    return each
        return ahead[-1]

    def _is_nested(self, expression: TimeExpression, figure: Figure) -> bool:
        """Tell whether a span belongs to a noun of an earlier clause: `Chỉ số năm 2024 tăng 3 bậc; duy trì …`."""
        if expression.is_initial or self.text.find(";", max(expression.end, figure.start - FAR), figure.start) < 0:
            return False
        if expression.use in (Use.BEFORE, Use.UNTIL) and expression.when.kind in (PeriodKind.DAY, PeriodKind.AS_OF):
            return figure.role is Role.TARGET and not self._heads_goals(expression)
        if expression.use is not Use.AT:
            return False
        low = max(self.start, expression.start - 40)
        if figure.role is Role.TARGET and cues.DONE.search(self.text, low, self.text.find(";", expression.end)):
            return True  # `từ năm 2011 đến 2015 đã giảm 617 thôn; đợt này dự kiến …`
        is_assigned = cues.ASSIGNED.search(self.text, low, expression.start) is not None
        if figure.kind in (Kind.COUNT, Kind.RATIO, Kind.AMOUNT) and cues.INDEX_OF.search(self.text, low, expression.start):
            return True  # `PAR INDEX năm 2023 tăng 3 bậc; 15 huyện có trung tâm`
        return is_assigned or (figure.role is Role.TARGET and INDEX.search(self.text, low, expression.start, timeout=TIMEOUT) is not None)

    def _is_contrasted(self, expression: TimeExpression, figure: Figure) -> bool:
        """Tell whether a time was told for contrast only, in a clause that is over: `đạt 84%, trong khi năm 2019 là 71%, song chỉ đứng thứ 9`."""
        low = max(self.start, expression.start - 16)
        return cues.BESIDE_THAT.search(self.text, low, expression.start) is not None and cues.BACK_FROM.search(self.text, expression.end, figure.start) is not None

    def _heads_goals(self, expression: TimeExpression) -> bool:
        """Tell whether a day stands before all goals that follow: `yêu cầu đến hết năm 2026, 90% hồ sơ …; tỷ lệ …`."""
        start = expression.start - len("trước ") if self.text.endswith("rước ", self.start, expression.start) else expression.start
        is_wanted = start == self.start or cues.WANTS.search(self.text, max(self.start, start - 60), start) is not None
        return is_wanted and self.text.startswith(",", expression.end)

    def _after(self, index: int) -> TimeExpression | None:
        """Return the span behind a figure that reaches back to it: `nhận 3.200 hồ sơ trong năm 2021`."""
        figure = self.figures[index]
        for each in self._around(figure):
            if each.use in (Use.BEFORE, Use.UNTIL) and self._names_who_must(figure, each):
                continue
            if each.start < figure.end or not self._usable(each, figure) or (figure.role is not Role.TARGET and cues.PLAN_PASSED.search(self.text, figure.end, each.end)):
                continue
            if (each.use is Use.FROM and cues.EFFECT.search(self.text, figure.end, each.start)) or (cues.MERIT if figure.role is Role.TARGET else cues.PURPOSE).search(self.text, figure.end, each.start):
                return None  # `họp với 63 xã nhằm triển khai kế hoạch năm 2019`, `Với 95% tán thành, Quốc hội thông qua nghị quyết, có hiệu lực từ 1/12`
            if each.start - figure.end > FAR or cues.BREAK.search(self.text, figure.end, each.start):
                return None
            later = bisect_left(self._figure_starts, each.end)
            if each.use is Use.OPEN and later < len(self.figures) and not cues.BREAK.search(self.text, each.end, self.figures[later].start):
                return None
            if any(self._is_level(i, each) for i in range(index + 1, bisect_left(self._figure_starts, each.start))):
                return None
            is_next = later < len(self.figures) and "," in self.text[figure.end : each.start] and cues.COPULA.fullmatch(self.text, each.end, self.figures[later].start)
            return None if is_next or (self._leads(each, later) and cues.CLAUSE_START.search(self.text, max(figure.end, each.start - 16), each.start)) else each
        return None

    def _names_who_must(self, figure: Figure, expression: TimeExpression) -> bool:
        """Tell whether a bound only names those who are to do something by a day: `các xã đạt dưới 70 điểm phải giải trình trước ngày 30/6`."""
        if figure.comparator in (None, Comparator.EQ) or not cues.THOSE_WITH.search(self.text, max(self.start, figure.start - 70), figure.start):
            return False
        return cues.DUTY.search(self.text, figure.end, expression.start) is not None

    def _is_level(self, index: int, later: TimeExpression) -> bool:
        """Tell whether a figure is the former level of `còn 19%, từ mức 33% của năm 2016`, `thấp hơn mức 33% của năm 2016`."""
        figure = self.figures[index]
        low = max(self.start, figure.start - 40)
        if figure.role is Role.TARGET and cues.OWN_GOAL.search(self.text, low, figure.start) and cues.OWN_SPAN.fullmatch(self.text, figure.end, later.start):  # `đạt 81%, còn xa mục tiêu 95% của cả năm`
            return True
        is_risen = cues.RISE_BEFORE.search(self.text, low, figure.start) is not None and "," in self.text[figure.start - 14 : figure.start]
        return is_risen or cues.COMPARED_WITH.search(self.text, low, figure.start) is not None

    def _on_day(self, figure: Figure) -> Bound:
        """A vote or an attendance is of its day; a day of publication tells nothing of what was published."""
        is_vote = cues.VOTE.search(self.text, self.start, self.end) is not None
        is_present = cues.PRESENT.match(self.text, figure.end + 1) is not None
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
        if not events or (period := self.resolve(events[-1], figure)) is None:
            return UNBOUND
        between = max(events[-1].end, figure.start - FAR), figure.start
        if is_present or (
            self.frame.topic is None and figure.kind is not Kind.RANK and (events[-1].when.year is not None or self.frame.day is not None)
            and not cues.ANNOUNCING.search(self.text, *between, timeout=TIMEOUT)
        ):
            return Bound(period, True, Use.EVENT)
        return UNBOUND

    def _voted_after(self, figure: Figure) -> Period | None:
        """Return the day behind a vote, in its clause: `được 91% đại biểu tán thành ngày 12/6/2019`."""
        each = next((e for e in self._around(figure) if e.start >= figure.end and e.when.kind is PeriodKind.DAY and e.use in (Use.EVENT, Use.ACT)), None)
        if each is None or {",", ";"} & set(self.text[figure.end : each.start]) or cues.VOTE.search(self.text, figure.end, each.start) is None:
            return None
        return self.resolve(each, figure)

    def _opens(self, day: TimeExpression) -> bool:
        """Tell whether a day ends the phrase that a sentence opens with: `Tại hội nghị ngày 22/6, …`."""
        return self.text.startswith(",", day.end) and cues.OPENED.fullmatch(self.text, self.start, day.start) is not None
