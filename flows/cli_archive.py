"""The verbs that look after outputs: `cchc diff`, `verify`, `compact`, `explain`, `review`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from flows.cli_options import FAILED, OK, Out, fail, need_run

app = typer.Typer(rich_markup_mode=None)


@app.command()
def diff(
    before: Annotated[Path, typer.Argument(help="The older output.", metavar="A")],
    after: Annotated[Path, typer.Argument(help="The newer output.", metavar="B")],
    to: Annotated[Path | None, typer.Option(help="Write all differences as Parquet.", metavar="FILE")] = None,
    html: Annotated[Path | None, typer.Option(help="Write them as one HTML page.", metavar="FILE")] = None,
    examples: Annotated[int, typer.Option(min=0, help="Differences to show in full.")] = 10,
    carry: Annotated[bool, typer.Option("--carry", help="Take the verdicts of `cchc review A` over to B.")] = False,
) -> None:
    """Compare two outputs, row by row.

    Statistics added, removed and changed field by field, grouped by rule.

    Exit status: 0 nothing differs; 1 something does.
    """
    from flows.display_archive import print_diff
    from pipeline.diff import compare_outputs
    from pipeline.diff_page import diff_page
    from pipeline.review import carry as carry_verdicts
    from pipeline.store import to_table, write_file, write_text

    for out in (before, after):
        need_run(out)
    found = compare_outputs(before, after)
    try:
        if to is not None:
            write_file(to, to_table("diff", found.rows()))
        if html is not None:
            write_text(html, diff_page(found, str(before), str(after)))
        carried = carry_verdicts(before, after) if carry else None
    except OSError as error:
        raise fail(f"cannot be written: {error}", FAILED) from error
    print_diff(found, examples)
    if carried is not None:
        number, lost = carried
        typer.echo(f"{number} verdicts carried over, {len(lost)} speak of rows that are gone")
        for correction in lost[:10]:
            typer.echo(f"  {correction.verdict}: {correction.figure} in {correction.evidence[:100]}")
    raise typer.Exit(FAILED if found.changes else OK)


@app.command()
def verify(out: Out, limit: Annotated[int, typer.Option(min=1, help="Problems to show.")] = 20) -> None:
    """Check that an output is whole.

    Schema, offsets, every digit in one row, orphans, duplicates, run records against files.

    Exit status: 0 it is whole; 1 it is not.
    """
    from collections import Counter

    from pipeline.verify import verify as problems_of

    need_run(out)
    problems = list(problems_of(out))
    for problem in problems[:limit]:
        typer.echo(f"{problem.rule}: {problem.where}: {problem.message}")
    if problems:
        counts = ", ".join(f"{n} {rule}" for rule, n in Counter(p.rule for p in problems).most_common())
        raise fail(f"{len(problems)} problems in {out}: {counts}", FAILED)
    typer.echo(f"{out} is whole")


@app.command()
def compact(
    out: Out, documents: Annotated[int, typer.Option(min=1, help="Documents of a file, at most.")] = 20_000
) -> None:
    """Join the many small files of nightly runs to large ones.

    The rows stay as they are.

    Exit status: 0; 1 where another run writes to OUT or it cannot be written.
    """
    from pipeline.compact import compact as join

    need_run(out)
    try:
        before, after = join(out, documents)
    except OSError as error:
        raise fail(str(error), FAILED) from error
    typer.echo(f"{before} shards became {after}")


Id = Annotated[str, typer.Argument(help="statistic_id, or its beginning.", metavar="ID")]


@app.command()
def explain(out: Out, statistic_id: Id) -> None:
    """Show where one row comes from.

    Its sentence, the rules that fired, readings, checks, and the bytes it came from.

    Exit status: 0; 1 where no row has this id.
    """
    from flows.display_archive import print_explanation
    from pipeline.review import ReviewError, need, read_corrections
    from pipeline.store import read_rows
    from pipeline.trace import trace

    need_run(out)
    try:
        row = need(out, statistic_id)
    except ReviewError as error:
        raise fail(str(error), FAILED) from error
    (document,) = read_rows(out, "documents", among=("doc_id", [row["doc_id"]]))
    print_explanation(row, document, trace(out, row, document), read_corrections(out).get(row["statistic_id"]))


Values = Annotated[list[str] | None, typer.Option(
    "--set", help="COLUMN=VALUE of a corrected row, several times; empty for null.", metavar="COLUMN=VALUE",
)]  # fmt: skip


@app.command()
def review(
    out: Out,
    statistic_id: Annotated[str | None, typer.Option("--id", help="The statistic to judge; without it, one after the other is asked.")] = None,
    verdict: Annotated[str | None, typer.Option(help="right, wrong (no statistic) or corrected; with --id.")] = None,
    values: Values = None,
    note: Annotated[str | None, typer.Option(help="Why.")] = None,
    export: Annotated[Path | None, typer.Option(help="Write the judged documents as gold drafts into this folder.", metavar="DIR")] = None,
) -> None:
    """Judge statistics, and keep the verdicts.

    They are kept in OUT/corrections.parquet and applied by panel and evidence pages.

    Exit status: 0; 1 where a row or a value is not as it must be.
    """
    from pipeline.review import ReviewError, export_gold, judge, need, read_corrections, save_corrections

    need_run(out)
    if export is not None:
        typer.echo(f"{len(export_gold(out, export))} drafts written to {export}")
        return
    if statistic_id is None:
        _ask(out)
        return
    if verdict is None:
        raise fail("--verdict is missing: right, wrong or corrected")
    try:
        row = need(out, statistic_id)
        correction = judge(row, verdict, _pairs(values or []), note)
    except ReviewError as error:
        raise fail(str(error), FAILED) from error
    kept = read_corrections(out)
    save_corrections(out, [*(c for k, c in kept.items() if k != correction.statistic_id), correction])
    typer.echo(f"{correction.figure}: {correction.verdict}, {len(kept | {correction.statistic_id: correction})} verdicts in {out}")


def _pairs(values: list[str]) -> dict[str, str]:
    for value in values:
        if "=" not in value:
            raise fail(f"--set takes COLUMN=VALUE, not {value!r}")
    return dict(value.split("=", 1) for value in values)


def _ask(out: Path) -> None:
    """Ask for a verdict on one row after the other, until the reader stops."""
    from flows.display_archive import print_question
    from pipeline.review import ReviewError, judge, queue, read_corrections, save_corrections

    kept = read_corrections(out)
    waiting = queue(out, kept)
    for number, row in enumerate(waiting, 1):
        print_question(row, number, len(waiting))
        answer = typer.prompt("right, wrong, skip, quit, or COLUMN=VALUE …", default="skip").strip()
        if answer in ("q", "quit"):
            break
        if answer in ("s", "skip", ""):
            continue
        try:
            verdict = {"r": "right", "w": "wrong"}.get(answer, answer)
            values = _pairs(answer.split()) if "=" in answer else {}
            kept[row["statistic_id"]] = judge(row, "corrected" if values else verdict, values)
        except ReviewError as error:
            typer.echo(str(error), err=True)
            continue
        save_corrections(out, kept.values())  # at once: nothing is lost when the terminal closes
    typer.echo(f"{len(kept)} verdicts in {out}")
