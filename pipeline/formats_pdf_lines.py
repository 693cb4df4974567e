"""Turns the words of a PDF page into lines in reading order, and lines into paragraphs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median

from extractors.records import BlockKind
from extractors.rules import compile_pattern
from pipeline.formats_blocks import Piece, is_heading_form, squash
from pipeline.records import PagePlace

GUTTER = 1.6  # width of the space between two columns, in sizes of the font
INDENT = 8.0  # points that a first line is set in
HANGING = 60.0  # points that the lines of a list item are set in, at most
SPACE = 0.5  # width of a space, in sizes of the font
SLACK = 6.0  # points that lines of ragged text end early
LEADING = 1.25  # distance of lines, in usual distances, that ends a paragraph
BULLET = compile_pattern(r"(?:[-+*•●▪■‣–\ue000-\uf8ff]|[(]?(?:\d{1,2}(?:\.\d{1,2}){0,2}|[a-zđ]|[IVX]{1,5})[.)](?!\d)|[(]\d{1,2}[)]) ?\S")
ITEM = compile_pattern(r"[-+*•●▪■‣–\ue000-\uf8ff] ?\S")
GLYPH = compile_pattern(r"^[\ue000-\uf8ff] ?")  # a bullet from a font of symbols: no character
SENTENCE_END = compile_pattern(r"[.!?…:;]['\"”)]*$")
HYPHEN = compile_pattern(r"\p{Ll}-$")
LOWER = compile_pattern(r"\p{Ll}")
NUMERIC = compile_pattern(r"[-+]?[\d.,/%]+")
SOFT_HYPHEN = "\u00ad"


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a page with its box, in points from the top left corner."""

    text: str
    x0: float
    top: float
    x1: float
    bottom: float
    size: float = 0.0
    is_bold: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """Words side by side, on one page."""

    words: tuple[Word, ...]
    page: int

    @property
    def text(self) -> str:
        """The words with single spaces."""
        return " ".join(w.text for w in self.words)

    @property
    def box(self) -> tuple[float, float, float, float]:
        """Left, top, right, bottom."""
        ws = self.words
        return (min(w.x0 for w in ws), min(w.top for w in ws), max(w.x1 for w in ws), max(w.bottom for w in ws))

    @property
    def size(self) -> float:
        """The usual font size."""
        return median(w.size for w in self.words)

    @property
    def is_bold(self) -> bool:
        """Whether every word is bold."""
        return all(w.is_bold for w in self.words)

    @property
    def place(self) -> PagePlace:
        """The line as provenance."""
        left, top, right, bottom = (round(v, 1) for v in self.box)
        return PagePlace(0, self.page, (left, top, right, bottom))


def lines_of(words: Sequence[Word], page: int) -> list[Line]:
    """Return the lines of a page in reading order: where lines part into columns, one column after the other."""
    rows = [_segments(row) for row in _rows(words)]
    ordered: list[Line] = []
    at = 0
    while at < len(rows):
        gutter = _gutter(rows[at])
        end = at + 1
        while gutter is not None and end < len(rows) and (joint := _shared(gutter, rows[end])) is not None:
            gutter, end = joint, end + 1
        if gutter is None or (end - at < 2 and not _is_letterhead(rows[at])):
            ordered.append(Line(tuple(w for segment in rows[at] for w in segment), page))
            at += 1
            continue
        middle = (gutter[0] + gutter[1]) / 2
        for is_left in (True, False):
            for row in rows[at:end]:
                side = tuple(w for segment in row for w in segment if (w.x0 < middle) == is_left)
                if side:
                    ordered.append(Line(side, page))
        at = end
    return ordered


def rows_of(words: Sequence[Word], page: int) -> list[Line]:
    """Return the lines of a table's cell: no columns are looked for there."""
    return [Line(tuple(row), page) for row in _rows(words)]


def _rows(words: Sequence[Word]) -> Iterator[list[Word]]:
    """Yield words that share a height, from top to bottom, each row from left to right."""
    row: list[Word] = []
    for word in sorted(words, key=lambda w: (w.top + w.bottom, w.x0)):
        middle = (word.top + word.bottom) / 2
        if row and not any(w.top <= middle <= w.bottom for w in row[-8:]):
            yield sorted(row, key=lambda w: w.x0)
            row = []
        row.append(word)
    if row:
        yield sorted(row, key=lambda w: w.x0)


def _segments(row: Sequence[Word]) -> list[list[Word]]:
    parts: list[list[Word]] = [[row[0]]]
    for before, word in pairwise(row):
        if word.x0 - before.x1 > GUTTER * max(word.size, before.size, 6.0):
            parts.append([])
        parts[-1].append(word)
    return parts


def _gutter(row: Sequence[Sequence[Word]]) -> tuple[float, float] | None:
    """Return the widest space inside a row that can part two columns; None for a row of one part or of a table."""
    if len(row) != 2:
        return None
    return (row[0][-1].x1, row[1][0].x0)


def _shared(gutter: tuple[float, float], row: Sequence[Sequence[Word]]) -> tuple[float, float] | None:
    """Return what is left of a gutter where the next row stands beside it too; None where the row crosses it."""
    left, right = gutter
    if len(row) > 2:
        return None
    for segment in row:
        if segment[0].x0 < right - 1 and segment[-1].x1 > left + 1:
            overlap_left, overlap_right = segment[0].x0, segment[-1].x1
            if overlap_left <= left < overlap_right < right:
                left = overlap_right
            elif left < overlap_left < right <= overlap_right:
                right = overlap_left
            else:
                return None
    return (left, right) if right - left > 6 else None


