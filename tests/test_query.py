"""`cchc query`: the views, what is refused, and the forms of an answer."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from typer.testing import CliRunner

from flows.cli import app
from pipeline.query import QueryError, ask
from tests.panel_rows import document, statistic, write_run


@pytest.fixture
def out(tmp_path: Path) -> Path:
    documents = [document("portal", date(2024, 1, 10), "UBND tỉnh Hà Nam"), document("news", date(2024, 1, 20))]
    statistics = [
        statistic("a", "portal", "98.2"), statistic("b", "news", "91"), statistic("goal", "portal", "95", role="target", comparator="ge"),
        statistic("old", "portal", "90", period_start=date(2021, 1, 1), period_end=date(2021, 12, 31)),
    ]  # fmt: skip
    return write_run(tmp_path / "o'ut", documents, statistics)


@pytest.mark.parametrize(
    ("sql", "rows"),
    [
        ("SELECT count(*) FROM statistics", [(4,)]),
        ("FROM rejections", []),
        ("SELECT doc_id FROM duplicates", []),
        ("SELECT actual_id, target_id FROM panel ORDER BY 1", [("b", "goal"), ("old", None)]),
        ("SELECT actual_id FROM latest", [("b",)]),
        ("SELECT is_met FROM targets", [(False,)]),
        ("SELECT chosen_id, other_id FROM conflicts", [("b", "a")]),
        ("WITH s AS (FROM statistics) SELECT max(value) FROM s WHERE role = 'target'", [(95,)]),
    ],
)
def test_views(out: Path, sql: str, rows: list[tuple[object, ...]]) -> None:
    assert list(ask(out, sql).rows) == rows


def test_what_should_be_low_is_met_below_its_goal(tmp_path: Path) -> None:
    late = {"indicator": "procedures.overdue_rate"}
    statistics = [statistic("a", "portal", "0.3", **late), statistic("goal", "portal", "1", role="target", comparator="le", **late)]
    out = write_run(tmp_path / "out", [document("portal", date(2024, 1, 10), "UBND tỉnh Hà Nam")], statistics)
    assert list(ask(out, "SELECT is_met FROM targets").rows) == [(True,)]


@pytest.mark.parametrize(
    "sql",
    [
        "COPY statistics TO '{tmp}/x.csv'", "ATTACH '{tmp}/x.db'", "CREATE TABLE t AS SELECT 1", "DROP VIEW statistics", "SELECT 1; SELECT 2",
        "SELECT * FROM read_csv('/etc/passwd')", "SELECT * FROM '/etc/passwd'", "SELECT content FROM read_text('{tmp}/../secret.txt')",
        "SELECT content FROM read_text('{out}/../secret.txt')", "SET enable_external_access = true", "RESET allowed_directories", "INSTALL httpfs",
        "LOAD httpfs", "PRAGMA database_list", "SELECT * FROM 'http://127.0.0.1:9/x.parquet'", "EXPORT DATABASE '{tmp}/x'", "INSERT INTO panel SELECT * FROM panel",
        "SELEC 1", "", "SELECT nothing FROM statistics", "CALL pragma_version()",
    ],
)  # fmt: skip
def test_refused(out: Path, sql: str) -> None:
    secret = out.parent / "secret.txt"
    secret.write_text("secret", encoding="utf-8")
    before = sorted(p.name for p in out.parent.rglob("*"))
    with pytest.raises(QueryError):
        ask(out, sql.format(tmp=out.parent, out=str(out).replace("'", "''")))
    assert sorted(p.name for p in out.parent.rglob("*")) == before


def test_forms(out: Path, tmp_path: Path) -> None:
    run = CliRunner()
    as_json = run.invoke(app, ["query", "SELECT value, period_start FROM statistics WHERE statistic_id = 'a'", str(out), "--format", "json"])
    assert json.loads(as_json.output) == [{"value": 98.2, "period_start": "2023-01-01"}]
    as_csv = run.invoke(app, ["query", "SELECT '=1+1' AS x, 2 AS y", str(out), "--format", "csv"])
    assert as_csv.output == "x,y\n'=1+1,2\n"
    table = run.invoke(app, ["query", "-", str(out)], input="SELECT role FROM statistics ORDER BY role LIMIT 1")
    assert table.exit_code == 0
    assert "actual" in table.output
    refused = run.invoke(app, ["query", "DROP VIEW statistics", str(out)])
    assert refused.exit_code == 1
    assert "refused" in refused.output
    to_file = run.invoke(app, ["query", "FROM panel", str(out), "--format", "parquet", "--to", str(tmp_path / "answer.parquet")])
    assert to_file.exit_code == 0
    assert (tmp_path / "answer.parquet").is_file()
    assert run.invoke(app, ["query", "FROM panel", str(out), "--format", "parquet"]).exit_code == 2


COOKBOOK = Path(__file__).resolve().parents[1] / "docs" / "cookbook.md"
RECIPES = re.findall(r"## (\d+\. [^\n]+)\n\n```sql\n(.*?)```", COOKBOOK.read_text(encoding="utf-8"), re.S)


@pytest.mark.parametrize(("question", "sql"), RECIPES, ids=[question for question, _ in RECIPES])
def test_the_cookbook_runs(extracted: Path, question: str, sql: str) -> None:
    answer = ask(extracted, sql)
    assert answer.columns


def test_the_cookbook_answers(extracted: Path) -> None:
    """Most questions have an answer in the demo archive."""
    answered = [question for question, sql in RECIPES if ask(extracted, sql).rows]
    assert len(RECIPES) >= 12
    assert len(answered) >= 9, set(dict(RECIPES)) - set(answered)


def test_the_scoring_example_runs(extracted: Path, tmp_path: Path) -> None:
    panel = tmp_path / "panel.parquet"
    assert CliRunner().invoke(app, ["panel", str(extracted), "--to", str(panel)]).exit_code == 0
    script = COOKBOOK.parent / "examples" / "score_par.py"
    done = subprocess.run([sys.executable, str(script), str(panel)], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "place" in done.stdout
