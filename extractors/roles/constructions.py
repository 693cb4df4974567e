"""Turns the verbs and constructions around figures into their roles: actual, target or change (docs/records.md §6)."""

from __future__ import annotations

from collections.abc import Sequence

from extractors.records import BlockKind, Figure, Kind, Role, SourceText, record
from extractors.replacing import replace
from extractors.roles import construction_words as words
from extractors.roles.bases import (
    BASE_LEVEL,
    COMPARED,
    DIFFERENCE,
    EARLIER_FIRST,
    LESS,
    OF_EARLIER,
    THAN_EARLIER,
    THAN_LEVEL,
)
from extractors.roles.changes import Direction, is_part, read_direction
from extractors.roles.cue_tables import Cue
from extractors.roles.cues import find_cues
from extractors.roles.plans import DONE_BEFORE, SPOKEN, Plans
from extractors.roles.scope import carried
from extractors.rules import TIMEOUT, fold

# a term that is set: `các đơn vị được cho 3 năm để sắp xếp cấp phó dôi dư`
TERMS = frozenset({"day", "week", "month", "year"})
REFERENCE = 200  # characters that the name and date of an act can take before its bracket
# targets that a sentence about facts only mentions in passing
ASIDES = frozenset({"role.plan_bracket", "role.after_slash", "role.threshold", "role.restated"})
COMMON = 12  # numbers up to this one stand in every text
NEAR = 120  # characters between a planned level and the change that leads to it
STATED = frozenset({Kind.COUNT, Kind.AMOUNT, Kind.SHARE, Kind.SCORE})


@record
class _Answer:
    role: Role
    rule: str
    is_decrease: bool = False


def attach(source: SourceText, figures: Sequence[Figure]) -> list[Figure]:
    """Return the figures of prose in order with their roles; a decrease of role change becomes negative."""
    folded = fold(source.text)
    plans = Plans(source, folded)
    answers: list[_Answer] = []
    for index in range(len(figures)):
        answers.append(_role(source, folded, figures, index, answers, plans))
    answers = _restate(source, folded, figures, answers)
    return [_apply(f, a) for f, a in zip(figures, answers, strict=True)]


