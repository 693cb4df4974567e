"""Checks an output against its own rules: schema, offsets, the digit invariant, keys, and run records against files."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pipeline.places import Place
from pipeline.runs import Manifest, load_manifests
from pipeline.store import TABLES, DamagedError, read_rows, schema_problem

DIGITS = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class Problem:
    """Something in OUT that may not be: what rule it breaks, in which file or row, and how."""

    rule: str
    where: str
    message: str


def verify(out: Place | Path | str) -> Iterator[Problem]:
    """Yield every problem of an output; none where it is whole. Documents are read shard by shard."""
    place = Place.of(out)
    manifests = load_manifests(place)
    yield from _files(place, manifests)
    documents: Counter[str] = Counter()
    statistics: Counter[str] = Counter()
    inputs: Counter[str] = Counter()
    for manifest in manifests:
        inputs.update(manifest.inputs.keys())
        yield from _shard(place, manifest, documents, statistics)
    for table, counts in (("documents", documents), ("statistics", statistics), ("runs", inputs)):
        yield from (Problem("duplicate", table, f"{key} stands {n} times") for key, n in counts.items() if n > 1)
    yield from _corrections(place, statistics)


def _files(out: Place, manifests: list[Manifest]) -> Iterator[Problem]:
    named = Counter(n for m in manifests for n in m.files if not n.startswith("raw/"))
    for table in TABLES:
        for name in out.names(table, ".parquet"):
            if name not in named:
                yield Problem("orphan_file", name, "no finished shard names this file; run `cchc extract` again to sweep it")
            elif problem := schema_problem(out, name, table):
                yield Problem("schema", name, problem)
    there = {n for table in TABLES for n in out.names(table, ".parquet")}
    listed = len(out.names("runs/shards", ".json"))
    if listed != len(manifests):
        yield Problem("missing_file", "runs/shards", f"{listed - len(manifests)} shards are recorded as done, but their files are gone or no records")
    yield from (Problem("missing_file", name, "a finished shard names it, but it is not there") for name in named if name not in there)
    yield from (Problem("missing_file", n, "documents point to it") for m in manifests for n in m.files if n.startswith("raw/") and not out.exists(n))


def _shard(out: Place, manifest: Manifest, documents: Counter[str], statistics: Counter[str]) -> Iterator[Problem]:
    try:
        rows = {table: list(read_rows(out, table, files=[n for n in manifest.files if n.startswith(f"{table}/")])) for table in TABLES}
    except DamagedError as error:
        yield Problem("damaged", f"shard {manifest.shard_id}", str(error))
        return
    for table in TABLES:
        if len(rows[table]) != manifest.counts.get(table, 0):
            yield Problem("counts", f"shard {manifest.shard_id}", f"{table} has {len(rows[table])} rows, the record says {manifest.counts.get(table, 0)}")
    texts = {d["doc_id"]: d["text"] for d in rows["documents"]}
    documents.update(texts.keys())
    statistics.update(r["statistic_id"] for r in rows["statistics"])
    covered: dict[str, list[tuple[int, int]]] = {doc: [] for doc in texts}
    for table in ("statistics", "rejections"):
        for row in rows[table]:
            text = texts.get(row["doc_id"])
            if text is None:
                yield Problem("orphan_row", table, f"{row['figure']!r} belongs to document {row['doc_id']}, which is not in its shard")
                continue
            covered[row["doc_id"]].append((row["char_start"], row["char_end"]))
            yield from _offsets(row, text, table)
    for doc, text in texts.items():
        yield from _digits(doc, text, covered[doc])


def _offsets(row: dict[str, Any], text: str, table: str) -> Iterator[Problem]:
    if text[row["char_start"] : row["char_end"]] != row["figure"]:
        yield Problem("offsets", table, f"{row['figure']!r} does not stand at {row['char_start']} in document {row['doc_id']}")
    if "evidence" in row and text[row["evidence_start"] : row["evidence_end"]] != row["evidence"]:
        yield Problem("offsets", table, f"the evidence of {row['statistic_id']} does not stand at {row['evidence_start']}")


def _digits(doc: str, text: str, spans: list[tuple[int, int]]) -> Iterator[Problem]:
    """Check that every digit run lies in exactly one row."""
    spans = sorted(spans)
    at = 0
    for run in DIGITS.finditer(text):
        while at < len(spans) and spans[at][1] <= run.start():
            at += 1
        holding = 0
        for start, end in spans[at:]:
            if start >= run.end():
                break
            holding += start <= run.start() and end >= run.end()
        if holding != 1:
            yield Problem("digits", "documents", f"{run[0]!r} at {run.start()} of document {doc} lies in {holding} rows")


def _corrections(out: Place, statistics: Counter[str]) -> Iterator[Problem]:
    name = "corrections.parquet"
    if out.exists(name):
        for row in read_rows(out, "corrections", ["statistic_id", "figure"], files=[name]):
            if row["statistic_id"] not in statistics:
                yield Problem("orphan_row", name, f"the verdict on {row['figure']!r} speaks of {row['statistic_id']}, which is no row")


