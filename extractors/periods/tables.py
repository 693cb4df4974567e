"""Reads the period of a table cell from its row label, its column headers (inner before outer) and its caption."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from functools import lru_cache

from extractors.indicators.rows import is_bare_share
from extractors.periods.cues import FIELDWORK
from extractors.periods.expressions import find_expressions
from extractors.periods.frames import Frame
from extractors.periods.reference import PARTS
from extractors.periods.uses import TimeExpression, Use
from extractors.records import Cell, Figure, Kind, Period, PeriodKind, PeriodSource, Role
from extractors.replacing import replace
from extractors.rules import IGNORECASE, compile_pattern, label_fullmatch, label_match, label_search

BEFORE = compile_pattern(r"(?P<span>\b(?P<unit>tháng|quý|kỳ) (?:liền )?trước)(?: liền kề| đó)?(?: ?\([^()]*\))?$", flags=IGNORECASE)
NOT_BEFORE = compile_pattern(r"\b(?:so với|tăng|giảm|chuyển|tồn|chênh|từ)\b", flags=IGNORECASE)
MONTHS_RUN = compile_pattern(
    r"(?:(?!\b(?:thời|trên|dưới|quá|hơn|từ|sau|hạn|mỗi|trong|vòng|tuổi)\b)[^\d]){0,60}\b(?:[2-9]|1[01]) tháng",
    flags=IGNORECASE,
)
YEARS = compile_pattern(  # `So sánh 2025/2024`
    r"(?<!\d)(?:năm )?(?P<later>(?:19|20)\d\d) ?(?:/|so với|với) ?(?:năm |(?:DT|KH|TH|UTH|QT) ?)?(?P<earlier>(?:19|20)\d\d)(?!\d)"
)
GLUED = compile_pattern(r"(?<=\b(?:DT|KH|TH|UTH|QT))(?=(?:19|20)\d\d(?!\d))")  # `So sánh DT2025/2024`
ON_DAY = compile_pattern(r"(?P<words>(?:\p{L}++[ ,]++){1,8}?)\(?(?P<day>\d{1,2}/\d{1,2}/(?:19|20)\d\d)\)?", flags=IGNORECASE)
SHARE_WORDS = compile_pattern(r"t[ỷỉ] (?:lệ|trọng)|[(\[] ?% ?[)\]]|%", flags=IGNORECASE)
SAME = compile_pattern(
    r"(?:(?:th|%|% so với|so với|thực hiện|số liệu|kết quả|ước) )?(?:cùng kỳ|ck)"
    r"(?: (?:năm )?(?:(?:trước|ngoái)|(?P<year>(?:19|20)\d\d)))?(?: ?\([^()\d]{1,20}\))?",
    flags=IGNORECASE,
)
UNDATED = compile_pattern(
    r"trước (?:khi )?(?:thực hiện )?(?:sắp xếp|sáp nhập|hợp nhất|tinh gọn|chuyển đổi|cải cách|rà soát|đơn giản hóa)",
    flags=IGNORECASE,
)
RUNNING = compile_pattern(
    r"(?:(?:số|tổng|kết quả) (?:[^\d]{0,30} )?)?(?:(?:l[ũu][yỹ] kế|cộng dồn)(?: (?:từ đầu năm|cả năm|trong năm|năm|đến nay))*"
    r"|từ đầu năm(?: đến nay)?)",
    flags=IGNORECASE,
)
BUDGET = compile_pattern(
    r"(?:tổng )?(?:kế hoạch(?: vốn)?|dự toán|vốn)(?: (?:được )?(?:giao|năm|bố trí|phân bổ|đầu năm|cả năm)| hđnd| tỉnh| huyện"
    r"| trung ương)*(?: ?\([^()]{1,20}\))?$",
    flags=IGNORECASE,
)
OF_TABLE = compile_pattern(r"\b(?:bảng|biểu|phụ lục|như sau|sau đây|dưới đây)\b", flags=IGNORECASE)  # in a sentence that opens a table
MONTHS = {"tháng": 1, "quý": 3}
LENGTHS = frozenset({1, 3, 6, 12})  # months of periods that are reported in turn
LEAST = 100  # a smaller total may be any number of the text
USES = frozenset({Use.AT, Use.UNTIL, Use.FROM, Use.NAMED})


def read_cell(cell: Cell, frame: Frame, role: Role, near: int | None) -> tuple[Period | None, bool]:
    """Return the period that a cell's headers give, a missing year from the outer ones, and whether only the caption gives it."""
    if (told := _before(cell, frame.topic) or _running(cell, frame.topic) or _compared(cell)) is not None:
        return told, False
    named = [h for h in reversed(cell.column_headers) if role is not Role.CHANGE or not label_fullmatch(SAME, h)]  # `So sánh (%) | Cùng kỳ`
    leads = [tail for _, dot, tail in [cell.caption.rpartition(". ")] if dot and tail.endswith(":")]  # the sentence that opens the table
    is_told = cell.caption.endswith(".") and not label_search(OF_TABLE, cell.caption)  # a paragraph that stands above
    caption = "" if is_told or (frame.topic is not None and label_search(FIELDWORK, cell.caption)) else cell.caption
    texts = [cell.row_header, *named, *leads, caption]
    found = [(n, text, e) for n, text in enumerate(map(_spelled, texts)) for e in _expressions(text) if e.use in USES and not e.when.is_named_before]
    if not found:
        return None, False
    number, text, expression = found[0]
    if (dated := next((e for n, _, e in found if n == number and _is_dated(e)), None)) is not None:
        expression = dated  # `năm 2024 (từ ngày 15/12/2023 đến ngày 14/12/2024)`
    year = next((e.when.year for _, _, e in found if e.when.year is not None), near)
    period = frame.resolve(expression, year, role)
    period = None if period is None else replace(period, label=_label(text, expression), source=PeriodSource.TABLE)
    return period, number > len(named)


