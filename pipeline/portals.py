"""Reads portal profiles: which portal a page is of, whose it is, and where its articles stand on the page."""

from __future__ import annotations

import datetime
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

Day = datetime.date  # a layout has a field `date`
PROFILE = "portal.toml"
HEAD = 20_000  # characters in which the first piece of a fingerprint must stand
PROVINCE_DIGITS = 2
SELECTORS = ("title", "lead", "date", "author", "body")
KEYS = {"id", "names", "base_url", "owner", "province", "family", "time_zone", "verified", "layouts", "expect", "discover"}
LAYOUT_KEYS = {"since", "until", "fingerprint", "drops", *SELECTORS}
EXPECT_KEYS = {"blocks", "rows", "digit_runs", "removed"}


class ProfileError(ValueError):
    """A mistake in a profile: names the file, the key and what stands there."""


@dataclass(frozen=True, slots=True)
class Layout:
    """How the pages of a portal are built in a span of time; selectors are CSS, None where a page has no such part.

    `fingerprint` are pieces of markup that every page of the layout holds; the first stands in its head.
    """

    body: str
    title: str | None = None
    lead: str | None = None
    date: str | None = None
    author: str | None = None
    drops: tuple[str, ...] = ()
    fingerprint: tuple[str, ...] = ()
    since: Day | None = None  # day of publication, inclusive
    until: Day | None = None

    def fits(self, text: str) -> bool:
        """Tell whether a page bears the fingerprint; without one every page does."""
        pieces = self.fingerprint
        return not pieces or (pieces[0] in text[:HEAD] and all(piece in text for piece in pieces[1:]))


@dataclass(frozen=True, slots=True)
class Profile:
    """One portal: whose it is, where it is, how its pages are built."""

    id: str
    names: tuple[str, ...]
    base_url: str
    owner: str
    layouts: tuple[Layout, ...]
    family: str
    province: str | None = None  # two-digit statistical code; None for the nation
    time_zone: str = "Asia/Ho_Chi_Minh"
    verified: bool = False  # whether someone checked the selectors against the live site
    expect: Mapping[str, int] = field(default_factory=dict)  # totals of the saved page
    discover: Mapping[str, Any] = field(default_factory=dict)  # how the harvest finds pages; read there
    folder: Path | None = None

    @property
    def host(self) -> str:
        """The host of the portal, without `www.`."""
        return host_of(self.base_url)

    def layout_for(self, text: str, published: Day | None) -> Layout | None:
        """Return the newest layout that fits the page's markup, of its day before others; None where none fits.

        `published` is the day that the page states, None where it states none: it may be wrong, so markup alone decides in the end.
        """
        newest = sorted(self.layouts, key=lambda layout: layout.since or Day.min, reverse=True)
        fitting = [layout for layout in newest if layout.fits(text)]
        of_day = (layout for layout in fitting if published and (layout.since or Day.min) <= published <= (layout.until or Day.max))
        return next(of_day, fitting[0] if fitting else None)


def host_of(address: str | None) -> str:
    """Return the host of an address in lower case without `www.`; empty for a path and for what is no address."""
    try:
        host = (urlsplit(address or "").hostname or "") if "://" in (address or "") else ""
    except ValueError:  # `http://[::1`
        return ""
    return host.removeprefix("www.")


def find_profile(profiles: Sequence[Profile], text: str, *addresses: str | None) -> Profile | None:
    """Return the portal of a page: by the host of the first address that has one, else by a fingerprint.

    A fingerprint tells a portal only where the page has no host at all, as saved files.
    """
    hosts = [host for address in addresses if (host := host_of(address))]
    for host in hosts:
        for profile in profiles:
            if profile.host == host:
                return profile
    if hosts:
        return None
    for profile in profiles:
        if any(layout.fingerprint and layout.fits(text) for layout in profile.layouts):
            return profile
    return None


@cache
def shipped_profiles() -> tuple[Profile, ...]:
    """Return the profiles of corpus/portals, by id."""
    return load_profiles(Path(str(files("corpus"))) / "portals")


