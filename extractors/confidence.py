"""Estimates the probability that value, kind, role and unit of a figure are all right."""

from __future__ import annotations

import math

from extractors.records import Figure, Kind, Outcome, Role

# log-odds by feature; fitted by bench/fit_confidence.py on annotated documents
BASE = 3.2
WEIGHTS = {
    "failed_check": -1.2,
    "passed_check": 0.8,
    "open_separator": -1.5,
    "words": -0.5,
    "no_noun": -0.7,
    "target": -0.8,
    "change": -0.4,
    "carried_role": -1.0,
    "rate": -0.9,
    "multiple": -0.6,
    "table": 0.3,
}


def features(figure: Figure) -> set[str]:
    """Return the names of the features that hold for a figure."""
    names = set()
    if any(c.outcome is Outcome.FAIL for c in figure.checks):
        names.add("failed_check")
    if any(c.outcome is Outcome.PASS for c in figure.checks):
        names.add("passed_check")
    if figure.other is not None and figure.kind in (Kind.SCORE, Kind.COUNT) and figure.value != figure.value.to_integral_value():
        names.add("open_separator")
    if any(r.endswith("_words") for r in figure.rules):
        names.add("words")
    if figure.kind is Kind.COUNT and figure.noun is None and figure.cell is None:
        names.add("no_noun")
    if figure.role is Role.TARGET:
        names.add("target")
    if figure.role is Role.CHANGE:
        names.add("change")
    if any(r in ("role_document", "role_continued", "role_section") for r in figure.rules):
        names.add("carried_role")
    if figure.kind is Kind.RATE:
        names.add("rate")
    if figure.kind is Kind.MULTIPLE:
        names.add("multiple")
    if figure.cell is not None:
        names.add("table")
    return names


def confidence(figure: Figure) -> float:
    """Return the calibrated probability, in 0..1."""
    odds = BASE + sum(WEIGHTS[name] for name in features(figure))
    return round(1.0 / (1.0 + math.exp(-odds)), 4)
