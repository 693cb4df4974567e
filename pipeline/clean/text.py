"""Brings white space of a page's text to single blanks."""

from __future__ import annotations

from functools import lru_cache
from unicodedata import is_normalized, normalize

INVISIBLE = "\u200b\u200c\u200d\u2060\u00ad\ufeff\u200e\u200f"


def is_wide(text: str) -> bool:
    """Tell by three of its characters whether a text is in a script without blanks (Chinese, Japanese, Korean, Thai)."""
    size = len(text)
    if not size or text.isascii():
        return False
    return _is_wide(text[size // 4]) + _is_wide(text[size // 2]) + _is_wide(text[3 * size // 4]) > 1


def _is_wide(character: str) -> bool:
    return "\u2e80" <= character <= "\uffdc" or "\u0e00" <= character <= "\u0eff"


def squash(text: str) -> str:
    """Collapse white space to single blanks and drop characters that are not seen (soft hyphens, joiners, marks)."""
    if not text.isascii():
        for character in INVISIBLE:
            if character in text:
                text = text.replace(character, "")
        if not is_normalized("NFC", text):  # entities may spell what the bytes did not
            text = normalize("NFC", text)
    return " ".join(text.split())


def holds_any(text: str, pieces: tuple[str, ...]) -> bool:
    """Tell whether a text holds one of some pieces; a generator takes twice as long."""
    for piece in pieces:  # noqa: SIM110
        if piece in text:
            return True
    return False


@lru_cache(maxsize=16)
def lower(text: str) -> str:
    """Return a text in lower case; a block is asked many questions in a row, and its letters take as long as a pattern."""
    return text.lower()