@cache
def profiles_with(folder: str | None) -> tuple[Profile, ...]:
    """Return the profiles of a folder of one's own, then the shipped ones that it does not replace.

    Raises ProfileError at the first mistake, and where the folder holds no profile.
    """
    if folder is None:
        return shipped_profiles()
    own = load_profiles(Path(folder))
    if not own:
        raise ProfileError(f"{folder} holds no NAME/{PROFILE}")
    names = {profile.id for profile in own}
    return (*own, *(profile for profile in shipped_profiles() if profile.id not in names))


def load_profiles(folder: Path) -> tuple[Profile, ...]:
    """Read every profile below a folder, by id. Raises ProfileError at the first mistake."""
    return tuple(load_profile(path) for path in sorted(folder.glob(f"*/{PROFILE}")))


def load_profile(path: Path) -> Profile:
    """Read one profile strictly. Raises ProfileError for an unknown key, a missing one or a value of the wrong form."""
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, RecursionError) as error:
        raise ProfileError(f"{path} is no TOML: {error}") from error
    _refuse_unknown(path, data, KEYS, "")
    for key in ("id", "names", "base_url", "owner", "family", "layouts", "expect"):
        if not data.get(key):
            raise ProfileError(f"{path}: `{key}` is missing or empty")
    if data["id"] != path.parent.name:
        raise ProfileError(f"{path}: id is {data['id']!r}, its folder {path.parent.name!r}; give both one name")
    _check_values(path, data)
    layouts = tuple(_layout(path, number, entry) for number, entry in enumerate(data["layouts"], 1))
    known = {key: data[key] for key in ("id", "base_url", "owner", "family", "expect")}
    optional = {key: data[key] for key in ("province", "time_zone", "verified", "discover") if key in data}
    return Profile(names=tuple(data["names"]), layouts=layouts, folder=path.parent, **known, **optional)


def _refuse_unknown(path: Path, data: Mapping[str, Any], known: set[str], where: str) -> None:
    for key in data:
        if key not in known:
            raise ProfileError(f"{path}: unknown key `{where}{key}`; known are {', '.join(sorted(known))}")


def _check_values(path: Path, data: Mapping[str, Any]) -> None:
    for problem in _problems(data):
        raise ProfileError(f"{path}: {problem}")


def _problems(data: Mapping[str, Any]) -> Iterator[str]:
    """Yield what is wrong with the values of a profile."""
    if not str(data["base_url"]).startswith(("http://", "https://")) or not host_of(data["base_url"]):
        yield f"base_url {data['base_url']!r} is no address; write https://host/"
    province = data.get("province")
    if province is not None and not (isinstance(province, str) and len(province) == PROVINCE_DIGITS and province.isdigit()):
        yield f"province {province!r} is no two-digit code in quotes"
    if not isinstance(data.get("verified", False), bool):
        yield "verified is true or false"
    if not isinstance(data["names"], list) or not all(isinstance(name, str) and name for name in data["names"]):
        yield "names is a list of names"
    try:
        ZoneInfo(data.get("time_zone", "Asia/Ho_Chi_Minh"))
    except (ZoneInfoNotFoundError, ValueError, TypeError):
        yield f"time_zone {data['time_zone']!r} is not known"
    for key, value in data["expect"].items():
        if key not in EXPECT_KEYS or not isinstance(value, int):
            yield f"expect.{key} = {value!r}; known are whole numbers {', '.join(sorted(EXPECT_KEYS))}"


def _layout(path: Path, number: int, entry: Mapping[str, Any]) -> Layout:
    where = f"layouts[{number}]."
    _refuse_unknown(path, entry, LAYOUT_KEYS, where)
    if not entry.get("body"):
        raise ProfileError(f"{path}: `{where}body` is missing: without it a layout says nothing")
    for key in ("since", "until"):
        if key in entry and type(entry[key]) is not Day:
            raise ProfileError(f"{path}: `{where}{key}` is {entry[key]!r}; write a day like 2020-01-31")
    for key in SELECTORS:
        if key in entry and not isinstance(entry[key], str):
            raise ProfileError(f"{path}: `{where}{key}` is {entry[key]!r}; write one CSS selector")
    return Layout(
        entry["body"],
        title=entry.get("title"),
        lead=entry.get("lead"),
        date=entry.get("date"),
        author=entry.get("author"),
        drops=tuple(entry.get("drops", ())),
        fingerprint=tuple(entry.get("fingerprint", ())),
        since=entry.get("since"),
        until=entry.get("until"),
    )
