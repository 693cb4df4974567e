"""Tells from class and id names which part of a page an element is, in the languages that portals and newspapers use."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from functools import lru_cache
from itertools import pairwise
from operator import add

from extractors.rules import compile_pattern


class Role(StrEnum):
    """The part that a name gives an element."""

    ARTICLE = "article"  # holds the text of the article
    FURNITURE = "furniture"  # of the page: menus, counters, tools, other articles
    BOX = "box"  # set into the article and not of it: facts, newsletters, offers, quotations pulled out
    MEDIA = "media"  # an image, player or gallery with what is written under it
    CARD = "card"  # of another article, where it holds a link
    CAPTION = "caption"
    BYLINE = "byline"  # author, date, reading time
    LEAD = "lead"
    HIDDEN = "hidden"


OUTSIDE = frozenset({Role.FURNITURE, Role.BOX, Role.CAPTION, Role.MEDIA})  # roles of what is no text of the article
CAMEL = compile_pattern(r"(?<=\p{Ll})(?=\p{Lu})")
SEPARATORS = str.maketrans(dict.fromkeys("_-.:/|#", " "))
DIGITS = "0123456789"


def _table(text: str) -> frozenset[str]:
    return frozenset(text.split())


# words that a name holds as a whole; two words that stand side by side are looked up joined (`more-news` as morenews)
FURNITURE = _table(
    """
    nav navbar navigation breadcrumb breadcrumbs footer foot masthead siteheader pageheader topbar headertop headermain headerwrapper
    headerbar sidebar aside colright rightcol rightcolumn colleft leftcol leftcolumn rightpane leftpane subnav
    relate morenews morestories morearticles morefrom othernews otheritem otherpost othernewss otherposts tinkhac tinmoi tindadua lienquan newsother
    docnhieu xemnhieu mostread mostpopular mostviewed popular trending hotnews latestnews readnext upnext seealso
    comment comments binhluan disqus fbcomments feedback reply respond rating vote danhgiabai kommentare kommentar comentarios commentaires
    share sharing social socials followus addthis likebox fblike toolbox toolbar tool tools inbaiviet fontsize fontsizer resize teilen compartir partager
    tag tags taglist tagbox keyword keywords hashtag hashtags topicslist schlagwoerter schlagworte
    pager pagination paging phantrang thongke luotxem luottruycap truycap viewcount viewnumber viewsnumber hitcounter statisticbox
    ad ads adv advert adslot adbox admz dfp outbrain taboola teads werbung anzeige publicidad publicite reklama reklame annonse annons quangcao
    cookie cookies consent gdpr privacy clipolicy pcpolicy modal popup overlay login signin signup register captcha
    noindex msdialoghidden skiplink accessibility noprint
    weather thoitiet lich calendar timkiem langswitch hotline lienket weblink language languages
    authorbio authorbox authorinfo authorcard aboutauthor aboutauthors bio bylinebox copyright disclaimer license
    gallerynav gallerythumb gallerythumbs slidernav carouselnav carouselcontrol viewbydate xemtheongay postnav postnavigation prevnext
    playlist videolist inlinerelated inlinenewsletter inlinepromo readmore readalso xemthem articlefooter bottomnav
    whatsapp telegram bookmark merkliste toast tooltip popover snackbar toccontainer tocwrap tocwrapper toctitle toclist tableofcontents lwptoc mucluc
    poll polls survey thamdo thamdoykien binhchon bieuquyet trungcau
    """
)
FURNITURE_PREFIXES = (
    "menu", "related", "moretopic", "recommend", "tinlienquan", "tincung", "advert", "banner", "sponsor", "promo", "counter", "visit", "onetrust", "subscri",
    "s4ribbon", "ribbon", "suitebar", "s4titlerow", "screenreader", "search", "print", "pagenav", "soluot", "podcast", "accessib", "addthis",
    "liveblognav", "commentlist", "widget",
)  # fmt: skip
BEGINS = frozenset(prefix[:3] for prefix in FURNITURE_PREFIXES)  # asked first: it takes a fifth of the time
BOX = _table(
    """
    infobox factbox factsbox faktbox faktabox faktaboks faktenbox faktaruta fakta faktarutan keyfacts keypoints renderkeypoints takeaways highlightsbox
    expandablebox accordionbox sidebox paywall regwall newsletter newsletters newsletterbox newsletterform pullquote pullquotes pullquoteblock
    premiumbox abobox offerbox inlineteaser aiarticle aisummary aicontent aigenerated linkbox boxlink readmorebox crosslink crosslinks articlelink articlelinks relatedlink
    tweet twittertweet instagrammedia tiktokembed fbpost opta consentbox affiliate affiliateinfo affiliatehinweis donation donate spenden
    postcard articlecard newslink newscard storycard promobox explainer glossary personbox personenbox signingroup
    """
)
CARD = _table("teaser teasers contentbox embed oembed embedplaceholder placeholder card cards item similarlink similarlinks")
MEDIA = _table(
    """
    media mediainfo mediacontainer image images imagewrapper picture photo foto bild bildbox figure video videoplayer audio audioplayer player jwplayer
    gallery slideshow carousel galerie fotogalerie slider infografik thumbnail thumbnails thumb
    """
)
CAPTION = _table(
    """
    caption captions imagecaption photocaption wpcaptiontext chuthich picturedesc imgdesc imagedesc photocms legend photocredit mediacaption figurecaption
    noteanh imgcenter credit credits bildunterschrift bildtext bildrechte mediarights mediasubtitle imagecredit didascalia bildtekst bijschrift
    """
)
BYLINE = _table(
    """
    author authors arauthor byline bylines articleinfo articleinfoterm tacgia nguoiviet writer autor autoren auteur autore autoren firma signature timestamp datetime
    publishdate publisheddate publishdate dateline postdate articledate articlemeta postmeta entrymeta metadata createdby readtime readingtime lesezeit
    lastchanged lastmodified lastupdated webtime stand displaydate posteddate pubdate publishtime textauthor datum uhrzeit
    """
)
LEAD = _table(
    """
    sapo lead lede leadtext leadin standfirst strapline dek deck chapo chapeau ingress vorspann tomtat hometext shortcontent articlesummary detailsummary
    newssummary abstract excerpt trichyeu trichdan subheadline subtitle articlelead newslead bajada entradilla sommario occhiello perex anrede anons
    articledescription articleintro introtext detailsapo description summary intro einleitung manchet underrubrik preambel chamada linhafina
    """
)
HIDDEN = _table("hidden hide visuallyhidden sronly screenreadertext dnone ishidden invisible hiddenxs srlabel")
ARTICLE_HEADS = _table("article post entry story news detail main page")
ARTICLE_TAILS = _table("content body text main detail page contents article fulltext")
BUILDER = "elementor"
SIZERS = _table("fontsize size sizer tool tools toolbar bar box control controls button buttons btn btns change changer adjust switch wrap wrapper group up down plus minus")
ABOUT = _table("no has with without")  # `no-footer`, `has-post-thumbnail` tell what stands inside or not
FILLERS = _table("widget module inner wrapper section")  # between the words of `article-widget-text`
ARTICLE = _table("noidung chitiet baiviet articlebody richtext rtestatefield contentdetail articleblock fulltext bodytext copytext")


def names_holding(*parts: str) -> Callable[[str], bool]:
    """Return what tells whether class and id names hold one of some parts, in any case."""

    @lru_cache(maxsize=65536)  # a page gives few names to many elements
    def holds(names: str) -> bool:
        lower = names.lower()
        return any(part in lower for part in parts)

    return holds


@lru_cache(maxsize=65536)
def role_of(names: str) -> Role | None:
    """Return what class and id names say an element is; None when they say nothing.

    The names of an article win over all others: `sidebar-grid article__content` is the article.
    """
    roles = [role for name in names.split() if (role := _role_of_one(name)) is not None]
    return min(roles, key=ORDER.index) if roles else None


ORDER = (Role.ARTICLE, Role.HIDDEN, Role.CAPTION, Role.BOX, Role.LEAD, Role.FURNITURE, Role.BYLINE, Role.MEDIA, Role.CARD)


@lru_cache(maxsize=65536)
def _role_of_one(name: str) -> Role | None:
    if not name.islower():
        name = CAMEL.sub("-", name).lower()
    return _role([word.rstrip(DIGITS) for word in name.translate(SEPARATORS).split()])


def _role(words: list[str]) -> Role | None:
    if words and words[0] == BUILDER:  # every part of its pages is a widget: the words behind say which
        words = [word for word in words[1:] if word != "widget"]
    if not words:
        return None
    if len(words) > 1 and ((words[0] in ABOUT and words[0] + words[1] not in LISTED) or words[-2:] == ["label", "hidden"]):
        return None
    if len(words) > 2:
        words = [words[0], *(word for word in words[1:-1] if word not in FILLERS), words[-1]]
    if not ARTICLE_HEADS.isdisjoint(words):
        for index, (head, tail) in enumerate(pairwise(words)):
            if head in ARTICLE_HEADS and tail in ARTICLE_TAILS:
                rest = words[index + 2 :]
                if not rest or (rest[-1] not in NOT_BODY and _role(rest) is None):
                    return Role.ARTICLE
                words = rest  # `article-content__sign-in`: what follows says which part of the article's frame it is
                break
    terms = {*words, *map(add, words, words[1:])} if len(words) > 1 else {*words}
    if "fontsize" in terms and words[-1] not in SIZERS:
        terms.discard("fontsize")  # `fontSizeMedium` sets text, `font-size` and `font-size-toolbar` change it
    if not terms.isdisjoint(ARTICLE) and words[-1] not in NOT_BODY and terms.isdisjoint(LEAD) and terms.isdisjoint(BOX):
        return Role.ARTICLE
    role = _listed(terms)
    return Role.ARTICLE if role is None and words[-1] == "article" else role


def _listed(terms: set[str]) -> Role | None:
    """Return the role of the first table that lists one of some terms."""
    place = len(TABLES)
    for term in terms:
        if (found := LISTED.get(term, place)) < place:
            place = found
        if place > PREFIXED and term[:3] in BEGINS and term.startswith(FURNITURE_PREFIXES):
            place = PREFIXED
    return TABLES[place][0] if place < len(TABLES) else None


# what makes `article-body-…` a part of the article's frame: `article__content-header`, `detail-content-related`
NOT_BODY = _table(
    "top header footer foot side sidebar related tools tool meta info share author date title image img photo video caption tags tag comments comment "
    "lead summary nav menu ad ads social teaser link links list item items card newsletter box byline signup aside widget intro description"
)
TABLES = (
    (Role.HIDDEN, HIDDEN), (Role.CAPTION, CAPTION), (Role.BOX, BOX), (Role.FURNITURE, FURNITURE), (Role.LEAD, LEAD), (Role.BYLINE, BYLINE),
    (Role.MEDIA, MEDIA), (Role.CARD, CARD),
)  # fmt: skip
LISTED = {term: place for place in reversed(range(len(TABLES))) for term in TABLES[place][1]}
PREFIXED = TABLES.index((Role.FURNITURE, FURNITURE))
