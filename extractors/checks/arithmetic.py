"""Compares numbers as they were rounded: sums, ratios and percentages within the places that were written."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from extractors.records import Kind

ADDED = frozenset({Kind.COUNT, Kind.AMOUNT, Kind.SCORE})  # kinds whose numbers add up
HALF = Decimal("0.5")
ZERO = Decimal(0)


def unit_of_last_place(value: Decimal) -> Decimal:
    """Return the unit of the last written place: 0.01 of 75.61, 1 of 1205."""
    exponent = value.normalize().as_tuple().exponent
    return Decimal(1).scaleb(min(0, exponent)) if isinstance(exponent, int) else Decimal(1)


def is_close(value: Decimal, stated: Decimal) -> bool:
    """Tell whether a computed value is the stated one, rounded or cut off at the stated one's last place."""
    return abs(value - stated) < unit_of_last_place(stated) * Decimal("1.02")


def is_sum(parts: Iterable[Decimal], total: Decimal) -> bool:
    """Tell whether parts add up to a total, each rounded to the coarsest place among them."""
    values = list(parts)
    finest = min((unit_of_last_place(v) for v in (*values, total)), default=Decimal(1))
    allowed = ZERO if finest == 1 else finest * HALF * (len(values) + 1)
    return abs(sum(values, ZERO) - total) <= allowed


def written(value: Decimal) -> str:
    """Return a number in plain digits, without trailing zeros."""
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
