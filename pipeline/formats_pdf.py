"""Turns PDF files into a CleanText: lines in reading order, tables as grids, running heads out, pages and boxes kept."""

from __future__ import annotations

import io
import logging
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from extractors.records import BlockKind, TableCell
from extractors.rules import compile_pattern
from pipeline.formats_blocks import FAULTS, Piece, Stated, compose, row_piece, squash
from pipeline.formats_pdf_lines import (
    Line,
    Word,
    cells_of,
    is_numeric_row,
    join_lines,
    layout_of,
    lines_of,
    paragraphs,
    rows_of,
    tidy,
)
from pipeline.ocr import read_scan
from pipeline.records import CleanText, Options, PageError, PagePlace, RawPage, Removed

MAX_PAGES = 1_000
MIN_WORDS = 3  # of a page that has text of its own
EDGE = 0.09  # share of the height at the top and at the foot where running heads stand
MIN_RULES = 4  # lines and rectangles of a page that may hold a table
NEAR = 3.0  # points between edges that are one
DIGITS = compile_pattern(r"\d+")
PAGE_NUMBER = compile_pattern(r"(?:trang )?[-–]? ?\d{1,4} ?[-–]?(?: ?/ ?\d{1,4})?", flags=0)
BROKEN = compile_pattern(r"\(cid:\d+\)|\ufffd")
Box = tuple[float, float, float, float]


@dataclass(slots=True)
class Grid:
    """A table of a page: its box, and the box, place in the grid and text of each cell."""

    box: Box
    columns: tuple[float, ...]
    rows: list[list[tuple[Box, TableCell, str]]] = field(default_factory=list)


@dataclass(slots=True)
class Sheet:
    """What one page holds: lines and tables, from top to bottom, and its height; scanned when it holds only a picture."""

    number: int
    height: float
    parts: list[Line | Grid]
    is_scanned: bool = False


def read_pdf(page: RawPage, options: Options) -> CleanText:
    """Return the text of a PDF file.

    Raises PageError `unreadable` (broken, encrypted), `too_large` over MAX_PAGES pages, `needs_ocr` where the pages
    are pictures and `options.ocr` is not set or tesseract is missing, `empty` where there is nothing at all.
    """
    import pdfplumber
    from pdfminer.pdfdocument import PDFPasswordIncorrect
    from pdfminer.psparser import PSException
    from pdfplumber.utils.exceptions import MalformedPDFException, PdfminerException

    logging.getLogger("pdfminer").setLevel(logging.ERROR)
    try:
        with pdfplumber.open(io.BytesIO(page.data), unicode_norm="NFC") as book:
            if len(book.pages) > MAX_PAGES:
                raise PageError("read", "too_large", f"{page.uri} has {len(book.pages):,} pages; the limit is {MAX_PAGES:,}")
            stated = _stated(book.metadata)
            sheets = []
            for each in book.pages:
                sheets.append(_sheet(each))
                each.close()
    except (PSException, PdfminerException, MalformedPDFException, PDFPasswordIncorrect, *FAULTS) as error:
        raise PageError("read", "unreadable", f"{page.uri} is a broken or encrypted PDF file: {error!r}") from error
    removed = _read_scans(sheets, page, options)
    removed += _take_running_heads(sheets)
    return compose(list(_pieces(sheets)), stated, page.uri, removed)


def _stated(metadata: dict[str, Any]) -> Stated:
    values = {k: squash(v) for k, v in metadata.items() if isinstance(v, str) and squash(v)}
    return Stated(values.get("Title"), values.get("Author"), values.get("Company"))


def _sheet(page: Any) -> Sheet:
    words = [
        Word(w["text"], w["x0"], w["top"], w["x1"], w["bottom"], w["size"], "bold" in w["fontname"].lower())
        for w in page.extract_words(extra_attrs=["fontname", "size"], x_tolerance_ratio=0.2)
    ]
    if len(words) < MIN_WORDS or _is_broken(words):
        return Sheet(page.page_number, page.height, [], bool(page.images) or _is_broken(words))
    grids = [g for t in _tables(page) if (g := _grid(t, words)) is not None]
    inside = {id(w) for g in grids for w in words if _holds(g.box, w)}
    lines = lines_of([w for w in words if id(w) not in inside], page.page_number)
    return Sheet(page.page_number, float(page.height), _in_order(lines, grids))


def _is_broken(words: Sequence[Word]) -> bool:
    """Tell whether a page's font has no way back to characters: what is drawn can only be read as a picture."""
    return bool(words) and sum(BROKEN.search(w.text) is not None for w in words) * 5 > len(words)


def _tables(page: Any) -> list[Any]:
    return list(page.find_tables()) if len(page.lines) + len(page.rects) + len(page.curves) >= MIN_RULES else []


def _holds(box: Box, word: Word) -> bool:
    x, y = (word.x0 + word.x1) / 2, (word.top + word.bottom) / 2
    return box[0] - 1 <= x <= box[2] + 1 and box[1] - 1 <= y <= box[3] + 1


def _edges(values: Sequence[float]) -> tuple[float, ...]:
    found: list[float] = []
    for value in sorted(values):
        if not found or value - found[-1] > NEAR:
            found.append(value)
    return tuple(found)


def _index(edges: Sequence[float], value: float) -> int:
    return min(range(len(edges)), key=lambda i: abs(edges[i] - value))


