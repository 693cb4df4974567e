"""The command line: statuses, messages, bad input, and runs that are repeated, grown and killed."""

from __future__ import annotations

import gzip
import json
import os
import signal
import subprocess
import sys
import time
import unicodedata
from pathlib import Path

import pytest
from click.testing import Result
from typer.testing import CliRunner

from flows.cli import app
from pipeline.store import read_rows

TEXT = "Kết quả cải cách hành chính\nTrong quý I/2024, toàn tỉnh tiếp nhận 12.345 hồ sơ, giải quyết đúng hạn 98,7%.\n"
PNG = b"\x89PNG\r\n\x1a\n" + bytes(64)


def run(*arguments: str, stdin: str | None = None) -> Result:
    return CliRunner().invoke(app, [str(a) for a in arguments], input=stdin)


def contents(out: Path) -> dict[str, bytes]:
    return {p.relative_to(out).as_posix(): p.read_bytes() for p in sorted(out.rglob("*.parquet"))}


def test_bad_input_ends_as_issues_and_good_input_as_documents(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "good.txt").write_text(TEXT, encoding="utf-8")
    (folder / "wide.txt").write_bytes(TEXT.encode("utf-16"))
    (folder / "empty.txt").write_bytes(b"")
    (folder / "picture.html").write_bytes(PNG)
    (folder / "line.txt").write_bytes(b"9" * 30_000_000)
    (folder / "deep.html").write_bytes(b"<html><body>" + b"<div>" * 100_000 + b"x" + b"</div>" * 100_000)
    (folder / "data.json").write_text('{"a": 1,\n"b": 2}', encoding="utf-8")
    (folder / "dangling.txt").symlink_to(tmp_path / "nowhere")
    out = tmp_path / "out"
    result = run("extract", str(folder), "--out", str(out))
    assert result.exit_code == 1
    assert "Traceback" not in result.output
    assert {Path(d["uri"]).name for d in read_rows(out, "documents", ["uri"])} == {"good.txt", "wide.txt"}
    kinds = {Path(i["uri"]).name: i["kind"] for i in read_rows(out, "issues")}
    assert kinds.pop("deep.html") in ("no_article", "too_large")
    assert kinds == {
        "empty.txt": "empty",
        "picture.html": "unsupported_format",
        "line.txt": "too_large",
        "data.json": "unsupported_format",
        "dangling.txt": "unreadable",
    }


def test_a_page_without_article_is_no_failure_unless_strict(tmp_path: Path) -> None:
    page = tmp_path / "list.html"
    page.write_text("<html><body><ul>" + "<li><a href=a>Tin số 5</a></li>" * 30 + "</ul></body></html>", encoding="utf-8")
    assert run("extract", str(page), "--out", str(tmp_path / "a")).exit_code == 0
    assert run("extract", str(page), "--out", str(tmp_path / "b"), "--strict").exit_code == 1
    assert [i["kind"] for i in read_rows(tmp_path / "a", "issues")] == ["no_article"]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs Linux")
