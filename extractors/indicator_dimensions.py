"""Reads the breakdowns that the text states for a matched indicator: service level, channel, timing, sector …"""

from __future__ import annotations

from extractors.indicator_catalog import Catalog, Indicator
from extractors.indicator_scope import TextScope
from extractors.indicator_terms import Hit, fold, spaced


def read_dimensions(catalog: Catalog, indicator: Indicator, text: TextScope, index: int) -> dict[str, str]:
    """Return the values of the indicator's dimensions named in the figure's clause, its noun or its headers.

    The word nearest to the figure decides; a dimension that nobody names is absent, never a default.
    """
    found: dict[str, str] = {}
    for hit in _nearest_first(catalog, text, index):
        mask = hit.mask
        while mask:
            name, value = catalog.dimension_values[(mask & -mask).bit_length() - 1]
            mask &= mask - 1
            if name in indicator.dimensions:
                found.setdefault(name, value)
    return found


def _nearest_first(catalog: Catalog, text: TextScope, index: int) -> list[Hit]:
    figure = text.figures[index]
    terms = catalog.dimension_terms
    if figure.cell is not None:
        labels = (*reversed(figure.cell.column_headers), figure.cell.row_header, figure.cell.caption)
        return [hit for label in labels for hit in terms.find(spaced(fold(label)))]
    clauses, place = text.clauses(figure.sentence), text.place_of(index)
    hits = terms.find(text.spaced, clauses.firsts[place], clauses.edges[place])
    return sorted(hits, key=lambda h: min(abs(h.start - figure.end), abs(figure.start - h.end)))
