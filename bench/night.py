"""Times a whole night: 4 portals of 50 articles on loopback, without the politeness delay, with what the processes took.

python bench/night.py [PORTALS] [ARTICLES]
"""

from __future__ import annotations

import resource
import subprocess
import sys
import tempfile
import time
from contextlib import ExitStack
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from pipeline.store import read_rows
from tests.portal_site.server import PROFILE, Site, serve


def main() -> None:
    """Print wall time, CPU time and the peak memory of the largest process of one night and of the night after."""
    portals, articles = (int(a) for a in (sys.argv[1:] + ["4", "50"][len(sys.argv) - 1 :]))
    with ExitStack() as stack, tempfile.TemporaryDirectory(prefix="cchc-night-") as folder:
        names = [f"portal-{n}" for n in range(portals)]
        for name in names:
            site = stack.enter_context(serve(Site(articles=articles)))
            path = Path(folder) / "portals" / name / "portal.toml"
            path.parent.mkdir(parents=True)
            text = PROFILE.format(base=site.base).replace('id = "test"', f'id = "{name}"')
            path.write_text(text.replace("127.0.0.1", "localhost") if name.endswith("1") else text, encoding="utf-8")
        out = Path(folder) / "out"
        command = [
            sys.executable,
            "-m",
            "flows.cli",
            "harvest",
            "--out",
            str(out),
            "--portals",
            f"{folder}/portals",
            "--contact",
            "bench@example.vn",
            "--test",
        ]
        command += [part for name in names for part in ("--portal", name)]
        for night in ("first", "second"):
            begun, before = time.perf_counter(), resource.getrusage(resource.RUSAGE_CHILDREN)
            done = subprocess.run(command, check=False, capture_output=True, text=True)
            after = resource.getrusage(resource.RUSAGE_CHILDREN)
            cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
            print(
                f"{night} night: {time.perf_counter() - begun:.0f} s wall, {cpu:.0f} s CPU, largest process {after.ru_maxrss / 1024:.0f} MiB, status {done.returncode}"
            )
            print("  " + "\n  ".join(done.stderr.strip().splitlines()))
        print(
            f"{sum(1 for _ in read_rows(out, 'documents', ['doc_id']))} documents, {sum(1 for _ in read_rows(out, 'statistics', ['doc_id']))} statistics"
        )


if __name__ == "__main__":
    main()
