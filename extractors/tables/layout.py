"""Tells the parts of a table: headers, numbering, labels, unit column, sections, totals, and its caption and unit line."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from extractors.keeping import cached_property
from extractors.records import Block, BlockKind, Kind, Reason, SourceText, Span
from extractors.rules import TIMEOUT, compile_pattern
from extractors.tables.cells import index_number, is_data, is_numbering, is_placeholder, is_year
from extractors.tables.grid import Grid, GridCell
from extractors.tables.headers import NOTE, TOTAL, UNIT_COLUMN, UNIT_LINE, Meaning, has, read_header, read_unit

NEAR = 3  # blocks above a table that may be its caption or unit line
LONGEST_CAPTION = 400
LONGEST_LINE = 200  # a longer block introduces the table in its last sentence only
ASIDE = compile_pattern(r"\([^()]++\)\.?")
MONTH = compile_pattern(r"(?:0?[1-9]|1[0-2])(?:[/.-]\d{4})?|[IV]{1,3}")  # or quarter
SUB_LETTER = compile_pattern(r"[a-zđ]")
NAMELESS = frozenset({Reason.OTHER, Reason.LEGAL_REF, Reason.PHONE, Reason.DATE, Reason.LEVEL})


@dataclass(frozen=True)
class Layout:
    """The parts of one table, by row and column numbers of its grid.

    `headers[c]` are the header cells of column `c`, outermost first; `labels` the columns of words that name
    rows, the naming one last; `numbering` the columns that only count rows.
    """

    grid: Grid
    header_rows: frozenset[int]
    index_rows: frozenset[int]
    numbering: frozenset[int]
    labels: tuple[int, ...]
    unit_column: int | None
    headers: dict[int, tuple[GridCell, ...]] = field(default_factory=dict)
    meanings: dict[int, tuple[Meaning, ...]] = field(default_factory=dict)  # of `headers`, in their order
    caption: str = ""
    caption_span: Span | None = None
    unit_line: str = ""
    unit_span: Span | None = None
    sections: dict[int, str] = field(default_factory=dict)  # of body rows: the words of the section row above
    body: tuple[int, ...] = ()  # the rows that hold neither headers nor numbering

    @cached_property
    def wholes(self) -> dict[int, int]:
        """The rows that others are parts of, by these: of `a`, `b`, `2.1` or `- …` below `2` the row `2`."""
        found: dict[int, int] = {}
        above: dict[str, int] = {}  # rows by their number
        last: int | None = None  # that is no part
        numbered = any(self._number(r) for r in self.body)
        for row in self.body:
            label, number = self.names[row], self._number(row)
            head, _, tail = number.rpartition(".")
            is_open = numbered and not number and found.get(row - 1) == last  # goes on below `Trong đó: …`
            if label is None or last is None or self.is_total(row):
                whole = None
            elif is_part(label.text) or SUB_LETTER.fullmatch(number) or is_open:
                whole = last
            else:
                whole = above.get(head) if head and tail else None
            if whole is not None:
                found[row] = whole
            elif label is not None:
                last = row
            above[number] = row
        return found

    def _number(self, row: int) -> str:
        cell = self.grid.rows[row][0] if self.grid.rows[row] else None
        return cell.text.strip("().") if cell is not None and cell.column in self.numbering and is_numbering(cell.text) else ""

    def label(self, row: int) -> GridCell | None:
        """Return the cell that names a row: the label column's, else the first cell of words before the data."""
        return self.names[row]

    def label_beside(self, row: int, column: int) -> GridCell | None:
        """Return the cell that names the row to the left of a column: its own half's in a table that is printed in halves side by side."""
        offset = column // self.half * self.half if self.half and self.labels else 0
        return self.grid.at(row, self.labels[-1] + offset) if offset else self.names[row]

    @cached_property
    def half(self) -> int:
        """After how many columns the headers are written again: `Hạng | Tỉnh | Điểm | Hạng | Tỉnh | Điểm`; 0 where they are not."""
        words = [tuple(h.text.lower() for h in self.headers.get(c, ())) for c in range(self.grid.width)]
        whole = len(words)
        return next((n for n in range(2, whole // 2 + 1) if whole % n == 0 and all(words[:n]) and words[:n] * (whole // n) == words), 0)

    @cached_property
    def names(self) -> list[GridCell | None]:
        """The cell that names each row."""
        return [self._name(row) for row in range(len(self.grid.rows))]

    @cached_property
    def totals(self) -> list[bool]:
        """Whether each row is a total of others."""
        return [any(has(TOTAL, c.text) for c in cells[:2] if not is_data(c.text)) for cells in self.grid.rows]

    def period_of(self, row: int) -> GridCell | None:
        """Return the cell with the period of a row whose group names it: `PAPI | 2022 | 43,1`; None elsewhere."""
        cell = self.grid.at(row, self.labels[-1]) if self.is_of_periods and len(self.labels) > 1 else None
        return cell if cell is not None and cell is not self.names[row] else None

    def _name(self, row: int) -> GridCell | None:
        cells = self.grid.rows[row]
        if self.is_of_periods and len(self.labels) > 1:
            group = self.grid.at(row, self.labels[-2])
            if group is not None and any(c.isalpha() for c in group.text) and self.grid.at(row, self.labels[-1]):
                return group
        for column in reversed(self.labels):
            cell = self.grid.at(row, column)
            if cell is not None and cell.text and (self.is_of_periods or any(c.isalpha() for c in cell.text)):
                return cell
        for cell in cells:
            if cell.column in self.numbering and is_numbering(cell.text):
                continue
            return cell if not is_data(cell.text) or is_year(cell.text) else None
        return None

    @cached_property
    def label_header(self) -> str:
        """The words over the column of labels."""
        return " ".join(h.text for h in self.headers.get(self.labels[-1], ())) if self.labels else ""

    @cached_property
    def is_of_periods(self) -> bool:
        """Tell whether the rows are named by years, quarters or months in bare numbers."""
        return bool(self.labels) and any(m.reason is Reason.PERIOD for m in self.meanings.get(self.labels[-1], ()))

    def is_total(self, row: int) -> bool:
        """Tell whether a row is a total of others."""
        return self.totals[row]

    def unit_of(self, row: int) -> str:
        """Return the words of the unit column in a row, else of the table's unit line, else none."""
        if self.unit_column is not None and (cell := self.grid.at(row, self.unit_column)) and not is_placeholder(cell.text):
            return cell.text
        return self.unit_line


def is_part(label: str) -> bool:
    """Tell whether a label is a part of the row above it: `- Trực tuyến`, `Trong đó: …`."""
    return label[:1] in "-+•*–" or label.lower().startswith("trong đó")


def read_layout(source: SourceText, grid: Grid) -> Layout:
    """Return the parts of a table."""
    captions = _caption_rows(grid)
    top = _header_depth(grid, max(captions, default=-1) + 1)
    index_rows = frozenset(r for r in range(len(grid.rows)) if _is_index_row(grid, r, top))
    if index_rows and min(index_rows) < top:
        top = min(index_rows)
    stated = frozenset(r for r in range(top, min(top + 2, len(grid.rows) - 1)) if _is_unit_line(grid, r))
    header_rows = frozenset(range(top)) | stated | _repeated(grid, range(len(captions), top))
    body = [r for r in range(len(grid.rows)) if r not in header_rows and r not in index_rows]
    inside = frozenset(body)
    rows = [r for r in range(top) if r not in captions]
    headers = {c: _path(grid, rows, c) for c in range(grid.width)}
    numbering = frozenset(c for c in range(grid.width) if _is_numbering_column(grid, inside, c, headers[c]))
    unit_column = next((c for c in range(grid.width) if _is_unit_column(grid, inside, c, headers[c])), None)
    labels = _label_columns(grid, inside, headers, numbering, unit_column)
    caption, caption_span, unit_line, unit_span = _above(source, grid, sorted(captions | stated))
    return Layout(
        grid, header_rows, index_rows, numbering, labels, unit_column, headers,
        {c: tuple(read_header(h.text) for h in path) for c, path in headers.items()}, caption, caption_span, unit_line, unit_span,
        _sections(grid, body), tuple(body),
    )  # fmt: skip


def _sections(grid: Grid, body: Sequence[int]) -> dict[int, str]:
    """Return for body rows the words of the section row above: a row of one cell of words (`II | Cấp huyện`)."""
    found: dict[int, str] = {}
    current = ""
    for row in body:
        words = [c for c in grid.rows[row] if not is_numbering(c.text) and not is_placeholder(c.text)]
        is_empty = not any(is_data(c.text) and not is_placeholder(c.text) for c in grid.rows[row] if words and c.column > words[0].column)
        if len(words) == 1 and is_empty and not is_data(words[0].text) and not has(TOTAL, words[0].text):
            current = words[0].text
        elif current:
            found[row] = current
    return found


def _caption_rows(grid: Grid) -> frozenset[int]:
    """Return the leading rows of one cell over the whole table: its caption and unit line."""
    found = []
    for row, cells in enumerate(grid.rows[:3]):
        is_wide = len(cells) == 1 and not is_data(cells[0].text) and grid.width > 1
        if not is_wide or len(grid.rows) < row + 3 or (cells[0].column_span < grid.width and not has(UNIT_LINE, cells[0].text)):
            break
        found.append(row)
    return frozenset(found)


def _is_unit_line(grid: Grid, row: int) -> bool:
    """Tell whether a row right below the header is the unit line: `Đơn vị: hồ sơ` over the whole table."""
    cells = grid.rows[row]
    return len(cells) == 1 and row > 0 and has(UNIT_LINE, cells[0].text)


def _header_depth(grid: Grid, first: int) -> int:
    """Return the first row below the header: rows without data, as deep as the spans of its cells say."""
    if first >= len(grid.rows) or not _is_header_like(grid, first):
        return first
    depth = first + 1
    if depth < len(grid.rows) - 1 and is_unit_row(grid.rows[depth]):
        return depth + 1
    while depth < len(grid.rows) - 1 and _is_header_like(grid, depth):
        above = grid.rows[depth - 1]
        is_covered = any(c.row + c.row_span > depth for r in range(first, depth) for c in grid.rows[r])
        is_split = any(c.column_span > 1 for c in above)
        is_marked = sum(c.is_header for c in grid.rows[depth]) > 1
        if not (is_covered or is_split or is_marked) or depth - first > 4:
            break
        depth += 1
    return depth


def _is_header_like(grid: Grid, row: int) -> bool:
    cells = grid.rows[row]
    if sum(c.is_header for c in cells) > 1 and all(c.is_header for c in cells):
        return True
    return not any(is_data(c.text) and not is_placeholder(c.text) for c in cells) and (len(cells) > 1 or grid.width == 1 or row == 0)


def is_unit_row(cells: Sequence[GridCell]) -> bool:
    """Tell whether a row below the header only gives units: `(hồ sơ) | (triệu đồng) | (%)`."""
    units = [(c.text, read_unit(c.text)) for c in cells]
    return len(units) > 1 and all(u is not None and (u.noun is None or t.startswith("(")) for t, u in units)


def _is_index_row(grid: Grid, row: int, top: int) -> bool:
    """Tell whether a row numbers the columns: `(1) | (2) | (3)=(2)/(1)`, `A | B | 1 | 2`."""
    cells = grid.rows[row]
    if len(cells) < 2 or row > top + 1:
        return False
    numbers = [index_number(c.text) for c in cells]
    if any(n is None for n in numbers):
        return False
    counted = [n for n in numbers if n]
    if len(counted) < 2 and not (len(cells) > 2 and counted):
        return False
    return counted == list(range(counted[0], counted[0] + len(counted))) and counted[0] <= 3


def _repeated(grid: Grid, header: range) -> frozenset[int]:
    """Return the rows further down that repeat a header row: a table printed over several pages."""
    known = {tuple(c.text for c in grid.rows[r]) for r in header if len(grid.rows[r]) > 1}
    return frozenset(r for r in range(header.stop, len(grid.rows)) if tuple(c.text for c in grid.rows[r]) in known)


def _path(grid: Grid, rows: Sequence[int], column: int) -> tuple[GridCell, ...]:
    found: list[GridCell] = []
    for row in rows:
        cell = grid.at(row, column)
        if cell is not None and cell.text and cell not in found:
            found.append(cell)
    return tuple(found)


def _values(grid: Grid, body: frozenset[int], column: int) -> list[GridCell]:
    return [c for c in grid.columns.get(column, ()) if c.row in body]


def _is_numbering_column(grid: Grid, body: frozenset[int], column: int, header: Sequence[GridCell]) -> bool:
    cells = _values(grid, body, column)
    marks = [c for c in cells if is_numbering(c.text)]
    if header and any(read_header(h.text).reason is Reason.NUMBERING for h in header):
        return True
    if column > 0 or len(marks) < 2 or any(h.column_span == 1 and h.text.strip() for h in header):
        return False
    numbers = [int(c.text.rstrip(".)")) for c in marks if c.text.rstrip(".)").isdecimal()]
    is_counting = len(numbers) > 1 and numbers[0] == 1 and all(b - a in (0, 1) or b == 1 for a, b in pairwise(numbers))
    has_words = any(not is_data(c.text) for c in _values(grid, body, 1))
    return is_counting and has_words and len(marks) * 4 >= len(cells) * 3


def _is_unit_column(grid: Grid, body: frozenset[int], column: int, header: Sequence[GridCell]) -> bool:
    words = header[-1].text.strip() if header else ""
    if has(UNIT_COLUMN, words) and not words.lower().startswith("đơn vị"):
        return True
    if not words.lower().startswith(("đơn vị", "đv")):
        return False
    cells = [c.text for c in _values(grid, body, column) if not is_placeholder(c.text)]
    units = [u for t in cells if (u := read_unit(t)) is not None]
    if has(UNIT_COLUMN, words) and units:
        return True
    return bool(cells) and 2 * sum(u.noun is None for u in units) >= len(cells)


def _label_columns(
    grid: Grid, body: frozenset[int], headers: dict[int, tuple[GridCell, ...]], numbering: frozenset[int], unit: int | None
) -> tuple[int, ...]:
    """Return the columns of words before the first column of data; where years name the rows, their column."""
    found: list[int] = []
    for column in range(grid.width):
        if column in numbering or column == unit or any(has(NOTE, h.text) for h in headers[column]):
            continue
        cells = [c for c in _values(grid, body, column) if c.text]
        data = [c for c in cells if is_data(c.text) and not any(x.isalpha() for x in c.text)]
        meaning = read_header(headers[column][-1].text) if headers[column] else None
        if meaning is not None and meaning.reason is Reason.PERIOD and (not found or all(is_year(c.text) or MONTH.fullmatch(c.text) or not is_data(c.text) for c in cells)):
            return (*found, column)  # behind a group: `PAPI | 2022 | 43,1`
        if meaning is not None and meaning.reason in NAMELESS:
            continue
        if 2 * len(data) > len(cells) or not cells:
            if found and (meaning is None or meaning.kind is not Kind.RANK or any(2 * len(_values(grid, body, c)) > len(body) for c in found)):
                break
            continue  # `Hạng` may stand before the names, and a group of rows before that
        if cells and all(is_year(c.text) for c in cells) and not found:
            return (column,)
        if cells and all(len(c.text) < 300 for c in cells):
            found.append(column)
    own = [c for c in found if len(_values(grid, body, c)) * 2 > len(body)]
    return tuple(found[: found.index(own[0]) + 1]) if own else tuple(found[:1])


def _above(source: SourceText, grid: Grid, captions: Sequence[int]) -> tuple[str, Span | None, str, Span | None]:
    """Return caption and unit line with their places: rows inside the table, else the blocks right above it."""
    caption, caption_span, unit, unit_span = "", None, "", None
    for row in captions:
        cell = grid.rows[row][0]
        if match := UNIT_LINE.pattern.match(cell.text):
            unit, unit_span = match["unit"], Span(cell.start, cell.end)
        else:
            caption, caption_span = cell.text, Span(cell.start, cell.end)
    aside: Block | None = None  # `(đến 31/7/2024)` under the words of the caption
    for index in range(grid.first_block - 1, max(-1, grid.first_block - 1 - NEAR), -1):
        block = source.blocks[index]
        text = source.block_text(index)
        if block.kind is BlockKind.ROW:
            break
        if not caption and aside is None and ASIDE.fullmatch(text, timeout=TIMEOUT) and not UNIT_LINE.pattern.match(text):
            aside, caption, caption_span = block, text, Span(block.start, block.end)
            continue
        if (match := UNIT_LINE.pattern.match(text)) and not unit:
            unit, unit_span = match["unit"], Span(block.start, block.end)
        elif not caption or (aside is not None and caption_span == Span(aside.start, aside.end)):
            start = _last_sentence(source, index) if len(text) > LONGEST_LINE else block.start
            caption = " ".join(t for t in (source.text[start : block.end], caption) if t)
            caption_span = Span(start, (aside or block).end)
            if len(text) > LONGEST_CAPTION or block.kind in (BlockKind.HEADING, BlockKind.TABLE_CAPTION, BlockKind.TITLE):
                break
        else:
            break
    return caption, caption_span, unit, unit_span


def _last_sentence(source: SourceText, block: int) -> int:
    """Return the start of the last sentence of a block."""
    first = source.blocks[block]
    low, high = 0, len(source.sentences)
    while low < high:
        middle = (low + high) // 2
        if source.sentences[middle].start < first.end:
            low = middle + 1
        else:
            high = middle
    return source.sentences[low - 1].start if low and source.sentences[low - 1].block == block else first.start
