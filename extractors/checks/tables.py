"""Checks a table against itself: columns against their total row, parts against the column of their whole."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from extractors.checks.arithmetic import ADDED, is_sum, written
from extractors.records import Cell, Check, Figure, Kind, Outcome, SourceText
from extractors.rules import IGNORECASE, compile_pattern, label_match, label_search

LEVEL = compile_pattern(r"(?:(?P<upper>[IVX]{1,5}|[A-ZĐ])[.)]?|(?P<number>\d{1,3})[.)]?|(?P<lower>\d{1,3}\.\d.*|[a-zđ][.)]?|[-+*]))(?: \| | |$)")
PART = compile_pattern(r"^(?:[-+*•–]|trong đó\b)", flags=IGNORECASE)
TOTAL_HEADER = compile_pattern(r"(?:tổng(?: (?:số|cộng))?|cộng)\b", flags=IGNORECASE)
PARTS_HEADER = compile_pattern(r"\btrong đó\b|\bbao gồm\b|\bchia ra\b", flags=IGNORECASE)

Found = Iterator[tuple[int, Check]]


def check_tables(source: SourceText, figures: Sequence[Figure]) -> Found:
    """Yield checks with the index of the figure they belong to."""
    columns: dict[tuple[int, int], list[int]] = {}
    rows: dict[tuple[int, int], list[int]] = {}
    for index, figure in enumerate(figures):
        if figure.cell is not None:
            columns.setdefault((figure.cell.table, figure.cell.column), []).append(index)
            rows.setdefault((figure.cell.table, figure.cell.row), []).append(index)
    for members in columns.values():
        yield from _sums(source, figures, members)
    for members in rows.values():
        yield from _parts(figures, members)
        yield from _row_sums(figures, members)


def _cell(figure: Figure) -> Cell:
    assert figure.cell is not None
    return figure.cell


def _sums(source: SourceText, figures: Sequence[Figure], members: Sequence[int]) -> Found:
    """Check each total row against the rows since the total before it, else against all rows after it."""
    rows: list[int] = []
    earlier: list[int] = []  # rows above the last total
    for index in members:
        figure = figures[index]
        if not _cell(figure).is_total:
            rows.append(index)
            continue
        if figure.kind in ADDED and figure.value_max is None:
            parts = rows or earlier or [i for i in members if i > index and not _cell(figures[i]).is_total]
            like = [i for i in parts if figures[i].kind is figure.kind and figures[i].unit == figure.unit]
            if len(like) > 1 and (check := _sum(source, figures, like, figure)):
                yield index, check
        rows, earlier = [], rows or earlier


def _sum(source: SourceText, figures: Sequence[Figure], rows: Sequence[int], total: Figure) -> Check | None:
    """Add the rows up: all, or those of the outermost level; a table of several levels that does not add up is let be."""
    whole = [i for i in rows if not label_match(PART, _cell(figures[i]).row_header)]
    levels = {i: _level(source, figures[i]) for i in whole}
    top = [i for i in whole if levels[i] == min(levels.values())]
    if len(rows) > 1 and len(top) == 1 and levels[top[0]] < max(levels.values()) and figures[top[0]].value == total.value:
        return Check("table_sum", Outcome.PASS, f"1 row of the outermost level is {written(total.value)}")  # of `II` stands `-`
    for parts in (rows, whole, top):
        if len(parts) > 1 and is_sum((figures[i].value for i in parts), total.value):
            return Check("table_sum", Outcome.PASS, f"{len(parts)} rows add up to {written(total.value)}")
    values = [figures[i].value for i in whole]
    is_mean = min(values) <= total.value <= max(values)
    if len(whole) != len(rows) or len(top) != len(whole) or (total.kind is Kind.SCORE and is_mean):
        return None
    stated = f"the rows add up to {written(sum(values, Decimal(0)))}, the total is {written(total.value)}"
    return Check("table_sum", Outcome.FAIL, stated)


def _level(source: SourceText, figure: Figure) -> int:
    """Return how deep a row's number stands: `II` above `3` above `1.2`; 1 without a number."""
    sentence = source.sentences[figure.sentence]
    match = LEVEL.match(source.text, sentence.start, min(sentence.end, sentence.start + 12))
    if match is None:
        return 1
    return 0 if match["upper"] else 1 if match["number"] else 2


def _parts(figures: Sequence[Figure], members: Sequence[int]) -> Found:
    """Check the numbers under `Trong đó` against the whole to their left."""
    whole: int | None = None
    for index in members:
        figure = figures[index]
        headers = _cell(figure).column_headers
        is_part = any(label_search(PARTS_HEADER, h) for h in headers)
        if not is_part:
            whole = index
            continue
        if whole is None or figures[whole].kind is not figure.kind or figures[whole].unit != figure.unit or figure.kind not in ADDED:
            continue
        detail = f"{written(figure.value)} of {written(figures[whole].value)}"
        yield index, Check("part_whole", Outcome.PASS if figure.value <= figures[whole].value else Outcome.FAIL, detail)


def _row_sums(figures: Sequence[Figure], members: Sequence[int]) -> Found:
    """Pass a number under `Tổng số` that is the sum of those under the other headers of its group."""
    for index in members:
        figure = figures[index]
        headers = _cell(figure).column_headers
        if len(headers) < 2 or figure.kind not in ADDED or not label_match(TOTAL_HEADER, headers[-1]):
            continue
        group = [figures[i] for i in members if _cell(figures[i]).column_headers[:-1] == headers[:-1] and i != index]
        like = [f for f in group if f.kind is figure.kind and f.unit == figure.unit]
        if len(like) > 1 and is_sum((f.value for f in like), figure.value):
            yield index, Check("row_sum", Outcome.PASS, f"{len(like)} columns add up to {written(figure.value)}")
