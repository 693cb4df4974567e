"""Finds photo captions that a plain-text dump left at its foot, repeating a figure of the body (docs/records.md §1)."""

from __future__ import annotations

from extractors.records import Block, BlockKind, SourceText
from extractors.rules import IGNORECASE, compile_pattern

BYLINE = compile_pattern(r"(?:Theo )?(?:\p{Lu}[\p{L}.]*(?:[ -]|$)){1,5}(?:\([^()]{1,30}\))?[.]?")
PHOTO = compile_pattern(r"\(?(?:ảnh|hình|nguồn ảnh|photo)\b", flags=IGNORECASE)
CREDIT = compile_pattern(
    r"(?:[-–—(.,]|\b) ?(?:Ảnh|ẢNH|ảnh)(?: (?:minh họa|minh hoạ|tư liệu))? ?: ?[\p{L} ./-]{2,40}[).]{0,2}$|\( ?(?:Ảnh|ảnh) [\p{L} ./-]{2,30}\)[.]?$"
)
LONGEST_CREDITED = 400
DIGITS = compile_pattern(r"\d++(?:[.,]\d++)*+")
WORD = compile_pattern(r"\w++")
FOOT = 6  # blocks of a dump's end that may hold captions
LONGEST = 220
SHARED = 0.6  # of a caption's words that one sentence of the body must hold


def find_caption_repeats(source: SourceText) -> frozenset[int]:
    """Return the indices of sentences that are photo captions: credited ones anywhere, at the foot those that repeat the body.

    A caption at the foot stands after the author's line, or before a line that credits a photo.
    """
    first = max(1, len(source.blocks) - FOOT)
    captions = {index for index in range(first, len(source.blocks)) if _is_caption(source, index, first)}
    credited = {index for index, block in enumerate(source.blocks) if index and _is_credited(source, block)}
    return frozenset(
        number
        for number, s in enumerate(source.sentences)
        if s.block in credited or (s.block in captions and _repeats(source, s.start, s.end))
    )


def _is_credited(source: SourceText, block: Block) -> bool:
    """Tell whether a line ends in the credit of a photo: `… làm thủ tục tại phường - Ảnh: NGUYỄN AN`."""
    if block.end - block.start > LONGEST_CREDITED or block.kind in (BlockKind.ROW, BlockKind.TITLE):
        return False
    tail = max(block.start, block.end - 60)
    return "ảnh" in source.text[tail : block.end].lower() and CREDIT.search(source.text, tail, block.end) is not None


def _is_caption(source: SourceText, index: int, first: int) -> bool:
    block = source.blocks[index]
    if block.end - block.start > LONGEST or block.kind in (BlockKind.ROW, BlockKind.HEADING):
        return False
    if index + 1 < len(source.blocks) and PHOTO.match(source.block_text(index + 1)):
        return True
    return any(BYLINE.fullmatch(source.block_text(i)) for i in range(first, index))


def _repeats(source: SourceText, start: int, end: int) -> bool:
    caption = source.text[start:end]
    figures = DIGITS.findall(caption)
    words = {w.casefold() for w in WORD.findall(caption)}
    if not figures:
        return False
    for sentence in source.sentences:
        if sentence.end > start:
            break
        body = source.text[sentence.start : sentence.end]
        if figures[-1] not in body:
            continue
        around = {w.casefold() for w in WORD.findall(body)}
        if len(words & around) >= SHARED * len(words) and all(f in source.text[:start] for f in figures):
            return True
    return False
