"""Cells that say less than their neighbors take indicator and period from their row, their column or the text."""

from __future__ import annotations

import pytest

from extractors.extract import extract_text
from extractors.indicators.rows import is_bare_share
from extractors.indicators.scope_words import PLAIN_HEADER
from extractors.records import Kind
from extractors.spelling import respell
from pipeline.process import extract
from tests.table_forms import as_page

CRITERIA = [
    ["STT", "Lĩnh vực, tiêu chí", "Điểm tối đa", "Điểm tự chấm", "Chênh lệch"],
    ["1", "Cải cách thể chế", "10", "8,5", "-0,5"],
    ["1.1", "Kiểm tra văn bản", "4", "3,5", "0"],
    ["Tổng điểm^c2", "100", "85,5", "-2,5"],
]
MONTHS = [
    ["Kênh nộp hồ sơ", "Tháng 11/2024", "Tháng 12/2024", "So sánh (%)"],
    ["Số hồ sơ nộp trực tuyến", "1.420", "1.583", "+11,5"],
]
WHOLE = [
    ["Lĩnh vực", "Số thủ tục hành chính"],
    ["Hộ tịch", "70"],
    ["Đất đai", "51"],
    ["Tổng số", "121"],
]
INDEX = "Kết quả chấm điểm Chỉ số cải cách hành chính năm 2023 của huyện:"


def rows_of(before: list[str], rows: list[list[str]]) -> dict[str, tuple[str | None, str | None]]:
    """Return indicator and last day of the figures in cells."""
    statistics = extract_text(as_page(before, rows)).statistics
    return {
        s.figure: (s.indicator, s.period_end.isoformat() if s.period_end else None)
        for s in statistics
        if "|" in s.evidence
    }


def test_criteria_are_no_whole_index() -> None:
    found = {figure: indicator for figure, (indicator, _) in rows_of([INDEX], CRITERIA).items()}
    assert found["8,5"] == found["3,5"] == found["-0,5"] == "index.par_domain_score"
    assert found["85,5"] == found["-2,5"] == "index.par_score"


def test_a_comparison_is_of_the_later_column() -> None:
    found = rows_of([], MONTHS)
    assert found["11,5"] == found["1.583"] == ("online.dossiers", "2024-12-31")
    assert found["1.420"] == ("online.dossiers", "2024-11-30")


def test_a_table_is_of_the_time_of_its_whole() -> None:
    found = rows_of(["Đến ngày 20/3/2024, xã thực hiện 121 thủ tục hành chính.", "Số liệu theo lĩnh vực:"], WHOLE)
    assert {end for _, end in found.values()} == {"2024-03-20"}


@pytest.mark.parametrize(("header", "expected"), [("Tỷ lệ (%)", True), ("%", True), ("Tỷ lệ đạt", True), ("Tỷ lệ hồ sơ đúng hạn (%)", False), ("Điểm", False)])
def test_a_bare_share_names_nothing(header: str, expected: bool) -> None:
    assert is_bare_share(header) is expected


SERVICE = [
    ["STT", "Nhóm chỉ số", "Điểm tối đa", "Điểm đạt được", "Tỷ lệ đạt (%)"],
    ["1", "Công khai, minh bạch", "18", "16,2", "90"],
    ["2", "Mức độ hài lòng", "20", "17,9", "89,5"],
    ["3", "Thanh toán trực tuyến", "10", "7,8", "78"],
]
STAGES = [
    ["Loại hình tổ chức", "Trước sắp xếp", "Sau sắp xếp"],
    ["Phòng thuộc sở", "212", "141"],
    ["Chi cục", "24", "17"],
    ["Tổng cộng", "236", "158"],
]
FACTORS = [
    ["Dịch vụ", "Tiếp cận dịch vụ", "Thủ tục", "Chỉ số hài lòng chung"],
    ["Khai sinh", "88,1", "87,45", "88,7"],
    ["Chứng thực", "87,9", "88,8", "88,05"],
]
PAID = [
    ["Chủ đầu tư", "Giải ngân 9 tháng", "Tỷ lệ giải ngân (%)"],
    ["UBND xã Phước Lập", "9.100", "64,08"],
    ["Xã Tân Lập", "8.100", "60,5"],
]


def test_groups_of_the_service_index_are_no_shares_of_their_own() -> None:
    found = rows_of(["Điểm theo Bộ chỉ số phục vụ người dân, doanh nghiệp tháng 11/2024 như sau:"], SERVICE)
    assert {indicator for indicator, _ in found.values()} == {"index.service_score"}


