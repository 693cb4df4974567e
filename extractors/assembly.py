"""Binds what was read and inferred about each figure into statistics, and every other digit into rejections."""

from __future__ import annotations

import hashlib
import unicodedata
from bisect import bisect_left, insort
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from extractors.confidence import confidence
from extractors.indicators.dimensions import of_body
from extractors.records import Figure, IndicatorMatch, Mention, Organization, Period, Reason, SourceText, Span, record
from extractors.replacing import replace
from extractors.results import Rejection, Statistic
from extractors.rule_sets import marks_of_document
from extractors.rules import compile_pattern, fold
from extractors.subjects import subject_of

DIGIT_RUN = compile_pattern(r"\d++")
WORD_RUN = compile_pattern(r"\w++")


@record
class Reading:
    """A figure with everything inferred about it; None where nothing was found."""

    figure: Figure
    period: Period | None
    organization: Organization | None
    indicator: IndicatorMatch | None


def evidence_of(source: SourceText, figure: Figure) -> Span:
    """Return the sentence, list item or table row a figure stands in."""
    if figure.evidence is not None:
        return figure.evidence
    sentence = source.sentences[figure.sentence]
    return Span(sentence.start, sentence.end)


def assemble(source: SourceText, readings: Sequence[Reading]) -> tuple[Statistic, ...]:
    """Return one statistic a reading, in text order."""
    ordered = sorted(readings, key=lambda r: (r.figure.start, r.figure.end))
    seen: Counter[tuple[str, str]] = Counter()
    spans = [r.figure.span for r in ordered]
    marks = _marks_between(source.text)
    rows = []
    for index, reading in enumerate(ordered):
        evidence = evidence_of(source, reading.figure)
        words = source.text[evidence.start : evidence.end]
        figure = source.text[reading.figure.start : reading.figure.end]
        key = (figure, _folded(words, marks))
        rows.append(_statistic(source, reading, evidence, _identity(source.doc_id, key, seen[key]), spans, index))
        seen[key] += 1
    return tuple(_named(rows))


def _named(rows: Sequence[Statistic]) -> Iterator[Statistic]:
    """Yield the rows with the ids of the statistics that their checks compare them with."""
    ids = {Span(r.char_start, r.char_end): r.statistic_id for r in rows}
    for row in rows:
        if any(c.about is not None for c in row.checks):
            checks = tuple(replace(c, detail=f"{c.detail} (statistic {ids[c.about]})") if c.about in ids else c for c in row.checks)
            yield replace(row, checks=checks)
        else:
            yield row


def _statistic(
    source: SourceText, reading: Reading, evidence: Span, statistic_id: str, spans: Sequence[Span], index: int
) -> Statistic:
    figure, period, body, indicator = reading.figure, reading.period, reading.organization, reading.indicator
    rules = _rules(reading)
    return Statistic(
        statistic_id=statistic_id,
        doc_id=source.doc_id,
        kind=figure.kind,
        role=figure.role,
        value=figure.value,
        value_max=figure.value_max,
        numerator=figure.numerator,
        denominator=figure.denominator,
        stated_percent=figure.stated_percent,
        unit=figure.unit,
        counted=figure.counted,
        comparator=figure.comparator,
        indicator=indicator.code if indicator else None,
        domain=indicator.domain if indicator else None,
        subject=figure.subject or subject_of(source, figure, evidence, spans, index),
        dimensions=of_body(indicator.dimensions, body, figure.cell is not None) if indicator else {},
        organization=body.name if body else None,
        org_level=body.level if body else None,
        province_code=body.province_code if body else None,
        period_start=period.start if period else None, period_end=period.end if period else None,
        period_kind=period.kind if period else None,
        period_source=period.source if period else None,
        period_label=period.label if period else None,
        group_id=None if figure.group is None else _digest(source.doc_id, figure.group),
        figure=source.text[figure.start : figure.end],
        char_start=figure.start, char_end=figure.end,
        evidence=source.text[evidence.start : evidence.end],
        evidence_start=evidence.start, evidence_end=evidence.end,
        checks=figure.checks,
        rules=rules,
        confidence=confidence(reading.figure, rules),
    )  # fmt: skip


