"""Tests of extractors.indicators: every example of the catalog has its code through the whole reader, no reject has."""

from __future__ import annotations

import pytest

from extractors.extract import read_document
from extractors.indicator_catalog import load
from extractors.indicators import attach
from extractors.records import Block, BlockKind, IndicatorMatch, SourceText
from pipeline.tokenizer import split_sentences, tokenize

CATALOG = load()
EXAMPLES = [(i.code, text) for i in CATALOG.indicators.values() for text in i.examples]
REJECTS = [(i.code, text) for i in CATALOG.indicators.values() for text in i.rejects]
NONE = [(name, text) for name, texts in CATALOG.none_examples.items() for text in texts]


def matched(marked: str) -> IndicatorMatch | None:
    """Return the indicator of the figure between ⟦ and ⟧ of a one-sentence document."""
    start, end = marked.index("⟦"), marked.index("⟧") - 1
    text = marked.replace("⟦", "").replace("⟧", "")
    blocks = (Block(0, len(text), BlockKind.PARAGRAPH),)
    source = SourceText("example", text, blocks, split_sentences(text, blocks), tokenize=tokenize)
    figures, _ = read_document(source)
    found = [m for f, m in zip(figures, attach(source, figures), strict=True) if f.start < end and start < f.end]
    assert found, f"no figure read at {text[start:end]!r}"
    return found[0]


@pytest.mark.parametrize(("code", "text"), EXAMPLES, ids=lambda value: str(value)[:60])
def test_example_has_its_code(code: str, text: str) -> None:
    match = matched(text)
    assert match is not None and match.code == code, match
    assert match.domain == CATALOG.indicators[code].domain


@pytest.mark.parametrize(("code", "text"), REJECTS, ids=lambda value: str(value)[:60])
def test_reject_has_another_code_or_none(code: str, text: str) -> None:
    match = matched(text)
    assert match is None or match.code != code, match


@pytest.mark.parametrize(("name", "text"), NONE, ids=lambda value: str(value)[:60])
def test_what_is_no_indicator_has_none(name: str, text: str) -> None:
    assert matched(text) is None


def test_catalog_is_whole() -> None:
    assert len(CATALOG.indicators) == 100
    assert [i.code for i in CATALOG.indicators.values() if len(i.examples) < 2 or not i.rejects] == []
