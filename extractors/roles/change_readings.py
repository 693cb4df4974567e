"""Reads changes and differences from the words, signs and neighbors of a figure: `tăng 3%`, `(+5)`, `gấp đôi`, `cao hơn năm trước 2%`."""

from __future__ import annotations

from collections.abc import Sequence

from extractors.records import Figure, Kind, Role, SourceText, end_with_noun
from extractors.replacing import replace
from extractors.roles import bases
from extractors.roles import construction_words as words
from extractors.roles.answers import Answer, Here
from extractors.roles.changes import STEPS, Direction, read_direction
from extractors.roles.cues import find_cues
from extractors.roles.states import SPOKEN

# targets that a sentence about facts only mentions in passing
BY_STEPS = (" bậc và ", " hạng và ", " bậc, ", " hạng, ")  # between places and points that a body moved by
ASIDES = frozenset({"role.plan_bracket", "role.after_slash", "role.threshold", "role.restated"})
PACE_REACH = 80  # characters before a count in which it is said who grew most
EQUAL_REACH = 24  # characters before a share in which it is said to equal
NEAR = 120  # characters between a planned level and the change that leads to it
GIVEN_MORE = ("nhận thêm ", "lĩnh thêm ", "lãnh thêm ", "hưởng thêm ", "trả thêm ")
STATED = frozenset({Kind.COUNT, Kind.AMOUNT, Kind.SHARE, Kind.SCORE})
OF_TIMES = ("rút ngắn thời gian ", "rút thời gian ", "cắt giảm thời gian ", "giảm thời gian ")  # before the procedures that it is of


def read_change(here: Here) -> Answer | None:
    """Return the change that the words beside a figure tell, by its verb, sign, base or neighbors; None where they tell none."""
    found = next((answer for reading in READINGS if (answer := reading(here)) is not None), NO_CHANGE)
    return None if found is NO_CHANGE else found


def _by_verb(here: Here) -> Answer | None:
    """What rises or falls by the figure; the level that it rises to is no change."""
    folded, figure, previous = here.folded, here.figure, here.previous
    is_measure = figure.kind in (Kind.SHARE, Kind.AMOUNT, Kind.MULTIPLE) or (figure.kind is Kind.RATE and figure.unit == "vnd")
    found = read_direction(folded, figure.start, figure.end, here.stop, is_measure)
    if figure.kind in (Kind.COUNT, Kind.RATIO) and folded.endswith(OF_TIMES, 0, figure.start):
        return NO_CHANGE  # what was acted upon: `rút ngắn thời gian 127 thủ tục`
    if found is None or _is_no_difference(here) or _of_audit(folded, figure, here.start):
        return None
    direction, rule = found
    if direction is not Direction.LEVEL:
        return Answer(Role.CHANGE, rule, direction is Direction.DOWN)
    if previous is not None and _is_share_of_change(folded, here.figures[previous], figure, here.answers[previous]):
        return replace(here.answers[previous], rule="role.part")
    return NO_CHANGE


def _is_no_difference(here: Here) -> bool:
    """Tell whether a verb of change before a figure tells of what it counts, not by how much."""
    folded, figure = here.folded, here.figure
    if figure.kind is not Kind.SHARE and folded.endswith(GIVEN_MORE, 0, figure.start):
        return True  # what is given, no difference: `mỗi người được nhận thêm 2,1 triệu đồng`
    if figure.kind is Kind.COUNT and words.CAUSE.search(folded, max(here.start, figure.start - PACE_REACH), figure.start):
        return True  # what made it rise: `biên chế tăng vì lập thêm 2 phường`
    if figure.kind is Kind.COUNT and words.PACE.search(folded, max(here.start, figure.start - PACE_REACH), figure.start):
        return True  # how many he has who grew most: `có tốc độ tăng cao nhất với 900 lượt`
    return figure.kind in (Kind.COUNT, Kind.RATIO) and folded.endswith("cải thiện ", here.start, figure.start)  # `cải thiện 4 chỉ số`


def _signed(here: Here) -> Answer | None:
    """A sign in brackets: `(+5)`, `(-3)`."""
    folded, start = here.folded, here.figure.start
    is_signed = folded.endswith("(+", 0, start) or (folded.startswith("-", start) and folded.endswith("(", 0, start))
    return Answer(Role.CHANGE, "role.signed") if is_signed else None


