"""Tests of extractors.quantities.told_before: bare counts take the noun of the sentence before, where their words speak of its class."""

from __future__ import annotations

import pytest

from extractors.extract import read_document
from pipeline.formats import text_of
from pipeline.process import source_of


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("Xã nhận 1.450 hồ sơ trong tháng. Đã trả ⟦1.402⟧, còn lại chờ bổ sung.", "hồ sơ"),
        ("Xã nhận 1.450 hồ sơ trong tháng. Đã trả 1.402: sớm 1.087, đúng hẹn ⟦309⟧, muộn 6.", "hồ sơ"),
        ("Quận giải quyết 812 thủ tục. Năm ngoái quận nhận hơn ⟦700⟧, trả 690.", "thủ tục"),
        ("Tỉnh đã cho nghỉ hơn 900 người. Tính từ năm 2015, số tinh giản là ⟦1.215⟧.", "người"),
        ("Xã có 14 thôn. Đã trả ⟦1.402⟧.", None),  # no papers told
        ("Xã nhận 1.450 hồ sơ. Số dân là ⟦9.300⟧.", "dân"),  # says nothing of what was done with papers
        ("Xã nhận 1.450 hồ sơ. Đã trả ⟦12⟧ căn nhà.", "căn nhà"),
    ],
)
def test_noun_of_the_sentence_before(text: str, counted: str | None) -> None:
    start = len("Tin trong ngày\n") + text.index("⟦")
    source = source_of(text_of(["Tin trong ngày", text.replace("⟦", "").replace("⟧", "")]), "example")
    figures, _ = read_document(source)
    assert [f.counted for f in figures if f.start == start] == [counted]