def _role(
    source: SourceText, folded: str, figures: Sequence[Figure], index: int, answers: Sequence[_Answer], plans: Plans
) -> _Answer:
    figure = figures[index]
    sentence = source.sentences[figure.sentence]
    previous = index - 1 if index and figures[index - 1].sentence == figure.sentence else None
    after = figure.noun.end if figure.noun and figure.noun.start >= figure.end else figure.end
    if answer := _by_slash(folded, figures, index, previous):
        return answer
    near = max(sentence.start, figure.start - 40)
    if words.PARTITIVE.match(folded, near, figure.start) or ((told := words.TOLD.match(folded, near, figure.start)) and not words.WANTED.match(folded, near, told.start())):
        return _Answer(Role.ACTUAL, "role.told")
    if previous is not None and answers[previous].rule == "role.told" and words.WITH.match(folded, figures[previous].end, figure.start):
        return _Answer(Role.ACTUAL, "role.told")
    if previous is not None and words.WHOLE.match(folded, near, figure.start) and (answers[previous].role is Role.ACTUAL or not words.OF_DUTY.match(folded, figure.end, sentence.end)):
        return _Answer(Role.ACTUAL, "role.whole")
    if figure.unit == "day" and _is_day_off(folded, figure, sentence.start, sentence.end):
        return _Answer(Role.ACTUAL, "role.day_off")
    if _is_now(folded, figure, sentence.start, sentence.end):
        return _Answer(Role.ACTUAL, "role.now")
    low = max(sentence.start, figure.start - 90)
    left = folded[low : figure.start]
    if ("(" in left or "so với" in left or " đạt " in left or "vượt " in left) and words.PLAN_BRACKET.search(folded, low, figure.start, timeout=TIMEOUT):
        return _Answer(Role.TARGET, "role.plan_bracket")
    if figure.kind is Kind.SHARE and words.STANDARD.match(folded, figure.end) and words.SHORT_OF.search(folded, low, figure.start):
        return _Answer(Role.TARGET, "role.standard")
    if figure.unit in TERMS and words.DEADLINE.match(folded, figure.end, sentence.end) and words.GRANTED.search(folded, low, figure.start):
        return _Answer(Role.TARGET, "role.deadline")
    if _is_plan_of_reference(folded, figures, index, sentence.start, after):
        return _Answer(Role.TARGET, "role.plan_bracket")
    if "từ" in left and words.FROM_TO.search(folded, low, figure.start, timeout=TIMEOUT) and (words.TO_AFTER.match(folded, after, sentence.end, timeout=TIMEOUT) or (any(map(left.__contains__, words.MOVES)) and words.TO_NEXT.match(folded, after))):
        return _Answer(Role.ACTUAL, "role.from")
    if figure.kind is Kind.SHARE and "giao" in left and words.GIVEN.search(folded, low, figure.start):
        return _Answer(Role.TARGET, "role.of_goal")
    is_factor = figure.kind is Kind.MULTIPLE  # `cao gấp 3 lần mục tiêu đề ra`
    if not is_factor and (words.OF_GOAL.match(folded, after, sentence.end) or (after != figure.end and (given := words.OF_GOAL.match(folded, figure.end, sentence.end)) and not (figure.kind is Kind.RATIO and words.GIVES.match(folded, given.end())))) and not DONE_BEFORE.search(folded, low, figure.start):
        return _Answer(Role.TARGET, "role.of_goal")
    if folded[figure.start - 1 : figure.start] == "(" and BASE_LEVEL.search(folded, low, figure.start, timeout=TIMEOUT):
        return _Answer(Role.ACTUAL, "role.base_level")
    change = _change(folded, figures, index, previous, answers, after, sentence.start, sentence.end)
    if change is not None and words.THAN_NOW.match(folded, after, sentence.end):
        return _Answer(Role.TARGET, "role.than_now")
    last = index - 1
    if last > 0 and _is_in_bracket(folded, figures[last], figure):
        last -= 1
    planned = plans.rule_for(figures, index, answers[last].role if answers else None, change is not None)
    planned = planned or carried(source, folded, figure, plans, answers[-1].role if answers else None)
    if planned and not _is_of_past_year(plans, folded, figure, low, sentence.start):
        return _Answer(Role.TARGET, planned)
    if ("hơn" in left or "vượt" in left or "kém" in left) and (found := _difference(folded, low, figure, after, sentence.end)):
        return found
    if change and index and _is_planned_change(source, folded, figures[index - 1], figure, answers[-1]):
        return _Answer(Role.TARGET, "role.planned_change")
    if change is None and figure.kind is Kind.COUNT and figure.sentence:
        place = next((i for i in range(index - 1, -1, -1) if figures[i].sentence < figure.sentence and figures[i].kind is Kind.COUNT), -1)
        if place >= 0 and answers[place].role is Role.CHANGE and is_part(source, folded, figures[place], figures[place : index + 1]):
            return replace(answers[place], rule="role.part")
    return change or _Answer(Role.ACTUAL, "role.actual")


def _is_in_bracket(folded: str, figure: Figure, following: Figure) -> bool:
    """Tell whether a figure stands in a bracket that closes before the one that follows: an aside."""
    opened = folded.rfind("(", max(0, figure.start - 60), figure.start)
    return opened >= 0 and folded.find(")", opened, figure.start) < 0 and folded.find(")", figure.end, following.start) >= 0


def _is_of_past_year(plans: Plans, folded: str, figure: Figure, low: int, start: int) -> bool:
    """Tell whether a bracket or clause beside a goal says what a year that is over reached: `đạt trên 66 điểm (2022 là 65,43)`."""
    year = words.YEAR_BRACKET.search(folded, low, figure.start, timeout=TIMEOUT)
    written = plans.outline.written
    if year is None or written is None:
        return False
    aims = [int(y) for y in words.AIM.findall(folded, start, year.start())]  # `Năm 2022 phấn đấu đạt 98% (năm 2021: 96,5%)`, written in 2021
    return int(year["year"]) < max([written, *(aim for aim in aims[-1:] if aim == written + 1)])


def _is_plan_of_reference(folded: str, figures: Sequence[Figure], index: int, start: int, after: int) -> bool:
    """Tell whether a bracket holds the goal whose act was named before it: `vượt 2% so với chỉ tiêu tại Nghị quyết số 3 (38%)`."""
    figure = figures[index]
    if folded[figure.start - 1] != "(" or folded[after : after + 1] != ")":
        return False
    low = max(start, figure.start - REFERENCE, figures[index - 1].end if index else 0)
    return words.PLAN_OF_REFERENCE.search(folded, low, figure.start, timeout=TIMEOUT) is not None


