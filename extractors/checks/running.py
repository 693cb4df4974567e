"""Tries arithmetic and plausibility on figures, chooses readings by it and keeps each outcome on its row (docs/records.md §5)."""

from __future__ import annotations

from collections.abc import Sequence

from extractors.checks.documents import check_headlines, check_parts, check_title
from extractors.checks.figures import check_figure
from extractors.checks.separators import decide
from extractors.checks.tables import check_tables
from extractors.records import Check, Figure, SourceText
from extractors.replacing import replace


def attach(source: SourceText, figures: Sequence[Figure]) -> list[Figure]:
    """Return the figures, in text order, with their readings of `.` and `,` decided and what was checked.

    A failed check never drops a figure.
    """
    decided = decide(source, figures)
    found: dict[int, list[Check]] = {i: list(check_figure(source, f)) for i, f in enumerate(decided)}
    for index, check in check_tables(source, decided):
        found[index].append(check)
    for over in (check_parts, check_headlines, check_title):
        for index, check in over(source, decided):
            found[index].append(check)
    return [replace(f, checks=(*f.checks, *found[i])) if found[i] else f for i, f in enumerate(decided)]
