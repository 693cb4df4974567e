"""Numbers of tables written one cell a line stay; counters, ratings and lone numbers of a page go."""

from __future__ import annotations

import pytest

from pipeline.clean.furniture import is_cut, is_furniture_line, lone_digits, number_cells

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


OWN_LINES = [
    "Phản hồi: 4 Trang 3/12", "Đã xem: 128 | Phản hồi: 4 Trang 19",
    "Xem: 501", "Số lần đọc: 812", "(501 lượt xem)", "1,284 views", "Đã tải về: 415 lần", "Dung lượng: 356 KB", "Tệp đính kèm: BC_218.pdf (1,37 MB)", "Chia sẻ 412",
    "12 bình luận", "Nghe bài viết 3:42", "00:00/04:17", "Tổng số điểm của bài viết là: 15 trong 3 đánh giá", "Trung bình: 4,2 (17 phiếu)", "Đánh giá bài viết: 4.5/5 (412 lượt)",
    "Người đăng: admin | 15/10/2024 | Lượt xem: 264", "Ngày tạo: 11/03/2024 15:00", "Số ký tự còn lại: 500", "Khách trực tuyến: 38", "Hôm nay: 402 | Hôm qua: 388 | Tất cả: 1.118",
    "Trang 1 trên 116", "Trang: 1 2 3 4 ... 58", "«« « 1 2 3 ... 41 » »»", "Hiển thị 1 - 10 / 412 kết quả",
    "Nghe bài viết0:00 / 3:21Giọng nữTốc độ 1x", "-100%+", "★★★★☆ 4,2/5 (777 đánh giá)", "Quét mã QR để đọc trên điện thoại", "Chuyên mục: Tin tức", "[Trở về] [In trang này]", "Thẻ: cải cách, 777", "Lên đầu trang",
    "URL của bài viết này: http://a.example.gov.vn/777.html", "Bạn thấy bài viết hữu ích không? Có (777) Không (77)", "Trần Đức06/07/2022 14:204.870 lượt xem", "Sửa lần cuối vào thứ ba, 06 tháng 10 2020 15:02 đọc 2.260 lần", "Đăng ký nhận bản tin", "Đăng ký nhận tin từ Cổng", "Đã có 4.500 người theo dõi", "812 người đã đăng ký nhận bản tin",
]  # fmt: skip
BODY_LINES = [
    "Tổng số hồ sơ: 1.250", "12 ý kiến góp ý bằng văn bản", "Năm 2024: 812 hồ sơ", "Trực tuyến: 6.294 hồ sơ", "Trung bình: 4,2 ngày", "Đánh giá: 45 đơn vị", "Tiếp nhận 812 | Đã giải quyết 640",
    "3 trang tin", "Lượt truy cập dịch vụ công đạt 125.000 lượt.", "1 | 2 | 3", "Xếp hạng 5/63", "Điểm trung bình: 4,2/5", "Kinh phí: 1,37 tỷ đồng", "Trước 12, sau 15 hồ sơ",
    "Đăng ký nhận kết quả tại nhà: 812 hồ sơ", "Nghe bài giảng của 12 giảng viên", "Thẻ căn cước: 812 trường hợp", "[1]", "Danh mục: 812 thủ tục", "Có 812 thông tin hữu ích được đăng tải", "Từ 01/7/2022 đến 06/07/2022, tổng đài có 4.870 lượt nghe", "Đã có 4.500 người đăng ký tài khoản",
]  # fmt: skip


@pytest.mark.parametrize("line", OWN_LINES)
def test_what_a_page_says_of_itself_is_furniture(line: str) -> None:
    assert is_furniture_line(line)


@pytest.mark.parametrize("line", BODY_LINES)
def test_short_lines_of_the_text_are_no_furniture(line: str) -> None:
    assert not is_furniture_line(line)


@pytest.mark.parametrize(
    ("line", "expected"),
    [("Giấy phép số 331/GP-BTTTT ngày 12/5/2021", True), ("Chịu trách nhiệm chính: Ông Nguyễn Văn An", True), ("Bản quyền thuộc về UBND huyện", True),
     ("Giấy phép số 12/GP-UBND hết hạn từ năm 2020.", False), ("Chịu trách nhiệm thực hiện là các phòng.", False)],
)  # fmt: skip
def test_the_foot_of_a_page_ends_the_article(line: str, expected: bool) -> None:
    assert is_cut(line) is expected
