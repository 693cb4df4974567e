"""Tells the indicator of what its neighbors say: of the next labelled items of a list, of the bare percentage of a table's row."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from extractors.indicators.bodies import listed_bodies
from extractors.indicators.dimensions import ITEM
from extractors.indicators.rows import is_bare_share
from extractors.indicators.text import TextScope
from extractors.percents import HUNDRED, NEARLY
from extractors.records import BlockKind, Figure, Kind, Role
from extractors.rules import IGNORECASE, TIMEOUT, compile_pattern
from extractors.spelling import compile_respelled

RATED = ("satisfaction.respondents_share", "satisfaction.index", "index.")  # codes of which the items of a list are components
ON_TIME, OVERDUE = "procedures.on_time_rate", "procedures.overdue_rate"
ON, LATE = "procedures.dossiers_on_time", "procedures.dossiers_overdue"
THINGS_CUT = frozenset({None, "procedures.simplified_rate", "institutions.business_conditions_cut_rate"})  # shares of things, not of time
CUT_HEADER = compile_pattern(r"\b(?:cắt giảm|giảm|rút ngắn)\b", flags=IGNORECASE)  # of a column of percentages
TIMES = frozenset({"minute", "hour", "day", "week", "month"})
LABELLED = compile_pattern(r"(?:(?:\p{Ll}\)|\d{1,2}+[.)]|[-–+•*]) *+)?(?P<label>[^:;|\d()]{3,60}+): ")  # an item whose mark the page sets
ANNOUNCES = compile_respelled(r"\b(?:gồm(?: có)?|trong (?:số )?đó|cụ thể(?: như sau)?|như sau|chia ra)(?: là)? ?:$", needs="gồm|trong |cụ thể|như sau|chia ra")
TURN = compile_respelled(  # between two shares of a list that says how many have each: `2 xã đạt 97%, 3 xã đạt 94% và một xã đạt 88%`
    r"(?:,|;|,? và) (?:còn )?(?:một|\d++) [^\W\d]++(?: [^\W\d]++){0,2} (?:(?:chỉ|mới) )?(?:đạt|được|ở mức|là)(?: (?:trên|hơn|gần|khoảng|dưới))? $"
)
BRACKETED = compile_respelled(r"(?: [^\W\d]++){0,3} ?\((?:có )?(?:đã )?(?:quá hạn|trễ hạn|trễ hẹn)(?: là| có)?:? ")
IN_TIME = compile_respelled(r"\b(?:trong (?:thời )?hạn|chưa (?:đến|tới) hạn):?(?: (?:là|có|còn))? $")
IN_TIME_BEHIND = compile_respelled(r" (?:hồ sơ )?(?:(?:còn|đang|vẫn) )*(?:trong (?:thời )?hạn|chưa (?:đến|tới) hạn)(?: giải quyết| xử lý)?(?:,|;|,? và) (?:còn )?$")




def followers(text: TextScope, codes: Sequence[str | None]) -> list[tuple[int, int]]:
    """Return the figures of lists that say no code of their own, each with the one whose code it has."""
    return [*next_items(text, codes), *listed_parts(text, codes), *next_turns(text, codes), *listed_bodies(text, codes)]


def next_turns(text: TextScope, codes: Sequence[str | None]) -> Iterator[tuple[int, int]]:
    """Return the shares of such a list that say nothing of their own, each with the one before it."""
    known = list(codes)
    shares = sorted((f.start, i) for i, f in enumerate(text.figures) if f.kind is Kind.SHARE and f.cell is None)
    for (_, before), (_, index) in pairwise(shares):
        first, second = text.figures[before], text.figures[index]
        if known[before] is None or known[index] is not None or first.sentence != second.sentence or first.role is not second.role:
            continue
        if TURN.fullmatch(text.respelled, first.end, second.start):
            known[index] = known[before]
            yield index, before


def is_other_half(text: TextScope, before: int, index: int) -> bool:
    """Tell whether figure `index` is what of a whole is late, beside what is not or in brackets: `trong hạn 512, quá hạn 27`, `70 hồ sơ trong hạn, 4 hồ sơ quá hạn`, `3.210 hồ sơ (quá hạn 96)`."""
    first, second = text.figures[before], text.figures[index]
    if first.sentence != second.sentence or first.cell or second.cell or first.kind is not second.kind:
        return False
    if BRACKETED.fullmatch(text.respelled, first.end, second.start):
        return True
    if IN_TIME_BEHIND.fullmatch(text.respelled, first.end, second.start, timeout=TIMEOUT):
        return True
    return IN_TIME.search(text.respelled, text.clauses(first.sentence).start, first.start) is not None


def next_items(text: TextScope, codes: Sequence[str | None]) -> Iterator[tuple[int, int]]:
    """Yield, for items that say a label and a value only, the item before that says of what: `b) Thủ tục hành chính: 90,15%`."""
    last: int | None = None
    for index in sorted(range(len(codes)), key=lambda i: text.figures[i].start):
        figure = text.figures[index]
        if not _is_labelled(text, figure):
            continue
        source = last if last is not None and _is_next(text, text.figures[last], figure) else None
        if source is not None and _is_all(text, figure):
            yield index, source
            last = index if (codes[source] or "").startswith(RATED) else None
            codes = [*codes[:index], codes[source], *codes[index + 1 :]]
        else:
            last = index if (codes[index] or "").startswith(RATED) else None


def listed_parts(text: TextScope, codes: Sequence[str | None]) -> Iterator[tuple[int, int]]:
    """Yield, for items that open with a part and its number, the count whose parts they are: `nhận 900 hồ sơ, gồm:`, `- Cấp tỉnh: 400 hồ sơ`."""
    order = sorted(range(len(codes)), key=lambda i: text.figures[i].start)
    firsts: dict[int, int] = {}
    lasts: dict[int, int] = {}
    for index in order:
        block = text.source.sentences[text.figures[index].sentence].block
        firsts.setdefault(block, index)
        if text.figures[index].kind is Kind.COUNT:
            lasts[block] = index
    head: int | None = None  # the block that announces the list
    for block in sorted(firsts):
        index = firsts[block]
        figure = text.figures[index]
        form = LABELLED if text.source.blocks[block].kind is BlockKind.ITEM else ITEM
        item = form.match(text.source.text, text.source.blocks[block].start, figure.start)
        is_item = item is not None and item.end() == figure.start and figure.kind is Kind.COUNT and figure.cell is None
        if head is not None and is_item and codes[index] is None and (source := lasts.get(head)) is not None and codes[source]:
            if (text.figures[source].counted or "").lower() == (figure.counted or "").lower() and text.figures[source].value > figure.value:
                yield index, source
        elif not is_item:
            end = text.source.blocks[block].end
            head = block if ANNOUNCES.search(text.respelled, max(text.source.blocks[block].start, end - 40), end) else None


def _is_labelled(text: TextScope, figure: Figure) -> bool:
    if figure.cell is not None or figure.kind not in (Kind.SHARE, Kind.SCORE) or figure.role is not Role.ACTUAL:
        return False
    item = ITEM.match(text.source.text, text.source.sentences[figure.sentence].start, figure.start)
    return item is not None and item.end() == figure.start


def _is_next(text: TextScope, before: Figure, figure: Figure) -> bool:
    first, second = (text.source.sentences[f.sentence].block for f in (before, figure))
    return second - first == 1 and before.kind is figure.kind and before.unit == figure.unit


def _is_all(text: TextScope, figure: Figure) -> bool:
    """Tell whether nothing behind a value says of what it is."""
    return text.respelled[figure.end : figure.end + 1] in ("", ",", ".", ";", "\n", ")")


def row_rates(text: TextScope, codes: Sequence[str | None]) -> Iterator[tuple[int, str]]:
    """Yield the bare percentages of rows that count dossiers in time and late, with the code of the quotient that they are."""
    rows: dict[tuple[int, int], list[int]] = {}
    for index, figure in enumerate(text.figures):
        if figure.cell is not None and codes[index] in (ON, LATE, ON_TIME, OVERDUE, None):
            rows.setdefault((figure.cell.table, figure.cell.row), []).append(index)
    found: dict[int, str] = {}
    open_cells: list[int] = []
    for mates in rows.values():
        on, late = (sum((text.figures[i].value for i in mates if codes[i] == code), Decimal(0)) for code in (ON, LATE))
        if on + late == 0 or not all(any(codes[i] == code for i in mates) for code in (ON, LATE)):
            continue
        for index in mates:
            figure = text.figures[index]
            if figure.kind is not Kind.SHARE or figure.cell is None or not figure.cell.column_headers or not is_bare_share(figure.cell.column_headers[-1]):
                continue
            part = HUNDRED * on / (on + late)
            if abs(part - figure.value) < NEARLY:
                found[index] = ON_TIME
            elif abs(HUNDRED - part - figure.value) < NEARLY:
                found[index] = OVERDUE
            else:
                open_cells.append(index)
    columns: dict[tuple[int, int], set[str]] = {}
    for index, code in found.items():
        columns.setdefault(_column(text, index), set()).add(code)
        yield index, code
    for index in open_cells:  # rounded otherwise, in a column of such quotients
        if len(codes_of := columns.get(_column(text, index), set())) == 1 and len(found) > len(open_cells):
            yield index, next(iter(codes_of))


def _column(text: TextScope, index: int) -> tuple[int, int]:
    cell = text.figures[index].cell
    return (cell.table, cell.column) if cell is not None else (-1, -1)


def cuts_of_times(text: TextScope, codes: Sequence[str | None]) -> Iterator[tuple[int, str]]:
    """Yield the percentages under `Tỷ lệ cắt giảm (%)` in rows of times with their code: the time is cut, not the procedure."""
    timed = {(f.cell.table, f.cell.row) for f in text.figures if f.cell is not None and f.unit in TIMES}
    for index, figure in enumerate(text.figures):
        cell = figure.cell
        if cell is None or figure.kind is not Kind.SHARE or (cell.table, cell.row) not in timed or codes[index] not in THINGS_CUT:
            continue
        if cell.column_headers and CUT_HEADER.search(cell.column_headers[-1], timeout=TIMEOUT):
            yield index, "procedures.burden_cut_rate"
