"""Every digit run of a text lies in exactly one row; spans are exact; nothing depends on the form of Unicode."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extractors.extract import extract_text
from extractors.results import Extraction
from pipeline.formats import text_of
from pipeline.process import source_of
from pipeline.store import read_rows

PIECES = [
    "1.234", "98,5%", "12/15", "3,2 điểm", "01/7/2024", "15-20", "hai mươi mốt", "một nửa", "gấp đôi", "6 triệu 325 nghìn",
    "thứ 5/63", "Nghị quyết số 76/NQ-CP", "mức độ 3, 4", "9001:2015", "0251.3822", "(đạt 79,5%)", "100%/90%", "tăng", "giảm",
    "hồ sơ", "thủ tục hành chính", "cán bộ, công chức", "tỷ đồng", "trong đó", "từ", "lên", "xuống còn", "không quá", "năm 2023",
    "quý II", "Sở Nội vụ", "|", "\n", ". ", ", ", "; ", ": ", "/", "-", "1.", "a)", "STT", "Tổng", "%", "‰", "½", "²", "٣", "０",
]  # fmt: skip
TIMES = [
    "tháng ",
    " năm ",
    "ngày ",
    "2024",
    "12",
    "quý ",
    "giai đoạn ",
    "6 tháng năm ",
    "mười tháng năm 20",
    " đến ",
    "từ ",
    "tuần ",
    " đầu năm ",
    "lúc ",
    "h",
    "g30",
    "khóa ",
    "điều ",
]


def extraction(text: str) -> tuple[str, Extraction] | None:
    lines = [line for raw in unicodedata.normalize("NFC", text).splitlines() if (line := " ".join(raw.split()))]
    if not lines:
        return None
    clean = text_of(lines)
    return clean.text, extract_text(source_of(clean, "doc"))


def check_coverage(text: str, rows: Iterable[tuple[int, int, str]]) -> None:
    covered: Counter[int] = Counter()
    for start, end, figure in rows:
        assert text[start:end] == figure
        covered.update(range(start, end))
    for run in re.finditer(r"\d+", text):
        assert {covered[i] for i in range(*run.span())} == {1}, (run[0], run.start())


def check(text: str, result: Extraction) -> None:
    rows = [(s.char_start, s.char_end, s.figure) for s in result.statistics]
    rows += [(r.char_start, r.char_end, r.figure) for r in result.rejections]
    check_coverage(text, rows)
    for s in result.statistics:
        assert text[s.evidence_start : s.evidence_end] == s.evidence
        assert s.evidence_start <= s.char_start < s.char_end <= s.evidence_end
    assert len({s.statistic_id for s in result.statistics}) == len(result.statistics)


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=40).map(" ".join))
def test_every_digit_run_lies_in_one_row_of_likely_text(text: str) -> None:
    if found := extraction(text):
        check(*found)


@settings(max_examples=100, deadline=None)
@given(st.lists(st.sampled_from([*PIECES, *TIMES]), min_size=1, max_size=30).map("".join))
def test_every_digit_run_lies_in_one_row_of_glued_text(text: str) -> None:
    if found := extraction(text):
        check(*found)


@settings(max_examples=100, deadline=None)
@given(st.text(alphabet="0123456789.,/-%|() \nabđồng²", max_size=120))
def test_every_digit_run_lies_in_one_row_of_any_text(text: str) -> None:
    if found := extraction(text):
        check(*found)


@settings(max_examples=40, deadline=None)
@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=30).map(" ".join))
def test_decomposed_input_gives_the_same_rows(text: str) -> None:
    assert extraction(text) == extraction(unicodedata.normalize("NFD", text))


def test_every_digit_run_of_the_corpus_lies_in_one_row(extracted: Path) -> None:
    rows: dict[str, list[tuple[int, int, str]]] = {}
    for table in ("statistics", "rejections"):
        for r in read_rows(extracted, table, ["doc_id", "char_start", "char_end", "figure"]):
            rows.setdefault(r["doc_id"], []).append((r["char_start"], r["char_end"], r["figure"]))
    for document in read_rows(extracted, "documents", ["doc_id", "text"]):
        check_coverage(document["text"], rows.get(document["doc_id"], []))


@pytest.mark.parametrize("cell", ["3 (2. 4)", "2.-1", "1. 2. 3"])
def test_a_cell_of_a_flattened_table_that_splits_into_sentences_is_read_once(cell: str) -> None:
    header = [
        "TT",
        "Lĩnh vực",
        "Tiếp nhận",
        "Đã giải quyết",
        "Đang xử lý",
        "Trực tiếp",
        "Trực tuyến",
        "Đúng hạn",
        "Quá hạn",
    ]
    rows = [
        "1",
        "Hộ tịch",
        "1.210",
        cell,
        "3.530",
        "2",
        "23",
        "2",
        "Đất đai",
        "402",
        "871",
        "1.068",
        "47",
        "158",
        "3",
        "Khác",
        "106",
        "777",
        "868",
        "0",
        "15",
    ]
    found = extraction(
        "\n".join(["Quý I/2026 giải quyết đúng hạn 99,2% hồ sơ", "Kết quả theo từng lĩnh vực như sau:", *header, *rows])
    )
    assert found is not None
    check(*found)


@pytest.mark.parametrize(
    "text", ["Mười tháng năm 20٣٤٥16, ngành y tế", "Mười tháng năm 202016, ngành", "6 tháng năm 2020161 đạt", "3, 4²6 tháng năm 2024", f"Theo Quyết định số 1{400 * '9'}2/QĐ-UBND ngày 03/01/2024"]
)
def test_a_span_does_not_end_inside_a_run_of_digits(text: str) -> None:
    found = extraction(text)
    assert found is not None
    check(*found)
