"""Photo captions give no statistic; lines that only speak of a photo do."""

from __future__ import annotations

import pytest

from extractors.extract import extract_text
from pipeline.formats import text_of
from pipeline.process import source_of


@pytest.mark.parametrize(
    ("line", "figures"),
    [
        ("Người dân nộp hồ sơ tại một phường có 25 quầy - Ảnh: LÊ AN", []),
        ("Cán bộ xã hướng dẫn 12 hộ dân (Ảnh: Minh Hà).", []),
        ("Một trong 7 trạm y tế vừa sáp nhập. Ảnh minh họa: Lê An", []),
        ("Cuộc thi ảnh nhận được 125 tác phẩm.", ["125"]),
        ("Kho lưu trữ có 1.200 ảnh: 300 màu.", ["1.200", "300"]),
    ],
)
def test_credited_lines_are_captions(line: str, figures: list[str]) -> None:
    clean = text_of(["Tin trong ngày", line, "Xã đã làm xong việc này."])
    assert [s.figure for s in extract_text(source_of(clean, "doc")).statistics] == figures
