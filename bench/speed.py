"""Measures extraction alone: megabytes of text a second on one core, word segmentation and sentence splitting excluded.

Run `python -m bench.speed [--profile] [--stages] FILE...` from the project root; a FILE is plain text or the HTML of a page.
Words are segmented in a first pass and served from memory afterwards, so that only extraction is timed; the garbage
collector is set as in a run.
"""

from __future__ import annotations

import argparse
import cProfile
import pstats
import time
from collections.abc import Sequence
from dataclasses import replace

from extractors import checks, groups, indicators, organizations, periods, roles
from extractors.extract import extract_text, read_document
from extractors.records import SourceText, Token
from pipeline.archive import find_files, read_page
from pipeline.limits import keep_loaded
from pipeline.process import clean_page, source_of


def with_memory(source: SourceText) -> SourceText:
    """Return the source with words segmented once and then served from memory."""
    known: dict[tuple[int, int], Sequence[Token]] = {}
    inner = source.tokenize
    assert inner is not None

    def tokenize(text: str, offset: int = 0) -> Sequence[Token]:
        key = (offset, len(text))
        if key not in known:
            known[key] = inner(text, offset)
        return known[key]

    return replace(source, tokenize=tokenize)


def load(paths: Sequence[str]) -> list[SourceText]:
    """Read and clean every page of the files, and run extraction once to segment what it asks for."""
    sources = []
    for uri in find_files(paths):
        page = read_page(uri)
        clean, _ = clean_page(page)
        source = with_memory(source_of(clean, page.uri))
        extract_text(source)
        sources.append(source)
    keep_loaded()
    return sources


def best_of(runs: int, sources: Sequence[SourceText]) -> float:
    """Return the processor seconds of the fastest of `runs` passes."""
    times = []
    for _ in range(runs):
        start = time.process_time()
        for source in sources:
            extract_text(source)
        times.append(time.process_time() - start)
    return min(times)


def stages(sources: Sequence[SourceText], runs: int) -> dict[str, float]:
    """Return the seconds of each stage that works on the figures of a whole document."""
    spent: dict[str, float] = {}
    for _ in range(runs):
        for source in sources:
            start = time.process_time()
            figures, _ = read_document(source)
            marks = [("figures", time.process_time() - start)]
            for name, module in (("roles", roles), ("groups", groups), ("checks", checks), ("periods", periods),
                                 ("organizations", organizations), ("indicators", indicators)):  # fmt: skip
                start = time.process_time()
                module.attach(source, figures)
                marks.append((name, time.process_time() - start))
            for name, seconds in marks:
                spent[name] = spent.get(name, 0.0) + seconds / runs
    return spent


def main() -> None:
    """Print the rate, and with flags the stages and the costliest functions."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="+")
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--stages", action="store_true")
    parser.add_argument("--profile", action="store_true")
    options = parser.parse_args()
    sources = load(options.files)
    size = sum(len(s.text.encode()) for s in sources)
    seconds = best_of(options.runs, sources)
    print(f"{len(sources)} documents, {size / 1e6:.3f} MB, {seconds * 1000:.1f} ms, {size / seconds / 1e6:.2f} MB/s")
    if options.stages:
        for name, spent in stages(sources, options.runs).items():
            print(f"{name:15}{spent * 1000:9.1f} ms")
    if options.profile:
        profile = cProfile.Profile()
        profile.enable()
        best_of(3, sources)
        profile.disable()
        pstats.Stats(profile).sort_stats("tottime").print_stats(28)


if __name__ == "__main__":
    main()
