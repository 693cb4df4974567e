"""The segmenter gives the words that underthesea gives, with offsets that hold; features are those of its models."""

from __future__ import annotations

import subprocess
import sys

import pytest
from underthesea import sent_tokenize, word_tokenize

from extractors.records import Block, BlockKind
from pipeline.tokenizer import Segmenter, split_sentences, tokenize
from pipeline.word_features import WordFeatures, read_template

TEXTS = [
    "Năm 2023, toàn tỉnh tiếp nhận 20.449 hồ sơ trực tuyến, đạt 98,8% (tăng 3,2 điểm % so với cùng kỳ).",
    "UBND TP. Huế có 21/21 sở, ngành; H'Mông chiếm 12%… v.v.",
    "Kết quả: -5, +7, 2147483647 và 2147483648; ngày 02/05/2014 tại xã N’Thôn Hạ",
    "The agency counted 27 million visits to www.example.com, up 4.5%",
    "ΑΣ ǅ ß İ ŉ ½",
    "a",
]


@pytest.fixture(scope="module")
def segmenter() -> Segmenter:
    return Segmenter()


@pytest.mark.parametrize("text", TEXTS)
def test_words_are_those_of_the_library(segmenter: Segmenter, text: str) -> None:
    assert segmenter.words(text) == word_tokenize(text, use_token_normalize=False)


@pytest.mark.parametrize("text", TEXTS)
def test_tokens_stand_in_the_text(text: str) -> None:
    tokens = tokenize(text, 7)
    assert tokens
    assert all(text[t.start - 7 : t.end - 7] == t.text for t in tokens)


def test_no_text_has_no_words(segmenter: Segmenter) -> None:
    assert segmenter.words(" ") == []


def test_features_of_each_token() -> None:
    templates = ["T[0]", "T[-1,0].lower", "T[1].isdigit", "T[0].istitle", "T[0,1].is_in_dict"]
    described = WordFeatures(templates, frozenset({"hồ sơ"})).describe(["Hồ", "sơ", "12"])
    assert described == [
        ("T[0]=Hồ", "T[-1,0].lower=BOS", "T[1].isdigit=False", "T[0].istitle=True", "T[0,1].is_in_dict=True"),
        ("T[0]=sơ", "T[-1,0].lower=hồ sơ", "T[1].isdigit=True", "T[0].istitle=False", "T[0,1].is_in_dict=False"),
        ("T[0]=12", "T[-1,0].lower=sơ 12", "T[1].isdigit=EOS", "T[0].istitle=True", "T[0,1].is_in_dict=EOS"),
    ]


def test_unknown_template() -> None:
    with pytest.raises(ValueError, match="isroman"):
        read_template("T[0].isroman")


@pytest.mark.parametrize(
    "text",
    [
        "Đạt 1.205 hồ sơ", "Tiếp nhận 3,5 nghìn hồ sơ.", "Năm 2023. Toàn tỉnh có 5 xã", "Vì sao? Do thiếu 12 người!", "Còn lại… 3 xã", "TP. Huế đạt 98.5%.",
        "Theo Ths. A, có 5. xã", "Hết...", "Hết... Còn 2 xã",
    ],
)  # fmt: skip
def test_sentences_are_those_of_the_library(text: str) -> None:
    sentences = split_sentences(text, [Block(0, len(text), BlockKind.PARAGRAPH)])
    assert [text[s.start : s.end] for s in sentences] == sent_tokenize(text)


def test_no_sentence_ends_inside_a_date() -> None:
    text = "Sở mở thêm 5 quầy trong quý II.2019. Xã góp 3 tỷ."
    assert [text[s.start : s.end] for s in split_sentences(text, [Block(0, len(text), BlockKind.PARAGRAPH)])] == [
        "Sở mở thêm 5 quầy trong quý II.2019.",
        "Xã góp 3 tỷ.",
    ]


def test_warm_up_loads_the_segmenter() -> None:
    code = "from pipeline import process, tokenizer; process.warm_up(); assert tokenizer._segmenter.cache_info().currsize == 1"
    subprocess.run([sys.executable, "-c", code], check=True)
