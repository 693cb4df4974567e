"""Turns one shard of inputs into Parquet files and a manifest: the unit that engines run and retry."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from pipeline.archive import Input, read_input
from pipeline.duplicates import FOLDER, sign
from pipeline.issues import is_of_system, may_pass
from pipeline.limits import is_short_of_memory, time_limit
from pipeline.places import Place
from pipeline.process import Processed, process_page
from pipeline.raw import RawStore
from pipeline.records import Issue, Options, PageError, PagePlace, RawPage
from pipeline.rows import document_row, issue_row, rejection_row, statistic_row
from pipeline.runs import Manifest, Shard, save_manifest
from pipeline.store import TABLES, TableFiles

log = logging.getLogger(__name__)
Key = tuple[str, str]  # day, portal
Rows = dict[str, list[dict[str, Any]]]
UNDATED: Key = ("undated", "local")
FLUSH_PAGES = 100  # documents and issues that are held before they go to the disk
FLUSH_TEXT = 2_000_000  # characters of documents


@dataclass(frozen=True, slots=True)
class Provenance:
    """What the rows of a run carry of it, and what the run may do."""

    run_id: str
    fingerprint: str
    extractor_version: str
    options: Options = field(default_factory=Options)
    generation: int = 1
    folder: str = ""  # that relative names of inputs are relative to, where another machine may do the work


def _ignore(_: str) -> None:
    """Hear nothing."""


@dataclass(frozen=True, slots=True)
class Watch:
    """Who hears of each page before it is processed, and of each input when it is done."""

    page: Callable[[str], None] = _ignore
    done: Callable[[str], None] = _ignore


def process_shard(
    shard: Shard, out: Place | Path, run: Provenance, crashed: frozenset[str] = frozenset(), watch: Watch | None = None
) -> Manifest:
    """Read, clean and extract every input of a shard, and publish its files.

    Each page ends as a document or an issue. `crashed` are pages (or whole inputs, by key) known to kill a
    worker: they are not opened again, and become issues of kind `crashed`. Raises OSError where OUT cannot be
    written; nothing of the shard can be seen then.
    """
    watch = watch or Watch()
    place = Place.of(out)
    writer = ShardWriter(place, shard, run)
    try:
        for item in shard.inputs:
            for processed in process_input(item, run.options, crashed, watch):
                writer.add(processed, item.key)
            watch.done(item.key)
        return writer.publish()
    finally:
        writer.close()


def process_input(
    item: Input, options: Options, crashed: frozenset[str] = frozenset(), watch: Watch | None = None
) -> Iterator[Processed]:
    """Process what one input holds, page by page; whatever goes wrong with a page becomes an issue."""
    watch = watch or Watch()
    if item.key in crashed:
        yield _crash(item.uri)
        return
    watch.page(item.key)
    for page in _read(item, options):
        if isinstance(page, Issue):
            yield Processed(RawPage(page.uri, b""), issue=page)
        elif page.uri in crashed:
            yield _crash(page.uri)
        else:
            watch.page(page.uri)
            yield _process(page, options)
            watch.page(item.key)


def _read(item: Input, options: Options) -> Iterator[RawPage | Issue]:
    """Yield what an input holds; what a reader stumbles on ends this input, not the shard."""
    try:
        yield from read_input(item)
    except MemoryError:
        yield Issue(item.uri, "read", "too_costly", f"{item.uri} needs more than {options.memory:,} bytes of memory to be opened")
    except Exception as error:  # our own defect on this input
        log.exception("defect while reading %s", item.uri)
        yield Issue(item.uri, "read", "defect", f"{type(error).__name__}: {error}; please report this file")


def _process(page: RawPage, options: Options) -> Processed:
    try:
        with time_limit(options.seconds, page.uri):
            processed = process_page(page, options)
        if processed.issue and processed.issue.kind == "unreadable" and is_short_of_memory():
            return _too_costly(page, options)  # some libraries take a refused byte for a broken file
        return processed
    except PageError as error:
        return _failed(page, error.stage, error.kind, error.message)
    except MemoryError:
        return _too_costly(page, options)
    except Exception as error:  # our own defect on this page must not cost the rest of the shard
        if is_of_system(error):
            return _failed(page, "extract", "unavailable", f"{page.uri} could not be worked on: {error}")
        log.exception("defect while extracting %s", page.uri)
        return _failed(page, "extract", "defect", f"{type(error).__name__}: {error}; please report this page")


def _too_costly(page: RawPage, options: Options) -> Processed:
    return _failed(page, "extract", "too_costly", f"{page.uri} needs more than {options.memory:,} bytes of memory")


def _failed(page: RawPage, stage: str, kind: str, message: str) -> Processed:
    return Processed(page, issue=Issue(page.uri, stage, kind, message))


def _crash(uri: str) -> Processed:
    message = f"{uri} killed or blocked the worker that read it (memory, time, or a defect in a library); please report this page"
    return _failed(RawPage(uri, b""), "extract", "crashed", message)


class ShardWriter:
    """The rows of a shard on their way to its files: held for some pages, then written; each document once."""

    def __init__(self, out: Place, shard: Shard, run: Provenance) -> None:
        self.out, self.shard, self.run = out, shard, run
        self.files = TableFiles(out, shard.shard_id)
        self.raw = RawStore(out, shard.shard_id) if run.options.keep_raw else None
        self.counts = dict.fromkeys(TABLES, 0)
        self.seen: set[str] = set()
        self.failed: dict[str, set[str]] = {}  # key of an input -> kinds of its issues that may pass
        self._rows: dict[Key, Rows] = {}
        self._held = 0

    def add(self, processed: Processed, key: str = "") -> None:
        """Take what became of one page of an input, by its key; a document that the shard holds already becomes an issue `repeat`."""
        document = processed.document
        if document is not None and document.doc_id in self.seen:
            message = f"{document.uri} stands in this archive more than once with the same bytes; the first is kept"
            processed = _failed(processed.page, "read", "repeat", message)
        elif document is not None:
            self.seen.add(document.doc_id)
            if self.raw is not None:
                name, offset = self.raw.keep(processed.page, document.sha256)
                processed = replace(processed, document=replace(document, raw_file=name, raw_offset=offset))
        if processed.issue is not None and may_pass(processed.issue.kind):
            self.failed.setdefault(key, set()).add(processed.issue.kind)
        rows = self._rows.setdefault(_key(processed), {name: [] for name in TABLES})
        self._held += 1 + _collect(rows, processed, self.run) * FLUSH_PAGES // FLUSH_TEXT
        if self._held >= FLUSH_PAGES:
            self._flush()

    def _flush(self) -> None:
        for (day, portal), rows in self._rows.items():
            self.files.add(FOLDER, day, portal, [sign(d["doc_id"], d["text"]) for d in rows["documents"]])
            for table in TABLES:
                self.files.add(table, day, portal, rows[table])
                self.counts[table] += len(rows[table])
                rows[table] = []
        self._held = 0

    def publish(self) -> Manifest:
        """Put the files in their places, then the manifest: from then on the shard counts as done."""
        if not self._rows:
            self._rows[UNDATED] = {name: [] for name in TABLES}
        self._flush()
        raw = [self.raw.publish()] if self.raw is not None and self.seen else []
        names = [*(n for n in self.files.publish() if not n.startswith(FOLDER)), *raw]  # signatures can be made again
        inputs = {i.key: i.digest for i in self.shard.inputs}
        is_shared = any(i.container == "warc" for i in self.shard.inputs)  # the same address may stand in other files
        documents = sorted(self.seen) if is_shared else []
        failed = {key: sorted(kinds) for key, kinds in self.failed.items()}
        tries = {i.key: i.tries + 1 for i in self.shard.inputs if i.key in failed}
        manifest = Manifest(
            self.shard.shard_id, self.run.fingerprint, inputs, names, self.counts, documents, self.run.generation,
            failed=failed, tries=tries, seconds=self.run.options.seconds,
        )  # fmt: skip
        save_manifest(self.out, manifest)
        return manifest

    def close(self) -> None:
        """Remove what was not published."""
        self.files.abandon()
        if self.raw is not None:
            self.raw.abandon()


def _key(processed: Processed) -> Key:
    page, document = processed.page, processed.document
    source = (document.source_id if document else None) or page.source_id
    return (page.harvest_date.isoformat() if page.harvest_date else "undated", source or "local")


def _collect(rows: Rows, processed: Processed, run: Provenance) -> int:
    """Add the rows of one page; returns how many characters they hold."""
    if processed.issue is not None:
        rows["issues"].append(issue_row(processed.issue))
    document = processed.document
    if document is None or processed.extraction is None:
        return 0
    provenance = {"run_id": run.run_id, "extractor_version": run.extractor_version}
    rows["documents"].append(document_row(document))
    for statistic in processed.extraction.statistics:
        at = place_of(processed.places, statistic.char_start)
        rows["statistics"].append(statistic_row(statistic, document, provenance, at))
    rows["rejections"].extend(rejection_row(r) for r in processed.extraction.rejections)
    return len(document.text) + sum(len(r.text) for r in document.removed)


def place_of(places: Sequence[PagePlace], start: int) -> PagePlace | None:
    """Return the line of a PDF that the character at `start` stands in; None for other formats."""
    found = None
    for place in places:
        if place.start > start:
            break
        found = place
    return found


def total(manifests: Sequence[Manifest]) -> dict[str, int]:
    """Return how many rows of each table shards hold together."""
    return {name: sum(m.counts.get(name, 0) for m in manifests) for name in TABLES}
