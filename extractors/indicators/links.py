"""Tells which figures go on with what another says: the next of a list, a part of it, a change right behind."""

from __future__ import annotations

from extractors.indicators.clauses import OF_ALL
from extractors.indicators.link_words import BACK, CHANGED, LEFT, OF_WHICH, OTHER_STATE, PART, PLAIN, SET_BY
from extractors.indicators.rates import is_named
from extractors.indicators.scope_words import OUT_OF, OWN_VERB, WHOLE
from extractors.indicators.shares import is_what_is_left
from extractors.indicators.staff import ANYONE, PERSONS, STAFF, is_listed
from extractors.indicators.text import TextScope
from extractors.records import Figure, Kind, Role
from extractors.spelling import compile_respelled, respell

CHANGES = {  # the kinds that the change of a figure can have
    Kind.SHARE: (Kind.SHARE, Kind.MULTIPLE),
    Kind.SCORE: (Kind.SCORE, Kind.SHARE, Kind.MULTIPLE),
    Kind.RANK: (Kind.RANK,),
    Kind.COUNT: (Kind.COUNT, Kind.SHARE, Kind.MULTIPLE),
    Kind.RATIO: (Kind.COUNT, Kind.SHARE),
    Kind.AMOUNT: (Kind.SHARE, Kind.MULTIPLE),
}
MADE_OF = compile_respelled(r"[^,;.()]{0,40}?[,;(] ?(?:trong (?:số )?đó|gồm|bao gồm)\b")
POINTS = tuple(map(respell, (" điểm phần trăm", " điểm %")))  # the change of a share alone
GOALS = frozenset(map(respell, ("mục tiêu", "chỉ tiêu")))  # name no noun where a value is set: `còn cách mục tiêu 85%`
CHANGE_AGAIN = compile_respelled(
    r"(?: [^\W\d]++){0,5}? ?[,(] ?(?:(?:tức(?: là)?|hay|tương (?:ứng|đương)(?: với)?) )?(?:mức )?(?:tăng|giảm) (?:\L<rounded> )?"
)
TIMES = respell("gấp ")
CHANGE_REACH = 80  # characters from a figure to its change
BACK_REACH = 40  # characters from words that point back to their figure
SAME_NUMBER = compile_respelled(r"[;,] (?:còn )?(?:(?:ở|tại|với) [^;.()%,]{2,60}?, )?(?:con số|t[ỷỉ] lệ) (?:này|đó|tương tự|tương ứng)(?: (?:ở|tại|của|trong|với|đối với) [^;.()%]{2,60}?)? (?:là|đạt|chỉ|lên)\b[^;.()%]{0,20}$")
LOOK_BACK = compile_respelled(
    r"so với [^().;]{3,30}? \((?P<value>[\d.,]++)[^().;]{0,12}\) ?,? (?:thì )?(?:mức|tỷ lệ|con số|kết quả|chỉ số|giá trị) (?:này|trên|đó)\b"
)
LOOK_REACH = 30  # characters behind a value in which the words that point back stand
CONTINUED_REACH = 90  # characters from one figure to the one that continues it


def is_continued(text: TextScope, before: int, index: int) -> bool:
    """Tell whether figure `index` goes on with what figure `before`, the one before it, says."""
    first, second = text.figures[before], text.figures[index]
    if first.unit != second.unit or first.kind is not second.kind or first.cell or second.cell or second.sentence - first.sentence > 1:
        return False
    is_same = respell(first.counted or "") == respell(second.counted or "")
    return _goes_on(text, before, index, is_same) if first.sentence == second.sentence else _opens_on(text, first, second, is_same)


def _goes_on(text: TextScope, before: int, index: int, is_same: bool) -> bool:
    """Tell whether a figure goes on with the one before it in its sentence; `is_same` where both count one noun."""
    first, second, respelled = text.figures[before], text.figures[index], text.respelled
    if second.start - first.end > CONTINUED_REACH or respelled[first.end : second.start] in OUT_OF:
        return False
    if WHOLE.pattern.search(respelled, first.end, max(first.end, second.start)):
        return False
    if OTHER_STATE.pattern.search(respelled, first.end, text.clauses(second.sentence).own_end(second)):
        return False
    if second.kind is Kind.SHARE and BACK.pattern.search(respelled, first.end, second.start):
        return True
    is_person = (second.counted or "").casefold() in PERSONS and is_part(text, before, index)
    is_same = is_same or is_listed(respelled, first, second) or is_person or _is_shortened(text, before, index)
    if second.kind is not Kind.SHARE:
        return is_same and not (second.kind is Kind.COUNT and LEFT.pattern.search(respelled, first.end, second.start))
    if OWN_VERB.pattern.match(respelled, second.end) or is_named(respelled, first.end, second.start):
        return False
    return not is_what_is_left(first, second) and (is_same or (not _is_of_own_noun(text, second) and _is_bare(text, first, second)))


