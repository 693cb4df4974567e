"""Turns the rows of a table, as cleaned or as lines of `a | b | c`, into a grid of cells with their spans."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations

from extractors.keeping import cached_property
from extractors.records import Block, BlockKind, SourceText, Span
from extractors.tables.cells import index_number, is_data
from extractors.tables.flat_headers import number_of, place_counted
from extractors.tables.headers import TOTAL, has

BAR = " | "
MOST_HEADER_ROWS = 3


@dataclass(frozen=True, slots=True)
class GridCell:
    """One written cell: its offsets, its text and the rows and columns of the grid that it covers."""

    start: int
    end: int
    text: str
    row: int
    column: int
    row_span: int = 1
    column_span: int = 1
    is_header: bool = False


@dataclass(frozen=True)
class Grid:
    """A table: its written cells row by row, the sentence each row lies in, and its evidence where that is no sentence.

    `sentences[r]` are the sentences of row `r`, one for a row on a line, those of each cell of a table flattened
    to lines; `evidence[r]` is None where the row is one sentence.
    """

    number: int
    first_block: int
    rows: tuple[tuple[GridCell, ...], ...]
    sentences: tuple[tuple[int, ...], ...]
    evidence: tuple[Span | None, ...]
    is_flat: bool = False

    @cached_property
    def width(self) -> int:
        """The number of columns."""
        return max((c.column + c.column_span for row in self.rows for c in row), default=0)

    @cached_property
    def columns(self) -> dict[int, list[GridCell]]:
        """The cells by the column they start in, in row order."""
        found: dict[int, list[GridCell]] = {}
        for row in self.rows:
            for cell in row:
                found.setdefault(cell.column, []).append(cell)
        return found

    @cached_property
    def _places(self) -> dict[tuple[int, int], GridCell]:
        return {
            (row, column): cell
            for cells in self.rows
            for cell in cells
            for row in range(cell.row, min(cell.row + cell.row_span, len(self.rows)))
            for column in range(cell.column, min(cell.column + cell.column_span, self.width))
        }

    def at(self, row: int, column: int) -> GridCell | None:
        """Return the cell that covers a place, None where nothing is written."""
        return self._places.get((row, column))

    def sentence_of(self, cell: GridCell, source: SourceText) -> int:
        """Return the sentence a cell lies in."""
        own = self.sentences[cell.row]
        return next((i for i in own if source.sentences[i].start <= cell.start < source.sentences[i].end), own[0])


def find_grids(source: SourceText) -> Iterator[Grid]:
    """Yield the tables whose rows are lines: runs of row blocks of one table."""
    of_block: dict[int, list[int]] = {}
    for index, sentence in enumerate(source.sentences):
        of_block.setdefault(sentence.block, []).append(index)
    run: list[int] = []
    for index, block in enumerate(source.blocks):
        if block.kind is not BlockKind.ROW or index not in of_block:
            continue
        if run and not (_is_next(source.blocks[run[-1]], block) and (block.table is not None or run[-1] == index - 1)) and not (
            run[-1] == index - 1 and _is_continued(source, source.blocks[run[-1]], block)
        ):
            yield _grid(source, run, of_block)
            run = []
        run.append(index)
    if run:
        yield _grid(source, run, of_block)


def _is_next(above: Block, below: Block) -> bool:
    return above.table == below.table and bool(above.cells) == bool(below.cells)


def _is_continued(source: SourceText, above: Block, below: Block) -> bool:
    """Tell whether a table goes on in another that follows it: as wide, without a header, of words and data in the same columns."""
    if not above.cells or not below.cells or any(c.is_header for c in below.cells):
        return False
    forms = [{c.column: is_data(source.text[c.start : c.end]) for c in block.cells if c.end > c.start} for block in (above, below)]
    ends = [max(c.column + c.column_span for c in block.cells) for block in (above, below)]
    return ends[0] == ends[1] and forms[0] == forms[1] and any(forms[0].values())


def _grid(source: SourceText, run: Sequence[int], of_block: dict[int, list[int]]) -> Grid:
    blocks = [source.blocks[i] for i in run]
    rows = _known(source, blocks) if blocks[0].cells else place_lines([_split(source.text, b) for b in blocks])
    sentences = tuple(tuple(of_block[i]) for i in run)
    return Grid(run[0], run[0], rows, sentences, (None,) * len(rows))


def _known(source: SourceText, blocks: Sequence[Block]) -> tuple[tuple[GridCell, ...], ...]:
    """Return the cells of rows whose grid the cleaner knew."""
    return tuple(
        tuple(
            GridCell(c.start, c.end, source.text[c.start : c.end], row, c.column, c.row_span, c.column_span, c.is_header)
            for c in block.cells
        )
        for row, block in enumerate(blocks)
    )


def _split(text: str, block: Block) -> list[tuple[int, int, str]]:
    """Return the cells of a line `a | b | c` with their offsets."""
    cells, at = [], block.start
    for part in text[block.start : block.end].split(BAR):
        body = part.strip(" |")
        lead = part.find(body) if body else 0
        if body:
            cells.append((at + lead, at + lead + len(body), body))
        at += len(part) + len(BAR)
    return cells


def place_lines(lines: Sequence[Sequence[tuple[int, int, str]]]) -> tuple[tuple[GridCell, ...], ...]:
    """Give the cells of lines their columns: empty and covered cells were not written, so counts and forms decide."""
    top = _header_rows(lines)
    body = [line for line in lines[top:] if line]
    index = top - 1 if top > 1 and _is_index(lines[top - 1]) else None  # `(1) | (2) | (3)` below the header
    levels = lines[: top if index is None else index]
    width = Counter(len(line) for line in body if sum(is_data(c[2]) for c in line)).most_common(1)
    columns = max(width[0][0] if width else 0, *(len(line) for line in lines[:top]), 1)
    if width and top < 2 and all(len(line) < columns for line in body):
        columns = max(columns, *(len(line) for line in body))
    numeric = _numeric_columns(body, columns)
    lead = next((c for c in sorted(numeric) if any(w not in numeric for w in range(c))), 1)
    places = [_body_columns(line, columns, numeric) for line in lines[top:]]
    _place_totals(lines[top:], places, columns, numeric)
    spans = _place_header(levels, columns, lead, list(zip(lines[top:], places, strict=True)))
    if index is not None:
        spans.append([(c, 1, 1) for c in range(len(lines[index]))])
    spans += [[(c, 1, 1) for c in row] for row in places]
    return tuple(
        tuple(GridCell(s, e, t, row, c, h, w) for (s, e, t), (c, w, h) in zip(line, at, strict=True))
        for row, (line, at) in enumerate(zip(lines, spans, strict=True))
    )


def _is_index(line: Sequence[tuple[int, int, str]]) -> bool:
    return len(line) > 2 and all(index_number(c[2]) is not None for c in line)


def _place_header(
    levels: Sequence[Sequence[tuple[int, int, str]]], columns: int, lead: int, body: Sequence[tuple[Sequence[tuple[int, int, str]], Sequence[int]]]
) -> list[list[tuple[int, int, int]]]:
    """Return column, width and height of the cells of header lines: as their words suit the numbers below, else evenly."""
    counts = [len(level) for level in levels]
    if len(levels) > 1 and counts[0] < columns:
        values: list[list[Decimal | None]] = [[None] * len(body) for _ in range(columns)]
        for number, (line, places) in enumerate(body):
            for (_, _, text), column in zip(line, places, strict=True):
                if column < columns:
                    values[column][number] = number_of(text)
        words = [[text for _, _, text in level] for level in levels]
        if placed := place_counted(words, columns, lead, values):
            return placed
    return header_columns(counts, columns, lead)


def _header_rows(lines: Sequence[Sequence[tuple[int, int, str]]]) -> int:
    """Count the leading lines without data: the header, of one or two levels."""
    widths = Counter(len(line) for line in lines if any(is_data(c[2]) for c in line)).most_common(1)
    for index, line in enumerate(lines[: MOST_HEADER_ROWS + 2]):
        if any(is_data(cell[2]) for cell in line):
            return index
        if index and len(line) == len(lines[0]) and not (index == 1 and widths and widths[0][0] > len(line)):
            return index
    return min(1, len(lines) - 1)


def _numeric_columns(body: Sequence[Sequence[tuple[int, int, str]]], columns: int) -> frozenset[int]:
    """Return the columns that hold data in most of the lines that are whole."""
    whole = [line for line in body if len(line) == columns]
    return frozenset(c for c in range(columns) if 2 * sum(is_data(line[c][2]) for line in whole) > len(whole) > 0)


def _body_columns(line: Sequence[tuple[int, int, str]], columns: int, numeric: frozenset[int]) -> list[int]:
    """Place a line: whole lines as they stand, short ones with words under words and data under data."""
    if len(line) >= columns:
        return list(range(len(line)))
    found, column = [], 0
    for index, (_, _, text) in enumerate(line):
        left = len(line) - index
        while columns - column > left and is_data(text) != (column in numeric) and not (index and not is_data(text)):
            column += 1
        found.append(column)
        column += 1
    return found


def _place_totals(lines: Sequence[Sequence[tuple[int, int, str]]], places: list[list[int]], columns: int, numeric: frozenset[int]) -> None:
    """Move the numbers of a total row that lacks cells to the columns that they are the sums of."""
    for row, line in enumerate(lines):
        missing = columns - (places[row][0] if places[row] else 0) - len(line)
        data = [i for i, cell in enumerate(line) if is_data(cell[2])]
        if missing < 1 or not data or data != list(range(len(line) - len(data), len(line))) or not has(TOTAL, line[0][2]):
            continue
        sums = {c: _column_sum(lines[:row], places, c) for c in sorted(numeric)}
        free = [c for c in sums if c > places[row][data[0] - 1]] if data[0] else list(sums)
        values = [number_of(line[i][2]) for i in data]
        fits = [chosen for chosen in combinations(free, len(data)) if all(v is None or sums[c] == v for c, v in zip(chosen, values, strict=True))]
        if len(fits) == 1 and any(v is not None for v in values):
            places[row] = [*places[row][: data[0]], *fits[0]]


def _column_sum(lines: Sequence[Sequence[tuple[int, int, str]]], places: Sequence[Sequence[int]], column: int) -> Decimal:
    numbers = (number_of(cell[2]) for line, at in zip(lines, places, strict=False) for cell, c in zip(line, at, strict=True) if c == column)
    return sum((n for n in numbers if n is not None), Decimal(0))


def header_columns(counts: Sequence[int], columns: int, lead: int) -> list[list[tuple[int, int, int]]]:
    """Return column, width and height of the cells of header lines, `lead` columns of words standing before the data.

    Of two levels the lower has children of some of the upper cells: `c` of the upper stand alone, the rest
    share the lower cells evenly.
    """
    if len(counts) != 2 or counts[0] >= columns:
        return [[(c, 1, 1) for c in range(n)] for n in counts]
    tops, children = counts[0] - lead, counts[1]
    alone = max(0, (columns - lead) - children)
    parents = max(1, tops - alone)
    sizes = [children // parents + (i >= parents - children % parents) for i in range(parents)] + [1] * alone
    upper: list[tuple[int, int, int]] = [(c, 1, 2) for c in range(lead)]
    lower: list[tuple[int, int, int]] = []
    column = lead
    for index, size in enumerate(sizes[:tops]):
        upper.append((column, size, 1 if index < parents else 2))
        lower += [(column + i, 1, 1) for i in range(size) if index < parents]
        column += size
    return [_fit(upper, counts[0]), _fit(lower, counts[1])]


def _fit(places: list[tuple[int, int, int]], count: int) -> list[tuple[int, int, int]]:
    last = places[-1][0] if places else -1
    return (places + [(last + 1 + i, 1, 1) for i in range(count)])[:count]
