"""Refuses pages that would cost a parser more than a page is worth, before anything is parsed."""

from __future__ import annotations

from extractors.rules import compile_pattern
from pipeline.records import PageError

MAX_BYTES = 20_000_000
MAX_TAGS = 500_000  # `<` characters: opening and closing tags, comments
MAX_ATTRIBUTES = 5_000  # of one tag; a parser compares each name with all before it, which is quadratic
MAX_NESTING = 2_000  # levels; a parser looks through all open elements at every tag, which is quadratic
FEW_TAGS = 6_000  # with fewer, the deepest nesting costs less than half a second
LONG_TAG = 20_000  # characters of a tag whose attributes are counted
PARTS = 64
TAG = compile_pattern(r"<(?P<end>/)?+(?P<name>[a-zA-Z][\w:-]*+)")
QUOTED = compile_pattern(r"\"[^\"]*+\"|'[^']*+'")
# elements that hold nothing, or that the next of their kind closes
NEVER_DEEP = frozenset(
    ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr", "p", "li", "td", "th", "tr", "dd",
     "dt", "option", "tbody", "thead", "tfoot", "colgroup", "html", "body", "head"]
)  # fmt: skip


def check_bounds(uri: str, text: str, size: int) -> None:
    """Raise PageError `too_large` for a page over MAX_BYTES, MAX_TAGS, MAX_NESTING or with one monstrous tag."""
    tags = text.count("<")
    if size > MAX_BYTES or tags > MAX_TAGS:
        raise PageError("clean", "too_large", f"{uri} has {size:,} bytes and {tags:,} tags; the limits are {MAX_BYTES:,} and {MAX_TAGS:,}")
    if tags > FEW_TAGS and _net_opened(text) > MAX_NESTING and (depth := _nesting(text)) > MAX_NESTING:
        raise PageError("clean", "too_large", f"{uri} nests over {depth - 1:,} levels deep; the limit is {MAX_NESTING:,}")
    if len(text) > LONG_TAG and (count := _attributes(text)) > MAX_ATTRIBUTES:
        raise PageError("clean", "too_large", f"{uri} has a tag with {count:,} attributes; the limit is {MAX_ATTRIBUTES:,}")


def _net_opened(text: str) -> int:
    """Return the most tags that are open at once, counted coarsely: never too few by more than a part holds."""
    step = len(text) // PARTS + 1
    opened = most = 0
    for start in range(0, len(text), step):
        part = text[start : start + step]
        begun, closed = part.count("<"), part.count("</")
        most = max(most, opened + begun - closed)
        opened = max(0, opened + begun - 2 * closed)
    return most


def _nesting(text: str) -> int:
    """Return how deep elements nest, counting up to one more than the limit."""
    depth = most = 0
    for match in TAG.finditer(text):
        if match["name"].lower() in NEVER_DEEP or (match.end() < len(text) and text[match.end()] == "/"):
            continue
        depth = max(0, depth - 1) if match["end"] else depth + 1
        if depth > most:
            most = depth
            if most > MAX_NESTING:
                break
    return most


def _attributes(text: str) -> int:
    """Return the most attributes of any tag of more than LONG_TAG characters; quoted values may hold anything."""
    most = at = 0
    while at + LONG_TAG < len(text):
        end = text.rfind(">", at, at + LONG_TAG)
        if end < 0:
            end = text.find(">", at + LONG_TAG)
            end = len(text) if end < 0 else end
            begin = text.rfind("<", at, end)
            if TAG.match(text, max(begin, 0)):
                most = max(most, len(QUOTED.sub("", text[begin:end]).split()) - 1)
        at = end + 1
    return most
