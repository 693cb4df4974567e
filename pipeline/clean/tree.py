"""Turns a lexbor tree into elements that know how much prose, links and images stand below them: one walk, no recursion."""

from __future__ import annotations

from selectolax.lexbor import LexborHTMLParser, LexborNode

from pipeline.clean.names import Role, role_of

# tags that never hold article text
DROPPED = frozenset(
    ["script", "style", "noscript", "template", "svg", "iframe", "select", "button", "input", "textarea", "nav", "footer", "aside", "object", "embed",
     "video", "audio", "canvas", "map", "dialog", "option", "label", "math", "head", "amp-ad", "amp-sidebar", "frameset"]
)  # fmt: skip
EMPTY = frozenset({"br", "img", "amp-img"})
INLINE = frozenset(["a", "b", "strong", "i", "em", "u", "span", "font", "small", "sup", "sub", "mark", "abbr", "cite", "q", "time", "code", "ins", "del"])
HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
CELLS = frozenset({"td", "th", "tr", "table"})  # kept though nothing is in them
NONE: dict[str, str | None] = {}  # attributes of an element without any; never changed
GOOD = 25  # characters of a text node that reads like prose
FINISHED = frozenset(".!?…;:。！？」”\"")
BONUS = 40  # characters that a finished sentence counts more
WIDE = "\u2e80"  # from here on a character is a syllable or a word: it counts twice
LONG_HIDDEN = 800  # characters: what a script uncovers is the article itself
NAME_ATTRIBUTES = ("id", "data-testid", "data-component", "itemprop")  # beside the class
ARTICLE, HIDDEN = Role.ARTICLE, Role.HIDDEN  # looking a member up takes longer than the test
MAX_DEPTH = 300  # levels of nesting that a page may have; deeper text joins the level above


class Element:
    """One element with what stands below it; `good` leaves out furniture, `raw` does not.

    Written out by hand: a page makes thousands, and a generated constructor takes twice as long.
    """

    __slots__ = (
        "at", "attributes", "chars", "good", "images", "is_article", "linked_heads", "links", "names", "parent", "parts", "raw", "role", "tables", "tag",
    )  # fmt: skip

    def __init__(
        self, tag: str, names: str = "", role: Role | None = None, attributes: dict[str, str | None] | None = None, parent: Element | None = None
    ) -> None:
        self.tag = tag
        self.names = names
        self.role = role
        self.attributes = NONE if attributes is None else attributes
        self.parent = parent
        self.parts: list[str | Element] = []
        self.chars = 0  # visible characters
        self.links = 0  # of these, in links that lead elsewhere
        self.good = 0.0
        self.raw = 0.0
        self.images = 0
        self.tables = 0
        self.linked_heads = 0  # headings that are links
        self.is_article = False  # named so, or around such an element
        self.at = 0  # place in document order

    def children(self) -> list[Element]:
        """Return the elements directly below, in order."""
        return [part for part in self.parts if isinstance(part, Element)]

    def text(self) -> str:
        """Return the text below in reading order, blocks separated by blanks, white space as it stands."""
        pieces: list[str] = []
        stack: list[str | Element] = [self]
        while stack:
            part = stack.pop()
            if isinstance(part, str):
                pieces.append(part)
            elif part.tag in INLINE:
                stack += part.parts[::-1]
            else:
                pieces.append(" ")
                stack.append(" ")
                stack += part.parts[::-1]
        return "".join(pieces)


Cuts = dict[int, list[str | Element]]  # by the `id` of an element: other parts than it has now


def grow(root: LexborNode) -> tuple[Element, list[Element]]:
    """Return the element of `root` and all elements below it in document order; weights are summed up."""
    top = Element(root.tag or "body", *_named(root.attributes))
    top.attributes = root.attributes
    order = [top]
    waiting: list[tuple[LexborNode | None, Element, bool, bool]] = [(root.child, top, False, False)]
    while waiting:
        node, element, in_link, in_head = waiting.pop()
        while node is not None:
            tag = node.tag
            if tag == "-text":
                text = node.text_content or ""
                element.parts.append(text)
                if words := text.strip():
                    _weigh_text(element, words, in_link, in_head)
            elif tag in EMPTY:
                element.images += tag != "br"
                element.parts.append(Element("br" if tag == "br" else "img"))
            elif tag and tag not in DROPPED and ((child := node.first_child) is not None or tag in CELLS):
                inner = _element(node, tag, element, len(waiting))
                if inner is not None:
                    if inner is not element:
                        inner.at = len(order)
                        order.append(inner)
                    if child is not None:
                        waiting.append((node.next, element, in_link, in_head))
                        in_head = in_head or tag in HEADINGS
                        in_link = in_link or (tag == "a" and _is_link(inner.attributes, in_head))
                        node, element = child, inner
                        continue
            node = node.next
    _add_up(order)
    return top, order


