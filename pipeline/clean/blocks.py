"""Turns the chosen node into typed blocks of text: paragraphs, headings, items, table rows, captions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from bs4 import NavigableString, PageElement, Tag

from extractors.records import BlockKind, TableCell
from extractors.replacing import replace
from pipeline.clean.text import squash
from pipeline.clean.tree import is_link

BLOCK_TAGS = frozenset(
    ["address", "article", "blockquote", "body", "center", "dd", "details", "div", "dl", "dt", "fieldset", "figcaption", "figure", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "li", "main", "ol", "p", "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul", "caption", "html", "amp-story"]
)
LONG_CAPTION = 300
LONG_HEADING = 160
CELLS = frozenset({"td", "th"})
PARTS = frozenset({"p", "div"})  # of a cell
MANY_PARTS = 12  # make a cell a column of the page
HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})


@dataclass(slots=True)
class Raw:
    """One block before offsets are known; cells hold (text, column, column span, row span, header)."""

    text: str
    kind: BlockKind
    level: int | None = None
    table: int | None = None
    cells: tuple[tuple[str, TableCell], ...] = ()
    names: str = ""
    links: int = 0  # characters inside links that lead elsewhere
    is_quote: bool = False
    after_image: bool = False  # an image stands between this block and the one before it
    is_set: bool = False  # centered or in italics, looked up behind an image alone
    is_right: bool = False  # set to the right margin, as the author's line under a text
    holder: int = 0  # tells the blocks apart that stand in one element from those of others


@dataclass(slots=True)
class Walk:
    """State of one walk: blocks found, the number of the next table, whether an image was passed."""

    blocks: list[Raw] = field(default_factory=list)
    tables: int = 0
    after_image: bool = False


@dataclass(frozen=True, slots=True)
class Place:
    """What is around a piece of text: of which kind its block is, and how it is set."""

    kind: BlockKind | None = None  # None: a paragraph, or a heading by its looks
    level: int | None = None
    in_quote: bool = False
    in_bold: bool = False
    in_slant: bool = False
    in_link: bool = False
    is_centered: bool = False


@dataclass(slots=True)
class Run:
    """Inline content between two blocks, with how much of it is linked, bold and slanted."""

    pieces: list[str] = field(default_factory=list)
    links: int = 0
    bold: int = 0
    slant: int = 0

    def add(self, text: str, place: Place) -> None:
        """Append a piece of text."""
        self.pieces.append(text)
        size = len(text.strip())
        self.links += size if place.in_link else 0
        self.bold += size if place.in_bold else 0
        self.slant += size if place.in_slant else 0


def blocks_of(root: Tag) -> list[Raw]:
    """Return the blocks of a soup, or of a part of one, in reading order."""
    walk = Walk()
    _block(root, walk, Place())
    return walk.blocks


def names_of(tag: Tag) -> str:
    """Return class and id of a tag."""
    return f"{tag.get('class') or ''} {tag.get('id') or ''}".strip()


def _block(tag: Tag, walk: Walk, place: Place) -> None:
    if tag.name == "table" and _is_data(tag):
        _table(tag, walk)
        return
    place = _inside(tag, place)
    run = Run()
    _walk(tag, walk, place, run, tag)
    _flush(run, tag, walk, place)


def _walk(tag: Tag, walk: Walk, place: Place, run: Run, block: Tag) -> None:
    """Go through the children of a tag; runs of inline content between blocks are blocks of their own."""
    for child in tag.children:
        if isinstance(child, NavigableString):
            run.add(child, place)
        elif not isinstance(child, Tag):
            continue
        elif child.name == "br":
            run.pieces.append(" ")
        elif child.name == "img":
            walk.after_image = True
        elif child.name in BLOCK_TAGS:
            _flush(run, block, walk, place)
            _block(child, walk, place)
        else:
            _walk(child, walk, _inside(child, place), run, block)


def _inside(tag: Tag, place: Place) -> Place:
    """Return the place that a tag makes of the one around it."""
    name = tag.name
    if name in HEADINGS:
        return replace(place, kind=BlockKind.HEADING, level=int(name[1]))
    if name == "a":
        href = tag.get("href")
        named = bool(tag.get("name") or tag.get("id"))
        return replace(place, in_link=is_link(str(href) if href else None, named, place.kind is BlockKind.HEADING))
    if name in ("b", "strong"):
        return replace(place, in_bold=True)
    if name in ("i", "em"):
        return replace(place, in_slant=True)
    if name == "blockquote":
        return replace(place, in_quote=True)
    if name == "li":
        return replace(place, kind=BlockKind.ITEM)
    if name in ("caption", "figcaption"):
        return replace(place, kind=BlockKind.TABLE_CAPTION)
    return replace(place, is_centered=True) if name == "center" or _is_centered(tag) else place


def _holder(tag: Tag) -> int:
    """Return what tells the element that holds a block; elements around a single one are passed over."""
    outer = tag.parent
    while outer is not None and outer.parent is not None and sum(isinstance(c, Tag) for c in outer.children) == 1:
        outer = outer.parent
    return id(outer)


def _is_right(tag: Tag) -> bool:
    style = tag.get("style")
    return tag.get("align") == "right" or (style is not None and "text-align:right" in str(style).replace(" ", "").lower())


def _is_centered(tag: Tag) -> bool:
    if tag.get("align") == "center":
        return True
    style = tag.get("style")
    return style is not None and "text-align:center" in str(style).replace(" ", "").lower()


def _flush(run: Run, block: Tag, walk: Walk, place: Place) -> None:
    """Make a block of what was gathered, if it holds any text, and empty the run."""
    if not run.pieces:
        return
    text = squash("".join(run.pieces))
    if text:
        kind, level = place.kind or BlockKind.PARAGRAPH, place.level
        if place.kind is None and len(text) < LONG_HEADING and text[-1] not in ".;,…" and run.bold >= 0.9 * len(text):
            kind = BlockKind.HEADING
        is_set = place.is_centered or run.slant >= 0.9 * len(text)
        walk.blocks.append(Raw(text, kind, level, None, (), names_of(block), run.links, place.in_quote, walk.after_image, is_set, _is_right(block), _holder(block)))
        walk.after_image = False
    run.pieces, run.links, run.bold, run.slant = [], 0, 0, 0


def _is_data(table: Tag) -> bool:
    """Tell a table of data from one that lays out the page: no nested table, several columns, short cells."""
    if table.find("table") is not None or table.get("role") == "presentation":
        return False
    rows = table.find_all("tr")
    widths = [len(_named(row.children, CELLS)) for row in rows]
    if not widths or max(widths) < 2 or (len(rows) < 2 and max(widths) < 3):
        return False
    cells = _named(table.descendants, CELLS)
    texts = [cell_text(c) for c in cells]
    long = sum(len(t) > 300 for t in texts)
    filled = sum(bool(t) for t in texts)
    if filled < 3 or long * 3 > filled:
        return False
    return not any(len(_named(c.descendants, PARTS)) > MANY_PARTS for c in cells)


def _named(nodes: Iterable[PageElement], names: frozenset[str]) -> list[Tag]:
    """Return the tags of some names; `find_all` takes several times as long for a list of names."""
    return [node for node in nodes if isinstance(node, Tag) and node.name in names]


def cell_text(cell: Tag) -> str:
    """Return the text of a cell on one line: a blank where a block or a line ends, none between inline tags."""
    pieces: list[str] = []
    _gather(cell, pieces)
    return squash("".join(pieces))


def _gather(tag: Tag, pieces: list[str]) -> None:
    for child in tag.children:
        if isinstance(child, NavigableString):
            pieces.append(child)
        elif isinstance(child, Tag):
            is_block = child.name in BLOCK_TAGS or child.name == "br"
            pieces.append(" " if is_block else "")
            _gather(child, pieces)
            pieces.append(" " if is_block else "")


def _table(table: Tag, walk: Walk) -> None:
    number = walk.tables
    walk.tables += 1
    caption = table.find("caption")
    if isinstance(caption, Tag) and (text := cell_text(caption)):
        walk.blocks.append(Raw(text, BlockKind.TABLE_CAPTION, None, number))
    for cells in _grid(table):
        written = [(text, cell) for text, cell in cells if text]
        if written:
            walk.blocks.append(Raw(" | ".join(t for t, _ in written), BlockKind.ROW, None, number, tuple(written), holder=_holder(table)))


def _grid(table: Tag) -> Iterator[list[tuple[str, TableCell]]]:
    """Yield the cells of each row with their place in the grid; spans of earlier rows shift what follows."""
    covered: dict[int, int] = {}  # column -> rows still covered
    for row in table.find_all("tr"):
        cells: list[tuple[str, TableCell]] = []
        column = 0
        for cell in _named(row.children, CELLS):
            while covered.get(column, 0) > 0:
                column += 1
            width, height = _span(cell.get("colspan")), _span(cell.get("rowspan"))
            header = cell.name == "th" or (row.parent is not None and row.parent.name == "thead")
            text = cell_text(cell).replace(" | ", " ")
            cells.append((text, TableCell(0, 0, column, width, height, header)))
            for spanned in range(column, column + width):
                covered[spanned] = height
            column += width
        covered = {c: n - 1 for c, n in covered.items() if n > 1}
        yield cells


def _span(value: object) -> int:
    text = str(value or "1")
    return max(1, min(int(text), 200)) if text.isdecimal() and len(text) < 10 else 1
