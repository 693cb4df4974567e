"""Folds a percentage that restates a ratio or a score into it: `958/1.205 hồ sơ (đạt 79,5%)`."""

from __future__ import annotations

from decimal import Decimal

from extractors.nouns import term_at
from extractors.percents import NEARLY
from extractors.records import Figure, Kind, Reason, SourceText, Span, end_with_noun
from extractors.replacing import replace
from extractors.rules import IGNORECASE, compile_pattern

FAR_APART = Decimal(5)  # points that a percentage without a bracket may be from its ratio, as a slip of the writer
PERCENT_TOLERANCE = Decimal("0.6")  # a restating percentage may be rounded to a whole one
FAR_FROM_BOUND = Decimal(2)  # percent
BOUNDED = compile_pattern(r"\b(?:trên|hơn|dưới|từ|vượt)(?: mức)? $", flags=IGNORECASE)
RESTATES = compile_pattern(
    r"[^.;\d]{0,70}?(?:[(,] ?| )(?:(?:tương (?:ứng|đương)|chiếm|đạt|bằng|là|tức|tỷ lệ|tỉ lệ|ước|khoảng|hay|xấp xỉ|gần|hơn|trên|với)[ :=]*){0,5}",
    flags=IGNORECASE,
)
LONG_OBJECT = compile_pattern(  # what was done stands between: `giải quyết 3/4 đơn xin …, đạt 75%`
    r" [^;\d]{1,250}, (?:đạt|chiếm|bằng)(?: t[ỷỉ] lệ)? ",
    flags=IGNORECASE,
)
# numbers that say nothing against a restatement: a level of services, the year of a plan
OTHERS = compile_pattern(r"\b(?:mức(?: độ)?|cấp độ) \d(?:(?:, | và |-)\d)?\b|(?<=\b(?:kế hoạch|chương trình)(?: \p{L}++){0,4}) năm 20\d\d\b", flags=IGNORECASE)
SAID_OF_IT = compile_pattern(
    r"(?:[(,:=]|\b(?:đạt|bằng|chiếm|là|lệ|ứng|đương|tức|hay|\L<about>|xỉ|gần|hơn|trên|với|ước)) ?$",
    flags=IGNORECASE,
)
NEW_CLAUSE = compile_pattern(
    r"\b(?:chưa|không|mức|bình quân|trung bình|cả nước|năm|dưới|trong đó|còn lại|trễ|quá hạn|và|so với|tăng|giảm|vượt|cao hơn|thấp hơn"
    r"|mục tiêu|chỉ tiêu|kế hoạch)\b",
    flags=IGNORECASE,
)
OPENING = compile_pattern(r" ?\( ?(?:(?:tương ứng|tức|là|với|bằng|=) )?(?:\p{L}+ ){0,3}?", flags=IGNORECASE)


def fold_percentages(source: SourceText, figures: list[Figure]) -> list[Figure]:
    """Fold a restating percentage into its ratio or score: `958/1.205 hồ sơ (đạt 79,5%)`."""
    result: list[Figure] = []
    for figure in figures:
        last = result[-1] if result else None
        if last is not None and figure.kind is Kind.SHARE and figure.value_max is None and _restates(source, last, figure):
            result[-1] = replace(last, stated_percent=figure.value, restated=(*last.restated, (figure.span, Reason.RESTATED)))
        elif last is not None and last.kind is Kind.SHARE and _is_restated_by(source, last, figure):
            result[-1] = replace(_with_noun_behind(source, figure), stated_percent=last.value, restated=((last.span, Reason.RESTATED),))
        else:
            result.append(figure)
    return result


def _with_noun_behind(source: SourceText, figure: Figure) -> Figure:
    """Give a ratio in brackets the noun behind them: `94,7% (36/38) cơ quan`."""
    is_bare = figure.counted is None and source.text.startswith(") ", figure.end)
    noun = term_at(source.text, figure.end + 1, source.sentences[figure.sentence].end) if is_bare else None
    return replace(figure, counted=noun.text, noun=Span(noun.start, noun.end)) if noun else figure


def _percent_of(figure: Figure) -> Decimal | None:
    if figure.kind is Kind.RATIO:
        return figure.value
    if figure.kind is Kind.SCORE and figure.denominator:
        return 100 * figure.value / figure.denominator
    return None


def _restates(source: SourceText, figure: Figure, share: Figure) -> bool:
    percent = _percent_of(figure)
    if percent is None or figure.stated_percent is not None:
        return False
    gap = source.text[figure.end : share.start]
    after = end_with_noun(figure)
    if figure.kind is Kind.RATIO and abs(percent - share.value) < NEARLY and share.counted is None and LONG_OBJECT.fullmatch(gap):
        return True
    if len(gap) > 90 or ";" in gap or not RESTATES.fullmatch(OTHERS.sub("", gap)):
        return False
    tail = source.text[after : share.start]
    if share.noun is not None and share.noun.start >= share.end and share.counted != figure.counted and not (SAID_OF_IT.search(gap) and not gap.endswith(", ")):
        return False  # `11/11 huyện đưa 100% thủ tục vào trung tâm`
    if abs(percent - share.value) <= PERCENT_TOLERANCE:
        return True
    if BOUNDED.search(gap) and abs(percent - share.value) > FAR_FROM_BOUND:
        return False  # `4/6 đơn vị đạt trên 85%`: a condition
    if "(" not in tail and abs(percent - share.value) > FAR_APART:
        return False  # `trung bình của 63/63 tỉnh đạt 84,79%`: another measure
    return figure.kind is Kind.RATIO and len(tail) <= 40 and not NEW_CLAUSE.search(tail) and not share.counted


def _is_restated_by(source: SourceText, share: Figure, figure: Figure) -> bool:
    percent = _percent_of(figure)
    if percent is None or share.stated_percent is not None or abs(percent - share.value) > Decimal("0.1"):
        return False
    gap = source.text[share.end : figure.start]
    return len(gap) < 60 and bool(OPENING.fullmatch(source.text[end_with_noun(share) : figure.start]) or OPENING.fullmatch(gap))
