"""The panel: what shares a cell, which statement is believed and why, what contradicts it, and how it is written."""

from __future__ import annotations

import csv
import json
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import openpyxl
import pyarrow.parquet as pq
import pytest
from typer.testing import CliRunner

from flows.cli import app
from pipeline.panel import agrees, build_panel
from pipeline.panel_export import sdmx_period, write_panel
from tests.panel_rows import document, statistic, write_run

DOCUMENTS = [
    document("portal", date(2024, 1, 10), "Ủy ban nhân dân tỉnh Hà Nam"),
    document("news", date(2024, 1, 20), "Báo Nhân Dân"),
    document("other", date(2024, 1, 20), "Báo Nhân Dân"),
    document("old", date(2023, 1, 9), "Báo Nhân Dân"),
]
CHECKED = [{"name": "ratio_percent", "outcome": "pass", "detail": ""}]
FAILED = [{"name": "ratio_percent", "outcome": "fail", "detail": ""}]


def panel_of(tmp_path: Path, statistics: list[dict[str, Any]]) -> list[Any]:
    return list(build_panel(write_run(tmp_path / "out", DOCUMENTS, statistics)).rows)


@pytest.mark.parametrize(
    ("first", "second", "chosen", "rule"),
    [
        ({"doc_id": "portal"}, {"doc_id": "portal", "value": Decimal("98.2"), "figure": "98,2"}, "a", "agreed"),
        ({"comparator": "approx", "value": Decimal(80)}, {"doc_id": "old"}, "b", "exact"),
        ({"evidence": "Hà Nam | 98,2", "doc_id": "old"}, {"value": Decimal(97)}, "a", "table"),
        ({"checks": CHECKED, "doc_id": "old"}, {"value": Decimal(97)}, "a", "checked"),
        ({"checks": FAILED}, {"value": Decimal(97), "doc_id": "old"}, "b", "checked"),
        ({"doc_id": "old"}, {"value": Decimal(97), "doc_id": "portal"}, "b", "later"),
        ({"doc_id": "news", "confidence": 0.5}, {"value": Decimal(97), "doc_id": "other"}, "b", "confidence"),
        ({"doc_id": "other"}, {"value": Decimal(97), "doc_id": "news"}, "a", "order"),
    ],
    ids=["agreed", "exact", "table", "checked", "failed check", "later", "confidence", "order"],
)
def test_precedence(tmp_path: Path, first: dict[str, Any], second: dict[str, Any], chosen: str, rule: str) -> None:
    statistics = [statistic("a", "news", "98.2") | first, statistic("b", "news", "98.2") | second]
    rows = panel_of(tmp_path, statistics)
    assert [(r["actual_id"], r["actual_rule"]) for r in rows] == [(chosen, rule)]


WHOLE = [{"name": "table_sum", "outcome": "pass", "detail": ""}]
TOTAL_ROW = {"evidence": "Tổng | 630 | 98,2"}
OTHER_CELL = {"checks": WHOLE, "indicator": "procedures.dossiers_received", "unit": "item", "kind": "count"}
PART_OF = [{"name": "part_whole", "outcome": "pass", "detail": "97 of 98.2"}]
PARTS = [
    ("98.2", {"evidence": "Tổng | 98,2"}),
    ("97", {"evidence": "Cấp xã | 97"}),
    ("99", {"evidence": "Cấp huyện | 99"}),
]


@pytest.mark.parametrize(
    ("stated", "chosen", "rule"),
    [
        ([("98.2", {}), ("97", {}), ("99", {})], None, None),
        ([("98.2", {}), ("97", {"evidence": "Hà Nam | 97"})], "1", "table"),
        ([("98.2", {}), *PARTS[1:]], "0", "whole"),
        ([(PARTS[0][0], PARTS[0][1] | {"checks": WHOLE}), *PARTS[1:]], "0", "checked"),
        ([("98.2", {}), (PARTS[0][0], PARTS[0][1] | {"checks": WHOLE}), *PARTS[1:]], "1", "checked"),
        ([("98.2", TOTAL_ROW), ("97", {"evidence": "Cấp xã | 315 | 97"}), ("315", TOTAL_ROW | OTHER_CELL)], "0", "checked"),
        ([("65", {"comparator": "lt"}), ("98.2", {})], "1", "exact"),
        ([("98.2", {}), ("98.24", {})], "1", "agreed"),
        ([("85", {"counted": "cuộc kiểm tra"}), ("132", {"counted": "cơ quan, đơn vị"})], "1", "counted"),
        ([("98.2", {}), ("97", {"checks": PART_OF, "evidence": "Trong đó tự nguyện 97", "char_start": 19, "evidence_start": 0})], "0", "whole"),
    ],
    ids=[
        "parts alone",
        "prose and table",
        "rows of a table are parts",
        "total row",
        "total row and prose",
        "in the row of the total",
        "a bound",
        "the exact one",
        "occasions",
        "a checked part",
    ],
)
def test_a_part_does_not_pass_for_the_whole(
    tmp_path: Path, stated: list[tuple[str, dict[str, Any]]], chosen: str | None, rule: str | None
) -> None:
    rows = [statistic(str(n), "news", value, char_start=n) | columns for n, (value, columns) in enumerate(stated)]
    panel = build_panel(write_run(tmp_path / "out", DOCUMENTS, rows))
    own = [r for r in panel.rows if r["unit"] == "percent"]
    assert [(r["actual_id"], r["actual_rule"]) for r in own] == ([(chosen, rule)] if chosen else [])
    assert sum(panel.left_out.values()) == (0 if chosen else len(stated))


