"""Reads the figures written in two peers' own test suites, each as a one-line document; skipped where they are absent."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from extractors.extract import extract_text
from extractors.results import Statistic
from pipeline.formats import text_of
from pipeline.process import source_of

CASES = Path(__file__).resolve().parents[2] / "shared" / "cases" / "written_dev.jsonl"
NO_STATISTIC = frozenset({"date", "period_relative", "roman_identifier", "negative_telephone", "negative_electronic"})
pytestmark = pytest.mark.skipif(not CASES.exists(), reason="the peers' cases are not part of the project")

Case = dict[str, Any]


def cases() -> list[Case]:
    return [json.loads(line) for line in CASES.read_text(encoding="utf-8").splitlines()]


def read(case: Case) -> tuple[Statistic, ...]:
    clean = text_of([f"Kết quả là {case['text']} ."])
    return extract_text(source_of(clean, "doc")).statistics


def is_right(case: Case) -> bool:
    """Tell whether the numbers of a case are read with their values, or no statistic where it holds none."""
    rows = read(case)
    if case["kind"] in NO_STATISTIC:
        return not rows
    values = {float(v) for row in rows for v in _values(row)}
    return all(any(abs(v - float(w)) <= 1e-6 * max(1.0, abs(float(w))) for v in values) for w in case["expected_values"])


def _values(row: Statistic) -> Iterator[float]:
    for value in (row.value, row.value_max, row.numerator, row.denominator):
        if value is not None:
            yield float(value)
    if row.unit == "percent":
        yield float(row.value) / 100


def share_right(choose: Callable[[Case], bool]) -> float:
    chosen = [c for c in cases() if choose(c)]
    wrong = [c["text"] for c in chosen if not is_right(c)]
    print(len(chosen), "cases, wrong:", wrong)
    return 1 - len(wrong) / len(chosen)


def is_numeric(case: Case) -> bool:
    return case["kind"] not in NO_STATISTIC


def test_core_numbers_are_read() -> None:
    assert share_right(lambda c: is_numeric(c) and c["tier"] == "core") >= 0.98


def test_numbers_with_a_decimal_dot_are_read() -> None:
    assert share_right(lambda c: is_numeric(c) and c["tier"] == "dot_decimal") >= 0.96


def test_numbers_of_all_tiers_are_read() -> None:
    assert share_right(is_numeric) >= 0.94


def test_what_is_no_number_gives_no_statistic() -> None:
    assert share_right(lambda c: not is_numeric(c)) >= 0.98
