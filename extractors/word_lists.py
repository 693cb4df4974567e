r"""Holds the word lists that patterns of many modules share, which write them `\L<about>`, `\L<rounded>`."""

from __future__ import annotations

ABOUT = ("khoảng", "chừng", "cỡ", "ngót", "xấp xỉ", "tầm")
LISTS = {"about": ABOUT, "rounded": ("gần", "hơn", "trên", *ABOUT)}  # before a number: it is near to it, or as written near it


def spell_out(pattern: str) -> str:
    """Return a pattern with the words of the shared lists in it."""
    if "\\L<" in pattern:
        for name, words in LISTS.items():
            pattern = pattern.replace(f"\\L<{name}>", f"(?:{'|'.join(words)})")
    return pattern
