"""Reads ministries, departments, units, party and central bodies in a text, with the place they are of."""

from __future__ import annotations

from functools import lru_cache

from extractors.organizations.body import BodyName, Form
from extractors.organizations.place_names import BARE_BEFORE, CAPITAL, KIND_AFTER, is_kind, place_bare, place_typed
from extractors.organizations.places import fold_name
from extractors.organizations.words import (
    BEFORE_MINISTRY,
    DEPARTMENT_UNITS,
    FIELD_LETTERS,
    FIELDS,
    LETTERS,
    LOWER_UNITS,
    MINISTRY_LIKE,
    NATIONAL,
    PARTY,
    POINTED_LEVELS,
    STOP,
    UNITS,
    WHOLE_NAMES,
)
from extractors.records import OrgLevel
from extractors.rules import compile_pattern

VERBS = (  # behind a unit's name
    "khảo sát", "rà soát", "rà lại", "nghiên cứu", "điều tra", "tính toán", "đánh giá", "trả lời", "phát biểu", "trao đổi", "phát đi", "họp báo",
    "nhận định", "kiến nghị", "đề nghị", "đề xuất", "yêu cầu", "giải thích", "phân tích", "cung cấp",
)
LONGEST = 34  # characters of the longest listed name
RESPELLED = {"Uỷ": "Ủy", "uỷ": "ủy", "Toà": "Tòa", "toà": "tòa"}
SPELLED = compile_pattern(r"[Uu]ỷ|[Tt]oà")
JOINERS = compile_pattern(r" (?:và|-|–|&) |, (?:và )?| ?[&–-] ?")
WORDS = compile_pattern(r"[\p{L}\d'&/-]++(?: ?[-–,]? [\p{L}\d'&/-]++){0,8}+")
UNIT_WORD = compile_pattern(r"[\p{L}-][\p{L}\d&-]*+")
UNIT_JOIN = compile_pattern(r" \p{Lu}")
OF_DEPARTMENT = compile_pattern(r" Sở(?! \p{Lu}|\p{L}| hữu)")  # `Thanh tra Sở`: an office of it
BRANCHES = {
    "thuế": "tổng cục thuế", "hải quan": "tổng cục hải quan", "bảo hiểm xã hội": "bảo hiểm xã hội việt nam",
    "bhxh": "bảo hiểm xã hội việt nam",
}
BRANCH = compile_pattern(r" (?P<branch>[Tt]huế|[Hh]ải quan|[Bb]ảo hiểm [Xx]ã hội|BHXH)(?!\w)(?! [Vv]iệt Nam)")
BRANCH_START = compile_pattern(
    r"(?:^|[.;:“\"(] ?|\b(?:rằng|nay|đó|vậy|viên|chức|người),? |(?<!\p{L})(?:năm|qua|năm \d{4}|tháng \d\d?|[/-]\d{1,4}), |\b(?:toàn|cả) )$",
)
BECOMES = compile_pattern(r"thành (?:Cục|Vụ|Tổng|Chi|Trung tâm|Ban|Văn phòng|Sở|Bộ|Phòng)(?!\p{L})")  # `chuyển Tổng cục thành Cục Thống kê`
MOST = compile_pattern(r"(?:cao|thấp|nhiều|ít|tốt|kém|chậm|nhanh|lớn|nhỏ) (?:nhất|hơn)(?!\w)|chỉ (?:có|đạt|bằng|còn|hơn|gần|là|ở|được|mới|\d)")  # `điểm của Ban Dân tộc thấp nhất`
CHIEF = compile_pattern(r" trưởng(?!\w)")  # `Vụ trưởng Vụ Pháp chế`: who heads it
OTHERS = compile_pattern(r" (?:ở )?các (?:tỉnh|huyện|quận|địa phương|thành phố|cấp)(?!\w)")  # `phòng thuộc BHXH các tỉnh`: no one body
LETTERED = compile_pattern(r"Bảo hiểm [Xx]ã hội \(BHXH\) Việt Nam", needs="(BHXH)")  # with its letters inside its name
BARE_VERB = compile_pattern(
    r" (?:hiện(?= (?:có|là|còn|nay|đã|đang|chỉ|mới)(?!\p{L}))|cho (?:thấy|biết|hay)|từ (?:tháng|đầu|ngày)|đã|có|sẽ|đang|cũng|vừa|mới|phải|cần|tiếp"
    r"|tiến hành|tổ chức|thực hiện|ban hành|kiểm tra|thanh tra|cắt|bỏ|bãi bỏ|rà soát|xử lý"
    r"|trình|lập|là|đạt|còn|chỉ|được|giảm|tăng|đứng|xếp|phấn đấu|đặt|dự kiến|đề nghị|đề xuất|yêu cầu|cung cấp|công bố|nhận|tiếp nhận|giải quyết|hoàn thành"
    r"|sắp xếp|tinh giản)(?!\w)|[.,;]"
)