def test_a_figure_that_its_sentence_calls_a_part_is_no_rival_of_the_whole(tmp_path: Path) -> None:
    part = {"evidence": "Trong đó, hồ sơ đất đai đúng hạn 91", "char_start": 33, "evidence_start": 0}
    (row,) = panel_of(
        tmp_path, [statistic("whole", "news", "98.2", char_start=0), statistic("part", "news", "91") | part]
    )
    assert (row["actual_id"], row["actual_rule"]) == ("whole", "whole")


@pytest.mark.parametrize(
    ("columns", "reason"),
    [
        ({"evidence": "phấn đấu tăng 5 bậc", "char_start": 14, "role": "target", "indicator": "index.par_rank", "unit": "place"}, "a planned change, no level"),
        ({"unit": "item", "kind": "count"}, "a count of what the indicator gives a share of"),
        ({"evidence": "Có 27 xã, phường đạt trên 90", "char_start": 26, "comparator": "gt"}, "a bound of a class, no level"),
        ({"evidence": "xếp loại tốt (từ 90", "char_start": 17, "comparator": "ge"}, "a bound of a class, no level"),
        ({"evidence": "các huyện có tổng điểm dưới 90", "char_start": 28, "comparator": "lt", "role": "target"}, "a bound of a class, no level"),
    ],
)  # fmt: skip
def test_what_passes_for_a_level_is_left_out(tmp_path: Path, columns: dict[str, Any], reason: str) -> None:
    panel = build_panel(write_run(tmp_path / "out", DOCUMENTS, [statistic("a", "news", "5") | columns]))
    assert (panel.rows, panel.left_out) == ((), {reason: 1})


@pytest.mark.parametrize("before", ["năm 2020 phấn đấu đạt từ ", "mức độ 3, 4 đạt từ ", "toàn huyện đạt trên "])
def test_a_bound_that_is_a_goal_or_a_level_has_a_place(tmp_path: Path, before: str) -> None:
    row = {"evidence": f"{before}85", "char_start": len(before), "comparator": "ge", "role": "target"}
    assert len(panel_of(tmp_path, [statistic("a", "news", "85") | row])) == 1


def test_a_town_is_not_the_district_of_its_name(tmp_path: Path) -> None:
    rows = [
        statistic("d", "news", "98.2", organization="Lấp Vò", org_level="district"),
        statistic("c", "news", "97", organization="Lấp Vò", org_level="commune", char_start=9),
    ]
    assert {(r["org_level"], r["actual_id"]) for r in panel_of(tmp_path, rows)} == {("district", "d"), ("commune", "c")}


def test_a_document_that_is_unclear_leaves_the_word_to_others(tmp_path: Path) -> None:
    rows = [statistic("a", "news", "98.2"), statistic("b", "news", "97", char_start=9), statistic("c", "portal", "96")]
    (row,) = build_panel(write_run(tmp_path / "out", DOCUMENTS, rows)).rows
    assert (row["actual_id"], row["actual_rule"], row["n_sources"], row["conflicts"]) == ("c", "only", 1, [])


def test_the_own_portal_wins_on_one_day(tmp_path: Path) -> None:
    documents = [
        document("portal", date(2024, 1, 10), "UBND tỉnh Hà Nam"),
        document("news", date(2024, 1, 10), "Báo Nhân Dân"),
    ]
    statistics = [statistic("a", "news", "97", confidence=0.99), statistic("b", "portal", "98.2")]
    (row,) = build_panel(write_run(tmp_path / "out", documents, statistics)).rows
    assert (row["actual_id"], row["actual_rule"]) == ("b", "primary")
    assert row["n_sources"] == 2
    assert row["agreement"] == 0.5
    assert [(c["other_id"], c["other"]) for c in row["conflicts"]] == [("a", Decimal(97))]


