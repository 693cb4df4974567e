"""Reads numbers written in words, alone and in a sentence."""

from __future__ import annotations

from decimal import Decimal

import pytest

from extractors.extract import extract_text
from extractors.number_words import decimal_places, parse_words
from pipeline.formats import text_of
from pipeline.process import source_of

WORDS = [
    ("mười một", "11"), ("hai mốt", "21"), ("ba lăm", "35"), ("hai mươi tư", "24"), ("năm chục", "50"), ("một trăm linh tư", "104"),
    ("hai trăm hai", "220"), ("một trăm hai mốt", "121"), ("trăm rưởi", "150"), ("nghìn rưỡi", "1500"), ("ba trăm rưỡi", "350"),
    ("một nghìn không trăm lẻ năm", "1005"), ("hai triệu ba", "2300000"), ("mười hai nghìn năm trăm", "12500"), ("ba tỷ rưỡi", "3500000000"),
    ("hai mươi mốt phẩy năm", "21.5"), ("không phẩy bảy mươi lăm", "0.75"), ("không phẩy không năm", "0.05"), ("ba phẩy một bốn", "3.14"),
    ("một phẩy hai triệu", "1200000"), ("không phẩy một trăm hai mươi lăm", "0.125"), ("hai tư", "24"),
    ("một triệu không trăm nghìn không trăm linh một", "1000001"), ("ba mươi nghìn tỷ", "30000000000000"),
    ("mười lăm chục", "150"), ("ba trăm rưỡi triệu", "350000000"), ("một trăm hai chục", "120"),
]  # fmt: skip
NO_NUMBER = ["mười năm", "hai trăm năm", "một hai", "linh năm", "hai phẩy", "trăm", "mươi hai", "một trăm linh", "rưỡi"]
SENTENCES = [
    ("Gặt lúa chín chạy bão, xã có 12 hộ.", ["12 item"]),
    ("Dự án kéo dài mười năm.", ["10 year"]),
    ("Trong hai năm qua, xã có 12 hộ.", ["12 item"]),
    ("Sau mười năm xây dựng, xã có 12 hộ.", ["12 item"]),
    ("Ba năm liên tiếp, sở có 12 người.", ["12 item"]),
    ("Nhiệt độ là âm mười hai độ.", ["-12 độ"]),
    ("Phòng thu âm hai mươi bài hát.", ["20 item"]),
    ("Có hai trăm tư vấn viên tham gia.", ["200 item"]),
    ("Mỗi ngày xã nhận 10 ~ 15 hồ sơ, thu 200~250 nghìn đồng.", ["10-15 item", "200000-250000 vnd"]),
    ("Tỷ lệ đạt mười hai phẩy năm phần trăm.", ["12.5 percent"]),
    ("Người dân chỉ mất một ngày rưỡi để đi lại.", ["1.5 day"]),
    ("Bà con chỉ lên huyện một đến hai lần.", ["1-2 item"]),
    ("Giấy hẹn trễ từ một đến ba ngày.", ["1-3 day"]),
    ("Từ lớp một đến hai khối lớp sau, trường có 9 người.", ["2 item", "9 item"]),
    ("Xã mua 2 tá bút.", ["24 item"]),
    ("Vốn là 1,2M đồng.", ["1200000 vnd"]),
    ("Tỉnh xếp thứ tư cả nước.", ["4 place"]),
    ("Sở xếp thứ hai mươi mốt toàn tỉnh.", ["21 place"]),
    ("Có hai tư thương bị phạt.", ["2 item"]),
    ("Vịnh Ba Tư có 5 tàu.", ["5 item"]),
    ("Chỉ một phần trăm hồ sơ trễ hạn.", ["1 percent"]),
    ("Số hồ sơ gấp ba phẩy hai lần năm trước.", ["3.2 times"]),
    ("Khoảng một phần ba năm 2023.", ["33.333333 percent"]),
    ("Mỗi ca trực cần 2 hoặc 3 người.", ["2-3 item"]),
    ("Mức phạt từ hai đến chín nghìn đồng.", ["2000-9000 vnd"]),
    ("Mỗi thôn có từ bảy mươi hai đến một trăm người.", ["72-100 item"]),
    ("Giá từ 500.000 đến một triệu đồng.", ["500000-1000000 vnd"]),
    ("Mỗi lớp có từ 28 học sinh đến 35 học sinh.", ["28-35 item"]),
    ("Số cán bộ tăng từ 78 người đến 89 người.", ["78 item", "89 item"]),
    ("Giá bán là 34 triệu đồng-46 triệu đồng.", ["34000000-46000000 vnd"]),
    ("Giá từ $74 đến $108.", ["74-108 usd"]),
    ("Đã có hơn 7 chục nghìn hộ tham gia.", ["70000 item"]),
    ("Giá trị gói thầu là 59 tỷ 6.", ["59600000000 vnd"]),
    ("Trong 59 tỷ 6 tháng đầu năm giải ngân 12 tỷ đồng.", ["59000000000 vnd", "12000000000 vnd"]),
    ("Tổng số tài khoản: 907 341 629.", ["907341629 item"]),
    ("Học phí là RM22,82.", ["22.82 rm"]),
    ("Vé vào cửa 12 đô.", ["12 usd"]),
    ("Phụ cấp hệ số 0,2 đến 0,5 mức lương cơ sở.", ["0.2-0.5 times"]),
    ("Thủ tục này chỉ mất 2 giờ 30 phút.", ["150 minute"]),
    ("Lúc 2 giờ 30 phút, đoàn gặp 5 hộ.", ["5 item"]),
    ("Từ 3 đến 4 giờ chiều, đoàn gặp 5 hộ.", ["5 item"]),
    ("Trong 24 giờ tới, tối thứ 7, có 5 đoàn.", ["5 item"]),
    ("Hội thi diễn ra 13 - 15 tháng 10 năm 2017 với 5 đội.", ["5 item"]),
    ("Thời hạn từ 3 đến 6 tháng.", ["3-6 month"]),
    ("Công trình chậm 3 tháng 10 ngày.", ["3 month", "10 day"]),
    ("Ông công tác 3 năm 7 tháng.", ["43 month"]),
    ("Đã số hóa 2,372/2,400 hồ sơ.", ["98.833333 percent"]),
    ("Thu 2,372 tỷ đồng, gồm 1.500 tỷ đồng thuế và 872 tỷ đồng phí.", ["2372000000000 vnd", "1500000000000 vnd", "872000000000 vnd"]),
    ("Người dân gọi 1022 hoặc 0292 3 830 123 để gặp 3 tổng đài viên.", ["3 item"]),
    ("Nhiệt độ là âm một độ.", ["-1 độ"]),
    ("Giá vé là 5 nghìn 5.", ["5500 vnd"]),
    ("Kênh VTV3 phát 12 phóng sự.", ["12 item"]),
    ("Ứng dụng cần iOS 14.5, đã có 20 lượt tải.", ["20 item"]),
    ("Tai nạn trên đường 3/2 làm 4 người bị thương.", ["4 item"]),
    ("Trụ sở đặt ở số 10 Trần Phú, Hà Nội có 5 tầng.", ["5 item"]),
    ("Tỉnh có 5 đô thị loại IV.", ["5 item"]),
    ("Số phiếu chống là hai.", ["2 item"]),
    ("Xe tiêu thụ 8 lít/100 km.", ["0.08 lít"]),
    ("Giá cước là 15.000 đồng một km.", ["15000 vnd"]),
    ("Đoàn đến lúc sáu giờ bốn mươi lăm, gặp 12 hộ.", ["12 item"]),
    ("Buổi họp từ 7g30 có 40 người dự.", ["40 item"]),
    ("Hạn chót là ngày mười lăm.", []),
    ("Trong 24 giờ qua, tỉnh tiếp nhận 12 ca.", ["12 item"]),
    ("Máy số 0988 57 88 68 nhận 5 cuộc gọi.", ["5 item"]),
    ("Tại Km77+300 có 2 xe.", ["2 item"]),
    ("Hồ sơ 000.00.16.H42-240115-0012 chậm 3 ngày.", ["3 day"]),
    ("Lệ phí là 2 150 000đ.", ["2150000 vnd"]),
    ("Kinh phí là 3 400 000 VNĐ.", ["3400000 vnd"]),
    ("Xã trồng 14 620,5 ha rừng.", ["14620.5 ha"]),
    ("Lớp có 20 000 em, tổ 5 100 xe.", ["20000 item", "5 item", "100 item"]),
    ("Tỷ lệ hài lòng đạt 91 ,3 % ở xã.", ["91.3 percent"]),
    ("Giá thiết bị là $12,500.", ["12500 usd"]),
    ("Tổng vốn là 4 nghìn 200 tỷ đồng.", ["4200000000000 vnd"]),
    ("Giá vé 4k5, giá đất 2tỷ3.", ["4500 vnd", "2300000000 vnd"]),
    ("Mỗi hộ nhận 4 đến 6 triệu đồng.", ["4000000-6000000 vnd"]),
    ("Mỗi hộ nhận bốn đến sáu triệu đồng.", ["4000000-6000000 vnd"]),
    ("Dự án cần 1.500 - 2.000 tỷ đồng.", ["1500000000000-2000000000000 vnd"]),
    ("Tăng từ 4 tỷ đồng lên 6 tỷ đồng.", ["4000000000 vnd", "6000000000 vnd"]),
    ("Đoàn về lúc 5 giờ rưỡi, gặp 12 hộ.", ["12 item"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), WORDS)
def test_number_words_are_read(text: str, expected: str) -> None:
    assert parse_words(text) == Decimal(expected)


@pytest.mark.parametrize("text", NO_NUMBER)
def test_what_is_no_number_is_not_read(text: str) -> None:
    assert parse_words(text) is None


def test_places_are_counted() -> None:
    assert [decimal_places(t) for t in ("hai mươi", "ba phẩy một bốn", "một phẩy hai triệu")] == [0, 2, 1]


@pytest.mark.parametrize(("text", "expected"), SENTENCES)
def test_number_words_in_a_sentence(text: str, expected: list[str]) -> None:
    rows = extract_text(source_of(text_of([text]), "doc")).statistics
    ends = ["" if row.value_max is None else f"-{row.value_max.normalize():f}" for row in rows]
    assert [f"{row.value.normalize():f}{end} {row.unit}" for row, end in zip(rows, ends, strict=True)] == expected