def test_a_total_has_the_indicator_of_its_column() -> None:
    found = rows_of(["Kết quả sắp xếp đến ngày 31/7/2025:"], STAGES)
    assert set(found.values()) == {("organization.units", None), ("organization.units", "2025-07-31")}
    assert found["236"] == ("organization.units", None)


def test_factors_are_of_the_index_of_the_title() -> None:
    found = rows_of(["Chỉ số hài lòng của người dân năm 2023 theo từng dịch vụ (đơn vị: %):"], FACTORS)
    assert set(found.values()) == {("satisfaction.index", "2023-12-31")}


def test_a_rate_is_of_the_time_of_what_it_divides() -> None:
    found = rows_of(["Đến hết tháng 10/2024, kết quả giải ngân như sau:"], PAID)
    assert {end for _, end in found.values()} == {"2024-09-30"}


def test_words_in_brackets_stand_under_the_caption() -> None:
    rows = [["Chủ đầu tư", "Kế hoạch vốn", "Số vốn đã giải ngân", "Tỷ lệ (%)"], ["Ban Quản lý đường bộ", "310,5", "120,4", "38,8"], ["UBND xã Tân Lập", "98,2", "61", "62,1"]]
    found = rows_of(["Tình hình giải ngân của các chủ đầu tư", "(đến 30/9/2024)", "Đơn vị tính: tỷ đồng"], rows)
    assert found["38,8"] == found["62,1"] == ("finance.disbursement_rate", "2024-09-30")


def test_a_unit_line_below_the_header_says_what_is_counted() -> None:
    steps = [["Xã^r2", "Giải quyết TTHC quý II/2024^c3"], ["Mới nhận", "Trước hạn", "Quá hạn"], ["Xã Tân Lập", "145", "122", "3"], ["Xã Bình Sơn", "218", "207", "6"]]
    stated = [*steps[:2], ["Đơn vị: hồ sơ^c4"], *steps[2:]]
    for rows in (steps, stated):
        assert rows_of([], rows)["3"] == ("procedures.dossiers_overdue", "2024-06-30")
    assert all(s.counted == "hồ sơ" for s in extract_text(as_page([], stated)).statistics if "|" in s.evidence)


PLANNED = [
    ["Chỉ tiêu", "ĐVT", "Chỉ tiêu giao", "Kết quả thực hiện", "Đạt tỷ lệ (%)"],
    ["Tỷ lệ hồ sơ giải quyết đúng hạn", "%", "98", "99,5", "101,5"],
    ["Số hồ sơ nộp trực tuyến", "Hồ sơ", "1.500", "1.722", "114,8"],
]
COMPARED = [
    ["Nội dung", "Tháng 8/2023", "Tháng 8/2024", "So với cùng kỳ (%)"],
    ["Phản ánh, kiến nghị tiếp nhận", "20", "26", "30"],
    ["Cơ quan, đơn vị được kiểm tra công vụ", "5", "8", "60"],
]
FEES = [
    ["Đơn vị", "Hồ sơ có phí, lệ phí", "Hồ sơ thanh toán trực tuyến", "Số tiền (đồng)"],
    ["Xã Cẩm Hà", "205", "160", "1.648.000"],
]


def test_a_difference_behind_the_percentage_of_a_plan_counts_what_the_row_counts() -> None:
    rows = [["Chỉ tiêu", "ĐVT", "Kế hoạch", "Thực hiện", "% so với kế hoạch", "So với năm 2021 (+/-)"], ["Thủ tục được đơn giản hóa", "Thủ tục", "40", "52", "130", "+1.204"]]
    found = {s.figure: (s.kind, s.value) for s in extract_text(as_page([], rows)).statistics}
    assert found["1.204"] == (Kind.COUNT, 1204) and found["130"] == (Kind.SHARE, 130)


def test_a_column_before_the_cut_holds_what_there_was() -> None:
    rows = [["Lĩnh vực^r2", "Số thủ tục hành chính^c2", "Điều kiện kinh doanh^c2"], ["Trước cắt giảm", "Đã cắt giảm", "Trước cắt giảm", "Đã cắt giảm"],
            ["Thủy lợi", "33", "21", "80", "35"]]  # fmt: skip
    found = rows_of([], rows)
    assert [found[f][0] for f in ("33", "21", "80", "35")] == ["procedures.count", "procedures.simplified", None, "institutions.business_conditions_cut"]


