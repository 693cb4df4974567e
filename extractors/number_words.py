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
    """Return the value of number words without a decimal mark, None when they make no number."""
    number = _Number(words)
    return number.value if words and all(number.take(place) for place in range(len(words))) else None


class _Number:
    """A number that is read word by word: what the greater multipliers closed, the section below them, the open digit."""

    def __init__(self, words: Sequence[str]) -> None:
        self.words = words
        self.total = self.section = Decimal(0)
        self.digit: Decimal | None = None
        self.last_scale = Decimal(1)

    @property
    def value(self) -> Decimal:
        """What the words said so far."""
        return self.total + self.section + (self.digit or 0)

    def take(self, place: int) -> bool:
        """Take one more word; False where it makes no number with those before it."""
        word, is_last = self.words[place], place == len(self.words) - 1
        if self.digit is not None and (word in LAST_DIGITS or (word == "tư" and is_last)):  # `ba lăm`, `hai tư`: the tens are left out
            self.section, self.digit = self.section + self.digit * TEN, Decimal(DIGIT_WORDS[word])
            return True
        if word == "không":
            return self._take_zero(place, is_last)
        if word in DIGIT_WORDS:
            return self._take_digit(place, is_last)
        if word in ("mười", "mươi", "chục", "trăm"):
            return self._take_tens(place)
        if word in SCALES:
            return self._take_scale(place)
        if word in JOINS:
            return self.digit is None and (self.section != 0 or self.total != 0) and not is_last
        return word in HALVES and place > 0 and (is_last or self.words[place + 1] in BIG) and self._take_half()

    def _before(self, place: int) -> str:
        return self.words[place - 1] if place else ""

    def _take_digit(self, place: int, is_last: bool) -> bool:
        word, before = self.words[place], self._before(place)
        if self.digit is not None or (word == "năm" and is_last and place and before not in JOINS):
            return False
        self.digit = Decimal(DIGIT_WORDS[word])
        if is_last and before in SCALES and self.last_scale >= SCALES["trăm"]:  # `hai triệu ba`: the next unit is left out
            self.digit *= self.last_scale / TEN
        return True

    def _take_zero(self, place: int, is_last: bool) -> bool:
        """Zero stands before hundreds, else alone."""
        self.digit = Decimal(0)
        return len(self.words) == 1 or (not is_last and self.words[place + 1] == "trăm")

    def _take_tens(self, place: int) -> bool:
        """Tens and hundreds take the digit before them; `mười` has none, `trăm rưỡi` leaves out a one."""
        word = self.words[place]
        is_alone = word == "mười" or (word == "trăm" and place == 0 and self._opens_half())
        if word == "mười" and self.digit is not None:
            return False
        if self.digit is None and not is_alone:
            return False
        if word == "chục" and self.last_scale == TEN:  # `mười hai chục`: tens of what was said so far
            self.section, self.digit = (self.section + (self.digit or 0)) * TEN, None
            return self.section < SCALES["nghìn"]
        self.last_scale = SCALES["trăm"] if word == "trăm" else TEN
        self.section += (Decimal(1) if self.digit is None else self.digit) * self.last_scale
        self.digit = None
        return True

    def _take_scale(self, place: int) -> bool:
        """A greater multiplier closes what stands before it: `nghìn rưỡi` leaves out a one, `hai nghìn tỷ` multiplies twice."""
        scale = SCALES[self.words[place]]
        self.section += self.digit or 0
        if self.section == 0 and self.total == 0:
            if place or not self._opens_half():
                return False
            self.section = Decimal(1)
        if (self.section == 0 and self._before(place) in BIG) or (self.total and self.total < scale):
            self.total = (self.total + self.section) * scale
        else:
            self.total += self.section * scale
        self.section, self.digit, self.last_scale = Decimal(0), None, scale
        return True

    def _opens_half(self) -> bool:
        return len(self.words) > 1 and self.words[1] in HALVES

    def _take_half(self) -> bool:
        self.section, self.digit = self.section + (self.digit or 0) + self.last_scale * HALF, None
        return True
