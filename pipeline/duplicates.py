"""Finds articles that stand on several portals, from signatures kept per shard: OUT/duplicates.parquet."""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256

import numpy as np
from numpy.typing import NDArray
from rensa import RMinHash

from pipeline.places import Place
from pipeline.store import read_rows, replace_file, table_files, to_table

# Broder, On the resemblance and containment of documents (1997): shares of common word runs from minima of hashes
PERMUTATIONS = 128
SEED = 20_180_409
BAND = 4  # minima that must agree in one band to make two documents candidates
WORDS = 5  # of a run: a report on a form with other figures shares few runs, a reprint nearly all
MIN_BANDS = 4  # of 32 that must agree before all minima are compared; at ALIKE one pair in thousands has fewer
ALIKE = 0.8  # estimated share of common runs from which a document repeats another
FEW_WORDS = 30  # with fewer, only the same text counts
FOLDER = "signatures"
TABLE = "duplicates.parquet"


@dataclass(frozen=True, slots=True)
class Signed:
    """What is known of a document when duplicates are decided."""

    doc_id: str
    published: datetime | None
    digest: str  # of its words
    minima: bytes  # as 32-bit numbers of this machine; empty for a text of few words


@dataclass(frozen=True, slots=True)
class Duplicate:
    """A document that repeats an earlier one."""

    doc_id: str
    duplicate_of: str
    similarity: float


def sign(doc_id: str, text: str) -> dict[str, object]:
    """Return the row of the signatures table for a document."""
    words = " ".join(text.casefold().split()).encode().split(b" ")  # bytes, as the sketch reads them
    minima: list[int] = []
    if len(words) >= FEW_WORDS:
        sketch = RMinHash(num_perm=PERMUTATIONS, seed=SEED)
        sketch.update(list(map(b" ".join, zip(*(words[at:] for at in range(WORDS)), strict=False))))
        minima = sketch.digest()
    return {"doc_id": doc_id, "digest": sha256(b" ".join(words)).hexdigest(), "minima": minima}


def find_duplicates(documents: Iterable[Signed]) -> list[Duplicate]:
    """Return the documents that repeat an earlier one, by doc_id; the earliest published stays, then the first by id.

    A document is compared with those that share a band of minima with it, and never with a repetition.
    """
    by_age = sorted(documents, key=_age)
    minima = np.frombuffer(b"".join(document.minima or bytes(4 * PERMUTATIONS) for document in by_age), dtype=np.uint32).reshape(-1, PERMUTATIONS)
    by_digest: dict[str, str] = {}
    bands: dict[int, array[int]] = defaultdict(lambda: array("q"))  # places in `by_age` of what is kept
    found: list[Duplicate] = []
    for place, (document, numbers) in enumerate(zip(by_age, _shared_bands(minima), strict=True)):
        shared = numbers[numbers >= 0].tolist() if document.minima else []
        best = Duplicate(document.doc_id, by_digest[document.digest], 1.0) if document.digest in by_digest else None
        if best is None:
            best = _nearest(by_age, minima, place, _candidates(bands, shared))
        if best is not None:
            found.append(best)
            continue
        by_digest[document.digest] = document.doc_id
        for band in shared:
            bands[band].append(place)
    return sorted(found, key=lambda duplicate: duplicate.doc_id)


def _age(document: Signed) -> tuple[bool, float, str]:
    return (document.published is None, document.published.timestamp() if document.published else 0.0, document.doc_id)


def _shared_bands(minima: NDArray[np.uint32]) -> NDArray[np.int64]:
    """Return numbers of bands, one for all documents with the same minima in it; -1 where a document is alone, as most are."""
    numbers = np.full((len(minima), PERMUTATIONS // BAND), -1, dtype=np.int64)
    for band in range(numbers.shape[1]):
        columns = np.ascontiguousarray(minima[:, band * BAND : (band + 1) * BAND])
        _, labels, counts = np.unique(columns.view(f"V{columns.itemsize * BAND}").ravel(), return_inverse=True, return_counts=True)
        numbers[:, band] = np.where(counts[labels] > 1, labels * numbers.shape[1] + band, -1)
    return numbers


def _candidates(bands: Mapping[int, array[int]], shared: Sequence[int]) -> NDArray[np.int64]:
    """Return the places, in order, of kept documents that share enough bands."""
    met = [np.frombuffer(bands[band], dtype=np.int64) for band in shared if band in bands]
    places, meetings = np.unique(np.concatenate(met) if met else np.empty(0, dtype=np.int64), return_counts=True)
    return places[meetings >= MIN_BANDS]


def _nearest(documents: Sequence[Signed], minima: NDArray[np.uint32], place: int, candidates: NDArray[np.int64]) -> Duplicate | None:
    """Return the repetition of the most alike candidate, of the oldest where several are."""
    if not len(candidates):
        return None
    similarity = np.count_nonzero(minima[candidates] == minima[place], axis=1) / PERMUTATIONS
    best = int(np.argmax(similarity))
    if similarity[best] < ALIKE:
        return None
    return Duplicate(documents[place].doc_id, documents[candidates[best]].doc_id, float(similarity[best]))


def write_duplicates(out: Place) -> int:
    """Decide the duplicates of OUT and write its table; signs the documents of shards that are not signed yet.

    Returns how many documents repeat another.
    """
    documents: list[Signed] = []
    names = [name for name in table_files(out, "documents") if "/" in name]
    for name in names:
        signatures = _signatures(out, name)
        for row in read_rows(out, "documents", ["doc_id", "published"], [name]):
            signature = signatures[row["doc_id"]]
            documents.append(Signed(row["doc_id"], row["published"], str(signature["digest"]), array("I", signature["minima"]).tobytes()))
    wanted = {_signature_file(name) for name in names}
    for stale in set(table_files(out, FOLDER)) - wanted:
        out.remove(stale)
    found = find_duplicates(documents)
    rows = [{"doc_id": d.doc_id, "duplicate_of": d.duplicate_of, "similarity": d.similarity} for d in found]
    if not out.exists(TABLE) or list(read_rows(out, "duplicates")) != rows:
        replace_file(out, TABLE, to_table("duplicates", rows))
    return len(found)


def _signature_file(name: str) -> str:
    return f"{FOLDER}/{name.split('/', 1)[1]}"


def _signatures(out: Place, name: str) -> Mapping[str, Mapping[str, Sequence[int]]]:
    """Return the signatures of a shard's documents, made and kept where they are missing or of other documents."""
    target = _signature_file(name)
    ids = {row["doc_id"] for row in read_rows(out, "documents", ["doc_id"], [name])}
    if out.exists(target):
        kept = {row["doc_id"]: row for row in read_rows(out, FOLDER, None, [target])}
        if kept.keys() == ids:
            return kept
    rows = [sign(row["doc_id"], row["text"]) for row in read_rows(out, "documents", ["doc_id", "text"], [name])]
    replace_file(out, target, to_table(FOLDER, rows))
    return {row["doc_id"]: row for row in rows}  # type: ignore[misc]
