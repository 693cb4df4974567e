"""Turns the chosen node into typed blocks of text: paragraphs, headings, items, table rows, captions."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from bs4 import NavigableString, PageElement, Tag

from extractors.records import BlockKind, TableCell
from pipeline.clean.text import squash
from pipeline.clean.tree import is_link

BLOCK_TAGS = frozenset(
    ["address", "article", "blockquote", "body", "center", "dd", "details", "div", "dl", "dt", "fieldset", "figcaption", "figure", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "li", "main", "ol", "p", "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul", "caption", "html", "amp-story"]
)
LONG_CAPTION = 300
BLOCK_NAMES = sorted(BLOCK_TAGS)
HEADING_NAMES = ["h1", "h2", "h3", "h4", "h5", "h6"]
HEADINGS = frozenset(HEADING_NAMES)


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


@dataclass(slots=True)
class Walk:
    """State of one walk: blocks found, the number of the next table."""

    blocks: list[Raw] = field(default_factory=list)
    tables: int = 0
    after_image: bool = False


def blocks_of(root: Tag) -> list[Raw]:
    """Return the blocks of a soup, or of a part of one, in reading order."""
    walk = Walk()
    if root.name == "table" and _is_data(root):
        _table(root, walk)
    else:
        _walk(root, walk)
    return walk.blocks


def names_of(tag: Tag) -> str:
    """Return class and id of a tag."""
    return f"{tag.get('class') or ''} {tag.get('id') or ''}".strip()


def _walk(root: Tag, walk: Walk) -> None:
    """Go through the children of a container; runs of inline content between blocks are blocks of their own."""
    inline: list[str] = []
    links = 0
    for child in root.children:
        if isinstance(child, NavigableString):
            inline.append(child)
        elif not isinstance(child, Tag):
            continue
        elif child.name == "br":
            inline.append(" ")
        elif child.name == "img":
            walk.after_image = True
        elif child.name in BLOCK_TAGS or _holds_block(child):
            _flush(inline, links, root, walk)
            inline, links = [], 0
            _block(child, walk)
        else:
            walk.after_image = walk.after_image or child.find("img") is not None
            text = _inline_text(child)
            links += _linked(child, text)
            inline.append(text)
    _flush(inline, links, root, walk)


def _holds_block(tag: Tag) -> bool:
    return any(isinstance(below, Tag) and below.name in BLOCK_TAGS for below in tag.descendants)


def _inline_text(tag: Tag) -> str:
    return "".join(below if isinstance(below, NavigableString) else " " for below in tag.descendants if _is_piece(below))


def _is_piece(node: PageElement) -> bool:
    return isinstance(node, NavigableString) or (isinstance(node, Tag) and node.name == "br")


def _linked(tag: Tag, text: str) -> int:
    """Return how many characters of an inline tag are inside links that lead elsewhere."""
    if tag.name == "a":
        href = tag.get("href")
        in_head = tag.find_parent(HEADING_NAMES) is not None
        return len(text) if is_link(str(href) if href else None, bool(tag.get("name") or tag.get("id")), in_head) else 0
    return sum(_linked(link, link.get_text()) for link in tag.find_all("a")) if tag.contents else 0


def _flush(inline: list[str], links: int, root: Tag, walk: Walk) -> None:
    text = squash("".join(inline))
    if text:
        kind, level = _kind(root, text)
        is_quote = root.name == "blockquote" or root.find_parent("blockquote") is not None
        is_set = walk.after_image and len(text) <= LONG_CAPTION and _is_set(root, text)
        walk.blocks.append(Raw(text, kind, level, None, (), names_of(root), links, is_quote, walk.after_image, is_set))
        walk.after_image = False


def _kind(tag: Tag, text: str) -> tuple[BlockKind, int | None]:
    for ancestor in [tag, *list(tag.parents)[:4]]:
        if ancestor.name in HEADINGS:
            return BlockKind.HEADING, int(ancestor.name[1])
        if ancestor.name == "li":
            return BlockKind.ITEM, None
        if ancestor.name in ("caption", "figcaption"):
            return BlockKind.TABLE_CAPTION, None
    if len(text) < 160 and text[-1] not in ".;,…" and _is_bold(tag, text):
        return BlockKind.HEADING, None
    return BlockKind.PARAGRAPH, None


def _is_bold(tag: Tag, text: str) -> bool:
    bold = "".join(t.get_text() for t in tag.find_all(["b", "strong"], limit=6) if t.find_parent(["b", "strong"]) is None)
    return bool(bold.strip()) and len(squash(bold)) >= 0.9 * len(text)


def _is_set(tag: Tag, text: str) -> bool:
    """Tell whether a block is centered or wholly in italics, as captions are."""
    style = str(tag.get("style") or "").replace(" ", "").lower()
    if tag.get("align") == "center" or "text-align:center" in style or "center" in str(tag.get("class") or "") or tag.name == "center":
        return True
    slanted = "".join(t.get_text() for t in tag.find_all(["i", "em"], limit=6) if t.find_parent(["i", "em"]) is None)
    return bool(slanted.strip()) and len(squash(slanted)) >= 0.9 * len(text)


def _block(tag: Tag, walk: Walk) -> None:
    if tag.name == "table" and _is_data(tag):
        _table(tag, walk)
    else:
        _walk(tag, walk)


def _is_data(table: Tag) -> bool:
    """Tell a table of data from one that lays out the page: no nested table, several columns, short cells."""
    if table.find("table") is not None or table.get("role") == "presentation":
        return False
    rows = table.find_all("tr")
    widths = [len(row.find_all(["td", "th"], recursive=False)) for row in rows]
    if not widths or max(widths) < 2 or (len(rows) < 2 and max(widths) < 3):
        return False
    cells = table.find_all(["td", "th"])
    texts = [cell_text(c) for c in cells]
    long = sum(len(t) > 300 for t in texts)
    filled = sum(bool(t) for t in texts)
    if filled < 3 or long * 3 > filled:
        return False
    return not any(len(c.find_all(["p", "div"])) > 12 for c in cells)


def cell_text(cell: Tag) -> str:
    """Return the text of a cell on one line: a blank where a block or a line ends, none between inline tags."""
    pieces: list[str] = []
    last: object = None
    for below in cell.descendants:
        if isinstance(below, NavigableString):
            block = below.find_parent(BLOCK_NAMES)
            if block is not last:
                pieces.append(" ")
                last = block
            pieces.append(below)
        elif isinstance(below, Tag) and below.name == "br":
            pieces.append(" ")
    return squash("".join(pieces))


def _table(table: Tag, walk: Walk) -> None:
    number = walk.tables
    walk.tables += 1
    caption = table.find("caption")
    if isinstance(caption, Tag) and (text := cell_text(caption)):
        walk.blocks.append(Raw(text, BlockKind.TABLE_CAPTION, None, number))
    for cells in _grid(table):
        written = [(text, cell) for text, cell in cells if text]
        if written:
            walk.blocks.append(Raw(" | ".join(t for t, _ in written), BlockKind.ROW, None, number, tuple(written)))


def _grid(table: Tag) -> Iterator[list[tuple[str, TableCell]]]:
    """Yield the cells of each row with their place in the grid; spans of earlier rows shift what follows."""
    covered: dict[int, int] = {}  # column -> rows still covered
    for row in table.find_all("tr"):
        cells: list[tuple[str, TableCell]] = []
        column = 0
        for cell in row.find_all(["td", "th"], recursive=False):
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
    return max(1, min(int(text), 200)) if text.isdigit() else 1