def _element(node: LexborNode, tag: str, parent: Element, depth: int) -> Element | None:
    """Return the element of a node, None for a hidden one, the parent itself where the page nests too deep."""
    if depth >= MAX_DEPTH:
        return parent
    attributes = node.attributes
    if not attributes:
        element = Element(tag, "", None, NONE, parent)
    else:
        if "style" in attributes and _is_hidden(attributes["style"]):
            return None
        names, role = _named(attributes)
        element = Element(tag, names, role, attributes, parent)
        if role is ARTICLE:
            element.is_article = True
    parent.parts.append(element)
    if tag == "table":
        element.tables = 1
    return element


def _named(attributes: dict[str, str | None]) -> tuple[str, Role | None]:
    """Return what an element is called and the role of that."""
    names = attributes.get("class") or ""
    if "id" in attributes or "itemprop" in attributes or "data-testid" in attributes or "data-component" in attributes:
        names = " ".join([names, *(attributes[name] or "" for name in NAME_ATTRIBUTES if name in attributes)])
    return names, role_of(names) if names else None


def is_link(href: str | None, is_named: bool, in_head: bool) -> bool:
    """Tell whether an anchor is a link: not the bookmark of a text processor, nor a heading's address of itself."""
    if not href:
        return not is_named and not in_head
    return not href.startswith("mailto:") and not (in_head and href.startswith(("#", "javascript:")))


def _is_link(attributes: dict[str, str | None], in_head: bool) -> bool:
    return is_link(attributes.get("href"), bool(attributes.get("name") or attributes.get("id")), in_head)


def _is_hidden(style: str | None) -> bool:
    if not style or ("none" not in style and "hidden" not in style and not style.isupper()):
        return False
    style = style.replace(" ", "").lower()
    return "display:none" in style or "visibility:hidden" in style


def _weigh_text(element: Element, text: str, in_link: bool, in_head: bool) -> None:
    """Add what a piece of text without white space around it weighs."""
    size = len(text)
    element.chars += size
    if in_link:
        element.links += size
        element.linked_heads += in_head
    elif size >= GOOD or (size > GOOD // 2 and text[size // 2] > WIDE):
        size = 2 * size if text[size // 2] > WIDE else size
        element.good += size + (BONUS if text[-1] in FINISHED else 0)
    elif any(map(str.isdigit, text)):
        element.good += 2.0


def _add_up(order: list[Element]) -> None:
    for element in reversed(order):
        element.raw += element.good
        parent = element.parent
        if parent is None:
            continue
        parent.images += element.images
        parent.tables += element.tables
        if element.chars:
            parent.raw += element.raw
            parent.chars += element.chars
            parent.links += element.links
            parent.linked_heads += element.linked_heads


def release(order: list[Element]) -> None:
    """Part elements from those around them, so that they are freed at once: a collector would have to look at all that they hold."""
    for element in order:
        element.parent = None


def is_hidden(element: Element) -> bool:
    """Tell whether an element is kept from sight by an attribute or a name, and is not what a script uncovers."""
    attributes = element.attributes
    if not attributes:
        return False
    named = element.role is HIDDEN or attributes.get("aria-hidden") == "true" or "hidden" in attributes
    return named and element.chars < LONG_HIDDEN


def parse(text: str, utf8: bytes | None = None) -> LexborHTMLParser:
    """Parse decoded HTML, of which `utf8` are the bytes where they are at hand.

    The rows of a table fragment are given the table they need to be kept.
    """
    if "<body" not in text and _is_table_fragment(text[:FRAGMENT].lower()):
        return LexborHTMLParser(f"<table>{text}</table>")
    return LexborHTMLParser(text if utf8 is None else utf8)


def _is_table_fragment(head: str) -> bool:
    return "<tr" in head and "<table" not in head and "<body" not in head


FRAGMENT = 100_000  # characters searched for the start of a table
