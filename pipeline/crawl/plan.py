"""Reads how a portal's pages are found (`[discover]` of its profile) and what one night may fetch."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from datetime import date, datetime, time
from typing import Any
from urllib.parse import urlsplit

from pipeline.portals import Profile, ProfileError, host_of

KEYS = {
    "feeds", "sitemaps", "lists", "links", "next", "list_pages", "hosts", "delay", "concurrency", "window", "recheck_days", "since", "expect",
}  # fmt: skip
EXPECT = {"articles", "figures_per_article", "no_article_share", "failed_check_share", "undated_share"}
SLOWEST, QUICKEST = 60.0, 0.5  # seconds between two requests that a profile may ask for


@dataclass(frozen=True, slots=True)
class Discover:
    """Where a portal lists its articles, and how gently it is asked.

    `links` is a pattern that addresses of articles match as a whole from the path on; `next` a CSS selector of the link
    to the next list page, followed for at most `list_pages`. `delay` is in seconds between requests, `window` the hours
    of the night in the portal's time zone, None for any. Pages younger than `recheck_days` are asked again each night.
    Entries that feeds and sitemaps date before the day `since` are left out.
    `expect` bounds a night's totals: (least, most).
    """

    links: str
    feeds: tuple[str, ...] = ()
    sitemaps: tuple[str, ...] = ()
    lists: tuple[str, ...] = ()
    next: str | None = None
    list_pages: int = 20
    hosts: tuple[str, ...] = ()
    delay: float = 2.0
    concurrency: int = 1
    window: tuple[str, str] | None = None
    recheck_days: int = 14
    since: str | None = None
    expect: Mapping[str, tuple[float, float]] = field(default_factory=dict)

    def is_article(self, address: str) -> bool:
        """Tell whether an address is an article's: its path and query match `links`."""
        parts = urlsplit(address)
        return re.fullmatch(self.links, parts.path + (f"?{parts.query}" if parts.query else "")) is not None

    def is_open(self, moment: datetime) -> bool:
        """Tell whether the portal may be asked at a moment (in its time zone)."""
        if self.window is None:
            return True
        start, end = (time.fromisoformat(hour) for hour in self.window)
        now = moment.time()
        return start <= now < end if start <= end else now >= start or now < end


def read_discover(profile: Profile) -> Discover:
    """Read `[discover]` strictly. Raises ProfileError where it is missing, unknown or of the wrong form."""
    data, where = dict(profile.discover), f"{profile.id}: [discover]"
    if not data:
        raise ProfileError(f"{where} is missing: say where the portal lists its articles, see docs/operations.md")
    if unknown := set(data) - KEYS:
        raise ProfileError(f"{where} has unknown keys {sorted(unknown)}; known are {sorted(KEYS)}")
    if not any(data.get(k) for k in ("feeds", "sitemaps", "lists")):
        raise ProfileError(f"{where} names no feeds, sitemaps or lists")
    if not isinstance(data.get("links"), str):
        raise ProfileError(f"{where} has no `links`, the pattern of an article's path")
    try:
        re.compile(data["links"])
    except re.error as error:
        raise ProfileError(f"{where} links {data['links']!r} is no pattern: {error}") from error
    made = _discover({k: v for k, v in data.items() if k != "expect"} | {"expect": _expect(where, data)})
    _check(profile, where, made)
    return made


def _discover(data: Mapping[str, Any]) -> Discover:
    """Build the record; lists of TOML and JSON become tuples."""
    values: dict[str, Any] = {k: tuple(v) if isinstance(v, list) else v for k, v in data.items()}
    if isinstance(values.get("since"), date):
        values["since"] = values["since"].isoformat()
    return Discover(**values)


def _expect(where: str, data: Mapping[str, Any]) -> dict[str, tuple[float, float]]:
    expect = {}
    for name, bounds in data.get("expect", {}).items():
        if name not in EXPECT or not (isinstance(bounds, list) and len(bounds) == 2 and bounds[0] <= bounds[1]):
            raise ProfileError(f"{where} expect.{name} = {bounds!r}; write [least, most] for one of {sorted(EXPECT)}")
        expect[name] = (float(bounds[0]), float(bounds[1]))
    return expect


def _check(profile: Profile, where: str, made: Discover) -> None:
    if not QUICKEST <= made.delay <= SLOWEST:
        raise ProfileError(f"{where} delay {made.delay} is not within {QUICKEST}–{SLOWEST} seconds")
    hosts = hosts_of(profile, made)
    for address in (*made.feeds, *made.sitemaps, *made.lists):
        if urlsplit(address).scheme not in ("http", "https") or host_of(address) not in hosts:
            raise ProfileError(f"{where} {address} is not on the portal's hosts {sorted(hosts)}")
    if made.since is not None and not re.fullmatch(r"\d{4}-\d{2}-\d{2}", made.since):
        raise ProfileError(f"{where} since {made.since!r} is no day; write 2024-01-31")
    if made.window is not None:
        try:
            _, _ = (time.fromisoformat(hour) for hour in made.window)
        except (ValueError, TypeError) as error:
            raise ProfileError(f"{where} window {made.window!r}; write [\"22:00\", \"05:00\"]") from error


def hosts_of(profile: Profile, discover: Discover) -> frozenset[str]:
    """Return the hosts that belong to the portal, without `www.`."""
    return frozenset((profile.host, *(host.removeprefix("www.") for host in discover.hosts)))


@dataclass(frozen=True, slots=True)
class Job:
    """One night of one portal, as handed to the crawler's process.

    `folder` is where index and WARC files of the crawl stand, `raw` where articles are kept. `since` and `until` bound the
    days that feeds and sitemaps give; an entry without a day is fetched. `is_test` lets private addresses in and takes
    delays below the usual: for a server of our own on this machine.
    """

    portal: str
    discover: Mapping[str, Any]
    hosts: tuple[str, ...]
    folder: str
    raw: str
    night: str
    user_agent: str
    since: str | None = None
    until: str | None = None
    max_pages: int | None = None
    dry_run: bool = False
    is_test: bool = False

    def plan(self) -> Discover:
        """Return the discovery as a record."""
        return _discover(self.discover)

    def is_in_span(self, day: date | None) -> bool:
        """Tell whether an entry of this day is wanted; without a day it is."""
        return day is None or ((self.since or "") <= day.isoformat() and (self.until is None or day.isoformat() <= self.until))


def make_job(profile: Profile, discover: Discover, **options: Any) -> Job:
    """Return the job of one night of a portal; of the profile's `since` and the operator's the later day counts."""
    days = [day for day in (discover.since, options.pop("since", None)) if day]
    hosts = tuple(sorted(hosts_of(profile, discover)))
    return Job(portal=profile.id, discover=asdict(discover), hosts=hosts, since=max(days, default=None), **options)
