"""Runs an extraction as a Prefect flow: one task a shard, on the configured API or on a server of our own."""

from __future__ import annotations

import os
import socket
import subprocess
import tempfile
import time
import urllib.request
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import cache
from typing import Any

QUIET = {
    "PREFECT_SERVER_ANALYTICS_ENABLED": "0",
    "DO_NOT_TRACK": "1",
    "PREFECT_SERVER_LOGGING_LEVEL": "CRITICAL",
    "PREFECT_LOGGING_LEVEL": os.environ.get("PREFECT_LOGGING_LEVEL", "WARNING"),
}
os.environ.update({k: v for k, v in QUIET.items() if k not in os.environ})  # read when Prefect is imported

from prefect import flow, task  # noqa: E402
from prefect.artifacts import create_table_artifact  # noqa: E402
from prefect.futures import as_completed  # noqa: E402
from prefect.settings import PREFECT_API_URL, PREFECT_FLOWS_HEARTBEAT_FREQUENCY, temporary_settings  # noqa: E402
from prefect.task_runners import ThreadPoolTaskRunner  # noqa: E402

from flows.engines import Progress  # noqa: E402
from flows.workers import Crew  # noqa: E402
from pipeline.places import Place  # noqa: E402
from pipeline.runs import Manifest, Shard  # noqa: E402
from pipeline.shards import Provenance, total  # noqa: E402
from pipeline.subprocesses import command_of, die_with_parent, environment  # noqa: E402

STARTUP = 180  # seconds that our own server may take: ten of work, more on a busy machine


@cache
def crew() -> Crew:
    """Return the worker processes of this process; they live as long as it, and serve one shard after the other."""
    return Crew()


@task(task_run_name="shard-{shard.shard_id}", retries=1)
def extract_shard(shard: Shard, out: Place, run: Provenance) -> Manifest:
    """Process one shard in a process of its own, which a page may kill or block without harm."""
    return crew().run(shard, out, run)


@flow(name="cchc-extract", flow_run_name="extract-{run.run_id}")
def extract_flow(shards: Sequence[Shard], out: Place, run: Provenance, advance: Progress) -> list[Manifest]:
    """Process shards side by side and publish a table of what they gave as an artifact."""
    futures = {extract_shard.submit(s, out, run): s for s in shards}
    done: dict[str, Manifest] = {}
    for future in as_completed(list(futures)):
        manifest = future.result()
        done[manifest.shard_id] = manifest
        advance(len(manifest.inputs))
    manifests = [done[s.shard_id] for s in shards]
    rows = [{"shard": m.shard_id, "inputs": len(m.inputs), **m.counts} for m in manifests]
    create_table_artifact(
        key="cchc-extract", table=[*rows, {"shard": "total", **total(manifests)}], description=f"Rows written to {out}"
    )
    return manifests


def run_prefect(shards: Sequence[Shard], out: Place, run: Provenance, workers: int, advance: Progress) -> list[Manifest]:
    """Run the flow with at most `workers` shards at a time; the same files as `run_direct`.

    Raises RuntimeError where no server answers within STARTUP seconds.
    """
    return run_flow(ThreadPoolTaskRunner(max_workers=workers), shards, out, run, advance)


def run_flow(runner: Any, shards: Sequence[Shard], out: Place, run: Provenance, advance: Progress) -> list[Manifest]:
    """Run the flow on a task runner, on the configured API or on one server of our own that all workers share."""
    with api_server() as url, temporary_settings({PREFECT_API_URL: url, PREFECT_FLOWS_HEARTBEAT_FREQUENCY: None}):
        configured = extract_flow.with_options(task_runner=runner, validate_parameters=False)
        try:
            return configured(shards, out, run, advance)
        finally:
            crew().stop()
            crew.cache_clear()


@contextmanager
def api_server() -> Iterator[str]:
    """Yield the address of the configured API, or of a server of our own that ends with this process."""
    configured = PREFECT_API_URL.value()
    if configured:
        yield str(configured)
        return
    with tempfile.TemporaryDirectory(prefix="cchc-prefect-") as home:
        port = _free_port()
        process = _start_server(home, port)
        try:
            _wait(process, f"http://127.0.0.1:{port}/api/health")
            yield f"http://127.0.0.1:{port}/api"
        finally:
            process.terminate()
            try:
                process.wait(timeout=10)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()


def _start_server(home: str, port: int) -> subprocess.Popen[bytes]:
    variables = environment() | QUIET | {"PREFECT_HOME": home}
    variables |= {"PREFECT_API_DATABASE_CONNECTION_URL": f"sqlite+aiosqlite:///{home}/prefect.db"}
    command = command_of("uvicorn", "--factory", "prefect.server.api.server:create_app")
    command += ["--host", "127.0.0.1", "--port", str(port), "--log-level", "critical"]
    return subprocess.Popen(  # the server is started before any thread of ours
        command, env=variables, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, preexec_fn=die_with_parent  # noqa: PLW1509
    )


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _wait(process: subprocess.Popen[bytes], url: str) -> None:
    deadline = time.monotonic() + STARTUP
    while time.monotonic() < deadline:
        if process.poll() is not None:
            raise RuntimeError(f"the Prefect server ended at once with status {process.returncode}; try --engine direct")
        try:
            with urllib.request.urlopen(url, timeout=2):
                return
        except OSError:
            time.sleep(0.1)
    raise RuntimeError(f"the Prefect server did not answer within {STARTUP} s; try --engine direct")
