"""Lays predicted rows over a gold text, and tells when a field of two rows says the same."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

BLANK = frozenset("\u200b\u200c\u200d\u2060\u00ad\ufeff|•●▪■‣")
TONES = frozenset("\u0300\u0301\u0303\u0309\u0323")
WORD = re.compile(r"\w+")
Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Flat:
    """A text with white space collapsed, and the offset of every kept character in the original."""

    text: str
    at: tuple[int, ...]


def flatten(text: str) -> Flat:
    """Return NFC text with white space, bullets and bars collapsed to one space."""
    characters: list[str] = []
    at: list[int] = []
    in_space = True
    for index, character in enumerate(text):
        if character.isspace() or character in BLANK:
            if not in_space:
                characters.append(" ")
                at.append(index)
            in_space = True
            continue
        in_space = False
        for part in unicodedata.normalize("NFC", character):
            characters.append(part)
            at.append(index)
    return Flat("".join(characters), tuple(at))


def locate(gold: Flat, row: Row, expected: float) -> tuple[int, int] | None:
    """Return where a predicted figure stands in the gold text; None where its evidence is not found."""
    evidence = row["evidence"]
    start, end = row["char_start"] - row["evidence_start"], row["char_end"] - row["evidence_start"]
    if not 0 <= start < end <= len(evidence):
        return None
    flat = flatten(evidence)
    if not flat.text:
        return None
    first, last = bisect_left(flat.at, start), bisect_left(flat.at, end)
    needle = flat.text.rstrip()
    hits = [m.start() for m in re.finditer(re.escape(needle), gold.text)]
    if not hits:  # evidence joined from cells: the figure with its nearest words
        low, high = max(0, first - 20), min(len(needle), last + 20)
        hits = [m.start() - low for m in re.finditer(re.escape(needle[low:high]), gold.text)]
    if not hits:
        return None
    nearest = min(hits, key=lambda h: abs(h - expected))
    first, last = nearest + first, nearest + last
    if not 0 <= first < last <= len(gold.at):
        return None
    return gold.at[first], gold.at[last - 1] + 1


def match(gold: Sequence[tuple[int, int]], predicted: Sequence[tuple[int, int] | None]) -> dict[int, int]:
    """Pair gold spans with predicted ones, largest overlap first, one to one."""
    candidates = []
    for i, (start, end) in enumerate(gold):
        for j, span in enumerate(predicted):
            if span and (common := min(end, span[1]) - max(start, span[0])) > 0:
                candidates.append((common / (max(end, span[1]) - min(start, span[0])), i, j))
    pairs: dict[int, int] = {}
    taken: set[int] = set()
    for _, i, j in sorted(candidates, reverse=True):
        if i not in pairs and j not in taken:
            pairs[i] = j
            taken.add(j)
    return pairs


def is_same_number(left: Any, right: Any) -> bool:
    """Compare two numbers within a ten-thousandth; null equals null only."""
    if left is None or right is None:
        return left is None and right is None
    a, b = float(left), float(right)
    return abs(a - b) <= 1e-4 * max(1.0, abs(a), abs(b))


def fold(text: str | None) -> list[str]:
    """Return the words without case and tone marks."""
    decomposed = unicodedata.normalize("NFD", (text or "").casefold())
    return WORD.findall(unicodedata.normalize("NFC", "".join(c for c in decomposed if c not in TONES)))


def is_near(gold: str | None, predicted: str | None) -> bool:
    """Tell whether two names hold the same words, or one is a run of words of the other down to half the gold's."""
    a, b = fold(gold), fold(predicted)
    if a == b or "".join(a) == "".join(b):
        return True
    small, large = sorted((a, b), key=len)
    inside = any(large[i : i + len(small)] == small for i in range(len(large) - len(small) + 1))
    return bool(small) and inside and 2 * len(b) >= len(a)
