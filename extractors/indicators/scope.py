"""Measures how firmly the concepts of the catalog hold a figure: by its noun, its sentence, its headers, its topic."""

from __future__ import annotations

from bisect import bisect_left

from extractors.indicators.cells import is_number_of, score_cell
from extractors.indicators.changes import LEAD, ends_of_change, is_left, is_where
from extractors.indicators.link_words import BODIES
from extractors.indicators.nearness import LATER, LONGEST_HEAD, Nearness, ends_at, is_aside
from extractors.indicators.rates import is_named, names
from extractors.indicators.scope_words import BEFORE_NOUN, BEYOND, GAP, OF_AIM, PLAIN_HEADER
from extractors.indicators.terms import Hit
from extractors.indicators.text import TOPIC_REACH, TextScope, counted_mask
from extractors.keeping import cached_property
from extractors.records import Kind, Role
from extractors.rules import TIMEOUT
from extractors.spelling import respell

DOCUMENT_REACH = 2500  # distance at which the hold of a named index on the figures after it is halved
PASSED_ON = 0.75  # what is left of the hold of a named index where another was named since
IN_SENTENCE_TOPIC, HELD_TOPIC, TITLE_TOPIC = 0.75, 0.7, 0.45
CLASSIFIERS = frozenset({"bộ", "số lượng", "nữ", "nam", "nữ giới", "nam giới"})  # stand for a noun named before
TIME_WORDS = frozenset({"nay", "đầu", "giữa", "cuối", "trước", "sau", "cùng", "vào", "so"})  # begin no noun
HELD_NOUN, NOUN_REACH = 0.72, 2000  # of the noun of a table that only the text above it names; characters
FOREIGN = 1 << 4096  # stands for a counted noun that the catalog does not know: no `#part` fits it
RESULT = respell("kết quả:")
FEW_WORDS = 6  # before a bare number that goes on with what the text counts: `Đã trả 1.402, đúng hẹn 1.390`
DOERS = BODIES | frozenset(map(respell, ("trung tâm", "chi nhánh", "ubnd", "bộ phận một cửa", "văn phòng")))
TIERS = tuple(map(respell, (" tỉnh ", " huyện ", " xã ", " quận ", " phường ", "(tỉnh ", "(huyện ", "(xã ", "(quận ", "(phường ")))  # right before a count: `(cấp tỉnh 98, huyện 15)`


