"""Prints the health of portals and what a look at the set-up found."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from rich.markup import escape
from rich.table import Table

from flows.display import console
from pipeline.doctor import Finding

COLORS = {"ok": "green", "attention": "yellow", "failed": "red"}


def print_health(health: Mapping[str, Any], stale: Sequence[str]) -> None:
    """Print a line a portal: state, last night, pages, measures, and what is wrong."""
    screen = console()
    table = Table("portal", "state", "last night", "pages", "articles", "figures each", "what is wrong")
    for name, entry in health["portals"].items():
        pages = ", ".join(f"{n} {what}" for what, n in sorted(entry["pages"].items()) if n)
        measures = entry["measures"]
        wrong = [*entry["reasons"], *(["no night for too long"] if name in stale else [])]
        table.add_row(
            name, f"[{COLORS[entry['state']]}]{entry['state']}[/]", entry["night"], pages, str(measures["articles"]), f"{measures['figures_per_article']:g}",
            escape("; ".join(wrong)),
        )  # fmt: skip
    screen.print(table)


def print_findings(findings: Sequence[Finding]) -> None:
    """Print one line a finding, with what to do about it."""
    screen = console()
    for finding in findings:
        mark = "[green]ok[/]  " if finding.is_well else "[red]look[/]"
        screen.print(f"{mark} {finding.what}: {escape(finding.message)}")
