"""Damages files of one reader for some minutes and keeps every one that brings out a defect.

    python -m bench.fuzz READER [--minutes 10] [--seed 0] [--seconds 20]

READER is one of those of tests/hostile/seeds.py (html, text, warc, zip, tar, pdf, docx, xlsx, mhtml, profile, gold), or
`cli` for arguments. A child process reads file after file; it is given up when it dies, or takes longer than --seconds
for one. A finding is an exception that is no refusal, a death, a hang, or a digit that lies in no row or in two; its
file is kept in data/fuzz/READER. Exit status: 0 nothing was found, 1 something was.
"""

from __future__ import annotations

import argparse
import random
import resource
import signal
import subprocess
import sys
import tempfile
import time
import traceback
from collections.abc import Callable
from pathlib import Path

from tests.hostile.mutations import mutate_for
from tests.hostile.seeds import READERS, text

ROOT = Path(__file__).resolve().parents[1]
FOUND = ROOT / "data" / "fuzz"
MEMORY = 4_000_000_000
CORPUS = {"html": ("corpus/archive", "*.html"), "text": ("corpus/gold", "*.txt"), "pdf": ("tests/data", "*.pdf"), "docx": ("tests/data", "*.docx"), "xlsx": ("tests/data", "*.xlsx"),
          "mhtml": ("tests/data", "*.mhtml"), "warc": ("tests/data", "*.warc.gz"), "zip": ("tests/data", "*.zip"), "profile": ("corpus/portals", "*.toml"), "gold": ("corpus/gold", "*.gold.json")}  # fmt: skip
VERBS = (
    "extract",
    "eval",
    "show",
    "summary",
    "query",
    "panel",
    "diff",
    "verify",
    "explain",
    "text",
    "portal",
    "conflicts",
    "review",
    "compact",
)
WORDS = (
    "--out",
    "--format",
    "jsonl",
    "csv",
    "--workers",
    "0",
    "-1",
    "--limit",
    "--to",
    "-",
    "--",
    "SELECT 1",
    "/dev/null",
    "out",
    "no/such",
    "*",
    "[",
    "file://[",
    "\0",
    "é",
    "--json",
    "--set",
    "a=b",
    "check",
    "list",
    "--id",
)


class Hang(BaseException):
    """One file took too long."""


def seeds_of(reader: str) -> list[bytes]:
    """Return the sound files that damages start from."""
    folder, pattern = CORPUS.get(reader, ("", ""))
    more = [p.read_bytes() for p in sorted((ROOT / folder).rglob(pattern))] if folder else []
    return [READERS[reader][0](), *(data for data in more if len(data) < 200_000)] if reader in READERS else [b""]


def read_page(reader: str, data: bytes) -> None:
    """Read a file as a run does, down to typed tables."""
    from pipeline.archive import Input, read_input
    from pipeline.process import process_page
    from pipeline.records import Issue
    from pipeline.rows import document_row, issue_row, rejection_row, statistic_row
    from pipeline.store import to_table
    from tests.test_invariant import check_coverage

    with tempfile.TemporaryDirectory(prefix="cchc-fuzz-") as folder:
        path = Path(folder) / READERS[reader][1]
        path.write_bytes(data)
        container = {"warc": "warc", "zip": "zip", "tar": "tar"}.get(reader)
        for page in read_input(Input(str(path), len(data), "", container)):
            if isinstance(page, Issue):
                to_table("issues", [issue_row(page)])
                continue
            done = process_page(page)
            if done.issue is not None:
                to_table("issues", [issue_row(done.issue)])
            if done.document is None or done.extraction is None:
                continue
            run = {"run_id": "r", "extractor_version": "v"}
            to_table("documents", [document_row(done.document)])
            to_table("statistics", [statistic_row(s, done.document, run, None) for s in done.extraction.statistics])
            to_table("rejections", [rejection_row(r) for r in done.extraction.rejections])
            rows = [
                (r.char_start, r.char_end, r.figure) for r in (*done.extraction.statistics, *done.extraction.rejections)
            ]
            check_coverage(done.document.text, rows)


def read_profile(_: str, data: bytes) -> None:
    """Load a profile, and read a page with it."""
    from pipeline.clean import clean_html
    from pipeline.portals import ProfileError, load_profile
    from pipeline.records import PageError, RawPage
    from tests.hostile.seeds import ADDRESS, html

    with tempfile.TemporaryDirectory(prefix="cchc-fuzz-") as folder:
        path = Path(folder) / "xa-mau" / "portal.toml"
        path.parent.mkdir()
        path.write_bytes(data)
        try:
            profile = load_profile(path)
            clean_html(RawPage(ADDRESS, html()), (profile,))
        except (ProfileError, PageError):
            return


def read_gold(_: str, data: bytes) -> None:
    """Judge a gold file."""
    import json

    from pipeline.gold import check_gold

    try:
        gold = json.loads(data)
    except (ValueError, RecursionError):
        return
    check_gold(gold, text().decode())


