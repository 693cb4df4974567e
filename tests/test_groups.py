"""Tests of extractors.groups: which figures of a text speak of one fact."""

from __future__ import annotations

import gc
from typing import Any

import pytest

from extractors import indicators, roles
from extractors.extract import read_document
from extractors.groups import attach
from extractors.records import Block, BlockKind, SourceText
from extractors.rules import TIMEOUT, Rule
from extractors.spelling import RespelledPattern, respell
from pipeline.tokenizer import split_sentences, tokenize

# Each line is a block, the first of several the title; figures with one letter behind them share a group, those with
# `-` stand alone.
TEXTS = [
    "Huyện nhận ⟦1.200a⟧ hồ sơ, trong đó nộp trực tuyến ⟦800a⟧ hồ sơ.",
    "Sở có ⟦25a⟧ đơn vị trực thuộc, cụ thể: ⟦16a⟧ chi cục, ⟦6a⟧ trung tâm, ⟦3a⟧ ban quản lý.",
    "Trả hồ sơ đúng hạn đạt ⟦99%a⟧/⟦95%a⟧, tỷ lệ hài lòng đạt ⟦91%b⟧/⟦85%b⟧.",
    "Số phòng giảm từ ⟦40a⟧ xuống còn ⟦31a⟧ phòng.",
    "Xã trả đúng hẹn ⟦720a⟧ hồ sơ, đạt tỷ lệ ⟦98,4%a⟧; trễ hẹn ⟦12a⟧ hồ sơ.",
    "Chỉ số của tỉnh đạt ⟦81,4a⟧ điểm, xếp thứ ⟦9/63a⟧, tăng ⟦4a⟧ bậc.",
    "Tỷ lệ hồ sơ trực tuyến đạt ⟦56,2%a⟧, tăng ⟦gấp đôia⟧ so với năm 2018 (⟦28,1%a⟧).",
    "Có ⟦3a⟧ bộ đạt từ ⟦90%a⟧ trở lên.",
    "Nếu giảm ⟦1%a⟧ chi thường xuyên thì ngân sách tiết kiệm hơn ⟦10.000 tỷa⟧ đồng.",
    "Kế hoạch gồm ⟦36a⟧ nhiệm vụ; đến nay đã hoàn thành ⟦21/36a⟧ nhiệm vụ.",
    "Đơn vị phát ⟦500a⟧ phiếu, thu về ⟦480a⟧ phiếu.",
    "Khảo sát cho thấy ⟦88,4%a⟧ hài lòng, ⟦9,1%a⟧ bình thường và ⟦2,5%a⟧ không hài lòng.",
    "Sau sắp xếp, sở còn ⟦5a⟧ phòng, ⟦6a⟧ chi cục, giảm ⟦2a⟧ đầu mối.",
    "Tỉnh giảm hơn ⟦1.400a⟧ biên chế\nĐến nay tỉnh đã giảm ⟦1.445a⟧ biên chế so với năm 2015.",
    "Tỷ lệ số hóa hồ sơ đạt ⟦61,3%-⟧, hồ sơ thanh toán trực tuyến mới đạt ⟦9,05%-⟧.",
    "Chỉ số PAPI của Bình Dương (⟦47,45-⟧ điểm), Thanh Hóa (⟦46,02-⟧ điểm).",
    "Khen thưởng ⟦19-⟧ tập thể.\nCả tỉnh có ⟦512-⟧ hộp thư công vụ.",
    "Sở tiếp nhận ⟦14.100-⟧ văn bản đến. Năm sau, ⟦95%-⟧ hồ sơ phải đúng hạn.",
    "Năm 2019 có ⟦63-⟧ tỉnh, thành phố tham gia.\nNăm nay khảo sát ở ⟦63-⟧ tỉnh, thành phố.",
]


def parse(marked: str) -> tuple[str, list[tuple[int, int, str]]]:
    """Take the marks out of a text; return it with the place and the letter of every figure."""
    text, places = "", []
    for piece in marked.split("⟦"):
        head, mark, rest = piece.partition("⟧")
        if not mark:
            text += piece
            continue
        places.append((len(text), len(text) + len(head) - 1, head[-1]))
        text += head[:-1] + rest
    return text, places


@pytest.mark.parametrize("marked", TEXTS, ids=[t[:50] for t in TEXTS])
def test_figures_of_one_fact_share_a_group(marked: str) -> None:
    text, places = parse(marked)
    blocks, at = [], 0
    for number, line in enumerate(text.split("\n")):
        kind = BlockKind.TITLE if number == 0 and "\n" in text else BlockKind.PARAGRAPH
        blocks.append(Block(at, at + len(line), kind))
        at += len(line) + 1
    source = SourceText("text", text, tuple(blocks), split_sentences(text, blocks), tokenize=tokenize)
    figures = roles.attach(source, read_document(source)[0])
    grouped = attach(source, figures, indicators.attach(source, figures))
    names = [next(f.group for f in grouped if f.start < end and start < f.end) for start, end, _ in places]
    for i, (_, _, left) in enumerate(places):
        for j, (_, _, right) in enumerate(places[:i]):
            is_one = names[i] is not None and names[i] == names[j]
            assert is_one == (left == right and left != "-"), (names, i, j)


def test_attach_without_indicators_gives_groups_too() -> None:
    text = "Huyện nhận 1.200 hồ sơ, trong đó nộp trực tuyến 800 hồ sơ."
    blocks = (Block(0, len(text), BlockKind.PARAGRAPH),)
    source = SourceText("text", text, blocks, split_sentences(text, blocks), tokenize=tokenize)
    assert [f.group for f in attach(source, read_document(source)[0])] == ["g0", "g0"]


# those of indicators are matched against the whole of a gap between two figures; the others: tests/test_rules.py
RULES: list[Rule[Any]] = sorted(
    (each for each in gc.get_objects() if isinstance(each, Rule) and each.name.startswith("indicator.")),
    key=lambda rule: rule.name,
)
EXAMPLES = [(rule, text) for rule in RULES for text, _ in rule.examples]
REJECTS = [(rule, text) for rule in RULES for text in rule.rejects]


def found(rule: Rule[Any], text: str) -> list[tuple[int, int]]:
    """Return the places where the pattern matches, but for empty ones."""
    read = respell(text) if isinstance(rule.pattern, RespelledPattern) else text
    return [m.span() for m in rule.pattern.finditer(read, timeout=TIMEOUT) if m[0].strip()]


@pytest.mark.parametrize(("rule", "text"), EXAMPLES, ids=[f"{r.name}: {t}" for r, t in EXAMPLES])
def test_link_is_found(rule: Rule[Any], text: str) -> None:
    start, end = (text.index("⟦"), text.index("⟧") - 1) if "⟦" in text else (0, len(text))
    plain = text.replace("⟦", "").replace("⟧", "")
    assert (start, end) in found(rule, plain)


@pytest.mark.parametrize(("rule", "text"), REJECTS, ids=[f"{r.name}: {t}" for r, t in REJECTS])
def test_link_is_left_alone(rule: Rule[Any], text: str) -> None:
    assert (0, len(text)) not in found(rule, text)  # they are matched against the whole of a gap


def test_each_link_has_examples_and_rejects() -> None:
    assert [r.name for r in RULES if len(r.examples) < 2 or not r.rejects] == []
