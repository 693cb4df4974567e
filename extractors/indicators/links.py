"""Tells which figures go on with what another says: the next of a list, a change right behind, the same quantity again."""

from __future__ import annotations

from extractors.indicators.clauses import OF_ALL
from extractors.indicators.link_words import (
    AGAINST_GOAL,
    ASKED,
    BACK,
    CHANGED,
    COUNTS,
    LEFT,
    OF_TOTAL,
    OF_WHICH,
    OTHER_STATE,
    PART,
    PLAIN,
    RESTATES,
    SET_BY,
)
from extractors.indicators.rates import is_named
from extractors.indicators.scope_words import ELIDED, OUT_OF, OWN_VERB, WHOLE
from extractors.indicators.staff import ANYONE, PERSONS, STAFF, is_listed
from extractors.indicators.terms import spaced
from extractors.indicators.text import TextScope
from extractors.records import Figure, Kind, Role
from extractors.rules import IGNORECASE, TIMEOUT, compile_pattern
from extractors.spelling import compile_respelled, respell

CHANGES = {  # the kinds that the change of a figure can have
    Kind.SHARE: (Kind.SHARE, Kind.MULTIPLE),
    Kind.SCORE: (Kind.SCORE, Kind.SHARE, Kind.MULTIPLE),
    Kind.RANK: (Kind.RANK,),
    Kind.COUNT: (Kind.COUNT, Kind.SHARE, Kind.MULTIPLE),
    Kind.AMOUNT: (Kind.SHARE, Kind.MULTIPLE),
}
SERVICES = tuple(map(respell, ("dịch vụ", "dvc")))  # are procedures, too: `129 dịch vụ công, chiếm 78% tổng số thủ tục`
PROCEDURES = tuple(map(respell, ("thủ tục", "tthc")))
ANY_BODY = compile_respelled(r"(?:đơn vị|cơ quan|địa phương)\b")  # `kiểm tra 11 sở, 5 huyện, đạt 45% số đơn vị`
OF_NUMBER = compile_respelled(r" (?:của |trong )?(?:tổng )?số ")
FALLS_TO = compile_respelled(r"[,;(] *+(?:(?:riêng|trong đó|nhiều nhất là|lĩnh vực) )?(?P<field>[^,;.():]{2,40}?) chiếm (?:tới |đến |gần |hơn |trên |khoảng |chừng |cỡ |ngót |xấp xỉ |tầm )?$")
MADE_OF = compile_respelled(r"[^,;.()]{0,40}?[,;(] ?(?:trong (?:số )?đó|gồm|bao gồm)\b")
GOALS = frozenset(map(respell, ("mục tiêu", "chỉ tiêu")))  # name no noun where a value is set: `còn cách mục tiêu 85%`
WHOLE_PERCENT = 100
CHANGE_REACH = 60  # characters from a figure to its change
BACK_REACH = 40  # characters from words that point back to their figure
TELLING = 3  # digits of a value that hardly stands twice for two things
# a sentence that only says who has how much: `Hà Nội dẫn đầu với 92,4%, kế đến là …`, `Có 17 tỉnh dưới 1%`
RANKING = compile_pattern(
    r"\b(?:tỷ lệ (?:cao|thấp) là|tỉ lệ (?:cao|thấp) là|dẫn đầu|đứng (?:đầu|cuối)|cuối bảng|chót bảng|cao nhất|thấp nhất|kế đến|tiếp đến"
    r"|tiếp theo|xếp sau|theo sau)\b"
    r"|\d (?:tỉnh|thành phố|địa phương|huyện|quận|xã|phường|đơn vị|sở|bộ)[^,;.]{0,24}\b(?:dưới|trên|chưa (?:đạt|tới)|đạt) $", flags=IGNORECASE)
