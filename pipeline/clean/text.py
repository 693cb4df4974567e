"""Brings white space of a page's text to single blanks."""

from __future__ import annotations

INVISIBLE = "\u200b\u200c\u200d\u2060\u00ad\ufeff\u200e\u200f"


def squash(text: str) -> str:
    """Collapse white space to single blanks and drop characters that are not seen (soft hyphens, joiners, marks)."""
    if not text.isascii():
        for character in INVISIBLE:
            if character in text:
                text = text.replace(character, "")
    return " ".join(text.split())
