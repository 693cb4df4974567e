"""Endless texts are read in linear time, whole, without an exception; ordinary sentences stay as they are."""

from __future__ import annotations

import time
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extractors.bounds import LONGEST, bound_sentences, find_chains
from extractors.extract import extract_text
from extractors.records import SourceText
from pipeline.formats import text_of
from pipeline.process import source_of
from tests.test_invariant import check

PIECES = ["1.", "1/", "1-", "1,", "%", "một ", "(", "tăng giảm ", "7", "hai mươi ", "1/1 - ", "1:1;"]


def source(text: str) -> SourceText:
    return replace(source_of(text_of([text]), "doc"), tokenize=None)


@pytest.mark.parametrize("piece", PIECES)
def test_repetition_costs_no_more_than_its_length(piece: str) -> None:
    """Four times the text costs some four times as much, not sixteen times, on a machine of any speed."""
    short, long = (source(piece * (size // len(piece.encode()))) for size in (25_000, 100_000))
    extract_text(short)  # compiles the patterns
    start = time.process_time()
    extract_text(short)
    middle = time.process_time()
    found = extract_text(long)
    assert time.process_time() - middle < 8 * (middle - start) + 0.5
    check(long.text, found)


def test_a_long_sentence_is_cut_between_words() -> None:
    long = source("xã nộp hồ sơ và " * 500 + "đạt 95% .")
    pieces = bound_sentences(long).sentences
    assert all(s.end - s.start <= LONGEST for s in pieces)
    assert "".join(long.text[s.start : s.end] for s in pieces).replace(" ", "") == long.text.replace(" ", "")
    assert [s.figure for s in extract_text(long).statistics] == ["95%"]


def test_ordinary_sentences_stay() -> None:
    short = source("Tỉnh có 12 sở, 5-7 ban, đạt 1.234.567.890 đồng.")
    assert bound_sentences(short) is short
    assert not find_chains(short)


@settings(max_examples=25, deadline=None)
@given(st.lists(st.tuples(st.sampled_from(PIECES), st.integers(1, 60)), min_size=1, max_size=5))
def test_any_mix_of_repetitions_is_read_whole(parts: list[tuple[str, int]]) -> None:
    text = source("".join(piece * count for piece, count in parts) + " x")
    check(text.text, extract_text(text))
