"""Measures extraction at scale: one WARC of many articles, workers, engines, a second run, memory, kills.

    python -m bench.archives FOLDER [--articles 10000] [--steps one,two,again,dask,curve,kill,verify]

Articles are the pages of corpus/archive with other digits in their text. Each step is a run of `cchc` in processes of
its own; wall time, processor time and the peak memory of any of its processes are printed, and one line of Markdown.
"""

from __future__ import annotations

import argparse
import io
import os
import random
import re
import resource
import shutil
import signal
import subprocess
import sys
import threading
import time
from dataclasses import dataclass
from pathlib import Path

from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

ROOT = Path(__file__).resolve().parents[1]
TEXT = re.compile(r">([^<>]*\d[^<>]*)<")
NUMBER = re.compile(r"(?<![\d/.-])(?!(?:19|20)\d\d\b)\d+(?![\d/-])")
CURVE = (100, 300, 1_000, 3_000, 10_000, 30_000)


@dataclass(frozen=True)
class Measure:
    """What a run cost: seconds on the clock and of processors, and MiB of its largest process, early and at its peak."""

    wall: float
    cpu: float
    early: float
    peak: float


def vary(html: str, rng: random.Random) -> str:
    """Return a page with other digits in the numbers of its text; years, dates and numbers of acts stay."""

    def other(match: re.Match[str]) -> str:
        digits = match[0]
        return digits[0] + "".join(rng.choice("0123456789") for _ in digits[1:])

    return TEXT.sub(lambda m: ">" + NUMBER.sub(other, m[1]) + "<", html)


def write_warc(path: Path, articles: int) -> None:
    """Write one WARC file of articles, always the same for the same number."""
    pages = [
        p.read_text(encoding="utf-8", errors="replace") for p in sorted((ROOT / "corpus" / "archive").rglob("*.html"))
    ]
    rng = random.Random(6)
    with open(path, "wb") as handle:
        writer = WARCWriter(handle, gzip=True)
        for number in range(articles):
            body = vary(pages[number % len(pages)], rng).encode()
            head = StatusAndHeaders("200 OK", [("Content-Type", "text/html; charset=utf-8")], protocol="HTTP/1.1")
            record = writer.create_warc_record(
                f"https://portal.example/{number}.html", "response", payload=io.BytesIO(body), http_headers=head
            )
            record.rec_headers.replace_header("WARC-Date", "2024-06-30T08:00:00Z")
            writer.write_record(record)


def run(source: Path, out: Path, *options: str) -> Measure:
    """Run `cchc extract` and watch its processes."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    began = time.monotonic()
    command = [sys.executable, "-m", "flows.cli", "extract", str(source), "--out", str(out), "-q", *options]
    with subprocess.Popen(command, cwd=ROOT) as process:
        samples: list[float] = []
        watcher = threading.Thread(target=_watch, args=(process, samples))
        watcher.start()
        process.wait()
        watcher.join()
    if process.returncode != 0:
        raise SystemExit(f"{' '.join(command)} ended with {process.returncode}")
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return Measure(
        time.monotonic() - began, cpu, max(samples[: max(1, len(samples) // 3)], default=0), max(samples, default=0)
    )


def _watch(process: subprocess.Popen[bytes], samples: list[float]) -> None:
    """Note twice a second how much memory the largest of a process and its children holds, in MiB."""
    while process.poll() is None:
        samples.append(max((_rss(pid) for pid in _family(process.pid)), default=0.0))
        time.sleep(0.5)


def _family(pid: int) -> list[int]:
    found, left = [], [pid]
    while left:
        current = left.pop()
        found.append(current)
        for path in Path(f"/proc/{current}/task").glob("*/children"):
            try:
                left += [int(child) for child in path.read_text().split()]
            except OSError:
                continue
    return found


def _rss(pid: int) -> float:
    try:
        with open(f"/proc/{pid}/status", encoding="ascii") as handle:
            return next((int(line.split()[1]) / 1024 for line in handle if line.startswith("VmRSS:")), 0.0)
    except OSError:
        return 0.0


def contents(out: Path) -> dict[str, bytes]:
    """Return the Parquet files of an output."""
    return {p.relative_to(out).as_posix(): p.read_bytes() for p in sorted(out.rglob("*.parquet"))}


def show(name: str, articles: int, found: Measure) -> None:
    """Print one line of a table."""
    each = 1000 * found.wall / articles
    print(
        f"| {name} | {articles:,} | {found.wall:.1f} | {found.cpu:.1f} | {each:.2f} | {found.early:.0f} | {found.peak:.0f} |",
        flush=True,
    )


def kill(source: Path, folder: Path, times: int) -> None:
    """Kill a run with two workers at random moments until it is done; the files must be those of an undisturbed run."""
    out, whole = folder / "killed", folder / "two"
    rng = random.Random(7)
    command = [sys.executable, "-m", "flows.cli", "extract", str(source), "--out", str(out), "-q", "--workers", "2"]
    for _ in range(times):
        process = subprocess.Popen(command, cwd=ROOT)
        time.sleep(2 + 6 * rng.random())
        process.send_signal(signal.SIGKILL)
        process.wait()
    run(source, out, "--workers", "2")
    print(f"killed {times} times: {'the same bytes' if contents(out) == contents(whole) else 'OTHER BYTES'}")


def main() -> None:
    """Run the steps that were asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--articles", type=int, default=10_000)
    parser.add_argument("--steps", default="one,two,again,dask,verify")
    parser.add_argument("--curve", type=int, default=10_000, help="largest point of the curve")
    given = parser.parse_args()
    folder, steps = given.folder, given.steps.split(",")
    folder.mkdir(parents=True, exist_ok=True)
    source = folder / f"{given.articles}.warc.gz"
    if not source.exists():
        write_warc(source, given.articles)
    print(
        f"{given.articles:,} articles, {source.stat().st_size / 1e6:.1f} MB packed, {os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}"
    )
    print("| run | articles | wall s | cpu s | ms an article | MiB early | MiB peak |\n|---|---|---|---|---|---|---|")
    runs = {
        "one": ("--workers", "1"),
        "two": ("--workers", "2"),
        "prefect": ("--workers", "2", "--engine", "prefect"),
        "dask": ("--workers", "2", "--engine", "dask"),
    }
    for step in steps:
        if step in runs:
            shutil.rmtree(folder / step, ignore_errors=True)
            show(step, given.articles, run(source, folder / step, *runs[step]))
        elif step == "again":
            show("again", given.articles, run(source, folder / "two", "--workers", "2"))
        elif step == "curve":
            for articles in (n for n in CURVE if n <= given.curve):
                part = folder / f"{articles}.warc.gz"
                if not part.exists():
                    write_warc(part, articles)
                shutil.rmtree(folder / "curve", ignore_errors=True)
                show("curve, 2 workers", articles, run(part, folder / "curve", "--workers", "2"))
        elif step == "kill":
            kill(source, folder, 20)
        elif step == "verify":
            subprocess.run([sys.executable, "-m", "flows.cli", "verify", str(folder / "two")], cwd=ROOT, check=False)
    same = {contents(folder / s) == contents(folder / "two") for s in steps if s in runs and (folder / "two").exists()}
    if same:
        print("all engines wrote the same bytes" if same == {True} else "ENGINES DIFFER")


if __name__ == "__main__":
    main()
