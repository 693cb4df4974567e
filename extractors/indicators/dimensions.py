"""Reads the breakdowns that the text states for a matched indicator: service level, channel, timing, sector …"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import pairwise

from extractors.indicators.catalog import Catalog, Indicator
from extractors.indicators.clauses import Clauses
from extractors.indicators.terms import Hit, spaced
from extractors.indicators.text import TextScope
from extractors.keeping import cached_property
from extractors.organizations.rows import is_body
from extractors.records import Cell, Figure, Kind, Organization, OrgLevel, Span
from extractors.rules import compile_pattern, label_match, label_search
from extractors.spelling import compile_respelled, respell

# What the indicator says by itself breaks nothing down: `trước và đúng hạn` of those on time, `ban hành` of those issued;
# nor does `cán bộ`, as which everyday language names all staff.
IMPLIED = frozenset(
    {
        ("procedures.on_time_rate", "timing", "early_or_exact"),
        ("procedures.dossiers_on_time", "timing", "early_or_exact"),
        ("institutions.legal_docs_issued", "stage", "issued"),
        ("steering.directives_issued", "document_kind", "directive"),
    }
)
ALL_STAFF = ("staff_category", "any")
OF_THE_COUNTED = frozenset({"unit_type", "staff_category"})  # said by the noun that is counted
OF_A_LIST = frozenset({"inspection_type", "service_level", "evaluator"})  # said once before a list of figures
DIGITAL, TRANSFORMATION = "DTI", respell("chuyển đổi số")
LEAD = 3  # sentences, the title's included
UNITS = respell("đơn vị")  # stands for the places named before
STEP = compile_respelled(r",? từ ")
NOUN_REACH = 40  # characters behind a count in which its noun is said
LEVEL_OF_COUNTED = {
    **dict.fromkeys(("xã", "phường", "thị trấn", "đặc khu"), "commune"),
    **dict.fromkeys(("huyện", "quận", "thị xã", "quận huyện"), "district"),
}
OF_COMPONENTS = ("index.dti_", "index.service_", "index.papi_", "index.pci_", "index.other_")
LEVELS_OF_THEIR_OWN = frozenset({OrgLevel.DEPARTMENT, OrgLevel.COMMUNE})  # `cấp huyện` of a district is a part of it
AND = compile_respelled(r" ?(?:[,/–-]|,? ?(?:và|hoặc|hay|cùng)) ?")
MOSTLY = compile_respelled(r"\b(?:chủ yếu|tập trung|nhất là|phần lớn|nhiều nhất|đặc biệt)\b", needs="chủ yếu|tập trung|nhất là|phần lớn|nhiều nhất|đặc biệt")
OF_ANOTHER = compile_respelled(r"\b(?:thuộc|của|trực thuộc) ")  # before what does not say what is counted: `260 đội thuộc các chi cục`
TOTAL = compile_respelled(r"(?:tổng|cộng|chung|toàn bộ)\b")
ITEM = compile_pattern(r"(?:\p{Ll}\)|\d{1,2}+[.)]|[-–+•*]) *+(?P<label>[^:;|\d()]{3,60}+): ", needs=": ")
EARLY = compile_respelled(r"(?<!và )\b(?:trước|sớm) (?:hạn|hẹn)\b(?!,? (?:và|đúng))")  # no `trước và đúng hạn`
Values = dict[str, str | None]  # of the dimensions; None: shared by several values


class Breakdowns:
    """The breakdowns of one document's figures."""

    def __init__(self, catalog: Catalog, text: TextScope) -> None:
        self._catalog, self._text = catalog, text

    def read(self, indicator: Indicator, index: int) -> dict[str, str]:
        """Return the values of the indicator's dimensions named in the figure's clause, its noun or its headers.

        The word nearest to the figure decides. A dimension that nobody names is absent, never a default, and so is one
        of which several values share the figure (`công chức, viên chức`) or that the indicator says by itself.
        """
        figure, noun = self._text.figures[index], self._noun_of(index)
        found: Values = {}
        for hit, values in self._nearest_first(index):
            for name, value in values.items():
                if name in indicator.dimensions and _may_say(name, hit, figure, self._text.respelled, noun):
                    found.setdefault(name, value)
        wanted = [name for name in indicator.dimensions if name not in found]
        if "admin_level" in wanted and _is_counted(figure):
            found["admin_level"] = LEVEL_OF_COUNTED.get((figure.counted or "").split(",")[0].strip().lower())
        if "index_name" in wanted:
            found["index_name"] = self._index_before(figure)
        if "index_component" in wanted:
            found["index_component"] = self._component(indicator, index)
        if figure.kind is Kind.RANK:  # `thứ 5/20 sở, ngành` tells among whom
            found.pop("admin_level", None)
        if found.get("timing") == "exact" and not self._is_beside_early(figure):
            del found["timing"]  # `đúng hạn` alone is not late
        stated = {name: value for name, value in found.items() if value is not None and (name, value) != ALL_STAFF}
        return {name: value for name, value in stated.items() if (indicator.code, name, value) not in IMPLIED}

    def _nearest_first(self, index: int) -> list[tuple[Hit, Values]]:
        text, figure = self._text, self._text.figures[index]
        terms = self._catalog.dimension_terms
        if figure.cell is not None:
            labels = [respell(label) for label in _labels(figure.cell)]
            return [named for label in labels for named in self._values(label, terms.find(spaced(label)))]
        clauses, place = text.clauses(figure.sentence), text.place_of(index)
        hits = terms.find(text.spaced, clauses.firsts[place], clauses.edges[place])
        if noun := self._noun_of(index):
            hits = [*terms.find(text.spaced, noun.start, noun.end), *hits]
        named = self._values(text.respelled, [hit for hit in hits if not self._is_aside(figure, hit)])
        named.sort(key=lambda n: min(abs(n[0].start - figure.end), abs(figure.start - n[0].end)))
        return named + self._shared(clauses, place)

    def _shared(self, clauses: Clauses, place: int) -> list[tuple[Hit, Values]]:
        """Return what the words before the first of a list say of all: `kiểm tra đột xuất 30% số huyện, 20% xã`."""
        back = clauses.backs[place]
        if back == clauses.firsts[place]:
            return []
        start = clauses.figures[clauses.backs.index(back)].start
        named = self._values(self._text.respelled, self._catalog.dimension_terms.find(self._text.spaced, back, start))
        return [(hit, {k: v for k, v in values.items() if k in OF_A_LIST}) for hit, values in named]

    def _noun_of(self, index: int) -> Span | None:
        """Return the noun told before that a figure counts too: `214 phòng, nay còn 171`, `giảm 26 xã, từ 226 xuống 200 đơn vị`."""
        figure = self._text.figures[index]
        if figure.cell is not None or (place := self._text.place_of(index)) == 0:
            return None
        ahead, counted = self._text.clauses(figure.sentence).figures[:place], respell(figure.counted or "")
        if figure.kind is not Kind.COUNT or (figure.noun is not None and counted != UNITS):
            return None
        for other in reversed(ahead):
            if other.kind is Kind.COUNT and other.noun is not None:
                is_same = figure.noun is None and respell(other.counted or "") == counted
                is_named = (other.counted or "").split(",")[0].strip().lower() in LEVEL_OF_COUNTED and counted == UNITS
                is_step = is_named and STEP.search(self._text.respelled, other.noun.end, figure.start) is not None
                return other.noun if is_same or is_step else None
        return None

    def _is_aside(self, figure: Figure, hit: Hit) -> bool:
        """Tell whether a term only tells where most of what was counted lies: `…, chủ yếu ở lĩnh vực đất đai`."""
        respelled = self._text.respelled
        return hit.start >= figure.end and MOSTLY.search(respelled, figure.end, hit.start) is not None

    def _values(self, respelled: str, hits: list[Hit]) -> list[tuple[Hit, Values]]:
        """Return each term with what it says of each dimension; None where a term joined to it says another value."""
        named: list[tuple[Hit, Values]] = [(hit, dict(self._own(respelled, hit))) for hit in hits]
        shared: list[tuple[int, str]] = []
        for number, ((left, before), (right, after)) in enumerate(pairwise(named)):
            if left.end < right.start and AND.fullmatch(respelled, left.end, right.start):
                both = [name for name in before if after.get(name, before[name]) != before[name]]
                shared += [(at, name) for name in both for at in (number, number + 1)]
        for at, name in shared:
            named[at][1][name] = None
        return named

    def _own(self, respelled: str, hit: Hit) -> Iterator[tuple[str, str]]:
        """Yield the dimensions a term speaks of, each with the value that lists the whole term, else one listing a part."""
        own = self._catalog.dimension_own.get(" ".join(spaced(respelled[hit.start : hit.end]).split()), 0)
        for mask in (hit.mask & ~own, own):  # the later wins
            rest = mask
            while rest:
                yield self._catalog.dimension_values[(rest & -rest).bit_length() - 1]
                rest &= rest - 1

    @cached_property
    def _index_names(self) -> list[tuple[int, str]]:
        """Where the document names an index, and which, in order."""
        hits = self._catalog.dimension_terms.find(self._text.spaced)
        own = ((hit, dict(self._own(self._text.respelled, hit))) for hit in hits)
        return [(hit.start, values["index_name"]) for hit, values in own if "index_name" in values]

    def _index_before(self, figure: Figure) -> str | None:
        """Return the index named last before a figure; that of digital transformation where its sentence speaks of it alone.

        A title may name none: the one that the document names first is its index.
        """
        names, sentence = self._index_names, self._text.source.sentences[figure.sentence]
        own = [value for at, value in names if sentence.start <= at < sentence.end]
        if not own and DIGITAL in (value for _, value in names) and self._text.respelled.find(TRANSFORMATION, sentence.start, figure.start) >= 0:
            return DIGITAL
        before = [value for at, value in names if at < figure.start] or [value for _, value in names[: figure.sentence < LEAD]]
        return before[-1] if before else None

    def _component(self, indicator: Indicator, index: int) -> str | None:
        """Return the part of an index that a row of a table or an item of a list is labelled with."""
        text, figure = self._text, self._text.figures[index]
        if figure.cell is not None:
            return self._part(figure.cell) if indicator.code.startswith(OF_COMPONENTS) else None
        place = text.place_of(index)
        if place:
            ahead = text.clauses(figure.sentence).figures[place - 1]
            if "(" in text.respelled[ahead.end : figure.start]:  # `chính quyền số 0,7 (hạng 6)`
                other = next(i for i in range(index - 1, -1, -1) if text.figures[i] is ahead)
                named = (values.get("index_component") for _, values in self._nearest_first(other))
                return next((value for value in named if value), None)
        sentence = text.source.sentences[figure.sentence]
        item = ITEM.match(text.source.text, sentence.start, figure.start)
        is_named = item is not None and item.end() == figure.start and "hài lòng" not in item["label"].lower()
        return self._part(Cell(-1, -1, -1, row_header=item["label"])) if is_named and item else None

    def _part(self, cell: Cell) -> str | None:
        """Return the label of a row as a component; None where it is a body, an index or the whole."""
        respelled = respell(cell.row_header.strip())
        is_whole = cell.is_total or not respelled or label_match(TOTAL, respelled) is not None
        if is_whole or is_body(cell):
            return None
        hits = self._catalog.dimension_terms.find(spaced(respelled))
        names_index = any("index_name" in dict(self._own(respelled, hit)) for hit in hits)
        return None if names_index else cell.row_header.strip().lower()

    @cached_property
    def _early_tables(self) -> frozenset[int]:
        """The tables with a column of those before the time alone."""
        cells = [f.cell for f in self._text.figures if f.cell is not None]
        early = [c.table for c in cells if any(label_search(EARLY, respell(h)) for h in c.column_headers)]
        return frozenset(early)

    def _is_beside_early(self, figure: Figure) -> bool:
        """Tell whether those before the time are told apart: in the figure's sentence, or in a column of its table."""
        if figure.cell is not None:
            return figure.cell.table in self._early_tables
        sentence = self._text.source.sentences[figure.sentence]
        return EARLY.search(self._text.respelled, sentence.start, sentence.end) is not None


