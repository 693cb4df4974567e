"""Traces a row back to the bytes it was read from: the file, the record or member in it, and what reading them again gives."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from extractors.extract import read_document
from extractors.records import Figure
from extractors.results import Statistic
from pipeline.archive import Input, read_input, read_page
from pipeline.containers import container_of
from pipeline.places import Place, open_source
from pipeline.process import clean_page, process_page, source_of
from pipeline.records import Options, PageError, RawPage
from pipeline.warc import read_warc

AROUND = 60  # bytes shown before and behind a figure


@dataclass(frozen=True, slots=True)
class Trace:
    """The bytes of a row's document, and what the rules of today read in them; `problem` says why something is None."""

    page: RawPage | None = None
    is_same: bool | None = None  # whether the bytes have the digest that the document names
    snippet: str | None = None  # of the bytes around the figure, where it stands there as written
    statistic: Statistic | None = None  # the same row, read again
    figure: Figure | None = None  # with the reading that lost
    problem: str | None = None


def fetch_page(out: Place | Path | str, document: Mapping[str, Any]) -> RawPage:
    """Return the bytes that a document was read from.

    Raises PageError `unreadable` where the file is gone, or no longer holds them.
    """
    uri, raw_file = document["uri"], document["raw_file"]
    if raw_file is None:
        return read_page(uri)
    name = Place.of(out).uri(raw_file) if raw_file.startswith("raw/shard-") else raw_file
    try:
        with open_source(name) as handle:
            kind = container_of(handle.read(4096), name)
            if kind == "warc" and document["raw_offset"] is not None:
                for page in read_warc(handle, name, document["raw_offset"], document["raw_offset"] + 1):
                    if isinstance(page, RawPage):
                        return page
        for page in read_input(Input(name, 0, None, kind)):
            if isinstance(page, RawPage) and page.uri == uri:
                return page
    except OSError as error:
        raise PageError("read", "unreadable", f"{name} cannot be read: {error.strerror or error}") from error
    raise PageError("read", "unreadable", f"{name} no longer holds {uri}")


def trace(out: Place | Path | str, row: Mapping[str, Any], document: Mapping[str, Any]) -> Trace:
    """Fetch the bytes of a row's document and read them again, with what each of its readings weighed."""
    try:
        page = fetch_page(out, document)
    except PageError as error:
        return Trace(problem=error.message)
    is_same = hashlib.sha256(page.data).hexdigest() == document["sha256"]
    snippet = _snippet(page.data, row["figure"])
    options = Options(ocr=document["format"] == "pdf")
    processed = process_page(page, options)
    if processed.extraction is None or not is_same:
        return Trace(page, is_same, snippet, problem=processed.issue.message if processed.issue else "the bytes have changed since")
    same = [s for s in processed.extraction.statistics if s.char_start == row["char_start"] and s.char_end == row["char_end"]]
    source = source_of(clean_page(page, options)[0], document["doc_id"])
    figures = [f for f in read_document(source)[0] if f.start == row["char_start"]]
    return Trace(page, is_same, snippet, same[0] if same else None, figures[0] if figures else None)


def _snippet(data: bytes, figure: str) -> str | None:
    at = data.find(figure.encode())
    return data[max(0, at - AROUND) : at + len(figure.encode()) + AROUND].decode("utf-8", "replace") if at >= 0 else None
