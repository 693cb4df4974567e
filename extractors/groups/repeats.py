"""Joins statements of one quantity that stand apart: titles and leads, repeats, parts of a ratio, total rows."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import ROUND_FLOOR, ROUND_HALF_UP, Decimal

from extractors.groups.families import is_of_family
from extractors.records import Comparator, Figure, Kind, Role, SourceText

MOST = 40  # figures of title and lead; more are no headline, and each is compared with the whole body
HEADLINES = 2  # blocks at the top that repeat the body: title, lead, subtitle
NEAR = 4  # sentences between a count and the ratio that it is a part of
TRIVIAL = Decimal(10)
HUNDRED = Decimal(100)
LEAST_PART = Decimal(5)
BODIES = frozenset(
    [
        "tỉnh",
        "thành phố",
        "tỉnh, thành phố",
        "tỉnh, thành",
        "tỉnh thành",
        "địa phương",
        "bộ",
        "bộ, ngành",
        "bộ ngành",
        "huyện",
        "quận",
        "xã",
        "phường",
        "quận, huyện",
        "xã, phường",
        "phường, xã",
        "xã, phường, thị trấn",
        "cơ quan",
        "đơn vị",
        "nước",
        "quốc gia",
        "lĩnh vực",
    ]
)
Join = Callable[[int, int], None]


def join_repeats(
    source: SourceText,
    figures: Sequence[Figure],
    codes: Sequence[str | None],
    joined: frozenset[int],
    join: Join,
) -> None:
    """Join the figures of a document that state one quantity; `joined` are those that already have a group."""
    scopes = frozenset(i for i, f in enumerate(figures) if i not in joined and _is_scope(f, codes[i]))
    _join_equal(figures, scopes, join)
    _join_ratio_parts(figures, join)
    _join_totals(figures, codes, join)
    _join_headlines(source, figures, codes, scopes, join)


def _join_equal(figures: Sequence[Figure], scopes: frozenset[int], join: Join) -> None:
    """The same quantity stated again, in a title, a summary or a total row, joins its first statement."""
    first: dict[tuple[object, ...], int] = {}
    for index, figure in enumerate(figures):
        if figure.cell is not None and not figure.cell.is_total:
            continue
        if index in scopes or not _is_distinctive(figure):
            continue
        of = None if figure.kind is Kind.SCORE else figure.denominator  # a table tells the maximum, the text may not
        key = (figure.kind, abs(figure.value), figure.value_max, figure.unit, figure.numerator, of)
        known = first.setdefault(key, index)
        if known != index and (figure.cell is None or figures[known].cell is None):
            join(known, index)


def _is_distinctive(figure: Figure) -> bool:
    """Tell whether a value is particular enough that its second mention means the same fact: `82,57%`, not `100%`."""
    if figure.kind is Kind.RATIO or figure.value_max is not None:
        return True
    if figure.kind in (Kind.SHARE, Kind.SCORE):
        return figure.value != figure.value.to_integral_value() or figure.value % 5 != 0
    if figure.kind is Kind.RANK:
        return figure.denominator is not None
    return abs(figure.value) >= TRIVIAL


def _is_scope(figure: Figure, code: str | None) -> bool:
    """Tell whether a count of bodies only says how many a survey or a ranking covers: `63 tỉnh, thành phố`."""
    return figure.kind is Kind.COUNT and code is None and (figure.counted or "").casefold() in BODIES


def _join_totals(figures: Sequence[Figure], codes: Sequence[str | None], join: Join) -> None:
    """The total score of a table joins the text's statement of that score, even where the two contradict."""
    for index, figure in enumerate(figures):
        if figure.cell is None or not figure.cell.is_total or not (codes[index] or "").endswith("_score"):
            continue
        stated = [i for i in range(index) if _is_statement(figures[i]) and codes[i] == codes[index]]
        if stated:
            join(stated[-1], index)


def _is_statement(figure: Figure) -> bool:
    return figure.cell is None and figure.kind is Kind.SCORE and figure.role is Role.ACTUAL


def _join_ratio_parts(figures: Sequence[Figure], join: Join) -> None:
    """A count joins the ratio near it that it is the whole or the part of: `36 nhiệm vụ … hoàn thành 21/36`."""
    for index, figure in enumerate(figures):
        if figure.kind is not Kind.RATIO or figure.cell is not None:
            continue
        for other in range(max(0, index - 8), min(len(figures), index + 9)):
            if _is_part_of(figures[other], figure):
                join(min(index, other), max(index, other))


def _is_part_of(count: Figure, ratio: Figure) -> bool:
    if count.kind is not Kind.COUNT or (count.cell is not None and not count.cell.is_total):
        return False
    if abs(count.sentence - ratio.sentence) > NEAR or count.value < LEAST_PART:
        return False
    return count.value in (ratio.numerator, ratio.denominator) and _is_same_noun(count, ratio)


def _is_same_noun(left: Figure, right: Figure) -> bool:
    a, b = (left.counted or "").casefold(), (right.counted or "").casefold()
    return not a or not b or a == b or a in b.split(", ") or b in a.split(", ") or a.startswith(b) or b.startswith(a)


def _join_headlines(
    source: SourceText,
    figures: Sequence[Figure],
    codes: Sequence[str | None],
    scopes: frozenset[int],
    join: Join,
) -> None:
    """A figure of the title or the lead joins the first figure of the body that it repeats or rounds."""
    for index, figure in enumerate(figures):
        block = source.sentences[figure.sentence].block
        if block > HEADLINES or figure.cell is not None or index in scopes or index > MOST:
            continue
        below = [i for i in range(index + 1, len(figures)) if source.sentences[figures[i].sentence].block > block]
        found = next((i for i in below if _is_repeat(figure, figures[i])), None)
        if found is None:
            found = next((i for i in below if _is_rounded(figure, figures[i])), None)
        if found is not None:
            join(index, found)
        for i in below:
            if _is_restated(figure, figures[i]) and is_of_family(codes[index], codes[i]):
                join(index, i)


def _is_repeat(headline: Figure, body: Figure) -> bool:
    if headline.kind is not body.kind or headline.unit != body.unit or body.cell is not None:
        return False
    return headline.value == body.value and headline.role is body.role and _is_same_noun(headline, body)


def _is_restated(headline: Figure, body: Figure) -> bool:
    """Tell whether even a round value is stated again: the indicators, which the caller compares, must agree."""
    return (
        body.cell is None and headline.kind is body.kind and headline.value == body.value and headline.role is body.role
    )


def _is_rounded(headline: Figure, body: Figure) -> bool:
    """Tell whether a headline rounds what the body states exactly: `88%` of `88,29%`, `hơn 1.400` of `1.445`."""
    if headline.kind is not body.kind or headline.unit != body.unit or body.cell is not None:
        return False
    if headline.value != headline.value.to_integral_value() or headline.role is not body.role:
        return False
    head, exact, step = abs(headline.value), abs(body.value), Decimal(1)
    if headline.kind in (Kind.COUNT, Kind.AMOUNT):
        while head % (step * 10) == 0 and step * 100 <= head:
            step *= 10
        if head < TRIVIAL or (headline.comparator is Comparator.EQ and step < HUNDRED):
            return False
    rounded = (exact / step).to_integral_value(ROUND_HALF_UP), (exact / step).to_integral_value(ROUND_FLOOR)
    return head / step in rounded
