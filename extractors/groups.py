"""Joins figures that speak of one fact: actual and target, whole and parts, both ends of a change, repeats, table rows."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from decimal import ROUND_FLOOR, ROUND_HALF_UP, Decimal

from extractors.records import BlockKind, Figure, Kind, Reason, Role, SourceText
from extractors.rules import IGNORECASE, TIMEOUT, Match, Rule, compile_pattern

HEADLINES = 2  # blocks at the top that repeat the body: title, lead, subtitle
LONGEST_GAP = 150  # characters between two figures of one fact


def _rule(name: str, pattern: str, examples: tuple[str, ...], rejects: tuple[str, ...]) -> Rule[Reason]:
    def read(match: Match) -> Reason:
        return Reason.OTHER

    return Rule(name, compile_pattern(pattern, flags=IGNORECASE), read, [(e, Reason.OTHER.value) for e in examples], rejects)


# what stands between two figures of one fact: a whole with its parts, a value with its change, target, share or rank
PARTS = _rule(
    "group_parts",
    r"\b(?:trong[ ]đó|bao[ ]gồm|gồm|cụ[ ]thể[ ]?:|còn[ ]lại|trong[ ](?:tổng[ ])?số|trên[ ]tổng[ ]số|riêng|tổng[ ]số|tổng[ ]cộng)\b",
    ("hồ sơ, ⟦trong đó⟧ có", "đơn vị ⟦gồm⟧:", "trường hợp ⟦trong tổng số⟧ ba"),
    ("hồ sơ đúng hạn", "gồ ghề"),
)
CHANGE = _rule(
    "group_change",
    r"\b(?:lên|xuống|còn|thành|tăng(?:[ ]thêm)?|giảm|so[ ]với|từ|rút[ ]ngắn|năm[ ]ngoái|cùng[ ]kỳ|trước[ ]đây|thì|đến[ ]năm|năm[ ](?:19|20)\d\d)\b",
    ("điểm ⟦lên⟧ gần", "người, ⟦giảm⟧ mười", "điểm, cao hơn ⟦so với⟧ mức"),
    ("đạt chỉ tiêu", "bên lề"),
)
TARGET = _rule(
    "group_target",
    r"\b(?:chỉ[ ]tiêu|kế[ ]hoạch|mục[ ]tiêu|yêu[ ]cầu|tối[ ]đa|vượt|quy[ ]định)\b|/[ ]?$",
    ("(⟦chỉ tiêu⟧ là", "trên ⟦yêu cầu⟧ của"),
    ("đạt kết quả", "chỉ số"),
)
RESTATED = _rule(
    "group_restated",
    r"\b(?:chiếm|đạt(?:[ ]tỷ[ ]lệ)?|tương[ ]đương|tương[ ]ứng|bằng|xếp(?:[ ]thứ|[ ]hạng)?|đứng|ứng[ ]với)\b|\([^()]{0,40}$",
    ("hồ sơ, ⟦chiếm⟧ gần", "điểm, ⟦xếp thứ⟧ ba", "người (⟦tương đương⟧ một"),
    ("nộp trực tiếp", "chiêm bao"),
)
RULES = (PARTS, CHANGE, TARGET, RESTATED)
STOP = compile_pattern(r";|[.][ ]|\b(?:trong[ ]khi|nhưng|ngoài[ ]ra|bên[ ]cạnh|đồng[ ]thời|mặt[ ]khác)\b", flags=IGNORECASE)
BRACKET = compile_pattern(r"\([^()]{0,40}$")
PARTS_HEAD = compile_pattern(r"[-+*•]?[ ]?(?:trong[ ](?:số[ ])?đó|còn[ ]lại|gồm|cụ[ ]thể)\b", flags=IGNORECASE)
OF_PARTS = frozenset({Kind.COUNT, Kind.AMOUNT, Kind.RATIO})
MEASURED = {Kind.AMOUNT, Kind.RATE}
TRIVIAL = Decimal(10)


def attach(source: SourceText, figures: Sequence[Figure]) -> list[Figure]:
    """Return the figures with a `group` key (`g0`, `g1` … in text order) where they share a fact with another."""
    parents = list(range(len(figures)))

    def find(index: int) -> int:
        while parents[index] != index:
            parents[index] = parents[parents[index]]
            index = parents[index]
        return index

    def join(left: int, right: int) -> None:
        a, b = find(left), find(right)
        parents[max(a, b)] = min(a, b)

    _join_rows(figures, join)
    _join_neighbours(source, figures, join)
    _join_repeats(figures, join)
    _join_headlines(source, figures, join)
    members: dict[int, list[int]] = {}
    for index in range(len(figures)):
        members.setdefault(find(index), []).append(index)
    names = {root: f"g{n}" for n, root in enumerate(r for r, m in members.items() if len(m) > 1)}
    return [replace(f, group=names.get(find(i))) for i, f in enumerate(figures)]


def _join_rows(figures: Sequence[Figure], join: Callable[[int, int], None]) -> None:
    """One table row is one group."""
    first: dict[tuple[int, int], int] = {}
    for index, figure in enumerate(figures):
        if figure.cell is not None:
            join(first.setdefault((figure.cell.table, figure.cell.row), index), index)


def _join_neighbours(source: SourceText, figures: Sequence[Figure], join: Callable[[int, int], None]) -> None:
    parts_of: int | None = None  # the figure that `gồm`, `trong đó` spoke of: like parts of the sentence join it
    part: Figure | None = None
    for index in range(1, len(figures)):
        left, right = figures[index - 1], figures[index]
        if left.cell is not None or right.cell is not None:
            continue
        gap = source.text[left.end : right.start]
        if left.sentence != right.sentence:
            if not (parts_of is not None and part is not None and _is_like(part, right) and _is_item(source, right)):
                parts_of = _head_of_list(source, index - 1, figures)
            if parts_of is not None and (part is None or _is_like(part, right)) and _is_item(source, right):
                join(parts_of, index)
                part = right
            elif right.sentence == left.sentence + 1 and _starts_parts(source, right) and left.kind is right.kind:
                join(index - 1, index)
            continue
        if PARTS.pattern.search(gap, timeout=TIMEOUT) and len(gap) <= LONGEST_GAP:
            parts_of, part = index - 1, right
            join(index - 1, index)
        elif parts_of is not None and part is not None and _is_like(part, right):
            join(parts_of, index)
        elif len(gap) <= LONGEST_GAP and _is_one_fact(left, right, gap):
            join(index - 1, index)


def _is_like(left: Figure, right: Figure) -> bool:
    """Tell whether two figures count or measure the same kind of thing."""
    return left.kind is right.kind and left.unit == right.unit and left.role is right.role


def _is_item(source: SourceText, figure: Figure) -> bool:
    block = source.blocks[source.sentences[figure.sentence].block]
    return block.kind is BlockKind.ITEM or source.text[block.start] in "-+*•–"


def _head_of_list(source: SourceText, index: int, figures: Sequence[Figure]) -> int | None:
    """Return the figure whose sentence ends in a colon and so announces the items below it."""
    sentence = source.sentences[figures[index].sentence]
    return index if source.text[sentence.end - 1] == ":" and figures[index].kind is Kind.COUNT else None


def _starts_parts(source: SourceText, figure: Figure) -> bool:
    return PARTS_HEAD.match(source.text, source.sentences[figure.sentence].start, timeout=TIMEOUT) is not None


def _is_one_fact(left: Figure, right: Figure, gap: str) -> bool:
    """Tell whether the words between two neighbours of a sentence bind them."""
    is_like = left.unit == right.unit and (left.kind is right.kind or {left.kind, right.kind} == MEASURED)
    if STOP.search(gap, timeout=TIMEOUT):
        return is_like and CHANGE.pattern.search(gap, timeout=TIMEOUT) is not None
    if is_like and left.role is right.role and left.counted is not None and left.counted == right.counted:
        return left.kind in OF_PARTS
    if right.kind is Kind.RANK or (left.kind is Kind.RANK and right.kind is Kind.SCORE):
        return "," in gap or len(gap) < 30
    if left.role is not right.role and left.kind is right.kind:
        return left.role is not Role.TARGET or ("," not in gap and len(gap) < 40)
    if BRACKET.search(gap, timeout=TIMEOUT):
        return True
    if any(rule.pattern.search(gap, timeout=TIMEOUT) for rule in (CHANGE, TARGET)):
        return is_like or right.role is Role.CHANGE
    return RESTATED.pattern.search(gap, timeout=TIMEOUT) is not None and not is_like and len(gap) < 60


def _join_repeats(figures: Sequence[Figure], join: Callable[[int, int], None]) -> None:
    """The same quantity stated again, in a title, a lead, a summary or a table's total row, joins its first statement."""
    first: dict[tuple[object, ...], int] = {}
    for index, figure in enumerate(figures):
        if (figure.cell is not None and not figure.cell.is_total) or not _is_distinctive(figure):
            continue
        of = None if figure.kind is Kind.SCORE else figure.denominator  # a table tells the maximum, the text may not
        key = (figure.kind, abs(figure.value), figure.value_max, figure.unit, figure.numerator, of)
        join(first.setdefault(key, index), index)


