"""Tells what the headers of a table say of its columns, and which columns speak of one another: plan, result, percentage."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from itertools import combinations

from extractors.percents import HUNDRED, NEARLY
from extractors.records import Kind, Role
from extractors.replacing import replace
from extractors.rules import IGNORECASE, TIMEOUT, compile_pattern
from extractors.tables.flat_headers import number_of
from extractors.tables.grid import GridCell
from extractors.tables.headers import CAP, OF_PLAN, Meaning, has
from extractors.tables.layout import Layout
from extractors.tables.meaning import column_meaning

# a percentage of what another column holds: `Tỷ lệ thực hiện (%)`, `So sánh`, `Đạt %`
COMPARED = compile_pattern(
    r"t[ỷỉ] lệ (?:thực hiện|hoàn thành)(?: ?\( ?% ?\))?|(?:t[ỷỉ] lệ )?so sánh ?(?:\( ?% ?\)|%)?"
    r"|(?:đạt )?t[ỷỉ] lệ đạt(?: được)? ?(?:\( ?% ?\)|%)?|đạt (?:t[ỷỉ] lệ)? ?(?:\( ?% ?\)|%)?",
    flags=IGNORECASE,
)
SAME = compile_pattern(
    r"(?:(?:th|thực hiện|số liệu|kết quả) )?(?:cùng kỳ|ck)(?: (?:năm )?(?:trước|ngoái|(?:19|20)\d\d))?(?: ?\([^()\d]{1,20}\))?",
    flags=IGNORECASE,
)
OF_WHICH = compile_pattern(r"trong (?:số )?đó ?:? ?\p{L}", flags=IGNORECASE)
PROPOSED = compile_pattern(r"\b(?:dự kiến|đề xuất|phương án)\b(?! đã)", flags=IGNORECASE)
BARE_SHARE = compile_pattern(r"(?:t[ỷỉ] (?:lệ|trọng)|t[.]?lệ|đạt|đạt t[ỷỉ] lệ)? ?(?:\( ?% ?\)|%)?", flags=IGNORECASE)

YEARS = compile_pattern(r"(?<![\d/.,])(20\d\d)(?!\d)")
ONLY_YEAR = compile_pattern(r"(?:năm )?20\d\d", flags=IGNORECASE)
AHEAD = compile_pattern(  # `Biên chế đến năm 2025`
    r"^(?!.*\b(?:tính|hiện|có mặt|thực hiện|đã|kết quả|ước|lũy kế)\b).*\b(?:đến|tới)(?: hết| cuối)? năm 20\d\d\b(?!.*\b(?:có mặt|thực hiện|đã)\b)", flags=IGNORECASE)


class Columns:
    """The columns of one table: `meanings` by their number in the grid."""

    def __init__(self, layout: Layout, written: int | None = None) -> None:
        self._layout = layout
        self.meanings = self._read()
        self._plan_ahead(written)
        self._score_caps()
        self._compare(self._has_plan())
        if any(PROPOSED.search(h.text) for c in layout.labels for h in layout.headers.get(c, ())):  # `Phường (dự kiến)`
            self.meanings = {c: replace(m, role=Role.TARGET) if m.role is None else m for c, m in self.meanings.items()}
        self.is_planned = self._has_plan()

    def _read(self) -> dict[int, Meaning]:
        """Return what each header says; a difference (`Thay đổi`) is of the kind of the column before it."""
        found: dict[int, Meaning] = {}
        kind: Meaning | None = None
        for column in range(self._layout.grid.width):
            meaning = column_meaning(self._layout.meanings.get(column, ()))
            if meaning.role is Role.CHANGE and meaning.kind is None and kind is not None:
                meaning = replace(meaning, kind=kind.kind, unit=kind.unit, factor=kind.factor, is_explicit=kind.is_explicit)
            elif meaning.kind is not None and not meaning.is_maximum and column not in self._layout.labels and not self._is_aside(column, found):
                kind = meaning
            found[column] = meaning
        return found

    def _is_aside(self, column: int, before: Iterable[int]) -> bool:
        """Tell whether a column only puts those before it in percent of a plan: `Kế hoạch | Thực hiện | % so với kế hoạch`."""
        layout = self._layout
        headers = layout.headers.get(column, ())
        is_compared = bool(headers) and (has(OF_PLAN, headers[-1].text) or COMPARED.fullmatch(headers[-1].text) is not None)
        return is_compared and any(c not in layout.labels and c not in layout.numbering and c != layout.unit_column for c in before)

    def _plan_ahead(self, written: int | None) -> None:
        """Take a column of a year to come for a plan: later than the text was written, else than all years beside it."""
        years = {c: max((int(y) for h in headers for y in YEARS.findall(h.text)), default=0) for c, headers in self._layout.headers.items()}
        for column, headers in self._layout.headers.items():
            words = headers[-1].text if headers else ""
            role = self.meanings[column].role
            if column in self._layout.labels or role in (Role.TARGET, Role.CHANGE) or not (AHEAD.search(words) or ONLY_YEAR.fullmatch(words)):
                continue
            others = [y for c, y in years.items() if y and c != column and self.meanings[c].role is not Role.TARGET]
            is_ahead = years[column] > written if written else role is None and AHEAD.search(words) is not None and bool(others) and years[column] > max(others)
            if is_ahead:
                self.meanings[column] = replace(self.meanings[column], role=Role.TARGET)

    def _of_data(self) -> list[Meaning]:
        return [m for c, m in self.meanings.items() if c not in self._layout.labels]

    def _has_plan(self) -> bool:
        return any(meaning.role is Role.TARGET for meaning in self._of_data())

    def _score_caps(self) -> None:
        """Take columns with a maximum for scores where another is one: `Mức độ hài lòng (18)` beside `Tổng điểm (100)`."""
        if not any(m.kind is Kind.SCORE for m in self._of_data()):
            return
        for column, headers in self._layout.headers.items():
            meaning = self.meanings[column]
            if meaning.kind is Kind.SHARE and not meaning.is_explicit and headers and CAP.search(headers[-1].text, timeout=TIMEOUT):
                self.meanings[column] = replace(meaning, kind=Kind.SCORE, unit="point")

    def _compare(self, is_planned: bool) -> None:
        """Take percentages of a plan for results, those behind a column of an earlier time (`Cùng kỳ`) for changes."""
        for column, headers in self._layout.headers.items():
            if not headers:
                continue
            is_compared = COMPARED.fullmatch(headers[-1].text) is not None
            before = self._layout.headers.get(column - 1, ())
            if is_planned and is_compared:
                self.meanings[column] = replace(self.meanings[column], role=Role.ACTUAL)
            elif not is_planned and before and SAME.fullmatch(before[-1].text) and (is_compared or BARE_SHARE.fullmatch(headers[-1].text)):
                self.meanings[column] = replace(self.meanings[column], role=Role.CHANGE)
            elif before and self._is_of_change(column, headers[-1].text):
                self.meanings[column] = replace(self.meanings[column], role=Role.CHANGE, is_decrease=self.meanings[column - 1].is_decrease)

    def _is_of_change(self, column: int, header: str) -> bool:
        """Tell whether a bare `Tỷ lệ (%)` puts the difference in the column before it in percent: `2022 | 2023 | Tăng, giảm | Tỷ lệ (%)`."""
        before = self.meanings.get(column - 1)
        if before is None or before.role is not Role.CHANGE or column - 1 in self._layout.labels or not header.strip():
            return False
        return self.meanings[column].role is None and before.kind is not Kind.RANK and not (before.kind is Kind.SHARE and before.is_explicit) and BARE_SHARE.fullmatch(header) is not None

    def is_of_plan(self, column: int, header: str) -> bool:
        """Tell whether the percentages of a column are of a plan: it says so, or stands behind a column of plans and one of results."""
        if has(OF_PLAN, header):
            return True
        is_compared = COMPARED.fullmatch(header) is not None
        if not self.is_planned or not (is_compared or BARE_SHARE.fullmatch(header)):
            return False
        before = [self.meanings[c].role for c in range(column) if c not in self._layout.labels]
        return is_compared or (Role.TARGET in before and before[-1] is Role.ACTUAL and not self._restates_results(column))

    def _restates_results(self, column: int) -> bool:
        """Tell whether most percentages of a column are, by their values, one result of another: `Tổng số | Đã làm | Tỷ lệ`."""
        results = [c for c in range(column) if c not in self._layout.labels and self.meanings[c].role is not Role.TARGET]
        rows = [r for r in self._layout.body if self._value(r, column) is not None]
        for whole, part in combinations(results, 2):
            fit = [
                abs(HUNDRED * x / y - share) < NEARLY
                for r in rows
                if (x := self._value(r, part)) is not None and (y := self._value(r, whole)) and (share := self._value(r, column)) is not None
            ]
            if 2 * sum(fit) > len(rows):
                return True
        return False

    def _value(self, row: int, column: int) -> Decimal | None:
        cell = self._layout.grid.at(row, column)
        return number_of(cell.text) if cell is not None else None

    def with_restated(self, column: int, headers: tuple[GridCell, ...]) -> tuple[GridCell, ...]:
        """Add to a bare `Tỷ lệ (%)` the header to its left under the same parent: the share restates that count."""
        before = self._layout.headers.get(column - 1, ())
        if headers and before and column - 1 not in self._layout.labels and OF_WHICH.match(headers[-1].text) and before[-1].text and tuple(before[:-1]) == tuple(headers[:-1]):
            return (*headers[:-1], before[-1], headers[-1])  # `Tồn cuối kỳ`, then `Trong đó quá hạn`
        if not headers or not before or column - 1 in self._layout.labels or not BARE_SHARE.fullmatch(headers[-1].text):
            return headers
        own = before[-1]
        is_sibling = own not in headers and tuple(before[:-1]) == tuple(headers[:-1])
        is_count = self.meanings[column - 1].kind in (None, Kind.COUNT, Kind.AMOUNT)
        return (*headers[:-1], own, headers[-1]) if is_sibling and is_count else headers
