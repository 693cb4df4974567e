"""Gives a score the maximum that its sentence or the next one states: `8,5 điểm (tối đa 10 điểm)`."""

from __future__ import annotations

from collections.abc import Sequence

from extractors.records import Figure, Kind, Reason, SourceText, end_with_noun
from extractors.replacing import replace
from extractors.rules import IGNORECASE, compile_pattern

OUT_OF = compile_pattern(r" (?:trên|trong) (?:tổng (?:số |điểm )?)?", flags=IGNORECASE)  # `88,4 điểm trên 100 điểm`: one expression
AT_MOST = compile_pattern(
    r"(?: (?:trên|trong|so với)|,| ?\(| ?/)?(?: ?(?:mức|số|tổng|tổng số))?(?: ?điểm)? ?tối đa(?: (?:của|cho) [^,.;()\d]{1,40})?"
    r"(?: (?:là|đạt|được))? ?:? ?",
    flags=IGNORECASE,
)
NEXT = compile_pattern(r"(?:(?:mức|số|tổng|tổng số) )?(?:thang )?điểm tối đa(?: (?:của|cho) [^,.;()\d]{1,60})? là ", flags=IGNORECASE)
# points that are given or taken, not reached: `cộng 2 điểm, tối đa 10 điểm`
GIVEN = compile_pattern(
    r"\b(?:cộng|trừ|thưởng|phạt|mỗi|tối đa|tối thiểu|thấp hơn|cao hơn|tăng|giảm|thêm|từ|dưới|trên)(?: (?:thêm|đi|từ|là))? $",
    flags=IGNORECASE,
)


def bind_maxima(source: SourceText, figures: Sequence[Figure]) -> list[Figure]:
    """Return figures in text order, the maximum of a score folded into the score."""
    bound: list[Figure] = []
    for figure in figures:
        last = bound[-1] if bound else None
        joined = _joined(source, last, figure) if last is not None else None
        if joined is not None:
            bound[-1] = joined
        else:
            bound.append(figure)
    return bound


def _joined(source: SourceText, score: Figure, figure: Figure) -> Figure | None:
    is_pair = score.kind is Kind.SCORE and figure.kind is Kind.SCORE and score.cell is None and figure.cell is None
    if not is_pair or score.denominator not in (None, figure.value) or figure.denominator is not None or score.value_max is not None:
        return None
    if score.value > figure.value and (score.other is None or score.other > figure.value):  # `88.456 điểm trên 100 điểm` is 88,456
        return None
    text, sentence = source.text, source.sentences[score.sentence]
    if GIVEN.search(text, max(sentence.start, score.start - 30), score.start):
        return None
    end = end_with_noun(score)
    if score.denominator is None and score.sentence == figure.sentence and OUT_OF.fullmatch(text, end, figure.start):
        return replace(score, end=figure.end, denominator=figure.value, noun=figure.noun)
    is_next = figure.sentence == score.sentence + 1 and NEXT.fullmatch(text, source.sentences[figure.sentence].start, figure.start)
    if is_next or (score.sentence == figure.sentence and AT_MOST.fullmatch(text, end, figure.start)):
        return replace(score, denominator=figure.value, restated=(*score.restated, (figure.span, Reason.MAXIMUM)))
    return None
