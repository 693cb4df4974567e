"""Computes percentages with the places that rows keep, and says how far a written one may be off."""

from __future__ import annotations

from decimal import Context, Decimal

HUNDRED = Decimal(100)
NEARLY = Decimal("0.06")  # points that a percentage with a decimal may be off by rounding
SIX_PLACES = Decimal("0.000001")
WIDE = Context(prec=80)  # of quotients, so that rounding never fails


def percent_of(part: Decimal, whole: Decimal) -> Decimal:
    """Return how many percent of a whole, not 0, a part is, to six places."""
    return rounded(HUNDRED * part / whole)


def rounded(value: Decimal) -> Decimal:
    """Return a quotient to six places."""
    return value.quantize(SIX_PLACES, context=WIDE)
