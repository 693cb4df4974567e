"""Every pattern is linear enough on strings made against it; the whole audit, on longer strings, is `python -m bench.patterns`."""

from __future__ import annotations

import random
import re

import pytest

from bench import patterns
from bench.patterns import all_patterns, audit, pumps_of, ways_of, worst
from extractors.rules import compile_pattern

LENGTH = 1_000
SECONDS = 0.25


def test_every_pattern_is_quick_on_strings_made_against_it() -> None:
    timings = list(audit(LENGTH, part=8))
    assert len(timings) > 600
    assert [(t.where, t.way, t.pump, t.seconds) for t in timings if t.seconds > SECONDS] == []


def test_no_pattern_is_made_while_pages_are_read() -> None:
    """What the audit finds by importing every module is all that a run can use."""
    before = {id(p) for p in all_patterns().values()}
    patterns.warm_up()
    assert {id(p) for p in all_patterns().values()} == before


def test_patterns_of_every_package_are_found() -> None:
    found = all_patterns()
    assert {name.split(".")[0] for name in found if "." in name} == {"extractors", "flows", "pipeline"}
    assert sum(isinstance(p, re.Pattern) for p in found.values()) > 10
    assert sum(name.startswith("pipeline.clean.") for name in found) > 20


def test_a_pattern_that_backtracks_is_caught(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(patterns, "SECONDS", 0.5)  # that a search may take
    slow = compile_pattern(r"(?:\d|\d\d)+[!?]")
    assert ("", "7") in pumps_of(slow, "", random.Random(0))
    assert worst("slow", slow, "search", [("", "7")], 60).seconds > SECONDS


def test_a_pattern_is_timed_as_it_is_called() -> None:
    sources = {
        "a.b": "X = compile_pattern('x')\nX.fullmatch(t)",
        "c": "from a.b import X\nX.search(t)",
        "d": "X.sub(t)",
    }
    assert ways_of("a.b.X", re.compile("x"), sources) == ["search", "fullmatch"]
