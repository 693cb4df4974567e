"""Takedowns: a page that stood alone in its WARC file, an output named in two ways, a takedown that was cut off."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from flows.jobs import extract_archive
from pipeline.forget import ForgetError, take_out
from pipeline.night import raw_folder
from pipeline.records import Options
from pipeline.store import read_rows
from pipeline.verify import verify
from tests.portal_site.server import Site, serve
from tests.test_harvest import extracted, night_of


@pytest.fixture
def harvested(tmp_path: Path) -> Iterator[Path]:
    """Return OUT after two nights: the first kept one page, in a file of its own, the second four more."""
    with serve(Site(articles=5)) as site:
        night_of(site, tmp_path, max_pages=1)
        extracted(tmp_path)
        night_of(site, tmp_path)
        extracted(tmp_path)
    yield tmp_path / "out"


def pages(out: Path) -> dict[str, str]:
    return {d["uri"]: d["raw_file"] for d in read_rows(out, "documents", ["uri", "raw_file"])}


def alone(out: Path) -> str:
    first = min(raw_folder(out, "test").glob("*.warc.gz"))
    (uri,) = [uri for uri, file in pages(out).items() if Path(file).name == first.name]
    return uri


def forget(out: Path, uri: str, folder: Path) -> Any:
    options = Options(portals=str(folder / "portals"))
    return take_out(out, uri, "requested", lambda files: extract_archive(files, out, 1, options=options))


def test_a_page_that_stood_alone_in_its_file_takes_its_rows_with_it(harvested: Path, tmp_path: Path) -> None:
    uri = alone(harvested)
    forget(harvested, uri, tmp_path)
    assert uri not in pages(harvested)
    assert len(pages(harvested)) == 4
    assert list(verify(harvested)) == []


def test_an_output_may_be_named_in_another_way_than_by_the_harvest(harvested: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    uri = next(u for u in pages(harvested) if u != alone(harvested))
    monkeypatch.chdir(tmp_path)
    forget(Path(os.path.relpath(harvested, tmp_path)), uri, tmp_path)
    assert uri not in pages(harvested)
    assert len(pages(harvested)) == 4
    assert list(verify(harvested)) == []


def test_a_takedown_that_was_cut_off_can_be_repeated(harvested: Path, tmp_path: Path) -> None:
    uri = alone(harvested)
    min(raw_folder(harvested, "test").glob("*.warc.gz")).unlink()  # as far as it came
    forget(harvested, uri, tmp_path)
    assert len(pages(harvested)) == 4
    with pytest.raises(ForgetError, match="has the address"):
        forget(harvested, uri, tmp_path)
    assert len((harvested / "forgotten.jsonl").read_text(encoding="utf-8").splitlines()) == 1
    assert json.loads((harvested / "forgotten.jsonl").read_text(encoding="utf-8"))["reason"] == "requested"