def of_year(figure: Figure, period: Period | None) -> Period | None:
    """Widen the months that a table reports on to the year, for money planned: a budget is of a year."""
    if period is None or figure.role is not Role.TARGET or figure.unit != "vnd" or figure.cell is None:
        return period
    if period.kind not in PARTS or (period.start.month, period.start.day) != (1, 1):
        return period
    if not figure.cell.column_headers or not label_match(BUDGET, figure.cell.column_headers[-1]):
        return period
    return replace(period, end=date(period.start.year, 12, 31), kind=PeriodKind.YEAR)


def _is_dated(expression: TimeExpression) -> bool:
    """Tell whether an expression gives the days on which a reported span begins and ends."""
    when = expression.when
    return expression.use is Use.AT and when.kind is PeriodKind.RANGE and when.year is not None and (when.first[1] != 1 or when.last[1] < 28)


def is_undated(cell: Cell) -> bool:
    """Tell whether a column is of a time before some event that no header dates: `Trước sắp xếp`."""
    is_before = any(label_match(UNDATED, h) for h in cell.column_headers[-1:])
    return is_before and not any(e.when.year for h in (cell.row_header, *cell.column_headers) for e in _expressions(h))


@lru_cache(maxsize=1024)  # a header stands over many cells
def _expressions(header: str) -> tuple[TimeExpression, ...]:
    return tuple(find_expressions(header, 0, len(header)))


@lru_cache(maxsize=1024)
def _spelled(header: str) -> str:
    """Complete a header that ends in months counted from the year's first (`Giải ngân 9 tháng`) or in a day (`Có mặt 31/12/2022`)."""
    header = GLUED.sub(" ", header)
    if dated := label_fullmatch(ON_DAY, header):
        return f"{dated['words']} đến ngày {dated['day']}"
    return f"{header} đầu năm" if label_fullmatch(MONTHS_RUN, header) else header


def is_derived(figure: Figure) -> bool:
    """Tell whether a cell compares or measures the cells before it: a change, a share of a plan, a bare `Tỷ lệ (%)`."""
    if figure.role is Role.CHANGE or "table.of_plan" in figure.rules:
        return True
    headers = figure.cell.column_headers if figure.cell is not None else ()
    return figure.kind is Kind.SHARE and bool(headers) and is_bare_share(headers[-1])


def of_row(figure: Figure, row: Sequence[tuple[Figure, Period]]) -> Period | None:
    """Return the period of a derived cell: the latest of the results before it in its row, None where none stands there.

    `row` are the figures of the same line with their periods. A share that repeats the words of a header before it is
    derived too: `Tỷ lệ giải ngân (%)` behind `Giải ngân 9 tháng`.
    """
    cell = figure.cell
    mates = [(f, p) for f, p in row if cell and f.cell and (f.cell.table, f.cell.row) == (cell.table, cell.row) and f.start < figure.start and f.role is Role.ACTUAL]
    own = [p for f, p in mates if is_derived(figure) or _restates(figure, f)]
    last = max((p.end for p in own), default=None)
    return next((p for p in reversed(own) if p.end == last), None)


