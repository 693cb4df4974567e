"""Finds the time expressions of a sentence that bear on a figure: beside it, before it, behind it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from extractors.keeping import cached_property
from extractors.levels import is_moved_from
from extractors.periods import cues
from extractors.periods.brackets import FAR, Brackets
from extractors.periods.sentence_times import AHEAD, BEHIND, SentenceTimes
from extractors.periods.topics import INDEX
from extractors.periods.uses import TimeExpression, Use
from extractors.records import Comparator, Figure, Kind, PeriodKind, Role, end_with_noun

BINDING = frozenset({Use.AT, Use.UNTIL, Use.FROM, Use.NOW, Use.OPEN, Use.BEFORE, Use.UNTOLD})
CLOSE_WORDS = 5  # between a figure and a span of its noun, where the sentence opens with another span
GOAL_REACH = 70  # characters before a span in which it is said to be that of a goal
PLAN_REACH = 80  # the same of a plan
BESIDE_REACH = 60  # characters from a figure to a span of its noun
SPAN_REACH = 90  # characters of what a bracket may explain: `sau 6 tháng vận hành mô hình chính quyền 2 cấp (từ ngày 1/7 …)`


class Nearness(SentenceTimes):
    """Tells which of a sentence's time expressions stand where to its figures."""

    @cached_property
    def _brackets(self) -> Brackets:
        return Brackets(self.text, self.start, self.end)

    def _next_start(self, index: int) -> int:
        """Return where the figure behind a figure begins, else where the sentence ends."""
        return self.figures[index + 1].start if index + 1 < len(self.figures) else self.end

    def _around(self, figure: Figure) -> list[TimeExpression]:
        """Return the expressions near a figure, in text order."""
        at = bisect_left(self._starts, figure.start)
        return self.found[max(0, at - BEHIND) : at + AHEAD]

    def _is_after_span(self, opened: int) -> bool:
        """Tell whether a bracket explains a span of time or an index: `2 năm qua (2017-2018)`."""
        return cues.SPAN_BEFORE.search(self.text, max(self.start, opened - SPAN_REACH), opened) is not None

    def is_in_bracket(self, figure: Figure) -> bool:
        """Tell whether a figure stands in brackets."""
        return self._brackets.depth(figure.start) > 0

    def _beside(self, index: int, is_earlier: bool = False) -> TimeExpression | None:
        """`110 biên chế năm 2021; …`: a span that belongs to the noun right behind the figure."""
        figure = self.figures[index]
        each = next((e for e in self._around(figure) if e.start >= figure.end), None)
        if each is None or each.start >= self._next_start(index) or each.start - figure.end > BESIDE_REACH:
            return None
        if not (is_earlier or each.use is Use.STANDING or self._usable(each, figure)):
            return None
        if self.text.count(" ", figure.end, each.start) > CLOSE_WORDS and any(e.is_initial and e.end <= figure.start for e in self._around(figure)):
            return None
        if figure.role is Role.TARGET and (self.frame.is_over(self.resolve(each, figure)) or cues.MERIT.search(self.text, figure.end, each.start)):
            return None  # `năm 2024 số hóa 100% hồ sơ giai đoạn 2015 - 2020`
        is_closed = is_earlier or cues.PHRASE_END.match(self.text, each.end, self.end) is not None
        is_aim = each.use is Use.UNTIL and figure.role is Role.TARGET and each.start - figure.end == 1  # `nâng từ 60% năm 2024 lên 80% đến năm 2026`
        if each.use not in (Use.AT, Use.STANDING) and not (is_closed and (is_aim or each.use is Use.NOW)):
            return None
        is_share = figure.kind is Kind.SHARE and figure.role is not Role.TARGET
        if is_share and cues.OF_PLAN.fullmatch(self.text, figure.end, each.start) and self._before(index) is not None:
            return None
        noun = end_with_noun(figure)
        after = noun if noun <= each.start and "," in self.text[figure.end : noun] else figure.end  # `31 cán bộ, công chức năm 2019`
        if cues.BESIDE.fullmatch(self.text, after, each.start) is None or (not is_earlier and self._leads(each, index + 1)):
            return None
        return each

    def _leads(self, expression: TimeExpression, later: int) -> bool:
        """Tell whether an expression opens the clause of a later figure."""
        if later >= len(self.figures):
            return False
        return not self._is_listed(expression, later) and not cues.CLAUSE_END.search(self.text, expression.end, self.figures[later].start)

    def _is_listed(self, expression: TimeExpression, later: int) -> bool:
        """Tell whether a figure and the one before it have each a span behind: `12% năm 2015, 14% năm 2016`, `90 xã vào năm 2015 và 78 xã vào năm 2020`."""
        end = self.figures[later].end
        own = next((e for e in self.found if e.start > end and cues.BESIDE.fullmatch(self.text, end, e.start)), None)
        if own is None or own.use is not expression.use or later == 0:
            return False
        return cues.BESIDE.fullmatch(self.text, self.figures[later - 1].end, expression.start) is not None

    def _is_earlier(self, index: int) -> bool:
        """Tell whether a figure is the first of `từ A lên B`, or the level that the one before rose from: `5,93 điểm (tăng từ 5,75 điểm)`."""
        figure = self.figures[index]
        if is_moved_from(self.text, self.figures, index):
            return True
        if index + 1 >= len(self.figures) or not cues.RISE_BEFORE.search(self.text, max(self.start, figure.start - 40), figure.start):
            return False
        return cues.RISE_AFTER.match(self.text, figure.end, self.figures[index + 1].start) is not None

    def _usable(self, expression: TimeExpression, figure: Figure) -> bool:
        """Tell whether an expression can bound a figure of this role: what is wanted or what is."""
        use, is_target = expression.use, figure.role is Role.TARGET
        if use is Use.NOW and is_target:
            return False
        if use is Use.UNTOLD and is_target:
            return cues.FORMER.match(self.text, expression.start) is None
        if not is_target and ((expression.when.shift or 0) > 0 or (use is Use.FROM and self._is_to_come(expression))):
            return False
        if use is Use.NAMED:
            return is_target
        if use not in BINDING:
            return False
        if self._brackets.depth(expression.start) > 0 and not self._is_after_span(self._brackets.opening(expression.start)):
            return False
        low = max(self.start, expression.start - GOAL_REACH)
        return is_target or use is not Use.UNTIL or not cues.GOAL.search(self.text, low, expression.start)

    def _is_to_come(self, expression: TimeExpression) -> bool:
        """Tell whether a text says what will be from a day on: `từ ngày 1/10 sẽ thí điểm`."""
        return cues.WILL.match(self.text, expression.end, self.end) is not None

    def _before(self, index: int) -> TimeExpression | None:
        """Return the nearest span before a figure; a target prefers that of its plan."""
        figure = self.figures[index]
        is_target = figure.role is Role.TARGET
        ahead = self._ahead(index)
        if not ahead or (is_target and cues.THEREAFTER.search(self.text, ahead[-1].end, figure.start)):
            return None
        last = ahead[-1]
        if len(ahead) > 1:
            is_object = cues.OBJECT.fullmatch(self.text, ahead[-2].end, last.start)
            is_handed_in = cues.HANDED.fullmatch(self.text, last.end, figure.start) and cues.HANDED_IN.fullmatch(self.text, ahead[-2].end, last.start)
            is_handed_in = is_handed_in or (cues.GOT_FROM.fullmatch(self.text, last.end, figure.start) and cues.GOT_IN.fullmatch(self.text, ahead[-2].end, last.start))
            if is_object or is_handed_in or (ahead[-2].use is Use.UNTIL and cues.OF.fullmatch(self.text, last.end, figure.start)):
                return ahead[-2]
        if last.use is Use.FROM and last.when.kind is PeriodKind.YEAR and not is_target:  # `tính đến 30/9 …, từ năm 2015 là …`
            return next((e for e in reversed(ahead) if e.use is Use.UNTIL and e.when.kind is PeriodKind.AS_OF), last)
        return (self._planned(ahead) if is_target and len(ahead) > 1 else None) or last

    def _ahead(self, index: int) -> list[TimeExpression]:
        """Return the spans before a figure that can bound it: not those of earlier values, of clauses that are over, told for contrast."""
        figure = self.figures[index]
        ahead = [e for e in self._around(figure) if e.end <= figure.start and self._usable(e, figure)]
        old = [self._beside(i, True) for i in range(max(0, index - BEHIND), index) if self._is_earlier(i)]
        ahead = [e for e in ahead if not any(e is each for each in old)]
        return [e for e in ahead if not (self._is_nested(e, figure) or self._is_contrasted(e, figure))]

    def _planned(self, ahead: Sequence[TimeExpression]) -> TimeExpression | None:
        """Return the last span before a target that a plan is made for, where the very last opens no clause; None for none."""
        if cues.CLAUSE_START.search(self.text, max(self.start, ahead[-1].start - 16), ahead[-1].start):
            return None
        for each in reversed(ahead):
            if cues.ASSIGNED.search(self.text, max(self.start, each.start - 12), each.start):
                continue
            if each.use is Use.UNTIL or cues.PLANNED.search(self.text, max(self.start, each.start - PLAN_REACH), each.start):
                return each
        return None

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
        return is_assigned or (figure.role is Role.TARGET and INDEX.search(self.text, low, expression.start) is not None)

    def _is_contrasted(self, expression: TimeExpression, figure: Figure) -> bool:
        """Tell whether a time was told for contrast only, in a clause that is over: `đạt 84%, trong khi năm 2019 là 71%, song chỉ đứng thứ 9`."""
        left = max(self.start, expression.start - 16)
        is_former = expression.when.shift == -1 or (expression.when.year is not None and expression.when.year < (self.frame.topic_year or 0))
        is_aside = is_former and cues.ASIDE_BEFORE.search(self.text, left, expression.start) and cues.ASIDE_IS.match(self.text, expression.end, figure.start)
        if not is_aside and not cues.BESIDE_THAT.search(self.text, left, expression.start):
            return False
        return cues.BACK_FROM.search(self.text, expression.end, figure.start) is not None

    def _heads_goals(self, expression: TimeExpression) -> bool:
        """Tell whether a day stands before all goals that follow: `yêu cầu đến hết năm 2026, 90% hồ sơ …; tỷ lệ …`."""
        start = expression.start - len("trước ") if self.text.endswith("rước ", self.start, expression.start) else expression.start
        is_wanted = start == self.start or cues.WANTS.search(self.text, max(self.start, start - 60), start) is not None
        return is_wanted and self.text.startswith(",", expression.end)

    def _after(self, index: int) -> TimeExpression | None:
        """Return the span behind a figure that reaches back to it: `nhận 3.200 hồ sơ trong năm 2021`."""
        figure = self.figures[index]
        is_target = figure.role is Role.TARGET
        for each in self._around(figure):
            if each.use in (Use.BEFORE, Use.UNTIL) and self._names_who_must(figure, each):
                continue
            if each.start < figure.end or not self._usable(each, figure) or (each.use is Use.FROM and self._is_of_goal(index, each)):
                continue
            if is_target or not cues.PLAN_PASSED.search(self.text, figure.end, each.end):
                return each if self._reaches_back(index, each) else None
        return None

    def _is_of_goal(self, index: int, each: TimeExpression) -> bool:
        """Tell whether a day from which something will hold is of a target between, not of what is: `đang nhận 3 triệu đồng, sẽ nhận 4 triệu đồng từ 1/7`."""
        if self.figures[index].role is Role.TARGET:
            return False
        return any(f.role is Role.TARGET and f.end <= each.start for f in self.figures[index + 1 : index + 1 + BEHIND])

    def _reaches_back(self, index: int, each: TimeExpression) -> bool:
        """Tell whether nothing between a figure and a span behind it, or behind that, keeps the two apart."""
        text, end = self.text, self.figures[index].end
        aim = cues.MERIT if self.figures[index].role is Role.TARGET else cues.PURPOSE  # `họp với 63 xã nhằm triển khai kế hoạch năm 2019`
        is_effect = each.use is Use.FROM and cues.EFFECT.search(text, end, each.start)  # `Với 95% tán thành, … thông qua, có hiệu lực từ 1/12`
        if is_effect or aim.search(text, end, each.start) or each.start - end > FAR or cues.BREAK.search(text, end, each.start):
            return False
        later = bisect_left(self._figure_starts, each.end)
        following = self.figures[later] if later < len(self.figures) else None
        if following is not None and each.use is Use.OPEN and not cues.BREAK.search(text, each.end, following.start):
            return False
        if any(self._is_level(i, each) for i in range(index + 1, bisect_left(self._figure_starts, each.start))):
            return False
        if following is not None and "," in text[end : each.start] and cues.COPULA.fullmatch(text, each.end, following.start):
            return False
        return not (self._leads(each, later) and cues.CLAUSE_START.search(text, max(end, each.start - 16), each.start))

    def _names_who_must(self, figure: Figure, expression: TimeExpression) -> bool:
        """Tell whether a bound only names those who are to do something by a day: `các xã đạt dưới 70 điểm phải giải trình trước ngày 30/6`."""
        if figure.comparator in (None, Comparator.EQ) or not cues.THOSE_WITH.search(self.text, max(self.start, figure.start - 70), figure.start):
            return False
        return cues.DUTY.search(self.text, figure.end, expression.start) is not None

    def _is_level(self, index: int, later: TimeExpression) -> bool:
        """Tell whether a figure is the former level of `còn 19%, từ mức 33% của năm 2016`, `thấp hơn mức 33% của năm 2016`."""
        figure = self.figures[index]
        low = max(self.start, figure.start - 40)
        is_goal = figure.role is Role.TARGET and cues.OWN_GOAL.search(self.text, low, figure.start) is not None
        if is_goal and cues.OWN_SPAN.fullmatch(self.text, figure.end, later.start):
            return True  # `đạt 81%, còn xa mục tiêu 95% của cả năm`
        is_risen = cues.RISE_BEFORE.search(self.text, low, figure.start) is not None and "," in self.text[figure.start - 14 : figure.start]
        return is_risen or cues.COMPARED_WITH.search(self.text, low, figure.start) is not None
