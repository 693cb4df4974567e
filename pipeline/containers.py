"""Turns ZIP and TAR archives into raw pages, member by member; nothing is unpacked to the disk."""

from __future__ import annotations

import io
import lzma
import tarfile
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import IO

from pipeline.bodies import GZIP, MAX_BYTES, gunzip, too_large
from pipeline.issues import is_of_system
from pipeline.records import Issue, PageError, RawPage
from pipeline.warc import read_warc

MAX_NESTED = 64_000_000  # bytes of an archive inside of an archive, unpacked
MAX_DEPTH = 2  # archives inside of archives that are opened
MAX_UNPACKED = 1_000_000_000  # bytes of a TAR file beyond which its ratio is looked at
MAX_RATIO = 200  # unpacked to packed: text reaches 20, a bomb 1,000
MEMBERS = 250  # of a part of a ZIP file, at most
FEW_MEMBERS = 25
PARTS = 8
TAR_MAGIC = b"ustar"
ZIP = b"PK\x03\x04"
ZIP_EMPTY = b"PK\x05\x06"
XZ = b"\xfd7zXZ\x00"
BZIP2 = b"BZh"
ZSTD = b"\x28\xb5\x2f\xfd"
OFFICE = ("[Content_Types].xml", "mimetype", "META-INF/manifest.xml")
NOT_A_FILE = "link"


def container_of(head: bytes, name: str) -> str | None:
    """Return `warc`, `zip` or `tar` by the first bytes of a file, None for a single page.

    Office documents are ZIP files by their bytes; `office_or_zip` tells them apart.
    """
    if head.startswith((ZIP, ZIP_EMPTY)):
        return "zip"
    if head.startswith(ZSTD) and ".warc" in name:
        return "warc"
    plain = head
    if head.startswith(GZIP):
        try:
            plain = zlib.decompressobj(zlib.MAX_WBITS | 16).decompress(head, 1024)
        except zlib.error:
            return None
    elif head.startswith((XZ, BZIP2)):
        return "tar"
    if plain.startswith(b"WARC/"):
        return "warc"
    return "tar" if plain[257:262] == TAR_MAGIC else None


def is_office(handle: IO[bytes]) -> bool:
    """Tell a document of an office program (DOCX, XLSX, ODT) from an archive; a broken ZIP file is an archive."""
    try:
        with zipfile.ZipFile(handle) as archive:
            names = set(archive.namelist()[:50])
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as error:
        if is_of_system(error):
            raise
        return False
    return any(name in names for name in OFFICE)


