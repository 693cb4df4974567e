"""Tells rows of a table whose cells a copied page parted by tabs, and joins them by bars as all tables are (docs/records.md §7)."""

from __future__ import annotations

from collections.abc import Sequence

from extractors.rules import compile_pattern

FEWEST_ROWS = 2
SECTION_ROW = compile_pattern(r"(?:[IVX]{1,5}|[A-EĐ])[.)] ?\p{Lu}.{0,80}[^.:;,]")  # of one cell between rows of a table: `II. CẤP HUYỆN`
MARK = compile_pattern(r"(?:[-+*•–·●▪]|(?:\d{1,3}|[IVX]{1,5}|\p{L})[.)]|\(\w{1,3}\))")  # of an item of a list


def with_bars(lines: Sequence[str]) -> list[str]:
    """Return the lines, those of tables with bars for their tabs: two or more in a row, blank lines aside, that hold several cells each."""
    found = list(lines)
    run: list[tuple[int, list[str]]] = []
    for number, line in enumerate((*lines, "end")):
        cells = [cell.strip() for cell in line.split("\t") if cell.strip()] if "\t" in line else []
        if len(cells) > 1:
            run.append((number, cells))
        elif line.strip() and not (run and SECTION_ROW.fullmatch(line.strip())):
            if _is_table([row for _, row in run]):
                for at, row in run:
                    found[at] = " | ".join(row)
            run = []
    return found


def _is_table(rows: Sequence[Sequence[str]]) -> bool:
    """Tell whether lines are rows: most hold more than the mark of an item and its words, and some cell is a number."""
    if len(rows) < FEWEST_ROWS:
        return False
    wide = sum(len(row) > 2 or MARK.fullmatch(row[0]) is None for row in rows)
    return 2 * wide > len(rows) and any(cell[0].isdigit() for row in rows for cell in row[1:])
