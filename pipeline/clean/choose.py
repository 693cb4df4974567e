"""Chooses the node that holds the article, by one scored walk over the lexbor tree."""

from __future__ import annotations

from dataclasses import dataclass, field

from selectolax.lexbor import LexborHTMLParser, LexborNode

from extractors.rules import compile_pattern
from pipeline.clean.furniture import DROPPED_TAGS, is_furniture_name

DROPPED = frozenset(DROPPED_TAGS)
BODY_SELECTORS = (
    "[itemprop=articleBody]", "article .article-body", ".article__body", ".article-content", ".detail-content", ".entry-content", ".post-content",
    ".ms-rtestate-field", ".journal-content-article", "#newscontents", ".news-detail .content", ".noidung", "#noidung", ".chi-tiet .content",
)  # fmt: skip
GOOD = 25  # characters of a text node that reads like prose
SHARE = 0.72  # of the good text below a node that one child must hold for the walk to go down into it
DIGIT = compile_pattern(r"\d")


@dataclass(slots=True)
class Scored:
    """Good text below a node: characters of prose outside links and furniture."""

    node: LexborNode
    good: float = 0.0
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
        if best.good < SHARE * current.good or best.node.tag in ("p", "span", "b", "strong", "i", "em", "tr", "li", "blockquote", "h1", "h2"):
            break
        current = best
    node = current.node
    while node.tag in ("tbody", "thead", "tr", "font", "span", "ul", "ol") and node.parent is not None:
        node = node.parent
    return node


def _score(body: LexborNode) -> Scored:
    """Walk the tree once, depth first and without recursion, and add up good text bottom up."""
    root = Scored(body)
    stack: list[tuple[LexborNode, Scored, bool]] = [(body, root, False)]
    order: list[tuple[Scored, Scored | None]] = []
    parents: list[tuple[Scored, Scored]] = []
    while stack:
        node, scored, in_link = stack.pop()
        child = node.child
        while child is not None:
            tag = child.tag
            if tag == "-text":
                if not in_link:
                    text = (child.text_content or "").strip()
                    if len(text) >= GOOD:
                        scored.good += len(text) + (40 if text[-1] in ".!?…;:" else 0)
                    elif text and DIGIT.search(text):
                        scored.good += 2
            elif tag not in DROPPED and tag is not None and not tag.startswith(("-", "_", "!")):
                attributes = child.attributes
                names = f"{attributes.get('class') or ''} {attributes.get('id') or ''}".strip()
                if not (names and is_furniture_name(names) and tag not in ("body", "form", "main", "article")):
                    if attributes.get("style", "") is None or "display:none" not in (attributes.get("style") or "").replace(" ", ""):
                        inner = Scored(child)
                        parents.append((inner, scored))
                        stack.append((child, inner, in_link or tag == "a"))
            child = child.next
    for inner, outer in reversed(parents):
        outer.good += inner.good
        if inner.good:
            outer.children[inner.node.mem_id] = inner
    del order
    return root