def test_a_rate_of_cuts_is_of_what_the_column_before_it_cut() -> None:
    rows = [["Khối", "Trước sắp xếp", "Sau sắp xếp", "Giảm", "Tỷ lệ giảm (%)"], ["Y tế", "14", "11", "3", "21,4"], ["Giáo dục", "50", "40", "10", "20"]]
    found = rows_of(["Sắp xếp đơn vị, tinh giản biên chế năm 2019", "Kết quả (đơn vị tính: đơn vị):"], rows)
    assert (found["3"][0], found["21,4"][0]) == ("organization.units_cut", "organization.units_cut_rate")


def test_a_share_of_the_plan_has_no_indicator() -> None:
    found = rows_of([], PLANNED)
    assert (found["101,5"][0], found["114,8"][0]) == (None, None)
    assert found["1.722"][0] == "online.dossiers"


def test_a_comparison_names_nothing_of_its_own() -> None:
    statistics = {s.figure: s for s in extract_text(as_page([], COMPARED)).statistics}
    assert [statistics[f].indicator for f in ("26", "30", "60")] == ["feedback.petitions_received"] * 2 + ["steering.inspected_units"]
    assert (statistics["26"].counted, statistics["8"].counted) == ("Phản ánh, kiến nghị", "Cơ quan, đơn vị")


def test_what_has_a_fee_is_no_money() -> None:
    statistics = {s.figure: s for s in extract_text(as_page(["Kết quả thanh toán trực tuyến:"], FEES)).statistics}
    assert (statistics["205"].unit, statistics["1.648.000"].unit) == ("item", "vnd")
    assert statistics["1.648.000"].indicator == "online.payment_dossier_share"


REASONS = [["TT", "Nguyên nhân", "Số hồ sơ"], ["1", "Do công chức xử lý chậm", "9"], ["2", "Do nguyên nhân khác", "2"]]
PLACES = [["Tỉnh, thành phố", "Trước sắp xếp", "Sau sắp xếp", "Xã", "Phường"], ["Lào Cai", "319", "99", "89", "10"], ["Hưng Yên", "381", "104", "93", "11"]]


def test_a_cause_is_not_what_is_counted() -> None:
    found = rows_of(["Nguyên nhân hồ sơ giải quyết quá hạn năm 2023:"], REASONS)
    assert {indicator for indicator, _ in found.values()} == {"procedures.dossiers_overdue"}


def test_a_column_of_places_counts_them() -> None:
    page = as_page(["Số lượng đơn vị hành chính cấp xã từ ngày 01/7/2025 như sau:"], PLACES)
    found = {s.figure: (s.counted, s.indicator) for s in extract_text(page).statistics}
    assert found["319"] == found["99"] == ("đơn vị hành chính cấp xã", "organization.units")
    assert (found["89"][0], found["10"][0]) == ("Xã", "Phường")


NUMBERED = [
    ["STT", "Xã, phường", "Tiến độ giải quyết (20)", "Mức độ hài lòng (18)", "Tổng điểm (100)"],
    ["1", "Bảo Lâm 1", "19,2", "17,1", "93,8"],
    ["2", "Xã Đam Rông 3", "18,8", "17,9", "90,1"],
    ["3", "Phường 2 Bảo Lộc", "17", "16,5", "88,4"],
]


def test_numbers_of_places_and_maxima_in_headers_are_no_rows() -> None:
    statistics = extract_text(as_page(["Điểm Bộ chỉ số phục vụ người dân, doanh nghiệp tháng 7/2025:"], NUMBERED)).statistics
    found = {s.figure: (s.kind.value, s.denominator and int(s.denominator), s.indicator) for s in statistics}
    assert len(found) == 9
    assert found["17,9"] == ("score", 18, "index.service_score")
    assert found["88,4"] == ("score", 100, "index.service_score")


def test_a_group_to_be_reached_is_a_rank() -> None:
    rows = [["Chỉ tiêu", "Mục tiêu năm 2024"], ["Xếp hạng Chỉ số cải cách hành chính", "Trong nhóm 15"]]
    assert [(s.kind.value, s.role.value, s.comparator.value, int(s.value)) for s in extract_text(as_page([], rows)).statistics] == [("rank", "target", "le", 15)]


