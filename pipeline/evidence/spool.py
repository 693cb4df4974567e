"""Keeps the rows of a run by document in a temporary file, where they would be too many for memory."""

from __future__ import annotations

import pickle
import zlib
from collections.abc import Iterable
from itertools import groupby
from typing import IO, Any

Row = dict[str, Any]


class Spool:
    """Rows of several tables in an open file, found again by table and document."""

    def __init__(self, file: IO[bytes]) -> None:
        self._file = file
        self._places: dict[tuple[str, str], list[tuple[int, int]]] = {}
        self._end = 0

    def keep(self, table: str, rows: Iterable[Row]) -> None:
        """Take the rows of a table, most of them beside the others of their document."""
        for doc_id, group in groupby(rows, key=lambda row: str(row["doc_id"])):
            data = zlib.compress(pickle.dumps(list(group)), 1)
            self._file.write(data)
            self._places.setdefault((table, doc_id), []).append((self._end, len(data)))
            self._end += len(data)

    def rows(self, table: str, doc_id: str) -> list[Row]:
        """Return the rows of a document in the order in which they came."""
        found: list[Row] = []
        for start, size in self._places.get((table, doc_id), ()):
            self._file.seek(start)
            found += pickle.loads(zlib.decompress(self._file.read(size)))
        return found
