"""Estimates the probability that value, kind, role and unit of a row are all right.

A logistic regression over what the extractor knows of a row; its weights stand in lexicon/confidence.toml, which
`python bench/train_confidence.py` writes from annotated documents.
"""

from __future__ import annotations

import math
import tomllib
from collections.abc import Mapping, Sequence
from decimal import Decimal
from functools import lru_cache
from importlib.resources import files
from typing import Protocol

from extractors.records import Check, Kind, Outcome, Role

TRIVIAL = frozenset({"share_range"})  # passes for nearly every share, so it says little
CARRIED = frozenset({"role.document", "role.continued", "role.section", "role.coordinated", "role.list", "role.detail"})
PLAIN = frozenset({"table.plain", "table.count"})
NAMES = (
    "amount", "rate", "multiple", "score", "rank", "ratio", "share", "target", "change", "carried_role", "words",
    "range", "no_noun", "decimal_count", "passed_check", "failed_check", "repaired", "table", "plain_cell", "indicator",
)  # fmt: skip


class Row(Protocol):
    """What the estimate reads of a figure or of a statistic."""

    @property
    def kind(self) -> Kind: ...
    @property
    def role(self) -> Role: ...
    @property
    def value(self) -> Decimal: ...
    @property
    def value_max(self) -> Decimal | None: ...
    @property
    def counted(self) -> str | None: ...
    @property
    def checks(self) -> tuple[Check, ...]: ...


def features(row: Row, rules: Sequence[str]) -> list[str]:
    """Return the names, of NAMES, that hold for a row; `rules` are all that fired for it, its indicator's too."""
    outcomes = {c.outcome for c in row.checks if c.name not in TRIVIAL}
    families = {rule.partition(".")[0] for rule in rules}
    is_cell, is_count = "table" in families, row.kind is Kind.COUNT
    holds = {
        row.kind.value: True,
        row.role.value: True,
        "carried_role": not CARRIED.isdisjoint(rules),
        "words": "words" in families,
        "range": row.value_max is not None,
        "no_noun": is_count and row.counted is None and not is_cell,
        "decimal_count": is_count and row.value != row.value.to_integral_value(),
        "passed_check": Outcome.PASS in outcomes and Outcome.FAIL not in outcomes,
        "failed_check": Outcome.FAIL in outcomes,
        "repaired": Outcome.REPAIRED in outcomes,
        "table": is_cell,
        "plain_cell": not PLAIN.isdisjoint(rules),
        "indicator": "indicator" in families,
    }
    return [name for name in NAMES if holds.get(name)]


@lru_cache(maxsize=1)
def weights() -> Mapping[str, float]:
    """Return the log-odds of every feature, and of `base`, as trained."""
    data = tomllib.loads((files("extractors.lexicon") / "confidence.toml").read_text(encoding="utf-8"))
    table = {"base": float(data["base"]), **{name: float(value) for name, value in data["weights"].items()}}
    if table.keys() != {"base", *NAMES}:
        raise ValueError(
            f"confidence.toml: features {sorted(table.keys() ^ {'base', *NAMES})}; run bench/train_confidence.py"
        )
    return table


def confidence(row: Row, rules: Sequence[str]) -> float:
    """Return the calibrated probability, in 0..1."""
    table = weights()
    return probability(table["base"] + sum(table[name] for name in features(row, rules)))


def probability(odds: float) -> float:
    """Return the probability of log-odds, to four digits."""
    return round(1.0 / (1.0 + math.exp(-odds)), 4)
