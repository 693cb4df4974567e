"""Tables flattened to one cell a line get their grid back: two levels of headers, units, ranks, sections, criteria."""

from __future__ import annotations

from decimal import Decimal

import pytest

from extractors.extract import extract_text
from extractors.tables.flat_headers import number_of, place_levels
from pipeline.process import extract
from tests.table_forms import as_lines

LEVELS = [  # header lines, columns, columns of labels, the rows, the columns of the upper and the lower cells
    (
        ["Đơn vị", "Tổng số", "Trình độ", "Tỷ lệ đạt chuẩn (%)", "Số lượt bồi dưỡng", "Sau đại học", "Đại học", "Trung cấp"],
        1,
        [["x", "21", "1", "19", "1", "100", "14"], ["y", "22", "2", "17", "3", "90,9", "9"]],
        [(0, 1), (1, 1), (2, 3), (5, 1), (6, 1)],
    ),
    (
        ["Cấp", "Trước hạn", "Quá hạn", "Số hồ sơ", "Tỷ lệ (%)", "Số hồ sơ", "Tỷ lệ (%)"],
        1,
        [["x", "15.980", "74,5", "169", "0,79"], ["y", "20.122", "69,28", "102", "0,35"]],
        [(0, 1), (1, 2), (3, 2)],
    ),
    (
        ["Tỉnh", "Trước sắp xếp", "Sau sắp xếp", "Trong đó", "Xã", "Phường"],
        1,
        [["x", "319", "99", "89", "10"], ["y", "381", "104", "93", "11"]],
        [(0, 1), (1, 1), (2, 1), (3, 2)],
    ),
    (
        ["TT", "Đơn vị", "Điểm tự chấm (tối đa 72)", "Kết quả", "Xếp loại", "Điểm thẩm định", "Điểm điều tra", "Chỉ số (%)"],
        2,
        [["1", "x", "71", "68,5", "23,61", "92,11", "Tốt"], ["2", "y", "70,5", "67,25", "22,4", "89,65", "Khá"], ["3", "z", "69", "66", "22,08", "88,08", "Khá"]],
        [(0, 1), (1, 1), (2, 1), (3, 3), (6, 1)],
    ),
]


@pytest.mark.parametrize(("words", "lead", "rows", "upper"), LEVELS)
def test_upper_cells_stand_over_what_suits_them(words: list[str], lead: int, rows: list[list[str]], upper: list[tuple[int, int]]) -> None:
    values: list[list[Decimal | None]] = [list(column) for column in zip(*([number_of(c) for c in row] for row in rows), strict=True)]
    placed = place_levels(words, len(rows[0]), lead, values)
    assert placed is not None
    assert [(column, width) for column, width, _ in placed[0]] == upper


def subjects(rows: list[list[str]], before: list[str]) -> dict[str, str | None]:
    return {s.figure: s.subject for s in extract_text(as_lines(before, rows, "flat")).statistics}


def test_units_between_label_and_numbers() -> None:
    rows = [["Chỉ tiêu", "Đơn vị tính", "Năm 2023", "Năm 2024"], ["Hồ sơ nộp trực tuyến", "Hồ sơ", "628", "783"], ["Kinh phí tiết kiệm", "Tỷ đồng", "3,6", "5,25"]]
    found = {s.figure: (s.unit, s.subject) for s in extract_text(as_lines(["Kết quả như sau:"], rows, "flat")).statistics}
    assert found["783"] == ("item", "Hồ sơ nộp trực tuyến | Năm 2024")
    assert found["5,25"] == ("vnd", "Kinh phí tiết kiệm | Năm 2024")


def test_ranks_before_names() -> None:
    rows = [["Thứ hạng", "Đơn vị", "Điểm số"], ["1", "Cục Thuế", "80,02"], ["2", "Sở Công Thương", "78,77"], ["3", "Sở Y tế", "78,1"]]
    found = subjects(rows, ["Kết quả xếp hạng như sau:"])
    assert (found["2"], found["78,77"]) == ("Sở Công Thương | Thứ hạng", "Sở Công Thương | Điểm số")


