"""Writes the columns of a table as a Markdown dictionary, from the schema itself."""

from __future__ import annotations

import re

from pipeline.store import SCHEMA

PLACE = re.compile(r"(<!-- columns: (\w+) -->\n).*?(<!-- end -->)", re.S)
KINDS = (("enum", "dictionary<"), ("map", "map<"), ("list of structs", "list<\\w+: struct"), ("list of strings", "list<\\w+: string"), ("list of numbers", "list<"))


def dictionary(table: str) -> str:
    """Return a Markdown table of column, type and meaning; raises KeyError for an unknown table."""
    rows = ["| column | type | meaning |", "|---|---|---|"]
    for field in SCHEMA[table]:
        meaning = field.metadata[b"description"].decode().replace("|", "\\|")
        rows.append(f"| `{field.name}` | {_name(str(field.type))} | {meaning} |")
    return "\n".join(rows)


def fill(text: str) -> str:
    """Return a Markdown text with each `<!-- columns: TABLE -->` … `<!-- end -->` holding the columns of its table."""
    return PLACE.sub(lambda m: f"{m[1]}{dictionary(m[2])}\n{m[3]}", text)


def _name(kind: str) -> str:
    for name, pattern in KINDS:
        if re.match(pattern, kind):
            return name
    return kind.replace("decimal128", "decimal").replace("[day]", "")
