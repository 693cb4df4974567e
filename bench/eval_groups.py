"""Measures groups on gold figures: pairwise precision, recall and F1 of co-grouped rows.

Run `python -m bench.eval_groups [--errors]` from the project root; needs ../shared. Tables are read without headers here:
`cchc eval` measures whole runs.
"""

from __future__ import annotations

import sys
from itertools import combinations

from extractors import indicators
from extractors.groups import attach
from tests.gold_figures import gold_files, load


def main() -> None:
    for held in (False, True):
        gold = found = right = 0
        for path in gold_files(held=held):
            document = load(path)
            figures = attach(document.source, document.figures, indicators.attach(document.source, document.figures))
            want = [r.get("group") for r in document.rows]
            for i, j in combinations(range(len(figures)), 2):
                a = want[i] is not None and want[i] == want[j]
                b = figures[i].group is not None and figures[i].group == figures[j].group
                gold, found, right = gold + a, found + b, right + (a and b)
                if a != b and "--errors" in sys.argv and not held:
                    left, other = figures[i], figures[j]
                    gap = document.source.text[left.start : min(other.end, left.start + 220)]
                    print(document.stem, "missed" if a else "spurious", j - i, repr(gap))
        print(
            "held" if held else "dev",
            gold,
            found,
            right,
            f"P {right / found:.3f} R {right / gold:.3f} F1 {2 * right / (gold + found):.3f}",
        )


if __name__ == "__main__":
    main()