def cut_zip(handle: IO[bytes]) -> list[int]:
    """Return the ordinals of the members at which parts of a ZIP file begin, 0 first."""
    try:
        with zipfile.ZipFile(handle) as archive:
            members = len(archive.infolist())
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError):
        return [0]
    step = max(FEW_MEMBERS, min(MEMBERS, -(-members // PARTS)))
    return list(range(0, max(1, members), step))


def read_zip(handle: IO[bytes], uri: str, start: int = 0, stop: int | None = None, depth: int = 0) -> Iterator[RawPage | Issue]:
    """Yield the members [start, stop) of a ZIP file, each as a page or an issue; folders and hidden names are left out.

    Raises OSError where the system does not give the bytes; so does `read_tar`.
    """
    try:
        archive = zipfile.ZipFile(handle)
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as error:
        if is_of_system(error):
            raise
        yield Issue(uri, "read", "unreadable", f"{uri} is a broken ZIP file: {error}")
        return
    with archive:
        members = archive.infolist()
        if _overlap(members):
            if start == 0:
                yield Issue(uri, "read", "bomb", f"{uri} is a ZIP bomb: its members share their bytes; it is not opened")
            return
        for member in members[start:stop]:
            if not member.is_dir() and not _is_hidden(member.filename):
                yield from _zip_member(archive, member, uri, depth)


def _overlap(members: list[zipfile.ZipInfo]) -> bool:
    end = 0
    for member in sorted(members, key=lambda m: m.header_offset):
        if member.header_offset < end:
            return True
        end = member.header_offset + 30 + member.compress_size
    return False


def _zip_member(archive: zipfile.ZipFile, member: zipfile.ZipInfo, uri: str, depth: int) -> Iterator[RawPage | Issue]:
    name = f"{uri}!/{member.filename}"
    try:
        _check_name(name, member.filename)
        if member.flag_bits & 1:
            raise PageError("read", "encrypted", f"{name} is encrypted; unpack it with its password first")
        if member.file_size > MAX_NESTED:
            raise too_large(name, MAX_NESTED)
        with archive.open(member) as body:
            data = body.read(MAX_NESTED + 1)
    except PageError as error:
        yield Issue(name, error.stage, error.kind, error.message)
    except (zipfile.BadZipFile, zlib.error, lzma.LZMAError, OSError, EOFError, NotImplementedError) as error:
        if is_of_system(error):
            raise
        yield Issue(name, "read", "unreadable", f"{name} cannot be unpacked: {error}")
    else:
        yield from open_member(name, data, uri, member.header_offset, depth)


def read_tar(handle: IO[bytes], uri: str, size: int | None = None, depth: int = 0) -> Iterator[RawPage | Issue]:
    """Yield the members of a TAR file, packed or not, in one pass; `size` is that of the file, packed."""
    seen = 0
    try:
        with _open_tar(handle) as archive:
            for member in archive:
                seen = member.offset_data + member.size
                if seen > MAX_UNPACKED and size is not None and seen > MAX_RATIO * size:
                    yield Issue(f"{uri}!/{member.name}", "read", "bomb", f"{uri} unpacks to over {MAX_RATIO} times its size; the rest is not read")
                    return
                if not member.isdir() and not _is_hidden(member.name):
                    yield from _tar_member(archive, member, uri, depth)
    except (tarfile.TarError, EOFError, OSError, zlib.error, lzma.LZMAError) as error:
        if is_of_system(error):
            raise
        yield Issue(f"{uri}!/@{seen}", "read", "truncated", f"{uri} is damaged or cut behind byte {seen:,} of its content: {error}")


def _open_tar(handle: IO[bytes]) -> tarfile.TarFile:
    try:
        return tarfile.open(fileobj=handle, mode="r|*")
    except TypeError as error:  # the head of a gzip is cut: the library asks for the code of no character
        raise tarfile.ReadError("its head is cut") from error


def _tar_member(archive: tarfile.TarFile, member: tarfile.TarInfo, uri: str, depth: int) -> Iterator[RawPage | Issue]:
    name = f"{uri}!/{member.name}"
    try:
        _check_name(name, member.name)
        if not member.isfile():
            raise PageError("read", NOT_A_FILE, f"{name} is a link or a device, not a file")
        if member.size > MAX_NESTED:
            raise too_large(name, MAX_NESTED)
        body = archive.extractfile(member)
        data = body.read() if body is not None else b""
    except PageError as error:
        yield Issue(name, error.stage, error.kind, error.message)
    else:
        if len(data) < member.size:
            yield Issue(name, "read", "truncated", f"{name} is cut: {len(data):,} of {member.size:,} bytes stand there")
        else:
            yield from open_member(name, data, uri, member.offset, depth)


def _check_name(uri: str, name: str) -> None:
    """Refuse names that would leave a folder: nothing is written, but who packs them means harm."""
    path = PurePosixPath(name.replace("\\", "/"))
    if path.is_absolute() or ".." in path.parts or (len(name) > 1 and name[1] == ":"):
        raise PageError("read", "unsafe_name", f"{uri} has a name that points out of the archive; it is not read")


def _is_hidden(name: str) -> bool:
    return any(part.startswith(".") and part not in (".", "..") for part in name.replace("\\", "/").split("/")) or name.startswith("__MACOSX/")


def open_member(uri: str, data: bytes, raw_file: str, offset: int | None, depth: int) -> Iterator[RawPage | Issue]:
    """Yield what a member of an archive holds: itself, or the pages of an archive of at most MAX_DEPTH levels."""
    try:
        kind = container_of(data[:4096], uri)
        if kind is None and data.startswith(GZIP):
            data = gunzip(data, uri, MAX_NESTED)
            kind = container_of(data[:4096], uri)
    except PageError as error:
        yield Issue(uri, error.stage, error.kind, error.message)
        return
    if kind is None or (kind == "zip" and is_office(io.BytesIO(data))):
        if len(data) > MAX_BYTES:
            yield Issue(uri, "read", "too_large", f"{uri} has {len(data):,} bytes; the limit is {MAX_BYTES:,}")
        else:
            yield RawPage(uri, data, raw_file=raw_file, raw_offset=offset)
        return
    if depth + 1 >= MAX_DEPTH:
        yield Issue(uri, "read", "nested_archive", f"{uri} is an archive inside of {MAX_DEPTH} archives; unpack one of them")
        return
    handle = io.BytesIO(data)
    if kind == "warc":
        yield from read_warc(handle, uri)
    elif kind == "zip":
        yield from read_zip(handle, uri, depth=depth + 1)
    else:
        yield from read_tar(handle, uri, len(data), depth + 1)
