"""A portal on loopback: 4 families of pages, 200 articles over list pages, feeds and a sitemap, and faults on demand."""

from __future__ import annotations

import gzip
import threading
import time
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from email.utils import formatdate
from hashlib import sha1
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlsplit

FAMILIES = ("nukeviet", "sharepoint", "liferay", "aspnet")
PER_PAGE = 10
LAYOUTS = {
    "nukeviet": '<html><head><title>{title}</title></head><body><div id="menu"><a href="/">Trang chủ</a></div><div class="news_column"><h1 class="title">{title}</h1>'
    '<span class="time">{day}</span><div class="hometext"><strong>{lead}</strong></div><div id="news-bodyhtml" class="bodytext">{body}</div></div>'
    '<div class="counter">Lượt truy cập: 1.234.567</div></body></html>',
    "sharepoint": '<html><head><title>{title}</title><meta name="GENERATOR" content="Microsoft SharePoint"></head><body><form><div id="s4-ribbonrow">Skip Ribbon Commands</div>'
    '<div id="s4-workspace"><h3 class="news-title">{title}</h3><div class="news-date">{day}</div><div class="ms-rtestate-field"><p>{lead}</p>{body}</div></div></form></body></html>',
    "liferay": '<html><head><title>{title}</title></head><body class="yui3-skin-sam"><div class="portlet-body"><div class="journal-content-article"><h2>{title}</h2>'
    '<p class="date">{day}</p><p>{lead}</p>{body}</div></div><footer>Số lượt xem: 321</footer></body></html>',
    "aspnet": '<html><head><title>{title}</title></head><body><form><input type="hidden" name="__VIEWSTATE" value="x"><table><tr><td class="LeftPane">Liên kết</td>'
    '<td class="ContentPane"><span class="Title">{title}</span><br><span class="Date">{day}</span><div class="Content"><p>{lead}</p>{body}</div></td></tr></table></form></body></html>',
    # what the layout of the night after looks like: figures moved into pictures, a shell around
    "changed": '<html><head><title>Cổng thông tin</title></head><body><div id="app"></div><div class="menu"><a href="/">Trang chủ</a> <a href="/tin">Tin tức</a></div></body></html>',
}
ROBOTS = "User-agent: *\nDisallow: /noi-bo/\n{delay}Sitemap: {base}/sitemap.xml\n"


@dataclass
class Site:
    """What the server shows and what it was asked; tests change the first and read the second."""

    articles: int = 200
    port: int = 0
    crawl_delay: float | None = None
    robots_status: int = 200
    sitemap: bytes | None = None  # instead of the right one
    edits: dict[int, int] = field(default_factory=dict)  # article -> how often it was edited
    deleted: set[int] = field(default_factory=set)
    faults: dict[int, str] = field(default_factory=dict)  # article -> fault
    new_layout: bool = False
    asked: list[tuple[float, str]] = field(default_factory=list)
    tries: dict[str, int] = field(default_factory=lambda: defaultdict(int))
    lock: threading.Lock = field(default_factory=threading.Lock)

    @property
    def base(self) -> str:
        """Return the address of the site."""
        return f"http://127.0.0.1:{self.port}"

    def paths(self, prefix: str = "/tin/") -> list[str]:
        """Return the paths of articles that were asked, in order."""
        return [path for _, path in self.asked if path.startswith(prefix)]


def article(site: Site, number: int) -> bytes:
    """Return the page of an article: figures that follow from its number and its edits."""
    edit = site.edits.get(number, 0)
    total, done = 1000 + 7 * number + edit, 900 + 7 * number
    family = "changed" if site.new_layout else FAMILIES[number % 4]
    title = f"Kết quả giải quyết thủ tục hành chính đợt {number} của huyện"
    lead = f"Trong tháng, bộ phận một cửa của huyện đã tiếp nhận {_n(total)} hồ sơ của người dân và doanh nghiệp."
    body = (
        f"<p>Số hồ sơ giải quyết đúng hạn là {_n(done)}/{_n(total)} hồ sơ (đạt {100 * done / total:.1f}%), trong đó tiếp nhận trực tuyến {_n(300 + number)} hồ sơ.</p>"
        f"<p>Tỷ lệ hài lòng của người dân, tổ chức đạt {90 + number % 9},5%, tăng 1,2% so với cùng kỳ năm trước; còn {number % 13} hồ sơ trễ hạn.</p>"
        "<p>Thời gian tới, huyện tiếp tục rà soát, đơn giản hóa thủ tục, nâng cao chất lượng phục vụ tại bộ phận một cửa các cấp.</p>"
    ).replace(".", ",", 0)
    day = f"Ngày {1 + number % 28:02d}/{1 + number % 12:02d}/2024"
    return LAYOUTS[family].format(title=title, lead=lead, body=body, day=day).encode()


def _n(value: int) -> str:
    return f"{value:,}".replace(",", ".")


