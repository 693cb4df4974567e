"""Keeps the figures below which extraction may not fall: read, compared, and only ever raised."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from pipeline.evaluate import Scores

Floors = dict[str, float]
STEP = 1000  # floors stand at thousandths, rounded down
LOWER_IS_BETTER = frozenset({"calibration_error"})
COUNTS = frozenset({"documents", "gold", "predicted"})


def measured(scores: Scores) -> Floors:
    """Return the gated figures of an evaluation by name: F1 where there is one, and the strict F1 of every kind."""
    figures: dict[str, Any] = scores.figures()
    flat = {k: v[2] if isinstance(v, tuple) else v for k, v in figures.items() if k not in COUNTS | LOWER_IS_BETTER}
    return flat | {f"kind.{kind}": value for kind, value in scores.kinds().items()}


def load_floors(path: Path) -> Floors:
    """Return the committed floors; empty where the file does not exist."""
    return dict(json.loads(path.read_text(encoding="utf-8"))) if path.exists() else {}


def below(floors: Mapping[str, float], figures: Mapping[str, float]) -> list[str]:
    """Return a sentence for every figure under its floor; a figure that is no longer measured counts as zero."""
    return [
        f"{name} is {figures.get(name, 0.0):.4f}, its floor {floor:.3f}"
        for name, floor in floors.items()
        if figures.get(name, 0.0) < floor
    ]


def lowered(before: Mapping[str, float], now: Mapping[str, float]) -> list[str]:
    """Return a sentence for every floor that is lower than before or gone."""
    return [f"the floor of {name} fell from {floor:.3f} to {now.get(name, 0.0):.3f}" for name, floor in before.items() if now.get(name, 0.0) < floor]


def raise_floors(path: Path, figures: Mapping[str, float]) -> list[str]:
    """Raise the floors that a run exceeds and say which; none is lowered."""
    floors = load_floors(path)
    raised = []
    for name, value in figures.items():
        down = math.floor(value * STEP + 1e-9) / STEP
        if down > floors.get(name, -1.0):
            raised.append(f"{name}: {floors.get(name, 0.0):.3f} → {down:.3f}")
            floors[name] = down
    path.write_text(json.dumps(floors, indent=1) + "\n", encoding="utf-8")
    return raised
