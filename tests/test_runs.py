"""Runs that are killed, that meet, that meet bad disks and buckets: OUT is whole or unchanged, and messages are clear."""

from __future__ import annotations

import errno
import gc
import io
import json
import multiprocessing
import os
import random
import shutil
import signal
import subprocess
import sys
import time
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result
from typer.testing import CliRunner

from flows.cli import app
from flows.jobs import extract_archive
from pipeline import lock as lock_module
from pipeline import shards
from pipeline.limits import time_limit
from pipeline.lock import LockedError, lock
from pipeline.places import Place
from pipeline.records import Options, PageError, RawPage
from pipeline.runs import load_manifests
from pipeline.store import DamagedError, read_rows
from pipeline.verify import verify

from .test_archive import zipped
from .test_warc import Maker

ROOT = Path(__file__).parents[1]
TEXT = "Kết quả cải cách hành chính\nTrong quý I/2024, toàn tỉnh tiếp nhận 12.345 hồ sơ, giải quyết đúng hạn 98,7%.\n"
HTML = "<html><head><title>Kết quả cải cách hành chính quý I</title></head><body><article><p>{}</p></article></body></html>"
KILLS = 20


def page(number: int) -> bytes:
    sentences = [f"Trong quý I/2024, xã số {number} tiếp nhận {1000 + number + k} hồ sơ, giải quyết đúng hạn {50 + k},{number % 10}%." for k in range(6)]
    return HTML.format(" ".join(sentences)).encode()


def run(*arguments: str) -> Result:
    return CliRunner().invoke(app, [str(a) for a in arguments])


def contents(out: Path) -> dict[str, bytes]:
    return {p.relative_to(out).as_posix(): p.read_bytes() for p in sorted(out.rglob("*.parquet"))}


@pytest.fixture(autouse=True)
def few_processes(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let runs with one worker stay in this process, however large: a process of its own takes seconds to start."""
    if "kills_or_blocks" not in request.node.name:
        monkeypatch.setattr("flows.engines._is_small", lambda _: True)


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with a WARC file of 120 pages, a ZIP file of 60, and 20 texts."""
    folder = tmp_path_factory.mktemp("archive")
    maker = Maker()
    for number in range(120):
        maker.response(f"http://a/{number}", page(number))
    (folder / "a.warc.gz").write_bytes(maker.data)
    (folder / "b.zip").write_bytes(zipped({f"{n}.html": page(500 + n) for n in range(60)}))
    for number in range(20):
        (folder / f"{number:02}.txt").write_text(TEXT.replace("12.345", str(2000 + number)), encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def undisturbed(archive: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    out = tmp_path_factory.mktemp("whole") / "out"
    assert run("extract", str(archive), "--out", str(out), "--workers", "2", "-q").exit_code == 0
    return contents(out)


def start(*arguments: str) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "flows.cli", "extract", *arguments, "-q"]
    return subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)


def extract_here(files: list[str], out: str) -> None:
    """Extract in this process, which the test kills."""
    import flows.engines

    flows.engines._is_small = lambda _: True  # type: ignore[assignment]
    extract_archive(files, out, 1)


def test_a_run_killed_again_and_again_ends_with_the_same_bytes(archive: Path, undisturbed: dict[str, bytes], tmp_path: Path) -> None:
    out = tmp_path / "out"
    files = [str(p) for p in sorted(archive.iterdir())]
    context = multiprocessing.get_context("forkserver")  # a start takes no second: it has imported everything
    context.set_forkserver_preload(["tests.warm"])
    rng = random.Random(6)
    kills = 0
    for attempt in range(4 * KILLS):
        process = context.Process(target=extract_here, args=(files, str(out)))
        process.start()
        before = sum(1 for _ in out.rglob("*"))
        deadline = time.monotonic() + 60
        while process.is_alive() and time.monotonic() < deadline and sum(1 for _ in out.rglob("*")) == before:
            time.sleep(0.002)
        time.sleep(rng.random() * 0.15)
        process.kill()
        process.join()
        kills += process.exitcode == -signal.SIGKILL
        for name in load_names(out):
            assert (out / name).stat().st_size > 0  # what a manifest names is there
        if kills >= KILLS:
            break
        if process.exitcode == 0:  # all was done: begin anew
            assert contents(out) == undisturbed
            shutil.rmtree(out)
        assert attempt < 4 * KILLS - 1
    extract_archive(files, out, 1)
    assert contents(out) == undisturbed
    assert not list(out.rglob(".part-*"))


def load_names(out: Path) -> Iterator[str]:
    for manifest in load_manifests(out):
        yield from manifest.files


@pytest.mark.parametrize("step", [1, 2, 6, 9, 14])
def test_a_run_that_fails_at_any_write_leaves_nothing_half_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: int) -> None:
    source = tmp_path / "in"
    source.mkdir()
    for number in range(24):
        (source / f"{number}.txt").write_text(TEXT.replace("12.345", str(3000 + number)), encoding="utf-8")
    out = tmp_path / "out"
    calls = 0
    settle = Place.settle

    def full(self: Place, part: Path, name: str) -> None:
        nonlocal calls
        calls += 1
        if calls == step:
            raise OSError(28, "No space left on device", str(part))
        settle(self, part, name)

    monkeypatch.setattr(Place, "settle", full)
    result = run("extract", str(source), "--out", str(out), "--workers", "1", "-q")
    monkeypatch.setattr(Place, "settle", settle)
    if calls >= step:
        assert result.exit_code == 1
        assert "the disk is full" in result.output
        assert not list(out.rglob(".part-*"))
        assert not list((out / "runs").glob("*.json"))
    assert run("extract", str(source), "--out", str(out), "--workers", "1", "-q").exit_code == 0
    whole = tmp_path / "whole"
    assert run("extract", str(source), "--out", str(whole), "--workers", "1", "-q").exit_code == 0
    assert contents(out) == contents(whole)


