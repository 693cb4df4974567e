"""Gives each figure the catalog code that its words say, or none: phrase, distance, clause, headers, topic."""

from extractors.indicators.matching import attach

__all__ = ["attach"]