# one that only says how far a body has come: `Thị trấn Thanh Sơn đạt tới 88,6%`
BODY_AT = compile_pattern(
    r"(?i:(?:ở |còn |với )?khối [^,;:.\d]{2,30}, )?(?i:(?:riêng|tại|ở|còn|các|trong đó,?) ){0,2}"
    r"(?i:thị trấn|thị xã|huyện|quận|xã|phường|tỉnh|thành phố|TP\.?|sở|bộ) \p{Lu}[^;:()\d\n]{1,60}? (?:(?:chỉ|mới|cũng|đã|đều) )?đạt "
    r"(?:(?:tới|đến|trên|gần|hơn) )?$")
MEASURE = compile_respelled(r"\b(?:chỉ tiêu|kế hoạch|mục tiêu|yêu cầu|mức|bình quân|trung bình|cùng kỳ)\b[^;:.()%]{0,40}+$")
DONE = compile_respelled(r" [^\W\d]++(?: [^\W\d]++){0,3}, (?:đạt|bằng)(?: tỷ lệ)? ")  # between a count and its share
BACK_SHARE = compile_respelled(  # the beginning of a sentence that puts the count before it in percent: `Con số này mới bằng …`
    r"[^\w\d]{0,2}(?:con số|số|kết quả) (?:này|đó|ấy|trên)(?: (?:chỉ|mới|đã))?(?: (?:mới|chỉ))? (?:bằng|chiếm|tương đương|tương ứng)"
    r"(?: (?:với|khoảng|chừng|cỡ|ngót|xấp xỉ|tầm|gần|hơn|chỉ|mới)){0,2} ")
GIVEN = compile_respelled(  # right before the value of a goal
    r"\bso với (?:chỉ tiêu|kế hoạch|mục tiêu|mức)(?: [^\W\d]++){1,4} (?:giao|đề ra|đặt ra) là $",
    needs="so với ",
)
OF_GOAL = compile_respelled(r" (?:so với )?(?:chỉ tiêu|kế hoạch|số|tổng số)\b")
GOAL_AT = compile_respelled(  # all that stands before the goal of what the sentence before has reached: `Trong khi đó huyện giao chỉ tiêu …`
    r"(?:trong khi(?: đó)?,? )?(?:(?:[^\W\d]++ ){1,4}(?:giao|đề ra|đặt ra|yêu cầu) )?(?:chỉ tiêu|mục tiêu|kế hoạch)"
    r"(?: (?:giao|đề ra|đặt ra|năm nay|cả năm))?(?: là)? $", needs="chỉ tiêu|mục tiêu|kế hoạch")
GOAL_OF = compile_respelled(r"\b(?:trong khi|nhưng|song|so với)(?: đó)? (?:mục tiêu|chỉ tiêu|kế hoạch|yêu cầu)\b[^;:]{0,40}+$")
PASSED = compile_respelled(
    r"\b(?:vượt|thấp hơn|cao hơn|so với|chưa đạt)(?: xa)? (?:mức|yêu cầu|mục tiêu|chỉ tiêu|kế hoạch)(?: (?:là|tối thiểu|ít nhất|giảm))? $",
    needs="vượt|thấp hơn|cao hơn|so với|chưa đạt",
)
SAME_NUMBER = compile_respelled(r"[;,] (?:còn )?(?:(?:ở|tại|với) [^;.()%,]{2,60}?, )?(?:con số|t[ỷỉ] lệ) (?:này|đó|tương tự|tương ứng)(?: (?:ở|tại|của|trong|với|đối với) [^;.()%]{2,60}?)? (?:là|đạt|chỉ|lên)\b[^;.()%]{0,20}$")
LOOK_BACK = compile_respelled(
    r"so với [^().;]{3,30}? \((?P<value>[\d.,]++)[^().;]{0,12}\) ?,? (?:thì )?(?:mức|tỷ lệ|con số|kết quả|chỉ số|giá trị) (?:này|trên|đó)\b"
)
LOOK_REACH = 30  # characters behind a value in which the words that point back stand
BODIES = frozenset(map(respell, ("tỉnh", "tỉnh thành", "thành phố", "huyện", "quận", "thị xã", "xã", "phường", "địa phương", "đơn vị", "sở", "bộ", "bộ ngành", "sở ngành", "thành", "thị trấn", "xã phường", "phường xã", "xã thị trấn", "xã phường thị trấn", "phường xã thị trấn")))
SATISFIED = respell("hài lòng")
CONTINUED_REACH = 90  # characters from one figure to the one that continues it


