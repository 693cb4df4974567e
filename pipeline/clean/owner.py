"""Finds who speaks: the author of an article, and the body that owns the site."""

from __future__ import annotations

from collections.abc import Sequence

from selectolax.lexbor import LexborHTMLParser

from extractors.rules import IGNORECASE, compile_pattern
from pipeline.clean.metadata import Stated
from pipeline.clean.text import squash
from pipeline.clean.tree import Element
from pipeline.records import Removed

OWNER = compile_pattern(
    r"(?:cơ[ ]quan[ ]chủ[ ]quản|bản[ ]quyền(?:[ ]thuộc[ ]về)?|đơn[ ]vị[ ]chủ[ ]quản|cổng[ ]thông[ ]tin[ ]điện[ ]tử(?:[ ]của)?|trang[ ]thông[ ]tin[ ]điện[ ]tử(?:[ ]của)?)[ ]?:?[ ]?(?P<name>(?:UBND|Ủy[ ]ban|Uỷ[ ]ban|Sở|Bộ|Tỉnh|Thành|Huyện|Quận|Xã|Phường|Ban|Chi[ ]cục|Cục)[^\n.,;|©–-]{2,80})",
    flags=IGNORECASE,
)


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
    return stated.metas.get("og:site_name") or None
