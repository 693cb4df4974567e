"""Turns the words behind (or before) a number into a canonical unit: `tỷ đồng` to `vnd`, `%` to `percent`."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from decimal import Decimal
from importlib.resources import files

from extractors.records import Kind, record
from extractors.rules import Pattern, compile_pattern

CURRENCY_BEFORE = {"$": "usd", "US$": "usd", "USD": "usd", "€": "eur", "EUR": "eur", "£": "gbp", "GBP": "gbp",
                   "VND": "vnd", "VNĐ": "vnd", "₫": "vnd", "INR": "inr", "Rs": "inr", "Rs.": "inr", "A$": "aud", "AUD": "aud", "S$": "sgd", "SGD": "sgd",
                   "RM": "rm", "MYR": "rm", "¥": "¥", "JPY": "jpy", "CNY": "cny", "KRW": "krw", "THB": "thb", "CHF": "chf", "CAD": "cad", "HKD": "hkd"}  # fmt: skip

# canonical names: of money that the catalog and ranges read, of spans of days
MONEY = frozenset({"vnd", "usd", "eur"})
TIME_UNITS = frozenset({"second", "minute", "hour", "day", "week", "month", "year"})
SPAN_UNITS = frozenset({"day", "week", "month", "year"})


@dataclass(frozen=True, slots=True)
class Unit:
    """One unit word of the lexicon: canonical name, the kind it makes of a number and its factor."""

    name: str
    kind: Kind
    factor: Decimal


@record
class UnitMention:
    """A unit as found in the text: half-open offsets of its words."""

    start: int
    end: int
    unit: Unit
    word: str


def _load() -> tuple[dict[str, Unit], dict[str, list[str]]]:
    data = tomllib.loads((files("extractors.lexicon") / "units.toml").read_text(encoding="utf-8"))
    units: dict[str, Unit] = {}
    barred: dict[str, list[str]] = {}
    for entry in data["unit"]:
        unknown = set(entry) - {"name", "kind", "factor", "words", "not_before"}
        if unknown:
            raise ValueError(f"units.toml: unknown keys {sorted(unknown)} in unit {entry.get('name')!r}")
        for word in entry["words"]:
            units[word] = Unit(entry["name"] or word.lower(), Kind(entry["kind"]), Decimal(entry.get("factor", "1")))
            barred[word] = entry.get("not_before", [])
    return units, barred


UNITS, _BARRED = _load()


def _alternative(word: str) -> str:
    escaped = "".join(rf"\{c}" if not (c.isalnum() or c == "_") else c for c in word)
    tail = r"(?!\w)" if word[-1].isalnum() else ""
    barred = "|".join(w.replace(" ", r" ") for w in _BARRED[word])
    if barred:
        tail += rf"(?! (?:{barred})\b)"
    if len(word) == 1 and word.isalpha():  # `m`, `s`, `đ`, `h` only glued to the number or before punctuation
        tail += r"(?![.]\w)"
    return escaped + tail


def _by_first_letter() -> dict[str, Pattern]:
    """Return, by the first letter of a unit, the pattern of the units that begin with it, the longest first."""
    words: dict[str, list[str]] = {}
    for word in sorted(UNITS, key=len, reverse=True):
        words.setdefault(word[0], []).append(_alternative(word))
    return {first: compile_pattern("(?P<word>" + "|".join(each) + ")") for first, each in words.items()}


AFTER = _by_first_letter()
CURRENCIES = tuple(CURRENCY_BEFORE)
BEFORE = compile_pattern(r"(?<!\w)(?P<word>\L<currencies>) ?$", currencies=CURRENCY_BEFORE)


def unit_after(text: str, position: int, stop: int) -> UnitMention | None:
    """Return the unit written right behind `position` (a space allowed), None when there is none."""
    if position < stop and text[position] == " ":
        position += 1
    pattern = AFTER.get(text[position]) if position < stop else None
    match = pattern.match(text, position, stop) if pattern is not None else None
    if match is None:
        return None
    word = match["word"]
    return UnitMention(match.start("word"), match.end(), UNITS[word], word)


def currency_before(text: str, position: int) -> UnitMention | None:
    """Return the currency sign or code right before `position`, None when there is none."""
    if not text[max(0, position - 5) : position].rstrip(" ").endswith(CURRENCIES):
        return None
    match = BEFORE.search(text, max(0, position - 5), position)
    if match is None:
        return None
    word = match["word"]
    unit = Unit(CURRENCY_BEFORE[word], Kind.AMOUNT, Decimal(1))
    return UnitMention(match.start("word"), match.end("word"), unit, word)
