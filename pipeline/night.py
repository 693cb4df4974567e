"""Runs one night of one portal: its crawl in a process of its own, resumed where a killed one stopped, and its record."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from pipeline.crawl.plan import Job, make_job, read_discover
from pipeline.journal import append, read
from pipeline.lock import LockedError, hold
from pipeline.portals import Profile
from pipeline.store import write_text
from pipeline.subprocesses import command_of, die_with_parent, environment

CRAWL, RAW = "crawl", "raw"  # folders below OUT
NIGHTS = "nights.jsonl"
UNFINISHED = "night.json"
LONGEST = 20 * 3600  # seconds after which an unfinished night is no longer resumed
GRACE = 300  # seconds that a crawl may take beyond its own bound
AGENT = "cchc-stats (+{contact}; collects published figures on administrative reform)"


@dataclass(frozen=True, slots=True)
class Wish:
    """What the operator asks of a night; `contact` is named to the portals."""

    contact: str
    since: str | None = None
    until: str | None = None
    max_pages: int | None = None
    dry_run: bool = False
    is_test: bool = False
    ignore_window: bool = False


@dataclass(frozen=True, slots=True)
class Night:
    """What one night of a portal did. `state` is done, closed (outside of its window) or failed."""

    portal: str
    night: str
    state: str
    counts: Mapping[str, int] = field(default_factory=dict)
    failures: Sequence[Mapping[str, str]] = ()
    wanted: Sequence[Mapping[str, str]] = ()
    message: str = ""
    started: str = ""
    seconds: float = 0.0
    requests: int = 0
    received: int = 0  # bytes
    is_resumed: bool = False


def crawl_folder(out: Path, portal: str) -> Path:
    """Return where a portal's index and the WARC files of its lists, revisits and errors stand."""
    return out / CRAWL / portal


def raw_folder(out: Path, portal: str) -> Path:
    """Return where the WARC files of a portal's articles stand."""
    return out / RAW / portal


@contextmanager
def portal_lock(folder: Path) -> Iterator[None]:
    """Hold a portal for one night; ends with the process. Raises LockedError where another night runs."""
    folder.mkdir(parents=True, exist_ok=True)
    with open(folder / ".lock", "a+", encoding="utf-8") as handle:
        try:
            hold(handle)
        except BlockingIOError as error:
            raise LockedError(f"another night of {folder.name} is running; this one is skipped") from error
        yield


def crawl_portal(profile: Profile, out: Path, wish: Wish) -> Night:
    """Crawl a portal for one night, or go on with the one that was cut off.

    Raises ProfileError for a profile without a usable `[discover]`, LockedError where a night of the portal runs,
    OSError where OUT cannot be written. What the portal does wrong is told in the night.
    """
    discover = read_discover(profile)
    moment = datetime.now(ZoneInfo(profile.time_zone))
    if not wish.ignore_window and not discover.is_open(moment):
        hours = "–".join(discover.window or ())
        return Night(profile.id, moment.date().isoformat(), "closed", message=f"{profile.id} is asked between {hours} only")
    folder = crawl_folder(out, profile.id)
    with portal_lock(folder):
        night, is_resumed = _night(folder, moment, wish)
        job = make_job(
            profile, discover, folder=str(folder), raw=str(raw_folder(out, profile.id)), night=night, user_agent=AGENT.format(contact=wish.contact),
            since=wish.since, until=wish.until, max_pages=wish.max_pages, dry_run=wish.dry_run, is_test=wish.is_test,
        )  # fmt: skip
        result = _run(job, folder)
        made = _told(profile, night, result, moment, is_resumed)
        if not wish.dry_run:
            _record(folder, made)
        return made


def _night(folder: Path, moment: datetime, wish: Wish) -> tuple[str, bool]:
    """Return the name of the night, and whether an unfinished one goes on."""
    path = folder / UNFINISHED
    if path.is_file():
        found = json.loads(path.read_text(encoding="utf-8"))
        if (moment - datetime.fromisoformat(found["started"])).total_seconds() < LONGEST:
            return found["night"], True
    night = moment.date().isoformat()
    earlier = [n["night"] for n in nights(folder)]
    if night in earlier:  # a second night on one day
        night = f"{night}T{moment:%H%M%S}"
    if not wish.dry_run:
        write_text(path, json.dumps({"night": night, "started": moment.isoformat()}))
    return night, False


def _run(job: Job, folder: Path) -> Mapping[str, Any]:
    job_file, result_file = folder / ".job.json", folder / ".result.json"
    write_text(job_file, json.dumps(asdict(job)))
    result_file.unlink(missing_ok=True)
    command = command_of("pipeline.crawl.run", str(job_file), str(result_file))
    with open(folder / "crawl.log", "wb") as log:
        process = subprocess.Popen(
            command, env=environment(), stdout=log, stderr=subprocess.STDOUT, stdin=subprocess.DEVNULL, preexec_fn=die_with_parent  # noqa: PLW1509
        )
        try:
            status = process.wait(timeout=6 * 3600 + GRACE)
        except BaseException:
            process.kill()
            process.wait()
            raise
    if status != 0 or not result_file.is_file():
        return {"error": f"the crawler ended with status {status}; see {folder / 'crawl.log'}"}
    found: Mapping[str, Any] = json.loads(result_file.read_text(encoding="utf-8"))
    return found


def _told(profile: Profile, night: str, result: Mapping[str, Any], began: datetime, is_resumed: bool) -> Night:
    seconds = round((datetime.now(UTC) - began).total_seconds(), 1)
    if "error" in result:
        return Night(profile.id, night, "failed", message=result["error"], started=began.isoformat(), seconds=seconds, is_resumed=is_resumed)
    counts, failures = result["counts"], result["failures"]
    reached = sum(counts.get(k, 0) for k in ("new", "changed", "unchanged", "deleted", "missing", "listings"))
    lists = [f for f in failures if f["kind"] == "listing"]
    state, message = "done", ""
    if result["reason"] != "finished":
        state, message = "failed", f"the crawl ended early: {result['reason']}"
    elif reached == 0 and failures:
        state, message = "failed", f"nothing of {profile.id} was reached; first: {failures[0]['message']}"
    elif lists:
        message = f"{len(lists)} lists of articles failed; first: {lists[0]['message']}"
    return Night(
        profile.id, night, state, counts, failures, result["wanted"], message, began.isoformat(), seconds, result["requests"], result["bytes"], is_resumed
    )  # fmt: skip


def _record(folder: Path, night: Night) -> None:
    """Append the night to the portal's nights; only then it counts as finished."""
    entry = {k: v for k, v in asdict(night).items() if k != "wanted"}
    append(folder / NIGHTS, entry)
    if night.state == "done":
        (folder / UNFINISHED).unlink(missing_ok=True)


def nights(folder: Path) -> list[dict[str, Any]]:
    """Return the recorded nights of a portal, oldest first; a line that a kill cut off is left out."""
    return read(folder / NIGHTS)


def last_night(out: Path, portal: str) -> Night:
    """Return the last recorded night of a portal. Raises LookupError where there is none."""
    recorded = nights(crawl_folder(out, portal))
    if not recorded:
        raise LookupError(f"{portal} has no recorded night")
    return Night(**recorded[-1])
