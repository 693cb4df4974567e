"""Reads what a page says of itself: title, publication date, author, site owner, canonical address."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from html import unescape
from typing import Any
from urllib.parse import urljoin

from selectolax.lexbor import LexborHTMLParser, LexborNode

from extractors.organizations import covers_body
from extractors.rules import IGNORECASE, compile_pattern
from pipeline.clean.dates import find_published, parse_published
from pipeline.clean.furniture import is_furniture_line
from pipeline.clean.names import Role, names_holding
from pipeline.clean.text import is_wide, squash
from pipeline.clean.tree import Cuts, Element

DATE_META = (
    "article:published_time", "og:published_time", "datepublished", "pubdate", "publishdate", "publish-date", "date", "dc.date", "dc.date.issued",
    "dcterms.created", "article.published", "published_time", "og:article:published_time", "sailthru.date", "parsely-pub-date",
)  # fmt: skip
DESCRIPTIONS = ("og:description", "description", "twitter:description", "dc.description")
SHORT_FORMS = {"cchc": "cảicáchhànhchính", "tthc": "thủtụchànhchính", "ubnd": "ủybannhândân", "hđnd": "hộiđồngnhândân"}
ASKED = frozenset({*DATE_META, *DESCRIPTIONS, "og:title", "og:url", "og:site_name", "author", "article:author", "article:published_time"})
STATEMENTS = 'meta[content], time[datetime], script[type="application/ld+json"]'  # sought in one pass over the page
TIMES = 12
# page titles that name the page's kind or its site, not its article
GENERIC = compile_pattern(
    r"(?:(?:xem )?(?:chi tiết|nội dung)(?: (?:tin|bài|bài viết|tin tức))?|tin tức(?: ?- ?sự kiện)?|trang chủ|bài viết|tin bài|default"
    r"|home|untitled)(?:$| ?[-–|:»])|(?:cổng|trang) (?:thông )?tin |$",
    flags=IGNORECASE,
)
IS_TITLE = names_holding("title", "tieude", "tieu-de", "headline")
TITLE_TAGS = frozenset({"h1", "h2", "h3"})
MIN_TITLE = 4  # words
MAX_TITLE = 300
SUFFIX = compile_pattern(r" (?:[-–|•»:]|::) (?P<name>[^|–»]{3,90})$")
SITE_NAME = compile_pattern(r"(?:cong|trang) (?:thong )?tin ", flags=IGNORECASE)
LOUD_BODY = compile_pattern(r"(?:ubnd|hđnd|ủy ban|uỷ ban|sở|bộ|ban|cục|chi cục|trung tâm|văn phòng|viện|báo|hội) [^\d:?!,]++$", flags=IGNORECASE)
PROSE = 80  # characters of a sentence
ABOVE = 8  # lines above the first of them
LABEL = compile_pattern(r"cập nhật|đăng|thứ |chủ nhật|\d{1,2}[:h]\d\d|published|updated|posted|gmt")


@dataclass(frozen=True, slots=True)
class Stated:
    """What meta tags, ld+json and the head say."""

    metas: dict[str, str]  # of those ASKED for
    linked: dict[str, str]
    page_title: str
    canonical_url: str | None
    times: tuple[str, ...]  # datetime attributes, in document order

    @property
    def title(self) -> str:
        """The headline as the page states it for others."""
        return self.linked.get("title") or self.metas.get("og:title") or ""

    def moment(self) -> datetime | None:
        """Return when the page was published, as it states it for machines; None where it does not."""
        values = (self.linked.get("published"), *(self.metas.get(name) for name in DATE_META), *self.times)
        return next((moment for value in values if value and (moment := parse_published(value))), None)

    def day(self) -> date | None:
        """Return the day of `moment`."""
        moment = self.moment()
        return moment.date() if moment else None

    def descriptions(self) -> list[str]:
        """Return the summaries that the page states of itself, longest first."""
        found = {self.linked.get("description") or "", *(self.metas.get(name, "") for name in DESCRIPTIONS)}
        return sorted(found - {""}, key=lambda text: (-len(text), text))


@dataclass(frozen=True, slots=True)
class Headline:
    """The title of an article, and the element it stands in where it stands in one."""

    text: str | None
    element: Element | None = None


def read_stated(tree: LexborHTMLParser, address: str = "") -> Stated:
    """Collect the statements of meta tags and ld+json; `address` is that of the page, for a relative canonical one."""
    page = tree.css_first("title")
    link = tree.css_first("link[rel=canonical]")
    nodes: dict[str, list[LexborNode]] = {"meta": [], "time": [], "script": []}
    for node in tree.css(STATEMENTS):
        nodes[node.tag or ""].append(node)
    metas = _metas(nodes["meta"])
    canonical = (link.attributes.get("href") if link else None) or metas.get("og:url")
    if canonical and "://" in address:
        canonical = _joined(address, canonical)
    times = tuple(value for node in nodes["time"][:TIMES] if (value := node.attributes.get("datetime")))
    linked = _linked_data(nodes["script"])
    if not linked.get("author") and (author := tree.css_first("[itemprop=author], [rel=author]")):
        linked["author"] = author.attributes.get("content") or squash(author.text())
    return Stated(metas, linked, squash(page.text()) if page else "", canonical or None, times)


def _joined(address: str, canonical: str) -> str | None:
    try:
        return urljoin(address, canonical)
    except ValueError:  # a host in brackets that is no address, in either of them
        return None


def _metas(nodes: Sequence[LexborNode]) -> dict[str, str]:
    """Return the first statement under each name that is ASKED for."""
    found: dict[str, str] = {}
    for node in nodes:
        attributes = node.attributes
        name = (attributes.get("property") or attributes.get("name") or attributes.get("itemprop") or "").lower()
        if name in ASKED and name not in found and (content := attributes.get("content")):
            found[name] = _plain(content)
    return found


def _plain(text: str) -> str:
    """Return a stated text without markup; many pages escape it twice."""
    text = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")  # JSON may hold halves of characters
    return squash(unescape(text) if "&" in text else text)


def _linked_data(nodes: Sequence[LexborNode]) -> dict[str, str]:
    for node in nodes:
        try:
            data = json.loads(node.text(), strict=False)
        except (ValueError, RecursionError):
            continue
        for item in _linked_items(data):
            if isinstance(item, dict) and item.get("datePublished"):
                return {
                    "published": str(item["datePublished"]),
                    "title": _plain(str(item.get("headline") or "")),
                    "author": _name_of(item.get("author")),
                    "description": _plain(str(item.get("description") or "")),
                }
    return {}


def _linked_items(data: Any) -> Iterator[Any]:
    """Yield the entities of a JSON-LD value: alone, in a list, in `@graph`."""
    for entry in data if isinstance(data, list) else [data]:
        graph = entry.get("@graph") if isinstance(entry, dict) else None
        yield from graph if isinstance(graph, list) else [entry]


def _name_of(author: Any) -> str:
    """Return the name of an ld+json author: a text, a person, or the first of a list."""
    if isinstance(author, list):
        author = author[0] if author else None
    name = author.get("name") if isinstance(author, dict) else author
    return _plain(name) if isinstance(name, str) else ""


def find_headline(stated: Stated, order: Sequence[Element], article: Element) -> Headline:
    """Return the title: the heading that agrees with what the page states, else what stands before the article."""
    named = "" if GENERIC.match(stated.title) else squash(stated.title)
    page_title = "" if GENERIC.match(stated.page_title) else stated.page_title
    named_letters, page_letters = _spelled(named), _spelled(page_title)
    titles = [e for e in order if 0 < e.chars < MAX_TITLE and (e.tag in TITLE_TAGS or (e.names and IS_TITLE(e.names)))]
    for element in (e for e in titles if e.tag == "h1"):
        text = squash(element.text())
        if _is_long(text) and _agree(_spelled(text), named_letters if named else page_letters) and not _names_site(text, page_title):
            return Headline(text, element)
    candidates = [(e, text) for e in titles if _is_long(text := squash(e.text()))]
    for element, text in candidates:
        if element.tag != "h1" and (_agree(own := _spelled(text), page_letters) or _agree(own, named_letters)) and not _names_site(text, page_title):
            return Headline(text, element)
    if named and not GENERIC.match(named) and _is_long(named):
        return Headline(named if akin(named, page_title) else SUFFIX.sub("", named))
    found = _title_before(candidates, article)
    if found.text:
        return found
    shown = page_title if _is_written(page_title, order) else SUFFIX.sub("", stated.page_title)
    if shown and (_is_bare(shown, order[0]) or GENERIC.match(shown) or SITE_NAME.match(shown) or covers_body(shown) or (shown.isupper() and LOUD_BODY.match(shown))):
        return Headline(_title_line(_lines(order, {})) or shown)
    return Headline(shown or None)


def _is_written(page_title: str, order: Sequence[Element]) -> bool:
    """Tell whether the page writes its whole title as a line: what stands behind the dash in it names no site."""
    return SUFFIX.search(page_title) is not None and any(line == page_title for line in _lines(order, {}))


def _is_bare(shown: str, top: Element) -> bool:
    """Tell whether a page's title is a few words without marks over a Vietnamese page: the name of an old site."""
    return shown.isascii() and not _is_long(shown) and not top.text().isascii()