def _opens_on(text: TextScope, first: Figure, second: Figure, is_same: bool) -> bool:
    """Tell whether the next sentence opens with what goes on with a figure: points back, a part, nothing of its own."""
    sentence, respelled = text.source.sentences[second.sentence], text.respelled
    is_part_here = PART.pattern.match(respelled, sentence.start) is not None
    are_staff = {respell(first.counted or ""), respell(second.counted or "")} <= STAFF
    is_person = are_staff and second.value < first.value and is_part_here  # `1.300 trường hợp được tinh giản. Cụ thể, 282 người là công chức`
    if BACK.pattern.search(respelled, sentence.start, second.start) or _is_looked_back_at(text, sentence.start, second):
        return is_same or is_person or second.kind is Kind.SHARE
    is_bare_change = second.kind is Kind.SHARE and second.role is Role.CHANGE and second.counted is None
    if not (is_same or is_person or is_bare_change) or second.start - sentence.start > CONTINUED_REACH:
        return False
    if OTHER_STATE.pattern.search(respelled, second.end, sentence.end):
        return False
    return is_part_here or PLAIN.pattern.fullmatch(respelled, sentence.start, second.start) is not None


def is_named_again(text: TextScope, index: int) -> bool:
    """Tell whether right before a figure stands what points back at the one before: `muốn xếp loại tốt thì tỷ lệ này phải từ 85%`."""
    figure = text.figures[index]
    found = BACK.pattern.search(text.respelled, max(text.source.sentences[figure.sentence].start, figure.start - BACK_REACH), figure.start)
    return found is not None and "," not in text.respelled[found.end() : figure.start]


def is_same_again(text: TextScope, before: int, index: int) -> bool:
    """Tell whether a figure stands for what the figure before is of, with other bounds: `52% hộ làm giấy tờ nhà đất …; con số này ở lĩnh vực xây dựng là 58%`."""
    first, second = text.figures[before], text.figures[index]
    is_alike = first.kind is second.kind is Kind.SHARE and first.sentence == second.sentence and not first.cell and not second.cell
    return is_alike and SAME_NUMBER.search(text.respelled, first.end, second.start) is not None


def _is_shortened(text: TextScope, before: int, index: int) -> bool:
    """Tell whether a part repeats the noun of its whole in short: `346 thủ tục hành chính, trong đó cấp huyện 231 thủ tục`, or the part before did."""
    whole, part = (respell(text.figures[i].counted or "") for i in (before, index))
    first, second = text.figures[before], text.figures[index]
    return bool(part) and whole.startswith(f"{part} ") and MADE_OF.match(text.respelled, first.end, second.start) is not None


def _is_of_own_noun(text: TextScope, figure: Figure) -> bool:
    """Tell whether right behind a percentage stands what it is of: `30% dịch vụ ở mức độ 4, 20% dân số có tài khoản`."""
    noun, counted = figure.noun, respell(figure.counted or "")
    is_beside = noun is not None and 0 <= noun.start - figure.end <= 1 and counted not in GOALS
    return is_beside and SET_BY.pattern.match(text.respelled, figure.end) is None


def _is_looked_back_at(text: TextScope, start: int, figure: Figure) -> bool:
    """Tell whether a sentence opens with an earlier value of what it points back at: `So với năm 2010 (58%), mức này …`."""
    found = LOOK_BACK.match(text.respelled, start, figure.end + LOOK_REACH)
    return found is not None and found.start("value") == figure.start


