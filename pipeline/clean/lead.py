"""Finds the lead of an article where it stands outside of the chosen element."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from extractors.records import BlockKind
from extractors.rules import IGNORECASE, compile_pattern
from pipeline.clean.article import is_credited
from pipeline.clean.blocks import Raw
from pipeline.clean.furniture import is_furniture_line
from pipeline.clean.metadata import Headline, akin, letters
from pipeline.clean.names import OUTSIDE, Role, names_holding
from pipeline.clean.text import squash
from pipeline.clean.tree import INLINE, Element

LEAD_TAGS = frozenset({"p", "div", "h2", "h3", "h4", "strong", "b", "blockquote", "section", "header", "tr", "td", "span", "ul"})
SHORTEST, LONGEST = 30, 1200  # characters of a lead
LONG = 60  # of one that nothing but its place tells
BEGIN = 40  # letters that must agree with the summary that the page states
OPENING = 12  # blocks in which a lead is looked for
LEVELS = 4  # ancestors whose earlier siblings are looked at
LINKED = 0.3
FOLDED = 3  # letters that one is at most, case left out
COUNTER = compile_pattern(r"lượt (?:xem|truy cập|đọc) ?:? ?\d|cỡ chữ|\bA[+-]", flags=IGNORECASE)
# names that only leads bear, wherever they stand
IS_SURE = names_holding("sapo", "tomtat", "tom-tat", "hometext", "trichyeu", "trich-dan", "trichdan", "standfirst", "chapeau", "chapo", "shortcontent")
LEAD = Role.LEAD  # looking a member up takes longer than the test
UNSEEN = frozenset({Role.HIDDEN, Role.CAPTION})


def mark_stated(order: Sequence[Element], descriptions: Sequence[str]) -> None:
    """Give the role of a lead to the elements that begin as the summary does which the page states of itself."""
    begins = [begin for text in descriptions if len(begin := letters(text[: 3 * BEGIN])[:BEGIN]) >= BEGIN // 2]
    if not begins:
        return
    firsts = {begin[0] for begin in begins}
    for element in order:
        if not SHORTEST <= element.chars <= LONGEST or element.role in UNSEEN or element.tag not in LEAD_TAGS:
            continue
        for part in element.parts[:2]:
            if isinstance(part, str) and not part.isspace():
                break
        else:
            continue  # what stands inside is tried by itself
        first = part.lstrip()[:1].casefold()
        if first.isalnum() and first not in firsts:
            continue
        start = letters(_start(element))
        if any(start.startswith(begin) for begin in begins):
            whole = _whole(element)
            whole.role = Role.LEAD
            whole.attributes = {**whole.attributes, STATED: ""}


NOT_LEAD = frozenset({Role.CAPTION, Role.BYLINE, Role.FURNITURE, Role.HIDDEN, Role.BOX})
def _whole(element: Element) -> Element:
    """Return the outermost element that holds the same text."""
    while element.parent is not None and element.parent.chars == element.chars and element.parent.tag in LEAD_TAGS:
        element = element.parent
    return element


STATED = "data-cchc-stated"


def _start(element: Element) -> str:
    """Return the first pieces of an element's text, enough to compare its beginning."""
    pieces: list[str] = []
    size = 0
    stack: list[str | Element] = [element]
    while stack and size < 3 * BEGIN:
        part = stack.pop()
        if isinstance(part, str):
            pieces.append(part)
            size += len(part.strip())
        else:
            stack.extend(reversed(part.parts))
    return " ".join(pieces)[: 6 * BEGIN]


