"""Runs shards in a process of its own, which may die or hang without harm: the one way in which every engine does it.

The parent sends a shard and hears of every page before it is opened. When the process dies or is silent for too
long, the page it was at is to blame: the shard is run again in a new process without it.
"""

from __future__ import annotations

import os
import pickle
import queue
import selectors
import struct
import subprocess
import threading
from collections.abc import Callable
from typing import IO, Any

from pipeline.places import Place
from pipeline.runs import Manifest, Shard
from pipeline.shards import Provenance, Watch, process_shard
from pipeline.subprocesses import command_of, environment

GRACE = 15.0  # seconds beyond a page's time after which the process is killed
START = 120.0  # seconds that a process may take to start
MAX_CRASHES = 50  # pages of a shard that may kill their process before the shard is given up
LENGTH = struct.Struct(">I")


class ShardError(RuntimeError):
    """A shard that cannot be done: too many of its pages kill the process."""


class Worker:
    """One child process, started when it is first needed and again after it died."""

    def __init__(self) -> None:
        self._process: subprocess.Popen[bytes] | None = None
        self._is_closed = False

    def run(self, shard: Shard, out: Place, run: Provenance, done: Callable[[str], None] = lambda _: None) -> Manifest:
        """Process one shard; `done` hears of each input that is finished.

        Raises ShardError where MAX_CRASHES pages killed the process, and what `process_shard` raises (OSError).
        """
        crashed: set[str] = set()
        heard: set[str] = set()

        def tell(key: str) -> None:
            if key not in heard:
                heard.add(key)
                done(key)

        while len(crashed) <= MAX_CRASHES and not self._is_closed:
            answer, at = self._attempt(shard, out, run, frozenset(crashed), tell)
            if isinstance(answer, Manifest):
                return answer
            if isinstance(answer, BaseException):
                raise answer
            if at is None or at in crashed or self._is_closed:
                break
            crashed.add(at)
        if self._is_closed:
            raise ShardError(f"shard {shard.shard_id} was stopped")
        raise ShardError(f"shard {shard.shard_id} killed its process {len(crashed) + 1} times, last at {at}; please report it")

    def _attempt(
        self, shard: Shard, out: Place, run: Provenance, crashed: frozenset[str], done: Callable[[str], None]
    ) -> tuple[Manifest | BaseException | None, str | None]:
        """Send the shard once; returns the answer, or None and the page at which the process died or fell silent."""
        process = self._started()
        assert process.stdin is not None
        assert process.stdout is not None
        at: str | None = None
        try:
            _send(process.stdin, ("shard", (shard, out, run, crashed)))
            wait = START
            while True:
                event = _receive(process.stdout, wait)
                if event is None:
                    break
                kind, value = event
                if kind == "page":
                    at, wait = value, run.options.seconds + GRACE
                elif kind == "done":
                    done(value)
                else:
                    return value, at
        except (BrokenPipeError, ConnectionError):
            pass
        self._end()
        return None, at

    def _started(self) -> subprocess.Popen[bytes]:
        if self._process is None or self._process.poll() is not None:
            self._process = subprocess.Popen(
                command_of("flows.workers"), stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=_environment(),
                start_new_session=True,
            )  # fmt: skip
        return self._process

    def stop(self) -> None:
        """End the process at once and start none again."""
        self._is_closed = True
        self._end()

    def _end(self) -> None:
        if self._process is not None:
            self._process.kill()
            self._process.wait()
            for stream in (self._process.stdin, self._process.stdout):
                if stream is not None:
                    try:
                        stream.close()
                    except BrokenPipeError:
                        continue
            self._process = None


class Crew:
    """Worker processes that threads share: each shard takes one that is free, or starts another."""

    def __init__(self) -> None:
        self._all: list[Worker] = []
        self._free: queue.SimpleQueue[Worker] = queue.SimpleQueue()
        self._lock = threading.Lock()

    def run(self, shard: Shard, out: Place, run: Provenance, advance: Callable[[int], None] = lambda _: None) -> Manifest:
        """Process a shard in a free process; raises what `Worker.run` raises."""

        def done(_: str) -> None:
            with self._lock:
                advance(1)

        worker = self._take()
        try:
            return worker.run(shard, out, run, done)
        finally:
            self._free.put(worker)

    def _take(self) -> Worker:
        try:
            return self._free.get_nowait()
        except queue.Empty:
            worker = Worker()
            self._all.append(worker)
            return worker

    def stop(self) -> None:
        """End all processes."""
        for worker in self._all:
            worker.stop()


def _environment() -> dict[str, str]:
    """Let the child use one thread: there is a process for each core."""
    return environment() | {"OMP_NUM_THREADS": "1", "OMP_THREAD_LIMIT": "1"}


def _send(stream: IO[bytes], message: Any) -> None:
    data = pickle.dumps(message)
    stream.write(LENGTH.pack(len(data)) + data)
    stream.flush()


def _receive(stream: IO[bytes], wait: float | None) -> tuple[str, Any] | None:
    """Return the next message; None where the other side is gone or silent for `wait` seconds."""
    head = _read(stream, LENGTH.size, wait)
    body = _read(stream, LENGTH.unpack(head)[0], wait) if head is not None else None
    return pickle.loads(body) if body is not None else None


def _read(stream: IO[bytes], size: int, wait: float | None) -> bytes | None:
    data = b""
    with selectors.DefaultSelector() as selector:
        selector.register(stream, selectors.EVENT_READ)
        while len(data) < size:
            if not selector.select(wait):
                return None
            part = os.read(stream.fileno(), size - len(data))
            if not part:
                return None
            data += part
    return data


def serve() -> None:
    """Process the shards that come on standard input until it is closed; what libraries print goes to standard error."""
    from pipeline.limits import keep_loaded, limit_memory
    from pipeline.process import warm_up

    source, answers = os.fdopen(os.dup(0), "rb", 0), os.fdopen(os.dup(1), "wb", 0)
    os.dup2(2, 1)
    is_limited = False
    while (message := _receive(source, None)) is not None:
        shard, out, run, crashed = message[1]
        if run.folder:
            os.chdir(run.folder)
        if not is_limited:
            warm_up()
            keep_loaded()
            limit_memory(run.options.memory)
            is_limited = True
        watch = Watch(lambda uri: _tell(answers, ("page", uri)), lambda key: _tell(answers, ("done", key)))
        try:
            answer: Any = process_shard(shard, out, run, crashed, watch)
        except MemoryError:  # what holds the memory cannot be told here: a new process goes on without this page
            os._exit(1)
        except Exception as error:  # noqa: BLE001 - told to the parent, which decides
            answer = _portable(error)
        _tell(answers, ("answer", answer))


def _tell(answers: IO[bytes], message: Any) -> None:
    """Send a message; where the parent is gone, end: nobody would publish a run record."""
    try:
        _send(answers, message)
    except BrokenPipeError:
        os._exit(1)


def _portable(error: Exception) -> Exception:
    """Return an error that can be sent: of the same class where it is one of the system's, else with its text only."""
    if isinstance(error, OSError):
        return OSError(error.errno, error.strerror or str(error), error.filename) if error.errno else OSError(str(error))
    return RuntimeError(f"{type(error).__name__}: {error}")


if __name__ == "__main__":
    serve()
