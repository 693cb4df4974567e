"""Plans a run over an output folder: which inputs are done, which form new shards, which old shards lose inputs.

A finished shard leaves `OUT/runs/shards/<id>.json` after its Parquet files; a run leaves
`OUT/runs/<run_id>.json` last. What no manifest names is the rest of a killed run and is swept.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import Any

from pipeline.archive import Input
from pipeline.store import SCHEMA_VERSION, TABLES, TEMPORARY, write_text

MAX_SHARD = 200  # inputs
MAX_SHARD_BYTES = 64_000_000
FEW = 16  # shards that a small run is cut into, so that progress shows and workers share
MIN_SHARD = 10
RULE_FILES = ("extractors", "pipeline/clean", "pipeline/formats.py", "pipeline/encodings.py", "pipeline/tokenizer.py", "pipeline/process.py")


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


@dataclass(frozen=True, slots=True)
class Plan:
    """One run: its id, new shards in order, kept shards, and what old shards lose."""

    run_id: str
    fingerprint: str
    inputs: tuple[Input, ...]
    shards: tuple[Shard, ...]
    kept: tuple[Manifest, ...]
    losing: tuple[tuple[Manifest, frozenset[str]], ...]


@cache
def fingerprint() -> str:
    """Return the hash of rules, lexicon, cleaner, tokenizer and schema versions: what decides the rows."""
    root = Path(__file__).resolve().parents[1]
    digest = hashlib.sha256(f"{SCHEMA_VERSION} {version('underthesea')}".encode())
    for name in RULE_FILES:
        path = root / name
        for file in sorted(path.rglob("*")) if path.is_dir() else [path]:
            if file.suffix in (".py", ".toml", ".tsv"):
                digest.update(file.name.encode() + file.read_bytes())
    return digest.hexdigest()[:16]


def plan(out: Path, inputs: Sequence[Input]) -> Plan:
    """Compare inputs with what OUT holds; nothing is written."""
    current = fingerprint()
    known = {i.uri: i.digest for i in inputs}
    manifests = load_manifests(out)
    done: set[str] = set()
    kept: list[Manifest] = []
    losing: list[tuple[Manifest, frozenset[str]]] = []
    for manifest in manifests:
        lost = frozenset(
            uri
            for uri, digest in manifest.inputs.items()
            if uri in done or (uri in known and (known[uri] != digest or manifest.fingerprint != current))
        )
        done |= manifest.inputs.keys() - lost
        if lost:
            losing.append((manifest, lost))
        else:
            kept.append(manifest)
    fresh = [i for i in inputs if i.uri not in done]
    run_id = _hash(current, *(f"{i.uri}\x1f{i.digest}" for i in inputs))
    return Plan(run_id, current, tuple(inputs), tuple(_shards(fresh, current)), tuple(kept), tuple(losing))


def _shards(inputs: Sequence[Input], current: str) -> Iterable[Shard]:
    limit = max(MIN_SHARD, min(MAX_SHARD, -(-len(inputs) // FEW)))
    batch: list[Input] = []
    for item in inputs:
        if batch and (len(batch) >= limit or sum(i.size for i in batch) + item.size > MAX_SHARD_BYTES):
            yield make_shard(batch, current)
            batch = []
        batch.append(item)
    if batch:
        yield make_shard(batch, current)


def make_shard(batch: Sequence[Input], current: str) -> Shard:
    """Return the shard of these inputs under a fingerprint."""
    return Shard(_hash(current, *(f"{i.uri}\x1f{i.digest}" for i in batch)), tuple(batch))


def _hash(*parts: str) -> str:
    return hashlib.sha256("\x1e".join(parts).encode("utf-8", "surrogateescape")).hexdigest()[:16]


def load_manifests(out: Path) -> list[Manifest]:
    """Return the manifests of finished shards in name order; one that is no manifest is left out."""
    found = []
    for path in sorted((out / "runs" / "shards").glob("*.json")):
        try:
            found.append(Manifest(**json.loads(path.read_text(encoding="utf-8"))))
        except (ValueError, TypeError):
            continue
    return found


def save_manifest(out: Path, manifest: Manifest) -> None:
    """Write a shard's manifest: from then on the shard counts as done."""
    write_text(_manifest_path(out, manifest.shard_id), json.dumps(asdict(manifest), ensure_ascii=True, indent=1, sort_keys=True))


def drop(out: Path, manifest: Manifest, keep: Iterable[str] = ()) -> None:
    """Remove a shard: its manifest first, then its files but those in `keep`."""
    _manifest_path(out, manifest.shard_id).unlink(missing_ok=True)
    for name in set(manifest.files) - set(keep):
        (out / name).unlink(missing_ok=True)


def sweep(out: Path) -> int:
    """Remove what a killed run left: temporaries, and shard files that no manifest names; return how many."""
    named = {name for m in load_manifests(out) for name in m.files}
    removed = 0
    for table in TABLES:
        for path in sorted((out / table).rglob("*.parquet")):
            is_ours = path.name.startswith((TEMPORARY, "shard-"))
            if is_ours and path.relative_to(out).as_posix() not in named:
                path.unlink(missing_ok=True)
                removed += 1
    for path in (out / "runs").rglob(f"{TEMPORARY}*"):
        path.unlink(missing_ok=True)
        removed += 1
    return removed


def save_run(out: Path, run_id: str, record: Mapping[str, Any]) -> Path:
    """Write the record of a run; it is the last file of a run."""
    path = out / "runs" / f"{run_id}.json"
    write_text(path, json.dumps(record, ensure_ascii=False, indent=1, sort_keys=True))
    return path


def _manifest_path(out: Path, shard_id: str) -> Path:
    return out / "runs" / "shards" / f"{shard_id}.json"
