"""Runs the shards of a plan in this process or in a pool of processes; imports no Prefect."""

from __future__ import annotations

import multiprocessing
import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path

from pipeline.runs import Manifest, Shard
from pipeline.shards import Provenance, process_input, process_shard

FEW_INPUTS = 12  # below this a pool costs more than it brings
Progress = Callable[[int], None]  # called with how many more inputs are done


def default_workers(inputs: int) -> int:
    """Return one worker for a handful of inputs, else one for each core."""
    return 1 if inputs < FEW_INPUTS else (os.cpu_count() or 1)


def pool(workers: int) -> ProcessPoolExecutor:
    """Return a pool of fresh processes (spawned: threads of the parent must not be copied)."""
    return ProcessPoolExecutor(workers, mp_context=multiprocessing.get_context("spawn"))


def run_direct(shards: Sequence[Shard], out: Path, run: Provenance, workers: int, advance: Progress) -> list[Manifest]:
    """Process shards, with a pool where there is more than one worker; returns manifests in the order of `shards`."""
    if workers == 1 or len(shards) < 2:
        return [process_shard(s, out, run, on_page=lambda _: advance(1)) for s in shards]
    done: dict[str, Manifest] = {}
    with pool(min(workers, len(shards))) as executor:
        futures = {executor.submit(process_shard, s, out, run): s for s in shards}
        for shard, manifest in _finished(futures):
            if manifest is not None:
                done[shard.shard_id] = manifest
                advance(len(shard.inputs))
    for shard in shards:
        if shard.shard_id not in done:
            done[shard.shard_id] = rescue(shard, out, run)
            advance(len(shard.inputs))
    return [done[s.shard_id] for s in shards]


def _finished(futures: dict[Future[Manifest], Shard]) -> Iterator[tuple[Shard, Manifest | None]]:
    for future in as_completed(futures):
        try:
            yield futures[future], future.result()
        except BrokenProcessPool:
            yield futures[future], None


def rescue(shard: Shard, out: Path, run: Provenance) -> Manifest:
    """Process a shard whose worker died: find the inputs that kill a process, and go on without them."""
    crashed: set[str] = set()
    executor = pool(1)
    for item in shard.inputs:
        try:
            executor.submit(_probe, item.uri).result()
        except BrokenProcessPool:
            crashed.add(item.uri)
            executor = pool(1)
    executor.shutdown()
    return process_shard(shard, out, run, frozenset(crashed))


def _probe(uri: str) -> None:
    for _ in process_input(uri):
        pass