def test_criteria_under_their_domain() -> None:
    rows = [["STT", "Tiêu chí", "Điểm tối đa", "Điểm đạt"], ["1", "Chỉ đạo, điều hành", "12", "11,5"], ["1.1", "Chế độ báo cáo", "4", "3,5"], ["2", "Cải cách thể chế", "8", "7,25"]]
    assert subjects(rows, ["Kết quả chấm điểm như sau:"]) == {
        "11,5": "Chỉ đạo, điều hành | Điểm đạt",
        "3,5": "Chế độ báo cáo | Điểm đạt",
        "7,25": "Cải cách thể chế | Điểm đạt",
    }


def test_a_section_in_capitals_ends_the_header() -> None:
    rows = [["STT", "Đơn vị", "Tiếp nhận", "Đúng hạn"], ["KHỐI SỞ, NGÀNH"], ["1", "Sở Xây dựng", "1.204", "1.180"], ["2", "Sở Y tế", "516", "430"]]
    assert subjects(rows, ["Kết quả như sau:"])["430"] == "Sở Y tế | Đúng hạn"


def test_two_tables_one_after_the_other() -> None:
    first = [["STT", "Lĩnh vực", "Tiếp nhận", "Đúng hạn"], ["1", "Hộ tịch", "120", "118"], ["2", "Đất đai", "98", "90"]]
    second = [["Cấp", "Tiếp nhận", "Trễ hạn"], ["Tỉnh", "811", "5"], ["Xã", "702", "3"]]
    source = as_lines(["Kết quả như sau:"], [*first, ["PHỤ LỤC 2"], *second], "flat")
    found = {s.figure: s.subject for s in extract_text(source).statistics}
    assert (found["90"], found["811"], found["3"]) == ("Đất đai | Đúng hạn", "Tỉnh | Tiếp nhận", "Xã | Trễ hạn")


def test_places_are_no_sums() -> None:
    words = ["TT", "Đơn vị", "Điểm số", "Thứ hạng", "Tăng/giảm bậc", "2022", "2023", "2022", "2023"]
    rows = [["1", "x", "90,12", "92,45", "2", "1", "1"], ["2", "y", "91,05", "91,38", "1", "2", "-1"], ["3", "z", "86,4", "90,07", "7", "3", "4"]]
    values: list[list[Decimal | None]] = [list(column) for column in zip(*([number_of(c) for c in row] for row in rows), strict=True)]
    placed = place_levels(words, 7, 2, values)
    assert placed is not None
    assert [(column, width) for column, width, _ in placed[0]] == [(0, 1), (1, 1), (2, 2), (4, 2), (6, 1)]


def test_a_third_level_stands_below_one_cell_of_the_second() -> None:
    words = [
        "STT", "Lĩnh vực", "Số hồ sơ tiếp nhận", "Số hồ sơ đã giải quyết", "Tổng số", "Trong kỳ", "Từ kỳ trước", "Tổng số", "Trước hạn", "Đúng hạn", "Quá hạn",
        "Trực tuyến", "Trực tiếp",
    ]  # fmt: skip
    rows = [["1", "x", "811", "760", "48", "3", "806", "733", "72", "1"], ["2", "y", "690", "588", "51", "51", "602", "411", "172", "19"]]
    values: list[list[Decimal | None]] = [list(column) for column in zip(*([number_of(c) for c in row] for row in rows), strict=True)]
    placed = place_levels(words, 10, 2, values)
    assert placed is not None
    assert [(column, width) for column, width, _ in placed[0]] == [(0, 1), (1, 1), (2, 4), (6, 4)]
    assert [(column, width) for column, width, _ in placed[1]] == [(2, 1), (3, 2), (5, 1), (6, 1), (7, 1), (8, 1), (9, 1)]
    assert placed[2] == [(3, 1, 1), (4, 1, 1)]


def test_sections_with_numbers_of_their_own_begin_the_rows() -> None:
    rows = [["TT", "Chỉ tiêu", "Dự toán", "Thực hiện"], ["A", "TỔNG THU", "1.350", "1.058"], ["I", "Thu nội địa", "1.160", "901"], ["1", "Thu phí, lệ phí", "310", "287"], ["II", "Thu xuất, nhập khẩu", "190", "157"]]
    found = subjects(rows, ["Kết quả như sau:"])
    assert (found["1.058"], found["287"], found["157"]) == ("TỔNG THU | Thực hiện", "Thu phí, lệ phí | Thực hiện", "Thu xuất, nhập khẩu | Thực hiện")


