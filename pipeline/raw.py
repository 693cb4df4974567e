"""Keeps the bytes that documents were read from as WARC under OUT/raw, so that any row can be traced to them."""

from __future__ import annotations

import io
import uuid
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import quote

from pipeline.places import Place
from pipeline.records import RawPage

UNKNOWN = datetime(1970, 1, 1, tzinfo=UTC)  # date of a record whose page was never fetched by us: a file
NAMESPACE = uuid.UUID("5d0c4d0e-5b0b-4f0e-9a4f-0c0ffee0cc0c")
NAME_HEADER = "X-Source-Name"  # the input as it was given; read back by pipeline.warc
DIGEST_HEADER = "X-SHA256"
VERSION_HEADER = "X-Document-Version"  # written by the harvest: how many contents of an address were seen


class RawStore:
    """One WARC file of a shard: a `resource` record for each page, the same bytes for the same pages."""

    def __init__(self, out: Place, shard_id: str) -> None:
        self.out = out
        self.name = f"raw/shard-{shard_id}.warc.gz"
        self._part: Path | None = None
        self._file: io.BufferedWriter | None = None

    def keep(self, page: RawPage, sha256: str) -> tuple[str, int]:
        """Append a page; returns the file's name below OUT and the record's offset in it."""
        from warcio.warcwriter import WARCWriter  # imported late: few runs keep what they read

        if self._file is None:
            self._part = self.out.scratch(self.name)
            self._file = open(self._part, "wb")  # noqa: SIM115 - closed by publish or abandon
        offset = self._file.tell()
        writer = WARCWriter(self._file, gzip=True)
        content_type = page.content_type or "application/octet-stream"
        address = page.uri if "://" in page.uri else f"file:{_quoted(page.uri)}"
        record = writer.create_warc_record(
            address, "resource", io.BytesIO(page.data), len(page.data), content_type, {NAME_HEADER: _quoted(page.uri), DIGEST_HEADER: sha256}
        )
        record.rec_headers.replace_header("WARC-Record-ID", f"<urn:uuid:{uuid.uuid5(NAMESPACE, page.uri + sha256)}>")
        record.rec_headers.replace_header("WARC-Date", (page.fetched_at or UNKNOWN).astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"))
        writer.write_record(record)
        return self.name, offset

    def publish(self) -> str:
        """Put the file in its place; returns its name below OUT."""
        if self._file is not None and self._part is not None:
            self._file.close()
            self.out.settle(self._part, self.name)
        return self.name

    def abandon(self) -> None:
        """Remove what was not published."""
        if self._file is not None and self._part is not None:
            self._file.close()
            self.out.discard(self._part)


def _quoted(uri: str) -> str:
    return quote(uri, safe="/:!?=&%", errors="backslashreplace")