def _compared(here: Here) -> Answer | None:
    """What is more by the figure than at the time that stands behind it, or as many times as then."""
    folded, figure, stop = here.folded, here.figure, here.stop
    if folded.endswith("vượt ", 0, figure.start) and bases.COMPARED.match(folded, here.after, stop):
        return Answer(Role.CHANGE, "role.exceeds")
    is_more = figure.kind is Kind.SHARE and folded.endswith(" hơn ", 0, figure.start) and folded.startswith(" so với ", figure.end)
    if is_more and bases.COMPARED.match(folded, here.after, stop):
        return Answer(Role.CHANGE, "role.more_than_before")
    if figure.kind is not Kind.MULTIPLE:
        return None
    is_times = bases.COMPARED.match(folded, figure.end, stop) or bases.TIMES_OF.match(folded, figure.end, stop)
    return Answer(Role.CHANGE, "role.multiple") if is_times or folded.endswith((" lên gấp ", " lên "), here.start, figure.start) else None


def _equal(here: Here) -> Answer | None:
    """What equals so much of an earlier level, and what goes on with that; no share of a plan: `bằng 54% dự toán năm 2022`."""
    folded, figure, answers, index = here.folded, here.figure, here.answers, here.index
    if figure.kind is not Kind.SHARE or not words.EQUAL.search(folded, max(here.start, figure.start - EQUAL_REACH), figure.start):
        return None
    is_second = index > 1 and answers[index - 2].rule == "role.equals" and here.figures[index - 2].sentence == figure.sentence
    is_like = is_second or (index > 0 and answers[index - 1].rule == "role.equals")
    is_closed = folded[figure.end : figure.end + 1] in (";", ".", ",", ")")
    return Answer(Role.CHANGE, "role.equals") if bases.COMPARED.match(folded, figure.end, here.stop) or (is_like and is_closed) else None


def _of_pair(here: Here) -> Answer | None:
    """What restates the way from A to B."""
    return _over_pair(here.folded, here.figures, here.index, here.answers)


def _of_change_before(here: Here) -> Answer | None:
    """What goes on with the change before it: a part of it, one of a list, the share that restates it."""
    folded, figures, previous, figure, answers = here.folded, here.figures, here.previous, here.figure, here.answers
    if previous is None:
        return None
    is_restated = answers[previous].rule == "role.bracket" and figure.kind is not Kind.SHARE
    if is_restated and ";" not in folded[figures[previous].end : figure.start]:
        previous -= 1  # over the share that restates a change: `giảm 18 đơn vị (3,6%), trong đó giáo dục 7`
    if answers[previous].role is not Role.CHANGE:
        return None
    if _is_share_of_change(folded, figures[previous], figure, answers[previous]):
        return replace(answers[previous], rule="role.part")
    return None if _is_rounded_off(folded, figures, previous, figure, answers) else _coordinated(folded, figures[previous], figure, answers[previous])


def _by_as_much(here: Here) -> Answer | None:
    """By how much something rose or fell in so many places: `giảm ở 12 huyện, với mức từ 2-4%`."""
    folded, figure, previous = here.folded, here.figure, here.previous
    if previous is None or figure.kind not in (Kind.SHARE, Kind.SCORE) or here.figures[previous].kind is not Kind.COUNT:
        return None
    places = here.figures[previous]
    if not words.BY_AS_MUCH.fullmatch(folded, places.end, figure.start):
        return None
    found = words.MOVES_AT.search(folded, max(here.start, places.start - EQUAL_REACH), places.start)
    return Answer(Role.CHANGE, "role.by_as_much", found["down"] is not None) if found else None


def _is_rounded_off(folded: str, figures: Sequence[Figure], previous: int, figure: Figure, answers: Sequence[Answer]) -> bool:
    """Tell whether a semicolon closes the change of a level told before it: `có 113 lượt, tăng 72 lượt; 19 phản ánh`."""
    gap = folded[figures[previous].end : figure.start]
    if previous == 0 or ";" not in gap or gap == "; ":  # `giảm lần lượt 0,3; 0,1 và 0,2 điểm`
        return False
    level = figures[previous - 1]
    return level.sentence == figure.sentence and answers[previous - 1].role is not Role.CHANGE and ";" not in folded[level.end : figures[previous].start]


