"""Turns number expressions (digits, number words, multipliers) into Decimals, keeping the other reading open.

The Vietnamese reading is the default: `.` groups thousands and `,` is the decimal mark. The form alone
decides when it excludes that (`12.23`, `1,205,000`); what stays open keeps its other reading in
`Numeral.other` for the checks to weigh (RECORDS.md §4).
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from decimal import Context, Decimal
from functools import lru_cache

from extractors.records import record
from extractors.rules import IGNORECASE, TIMEOUT, Match, compile_pattern

SCALES = {
    "trăm": Decimal(100),
    "nghìn": Decimal(1000),
    "ngàn": Decimal(1000),
    "vạn": Decimal(10_000),
    "triệu": Decimal(10**6),
    "tr": Decimal(10**6),
    "tỷ": Decimal(10**9),
    "tỉ": Decimal(10**9),
    "k": Decimal(1000),
}
DIGIT_WORDS = {
    "không": 0, "một": 1, "mốt": 1, "hai": 2, "ba": 3, "bốn": 4, "tư": 4, "năm": 5, "lăm": 5, "nhăm": 5,
    "sáu": 6, "bảy": 7, "bẩy": 7, "tám": 8, "chín": 9,
}  # fmt: skip
HALF = Decimal("0.5")
WIDE = Context(prec=80)  # of quotients, so that rounding never fails
LIMIT = Decimal(10**18)  # what the columns of numbers hold; a longer run of digits is a code
MAX_DIGITS = 40  # of one expression, marks included

_START = "hai|ba|bốn|năm|sáu|bảy|bẩy|tám|chín|mười|một|không"
_WORD = r"(?:một|mốt|hai|ba|bốn|tư|năm|lăm|nhăm|sáu|bảy|bẩy|tám|chín|không|mười|mươi|chục|trăm|nghìn|ngàn|vạn|triệu|tỷ|tỉ|linh|lẻ|rưỡi)"
_DIGITS = r"\d++(?:[.,]\d++)*+"
_SCALE = r"(?:nghìn|ngàn|vạn|triệu|tr|tỷ|tỉ|trăm(?![ ]?(?:%|phần|năm\b|tuổi)))"
# a multiplier is not the first syllable of another word: tỷ lệ, tỉ trọng, triệu tập
_SCALE_END = r"(?![ ]?(?:lệ|trọng|giá|phú|số|tập|hồi)\b)(?!\w)"

DIGITS = compile_pattern(_DIGITS)
TAIL = compile_pattern(
    rf"""
    (?P<glued>(?:tr\d{{0,3}}|k)(?!\w))
  | (?P<scale>(?:[ ]?{_SCALE}{_SCALE_END}){{1,3}}+)
    (?P<rest>(?:[ ]{_DIGITS}[ ](?:nghìn|ngàn|triệu|trăm){_SCALE_END}){{1,3}}+)?
    (?P<last>(?<=[ ](?:nghìn|ngàn))[ ]\d{{3}}(?![\w%.,/-]|[ ]?%)(?=[ ]\p{{L}}))?
    (?P<half>[ ]rưỡi\b)?
    """,
    flags=IGNORECASE,
)
TAIL_STARTS = frozenset("nvtNVTkK")
WORDS = compile_pattern(rf"\b(?:{_START})\b(?:[ ]{_WORD}\b)*+", flags=IGNORECASE)
STARTERS = frozenset(_START.split("|"))
CURRENCY = compile_pattern(r"(?:[A-ZĐ]{3}|Rs\.?[ ]?)$")
GLUED_UNIT = compile_pattern(r"\d[ ]?\p{L}{1,4}$")
MINUS = compile_pattern(r"(?:(?<=(?:^|[\s(:=]))[-−]|(?<=\b(?:là|còn|=|:)[ ])[-−][ ]|(?<!\w)âm[ ])$", flags=IGNORECASE)


@record
class Numeral:
    """One number expression: its place, value, the losing reading of `.`/`,` (None when closed) and its form.

    `places` counts the digits behind the decimal mark; `scaled` tells that a multiplier word belongs to
    the number; `digits` the expression without multiplier, as written.
    """

    start: int
    end: int
    value: Decimal
    other: Decimal | None = None
    is_words: bool = False
    scaled: bool = False
    places: int = 0
    digits: str = ""


@lru_cache(maxsize=1024)
def parse_digits(text: str) -> tuple[Decimal, Decimal | None] | None:
    """Return the value of a digit expression and its other reading, None when it is no single number.

    >>> parse_digits("3.286")
    (Decimal('3286'), Decimal('3.286'))
    """
    dots, commas = text.count("."), text.count(",")
    if not dots and not commas:
        return (Decimal(text), None) if text.isdecimal() else None
    if not text.replace(".", "").replace(",", "").isdecimal():
        return None
    if dots and commas:
        return _parse_mixed(text)
    mark = "." if dots else ","
    head, *groups = text.split(mark)
    grouped = head.lstrip("0") != "" and len(head) <= 3 and all(len(g) == 3 for g in groups)
    if len(groups) > 1:
        return (Decimal(head + "".join(groups)), None) if grouped else None
    decimal = Decimal(f"{head or 0}.{groups[0]}")
    if not grouped:
        return decimal, None
    whole = Decimal(head + groups[0])
    return (whole, decimal) if mark == "." else (decimal, whole)


def _parse_mixed(text: str) -> tuple[Decimal, Decimal | None] | None:
    decimal_mark = "," if text.rfind(",") > text.rfind(".") else "."
    group_mark = "." if decimal_mark == "," else ","
    if text.count(decimal_mark) > 1:
        return None
    whole, fraction = text.split(decimal_mark)
    head, *groups = whole.split(group_mark)
    if len(head) > 3 or any(len(g) != 3 for g in groups):
        return None
    return Decimal(f"{head}{''.join(groups)}.{fraction}"), None


def parse_words(text: str) -> Decimal | None:
    """Return the value of number words (`bảy trăm hai mươi mốt nghìn`), None when they make no number.

    >>> parse_words("hai mươi mốt")
    Decimal('21')
    """
    total, section, digit = Decimal(0), Decimal(0), None
    last_scale = Decimal(1)
    words = text.lower().split()
    for i, word in enumerate(words):
        if word in DIGIT_WORDS and word != "không":
            if digit is not None:
                return None
            digit = Decimal(DIGIT_WORDS[word])
        elif word == "không":
            if i + 1 >= len(words) or words[i + 1] != "trăm":
                return Decimal(0) if len(words) == 1 else None
            digit = Decimal(0)
        elif word == "mười":
            if digit is not None:
                return None
            section, last_scale = section + 10, Decimal(10)
        elif word in ("mươi", "chục"):
            if digit is None:
                return None
            section, digit, last_scale = section + digit * 10, None, Decimal(10)
        elif word == "trăm":
            if digit is None:
                return None
            section, digit, last_scale = section + digit * 100, None, Decimal(100)
        elif word in SCALES:
            section += digit or 0
            if section == 0 and total == 0:
                return None
            scale = SCALES[word]
            if section == 0 or (total and total < scale):
                total, section = (total + section) * scale, Decimal(0)
            else:
                total, section = total + section * scale, Decimal(0)
            digit, last_scale = None, scale
        elif word in ("linh", "lẻ"):
            if digit is not None or (section == 0 and total == 0):
                return None
        elif word == "rưỡi":
            return total + section + (digit or 0) + last_scale * HALF if i == len(words) - 1 and i else None
        else:
            return None
    return total + section + (digit or 0)


def find_numerals(text: str, start: int = 0, end: int | None = None, words: Collection[str] = STARTERS) -> Iterator[Numeral]:
    """Yield the number expressions of `text[start:end]` left to right; offsets into `text`.

    Number words are yielded as they stand; `một` alone is left out, and so is what is no number of its
    own (`A1`, `Covid-19`, `1.2.3`). `words` are the words of the text in lower case, where they are at hand:
    without a number word among them none is looked for.
    """
    stop = len(text) if end is None else end
    found = [n for m in DIGITS.finditer(text, start, stop, timeout=TIMEOUT) if (n := _read_digits(m, stop))]
    if not STARTERS.isdisjoint(words):
        spelled = [n for m in WORDS.finditer(text, start, stop, timeout=TIMEOUT) if (n := _read_words(m))]
        found = sorted([*found, *spelled], key=lambda n: (n.start, -n.end))
    last = start
    for numeral in found:
        if numeral.start >= last:
            last = numeral.end
            yield numeral


def _read_words(match: Match) -> Numeral | None:
    words = match[0].lower()
    if words in ("một", "không"):
        return None
    value = parse_words(words)
    if value is None or not is_storable(value):
        return None
    scaled = any(w in SCALES for w in words.split())
    return Numeral(match.start(), match.end(), value, is_words=True, scaled=scaled)


def is_storable(*values: Decimal | None) -> bool:
    """Tell whether numbers fit the columns of the output."""
    return all(value is None or abs(value) < LIMIT for value in values)


def _is_part_of_word(text: str, start: int, end: int) -> bool:
    """Tell whether digits are glued to letters before them (`A1`, `Covid-19`) or to letters that make a code."""
    before = text[start - 1] if start else " "
    if before.isalpha() or before == "_":
        return not CURRENCY.search(text, max(0, start - 4), start)
    if before in "-–" and start > 1 and text[start - 2].isalpha():
        return not (CURRENCY.search(text, max(0, start - 5), start - 1) or GLUED_UNIT.search(text, max(0, start - 9), start - 1))
    return False


def _read_digits(match: Match, stop: int) -> Numeral | None:
    text, (start, end) = match.string, match.span()
    if _is_part_of_word(text, start, end):
        return None
    digits = match[0]
    if start > 1 and text[start - 1] == "," and text[start - 2].isspace():  # `,77`
        start, digits = start - 1, f"0,{digits}"
    read = parse_digits(digits) if len(digits) <= MAX_DIGITS else None
    if read is None:
        return None
    (value, other), factor, extra, scaled = read, Decimal(1), Decimal(0), False
    if end < stop and text[end : end + 2].lstrip(" ")[:1] in TAIL_STARTS and (tail := TAIL.match(text, end, stop)):
        factor, extra = _scale(tail)
        end, scaled = tail.end(), True
    sign = 1
    if start and (text[start - 1] in "-−" or text[start - 2 : start] in ("- ", "− ", "m ")) and (minus := MINUS.search(text, max(0, start - 6), start)):
        start, sign = minus.start(), -1
    places = _places(digits, value)
    losing = None if other is None else sign * (other * factor + extra)
    value = sign * (value * factor + extra)
    if not is_storable(value, losing):
        return None
    return Numeral(start, end, value, losing, scaled=scaled, places=places, digits=digits)


def _places(digits: str, value: Decimal) -> int:
    """Return how many digits stand behind the decimal mark: 2 in `8,00`, none in `8.000`."""
    whole, mark, fraction = digits.replace(".", ",").rpartition(",")
    return len(fraction) if mark and value != Decimal(whole.replace(",", "") + fraction) else 0


def _scale(tail: Match) -> tuple[Decimal, Decimal]:
    """Return the factor of a multiplier and what its compound adds (`triệu 325 nghìn`, `nghìn 300`, `tr2`, `tỷ rưỡi`)."""
    if glued := tail["glued"]:
        factor = SCALES["k" if glued.lower() == "k" else "tr"]
        return factor, Decimal(f"0.{glued[2:]}") * factor if glued[2:] else Decimal(0)
    factor = Decimal(1)
    for word in tail["scale"].split():
        factor *= SCALES[word.lower()]
    return factor, _rest(tail["rest"]) + Decimal(tail["last"] or 0) + (factor * HALF if tail["half"] else 0)


def _rest(text: str | None) -> Decimal:
    """Add up the smaller parts of a compound: ` 325 nghìn` of `6 triệu 325 nghìn`."""
    total, words = Decimal(0), (text or "").split()
    for digits, scale in zip(words[::2], words[1::2], strict=True):
        read = parse_digits(digits)
        total += (read[0] if read else Decimal(0)) * SCALES[scale.lower()]
    return total
