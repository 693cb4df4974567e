"""Tests of extractors.confidence: what lowers and what raises the stated probability."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from extractors.confidence import NAMES, confidence, features, weights
from extractors.records import Check, Figure, Kind, Outcome, Role

PLAIN = Figure(0, 3, 0, Kind.COUNT, Decimal(120), "item", counted="hồ sơ")
CASES = [
    (PLAIN, (), []),
    (PLAIN, ("count", "indicator.procedures.dossiers_received.1"), ["indicator"]),
    (replace(PLAIN, counted=None), (), ["no_noun"]),
    (replace(PLAIN, value=Decimal("1.5")), (), ["decimal_count"]),
    (replace(PLAIN, kind=Kind.SHARE, role=Role.TARGET), ("share", "role.section"), ["share", "target", "carried_role"]),
    (replace(PLAIN, kind=Kind.AMOUNT, value_max=Decimal(130)), (), ["amount", "range"]),
    (replace(PLAIN, counted=None), ("table.header",), ["table"]),
    (replace(PLAIN, checks=(Check("part_whole", Outcome.PASS),)), (), ["passed_check"]),
    (
        replace(PLAIN, checks=(Check("part_whole", Outcome.PASS), Check("table_sum", Outcome.FAIL))),
        (),
        ["failed_check"],
    ),
    (replace(PLAIN, checks=(Check("share_range", Outcome.PASS),)), (), []),
    (replace(PLAIN, kind=Kind.MULTIPLE), ("words.times",), ["multiple", "words"]),
]


@pytest.mark.parametrize(("figure", "rules", "expected"), CASES, ids=[",".join(c[2]) or "plain" for c in CASES])
def test_features_name_what_is_known(figure: Figure, rules: tuple[str, ...], expected: list[str]) -> None:
    assert features(figure, rules) == expected


def test_every_feature_has_a_weight() -> None:
    assert weights().keys() == {"base", *NAMES}


def test_a_failed_check_and_a_missing_noun_lower_it() -> None:
    plain = confidence(PLAIN, ())
    assert 0.5 < plain < 1
    assert confidence(replace(PLAIN, checks=(Check("table_sum", Outcome.FAIL),)), ()) < plain
    assert confidence(replace(PLAIN, counted=None), ()) < plain
    assert confidence(replace(PLAIN, checks=(Check("table_sum", Outcome.PASS),)), ()) > plain