YEARS = [["Chỉ tiêu", "Đơn vị tính", "Năm 2023", "Năm 2024"], ["Số đơn vị sự nghiệp công lập", "Đơn vị", "764", "749"], ["Số đơn vị được kiểm tra", "Đơn vị", "26", "27"]]
CLASSES = [["TT", "Nội dung bồi dưỡng", "Số lớp", "Số học viên"], ["1", "Lý luận chính trị", "12", "780"], ["2", "Kỹ năng chuyển đổi số", "41", "6.204"]]
TIMES = [
    ["STT", "Tên thủ tục", "Thời gian theo quy định (ngày)", "Thời gian sau cắt giảm (ngày)"],
    ["1", "Chuyển mục đích sử dụng đất", "15", "10"],
    ["2", "Cấp đổi giấy chứng nhận", "7", "5"],
]


def test_a_label_that_is_a_number_of_bodies_counts_them() -> None:
    found = rows_of(["Tình hình giai đoạn 2023 - 2024:"], YEARS)
    assert found["749"][0] == "organization.units"
    assert found["27"][0] != "organization.units"


def test_the_header_of_the_labels_tells_what_rows_are() -> None:
    found = rows_of(["Kết quả năm 2023 như sau:"], CLASSES)
    assert {indicator for indicator, _ in found.values()} == {"civil_service.trained"}


def test_times_of_procedures_are_read_beside_what_is_cut() -> None:
    found = rows_of(["Năm 2024, Sở cắt giảm thời gian giải quyết thủ tục đất đai như sau:"], TIMES)
    assert {indicator for indicator, _ in found.values()} == {"procedures.processing_time"}


KINDS = [["Khối^r2", "Công chức^c2", "Viên chức^c2"], ["Được giao", "Có mặt", "Được giao", "Có mặt"], ["Cấp tỉnh", "1.805", "1.722", "8.410", "8.102"], ["Cấp huyện", "1.597", "1.533", "42.118", "40.905"]]


def test_what_is_assigned_and_present_is_payroll() -> None:
    found = rows_of(["Đến ngày 30/6/2024, tổng biên chế công chức được giao của tỉnh như sau:"], KINDS)
    assert {indicator for indicator, _ in found.values()} == {"organization.payroll_assigned"}


SMALL = [["TT", "Lĩnh vực", "Tiếp nhận", "Quá hạn"], ["1", "Đất đai", "1.204", "12"], ["2", "Hộ tịch", "318", "0"], ["3", "Công chứng", "893", "3"]]


def test_a_row_of_small_numbers_heads_no_section() -> None:
    statistics = extract_text(as_page(["Kết quả giải quyết hồ sơ năm 2023:"], SMALL)).statistics
    sectors = {s.figure: dict(s.dimensions).get("sector") for s in statistics if "|" in s.evidence}
    assert (sectors["318"], sectors["893"], sectors["3"]) == ("hộ tịch", None, None)


POINTS = [["Nhóm chỉ số", "Điểm tối đa", "Năm 2024", "Năm 2025"], ["Mức độ hài lòng", "18", "17,52", "17,60"], ["Số hóa hồ sơ", "22", "15,13", "17,03"]]


def test_points_under_a_maximum_are_no_percentage() -> None:
    before = ["Bảng điểm theo Bộ chỉ số phục vụ người dân, doanh nghiệp:"]
    assert rows_of(before, POINTS)["17,52"] == ("index.service_score", "2024-12-31")


GOALS = [["Chỉ tiêu", "Kế hoạch năm 2022", "Thực hiện 9 tháng"], ["Tỷ lệ thanh toán trực tuyến (%)", "60", "41,75"]]
TOTAL = [["Nhóm chỉ số", "Điểm tối đa", "Điểm đạt"], ["Số hóa hồ sơ", "40", "31,3"], ["Tiến độ giải quyết", "60", "60"], ["Tổng điểm", "100", "91,3"]]


def test_a_table_of_an_undated_text_is_of_the_day_up_to_which_the_text_counts() -> None:
    before = ["Tính đến ngày 15/11/2024, công an quận đã kích hoạt 82.773 tài khoản.", "Số liệu tại các phường như sau:"]
    found = rows_of(before, [["Phường", "Tài khoản đã kích hoạt"], ["Bắc Sơn", "9.871"], ["Nam Sơn", "8.640"]])
    assert {end for _, end in found.values()} == {"2024-11-15"}


