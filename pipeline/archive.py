"""Turns the inputs of a run (files, folders, globs, archives, addresses of buckets) into raw pages."""

from __future__ import annotations

import glob
import hashlib
import os
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import IO

from pipeline import warc
from pipeline.bodies import GZIP, MAX_BYTES, gunzip
from pipeline.containers import container_of, cut_zip, is_office, read_tar, read_zip
from pipeline.places import is_remote, list_remote, local_path, open_source, size_of
from pipeline.records import Issue, PageError, RawPage

STREAM = 1 << 20
PART = re.compile(r"\t\d+-\d*$")


@dataclass(frozen=True, slots=True)
class Input:
    """One file of a run, or one part of an archive: its name as given, its size, and the SHA-256 of the whole file.

    The digest is None where the file cannot be read. `container` is `warc`, `zip`, `tar` or None; [start, stop)
    are offsets of a WARC file or ordinals of a ZIP file's members, stop None for the end.
    """

    uri: str
    size: int
    digest: str | None
    container: str | None = None
    start: int = 0
    stop: int | None = None
    tries: int = 0  # earlier runs that met an issue in it that may pass

    @property
    def key(self) -> str:
        """The name of the input in run records: the file's, with the part's range behind a tab."""
        if self.start == 0 and self.stop is None:
            return self.uri
        return f"{self.uri}\t{self.start}-{'' if self.stop is None else self.stop}"


def file_of(key: str) -> str:
    """Return the file that a key of a run record belongs to."""
    return PART.sub("", key)


def find_files(inputs: Sequence[str]) -> list[str]:
    """Return the files that inputs name, each once, sorted inside a folder or glob; hidden names are left out.

    A path that does not exist is returned as it is: reading it becomes an issue. Raises OSError where a bucket
    cannot be listed.
    """
    found: list[str] = []
    for given in inputs:
        if is_remote(given):
            listed = list_remote(given)
            found.extend([given] if listed is None else listed)
            continue
        path = local_path(given)
        if os.path.isdir(path):
            found.extend(_walk(path))
        elif not os.path.lexists(path) and glob.has_magic(path):
            for match in sorted(glob.glob(path, recursive=True)):
                found.extend(_walk(match) if os.path.isdir(match) else [match])
        else:
            found.append(path)
    return list(dict.fromkeys(found))


def _walk(folder: str) -> Iterator[str]:
    for root, folders, names in os.walk(folder):
        folders[:] = sorted(f for f in folders if not f.startswith("."))
        for name in sorted(names):
            if not name.startswith("."):
                yield os.path.join(root, name)


def inspect(uri: str) -> list[Input]:
    """Hash a file and cut it into parts where it is an archive; one Input with digest None where it cannot be read."""
    try:
        with open_source(uri) as handle:
            size, digest, head = _hash(handle)
            container = container_of(head, uri)
            if container == "zip" and is_office(handle):
                container = None
            whole = Input(uri, size, digest, container)
            starts = _starts(handle, whole)
    except OSError:
        return [Input(uri, 0, None)]
    stops = [*starts[1:], None]
    return [replace(whole, start=a, stop=b, size=size // len(starts)) for a, b in zip(starts, stops, strict=True)]


def _hash(handle: IO[bytes]) -> tuple[int, str, bytes]:
    digest = hashlib.sha256()
    size, head = 0, b""
    while chunk := handle.read(STREAM):
        head = head or chunk[:4096]
        digest.update(chunk)
        size += len(chunk)
    return size, digest.hexdigest(), head


def _starts(handle: IO[bytes], whole: Input) -> list[int]:
    if whole.container == "warc":
        return warc.cut(handle, whole.size)
    return cut_zip(handle) if whole.container == "zip" else [0]


def read_input(item: Input) -> Iterator[RawPage | Issue]:
    """Yield everything that an input holds, each as a page or an issue; a file that cannot be read is one issue."""
    if item.container is None:
        try:
            yield read_page(item.uri)
        except PageError as error:
            yield _refused(item, error.message) if isinstance(error.__cause__, OSError) else Issue(item.uri, error.stage, error.kind, error.message)
        return
    try:
        with open_source(item.uri) as handle:
            if item.container == "warc":
                yield from warc.read_warc(handle, item.uri, item.start, item.stop)
            elif item.container == "zip":
                yield from read_zip(handle, item.uri, item.start, item.stop)
            else:
                yield from read_tar(handle, item.uri, item.size)
    except OSError as error:
        yield _refused(item, f"{item.uri} cannot be read: {error.strerror or error}")


def _refused(item: Input, message: str) -> Issue:
    """Return the issue of a file that the system does not give; one that it gave a moment ago is tried again by the next run."""
    return Issue(item.uri, "read", "unreadable" if item.digest is None else "unavailable", message)


def read_page(uri: str) -> RawPage:
    """Read one file, unpacked when gzip made it.

    Raises PageError `unreadable` (missing, a dangling link, no permission, broken gzip) or `too_large`.
    """
    try:
        size = size_of(uri)
        if size > MAX_BYTES:
            raise PageError("read", "too_large", f"{uri} has {size:,} bytes; the limit is {MAX_BYTES:,}")
        with open_source(uri) as handle:
            data = handle.read()
    except OSError as error:
        raise PageError("read", "unreadable", f"{uri} cannot be read: {error.strerror or error}") from error
    if data.startswith(GZIP):
        data = gunzip(data, uri)
    return RawPage(uri, data)
