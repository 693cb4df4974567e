"""Turns the verbs and constructions around figures into their roles: actual, target or change (docs/records.md §6)."""

from __future__ import annotations

from collections.abc import Sequence

from extractors.levels import is_moved_from
from extractors.records import Figure, Kind, Role, SourceText, end_with_noun
from extractors.replacing import replace
from extractors.roles import construction_words as words
from extractors.roles.answers import Answer, Here
from extractors.roles.bases import BASE_LEVEL, COMPARED, LESS, MORE_OR_LESS, OTHER_BASE, THAN_EARLIER
from extractors.roles.change_readings import ASIDES, is_planned_change, level_of_earlier, read_change, read_difference
from extractors.roles.changes import is_part
from extractors.roles.cue_tables import Cue
from extractors.roles.headlines import restate
from extractors.roles.plan_phrases import DONE_BEFORE
from extractors.roles.plans import Plans
from extractors.roles.scope import carried
from extractors.rules import fold
from extractors.units import SPAN_UNITS

WHOLE_OF = ("trong ", "trong số ", "trong tổng số ")  # before the whole of a part told next
WHOLE = 100  # percent
REFERENCE = 200  # characters that the name and date of an act can take before its bracket
BEFORE = 90  # characters before a figure that can hold its construction
OVER_YEARS = frozenset({"role.than_earlier", "role.earlier_first", "role.compared"})
WHERE = (" ở ", " tại ", " đối với ")  # `nhanh hơn so với quy định ở 120 thủ tục`
CLOSE = 40  # characters before a figure that can hold what tells it


def attach(source: SourceText, figures: Sequence[Figure]) -> list[Figure]:
    """Return the figures of prose in order with their roles; a decrease of role change becomes negative."""
    folded = fold(source.text)
    plans = Plans(source, folded)
    answers: list[Answer] = []
    for index in range(len(figures)):
        answers.append(_role(source, folded, figures, index, answers, plans))
    answers = restate(source, folded, figures, answers)
    return [_apply(f, a) for f, a in zip(figures, answers, strict=True)]


def _role(
    source: SourceText, folded: str, figures: Sequence[Figure], index: int, answers: Sequence[Answer], plans: Plans
) -> Answer:
    """Return what the first reading says that knows."""
    figure = figures[index]
    sentence = source.sentences[figure.sentence]
    previous = index - 1 if index and figures[index - 1].sentence == figure.sentence else None
    after = end_with_noun(figure)
    low = max(sentence.start, figure.start - BEFORE)
    here = Here(source, folded, figures, index, answers, plans, figure, sentence.start, sentence.end, previous, after, low, folded[low : figure.start])
    return next((answer for reading in READINGS if (answer := reading(here)) is not None), ACTUAL)


def _told(here: Here) -> Answer | None:
    """What is told or known is a fact, also as the whole of a planned part: `hoàn thành 12 trang trong tổng số 29 trang`."""
    folded, figure, previous = here.folded, here.figure, here.previous
    near = max(here.start, figure.start - CLOSE)
    if words.PARTITIVE.match(folded, near, figure.start) or ((told := words.TOLD.match(folded, near, figure.start)) and not words.WANTED.match(folded, near, told.start())):
        return Answer(Role.ACTUAL, "role.told")
    if figure.kind is not Kind.AMOUNT and words.PART.match(folded, near, figure.start) and words.THOSE.match(folded, figure.end, here.stop):
        return Answer(Role.ACTUAL, "role.told")
    if figure.kind is Kind.COUNT and words.STANDING_BODY.match(folded, near, figure.start):
        return Answer(Role.ACTUAL, "role.whole")
    if previous is None:
        return None
    if here.answers[previous].rule == "role.told" and words.WITH.match(folded, here.figures[previous].end, figure.start):
        return Answer(Role.ACTUAL, "role.told")
    if words.WHOLE.match(folded, near, figure.start) and (here.answers[previous].role is Role.ACTUAL or not words.OF_DUTY.match(folded, figure.end, here.stop)):
        return Answer(Role.ACTUAL, "role.whole")
    return None


def _described(here: Here) -> Answer | None:
    """A place that only describes a thing is a fact, also in a plan: `hợp tác với nền kinh tế lớn thứ hai thế giới`."""
    if here.figure.kind is Kind.RANK and words.DESCRIBED.search(here.left) and not words.BECOMING.search(here.left):
        return Answer(Role.ACTUAL, "role.described")
    return None


