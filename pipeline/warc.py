"""Turns WARC files into raw pages, record by record, and finds where a file can be cut for several workers."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import IO
from urllib.parse import unquote
from zoneinfo import ZoneInfo

from fastwarc.warc import ArchiveIterator, WarcRecord, WarcRecordType

from pipeline.bodies import GZIP, MAX_BYTES, decode_body, too_large
from pipeline.issues import is_of_system
from pipeline.raw import NAME_HEADER, UNKNOWN, VERSION_HEADER
from pipeline.records import Issue, PageError, RawPage

ZONE = ZoneInfo("Asia/Ho_Chi_Minh")
KEPT = WarcRecordType.response | WarcRecordType.resource | WarcRecordType.conversion | WarcRecordType.revisit
PAGE_TYPE = re.compile(rb"WARC-Type:\s*(?:response|resource|conversion)", re.IGNORECASE)
CONTENT_LENGTH = re.compile(rb"\r\nContent-Length:\s*(\d+)", re.IGNORECASE)
MEMBER = b"\x1f\x8b\x08"
PADDING = b"\0\r\n"  # that may stand behind the last record
SAMPLE = 1 << 20  # bytes that the size of a record is estimated from
WINDOW = 1 << 16
PAGES = 250  # of a part, at most
FEW_PAGES = 25  # of a part, at least
PARTS = 8  # that a small file is cut into, so that workers share
MAX_PART = 64_000_000  # bytes of a part, packed
READABLE = ("html", "text/plain", "pdf", "word", "officedocument", "octet-stream", "excel", "unknown", "rfc822")
SCHEMES = ("http:", "https:", "ftp:", "file:")


def read_warc(handle: IO[bytes], uri: str, start: int = 0, stop: int | None = None) -> Iterator[RawPage | Issue]:
    """Yield the pages of the records that begin in [start, stop), each as a page or an issue.

    A broken or cut record becomes an issue `truncated`, and reading goes on at the next record that can be found. Raises OSError
    where the system does not give the bytes.
    """
    at: int | None = start
    is_flagged = is_resumed = False
    while at is not None and (stop is None or at < stop):
        last = at
        handle.seek(at)
        try:
            for record in ArchiveIterator(handle, record_types=KEPT, parse_http=False):
                if stop is not None and record.stream_pos >= stop:
                    return
                last = record.stream_pos
                found = _read_record(record, uri)
                if found is not None:
                    is_cut = isinstance(found, Issue) and found.kind == "truncated"
                    if not (is_cut and is_resumed):  # its damage was told already
                        yield found
                    is_flagged, is_resumed = is_cut, False
            if not is_flagged and _ends_early(handle, last):
                yield Issue(f"{uri}!/@end", "read", "truncated", f"{uri} is cut in its last record: what stood there is lost")
            return
        except OSError as error:
            if handle.closed or is_of_system(error):
                raise
            if not is_flagged:
                message = f"{uri} is damaged or cut at a record that begins at or after byte {last}: {error}"
                yield Issue(f"{uri}!/@{last}", "read", "truncated", message)
                is_flagged = is_resumed = True
            at = find_record(handle, last + 1)


def _ends_early(handle: IO[bytes], last: int) -> bool:
    """Tell whether the file ends inside of a record; `last` is the offset of a whole record near its end."""
    handle.seek(last)
    head = handle.read(WINDOW)
    if head.startswith(b"WARC/"):
        return _plain_ends_early(handle, last)
    unpacker = zlib.decompressobj(zlib.MAX_WBITS | 16)
    is_open = False
    while head:
        try:
            unpacker.decompress(head)
        except zlib.error:
            return True
        is_open = not unpacker.eof
        head = unpacker.unused_data
        if unpacker.eof:
            unpacker = zlib.decompressobj(zlib.MAX_WBITS | 16)
        if len(head) < len(MEMBER):
            head += handle.read(WINDOW)
        if not is_open and not head.startswith(GZIP):
            return bool(head.strip(PADDING))
    return is_open


def _plain_ends_early(handle: IO[bytes], last: int) -> bool:
    size = handle.seek(0, 2)
    at = max((at for at, _ in _plain_records(handle, size, last)), default=last)
    handle.seek(at)
    head = handle.read(WINDOW)
    length = CONTENT_LENGTH.search(head)
    if length is None:
        return True
    end = at + head.find(b"\r\n\r\n") + 4 + int(length[1])
    handle.seek(min(end, size))
    return end > size or bool(handle.read(WINDOW).strip(PADDING))


def _read_record(record: WarcRecord, archive: str) -> RawPage | Issue | None:
    target = (record.headers.get("WARC-Target-URI") or "").strip("<> ")
    name = record.headers.get(NAME_HEADER)
    kind = record.record_type
    if not target.startswith(SCHEMES):  # notes that a crawler wrote about itself
        return None
    if kind == WarcRecordType.revisit:
        original = record.headers.get("WARC-Refers-To-Target-URI") or target
        return Issue(target, "read", "revisit", f"{target} was unchanged; its content is that of {original}")
    try:
        return _page(record, unquote(name) if name else target, archive)
    except PageError as error:
        return Issue(target, error.stage, error.kind, error.message)


def _page(record: WarcRecord, target: str, archive: str) -> RawPage:
    content_type = record.headers.get("Content-Type") or ""
    transfer = coding = ""
    status = 200
    if record.is_http:
        record.parse_http(auto_decode="none", quirks_mode=True)
        headers = record.http_headers
        status = (headers.status_code if headers else None) or 0
        if headers is not None:
            content_type = headers.get("Content-Type") or ""
            transfer, coding = headers.get("Transfer-Encoding") or "", headers.get("Content-Encoding") or ""
    if not status:
        raise PageError("read", "truncated", f"{target} is cut in its HTTP head in {archive}")
    expected = record.content_length
    data = record.reader.read(MAX_BYTES + 1)
    if len(data) < min(expected, MAX_BYTES) or record.headers.get("Content-Length") is None:
        raise PageError("read", "truncated", f"{target} is cut: {len(data):,} of {expected:,} bytes stand in {archive}")
    if not 200 <= status < 300:
        raise PageError("read", "http_status", f"{target} was answered with status {status}")
    if not _is_page(target, content_type):
        raise PageError("read", "not_a_page", f"{target} is {content_type.split(';')[0] or 'no page'}, part of a page or of a crawl")
    if len(data) > MAX_BYTES:
        raise too_large(target, MAX_BYTES)
    moment = _moment(record)
    return RawPage(
        target, decode_body(data, transfer, coding, target), content_type or None, moment,
        moment.astimezone(ZONE).date() if moment else None, raw_file=archive, raw_offset=record.stream_pos,
        version=_version(record.headers.get(VERSION_HEADER)),
    )  # fmt: skip


def _version(written: str | None) -> int:
    return int(written) if written and written.isdigit() and int(written) > 0 else 1


def _is_page(target: str, content_type: str) -> bool:
    if target.split("?", maxsplit=1)[0].endswith("/robots.txt"):
        return False
    return not content_type.strip() or any(word in content_type.lower() for word in READABLE)


def _moment(record: WarcRecord) -> datetime | None:
    moment = record.record_date
    if moment is None or moment == UNKNOWN or not moment.min.year < moment.year < moment.max.year:  # no room for another zone
        return None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def cut(handle: IO[bytes], size: int) -> list[int]:
    """Return the offsets at which parts of a WARC file begin, 0 first: each part holds some 25 to 250 pages.

    Only offsets where a record begins are given. A file that is one gzip or zstd stream is one part.
    """
    handle.seek(0)
    head = handle.read(SAMPLE)
    if head.startswith(GZIP):
        return _cut_members(handle, head, size)
    return _cut_plain(handle, size) if head.startswith(b"WARC/") else [0]


def _cut_members(handle: IO[bytes], head: bytes, size: int) -> list[int]:
    starts = list(_members(head))
    pages = sum(PAGE_TYPE.search(_first_bytes(head[s:])) is not None for s in starts)
    if pages < 2:
        return [0]
    a_page = len(head) / pages
    step = int(min(MAX_PART, a_page * _pages_a_part(size / a_page)))
    found = [0]
    for goal in range(step, size, step):
        start = find_record(handle, goal)
        if start is None:
            break
        if start > found[-1]:
            found.append(start)
    return found


def _pages_a_part(pages: float) -> float:
    return max(FEW_PAGES, min(PAGES, pages / PARTS))


def _cut_plain(handle: IO[bytes], size: int) -> list[int]:
    starts = list(_plain_records(handle, size))
    pages = [at for at, is_page in starts if is_page]
    step = int(_pages_a_part(len(pages)))
    return [0, *pages[step::step]]


def _plain_records(handle: IO[bytes], size: int, at: int = 0) -> Iterator[tuple[int, bool]]:
    """Yield the offset of each record from `at` of a file that is not packed, and whether it is a page; no body is read."""
    while at < size:
        handle.seek(at)
        head = handle.read(WINDOW)
        if not head.startswith(b"WARC/"):
            return
        end = head.find(b"\r\n\r\n")
        length = CONTENT_LENGTH.search(head[: end + 2])
        if end < 0 or length is None:
            return
        yield at, PAGE_TYPE.search(head[:end]) is not None
        at += end + 4 + int(length[1]) + 4


def find_record(handle: IO[bytes], at: int) -> int | None:
    """Return the offset of the first record that begins at or after `at`; None where there is none."""
    handle.seek(0)
    packed = handle.read(2) == GZIP
    handle.seek(at)
    base, window = at, b""
    while chunk := handle.read(WINDOW):
        window += chunk
        for start in _members(window) if packed else _headers(window):
            return base + start
        keep = 1024  # a record's first bytes may reach over the end of the window
        base += max(0, len(window) - keep)
        window = window[-keep:]
    return None


def _members(data: bytes) -> Iterator[int]:
    start = data.find(MEMBER)
    while start >= 0:
        if _first_bytes(data[start : start + 1024]).startswith(b"WARC/"):
            yield start
        start = data.find(MEMBER, start + 1)


def _first_bytes(data: bytes) -> bytes:
    try:
        return zlib.decompressobj(zlib.MAX_WBITS | 16).decompress(data[:4096], 512)
    except zlib.error:
        return b""


def _headers(data: bytes) -> Iterator[int]:
    yield from (m.start() + 2 for m in re.finditer(rb"\r\n(?=WARC/1\.[01]\r\nWARC-)", data))
