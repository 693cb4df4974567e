"""Turns calendar expressions (dates, times, periods, placing spans) into mentions with what they denote."""

from extractors.dates.finding import RULES, find_times

__all__ = ["RULES", "find_times"]
