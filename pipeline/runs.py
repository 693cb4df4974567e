"""Plans a run over an output folder: which inputs are done, which form new shards, which old shards lose inputs.

A finished shard leaves `OUT/runs/shards/<id>.json` after its Parquet files; a run leaves
`OUT/runs/<run_id>.json` last. What no manifest names is the rest of a killed run and is swept.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import Any

from pipeline.archive import Input, file_of
from pipeline.issues import PASSING, RETRIES, is_met
from pipeline.places import TEMPORARY, Place, is_remote
from pipeline.records import Options
from pipeline.schema import SCHEMA_VERSION, TABLES

SHARDS = "runs/shards"
MAGIC = b"PAR1"  # at both ends of a Parquet file
MAX_SHARD = 200  # inputs
MAX_SHARD_BYTES = 64_000_000
FEW = 16  # shards that a small run is cut into, so that progress shows and workers share
MIN_SHARD = 10
RULE_FILES = (
    "extractors/**/*", "pipeline/clean/**/*", "pipeline/portals*.py", "corpus/portals/**/*", "pipeline/formats*.py",
    "pipeline/encodings*.py", "pipeline/tokenizer.py",
    "pipeline/word_features.py", "pipeline/process.py", "pipeline/bodies.py", "pipeline/warc.py", "pipeline/containers.py", "pipeline/rows.py",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Shard:
    """Inputs that are read and written together; the id is a hash of their digests and the fingerprint."""

    shard_id: str
    inputs: tuple[Input, ...]


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a finished shard holds: inputs with digests, its files below OUT, and how many rows."""

    shard_id: str
    fingerprint: str
    inputs: Mapping[str, str | None]
    files: Sequence[str]
    counts: Mapping[str, int] = field(default_factory=dict)
    documents: Sequence[str] = ()  # ids, where the same document may come from another archive too
    generation: int = 0  # counts the runs into this OUT: where two shards hold one input, the later is right
    origins: Mapping[str, str] = field(default_factory=dict)  # of a compacted shard: issue's uri -> key of its input
    failed: Mapping[str, Sequence[str]] = field(default_factory=dict)  # key of an input -> kinds of its issues that may pass
    tries: Mapping[str, int] = field(default_factory=dict)  # key of such an input -> how many runs have met them
    seconds: float = 0.0  # that a page had


@dataclass(frozen=True, slots=True)
class Plan:
    """One run: its id, new shards in order, kept shards, what old shards lose, and inputs of old shards that are gone."""

    run_id: str
    fingerprint: str
    inputs: tuple[Input, ...]
    shards: tuple[Shard, ...]
    kept: tuple[Manifest, ...]
    losing: tuple[tuple[Manifest, frozenset[str]], ...]
    vanished: tuple[str, ...] = ()
    generation: int = 1

    @property
    def kept_inputs(self) -> int:
        """How many inputs earlier runs have done."""
        return len(self.inputs) - sum(len(s.inputs) for s in self.shards)


@cache
def fingerprint() -> str:
    """Return the hash of rules, lexicon, cleaner, tokenizer and schema versions: what decides the rows."""
    root = Path(__file__).resolve().parents[1]
    digest = hashlib.sha256(f"{SCHEMA_VERSION} {version('underthesea')}".encode())
    for pattern in RULE_FILES:
        for file in sorted(root.glob(pattern)):
            if file.suffix in (".py", ".toml", ".tsv", ".csv", ".json"):
                digest.update(file.name.encode() + file.read_bytes())
    return digest.hexdigest()[:16]


def plan(out: Place | Path, inputs: Sequence[Input], options: Options | None = None) -> Plan:
    """Compare inputs with what OUT holds, where a shard with a damaged file is not done; nothing is written."""
    place = Place.of(out)
    options = options or Options()
    current = fingerprint() + options.mark
    known = {i.key: i.digest for i in inputs}
    files = {i.uri for i in inputs}
    done: set[str] = set()
    kept: list[Manifest] = []
    losing: list[tuple[Manifest, frozenset[str]]] = []
    vanished: set[str] = set()
    tries: dict[str, int] = {}
    manifests = load_manifests(place)
    for manifest in sorted(manifests, key=lambda m: (-m.generation, -len(m.inputs), m.shard_id)):
        lost = set()
        is_damaged = not _is_whole(place, manifest)
        retried = _retried(manifest, options)
        for key, digest in manifest.inputs.items():
            if key in done:
                lost.add(key)
            elif file_of(key) not in files:
                vanished.add(file_of(key))
            elif key not in known or known[key] != digest or manifest.fingerprint != current or is_damaged:
                lost.add(key)
            elif file_of(key) in retried:
                lost.add(key)
                tries.setdefault(key, manifest.tries.get(key, 0))
        done |= manifest.inputs.keys() - lost
        if lost:
            losing.append((manifest, frozenset(lost)))
        else:
            kept.append(manifest)
    fresh = [replace(i, tries=tries.get(i.key, 0)) for i in inputs if i.key not in done]
    run_id = _hash(current, *(f"{i.key}\x1f{i.digest}" for i in inputs))
    gone = tuple(sorted(name for name in vanished if not is_remote(name) and not os.path.lexists(name)))
    generation = 1 + max((m.generation for m in manifests), default=0)
    shards = tuple(_shards(fresh, current))
    anew = {s.shard_id for s in shards}  # a damaged shard that is made again takes its own place
    going = tuple((manifest, lost) for manifest, lost in losing if manifest.shard_id not in anew)
    return Plan(run_id, current, tuple(inputs), shards, tuple(kept), going, gone, generation)


