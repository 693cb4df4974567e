"""The breakdowns that a text states for a figure: what it names, what it only repeats, what several values share."""

from __future__ import annotations

import pytest

from pipeline.process import extract

TABLE = "Cấp | Trước hạn | Đúng hạn\nCấp xã | 1.204 | 315\nCấp huyện | 402 | 63\n"
PROSE = [
    ("Năm 2023, tỷ lệ hồ sơ giải quyết đúng hạn của tỉnh Hà Nam đạt 98,3%.", "98,3%", {}),
    ("Năm 2023, tỷ lệ hồ sơ giải quyết trước và đúng hạn của tỉnh Hà Nam đạt 98,3%.", "98,3%", {}),
    ("Xã đã giải quyết 1.500 hồ sơ, trong đó trước hạn 1.204 hồ sơ, đúng hạn 296 hồ sơ.", "1.204", {"timing": "early"}),
    ("Xã đã giải quyết 1.500 hồ sơ, trong đó trước hạn 1.204 hồ sơ, đúng hạn 296 hồ sơ.", "296", {"timing": "exact"}),
    ("Tỉnh mở lớp bồi dưỡng cho 3.860 lượt cán bộ, công chức.", "3.860", {}),
    ("Năm 2022, 9 công chức bị xử lý kỷ luật.", "9", {"staff_category": "civil_servant"}),
    ("Số hồ sơ chậm hẹn là 4.117, chủ yếu ở lĩnh vực đất đai.", "4.117", {}),
    ("Tỉnh tiết kiệm 18,6 tỷ đồng chi phí tuân thủ mỗi năm cho người dân và doanh nghiệp.", "18,6 tỷ", {}),
    ("Có 45,2% hồ sơ trực tuyến mức độ 3, 4.", "45,2%", {"service_level": "3_4"}),
    ("HĐND huyện ban hành 09 văn bản quy phạm pháp luật.", "09", {}),
    ("Chỉ số DTI của tỉnh Lạng Sơn xếp thứ 7/63.", "7/63", {"index_name": "DTI"}),
    ("Công bố PAPI 2019\nKết quả, Hà Nội xếp thứ 48/63.", "48/63", {"index_name": "PAPI"}),
    (
        "Về DTI, chính quyền số đạt 0,7012 (hạng 6), kinh tế số 0,6104 (hạng 9).",
        "9",
        {"index_component": "kinh tế số", "index_name": "DTI"},
    ),
    ("Qua kiểm tra 12/24 xã, thị trấn, huyện phát hiện 31 tồn tại.", "12/24", {"admin_level": "commune"}),
    ("Số đơn vị sự nghiệp của tỉnh giảm từ 702 xuống 588 đơn vị.", "588", {"unit_type": "public_service_unit"}),
    ("Trước khi sắp xếp, khối cơ quan hành chính của tỉnh có 140 phòng, nay còn 90, tức giảm 35,7%.", "90", {"unit_type": "room"}),
    (
        "Năm 2020, tỉnh giảm 26 xã, phường, từ 226 xuống còn 200 đơn vị.",
        "200",
        {"admin_level": "commune", "unit_type": "admin_unit"},
    ),
    ("Năm 2018, ngành hải quan đã xóa 12 tổ, đội thuộc các chi cục.", "12", {}),
    (
        "Năm 2024, tỉnh sẽ kiểm tra đột xuất công vụ tại 30% số cơ quan cấp huyện, 20% xã, phường.",
        "20%",
        {"admin_level": "commune", "inspection_type": "unannounced"},
    ),
    (
        "Từ đầu năm, Bộ Công Thương đã bãi bỏ 28 thủ tục; hiện còn 451 thủ tục hành chính, trong đó 299 thủ tục do Bộ trực tiếp giải quyết.",
        "299",
        {"admin_level": "ministry"},
    ),
]


def breakdown(text: str, figure: str) -> dict[str, str]:
    (found,) = [dict(s.dimensions) for s in extract(text) if s.figure == figure]
    return found


@pytest.mark.parametrize(("text", "figure", "expected"), PROSE, ids=[f"{t[:40]}… {f}" for t, f, _ in PROSE])
def test_breakdown_in_prose(text: str, figure: str, expected: dict[str, str]) -> None:
    assert breakdown(text, figure) == expected


@pytest.mark.parametrize(
    ("rows", "figure", "expected"),
    [
        (TABLE, "315", {"timing": "exact", "admin_level": "commune"}),
        (TABLE, "402", {"timing": "early", "admin_level": "district"}),
        ("Cấp | Trước và đúng hạn\nCấp xã | 1.204\nCấp huyện | 402\n", "402", {"admin_level": "district"}),
    ],
)
def test_breakdown_in_a_table(rows: str, figure: str, expected: dict[str, str]) -> None:
    head, *lines = rows.splitlines()
    assert (
        breakdown("\n".join(["Kết quả giải quyết hồ sơ của tỉnh Hà Nam năm 2023:", head, *lines]), figure) == expected
    )


def test_the_parts_of_an_index_are_told_by_the_rows_of_its_table() -> None:
    text = "Điểm theo Bộ chỉ số phục vụ người dân, doanh nghiệp năm 2025 của phường Hoa Lư:\n" + "\n".join(
        ["Nhóm chỉ số | Điểm tối đa | Điểm đạt được", "Tiến độ giải quyết | 20 | 19,85", "Số hóa hồ sơ | 22 | 17,25", "Tổng điểm | 100 | 91,3"]
    )  # fmt: skip
    assert breakdown(text, "19,85") == {"index_component": "tiến độ giải quyết"}
    assert breakdown(text, "91,3") == {}
