"""Turns number words (`hai mươi mốt phẩy năm`, `trăm rưởi`, `hai triệu ba`) into Decimals.

Said aloud, a number leaves out what is understood: `hai trăm ba` is 230 and `hai triệu ba` 2.3 million, while
203 is `hai trăm linh ba`; `ba lăm` is 35. `năm` is five and year: behind a number it is the digit only after
`linh`, `lẻ` or `phẩy` (a five behind tens is `lăm`), so `mười năm` is ten years.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from extractors.rules import IGNORECASE, compile_pattern

SCALES = {
    "chục": Decimal(10),
    "trăm": Decimal(100),
    "nghìn": Decimal(1000),
    "ngàn": Decimal(1000),
    "vạn": Decimal(10_000),
    "triệu": Decimal(10**6),
    "tr": Decimal(10**6),
    "tỷ": Decimal(10**9),
    "tỉ": Decimal(10**9),
    "k": Decimal(1000),
    "m": Decimal(10**6),
}
DIGIT_WORDS = {
    "không": 0, "một": 1, "mốt": 1, "hai": 2, "ba": 3, "bốn": 4, "tư": 4, "năm": 5, "lăm": 5, "nhăm": 5,
    "sáu": 6, "bảy": 7, "bẩy": 7, "tám": 8, "chín": 9,
}  # fmt: skip
LAST_DIGITS = frozenset({"mốt", "lăm", "nhăm"})  # stand behind tens alone, said or left out: `hai mốt`
HALVES = frozenset({"rưỡi", "rưởi"})
JOINS = frozenset({"linh", "lẻ"})
POINT = "phẩy"
HALF = Decimal("0.5")
TEN = Decimal(10)
BIG = frozenset({"nghìn", "ngàn", "vạn", "triệu", "tỷ", "tỉ"})

_START = "hai|ba|bốn|năm|sáu|bảy|bẩy|tám|chín|mười|một|không"
# `tư` is a digit, and the first syllable of other words: tư vấn, tư nhân, tư pháp
_FOUR = (
    r"(?:(?-i:t)|(?<=(?-i:\p{Lu} ))T)ư(?! (?:vấn|nhân|tưởng|pháp|liệu|cách|thục|duy|thế|thương|lệnh|bản|sản|hữu|lợi|gia|tế|trang|chất"
    r"|thất|dinh|tình|thông|đức|lự|nghị|doanh)\b)"
)
_WORD = (
    rf"(?:một|mốt|hai|ba|bốn|{_FOUR}|năm|lăm|nhăm|sáu|bảy|bẩy|tám|chín|không|mười|mươi|chục|trăm|nghìn|ngàn|vạn"
    r"|triệu(?! (?:tập|hồi|phú)\b)|t[ỷỉ](?! (?:lệ|trọng|giá|phú|số)\b)|linh|lẻ|rưỡi|rưởi|phẩy)"
)
WORDS = compile_pattern(
    rf"\b(?:(?:{_START})\b(?: {_WORD}\b)*+|(?:trăm|nghìn|ngàn|vạn|triệu|tỷ|tỉ) rư[ỡở]i\b)", flags=IGNORECASE
)
STARTERS = frozenset({*_START.split("|"), *HALVES})


def parse_words(text: str) -> Decimal | None:
    """Return the value of number words, None when they make no number.

    >>> parse_words("hai mươi mốt phẩy năm")
    Decimal('21.5')
    """
    words = text.lower().split()
    if POINT in words:
        return _decimal(words[: words.index(POINT)], words[words.index(POINT) + 1 :])
    return _whole(words)


def find_words(text: str, start: int, stop: int) -> Iterator[tuple[int, int, Decimal]]:
    """Yield the numbers written in words in `text[start:stop]` with their offsets.

    Where the last words are no part of the number (`mười năm`, `hai phẩy`), what stands before them is taken.
    """
    for match in WORDS.finditer(text, start, stop):
        words = match[0].split(" ")
        value = parse_words(match[0])
        while value is None and len(words) > 1 and words[-1].lower() in ("năm", POINT, *HALVES):
            words.pop()
            value = parse_words(" ".join(words))
        if value is not None:
            yield match.start(), match.start() + len(" ".join(words)), value


def decimal_places(text: str) -> int:
    """Return how many digits stand behind the decimal mark: 2 in `ba phẩy một bốn`."""
    words = text.lower().split()
    return len(_digits(_split_scales(words[words.index(POINT) + 1 :])[0]) or "") if POINT in words else 0


def _decimal(whole: Sequence[str], behind: Sequence[str]) -> Decimal | None:
    """Read a number with a decimal mark, and the multipliers behind it: `một phẩy hai triệu`."""
    fraction, scales = _split_scales(behind)
    units, digits = Decimal(0) if list(whole) == ["không"] else _whole(whole), _digits(fraction)
    if units is None or digits is None:
        return None
    value = units + Decimal(f"0.{digits}")
    for scale in scales:
        value *= SCALES[scale]
    return value


def _split_scales(words: Sequence[str]) -> tuple[list[str], list[str]]:
    cut = len(words)
    while cut and words[cut - 1] in BIG:
        cut -= 1
    return list(words[:cut]), list(words[cut:])


def _digits(words: Sequence[str]) -> str | None:
    """Return the digits behind the mark: said one by one, or as a number (`bảy mươi lăm`)."""
    if words and all(word in DIGIT_WORDS for word in words):
        return "".join(str(DIGIT_WORDS[word]) for word in words)
    zeros = next((n for n, word in enumerate(words) if word != "không"), 0)
    value = _whole(words[zeros:]) if words else None
    return None if value is None or value >= SCALES["nghìn"] else "0" * zeros + f"{value:f}"


def _whole(words: Sequence[str]) -> Decimal | None:
    total, section, digit = Decimal(0), Decimal(0), None
    last_scale, before = Decimal(1), ""
    for i, word in enumerate(words):
        is_last = i == len(words) - 1
        if digit is not None and (word in LAST_DIGITS or (word == "tư" and is_last)):  # `ba lăm`, `hai tư`: the tens are left out
            section, digit = section + digit * TEN, Decimal(DIGIT_WORDS[word])
        elif word in DIGIT_WORDS and word != "không":
            if digit is not None or (word == "năm" and is_last and i and before not in JOINS):
                return None
            digit = Decimal(DIGIT_WORDS[word])
            if is_last and before in SCALES and last_scale >= SCALES["trăm"]:  # `hai triệu ba`: the next unit is left out
                digit *= last_scale / TEN
        elif word == "không":
            if is_last or words[i + 1] != "trăm":
                return Decimal(0) if len(words) == 1 else None
            digit = Decimal(0)
        elif word == "mười":
            if digit is not None:
                return None
            section, last_scale = section + TEN, TEN
        elif word in ("mươi", "chục"):
            if digit is None:
                return None
            section, digit, last_scale = section + digit * TEN, None, TEN
        elif word == "trăm":
            if digit is None and not (i == 0 and words[1:] and words[1] in HALVES):
                return None
            section, digit, last_scale = section + (Decimal(1) if digit is None else digit) * 100, None, Decimal(100)
        elif word in SCALES:
            section += digit or 0
            if section == 0 and total == 0:
                if i or not words[1:] or words[1] not in HALVES:
                    return None
                section = Decimal(1)  # `nghìn rưỡi`
            scale = SCALES[word]
            if (section == 0 and before in BIG) or (total and total < scale):
                total, section = (total + section) * scale, Decimal(0)
            else:
                total, section = total + section * scale, Decimal(0)
            digit, last_scale = None, scale
        elif word in JOINS:
            if digit is not None or (section == 0 and total == 0) or is_last:
                return None
        elif word in HALVES:
            return total + section + (digit or 0) + last_scale * HALF if is_last and i else None
        else:
            return None
        before = word
    return total + section + (digit or 0) if words else None
