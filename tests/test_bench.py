"""The benchmarks still run on the code as it is; what they measured is in docs/benchmarks.md."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PAGE = str(min((ROOT / "corpus/archive").rglob("*.html")))


@pytest.mark.parametrize(
    ("command", "told"),
    [
        (["bench/whole.py", PAGE, "--once", "cchc: clean, tokenize, extract, write"], ""),
        (["bench/whole.py", PAGE, "--once", "cchc: clean alone"], ""),
        (["-m", "bench.stages", PAGE, "--rounds", "1"], "| write Parquet |"),
    ],
)
def test_a_benchmark_runs_once(command: list[str], told: str) -> None:
    done = subprocess.run([sys.executable, *command], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert told in done.stdout
