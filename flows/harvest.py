"""Harvests portals as a Prefect flow: for each one crawl, extract, check; then publish health and tables of the night."""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from flows.extract import api_server  # sets Prefect's environment before Prefect is imported

from prefect import flow, task  # isort: skip
from prefect.artifacts import create_table_artifact
from prefect.settings import PREFECT_API_URL, PREFECT_FLOWS_HEARTBEAT_FREQUENCY, temporary_settings

from flows.jobs import extract_archive
from flows.notify import Bell, check_bell, ring
from pipeline.crawl.plan import read_discover
from pipeline.health import never_began, save_health, watch
from pipeline.lock import LockedError
from pipeline.night import Night, Wish, crawl_portal, last_night, raw_folder
from pipeline.portals import Profile, ProfileError, profiles_with
from pipeline.records import Options
from pipeline.store import read_rows

log = logging.getLogger(__name__)
RETRY_SECONDS = 30
DAILY = "0 22 * * *"
Tell = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Harvest:
    """What a night over several portals did: each portal's night, and the health that was written."""

    nights: tuple[Night, ...]
    health: Mapping[str, Any]


class CrawlFailedError(RuntimeError):
    """A crawl that came to nothing; Prefect tries it once more."""


@task(task_run_name="crawl-{profile.id}", retries=1, retry_delay_seconds=RETRY_SECONDS)
def crawl(profile: Profile, out: Path, wish: Wish) -> Night:
    """Crawl one portal; only this step is tried again."""
    night = crawl_portal(profile, out, wish)
    if night.state == "failed":
        raise CrawlFailedError(night.message)
    return night


@task(task_run_name="extract-{portal}")
def extract(portal: str, out: Path, workers: int | None, options: Options) -> Mapping[str, int]:
    """Extract what the portal's WARC files hold and OUT does not yet."""
    files = sorted(str(p) for p in raw_folder(out, portal).glob("*.warc.gz"))
    return extract_archive(files, out, workers, options=options).counts if files else {}


@task(task_run_name="check-{profile.id}")
def check(profile: Profile, out: Path, night: Night) -> dict[str, Any]:
    """Measure the night against the profile and the portal's past."""
    return watch(out, night, read_discover(profile))


@flow(name="cchc-harvest-portal", flow_run_name="{profile.id}", validate_parameters=False)
def harvest_portal(profile: Profile, out: Path, wish: Wish, workers: int | None, options: Options) -> tuple[Night, dict[str, Any] | None]:
    """Harvest one portal; a portal that fails, or is being harvested, does not keep the others from their night."""
    attempt = crawl.with_options(retry_delay_seconds=0) if wish.is_test else crawl
    try:
        night = attempt(profile, out, wish)
    except CrawlFailedError:
        night = last_night(out, profile.id)  # what it kept before it failed is extracted all the same
    except LockedError as error:
        return Night(profile.id, "", "skipped", message=str(error)), None
    except (ProfileError, OSError) as error:
        night = Night(profile.id, datetime.now(ZoneInfo(profile.time_zone)).date().isoformat(), "failed", message=str(error))
        return night, None if wish.dry_run else never_began(out, night)
    if wish.dry_run or night.state == "closed":
        return night, None
    extract(profile.id, out, workers, options)
    return night, check(profile, out, night)


@flow(name="cchc-harvest", validate_parameters=False)
def harvest_flow(profiles: Sequence[Profile], out: Path, wish: Wish, workers: int | None, options: Options, tell: Tell) -> Harvest:
    """Harvest portals one after the other, write `OUT/health.json` and publish tables of the night."""
    made, entries = [], {}
    for profile in profiles:
        night, entry = harvest_portal(profile, out, wish, workers, options)
        made.append(night)
        if entry is not None:
            entries[profile.id] = entry
        tell(sentence(night, entry))
    health = save_health(out, entries) if entries else {}
    if not wish.dry_run:
        _publish(out, made, entries)
    return Harvest(tuple(made), health)


def sentence(night: Night, entry: Mapping[str, Any] | None) -> str:
    """Return what a night did in one line."""
    counts = ", ".join(f"{n} {name}" for name, n in sorted(night.counts.items()) if n)
    told = "; ".join(entry["reasons"] if entry else [night.message] if night.message else [])
    state = entry["state"] if entry else night.state
    return f"{night.portal}: {state}{f' · {counts}' if counts else ''}{f' · {told}' if told else ''}"


