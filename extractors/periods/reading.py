"""Gives each figure the span of time it is about, by scope: sentence, list, section, table, title, publication."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from extractors.periods import cues
from extractors.periods.binding import UNBOUND, Binding, Bound
from extractors.periods.frames import Frame, read_expressions, read_frame
from extractors.periods.promises import SPANS, find_decided, find_promised, is_contrast, is_decided
from extractors.periods.reference import COUNTED, PARTS
from extractors.periods.repeats import settle, sourced
from extractors.periods.rulings import is_demanded, is_ruled
from extractors.periods.scope import CARRIED, Scope
from extractors.periods.sentence_times import MENTIONED, SentenceTimes
from extractors.periods.tables import is_undated, of_row, of_year, read_cell, same_span
from extractors.periods.topics import REPORT, ROUND_UP, TOLD_THAT, is_base
from extractors.periods.uses import TimeExpression, Use
from extractors.periods.writing import NAMING, PLAN
from extractors.quotations import is_private
from extractors.records import Comparator, Figure, Kind, Period, PeriodKind, PeriodSource, Role, SourceText
from extractors.replacing import replace
from extractors.rule_sets import spaced_document
from extractors.rules import TIMEOUT, fold
from extractors.units import SPAN_UNITS

DAILY = frozenset({"ngày", "tuần", "tháng"})
LIMITS = frozenset({Comparator.GE, Comparator.LE, Comparator.LT, Comparator.GT})
OF_INDEX = frozenset({Kind.SCORE, Kind.RANK, Kind.SHARE})  # compared with one year all through a document


def attach(source: SourceText, figures: Sequence[Figure]) -> list[Period | None]:
    """Return the period of each figure, in the order given; None where the document does not tell."""
    if not figures:
        return []
    by_sentence: dict[int, list[int]] = {}
    for index, figure in enumerate(figures):
        by_sentence.setdefault(figure.sentence, []).append(index)
    expressions = read_expressions(source)
    reader = _Reader(source, figures, expressions, read_frame(source, expressions, figures))
    for index in range(len(source.sentences)):
        reader.read(index, by_sentence.get(index, []))
    return reader.finish()


class _Reader:
    """Walks the sentences in order, binds what they say and lends what their scope says."""

    def __init__(
        self, source: SourceText, figures: Sequence[Figure], expressions: Sequence[Sequence[TimeExpression]], frame: Frame
    ) -> None:
        self.source, self.figures, self.expressions, self.frame = source, figures, expressions, frame
        self.scope = Scope(source, figures, expressions, frame)
        self.spaced = spaced_document(fold(source.text))
        self.bounds: list[Bound] = [UNBOUND] * len(figures)
        self.lent: list[Period | None] = [None] * len(figures)

    def read(self, index: int, rows: list[int]) -> None:
        """Read one sentence with the figures in it."""
        sentence = self.source.sentences[index]
        if sentence.block != self.scope.block:
            self.scope.enter(sentence.block)
        start = self.source.text[sentence.start : sentence.start + 60]
        may_turn = self.spaced[sentence.start : sentence.start + len(start)].partition(" ")[0] in cues.TURNING
        self.scope.is_voiced = (may_turn and cues.OPINION.match(start) is not None) or (self.scope.is_voiced and start.startswith(("“", '"')))
        if not rows and not self.expressions[index]:
            self._pass(start, self.source.text[sentence.start : sentence.end], may_turn)
            return
        held, found = [self.figures[i] for i in rows], self.expressions[index]
        times = Binding(self.source.text, sentence.start, sentence.end, held, found, self.frame, self.scope.lent())
        self.scope.restart(start, bool(times.found), may_turn)
        if any(self.figures[row].cell is not None for row in rows):
            self._read_row(rows)
            return
        bounds = times.bind()
        if all(e.use is Use.COMPARED for e in times.found) and len(self.scope.years) > 1 and (cues.EACH_YEAR.match(start) or self._tells_means(rows)):
            bounds = [self._over_years(b, self.figures[r]) for b, r in zip(bounds, rows, strict=True)]
        bounds = self._with_means(bounds, rows)
        for number, (row, bound) in enumerate(zip(rows, bounds, strict=True)):
            self.bounds[row] = bound
            is_new = bound.is_earlier and number + 1 < len(bounds) and bounds[number + 1].use is Use.FROM  # `từ tháng 3 … từ 10 ngày còn 7 ngày`
            if not bound.is_known and not is_new:
                self.lent[row] = self._of_time(self.figures[row], self._compared(self.figures[row], times.found, self._lend(self.figures[row], bound, start)))
        self._carry(index, times, rows, bounds)

    def _compared(self, figure: Figure, found: Sequence[TimeExpression], lent: Period | None) -> Period | None:
        """Return the last year of several that a text tells of for a change against the year before: `So với năm 2021, … giảm 2 bậc`."""
        if lent is None or lent.kind is not PeriodKind.RANGE or figure.role is not Role.CHANGE:
            return lent
        last, is_whole = lent.end.year, (lent.start.month, lent.end.month) == (1, 12)
        is_last = is_whole and lent.start.year < last and any(e.use is Use.COMPARED and e.when.year == last - 1 for e in found)
        return replace(lent, start=date(last, 1, 1), end=date(last, 12, 31), kind=PeriodKind.YEAR) if is_last else lent

    def _pass(self, start: str, words: str, may_turn: bool) -> None:
        """Go on over a sentence without figures and times: it lends nothing, but may end what is lent or head a list."""
        self.scope.restart(start, False, may_turn)
        if words.rstrip().endswith(":"):
            self.scope.is_list, self.scope.list_head = True, self.scope.paragraph
        self.scope.years = ()

    def _tells_means(self, rows: list[int]) -> bool:
        """Tell whether a sentence tells so much a year and nothing else: `Mức giảm là 900 người mỗi năm`."""
        return bool(rows) and all(self.figures[r].kind is Kind.RATE and self.figures[r].counted == "năm" for r in rows)

    def _with_means(self, bounds: Sequence[Bound], rows: Sequence[int]) -> list[Bound]:
        """Give a mean per year the years told of before it in its sentence: `năm 2018 dùng A, năm 2021 dùng B, bình quân mỗi năm bớt C`."""
        found = list(bounds)
        for at in range(2, len(found)):
            figure = self.figures[rows[at]]
            years = [b.period for b in found[:at] if b.period is not None and b.period.kind is PeriodKind.YEAR and b.use is not Use.COMPARED]
            if figure.kind is Kind.RATE and figure.counted == "năm" and len({p.start for p in years}) > 1 and found[at].period in years:
                span = Period(min(p.start for p in years), max(p.end for p in years), PeriodKind.RANGE, years[0].label, PeriodSource.SECTION)
                found[at] = Bound(span, True)
        return found

    def _over_years(self, bound: Bound, figure: Figure) -> Bound:
        """`Mỗi năm giảm …` after a sentence of several years spans them all."""
        if figure.kind is not Kind.RATE:
            return bound
        years = self.scope.years
        first, last = min(p.start for p in years), max(p.end for p in years)
        return Bound(Period(first, last, PeriodKind.RANGE, years[0].label, PeriodSource.SECTION), True)

    def _of_time(self, figure: Figure, lent: Period | None) -> Period | None:
        """Lend no one year to what an undated text says of every year (`mỗi năm có thể tiết kiệm 1.200 tỷ đồng`), none to points that someone makes."""
        if self.source.published is not None or lent is None:
            return lent
        if figure.kind is Kind.COUNT and cues.POINT_MADE.match(self.source.text, figure.end + 1):
            return None  # `Ông An nêu 5 nhóm nguyên nhân`
        is_daily = figure.kind is Kind.RATE and figure.counted in DAILY and lent.kind in PARTS and not self._is_titled()
        return None if is_daily or (figure.kind is Kind.RATE and figure.counted == "năm" and lent.kind is PeriodKind.YEAR) else lent

    def _lend(self, figure: Figure, bound: Bound, start: str) -> Period | None:
        """Return the span that the scope lends to a figure without one of its own."""
        scope = self.scope
        if bound.is_earlier:
            is_held = scope.is_compared_here or (figure.kind in OF_INDEX and scope.is_compared_lately())
            return scope.compared if is_held else None
        if scope.paragraph.use is Use.NOW and scope.paragraph.is_known and cues.EACH_YEAR.match(start):
            return sourced(scope.paragraph.period, PeriodSource.SECTION)
        sentence = self.source.sentences[figure.sentence]
        if is_private(self.source.text, sentence.start, sentence.end, figure.start):
            return None
        if (now := self._going_on(figure)) is not None:
            return now
        if scope.is_list and scope.list_head.is_known:
            return sourced(scope.list_head.period, PeriodSource.LIST if figure.cell is None else PeriodSource.SECTION)
        if scope.table.is_known:
            return sourced(scope.table.period, PeriodSource.SECTION)
        if scope.stock.is_known and figure.role is not Role.TARGET and cues.STOCK.match(start):
            return sourced(scope.stock.period, PeriodSource.SECTION)
        if figure.role is Role.TARGET and is_ruled(self.source, figure):
            return None
        if self._returns_to_topic(start):
            return self.frame.topic
        is_plan = scope.paragraph.is_plan and scope.paragraph.use in (Use.UNTIL, Use.FROM, Use.BEFORE) and figure.role is not Role.TARGET
        is_aside = scope.paragraph.is_nested and self._is_titled() and not (cues.STOCK.match(start) or cues.ANAPHOR.match(start))
        is_still = cues.STOCK.match(start) is not None or cues.STILL.match(start) is not None
        if scope.paragraph.is_known and not is_plan and not is_aside and (scope.paragraph.use is not Use.NOW or is_still):
            return sourced(scope.paragraph.period, PeriodSource.SECTION)
        section = next((b for _, b in reversed(scope.sections) if b.is_known), UNBOUND)
        if figure.role is Role.TARGET and scope.plan.is_known and not (is_ruled(self.source, figure) or is_demanded(self.source, figure) or self._is_limit(figure)):
            return sourced(section.period if _lies_in(section.period, scope.plan.period) else scope.plan.period, PeriodSource.SECTION)
        if scope.chain.is_asked:
            return sourced(scope.chain.period, PeriodSource.SECTION)
        is_matter = self.source.published is None and scope.is_away and figure.role is not Role.TARGET and cues.SAME_MATTER.match(start)
        if scope.chain.period is not None and (figure.role is Role.TARGET or not scope.chain.is_plan) and (is_matter or cues.ANAPHOR.match(start)):
            return sourced(scope.chain.period, PeriodSource.SECTION)
        if section.is_known and section.period is not None and (figure.role is Role.TARGET or not self.frame.is_ahead(section.period)):
            return sourced(section.period, PeriodSource.SECTION)
        if figure.role is Role.TARGET and self.frame.plan is not None and not self._is_titled() and not is_ruled(self.source, figure):
            return self.frame.plan
        is_to_come = figure.role is not Role.TARGET and self.frame.is_coming
        if self.frame.topic is not None and figure.start >= self.frame.since and not scope.is_left and not is_to_come:
            return None if self._is_vague(figure) or self._is_away(start) or self._is_limit(figure) or self._is_wish(figure, start) else self.frame.topic
        is_fact = figure.role is not Role.TARGET
        is_past = not (scope.chain.is_plan or self.frame.is_ahead(scope.chain.period))
        if scope.chain.period is not None and self._runs_on(start, is_fact) and (is_past if is_fact else not self._is_past(scope.chain)):
            return sourced(scope.chain.period, PeriodSource.SECTION)
        is_untopical = self.frame.topic is None or figure.start < self.frame.since
        return sourced(scope.until, PeriodSource.SECTION) if is_untopical and is_fact and self._runs_on(start, is_fact) else None

    def _going_on(self, figure: Figure) -> Period | None:
        """Return the day of a text for what it says is going on, behind a span of years that is over: `… giai đoạn 2016-2018. Sở đang quản lý 90 hồ sơ`."""
        told, day = self.scope.paragraph.period, self.frame.day
        if day is None or told is None or told.kind is not PeriodKind.RANGE or told.end.year > day.year or figure.role is Role.TARGET:
            return None
        start = self.source.sentences[figure.sentence].start
        found = cues.ONGOING.search(self.source.text, max(start, figure.start - 60), figure.start)
        return None if found is None else Period(day, day, PeriodKind.AS_OF, "", PeriodSource.SECTION)

    def _runs_on(self, start: str, is_fact: bool) -> bool:
        """Tell whether a paragraph goes on with the span of the one before: in an undated text only where it says so, and of facts."""
        return self.source.published is not None or (is_fact and (self.scope.chain.is_head or cues.GOES_ON.match(start) is not None))

    def _is_away(self, start: str) -> bool:
        """Tell whether an undated text left what it reported for another time, and this sentence does not lead back."""
        topic, is_open = self.frame.topic, self.source.published is None
        if topic is None or not is_open or topic.source is PeriodSource.TITLE:
            return False
        if self.scope.is_voiced or cues.SURVEY.match(start) or (topic.kind in PARTS and cues.BEFORE_THAT.match(start)):
            return True
        return self.scope.is_away and (self.frame.is_announced or cues.RESTART.match(start) is not None)

    def _is_limit(self, figure: Figure) -> bool:
        """Tell whether a target of an undated text is a limit or a right that a rule sets, of no time: `được hưởng tối đa 6 tháng lương`."""
        if self.source.published is not None or figure.role is not Role.TARGET:
            return False
        start = self.source.sentences[figure.sentence].start
        if self._is_titled() or (self.scope.is_program and figure.kind is Kind.SHARE):
            return False  # `Chương trình tiết kiệm năm 2018 … chỉ tuyển không quá 50%` is of the program
        is_bounded = figure.comparator in LIMITS or figure.unit in SPAN_UNITS
        return is_bounded or cues.ENTITLED.search(self.source.text, max(start, figure.start - 90), figure.start, timeout=TIMEOUT) is not None

    def _is_wish(self, figure: Figure, start: str) -> bool:
        """Tell whether a target of an undated text that reports what was is of no time told: no goal, quota or plan of that time."""
        if self.source.published is not None or figure.role is not Role.TARGET:
            return False
        sentence = self.source.sentences[figure.sentence]
        if self._is_titled():
            is_part = self.frame.topic is not None and self.frame.topic.kind in PARTS
            return is_part and cues.WISH.search(self.source.text, sentence.start, figure.start, timeout=TIMEOUT) is not None
        return not (cues.STOCK.match(start) or cues.AIM.search(self.source.text, sentence.start, sentence.end, timeout=TIMEOUT))

    def _is_titled(self) -> bool:
        return self.frame.topic is not None and self.frame.topic.source is PeriodSource.TITLE

    def _returns_to_topic(self, start: str) -> bool:
        """`Như vậy …` after a look back, `Lũy kế …` after a part of it sum up the reported span."""
        topic, paragraph = self.frame.topic, self.scope.paragraph.period
        if topic is None or paragraph is None:
            return False
        return (paragraph.end < topic.start and cues.SUMMING.match(start) is not None) or (_lies_in(paragraph, topic) and cues.SUM_UP.match(start) is not None)

    def _is_vague(self, figure: Figure) -> bool:
        sentence = self.source.sentences[figure.sentence]
        is_vague = figure.role is Role.TARGET and cues.VAGUE.search(self.source.text, sentence.start, sentence.end, timeout=TIMEOUT) is not None
        return is_vague or (self.frame.is_announced and is_demanded(self.source, figure))

    def _cells_before(self, index: int) -> list[int]:
        """Return the figures before `index` in the row of a table that was flattened to lines."""
        cell, found = self.figures[index].cell, []
        while cell is not None and index and (before := self.figures[index - 1].cell) is not None and (before.table, before.row) == (cell.table, cell.row):
            index -= 1
            found.append(index)
        return found[::-1]

    def _read_row(self, rows: list[int]) -> None:
        """A table row: its label and headers, else what introduced the table; words in a cell have neither."""
        captioned: dict[int, Period] = {}
        for row in rows:
            figure = self.figures[row]
            period, is_captioned = None, False
            if figure.cell is not None:
                is_open = not is_undated(figure.cell)
                if is_open:
                    period, is_captioned = read_cell(figure.cell, self.frame, figure.role, self.scope.near_year())
                if period is not None and is_captioned:
                    captioned[row] = of_year(figure, period) or period
                elif period is not None or not is_open:
                    self.bounds[row] = Bound(period, True, Use.AT)
            if not self.bounds[row].is_known and row not in captioned:
                until = self.scope.until if self.frame.topic is None and figure.role is not Role.TARGET else None
                self.lent[row] = of_year(figure, self._lend(figure, UNBOUND, "") or sourced(self.scope.chain.period or until, PeriodSource.SECTION))
        mates = [*self._cells_before(rows[0]), *rows]
        told = [(self.figures[r], p) for r in mates if (p := self.bounds[r].period or captioned.get(r) or self.lent[r]) is not None]
        is_told = any(self.bounds[row].is_known for row in mates)
        for row in rows:
            if (earlier := same_span(self.figures[row], told)) is not None:
                self.bounds[row] = Bound(earlier, True, Use.AT)
            if self.bounds[row].is_known:
                continue
            period = (of_row(self.figures[row], told) if is_told else None) or captioned.get(row)
            if period is not None:
                self.bounds[row] = Bound(period, True, Use.AT)

    def _carry(self, index: int, times: Binding, rows: list[int], bounds: list[Bound]) -> None:
        """Keep what a sentence lends to the sentences, items and rows after it."""
        scope, is_dated = self.scope, self.source.published is not None
        told = [p for e in reversed(times.found) if e.use in MENTIONED and (p := times.resolve(e)) is not None]
        scope.span = next(iter(told), scope.span)
        scope.parts = tuple(p for kind in COUNTED if (p := next((p for p in (*told, *scope.parts) if p.kind is kind), None)) is not None)
        compared = next((e for e in times.found if e.use is Use.COMPARED and not e.when.is_same), None)
        if compared is not None:
            scope.compared, scope.is_compared_here = times.resolve(compared), True
        self._keep_away(times, rows, bounds)
        bound = self._main(times, rows, bounds)
        sentence = self.source.sentences[index]
        is_head = self.source.text[sentence.start : sentence.end].rstrip().endswith(":")
        if is_head:
            scope.is_list = True
            own = next((b for b in reversed(bounds) if b.is_known), bound)
            scope.list_head = own if own.is_known else self._head(times)
        self._keep_stock(sentence.start, rows, bounds)
        past = [b.period.end.year for b, r in zip(bounds, rows, strict=True) if b.period is not None and self.figures[r].role is not Role.TARGET]
        scope.recent = past[-1] if past else scope.recent
        if times.found:
            opens = any(e.use is Use.UNTIL and (e.is_initial or cues.COUNTS.match(self.source.text, e.start) or self._is_told(e, sentence.start)) for e in times.found)
            until = scope.stock.period
            scope.until = until if opens and until is not None and until.kind is PeriodKind.AS_OF else None
        scope.years = tuple(dict.fromkeys(b.period for b in bounds if b.period is not None))
        if bound.is_known:
            is_plan_only = bool(rows) and all(self.figures[r].role is Role.TARGET for r in rows)
            scope.paragraph = replace(bound, is_plan=is_plan_only, is_aside=cues.LOOK_BACK.match(self.source.text, sentence.start) is not None)
            now = self.frame.day or (self.frame.plan.start if self.frame.plan is not None else None)
            is_over = bound.period is not None and now is not None and bound.period.end < now
            has_plan = any(self.figures[r].role is Role.TARGET for r in rows) or (not rows and (self.frame.is_ahead(bound.period) or find_promised(times, is_dated) is not None))
            is_plan = has_plan and bound.period is not None and bound.use is not Use.NOW and not is_over
            scope.is_program = cues.PROGRAM.search(self.source.text, sentence.start, sentence.end) is not None
            scope.plan = bound if is_plan and not (bound.is_nested and any(b.is_known for _, b in scope.sections)) else UNBOUND
        elif not rows and (decided := find_decided(times, is_dated) or find_promised(times, is_dated)) is not None:
            scope.plan, scope.is_program = Bound(times.resolve(decided), True, Use.AT), True
        elif (
            any(self.lent[r] is not None for r in rows) and self.frame.topic is None and scope.chain.is_known and not scope.paragraph.is_known
            and self._runs_on(self.source.text[sentence.start : sentence.start + 60], is_fact=True)
        ):  # fmt: skip
            scope.paragraph = scope.chain

    def _is_told(self, expression: TimeExpression, start: int) -> bool:
        """Tell whether a span opens what someone tells: `Theo chi cục, đến hết ngày 15/4, …`."""
        return self.source.published is None and TOLD_THAT.search(self.source.text, max(start, expression.start - NAMING), expression.start, timeout=TIMEOUT) is not None

    def _keep_away(self, times: SentenceTimes, rows: list[int], bounds: list[Bound]) -> None:
        """Keep whether the text last told of another time than the one that it reports on: `Hiện cả nước có …` behind the index of 2018."""
        topic = self.frame.topic
        if topic is None:
            return
        spans = [p for e in times.found if (e.use in MENTIONED or e.use is Use.UNTIL) and (p := times.resolve(e)) is not None]
        known = [b.period for b in bounds if b.is_known and b.use is not Use.COMPARED]
        if any(p is not None and _lies_in(topic, p) for p in (*spans, *known)) or any(_lies_in(topic, self.lent[r]) for r in rows):
            self.scope.is_away = False
        elif known and not any(_lies_in(p, topic) for p in known):
            self.scope.is_away = True

    def _keep_stock(self, start: int, rows: list[int], bounds: list[Bound]) -> None:
        """Keep the day up to which a sentence counts for the sentences that spell it out: `Còn lại …`, `Trong đó …`."""
        own = [b for b, r in zip(bounds, rows, strict=True) if b.is_known and b.use is Use.UNTIL and b.period and self.figures[r].role is not Role.TARGET]
        if own:
            self.scope.stock = own[-1]
        elif rows and not cues.STOCK.match(self.source.text, start):
            self.scope.stock = UNBOUND

    def _is_past(self, bound: Bound) -> bool:
        """Tell whether what a block told of was over when the text was written: no plan is of it."""
        return self.frame.day is not None and bound.period is not None and bound.period.end < self.frame.day and not bound.is_plan

    def _head(self, times: SentenceTimes) -> Bound:
        """Return what an introducing sentence without figures lends to its list or table."""
        spans = [e for e in times.found if e.use in CARRIED or e.use is Use.NOW]
        if not spans:
            return self.scope.paragraph if self.scope.paragraph.is_known else UNBOUND
        return Bound(times.resolve(spans[-1]), True, spans[-1].use)

    def _main(self, times: Binding, rows: list[int], bounds: list[Bound]) -> Bound:
        """Return the span that a sentence lends on: the one it opens with, else the last that a figure took."""
        spans = [e for e in times.found if e.use is Use.AT and e.when.kind in SPANS and not e.when.is_same]
        first = next((e for e in spans if e.is_initial and not is_base(e, times.found)), None)
        if first is not None and (period := times.resolve(first)) is not None:
            return Bound(period, True, Use.AT, is_asked=not rows and times.text.startswith("?", times.end - 1))
        taken = [b for b, r in zip(bounds, rows, strict=True) if b.is_known and (self._goes_on(b) or self._is_planned(b, r)) and not times.is_in_bracket(self.figures[r])]
        if (topic := self.frame.topic) is not None:
            taken = [b for b, r in zip(bounds, rows, strict=True) if b in taken and not (b.period and b.period.end < topic.start and is_contrast(times, self.figures[r]))]
        if self.frame.topic is not None and cues.FIELDWORK.search(times.text, times.start, times.end):
            taken = [b for b in taken if b.period is None or b.period.kind is not PeriodKind.RANGE]
        if taken and not all(e.when.is_same for e in times.found):
            return max(reversed(taken), key=lambda b: b.period.end if b.period is not None and b.use is Use.AT else date.max)
        effect = next((e for e in times.found if e.use is Use.FROM and e.when.kind is PeriodKind.DAY and cues.EFFECT.search(times.text, times.start, e.start)), None)
        if not rows and effect is not None and (period := times.resolve(effect)) is not None and self.frame.is_ahead(period):
            return Bound(period, True, Use.FROM)
        reported = None if rows else next((e for e in spans if self._is_reported(e, times) and not is_decided(times, e, self.source.published is not None)), None)
        if reported is not None and (period := times.resolve(reported)) is not None:
            return Bound(period, True, Use.AT, is_head=True)
        return UNBOUND

    def _is_reported(self, expression: TimeExpression, times: SentenceTimes) -> bool:
        """Tell whether a sentence without figures says that what follows is of this span."""
        low = max(times.start, expression.start - NAMING)
        if any(r.search(self.source.text, low, expression.start) for r in (PLAN, ROUND_UP)):
            return False
        is_closing = cues.CLOSES.fullmatch(self.source.text, expression.end, times.end) is not None and cues.DONE.search(self.source.text, times.start, expression.start) is not None
        return is_closing or not self._is_titled() or REPORT.search(self.source.text, low, expression.start) is not None

    def _goes_on(self, bound: Bound) -> bool:
        """Tell whether the span of a figure holds for the sentences after it too: no single day."""
        return bound.use is Use.NOW or (bound.use is Use.AT and (bound.period is None or bound.period.kind is not PeriodKind.DAY))

    def _is_planned(self, bound: Bound, row: int) -> bool:
        """Tell whether a target's `đến năm 2025`, `từ năm 2021` goes on for the targets after it."""
        return self.figures[row].role is Role.TARGET and bound.period is not None and bound.period.kind in SPANS

    def finish(self) -> list[Period | None]:
        """Return all periods; a figure without its own takes that of the same quantity where its sentence or table tells."""
        return settle(self.source, self.figures, self.bounds, self.lent)


def _lies_in(inner: Period | None, outer: Period | None) -> bool:
    return inner is not None and outer is not None and outer.start <= inner.start and inner.end <= outer.end