def find_lead(order: Sequence[Element], chosen: Element, headline: Headline, blocks: Sequence[Raw]) -> list[Raw]:
    """Return the lead that the chosen element lacks: one stated, one named, or one that stands under the headline."""
    is_inside = letters_in(blocks[:OPENING])
    first = headline.element.at if headline.element is not None else None
    stated = [e for e in order if STATED in e.attributes]
    for element in sorted(stated, key=lambda e: (e.chars, -e.at)):
        if not _is_within(element, chosen) and (lead := _as_lead(element, is_inside, headline)):
            return [lead]
        if is_inside(letters(squash(element.text()))[:BEGIN]):
            break
    for element in order:
        if element.role is not LEAD:
            continue
        is_near = first is not None and first < element.at < chosen.at
        if (is_near or IS_SURE(element.names)) and not _is_within(element, chosen) and (lead := _as_lead(element, is_inside, headline)):
            return [lead]
    return _sibling_lead(chosen, is_inside, headline)


def letters_in(blocks: Sequence[Raw]) -> Callable[[str], bool]:
    """Return what tells whether letters stand in blocks, which are read as far as it takes to tell."""
    waiting = iter(blocks)
    read = ""

    def holds(wanted: str) -> bool:
        nonlocal read
        while wanted not in read:
            block = next(waiting, None)
            if block is None:
                return False
            read += letters(block.text)
        return True

    return holds


def _as_lead(element: Element, is_inside: Callable[[str], bool], headline: Headline) -> Raw | None:
    """Return an element as a lead block, None where it is too short or long, linked, or stands in the text already.

    `is_inside` tells whether letters stand in the beginning of that text.
    """
    if not SHORTEST <= element.chars <= LONGEST or element.links > LINKED * element.chars:
        return None
    text = squash(_own_text(element))
    if len(text) < SHORTEST or COUNTER.search(text) or is_furniture_line(text) or is_credited(text) or is_inside(letters(text)[:BEGIN]):
        return None
    if headline.text and akin(text, headline.text) and len(text) < 1.5 * len(headline.text):
        return None
    return Raw(text, BlockKind.LEAD)


def _own_text(element: Element) -> str:
    """Return the text of an element without captions, tools and lines of author and date."""
    pieces: list[str] = []
    stack: list[str | Element] = [element]
    while stack:
        part = stack.pop()
        if isinstance(part, str):
            pieces.append(part)
        elif part.tag not in ("figure", "figcaption") and part.role not in NOT_LEAD:
            space = "" if part.tag in INLINE else " "
            stack.extend([space, *reversed(part.parts), space])
    return "".join(pieces)


def _is_within(element: Element, outer: Element) -> bool:
    current: Element | None = element
    while current is not None:
        if current is outer:
            return True
        current = current.parent
    return False


def _sibling_lead(chosen: Element, is_inside: Callable[[str], bool], headline: Headline) -> list[Raw]:
    """Return the text between the headline and the chosen element, looking up to LEVELS ancestors up; none where it holds both."""
    if headline.element is not None and _is_within(headline.element, chosen):
        return []
    current, wanted = chosen, letters(headline.text or "")
    for _ in range(LEVELS):
        parent = current.parent
        if parent is None or current.tag in ("body", "html"):
            break
        siblings = parent.children()
        found: list[Raw] = []
        for sibling in reversed(siblings[: next(i for i, s in enumerate(siblings) if s is current)]):
            if _holds_headline(sibling, headline, wanted):
                return found[::-1]
            if sibling.chars < LONG or sibling.tables or sibling.tag not in LEAD_TAGS or sibling.role in OUTSIDE or _holds_media(sibling):
                continue
            if lead := _as_lead(sibling, is_inside, headline):
                found.append(lead)
        if found:
            return found[:1]
        current = parent
    return []


def _holds_media(element: Element) -> bool:
    if element.role is Role.LEAD:
        return False
    if element.images or element.role in (Role.MEDIA, Role.CAPTION):
        return True
    return any(_holds_media(child) for child in element.children())


def _holds_headline(element: Element, headline: Headline, wanted: str) -> bool:
    """Tell whether an element holds the headline's, or a text with its letters."""
    if headline.element is not None and _is_within(headline.element, element):
        return True
    if not headline.text or element.chars >= LONGEST or len(wanted) > FOLDED * element.chars:
        return False
    return wanted in letters(element.text())
