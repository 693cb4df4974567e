"""Times extraction alone of two checkouts that take turns document by document, so that a busy machine slows both alike.

    python bench/paired.py OLD NEW FILE... [--rounds 15]

OLD and NEW are folders of checkouts, FILE as for `bench.speed`. What the modules remember of texts is forgotten before each
round; the clock is processor time. Printed are milliseconds a document and their ratio, of the fastest and of the median
round of each document: where eight share two cores, the first repeats to a hundredth, a median of whole rounds to a twentieth.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path


def serve(paths: Sequence[str]) -> None:
    """Extract the document whose number comes in, and print the milliseconds that took; first print how many there are."""
    from bench.speed import load
    from bench.whole import forget
    from extractors.extract import extract_text

    sources = load(paths)
    print(len(sources), flush=True)
    for line in sys.stdin:
        number = int(line)
        if number == 0:
            forget()
        begun = time.process_time()
        extract_text(sources[number])
        print(1000 * (time.process_time() - begun), flush=True)


def start(checkout: str, paths: Sequence[str]) -> subprocess.Popen[str]:
    """Return a process that works with the modules of a checkout."""
    command = [sys.executable, str(Path(__file__).resolve()), "--serve", *paths]
    environment = {**os.environ, "PYTHONPATH": str(Path(checkout).resolve())}
    return subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=checkout, env=environment)


def answer(process: subprocess.Popen[str], number: int | None = None) -> float:
    """Return what a process prints next, asked for a document where its number is given. Raises SystemExit where it does not start."""
    assert process.stdin is not None and process.stdout is not None
    try:
        if number is not None:
            process.stdin.write(f"{number}\n")
            process.stdin.flush()
        return float(process.stdout.readline())
    except (BrokenPipeError, ValueError):
        raise SystemExit(f"{process.args!r} does not start: run it alone to see why") from None


def measure(processes: Sequence[subprocess.Popen[str]], rounds: int) -> list[list[list[float]]]:
    """Return the milliseconds of each process for each document in each round; the first round warms up and does not count."""
    count = min(int(answer(process)) for process in processes)
    spent: list[list[list[float]]] = [[[] for _ in range(count)] for _ in processes]
    for turn in range(rounds + 1):
        for number in range(count):
            for place in range(len(processes))[:: 1 if turn % 2 else -1]:
                took = answer(processes[place], number)
                if turn:
                    spent[place][number].append(took)
    return spent


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="+", metavar="OLD NEW FILE")
    parser.add_argument("--rounds", type=int, default=15)
    parser.add_argument("--serve", action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.serve:
        serve(options.files)
        return
    old, new, *files = options.files
    processes = [start(checkout, [str(Path(file).resolve()) for file in files]) for checkout in (old, new)]
    spent = measure(processes, options.rounds)
    for name, of in (("fastest", min), ("median", statistics.median)):
        before, after = (statistics.fmean(of(rounds) for rounds in documents) for documents in spent)
        print(f"{name}: {old} {before:.2f} ms a document, {new} {after:.2f} ms, ratio {after / before:.3f}")
    for process in processes:
        process.communicate()


if __name__ == "__main__":
    main()
