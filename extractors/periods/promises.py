"""Tells which span a sentence of an undated text plans or promises for, and which it tells only beside the one it reports on."""

from __future__ import annotations

from extractors.periods import cues
from extractors.periods.sentence_times import SentenceTimes
from extractors.periods.uses import TimeExpression, Use
from extractors.records import Figure, PeriodKind

SPANS = frozenset({PeriodKind.YEAR, PeriodKind.QUARTER, PeriodKind.HALF, PeriodKind.MONTHS, PeriodKind.MONTH, PeriodKind.RANGE, PeriodKind.TERM})
CONTRAST_REACH = 60  # characters before a figure in which it is said to be told for contrast


def find_decided(times: SentenceTimes, is_dated: bool) -> TimeExpression | None:
    """Return the span of the plan that someone signs in a sentence, None where none is signed."""
    return next((e for e in times.found if e.use in (Use.AT, Use.NAMED) and e.when.kind in SPANS and is_decided(times, e, is_dated)), None)


def is_decided(times: SentenceTimes, expression: TimeExpression, is_dated: bool) -> bool:
    """Tell whether a span is that of a plan that someone signs: `vừa phê duyệt phương án … giai đoạn 2017-2018`, `kế hoạch năm 2018 vừa được ban hành`."""
    if is_dated:
        return False
    is_named = cues.DECIDED_BY.match(times.text, expression.end, times.end) and cues.PROGRAM_NAMED.search(times.text, times.start, expression.start)
    return bool(is_named) or cues.DECIDED.search(times.text, times.start, expression.start) is not None


def find_promised(times: SentenceTimes, is_dated: bool) -> TimeExpression | None:
    """Return the year for which a sentence promises or proposes: `Đến năm 2021, mức này sẽ bị bãi bỏ`, `số lao động xin thêm cho năm 2015`; None for none."""
    years = (e for e in times.found if e.use in (Use.UNTIL, Use.FROM, Use.AT) and e.when.kind is PeriodKind.YEAR and e.when.year is not None)
    return next((e for e in years if not is_dated and (cues.WILL.match(times.text, e.end, times.end) or cues.PROPOSED.search(times.text, times.start, e.start))), None)


def is_contrast(times: SentenceTimes, figure: Figure) -> bool:
    """Tell whether a figure is the level of another time told beside the reported one: `…, trong khi năm 2017 là 52%`."""
    return cues.CONTRAST.search(times.text, max(times.start, figure.start - CONTRAST_REACH), figure.start) is not None
