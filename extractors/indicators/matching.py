"""Gives each figure the catalog code that its words say, or none: phrase, distance, clause, headers, topic."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from functools import lru_cache
from operator import itemgetter

from extractors.indicators.catalog import Catalog, Part, Phrase, load
from extractors.indicators.cells import CAPTION
from extractors.indicators.codes import (
    COUNT_OF,
    NO_SHARE,
    OF_INDEX,
    OF_OFFICES,
    OF_PLANS,
    PART_OF,
    PARTS_OF,
    SHARE_OF,
    WEAK,
)
from extractors.indicators.demands import TOPICS, Demand, by_kind
from extractors.indicators.dimensions import Breakdowns
from extractors.indicators.links import (
    compared_with,
    is_bare_share_of,
    is_change_of,
    is_continued,
    is_count_of,
    is_goal_of,
    is_named_again,
    is_part,
    is_rest,
    is_same_again,
    is_same_noun,
    is_share_of,
    is_share_of_goal,
    is_structure,
    is_telling,
    is_told_part,
    points_back,
    quantity,
    ranked_of,
)
from extractors.indicators.lists import cuts_of_times, followers, is_extreme_of, is_other_half, row_rates
from extractors.indicators.nearness import OWN_CLAUSE, SHARED
from extractors.indicators.rows import is_cut_share, row_sources
from extractors.indicators.scope import FOREIGN, FigureScope
from extractors.indicators.staff import STAFF_CUT, are_left
from extractors.indicators.text import TextScope
from extractors.records import Figure, IndicatorMatch, Kind, SourceText, record
from extractors.units import MONEY

# A phrase scores the product of the closeness of its parts (1 in the figure's own clause, 0.88 and less earlier in
# the sentence, see nearness.py). Chosen on the development gold as the highest threshold that costs no recall.
THRESHOLD = 0.66
PART_BONUS = 0.03  # a phrase of more parts says more, so it wins over a general one at the same distance
ELIDED = 0.93  # of a counted noun that stands elsewhere in the clause than after the figure
ELIDED_KNOWN = 0.8  # the same where the reader took another noun, in prose one that no phrase counts
NONE_BONUS = 0.06  # a wrong code is worse than none
CARRIED = 0.9  # what a score keeps when it is carried to the figure that continues another
FOREIGN_NOUN = 0.6  # of a share of one thing, for a phrase that speaks of another
MARGIN = 0.05  # an excluded word counts although it stands this much farther than the farthest part

INDEX_VALUES = ("index.par_", "index.papi", "index.pci", "index.dti", "index.service", "index.other")  # are of no noun
TIME = frozenset({"minute", "second", "hour", "day", "week", "month", "year"})
LENGTH = frozenset({"m", "km"})


def attach(source: SourceText, figures: Sequence[Figure]) -> list[IndicatorMatch | None]:
    """Return the indicator of each figure, in the order given; None where no code fits well enough."""
    if not figures:
        return []
    catalog = load()
    text = TextScope(source, catalog, figures)
    found = [_best(text, index) for index in range(len(figures))]
    _follow_items(text, found)
    _carry_on(text, found)
    _follow_rows(text, found)
    _repeat(text, found)
    _keep_off(text, found)
    breakdowns = Breakdowns(catalog, text)
    return [_match(catalog, text, breakdowns, index, best) for index, best in enumerate(found)]


def measure(figure: Figure) -> str | None:
    """Return the kind of phrase that may speak of the figure; None for an amount the catalog has no measure for."""
    if figure.kind in (Kind.AMOUNT, Kind.RATE):
        for name, units in (("money", MONEY), ("time", TIME), ("length", LENGTH)):
            if figure.unit in units:
                return name
        return "rate" if figure.kind is Kind.RATE and figure.unit == "item" else None
    return figure.kind.value


CUT_RATES = {"organization.units": "organization.units_cut_rate", "organization.payroll_assigned": "organization.payroll_cut_rate"}  # of bodies and quotas by how much less of them


@record
class _Fit:
    """The phrase that fits a figure best, and how well."""

    phrase: Phrase
    score: float
    carried: bool = False


def _best(text: TextScope, index: int) -> _Fit | None:
    """Return the phrase that fits best; None where none reaches the threshold."""
    kind = measure(text.figures[index])
    if kind is None:
        return None
    scope = FigureScope(text, index)
    best, phrase = THRESHOLD, None
    is_text = scope.cell is None and not scope.is_item
    noun, stated = scope.noun, scope.noun and not scope.is_noun_elided
    demands, scope.wanted = _candidates(text, scope.in_sentence, kind)
    for demand in demands:
        counted = demand.counted
        if counted and counted & noun != counted and (stated or (is_text and counted & scope.in_sentence != counted)):
            continue
        score = _score(demand.phrase, scope, best)
        if score > best:
            best, phrase = score, demand.phrase
    if phrase and phrase.code and phrase.code.startswith(OF_OFFICES) and text.is_private(text.figures[index]):
        return None
    return _Fit(phrase, best) if phrase else None


def _candidates(text: TextScope, sentence: int, kind: str) -> tuple[list[Demand], int]:
    """Return the phrases whose words all stand in the sentence, but for topics, and the bits that they look for."""
    known: tuple[list[Demand], int] | None = text.candidates.get((sentence, kind))
    if known is None:
        lowest, table = by_kind().get(kind, (0, {}))
        found = [each for low in (0, *_bits(sentence & lowest)) for each in table.get(low, ()) if each[1] & sentence == each[1]]
        demands = [demand for _, _, demand in sorted(found, key=itemgetter(0))]  # as the catalog has them
        wanted = 0
        for demand in demands:
            wanted |= demand.bits
        known = text.candidates[sentence, kind] = (demands, wanted)
    return known


def _bits(mask: int) -> Iterator[int]:
    """Yield the bits of a mask, the lowest first."""
    while mask:
        low = mask & -mask
        yield low
        mask ^= low


def _carry_on(text: TextScope, found: list[_Fit | None]) -> None:
    """Give a figure that no phrase speaks of the indicator of the one it continues.

    It continues the figure before it when both count the same in one way, and it stands shortly after in the same
    sentence (`giảm 40.500 người, khối đảng 1.200 người`) or opens the next one with words of a part (`Trong đó, …`).
    A bare change right behind a figure is the change of that figure, whatever else the sentence speaks of.
    """
    order = sorted(range(len(found)), key=lambda i: text.figures[i].start)
    for before, index in itertools.pairwise(order):
        if found[index] is None and (source := ranked_of(text, index)) is not None and (fit := found[source]):
            found[index] = _Fit(fit.phrase, fit.score * CARRIED, carried=True)
        if (fit := next((known for i in compared_with(text, index) if (known := found[i]) and known.phrase.code), None)) is not None:
            found[index] = _Fit(fit.phrase, fit.score * CARRIED, carried=True)
        fit, own = found[before], found[index]
        if fit and own and fit.phrase.code == own.phrase.code and is_rest(text, before, index, _said(own.phrase)):
            found[index] = None
            continue
        if own and own.phrase.code == STAFF_CUT and are_left(text.respelled, text.figures[before], text.figures[index]):
            found[index] = None
            continue
        if fit and is_structure(text, before, index):
            found[index] = None
            continue
        is_extreme = (own is None or own.phrase.code in OF_INDEX) and is_extreme_of(text, before, index)
        is_extreme = is_extreme or is_same_again(text, before, index)
        if is_extreme and fit is not None and fit.phrase.code:
            found[index] = _Fit(fit.phrase, fit.score * CARRIED, carried=True)
            continue
        if fit is None or not fit.phrase.code:
            is_change = own and own.phrase.code and _has_changes(own.phrase.code, text.figures[before], text.figures[index]) and is_change_of(text, before, index)
            is_other = own and own.phrase.code in OF_INDEX and (is_bare_share_of(text, before, index) or is_goal_of(text, before, index))
            is_weak = fit is not None and own is not None and own.phrase.code in WEAK and is_told_part(text, before, index)
            is_again = own is not None and is_same_again(text, before, index)
            if is_change or is_other or is_weak or is_again or points_back(text, before, index):
                found[index] = None  # the change of what has no indicator
            continue
        if own and (joined := PART_OF.get((fit.phrase.code, own.phrase.code or ""))) and (is_part(text, before, index) or is_other_half(text, before, index)):
            found[index] = _Fit(_phrases_of()[joined], own.score * CARRIED, carried=True)
            continue
        if own and own.phrase.code == "procedures.count" and fit.phrase.code in PARTS_OF and is_part(text, before, index):
            found[index] = _Fit(fit.phrase, fit.score * CARRIED, carried=True)
            continue
        if is_share_of(text, before, index):
            found[index] = _share_of(fit, own)
            continue
        if fit.phrase.code in NO_SHARE and own and is_share_of_goal(text, before, index):
            found[index] = None
            continue
        if is_count_of(text, before, index) and (count := COUNT_OF.get(fit.phrase.code)):
            found[index] = _Fit(_phrases_of()[count], fit.score * CARRIED, carried=True)
            continue
        is_free = own is None or (own.phrase.code is None and is_named_again(text, index))
        is_open = is_free and is_continued(text, before, index)
        if is_open or (_has_changes(fit.phrase.code, text.figures[before]) and is_change_of(text, before, index)):
            found[index] = _Fit(fit.phrase, fit.score * CARRIED, carried=True)


def _share_of(count: _Fit, own: _Fit | None) -> _Fit | None:
    """Return the indicator of a percentage that restates a count: of the code that is the share of what is counted."""
    code = count.phrase.code or ""
    if code in NO_SHARE:
        return None
    share = SHARE_OF.get(code, code)
    phrase = _phrases_of()[share] if load().indicators[share].measure in ("share", "rate") else None
    return _Fit(phrase, count.score * CARRIED, carried=True) if phrase is not None else own


@lru_cache(maxsize=1)
def _phrases_of() -> dict[str, Phrase]:
    """Return the first phrase of each code."""
    found: dict[str, Phrase] = {}
    for phrase in load().phrases:
        if phrase.code is not None:
            found.setdefault(phrase.code, phrase)
    return found


def _codes(found: Sequence[_Fit | None]) -> list[str | None]:
    return [fit.phrase.code if fit is not None else None for fit in found]


def _follow_items(text: TextScope, found: list[_Fit | None]) -> None:
    """Give items of a list that say a label and a value the indicator of the item before."""
    for index, source in followers(text, _codes(found)):
        if (fit := found[source]) is not None:
            found[index] = _Fit(fit.phrase, fit.score * CARRIED, carried=True)


def _follow_rows(text: TextScope, found: list[_Fit | None]) -> None:
    """Give cells that say less than their neighbors, as those of a column `So sánh`, the indicator of these."""
    if all(figure.cell is None for figure in text.figures):
        return
    codes = _codes(found)
    for index, source in row_sources(text, codes).items():
        if (fit := found[source]) is not None:
            cut = CUT_RATES.get(fit.phrase.code or "") if is_cut_share(text.figures[index]) else None
            found[index] = _Fit(_phrases_of()[cut] if cut else fit.phrase, fit.score * CARRIED, carried=True)
    for index, code in (*row_rates(text, codes), *cuts_of_times(text, codes)):
        found[index] = _Fit(_phrases_of()[code], CARRIED, carried=True)


def _said(phrase: Phrase) -> int:
    """Return the bits of a phrase's words beside what is counted."""
    return sum({1 << part.concept for part in phrase.parts if part.where != "#"})


