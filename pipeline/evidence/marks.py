"""Lays statistics and rejections over a document's text: lines of pieces, consecutive table rows as tables."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

Row = Mapping[str, Any]
CELL_BAR = " | "


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of text: plain, a figure (`row` is its statistic), or a number that is none (`reason`)."""

    text: str
    row: Row | None = None
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """A block of the document: its pieces; of a table row, the pieces of each cell."""

    cells: tuple[tuple[Piece, ...], ...]
    is_row: bool = False
    is_gap: bool = False  # text left out before this line (excerpts)


@dataclass(frozen=True, slots=True)
class Part:
    """One paragraph, or the rows of one table."""

    lines: tuple[Line, ...]
    is_table: bool


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
            parts.append(Part(tuple(rows), is_table=True))
            rows = []
        parts.append(Part((line,), is_table=False))
    return [*parts, Part(tuple(rows), is_table=True)] if rows else parts


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