def _goals_met(here: Here) -> Answer | None:
    """How many goals were reached or missed is a fact, and of how many: `trong 14 chỉ tiêu đề ra, có 11 chỉ tiêu đạt, 3 chỉ tiêu chưa đạt`."""
    folded, figure = here.folded, here.figure
    goal = words.GOAL.match(folded, figure.end + 1) if figure.kind in (Kind.COUNT, Kind.RATIO) else None
    if goal is None or words.AIMED.search(folded, here.start, figure.start):
        return None
    is_met = any(words.MET.match(folded, end, here.stop) or words.OF_MET.match(folded, end, here.stop) for end in (goal.end(), here.after))
    return Answer(Role.ACTUAL, "role.goals_met") if is_met else None


def _standing(here: Here) -> Answer | None:
    """What a calendar announces and what stands now are facts, whatever is planned around them."""
    if here.figure.unit == "day" and _is_day_off(here.folded, here.figure, here.start, here.stop):
        return Answer(Role.ACTUAL, "role.day_off")
    return Answer(Role.ACTUAL, "role.now") if _is_now(here.folded, here.figure, here.start, here.stop) else None


def _named_goal(here: Here) -> Answer | None:
    """A goal in a bracket or beside its name, a standard missed, a term that is set."""
    folded, figure, left = here.folded, here.figure, here.left
    if _is_goal_passed(here):
        return Answer(Role.TARGET, "role.plan_bracket")
    if _is_surpassed(folded, figure, here.low):
        return Answer(Role.ACTUAL, "role.surpassed")
    is_open = any(map(left.__contains__, ("(", "so với", " đạt ", "vượt ", "thành mục tiêu"))) and not left.endswith(WHERE)
    if is_open and words.PLAN_BRACKET.match(folded, here.low, figure.start):
        return Answer(Role.TARGET, "role.plan_bracket")
    if words.SHARE_OF_GOAL.search(folded, here.low, figure.start):
        return Answer(Role.TARGET, "role.plan_bracket")
    if figure.kind is Kind.SHARE and words.STANDARD.match(folded, figure.end) and words.SHORT_OF.search(folded, here.low, figure.start):
        return Answer(Role.TARGET, "role.standard")
    # a term that is set: `các đơn vị được cho 3 năm để sắp xếp cấp phó dôi dư`
    if figure.unit in SPAN_UNITS and words.DEADLINE.match(folded, figure.end, here.stop) and words.GRANTED.search(folded, here.low, figure.start):
        return Answer(Role.TARGET, "role.deadline")
    if "trong" in left and words.TERM.search(folded, here.low, figure.start) and words.FROM_EVENT.match(folded, figure.end, here.stop):
        return Answer(Role.TARGET, "role.term")
    if words.CONDITION.match(folded, here.start, figure.start) and words.THEN.match(folded, here.after, here.stop) and not _has_fact(here, here.start):
        return Answer(Role.TARGET, "role.condition")
    if ", " in folded[here.after : here.stop] and words.AWAITED.match(folded, here.after, here.stop) and not _has_fact(here, here.start):
        return Answer(Role.TARGET, "role.awaited")
    if _is_plan_of_reference(folded, here.figures, here.index, here.start, here.after) or _is_next_goal(here):
        return Answer(Role.TARGET, "role.plan_bracket")
    return None


def _is_next_goal(here: Here) -> bool:
    """Tell whether a share follows the goal before it in a bracket that gives one to each: `dưới mức tỉnh giao (lần lượt 45% và 30%)`."""
    if here.previous is None or here.answers[here.previous].rule != "role.plan_bracket" or here.figure.kind is not Kind.SHARE:
        return False
    before = here.figures[here.previous]
    if words.NEXT_LEVEL.fullmatch(here.folded, before.end, here.figure.start):
        return True
    if not words.NEXT_IN_TURN.fullmatch(here.folded, before.end, here.figure.start):
        return False
    return here.index - 1 == here.previous and words.IN_TURN.match(here.folded, max(here.start, before.start - 16), before.start) is not None


def _is_goal_passed(here: Here) -> bool:
    """Tell whether a share is the goal that the level before it passed, or fell short of, by what they are: `đạt 84%, vượt chỉ tiêu 80%`."""
    if here.figure.kind is Kind.SHARE and words.BESIDE_GOAL.search(here.folded, here.low, here.figure.start):
        return True  # `đạt 92,2%, kế hoạch 80%`
    past = words.PAST_GOAL.search(here.folded, here.low, here.figure.start) if here.previous is not None and here.figure.kind is Kind.SHARE else None
    if past is None or here.previous is None:
        return False
    level, goal = here.figures[here.previous], here.figure
    if level.kind is not Kind.SHARE or here.answers[here.previous].role is not Role.ACTUAL:
        return False
    return goal.value > level.value if past["short"] else goal.value < level.value < 2 * goal.value


