"""The store: exact columns and types, whole files, and readers that people use."""

from __future__ import annotations

import json
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import duckdb
import pandas as pd
import polars as pl
import pyarrow.parquet as pq
import pytest

from pipeline.store import SCHEMA, TABLES, read_rows, shard_files, to_table, write_file

GOLDEN = Path(__file__).with_name("schema.json")


def described() -> dict[str, list[list[Any]]]:
    return {table: [[f.name, str(f.type), f.nullable] for f in SCHEMA[table]] for table in TABLES}


def test_schema_is_the_committed_one(request: pytest.FixtureRequest) -> None:
    if request.config.getoption("--update-golden"):
        GOLDEN.write_text(json.dumps(described(), indent=1) + "\n", encoding="utf-8")
    assert described() == json.loads(GOLDEN.read_text(encoding="utf-8"))


def test_every_column_is_described() -> None:
    assert all(field.metadata[b"description"] for schema in SCHEMA.values() for field in schema)


@pytest.mark.parametrize("change", [{"extra": 1}, {"rule": None}])
def test_unknown_and_missing_keys_are_refused(change: dict[str, Any]) -> None:
    row = {"doc_id": "d", "figure": "5", "char_start": 0, "char_end": 1, "reason": "date", "rule": "r"} | change
    if "extra" not in change:
        del row["rule"]
    with pytest.raises(KeyError, match="rejections"):
        to_table("rejections", [row])


def test_a_failed_write_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object, **__: object) -> None:
        raise OSError("disk full")

    monkeypatch.setattr(pq, "write_table", fail)
    with pytest.raises(OSError, match="disk full"):
        write_file(tmp_path / "a.parquet", to_table("issues", []))
    assert list(tmp_path.iterdir()) == []


def test_rows_of_wanted_values_alone_are_read(tmp_path: Path) -> None:
    rows = [{"doc_id": f"d{n % 3}", "figure": str(n), "char_start": n, "char_end": n + 1, "reason": "date", "rule": "r"} for n in range(9)]
    name = shard_files("rejections", "s", "2024-01-01", "p")
    write_file(tmp_path / name, to_table("rejections", rows))
    assert list(read_rows(tmp_path, "rejections", among=("doc_id", ["d1"]))) == [r for r in rows if r["doc_id"] == "d1"]
    assert [r["figure"] for r in read_rows(tmp_path, "rejections", ["doc_id", "figure"], among=("doc_id", {"d0", "d2"}))] == ["0", "2", "3", "5", "6", "8"]
    assert list(read_rows(tmp_path, "rejections", among=("doc_id", []))) == []


def test_readers_see_the_types(extracted: Path) -> None:
    files = f"{extracted}/statistics/**/*.parquet"
    row = duckdb.sql(f"SELECT value, period_start, kind, checks, dimensions FROM '{files}' WHERE period_start IS NOT NULL").limit(1).fetchall()[0]
    assert row is not None
    assert isinstance(row[0], Decimal)
    assert isinstance(row[1], date)
    assert isinstance(row[2], str)
    assert isinstance(row[3], list)
    assert isinstance(row[4], dict)
    types = dict(duckdb.sql(f"SELECT column_name, column_type FROM (DESCRIBE FROM '{files}')").fetchall())
    assert types["value"] == "DECIMAL(24,6)"
    assert types["period_start"] == "DATE"
    assert types["dimensions"] == "MAP(VARCHAR, VARCHAR)"
    frame = pd.read_parquet(extracted / "statistics")
    assert set(SCHEMA["statistics"].names) <= set(frame.columns)
    assert isinstance(frame["value"].iloc[0], Decimal)
    assert str(frame["kind"].dtype) == "category"
    table = pl.read_parquet(files)
    assert table.schema["value"] == pl.Decimal(24, 6)
    assert len(table) == len(frame)


def test_files_stand_where_the_layout_says(extracted: Path) -> None:
    for table in TABLES:
        for path in (extracted / table).rglob("*.parquet"):
            day, portal, name = path.relative_to(extracted / table).parts
            assert day.startswith("day=")
            assert portal.startswith("portal=")
            assert path.relative_to(extracted).as_posix() == shard_files(table, name[6:-8], day[4:], portal[7:])


def test_documents_join_their_statistics(extracted: Path) -> None:
    known = {d["doc_id"] for d in read_rows(extracted, "documents", ["doc_id"])}
    assert {s["doc_id"] for s in read_rows(extracted, "statistics", ["doc_id"])} <= known
