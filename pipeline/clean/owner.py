"""Finds who speaks: the author of an article, and the body that owns the site."""

from __future__ import annotations

from collections.abc import Sequence

from selectolax.lexbor import LexborHTMLParser

from extractors.organizations import covers_body
from extractors.rules import IGNORECASE, compile_pattern
from pipeline.clean.metadata import Stated
from pipeline.clean.text import squash
from pipeline.clean.tree import Element
from pipeline.records import Removed

OWNER = compile_pattern(
    r"(?:cơ[ ]quan[ ]chủ[ ]quản|bản[ ]quyền(?:[ ]thuộc[ ]về)?|đơn[ ]vị[ ]chủ[ ]quản|cổng[ ]thông[ ]tin[ ]điện[ ]tử(?:[ ]của)?|trang[ ]thông[ ]tin[ ]điện[ ]tử(?:[ ]của)?)[ ]?:?[ ]?(?P<name>(?:UBND|Ủy[ ]ban|Uỷ[ ]ban|Sở|Bộ|Tỉnh|Thành|Huyện|Quận|Xã|Phường|Ban|Chi[ ]cục|Cục)[^\n.,;|©–-]{2,80})",
    flags=IGNORECASE,
)
PARTS = compile_pattern(r"[ ]*(?:[|»>•]|::|[ ][-–][ ])[ ]*")
FOOT = compile_pattern(
    r"(?P<name>(?:Sở|UBND|Ủy[ ]ban[ ]nhân[ ]dân|Uỷ[ ]ban[ ]nhân[ ]dân|Bộ|Chi[ ]cục|Cục)[ ]\p{Lu}?[\p{L} ,]{3,70}?)[ ]*(?:[-–·|.][ ]*)?(?:Địa[ ]chỉ|Số[ ]\d|Điện[ ]thoại|ĐT)"
)
HEADS = "header h1, .logo, #logo, [class*=banner], [id*=banner]"
LOGOS = 6  # images and headings at the top of a page that may name its owner


def find_author(stated: Stated, order: Sequence[Element], pruned: Sequence[Removed]) -> str | None:
    """Return the author that the page states."""
    for value in (stated.linked.get("author"), stated.metas.get("author"), stated.metas.get("article:author")):
        if value and not value.startswith("http"):
            return value
    return None


def find_owner(tree: LexborHTMLParser, stated: Stated, order: Sequence[Element]) -> str | None:
    """Return the body that owns the site."""
    text = squash(order[0].text())
    match = OWNER.search(text[-6000:]) or OWNER.search(text[:3000])
    if match:
        return squash(match["name"]).rstrip(" :")
    return stated.metas.get("og:site_name") or _named_owner(tree, stated, text)


def _named_owner(tree: LexborHTMLParser, stated: Stated, text: str) -> str | None:
    """Return the body that a part of the page's title, a logo or the foot names and nothing else."""
    parts = PARTS.split(stated.page_title)
    logos = [node.attributes.get("alt") or "" for node in tree.css("img[alt]")[:LOGOS]]
    heads = [node.text() for node in tree.css(HEADS)[:LOGOS]]
    for words in (*reversed(parts), *map(squash, logos), *map(squash, heads)):
        if len(parts) > 1 or words is not parts[0]:
            name = squash(words)
            if covers_body(name):
                return name
    foot = FOOT.search(text[-600:])
    return squash(foot["name"]) if foot and covers_body(squash(foot["name"])) else None
