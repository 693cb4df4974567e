"""Times extraction alone of two checkouts that take turns, so that a busy machine slows both alike.

    python bench/paired.py OLD NEW FILE... [--rounds 15]

OLD and NEW are folders of checkouts, FILE as for `bench.speed`. What the modules remember of texts is forgotten before each
round; the clock is processor time. Printed are the medians in milliseconds a document, and the median ratio of the rounds.
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
    """Extract all documents each time a line comes in, and print the milliseconds a document."""
    from bench.speed import load
    from bench.whole import forget
    from extractors.extract import extract_text

    sources = load(paths)
    for _ in sys.stdin:
        forget()
        begun = time.process_time()
        for source in sources:
            extract_text(source)
        print(1000 * (time.process_time() - begun) / len(sources), flush=True)


def start(checkout: str, paths: Sequence[str]) -> subprocess.Popen[str]:
    """Return a process that works with the modules of a checkout."""
    command = [sys.executable, str(Path(__file__).resolve()), "--serve", *paths]
    environment = {**os.environ, "PYTHONPATH": str(Path(checkout).resolve())}
    return subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=checkout, env=environment)


def one_round(process: subprocess.Popen[str]) -> float:
    """Return what the next round of a process took. Raises SystemExit where it does not start."""
    assert process.stdin is not None and process.stdout is not None
    try:
        process.stdin.write("go\n")
        process.stdin.flush()
        return float(process.stdout.readline())
    except (BrokenPipeError, ValueError):
        raise SystemExit(f"{process.args!r} does not start: run it alone to see why") from None


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
    for process in processes:
        one_round(process)  # patterns are compiled, lexicons read
    rounds = [(one_round(processes[0]), one_round(processes[1])) for _ in range(options.rounds)]
    before, after = (statistics.median(column) for column in zip(*rounds, strict=True))
    ratio = statistics.median(late / early for early, late in rounds)
    print(f"{old}: {before:.2f} ms a document, {new}: {after:.2f} ms, ratio {ratio:.3f}")
    for process in processes:
        process.communicate()


if __name__ == "__main__":
    main()
