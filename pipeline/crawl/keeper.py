"""Writes answers as WARC records: one file being written (`.open`), published whole; a killed one is mended and published."""

from __future__ import annotations

import io
import os
import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import IO

from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from pipeline.raw import VERSION_HEADER

OPEN = ".open"
STEP = 1 << 16
MAX_FILE = 200_000_000  # bytes of one WARC file
Header = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Exchange:
    """A request and its answer as they went over the wire."""

    address: str
    method: str
    request_headers: Sequence[Header]
    status: int
    reason: str
    headers: Sequence[Header]
    body: bytes
    address_ip: str | None = None


class Keeper:
    """The WARC files of one folder in one night; `keep` returns only when the record is on the disk."""

    def __init__(self, folder: Path, prefix: str) -> None:
        self.folder, self.prefix = folder, prefix
        self._path: Path | None = None
        self._file: io.BufferedWriter | None = None
        mend(folder)

    def keep(self, exchange: Exchange, version: int | None = None) -> tuple[str, int]:
        """Append request and response; returns the file's final name and the offset of the response."""
        writer, handle, path = self._writer()
        offset = handle.tell()
        extra = {VERSION_HEADER: str(version)} if version is not None else {}
        if exchange.address_ip:
            extra["WARC-IP-Address"] = exchange.address_ip
        head = StatusAndHeaders(f"{exchange.status} {exchange.reason}".strip(), list(exchange.headers), protocol="HTTP/1.1")
        record = writer.create_warc_record(exchange.address, "response", io.BytesIO(exchange.body), len(exchange.body), http_headers=head, warc_headers_dict=extra)
        asked = StatusAndHeaders(f"{exchange.method} {exchange.address} HTTP/1.1", list(exchange.request_headers), is_http_request=True)
        request = writer.create_warc_record(exchange.address, "request", http_headers=asked)
        request.rec_headers.add_header("WARC-Concurrent-To", record.rec_headers.get_header("WARC-Record-ID"))
        writer.write_record(record)
        writer.write_record(request)
        self._flush(handle)
        return path.name.removesuffix(OPEN), offset

    def revisit(self, exchange: Exchange, digest: str, first_seen: str) -> tuple[str, int]:
        """Append a `revisit` record: the content is that of an earlier record (WARC 1.1, 6.7)."""
        writer, handle, path = self._writer()
        offset = handle.tell()
        moment = datetime.strptime(first_seen, "%Y%m%d%H%M%S").replace(tzinfo=UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
        head = StatusAndHeaders(f"{exchange.status} {exchange.reason}".strip(), list(exchange.headers), protocol="HTTP/1.1")
        writer.write_record(writer.create_revisit_record(exchange.address, digest, exchange.address, moment, http_headers=head))
        self._flush(handle)
        return path.name.removesuffix(OPEN), offset

    def _writer(self) -> tuple[WARCWriter, io.BufferedWriter, Path]:
        if self._file is not None and self._file.tell() > MAX_FILE:
            self.publish()
        if self._file is None or self._path is None:
            self.folder.mkdir(parents=True, exist_ok=True)
            stamp = datetime.now(UTC).strftime("%Y%m%d%H%M%S%f")
            self._path = self.folder / f"{self.prefix}-{stamp}.warc.gz{OPEN}"
            self._file = open(self._path, "wb")  # noqa: SIM115 - closed by publish
        return WARCWriter(self._file, gzip=True), self._file, self._path

    @staticmethod
    def _flush(handle: io.BufferedWriter) -> None:
        handle.flush()
        os.fsync(handle.fileno())

    def publish(self) -> None:
        """Close the file and give it its final name."""
        if self._file is not None and self._path is not None:
            self._flush(self._file)
            self._file.close()
            self._path.replace(self._path.with_name(self._path.name.removesuffix(OPEN)))
        self._file = self._path = None


def mend(folder: Path) -> None:
    """Publish the files that a killed run left open, cut back to their last whole record."""
    for path in sorted(folder.glob(f"*{OPEN}")):
        with open(path, "r+b") as handle:
            end = whole_members(handle)
            handle.truncate(end)
            os.fsync(handle.fileno())
        if end == 0:
            path.unlink()
        else:
            path.replace(path.with_name(path.name.removesuffix(OPEN)))


def whole_members(handle: IO[bytes]) -> int:
    """Return the length of the whole gzip members that a file begins with."""
    end = at = 0
    unpacker = None
    while chunk := handle.read(STEP):
        while chunk:
            unpacker = unpacker or zlib.decompressobj(zlib.MAX_WBITS | 16)
            try:
                unpacker.decompress(chunk)
            except zlib.error:
                return end
            if not unpacker.eof:
                at += len(chunk)
                break
            at += len(chunk) - len(unpacker.unused_data)
            end, chunk, unpacker = at, unpacker.unused_data, None
    return end
