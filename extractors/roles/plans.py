"""Tells whether a figure is planned, wanted or ruled: by its clause, sentence, list, section and document (docs/records.md §6)."""

from __future__ import annotations

from collections.abc import Sequence

from extractors.records import BlockKind, Comparator, Figure, Kind, Role, SourceText, end_with_noun
from extractors.roles import plan_phrases as words
from extractors.roles.cue_tables import Cue
from extractors.roles.cues import find_cues
from extractors.roles.mentions import is_mentioned, is_of_noun, is_purpose
from extractors.roles.outline import DONE, Outline
from extractors.rules import TIMEOUT

THRESHOLDS = frozenset({Comparator.GE, Comparator.LE})
MEASURED = frozenset({Kind.SCORE, Kind.SHARE, Kind.AMOUNT, Kind.MULTIPLE})
SPOKEN = frozenset({Cue.FACT, Cue.RESULT, Cue.TURN})
PLANNED = frozenset({Cue.PLAN, Cue.NORM, Cue.IF})
ENOUGH = "đủ "  # asks for the number behind it alone: `17 xã chưa có đủ 2 công chức; 41 hồ sơ trễ`
NEAR = 22  # characters
BEFORE = 95  # characters before a figure that can hold the duty or the base that it is of
ASKED = 8  # characters between a word of plans and the number of those who are asked


