"""Joins the many small files of nightly runs: shards of one fingerprint become large ones, the rows stay as they are."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path, PurePosixPath

from pipeline.lock import lock
from pipeline.merge import input_of
from pipeline.places import Place
from pipeline.runs import Manifest, drop, load_manifests, make_shard, save_manifest, sweep
from pipeline.store import TABLES, join_files, read_rows

DOCUMENTS = 20_000  # of a joined shard, at most


def compact(out: Place | Path | str, documents: int = DOCUMENTS) -> tuple[int, int]:
    """Join finished shards to larger ones; returns how many shards there were and are.

    A joined shard is written before those it replaces are removed, and it is preferred to them, so that a killed run
    loses nothing. Raises LockedError where another run writes to OUT.
    """
    place = Place.of(out)
    with lock(place) as sign:
        sweep(place)
        manifests = load_manifests(place)
        after = 0
        for group in _groups(manifests, documents):
            after += 1
            if len(group) > 1:
                _join(place, group)
            sign()
        sweep(place)
    return len(manifests), after


def _groups(manifests: Iterable[Manifest], limit: int) -> Iterator[list[Manifest]]:
    group: list[Manifest] = []
    held = 0
    for manifest in sorted(manifests, key=lambda m: (m.fingerprint, _day(m), m.shard_id)):
        size = manifest.counts.get("documents", 0)
        if group and (held + size > limit or manifest.fingerprint != group[0].fingerprint):
            yield group
            group, held = [], 0
        group.append(manifest)
        held += size
    if group:
        yield group


def _day(manifest: Manifest) -> str:
    return min((PurePosixPath(n).parts[1] for n in manifest.files if not n.startswith("raw/")), default="")


def _join(out: Place, group: list[Manifest]) -> None:
    inputs = {key: digest for m in group for key, digest in m.inputs.items()}
    shard = make_shard([input_of(key, digest) for key, digest in inputs.items()], group[0].fingerprint)
    sources: dict[str, list[str]] = {}
    kept = []
    for manifest in group:
        for name in manifest.files:
            if name.split("/", 1)[0] in TABLES:
                sources.setdefault(str(PurePosixPath(name).with_name(f"shard-{shard.shard_id}.parquet")), []).append(name)
            else:
                kept.append(name)
    for target, names in sorted(sources.items()):
        join_files(out, target, names, target.split("/", 1)[0])
    counts = {table: sum(m.counts.get(table, 0) for m in group) for table in TABLES}
    manifest = Manifest(
        shard.shard_id, group[0].fingerprint, inputs, sorted([*sources, *kept]), counts,
        sorted({d for m in group for d in m.documents}), max(m.generation for m in group), _origins(out, group),
        {k: kinds for m in group for k, kinds in m.failed.items()}, {k: n for m in group for k, n in m.tries.items()},
        min(m.seconds for m in group),
    )  # fmt: skip
    save_manifest(out, manifest)
    for old in group:
        drop(out, old, keep=manifest.files)


def _origins(out: Place, group: list[Manifest]) -> dict[str, str]:
    """Return from which input each issue came, where its address does not say so: a record of a WARC file."""
    found: dict[str, str] = {}
    for manifest in group:
        found.update(manifest.origins)
        if len(manifest.inputs) == 1:
            (key,) = manifest.inputs
            names = [n for n in manifest.files if n.startswith("issues/")]
            found.update({row["uri"]: key for row in read_rows(out, "issues", ["uri"], files=names)})
    return found
