"""Weighs what cell, column, unit column, label, unit line and caption say of a number: its kind, unit, factor and role."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from extractors.records import Kind, Role
from extractors.replacing import replace
from extractors.rules import IGNORECASE, TIMEOUT, compile_pattern
from extractors.tables.cells import CellReading
from extractors.tables.headers import (
    CHANGE,
    COUNT,
    MONEY,
    OF_RANKED,
    PARENS,
    PLAN_CAPTION,
    PLAN_LABEL,
    RANK,
    SCORE,
    SHARE,
    TOTAL,
    Meaning,
    has,
    read_header,
    read_unit,
)

THOUSAND = Decimal(1000)
ONE = Decimal(1)
LABEL_NUMBER = compile_pattern(r"[-+•*–]? ?(?:\(?(?P<number>(?:[IVX]{1,5}\.)?\d{1,2}(?:\.\d{1,2}){0,3})(?:[.):] ?|(?<=\.\d{1,2}) )(?=\p{L}))")
BULLET = compile_pattern(r"^(?:[-+•*–] ?|(?:[IVX]{1,4}|[a-zđA-Z]|\d{1,2}(?:\.\d{1,2}){0,3})[.)] |trong đó ?:? ?)+", flags=IGNORECASE)
UNIT_IN_CAPTION = compile_pattern(r"\b(?:đơn vị(?: tính)?|đvt) ?[:=] ?(?P<unit>[^()\n,;:]{1,30})", flags=IGNORECASE)
INDEX_LABEL = compile_pattern(r"(?:chỉ số|sipas|par ?index|dti|papi|pci|ddci)\b[^%]{0,60}\(%\)", flags=IGNORECASE)
INDEX_CAPTION = compile_pattern(r"\bđiểm\b|\bchỉ số\b|\bindex\b|\bchấm\b", flags=IGNORECASE)
SHARE_CAPTION = compile_pattern(r"\bt[ỷỉ] lệ\b|%|\bmức độ hài lòng\b", flags=IGNORECASE)
PLAN_TITLE = compile_pattern(
    r"^(?!.*\b(?:kết quả|tình hình|sơ kết|tổng kết|thực hiện kế hoạch|kiểm tra)\b)(?:.{0,80}\b(?:ban hành|triển khai|xây dựng|phê duyệt) )?kế hoạch\b",
    flags=IGNORECASE,
)
DONE_CAPTION = compile_pattern(r"\b(?:kết quả|thực hiện|tình hình|đánh giá|quyết toán|hiện trạng|giải ngân)\b", flags=IGNORECASE)


@dataclass(frozen=True, slots=True)
class Sources:
    """Everything beside a number that may say what it is."""

    column: Meaning  # of the header cells, joined
    unit: Meaning | None  # of the unit column
    label: Meaning
    line: Meaning | None  # of the unit line
    caption: str
    has_decimals: bool  # the column holds decimals
    maximum: Decimal | None  # of the row or column, where the table gives maxima
    is_percent_column: bool = False  # most numbers of the column bear `%`
    is_percent_row: bool = False  # a number of the row bears `%`
    has_roles: bool = False  # columns of the table tell plan from result
    is_of_plan: bool = False  # the document is a plan
    is_index: bool = False  # the row's label names an index and its unit: `SIPAS (%)`


@dataclass(frozen=True, slots=True)
class Answer:
    """What a number is: kind, canonical unit and factor, the base of a rate, and what told so."""

    kind: Kind
    unit: str
    factor: Decimal
    per: str | None
    rule: str


@lru_cache(maxsize=4096)
def label_meaning(label: str) -> Meaning:
    """Read a row's label: kind words count where it begins with them (`Tỷ lệ …`, `Xếp hạng`), units anywhere."""
    words = BULLET.sub("", label).strip()
    meaning = read_header(words) if words and not has(TOTAL, words) else Meaning()
    role = Role.TARGET if has(PLAN_LABEL, label.strip()) else None
    if CHANGE.pattern.match(words, timeout=TIMEOUT):
        role = Role.CHANGE
    is_decrease = role is Role.CHANGE and meaning.is_decrease
    starts = meaning.kind is not None and any(r.pattern.match(words, timeout=TIMEOUT) for r in (SHARE, RANK, SCORE, MONEY, COUNT))
    is_stated = meaning.is_explicit and (meaning.kind is Kind.SHARE or (words.endswith((")", "]")) and not has_number(words)))
    if meaning.is_maximum or meaning.reason is not None or not (starts or is_stated):
        return Meaning(role=role, is_decrease=is_decrease, is_maximum=meaning.is_maximum and starts)
    return replace(meaning, role=role, is_maximum=False, is_decrease=is_decrease)


