"""Annotated documents that lie beside the project, where they do: thresholds, particular rows, agreement with their scorer."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from flows.cli import app
from pipeline.store import read_rows

SHARED = Path(__file__).resolve().parents[2] / "shared"
pytestmark = [
    pytest.mark.skipif(not (SHARED / "gold" / "score.py").exists(), reason="the shared documents are not here"),
    pytest.mark.xdist_group("shared"),
]
Run = Callable[[str, str], Path]


@pytest.fixture(scope="module")
def run(tmp_path_factory: pytest.TempPathFactory) -> Run:
    """Return what extracts a set once: folder below SHARED and pattern to OUT."""
    done: dict[tuple[str, str], Path] = {}

    def extract(name: str, pattern: str) -> Path:
        if (name, pattern) not in done:
            out = tmp_path_factory.mktemp("shared") / "out"
            files = [str(p) for p in sorted((SHARED / name).glob(pattern))]
            result = CliRunner().invoke(app, ["extract", *files, "--out", str(out), "-q", "--workers", "1"])
            assert result.exit_code == 0, result.output
            done[name, pattern] = out
        return done[name, pattern]

    return extract


def rows(out: Path, stem: str) -> list[dict[str, Any]]:
    (document,) = (d for d in read_rows(out, "documents", ["doc_id", "uri"]) if Path(d["uri"]).stem == stem)
    return sorted((r for r in read_rows(out, "statistics") if r["doc_id"] == document["doc_id"]), key=lambda r: r["char_start"])


@pytest.mark.parametrize(("name", "pattern"), [("gold/dev", "*.txt"), ("gold/portal_dev", "*.html")])
def test_figures_agree_with_the_shared_scorer(name: str, pattern: str, run: Run, tmp_path: Path) -> None:
    out = run(name, pattern)
    command = [sys.executable, str(SHARED / "gold" / "score.py"), str(SHARED / name), str(out), "--json", str(tmp_path / "theirs.json")]
    subprocess.run(command, check=True, capture_output=True)
    theirs = json.loads((tmp_path / "theirs.json").read_text(encoding="utf-8"))["total"]
    ours = json.loads(CliRunner().invoke(app, ["eval", str(SHARED / name), str(out), "--json"]).stdout)
    assert {k: v for k, v in ours.items() if k in theirs} == theirs


def test_the_thresholds_hold(run: Run) -> None:
    out = run("gold/dev", "*.txt")
    assert len(list(read_rows(out, "documents", ["doc_id"]))) == 35
    figures = json.loads(CliRunner().invoke(app, ["eval", str(SHARED / "gold" / "dev"), str(out), "--json"]).stdout)
    assert figures["detection"][2] >= 0.92
    assert figures["strict"][2] >= 0.80
    assert figures["indicator"][2] >= 0.55
    assert figures["period"] >= 0.75


def test_a_ratio_with_its_percentage_and_a_rate(run: Run) -> None:
    found = rows(run("gold/dev", "*.txt"), "seed-000")
    (ratio,) = (r for r in found if r["figure"] == "958/1.205")
    assert (ratio["numerator"], ratio["denominator"], ratio["stated_percent"]) == (958, 1205, Decimal("79.5"))
    assert ("ratio_percent", "pass") in {(c["name"], c["outcome"]) for c in ratio["checks"]}
    (rate,) = (r for r in found if r["kind"] == "rate" and r["unit"] == "km")
    assert (rate["numerator"], rate["denominator"], rate["value"], rate["counted"]) == (43200, 180, 240, "hồ sơ")


def test_pairs_of_actual_and_target(run: Run) -> None:
    found = rows(run("gold/dev", "*.txt"), "seed-001")
    targets = {r["group_id"] for r in found if r["role"] == "target" and "role.after_slash" in r["rules"]}
    actual = {r["group_id"] for r in found if r["role"] == "actual"}
    assert len(targets & actual) == 8


def test_a_flattened_table_keeps_its_maxima(run: Run) -> None:
    found = rows(run("gold/dev", "*.txt"), "seed-004")
    assert len([r for r in found if r["kind"] == "score" and r["denominator"] is not None]) >= 8


@pytest.mark.parametrize("name", ["seed-000", "seed-001", "seed-002", "seed-003", "seed-004"])
def test_no_furniture_of_a_dump_is_a_statistic(name: str, run: Run) -> None:
    gold = json.loads((SHARED / "gold" / "dev" / f"{name}.gold.json").read_text(encoding="utf-8"))
    own = {r["f"] for r in gold["statistics"]}
    furniture = {e["f"] for e in gold["excluded"] if e["why"] == "furniture"} - own
    assert not {r["figure"] for r in rows(run("gold/dev", "*.txt"), name)} & furniture


def test_articles_are_documents_and_a_list_is_an_issue(run: Run) -> None:
    out = run("html/dev", "*.html")
    assert len(list(read_rows(out, "documents", ["doc_id"]))) == 7
    assert [(Path(i["uri"]).stem, i["kind"]) for i in read_rows(out, "issues")] == [("014", "no_article")]


def test_portal_pages_give_their_text_and_no_furniture(run: Run) -> None:
    out = run("gold/portal_dev", "*.html")
    documents = {Path(d["uri"]).stem: d for d in read_rows(out, "documents")}
    for meta in sorted((SHARED / "gold" / "portal_dev").glob("*.meta.json")):
        stem = meta.name.removesuffix(".meta.json")
        assert documents[stem]["text"] == meta.with_name(f"{stem}.txt").read_text(encoding="utf-8").strip()
        numbers = set(json.loads(meta.read_text(encoding="utf-8"))["furniture_numbers"])
        gold = json.loads(meta.with_name(f"{stem}.gold.json").read_text(encoding="utf-8"))
        assert not ({r["figure"] for r in rows(out, stem)} & numbers) - {r["f"] for r in gold["statistics"]}
