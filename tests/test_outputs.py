"""What looks after outputs: diff, verify, compact, explain, review; and verdicts that panel and new versions take over."""

from __future__ import annotations

import json
import shutil
from decimal import Decimal
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from click.testing import Result
from typer.testing import CliRunner

from flows.cli import app
from flows.jobs import extract_archive
from pipeline.compact import compact
from pipeline.diff import compare_outputs
from pipeline.diff_page import diff_page
from pipeline.gold import check_gold
from pipeline.panel import build_panel
from pipeline.places import Place
from pipeline.review import ReviewError, judge, parse_value, read_corrections
from pipeline.runs import load_manifests
from pipeline.store import read_file, read_rows, replace_file
from pipeline.verify import verify

from .test_warc import Maker

DATA = Path(__file__).parent / "data"
PAGES = str(DATA / "pages.zip")


def run(*arguments: str, stdin: str | None = None) -> Result:
    return CliRunner().invoke(app, [str(a) for a in arguments], input=stdin)


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("outputs") / "out"
    extract_archive([PAGES, str(DATA / "ha-nam.pdf")], out, 1)
    return out


@pytest.fixture
def out(whole: Path, tmp_path: Path) -> Path:
    shutil.copytree(whole, tmp_path / "out")
    return tmp_path / "out"


def edit(out: Path, table: str, change: Any) -> None:
    """Change the first file of a table that holds rows."""
    place = Place.of(out)
    for name in place.names(table, ".parquet"):
        content = read_file(place, name)
        if content.num_rows:
            replace_file(place, name, change(content))
            return


def put(column: str, value: Any, row: int = 0) -> Any:
    def change(content: pa.Table) -> pa.Table:
        field = content.schema.field(column)
        values = content.column(column).to_pylist()
        values[row] = value
        return content.set_column(content.schema.get_field_index(column), field, pa.array(values, field.type))

    return change


def rows(out: Path) -> list[dict[str, Any]]:
    return list(read_rows(out, "statistics"))


# ---- diff


def test_equal_outputs_do_not_differ(whole: Path, out: Path) -> None:
    found = compare_outputs(whole, out)
    assert found.changes == ()
    assert found.same == found.before == len(rows(whole))
    assert run("diff", str(whole), str(out)).exit_code == 0


def test_changed_added_and_removed_rows_are_told(whole: Path, out: Path, tmp_path: Path) -> None:
    first, last = rows(out)[0], rows(out)[-1]
    edit(out, "statistics", put("value", Decimal("7.500000")))
    edit(out, "statistics", put("unit", "km"))
    last_file = max(n for n in Place.of(out).names("statistics") if read_file(Place.of(out), n).num_rows)
    content = read_file(Place.of(out), last_file)
    replace_file(Place.of(out), last_file, content.slice(0, content.num_rows - 1))
    found = compare_outputs(whole, out)
    kinds = {(c.change, c.field, c.statistic_id, c.after) for c in found.changes}
    assert kinds == {
        ("changed", "value", first["statistic_id"], "7.5"), ("changed", "unit", first["statistic_id"], "km"),
        ("removed", None, last["statistic_id"], None),
    }  # fmt: skip
    assert {c.change for c in compare_outputs(out, whole).changes} == {"changed", "added"}
    result = run("diff", str(whole), str(out), "--to", str(tmp_path / "d.parquet"), "--html", str(tmp_path / "d.html"))
    assert result.exit_code == 1
    assert "unit" in result.stdout
    assert pq.read_table(tmp_path / "d.parquet").num_rows == 3
    page = (tmp_path / "d.html").read_text(encoding="utf-8")
    assert page == diff_page(found, str(whole), str(out))
    assert f"<mark>{first['figure']}</mark>" in page
    assert "<ins>7.5</ins>" in page


