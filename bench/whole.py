"""Times whole pages, bytes to rows, against cleaning alone and against a naive stack: the same pages, tools taking turns.

    python bench/whole.py PAGE... --peers .venv-bench/bin/python [--rounds 5]

The naive stack is what one would write in an afternoon: trafilatura, underthesea on all sentences, a regular expression
for numbers, JSON lines. Each tool runs in a process of its own that is warm before the clock starts; what our process
remembers of texts is forgotten before each round. The clock is processor time; memory is the peak of the process.
"""

from __future__ import annotations

import argparse
import json
import re
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import _lru_cache_wrapper
from itertools import chain
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from bench.clean import load  # noqa: E402

Work = Callable[[list[bytes]], int]
LEXICONS = 8  # a cache of so few or of all entries holds lexicons, no texts
NUMBER = re.compile(r"\d+(?:[.,]\d+)*(?:\s*(?:%|nghìn|triệu|tỷ))?")


def trafilatura_alone() -> Work:
    """Return trafilatura as it comes: text only."""
    from trafilatura import bare_extraction

    return lambda pages: sum(bare_extraction(page) is not None for page in pages)


def naive() -> Work:
    """Return trafilatura, underthesea on all sentences and a regular expression, written as JSON lines."""
    from trafilatura import bare_extraction
    from underthesea import sent_tokenize, word_tokenize

    def work(pages: list[bytes]) -> int:
        done = 0
        with tempfile.TemporaryFile("w", encoding="utf-8") as out:
            for page in pages:
                found = bare_extraction(page)
                if found is None:
                    continue
                done += 1
                for sentence in sent_tokenize(found.text or ""):
                    words = word_tokenize(sentence)
                    numbers = [m[0] for m in NUMBER.finditer(sentence)]
                    out.write(
                        json.dumps({"sentence": sentence, "words": words, "numbers": numbers}, ensure_ascii=False)
                        + "\n"
                    )
        return done

    return work


def whole() -> Work:
    """Return our own: clean, tokenize, extract, write typed Parquet."""
    from pipeline.limits import keep_loaded
    from pipeline.places import Place
    from pipeline.process import process_page, warm_up
    from pipeline.records import RawPage
    from pipeline.runs import Shard
    from pipeline.shards import Provenance, ShardWriter

    warm_up()
    keep_loaded()

    def work(pages: list[bytes]) -> int:
        with tempfile.TemporaryDirectory(prefix="cchc-bench-") as folder:
            writer = ShardWriter(Place.of(Path(folder)), Shard("bench", ()), Provenance("bench", "bench", "bench"))
            done = 0
            for number, page in enumerate(pages):
                processed = process_page(RawPage(f"page-{number}.html", page))
                done += processed.document is not None
                writer.add(processed)
            writer.publish()
        return done

    return work


def clean_alone() -> Work:
    """Return our cleaner alone."""
    from pipeline.limits import keep_loaded
    from pipeline.process import clean_page, warm_up
    from pipeline.records import PageError, RawPage

    warm_up()
    keep_loaded()

    def work(pages: list[bytes]) -> int:
        done = 0
        for number, page in enumerate(pages):
            try:
                clean_page(RawPage(f"page-{number}.html", page))
                done += 1
            except PageError:
                continue
        return done

    return work


def forget() -> None:
    """Empty what our modules remember of texts, so that no round profits from the one before; lexicons are kept."""
    ours = [module for name, module in list(sys.modules.items()) if name.split(".")[0] in ("extractors", "pipeline")]
    for cached in {
        id(v): v for module in ours for v in vars(module).values() if isinstance(v, _lru_cache_wrapper)
    }.values():
        if (cached.cache_parameters()["maxsize"] or 0) > LEXICONS:
            cached.cache_clear()


TOOLS: dict[str, Callable[[], Work]] = {
    "cchc: clean, tokenize, extract, write": whole,
    "cchc: clean alone": clean_alone,
    "trafilatura: clean alone": trafilatura_alone,
    "trafilatura + underthesea + regex": naive,
}
OURS = frozenset(name for name in TOOLS if name.startswith("cchc"))


@dataclass
class Result:
    """What one tool cost: processor milliseconds of a page by round, peak MiB, pages that gave a document."""

    milliseconds: list[float]
    memory: float = 0.0
    done: int = 0

    @property
    def median(self) -> float:
        """The median round."""
        return statistics.median(self.milliseconds)


def serve(name: str, paths: Sequence[str]) -> None:
    """Run one tool over all pages each time a line comes in."""
    pages = load(list(paths))
    work = TOOLS[name]()
    for line in chain(["warm"], sys.stdin):
        if name in OURS:
            forget()
        begun = time.process_time()
        done = work(pages)
        spent = 1000 * (time.process_time() - begun) / len(pages)
        if line != "warm":
            print(json.dumps([spent, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, done]), flush=True)


def measure(paths: Sequence[str], peers: str, rounds: int) -> dict[str, Result]:
    """Return the cost of every tool, the tools taking turns. Raises SystemExit where a peer does not start."""
    processes = {}
    for name in TOOLS:
        command = [sys.executable if name in OURS else peers, str(Path(__file__)), "--serve", name, *paths]
        processes[name] = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=ROOT)
    results = {name: Result([]) for name in TOOLS}
    for _ in range(rounds):
        for name, process in processes.items():
            assert process.stdin is not None and process.stdout is not None
            try:
                process.stdin.write("go\n")
                process.stdin.flush()
            except BrokenPipeError:
                raise SystemExit(f"{name} does not start") from None
            answer = process.stdout.readline()
            if not answer:
                raise SystemExit(f"{name} does not start")
            spent, results[name].memory, results[name].done = json.loads(answer)
            results[name].milliseconds.append(spent)
    for process in processes.values():
        process.communicate()
    return results


def ratios(results: dict[str, Result]) -> tuple[float, float]:
    """Return our whole cost against trafilatura's cleaning alone, and against the naive stack: medians of the rounds' ratios."""
    ours, cleaning, stack = (
        results[n].milliseconds
        for n in (
            "cchc: clean, tokenize, extract, write",
            "trafilatura: clean alone",
            "trafilatura + underthesea + regex",
        )
    )
    return statistics.median(a / b for a, b in zip(ours, cleaning)), statistics.median(
        a / b for a, b in zip(ours, stack)
    )


def table(results: dict[str, Result], pages: int) -> str:
    """Return the results as a Markdown table with the two ratios."""
    lines = [
        "| tool | ms of a processor a page | pages a second on one core | peak MiB | pages read |",
        "|---|---:|---:|---:|---:|",
    ]
    for name, r in results.items():
        lines.append(f"| {name} | {r.median:.1f} | {1000 / r.median:.0f} | {r.memory:.0f} | {r.done} of {pages} |")
    first, second = ratios(results)
    lines.append(
        f"\nWhole pages of ours cost **{first:.2f}** times trafilatura's cleaning alone (goal: at most 1.0) and **{second:.2f}** times the naive stack (goal: at most 0.35)."
    )
    return "\n".join(lines)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("pages", nargs="+", metavar="PAGE")
    parser.add_argument(
        "--peers", default=str(ROOT / ".venv-bench/bin/python"), help="Python of the environment that holds the peers"
    )
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--serve", metavar="TOOL", help=argparse.SUPPRESS)
    parser.add_argument("--once", metavar="TOOL", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.serve:
        serve(options.serve, options.pages)
    elif options.once:
        TOOLS[options.once]()(load(options.pages))
    else:
        print(table(measure(options.pages, options.peers, options.rounds), len(options.pages)))


if __name__ == "__main__":
    main()