def _is_letterhead(row: Sequence[Sequence[Word]]) -> bool:
    return all("".join(w.text for w in segment).isupper() for segment in row)


def is_numeric_row(line: Line) -> bool:
    """Tell whether a line is a row of a table without rules: parts far from each other, most of them numbers."""
    parts = _segments(line.words)
    numbers = sum(all(NUMERIC.fullmatch(w.text) for w in part) for part in parts)
    return len(parts) >= 3 and numbers * 2 > len(parts) - 1


def cells_of(line: Line) -> list[str]:
    """Return the parts of a row without rules."""
    return [squash(" ".join(w.text for w in part)) for part in _segments(line.words)]


def tidy(line: str) -> str:
    """Return a line without soft hyphens but for the one at its end."""
    end = SOFT_HYPHEN if line.endswith(SOFT_HYPHEN) else ""
    return squash(line.replace(SOFT_HYPHEN, "")) + end


def join_lines(texts: Sequence[str]) -> tuple[str, list[int]]:
    """Return lines as one text, words that a line end parted joined again, and the offset of each line in it."""
    text = ""
    starts: list[int] = []
    for line in texts:
        if text.endswith(SOFT_HYPHEN) or (HYPHEN.search(text) and LOWER.match(line)):
            text = text[:-1]
        elif text.endswith("-") and len(text) > 1 and text[-2].isdigit() and line[:1].isdigit():
            pass
        elif text:
            text += " "
        starts.append(len(text))
        text += line
    return text, starts


@dataclass(frozen=True, slots=True)
class Layout:
    """What is usual in a document: margins, the distance from line to line in a paragraph, and the size of the font."""

    left: float = 0.0
    right: float = 0.0
    leading: float = 0.0
    size: float = 10.0


def layout_of(lines: Sequence[Line]) -> Layout:
    """Measure a document."""
    if not lines:
        return Layout()
    lefts = sorted(line.box[0] for line in lines)
    rights = sorted(line.box[2] for line in lines)
    gaps = Counter(round(b.box[1] - a.box[1]) for a, b in pairwise(lines) if a.page == b.page and 2 < b.box[1] - a.box[1] < 60)
    most = max(gaps.values(), default=0)
    leading = min((gap for gap, n in gaps.items() if n * 2 > most), default=0)
    return Layout(lefts[len(lefts) // 10], rights[-1 - len(rights) // 10], float(leading), median(line.size for line in lines))


def paragraphs(lines: Sequence[Line], layout: Layout) -> list[Piece]:
    """Join lines to paragraphs, headings and list items, over the ends of columns and pages too."""
    pieces: list[Piece] = []
    group: list[Line] = []
    for line in lines:
        if group and _ends(group, line, layout):
            pieces.append(_piece(group))
            group = []
        group.append(line)
    if group:
        pieces.append(_piece(group))
    return pieces


def _ends(group: Sequence[Line], line: Line, layout: Layout) -> bool:
    """Tell whether a new paragraph begins with `line`."""
    last, first = group[-1], group[0]
    left, right, leading = layout.left, layout.right, layout.leading
    if abs(line.size - last.size) > max(0.9, 0.12 * last.size) or line.is_bold != last.is_bold:
        return True
    if BULLET.match(line.text):
        return True
    is_apart = line.page != last.page or line.box[1] < last.box[1]  # the next page, or the next column
    if is_apart:
        return SENTENCE_END.search(last.text) is not None or not LOWER.match(line.text)
    if line.box[1] - last.box[1] > LEADING * max(leading * max(1.0, last.size / layout.size), last.size):
        return True
    column_right = max(right if first.box[0] < left + 60 else 0.0, *(ln.box[2] for ln in group))
    word = line.words[0].x1 - line.words[0].x0
    if last.box[2] + word + SPACE * last.size < column_right - SLACK and not _is_centered(last, line):
        return True  # its first word would have stood on the line before
    if BULLET.match(first.text):
        return line.box[0] > first.box[0] + HANGING
    indent = min((ln.box[0] for ln in group[1:]), default=left)
    if len(group) == 1:
        return line.box[0] > first.box[0] + INDENT and not _is_centered(last, line)
    return line.box[0] > indent + INDENT


def _is_centered(a: Line, b: Line) -> bool:
    """Tell whether two lines are set around one middle: lines of one centered heading."""
    return abs((a.box[0] + a.box[2]) - (b.box[0] + b.box[2])) < 8 and abs(a.box[0] - b.box[0]) > 3


def _piece(group: Sequence[Line]) -> Piece:
    text, starts = join_lines([tidy(line.text) for line in group])
    places = tuple(PagePlace(start, line.page, line.place.box) for start, line in zip(starts, group, strict=True))
    kind = BlockKind.PARAGRAPH
    if ITEM.match(text):
        kind = BlockKind.ITEM
        bare = GLYPH.sub("", text)
        cut = len(text) - len(bare)
        text, places = bare, tuple(replace(p, start=max(0, p.start - cut)) for p in places)
    elif all(line.is_bold for line in group) and is_heading_form(text):
        kind = BlockKind.HEADING
    return Piece(text, kind, places=places, size=max(line.size for line in group))