def _publish(out: Path, nights: Sequence[Night], entries: Mapping[str, Mapping[str, Any]]) -> None:
    """Make the night visible in the Prefect UI."""
    pages = [{"portal": n.portal, "state": entries.get(n.portal, {}).get("state", n.state), **dict(n.counts), "message": n.message} for n in nights]
    create_table_artifact(key="cchc-harvest-pages", table=pages, description=f"Pages of the night, {out}")
    wrong = [{"portal": name, "reason": reason} for name, entry in entries.items() for reason in entry["reasons"]]
    if wrong:
        create_table_artifact(key="cchc-harvest-attention", table=wrong, description="Portals out of what is expected")
    failures = [{"portal": n.portal, **dict(f)} for n in nights for f in n.failures][:500]
    if failures:
        create_table_artifact(key="cchc-harvest-failures", table=failures, description="Pages that could not be fetched")
    found: dict[str, int] = {}
    for row in read_rows(out, "statistics", ["indicator"]):
        found[row["indicator"] or "none"] = found.get(row["indicator"] or "none", 0) + 1
    table = [{"indicator": code, "statistics": n} for code, n in sorted(found.items(), key=lambda pair: -pair[1])]
    create_table_artifact(key="cchc-harvest-indicators", table=table, description="Statistics by indicator, all nights")


def run_harvest(
    profiles: Sequence[Profile], out: Path, wish: Wish, workers: int | None, options: Options, tell: Tell, bell: Bell | None = None
) -> Harvest:
    """Run the flow on the configured API, or on a server of our own that ends with this process; ring where it did not go well."""
    with api_server() as url, temporary_settings({PREFECT_API_URL: url, PREFECT_FLOWS_HEARTBEAT_FREQUENCY: None}):
        return _watched(profiles, out, wish, workers, options, tell, bell or Bell())


def _watched(
    profiles: Sequence[Profile], out: Path, wish: Wish, workers: int | None, options: Options, tell: Tell, bell: Bell
) -> Harvest:
    """Run the flow, and ring where portals need attention or the night itself broke off."""
    try:
        done = harvest_flow(profiles, out, wish, workers, options, tell)
    except (OSError, RuntimeError) as error:
        ring(bell, "cchc: the night broke off", f"{out}: {error}")
        raise
    wrong = attention(done)
    if wrong and not wish.dry_run:
        ring(bell, f"cchc: {len(wrong)} of {len(done.nights)} portals need attention", "\n".join([*wrong, f"see cchc health {out}"]))
    return done


def attention(done: Harvest) -> list[str]:
    """Return a line for each portal of this night that failed or is out of what is expected."""
    entries = done.health.get("portals", {})
    told = []
    for night in done.nights:
        entry = entries.get(night.portal) if night.state in ("done", "failed") and night.night else None
        if (entry or {"state": night.state})["state"] in ("failed", "attention"):
            told.append(sentence(night, entry))
    return told


@flow(name="cchc-nightly", validate_parameters=False)
def nightly(
    out: str, portals: list[str], contact: str, folder: str | None = None, workers: int | None = None, is_test: bool = False,
    notify: list[str] | None = None, notify_block: str | None = None,
) -> None:  # fmt: skip
    """Harvest portals by name: what a schedule or a work pool runs. Fails where a portal failed or needs attention."""
    bell = Bell(notify or (), notify_block)
    check_bell(bell)
    done = _watched(chosen(portals, folder), Path(out), Wish(contact, is_test=is_test), workers, Options(portals=folder), log.info, bell)
    if attention(done):
        raise RuntimeError(f"portals need attention, see {out}/health.json")


def chosen(portals: Sequence[str], folder: str | None) -> list[Profile]:
    """Return the profiles of these names, all that can be harvested where none is named.

    Raises ProfileError for an unknown name, and for one without `[discover]`.
    """
    known = {p.id: p for p in profiles_with(folder)}
    if unknown := set(portals) - known.keys():
        raise ProfileError(f"no portal is called {', '.join(sorted(unknown))}; known: {', '.join(known)}")
    found = [known[name] for name in portals] if portals else [p for p in known.values() if p.discover]
    if not found:
        raise ProfileError("no profile has a [discover] part: nothing can be harvested, see docs/operations.md")
    for profile in found:
        read_discover(profile)
    return found


def serve_schedule(cron: str | None, every: float | None, parameters: Mapping[str, Any]) -> None:
    """Serve the nightly flow until it is ended, on a Prefect server; a run that is due while another goes on is left out."""
    from prefect import serve
    from prefect.client.schemas.objects import ConcurrencyLimitConfig, ConcurrencyLimitStrategy
    from prefect.schedules import Cron, Interval
    from prefect.types.entrypoint import EntrypointType

    schedule = Interval(every) if every else Cron(cron or DAILY, timezone="Asia/Ho_Chi_Minh")
    limit = ConcurrencyLimitConfig(limit=1, collision_strategy=ConcurrencyLimitStrategy.CANCEL_NEW)
    where = EntrypointType.MODULE_PATH  # a path of a file would be looked for in the folder that the command was started in
    deployment = nightly.to_deployment("nightly", schedule=schedule, parameters=dict(parameters), concurrency_limit=limit, entrypoint_type=where)
    serve(deployment, pause_on_shutdown=False)  # type: ignore[arg-type]