@lru_cache(maxsize=8192)
def _field_key(words: str) -> str:
    key = " ".join(fold_name(JOINERS.sub(" ", words)).replace(",", " ").split())
    return FIELD_LETTERS.get(key, key)


FIELD_KEYS = {_field_key(f): f for f in FIELDS}



def _lengths() -> dict[str, int]:
    """Return by the first word of a field's key how many words it has at most, marks and `và` between them counted."""
    lengths: dict[str, int] = {}
    for key in (*FIELD_KEYS, *FIELD_LETTERS):
        words = key.split()
        lengths[words[0]] = max(lengths.get(words[0], 0), len(words) + 4)
    return lengths


LENGTHS = _lengths()


def field_body(text: str, at: int, word: str, start: int, end: int) -> BodyName | None:
    """Read `Bộ X`, `Sở X tỉnh Y`, or `Bộ`, `Sở` alone."""
    if word in ("ngành", "Ngành"):
        stop = _field_end(text, at + len(word), end)
        if stop is None:
            return _branch(text, at, start, end)
        return BodyName(at, stop, text[at:stop], None, Form.BARE, _field_key(text[at + len(word) : stop]))
    if word not in ("Bộ", "Sở", "bộ", "sở", "BỘ", "SỞ"):
        return None
    level = POINTED_LEVELS[word.lower()]
    stop = _field_end(text, at + len(word), end) if word[0].isupper() else None
    if stop is None:
        return _bare_field(text, at, word, level, start, end)
    key = f"{level}:{_field_key(text[at + len(word) : stop])}"
    name, place = text[at:stop], ""
    if level is OrgLevel.DEPARTMENT and text[stop : stop + 1] == " ":
        owner = place_typed(text, stop + 1, "", start, end) or place_bare(text, stop + 1, start, end)
        if owner is not None and owner.form is Form.NAMED and owner.level in (OrgLevel.PROVINCE, OrgLevel.DISTRICT):
            name = name if owner.is_typed and len(owner.name) > 4 else text[at : owner.end]
            return BodyName(at, owner.end, name, level, Form.NAMED, key, owner.place, True, owner=owner)
        if owner is not None and owner.form is Form.BARE:
            stop = owner.end
    return BodyName(at, stop, name, level, Form.NAMED, key, place, True)


def _branch(text: str, at: int, start: int, end: int) -> BodyName | None:
    """Read `ngành Thuế`, or `ngành` alone where a clause begins with it."""
    if (named := BRANCH.match(text, at + 5, end)) is not None:
        return BodyName(at, named.end(), text[at : named.end()], None, Form.BARE, BRANCHES[named["branch"].lower()])
    is_alone = BARE_VERB.match(text, at + 5, end) is not None and BRANCH_START.search(text, max(start, at - 16), at) is not None
    return BodyName(at, at + 5, text[at : at + 5], None, Form.BARE) if is_alone else None


def _field_end(text: str, at: int, end: int) -> int | None:
    run = WORDS.match(text, at + 1, end) if text[at : at + 1] == " " else None
    if run is None:
        return None
    pieces = [i for i in range(run.start() + 1, run.end() + 1) if i == run.end() or text[i] in " ,"]
    first = _field_key(text[run.start() : pieces[0]]).partition(" ")[0]
    for stop in reversed(pieces[: LENGTHS.get(first, 0)]):
        if text[stop - 1] not in ",- –" and _field_key(text[run.start() : stop]) in FIELD_KEYS:
            return stop
    return None


