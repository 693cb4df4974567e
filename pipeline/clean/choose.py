"""Chooses the node that holds the article, by one scored walk over the lexbor tree."""

from __future__ import annotations

from dataclasses import dataclass, field

from selectolax.lexbor import LexborHTMLParser, LexborNode

from extractors.rules import compile_pattern
from pipeline.clean.furniture import DROPPED_TAGS, is_article_name, is_furniture_name

DROPPED = frozenset(DROPPED_TAGS)
BODY_SELECTORS = (
    "[itemprop=articleBody]", "article .article-body", ".article__body", ".article-content", ".detail-content", ".entry-content", ".post-content",
    ".ms-rtestate-field", ".journal-content-article", "#newscontents", ".news-detail .content", ".noidung", "#noidung", ".chi-tiet .content",
)  # fmt: skip
GOOD = 25  # characters of a text node that reads like prose
SHARE = 0.72  # of the good text below a node that one child must hold for the walk to go down into it
HALF = 0.5
ARTICLE = 400  # characters of prose that a container named for an article must hold to lift its surroundings
KEPT = frozenset({"body", "form", "main", "article", "p"})
DIGIT = compile_pattern(r"\d")


@dataclass(slots=True)
class Scored:
    """Good text below a node: characters of prose outside links and furniture."""

    node: LexborNode
    good: float = 0.0
    raw: float = 0.0  # the same, furniture included
    is_furniture: bool = False
    is_article: bool = False  # named so, or around such a container
    children: dict[int, Scored] = field(default_factory=dict)


def choose(tree: LexborHTMLParser) -> LexborNode | None:
    """Return the smallest node that holds nearly all prose of the page, None when the page has next to none."""
    body = tree.body
    if body is None:
        return None
    root = _score(body)
    if root.good < GOOD:
        return None
    current = root
    while current.children:
        best = max(current.children.values(), key=lambda s: s.good)
        if best.good < SHARE * current.good or best.node.tag in ("p", "span", "b", "strong", "i", "em", "li", "blockquote", "h1", "h2"):
            break
        current = best
    node = current.node
    while node.tag in ("tbody", "thead", "tr", "font", "span", "ul", "ol") and node.parent is not None:
        node = node.parent
    return node


def _score(body: LexborNode) -> Scored:
    """Walk the tree once, depth first and without recursion, and add up good text bottom up.

    A container with a furniture name counts for nothing, unless it holds half of the page's prose: portals
    call their outermost wrappers `has-sidebar` or `adm-main`.
    """
    root = Scored(body)
    stack: list[tuple[LexborNode, Scored, bool]] = [(body, root, False)]
    parents: list[tuple[Scored, Scored]] = []
    while stack:
        node, scored, in_link = stack.pop()
        child = node.child
        while child is not None:
            tag = child.tag
            if tag == "-text":
                if not in_link:
                    scored.good += _prose(child.text_content or "")
            elif tag is not None and tag not in DROPPED and tag[0] not in "-_!":
                attributes = child.attributes
                if not _is_hidden(attributes):
                    names = f"{attributes.get('class') or ''} {attributes.get('id') or ''}".strip()
                    is_furniture = bool(names) and tag not in KEPT and is_furniture_name(names)
                    inner = Scored(child, is_furniture=is_furniture, is_article=is_article_name(names))
                    parents.append((inner, scored))
                    stack.append((child, inner, in_link or tag == "a"))
            child = child.next
    _add_up(parents, root)
    return root


def _prose(text: str) -> float:
    text = text.strip()
    if len(text) >= GOOD:
        return len(text) + (40 if text[-1] in ".!?…;:" else 0)
    return 2.0 if text and DIGIT.search(text) else 0.0


def _is_hidden(attributes: dict[str, str | None]) -> bool:
    style = attributes.get("style")
    return bool(style) and "display:none" in (style or "").replace(" ", "").lower()


def _add_up(parents: list[tuple[Scored, Scored]], root: Scored) -> None:
    for inner, outer in reversed(parents):
        inner.raw += inner.good
        outer.raw += inner.raw
    root.raw += root.good
    for inner, outer in reversed(parents):
        if inner.good and not (inner.is_furniture and not inner.is_article and inner.raw < HALF * root.raw):
            outer.is_article |= inner.is_article and inner.good > ARTICLE
            outer.good += inner.good
            outer.children[inner.node.mem_id] = inner
