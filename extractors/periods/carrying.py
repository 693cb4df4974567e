"""Keeps what a sentence lends to the sentences, items and rows after it: the spans it told, its list, its plan, its paragraph."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from extractors.periods import cues
from extractors.periods.binding import UNBOUND, Binding, Bound
from extractors.periods.frames import Frame
from extractors.periods.promises import SPANS, find_decided, find_promised, is_contrast, is_decided
from extractors.periods.reference import COUNTED, lies_in
from extractors.periods.scope import CARRIED, OPENING, Scope
from extractors.periods.sentence_times import MENTIONED
from extractors.periods.topics import HAPPENED, REPORT, ROUND_UP, TOLD_THAT, is_base
from extractors.periods.uses import TimeExpression, Use
from extractors.periods.writing import NAMING, PLAN
from extractors.records import Figure, Period, PeriodKind, Role, SourceText, record
from extractors.replacing import replace

RISE = 40  # characters before a figure that can hold `từ mức`


@record
class Told:
    """What one sentence told: its times, and what bounds each of its figures and was lent to it."""

    times: Binding
    bounds: Sequence[Bound]
    lent: Sequence[Period | None]

    @property
    def figures(self) -> Sequence[Figure]:
        """The figures of the sentence, in order."""
        return self.times.figures


class Carrier:
    """Hands on to the scope what each sentence told."""

    def __init__(self, source: SourceText, frame: Frame, scope: Scope) -> None:
        self.text, self.blocks, self.frame, self.scope = source.text, source.blocks, frame, scope
        self.is_dated = source.published is not None

    def carry(self, told: Told) -> None:
        """Keep what a sentence lends to the sentences, items and rows after it."""
        self._keep_spans(told.times)
        self._keep_away(told)
        bound = self._main(told)
        self._end_chain(told)
        self._keep_list(told, bound)
        self._keep_stock(told)
        self._keep_years(told)
        self._keep_paragraph(told, bound)

    def _keep_spans(self, times: Binding) -> None:
        """Keep the spans that `giai đoạn này` and `cùng kỳ` can stand for, and the time compared with."""
        scope = self.scope
        told = [p for e in reversed(times.found) if e.use in MENTIONED and (p := times.resolve(e)) is not None]
        scope.span = next(iter(told), scope.span)
        scope.parts = tuple(p for kind in COUNTED if (p := next((p for p in (*told, *scope.parts) if p.kind is kind), None)) is not None)
        compared = next((e for e in times.found if e.use is Use.COMPARED and not e.when.is_same), None)
        if compared is not None:
            scope.compared, scope.is_compared_here = times.resolve(compared), True

    def _keep_away(self, told: Told) -> None:
        """Keep whether the text last told of another time than the one that it reports on: `Hiện cả nước có …` behind the index of 2018."""
        topic, times = self.frame.topic, told.times
        if topic is None:
            return
        spans = [p for e in times.found if (e.use in MENTIONED or e.use is Use.UNTIL) and (p := times.resolve(e)) is not None]
        known = [b.period for b in told.bounds if b.is_known and b.use is not Use.COMPARED]
        if any(p is not None and lies_in(topic, p) for p in (*spans, *known)) or any(lies_in(topic, p) for p, f in zip(told.lent, told.figures, strict=True) if f.role is not Role.TARGET):
            self.scope.is_away = False
        elif known and not any(lies_in(p, topic) for p in known):
            self.scope.is_away = True

    def _end_chain(self, told: Told) -> None:
        """End what the block before lends where facts of this one are counted to another day."""
        chain = self.scope.chain.period
        own = (b.period for b, f in zip(told.bounds, told.figures, strict=True) if b.is_known and b.use is Use.UNTIL and f.role is not Role.TARGET)
        if chain is not None and any(p is not None and p != chain for p in own):
            self.scope.chain = UNBOUND

    def _keep_list(self, told: Told, bound: Bound) -> None:
        """Open a list behind a sentence that ends with a colon; it lends its last span."""
        if not self.text[told.times.start : told.times.end].rstrip().endswith(":"):
            return
        own = next((b for b in reversed(told.bounds) if b.is_known), bound)
        self.scope.is_list, self.scope.list_head = True, own if own.is_known else self._head(told.times)

    def _head(self, times: Binding) -> Bound:
        """Return what an introducing sentence without figures lends to its list or table."""
        spans = [e for e in times.found if e.use in CARRIED or e.use is Use.NOW]
        if not spans:
            return self.scope.paragraph if self.scope.paragraph.is_known else UNBOUND
        return Bound(times.resolve(spans[-1]), True, spans[-1].use)

    def _keep_stock(self, told: Told) -> None:
        """Keep the day up to which a sentence counts for the sentences that spell it out: `Còn lại …`, `Trong đó …`."""
        pairs = zip(told.bounds, told.figures, strict=True)
        own = [b for b, f in pairs if b.is_known and b.use is Use.UNTIL and b.period and f.role is not Role.TARGET]
        if own:
            self.scope.stock = own[-1]
        elif told.figures and not cues.STOCK.match(self.text, told.times.start):
            self.scope.stock = UNBOUND

    def _keep_years(self, told: Told) -> None:
        """Keep the year of what is past, the spans of the sentence, and the day up to which it told facts."""
        scope, times = self.scope, told.times
        past = [b.period.end.year for b, f in zip(told.bounds, told.figures, strict=True) if b.period is not None and f.role is not Role.TARGET]
        scope.recent = past[-1] if past else scope.recent
        if times.found:
            opens = any(e.use is Use.UNTIL and (e.is_initial or cues.COUNTS.match(self.text, e.start) or self._is_told(e, times.start)) for e in times.found)
            until = scope.stock.period
            scope.until = until if opens and until is not None and until.kind is PeriodKind.AS_OF else None
        scope.years = tuple(dict.fromkeys(b.period for b in told.bounds if b.period is not None))

    def _is_told(self, expression: TimeExpression, start: int) -> bool:
        """Tell whether a span opens what someone tells: `Theo chi cục, đến hết ngày 15/4, …`."""
        low = max(start, expression.start - NAMING)
        return not self.is_dated and TOLD_THAT.search(self.text, low, expression.start) is not None

    def _keep_paragraph(self, told: Told, bound: Bound) -> None:
        """Keep what the sentence lends on: to its paragraph, and as a plan to the blocks after it."""
        scope, times = self.scope, told.times
        if bound.is_known:
            self._keep_bound(told, bound)
        elif not told.figures and (decided := find_decided(times, self.is_dated) or find_promised(times, self.is_dated)) is not None:
            scope.plan, scope.is_program = Bound(times.resolve(decided), True, Use.AT), True
        elif self.frame.topic is None and scope.chain.is_known and not scope.paragraph.is_known:
            is_lent = any(p is not None for p in told.lent)
            if is_lent and scope.runs_on(self.text[times.start : times.start + OPENING], is_fact=True):
                scope.paragraph = scope.chain

    def _keep_bound(self, told: Told, bound: Bound) -> None:
        """Keep the span of a sentence for its paragraph; where it plans, and what it plans for is not over, for the next block too."""
        scope, times = self.scope, told.times
        targets = [f.role is Role.TARGET for f in told.figures]
        is_aside = cues.LOOK_BACK.match(self.text, times.start) is not None
        scope.paragraph = replace(bound, is_plan=bool(targets) and all(targets), is_aside=is_aside)
        scope.is_program = cues.PROGRAM.search(self.text, times.start, times.end) is not None
        ahead = (b for b, f in zip(told.bounds, told.figures, strict=True) if f.role is Role.TARGET and b.period and bound.period and b.period.start > bound.period.end)
        bound = next(ahead, bound)  # a plan told beside facts of a time before it
        now = self.frame.day or (self.frame.plan.start if self.frame.plan is not None else None)
        is_over = bound.period is not None and now is not None and bound.period.end < now
        is_promised = not told.figures and (self.frame.is_ahead(bound.period) or find_promised(times, self.is_dated) is not None)
        is_plan = (any(targets) or is_promised) and bound.period is not None and bound.use is not Use.NOW and not is_over
        whole = self.frame.plan or (self.frame.topic if self.frame.is_titled else None)  # an item of it plans for a part of it alone
        is_item = bound.period != whole and lies_in(bound.period, whole) and cues.ITEM.match(self.text, self.blocks[scope.block].start) is not None
        is_part = is_item or (bound.is_nested and any(section.is_known for _, section in scope.sections))
        scope.plan = bound if is_plan and not is_part else UNBOUND

    def _main(self, told: Told) -> Bound:
        """Return the span that a sentence lends on: the one it opens with, else the last that a figure took, else what it says of what follows."""
        times = told.times
        spans = [e for e in times.found if e.use is Use.AT and e.when.kind in SPANS and not e.when.is_same]
        first = next((e for e in spans if e.is_initial and not is_base(e, times.found)), None)
        if first is not None and (period := times.resolve(first)) is not None:
            return Bound(period, True, Use.AT, is_asked=not told.figures and times.text.startswith("?", times.end - 1))
        taken = self._taken(told)
        if taken and not all(e.when.is_same for e in times.found):
            return max(reversed(taken), key=lambda b: b.period.end if b.period is not None and b.use is Use.AT else date.max)
        return UNBOUND if told.figures else self._announced(times, spans)

    def _taken(self, told: Told) -> list[Bound]:
        """Return what figures took that goes on for the sentences after them."""
        times, topic = told.times, self.frame.topic
        pairs = [(b, f) for b, f in zip(told.bounds, told.figures, strict=True) if b.is_known and not times.is_in_bracket(f)]
        pairs = [(b, f) for b, f in pairs if _goes_on(b) or (f.role is Role.TARGET and b.period is not None and b.period.kind in SPANS)]
        pairs = [(b, f) for b, f in pairs if not _is_risen_from(times, f)]
        if topic is not None:
            pairs = [(b, f) for b, f in pairs if not (b.period and b.period.end < topic.start and is_contrast(times, f))]
            if cues.FIELDWORK.search(times.text, times.start, times.end):
                pairs = [(b, f) for b, f in pairs if b.period is None or b.period.kind is not PeriodKind.RANGE]
        facts = [b for b, f in pairs if f.role is not Role.TARGET]
        return facts if facts and pairs[-1][1].role is not Role.TARGET else [b for b, _ in pairs]  # `Kế hoạch cắt 2% năm nay có sau khi năm 2017 bớt 900 người`

    def _announced(self, times: Binding, spans: Sequence[TimeExpression]) -> Bound:
        """Return the span that a sentence without figures says for what follows: from which a rule holds, of which it reports."""
        days = (e for e in times.found if e.use is Use.FROM and e.when.kind is PeriodKind.DAY)
        effect = next((e for e in days if cues.EFFECT.search(times.text, times.start, e.start)), None)
        if effect is not None and (period := times.resolve(effect)) is not None and self.frame.is_ahead(period):
            return Bound(period, True, Use.FROM)
        reported = next((e for e in spans if self._is_reported(e, times) and not is_decided(times, e, self.is_dated)), None)
        if reported is not None and (period := times.resolve(reported)) is not None:
            return Bound(period, True, Use.AT, is_head=True)
        return UNBOUND

    def _is_reported(self, expression: TimeExpression, times: Binding) -> bool:
        """Tell whether a sentence without figures says that what follows is of this span."""
        low = max(times.start, expression.start - NAMING)
        if HAPPENED.search(self.text, times.start, times.end):
            return False  # `Tháng 8/2016, công an nhận được đơn tố giác`
        if any(r.search(self.text, low, expression.start) for r in (PLAN, ROUND_UP)):
            return False
        is_closing = cues.CLOSES.fullmatch(self.text, expression.end, times.end) and cues.DONE.search(self.text, times.start, expression.start)
        return bool(is_closing) or not self.frame.is_titled or REPORT.search(self.text, low, expression.start) is not None


def _is_risen_from(times: Binding, figure: Figure) -> bool:
    """Tell whether a figure is the level that another of its sentence rose or fell from: `vọt từ 46% của năm 2021 lên 78%`."""
    if times.figures[-1].start <= figure.start or cues.RISE_BEFORE.search(times.text, max(times.start, figure.start - RISE), figure.start) is None:
        return False
    return cues.RISE_AFTER.match(times.text, figure.end, times.end) is not None


def _goes_on(bound: Bound) -> bool:
    """Tell whether the span of a figure holds for the sentences after it too: no single day."""
    return bound.use is Use.NOW or (bound.use is Use.AT and (bound.period is None or bound.period.kind is not PeriodKind.DAY))