def read_arguments(_: str, data: bytes) -> None:
    """Run the command with arguments in an empty folder."""
    import os

    from typer.testing import CliRunner

    from flows.cli import app

    with tempfile.TemporaryDirectory(prefix="cchc-fuzz-") as folder:
        os.chdir(folder)
        (Path(folder) / "out").mkdir()
        result = CliRunner().invoke(app, data.decode("utf-8", "replace").split("\n"), input="")
        os.chdir(ROOT)
    if result.exception is not None and not isinstance(result.exception, SystemExit):
        raise result.exception
    if result.exit_code not in (0, 1, 2):
        raise AssertionError(f"status {result.exit_code}")


READ: dict[str, Callable[[str, bytes], None]] = {"profile": read_profile, "gold": read_gold, "cli": read_arguments}


def make(reader: str, seeds: list[bytes], rng: random.Random) -> bytes:
    """Return the next damaged file."""
    if reader == "cli":
        words = [
            rng.choice(WORDS)
            if rng.random() < 0.8
            else "".join(chr(rng.randint(1, 0x2FFF)) for _ in range(rng.randint(0, 5)))
            for _ in range(rng.randint(0, 6))
        ]
        return "\n".join([rng.choice(VERBS), *(w.replace("\n", "") for w in words)]).encode()
    return mutate_for(reader, rng.choice(seeds), rng)


def work(reader: str, seed: int, minutes: float, seconds: float, current: Path) -> None:
    """Read damaged files one after the other; print each new finding, and how many were read."""
    from pipeline.process import warm_up

    def stop(_signal: int, _frame: object) -> None:
        raise Hang

    warm_up()
    resource.setrlimit(resource.RLIMIT_DATA, (MEMORY, MEMORY))
    signal.signal(signal.SIGPROF, stop)
    rng, seeds, read = random.Random(seed), seeds_of(reader), READ.get(reader, read_page)
    end, count, seen = time.monotonic() + 60 * minutes, 0, set()
    while time.monotonic() < end:
        data = make(reader, seeds, rng)
        current.write_bytes(data)
        signal.setitimer(signal.ITIMER_PROF, seconds)
        try:
            read(reader, data)
        except (Exception, Hang) as error:  # noqa: BLE001 - whatever it is, it is a finding
            signal.setitimer(signal.ITIMER_PROF, 0)
            frame = traceback.extract_tb(error.__traceback__)[-1]
            key = (type(error).__name__, frame.filename, frame.lineno)
            if key not in seen:
                seen.add(key)
                keep(reader, data)
                print("FOUND", "".join(traceback.format_exception(error)[-6:]), flush=True)
        finally:
            signal.setitimer(signal.ITIMER_PROF, 0)
        count += 1
    print(f"READ {count}", flush=True)


def keep(reader: str, data: bytes) -> Path:
    """Keep a file that brought out a defect."""
    folder = FOUND / reader
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{len(list(folder.iterdir())):04}-{READERS.get(reader, (None, 'arguments.txt'))[1]}"
    path.write_bytes(data)
    return path


def watch(reader: str, minutes: float, seed: int, seconds: float) -> int:
    """Run children until the time is over, a new one where one died; return the number of findings."""
    found = count = 0
    end = time.monotonic() + 60 * minutes
    with tempfile.TemporaryDirectory(prefix="cchc-fuzz-") as folder:
        current = Path(folder) / "current"
        while (left := (end - time.monotonic()) / 60) > 0:
            command = [
                sys.executable,
                "-m",
                "bench.fuzz",
                reader,
                "--child",
                str(current),
                "--seed",
                str(seed),
                "--seconds",
                str(seconds),
                "--minutes",
                str(left),
            ]
            child = subprocess.run(
                command, cwd=ROOT, capture_output=True, text=True, timeout=60 * left + 10 * seconds + 300, check=False
            )
            found += child.stdout.count("FOUND ")
            count += sum(int(line.split()[1]) for line in child.stdout.splitlines() if line.startswith("READ "))
            print("\n".join(line for line in child.stdout.splitlines() if not line.startswith("READ ")), end="")
            if child.returncode != 0:
                found += 1
                print(
                    f"FOUND the reader died with status {child.returncode}: {keep(reader, current.read_bytes() if current.exists() else b'')}\n{child.stderr[-2000:]}"
                )
            seed += 1_000_003
    print(f"{reader}: {count:,} damaged files in {minutes:g} minutes, {found} findings")
    return found


def main() -> None:
    """Fuzz one reader."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("reader", choices=[*READERS, "cli"], metavar="READER")
    parser.add_argument("--minutes", type=float, default=10)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--seconds", type=float, default=20, help="of a processor that one file may take")
    parser.add_argument("--child", type=Path, help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.child:
        work(given.reader, given.seed, given.minutes, given.seconds, given.child)
        return
    sys.exit(1 if watch(given.reader, given.minutes, given.seed, given.seconds) else 0)


if __name__ == "__main__":
    main()