class Plans:
    """What is planned in one document; cues of each sentence are found once, when they are asked for."""

    def __init__(self, source: SourceText, folded: str) -> None:
        self.source = source
        self.folded = folded
        self._cues: dict[int, list[tuple[int, int, Cue]]] = {}
        self.outline = Outline(source, folded)

    def rule_for(self, figures: Sequence[Figure], index: int, last: Role | None, is_change: bool) -> str | None:
        """Return the name of the rule that makes figure `index` a target, None where none does; `last` is the role before it."""
        figure = figures[index]
        sentence = self.source.sentences[figure.sentence]
        after = end_with_noun(figure)
        state = self._state(figures, index, after)
        left = self.folded[max(sentence.start, figure.start - BEFORE) : figure.start]
        is_promised = ("sẽ" in left or "phải" in left) and self._is_promised(figure, sentence.start)
        is_of_plan = not is_promised and figure.kind in (Kind.SHARE, Kind.MULTIPLE) and self._is_of_plan(figure, sentence.start, after)
        if is_of_plan and not words.AHEAD.match(self.folded, sentence.start, figure.start) and self.outline.section(sentence.block) != "role.section":
            return None
        if figure.kind is Kind.SHARE and not is_promised and words.DUE.match(self.folded, figure.end) and words.REACHED.search(self.folded, sentence.start, figure.start):
            return None
        if "so với" in left and words.BASE.search(self.folded, sentence.start, figure.start, timeout=TIMEOUT):
            return None
        is_band = figure.value_max is not None and words.BAND.search(self.folded, figure.start, figure.end) is not None
        is_bound = (is_band or figure.comparator in THRESHOLDS) and figure.kind in MEASURED
        if is_bound and not self._is_met(figure, after, state):
            return "role.threshold"
        if is_promised:
            return "role.will"
        if is_purpose(self.folded, sentence.start, figure.start):
            return "role.purpose"
        is_times = self.folded.startswith(" lần", figure.end) and not self.folded.endswith(("gấp ", "hơn "), 0, figure.start)
        is_times = is_times or self.folded.startswith("gấp", figure.start) or self.folded.endswith("hưởng bằng ", 0, figure.start)
        if figure.kind is Kind.MULTIPLE and state is Cue.NORM and not is_times:
            return None  # a coefficient in force
        if state is None and figure.unit == "month" and words.OF_PAY.match(self.folded, figure.end):
            return "role.pay"
        if state in (Cue.PLAN, Cue.NORM, Cue.IF):
            return f"role.{state}"
        if state is not None and not (state is Cue.RESULT and self._is_goal_worded(figure, last)):
            return None
        if figure.kind is Kind.MULTIPLE and self._is_coefficient(figure) and state is None:
            return None  # a coefficient that a plan reckons with
        return self._rule_around(figures, index, last, is_change)

    def _is_promised(self, figure: Figure, start: int) -> bool:
        """Tell whether `sẽ` or `phải` stands before a figure, and no fact or outcome between: `sẽ tuyển 40 người`."""
        found = words.WILL.search(self.folded, max(start, figure.start - BEFORE), figure.start)
        if found is None or is_of_noun(self.folded, start, found.start()) or self._is_done_part(figure, end_with_noun(figure), start):
            return False
        if any(cue is Cue.FACT and found.start() < at and stop <= figure.start for at, stop, cue in self.of(figure.sentence)):
            return False
        return self.folded.find(" nên ", found.start(), figure.start) < 0  # what came of a duty: `do phải bàn giao việc nên thừa 5 người`

    def _rule_around(self, figures: Sequence[Figure], index: int, last: Role | None, is_change: bool) -> str | None:
        """Return the rule by which the list, section, sentence before or document makes a figure a target, None where none does."""
        figure = figures[index]
        sentence = self.source.sentences[figure.sentence]
        if self._goes_on(figure, last):
            return "role.list_on"
        if self.source.blocks[sentence.block].kind is not BlockKind.ROW and (block := self.outline.section(sentence.block)):
            return None if block == DONE else block
        if self._continues(figures, index, last, is_change):
            return "role.continued"
        if self.outline.is_list_of_goals:
            return "role.document"
        start = self.outline.plan_start
        is_in_plan = start is not None and sentence.end > start and not is_change
        return "role.document" if is_in_plan and not (self._is_fact(figure) or self._tells_facts(figures, index, last)) else None

    def _is_fact(self, figure: Figure) -> bool:
        """Tell whether a sentence of a text about a draft says what stands or was found: by whom, or with `có` before all."""
        start = self.source.sentences[figure.sentence].start
        is_told = any(r.search(self.folded, start, figure.start) for r in (words.IN_FORCE, words.FOUND_BY, words.QUOTA))
        return is_told or figure.kind is Kind.RANK or words.HAVING.match(self.folded, start) is not None

    def _is_of_plan(self, figure: Figure, start: int, after: int) -> bool:
        """Tell whether a share is of a plan: `đạt 40% kế hoạch`; where it counts the plan, only behind the clause that plans."""
        if words.OF_PLAN.match(self.folded, after):
            return True
        semicolon = self.folded.rfind(";", start, figure.start)
        is_closed = all(at < semicolon for at, _, cue in self.of(figure.sentence) if cue in PLANNED and at < figure.start)
        tells = any(cue in SPOKEN and at > semicolon and not self.folded.startswith(words.LEVEL_WORDS, at) for at, _, cue in self.of(figure.sentence))
        return semicolon >= 0 and is_closed and tells and words.OF_PLAN.match(self.folded, figure.end) is not None

    def _tells_facts(self, figures: Sequence[Figure], index: int, last: Role | None) -> bool:
        """Tell whether a paragraph of a text about a draft tells what was: it opens with a past time, or facts went before."""
        sentence = self.source.sentences[figures[index].sentence]
        opens = words.NEW_TIME.match(self.folded, self._first(self.source.blocks[sentence.block].start)) is not None and not self._is_later(figures[index])
        before = figures[index - 1]
        if opens or last is not Role.ACTUAL or (before.kind is Kind.MULTIPLE and self._is_coefficient(before)):
            return opens
        return self.source.sentences[before.sentence].block == sentence.block and words.TO_PLANNED.search(self.folded, before.end, figures[index].start) is None

    def _first(self, start: int) -> int:
        """Return where the words begin that a quotation mark opens."""
        return start + 1 if self.folded[start] in "“\"" else start

    def _goes_on(self, figure: Figure, last: Role | None) -> bool:
        """Tell whether a line goes on with the list of goals that the line before left open: `…; tổng vốn 33% GDP;`."""
        block = self.source.sentences[figure.sentence].block
        return last is Role.TARGET and block > 0 and self.folded.startswith(";", self.source.blocks[block - 1].end - 1)

    def _is_next_goal(self, figure: Figure, last: Role | None) -> bool:
        """Tell whether a sentence adds a level to the goals that the one before named: `Mục tiêu là … 50% …. Số giao dịch đạt trên 50%.`"""
        if last is not Role.TARGET or figure.kind is not Kind.SHARE or figure.sentence == 0:
            return False
        above, own = self.source.sentences[figure.sentence - 1], self.source.sentences[figure.sentence]
        if above.block != own.block or not words.NAMED_GOAL.search(self.folded, above.start, above.end):
            return False
        times = words.TIMED.findall(self.folded, own.start, own.end)
        years, goals = (sorted(words.YEARS.findall(self.folded, s.start, s.end)) for s in (own, above))  # `đến năm 2017 đạt 50%, năm 2020 70%. Năm 2018 trên 80%.`
        return not times or (len(years) == len(times) and bool(goals) and years[0] >= goals[0])

    def _is_goal_worded(self, figure: Figure, last: Role | None) -> bool:
        """Tell whether a sentence in a section or document of goals has no word of fact but those that goals share with results."""
        sentence = self.source.sentences[figure.sentence]
        cues = [c for c in self.of(figure.sentence) if c[2] not in PLANNED]
        told = next((at for at, _, cue in cues if cue is Cue.FACT), None)
        if told is not None and (told < figure.start or not self.outline.is_item(sentence.block)):
            return False
        cues = [c for c in cues if told is None or c[0] < told]  # `- Rà soát 5 trường hợp đã phát hiện`
        if all(self.folded.startswith(words.TASK_WORDS, at) for at, _, _ in cues) and self.outline.section(sentence.block) == "role.section":
            return True
        if told is not None:
            return False
        if self.outline.is_titled_plan and last is Role.TARGET and not words.TIMED.search(self.folded, sentence.start, figure.start):
            return all(self.folded.startswith(words.LEVEL_WORDS, at) for at, stop, _ in cues if stop <= figure.start)
        if not all(self.folded.startswith(words.LEVEL_WORDS, at) for at, _, _ in cues):
            return False
        return self.outline.is_list_of_goals or self._goes_on(figure, last) or self._is_next_goal(figure, last)

    def _is_met(self, figure: Figure, after: int, state: Cue | None) -> bool:
        """Tell whether a bound is told as a fact: it names the class of those who reached it, or what was kept to."""
        sentence = self.source.sentences[figure.sentence]
        if words.CLASS_OF.match(self.folded, after, sentence.end) or words.CLASS_WITH.search(self.folded, sentence.start, figure.start):
            return True
        return state in (Cue.RESULT, Cue.FACT) and words.WITHIN.search(self.folded, sentence.start, figure.start) is not None

    def _state(self, figures: Sequence[Figure], index: int, after: int) -> Cue | None:
        """Return what the cues of the sentence say of a figure: the last plan after the last fact wins.

        A plan word behind the figure counts only within its clause (`100% hồ sơ phải …`).
        """
        figure = figures[index]
        start, end = self.source.sentences[figure.sentence].start, self.source.sentences[figure.sentence].end
        cues = [c for c in self._carried_out(self.of(figure.sentence)) if not self._is_of_neighbor(figures, index, c) and not self._is_due(figures, index, c)]
        told = [c for c in cues if c[1] <= figure.start and not self._is_closed(c[1], figure.start)]
        is_asked = bool(told) and told[-1][2] in PLANNED and figure.start - told[-1][1] < ASKED  # `bộ đề nghị 9 tỉnh trình phương án`
        if figure.kind in (Kind.COUNT, Kind.RATIO) and not is_asked and words.PROPOSED_BY.match(self.folded, end_with_noun(figure)):
            return Cue.RESULT
        wall = min(figures[index + 1].start, end) if index + 1 < len(figures) else end
        behind = [cue for at, cue in self._behind(after, wall, cues) if not self._is_wanting(figure, at)] or self._behind_list(figures, index, cues)
        if any(cue is Cue.FACT and figure.end <= at <= after and self.folded.startswith("đại biểu", at) for at, _, cue in cues):
            return Cue.RESULT  # who voted for a rule: `85% đại biểu tán thành quy định không quá 6 người`
        is_of_asked = figure.kind is Kind.SHARE and words.OF_ASKED.match(self.folded, figure.end)
        if behind and not is_of_asked and not (behind[0] is not Cue.NORM and self._is_done(start, figure)) and not self._is_held(figure, told):
            return behind[0]
        if self.folded.startswith(words.STANDS, after) and words.FOUND.search(self.folded, max(start, figure.start - 24), figure.start):
            return Cue.FACT
        if self._is_done_part(figure, after, start):
            return Cue.FACT
        before = [cue for _, _, cue in told]
        formerly = words.FORMERLY.search(self.folded, start, figure.start)
        if formerly and Cue.IF not in before and not any(cue in PLANNED and " nay " in self.folded[formerly.end("word") : at] for at, _, cue in told):
            return Cue.RESULT
        if (state := self._last_told(figures, index, told)) is not None:
            return state
        if self._is_later(figure) or self._is_ahead(figures, index, told):
            return Cue.PLAN
        return Cue.RESULT if any(cue in (Cue.FACT, Cue.RESULT) for _, _, cue in cues) else None

    def _is_coefficient(self, figure: Figure) -> bool:
        """Tell whether a figure is the coefficient that stands, with which a plan reckons."""
        return words.COEFFICIENT_IS.search(self.folded, max(0, figure.start - 70), figure.start) is not None

    def _is_done_part(self, figure: Figure, after: int, start: int) -> bool:
        """Tell whether a clause opens with what was done of a duty: `90 thủ tục phải rà soát thì 72 thủ tục đã xong`."""
        is_done = figure.kind is Kind.COUNT and self.folded.startswith(" đã ", after)
        return is_done and words.CLAUSE_OPENS.search(self.folded, max(start, figure.start - 16), figure.start) is not None

    def _is_done(self, start: int, figure: Figure) -> bool:
        """Tell whether the words right before a figure say that it was done: `hoàn thành 12 việc phải làm`."""
        return words.DONE_BEFORE.search(self.folded, max(start, figure.start - 40), figure.start) is not None

    def _last_told(self, figures: Sequence[Figure], index: int, told: Sequence[tuple[int, int, Cue]]) -> Cue | None:
        """Return what the cues before a figure say of it, the last first; None where none speaks of it."""
        before = [cue for _, _, cue in told]
        for at, stop, cue in reversed(told):
            if cue is Cue.NORM and self._is_bound_of_another(figures, index, at, stop):
                continue
            if cue in (Cue.NORM, Cue.PLAN) and self._is_left(figures, index, stop, told):
                return Cue.RESULT
            if cue is Cue.PLAN and (figures[index].counted or "").lower() == "chỉ tiêu" and self.folded.startswith("chỉ tiêu là ", at):
                continue  # posts that were given: `chỉ tiêu là 647 chỉ tiêu`
            if cue is Cue.PLAN and figures[index].kind is Kind.COUNT and words.POSTS_GIVEN.match(self.folded, at):
                return Cue.RESULT
            if cue is Cue.PLAN and self._is_aside(figures, index, at):
                return Cue.RESULT
            if cue in PLANNED or cue is Cue.FACT:
                return Cue.PLAN if cue is Cue.FACT and Cue.IF in before[_last_turn(before) :] else cue
            if cue is Cue.TURN:
                return Cue.RESULT
        return None

    def _behind(self, after: int, wall: int, cues: Sequence[tuple[int, int, Cue]]) -> list[tuple[int, Cue]]:
        """Return the plans that stand behind a figure, in its clause."""
        ahead = [(at, cue) for at, _, cue in cues if at >= after]
        if not ahead:
            return []
        clause = words.CLAUSE.match(self.folded, after, wall)
        reach = min([clause.end() if clause else after, *(at for at, cue in ahead if cue is Cue.TURN)])
        return [
            (at, cue)
            for at, cue in ahead
            if at < reach and cue in PLANNED and not words.BOUND.match(self.folded, at)
            and not self.folded.endswith((" mà ", " được ") if self.folded.startswith("yêu cầu", at) else " mà ", 0, at)
        ]  # fmt: skip

    def _behind_list(self, figures: Sequence[Figure], index: int, cues: Sequence[tuple[int, int, Cue]]) -> list[Cue]:
        """Return the plans behind a list of counts that a sentence opens: `7 xã và 30 thôn sẽ được thưởng`."""
        first, last = figures[index], index
        while last + 1 < len(figures) and figures[last + 1].sentence == first.sentence and figures[last + 1].kind is first.kind is Kind.COUNT:
            if words.LISTED.fullmatch(self.folded, end_with_noun(figures[last]), figures[last + 1].start) is None:
                break
            last += 1
        if last == index or any(cue in SPOKEN and at < first.start for at, _, cue in cues):
            return []
        wall = figures[last + 1].start if last + 1 < len(figures) else len(self.folded)
        stop = self.source.sentences[first.sentence].end
        return [cue for at, cue in self._behind(end_with_noun(figures[last]), min(wall, stop), cues) if not self._is_wanting(figures[last], at)]

    def _is_bound_of_another(self, figures: Sequence[Figure], index: int, at: int, stop: int) -> bool:
        """Tell whether a bound before another number says nothing of this one: `tiêm ít nhất một mũi đạt 51,6%`."""
        if self.folded.startswith(ENOUGH, at):
            own = next((f for f in figures[max(0, index - 3) : index] if stop <= f.start < figures[index].start), None)
            is_wanting = words.WANTING.search(self.folded, max(0, at - 12), at) is not None
            return own is not None and (is_wanting or any(c in self.folded[own.end : figures[index].start] for c in ";."))
        if words.BOUND.match(self.folded, at, timeout=TIMEOUT) and self._is_bounded_before(figures, index, stop):
            return True
        if not (words.BOUND.match(self.folded, at, timeout=TIMEOUT) and words.TOLD_LEVEL.search(self.folded, stop, figures[index].start, timeout=TIMEOUT)):
            return False
        return words.ONE.match(self.folded, stop) is not None or any(stop <= f.start < figures[index].start for f in figures[max(0, index - 3) : index])

    def _is_bounded_before(self, figures: Sequence[Figure], index: int, stop: int) -> bool:
        """Tell whether a semicolon closes what a bound says of the number right behind it: `giao ít nhất 30 hộ; sau 6 tháng có 812 hộ`."""
        bounded = next((f for f in figures[max(0, index - 6) : index] if 0 <= f.start - stop <= NEAR), None)
        closed = self.folded.find(";", bounded.end, figures[index].start) if bounded is not None else -1
        return closed >= 0 and words.COUNTED_UP.search(self.folded, closed, figures[index].start) is not None

    def _is_wanting(self, figure: Figure, at: int) -> bool:
        """Tell whether words behind a number only say which things it counts: `0,9% không được chi`, `trong đó 9 văn bản cần sửa`."""
        if self.folded.startswith("không được", at):
            return self.folded.endswith((" nên ", " đều "), figure.end, at) or (figure.value < 100 and " thì " not in self.folded[figure.end : at])
        low = max(0, figure.start - 24)
        if self.folded.startswith(("phải", "được hưởng"), at):
            return figure.kind is Kind.COUNT and words.LEFT_OVER.search(self.folded, low, figure.start) is not None and words.DEADLINE.match(self.folded, at) is None
        return figure.kind is Kind.COUNT and self.folded.startswith("cần", at) and words.FOUND.search(self.folded, low, figure.start) is not None

    def _is_left(self, figures: Sequence[Figure], index: int, stop: int, told: Sequence[tuple[int, int, Cue]]) -> bool:
        """Tell whether what goes on is told after the number of a rule: `theo quy định là 15 ngày, sở đang làm trong 9 ngày`."""
        ruled = next((f.end for f in figures[max(0, index - 6) : index] if f.start >= stop), None)
        if ruled is not None and words.SPENT.search(self.folded, ruled, figures[index].start):
            return True
        return ruled is not None and any(at >= ruled and (self.folded.startswith(words.GOING_ON, at) or self.folded.startswith((", kết quả", "; kết quả"), at - 2)) for at, _, _ in told)

    def _is_held(self, figure: Figure, told: Sequence[tuple[int, int, Cue]]) -> bool:
        """Tell whether a figure is what is held now, before what will be: `đang hưởng 4 triệu đồng sẽ được thêm 1 triệu`, `hệ số 2 sẽ hưởng …`."""
        if figure.kind is Kind.MULTIPLE and self._is_coefficient(figure):
            return True
        at = told[-1][0] if told else -1
        gap = self.folded[at : figure.start]
        return at >= 0 and self.folded.startswith(words.ON_NOW, at) and not any(c in gap for c in ",:;") and " thì " not in gap

    def _carried_out(self, cues: list[tuple[int, int, Cue]]) -> list[tuple[int, int, Cue]]:
        """Leave out the schemes that a fact carried out: `đã giảm 317 biên chế theo phương án tự chủ`."""
        fact = next((stop for _, stop, cue in cues if cue is Cue.FACT), None)
        if fact is None:
            return cues
        return [c for c in cues if c[0] < fact or not words.OF_SCHEME.match(self.folded, c[0])]

    def _is_aside(self, figures: Sequence[Figure], index: int, at: int) -> bool:
        """Tell whether a plan at `at` speaks of one figure among facts: `năm nay là 5, dự kiến năm sau 6; so với …`."""
        first = self.source.sentences[figures[index].sentence].start
        semicolon = self.folded.rfind(";", at, figures[index].start)
        if ": " in self.folded[at : self.folded.find(";", at)]:
            return False  # the list that the plan opens: `12 tỷ đồng sẽ được cấp cho 3 huyện: A 5 tỷ; B 4 tỷ`
        opened = next((start for start, _, cue in self.of(figures[index].sentence) if cue in PLANNED), at)
        return semicolon >= 0 and any(first <= f.start < opened for f in figures[max(0, index - 6) : index])

    def _is_closed(self, at: int, start: int) -> bool:
        """Tell whether a bracket around `at` closes before `start`: `đạt 92% (chỉ tiêu 85%), tăng 3%`."""
        close = self.folded.find(")", at, start)
        return close >= 0 and self.folded.find("(", at, close) < 0

    def _is_later(self, figure: Figure) -> bool:
        """Tell whether the last year before the figure in its sentence is later than the document's date."""
        if self.source.published is None:
            return False
        years = words.LATER_YEAR.findall(self.folded, self.source.sentences[figure.sentence].start, figure.start)
        if not years and (behind := words.FOR_YEAR.match(self.folded, figure.end)):
            years = [behind[1]]
        return bool(years) and int(years[-1]) > self.source.published.year

    def _is_ahead(self, figures: Sequence[Figure], index: int, told: Sequence[tuple[int, int, Cue]]) -> bool:
        """Tell whether a sentence speaks of a whole year or month that had only begun: `Năm 2021, huyện tập trung 6 việc`, written in January."""
        figure = figures[index]
        if figure.kind is Kind.RANK or any(cue in SPOKEN for _, _, cue in told):
            return False
        return self.outline.is_begun(self.source.sentences[figure.sentence].start, figure.start)

    def _is_of_neighbor(self, figures: Sequence[Figure], index: int, cue: tuple[int, int, Cue]) -> bool:
        """Tell whether a cue `hiện nay` stands right behind the figure before and speaks of that one alone."""
        if index == 0 or figures[index - 1].sentence != figures[index].sentence or cue[2] is not Cue.FACT:
            return False
        gap = self.folded[figures[index - 1].end : max(figures[index - 1].end, cue[0])]
        return 0 < len(gap) <= NEAR and not any(mark in gap for mark in ",;(") and self.folded.startswith("hiện", cue[0])

    def _is_due(self, figures: Sequence[Figure], index: int, cue: tuple[int, int, Cue]) -> bool:
        """Tell whether a duty only says which things a fact counts: `đã giải quyết 260 vụ phải giải quyết, đạt 36%`."""
        at, _, kind = cue
        if kind is not Cue.PLAN or not self.folded.startswith("phải ", at):
            return False
        counted = next((f for f in figures[max(0, index - 3) : index + 1] if f.noun is not None and 0 <= at - f.noun.end <= 1), None)
        if counted is None:
            return False
        verb = " ".join(self.folded[at + 5 : at + 40].split()[:2]).strip(".,;:)")
        return f" {verb} " in self.folded[self.source.sentences[counted.sentence].start : counted.start]

    def of(self, number: int) -> list[tuple[int, int, Cue]]:
        """Return the cues of a sentence, start, end and meaning, without plans that are only spoken of."""
        if number not in self._cues:
            s = self.source.sentences[number]
            found = find_cues(self.folded, s.start, s.end)
            published, latest = self.source.published, max(self.outline.latest_year, self.outline.reported_year + 1)
            self._cues[number] = [
                (m.start, m.end, m.value)
                for m in found
                if m.value not in PLANNED or not is_mentioned(self.folded, s.start, s.end, m, published, latest)
            ]
        return self._cues[number]

    def _is_paragraph(self, number: int) -> bool:
        """Tell whether the sentence shares its block with others, so that the next block is another matter."""
        sentences = self.source.sentences
        block = sentences[number].block
        return (number > 0 and sentences[number - 1].block == block) or (number + 1 < len(sentences) and sentences[number + 1].block == block)

    def _continues(self, figures: Sequence[Figure], index: int, last: Role | None, is_change: bool) -> bool:
        """Tell whether the previous figure is a target that this one goes on from; a change on a line of its own does not."""
        if index == 0:
            return False
        figure, previous = figures[index], figures[index - 1]
        sentence = self.source.sentences[figure.sentence]
        if last is not Role.TARGET or previous.kind is not figure.kind or figure.sentence - previous.sentence > 1 or self.folded.startswith("/", previous.start - 1):
            return False
        is_new = words.NEW_TIME.match(self.folded, sentence.start) or words.ON_DAY.match(self.folded, sentence.start)
        if figure.sentence != previous.sentence and (is_new or words.TELLS.search(self.folded, sentence.start, sentence.end, timeout=TIMEOUT)):
            return False
        above = self.source.sentences[previous.sentence].block
        is_title = self.source.blocks[above].kind is BlockKind.TITLE
        if sentence.block != above and (is_title or is_change or self._is_paragraph(figure.sentence) or self._is_paragraph(previous.sentence)):
            return False
        return not any(c is Cue.TURN for _, _, c in self.of(figure.sentence))


def _last_turn(cues: Sequence[Cue]) -> int:
    """Return the place behind the last contrast, which ends a hypothesis: `nếu giảm 10% thì …, trong khi nay đã 42`."""
    return max((number + 1 for number, cue in enumerate(cues) if cue is Cue.TURN), default=0)
