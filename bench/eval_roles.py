"""Measures roles, signs and comparators on annotated documents, figures taken from the annotation.

Run `python -m bench.eval_roles [--errors] [--held]` from the project root; needs ../shared. With --errors every
difference on the development documents is printed; the held-back ones are only counted.
"""

from __future__ import annotations

import sys
import time
from collections import Counter
from dataclasses import replace

from extractors.comparators import read_comparator
from extractors.records import Figure, Role
from extractors.roles import attach
from tests.gold_figures import GoldDocument, gold_files, load

UNITS = (
    "trường hợp",
    "điểm",
    "bậc",
    "lần",
    "năm",
    "tháng",
    "ngày",
    "km2",
    "đồng / tháng",
    "đồng",
    "tuổi",
    "người",
    "%",
)


def compare(document: GoldDocument, total: Counter[str], show: bool) -> None:
    """Add one document's counts to `total`; print its differences with `show`."""
    source = document.source
    figures = [_unsigned(f) for f in document.figures]
    begin = time.perf_counter()
    answers = attach(source, figures)
    total["us_roles"] += int(1e6 * (time.perf_counter() - begin))
    for figure, row in zip(answers, document.rows, strict=True):
        sentence = source.sentences[figure.sentence]
        begin = time.perf_counter()
        comparator, rule = read_comparator(
            source.text, figure.start, figure.end, _noun_end(source.text, figure), sentence.start, sentence.end
        )
        total["us_comparators"] += int(1e6 * (time.perf_counter() - begin))
        sign = (figure.value < 0) == (float(row["value"]) < 0)
        total["figures"] += 1
        total["role"] += figure.role.value == row["role"]
        total["sign"] += sign
        total["comparator"] += comparator.value == row["comparator"]
        context = (
            source.text[max(sentence.start, figure.start - 90) : figure.start]
            + "⟦"
            + source.text[figure.start : figure.end]
        )
        context += "⟧" + source.text[figure.end : min(sentence.end, figure.end + 50)]
        if show and (figure.role.value != row["role"] or not sign):
            print(
                document.stem,
                "ROLE",
                row["role"],
                "not",
                figure.role.value,
                figure.rules[-1:],
                row["value"],
                figure.value,
                "|",
                context,
            )
        if show and comparator.value != row["comparator"]:
            print(document.stem, "COMPARATOR", row["comparator"], "not", comparator.value, rule, "|", context)


def _unsigned(figure: Figure) -> Figure:
    """Return a gold figure as the figure reader would have it: no role, no sign, the low end of a range first."""
    if figure.value_max is None:
        return replace(figure, role=Role.ACTUAL, noun=None)
    low, high = sorted((abs(figure.value), abs(figure.value_max)))
    return replace(figure, role=Role.ACTUAL, noun=None, value=low, value_max=high)


def _noun_end(text: str, figure: Figure) -> int:
    """Return where the unit or noun after a figure ends, as the figure reader would have it."""
    rest = text[figure.end : figure.end + 60]
    for word in (figure.counted, *UNITS):
        if word and rest.lstrip().lower().startswith(word.lower()):
            return figure.end + len(rest) - len(rest.lstrip()) + len(word)
    return figure.end


def main() -> None:
    """Print the shares, and with --errors every difference."""
    held = "--held" in sys.argv
    only = [a for a in sys.argv[1:] if not a.startswith("-")]
    total: Counter[str] = Counter()
    for path in gold_files(held=held):
        if not only or path.name.split(".")[0] in only:
            compare(load(path), total, "--errors" in sys.argv and not held)
    count = max(1, total["figures"])
    print("figures", count, *(f"{name} {total[name] / count:.4f}" for name in ("role", "sign", "comparator")))
    print(
        f"roles {total['us_roles'] / count:.0f} us a figure, comparators {total['us_comparators'] / count:.0f} us a figure"
    )


if __name__ == "__main__":
    main()