class FigureScope:
    """What stands around one figure: its noun, and how near each concept is, in 0..1."""

    def __init__(self, text: TextScope, index: int) -> None:
        self._text, self.figure = text, text.figures[index]
        self._clauses = text.clauses(self.figure.sentence)
        self._place = text.place_of(index)
        self._near: dict[int, float] = {}
        self.wanted = -1  # the bits that matter; all, until indicators narrows them
        self.cell = self.figure.cell or text.bare_cell(self.figure)
        spans = self.figure.cell.header_spans if self.figure.cell is not None else ()
        self._begin = min([self.figure.start, *(s.start for s in spans)])  # the rows of a table are no text before its cells
        self.noun_after, noun_end = self._find_noun_after()
        self.noun = self._noun()
        is_classifier = self.figure.counted in CLASSIFIERS and self.figure.cell is None
        if is_classifier and self.noun != FOREIGN and (papers := text.papers(self.figure)) is not None:
            self.noun = papers
        if self.cell is not None and self.noun == FOREIGN:  # the header's word may be any: `Lĩnh vực`
            self.noun = 0
        is_open = self.cell is not None or (self.noun == 0 and is_classifier)
        self.is_noun_elided = is_open or ends_at(text.respelled, self.figure.end)
        self.is_closed = self.is_noun_elided if noun_end == self.figure.end else ends_at(text.respelled, noun_end)
        if self.cell is None:
            self.in_sentence = self._clauses.mask
        else:
            self.in_sentence = 0
            for _, mask, _ in self._scored:
                self.in_sentence |= mask
        starts = ends = False
        if self.cell is None and self.figure.kind is Kind.COUNT:
            after = noun_end if self.is_noun_known else self.figure.end
            starts, ends = ends_of_change(text.respelled, self._clauses, self._place, after)
        is_change, is_cell = self.figure.role is Role.CHANGE, self.figure.cell is not None
        is_yearly = self.figure.kind is Kind.RATE and self.figure.counted == "năm"
        own = (  # in the order of `catalog.SPECIAL`
            self.is_closed, starts, ends, starts or ends, is_change, is_yearly, is_cell, self._is_gap(), is_cell and is_number_of(self.figure),
            text.respelled.startswith("(", self.figure.start - 1), is_left(text.respelled, self._clauses.start, self.figure.start),
            is_where(text.respelled, self.figure.start),
        )  # fmt: skip
        for bit, holds in enumerate(own):
            self._near[bit] = float(holds)
            self.in_sentence |= holds << bit

    def _is_noun_aside(self) -> bool:
        """Tell whether the noun read before the figure stands in brackets that close before it."""
        noun = self.figure.noun
        if noun is None or noun.end > self.figure.start or self.figure.cell is not None:
            return False
        return is_aside(self._text.respelled, self._clauses.start, noun, self.figure)

    def _is_tier(self) -> bool:
        """Tell whether the noun read before the figure only names its tier: `cấp tỉnh 98, cấp huyện 15`."""
        respelled, figure = self._text.respelled, self.figure
        if figure.noun is None:
            return figure.kind is Kind.COUNT and respelled.endswith(TIERS, 0, figure.start)
        return figure.noun.start < figure.start and respelled.endswith("cấp ", 0, figure.noun.start)

    def _is_gap(self) -> bool:
        """Tell whether the figure is how far a body named right before it is away."""
        first, last = max(self._clauses.start, self.figure.start - LEAD * 2), self.figure.start
        is_bare = self.figure.cell is None and self.figure.kind in (Kind.SHARE, Kind.SCORE, Kind.RANK)
        respelled = self._text.respelled
        if is_bare and BEYOND.pattern.search(respelled, first, last) and OF_AIM.pattern.match(respelled, self.figure.end):
            return True
        return is_bare and GAP.pattern.search(self._text.source.text, first, last) is not None

    @cached_property
    def _scored(self) -> list[tuple[float, int, bool]]:
        """Terms with their closeness, nearest first, and whether they stand in the clause before the figure."""
        if self.cell is not None:
            return score_cell(self.cell, self._text.header_mask)
        nearness = Nearness(self._text.respelled, self._clauses, self._place)
        scored = [nearness.of(hit) for hit in self._clauses.hits if hit.mask & self.wanted]
        return sorted(scored, key=lambda item: -item[0])

    def _noun(self) -> int:
        """Return the concepts of the counted noun: of the noun as read, and of the term right after the figure."""
        figure = self.figure
        if self._is_tier() or self._is_noun_aside():
            return self.noun_after
        if figure.kind is Kind.RATE and not self.noun_after and not ends_at(self._text.respelled, figure.end):
            return FOREIGN
        if not figure.counted or figure.kind is Kind.RATE or figure.counted in TIME_WORDS:
            return self.noun_after
        if self.noun_after & self._text.catalog.counted_concepts:  # `cục trưởng`, where `cục` was read
            return self.noun_after
        return self.noun_after | counted_mask(self._text.catalog.terms, figure.counted) or FOREIGN

    @property
    def is_rate_of_other(self) -> bool:
        """Whether `tỷ lệ` names what the percentage is of, and the catalog does not know it: `tỷ lệ lô hàng là 19%`."""
        if self.figure.kind is not Kind.SHARE or self.cell is not None or self.noun != FOREIGN or not self.figure.counted:
            return False
        return names(self._text.respelled, self._clauses.start, self.figure.start, respell(self.figure.counted))

    @cached_property
    def is_rate_named(self) -> bool:
        """Whether the clause of a percentage opens with its own name, `…, tỷ lệ bao phủ 86,4%`: words before are of others."""
        is_share = self.figure.kind is Kind.SHARE and self.cell is None
        return is_share and is_named(self._text.respelled, self._clauses.start, self.figure.start)

    @property
    def has_noun_behind(self) -> bool:
        """Whether a percentage is of a noun right behind it, as the value of an index never is: `25% lãnh đạo`."""
        figure = self.figure
        if figure.kind is not Kind.SHARE or figure.cell is not None or figure.noun is None:
            return False
        return 0 <= figure.noun.start - figure.end <= 1 and not respell(figure.counted or "").startswith("điểm")

    @property
    def is_of_unknown(self) -> bool:
        """Whether right behind a percentage stands a noun that no phrase counts: `30% dịch vụ ở mức độ 4, 20% dân số`."""
        figure = self.figure
        if figure.kind not in (Kind.SHARE, Kind.RATIO) or figure.cell is not None or figure.noun is None or self.noun & self._text.catalog.counted_concepts:
            return False
        return 0 <= figure.noun.start - figure.end <= 1

    @cached_property
    def own_mask(self) -> int:
        """The concepts named in the figure's own clause, before it or behind."""
        first, edge = self._clauses.firsts[self._place], self._clauses.edges[self._place]
        mask = 0
        for hit in self._clauses.hits:
            if hit.end > first and hit.start < edge:
                mask |= hit.mask
        return mask

    @property
    def is_noun_known(self) -> bool:
        """Whether a noun that some phrase counts stands right behind the figure."""
        return bool(self.noun_after & self._text.catalog.counted_concepts)

    @cached_property
    def is_named_by_header(self) -> bool:
        """Whether the header of a cell's column names a thing of its own, which a caption alone cannot change.

        Not of scores and ranks: `Tăng, giảm bậc` is of the index that the caption names.
        """
        if self.figure.kind in (Kind.SCORE, Kind.RANK):
            return False
        headers = self.cell.column_headers if self.cell is not None and self.figure.cell is not None else ()
        return any(h and not PLAIN_HEADER.pattern.fullmatch(respell(h), timeout=TIMEOUT) for h in headers[-1:])

    def is_thing(self, concept: int) -> bool:
        """Tell whether the concept names only what some phrase counts."""
        return bool(self._text.catalog.thing_concepts >> concept & 1)

    def _find_noun_after(self) -> tuple[int, int]:
        """Return the concepts of the term right after the figure, and where it ends."""
        figure = self.figure
        if figure.cell is not None:
            return 0, figure.end
        found = BEFORE_NOUN.pattern.match(self._text.respelled, figure.end, self._clauses.end)
        at = found.end() if found else figure.end
        first = figure.end
        return next(((h.noun, h.end) for h in self._clauses.hits if first <= h.start <= at), (0, at))

    def near(self, concept: int) -> float:
        """Return how near the concept stands in the sentence or the headers; 0 where it does not."""
        near = self._near.get(concept)
        if near is None:
            near, bit = 0.0, 1 << concept
            if self.in_sentence & bit:
                for closeness, mask, _ in self._scored:
                    if mask & bit:
                        near = closeness
                        break
            self._near[concept] = near
        return near

    def before(self, concept: int) -> float:
        """Return how near before the figure, in its clause, the concept stands; in a table, how near at all."""
        bit = 1 << concept
        for near, mask, is_before in self._scored:
            if is_before and mask & bit:
                return near
        return 0.0

    def _named_before(self, concept: int) -> int | None:
        """Return how many characters before the figure, or before its table, the concept was last named; None where it was not."""
        places = self._text.places_of(concept)
        at = bisect_left(places, self._begin)
        return self._begin - places[at - 1] if at else None

    @cached_property
    def is_item(self) -> bool:
        """Whether the figure stands behind a label in a line that names no noun: `- Đang giải quyết: 33`, `Trước hạn 500, trễ 12`."""
        figure, respelled, start = self.figure, self._text.respelled, self._clauses.start
        if figure.kind is not Kind.COUNT or figure.cell is not None or self.noun or not ends_at(respelled, figure.end):
            return False
        nouns, edge = self._text.catalog.counted_concepts, self._clauses.edges[self._place]
        before = self._clauses.figures[self._place - 1].end if self._place else start
        is_labelled = respelled.find(":", start, figure.start) >= 0 or self._clauses.are_labelled
        is_labelled = is_labelled or len(respelled[before : figure.start].split()) <= FEW_WORDS
        head = respelled.find(RESULT, start, start + LONGEST_HEAD)  # `- Kết quả: đã giải quyết 700, …` counts no results
        head = head + len(RESULT) if head >= 0 else start
        return is_labelled and not any(h.noun & nouns and head <= h.start < edge and not self._is_doer(h) for h in self._clauses.hits)

    def _is_doer(self, hit: Hit) -> bool:
        """Tell whether a noun before the first figure is of those who act: `Các sở đã xử lý 3.850, đúng hạn 3.701`."""
        return hit.end <= self._clauses.figures[0].start and self._text.respelled[hit.start : hit.end] in DOERS

    def held(self, concept: int) -> float:
        """Return how firmly a table or a list counts the concept, a noun that neither its headers nor its caption nor the line name."""
        if self.noun or (self.cell is None and not self.is_item):
            return 0.0
        if self.cell is None:
            return HELD_NOUN if self._text.counted_before(self.figure) & 1 << concept else 0.0
        gap = self._named_before(concept)
        return HELD_NOUN if gap is not None and gap <= NOUN_REACH else 0.0

    def topic(self, concept: int) -> float:
        """Return how firmly the concept is the topic: in the sentence, shortly before, in a heading or the title."""
        near = self.near(concept)
        if near:
            return near
        gap = self._named_before(concept)
        if gap is not None and any((self._named_before(r) or gap) < gap for r in self._text.catalog.rivals[concept]):
            return 0.0  # the text has gone on to another index
        if gap is not None and gap <= TOPIC_REACH:
            return 0.85 - gap / TOPIC_REACH * 0.25
        return TITLE_TOPIC if self._text.title_mask >> concept & 1 else 0.0

    def document_topic(self, concept: int) -> float:
        """Return how firmly the concept, an index, holds the figure: the nearer it was named the more."""
        near = self.near(concept)
        if near > LATER:
            return max(near, IN_SENTENCE_TOPIC)
        gap = self._named_before(concept)
        held = 0.0 if gap is None else HELD_TOPIC / (1 + gap / DOCUMENT_REACH)
        if gap is not None and any((self._named_before(r) or gap) < gap for r in self._text.catalog.rivals[concept]):
            held *= PASSED_ON
        if near == 0 and self.in_sentence & self._text.catalog.index_concepts:  # the sentence names another index
            held *= 0.5
        return max(near, held, TITLE_TOPIC if self._text.title_mask >> concept & 1 else 0.0)
