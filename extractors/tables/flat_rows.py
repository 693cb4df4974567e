"""Cuts the lines of a flattened table into rows by the form of its whole rows: `1 | words | unit | number | number | words`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from extractors.rules import IGNORECASE, compile_pattern
from extractors.tables.cells import is_numbering

PART_HEAD = compile_pattern(r"(?:trong (?:số )?đó|gồm|bao gồm|chia ra|cụ thể)\b[^:]{0,30}:?", flags=IGNORECASE)  # a row of these words alone
FEWEST, MOST = 4, 14  # cells of a row
LACKING = 0.5  # what a row costs that lacks its last words
NUMBERLESS = 1.0  # what it costs without its number
HEADING = 2.0  # and without its cells
BETTER = 2  # lines that a cut by form must take beyond another


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a dump that may be a cell: its block, its text and its form: `n` data, `i` index, `t` words."""

    block: int
    start: int
    end: int
    text: str
    form: str


@dataclass(frozen=True, slots=True)
class Cut:
    """Rows with the number of their columns and how well the form fits."""

    rows: list[list[Line]]
    width: int
    score: float


def cut_by_form(lines: Sequence[Line], starts: Sequence[int], header: int) -> Cut | None:
    """Return the rows of the lines from the first on; None where no form of a whole row fits two rows.

    `starts` are the places of the numbers 1, 2, 3 that may begin rows, `header` the number of the header's lines.
    """
    best: Cut | None = None
    for form in dict.fromkeys(_forms(lines, starts, header)):
        found = _cut(lines, form)
        if found is not None and (best is None or found.score > best.score):
            best = found
    return best


def _forms(lines: Sequence[Line], starts: Sequence[int], header: int) -> Iterator[str]:
    """Yield the forms of the lines between two numbers, and of as many as the header has."""
    for start, stop in zip(starts, [*starts[1:], None], strict=True):
        own = "".join(line.form for line in lines[start:stop])
        for size in {len(own) if stop is not None else 0, header}:
            form = own[:size]
            if FEWEST <= size <= MOST and len(form) == size <= header and form[1:2] == "t" and form[2:].count("n") >= 1 and set(form) <= {"n", "t"}:
                yield form


def _cut(lines: Sequence[Line], form: str) -> Cut | None:
    """Return the rows that take the most lines at the least cost, up to where none goes on."""
    # by the number of lines taken: score, place before
    costs: list[tuple[float, int]] = [(0.0, 0), *[(float("-inf"), 0)] * len(lines)]
    reached = {0}
    for at in range(len(lines)):
        if at not in reached:
            continue
        for size, cost in _rows_at(lines, at, form):
            score = costs[at][0] + size - cost
            if score > costs[at + size][0]:
                costs[at + size] = (score, at)
                reached.add(at + size)
    end = max(reached, key=lambda place: (costs[place][0], place))
    rows: list[list[Line]] = []
    score = costs[end][0]
    while end:
        before = costs[end][1]
        rows.append(list(lines[before:end]))
        end = before
    rows.reverse()
    whole = sum(len(row) in (len(form), len(form.rstrip("t"))) for row in rows)
    return Cut(rows, len(form), score) if whole > 1 else None


def _rows_at(lines: Sequence[Line], at: int, form: str) -> Iterator[tuple[int, float]]:
    """Yield the sizes of the rows that may begin at a place, with what they cost."""
    first, own = lines[at], "".join(line.form for line in lines[at : at + len(form)])
    has_number = is_numbering(first.text)
    shorter = form.rstrip("t") if form.endswith("t") else form
    if has_number:
        for wanted, cost in ((form, 0.0), (shorter, LACKING)):
            if own[1 : len(wanted)] == wanted[1:]:
                yield len(wanted), cost
        if own[1:2] == "t" and own[2:3] in ("n", "t", "") and (at + 2 >= len(lines) or is_numbering(lines[at + 2].text)):
            yield 2, HEADING
    elif first.form == "t":
        for wanted, cost in ((form[1:], NUMBERLESS), (shorter[1:], NUMBERLESS + LACKING)):
            if own[: len(wanted)] == wanted:
                yield len(wanted), cost
        if PART_HEAD.fullmatch(first.text):
            yield 1, HEADING
