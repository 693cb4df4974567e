"""Lets a process that is started end with the one that started it."""

from __future__ import annotations

import signal
import sys


def die_with_parent() -> None:
    """Ask Linux to end this process when its parent dies, even by SIGKILL; elsewhere do nothing. To be run in the child, before its program."""
    if sys.platform == "linux":
        import ctypes

        ctypes.CDLL(None).prctl(1, signal.SIGTERM)