def test_rows_of_the_first_and_the_last_are_one_table() -> None:
    rows = [["STT", "Đơn vị", "Điểm", "Xếp hạng"], ["1", "Sở Tư pháp", "93,4", "1"], ["2", "Sở Nội vụ", "92,4", "2"], ["19", "Sở Tài chính", "77,6", "19"], ["20", "Sở Y tế", "75,6", "20"]]
    assert subjects(rows, ["Kết quả như sau:"])["75,6"] == "Sở Y tế | Điểm"


def test_numbered_labels_and_words_in_capitals_are_cells() -> None:
    rows = [["Nội dung", "TH/DT TW", "Thực hiện"], ["A. TỔNG SỐ THU", "58,1", "572"], ["1. Thu bổ sung", "57,8", "545"], ["B. TỔNG SỐ CHI", "46,8", "460"]]
    found = subjects(rows, ["Kết quả như sau:"])
    assert (found["572"], found["545"]) == ("A. TỔNG SỐ THU | Thực hiện", "1. Thu bổ sung | Thực hiện")


def test_years_below_one_cell_stand_behind_the_units() -> None:
    rows = [["STT", "Chỉ tiêu", "Đơn vị", "Năm", "2022", "2023"], ["1", "Tỷ lệ đúng hạn", "%", "99,1", "99,42"], ["2", "Biên chế", "Người", "2.014", "1.990"]]
    found = subjects([*rows, ["(Nguồn: Vụ Tổ chức cán bộ)"]], ["Kết quả như sau:"])
    assert (found["99,42"], found["1.990"]) == ("Tỷ lệ đúng hạn | Năm | 2023", "Biên chế | Năm | 2023")


def test_a_total_or_maxima_before_the_first_number_are_a_row() -> None:
    rows = [["STT", "Chủ đầu tư", "Kế hoạch", "Giải ngân"], ["TỔNG SỐ", "310,5", "120,4"], ["I", "Khối giao thông", "200,5", "90,4"], ["1", "Ban Quản lý đường bộ", "200,5", "90,4"], ["II", "Khối y tế", "110", "30"]]
    found = subjects(rows, ["Kết quả như sau:"])
    assert (found["120,4"], found["30"]) == ("TỔNG SỐ | Giải ngân", "Khối y tế | Giải ngân")
    scores = [["TT", "Đơn vị", "Điểm thẩm định", "Điểm điều tra"], ["Điểm tối đa", "65", "35"], ["1", "Sở Y tế", "61,5", "31,2"], ["2", "Sở Tư pháp", "60,25", "30,1"], ["19", "Sở Xây dựng", "52", "28,4"]]
    read = {s.figure: s.denominator for s in extract_text(as_lines(["Kết quả như sau:"], scores, "flat")).statistics}
    assert read == {"61,5": 65, "31,2": 35, "60,25": 65, "30,1": 35, "52": 65, "28,4": 35}


def test_a_total_may_stand_behind_its_parts() -> None:
    words = ["TT", "Đơn vị", "Kết quả chấm", "Thứ hạng", "Ghi chú", "Thẩm định", "Điều tra", "Tổng điểm", "Năm 2022", "Năm 2023"]
    rows = [["1", "x", "61,5", "31", "92,5", "3", "1", "a"], ["2", "y", "60,2", "30,1", "90,3", "1", "2", "b"]]
    values: list[list[Decimal | None]] = [list(column) for column in zip(*([number_of(c) for c in row] for row in rows), strict=True)]
    placed = place_levels(words, 8, 2, values)
    assert placed is not None
    assert [(column, width) for column, width, _ in placed[0]] == [(0, 1), (1, 1), (2, 3), (5, 2), (7, 1)]


def test_units_below_upper_cells_take_their_columns() -> None:
    rows = [["Nội dung", "Dự toán năm 2022", "Thực hiện 9 tháng", "So sánh", "(tỷ đồng)", "(tỷ đồng)", "% dự toán", "% cùng kỳ"], ["Thu nội địa", "41.105", "28.354", "69", "101,5"], ["Thu xuất nhập khẩu", "11.000", "11.767", "107", "128,2"]]
    found = {s.figure: (s.kind.value, s.role.value, s.unit) for s in extract_text(as_lines(["Kết quả như sau:"], rows, "flat")).statistics}
    assert (found["41.105"], found["28.354"]) == (("amount", "target", "vnd"), ("amount", "actual", "vnd"))
    assert (found["69"], found["128,2"]) == (("share", "actual", "percent"), ("share", "change", "percent"))