def same_span(figure: Figure, row: Sequence[tuple[Figure, Period]]) -> Period | None:
    """Return the period of a cell under `Cùng kỳ`: that of the result before it, a year or the named years earlier."""
    cell = figure.cell
    said = label_fullmatch(SAME, cell.column_headers[-1]) if cell and cell.column_headers and figure.role is not Role.CHANGE else None
    ahead = [(f, p) for f, p in row if cell and f.cell and (f.cell.table, f.cell.row) == (cell.table, cell.row) and f.start < figure.start]
    mates = [p for f, p in ahead if f.role is Role.ACTUAL and not is_derived(f)]
    if said is None or not mates:
        return None
    near = mates[-1]
    back = near.end.year - int(said["year"]) if said["year"] else 1
    if back < 1 or (near.start.month, near.start.day) == (2, 29):
        return None
    end = near.end + timedelta(days=1)  # the end of a month stays one
    return replace(near, start=near.start.replace(year=near.start.year - back), end=end.replace(year=end.year - back) - timedelta(days=1), source=PeriodSource.TABLE)


def _restates(figure: Figure, other: Figure) -> bool:
    headers = figure.cell.column_headers if figure.cell is not None else ()
    if figure.kind is not Kind.SHARE or not headers or other.cell is None:
        return False
    words = SHARE_WORDS.sub("", headers[-1]).strip(" .()").lower()
    return bool(words) and any(words in h.lower() for h in other.cell.column_headers)


def restated(figures: Sequence[Figure], told: Mapping[int, Period]) -> dict[int, Period]:
    """Return the periods of tables, by table, whose total row restates figures of the text; `told` are theirs.

    What the text says of the whole, `Đến ngày 20/3, xã có 121 thủ tục`, holds for the table that spells it out.
    """
    known: dict[tuple[object, ...], set[Period]] = {}
    for index, period in told.items():
        known.setdefault(_whole(figures[index]), set()).add(replace(period, source=PeriodSource.SECTION))
    found: dict[int, set[Period]] = {}
    for figure in figures:
        if figure.cell is not None and figure.cell.is_total and figure.value > LEAST:
            found.setdefault(figure.cell.table, set()).update(known.get(_whole(figure), ()))
    return {table: periods.pop() for table, periods in found.items() if len(periods) == 1}


def _whole(figure: Figure) -> tuple[object, ...]:
    return figure.kind, figure.role, figure.value, figure.unit


def _label(text: str, expression: TimeExpression) -> str:
    return text[expression.start : expression.end]


def _running(cell: Cell, topic: Period | None) -> Period | None:
    """Return the span of a column that counts from the start of the year to the end of the document's own: `Lũy kế từ đầu năm`."""
    match = next((m for h in reversed(cell.column_headers) if (m := label_fullmatch(RUNNING, h)) is not None), None)
    if match is None or topic is None or topic.kind not in (PeriodKind.MONTH, PeriodKind.QUARTER, PeriodKind.HALF, PeriodKind.MONTHS):
        return None
    return replace(topic, start=date(topic.end.year, 1, 1), kind=PeriodKind.RANGE, label=match[0], source=PeriodSource.TABLE)


def _compared(cell: Cell) -> Period | None:
    """Return the later of two years that a header compares."""
    match = label_search(YEARS, cell.column_headers[-1]) if cell.column_headers else None
    if match is None or match["later"] <= match["earlier"]:
        return None
    return Period(date(int(match["later"]), 1, 1), date(int(match["later"]), 12, 31), PeriodKind.YEAR, match[0], PeriodSource.TABLE)


def _before(cell: Cell, topic: Period | None) -> Period | None:
    """Return the span before the document's own that a column of earlier values is of: `Tháng trước`, `Kỳ trước`."""
    for header in reversed(cell.column_headers):
        match = label_search(BEFORE, header)
        if match is None or topic is None or label_search(NOT_BEFORE, header):
            continue
        length = 12 * (topic.end.year - topic.start.year) + topic.end.month - topic.start.month + 1
        if topic.start.day != 1 or length not in LENGTHS or MONTHS.get(match["unit"].lower(), length) != length:
            continue
        first = 12 * topic.start.year + topic.start.month - 1 - length
        start, end = date(first // 12, first % 12 + 1, 1), topic.start - timedelta(days=1)
        return replace(topic, start=start, end=end, label=match["span"], source=PeriodSource.TABLE)
    return None
