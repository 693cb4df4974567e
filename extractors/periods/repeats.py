"""Gives a figure without a period of its own that of the same quantity elsewhere in the document, else what its scope lends."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal

from extractors.periods.binding import Bound
from extractors.periods.tables import restated
from extractors.periods.uses import Use
from extractors.records import BlockKind, Comparator, Figure, Kind, Period, PeriodSource, Role, SourceText
from extractors.replacing import replace

ROUNDED = Decimal("0.08")  # how far a headline rounds, as a share of its value
SCALES = (" nghìn", " ngàn", " vạn", " triệu", " tỷ")  # a headline's number that ends with one rounds
TIMED = frozenset({"day", "month", "year", "hour"})  # `nghỉ Tết 9 ngày`
MOST = 40  # figures of a title; more are none, and each is compared with the whole body
Known = Mapping[tuple[object, ...], Period]


def quantity(figure: Figure) -> tuple[object, ...]:
    """Return what two figures that state one quantity share."""
    return figure.kind, figure.role is Role.TARGET, abs(figure.value), figure.value_max, figure.unit, figure.numerator, figure.denominator


def rounds(headline: Figure, body: Figure, words: str = "") -> bool:
    """Tell whether a headline's `hơn 1.400`, `gần 300`, with the `words` `1,4 triệu`, stands for a figure of the body: 1.445, 296, 1.412.600."""
    is_alike = (headline.kind, headline.role is Role.TARGET, headline.unit) == (body.kind, body.role is Role.TARGET, body.unit)
    if not is_alike or body.cell is not None:
        return False
    if headline.counted and body.counted and headline.counted != body.counted and headline.kind is Kind.SHARE:
        return False  # `quá 10% buổi học`, `10% biên chế`
    near = abs(headline.value) * ROUNDED
    gap = abs(body.value) - abs(headline.value)
    if headline.comparator in (Comparator.GT, Comparator.GE):
        return 0 <= gap < near
    if headline.comparator is Comparator.EQ:  # `nhận 1,4 triệu hồ sơ` for 1.412.600
        is_of_it = headline.counted is not None and headline.counted == body.counted and headline.kind is Kind.COUNT
        return is_of_it and words.endswith(SCALES) and abs(gap) < near / 2
    return headline.comparator is Comparator.APPROX and -near < gap < near


def repeats(headline: Figure, body: Figure) -> bool:
    """Tell whether a headline's figure stands in the body too, of the same things: `Giảm 4 đầu mối`."""
    is_alike = headline.counted is not None or headline.unit in TIMED
    is_alike = is_alike and body.cell is None and headline.counted == body.counted
    return is_alike and quantity(replace(headline, role=body.role)) == quantity(body)  # a headline tells as done what is planned: `Bỏ 180 thủ tục`


def is_distinctive(figure: Figure) -> bool:
    """Tell whether a value is particular enough that its second mention means the same fact."""
    if figure.kind in (Kind.SHARE, Kind.SCORE, Kind.RATIO):
        return figure.kind is Kind.RATIO or figure.value != figure.value.to_integral_value()
    return abs(figure.value) > 100


def settle(source: SourceText, figures: Sequence[Figure], bounds: list[Bound], lent: Sequence[Period | None]) -> list[Period | None]:
    """Return the periods of all figures: what their words bound, what the same quantity has elsewhere, what their scope lent."""
    first: dict[tuple[object, ...], Period] = {}
    for figure, bound in zip(figures, bounds, strict=True):
        if bound.period is not None and is_distinctive(figure) and (figure.cell is None or figure.cell.is_total):
            first.setdefault(quantity(figure), bound.period)
    repeated: dict[int, Period] = {}
    for figure, bound in zip(figures, bounds, strict=True):
        if not bound.is_known and figure.cell is None and is_distinctive(figure) and (found := first.get(quantity(figure))):
            repeated.setdefault(figure.sentence, found)
    told = {i: b.period for i, (f, b) in enumerate(zip(figures, bounds, strict=True)) if b.period is not None and f.cell is None}
    tables = restated(figures, told)
    for index, figure in enumerate(figures):
        if figure.cell is not None and not bounds[index].is_known and (period := tables.get(figure.cell.table)):
            bounds[index] = Bound(period, True, Use.AT)
    goals = _goals(figures, bounds)
    periods = [_last(source, figures, bounds, lent, index, first, repeated, goals) for index in range(len(figures))]
    return _as_restated(source, figures, bounds, periods)


def _as_restated(source: SourceText, figures: Sequence[Figure], bounds: Sequence[Bound], periods: list[Period | None]) -> list[Period | None]:
    """Leave a title's figure without a period of its own where the body tells that quantity, and of no time."""
    title = [i for i, f in enumerate(figures[:MOST]) if source.blocks[source.sentences[f.sentence].block].kind is BlockKind.TITLE]
    body = [(quantity(f), p) for f, p in zip(figures[len(title) :], periods[len(title) :], strict=True) if is_distinctive(f)]
    untold = {q for q, p in body if p is None} - {q for q, p in body if p is not None}
    for index in title:
        if not bounds[index].is_known and quantity(figures[index]) in untold:
            periods[index] = None
    return periods


def _last(
    source: SourceText, figures: Sequence[Figure], bounds: Sequence[Bound], lent: Sequence[Period | None], index: int,
    first: Known, repeated: Mapping[int, Period], goals: Known,
) -> Period | None:  # fmt: skip
    figure, bound = figures[index], bounds[index]
    if bound.is_known:
        return bound.period
    own = first.get(quantity(figure)) if figure.cell is None and is_distinctive(figure) else None
    block = source.sentences[figure.sentence].block
    is_lead = lent[index] is None and not bound.is_earlier and block > 0 and source.blocks[block - 1].kind is BlockKind.TITLE
    if own is None and index < MOST and (is_lead or source.blocks[block].kind is BlockKind.TITLE):
        words = source.text[figure.start : figure.end]
        own = next((b.period for f, b in zip(figures, bounds, strict=True) if b.period and (rounds(figure, f, words) or repeats(figure, f))), None)
    is_open = lent[index] is None or figure.kind is Kind.RANK  # a rank is of the time of the score that is restated beside it
    if own is None and is_open and not bound.is_earlier:
        own = repeated.get(figure.sentence)
    if own is None and index and source.text.startswith("/", figure.start - 1):
        own = goals.get((quantity(figures[index - 1]), quantity(figure)))
    return sourced(own, PeriodSource.SECTION) if own is not None else lent[index]


def _goals(figures: Sequence[Figure], bounds: Sequence[Bound]) -> Known:
    """Return the period of each goal of a row of a table, by what was reached and the goal: `60 | 41,75` for `đạt 41,75%/60%`."""
    rows: dict[tuple[int, int], list[int]] = {}
    for index, figure in enumerate(figures):
        if figure.cell is not None and bounds[index].period is not None:
            rows.setdefault((figure.cell.table, figure.cell.row), []).append(index)
    found: dict[tuple[object, ...], Period] = {}
    for mates in rows.values():
        goals = [i for i in mates if figures[i].role is Role.TARGET]
        for goal in goals:
            for index in mates:
                if figures[index].role is Role.ACTUAL and (period := bounds[goal].period):
                    found.setdefault((quantity(figures[index]), quantity(figures[goal])), period)
    return found


def sourced(period: Period | None, source: PeriodSource) -> Period | None:
    """Return a period with where it came from; one of publication keeps its source."""
    if period is None or period.source is PeriodSource.PUBLISHED:
        return period
    return replace(period, source=source)