class Handler(BaseHTTPRequestHandler):
    """Answers as the site says."""

    site: Site
    protocol_version = "HTTP/1.1"

    def handle(self) -> None:
        """Serve a connection; one that the other side drops is over."""
        with suppress(ConnectionError):
            super().handle()

    def log_message(self, *_: object) -> None:
        """Say nothing."""

    def do_GET(self) -> None:
        """Answer one request."""
        site, parts = self.site, urlsplit(self.path)
        with site.lock:
            site.asked.append((time.monotonic(), self.path))
            site.tries[self.path] += 1
        if parts.path == "/robots.txt":
            delay = f"Crawl-delay: {site.crawl_delay}\n" if site.crawl_delay else ""
            self._send(ROBOTS.format(base=site.base, delay=delay).encode(), "text/plain", site.robots_status)
        elif parts.path == "/rss.xml":
            self._send(self._feed(), "application/rss+xml")
        elif parts.path == "/sitemap.xml":
            urls = "".join(f"<url><loc>{site.base}{address(n)}</loc></url>" for n in range(0, site.articles, 5))
            self._send(site.sitemap or f'<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{urls}</urlset>'.encode(), "application/xml")
        elif parts.path.startswith("/sitemap-"):
            self._send(site.sitemap or b"", "application/xml")
        elif parts.path == "/danh-sach":
            self._send(self._list(int(parse_qs(parts.query).get("trang", ["1"])[0])), "text/html; charset=utf-8")
        elif parts.path.startswith("/tin/"):
            self._article(int(parts.path.removeprefix("/tin/").split("-")[0]))
        else:
            self._send(b"khong co", "text/plain", 404)

    def _feed(self) -> bytes:
        items = "".join(f"<item><title>Tin {n}</title><link>{self.site.base}{address(n)}?utm_source=rss</link>{_dated(n)}</item>" for n in range(min(20, self.site.articles)))
        return f'<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>Tin</title>{items}</channel></rss>'.encode()

    def _list(self, page: int) -> bytes:
        numbers = range((page - 1) * PER_PAGE, min(page * PER_PAGE, self.site.articles))
        links = "".join(f'<li><a href="{address(n)}?sid=ab{page}{n}#top">Tin {n}</a></li>' for n in numbers)
        more = f'<a class="next" href="/danh-sach?trang={page + 1}">Trang sau</a>' if page * PER_PAGE < self.site.articles else ""
        forbidden = '<a href="/noi-bo/1-mat">Nội bộ</a><a href="http://other.example/tin/1-x">Nơi khác</a>'
        return f"<html><body><ul>{links}</ul>{forbidden}{more}</body></html>".encode()

    def _article(self, number: int) -> None:
        site = self.site
        if number in site.deleted:
            self._send(b"<html><body>Khong tim thay</body></html>", "text/html", 404)
            return
        if self._fault(site.faults.get(number), number):
            return
        body = article(site, number)
        tag = f'"{sha1(body, usedforsecurity=False).hexdigest()[:12]}"'
        if self.headers.get("If-None-Match") == tag and number % 3:
            self._send(b"", "text/html", 304, {"ETag": tag})
        else:
            self._send(body, "text/html; charset=utf-8", 200, {"ETag": tag, "Last-Modified": formatdate(1_700_000_000, usegmt=True)} if number % 3 else {})

    def _fault(self, fault: str | None, number: int) -> bool:
        first = self.site.tries[self.path] == 1
        if (fault == "500-once" and first) or fault == "500":
            self._send(b"loi", "text/plain", 500)
        elif fault == "429" and first:
            self._send(b"cham lai", "text/plain", 429, {"Retry-After": "1"})
        elif fault == "timeout":
            time.sleep(3)
            self.close_connection = True
        elif fault == "cut":
            self._raw(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 100000\r\n\r\n<html><body>cut")
        elif fault == "loop":
            self._send(b"", "text/html", 302, {"Location": self.path})
        elif fault == "private":
            self._send(b"", "text/html", 302, {"Location": "http://10.0.0.1/tin/1-x"})
        elif fault == "file":
            self._send(b"", "text/html", 302, {"Location": "file:///etc/passwd"})
        elif fault == "bomb":
            self._send(gzip.compress(b" " * 60_000_000), "text/html", 200, {"Content-Encoding": "gzip"})
        elif fault == "soft-404":
            self._send("<html><body><h1>Không tìm thấy trang</h1><p>Nội dung không tồn tại.</p></body></html>".encode(), "text/html; charset=utf-8")
        elif fault == "drip":
            body = article(self.site, number)
            self._raw(b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: %d\r\nConnection: close\r\n\r\n" % len(body), close=False)
            for start in range(0, len(body), 400):
                self.wfile.write(body[start : start + 400])
                self.wfile.flush()
                time.sleep(0.05)
            self.close_connection = True
        else:
            return False
        return True

    def _raw(self, data: bytes, close: bool = True) -> None:
        self.wfile.write(data)
        self.wfile.flush()
        self.close_connection = close

    def _send(self, body: bytes, kind: str, status: int = 200, headers: dict[str, str] | None = None) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        for name, value in (headers or {}).items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)


def _dated(number: int) -> str:
    """Return the day of a feed's entry: article 19 is of 2020, the others of 2024; most have none."""
    return {18: "<pubDate>Mon, 01 Jan 2024 08:00:00 +0700</pubDate>", 19: "<pubDate>Wed, 01 Jan 2020 08:00:00 +0700</pubDate>"}.get(number, "")


def address(number: int) -> str:
    """Return the path of an article."""
    return f"/tin/{number}-ket-qua-mot-cua"


@contextmanager
def serve(site: Site) -> Iterator[Site]:
    """Run the site on a free port of loopback until the block ends."""
    handler = type("SiteHandler", (Handler,), {"site": site})
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    server.daemon_threads = True
    site.port = server.server_port
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield site
    finally:
        server.shutdown()
        server.server_close()


PROFILE = """id = "test"
names = ["Cổng thử"]
base_url = "{base}/"
owner = "Ủy ban nhân dân huyện Thử"
family = "nukeviet"

[[layouts]]
body = "#news-bodyhtml, .ms-rtestate-field, .journal-content-article, .Content"

[expect]
blocks = 1

[discover]
feeds = ["{base}/rss.xml"]
sitemaps = ["{base}/sitemap.xml"]
lists = ["{base}/danh-sach"]
links = "/tin/\\\\d+-[a-z-]+"
next = "a.next"
list_pages = 50
"""
