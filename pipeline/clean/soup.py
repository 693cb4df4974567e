"""Feeds the chosen element to BeautifulSoup, so that it is built for this part of the page alone, and reads it again."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from bs4 import BeautifulSoup, NavigableString, Tag
from bs4.builder import TreeBuilder

from pipeline.clean.nodes import EDGES, ROOT, Node, says_something
from pipeline.clean.tree import NONE, Element

KEPT_ATTRIBUTES = ("class", "id", "colspan", "rowspan", "href", "name", "align", "style", "role", "itemprop")


class ElementBuilder(TreeBuilder):
    """A tree builder that is fed an Element instead of markup."""

    NAME = "cchc-element"
    features: Iterable[str] = ["cchc-element"]
    is_xml = False

    def __init__(self, element: Element) -> None:
        super().__init__(multi_valued_attributes=None)
        self.element = element

    def prepare_markup(self, markup: Any, *args: Any, **kwargs: Any) -> Any:
        """Pass the markup on: it is not read."""
        yield markup, None, None, False

    def feed(self, markup: Any) -> None:
        """Open, fill and close the tags of the element in document order, without recursion.

        White space behind the edge of a block says nothing and is left out.
        """
        soup: Any = self.soup
        stack: list[str | Element | tuple[str]] = [self.element]
        at_edge = True
        while stack:
            part = stack.pop()
            if isinstance(part, str):
                if not (at_edge and part.isspace()):
                    soup.handle_data(part)
                    at_edge = False
            elif isinstance(part, tuple):
                soup.handle_endtag(part[0])
                at_edge = part[0] in EDGES
            elif says_something(part):
                attributes = part.attributes
                soup.handle_starttag(part.tag, None, None, {k: attributes[k] or "" for k in KEPT_ATTRIBUTES if k in attributes})
                at_edge = part.tag in EDGES
                stack.append((part.tag,))
                stack.extend(reversed(part.parts))


def make_soup(element: Element) -> BeautifulSoup:
    """Return a soup of one element with all of its tags, for the rules of a portal."""
    return BeautifulSoup("", builder=ElementBuilder(element))


def read_soup(soup: BeautifulSoup) -> Node:
    """Return the nodes of a soup, as a portal's rules have left it."""
    root = Node(ROOT, NONE, None)
    waiting: list[tuple[Tag, Node]] = [(soup, root)]
    while waiting:
        tag, node = waiting.pop()
        for part in tag.children:
            if isinstance(part, Tag):
                waiting.append((part, Node(part.name, {name: str(value) for name, value in part.attrs.items()}, node)))
            elif isinstance(part, NavigableString):
                node.parts.append(str(part))
    return root
