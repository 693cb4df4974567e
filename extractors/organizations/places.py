"""Looks places up in the gazetteer of both epochs: 63 provinces to 30 June 2025, 34 since (Resolution 202/2025/QH15).

A unit's key is (epoch, code), because codes were reused. The files are read when first asked for.
"""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from importlib.resources import files

from extractors.records import OrgLevel

REFORM = date(2025, 7, 1)  # districts ended, 63 provinces became 34
OLD, NEW = 1, 2
LEVELS = {
    "tỉnh": OrgLevel.PROVINCE, "thành phố": OrgLevel.DISTRICT, "quận": OrgLevel.DISTRICT, "huyện": OrgLevel.DISTRICT,
    "thị xã": OrgLevel.DISTRICT, "xã": OrgLevel.COMMUNE, "phường": OrgLevel.COMMUNE, "thị trấn": OrgLevel.COMMUNE,
    "đặc khu": OrgLevel.COMMUNE,
}  # fmt: skip
# names in use beside the official one: older names, spellings of place names, abbreviations
ALIASES = {
    "hcm": "hồ chí minh", "sài gòn": "hồ chí minh", "thừa thiên huế": "huế", "tt huế": "huế", "hn": "hà nội",
    "brvt": "bà rịa vũng tàu", "đăk lăk": "đắk lắk", "đắc lắc": "đắk lắk", "đắc lắk": "đắk lắk", "daklak": "đắk lắk",
    "đăk nông": "đắk nông", "đắc nông": "đắk nông", "bắc cạn": "bắc kạn", "mù cang chải": "mù căng chải", "kontum": "kon tum", "thủ đô hà nội": "hà nội",
    "qui nhơn": "quy nhơn",
}  # fmt: skip
TONES = str.maketrans({"\u2010": "-", "\u2011": "-", "–": "-", "—": "-"})
# tone marks on the second vowel, moved to the first: hoà -> hòa, uỷ -> ủy
PLACED = {
    f"{first}{second}": unicodedata.normalize("NFC", f"{first}{mark}{plain}")
    for first, plain in (("o", "a"), ("o", "e"), ("u", "y"))
    for mark in "\u0300\u0301\u0303\u0309\u0323"
    for second in (unicodedata.normalize("NFC", plain + mark),)
}
MARKED = frozenset(written[1] for written in PLACED)


@dataclass(frozen=True, slots=True)
class Place:
    """An administrative unit of one epoch; `parent` is the code above it, "" of a province."""

    epoch: int
    code: str
    kind: str  # its type word, lower case
    name: str
    parent: str
    successors: tuple[str, ...]  # codes of epoch 2; empty of a district, which has none, and of epoch 2

    @property
    def level(self) -> OrgLevel:
        """Level of the unit; a `thành phố` without a parent is a province."""
        return LEVELS[self.kind] if self.parent else OrgLevel.PROVINCE


@lru_cache(maxsize=16384)
def fold_name(name: str) -> str:
    """Return a name for comparison: lower case, tone marks on the first vowel, hyphens and dots as single spaces."""
    words = name.casefold().translate(TONES)
    if not MARKED.isdisjoint(words):
        for written, placed in PLACED.items():
            if written in words:
                words = _place_tone(words, written, placed)
    return " ".join(words.replace("-", " ").replace(".", " ").split())


def _place_tone(words: str, written: str, placed: str) -> str:
    """Move a tone mark in open syllables; after `q` the `u` is no vowel (`quý` stays)."""
    if written[0] == "u":
        return " ".join(w if w.startswith("qu") else w.replace(written, placed) for w in words.split())
    parts = words.split(" ")
    return " ".join(w.replace(written, placed) if w.endswith(written) else w for w in parts)


@lru_cache(maxsize=1)
def upper_places() -> Mapping[str, tuple[Place, ...]]:
    """Return provinces and districts of both epochs by folded name."""
    return _load("places.tsv")


@lru_cache(maxsize=1)
def _communes() -> Mapping[str, tuple[Place, ...]]:
    return _load("communes.tsv")


@lru_cache(maxsize=1)
def _districts_by_code() -> Mapping[str, Place]:
    return {p.code: p for places in upper_places().values() for p in places if p.parent}


def _load(name: str) -> Mapping[str, tuple[Place, ...]]:
    found: dict[str, list[Place]] = defaultdict(list)
    text = (files("extractors.lexicon") / name).read_text(encoding="utf-8")
    for line in text.splitlines():
        if not line.startswith("#"):
            epoch, code, kind, place, parent, successors = line.split("\t")
            found[fold_name(place)].append(Place(int(epoch), code, kind, place, parent, tuple(successors.split())))
    return {key: tuple(places) for key, places in found.items()}


@lru_cache(maxsize=4096)
def find_places(name: str, level: OrgLevel | None = None) -> tuple[Place, ...]:
    """Return the units of a name, of one level where it is given; communes only where their level is asked for."""
    key = fold_name(name)
    key = ALIASES.get(key, key)
    places = _communes() if level is OrgLevel.COMMUNE else upper_places()
    return tuple(p for p in places.get(key, ()) if level is None or p.level is level)


def province_of(place: Place) -> str:
    """Return the code of a unit's province in the unit's own epoch."""
    if not place.parent:
        return place.code
    if place.level is OrgLevel.COMMUNE and place.epoch == OLD:
        return _districts_by_code()[place.parent].parent
    return place.parent


def successor_of(code: str) -> str:
    """Return the code of epoch 2 for a province of epoch 1."""
    return _successors()[code]


@lru_cache(maxsize=1)
def _successors() -> Mapping[str, str]:
    places = (p for group in upper_places().values() for p in group if p.epoch == OLD and not p.parent)
    return {p.code: p.successors[0] for p in places}
