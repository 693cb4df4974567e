"""Gives each figure the catalog code that its words say, or none: phrase, distance, clause, headers, topic."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from operator import itemgetter

from extractors.indicators.carrying import carry_on, follow_items, follow_rows, keep_off
from extractors.indicators.catalog import Catalog, load
from extractors.indicators.codes import OF_OFFICES, OF_PLANS
from extractors.indicators.demands import Demand, by_kind
from extractors.indicators.dimensions import Breakdowns
from extractors.indicators.fits import Fit
from extractors.indicators.repeats import add_up, repeat
from extractors.indicators.scope import FigureScope
from extractors.indicators.scoring import score
from extractors.indicators.text import TextScope
from extractors.records import Figure, IndicatorMatch, Kind, SourceText
from extractors.units import MONEY, TIME_UNITS

# A phrase scores the product of the closeness of its parts (1 in the figure's own clause, 0.88 and less earlier in
# the sentence, see nearness.py). Chosen on the development gold as the highest threshold that costs no recall.
THRESHOLD = 0.66

LENGTH = frozenset({"m", "km"})


def attach(source: SourceText, figures: Sequence[Figure]) -> list[IndicatorMatch | None]:
    """Return the indicator of each figure, in the order given; None where no code fits well enough."""
    if not figures:
        return []
    catalog = load()
    text = TextScope(source, catalog, figures)
    found = [_best(text, index) for index in range(len(figures))]
    follow_items(text, found)
    carry_on(text, found)
    follow_rows(text, found)
    repeat(text, found)
    add_up(text, found)
    keep_off(text, found)
    breakdowns = Breakdowns(catalog, text)
    return [_match(catalog, text, breakdowns, index, best) for index, best in enumerate(found)]


def measure(figure: Figure) -> str | None:
    """Return the kind of phrase that may speak of the figure; None for an amount the catalog has no measure for."""
    if figure.kind in (Kind.AMOUNT, Kind.RATE):
        for name, units in (("money", MONEY), ("time", TIME_UNITS), ("length", LENGTH)):
            if figure.unit in units:
                return name
        return "rate" if figure.kind is Kind.RATE and figure.unit == "item" else None
    return figure.kind.value


def _best(text: TextScope, index: int) -> Fit | None:
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
        if (fitting := score(demand.phrase, scope, best)) > best:
            best, phrase = fitting, demand.phrase
    if phrase and phrase.code and phrase.code.startswith(OF_OFFICES) and text.is_private(text.figures[index]):
        return None
    return Fit(phrase, best) if phrase else None


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


def _match(catalog: Catalog, text: TextScope, breakdowns: Breakdowns, index: int, fit: Fit | None) -> IndicatorMatch | None:
    if fit is None or fit.phrase.code is None:
        return None
    if "table.of_plan" in text.figures[index].rules and not fit.phrase.code.startswith(OF_PLANS):
        return None  # a share of what was planned, not of what is counted
    indicator = catalog.indicators[fit.phrase.code]
    rule = fit.phrase.rule + ".carried" if fit.carried else fit.phrase.rule
    dimensions = breakdowns.read(indicator, index)
    return IndicatorMatch(fit.phrase.code, indicator.domain, dimensions, round(min(fit.score, 1.0), 4), rule)
