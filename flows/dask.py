"""Runs an extraction on Dask: the same flow on Prefect's Dask task runner, on a cluster or on processes of this machine."""

from __future__ import annotations

import logging
import os
from collections.abc import Sequence

from flows.engines import Engine, Progress
from flows.extract import run_flow
from pipeline.places import Place
from pipeline.runs import Manifest, Shard
from pipeline.shards import Provenance


def dask_engine(address: str | None) -> Engine:
    """Return the engine that submits to the scheduler at `address` (tcp://…), or to a cluster of processes of its own.

    Raises RuntimeError where the extra is not installed. Workers need the same distribution, and read and write
    the same places: shared folders or buckets. Only names of inputs and manifests travel through the scheduler.
    """
    os.environ.setdefault("DASK_LOGGING__DISTRIBUTED", "critical")  # read when Dask is imported, here and in its workers
    try:
        from prefect_dask.task_runners import DaskTaskRunner
    except ImportError as error:
        raise RuntimeError("--engine dask needs an extra: pip install 'cchc-stats[dask]'") from error

    def run_dask(shards: Sequence[Shard], out: Place, run: Provenance, workers: int, advance: Progress) -> list[Manifest]:
        if address is not None:
            return run_flow(DaskTaskRunner(address=address), shards, out, run, advance)
        cluster = {"n_workers": workers, "threads_per_worker": 1, "dashboard_address": "127.0.0.1:0", "silence_logs": logging.CRITICAL}
        return run_flow(DaskTaskRunner(cluster_kwargs=cluster), shards, out, run, advance)

    return run_dask
