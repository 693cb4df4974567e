"""Tells which percentages and counts say one another: the share of a count, the goal of a share, what a share leaves of its whole."""

from __future__ import annotations

from extractors.indicators.link_words import AGAINST_GOAL, ASKED, BODIES, COUNTS, OF_TOTAL, RESTATES, SET_BY
from extractors.indicators.scope_words import ELIDED
from extractors.indicators.text import TextScope
from extractors.records import Figure, Kind, Role
from extractors.spelling import compile_respelled, respell

SERVICES = tuple(map(respell, ("dịch vụ", "dvc")))  # are procedures, too: `129 dịch vụ công, chiếm 78% tổng số thủ tục`
PROCEDURES = tuple(map(respell, ("thủ tục", "tthc")))
ANY_BODY = compile_respelled(r"(?:đơn vị|cơ quan|địa phương)\b")  # `kiểm tra 11 sở, 5 huyện, đạt 45% số đơn vị`
OF_NUMBER = compile_respelled(r" (?:của |trong )?(?:tổng )?số ")
FALLS_TO = compile_respelled(r"[,;(] *+(?:(?:riêng|trong đó|nhiều nhất là|lĩnh vực) )?(?P<field>[^,;.():]{2,40}?) chiếm (?:tới |đến |gần |hơn |trên |\L<about> )?$")
WHOLE_PERCENT = 100
MEASURE = compile_respelled(r"\b(?:chỉ tiêu|kế hoạch|mục tiêu|yêu cầu|mức|bình quân|trung bình|cùng kỳ)\b[^;:.()%]{0,40}+$")
DONE = compile_respelled(r" [^\W\d]++(?: [^\W\d]++){0,3}, (?:đạt|bằng)(?: tỷ lệ)? ")  # between a count and its share
BACK_SHARE = compile_respelled(  # the beginning of a sentence that puts the count before it in percent: `Con số này mới bằng …`
    r"[^\w\d]{0,2}(?:con số|số|kết quả) (?:này|đó|ấy|trên)(?: (?:chỉ|mới|đã))?(?: (?:mới|chỉ))? (?:bằng|chiếm|tương đương|tương ứng)"
    r"(?: (?:với|\L<about>|gần|hơn|chỉ|mới)){0,2} ")
GIVEN = compile_respelled(  # right before the value of a goal
    r"\bso với (?:chỉ tiêu|kế hoạch|mục tiêu|mức)(?: [^\W\d]++){1,4} (?:giao|đề ra|đặt ra) là $",
    needs="so với ",
)
OF_GOAL = compile_respelled(r" (?:so với )?(?:chỉ tiêu|kế hoạch|số|tổng số)\b")
GOAL_OF = compile_respelled(r"\b(?:trong khi|nhưng|song|so với)(?: đó)? (?:mục tiêu|chỉ tiêu|kế hoạch|yêu cầu)\b[^;:]{0,40}+$")
PASSED = compile_respelled(
    r"\b(?:vượt|thấp hơn|cao hơn|so với|chưa đạt)(?: xa)? (?:mức|yêu cầu|mục tiêu|chỉ tiêu|kế hoạch)(?: (?:là|tối thiểu|ít nhất|giảm))? $",
    needs="vượt|thấp hơn|cao hơn|so với|chưa đạt",
)
OF_EARLIER = compile_respelled(r" (?:(?:của|vào|hồi) )?(?:năm|tháng|quý|kỳ|cùng kỳ|lần|đợt)\b")
SATISFIED = respell("hài lòng")