def _is_surpassed(folded: str, figure: Figure, low: int) -> bool:
    """Tell whether a bracket says by which share of it a goal was surpassed: `vượt chỉ tiêu khám bệnh (114%)`."""
    return figure.kind is Kind.SHARE and figure.value > WHOLE and folded[figure.start - 1] == "(" and folded.rfind("vượt ", low, figure.start) >= 0


def _start(here: Here) -> Answer | None:
    """The level from which something moved is a fact: `từ 15 ngày xuống còn 7 ngày`."""
    if "từ" in here.left and is_moved_from(here.folded, here.figures, here.index):
        return Answer(Role.ACTUAL, "role.moved_from")
    if "từ" not in here.left or not words.FROM_TO.search(here.folded, here.low, here.figure.start):
        return None
    moved = any(map(here.left.__contains__, words.MOVES)) and words.TO_NEXT.match(here.folded, here.after)
    is_start = moved or words.TO_AFTER.match(here.folded, here.after, here.stop)
    return Answer(Role.ACTUAL, "role.from") if is_start else None


def _goal_given(here: Here) -> Answer | None:
    """A goal by who set it, before or behind: `tỉnh giao 80%`, `80% mục tiêu đề ra`; then the level compared with."""
    folded, figure = here.folded, here.figure
    if figure.kind is Kind.SHARE and "giao" in here.left and words.GIVEN.search(folded, here.low, figure.start):
        return Answer(Role.TARGET, "role.of_goal")
    is_factor = figure.kind is Kind.MULTIPLE  # `cao gấp 3 lần mục tiêu đề ra`
    if not is_factor and _is_of_goal(folded, figure, here.after, here.stop) and not DONE_BEFORE.search(folded, here.low, figure.start):
        return Answer(Role.TARGET, "role.of_goal")
    if folded[figure.start - 1 : figure.start] == "(" and BASE_LEVEL.search(folded, here.low, figure.start):
        return Answer(Role.ACTUAL, "role.base_level")
    return None


def _is_of_goal(folded: str, figure: Figure, after: int, stop: int) -> bool:
    if figure.kind is Kind.COUNT and folded.endswith(WHOLE_OF, 0, figure.start):
        return False  # the whole of what was done: `trong 36 nhiệm vụ đề ra, đã xong 31`
    if words.OF_GOAL.match(folded, after, stop):
        return True
    given = words.OF_GOAL.match(folded, figure.end, stop) if after != figure.end else None
    return given is not None and not (figure.kind is Kind.RATIO and words.GIVES.match(folded, given.end()) is not None)


def _weighed(here: Here) -> Answer | None:
    """What the sentence, its list, section and document plan, weighed against the change or difference beside the figure."""
    folded, figures, figure, index, answers = here.folded, here.figures, here.figure, here.index, here.answers
    change = read_change(here)
    if level_of_earlier(folded, here.low, figure, here.after, here.stop):
        return Answer(Role.ACTUAL, "role.level_of_earlier")
    if change is not None and words.THAN_NOW.match(folded, here.after, here.stop):
        return Answer(Role.TARGET, "role.than_now")
    if _is_than_now(here) and not _has_fact(here, here.start):
        return Answer(Role.TARGET, "role.than_now")
    if _restates_plan(here, change is not None):
        return Answer(Role.TARGET, "role.restating")
    last = index - 1
    if last > 0 and _is_in_bracket(folded, figures[last], figure):
        last -= 1
    is_aside = bool(answers) and answers[last].rule == "role.plan_bracket" and figures[last].sentence != figure.sentence
    planned = here.plans.rule_for(figures, index, answers[last].role if answers and not is_aside else None, change is not None)
    planned = planned or carried(here.source, folded, figure, here.plans, _last_alike(here))
    if planned and not _is_of_past_year(here.plans, folded, figure, here.low, here.start):
        return Answer(Role.TARGET, planned)
    if any(map(here.left.__contains__, ("hơn", "vượt", "kém", "thêm "))) and (found := read_difference(folded, here.start, here.low, figure, here.after, here.stop)):
        return _goes_on_more(here, found) or found
    if change and index and is_planned_change(here.source, folded, figures[index - 1], figure, answers[-1]):
        return Answer(Role.TARGET, "role.planned_change")
    return change or _part(here)