def _repeat(text: TextScope, found: list[_Fit | None]) -> None:
    """Give a figure that no phrase speaks of the indicator of the same quantity elsewhere in the document.

    Titles and leads say in short what the body says whole. Only of values of three digits and more, which two
    things hardly share, and only where all that is known of that quantity is one indicator.
    """
    known: dict[tuple[object, ...], list[tuple[Figure, _Fit]]] = {}
    for figure, fit in zip(text.figures, found, strict=True):
        if fit is not None and not fit.carried:
            known.setdefault(quantity(figure), []).append((figure, fit))
    for index, figure in enumerate(text.figures):
        if found[index] is not None or figure.cell is not None or not is_telling(figure):
            continue
        fits = [fit for other, fit in known.get(quantity(figure), ()) if is_same_noun(figure, other)]
        if len({fit.phrase.code for fit in fits}) == 1:
            found[index] = _Fit(fits[0].phrase, fits[0].score * CARRIED, carried=True)


def _keep_off(text: TextScope, found: list[_Fit | None]) -> None:
    """Take back what was carried to figures beside which words stand that keep the code off."""
    for index, fit in enumerate(found):
        if fit is None or not fit.carried or fit.phrase.code is None:
            continue
        without = load().indicators[fit.phrase.code].without
        if without and text.figures[index].cell is None:
            scope = FigureScope(text, index)
            if any(_is_excluded(part, scope, 1.0) for part in without):
                found[index] = None