def compared_with(text: TextScope, index: int) -> list[int]:
    """Return the percentages, the nearest first, that another may be the measure of.

    `đạt 55,4%, vượt 5,4% so với chỉ tiêu (50%)`, `đạt 14,7%, vượt mục tiêu 10% mà nghị quyết đề ra`, `đạt 78%, cao hơn mức 71% của năm 2021`
    """
    second, respelled = text.figures[index], text.respelled
    if second.kind is not Kind.SHARE or second.cell:
        return []
    start = text.clauses(second.sentence).start
    is_bracketed = respelled.startswith("(", second.start - 1) and respelled.startswith(")", second.end)
    if is_bracketed and MEASURE.search(respelled, start, second.start - 1) is None:
        return []
    is_goal = second.role is Role.TARGET and AGAINST_GOAL.search(respelled, start, second.start) is not None
    is_given = is_bracketed or is_goal or GIVEN.search(respelled, start, second.start)
    if not is_given and (PASSED.search(respelled, start, second.start) is None or not _is_set_or_earlier(respelled, second)):
        return []
    figures = enumerate(text.figures)
    before = [(f.start, i) for i, f in figures if f.sentence == second.sentence and f.kind is Kind.SHARE and f.start < second.start]
    return [i for _, i in sorted(before, reverse=True)]


def _is_set_or_earlier(respelled: str, figure: Figure) -> bool:
    """Tell whether a value that another is measured by is said to be a goal that was set, or of an earlier time."""
    is_set = SET_BY.pattern.match(respelled, figure.end) is not None
    return is_set or OF_EARLIER.match(respelled, figure.end) is not None


def is_share_of(text: TextScope, before: int, index: int) -> bool:
    """Tell whether figure `index` puts the count before it in percent: `bãi bỏ 12 điều kiện, đạt 20%`."""
    first, second = text.figures[before], text.figures[index]
    if first.kind is not Kind.COUNT or second.kind is not Kind.SHARE or first.cell or second.cell:
        return False
    if (first.role is Role.TARGET) != (second.role is Role.TARGET):
        return False
    if first.sentence != second.sentence:
        start = text.source.sentences[second.sentence].start
        is_next = second.sentence - first.sentence == 1
        return is_next and BACK_SHARE.fullmatch(text.respelled, start, second.start) is not None
    restates = RESTATES.pattern.fullmatch(text.respelled, first.end, second.start)
    if text.respelled.find(SATISFIED, first.end, second.start) >= 0:  # `3.200 người dân, mức hài lòng đạt 86,3%`
        return False
    if ASKED.pattern.search(text.respelled, text.source.sentences[first.sentence].start, first.start):
        return False
    if restates is None or _names_another(text, first, second):
        return False
    if ELIDED.pattern.match(text.respelled, second.end) or OF_TOTAL.pattern.match(text.respelled, second.end):
        return True
    return _is_of_same(text, first, second)


def is_goal_of(text: TextScope, before: int, index: int) -> bool:
    """Tell whether figure `index` is the goal of the percentage before it: `đạt 28% phương tiện, trong khi mục tiêu là 50%`."""
    first, second = text.figures[before], text.figures[index]
    is_alike = first.kind is second.kind is Kind.SHARE and first.sentence == second.sentence and not first.cell and not second.cell
    return is_alike and GOAL_OF.search(text.respelled, first.end, second.start) is not None


def is_share_of_goal(text: TextScope, before: int, index: int) -> bool:
    """Tell whether figure `index` puts the count before it in percent of what was set: `kích hoạt 301.450 tài khoản, bằng 62% chỉ tiêu`."""
    first, second = text.figures[before], text.figures[index]
    if first.kind is not Kind.COUNT or second.kind is not Kind.SHARE or first.cell or second.cell or first.sentence != second.sentence:
        return False
    restates = RESTATES.pattern.fullmatch(text.respelled, first.end, second.start)
    return restates is not None and OF_GOAL.match(text.respelled, second.end) is not None


def is_bare_share_of(text: TextScope, before: int, index: int) -> bool:
    """Tell whether figure `index` only says which share of a plan the count before it is: `thi hành xong 402.000 việc, đạt 75%`."""
    first, second = text.figures[before], text.figures[index]
    if first.kind is not Kind.COUNT or second.kind is not Kind.SHARE or first.cell or second.cell:
        return False
    return DONE.fullmatch(text.respelled, first.end, second.start) is not None


