"""Turns the chosen node into typed blocks of text: paragraphs, headings, items, table rows, captions."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from extractors.records import BlockKind, TableCell
from extractors.replacing import replace
from pipeline.clean.nodes import BLOCK_TAGS, Node
from pipeline.clean.text import squash
from pipeline.clean.tree import HEADINGS, is_link

LONG_CAPTION = 300
LONG_HEADING = 160
TABLE, ROW, CAPTION, CELLS = frozenset({"table"}), frozenset({"tr"}), frozenset({"caption"}), frozenset({"td", "th"})
PARTS = frozenset({"p", "div"})  # of a cell
ALIGNED = {  # classes of Bootstrap, Tailwind and WordPress that set text to a side
    "right": frozenset({"text-right", "text-end", "has-text-align-right"}),
    "center": frozenset({"text-center", "has-text-align-center"}),
}
MANY_PARTS = 12  # make a cell a column of the page


@dataclass(slots=True)
class Raw:
    """One block before offsets are known; cells hold (text, column, column span, row span, header)."""

    text: str
    kind: BlockKind
    level: int | None = None
    table: int | None = None
    cells: tuple[tuple[str, TableCell], ...] = ()
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
        if place.in_link or place.in_bold or place.in_slant:
            size = len(text.strip())
            self.links += size if place.in_link else 0
            self.bold += size if place.in_bold else 0
            self.slant += size if place.in_slant else 0


def blocks_of(root: Node) -> list[Raw]:
    """Return the blocks below a node in reading order; the node is released."""
    walk = Walk()
    _block(root, walk, Place())
    root.release()
    return walk.blocks


def _block(node: Node, walk: Walk, place: Place) -> None:
    if node.tag == "table" and _is_data(node):
        _table(node, walk)
        return
    place = _inside(node, place)
    run = Run()
    _walk(node, walk, place, run, node)
    _flush(run, node, walk, place)


def _walk(node: Node, walk: Walk, place: Place, run: Run, block: Node) -> None:
    """Go through what is in a node; runs of inline content between blocks are blocks of their own."""
    for part in node.parts:
        if isinstance(part, str):
            run.add(part, place)
        elif part.tag == "br":
            run.pieces.append(" ")
        elif part.tag == "img":
            walk.after_image = True
        elif part.tag in BLOCK_TAGS:
            _flush(run, block, walk, place)
            _block(part, walk, place)
        else:
            _walk(part, walk, _inside(part, place), run, block)


def _inside(node: Node, place: Place) -> Place:
    """Return the place that a tag makes of the one around it."""
    tag = node.tag
    if tag in HEADINGS:
        return replace(place, kind=BlockKind.HEADING, level=int(tag[1]))
    if tag == "a":
        named = bool(node.attributes.get("name") or node.attributes.get("id"))
        return replace(place, in_link=is_link(node.attributes.get("href"), named, place.kind is BlockKind.HEADING))
    if tag in ("b", "strong"):
        return replace(place, in_bold=True)
    if tag in ("i", "em"):
        return replace(place, in_slant=True)
    if tag == "blockquote":
        return replace(place, in_quote=True)
    if tag == "li":
        return replace(place, kind=BlockKind.ITEM)
    if tag in ("caption", "figcaption"):
        return replace(place, kind=BlockKind.TABLE_CAPTION)
    return replace(place, is_centered=True) if tag == "center" or (node.attributes and _is_aligned(node, "center")) else place


def _holder(node: Node) -> int:
    """Return what tells the node that holds a block; nodes around a single one are passed over."""
    outer = node.parent
    while outer is not None and outer.tags == 1 and outer.parent is not None:
        outer = outer.parent
    return id(outer)


def _is_aligned(node: Node, side: str) -> bool:
    """Tell whether a tag sets its text to a side, by its attribute, its style or a class that style sheets name so."""
    if node.attributes.get("align") == side:
        return True
    names = node.attributes.get("class")
    if names and not ALIGNED[side].isdisjoint(names.split()):
        return True
    style = node.attributes.get("style")
    return bool(style) and f"text-align:{side}" in str(style).replace(" ", "").lower()


def _flush(run: Run, block: Node, walk: Walk, place: Place) -> None:
    """Make a block of what was gathered, if it holds any text, and empty the run."""
    if not run.pieces:
        return
    text = squash("".join(run.pieces))
    if text:
        kind, level = place.kind or BlockKind.PARAGRAPH, place.level
        if place.kind is None and len(text) < LONG_HEADING and text[-1] not in ".;,…" and run.bold >= 0.9 * len(text):
            kind = BlockKind.HEADING
        is_set = place.is_centered or run.slant >= 0.9 * len(text)
        walk.blocks.append(Raw(text, kind, level, None, (), run.links, place.in_quote, walk.after_image, is_set, _is_aligned(block, "right"), _holder(block)))
        walk.after_image = False
    run.pieces, run.links, run.bold, run.slant = [], 0, 0, 0


def _is_data(table: Node) -> bool:
    """Tell a table of data from one that lays out the page: no nested table, several columns, short cells."""
    if next(table.below(TABLE), None) is not None or table.attributes.get("role") == "presentation":
        return False
    rows = list(table.below(ROW))
    widths = [len(row.children(CELLS)) for row in rows]
    if not widths or max(widths) < 2 or (len(rows) < 2 and max(widths) < 3):
        return False
    cells = list(table.below(CELLS))
    texts = [cell.text() for cell in cells]
    long = sum(len(t) > 300 for t in texts)
    filled = sum(bool(t) for t in texts)
    if filled < 3 or long * 3 > filled:
        return False
    return not any(cell.tags and sum(1 for _ in cell.below(PARTS)) > MANY_PARTS for cell in cells)


def _table(table: Node, walk: Walk) -> None:
    number = walk.tables
    walk.tables += 1
    caption = next(table.below(CAPTION), None)
    if caption is not None and (text := caption.text()):
        walk.blocks.append(Raw(text, BlockKind.TABLE_CAPTION, None, number))
    for cells in _grid(table):
        written = [(text, cell) for text, cell in cells if text]
        if written:
            walk.blocks.append(Raw(" | ".join(t for t, _ in written), BlockKind.ROW, None, number, tuple(written), holder=_holder(table)))


def _grid(table: Node) -> Iterator[list[tuple[str, TableCell]]]:
    """Yield the cells of each row with their place in the grid; spans of earlier rows shift what follows."""
    covered: dict[int, int] = {}  # column -> rows still covered
    for row in table.below(ROW):
        cells: list[tuple[str, TableCell]] = []
        column = 0
        for cell in row.children(CELLS):
            while covered.get(column, 0) > 0:
                column += 1
            width, height = _span(cell.attributes.get("colspan")), _span(cell.attributes.get("rowspan"))
            header = cell.tag == "th" or (row.parent is not None and row.parent.tag == "thead")
            text = cell.text().replace(" | ", " ")
            cells.append((text, TableCell(0, 0, column, width, height, header)))
            for spanned in range(column, column + width):
                covered[spanned] = height
            column += width
        covered = {c: n - 1 for c, n in covered.items() if n > 1}
        yield cells


def _span(value: str | None) -> int:
    text = value or "1"
    return max(1, min(int(text), 200)) if text.isdecimal() and len(text) < 10 else 1
