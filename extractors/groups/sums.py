"""Joins a whole with the parts that add up to it, and the shares that add up to a hundred."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import Decimal

from extractors.percents import HUNDRED
from extractors.records import Figure, Kind, Role

MOST_PARTS = 8
LEAST_WHOLE = Decimal(5)
REACH = 2  # sentences from a whole to its last part, where it is large enough not to be met by chance
FAR, LEAST_FAR = frozenset({"item", "vnd", "usd"}), Decimal(20)
SLACK = Decimal("0.2")  # shares are rounded
Join = Callable[[int, int], None]


def join_sums(figures: Sequence[Figure], join: Join) -> None:
    """Join neighbors whose numbers leave no doubt: `57 đơn vị … 33 … 19 … 5`, `88,4% … 9,1% … 2,5%`."""
    for start, figure in enumerate(figures):
        if figure.cell is not None or figure.value_max is not None:
            continue
        if figure.kind in (Kind.COUNT, Kind.AMOUNT) and figure.value >= LEAST_WHOLE:
            _join_run(figures, start, start + 1, figure.value, Decimal(0), join)
        elif figure.kind is Kind.SHARE and figure.role is Role.ACTUAL:
            _join_run(figures, start, start, HUNDRED, SLACK, join)


def join_columns(figures: Sequence[Figure], join: Join) -> None:
    """Join the rows of a table of one value a row with the total that they add up to: a whole with its parts."""
    tables: dict[int, list[int]] = {}
    for index, figure in enumerate(figures):
        if figure.cell is not None:
            tables.setdefault(figure.cell.table, []).append(index)
    for members in tables.values():
        cells = [(i, figures[i].cell) for i in members]
        totals = [i for i, cell in cells if cell is not None and cell.is_total]
        is_single = len({cell.row for _, cell in cells if cell is not None}) == len(members)
        if len(totals) != 1 or not is_single or len(members) <= 2:
            continue
        if sum((figures[i].value for i in members if i != totals[0]), Decimal(0)) == figures[totals[0]].value:
            for index in members:
                join(members[0], index)


def _join_run(figures: Sequence[Figure], first: int, begin: int, whole: Decimal, slack: Decimal, join: Join) -> None:
    """Join `first` with the run of like figures from `begin` that adds up to the whole; nothing where none does."""
    head, total = figures[first], Decimal(0)
    for at in range(begin, min(len(figures), begin + MOST_PARTS)):
        part = figures[at]
        if not _is_part(head, part):
            return
        total += part.value
        if total > whole + slack:
            return
        if total >= whole - slack and at > begin:
            for index in range(begin, at + 1):
                join(first, index)
            if head.kind is Kind.SHARE and first and _is_base(figures[first - 1], head):
                join(first - 1, first)
            return


def _is_base(count: Figure, share: Figure) -> bool:
    """Tell whether the shares behind a count, which add up to a hundred, are shares of it."""
    return count.kind is Kind.COUNT and count.cell is None and count.sentence == share.sentence


def _is_part(head: Figure, part: Figure) -> bool:
    if part.cell is not None or part.value_max is not None or part.value <= 0:
        return False
    is_far = head.unit in FAR and abs(head.value) >= LEAST_FAR
    near = part.sentence - head.sentence <= (REACH if is_far else 0)
    return near and part.kind is head.kind and part.unit == head.unit and part.role is head.role
