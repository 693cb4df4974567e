"""Turns XLSX files into pieces: lone cells are lines, the others rows; numbers are written as a Vietnamese sheet shows them."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from datetime import date, datetime, time
from decimal import ROUND_HALF_UP, Context, Decimal
from typing import Any

from extractors.records import BlockKind, TableCell
from pipeline.formats_blocks import FAULTS, Piece, Stated, company_of, is_heading_form, row_piece, squash
from pipeline.records import PageError

MAX_CELLS = 300_000
WIDE = Context(prec=400)  # any number of a cell, up to 1e308, with its decimals
MAX_PLACES = 30  # decimals that a format can ask for
MERGE = re.compile(rb"<(?:\w+:)?mergeCell\b[^>]*?\bref=[\"'](?P<cells>[^\"'>]{1,40})[\"']")
GENERAL_DIGITS = 11  # significant digits that a cell of format General shows


def read_xlsx(data: bytes, uri: str) -> tuple[list[Piece], Stated]:
    """Return the rows of all visible sheets in order.

    Raises PageError `unreadable` for a broken file, `too_large` over MAX_CELLS, and `not_calculated` where formulas
    have no value stored.
    """
    import openpyxl
    from openpyxl.utils.exceptions import InvalidFileException

    try:
        if _merged(data) > MAX_CELLS:
            raise PageError("read", "too_large", f"{uri} merges over {MAX_CELLS:,} cells; keep the sheets that matter")
        book = openpyxl.load_workbook(io.BytesIO(data), data_only=True)
        formulas = openpyxl.load_workbook(io.BytesIO(data))
    except (InvalidFileException, *FAULTS) as error:
        raise PageError("read", "unreadable", f"{uri} is a broken XLSX file: {error}") from error
    sheets = [s for s in book.worksheets if s.sheet_state == "visible"]
    if sum(s.max_row * s.max_column for s in sheets) > MAX_CELLS:
        raise PageError("read", "too_large", f"{uri} has over {MAX_CELLS:,} cells; keep the sheets that matter")
    pieces: list[Piece] = []
    for number, sheet in enumerate(sheets):
        pieces.extend(_rows(sheet, formulas[sheet.title], number, uri))
    stated = Stated(squash(book.properties.title or "") or None, squash(book.properties.creator or "") or None)
    return pieces, Stated(stated.title, None if stated.author == "openpyxl" else stated.author, company_of(data))


def _merged(data: bytes) -> int:
    """Return how many cells the sheets merge, by their XML: openpyxl makes an object of each."""
    from openpyxl.utils.cell import range_boundaries

    cells = 0
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for name in archive.namelist():
            if name.startswith("xl/worksheets/"):
                for found in MERGE.finditer(archive.read(name)):
                    left, top, right, bottom = range_boundaries(found["cells"].decode("ascii", "replace"))
                    cells += ((right or 1) - (left or 1) + 1) * ((bottom or 1) - (top or 1) + 1)
    return cells


def _style(cell: Any, name: str) -> Any:
    """Return a style of a cell; None where it names one that the workbook does not hold."""
    try:
        return getattr(cell, name)
    except IndexError:
        return None


def _rows(sheet: Any, formulas: Any, number: int, uri: str) -> Iterator[Piece]:
    spans = {(r.min_row, r.min_col): (r.max_col - r.min_col + 1, r.max_row - r.min_row + 1) for r in sheet.merged_cells.ranges}
    for row in sheet.iter_rows():
        if sheet.row_dimensions[row[0].row].hidden:
            continue
        cells: list[tuple[str, TableCell]] = []
        is_bold = True
        for cell in row:
            text = squash(show(cell.value, _style(cell, "number_format") or "General")) if cell.value is not None else ""
            if not text and str(formulas.cell(cell.row, cell.column).value or "").startswith("="):
                raise PageError("read", "not_calculated", f"{uri} holds formulas without values; open it in a spreadsheet program and save it")
            if text:
                width, height = spans.get((cell.row, cell.column), (1, 1))
                cells.append((text, TableCell(0, 0, cell.column - 1, width, height)))
                font = _style(cell, "font")
                is_bold = is_bold and bool(font and font.b)
        if len(cells) == 1 and not _is_number(row):
            text = cells[0][0]
            yield Piece(text, BlockKind.HEADING if is_bold and is_heading_form(text) else BlockKind.PARAGRAPH)
        elif piece := row_piece(cells, number):
            yield piece


def _is_number(row: Any) -> bool:
    return any(isinstance(c.value, (int, float, Decimal)) and not isinstance(c.value, bool) for c in row)


def show(value: Any, form: str) -> str:
    """Return a cell's value as it is read on a Vietnamese screen: `.` between thousands, `,` before decimals."""
    if isinstance(value, bool):
        return ""
    if isinstance(value, datetime):
        return value.strftime("%d/%m/%Y") if value.time() == time() else value.strftime("%d/%m/%Y %H:%M")
    if isinstance(value, date):
        return value.strftime("%d/%m/%Y")
    if not isinstance(value, (int, float, Decimal)):
        return str(value)
    number = Decimal(repr(value)) if isinstance(value, float) else Decimal(value)
    section = form.split(";", maxsplit=1)[0]
    is_percent = "%" in section
    if is_percent:
        number *= 100
    places = min(section.split(".", 1)[1].count("0"), MAX_PLACES) if "." in section else 0
    if section == "General" or not any(c in section for c in "0#"):
        number = Decimal(f"{number:.{GENERAL_DIGITS}g}")
        text = f"{number.normalize():f}"
    else:
        number = number.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP, context=WIDE)
        text = f"{number:,f}" if ",0" in section or ",#" in section else f"{number:f}"
    return text.translate({ord(","): ".", ord("."): ","}) + ("%" if is_percent else "")
