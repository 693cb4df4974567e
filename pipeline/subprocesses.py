"""Starts Python modules in processes of their own, which import what this one imports and can end with it."""

from __future__ import annotations

import os
import signal
import sys


def command_of(module: str, *arguments: str) -> list[str]:
    """Return the command that runs a module; what lies in the working folder is not taken for one."""
    return [sys.executable, "-P", "-m", module, *arguments]


def environment() -> dict[str, str]:
    """Return the environment in which a child imports from where this process does."""
    return os.environ | {"PYTHONPATH": os.pathsep.join(p for p in sys.path if p)}


def die_with_parent() -> None:
    """Ask Linux to end this process when its parent dies, even by SIGKILL; elsewhere do nothing. To be run in the child, before its program."""
    if sys.platform == "linux":
        import ctypes

        ctypes.CDLL(None).prctl(1, signal.SIGTERM)