def _is_day_off(folded: str, figure: Figure, start: int, stop: int) -> bool:
    """Tell whether days off are announced: the fact of a calendar, no plan (`được nghỉ tổng cộng 9 ngày`)."""
    is_off = words.DAY_OFF.search(folded, max(start, figure.start - 50), figure.start) or words.DAYS_OFF.match(folded, figure.end, stop)
    return is_off is not None and words.PLANNED_OFF.search(folded, start, figure.start) is None


def _difference(folded: str, low: int, figure: Figure, after: int, stop: int) -> _Answer | None:
    """`cao hơn năm trước 3%` changes; `cao hơn bình quân cả nước 3%` is a gap between places."""
    if found := THAN_EARLIER.search(folded, low, figure.start, timeout=TIMEOUT):
        return _Answer(Role.CHANGE, "role.than_earlier", LESS.search(found[0]) is not None)
    if THAN_LEVEL.search(folded, low, figure.start) and OF_EARLIER.match(folded, after, stop):
        return _Answer(Role.ACTUAL, "role.level_of_earlier")
    if found := EARLIER_FIRST.search(folded, low, figure.start, timeout=TIMEOUT):
        return _Answer(Role.CHANGE, "role.earlier_first", LESS.search(found[0]) is not None)
    if found := DIFFERENCE.search(folded, low, figure.start, timeout=TIMEOUT):
        if COMPARED.match(folded, after, stop, timeout=TIMEOUT):
            return _Answer(Role.CHANGE, "role.compared", LESS.match(found[0]) is not None)
        return _Answer(Role.ACTUAL, "role.difference")
    return None


def _is_planned_change(source: SourceText, folded: str, left: Figure, right: Figure, answer: _Answer) -> bool:
    """Tell whether a change only restates the planned level before it, with no word of fact between."""
    if answer.role is not Role.TARGET or answer.rule in ASIDES or left.unit != right.unit:
        return False
    if not 0 <= right.sentence - left.sentence <= 1 or right.start - left.end > NEAR:
        return False
    spoken = find_cues(folded, left.end, source.sentences[right.sentence].end)
    return not any(cue.value in SPOKEN for cue in spoken)


def _is_now(folded: str, figure: Figure, start: int, stop: int) -> bool:
    """Tell whether `hiện nay`, `hiện hành` stands beside the figure and speaks of it."""
    is_instead = folded.endswith(words.INSTEAD, 0, figure.start) or words.NO_LONGER.search(folded, max(start, figure.start - 40), figure.start) is not None
    if is_instead and words.AS_BEFORE.match(folded, figure.end, stop):
        return True
    is_near = folded.find("hiện ", figure.end, min(stop, figure.end + 60)) >= 0
    if is_near and words.NOW_AFTER.match(folded, figure.end, stop, timeout=TIMEOUT):
        is_part = figure.kind is Kind.SHARE and folded.startswith(words.OF_WHOLE, figure.end)  # `bãi bỏ 10% số điều kiện hiện hành`
        return not (is_part or folded.endswith(words.ENDED, 0, figure.start) or words.TO_END.match(folded, figure.end, stop))
    low = max(start, figure.start - 40)
    return (folded.find("hiện ", low, figure.start) >= 0 or folded.find(" cũ ", low, figure.start) >= 0 or folded.endswith(" mức ", 0, figure.start)) and words.NOW_BEFORE.search(folded, low, figure.start) is not None


def _by_slash(folded: str, figures: Sequence[Figure], index: int, previous: int | None) -> _Answer | None:
    """`100%/90%`: the first is what was reached, the second the target."""
    figure = figures[index]
    if figure.kind not in (Kind.SHARE, Kind.AMOUNT):
        return None
    if previous is not None and figures[previous].kind is figure.kind:
        gap = folded[figures[previous].end : figure.start]
        if len(gap) <= 12 and "/" in gap and words.SLASH.search(gap) and figure.unit == figures[previous].unit:
            return _Answer(Role.TARGET, "role.after_slash")
    if index + 1 < len(figures) and figures[index + 1].kind is figure.kind is Kind.SHARE and words.SLASH_AFTER.match(folded, figure.end):
        return _Answer(Role.ACTUAL, "role.before_slash")
    return None


