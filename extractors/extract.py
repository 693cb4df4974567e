"""Turns a cleaned document into statistics and rejections: the one place where the stages are put in order."""

from __future__ import annotations

from collections.abc import Sequence

from extractors import checks, groups, indicators, organizations, periods, roles
from extractors.assembly import Reading, assemble, reject
from extractors.bounds import bound_sentences, find_chains
from extractors.captions import DIGITS, find_caption_repeats
from extractors.comparators import read_comparator
from extractors.exclusions import find_exclusions
from extractors.indicators.counted import name_counted
from extractors.nouns import Words
from extractors.numerals import is_storable
from extractors.quantities import read_figures
from extractors.quantities.links import link
from extractors.quantities.maxima import bind_maxima
from extractors.quantities.told_before import name_told_before
from extractors.records import Comparator, Figure, Mention, Reason, Sentence, SourceText, Span, end_with_noun, record
from extractors.replacing import replace
from extractors.results import Extraction
from extractors.rule_sets import has_digits, spaced_document
from extractors.rules import fold
from extractors.tables import read_tables

# a sentence without digits holds a figure where one of these words stands in it, or a word of OPENERS with one of its own
SIGNS = frozenset(["hai", "ba", "bốn", "năm", "sáu", "bảy", "bẩy", "tám", "chín", "mười", "nửa", "gấp", "đôi", "nhì", "rưỡi", "rưởi"])
OPENERS = {
    "một": frozenset(["âm", "mốt", "lăm", "nhăm", "mươi", "chục", "trăm", "nghìn", "ngàn", "vạn", "triệu", "tỷ", "tỉ", "phẩy", "phần", "trí"]),
    "không": frozenset(["trăm", "phẩy", "phần"]),
    "tư": frozenset(["thứ", "hạng"]),
    "nhất": frozenset(["thứ", "xếp", "đứng", "trí"]),
}


@record
class Line:
    """A sentence, or a cell, with its words split once for all rules; `words` is empty where it can hold no figure."""

    start: int
    end: int
    words: list[str]
    has_digits: bool


def _line(source: SourceText, spaced: str, start: int, end: int) -> Line:
    words = spaced[start:end].split(" ")
    is_numbered = has_digits(source.text, start, end)
    return Line(start, end, words if is_numbered or _may_count(words) else [], is_numbered)


def _may_count(words: list[str]) -> bool:
    """Tell whether words without digits may hold a figure."""
    if not SIGNS.isdisjoint(words):
        return True
    return not OPENERS.keys().isdisjoint(words) and any(not OPENERS[word].isdisjoint(words) for word in OPENERS.keys() & words)


def read_line(source: SourceText, folded: str, index: int, line: Line) -> tuple[list[Figure], list[Mention[Reason]]]:
    """Return the figures of sentence `index`, or of the line that is a part of it, and the exclusions.

    What would be excluded is looked for where there are digits, or number words that are read as figures.
    """
    if not line.has_digits and not read_sentence(source, folded, index, line, ()):
        return [], []
    excluded = find_exclusions(source.text, folded, line.start, line.end, line.words)
    return read_sentence(source, folded, index, line, [Span(m.start, m.end) for m in excluded]), excluded


def read_sentence(source: SourceText, folded: str, index: int, line: Line, taken: Sequence[Span]) -> list[Figure]:
    """Return the figures of one sentence with comparators and what they lend one another."""
    if not line.words:
        return []
    sentence, segments = source.sentences[index], Words(source, index)
    figures = read_figures(source, folded, index, line.words, taken, segments)
    if figures:
        figures = link(source, sentence, figures, segments)
    return [_compare(source, f, line.start, line.end) for f in figures]


def _compare(source: SourceText, figure: Figure, start: int, end: int) -> Figure:
    after = end_with_noun(figure)
    comparator, rule = read_comparator(source.text, figure.start, figure.end, after, start, end)
    return replace(figure, comparator=Comparator(comparator), rules=(*figure.rules, rule)) if rule else figure