def test_target_and_previous_stand_beside_the_actual(tmp_path: Path) -> None:
    rows = panel_of(
        tmp_path,
        [
            statistic("now", "portal", "98.2"),
            statistic("goal", "portal", "95", role="target", comparator="ge"),
            statistic("before", "old", "96.5", period_start=date(2022, 1, 1), period_end=date(2022, 12, 31)),
            statistic("quarter", "portal", "91", period_start=date(2023, 1, 1), period_end=date(2023, 3, 31)),
        ],
    )
    row = next(r for r in rows if r["actual_id"] == "now")
    assert (row["target"], row["target_comparator"], row["target_id"]) == (Decimal(95), "ge", "goal")
    assert (row["previous"], row["previous_id"], row["previous_period_end"]) == (
        Decimal("96.5"),
        "before",
        date(2022, 12, 31),
    )
    assert [r["previous"] for r in rows if r["actual_id"] in ("before", "quarter")] == [None, None]


def test_what_has_no_place_is_counted(tmp_path: Path) -> None:
    statistics = [
        statistic("a", "news", "1", indicator=None), statistic("b", "news", "1", organization=None), statistic("c", "news", "1", role="change"),
        statistic("d", "news", "1", period_start=None, period_end=None), statistic("e", "news", "1", value_max=Decimal(2)),
    ]  # fmt: skip
    panel = build_panel(write_run(tmp_path / "out", DOCUMENTS, statistics))
    assert not panel.rows
    assert sum(panel.left_out.values()) == 5


def test_a_province_is_one_body_however_it_is_written(tmp_path: Path) -> None:
    rows = panel_of(
        tmp_path, [statistic("a", "news", "98.2"), statistic("b", "portal", "98.2", organization="tỉnh Hà Nam")]
    )
    assert len(rows) == 1
    other = statistic("c", "news", "98.2", organization="Phòng Nội vụ", org_level="unit")
    assert len(panel_of(tmp_path / "other", [statistic("a", "news", "98.2"), other])) == 2


@pytest.mark.parametrize(
    ("a", "b", "is_same"),
    [
        (("92.2", "92,2", "eq"), ("92.24", "92,24", "eq"), True),
        (("92.2", "92,2", "eq"), ("92.4", "92,4", "eq"), False),
        (("1200", "1.200", "gt"), ("1214", "1.214", "eq"), True),
        (("1200", "1.200", "gt"), ("1190", "1.190", "eq"), False),
        (("93", "93", "approx"), ("92.8", "92,8", "eq"), True),
        (("22000000000", "22 tỷ", "eq"), ("22400000000", "22,4 tỷ", "eq"), True),
        (("0", "0", "eq"), ("0.4", "0,4", "eq"), False),
    ],
)
def test_agreement(a: tuple[str, str, str], b: tuple[str, str, str], is_same: bool) -> None:
    left, right = ({"value": Decimal(v), "figure": f, "comparator": c, "kind": "count"} for v, f, c in (a, b))
    assert agrees(left, right) is agrees(right, left) is is_same


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        (date(2024, 1, 1), date(2024, 12, 31), "2024"), (date(2024, 4, 1), date(2024, 6, 30), "2024-Q2"),
        (date(2024, 7, 1), date(2024, 12, 31), "2024-S2"), (date(2024, 2, 1), date(2024, 2, 29), "2024-02"),
        (date(2024, 1, 1), date(2024, 9, 30), "2024-01-01/P9M"), (date(2024, 5, 6), date(2024, 5, 6), "2024-05-06"),
        (date(2023, 12, 15), date(2024, 3, 14), "2023-12-15/P91D"),
    ],
    ids=["year", "quarter", "half", "month", "months", "day", "odd"],
)  # fmt: skip
def test_sdmx_period(start: date, end: date, expected: str) -> None:
    assert sdmx_period(start, end) == expected


@pytest.fixture
def evil(tmp_path: Path) -> Path:
    name = '=HYPERLINK("http://127.0.0.1";"Hà Nam")'
    return write_run(tmp_path / "out", DOCUMENTS, [statistic("a", "news", "98.2", organization=name, org_level="unit")])


