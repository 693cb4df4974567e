"""Turns number expressions (digits, number words, multipliers) into Decimals, keeping the other reading open.

The Vietnamese reading is the default: `.` groups thousands and `,` is the decimal mark. The form alone
decides when it excludes that (`12.23`, `1,205,000`); what stays open keeps its other reading in
`Numeral.other` for the checks to weigh (docs/records.md §4).
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from decimal import Decimal
from functools import lru_cache

from extractors.number_words import BIG, HALF, SCALES, STARTERS, TEN, decimal_places, find_words
from extractors.records import record
from extractors.rules import IGNORECASE, Match, compile_pattern
from extractors.units import CURRENCY_BEFORE

LIMIT = Decimal(10**18)  # what the columns of numbers hold; a longer run of digits is a code
MAX_DIGITS = 40  # of one expression, marks included

_DIGITS = r"\d++(?:[.,]\d++)*+"
_SCALE = r"(?:nghìn|ngàn|vạn|triệu|tr|tỷ|tỉ|chục(?= \p{L})|trăm(?! ?(?:%|phần|năm\b|tuổi)))"
# a multiplier is not the first syllable of another word: tỷ lệ, tỉ trọng, triệu tập
_SCALE_END = r"(?! ?(?:lệ|trọng|giá|phú|tập|hồi)\b)(?!(?<=t[ỷỉ]) số\b)(?!\w)"

DIGITS = compile_pattern(_DIGITS)
TAIL = compile_pattern(
    rf"(?P<glued>(?:tr\d{{0,3}}|k\d?|t[ỷỉ]\d{{1,3}}|(?-i:M))(?!\w))"
    rf"|(?P<scale>(?: ?{_SCALE}{_SCALE_END}){{1,3}}+)"
    rf"(?P<rest>(?: {_DIGITS} (?:nghìn|ngàn|triệu|trăm){_SCALE_END}){{1,3}}+)?"
    rf"(?:(?P<last>(?<= (?:nghìn|ngàn)) \d{{3}}(?![\w%.,/-]| ?%)(?= \p{{L}}))(?P<times> (?:triệu|tỷ|tỉ){_SCALE_END})?)?"
    r"(?P<tenth>(?<=(?:nghìn|ngàn|triệu|tỷ|tỉ)) [1-9](?= ?(?:[.;)]|,(?!\d)|$)| (?:đồng|USD)\b))?"
    r"(?P<half> rư[ỡở]i\b)?",
    flags=IGNORECASE,
)
GIVEN_NAME = compile_pattern(r"\p{Lu}\p{Ll}* \p{Lu}\p{Ll}++ $")  # the names before the last one: `Hồ Văn Mười`
GLUED = frozenset("tTkKM")  # letters right behind digits with which a multiplier begins: `5tr`, `12K`
SCALE_WORDS = ("nghìn", "ngàn", "vạn", "triệu", "tr", "tỷ", "tỉ", "chục", "trăm")
# groups of thousands set apart by spaces, in prose alone: `cho 19 136 hộ`; no name, list or cell stands like that
SPACED = compile_pattern(
    r"(?:[ \u00a0\u202f]\d{3})++(?:,\d{1,2}(?!\d))?+(?=[ \u00a0]\p{Ll}|[đ₫])|(?:[ \u00a0\u202f]\d{3}){2,}+(?= ?[.;]|$| ?(?:VN[DĐ]|USD)\b)"
)
APART = compile_pattern(r" (?P<fraction>,\d{1,2}) ?%")  # a decimal mark that a scan moved off its digits: `98 ,5 %`
SPACED_AFTER = compile_pattern(
    r"(?<=\p{Ll}: )$|(?<!\b(?:số|năm|tháng|quý|ngày|điều|khoản|điểm|mục|nhóm|đợt|kỳ|lần|cấp|độ|khóa|lớp|khu|tổ|thôn|phố|ấp|phường|quận"
    r"|đội|án|và|xã|bản|buôn) )(?<=\p{Ll} )$",
    flags=IGNORECASE,
)
CURRENCY = compile_pattern(r"(?<!\w)\L<currencies> ?$", currencies=CURRENCY_BEFORE)
GLUED_UNIT = compile_pattern(r"\d ?°?\p{L}{1,4}$")
NAMED_UNIT = compile_pattern(r"\d(?P<unit>(?: \p{Ll}++){1,4})[-–]$")  # `34 triệu đồng-46 triệu đồng`
# `một đến hai lần`: the low end of a range
ONE_TO = compile_pattern(r" (?:đến|tới) (?:hai|ba) (?:lần|lượt|giờ|tiếng|phút|ngày|buổi|tuần|tháng|năm|người|cán bộ|công chức|viên chức|giáo viên)(?!\w)")
PER_CENT = compile_pattern(r" phần (?:trăm|nghìn|ngàn)(?!\w)")
LOW_END = compile_pattern(r"(?<![\d.,/])(\d++(?:[.,]\d++)?) $")
MINUS = compile_pattern(
    r"(?:(?<=(?:^|[\s(:=]))[-−]|(?<=\b(?:là|còn|=|:) )[-−] |(?<!\w)(?<!\b(?:ghi|thu|phát|lồng|phụ|nguyên|đệm|siêu|loa|bán) )âm )$",
    flags=IGNORECASE,
)


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


def find_numerals(text: str, start: int = 0, end: int | None = None, words: Collection[str] = STARTERS) -> Iterator[Numeral]:
    """Yield the number expressions of `text[start:end]` left to right; offsets into `text`.

    Number words are yielded as they stand; `một` alone is left out but for a range (`một đến hai lần`), and so is what is no number of its
    own (`A1`, `Covid-19`, `1.2.3`). `words` are the words of the text in lower case, where they are at hand:
    without a number word among them none is looked for.
    """
    stop = len(text) if end is None else end
    found = [n for m in DIGITS.finditer(text, start, stop) if (n := _read_digits(m, stop))]
    if not STARTERS.isdisjoint(words):
        spelled = [n for first, last, value in find_words(text, start, stop) if (n := _read_words(text, first, last, value))]
        found = sorted([*found, *spelled], key=lambda n: (n.start, -n.end))
    last = start
    for numeral in found:
        if numeral.start >= last:
            last = numeral.end
            yield numeral


def _read_words(text: str, start: int, end: int, value: Decimal) -> Numeral | None:
    words = text[start:end].lower()
    minus = MINUS.search(text, max(0, start - 16), start) if text[max(0, start - 3) : start].lower() == "âm " else None
    if not is_storable(value) or (words in ("một", "không") and not minus and not any(p.match(text, end) for p in (PER_CENT, ONE_TO))) or _is_of_name(text, start, end):
        return None
    if words == "năm" and start >= 2 and text[start - 1] == " " and text[start - 2].isdigit():
        return None  # `2 năm đến 5 năm`: years
    if minus:
        start, value = minus.start(), -value
    scaled = not BIG.isdisjoint(words.split())
    return Numeral(start, end, value, is_words=True, scaled=scaled, places=decimal_places(words))


def _is_of_name(text: str, start: int, end: int) -> bool:
    """Tell whether number words are the capital of a name inside a sentence: `xã Ba Tô`, `huyện Năm Căn`."""
    if not text[start].isupper() or text[start:end].isupper():
        return False
    if GIVEN_NAME.search(text, max(0, start - 24), start):
        return True
    is_inside = text[start - 1] == " " and text[max(0, start - 2) : start - 1] not in ("", ".", "!", "?", "-", "“", "\"")
    return is_inside and text[end : end + 1] == " " and text[end + 1 : end + 2].isupper()


def is_storable(*values: Decimal | None) -> bool:
    """Tell whether numbers fit the columns of the output."""
    return all(value is None or abs(value) < LIMIT for value in values)


def _is_part_of_word(text: str, start: int, end: int) -> bool:
    """Tell whether digits are glued to letters before them (`A1`, `Covid-19`) or to letters that make a code."""
    before = text[start - 1] if start else " "
    if before.isalpha() or before == "_":
        return not CURRENCY.search(text, max(0, start - 4), start)
    if before in "-–" and start > 1 and text[start - 2].isalpha():
        if CURRENCY.search(text, max(0, start - 5), start - 1) or GLUED_UNIT.search(text, max(0, start - 9), start - 1):
            return False
        unit = NAMED_UNIT.search(text, max(0, start - 30), start)
        return unit is None or not text.startswith(unit["unit"], end)
    return False


def _read_digits(match: Match, stop: int) -> Numeral | None:
    text, (start, end) = match.string, match.span()
    if _is_part_of_word(text, start, end):
        return None
    digits = match[0]
    if start > 1 and text[start - 1] == "," and text[start - 2].isspace():  # `,77`
        start, digits = start - 1, f"0,{digits}"
    elif len(digits) <= 3 and (groups := _spaced_groups(text, start, end, stop)):
        digits, end = digits + "".join(groups.split()), end + len(groups)
    elif text[end : end + 2] == " ," and (apart := APART.match(text, end, stop)) and digits.isdecimal():
        digits, end = digits + apart["fraction"], apart.end("fraction")
    read = parse_digits(digits) if len(digits) <= MAX_DIGITS else None
    if read is None:
        return None
    (value, other), factor, extra, scaled = read, Decimal(1), Decimal(0), False
    if other is not None and "," in digits and start and text[start - 1] == "$":
        value, other = other, value  # `$10,000`: written as in English
    can_be_scaled = text[end : end + 1] in GLUED or text[end : end + 6].lstrip(" ").lower().startswith(SCALE_WORDS)
    if can_be_scaled and (tail := TAIL.match(text, end, stop)):
        factor, extra = _scale(tail)
        end, scaled = tail.end(), True
    sign = 1
    can_be_less = start and (text[start - 1] in "-−" or text[start - 2 : start] in ("- ", "− ") or text[start - 3 : start].lower() == "âm ")
    if can_be_less and (minus := MINUS.search(text, max(0, start - 16), start)) and not _is_range_end(text, minus.start(), value):
        start, sign = minus.start(), -1
    places = _places(digits, value)
    losing = None if other is None else sign * (other * factor + extra)
    value = sign * (value * factor + extra)
    if not is_storable(value, losing):
        return None
    return Numeral(start, end, value, losing, scaled=scaled, places=places, digits=digits)


def _is_range_end(text: str, position: int, value: Decimal) -> bool:
    """Tell whether the mark at `position` joins a lower number to `value`, not minus: `10 -15 phút`."""
    before = LOW_END.search(text, max(0, position - 12), position) if text[position] in "-−" else None
    read = parse_digits(before[1]) if before else None
    return read is not None and read[0] < value


def _spaced_groups(text: str, start: int, end: int, stop: int) -> str:
    """Return the thousands behind `text[start:end]` that spaces set apart, empty where the digits stand alone."""
    if text[start] == "0" or not text[end : end + 4].strip().isdecimal():
        return ""
    groups = SPACED.match(text, end, stop)
    return groups[0] if groups and SPACED_AFTER.search(text, max(0, start - 10), start) else ""


def _places(digits: str, value: Decimal) -> int:
    """Return how many digits stand behind the decimal mark: 2 in `8,00`, none in `8.000`."""
    whole, mark, fraction = digits.replace(".", ",").rpartition(",")
    return len(fraction) if mark and value != Decimal(whole.replace(",", "") + fraction) else 0


def _scale(tail: Match) -> tuple[Decimal, Decimal]:
    """Return the factor of a multiplier and what its compound adds (`triệu 325 nghìn`, `nghìn 300`, `tr2`, `tỷ rưỡi`)."""
    if glued := tail["glued"]:
        scale = glued.rstrip("0123456789")
        factor = SCALES[scale.lower()]
        return factor, Decimal(f"0.{glued[len(scale) :]}") * factor if len(glued) > len(scale) else Decimal(0)
    factor = Decimal(1)
    for word in tail["scale"].split():
        factor *= SCALES[word.lower()]
    tenth = Decimal(tail["tenth"] or 0) * factor / TEN  # `59 tỷ 6`: the next smaller unit is left out
    extra = _rest(tail["rest"]) + Decimal(tail["last"] or 0) + tenth + (factor * HALF if tail["half"] else 0)
    times = SCALES[tail["times"].strip().lower()] if tail["times"] else Decimal(1)  # `12 nghìn 500 tỷ`
    return factor * times, extra * times


def _rest(text: str | None) -> Decimal:
    """Add up the smaller parts of a compound: ` 325 nghìn` of `6 triệu 325 nghìn`."""
    total, words = Decimal(0), (text or "").split()
    for digits, scale in zip(words[::2], words[1::2], strict=True):
        read = parse_digits(digits)
        total += (read[0] if read else Decimal(0)) * SCALES[scale.lower()]
    return total