def read_span(
    source: SourceText, folded: str, spaced: str, start: int, end: int, index: int
) -> tuple[list[Figure], list[Mention[Reason]]]:
    """Read a part of sentence `index`, a cell of a table, as a sentence of its own."""
    alone = replace(source, sentences=(Sentence(start, end, source.sentences[index].block),))
    figures, excluded = read_line(alone, folded, 0, _line(source, spaced, start, end))
    return [replace(f, sentence=index) for f in figures], excluded


def read_document(source: SourceText) -> tuple[list[Figure], list[Mention[Reason]]]:
    """Return the figures in text order, with value, kind, unit and comparator, and the exclusions.

    Figures of tables have their `cell`, role and subject too.
    """
    folded = fold(source.text)
    spaced = spaced_document(folded)
    tables = read_tables(source, lambda start, end, index: read_span(source, folded, spaced, start, end, index))
    repeats, chains = find_caption_repeats(source), find_chains(source)
    figures, mentions = list(tables.prose), list(tables.mentions)
    for index, sentence in enumerate(source.sentences):
        if index in tables.sentences:
            continue
        if index in repeats:
            line = _line(source, spaced, sentence.start, sentence.end)
            mentions.extend(find_exclusions(source.text, folded, line.start, line.end, line.words))
            mentions.extend(_caption(source, index))
            continue
        if index in chains:
            mentions.append(Mention(sentence.start, sentence.end, Reason.OTHER, "chain"))
            continue
        if _is_pager(source, index):
            mentions.append(Mention(sentence.start, sentence.end, Reason.FURNITURE, "lone_number"))
            continue
        found, excluded = read_line(source, folded, index, _line(source, spaced, sentence.start, sentence.end))
        figures.extend(found)
        mentions.extend(excluded)
    ordered = sorted((f for f in (*figures, *tables.cells) if _is_storable(f)), key=lambda f: f.start)
    return bind_maxima(source, name_told_before(source, ordered)), mentions


def _is_storable(figure: Figure) -> bool:
    return is_storable(figure.value, figure.value_max, figure.numerator, figure.denominator, figure.stated_percent, figure.other)


def _is_pager(source: SourceText, index: int) -> bool:
    """Tell whether a sentence is a small number alone on its line, no cell of a column: a page number that a dump kept."""
    sentence = source.sentences[index]
    if sentence.end - sentence.start > 2 or not _is_number(source, index):
        return False
    return not any(_is_number(source, i) for i in (index - 1, index + 1) if 0 <= i < len(source.sentences))


def _is_number(source: SourceText, index: int) -> bool:
    sentence = source.sentences[index]
    return source.text[sentence.start : sentence.end].isdecimal()


def _caption(source: SourceText, index: int) -> list[Mention[Reason]]:
    sentence = source.sentences[index]
    digits = DIGITS.finditer(source.text, sentence.start, sentence.end)
    return [Mention(m.start(), m.end(), Reason.CAPTION_REPEAT, "caption_repeat") for m in digits]


def extract_text(source: SourceText) -> Extraction:
    """Read everything that one document states; every digit run ends in exactly one row (docs/records.md §7)."""
    source = bound_sentences(source)
    figures, mentions = read_document(source)
    prose = iter(roles.attach(source, [f for f in figures if f.cell is None]))
    figures = [next(prose) if f.cell is None else f for f in figures]  # the roles of cells come from their headers
    matches = indicators.attach(source, figures)
    figures = name_counted(source, figures, matches)
    figures = groups.attach(source, figures, matches)
    figures = checks.attach(source, figures)
    spans = periods.attach(source, figures)
    bound = zip(
        figures,
        spans,
        organizations.attach(source, figures, spans),
        matches,
        strict=True,
    )
    readings = [Reading(*each) for each in bound]
    statistics = assemble(source, readings)
    return Extraction(statistics, reject(source, statistics, figures, mentions))
