"""Divides a sentence into the clauses of its figures: which words are one figure's own, and which several share."""

from __future__ import annotations

from collections.abc import Sequence

from extractors.indicators.terms import Hit
from extractors.keeping import cached_property
from extractors.records import Figure, Kind
from extractors.rules import word_rule
from extractors.spelling import compile_respelled

COUNTED = frozenset({Kind.COUNT, Kind.RATIO, Kind.SHARE})
NOUN_GAP = 2  # characters between a figure and its noun
FEW_WORDS = 2  # before the first figure of a list whose predicate comes behind the last
MARKS = (", ", "; ", ". ")  # behind a bracket: what comes next is not of the figure in it
OF_ALL_REACH = 40  # characters that OF_ALL takes at most
LABEL_GAP = 6  # characters between a label and its number: `trễ 12`, `trễ là 12`
JOIN_LENGTH = 5
JOINS = (" với ",)  # right before a figure that goes with the one before it: `14 chi nhánh với 268 viên chức; …`
COMPARED = "so"  # begins the words for a time before: what stands behind is not of the figure
LIST_GAP = 24  # characters between the words of one figure and the next figure of a list

DELIMITER = word_rule(
    "indicator.delimiter",
    compile_respelled(r"[,;(|:]|\b(?:và|trong đó|nhưng)\b|\bso với(?= (?:trước|lúc|hồi|thời|khi)\b)"),
    examples=["12 xã⟦,⟧ 3 phường", "12 xã ⟦và⟧ 3 phường", "giảm một nửa ⟦so với⟧ trước khi số hóa"],
    rejects=["12 xã vàng son", "so với tổng số hồ sơ"],
)
LINK = word_rule(  # between a figure's own words and the next figure, where both hang on the words before
    "indicator.list_link",
    compile_respelled(r"[\s,;(/–-]*+(?:(?:và|trong đó|có|gồm|hơn|gần|\L<about>|trên|dưới|cùng|với|là|được)\b[\s,;(]*+){0,4}"),
    examples=[", trong đó có hơn ", " và gần "],
    rejects=["vượt", "giảm"],
)
AND = word_rule(  # between two figures that share what follows the second
    "indicator.list_and",
    compile_respelled(r"[\s,;–-]*+(?:(?:và|cùng|với|hơn|gần|\L<about>|trên)\b\s*+){0,2}"),
    examples=[" và ", "; "],
    rejects=["có", "trong đó"],
)
NOUN_ONLY = word_rule(  # what stands between a figure and the delimiter behind it, where it has a noun
    "indicator.noun_only",
    compile_respelled(r"\s*+(?![\d\W])(?:(?!\b(?:không|chưa|đã|được|bị|là|đạt|chiếm|tăng|giảm|còn|có|xin|phải)\b)[^;:()]){1,61}+"),
    examples=[" sở, ban, ngành", " quận"],
    rejects=["(", "5", " hồ sơ, không có hồ sơ chậm", " được xử lý"],
)
ALL = word_rule(  # begins a clause that says more of all that was counted
    "indicator.all_of_them",
    compile_respelled(r",\s*+(?:tất cả|toàn bộ)\s++(?:đều|được|đã|các|cung cấp|thực hiện|số)\b", needs="tất cả|toàn bộ"),
    examples=["12 thủ tục⟦, tất cả đều⟧", "12 hồ sơ⟦, toàn bộ được⟧"],
    rejects=[", toàn tỉnh", "tất cả đều"],
)
NEXT_CLAUSE = word_rule(  # begins a clause that says something else, of the same subject or another
    "indicator.next_clause",
    compile_respelled(
        r"(?:,\s*+|\bvà\s++(?=không (?:để|phát sinh|xảy ra)\b))(?:không (?:có|còn|để|phát sinh|xảy ra|tính|kể|gồm|bao gồm)|chưa (?:tính|kể|gồm|bao gồm)|qua đó|từ đó|nhờ đó|nhờ vậy|trong khi|song|nhưng|tuy nhiên|nhằm|để|giúp|góp phần|tạo|giảm|tăng"
        r"|cắt|nâng|rút ngắn|đồng thời|còn)\b"
    ),
    examples=["tăng trưởng 6,7%⟦, giảm⟧ chi phí", "12 thủ tục⟦, qua đó⟧ tiết kiệm", "512 hồ sơ⟦, không có⟧ hồ sơ trễ", "92% ⟦và không để⟧ hồ sơ quá hạn", "412 người⟦, chưa kể⟧ trạm y tế"],
    rejects=["6,7% chi phí", ", được giảm", "92% và không phụ thuộc"],
)
JOINT = word_rule(  # between two values of one thing: what was reached and what was set, where a change starts and ends
    "indicator.joint_values",
    compile_respelled(r"\s*+/\s*+|[^,;:.()/]{0,40}?\b(?:xuống|lên|thành|chỉ còn|(?:giảm|tăng) còn)\b[^,;:.()]{0,20}+"),
    examples=["/", " xuống còn ", " điểm lên "],
    rejects=[", còn ", " và "],
)
ROUNDED = word_rule(  # before a semicolon: the clause is rounded off, so its verb does not reach over it
    "indicator.rounded_off",
    compile_respelled(r"\b(?:so với|đạt|chiếm|bằng|tương đương|tăng|giảm|còn|do|vì|để|nhằm|trong đó)\b"),
    examples=["12 phòng ⟦so với⟧ trước", "12 phòng ⟦do⟧ thiếu người"],
    rejects=["12 phòng chuyên môn"],
)
OF_ALL = word_rule(  # before a whole whose parts come next
    "indicator.of_all",
    compile_respelled(r"\btrong\s++(?:(?:tổng số|tổng|số)\s++)?+(?:\L<rounded>\s++)?+$"),
    examples=["⟦trong ⟧", "⟦trong tổng số hơn ⟧"],
    rejects=["tổng số "],
)


