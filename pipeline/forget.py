"""Takes a page out of an output for good (a takedown): its bytes, its rows; a tombstone says that it was, and why."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from fastwarc.warc import ArchiveIterator, WarcRecordType

from pipeline.archive import file_of
from pipeline.crawl.addresses import canonical
from pipeline.crawl.index import FORGOTTEN, Index
from pipeline.journal import append
from pipeline.lock import lock
from pipeline.merge import let_go
from pipeline.night import CRAWL, RAW, crawl_folder
from pipeline.runs import Manifest, load_manifests
from pipeline.store import read_rows

TOMBSTONES = "forgotten.jsonl"
Extract = Callable[[Sequence[str]], Any]


class ForgetError(ValueError):
    """A page that cannot be taken out; the message says what to do."""


@dataclass(frozen=True, slots=True)
class Taken:
    """How many documents and WARC records are gone."""

    documents: int
    records: int


def take_out(out: Path, uri: str, reason: str, extract: Extract) -> Taken:
    """Remove every version of a page; the portal's remaining pages are extracted again from what is left.

    Raises ForgetError where no document has this address, or where its bytes do not stand under OUT.
    """
    wanted = {uri, canonical(uri) if "://" in uri else uri}
    documents = [d for d in read_rows(out, "documents", ["doc_id", "uri", "canonical_url", "raw_file", "source_id"]) if wanted & {d["uri"], d["canonical_url"]}]
    if not documents:
        raise ForgetError(f"no document of {out} has the address {uri}")
    outside = [d["uri"] for d in documents if not _is_inside(out, d["raw_file"])]
    if outside:
        raise ForgetError(f"{outside[0]} was read from a file outside of {out}/raw: delete that file, then run `cchc extract` on what is left")
    files = sorted({Path(d["raw_file"]) for d in documents})
    addresses = {d["uri"] for d in documents} | wanted
    _bury(out, uri, reason, documents)
    portals = sorted({path.parent.name for path in files})
    for portal in portals:
        index = Index.open(crawl_folder(out, portal))
        for address in sorted(addresses & index.pages.keys()):
            index.add(address, FORGOTTEN, "forgotten")
    with lock(out):
        records = sum(strip(path, addresses) for path in files if path.is_file())  # one is missing where a takedown was cut off
        records += sum(strip(path, addresses) for portal in portals for path in sorted((out / CRAWL / portal).glob("*.warc.gz")))
        let_go(out, _read_from(out, {path.resolve() for path in files}))
    for portal in portals:
        extract(sorted(str(p) for p in (out / RAW / portal).glob("*.warc.gz")))
    return Taken(len(documents), records)


def _read_from(out: Path, files: set[Path]) -> list[tuple[Manifest, frozenset[str]]]:
    """Return the shards that hold rows of some files with these inputs, however the run that read them spelled the path."""
    held = [(m, frozenset(key for key in m.inputs if Path(file_of(key)).resolve() in files)) for m in load_manifests(out)]
    return [(manifest, keys) for manifest, keys in held if keys]


def _is_inside(out: Path, raw_file: str | None) -> bool:
    return raw_file is not None and Path(raw_file).resolve().is_relative_to((out / RAW).resolve())


def _bury(out: Path, uri: str, reason: str, documents: Sequence[dict[str, Any]]) -> None:
    """Write the tombstone first: a takedown that is cut off can be seen and repeated."""
    entry = {
        "uri_sha256": hashlib.sha256(uri.encode()).hexdigest(), "reason": reason, "when": datetime.now(UTC).isoformat(timespec="seconds"),
        "doc_ids": sorted(d["doc_id"] for d in documents),
    }  # fmt: skip
    append(out / TOMBSTONES, entry)


def strip(path: Path, addresses: set[str]) -> int:
    """Rewrite a WARC file without the records of some addresses; returns how many were left out."""
    with open(path, "rb") as handle:
        spans = [(r.stream_pos, (r.headers.get("WARC-Target-URI") or "").strip("<> ")) for r in ArchiveIterator(handle, record_types=WarcRecordType.any_type, parse_http=False)]
        handle.seek(0, os.SEEK_END)
        ends = [start for start, _ in spans[1:]] + [handle.tell()]
        gone = [address in addresses for _, address in spans]
        if not any(gone):
            return 0
        part = path.with_name(f".part-{path.name}")
        with open(part, "wb") as copy:
            for (start, _), end, is_gone in zip(spans, ends, gone, strict=True):
                if not is_gone:
                    handle.seek(start)
                    copy.write(handle.read(end - start))
            copy.flush()
            os.fsync(copy.fileno())
    if all(gone):
        part.unlink()
        path.unlink()
    else:
        part.replace(path)
    return sum(gone)


