"""Measures how near the words of the catalog stand to a figure: its clause, its sentence, its headers, its topic."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import cached_property, lru_cache

from extractors.indicator_terms import Hit, Terms, fold
from extractors.records import Cell, Figure, Kind, SourceText
from extractors.rules import TIMEOUT, compile_pattern

DELIMITER = compile_pattern(r"[,;(|:]|\b(?:và|trong\ đó|nhưng)\b")
HARD = ";|"
# Closeness of a place, before distance is taken off.
BEFORE, AFTER, SHARED, EARLIER, LATER = 1.0, 0.99, 0.92, 0.9, 0.5
HEADER, ROW, CAPTION = 0.98, 0.96, 0.8
OWN_CLAUSE = 0.75
PER_COMMA = 0.03
PER_CHARACTER, PER_SHARED, PER_FIGURE, PER_CLAUSE, LEAST = 0.0004, 0.0002, 0.015, 0.06, 0.55
TOPIC_REACH = 420  # characters before the figure in which a topic still holds; about two sentences
DOCUMENT_REACH = 2500  # distance at which the hold of a named index on the figures after it is halved
FOREIGN = 1 << 4096  # stands for a counted noun that the catalog does not know: no `#part` fits it
IN_SENTENCE_TOPIC, HELD_TOPIC, TITLE_TOPIC, AHEAD_TOPIC = 0.75, 0.7, 0.45, 0.3
LIST_GAP = 24
LINK = compile_pattern(  # between a figure's own words and the next figure, where both hang on the words before
    r"[\s,;(/–-]*+(?:(?:và|trong\ đó|có|gồm|hơn|gần|khoảng|trên|dưới|cùng|với|là|được)\b[\s,;(]*+){0,4}"
)
AND = compile_pattern(r"[\s,;–-]*+(?:(?:và|cùng|với|hơn|gần|khoảng|trên)\b[\s]*+){0,2}")  # both share what follows
NOUN_ONLY = compile_pattern(r"\s*+[^\W\d][^;:()]{0,60}+")
COUNTED = frozenset({Kind.COUNT, Kind.RATIO, Kind.SHARE})
CLAUSE_END = compile_pattern(r"\s*+(?:[,;.:)\n]|và\b|$)")
ELIDED = compile_pattern(r"\s*+(?:[,;.:()\n]|và\b|$)")  # no noun follows the figure
BEFORE_NOUN = compile_pattern(r"\s*+(?:(?:số|tổng\ số|trong\ số|các|của|lượng)\s++){0,2}+")
CONTINUED_REACH = 90  # characters from one figure to the one that continues it
PART = compile_pattern(r"[\s+*•–-]*+(?:trong\ (?:số\ )?đó|cụ\ thể|gồm|bao\ gồm|riêng|còn\ lại|tiếp\ theo|theo\ sau|kế\ đến)\b")
LABEL_LINES = 6  # lines between a label and the last cell of its row in a flattened table
LABEL = compile_pattern(r"\p{L}{2}")
LINK = compile_pattern(
    r"[\s,;(/–-]*+(?:(?:và|trong\ đó|có|gồm|hơn|gần|khoảng|trên|dưới|cùng|với|là|được)\b[\s,;(]*+){0,4}"
)


class TextScope:
    """One document's folded text, its terms and its figures by sentence."""

    def __init__(
        self, source: SourceText, terms: Terms, figures: Sequence[Figure], counted_concepts: int, index_concepts: int
    ) -> None:
        self.source, self.terms, self.figures = source, terms, figures
        self.counted_concepts, self.index_concepts = counted_concepts, index_concepts
        self.folded = fold(source.text)
        self.hits = terms.find(self.folded)
        self.starts = [hit.start for hit in self.hits]
        self._order: dict[int, list[int]] = {}
        for index, figure in enumerate(figures):
            self._order.setdefault(figure.sentence, []).append(index)
        for indexes in self._order.values():
            indexes.sort(key=lambda i: figures[i].start)
        self._zones: dict[int, Zones] = {}
        self._headers: dict[str, int] = {}

    def scope(self, index: int) -> FigureScope:
        """Return the surroundings of figure `index`."""
        return FigureScope(self, index, self.zones(self.figures[index].sentence))

    def zones(self, sentence: int) -> Zones:
        """Return the clauses of a sentence as its figures divide it."""
        if sentence not in self._zones:
            indexes = self._order[sentence]
            self._zones[sentence] = Zones(self, sentence, indexes)
        return self._zones[sentence]

    def between(self, start: int, end: int) -> list[Hit]:
        """Return the terms that begin in `[start, end)`."""
        return self.hits[bisect_left(self.starts, start) : bisect_left(self.starts, end)]

    def is_continued(self, before: int, index: int) -> bool:
        """Tell whether figure `index` goes on with what figure `before`, the one before it, says."""
        first, second = self.figures[before], self.figures[index]
        if first.kind is not second.kind or first.unit != second.unit or first.cell or second.cell:
            return False
        if fold(first.counted or "") != fold(second.counted or ""):
            return False
        if first.sentence == second.sentence:
            return second.start - first.end <= CONTINUED_REACH
        start = self.source.sentences[second.sentence].start
        return (
            second.sentence - first.sentence <= 1
            and second.start - start <= CONTINUED_REACH
            and PART.match(self.folded, start, timeout=TIMEOUT) is not None
        )

    def header_mask(self, text: str) -> int:
        """Return the concepts named in a header or label."""
        if text not in self._headers:
            mask = 0
            for hit in self.terms.find(fold(text)):
                mask |= hit.mask
            self._headers[text] = mask
        return self._headers[text]

    def bare_cell(self, figure: Figure) -> Cell | None:
        """Return the label above a figure that is all its line holds, as in a table flattened to lines."""
        sentence = self.source.sentences[figure.sentence]
        if sentence.end - sentence.start > figure.end - figure.start + 2:
            return None
        for block in range(sentence.block, max(-1, sentence.block - LABEL_LINES), -1):
            label = self.source.block_text(block)
            if LABEL.search(label, timeout=TIMEOUT):
                return Cell(-1, -1, -1, row_header=label)
        return None

    @cached_property
    def title_mask(self) -> int:
        """The concepts named in the title."""
        return self.header_mask(self.source.title or "")

    @cached_property
    def places(self) -> dict[int, list[int]]:
        """Starts of hits by concept number, filled when asked for."""
        return {}

    def places_of(self, concept: int) -> list[int]:
        """Return the starts of a concept's terms in the document."""
        if concept not in self.places:
            bit = 1 << concept
            self.places[concept] = [hit.start for hit in self.hits if hit.mask & bit]
        return self.places[concept]

    @cached_property
    def all_mask(self) -> int:
        """Every concept that the document names."""
        mask = self.title_mask
        for hit in self.hits:
            mask |= hit.mask
        return mask


