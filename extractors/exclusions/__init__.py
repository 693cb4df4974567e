"""Finds every digit that is no statistic: references, standards, levels, names, numbering, ages, dates, periods."""

from extractors.exclusions.finding import find_exclusions

__all__ = ["find_exclusions"]
