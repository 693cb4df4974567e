"""Reads places in a text: with their type word, by their name alone, or by the type word alone."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from extractors.organizations.body import BodyName, Form
from extractors.organizations.places import ALIASES, MARKED, Place, find_places, fold_name, upper_places
from extractors.organizations.words import KIND_BEFORE, SHORT_TYPES, SURNAMES, TYPES
from extractors.records import OrgLevel
from extractors.rules import IGNORECASE, REVERSE, Match, compile_pattern

SHORTEST = 4  # letters of a name of one word that the gazetteer lacks
CAPITAL = compile_pattern(r"\p{Lu}[\p{L}']*+")
RUN = compile_pattern(r"\p{Lu}[\p{L}']*+(?: ?[-–] ?\p{Lu}[\p{L}']*+| \p{Lu}[\p{L}']*+){0,5}+")
NUMBER = compile_pattern(
    r"\d{1,2}(?!\d|[.,/]\d|/| ?[%-]|,(?! (?:quận|huyện|thị xã|thành phố|tỉnh|\p{Lu}))"
    r"| ?(?:phường|quận|xã|huyện|tháng|năm|tuần|ngày|quý|thôn|hộ|người)(?!\p{L}))",
)
NUMBER_OF_PLACE = compile_pattern(r"\d{1,2}(?=, (?!\d|phường|quận|xã|huyện)\p{Ll})")
PLACING = ("ở ", "Ở ", "tại ", "Tại ", "UBND ")  # before a place: the number behind its type word counts nothing
BEHIND_NUMBER = (",", " chỉ có", " chỉ còn", " chỉ đạt", " chỉ mới", " và quận ", " và phường ", " và Q.", " và P.")
PAPERS = (" ONLINE", " Online", " online", "Online", "TV")  # behind a place: a paper's name
POINT = compile_pattern(r" (?:này|đó|ấy)(?!\w)")
# words after a bare type word that make it a kind, a list or another word
KIND_AFTER = compile_pattern(
    r" ?(?:, ?(?:thành|ngang|cơ quan|huyện|xã|phường|thị|quận|tỉnh|ban|ngành|sở)|[-–/] ?(?:huyện|xã|phường|thị|thành|TP|quận)| "
    r"(?:ủy|uỷ|hội|thành(?!\w)|thị|lẻ|lỵ|trực thuộc|và (?:thành|huyện|xã|phường|cấp|quận)|ngành|ban|khác|nào|trung vị|đầu bảng|cuối bảng|loại (?:một|hai|ba|[1-3I])|miền núi"
    r"|(?:trên|dưới|từ) \d|thông minh|đường|hồ sơ|phận"
    r"|máy|môn|trưởng|chính trị|luật|tiêu|chỉ|công cụ|đội|quy|cục|nhất|dân))",
    flags=2,
)
BARE_BEFORE = compile_pattern(r"(?P<word>[\p{L}\d]++) ++$", flags=REVERSE)
OF_TIME = compile_pattern(  # `mỗi năm tỉnh chi`: no five provinces
    r"(?<!\p{L})(?:mỗi|hằng|hàng|cả|trong|đầu|giữa|cuối|một|nửa) năm $",
    flags=IGNORECASE | REVERSE,
)
YEAR = compile_pattern(r"(?:19|20)\d\d")
_LAND = r"(?:đảo|miền núi|vùng cao|vùng biên|biên giới|ven biển|vùng sâu|rẻo cao|bãi ngang|trung du|ngoại thành|nghèo|thuần nông)"  # `huyện đảo Cô Tô`
TYPE = compile_pattern(
    rf"(?P<type>tỉnh|thành phố|huyện|quận|thị xã|thị trấn|xã|phường|đặc khu)(?![\p{{L}}]) ?(?:{_LAND},? (?:{_LAND} )?(?=(?-i:\p{{Lu}})))?|(?P<short>TP|TX|Tp|Tx|Q|H|P|X|TT)"
    r"(?:\. ?|(?=[A-ZĐ]{2,4}(?![\p{L}]))| )|(?P<alone>TP|Tp)(?![\p{L}])",
    flags=2,
)
SOME = compile_pattern(r" (?:ở|tại|thuộc|của) \p{Lu}")  # `Quận ở Hà Nội`: one of several
LISTED = compile_pattern(r"(?:tỉnh|thành|huyện|quận|thị xã|xã|phường|sở|ngành|phố|bộ)(?:, ?| ?[-–/] ?| và | hoặc )$", flags=IGNORECASE | REVERSE)


@lru_cache(maxsize=1)
def _first_words() -> frozenset[str]:
    return frozenset(key.split()[0] for key in [*upper_places(), *ALIASES])


def begins_place(word: str) -> bool:
    """Tell whether the name of a province or district begins with a word."""
    lower = word.casefold()
    return (lower if lower.isalpha() and MARKED.isdisjoint(lower) else fold_name(word)) in _first_words()


def place_typed(text: str, at: int, word: str, start: int, end: int) -> BodyName | None:
    match = TYPE.match(text, at, end)
    if match is None:
        return _capital_city(text, at, end)
    kind = " ".join((match["type"] or match["short"] or match["alone"]).lower().split())
    kind = SHORT_TYPES.get(kind, kind)
    after = match.end()
    if kind in ("quận", "phường", "xã") and (number := _number(text, start, at, after, end)) is not None:
        name = text[at : number.end()]
        folded = f"{kind} {number[0].lstrip('0')}"
        return BodyName(at, number.end(), name, TYPES[kind], Form.NAMED, f"{TYPES[kind]}:{folded}", folded, True)
    return _named_place(text, at, after, kind, end) or _bare_place(text, at, match, kind, start, end)


def _number(text: str, start: int, at: int, after: int, end: int) -> Match | None:
    """Return the number that names a place behind its type word: `Q.1 chỉ có`, `tại quận 10, tỷ lệ`."""
    if (number := NUMBER.match(text, after, end)) is None:
        return NUMBER_OF_PLACE.match(text, after, end) if text.endswith(PLACING, start, at) else None
    return number if text.startswith(BEHIND_NUMBER, number.end()) or not KIND_AFTER.match(text, number.end(), end) else None


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
        if level is OrgLevel.COMMUNE and " " not in folded and _goes_on(text, stop, run.end()):
            continue
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
    if kind == "thành phố" or len(words) > 3 or (len(words) == 1 and (len(words[0]) < SHORTEST or words[0] in SURNAMES)):
        return None
    return _typed(text, at, after, run.end(), level, fold_name(run[0]))


def _goes_on(text: str, stop: int, end: int) -> bool:
    """Tell whether a name of one word is but the first of a longer one: `xã Thanh Lĩnh`, not `xã Thanh Nguyễn …`, `xã Trung Huyện …`."""
    following = CAPITAL.match(text, stop + 1, end) if stop < end and text[stop] == " " else None
    return following is not None and following[0] not in SURNAMES and TYPE.match(text, stop + 1, end) is None


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


def is_kind(text: str, start: int, at: int, word: str) -> bool:
    """Tell whether the word before a type word makes it one of several or another word: `các tỉnh`, `năm xã`, not `mỗi năm xã`."""
    if word.lower() == "năm" and OF_TIME.match(text, max(start, at - 12), at) is not None:
        return False
    return word.lower() in KIND_BEFORE or (word.isdigit() and not YEAR.fullmatch(word))


def _bare_place(text: str, at: int, match: Match, kind: str, start: int, end: int) -> BodyName | None:
    if match["short"] is not None and match["short"] not in ("TP", "Tp"):
        return None
    stop = match.start() + len(match[0].rstrip())
    level = TYPES[kind]
    before = BARE_BEFORE.match(text, max(start, at - 12), at)
    if before and is_kind(text, start, at, before["word"]):
        return None
    if KIND_AFTER.match(text, stop, end) or SOME.match(text, stop, end) or LISTED.match(text, max(start, at - 14), at):
        return None
    if point := POINT.match(text, stop, end):
        return BodyName(at, point.end(), text[at:stop], level, Form.POINTING)
    return BodyName(at, stop, text[at:stop], level, Form.BARE)


def place_bare(text: str, at: int, start: int, end: int) -> BodyName | None:
    """Read the name of a province or district without its type word, longest first."""
    first = CAPITAL.match(text, at, end)
    if first is None or not begins_place(first[0]):
        return None
    run = RUN.match(text, at, end)
    for stop in _ends(run) if run else ():
        folded = fold_name(text[at:stop])
        if text.startswith(PAPERS, stop):
            return None
        if places := find_places(folded):
            before = BARE_BEFORE.match(text, max(start, at - 12), at)
            if before and before["word"] in SURNAMES:
                return None
            level = _bare_name_level(places)
            shown = ALIASES.get(folded, folded)
            return BodyName(at, stop, text[at:stop], level, Form.NAMED, f"{level}:{shown}", shown)
    return None


def _bare_name_level(places: tuple[Place, ...]) -> OrgLevel:
    return OrgLevel.PROVINCE if any(p.level is OrgLevel.PROVINCE for p in places) else OrgLevel.DISTRICT