def is_continued(text: TextScope, before: int, index: int) -> bool:
    """Tell whether figure `index` goes on with what figure `before`, the one before it, says."""
    first, second = text.figures[before], text.figures[index]
    if first.unit != second.unit or first.cell or second.cell:
        return False
    if first.kind is not second.kind:
        return False
    is_same = respell(first.counted or "") == respell(second.counted or "")
    if first.sentence == second.sentence:
        between = text.respelled[first.end : second.start]
        is_whole = between in OUT_OF or WHOLE.pattern.search(text.respelled, first.end, max(first.end, second.start), timeout=TIMEOUT)
        if second.start - first.end > CONTINUED_REACH or is_whole:
            return False
        if OTHER_STATE.pattern.search(text.respelled, first.end, _own_end(text, second), timeout=TIMEOUT):
            return False
        if BACK.pattern.search(text.respelled, first.end, second.start, timeout=TIMEOUT) and second.kind is Kind.SHARE:
            return True
        is_same = is_same or is_listed(text.respelled, first, second) or ((second.counted or "").casefold() in PERSONS and is_part(text, before, index)) or _is_shortened(text, before, index)
        if second.kind is not Kind.SHARE:
            return is_same and not (second.kind is Kind.COUNT and LEFT.pattern.search(text.respelled, first.end, second.start))
        if OWN_VERB.pattern.match(text.respelled, second.end, timeout=TIMEOUT) or is_named(text.respelled, first.end, second.start):
            return False
        return not _is_what_is_left(first, second) and (is_same or (not _is_of_own_noun(text, second) and _is_bare(text, first, second)))
    if second.sentence - first.sentence > 1:
        return False
    start = text.source.sentences[second.sentence].start
    if BACK.pattern.search(text.respelled, start, second.start, timeout=TIMEOUT) or _is_looked_back_at(text, start, second):
        return is_same or second.kind is Kind.SHARE
    is_person = {respell(first.counted or ""), respell(second.counted or "")} <= STAFF and second.value < first.value and PART.pattern.match(text.respelled, start, timeout=TIMEOUT)  # `1.300 trường hợp được tinh giản. Cụ thể, 282 người là công chức`
    if not (is_same or is_person) or second.start - start > CONTINUED_REACH:
        return False
    if OTHER_STATE.pattern.search(text.respelled, second.end, text.source.sentences[second.sentence].end, timeout=TIMEOUT):
        return False
    if PART.pattern.match(text.respelled, start, timeout=TIMEOUT):
        return True
    return PLAIN.pattern.fullmatch(text.respelled, start, second.start, timeout=TIMEOUT) is not None


def is_named_again(text: TextScope, index: int) -> bool:
    """Tell whether right before a figure stands what points back at the one before: `muốn xếp loại tốt thì tỷ lệ này phải từ 85%`."""
    figure = text.figures[index]
    found = BACK.pattern.search(text.respelled, max(text.source.sentences[figure.sentence].start, figure.start - BACK_REACH), figure.start)
    return found is not None and "," not in text.respelled[found.end() : figure.start]


def is_same_again(text: TextScope, before: int, index: int) -> bool:
    """Tell whether a figure stands for what the figure before is of, with other bounds: `52% hộ làm giấy tờ nhà đất …; con số này ở lĩnh vực xây dựng là 58%`."""
    first, second = text.figures[before], text.figures[index]
    is_alike = first.kind is second.kind is Kind.SHARE and first.sentence == second.sentence and not first.cell and not second.cell
    return is_alike and SAME_NUMBER.search(text.respelled, first.end, second.start, timeout=TIMEOUT) is not None


def _is_shortened(text: TextScope, before: int, index: int) -> bool:
    """Tell whether a part repeats the noun of its whole in short: `346 thủ tục hành chính, trong đó cấp huyện 231 thủ tục`, or the part before did."""
    whole, part = (respell(text.figures[i].counted or "") for i in (before, index))
    first, second = text.figures[before], text.figures[index]
    return bool(part) and whole.startswith(f"{part} ") and MADE_OF.match(text.respelled, first.end, second.start, timeout=TIMEOUT) is not None