def _has_changes(code: str, changed: Figure, change: Figure | None = None) -> bool:
    """Tell whether a change in percent of the indicator has its code: of bodies and staff it has one of its own.

    Not where the change names no other thing than the count: `14 người chết, giảm 9%`.
    """
    if not code.startswith("organization.") or changed.kind is not Kind.COUNT:
        return True
    return change is not None and change.kind is Kind.SHARE and change.counted == changed.counted


def _match(catalog: Catalog, text: TextScope, breakdowns: Breakdowns, index: int, fit: _Fit | None) -> IndicatorMatch | None:
    if fit is None or fit.phrase.code is None:
        return None
    if "table.of_plan" in text.figures[index].rules and not fit.phrase.code.startswith(OF_PLANS):
        return None  # a share of what was planned, not of what is counted
    indicator = catalog.indicators[fit.phrase.code]
    rule = fit.phrase.rule + ".carried" if fit.carried else fit.phrase.rule
    dimensions = breakdowns.read(indicator, index)
    return IndicatorMatch(fit.phrase.code, indicator.domain, dimensions, round(min(fit.score, 1.0), 4), rule)


def _score(phrase: Phrase, scope: FigureScope, least: float) -> float:
    """Return how well a phrase fits: 0 when a part is missing, an excluded word stands as near or the score cannot pass `least`."""
    score, farthest, nearest = 1.0, 1.0, 0.0
    parts_bonus, none_bonus = PART_BONUS * (len(phrase.parts) - 1), NONE_BONUS if phrase.code is None else 0.0
    for part in phrase.parts:
        near = _closeness(part, scope)
        if near <= 0:
            return 0.0
        score *= near
        if score + parts_bonus + none_bonus <= least:
            return 0.0
        nearest = max(nearest, scope.near(part.concept))
        if part.where not in TOPICS and not (part.where == "#" and not scope.near(part.concept)):  # a noun that only the line above names
            farthest = min(farthest, near)
    if (nearest <= CAPTION and scope.is_named_by_header) or (nearest <= SHARED and scope.is_rate_named):
        return 0.0
    for part in phrase.without:
        if _is_excluded(part, scope, farthest):
            return 0.0
    if phrase.code is not None and phrase.code.startswith(INDEX_VALUES) and scope.has_noun_behind:
        return 0.0
    if _is_of_another(phrase, scope) or (scope.is_of_unknown and not any(scope.own_mask >> p.concept & 1 for p in _telling(phrase, scope))):
        score *= FOREIGN_NOUN
    is_cut_of_other = phrase.code in CUT_RATES.values() and scope.is_of_unknown  # `cắt 10% chi hội họp`
    if (scope.is_rate_of_other or is_cut_of_other) and any(p.where in TOPICS and not scope.near(p.concept) for p in phrase.parts):
        return 0.0
    return score + parts_bonus + none_bonus


