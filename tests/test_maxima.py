"""Reads the maximum of a score where its sentence or the next one states it, and the days printed behind a span."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from extractors.extract import extract_text
from extractors.results import Statistic
from pipeline.formats import text_of
from pipeline.process import source_of

TITLE = "Bản tin cải cách hành chính của huyện"
SCORES = [
    ("Nội dung này đạt 8,5 điểm (tối đa 10 điểm).", ["8,5 of 10"]),
    ("Sở Tài chính đạt 88,4 điểm trên 100 điểm.", ["88,4 điểm trên 100 of 100"]),
    ("Sở Tài chính đạt 88.456 điểm trên 100 điểm.", ["88.456 điểm trên 100 of 100"]),
    ("Trục này đạt 12,5 điểm so với điểm tối đa 14,5.", ["12,5 of 14.5"]),
    ("Nội dung này được chấm 8,5 điểm. Điểm tối đa của nội dung là 10.", ["8,5 of 10"]),
    ("Nội dung này đạt 8,2/10, điểm tối đa 10.", ["8,2/10 of 10"]),
    ("Mỗi sáng kiến được cộng 0,5 điểm, tối đa 2 điểm.", ["0,5 of None", "2 of None"]),
    ("Tự đánh giá tối đa 72 điểm, khảo sát tối đa 28 điểm.", ["72 of None", "28 of None"]),
    ("Huyện A đạt 82 điểm, huyện B đạt 90 điểm.", ["82 of None", "90 of None"]),
]
SPANS = [
    ("Quý III/2023 (từ ngày 15/6/2023 đến ngày 14/9/2023), xã nhận 320 hồ sơ.", (date(2023, 6, 15), date(2023, 9, 14))),
    ("Tháng 8/2024 (21/7/2024 - 20/8/2024), xã nhận 320 hồ sơ.", (date(2024, 7, 21), date(2024, 8, 20))),
    ("Quý I/2024 (từ 15/12 đến 14/3/2024), xã nhận 320 hồ sơ.", (date(2023, 12, 15), date(2024, 3, 14))),
    ("Q3-2023, xã nhận 320 hồ sơ.", (date(2023, 7, 1), date(2023, 9, 30))),
    ("Kết quả T9/2023: xã nhận 320 hồ sơ.", (date(2023, 9, 1), date(2023, 9, 30))),
    ("Hết quý II/2023, xã nhận 320 hồ sơ.", (date(2023, 6, 30), date(2023, 6, 30))),
    ("Từ ngày 10 đến ngày 13 tháng 7 năm 2023, xã nhận 320 hồ sơ.", (date(2023, 7, 10), date(2023, 7, 13))),
    ("Quý I/2024 (tăng so với quý I/2023), xã nhận 320 hồ sơ.", (date(2024, 1, 1), date(2024, 3, 31))),
]


def read(*lines: str) -> tuple[Statistic, ...]:
    return extract_text(source_of(text_of(lines), "doc")).statistics


@pytest.mark.parametrize(("text", "expected"), SCORES)
def test_a_maximum_belongs_to_its_score(text: str, expected: list[str]) -> None:
    rows = read(TITLE, text)
    assert [f"{r.figure} of {None if r.denominator is None else format(r.denominator.normalize(), 'f')}" for r in rows] == expected
    assert all(r.kind == "score" for r in rows)


@pytest.mark.parametrize(("text", "expected"), SPANS)
def test_a_reported_span_takes_its_printed_days(text: str, expected: tuple[date, date]) -> None:
    (row,) = read(TITLE, text)
    assert (row.period_start, row.period_end) == expected


def test_a_table_below_a_short_title_keeps_its_header() -> None:
    rows = read("Kết quả năm 2023", "Đơn vị | Hồ sơ | Tỷ lệ (%) | Xếp hạng", "Sở Y tế | 1.250 | 98,5 | 2", "Sở Tư pháp | 980 | 97,1 | 3")
    assert [r.kind for r in rows] == ["count", "share", "rank"] * 2
    assert {r.period_start for r in rows} == {date(2023, 1, 1)}


def test_a_maximum_limits_no_total_behind_the_part_that_it_is_of() -> None:
    rows = read("Đơn vị | Điểm tối đa | Điểm thẩm định | Tổng điểm", "Xã An Hòa | 60 | 52,75 | 82,35", "Xã Bình Sơn | 60 | 51,00 | 80,15", "Xã Cẩm Lệ | 60 | 40,00 | 75,65")
    scores = {row.figure: row.denominator for row in rows}
    assert {f: scores[f] for f in ("52,75", "82,35", "75,65")} == {"52,75": Decimal(60), "82,35": None, "75,65": None}
