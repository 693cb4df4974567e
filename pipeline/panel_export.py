"""Writes a panel as Parquet, CSV, XLSX, JSON lines or SDMX-CSV, with a Frictionless data package beside it."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from io import BytesIO
from pathlib import Path
from typing import Any

from pipeline.panel import Panel
from pipeline.query import cell, plain, to_csv
from pipeline.store import SCHEMA, SCHEMA_VERSION, to_table, write_bytes, write_file, write_text

FORMATS = ("parquet", "csv", "xlsx", "jsonl", "sdmx")
ENDINGS = {".parquet": "parquet", ".csv": "csv", ".xlsx": "xlsx", ".jsonl": "jsonl", ".ndjson": "jsonl"}
NESTED = frozenset({"dimensions", "conflicts"})  # columns that CSV and XLSX hold as JSON

# https://specs.frictionlessdata.io/table-schema/ field types for the columns of the panel
FRICTIONLESS = {"string": "string", "date32[day]": "date", "int32": "integer", "float": "number", "decimal128(24, 6)": "number"}

SDMX_STRUCTURE = "CCHC:PANEL(1.0)"
SDMX_COLUMNS = (
    "STRUCTURE", "STRUCTURE_ID", "ACTION", "REF_AREA", "REF_AREA_NAME", "INDICATOR", "BREAKDOWN", "MEASURE", "TIME_PERIOD",
    "OBS_VALUE", "UNIT_MEASURE", "COMPARATOR", "SOURCE_ID",
)  # fmt: skip
MONTHS = {3: "Q", 6: "S"}


def format_of(path: Path) -> str | None:
    """Return the format that a file's ending names, None where it names none."""
    return ENDINGS.get(path.suffix.lower())


def write_panel(panel: Panel, to: Path, form: str) -> Path:
    """Write the panel to a file and `datapackage.json` beside it; return the path of the latter.

    Raises OSError where the folder cannot be written, ValueError for an unknown format.
    """
    names = SCHEMA["panel"].names
    if form == "parquet":
        write_file(to, to_table("panel", panel.rows))
    elif form == "csv":
        write_text(to, to_csv(names, [[row[n] for n in names] for row in panel.rows]))
    elif form == "jsonl":
        lines = [json.dumps({n: plain(row[n]) for n in names}, ensure_ascii=False) + "\n" for row in panel.rows]
        write_text(to, "".join(lines))
    elif form == "xlsx":
        write_bytes(to, _workbook(names, panel.rows))
    elif form == "sdmx":
        write_text(to, to_csv(SDMX_COLUMNS, [line for row in panel.rows for line in _observations(row)]))
    else:
        raise ValueError(f"format {form!r} is not one of {', '.join(FORMATS)}")
    package = to.with_name("datapackage.json")
    write_text(package, json.dumps(describe(panel, to, form), ensure_ascii=False, indent=1) + "\n")
    return package


def describe(panel: Panel, to: Path, form: str) -> dict[str, Any]:
    """Return a Frictionless data package (v1) that names every column of the file and what was left out."""
    resource: dict[str, Any] = {
        "name": "panel", "path": to.name, "format": "csv" if form == "sdmx" else form, "encoding": "utf-8",
        "profile": "tabular-data-resource" if form == "csv" else "data-resource",
    }  # fmt: skip
    if form != "sdmx":
        resource["schema"] = {
            "fields": [_field(f) for f in SCHEMA["panel"]],
            "primaryKey": ["organization_key", "indicator", "dimensions_key", "period_start", "period_end", "unit"],
            "missingValues": [""],
        }
    return {
        "name": "cchc-panel",
        "title": "Administrative-reform indicators by organization and period",
        "profile": "tabular-data-package" if form == "csv" else "data-package",
        "version": SCHEMA_VERSION,
        "resources": [resource],
        "rows": len(panel.rows),
        "statistics_left_out": dict(panel.left_out),
    }


def _field(field: Any) -> dict[str, Any]:
    kind = str(field.type)
    kind = "object" if field.name == "dimensions" else "array" if field.name == "conflicts" else FRICTIONLESS.get(kind, "string")
    constraints = {} if field.nullable else {"constraints": {"required": field.name != "dimensions_key"}}
    return {"name": field.name, "type": kind, "description": field.metadata[b"description"].decode(), **constraints}


def _workbook(names: Sequence[str], rows: Sequence[Mapping[str, Any]]) -> bytes:
    """Return an XLSX workbook; every text is stored as text, so that none runs as a formula."""
    from openpyxl import Workbook
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.styles import Font
    from openpyxl.utils import get_column_letter

    book = Workbook(write_only=True)
    sheet = book.create_sheet("panel")
    sheet.freeze_panes = "A2"
    sheet.auto_filter.ref = f"A1:{get_column_letter(len(names))}{len(rows) + 1}"

    def text(value: Any, is_bold: bool = False) -> Any:
        made = WriteOnlyCell(sheet, value=value)
        if isinstance(value, str):
            made.data_type = "s"
        if is_bold:
            made.font = Font(bold=True)
        return made

    sheet.append([text(name, is_bold=True) for name in names])
    for row in rows:
        sheet.append([text(cell(row[n]) if n in NESTED else row[n]) for n in names])
    stream = BytesIO()
    book.save(stream)
    return stream.getvalue()


def _observations(row: Mapping[str, Any]) -> list[list[Any]]:
    """Return a panel row as observations of SDMX-CSV 2.0: one for the actual, one for the target."""
    period = sdmx_period(row["period_start"], row["period_end"])
    return [
        ["dataflow", SDMX_STRUCTURE, "I", row["organization_key"], row["organization"], row["indicator"], row["dimensions_key"], role.upper(),
         period, row[role], row["unit"], row[f"{role}_comparator"], row[f"{role}_id"]]
        for role in ("actual", "target")
        if row[role] is not None
    ]  # fmt: skip


def sdmx_period(start: date, end: date) -> str:
    """Return an SDMX time period: `2024`, `2024-Q1`, `2024-S1`, `2024-03`, a day, else start and ISO 8601 duration."""
    if start == end:
        return start.isoformat()
    after = end + timedelta(days=1)
    if start.day == after.day == 1:
        months = (after.year - start.year) * 12 + after.month - start.month
        if months == 12 and start.month == 1:
            return str(start.year)
        if months in MONTHS and (start.month - 1) % months == 0:
            return f"{start.year}-{MONTHS[months]}{(start.month - 1) // months + 1}"
        return f"{start:%Y-%m}" if months == 1 else f"{start}/P{months}M"
    return f"{start}/P{(after - start).days}D"