def _telling(phrase: Phrase, scope: FigureScope) -> Sequence[Part]:
    """Return the parts of a phrase that say of what it speaks: things, else what is no verb before the figure only: of `<chiếm + @payroll` the second."""
    said = [p for p in phrase.parts if p.where not in TOPICS]
    return [p for p in said if scope.is_thing(p.concept)] or [p for p in said if p.where != "<"] or said


def _is_of_another(phrase: Phrase, scope: FigureScope) -> bool:
    """Tell whether a share is of a noun the catalog counts while the phrase names another such noun only."""
    if not scope.is_noun_known or scope.figure.kind not in (Kind.SHARE, Kind.RATIO):
        return False
    if any(p.where == "#" and scope.noun_after >> p.concept & 1 for p in phrase.parts):
        return False
    named = [p.concept for p in phrase.parts if p.where in ("", "!", "~")]
    return any(scope.is_thing(c) for c in named) and not any(scope.noun_after >> c & 1 for c in named)


def _closeness(part: Part, scope: FigureScope) -> float:
    bit = 1 << part.concept
    if part.where == "#":
        if scope.noun & bit:
            return 1.0
        if not scope.noun or scope.noun == FOREIGN:
            near = scope.near(part.concept) or scope.held(part.concept)
            return ELIDED * near if not scope.noun or scope.is_noun_elided else 0.0
        is_open = scope.is_noun_elided and (scope.cell is not None or not scope.noun & load().counted_concepts)
        return ELIDED_KNOWN * scope.near(part.concept) if is_open else 0.0
    if part.where == "<":
        near = scope.before(part.concept)
        return near if near >= OWN_CLAUSE else 0.0
    if part.where == "!":
        near = scope.near(part.concept)
        return near if near >= OWN_CLAUSE else 0.0
    if part.where == "~":
        return 0.75 + 0.25 * topic if (topic := scope.topic(part.concept)) else 0.0
    if part.where == "=":
        return float(scope.topic(part.concept) > 0)
    if part.where == "^":
        return 0.65 + 0.35 * topic if (topic := scope.document_topic(part.concept)) else 0.0
    return scope.near(part.concept)


def _is_excluded(part: Part, scope: FigureScope, farthest: float) -> bool:
    if part.where == "#":
        share = scope.figure.kind is Kind.SHARE  # what a percentage is of may be a guess
        return bool((scope.noun_after if share else scope.noun) & 1 << part.concept)
    if part.where == "<":
        return scope.before(part.concept) >= max(OWN_CLAUSE, farthest - MARGIN)
    if part.where == "~":
        return scope.topic(part.concept) > 0
    if part.where == "^":
        return scope.document_topic(part.concept) > 0
    near = scope.near(part.concept)
    if part.where == "*":
        return near > 0
    return near >= (OWN_CLAUSE if part.where == "!" else max(0.01, farthest - MARGIN))
