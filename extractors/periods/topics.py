"""Finds the span that a text reports on: what its title names, its lead opens with, the report or index in it is of."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from extractors.periods.uses import TimeExpression, Use
from extractors.periods.when import When
from extractors.periods.writing import MEETING, NAMING, PLAN, REVIEWED, SHARE_OF_PLAN
from extractors.records import BlockKind, PeriodKind, SourceText, record
from extractors.replacing import replace
from extractors.rules import IGNORECASE, Pattern, compile_pattern

MONTH = timedelta(days=31)
FIRST = 2  # sentences of a newspaper's lead and opening
PLANNING = 40  # characters before a span of a report in which it is said to be that of a plan
OPENING = 6  # sentences in which a text says what it is about
WITHIN_YEAR = frozenset({PeriodKind.QUARTER, PeriodKind.HALF, PeriodKind.MONTHS, PeriodKind.MONTH})
REPORT = compile_pattern(
    r"(?:\b(?:báo cáo|kết quả|tổng kết|sơ kết|điểm lại|nhìn lại|rà lại|kiểm điểm|chỉ số|đánh giá|xếp hạng|khảo sát|điều tra|công tác|tình hình|pci|papi"
    r"|sipas|par[ -]?index|dti"
    r"|ddci|pgi|apci|ict index|chủ đề|kỳ thi|cuộc thi|đợt thi|kỳ tuyển|kỳ nghỉ|lịch nghỉ)\b)(?:[^,.;:]"
    r"|, (?=(?:chống|chữa|thực hành|thu nhập|kiểm soát|giải quyết|sử dụng|quản lý|sắp xếp|thi đua|công chức|viên chức|tết)\b)){0,110}(?<!\b(?:đầu|cuối"
    r"|giữa|từ|vào) )$",
    IGNORECASE,
)
SAYS_REPORT = compile_pattern(r"(?:,| như)? theo (?:báo cáo|số liệu|kết quả|thống kê|tổng kết)\b", IGNORECASE)
INDEX = compile_pattern(
    r"\b(?:chỉ số|pci|papi|sipas|par[ -]?index|dti|ddci|pgi|apci|index|xếp hạng|bảng xếp|đánh giá|phân loại|xếp loại|tổng kết|báo cáo|đo lường|hài lòng|chấm điểm)\b(?:[^,.;]|, (?=(?:phân loại|xếp loại|cán bộ|công chức|viên chức|người lao động)\b)){0,110}$", IGNORECASE
)
INDICES = compile_pattern(
    r"\b(?:chỉ số|pci|papi|sipas|par[ -]?index|dti|ddci|pgi|apci|index|xếp hạng|kỳ thi|cuộc thi|đợt thi|kỳ tuyển|kỳ nghỉ|lịch nghỉ|báo cáo kết quả)\b[^,.;:]{0,110}(?<!\b(?:đầu|cuối|giữa|từ|vào) )$", IGNORECASE
)
TOLD_THAT = compile_pattern(
    r"(?:\b(?:cho (?:biết|hay|rằng)|nói|thông tin|báo cáo|nêu|khẳng định)(?: thêm)?(?: rằng)?"
    r"|\bbáo cáo (?!tài chính)[^,.;:\d]{0,60}cho thấy(?: rằng)?|\b(?:báo cáo|số liệu|thống kê) (?:mới nhất )?(?:của|từ) [^,.;:]{3,70}|\btheo (?!(?:đó|cáo trạng|bản án|lời khai|hồ sơ vụ án|cơ quan điều tra)\b)[^,.;:]{3,70})[,:] (?:(?:trong|l[ũu][yỹ] kế|tính chung) )?$", IGNORECASE
)
WILL = compile_pattern(r",?(?: [^\s,.;]++){0,3}? sẽ\b", IGNORECASE)
WILLING = compile_pattern(r"\b(?:sẽ|phấn đấu|đặt mục tiêu)\b[^.;]{0,160}$", IGNORECASE)
ASIDE = compile_pattern(r"(?:[-+*•–] )?(?:riêng|trước (?:đó|đây|kia)|trong (?:số )?đó|khi bắt đầu|chỉ tính|hồi|còn)\b", IGNORECASE)
TOLD_OF = compile_pattern(r"\b(?:cho (?:biết|hay|rằng)|nói|thông tin|báo cáo|nêu|khẳng định|cho thấy)(?: thêm)?(?: rằng)?,? trong $", IGNORECASE)
CLOSED = compile_pattern(r",? (?:(?:đã|vừa|sắp) )?(?:khép lại|kết thúc|trôi qua|đi qua|qua đi|(?:vừa )?qua\b)", IGNORECASE)
HAPPENED = compile_pattern(
    r"\b(?:nhận (?:được )?(?:nhiều |các )?(?:đơn|tin báo|tố giác|tin tố)|đơn (?:thư )?(?:tố cáo|tố giác|trình báo)|khởi tố|bị bắt|bắt (?:giữ|tạm giam|quả tang)|xảy ra (?:vụ|việc)"
    r"|khởi công|ra đời|khai trương)\b",
    flags=IGNORECASE,
)
STAGE = compile_pattern(r"\b(?:đầu|giữa|cuối) $", IGNORECASE)
LENGTH_OPENS = compile_pattern(  # with its days in brackets: `Sau 6 tháng vận hành (từ ngày 1/7/2025 đến …), xã đã …`
    r"(?:(?:sau|qua|trong) )?(?:hơn |gần |tròn )?[\p{L}\d]++ (?:năm|tháng|tuần|quý)\b[^.;:()]{0,90}\((?:(?:kể |tính )?từ )?$", IGNORECASE, needs="(",
)
DATA = compile_pattern(r"\b(?:số liệu|dữ liệu|thống kê) (?:[^\s.,;]++ ){0,4}$", IGNORECASE)
REVIEW = compile_pattern(r"\b(?:tổng kết|sơ kết|nhìn lại)\b[^.;]{0,110}[ (]$", IGNORECASE, needs="tổng kết|sơ kết|nhìn lại")
LABELLED = compile_pattern(  # of the span that a check or a count looked at, as a line of its own: `Thời kỳ kiểm tra: từ 01/01/2023 đến 30/4/2024`
    r"\b(?:thời kỳ|thời gian|giai đoạn|phạm vi|kỳ) (?:được )?(?:kiểm tra|thanh tra|giám sát|lấy số liệu|tính số liệu|chốt số liệu|số liệu)(?: là)? ?: ?(?:từ )?(?:ngày )?$", IGNORECASE, needs=":",
)
# news of a week is not about that week: `Chỉ đạo, điều hành nổi bật tuần 12-16/11`
ROUND_UP = compile_pattern(r"\b(?:nổi bật|chính sách|chỉ đạo|điểm tin|sự kiện)\b[^.;]{0,60}\btuần\b[^.;]{0,16}$", IGNORECASE, needs="tuần")


@record
class Topic:
    """The expression that says what span a text reports on, and how it says it."""

    expression: TimeExpression
    is_announced: bool  # it is of an index or yearly report, published later
    is_titled: bool = False  # the title says it
    is_late: bool = False  # the text comes to it after other facts


class _Search:
    """Goes over the opening of a text, sentence by sentence, and keeps what was told before the span that it reports on."""

    def __init__(self, source: SourceText, expressions: Sequence[Sequence[TimeExpression]], planned: frozenset[int], told: frozenset[int]) -> None:
        self.source, self.expressions, self.planned, self.told = source, expressions, planned, told
        self.topic: Topic | None = None
        self.number = 0  # of the sentence, behind the title
        self.has_facts = self.has_timed_facts = self.has_plans = False  # told behind the title so far
        self.latest = 0  # year of the facts told so far

    def find(self) -> Topic | None:
        """Return the topic: the first span that the title names, else that of the opening."""
        blocks, sentences = self.source.blocks, self.source.sentences
        first = next((i for i, s in enumerate(sentences) if blocks[s.block].kind is BlockKind.TITLE), 0)
        for index in range(first, len(sentences)):
            is_title = blocks[sentences[index].block].kind is BlockKind.TITLE
            self.number += not is_title
            if self.number > OPENING:
                break
            for expression in self.expressions[index]:
                self._weigh(index, expression, is_title)
                if self.topic is not None and self.topic.is_titled:
                    return self._printed(index, self.topic)
            self._pass(index, is_title)
        return self.topic

    def _printed(self, index: int, topic: Topic) -> Topic:
        """Give the span of a title the days that the opening prints for it: `Quý III (từ ngày 15/6/2023 đến ngày 14/9/2023)`."""
        named = topic.expression.when.days() if topic.expression.when.kind is not PeriodKind.RANGE else None
        for each in (e for row in self.expressions[index + 1 : index + 1 + OPENING] for e in row if named is not None):
            is_bracketed = each.when.kind is PeriodKind.RANGE and "(" in self.source.text[each.start : each.end]
            days = each.when.days() if is_bracketed else None
            if named and days and max(abs(days[0] - named[0]), abs(days[1] - named[1])) < MONTH:
                return replace(topic, expression=each, is_titled=False)
        return topic

    def _weigh(self, index: int, expression: TimeExpression, is_title: bool) -> None:
        """Take an expression for the topic where it says what the text reports on, and is later than the one found before."""
        row, when = self.expressions[index], expression.when
        if not is_title and is_base(expression, row):
            return
        is_lead = self.number == 1 and index in self.told and when.year is not None and not is_former(expression, row)
        is_first = self.source.published is None and self.number <= FIRST  # facts of a lead without a time do not make what follows late
        is_late = self.has_facts and not (is_first and not self.has_timed_facts)
        here = _Here(self.source, index, expression, is_title, index in self.planned, index in self.told, is_lead, is_late)
        if _is_topic(here) and (is_title or self.topic is None or _is_later(expression, self.topic.expression)):
            is_announced = when.kind is PeriodKind.YEAR and INDEX.search(self.source.text, here.low, expression.end) is not None
            self.topic = Topic(expression, is_announced, is_title, not is_title and self._is_late(here))

    def _is_late(self, here: _Here) -> bool:
        """Tell whether the text comes to a span after others: later facts were told, or any, and the sentence begins anew with it."""
        is_told = TOLD_THAT.search(here.text, here.low, here.expression.start) is not None
        is_later = self.latest > (here.when.year or self.latest)
        return is_later or ((self.has_facts or self.has_plans) and (here.expression.is_initial or is_told))

    def _pass(self, index: int, is_title: bool) -> None:
        """Keep what a sentence told."""
        if index in self.told:
            self.latest = max(self.latest, *(e.when.end_year or e.when.year or 0 for e in self.expressions[index] if e.use is Use.AT), 0)
            self.has_facts = self.has_facts or not is_title
            self.has_timed_facts = self.has_timed_facts or (not is_title and bool(self.expressions[index]))
        self.has_plans = self.has_plans or (index in self.planned and not is_title and self.number > 1)


def find_topic(
    source: SourceText, expressions: Sequence[Sequence[TimeExpression]], planned: frozenset[int], told: frozenset[int]
) -> Topic | None:
    """Return the span that a text reports on; `planned` are its sentences of targets only, `told` those with facts."""
    return _Search(source, expressions, planned, told).find()


def is_base(expression: TimeExpression, row: Sequence[TimeExpression]) -> bool:
    """Tell whether a span is only where a sentence starts from: `Năm học 2018-2019 có 641 trường; đến năm học 2020-2021 còn 555`, `Năm ngoái 9, năm nay 7`."""
    if expression.when.shift == -1 and any(e.when.is_current and e.start > expression.end for e in row):
        return True
    year = expression.when.end_year or expression.when.year
    later = [e.when.end_year or e.when.year for e in row if e.start > expression.end and e.use is Use.UNTIL]
    return year is not None and any(y is not None and y > year for y in later)


def is_former(expression: TimeExpression, row: Sequence[TimeExpression]) -> bool:
    """Tell whether a span is what `nay` is set against: `Từ 90 thủ tục năm 2010, cục hiện chỉ còn 40`."""
    return not expression.is_initial and any(e.use is Use.NOW and e.start > expression.end for e in row)


def _is_later(expression: TimeExpression, found: TimeExpression) -> bool:
    """Tell whether a text that began with a look back reports on this later span."""
    return expression.when.year is not None and found.when.year is not None and expression.when.year > (found.when.end_year or found.when.year)


def _is_quoted(before: str) -> bool:
    """Tell whether the words of a speaker are open after this part of a sentence."""
    return before.count("“") > before.count("”") or before.count('"') % 2 == 1


@record
class _Here:
    """An expression of sentence `index`, with what the sentence is; `is_late` where facts came before."""

    source: SourceText
    index: int
    expression: TimeExpression
    is_title: bool
    is_planned: bool  # its figures are targets
    is_told: bool  # it tells facts
    is_lead: bool  # it opens the text with facts of a year
    is_late: bool

    @property
    def text(self) -> str:
        """The text of the document."""
        return self.source.text

    @property
    def when(self) -> When:
        """The meaning of the expression."""
        return self.expression.when

    @property
    def start(self) -> int:
        """Where the sentence begins."""
        return self.source.sentences[self.index].start

    @property
    def low(self) -> int:
        """From where the words before the expression are read."""
        return max(self.start, self.expression.start - NAMING)

    @property
    def is_long(self) -> bool:
        """Whether the expression is of several years or a part of them."""
        return self.when.kind in (PeriodKind.RANGE, PeriodKind.TERM)

    def has(self, cue: Pattern) -> bool:
        """Tell whether a cue that ends at the expression stands in the words before it."""
        return cue.search(self.text, self.low, self.expression.start) is not None

    def opens_with(self, cue: Pattern) -> bool:
        """Tell whether a cue that ends at the expression stands anywhere before it in the sentence."""
        return cue.search(self.text, self.start, self.expression.start) is not None


def _is_topic(here: _Here) -> bool:
    """Tell whether an expression says what the text reports on: what the first reading says that knows."""
    return next((said for reading in READINGS if (said := reading(here)) is not None), False)


def _stock(here: _Here) -> bool | None:
    """A day up to which is counted in a sentence without figures: only that of data."""
    is_bare = here.expression.use is Use.UNTIL and not (here.is_told or here.is_planned or here.is_title)
    return here.opens_with(DATA) if is_bare else None


def _reviewed(here: _Here) -> bool | None:
    """Years that a review or an inspection was about."""
    if not here.is_long or here.is_title:
        return None
    if here.has(LABELLED):
        return True
    is_reviewed = (not here.is_planned and here.opens_with(REVIEW)) or (not here.is_late and here.opens_with(REVIEWED))
    return True if is_reviewed else None


def _over(here: _Here) -> bool | None:
    """A term of office that is said to be over: `Nhiệm kỳ 2015-2020 khép lại với nhiều kết quả`."""
    return True if here.when.kind is PeriodKind.TERM and CLOSED.match(here.text, here.expression.end) is not None else None


def _no_span(here: _Here) -> bool | None:
    """Days, and spans that are told from another, say nothing of the text."""
    when = here.when
    if here.expression.use is not Use.AT or when.kind in (PeriodKind.DAY, PeriodKind.AS_OF) or when.is_same or when.is_named_before:
        return False
    return False if when.shift is not None and not here.is_title else None


def _titled(here: _Here) -> bool | None:
    """What a title names, but for plans and the week of which it has the news."""
    if not here.is_title:
        return None
    is_week = here.when.kind is PeriodKind.RANGE and here.has(ROUND_UP)
    return not is_week and not here.has(PLAN) and not WILL.match(here.text, here.expression.end)


def _spelled_out(here: _Here) -> bool | None:
    """The days of the length that a sentence of facts opens with."""
    is_open = here.is_told and not here.is_planned and here.is_long and not here.is_late and here.source.published is not None
    return True if is_open and LENGTH_OPENS.fullmatch(here.text, here.start, here.expression.start) else None


def _aside(here: _Here) -> bool | None:
    """What stands in brackets, is planned or quoted, looks back or begins a story is no topic."""
    expression = here.expression
    if here.text[expression.start - 1 : expression.start] == "(" or here.is_planned or _is_quoted(here.text[here.start : expression.start]):
        return False
    if here.is_late and here.is_long and here.when.first == (1, 1):
        return False
    if not expression.is_initial:
        return None
    if ASIDE.match(here.text, here.start) or (here.is_long and here.source.published is None):
        return False  # `Từ năm 2011 đến 2016, huyện ký 550 hợp đồng` tells a story, not what the text reports on
    stop = here.source.sentences[here.index].end
    if not here.is_told and here.when.kind is PeriodKind.MONTH and HAPPENED.search(here.text, expression.end, stop):
        return False  # `Tháng 5/2017, công an nhận được đơn tố cáo` begins a story too
    return False if not here.is_told and here.has(STAGE) else None  # `Đầu năm 2015, tỉnh bắt tay làm đề án` begins a story


def _opening(here: _Here) -> bool | None:
    """What a sentence, or what someone tells in it, opens with."""
    if here.expression.is_initial or (here.when.kind in WITHIN_YEAR and here.has(TOLD_THAT)):
        return True
    return True if here.is_told and here.when.year is not None and here.has(TOLD_OF) else None


def _in_passing(here: _Here) -> bool | None:
    """Inside of a sentence neither long spans nor months nor the year of a plan that is partly done are a topic."""
    is_part = here.when.kind in (PeriodKind.RANGE, PeriodKind.TERM, PeriodKind.MONTH) or here.has(SHARE_OF_PLAN)
    return False if is_part else None


def _reported(here: _Here) -> bool | None:
    """A year that a report behind it tells of."""
    return True if SAYS_REPORT.match(here.text, here.expression.end) and not here.is_late else None


def _to_come(here: _Here) -> bool | None:
    """A lead that tells what is to be done has no topic: `Phương án sẽ bỏ 202 trong số 541 điều kiện năm 2019`."""
    if not here.is_lead:
        return None
    is_meeting = here.has(MEETING) and here.has(PLAN)  # `họp với 63 xã nhằm triển khai kế hoạch năm 2019`: what comes, not what is told
    return False if is_meeting or here.opens_with(WILLING) else None


def _of_report(here: _Here) -> bool | None:
    """The year of a lead with facts; behind it that of a report or an index, but of no plan."""
    if here.is_lead:
        return True
    low = max(here.low, here.expression.start - PLANNING)
    is_report = here.has(INDICES if here.is_late and here.is_told else REPORT)
    return is_report and not PLAN.search(here.text, low, here.expression.start)


READINGS = (  # in the order in which they are asked
    _stock, _reviewed, _over, _no_span, _titled, _spelled_out, _aside, _opening, _in_passing, _reported, _to_come, _of_report,
)  # fmt: skip
