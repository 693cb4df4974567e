"""The verbs that ask questions of a run: `cchc query`."""

from __future__ import annotations

import sys
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from flows.cli_options import FAILED, OK, fail, need_run

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
    out: Annotated[Path, typer.Argument(help="Folder that `cchc extract` wrote.", metavar="OUT")],
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
