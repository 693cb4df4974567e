"""Turns calendar expressions (dates, times, periods, placing spans) into mentions with what they denote.

Every mention says why its digits are no statistic (`date`, `period` or `time`) and, where it denotes a
span of days, which; a missing year is left open for `periods` to fill, never taken from a clock.
"""

from __future__ import annotations

from extractors.dates.clock import CLOCK
from extractors.dates.days import DAYS_OF_CALENDAR
from extractors.dates.placing import PLACING
from extractors.dates.spans import SPANS
from extractors.dates.temporal import Temporal
from extractors.records import Mention
from extractors.rule_sets import RuleSet
from extractors.rules import fold

RULES = (*DAYS_OF_CALENDAR, *SPANS, *PLACING, *CLOCK)
RULE_SET = RuleSet(RULES)


def find_times(text: str, start: int = 0, end: int | None = None, folded: str | None = None) -> list[Mention[Temporal]]:
    """Return the calendar expressions of `text[start:end]`, leftmost-longest; offsets into `text`.

    `folded` is `fold(text)`, made here where it is not given: give it when a text is read sentence by sentence.
    """
    return RULE_SET.find_all(text, fold(text) if folded is None else folded, start, len(text) if end is None else end)
