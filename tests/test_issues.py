"""The kinds of issues stand in one list; what may pass is tried again by later runs, a bounded number of times."""

from __future__ import annotations

import ast
import errno
import io
import os
import subprocess
import tarfile
import time
from pathlib import Path

import pytest
from typer.testing import CliRunner

from flows.cli import app
from flows.jobs import Result, extract_archive
from pipeline import issues, shards
from pipeline.archive import Input, inspect, read_input
from pipeline.compact import compact
from pipeline.issues import KINDS, LASTING, NEEDS, NO_ARTICLE, PASSING, RETRIES
from pipeline.process import Processed
from pipeline.records import Issue, Options, PageError, RawPage
from pipeline.runs import load_manifests
from pipeline.store import read_rows
from pipeline.subprocesses import run_within
from pipeline.verify import verify

from .test_archive import zipped
from .test_runs import TEXT, page
from .test_warc import Maker

ROOT = Path(__file__).parents[1]


def test_every_kind_of_issue_stands_in_one_list() -> None:
    lists = (NO_ARTICLE, LASTING, PASSING, frozenset(NEEDS))
    assert sum(map(len, lists)) == len(KINDS)
    written = set()
    for file in (ROOT / "pipeline").rglob("*.py"):
        for call in (n for n in ast.walk(ast.parse(file.read_text(encoding="utf-8"))) if isinstance(n, ast.Call)):
            name = getattr(call.func, "id", "")
            at = {"PageError": 1, "Issue": 2, "_failed": 2}.get(name)
            if at is not None and isinstance(call.args[at], ast.Constant):
                written.add(call.args[at].value)
    assert written <= KINDS
    assert len(written) > 20


def test_every_kind_of_issue_is_explained() -> None:
    text = (ROOT / "docs/scaling.md").read_text(encoding="utf-8")
    assert [kind for kind in sorted(KINDS) if f"`{kind}`" not in text] == []


@pytest.fixture
def broken(monkeypatch: pytest.MonkeyPatch) -> dict[str, Exception]:
    """Return faults that pages meet while they are processed, by a part of their address; empty in the beginning."""
    faults: dict[str, Exception] = {}
    real = shards.process_page

    def process(raw: RawPage, options: Options) -> Processed:
        for part, fault in faults.items():
            if part in raw.uri:
                raise fault
        return real(raw, options)

    monkeypatch.setattr(shards, "process_page", process)
    monkeypatch.setattr("flows.engines._is_small", lambda _: True)
    return faults


FULL = OSError(errno.ENOSPC, "No space left on device", "/tmp/x")


def texts(folder: Path, number: int = 5) -> list[str]:
    for n in range(number):
        (folder / f"{n}.txt").write_text(TEXT.replace("12.345", str(2000 + n)), encoding="utf-8")
    return [str(folder / f"{n}.txt") for n in range(number)]


def kinds(out: Path) -> list[str]:
    return [i["kind"] for i in read_rows(out, "issues")]


def done(result: Result) -> int:
    return len(result.plan.inputs) - result.plan.kept_inputs


def test_what_failed_for_want_of_room_is_read_by_the_next_run(tmp_path: Path, broken: dict[str, Exception]) -> None:
    files, out = texts(tmp_path), tmp_path / "out"
    broken["3.txt"] = FULL
    extract_archive(files, out, 1)
    assert kinds(out) == ["unavailable"]
    broken.clear()
    assert done(extract_archive(files, out, 1)) == 1
    assert kinds(out) == []
    assert sorted(d["uri"] for d in read_rows(out, "documents", ["uri"])) == files
    assert done(extract_archive(files, out, 1)) == 0
    assert not list(verify(out))


def test_what_does_not_pass_is_tried_a_few_times_then_on_demand(tmp_path: Path, broken: dict[str, Exception]) -> None:
    files, out = texts(tmp_path), tmp_path / "out"
    broken["3.txt"] = PageError("extract", "timeout", "took longer")
    tried = [done(extract_archive(files, out, 1)) for _ in range(RETRIES + 3)]
    assert tried == [5, *[1] * RETRIES, 0, 0]
    assert kinds(out) == ["timeout"]
    assert done(extract_archive(files, out, 1, options=Options(seconds=120))) == 1  # as its message says
    assert done(extract_archive(files, out, 1, options=Options(retry=True))) == 1
    broken["3.txt"] = PageError("read", "unreadable", "is broken")
    assert done(extract_archive(files, out, 1, options=Options(retry=True))) == 1
    assert done(extract_archive(files, out, 1, options=Options(retry=True))) == 0  # that does not pass
    assert not list(verify(out))


