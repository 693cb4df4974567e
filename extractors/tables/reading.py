"""Turns tables into figures with their row and column headers, and everything else numbered in them into rejections."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable
from dataclasses import dataclass, field
from decimal import Decimal

from extractors.organizations.places import find_places
from extractors.records import Cell, Comparator, Figure, Kind, Mention, OrgLevel, Reason, Role, SourceText, Span
from extractors.replacing import replace
from extractors.rules import IGNORECASE, TIMEOUT, compile_pattern, label_search
from extractors.tables.cells import CellReading, Part, is_numbering, is_year, read_cell
from extractors.tables.columns import BARE_SHARE, Columns
from extractors.tables.counted import Counted
from extractors.tables.figures import is_month, make, signed
from extractors.tables.grid import GridCell, find_grids
from extractors.tables.headers import CAP, Meaning, read_header, read_unit
from extractors.tables.layout import Layout, read_layout
from extractors.tables.lines import find_flat_grids
from extractors.tables.meaning import (
    INDEX_LABEL,
    LABEL_NUMBER,
    PLAN_TITLE,
    UNIT_IN_CAPTION,
    Sources,
    caption_unit,
    decide,
    label_meaning,
    ranked_of,
    role_of,
)
from extractors.tables.nouns import Nouns

PARTS, NEARLY = 3, Decimal("0.3")  # of a hundred, in how many cells and how nearly
PART = 5  # times its maximum that a value can be without its mark being read the other way
TABLE_NUMBER = compile_pattern(r"(?:bảng|biểu(?: đồ| mẫu)?|hình|phụ lục|phụ biểu)(?: số)? \d{1,3}(?:[.]\d{1,2})?(?![\d%/])", flags=IGNORECASE)
DIGITS = compile_pattern(r"\d++(?:[.,]\d++)*+")
YEAR = compile_pattern(r"(?<![\d.,/])(?:19|20)\d\d(?![\d.,%]| ?%)")
COUNTED = frozenset({Kind.COUNT, Kind.RATIO, Kind.SHARE})
NAMED = compile_pattern(
    r"(?<=^(?:ban|trung tâm|chi cục|chi nhánh|cục|công ty|xí nghiệp|nhà máy|trường|bệnh viện|trạm|đội|phòng|tổ(?! dân phố\b)|khoa|cụm|khối"
    r"|khu(?! phố\b)|tòa án|viện|thanh tra|kho bạc|hải quan|thuế)\b[^\d]{1,80} )\d{1,2}$", flags=IGNORECASE)
SPANS = frozenset({"month", "year"})
SHORT_WORDS = 7  # words of a cell that says little more than its number

Found = tuple[list[Figure], list[Mention[Reason]]]
ReadSpan = Callable[[int, int, int], Found]  # start, end, sentence -> figures and exclusions of a span read as prose


@dataclass
class Tables:
    """What the tables of a document hold: figures of cells, figures of prose inside tables, rejections, sentences read."""

    cells: list[Figure] = field(default_factory=list)
    prose: list[Figure] = field(default_factory=list)
    mentions: list[Mention[Reason]] = field(default_factory=list)
    sentences: set[int] = field(default_factory=set)


def read_tables(source: SourceText, read_span: ReadSpan) -> Tables:
    """Read every table of a document; the sentences named in the answer need no other reading."""
    found = Tables()
    nouns = Nouns(source)
    for grid in (*find_grids(source), *find_flat_grids(source)):
        layout = read_layout(source, grid)
        _Reader(source, layout, nouns, read_span, found).read()
    found.cells.sort(key=lambda f: f.start)
    return found


class _Reader:
    """Reads one table into `found`."""

    def __init__(self, source: SourceText, layout: Layout, nouns: Nouns, read_span: ReadSpan, found: Tables) -> None:
        self.source, self.layout, self.grid = source, layout, layout.grid
        self.read_span, self.found = read_span, found
        line = layout.unit_line
        self.line = read_unit(line.rpartition(":")[2]) if line else caption_unit(layout.caption)  # `Vốn: triệu USD`
        inside = frozenset(layout.body)
        self.readings = {c: [r for x in cells if x.row in inside and (r := read_cell(x.text))] for c, cells in self.grid.columns.items()}
        self.decimals = {c for c, cells in self.grid.columns.items() if any(self._is_plain_decimal(x) for x in cells if x.row in inside)}
        self.headers = Columns(layout, source.published.year if source.published else None)
        self.columns = self.headers.meanings
        self.maxima = [c for c, meaning in self.columns.items() if meaning.is_maximum]
        self.beyond: dict[tuple[int, int], bool] = {}  # columns and maxima that limit only a part of them
        self.scored = {c for c in self.readings if self._is_scored_column(c)}
        self.maximum_row = next((r for r in layout.body if (x := layout.label(r)) and label_meaning(x.text).is_maximum), None)
        self.counted = Counted(layout, nouns, source.title or "")
        self.percents = {c for c, found in self.readings.items() if 2 * sum(r.first.is_percent for r in found) > len(found)}
        self.percent_rows = {r for r, cells in enumerate(self.grid.rows) if any((y := read_cell(c.text)) and y.first.is_percent for c in cells)}
        self.is_of_plan = PLAN_TITLE.match(source.title or "") is not None
        self.hundreds = self._rows_of_hundred()
        self.is_scored_table = any(m.kind is Kind.SCORE for m in self.columns.values())
        self.has_roles = any(m.role in (Role.TARGET, Role.ACTUAL) for c, path in layout.meanings.items() for m in path if c not in layout.labels)

    def _rows_of_hundred(self) -> frozenset[int]:
        """Return the rows of a table whose rows all divide a hundred: `Hài lòng | Bình thường | Không hài lòng`."""
        rows: list[int] = []
        for row in self.layout.body:
            cells = [x for c in self.grid.rows[row] if c.column not in self.layout.labels and c.column not in self.layout.numbering and (x := read_cell(c.text))]
            if cells and (len(cells) < PARTS or not any(x.first.value % 1 for x in cells) or abs(sum((x.first.value for x in cells), Decimal(0)) - 100) > NEARLY):
                return frozenset()
            if cells:
                rows.append(row)
        return frozenset(rows) if len(rows) > 1 else frozenset()

    def _is_plain_decimal(self, cell: GridCell) -> bool:
        """Tell whether a cell holds decimals that its row does not explain: `Tỷ lệ thanh toán (%)` does."""
        reading = read_cell(cell.text)
        label = self.layout.label(cell.row)
        return reading is not None and reading.first.value % 1 != 0 and (label is None or label_meaning(label.text).kind is None)

    def read(self) -> None:
        """Read the table's rows in order."""
        for row, cells in enumerate(self.grid.rows):
            self.found.sentences.update(self.grid.sentences[row])
            for cell in cells:
                self._read_cell(row, cell)
        self._read_above()

    def _read_above(self) -> None:
        """Reject the number of the table in its caption (`Bảng 2.`) and the digits of its unit line."""
        caption = self.layout.caption_span
        if caption is not None and (match := TABLE_NUMBER.match(self.layout.caption, timeout=TIMEOUT)):
            self._mention(caption.start, caption.start + match.end(), Reason.NUMBERING, "tables.table_number")
        if caption is not None and self.line is not None and (stated := UNIT_IN_CAPTION.search(self.layout.caption, timeout=TIMEOUT)):
            self._mention(caption.start + stated.start(), caption.start + stated.end(), Reason.UNIT, "tables.unit_line")
        span = self.layout.unit_span
        if span is not None:
            self._mention(span.start, span.end, Reason.UNIT, "tables.unit_line")
            sentences = self.source.sentences
            index = bisect_left(sentences, span.start, key=lambda s: s.start)
            if index < len(sentences) and sentences[index].start == span.start:
                self.found.sentences.add(index)

    def _read_cell(self, row: int, cell: GridCell) -> None:
        layout = self.layout
        if not any(c.isdigit() for c in cell.text) and not self._may_hold_words(cell):
            return
        if row in layout.index_rows:
            self._mention(cell.start, cell.end, Reason.NUMBERING, "tables.index_row")
        elif row in layout.header_rows:
            self._read_header(cell)
        elif cell.column in layout.numbering and is_numbering(cell.text):
            self._mention(cell.start, cell.end, Reason.NUMBERING, "tables.numbering")
        elif cell.column == layout.unit_column:
            self._mention(cell.start, cell.end, Reason.UNIT, "tables.unit")
        elif cell is layout.label(row) or cell.column in layout.labels:
            self._read_label(cell)
        else:
            self._read_data(row, cell)

    def _may_hold_words(self, cell: GridCell) -> bool:
        """Tell whether a cell without digits may hold number words: prose does, headers and marks do not."""
        return len(cell.text) > 40

    def _mention(self, start: int, end: int, reason: Reason, rule: str) -> None:
        self.found.mentions.extend(
            Mention(m.start(), m.end(), reason, rule) for m in DIGITS.finditer(self.source.text, start, end, timeout=TIMEOUT)
        )

    def _read_header(self, cell: GridCell) -> None:
        """Reject years, caps and multipliers in a header; bands (`Từ 80% đến 90%`) stay figures."""
        start, end = cell.start, cell.end
        if self.layout.unit_span is not None and self.layout.unit_span.start == start:
            return  # rejected as a unit
        meaning = read_header(cell.text)
        if cap := self._cap(cell.text):
            self._mention(start + cap[0], end, Reason.MAXIMUM, "tables.cap")
            end = start + cap[0]
        if ranked_of(cell.text) is not None:
            self._mention(start, end, Reason.MAXIMUM, "tables.ranked")
        elif meaning.kind in (Kind.AMOUNT, Kind.RATE) and meaning.factor != 1:
            self._read_prose(cell, start, end, Reason.UNIT)
        else:
            self._read_prose(cell, start, end, None)

    def _cap(self, text: str) -> tuple[int, Decimal] | None:
        """Return where a header or label writes the maximum of its score, and the maximum."""
        match = label_search(CAP, text)
        if match is None or YEAR.fullmatch(match["cap"]):
            return None
        is_scored = "điểm" in match[0] or "tối đa" in match[0].lower() or bool(self.maxima) or self.is_scored_table
        reading = read_cell(match["cap"])
        return (match.start(), reading.first.value) if is_scored and reading else None

    def _read_label(self, cell: GridCell) -> None:
        start = cell.start
        if number := LABEL_NUMBER.match(cell.text):
            if number["number"]:
                self._mention(start, start + number.end(), Reason.NUMBERING, "tables.label_number")
            start += number.end()
        if is_year(cell.text):
            self._mention(cell.start, cell.end, Reason.PERIOD, "tables.year")
            return
        if cell.text[:1].isalpha() and cell.text[-1:].isdigit() and find_places(cell.text, OrgLevel.COMMUNE):  # `Bảo Lâm 1`
            self._mention(cell.start, cell.end, Reason.NAME, "tables.place")
            return
        header = self.layout.headers.get(cell.column, ())
        reason = read_header(header[-1].text).reason if header else None
        if reason is not None and reason is not Reason.NUMBERING and read_cell(cell.text):
            self._mention(cell.start, cell.end, reason, f"tables.{reason.value}")
            return
        end = cell.end
        if ranked_of(cell.text) is not None:
            self._mention(cell.start, cell.end, Reason.MAXIMUM, "tables.ranked")
            return
        if cap := self._cap(cell.text):
            self._mention(cell.start + cap[0], cell.end, Reason.MAXIMUM, "tables.cap")
            end = cell.start + cap[0]
        if named := NAMED.search(cell.text, timeout=TIMEOUT):  # `Ban Quản lý dự án 4`
            self._mention(cell.start + named.start(), cell.end, Reason.NAME, "tables.name")
            end = cell.start + named.start()
        before = len(self.found.prose)
        self._read_prose(cell, start, end, None)
        self.found.prose[before:] = [replace(f, subject=self.source.text[start:end]) for f in self.found.prose[before:]]

    def _read_prose(self, cell: GridCell, start: int, end: int, bare: Reason | None) -> list[Figure]:
        """Read words in a table as a sentence of their own; bare numbers and years among them are rejected."""
        if start >= end:
            return []
        figures, mentions = self.read_span(start, end, self.grid.sentence_of(cell, self.source))
        self.found.mentions.extend(mentions)
        kept = []
        for figure in figures:
            words = self.source.text[figure.start : figure.end]
            if YEAR.fullmatch(words) and figure.kind is Kind.COUNT:
                self._mention(figure.start, figure.end, Reason.PERIOD, "tables.year")
            elif figure.unit in SPANS and cell.row in self.layout.header_rows:  # `Thực hiện 6 tháng`
                self._mention(figure.start, figure.end, Reason.PERIOD, "tables.span")
            elif bare is not None:
                self._mention(figure.start, figure.end, bare, "tables.header")
            else:
                kept.append(self._evident(figure, cell.row))
        self.found.prose.extend(kept)
        return kept

    def _evident(self, figure: Figure, row: int) -> Figure:
        evidence = self.grid.evidence[row]
        return figure if evidence is None or not (evidence.start <= figure.start < evidence.end) else replace(figure, evidence=evidence)

    # data -------------------------------------------------------------------------------------------

    def _read_data(self, row: int, cell: GridCell) -> None:
        column = self.columns[cell.column]
        reading = read_cell(cell.text)
        if reading is None:
            self._read_words(row, cell)
        elif column.reason is not None:
            self._mention(cell.start, cell.end, column.reason, f"tables.{column.reason.value}")
        elif is_month(reading):
            self._mention(cell.start, cell.end, Reason.DATE, "tables.date")
        elif reading.words:
            self._read_words(row, cell)
        elif self._is_spent_maximum(row, cell, column):
            self._mention(cell.start, cell.end, Reason.MAXIMUM, "tables.maximum")
        else:
            self.found.cells.extend(self._figures(row, cell, reading))

    def _read_words(self, row: int, cell: GridCell) -> None:
        """Read a cell of words: a short one around one number is a cell (`15 ngày`), any other is prose."""
        before = len(self.found.prose)
        figures = self._read_prose(cell, cell.start, cell.end, None)
        if len(figures) != 1 or len(cell.text.split()) > SHORT_WORDS:
            return
        del self.found.prose[before:]
        sources = self._sources(row, cell)
        reading = read_cell(cell.text) or CellReading(Part(0, 0, figures[0].value, None))
        role, is_decrease = role_of(reading, sources)
        self.found.cells.append(self._bind(row, cell, signed(replace(figures[0], role=role), is_decrease)))

    def _is_spent_maximum(self, row: int, cell: GridCell, column: Meaning) -> bool:
        """Tell whether a cell is a maximum that a score in its row refers to."""
        if column.is_maximum:
            return bool(self.scored)
        return row == self.maximum_row and len(self.layout.body) > 1

    def _is_scored_column(self, column: int) -> bool:
        """Tell whether a column beside the maxima holds scores: it says so, or says nothing else."""
        if column in self.maxima or column in self.layout.labels or column in self.layout.numbering or column == self.layout.unit_column:
            return False
        meaning = self.columns[column]
        if meaning.reason is not None or meaning.kind not in (None, Kind.SCORE):
            return False
        return bool(self.readings[column])

    def _maximum(self, row: int, cell: GridCell) -> Decimal | None:
        """Return the maximum of a score: of its row under the nearest column of maxima, of its column, or in a header."""
        columns = [c for c in self.maxima if c < cell.column] or self.maxima
        for column in reversed(columns):
            limit = self._number(row, column)
            if limit is not None and not self._is_beyond(cell.column, column):
                return limit
        if self.maximum_row is not None and row != self.maximum_row:
            beside = self.grid.at(self.maximum_row, cell.column)
            reading = read_cell(beside.text) if beside else None
            return reading.first.value if reading else None
        label = self.layout.label(row)
        for text in (label.text if label else "", *(h.text for h in reversed(self.layout.headers.get(cell.column, ())))):
            if cap := self._cap(text):
                return cap[1]
        return None

    def _is_beyond(self, column: int, maxima: int) -> bool:
        """Tell whether most values of a column exceed those maxima, which then limit a part of it: `Tối đa | Thẩm định | Tổng`."""
        if (column, maxima) not in self.beyond:
            pairs = [(self._number(r, column), self._number(r, maxima)) for r in self.layout.body]
            told = [limit < value < PART * limit for value, limit in pairs if value is not None and limit is not None]
            self.beyond[column, maxima] = len(told) > 1 and 2 * sum(told) > len(told)
        return self.beyond[column, maxima]

    def _number(self, row: int, column: int) -> Decimal | None:
        written = self.grid.at(row, column)
        reading = read_cell(written.text) if written else None
        return reading.first.value if reading is not None else None

    def _sources(self, row: int, cell: GridCell) -> Sources:
        label = self.layout.label(row)
        unit_cell = self.grid.at(row, self.layout.unit_column) if self.layout.unit_column is not None else None
        return Sources(
            self.columns[cell.column], read_unit(unit_cell.text) if unit_cell else None, label_meaning(label.text) if label else Meaning(), self.line,
            f"{self.layout.caption} {self.layout.sections.get(row, '')}".strip(), cell.column in self.decimals, self._maximum(row, cell),
            cell.column in self.percents or row in self.hundreds, row in self.percent_rows, self.has_roles, self.is_of_plan,
            label is not None and INDEX_LABEL.match(label.text) is not None,
        )  # fmt: skip

    def _figures(self, row: int, cell: GridCell, reading: CellReading) -> list[Figure]:
        sources = self._sources(row, cell)
        answer = decide(reading, sources)
        role, is_decrease = role_of(reading, sources)
        maximum = sources.maximum if answer.kind is Kind.SCORE and role is not Role.CHANGE else None
        if sources.column.is_maximum:
            role, reading, maximum = Role.TARGET, replace(reading, comparator=Comparator.LE), None
        if answer.kind is Kind.RANK and role is not Role.CHANGE:
            maximum = self._ranked(row, cell.column)
        sentence = self.grid.sentence_of(cell, self.source)
        made = make(cell, sentence, reading, answer, maximum)
        figures = [self._bind(row, cell, signed(replace(f, role=role), is_decrease)) for f in made]
        if len(figures) == 2 and reading.link == "/":  # `100%/90%`: reached and wanted
            figures[1] = replace(figures[1], role=Role.TARGET)
        return figures

    def _ranked(self, row: int, column: int) -> Decimal | None:
        """Return how many were ranked, where header or label says it: `Xếp hạng/19`."""
        label = self.layout.label(row)
        for header in (label, *self.layout.headers.get(column, ())):
            if header is not None and (of := ranked_of(header.text)) is not None:
                return of
        return None

    def _restated(self, row: int, name: str) -> str:
        """Return a row's name, a bare `Tỷ lệ (%)` behind that of the row of counts above it."""
        above = self.layout.label(row - 1) if name and row and row - 1 in self.layout.body and BARE_SHARE.fullmatch(name) else None
        return f"{above.text} {name}" if above is not None and label_meaning(above.text).kind in (None, Kind.COUNT, Kind.AMOUNT) else name

    def _bind(self, row: int, cell: GridCell, figure: Figure) -> Figure:
        layout = self.layout
        label = layout.label_beside(row, cell.column)
        headers = layout.headers.get(cell.column, ())
        name = label.text if label else ""
        if layout.is_of_periods and name[:1].isdigit():
            name = f"{layout.label_header} {name}"
        counted = figure.counted
        if counted is None and figure.kind in COUNTED:
            counted = self.counted.of(row, cell, name, [h.text for h in headers])
        caption = ". ".join(t for t in (layout.caption, layout.sections.get(row, "")) if t)
        subject = " | ".join(t for t in (name, *(h.text for h in headers)) if t) or None
        headers = self.headers.with_restated(cell.column, headers)
        period = layout.period_of(row)
        times = (f"{layout.headers[layout.labels[-1]][-1].text} {period.text}" if period.text[:1].isdigit() else period.text,) if period is not None else ()
        place = Cell(
            self.grid.number, row, cell.column, self._restated(row, name), (*times, *(h.text for h in headers)), caption, layout.unit_of(row), layout.is_total(row),
            Span(label.start, label.end) if label else None, tuple(Span(h.start, h.end) for h in ((period, *headers) if period else headers)),
            layout.label_header, layout.wholes.get(row),
        )  # fmt: skip
        of_plan = figure.kind is Kind.SHARE and bool(headers) and self.headers.is_of_plan(cell.column, headers[-1].text)
        rules = (*figure.rules, "table.of_plan") if of_plan else figure.rules
        return self._evident(replace(figure, cell=place, counted=counted, subject=subject, rules=rules), row)
