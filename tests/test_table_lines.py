"""Tables written one row a line get the columns of their header back: two and three levels, an index row below."""

from __future__ import annotations

import pytest

from extractors.extract import extract_text
from extractors.tables.grid import place_lines
from pipeline.clean import clean_html
from pipeline.process import source_of
from pipeline.records import RawPage
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
