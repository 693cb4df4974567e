"""Checks decide between readings and record what agrees and what does not, on both rows of a contradiction."""

from __future__ import annotations

from pathlib import Path

import pytest

from extractors.extract import extract_text
from extractors.records import Check
from extractors.results import Extraction
from pipeline.formats import text_of
from pipeline.process import process_page, source_of
from pipeline.records import RawPage
from tests.table_forms import as_lines, as_page

GOLD = Path(__file__).resolve().parents[2] / "shared" / "gold" / "dev"
needs_gold = pytest.mark.skipif(not GOLD.exists(), reason="the annotated documents are not here")


def read(text: str, title: str = "Báo cáo công tác cải cách hành chính của tỉnh") -> Extraction:
    return extract_text(source_of(text_of([title, text]), "doc"))


def checks(extraction: Extraction, figure: str, name: str) -> list[Check]:
    return [c for s in extraction.statistics if s.figure == figure for c in s.checks if c.name == name]


SEPARATORS = [  # text, figure, value, what decides
    ("Năm nay huyện đạt 72,32 điểm, tăng 3.286 điểm so với năm trước; tỉnh đạt 75.61 điểm.", "3.286", "3.286", "72.32 + 3.286 ≈ 75.61"),
    ("Chỉ số của sở đạt 84.315 điểm trong khi bình quân các sở là 81,2 điểm.", "84.315", "84.315", "the largest other score is 81.2"),
    ("Sở đạt 87.602/100 điểm.", "87.602/100", "87.602", "the maximum is 100"),
    ("Tỷ lệ hồ sơ đúng hạn đạt 98.125%.", "98.125%", "98.125", "a share lies between 0 and 100"),
    ("Toàn tỉnh tiếp nhận 1,205 hồ sơ.", "1,205", "1205", "what is counted is whole"),
    ("Đã số hóa 1,150/1,205 hồ sơ (đạt 95,4%).", "1,150/1,205", "95.435685", None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "figure", "value", "evidence"), SEPARATORS, ids=[t[1] for t in SEPARATORS])
def test_evidence_decides_the_separator(text: str, figure: str, value: str, evidence: str | None) -> None:
    extraction = read(text)
    row = next(s for s in extraction.statistics if s.figure == figure)
    assert f"{row.value.normalize():f}" == value
    if evidence is not None:
        (check,) = checks(extraction, figure, "separator")
        assert (check.outcome.value, check.detail.rsplit(": ", 1)[1]) == ("repaired", evidence)


KEPT = [  # text, figure, value: the Vietnamese reading stands
    ("Toàn tỉnh tiếp nhận 1.205 hồ sơ.", "1.205", "1205"),
    ("Sở đạt 84,315 điểm.", "84,315", "84.315"),
    ("Kinh phí là 2.372 triệu đồng.", "2.372 triệu", "2372000000"),
    ("Diện tích là 1.260 ha.", "1.260", "1260"),
]


@pytest.mark.parametrize(("text", "figure", "value"), KEPT, ids=[t[1] for t in KEPT])
def test_without_evidence_the_vietnamese_reading_stands(text: str, figure: str, value: str) -> None:
    extraction = read(text)
    row = next(s for s in extraction.statistics if s.figure == figure)
    assert f"{row.value.normalize():f}" == value
    assert checks(extraction, figure, "separator") == []


def test_an_open_reading_is_kept_in_a_failed_check() -> None:
    (check,) = checks(read("Đơn vị được cộng 3.286 điểm."), "3.286", "separator")
    assert (check.outcome.value, check.detail) == ("fail", "read as 3286; 3.286 is as likely")


COLUMNS = [  # header, cells with their total, the value of the first cell, what decides
    ("Điểm", ["9.125", "8.25", "10.5"], "9.125", "the column's decimal mark is ."),
    ("Điểm", ["9.125", "8,25", "10,5"], "9.125", "the column's largest other number is 10.5"),
    ("Kinh phí (tỷ đồng)", ["1.250", "2.500", "3.750"], "1250000000000", None),
    ("Diện tích (ha)", ["1.125", "2.25", "3.5"], "1.125", "the column's decimal mark is ."),
    ("Số hồ sơ", ["1.250", "12", "7"], "1250", None),
]


@pytest.mark.parametrize(("header", "cells", "value", "evidence"), COLUMNS, ids=[f"{c[0]} {c[1]}" for c in COLUMNS])
def test_neighbors_in_the_column_decide(header: str, cells: list[str], value: str, evidence: str | None) -> None:
    rows = [["Tên", header], *([f"Cơ quan {'ABC'[i]}", cell] for i, cell in enumerate(cells))]
    extraction = extract_text(as_page([], rows))
    row = next(s for s in extraction.statistics if s.figure == cells[0])
    assert f"{row.value.normalize():f}" == value
    assert [c.detail.rsplit(": ", 1)[1] for c in row.checks if c.name == "separator"] == ([evidence] if evidence else [])


