"""Turns DOCX files into pieces: paragraphs, headings, list items, and tables with their merged cells."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any

from extractors.records import BlockKind, TableCell
from extractors.rules import IGNORECASE, compile_pattern
from pipeline.clean.letterhead import NATION
from pipeline.formats_blocks import FAULTS, Piece, Stated, company_of, is_heading_form, row_piece, squash
from pipeline.records import PageError

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
SKIPPED = frozenset({f"{W}del", f"{W}moveFrom", f"{W}instrText", f"{W}delText", FALLBACK, f"{W}footnoteReference"})
WRAPPERS = frozenset({f"{W}sdt", f"{W}sdtContent", f"{W}ins", f"{W}customXml", f"{W}moveTo"})
BREAKS = frozenset({f"{W}br", f"{W}tab", f"{W}cr"})
HEADING = compile_pattern(r"heading ?(?P<level>\d)", flags=IGNORECASE)
MAX_CELL = 600  # characters of a cell beyond which a table lays out a page
SIGNED = "nơi nhận"


def read_docx(data: bytes, uri: str) -> tuple[list[Piece], Stated]:
    """Return the pieces of a DOCX file in reading order. Raises PageError `unreadable` for a broken file."""
    import docx
    from docx.opc.exceptions import OpcError

    try:
        document = docx.Document(io.BytesIO(data))
        body = document.element.body
        stated = Stated(squash(document.core_properties.title or "") or None, squash(document.core_properties.author or "") or None, company_of(data))
        styles = {s.style_id: (s.name or "") for s in document.styles}
    except (OpcError, *FAULTS) as error:
        raise PageError("read", "unreadable", f"{uri} is a broken DOCX file: {error}") from error
    return list(_blocks(body, styles, _Count())), stated


class _Count:
    """The number of the next table."""

    def __init__(self) -> None:
        self.tables = 0

    def next(self) -> int:
        self.tables += 1
        return self.tables - 1


def _blocks(parent: Any, styles: dict[str, str], count: _Count) -> Iterator[Piece]:
    for child in parent:
        if child.tag == f"{W}p":
            piece = _paragraph(child, styles)
            if piece.text:
                yield piece
        elif child.tag == f"{W}tbl":
            yield from _table(child, styles, count)
        elif child.tag in WRAPPERS:
            yield from _blocks(child, styles, count)


def _text(element: Any) -> str:
    """Return the text of an element as it is shown: insertions in, deletions out, breaks as spaces."""
    parts: list[str] = []
    for child in element:
        if child.tag in SKIPPED:
            continue
        if child.tag == f"{W}t":
            parts.append(child.text or "")
        elif child.tag == f"{W}noBreakHyphen":
            parts.append("-")
        elif child.tag in BREAKS:
            parts.append(" ")
        elif len(child):
            parts.append(_text(child))
            if child.tag == f"{W}p":
                parts.append(" ")
    return "".join(parts)


def _paragraph(element: Any, styles: dict[str, str]) -> Piece:
    text = squash(_text(element))
    properties = element.find(f"{W}pPr")
    style = ""
    if properties is not None:
        named = properties.find(f"{W}pStyle")
        style = styles.get(named.get(f"{W}val"), "") if named is not None else ""
    if style.lower() == "title":
        return Piece(text, BlockKind.TITLE)
    if match := HEADING.match(style):
        return Piece(text, BlockKind.HEADING, int(match["level"]))
    if (properties is not None and properties.find(f"{W}numPr") is not None) or style.lower().startswith("list"):
        return Piece(text, BlockKind.ITEM)
    if style.lower() == "caption":
        return Piece(text, BlockKind.TABLE_CAPTION)
    if text and is_heading_form(text) and _is_bold(element):
        return Piece(text, BlockKind.HEADING)
    return Piece(text)


def _is_bold(paragraph: Any) -> bool:
    runs = [r for r in paragraph.iter(f"{W}r") if squash(_text(r))]
    return bool(runs) and all(_has_bold(r) for r in runs)


def _has_bold(run: Any) -> bool:
    mark = run.find(f"{W}rPr/{W}b")
    return mark is not None and mark.get(f"{W}val") not in ("0", "false")


def _table(table: Any, styles: dict[str, str], count: _Count) -> Iterator[Piece]:
    rows = [list(_row(r)) for r in table.iter(f"{W}tr") if r.getparent() is table or r.getparent().tag in WRAPPERS]
    if _lays_out(rows):
        for row in rows:
            for cell, _ in row:
                yield from _blocks(cell, styles, count)
        return
    number = count.next()
    for index, row in enumerate(rows):
        cells = []
        for cell, place in row:
            if _merge(cell) == "continue":
                continue
            height = 1
            if _merge(cell) == "restart":
                height += _continued(rows[index + 1 :], place.column)
            cells.append((squash(_text(cell)), TableCell(0, 0, place.column, place.column_span, height, place.is_header)))
        piece = row_piece(cells, number)
        if piece is not None:
            yield piece


def _row(row: Any) -> Iterator[tuple[Any, TableCell]]:
    """Yield the cells of a row with their columns; a row may begin behind the first column."""
    before = row.find(f"{W}trPr/{W}gridBefore")
    column = _number(before)
    is_header = row.find(f"{W}trPr/{W}tblHeader") is not None
    for cell in row.iter(f"{W}tc"):
        if cell.getparent() is not row and cell.getparent().tag not in WRAPPERS:
            continue
        width = _number(cell.find(f"{W}tcPr/{W}gridSpan"), 1)
        yield cell, TableCell(0, 0, column, width, 1, is_header)
        column += width


def _number(element: Any, default: int = 0) -> int:
    value = element.get(f"{W}val") if element is not None else None
    return min(int(value), 200) if value is not None and value.isdecimal() and len(value) < 10 else default


def _merge(cell: Any) -> str | None:
    mark = cell.find(f"{W}tcPr/{W}vMerge")
    return None if mark is None else mark.get(f"{W}val") or "continue"


def _continued(rows: list[list[tuple[Any, TableCell]]], column: int) -> int:
    height = 0
    for row in rows:
        cell = next((c for c, place in row if place.column == column), None)
        if cell is None or _merge(cell) != "continue":
            break
        height += 1
    return height


def _lays_out(rows: list[list[tuple[Any, TableCell]]]) -> bool:
    """Tell a table that places things on the page (letterhead, signatures) from one of data."""
    texts = [squash(_text(cell)) for row in rows for cell, _ in row]
    if max((len(row) for row in rows), default=0) < 2:
        return True
    if any(NATION.search(t) or t.lower().startswith(SIGNED) for t in texts):
        return True
    return sum(len(t) > MAX_CELL for t in texts) * 3 > sum(bool(t) for t in texts)
