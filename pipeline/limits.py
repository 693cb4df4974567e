"""Bounds what one page may cost: seconds by an alarm, memory by the limit of the process."""

from __future__ import annotations

import gc
import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

from pipeline.records import PageError

try:
    import resource
except ImportError:  # not on Windows; there is no limit of memory then
    resource = None  # type: ignore[assignment]


YOUNG = 50_000  # objects made before the collector looks for cycles; by default 700, which costs a tenth of the time


def keep_loaded() -> None:
    """Tell the garbage collector to leave alone what is loaded (models, lexicons), and to look less often at the rest."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(YOUNG, 5, 5)
MARGIN = 50_000_000  # bytes below the limit of memory from which a process counts as short of it


@contextmanager
def time_limit(seconds: float, uri: str) -> Iterator[None]:
    """Raise PageError `timeout` in the block after so many seconds; only in the main thread of a process.

    The alarm is heard between two steps of Python: what hangs inside of a library is ended by the parent.
    """
    if threading.current_thread() is not threading.main_thread() or not hasattr(signal, "SIGALRM"):
        yield
        return

    def stop(_signal: int, _frame: FrameType | None) -> None:
        raise PageError("extract", "timeout", f"{uri} took longer than {seconds:g} s; give it more with --page-seconds")

    before = signal.signal(signal.SIGALRM, stop)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def is_short_of_memory() -> bool:
    """Tell whether this process holds nearly all that it may: what a library then says of a page is not to be believed."""
    if resource is None:
        return False
    soft, held = resource.getrlimit(resource.RLIMIT_DATA)[0], _held()
    return held is not None and soft != resource.RLIM_INFINITY and held + MARGIN > soft


def _held() -> int | None:
    """Return the bytes of data that this process holds; None where the system does not say."""
    try:
        with open("/proc/self/status", encoding="ascii") as handle:
            return next(int(line.split()[1]) * 1024 for line in handle if line.startswith("VmData:"))
    except (OSError, StopIteration):
        return None


def limit_memory(extra: int) -> None:
    """Let this process take `extra` bytes more than it holds now; more raises MemoryError. Only on Linux."""
    if resource is None:
        return
    held = _held()
    if held is None:
        return
    _, hard = resource.getrlimit(resource.RLIMIT_DATA)
    wanted = held + extra
    resource.setrlimit(resource.RLIMIT_DATA, (wanted if hard == resource.RLIM_INFINITY else min(wanted, hard), hard))
