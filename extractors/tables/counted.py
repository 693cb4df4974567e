"""Chooses, among the nouns that header, label, unit, caption and neighbors name, the one that a cell of a table counts."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from extractors.tables.columns import BARE_SHARE
from extractors.tables.grid import GridCell
from extractors.tables.headers import read_unit
from extractors.tables.layout import Layout, is_part
from extractors.tables.meaning import BULLET, caption_unit, label_meaning
from extractors.tables.nouns import (
    Nouns,
    implies_dossiers,
    kinds_of,
    names_acted_on,
    names_forms,
    names_indicators,
    names_owner,
    names_quantity,
    names_settling,
)


class Counted:
    """The nouns of one table, in a document of this title."""

    def __init__(self, layout: Layout, nouns: Nouns, title: str) -> None:
        self.layout, self.nouns, self.title = layout, nouns, title
        self.words = " ".join(c.text for row in layout.grid.rows for c in row)

    def of(self, row: int, cell: GridCell, label: str, headers: Sequence[str]) -> str | None:
        """Return the noun that a cell counts, the nearest one; None where nothing names it."""
        return next((n for n in self._nouns(row, cell, label, headers) if n), None)

    def _nouns(self, row: int, cell: GridCell, label: str, headers: Sequence[str]) -> Iterable[str | None]:
        """Yield the nouns that may be counted, the nearest first."""
        layout = self.layout
        meanings = layout.meanings.get(cell.column, ())
        yield from (m.noun or self._header_noun(h) for h, m in zip(reversed(headers), reversed(meanings), strict=True))
        names = layout.label_header
        is_naming = names_quantity(label) or layout.unit_column is not None or not headers
        yield self._label_noun(label) if is_naming else None
        if row in layout.wholes:
            yield None if is_part(label) else self._label_noun(label)
            yield self._parent_noun(row)
        unit = read_unit(layout.unit_of(row)) if layout.unit_of(row) else caption_unit(layout.caption)
        yield unit.noun if unit else None
        yield self._sibling_noun(cell)
        yield self.nouns.of_header(label, is_quantity=True) if names_forms(names) else None
        yield self.nouns.of_header(kinds, is_quantity=True) if (kinds := kinds_of(names)) else None
        yield self._label_noun(label) if names_indicators(names) else None
        context = (layout.caption, self.title, self.words)
        yield "hồ sơ" if implies_dossiers((label, *headers, *self._restated(cell)), context) else None
        yield self.nouns.of_whole(BULLET.sub("", label))
        yield self.nouns.of_caption(layout.caption) if layout.caption else None

    def _header_noun(self, header: str) -> str | None:
        """Return the noun of a header; where rows are indicators, `Xã` beside `Huyện` says whose they are."""
        is_none = (names_indicators(self.layout.label_header) and names_owner(header)) or names_settling(header)
        return None if is_none else self.nouns.of_header(header)

    def _label_noun(self, label: str) -> str | None:
        words = BULLET.sub("", label)
        return label_meaning(label).noun or self.nouns.of_header(words, is_quantity=names_quantity(words) or names_acted_on(words))

    def _parent_noun(self, row: int) -> str | None:
        """Return the noun of the row that a part (`- Trực tuyến`, `Trong đó: …`, `a`) belongs to."""
        whole = self.layout.wholes.get(row)
        label = self.layout.label(whole) if whole is not None else None
        return self.nouns.of_header(label.text, is_quantity=True) if label is not None else None

    def _restated(self, cell: GridCell) -> list[str]:
        """Return the headers of the column that a bare `Tỷ lệ (%)` puts in percent: the one before it under the same parent."""
        own, before = (self.layout.headers.get(c, ()) for c in (cell.column, cell.column - 1))
        is_of_it = bool(own and before) and cell.column - 1 not in self.layout.labels and tuple(own[:-1]) == tuple(before[:-1])
        return [before[-1].text] if is_of_it and BARE_SHARE.fullmatch(own[-1].text) else []

    def _sibling_noun(self, cell: GridCell) -> str | None:
        """Return the noun of the nearest column to the left that names one: a share restates its count."""
        for column in range(cell.column - 1, -1, -1):
            if column in self.layout.labels:
                return None
            for header, meaning in zip(reversed(self.layout.headers.get(column, ())), reversed(self.layout.meanings.get(column, ())), strict=True):
                if noun := meaning.noun or self._header_noun(header.text):
                    return noun
        return None
