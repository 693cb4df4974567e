"""Starts Python modules in processes of their own, which import what this one imports and can end with it."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Sequence
from contextlib import suppress


def command_of(module: str, *arguments: str) -> list[str]:
    """Return the command that runs a module; what lies in the working folder is not taken for one."""
    return [sys.executable, "-P", "-m", module, *arguments]


def environment() -> dict[str, str]:
    """Return the environment in which a child imports from where this process does."""
    return os.environ | {"PYTHONPATH": os.pathsep.join(p for p in sys.path if p)}


def run_within(command: Sequence[str], seconds: float, data: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    """Give a program data, and return what it says; where it is broken off, what it has started itself ends too.

    Raises subprocess.TimeoutExpired after so many seconds.
    """
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=pipe, start_new_session=True) as process:
        try:
            out, told = process.communicate(data, timeout=seconds)
        except BaseException:
            with suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)  # else its children hold the pipes, and nobody ends
            raise
    return subprocess.CompletedProcess(command, process.returncode, out, told)


def die_with_parent() -> None:
    """Ask Linux to end this process when its parent dies, even by SIGKILL; elsewhere do nothing. To be run in the child, before its program."""
    if sys.platform == "linux":
        import ctypes

        ctypes.CDLL(None).prctl(1, signal.SIGTERM)
