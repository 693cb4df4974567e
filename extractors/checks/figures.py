"""Checks one figure against what is stated with it: a ratio's percentage, a score's maximum, the range of shares."""

from __future__ import annotations

from collections.abc import Iterator

from extractors.checks.arithmetic import is_close, written
from extractors.percents import HUNDRED
from extractors.records import Check, Figure, Kind, Outcome, Role, SourceText
from extractors.rules import IGNORECASE, TIMEOUT, compile_pattern

GROWTH = compile_pattern(
    r"\b(?:tăng|giảm|gấp|vượt|bằng|so (?:với|sánh)|lương|nhu cầu|kế hoạch|chỉ tiêu|dự toán|mục tiêu|cùng kỳ|th/kh|kh)\b",
    flags=IGNORECASE,
)


def check_figure(source: SourceText, figure: Figure) -> Iterator[Check]:
    """Yield the checks that apply to a figure by itself."""
    if figure.kind is Kind.RATIO and figure.stated_percent is not None and figure.denominator:
        assert figure.numerator is not None
        exact = HUNDRED * figure.numerator / figure.denominator
        detail = f"{written(figure.numerator)}/{written(figure.denominator)} is {written(round(exact, 4))}%, stated {written(figure.stated_percent)}%"
        yield Check("ratio_percent", _outcome(is_close(exact, figure.stated_percent)), detail)
    if figure.kind is Kind.SCORE and figure.denominator is not None and figure.role is not Role.CHANGE:
        detail = f"{written(figure.value)} of at most {written(figure.denominator)}"
        yield Check("score_range", _outcome(0 <= figure.value <= figure.denominator), detail)
        if figure.stated_percent is not None and figure.denominator:
            exact = HUNDRED * figure.value / figure.denominator
            yield Check("ratio_percent", _outcome(is_close(exact, figure.stated_percent)), f"{written(round(exact, 4))}%, stated {written(figure.stated_percent)}%")
    if figure.kind in (Kind.SHARE, Kind.RATIO) and figure.role is not Role.CHANGE:
        high = figure.value if figure.value_max is None else figure.value_max
        if figure.value >= 0 and high <= HUNDRED:
            yield Check("share_range", Outcome.PASS)
        elif not _speaks_of_growth(source, figure):
            yield Check("share_range", Outcome.FAIL, f"{written(high)} lies outside 0–100")


def _outcome(holds: bool) -> Outcome:
    return Outcome.PASS if holds else Outcome.FAIL


def _speaks_of_growth(source: SourceText, figure: Figure) -> bool:
    sentence = source.sentences[figure.sentence]
    words = source.text[sentence.start : sentence.end]
    if figure.cell is not None:
        words = " ".join((figure.cell.row_header, *figure.cell.column_headers))
    return GROWTH.search(words, timeout=TIMEOUT) is not None