def _names_site(text: str, page_title: str) -> bool:
    """Tell whether a heading is the name of the site behind the title of the page: `… - Cổng thông tin điện tử tỉnh`."""
    return len(text) < len(page_title) and (GENERIC.match(text) is not None or covers_body(text))


def _title_line(lines: Sequence[str]) -> str | None:
    """Return the line of words before the first sentence that stands nearest to the date: the title of a page that marks none."""
    first = next((i for i, line in enumerate(lines) if len(line) > PROSE and line[-1] in ".:;!?"), None)
    if first is None:
        return None
    near = range(max(0, first - ABOVE), first)
    dates = [i for i in near if find_published([lines[i]]) is not None]
    whole = [i for i in near if i not in dates and lines[i][-1] not in ".;:," and not lines[i + 1][:1].islower()]
    titles = [i for i in whole if _is_long(lines[i]) and len(lines[i]) < MAX_TITLE and not is_furniture_line(lines[i])]
    return lines[min(titles, key=lambda i: (min(abs(i - d) for d in dates), -i))] if titles and dates else None


def _is_long(text: str) -> bool:
    """Tell whether a headline is more than the name of a section."""
    if len(text.split()) > MIN_TITLE or (len(text) > 12 and any(c.isdigit() for c in text)):
        return True
    return len(text) > 2 * MIN_TITLE and is_wide(text)


