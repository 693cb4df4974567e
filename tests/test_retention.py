"""What retention removes, what it leaves, and that it says so."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from pipeline.night import crawl_folder, portal_lock, raw_folder
from pipeline.retention import RECORD, Removed, retain

NOW = datetime(2026, 3, 31, 22, tzinfo=UTC)
OLD, YOUNG = "crawl-20260228215959123456.warc.gz", "crawl-20260301220000123456.warc.gz"


@pytest.fixture
def out(tmp_path: Path) -> Path:
    for portal in ("ha-nam", "tp-thu"):
        for folder, names in (
            (crawl_folder(tmp_path, portal), (OLD, YOUNG, "index.cdxj", "nights.jsonl", f"{OLD}.open", "crawl-notes.warc.gz")),
            (raw_folder(tmp_path, portal), (f"{portal}-20250101220000123456.warc.gz", "crawl-20250101220000123456.warc.gz")),
        ):
            folder.mkdir(parents=True)
            for name in names:
                (folder / name).write_bytes(b"12345")
    return tmp_path


def files(out: Path) -> set[str]:
    return {str(p.relative_to(out)) for p in out.rglob("*") if p.is_file() and p.name not in (".lock", RECORD)}


def test_only_crawl_records_older_than_the_days_are_removed_and_recorded(out: Path) -> None:
    before = files(out)
    assert retain(out, 30, NOW) == Removed(2, 10)
    assert before - files(out) == {f"crawl/{portal}/{OLD}" for portal in ("ha-nam", "tp-thu")}
    entries = [json.loads(line) for line in (out / RECORD).read_text(encoding="utf-8").splitlines()]
    assert [(e["portal"], e["keep_days"], e["files"]) for e in entries] == [(p, 30, {OLD: 5}) for p in ("ha-nam", "tp-thu")]


def test_a_second_run_removes_and_records_nothing(out: Path) -> None:
    retain(out, 30, NOW)
    record = (out / RECORD).read_bytes()
    assert retain(out, 30, NOW) == Removed()
    assert (out / RECORD).read_bytes() == record


def test_a_portal_that_is_being_harvested_is_left_for_the_next_time(out: Path) -> None:
    with portal_lock(crawl_folder(out, "ha-nam")):
        removed = retain(out, 30, NOW)
    assert removed.files == 1
    assert ["ha-nam" in message for message in removed.busy] == [True]
    assert (crawl_folder(out, "ha-nam") / OLD).exists()


def test_articles_stay_whatever_their_age(out: Path) -> None:
    articles = {name for name in files(out) if name.startswith("raw/")}
    retain(out, 1, NOW)
    assert articles and articles <= files(out)
