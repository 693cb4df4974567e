"""Builds the figures of one cell from its reading and from what its table says it is."""

from __future__ import annotations

from decimal import Decimal

from extractors.percents import percent_of
from extractors.records import Figure, Kind, Reason, Role, Span
from extractors.replacing import replace
from extractors.tables.cells import CellReading, Part
from extractors.tables.grid import GridCell
from extractors.tables.meaning import Answer


def is_month(reading: CellReading) -> bool:
    """Tell whether `3/2023` is a month of a year."""
    return reading.link == "/" and reading.second is not None and 1945 <= reading.second.value <= 2100 and reading.first.value <= 12


def signed(figure: Figure, is_decrease: bool) -> Figure:
    """Make a decrease of role change negative."""
    if figure.role is not Role.CHANGE or not is_decrease or figure.value < 0:
        return figure
    other = None if figure.other is None else -figure.other
    if figure.value_max is not None:
        return replace(figure, value=-figure.value_max, value_max=-figure.value, other=other)
    return replace(figure, value=-figure.value, other=other)


def make(cell: GridCell, sentence: int, reading: CellReading, answer: Answer, maximum: Decimal | None) -> list[Figure]:
    """Build the figures of one cell: one number, `x/y`, a range, two shares, a count with its share."""
    first, second = reading.first, reading.second
    rules = (f"table.{answer.kind.value}", answer.rule)

    def figure(part: Part, kind: Kind, unit: str, factor: Decimal, end: int) -> Figure:
        other = None if part.other is None else part.other * factor
        return Figure(
            cell.start + part.start, cell.start + end, sentence, kind, part.value * factor, unit, comparator=reading.comparator, other=other, rules=rules
        )

    kind, unit, factor = answer.kind, answer.unit, answer.factor
    if second is not None and reading.link == "/":
        if first.is_percent:
            return [figure(p, Kind.SHARE, "percent", factor, p.end) for p in (first, second)]
        return [_of_two(figure(first, kind, unit, factor, second.end), first, second, reading, cell.start)]
    if second is not None:
        low = figure(first, kind, unit, factor, second.end)
        if second.value >= first.value:
            return [replace(low, value_max=second.value * factor, other=None)]
        return [figure(p, kind, unit, factor, p.end) for p in (first, second)]
    made = figure(first, kind, unit, factor, first.end)
    if kind in (Kind.SCORE, Kind.RANK):
        made = replace(made, denominator=maximum)
    if kind is Kind.RATE:
        made = replace(made, numerator=made.value, denominator=Decimal(1), counted=answer.per)
    if reading.restated is None:
        return [made]
    share = figure(reading.restated, Kind.SHARE, "percent", Decimal(1), reading.restated.end)
    return [made, share]


def _of_two(figure: Figure, first: Part, second: Part, reading: CellReading, start: int) -> Figure:
    """Read `x/y`: a place among many, a score over its maximum, else a ratio with the percentage that restates it."""
    if figure.kind in (Kind.SCORE, Kind.RANK):
        return replace(figure, denominator=second.value)
    if not second.value:
        return figure
    stated, restated = None, figure.restated
    if reading.restated is not None:
        stated = reading.restated.value
        restated = ((Span(start + reading.restated.start, start + reading.restated.end), Reason.RESTATED),)
    return replace(
        figure, kind=Kind.RATIO, unit="percent", value=percent_of(first.value, second.value),
        numerator=first.value, denominator=second.value, other=None, stated_percent=stated, restated=restated,
    )  # fmt: skip
