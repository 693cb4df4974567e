"""Measures how near a term stands to a figure in its sentence: by clause, commas, brackets, turns and the figures between."""

from __future__ import annotations

from functools import lru_cache

from extractors.indicators.clauses import Clauses
from extractors.indicators.scope_words import ELIDED, OUT_OF, OWN_VERB, STATES, WHOLE
from extractors.indicators.terms import Hit
from extractors.keeping import cached_property
from extractors.records import Figure, Kind, Span
from extractors.spelling import compile_respelled

# Closeness of a place, before distance is taken off.
BEFORE, AFTER, SHARED, EARLIER, LATER = 1.0, 0.99, 0.92, 0.9, 0.5
OWN_CLAUSE = 0.75  # from here on a word counts as standing in the figure's clause
PER_COMMA, PER_COLON, PER_CHARACTER, PER_SHARED = 0.03, 0.06, 0.0004, 0.0002
PER_FIGURE, PER_CLAUSE, LEAST = 0.015, 0.16, 0.55
HEAD, LONGEST_HEAD, HEADED = 0.88, 30, 3  # closeness of words that head a list, their characters, the figures they head at least
WHOLE_REACH = 40  # characters that WHOLE takes at most
TURN = compile_respelled(  # what follows speaks of something else, but not of the goal or the earlier value of the same
    r";(?! trong khi (?:đó )?(?:mục tiêu|chỉ tiêu|kế hoạch|yêu cầu))|, (?:cắt|bỏ|giải thể) "
    r"| (?:trong khi|nhưng|song) (?!(?:đó )?(?:mục tiêu|chỉ tiêu|kế hoạch|yêu cầu|cùng kỳ|năm (?:trước|ngoái|\d)|trước (?:đây|đó|kia))"
    r"\b)"
)