def _is_of_own_noun(text: TextScope, figure: Figure) -> bool:
    """Tell whether right behind a percentage stands what it is of: `30% dịch vụ ở mức độ 4, 20% dân số có tài khoản`."""
    noun, counted = figure.noun, respell(figure.counted or "")
    is_beside = noun is not None and 0 <= noun.start - figure.end <= 1 and counted not in GOALS
    return is_beside and SET_BY.pattern.match(text.respelled, figure.end, timeout=TIMEOUT) is None


def _is_looked_back_at(text: TextScope, start: int, figure: Figure) -> bool:
    """Tell whether a sentence opens with an earlier value of what it points back at: `So với năm 2010 (58%), mức này …`."""
    found = LOOK_BACK.match(text.respelled, start, figure.end + LOOK_REACH, timeout=TIMEOUT)
    return found is not None and found.start("value") == figure.start


def compared_with(text: TextScope, index: int) -> list[int]:
    """Return the percentages, the nearest first, that another may be the measure of.

    `đạt 55,4%, vượt 5,4% so với chỉ tiêu (50%)`, `đạt 14,7%, vượt mục tiêu 10% mà nghị quyết đề ra`
    """
    second, respelled = text.figures[index], text.respelled
    if second.kind is not Kind.SHARE or second.cell:
        return []
    start = text.clauses(second.sentence).start
    is_bracketed = respelled.startswith("(", second.start - 1) and respelled.startswith(")", second.end)
    if is_bracketed and MEASURE.search(respelled, start, second.start - 1, timeout=TIMEOUT) is None:
        return []
    is_goal = second.role is Role.TARGET and AGAINST_GOAL.search(respelled, start, second.start) is not None
    is_given = is_bracketed or is_goal or GIVEN.search(respelled, start, second.start)
    if not is_given and (PASSED.search(respelled, start, second.start) is None or not SET_BY.pattern.match(respelled, second.end, timeout=TIMEOUT)):
        return []
    figures = enumerate(text.figures)
    before = [(f.start, i) for i, f in figures if f.sentence == second.sentence and f.kind is Kind.SHARE and f.start < second.start]
    return [i for _, i in sorted(before, reverse=True)]


def is_told_part(text: TextScope, before: int, index: int) -> bool:
    """Tell whether figure `index` is a smaller part of figure `before`: `39.552 người thôi việc. Trong đó có 4.029 công chức`."""
    first, second = text.figures[before], text.figures[index]
    if first.kind is not Kind.COUNT or second.kind is not Kind.COUNT or first.cell or second.cell or second.value >= first.value:
        return False
    if first.sentence == second.sentence:
        return is_part(text, before, index)
    start = text.source.sentences[second.sentence].start
    is_next = second.sentence - first.sentence == 1 and second.start - start <= CONTINUED_REACH
    return is_next and PART.pattern.match(text.respelled, start, timeout=TIMEOUT) is not None


def points_back(text: TextScope, before: int, index: int) -> bool:
    """Tell whether figure `index` is a change of what figure `before` counts: `Số này giảm 12 người so với năm trước`."""
    first, second = text.figures[before], text.figures[index]
    if second.role is not Role.CHANGE or second.sentence - first.sentence != 1 or first.cell or second.cell:
        return False
    start = text.source.sentences[second.sentence].start
    found = BACK.pattern.search(text.respelled, start, second.start, timeout=TIMEOUT)
    return found is not None and found.start() - start <= 1  # a quotation mark may stand before it


def _own_end(text: TextScope, figure: Figure) -> int:
    """Return where the words behind a figure stop being its own."""
    clauses = text.clauses(figure.sentence)
    return max(figure.end, clauses.edges[clauses.figures.index(figure)])


