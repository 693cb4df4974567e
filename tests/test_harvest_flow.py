"""The harvest as operators run it: the command, the schedule on a server, a takedown, the look at the set-up."""

from __future__ import annotations

import itertools
import json
import os
import signal
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from flows.extract import api_server
from pipeline.health import read_health
from pipeline.night import crawl_folder, nights
from pipeline.store import read_rows
from tests.portal_site.server import Site, address, serve
from tests.test_harvest import profile_of

pytestmark = [pytest.mark.prefect, pytest.mark.xdist_group("prefect")]


@pytest.fixture(scope="module")
def url() -> Iterator[str]:
    """Return the address of one Prefect server for these tests."""
    with api_server() as address:
        yield address


def cchc(*arguments: str, url: str | None = None, **options: Any) -> subprocess.CompletedProcess[str]:
    environment = os.environ | {"CCHC_CONTACT": "tests@example.vn"} | ({"PREFECT_API_URL": url} if url else {})
    command = [sys.executable, "-m", "flows.cli", *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False, env=environment, timeout=120, **options)


def ask(url: str, path: str, body: dict[str, Any]) -> Any:
    request = urllib.request.Request(f"{url}{path}", json.dumps(body).encode(), {"Content-Type": "application/json"})
    with urllib.request.urlopen(request, timeout=10) as answer:
        return json.load(answer)


def test_a_night_from_the_command_line(tmp_path: Path, url: str) -> None:
    out, portals = tmp_path / "out", tmp_path / "portals"
    with serve(Site(articles=8)) as site:
        profile_of(site, tmp_path)
        base = ["--out", str(out), "--portals", str(portals), "--portal", "test", "--test"]
        dry = cchc("harvest", *base, "--dry-run", url=url)
        assert dry.returncode == 0, dry.stderr
        assert sum("\tnew\t" in line for line in dry.stdout.splitlines()) == 8
        done = cchc("harvest", *base, "--log-format", "json", url=url)
        assert done.returncode == 0, done.stderr
        told = [json.loads(line)["message"] for line in done.stderr.strip().splitlines()]
        assert "8 new" in [message for message in told if not message.startswith("Still processing")][-1]  # that is Prefect's
        keys = {a["key"] for a in ask(url, "/artifacts/filter", {})}
        assert {"cchc-harvest-pages", "cchc-harvest-indicators"} <= keys
        assert cchc("health", str(out)).returncode == 0
        assert cchc("doctor", str(out), "--portals", str(portals)).returncode == 0
        gone = site.base + address(3)
        assert cchc("forget", str(out), gone, "--reason", "yêu cầu", "--portals", str(portals)).returncode == 0
        assert gone not in {d["uri"] for d in read_rows(out, "documents")}
        assert {d["source_id"] for d in read_rows(out, "documents")} == {"test"}
        assert all(b"URI: " + gone.encode() not in _unpacked(path) for path in out.rglob("*.warc.gz"))
        asked = len(site.paths())
        assert cchc("harvest", *base, url=url).returncode == 0
        assert address(3) not in site.paths()[asked:]
    down = cchc("harvest", *base, url=url)
    assert down.returncode == 1
    assert "nothing of test was reached" in down.stderr
    assert cchc("health", str(out)).returncode == 1
    crawled = crawl_folder(out, "test")
    crawled.rename(tmp_path / "crawled")
    crawled.write_bytes(b"")  # a file where the portal's folder should be
    assert cchc("harvest", *base, url=url).returncode == 1
    entry = read_health(out)["portals"]["test"]
    assert entry["state"] == "failed"
    assert str(crawled) in entry["reasons"][0]


def _unpacked(path: Path) -> bytes:
    import gzip

    return gzip.decompress(path.read_bytes())


def test_a_schedule_triggers_runs_that_do_not_overlap(tmp_path: Path, url: str) -> None:
    with serve(Site(articles=4)) as site:
        profile_of(site, tmp_path)
        out = tmp_path / "out"
        command = [sys.executable, "-m", "flows.cli", "schedule", "--out", str(out), "--contact", "t@example.vn", "--every", "10", "--test"]
        command += ["--portals", str(tmp_path / "portals"), "--portal", "test"]
        environment = os.environ | {"PREFECT_API_URL": url, "PREFECT_RUNNER_POLL_FREQUENCY": "2", "PYTHONPATH": str(Path(__file__).resolve().parents[1])}
        with open(tmp_path / "log", "wb") as log:
            server = subprocess.Popen(command, env=environment, stdout=log, stderr=log, start_new_session=True, cwd=tmp_path)
            deadline = time.monotonic() + 150
            while len(nights(crawl_folder(out, "test"))) < 3 and time.monotonic() < deadline and server.poll() is None:
                time.sleep(0.5)
            os.killpg(server.pid, signal.SIGTERM)
            server.wait(timeout=30)
        made = nights(crawl_folder(out, "test"))
    assert len(made) >= 3, (tmp_path / "log").read_text(encoding="utf-8")[-2000:]
    runs = ask(url, "/flow_runs/filter", {"flows": {"name": {"any_": ["cchc-nightly"]}}})
    spans = sorted((r["start_time"], r["end_time"]) for r in runs if r["state_type"] == "COMPLETED")
    assert len(spans) >= 2
    assert all(end <= start for (_, end), (start, _) in itertools.pairwise(spans)), spans


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["harvest", "--out", "o", "--portal", "nowhere"], "no portal is called nowhere"),
        (["harvest", "--out", "o", "--since", "yesterday"], "is no day"),
        (["harvest", "--out", "o", "--portals", "nowhere"], "is no folder"),
        (["schedule", "--out", "o"], "PREFECT_API_URL is not set"),
    ],
)
def test_misuse_is_named(arguments: list[str], message: str, tmp_path: Path) -> None:
    done = cchc(*arguments, cwd=tmp_path)
    assert done.returncode == 2
    assert message in done.stderr
