"""Scores extractors.indicators on gold figures: precision, recall and F1 over rows that have an indicator.

usage: python bench/eval_indicators.py [--errors] [--held]   (held-back documents print totals only)
"""

from __future__ import annotations

import argparse
import sys
import time
from pathlib import Path

sys.path[:0] = [str(Path(__file__).resolve().parents[1]), str(Path(__file__).resolve().parents[1] / "tests")]

from gold_figures import GoldDocument, gold_files, load  # noqa: E402

from extractors.indicator_catalog import load as load_catalog  # noqa: E402
from extractors.indicators import attach  # noqa: E402


def score(documents: list[GoldDocument], show: bool) -> tuple[int, int, int]:
    """Return correct, predicted and gold counts; print the rows that differ when `show`."""
    right = predicted = gold = 0
    for document in documents:
        matches = attach(document.source, document.figures)
        for row, figure, match in zip(document.rows, document.figures, matches, strict=True):
            wanted, got = row.get("indicator"), match.code if match else None
            right += bool(wanted) and wanted == got
            predicted += got is not None
            gold += wanted is not None
            if show and wanted != got:
                rule = f"{match.rule} {match.score}" if match else ""
                print(f"{document.stem}  {row['f']!r} {row['kind']} counted={row.get('counted')}  gold {wanted}  got {got}  {rule}")
                print(f"     {document.source.sentence_text(figure.sentence)[:400]}")
    return right, predicted, gold


def main() -> None:
    """Print the totals of a run."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--errors", action="store_true")
    parser.add_argument("--held", action="store_true")
    options = parser.parse_args()
    documents = [load(path) for path in gold_files(held=options.held)]
    load_catalog()
    right, predicted, gold = score(documents, options.errors and not options.held)
    precision, recall = right / max(1, predicted), right / max(1, gold)
    f1 = 2 * precision * recall / max(1e-9, precision + recall)
    print(f"indicator  P {precision:.4f}  R {recall:.4f}  F1 {f1:.4f}  ({right} of {predicted} predicted, {gold} gold)")
    print(f"{min(microseconds(documents) for _ in range(5)):.1f} microseconds a figure")


def microseconds(documents: list[GoldDocument]) -> float:
    """Return the time of one pass in microseconds a figure."""
    began = time.process_time()
    for document in documents:
        attach(document.source, document.figures)
    return 1e6 * (time.process_time() - began) / sum(len(d.figures) for d in documents)


if __name__ == "__main__":
    main()
