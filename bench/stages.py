"""Says where a page's time goes: processor milliseconds of each stage, median of the rounds.

    python -m bench.stages PAGE... [--rounds 5]

PAGE is an HTML file or its .gz. What the modules remember of texts is forgotten before each round.
"""

from __future__ import annotations

import argparse
import statistics
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from bench.clean import load
from bench.whole import forget
from extractors import extract as extraction
from extractors.records import SourceText
from pipeline.limits import keep_loaded
from pipeline.places import Place
from pipeline.process import clean_page, process_page, source_of, warm_up
from pipeline.records import PageError, RawPage
from pipeline.runs import Shard
from pipeline.shards import Provenance, ShardWriter

MODULES = ("roles", "indicators", "groups", "checks", "periods", "organizations")


class Clock:
    """Adds up the processor seconds of stages by name."""

    def __init__(self) -> None:
        self.spent: dict[str, float] = {}

    def timed(self, name: str, work: Callable[..., Any]) -> Callable[..., Any]:
        """Return `work`, its time kept under a name."""

        def run(*args: Any, **kwargs: Any) -> Any:
            begun = time.process_time()
            try:
                return work(*args, **kwargs)
            finally:
                self.spent[name] = self.spent.get(name, 0.0) + time.process_time() - begun

        return run


def one_round(pages: Sequence[RawPage]) -> dict[str, float]:
    """Return the milliseconds a page of each stage."""
    clock = Clock()
    sources: list[SourceText] = []
    forget()
    for page in pages:
        try:
            clean, _ = clock.timed("clean", clean_page)(page)
        except PageError:
            continue
        source = clock.timed("split into sentences, site", source_of)(clean, page.uri)
        sources.append(
            replace(source, tokenize=clock.timed("segment words (inside of the stages below)", source.tokenize or len))
        )
    kept = {name: getattr(extraction, name).attach for name in MODULES} | {
        name: getattr(extraction, name) for name in ("read_document", "assemble", "reject")
    }
    for name in MODULES:
        getattr(extraction, name).attach = clock.timed(name, kept[name])
    for name, label in (
        ("read_document", "read figures and exclusions"),
        ("assemble", "assemble rows"),
        ("reject", "reject the rest"),
    ):
        setattr(extraction, name, clock.timed(label, kept[name]))
    try:
        for source in sources:
            clock.timed("extraction, all of it", extraction.extract_text)(source)
    finally:
        for name in MODULES:
            getattr(extraction, name).attach = kept[name]
        for name in ("read_document", "assemble", "reject"):
            setattr(extraction, name, kept[name])
    processed = [process_page(page) for page in pages]
    with tempfile.TemporaryDirectory(prefix="cchc-bench-") as folder:
        writer = ShardWriter(Place.of(Path(folder)), Shard("bench", ()), Provenance("bench", "bench", "bench"))
        for each in processed:
            clock.timed("write Parquet", writer.add)(each)
        clock.timed("write Parquet", writer.publish)()
    return {name: 1000 * seconds / len(pages) for name, seconds in clock.spent.items()}


def table(paths: Sequence[str], rounds: int) -> str:
    """Return the stages as a Markdown table."""
    warm_up()
    keep_loaded()
    pages = [RawPage(f"page-{number}.html", data) for number, data in enumerate(load(list(paths)))]
    found = [one_round(pages) for _ in range(rounds)]
    names = list(dict.fromkeys(name for each in found for name in each))
    lines = ["| stage | ms of a processor a page |", "|---|---:|"]
    return "\n".join(
        [*lines, *(f"| {name} | {statistics.median(each.get(name, 0.0) for each in found):.2f} |" for name in names)]
    )


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("pages", nargs="+", metavar="PAGE")
    parser.add_argument("--rounds", type=int, default=5)
    options = parser.parse_args()
    print(table(options.pages, options.rounds))


if __name__ == "__main__":
    main()
