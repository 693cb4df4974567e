"""Writes a table as a page, as lines of bars and as one cell a line, and the rows read from it as text to compare.

In a layout `^c2` behind a cell is its column span, `^r2` its row span.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from extractors.extract import extract_text
from extractors.records import SourceText
from extractors.results import Extraction, Statistic
from pipeline.clean import clean_html
from pipeline.formats import text_of
from pipeline.process import source_of
from pipeline.records import RawPage

TITLE = "Báo cáo kết quả công tác cải cách hành chính của tỉnh"
OPENING = "Cơ quan thường trực tổng hợp báo cáo về công tác cải cách hành chính trên địa bàn, nội dung cụ thể như sau đối với từng cơ quan, đơn vị và địa phương."
CLOSING = "Các cơ quan, đơn vị tiếp tục thực hiện nghiêm các nội dung được giao trong thời gian tới."


@dataclass(frozen=True)
class Layout:
    """A table: the blocks above it, its rows, the forms in which it reads the same, and what is read."""

    name: str
    before: list[str]
    rows: list[list[str]]
    forms: list[str]
    expected: str

    def lines(self) -> list[str]:
        """Return the expected rows."""
        return [line.strip() for line in self.expected.strip().splitlines()]


def _td(text: str) -> str:
    words, *spans = text.split("^")
    marks = "".join(f' {"colspan" if s[0] == "c" else "rowspan"}="{s[1:]}"' for s in spans)
    return f"<td{marks}>{words}</td>"


def as_page(before: Sequence[str], rows: Sequence[Sequence[str]], after: Sequence[str] = ()) -> SourceText:
    """Return the table inside an article of a page, cleaned."""
    table = "".join("<tr>" + "".join(_td(c) for c in row) + "</tr>" for row in rows)
    above, below = ("".join(f"<p>{p}</p>" for p in texts) for texts in (before, after))
    body = f"<h1>{TITLE}</h1><p>{OPENING}</p>{above}<table>{table}</table>{below}<p>{CLOSING}</p>"
    html = f"<html><head><title>{TITLE}</title></head><body><div class='content'>{body}</div></body></html>"
    return source_of(clean_html(RawPage(uri="table.html", data=html.encode())), "doc")


def as_lines(before: Sequence[str], rows: Sequence[Sequence[str]], form: str) -> SourceText:
    """Return the table in a plain text: `bars` a row a line, `flat` a cell a line; empty cells are not written."""
    written = [[c.split("^")[0] for c in row if c.split("^")[0]] for row in rows]
    table = [" | ".join(row) for row in written] if form == "bars" else [c for row in written for c in row]
    return source_of(text_of([line for line in (TITLE, OPENING, *before, *table, CLOSING) if line]), "doc")


def rows_of(source: SourceText) -> list[str]:
    """Return what is read of a text, one row a line: its statistics, then its rejections by reason."""
    return written(extract_text(source))


def written(extraction: Extraction) -> list[str]:
    """Return statistics and rejections as lines."""
    reasons: dict[str, list[str]] = {}
    for rejection in extraction.rejections:
        reasons.setdefault(rejection.reason.value, []).append(rejection.figure)
    return [_line(s) for s in extraction.statistics] + [f"{r}: {' '.join(f)}" for r, f in sorted(reasons.items())]


def _line(row: Statistic) -> str:
    number = f"{float(row.value):.12g}" + ("" if row.value_max is None else f"..{float(row.value_max):.12g}")
    of = "" if row.denominator is None else f" /{float(row.denominator):.12g}"
    stated = "" if row.stated_percent is None else f" ={float(row.stated_percent):.12g}%"
    comparator = "" if row.comparator.value == "eq" else f" {row.comparator.value}"
    counted = "" if row.counted is None else f" [{row.counted}]"
    return f"{row.figure} {row.kind.value} {number}{of}{stated} {row.unit} {row.role.value}{comparator}{counted}; {row.subject}"
