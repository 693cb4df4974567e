"""Turns the chosen node into typed blocks of text: paragraphs, headings, items, table rows, captions."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from bs4 import BeautifulSoup, NavigableString, Tag
from bs4.element import Comment, PreformattedString

from extractors.records import BlockKind, TableCell
from extractors.rules import compile_pattern
from pipeline.clean.furniture import CAPTION_NAMES, DROPPED_TAGS, is_cut, is_furniture_name

SPACES = compile_pattern(r"[\s\u200b\u200c\u200d\u2060\u00ad\ufeff]++")
BLOCK_TAGS = frozenset(
    ["address", "article", "blockquote", "body", "center", "dd", "details", "div", "dl", "dt", "fieldset", "figcaption", "figure", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "li", "main", "ol", "p", "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul", "caption", "html", "amp-story"]
)
HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
DROPPED = frozenset(DROPPED_TAGS)
MAX_DEPTH = 400
LONG_HIDDEN = 800  # characters: what a script uncovers is the article itself


@dataclass(slots=True)
class Raw:
    """One block before offsets are known; cells hold (text, column, column span, row span, header)."""

    text: str
    kind: BlockKind
    level: int | None = None
    table: int | None = None
    cells: tuple[tuple[str, TableCell], ...] = ()
    names: str = ""
    links: int = 0  # characters inside links


@dataclass(slots=True)
class Walk:
    """State of one walk: blocks found, blocks removed, the number of the next table."""

    blocks: list[Raw] = field(default_factory=list)
    removed: list[tuple[str, str]] = field(default_factory=list)
    tables: int = 0


def squash(text: str) -> str:
    """Collapse white space and invisible characters to single spaces."""
    return SPACES.sub(" ", text).strip()


def blocks_of(html: str) -> Walk:
    """Return the blocks of a piece of HTML in reading order, and what was taken out of it."""
    soup = BeautifulSoup(html, "lxml")
    walk = Walk()
    root = soup.body or soup
    _walk(root, walk, 0)
    return walk


def _names(tag: Tag) -> str:
    value = tag.get("class")
    classes = " ".join(value) if isinstance(value, list) else str(value or "")
    return f"{classes} {tag.get('id') or ''}".strip()


def _is_hidden(tag: Tag) -> bool:
    style = str(tag.get("style") or "").replace(" ", "").lower()
    if "display:none" in style or "visibility:hidden" in style:
        return True
    return tag.get("hidden") is not None and len(tag.get_text()) < LONG_HIDDEN


def _walk(root: Tag, walk: Walk, depth: int) -> None:
    """Go through the children of a container; runs of inline content between blocks are blocks of their own."""
    inline: list[str] = []
    links = 0
    for child in list(root.children):
        if isinstance(child, (Comment, PreformattedString)):
            continue
        if isinstance(child, NavigableString):
            inline.append(str(child))
            continue
        if not isinstance(child, Tag) or child.name in DROPPED or _is_hidden(child):
            continue
        if _drop(child, walk):
            continue
        if child.name == "br":
            inline.append(" ")
        elif child.name in BLOCK_TAGS or (depth < MAX_DEPTH and _holds_block(child)):
            _flush(inline, links, root, walk)
            inline, links = [], 0
            _block(child, walk, depth + 1)
        else:
            text = child.get_text(" " if child.find("br") else "")
            links += len(text) if child.name == "a" or child.find("a") else 0
            inline.append(text)
    _flush(inline, links, root, walk)


def _holds_block(tag: Tag) -> bool:
    return any(t.name in BLOCK_TAGS for t in tag.find_all(True, limit=40))


def _drop(tag: Tag, walk: Walk) -> bool:
    names = _names(tag)
    if names and tag.name not in ("body", "form", "main", "article", "table", "tbody", "tr", "td") and is_furniture_name(names):
        text = squash(tag.get_text(" "))
        if is_cut(text):  # the line is needed: what follows it goes
            return False
        is_short = len(text) < (200 if tag.name == "p" else 1500)
        if is_short or _link_share(tag) > 0.4:
            if text:
                walk.removed.append((text, "furniture"))
            return True
    if tag.name in ("figcaption", "figure") or (names and CAPTION_NAMES.search(names)):
        text = squash(tag.get_text(" "))
        if len(text) < 600 and tag.find("table") is None:
            if text:
                walk.removed.append((text, "caption"))
            return True
    return False


def _link_share(tag: Tag) -> float:
    total = len(tag.get_text()) or 1
    return sum(len(a.get_text()) for a in tag.find_all("a")) / total


def _flush(inline: list[str], links: int, root: Tag, walk: Walk) -> None:
    text = squash("".join(inline))
    if text:
        kind, level = _kind(root, text)
        walk.blocks.append(Raw(text, kind, level, None, (), _names(root), links))


def _kind(tag: Tag, text: str) -> tuple[BlockKind, int | None]:
    for ancestor in [tag, *list(tag.parents)[:4]]:
        if ancestor.name in HEADINGS:
            return BlockKind.HEADING, int(ancestor.name[1])
        if ancestor.name == "li":
            return BlockKind.ITEM, None
        if ancestor.name == "caption":
            return BlockKind.TABLE_CAPTION, None
    if len(text) < 160 and text[-1] not in ".;,…" and _is_bold(tag, text):
        return BlockKind.HEADING, None
    return BlockKind.PARAGRAPH, None


def _is_bold(tag: Tag, text: str) -> bool:
    bold = "".join(t.get_text() for t in tag.find_all(["b", "strong"], limit=6) if t.find_parent(["b", "strong"]) is None)
    return bool(bold.strip()) and len(squash(bold)) >= 0.9 * len(text)


def _block(tag: Tag, walk: Walk, depth: int) -> None:
    if tag.name == "table" and _is_data(tag):
        _table(tag, walk)
    elif depth >= MAX_DEPTH:
        text = squash(tag.get_text(" "))
        if text:
            walk.blocks.append(Raw(text, BlockKind.PARAGRAPH))
    else:
        _walk(tag, walk, depth)


def _is_data(table: Tag) -> bool:
    """Tell a table of data from one that lays out the page: no nested table, several columns, short cells."""
    if table.find("table") is not None or table.get("role") == "presentation":
        return False
    rows = table.find_all("tr")
    widths = [len(row.find_all(["td", "th"], recursive=False)) for row in rows]
    if not widths or max(widths) < 2 or (len(rows) < 2 and max(widths) < 3):
        return False
    cells = table.find_all(["td", "th"])
    texts = [squash(c.get_text(" ")) for c in cells]
    long = sum(len(t) > 300 for t in texts)
    filled = sum(bool(t) for t in texts)
    if filled < 3 or long * 3 > filled:
        return False
    return not any(len(c.find_all(["p", "div"])) > 12 for c in cells)


def _table(table: Tag, walk: Walk) -> None:
    number = walk.tables
    walk.tables += 1
    caption = table.find("caption")
    if isinstance(caption, Tag) and (text := squash(caption.get_text(" "))):
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
            text = squash(cell.get_text(" ")).replace(" | ", " ")
            cells.append((text, TableCell(0, 0, column, width, height, header)))
            for spanned in range(column, column + width):
                covered[spanned] = height
            column += width
        covered = {c: n - 1 for c, n in covered.items() if n > 1}
        yield cells


def _span(value: object) -> int:
    text = str(value or "1")
    return max(1, min(int(text), 200)) if text.isdigit() else 1
