"""Finds who speaks: the author of an article, and the body that owns the site."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from selectolax.lexbor import LexborHTMLParser

from extractors.organizations import covers_body
from extractors.rules import IGNORECASE, TIMEOUT, compile_pattern
from pipeline.clean.furniture import is_person
from pipeline.clean.metadata import Stated
from pipeline.clean.names import Role, names_holding
from pipeline.clean.text import holds_any, squash
from pipeline.clean.tree import Element
from pipeline.records import Removed

# how a page says whose it is, in lower case; the name runs to the next mark or to the next field of the footer
SITE = r"(?:cổng|trang) (?:thông tin )?(?:thành phần )?(?:điện tử|tin điện tử|thông tin điện tử)(?: (?:của|tổng hợp))?"
BODY = (
    r"(?:ubnd|ủy ban|uỷ ban|sở|bộ|tỉnh|thành phố|huyện|quận|xã|phường|thị xã|ban|cục|chi cục|tổng cục|văn phòng|trung tâm|hội|viện"
    r"|trường|tỉnh ủy|thành ủy|cơ quan|báo)\b"
)
END = (
    r" *(?:[.,;|©–:\n]| - |$|\b(?:số )?giấy phép|\bchịu trách nhiệm|\btrụ sở|\bđịa chỉ|\bđiện thoại|\bđt\b|\bfax\b|\btel\b|\bemail|\bgiữ |\btrưởng ban"
    r"|\bthường trực|\btổng (?:đài|biên tập|lượt|số)|\b(?:số )?lượ(?:t|ng) (?:truy cập|xem)|\bthống kê|\bphó |\bgiám đốc|\*|\d{3}|all rights|!)"
)
RIGHTS = compile_pattern(
    rf"(?:bản quyền (?:thuộc )?(?:về )?|cơ quan chủ quản|đơn vị chủ quản|©(?: ?\d{{4}})?) ?:? ?(?:{SITE} )?(?P<name>{BODY}(?:(?!{END}).){{2,90}})"
)
NAMED = compile_pattern(rf"{SITE} ?:? (?P<name>{BODY}(?:(?!{END}).){{2,90}})")
NAMELESS = compile_pattern(r"(?:^| )(?:tỉnh|thành phố|huyện|quận|xã|phường|thị xã|nhân dân|ubnd)$")
WORDS = ("điện tử", "bản quyền", "chủ quản", "©")
VIETNAMESE = "ăđơưạảấầẩậắằặẹẻẽếềểệỉịọỏốồổộớờởợụủứừửựỳỷỹ"  # letters that few other languages write
IS_FOOTER = names_holding("foot", "bottom", "copyright", "banquyen")
PARTS = compile_pattern(r"(?:(?:(?<! ) ++)?+(?:[|»>•]|::)|(?<! ) ++[-–] ) *+")
FOOT = compile_pattern(
    r"(?P<name>(?:Sở|UBND|Ủy ban nhân dân|Uỷ ban nhân dân|Bộ|Chi cục|Cục) \p{Lu}?[\p{L} ,]{3,70}?) *(?:[-–·|.] *)?(?:Địa chỉ|Số \d|Điện thoại|ĐT)"
)
CONTACTS = ("Địa chỉ", "Số ", "Điện thoại", "ĐT")  # one of them is behind the name
HEADS = "header h1, .logo, #logo, [class*=banner], [id*=banner]"
LOGOS = 6  # images and headings at the top of a page that may name its owner
FURNITURE = Role.FURNITURE  # looking a member up takes longer than the test
SIGNED = frozenset({Role.BYLINE, Role.ARTICLE, FURNITURE, None})  # `tac-gia-bai-viet` is named for the article too
FOOT_CHARS = 600  # of a page, that name its owner
LETTERS = 4  # of those above, that tell a Vietnamese text
LONGEST = 4000  # characters of a footer
IS_AUTHOR = names_holding("author", "tacgia", "tac-gia", "nguoiviet", "nguoidang", "nguoi-dang", "butdanh", "but-danh", "chuky", "chu-ky", "byline", "writer", "autor", "auteur", "createdby", "created-by")
AUTHOR_LABEL = compile_pattern(
    r"(?:tác giả(?: bài viết)?|bài(?: viết)?|tin(?:(?:, | và |[-/ ])(?:bài|ảnh))?|bài(?:, | và |[-/ ])ảnh|thực hiện|(?:được )?viết bởi|bởi|người viết"
    r"|người đăng|đăng bởi|by|von|par|por|di|theo"
    r"|nguồn) ?(?:: ?| (?=\S))"
)
AUTHOR_LINE = compile_pattern(r"(?:tác giả|người viết|viết bởi|bài viết của) ?(?:bài viết)? ?(?::|$)|(?:tin|bài)(?:, | và |[-/ ])(?:bài|ảnh) ?:")
AUTHOR_BEGINS = ("tác", "người", "viết", "bài", "tin")
NOBODY = frozenset(["super user", "admin", "administrator", "quản trị", "quantri", "biên tập viên", "webmaster", "author", "editor", "banbientap"])
MAX_AUTHOR = 60
BESIDE_DATE = 8  # pieces of text under a headline that may give date and author
MAX_DATELINE = 80
BARS = compile_pattern(r"[|•·]")
DATED = compile_pattern(
    r"(?:(?:thứ|chủ) \p{L}{2,4}[, ]*(?:ngày )?)?\d{1,2}[/-]\d{1,2}[/-](?:19|20)\d\d(?:[ ,|–-]*\d{1,2}[:h]\d\d(?::\d\d)?)?",
    flags=IGNORECASE,
)


PLACE = compile_pattern(r"(?:tỉnh|thành phố|huyện|quận|xã|phường|thị xã|thị trấn|đặc khu) ", flags=IGNORECASE)
COMMITTEES = ("ubnd", "ủy ban nhân dân", "uỷ ban nhân dân")
STREET = compile_pattern(r"(?<![ ,;–-])[ ,;–-]++(?:số \d|trụ sở\b|địa chỉ\b).*$", flags=IGNORECASE)


def find_author(stated: Stated, order: Sequence[Element], removed: Sequence[Removed], below: Callable[[], Sequence[str]] = list) -> str | None:
    """Return the author: as stated for machines, as a part of the page named so, the signature under the text, a name beside the date.

    What names the site, its administrator or an address is no author. `below` gives the pieces of text under the headline.
    """
    site = (stated.metas.get("og:site_name") or "").casefold()
    for candidate in _authors(stated, order, removed, below):
        name = squash(candidate)
        if label := AUTHOR_LABEL.match(name.lower()):
            name = name[label.end() :].strip()
        name = name.strip("()-–—:,. ")
        lower = name.casefold()
        if not 2 < len(name) <= MAX_AUTHOR or lower in NOBODY or any(map(str.isdigit, name)) or "/" in name:
            continue
        if lower == site or "." in lower.split()[0][1:-1] or (site and lower in site):
            continue
        return name
    return None


def _authors(stated: Stated, order: Sequence[Element], removed: Sequence[Removed], below: Callable[[], Sequence[str]]) -> Iterator[str]:
    yield stated.linked.get("author") or ""
    for element in order:
        if element.names and 2 < element.chars <= MAX_AUTHOR and element.role in SIGNED and IS_AUTHOR(element.names):
            yield element.text()
    for element in order:
        first = element.parts[0] if element.parts and element.chars < MAX_AUTHOR else None
        if isinstance(first, str) and (line := first.strip().lower()).startswith(AUTHOR_BEGINS) and AUTHOR_LINE.match(line):
            around = element.parent or element
            yield around.text() if element.tag in ("b", "strong", "i", "em", "span") else element.text()
    yield from (r.text for r in reversed(removed) if r.reason == "byline" and len(r.text) <= MAX_AUTHOR)
    yield _beside_date(below())
    yield stated.metas.get("article:author") or ""
    yield stated.metas.get("author") or ""


def _beside_date(lines: Sequence[str]) -> str:
    """Return the name that stands near a date under the headline, empty where none does: `12/01/2022 | Ngọc Lan`."""
    found, is_dated = "", False
    for line in lines[:BESIDE_DATE]:
        if len(line) > MAX_DATELINE:
            break
        for part in BARS.split(line):
            date = DATED.search(part)
            is_dated = is_dated or date is not None
            name = (part[: date.start()] + part[date.end() :] if date else part).strip(" ,;–-()")
            label = AUTHOR_LABEL.match(name.lower())
            name = name[label.end() :] if label else name
            if not found and " " in name and is_person(name):
                found = name
    return found if is_dated else ""


def find_owner(tree: LexborHTMLParser, stated: Stated, order: Sequence[Element]) -> str | None:
    """Return the body that owns the site: by its footer, by the names it gives itself, at last `og:site_name`."""
    site_name = stated.metas.get("og:site_name") or None
    if site_name and site_name.lower().startswith(("báo ", "tạp chí ")):
        return site_name
    named = "".join((stated.page_title, stated.title, *stated.descriptions()[:1])).lower()
    if named and not any(letter in named for letter in VIETNAMESE) and not _is_vietnamese(order[0].text()[-FOOT_CHARS:]):
        return site_name
    footers = list(_footers(tree, order))
    banners = [squash(node.attributes.get("alt") or "") for node in tree.css("img[alt]")[:LOGOS]]
    texts = [*footers, stated.page_title, *stated.descriptions(), site_name or "", *banners]
    partial: str | None = None  # `UBND thành phố` says a kind of body, not which
    for pattern, sources in ((RIGHTS, footers), (NAMED, texts)):
        for text in sources:
            lower = text.lower()
            if len(lower) != len(text) or not holds_any(lower, WORDS):
                continue
            match = pattern.search(lower)
            if match is None:
                continue
            name = STREET.sub("", text[match.start("name") : match.end("name")]).strip(" -–:")
            if not NAMELESS.search(name.lower()):
                return _governing(name, footers)
            partial = partial or name
    if site_name and not (partial and NAMELESS.search(site_name.lower())):
        return site_name
    foot = squash(order[0].text())[-FOOT_CHARS:]
    return _shown_owner(tree, stated, foot) or _named_in(foot) or partial or site_name


def _governing(name: str, footers: Sequence[str]) -> str:
    """Return the people's committee of a place where the footer names it, else the name: a portal of `tỉnh Hòa Lạc` is its committee's."""
    if not PLACE.match(name):
        return name
    for text in footers:
        lower = text.lower()
        for head in COMMITTEES:
            at = lower.find(f"{head} {name.lower()}")
            if at >= 0 and len(lower) == len(text):
                return text[at : at + len(head) + 1 + len(name)]
    return name


def _is_vietnamese(text: str) -> bool:
    """Tell whether a text is written in Vietnamese: old portals write their own titles without marks."""
    lower = text.lower()
    return sum(letter in lower for letter in VIETNAMESE) >= LETTERS


def _named_in(foot: str) -> str | None:
    """Return the body whose portal the last words of a page say it is, where no footer is named so."""
    lower = foot.lower()
    matches = [m for m in NAMED.finditer(lower, timeout=TIMEOUT) if not NAMELESS.search(m["name"])] if len(lower) == len(foot) else []
    return foot[matches[-1].start("name") : matches[-1].end("name")].strip(" -–:") if matches else None


def _shown_owner(tree: LexborHTMLParser, stated: Stated, foot: str) -> str | None:
    """Return the body that a part of the page's title, a logo or the foot names and nothing else."""
    parts = PARTS.split(stated.page_title)
    logos = [node.attributes.get("alt") or "" for node in tree.css("img[alt]")[:LOGOS]]
    heads = [node.text() for node in tree.css(HEADS)[:LOGOS]]
    for words in (*reversed(parts), *map(squash, logos), *map(squash, heads)):
        name = squash(words)
        if covers_body(name):
            return name
    match = FOOT.search(foot) if holds_any(foot, CONTACTS) else None
    return squash(match["name"]) if match and covers_body(squash(match["name"])) else None


def _footers(tree: LexborHTMLParser, order: Sequence[Element]) -> Iterator[str]:
    for node in tree.css("footer")[-3:]:
        yield squash(node.text(separator=" "))[:LONGEST]
    for element in order:
        if element.role is FURNITURE and element.chars < LONGEST and IS_FOOTER(element.names):
            yield squash(element.text())
