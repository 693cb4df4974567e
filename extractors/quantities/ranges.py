"""Joins two numerals that are the ends of a range: `69,98-97,88%`, `từ 15 đến dưới 20 ngày`, `giữa 1000 và 2000 đồng`."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

from extractors.number_words import BIG, SCALES
from extractors.numerals import Numeral, parse_digits
from extractors.records import Kind, record
from extractors.replacing import replace
from extractors.rules import REVERSE, compile_pattern
from extractors.units import MONEY, currency_before, unit_after

ONE = Decimal(1)
HUNDREDS = Decimal(1000)
TENFOLD = Decimal(10)
DASH = compile_pattern(r" ?[-–—−÷~] ?")
CHAIN = compile_pattern(r"\d ?[-–—−] ?$", flags=REVERSE)
TO = compile_pattern(r" (?:đến|tới|cho đến|đến gần) (?:gần |đủ )?")
LABEL = compile_pattern(  # `lớp 3 đến 5`: no number of things
    r"\b(?:quý|lớp|bậc|hạng|mức|mức độ|cấp|cấp độ|điều|khoản|điểm|mục|ngày|tháng|số|thứ|câu|nhóm|vùng|tuần|kỳ|khóa|khoá|tuổi) $",
    flags=REVERSE,
)
OR = " hoặc "  # `2 hoặc 3 tháng`
BELOW = compile_pattern(r" ?(?:đến|tới|[-–—]) ?(?:dưới |< ?)")  # `từ 80 đến dưới 90`, `80-<90`
FROM = compile_pattern(r"\b(?:từ|khoảng|trong khoảng) (?:\L<about> |gần |trên |hơn |đủ )?$", flags=REVERSE)
BETWEEN = compile_pattern(r"\bgiữa $", flags=REVERSE)
MOVED = compile_pattern(  # `tăng từ 15 người đến 20 người`: two levels
    r"\b(?:tăng|giảm|nâng|rút|cắt|nhích|tụt|hạ|kéo|lên|xuống|cải thiện|đi|vọt|chuyển)\b[^.;:\d]*$"
)
# the same thing named at both ends: `từ 78 người đến 89 người`, `40 hồ sơ - 50 hồ sơ`
NAMED_END = compile_pattern(r"(?P<thing>(?: \p{Ll}++){1,4}?)(?P<link> ?[-–—] ?| (?:đến|tới) )")


@record
class Ends:
    """The ends of a range: the low one as a numeral, the value of the high one and where its digits end."""

    low: Numeral
    high: Decimal
    end: int


def join(text: str, start: int, stop: int, first: Numeral, second: Numeral, folded: str, names: Callable[[int], bool]) -> Ends | None:
    """Return two numerals of the sentence `text[start:stop]` as one range, None where they are two figures.

    `names` tells from the end of a number whether a counted noun follows it.
    """
    unit = unit_after(text, first.end, second.start)
    currency = currency_before(text, second.start)
    opening = currency_before(text, first.start) if currency else None
    gap = text[unit.end if unit else first.end : currency.start if currency else second.start]
    position = opening.start if opening else first.start
    before = folded[max(start, position - 24) : position]
    is_named = unit is None and _is_named(text, stop, first, second, before)
    is_between = gap.strip() == "và" and BETWEEN.match(before)
    is_either = gap == OR and second.value - first.value == 1 and _is_span(text, stop, first, second, before, names)
    is_joined = is_named or DASH.fullmatch(gap) or BELOW.fullmatch(gap) or is_between or is_either
    if not is_joined and not (TO.fullmatch(gap) and (FROM.match(before) or _is_span(text, stop, first, second, before, names))):
        return None
    if DASH.match(text, second.end, stop) and text[second.end :].lstrip(" -–—")[:1].isdigit():
        return None  # `1,86-2,34-4,40`: a list
    if CHAIN.match(text, max(start, first.start - 4), first.start):
        return None
    last = unit_after(text, second.end, stop)
    low = _scaled(text, first, second)
    if low is not None and last is not None and last.unit.name in MONEY and unit is None:
        low = _in_thousands(low, second)
    if low is None or low.value > second.value or (abs(second.value) > 1000 * max(abs(low.value), ONE) and (low.value or not second.scaled)):
        return None
    if unit and last and unit.unit.kind is not Kind.SHARE and MOVED.search(before):
        return None  # `tăng từ 5,03 điểm tới 5,46 điểm`
    if last and last.unit.kind is Kind.SCORE and first.places and second.places and MOVED.search(before):
        return None  # `đi từ 7,51 đến 7,6 điểm`: two values of an index
    if unit and ((last and unit.unit.name != last.unit.name) or (not last and not currency)):
        return None
    return Ends(replace(low, start=first.start, other=None), second.value, second.end)


def _scaled(text: str, first: Numeral, second: Numeral) -> Numeral | None:
    """Give the low end the multiplier of the high one: `0,5-1 tỷ USD`, `từ hai đến chín nghìn đồng`."""
    if first.scaled or not second.scaled or (first.value >= SCALES["nghìn"] and second.is_words):
        return first
    if second.is_words:
        factor, words = ONE, text[second.start : second.end].lower().split()
        while words and words[-1] in BIG:
            factor *= SCALES[words.pop()]
        return replace(first, value=first.value * factor, other=None)
    read = parse_digits(second.digits)
    if first.value >= SCALES["nghìn"] and read and first.value >= read[0]:
        return first  # `5.000-1 triệu`, but `1.500-2.000 tỷ`
    return replace(first, value=first.value * (second.value / read[0]), other=None) if read and read[0] else None


def _in_thousands(low: Numeral, second: Numeral) -> Numeral:
    """Give the low end the thousands of the high one, written in full there alone: `250-300.000 đồng`."""
    is_full = not second.scaled and not second.places and second.digits.endswith((".000", ".500"))
    if not is_full or low.scaled or low.places or not 0 < low.value < HUNDREDS:
        return low
    value = low.value * SCALES["nghìn"]
    return replace(low, value=value, other=None) if value < second.value <= TENFOLD * value else low


def _is_named(text: str, stop: int, first: Numeral, second: Numeral, before: str) -> bool:
    """Tell whether both ends name the same thing, which they do where nothing moved from one to the other."""
    match = NAMED_END.fullmatch(text, first.end, second.start)
    if match is None or not text.startswith(match["thing"], second.end, stop) or text[second.end + len(match["thing"]) :][:1].isalpha():
        return False
    return "-" in match["link"] or "–" in match["link"] or "—" in match["link"] or (FROM.match(before) is not None and MOVED.search(before) is None)


def _is_span(text: str, stop: int, first: Numeral, second: Numeral, before: str, names: Callable[[int], bool]) -> bool:
    """Tell whether `3 đến 4 người` without `từ` is a range: small whole numbers side by side that label nothing."""
    if second.scaled and (scaled := _scaled(text, first, second)) is not None and scaled is not first:  # `3 đến 5 triệu đồng`
        first, is_scaled = scaled, True
    else:
        is_scaled = False
    if first.places != second.places or (not is_scaled and (first.scaled or second.scaled)):
        return False
    if before.endswith(("hệ số ", "phụ cấp ")) and second.places:
        return first.value < second.value  # `phụ cấp hệ số 0,2 đến 0,5`
    if LABEL.match(before):
        return False
    return 0 < first.value < second.value <= 3 * first.value + 2 and (unit_after(text, second.end, stop) is not None or names(second.end))
