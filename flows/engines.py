"""Runs the shards of a plan in this process or in processes of their own; imports no Prefect."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from concurrent.futures import FIRST_EXCEPTION, ThreadPoolExecutor, wait

from flows.workers import Crew
from pipeline.archive import Input
from pipeline.places import Place
from pipeline.runs import Manifest, Shard
from pipeline.shards import Provenance, Watch, process_shard

FEW_INPUTS = 12  # below this another process costs more than it brings
SMALL = 2_000_000  # bytes
Progress = Callable[[int], None]  # called with how many more inputs are done
Engine = Callable[[Sequence[Shard], Place, Provenance, int, Progress], list[Manifest]]  # runs shards and returns their manifests


def default_workers(inputs: Sequence[Input]) -> int:
    """Return one worker for a handful of inputs, else one for each core that this process may use."""
    if len(inputs) < FEW_INPUTS and sum(i.size for i in inputs) < SMALL:
        return 1
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def run_direct(shards: Sequence[Shard], out: Place, run: Provenance, workers: int, advance: Progress) -> list[Manifest]:
    """Process shards, each in a process of its own where there is more than one; manifests in the order of `shards`."""
    if not shards:
        return []
    if workers == 1 and _is_small(shards):
        watch = Watch(done=lambda _: advance(1))
        return [process_shard(s, out, run, watch=watch) for s in shards]
    crew = Crew()
    with ThreadPoolExecutor(min(workers, len(shards))) as threads:
        try:
            futures = [threads.submit(crew.run, s, out, run, advance) for s in shards]
            wait(futures, return_when=FIRST_EXCEPTION)
            for failed in (f for f in futures if f.done() and f.exception() is not None):
                failed.result()
            return [f.result() for f in futures]
        finally:
            threads.shutdown(wait=False, cancel_futures=True)
            crew.stop()


def _is_small(shards: Sequence[Shard]) -> bool:
    inputs = [i for s in shards for i in s.inputs]
    return len(inputs) < FEW_INPUTS and sum(i.size for i in inputs) < SMALL
