"""Fits the weights of extractors.confidence on annotated documents and writes lexicon/confidence.toml.

usage: python bench/train_confidence.py [--dry]

Every document of corpus/gold, and of ../shared/gold where present, is extracted and laid over its annotation; a row is
right when value, kind, role and unit are. The estimate is a logistic regression with a quadratic penalty, fitted by
Newton's method. Documents that the rules were written with weigh half: their rows are right more often than those of
new documents. Printed are the reliability and the expected calibration error (ten bins of equal count) of estimates
that never saw the document, for each folder; the penalty is the one with the least error of them.
"""

from __future__ import annotations

import json
import math
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT)]

from extractors.confidence import NAMES, features  # noqa: E402
from extractors.results import Statistic  # noqa: E402
from pipeline.alignment import flatten, is_same_number, locate, match  # noqa: E402
from pipeline.evaluate import NUMBERS, calibration_error, reliability  # noqa: E402
from pipeline.process import process_page  # noqa: E402
from pipeline.records import RawPage  # noqa: E402

FOLDERS = {"corpus": (ROOT / "corpus" / "gold", 1.0), **{
    name: (ROOT.parent / "shared" / "gold" / name, 0.5) for name in ("dev", "portal_dev")
}}  # fmt: skip
PENALTIES = (1.0, 3.0, 10.0, 30.0)
STEPS = 12
SIZE = len(NAMES) + 1


@dataclass(frozen=True, slots=True)
class Row:
    """One extracted row: the features that hold (0 is the base), whether it is right, its weight and its document."""

    active: tuple[int, ...]
    is_right: bool
    weight: float
    folder: str
    document: str


def rows_of(folder: str, gold: Path, weight: float) -> list[Row]:
    """Return the rows of one annotated document."""
    stem = gold.name.removesuffix(".gold.json")
    page = next(p for p in (gold.with_name(f"{stem}.html"), gold.with_name(f"{stem}.txt")) if p.exists())
    found = process_page(RawPage(str(page), page.read_bytes()))
    if found.document is None or found.extraction is None:
        return []
    text = flatten(gold.with_name(f"{stem}.txt").read_text(encoding="utf-8"))
    wanted = json.loads(gold.read_text(encoding="utf-8"))["statistics"]
    ratio = len(text.text) / max(1, len(found.document.text))
    statistics = found.extraction.statistics
    spans = [locate(text, as_row(s), s.evidence_start * ratio) for s in statistics]
    right = {
        j: is_right(wanted[i], statistics[j]) for i, j in match([(g["start"], g["end"]) for g in wanted], spans).items()
    }
    return [
        Row((0, *(NAMES.index(n) + 1 for n in features(s, s.rules))), right.get(j, False), weight, folder, stem)
        for j, s in enumerate(statistics)
    ]


def as_row(statistic: Statistic) -> dict[str, Any]:
    """Return a statistic as the scorer reads rows."""
    return {name: getattr(statistic, name) for name in ("evidence", "evidence_start", "char_start", "char_end")}


def is_right(gold: dict[str, Any], row: Statistic) -> bool:
    """Tell whether value, kind, role and unit agree."""
    numbers = [k for k in NUMBERS if not (k == "numerator" and gold["kind"] in ("rank", "score"))]
    same = all(is_same_number(gold.get(k), getattr(row, k)) for k in numbers)
    return same and gold["kind"] == row.kind.value and gold["role"] == row.role.value and gold["unit"] == row.unit


def fit(rows: list[Row], penalty: float) -> list[float]:
    """Return the log-odds of the base and of every feature; the base alone is not drawn to zero."""
    beta = [0.0] * SIZE
    for _ in range(STEPS):
        gradient = [0.0] + [-penalty * b for b in beta[1:]]
        hessian = [[penalty * (i == j and i > 0) for j in range(SIZE)] for i in range(SIZE)]
        for row in rows:
            p = estimate(beta, row)
            for i in row.active:
                gradient[i] += row.weight * (row.is_right - p)
                for j in row.active:
                    hessian[i][j] += row.weight * p * (1 - p)
        beta = [b + step for b, step in zip(beta, solve(hessian, gradient), strict=True)]
    return beta


