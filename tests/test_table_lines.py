"""Tables written one row a line get the columns of their header back: two and three levels, an index row below."""

from __future__ import annotations

import pytest

from extractors.extract import extract_text
from extractors.tables.grid import place_lines
from pipeline.clean import clean_html
from pipeline.formats import text_of
from pipeline.process import source_of
from pipeline.records import RawPage
from pipeline.tabs import with_bars
from tests.table_forms import CLOSING, OPENING, TITLE

HEADERS = [  # the lines of a table, the columns that the upper cells cover
    (
        [
            "TT | Lĩnh vực | Tiếp nhận | Đã giải quyết | Đang giải quyết",
            "Tổng số | Trong đó: trực tuyến | Trước hạn | Đúng hạn | Quá hạn",
            "(1) | (2) | (3) | (4) | (5) | (6) | (7) | (8)",
            "1 | Hộ tịch | 418 | 302 | 264 | 151 | 0 | 3",
            "2 | Đất đai | 645 | 218 | 305 | 288 | 11 | 41",
        ],
        [1, 1, 2, 3, 1],
    ),
    (
        ["Đơn vị | Tiếp nhận | Đã giải quyết | Tỷ lệ (%)", "Tổng số | Trễ hạn", "Xã A | 231 | 220 | 9 | 95,6", "Xã B | 127 | 127 | 5 | 96,1"],
        [1, 1, 2, 1],
    ),
    (
        ["STT | Đơn vị | Chỉ số (%) | Xếp hạng | Tăng, giảm so với 2022", "Chỉ số (%) | Thứ hạng (bậc)", "1 | Huyện A | 88,36 | 1 | 2,14 | 2", "2 | Huyện B | 87,9 | 2 | -0,35 | -1"],
        [1, 1, 1, 1, 2],
    ),
    (
        [
            "Cấp | Tổng số hồ sơ | Trong đó | Đã giải quyết",
            "Kỳ trước chuyển sang | Trong kỳ",
            "Trực tuyến | Trực tiếp",
            "Cấp tỉnh | 150 | 20 | 90 | 40 | 131",
            "Cấp xã | 310 | 10 | 210 | 90 | 300",
        ],
        [1, 1, 3, 1],
    ),
]


@pytest.mark.parametrize(("lines", "widths"), HEADERS, ids=[lines[0] for lines, _ in HEADERS])
def test_upper_cells_cover_what_belongs_to_them(lines: list[str], widths: list[int]) -> None:
    rows = place_lines([[(0, len(cell), cell) for cell in line.split(" | ")] for line in lines])
    assert [cell.column_span for cell in rows[0]] == widths


def test_table_cut_in_two_keeps_its_header() -> None:
    top, rest = [["STT", "Đơn vị", "Xếp hạng"], ["1", "Sở Y tế", "1"]], [["19", "Sở Tư pháp", "19"], ["20", "Sở Xây dựng", "20"]]
    tables = "".join("<table>" + "".join("<tr>" + "".join(f"<td>{c}</td>" for c in row) + "</tr>" for row in rows) + "</table>" for rows in (top, rest))
    html = f"<html><head><title>{TITLE}</title></head><body><h1>{TITLE}</h1><div class='content'><p>{OPENING}</p>{tables}<p>{CLOSING}</p></div></body></html>"
    source = source_of(clean_html(RawPage(uri="cut.html", data=html.encode())), "doc")
    assert [(s.kind, s.subject) for s in extract_text(source).statistics][-2:] == [("rank", "Sở Tư pháp | Xếp hạng"), ("rank", "Sở Xây dựng | Xếp hạng")]


def test_cells_parted_by_tabs_are_rows_as_those_parted_by_bars() -> None:
    rows = ["STT\tĐơn vị\tSố hồ sơ\tTỷ lệ (%)", "I. CẤP TỈNH", "1\tSở Y tế\t1.204\t98,5", "", "2\tSở Tư pháp\t877\t91,2"]
    assert with_bars(["Mở đầu", *rows, "Kết"])[1:4] == ["STT | Đơn vị | Số hồ sơ | Tỷ lệ (%)", "I. CẤP TỈNH", "1 | Sở Y tế | 1.204 | 98,5"]
    items = ["1.\tSở có 12 phòng.", "2.\tHuyện có 7 phòng."]
    assert with_bars(items) == items


def test_a_section_between_rows_is_a_row() -> None:
    lines = ["Kết quả năm 2023", "STT | Đơn vị | Số hồ sơ | Tỷ lệ đúng hạn (%)", "I. CẤP TỈNH", "1 | Sở Y tế | 1.204 | 98,5", "II. CẤP HUYỆN", "2 | Huyện Hòa An | 877 | 91,2"]
    assert [s.kind for s in extract_text(source_of(text_of(lines), "doc")).statistics] == ["count", "share", "count", "share"]
    assert text_of(lines).blocks[4].kind == "row"


def test_a_column_of_several_months_counts_what_the_unit_line_says() -> None:
    lines = ["Hồ sơ 6 tháng đầu năm 2024", "Đơn vị tính: hồ sơ", "Nội dung | Quý I/2024 | Quý II/2024 | 6 tháng", "Tiếp nhận | 114 | 502 | 616", "Đã giải quyết | 97 | 421 | 518"]
    assert {(s.kind, s.unit) for s in extract_text(source_of(text_of(lines), "doc")).statistics} == {("count", "item")}


def test_the_heading_of_a_table_plans_nothing_behind_it() -> None:
    lines = ["Tình hình của huyện Hòa An", "Một số chỉ tiêu chủ yếu", "Chỉ tiêu | Năm 2023", "Tỷ lệ đúng hạn | 91%", "Tỷ lệ trực tuyến | 64%", "Năm 2023, huyện đơn giản hóa 37 thủ tục."]
    assert [s.role for s in extract_text(source_of(text_of(lines), "doc")).statistics] == ["actual"] * 3
