"""Finds in the chosen element what is not the article's: tools, boxes, teasers of other articles, media with their captions."""

from __future__ import annotations

from collections.abc import Sequence

from extractors.rules import IGNORECASE, compile_pattern
from pipeline.clean.furniture import is_cut
from pipeline.clean.names import Role
from pipeline.clean.text import squash
from pipeline.clean.tree import HEADINGS, Cuts, Element, is_hidden
from pipeline.records import Removed

KEPT = frozenset({"body", "form", "main", "table", "tbody", "thead", "tr", "td", "th"})
PART = 0.45  # of the chosen prose: what holds more is no box
SHORT = 1500  # characters of a tool or a menu
SHORT_PARAGRAPH = 200
LONG_CAPTION = 600
SHORT_CAPTION = 300
LONG_TEASER = 700
LONG_BYLINE = 160
MOSTLY_LINKS = 0.4
ASIDES = frozenset({"div", "section", "ul"})
ENDED = compile_pattern(r"\p{Ll}{2,}[.;!?…](?:\s|$)")  # a sentence ends
CARDS = frozenset({"article", "li", "div", "section", "a"})
# a linked act is content: `Nghị quyết số 45/NQ-HĐND … giao chỉ tiêu`
ACT = compile_pattern(r"(?:nghị quyết|quyết định|kế hoạch|công văn|thông tư|nghị định|chỉ thị|báo cáo|tờ trình) (?:số )?\d", flags=IGNORECASE)
BOX, BYLINE, CAPTION, CARD = Role.BOX, Role.BYLINE, Role.CAPTION, Role.CARD  # looking a member up takes longer than the test
FURNITURE, LEAD, MEDIA = Role.FURNITURE, Role.LEAD, Role.MEDIA

Cut = tuple[Element, str]  # an element that goes, and why


def find_cuts(chosen: Element) -> tuple[Cuts, list[Cut]]:
    """Return what to leave of the parts of an element and of those below it, and what goes, in reading order."""
    cuts: Cuts = {}
    gone: list[Cut] = []
    stack = [chosen]
    while stack:
        element = stack.pop()
        is_whole = True
        kept: list[str | Element] = []
        inner: list[Element] = []
        for part in element.parts:
            if isinstance(part, str) or not part.chars:
                kept.append(part)
            elif (reason := _reason(part, chosen)) is None:
                kept.append(part)
                inner.append(part)
            elif not _is_visible(part):
                is_whole = False
            elif reason == "furniture" and is_cut(squash(part.text())):  # the line is needed: what follows it goes
                kept.append(part)
                inner.append(part)
            else:
                gone.append((part, reason))
                kept.append(" ")
                is_whole = False
        if not is_whole:
            cuts[id(element)] = kept
        stack += inner[::-1]
    return cuts, gone


def removed_of(gone: Sequence[Cut]) -> list[Removed]:
    """Return the texts of what goes; a page that is refused needs none of them."""
    return [Removed(squash(element.text()), reason) for element, reason in gone]


def _is_visible(element: Element) -> bool:
    """Tell whether an element holds a character that is seen."""
    stack = element.parts[::-1]
    while stack:
        part = stack.pop()
        if not isinstance(part, str):
            stack += part.parts[::-1]
        elif part.strip() and squash(part):
            return True
    return False


def cut(elements: Sequence[Element], cuts: Cuts) -> Cuts:
    """Leave of the elements what the cuts leave; return what those that were cut held before."""
    before: Cuts = {}
    for element in elements if cuts else ():
        if (left := cuts.get(id(element))) is not None:
            before[id(element)] = element.parts
            element.parts = left
    return before


def _reason(element: Element, chosen: Element) -> str | None:
    """Return why an element is not the article's, None where it may be."""
    if is_hidden(element):
        return "hidden"
    if element.tag in ("figure", "figcaption"):
        return "caption" if element.chars < LONG_CAPTION and not element.tables and not _is_of_table(element) else None
    role, tag = element.role, element.tag
    if role is CAPTION and element.chars < LONG_CAPTION and chosen.raw - element.raw > SHORT_PARAGRAPH and not element.tables:
        return "caption"
    if tag == "table" and element.images and element.chars < SHORT_CAPTION and _is_picture(element):
        return "caption"
    if tag in KEPT or element.is_article or element.raw > PART * chosen.raw:
        return None
    if role is None:
        return "teaser" if _is_card(element) else "box" if _is_set_aside(element) else None
    if role is FURNITURE:
        is_short = element.chars < (SHORT_PARAGRAPH if tag == "p" else SHORT)
        return "furniture" if is_short or element.links > MOSTLY_LINKS * element.chars else None
    if role is BOX:
        return None if tag in ("p", "a", *HEADINGS) or (element.tables and not element.images) else "box"
    if role is MEDIA:
        return "caption" if element.chars < SHORT_CAPTION and tag != "p" and not element.tables else None
    if role is BYLINE:
        return "byline" if element.chars < LONG_BYLINE else None
    if role is CARD and tag not in ("p", *HEADINGS) and element.links > 0.25 * element.chars and element.chars < LONG_TEASER:
        return "teaser"
    return "teaser" if role is not LEAD and _is_card(element) else None


def _is_set_aside(element: Element) -> bool:
    """Tell whether an element floats beside the text and holds short lines and no sentence: figures of the day, a list of links."""
    style = (element.attributes.get("style") or "").replace(" ", "").lower() if element.attributes else ""
    if "float:" not in style or "float:none" in style or element.tag not in ASIDES or element.tables or element.images:
        return False
    return 0 < element.chars < SHORT_CAPTION and len(element.children()) > 1 and not ENDED.search(element.text())


def _is_of_table(element: Element) -> bool:
    """Tell whether a caption stands under a table, not under an image."""
    parent = element.parent
    return parent is not None and parent.tag == "figure" and parent.tables > 0 and not parent.images


def _is_picture(table: Element) -> bool:
    """Tell whether a table only sets an image over its caption: a row of images, then one cell of words."""
    rows = [row for part in table.children() for row in (part.children() if part.tag in ("tbody", "thead") else [part]) if row.tag == "tr"]
    if len(rows) != 2 or rows[0].chars or not rows[0].images or rows[1].images or rows[1].links:
        return False
    return sum(cell.chars > 0 for cell in rows[1].children()) == 1


def _is_card(element: Element) -> bool:
    """Tell whether an element is the card of another article: a linked heading with hardly anything beside it."""
    if not element.linked_heads or element.tag not in CARDS or element.chars > LONG_TEASER:
        return False
    return element.links >= 0.9 * element.chars or ((element.images > 0 or element.tag == "article") and element.linked_heads == 1)
