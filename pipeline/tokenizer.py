"""Turns blocks into sentences and sentences into words, with verified offsets: the one home of underthesea.

Sentences come from underthesea's Punkt model, block by block; words from its CRF segmenter with token
normalisation off, because it respells (`hoà` to `hòa`) and would break offsets.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache
from pathlib import Path

from extractors.records import Block, BlockKind, Sentence, Token
from extractors.rules import compile_pattern
from pipeline.word_features import WordFeatures

# where a sentence may end before its block does; most blocks are one sentence, and the splitter looks at every character
END_INSIDE = compile_pattern(r"[?!](?!\Z)|(?<!\d)\.(?!\Z)|\.(?!\d|\Z)")
IN_DATE = compile_pattern(r"(?<=\b(?:I{1,3}|IV))\.(?=20\d\d(?!\d))")  # `quý II.2019`: no end of a sentence
WHOLE = frozenset({BlockKind.ROW, BlockKind.HEADING, BlockKind.TITLE, BlockKind.TABLE_CAPTION})


def split_sentences(text: str, blocks: Sequence[Block]) -> tuple[Sentence, ...]:
    """Return the sentences of every block in text order; rows, headings and the title are one each."""
    sentences: list[Sentence] = []
    for index, block in enumerate(blocks):
        if block.start == block.end:
            continue
        if block.kind in WHOLE:
            sentences.append(Sentence(block.start, block.end, index))
        else:
            sentences.extend(Sentence(start, end, index) for start, end in _parts(text, block))
    return tuple(sentences)


def _parts(text: str, block: Block) -> Iterator[tuple[int, int]]:
    cursor = block.start
    content = IN_DATE.sub("/", text[block.start : block.end])
    for part in _split(content):
        start = content.find(part, cursor - block.start) + block.start
        if start < block.start:  # respelled by the model: keep the rest of the block as one sentence
            break
        yield start, start + len(part)
        cursor = start + len(part)
    rest = text[cursor : block.end]
    if rest.strip():
        lead = len(rest) - len(rest.lstrip())
        yield cursor + lead, cursor + len(rest.rstrip())


def _split(content: str) -> list[str]:
    """Return the sentences of a block, none where it is plainly one."""
    if END_INSIDE.search(content) is None:
        return []
    from underthesea import sent_tokenize  # imported late: half a second

    sentences: list[str] = sent_tokenize(content)
    return sentences


def tokenize(text: str, offset: int = 0) -> list[Token]:
    """Segment a slice into words; `offset` is the slice's start in the document.

    A word that the segmenter respelled or merged so that it is not found verbatim is skipped: every
    token returned satisfies `text[t.start - offset : t.end - offset] == t.text`.
    """
    return [Token(start + offset, end + offset, text[start:end]) for start, end in _segment(text)]


class Segmenter:
    """underthesea's word segmenter: its tokens, its model and its dictionary, with our features of a token.

    `words` returns what `underthesea.word_tokenize(text, use_token_normalize=False)` does, in less than half of the time.
    """

    def __init__(self) -> None:
        import joblib
        from underthesea.models.fast_crf_sequence_tagger import CRFTagger
        from underthesea.pipeline.word_tokenize import regex_tokenize

        (folder,) = Path(regex_tokenize.__file__).parent.glob("models/ws_crf_*")
        self._tagger = CRFTagger()
        self._tagger.load(str(folder / "models.bin"))
        self._features = WordFeatures(
            joblib.load(folder / "features.bin"), frozenset(joblib.load(folder / "dictionary.bin"))
        )
        self._pattern, self._normalize = regex_tokenize.patterns, regex_tokenize.normalize_characters_in_text

    def words(self, text: str) -> list[str]:
        """Return the words of a text, the tokens of one joined by spaces."""
        tokens = [match[0] for match in self._pattern.finditer(self._normalize(text))]
        words: list[str] = []
        for tag, token in zip(self._tagger.tag(self._features.describe(tokens)), tokens, strict=True):
            if tag == "I-W" and words:
                words[-1] += f" {token}"
            else:
                words.append(token)
        return words


@cache
def _segmenter() -> Segmenter:
    return Segmenter()


@lru_cache(maxsize=4096)
def _segment(text: str) -> tuple[tuple[int, int], ...]:
    return tuple(_align(text, _segmenter().words(text)))


def _align(text: str, words: Iterable[str]) -> Iterator[tuple[int, int]]:
    cursor = 0
    for word in words:
        start = text.find(word, cursor)
        if start >= 0:
            yield start, start + len(word)
            cursor = start + len(word)