def _last_alike(here: Here) -> Answer | None:
    """Return the answer of the figure before, over a count of a sum's receivers: `5 huyện được 3 tỷ đồng`."""
    last = here.index - 1
    if last > 0 and here.figures[last].kind is Kind.COUNT and here.figure.kind is not Kind.COUNT and here.figures[last].sentence == here.figure.sentence:
        last -= 1
    return here.answers[last] if last >= 0 else None


def _is_than_now(here: Here) -> bool:
    """Tell whether a figure is set against what holds now: `3 ngày thay cho 7 ngày như hiện nay`."""
    folded, figure = here.folded, here.figure
    if words.INSTEAD_OF_NOW.match(folded, figure.end, here.stop) or words.MORE_THAN_NOW.search(folded, here.low, figure.start):
        return True
    if "so với" in here.left and words.CHANGES_NOW.search(folded, here.low, figure.start):
        return True
    return words.LEVEL_THAN_NOW.match(folded, figure.end, here.stop) is not None


def _restates_plan(here: Here, is_change: bool) -> bool:
    """Tell whether a figure only works out the plan before it: `phải bớt 300 người, nghĩa là mỗi năm 60 người`.

    In the next sentence too: `… 300 người. Chia đều ra, mỗi năm 60 người`.
    """
    last = here.index - 1
    if last > 0 and here.answers[last].rule == "role.now" and here.figures[last].sentence == here.figures[last - 1].sentence:
        last -= 1  # over what holds now: `sẽ là 3,4 triệu đồng, thay cho 3,2 triệu hiện nay, nghĩa là thêm 200.000 đồng`
    if last < 0 or here.answers[last].role is not Role.TARGET or here.answers[last].rule in ASIDES:
        return False
    left, sentence = here.figures[here.index - 1], here.source.sentences[here.figure.sentence]
    told = max(left.end, here.folded.find(",", left.end, here.figure.start)) if last < here.index - 1 else left.end
    if left.sentence == here.figure.sentence:
        gap, pattern = left.end, words.WORKED_OUT
    elif left.sentence == here.figure.sentence - 1 and sentence.block - here.source.sentences[left.sentence].block <= 1:
        gap, pattern = sentence.start, words.WORKS_OUT
    else:
        return False
    is_worked_out = pattern.match(here.folded, gap, here.figure.start) is not None
    than_earlier = THAN_EARLIER.search(here.folded, here.low, here.figure.start)  # names the time compared with, no fact
    if not is_worked_out:
        each_year = words.EACH_YEAR if pattern is words.WORKS_OUT else words.AND_EACH_YEAR
        is_worked_out = (is_change or than_earlier is not None) and each_year.match(here.folded, gap, here.figure.start) is not None
    return is_worked_out and not _has_fact(here, max(gap, told), than_earlier.start() if than_earlier else here.figure.start)


def _has_fact(here: Here, low: int, stop: int | None = None) -> bool:
    """Tell whether a word of fact stands between `low` and the figure, or `stop` before it."""
    return any(cue is Cue.FACT and low <= at < (stop or here.figure.start) for at, _, cue in here.plans.of(here.figure.sentence))


def _goes_on_more(here: Here, found: Answer) -> Answer | None:
    """A difference from the year that the figure before is compared with: `năm 2016 nhiều hơn năm 2015 50 tỷ, còn năm 2017 nhiều hơn 114 tỷ`."""
    if found.rule != "role.difference" or here.previous is None:
        return None
    before, answer = here.figures[here.previous], here.answers[here.previous]
    more = MORE_OR_LESS.search(here.folded, before.end, here.figure.start)
    is_like = (answer.rule in OVER_YEARS or (answer.role is Role.CHANGE and COMPARED.match(here.folded, end_with_noun(before)))) and before.kind is here.figure.kind and before.unit == here.figure.unit
    semicolon = here.folded.rfind(";", before.end, here.figure.start)
    if not is_like or more is None or OTHER_BASE.search(here.folded, max(before.end, semicolon), here.figure.start):
        return None
    if semicolon >= 0 and not here.folded.endswith(" cũng ", semicolon, more.start()):
        return None  # `A thấp đi 2% so với năm trước; B cũng nhiều hơn 4%`
    return Answer(Role.CHANGE, answer.rule, more["size"] is not None and LESS.match(more["size"]) is not None)


def _part(here: Here) -> Answer | None:
    """The parts of a change that a sentence before told: `giảm 900 người. Trong đó khối Đảng 100 người`."""
    figures, index, figure = here.figures, here.index, here.figure
    if figure.kind is not Kind.COUNT or not figure.sentence:
        return None
    place = next((i for i in range(index - 1, -1, -1) if figures[i].sentence < figure.sentence and figures[i].kind is Kind.COUNT), -1)
    if place >= 0 and here.answers[place].role is Role.CHANGE and is_part(here.source, here.folded, figures[place], figures[place : index + 1]):
        return replace(here.answers[place], rule="role.part")
    return None


