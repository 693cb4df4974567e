"""A rule set finds what each rule finds alone: the places a rule declares are all the places its matches begin at."""

from __future__ import annotations

import re
from typing import Any

import pytest

from extractors import dates
from extractors.exclusions.finding import RULES as EXCLUSION_RULES
from extractors.periods import times
from extractors.quantities import words as quantity_words
from extractors.rule_sets import RuleSet, space_marks
from extractors.rules import Rule, find, fold

DIGITS = re.compile(r"(?<![\d.,/])\d+")
RULES: list[Rule[Any]] = [*EXCLUSION_RULES, *dates.RULES, *times.RULES, *quantity_words.RULES]
WRITTEN = [text.replace("⟦", "").replace("⟧", "") for rule in RULES for text in [*(t for t, _ in rule.examples), *rule.rejects]]
TEXTS = [*WRITTEN, *(DIGITS.sub(r"3/\g<0>", text) for text in WRITTEN[::3])]  # and with the tails of longer numbers


def test_every_rule_declares_where_it_opens() -> None:
    assert [rule.name for rule in RULES if not rule.opens] == []


@pytest.mark.parametrize("rule", RULES, ids=[r.name for r in RULES])
def test_places_are_those_of_a_search(rule: Rule[Any]) -> None:
    alone = RuleSet([rule])
    for text in TEXTS:
        searched = [(m.start, m.end) for m in find(rule, text)]
        assert sorted((m.start, m.end) for m in alone.find_each(text, fold(text), 0, len(text))) == searched, text


def test_spaced_text_keeps_offsets() -> None:
    text = fold("Ngày 1/7: “5 rõ”, CO2 – 12%…")
    assert len(space_marks(text)) == len(text)
    assert space_marks(text).split(" ")[:4] == ["ngày", "1", "7", ""]
