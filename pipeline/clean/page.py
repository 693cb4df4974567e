"""Turns one HTML page into CleanText: parse, choose the article's node, walk it, take furniture out, render."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from selectolax.lexbor import LexborHTMLParser, LexborNode

from extractors.records import Block, BlockKind, TableCell
from extractors.rules import IGNORECASE, compile_pattern
from pipeline.clean.blocks import Raw, blocks_of, squash
from pipeline.clean.choose import choose
from pipeline.clean.furniture import (
    AUTHOR_NAMES,
    DROPPED_TAGS,
    MAX_BYLINE,
    is_byline,
    is_cut,
    is_furniture_line,
    is_person,
    lone_digits,
)
from pipeline.clean.metadata import Metadata, read_metadata, read_stated
from pipeline.encodings import decode
from pipeline.records import CleanText, PageError, RawPage, Removed

MAX_BYTES = 20_000_000
MAX_TAGS = 1_500_000  # `<` characters; beyond this the tree costs more memory than a page is worth
CHARSET = compile_pattern(r"charset[ ]?=[ ]?[\"']?(?P<name>[\w-]++)", flags=IGNORECASE)
STRIPPED = [tag for tag in DROPPED_TAGS if tag != "head"]  # the head holds title and canonical address
FRAGMENT = 100_000  # characters searched for the start of a table
MIN_WORDS = 12  # of an article's body
WHOLLY = 0.95  # the same of a heading
MIN_BODY = 150  # characters
MAX_TEASER = 300
TEASERS = 4  # dated or linked headlines that make a list
MAX_STAMP = 70
# a linked act is content: `Nghị quyết số 45/NQ-HĐND … giao chỉ tiêu`
ACT = compile_pattern(r"(?:nghị[ ]quyết|quyết[ ]định|kế[ ]hoạch|công[ ]văn|thông[ ]tư|nghị[ ]định|chỉ[ ]thị|báo[ ]cáo|tờ[ ]trình)[ ](?:số[ ])?\d", flags=IGNORECASE)
LEAD_TAGS = frozenset({"p", "div", "h2", "h3", "strong", "b", "blockquote", "section", "header", "tr", "td"})
COUNTER = compile_pattern(r"lượt[ ](?:xem|truy[ ]cập|đọc)[ ]?:?[ ]?\d|cỡ[ ]chữ|\bA[+-]", flags=IGNORECASE)
STAMP = compile_pattern(r"(?:\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|\d{1,2}:\d\d)\W*$")
LINKED = 0.55  # share of link text that makes a block a teaser


def clean_html(page: RawPage, profile: object | None = None) -> CleanText:
    """Return the frozen text of the page's article with its typed blocks.

    Raises PageError `too_large` over MAX_BYTES and `no_article` for list pages, error pages and shells.
    """
    if len(page.data) > MAX_BYTES or page.data.count(b"<") > MAX_TAGS:
        raise PageError("clean", "too_large", f"{page.uri} is over {MAX_BYTES:,} bytes or {MAX_TAGS:,} tags")
    declared = CHARSET.search(page.content_type or "") or CHARSET.search(page.data[:4096].decode("latin-1"))
    decoded = decode(page.data, declared["name"] if declared else None)
    tree = LexborHTMLParser(_whole(decoded.text))
    stated = read_stated(tree)
    tree.strip_tags(STRIPPED)
    node = choose(tree)
    if node is None:
        raise PageError("clean", "no_article", f"{page.uri} holds no prose")
    metadata = read_metadata(tree, stated, node)
    walk = blocks_of(_html(node))
    blocks, removed = _article(walk.blocks, metadata)
    if lead := _lead(tree, node, blocks, metadata):
        blocks = [*lead, *blocks]
    if _is_list(blocks, walk.blocks):
        raise PageError("clean", "no_article", f"{page.uri} is a list of links or a shell, not an article")
    rows = [Removed(text, reason) for text, reason in walk.removed] + removed
    return replace(render(blocks, metadata, rows), encoding=decoded.encoding)


def _whole(text: str) -> str:
    """Give the rows of a table fragment their table: outside of one, a parser drops them."""
    head = text[:FRAGMENT].lower()
    return f"<table>{text}</table>" if "<tr" in head and "<table" not in head and "<body" not in head else text


def _html(node: LexborNode) -> str:
    return node.html or ""


def _article(blocks: Sequence[Raw], metadata: Metadata) -> tuple[list[Raw], list[Removed]]:
    """Keep the blocks of the article: without tools, counters, teasers, bylines, and what follows a cut."""
    kept: list[Raw] = []
    removed: list[Removed] = []
    total = sum(len(b.text) for b in blocks)
    counter = lone_digits([b.text for b in blocks])
    seen = 0
    for index, block in enumerate(blocks):
        seen += len(block.text)
        if block.kind is not BlockKind.ROW:
            if is_cut(block.text) and (seen > 0.35 * total or _only_teasers(kept, blocks[index:])):
                removed += [Removed(b.text, "furniture") for b in blocks[index:]]
                break
            reason = "furniture" if index in counter else _reason(block, metadata, at_end=seen > 0.8 * total)
            if reason:
                removed.append(Removed(block.text, reason))
                continue
        kept.append(block)
    while len(kept) > 1 and kept[-1].kind is not BlockKind.ROW and _is_signature(kept[-1], kept[-2]):
        removed.append(Removed(kept.pop().text, "byline"))
    return kept, removed


def _only_teasers(kept: Sequence[Raw], rest: Sequence[Raw]) -> bool:
    """Tell whether an article stands before a cut line and nothing as long as a paragraph behind it."""
    body = sum(len(b.text) for b in kept)
    return body > MIN_BODY and max(len(b.text) for b in rest) < MAX_TEASER


def _is_signature(block: Raw, before: Raw) -> bool:
    """Tell whether the last block is the author's line: by its form, or a lone name behind a finished sentence."""
    if is_byline(block.text) or is_cut(block.text) or AUTHOR_NAMES.search(block.names):
        return len(block.text) <= MAX_BYLINE
    return is_person(block.text) and before.text[-1] in ".…!?”\"/)"


