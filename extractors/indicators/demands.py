"""Orders the phrases of the catalog by the kind of figure they speak of and the words that its sentence must hold."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from extractors.indicators.catalog import Phrase, load

# Units of what may be counted per day or per office.
FLOWING = frozenset({"dossier", "procedure", "document", "case", "turn", "item"})
TOPICS = frozenset({"~", "^", "="})


@dataclass(frozen=True, slots=True)
class Demand:
    """A phrase with the bits that its counted noun must hold."""

    counted: int
    bits: int  # all that it asks for or excludes
    phrase: Phrase


@lru_cache(maxsize=1)
def by_kind() -> dict[str, tuple[int, dict[int, list[tuple[int, int, Demand]]]]]:
    """Return the phrases by the kind of figure they speak of and the lowest bit that the sentence must hold, 0 for none.

    Each with its place in the catalog and all the bits that the sentence must hold; before them, the lowest bits of all.
    """
    table: dict[str, dict[int, list[tuple[int, int, Demand]]]] = {}
    for number, phrase in enumerate(load().phrases):
        sentence = counted = bits = 0
        for part in phrase.parts:
            if part.where == "#":
                counted |= 1 << part.concept
            elif part.where not in TOPICS:
                sentence |= 1 << part.concept
        for part in (*phrase.parts, *phrase.without):
            bits |= 1 << part.concept
        for kind in phrase.kinds | _lent(phrase):
            table.setdefault(kind, {}).setdefault(sentence & -sentence, []).append((number, sentence, Demand(counted, bits, phrase)))
    return {kind: (sum(by_lowest), by_lowest) for kind, by_lowest in table.items()}


def _lent(phrase: Phrase) -> frozenset[str]:
    """Return the kinds that a phrase reads beside its own: what flows in and out may be counted per day or per office.

    Not of bodies, staff, tasks and tools, whose averages and limits have no code.
    """
    if phrase.code is None or "count" not in phrase.kinds:
        return frozenset()
    return frozenset({"rate"}) if load().indicators[phrase.code].unit in FLOWING else frozenset()
