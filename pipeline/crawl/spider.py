"""Walks a portal's feeds, sitemaps and list pages to its articles, and keeps what is new or changed."""

from __future__ import annotations

import base64
import hashlib
from collections import Counter
from collections.abc import AsyncIterator, Iterator
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import feedparser
from scrapy import Request, Spider
from scrapy.http import Response, TextResponse
from scrapy.spidermiddlewares.httperror import HttpError
from scrapy.utils.sitemap import Sitemap

from pipeline.bodies import GZIP, gunzip
from pipeline.crawl.addresses import canonical
from pipeline.crawl.index import FORGOTTEN, GONE, Index
from pipeline.crawl.keeper import Exchange, Keeper
from pipeline.crawl.middlewares import RefusedError
from pipeline.crawl.plan import Job
from pipeline.portals import host_of
from pipeline.records import PageError

MAX_ENTRIES = 50_000  # addresses of one night
MAX_SITEMAPS = 500
UNCHANGED = 304


class PortalSpider(Spider):
    """One night of one portal. `counts` and `failures` are what the night's record tells."""

    name = "portal"
    custom_settings: dict[str, Any] = {}  # noqa: RUF012 - Scrapy's attribute

    def __init__(self, job: Job) -> None:
        super().__init__()
        self.job, self.plan = job, job.plan()
        self.index = Index.open(Path(job.folder))
        self.articles = Keeper(Path(job.raw), job.portal)
        self.others = Keeper(Path(job.folder), "crawl")
        self.done = self.index.done(job.night)
        self.seen: set[str] = set()
        self.sitemaps = set(self.plan.sitemaps)
        self.pending: set[str] = set()  # asked for, without an answer yet
        self.pages_left = job.max_pages if job.max_pages is not None else MAX_ENTRIES
        self.counts: Counter[str] = Counter()
        self.failures: list[dict[str, str]] = []
        self.wanted: list[dict[str, str]] = []  # of a dry run: what would be fetched, and why

    async def start(self) -> AsyncIterator[Request]:
        """Begin with everything that lists articles, then ask again for the younger known ones."""
        for address in self.plan.feeds:
            yield self._listing(address, self.parse_feed)
        for address in self.plan.sitemaps:
            yield self._listing(address, self.parse_sitemap)
        for address in self.plan.lists:
            yield self._listing(address, self.parse_list, {"depth_left": self.plan.list_pages - 1})
        oldest = (date.fromisoformat(self.job.night[:10]) - timedelta(days=self.plan.recheck_days)).isoformat()
        for page in list(self.index.pages.values()):
            if page.first_night >= oldest and page.status not in GONE:
                for request in self._article(page.address, "known"):
                    yield request

    def _listing(self, address: str, callback: Any, meta: dict[str, Any] | None = None) -> Request:
        return Request(address, callback, errback=self.failed, meta={"is_listing": True, **(meta or {})}, priority=10, dont_filter=True)

    def parse_feed(self, response: Response) -> Iterator[Request]:
        """Read RSS or Atom."""
        self._keep_listing(response)
        feed = feedparser.parse(response.body)
        if feed.bozo and not feed.entries:
            self.fail(response.url, "feed", f"no feed: {feed.bozo_exception}")
        for entry in feed.entries:
            moment = entry.get("updated_parsed") or entry.get("published_parsed")
            if entry.get("link"):
                yield from self._found(response, entry.link, "feed", _date(moment))

    def parse_sitemap(self, response: Response) -> Iterator[Request]:
        """Read a sitemap, packed or not, or an index of sitemaps."""
        self._keep_listing(response)
        try:
            body = gunzip(response.body, response.url) if response.body.startswith(GZIP) else response.body
            sitemap = Sitemap(body)
        except (PageError, SyntaxError, StopIteration) as error:
            self.fail(response.url, "listing", f"no sitemap: {str(error) or 'no element found'}")
            return
        if sitemap.type not in ("urlset", "sitemapindex"):
            self.fail(response.url, "listing", f"no sitemap: a page of <{sitemap.type}>")
        for entry in sitemap:
            if sitemap.type == "urlset":
                yield from self._found(response, entry["loc"], "sitemap", _day(entry.get("lastmod")))
            elif sitemap.type == "sitemapindex":
                yield from self._inner(response, entry["loc"])

    def _inner(self, response: Response, link: str) -> Iterator[Request]:
        """Ask for a sitemap that an index names, each once: an index may name itself."""
        try:
            address = response.urljoin(link.strip())
        except ValueError:
            self.fail(response.url, "listing", f"a sitemap that it names has no address: {link}")
            return
        if address in self.sitemaps:
            return
        if len(self.sitemaps) == MAX_SITEMAPS:
            self.fail(address, "listing", f"not asked: one night reads {MAX_SITEMAPS} sitemaps")
            return
        self.sitemaps.add(address)
        yield self._listing(address, self.parse_sitemap)

    def parse_list(self, response: Response) -> Iterator[Request]:
        """Read a list page: its links to articles, and the link to the next page."""
        self._keep_listing(response)
        if not isinstance(response, TextResponse):
            self.fail(response.url, "list", "no text")
            return
        links = response.css("a::attr(href)").getall()
        if not any(self._address(response, link) for link in links) and response.meta["depth_left"] == self.plan.list_pages - 1:
            self.fail(response.url, "list", f"no link matches {self.plan.links!r}: the list's layout may have changed")
        for link in links:
            yield from self._found(response, link, "list", None)
        following = response.css(self.plan.next).attrib.get("href") if self.plan.next and response.css(self.plan.next) else None
        if following and response.meta["depth_left"] > 0:
            try:
                following = response.urljoin(following.strip())
            except ValueError:
                self.fail(response.url, "list", f"the link to the next page is no address: {following}")
                return
            yield self._listing(following, self.parse_list, {"depth_left": response.meta["depth_left"] - 1})

    def _address(self, response: Response, link: str) -> str | None:
        """Return the address of a link to an article of the portal, None for any other link."""
        try:
            address = canonical(response.urljoin(link.strip()))
        except ValueError:
            return None
        return address if host_of(address) in self.job.hosts and self.plan.is_article(address) else None

    def _found(self, response: Response, link: str, where: str, day: date | None) -> Iterator[Request]:
        address = self._address(response, link)
        if address is not None and self.job.is_in_span(day):
            yield from self._article(address, where)

    def _article(self, address: str, where: str) -> Iterator[Request]:
        """Ask for an article once a night, with what is known of it."""
        if address in self.seen or len(self.seen) >= MAX_ENTRIES:
            return
        self.seen.add(address)
        known = self.index.pages.get(address)
        if address in self.done or self.pages_left <= 0 or (known is not None and known.status == FORGOTTEN):
            return
        self.pages_left -= 1
        if self.job.dry_run:
            self.wanted.append({"address": address, "found": where, "why": "check again" if known else "new"})
            return
        self.pending.add(address)
        headers: dict[str, str] = {}
        if known is not None and known.digest is not None:
            headers |= {"If-None-Match": known.etag} if known.etag else {}
            headers |= {"If-Modified-Since": known.modified} if known.modified else {}
        meta = {"address": address, "handle_httpstatus_list": [UNCHANGED, *GONE]}
        yield Request(address, self.parse_article, errback=self.failed, headers=headers, meta=meta)

    def parse_article(self, response: Response) -> None:
        """Keep an article that is new or changed; note one that is unchanged or gone."""
        address, exchange = response.meta["address"], response.meta["exchange"]
        self.pending.discard(address)
        known = self.index.pages.get(address)
        answer = {"etag": _header(response, b"ETag"), "modified": _header(response, b"Last-Modified"), "mime": _header(response, b"Content-Type")}
        if response.status in GONE:
            name, offset = self.others.keep(exchange)
            self.counts["deleted" if known and known.digest else "missing"] += 1
            self.index.add(address, response.status, self.job.night, filename=name, offset=offset, **answer)
            return
        digest = known.digest if response.status == UNCHANGED and known else _digest(response.body)
        if known is not None and known.digest == digest and known.stamp:
            name, offset = self.others.revisit(exchange, f"sha1:{digest}", known.stamp)
            self.counts["unchanged"] += 1
            self.index.add(address, response.status, self.job.night, digest=digest, **answer)
            return
        version = (known.version if known else 0) + 1
        name, offset = self.articles.keep(exchange, version)
        self.counts["changed" if known and known.digest else "new"] += 1
        target = response.url if response.url != address else None
        self.index.add(
            address, response.status, self.job.night, digest=digest, filename=name, offset=offset, length=len(response.body), target=target, **answer
        )  # fmt: skip

    def _keep_listing(self, response: Response) -> None:
        self.others.keep(response.meta["exchange"])
        self.counts["listings"] += 1

    def failed(self, failure: Any) -> None:
        """Note a request that got no answer to use."""
        request, error = failure.request, failure.value
        address = request.meta.get("address") or request.url
        self.pending.discard(address)
        if isinstance(error, HttpError):
            exchange: Exchange | None = error.response.meta.get("exchange")
            if exchange is not None:
                self.others.keep(exchange)
            kind, message = f"status_{error.response.status}", f"answered with status {error.response.status}"
        elif isinstance(error, RefusedError):
            kind, message = "refused", str(error)
        elif "robots.txt" in str(error):
            self.counts["forbidden"] += 1
            return
        else:
            kind, message = type(error).__name__, failure.getErrorMessage() or type(error).__name__
        self.fail(address, "listing" if request.meta.get("is_listing") else kind, f"{kind}: {message}")

    def fail(self, address: str, kind: str, message: str) -> None:
        """Note something that did not go well with an address."""
        self.counts["failed"] += 1
        self.failures.append({"address": address, "kind": kind, "message": " ".join(message.split())[:500]})

    def closed(self, reason: str) -> None:
        """Publish the WARC files; tell of requests that were dropped on the way, as in a loop of redirects."""
        if reason == "finished":
            for address in sorted(self.pending):
                self.fail(address, "no_answer", "asked for, but never answered: it redirects in a loop, or to a page asked for already")
        self.articles.publish()
        self.others.publish()


def _digest(body: bytes) -> str:
    return base64.b32encode(hashlib.sha1(body, usedforsecurity=False).digest()).decode()


def _header(response: Response, name: bytes) -> str | None:
    value = response.headers.get(name)
    return value.decode("latin-1") if value else None


def _date(moment: Any) -> date | None:
    try:
        return date(*moment[:3]) if moment else None
    except ValueError:
        return None


def _day(text: str | None) -> date | None:
    try:
        return datetime.fromisoformat(text.strip()).date() if text else None
    except ValueError:
        return None
