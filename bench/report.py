"""Runs every benchmark against the peers and writes docs/benchmarks.md with its plots.

    make bench          (or: python -m bench.report [--pages FOLDER_OR_FILE ...] [--rounds 5] [--curve 30000])

The peers live in .venv-bench, with the versions of bench/peers.txt. A peer that does not start ends the run. Pages are
those of corpus/archive, and those that --pages names: HTML files or their .gz.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import vl_convert

from bench import archives, clean, figures, stages, whole

ROOT = Path(__file__).resolve().parents[1]
DOCS = ROOT / "docs"
CURVE = (100, 300, 1_000, 3_000, 10_000, 30_000)
NAIVE = "trafilatura + underthesea + regex"


def find_pages(given: Iterable[Path]) -> list[str]:
    """Return the HTML files of files and folders."""
    found: list[str] = []
    for path in given:
        found += (
            [str(p) for p in sorted(path.rglob("*")) if p.name.endswith((".html", ".html.gz"))]
            if path.is_dir()
            else [str(path)]
        )
    return found


def children() -> float:
    """Return the processor seconds of all children that ended so far."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def side_by_side(peers: str, articles: int) -> str:
    """Return a table of whole runs, start to end, with one and two workers, of the command and of the naive stack."""
    lines = [
        "| run | workers | pages a second | processor seconds | peak MiB of a process |",
        "|---|---:|---:|---:|---:|",
    ]
    pages = [
        p.read_text(encoding="utf-8", errors="replace") for p in sorted((ROOT / "corpus" / "archive").rglob("*.html"))
    ]
    rng = random.Random(9)
    with tempfile.TemporaryDirectory(prefix="cchc-bench-") as folder:
        home = Path(folder) / "pages"
        home.mkdir()
        for number in range(articles):
            (home / f"{number:05}.html").write_text(archives.vary(pages[number % len(pages)], rng), encoding="utf-8")
        files = [str(p) for p in sorted(home.iterdir())]
        for workers in (1, 2):
            found = archives.run(home, Path(folder) / f"out{workers}", "--workers", str(workers))
            lines.append(
                f"| cchc extract | {workers} | {articles / found.wall:.1f} | {found.cpu:.1f} | {found.peak:.0f} |"
            )
        for workers in (1, 2):
            before, begun = children(), time.monotonic()
            crew = [
                subprocess.Popen([peers, "bench/whole.py", "--once", NAIVE, *files[w::workers]], cwd=ROOT)
                for w in range(workers)
            ]
            if any(process.wait() for process in crew):
                raise SystemExit(f"{NAIVE} does not start")
            peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
            lines.append(
                f"| {NAIVE} | {workers} | {articles / (time.monotonic() - begun):.1f} | {children() - before:.1f} | at most {peak:.0f} |"
            )
    return "\n".join(lines)


def curve(most: int) -> list[tuple[int, archives.Measure]]:
    """Return what runs of growing archives cost, with two workers."""
    found = []
    with tempfile.TemporaryDirectory(prefix="cchc-bench-") as folder:
        for articles in (n for n in CURVE if n <= most):
            source, out = Path(folder) / f"{articles}.warc.gz", Path(folder) / "out"
            archives.write_warc(source, articles)
            found.append((articles, archives.run(source, out, "--workers", "2")))
            shutil.rmtree(out)
    return found


def plot(name: str, rows: list[dict[str, Any]], mark: Any, encoding: dict[str, Any]) -> str:
    """Write an SVG of rows into docs/, and return its name."""
    spec = {
        "$schema": "https://vega.github.io/schema/vega-lite/v5.json",
        "width": 520,
        "data": {"values": rows},
        "mark": mark,
        "encoding": encoding,
        "background": "white",
    }
    (DOCS / name).write_text(vl_convert.vegalite_to_svg(json.dumps(spec)), encoding="utf-8")
    return name


def bars(name: str, title: str, values: dict[str, float]) -> str:
    """Write a plot of bars."""
    rows = [{"tool": tool, "value": value} for tool, value in values.items()]
    return plot(
        name,
        rows,
        "bar",
        {
            "y": {"field": "tool", "type": "nominal", "title": None, "sort": "x"},
            "x": {"field": "value", "type": "quantitative", "title": title},
        },
    )


def section(title: str, command: str, *parts: str) -> str:
    """Return a section of the page: what was run, and what came out."""
    return "\n\n".join([f"## {title}", f"```sh\n{command}\n```", *parts])


