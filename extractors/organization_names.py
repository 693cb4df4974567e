"""Reads the names of bodies in a text: places with their type words, ministries, departments, units, and what stands for them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto
from functools import lru_cache

from extractors.organization_places import ALIASES, Place, find_places, fold_name, upper_places
from extractors.organization_words import (
    BEFORE_MINISTRY,
    DEPARTMENT_UNITS,
    FIELDS,
    KIND_BEFORE,
    LOWER_UNITS,
    MINISTRY_LIKE,
    NATIONAL,
    PARTY,
    POINTED_LEVELS,
    SHORT_TYPES,
    STOP,
    SURNAMES,
    TYPES,
    UNITS,
    WHOLE_NAMES,
)
from extractors.records import OrgLevel
from extractors.rules import TIMEOUT, Match, compile_pattern


class Form(Enum):
    """How a body is written."""

    NAMED = auto()  # `huyện Nhà Bè`, `Bộ Nội vụ`
    BARE = auto()  # `tỉnh`, `Sở`, `toàn huyện`: stands for a body named elsewhere
    POINTING = auto()  # `tỉnh này`, `địa phương này`: stands for the body named last
    COLLECTIVE = auto()  # `cả nước`, `các bộ, ngành`: nobody's figure


@dataclass(frozen=True, slots=True)
class BodyName:
    """One expression for a body; `level` None where the words do not tell (`địa phương này`)."""

    start: int
    end: int
    name: str
    level: OrgLevel | None
    form: Form
    key: str = ""  # the same for all ways to write one body
    place: str = ""  # folded name of the place it is or belongs to, "" where none is written
    is_typed: bool = False  # with its type word
    is_office: bool = False  # through its committee or council
    owner: BodyName | None = None  # the place it is a body of, where it is named


JOINERS = compile_pattern(r"[ ](?:và|-|–|&)[ ]|,[ ](?:và[ ])?|[ ]?[&–-][ ]?")
AREAS = compile_pattern(
    r"(?:(?:trên[ ])?(?:phạm[ ]vi[ ])?(?:cả[ ]nước|toàn[ ]quốc)|các[ ](?:bộ|tỉnh|địa[ ]phương|cơ[ ]quan[ ]trung[ ]ương)|nhiều[ ](?:bộ|tỉnh|địa[ ]phương))(?!\w)",
    flags=2,
)
CAPITAL = compile_pattern(r"\p{Lu}[\p{L}']*+")
RUN = compile_pattern(r"\p{Lu}[\p{L}']*+(?:[ ]?[-–][ ]?\p{Lu}[\p{L}']*+|[ ]\p{Lu}[\p{L}']*+){0,5}+")
WORDS = compile_pattern(r"[\p{L}\d'&/-]++(?:[ ]?[-–,]?[ ][\p{L}\d'&/-]++){0,8}+")
NUMBER = compile_pattern(r"\d{1,2}(?![\d.,/%]|[ ]?(?:[,%-]|phường|quận|xã|huyện))")
POINT = compile_pattern(r"[ ](?:này|đó|ấy)(?!\w)")
# words after a bare type word that make it a kind, a list or another word
KIND_AFTER = compile_pattern(
    r"[ ]?(?:,[ ]?(?:thành|ngang|cơ[ ]quan|huyện|xã|phường|thị|quận|tỉnh|ban|ngành|sở)|[-–/][ ]?(?:huyện|xã|phường|thị|thành|TP|quận)|"
    r"[ ](?:ủy|uỷ|hội|thành(?!\w)|thị|lẻ|lỵ|trực[ ]thuộc|và[ ](?:thành|huyện|xã|phường|cấp|quận)|ngành|ban|khác|nào|thông[ ]minh|đường|hồ[ ]sơ|phận|máy|môn|trưởng|chính[ ]trị|luật|tiêu|chỉ|công[ ]cụ|đội|quy|cục|nhất|dân))",
    flags=2,
)
BARE_BEFORE = compile_pattern(r"(?P<word>[\p{L}\d]++)[ ]++$")
YEAR = compile_pattern(r"(?:19|20)\d\d")
HEAD = compile_pattern(
    r"(?<![\p{L}\d])(?:\p{Lu}[\p{L}'&]*+|tỉnh|thành[ ]phố|huyện|quận|thị[ ](?:xã|trấn)|xã|phường|đặc[ ]khu|toàn|địa[ ]phương|đơn[ ]vị|cơ[ ]quan|"
    r"cả[ ]nước|các|nhiều|bộ|sở|ngành|thủ[ ]đô|ủy[ ]ban|uỷ[ ]ban|chi[ ]cục|tổng[ ]cục|cục|trung[ ]tâm|học[ ]viện|bệnh[ ]viện)(?![\p{L}\d])"
)
TYPE = compile_pattern(
    r"(?P<type>tỉnh|thành[ ]phố|huyện|quận|thị[ ]xã|thị[ ]trấn|xã|phường|đặc[ ]khu)(?![\p{L}])[ ]?|(?P<short>TP|TX|Tp|Tx|Q|H|P|X|TT)(?:\.[ ]?|(?=[A-ZĐ]{2,4}(?![\p{L}]))|[ ])|(?P<alone>TP|Tp)(?![\p{L}])",
    flags=2,
)
OFFICE = compile_pattern(
    r"(?:UBND|HĐND|(?:Thường[ ]trực[ ])?(?:Ủy|Uỷ|ủy|uỷ)[ ]ban(?:[ ][Nn]hân[ ]dân)?|Hội[ ]đồng[ ][Nn]hân[ ]dân)(?:[ ]?(?:,|và)[ ](?:UBND|HĐND))?[ ]"
)
POINTED = compile_pattern(r"(?:địa[ ]phương|đơn[ ]vị|cơ[ ]quan|bộ|sở|ngành|chi[ ]cục|cục|trung[ ]tâm)[ ](?:này|đó)(?!\w)", flags=2)
WHOLE = compile_pattern(
    r"toàn[ ](?P<type>tỉnh|thành[ ]phố|TP\b\.?|huyện|quận|thị[ ]xã|thị[ ]trấn|xã|phường|đặc[ ]khu|sở|bộ|ngành)(?!\w|[ ](?:hồ[ ]sơ|các|số|thủ|cán|quy|máy|diện|đội|quá|nội))", flags=2
)
@lru_cache(maxsize=1)
def _first_words() -> frozenset[str]:
    return frozenset(key.split()[0] for key in [*upper_places(), *ALIASES])


def _fields() -> dict[str, str]:
    return {_field_key(f): f for f in FIELDS}


def _field_key(words: str) -> str:
    return " ".join(fold_name(JOINERS.sub(" ", words)).replace(",", " ").split())


FIELD_KEYS = _fields()
FIELD_WORDS = max(len(k.split()) for k in FIELD_KEYS) + 3


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
    for reader in (_area, _whole, _pointed, _office, _place_typed, _field_body, _listed):
        name = reader(text, at, word, start, end)
        if name is not None:
            return name
    return _place_bare(text, at, start, end) if word[0].isupper() else None


def _area(text: str, at: int, word: str, start: int, end: int) -> BodyName | None:
    if word.lower() not in ("cả nước", "toàn", "các", "nhiều"):
        return None
    match = AREAS.match(text, at, end)
    return BodyName(at, match.end(), match[0], OrgLevel.NATIONAL, Form.COLLECTIVE) if match else None


def _whole(text: str, at: int, word: str, start: int, end: int) -> BodyName | None:
    match = WHOLE.match(text, at, end) if word.lower() == "toàn" else None
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
    inner = _place_typed(text, match.end(), "", start, end) or _place_bare(text, match.end(), start, end)
    if inner is None:
        return None
    return BodyName(at, inner.end, inner.name, inner.level, inner.form, inner.key, inner.place, inner.is_typed, True)


def _place_typed(text: str, at: int, word: str, start: int, end: int) -> BodyName | None:
    match = TYPE.match(text, at, end)
    if match is None:
        return _capital_city(text, at, end)
    kind = " ".join((match["type"] or match["short"] or match["alone"]).lower().split())
    kind = SHORT_TYPES.get(kind, kind)
    after = match.end()
    if kind in ("quận", "phường", "xã") and (number := NUMBER.match(text, after, end)) and not KIND_AFTER.match(text, number.end(), end):
        name = text[at : number.end()]
        folded = f"{kind} {number[0].lstrip('0')}"
        return BodyName(at, number.end(), name, TYPES[kind], Form.NAMED, f"{TYPES[kind]}:{folded}", folded, True)
    return _named_place(text, at, after, kind, end) or _bare_place(text, at, match, kind, start, end)


def _capital_city(text: str, at: int, end: int) -> BodyName | None:
    if text[at : at + 6].lower() != "thủ đô" or (at + 6 < end and text[at + 6].isalpha()):
        return None
    stop = at + 13 if text[at + 6 : at + 13] == " Hà Nội" else at + 6
    return BodyName(at, stop, "Hà Nội", OrgLevel.PROVINCE, Form.NAMED, _place_key(OrgLevel.PROVINCE, "hà nội"), "hà nội", True)


def _place_key(level: OrgLevel, folded: str) -> str:
    return f"{level}:{ALIASES.get(folded, folded)}"


def _named_place(text: str, at: int, after: int, kind: str, end: int) -> BodyName | None:
    run = RUN.match(text, after, end)
    if run is None:
        return None
    level = TYPES[kind]
    for stop in _ends(run):
        folded = fold_name(text[after:stop])
        places = find_places(folded)
        known = [p for p in places if p.kind == kind] if level is not OrgLevel.COMMUNE else find_places(folded, level)
        if kind == "tỉnh" and not known:
            known = [p for p in places if p.level is OrgLevel.PROVINCE]
        if known:
            found = known[0].level if kind == "thành phố" else level
            return _typed(text, at, after, stop, found, folded)
    first = CAPITAL.match(text, after, end)
    words = run[0].split()
    if first is None or (first[0] in SURNAMES and len(words) > 2) or (first[0].isupper() and len(first[0]) > 1) or TYPE.match(text, after, end):
        return None
    if kind == "thành phố" or len(words) == 1 or len(words) > 3:
        return None
    return _typed(text, at, after, run.end(), level, fold_name(run[0]))


def _ends(run: Match) -> Iterator[int]:
    """Yield the ends of a run of capitalized words, longest first."""
    stop = run.end()
    text = run.string
    while stop > run.start():
        yield stop
        cut = max(text.rfind(" ", run.start(), stop), text.rfind("-", run.start(), stop))
        stop = len(text[: max(cut, run.start())].rstrip(" -–"))
        if stop <= run.start():
            return


def _typed(text: str, at: int, after: int, stop: int, level: OrgLevel, folded: str) -> BodyName:
    """Return a place with its type word; the name leaves it out but where it tells a city from its province."""
    name = text[after:stop]
    is_abbreviated = name.isupper() and len(name) <= 4
    shared = level is OrgLevel.DISTRICT and any(p.level is OrgLevel.PROVINCE for p in find_places(folded))
    shown = text[at:stop] if is_abbreviated or shared else name
    folded = ALIASES.get(folded, folded)
    return BodyName(at, stop, shown, level, Form.NAMED, f"{level}:{folded}", folded, True)


def _bare_place(text: str, at: int, match: Match, kind: str, start: int, end: int) -> BodyName | None:
    if match["short"] is not None and match["short"] not in ("TP", "Tp"):
        return None
    stop = match.start() + len(match[0].rstrip())
    level = TYPES[kind]
    before = BARE_BEFORE.search(text, max(start, at - 12), at)
    if before and (before["word"].lower() in KIND_BEFORE or (before["word"].isdigit() and not YEAR.fullmatch(before["word"]))):
        return None
    if KIND_AFTER.match(text, stop, end) or SOME.match(text, stop, end) or LISTED.search(text, max(start, at - 14), at):
        return None
    if point := POINT.match(text, stop, end):
        return BodyName(at, point.end(), text[at:stop], level, Form.POINTING)
    return BodyName(at, stop, text[at:stop], level, Form.BARE)


def _field_body(text: str, at: int, word: str, start: int, end: int) -> BodyName | None:
    """Read `Bộ X`, `Sở X tỉnh Y`, or `Bộ`, `Sở` alone."""
    if word in ("ngành", "Ngành"):
        stop = _field_end(text, at + len(word), end)
        return BodyName(at, stop, text[at:stop], None, Form.BARE, _field_key(text[at + len(word) : stop])) if stop else None
    if word not in ("Bộ", "Sở", "bộ", "sở", "BỘ", "SỞ"):
        return None
    level = POINTED_LEVELS[word.lower()]
    stop = _field_end(text, at + len(word), end) if word[0].isupper() else None
    if stop is None:
        return _bare_field(text, at, word, level, start, end)
    key = f"{level}:{_field_key(text[at + len(word) : stop])}"
    name, place = text[at:stop], ""
    if level is OrgLevel.DEPARTMENT and text[stop : stop + 1] == " ":
        owner = _place_typed(text, stop + 1, "", start, end) or _place_bare(text, stop + 1, start, end)
        if owner is not None and owner.form is Form.NAMED and owner.level in (OrgLevel.PROVINCE, OrgLevel.DISTRICT):
            name = name if owner.is_typed and len(owner.name) > 4 else text[at : owner.end]
            return BodyName(at, owner.end, name, level, Form.NAMED, key, owner.place, True, owner=owner)
        if owner is not None and owner.form is Form.BARE:
            stop = owner.end
    return BodyName(at, stop, name, level, Form.NAMED, key, place, True)


def _field_end(text: str, at: int, end: int) -> int | None:
    run = WORDS.match(text, at + 1, end) if text[at : at + 1] == " " else None
    if run is None:
        return None
    pieces = [i for i in range(run.start() + 1, run.end() + 1) if i == run.end() or text[i] in " ,"]
    for stop in reversed(pieces[:FIELD_WORDS]):
        if text[stop - 1] not in ",- –" and _field_key(text[run.start() : stop]) in FIELD_KEYS:
            return stop
    return None


def _bare_field(text: str, at: int, word: str, level: OrgLevel, start: int, end: int) -> BodyName | None:
    stop = at + len(word)
    if CAPITAL.match(text, stop + 1, end) and text[stop : stop + 1] == " " and word != "Sở":
        return None
    before = BARE_BEFORE.search(text, max(start, at - 12), at)
    if before and (before["word"].lower() in KIND_BEFORE or (before["word"].isdigit() and not YEAR.fullmatch(before["word"])) or before["word"].lower() == "toàn"):
        return None
    if word == "bộ" and (not BARE_VERB.match(text, stop, end) or (before and before["word"].lower() not in BEFORE_MINISTRY)):
        return None
    if KIND_AFTER.match(text, stop, end) or (before and before["word"] in ("Nam", "Bắc", "Trung")):
        return None
    return BodyName(at, stop, word, level, Form.BARE)


SOME = compile_pattern(r"[ ](?:ở|tại|thuộc|của)[ ]\p{Lu}")  # `Quận ở Hà Nội`: one of several
LISTED = compile_pattern(r"(?:tỉnh|thành|huyện|quận|thị[ ]xã|xã|phường|sở|ngành|phố|bộ)(?:,[ ]?|[ ]?[-–/][ ]?|[ ]và[ ]|[ ]hoặc[ ])$", flags=2)
BARE_VERB = compile_pattern(r"[ ](?:đã|có|sẽ|đang|cũng|vừa|mới|phải|cần|tiếp)(?!\w)|[.,;]")


def _listed(text: str, at: int, word: str, start: int, end: int) -> BodyName | None:
    """Read bodies of the lists: national, like ministries, party, units with what names them."""
    if not word[0].isupper() and not (word in LOWER_UNITS and CAPITAL.match(text, at + len(word) + 1, end)):
        return None
    folded = (word[0].upper() + text[at + 1 : min(end, at + 34)]).replace("Uỷ", "Ủy").replace("uỷ", "ủy").replace("Toà", "Tòa")
    for names, level in ((MINISTRY_LIKE, OrgLevel.MINISTRY), (NATIONAL, OrgLevel.NATIONAL)):
        for listed in sorted(names, key=len, reverse=True):
            if folded.startswith(listed) and not folded[len(listed) : len(listed) + 1].isalpha():
                return BodyName(at, at + len(listed), text[at : at + len(listed)], level, Form.NAMED, f"{level}:{fold_name(listed)}", is_typed=True)
    for listed in PARTY:
        if folded.startswith(listed):
            return _with_owner(text, at, at + len(listed), OrgLevel.PARTY, start, end)
    for listed in UNITS:
        if folded.startswith(listed) and not folded[len(listed) : len(listed) + 1].isalpha():
            level = OrgLevel.DEPARTMENT if listed in DEPARTMENT_UNITS else OrgLevel.UNIT
            return _unit(text, at, at + len(listed), level, start, end)
    return None


def _with_owner(text: str, at: int, stop: int, level: OrgLevel, start: int, end: int) -> BodyName:
    owner = None
    if text[stop : stop + 1] == " ":
        owner = _place_typed(text, stop + 1, "", start, end) or _place_bare(text, stop + 1, start, end)
    if owner is None or owner.form is not Form.NAMED:
        stop = owner.end if owner else stop
        return BodyName(at, stop, text[at:stop], level, Form.BARE, is_typed=True)
    stop = owner.end
    return BodyName(at, stop, text[at:stop], level, Form.NAMED, f"{level}:{fold_name(text[at:stop])}", owner.place, True, owner=owner)


def _unit(text: str, at: int, stop: int, level: OrgLevel, start: int, end: int) -> BodyName | None:
    """Read a unit with the words that name it: up to a place, a mark, a verb or a preposition."""
    words = 0
    while words < 9 and text[stop : stop + 1] == " ":
        owner = _place_typed(text, stop + 1, "", start, end) or (_place_bare(text, stop + 1, start, end) if words else None)
        if owner is not None:
            return BodyName(at, owner.end, text[at : owner.end], level, Form.NAMED, f"{level}:{fold_name(text[at : owner.end])}", owner.place, True, owner=owner)
        match = UNIT_WORD.match(text, stop + 1, end)
        if match is None or (match[0] in STOP and not (match[0] == "và" and UNIT_JOIN.match(text, match.end(), end))):
            break
        stop, words = match.end(), words + 1
    if text[at:stop] not in WHOLE_NAMES and not any(c.isupper() for c in text[at + 1 : stop].replace("Quản", "")):
        return None
    return BodyName(at, stop, text[at:stop], level, Form.NAMED, f"{level}:{fold_name(text[at:stop])}", is_typed=True)


UNIT_WORD = compile_pattern(r"[\p{L}-][\p{L}\d&-]*+")
UNIT_JOIN = compile_pattern(r"[ ]\p{Lu}")


def _place_bare(text: str, at: int, start: int, end: int) -> BodyName | None:
    """Read the name of a province or district without its type word, longest first."""
    run = RUN.match(text, at, end)
    if run is None or fold_name(CAPITAL.match(text, at, end)[0]) not in _first_words():  # type: ignore[index]
        return None
    before = BARE_BEFORE.search(text, max(start, at - 12), at)
    if before and before["word"] in SURNAMES and text[at - 1 : at] == " ":
        return None
    for stop in _ends(run):
        folded = fold_name(text[at:stop])
        if places := find_places(folded):
            level = _bare_name_level(places)
            shown = ALIASES.get(folded, folded)
            return BodyName(at, stop, text[at:stop], level, Form.NAMED, f"{level}:{shown}", shown)
    return None


def _bare_name_level(places: tuple[Place, ...]) -> OrgLevel:
    return OrgLevel.PROVINCE if any(p.level is OrgLevel.PROVINCE for p in places) else OrgLevel.DISTRICT