def _retried(manifest: Manifest, options: Options) -> set[str]:
    """Return the files of a shard to be read again since their issues may have passed: whole files, for a shard loses no less."""
    files = set()
    for key, kinds in manifest.failed.items():
        passing = PASSING.intersection(kinds)
        is_due = options.retry or manifest.tries[key] <= RETRIES or ("timeout" in passing and options.seconds > manifest.seconds)
        if (passing and is_due) or is_met(kinds):
            files.add(file_of(key))
    return files


def _is_whole(place: Place, manifest: Manifest) -> bool:
    """Tell whether the Parquet files of a shard end as such files do; objects of a bucket are never half there."""
    return place.is_remote or all(place.ends(name, MAGIC) for name in manifest.files if name.endswith(".parquet"))


def _shards(inputs: Sequence[Input], current: str) -> Iterable[Shard]:
    """Yield shards of single files in their order; an archive, or a part of one, is a shard of its own."""
    files = sum(i.container is None for i in inputs)
    limit = max(MIN_SHARD, min(MAX_SHARD, -(-files // FEW)))
    batch: list[Input] = []
    size = 0
    for item in inputs:
        if item.container is not None:
            yield make_shard([item], current)
            continue
        if batch and (len(batch) >= limit or size + item.size > MAX_SHARD_BYTES):
            yield make_shard(batch, current)
            batch, size = [], 0
        batch.append(item)
        size += item.size
    if batch:
        yield make_shard(batch, current)


def make_shard(batch: Sequence[Input], current: str) -> Shard:
    """Return the shard of these inputs under a fingerprint."""
    return Shard(_hash(current, *(f"{i.key}\x1f{i.digest}" + f"\x1f{i.tries}" * (i.tries > 0) for i in batch)), tuple(batch))


def _hash(*parts: str) -> str:
    return hashlib.sha256("\x1e".join(parts).encode("utf-8", "surrogateescape")).hexdigest()[:16]


def load_manifests(out: Place | Path) -> list[Manifest]:
    """Return the manifests of finished shards in name order; one that is no manifest, or whose files are gone, is left out."""
    place = Place.of(out)
    there = {name for table in TABLES for name in place.names(table, ".parquet")}
    found = []
    for name in place.names(SHARDS, ".json"):
        try:
            manifest = Manifest(**json.loads(place.read(name)))
        except (ValueError, TypeError):
            continue
        if there.issuperset(n for n in manifest.files if n.endswith(".parquet")):
            found.append(manifest)
    return found


def save_manifest(out: Place | Path, manifest: Manifest) -> None:
    """Write a shard's manifest: from then on the shard counts as done."""
    content = {k: v for k, v in asdict(manifest).items() if v or k not in ("documents", "origins", "failed", "tries")}
    text = json.dumps(content, ensure_ascii=True, indent=1, sort_keys=True)
    Place.of(out).write(_manifest_name(manifest.shard_id), text.encode())


def drop(out: Place | Path, manifest: Manifest, keep: Iterable[str] = ()) -> None:
    """Remove a shard: its manifest first, then its files but those in `keep`."""
    place = Place.of(out)
    place.remove(_manifest_name(manifest.shard_id))
    for name in set(manifest.files) - set(keep):
        place.remove(name)


def sweep(out: Place | Path) -> int:
    """Remove what a killed run left: temporaries, and shard files that no manifest names; return how many."""
    place = Place.of(out)
    named = {name for m in load_manifests(place) for name in m.files}
    stale = []
    for name in place.names("", hidden=True):
        folder, stem = name.split("/", 1)[0], name.rsplit("/", 1)[-1]
        is_orphan = folder in (*TABLES, "raw") and stem.startswith("shard-") and name not in named
        if is_orphan or stem.startswith(TEMPORARY):
            stale.append(name)
    for name in stale:
        place.remove(name)
    return len(stale)


def save_run(out: Place | Path, run_id: str, record: Mapping[str, Any]) -> str:
    """Write the record of a run, the last file of a run; returns its name below OUT."""
    name = record_name(run_id)
    text = json.dumps(record, ensure_ascii=False, indent=1, sort_keys=True)
    Place.of(out).write(name, text.encode("utf-8", "backslashreplace"))
    return name


def record_name(run_id: str) -> str:
    """Return the name below OUT of a run's record."""
    return f"runs/{run_id}.json"


def _manifest_name(shard_id: str) -> str:
    return f"{SHARDS}/{shard_id}.json"
