"""Gives figures that say no code of their own that of the figure they continue: in a sentence, a list, a table's row."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from extractors.indicators.catalog import Phrase, load
from extractors.indicators.codes import (
    COUNT_OF,
    CUT_RATES,
    CUTS_OF_TIMES,
    NO_SHARE,
    OF_ANSWERS,
    OF_INDEX,
    PART_OF,
    PARTS_OF,
    SHARE_OF,
    WEAK,
)
from extractors.indicators.fits import CARRIED, Fit, phrase_of
from extractors.indicators.links import (
    is_change_of,
    is_continued,
    is_named_again,
    is_part,
    is_same_again,
    is_told_part,
    points_back,
)
from extractors.indicators.lists import cuts_of_times, followers, is_other_half, row_rates
from extractors.indicators.rankings import is_extreme_of, most_of, ranked_of
from extractors.indicators.rows import CUTS, is_cut_share, row_sources
from extractors.indicators.scope import FigureScope
from extractors.indicators.scoring import is_excluded
from extractors.indicators.shares import (
    compared_with,
    is_bare_share_of,
    is_count_of,
    is_goal_of,
    is_rest,
    is_share_of,
    is_share_of_goal,
    is_structure,
)
from extractors.indicators.staff import STAFF_CUT, are_left
from extractors.indicators.text import TextScope
from extractors.records import Kind, Role, record


@record
class _Pair:
    """Two figures that follow one another in the text, with what fits the first and what the second itself says."""

    text: TextScope
    before: int
    index: int
    fit: Fit | None
    own: Fit | None

    @property
    def code(self) -> str | None:
        """The code of the first figure."""
        return self.fit.code if self.fit is not None else None

    @property
    def own_code(self) -> str | None:
        """The code of the second figure's own words."""
        return self.own.code if self.own is not None else None


@record
class _Answer:
    """What fits the second figure of a pair; `fit` is None where nothing is to fit it."""

    fit: Fit | None


def carry_on(text: TextScope, found: list[Fit | None]) -> None:
    """Give a figure that no phrase speaks of the indicator of the one it continues.

    It continues the figure before it when both count the same in one way, and it stands shortly after in the same
    sentence (`giảm 40.500 người, khối đảng 1.200 người`) or opens the next one with words of a part (`Trong đó, …`).
    A bare change right behind a figure is the change of that figure, whatever else the sentence speaks of.
    """
    order = sorted(range(len(found)), key=lambda i: text.figures[i].start)
    for at, (last, index) in enumerate(pairwise(order)):
        is_over_share = at > 0 and _restates(text, order[at - 1], last, found) and is_told_part(text, order[at - 1], index)
        before = order[at - 1] if is_over_share else last  # `bớt 900 người, bằng 8% biên chế. Trong đó khối xã 300 người`
        own = _measured(text, index, found) or found[index]
        pair = _Pair(text, before, index, found[before], own)
        found[index] = next((answer.fit for reading in READINGS if (answer := reading(pair)) is not None), own)


def _restates(text: TextScope, count: int, share: int, found: Sequence[Fit | None]) -> bool:
    """Tell whether a percentage only says again what the count before it in its sentence says."""
    first, second = text.figures[count], text.figures[share]
    codes = [fit.code if (fit := found[i]) is not None else None for i in (count, share)]
    is_pair = first.kind is Kind.COUNT and second.kind is Kind.SHARE and first.sentence == second.sentence
    return is_pair and codes[1] is not None and SHARE_OF.get(codes[0] or "") == codes[1]


def _measured(text: TextScope, index: int, found: Sequence[Fit | None]) -> Fit | None:
    """Return the indicator of the share that a percentage is the goal of, or of what a figure says who has how much of."""
    for other in compared_with(text, index):
        if (fit := found[other]) is not None and fit.code:
            return fit.carry()
    own = found[index]
    source = ranked_of(text, index) if own is None or own.code in OF_INDEX else None
    source = most_of(text, index) if source is None and own is None else source
    fit = found[source] if source is not None else None
    is_told = fit is not None and (own is None or fit.code == ANSWERED)  # `82% người dân hài lòng. Cao nhất là Hải Phòng với 97%`
    return fit.carry() if fit is not None and is_told else None


def _apart(pair: _Pair) -> _Answer | None:
    """What a share or a cut leaves, and what falls to one field, is none of what was told."""
    text, before, index, fit, own = pair.text, pair.before, pair.index, pair.fit, pair.own
    if fit and own and fit.code == own.code and is_rest(text, before, index, _said(own.phrase)):
        return NOTHING
    if pair.own_code == STAFF_CUT and are_left(text.respelled, text.figures[before], text.figures[index]):
        return NOTHING
    return NOTHING if fit and is_structure(text, before, index) else None


def _extreme(pair: _Pair) -> _Answer | None:
    """The highest or lowest of the share before, and that share again with other bounds, are of its indicator."""
    if pair.fit is None or not pair.code:
        return None
    is_extreme = (pair.own is None or pair.own_code in OF_INDEX) and is_extreme_of(pair.text, pair.before, pair.index)
    return _Answer(pair.fit.carry()) if is_extreme or is_same_again(pair.text, pair.before, pair.index) else None


