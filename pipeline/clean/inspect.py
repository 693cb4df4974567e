"""Shows what is made of a page, and suggests selectors for the profile of a portal that is not known yet."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from selectolax.lexbor import LexborHTMLParser, LexborNode, SelectolaxError

from pipeline.clean.choose import choose
from pipeline.clean.dates import find_published
from pipeline.clean.lead import find_lead, mark_stated
from pipeline.clean.metadata import find_headline, letters, read_stated
from pipeline.clean.names import Role
from pipeline.clean.page import clean_html
from pipeline.clean.text import squash
from pipeline.clean.tree import Element, grow, parse
from pipeline.encodings import decode
from pipeline.portals import Layout, Profile, find_profile
from pipeline.records import CleanText, PageError, RawPage


@dataclass(frozen=True, slots=True)
class Report:
    """What was made of one page: by which profile and layout, or the selectors that would suit it."""

    clean: CleanText | None
    error: str | None  # why there is no clean text
    profile: Profile | None
    layout: Layout | None
    found: dict[str, str]  # part -> what the layout's selector finds, empty where nothing
    suggested: dict[str, str]  # part -> selector


def inspect_page(page: RawPage, profiles: Sequence[Profile]) -> Report:
    """Return a report on a page: read by its portal's profile where one fits, else generically with suggestions."""
    text = decode(page.data).text
    tree = parse(text)
    stated = read_stated(tree, page.uri)
    profile = find_profile(profiles, text, stated.canonical_url, page.uri)
    layout = profile.layout_for(text, stated.day()) if profile else None
    try:
        clean, error = clean_html(page, profiles), None
    except PageError as problem:
        clean, error = None, problem.message
    found = _found(tree, layout) if layout else {}
    return Report(clean, error, profile, layout, found, {} if layout and found["body"] else _suggest(tree, clean.published if clean else None))


def _found(tree: LexborHTMLParser, layout: Layout) -> dict[str, str]:
    parts = {name: getattr(layout, name) for name in ("title", "lead", "date", "author", "body")}
    found: dict[str, str] = {}
    for name, selector in parts.items():
        node = tree.css_first(selector) if selector else None
        found[name] = squash(node.text(separator=" ")) if node is not None else ""
    return found


def _suggest(tree: LexborHTMLParser, published: datetime | None) -> dict[str, str]:
    """Return selectors for the parts that the generic reading finds, each naming one node of the page."""
    if tree.body is None:
        return {}
    stated = read_stated(tree)
    top, order = grow(tree.body)
    mark_stated(order, stated.descriptions())
    chosen = choose(top, order)
    if chosen is None:
        return {}
    headline = find_headline(stated, order, chosen)
    parts: dict[str, Element | None] = {"title": headline.element, "body": chosen}
    if lead := find_lead(order, chosen, headline, []):
        wanted = letters(lead[0].text)
        parts["lead"] = next((e for e in reversed(order) if e.chars and letters(e.text()) == wanted), None)
    for element in order:
        name = element.names.lower()
        if element.role is Role.BYLINE and element.chars:
            part = "date" if any(word in name for word in ("date", "time", "ngay")) else "author"
            parts.setdefault(part, element)
    if "date" not in parts and published is not None:
        parts["date"] = next((e for e in order if _says(e, published)), None)
    suggested = {part: selector_of(tree, element) for part, element in parts.items() if element is not None}
    return {part: selector for part, selector in suggested.items() if selector}


def _says(element: Element, published: datetime) -> bool:
    """Tell whether an element says a moment, alone or with a few words."""
    return 0 < element.chars <= DATE_CHARS and find_published([element.text()]) == published


def selector_of(tree: LexborHTMLParser, element: Element) -> str:
    """Return the shortest selector by id, classes or tag that finds an element first; empty where none does."""
    names = (element.attributes.get("class") or "").split()
    identity = element.attributes.get("id")
    candidates = [f"#{identity}"] if identity and identity.replace("-", "").replace("_", "").isalnum() else []
    plain = [name for name in names if name.replace("-", "").replace("_", "").isalnum() and not name[0].isdigit()]
    candidates += [f".{name}" for name in plain] + [f"{element.tag}.{name}" for name in plain]
    if len(plain) > 1:
        candidates.append("".join(f".{name}" for name in plain))
    candidates += [element.tag] if element.tag in ("h1", "article", "main", "time") else []
    wanted = letters(element.text())
    for selector in candidates:
        nodes = _nodes(tree, selector)
        if len(nodes) == 1 or (nodes and letters(_text(nodes[0])) == wanted and len(nodes) < FEW):
            return selector
    parent = element.parent
    above = selector_of(tree, parent) if parent is not None and parent.tag != "body" else ""
    return f"{above} > {element.tag}" if above and element.tag.replace("-", "").isalnum() else ""


def _nodes(tree: LexborHTMLParser, selector: str) -> list[LexborNode]:
    """Return what a selector finds; nothing where a name in it would have to be escaped."""
    try:
        return tree.css(selector)
    except SelectolaxError:
        return []


FEW = 3  # nodes that a suggested selector may find besides the first
DATE_CHARS = 60  # of an element that holds little besides the day


def _text(node: LexborNode) -> str:
    return node.text(separator=" ")