@pytest.mark.parametrize("verb", [["--help"], ["portal", "list"]], ids=" ".join)
def test_rows_that_cannot_be_written_end_in_one_line(verb: list[str]) -> None:
    with open("/dev/full", "w", encoding="utf-8") as full:
        done = subprocess.run([sys.executable, "-m", "flows.cli", *verb], stdout=full, stderr=subprocess.PIPE, text=True, check=False)
    assert (done.returncode, done.stderr) == (1, "cchc: standard output cannot be read or written: No space left on device\n")


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["extract", "nothing/*.html", "--out", "o"], "no file found"),
        (["extract", "x.txt"], "--out DIR is missing"),
        (["extract", "x.txt", "--out", ""], "--out DIR is missing"),
        (["extract", "", "--out", "o"], "an INPUT is empty"),
        (["extract", "x.txt", "--out", "o", "--page-seconds", "inf"], "'--page-seconds'"),
        (["extract", "x.txt", "--out", "o", "--workers", "0"], "'--workers'"),
        (["extract", "x.txt", "--out", "o", "--engine", "spark"], "spark"),
        (["extract", "-", "x.txt", "--out", "o"], "stands alone"),
        (["show", "nowhere", "x"], "holds no run"),
        (["eval", "nowhere", "nowhere"], "holds no run"),
        (["text", "nowhere", "--to", "t"], "holds no run"),
        (["nonsense"], "nonsense"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else None,
)
def test_misuse_is_status_2_with_a_message(arguments: list[str], words: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    result = run(*arguments)
    assert result.exit_code == 2
    assert words in result.output


def test_a_missing_file_is_an_issue_and_status_1(tmp_path: Path) -> None:
    result = run("extract", str(tmp_path / "gone.txt"), "--out", str(tmp_path / "out"))
    assert result.exit_code == 1
    assert [i["kind"] for i in read_rows(tmp_path / "out", "issues")] == ["unreadable"]


def test_standard_input_to_json_lines() -> None:
    result = run("extract", "-", "--format", "jsonl", stdin=TEXT)
    assert result.exit_code == 0
    rows = [json.loads(line) for line in result.stdout.splitlines()]
    assert [(r["figure"], r["value"], r["kind"]) for r in rows] == [("12.345", "12345", "count"), ("98,7%", "98.7", "share")]


def test_a_second_run_changes_nothing(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    out = tmp_path / "out"
    run("extract", str(tmp_path / "a.txt"), "--out", str(out))
    written, before = {p: p.stat().st_mtime_ns for p in out.rglob("shard-*.parquet")}, contents(out)
    result = run("extract", str(tmp_path / "a.txt"), "--out", str(out))
    assert "1 input unchanged" in result.stdout
    assert {p: p.stat().st_mtime_ns for p in out.rglob("shard-*.parquet")} == written
    assert contents(out) == before


def test_a_changed_input_replaces_its_rows_and_others_stay(tmp_path: Path) -> None:
    for name in ("a", "b"):
        (tmp_path / f"{name}.txt").write_text(TEXT, encoding="utf-8")
    out = tmp_path / "out"
    files = [str(tmp_path / "a.txt"), str(tmp_path / "b.txt")]
    run("extract", *files, "--out", str(out))
    (tmp_path / "b.txt").write_text(TEXT.replace("12.345", "54.321"), encoding="utf-8")
    run("extract", files[1], "--out", str(out))
    figures = sorted(s["figure"] for s in read_rows(out, "statistics", ["figure"]))
    assert figures == ["12.345", "54.321", "98,7%", "98,7%"]
    uris = [d["uri"] for d in read_rows(out, "documents", ["uri"])]
    assert sorted(uris) == sorted(files)


def test_workers_and_order_write_the_same_bytes(tmp_path: Path) -> None:
    files = []
    for index in range(24):
        path = tmp_path / f"{index:02}.txt"
        path.write_text(TEXT.replace("12.345", str(1000 + index)), encoding="utf-8")
        files.append(str(path))
    run("extract", *files, "--out", str(tmp_path / "one"), "--workers", "1")
    run("extract", *files, "--out", str(tmp_path / "two"), "--workers", "2")
    assert contents(tmp_path / "one") == contents(tmp_path / "two")


def test_a_killed_run_is_resumed_without_loss(tmp_path: Path) -> None:
    files = []
    for index in range(160):
        path = tmp_path / f"{index:03}.txt"
        path.write_text(TEXT.replace("12.345", str(1000 + index)) * 20, encoding="utf-8")
        files.append(str(path))
    out = tmp_path / "out"
    command = [sys.executable, "-m", "flows.cli", "extract", *files, "--out", str(out), "--workers", "1", "-q"]
    with subprocess.Popen(command, cwd=Path(__file__).parents[1]) as process:
        deadline = time.monotonic() + 60
        while not list(out.glob("runs/shards/*.json")) and time.monotonic() < deadline:
            time.sleep(0.01)
        os.kill(process.pid, signal.SIGKILL)
    assert not list((out / "runs").glob("*.json"))
    run("extract", *files, "--out", str(out), "-q")
    run("extract", *files, "--out", str(tmp_path / "whole"), "-q")
    assert contents(out) == contents(tmp_path / "whole")


def test_half_files_of_a_killed_run_are_swept(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    out = tmp_path / "out"
    stale = out / "statistics" / "day=undated" / "portal=local"
    stale.mkdir(parents=True)
    (stale / ".part-1-shard-0.parquet").write_bytes(b"half")
    (stale / "shard-0.parquet").write_bytes(b"orphan")
    assert run("extract", str(tmp_path / "a.txt"), "--out", str(out)).exit_code == 0
    assert len(list(stale.iterdir())) == 1


def test_help_of_every_verb_reads() -> None:
    for verb in ("extract", "text", "show", "summary", "eval"):
        result = run(verb, "--help")
        assert result.exit_code == 0
        assert len(result.output.split()) > 20


def test_the_quick_path_imports_no_orchestrator(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    code = (
        "import sys; from typer.testing import CliRunner; from flows.cli import app;"
        f"CliRunner().invoke(app, ['extract', {str(tmp_path / 'a.txt')!r}, '--out', {str(tmp_path / 'o')!r}]);"
        "assert 'prefect' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True, cwd=Path(__file__).parents[1])


def test_the_python_call_imports_neither_prefect_nor_pyarrow() -> None:
    code = (
        "import sys; from pipeline.process import extract;"
        f"rows = extract({TEXT!r}); assert len(rows) == 2, rows;"
        "assert 'prefect' not in sys.modules and 'pyarrow' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True, cwd=Path(__file__).parents[1])


def test_texts_are_written_by_stem(tmp_path: Path) -> None:
    (tmp_path / "a.b.txt").write_text(TEXT, encoding="utf-8")
    run("extract", str(tmp_path / "a.b.txt"), "--out", str(tmp_path / "out"))
    assert run("text", str(tmp_path / "out"), "--to", str(tmp_path / "to")).exit_code == 0
    assert (tmp_path / "to" / "a.b.txt").read_text(encoding="utf-8") == TEXT.strip()


def test_show_names_kinds_and_reasons(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    run("extract", str(tmp_path / "a.txt"), "--out", str(tmp_path / "out"))
    shown = run("show", str(tmp_path / "out"), "a").stdout
    assert "12.345" in shown
    assert "98.7%" in shown
    assert "period" in shown


def test_ctrl_c_while_python_imports_ends_in_one_line() -> None:
    code = """
import os, signal, sys
class Interrupt:
    def find_spec(self, name, *_):
        if name == "flows.cli_query":
            os.kill(os.getpid(), signal.SIGINT)
sys.meta_path.insert(0, Interrupt())
signal.signal(signal.SIGINT, signal.default_int_handler)
from flows.main import main
main()
"""
    done = subprocess.run([sys.executable, "-c", code, "summary", "out"], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (130, "cchc: stopped\n")


def test_names_of_files_may_be_anything(tmp_path: Path) -> None:
    source, out = tmp_path / "in", tmp_path / "out"
    source.mkdir()
    names = [os.fsdecode(b"b\xe1o.txt"), unicodedata.normalize("NFD", "báo.txt"), "báo.txt", "new\nline.txt", "tab\t1-2.txt", "n" * 250 + ".txt"]
    for name in names:
        (source / name).write_text(TEXT, encoding="utf-8")
    cut = [source / os.fsdecode(b"c\xe1.gz"), source / unicodedata.normalize("NFD", "cá.gz")]
    for file in cut:
        file.write_bytes(gzip.compress(TEXT.encode())[:-9])
    assert run("extract", str(source), "--out", str(out)).exit_code == 1
    assert {i["kind"] for i in read_rows(out, "issues")} == {"unreadable"}
    assert len(list(read_rows(out, "documents", ["uri"]))) == len(names)
    for file in cut:
        file.write_bytes(gzip.compress(TEXT.encode()))
    assert run("extract", str(source), "--out", str(out)).exit_code == 0
    assert not list(read_rows(out, "issues"))
    given = {os.fsencode(source / name).decode("utf-8", "backslashreplace") for name in names} | {str(cut[1]), str(source / "c\\udce1.gz")}
    assert {d["uri"].replace("\\x", "\\udc") for d in read_rows(out, "documents", ["uri"])} == {g.replace("\\x", "\\udc") for g in given}
    (source / names[0]).unlink()
    assert "are gone" in run("extract", str(source), "--out", str(out)).output
    assert run("text", str(out), "--to", str(tmp_path / "texts")).exit_code == 0
    assert len(list((tmp_path / "texts").iterdir())) == len(names) + 2


@pytest.mark.parametrize("arguments", [("x.txt", "--out", "s3://"), ("gs://", "--out", "o"), ("x.txt", "--out", "s3:/")])
def test_an_address_without_a_bucket_is_misuse(arguments: tuple[str, ...]) -> None:
    result = run("extract", *arguments)
    assert (result.exit_code, "names no bucket" in result.output) == (2, True)
