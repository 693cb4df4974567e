"""Tells where a change from one count to another starts and where it ends: `từ 12 xã xuống 8 xã`."""

from __future__ import annotations

from extractors.indicators.clauses import Clauses
from extractors.indicators.link_words import LEFT
from extractors.records import Figure, Kind
from extractors.rules import word_rule
from extractors.spelling import compile_respelled

LEAD = 30  # characters before a figure in which the words of a change stand
END_WORDS = ("xuống", "lên", "thành", "còn")  # one of them stands in every match of ENDS

STARTS = word_rule(
    "indicator.change_starts",
    compile_respelled(r"\btừ\s++(?:(?:mức|hơn|gần|\L<about>|trên|chỗ|có|chỉ|con số)\s++){0,3}+$"),
    examples=["giảm ⟦từ ⟧", "từ mức gần "],
    rejects=["kể từ năm ", "từ chối "],
)
GOES_ON = word_rule(  # how a sentence goes on behind the start of a change
    "indicator.change_goes_on",
    compile_respelled(
        r"[^,;:.()]{0,60}?\b(?:xuống|lên|thành|còn|tăng|giảm)\b|[^,;:.()]{0,40},\s[^,;:.()]{1,40}?\b"
        r"(?:chỉ|(?:nay|hiện)(?:\s\w++){0,2}?|sắp xếp|rút|giảm|cắt|tinh gọn|thu gọn) còn\b"
    ),
    examples=[" xã xuống", " xã giảm", " đơn vị còn", " phòng, tỉnh sắp xếp còn", " phòng, đến nay sở còn"],
    rejects=[" xã đến 12 xã", ", còn"],
)
BECOMES = word_rule(  # from one count to the one that it turned into
    "indicator.change_becomes",
    compile_respelled(
        r"\s++(?:[^\W\d]++,?\s++){0,10}?(?:(?<!hình )thành|(?:sẽ|chỉ|nay|xuống|rút|giảm) còn"
        r"|xuống)\s++(?:(?:chỉ|hơn|gần|\L<about>|trên)\s++){0,2}+",
    needs="thành| còn|xuống",
),
    examples=[" ban quản lý dự án thành ", " xã sẽ còn ", " chi cục thuế quận, huyện thành "],
    rejects=[" xã còn lại ", " xã, còn ", " xã và ", " xã, hình thành "],
)
ENDS = word_rule(
    "indicator.change_ends",
    compile_respelled(
        r"\b(?:xuống|lên|(?<!hình )(?<!giải )thành|(?:giảm|tăng|rút|cắt|gom|dồn|sắp xếp|tinh gọn|thu gọn) còn|chỉ còn)\s++"
        r"(?:(?:còn|mức|hơn|gần|\L<about>|trên|dưới|chỉ|thành|đến)\s++){0,3}+$"
    ),
    examples=["giảm ⟦xuống còn ⟧", "tăng ⟦lên ⟧", "giảm còn "],
    rejects=["còn ", "giảm ", "hình thành ", "hòa giải thành "],
)
LEAVES = word_rule(  # from the count where a change starts, which `từ` says, to what is left
    "indicator.change_leaves",
    compile_respelled(
        r"(?:\s++[^\W\d]++){0,6}?(?:,(?:\s++[^\W\d]++){1,6}?)?\s++còn\s++(?:(?:chỉ|hơn|gần|\L<about>|trên)\s++){0,2}+"
    ),
    examples=[" đơn vị cấp cục còn ", " đầu mối, đến nay bộ còn "],
    rejects=[" xã còn lại ", " xã, 5 phường còn "],
)

WHERE = word_rule(
    "indicator.where",
    compile_respelled(r"\b(?:ở|tại|trên địa bàn)\s++(?:(?:hơn|gần|\L<about>|trên|cả|khắp)\s++)?+$", needs="ở|tại|trên địa bàn"),
    examples=["giảm 196 đơn vị ⟦ở ⟧", "96 trường ⟦tại hơn ⟧"],
    rejects=["giảm ", "ở tỉnh giảm "],
)


def ends_of_change(respelled: str, clauses: Clauses, place: int, after: int) -> tuple[bool, bool]:
    """Tell whether a count is where a change starts (`từ 12 xã xuống …`), and whether it is where one ends.

    The words behind the figure and its noun begin at `after`.
    """
    figure = clauses.figures[place]
    first = max(clauses.start, figure.start - LEAD)
    left = respelled[first : figure.start]
    if "từ" in left and STARTS.pattern.search(respelled, first, figure.start):
        return GOES_ON.pattern.match(respelled, after, clauses.end) is not None, False
    beside = clauses.figures[place + 1 : place + 2]
    if beside and beside[0].kind is Kind.COUNT and _becomes(respelled, after, figure, beside[0]):
        return True, False
    is_left = False
    if place:
        before = clauses.figures[place - 1]
        is_left = before.end < figure.start and (
            _becomes(respelled, before.end, before, figure)
            or (
                STARTS.pattern.search(respelled, max(clauses.start, before.start - LEAD), before.start) is not None
                and LEAVES.pattern.fullmatch(respelled, before.end, figure.start) is not None
            )
        )
    is_end = any(map(left.__contains__, END_WORDS)) and ENDS.pattern.search(respelled, first, figure.start) is not None
    return False, is_left or is_end


def _becomes(respelled: str, after: int, first: Figure, second: Figure) -> bool:
    """Tell whether one count turned into the next: what is left is less, so in `nhập 5 phòng, nay còn 117 phòng` it did not."""
    found = BECOMES.pattern.fullmatch(respelled, after, second.start)
    return found is not None and (second.value < first.value or respelled.find("còn", after, second.start) < 0)


def is_where(respelled: str, end: int) -> bool:
    """Tell whether a figure counts the places in which something was: `giảm 196 đơn vị ở 50 tỉnh`."""
    return WHERE.pattern.search(respelled, max(0, end - LEAD), end) is not None


def is_left(respelled: str, start: int, end: int) -> bool:
    """Tell whether `còn` stands right before a figure: `giảm 13,5%, còn 47.984 đơn vị`."""
    return respelled.find("còn", max(start, end - LEAD), end) >= 0 and LEFT.pattern.search(respelled, start, end) is not None