def _change(
    folded: str,
    figures: Sequence[Figure],
    index: int,
    previous: int | None,
    answers: Sequence[_Answer],
    after: int,
    start: int,
    stop: int,
) -> _Answer | None:
    figure = figures[index]
    is_measure = figure.kind in (Kind.SHARE, Kind.AMOUNT, Kind.MULTIPLE) or (figure.kind is Kind.RATE and figure.unit == "vnd")
    found = read_direction(folded, figure.start, figure.end, stop, is_measure)
    if found is not None and figure.kind is not Kind.SHARE and folded.endswith("nhận thêm ", 0, figure.start):
        found = None  # what is given, no difference: `mỗi người được nhận thêm 2,1 triệu đồng`
    if found is not None and figure.kind is Kind.COUNT and folded.endswith("cải thiện ", start, figure.start):
        found = None  # what is made better: `cải thiện 4 chỉ số`
    if found is not None and not _of_audit(folded, figure, start):
        direction, rule = found
        return None if direction is Direction.LEVEL else _Answer(Role.CHANGE, rule, direction is Direction.DOWN)
    if folded.endswith("(+", 0, figure.start) or (folded.startswith("-", figure.start) and folded.endswith("(", 0, figure.start)):
        return _Answer(Role.CHANGE, "role.signed")
    if folded.endswith("vượt ", 0, figure.start) and COMPARED.match(folded, after, stop):
        return _Answer(Role.CHANGE, "role.exceeds")
    if figure.kind is Kind.SHARE and folded.endswith(" hơn ", 0, figure.start) and folded.startswith(" so với ", figure.end) and COMPARED.match(folded, after, stop):
        return _Answer(Role.CHANGE, "role.more_than_before")
    if figure.kind is Kind.MULTIPLE and (COMPARED.match(folded, figure.end, stop) or folded.endswith((" lên gấp ", " lên "), start, figure.start)):
        return _Answer(Role.CHANGE, "role.multiple")
    is_equal = figure.kind is Kind.SHARE and folded[max(start, figure.start - 12) : figure.start].rstrip().endswith("bằng")
    is_like = (index > 0 and answers[index - 1].rule == "role.equals") or (index > 1 and answers[index - 2].rule == "role.equals" and figures[index - 2].sentence == figure.sentence)
    if is_equal and (COMPARED.match(folded, figure.end, stop) or (is_like and folded[figure.end : figure.end + 1] in (";", ".", ",", ")"))):  # no share of a plan: `bằng 54% dự toán năm 2022`
        return _Answer(Role.CHANGE, "role.equals")
    if answer := _over_pair(folded, figures, index, answers):
        return answer
    if previous is not None and answers[previous].rule == "role.bracket" and figure.kind is not Kind.SHARE and ";" not in folded[figures[previous].end : figure.start]:
        previous -= 1  # over the share that restates a change: `giảm 18 đơn vị (3,6%), trong đó giáo dục 7`
    if previous is not None and answers[previous].role is Role.CHANGE:
        return None if _is_rounded_off(folded, figures, previous, figure, answers) else _coordinated(folded, figures[previous], figure, answers[previous])
    return None


def _is_rounded_off(folded: str, figures: Sequence[Figure], previous: int, figure: Figure, answers: Sequence[_Answer]) -> bool:
    """Tell whether a semicolon closes the change of a level told before it: `có 113 lượt, tăng 72 lượt; 19 phản ánh`."""
    if previous == 0 or ";" not in folded[figures[previous].end : figure.start]:
        return False
    level = figures[previous - 1]
    return level.sentence == figure.sentence and answers[previous - 1].role is not Role.CHANGE and ";" not in folded[level.end : figures[previous].start]


def _over_pair(folded: str, figures: Sequence[Figure], index: int, answers: Sequence[_Answer]) -> _Answer | None:
    """What restates the way from A to B: `giảm từ 50 xuống 40 (20%)`, `tăng từ 3 lên 6, gấp đôi`; told by the arithmetic."""
    if index < 2 or answers[index - 2].rule != "role.from":
        return None
    first, second, figure = figures[index - 2 : index + 1]
    if first.unit != second.unit or first.value <= 0 or first.sentence != figure.sentence:
        return None
    gap, quotient = folded[second.end : figure.start], second.value / first.value
    if figure.kind is Kind.SHARE and (words.BRACKET.fullmatch(gap) or words.RESTATES.fullmatch(gap)) and abs(abs(quotient - 1) * 100 - figure.value) < 1:
        return _Answer(Role.CHANGE, "role.over_pair", quotient < 1)
    if figure.kind is Kind.MULTIPLE and words.ASIDE.fullmatch(gap) and abs(quotient - figure.value) * 5 < figure.value:
        return _Answer(Role.CHANGE, "role.over_pair")
    return None


