"""Says which span the text so far lends to a figure without one of its own: its list, table, paragraph, plan, section, topic."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from extractors.periods import cues
from extractors.periods.binding import UNBOUND, Bound
from extractors.periods.frames import Frame
from extractors.periods.reference import PARTS, lies_in
from extractors.periods.repeats import sourced
from extractors.periods.rulings import is_demanded, is_ruled
from extractors.periods.scope import Scope
from extractors.periods.uses import TimeExpression, Use
from extractors.quotations import is_private
from extractors.records import (
    Comparator,
    Figure,
    Kind,
    Period,
    PeriodKind,
    PeriodSource,
    Role,
    Sentence,
    SourceText,
    record,
)
from extractors.replacing import replace
from extractors.units import SPAN_UNITS

DAILY = frozenset({"ngày", "tuần", "tháng"})
LIMITS = frozenset({Comparator.GE, Comparator.LE, Comparator.LT, Comparator.GT})
OF_INDEX = frozenset({Kind.SCORE, Kind.RANK, Kind.SHARE})  # compared with one year all through a document
BOUNDS_OF_PLANS = frozenset({Use.UNTIL, Use.FROM, Use.BEFORE})
ONGOING_REACH = 60  # characters before a figure in which it is said to be going on
ENTITLED_REACH = 90  # characters before a figure in which it is said to be a right


@record
class Here:
    """A figure without a span of its own: its document, what the text so far lends, and how its sentence begins."""

    source: SourceText
    frame: Frame
    scope: Scope
    figure: Figure
    bound: Bound
    start: str
    is_before_goal: bool = False  # the next figure of its sentence is wanted: `nâng từ 35% lên 70%`

    @property
    def is_target(self) -> bool:
        """Whether the figure is wanted, not reached."""
        return self.figure.role is Role.TARGET

    @property
    def is_open_target(self) -> bool:
        """Whether the figure is wanted in a text without a day."""
        return self.source.published is None and self.is_target

    @property
    def sentence(self) -> Sentence:
        """The sentence of the figure."""
        return self.source.sentences[self.figure.sentence]

    @property
    def section(self) -> Bound:
        """What the innermost open heading with a span lends."""
        return next((bound for _, bound in reversed(self.scope.sections) if bound.is_known), UNBOUND)


@record
class _Loan:
    """What is lent to a figure; `period` is None where it is to have none."""

    period: Period | None


def lend(here: Here) -> Period | None:
    """Return the span that the first reading lends that knows one; None where none is lent."""
    loan = next((loan for reading in READINGS if (loan := reading(here)) is not None), NOTHING)
    return loan.period


def lend_in_prose(here: Here, found: Sequence[TimeExpression]) -> Period | None:
    """Return what is lent to a figure beside the time expressions of its sentence."""
    return _of_time(here, _compared(here.figure, found, lend(here)) or _later_than_compared(here, found))


def _later_than_compared(here: Here, found: Sequence[TimeExpression]) -> Period | None:
    """Return the year told of last for what is set against the year before it: `tiết kiệm 9 tỷ đồng, tăng 4% so với năm 2021`."""
    recent = here.scope.recent
    if here.is_target or recent is None or len(found) != 1 or found[0].use is not Use.COMPARED or found[0].when.kind is not PeriodKind.YEAR:
        return None
    if found[0].when.year != recent - 1 or found[0].end <= here.figure.start:
        return None
    return Period(date(recent, 1, 1), date(recent, 12, 31), PeriodKind.YEAR, "", PeriodSource.SECTION)


def _compared(figure: Figure, found: Sequence[TimeExpression], lent: Period | None) -> Period | None:
    """Return the last year of several that a text tells of for a change against the year before: `So với năm 2021, … giảm 2 bậc`."""
    if lent is None or lent.kind is not PeriodKind.RANGE or figure.role is not Role.CHANGE:
        return lent
    last, is_whole = lent.end.year, (lent.start.month, lent.end.month) == (1, 12)
    is_last = is_whole and lent.start.year < last and any(e.use is Use.COMPARED and e.when.year == last - 1 for e in found)
    return replace(lent, start=date(last, 1, 1), end=date(last, 12, 31), kind=PeriodKind.YEAR) if is_last else lent


def _of_time(here: Here, lent: Period | None) -> Period | None:
    """Lend no one year to what an undated text says of every year (`mỗi năm có thể tiết kiệm 1.200 tỷ đồng`), none to points that someone makes."""
    figure = here.figure
    if here.source.published is not None or lent is None:
        return lent
    if figure.kind is Kind.COUNT and cues.POINT_MADE.match(here.source.text, figure.end + 1):
        return None  # `Ông An nêu 5 nhóm nguyên nhân`
    is_daily = figure.kind is Kind.RATE and figure.counted in DAILY and lent.kind in PARTS and not here.frame.is_titled
    return None if is_daily or (figure.kind is Kind.RATE and figure.counted == "năm" and lent.kind is PeriodKind.YEAR) else lent


def _loan(period: Period | None, source: PeriodSource = PeriodSource.SECTION) -> _Loan:
    return _Loan(sourced(period, source))


def _earlier(here: Here) -> _Loan | None:
    """The value before a change is of the time that the text compares with."""
    if not here.bound.is_earlier:
        return None
    is_index = here.figure.kind in OF_INDEX and not here.is_before_goal
    is_held = here.scope.is_compared_here or (is_index and here.scope.is_compared_lately())
    return _Loan(here.scope.compared) if is_held else NOTHING


def _each_year(here: Here) -> _Loan | None:
    """`Mỗi năm …` goes on with what stands now."""
    told = here.scope.paragraph
    return _loan(told.period) if told.use is Use.NOW and told.is_known and cues.EACH_YEAR.match(here.start) else None


def _private(here: Here) -> _Loan | None:
    """What someone tells of himself is of no time that the text reports on."""
    return NOTHING if is_private(here.source.text, here.sentence.start, here.sentence.end, here.figure.start) else None


def _going_on(here: Here) -> _Loan | None:
    """What goes on is of the day of the text, behind a span of years that is over: `… giai đoạn 2016-2018. Sở đang quản lý 90 hồ sơ`."""
    told, day = here.scope.paragraph.period, here.frame.day
    if day is None or told is None or told.kind is not PeriodKind.RANGE or told.end.year > day.year or here.is_target:
        return None
    low = max(here.sentence.start, here.figure.start - ONGOING_REACH)
    found = cues.ONGOING.search(here.source.text, low, here.figure.start)
    return None if found is None else _Loan(Period(day, day, PeriodKind.AS_OF, "", PeriodSource.SECTION))


def _listed(here: Here) -> _Loan | None:
    """A list takes the span of the sentence that opens it, a table that of its paragraph, what spells out a stock its day."""
    scope = here.scope
    if scope.is_list and scope.list_head.is_known:
        return _loan(scope.list_head.period, PeriodSource.LIST if here.figure.cell is None else PeriodSource.SECTION)
    if scope.table.is_known:
        return _loan(scope.table.period)
    return _loan(scope.stock.period) if scope.stock.is_known and not here.is_target and cues.STOCK.match(here.start) else None


def _ruled(here: Here) -> _Loan | None:
    """A standing rule, and the age that one asks for, is of no time told."""
    is_age = here.figure.unit == "year" and here.source.text.startswith(" tuổi", here.figure.end)
    return NOTHING if here.is_target and (is_age or is_ruled(here.source, here.figure)) else None


def _summed_up(here: Here) -> _Loan | None:
    """`Như vậy …` after a look back, `Lũy kế …` after a part of it sum up the reported span."""
    topic, paragraph = here.frame.topic, here.scope.paragraph.period
    if topic is None or paragraph is None:
        return None
    is_summed = (paragraph.end < topic.start and cues.SUMMING.match(here.start)) or (lies_in(paragraph, topic) and cues.SUM_UP.match(here.start))
    return _Loan(topic) if is_summed else None


def _of_paragraph(here: Here) -> _Loan | None:
    """The span of the sentences before in the same paragraph: of no plan for a fact, of no noun in a titled text, of now only where it still is."""
    told, start = here.scope.paragraph, here.start
    topic = here.frame.topic
    is_ahead = topic is not None and told.period is not None and told.period.start > topic.end  # `Trong năm 2014 phải …`, behind what 2013 was
    is_plan = told.is_plan and (told.use in BOUNDS_OF_PLANS or is_ahead) and not here.is_target
    is_aside = told.is_nested and here.frame.is_titled and not (cues.STOCK.match(start) or cues.ANAPHOR.match(start))
    if not told.is_known or is_plan or is_aside:
        return None
    is_still = cues.STOCK.match(start) is not None or cues.STILL.match(start) is not None
    return _loan(told.period) if told.use is not Use.NOW or is_still else None


def _planned(here: Here) -> _Loan | None:
    """A target is of what the block before plans, or of the part of it that the heading names."""
    plan, section = here.scope.plan, here.section
    if not here.is_target or not plan.is_known or is_demanded(here.source, here.figure) or _is_limit(here):
        return None
    return _loan(section.period if lies_in(section.period, plan.period) else plan.period)


def _chained(here: Here) -> _Loan | None:
    """The span of the block before, where it asked, or where this sentence points back to it."""
    chain, start = here.scope.chain, here.start
    if chain.is_asked:
        return _loan(chain.period)
    if chain.period is None or (chain.is_plan and not here.is_target):
        return None
    is_matter = here.source.published is None and here.scope.is_away and not here.is_target and cues.SAME_MATTER.match(start)
    return _loan(chain.period) if is_matter or cues.ANAPHOR.match(start) else None


def _of_section(here: Here) -> _Loan | None:
    """The span that a heading names, for facts none that is still to come; a target is of what the title plans for."""
    period = here.section.period
    if period is not None and (here.is_target or not here.frame.is_ahead(period)):
        return _loan(period)
    is_plan = here.is_target and here.frame.plan is not None and not here.frame.is_titled
    return _Loan(here.frame.plan) if is_plan else None


def _of_topic(here: Here) -> _Loan | None:
    """The span that the document reports on, where the text has not left it and the figure is not of another matter."""
    frame, figure = here.frame, here.figure
    is_to_come = not here.is_target and frame.is_coming
    if frame.topic is None or figure.start < frame.since or here.scope.is_left or is_to_come:
        return None
    if _is_beside_now(here):
        return NOTHING
    return NOTHING if _is_vague(here) or _is_away(here) or _is_limit(here) or _is_wish(here) else _Loan(frame.topic)


def _run_on(here: Here) -> _Loan | None:
    """The span of the block before, or the day up to which it told, where the paragraphs run on."""
    chain, is_fact = here.scope.chain, not here.is_target
    if not here.scope.runs_on(here.start, is_fact):
        return None
    is_plan = chain.is_plan or here.frame.is_ahead(chain.period)
    if chain.period is not None and not (is_plan if is_fact else _is_past(here.frame, chain)):
        return _loan(chain.period)
    is_untopical = here.frame.topic is None or here.figure.start < here.frame.since
    return _loan(here.scope.until) if is_untopical and is_fact else None


def _is_past(frame: Frame, bound: Bound) -> bool:
    """Tell whether what a block told of was over when the text was written: no plan is of it."""
    return frame.day is not None and bound.period is not None and bound.period.end < frame.day and not bound.is_plan


def _is_away(here: Here) -> bool:
    """Tell whether a text left what it reported for another time, and this sentence does not lead back.

    A dated text leaves a year that was over for the running one: `Năm 2022, huyện xếp thứ 5. Từ đầu năm đến nay, …`
    """
    topic, day = here.frame.topic, here.frame.day
    if topic is None or topic.source is PeriodSource.TITLE:
        return False
    if here.source.published is not None:
        return not here.is_target and here.scope.is_away and day is not None and topic.end.year < day.year
    if here.scope.is_voiced or here.scope.surveyed == here.scope.block or (topic.kind in PARTS and cues.BEFORE_THAT.match(here.start)):
        return True
    return here.scope.is_away and (here.frame.is_announced or cues.RESTART.match(here.start) is not None)


def _is_beside_now(here: Here) -> bool:
    """Tell whether an undated text on a year that is over goes on with what is now: `Hiện 9 xã đã xong. Một nửa số xã chưa có quy hoạch`."""
    topic, told = here.frame.topic, here.scope.paragraph
    if here.source.published is not None or told.use is not Use.NOW or not told.is_known or topic is None or topic.source is PeriodSource.TITLE:
        return False
    return topic.kind is PeriodKind.YEAR and here.frame.year is not None and here.frame.year > topic.end.year


def _is_limit(here: Here) -> bool:
    """Tell whether a target of an undated text is a limit or a right that a rule sets, of no time: `được hưởng tối đa 6 tháng lương`."""
    figure = here.figure
    if not here.is_open_target or here.frame.is_titled or (here.scope.is_program and figure.kind is Kind.SHARE):
        return False  # `Chương trình tiết kiệm năm 2018 … chỉ tuyển không quá 50%` is of the program
    if figure.comparator in LIMITS or figure.unit in SPAN_UNITS:
        return True
    low = max(here.sentence.start, figure.start - ENTITLED_REACH)
    return cues.ENTITLED.search(here.source.text, low, figure.start) is not None


def _is_wish(here: Here) -> bool:
    """Tell whether a target of an undated text that reports what was is of no time told: no goal, quota or plan of that time."""
    if not here.is_open_target:
        return False
    text, sentence = here.source.text, here.sentence
    if here.frame.is_titled:
        is_part = here.frame.topic is not None and here.frame.topic.kind in PARTS
        return is_part and cues.WISH.search(text, sentence.start, here.figure.start) is not None
    return not (cues.STOCK.match(here.start) or cues.AIM.search(text, sentence.start, sentence.end))


def _is_vague(here: Here) -> bool:
    """Tell whether a target is for some time to come that is not told, or of another's asking."""
    is_vague = here.is_target and cues.VAGUE.search(here.source.text, here.sentence.start, here.sentence.end) is not None
    return is_vague or (here.frame.is_announced and is_demanded(here.source, here.figure))


NOTHING = _Loan(None)
READINGS = (  # in the order in which they are asked
    _earlier, _each_year, _private, _going_on, _listed, _ruled, _summed_up, _of_paragraph, _planned, _chained, _of_section, _of_topic, _run_on,
)  # fmt: skip
