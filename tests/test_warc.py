"""WARC files as crawlers write them: codings, revisits, damage, cuts into parts; ours and other tools'."""

from __future__ import annotations

import gzip
import http.server
import io
import shutil
import subprocess
import threading
import zlib
from collections.abc import Iterator
from datetime import date
from functools import partial
from pathlib import Path

import brotli
import pytest
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from pipeline.archive import file_of, inspect, read_input
from pipeline.bodies import decode_body, join_chunks
from pipeline.records import Issue, PageError, RawPage
from pipeline.warc import cut, find_record, read_warc

PAGE = "<html><body><p>Tiếp nhận 1.250 hồ sơ</p></body></html>".encode()


class Maker:
    """A WARC file in memory."""

    def __init__(self, is_packed: bool = True) -> None:
        self.buffer = io.BytesIO()
        self.writer = WARCWriter(self.buffer, gzip=is_packed)

    def response(self, uri: str, body: bytes = PAGE, status: str = "200 OK", **headers: str) -> Maker:
        names = {"Content-Type": "text/html; charset=utf-8"} | {k.replace("_", "-"): v for k, v in headers.items()}
        head = StatusAndHeaders(status, list(names.items()), protocol="HTTP/1.1")
        record = self.writer.create_warc_record(uri, "response", payload=io.BytesIO(body), http_headers=head)
        record.rec_headers.replace_header("WARC-Date", "2024-06-30T18:00:00Z")
        self.writer.write_record(record)
        return self

    @property
    def data(self) -> bytes:
        return self.buffer.getvalue()


def read(data: bytes) -> list[RawPage | Issue]:
    return list(read_warc(io.BytesIO(data), "a.warc.gz"))


def names(found: list[RawPage | Issue]) -> list[str]:
    return [p.kind if isinstance(p, Issue) else p.uri for p in found]


@pytest.mark.parametrize(
    ("body", "headers"),
    [
        (PAGE, {}),
        (gzip.compress(PAGE), {"Content_Encoding": "gzip"}),
        (zlib.compress(PAGE), {"Content_Encoding": "deflate"}),
        (zlib.compress(PAGE)[2:-4], {"Content_Encoding": "deflate"}),
        (brotli.compress(PAGE), {"Content_Encoding": "br"}),
        (b"%x\r\n%s\r\n0\r\n\r\n" % (len(PAGE), PAGE), {"Transfer_Encoding": "chunked"}),
        (b"5\r\n%s\r\n%x;x=y\r\n%s\r\n0\r\n\r\n" % (PAGE[:5], len(PAGE) - 5, PAGE[5:]), {"Transfer_Encoding": "chunked"}),
        (PAGE, {"Transfer_Encoding": "chunked"}),
        (PAGE, {"Content_Encoding": "gzip"}),
    ],
    ids=["plain", "gzip", "zlib", "raw deflate", "brotli", "chunked", "two chunks", "stored without chunks", "stored unpacked"],
)
@pytest.mark.parametrize("is_packed", [True, False])
def test_bodies_are_read_as_the_browser_sees_them(body: bytes, headers: dict[str, str], is_packed: bool) -> None:
    [page] = read(Maker(is_packed).response("http://a/1", body, **headers).data)
    assert isinstance(page, RawPage)
    assert page.data == PAGE
    assert page.raw_file == "a.warc.gz"
    assert page.harvest_date == date(2024, 7, 1)  # in Vietnam it was the next day


def test_what_is_no_page_is_told_apart() -> None:
    maker = Maker().response("http://a/1").response("http://a/gone", status="404 Not Found").response("http://a/moved", status="301 Moved")
    maker.response("http://a/x.png", b"\x89PNG", Content_Type="image/png").response("http://a/robots.txt", b"User-agent: *", Content_Type="text/plain")
    maker.writer.write_record(maker.writer.create_revisit_record("http://a/1", "sha1:A", "http://a/1", "2024-01-01T00:00:00Z"))
    maker.writer.write_record(maker.writer.create_warc_record("metadata://gnu.org/x", "resource", io.BytesIO(b"notes")))
    maker.response("http://a/2")
    assert names(read(maker.data)) == ["http://a/1", "http_status", "http_status", "not_a_page", "not_a_page", "revisit", "http://a/2"]