@pytest.mark.parametrize(
    ("before", "rows", "after", "ends"),
    [
        ("Kết quả 9 tháng đầu năm 2022 như sau:", GOALS, "Thanh toán trực tuyến mới đạt 41,75%/60%.", ["2022-09-30", "2022-12-31"]),
        ("Kết quả chấm điểm tính đến 17 giờ ngày 15/12/2025:", TOTAL, "Với tổng điểm 91,3/100, phường xếp thứ 12/129.", ["2025-12-15", "2025-12-15"]),
    ],
    ids=["goals", "total"],
)  # fmt: skip
def test_what_restates_a_table_is_of_its_time(before: str, rows: list[list[str]], after: str, ends: list[str]) -> None:
    statistics = extract_text(as_page([before], rows, [after])).statistics
    found = [s.period_end.isoformat() if s.period_end else None for s in statistics if s.evidence == after]
    assert found == ends


def test_the_share_cut_beside_times_is_of_the_time_and_that_beside_procedures_of_them() -> None:
    head = ["Thủ tục hành chính", "Thời gian quy định (ngày)", "Thời gian sau cắt giảm (ngày)", "Tỷ lệ cắt giảm (%)"]
    times = rows_of([], [head, ["Cấp giấy phép xây dựng", "20", "15", "25"], ["Cấp phiếu lý lịch", "12", "9", "27"]])
    assert times["25"][0] == times["27"][0] == "procedures.burden_cut_rate"
    counts = rows_of([], [["Lĩnh vực", "Số thủ tục được đơn giản hóa", "Tỷ lệ cắt giảm (%)"], ["Đất đai", "14", "31"], ["Hộ tịch", "11", "44"]])
    assert "procedures.burden_cut_rate" not in (counts["31"][0], counts["44"][0])


def test_a_surplus_is_in_the_unit_of_its_row() -> None:
    rows = [["TT", "Chỉ tiêu", "ĐVT", "Chỉ tiêu giao", "Kết quả", "So sánh"], ["1", "Hồ sơ nộp trực tuyến", "%", "85", "93,6", "Vượt 8,6"], ["2", "Lớp bồi dưỡng", "Lớp", "20", "27", "Vượt 7"]]
    found = {s.figure: (s.kind.value, s.indicator) for s in extract_text(as_page(["Kết quả như sau:"], rows)).statistics}
    assert found["8,6"] == ("share", None)
    assert found["7"][0] == "count"


def test_numbers_of_bodies_are_no_rows() -> None:
    rows = [["STT", "Đơn vị", "Biên chế được giao"], ["1", "Ban Quản lý dự án 4", "61"], ["2", "Trường Trung học cơ sở số 2", "42"], ["3", "Hồ sơ mức độ 4", "12"]]
    assert {s.figure for s in extract_text(as_page(["Tình hình biên chế năm 2024:"], rows)).statistics} == {"61", "42", "12"}


@pytest.mark.parametrize("header", ["Quý II", "Kế hoạch năm 2024", "Giá trị", "Nghìn đồng", "Hoàn thành"])
def test_plain_headers_are_plain_in_either_spelling(header: str) -> None:
    assert PLAIN_HEADER.pattern.fullmatch(respell(header))


def test_fields_of_schooling_train_nobody() -> None:
    rows = [["Lĩnh vực", "Năm 2017", "Năm 2022", "Giảm"], ["Giáo dục và đào tạo", "661", "584", "77"], ["Y tế", "58", "45", "13"]]
    found = rows_of(["Số lượng ĐVSNCL trước và sau sắp xếp:"], rows)
    assert (found["584"], found["77"]) == (("organization.units", "2022-12-31"), ("organization.units_cut", "2022-12-31"))


def test_a_share_of_the_same_span_is_of_the_result() -> None:
    rows = [["Nội dung", "Thực hiện 9 tháng năm 2022", "% cùng kỳ"], ["Thu nội địa", "28.354", "101,5"], ["Thu khác", "11.767", "128,2"]]
    assert rows_of([], rows)["101,5"] == (None, "2022-09-30")


def test_shares_compared_with_budgets_are_no_money() -> None:
    head = ["Nội dung^r2", "Dự toán năm 2022^r2", "Thực hiện 9 tháng^r2", "So sánh (%)^c2"]
    rows = [head, ["Dự toán", "Cùng kỳ"], ["Thuế ngoài quốc doanh", "96.200", "81.350", "84,6", "120,3"], ["Lệ phí trước bạ", "38.500", "35.914", "93,3", "131,7"]]
    found = {s.figure: (s.kind.value, s.role.value) for s in extract_text(as_page(["Thu ngân sách 9 tháng năm 2022", "Đơn vị: Triệu đồng"], rows)).statistics}
    assert (found["84,6"], found["120,3"], found["96.200"]) == (("share", "actual"), ("share", "change"), ("amount", "target"))


