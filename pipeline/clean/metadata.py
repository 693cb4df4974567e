"""Reads what a page says of itself: title, publication date, author, site owner, canonical address."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from selectolax.lexbor import LexborHTMLParser, LexborNode

from extractors.rules import IGNORECASE, compile_pattern
from pipeline.clean.blocks import squash
from pipeline.clean.dates import find_published, parse_published
from pipeline.clean.furniture import is_furniture_name

DATE_META = (
    "article:published_time", "og:published_time", "datepublished", "pubdate", "publishdate", "publish-date", "date", "dc.date", "dc.date.issued",
    "dcterms.created", "article.published", "published_time", "og:article:published_time", "sailthru.date", "parsely-pub-date",
)  # fmt: skip
OWNER = compile_pattern(
    r"(?:cơ[ ]quan[ ]chủ[ ]quản|bản[ ]quyền(?:[ ]thuộc[ ]về)?|đơn[ ]vị[ ]chủ[ ]quản|cổng[ ]thông[ ]tin[ ]điện[ ]tử(?:[ ]của)?|trang[ ]thông[ ]tin[ ]điện[ ]tử(?:[ ]của)?)[ ]?:?[ ]?(?P<name>(?:UBND|Ủy[ ]ban|Uỷ[ ]ban|Sở|Bộ|Tỉnh|Thành|Huyện|Quận|Xã|Phường|Ban|Chi[ ]cục|Cục)[^\n.,;|©–-]{2,80})",
    flags=IGNORECASE,
)
# page titles that name the page's kind or its site, not its article
GENERIC = compile_pattern(
    r"(?:(?:xem[ ])?(?:chi[ ]tiết|nội[ ]dung)(?:[ ](?:tin|bài|bài[ ]viết|tin[ ]tức))?|tin[ ]tức(?:[ ]?-[ ]?sự[ ]kiện)?|trang[ ]chủ|bài[ ]viết|tin[ ]bài|default|home|untitled)(?:$|[ ]?[-–|:»])"
    r"|(?:cổng|trang)[ ](?:thông[ ])?tin[ ]|$",
    flags=IGNORECASE,
)
TITLE_LIKE = "h1, h2, h3, [class*=title i], [id*=title i], [class*=tieude i], [class*=tieu-de i]"
MARK = "data-article"
MIN_TITLE = 4  # words
MAX_TITLE = 300
SUFFIX = compile_pattern(r"[ ](?:[-–|•»:]|::)[ ](?P<name>[^|–»]{3,90})$")


@dataclass(frozen=True, slots=True)
class Metadata:
    """What a page states of itself; None where it does not."""

    title: str | None = None
    published: datetime | None = None
    author: str | None = None
    site_org: str | None = None
    canonical_url: str | None = None


@dataclass(frozen=True, slots=True)
class Stated:
    """What meta tags and ld+json say, read before scripts are stripped from the tree."""

    metas: dict[str, str]
    linked: dict[str, str]


def read_stated(tree: LexborHTMLParser) -> Stated:
    """Collect the statements of meta tags and ld+json."""
    return Stated(_metas(tree), _linked_data(tree))


def read_metadata(tree: LexborHTMLParser, stated: Stated, article: LexborNode) -> Metadata:
    """Add the headline and the lines near it to what the page states; `article` is the chosen node."""
    metas, linked = stated.metas, stated.linked
    title = _headline(tree, metas, linked, article)
    return Metadata(
        title,
        _published(tree, metas, linked, title),
        _first(linked.get("author"), metas.get("author"), metas.get("article:author")),
        _site_org(tree, metas),
        _canonical(tree, metas),
    )


def _metas(tree: LexborHTMLParser) -> dict[str, str]:
    found: dict[str, str] = {}
    for node in tree.css("meta[content]"):
        attributes = node.attributes
        name = attributes.get("property") or attributes.get("name") or attributes.get("itemprop")
        if name and attributes.get("content"):
            found.setdefault(name.lower(), squash(attributes["content"] or ""))
    return found


def _linked_data(tree: LexborHTMLParser) -> dict[str, str]:
    for node in tree.css('script[type="application/ld+json"]'):
        try:
            data = json.loads(node.text(strip=True), strict=False)
        except ValueError:
            continue
        for item in _linked_items(data):
            if isinstance(item, dict) and item.get("datePublished"):
                author = item.get("author")
                author = author[0] if isinstance(author, list) and author else author
                name = author.get("name") if isinstance(author, dict) else author
                return {
                    "published": str(item["datePublished"]),
                    "title": str(item.get("headline") or ""),
                    "author": name if isinstance(name, str) else "",
                }
    return {}


def _first(*values: str | None) -> str | None:
    for value in values:
        if value and not value.startswith("http"):
            return squash(value)
    return None


def _headline(
    tree: LexborHTMLParser, metas: dict[str, str], linked: dict[str, str], article: LexborNode
) -> str | None:
    page = tree.css_first("title")
    page_title = squash(page.text()) if page else ""
    stated = squash(linked.get("title") or metas.get("og:title") or "")
    for node in tree.css("h1"):
        text = squash(node.text(separator=" "))
        if _is_long(text) and (not stated or _akin(text, stated)) and (_akin(text, page_title) or stated):
            return text
    for node in tree.css("h2, h3, .title, .tieude, .detail-title, .news-title, .title-detail, .post-title, .article-title"):
        text = squash(node.text(separator=" "))
        if _is_long(text) and len(text) < MAX_TITLE and (_akin(text, page_title) or (stated and _akin(text, stated))):
            return text
    if stated and not GENERIC.match(stated) and _is_long(stated):
        return SUFFIX.sub("", stated) if not _akin(stated, page_title) else stated
    return _title_before(tree, article) or SUFFIX.sub("", page_title) or None


def _is_long(text: str) -> bool:
    """Tell whether a headline is more than the name of a section."""
    return len(text.split()) > MIN_TITLE or (len(text) > 12 and any(c.isdigit() for c in text))


def _title_before(tree: LexborHTMLParser, article: LexborNode) -> str | None:
    """Return the last title-like text before the article, else the first inside it.

    It stands in a heading or in an element named for a title; what names the site or a section is none.
    """
    best: str | None = None
    for node in [*tree.css(TITLE_LIKE), article] if article.tag == "body" else _in_order(tree, article):
        if node.mem_id == article.mem_id:
            if best:
                break
            continue
        text = squash(node.text(separator=" "))
        if _is_long(text) and len(text) < MAX_TITLE and text[-1] not in ".;:" and not GENERIC.match(text) and not _is_furniture(node):
            is_first_inside = best is None
            best = text
            if is_first_inside and _is_inside(node, article):
                break
    return best


def _in_order(tree: LexborHTMLParser, article: LexborNode) -> list[LexborNode]:
    """Return title-like elements and the article itself in document order."""
    article.attrs[MARK] = "1"
    found = tree.css(f"{TITLE_LIKE}, [{MARK}]")
    del article.attrs[MARK]
    return found


def _is_inside(node: LexborNode, article: LexborNode) -> bool:
    current: LexborNode | None = node
    while current is not None:
        if current.mem_id == article.mem_id:
            return True
        current = current.parent
    return False


def _is_furniture(node: LexborNode) -> bool:
    """Tell whether a node is a link or stands in a part of the page that is named as furniture."""
    current: LexborNode | None = node
    while current is not None and current.tag not in ("body", "html"):
        names = f"{current.attributes.get('class') or ''} {current.attributes.get('id') or ''}".strip()
        if current.tag == "a" or is_furniture_name(names):
            return True
        current = current.parent
    return False


def _akin(a: str, b: str) -> bool:
    first, second = a.casefold(), b.casefold()
    return bool(first and second) and (first in second or second in first or first[:40] == second[:40])


def _published(
    tree: LexborHTMLParser, metas: dict[str, str], linked: dict[str, str], title: str | None
) -> datetime | None:
    for value in (linked.get("published"), *(metas.get(name) for name in DATE_META)):
        if value and (moment := parse_published(value)):
            return moment
    for node in tree.css("time[datetime]"):
        if moment := parse_published(node.attributes.get("datetime") or ""):
            return moment
    return _near_title(tree, title)


def _near_title(tree: LexborHTMLParser, title: str | None) -> datetime | None:
    """Return the first date on a short line behind the headline, then before it."""
    body = tree.body
    if body is None:
        return None
    lines = [squash(line) for line in body.text(separator="\n").split("\n") if line.strip()]
    index = next((i for i, line in enumerate(lines) if title and (line == title or (len(line) > 20 and line in title))), None)
    if index is None:
        return find_published(line for line in lines if 8 <= len(line) <= 60)
    return find_published(lines[index + 1 : index + 14]) or find_published(reversed(lines[max(0, index - 6) : index]))


def _site_org(tree: LexborHTMLParser, metas: dict[str, str]) -> str | None:
    body = tree.body
    text = squash(body.text(separator="\n")) if body is not None and len(body.html or "") < 2_000_000 else ""
    match = OWNER.search(text[-6000:]) or OWNER.search(text[:3000])
    if match:
        return squash(match["name"]).rstrip(" :")
    return metas.get("og:site_name") or None


def _canonical(tree: LexborHTMLParser, metas: dict[str, str]) -> str | None:
    node = tree.css_first("link[rel=canonical]")
    href = node.attributes.get("href") if node else None
    return href or metas.get("og:url")


def _linked_items(data: Any) -> Iterator[Any]:
    """Yield the entities of a JSON-LD value: alone, in a list, in `@graph`."""
    for entry in data if isinstance(data, list) else [data]:
        graph = entry.get("@graph") if isinstance(entry, dict) else None
        yield from graph if isinstance(graph, list) else [entry]