def test_a_difference_stands_below_the_word_of_change() -> None:
    words = ["Lĩnh vực", "Năm 2017", "Năm 2022", "Giảm", "Số lượng", "Tỷ lệ (%)"]
    rows = [["x", "661", "584", "77", "11,6"], ["y", "58", "45", "13", "22,4"]]
    values: list[list[Decimal | None]] = [list(column) for column in zip(*([number_of(c) for c in row] for row in rows), strict=True)]
    placed = place_levels(words, 5, 1, values)
    assert placed is not None
    assert [(column, width) for column, width, _ in placed[0]] == [(0, 1), (1, 1), (2, 1), (3, 2)]


def test_ranks_before_names_number_the_rows_below_two_levels() -> None:
    head = ["Xếp hạng 2022", "Tên đơn vị", "Chỉ số CCHC (%)", "Xếp hạng 2021", "Năm 2021", "Năm 2022", "Tăng, giảm"]
    rows = [["1", "Thành phố Tam Kỳ", "87,90", "89,42", "+1,52", "2"], ["2", "Thành phố Hội An", "88,15", "88,76", "+0,61", "1"], ["3", "Thị xã Điện Bàn", "85,33", "87,21", "+1,88", "4"]]
    found = subjects([head, *rows], [])
    assert found["89,42"] == "Thành phố Tam Kỳ | Chỉ số CCHC (%) | Năm 2022"


def test_what_a_result_is_compared_with_stands_below_the_comparison() -> None:
    head = ["TT", "Nội dung", "Dự toán năm", "Thực hiện 9 tháng", "So sánh (%)", "Dự toán", "Cùng kỳ"]
    rows = [["1", "Thuế ngoài quốc doanh", "96.200", "81.350", "84,6", "120,3"], ["2", "Lệ phí trước bạ", "38.500", "35.914", "93,3", "131,7"]]
    assert subjects([head, *rows], [])["84,6"] == "Thuế ngoài quốc doanh | So sánh (%) | Dự toán"


def test_a_mean_ends_the_rows() -> None:
    rows = [["STT", "Địa phương", "Tiếp cận dịch vụ (%)", "Chỉ số chung (%)", "Xếp hạng"], ["1", "Quận Hồng Bàng", "94,10", "94,53", "1"], ["2", "Quận Ngô Quyền", "93,05", "93,43", "2"], ["Trung bình toàn thành phố", "90,61", "91,24"]]
    assert subjects(rows, [])["91,24"] == "Trung bình toàn thành phố | Chỉ số chung (%)"


def test_dates_and_abbreviated_names_are_cells() -> None:
    rows = [["Đơn vị", "Ngày kiểm tra", "Số hồ sơ trễ hạn", "Số công chức vắng mặt"], ["TP. Long Khánh", "14/3/2023", "17", "2"], ["Xã Tân Hưng", "15/3/2023", "4", "0"]]
    assert subjects(rows, [])["17"] == "TP. Long Khánh | Số hồ sơ trễ hạn"


def test_marks_behind_numbers_end_rows_without_a_number() -> None:
    rows = [["Đơn vị", "Tiến độ (20)", "Số hóa (22)", "Tổng điểm", "Xếp loại"], ["Sở Tư pháp", "19,9", "15,4", "82,4", "Tốt"], ["Sở Nội vụ", "20", "17,2", "90,2", "Xuất sắc"], ["Sở Y tế", "18,4", "9,7", "66,7", "Trung bình"]]
    found = subjects(rows, [])
    assert (found["15,4"], found["66,7"]) == ("Sở Tư pháp | Số hóa (22)", "Sở Y tế | Tổng điểm")


def test_rows_without_a_number_go_on_with_the_form_of_the_others() -> None:
    rows = [
        ["STT", "Nội dung", "Quý I/2023", "Quý I/2024", "Tăng, giảm (%)"], ["1", "Số hồ sơ tiếp nhận", "203", "189", "-6,9"], ["Trong đó: trực tuyến", "40", "31", "-22,5"],
        ["Trực tiếp", "163", "158", "-3,1"], ["2", "Số hồ sơ đã giải quyết", "188", "175", "-6,9"],
    ]  # fmt: skip
    found = subjects(rows, ["Kết quả như sau:"])
    assert found["158"] == "Trực tiếp | Quý I/2024" and found["-22,5"] == "Trong đó: trực tuyến | Tăng, giảm (%)" and found["175"] == "Số hồ sơ đã giải quyết | Quý I/2024"