def sets_of(given: list[Path]) -> list[tuple[str, list[str]]]:
    """Return the sets of pages: ours, and those that were named."""
    sets = [("corpus/archive", find_pages([ROOT / "corpus" / "archive"]))]
    return [*sets, ("real pages, kept outside of this repository", pages)] if (pages := find_pages(given)) else sets


def main() -> None:
    """Run the benchmarks and write the page."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pages", type=Path, nargs="*", default=[])
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--curve", type=int, default=30_000, help="largest archive")
    parser.add_argument("--articles", type=int, default=400, help="pages of the runs with one and two workers")
    parser.add_argument("--peers", default=str(ROOT / ".venv-bench/bin/python"))
    given = parser.parse_args()
    load = f"{os.cpu_count()} cores, load {os.getloadavg()[0]:.1f} at the start, Python {sys.version.split()[0]}"
    head = (
        "# Benchmarks\n\nWritten by `make bench` (`bench/report.py`); the peers and their versions are those of `bench/peers.txt`, in an environment of their own.\n"
        f"This run: {load}. Processor times of tools that take turns, medians of {given.rounds} rounds; on a busy machine they are longer, their ratios hold.\n"
        "Archives at scale, engines and kills are in [scaling.md](scaling.md), cleaning on many news pages in [cleaning.md](cleaning.md),\n"
        "what stands in the way of the speed goals in [speed.md](speed.md)."
    )
    parts = [head]
    for number, (name, pages) in enumerate(sets_of(given.pages)):
        results = clean.measure(pages, given.peers, given.rounds)
        picture = bars(f"bench-clean-{number}.svg", "ms a page", {tool: spent for tool, (spent, _) in results.items()})
        parts.append(
            section(
                f"Cleaning: {name}, {len(pages)} pages",
                f"python bench/clean.py PAGE... --peers .venv-bench/bin/python --rounds {given.rounds}",
                clean.table(results),
                f"![cleaning]({picture})",
            )
        )
        costs = whole.measure(pages, given.peers, given.rounds)
        picture = bars(f"bench-whole-{number}.svg", "ms a page", {tool: r.median for tool, r in costs.items()})
        parts.append(
            section(
                f"Whole pages: {name}, {len(pages)} pages",
                f"python bench/whole.py PAGE... --rounds {given.rounds}",
                whole.table(costs, len(pages)),
                f"![whole pages]({picture})",
            )
        )
        parts.append(
            section(
                f"Where a page's time goes: {name}",
                f"python -m bench.stages PAGE... --rounds {given.rounds}",
                stages.table(pages, given.rounds),
            )
        )
        print("\n\n".join(parts[-3:]), flush=True)
    scores = figures.measure(given.peers)
    picture = bars(
        "bench-figures.svg", "share of values that are right", {name: s.values / s.gold for name, s in scores.items()}
    )
    parts.append(
        section(
            "Figures: values, units, relations",
            "python bench/figures.py",
            figures.__doc__.split("\n\n")[-1].strip() if figures.__doc__ else "",
            figures.table(scores),
            f"![figures]({picture})",
        )
    )
    parts.append(
        section(
            f"Runs from start to end, {given.articles:,} pages",
            f"python -m bench.report --articles {given.articles}",
            side_by_side(given.peers, given.articles),
            "Starting, loading of models and lexicons included.",
        )
    )
    print("\n\n".join(parts[-2:]), flush=True)
    costs_of = curve(given.curve)
    rows = [{"articles": n, "ms": 1000 * m.cpu / n} for n, m in costs_of]
    scale = {"scale": {"type": "log"}, "type": "quantitative"}
    picture = plot(
        "bench-curve.svg",
        rows,
        {"type": "line", "point": True},
        {
            "x": {"field": "articles", **scale},
            "y": {"field": "ms", "type": "quantitative", "title": "processor ms an article"},
        },
    )
    lines = [
        "| articles | seconds | processor seconds | processor ms an article | peak MiB of a process |",
        "|---:|---:|---:|---:|---:|",
    ]
    lines += [f"| {n:,} | {m.wall:.1f} | {m.cpu:.1f} | {1000 * m.cpu / n:.1f} | {m.peak:.0f} |" for n, m in costs_of]
    parts.append(
        section(
            "Cost of growing archives, two workers",
            f"python -m bench.report --curve {given.curve}",
            "\n".join(lines),
            f"![cost an article]({picture})",
        )
    )
    (DOCS / "benchmarks.md").write_text("\n\n".join(parts) + "\n", encoding="utf-8")
    print(parts[-1])


if __name__ == "__main__":
    main()