def _over_pair(folded: str, figures: Sequence[Figure], index: int, answers: Sequence[Answer]) -> Answer | None:
    """What restates the way from A to B: `giảm từ 50 xuống 40 (20%)`, `tăng từ 3 lên 6, gấp đôi`; told by the arithmetic."""
    if index < 2 or answers[index - 2].rule != "role.from":
        return None
    first, second, figure = figures[index - 2 : index + 1]
    if first.unit != second.unit or first.value <= 0 or first.sentence != figure.sentence:
        return None
    gap, quotient = folded[second.end : figure.start], second.value / first.value
    is_restating = figure.kind is Kind.SHARE and abs(abs(quotient - 1) * 100 - figure.value) < 1
    if is_restating and (words.BRACKET.fullmatch(gap) or words.RESTATES.fullmatch(gap)):
        return Answer(Role.CHANGE, "role.over_pair", quotient < 1)
    if figure.kind is Kind.MULTIPLE and words.ASIDE.fullmatch(gap) and abs(quotient - figure.value) * 5 < figure.value:
        return Answer(Role.CHANGE, "role.over_pair")
    return None


def _is_share_of_change(folded: str, left: Figure, right: Figure, answer: Answer) -> bool:
    """Tell whether a count is the part of a change that one class has: `giảm 900 biên chế, công chức chiếm 120 người`."""
    if answer.role is not Role.CHANGE or left.kind is not Kind.COUNT or right.kind is not Kind.COUNT or right.value >= abs(left.value):
        return False
    return words.PART_OF_CHANGE.fullmatch(folded, left.end, right.start) is not None


def _coordinated(folded: str, left: Figure, right: Figure, answer: Answer) -> Answer | None:
    """A change reaches over a list of like figures, and into the bracket that restates it as a share."""
    gap = folded[left.end : right.start]
    if ", chủ yếu" in gap or ", phần lớn" in gap:
        return None  # `giảm 17.694 người, chủ yếu là nghỉ hưu sớm (85,6%)`
    if left.kind is not right.kind and {left.kind, right.kind} <= STATED and words.RESTATES.fullmatch(gap):
        return replace(answer, rule="role.restates")
    if left.kind is Kind.COUNT and right.kind is Kind.SHARE and gap.endswith(", bằng ") and folded[right.end : right.end + 1] in (".", ";", ",", ")"):
        return replace(answer, rule="role.restates")
    if (" so với " in gap or " so cùng " in gap) and not bases.COMPARED.match(folded, end_with_noun(right)):
        return None  # its base closes a change: `có 5 việc, giảm 2 việc so với năm trước và 3 việc chưa rõ`
    if left.kind in (Kind.COUNT, Kind.AMOUNT) and right.kind is Kind.SHARE and words.BRACKET.fullmatch(gap):
        return replace(answer, rule="role.bracket")
    if left.kind in (Kind.RATIO, Kind.SHARE) and right.kind is Kind.COUNT and words.LISTED.fullmatch(gap):
        return replace(answer, rule="role.coordinated")  # `giảm 13/13 tổng cục, 519 cục`
    if right.kind is Kind.RANK and left.kind in (Kind.SCORE, Kind.SHARE) and STEPS.match(folded, right.end) and words.COORDINATION.fullmatch(gap):
        return replace(answer, rule="role.coordinated")  # `tăng 4,1 điểm và 7 bậc`
    if left.kind is Kind.RANK and right.kind is Kind.SCORE and gap in BY_STEPS:
        return replace(answer, rule="role.coordinated")  # `tăng 9 bậc và 1,9 điểm`
    if left.kind is not right.kind or (left.kind is Kind.AMOUNT and left.unit != right.unit):
        return None
    done = words.DONE_WITH.match(gap)
    is_listed = words.COORDINATION.fullmatch(gap) and not (words.NEW_VERB.search(gap, done.end() if done else 0) or words.NEW_SUBJECT.search(gap))
    is_listed = is_listed or (left.counted != right.counted and words.BY_SLASH.fullmatch(gap) is not None)
    if is_listed or words.NEXT.fullmatch(gap) or (left.kind is Kind.COUNT and words.BESIDES.fullmatch(gap)):
        return replace(answer, rule="role.coordinated")
    return None


