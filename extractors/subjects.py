"""Finds the phrase a reader would quote with a figure: what it is about, verbatim from its sentence."""

from __future__ import annotations

from collections.abc import Sequence

from extractors.records import Figure, SourceText, Span
from extractors.rules import IGNORECASE, compile_pattern

BOUNDARY = compile_pattern(r"[,;:()“”\"]|[.](?=[ ]|$)|[ ](?:và|trong[ ]đó|nhưng|thì|còn)[ ]")
LEADING = compile_pattern(
    r"^(?:(?:có|đã|là|đạt|chiếm|với|và|được|bằng|còn|trong[ ]đó|số|tổng|của|cho|tại|trên|khoảng|hơn|gần|dưới)[ ])+", flags=IGNORECASE
)
TRAILING = compile_pattern(
    r"(?:[ ](?:có|đã|là|đạt|chiếm|với|và|được|bằng|còn|tỷ[ ]lệ|tỉ[ ]lệ|khoảng|hơn|gần|trên|dưới|lên|xuống|tới|đến|từ|chỉ|mới|tăng|giảm|thứ|xếp|của|không[ ]quá|tối[ ]thiểu|tối[ ]đa|ít[ ]nhất))+[ :=]*$|[ :=(]+$",
    flags=IGNORECASE,
)
LONGEST = 160


def subject_of(source: SourceText, figure: Figure, evidence: Span, spans: Sequence[Span], index: int) -> str | None:
    """Return the phrase beside a figure: the noun phrase behind it, else the words of its clause before it.

    `spans` are the figures of the document in text order and `index` the figure's own place among them; a
    phrase never reaches into another figure. Of a table cell it is the label of the row.
    """
    if figure.cell is not None:
        return figure.cell.row_header or None
    text = source.text
    before = spans[index - 1].end if index else evidence.start
    after = spans[index + 1].start if index + 1 < len(spans) else evidence.end
    behind = _phrase_behind(text, figure, min(after, evidence.end))
    return behind or _phrase_before(text, max(before, evidence.start), figure.start)


def _phrase_behind(text: str, figure: Figure, stop: int) -> str | None:
    if figure.noun is None or figure.noun.start < figure.end or figure.counted is None:
        return None
    if text[figure.noun.start : figure.noun.end] != figure.counted:
        return None
    boundary = BOUNDARY.search(text, figure.noun.end, min(stop, figure.noun.end + LONGEST))
    end = boundary.start() if boundary else min(stop, figure.noun.end + LONGEST)
    phrase = text[figure.noun.start : end]
    return TRAILING.sub("", phrase).strip() or None


def _phrase_before(text: str, start: int, stop: int) -> str | None:
    start = max(start, stop - LONGEST)
    pieces = [m.end() for m in BOUNDARY.finditer(text, start, stop)]
    for begin in (*reversed(pieces), start):
        phrase = LEADING.sub("", TRAILING.sub("", text[begin:stop]).strip())
        if len(phrase.split()) >= 2 and any(c.isalpha() for c in phrase):
            return phrase
    return None
