"""Tells whether a figure is planned, wanted or ruled: by its clause, sentence, list, section and document (docs/records.md §6)."""

from __future__ import annotations

from collections.abc import Sequence

from extractors.records import BlockKind, Comparator, Figure, Kind, Role, end_with_noun
from extractors.roles import plan_phrases as words
from extractors.roles.cue_tables import Cue
from extractors.roles.mentions import is_of_noun, is_purpose
from extractors.roles.outline import DONE
from extractors.roles.states import PLANNED, SPOKEN, States

THRESHOLDS = frozenset({Comparator.GE, Comparator.LE})
MEASURED = frozenset({Kind.SCORE, Kind.SHARE, Kind.AMOUNT, Kind.MULTIPLE})
BEFORE = 95  # characters before a figure that can hold the duty or the base that it is of


class Plans(States):
    """What is planned in one document."""

    def rule_for(self, figures: Sequence[Figure], index: int, last: Role | None, is_change: bool) -> str | None:
        """Return the name of the rule that makes figure `index` a target, None where none does; `last` is the role before it."""
        figure = figures[index]
        sentence = self.source.sentences[figure.sentence]
        after = end_with_noun(figure)
        state = self.state_of(figures, index, after)
        left = self.folded[max(sentence.start, figure.start - BEFORE) : figure.start]
        is_promised = ("sẽ" in left or "phải" in left) and self._is_promised(figure, sentence.start)
        is_of_plan = not is_promised and figure.kind in (Kind.SHARE, Kind.MULTIPLE) and self._is_of_plan(figure, sentence.start, after)
        if is_of_plan and not words.AHEAD.match(self.folded, sentence.start, figure.start) and self.outline.section(sentence.block) != "role.section":
            return None
        if figure.kind is Kind.SHARE and not is_promised and words.DUE.match(self.folded, figure.end) and words.REACHED.search(self.folded, sentence.start, figure.start):
            return None
        if "so với" in left and words.BASE.search(self.folded, sentence.start, figure.start):
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
        formerly = words.FORMERLY.search(self.folded, start, figure.start)
        if formerly is not None and formerly.end("word") <= found.start() and " nay " not in self.folded[formerly.end("word") : found.start()]:
            return False  # `hồi trước dân phải lên huyện 3 lần`
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
        if self._is_announced(figure):
            return "role.announced"
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

    def _is_announced(self, figure: Figure) -> bool:
        """Tell whether a sentence of the paragraph said that goals follow, and none since told a fact: `Kế hoạch đề ra nhiều chỉ tiêu. Hồ sơ trực tuyến đạt 80%.`"""
        sentences, number = self.source.sentences, figure.sentence
        block = self.source.blocks[sentences[number].block]
        if figure.kind not in (Kind.SHARE, Kind.COUNT, Kind.SCORE) or " tiêu" not in self.folded[block.start : sentences[number].start]:
            return False
        for place in range(number, -1, -1):
            sentence = sentences[place]
            if sentence.start < block.start:
                return False
            if place < number and words.ANNOUNCES.search(self.folded, sentence.start, sentence.end):
                return True
            if any(cue in SPOKEN and not self.folded.startswith(words.LEVEL_WORDS, at) for at, _, cue in self.of(place)):
                return False
        return False

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
        return self.outline.is_list_of_goals or self._goes_on(figure, last) or self._is_next_goal(figure, last) or self._is_announced(figure)

    def _is_met(self, figure: Figure, after: int, state: Cue | None) -> bool:
        """Tell whether a bound is told as a fact: it names the class of those who reached it, or what was kept to."""
        sentence = self.source.sentences[figure.sentence]
        if words.CLASS_OF.match(self.folded, after, sentence.end) or words.CLASS_WITH.search(self.folded, sentence.start, figure.start):
            return True
        return state in (Cue.RESULT, Cue.FACT) and words.WITHIN.search(self.folded, sentence.start, figure.start) is not None

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
        if figure.sentence != previous.sentence and (is_new or words.TELLS.search(self.folded, sentence.start, sentence.end)):
            return False
        above = self.source.sentences[previous.sentence].block
        is_title = self.source.blocks[above].kind is BlockKind.TITLE
        is_part = words.PART_OF_IT.match(self.folded, sentence.start) is not None  # of the whole that is planned above: `Trong số này có 1 bảng …`
        is_other = is_title or is_change or not (is_part or not (self._is_paragraph(figure.sentence) or self._is_paragraph(previous.sentence)))
        if sentence.block != above and is_other:
            return False
        return not any(c is Cue.TURN for _, _, c in self.of(figure.sentence))
