"""Prints answers of queries and lists of conflicts in the terminal."""

from __future__ import annotations

from rich.markup import escape
from rich.table import Table

from flows.display import console
from pipeline.query import Answer, cell


def print_answer(answer: Answer, limit: int) -> None:
    """Print rows as a table, at most `limit` of them, and say how many there are."""
    screen = console()
    table = Table(*(escape(name) for name in answer.columns), row_styles=("", "dim"))
    for row in answer.rows[:limit]:
        table.add_row(*(escape(cell(value)) for value in row))
    screen.print(table)
    shown = "" if len(answer.rows) <= limit else f", the first {limit} shown (--limit, --format csv)"
    screen.print(f"{len(answer.rows)} rows{shown}")