def _is_distinctive(figure: Figure) -> bool:
    """Tell whether a value is particular enough that its second mention means the same fact: `82,57%`, not `100%`."""
    if figure.kind is Kind.RATIO or figure.value_max is not None:
        return True
    if figure.kind in (Kind.SHARE, Kind.SCORE):
        return figure.value != figure.value.to_integral_value() or figure.value % 5 != 0
    return abs(figure.value) >= TRIVIAL and figure.kind is not Kind.RANK


def _join_headlines(source: SourceText, figures: Sequence[Figure], join: Callable[[int, int], None]) -> None:
    """A figure of the title or a heading joins the first figure of the body that it repeats or rounds."""
    for index, figure in enumerate(figures):
        block = source.sentences[figure.sentence].block
        if block > HEADLINES or figure.cell is not None:
            continue
        for later in range(index + 1, len(figures)):
            other = figures[later]
            if source.sentences[other.sentence].block > block and _is_repeat(figure, other):
                join(index, later)
                break


def _is_repeat(headline: Figure, body: Figure) -> bool:
    if headline.kind is not body.kind or headline.unit != body.unit or body.cell is not None:
        return False
    if headline.value == body.value:
        return headline.counted is None or body.counted is None or headline.counted.casefold() == body.counted.casefold()
    is_rounded = headline.value == headline.value.to_integral_value() and headline.value in (
        body.value.to_integral_value(ROUND_HALF_UP), body.value.to_integral_value(ROUND_FLOOR),
    )  # fmt: skip
    return headline.kind in (Kind.SHARE, Kind.SCORE) and is_rounded
