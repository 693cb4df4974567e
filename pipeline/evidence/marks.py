"""Lays statistics and rejections over a document's text: lines of pieces, consecutive table rows as tables."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

Row = Mapping[str, Any]
CELL_BAR = " | "


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of text: plain, a figure (`row` is its statistic), or a number that is none (`reason`)."""

    text: str
    row: Row | None = None
    reason: str | None = None


NUMBER = re.compile(r"(?:\d{1,3}(?:\.\d{1,2})*|[IVX]{1,5}|[A-Za-zđ])[.)]?|[-+]")  # of a row


@dataclass(frozen=True, slots=True)
class Line:
    """A block of the document: its pieces; of a table row, the pieces of each cell."""

    cells: tuple[tuple[Piece, ...], ...]
    is_row: bool = False
    is_gap: bool = False  # text left out before this line (excerpts)
    is_heads: bool = False  # headers of fewer cells than the table has columns: which columns they stand over is not known
    first_span: int = 1  # columns that the first cell stands over: of a total, its label and the number before it

    @property
    def words(self) -> str:
        """The text of the first cell."""
        return "".join(piece.text for piece in self.cells[0])


@dataclass(frozen=True, slots=True)
class Part:
    """One paragraph, or the rows of one table."""

    lines: tuple[Line, ...]
    is_table: bool

    @property
    def width(self) -> int:
        """The columns of a table."""
        return max(len(line.cells) for line in self.lines)


def lay_out(text: str, statistics: Sequence[Row], rejections: Sequence[Row], excerpts: bool = False) -> list[Part]:
    """Return the document as parts in reading order; with `excerpts` only the evidence of its statistics."""
    marks = sorted([*statistics, *rejections], key=lambda r: (r["char_start"], r["char_end"]))
    starts = [m["char_start"] for m in marks]
    spans = _evidence(statistics) if excerpts else list(_lines(text))
    parts: list[Part] = []
    rows: list[Line] = []
    last = 0
    for start, end in spans:
        is_row = CELL_BAR in text[start:end]
        cells = _cells(text, start, end) if is_row else [(start, end)]
        pieces = tuple(tuple(_pieces(text, a, b, marks, starts)) for a, b in cells)
        line = Line(pieces, is_row, is_gap=excerpts and text[last:start].strip() != "")
        last = end
        if is_row:
            rows.append(line)
            continue
        if rows:
            parts.append(_table(rows))
            rows = []
        parts.append(Part((line,), is_table=False))
    return [*parts, _table(rows)] if rows else parts


def _table(rows: Sequence[Line]) -> Part:
    """Return rows as a table in which cells that stood over several columns are not mistaken for those of one."""
    width = max(len(line.cells) for line in rows)
    is_numbered = any(len(line.cells) == width and NUMBER.fullmatch(line.words) for line in rows)
    fitted = []
    for line in rows:
        has_figures = any(piece.row for cell in line.cells for piece in cell)
        is_short = len(line.cells) < width
        is_total = is_short and has_figures and is_numbered and not NUMBER.fullmatch(line.words)
        span = width - len(line.cells) + 1 if is_total else 1
        fitted.append(replace(line, is_heads=is_short and not has_figures, first_span=span))
    return Part(tuple(fitted), is_table=True)


def _lines(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for line in text.split("\n"):
        if line:
            yield start, start + len(line)
        start += len(line) + 1


def _evidence(statistics: Sequence[Row]) -> list[tuple[int, int]]:
    """Return the spans of evidence, overlapping ones joined."""
    spans: list[tuple[int, int]] = []
    for start, end in sorted({(r["evidence_start"], r["evidence_end"]) for r in statistics}):
        if spans and start < spans[-1][1]:
            spans[-1] = (spans[-1][0], max(end, spans[-1][1]))
        else:
            spans.append((start, end))
    return spans


def _cells(text: str, start: int, end: int) -> list[tuple[int, int]]:
    cells = []
    while (bar := text.find(CELL_BAR, start, end)) >= 0:
        cells.append((start, bar))
        start = bar + len(CELL_BAR)
    return [*cells, (start, end)]


def _pieces(text: str, start: int, end: int, marks: Sequence[Row], starts: Sequence[int]) -> Iterator[Piece]:
    at = start
    for mark in marks[bisect_left(starts, start) : bisect_left(starts, end)]:
        first, last = mark["char_start"], min(mark["char_end"], end)
        if first < at:
            continue
        if at < first:
            yield Piece(text[at:first])
        is_statistic = "statistic_id" in mark
        yield Piece(text[first:last], mark if is_statistic else None, None if is_statistic else mark["reason"])
        at = last
    if at < end:
        yield Piece(text[at:end])