def _of_audit(folded: str, figure: Figure, start: int) -> bool:
    """Tell whether a sum of an audit only names how it is to come in: `kiến nghị xử lý 14 tỷ đồng, gồm tăng thu 7 tỷ đồng, giảm chi 7 tỷ đồng`."""
    found = words.IN_OR_OUT.search(folded, max(start, figure.start - 44), figure.start) if figure.unit == "vnd" else None
    return found is not None and "kiến nghị" in folded[start : figure.start]


def read_difference(folded: str, start: int, low: int, figure: Figure, after: int, stop: int) -> Answer | None:
    """`cao hơn năm trước 3%` changes; `cao hơn bình quân cả nước 3%` is a gap between places."""
    if found := bases.THAN_EARLIER.search(folded, low, figure.start):
        return Answer(Role.CHANGE, "role.than_earlier", bases.LESS.search(found[0]) is not None)
    if found := bases.EARLIER_FIRST.search(folded, low, figure.start):
        return Answer(Role.CHANGE, "role.earlier_first", bases.LESS.search(found[0]) is not None)
    if (is_less := _since_opening(folded, start, figure.start)) is not None:
        return Answer(Role.CHANGE, "role.earlier_opens", is_less)
    if (found := bases.DIFFERENCE.search(folded, low, figure.start)) and found[0] != "vượt mức ":  # a level: `vượt mức 6.900 USD`
        if bases.COMPARED.match(folded, after, stop):
            return Answer(Role.CHANGE, "role.compared", bases.LESS.match(found[0]) is not None)
        return Answer(Role.ACTUAL, "role.difference")
    return None


def level_of_earlier(folded: str, low: int, figure: Figure, after: int, stop: int) -> bool:
    """Tell whether a figure is the level of an earlier time that another is compared with: `cao hơn mức 5,5% của năm ngoái`."""
    if "hơn" not in folded[low : figure.start]:
        return False
    return bases.THAN_LEVEL.search(folded, low, figure.start) is not None and bases.OF_EARLIER.match(folded, after, stop) is not None


def _is_like_member(folded: str, at: int) -> bool:
    """Tell whether a member before, told by the same words, stands at `at`: `tỷ lệ A cao hơn 2%, tỷ lệ B cao hơn 3%`."""
    return folded.endswith(" hơn", 0, at) and bases.BY_SO_MUCH.match(folded, at) is not None


def _since_opening(folded: str, start: int, end: int) -> bool | None:
    """Return whether the words before `end` tell less (else more) than at the time that the sentence opens with; None for neither."""
    found = bases.MORE_OR_LESS.search(folded, max(start, end - 24), end)
    if found is None:
        return None
    opening = bases.EARLIER_OPENS.match(folded, start, end)
    if opening is None and (colon := folded.rfind(": ", start, end)) >= 0:
        opening = bases.EARLIER_OPENS.match(folded, colon + 1, end)
    if opening is None or any(not _is_like_member(folded, m.end()) for m in bases.OTHER_BASE.finditer(folded, opening.end(), found.start())):
        return None
    return found["size"] is not None and bases.LESS.match(found["size"]) is not None


def is_planned_change(source: SourceText, folded: str, left: Figure, right: Figure, answer: Answer) -> bool:
    """Tell whether a change only restates the planned level before it, with no word of fact between."""
    if answer.role is not Role.TARGET or answer.rule in ASIDES or left.unit != right.unit:
        return False
    if not 0 <= right.sentence - left.sentence <= 1 or right.start - left.end > NEAR:
        return False
    spoken = find_cues(folded, left.end, source.sentences[right.sentence].end)
    return not any(cue.value in SPOKEN and not folded.endswith("so với ", left.end, cue.start) for cue in spoken)  # `… so với năm trước`


NO_CHANGE = Answer(Role.ACTUAL, "role.level")  # what a reading says of a level
READINGS = (_by_verb, _signed, _compared, _equal, _by_as_much, _of_pair, _of_change_before)  # in the order in which they are asked
