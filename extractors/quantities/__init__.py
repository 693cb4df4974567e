"""Turns the numerals of a sentence into figures: numeral + unit or counted noun, ratio, range, rank, score, multiple."""

from extractors.quantities.reading import read_figures

__all__ = ["read_figures"]
