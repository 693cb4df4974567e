"""Decides between the readings of `.` and `,` by what stands beside a number (docs/records.md §4).

The maximum of a score, the percentage that restates a ratio, the sum of a column, the neighbors in the column,
the other scores of the text, and the nature of the counted thing may overrule the Vietnamese reading. A reading
so decided is kept as `separator` `repaired`; one that stays open as `fail` with the other reading.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from extractors.checks.arithmetic import ADDED, HALF, is_close, is_sum, unit_of_last_place, written
from extractors.numerals import parse_digits
from extractors.percents import HUNDRED, percent_of
from extractors.records import Check, Figure, Kind, Outcome, Role, SourceText
from extractors.replacing import replace
from extractors.rules import IGNORECASE, compile_pattern
from extractors.units import UNITS

FAR = Decimal(30)  # how many times a number of a column may be as large as its largest neighbor
RATED = frozenset({Kind.SCORE, Kind.SHARE})
MOST_SCORES = 80  # scores of a document that are searched for a difference


def decide(source: SourceText, figures: Sequence[Figure]) -> list[Figure]:
    """Return the figures with the readings that the evidence chose."""
    decided = list(figures)
    for index, figure in enumerate(figures):
        if figure.kind is Kind.RATIO:
            decided[index] = _ratio(source, figure)
        elif figure.other is not None:
            decided[index] = _by_itself(figure)
    _by_parts(source, decided)
    _by_columns(source, decided)
    _by_scores(decided)
    return [_leave_open(f) for f in decided]


def _take(figure: Figure, evidence: str) -> Figure:
    """Take the other reading of a figure."""
    assert figure.other is not None
    detail = f"read as {written(figure.other)}, not {written(figure.value)}: {evidence}"
    numerator = figure.other if figure.numerator is not None and figure.kind is Kind.RATE else figure.numerator
    value = figure.other
    return replace(figure, value=value, numerator=numerator, other=None, checks=(*figure.checks, Check("separator", Outcome.REPAIRED, detail)))


def _by_itself(figure: Figure) -> Figure:
    """Decide by the figure's own maximum, range or counted thing."""
    other = figure.other
    assert other is not None
    is_whole, was_whole = other == other.to_integral_value(), figure.value == figure.value.to_integral_value()
    if figure.kind is Kind.SCORE and figure.denominator is not None and abs(figure.value) > figure.denominator >= abs(other):
        return _take(figure, f"the maximum is {written(figure.denominator)}")
    if figure.kind is Kind.SHARE and abs(figure.value) >= 1000 and abs(other) <= HUNDRED:
        return _take(figure, "a share lies between 0 and 100")
    is_named = figure.cell is not None or (figure.noun is not None and figure.noun.start >= figure.end)  # `7,047.` may be anything
    if is_whole and not was_whole and ((figure.kind is Kind.COUNT and is_named) or (figure.kind is Kind.AMOUNT and figure.unit == "vnd")):
        return _take(figure, "what is counted is whole")
    return figure


def _ratio(source: SourceText, figure: Figure) -> Figure:
    """Read the parts of `x/y` so that they make the stated percentage."""
    stated, top, bottom = figure.stated_percent, figure.numerator, figure.denominator
    if not top or not bottom:
        return figure
    parts = source.text[figure.start : figure.end].split("/")
    if len(parts) != 2:
        return figure
    if stated is None or is_close(HUNDRED * top / bottom, stated):
        return _of_things(figure, parts, top, bottom)
    for x in _readings(parts[0], top):
        for y in _readings(parts[1], bottom):
            if y and x <= y and is_close(HUNDRED * x / y, stated):
                detail = f"read as {written(x)}/{written(y)}, not {written(top)}/{written(bottom)}: {written(stated)}% is stated"
                check = Check("separator", Outcome.REPAIRED, detail)
                return replace(figure, numerator=x, denominator=y, value=percent_of(x, y), checks=(*figure.checks, check))
    return figure


def _of_things(figure: Figure, parts: Sequence[str], top: Decimal, bottom: Decimal) -> Figure:
    """Read both parts of `2,372/2,400 hồ sơ` as whole where whole things are counted."""
    is_counted = figure.counted is not None and figure.counted not in UNITS and figure.noun is not None and figure.noun.start >= figure.end
    if not is_counted or figure.cell is not None or (top == top.to_integral_value() and bottom == bottom.to_integral_value()):
        return figure
    x, y = (next((v for v in _readings(t, n) if v == v.to_integral_value()), None) for t, n in zip(parts, (top, bottom), strict=True))
    if x is None or not y or x > y:
        return figure
    detail = f"read as {written(x)}/{written(y)}, not {written(top)}/{written(bottom)}: what is counted is whole"
    check = Check("separator", Outcome.REPAIRED, detail)
    return replace(figure, numerator=x, denominator=y, value=percent_of(x, y), checks=(*figure.checks, check))


def _readings(text: str, value: Decimal) -> Iterator[Decimal]:
    yield value
    read = parse_digits(text.strip()) if text.strip()[:1].isdigit() and text.strip()[-1:].isdigit() and " " not in text.strip() else None
    if read is not None and read[1] is not None and read[0] == value:
        yield read[1]


PARTS = compile_pattern(r"\b(?:gồm|trong đó|bao gồm)\b", flags=IGNORECASE, needs="trong đó|gồm")


