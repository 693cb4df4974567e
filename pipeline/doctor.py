"""Looks at what a night needs and says what is in its way: disk, locks, clock, profiles, server, archive."""

from __future__ import annotations

import json
import os
import shutil
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from pipeline.crawl.keeper import OPEN
from pipeline.crawl.plan import read_discover
from pipeline.health import portals_of
from pipeline.lock import LockedError, lock
from pipeline.night import UNFINISHED, crawl_folder, portal_lock
from pipeline.portals import ProfileError, profiles_with

LEAST_FREE = 2_000_000_000  # bytes
EARLIEST = 1_767_225_600  # 2026-01-01 UTC: a clock before this is wrong


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at, and what to do where it is not well."""

    what: str
    is_well: bool
    message: str


def examine(out: Path, folder: str | None) -> list[Finding]:
    """Return the findings, in the order of a night; nothing is changed but a lock taken and given back."""
    return [_disk(out), _clock(), _output_lock(out), _server(), *_profiles(folder), *_portals(out)]


def _disk(out: Path) -> Finding:
    there = next(p for p in (out, *out.resolve().parents) if p.exists())
    free = shutil.disk_usage(there).free
    if not os.access(there, os.W_OK):
        return Finding("disk", False, f"{there} cannot be written; mend its permissions")
    return Finding("disk", free > LEAST_FREE, f"{free / 1e9:.1f} GB free at {there}{'' if free > LEAST_FREE else '; a night wants 2 GB'}")


def _clock() -> Finding:
    now = time.time()
    return Finding("clock", now > EARLIEST, time.strftime("%Y-%m-%d %H:%M:%S UTC", time.gmtime(now)) + ("" if now > EARLIEST else " is in the past; set it"))


def _output_lock(out: Path) -> Finding:
    if not out.is_dir():
        return Finding("lock", True, f"{out} is new")
    try:
        with lock(out):
            return Finding("lock", True, "no run writes to OUT")
    except LockedError as error:
        return Finding("lock", False, str(error))
    except OSError as error:
        return Finding("lock", False, f"OUT cannot be locked: {error}")


def _server() -> Finding:
    url = os.environ.get("PREFECT_API_URL")
    if not url:
        return Finding("prefect", True, "PREFECT_API_URL is not set: `cchc harvest` starts a server of its own each night")
    try:
        with urllib.request.urlopen(f"{url.rstrip('/')}/health", timeout=5) as answer:
            return Finding("prefect", answer.status == 200, f"{url} answers {answer.status}")
    except (OSError, ValueError) as error:
        return Finding("prefect", False, f"{url} does not answer ({error}); start it, or unset PREFECT_API_URL")


def _profiles(folder: str | None) -> Iterator[Finding]:
    try:
        profiles = [p for p in profiles_with(folder) if p.discover]
        for profile in profiles:
            read_discover(profile)
    except ProfileError as error:
        yield Finding("profiles", False, str(error))
        return
    names = ", ".join(p.id for p in profiles)
    yield Finding("profiles", bool(profiles), f"can be harvested: {names}" if names else "none has a [discover] part; see docs/operations.md")


def _portals(out: Path) -> Iterator[Finding]:
    for portal in portals_of(out):
        path = crawl_folder(out, portal)
        try:
            with portal_lock(path):
                pass
        except LockedError as error:
            yield Finding(portal, True, str(error))
            continue
        if (path / UNFINISHED).is_file():
            found = json.loads((path / UNFINISHED).read_text(encoding="utf-8"))
            yield Finding(portal, False, f"the night of {found['night']} was cut off; the next `cchc harvest` goes on with it")
        elif any(path.glob(f"*{OPEN}")):
            yield Finding(portal, False, "a WARC file was left open by a killed run; the next `cchc harvest` mends it")
        else:
            yield Finding(portal, True, "its last night came to its end")