def ranked_of(text: TextScope, index: int) -> int | None:
    """Return the last percentage of the sentence before, where a sentence only says which body has how much of it."""
    second = text.figures[index]
    if second.kind is not Kind.SHARE or second.cell or second.role is Role.CHANGE:
        return None
    span = text.source.sentences[second.sentence]
    written = text.source.text
    is_goal = GOAL_AT.match(text.respelled, span.start, second.start) is not None
    if not is_goal and not RANKING.search(written, span.start, second.start) and not BODY_AT.match(written, span.start, second.start):
        return None
    nouns = text.catalog.counted_concepts
    hits = text.clauses(second.sentence).hits
    if not is_goal and any(h.noun & nouns and h.start < second.start and " ".join(spaced(text.respelled[h.start : h.end]).split()) not in BODIES for h in hits):
        return None
    before = [i for i, f in enumerate(text.figures) if f.sentence == second.sentence - 1 and f.kind is Kind.SHARE]
    shares = [i for i in before if text.figures[i].cell is None and text.figures[i].role is not Role.CHANGE]
    return max(shares, key=lambda i: text.figures[i].start, default=None)


def is_change_of(text: TextScope, before: int, index: int) -> bool:
    """Tell whether figure `index` is the change of figure `before`: `đạt 84%, tăng 2%`, `6.318 hồ sơ, giảm 3%`."""
    first, second = text.figures[before], text.figures[index]
    if second.role is not Role.CHANGE or first.role is Role.CHANGE or first.cell or second.cell:
        return False
    if first.sentence != second.sentence or second.kind not in CHANGES.get(first.kind, ()):
        return False
    if second.kind is Kind.COUNT and not _counts_same(first, second):
        return False
    if second.kind is Kind.SHARE and first.kind is Kind.COUNT and _is_of_own_noun(text, second) and respell(second.counted or "") != respell(first.counted or ""):
        return False  # `đơn giản hóa 19 thủ tục, giảm 27% chi phí tuân thủ`
    gap = second.start - first.end
    return (
        0 < gap <= CHANGE_REACH
        and CHANGED.pattern.search(text.respelled, first.end, second.start, timeout=TIMEOUT) is not None
    )


def _counts_same(first: Figure, second: Figure) -> bool:
    """Tell whether two counts are of one noun, or the second only says persons: `46 viên chức bị kỷ luật, giảm 9 người`."""
    nouns = respell(first.counted or ""), respell(second.counted or "")
    return nouns[0] == nouns[1] or (nouns[1] in ANYONE and nouns[0] in STAFF)


def _is_bare(text: TextScope, first: Figure, second: Figure) -> bool:
    """Tell whether neither between two figures of a sentence nor right behind the second a known noun stands."""
    nouns = text.catalog.counted_concepts
    clauses = text.clauses(second.sentence)
    end = clauses.edges[clauses.figures.index(second)]
    if SET_BY.pattern.match(text.respelled, second.end, timeout=TIMEOUT):
        end = second.start
    return not any(
        h.noun & nouns and text.respelled[h.start : h.end] not in GOALS for h in clauses.hits if first.end <= h.start < end
    )


def is_part(text: TextScope, before: int, index: int) -> bool:
    """Tell whether figure `index` is a part of figure `before`: `tồn 132 hồ sơ, trong đó 80 hồ sơ quá hạn`."""
    first, second = text.figures[before], text.figures[index]
    if first.sentence != second.sentence or first.cell or second.cell:
        return False
    if OF_ALL.pattern.search(text.respelled, text.clauses(first.sentence).start, first.start, timeout=TIMEOUT):
        return True
    return OF_WHICH.pattern.search(text.respelled, first.end, second.start, timeout=TIMEOUT) is not None


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
        return is_next and BACK_SHARE.fullmatch(text.respelled, start, second.start, timeout=TIMEOUT) is not None
    restates = RESTATES.pattern.fullmatch(text.respelled, first.end, second.start, timeout=TIMEOUT)
    if text.respelled.find(SATISFIED, first.end, second.start) >= 0:  # `3.200 người dân, mức hài lòng đạt 86,3%`
        return False
    if ASKED.pattern.search(text.respelled, text.source.sentences[first.sentence].start, first.start, timeout=TIMEOUT):
        return False
    if restates is None or _names_another(text, first, second):
        return False
    if ELIDED.pattern.match(text.respelled, second.end) or OF_TOTAL.pattern.match(text.respelled, second.end, timeout=TIMEOUT):
        return True
    return _is_of_same(text, first, second)


