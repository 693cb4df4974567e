"""Writes words in one spelling where Vietnamese has two, so that a text and what is looked for in it agree: `hoà`, `hòa`; `tỉ lệ`, `tỷ lệ`."""

from __future__ import annotations

from collections.abc import Iterable
from typing import cast

from extractors.rules import LazyPattern, Pattern, fold
from extractors.word_lists import spell_out

# Equal length both ways: texts and what is looked for pass through the same table, so it need not spell real words (`qúy`).
PLACED_TONES = tuple(
    (vowel + marked, placed + plain)
    for vowel, marks, plain, places in (
        ("o", "àáảãạ", "a", "òóỏõọ"),
        ("o", "èéẻẽẹ", "e", "òóỏõọ"),
        ("u", "ỳýỷỹỵ", "y", "ùúủũụ"),
    )
    for marked, placed in zip(marks, places, strict=True)
)
LETTERS = tuple(zip("ìíỉĩị", "ỳýỷỹỵ", strict=True))  # `tỉ lệ`, `tỷ lệ`; before PLACED_TONES
RESPELLED = (*LETTERS, *PLACED_TONES)
RESPELLED_LETTERS = frozenset(written[-1] for written, _ in RESPELLED)


def respell(text: str) -> str:
    """Return the text lower-cased, tone marks moved to one place, accented `i` and `y` as one; of equal length."""
    if "İ" in text:  # lower-cases to two code points
        return _respell_lower("".join(c.lower() if len(c.lower()) == 1 else c for c in text))
    return _respell_lower(fold(text))


def _respell_lower(lower: str) -> str:
    if not RESPELLED_LETTERS.isdisjoint(lower):
        for written, placed in RESPELLED:
            lower = lower.replace(written, placed)
    return lower


class RespelledPattern(LazyPattern):
    """A pattern for text that went through `respell`: its own words are respelled likewise."""


def compile_respelled(pattern: str, needs: str = "", **lists: Iterable[str]) -> Pattern:
    """Compile a pattern as `rules.compile_pattern` does, but for respelled text: its words are written as they are in print.

    They stand in lower case and whole: no bracket and no `?` inside of `oà`, `oé` or `uý`.
    """
    return cast(Pattern, RespelledPattern(_respell_lower(spell_out(pattern)), 0, {name: map(respell, words) for name, words in lists.items()}, respell(needs)))