def _grid(table: Any, words: Sequence[Word]) -> Grid | None:
    """Return a table with the places of its cells, merged ones with their spans; None for a frame around text."""
    boxes = [tuple(float(v) for v in cell) for cell in table.cells]
    columns = _edges([v for b in boxes for v in (b[0], b[2])])
    heights = _edges([v for b in boxes for v in (b[1], b[3])])
    if len(columns) < 3 or len(heights) < 3 or len(boxes) < 4:
        return None
    grid = Grid(tuple(float(v) for v in table.bbox), columns, [[] for _ in heights[:-1]])  # type: ignore[arg-type]
    for box in sorted(boxes, key=lambda b: (b[1], b[0])):
        column, row = _index(columns, box[0]), _index(heights, box[1])
        width, height = _index(columns, box[2]) - column, _index(heights, box[3]) - row
        if row >= len(grid.rows) or width < 1 or height < 1:
            continue
        inside = [w for w in words if _holds(box, w) and box[0] <= (w.x0 + w.x1) / 2 <= box[2]]  # type: ignore[arg-type]
        text, _ = join_lines([tidy(line.text) for line in rows_of(inside, 0)])
        grid.rows[row].append((box, TableCell(0, 0, column, width, height), text))  # type: ignore[arg-type]
    return grid


def _in_order(lines: Sequence[Line], grids: Sequence[Grid]) -> list[Line | Grid]:
    """Put tables between the lines: before the first line that begins below their top."""
    parts: list[Line | Grid] = list(lines)
    for grid in sorted(grids, key=lambda g: g.box[1]):
        at = next((i for i, p in enumerate(parts) if isinstance(p, Line) and p.box[1] > grid.box[1]), len(parts))
        parts.insert(at, grid)
    return parts


def _read_scans(sheets: Sequence[Sheet], page: RawPage, options: Options) -> list[Removed]:
    """Read pictures of pages where that is wished; returns the pages that stay unread."""
    scanned = [s for s in sheets if s.is_scanned]
    if not scanned:
        return []
    is_all = not any(s.parts for s in sheets)
    if not options.ocr:
        if is_all:
            raise PageError("read", "needs_ocr", f"{page.uri} holds pictures of pages; run again with --ocr")
        return [Removed(f"page {s.number}: a picture, read only with --ocr", "needs_ocr") for s in scanned]
    for sheet in scanned:
        sheet.parts = list(lines_of(read_scan(page.data, sheet.number, page.uri), sheet.number))
    return []


def _take_running_heads(sheets: Sequence[Sheet]) -> list[Removed]:
    """Take out page numbers, and lines at the top or foot that stand on several pages; returns each once."""
    seen: Counter[str] = Counter()
    for sheet in sheets:
        seen.update({_form(line.text) for line in _edge_lines(sheet)})
    needed = max(2, (len(sheets) + 1) // 3)
    taken: dict[str, str] = {}
    for sheet in sheets:
        for line in _edge_lines(sheet):
            form = _form(line.text)
            if seen[form] >= needed or PAGE_NUMBER.fullmatch(line.text.lower()):
                sheet.parts.remove(line)
                taken.setdefault(form, line.text)
    return [Removed(text, "furniture") for text in taken.values()]


def _form(text: str) -> str:
    return DIGITS.sub("#", squash(text).casefold())


def _edge_lines(sheet: Sheet) -> list[Line]:
    edge = EDGE * sheet.height
    return [p for p in sheet.parts if isinstance(p, Line) and (p.box[3] < edge or p.box[1] > sheet.height - edge)]


def _pieces(sheets: Sequence[Sheet]) -> Iterator[Piece]:
    """Yield paragraphs and table rows in reading order; a table that goes on over a page keeps its number."""
    number = -1
    layout = layout_of([p for s in sheets for p in s.parts if isinstance(p, Line)])
    lines: list[Line] = []
    last: Grid | None = None
    for sheet in sheets:
        for part in sheet.parts:
            if isinstance(part, Line) and not is_numeric_row(part):
                lines.append(part)
                last = None
                continue
            yield from paragraphs(lines, layout)
            lines = []
            if isinstance(part, Line):
                number += 1
                piece = row_piece([(text, TableCell(0, 0, i)) for i, text in enumerate(cells_of(part))], number, [part.place])
                if piece is not None:
                    yield piece
                continue
            goes_on = last is not None and _is_same(last.columns, part.columns)
            number += not goes_on
            head = _texts(last.rows[0]) if goes_on and last is not None else None
            yield from _rows(part, number, sheet.number, head)
            last = replace(part, rows=last.rows) if goes_on and last is not None else part
    yield from paragraphs(lines, layout)


def _is_same(a: Sequence[float], b: Sequence[float]) -> bool:
    return len(a) == len(b) and all(abs(x - y) <= NEAR for x, y in zip(a, b, strict=True))


def _texts(row: Sequence[tuple[Box, TableCell, str]]) -> list[str]:
    return [text for _, _, text in row]


def _rows(grid: Grid, number: int, page: int, head: list[str] | None) -> Iterator[Piece]:
    """Yield the rows of a table; `head` is the head of the page before, left out where it is repeated."""
    for index, row in enumerate(grid.rows):
        if index == 0 and head is not None and _texts(row) == head:
            continue
        ordered = sorted(row, key=lambda c: c[1].column)
        cells = [(text, cell) for _, cell, text in ordered]
        places, at = [], 0
        for box, _, text in ordered:
            if text:
                places.append(PagePlace(at, page, tuple(round(v, 1) for v in box)))  # type: ignore[arg-type]
                at += len(text) + 3
        if len([t for t, _ in cells if t]) == 1 and cells[0][1].column_span >= len(grid.columns) - 1:
            yield Piece(cells[0][0], BlockKind.TABLE_CAPTION, None, number, (), tuple(places))
        elif piece := row_piece(cells, number, places):
            yield piece
