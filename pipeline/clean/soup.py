"""Feeds the chosen element to BeautifulSoup, so that it is built for this part of the page alone."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from bs4 import BeautifulSoup
from bs4.builder import TreeBuilder

from pipeline.clean.blocks import BLOCK_TAGS
from pipeline.clean.tree import Element

# tags that say nothing about the text inside: their text joins the element around them
PLAIN = frozenset({"span", "font", "u", "small", "big", "o:p", "ins", "mark", "abbr", "cite", "q", "time", "tt", "code", "s", "data", "wbr", "acronym"})
STRUCTURE = frozenset({"br", "img", "td", "th", "tr", "table", "tbody", "thead", "hr"})  # kept though empty
EDGES = BLOCK_TAGS | {"br"}
KEPT_ATTRIBUTES = ("class", "id", "colspan", "rowspan", "href", "name", "align", "style", "role", "itemprop")


class ElementBuilder(TreeBuilder):
    """A tree builder that is fed an Element instead of markup."""

    NAME = "cchc-element"
    features: Iterable[str] = ["cchc-element"]
    is_xml = False

    def __init__(self, element: Element, keep_plain: bool) -> None:
        super().__init__(multi_valued_attributes=None)
        self.element = element
        self.keep_plain = keep_plain

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
            elif not part.chars and not part.images and part.tag not in STRUCTURE:
                continue
            elif part.tag in PLAIN and not self.keep_plain and part is not self.element:
                stack.extend(reversed(part.parts))
            else:
                attributes = part.attributes
                soup.handle_starttag(part.tag, None, None, {k: attributes[k] or "" for k in KEPT_ATTRIBUTES if k in attributes})
                at_edge = part.tag in EDGES
                stack.append((part.tag,))
                stack.extend(reversed(part.parts))


def make_soup(element: Element, keep_plain: bool = False) -> BeautifulSoup:
    """Return a soup of one element; `keep_plain` keeps tags without meaning, for selectors that name them."""
    return BeautifulSoup("", builder=ElementBuilder(element, keep_plain))
