"""Joins a whole with the parts that add up to it, and the shares that add up to a hundred."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import Decimal

from extractors.records import Figure, Kind, Role

MOST_PARTS = 8
LEAST_WHOLE = Decimal(5)
REACH = 2  # sentences from a whole to its last part
HUNDRED, SLACK = Decimal(100), Decimal("0.2")  # shares are rounded
Join = Callable[[int, int], None]


def join_sums(figures: Sequence[Figure], join: Join) -> None:
    """Join neighbours whose numbers leave no doubt: `57 đơn vị … 33 … 19 … 5`, `88,4% … 9,1% … 2,5%`."""
    for start, figure in enumerate(figures):
        if figure.cell is not None or figure.value_max is not None:
            continue
        if figure.kind in (Kind.COUNT, Kind.AMOUNT) and figure.value >= LEAST_WHOLE:
            _join_run(figures, start, start + 1, figure.value, Decimal(0), join)
        elif figure.kind is Kind.SHARE and figure.role is Role.ACTUAL:
            _join_run(figures, start, start, HUNDRED, SLACK, join)


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
            return


def _is_part(head: Figure, part: Figure) -> bool:
    if part.cell is not None or part.value_max is not None or part.value <= 0:
        return False
    near = part.sentence - head.sentence <= (REACH if head.kind is not Kind.SHARE else 0)
    return near and part.kind is head.kind and part.unit == head.unit and part.role is head.role
