"""Turns the chosen element into nodes: the tags that say something about their text, with that text in one piece."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from pipeline.clean.text import squash
from pipeline.clean.tree import NONE, Cuts, Element

BLOCK_TAGS = frozenset(
    [
        "address", "article", "blockquote", "body", "center", "dd", "details", "div", "dl", "dt", "fieldset", "figcaption", "figure",
        "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "li", "main", "ol", "p", "pre", "section", "summary",
        "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul", "caption", "html", "amp-story",
    ]
)
# tags that say nothing about the text inside: their text joins the element around them
PLAIN = frozenset({"span", "font", "u", "small", "big", "o:p", "ins", "mark", "abbr", "cite", "q", "time", "tt", "code", "s", "data", "wbr", "acronym"})
STRUCTURE = frozenset({"br", "img", "td", "th", "tr", "table", "tbody", "thead", "hr"})  # kept though empty
EDGES = BLOCK_TAGS | {"br"}  # white space behind them says nothing
ROOT = "[document]"


class Node:
    """One tag with the texts and tags inside it, in reading order."""

    __slots__ = ("attributes", "line", "parent", "parts", "tag", "tags")

    def __init__(self, tag: str, attributes: Mapping[str, str | None], parent: Node | None) -> None:
        self.tag = tag
        self.attributes = attributes
        self.parent = parent
        self.parts: list[str | Node] = []
        self.tags = 0  # of the parts
        self.line: str | None = None  # the text as one line, once it was asked for
        if parent is not None:
            parent.parts.append(self)
            parent.tags += 1

    def below(self, tags: frozenset[str]) -> Iterator[Node]:
        """Yield the nodes of some tags anywhere below, in reading order."""
        stack = self.parts[::-1]
        while stack:
            part = stack.pop()
            if isinstance(part, Node):
                if part.tag in tags:
                    yield part
                if part.tags:
                    stack += part.parts[::-1]

    def children(self, tags: frozenset[str]) -> list[Node]:
        """Return the nodes of some tags directly below."""
        return [part for part in self.parts if isinstance(part, Node) and part.tag in tags]

    def text(self) -> str:
        """Return the text on one line: a blank where a block or a line ends, none between inline tags."""
        if self.line is None:
            pieces: list[str] = []
            self._gather(pieces)
            self.line = squash("".join(pieces))
        return self.line

    def _gather(self, pieces: list[str]) -> None:
        for part in self.parts:
            if isinstance(part, str):
                pieces.append(part)
            elif part.tag in EDGES:
                pieces.append(" ")
                part._gather(pieces)
                pieces.append(" ")
            else:
                part._gather(pieces)

    def release(self) -> None:
        """Part the nodes from those around them, so that they are freed at once."""
        waiting: list[str | Node] = [self]
        while waiting:
            part = waiting.pop()
            if isinstance(part, Node):
                part.parent = None
                if part.tags:
                    waiting += part.parts


def condense(element: Element, cuts: Cuts) -> Node:
    """Return the root over the node of an element after cuts, without what holds neither text nor image; nothing is recursive."""
    root = node = Node(ROOT, NONE, None)
    text: list[str] = []  # of the node, up to its next tag
    waiting: list[str | Element | None] = [element]  # None: the node ends
    at_edge = True
    while waiting:
        part = waiting.pop()
        if isinstance(part, str):
            if not (at_edge and part.isspace()):
                text.append(part)
                at_edge = False
            continue
        if part is not None:
            if not says_something(part):
                continue
            inside = cuts.get(id(part), part.parts) if cuts else part.parts
            if part.tag in PLAIN and part is not element:
                waiting.extend(reversed(inside))
                continue
        if text:
            node.parts.append("".join(text) or " ")
            text.clear()
        if part is None:
            at_edge = node.tag in EDGES
            node = node.parent or root
        else:
            node = Node(part.tag, part.attributes, node)
            at_edge = part.tag in EDGES
            waiting.append(None)
            waiting.extend(reversed(inside))
    return root


def says_something(element: Element) -> bool:
    """Tell whether an element holds text or an image, or parts what is around it."""
    return element.chars > 0 or element.images > 0 or element.tag in STRUCTURE
