"""The verbs of portal profiles: `cchc portal list`, `cchc portal check`."""

from __future__ import annotations

import http.client
import time
import urllib.error
import urllib.request
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from flows.cli_options import FAILED, OK, fail

if TYPE_CHECKING:
    from pipeline.clean.inspect import Report
    from pipeline.portals import Profile
    from pipeline.records import RawPage

portal = typer.Typer(help="Look at portal profiles, and at a page with them.", no_args_is_help=True, rich_markup_mode=None)
app = typer.Typer(rich_markup_mode=None)
app.add_typer(portal, name="portal")
WAIT, LONGEST = 20, 60  # seconds without a byte of a page, and for all of it
PART = 65_536
MAX_BYTES = 20_000_000
SHOWN = 110  # characters of a block
Profiles = Annotated[Path | None, typer.Option("--profiles", help="Folder of profiles; those of the package without it.")]


@portal.command("list")
def list_portals(folder: Profiles = None) -> None:
    """List the profiles.

    Id, family, host, owner, and whether the selectors were checked against the live site.
    """
    for profile in _profiles(folder):
        verified = "verified" if profile.verified else "not verified"
        typer.echo(f"{profile.id}\t{profile.family}\t{profile.host}\t{profile.owner}\t{verified}")


@portal.command()
def check(
    source: Annotated[str, typer.Argument(help="An HTML file, or an address (http, https).", metavar="FILE|URL")],
    folder: Profiles = None,
) -> None:
    """Show what a profile makes of a page.

    For an unknown portal, the selectors of a new profile are suggested.

    Exit status: 0 an article was read; 1 none was; 2 the page or a profile cannot be read.
    """
    from pipeline.clean.inspect import inspect_page

    profiles = _profiles(folder)
    report = inspect_page(_page(source), profiles)
    for line in _lines(report, source):
        typer.echo(line)
    raise typer.Exit(OK if report.clean is not None else FAILED)


def _profiles(folder: Path | None) -> tuple[Profile, ...]:
    from pipeline.portals import ProfileError, load_profiles, shipped_profiles

    if folder is not None and not folder.is_dir():
        raise fail(f"{folder} is no folder; name one that holds ID/portal.toml")
    try:
        return shipped_profiles() if folder is None else load_profiles(folder)
    except ProfileError as error:
        raise fail(str(error)) from error


def _page(source: str) -> RawPage:
    from pipeline.records import RawPage

    if not source.startswith(("http://", "https://")):
        try:
            return RawPage(source, Path(source).read_bytes())
        except OSError as error:
            raise fail(f"{source} cannot be read: {error.strerror or error}") from error
    try:
        request = urllib.request.Request(source, headers={"User-Agent": "cchc-stats (portal check)"})
        with urllib.request.urlopen(request, timeout=WAIT) as answer:
            data = _body(answer)
            kind = answer.headers.get("Content-Type")
            address = answer.geturl()
    except urllib.error.HTTPError as error:
        raise fail(f"{source} answers {error.code} {' '.join(str(error.reason).split())}") from error
    except (OSError, ValueError, http.client.HTTPException) as error:
        raise fail(f"{source} cannot be fetched: {getattr(error, 'reason', None) or error}") from error
    if len(data) > MAX_BYTES:
        raise fail(f"{source} is over {MAX_BYTES:,} bytes")
    return RawPage(address, data, content_type=kind)


def _body(answer: http.client.HTTPResponse) -> bytes:
    """Return what a server sends, MAX_BYTES and one more at most; raises TimeoutError where that takes too long, OSError where it ends early."""
    data, stated, deadline = bytearray(), answer.length, time.monotonic() + LONGEST
    while len(data) <= MAX_BYTES and len(data) != stated and (part := answer.read1(PART)):
        data += part
        if time.monotonic() > deadline:
            raise TimeoutError(f"the answer takes more than {LONGEST:g} s")
    if stated is not None and len(data) < min(stated, MAX_BYTES):
        raise OSError(f"the answer ends after {len(data):,} of {stated:,} bytes")
    return bytes(data)


def _lines(report: Report, source: str) -> list[str]:
    """Return the report as lines of text."""
    profile, layout, clean = report.profile, report.layout, report.clean
    lines = [f"page       {source}"]
    if profile is None:
        lines.append("profile    none fits: read generically")
    else:
        state = "verified" if profile.verified else "not verified against the live site"
        lines.append(f"profile    {profile.id} ({profile.family}, {state})")
        lines.append("layout     " + (f"body {layout.body}" if layout else "none fits this page: read generically"))
        lines += [f"  {part:<8} {_short(text) if text else '- (the selector finds nothing)'}" for part, text in report.found.items() if _asked(report, part)]
    if clean is None:
        lines.append(f"article    none: {report.error}")
    else:
        lines += [f"{name:<10} {value}" for name, value in _facts(clean)]
        lines += [f"  {block.kind.value:<14} {_short(clean.text[block.start : block.end])}" for block in clean.blocks]
        reasons = Counter(removed.reason for removed in clean.removed)
        lines.append("removed    " + (", ".join(f"{n} {reason}" for reason, n in reasons.most_common()) or "nothing"))
    if report.suggested:
        lines += ["", "suggested for corpus/portals/ID/portal.toml (check them on several pages):", "[[layouts]]"]
        lines += [f'{part} = "{selector}"' for part, selector in sorted(report.suggested.items())]
    return lines


def _asked(report: Report, part: str) -> bool:
    return report.layout is not None and getattr(report.layout, part) is not None


def _facts(clean: object) -> list[tuple[str, object]]:
    names = ("title", "published", "author", "site_org", "canonical_url", "encoding")
    return [(name, value if (value := getattr(clean, name)) is not None else "-") for name in names]


def _short(text: str) -> str:
    return text if len(text) <= SHOWN else text[: SHOWN - 1] + "…"
