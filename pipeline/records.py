"""The nouns of the pipeline: raw pages, cleaned documents, issues and runs."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from extractors.records import Block


class PageError(Exception):
    """A page that cannot become a document; it becomes an `Issue` of `kind` at `stage`."""

    def __init__(self, stage: str, kind: str, message: str) -> None:
        super().__init__(message)
        self.stage = stage
        self.kind = kind
        self.message = message


@dataclass(frozen=True, slots=True)
class RawPage:
    """Bytes as they were read, with where they came from.

    `uri` is the input as given: the local path, the WARC record's target URI, `archive.zip!/member`.
    """

    uri: str
    data: bytes
    content_type: str | None = None  # of the HTTP response, charset included; None for files
    fetched_at: datetime | None = None
    harvest_date: date | None = None  # date of the WARC record; None for files
    source_id: str | None = None  # portal id, None when unknown
    raw_file: str | None = None
    raw_offset: int | None = None
    version: int = 1  # of the article, as the harvest counts different contents of one address


@dataclass(frozen=True, slots=True)
class PagePlace:
    """Where on paper the text from `start` on stands, until the next place: a line or a table row of a PDF.

    `box` is left, top, right, bottom in points from the top left corner of the page; pages count from 1.
    """

    start: int
    page: int
    box: tuple[float, float, float, float] | None = None


@dataclass(frozen=True, slots=True)
class Options:
    """What a run may do with a page: the part that decides rows stands in the fingerprint, the limits do not."""

    ocr: bool = False
    keep_raw: bool = False
    seconds: float = 60.0  # of one page
    memory: int = 1_500_000_000  # bytes that one page may need above what the process holds
    portals: str | None = None  # folder of profiles beside the shipped ones
    retry: bool = False  # what may pass, however often it was tried

    @property
    def mark(self) -> str:
        """What these options add to the fingerprint of the rules."""
        own = f"-portals:{_digest_of(Path(self.portals))}" if self.portals else ""
        return ("-ocr" if self.ocr else "") + ("-raw" if self.keep_raw else "") + own


def _digest_of(folder: Path) -> str:
    digest = hashlib.sha256()
    for path in sorted(folder.glob("*/portal.toml")):
        digest.update(path.parent.name.encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()[:12]


@dataclass(frozen=True, slots=True)
class Removed:
    """A block of the page that is not part of the article, and why it was removed."""

    text: str
    reason: str


@dataclass(frozen=True, slots=True)
class CleanText:
    """What the cleaner makes of one page: frozen text by docs/records.md §7 with its typed blocks.

    `text` is the blocks joined by newline; `blocks[i]` gives the offsets of line i. `published` is aware
    (Asia/Ho_Chi_Minh), local midnight where only a date is printed; `published_date` as printed.
    """

    text: str
    blocks: tuple[Block, ...]
    title: str | None = None
    published: datetime | None = None
    published_date: date | None = None
    author: str | None = None
    site_org: str | None = None
    canonical_url: str | None = None
    removed: tuple[Removed, ...] = ()
    source_id: str | None = None  # portal profile that matched
    places: tuple[PagePlace, ...] = ()  # PDF: where its lines stand, by offset; else empty
    encoding: str | None = None  # that the bytes were read in


@dataclass(frozen=True, slots=True)
class Document:
    """One row of the documents table but for run provenance (docs/records.md §7)."""

    doc_id: str
    article_id: str
    uri: str
    canonical_url: str | None
    source_id: str | None
    title: str | None
    published: datetime | None
    published_date: date | None
    author: str | None
    site_org: str | None
    text: str
    format: str  # html, text, pdf, docx …
    encoding: str | None
    sha256: str
    fetched_at: datetime | None
    raw_file: str | None
    raw_offset: int | None
    removed: tuple[Removed, ...]
    harvest_date: date | None = None
    version: int = 1


@dataclass(frozen=True, slots=True)
class Issue:
    """An input that did not become a document, and why."""

    uri: str
    stage: str  # read, decode, clean, extract, write …
    kind: str  # one of pipeline.issues.KINDS
    message: str