def _title_before(candidates: Sequence[tuple[Element, str]], article: Element) -> Headline:
    """Return the last of the title-like texts, in document order, before the article, else the first inside it.

    It stands in a heading or in an element named for a title; what names the site or a section is none.
    """
    best = Headline(None)
    around = set(_ancestors(article))
    for element, text in candidates:
        if element.at >= article.at and best.text:
            break
        if text[-1] not in ".;:" and not GENERIC.match(text) and not _is_furniture(element, around):
            best = Headline(text, element)
            if element.at > article.at:
                break
    return best


def _ancestors(element: Element) -> Iterator[int]:
    """Yield the places of the elements around an element, the innermost first."""
    current = element.parent
    while current is not None:
        yield current.at
        current = current.parent


def _is_furniture(element: Element, around: set[int]) -> bool:
    """Tell whether an element is a link or stands in a part of the page, beside the article, that is named as furniture."""
    current: Element | None = element
    while current is not None and current.at not in around:
        if current.tag == "a" or current.role is Role.FURNITURE:
            return True
        current = current.parent
    return False


def akin(a: str, b: str) -> bool:
    """Tell whether two texts are one headline: one holds the other, or they begin alike."""
    return _agree(_spelled(a), _spelled(b))


def _agree(first: str, second: str) -> bool:
    if not first or not second:
        return False
    return first[:32] == second[:32] or (min(len(first), len(second)) > 12 and (first in second or second in first))


def _spelled(text: str) -> str:
    """Return the letters of a headline, the usual short forms in it spelled out: a page's two titles may differ in them."""
    found = letters(text)
    for short, words in SHORT_FORMS.items():
        if short in found:
            found = found.replace(short, words)
    return found


def letters(text: str) -> str:
    """Return the letters and digits of a text, for comparing wordings."""
    return "".join(filter(str.isalnum, text.casefold()))


def find_date(stated: Stated, order: Sequence[Element], headline: Headline, before: Cuts) -> datetime | None:
    """Return when the page was published: as stated for machines, else as printed near the title; `before` is what cut elements held."""
    if moment := stated.moment():
        return moment
    lines, index = _lines_by(order, headline, before)
    if index is None:
        return find_published(line for line in lines if 8 <= len(line) <= 60 and LABEL.search(line.lower()))
    below = lines[index + 1 : index + 14]
    text = next((i for i, line in enumerate(below) if len(line) > PROSE), len(below))  # where the article begins
    return find_published(below[:text]) or find_published(reversed(lines[max(0, index - 6) : index])) or find_published(below[text:])


def _lines_by(order: Sequence[Element], headline: Headline, before: Cuts) -> tuple[list[str], int | None]:
    """Return the pieces of text of the page and the place of the headline among them, None where it is none of them."""
    lines = _lines(order, before)
    title = headline.text
    return lines, next((i for i, line in enumerate(lines) if title and (line == title or (len(line) > 20 and line in title))), None)


def lines_below(order: Sequence[Element], headline: Headline, before: Cuts) -> list[str]:
    """Return the pieces of text under the headline, none where it stands nowhere."""
    lines, index = _lines_by(order, headline, before)
    return [] if index is None else lines[index + 1 :]


def _lines(order: Sequence[Element], before: Cuts) -> list[str]:
    """Return the pieces of text of the page in reading order, as it was before the cuts."""
    lines: list[str] = []
    stack: list[str | Element] = [order[0]]
    while stack:
        part = stack.pop()
        if not isinstance(part, str):
            stack.extend(reversed(before.get(id(part), part.parts)))
        elif line := squash(part):
            lines.append(line)
    return lines
