"""Turns one shard of inputs into Parquet files and a manifest: the unit that engines run and retry."""

from __future__ import annotations

import logging
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pipeline.archive import Input, read_page
from pipeline.process import Processed, process_page
from pipeline.records import Issue, PageError, RawPage
from pipeline.rows import document_row, issue_row, rejection_row, statistic_row
from pipeline.runs import Manifest, Shard, drop, make_shard, save_manifest
from pipeline.store import TABLES, documents_of, shard_files, to_table, without, write_file

log = logging.getLogger(__name__)
Key = tuple[str, str]  # day, portal
Rows = dict[str, list[dict[str, Any]]]
UNDATED: Key = ("undated", "local")


@dataclass(frozen=True, slots=True)
class Provenance:
    """What the rows of a run carry of it."""

    run_id: str
    fingerprint: str
    extractor_version: str


def process_shard(
    shard: Shard,
    out: Path,
    run: Provenance,
    crashed: frozenset[str] = frozenset(),
    on_page: Callable[[str], None] | None = None,
) -> Manifest:
    """Read, clean and extract every input of a shard, and publish its files.

    Each input ends as a document or an issue. `crashed` are inputs known to kill a worker: they are
    not opened again, and become issues of kind `crashed`.
    """
    tables: dict[Key, Rows] = defaultdict(_empty)
    for item in shard.inputs:
        for processed in [_crash(item.uri)] if item.uri in crashed else process_input(item.uri):
            _collect(tables[_key(processed)], processed, run)
        if on_page is not None:
            on_page(item.uri)
    if not tables:
        tables[UNDATED] = _empty()
    files = _publish(tables, shard.shard_id, out)
    counts = {name: sum(len(rows[name]) for rows in tables.values()) for name in TABLES}
    manifest = Manifest(shard.shard_id, run.fingerprint, {i.uri: i.digest for i in shard.inputs}, files, counts)
    save_manifest(out, manifest)
    return manifest


def process_input(uri: str) -> Iterable[Processed]:
    """Process what one input holds; whatever goes wrong with it becomes an issue."""
    try:
        page = read_page(uri)
    except PageError as error:
        return [Processed(RawPage(uri, b""), issue=Issue(uri, error.stage, error.kind, error.message))]
    try:
        return [process_page(page)]
    except Exception as error:  # our own defect on this page must not cost the rest of the shard
        log.exception("defect while extracting %s", uri)
        message = f"{type(error).__name__}: {error}; please report this page"
        return [Processed(page, issue=Issue(uri, "extract", "defect", message))]


def _crash(uri: str) -> Processed:
    message = f"{uri} killed the worker that read it (out of memory, or a defect in a library); please report this page"
    return Processed(RawPage(uri, b""), issue=Issue(uri, "extract", "crashed", message))


def _empty() -> Rows:
    return {name: [] for name in TABLES}


def _key(processed: Processed) -> Key:
    page, document = processed.page, processed.document
    source = (document.source_id if document else None) or page.source_id
    return (page.harvest_date.isoformat() if page.harvest_date else "undated", source or "local")


def _collect(rows: Rows, processed: Processed, run: Provenance) -> None:
    if processed.issue is not None:
        rows["issues"].append(issue_row(processed.issue))
    if processed.document is None or processed.extraction is None:
        return
    provenance = {"run_id": run.run_id, "extractor_version": run.extractor_version}
    rows["documents"].append(document_row(processed.document))
    for statistic in processed.extraction.statistics:
        rows["statistics"].append(statistic_row(statistic, processed.document, provenance, None))
    rows["rejections"].extend(rejection_row(r) for r in processed.extraction.rejections)


def _publish(tables: Mapping[Key, Rows], shard_id: str, out: Path) -> list[str]:
    files = []
    for (day, portal), rows in sorted(tables.items()):
        for table in TABLES:
            name = shard_files(table, shard_id, day, portal)
            write_file(out / name, to_table(table, rows[table]))
            files.append(name)
    return files


def shrink(manifest: Manifest, lost: frozenset[str], out: Path) -> Manifest | None:
    """Rewrite a finished shard without the inputs it lost; None when nothing is left of it."""
    left = tuple(Input(uri, 0, digest) for uri, digest in manifest.inputs.items() if uri not in lost)
    if not left:
        drop(out, manifest)
        return None
    smaller = make_shard(left, manifest.fingerprint)
    gone = documents_of([out / n for n in manifest.files if n.startswith("documents/")], lost)
    files, counts = [], dict.fromkeys(TABLES, 0)
    for name in manifest.files:
        table = name.split("/", 1)[0]
        content = without(out / name, "uri", set(lost)) if table == "issues" else without(out / name, "doc_id", gone)
        target = str(Path(name).with_name(f"shard-{smaller.shard_id}.parquet"))
        write_file(out / target, content)
        files.append(target)
        counts[table] += content.num_rows
    written = Manifest(smaller.shard_id, manifest.fingerprint, {i.uri: i.digest for i in left}, files, counts)
    save_manifest(out, written)
    drop(out, manifest, keep=files)
    return written


def total(manifests: Sequence[Manifest]) -> dict[str, int]:
    """Return how many rows of each table shards hold together."""
    return {name: sum(m.counts.get(name, 0) for m in manifests) for name in TABLES}