def test_words_that_end_some_rows_take_no_number() -> None:
    rows = [
        ["STT", "Chỉ tiêu", "Đơn vị tính", "Năm 2023", "Kế hoạch năm 2024", "Cơ quan chủ trì"], ["1", "Tỷ lệ hồ sơ đúng hạn", "%", "96,3", "98", "Sở Nội vụ"],
        ["Trong đó:"], ["a", "Cấp tỉnh", "%", "97,2", "99"], ["b", "Cấp xã", "%", "95,8", "97"], ["2", "Số dịch vụ công trực tuyến", "Dịch vụ", "812", "950", "Sở Tư pháp"],
    ]  # fmt: skip
    statistics = {s.figure: s for s in extract_text(as_lines(["Mục tiêu như sau:"], rows, "flat")).statistics}
    assert [(statistics[f].unit, statistics[f].role.value, statistics[f].subject) for f in ("95,8", "950")] == [
        ("percent", "actual", "Cấp xã | Năm 2023"), ("item", "target", "Số dịch vụ công trực tuyến | Kế hoạch năm 2024")
    ]  # fmt: skip


def test_a_third_level_stands_below_several_cells() -> None:
    words = [
        "TT", "Đơn vị", "Nhận giải quyết", "Kết quả giải quyết", "Tổng số", "Trong đó", "Số hồ sơ đã giải quyết", "Kỳ trước chuyển qua", "Mới tiếp nhận",
        "Tổng số", "Trước hạn", "Đúng hạn", "Quá hạn",
    ]  # fmt: skip
    rows = [["1", "x", "4.510", "312", "4.198", "4.302", "1.980", "2.310", "12"], ["2", "y", "3.120", "10", "3.110", "3.118", "2.900", "218", "0"]]
    values: list[list[Decimal | None]] = [list(column) for column in zip(*([number_of(c) for c in row] for row in rows), strict=True)]
    placed = place_levels(words, 9, 2, values)
    assert placed is not None
    assert [(column, width) for column, width, _ in placed[0]] == [(0, 1), (1, 1), (2, 3), (5, 4)]
    assert [(column, width) for column, width, _ in placed[1]] == [(2, 1), (3, 2), (5, 4)]
    assert [column for column, _, _ in placed[2]] == [3, 4, 5, 6, 7, 8]


def test_a_third_level_stands_below_equal_words() -> None:
    words = ["TT", "Đơn vị", "Số hồ sơ nhận", "Số hồ sơ đã giải quyết", "Còn lại", "Tổng", "Trong đó", "Tổng", "Trong đó", "Mới nhận", "Kỳ trước chuyển qua", "Đúng hạn", "Quá hạn"]
    rows = [["1", "x", "510", "312", "198", "450", "440", "10", "60"], ["2", "y", "320", "10", "310", "300", "299", "1", "20"]]
    values: list[list[Decimal | None]] = [list(column) for column in zip(*([number_of(c) for c in row] for row in rows), strict=True)]
    placed = place_levels(words, 9, 2, values)
    assert placed is not None
    assert [(column, width) for column, width, _ in placed[0]] == [(0, 1), (1, 1), (2, 3), (5, 3), (8, 1)]
    assert [column for column, _, _ in placed[2]] == [3, 4, 6, 7]


def test_rows_that_divide_a_hundred_are_shares() -> None:
    rows = [["Nội dung", "Rất tốt", "Tốt", "Chưa tốt"], ["Thái độ", "55,2", "42,6", "2,2"], ["Trình độ", "51,7", "45,9", "2,4"]]
    assert {s.unit for s in extract_text(as_lines(["Kết quả đánh giá:"], rows, "flat")).statistics} == {"percent"}


def test_a_cell_is_no_heading() -> None:
    lines = ["Khảo sát năm 2022", "Kết quả như sau:", "Nội dung", "Tốt (%)", "Tiếp nhận, xử lý kiến nghị", "44,1", "Thái độ của công chức", "91,5", "Thấp nhất là kết quả xử lý kiến nghị, có 37 ý kiến."]
    assert {s.figure: s.role.value for s in extract("\n".join(lines))}["37"] == "actual"
