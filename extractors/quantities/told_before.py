"""Gives bare counts whose sentence only says what was done the noun that the sentence before counts: `Xã nhận 1.450 hồ sơ. Đã trả 1.402.`"""

from __future__ import annotations

from collections.abc import Sequence

from extractors.nouns import TERMS
from extractors.records import Figure, Kind, SourceText
from extractors.replacing import replace
from extractors.rules import IGNORECASE, REVERSE, compile_pattern

PAPERS = compile_pattern(  # right before a count: what is done with papers, and whether that was in time
    r"\b(?:nhận|tiếp nhận|trả|giải quyết|xử lý|trả lời|(?:trước|đúng|quá|trễ|sớm) (?:hạn|hẹn)|trễ|muộn|sớm|còn tồn|tồn|chưa đến hạn|nộp trực tuyến)"
    r"(?: (?:được|xong|về))?(?: (?:là|có|chỉ|đúng))?(?: \L<rounded>)? $", flags=IGNORECASE | REVERSE
)  # fmt: skip
STAFF = compile_pattern(  # the same of people
    r"\b(?:tinh giản|nghỉ hưu(?: trước tuổi)?|thôi việc(?: ngay)?)(?: được)?(?: (?:là|có|chỉ|đúng))?(?: \L<rounded>)? $", flags=IGNORECASE | REVERSE
)
CLASSES = ((PAPERS, frozenset({"dossiers", "documents"})), (STAFF, frozenset({"people"})))
ENDS = compile_pattern(r" ?(?:[,;.:)\"”]|$)| và |\n")
REACH = 400  # characters back to what was counted last
LEAD = 40  # characters in which the words before a count stand


def name_told_before(source: SourceText, figures: Sequence[Figure]) -> list[Figure]:
    """Return the figures (in text order) with the nouns that bare counts take from the sentences before."""
    named = list(figures)
    for place, figure in enumerate(named):
        is_bare = figure.kind is Kind.COUNT and figure.counted is None and figure.noun is None and figure.cell is None
        if is_bare and (noun := _told_before(source, named, place)) is not None:
            named[place] = replace(figure, counted=noun)
    return named


def _told_before(source: SourceText, figures: Sequence[Figure], place: int) -> str | None:
    """Return the noun of the last count before of the class that the words right before a bare count speak of."""
    figure, text = figures[place], source.text
    if ENDS.match(text, figure.end) is None:
        return None
    low = max(source.sentences[figure.sentence].start, figure.start - LEAD)
    groups = next((groups for done, groups in CLASSES if done.match(text, low, figure.start)), frozenset())
    for before in reversed(figures[max(0, place - 8) : place]):
        if not groups or figure.start - before.end > REACH:
            return None
        if before.counted and TERMS.get(before.counted.lower()) in groups:
            return before.counted
    return None
