"""Damages files: bytes, slices, numbers, words that readers stumble on; members of packed files one by one."""

from __future__ import annotations

import gzip
import io
import random
import re
import warnings
import zipfile
import zlib

TOKENS = (
    b"\x00", b"\xff\xfe", b"\xef\xbb\xbf", b"%s%n", b"../../../etc/passwd", b"<!--", b"-->", b"]]>", b"<![CDATA[", b"</", b"<table>", b"<td colspan=99999999 rowspan=-1>",
    b"<svg>", b"<script>", b"&#x110000;", b"&#0;", b"&lt", b"9" * 400, b"1." * 300, b"1/" * 300, b"-1", b"0", b"4294967296", b"1e999999", b"NaN", b"%", b"\xe2\x80\xae",
    b"\xcc\x81" * 200, b"\xf0\x9f\x92\xa9", b"\xed\xa0\x80", b"\r\n\r\n", b"\n", b"|", b" | ", b"\t", b"charset=utf-16", b"charset=utf-7", b"charset=no-such", b"Content-Length: 99999999999",
    b"Transfer-Encoding: chunked", b"Content-Encoding: gzip", b"WARC/1.0\r\n", b"PK\x03\x04", b"PK\x05\x06", b"%PDF-1.7", b"endobj", b"stream\n", b"\x1f\x8b\x08", b"BZh9", b"true", b'\\ud800', b"null", b"[]", b"{}",
    b"[" * 2000, b"{" * 2000, b"<div>" * 500, b"(" * 500, "một phần ".encode() * 50, "hai mươi ".encode() * 50, "từ 1 đến ".encode() * 50, "năm ".encode() * 100, "ngày 31/02/2023".encode(),
    "٣٤٥".encode(), "１２３".encode(), "½".encode(), "Ⅻ".encode(), "²³".encode(), "İ".encode() * 10, "ﬁ".encode(), "\u2028".encode(), "\u00a0".encode(), "\u200b".encode(),
)  # fmt: skip
NUMBER = re.compile(rb"\d+")
NUMBERS = (b"0", b"-1", b"1", b"65536", b"2147483648", b"18446744073709551616", b"9" * 60, b"1e400", b"0.0000000001")
MOST = 400_000  # bytes of a mutated file


def mutate(data: bytes, rng: random.Random, strength: int = 6) -> bytes:
    """Return the data with 1 to `strength` damages."""
    for _ in range(rng.randint(1, strength)):
        data = rng.choice(DAMAGES)(data, rng)[:MOST]
    return data


def _flip(data: bytes, rng: random.Random) -> bytes:
    if not data:
        return data
    at = rng.randrange(len(data))
    return data[:at] + bytes([data[at] ^ (1 << rng.randrange(8))]) + data[at + 1 :]


def _span(data: bytes, rng: random.Random) -> tuple[int, int]:
    start = rng.randint(0, len(data))
    return start, min(len(data), start + int(2 ** rng.uniform(0, 12)))


def _cut(data: bytes, rng: random.Random) -> bytes:
    start, stop = _span(data, rng)
    return data[:start] + data[stop:]


def _end(data: bytes, rng: random.Random) -> bytes:
    return data[: rng.randint(0, len(data))]


def _repeat(data: bytes, rng: random.Random) -> bytes:
    start, stop = _span(data, rng)
    return data[:start] + data[start:stop] * rng.choice((2, 3, 50)) + data[stop:]


def _move(data: bytes, rng: random.Random) -> bytes:
    start, stop = _span(data, rng)
    part, rest = data[start:stop], data[:start] + data[stop:]
    at = rng.randint(0, len(rest))
    return rest[:at] + part + rest[at:]


def _insert(data: bytes, rng: random.Random) -> bytes:
    at = rng.randint(0, len(data))
    return data[:at] + rng.choice(TOKENS) + data[at:]


def _number(data: bytes, rng: random.Random) -> bytes:
    found = list(NUMBER.finditer(data))
    if not found:
        return data
    match = rng.choice(found)
    return data[: match.start()] + rng.choice(NUMBERS) + data[match.end() :]


def _noise(data: bytes, rng: random.Random) -> bytes:
    start, stop = _span(data, rng)
    return data[:start] + rng.randbytes(min(stop - start, 300)) + data[stop:]


DAMAGES = (_flip, _cut, _end, _repeat, _move, _insert, _insert, _insert, _number, _number, _noise)


def mutate_members(data: bytes, rng: random.Random) -> bytes:
    """Damage one member of a ZIP file inside, so that the file itself stays sound."""
    out = io.BytesIO()
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as before, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as after:
            members = before.infolist()
            chosen = rng.choice(members)
            for member in members:
                body = before.read(member)
                after.writestr(member.filename, mutate(body, rng) if member is chosen else body)
                if member is chosen and rng.random() < 0.1:
                    with warnings.catch_warnings():
                        warnings.simplefilter("ignore")
                        after.writestr(member.filename, body)
    except (zipfile.BadZipFile, NotImplementedError, zlib.error):
        return mutate(data, rng)
    return out.getvalue()


def mutate_gzip(data: bytes, rng: random.Random) -> bytes:
    """Damage what is packed by gzip, member by member lost, and pack it again as one."""
    try:
        return gzip.compress(mutate(gzip.decompress(data), rng), 1)
    except (OSError, EOFError, zlib.error):
        return mutate(data, rng)


def mutate_for(reader: str, data: bytes, rng: random.Random) -> bytes:
    """Return a damaged file of a reader: inside of its packing three times out of four, where it has one."""
    if reader in ("zip", "docx", "xlsx") and rng.random() < 0.75:
        return mutate_members(data, rng)
    if reader in ("warc", "tar") and rng.random() < 0.75:
        return mutate_gzip(data, rng)
    return mutate(data, rng)
