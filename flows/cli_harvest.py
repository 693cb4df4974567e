"""The verbs of the night: `cchc harvest`, `schedule`, `health`, `doctor`, `forget`, `retain`."""

from __future__ import annotations

import json
import logging
import sys
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from flows.cli_options import FAILED, OK, Out, fail, need_run, own_profiles

if TYPE_CHECKING:
    from flows.harvest import Harvest
    from pipeline.portals import Profile

app = typer.Typer(rich_markup_mode=None)
Portals = Annotated[Path | None, typer.Option("--portals", help="Folder of portal profiles of your own, beside the shipped ones.")]
Named = Annotated[list[str] | None, typer.Option("--portal", help="Portal to harvest, by id; may be repeated. All with [discover] without it.")]
Contact = Annotated[str, typer.Option(envvar="CCHC_CONTACT", help="Address that portals find in the User-Agent: a page or an e-mail of yours.")]
Notify = Annotated[list[str] | None, typer.Option(
    "--notify", envvar="CCHC_NOTIFY",
    help="Where to tell of a night that is not well, as apprise writes it: mailto://…, json://…; may be repeated.",
)]  # fmt: skip
NotifyBlock = Annotated[str | None, typer.Option("--notify-block", help="Notification block of Prefect to tell, TYPE/NAME.")]
IsTest = Annotated[bool, typer.Option("--test", hidden=True, help="Let loopback servers in, without delay: for tests.")]


class LogFormat(StrEnum):
    """How what happens is told."""

    TEXT = "text"
    JSON = "json"


@app.command()
def harvest(
    out: Annotated[Path, typer.Option(help="Folder for WARC files, Parquet and health.json; a night adds to what it holds.")],
    contact: Contact,
    portal: Named = None,
    portals: Portals = None,
    since: Annotated[str | None, typer.Option(help="Leave out entries that feeds and sitemaps date before this day, YYYY-MM-DD.")] = None,
    until: Annotated[str | None, typer.Option(help="Leave out entries dated after this day.")] = None,
    max_pages: Annotated[int | None, typer.Option(min=1, help="Articles of each portal that this night may ask for.")] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Read feeds and lists only and print what would be fetched.")] = False,
    any_hour: Annotated[bool, typer.Option("--any-hour", help="Ask portals outside of the hours their profile names too.")] = False,
    workers: Annotated[int | None, typer.Option(min=1, help="Processes for the extraction.")] = None,
    log_format: Annotated[LogFormat, typer.Option(help="text, or json: one object a line.")] = LogFormat.TEXT,
    notify: Notify = None,
    notify_block: NotifyBlock = None,
    test: IsTest = False,
) -> None:
    """Fetch what is new or changed on portals, and extract it.

    Pages are kept as WARC; each portal is checked against its profile and its own past. robots.txt is obeyed, always. A
    night that was cut off goes on where it stopped.

    Exit status: 0 all is well; 1 a portal failed or needs attention (OUT/health.json says why); 2 misuse.
    """
    _logging(log_format)
    _days(since, until)
    from flows.harvest import run_harvest
    from pipeline.night import Wish
    from pipeline.records import Options

    folder = own_profiles(portals)
    bell = _bell(notify, notify_block)
    profiles = _chosen(portal, folder)
    wish = Wish(contact, since, until, max_pages, dry_run, is_test=test, ignore_window=any_hour)
    try:
        done = run_harvest(profiles, out, wish, workers, Options(portals=folder), _teller(log_format), bell)
    except (OSError, RuntimeError) as error:
        raise fail(str(error), FAILED) from error
    except KeyboardInterrupt:
        raise fail("stopped; the same command goes on where it was", 130) from None
    raise typer.Exit(_told(done))


def _chosen(ids: list[str] | None, folder: str | None) -> list[Profile]:
    """Return the profiles of portals by their ids, of all without; raises the exit of misuse."""
    from flows.harvest import chosen
    from pipeline.portals import ProfileError

    try:
        return chosen(ids or [], folder)
    except ProfileError as error:
        raise fail(str(error)) from error


def _told(done: Harvest) -> int:
    """Print what a dry run would fetch; return the exit status of the night."""
    for night in done.nights:
        for entry in night.wanted:
            typer.echo(f"{night.portal}\t{entry['why']}\t{entry['found']}\t{entry['address']}")
    is_well = all(n.state in ("done", "closed", "skipped") for n in done.nights)
    is_healthy = all(done.health["portals"][n.portal]["state"] == "ok" for n in done.nights if n.portal in done.health.get("portals", {}))
    return OK if is_well and is_healthy else FAILED


def _bell(urls: list[str] | None, block: str | None) -> Any:
    from flows.notify import Bell, NotifyError, check_bell

    bell = Bell(tuple(urls or ()), block)
    try:
        check_bell(bell)
    except NotifyError as error:
        raise fail(str(error)) from error
    return bell


def _days(*days: str | None) -> None:
    from datetime import date

    for day in days:
        try:
            date.fromisoformat(day or "2000-01-01")
        except ValueError as error:
            raise fail(f"{day!r} is no day; write YYYY-MM-DD") from error


def _teller(form: LogFormat) -> Any:
    if form is LogFormat.JSON:
        return lambda message: typer.echo(json.dumps({"level": "info", "message": message}, ensure_ascii=False), err=True)
    return lambda message: typer.echo(message, err=True)


