"""Measures organizations on gold figures alone: share right as ../shared/gold/score.py counts, per document and in all.

Usage: python bench/eval_organizations.py [--held] [--all] [-v STEM]
"""

from __future__ import annotations

import argparse
import importlib.util
import sys
from dataclasses import replace
from pathlib import Path
from types import ModuleType

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from extractors import organizations
from tests.gold_figures import SHARED, gold_files, load


def _scorer() -> ModuleType:
    spec = importlib.util.spec_from_file_location("score", SHARED / "gold" / "score.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def main() -> None:
    """Print the share of figures whose organization is right; with -v each wrong one."""
    options = argparse.ArgumentParser()
    options.add_argument("--held", action="store_true")
    options.add_argument("-v", "--verbose", action="store_true")
    options.add_argument("stems", nargs="*")
    given = options.parse_args()
    near = _scorer().near
    right = total = 0
    for path in gold_files(held=given.held):
        if given.stems and path.name.split(".")[0] not in given.stems:
            continue
        document = load(path)
        source = replace(document.source, site_org=None)
        found = organizations.attach(source, document.figures)
        good = 0
        for row, figure, body in zip(document.rows, document.figures, found):
            gold, got = row["organization"], body.name if body else None
            is_right = (not gold and not got) or bool(gold and got and near(gold, got))
            good += is_right
            if given.verbose and not is_right:
                sentence = source.sentences[figure.sentence]
                words = source.text[max(sentence.start, figure.start - 150) : figure.start]
                after = source.text[figure.start : min(sentence.end, figure.end + 60)]
                print(f"  gold {gold} got {got} [{body.rule if body else ''}]: {words}⟦{after}".replace("\n", " "))
        right, total = right + good, total + len(found)
        print(f"{document.stem:10} {good}/{len(found)}")
    print(f"organization {right / total:.4f} ({right}/{total})")


if __name__ == "__main__":
    main()
