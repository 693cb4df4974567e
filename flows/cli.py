"""The command line `cchc`: every verb, its options and its exit status."""

from __future__ import annotations

import errno
import json
import logging
import os
import re
import sys
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer
import typer.core

from flows import cli_archive, cli_eval, cli_evidence, cli_harvest, cli_portal, cli_query
from flows.cli_options import FAILED, OK, Out, fail, need_run, own_profiles

if TYPE_CHECKING:
    from flows.jobs import Result
    from pipeline.records import Options

ORDER = (  # of --help: make, look, ask, judge, keep
    "extract", "harvest", "schedule", "health", "doctor", "summary", "show", "explain", "text", "query", "panel", "conflicts",
    "evidence", "serve", "diff", "eval", "review", "verify", "compact", "retain", "forget", "portal",
)  # fmt: skip


STDOUT = 1
LONGEST = 200  # bytes of a file's name; systems allow 255
BARE = re.compile(r"(?:s3|gs|gcs):/*")  # an address without a bucket
log = logging.getLogger(__name__)


def let_go_of(stream: Any) -> None:
    """Send what a stream still holds to nowhere: Python would try, and complain, once more at its end."""
    if stream is not None and stream is sys.__stdout__:
        with open(os.devnull, "wb") as nowhere:
            os.dup2(nowhere.fileno(), STDOUT)


def refusal(error: OSError) -> str:
    """Say what the system refused; without the name of a file it was standard output."""
    if error.errno is None:
        return str(error)
    return f"{error.filename or 'standard output'} cannot be read or written: {error.strerror}"


class InOrder(typer.core.TyperGroup):
    """Lists the verbs in the order in which one meets them, wherever they are written."""

    def list_commands(self, ctx: Any) -> list[str]:
        """Return the names; those that ORDER does not know come last."""
        return sorted(super().list_commands(ctx), key=lambda name: ORDER.index(name) if name in ORDER else len(ORDER))

    def main(self, *args: Any, **kwargs: Any) -> Any:
        """Run the command line; what the system refuses (a full disk behind `>`, a damaged file of OUT) ends in one line and status 1."""
        try:
            try:
                return super().main(*args, **kwargs)
            finally:
                if sys.stdout is not None:  # closed by `>&-`
                    sys.stdout.flush()
        except OSError as error:
            log.debug("refused by the system", exc_info=error)
            let_go_of(sys.stdout)
            if error.errno != errno.EPIPE:
                typer.echo(f"cchc: {refusal(error)}", err=True)
            sys.exit(FAILED)
        except MemoryError:
            typer.echo("cchc: there is not enough memory; what was finished is kept, run the same command where there is more", err=True)
            sys.exit(FAILED)


