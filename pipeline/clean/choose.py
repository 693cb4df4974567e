"""Chooses the element that holds the article: down from the body, as long as one child holds nearly all of its prose."""

from __future__ import annotations

from pipeline.clean.names import OUTSIDE, Role
from pipeline.clean.tree import GOOD, Element, is_hidden

SHARE = 0.72  # of the good text below an element that one child must hold for the walk to go down into it
NAMED_SHARE = 0.55  # the same for a child that is named for an article
HALF = 0.5
PARAGRAPHS = 100  # characters of prose
ARTICLE = 400  # characters of prose that a container named for an article must hold to lift its surroundings
KEPT = frozenset({"body", "form", "main", "article", "p"})
STOPS = frozenset({"p", "span", "b", "strong", "i", "em", "li", "blockquote", "h1", "h2", "h3", "a"})
LIFTED = frozenset({"tbody", "thead", "tr", "font", "span", "ul", "ol"})
SEVERAL, ROWS = 3, 3  # paragraphs; rows of a table of data
NEARLY_ALL = 0.75
NAMED = frozenset({Role.FURNITURE, Role.BOX, Role.CAPTION, Role.MEDIA, Role.BYLINE, Role.CARD})


def forgive(top: Element, order: list[Element]) -> None:
    """Forget the names that nearly all prose of the page stands under, paragraph by paragraph: they say how text is set, not what it is."""
    bearers: dict[str, list[Element]] = {}
    for element in order:
        if element.role in NAMED and element.raw and (element.parent is None or element.parent.names != element.names):
            bearers.setdefault(element.names, []).append(element)
    for elements in bearers.values():
        if len(elements) >= SEVERAL and sum(e.raw for e in elements) >= NEARLY_ALL * top.raw:
            for element in elements:
                element.role = None


def choose(top: Element, order: list[Element]) -> Element | None:
    """Return the smallest element that holds nearly all prose of the page, None when the page has next to none.

    An element that is named as furniture counts for nothing, unless it holds half of the page's prose:
    portals call their outermost wrappers `has-sidebar` or `adm-main`.
    """
    _weigh(top, order)
    if top.good < GOOD:
        return None
    current = top
    while children := [c for c in current.children() if c.good]:
        best = max(children, key=lambda c: c.good)
        others = sum(c.good for c in children if c.is_article and c is not best)
        is_named = (best.is_article or best.tag in ("article", "main")) and others < 0.1 * best.good
        if best.good < (NAMED_SHARE if is_named else SHARE) * current.good or best.tag in STOPS:
            break
        if _is_part(best, children):
            break
        current = best
    while current.parent is not None and (current.tag in LIFTED or _is_table(current)):
        current = current.parent
    return current


def _is_table(element: Element) -> bool:
    """Tell whether an element is a table of data, or the frame of one and nothing else."""
    while element.tag != "table":
        inner = [c for c in element.children() if c.chars]
        if len(inner) != 1 or inner[0].chars < element.chars:
            return False
        element = inner[0]
    return _holds_data(element)


def _holds_data(table: Element) -> bool:
    """Tell whether a table sets no page but words side by side, row by row: what stands around it belongs to the article."""
    rows = [row for part in table.children() for row in (part.children() if part.tag in ("tbody", "thead") else [part]) if row.tag == "tr"]
    several = sum(sum(cell.chars > 0 for cell in row.children()) > 1 for row in rows)
    return several >= ROWS and 2 * several > len(rows)


def _is_part(best: Element, children: list[Element]) -> bool:
    """Tell whether prose beside a child is of the same article: in containers of its class, or in paragraphs before it.

    Pages behind a paywall keep their first paragraphs beside the container of the rest.
    """
    kind = best.attributes.get("class")
    before = 0.0
    for child in children:
        if child is best:
            kind_before, before = before, 0.0
            if kind_before > PARAGRAPHS and best.tag not in ("article", "main"):
                return True
        elif kind and child.attributes.get("class") == kind and child.good > PARAGRAPHS:
            return True
        elif child.tag == "p" and not child.links and child.role is None:
            before += child.good
    return False


def _weigh(top: Element, order: list[Element]) -> None:
    for element in reversed(order):
        outer = element.parent
        if outer is None or not element.good:
            continue
        if counts(element, top.raw):
            outer.is_article |= element.is_article and element.good > ARTICLE
            outer.good += element.good


def counts(element: Element, all_prose: float) -> bool:
    """Tell whether the prose of an element may be the article's; `all_prose` is that of the page."""
    if is_hidden(element):
        return False
    is_outside = element.role in OUTSIDE and element.tag not in KEPT
    return not is_outside or element.is_article or element.raw >= HALF * all_prose
