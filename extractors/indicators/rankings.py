"""Tells which shares only say who or what has most, least or so much of the share told before."""

from __future__ import annotations

from extractors.indicators.link_words import BODIES
from extractors.indicators.terms import spaced
from extractors.indicators.text import TextScope
from extractors.records import Kind, Role
from extractors.rules import IGNORECASE, compile_pattern
from extractors.spelling import compile_respelled

# a sentence that only says who has how much: `Hà Nội dẫn đầu với 92,4%, kế đến là …`, `Có 17 tỉnh dưới 1%`
RANKING = compile_pattern(
    r"\b(?:tỷ lệ (?:cao|thấp) là|tỉ lệ (?:cao|thấp) là|dẫn đầu|đứng (?:đầu|cuối)|cuối bảng|chót bảng|cao nhất|thấp nhất|kế đến|tiếp đến"
    r"|tiếp theo|xếp sau|theo sau|(?:làm|đạt) (?:tốt|khá|kém|yếu) nhất)\b"
    r"|\b(?:khá|cao|thấp|kém|nhích|nhỉnh|tốt) hơn(?: (?:một chút|chút ít|đôi chút|chút|hẳn))?,? với\b"
    r"|\d (?:tỉnh|thành phố|địa phương|huyện|quận|xã|phường|đơn vị|sở|bộ)[^,;.]{0,24}\b(?:dưới|trên|chưa (?:đạt|tới)|đạt) $", flags=IGNORECASE)
# one that only says how far a body has come: `Thị trấn Thanh Sơn đạt tới 88,6%`
BODY_AT = compile_pattern(
    r"(?i:(?:ở |còn |với )?khối [^,;:.\d]{2,30}, )?(?i:(?:riêng|tại|ở|còn|các|trong đó,?) ){0,2}"
    r"(?i:thị trấn|thị xã|huyện|quận|xã|phường|tỉnh|thành phố|TP\.?|sở|bộ) \p{Lu}[^;:()\d\n]{1,60}? (?:(?:(?:chỉ|mới|cũng|đã|đều) )?đạt|chỉ|mới) "
    r"(?:(?:tới|đến|trên|gần|hơn) )?$")
# one that only says how far each tier has come: `Khối sở đạt 91%, huyện 76%, xã 72,5%`
TIER_AT = compile_pattern(
    r"(?i:(?:trong đó,? |riêng |tính riêng |cụ thể,? )?(?:ở |với |tại )?(?:các |khối |cấp |nhóm )?"
    r"(?:tỉnh|sở|sở, ngành|sở, ban, ngành|bộ|bộ, ngành|huyện|quận"
    r"|quận, huyện|xã|phường|xã, phường|phường, xã|đô thị|nông thôn|miền núi|vùng cao|đồng bằng) "
    r"(?:(?:chỉ|mới|cũng|đã|đều|cùng) )?(?:(?:đạt|là|chỉ|mới|tới|gần|hơn|trên|khoảng) ){0,2}"
    r"\d+(?:,\d+)?%(?: \([^()]{1,40}\))?(?:,(?: còn)? |;(?: còn)? | và |, riêng )?)+")
ALIKE = compile_respelled(  # that it is much the same for another: `Cấp phép xây dựng có kết quả gần tương tự, lần lượt`
    r"(?:kết quả|t[ỷỉ] lệ|con số|mức)(?: (?:cũng|gần|khá|gần như))? (?:tương tự|như vậy|tương đương|không khác mấy),? (?:lần lượt )?(?:(?:là|với|đạt|ở mức) )?"
    r"(?:\L<rounded> )?(?:\d[\d,.]*%(?: và |, ))?$",
    needs="tương tự|như vậy|tương đương|không khác mấy",
)
GOAL_AT = compile_respelled(  # all that stands before the goal of what the sentence before has reached: `Trong khi đó huyện giao chỉ tiêu …`
    r"(?:trong khi(?: đó)?,? )?(?:(?:[^\W\d]++ ){1,4}(?:giao|đề ra|đặt ra|yêu cầu) )?(?:chỉ tiêu|mục tiêu|kế hoạch)"
    r"(?: (?:giao|đề ra|đặt ra|năm nay|cả năm))?(?: (?:đến |tới )?(?:hết |cuối )?(?:năm )?(?:20\d\d|nay|tới))?(?: (?:được )?(?:giao|đề ra|đặt ra))?(?: là)?"
    r"(?: (?:ít nhất|tối thiểu|trên|hơn|từ|dưới|không quá))? $", needs="chỉ tiêu|mục tiêu|kế hoạch")