def test_rows_of_a_page_fetched_anew_are_paired_by_their_words(tmp_path: Path) -> None:
    text = "<html><head><title>Kết quả cải cách hành chính</title></head><body><article><p>Tỉnh tiếp nhận 1.250 hồ sơ trong năm {} và trả 98% đúng hạn, các phường và xã đều làm tốt việc này theo kế hoạch.</p><p>Người dân và doanh nghiệp đánh giá cao thái độ phục vụ của cán bộ, công chức tại bộ phận một cửa các cấp trong tỉnh.</p></article><!--{}--></body></html>"
    for name, year, mark in (("a", 2023, "x"), ("b", 2024, "y")):
        path = tmp_path / f"{name}.warc.gz"
        path.write_bytes(Maker().response("http://a/1", text.format(2023, mark).encode()).response("http://a/2", text.format(year, mark).encode()).data)
        extract_archive([str(path)], tmp_path / name)
    found = compare_outputs(tmp_path / "a", tmp_path / "b")
    assert found.same >= 2
    assert {c.uri for c in found.changes} == {"http://a/2"}


# ---- verify


def test_a_whole_output_has_no_problems(whole: Path) -> None:
    assert list(verify(whole)) == []
    assert run("verify", str(whole)).exit_code == 0


@pytest.mark.parametrize(
    ("rule", "table", "change"),
    [
        ("offsets", "statistics", put("char_start", 1)),
        ("offsets", "statistics", put("evidence", "khác")),
        ("digits", "rejections", lambda t: t.slice(1)),
        ("orphan_row", "statistics", put("doc_id", "nowhere")),
        ("duplicate", "statistics", lambda t: pa.concat_tables([t, t.slice(0, 1)])),
        ("counts", "issues", lambda t: pa.concat_tables([t, t])),
        ("schema", "documents", lambda t: t.drop_columns(["title"])),
    ],
    ids=["figure", "evidence", "digits", "orphan", "duplicate", "counts", "schema"],
)
def test_each_problem_is_found(out: Path, rule: str, table: str, change: Any) -> None:
    if table == "issues":
        table, change = "rejections", (lambda t: pa.concat_tables([t, t]))
    edit(out, table, change)
    if rule == "schema":
        assert rule in {p.rule for p in _until_error(out)}
        return
    assert rule in {p.rule for p in verify(out)}
    result = run("verify", str(out))
    assert result.exit_code == 1
    assert rule in result.output


def _until_error(out: Path) -> list[Any]:
    found = []
    for problem in verify(out):
        found.append(problem)
        if problem.rule == "schema":
            break
    return found


def test_files_and_records_must_agree(out: Path) -> None:
    stray = next(out.rglob("statistics/**/*.parquet"))
    shutil.copy(stray, stray.with_name("shard-stray.parquet"))
    assert [p.rule for p in verify(out)] == ["orphan_file"]
    stray.with_name("shard-stray.parquet").unlink()
    stray.unlink()
    assert "missing_file" in {p.rule for p in verify(out)}


# ---- compact


def test_compacted_files_hold_the_same_rows_and_runs_go_on(tmp_path: Path) -> None:
    out = tmp_path / "out"
    text = "Kết quả cải cách hành chính\nTrong quý I/2024, toàn tỉnh tiếp nhận {} hồ sơ, giải quyết đúng hạn 98,7%.\n"
    files = []
    for number in range(6):
        path = tmp_path / f"{number}.txt"
        path.write_text(text.format(1000 + number), encoding="utf-8")
        files.append(str(path))
        extract_archive([str(path)], out)
    warc = tmp_path / "a.warc.gz"
    warc.write_bytes(Maker().response("http://a/1", b"<html><body><p>x</p></body></html>").response("http://a/2", status="404 X").data)
    extract_archive([str(warc)], out)
    before = sorted(r["statistic_id"] for r in rows(out))
    issues = sorted(i["uri"] for i in read_rows(out, "issues"))
    assert compact(out) == (7, 1)
    assert sorted(r["statistic_id"] for r in rows(out)) == before
    assert sorted(i["uri"] for i in read_rows(out, "issues")) == issues
    assert list(verify(out)) == []
    assert compact(out) == (1, 1)
    again = extract_archive([*files, str(warc)], out)
    assert again.plan.kept_inputs == 7
    warc.write_bytes(Maker().response("http://a/3", status="500 X").data)
    Path(files[0]).write_text(text.format(5000), encoding="utf-8")
    extract_archive([*files, str(warc)], out)
    assert [i["uri"] for i in read_rows(out, "issues")] == ["http://a/3"]
    assert sorted(r["figure"] for r in rows(out) if r["kind"] == "count") == ["1.001", "1.002", "1.003", "1.004", "1.005", "5.000"] or len(rows(out)) == 12
    assert list(verify(out)) == []
    assert sum(len(m.inputs) for m in load_manifests(out)) == 7


