"""Tells what private persons say, do and are tried for from what bodies state."""

from __future__ import annotations

from functools import lru_cache
from itertools import islice

from extractors.rules import IGNORECASE, compile_pattern

MYSELF = compile_pattern(
    r"\b(?:(?<!chúng )tôi|nhà em|gia đình em|vợ chồng|(?<!\b(?:trẻ|các|anh|chị|đàn|đứa|những|hai|ba) )em(?! (?:bé|gái|trai|họ|ruột|dâu|rể|chồng|vợ|nhỏ|(?-i:\p{Lu}))))\b", flags=IGNORECASE
)

OF_TRIAL = ("bị cáo", "cáo trạng", "bị hại", "hội đồng xét xử", "hđxx", "chiếm đoạt", "năm tù")
TRIAL = compile_pattern(rf"(?<!\p{{L}})(?:{'|'.join(OF_TRIAL)})(?!\p{{L}})")
TRIED, ENOUGH = 6_000, 4  # characters of a text in which so many words for it tell of a trial


# who is named as a private person: `Chị Lê Thị Hoa, giáo viên hợp đồng, cho biết …`, `Ông N.V.T. (52 tuổi), trú xã Bình An, …`
PERSON = compile_pattern(
    r"[\s\"“+*•–-]*(?:[^,.;]{3,40}, )?(?:chị|anh|cô|em|bà|ông|cụ|vợ chồng|gia đình"
    r"|(?P<sort>thí sinh|sinh viên|học viên|phụ huynh|cô giáo|thầy giáo|bệnh nhân|tài xế))(?: (?:anh|chị|ông|bà|cụ|em))?(?-i:(?: \p{Lu}[\p{L}.]*+){1,5})"
    r"(?(sort)|(?:(?<=\p{Lu}\.)| \([^()]{1,60}\)(?:,? (?:trú|ngụ|ở|quê|người dân|nguyên|công nhân|giáo viên|chủ|nông dân)|,? (?:cho biết|kể|nói|bị|phải|mất))"
    r"|, (?:một |là |nguyên )?(?:\d\d tuổi|người dân|giáo viên|công nhân|nhân viên|sinh viên|phụ huynh|học sinh|nông dân|tiểu thương|hộ kinh doanh|cư dân"
    r"|thí sinh"
    r"|bệnh nhân|lái xe|tài xế|người lao động|công dân|(?:tổng |phó )?giám đốc (?:một )?(?:công ty|doanh nghiệp|hợp tác xã)"
    r"|chủ (?:một )?(?:cửa|hộ|quán|cơ sở|nhà|xe|tàu|trang)|trú|ngụ|quê|ở (?:xã|phường|thôn|quận|huyện|ấp|tổ))))",
    flags=IGNORECASE,
)


PRONOUN = compile_pattern(r"[\s\"“+*•–-]*(?:ông|bà|anh|chị|cô)(?-i: \p{Lu}\p{L}*+)? (?:đã|phải|mất|đi|nộp|bị|chờ|kể)(?!\p{L})", flags=IGNORECASE)
# who spoke, told behind what he said: `“Trước phải đi 40 km”, anh Sùng A Chu ở bản Lùng tính`
TELLER = compile_pattern(
    r"[”\"],? (?:anh|chị|ông|bà|cụ|em) (?-i:\p{Lu}\p{L}*+)(?: (?-i:\p{Lu}\p{L}*+)){0,4}(?:,? (?:(?:một )?người dân|nông dân|trú|ngụ)\b"
    r"|,? (?:ở|người) (?:bản|thôn|ấp|xóm|buôn|làng|khóm|tổ dân phố|khu phố)\b)",
    flags=IGNORECASE,
)
HOUSEHOLD = compile_pattern(r"\b(?:gia đình|hộ|vợ chồng|nhà) (?:ông|bà|anh|chị)(?-i: \p{Lu})", flags=IGNORECASE)
TOLD_BEFORE = 500  # characters in which the person was named whom `ông`, `chị` stands for


@lru_cache(maxsize=64)  # asked three times for each figure of a sentence
def _opens(text: str, start: int, end: int) -> tuple[bool, bool]:
    """Tell whether a sentence can open with a person by name, and with a pronoun."""
    return PERSON.match(text, start, end) is not None, PRONOUN.match(text, start, end) is not None


def is_private(text: str, start: int, end: int, at: int) -> bool:
    """Tell whether what stands at `at` of the sentence `text[start:end]` is a private person's own matter.

    He speaks of himself in a quotation (`“Tôi đi 9 km”`), or the sentence opens with him.
    """
    is_person, is_pronoun = _opens(text, start, end)
    if is_person and PERSON.match(text, start, at):
        return True
    if is_pronoun and PRONOUN.match(text, start, at) and HOUSEHOLD.search(text, max(0, start - TOLD_BEFORE), start):
        return True
    if text.find("“", start, at) < 0 and text.find('"', start, at) < 0:
        return False
    is_quoted = text.count("“", start, at) > text.count("”", start, at) or text.count('"', start, at) % 2 == 1
    return is_quoted and (MYSELF.search(text, start, end) is not None or TELLER.search(text, at, end) is not None)


def is_trial(text: str) -> bool:
    """Tell whether a text reports a trial: what persons took and were sentenced to is nobody's figure."""
    head = text[:TRIED].lower()
    if sum(map(head.count, OF_TRIAL)) < ENOUGH:
        return False
    found = TRIAL.finditer(head)
    return sum(1 for _ in islice(found, ENOUGH)) == ENOUGH