def _bare_field(text: str, at: int, word: str, level: OrgLevel, start: int, end: int) -> BodyName | None:
    stop = at + len(word)
    if CAPITAL.match(text, stop + 1, end) and text[stop : stop + 1] == " " and word != "Sở":
        return None
    before = BARE_BEFORE.match(text, max(start, at - 12), at)
    if before and (is_kind(text, start, at, before["word"]) or before["word"].lower() == "toàn"):
        return None
    if word == "bộ" and (not BARE_VERB.match(text, stop, end) or (before and before["word"].lower() not in BEFORE_MINISTRY)):
        return None
    if KIND_AFTER.match(text, stop, end) or (before and before["word"] in ("Nam", "Bắc", "Trung")):
        return None
    return BodyName(at, stop, word, level, Form.BARE)


def _listed() -> dict[str, list[tuple[str, OrgLevel, bool]]]:
    """Return the listed names by their first word, the longest first; the last of each says that more words name it."""
    kinds = ((MINISTRY_LIKE, OrgLevel.MINISTRY, False), (NATIONAL, OrgLevel.NATIONAL, False), (PARTY, OrgLevel.PARTY, True), (UNITS, OrgLevel.UNIT, True))
    found: dict[str, list[tuple[str, OrgLevel, bool]]] = {}
    for names, level, is_open in kinds:
        for name in names:
            found.setdefault(name.split()[0].lower(), []).append((name, level, is_open))
    return {word: sorted(names, key=lambda n: -len(n[0])) for word, names in found.items()}


BY_FIRST_WORD = _listed()
BOTH_LEVELS = compile_pattern(r" (?:(?:hai|0?2) cấp|[Cc]hi nhánh)(?!\w)")  # courts and procuracies of a province and its districts
INSURED = compile_pattern(r"(?:BHXH|Bảo hiểm [Xx]ã hội) (?:bắt buộc|tự nguyện|một lần)(?!\w)")
INSURANCE = compile_pattern(r"\b(?:tham gia|đóng|nộp|nợ|hưởng|thu|chi trả|chế độ|chính sách|quỹ|sổ|thẻ|tiền|mức|diện|bao phủ|phát triển) $")


def listed_body(text: str, at: int, word: str, start: int, end: int) -> BodyName | None:
    """Read bodies of the lists: national, like ministries, party, units with what names them."""
    folded = text[at : min(end, at + LONGEST)]
    if "ỷ" in folded or "oà" in folded:
        folded = SPELLED.sub(lambda m: RESPELLED[m[0]], folded)
    names = BY_FIRST_WORD.get(folded.split(" ", 1)[0].rstrip(".,;:)").lower(), ())
    if not names or (not word[0].isupper() and not (word in LOWER_UNITS and CAPITAL.match(text, at + len(word) + 1, end))):
        return None
    if folded.startswith(("BHXH", "Bảo hiểm")) and (INSURANCE.search(text, max(start, at - 16), at) or INSURED.match(text, at, end)):
        return None  # what is insured, not the body that insures: `tham gia BHXH`
    folded = folded[0].upper() + folded[1:]
    if lettered := LETTERED.match(text, at, end):
        return BodyName(at, lettered.end(), "Bảo hiểm xã hội Việt Nam", OrgLevel.MINISTRY, Form.NAMED, f"{OrgLevel.MINISTRY}:bảo hiểm xã hội việt nam", is_typed=True)
    for name, level, is_open in names:
        if not folded.startswith(name) or folded[len(name) : len(name) + 1].isalpha():
            continue
        if level is OrgLevel.PARTY:
            return _with_owner(text, at, at + len(name), level, start, end)
        if is_open:
            return _unit(text, at, at + len(name), OrgLevel.DEPARTMENT if name in DEPARTMENT_UNITS else level, start, end)
        both = BOTH_LEVELS.match(text, at + len(name), end)
        owned = _with_owner(text, at, both.end() if both else at + len(name), OrgLevel.UNIT, start, end) if level is OrgLevel.MINISTRY else None
        if owned is not None and owned.owner is not None:
            return owned
        return BodyName(at, at + len(name), text[at : at + len(name)], level, Form.NAMED, f"{level}:{LETTERS.get(fold_name(name), fold_name(name))}", is_typed=True)
    return None


