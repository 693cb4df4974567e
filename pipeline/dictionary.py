"""Writes the columns of a table as a Markdown dictionary, from the schema itself."""

from __future__ import annotations

from pipeline.store import SCHEMA


def dictionary(table: str) -> str:
    """Return a Markdown table of column, type and meaning; raises KeyError for an unknown table."""
    rows = ["| column | type | null | meaning |", "|---|---|---|---|"]
    for field in SCHEMA[table]:
        meaning = field.metadata[b"description"].decode().replace("|", "\\|")
        rows.append(f"| `{field.name}` | {_name(str(field.type))} | {'yes' if field.nullable else 'no'} | {meaning} |")
    return "\n".join(rows)


def _name(kind: str) -> str:
    if kind.startswith("dictionary"):
        return "enum"
    return kind.replace("[day]", "").split("<", 1)[0]
