"""Changes finished shards: takes out the inputs they lost, and documents that another shard holds already."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path, PurePosixPath

from pipeline.archive import Input, file_of
from pipeline.places import Place, printable
from pipeline.runs import Manifest, drop, load_manifests, make_shard, save_manifest
from pipeline.store import TABLES, Table, read_file, read_rows, replace_file, to_table, without


def let_go(out: Place | Path, losing: Sequence[tuple[Manifest, frozenset[str]]]) -> None:
    """Remove from finished shards the inputs they lost: shards that lose all first, so that none is removed twice."""
    place = Place.of(out)
    for manifest, lost in losing:
        if lost >= manifest.inputs.keys():
            drop(place, manifest)
    for manifest, lost in losing:
        if not lost >= manifest.inputs.keys():
            shrink(place, manifest, lost)


def shrink(out: Place, manifest: Manifest, lost: frozenset[str]) -> Manifest:
    """Rewrite a finished shard without some of its inputs."""
    left = {key: digest for key, digest in manifest.inputs.items() if key not in lost}
    smaller = make_shard([input_of(key, digest) for key, digest in left.items()], manifest.fingerprint)
    files = frozenset(printable(file_of(key)) for key in lost)
    gone = _documents_of(out, manifest, files)
    issues = {uri for uri, key in manifest.origins.items() if key in lost} | files
    names, counts = [], dict.fromkeys(TABLES, 0)
    for name in manifest.files:
        table = name.split("/", 1)[0]
        if table not in TABLES:
            names.append(name)
            continue
        content = read_file(out, name)
        content = without(content, "uri", issues) if table == "issues" else without(content, "doc_id", gone)
        target = str(PurePosixPath(name).with_name(f"shard-{smaller.shard_id}.parquet"))
        replace_file(out, target, content)
        names.append(target)
        counts[table] += content.num_rows
    written = replace(
        manifest, shard_id=smaller.shard_id, inputs=left, files=names, counts=counts,
        documents=[d for d in manifest.documents if d not in gone],
        origins={u: k for u, k in manifest.origins.items() if k not in lost},
        failed={k: kinds for k, kinds in manifest.failed.items() if k not in lost},
        tries={k: n for k, n in manifest.tries.items() if k not in lost},
    )  # fmt: skip
    save_manifest(out, written)
    drop(out, manifest, keep=names)
    return written


def input_of(key: str, digest: str | None) -> Input:
    """Return an input that has this key; only key and digest are looked at when a shard is named."""
    uri = file_of(key)
    if uri == key:
        return Input(uri, 0, digest)
    start, stop = key[len(uri) + 1 :].split("-")
    return Input(uri, 0, digest, None, int(start), int(stop) if stop else None)


def _documents_of(out: Place, manifest: Manifest, inputs: frozenset[str]) -> set[str]:
    """Return the ids of a shard's documents that came from some files: from them, or from members and records of them."""
    files = [n for n in manifest.files if n.startswith("documents/")]
    rows = read_rows(out, "documents", ["doc_id", "uri", "raw_file"], files=files)
    return {r["doc_id"] for r in rows if not inputs.isdisjoint((r["uri"], r["raw_file"], r["uri"].split("!/")[0]))}


def settle(out: Place | Path) -> int:
    """Leave each document in one shard where archives hold the same page with the same bytes; returns how many were taken out.

    The shard of the earliest day keeps it, then the first by name; in the others it becomes an issue `repeat`.
    """
    place = Place.of(out)
    owner: dict[str, str] = {}
    taken = 0
    for manifest in sorted((m for m in load_manifests(place) if m.documents), key=_age):
        repeated = {d for d in manifest.documents if owner.setdefault(d, manifest.shard_id) != manifest.shard_id}
        if repeated:
            _take_out(place, manifest, repeated)
            taken += len(repeated)
    return taken


def _age(manifest: Manifest) -> tuple[str, str]:
    days = [part[4:] for name in manifest.files for part in name.split("/") if part.startswith("day=")]
    return (min(days, default=""), manifest.shard_id)


def _take_out(out: Place, manifest: Manifest, repeated: set[str]) -> None:
    counts = dict.fromkeys(TABLES, 0)
    for name in sorted(manifest.files):  # documents before issues: what is removed is read before it is gone
        table = name.split("/", 1)[0]
        if table == "issues":
            content = _with_issues(out, name, repeated)
        elif table in TABLES and table != "documents":
            content = without(read_file(out, name), "doc_id", repeated)
        else:
            continue
        replace_file(out, name, content)
        counts[table] += content.num_rows
    for name in manifest.files:
        if name.startswith("documents/"):
            content = without(read_file(out, name), "doc_id", repeated)
            replace_file(out, name, content)
            counts["documents"] += content.num_rows
    save_manifest(out, replace(manifest, counts=counts, documents=[d for d in manifest.documents if d not in repeated]))


def _with_issues(out: Place, name: str, repeated: set[str]) -> Table:
    beside = name.replace("issues/", "documents/", 1)
    rows: list[Mapping[str, object]] = list(read_rows(out, "issues", files=[name]))
    known = {r["message"] for r in rows}
    for document in read_rows(out, "documents", ["doc_id", "uri"], files=[beside]):
        message = f"{document['uri']} stands in another archive with the same bytes; the earliest is kept"
        if document["doc_id"] in repeated and message not in known:
            rows.append({"uri": document["uri"], "stage": "read", "kind": "repeat", "message": message})
    return to_table("issues", rows)
