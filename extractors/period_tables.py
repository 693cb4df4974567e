"""Reads the period of a table cell from its row label, its column headers (inner before outer) and its caption."""

from __future__ import annotations

from dataclasses import replace

from extractors.period_frames import Frame
from extractors.period_uses import TimeExpression, Use, find_expressions
from extractors.records import Cell, Period, PeriodSource, Role

USES = frozenset({Use.AT, Use.UNTIL, Use.FROM, Use.NAMED})


def read_cell(cell: Cell, frame: Frame, role: Role, near: int | None) -> Period | None:
    """Return the period that a cell's headers give, a missing year from the outer ones; None where they give none."""
    texts = [cell.row_header, *reversed(cell.column_headers), cell.caption]
    found = [(text, e) for text in texts for e in find_expressions(text, 0, len(text)) if e.use in USES]
    if not found:
        return None
    text, expression = found[0]
    year = next((e.when.year for _, e in found if e.when.year is not None), near)
    period = frame.resolve(expression, year, role)
    return None if period is None else replace(period, label=_label(text, expression), source=PeriodSource.TABLE)


def _label(text: str, expression: TimeExpression) -> str:
    return text[expression.start : expression.end]