app = typer.Typer(
    name="cchc",
    cls=InOrder,
    help="Turn portal pages about administrative reform (cải cách hành chính) into typed, checkable statistics.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)
VERBS = (  # verbs of other modules
    cli_eval.app,
    cli_query.app,
    cli_evidence.app,
    cli_portal.app,
    cli_archive.app,
    cli_harvest.app,
)
for verbs in VERBS:
    app.add_typer(verbs)


class Engine(StrEnum):
    """What runs the shards."""

    DIRECT = "direct"
    PREFECT = "prefect"
    DASK = "dask"


class Format(StrEnum):
    """How rows are written."""

    PARQUET = "parquet"
    JSONL = "jsonl"


Inputs = Annotated[list[str], typer.Argument(
    help="Files, folders (recursive), globs, archives (WARC, ZIP, TAR), s3:// or gs:// addresses; `-` reads one text from standard input.",
    metavar="INPUT",
)]  # fmt: skip


def _version(wanted: bool) -> None:
    if wanted:
        from flows.jobs import extractor_version

        typer.echo(f"cchc-stats {extractor_version()}")
        raise typer.Exit(OK)


@app.callback()
def main(
    version: Annotated[bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version.")] = False,
) -> None:
    """Turn portal pages about administrative reform into typed, checkable statistics."""


@app.command()
def extract(
    inputs: Inputs,
    out: Annotated[str | None, typer.Option(help="Folder or s3:// address for the Parquet files; merged with what it holds.")] = None,
    workers: Annotated[int | None, typer.Option(min=1, help="Processes; by default one for each core, one for a few files.")] = None,
    engine: Annotated[Engine, typer.Option(help="direct: at once; prefect: as a flow, visible on the Prefect API; dask: the flow on Dask.")] = Engine.DIRECT,
    dask_address: Annotated[str | None, typer.Option(help="Scheduler for --engine dask, tcp://host:port; without it, processes of this machine.")] = None,
    ocr: Annotated[bool, typer.Option("--ocr", help="Read scanned PDF files with tesseract and its Vietnamese data.")] = False,
    keep_raw: Annotated[bool, typer.Option("--keep-raw", help="Keep the bytes of every page as WARC under OUT/raw.")] = False,
    page_seconds: Annotated[float, typer.Option(min=0.1, max=86_400, help="Seconds that one page may take.")] = 60.0,
    portals: Annotated[Path | None, typer.Option(help="Folder of portal profiles of your own, beside the shipped ones.")] = None,
    retry: Annotated[bool, typer.Option("--retry", help="Read again what failed for a reason that may pass, however often it was tried.")] = False,
    format: Annotated[Format, typer.Option(help="jsonl writes rows to standard output (for `-`).")] = Format.PARQUET,
    strict: Annotated[bool, typer.Option("--strict", help="Count pages without an article (no_article) as failures.")] = False,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Print nothing but errors.")] = False,
) -> None:
    """Extract the statistics of pages and texts.

    Exit status: 0 every input could be read; 1 some could not (each has a row in OUT/issues); 2 misuse.
    """
    if inputs == ["-"] or format is Format.JSONL:
        _extract_stream(inputs, out)
        return
    where = _checked(inputs, out, engine, dask_address)
    from flows.display import print_result
    from pipeline.records import Options

    options = Options(ocr, keep_raw, page_seconds, portals=own_profiles(portals), retry=retry)
    result = _run(inputs, where, workers, (engine.value, dask_address), options, quiet)
    raise typer.Exit(FAILED if print_result(result, where, strict, quiet) else OK)


def _run(inputs: list[str], where: str, workers: int | None, engine: tuple[str, str | None], options: Options, quiet: bool) -> Result:
    """Extract all inputs with an engine, by its name and the address of its scheduler; raises the exit of what stopped it."""
    from flows.display import watch
    from flows.jobs import engine_named, extract_archive
    from pipeline.archive import find_files

    try:
        files = find_files(inputs)
    except OSError as error:
        raise fail(str(error), FAILED) from error
    if not files:
        raise fail(f"no file found in {', '.join(inputs)}")
    try:
        with watch(quiet) as (started, advance):
            return extract_archive(files, where, workers, engine_named(*engine), options, started, advance)
    except OSError as error:
        raise fail(_reason(where, error), FAILED) from error
    except RuntimeError as error:
        raise fail(str(error), FAILED) from error
    except KeyboardInterrupt:
        raise fail("stopped; finished shards are kept, run the same command to go on", 130) from None


def _checked(inputs: list[str], out: str | None, engine: Engine, dask_address: str | None) -> str:
    """Return OUT; raises the exit of misuse."""
    if "-" in inputs:
        raise fail("`-` stands alone: cchc extract - --format jsonl")
    if not out:
        raise fail("--out DIR is missing: where shall the Parquet files go?")
    if "" in inputs:
        raise fail("an INPUT is empty; is a variable of the shell not set?")
    if "://" not in out and Path(out).exists() and not Path(out).is_dir():
        raise fail(f"--out {out} is a file; name a folder")
    if dask_address is not None and engine is not Engine.DASK:
        raise fail("--dask-address goes with --engine dask")
    if bare := next((i for i in (out, *inputs) if BARE.fullmatch(i)), None):
        raise fail(f"{bare} names no bucket; write {bare.split(':')[0]}://BUCKET/FOLDER")
    if web := next((i for i in inputs if i.startswith(("http://", "https://"))), None):
        raise fail(f"{web} is a page on the web; this verb reads files: fetch it first, for instance with wget --warc-file")
    return out


def _reason(out: str, error: OSError) -> str:
    """Say what could not be written and what to do."""
    if error.errno == errno.ENOSPC:
        return f"{out} cannot be written: the disk is full; finished shards are kept, make room and run the same command"
    if error.errno in (errno.EACCES, errno.EROFS, errno.EPERM):
        return f"{out} cannot be written: {error.strerror}; name a folder that you may write to"
    return f"{out} cannot be written: {error}" if error.errno else str(error)  # another run writes to it, a file of it is damaged


def _extract_stream(inputs: list[str], out: str | None) -> None:
    """Read one text from standard input (or one file) and write its rows as JSON lines."""
    if out is not None:
        raise fail("--format jsonl writes to standard output; leave --out away")
    if len(inputs) != 1:
        raise fail("--format jsonl reads one input")
    from pipeline.archive import read_page
    from pipeline.process import process_page
    from pipeline.records import PageError, RawPage

    try:
        page = RawPage("-", sys.stdin.buffer.read()) if inputs == ["-"] else read_page(inputs[0])
    except PageError as error:
        raise fail(error.message, FAILED) from error
    processed = process_page(page)
    if processed.issue is not None or processed.extraction is None:
        raise fail(processed.issue.message if processed.issue else "nothing was read", FAILED)
    for statistic in processed.extraction.statistics:
        typer.echo(json.dumps(_plain(statistic), ensure_ascii=False))


def _plain(value: Any) -> Any:
    """Return a record as JSON values: decimals as strings (exact), dates in ISO form."""
    from collections.abc import Mapping
    from dataclasses import fields, is_dataclass
    from datetime import date
    from decimal import Decimal

    if is_dataclass(value):
        return {f.name: _plain(getattr(value, f.name)) for f in fields(value)}
    if isinstance(value, Decimal):
        return format(value.normalize(), "f")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Mapping):
        return {k: _plain(v) for k, v in value.items()}
    if isinstance(value, (tuple, list)):
        return [_plain(v) for v in value]
    return value


@app.command()
def text(out: Out, to: Annotated[Path, typer.Option(help="Folder for the texts.")]) -> None:
    """Write the frozen text of each document as <stem>.txt."""
    from pipeline.store import read_rows

    need_run(out)
    to.mkdir(parents=True, exist_ok=True)
    names: dict[str, int] = {}
    for row in read_rows(out, "documents", ["uri", "text"]):
        stem = _stem(row["uri"])
        names[stem] = names.get(stem, 0) + 1
        name = stem if names[stem] == 1 else f"{stem}-{names[stem]}"
        (to / f"{name}.txt").write_text(row["text"], encoding="utf-8")
    typer.echo(f"{sum(names.values())} texts written to {to}")


def _stem(uri: str) -> str:
    name = uri.rstrip("/").rsplit("/", 1)[-1]
    name = name.removesuffix(".gz")
    stem = (name.rsplit(".", 1)[0] if "." in name else name) or "document"
    return stem.encode()[:LONGEST].decode(errors="ignore")


@app.command()
def show(
    out: Out,
    document: Annotated[str, typer.Argument(help="doc_id, file name, or part of a URI.", metavar="DOC")],
) -> None:
    """Show a document with its figures in color.

    Below the text stands what was read of each figure, and why the other numbers are no statistics.
    """
    from flows.display import print_document
    from pipeline.store import read_rows

    need_run(out)
    names = list(read_rows(out, "documents", ["doc_id", "uri"]))
    exact = [r for r in names if document in (r["doc_id"], r["uri"]) or _stem(r["uri"]) == document]
    found = exact or [r for r in names if document in r["uri"]]
    if len(found) != 1:
        shown = ", ".join(r["uri"] for r in (found or names)[:8])
        raise fail(f"{len(found)} documents match {document!r}; name one of: {shown}")
    print_document(out, next(iter(read_rows(out, "documents", among=("doc_id", [found[0]["doc_id"]])))))


@app.command()
def summary(out: Out, examples: Annotated[int, typer.Option(min=0, help="Rows to show in full.")] = 8) -> None:
    """Print what a run found, on one page.

    Documents, statistics by domain, examples in their sentences, checks that failed, inputs that could not be read.
    """
    from flows.display import print_summary

    need_run(out)
    print_summary(out, examples)


if __name__ == "__main__":
    app()