def _behind_none(pair: _Pair) -> _Answer | None:
    """Behind what has no indicator its change, share, goal and part have none either; all else keeps its own."""
    if pair.code:
        return None
    text, before, index, code = pair.text, pair.before, pair.index, pair.own_code
    is_change = code and _has_changes(code, pair, is_named=True) and is_change_of(text, before, index)
    is_other = code in OF_INDEX and (is_bare_share_of(text, before, index) or is_goal_of(text, before, index))
    is_weak = pair.fit is not None and code in WEAK and is_told_part(text, before, index)
    is_again = pair.own is not None and is_same_again(text, before, index)
    return NOTHING if is_change or is_other or is_weak or is_again or points_back(text, before, index) else _Answer(pair.own)


def _part(pair: _Pair) -> _Answer | None:
    """A part is of its whole's indicator where the two make one: dossiers that are late among those pending."""
    text, before, index, fit, own = pair.text, pair.before, pair.index, pair.fit, pair.own
    if fit is None or own is None:
        return None
    joined = PART_OF.get((pair.code or "", pair.own_code or ""))
    if joined and (is_part(text, before, index) or is_other_half(text, before, index)):
        return _Answer(own.carry(joined))
    if pair.own_code == "procedures.count" and pair.code in PARTS_OF and is_part(text, before, index):
        return _Answer(fit.carry())
    return None


def _restated(pair: _Pair) -> _Answer | None:
    """A share that restates the count before it, and a count that says how many a share are, has the code that goes with it."""
    text, before, index, fit, own, code = pair.text, pair.before, pair.index, pair.fit, pair.own, pair.code or ""
    if fit is None:
        return None
    if is_share_of(text, before, index):
        is_of_change = text.figures[before].role is text.figures[index].role is Role.CHANGE and not code.endswith(CUTS)
        return _Answer(fit.carry() if is_of_change and code else _share_of(fit, own))  # `quá hạn giảm 95 hồ sơ (giảm 8%)`
    if code in NO_SHARE and own and pair.own_code not in OF_ANSWERS and is_share_of_goal(text, before, index):
        return NOTHING
    if (count := COUNT_OF.get(code)) and is_count_of(text, before, index):
        return _Answer(fit.carry(count))
    return None


def _share_of(count: Fit, own: Fit | None) -> Fit | None:
    """Return the indicator of a percentage that restates a count: of the code that is the share of what is counted."""
    code = count.code or ""
    if code in NO_SHARE:
        return None
    share = SHARE_OF.get(code, code)
    return count.carry(share) if load().indicators[share].measure in ("share", "rate") else own


def _continued(pair: _Pair) -> _Answer | None:
    """What goes on with the figure before, or is its change, is of its indicator."""
    text, before, index, own, code = pair.text, pair.before, pair.index, pair.own, pair.code
    if pair.fit is None or not code:
        return None
    is_free = own is None or (own.code is None and is_named_again(text, index))
    if code in CUTS_OF_TIMES and text.figures[index].kind is Kind.SHARE and is_change_of(text, before, index):
        return _Answer(pair.fit.carry(CUTS_OF_TIMES[code]))
    is_open = is_free and is_continued(text, before, index)
    return _Answer(pair.fit.carry()) if is_open or (_has_changes(code, pair) and is_change_of(text, before, index)) else None


def _has_changes(code: str, pair: _Pair, is_named: bool = False) -> bool:
    """Tell whether a change in percent of the indicator has its code: of bodies and staff it has one of its own.

    Not where the change itself says the code and names no other thing than the count: `14 người chết, giảm 9%`.
    """
    changed, change = pair.text.figures[pair.before], pair.text.figures[pair.index]
    if not code.startswith("organization.") or changed.kind is not Kind.COUNT:
        return True
    return is_named and change.kind is Kind.SHARE and change.counted == changed.counted


def _said(phrase: Phrase) -> int:
    """Return the bits of a phrase's words beside what is counted."""
    return sum({1 << part.concept for part in phrase.parts if part.where != "#"})


def _codes(found: Sequence[Fit | None]) -> list[str | None]:
    return [fit.code if fit is not None else None for fit in found]


def follow_items(text: TextScope, found: list[Fit | None]) -> None:
    """Give items of a list that say a label and a value the indicator of the item before."""
    for index, source in followers(text, _codes(found)):
        if (fit := found[source]) is not None:
            found[index] = fit.carry()


def follow_rows(text: TextScope, found: list[Fit | None]) -> None:
    """Give cells that say less than their neighbors, as those of a column `So sánh`, the indicator of these."""
    if all(figure.cell is None for figure in text.figures):
        return
    codes = _codes(found)
    for index, source in row_sources(text, codes).items():
        if (fit := found[source]) is not None:
            found[index] = fit.carry(CUT_RATES.get(fit.code or "") if is_cut_share(text.figures[index]) else None)
    for index, code in (*row_rates(text, codes), *cuts_of_times(text, codes)):
        found[index] = Fit(phrase_of(code), CARRIED, carried=True)


def keep_off(text: TextScope, found: list[Fit | None]) -> None:
    """Take back what was carried to figures beside which words stand that keep the code off."""
    for index, fit in enumerate(found):
        if fit is None or not fit.carried or fit.code is None:
            continue
        without = load().indicators[fit.code].without
        if without and text.figures[index].cell is None:
            scope = FigureScope(text, index)
            if any(is_excluded(part, scope, 1.0) for part in without):
                found[index] = None


NOTHING = _Answer(None)
ANSWERED = "satisfaction.respondents_share"
READINGS = (_apart, _extreme, _behind_none, _part, _restated, _continued)  # in the order in which they are asked
