"""Keeps two runs from writing to one OUT at the same time."""

from __future__ import annotations

import json
import os
import socket
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from pipeline.places import Place

try:
    import fcntl
except ImportError:  # not on Windows; two runs are not kept apart there
    fcntl = None  # type: ignore[assignment]

LOCAL = ".lock"
REMOTE = "runs/lock.json"
FORGOTTEN = 600  # seconds without a sign of life after which the lock of a bucket is taken over


class LockedError(OSError):
    """Another run writes to this OUT."""


def hold(handle: IO[str]) -> None:
    """Lock an open file for this process until it is closed; raises BlockingIOError where another holds it."""
    if fcntl is not None:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)


@contextmanager
def lock(out: Place | Path) -> Iterator[Callable[[], None]]:
    """Hold OUT for one run; yields a function that gives a sign of life.

    A local folder is locked by the system: the lock ends with the process, however it ends. In a bucket an object
    says who writes; one without a sign of life for FORGOTTEN seconds is taken over. Raises LockedError, and OSError
    where OUT cannot be written.
    """
    place = Place.of(out)
    place.prepare()
    if place.is_remote:
        yield from _lock_bucket(place)
        return
    with open(place.uri(LOCAL), "a+", encoding="utf-8") as handle:
        try:
            hold(handle)
        except BlockingIOError as error:
            handle.seek(0)
            raise LockedError(_message(place, handle.read())) from error
        handle.seek(0)
        handle.truncate()
        handle.write(_who())
        handle.flush()
        yield lambda: None
        handle.seek(0)
        handle.truncate()


def _lock_bucket(place: Place) -> Iterator[Callable[[], None]]:
    if place.exists(REMOTE):
        held = json.loads(place.read(REMOTE))
        if abs(time.time() - float(held["seen"])) < FORGOTTEN:  # a clock that was ahead must not lock it for good
            raise LockedError(_message(place, held["who"]))
    who = _who()
    told = -float(FORGOTTEN)

    def sign() -> None:
        nonlocal told
        if time.monotonic() - told > FORGOTTEN / 10:  # whatever becomes of the clock
            told = time.monotonic()
            place.write(REMOTE, json.dumps({"who": who, "seen": time.time()}).encode())

    sign()
    try:
        yield sign
    finally:
        place.remove(REMOTE)


def _who() -> str:
    return f"process {os.getpid()} on {socket.gethostname()}"


def _message(place: Place, who: str) -> str:
    return f"another run ({who or 'of an unknown process'}) writes to {place}; wait for its end, or name another folder"