def _logging(form: LogFormat) -> None:
    """Send log records to standard error, one a line."""
    handler = logging.StreamHandler(sys.stderr)
    if form is LogFormat.JSON:
        handler.setFormatter(_JsonLines())
    logging.basicConfig(level=logging.WARNING, handlers=[handler], force=True)


class _JsonLines(logging.Formatter):
    """Writes a log record as one JSON object."""

    def format(self, record: logging.LogRecord) -> str:
        """Return time, level, logger and message as JSON."""
        told = {"time": self.formatTime(record), "level": record.levelname.lower(), "logger": record.name, "message": record.getMessage()}
        return json.dumps(told, ensure_ascii=False)


@app.command()
def schedule(
    out: Annotated[Path, typer.Option(help="Folder that every night adds to.")],
    contact: Contact,
    portal: Named = None,
    portals: Portals = None,
    cron: Annotated[str, typer.Option(help="When, in Asia/Ho_Chi_Minh time.")] = "0 22 * * *",
    notify: Notify = None,
    notify_block: NotifyBlock = None,
    every: Annotated[float | None, typer.Option(hidden=True, help="Seconds between runs instead of --cron: for tests.")] = None,
    test: IsTest = False,
) -> None:
    """Stay here and harvest every night, on a Prefect server.

    PREFECT_API_URL names the server (`prefect server start`). Runs never overlap: one that is due while another goes on is left out.
    """
    import os

    from flows.harvest import serve_schedule

    folder = own_profiles(portals)
    if not os.environ.get("PREFECT_API_URL"):
        raise fail("PREFECT_API_URL is not set: a schedule needs a Prefect server (prefect server start), or use cron with `cchc harvest`")
    _chosen(portal, folder)
    bell = _bell(notify, notify_block)
    parameters = {
        "out": str(out.resolve()), "portals": portal or [], "contact": contact, "folder": folder, "is_test": test,
        "notify": list(bell.urls), "notify_block": bell.block,
    }  # fmt: skip
    serve_schedule(cron, every, parameters)


@app.command()
def health(
    out: Out,
    days: Annotated[int, typer.Option(min=1, help="A portal without a night for longer is stale.")] = 2,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False,
) -> None:
    """Say how each portal fares.

    Its last night against what its profile expects, and against its own past.

    Exit status: 0 all is well; 1 a portal failed, needs attention or is stale.
    """
    from datetime import datetime
    from zoneinfo import ZoneInfo

    from flows.display_harvest import print_health
    from pipeline.health import read_health, stale

    found = read_health(out)
    if not found:
        raise fail(f"{out} has no health.json: nothing was harvested into it; run `cchc harvest --out {out}`")
    old = stale(found, datetime.now(ZoneInfo("Asia/Ho_Chi_Minh")).date(), days)
    if as_json:
        typer.echo(json.dumps({**found, "stale": old}, ensure_ascii=False, indent=1))
    else:
        print_health(found, old)
    raise typer.Exit(FAILED if old or found["state"] != "ok" else OK)


@app.command()
def doctor(out: Out, portals: Portals = None) -> None:
    """Look at what a night needs, and say what is in its way.

    Disk, clock, locks, the Prefect server, profiles, nights that were cut off. Nothing is changed.

    Exit status: 0 nothing is in the way; 1 something is.
    """
    from flows.display_harvest import print_findings
    from pipeline.doctor import examine

    findings = examine(out, own_profiles(portals))
    print_findings(findings)
    raise typer.Exit(FAILED if any(not f.is_well for f in findings) else OK)


@app.command()
def forget(
    out: Out,
    uri: Annotated[str, typer.Argument(help="Address of the page, as documents.uri or canonical_url names it.", metavar="URI")],
    reason: Annotated[str, typer.Option(help="Why: kept in OUT/forgotten.jsonl.")],
    portals: Portals = None,
) -> None:
    """Take a page out for good.

    Its bytes go from OUT/raw, its rows from every table; OUT/forgotten.jsonl says so, and it is never fetched again.

    Exit status: 0; 1 where no document has the address, or its bytes stand outside of OUT.
    """
    from flows.jobs import extract_archive
    from pipeline.forget import ForgetError, take_out
    from pipeline.records import Options

    need_run(out)
    options = Options(portals=own_profiles(portals))
    try:
        taken = take_out(out, uri, reason, lambda files: extract_archive(files, out, options=options))
    except (ForgetError, OSError) as error:
        raise fail(str(error), FAILED) from error
    typer.echo(f"{taken.documents} documents and {taken.records} records of {uri} are gone; {out}/forgotten.jsonl says so")


@app.command()
def retain(
    out: Out, keep_days: Annotated[int, typer.Option(min=1, help="Days of crawl records to keep.")]
) -> None:
    """Remove old crawl records; articles are never touched.

    Crawl records are the lists, unchanged answers and errors of OUT/crawl; OUT/retention.jsonl names what was removed.

    Exit status: 0; 1 where a portal is being harvested or OUT cannot be written.
    """
    from pipeline.retention import retain as remove

    need_run(out)
    try:
        removed = remove(out, keep_days)
    except OSError as error:
        raise fail(str(error), FAILED) from error
    typer.echo(f"{removed.files} files of crawl records removed, {removed.size / 1e6:.1f} MB; articles are as they were")
    if removed.busy:
        raise fail("; ".join(removed.busy), FAILED)