def is_told_part(text: TextScope, before: int, index: int) -> bool:
    """Tell whether figure `index` is a smaller part of figure `before`: `39.552 người thôi việc. Trong đó có 4.029 công chức`."""
    first, second = text.figures[before], text.figures[index]
    if first.kind is not Kind.COUNT or second.kind is not Kind.COUNT or first.cell or second.cell or second.value >= first.value:
        return False
    if first.sentence == second.sentence:
        return is_part(text, before, index)
    start = text.source.sentences[second.sentence].start
    is_next = second.sentence - first.sentence == 1 and second.start - start <= CONTINUED_REACH
    return is_next and PART.pattern.match(text.respelled, start) is not None


def points_back(text: TextScope, before: int, index: int) -> bool:
    """Tell whether figure `index` is a change of what figure `before` counts: `Số này giảm 12 người so với năm trước`."""
    first, second = text.figures[before], text.figures[index]
    if second.role is not Role.CHANGE or second.sentence - first.sentence != 1 or first.cell or second.cell:
        return False
    start = text.source.sentences[second.sentence].start
    found = BACK.pattern.search(text.respelled, start, second.start)
    return found is not None and found.start() - start <= 1  # a quotation mark may stand before it


def _is_same_change(text: TextScope, first: Figure, second: Figure) -> bool:
    """Tell whether a percentage says again by how much a count changed: `quá hạn giảm 95 hồ sơ (giảm 8%)`."""
    is_pair = first.kind is Kind.COUNT and second.kind is Kind.SHARE and (first.value < 0) is (second.value < 0)
    return is_pair and CHANGE_AGAIN.fullmatch(text.respelled, first.end, second.start) is not None


def is_change_of(text: TextScope, before: int, index: int) -> bool:
    """Tell whether figure `index` is the change of figure `before`: `đạt 84%, tăng 2%`, `6.318 hồ sơ, giảm 3%`."""
    first, second = text.figures[before], text.figures[index]
    if second.role is not Role.CHANGE or first.cell or second.cell:
        return False
    if first.role is Role.CHANGE and not _is_same_change(text, first, second):
        return False
    if first.sentence != second.sentence or second.kind not in CHANGES.get(first.kind, ()):
        return False
    if second.kind is Kind.COUNT and not _counts_same(first, second):
        return False
    if second.kind is Kind.SHARE and first.kind is not Kind.SHARE and text.respelled.startswith(POINTS, second.end):
        return False  # `22% phải chờ hơn 6 tháng, cao hơn 5 điểm phần trăm`
    if second.kind is Kind.SHARE and first.kind is Kind.COUNT and _is_of_own_noun(text, second) and respell(second.counted or "") != respell(first.counted or ""):
        return False  # `đơn giản hóa 19 thủ tục, giảm 27% chi phí tuân thủ`
    end = second.end if text.respelled.startswith(TIMES, second.start) else second.start  # `gấp đôi` is a figure
    is_near = 0 < second.start - first.end <= CHANGE_REACH
    return is_near and CHANGED.pattern.search(text.respelled, first.end, end) is not None


def _counts_same(first: Figure, second: Figure) -> bool:
    """Tell whether two counts are of one noun, or the second only says persons: `46 viên chức bị kỷ luật, giảm 9 người`."""
    nouns = respell(first.counted or ""), respell(second.counted or "")
    return nouns[0] == nouns[1] or (nouns[1] in ANYONE and nouns[0] in STAFF)


def _is_bare(text: TextScope, first: Figure, second: Figure) -> bool:
    """Tell whether neither between two figures of a sentence nor right behind the second a known noun stands."""
    nouns = text.catalog.counted_concepts
    clauses = text.clauses(second.sentence)
    end = clauses.own_end(second)
    if SET_BY.pattern.match(text.respelled, second.end):
        end = second.start
    return not any(
        h.noun & nouns and text.respelled[h.start : h.end] not in GOALS for h in clauses.hits if first.end <= h.start < end
    )


def is_part(text: TextScope, before: int, index: int) -> bool:
    """Tell whether figure `index` is a part of figure `before`: `tồn 132 hồ sơ, trong đó 80 hồ sơ quá hạn`."""
    first, second = text.figures[before], text.figures[index]
    if first.sentence != second.sentence or first.cell or second.cell:
        return False
    if OF_ALL.pattern.search(text.respelled, text.clauses(first.sentence).start, first.start):
        return True
    return OF_WHICH.pattern.search(text.respelled, first.end, second.start) is not None
