"""Reads the names of bodies in a text, and the words that stand for them."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from itertools import accumulate

from extractors.organizations.body import BodyName, Form
from extractors.organizations.place_names import begins_place, place_bare, place_typed
from extractors.organizations.unit_names import BY_FIRST_WORD, field_body, listed_body
from extractors.organizations.words import LOWER_UNITS, POINTED_LEVELS, SHORT_TYPES, TYPES
from extractors.records import OrgLevel
from extractors.rule_sets import space_marks
from extractors.rules import compile_pattern

Reader = Callable[[str, int, str, int, int], BodyName | None]
AREAS = compile_pattern(
    r"(?:(?:trên )?(?:phạm vi )?(?:cả nước|toàn quốc)|các (?:bộ|tỉnh|địa phương|cơ quan trung ương)|nhiều (?:bộ|tỉnh|địa phương))(?!\w)",
    flags=2,
)
LOWER_HEADS = (  # what begins the name of a body without a capital
    "tỉnh", "thành phố", "thị xã", "thị trấn", "toàn", "thủ đô", "tổng cục", "trung tâm", "huyện", "học viện", "quận", "xã", "phường", "đặc khu", "địa phương", "đơn vị",
    "cơ quan", "nơi đây", "nơi này", "đây", "cả nước", "các", "chi cục", "cục", "nhiều", "ngành", "bộ", "bệnh viện", "sở", "ủy ban", "uỷ ban",
)  # fmt: skip
HEAD = compile_pattern(rf"(?<![\p{{L}}\d])(?:\p{{Lu}}[\p{{L}}'&]*+|{'|'.join(LOWER_HEADS).replace(' ', ' ')})(?![\p{{L}}\d])")
MARKS_INSIDE = ("'", "&")  # of capitalized words: `M'Đrắk`
OFFICE = compile_pattern(
    r"(?:UBND|HĐND|(?:Thường trực )?(?:Ủy|Uỷ|ủy|uỷ) ban(?: [Nn]hân dân)?|Hội đồng [Nn]hân dân)(?: ?(?:,|và) (?:UBND|HĐND))? "
)
POINTED = compile_pattern(
    r"(?:địa phương|đơn vị|cơ quan|bộ|sở|ngành|chi cục|cục|trung tâm|(?-i:Ban)) (?:này|đó)(?!\w)|(?<=\b(?:ở|tại) )đây(?!\w)|nơi (?:đây|này)(?!\w)",
    flags=2,
    needs="này|đó|đây|nơi ",
)
WHOLE = compile_pattern(
    r"toàn (?P<type>tỉnh|thành phố|TP\b\.?|huyện|quận|thị xã|thị trấn|xã|phường|đặc khu|sở|bộ|ngành)(?!\w| (?:hồ sơ|các|số|thủ|cán|quy|máy|diện|đội|quá|nội))", flags=2
)


def read_names(text: str, start: int, end: int, spaced: str | None = None) -> list[BodyName]:
    """Return the bodies written in `text[start:end]`, left to right, without overlap.

    `spaced` is `rule_sets.space_marks` of the text, made here of the part where it is not given.
    """
    found: list[BodyName] = []
    words = (space_marks(text[start:end]) if spaced is None else spaced[start:end]).split(" ")
    numbers = [number for number, word in enumerate(words) if (word in FIRST_WORDS if word.islower() else word and _may_begin(word))]
    if not numbers:
        return found
    begins = list(accumulate(map(len, words), initial=start))  # without the spaces between
    last = start
    for number in numbers:
        at = begins[number] + number
        if at < last or not (word := _head(text, at, words[number], end)):
            continue
        last = at + len(word)
        for reader in _readers_at(word):
            if (name := reader(text, at, word, start, end)) is not None:
                found.append(name)
                last = max(last, name.end)
                break
    return found


def _head(text: str, at: int, word: str, end: int) -> str:
    """Return the words at `at`, of which `word` is the first, with which a name may begin; none where there are no such words."""
    if word[0].isupper() and word.isalpha() and text[at + len(word) : at + len(word) + 1] not in MARKS_INSIDE:
        return word
    match = HEAD.match(text, at, end)
    return match[0] if match else ""


@lru_cache(maxsize=4096)  # most capitalized words begin nothing
def _may_begin(word: str) -> bool:
    """Tell whether a name can begin with a capitalized word, or with a letter before an apostrophe (`M'Đrắk`)."""
    return word[:1].isupper() and (len(word) == 1 or bool(_readers_at(word)))


@lru_cache(maxsize=4096)
def _readers_at(word: str) -> tuple[Reader, ...]:
    """Return what to try at a word, in order."""
    readers = READERS.get(word.lower(), ())
    if word.startswith(("TP", "Tp")):
        readers = (*readers, place_typed)
    return (*readers, _bare) if word[0].isupper() and begins_place(word) else readers


def _bare(text: str, at: int, word: str, start: int, end: int) -> BodyName | None:
    return place_bare(text, at, start, end)


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
        (_area, ("cả nước", "cả", "trên", "các", "nhiều", "toàn")),
        (_whole, ("toàn",)),
        (_pointed, ("địa phương", "đơn vị", "cơ quan", "bộ", "sở", "ngành", "chi cục", "cục", "trung tâm", "ban", "địa", "đơn", "cơ", "chi", "trung", "đây", "nơi")),
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
FIRST_WORDS = frozenset(head.split()[0] for head in LOWER_HEADS)