def _rules(reading: Reading) -> tuple[str, ...]:
    names = [*reading.figure.rules]
    names += [x.rule for x in (reading.organization, reading.indicator) if x is not None and x.rule]
    return tuple(dict.fromkeys(n for n in names if n))


def _digest(*parts: str) -> str:
    return hashlib.sha256("\x1f".join(parts).encode()).hexdigest()[:20]


def _identity(doc_id: str, key: tuple[str, str], ordinal: int) -> str:
    """Hash of document, figure, folded evidence and ordinal: neither kind nor offsets enter (docs/records.md §2)."""
    return _digest(doc_id, *key, str(ordinal))


@lru_cache(maxsize=64)  # the figures of one sentence share their evidence
def _folded(text: str, marks: str) -> str:
    folded = unicodedata.normalize("NFC", text).casefold()
    for mark in marks:
        folded = folded.replace(mark, " ")
    return " ".join(folded.split())


def _marks_between(text: str) -> str:
    """Return the characters of a document that stand between its words."""
    return "".join(mark for mark in marks_of_document(fold(text)) if WORD_RUN.match(mark) is None)


def reject(
    source: SourceText, statistics: Iterable[Statistic], figures: Iterable[Figure], mentions: Sequence[Mention[Reason]]
) -> tuple[Rejection, ...]:
    """Return the rejections that cover every digit run outside the statistics, each exactly once.

    Restated percentages and maxima come first, then `mentions` (exclusions, table numbering) in their
    order; what nothing explains is rejected as `other` by the rule `unexplained`.
    """
    taken = sorted((s.char_start, s.char_end) for s in statistics)
    restated = [Mention(s.start, s.end, reason, "restated") for f in figures for s, reason in f.restated]
    rows: list[Rejection] = []
    for mention in [*restated, *mentions]:
        rows.extend(_pieces(source, mention, taken))
    covered = sorted([*taken, *((r.char_start, r.char_end) for r in rows)])
    rows.extend(_unexplained(source, covered))
    return tuple(sorted(rows, key=lambda r: r.char_start))


def _pieces(source: SourceText, mention: Mention[Reason], taken: list[tuple[int, int]]) -> list[Rejection]:
    """Return the part of a mention that nothing covers yet: whole, or its free digit runs; extend `taken`."""
    if not DIGIT_RUN.search(source.text, mention.start, mention.end):
        return []
    if not _overlapping(taken, mention.start, mention.end):
        spans = [(mention.start, mention.end)]
    else:
        runs = [_run(source.text, *m.span()) for m in DIGIT_RUN.finditer(source.text, mention.start, mention.end)]
        spans = [r for r in dict.fromkeys(runs) if not _overlapping(taken, *r)]
    rows = []
    for first, end in spans:
        start = _run(source.text, first, first)[0] if source.text[first].isdecimal() else first
        _insert(taken, (start, end))
        rows.append(Rejection(source.doc_id, source.text[start:end], start, end, mention.value, mention.rule))
    return rows


def _run(text: str, start: int, end: int) -> tuple[int, int]:
    """Widen a span to whole digit runs, so that no run is cut in two."""
    while start > 0 and text[start - 1].isdecimal() and (start < len(text) and text[start].isdecimal()):
        start -= 1
    while end < len(text) and end > 0 and text[end - 1].isdecimal() and text[end].isdecimal():
        end += 1
    return start, end


def _overlapping(taken: list[tuple[int, int]], start: int, end: int) -> bool:
    index = bisect_left(taken, (end, 0))
    return any(s < end and start < e for s, e in taken[max(0, index - 1) : index])


def _insert(taken: list[tuple[int, int]], span: tuple[int, int]) -> None:
    insort(taken, span)


def _unexplained(source: SourceText, covered: list[tuple[int, int]]) -> Iterable[Rejection]:
    position = 0
    for match in DIGIT_RUN.finditer(source.text):
        while position < len(covered) and covered[position][1] <= match.start():
            position += 1
        if position < len(covered) and covered[position][0] < match.end():
            continue
        yield Rejection(source.doc_id, match[0], match.start(), match.end(), Reason.OTHER, "unexplained")
