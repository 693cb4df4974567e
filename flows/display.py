"""Prints runs, documents and scores in the terminal, for people."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.markup import escape
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn
from rich.table import Table
from rich.text import Text

from flows.jobs import Result
from pipeline.issues import NO_ARTICLE, RETRIES
from pipeline.places import printable
from pipeline.runs import Plan
from pipeline.store import read_rows

COLORS = {
    "count": "cyan", "ratio": "bright_green", "share": "green", "score": "magenta", "rank": "bright_magenta",
    "amount": "yellow", "rate": "bright_yellow", "multiple": "bright_cyan",
}  # fmt: skip
DOCUMENTS_SHOWN, ISSUES_SHOWN = 30, 5
SUMMARIZED = (  # columns of statistics that a summary shows or counts
    "doc_id", "kind", "role", "value", "value_max", "numerator", "denominator", "unit", "comparator", "indicator", "domain", "organization",
    "period_start", "period_end", "figure", "char_start", "char_end", "evidence", "evidence_start", "confidence", "checks",
)  # fmt: skip
UNITS = {"percent": "%", "point": " điểm", "place": "", "item": "", "times": " lần"}


def console(stderr: bool = False) -> Console:
    """Return a console; plain and wide where the stream is no terminal."""
    stream = sys.stderr if stderr else sys.stdout
    return Console(file=stream, width=None if stream.isatty() else 140, highlight=False, soft_wrap=False)


def number_of(count: int, noun: str) -> str:
    """Return a count with its noun: `1 input`, `2 inputs`."""
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"


@contextmanager
def watch(quiet: bool) -> Iterator[tuple[Callable[[Plan], None], Callable[[int], None]]]:
    """Show progress: a bar on a terminal, plain lines otherwise, nothing when quiet."""
    if quiet:
        yield (lambda _: None), (lambda _: None)
    elif sys.stderr.isatty():
        columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
        with Progress(*columns, console=console(stderr=True)) as progress:
            task = progress.add_task("reading", total=None)
            yield (
                lambda plan: progress.update(task, total=_todo(plan)),
                lambda steps: progress.advance(task, steps),
            )
    else:
        yield _plain_progress()


@contextmanager
def steps(label: str, quiet: bool) -> Iterator[Callable[[int, int], None]]:
    """Show a bar for a job that tells how many steps are done and in all; nothing off a terminal."""
    if quiet or not sys.stderr.isatty():
        yield lambda done, total: None
        return
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=console(stderr=True)) as progress:
        task = progress.add_task(label, total=None)
        yield lambda done, total: progress.update(task, completed=done, total=total)


def _todo(plan: Plan) -> int:
    return sum(len(s.inputs) for s in plan.shards)


def _plain_progress() -> tuple[Callable[[Plan], None], Callable[[int], None]]:
    state = {"done": 0, "total": 0, "shown": 0}

    def start(plan: Plan) -> None:
        state["total"] = _todo(plan)
        kept = len(plan.inputs) - state["total"]
        print(f"{number_of(len(plan.inputs), 'input')}, {kept} unchanged since an earlier run, {state['total']} to do", file=sys.stderr)

    def advance(steps: int) -> None:
        state["done"] += steps
        if state["done"] - state["shown"] >= max(1, state["total"] // 10) or state["done"] == state["total"]:
            state["shown"] = state["done"]
            print(f"{state['done']}/{state['total']} inputs done", file=sys.stderr)

    return start, advance


def print_result(result: Result, out: str, strict: bool, quiet: bool) -> int:
    """Print what a job did and return how many inputs failed."""
    files = sorted(n for m in result.shards for n in m.files if n.startswith("issues/"))
    issues = list(read_rows(out, "issues", files=files))
    failures = [i for i in issues if i["kind"] not in NO_ARTICLE or (strict and i["kind"] == "no_article")]
    if not quiet:
        counts, same = result.counts, result.plan.kept_inputs
        kept = f", {number_of(same, 'input')} unchanged" if same else ""
        print(
            f"{number_of(counts['documents'], 'document')}, {number_of(counts['statistics'], 'statistic')},"
            f" {number_of(counts['rejections'], 'other number')} explained{kept} → {out}"
        )
        passed = Counter(str(i["kind"]) for i in issues if i["kind"] in NO_ARTICLE)
        for kind, number in passed.most_common():
            print(f"{number_of(number, 'page')} without an article ({kind})")
        if result.plan.vanished:
            print(f"{len(result.plan.vanished)} inputs of earlier runs are gone, their rows are kept; the first: {printable(result.plan.vanished[0])}")
    if failures:
        first = failures[0]
        print(f"cchc: {number_of(len(failures), 'input')} could not be read; the first: {first['kind']}: {first['message']}", file=sys.stderr)
        due = sum(manifest.tries[key] <= RETRIES for manifest in result.shards for key in manifest.failed)
        if due:
            print(f"cchc: {number_of(due, 'input')} failed for a reason that may pass; the next run tries again", file=sys.stderr)
        print(f"cchc: all of them: cchc query 'FROM issues' {out}", file=sys.stderr)
    return len(failures)


def print_summary(out: Path, examples: int) -> None:
    """Print documents, statistics by domain, example rows with evidence, failed checks, and what to do next."""
    screen = console()
    documents = list(read_rows(out, "documents", ["doc_id", "uri", "title", "published_date", "site_org"]))
    rows = list(read_rows(out, "statistics", SUMMARIZED))
    issues = list(read_rows(out, "issues"))
    rejected = Counter(str(r["reason"]) for r in read_rows(out, "rejections", ["reason"]))
    screen.print(_documents_table(documents, rows))
    screen.print(_domains_table(rows))
    for line in _example_lines(_examples(rows, examples)):
        screen.print(line)
    failed = [(r, c) for r in rows for c in r["checks"] if c["outcome"] == "fail"]
    if failed:
        screen.print(_checks_table(failed))
    explained = ", ".join(f"{n} {reason}" for reason, n in rejected.most_common(8))
    screen.print(f"\n{sum(rejected.values())} numbers are no statistics, each with its reason: {explained}")
    for issue in issues[:ISSUES_SHOWN]:
        screen.print(f"[yellow]issue[/] {issue['kind']}: {escape(issue['message'])}")
    if len(issues) > ISSUES_SHOWN:
        screen.print(f"… and {len(issues) - ISSUES_SHOWN} more: cchc query 'FROM issues' {out}")
    _print_next(screen, out, documents)


def _print_next(screen: Console, out: Path, documents: Sequence[Mapping[str, Any]]) -> None:
    """Print where the files are and the commands that look further."""
    name = Path(documents[-1]["uri"]).stem if documents else "DOC"
    query = "SELECT organization, period_label, value, unit, evidence FROM statistics WHERE indicator = 'procedures.on_time_rate'"
    screen.print(f"\nFiles: {out}/{{documents,statistics,rejections,issues}}/**/*.parquet", soft_wrap=True)
    screen.print(f"Next:  cchc show {out} {name}", soft_wrap=True)
    screen.print(f'       cchc query "{query}" {out}', soft_wrap=True)


def _documents_table(documents: Sequence[Mapping[str, Any]], rows: Sequence[Mapping[str, Any]]) -> Table:
    counts = Counter(r["doc_id"] for r in rows)
    table = Table("published", "document", "statistics", title=f"{number_of(len(documents), 'document')}, {number_of(len(rows), 'statistic')}")
    table.columns[2].justify = "right"
    ordered = sorted(documents, key=lambda d: (str(d["published_date"]), d["uri"]))
    for d in ordered[:DOCUMENTS_SHOWN]:
        title = d["title"] or d["uri"]
        table.add_row(str(d["published_date"] or "–"), escape(title[:84]), str(counts[d["doc_id"]]))
    if left := ordered[DOCUMENTS_SHOWN:]:
        table.add_row("", f"… and {len(left)} more", str(sum(counts[d["doc_id"]] for d in left)))
    return table


def _domains_table(rows: Sequence[Mapping[str, Any]]) -> Table:
    table = Table("domain", "statistics", "indicators", "most frequent", title="Statistics by domain")
    for column in table.columns[1:3]:
        column.justify = "right"
    by_domain: dict[str, Counter[str]] = {}
    for row in rows:
        by_domain.setdefault(row["domain"] or "", Counter())[row["indicator"] or "–"] += 1
    for domain, codes in sorted(by_domain.items(), key=lambda item: (not item[0], -sum(item[1].values()))):
        top = ", ".join(f"{code} {n}" for code, n in codes.most_common(2)) if domain else ""
        table.add_row(domain or "no indicator", str(sum(codes.values())), str(len(codes)) if domain else "", top)
    return table


def _examples(rows: Sequence[Mapping[str, Any]], wanted: int) -> list[Mapping[str, Any]]:
    """Pick rows that show different kinds and documents, the fullest first, sentences before table rows."""
    ordered = sorted(
        rows,
        key=lambda r: (
            -(bool(r["indicator"]) + bool(r["period_start"]) + bool(r["organization"])),
            "|" in r["evidence"] or "\n" in r["evidence"],
            -r["confidence"],
        ),
    )
    chosen: list[Mapping[str, Any]] = []
    seen: set[tuple[str, str]] = set()
    for row in ordered:
        key = (row["kind"], row["role"])
        if key not in seen and row["doc_id"] not in {c["doc_id"] for c in chosen}:
            seen.add(key)
            chosen.append(row)
    return [*chosen, *(r for r in ordered if r not in chosen)][:wanted]


def _example_lines(rows: Sequence[Mapping[str, Any]]) -> Iterator[Text]:
    """Yield two lines for each row: what was read of it, and its sentence with the figure colored."""
    if rows:
        yield Text("\nExamples", style="italic")
    for r in rows:
        color = COLORS[r["kind"]]
        line = Text("  ")
        line.append(f"{value_of(r):>16}", style=f"bold {color}")
        facts = (f"{r['kind']}, {r['role']}", r["indicator"], r["organization"], period_of(r))
        line.append("  " + " · ".join(str(fact) for fact in facts if fact))
        yield line
        quoted = mark(r["evidence"].replace("\n", " "), r["char_start"] - r["evidence_start"], r["char_end"] - r["evidence_start"], color, around=48)
        yield Text(" " * 20).append_text(quoted)


def _checks_table(failed: Sequence[tuple[Mapping[str, Any], Mapping[str, Any]]]) -> Table:
    table = Table("check", "figure", "detail", title="Checks that failed")
    for row, check in failed[:10]:
        table.add_row(check["name"], row["figure"], escape(check["detail"]))
    return table


def mark(text: str, start: int, end: int, style: str, around: int = 70) -> Text:
    """Return the words around a figure with the figure colored."""
    low, high = max(0, start - around), min(len(text), end + around)
    shown = Text(("…" if low else "") + text[low:start])
    shown.append(text[start:end], style=f"bold {style}")
    shown.append(text[end:high] + ("…" if high < len(text) else ""))
    return shown


def value_of(row: Mapping[str, Any]) -> str:
    """Return a value for reading: without trailing zeros, with its unit and comparator; a ratio with its parts."""
    if row["kind"] == "ratio":
        return f"{_number(row['numerator'])}/{_number(row['denominator'])} = {row['value']:.2f}%"
    text = _number(row["value"])
    if row["value_max"] is not None:
        text += f" to {_number(row['value_max'])}"
    sign = {"gt": "> ", "ge": "≥ ", "lt": "< ", "le": "≤ ", "approx": "≈ "}.get(row["comparator"], "")
    return sign + text + UNITS.get(row["unit"], f" {row['unit']}")


def _number(value: Any) -> str:
    return f"{value:,.6f}".rstrip("0").rstrip(".")


def period_of(row: Mapping[str, Any]) -> str:
    """Return a period for reading: the year, the day, or both ends."""
    start, end = row["period_start"], row["period_end"]
    if start is None:
        return ""
    if start == end:
        return str(start)
    if (start.month, start.day, end.month, end.day) == (1, 1, 12, 31):
        return str(start.year) if start.year == end.year else f"{start.year}–{end.year}"
    return f"{start} – {end}"


def print_document(out: Path, document: Mapping[str, Any]) -> None:
    """Print a document's text with figures colored by kind and rejected numbers dimmed, and what was read of each."""
    screen = console()
    of_document = ("doc_id", [document["doc_id"]])
    rows = list(read_rows(out, "statistics", among=of_document))
    rejected = list(read_rows(out, "rejections", among=of_document))
    screen.print(f"[bold]{escape(document['title'] or document['uri'])}[/]")
    screen.print(f"{escape(document['uri'])}  published {document['published_date'] or '–'}  {escape(document['site_org'] or '')}\n")
    screen.print(_colored(document["text"], rows, rejected), soft_wrap=False)
    screen.print("\n" + "  ".join(f"[{color}]{kind}[/]" for kind, color in COLORS.items()) + "  [dim strike]rejected[/]\n")
    table = Table("figure", "value", "kind", "role", "indicator", "counted", "whose", "when", "checks")
    for column in table.columns:
        column.overflow = "fold"
        if column.header in ("figure", "value", "counted", "whose"):
            column.max_width = 14  # leaves the indicator room for its name
    for r in sorted(rows, key=lambda r: r["char_start"]):
        checks = _outcomes(r["checks"])
        table.add_row(
            Text(r["figure"], style=COLORS[r["kind"]]), value_of(r), r["kind"], r["role"],
            (r["indicator"] or "").replace(".", ".\n", 1),  # `online.` above `dossier_share`, for a narrow screen
            r["counted"] or "", r["organization"] or "", period_of(r), checks,
        )  # fmt: skip
    screen.print(table)
    reasons = Table("rejected", "reason", "rule", style="dim")
    for r in sorted(rejected, key=lambda r: r["char_start"]):
        reasons.add_row(r["figure"], r["reason"], r["rule"])
    screen.print(reasons)


def _outcomes(checks: Sequence[Mapping[str, Any]]) -> str:
    """Return the checks for reading: how many passed, and by name those that did not."""
    passed = sum(c["outcome"] == "pass" for c in checks)
    others = [f"{c['name']} {c['outcome']}" for c in checks if c["outcome"] != "pass"]
    return ", ".join([*others, *([f"{passed} passed"] if passed else [])])


def _colored(text: str, rows: Sequence[Mapping[str, Any]], rejected: Sequence[Mapping[str, Any]]) -> Text:
    shown = Text(text)
    for r in rows:
        shown.stylize(f"bold {COLORS[r['kind']]}", r["char_start"], r["char_end"])
    for r in rejected:
        shown.stylize("dim strike", r["char_start"], r["char_end"])
    return shown
