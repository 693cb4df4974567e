"""Tells which cells of a table's row go on with what their neighbors say."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from extractors.indicators.links import CHANGES
from extractors.indicators.text import TextScope
from extractors.organizations.rows import is_body
from extractors.percents import HUNDRED, NEARLY
from extractors.records import Cell, Figure, Kind, Role
from extractors.rules import IGNORECASE, compile_pattern, label_fullmatch, label_match, label_search

# the header of a column that puts the one before it in percent: `Tỷ lệ (%)`, `Đạt (%)`, `% so với điểm tối đa`
BARE_SHARE = compile_pattern(
    r"(?:t[ỷỉ] lệ|đạt(?: t[ỷỉ] lệ)?|chỉ số)? ?[(\[]? ?(?:%|phần trăm) ?[)\]]?(?: (?:đạt(?: được)?|so với điểm (?:tối đa|chuẩn)))?"
    r"|t[ỷỉ] lệ(?: đạt(?: được)?)?(?: ?[(\[] ?% ?[)\]])?", flags=IGNORECASE)
COMPARING = compile_pattern(
    r"\b(?:tăng|giảm|chênh lệch|biến động|thay đổi|so (?:sánh|với)|tháng|quý|năm|kỳ)"
    r"(?: (?:cùng kỳ|cùng thời điểm|năm|tháng|quý|kỳ)| (?:trước|ngoái|nay)| \d[\d/]*+)*+",
    flags=IGNORECASE,
)
UP_OR_DOWN = compile_pattern(r"\btăng ?(?:\(\+\))? ?[,/;-]? ?(?:hoặc |hay )?giảm\b", flags=IGNORECASE)  # says no more of a cut than of a growth
CUT_SHARE = compile_pattern(r"(?:t[ỷỉ] lệ )?(?:cắt )?giảm(?: ?[(\[] ?%[)\]])?", flags=IGNORECASE)
WHOLE_LABEL = compile_pattern(r"\b(?:tổng|chỉ số|cộng)\b", flags=IGNORECASE)
CUTS = ("_cut", "_cut_rate")  # codes that are changes themselves
DOMAIN, INDEX = "index.par_domain_score", "index.par_score"
PARTED = frozenset({Kind.COUNT, Kind.SHARE, Kind.RATIO, Kind.AMOUNT})
TIER = compile_pattern(  # a part that is a level or a group of bodies, and says nothing of what is counted
    r"(?:[-+•*–] ?|trong đó ?:? ?)?(?:cấp|khối|ở cấp|tại cấp|tuyến) (?:tỉnh|huyện|xã|thành phố|quận|phường|cơ sở|sở|trung ương|đảng|nhà nước|chính quyền)"
    r"(?:[ ,/]+(?:và )?(?:cấp )?(?:tỉnh|huyện|xã|thành phố|quận|phường|ban|ngành|thị xã|thị trấn))*$", flags=IGNORECASE)


def row_sources(text: TextScope, codes: Sequence[str | None]) -> dict[int, int]:
    """Return, for cells that say less than their neighbors, the figure whose indicator they take.

    A change, and a bare percentage beside scores, are of what their row counts; where some rows of a column are
    domains of the index, the rows between them are its criteria and no whole index.
    """
    rows: dict[tuple[int, int], list[int]] = {}
    domains: dict[tuple[int, int], int] = {}
    for index, figure in enumerate(text.figures):
        if figure.cell is not None:
            rows.setdefault((figure.cell.table, figure.cell.row), []).append(index)
            if codes[index] == DOMAIN and not figure.cell.is_total:
                domains.setdefault((figure.cell.table, figure.cell.column), index)
    found = {**dict(_totals(text, codes)), **dict(_criteria(text, codes, domains)), **dict(_parts(text, codes))}
    for mates in rows.values():
        for index in mates:
            if (source := _of_row(text, codes, mates, index)) is not None:
                found[index] = found.get(source, source)
    return found


def _criteria(text: TextScope, codes: Sequence[str | None], domains: Mapping[tuple[int, int], int]) -> Iterator[tuple[int, int]]:
    for index, figure in enumerate(text.figures):
        cell = figure.cell
        if cell is None or cell.is_total or figure.kind is not Kind.SCORE or codes[index] not in (None, INDEX):
            continue
        source = domains.get((cell.table, cell.column))
        if source is not None and not is_body(cell) and not label_search(WHOLE_LABEL, cell.row_header):
            yield index, source


def _parts(text: TextScope, codes: Sequence[str | None]) -> Iterator[tuple[int, int]]:
    """Yield the cells of rows that only say which part they are (`a | Cấp tỉnh`), each with the cell of the whole in its column."""
    wholes = {(c.table, c.column, c.row, f.kind): i for i, f in enumerate(text.figures) if (c := f.cell) is not None and codes[i]}
    for index, figure in enumerate(text.figures):
        cell = figure.cell
        if cell is None or cell.whole is None or figure.kind not in PARTED:
            continue
        source = wholes.get((cell.table, cell.column, cell.whole, figure.kind))
        if source is not None and (codes[index] is None or label_match(TIER, cell.row_header)):
            yield index, source


def _of_row(text: TextScope, codes: Sequence[str | None], mates: Sequence[int], index: int) -> int | None:
    """Return the cell of the same row that a change or a bare percentage is of: the nearest before it, else behind it."""
    figure = text.figures[index]
    if figure.cell is None:
        return None
    own = codes[index]
    is_cut = own is not None and own.endswith(CUTS) and not (figure.cell.column_headers and label_search(UP_OR_DOWN, figure.cell.column_headers[-1]))
    is_change = figure.role is Role.CHANGE and not is_cut and (own is None or not _names_a_thing(text, figure.cell))
    if (scored := _score_of(text, codes, mates, index)) is not None:
        return scored
    if is_cut_share(figure) and (cut := _cut_of(text, codes, mates, index)) is not None:
        return cut
    is_bare = figure.kind is Kind.SHARE and codes[index] is None and _is_bare_share(figure.cell)
    if not (is_change or is_bare):
        return None
    kinds = (Kind.SCORE,) if not is_change else [k for k, changes in CHANGES.items() if figure.kind is k or figure.kind in changes]
    fit = [i for i in mates if codes[i] and text.figures[i].role is Role.ACTUAL and text.figures[i].kind in kinds]
    before = [i for i in fit if text.figures[i].start < figure.start]
    return before[-1] if before else fit[0] if fit else None


def _cut_of(text: TextScope, codes: Sequence[str | None], mates: Sequence[int], index: int) -> int | None:
    """Return the number of what was cut, right before a bare `Tỷ lệ giảm (%)` in its row."""
    cell = text.figures[index].cell
    if cell is None or not label_fullmatch(CUT_SHARE, cell.column_headers[-1].strip()):
        return None
    beside = [i for i in mates if (other := text.figures[i].cell) is not None and other.column == cell.column - 1]
    return next((i for i in beside if text.figures[i].kind is Kind.COUNT and (codes[i] or "").endswith("_cut")), None)


def _score_of(text: TextScope, codes: Sequence[str | None], mates: Sequence[int], index: int) -> int | None:
    """Return the score of the same row that a bare percentage puts in percent of its maximum, whatever the row names."""
    figure = text.figures[index]
    if figure.kind is not Kind.SHARE or figure.role is Role.CHANGE or figure.cell is None or not _is_bare_share(figure.cell):
        return None
    for mate in mates:
        score = text.figures[mate]
        if score.kind is Kind.SCORE and score.denominator and codes[mate] and abs(HUNDRED * score.value / score.denominator - figure.value) < NEARLY:
            return mate
    return None


def _totals(text: TextScope, codes: Sequence[str | None]) -> Iterator[tuple[int, int]]:
    """Yield the totals that say nothing of what they sum, each with a figure of its column where all rows have one code."""
    columns: dict[tuple[object, ...], list[int]] = {}
    for index, figure in enumerate(text.figures):
        if figure.cell is not None:
            columns.setdefault((figure.cell.table, figure.cell.column, figure.kind, figure.role), []).append(index)
    for mates in columns.values():
        parts = [i for i in mates if (cell := text.figures[i].cell) and not cell.is_total]
        if len(parts) > 1 and codes[parts[0]] and len({codes[i] for i in parts}) == 1:
            yield from ((i, parts[0]) for i in mates if i not in parts and codes[i] is None)


def is_cut_share(figure: Figure) -> bool:
    """Tell whether a percentage in a table says by how much its row became less: `Tỷ lệ giảm (%)`."""
    cell = figure.cell
    if cell is None or not cell.column_headers or figure.kind is not Kind.SHARE or figure.role is not Role.CHANGE:
        return False
    header = cell.column_headers[-1].lower()
    return "giảm" in header and "tăng" not in header


def _names_a_thing(text: TextScope, cell: Cell) -> bool:
    """Tell whether the header of a change says of what it is one: `Tăng giảm hồ sơ`, not `So với cùng kỳ (%)`."""
    return bool(cell.column_headers) and text.header_mask(COMPARING.sub("", cell.column_headers[-1])) != 0


def _is_bare_share(cell: Cell) -> bool:
    return bool(cell.column_headers) and is_bare_share(cell.column_headers[-1])


def is_bare_share(header: str) -> bool:
    """Tell whether a header says `Tỷ lệ (%)` and nothing of what."""
    return label_fullmatch(BARE_SHARE, header.strip()) is not None