def is_goal_of(text: TextScope, before: int, index: int) -> bool:
    """Tell whether figure `index` is the goal of the percentage before it: `đạt 28% phương tiện, trong khi mục tiêu là 50%`."""
    first, second = text.figures[before], text.figures[index]
    is_alike = first.kind is second.kind is Kind.SHARE and first.sentence == second.sentence and not first.cell and not second.cell
    return is_alike and GOAL_OF.search(text.respelled, first.end, second.start, timeout=TIMEOUT) is not None


def is_share_of_goal(text: TextScope, before: int, index: int) -> bool:
    """Tell whether figure `index` puts the count before it in percent of what was set: `kích hoạt 301.450 tài khoản, bằng 62% chỉ tiêu`."""
    first, second = text.figures[before], text.figures[index]
    if first.kind is not Kind.COUNT or second.kind is not Kind.SHARE or first.cell or second.cell or first.sentence != second.sentence:
        return False
    restates = RESTATES.pattern.fullmatch(text.respelled, first.end, second.start, timeout=TIMEOUT)
    return restates is not None and OF_GOAL.match(text.respelled, second.end) is not None


def is_bare_share_of(text: TextScope, before: int, index: int) -> bool:
    """Tell whether figure `index` only says which share of a plan the count before it is: `thi hành xong 402.000 việc, đạt 75%`."""
    first, second = text.figures[before], text.figures[index]
    if first.kind is not Kind.COUNT or second.kind is not Kind.SHARE or first.cell or second.cell:
        return False
    return DONE.fullmatch(text.respelled, first.end, second.start, timeout=TIMEOUT) is not None


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
    found = FALLS_TO.search(text.respelled, first.end, second.start, timeout=TIMEOUT)
    if found is None or not (ELIDED.pattern.match(text.respelled, second.end, timeout=TIMEOUT) or text.respelled.startswith((" với ", " (", " tổng số"), second.end)):
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
    return COUNTS.pattern.fullmatch(text.respelled, first.end, second.start, timeout=TIMEOUT) is not None


def is_rest(text: TextScope, before: int, index: int, says: int) -> bool:
    """Tell whether figure `index` is what the share before it leaves of the whole: `93% ký số, còn 7% kèm bản giấy`.

    `says` are the bits of the words that say what the two would be: the second's own words must hold none.
    """
    first, second = text.figures[before], text.figures[index]
    if first.sentence != second.sentence or not _is_what_is_left(first, second):
        return False
    end = _own_end(text, second)
    clauses = text.clauses(second.sentence)
    return not any(h.mask & says for h in clauses.hits if first.end <= h.start < end)


def _is_what_is_left(first: Figure, second: Figure) -> bool:
    shares = first.kind is second.kind is Kind.SHARE and first.cell is second.cell is None
    return shares and first.value is not None and second.value is not None and first.value + second.value == WHOLE_PERCENT


def quantity(figure: Figure) -> tuple[object, ...]:
    """Return what two figures share that state one quantity, but for the noun that is counted."""
    return figure.kind, figure.role, figure.value, figure.value_max, figure.unit


def is_same_noun(first: Figure, second: Figure) -> bool:
    """Tell whether two figures may count one thing: `hồ sơ` and `hồ sơ thủ tục hành chính`, or one of them names none."""
    nouns = sorted((respell(first.counted or ""), respell(second.counted or "")), key=len)
    return nouns[1].startswith(nouns[0]) or respell("trường hợp") in nouns


def is_telling(figure: Figure) -> bool:
    """Tell whether the value has three digits that say something: `61.400`, `7,25`, not `5.000`."""
    return figure.value is not None and len(figure.value.normalize().as_tuple().digits) >= TELLING