def test_a_second_run_into_the_same_folder_is_refused_while_the_first_writes(archive: Path, undisturbed: dict[str, bytes], tmp_path: Path) -> None:
    out = tmp_path / "out"
    first = start(str(archive), "--out", str(out), "--workers", "1")
    while not (out / ".lock").exists() or not (out / ".lock").read_text():
        time.sleep(0.01)
    second = run("extract", str(archive), "--out", str(out), "-q")
    assert first.wait(timeout=120) == 0
    assert second.exit_code == 1
    assert f"process {first.pid}" in second.output
    assert "wait for its end" in second.output
    assert contents(out) == undisturbed


def test_a_lock_ends_with_its_block(tmp_path: Path) -> None:
    with lock(tmp_path), pytest.raises(LockedError), lock(tmp_path):
        pass
    with lock(tmp_path):
        pass


@pytest.mark.skipif(os.geteuid() == 0, reason="root writes everywhere")
def test_the_lock_of_a_bucket_outlives_no_clock(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A run gives signs of life though the clock is set back, and one whose clock was ahead locks nothing for good."""
    place = Place.of(tmp_path)
    now, steady = [1_000_000.0], [0.0]
    monkeypatch.setattr(lock_module.time, "time", lambda: now[0])
    monkeypatch.setattr(lock_module.time, "monotonic", lambda: steady[0])
    with contextmanager(lock_module._lock_bucket)(place) as sign:
        now[0], steady[0] = 500_000.0, 100.0
        sign()
        assert json.loads(place.read(lock_module.REMOTE))["seen"] == 500_000.0
        with pytest.raises(LockedError), contextmanager(lock_module._lock_bucket)(place):
            pass
        now[0] = 1_000.0
        with contextmanager(lock_module._lock_bucket)(place):
            pass


def test_a_folder_that_cannot_be_written_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    out = tmp_path / "out"
    make = Path.mkdir

    def refuse(folder: Path, *args: Any, **options: Any) -> None:  # as the system refuses anyone but root
        if folder.is_relative_to(out):
            raise PermissionError(errno.EACCES, "Permission denied", str(folder))
        make(folder, *args, **options)

    monkeypatch.setattr(Path, "mkdir", refuse)
    result = run("extract", str(tmp_path / "a.txt"), "--out", str(out))
    assert result.exit_code == 1
    assert str(out) in result.output
    assert "may write" in result.output


def test_a_file_in_the_way_of_a_folder_is_named(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "file").write_text("x")
    result = run("extract", str(tmp_path / "a.txt"), "--out", str(tmp_path / "file" / "out"))
    assert result.exit_code == 1
    assert "cannot be written" in result.output


def test_unchanged_parts_are_skipped_and_changed_archives_replaced(archive: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    path = tmp_path / "a.warc.gz"
    path.write_bytes((archive / "a.warc.gz").read_bytes())
    first = extract_archive([str(path)], out, 1)
    assert first.counts["documents"] == 120
    again = extract_archive([str(path)], out, 1)
    assert (len(again.manifests), again.plan.kept_inputs) == (0, len(again.plan.inputs))
    maker = Maker()
    for number in range(130):
        maker.response(f"http://a/{number}", page(number + 1))
    path.write_bytes(maker.data)
    extract_archive([str(path)], out, 1)
    uris = [d["uri"] for d in read_rows(out, "documents", ["uri"])]
    assert sorted(uris) == sorted(f"http://a/{n}" for n in range(130))


def test_a_changed_rule_recomputes_everything(archive: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    files = [str(p) for p in sorted(archive.glob("*.txt"))]
    extract_archive(files, tmp_path / "out", 1)
    monkeypatch.setattr("pipeline.runs.fingerprint", lambda: "another")
    result = extract_archive(files, tmp_path / "out", 1)
    assert result.plan.kept_inputs == 0
    assert len(list(read_rows(tmp_path / "out", "documents", ["uri"]))) == len(files)
    assert {m.fingerprint for m in load_manifests(tmp_path / "out")} == {"another"}


def test_an_input_that_is_gone_is_reported_and_its_rows_stay(tmp_path: Path) -> None:
    source = tmp_path / "in"
    source.mkdir()
    for name in ("a", "b"):
        (source / f"{name}.txt").write_text(TEXT, encoding="utf-8")
    out = tmp_path / "out"
    run("extract", str(source), "--out", str(out))
    (source / "b.txt").unlink()
    result = run("extract", str(source), "--out", str(out))
    assert result.exit_code == 0
    assert "1 inputs of earlier runs are gone" in result.stdout
    assert len(list(read_rows(out, "documents", ["uri"]))) == 2
    records = [json.loads(p.read_text()) for p in (out / "runs").glob("*.json")]
    assert [r["inputs_vanished"] for r in records if r["inputs_vanished"]] == [[str(source / "b.txt")]]


def test_the_same_page_in_two_archives_is_one_document(tmp_path: Path) -> None:
    files = []
    for name, numbers in (("a", (1, 2)), ("b", (2, 3))):
        maker = Maker()
        for number in numbers:
            maker.response(f"http://a/{number}", page(number))
        maker.response(f"http://a/{numbers[0]}", page(numbers[0]))
        path = tmp_path / f"{name}.warc.gz"
        path.write_bytes(maker.data)
        files.append(str(path))
    out = tmp_path / "out"
    for given in (files[:1], files[1:], files):  # one after the other, then together
        extract_archive(given, out, 1)
    ids = [d["doc_id"] for d in read_rows(out, "documents", ["doc_id"])]
    assert len(ids) == len(set(ids)) == 3
    kinds = [i["kind"] for i in read_rows(out, "issues")]
    assert kinds == ["repeat"] * 3
    owners = {s["doc_id"] for s in read_rows(out, "statistics", ["doc_id"])}
    assert owners == set(ids)


def test_a_page_that_kills_or_blocks_its_worker_is_an_issue_and_the_shard_goes_on(tmp_path: Path) -> None:
    """A process of its own, in which three pages go wrong inside of a library."""
    code = f"""
import os, sys, time
sys.path.insert(0, {str(ROOT)!r})
from pipeline import shards
real = shards.process_page
def page(raw, options):
    name = os.path.basename(raw.uri)
    if "kills" in name: os._exit(1)
    if "blocks" in name:
        import signal
        signal.signal(signal.SIGALRM, signal.SIG_IGN)
        time.sleep(60)
    if "slow" in name:
        while True: pass
    if "hungry" in name: bytearray(3_000_000_000)
    return real(raw, options)
shards.process_page = page
import flows.workers
flows.workers.serve()
"""
    script = tmp_path / "worker.py"
    script.write_text(code)
    names = ["a", "kills", "b", "blocks", "c", "slow", "d", "hungry", "e", "f", "g", "h", "i"]
    files = []
    for name in names:
        path = tmp_path / f"{name}.txt"
        path.write_text(TEXT, encoding="utf-8")
        files.append(str(path))
    from flows import workers

    command = [sys.executable, str(script)]
    popen, grace = subprocess.Popen, workers.GRACE
    try:
        workers.GRACE = 2.0
        workers.subprocess.Popen = lambda _, **options: popen(command, **options)  # type: ignore[assignment,misc]
        extract_archive(files, tmp_path / "out", 1, options=Options(seconds=4.0))
    finally:
        workers.GRACE, workers.subprocess.Popen = grace, popen  # type: ignore[misc]
    kinds = {Path(i["uri"]).stem: i["kind"] for i in read_rows(tmp_path / "out", "issues")}
    assert kinds == {"kills": "crashed", "blocks": "crashed", "slow": "timeout", "hungry": "too_costly"}
    assert len(list(read_rows(tmp_path / "out", "documents", ["uri"]))) == len(names) - 4


def test_a_page_over_its_time_is_stopped() -> None:
    with pytest.raises(PageError, match="longer than"), time_limit(0.05, "x"):
        while True:
            pass


def test_a_defect_of_ours_costs_one_page(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise ValueError("defect")

    monkeypatch.setattr(shards, "process_page", fail)
    found = shards._process(RawPage("a", b"x"), Options())
    assert found.issue is not None
    assert found.issue.kind == "defect"


def test_a_page_that_memory_was_too_short_for_is_not_called_broken(monkeypatch: pytest.MonkeyPatch) -> None:
    page = io.BytesIO()
    with zipfile.ZipFile(ROOT / "tests/data/ha-nam.docx") as whole, zipfile.ZipFile(page, "w") as copy:
        for name in whole.namelist():
            copy.writestr(name, b"<w:document" if name == "word/document.xml" else whole.read(name))
    broken = RawPage("a.docx", page.getvalue())
    first = shards._process(broken, Options()).issue
    monkeypatch.setattr(shards, "is_short_of_memory", lambda: True)
    second = shards._process(broken, Options()).issue
    assert first is not None
    assert second is not None
    assert (first.kind, second.kind) == ("unreadable", "too_costly")


def test_an_office_document_leaves_nothing_in_memory() -> None:
    assert shards._process(RawPage("a.docx", (ROOT / "tests/data/ha-nam.docx").read_bytes()), Options()).document is not None
    assert [o for o in gc.get_objects() if type(o).__name__ == "Package" and "docx" in str(type(o).__module__)] == []


@pytest.mark.parametrize("table", ["documents", "statistics", "rejections", "issues"])
def test_a_cut_file_of_out_is_named_and_made_again(table: str, tmp_path: Path) -> None:
    page, out = tmp_path / "page.txt", tmp_path / "out"
    page.write_text(TEXT, encoding="utf-8")
    extract_archive([str(page)], out)
    (file,) = (out / table).rglob("*.parquet")
    whole = file.read_bytes()
    file.write_bytes(whole[:-9])
    told = CliRunner().invoke(app, ["verify", str(out)])
    assert told.exit_code == 1
    assert f"{file} is damaged" in told.output
    with pytest.raises(DamagedError, match=str(file)):
        list(read_rows(out, table))
    result = extract_archive([str(page)], out)
    assert result.plan.kept_inputs == 0
    assert file.read_bytes() == whole
    assert not list(verify(out))


def test_what_lies_in_the_working_folder_is_not_imported(tmp_path: Path) -> None:
    (tmp_path / "flows").mkdir()
    for name in ("flows/__init__.py", "json.py", "pipeline.py"):
        (tmp_path / name).write_text("raise SystemExit('a file of the user')\n")
    names = [f"{n}.txt" for n in range(14)]
    for name in names:
        (tmp_path / name).write_text(TEXT, encoding="utf-8")
    command = [sys.executable, "-P", "-m", "flows.cli", "extract", *names, "--out", "out", "--workers", "2"]
    done = subprocess.run(command, cwd=tmp_path, env=os.environ | {"PYTHONPATH": str(ROOT), "PYTHONSAFEPATH": ""}, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert len(list(read_rows(tmp_path / "out", "documents", ["uri"]))) == 14


def test_raw_pages_are_kept_and_read_back(archive: Path, tmp_path: Path) -> None:
    files = [str(archive / "00.txt"), str(archive / "b.zip")]
    out = tmp_path / "out"
    assert run("extract", *files, "--out", str(out), "--keep-raw", "-q").exit_code == 0
    documents = {d["uri"]: d for d in read_rows(out, "documents")}
    assert all(d["raw_file"].startswith("raw/shard-") for d in documents.values())
    again = tmp_path / "again"
    assert run("extract", str(out / "raw"), "--out", str(again), "-q").exit_code == 0
    read = {d["uri"]: d for d in read_rows(again, "documents")}
    assert read.keys() == documents.keys()
    assert all(read[u]["sha256"] == d["sha256"] and read[u]["doc_id"] == d["doc_id"] for u, d in documents.items())
    assert all(read[u]["raw_offset"] == d["raw_offset"] for u, d in documents.items())