class Nearness:
    """The terms of a sentence as one of its figures sees them."""

    def __init__(self, respelled: str, clauses: Clauses, place: int) -> None:
        self._respelled, self._clauses, self._place = respelled, clauses, place
        self._figure = clauses.figures[place]
        self._has_own_verb = self._figure.kind is Kind.SHARE and OWN_VERB.pattern.match(respelled, self._figure.end) is not None
        self._whole = self._start_of_whole()
        self._bracket = self._start_of_bracket()
        self._head = self._end_of_head()

    def of(self, hit: Hit) -> tuple[float, int, bool]:
        """Return the closeness of a term in 0..1, its concepts, and whether it stands before the figure and in its clause."""
        figure = self._figure
        if hit.start >= figure.end:
            return self._behind(hit), hit.mask, False
        if hit.end > figure.start:
            return BEFORE, hit.mask, True
        if hit.start < self._whole or is_aside(self._respelled, self._clauses.start, hit, figure):
            return LEAST, hit.mask, False
        near = max(self._before(hit), LEAST)
        return near, hit.mask, near >= OWN_CLAUSE

    def _behind(self, hit: Hit) -> float:
        figure, clauses, place = self._figure, self._clauses, self._place
        noun = figure.noun  # its words, `cán bộ, công chức`, take no distance
        after = noun.end if noun is not None and figure.end <= noun.start and noun.end <= hit.start else figure.end
        near = AFTER if hit.start < clauses.edges[place] else LATER
        if near == LATER and hit.start < clauses.ons[place] and not clauses.is_noun(hit, place):
            near = SHARED
        return near - min(hit.start - after, 120) * PER_CHARACTER - self._respelled.count(",", after, hit.start) * PER_COMMA

    def _before(self, hit: Hit) -> float:
        figure, clauses, place, respelled = self._figure, self._clauses, self._place, self._respelled
        gap = figure.start - hit.end
        if hit.end > clauses.firsts[place]:
            near = BEFORE - min(gap, 200) * PER_CHARACTER - respelled.count(",", hit.end, figure.start) * PER_COMMA
            return near - respelled.count(": ", hit.end, figure.start - 2) * PER_COLON  # of a label: `Kiểm tra, rà soát văn bản: …`
        if hit.end > clauses.backs[place] and not self._is_behind_listed(hit):
            return SHARED - min(gap, 200) * PER_SHARED
        if self._has_own_verb:
            return LEAST
        passed = sum(other.end > hit.start for other in clauses.figures[:place])
        near = EARLIER - PER_FIGURE * max(0, passed - 1) - min(gap, 300) * PER_CHARACTER
        if hit.end <= self._bracket or hit.end <= self._turn or self._is_label_of_other(hit):
            near -= PER_CLAUSE
        return max(near, HEAD) if hit.end <= self._head else near

    def _is_behind_listed(self, hit: Hit) -> bool:
        """Tell whether a term stands behind another figure of the list, and so is of that one: `30% dịch vụ ở mức độ 4, 20% dân số`."""
        back = self._clauses.backs[self._place]
        return any(back < f.end <= hit.start for f in self._clauses.figures[: self._place])

    def _is_label_of_other(self, hit: Hit) -> bool:
        """Tell whether a term is the label of a bare figure of a list in which this one has a label too: `trễ 0, đang xử lý 119`."""
        clauses, place = self._clauses, self._place
        if not ends_at(self._respelled, self._figure.end) or self._figure.kind is not Kind.COUNT:
            return False
        labelled = next((f for f in clauses.figures[:place] if 0 <= f.start - hit.end <= 2), None)
        if labelled is None or not ends_at(self._respelled, labelled.end):
            return False
        return any(h.start >= labelled.end and h.end <= self._figure.start for h in clauses.hits)

    def _start_of_whole(self) -> int:
        """Return where the words `trong tổng số` before the figure begin; 0 where it is not the whole of a part told before.

        `79% nộp trực tuyến trong tổng số 109.000 hồ sơ`: what is said of the part is not said of the whole.
        """
        figure, clauses = self._figure, self._clauses
        if self._place == 0 or figure.cell is not None:
            return 0
        before = clauses.figures[self._place - 1].end
        if self._respelled[before : figure.start] in OUT_OF:
            return before
        before = max(before, figure.start - WHOLE_REACH)
        left = self._respelled[before : figure.start]
        found = WHOLE.pattern.search(self._respelled, before, figure.start) if "số" in left or "tổng" in left else None
        return found.start() if found else 0

    def _end_of_head(self) -> int:
        """Return where the words end that head a sentence of labels and values, `Hồ sơ: tiếp nhận 3.872, …`; 0 where there are none.

        They hold for the bare values only: what names its own noun says more of itself.
        """
        if not ends_at(self._respelled, self._figure.end):
            return 0
        start, first = self._clauses.start, self._clauses.figures[0].start
        colon = self._respelled.find(": ", start, first)
        is_head = colon >= 0 and colon - start <= LONGEST_HEAD and len(self._clauses.figures) >= HEADED
        return colon if is_head else 0

    def _start_of_bracket(self) -> int:
        """Return where the bracket opens that holds the figure and a statement of its own; 0 where there is none.

        `giảm 4.000 người (tổng biên chế năm trước là 273.000 người)`
        """
        respelled, start, end = self._respelled, self._clauses.start, self._figure.start
        opened = respelled.rfind("(", start, end)
        is_open = opened > respelled.rfind(")", start, end) and self._figure.cell is None
        return opened if is_open and STATES.pattern.search(respelled, opened, end) else 0

    @cached_property
    def _turn(self) -> int:
        """Where the last words before the figure begin that turn to something else; 0 where there are none."""
        return max((m.start() for m in TURN.finditer(self._respelled, self._clauses.start, self._figure.start)), default=0)


def is_aside(respelled: str, start: int, words: Hit | Span, figure: Figure) -> bool:
    """Tell whether words of a sentence that begins at `start` stand in a bracket that closes before the figure."""
    opened = respelled.rfind("(", start, words.start)
    return opened > respelled.rfind(")", start, words.start) and respelled.find(")", words.end, figure.start) >= 0


@lru_cache(maxsize=1024)  # asked five times for each figure
def ends_at(respelled: str, at: int) -> bool:
    """Tell whether no noun follows: a number ends its clause, its cell or its label there."""
    return ELIDED.pattern.match(respelled, at) is not None
