"""The verbs that publish: `cchc evidence` writes static pages, `cchc serve` shows them on this machine."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from flows.cli_options import FAILED, Out, fail, need_run

app = typer.Typer(rich_markup_mode=None)


class Language(StrEnum):
    """Language of the interface that a reader meets first."""

    VI = "vi"
    EN = "en"


@app.command()
def evidence(
    out: Out,
    to: Annotated[Path, typer.Option(help="Folder for the pages; new, empty, or pages of an earlier build.")],
    excerpts: Annotated[bool, typer.Option("--excerpts", help="Publish only sentences with figures, no whole articles.")] = False,
    lang: Annotated[Language, typer.Option(help="Language that a reader meets first; every page has both.")] = Language.VI,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Print nothing but errors.")] = False,
) -> None:
    """Write static pages that show every figure in its sentence.

    They work from the file system, without network. Telephone numbers and e-mail addresses are masked.
    """
    from flows.display import steps
    from pipeline.evidence import build_site

    need_run(out)
    try:
        with steps("writing pages", quiet) as advance:
            site = build_site(out, to, excerpts, lang.value, advance)
    except FileExistsError as error:
        raise fail(str(error)) from error
    except OSError as error:
        raise fail(f"{to} cannot be written: {error}" if error.errno else str(error), FAILED) from error
    if not quiet:
        typer.echo(f"{site.files} files, {site.size / 1e6:.1f} MB → {site.index}")


@app.command()
def serve(
    site: Annotated[Path, typer.Argument(help="Folder that `cchc evidence` wrote.", metavar="SITE")],
    port: Annotated[int, typer.Option(min=0, max=65535, help="Port; 0 takes a free one.")] = 8000,
) -> None:
    """Show evidence pages on http://127.0.0.1, until Ctrl-C.

    Only this machine can reach them.
    """
    from functools import partial
    from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer

    if not (site / "index.html").is_file():
        raise fail(f"{site} holds no index.html; run `cchc evidence OUT --to {site}` first")
    try:
        server = ThreadingHTTPServer(("127.0.0.1", port), partial(SimpleHTTPRequestHandler, directory=str(site)))
    except OSError as error:
        raise fail(f"port {port} cannot be used: {error}; try --port 0", FAILED) from error
    typer.echo(f"http://127.0.0.1:{server.server_port}/ (Ctrl-C ends)")
    try:
        server.serve_forever()
    except KeyboardInterrupt:
        typer.echo("ended")
    finally:
        server.server_close()
