"""Finds the words of the indicator catalog in a respelled copy of a text: the longest term at each word, once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import dataclass, field
from itertools import accumulate

from extractors.records import record
from extractors.spelling import respell

HARD = "|;:.\n"  # no term reaches over these
NUMBER = "0"  # in a term stands for any number in digits: `tháng 0 chuyển sang`
SKIPPED = 2  # punctuation and spaces between two words of one term beside the one space: `PAR - INDEX`


def spaced(respelled: str, characters: Iterable[str] | None = None) -> str:
    """Return the text with every mark as a space, and those that no term reaches over as a newline.

    `characters` are those of the text, where they are at hand: to look at each of a document takes long.
    """
    for mark in set(respelled) if characters is None else characters:
        if not mark.isalnum() and mark != " ":
            respelled = respelled.replace(mark, "\n" if mark in HARD else " ")
    return respelled


def words_of(term: str) -> tuple[str, ...]:
    """Return the respelled words of a term."""
    return tuple(spaced(respell(term)).split())


@record
class Hit:
    """A term found in a text: its place, the concepts of it and the words in it, and those of it and its head."""

    start: int
    end: int
    mask: int
    noun: int


@dataclass(slots=True)
class _Node:
    """The terms that begin with some words: those that go on, by the next word, and the one that ends here."""

    after: dict[str, _Node] = field(default_factory=dict)
    masks: tuple[int, int] | None = None
    is_opaque: bool = False


class Terms:
    """The terms of a catalog as a tree of words, each with the bits of the concepts that list it."""

    def __init__(self, masks: Mapping[str, int], opaque: Iterable[str] = ()) -> None:
        """Take terms with their bits; a term also has the bits of the terms inside it, unless it is opaque."""
        joined: dict[tuple[str, ...], int] = {}
        for term, mask in masks.items():
            words = words_of(term)
            joined[words] = joined.get(words, 0) | mask
        closed = {words_of(term) for term in opaque}
        self._first: dict[str, _Node] = {}
        for words, own in joined.items():
            node = self._first.setdefault(words[0], _Node())
            for word in words[1:]:
                node = node.after.setdefault(word, _Node())
            if words in closed:
                node.masks, node.is_opaque = (own, own), True
            else:
                node.masks = (_with_inner(words, joined, closed), _with_heads(words, joined, closed))

    def find(self, text: str, start: int = 0, end: int | None = None) -> list[Hit]:
        """Return the terms in a respelled and `spaced` text, left to right, the longest at each word.

        A term inside another counts by the other's bits; one that begins inside and ends behind it is found too.
        """
        hits: list[Hit] = []
        known = self._first
        for run in text[start:end].split("\n"):
            words = run.split(" ")
            if begins := [number for number, word in enumerate(words) if word in known]:
                ends = list(accumulate(map(len, words)))  # without the spaces between
                passed = opaque = 0
                words.append("")
                for index in begins:
                    if index < opaque:
                        continue
                    last, best = index, known[words[index]]
                    if (following := words[index + 1]) in best.after or (best.after and (not following or NUMBER in best.after)):
                        last, best = _longest(best, words, index)
                    if best.masks is not None and last >= passed:
                        passed = last + 1
                        opaque = passed if best.is_opaque else opaque
                        begin = start + ends[index] - len(words[index]) + index
                        hits.append(Hit(begin, start + ends[last] + last, *best.masks))
            start += len(run) + 1
        return hits


def _longest(node: _Node, words: list[str], at: int) -> tuple[int, _Node]:
    """Return the last word of the longest term that begins at word `at`, whose node is given, and the term's node; that one where there is none."""
    last, best, count = at, node, len(words)
    while node.after:
        at += 1
        skipped = 0
        while at < count and not words[at] and skipped < SKIPPED:
            at += 1
            skipped += 1
        following = node.after.get(words[at]) if at < count else None
        if following is None and at < count and words[at].isdigit():
            following = node.after.get(NUMBER)
        if following is None:
            break
        node = following
        if node.masks is not None:
            last, best = at, node
    return last, best


def places(text: str, terms: Iterable[str]) -> list[int]:
    """Return where any of some respelled terms stands as whole words in a respelled and `spaced` text, in order."""
    found: list[int] = []
    for term in terms:
        at = text.find(term)
        while at >= 0:
            end = at + len(term)
            if not (at and text[at - 1].isalnum()) and not text[end : end + 1].isalnum():
                found.append(at)
            at = text.find(term, end)
    found.sort()
    return found


def _with_inner(words: tuple[str, ...], joined: Mapping[tuple[str, ...], int], closed: Set[tuple[str, ...]]) -> int:
    """Return the bits of a term and of the terms inside it; what an opaque one covers counts as it alone."""
    mask, covered = joined[words], 0
    for start in range(len(words)):
        for end in range(len(words), start, -1):
            inner = words[start:end]
            if end - start < len(words) and end > covered and inner in joined:
                mask |= joined[inner]
                if inner in closed:
                    covered = end
                    break
    return mask


def _with_heads(words: tuple[str, ...], joined: Mapping[tuple[str, ...], int], closed: Set[tuple[str, ...]]) -> int:
    """Return the bits of a term and of the terms that begin it: a Vietnamese noun stands before what narrows it."""
    mask = joined[words]
    for end in range(len(words) - 1, 0, -1):
        if words[:end] in closed:
            break
        mask |= joined.get(words[:end], 0)
    return mask


def masks_of(concepts: Iterable[frozenset[str]]) -> Iterator[tuple[str, int]]:
    """Yield every term of numbered concepts with the bits of the concepts that hold it."""
    masks: dict[str, int] = {}
    for number, terms in enumerate(concepts):
        for term in terms:
            masks[term] = masks.get(term, 0) | 1 << number
    yield from masks.items()
