"""Gives each figure the span of time it is about, by scope: sentence, list, section, table, title, publication."""

from extractors.periods.reading import attach

__all__ = ["attach"]
