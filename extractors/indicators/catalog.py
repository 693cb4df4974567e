"""Reads the indicator catalog (lexicon/indicators.toml) strictly: an unknown key, name or code is an error."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Any

from extractors.indicators.terms import Terms, masks_of, words_of

KINDS = ("count", "ratio", "share", "score", "rank", "rate", "multiple", "money", "time", "length")
STATUSES = frozenset({"verified", "domain", "unsure"})
DIRECTIONS = frozenset({"higher", "lower", "neutral"})
TOP = frozenset(
    {
        "version",
        "domains",
        "measures",
        "units",
        "framework",
        "opaque",
        "terms",
        "dimensions",
        "indicator",
        "no_indicator",
    }
)
# Concepts without words, numbered from 0: behind the figure and its noun the clause ends; the figure is where a change
# starts (`từ 12 xã xuống …`); it is where one ends (`xuống còn 8 xã`); it is either;
# its role is a change; it is so much a year; it stands in a table; it is how far
# a body named right before is away (`hơn Hà Nội 5,4%`); its label or header is `Số` and the noun, and no more; it opens a bracket;
# `còn` stands right before it; `ở`, `tại` stand right before it.
SPECIAL = ("<closed>", "<from>", "<to>", "<step>", "<change>", "<yearly>", "<cell>", "<gap>", "<number>", "<bracket>", "<left>", "<where>")
FREE_DIMENSIONS = frozenset({"organization_unit"})  # free text: no word list in the catalog
INDICATOR = frozenset(
    [
        "code",
        "domain",
        "vi",
        "en",
        "measure",
        "unit",
        "direction",
        "numerator",
        "denominator",
        "dimensions",
        "framework",
        "phrases",
        "near_misses",
        "examples",
        "rejects",
    ]
)
OPTIONAL = frozenset({"without"})  # parts that keep every phrase of the code off, and whatever would be carried to a figure
NONE = frozenset({"name", "vi", "phrases", "examples"})


class CatalogError(ValueError):
    """A fault in indicators.toml; the message names the entry and the value."""


@dataclass(frozen=True, slots=True)
class Framework:
    """The item of an official document that an indicator answers to, and how surely that is known."""

    document: str
    item: str
    status: str


@dataclass(frozen=True, slots=True)
class Part:
    """One demand of a phrase: a concept (by number), and where it must stand (`#`, `!`, `<`, `~`, `^`, `=`, `*` or empty)."""

    concept: int
    where: str


@dataclass(frozen=True, slots=True)
class Phrase:
    """Parts that together say an indicator (`code` None: that say there is none), for figures of some kinds."""

    code: str | None
    kinds: frozenset[str]
    parts: tuple[Part, ...]
    without: tuple[Part, ...]
    rule: str


@dataclass(frozen=True, slots=True)
class Indicator:
    """One entry of the catalog."""

    code: str
    domain: str
    vi: str
    en: str
    measure: str
    unit: str
    direction: str
    numerator: str | None
    denominator: str | None
    dimensions: tuple[str, ...]
    framework: tuple[Framework, ...]
    near_misses: tuple[str, ...]
    examples: tuple[str, ...]
    rejects: tuple[str, ...]
    without: tuple[Part, ...] = ()


@dataclass(frozen=True, slots=True)
class Catalog:
    """The indicators with all phrases compiled: `terms` finds concepts, phrases speak of them by number."""

    domains: Mapping[str, Mapping[str, str]]  # their names, by language `vi` and `en`
    indicators: Mapping[str, Indicator]
    phrases: tuple[Phrase, ...]
    terms: Terms
    concepts: tuple[tuple[str, ...], ...]  # the respelled terms of each concept
    counted_concepts: int  # the bits of the concepts that some phrase wants counted
    thing_concepts: int  # those whose terms are all counted by some phrase
    index_concepts: int  # those that a phrase wants as the topic of the document
    rivals: tuple[tuple[int, ...], ...]  # of each concept that names an index, the concepts that name another
    dimension_terms: Terms
    dimension_own: Mapping[str, int]  # the bits of the values that list a respelled term itself, none of a term inside
    dimension_values: tuple[tuple[str, str], ...]  # (dimension, value) by concept number of dimension_terms
    none_examples: Mapping[str, tuple[str, ...]]


class _Concepts:
    """Numbers the sets of terms that the phrases name."""

    def __init__(self, groups: Mapping[str, list[str]]) -> None:
        self._groups = groups
        self.numbers: dict[frozenset[str], int] = {frozenset({name}): n for n, name in enumerate(SPECIAL)}

    def number(self, text: str, where: str) -> int:
        """Return the number of `words|@name|…`; an unknown name is a CatalogError."""
        terms: set[str] = set()
        for choice in text.split("|"):
            word = choice.strip()
            if word.startswith("@"):
                if word[1:] not in self._groups:
                    raise CatalogError(f"{where}: no [terms] entry {word[1:]!r}")
                terms.update(self._groups[word[1:]])
            elif word:
                terms.add(word)
            else:
                raise CatalogError(f"{where}: empty choice in {text!r}")
        return self.numbers.setdefault(frozenset(terms), len(self.numbers))


def _check_keys(where: str, entry: Mapping[str, Any], allowed: frozenset[str]) -> None:
    if entry.keys() != allowed:
        faults = (("missing", allowed - entry.keys()), ("unknown", entry.keys() - allowed))
        raise CatalogError(f"{where}: " + "; ".join(f"{name} keys {', '.join(sorted(keys))}" for name, keys in faults if keys))


def _part(text: str, where: str, concepts: _Concepts) -> Part:
    mark = text[0] if text[0] in "#!<~^=*" and not text.startswith(SPECIAL) else ""
    return Part(concepts.number(text[len(mark) :], where), mark)


def _phrase(code: str | None, rule: str, text: str, concepts: _Concepts, shared: tuple[Part, ...] = ()) -> Phrase:
    kinds, _, rest = text.partition(":")
    unknown = set(kinds.split()) - set(KINDS)
    if unknown or not kinds.strip() or not rest.strip():
        raise CatalogError(f"{rule}: phrase {text!r} needs `KINDS: part + part`, unknown kinds {sorted(unknown)}")
    wanted, *unwanted = rest.strip().split(" - ")
    parts = tuple(_part(p.strip(), rule, concepts) for p in wanted.split(" + "))
    without = tuple(_part(p.strip(), rule, concepts) for p in unwanted)
    return Phrase(code, frozenset(kinds.split()), parts, without + shared, rule)


def _indicator(entry: Mapping[str, Any], data: Mapping[str, Any], concepts: _Concepts) -> Indicator:
    where = f"indicator {entry.get('code')}"
    _check_keys(where, {key: value for key, value in entry.items() if key not in OPTIONAL}, INDICATOR)
    for key, allowed in (("domain", "domains"), ("measure", "measures"), ("unit", "units")):
        if entry[key] not in data[allowed]:
            raise CatalogError(f"{where}: {key} {entry[key]!r} is not in [{allowed}]")
    if entry["direction"] not in DIRECTIONS:
        raise CatalogError(f"{where}: direction {entry['direction']!r}")
    for name in entry["dimensions"]:
        if name not in data["dimensions"] and name not in FREE_DIMENSIONS:
            raise CatalogError(f"{where}: no [dimensions.{name}]")
    links = tuple(Framework(**link) for link in entry["framework"])
    for link in links:
        if link.document not in data["framework"] or link.status not in STATUSES:
            raise CatalogError(f"{where}: framework {link}")
    if not (entry["phrases"] and entry["near_misses"] and entry["examples"] and entry["rejects"]):
        raise CatalogError(f"{where}: phrases, near_misses, examples and rejects must not be empty")
    plain = {k: entry[k] for k in ("code", "domain", "vi", "en", "measure", "unit", "direction")}
    lists: dict[str, Any] = {k: tuple(entry[k]) for k in ("dimensions", "near_misses", "examples", "rejects")}
    return Indicator(
        **plain,
        **lists,
        framework=links,
        numerator=entry["numerator"] or None,
        denominator=entry["denominator"] or None,
        without=tuple(_part(part, where, concepts) for part in entry.get("without", ())),
    )


def _phrases(data: Mapping[str, Any], indicators: Mapping[str, Indicator], concepts: _Concepts) -> Iterable[Phrase]:
    for entry in data["indicator"]:
        for number, text in enumerate(entry["phrases"], 1):
            yield _phrase(entry["code"], f"indicator.{entry['code']}.{number}", text, concepts, indicators[entry["code"]].without)
    for entry in data["no_indicator"]:
        _check_keys(f"no_indicator {entry.get('name')}", entry, NONE)
        for number, text in enumerate(entry["phrases"], 1):
            yield _phrase(None, f"indicator.none.{entry['name']}.{number}", text, concepts)


def _check_codes(indicators: Mapping[str, Indicator], count: int) -> None:
    if len(indicators) != count:
        raise CatalogError("a code stands twice")
    prefixes = {code.partition(".")[0] for code in indicators}
    for indicator in indicators.values():
        for miss in indicator.near_misses:
            for word in miss.partition("->")[2].replace(",", " ").split():
                known = word in indicators or word.endswith("*")
                if word.partition(".")[0] in prefixes and "." in word and not known:
                    raise CatalogError(f"{indicator.code}: near miss names unknown code {word!r}")


def _bits(phrases: Iterable[Phrase], where: str) -> int:
    return sum({1 << part.concept for phrase in phrases for part in phrase.parts if part.where == where})


def _things(numbers: Mapping[frozenset[str], int], counted: int) -> int:
    """Return the bits of the concepts whose terms are all terms of counted ones."""
    known = frozenset().union(*(terms for terms, number in numbers.items() if counted >> number & 1))
    return sum(1 << number for terms, number in numbers.items() if terms <= known)


def _rivals(numbers: Mapping[frozenset[str], int], named: int) -> tuple[tuple[int, ...], ...]:
    """Return for each concept that shares a term with one of `named`, the indexes, those of them that it shares none with."""
    names = {number: terms for terms, number in numbers.items() if named >> number & 1}
    return tuple(
        tuple(number for number, other in names.items() if not terms & other) if any(terms & other for other in names.values()) else ()
        for terms in numbers
    )


def parse(text: str) -> Catalog:
    """Compile a catalog from TOML text; any fault is a CatalogError."""
    data = tomllib.loads(text)
    _check_keys("catalog", data, TOP)
    concepts = _Concepts(data["terms"])
    indicators = {entry["code"]: _indicator(entry, data, concepts) for entry in data["indicator"]}
    _check_codes(indicators, len(data["indicator"]))
    phrases = tuple(_phrases(data, indicators, concepts))
    unknown = [name for name in data["opaque"] if name not in data["terms"]]
    if unknown:
        raise CatalogError(f"opaque: no [terms] entry {unknown}")
    # found even where no phrase asks for them: they cover the words inside
    covers = sum(1 << concepts.number(f"@{name}", "opaque") for name in data["opaque"])
    opaque = [term for name in data["opaque"] for term in data["terms"][name]]
    values = [(name, value) for name, words in data["dimensions"].items() for value in words]
    value_words = [frozenset(data["dimensions"][name][value]) for name, value in values]
    return Catalog(
        data["domains"],
        indicators,
        phrases,
        Terms(dict(masks_of(concepts.numbers)), opaque),
        tuple(tuple(sorted(" ".join(words_of(term)) for term in terms)) for terms in concepts.numbers),
        _bits(phrases, "#"),
        _things(concepts.numbers, _bits(phrases, "#")),
        _bits(phrases, "^"),
        _rivals(concepts.numbers, _bits(phrases, "^") & covers),
        Terms(dict(masks_of(value_words))),
        {" ".join(words_of(term)): mask for term, mask in masks_of(value_words)},
        tuple(values),
        {entry["name"]: tuple(entry["examples"]) for entry in data["no_indicator"]},
    )


@lru_cache(maxsize=1)
def load() -> Catalog:
    """Return the catalog of this package."""
    return parse((files("extractors.lexicon") / "indicators.toml").read_text(encoding="utf-8"))