def test_a_column_of_procedures_counts_them() -> None:
    rows = [["Đơn vị", "Số TTHC", "Hồ sơ tiếp nhận"], ["Sở Tư pháp", "142", "7.842"], ["Sở Y tế", "118", "2.118"]]
    assert rows_of([], rows)["142"][0] == "procedures.count"


def test_a_caption_may_end_in_the_unit_of_the_table() -> None:
    rows = [["Địa phương", "Tiếp cận dịch vụ", "Chỉ số chung"], ["Quận Hồng Bàng", "94,10", "94,53"], ["Quận Ngô Quyền", "93,05", "93,43"]]
    statistics = extract_text(as_page(["Bảng tổng hợp chỉ số hài lòng theo địa phương (%)"], rows)).statistics
    assert {(s.kind.value, s.unit) for s in statistics} == {("share", "percent")}


def test_within_time_below_results_is_on_time() -> None:
    rows = [["Lĩnh vực^r2", "Nhận trong kỳ^r2", "Kết quả giải quyết^c2"], ["Trong hạn", "Quá hạn"], ["Hộ tịch", "8.213", "8.105", "12"], ["Đất đai", "39", "41", "0"]]
    found = rows_of(["Kết quả tiếp nhận và giải quyết hồ sơ:"], rows)
    assert (found["8.105"][0], found["12"][0]) == ("procedures.dossiers_on_time", "procedures.dossiers_overdue")


def test_days_of_a_survey_and_of_a_table_are_not_of_the_rest() -> None:
    title = "Hải Phòng công bố chỉ số hài lòng năm 2023"
    survey = "Cuộc khảo sát được thực hiện từ ngày 01/10 đến 15/11/2023 với 5.400 phiếu. Chỉ số hài lòng chung đạt 91,24%."
    found = {s.figure: s.period_end.isoformat() if s.period_end else None for s in extract_text(as_page([title, survey], [["Quận", "Chỉ số chung"], ["Hồng Bàng", "94,53"]])).statistics}
    assert found == {"5.400": "2023-11-15", "91,24%": "2023-12-31", "94,53": "2023-12-31"}
    lines = ["Sở Tư pháp: Kết quả cải cách hành chính năm 2022", "Kết quả tiếp nhận hồ sơ (số liệu từ 15/12/2021 đến 30/11/2022):"]
    rows = [["TT", "Lĩnh vực", "Nhận trong kỳ"], ["1", "Hộ tịch", "8.213"], ["2", "Đất đai", "39"]]
    found = {s.figure: s.period_end.isoformat() if s.period_end else None for s in extract_text(as_page(lines, rows, ["4. Về tổ chức: Sở có 15 phòng."])).statistics}
    assert (found["8.213"], found["15"]) == ("2022-11-30", "2022-12-31")


def test_years_compared_and_days_in_headers() -> None:
    rows = [["Nội dung", "Ước TH năm 2024", "Dự toán năm 2025", "So sánh DT2025/2024 (%)"], ["Tổng thu", "10.918.300", "11.862.000", "113,5"]]
    assert rows_of(["Đơn vị: nghìn đồng"], rows)["113,5"][1] == "2025-12-31"
    assert rows_of([], [["Khối", "Biên chế giao năm 2022", "Có mặt 31/12/2022"], ["Viên chức", "20.981", "19.455"]])["19.455"][1] == "2022-12-31"


def test_what_is_lacking_is_no_change_and_of_which_is_of_the_column_before() -> None:
    rows = [["Đơn vị", "Biên chế được giao", "Biên chế có mặt", "Thừa (+), thiếu (-)"], ["Phòng Nội vụ", "9", "8", "-1"], ["Văn phòng", "15", "16", "+1"]]
    found = {s.figure: (s.role.value, s.value) for s in extract_text(as_page([], rows)).statistics}
    assert (found["-1"], found["1" if "1" in found else "+1"]) == (("actual", -1), ("actual", 1))
    rows = [["Chi nhánh", "Tồn đầu kỳ", "Đã trả", "Tồn cuối kỳ", "Trong đó quá hạn"], ["Chi nhánh A", "1.204", "8.022", "1.498", "211"], ["Chi nhánh B", "310", "2.690", "364", "18"]]
    codes = {figure: indicator for figure, (indicator, _) in rows_of(["Tình hình giải quyết hồ sơ đất đai:"], rows).items()}
    assert (codes["1.204"], codes["1.498"], codes["211"]) == ("procedures.dossiers_carried_over", "procedures.dossiers_pending", "procedures.dossiers_pending_overdue")