def estimate(beta: list[float], row: Row) -> float:
    """Return the probability that a row is right."""
    return 1.0 / (1.0 + math.exp(-sum(beta[i] for i in row.active)))


def solve(matrix: list[list[float]], vector: list[float]) -> list[float]:
    """Solve a system of linear equations by elimination with row exchange."""
    system = [[*row, value] for row, value in zip(matrix, vector, strict=True)]
    for k in range(SIZE):
        pivot = max(range(k, SIZE), key=lambda r: abs(system[r][k]))
        system[k], system[pivot] = system[pivot], system[k]
        for r in range(k + 1, SIZE):
            factor = system[r][k] / system[k][k]
            system[r] = [a - factor * b for a, b in zip(system[r], system[k], strict=True)]
    result = [0.0] * SIZE
    for k in reversed(range(SIZE)):
        known = sum(system[k][j] * result[j] for j in range(k + 1, SIZE))
        result[k] = (system[k][SIZE] - known) / system[k][k]
    return result


def left_out(rows: list[Row], penalty: float) -> dict[str, list[tuple[float, bool]]]:
    """Return, for each folder, estimates that never saw the document, and whether the row is right."""
    pairs: dict[str, list[tuple[float, bool]]] = {}
    for document in sorted({r.document for r in rows}):
        beta = fit([r for r in rows if r.document != document], penalty)
        for row in rows:
            if row.document == document:
                pairs.setdefault(row.folder, []).append((estimate(beta, row), row.is_right))
    return pairs


def render(beta: list[float], rows: list[Row], penalty: float) -> str:
    """Return the weights as TOML, each with the number of rows it was fitted on and how many of them are right."""
    documents = len({r.document for r in rows})
    lines = [
        "# Log-odds of the confidence of a row, by what the extractor knows of it. Do not edit: written by",
        f"# `python bench/train_confidence.py` from {len(rows)} rows of {documents} annotated documents, penalty {penalty:g}.",
        f"base = {beta[0]:.3f}",
        "",
        "[weights]",
    ]
    for number, name in enumerate(NAMES, 1):
        held = [r for r in rows if number in r.active]
        lines.append(f"{name} = {beta[number]:.3f}  # {sum(r.is_right for r in held)} of {len(held)} rows right")
    return "\n".join(lines) + "\n"


def main() -> None:
    """Fit, print the reliability, write the weights."""
    rows = [
        row
        for folder, (path, weight) in FOLDERS.items()
        for gold in sorted(path.glob("*.gold.json"))
        for row in rows_of(folder, gold, weight)
    ]
    trials = {penalty: left_out(rows, penalty) for penalty in PENALTIES}
    errors = {p: {f: calibration_error(pairs) for f, pairs in trial.items()} for p, trial in trials.items()}
    best = min(PENALTIES, key=lambda p: (round(sum(errors[p].values()), 3), -p))
    for penalty in PENALTIES:
        print(f"penalty {penalty:g}:", ", ".join(f"{f} {e:.4f}" for f, e in errors[penalty].items()))
    for folder, pairs in trials[best].items():
        print(
            f"{folder}: {len(pairs)} rows, {sum(ok for _, ok in pairs) / len(pairs):.3f} right, calibration error {errors[best][folder]:.4f}"
        )
        print("  stated → right:", "  ".join(f"{stated:.3f} → {right:.3f}" for stated, right, _ in reliability(pairs)))
    text = render(fit(rows, best), rows, best)
    print(text)
    if "--dry" not in sys.argv:
        (ROOT / "extractors" / "lexicon" / "confidence.toml").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
