"""Undoes what HTTP did to a body on its way: chunks, gzip, deflate, brotli, zstd; within a limit of size."""

from __future__ import annotations

import zlib

from pipeline.records import PageError

MAX_BYTES = 20_000_000  # of one page, unpacked
GZIP = b"\x1f\x8b"
STEP = 1 << 18


def decode_body(data: bytes, transfer: str, content: str, uri: str, limit: int = MAX_BYTES) -> bytes:
    """Return a body as the browser sees it; one that was stored decoded already is returned as it is.

    `transfer` and `content` are the values of Transfer-Encoding and Content-Encoding, empty where absent.
    Raises PageError `too_large` where it unpacks to over `limit` bytes.
    """
    if "chunked" in transfer.lower():
        data = join_chunks(data)
    for name in reversed([part.strip().lower() for part in content.split(",") if part.strip()]):
        data = _unpack(data, name, uri, limit)
    return data


def join_chunks(data: bytes) -> bytes:
    """Join the chunks of a chunked body; data that is not in chunks is returned as it is, a cut tail kept."""
    parts: list[bytes] = []
    at = 0
    while at < len(data):
        end = data.find(b"\n", at, at + 200)
        try:
            size = int(data[at:end].split(b";")[0].strip(), 16) if end >= 0 else -1
        except ValueError:
            size = -1
        if size < 0:
            return b"".join(parts) if parts else data
        if size == 0:
            break
        parts.append(data[end + 1 : end + 1 + size])
        at = end + 1 + size
        at += 2 if data[at : at + 2] == b"\r\n" else 1
    return b"".join(parts)


def _unpack(data: bytes, name: str, uri: str, limit: int) -> bytes:
    if name in ("gzip", "x-gzip"):
        return gunzip(data, uri, limit, is_whole=False) if data.startswith(GZIP) else data
    if name == "deflate":
        for bits in (zlib.MAX_WBITS, -zlib.MAX_WBITS):
            try:
                return _inflate(data, bits, uri, limit)
            except zlib.error:
                continue
        return data
    if name == "br":
        return _brotli(data, uri, limit)
    if name == "zstd":
        return _zstd(data, uri, limit)
    return data


def gunzip(data: bytes, uri: str, limit: int = MAX_BYTES, is_whole: bool = True) -> bytes:
    """Unpack gzip data of any number of members; unless it must be whole, a cut tail is kept as far as it goes.

    Raises PageError `too_large` over `limit` bytes, and `unreadable` where nothing can be unpacked or the end is missing.
    """
    out: list[bytes] = []
    size = 0
    while data.startswith(GZIP):
        unpacker = zlib.decompressobj(zlib.MAX_WBITS | 16)
        try:
            part = unpacker.decompress(data, limit - size + 1)
        except zlib.error as error:
            if not out or is_whole:
                raise PageError("read", "unreadable", f"{uri} holds broken gzip data: {error}") from error
            break
        out.append(part)
        size += len(part)
        if size > limit:
            raise too_large(uri, limit)
        if is_whole and not unpacker.eof:
            raise PageError("read", "unreadable", f"{uri} holds gzip data that is cut: fetch it again")
        data = unpacker.unused_data
    return b"".join(out)


def _inflate(data: bytes, bits: int, uri: str, limit: int) -> bytes:
    out = zlib.decompressobj(bits).decompress(data, limit + 1)
    if len(out) > limit:
        raise too_large(uri, limit)
    return out


def _brotli(data: bytes, uri: str, limit: int) -> bytes:
    import brotli

    unpacker = brotli.Decompressor()
    out: list[bytes] = []
    size = 0
    try:
        for at in range(0, len(data), STEP):
            part = unpacker.process(data[at : at + STEP], output_buffer_limit=limit + 1)
            out.append(part)
            size += len(part)
            if size > limit:
                raise too_large(uri, limit)
    except brotli.error:
        return b"".join(out) or data
    return b"".join(out)


def _zstd(data: bytes, uri: str, limit: int) -> bytes:
    try:
        from backports import zstd
    except ImportError as error:
        raise PageError("read", "needs_zstd", f"{uri} is packed with zstd; install backports.zstd") from error
    try:
        out: bytes = zstd.ZstdDecompressor().decompress(data, limit + 1)
    except zstd.ZstdError:
        return data
    if len(out) > limit:
        raise too_large(uri, limit)
    return out


def too_large(uri: str, limit: int) -> PageError:
    """Return the error of a page that unpacks to more than a page may be."""
    return PageError("read", "too_large", f"{uri} unpacks to over {limit:,} bytes")
