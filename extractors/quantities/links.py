"""Joins the figures of one sentence: restating percentages, rates over a base, shared units and elided nouns."""

from __future__ import annotations

from collections.abc import Sequence

from extractors.nouns import Words
from extractors.quantities.elided import elided_nouns
from extractors.quantities.percentages import fold_percentages
from extractors.quantities.rates import read_rates
from extractors.quantities.shared_units import join_durations, share_factors, share_units
from extractors.records import Figure, Sentence, SourceText


def link(source: SourceText, sentence: Sentence, figures: Sequence[Figure], segments: Words) -> list[Figure]:
    """Return the figures of one sentence (in text order) with what they lend one another filled in."""
    linked = share_units(source, join_durations(source.text, list(figures)))
    linked = read_rates(source, sentence, share_factors(source.text, linked))
    linked = fold_percentages(source, linked)
    return elided_nouns(source, sentence, linked, segments)