def of_body(dimensions: Mapping[str, str], body: Organization | None, is_cell: bool) -> dict[str, str]:
    """Return the breakdowns less those that the body says by itself: its own level, outside a table the field of its name."""
    own = {"admin_level": body.level.value} if body and body.level in LEVELS_OF_THEIR_OWN and body.level else {}
    if body and body.level is OrgLevel.UNIT and not is_cell:  # `ở khối sở, ngành, Ngân hàng Nhà nước chi nhánh tỉnh dẫn đầu`
        own = {"admin_level": OrgLevel.DEPARTMENT.value}
    name = respell(body.name) if body and not is_cell else ""
    kept = {k: v for k, v in sorted(dimensions.items()) if own.get(k) != v}
    return {k: v for k, v in kept.items() if not (k == "sector" and respell(v) in name)}


def _labels(cell: Cell) -> tuple[str, ...]:
    """Return the labels of a cell, the nearest first; of a total not the row before it, which its caption may hold."""
    caption = cell.caption.split(". ")[0] if cell.is_total else cell.caption
    return (*reversed(cell.column_headers), cell.row_header, caption)


def _is_counted(figure: Figure) -> bool:
    """Tell whether the noun of a figure in prose is what it counts: of a share the noun right behind it."""
    is_beside = figure.noun is not None and 0 <= figure.noun.start - figure.end <= 1
    return figure.cell is None and (
        figure.kind in (Kind.COUNT, Kind.RATIO) or (figure.kind is Kind.SHARE and is_beside)
    )


def _may_say(name: str, hit: Hit, figure: Figure, respelled: str, noun: Span | None) -> bool:
    """Tell whether a term may speak of the dimension of a figure: of a count only its noun says what is counted."""
    if name not in OF_THE_COUNTED or figure.kind is not Kind.COUNT or figure.cell is not None:
        return True
    if noun is not None and noun.start <= hit.start < noun.end:
        return True
    is_noun = figure.noun is not None and figure.noun.start <= hit.start < figure.noun.end
    if figure.end <= hit.start and OF_ANOTHER.search(respelled, figure.end, hit.start):
        return is_noun
    is_number_of = hit.start < figure.start and respelled.endswith("số ", 0, hit.start)  # `số đơn vị sự nghiệp giảm từ 702`
    return is_noun or is_number_of or figure.end <= hit.start <= figure.end + NOUN_REACH
