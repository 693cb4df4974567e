"""Holds one document as the indicators see it: respelled, its terms looked up, its figures by sentence and clause."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import lru_cache
from itertools import accumulate
from operator import attrgetter
from typing import Any

from extractors.indicators.catalog import Catalog
from extractors.indicators.clauses import Clauses
from extractors.indicators.scope_words import PRIVATE, PUBLIC
from extractors.indicators.terms import Hit, Terms, places, spaced
from extractors.keeping import cached_property
from extractors.records import Cell, Figure, Kind, SourceText
from extractors.rule_sets import marks_of_document
from extractors.rules import TIMEOUT, compile_pattern, fold, word_rule
from extractors.spelling import compile_respelled, respell

PAIRS = frozenset(  # of one word each that stand with a comma between them: `bộ, ngành`
    map(
        respell,
        ["tỉnh thành", "quận huyện", "huyện xã", "huyện thị", "xã phường", "phường xã", "bộ ngành", "sở ngành", "ban ngành", "phòng ban"]
        + ["thôn bản", "thôn buôn", "thôn làng", "thôn xóm", "ấp khóm", "bản làng", "buôn làng", "tin bài", "phòng chống", "tăng giảm"],
    )
)
AFTER = compile_respelled(r"sau (?:khi )?")
SET_ALONE = compile_respelled(  # behind `bộ`, of papers
    r"(?:,|;|\.|:|\)|$| (?:đã|đang|còn|bị|được|trả|quá|trễ|chậm|nộp|gửi|đúng|trước|tồn|chưa|vì|do|của|trong|qua|bằng|là|có|và|hồ sơ|giấy tờ)\b)",
)
PAPERS, PAPERS_REACH, MINISTRIES = respell("hồ sơ"), 420, 30  # what comes in sets; how far before; how many bodies a government has at most
TOPIC_REACH = 420  # characters before the figure in which a topic still holds; about two sentences
LABEL_LINES = 6  # lines between a label and the last cell of its row in a flattened table
LABEL = word_rule(  # in a line above a bare number: it has words
    "indicator.label",
    compile_pattern(r"\p{L}{2}"),
    examples=["⟦Cả⟧", "⟦đạ⟧t"],
    rejects=["12,5", "b)"],
)


class TextScope:
    """One document's respelled text, its terms and its figures by sentence."""

    def __init__(self, source: SourceText, catalog: Catalog, figures: Sequence[Figure]) -> None:
        self.source, self.catalog, self.figures = source, catalog, figures
        self.respelled = respell(source.text)
        self.spaced = spaced(self.respelled, marks_of_document(fold(source.text)))
        self._order: dict[int, list[int]] = {}
        for index, figure in enumerate(figures):
            self._order.setdefault(figure.sentence, []).append(index)
        for indexes in self._order.values():
            indexes.sort(key=lambda i: figures[i].start)
        self._clauses: dict[int, Clauses] = {}
        self._headers: dict[str, int] = {}
        self._places: dict[int, list[int]] = {}
        self._counted: dict[int, int] = {}
        self.candidates: dict[tuple[int, str], Any] = {}  # filled by indicators

    def clauses(self, sentence: int) -> Clauses:
        """Return the clauses of a sentence as its figures divide it."""
        if sentence not in self._clauses:
            span = self.source.sentences[sentence]
            figures = [self.figures[i] for i in self._order[sentence]]
            found = self.catalog.terms.find(self.spaced, span.start, max(span.end, figures[-1].end))
            # `một phần` of `một phần ba` is no level of service
            hits = [h for h in found if not any(f.start <= h.start and h.end <= f.end for f in figures)]
            hits = self._cut_at_commas(self._without_time(hits, figures), figures)
            self._clauses[sentence] = Clauses(self.respelled, span.start, span.end, figures, hits)
        return self._clauses[sentence]

    def _without_time(self, hits: list[Hit], figures: Sequence[Figure]) -> list[Hit]:
        """Return the terms, those whose verb has its object behind it without the word of time: `sau khi sáp nhập 3 ban`."""
        starts = {f.start - 1 for f in figures if f.kind is Kind.COUNT and f.noun is not None}
        cut: list[Hit] = []
        for hit in hits:
            word = AFTER.match(self.respelled, hit.start, hit.end) if hit.end in starts else None
            cut.extend([hit] if word is None else self.catalog.terms.find(self.spaced, word.end(), hit.end))
        return cut

    def _cut_at_commas(self, hits: list[Hit], figures: Sequence[Figure]) -> list[Hit]:
        """Return the terms, those cut that reach over a comma behind a counted noun, and pairs of words that no list has.

        `84 hồ sơ, cán bộ làm hộ 71`, `7.020 hồ sơ đã trả, sớm hẹn chiếm 73,1%`
        """
        nouns = [f.noun for f in figures if f.noun is not None and self.respelled.startswith(", ", f.noun.end)]
        commas = {n.end for n in nouns if " " in self.respelled[n.start : n.end]}  # not of `bộ, ngành`, which is one term
        for hit in hits:
            first, _, second = self.respelled[hit.start : hit.end].partition(", ")
            if second and " " not in first and " " not in second and f"{first} {second}" not in PAIRS:
                commas.add(hit.start + len(first))
        if not commas:
            return hits
        cut: list[Hit] = []
        for hit in hits:
            comma = next((c for c in commas if hit.start < c < hit.end), None)
            if comma is None:
                cut.append(hit)
            else:
                cut.extend(self.catalog.terms.find(self.spaced, hit.start, comma))
                cut.extend(self.catalog.terms.find(self.spaced, comma, hit.end))
        return cut

    def papers(self, figure: Figure) -> int | None:
        """Return what `bộ` stands for where things that come in sets, `bộ hồ sơ`, are spoken of; None where it is the ministry.

        Papers named in the figure's sentence leave it open (0); sets of them there or shortly before are what is counted: `Đã trả 4.120 bộ`.
        """
        clauses = self.clauses(figure.sentence)
        is_count = figure.counted == "bộ" and figure.kind is Kind.COUNT and SET_ALONE.match(self.respelled, figure.noun.end if figure.noun else figure.end) is not None
        if self.respelled.find(PAPERS, clauses.start, clauses.end) >= 0:
            return self.header_mask(PAPERS) if is_count and self.respelled.find(f" bộ {PAPERS}", clauses.start, clauses.end) >= 0 else 0
        before = self.respelled[max(0, clauses.start - PAPERS_REACH) : clauses.start]
        is_told = f" bộ {PAPERS}" in before or (PAPERS in before and figure.value > MINISTRIES)
        return self.header_mask(PAPERS) if is_told and is_count else None

    def counted_before(self, figure: Figure) -> int:
        """Return the concepts of what the figures shortly before one count: of the last that name a noun, or whose line opens with one."""
        if figure.start not in self._counted:
            self._counted[figure.start] = self._count_before(figure.start, figure.sentence)
        return self._counted[figure.start]

    def _count_before(self, last: int, sentence: int) -> int:
        starts = self._starts
        for place in range(bisect_left(starts, last) - 1, bisect_left(starts, last - TOPIC_REACH) - 1, -1):
            other = self._in_order[place]
            if other.end > last or other.kind not in (Kind.COUNT, Kind.RATIO):
                continue
            if other.counted:
                return counted_mask(self.catalog.terms, other.counted)
            if other.sentence != sentence and (head := self._head_noun(other.sentence)):
                return head
        return 0

    @cached_property
    def _in_order(self) -> list[Figure]:
        return sorted(self.figures, key=attrgetter("start"))

    @cached_property
    def _starts(self) -> list[int]:
        return [f.start for f in self._in_order]

    def _head_noun(self, sentence: int) -> int:
        """Return the concepts of the first counted noun before the figures of a sentence: `Hồ sơ: tiếp nhận 3.872, …`."""
        nouns, clauses = self.catalog.counted_concepts, self.clauses(sentence)
        return next((h.noun for h in clauses.hits if h.noun & nouns and h.end <= clauses.figures[0].start), 0)

    def is_private(self, figure: Figure) -> bool:
        """Tell whether the part of the sentence in which a figure stands opens with a firm, and speaks of no office's work."""
        if figure.cell is not None:
            return False
        span = self.source.sentences[figure.sentence]
        start = max(span.start, self.respelled.rfind(";", span.start, figure.start) + 1)
        stop = self.respelled.find(";", figure.end, span.end)
        stop = stop if stop >= 0 else span.end
        if PRIVATE.pattern.match(self.respelled, start, stop) is None:
            if start == span.start or PRIVATE.pattern.match(self.respelled, span.start, stop) is None:
                return False
            start = span.start
        return PUBLIC.pattern.search(self.respelled, start, stop) is None

    def place_of(self, index: int) -> int:
        """Return the position of figure `index` among those of its sentence."""
        return self._order[self.figures[index].sentence].index(index)

    def header_mask(self, text: str) -> int:
        """Return the concepts named in a header or label."""
        if text not in self._headers:
            mask = 0
            for hit in self.catalog.terms.find(spaced(respell(text))):
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
            if LABEL.pattern.search(label, timeout=TIMEOUT):
                return Cell(-1, -1, -1, row_header=label)
        return None

    @cached_property
    def title_mask(self) -> int:
        """The concepts named in the title."""
        return self.header_mask(self.source.title or "")

    def places_of(self, concept: int) -> list[int]:
        """Return the starts of a concept's terms in the document, in order."""
        if concept not in self._places:
            text, gaps = self._closed
            self._places[concept] = [at + bisect_right(gaps, at) for at in places(text, self.catalog.concepts[concept])]
        return self._places[concept]

    @cached_property
    def _closed(self) -> tuple[str, list[int]]:
        """The spaced text with one space for two, as a comma leaves them (`chỉ đạo, điều hành`), and where each was left out."""
        parts = self.spaced.split("  ")
        return " ".join(parts), list(accumulate((len(part) + 1 for part in parts[:-1]), initial=0))[1:]


@lru_cache(maxsize=4096)
def counted_mask(terms: Terms, counted: str) -> int:
    """Return the concepts of a counted noun, of it and its head."""
    mask = 0
    for hit in terms.find(spaced(respell(counted)))[:1]:
        if hit.start == 0:  # `nhóm dịch vụ` are no `dịch vụ`
            mask |= hit.noun
    return mask