def _coordinated(folded: str, left: Figure, right: Figure, answer: _Answer) -> _Answer | None:
    """A change reaches over a list of like figures, and into the bracket that restates it as a share."""
    gap = folded[left.end : right.start]
    if ", chủ yếu" in gap or ", phần lớn" in gap:
        return None  # `giảm 17.694 người, chủ yếu là nghỉ hưu sớm (85,6%)`
    if left.kind is not right.kind and {left.kind, right.kind} <= STATED and words.RESTATES.fullmatch(gap):
        return replace(answer, rule="role.restates")
    if left.kind is Kind.COUNT and right.kind is Kind.SHARE and gap.endswith(", bằng ") and folded[right.end : right.end + 1] in (".", ";", ",", ")"):
        return replace(answer, rule="role.restates")
    if " so với " in gap and not COMPARED.match(folded, right.noun.end if right.noun and right.noun.start >= right.end else right.end):
        return None  # its base closes a change: `có 5 việc, giảm 2 việc so với năm trước và 3 việc chưa rõ`
    if left.kind in (Kind.COUNT, Kind.AMOUNT) and right.kind is Kind.SHARE and words.BRACKET.fullmatch(gap):
        return replace(answer, rule="role.bracket")
    if left.kind in (Kind.RATIO, Kind.SHARE) and right.kind is Kind.COUNT and words.LISTED.fullmatch(gap):
        return replace(answer, rule="role.coordinated")  # `giảm 13/13 tổng cục, 519 cục`
    if left.kind is right.kind and (left.kind is not Kind.AMOUNT or left.unit == right.unit) and words.COORDINATION.fullmatch(gap) and not (words.NEW_VERB.search(gap) or words.NEW_SUBJECT.search(gap)):
        return replace(answer, rule="role.coordinated")
    return None


def _of_audit(folded: str, figure: Figure, start: int) -> bool:
    """Tell whether a sum of an audit only names how it is to come in: `kiến nghị xử lý 14 tỷ đồng, gồm tăng thu 7 tỷ đồng, giảm chi 7 tỷ đồng`."""
    found = words.IN_OR_OUT.search(folded, max(start, figure.start - 30), figure.start) if figure.unit == "vnd" else None
    return found is not None and "kiến nghị" in folded[start : figure.start]


def _restate(source: SourceText, folded: str, figures: Sequence[Figure], answers: Sequence[_Answer]) -> list[_Answer]:
    """A title, heading or short line takes the role of the body's same figure."""
    body: dict[tuple[object, ...], tuple[Figure, _Answer]] = {}
    for figure, answer in zip(figures, answers, strict=True):
        if not _is_headline(source, figure):
            body.setdefault((figure.kind, figure.value, figure.unit), (figure, answer))
    result = []
    for figure, answer in zip(figures, answers, strict=True):
        found = body.get((figure.kind, figure.value, figure.unit))
        if found is not None and found[1].role is Role.TARGET and answer.role is not Role.TARGET and answer.rule != "role.day_off" and _is_headline(source, figure) and _is_same(figure, found[0]) and not _is_told(source, folded, figure):
            answer = _Answer(Role.TARGET, "role.restated")  # noqa: PLW2901
        result.append(answer)
    return result


def _is_told(source: SourceText, folded: str, figure: Figure) -> bool:
    """Tell whether the last words of a headline before its figure tell a fact: `Giải ngân mới đạt 30% kế hoạch`."""
    cues = find_cues(folded, source.sentences[figure.sentence].start, figure.end)
    return any(cue.value is Cue.FACT and cue.end == cues[-1].end for cue in cues)


def _is_same(figure: Figure, other: Figure) -> bool:
    """Tell whether a headline repeats a figure of the body: a number that any text holds must count the same things."""
    is_common = figure.value <= COMMON or (figure.kind is Kind.SHARE and figure.value == 100)
    return not is_common or None in (figure.counted, other.counted) or figure.counted == other.counted


def _is_headline(source: SourceText, figure: Figure) -> bool:
    block = source.blocks[source.sentences[figure.sentence].block]
    if block.kind in (BlockKind.TITLE, BlockKind.HEADING):
        return True
    return block.end - block.start < 120 and source.text[block.end - 1] not in ".;:!?”\""


def _apply(figure: Figure, answer: _Answer) -> Figure:
    rules = (*figure.rules, answer.rule)
    if answer.role is Role.CHANGE and answer.is_decrease and figure.value >= 0:
        low, high = -figure.value, None
        if figure.value_max is not None:
            low, high = -figure.value_max, -figure.value
        numerator = -figure.numerator if figure.numerator is not None and figure.kind is Kind.RATE else figure.numerator
        return replace(figure, role=answer.role, rules=rules, value=low, value_max=high, numerator=numerator)
    return replace(figure, role=answer.role, rules=rules)

