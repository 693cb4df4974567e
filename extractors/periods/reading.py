"""Gives each figure the span of time it is about, by scope: sentence, list, section, table, title, publication."""

from __future__ import annotations

from collections.abc import Sequence

from extractors.periods import cues
from extractors.periods.binding import UNBOUND, Binding, Bound
from extractors.periods.carrying import Carrier, Told
from extractors.periods.frames import Frame
from extractors.periods.framing import read_expressions, read_frame
from extractors.periods.lending import Here, lend, lend_in_prose
from extractors.periods.repeats import settle, sourced
from extractors.periods.scope import OPENING, Scope
from extractors.periods.tables import is_undated, of_row, of_year, read_cell, same_span
from extractors.periods.uses import TimeExpression, Use
from extractors.records import Figure, Kind, Period, PeriodKind, PeriodSource, Role, SourceText
from extractors.rule_sets import spaced_document
from extractors.rules import fold


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
        self.carrier = Carrier(source, frame, self.scope)
        self.spaced = spaced_document(fold(source.text))
        self.bounds: list[Bound] = [UNBOUND] * len(figures)
        self.lent: list[Period | None] = [None] * len(figures)

    def read(self, index: int, rows: list[int]) -> None:
        """Read one sentence with the figures in it."""
        sentence = self.source.sentences[index]
        if sentence.block != self.scope.block:
            self.scope.enter(sentence.block)
        start = self.source.text[sentence.start : sentence.start + OPENING]
        may_turn = self.spaced[sentence.start : sentence.start + len(start)].partition(" ")[0] in cues.TURNING
        self.scope.is_voiced = (may_turn and cues.OPINION.match(start) is not None) or (self.scope.is_voiced and start.startswith(("“", '"')))
        if not self.expressions[index] and cues.SURVEY.match(start) is not None:
            self.scope.surveyed = sentence.block
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
                is_before_goal = number + 1 < len(rows) and self.figures[rows[number + 1]].role is Role.TARGET
                self.lent[row] = lend_in_prose(self._here(row, bound, start, is_before_goal), times.found)
        self.carrier.carry(Told(times, bounds, [self.lent[row] for row in rows]))

    def _here(self, row: int, bound: Bound, start: str, is_before_goal: bool = False) -> Here:
        return Here(self.source, self.frame, self.scope, self.figures[row], bound, start, is_before_goal)

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
                lent = lend(self._here(row, UNBOUND, "")) or sourced(self.scope.chain.period or until, PeriodSource.SECTION)
                self.lent[row] = of_year(figure, lent)
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

    def finish(self) -> list[Period | None]:
        """Return all periods; a figure without its own takes that of the same quantity where its sentence or table tells."""
        return settle(self.source, self.figures, self.bounds, self.lent)
