"""Finds the brackets of a sentence: how deep a place lies in them, and where they open and close."""

from __future__ import annotations

from bisect import bisect_left

from extractors.keeping import cached_property
from extractors.rules import compile_pattern

FAR = 800  # characters over which a span or a bracket can bear on a figure
BRACKET = compile_pattern(r"[()]")


class Brackets:
    """The brackets of the sentence `text[start:end]`, read when first asked for."""

    def __init__(self, text: str, start: int, end: int) -> None:
        self.text, self.start, self.end = text, start, end

    def depth(self, at: int) -> int:
        """Return in how many brackets a place lies."""
        places, depths = self._read
        number = bisect_left(places, at)
        return depths[number - 1] if number else 0

    @cached_property
    def _read(self) -> tuple[list[int], list[int]]:
        """The places of the brackets and the depth behind each."""
        places: list[int] = []
        depths: list[int] = []
        for match in BRACKET.finditer(self.text, self.start, self.end):
            places.append(match.start())
            depths.append((depths[-1] if depths else 0) + (1 if match[0] == "(" else -1))
        return places, depths

    def opening(self, at: int) -> int:
        """Return where the last bracket before a place opens, -1 where none does nearby."""
        return self.text.rfind("(", max(self.start, at - FAR), at)

    def closing(self, at: int) -> int:
        """Return where the next bracket behind a place closes, the end of the sentence where none does nearby."""
        closed = self.text.find(")", at, min(self.end, at + FAR))
        return self.end if closed < 0 else closed