def test_a_bare_share_restates_the_row_of_counts_above_it() -> None:
    rows = [["Chỉ tiêu", "Tháng 5/2023", "Tháng 6/2023"], ["Tổng hồ sơ tiếp nhận", "740", "815"], ["Hồ sơ nộp trực tuyến", "333", "408"], ["Tỷ lệ (%)", "45", "50,1"]]
    assert {rows_of([], rows)[figure][0] for figure in ("45", "50,1")} == {"online.dossier_share"}
    rows[-1][0] = "Tỷ lệ giải ngân (%)"
    assert {rows_of([], rows)[figure][0] for figure in ("45", "50,1")} == {"finance.disbursement_rate"}


def test_a_budget_is_of_the_year() -> None:
    rows = [["Chủ đầu tư", "Kế hoạch vốn", "Giải ngân"], ["Sở Y tế", "88,2", "71,6"], ["Sở Xây dựng", "640,8", "295,0"]]
    found = rows_of(["Giải ngân vốn đầu tư công 9 tháng năm 2024", "ĐVT: Tỷ đồng"], rows)
    assert (found["88,2"][1], found["71,6"][1]) == ("2024-12-31", "2024-09-30")


def test_bodies_over_columns_of_indicators_are_not_counted() -> None:
    rows = [["Nội dung", "Huyện", "Xã", "Tổng"], ["Hồ sơ tiếp nhận", "1.208", "7.530", "8.738"], ["Đã giải quyết", "1.131", "7.512", "8.643"], ["Quá hạn", "29", "0", "30"]]
    found = rows_of(["Kết quả tiếp nhận, giải quyết hồ sơ như sau:"], rows)
    assert (found["7.530"][0], found["8.643"][0], found["0"][0]) == ("procedures.dossiers_received", "procedures.dossiers_resolved", "procedures.dossiers_overdue")


def test_cuts_in_tables_have_rates_and_goals_of_their_own() -> None:
    rows = [["Nội dung", "Trước sắp xếp", "Sau sắp xếp", "Giảm", "Tỷ lệ giảm (%)"], ["Phòng thuộc sở", "118", "92", "26", "22,0"], ["Chi cục", "21", "15", "6", "28,6"]]
    found = rows_of(["Tình hình sắp xếp tổ chức bộ máy:"], rows)
    assert (found["26"][0], found["28,6"][0]) == ("organization.units_cut", "organization.units_cut_rate")
    rows = [["Huyện", "Biên chế năm 2021", "Chỉ tiêu giảm"], ["Bảo Yên", "92", "5"], ["Văn Bàn", "94", "6"]]
    statistics = {s.figure: (s.role.value, s.value) for s in extract_text(as_page([], rows)).statistics}
    assert statistics["5"] == ("target", 5)


PARTS = [
    ["STT", "Nội dung", "ĐVT", "Năm 2023"],
    ["1", "Tỷ lệ hồ sơ nộp trực tuyến", "%", "61,08"],
    ["a", "Cấp tỉnh", "%", "70,2"],
    ["b", "Cấp huyện", "%", "58,4"],
    ["2", "Số TTHC được cắt giảm", "Thủ tục", "85"],
    ["2.1", "Cấp tỉnh", "Thủ tục", "45"],
    ["", "Trong đó: cấp sở", "Thủ tục", "31"],
]
DONE = [
    ["TT", "Nội dung", "Chỉ tiêu năm 2023 (%)", "Tổng số", "Đã thực hiện", "Tỷ lệ (%)"],
    ["1", "Hồ sơ nộp trực tuyến", "70", "1.200", "900", "75"],
    ["2", "Hồ sơ được số hóa", "80", "1.000", "780", "78"],
]


def test_a_part_is_of_its_whole() -> None:
    found = {figure: indicator for figure, (indicator, _) in rows_of([], PARTS).items()}
    assert found["61,08"] == found["70,2"] == found["58,4"] == "online.dossier_share"
    assert found["85"] == found["45"] == found["31"] == "procedures.simplified"


def test_a_share_of_results_is_of_no_plan() -> None:
    found = {figure: indicator for figure, (indicator, _) in rows_of([], DONE).items()}
    assert (found["75"], found["78"]) == ("online.dossier_share", "digital.digitized_dossier_share")


