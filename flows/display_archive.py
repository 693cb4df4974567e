"""Prints comparisons, explanations and questions of a review in the terminal."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from rich.markup import escape
from rich.table import Table

from flows.display import console
from pipeline.diff import FIELDS, Change, Diff, as_text
from pipeline.review import Correction
from pipeline.trace import Trace


def print_diff(diff: Diff, examples: int, more: str = "--examples, --to FILE, --html FILE") -> None:
    """Print how many rows came, went and changed, by field and rule, with some of them in full; `more` says how to see the rest."""
    screen = console()
    screen.print(f"{diff.before} statistics before, {diff.after} after, {diff.same} equal")
    if not diff.changes:
        return
    table = Table("field", "rules that differ", "differences", title="Differences")
    table.columns[2].justify = "right"
    for (name, rules), number in diff.by_rule().most_common(30):
        table.add_row(name, escape(rules), str(number))
    screen.print(table)
    for change in diff.changes[:examples]:
        screen.print(_line(change), soft_wrap=True)
    if len(diff.changes) > examples:
        screen.print(f"… {len(diff.changes) - examples} more: {more}")


def _line(change: Change) -> str:
    what = f"{change.field}: {change.before} → {change.after}" if change.field else f"{change.change}: {change.after or change.before}"
    evidence = escape(change.evidence[:160]).replace(escape(change.figure), f"[bold]{escape(change.figure)}[/]", 1)
    return f"[cyan]{escape(what)}[/]  {evidence}  [dim]{escape(change.uri)} {change.statistic_id[:12]}[/]"


def _marked(row: Mapping[str, Any]) -> str:
    start = row["char_start"] - row["evidence_start"]
    end = row["char_end"] - row["evidence_start"]
    text = row["evidence"]
    return f"{escape(text[:start])}[bold reverse]{escape(text[start:end])}[/]{escape(text[end:])}"


def _fields(row: Mapping[str, Any]) -> Table:
    table = Table(show_header=False)
    for name in FIELDS:
        if row[name] not in (None, [], {}) and name != "checks":
            table.add_row(name, escape(as_text(row[name]) or ""))
    return table


def print_question(row: Mapping[str, Any], number: int, total: int) -> None:
    """Print a row to be judged."""
    screen = console()
    screen.print(f"\n{number} of {total}  [dim]{row['statistic_id']}[/]")
    screen.print(_marked(row), soft_wrap=True)
    screen.print(_fields(row))


def print_explanation(row: Mapping[str, Any], document: Mapping[str, Any], trace: Trace, correction: Correction | None) -> None:
    """Print a row with everything that is known of how it came about."""
    screen = console()
    screen.print(_marked(row), soft_wrap=True)
    screen.print(_fields(row))
    screen.print(f"rules       {escape(' → '.join(row['rules'])) or '–'}")
    for check in row["checks"]:
        screen.print(f"check       {check['name']}: {check['outcome']} {escape(check['detail'] or '')}")
    if trace.figure is not None and trace.figure.other is not None:
        screen.print(f"other reading  {as_text(trace.figure.other)} (where . and , stay open)")
    for span, reason in trace.figure.restated if trace.figure is not None else ():
        screen.print(f"folded in   {escape(document['text'][span.start : span.end])!r}: {reason}")
    screen.print(f"confidence  {row['confidence']:.2f}")
    if correction is not None:
        values = ", ".join(f"{k}={v}" for k, v in correction.values.items())
        screen.print(f"reviewed    {correction.verdict} {escape(values)} {escape(correction.note or '')}")
    screen.print(f"document    {escape(document['title'] or '–')}, published {document['published_date'] or '–'}, {row['doc_id']}")
    place = f" at byte {document['raw_offset']} of {document['raw_file']}" if document["raw_file"] else ""
    origin = f"sha256 {document['sha256'][:16]}…, {document['encoding'] or document['format']}"
    screen.print(f"input       {escape(document['uri'])}{escape(place)}, {origin}", soft_wrap=True)
    if row["page"] is not None:
        screen.print(f"page        {row['page']}, box {row['box']}")
    screen.print(f"read by     {row['extractor_version']} in run {row['run_id']}")
    if trace.problem is not None:
        screen.print(f"[yellow]bytes       {escape(trace.problem)}[/]", soft_wrap=True)
    if trace.is_same is not None:
        screen.print(f"bytes       {'the same as when they were read' if trace.is_same else 'changed since'}")
    if trace.snippet is not None:
        screen.print(f"            …{escape(' '.join(trace.snippet.split()))}…", soft_wrap=True)
    if trace.statistic is not None:
        changed = [n for n in ("kind", "role", "value", "unit", "indicator", "organization") if as_text(getattr(trace.statistic, n)) != as_text(row[n])]
        screen.print(f"read again  {'the same' if not changed else 'other ' + ', '.join(changed)}")