def test_the_sum_of_the_column_decides() -> None:
    rows = [["Nguồn", "Số thu (tỷ đồng)"], ["Thuế", "2,372"], ["Phí", "1.118"], ["Khác", "4"], ["Tổng cộng", "7,49"]]
    extraction = extract_text(as_page([], rows))
    (check,) = checks(extraction, "1.118", "separator")
    assert (check.outcome.value, check.detail.rsplit(": ", 1)[1]) == ("repaired", "the column adds up to 7490000000")
    assert checks(extraction, "7,49", "table_sum")[0].outcome.value == "pass"


def test_ratio_is_checked_against_its_percentage() -> None:
    extraction = read("Có 850/1.000 hồ sơ (đạt 85%) nộp trực tuyến; 40/50 đơn vị (đạt 90%) đã báo cáo; 2/3 xã (66,6%) đạt chuẩn.")
    assert [checks(extraction, f, "ratio_percent")[0].outcome.value for f in ("850/1.000", "40/50", "2/3")] == ["pass", "fail", "pass"]
    assert checks(extraction, "40/50", "ratio_percent")[0].detail == "40/50 is 80%, stated 90%"


def test_parts_lie_within_their_whole() -> None:
    extraction = read("Tiếp nhận 120 hồ sơ, trong đó có 45 hồ sơ trực tuyến. Có 10 đơn vị, trong đó 12 đơn vị chưa báo cáo.")
    assert [checks(extraction, f, "part_whole")[0].outcome.value for f in ("45", "12")] == ["pass", "fail"]
    assert checks(extraction, "120", "part_whole") == []


def test_columns_under_trong_do_are_parts() -> None:
    rows = [["TT^r2", "Sở^r2", "Tổng số^r2", "Trong đó^c2"], ["Trực tuyến", "Trực tiếp"], ["1", "Sở A", "50", "30", "20"], ["2", "Sở B", "60", "70", "5"]]
    extraction = extract_text(as_page([], rows))
    assert [checks(extraction, f, "part_whole")[0].outcome.value for f in ("30", "20", "70", "5")] == ["pass", "pass", "fail", "pass"]


def test_a_column_of_totals_is_the_sum_of_its_neighbors() -> None:
    header = [["Đơn vị^r2", "Số hồ sơ^c3", "Đã giải quyết^r2"], ["Tổng số", "Mới tiếp nhận", "Kỳ trước chuyển qua"]]
    extraction = extract_text(as_page([], [*header, ["Xã A", "715", "654", "61", "700"], ["Xã B", "469", "400", "60", "410"]]))
    assert [[c.outcome.value for c in checks(extraction, f, "row_sum")] for f in ("715", "654", "469")] == [["pass"], [], []]


TOTALS = [  # rows, figure of the total, outcome
    ([["1", "Đất đai", "100"], ["2", "Hộ tịch", "250"], ["", "Tổng cộng", "350"]], "350", ["pass"]),
    ([["1", "Đất đai", "100"], ["2", "Hộ tịch", "250"], ["", "Tổng cộng", "360"]], "360", ["fail"]),
    ([["", "Tổng số", "351"], ["1", "Đất đai", "100"], ["2", "Hộ tịch", "251"]], "351", ["pass"]),
    ([["I", "Cấp tỉnh", "100"], ["1", "Đất đai", "60"], ["2", "Hộ tịch", "40"], ["II", "Cấp xã", "200"], ["", "Tổng", "300"]], "300", ["pass"]),
    ([["I", "Cấp tỉnh", "7"], ["1", "Đất đai", "5"], ["2", "Hộ tịch", "2"], ["II", "Cấp xã", "-"], ["", "Tổng", "7"]], "7", ["pass"]),
    ([["1", "Tiếp nhận", "100"], ["", "Trong đó: trực tuyến", "60"], ["2", "Chuyển kỳ", "40"], ["", "Tổng", "140"]], "140", ["pass"]),
]


@pytest.mark.parametrize(("rows", "figure", "outcomes"), TOTALS, ids=["last", "wrong", "first", "levels", "one level", "parts"])
def test_columns_are_added_up(rows: list[list[str]], figure: str, outcomes: list[str]) -> None:
    extraction = extract_text(as_page([], [["STT", "Lĩnh vực", "Số hồ sơ"], *rows]))
    assert [c.outcome.value for c in checks(extraction, figure, "table_sum")] == outcomes


