"""Tries arithmetic and plausibility on figures, chooses readings by it and keeps each outcome on its row (docs/records.md §5)."""

from extractors.checks.running import attach

__all__ = ["attach"]