def test_what_a_program_is_missing_for_is_read_once_it_is_there(tmp_path: Path, broken: dict[str, Exception], monkeypatch: pytest.MonkeyPatch) -> None:
    files, out = texts(tmp_path), tmp_path / "out"
    broken["3.txt"] = PageError("read", "needs_libreoffice", "install it")
    there = False
    monkeypatch.setattr(issues, "NEEDS", {"needs_libreoffice": lambda: there})
    assert [done(extract_archive(files, out, 1)) for _ in range(RETRIES + 3)] == [5, *[0] * (RETRIES + 2)]
    there = True
    broken.clear()
    assert done(extract_archive(files, out, 1)) == 1
    assert kinds(out) == []


def test_a_part_of_an_archive_is_tried_again_and_nothing_else_is_lost(tmp_path: Path, broken: dict[str, Exception]) -> None:
    maker = Maker()
    for number in range(30):
        maker.response(f"http://a/{number}", page(number))
    (tmp_path / "a.warc.gz").write_bytes(maker.data)
    (tmp_path / "b.zip").write_bytes(zipped({f"{n}.html": page(500 + n) for n in range(30)}))
    files, out = [str(tmp_path / "a.warc.gz"), str(tmp_path / "b.zip"), *texts(tmp_path)], tmp_path / "out"
    broken |= {"http://a/27": FULL, "!/27.html": FULL, "3.txt": FULL}
    extract_archive(files, out, 1)
    assert kinds(out) == ["unavailable"] * 3
    compact(out)  # one shard now holds several parts of each archive
    del broken["http://a/27"]
    extract_archive(files, out, 1)
    assert kinds(out) == ["unavailable"] * 2
    assert {n for m in load_manifests(out) for n in m.tries.values()} == {2}
    broken.clear()
    extract_archive(files, out, 1)
    assert kinds(out) == []
    assert len({d["uri"] for d in read_rows(out, "documents", ["uri"])}) == 65
    assert not list(verify(out))


class Failing(io.BytesIO):
    """A file whose disk does not answer any more from some read on."""

    def __init__(self, data: bytes, reads: int) -> None:
        super().__init__(data)
        self.left = reads

    def read(self, size: int | None = -1) -> bytes:
        self.left -= 1
        if self.left < 0:
            raise OSError(errno.EIO, "Input/output error")
        return super().read(size)


@pytest.mark.parametrize("form", ["warc", "zip", "tar", "txt"])
def test_a_disk_that_does_not_answer_is_no_damage_of_the_file(form: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pages = {f"{n}.html": page(n) + os.urandom(9000).hex().encode() for n in range(30)}
    data = TEXT.encode()
    if form == "warc":
        maker = Maker()
        for name, content in pages.items():
            maker.response(f"http://a/{name}", content)
        data = maker.data
    elif form == "zip":
        data = zipped(pages)
    elif form == "tar":
        whole = io.BytesIO()
        with tarfile.open(fileobj=whole, mode="w") as archive:
            for name, content in pages.items():
                member = tarfile.TarInfo(name)
                member.size = len(content)
                archive.addfile(member, io.BytesIO(content))
        data = whole.getvalue()
    path = tmp_path / f"a.{form}"
    path.write_bytes(data)
    (first, *_) = inspect(str(path))
    reads = {"warc": 1, "zip": 20, "tar": 5, "txt": 0}[form]
    monkeypatch.setattr("pipeline.places.open", lambda *_: Failing(data, reads), raising=False)
    found = [i for i in read_input(first) if isinstance(i, Issue)]
    assert [(i.kind, i.uri) for i in found] == [("unavailable", str(path))]


def test_a_file_that_is_not_there_is_read_when_it_is(tmp_path: Path) -> None:
    file, out = tmp_path / "a.txt", tmp_path / "out"
    assert [i.kind for i in read_input(Input(str(file), 0, None)) if isinstance(i, Issue)] == ["unreadable"]
    extract_archive([str(file)], out, 1)
    assert kinds(out) == ["unreadable"]
    file.write_text(TEXT, encoding="utf-8")
    extract_archive([str(file)], out, 1)
    assert kinds(out) == []


def test_the_end_of_a_run_tells_what_will_be_tried_again(tmp_path: Path, broken: dict[str, Exception]) -> None:
    broken["3.txt"] = FULL
    texts(tmp_path)
    result = CliRunner().invoke(app, ["extract", str(tmp_path), "--out", str(tmp_path / "out")])
    assert result.exit_code == 1
    assert "1 input failed for a reason that may pass; the next run tries again" in result.output


def test_a_program_that_takes_too_long_ends_with_what_it_started() -> None:
    begun = time.monotonic()
    with pytest.raises(subprocess.TimeoutExpired):
        run_within(["sh", "-c", "sleep 30 & wait"], 0.3)
    assert time.monotonic() - begun < 10
    assert run_within(["sh", "-c", "cat; echo b >&2"], 10, b"a").stdout == b"a"