def column_meaning(path: Sequence[Meaning]) -> Meaning:
    """Join the header cells over a column, the innermost first; a bare `Số`, `Tổng số` yields to any other kind."""
    kind = next((m for m in reversed(path) if m.kind and (m.is_explicit or m.is_counting or m.kind is not Kind.COUNT)), None)
    kind = kind or next((m for m in reversed(path) if m.kind), None) or Meaning()
    role = next((m for m in reversed(path) if m.role), None)
    compared = next((m for m in path[:-1] if m.role is Role.CHANGE and m.kind is Kind.SHARE and m.is_explicit), None)
    if compared is not None and role is not None and role.role is Role.TARGET:  # `So sánh (%)` over `Dự toán`
        return replace(compared, role=Role.ACTUAL, reason=path[-1].reason)
    reason = path[-1].reason if path else None
    return Meaning(
        kind.kind, kind.unit, kind.factor, kind.is_explicit, role.role if role else None, kind.is_maximum,
        role.is_decrease if role else False, kind.per, kind.noun, reason, kind.is_counting, bool(path) and path[-1].is_balance,
    )  # fmt: skip


def caption_unit(caption: str) -> Meaning | None:
    """Return the unit that a caption states: `Kết quả khảo sát (đơn vị: %)`."""
    found = UNIT_IN_CAPTION.search(caption, timeout=TIMEOUT)
    if found is None and caption.endswith((")", "]")):  # `Chỉ số hài lòng theo địa phương (%)`
        last = PARENS.fullmatch(caption, max(caption.rfind("("), caption.rfind("[")))
        unit = read_unit(last["unit"]) if last else None
        return unit if unit is not None and unit.noun is None else None
    return read_unit(found["unit"]) if found else None


@lru_cache(maxsize=4096)
def ranked_of(text: str) -> Decimal | None:
    """Return how many were ranked, where words about a rank say it: `Xếp hạng/19`; None elsewhere."""
    if read_header(text).kind is not Kind.RANK:
        return None
    match = OF_RANKED.search(text, timeout=TIMEOUT)
    return Decimal(match["of"]) if match else None


def has_number(words: str) -> bool:
    """Tell whether a label holds a number: `Tốt (từ 80 điểm trở lên)` names a class and no unit."""
    return any(c.isdigit() for c in words)


def decide(reading: CellReading, sources: Sources) -> Answer:
    """Return what a number is: its own mark decides, then the most particular of the words around it."""
    if reading.first.is_percent:
        return Answer(Kind.SHARE, "percent", Decimal("0.1") if reading.per_mille else ONE, None, "table.cell")
    if reading.is_rank:
        return Answer(Kind.RANK, "place", ONE, None, "table.cell")
    column, label = sources.column, sources.label
    percent = Meaning(Kind.SHARE, "percent")
    if label.kind is Kind.SCORE and not label.is_explicit and sources.is_percent_row and column.kind is None:
        label = replace(label, kind=Kind.SHARE, unit="percent")  # an index stated in percent
    if column.kind is Kind.SCORE and not column.is_explicit and sources.line is not None and sources.line.kind is Kind.SHARE:
        column = replace(column, kind=Kind.SHARE, unit="percent")
    if label.kind is Kind.SHARE and not label.is_explicit and column.kind is None and sources.maximum is not None and reading.first.value <= sources.maximum:
        label = Meaning()  # `Mức độ hài lòng | 18 | 17,52`: points of the most there are
    if label.kind is Kind.SHARE and label.is_explicit and column.kind is Kind.SCORE and sources.maximum is None and sources.is_index:
        column = replace(column, is_explicit=False)  # `SIPAS (%)` under `Điểm`
    weak = [(m, r) for m, r in ((column, "table.header"), (label, "table.label")) if m.kind and m.kind is not Kind.COUNT]
    ordered: list[tuple[Meaning | None, str]] = [
        (column if column.is_explicit else None, "table.header"),
        (sources.unit, "table.unit"),
        (label if label.is_explicit else None, "table.label"),
        (percent if sources.is_percent_column and label.kind is None else None, "table.column"),
        *weak,
        (_scored(column, label, sources), "table.maximum"),
        (_line(column, label, sources.line), "table.unit_line"),
        (column if column.kind else None, "table.header"),
        (label if label.kind else None, "table.label"),
        (_captioned(sources), "table.caption"),
        (Meaning(Kind.SCORE, "point") if _is_fraction(reading) else None, "table.fraction"),
        (Meaning(Kind.COUNT, "item"), "table.plain"),
    ]
    for meaning, rule in ordered:
        if meaning is not None and meaning.kind is not None:
            return _answer(meaning, rule, sources, reading)
    raise AssertionError("the last entry always has a kind")