def _by_parts(source: SourceText, figures: list[Figure]) -> None:
    """Take the reading of a whole to which the parts behind it add up: `2,372 tỷ đồng, gồm 1.500 tỷ … và 872 tỷ`."""
    for index, whole in enumerate(figures[:-2]):
        if whole.other is None or whole.cell is not None or whole.kind not in ADDED or not PARTS.search(source.text, whole.end, figures[index + 1].start):
            continue
        parts: list[Figure] = []
        for part in figures[index + 1 :]:
            if part.sentence != whole.sentence or part.cell is not None:
                break
            if part.kind is whole.kind and part.unit == whole.unit and part.value_max is None:
                parts.append(part)
        if len(parts) > 1 and is_sum((p.value for p in parts), whole.other) and not is_sum((p.value for p in parts), whole.value):
            figures[index] = _take(whole, f"its parts add up to {written(whole.other)}")


# columns --------------------------------------------------------------------------------------------


def _by_columns(source: SourceText, figures: list[Figure]) -> None:
    columns: dict[tuple[int, int, Kind, str], list[int]] = {}
    for index, figure in enumerate(figures):
        if figure.cell is not None and figure.value_max is None and figure.kind is not Kind.RATIO:
            columns.setdefault((figure.cell.table, figure.cell.column, figure.kind, figure.unit), []).append(index)
    for members in columns.values():
        if any(figures[i].other is not None for i in members):
            _by_sum(figures, members)
            _by_neighbors(source, figures, members)


def _by_sum(figures: list[Figure], members: Sequence[int]) -> None:
    """Take the readings with which the column adds up to its total row."""
    totals = [i for i in members if (c := figures[i].cell) is not None and c.is_total]
    parts = [i for i in members if i not in totals]
    if len(totals) != 1 or len(parts) < 2 or figures[totals[0]].kind not in ADDED:
        return
    total = figures[totals[0]]
    if is_sum((figures[i].value for i in parts), total.value):
        for i in (*parts, *totals):
            figures[i] = replace(figures[i], other=None)
        return
    for chosen in _choices(figures, [*parts, *totals]):
        values = {i: figures[i].other if i in chosen else figures[i].value for i in (*parts, *totals)}
        whole = values[totals[0]]
        if whole is not None and is_sum((v for i in parts if (v := values[i]) is not None), whole):
            for i in chosen:
                figures[i] = _take(figures[i], f"the column adds up to {written(whole)}")
            return


def _choices(figures: Sequence[Figure], members: Sequence[int]) -> Iterator[frozenset[int]]:
    """Yield the sets of cells to read the other way: all that are open, then each alone."""
    undecided = [i for i in members if figures[i].other is not None]
    if undecided:
        yield frozenset(undecided)
    if 1 < len(undecided) <= 60:
        yield from (frozenset({i}) for i in undecided)


def _by_neighbors(source: SourceText, figures: list[Figure], members: Sequence[int]) -> None:
    """Take the reading that is like the column's other cells: their decimal mark, and for scores and shares their size."""
    closed = [figures[i] for i in members if figures[i].other is None and figures[i].value]
    marks = {m for f in closed if (m := _decimal_mark(source, f))}
    largest = max((abs(f.value) for f in closed), default=Decimal(0))
    for i in members:
        figure = figures[i]
        if figure.other is None or not largest:
            continue
        mark = "." if "." in source.text[figure.start : figure.end] else ","
        is_near = largest / FAR < abs(figure.other) <= FAR * largest
        is_far = abs(figure.value) > FAR * largest if mark == "." else abs(figure.value) * FAR < largest
        if marks == {"."} and is_near and is_far:
            figures[i] = _take(figure, "the column's decimal mark is .")
        elif mark == "." and figure.kind in RATED and is_near and is_far:
            figures[i] = _take(figure, f"the column's largest other number is {written(largest)}")


def _decimal_mark(source: SourceText, figure: Figure) -> str | None:
    digits = source.text[figure.start : figure.end]
    if figure.value == figure.value.to_integral_value():
        return None
    return "," if digits.rfind(",") > digits.rfind(".") else "."


# scores ---------------------------------------------------------------------------------------------


def _by_scores(figures: list[Figure]) -> None:
    """Take the decimal reading of a score that another score's difference or the size of all others asks for."""
    waiting = [i for i, f in enumerate(figures) if f.kind is Kind.SCORE and f.other is not None and abs(f.value) >= 1000]
    if not waiting:
        return
    known = list(dict.fromkeys(abs(f.value) for f in figures if f.kind is Kind.SCORE and f.other is None and f.role is not Role.CHANGE))
    for i in waiting:
        figure = figures[i]
        assert figure.other is not None
        if pair := _pair(known[:MOST_SCORES], abs(figure.other)):
            figures[i] = _take(figure, f"{written(pair[0])} + {written(abs(figure.other))} ≈ {written(pair[1])}")
        elif known and max(known) <= HUNDRED and abs(figure.other) <= HUNDRED:
            figures[i] = _take(figure, f"the largest other score is {written(max(known))}")


def _pair(known: Sequence[Decimal], difference: Decimal) -> tuple[Decimal, Decimal] | None:
    """Return two scores that differ by `difference`, as they are rounded."""
    for low in known:
        for high in known:
            if low < high and abs(low + difference - high) <= min(unit_of_last_place(low), unit_of_last_place(high)) * HALF:
                return low, high
    return None


def _leave_open(figure: Figure) -> Figure:
    """Record the reading of a score or multiple that nothing decided."""
    if figure.other is None or figure.kind not in (Kind.SCORE, Kind.MULTIPLE) or abs(figure.value) < 1000:
        return figure
    detail = f"read as {written(figure.value)}; {written(figure.other)} is as likely"
    return replace(figure, checks=(*figure.checks, Check("separator", Outcome.FAIL, detail)))