def test_formats_hold_the_same_rows(tmp_path: Path, evil: Path) -> None:
    panel = build_panel(evil)
    for form, name in (
        ("parquet", "p.parquet"),
        ("csv", "p.csv"),
        ("xlsx", "p.xlsx"),
        ("jsonl", "p.jsonl"),
        ("sdmx", "s.csv"),
    ):
        write_panel(panel, tmp_path / name, form)
    assert pq.read_table(tmp_path / "p.parquet").column("actual").to_pylist() == [Decimal("98.200000")]
    (row,) = csv.DictReader((tmp_path / "p.csv").open(encoding="utf-8"))
    assert (row["actual"], row["target"]) == ("98.2", "")
    assert json.loads((tmp_path / "p.jsonl").read_text(encoding="utf-8"))["actual"] == 98.2
    header, values = openpyxl.load_workbook(tmp_path / "p.xlsx").active.iter_rows()  # type: ignore[union-attr]
    cells = {h.value: v for h, v in zip(header, values, strict=True)}
    assert cells["actual"].value == 98.2
    (sdmx,) = csv.DictReader((tmp_path / "s.csv").open(encoding="utf-8"))
    assert (sdmx["TIME_PERIOD"], sdmx["OBS_VALUE"], sdmx["MEASURE"]) == ("2023", "98.2", "ACTUAL")


def test_no_text_runs_as_a_formula(tmp_path: Path, evil: Path) -> None:
    panel = build_panel(evil)
    write_panel(panel, tmp_path / "p.xlsx", "xlsx")
    write_panel(panel, tmp_path / "p.csv", "csv")
    sheet = openpyxl.load_workbook(tmp_path / "p.xlsx").active
    assert all(c.data_type != "f" for row in sheet.iter_rows() for c in row)  # type: ignore[union-attr]
    assert not any(v.startswith("=") for row in csv.reader((tmp_path / "p.csv").open(encoding="utf-8")) for v in row)


def test_the_data_package_names_every_column(tmp_path: Path, evil: Path) -> None:
    result = CliRunner().invoke(app, ["panel", str(evil), "--to", str(tmp_path / "panel.csv")])
    assert result.exit_code == 0, result.output
    package = json.loads((tmp_path / "datapackage.json").read_text(encoding="utf-8"))
    (resource,) = package["resources"]
    header = (tmp_path / "panel.csv").read_text(encoding="utf-8").split("\n", 1)[0].split(",")
    assert [f["name"] for f in resource["schema"]["fields"]] == header
    assert all(f["description"] for f in resource["schema"]["fields"])
    assert set(resource["schema"]["primaryKey"]) <= set(header)


def test_an_unknown_ending_is_refused(evil: Path) -> None:
    result = CliRunner().invoke(app, ["panel", str(evil), "--to", "panel.doc"])
    assert result.exit_code == 2
    assert "panel.doc does not say a format" in result.output


def test_conflicts_are_listed(tmp_path: Path) -> None:
    out = write_run(tmp_path / "out", DOCUMENTS, [statistic("a", "news", "98.2"), statistic("b", "portal", "91")])
    result = CliRunner().invoke(app, ["conflicts", str(out)])
    assert result.exit_code == 1
    assert "portal.html" in result.output
    assert CliRunner().invoke(app, ["conflicts", str(write_run(tmp_path / "calm", DOCUMENTS, []))]).exit_code == 0


# written by hand from the page corpus/archive/bo-noi-vu/2023-04-19-cong-bo-par-index-2022.html: place, 2021 and 2022 in percent
PAR_2022 = {
    "Bộ Tư pháp": (1, "89.72", "92.15"),
    "Ngân hàng Nhà nước": (2, "91.44", "91.02"),
    "Bộ Tài chính": (3, "92.01", "90.36"),
    "Bộ Công Thương": (4, "87.90", "88.64"),
    "Bộ Nội vụ": (5, "87.15", "88.07"),
    "Quảng Ninh": (1, None, "90.10"),
    "Hải Phòng": (2, None, "89.95"),
}


def test_the_panel_of_a_page_is_what_a_reader_writes_down(tmp_path: Path) -> None:
    archive = Path(__file__).resolve().parents[1] / "corpus" / "archive"
    page = archive / "bo-noi-vu" / "2023-04-19-cong-bo-par-index-2022.html"
    result = CliRunner().invoke(app, ["extract", str(page), "--out", str(tmp_path / "out"), "--quiet"])
    assert result.exit_code == 0, result.output
    expected: set[tuple[str, str, int, Decimal, Decimal | None, str]] = set()
    for name, (place, before, now) in PAR_2022.items():
        expected.add((name, "index.par_rank", 2022, Decimal(place), None, "place"))
        expected.add((name, "index.par_score", 2022, Decimal(now), Decimal(before) if before else None, "percent"))
        if before:
            expected.add((name, "index.par_score", 2021, Decimal(before), None, "percent"))
    rows = build_panel(tmp_path / "out").rows
    assert {
        (r["organization"], r["indicator"], r["period_end"].year, r["actual"], r["previous"], r["unit"]) for r in rows
    } == expected
