"""Reads what the cues of a sentence say of a figure: planned, ruled, supposed, a fact or what came of one."""

from __future__ import annotations

from collections.abc import Sequence

from extractors.records import Figure, Kind, SourceText, end_with_noun, record
from extractors.roles import plan_phrases as words
from extractors.roles.cue_tables import Cue
from extractors.roles.cues import find_cues
from extractors.roles.mentions import is_mentioned
from extractors.roles.outline import Outline

SPOKEN = frozenset({Cue.FACT, Cue.RESULT, Cue.TURN})
PLANNED = frozenset({Cue.PLAN, Cue.NORM, Cue.IF})
ENOUGH = "đủ "  # asks for the number behind it alone: `17 xã chưa có đủ 2 công chức; 41 hồ sơ trễ`
NEAR = 22  # characters
ASKED = 8  # characters between a word of plans and the number of those who are asked


@record
class Told:
    """One figure with the cues of its sentence, start, end and meaning: what each reading looks at."""

    figures: Sequence[Figure]
    index: int
    figure: Figure
    start: int  # of the sentence
    stop: int
    after: int  # behind the figure and its noun
    cues: Sequence[tuple[int, int, Cue]]
    told: Sequence[tuple[int, int, Cue]]  # those before the figure


class States:
    """What the sentences of one document say of their figures; cues of each sentence are found once, when they are asked for."""

    def __init__(self, source: SourceText, folded: str) -> None:
        self.source = source
        self.folded = folded
        self._cues: dict[int, list[tuple[int, int, Cue]]] = {}
        self.outline = Outline(source, folded)

    def state_of(self, figures: Sequence[Figure], index: int, after: int) -> Cue | None:
        """Return what the cues of the sentence say of a figure that ends, with its noun, at `after`: what the first reading says that knows."""
        figure = figures[index]
        cues = [c for c in self._carried_out(self.of(figure.sentence)) if not self._is_of_neighbor(figures, index, c) and not self._is_due(figures, index, c)]
        told = [c for c in cues if c[1] <= figure.start and not self._is_closed(c[1], figure.start)]
        sentence = self.source.sentences[figure.sentence]
        here = Told(figures, index, figure, sentence.start, sentence.end, after, cues, told)
        return next((state for reading in READINGS if (state := reading(self, here)) is not None), None)

    def _proposed(self, here: Told) -> Cue | None:
        """Those who propose are counted: `9 tỉnh đề nghị …`; but not those who are asked: `bộ đề nghị 9 tỉnh trình phương án`."""
        figure, told = here.figure, here.told
        is_asked = bool(told) and told[-1][2] in PLANNED and figure.start - told[-1][1] < ASKED
        is_counted = figure.kind in (Kind.COUNT, Kind.RATIO) and not is_asked
        return Cue.RESULT if is_counted and words.PROPOSED_BY.match(self.folded, here.after, here.stop) else None

    def _having(self, here: Told) -> Cue | None:
        """What a place has before anything is merged stands, also by the draft: `Theo tờ trình, toàn tỉnh có 90 xã`."""
        if not self.folded.endswith("có ", here.start, here.figure.start):
            return None
        opening = words.STANDING.match(self.source.text, here.start, here.figure.start + 1)
        return Cue.FACT if opening is not None and opening.end() == here.figure.start + 1 and not self._behind(here.after, here.stop, here.cues) else None

    def _voted(self, here: Told) -> Cue | None:
        """Those who voted for a rule are counted: `85% đại biểu tán thành quy định không quá 6 người`."""
        is_vote = any(cue is Cue.FACT and here.figure.end <= at <= here.after and self.folded.startswith("đại biểu", at) for at, _, cue in here.cues)
        return Cue.RESULT if is_vote else None

    def _planned_behind(self, here: Told) -> Cue | None:
        """A plan word behind a figure counts within its clause only: `100% hồ sơ phải …`."""
        figures, index, figure, cues = here.figures, here.index, here.figure, here.cues
        wall = min(figures[index + 1].start, here.stop) if index + 1 < len(figures) else here.stop
        behind = [cue for at, cue in self._behind(here.after, wall, cues) if not self._is_wanting(figure, at)] or self._behind_list(figures, index, cues)
        if not behind or (figure.kind is Kind.SHARE and words.OF_ASKED.match(self.folded, figure.end)):
            return None
        is_done = behind[0] is not Cue.NORM and self._is_done(here.start, figure)
        return None if is_done or self._is_held(figure, here.told) else behind[0]

    def _standing(self, here: Told) -> Cue | None:
        """What was found to stand, or was done of a duty, is a fact."""
        figure = here.figure
        is_found = self.folded.startswith(words.STANDS, here.after) and words.FOUND.search(self.folded, max(here.start, figure.start - 24), figure.start)
        is_relative = self.folded.endswith(words.WHICH_NOW, 0, figure.start) and words.HOLDS_NOW.match(self.folded, here.after) is not None
        return Cue.FACT if is_found or is_relative or self._is_done_part(figure, here.after, here.start) else None

    def _former(self, here: Told) -> Cue | None:
        """What was formerly is no plan, but where the same words go on to what is planned now."""
        formerly = words.FORMERLY.search(self.folded, here.start, here.figure.start)
        if formerly is None or any(cue is Cue.IF for _, _, cue in here.told):
            return None
        is_now = any(cue in PLANNED and " nay " in self.folded[formerly.end("word") : at] for at, _, cue in here.told)
        return None if is_now else Cue.RESULT

    def _after_report(self, here: Told) -> Cue | None:
        """What is told of the quarter behind the months that are reported is planned: `Quý IV, tỉnh tập trung giải ngân 40 tỷ đồng`."""
        is_fact = here.figure.kind is Kind.RANK or any(cue is Cue.FACT for _, _, cue in here.told)
        return Cue.PLAN if not is_fact and self.outline.is_after_report(here.start, here.figure.start) else None

    def _told_last(self, here: Told) -> Cue | None:
        """The last cue before a figure that speaks of it."""
        return self._last_told(here.figures, here.index, here.told)

    def _to_come(self, here: Told) -> Cue | None:
        """What is of a year to come, or of one that had only begun, is planned."""
        return Cue.PLAN if self._is_later(here.figure) or self._is_ahead(here.figures, here.index, here.told) else None

    def _told_anywhere(self, here: Told) -> Cue | None:
        """A sentence with a word of fact or result anywhere tells what was."""
        return Cue.RESULT if any(cue in (Cue.FACT, Cue.RESULT) for _, _, cue in here.cues) else None

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
        if words.BOUND.match(self.folded, at) and self._is_bounded_before(figures, index, stop):
            return True
        if not (words.BOUND.match(self.folded, at) and words.TOLD_LEVEL.search(self.folded, stop, figures[index].start)):
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
        if figure.kind in (Kind.COUNT, Kind.RATIO) and words.OF_CLASS.match(self.folded, end_with_noun(figure), at):
            return True
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
        """Leave out the schemes that a fact carried out: `đã giảm 240 chỗ làm theo phương án khoán`."""
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
        """Tell whether a bracket around `at` closes before `start`: `đạt 92% (chỉ tiêu 85%), tăng 3%`; so does a clause that ends with a rule."""
        if self.folded.startswith(";", at) and self.folded.endswith(("như quy định", "theo quy định"), 0, at):
            return True  # `nhanh hơn 3 ngày so với 9 ngày như quy định; phát 400 tờ rơi`
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


def _last_turn(cues: Sequence[Cue]) -> int:
    """Return the place behind the last contrast, which ends a hypothesis: `nếu giảm 10% thì …, trong khi nay đã 42`."""
    return max((number + 1 for number, cue in enumerate(cues) if cue is Cue.TURN), default=0)


READINGS = (  # in the order in which they are asked
    States._proposed, States._having, States._voted, States._planned_behind, States._standing, States._former, States._after_report, States._told_last, States._to_come, States._told_anywhere,
)  # fmt: skip
