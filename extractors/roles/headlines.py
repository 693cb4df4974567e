"""Gives a title, heading or short line the role of the body's same figure (docs/records.md §6)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from itertools import pairwise

from extractors.records import BlockKind, Comparator, Figure, Kind, Role, SourceText
from extractors.roles.answers import Answer
from extractors.roles.cue_tables import Cue
from extractors.roles.cues import find_cues
from extractors.roles.states import SPOKEN

# how far the number that a title rounds may lie off it, as shares of the title's
ROUNDED = {Comparator.GT: (Decimal(1), Decimal("1.05")), Comparator.APPROX: (Decimal("0.95"), Decimal("1.05"))}
TELLING = 1000  # a lead repeats it, where it is larger
LOCALITIES = frozenset({"tỉnh", "địa phương", "tỉnh, thành", "tỉnh thành", "tỉnh, thành phố", "thành phố", "nơi"})  # are called one for the other
COMMON = 12  # numbers up to this one stand in every text


def restate(source: SourceText, folded: str, figures: Sequence[Figure], answers: Sequence[Answer]) -> list[Answer]:
    """A title, heading or short line takes the role of the body's same figure."""
    body: dict[tuple[object, ...], tuple[Figure, Answer]] = {}
    for figure, answer in zip(figures, answers, strict=True):
        if not (_is_headline(source, figure) or _is_lead(source, figure)):
            body.setdefault((figure.kind, figure.value, figure.unit), (figure, answer))
    for figure, answer in zip(figures, answers, strict=True):
        if _is_lead(source, figure):
            body.setdefault((figure.kind, figure.value, figure.unit), (figure, answer))
    result = []
    for figure, answer in zip(figures, answers, strict=True):
        found = body.get((figure.kind, figure.value, figure.unit)) or _rounded(source, figure, body)
        is_open = answer.role is not Role.TARGET and answer.rule != "role.day_off" and (_is_headline(source, figure) or _is_bare_lead(source, folded, figure))
        is_planned = found is not None and found[1].role is Role.TARGET and _is_same(figure, found[0])
        is_planned = is_planned or (found is None and answer.role is Role.CHANGE and _is_step(figures, answers, figure))
        if is_open and is_planned and not _is_told(source, folded, figure):
            answer = Answer(Role.TARGET, "role.restated")  # noqa: PLW2901
        result.append(answer)
    return result


def _is_step(figures: Sequence[Figure], answers: Sequence[Answer], figure: Figure) -> bool:
    """Tell whether a change of pay is the step from what holds to what is planned in one sentence: `thêm 200.000 đồng`, of 1,5 and 1,7 million."""
    if figure.kind is not Kind.AMOUNT or figure.unit != "vnd":
        return False
    levels = [(f, a.role) for f, a in zip(figures, answers, strict=True) if f.unit == "vnd" and a.role is not Role.CHANGE]
    pairs = ((left, right) for left, right in pairwise(levels) if left[0].sentence == right[0].sentence)
    return any({left[1], right[1]} == {Role.TARGET, Role.ACTUAL} and abs(left[0].value - right[0].value) == abs(figure.value) for left, right in pairs)


def _is_lead(source: SourceText, figure: Figure) -> bool:
    """Tell whether a figure stands in the block right behind the title, which tells in short what follows."""
    block = source.sentences[figure.sentence].block
    return block > 0 and source.blocks[block - 1].kind is BlockKind.TITLE


def _is_bare_lead(source: SourceText, folded: str, figure: Figure) -> bool:
    """Tell whether a lead names a sum or a number that hardly stands twice, with no word of what was: `Rót 340 tỷ đồng cho 9 tỉnh vùng lũ`."""
    if not _is_lead(source, figure) or figure.kind not in (Kind.AMOUNT, Kind.COUNT) or figure.value <= TELLING:
        return False
    if folded.endswith((" còn ", " tồn ", " nợ "), 0, figure.start):
        return False  # what is left over stands, though it is to be dealt with: `năm 2021 toàn tỉnh còn 2.300 đơn chậm trả lời`
    return not any(cue.value in SPOKEN for cue in find_cues(folded, source.sentences[figure.sentence].start, figure.end))


def _rounded(source: SourceText, figure: Figure, body: Mapping[tuple[object, ...], tuple[Figure, Answer]]) -> tuple[Figure, Answer] | None:
    """Return the one figure of the body that a title rounds: `hơn 1.130 tỷ` for 1.133 tỷ; None where several or none fit."""
    bounds = ROUNDED.get(figure.comparator)
    if bounds is None or source.blocks[source.sentences[figure.sentence].block].kind is not BlockKind.TITLE or figure.value <= COMMON:
        return None
    low, high = figure.value * bounds[0], figure.value * bounds[1]
    fitting = [(f, a) for f, a in body.values() if (f.kind, f.unit) == (figure.kind, figure.unit) and low <= f.value <= high]
    return fitting[0] if len(fitting) == 1 else None


def _is_told(source: SourceText, folded: str, figure: Figure) -> bool:
    """Tell whether the last words of a headline before its figure tell a fact: `Giải ngân mới đạt 30% kế hoạch`."""
    cues = find_cues(folded, source.sentences[figure.sentence].start, figure.end)
    return any(cue.value is Cue.FACT and cue.end == cues[-1].end for cue in cues)


def _is_same(figure: Figure, other: Figure) -> bool:
    """Tell whether a headline repeats a figure of the body: a number that any text holds must count the same things."""
    is_common = figure.value <= COMMON or (figure.kind is Kind.SHARE and figure.value == 100)
    counted = {figure.counted, other.counted}
    return not is_common or None in counted or len(counted) == 1 or counted <= LOCALITIES


def _is_headline(source: SourceText, figure: Figure) -> bool:
    block = source.blocks[source.sentences[figure.sentence].block]
    if block.kind in (BlockKind.TITLE, BlockKind.HEADING):
        return True
    return block.end - block.start < 120 and source.text[block.end - 1] not in ".;:!?”\""
