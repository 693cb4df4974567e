"""Tests of extractors.subjects: the phrase that a reader would quote with a figure."""

from __future__ import annotations

import pytest

from extractors.extract import extract_text
from extractors.records import Block, BlockKind, SourceText
from pipeline.tokenizer import split_sentences, tokenize

CASES = [
    ("Huyện tiếp nhận ⟦1.250⟧ hồ sơ trực tuyến.", "hồ sơ trực tuyến"),
    ("Tỷ lệ hồ sơ đúng hạn đạt ⟦99,5%⟧.", "Tỷ lệ hồ sơ đúng hạn"),
    ("Tỷ lệ hồ sơ trực tuyến đạt 56%, tăng gấp đôi so với năm 2018 (⟦28%⟧).", "Tỷ lệ hồ sơ trực tuyến"),
    ("Mức độ hài lòng của người dân đạt 92%/⟦80%⟧.", "Mức độ hài lòng của người dân"),
    ("Tổng biên chế công chức năm 2017 là ⟦1.270⟧ người.", "biên chế công chức năm 2017"),
    ("Sở có 12 phòng, giảm ⟦4⟧ phòng chuyên môn so với năm 2015.", "phòng chuyên môn"),
    ("Có ⟦15⟧ sáng kiến về cải cách hành chính được công nhận.", "sáng kiến về cải cách hành chính được công nhận"),
    ("Thời gian cấp phép xây dựng còn ⟦9⟧ ngày.", "Thời gian cấp phép xây dựng"),
    ("Đã giải quyết 1.200 hồ sơ, trong đó trước hạn 900, đúng hạn ⟦290⟧.", "đúng hạn"),
    ("Tỷ lệ số hóa đạt 71%; cấp kết quả điện tử ⟦45%⟧.", "cấp kết quả điện tử"),
    ("Chỉ số SIPAS đạt ⟦83,6%⟧.", "Chỉ số SIPAS"),
    ("SIPAS đạt 83,6%; DTI xếp thứ ⟦11⟧.", "DTI"),
    ("Chi phí tiết kiệm được là ⟦22 tỷ⟧ đồng.", "Chi phí tiết kiệm"),
]


@pytest.mark.parametrize(("marked", "expected"), CASES, ids=[c[0][:50] for c in CASES])
def test_subject_is_what_a_reader_would_quote(marked: str, expected: str) -> None:
    start = marked.index("⟦")
    text = marked.replace("⟦", "").replace("⟧", "")
    blocks = (Block(0, len(text), BlockKind.PARAGRAPH),)
    source = SourceText("text", text, blocks, split_sentences(text, blocks), tokenize=tokenize)
    row = next(s for s in extract_text(source).statistics if s.char_start == start)
    assert row.subject == expected
    assert row.subject in row.evidence
