"""Appends to files of one JSON object a line, and reads them: what a kill cut off costs its own line only."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any


def append(path: Path, entry: Mapping[str, Any]) -> None:
    """Add an entry; it is on the disk when this returns, on a line of its own even behind one that was cut off."""
    with open(path, "a+b") as handle:
        end = handle.seek(0, os.SEEK_END)
        if end:
            handle.seek(end - 1)
        is_cut = end > 0 and handle.read(1) != b"\n"
        handle.write((b"\n" if is_cut else b"") + json.dumps(entry, ensure_ascii=False).encode() + b"\n")
        handle.flush()
        os.fsync(handle.fileno())


def read(path: Path) -> list[dict[str, Any]]:
    """Return the entries, oldest first; none where there is no file, and without the lines that are no whole entry."""
    found: list[dict[str, Any]] = []
    for line in path.read_bytes().split(b"\n")[:-1] if path.is_file() else ():
        try:
            found.append(json.loads(line))
        except ValueError:  # no JSON, or no UTF-8
            continue
    return found
