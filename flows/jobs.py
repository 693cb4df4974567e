"""Runs one extraction job: inputs to shards to Parquet, by the engine that was asked for."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path

from flows.engines import Engine, Progress, default_workers, run_direct
from pipeline.archive import inspect
from pipeline.duplicates import TABLE as DUPLICATES
from pipeline.duplicates import write_duplicates
from pipeline.lock import lock
from pipeline.merge import let_go, settle
from pipeline.places import Place
from pipeline.records import Options
from pipeline.runs import Manifest, Plan, load_manifests, plan, record_name, save_run, sweep
from pipeline.shards import Provenance, total


@dataclass(frozen=True, slots=True)
class Result:
    """What a job did: rows of the new shards, all shards that hold its inputs, and the run record's name below OUT."""

    plan: Plan
    manifests: tuple[Manifest, ...]
    shards: tuple[Manifest, ...]
    record: str

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
    out: Place | Path | str,
    workers: int | None = None,
    engine: Engine = run_direct,
    options: Options | None = None,
    started: Callable[[Plan], None] = lambda _: None,
    advance: Progress = lambda _: None,
) -> Result:
    """Extract files into OUT, merging with what it holds: unchanged inputs are skipped, changed ones replaced.

    Raises LockedError where another run writes to OUT, and OSError where OUT cannot be written.
    """
    begun = datetime.now(UTC)
    place, options = Place.of(out), options or Options()
    with lock(place) as sign:
        sweep(place)
        planned = plan(place, [part for f in files for part in inspect(f)], options)
        started(planned)
        run = Provenance(planned.run_id, planned.fingerprint, extractor_version(), options, planned.generation, str(Path.cwd()))

        def go_on(inputs: int) -> None:
            sign()
            advance(inputs)

        workers = workers or default_workers(planned.inputs)
        manifests = engine(planned.shards, place, run, workers, go_on) if planned.shards else []  # no server for nothing
        let_go(place, planned.losing)
        is_done = place.exists(record_name(planned.run_id)) and place.exists(DUPLICATES)
        if settle(place) or manifests or planned.losing or not is_done:
            write_duplicates(place)
        record = save_run(place, planned.run_id, _record(planned, run, manifests, begun, engine, workers))
        wanted = {i.key for i in planned.inputs}
        shards = [m for m in load_manifests(place) if not wanted.isdisjoint(m.inputs)]
    return Result(planned, tuple(manifests), tuple(shards), record)


def engine_named(name: str, dask_address: str | None = None) -> Engine:
    """Return an engine; Prefect is imported for `prefect` and `dask` only. Raises RuntimeError where an extra is missing."""
    if name == "direct":
        return run_direct
    if name == "dask":
        from flows.dask import dask_engine

        return dask_engine(dask_address)
    from flows.extract import run_prefect  # imports Prefect: over a second

    return run_prefect


def _record(
    planned: Plan, run: Provenance, manifests: Sequence[Manifest], begun: datetime, engine: Engine, workers: int
) -> dict[str, object]:
    return {
        "run_id": run.run_id,
        "started": begun.isoformat(),
        "finished": datetime.now(UTC).isoformat(),
        "fingerprint": run.fingerprint,
        "extractor_version": run.extractor_version,
        "engine": engine.__name__.removeprefix("run_"),
        "options": {"ocr": run.options.ocr, "keep_raw": run.options.keep_raw},
        "workers": workers,
        "inputs": {i.key: i.digest for i in planned.inputs},
        "inputs_kept": planned.kept_inputs,
        "inputs_vanished": list(planned.vanished),
        "shards": [m.shard_id for m in manifests],
        "rows": total(manifests),
    }


