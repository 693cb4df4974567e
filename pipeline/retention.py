"""Removes old crawl records (lists, revisits, errors) from an output; bytes of articles are never touched."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from pipeline.health import portals_of
from pipeline.journal import append
from pipeline.lock import LockedError
from pipeline.night import crawl_folder, portal_lock

RECORD = "retention.jsonl"
NAME = re.compile(r"crawl-(?P<stamp>\d{14})\d*\.warc\.gz")  # as pipeline.crawl.keeper names them, in UTC


@dataclass(frozen=True, slots=True)
class Removed:
    """What was removed, in files and bytes, and why a portal was left alone."""

    files: int = 0
    size: int = 0
    busy: tuple[str, ...] = ()


def retain(out: Path, keep_days: int, now: datetime | None = None) -> Removed:
    """Remove the crawl records older than `keep_days` of every portal, each portal recorded in `OUT/retention.jsonl` first.

    The age is that of the file's name, so that a copy or a restored backup is as old as its original. A portal that is
    being harvested is left for the next time. Raises OSError where OUT cannot be written.
    """
    moment = now or datetime.now(UTC)
    files = size = 0
    busy = []
    for portal in portals_of(out):
        try:
            with portal_lock(crawl_folder(out, portal)):
                gone = [(path, path.stat().st_size) for path in _older(crawl_folder(out, portal), moment - timedelta(days=keep_days))]
                if gone:
                    _record(out, portal, keep_days, moment, gone)
                for path, _ in gone:
                    path.unlink()
        except LockedError as error:
            busy.append(str(error))
            continue
        files += len(gone)
        size += sum(length for _, length in gone)
    return Removed(files, size, tuple(busy))


def _older(folder: Path, limit: datetime) -> Iterator[Path]:
    for path in sorted(folder.glob("crawl-*.warc.gz")):
        found = NAME.fullmatch(path.name)
        if found and datetime.strptime(found["stamp"], "%Y%m%d%H%M%S").replace(tzinfo=UTC) < limit:
            yield path


def _record(out: Path, portal: str, keep_days: int, moment: datetime, gone: list[tuple[Path, int]]) -> None:
    """Say what goes before it goes: a removal that is cut off is recorded again by the next one."""
    entry = {
        "when": moment.isoformat(timespec="seconds"), "portal": portal, "keep_days": keep_days,
        "files": {path.name: length for path, length in gone},
    }  # fmt: skip
    append(out / RECORD, entry)
