"""Runs one extraction job: inputs to shards to Parquet, by the engine that was asked for."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path

from flows.engines import Progress, run_direct
from pipeline.archive import digest_file
from pipeline.runs import Manifest, Plan, plan, save_run, sweep
from pipeline.shards import Provenance, shrink, total

Engine = Callable[[Sequence, Path, Provenance, int, Progress], list[Manifest]]  # type: ignore[type-arg]


@dataclass(frozen=True, slots=True)
class Result:
    """What a job did: rows of the new shards, inputs kept from before, and where the run record is."""

    plan: Plan
    manifests: tuple[Manifest, ...]
    kept: int
    record: Path

    @property
    def counts(self) -> dict[str, int]:
        """Rows a table over the shards this job wrote."""
        return total(self.manifests)


def extractor_version() -> str:
    """Return the version of the distribution with the fingerprint of its rules."""
    from pipeline.runs import fingerprint

    return f"{version('cchc-stats')}+{fingerprint()[:8]}"


def extract_archive(
    files: Sequence[str],
    out: Path,
    workers: int,
    engine: str = "direct",
    started: Callable[[Plan], None] = lambda _: None,
    advance: Progress = lambda _: None,
) -> Result:
    """Extract files into OUT, merging with what it holds: unchanged inputs are skipped, changed ones replaced.

    Raises OSError where OUT cannot be written.
    """
    begun = datetime.now(UTC)
    out.mkdir(parents=True, exist_ok=True)
    sweep(out)
    planned = plan(out, [digest_file(f) for f in files])
    started(planned)
    run = Provenance(planned.run_id, planned.fingerprint, extractor_version())
    manifests = _engine(engine)(planned.shards, out, run, workers, advance)
    for manifest, lost in planned.losing:
        shrink(manifest, lost, out)
    kept = len(planned.inputs) - sum(len(s.inputs) for s in planned.shards)
    record = save_run(out, planned.run_id, _record(planned, run, manifests, kept, begun, engine, workers))
    return Result(planned, tuple(manifests), kept, record)


def _engine(name: str) -> Engine:
    if name == "direct":
        return run_direct
    from flows.extract import run_prefect  # imports Prefect: over a second

    return run_prefect


def _record(
    planned: Plan, run: Provenance, manifests: Sequence[Manifest], kept: int, begun: datetime, engine: str, workers: int
) -> dict[str, object]:
    return {
        "run_id": run.run_id,
        "started": begun.isoformat(),
        "finished": datetime.now(UTC).isoformat(),
        "fingerprint": run.fingerprint,
        "extractor_version": run.extractor_version,
        "engine": engine,
        "workers": workers,
        "inputs": {i.uri: i.digest for i in planned.inputs},
        "inputs_kept": kept,
        "shards": [m.shard_id for m in manifests],
        "rows": total(manifests),
    }


