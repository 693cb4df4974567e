"""Prints the figures of an evaluation, and what one run gains and loses against another."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from rich.markup import escape
from rich.table import Table

from flows.display import console
from pipeline.evaluate import Difference, Scores, reliability

WIDTH = 90  # characters of a difference that are shown
MOST_CAUSES = 10


def print_scores(scores: Scores) -> None:
    """Print the figures by field and by kind, how honest the confidences are, and the commonest causes of error."""
    screen = console()
    table = Table("figure", "precision", "recall", "F1 or share", title=f"{scores.documents} documents, {scores.gold} statistics in gold")
    for column in table.columns[1:]:
        column.justify = "right"
    for name, value in scores.figures().items():
        if name not in ("documents", "gold"):
            parts = value if isinstance(value, tuple) else ("", "", value)
            table.add_row(name, *(f"{p:.4f}" if isinstance(p, float) else str(p) for p in parts))
    screen.print(table)
    kinds = Table("kind", "gold", "found", "matched", "strict", "strict F1", title="By kind")
    strict = scores.kinds()
    for column in kinds.columns[1:]:
        column.justify = "right"
    for kind, counts in sorted(scores.by_kind.items()):
        numbers = [str(counts[n]) for n in ("gold", "predicted", "matched", "strict")]
        kinds.add_row(kind, *numbers, f"{strict.get(kind, 0.0):.4f}")
    screen.print(kinds)
    bins = Table("stated confidence", "share right", "rows", title="Confidence")
    for stated, right, n in reliability(scores.confidences):
        bins.add_row(f"{stated:.3f}", f"{right:.3f}", str(n))
    screen.print(bins)
    causes = Table("differences", "cause", title="Commonest causes")
    for cause, n in causes_of(scores.errors):
        causes.add_row(str(n), escape(cause))
    screen.print(causes)


def causes_of(errors: Sequence[Difference]) -> list[tuple[str, int]]:
    """Return the commonest causes of error with their counts, by name among equals."""
    counts = Counter(e.cause for e in errors)
    return sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:MOST_CAUSES]


def print_changes(gains: Sequence[Difference], losses: Sequence[Difference]) -> None:
    """Print row by row what a run does better and worse than another."""
    screen = console()
    screen.print(f"\nAgainst the other run: {len(gains)} gains, {len(losses)} losses")
    for sign, color, differences in (("+", "green", gains), ("-", "red", losses)):
        for d in differences:
            text = f"{d.document}  {d.field}  {d.gold}  {d.predicted}".replace("\n", " ")[:WIDTH]
            screen.print(f"[{color}]{sign}[/] {escape(text)}", soft_wrap=True)