def _is_in_bracket(folded: str, figure: Figure, following: Figure) -> bool:
    """Tell whether a figure stands in a bracket that closes before the one that follows: an aside."""
    opened = folded.rfind("(", max(0, figure.start - 60), figure.start)
    return opened >= 0 and folded.find(")", opened, figure.start) < 0 and folded.find(")", figure.end, following.start) >= 0


def _is_of_past_year(plans: Plans, folded: str, figure: Figure, low: int, start: int) -> bool:
    """Tell whether a bracket or clause beside a goal says what a year that is over reached: `đạt trên 66 điểm (2022 là 65,43)`."""
    year = words.YEAR_BRACKET.search(folded, low, figure.start)
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
    return words.PLAN_OF_REFERENCE.search(folded, low, figure.start) is not None


def _is_day_off(folded: str, figure: Figure, start: int, stop: int) -> bool:
    """Tell whether days off are announced: the fact of a calendar, no plan (`được nghỉ tổng cộng 9 ngày`)."""
    if words.ABSENT.search(folded, max(start, figure.start - 50), figure.start):
        return False
    is_off = words.DAY_OFF.search(folded, max(start, figure.start - 50), figure.start) or words.DAYS_OFF.match(folded, figure.end, stop)
    return is_off is not None and words.PLANNED_OFF.search(folded, start, figure.start) is None


def _is_now(folded: str, figure: Figure, start: int, stop: int) -> bool:
    """Tell whether `hiện nay`, `hiện hành` stands beside the figure and speaks of it."""
    is_instead = folded.endswith(words.INSTEAD, 0, figure.start) or words.NO_LONGER.search(folded, max(start, figure.start - 40), figure.start) is not None
    if is_instead and words.AS_BEFORE.match(folded, figure.end, stop):
        return True
    if figure.kind is not Kind.SHARE and words.REMAINS.match(folded, figure.end, stop):
        return True
    is_near = folded.find("hiện ", figure.end, min(stop, figure.end + 60)) >= 0
    if is_near and words.NOW_AFTER.match(folded, figure.end, stop):
        is_part = figure.kind is Kind.SHARE and folded.startswith(words.OF_WHOLE, figure.end)  # `bãi bỏ 10% số điều kiện hiện hành`
        return not (is_part or folded.endswith(words.ENDED, 0, figure.start) or words.TO_END.match(folded, figure.end, stop))
    low = max(start, figure.start - 40)
    can_match = folded.find("hiện ", low, figure.start) >= 0 or folded.find(" cũ ", low, figure.start) >= 0 or folded.endswith(" mức ", 0, figure.start)
    return can_match and words.NOW_BEFORE.search(folded, low, figure.start) is not None


def _by_slash(here: Here) -> Answer | None:
    """`100%/90%`: the first is what was reached, the second the target."""
    folded, figures, index, previous, figure = here.folded, here.figures, here.index, here.previous, here.figure
    if figure.kind not in (Kind.SHARE, Kind.AMOUNT):
        return None
    if previous is not None and figures[previous].kind is figure.kind:
        gap = folded[figures[previous].end : figure.start]
        if len(gap) <= 12 and "/" in gap and words.SLASH.search(gap) and figure.unit == figures[previous].unit:
            return Answer(Role.TARGET, "role.after_slash")
    if index + 1 < len(figures) and figures[index + 1].kind is figure.kind is Kind.SHARE and words.SLASH_AFTER.match(folded, figure.end):
        return Answer(Role.ACTUAL, "role.before_slash")
    return None


def _apply(figure: Figure, answer: Answer) -> Figure:
    rules = (*figure.rules, answer.rule)
    if answer.role is Role.CHANGE and answer.is_decrease and figure.value >= 0:
        low, high = -figure.value, None
        if figure.value_max is not None:
            low, high = -figure.value_max, -figure.value
        numerator = -figure.numerator if figure.numerator is not None and figure.kind is Kind.RATE else figure.numerator
        return replace(figure, role=answer.role, rules=rules, value=low, value_max=high, numerator=numerator)
    return replace(figure, role=answer.role, rules=rules)


READINGS = (_by_slash, _told, _described, _goals_met, _standing, _named_goal, _start, _goal_given, _weighed)  # in the order in which they are asked
ACTUAL = Answer(Role.ACTUAL, "role.actual")
