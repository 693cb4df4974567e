"""Tells how well a phrase of the catalog fits a figure: what of it stands how near, and which excluded words stand as near."""

from __future__ import annotations

from collections.abc import Sequence

from extractors.indicators.catalog import Part, Phrase, load
from extractors.indicators.cells import CAPTION
from extractors.indicators.codes import CUT_RATES
from extractors.indicators.demands import TOPICS
from extractors.indicators.nearness import OWN_CLAUSE, SHARED
from extractors.indicators.scope import FOREIGN, FigureScope
from extractors.records import Kind

PART_BONUS = 0.03  # a phrase of more parts says more, so it wins over a general one at the same distance
ELIDED = 0.93  # of a counted noun that stands elsewhere in the clause than after the figure
ELIDED_KNOWN = 0.8  # the same where the reader took another noun, in prose one that no phrase counts
NONE_BONUS = 0.06  # a wrong code is worse than none
FOREIGN_NOUN = 0.6  # of a share of one thing, for a phrase that speaks of another
MARGIN = 0.05  # an excluded word counts although it stands this much farther than the farthest part
INDEX_VALUES = ("index.par_", "index.papi", "index.pci", "index.dti", "index.service", "index.other")  # are of no noun


def score(phrase: Phrase, scope: FigureScope, least: float) -> float:
    """Return how well a phrase fits: 0 when a part is missing, an excluded word stands as near or the score cannot pass `least`."""
    fit, farthest = 1.0, 1.0
    parts_bonus, none_bonus = PART_BONUS * (len(phrase.parts) - 1), NONE_BONUS if phrase.code is None else 0.0
    for part in phrase.parts:
        near = _closeness(part, scope)
        if near <= 0:
            return 0.0
        fit *= near
        if fit + parts_bonus + none_bonus <= least:
            return 0.0
        if part.where not in TOPICS and not (part.where == "#" and not scope.near(part.concept)):  # a noun that only the line above names
            farthest = min(farthest, near)
    nearest = max(scope.near(part.concept) for part in phrase.parts)
    if (nearest <= CAPTION and scope.is_named_by_header) or (nearest <= SHARED and scope.is_rate_named):
        return 0.0
    for part in phrase.without:
        if is_excluded(part, scope, farthest):
            return 0.0
    if phrase.code is not None and phrase.code.startswith(INDEX_VALUES) and scope.has_noun_behind:
        return 0.0
    if _is_of_another(phrase, scope) or (scope.is_of_unknown and not any(scope.own_mask >> p.concept & 1 for p in _telling(phrase, scope))):
        fit *= FOREIGN_NOUN
    is_cut_of_other = phrase.code in CUT_RATES.values() and scope.is_of_unknown  # `cắt 10% chi hội họp`
    if (scope.is_rate_of_other or is_cut_of_other) and any(p.where in TOPICS and not scope.near(p.concept) for p in phrase.parts):
        return 0.0
    return fit + parts_bonus + none_bonus


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


def is_excluded(part: Part, scope: FigureScope, farthest: float) -> bool:
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
