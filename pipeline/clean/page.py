"""Turns one HTML page into CleanText: parse, choose the article's element, prune it, read its blocks, render."""

from __future__ import annotations

import gc
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from selectolax.lexbor import LexborHTMLParser

from extractors.records import Block, BlockKind, TableCell
from extractors.replacing import replace
from extractors.rules import IGNORECASE, compile_pattern
from pipeline.clean.article import is_empty, is_teasers, keep_article
from pipeline.clean.blocks import Raw, blocks_of
from pipeline.clean.bounds import check_bounds
from pipeline.clean.choose import choose, forgive
from pipeline.clean.layout import read_by_layout
from pipeline.clean.lead import find_lead, mark_stated
from pipeline.clean.metadata import Stated, find_date, find_headline, lines_below, read_stated
from pipeline.clean.nodes import condense
from pipeline.clean.owner import find_author, find_owner
from pipeline.clean.parts import Parts
from pipeline.clean.prune import cut, find_cuts, removed_of
from pipeline.clean.tree import Element, grow, parse, release
from pipeline.encodings import decode
from pipeline.portals import Profile, find_profile
from pipeline.records import CleanText, PageError, RawPage

CHARSET = compile_pattern(r"charset ?= ?[\"']?(?P<name>[\w-]++)", flags=IGNORECASE)


def clean_html(page: RawPage, profiles: Sequence[Profile] = ()) -> CleanText:
    """Return the frozen text of the page's article with its typed blocks.

    `profiles` are the portals whose layouts are tried first. Raises PageError `too_large` beyond the limits
    of `bounds` and `no_article` for list pages, error pages and shells.
    """
    with paused_collection():
        return _clean(page, profiles)


@contextmanager
def paused_collection() -> Iterator[None]:
    """Keep the garbage collector from running over a tree while it is built: it would find nothing to free."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


def _clean(page: RawPage, profiles: Sequence[Profile]) -> CleanText:
    declared = CHARSET.search(page.content_type or "") or CHARSET.search(page.data[:4096].decode("latin-1"))
    decoded = decode(page.data, declared["name"] if declared else None, is_markup=True)
    check_bounds(page.uri, decoded.text, len(page.data))
    tree = parse(decoded.text, decoded.utf8)
    stated = read_stated(tree, page.uri)
    if tree.body is None:
        raise PageError("clean", "no_article", f"{page.uri} has no body")
    profile = find_profile(profiles, decoded.text, stated.canonical_url, page.uri) if profiles else None
    layout = profile.layout_for(decoded.text, stated.day()) if profile else None
    parts = read_by_layout(tree, stated, profile, layout) if profile and layout else None
    if parts is None:
        parts = read_generic(page.uri, tree, stated)
    title = parts.title or (parts.blocks[0].text if parts.blocks else "")
    text, typed = render(title, parts.blocks)
    published = parts.published
    return CleanText(
        text, typed, title, published, published.date() if published else None, parts.author,
        profile.owner if profile else parts.owner, stated.canonical_url, parts.removed,
        source_id=profile.id if profile else None, encoding=decoded.encoding,
    )  # fmt: skip


def read_generic(uri: str, tree: LexborHTMLParser, stated: Stated) -> Parts:
    """Return the parts of a page of which nothing is known, by one scored walk.

    Raises PageError `no_article`.
    """
    if tree.body is None:
        raise PageError("clean", "no_article", f"{uri} has no body")
    top, order = grow(tree.body)
    try:
        return _read_elements(uri, tree, stated, top, order)
    finally:
        release(order)


def _read_elements(uri: str, tree: LexborHTMLParser, stated: Stated, top: Element, order: list[Element]) -> Parts:
    mark_stated(order, stated.descriptions())
    forgive(top, order)
    chosen = choose(top, order)
    if chosen is None:
        raise PageError("clean", "no_article", f"{uri} holds no prose")
    cuts, gone = find_cuts(chosen)
    found = blocks_of(condense(chosen, cuts))
    if is_teasers(found):
        raise _refusal(uri)
    headline = find_headline(stated, order, chosen)
    before = cut(order, cuts)  # the date may stand in what is cut
    blocks, removed = keep_article(found, headline.text)
    blocks = [*find_lead(order, chosen, headline, blocks), *blocks]
    if is_empty(blocks, headline.element is not None):
        raise _refusal(uri)
    pruned = removed_of(gone)
    author = find_author(stated, order, [*pruned, *removed], lambda: lines_below(order, headline, before))
    published = find_date(stated, order, headline, before)
    return Parts(headline.text, published, author, find_owner(tree, stated, order), blocks, (*pruned, *removed))


def _refusal(uri: str) -> PageError:
    return PageError("clean", "no_article", f"{uri} is a list of links or a shell, not an article")


def render(title: str, blocks: Sequence[Raw]) -> tuple[str, tuple[Block, ...]]:
    """Write the blocks one a line, title first, and give every block and cell its offsets."""
    body = list(blocks)
    if body and body[0].text.casefold() == title.casefold():
        body = body[1:]
    lines: list[str] = []
    typed: list[Block] = []
    at = 0
    for raw in [Raw(title, BlockKind.TITLE), *body]:
        typed.append(Block(at, at + len(raw.text), raw.kind, raw.level, raw.table, _cells(raw, at)))
        lines.append(raw.text)
        at += len(raw.text) + 1
    return "\n".join(lines), tuple(typed)


def _cells(raw: Raw, at: int) -> tuple[TableCell, ...]:
    cells = []
    for text, cell in raw.cells:
        cells.append(replace(cell, start=at, end=at + len(text)))
        at += len(text) + 3
    return tuple(cells)