def _with_owner(text: str, at: int, stop: int, level: OrgLevel, start: int, end: int) -> BodyName:
    owner = None
    if text[stop : stop + 1] == " ":
        owner = place_typed(text, stop + 1, "", start, end) or place_bare(text, stop + 1, start, end)
    if owner is None or owner.form is not Form.NAMED:
        stop = owner.end if owner else stop
        if level is OrgLevel.UNIT and owner is not None:  # `Tòa án nhân dân tỉnh`
            return BodyName(at, stop, text[at:stop], level, Form.NAMED, f"{level}:{fold_name(text[at:stop])}", is_typed=True, owner=owner)
        return BodyName(at, stop, text[at:stop], level, Form.BARE, is_typed=True)
    return BodyName(at, owner.end, text[at : owner.end], level, Form.NAMED, _owned_key(text[at:stop], level, owner), owner.place, True, owner=owner)


def _owned_key(name: str, level: OrgLevel, owner: BodyName) -> str:
    """Return one key for `Cục Thuế Nghệ An`, `Cục Thuế tỉnh Nghệ An` and `Thuế Nghệ An`."""
    return f"{level}:{fold_name(name).removeprefix('cục ')} {fold_name(owner.name)}"


def _unit(text: str, at: int, stop: int, level: OrgLevel, start: int, end: int) -> BodyName | None:
    """Read a unit with the words that name it: up to a place, a mark, a verb or a preposition."""
    if of := OF_DEPARTMENT.match(text, stop, end):
        return BodyName(at, of.end(), text[at : of.end()], OrgLevel.DEPARTMENT, Form.BARE)
    if OTHERS.match(text, stop, end) or CHIEF.match(text, stop, end):
        return None
    words = 0
    while words < 9 and text[stop : stop + 1] == " ":
        owner = place_typed(text, stop + 1, "", start, end) or (place_bare(text, stop + 1, start, end) if words else None)
        if owner is not None and owner.form is Form.BARE and not words:
            return BodyName(at, owner.end, text[at : owner.end], level, Form.BARE)
        if owner is not None:
            return BodyName(at, owner.end, text[at : owner.end], level, Form.NAMED, _owned_key(text[at:stop], level, owner), owner.place, True, owner=owner)
        match = UNIT_WORD.match(text, stop + 1, end) if not text.endswith("Việt Nam", 0, stop) else None
        if match is None or (match[0] in STOP and not text.endswith(("Đăng", "Phát"), 0, stop) and not (match[0] == "và" and UNIT_JOIN.match(text, match.end(), end))):
            break
        if words and text.startswith(VERBS, match.start()):
            break
        if BECOMES.match(text, match.start(), end) or MOST.match(text, match.start(), end):
            break
        if words and ((match[0] == "quản" and not text.startswith("Viện", at)) or text.startswith("công bố", match.start())):
            break  # `Cục Thuế quản lý 11.640 doanh nghiệp`
        stop, words = match.end(), words + 1
    if not words and text[at].isupper() and text[at:stop] not in WHOLE_NAMES and BARE_VERB.match(text, stop, end):
        return BodyName(at, stop, text[at:stop], level, Form.BARE)
    is_whole = text[at:stop] in WHOLE_NAMES or (words > 1 and text[at:stop].lower().startswith(("ban quản lý", "ban ql", "cục quản lý", "chi cục quản lý")))
    if not is_whole and not any(c.isupper() for c in text[at + 1 : stop].replace("Quản", "")):
        return None
    return BodyName(at, stop, text[at:stop], level, Form.NAMED, f"{level}:{fold_name(text[at:stop])}", is_typed=True)
