"""Turns documents, statistics, rejections and issues into typed Parquet, whole files only: the one home of pyarrow.

With `schema`, which names the columns, and `places`, which opens buckets. Files hold all columns themselves;
folders only prune.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from pipeline.places import TEMPORARY, Place, open_source
from pipeline.schema import SCHEMA, SCHEMA_VERSION, TABLES, ZONE

__all__ = [
    "SCHEMA", "SCHEMA_VERSION", "TABLES", "TEMPORARY", "ZONE", "DamagedError", "Table", "TableFiles", "join_files", "read_file", "read_rows",
    "replace_file", "schema_problem", "shard_files", "table_files", "to_table", "without", "write_bytes", "write_file", "write_text",
]  # fmt: skip
Table = pa.Table
BATCH = 2048  # rows that are Python objects at one time
WRITING = {"compression": "zstd", "version": "2.6"}


class DamagedError(OSError):
    """A file of OUT that is no whole Parquet file."""


@contextmanager
def _told(out: Place, name: str) -> Iterator[None]:
    """Name the file of OUT that Arrow cannot read."""
    try:
        yield
    except (pa.ArrowException, OSError) as error:
        raise DamagedError(f"{out.uri(name)} is damaged ({error}); `cchc extract` of its inputs makes it again") from error


def to_table(table: str, rows: Sequence[Mapping[str, Any]]) -> pa.Table:
    """Build a typed table; raises KeyError where a row's keys are not exactly the schema's columns."""
    schema = SCHEMA[table]
    names = set(schema.names)
    for row in rows:
        if row.keys() != names:
            raise KeyError(f"{table}: a row has keys {sorted(row.keys() ^ names)} too many or too few")
    whole = pa.scalar(list(rows), pa.list_(pa.struct(list(schema)))).values  # a third of the time of column by column
    return pa.Table.from_arrays(whole.flatten(), schema=schema)


def write_file(path: Path, content: pa.Table) -> None:
    """Write one Parquet file beside its place, flush it to the disk, and rename it: whole or not at all."""
    Place.of(path.parent).publish(path.name, lambda part: pq.write_table(content, part, **WRITING))


def write_text(path: Path, text: str) -> None:
    """Write a text file in UTF-8 beside its place, flush it, and rename it."""
    write_bytes(path, text.encode("utf-8"))


def write_bytes(path: Path, data: bytes) -> None:
    """Write a file beside its place, flush it, and rename it."""
    Place.of(path.parent).write(path.name, data)


class TableFiles:
    """The Parquet files of one shard while they grow, by table and folder, row group by row group.

    `add` gives each row group to the disk at once, so that memory does not grow with the shard; nothing can be
    seen of it before `publish`, and `abandon` leaves nothing.
    """

    def __init__(self, out: Place, shard_id: str) -> None:
        self.out = out
        self.shard_id = shard_id
        self._open: dict[str, tuple[Path, pq.ParquetWriter]] = {}

    def add(self, table: str, day: str, portal: str, rows: Sequence[Mapping[str, Any]]) -> None:
        """Append rows to the shard's file of a table as one row group; no rows make an empty file."""
        name = shard_files(table, self.shard_id, day, portal)
        if name not in self._open:
            part = self.out.scratch(name)
            self._open[name] = (part, pq.ParquetWriter(part, SCHEMA[table], **WRITING))
        if rows:
            self._open[name][1].write_table(to_table(table, rows))

    def publish(self) -> list[str]:
        """Put every file in its place; returns their names below OUT, sorted."""
        for name, (part, writer) in sorted(self._open.items()):
            writer.close()
            self.out.settle(part, name)
        return sorted(self._open)

    def abandon(self) -> None:
        """Remove what was not published."""
        for part, writer in self._open.values():
            with suppress(OSError, pa.ArrowException):
                writer.close()
            self.out.discard(part)


def shard_files(table: str, shard_id: str, day: str, portal: str) -> str:
    """Return the path of a shard's file below OUT."""
    return f"{table}/day={day}/portal={portal}/shard-{shard_id}.parquet"


def table_files(out: Place | Path | str, table: str) -> list[str]:
    """Return the names of a table's files below OUT, sorted."""
    place = Place.of(out)
    single = f"{table}.parquet"
    return [*place.names(table, ".parquet"), *([single] if place.exists(single) else [])]


def read_rows(
    out: Place | Path | str,
    table: str,
    columns: Sequence[str] | None = None,
    files: Sequence[str] | None = None,
    among: tuple[str, Collection[str]] | None = None,
) -> Iterable[dict[str, Any]]:
    """Yield the rows of a table of a run as dictionaries, files in name order; nothing if there is no file.

    `files` are names below OUT where not all are wanted; `among` names one of the columns read, and the values wanted in it: other
    rows never become Python objects. Raises DamagedError where a file is no whole Parquet.
    """
    place = Place.of(out)
    wanted = pa.array(among[1], pa.string()) if among else None
    for name in table_files(place, table) if files is None else files:
        with open_source(place.uri(name)) as handle, _told(place, name):
            for batch in pq.ParquetFile(handle).iter_batches(BATCH, columns=list(columns) if columns else None):
                kept = batch.filter(pc.is_in(batch.column(among[0]), wanted)) if among else batch
                yield from kept.to_pylist(maps_as_pydicts="strict")


def read_file(out: Place, name: str) -> pa.Table:
    """Return a whole Parquet file of OUT; raises DamagedError where it is none."""
    with open_source(out.uri(name)) as handle, _told(out, name):
        return pq.ParquetFile(handle).read()


def replace_file(out: Place, name: str, content: pa.Table) -> None:
    """Write a whole Parquet file of OUT in one step."""
    out.publish(name, lambda part: pq.write_table(content, part, **WRITING))


def schema_problem(out: Place, name: str, table: str) -> str | None:
    """Return what is wrong with the columns of a file, or why it cannot be read; None where it is as it must be."""
    try:
        with open_source(out.uri(name)) as handle:
            found = pq.ParquetFile(handle).schema_arrow
    except (pa.ArrowException, OSError) as error:
        return f"it is no Parquet file: {error}"
    if found.equals(SCHEMA[table]):
        return None
    names = set(found.names) ^ set(SCHEMA[table].names)
    return f"its columns are not those of {table}: {', '.join(sorted(names)) or 'other types'}"


def join_files(out: Place, target: str, sources: Sequence[str], table: str) -> None:
    """Write the rows of several files of a table as one, row group by row group."""

    def fill(part: Path) -> None:
        with pq.ParquetWriter(part, SCHEMA[table], **WRITING) as writer:
            for name in sources:
                content = read_file(out, name)
                if content.num_rows:
                    writer.write_table(content)

    out.publish(target, fill)


def without(content: pa.Table, column: str, values: set[str]) -> pa.Table:
    """Return the rows whose `column` is not among `values`."""
    keep = [value not in values for value in content.column(column).to_pylist()]
    return content.filter(pa.array(keep, pa.bool_()))
