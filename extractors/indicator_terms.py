"""Finds the words of the indicator catalog in a folded copy of a text: the longest term at each word, once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import dataclass

from extractors.rules import compile_pattern

WORD = compile_pattern(r"\w++")
GAP = 3  # characters between two words of one term: `PAR - INDEX`, `cán bộ, công chức`
# Equal length both ways: text and terms pass through the same table, so it need not spell real words.
FOLDS = tuple(
    (a + b, c + d)
    for plain, marked in (("o", "a"), ("o", "e"), ("u", "y"))
    for a, b, c, d in zip(
        plain * 5,
        {"a": "àáảãạ", "e": "èéẻẽẹ", "y": "ỳýỷỹỵ"}[marked],
        {"o": "òóỏõọ", "u": "ùúủũụ"}[plain],
        marked * 5,
        strict=True,
    )
)
LETTERS = str.maketrans({"ì": "ỳ", "í": "ý", "ỉ": "ỷ", "ĩ": "ỹ", "ị": "ỵ"})


def fold(text: str) -> str:
    """Return the text lower-cased, tone marks moved to one place, accented `i` and `y` as one; of equal length."""
    lower = text.lower()
    if len(lower) != len(text):  # `İ` lower-cases to two code points
        lower = "".join(c if len(c.lower()) != 1 else c.lower() for c in text)
    lower = lower.translate(LETTERS)
    for written, placed in FOLDS:
        lower = lower.replace(written, placed)
    return lower


@dataclass(frozen=True, slots=True)
class Hit:
    """A term found in a text: its place, the concepts that hold it or a word in it, and those that hold it whole."""

    start: int
    end: int
    mask: int
    whole: int


class Terms:
    """The terms of a catalog by their first word, each with the bits of the concepts that list it."""

    def __init__(self, masks: Mapping[str, int], opaque: Iterable[str] = ()) -> None:
        """Take terms with their bits; a term also has the bits of the terms inside it, unless it is opaque."""
        self._first: dict[str, list[tuple[list[str], int, int, int]]] = {}
        joined: dict[tuple[str, ...], int] = {}
        for term, mask in masks.items():
            words = tuple(WORD.findall(fold(term)))
            joined[words] = joined.get(words, 0) | mask
        closed = {tuple(WORD.findall(fold(term))) for term in opaque}
        for words in sorted(joined, key=lambda w: -len(w)):
            mask = joined[words] if words in closed else _with_inner(words, joined, closed)
            self._first.setdefault(words[0], []).append((list(words[1:]), len(words), mask, joined[words]))

    def find(self, folded: str, start: int = 0, end: int | None = None) -> list[Hit]:
        """Return the terms in a folded text, left to right, without overlap, the longest at each word."""
        spans = [m.span() for m in WORD.finditer(folded, start, len(folded) if end is None else end)]
        words = [folded[a:b] for a, b in spans]
        first, hits, at = self._first, [], 0
        for index, word in enumerate(words):
            if index < at or word not in first:
                continue
            for rest, count, mask, whole in first[word]:
                if count == 1 or (
                    words[index + 1 : index + count] == rest and _is_run(folded, spans[index : index + count])
                ):
                    at = index + count
                    hits.append(Hit(spans[index][0], spans[at - 1][1], mask, whole))
                    break
        return hits


def _is_run(folded: str, spans: list[tuple[int, int]]) -> bool:
    for (_, end), (start, _) in zip(spans, spans[1:], strict=False):
        if start - end > GAP or (start - end > 1 and any(c in "|;:.\n" for c in folded[end:start])):
            return False
    return True


def _with_inner(words: tuple[str, ...], joined: Mapping[tuple[str, ...], int], closed: Set[tuple[str, ...]]) -> int:
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


def masks_of(concepts: Iterable[frozenset[str]]) -> Iterator[tuple[str, int]]:
    """Yield every term of numbered concepts with the bits of the concepts that hold it."""
    masks: dict[str, int] = {}
    for number, terms in enumerate(concepts):
        for term in terms:
            masks[term] = masks.get(term, 0) | 1 << number
    yield from masks.items()
