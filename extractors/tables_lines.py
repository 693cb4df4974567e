"""Finds tables that a plain-text dump flattened to one cell a line, and gives them their grid back.

A run of short lines is cut into rows by its period: the header's lines, then again and again as many lines of
the same forms (number, words, number, number).
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from extractors.records import BlockKind, SourceText, Span
from extractors.rules import IGNORECASE, compile_pattern
from extractors.tables_cells import index_number, is_data, is_numbering
from extractors.tables_grid import Grid, GridCell, header_columns
from extractors.tables_headers import NUMBERING, TOTAL, has, read_header

LONGEST_LABEL = 160
MOST_COLUMNS = 14
FEWEST_ROWS = 2
PROSE_END = compile_pattern(r"[.;:!?…]$|[.;?!][ ]\p{Lu}")
NEVER = compile_pattern(r"\b(?:lượt[ ](?:xem|truy[ ]cập)|trang[ ]\d|ngày[ ]\d|điện[ ]thoại|tin[ ]đã[ ]đưa|bản[ ]in|trực[ ]tuyến[ ]?:|go[ ]to)\b", flags=IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Line:
    """A line of a dump that may be a cell: its block, its text and its form: `n` data, `i` index, `t` words."""

    block: int
    start: int
    end: int
    text: str
    form: str


def find_flat_grids(source: SourceText) -> Iterator[Grid]:
    """Yield the tables flattened to lines, in text order."""
    starts = [s.start for s in source.sentences]
    run: list[_Line] = []
    for index, block in enumerate(source.blocks):
        text = source.block_text(index)
        form = _form(text) if block.kind in (BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.ITEM) else ""
        if form:
            run.append(_Line(index, block.start, block.end, text, form))
            continue
        yield from _grids(run, starts)
        run = []
    yield from _grids(run, starts)


def _form(text: str) -> str:
    """Return the form of a line, empty where it cannot be a cell."""
    if not text or len(text) > LONGEST_LABEL:
        return ""
    if is_data(text):
        return "n"
    if text[0] == "(" and index_number(text) is not None:
        return "i"
    return "" if PROSE_END.search(text) or NEVER.search(text) else "t"


def _grids(run: Sequence[_Line], starts: Sequence[int]) -> Iterator[Grid]:
    if sum(line.form == "n" for line in run) < 4 or len(run) < 6:
        return
    first = next(i for i, line in enumerate(run) if line.form == "n")
    rows, header, width = _rows(run, first)
    if len(rows) < FEWEST_ROWS or not header:
        return
    placed = [*_place_header(header, width), *(_place(row, width) for row in rows)]
    lines = [cell for row in placed for cell in row]
    if not lines:
        return
    cells = tuple(
        tuple(GridCell(x.start, x.end, x.text, r, c, h, w) for x, c, w, h in row) for r, row in enumerate(placed)
    )
    sentences = tuple(tuple(bisect_left(starts, x.start) for x, *_ in row) for row in placed)
    evidence = tuple(_evidence(row) for row in cells)
    block = min(x.block for x, *_ in lines)
    yield Grid(-1 - block, block, cells, sentences, evidence, is_flat=True)


def _evidence(row: Sequence[GridCell]) -> Span:
    """Return the row from its label to its last cell, line breaks included."""
    label = next((c for c in row if not is_numbering(c.text) or len(row) == 1), row[0])
    return Span(label.start, row[-1].end)


def _rows(run: Sequence[_Line], first: int) -> tuple[list[list[_Line]], list[_Line], int]:
    """Cut a run into rows; return them with the lines of the header and the number of columns."""
    is_numbered = any(has(NUMBERING, line.text) for line in run[:first])
    begin = next((i for i, line in enumerate(run) if line.form == "n"), 0)
    if not is_numbered:
        begin -= 1  # the label before the first number
    index = [line for line in run[:first] if line.form == "i"]
    rows = _numbered(run, begin) if is_numbered else _labeled(run, begin)
    if not rows or begin < 1:
        return [], [], 0
    width = len(index) or Counter(len(row) for row in rows).most_common(1)[0][0]
    if width < 2 or width > MOST_COLUMNS:
        return [], [], 0
    header = _header([line for line in run[:begin] if line.form == "t"], width, is_numbered)
    if width == 2 and not _is_telling(header):
        return [], [], 0
    body = [row for row in rows if len(row) <= width]
    whole = sum(len(row) == width for row in body)
    return (body, [*header, *index], width) if 2 * whole >= len(rows) else ([], [], 0)


def _numbered(run: Sequence[_Line], begin: int) -> list[list[_Line]]:
    """Cut at the numbers 1, 2, 3 that stand before words; a total row has no number."""
    rows: list[list[_Line]] = []
    expected = 1
    for position in range(begin, len(run)):
        line = run[position]
        following = run[position + 1] if position + 1 < len(run) else None
        if line.text == str(expected) and following is not None and following.form == "t":
            rows.append([line])
            expected += 1
        elif line.form == "t" and has(TOTAL, line.text):
            rows.append([line])
        elif rows and (len(rows[-1]) < max(map(len, rows)) or len(rows) == 1):
            rows[-1].append(line)
        else:
            break
    return [row for row in rows if len(row) > 1]


def _labeled(run: Sequence[_Line], begin: int) -> list[list[_Line]]:
    """Cut before words that stand before a number."""
    rows: list[list[_Line]] = []
    for position in range(max(0, begin), len(run)):
        line = run[position]
        following = run[position + 1] if position + 1 < len(run) else None
        if line.form == "t":
            if following is None or following.form != "n":
                break
            rows.append([line])
        elif rows:
            rows[-1].append(line)
    return rows


def _header(words: Sequence[_Line], width: int, is_numbered: bool) -> list[_Line]:
    """Return the lines of the header: from its `STT` on, else as many as there are columns."""
    if is_numbered:
        start = max(i for i, line in enumerate(words) if has(NUMBERING, line.text))
        return list(words[start:])
    return list(words[-width:]) if len(words) >= width else []


def _is_telling(header: Sequence[_Line]) -> bool:
    """Tell whether a header of two columns speaks of numbers, so that pairs of lines are no chance."""
    return any((m := read_header(line.text)).kind is not None or m.role is not None for line in header[1:])


def _place_header(header: Sequence[_Line], width: int) -> list[list[tuple[_Line, int, int, int]]]:
    """Give the header's lines their columns: one level, or two where there are more lines than columns."""
    words = [line for line in header if line.form == "t"]
    index = [line for line in header if line.form == "i"]
    lead = 2 if words and has(NUMBERING, words[0].text) else 1
    rows: list[list[tuple[_Line, int, int, int]]] = []
    if len(words) <= width:
        rows.append([(line, c, 1, 1) for c, line in enumerate(words)])
    else:
        parents = len(words) - width  # each level of two adds as many lines as it has parents
        tops = next((t for t in range(lead + parents, len(words)) if len(words) - t >= 2 * parents), len(words))
        upper, lower = header_columns([tops, len(words) - tops], width, lead)
        rows.append([(x, *p) for x, p in zip(words[:tops], upper, strict=True)])
        rows.append([(x, *p) for x, p in zip(words[tops:], lower, strict=True)])
    if index:
        rows.append([(line, c, 1, 1) for c, line in enumerate(index)])
    return rows


def _place(row: Sequence[_Line], width: int) -> list[tuple[_Line, int, int, int]]:
    """Give a row's lines their columns: a row without its number starts at the label."""
    shift = 1 if len(row) == width - 1 and row[0].form == "t" and has(TOTAL, row[0].text) else 0
    return [(line, c + shift, 1, 1) for c, line in enumerate(row)]
