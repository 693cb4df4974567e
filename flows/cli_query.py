"""The verbs that ask questions of a run: `cchc query`, `cchc panel`, `cchc conflicts`."""

from __future__ import annotations

import sys
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from flows.cli_options import FAILED, OK, Out, fail, need_run

app = typer.Typer(rich_markup_mode=None)


class Answer(StrEnum):
    """How the answer of a query is written."""

    TABLE = "table"
    CSV = "csv"
    JSON = "json"
    PARQUET = "parquet"


@app.command()
def query(
    sql: Annotated[str, typer.Argument(help="One SELECT, or `-` to read it from standard input.", metavar="SQL")],
    out: Out,
    format: Annotated[Answer, typer.Option(help="How the answer is written; parquet needs --to.")] = Answer.TABLE,
    to: Annotated[Path | None, typer.Option(help="File for the answer; standard output without it.")] = None,
    limit: Annotated[int, typer.Option(min=1, help="Rows that a table on the terminal shows.")] = 50,
) -> None:
    """Ask a run a question in SQL (DuckDB), read-only.

    Views: statistics, documents, rejections, issues, duplicates, panel, latest, targets, conflicts.
    Only a single SELECT (WITH, FROM, DESCRIBE, SUMMARIZE, EXPLAIN) is run, and no file outside OUT is read.
    """
    from flows.display_query import print_answer
    from pipeline.query import QueryError, ask, write_answer

    need_run(out)
    if format is Answer.PARQUET and to is None:
        raise fail("--format parquet needs --to FILE")
    try:
        answer = ask(out, sys.stdin.read() if sql == "-" else sql)
    except QueryError as error:
        raise fail(str(error), FAILED) from error
    if to is None and format is Answer.TABLE:
        print_answer(answer, limit)
        raise typer.Exit(OK)
    try:
        text = write_answer(answer, format.value, to)
    except OSError as error:
        raise fail(f"{to} cannot be written: {error}", FAILED) from error
    if text is not None:
        typer.echo(text, nl=False)


class PanelFormat(StrEnum):
    """How a panel is written."""

    PARQUET = "parquet"
    CSV = "csv"
    XLSX = "xlsx"
    JSONL = "jsonl"
    SDMX = "sdmx"


@app.command()
def panel(
    out: Out,
    to: Annotated[Path, typer.Option(help="File to write; datapackage.json is written beside it.")],
    format: Annotated[PanelFormat | None, typer.Option(help="By default what the ending of the file says; sdmx is SDMX-CSV 2.0.")] = None,
) -> None:
    """Write one value per organization, indicator and period.

    With its breakdown, target, previous value, sources and conflicts.
    """
    from pipeline.panel import build_panel
    from pipeline.panel_export import format_of, write_panel

    need_run(out)
    form = format.value if format else format_of(to)
    if form is None:
        raise fail(f"{to.name} does not say a format; end it in .parquet, .csv, .xlsx or .jsonl, or give --format")
    built = build_panel(out)
    try:
        package = write_panel(built, to, form)
    except OSError as error:
        raise fail(f"{to} cannot be written: {error}", FAILED) from error
    left = ", ".join(f"{n} {reason}" for reason, n in built.left_out.items())
    typer.echo(f"{len(built.rows)} rows → {to}, described in {package}")
    if left:
        typer.echo(f"statistics without a place in the panel: {left}")


@app.command()
def conflicts(out: Out) -> None:
    """List where documents state different values for one fact.

    One fact: the same organization, indicator and period.

    Exit status: 0 no conflict; 1 there are some.
    """
    from flows.display_query import print_answer
    from pipeline.query import ask

    need_run(out)
    answer = ask(
        out,
        "SELECT c.organization, c.indicator, c.period_start, c.period_end, c.role, c.unit, c.chosen, c.other, d.uri AS stated_in, s.evidence"
        " FROM conflicts c JOIN documents d ON d.doc_id = c.other_doc JOIN statistics s ON s.statistic_id = c.other_id ORDER BY ALL",
    )
    print_answer(answer, limit=200)
    raise typer.Exit(FAILED if answer.rows else OK)
