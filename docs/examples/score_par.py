"""Scores bodies on a small PAR-like index from a panel: weights in TOML, missing data by a stated rule, sensitivity shown.

python docs/examples/score_par.py PANEL.parquet [WEIGHTS.toml]

Reads what `cchc panel OUT --to PANEL.parquet` wrote. Of each item the latest whole value counts (no breakdowns). The score is
100 times the points earned over the points that could be earned. Sensitivity: the lowest and highest place a body takes when
each item's points are halved and doubled in turn.
"""

from __future__ import annotations

import sys
import tomllib
from pathlib import Path
from typing import Any

import duckdb

LATEST = """
    SELECT organization, actual, target, direction FROM read_parquet($panel)
    WHERE indicator = $indicator AND actual IS NOT NULL AND dimensions_key = '' AND unit = $unit
    QUALIFY row_number() OVER (PARTITION BY organization_key ORDER BY period_end DESC, period_start DESC) = 1
"""


def main(panel: Path, weights: Path) -> int:
    """Print the ranking; return 0, or 1 where no body has enough values."""
    rules = tomllib.loads(weights.read_text(encoding="utf-8"))
    earned = earn(panel, rules["item"])
    points = [item["points"] for item in rules["item"]]
    scores = score(earned, points, rules)
    if not scores:
        print(f"no body has values for {rules['least_coverage']:.0%} of the points: harvest more, or lower least_coverage")
        return 1
    places = sensitivity(earned, points, rules)
    print(f"{rules['name']} · missing values: {rules['missing']} · {len(scores)} bodies\n")
    print(f"{'place':>5}  {'score':>6}  {'covered':>7}  {'places':>9}  body")
    for place, (body, value) in enumerate(ranked(scores), 1):
        covered = sum(p for p, e in zip(points, earned[body]) if e is not None) / sum(points)
        low, high = places[body]
        print(f"{place:>5}  {value:6.2f}  {covered:7.0%}  {f'{low}–{high}':>9}  {body}")
    return 0


def earn(panel: Path, items: list[dict[str, Any]]) -> dict[str, list[float | None]]:
    """Return, for each body, the share of each item's points that it earned in 0..1, None where no value is known."""
    earned: dict[str, list[float | None]] = {}
    for number, item in enumerate(items):
        query = {"panel": str(panel), "indicator": item["indicator"], "unit": item.get("unit", "percent")}
        for body, actual, target, direction in duckdb.execute(LATEST, query).fetchall():
            full = target if item["full"] == "target" else item["full"]
            if full is None:
                continue
            share = float(full) / float(actual) if direction == "lower" and actual else float(actual) / float(full)
            earned.setdefault(body, [None] * len(items))[number] = min(1.0, max(0.0, share))
    return earned


def score(earned: dict[str, list[float | None]], points: list[float], rules: dict[str, Any]) -> dict[str, float]:
    """Return 0..100 for each body that is covered enough."""
    scores = {}
    for body, shares in earned.items():
        known = sum(p for p, s in zip(points, shares) if s is not None)
        if known >= rules["least_coverage"] * sum(points):
            maximum = known if rules["missing"] == "skip" else sum(points)
            scores[body] = 100 * sum(p * s for p, s in zip(points, shares) if s is not None) / maximum
    return scores


def ranked(scores: dict[str, float]) -> list[tuple[str, float]]:
    """Return bodies best first; equal scores by name."""
    return sorted(scores.items(), key=lambda pair: (-round(pair[1], 6), pair[0]))


def sensitivity(
    earned: dict[str, list[float | None]], points: list[float], rules: dict[str, Any]
) -> dict[str, tuple[int, int]]:
    """Return the best and worst place of each body when each item's points are halved and doubled in turn."""
    places: dict[str, list[int]] = {}
    for number in range(len(points)):
        for factor in (0.5, 1.0, 2.0):
            changed = [p * factor if n == number else p for n, p in enumerate(points)]
            for place, (body, _) in enumerate(ranked(score(earned, changed, rules)), 1):
                places.setdefault(body, []).append(place)
    return {body: (min(found), max(found)) for body, found in places.items()}


if __name__ == "__main__":
    if len(sys.argv) not in (2, 3):
        sys.exit(__doc__)
    sys.exit(main(Path(sys.argv[1]), Path(sys.argv[2]) if len(sys.argv) == 3 else Path(__file__).with_suffix(".toml")))
