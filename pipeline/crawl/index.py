"""Keeps what a portal was asked and answered as a CDXJ index beside its WARC files: the state of the harvest.

One line an answer, `<urlkey> <timestamp> <JSON>`, as web archives write it, only appended and flushed; a line that a kill
cut off is dropped when the index is read. The fields `etag`, `modified`, `night`, `version` and `published` are ours.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

NAME = "index.cdxj"
GONE = frozenset({404, 410})
FORGOTTEN = 451  # taken out on request: never asked for again


@dataclass(slots=True)
class Page:
    """What is known of one address: its last answers."""

    address: str
    status: int
    digest: str | None
    version: int  # how many different contents were seen
    night: str  # of the last answer
    first_night: str
    etag: str | None = None
    modified: str | None = None
    target: str | None = None  # where the kept record of the content stands
    stamp: str | None = None


@dataclass(slots=True)
class Index:
    """The pages of a portal by canonical address; `add` writes a line and remembers it."""

    path: Path
    pages: dict[str, Page] = field(default_factory=dict)

    @classmethod
    def open(cls, folder: Path) -> Index:
        """Read the index of a folder; it is empty where there is none."""
        index = cls(folder / NAME)
        _mend(index.path)
        for line in lines(index.path):
            index._remember(line)
        return index

    def add(self, address: str, status: int, night: str, **found: Any) -> Page:
        """Append an answer and return what is known now; the line is on the disk when this returns."""
        moment = datetime.now(UTC).strftime("%Y%m%d%H%M%S")
        entry = {"url": address, "status": str(status), "night": night} | {k: v for k, v in found.items() if v is not None}
        known = self.pages.get(address)
        digest = found.get("digest")
        is_new = digest is not None and (known is None or known.digest != digest)
        entry["version"] = (known.version if known else 0) + (1 if is_new else 0)
        self.path.parent.mkdir(parents=True, exist_ok=True)
        with open(self.path, "a", encoding="utf-8") as handle:
            handle.write(f"{urlkey(address)} {moment} {json.dumps(entry, ensure_ascii=False, sort_keys=True)}\n")
            handle.flush()
            os.fsync(handle.fileno())
        return self._remember({"stamp": moment, **entry})

    def _remember(self, entry: Mapping[str, Any]) -> Page:
        known = self.pages.get(entry["url"])
        page = Page(
            entry["url"], int(entry["status"]), entry.get("digest") or (known.digest if known else None), int(entry["version"]), entry["night"],
            known.first_night if known else entry["night"], entry.get("etag") or (known.etag if known else None),
            entry.get("modified") or (known.modified if known else None), entry.get("filename") or (known.target if known else None), entry["stamp"],
        )  # fmt: skip
        self.pages[page.address] = page
        return page

    def done(self, night: str) -> set[str]:
        """Return the addresses that were answered in a night already."""
        return {p.address for p in self.pages.values() if p.night == night}


def urlkey(address: str) -> str:
    """Return the sort key of an address: host reversed, then the path (SURT, as in CDXJ)."""
    parts = urlsplit(address)
    host = ",".join(reversed((parts.hostname or "").split(".")))
    return f"{host}{f':{parts.port}' if parts.port else ''}){parts.path}{f'?{parts.query}' if parts.query else ''}".replace(" ", "%20")


def lines(path: Path) -> Iterator[dict[str, Any]]:
    """Yield the entries of an index file, oldest first."""
    if not path.is_file():
        return
    with open(path, encoding="utf-8") as handle:
        for line in handle:
            _, stamp, entry = line.split(" ", 2)
            yield {"stamp": stamp, **json.loads(entry)}


def _mend(path: Path) -> None:
    """Cut off a last line that a kill left unfinished."""
    if not path.is_file():
        return
    data = path.read_bytes()
    if data and not data.endswith(b"\n"):
        with open(path, "r+b") as handle:
            handle.truncate(data.rfind(b"\n") + 1)
