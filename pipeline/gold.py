"""Checks annotated documents: that each quote, offset, kind and number of a gold file fits its text."""

from __future__ import annotations

import itertools
import re
from collections.abc import Mapping
from typing import Any

KINDS = frozenset({"count", "ratio", "share", "score", "rank", "amount", "rate", "multiple"})
ROLES = frozenset({"actual", "target", "change"})
COMPARATORS = frozenset({"eq", "gt", "ge", "lt", "le", "approx"})
REASONS = frozenset(
    {
        "date", "period", "time", "legal_ref", "standard", "level", "ordinal", "name", "numbering", "age", "address",
        "phone", "furniture", "caption_repeat", "restated", "maximum", "unit", "other",
    }
)  # fmt: skip
REQUIRED = ("value", "unit", "indicator", "period", "organization", "start", "end")
DIGITS = re.compile(r"\d+")
ISO_DATE = re.compile(r"\d{4}-\d\d-\d\d")
Row = Mapping[str, Any]
Span = tuple[int, int]


def check_gold(gold: Row, text: str) -> list[str]:
    """Return what is wrong with the annotation of a text; an empty list when every digit is explained once.

    Quotes stand once in the text and hold their figure, offsets are those of the figure, closed lists are
    kept, ratios divide, spans do not overlap.
    """
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


def _row_problems(row: Row) -> list[str]:
    """Return what is wrong with the fields of one row."""
    closed = (("kind", KINDS), ("role", ROLES), ("comparator", COMPARATORS))
    problems = [f"has {name} {row.get(name)!r}" for name, allowed in closed if row.get(name) not in allowed]
    problems += [f"lacks {name}" for name in REQUIRED if name not in row]
    if row.get("kind") == "ratio":
        if not row.get("denominator"):
            problems.append("is a ratio without denominator")
        elif abs(100 * row["numerator"] / row["denominator"] - row["value"]) > 0.01:
            problems.append(f"has the value {row['value']}, not numerator/denominator")
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