def test_a_column_of_a_year_to_come_is_a_plan() -> None:
    table = [["Cơ quan", "Biên chế năm 2021", "Biên chế đến năm 2025", "Ghi chú"], ["Phòng Y tế", "12", "10", ""], ["Phòng Nội vụ", "15", "13", ""]]
    roles = {s.figure: s.role.value for s in extract_text(as_page([], table)).statistics}
    assert roles == {"12": "actual", "10": "target", "15": "actual", "13": "target"}


def test_items_are_parts_of_what_announces_them() -> None:
    text = "Báo cáo\nToàn tỉnh tiếp nhận 900 hồ sơ, gồm:\n- Cấp tỉnh: 300 hồ sơ;\n- Cấp xã: 600 hồ sơ."
    assert {s.indicator for s in extract(text)} == {"procedures.dossiers_received"}


def test_years_of_a_road_map_are_plans() -> None:
    table = [["Mục tiêu^r2", "Hiện trạng 2021^r2", "Lộ trình thực hiện^c2"], ["2022", "2023"], ["Tỷ lệ hồ sơ trực tuyến", "18,5%", "30%", "50%"]]
    roles = {s.figure: s.role.value for s in extract_text(as_page([], table)).statistics}
    assert roles == {"18,5%": "actual", "30%": "target", "50%": "target"}


def test_how_many_bodies_there_were_is_their_number() -> None:
    table = [["Lĩnh vực", "Số ĐVSNCL năm 2017", "Số ĐVSNCL năm 2020", "Tỷ lệ giảm (%)"], ["Y tế", "33", "24", "27,27"], ["Văn hóa", "28", "15", "46,43"]]
    found = {figure: indicator for figure, (indicator, _) in rows_of(["Kết quả sắp xếp đơn vị sự nghiệp công lập:"], table).items()}
    assert found["33"] == found["15"] == "organization.units" and found["27,27"] == "organization.units_cut_rate"


@pytest.mark.parametrize(("title", "role"), [("Kế hoạch cải cách hành chính năm 2022", "target"), ("Kết quả thực hiện kế hoạch năm 2022", "actual")])
def test_a_table_of_a_plan_holds_goals(title: str, role: str) -> None:
    text = f"{title}\nChỉ tiêu giao các xã\nĐơn vị | Hồ sơ đúng hạn (%) | Hồ sơ trực tuyến (%)\nXã Tân Mỹ | 99 | 65\nXã Hòa Lạc | 98 | 50"
    assert {s.role.value for s in extract(text)} == {role}


INDICES = [["Chỉ số", "Năm", "Điểm", "Hạng"], ["SIPAS (%)^r2", "2021", "84,6", "30"], ["2022", "86,1", "24"], ["PAPI^r2", "2021", "41,9", "38"], ["2022", "42,7", "27"]]


def test_a_period_behind_a_group_leaves_the_row_its_name() -> None:
    rows = extract_text(as_page(["Các chỉ số của tỉnh Phú Thọ"], INDICES)).statistics
    assert [str(r.indicator) for r in rows[::2]] == ["satisfaction.index", "satisfaction.index", "index.papi_score", "index.papi_score"]
    assert [r.kind for r in rows[::2]] == [Kind.SHARE, Kind.SHARE, Kind.SCORE, Kind.SCORE]
    assert [r.period_start.year for r in rows if r.period_start] == [2021, 2021, 2022, 2022] * 2


def test_a_bare_share_behind_a_difference_is_a_change() -> None:
    table = [["Nội dung", "Năm 2021", "Năm 2022", "Tăng (+), giảm (-)", "Tỷ lệ (%)"], ["Hồ sơ tiếp nhận", "900", "1.080", "+180", "120"]]
    rows = extract_text(as_page(["Hồ sơ của xã An Bình"], table)).statistics
    assert [(r.figure, r.role.value, r.indicator) for r in rows[2:]] == [
        ("180", "change", "procedures.dossiers_received"), ("120", "change", "procedures.dossiers_received"),
    ]  # fmt: skip


def test_a_table_in_halves_names_each_half_by_its_own_label() -> None:
    table = [["Hạng", "Huyện", "Điểm", "Hạng", "Huyện", "Điểm"], ["1", "Phú Bình", "88,2", "3", "Đại Từ", "85,4"], ["2", "Định Hóa", "87,1", "4", "Võ Nhai", "83,9"]]
    rows = extract_text(as_page(["Xếp hạng cải cách hành chính các huyện năm 2022"], table)).statistics
    assert [r.organization for r in rows] == ["Phú Bình", "Phú Bình", "Đại Từ", "Đại Từ", "Định Hóa", "Định Hóa", "Võ Nhai", "Võ Nhai"]