class Zones:
    """The clause of every figure of one sentence: `[first, own_end)` around it, and where a shared predicate ends."""

    def __init__(self, text: TextScope, sentence: int, indexes: list[int]) -> None:
        span = text.source.sentences[sentence]
        self.start, self.end = span.start, span.end
        figures = [text.figures[i] for i in indexes]
        self.end = max([span.end, *(f.end for f in figures)])
        self.hits = text.between(self.start, self.end)
        self.position = {index: place for place, index in enumerate(indexes)}
        self.edges = [self._edge(text.folded, f, figures[i + 1] if i + 1 < len(figures) else None)
                      for i, f in enumerate(figures)]
        self.firsts = [self._first(text.folded, i, f) for i, f in enumerate(figures)]
        self.back, self.on = self._shared(text.folded, figures)
        self.figures = figures

    def _edge(self, folded: str, figure: Figure, following: Figure | None) -> int:
        """Return where the words after a figure stop being its own."""
        stop = self.end if following is None else max(following.start, figure.end)
        mark = word = stop
        for match in DELIMITER.finditer(folded, figure.end, stop, timeout=TIMEOUT):
            if any(h.start < match.start() < h.end for h in self.hits):  # the comma of `quận, huyện`
                continue
            if match[0] in HARD:
                return match.start()
            if match[0] in ",(":
                mark = match.start()
            else:
                word = match.start()
        if following is None:
            return stop
        return mark if mark < stop else word

    def _first(self, folded: str, place: int, figure: Figure) -> int:
        """Return where the words before a figure begin to be its own."""
        first = self.edges[place - 1] if place else self.start
        cut = max(folded.rfind(mark, first, figure.start) for mark in HARD)
        return max(first, cut)

    def _shared(self, folded: str, figures: list[Figure]) -> tuple[list[int], list[int]]:
        """Return how far back and how far on each figure shares the words around the figures it is listed with.

        `giảm 15 vụ, 189 phòng`: the verb before the first holds for both; `21/21 sở, 24/24 quận đã công bố`: the
        predicate after the last.
        """
        back, on = list(self.firsts), list(self.edges)
        pairs = list(zip(figures, figures[1:], self.edges, strict=False))
        for place, (figure, following, edge) in enumerate(pairs):
            near = 0 < following.start - edge <= LIST_GAP  # 0: nothing divides the two
            if near and figure.kind is following.kind and LINK.fullmatch(folded, edge, following.start, timeout=TIMEOUT):
                back[place + 1] = back[place]
        for place in range(len(pairs) - 1, -1, -1):
            figure, following, edge = pairs[place]
            if (
                {figure.kind, following.kind} <= COUNTED
                and NOUN_ONLY.fullmatch(folded, figure.end, edge, timeout=TIMEOUT)
                and AND.fullmatch(folded, edge, following.start, timeout=TIMEOUT)
            ):
                on[place] = on[place + 1]
        return back, on