def _is_of_same(text: TextScope, first: Figure, second: Figure) -> bool:
    """Tell whether a percentage is of the number of what was counted: `5.412 hồ sơ được chấm điểm, bằng 31,7% số hồ sơ đã giải quyết`."""
    found = OF_NUMBER.match(text.respelled, second.end)
    if found is not None and respell(first.counted or "") in BODIES and ANY_BODY.match(text.respelled, found.end()):
        return True
    if found is not None and respell(first.counted or "").startswith(SERVICES):
        return text.respelled.startswith((*SERVICES, *PROCEDURES), found.end())
    return found is not None and first.noun is not None and text.respelled.startswith(text.respelled[first.noun.start : first.noun.end], found.end())


def is_structure(text: TextScope, before: int, index: int) -> bool:
    """Tell whether figure `index` says how much of a count falls to one field: `58.212 hồ sơ quá hạn, riêng đất đai chiếm 81,5%`."""
    first, second = text.figures[before], text.figures[index]
    if first.kind is not Kind.COUNT or second.kind is not Kind.SHARE or first.cell or second.cell or first.sentence != second.sentence:
        return False
    found = FALLS_TO.search(text.respelled, first.end, second.start)
    if found is None or not (ELIDED.pattern.match(text.respelled, second.end) or text.respelled.startswith((" với ", " (", " tổng số"), second.end)):
        return False
    fields = text.catalog.dimension_terms.find(text.spaced, found.start("field"), found.end("field"))
    values = text.catalog.dimension_values
    return any(values[bit][0] == "sector" for h in fields for bit in range(h.mask.bit_length()) if h.mask >> bit & 1)


def _names_another(text: TextScope, first: Figure, second: Figure) -> bool:
    """Tell whether behind the last comma between two figures a noun stands that the first does not count.

    `500 thủ tục, phấn đấu hồ sơ trực tuyến đạt 25%`
    """
    comma = text.respelled.rfind(",", first.end, second.start)
    if comma < 0:
        return False
    nouns, counted = text.catalog.counted_concepts, respell(first.counted or "")
    hits = text.clauses(second.sentence).hits
    return any(h.noun & nouns and h.start > comma and h.end <= second.start and not counted.startswith(text.respelled[h.start : h.end]) for h in hits)


def is_count_of(text: TextScope, before: int, index: int) -> bool:
    """Tell whether figure `index` says how many the percentage before it are: `0,8% hồ sơ trễ, tương ứng 231 hồ sơ`."""
    first, second = text.figures[before], text.figures[index]
    if first.kind is not Kind.SHARE or second.kind is not Kind.COUNT or first.cell or second.cell:
        return False
    if first.sentence != second.sentence or first.role is not second.role:
        return False
    return COUNTS.pattern.fullmatch(text.respelled, first.end, second.start) is not None


def is_rest(text: TextScope, before: int, index: int, says: int) -> bool:
    """Tell whether figure `index` is what the share before it leaves of the whole: `93% ký số, còn 7% kèm bản giấy`.

    `says` are the bits of the words that say what the two would be: the second's own words must hold none.
    """
    first, second = text.figures[before], text.figures[index]
    if first.sentence != second.sentence or not is_what_is_left(first, second):
        return False
    if first.value == second.value and first.counted and second.counted and first.counted != second.counted:
        return False  # `cắt 50% thời gian và 50% chi phí`
    clauses = text.clauses(second.sentence)
    end = clauses.own_end(second)
    return not any(h.mask & says for h in clauses.hits if first.end <= h.start < end)


def is_what_is_left(first: Figure, second: Figure) -> bool:
    shares = first.kind is second.kind is Kind.SHARE and first.cell is second.cell is None
    return shares and first.value is not None and second.value is not None and first.value + second.value == WHOLE_PERCENT
