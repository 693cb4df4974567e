"""What the verbs of the command line share: exit statuses, arguments, and refusals with a clear message."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

OK, FAILED, MISUSE = 0, 1, 2

Out = Annotated[Path, typer.Argument(help="Folder that `cchc extract` wrote.", metavar="OUT")]


def fail(message: str, status: int = MISUSE) -> typer.Exit:
    """Print what is wrong to standard error and return the exception that ends the program."""
    typer.echo(f"cchc: {message}", err=True)
    return typer.Exit(status)


def need_run(out: Path) -> None:
    """End the program where OUT holds no run."""
    if not (out / "documents").is_dir():
        raise fail(f"{out} holds no run: it has no documents folder; run `cchc extract INPUT --out {out}` first")


def own_profiles(folder: Path | None) -> str | None:
    """Return a folder of profiles as an absolute path; end the program where it is missing or a profile is wrong."""
    if folder is None:
        return None
    from pipeline.portals import ProfileError, profiles_with

    if not folder.is_dir():
        raise fail(f"--portals {folder} is no folder; name one that holds NAME/portal.toml")
    try:
        profiles_with(str(folder.resolve()))
    except ProfileError as error:
        raise fail(str(error)) from error
    return str(folder.resolve())