def _reason(block: Raw, metadata: Metadata, at_end: bool) -> str | None:
    if metadata.title and block.text.casefold() == metadata.title.casefold():
        return "title_repeat"
    if is_furniture_line(block.text):
        return "furniture"
    limit = WHOLLY if block.kind is BlockKind.HEADING else LINKED
    if block.links >= limit * len(block.text) and len(block.text) < 200 and not ACT.match(block.text):
        return "furniture"
    if metadata.author and block.text.casefold() in (metadata.author.casefold(), f"tác giả: {metadata.author}".casefold()):
        return "byline"
    if is_byline(block.text) and at_end:
        return "byline"
    return None


def _lead(tree: LexborHTMLParser, node: LexborNode, blocks: Sequence[Raw], metadata: Metadata) -> list[Raw]:
    """Adopt the lead that stands between the headline and the chosen node."""
    own = {b.text for b in blocks}
    first = blocks[0].text if blocks else ""
    for selector in (".sapo", ".lead", ".summary", ".tomtat", ".tom-tat", ".description", ".detail-sapo", ".chapeau", ".standfirst", ".intro", "[itemprop=description]", ".news-summary", ".hometext", ".shortcontent", ".article-summary", ".detail-summary", ".abstract", ".trichyeu", ".trich-dan"):
        for found in tree.css(selector):
            if found.tag == "meta":
                continue
            text = squash(found.text(separator=" "))
            if 30 <= len(text) <= 1200 and text not in own and not any(text in b or (len(b) > 30 and b in text) for b in own) and text[:60] != first[:60]:
                return [Raw(text, BlockKind.LEAD)]
    return _sibling_lead(node, own, metadata)


def _sibling_lead(node: LexborNode, own: set[str], metadata: Metadata) -> list[Raw]:
    current: LexborNode | None = node
    for _ in range(4):
        if current is None or current.tag in ("body", "html"):
            break
        found: list[Raw] = []
        sibling = current.prev
        while sibling is not None:
            if sibling.tag in LEAD_TAGS and len(sibling.html or "") < 6000:
                text = squash(sibling.text(separator=" "))
                if sibling.css_first("h1") or (metadata.title and metadata.title.casefold() in text.casefold()):
                    return found[::-1]
                links = sum(len(squash(a.text())) for a in sibling.css("a"))
                if 60 <= len(text) <= 1200 and links < 0.3 * len(text) and text not in own and not COUNTER.search(text):
                    found.append(Raw(text, BlockKind.LEAD))
            sibling = sibling.prev
        if found:
            return found[:1]
        current = current.parent
    return []


def _is_list(blocks: Sequence[Raw], found: Sequence[Raw]) -> bool:
    """Tell whether what was chosen is no article: hardly any prose, mostly links, or teasers with their dates.

    `blocks` are what is kept of `found`, the blocks of the chosen node.
    """
    words = sum(len(b.text.split()) for b in blocks)
    prose = [b for b in blocks if b.kind is not BlockKind.ROW]
    has_rows = len(prose) < len(blocks)
    if words < MIN_WORDS and not has_rows:
        return True
    stamped = sum(len(b.text) < MAX_STAMP and STAMP.search(b.text) is not None for b in found)
    linked = sum(b.kind is not BlockKind.ROW and b.links >= WHOLLY * len(b.text) for b in found)
    few = 0.25 * len(found)
    if max(stamped, linked) >= TEASERS and (stamped > few or linked > 2 * few or (linked > few and stamped >= TEASERS)):
        return True
    characters = sum(len(b.text) for b in prose)
    readable = sum(len(b.text) for b in prose if len(b.text) > 80 and b.links < 0.3 * len(b.text))
    return not has_rows and (sum(b.links for b in prose) > 0.5 * characters or readable < 120)


def render(blocks: Sequence[Raw], metadata: Metadata, removed: Sequence[Removed]) -> CleanText:
    """Write the blocks one a line, title first, and give every block and cell its offsets."""
    title = metadata.title or (blocks[0].text if blocks else "")
    body = list(blocks)
    if body and body[0].text.casefold() == title.casefold():
        body = body[1:]
    lines: list[str] = []
    typed: list[Block] = []
    at = 0
    for raw in [Raw(title, BlockKind.TITLE), *body]:
        cells = _cells(raw, at)
        typed.append(Block(at, at + len(raw.text), raw.kind, raw.level, raw.table, cells))
        lines.append(raw.text)
        at += len(raw.text) + 1
    published = metadata.published
    return CleanText(
        "\n".join(lines), tuple(typed), title, published, published.date() if published else None, metadata.author,
        metadata.site_org, metadata.canonical_url, tuple(removed),
    )  # fmt: skip


def _cells(raw: Raw, at: int) -> tuple[TableCell, ...]:
    cells = []
    for text, cell in raw.cells:
        cells.append(replace(cell, start=at, end=at + len(text)))
        at += len(text) + 3
    return tuple(cells)
