"""Keeps what the text so far lends to figures without a span of their own: its sections, its list, its paragraph, its last block."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from extractors.periods import cues
from extractors.periods.binding import UNBOUND, Bound
from extractors.periods.frames import Frame
from extractors.periods.reference import Lent
from extractors.periods.sentence_times import SentenceTimes
from extractors.periods.uses import TimeExpression, Use
from extractors.records import Block, BlockKind, Figure, Period, PeriodKind, Role, SourceText

CARRIED = frozenset({Use.AT, Use.UNTIL, Use.FROM})  # uses of a time whose span goes on for what follows
CLOSING = ".;,:?!…”\"')"  # ends no heading
LONGEST_HEADING = 140  # characters
OPENING = 60  # characters of a sentence by which it is told how it goes on
SHORT_LINE = 60  # characters of a line that may go on with a list without a mark of its own


class Scope:
    """What the text so far lends to a figure whose own sentence gives no span."""

    def __init__(
        self, source: SourceText, figures: Sequence[Figure], expressions: Sequence[Sequence[TimeExpression]], frame: Frame
    ) -> None:
        self._source, self._expressions, self._frame = source, expressions, frame
        self._starts = sorted(f.start for f in figures)
        self.sections: list[tuple[int, Bound]] = []  # the open headings: rank, 0 is outermost, and what each lends
        self.list_head: Bound = UNBOUND  # of the sentence that opens the list, where `is_list`
        self.paragraph: Bound = UNBOUND  # of the sentences before in this block
        self.chain: Bound = UNBOUND  # of the block before
        self.plan: Bound = UNBOUND  # a planned span of the block before
        self.span: Period | None = None  # told of last
        self.recent: int | None = None  # the year of the sentence before, of what is past
        self.parts: tuple[Period, ...] = ()  # the month and the quarter told of last
        self.years: tuple[Period, ...] = ()  # spans of the sentence before
        self.compared: Period | None = None  # the earlier time of a comparison
        self.is_compared_here: bool = False  # `compared` stands in this block
        self.block: int = -1  # the one that was entered last
        self.is_list: bool = False
        self.is_head_of_table: bool = False  # what began the list stands right above a table
        self.stock: Bound = UNBOUND  # the day up to which the sentence before counted
        self.until: Period | None = None  # the day up to which facts were told last
        self.is_left: bool = False  # the text turned from what it came to tell of
        self.is_away: bool = False  # the text last told of another time than what it reports on
        self.is_voiced: bool = False  # a delegate or an expert gives his view
        self.surveyed: int | None = None  # the block in which a survey of someone was told of
        self.is_program: bool = False  # `plan` is that of a plan or program by name
        self.table: Bound = UNBOUND  # of the paragraph that introduces a table

    def restart(self, start: str, is_timed: bool, may_turn: bool) -> None:
        """End what is lent where a sentence turns to something else; a topic that the text only came to ends too.

        `may_turn` tells whether its first word can open a turn (`cues.TURNING`).
        """
        if is_timed:
            self.is_left = False
        if is_timed or not may_turn:
            return
        if cues.RESTART.match(start):
            self.chain = self.plan = UNBOUND
        if cues.TURN.match(start):
            self.is_left = self._frame.since > 0

    def lent(self) -> Lent:
        """Return what expressions of the next sentence may take from the text so far: a year, spans told of before."""
        reported = self.paragraph.period if self.paragraph.use in CARRIED else None
        return Lent(self.near_year(), self.span, self.parts, reported)

    def is_compared_lately(self) -> bool:
        """Tell whether the document compares with the year before the one it tells of: an index of each year, no base of long ago."""
        told = self._frame.topic_year if self._frame.topic_year is not None else self.near_year()
        return self.compared is not None and (told is None or told - 1 <= self.compared.end.year)

    def runs_on(self, start: str, is_fact: bool) -> bool:
        """Tell whether a paragraph goes on with the span of the one before: in an undated text only where it says so, and of facts."""
        return self._source.published is not None or (is_fact and (self.chain.is_head or cues.GOES_ON.match(start) is not None))

    def near_year(self) -> int | None:
        """Return the year of the paragraph, the list or the section, for expressions without one."""
        for bound in (self.paragraph, self.list_head, *(b for _, b in reversed(self.sections))):
            if bound.period is not None and bound.use is not Use.NOW:
                return bound.period.end.year
        topic, day, recent = self._frame.topic_year, self._frame.day, self.recent
        return recent if topic is not None and day is not None and recent is not None and topic < recent <= day.year else None

    def enter(self, index: int) -> None:
        """Move to a new block: what its neighbors lend ends, is passed on or begins."""
        block = self._source.blocks[index]
        self.block = index
        self.chain = UNBOUND if self.paragraph.use is Use.NOW or self.paragraph.is_aside else self.paragraph
        if self._is_brief(self.plan) and self.plan.period != self.chain.period:
            self.plan = UNBOUND  # what is planned for a quarter ends with the block that it stands before
        self.paragraph = UNBOUND
        self.is_compared_here = False
        is_row = block.kind in (BlockKind.ROW, BlockKind.TABLE_CAPTION)
        if not is_row:
            self.table = UNBOUND
            self.is_list, self.is_head_of_table = self.is_list and not self.is_head_of_table, False
        elif self._source.blocks[index - 1].kind not in (BlockKind.ROW, BlockKind.TABLE_CAPTION):
            self.table = self.chain
            self.is_head_of_table = any(self._source.text[b.end - 1] == ":" for b in self._source.blocks[max(0, index - 3) : index])
        is_item = block.kind in (BlockKind.ITEM, BlockKind.ROW, BlockKind.TABLE_CAPTION) or cues.ITEM.match(self._source.text, block.start) is not None
        if self.is_list and not is_item and self.list_head.period is not None:
            self.is_list = block.end - block.start < SHORT_LINE
        if not self.is_list:
            self.list_head = UNBOUND
        is_item = is_item and not (self._is_numbered(block) and any(e.use in (Use.AT, Use.NAMED) for e in self._expressions_of(index)))
        if not is_item and not (self.is_list and block.kind is not BlockKind.HEADING) and self._is_heading(block):
            self._enter_section(block, index)

    def _is_brief(self, plan: Bound) -> bool:
        """Tell whether an undated text plans for a part of a year only, and by no program that goes on."""
        return self._source.published is None and not self.is_program and plan.period is not None and plan.period.kind in (PeriodKind.QUARTER, PeriodKind.MONTH)

    def _is_heading(self, block: Block) -> bool:
        if block.kind is BlockKind.HEADING:
            return cues.LETTER.search(self._source.text, block.start, block.end) is not None
        if block.kind is not BlockKind.PARAGRAPH or block.end - block.start > LONGEST_HEADING:
            return False
        return self._source.text[block.end - 1] not in CLOSING and self._source.text.count(" ", block.start, block.end) >= 2

    def _is_numbered(self, block: Block) -> bool:
        """Tell whether a block is a heading with its number: `3. Nhiệm vụ trọng tâm quý II/2023`, no item with figures."""
        if block.kind is BlockKind.HEADING:
            return True
        if block.kind is not BlockKind.PARAGRAPH or not cues.NUMBERED.match(self._source.text, block.start) or not self._is_heading(block):
            return False
        return bisect_left(self._starts, block.start) == bisect_left(self._starts, block.end)

    def _enter_section(self, block: Block, index: int) -> None:
        text = self._source.text
        is_upper = text[block.start : block.end].isupper() or cues.ROMAN_HEAD.match(text, block.start) is not None
        rank = 0 if is_upper else 2 if cues.SUB_HEAD.match(text, block.start) else 1
        while self.sections and self.sections[-1][0] >= rank:
            self.sections.pop()
        found = self._expressions_of(index)
        spans = [e for e in found if e.use in (Use.AT, Use.UNTIL, Use.NAMED)]
        bound = UNBOUND
        if spans:
            is_ahead = cues.HEAD_OF_PLANS.search(text, block.start, block.end) and not cues.HEAD_OF_RESULTS.search(text, block.start, block.end)
            role = Role.TARGET if is_ahead else Role.ACTUAL
            period = SentenceTimes(text, block.start, block.end, (), found, self._frame).resolve(spans[0], role=role)
            bound = Bound(period, period is not None, spans[0].use)
        self.sections.append((rank, bound))
        self.chain = self.plan = self.list_head = UNBOUND
        self.is_list = False

    def _expressions_of(self, block: int) -> list[TimeExpression]:
        first = bisect_left(self._source.sentences, block, key=lambda s: s.block)
        last = bisect_right(self._source.sentences, block, key=lambda s: s.block)
        return [e for row in self._expressions[first:last] for e in row]