class Clauses:
    """The figures of one sentence, left to right, each with the stretches of text that speak of it.

    `firsts[i]`–`edges[i]` are the words of figure i alone; from `backs[i]` it shares the words before the figures
    it is listed with, up to `ons[i]` those after them.
    """

    def __init__(self, respelled: str, start: int, end: int, figures: Sequence[Figure], hits: Sequence[Hit]) -> None:
        self.start = start
        self.end = max([end, *(f.end for f in figures)])
        self.figures, self.hits = figures, hits
        self.mask = 0
        for hit in hits:
            self.mask |= hit.mask
        following = [*figures[1:], None]
        self.edges = [self._edge(respelled, f, after) for f, after in zip(figures, following, strict=True)]
        self.firsts: list[int] = []
        for place, figure in enumerate(figures):
            self.firsts.append(self._first(respelled, place, figure))
        self.backs, self.ons = list(self.firsts), list(self.edges)
        if len(figures) > 1:
            self._share(respelled)

    def own_end(self, figure: Figure) -> int:
        """Return where the words behind a figure of the sentence stop being its own."""
        return max(figure.end, self.edges[self.figures.index(figure)])

    def _edge(self, respelled: str, figure: Figure, following: Figure | None) -> int:
        """Return where the words after a figure stop being its own."""
        stop = self.end if following is None else max(following.start, figure.end)
        closed = respelled.find(")", figure.end, stop)
        is_like = following is not None and following.kind is figure.kind  # of a list: `A (88,6%), kế đến là B (85,9%)`
        if closed >= 0 and not is_like and respelled.startswith(MARKS, closed + 1) and self._is_in_bracket(respelled, figure):
            stop = closed
        mark = word = stop
        is_whole = following is not None and self._is_of_all(respelled, figure)
        noun = figure.noun  # its commas, `bộ, ngành, địa phương`, divide nothing
        behind = min(noun.end, stop) if noun is not None and figure.end <= noun.start <= figure.end + NOUN_GAP else figure.end
        for match in DELIMITER.pattern.finditer(respelled, behind, stop):
            at = match.start()
            if any(h.start < at < h.end for h in self.hits):  # the comma of `quận, huyện`
                continue
            if is_whole and match[0] == ",":  # `trong 149 hồ sơ, có 120 hồ sơ …`: the part has words of its own
                return at
            if match[0] in ";|" or match[0].startswith(COMPARED) or ALL.pattern.match(respelled, at, stop):
                return at
            if NEXT_CLAUSE.pattern.match(respelled, at, stop):
                return at
            if following is not None:
                if match[0] in ",(":
                    mark = at
                else:
                    word = at
        return mark if mark < stop else word

    def _is_of_all(self, respelled: str, figure: Figure) -> bool:
        """Tell whether a figure is the whole whose parts come next: `trong tổng số 149 hồ sơ`."""
        first = max(self.start, figure.start - OF_ALL_REACH)
        return respelled.find("trong", first, figure.start) >= 0 and OF_ALL.pattern.search(respelled, first, figure.start) is not None

    def _is_in_bracket(self, respelled: str, figure: Figure) -> bool:
        return respelled.rfind("(", self.start, figure.start) > respelled.rfind(")", self.start, figure.start)

    def _first(self, respelled: str, place: int, figure: Figure) -> int:
        """Return where the words before a figure begin to be its own."""
        before = self.figures[place - 1] if place else None
        is_like = before is not None and before.kind is figure.kind and before.end < figure.start
        if before and is_like and JOINT.pattern.fullmatch(respelled, before.end, figure.start):
            return self.firsts[place - 1]
        first = self.edges[place - 1] if place else self.start
        return max(first, *(respelled.rfind(mark, first, figure.start) for mark in ";|"))

    def _says_more(self, respelled: str, place: int) -> bool:
        """Tell whether more than a word or two stand before a figure in its clause: it has a predicate of its own."""
        start = self.figures[place].start
        if place and respelled.startswith(JOINS, max(self.start, start - JOIN_LENGTH)):
            return True
        first = max(self.firsts[place], respelled.rfind(",", self.firsts[place], start) + 1)
        return len(respelled[first:start].split()) > FEW_WORDS

    @cached_property
    def are_labelled(self) -> bool:
        """Whether each figure of the sentence, two at least, is a count behind a word or two and without a noun: `Trước hạn 500, trễ 12`."""
        if len(self.figures) <= 1 or any(f.kind is not Kind.COUNT or f.noun is not None or f.cell is not None for f in self.figures):
            return False
        return all(any(first <= h.start and 0 <= f.start - h.end <= LABEL_GAP for h in self.hits) for f, first in zip(self.figures, self.firsts, strict=True))

    def is_noun(self, hit: Hit, place: int) -> bool:
        """Tell whether a term is the noun of a figure behind figure `place`."""
        return any(0 <= hit.start - f.end <= NOUN_GAP for f in self.figures[place + 1 :])

    def _share(self, respelled: str) -> None:
        """Widen the stretches of figures in a list.

        `giảm 15 vụ, 189 phòng`: the verb before the first holds for both; `21/21 sở, 24/24 quận đã công bố`: the
        predicate after the last.
        """
        pairs = list(zip(self.figures, self.figures[1:], self.edges, strict=False))
        for place, (figure, after, edge) in enumerate(pairs):
            near = 0 < after.start - edge <= LIST_GAP  # 0: nothing divides the two
            if near and respelled[edge] == ";" and ROUNDED.pattern.search(respelled, figure.end, edge):
                continue
            if near and figure.kind is after.kind and LINK.pattern.fullmatch(respelled, edge, after.start):
                self.backs[place + 1] = self.backs[place]
        for place in range(len(pairs) - 1, -1, -1):
            figure, after, edge = pairs[place]
            if self._is_of_all(respelled, figure):
                continue
            if (
                {figure.kind, after.kind} <= COUNTED
                and NOUN_ONLY.pattern.fullmatch(respelled, figure.end, edge)
                and AND.pattern.fullmatch(respelled, edge, after.start)
                and not (respelled[edge] == ";" and self._says_more(respelled, place))
            ):
                self.ons[place] = self.ons[place + 1]
