"""Checks annotated documents: that each quote, offset, kind and number of a gold file fits its text."""

from __future__ import annotations

import itertools
import re
from collections.abc import Mapping
from types import NoneType
from typing import Any

from extractors.records import Comparator, Kind, Role

KINDS, ROLES, COMPARATORS = frozenset(map(str, Kind)), frozenset(map(str, Role)), frozenset(map(str, Comparator))
REASONS = frozenset(
    {
        "date", "period", "time", "legal_ref", "standard", "level", "ordinal", "name", "numbering", "age", "address",
        "phone", "furniture", "caption_repeat", "restated", "maximum", "unit", "other",
    }
)  # fmt: skip
REQUIRED = ("value", "unit", "indicator", "period", "organization", "start", "end")
TEXTS = ("kind", "role", "unit", "comparator", "indicator", "organization", "percent_f", "group", "counted")
NUMBERS = ("value", "numerator", "denominator", "start", "end")
MOST = 1_000  # of equal figures in one quote
DIGITS = re.compile(r"\d+")
ISO_DATE = re.compile(r"\d{4}-\d\d-\d\d")
Row = Mapping[str, Any]
Span = tuple[int, int]


def check_gold(gold: Row, text: str) -> list[str]:
    """Return what is wrong with the annotation of a text; an empty list when every digit is explained once.

    Quotes stand once in the text and hold their figure, offsets are those of the figure, closed lists are
    kept, ratios divide, spans do not overlap.
    """
    if problem := _shape_problem(gold):
        return [problem]
    problems: list[str] = []
    spans: list[Span] = []
    for row in gold["statistics"]:
        problems += [f"{row['f']!r} {problem}" for problem in _row_problems(row)]
        problems += _place(row, row["f"], row.get("n", 0), text, spans)
        if spans and (row.get("start"), row.get("end")) != spans[-1]:
            problems.append(f"{row['f']!r} has offsets {row.get('start')}–{row.get('end')}, found at {spans[-1]}")
        if percent := row.get("percent_f"):
            problems += _place(row, percent, row.get("percent_n", 0), text, spans)
    for row in gold.get("excluded", []):
        if row["why"] not in REASONS:
            problems.append(f"excluded {row['f']!r} has reason {row['why']!r}")
        problems += _place(row, row["f"], row.get("n", 0), text, spans)
    return problems + _cover_problems(text, spans)


def _shape_problem(gold: object) -> str | None:
    """Return what keeps a gold file from being looked at: parts that are missing or of another type."""
    if not isinstance(gold, dict) or not isinstance(gold.get("statistics"), list) or not isinstance(gold.get("excluded", []), list):
        return "is no object with lists `statistics` and `excluded`"
    for name, required in (("statistics", ("q", "f")), ("excluded", ("q", "f", "why"))):
        for row in gold.get(name, []):
            if not isinstance(row, dict):
                return f"{name} holds {row!r}, which is no object"
            for key in (*required, *TEXTS):
                if not isinstance(row.get(key), str) and (key in required or row.get(key) is not None):
                    return f"{name} holds a row whose `{key}` is {row.get(key)!r}, no text: {row!r}"
            for key in NUMBERS:
                if isinstance(row.get(key), bool) or not isinstance(row.get(key), (int, float, NoneType)):
                    return f"{name} holds a row whose `{key}` is {row.get(key)!r}, no number: {row!r}"
            if not all(isinstance(row.get(key, 0), int) and 0 <= row.get(key, 0) < MOST for key in ("n", "percent_n")):
                return f"{name} holds a row whose `n` is {row.get('n')!r}, no small number: {row!r}"
            period = row.get("period")
            if period is not None and not (isinstance(period, list) and all(isinstance(day, str) for day in period)):
                return f"{name} holds a row whose `period` is {period!r}, not two days: {row!r}"
    return None


def _row_problems(row: Row) -> list[str]:
    """Return what is wrong with the fields of one row."""
    closed = (("kind", KINDS), ("role", ROLES), ("comparator", COMPARATORS))
    problems = [f"has {name} {row.get(name)!r}" for name, allowed in closed if row.get(name) not in allowed]
    problems += [f"lacks {name}" for name in REQUIRED if name not in row]
    if row.get("kind") == "ratio":
        if not row.get("denominator"):
            problems.append("is a ratio without denominator")
        elif row.get("numerator") is None or row.get("value") is None or abs(100 * row["numerator"] / row["denominator"] - row["value"]) > 0.01:
            problems.append(f"has the value {row.get('value')}, not numerator/denominator")
    period = row.get("period")
    if period and not (len(period) == 2 and all(ISO_DATE.fullmatch(day) for day in period) and period[0] <= period[1]):
        problems.append(f"has the period {period}")
    return problems


def _place(row: Row, figure: str, ordinal: int, text: str, spans: list[Span]) -> list[str]:
    """Find a figure in its quote and add its span; return why it cannot be found."""
    quote = row["q"]
    if (times := text.count(quote)) != 1:
        return [f"the quote {quote!r} stands {times} times in the text"]
    at = -1
    for _ in range(ordinal + 1):
        if (at := quote.find(figure, at + 1)) < 0:
            return [f"{figure!r} is not in its quote {quote!r}"]
    start = text.index(quote) + at
    spans.append((start, start + len(figure)))
    return []


def _cover_problems(text: str, spans: list[Span]) -> list[str]:
    """Return overlapping annotations and digit runs that no annotation holds."""
    ordered = sorted(spans)
    problems = [
        f"two annotations overlap at {start}: {text[start:end]!r}"
        for (_, end), (start, _) in itertools.pairwise(ordered)
        if start < end
    ]
    held = [False] * len(text)
    for start, end in ordered:
        held[start:end] = [True] * (end - start)
    for match in DIGITS.finditer(text):
        if not all(held[slice(*match.span())]):
            around = text[max(0, match.start() - 30) : match.end() + 15].replace("\n", "⏎")
            problems.append(f"no annotation holds {match[0]!r} at {match.start()}: …{around}…")
    return problems
