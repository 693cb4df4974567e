"""Engines: the same files whichever of them runs the shards; one server for all."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from flows.jobs import engine_named, extract_archive
from pipeline.places import Place

from .test_runs import page
from .test_warc import Maker

pytestmark = [pytest.mark.prefect, pytest.mark.xdist_group("prefect")]


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    """Yield the API of one server that all runs of this module share."""
    from flows.extract import api_server

    with api_server() as url:
        before = os.environ.get("PREFECT_API_URL")
        os.environ["PREFECT_API_URL"] = url
        yield url
        os.environ.pop("PREFECT_API_URL") if before is None else os.environ.update(PREFECT_API_URL=before)


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    maker = Maker()
    for number in range(60):
        maker.response(f"http://a/{number}", page(number))
    path = tmp_path_factory.mktemp("engines") / "a.warc.gz"
    path.write_bytes(maker.data)
    return path


def contents(out: Path) -> dict[str, bytes]:
    return {name: Place.of(out).read(name) for table in ("documents", "statistics", "rejections", "issues") for name in Place.of(out).names(table)}


@pytest.fixture(scope="module")
def direct(archive: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("direct") / "out"
    extract_archive([str(archive)], out, 2)
    return out


def test_prefect_writes_the_same_bytes_as_direct(archive: Path, direct: Path, server: str, tmp_path: Path) -> None:
    result = extract_archive([str(archive)], tmp_path, 2, engine_named("prefect"))
    assert len(result.manifests) >= 2
    assert contents(tmp_path) == contents(direct)
    assert '"engine": "prefect"' in Place.of(tmp_path).read(result.record).decode()


def test_dask_on_a_cluster_that_is_there_writes_the_same_bytes(archive: Path, direct: Path, server: str, tmp_path: Path) -> None:
    distributed = pytest.importorskip("distributed")
    pytest.importorskip("prefect_dask")
    with distributed.LocalCluster(n_workers=1, threads_per_worker=1, dashboard_address=None) as cluster:
        extract_archive([str(archive)], tmp_path, None, engine_named("dask", cluster.scheduler_address))
    assert contents(tmp_path) == contents(direct)


def test_without_the_extra_dask_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    import sys

    monkeypatch.setitem(sys.modules, "prefect_dask.task_runners", None)
    with pytest.raises(RuntimeError, match=r"cchc-stats\[dask\]"):
        engine_named("dask")
