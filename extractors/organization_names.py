"""Reads the names of bodies in a text, and the words that stand for them."""

from __future__ import annotations

from collections.abc import Callable

from extractors.organization_body import BodyName, Form
from extractors.organization_place_names import begins_place, place_bare, place_typed
from extractors.organization_unit_names import BY_FIRST_WORD, field_body, listed_body
from extractors.organization_words import LOWER_UNITS, POINTED_LEVELS, SHORT_TYPES, TYPES
from extractors.records import OrgLevel
from extractors.rules import TIMEOUT, Match, compile_pattern

Reader = Callable[[str, int, str, int, int], BodyName | None]
AREAS = compile_pattern(
    r"(?:(?:trên[ ])?(?:phạm[ ]vi[ ])?(?:cả[ ]nước|toàn[ ]quốc)|các[ ](?:bộ|tỉnh|địa[ ]phương|cơ[ ]quan[ ]trung[ ]ương)|nhiều[ ](?:bộ|tỉnh|địa[ ]phương))(?!\w)",
    flags=2,
)
HEAD = compile_pattern(
    r"(?<![\p{L}\d])(?:\p{Lu}[\p{L}'&]*+|t(?:ỉnh|hành[ ]phố|hị[ ](?:xã|trấn)|oàn|hủ[ ]đô|ổng[ ]cục|rung[ ]tâm)|huyện|học[ ]viện|quận|xã|phường|"
    r"đ(?:ặc[ ]khu|ịa[ ]phương|ơn[ ]vị)|c(?:ơ[ ]quan|ả[ ]nước|ác|hi[ ]cục|ục)|nhiều|ngành|bộ|bệnh[ ]viện|sở|ủy[ ]ban|uỷ[ ]ban)(?![\p{L}\d])"
)
OFFICE = compile_pattern(
    r"(?:UBND|HĐND|(?:Thường[ ]trực[ ])?(?:Ủy|Uỷ|ủy|uỷ)[ ]ban(?:[ ][Nn]hân[ ]dân)?|Hội[ ]đồng[ ][Nn]hân[ ]dân)(?:[ ]?(?:,|và)[ ](?:UBND|HĐND))?[ ]"
)
POINTED = compile_pattern(r"(?:địa[ ]phương|đơn[ ]vị|cơ[ ]quan|bộ|sở|ngành|chi[ ]cục|cục|trung[ ]tâm)[ ](?:này|đó)(?!\w)", flags=2)
WHOLE = compile_pattern(
    r"toàn[ ](?P<type>tỉnh|thành[ ]phố|TP\b\.?|huyện|quận|thị[ ]xã|thị[ ]trấn|xã|phường|đặc[ ]khu|sở|bộ|ngành)(?!\w|[ ](?:hồ[ ]sơ|các|số|thủ|cán|quy|máy|diện|đội|quá|nội))", flags=2
)


def read_names(text: str, start: int, end: int) -> list[BodyName]:
    """Return the bodies written in `text[start:end]`, left to right, without overlap."""
    found: list[BodyName] = []
    last = start
    for match in HEAD.finditer(text, start, end, timeout=TIMEOUT):
        if match.start() < last:
            continue
        name = _read_at(text, match, start, end)
        if name is not None:
            found.append(name)
            last = name.end
    return found


def _read_at(text: str, match: Match, start: int, end: int) -> BodyName | None:
    at, word = match.start(), match[0]
    for reader in READERS.get(word.lower(), ()):
        name = reader(text, at, word, start, end)
        if name is not None:
            return name
    if not word[0].isupper():
        return None
    if word.startswith(("TP", "Tp")) and (name := place_typed(text, at, word, start, end)):
        return name
    return place_bare(text, at, start, end) if begins_place(word) else None


def _area(text: str, at: int, word: str, start: int, end: int) -> BodyName | None:
    match = AREAS.match(text, at, end)
    return BodyName(at, match.end(), match[0], OrgLevel.NATIONAL, Form.COLLECTIVE) if match else None


def _whole(text: str, at: int, word: str, start: int, end: int) -> BodyName | None:
    match = WHOLE.match(text, at, end)
    if match is None or match["type"] == "bộ":
        return None
    kind = match["type"].lower().rstrip(".")
    return BodyName(at, match.end(), match["type"], _bare_level(kind), Form.BARE, place="", is_office=False)


def _bare_level(kind: str) -> OrgLevel | None:
    if kind in ("sở", "bộ"):
        return POINTED_LEVELS[kind]
    return TYPES.get(SHORT_TYPES.get(kind, kind))


def _pointed(text: str, at: int, word: str, start: int, end: int) -> BodyName | None:
    match = POINTED.match(text, at, end)
    if match is None:
        return None
    level = POINTED_LEVELS.get(match[0].split(" ")[0].lower())
    return BodyName(at, match.end(), match[0], level, Form.POINTING)


def _office(text: str, at: int, word: str, start: int, end: int) -> BodyName | None:
    match = OFFICE.match(text, at, end)
    if match is None:
        return None
    inner = place_typed(text, match.end(), "", start, end) or place_bare(text, match.end(), start, end)
    if inner is None:
        return None
    return BodyName(at, inner.end, inner.name, inner.level, inner.form, inner.key, inner.place, inner.is_typed, True)


def _readers() -> dict[str, tuple[Reader, ...]]:
    """Return what to try at a word, by its lower case: most capitalized words begin nothing listed."""
    found: dict[str, list[Reader]] = {}
    words: tuple[tuple[Reader, tuple[str, ...]], ...] = (
        (_area, ("cả nước", "các", "nhiều", "toàn")),
        (_whole, ("toàn",)),
        (_pointed, ("địa phương", "đơn vị", "cơ quan", "bộ", "sở", "ngành", "chi cục", "cục", "trung tâm", "địa", "đơn", "cơ", "chi", "trung")),
        (_office, ("ubnd", "hđnd", "ủy", "uỷ", "ủy ban", "uỷ ban", "hội", "thường")),
        (place_typed, (*TYPES, *SHORT_TYPES, "thành", "thị", "đặc", "thủ", "thủ đô")),
        (field_body, ("bộ", "sở", "ngành")),
        (listed_body, (*BY_FIRST_WORD, *(w.lower() for w in LOWER_UNITS), "uỷ", "toà")),
    )
    for reader, firsts in words:
        for word in firsts:
            found.setdefault(word, []).append(reader)
    return {word: tuple(dict.fromkeys(readers)) for word, readers in found.items()}


READERS = _readers()
