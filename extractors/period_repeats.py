"""Tells which figures of a document state one quantity, so that one takes the period of the other."""

from __future__ import annotations

from decimal import Decimal

from extractors.records import Comparator, Figure, Kind, Role

ROUNDED = Decimal("0.08")  # how far a headline rounds, as a share of its value


def quantity(figure: Figure) -> tuple[object, ...]:
    """Return what two figures that state one quantity share."""
    return figure.kind, figure.role is Role.TARGET, abs(figure.value), figure.value_max, figure.unit, figure.numerator, figure.denominator


def rounds(headline: Figure, body: Figure) -> bool:
    """Tell whether a headline's `hơn 1.400`, `gần 300` stands for a figure of the body: 1.445, 296."""
    if (headline.kind, headline.role, headline.unit) != (body.kind, body.role, body.unit) or body.cell is not None:
        return False
    near = abs(headline.value) * ROUNDED
    gap = abs(body.value) - abs(headline.value)
    if headline.comparator in (Comparator.GT, Comparator.GE):
        return 0 <= gap < near
    return headline.comparator is Comparator.APPROX and -near < gap < near


def is_distinctive(figure: Figure) -> bool:
    """Tell whether a value is particular enough that its second mention means the same fact."""
    if figure.kind in (Kind.SHARE, Kind.SCORE, Kind.RATIO):
        return figure.kind is Kind.RATIO or figure.value != figure.value.to_integral_value()
    return abs(figure.value) > 100
