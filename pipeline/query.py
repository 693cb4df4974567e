"""Answers SQL over the Parquet of a run, read-only and confined to it: the one home of DuckDB."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import duckdb

from pipeline.panel import CONFLICTS, LATEST, TARGETS, build_panel
from pipeline.store import TABLES, to_table, write_file, write_text

READING = {"SELECT", "EXPLAIN"}  # kinds of statement that change nothing
PANEL_VIEWS = re.compile(r"\b(?:panel|latest|targets|conflicts)\b", re.IGNORECASE)
FORMULA = ("=", "+", "-", "@", "\t", "\r")  # first characters that make a spreadsheet run a cell


class QueryError(ValueError):
    """A question that is not asked, or that DuckDB refuses; the message says why."""


@dataclass(frozen=True, slots=True)
class Answer:
    """Names of the columns and the rows of one query, in the order of the query."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Any, ...], ...]
    relation: Any = None  # the Arrow table, for Parquet


def ask(out: Path, sql: str) -> Answer:
    """Run one reading statement over the views of OUT.

    Raises QueryError for anything but a single SELECT or EXPLAIN, for a file outside OUT, and where DuckDB refuses.
    """
    try:
        connection = connect(out, with_panel=bool(PANEL_VIEWS.search(sql)))
    except duckdb.Error as error:
        raise QueryError(f"{out} cannot be read: {_first_line(error)}; `cchc verify` names what is damaged") from error
    try:
        statements = connection.extract_statements(sql)
    except duckdb.Error as error:
        raise QueryError(f"SQL is not understood: {_first_line(error)}") from error
    if len(statements) != 1:
        raise QueryError(f"give one statement; this holds {len(statements)}")
    kind = statements[0].type.name
    if kind not in READING:
        raise QueryError(f"{kind} is refused: only SELECT and EXPLAIN are run; write results with --format and --to")
    try:
        relation = connection.sql(sql)
        if relation is None:
            raise QueryError("the statement gives no rows")
        answer = relation.to_arrow_table()
    except duckdb.Error as error:
        raise QueryError(_first_line(error)) from error
    columns = [column.to_pylist() for column in answer.columns]
    return Answer(tuple(answer.column_names), tuple(zip(*columns, strict=True)), answer)


def connect(out: Path, with_panel: bool = True) -> duckdb.DuckDBPyConnection:
    """Return a connection with the views of OUT that reads nothing else and whose settings are locked."""
    connection = duckdb.connect(":memory:")
    connection.execute("SET TimeZone = 'Asia/Ho_Chi_Minh'")
    for name in (*TABLES, "duplicates"):
        _view(connection, out, name)
    if with_panel:
        panel = build_panel(out)
        connection.register("panel_rows", to_table("panel", panel.rows))
        connection.execute("CREATE TABLE panel AS FROM panel_rows")
        connection.unregister("panel_rows")
        for name, definition in (("latest", LATEST), ("targets", TARGETS), ("conflicts", CONFLICTS)):
            connection.execute(f"CREATE VIEW {name} AS {definition}")
    connection.execute("SET allowed_directories = [$folder]", {"folder": f"{out.resolve()}/"})
    connection.execute("SET enable_external_access = false")
    connection.execute("SET lock_configuration = true")
    return connection


def _view(connection: duckdb.DuckDBPyConnection, out: Path, name: str) -> None:
    """Make a view over the files of a table, or an empty table of the same columns where there are none."""
    folder = out.resolve() / name
    files = folder.with_suffix(".parquet") if name == "duplicates" else folder / "**" / "shard-*.parquet"
    if any(folder.rglob("shard-*.parquet")) if name != "duplicates" else files.is_file():
        path = str(files).replace("'", "''")
        connection.execute(f"CREATE VIEW {name} AS FROM read_parquet('{path}', hive_partitioning=false, union_by_name=true)")
    else:
        connection.register("empty", to_table(name, []))
        connection.execute(f"CREATE TABLE {name} AS FROM empty")
        connection.unregister("empty")


def _first_line(error: Exception) -> str:
    return str(error).strip().split("\n", maxsplit=1)[0]


def write_answer(answer: Answer, form: str, to: Path | None) -> str | None:
    """Write an answer as `csv`, `json`, `table` or `parquet`; return the text where there is no file to write to."""
    if form == "parquet":
        assert to is not None
        write_file(to, answer.relation)
        return None
    text = to_json(answer) if form == "json" else to_csv(answer.columns, answer.rows, "\t" if form == "table" else ",")
    if to is None:
        return text
    write_text(to, text)
    return None


def to_json(answer: Answer) -> str:
    """Return rows as a JSON array of objects; decimals as numbers, dates in ISO form."""
    rows = [{name: plain(value) for name, value in zip(answer.columns, row, strict=True)} for row in answer.rows]
    return json.dumps(rows, ensure_ascii=False, indent=1) + "\n"


def to_csv(columns: Sequence[str], rows: Sequence[Sequence[Any]], delimiter: str = ",") -> str:
    """Return rows as CSV with a header; a text that a spreadsheet would run as a formula gets an apostrophe."""
    stream = io.StringIO()
    writer = csv.writer(stream, delimiter=delimiter, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows([cell(value) for value in row] for row in rows)
    return stream.getvalue()


def cell(value: Any) -> str:
    """Return one value as the text of a CSV cell."""
    if isinstance(value, str):
        return f"'{value}" if value.startswith(FORMULA) else value
    value = plain(value)
    if value is None:
        return ""
    return json.dumps(value, ensure_ascii=False) if isinstance(value, (dict, list)) else str(value)


def plain(value: Any) -> Any:
    """Return a value as JSON knows it."""
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    if isinstance(value, (date, datetime)):
        return value.isoformat()
    if isinstance(value, Mapping):
        return {key: plain(v) for key, v in value.items()}
    if isinstance(value, (list, tuple)):
        return [plain(v) for v in value]
    return value
