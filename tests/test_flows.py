"""The Prefect engine: the same bytes as the direct one, and a run with its table artifact on the configured API."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[1]
pytestmark = [pytest.mark.prefect, pytest.mark.xdist_group("prefect")]
INPUTS = ["corpus/archive/van-ban", "corpus/archive/ninh-binh"]


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    """Yield the address of a Prefect API of our own, and see that it is gone afterwards."""
    from flows.extract import api_server

    with pytest.MonkeyPatch.context() as patch:
        patch.delenv("PREFECT_API_URL", raising=False)
        with api_server() as url:
            yield url
    with pytest.raises(OSError):
        urllib.request.urlopen(f"{url}/health", timeout=2)


def run(out: Path, engine: str, **environment: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "flows.cli", "extract", *INPUTS, "--out", str(out), "--engine", engine, "--workers", "2"]
    return subprocess.run(command, cwd=ROOT, env=os.environ | environment, capture_output=True, text=True, check=False)


def post(url: str, body: dict[str, Any]) -> Any:
    request = urllib.request.Request(url, json.dumps(body).encode(), {"Content-Type": "application/json"})
    with urllib.request.urlopen(request, timeout=20) as answer:
        return json.load(answer)


def contents(out: Path) -> dict[str, bytes]:
    return {p.relative_to(out).as_posix(): p.read_bytes() for p in sorted(out.rglob("*.parquet"))}


def test_both_engines_write_the_same_bytes_and_the_run_is_visible(server: str, tmp_path: Path) -> None:
    direct = run(tmp_path / "direct", "direct")
    prefect = run(tmp_path / "prefect", "prefect", PREFECT_API_URL=server)
    assert (direct.returncode, prefect.returncode) == (0, 0), prefect.stderr
    assert len(contents(tmp_path / "direct")) >= 4
    assert contents(tmp_path / "direct") == contents(tmp_path / "prefect")
    (flow,) = post(f"{server}/flow_runs/filter", {})
    assert flow["state"]["type"] == "COMPLETED"
    (artifact,) = post(f"{server}/artifacts/latest/filter", {})
    assert (artifact["key"], artifact["type"]) == ("cchc-extract", "table")
    total = json.loads(artifact["data"])[-1]
    assert total["shard"] == "total"
    assert total["documents"] == 4
    assert total["statistics"] > 50