MOST_REACH = 80  # characters before a count in which it is said that somebody has most of it


def ranked_of(text: TextScope, index: int) -> int | None:
    """Return the percentage before it, of its sentence or the last of that before, where a sentence only says which body has how much of it."""
    second = text.figures[index]
    if second.kind is not Kind.SHARE or second.cell or second.role is Role.CHANGE:
        return None
    span = text.source.sentences[second.sentence]
    written = text.source.text
    is_goal = GOAL_AT.match(text.respelled, span.start, second.start) is not None
    names_no_thing = is_goal or ALIKE.search(text.respelled, span.start, second.start) is not None or TIER_AT.fullmatch(written, span.start, second.end) is not None
    if not names_no_thing and not RANKING.search(written, span.start, second.start) and not BODY_AT.match(written, span.start, second.start):
        return None
    nouns = text.catalog.counted_concepts
    hits = text.clauses(second.sentence).hits
    if not names_no_thing and any(h.noun & nouns and h.start < second.start and " ".join(spaced(text.respelled[h.start : h.end]).split()) not in BODIES for h in hits):
        return None
    near = (second.sentence - 1, second.sentence)
    before = [i for i, f in enumerate(text.figures) if f.sentence in near and f.start < second.start and f.kind is Kind.SHARE]
    shares = [i for i in before if text.figures[i].cell is None and text.figures[i].role is not Role.CHANGE]
    return max(shares, key=lambda i: text.figures[i].start, default=None)


MOST = compile_respelled(  # of a count, who has most or least of it or comes next: `Phường Hạc Thành nhiều nhất với`, `; ít nhất là xã Mường Lý với`
    r"\b(?:(?:nhiều|ít|đông) nhất|dẫn đầu|đứng đầu|kế đến|tiếp đến|tiếp theo|theo sau)(?:,? (?:là|thuộc về|với|ở|tại|có)) (?:[^\W\d]++ ){0,7}?(?:\L<rounded> )?$"
)


def most_of(text: TextScope, index: int) -> int | None:
    """Return the last count of the same noun, of its sentence or the one before, where a sentence only says who has most or least of it."""
    second = text.figures[index]
    if second.kind is not Kind.COUNT or second.cell or second.role is Role.CHANGE or second.counted is None:
        return None
    span = text.source.sentences[second.sentence]
    if MOST.search(text.respelled, max(span.start, second.start - MOST_REACH), second.start) is None:
        return None
    near = (second.sentence - 1, second.sentence)
    before = [i for i, f in enumerate(text.figures) if f.sentence in near and f.start < second.start and f.kind is Kind.COUNT and f.cell is None]
    last = max((i for i in before if text.figures[i].counted == second.counted), key=lambda i: text.figures[i].start, default=None)
    return last if last is not None and text.figures[last].role is second.role else None


EXTREME = compile_respelled(  # who or what has most or least of the share told before: `…, cao nhất là đất đai với`, `…; nơi thấp nhất chỉ`
    r"(?:[;,]| trong khi(?: đó)?,?) (?:trong (?:số )?đó,? )?(?:(?:nơi|địa phương|đơn vị|tỉnh|huyện|xã|lĩnh vực|mức) )?(?:cao|thấp|nhiều|ít) nhất"
    r"(?:(?: là| ở| tại| thuộc về)? (?!tỷ lệ|chỉ số|mức|điểm)(?:[^\W\d]++ ){0,6}?)?(?:đạt|là|với|chỉ|có|ở mức|lên tới|tới)(?: (?:chỉ|gần|hơn|tới|khoảng))?? $"
    r"|[;,] (?:riêng )?(?!tỷ lệ|chỉ số|mức|điểm)(?:[^\W\d]++ ){1,5}?(?:cao|thấp) nhất (?:với|chỉ|đạt|là) $",
    needs=" nhất",
)


def is_extreme_of(text: TextScope, before: int, index: int) -> bool:
    """Tell whether a share is the highest or lowest of what the one before says, in its sentence: `5% bị trả chậm, cao nhất là đất đai với 12%`."""
    first, second = text.figures[before], text.figures[index]
    if not first.kind is second.kind is Kind.SHARE or first.sentence != second.sentence or first.cell or second.cell:
        return False
    return EXTREME.search(text.respelled, first.end, second.start) is not None