def _answer(meaning: Meaning, rule: str, sources: Sources, reading: CellReading) -> Answer:
    kind = meaning.kind
    assert kind is not None
    if kind is Kind.AMOUNT and meaning.unit is None:
        stated = _money_unit(sources)
        return Answer(kind, stated.unit or "vnd", stated.factor, stated.per, rule)
    if kind is Kind.RANK and reading.first.value != reading.first.value.to_integral_value():
        kind, meaning = Kind.SCORE, Meaning(Kind.SCORE, "point")
    return Answer(kind, meaning.unit or "item", meaning.factor, meaning.per, rule)


def _money_unit(sources: Sources) -> Meaning:
    """Return the unit of money that the unit line or the caption states; plain đồng where none does."""
    for meaning in (sources.line, caption_unit(sources.caption)):
        if meaning is not None and meaning.kind is Kind.AMOUNT:
            return meaning
    return Meaning(Kind.AMOUNT, "vnd")


def _scored(column: Meaning, label: Meaning, sources: Sources) -> Meaning | None:
    if sources.maximum is None or column.kind is Kind.COUNT or label.kind is Kind.COUNT:
        return None
    return Meaning(Kind.SCORE, "point")


def _line(column: Meaning, label: Meaning, line: Meaning | None) -> Meaning | None:
    """Return the unit line's meaning; a header or label that counts things of its own overrules money."""
    is_counting = column.is_counting or label.is_counting or column.noun or label.noun
    if line is None or (line.kind is not Kind.COUNT and is_counting):
        return None
    return line


def _captioned(sources: Sources) -> Meaning | None:
    """Read decimals under a caption that speaks of an index or of shares."""
    if not sources.has_decimals:
        return None
    if INDEX_CAPTION.search(sources.caption, timeout=TIMEOUT):
        return Meaning(Kind.SCORE, "point")
    return Meaning(Kind.SHARE, "percent") if SHARE_CAPTION.search(sources.caption, timeout=TIMEOUT) else None


def _is_fraction(reading: CellReading) -> bool:
    """Tell whether a number is written with decimals (`88,2`, `93,0`) however its mark is read: what is counted is whole."""
    number = reading.first
    is_padded = abs(number.value) < THOUSAND and number.end - number.start >= len(f"{number.value.normalize():f}") + 2
    return number.other is None and (is_padded or number.value != number.value.to_integral_value())


def role_of(reading: CellReading, sources: Sources) -> tuple[Role, bool]:
    """Return the role of a number and whether it is a decrease."""
    column = sources.column
    is_decrease = reading.direction == -1
    if column.is_balance:
        return Role.ACTUAL, False
    role = column.role or sources.label.role
    if sources.label.role is Role.CHANGE and column.role not in (Role.CHANGE, Role.TARGET):
        role = Role.CHANGE
    if role is Role.CHANGE:
        is_only_down = column.is_decrease or sources.label.is_decrease
        return role, is_decrease or (reading.direction is None and is_only_down)
    if reading.direction is not None and role is not Role.TARGET:
        return Role.CHANGE, is_decrease
    if role is None and not sources.has_roles and (sources.is_of_plan or has(PLAN_CAPTION, sources.caption)) and not DONE_CAPTION.search(sources.caption, timeout=TIMEOUT):
        return Role.TARGET, False
    return role or Role.ACTUAL, False
