"""Files that mean harm: each of 200 ends as rows or as an issue, in time, and nothing is written outside of OUT."""

from __future__ import annotations

import random
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from typer.testing import CliRunner

from extractors.results import Extraction
from flows.cli import app
from pipeline.clean import clean_html
from pipeline.gold import check_gold
from pipeline.portals import Layout, Profile, ProfileError, load_profile
from pipeline.process import process_page
from pipeline.records import PageError, RawPage
from pipeline.store import read_rows
from tests.hostile import seeds
from tests.hostile.attacks import ATTACKS
from tests.hostile.mutations import mutate_for
from tests.test_invariant import check_coverage

FILES = 200
SECONDS = 60.0  # that a page may take; a busy machine is slow
OURS = {"defect", "crashed", "timeout", "too_costly"}  # kinds of issues that say that we failed, not the file
PAGES = ("html", "text", "pdf", "docx", "xlsx", "mhtml", "warc", "zip", "tar")


def hostile_files() -> dict[str, bytes]:
    """Return the attacks, and mutations of sound files up to FILES."""
    files = {name: make() for name, make in ATTACKS.items()}
    for number in range(FILES - len(files)):
        reader = PAGES[number % len(PAGES)]
        make, name = seeds.READERS[reader]
        files[f"m{number:03}-{name}"] = mutate_for(reader, make(), random.Random(number))
    return files


