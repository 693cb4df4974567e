"""Numbers of tables written one cell a line stay; counters, ratings and lone numbers of a page go."""

from __future__ import annotations

import pytest

from pipeline.clean.furniture import is_furniture_line, lone_digits, number_cells

TABLE = ["TT", "Đơn vị", "Tiếp nhận", "Quá hạn", "1", "Sở Y tế", "12", "0", "2", "Sở Xây dựng", "7", "1", "3", "Sở Tư pháp", "18204", "-", "Tổng", "105", "1"]
COUNTER = ["Lượt truy cập", "0", "1", "2", "8", "3"]


def test_numbers_of_a_table_are_its_cells() -> None:
    assert {TABLE[i] for i in number_cells(TABLE)} == {"1", "2", "3", "7", "12", "0", "18204", "-", "105"}
    assert not lone_digits(TABLE)


def test_counter_is_no_table() -> None:
    assert not number_cells(COUNTER)
    assert lone_digits(COUNTER) == {1, 2, 3, 4, 5}


def test_counter_behind_a_table_goes() -> None:
    lines = [*TABLE, *COUNTER]
    assert lone_digits(lines) == set(range(len(TABLE) + 1, len(lines)))


@pytest.mark.parametrize("line", ["Đánh giá 4.75 (8 bình chọn)", "5/5 - (6 bình chọn)", "Đánh giá: 4,5 (12 lượt đánh giá)", "Lượt xem: 219"])
def test_ratings_and_counters_are_furniture(line: str) -> None:
    assert is_furniture_line(line)


@pytest.mark.parametrize("line", ["Đánh giá chung: 45 đơn vị tốt", "4 phiếu không hợp lệ trong 500 phiếu", "8 lượt"])
def test_sentences_are_no_furniture(line: str) -> None:
    assert not is_furniture_line(line)
