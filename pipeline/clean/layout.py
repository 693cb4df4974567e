"""Reads a page by the selectors of its portal's layout: the parse, one node, and BeautifulSoup on that node alone where rules need it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from bs4 import BeautifulSoup, Tag
from selectolax.lexbor import LexborHTMLParser, LexborNode, SelectolaxError
from soupsieve import SelectorSyntaxError

from extractors.records import BlockKind
from pipeline.clean.article import is_empty, is_teasers, keep_article
from pipeline.clean.blocks import Raw, blocks_of
from pipeline.clean.dates import find_published, parse_published
from pipeline.clean.lead import letters_in
from pipeline.clean.metadata import Stated, letters
from pipeline.clean.nodes import Node, condense
from pipeline.clean.owner import find_author
from pipeline.clean.parts import Parts
from pipeline.clean.prune import cut, find_cuts, removed_of
from pipeline.clean.soup import make_soup, read_soup
from pipeline.clean.text import squash
from pipeline.clean.tree import Element, grow, release
from pipeline.portals import Layout, Profile, ProfileError
from pipeline.records import Removed

MIN_CHARS = 80  # of a body: with fewer the layout is taken not to fit the page


def read_by_layout(tree: LexborHTMLParser, stated: Stated, profile: Profile, layout: Layout) -> Parts | None:
    """Return the parts that a layout's selectors find; None where they find no body with an article in it.

    Raises ProfileError for a selector that is none.
    """
    node = select(tree, layout.body, profile)
    if node is None:
        return None
    body, order = grow(node)
    try:
        return _read_body(tree, stated, profile, layout, body, order) if body.chars >= MIN_CHARS else None
    finally:
        release(order)


def _read_body(
    tree: LexborHTMLParser, stated: Stated, profile: Profile, layout: Layout, body: Element, order: list[Element]
) -> Parts | None:
    cuts, gone = find_cuts(body)
    cut(order, cuts)
    node, dropped = _apply_rules(body, layout, profile) if layout.drops else (condense(body, {}), [])
    found = blocks_of(node)
    if is_teasers(found):
        return None
    title = _text(tree, layout.title, profile) or stated.title or stated.page_title or None
    blocks, removed = keep_article(found, title)
    if is_empty(blocks, title is not None):
        return None
    pruned = removed_of(gone)
    lead = _text(tree, layout.lead, profile)
    if lead and not letters_in(blocks[:4])(letters(lead)):
        blocks = [Raw(lead, BlockKind.LEAD), *blocks]
    author = _text(tree, layout.author, profile)
    signed = find_author(stated, order, [Removed(author or "", "byline"), *pruned, *removed])
    published = _date(_moment(tree, layout.date, profile), stated)
    return Parts(title, published, signed, profile.owner, blocks, (*pruned, *dropped, *removed), profile.id)


def select(tree: LexborHTMLParser, selector: str | None, profile: Profile) -> LexborNode | None:
    """Return the first node that a selector finds."""
    if not selector:
        return None
    try:
        return tree.css_first(selector)
    except SelectolaxError as error:
        raise ProfileError(f"portal {profile.id}: {selector!r} is no CSS selector: {error}") from error


def _text(tree: LexborHTMLParser, selector: str | None, profile: Profile) -> str | None:
    node = select(tree, selector, profile)
    return squash(node.text(separator="")) or None if node is not None else None


def _moment(tree: LexborHTMLParser, selector: str | None, profile: Profile) -> str | None:
    """Return the machine's form of a date where its element has one, else what it prints."""
    node = select(tree, selector, profile)
    return (node.attributes.get("datetime") or _text(tree, selector, profile)) if node is not None else None


def _apply_rules(body: Element, layout: Layout, profile: Profile) -> tuple[Node, list[Removed]]:
    """Return what a layout's rules leave of its body, and what they took out; they work on a soup, which others do without."""
    soup = make_soup(body)
    dropped = _drop(soup, layout.drops, profile)
    return read_soup(soup), dropped


def _drop(soup: BeautifulSoup, selectors: tuple[str, ...], profile: Profile) -> list[Removed]:
    """Take the layout's drops out of the soup, in document order of each selector."""
    removed: list[Removed] = []
    for selector in selectors:
        for tag in _selected(soup, selector, profile):
            if text := squash(tag.get_text(" ")):
                removed.append(Removed(text, "profile"))
            tag.decompose()
    return removed


def _selected(soup: BeautifulSoup, selector: str, profile: Profile) -> Sequence[Tag]:
    try:
        return soup.select(selector)
    except (SelectorSyntaxError, ValueError, NotImplementedError) as error:
        raise ProfileError(f"portal {profile.id}: {selector!r} is no CSS selector: {error}") from error


def _date(printed: str | None, stated: Stated) -> datetime | None:
    """Return the moment that the layout's date prints; else what the page states for machines."""
    if printed and (moment := parse_published(printed) or find_published([printed])):
        return moment
    return stated.moment()
