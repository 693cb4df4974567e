"""Tells what a private person says of himself in a quotation from what bodies state."""

from __future__ import annotations

from extractors.rules import IGNORECASE, TIMEOUT, compile_pattern

MYSELF = compile_pattern(r"\b(?:(?<!chúng )tôi|nhà em|gia đình em|vợ chồng)\b", flags=IGNORECASE)


def is_private(text: str, start: int, end: int, at: int) -> bool:
    """Tell whether `at` stands in a quotation of the sentence `text[start:end]` in which someone speaks of himself: `Tôi đi 9 km`."""
    if text.find("“", start, at) < 0 and text.find('"', start, at) < 0:
        return False
    is_quoted = text.count("“", start, at) > text.count("”", start, at) or text.count('"', start, at) % 2 == 1
    return is_quoted and MYSELF.search(text, start, end, timeout=TIMEOUT) is not None
