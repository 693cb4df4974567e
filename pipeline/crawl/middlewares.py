"""What stands between Scrapy and a portal: hosts and addresses that are let through, the pace, and what is kept of answers."""

from __future__ import annotations

import asyncio
import logging
import time
from typing import Any
from urllib.parse import urlsplit

from scrapy import Request, signals
from scrapy.crawler import Crawler
from scrapy.downloadermiddlewares.robotstxt import RobotsTxtMiddleware
from scrapy.exceptions import IgnoreRequest
from scrapy.http import Response
from scrapy.resolver import CachingThreadedResolver
from scrapy.robotstxt import RobotParser
from twisted.internet.defer import Deferred
from twisted.internet.error import DNSLookupError

from pipeline.crawl.addresses import is_public, literal
from pipeline.crawl.keeper import Exchange

log = logging.getLogger(__name__)
LONGEST_WAIT = 120.0  # seconds that Retry-After may ask for; for longer the portal is left alone this night
SLOWED = frozenset({429, 503})


class RefusedError(IgnoreRequest):
    """An address that is not asked: another host, another scheme, a private network."""


class Robots(RobotsTxtMiddleware):
    """Obeys robots.txt, and asks nothing of a host that does not give it: only one that says there is none has none (RFC 9309, 2.3.1)."""

    def __init__(self, crawler: Crawler) -> None:
        super().__init__(crawler)
        self.silent: dict[str, str] = {}  # host -> why its robots.txt is not known

    def process_request_2(self, rp: RobotParser | None, request: Request) -> None:
        """Raise RefusedError where robots.txt is not known, IgnoreRequest where it forbids."""
        if reason := self.silent.get(urlsplit(request.url).netloc):
            raise RefusedError(f"{request.url} is not asked: its host's robots.txt {reason}")
        super().process_request_2(rp, request)

    async def _parse_robots(self, response: Response, netloc: str, request: Request) -> None:
        if response.status in SLOWED or response.status >= 500:
            self.silent[netloc] = f"was answered with status {response.status}"
        await super()._parse_robots(response, netloc, request)

    def _robots_error(self, exc: Exception, netloc: str) -> None:
        if not isinstance(exc, IgnoreRequest):
            self.silent[netloc] = f"could not be read: {exc or type(exc).__name__}"
        super()._robots_error(exc, netloc)


class Fence:
    """Lets through only the portal's own hosts by http and https, and no address of a private network."""

    def __init__(self, crawler: Crawler) -> None:
        self.hosts = frozenset(crawler.settings.getlist("CCHC_HOSTS"))
        self.is_test = crawler.settings.getbool("CCHC_IS_TEST")
        self.crawler = crawler

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Fence:
        """Build from the crawler's settings, as Scrapy asks."""
        return cls(crawler)

    def process_request(self, request: Request) -> None:
        """Raise RefusedError for an address outside of the fence; redirects come through here too."""
        parts = urlsplit(request.url)
        host = (parts.hostname or "").lower()
        address = literal(host)
        reason = None
        if parts.scheme not in ("http", "https"):
            reason = f"scheme {parts.scheme}"
        elif host.removeprefix("www.") not in self.hosts:
            reason = f"host {host} is not the portal's"
        elif address is not None and not is_public(address) and not self.is_test:
            reason = f"{host} is a private address"
        if reason:
            assert self.crawler.stats is not None
            self.crawler.stats.inc_value("cchc/refused")
            raise RefusedError(f"{request.url} is not asked: {reason}")


class PublicResolver(CachingThreadedResolver):
    """Resolves names, and refuses those that lead to a private network."""

    is_test = False

    @classmethod
    def from_crawler(cls, crawler: Crawler, reactor: Any) -> PublicResolver:
        """Build from the crawler's settings, as Scrapy asks."""
        made = super().from_crawler(crawler, reactor)
        made.is_test = crawler.settings.getbool("CCHC_IS_TEST")
        return made

    def getHostByName(self, name: str, timeout: Any = ()) -> Deferred[str]:  # noqa: N802 - Twisted's name
        """Return the address of a name; fails with DNSLookupError where it is private."""
        found = super().getHostByName(name, timeout)
        return found if self.is_test else found.addCallback(self._refuse_private, name)

    @staticmethod
    def _refuse_private(address: str, name: str) -> str:
        if not is_public(address):
            raise DNSLookupError(f"{name} leads to the private address {address}")
        return address


class Pace:
    """Keeps a minimal time between two requests to a host: the profile's, robots.txt's Crawl-delay, Retry-After."""

    def __init__(self, crawler: Crawler) -> None:
        self.delay = crawler.settings.getfloat("DOWNLOAD_DELAY")
        self.agent = crawler.settings["USER_AGENT"]
        self.next: dict[str, float] = {}
        self.delays: dict[str, float] = {}

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Pace:
        """Build from the crawler's settings, and listen for robots.txt."""
        pace = cls(crawler)
        crawler.signals.connect(pace.robots_parsed, signal=signals.robots_parsed)
        return pace

    def robots_parsed(self, robotparser: Any, request: Request) -> None:
        """Take over the Crawl-delay of a host."""
        asked = robotparser.rp.crawl_delay(self.agent)
        if asked:
            self.delays[urlsplit(request.url).netloc] = float(asked)

    async def process_request(self, request: Request) -> None:
        """Wait until the host may be asked again."""
        host = urlsplit(request.url).netloc
        delay = max(self.delay, self.delays.get(host, 0.0))
        while (wait := self.next.get(host, 0.0) - time.monotonic()) > 0:
            await asyncio.sleep(wait)
        self.next[host] = time.monotonic() + delay

    async def process_response(self, request: Request, response: Response) -> Response:
        """Hold all requests to a host for as long as its Retry-After asks; the request itself is tried again by Scrapy."""
        asked = (response.headers.get(b"Retry-After") or b"").decode("latin-1").strip()
        if response.status in SLOWED and asked.isdigit():
            host = urlsplit(request.url).netloc
            if float(asked) > LONGEST_WAIT:
                log.warning("%s asks to be left alone for %s s", host, asked)
                request.meta["dont_retry"] = True
            else:
                self.next[host] = max(self.next.get(host, 0.0), time.monotonic() + float(asked))
        return response


class WireTap:
    """Notes each answer as it came over the wire, before Scrapy unpacks it; the spider decides where it is kept."""

    def process_response(self, request: Request, response: Response) -> Response:
        """Put the exchange into `request.meta["exchange"]`."""
        request.meta["exchange"] = Exchange(
            response.url, request.method, _headers(request.headers), response.status, "", _headers(response.headers), response.body,
            str(response.ip_address) if response.ip_address else None,
        )  # fmt: skip
        return response


def _headers(headers: Any) -> list[tuple[str, str]]:
    return [(name.decode("latin-1"), value.decode("latin-1")) for name, values in headers.items() for value in values]
