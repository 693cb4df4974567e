"""Opens, lists, writes and removes files below one place: a local folder, or a bucket of S3 or Google Cloud Storage."""

from __future__ import annotations

import errno
import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any
from urllib.parse import unquote, urlsplit

TEMPORARY = ".part-"  # prefix of files being written; readers skip names that start with a dot
REMOTE = ("s3://", "gs://", "gcs://")
COPY = 1 << 20


def is_remote(uri: str) -> bool:
    """Tell whether a name is the address of a bucket."""
    return uri.startswith(REMOTE)


def local_path(uri: str) -> str:
    """Return the path that a local name stands for; `file://` addresses are unquoted."""
    return unquote(urlsplit(uri).path) if uri.startswith("file://") else uri


def _filesystem(uri: str) -> tuple[Any, str]:
    """Return the file system of an address and the path in it; raises OSError with the address in its text."""
    from pyarrow import ArrowException, fs

    try:
        system, path = fs.FileSystem.from_uri(uri.replace("gcs://", "gs://", 1) if uri.startswith("gcs://") else uri)
    except (ArrowException, ValueError) as error:
        raise OSError(f"{uri} is no address that can be opened: {error}") from error
    return system, path


def printable(name: str) -> str:
    """Return a name as tables and terminals can hold it: bytes that are no UTF-8 written with escapes, all else as given."""
    return name.encode("utf-8", "backslashreplace").decode("utf-8")


@contextmanager
def open_source(uri: str) -> Iterator[IO[bytes]]:
    """Open a local or remote file for reading, with seek; raises OSError where it cannot be opened."""
    if is_remote(uri):
        system, path = _filesystem(uri)
        with system.open_input_file(path) as handle:
            yield handle
    else:
        with open(local_path(uri), "rb") as handle:
            yield handle


def size_of(uri: str) -> int:
    """Return the size of a file in bytes; raises OSError where there is none."""
    if not is_remote(uri):
        return Path(local_path(uri)).stat().st_size
    system, path = _filesystem(uri)
    size = system.get_file_info(path).size
    if size is None:
        raise FileNotFoundError(2, "no such object", uri)
    return int(size)


def list_remote(uri: str) -> list[str] | None:
    """Return the addresses of the files below a remote folder in name order; None where `uri` is no folder."""
    from pyarrow import fs

    system, path = _filesystem(uri)
    info = system.get_file_info(path.rstrip("/"))
    if info.type == fs.FileType.File:
        return None
    authority = uri.removesuffix("/").removesuffix(path.rstrip("/"))  # the scheme, with `anonymous@` where it is given
    found = system.get_file_info(fs.FileSelector(path, recursive=True, allow_not_found=True))
    names = sorted(i.path for i in found if i.type == fs.FileType.File)
    return [f"{authority}{n}" for n in names if not any(p.startswith(".") for p in n[len(path) :].split("/"))]


@dataclass(frozen=True)
class Place:
    """One folder that files are written to; `root` is a local path or an address (`s3://bucket/folder`)."""

    root: str

    @classmethod
    def of(cls, where: str | Path | Place) -> Place:
        """Return the place that a path or an address names."""
        if isinstance(where, Place):
            return where
        text = str(where)
        return cls(text.rstrip("/") if is_remote(text) else local_path(text))

    @property
    def is_remote(self) -> bool:
        """Tell whether the place is a bucket."""
        return is_remote(self.root)

    def __str__(self) -> str:
        return self.root

    def uri(self, name: str) -> str:
        """Return the path or address of a file of this place."""
        return f"{self.root}/{name}" if self.is_remote else str(Path(self.root) / name)

    def names(self, folder: str, suffix: str = "", hidden: bool = False) -> list[str]:
        """Return the names of all files below a folder, relative to the root, sorted; temporaries only on demand."""
        if self.is_remote:
            found = list_remote(self.uri(folder) if folder else self.root) or []
            cut = len(self.root) + 1
            names = [uri[cut:] for uri in found]
        else:
            base = Path(self.root)
            names = [p.relative_to(base).as_posix() for p in (base / folder).rglob("*") if p.is_file()]
        return sorted(n for n in names if n.endswith(suffix) and (hidden or not n.rsplit("/", 1)[-1].startswith(".")))

    def exists(self, name: str) -> bool:
        """Tell whether a file stands there."""
        if not self.is_remote:
            return (Path(self.root) / name).is_file()
        try:
            return size_of(self.uri(name)) >= 0
        except FileNotFoundError:
            return False

    def read(self, name: str) -> bytes:
        """Return the bytes of a file; raises FileNotFoundError where there is none."""
        with open_source(self.uri(name)) as handle:
            return handle.read()

    def ends(self, name: str, mark: bytes) -> bool:
        """Tell whether a local file ends with some bytes."""
        with open(self.uri(name), "rb") as handle:
            handle.seek(max(0, handle.seek(0, os.SEEK_END) - len(mark)))
            return handle.read() == mark

    def write(self, name: str, data: bytes) -> None:
        """Write a file whole or not at all; raises OSError that names the file."""
        self.publish(name, lambda part: part.write_bytes(data))

    def remove(self, name: str) -> None:
        """Remove a file if it is there."""
        if not self.is_remote:
            (Path(self.root) / name).unlink(missing_ok=True)
        elif self.exists(name):
            system, path = _filesystem(self.uri(name))
            system.delete_file(path)

    def prepare(self) -> None:
        """Make the folder where it is missing; raises OSError where that cannot be done."""
        if not self.is_remote:
            Path(self.root).mkdir(parents=True, exist_ok=True)

    def scratch(self, name: str) -> Path:
        """Return a local path to write a file to before `settle` puts it in its place: beside it, or in a temporary folder."""
        if self.is_remote:
            return Path(tempfile.mkdtemp(prefix="cchc-")) / Path(name).name
        path = Path(self.root) / name
        path.parent.mkdir(parents=True, exist_ok=True)
        return path.with_name(f"{TEMPORARY}{os.getpid()}-{path.name}")

    def settle(self, part: Path, name: str) -> None:
        """Move a finished scratch file to its place in one step: flushed and renamed, or uploaded as one object."""
        if not self.is_remote:
            with open(part, "rb") as handle:
                os.fsync(handle.fileno())
            part.replace(Path(self.root) / name)
            return
        system, path = _filesystem(self.uri(name))
        try:
            with open(part, "rb") as handle, system.open_output_stream(path) as target:
                shutil.copyfileobj(handle, target, COPY)
        except OSError as error:  # Google's client does not name the object
            raise OSError(error.errno or errno.EIO, f"cannot be written ({error})", self.uri(name)) from error
        self.discard(part)

    def discard(self, part: Path) -> None:
        """Remove a scratch file, and the temporary folder that was made for it."""
        part.unlink(missing_ok=True)
        if self.is_remote:
            part.parent.rmdir() if part.parent.exists() else None

    def publish(self, name: str, fill: Callable[[Path], object]) -> None:
        """Let `fill` write a scratch file, then put it in its place; nothing is left where either fails."""
        part = self.scratch(name)
        try:
            fill(part)
            self.settle(part, name)
        finally:
            self.discard(part)
