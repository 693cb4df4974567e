"""Finds every digit that is no statistic: references, standards, levels, names, numbering, ages, dates, periods.

Each rule carries its reason of the closed list in docs/records.md §7. What no rule and no quantity explains is
rejected as `other` by the assembly.
"""

from __future__ import annotations

from typing import Any, cast

from extractors import dates
from extractors.dates.temporal import Temporal
from extractors.exclusions import addresses, ages, codes, labels, names, references, spans
from extractors.records import Mention, Reason
from extractors.rule_sets import RuleSet, leftmost_longest
from extractors.rules import Rule

RULES: tuple[Rule[Reason], ...] = (
    *references.RULES, *labels.RULES, *names.RULES, *addresses.RULES,
    *codes.RULES, *ages.RULES, *spans.RULES,
)  # fmt: skip
EVERY: tuple[Rule[Any], ...] = (*RULES, *dates.RULES)
ALL: RuleSet[Reason | Temporal] = RuleSet(EVERY)
OVER_TIMES = frozenset({"legal_year", "legal_title_year", "birth_year"})  # the year of an act names the act, it is no period


def find_exclusions(text: str, folded: str, start: int, end: int, words: list[str]) -> list[Mention[Reason]]:
    """Return what is no statistic in `text[start:end]`, leftmost-longest, without overlap; offsets into `text`.

    `folded` is `rules.fold(text)`; `words` are its words, lower case (`rule_sets.space_marks`), none where it holds no figure.
    """
    if not words:
        return []
    found = [_with_reason(m) for m in ALL.find_each(text, folded, start, end, words)]
    named = [m for m in found if m.rule in OVER_TIMES]
    if named:
        found = [m for m in found if m.rule in OVER_TIMES or not any(n.start < m.end and m.start < n.end for n in named)]
    return leftmost_longest(found, ALL.order)


def _with_reason(mention: Mention[Reason | Temporal]) -> Mention[Reason]:
    value = mention.value
    return cast("Mention[Reason]", mention) if isinstance(value, Reason) else Mention(mention.start, mention.end, value.reason, mention.rule)