class FigureScope:
    """What stands around one figure, as closeness per concept in 0..1."""

    def __init__(self, text: TextScope, index: int, zones: Zones) -> None:
        self._text, self._zones = text, zones
        self.figure = text.figures[index]
        self._place = zones.position[index]
        self._near: dict[int, float] = {}
        self._before_hits: list[tuple[float, int]] = []
        cell = self.figure.cell or text.bare_cell(self.figure)
        self.is_cell = cell is not None
        self._scored = self._score_cell(cell) if cell else self._score_sentence()
        self.in_sentence = 0
        for _, mask in self._scored:
            self.in_sentence |= mask
        self.noun_after, noun_end = self._find_noun_after()
        self.noun = self._noun()
        self.is_noun_elided = ELIDED.match(text.folded, self.figure.end, timeout=TIMEOUT) is not None
        if CLAUSE_END.match(text.folded, noun_end, timeout=TIMEOUT):
            self._near[0] = 1.0
        self.available = self.in_sentence | text.all_mask | 1

    def _score_cell(self, cell: Cell) -> list[tuple[float, int]]:
        header = self._text.header_mask
        scored = [(HEADER, header(h)) for h in reversed(cell.column_headers)]
        scored.append((ROW, header(cell.row_header)))
        scored.append((HEADER, header(cell.unit_text)))
        scored.append((CAPTION, header(cell.caption)))
        return [(near, mask) for near, mask in scored if mask]

    def _score_sentence(self) -> list[tuple[float, int]]:
        """Return the terms of the sentence with their closeness, nearest first."""
        zones, place, figure = self._zones, self._place, self.figure
        first, edge, back, on = zones.firsts[place], zones.edges[place], zones.back[place], zones.on[place]
        ends = [f.end for f in zones.figures[:place]]
        count = self._text.folded.count
        scored = []
        for hit in zones.hits:
            if hit.start >= figure.end:
                gap = hit.start - figure.end
                near = AFTER if hit.start < edge else SHARED if hit.start < on else LATER
                near -= min(gap, 120) * PER_CHARACTER + count(",", figure.end, hit.start) * PER_COMMA
            elif hit.end <= figure.start:
                gap = figure.start - hit.end
                if hit.end > first:
                    near = BEFORE - min(gap, 200) * PER_CHARACTER - count(",", hit.end, figure.start) * PER_COMMA
                elif hit.end > back:
                    near = max(SHARED - min(gap, 200) * PER_SHARED, LEAST)
                else:
                    passed = len(ends) - bisect_right(ends, hit.start)
                    near = EARLIER - PER_FIGURE * max(0, passed - 1) - min(gap, 300) * PER_CHARACTER
                    if self._is_past_clause(hit.end, figure.start):
                        near -= PER_CLAUSE
                    near = max(near, LEAST)
            else:
                near = BEFORE
            scored.append((near, hit.mask))
            if hit.end <= figure.start and near >= OWN_CLAUSE:
                self._before_hits.append((near, hit.mask))
        scored.sort(key=lambda item: -item[0])
        return scored

    def _is_past_clause(self, start: int, end: int) -> bool:
        return self._text.folded.find(";", start, end) >= 0

    def _noun(self) -> int:
        """Return the concepts of the counted noun: of the noun as read, and of the term right after the figure."""
        figure = self.figure
        if not figure.counted or figure.kind is Kind.RATE:
            return self.noun_after
        if self.noun_after & self._text.counted_concepts:  # `cục trưởng`, where `cục` was read
            return self.noun_after
        return self.noun_after | _counted_mask(self._text.terms, figure.counted) or FOREIGN

    def _find_noun_after(self) -> tuple[int, int]:
        """Return the concepts of the term right after the figure, and where it ends."""
        figure, text, end = self.figure, self._text, self._zones.end
        if figure.cell is not None:
            return 0, figure.end
        found = BEFORE_NOUN.match(text.folded, figure.end, end, timeout=TIMEOUT)
        at = found.end() if found else figure.end
        for hit in text.between(at, min(at + 1, end)):
            return hit.whole, hit.end
        return 0, at

    def near(self, concept: int) -> float:
        """Return how near the concept stands in the sentence or the headers; 0 where it does not."""
        if concept not in self._near:
            bit = 1 << concept
            self._near[concept] = (
                next((near for near, mask in self._scored if mask & bit), 0.0) if self.in_sentence & bit else 0.0
            )
        return self._near[concept]

    def before(self, concept: int) -> float:
        """Return how near before the figure, in its clause, the concept stands; in a table, how near at all."""
        if self.is_cell:
            return self.near(concept)
        return max((near for near, mask in self._before_hits if mask >> concept & 1), default=0.0)

    def _before(self, concept: int) -> int | None:
        """Return how many characters before the figure the concept was last named; None where it was not."""
        places = self._text.places_of(concept)
        at = bisect_left(places, self.figure.start)
        return self.figure.start - places[at - 1] if at else None

    def topic(self, concept: int) -> float:
        """Return how firmly the concept is the topic: in the sentence, shortly before, in a heading or the title."""
        near = self.near(concept)
        if near:
            return near
        gap = self._before(concept)
        if gap is not None and gap <= TOPIC_REACH:
            return 0.85 - gap / TOPIC_REACH * 0.25
        return TITLE_TOPIC if self._text.title_mask >> concept & 1 else 0.0

    def document_topic(self, concept: int) -> float:
        """Return how firmly the concept, an index, holds the figure: the nearer it was named the more."""
        near = self.near(concept)
        if near > LATER:
            return max(near, IN_SENTENCE_TOPIC)
        gap = self._before(concept)
        held = 0.0 if gap is None else HELD_TOPIC / (1 + gap / DOCUMENT_REACH)
        if near == 0 and self.in_sentence & self._text.index_concepts:  # the sentence names another index
            held *= 0.5
        title = TITLE_TOPIC if self._text.title_mask >> concept & 1 else 0.0
        ahead = AHEAD_TOPIC if gap is None and self._text.places_of(concept) else 0.0
        return max(near, held, title, ahead)


@lru_cache(maxsize=4096)
def _counted_mask(terms: Terms, counted: str) -> int:
    mask = 0
    for hit in terms.find(fold(counted))[:1]:
        if hit.start == 0:  # `nhóm dịch vụ` are no `dịch vụ`
            mask |= hit.whole
    return mask
