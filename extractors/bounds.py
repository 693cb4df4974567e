"""Cuts endless sentences into pieces and sets endless chains of digits apart, so that no text costs more than its length."""

from __future__ import annotations

from collections.abc import Iterator

from extractors.records import Sentence, SourceText
from extractors.replacing import replace
from extractors.rules import TIMEOUT, compile_pattern

LONGEST = 3000  # characters of a sentence; the longest of real reports have some 2,000
FEWEST = 23  # characters of a chain
# no figure has so many parts: `1-1-1-…`, `1/1/1/…`, or so many digits
CHAIN = compile_pattern(r"(?<!\d)(?:\d{1,40}+(?:[-–/.,:;_]\d{1,40}+){11,1000}+[-–/.,:;_]?|\d{60,}+)")


def bound_sentences(source: SourceText) -> SourceText:
    """Return the source with every endless sentence cut: chains of digits by themselves, the rest between words."""
    if all(s.end - s.start <= LONGEST for s in source.sentences):
        return source
    pieces = [piece for s in source.sentences for piece in (_cut(source.text, s) if s.end - s.start > LONGEST else (s,))]
    return replace(source, sentences=tuple(pieces))


def find_chains(source: SourceText) -> frozenset[int]:
    """Return the indices of the sentences that are one endless chain of digits, or a piece of one."""
    text = source.text
    return frozenset(
        index
        for index, s in enumerate(source.sentences)
        if s.end - s.start >= FEWEST and text[s.start].isdecimal() and CHAIN.fullmatch(text, s.start, s.end, timeout=TIMEOUT)
    )


def _cut(text: str, sentence: Sentence) -> Iterator[Sentence]:
    start = sentence.start
    for chain in CHAIN.finditer(text, sentence.start, sentence.end, timeout=TIMEOUT):
        yield from _between_words(text, Sentence(start, chain.start(), sentence.block))
        yield Sentence(*chain.span(), sentence.block)
        start = chain.end()
    yield from _between_words(text, Sentence(start, sentence.end, sentence.block))


def _between_words(text: str, sentence: Sentence) -> Iterator[Sentence]:
    start = sentence.start
    while sentence.end - start > LONGEST:
        stop = start + LONGEST
        space = text.rfind(" ", start + LONGEST // 2, stop)
        cut = space if space >= 0 else stop
        while cut < sentence.end and text[cut].isdecimal() and text[cut - 1].isdecimal():
            cut += 1
        yield Sentence(start, cut, sentence.block)
        start = cut + (space >= 0)
    if start < sentence.end:
        yield Sentence(start, sentence.end, sentence.block)
