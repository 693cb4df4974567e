"""Tells targets that no plan of the text sets: standing rules, and what someone asks for."""

from __future__ import annotations

from extractors.periods import cues
from extractors.records import Figure, Role, SourceText


def is_ruled(source: SourceText, figure: Figure) -> bool:
    """Tell whether a target is a standing rule or of another source, not of the plan spoken of before."""
    sentence = source.sentences[figure.sentence]
    if cues.RULED.match(source.text, sentence.start, sentence.end):
        return True
    return cues.BY_LAW.search(source.text, max(sentence.start, figure.start - 60), figure.start) is not None


def is_demanded(source: SourceText, figure: Figure) -> bool:
    """Tell whether an undated text says who asks for a target: another matter than the span told of before."""
    start, is_open = source.sentences[figure.sentence].start, source.published is None and figure.role is Role.TARGET
    return is_open and cues.DEMANDED.match(source.text, start, figure.start) is not None
