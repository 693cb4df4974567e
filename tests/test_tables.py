"""Tables give a row for every numeric cell, with the kind, role and subject that headers, labels and units give."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, reject, settings
from hypothesis import strategies as st

from extractors.extract import extract_text, read_document
from extractors.records import Role
from extractors.rules import find
from extractors.tables import read_tables
from extractors.tables.cells import read_cell
from extractors.tables.headers import RULES, read_header, read_unit
from extractors.tables.meaning import Sources, column_meaning, label_meaning, role_of
from pipeline.formats import text_of
from pipeline.process import source_of
from pipeline.records import PageError
from tests import table_layouts_first, table_layouts_fourth, table_layouts_second, table_layouts_third
from tests.table_forms import Layout, as_lines, as_page, rows_of
from tests.test_invariant import check

LAYOUTS = [*table_layouts_first.LAYOUTS, *table_layouts_second.LAYOUTS, *table_layouts_third.LAYOUTS, *table_layouts_fourth.LAYOUTS]


@pytest.mark.parametrize(
    ("headers", "role", "is_decrease"),
    [
        (("Năm 2024", "Kế hoạch năm"), Role.TARGET, False),
        (("Chỉ tiêu giao",), Role.TARGET, False),
        (("Mục tiêu",), Role.TARGET, False),
        (("Thực hiện",), Role.ACTUAL, False),
        (("Tăng/giảm so với cùng kỳ",), Role.CHANGE, False),
        (("Số giảm",), Role.CHANGE, True),
        (("Tỷ lệ hoàn thành kế hoạch",), Role.ACTUAL, False),
        (("Chỉ tiêu", "Thực hiện"), Role.ACTUAL, False),
        (("Biên chế giao",), Role.ACTUAL, False),
        (("Số TTHC cắt giảm",), Role.ACTUAL, False),
        (("Cam kết giải ngân cả năm",), Role.TARGET, False),
        (("Kết quả thực hiện cam kết",), Role.ACTUAL, False),
    ],
)
def test_column_decides_role(headers: tuple[str, ...], role: Role, is_decrease: bool) -> None:
    reading = read_cell("5")
    assert reading is not None
    column = column_meaning([read_header(h) for h in headers])
    assert role_of(reading, Sources(column, None, label_meaning("Đất đai"), None, "", False, None)) == (role, is_decrease)


def test_planned_decrease_is_a_target() -> None:
    page = as_page([], [["Chỉ tiêu", "Đơn vị tính", "Mục tiêu năm 2025"], ["Giảm đơn vị sự nghiệp", "%", "10"]])
    assert [(s.figure, s.role, int(s.value)) for s in extract_text(page).statistics] == [("10", Role.TARGET, 10)]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_rule_reads_its_examples(rule) -> None:  # type: ignore[no-untyped-def]
    assert len(rule.examples) >= 2 and rule.rejects
    for marked, _ in rule.examples:
        text = marked.replace("⟦", "").replace("⟧", "")
        span = (marked.index("⟦"), marked.index("⟧") - 1) if "⟦" in marked else (0, len(text))
        assert span in [(m.start, m.end) for m in find(rule, text)], marked
    for text in rule.rejects:
        assert not list(find(rule, text)), text


CASES = [(layout, form) for layout in LAYOUTS for form in layout.forms]


@pytest.mark.parametrize(("layout", "form"), CASES, ids=[f"{layout.name}, {form}" for layout, form in CASES])
def test_every_cell_of_a_layout_is_read(layout: Layout, form: str) -> None:
    source = as_page(layout.before, layout.rows) if form == "html" else as_lines(layout.before, layout.rows, form)
    assert rows_of(source) == layout.lines()


def test_layouts_are_many() -> None:
    assert len(LAYOUTS) >= 12
    assert {form for layout in LAYOUTS for form in layout.forms} == {"html", "bars", "flat"}


def test_evidence_of_a_flattened_row_runs_from_its_label_to_its_last_cell() -> None:
    rows = [["STT", "Lĩnh vực", "Điểm tối đa", "Điểm đạt"], ["1", "Thể chế", "10", "8,5"], ["2", "Tài chính công", "12", "9,25"]]
    source = as_lines([], rows, "flat")
    found = {s.figure: s.evidence for s in extract_text(source).statistics}
    assert found == {"8,5": "Thể chế\n10\n8,5", "9,25": "Tài chính công\n12\n9,25"}


def test_cell_carries_its_context() -> None:
    layout = LAYOUTS[1]
    figures, _ = read_document(as_page(layout.before, layout.rows))
    cell = next(f.cell for f in figures if f.cell is not None and f.cell.is_total)
    assert (cell.row_header, cell.column_headers) == ("Tổng cộng", ("Dự toán năm 2024",))
    assert (cell.unit_text, cell.caption) == ("Triệu đồng", layout.before[0])


@pytest.mark.parametrize("words", ["802/958 (83,7%)", "1/2 giá", "3² phần"])
def test_cell_that_begins_with_digits_is_no_unit(words: str) -> None:
    assert read_unit(words) is None


def test_layout_table_stays_prose() -> None:
    cell = "Năm 2023, toàn tỉnh tiếp nhận 12.450 hồ sơ, đúng hạn đạt 98,7%, tăng 1,2% so với năm trước; 25 đơn vị không có hồ sơ trễ hạn."
    source = as_page([], [["Kết quả", cell], ["Ghi nhận", "Người dân hài lòng với cách phục vụ của bộ phận một cửa."]])
    figures, _ = read_document(source)
    assert [(source.text[f.start : f.end], f.kind.value, f.cell) for f in figures] == [
        ("12.450", "count", None), ("98,7%", "share", None), ("1,2%", "share", None), ("25", "count", None),
    ]  # fmt: skip


@pytest.mark.parametrize("piece", ["1\n", "Sở\n1\n", "1 | 2 | 3\n", "STT\nSở\nĐiểm\n", "1\nSở A\n5,5\n", "(1) | (2)\n", "-\n", "% | %\n"])
def test_tables_are_read_in_linear_time(piece: str) -> None:
    def seconds(times: int) -> float:
        source = source_of(text_of([line for line in (piece * times).splitlines() if line]), "doc")
        start = time.process_time()
        read_tables(source, lambda start, end, index: ([], []))
        return time.process_time() - start

    seconds(50)
    fastest = min(seconds(1600) for _ in range(4))  # a collection of garbage may fall into one of them
    assert fastest < 12 * max(seconds(400), 0.02)


PIECES = [
    "STT", "Đơn vị", "Điểm", "Điểm tối đa", "Tỷ lệ (%)", "Năm 2023", "2023", "1", "2", "3", "12,5", "1.204", "98%", "12/15", "Tăng 2 bậc", "-", "(1)", "(2)",
    "Tổng cộng", "Sở A (10 điểm)", "Trên 90%", "Từ 80 đến 90 điểm", "Xếp hạng/63", "1.2", "I", "Đơn vị tính: 1.000 đồng", "15/3/2024", "45/QĐ-UBND",
    "850 (79,5%)", "1.1. Số hồ sơ", "12 tháng", "trong đó có 12 hồ sơ trực tuyến (45%)", "ĐVT", "Kế hoạch", "5 km2", "1 234 567", "802/958 (83,7%)", "1/2 giá", "Bảng 1. Kết quả", "70-80", "",
]  # fmt: skip
GRIDS = st.lists(st.lists(st.sampled_from(PIECES), min_size=1, max_size=6), min_size=1, max_size=7)


@settings(max_examples=60, deadline=None)
@given(GRIDS, st.sampled_from(["html", "bars", "flat"]))
def test_every_digit_run_of_any_table_lies_in_one_row(rows: list[list[str]], form: str) -> None:
    try:
        source = as_page(["Kết quả"], rows) if form == "html" else as_lines(["Kết quả"], rows, form)
    except PageError:  # a column of nothing but dates is a list of articles
        reject()
    check(source.text, extract_text(source))