def test_scores_lie_within_their_maximum() -> None:
    extraction = extract_text(as_page([], [["Lĩnh vực", "Điểm tối đa", "Điểm đạt"], ["Thể chế", "10", "8,5"], ["Bộ máy", "9", "9,5"]]))
    assert [checks(extraction, f, "score_range")[0].outcome.value for f in ("8,5", "9,5")] == ["pass", "fail"]


def test_shares_lie_between_0_and_100_unless_they_speak_of_growth() -> None:
    extraction = read("Tỷ lệ đúng hạn là 98%. Tỷ lệ hài lòng là 128%. Thu ngân sách đạt 112% kế hoạch. Làm thêm được trả 200% lương.")
    assert [c.outcome.value for f in ("98%", "128%", "112%", "200%") for c in checks(extraction, f, "share_range")] == ["pass", "fail"]


def test_text_and_table_that_differ_name_one_another() -> None:
    rows = [["Lĩnh vực", "Điểm tối đa", "Điểm đạt"], ["Thể chế", "40", "31,5"], ["Bộ máy", "60", "50,25"], ["Tổng điểm", "100", "81,75"]]
    extraction = extract_text(as_lines(["Chỉ số của sở năm 2023 đạt 79,4 điểm. Kết quả từng lĩnh vực như sau:"], rows, "flat"))
    ids = {s.figure: s.statistic_id for s in extraction.statistics}
    for figure, other, detail in (("79,4", "81,75", "81.75 in the table"), ("81,75", "79,4", "79.4 in the text")):
        (check,) = checks(extraction, figure, "headline_table")
        assert (check.outcome.value, check.detail) == ("fail", f"{detail} (statistic {ids[other]})")


def test_text_and_table_that_agree_pass() -> None:
    rows = [["Lĩnh vực", "Số hồ sơ"], ["Đất đai", "1.204"], ["Hộ tịch", "2.050"], ["Tổng cộng", "3.254"]]
    extraction = extract_text(as_page(["Toàn huyện tiếp nhận 3.254 hồ sơ."], rows))
    assert [c.outcome.value for c in checks(extraction, "3.254", "headline_table")] == ["pass", "pass"]


def test_services_of_one_level_are_not_compared_with_those_of_another() -> None:
    rows = [["Đơn vị", "Số DVCTT mức độ 3", "Số DVCTT mức độ 4"], ["Sở Y tế", "20", "45"], ["Sở Nội vụ", "32", "52"], ["Tổng", "52", "97"]]
    extraction = extract_text(as_page(["Tỉnh cung cấp 310 DVCTT mức độ 3 và 640 DVCTT mức độ 4, cụ thể như sau:"], rows))
    details = {f: [c.detail.split(" (")[0] for c in checks(extraction, f, "headline_table")] for f in ("310", "640")}
    assert details == {"310": ["52 in the table"], "640": ["97 in the table"]}


def test_title_and_body_that_differ_name_one_another() -> None:
    extraction = read("Chỉ số hài lòng của người dân tại Sở Y tế năm nay đạt 95,1%.", title="Chỉ số hài lòng của người dân tại Sở Y tế đạt 91,5%")
    assert [c.outcome.value for f in ("91,5%", "95,1%") for c in checks(extraction, f, "title_body")] == ["fail", "fail"]


def seed(name: str) -> Extraction:
    extraction = process_page(RawPage(uri=f"{name}.txt", data=(GOLD / f"{name}.txt").read_bytes())).extraction
    assert extraction is not None
    return extraction


@needs_gold
def test_seed_004_is_read_with_its_maxima_sum_and_contradiction() -> None:
    extraction = seed("seed-004")
    table = [s for s in extraction.statistics if s.denominator is not None]
    assert [float(s.denominator or 0) for s in table] == [15.5, 14, 17.5, 10, 12, 11, 20, 100]
    assert sum(float(s.value) for s in table[:-1]) == pytest.approx(75.61)
    assert [c.outcome.value for c in checks(extraction, "75.61", "table_sum")] == ["pass"]
    assert [c.outcome.value for f in ("75.61", "72,32") for c in checks(extraction, f, "headline_table")] == ["fail", "fail"]
    assert [float(s.value) for s in extraction.statistics if s.figure == "3.286"] == [3.286]
    assert "72.32 + 3.286 ≈ 75.61" in checks(extraction, "3.286", "separator")[0].detail


@needs_gold
def test_seed_000_has_its_ratio_checked() -> None:
    extraction = seed("seed-000")
    row = next(s for s in extraction.statistics if s.figure == "958/1.205")
    assert (float(row.numerator or 0), float(row.denominator or 0), float(row.stated_percent or 0)) == (958, 1205, 79.5)
    assert [c.outcome.value for c in checks(extraction, "958/1.205", "ratio_percent")] == ["pass"]
