"""Finds articles that stand on several portals, from signatures kept per shard: OUT/duplicates.parquet."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from itertools import chain

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
    minima: tuple[int, ...]  # empty for a text of few words


@dataclass(frozen=True, slots=True)
class Duplicate:
    """A document that repeats an earlier one."""

    doc_id: str
    duplicate_of: str
    similarity: float


def sign(doc_id: str, text: str) -> dict[str, object]:
    """Return the row of the signatures table for a document."""
    words = text.casefold().split()
    minima: list[int] = []
    if len(words) >= FEW_WORDS:
        sketch = RMinHash(num_perm=PERMUTATIONS, seed=SEED)
        sketch.update([" ".join(words[at : at + WORDS]) for at in range(len(words) - WORDS + 1)])
        minima = sketch.digest()
    return {"doc_id": doc_id, "digest": sha256(" ".join(words).encode()).hexdigest(), "minima": minima}


def find_duplicates(documents: Iterable[Signed]) -> list[Duplicate]:
    """Return the documents that repeat an earlier one, by doc_id; the earliest published stays, then the first by id.

    A document is compared with those that share a band of minima with it, and never with a repetition.
    """
    by_digest: dict[str, str] = {}
    bands: dict[tuple[int, tuple[int, ...]], list[int]] = defaultdict(list)  # ordinals in `kept`
    kept: list[Signed] = []
    found: list[Duplicate] = []
    for document in sorted(documents, key=_age):
        keys = [(at, document.minima[at : at + BAND]) for at in range(0, len(document.minima), BAND)]
        best = Duplicate(document.doc_id, by_digest[document.digest], 1.0) if document.digest in by_digest else None
        if best is None:
            shared = Counter(chain.from_iterable(bands.get(key, ()) for key in keys))
            best = _nearest(document, [kept[at] for at, number in shared.items() if number >= MIN_BANDS])
        if best is not None:
            found.append(best)
            continue
        by_digest[document.digest] = document.doc_id
        for key in keys:
            bands[key].append(len(kept))
        kept.append(document)
    return sorted(found, key=lambda duplicate: duplicate.doc_id)


def _age(document: Signed) -> tuple[bool, float, str]:
    return (document.published is None, document.published.timestamp() if document.published else 0.0, document.doc_id)


def _nearest(document: Signed, candidates: Iterable[Signed]) -> Duplicate | None:
    best: Duplicate | None = None
    for other in sorted(candidates, key=_age):
        similarity = sum(map(int.__eq__, document.minima, other.minima)) / PERMUTATIONS
        if similarity >= ALIKE and (best is None or similarity > best.similarity):
            best = Duplicate(document.doc_id, other.doc_id, similarity)
    return best


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
            documents.append(Signed(row["doc_id"], row["published"], str(signature["digest"]), tuple(signature["minima"])))
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
