"""Turns the inputs of a run (files, folders, globs) into raw pages."""

from __future__ import annotations

import glob
import gzip
import hashlib
import os
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from pipeline.formats import MAX_BYTES
from pipeline.records import PageError, RawPage

STREAM = 1 << 20
GZIP = b"\x1f\x8b"


@dataclass(frozen=True, slots=True)
class Input:
    """One file of a run: its path as given, its size, and the SHA-256 of its bytes; None where it cannot be read."""

    uri: str
    size: int
    digest: str | None


def find_files(inputs: Sequence[str]) -> list[str]:
    """Return the files that inputs name, each once, sorted inside a folder or glob; hidden names are left out.

    A path that does not exist is returned as it is: reading it becomes an issue.
    """
    found: list[str] = []
    for given in inputs:
        if os.path.isdir(given):
            found.extend(_walk(given))
        elif not os.path.lexists(given) and glob.has_magic(given):
            for match in sorted(glob.glob(given, recursive=True)):
                found.extend(_walk(match) if os.path.isdir(match) else [match])
        else:
            found.append(given)
    return list(dict.fromkeys(found))


def _walk(folder: str) -> Iterator[str]:
    for root, folders, names in os.walk(folder):
        folders[:] = sorted(f for f in folders if not f.startswith("."))
        for name in sorted(names):
            if not name.startswith("."):
                yield os.path.join(root, name)


def digest_file(uri: str) -> Input:
    """Hash a file; the digest is None where it cannot be read."""
    digest = hashlib.sha256()
    size = 0
    try:
        with open(uri, "rb") as handle:
            while chunk := handle.read(STREAM):
                digest.update(chunk)
                size += len(chunk)
    except OSError:
        return Input(uri, 0, None)
    return Input(uri, size, digest.hexdigest())


def read_page(uri: str) -> RawPage:
    """Read one file, unpacked when gzip made it.

    Raises PageError `unreadable` (missing, a dangling link, no permission, broken gzip) or `too_large`.
    """
    try:
        size = Path(uri).stat().st_size
        if size > MAX_BYTES:
            raise PageError("read", "too_large", f"{uri} has {size:,} bytes; the limit is {MAX_BYTES:,}")
        data = Path(uri).read_bytes()
        if data.startswith(GZIP):
            data = _unpack(uri)
    except (OSError, EOFError, zlib.error) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise PageError("read", "unreadable", f"{uri} cannot be read: {reason}") from error
    return RawPage(uri, data)


def _unpack(uri: str) -> bytes:
    with gzip.open(uri, "rb") as handle:
        data = handle.read(MAX_BYTES + 1)
    if len(data) > MAX_BYTES:
        raise PageError("read", "too_large", f"{uri} unpacks to over {MAX_BYTES:,} bytes")
    return data