@pytest.fixture(scope="module")
def run(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """Extract all hostile files at once, from a folder of their own; return that folder and OUT."""
    folder = tmp_path_factory.mktemp("hostile")
    home = folder / "in"
    home.mkdir()
    for name, data in hostile_files().items():
        (home / name).write_bytes(data)
    arguments = ["extract", str(home), "--out", str(folder / "out"), "--quiet", "--workers", "2", "--page-seconds", str(SECONDS)]
    result = CliRunner().invoke(app, arguments)
    assert result.exit_code == 1, result.output  # some cannot be read
    return folder, folder / "out"


@pytest.mark.xdist_group("hostile")
def test_there_are_enough_hostile_files(run: tuple[Path, Path]) -> None:
    assert len(list((run[0] / "in").iterdir())) >= FILES


@pytest.mark.xdist_group("hostile")
def test_each_hostile_file_ends_as_rows_or_as_an_issue(run: tuple[Path, Path]) -> None:
    folder, out = run
    told = {r["uri"] for table in ("documents", "issues") for r in read_rows(out, table, ["uri"])}
    raw = {r["raw_file"] for r in read_rows(out, "documents", ["raw_file"])}
    addresses = {u for u in told if u.startswith("http")}
    silent = []
    for path in sorted((folder / "in").iterdir()):
        named = str(path) in told | raw or any(u.startswith(f"{path}!/") for u in told)
        if not named and not (path.suffix in (".warc", ".gz") and addresses):
            silent.append(path.name)
    assert set(silent) <= {"empty.zip", "bomb.tar.gz"}  # these hold nothing


@pytest.mark.xdist_group("hostile")
def test_no_hostile_file_is_our_defect_or_costs_too_much(run: tuple[Path, Path]) -> None:
    assert [(Path(r["uri"]).name, r["kind"], r["message"][:200]) for r in read_rows(run[1], "issues") if r["kind"] in OURS] == []


@pytest.mark.xdist_group("hostile")
def test_every_digit_of_a_hostile_document_lies_in_one_row(run: tuple[Path, Path]) -> None:
    rows: dict[str, list[tuple[int, int, str]]] = {}
    for table in ("statistics", "rejections"):
        for r in read_rows(run[1], table, ["doc_id", "char_start", "char_end", "figure"]):
            rows.setdefault(r["doc_id"], []).append((r["char_start"], r["char_end"], r["figure"]))
    for document in read_rows(run[1], "documents", ["doc_id", "text"]):
        check_coverage(document["text"], rows.get(document["doc_id"], []))


@pytest.mark.xdist_group("hostile")
def test_nothing_is_written_outside_of_out(run: tuple[Path, Path]) -> None:
    folder, out = run
    assert {p.name for p in folder.iterdir()} == {"in", "out"}
    assert {p.name for p in (folder / "in").iterdir()} == set(hostile_files())
    assert {p.name for p in out.iterdir()} <= {"documents", "statistics", "rejections", "issues", "runs", "shards", "signatures", "duplicates.parquet", ".lock", ".gitignore"}
    for path in out.rglob("*"):
        assert path.resolve().is_relative_to(out.resolve())


@pytest.mark.xdist_group("hostile")
def test_an_external_entity_is_not_read(run: tuple[Path, Path]) -> None:
    secret = Path("/etc/hostname").read_text(encoding="utf-8").strip() if Path("/etc/hostname").exists() else "no such name"
    for document in read_rows(run[1], "documents", ["uri", "text"]):
        if "external" in document["uri"]:
            assert secret not in document["text"]


def check(reader: str, name: str, data: bytes) -> None:
    """Read one page; whatever is no PageError is our defect."""
    found = process_page(RawPage(name, data))
    if isinstance(found.extraction, Extraction) and found.document is not None:
        rows = [(r.char_start, r.char_end, r.figure) for r in (*found.extraction.statistics, *found.extraction.rejections)]
        check_coverage(found.document.text, rows)


def damaged(reader: str) -> st.SearchStrategy[bytes]:
    """Return a strategy of damaged files of a reader; it shrinks to small seeds of the damage."""
    return st.integers(0, 1_000_000).map(lambda seed: mutate_for(reader, seeds.READERS[reader][0](), random.Random(seed)))


@pytest.mark.parametrize("reader", ["html", "text", "pdf", "docx", "xlsx", "mhtml"])
@settings(max_examples=6, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_a_damaged_page_is_read_or_refused(reader: str, data: st.DataObject) -> None:
    check(reader, seeds.READERS[reader][1], data.draw(damaged(reader)))


MARKUP = st.sampled_from(["<p>", "</p>", "<table>", "<tr>", "<td colspan=3>", "</table>", "<div class=content>", "</div>", "<li>", "<h2>", "<br>", "<a href=x>", "</a>", "<!--", "-->",
                          "<span hidden>", "<form>", "<figure>", "<img alt=1>", "&nbsp;", "<"])  # fmt: skip
PROSE = st.sampled_from([*seeds.LINES, "1.234", "98,5%", "12/15", "|", "năm 2024", "STT", "Tổng", "hồ sơ", "(", ". "])


@settings(max_examples=25, deadline=None)
@given(st.lists(st.one_of(MARKUP, PROSE, st.text(max_size=5)), max_size=60).map("".join))
def test_any_markup_is_read_or_refused(markup: str) -> None:
    check("html", "page.html", f"<html><body>{markup}".encode("utf-8", "replace"))


@settings(max_examples=25, deadline=None)
@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    check("any", "page", data)


SELECTOR = st.one_of(st.sampled_from([".detail", "h1", "*", "", ":not(", "a[href", "::before", ">", "div > ", "[type=box]", "p:nth-child(999999999n)", "\\", "@x", ":has(:has(p))"]), st.text(max_size=8))


@settings(max_examples=60, deadline=None)
@given(SELECTOR, SELECTOR, SELECTOR)
def test_a_profile_with_any_selector_is_used_or_refused(body: str, title: str, drop: str) -> None:
    layout = Layout(body or "x", title=title, drops=(drop,))
    profile = Profile("xa-mau", ("Xã Mẫu",), "https://xa-mau.example.vn/", "Xã Mẫu", (layout,), "other")
    try:
        clean_html(RawPage(seeds.ADDRESS, seeds.html()), (profile,))
    except (ProfileError, PageError) as error:
        assert str(error)


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=damaged("profile"))
def test_a_damaged_profile_is_read_or_refused(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "xa-mau" / "portal.toml"
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(data)
    try:
        load_profile(path)
    except ProfileError as error:
        assert str(path) in str(error)


VALUE = st.recursive(st.none() | st.booleans() | st.integers() | st.text(max_size=4), lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from("qfn"), inner, max_size=2), max_leaves=4)
ROW = st.dictionaries(st.sampled_from(["q", "f", "n", "kind", "role", "value", "unit", "indicator", "period", "organization", "start", "end", "numerator", "denominator", "percent_f", "why"]), VALUE, max_size=16)


@settings(max_examples=80, deadline=None)
@given(st.fixed_dictionaries({}, optional={"statistics": st.lists(ROW, max_size=3) | VALUE, "excluded": st.lists(ROW, max_size=2) | VALUE}) | VALUE)
def test_any_gold_is_judged(gold: object) -> None:
    problems = check_gold(gold, seeds.text().decode())  # type: ignore[arg-type]
    assert all(isinstance(problem, str) for problem in problems)


VERBS = ["extract", "eval", "show", "summary", "query", "panel", "diff", "verify", "explain", "text", "portal", "check", "list", "conflicts"]
WORD = st.one_of(
    st.sampled_from([*VERBS, "--out", "--format", "jsonl", "csv", "--workers", "0", "-1", "--limit", "--to", "--help", "-", "--", "SELECT 1", "/dev/null", "out", "no/such", "*", "[", "s3://", "\0", "é", "--json", "--set", "a=b"]),
    st.text(max_size=6),
)  # fmt: skip


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(verb=st.sampled_from(VERBS), words=st.lists(WORD, max_size=5))
def test_any_arguments_end_with_a_status(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, verb: str, words: list[str]) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "out").mkdir(exist_ok=True)
    result = CliRunner().invoke(app, [verb, *words], input="")
    assert result.exception is None or isinstance(result.exception, SystemExit), (verb, words, repr(result.exception))
    assert result.exit_code in (0, 1, 2)


def test_mutations_are_the_same_each_time() -> None:
    made = [Counter(mutate_for(r, seeds.READERS[r][0](), random.Random(3))) for r in ("html", "profile")]
    assert made == [Counter(mutate_for(r, seeds.READERS[r][0](), random.Random(3))) for r in ("html", "profile")]
