"""Joins figures that speak of one fact: actual and target, whole and parts, both ends of a change, table rows."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from extractors.groups.families import OF_ONE_CODE, family_of, is_of_family
from extractors.groups.repeats import join_repeats
from extractors.groups.rules import (
    BESIDE,
    BOUND,
    BRACKET,
    CHANGE,
    CONDITION,
    DEFINES,
    DIRECT,
    GIVEN_TO,
    GOES_ON,
    LISTED,
    PARALLEL,
    PARTS,
    PARTS_HEAD,
    RESTATED,
    STEP,
    STOP,
    TARGET,
)
from extractors.groups.sums import join_columns, join_sums
from extractors.records import BlockKind, Comparator, Figure, IndicatorMatch, Kind, Role, SourceText
from extractors.replacing import replace
from extractors.rules import Rule

LONGEST_GAP = 150  # characters between two figures of one fact
FAMILY_GAP = 200  # the same where both are stages of one flow, such as dossiers received and resolved
PART_GAP = 45  # from one part to the next that counts another noun
MEASURED = frozenset({Kind.AMOUNT, Kind.RATE})
SCALES = frozenset({Kind.SHARE, Kind.SCORE})
FLOWS = frozenset({Kind.COUNT, Kind.RATIO, Kind.RATE, Kind.AMOUNT})
PERSONS = frozenset(
    [
        "người",
        "cán bộ",
        "công chức",
        "viên chức",
        "biên chế",
        "trường hợp",
        "cán bộ, công chức",
        "cán bộ, công chức, viên chức",
        "công chức, viên chức",
        "lao động",
        "chỉ tiêu",
        "nhiệm vụ",
    ]
)
Join = Callable[[int, int], None]


def attach(
    source: SourceText, figures: Sequence[Figure], matches: Sequence[IndicatorMatch | None] | None = None
) -> list[Figure]:
    """Return the figures with a `group` key (`g0`, `g1` … in text order) where they share a fact with another.

    `matches` are the indicators of the figures, where they are known.
    """
    codes = [m.code if m else None for m in matches] if matches else [None] * len(figures)
    parents = list(range(len(figures)))

    def find(index: int) -> int:
        while parents[index] != index:
            parents[index] = parents[parents[index]]
            index = parents[index]
        return index

    joined: set[int] = set()

    def join(left: int, right: int) -> None:
        a, b = find(left), find(right)
        parents[max(a, b)] = min(a, b)
        joined.update((left, right))

    _join_rows(figures, join)
    join_columns(figures, join)
    _Neighbors(source, figures, codes, join).run()
    join_sums(figures, join)
    join_repeats(source, figures, codes, frozenset(joined), join)
    members: dict[int, list[int]] = {}
    for index in range(len(figures)):
        members.setdefault(find(index), []).append(index)
    names = {root: f"g{n}" for n, root in enumerate(r for r, m in members.items() if len(m) > 1)}
    return [replace(f, group=group) if (group := names.get(find(i))) != f.group else f for i, f in enumerate(figures)]


def _join_rows(figures: Sequence[Figure], join: Join) -> None:
    """One table row is one group."""
    first: dict[tuple[int, int], int] = {}
    for index, figure in enumerate(figures):
        if figure.cell is not None:
            join(first.setdefault((figure.cell.table, figure.cell.row), index), index)


class _Neighbors:
    """Joins a figure to the ones before it in its sentence, or in the sentence it goes on from."""

    def __init__(self, source: SourceText, figures: Sequence[Figure], codes: Sequence[str | None], join: Join) -> None:
        self.source, self.figures, self.codes, self.join = source, figures, codes, join
        self.whole: int | None = None  # the figure that `gồm`, `trong đó` spoke of
        self.part: Figure | None = None  # its last part: like ones of the sentence join it
        self.head: int | None = None  # the figure that announces the items of a list
        self.stages: dict[str, list[int]] = {}  # the figures of each family in the sentence

    def run(self) -> None:
        """Walk over the figures in text order."""
        for index in range(len(self.figures)):
            if self.figures[index].cell is not None:
                self.whole, self.part, self.head, self.stages = None, None, None, {}
                continue
            if index and self.figures[index - 1].cell is None:
                self._step(index)
            family = family_of(self.codes[index])
            if family:
                self.stages.setdefault(family, []).append(index)

    def _step(self, index: int) -> None:
        left, right = self.figures[index - 1], self.figures[index]
        if left.sentence != right.sentence:
            self._cross(index)
            return
        gap = self.source.text[left.end : right.start]
        if len(gap) <= LONGEST_GAP and self._found(PARTS, gap):
            self.whole, self.part = index - 1, right
            self.join(index - 1, index)
        elif self.whole is not None and self._is_next_part(right, gap):
            self.join(self.whole, index)
            self.part = right
        elif len(gap) <= LONGEST_GAP and self._is_one_fact(left, right, gap, index):
            self.join(index - 1, index)
            if left.kind is right.kind is Kind.COUNT and left.role is right.role and right.value < left.value and "role.from" not in left.rules:
                self.whole, self.part = index - 1, right
        self._join_stage(index)

    def _join_stage(self, index: int) -> None:
        """Join a figure to those of its flow in the sentence: dossiers received, resolved, overdue."""
        family, right = family_of(self.codes[index]), self.figures[index]
        if family is None:
            return
        near = [i for i in self.stages.get(family, ()) if right.start - self.figures[i].end <= FAMILY_GAP]
        stages = near[-1:] if family in OF_ONE_CODE else near
        if family not in OF_ONE_CODE and all(self.codes[i] == self.codes[index] for i in near):
            return
        for before in stages:
            left = self.figures[before]
            is_flow = left.kind in FLOWS or right.kind in FLOWS
            if is_flow and (left.role is right.role or Role.CHANGE in (left.role, right.role)):
                self.join(before, index)

    def _cross(self, index: int) -> None:
        """Join over the end of a sentence: the items of a list, `Trong đó …`, `Mỗi năm giảm …`."""
        left, right = self.figures[index - 1], self.figures[index]
        self.stages, self.whole, part = {}, None, self.part
        is_item = self._is_item(right)
        if not (self.head is not None and part is not None and is_like(part, right) and is_item):
            self.head, part = self._head_of_list(index - 1), None
        self.part = None
        if self.head is not None and is_item and (part is None or is_like(part, right)):
            self.join(self.head, index)
            self.part = right
        elif right.sentence == left.sentence + 1:
            start = self.source.sentences[right.sentence].start
            if left.kind is right.kind and PARTS_HEAD.pattern.match(self.source.text, start):
                self.join(index - 1, index)
                self.whole, self.part = index - 1, right
            elif is_of_family(self.codes[index - 1], self.codes[index]) and GOES_ON.pattern.match(self.source.text, start):
                self.join(index - 1, index)

    def _is_next_part(self, right: Figure, gap: str) -> bool:
        if self.part is None or not is_like(self.part, right) or len(gap) > LONGEST_GAP:
            return False
        return same_noun(self.part, right) or len(gap) <= PART_GAP

    def _is_item(self, figure: Figure) -> bool:
        block = self.source.blocks[self.source.sentences[figure.sentence].block]
        return block.kind is BlockKind.ITEM or self.source.text[block.start] in "-+*•–"

    def _head_of_list(self, index: int) -> int | None:
        """Return the figure whose sentence ends in a colon and so announces the items below it."""
        figure = self.figures[index]
        sentence = self.source.sentences[figure.sentence]
        return index if self.source.text[sentence.end - 1] == ":" and figure.kind is Kind.COUNT else None

    @staticmethod
    def _found(rule: Rule[str], gap: str) -> bool:
        return rule.pattern.search(gap) is not None

    def _is_one_fact(self, left: Figure, right: Figure, gap: str, index: int) -> bool:
        """Tell whether the words between two neighbors of a sentence bind them."""
        alike = left.unit == right.unit and (left.kind is right.kind or {left.kind, right.kind} == MEASURED)
        if left.kind is right.kind and right.role is not Role.CHANGE and self._is_of_another(index):
            return False
        if self._found(STOP, gap):
            return alike and same_noun(left, right) and self._found(CHANGE, gap)
        if right.kind is Kind.RANK or (left.kind is Kind.RANK and right.kind is Kind.SCORE):
            return "," in gap or len(gap) < 30
        if left.role is not right.role and left.kind is right.kind:
            return self._is_step(left, right, gap)
        if BRACKET.pattern.search(gap):
            if left.kind is right.kind and LISTED.pattern.search(gap[: gap.rfind("(")]):
                return False  # each with a name of its own: `Bình Dương (47,45 điểm), Thanh Hóa (46,02 điểm)`
            return left.kind is not right.kind or same_noun(left, right)
        if alike and same_noun(left, right) and self._found(BOUND, gap) and not self._is_parallel(left, gap):
            return True
        if left.role is right.role is Role.CHANGE:
            return alike and self._found(STEP, gap)
        if self._found(CHANGE, gap) or self._found(TARGET, gap):
            is_known = left.kind is not Kind.COUNT or same_noun(left, right)
            if alike and is_known and not self._is_parallel(left, gap):
                return True
            if right.role is Role.CHANGE and left.kind is not Kind.MULTIPLE and self._found(DIRECT, gap):
                return True
        if not alike and len(gap) < 60 and self._found(RESTATED, gap):
            return True
        return self._is_given(left, right, gap) or self._is_defined(left, right, gap) or self._is_condition(left, gap)

    def _is_of_another(self, index: int) -> bool:
        """Tell whether a figure and the one before it have indicators that are no stages of one flow."""
        before, own = self.codes[index - 1], self.codes[index]
        return before is not None and own is not None and not is_of_family(before, own)

    def _is_step(self, left: Figure, right: Figure, gap: str) -> bool:
        if left.role is Role.TARGET:
            return "," not in gap and len(gap) < 40
        return left.kind is not Kind.COUNT or same_noun(left, right) or self._found(CHANGE, gap)

    def _is_parallel(self, left: Figure, gap: str) -> bool:
        """Tell whether each of two numbers has a verb of change of its own: `tăng 332 người, nơi khác giảm 255`."""
        start = self.source.sentences[left.sentence].start
        before = self.source.text[max(start, left.start - 30) : left.start]
        return self._found(PARALLEL, before) and self._found(PARALLEL, gap)

    def _is_given(self, left: Figure, right: Figure, gap: str) -> bool:
        """Tell whether an amount goes to those that the next figure counts, or a number of bodies has members."""
        if left.kind is Kind.AMOUNT and right.kind is Kind.COUNT:
            return len(gap) < 60 and self._found(GIVEN_TO, gap)
        return left.kind is right.kind is Kind.COUNT and len(gap) < 40 and self._found(BESIDE, gap)

    def _is_defined(self, left: Figure, right: Figure, gap: str) -> bool:
        """Tell whether one counts those that meet the other, a threshold: `3 bộ đạt từ 90% trở lên`."""
        count, threshold = (left, right) if right.kind in SCALES else (right, left)
        if threshold.kind not in SCALES or count.kind not in (Kind.COUNT, Kind.RATIO):
            return False
        if threshold.comparator is Comparator.EQ and threshold.value_max is None:
            return False
        return len(gap) < 70 and "," not in gap and self._found(DEFINES, gap)

    def _is_condition(self, left: Figure, gap: str) -> bool:
        """Tell whether the first figure is the condition of the second: `nếu giảm 1% thì tiết kiệm 10 tỷ`."""
        start = self.source.sentences[left.sentence].start
        opened = self.source.text[max(start, left.start - LONGEST_GAP) : left.start] + "◇" + gap
        return CONDITION.pattern.search(opened) is not None


def is_like(left: Figure, right: Figure) -> bool:
    """Tell whether two figures count or measure the same kind of thing."""
    kinds = {left.kind, right.kind}
    return (len(kinds) == 1 or kinds == MEASURED) and left.unit == right.unit and left.role is right.role


def same_noun(left: Figure, right: Figure) -> bool:
    """Tell whether two figures count the same noun, or one of them names none."""
    if left.counted is None or right.counted is None:
        return True
    a, b = left.counted.casefold(), right.counted.casefold()
    return a == b or a.startswith(b) or b.startswith(a) or (a in PERSONS and b in PERSONS)