# ---- explain


def test_a_row_is_explained_down_to_its_bytes(whole: Path) -> None:
    row = next(r for r in rows(whole) if r["figure"] == "141.208" and r["page"] is None)
    shown = run("explain", str(whole), row["statistic_id"][:12]).stdout
    for words in ("141.208", "rules", "pages.zip", "the same as when they were read", "read again  the same"):
        assert words in shown
    paged = next(r for r in rows(whole) if r["figure"] == "141.208" and r["page"] is not None)
    assert "page        1, box" in run("explain", str(whole), paged["statistic_id"]).stdout
    assert run("explain", str(whole), "nothing").exit_code == 1


# ---- review


def test_verdicts_are_kept_applied_carried_and_exported(whole: Path, out: Path, tmp_path: Path) -> None:
    placed = [r for r in rows(out) if r["indicator"] and r["organization"] and r["period_start"] and r["role"] == "actual" and r["value_max"] is None]
    wrong, corrected = placed[0], placed[1]
    assert run("review", str(out), "--id", wrong["statistic_id"], "--verdict", "wrong", "--note", "là số hiệu").exit_code == 0
    assert run("review", str(out), "--id", corrected["statistic_id"], "--verdict", "corrected", "--set", "value=4321.5", "--set", "organization=Xã Thử").exit_code == 0
    kept = read_corrections(out)
    assert {c.verdict for c in kept.values()} == {"wrong", "corrected"}
    assert kept[wrong["statistic_id"]].note == "là số hiệu"
    values = {(r["organization"], r["actual"]) for r in build_panel(out).rows}
    assert ("Xã Thử", Decimal("4321.5")) in values
    assert not any(r["actual_id"] == wrong["statistic_id"] for r in build_panel(out).rows)
    assert list(verify(out)) == []
    newer = tmp_path / "newer"
    shutil.copytree(whole, newer)
    result = run("diff", str(out), str(newer), "--carry")
    assert "2 verdicts carried over, 0 speak of rows that are gone" in result.stdout
    assert read_corrections(newer) == kept
    assert run("review", str(out), "--export", str(tmp_path / "gold")).exit_code == 0
    for draft in (tmp_path / "gold").glob("*.draft.json"):
        gold = json.loads(draft.read_text(encoding="utf-8"))
        text = draft.with_name(draft.name.replace(".draft.json", ".txt")).read_text(encoding="utf-8")
        assert all(text[g["start"] : g["end"]] == g["f"] and g["f"] in g["q"] for g in gold["statistics"])
        assert not [p for p in check_gold(gold | {"rejections": gold.get("rejections", [])}, text) if "stands" in p and "quote" in p]
    exported = [g for p in (tmp_path / "gold").glob("*.draft.json") for g in json.loads(p.read_text(encoding="utf-8"))["statistics"]]
    assert any(g["value"] == 4321.5 and g["organization"] == "Xã Thử" for g in exported)


def test_a_reader_is_asked_row_by_row(out: Path) -> None:
    result = run("review", str(out), stdin="right\nw\nunit=hecta\nvalue=abc\nskip\nquit\n")
    assert result.exit_code == 0
    assert "cannot be 'abc'" in result.output
    assert sorted(c.verdict for c in read_corrections(out).values()) == ["corrected", "right", "wrong"]


@pytest.mark.parametrize(
    ("name", "text", "words"),
    [("value", "abc", "1234.5"), ("value", "NaN", "cannot be"), ("value", "", "empty"), ("kind", "number", "say one of"), ("figure", "5", "cannot be corrected"), ("period_start", "2024", "2024-12-31")],
)
def test_values_that_cannot_be_are_refused(name: str, text: str, words: str) -> None:
    with pytest.raises(ReviewError, match=words):
        parse_value(name, text)


def test_verdicts_that_cannot_be_are_refused(whole: Path) -> None:
    row = rows(whole)[0]
    with pytest.raises(ReviewError, match="no verdict"):
        judge(row, "maybe", {})
    with pytest.raises(ReviewError, match="needs a value"):
        judge(row, "corrected", {})
    assert run("review", str(whole), "--id", "nothing", "--verdict", "right").exit_code == 1