@pytest.mark.parametrize("is_packed", [True, False])
def test_a_cut_file_loses_its_last_record_only_and_says_so(is_packed: bool) -> None:
    maker = Maker(is_packed).response("http://a/1").response("http://a/2")
    whole = len(maker.data)
    maker.response("http://a/3")
    for end in range(whole + 1, len(maker.data) - 4, 7):
        found = names(read(maker.data[:end]))
        assert (found[:2], found[-1]) == (["http://a/1", "http://a/2"], "truncated"), end
        assert found[2:-1] in ([], ["http://a/3"])  # all of it may be there but the end of its packing
    assert names(read(maker.data[:whole])) == ["http://a/1", "http://a/2"]


def test_reading_goes_on_behind_a_damaged_record() -> None:
    maker = Maker().response("http://a/1")
    start = len(maker.data)
    maker.response("http://a/2").response("http://a/3")
    data = bytearray(maker.data)
    data[start + 60 : start + 64] = b"\xff\xff\xff\xff"
    assert names(read(bytes(data))) == ["http://a/1", "truncated", "http://a/3"]


@pytest.mark.parametrize("is_packed", [True, False])
def test_parts_hold_every_record_once(tmp_path: Path, is_packed: bool) -> None:
    maker = Maker(is_packed)
    for number in range(600):
        maker.response(f"http://a/{number}", PAGE + str(number * 7919).encode() * 20)
    path = tmp_path / "a.warc.gz"
    path.write_bytes(maker.data)
    parts = inspect(str(path))
    assert 4 <= len(parts) <= 30
    assert {file_of(p.key) for p in parts} == {str(path)}
    found = [page.uri for part in parts for page in read_input(part)]
    assert found == [f"http://a/{n}" for n in range(600)]
    whole = gzip.compress(Maker(is_packed=False).response("http://a/1").response("http://a/2").data)
    assert cut(io.BytesIO(whole), len(whole)) == [0]  # one gzip stream cannot be cut
    assert names(read(whole)) == ["http://a/1", "http://a/2"]


def test_a_record_is_found_from_any_offset() -> None:
    maker = Maker()
    starts = []
    for number in range(5):
        starts.append(len(maker.data))
        maker.response(f"http://a/{number}", bytes(range(256)) * 300)
    for at in range(0, len(maker.data), 97):
        assert find_record(io.BytesIO(maker.data), at) == next((s for s in starts if s >= at), None)


def test_bombs_are_refused() -> None:
    with pytest.raises(PageError, match="unpacks to over"):
        decode_body(gzip.compress(bytes(3_000_000)), "", "gzip", "x", limit=1_000_000)
    with pytest.raises(PageError, match="unpacks to over"):
        decode_body(brotli.compress(bytes(3_000_000)), "", "br", "x", limit=1_000_000)


@pytest.mark.parametrize(("data", "expected"), [(b"3\r\nabc\r\n0\r\n\r\n", b"abc"), (b"3\nabc\n0\n\n", b"abc"), (b"<html>", b"<html>"), (b"a\r\nabc", b"abc"), (b"", b"")])
def test_chunks(data: bytes, expected: bytes) -> None:
    assert join_chunks(data) == expected


@pytest.fixture
def server(tmp_path: Path) -> Iterator[str]:
    site = tmp_path / "site"
    site.mkdir()
    (site / "index.html").write_bytes(b'<html><body><a href="tin.html">tin</a></body></html>')
    (site / "tin.html").write_bytes(PAGE)
    handler = partial(http.server.SimpleHTTPRequestHandler, directory=str(site))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as httpd:
        threading.Thread(target=httpd.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{httpd.server_port}"
        httpd.shutdown()


@pytest.mark.skipif(shutil.which("wget") is None, reason="wget is not installed")
def test_what_wget_archived_reads_as_what_the_server_sent(server: str, tmp_path: Path) -> None:
    command = ["wget", "-q", "-r", "--warc-file", str(tmp_path / "site"), "-P", str(tmp_path / "mirror"), f"{server}/index.html"]
    subprocess.run(command, check=False, env={"PATH": "/usr/bin:/bin", "no_proxy": "127.0.0.1"}, timeout=60)
    [part] = inspect(str(tmp_path / "site.warc.gz"))
    pages = {p.uri: p.data for p in read_input(part) if isinstance(p, RawPage)}
    assert pages[f"{server}/tin.html"] == PAGE
    assert pages[f"{server}/index.html"].startswith(b"<html>")
    assert set(pages) == {f"{server}/tin.html", f"{server}/index.html"}
