"""`cchc portal`: what it shows of known and unknown pages, and what it says where there is none."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from typer.testing import CliRunner

from flows import cli_portal
from flows.cli import app

PORTALS = Path(__file__).parent.parent / "corpus" / "portals"
UNKNOWN = """<html lang="vi"><head><title>Xã Mẫu Sơn - Tin</title></head><body><div class="menu"><a href="/">Trang chủ</a></div>
<div class="trang"><h1 class="ten-bai">Xã Mẫu Sơn trả 58 kết quả trước hạn</h1><div class="post-date">05/06/2024 08:00</div>
<div class="-5 khung-bai"><p>Trong tháng 5, bộ phận một cửa của xã đã trả 58 kết quả trước hạn cho người dân.</p>
<p>Còn 2 hồ sơ phải gia hạn vì thiếu giấy tờ, xã đã gửi thư xin lỗi tới cả 2 hộ.</p></div></div></body></html>"""


LIES = {
    "/short": b"HTTP/1.1 200 OK\r\nContent-Length: 90000\r\n\r\n<html>",
    "/torn": b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n<html>",
    "/no-http": b"nonsense\r\n\r\n",
    "/circle": b"HTTP/1.1 302 Found\r\nLocation: /circle\r\nContent-Length: 0\r\n\r\n",
    "/headers": b"HTTP/1.1 200 OK\r\n" + b"X: y\r\n" * 200 + b"\r\n",
}


def run(*arguments: str) -> tuple[int, str]:
    result = CliRunner().invoke(app, ["portal", *arguments])
    return result.exit_code, result.output


@pytest.fixture
def server() -> Iterator[str]:
    class Pages(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            if self.path in LIES:
                self.wfile.write(LIES[self.path])
                return
            if self.path == "/drip":
                self.wfile.write(b"HTTP/1.1 200 OK\r\n\r\n")
                with suppress(OSError):  # the reader goes
                    for _ in range(200):
                        self.wfile.write(b"<p>")
                        time.sleep(0.05)
                return
            if self.path != "/tin.html":
                self.send_error(404)
                return
            self.send_response(200)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.end_headers()
            self.wfile.write(UNKNOWN.encode())

        def log_message(self, *_: object) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Pages) as httpd:
        threading.Thread(target=httpd.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{httpd.server_address[1]}"
        httpd.shutdown()


def test_known_page_shows_profile_parts_and_blocks() -> None:
    status, output = run("check", str(PORTALS / "ha-nam" / "page.html"))
    assert status == 0
    assert "ha-nam (liferay, not verified against the live site)" in output
    assert "25/01/2022 15:48" in output
    assert "row            1 | 86,91 | 27,80" in output
    assert "suggested" not in output


def test_unknown_page_gets_selectors(server: str) -> None:
    status, output = run("check", f"{server}/tin.html")
    assert status == 0
    assert "none fits: read generically" in output
    for line in ('body = ".khung-bai"', 'title = ".ten-bai"', 'date = ".post-date"', "published  2024-06-05 08:00:00+07:00"):
        assert line in output


def test_a_date_is_suggested_whatever_its_element_is_called(tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_text(UNKNOWN.replace("post-date", "luc-dang"), encoding="utf-8")
    assert 'date = ".luc-dang"' in run("check", str(page))[1]


@pytest.mark.parametrize(
    ("source", "status", "message"),
    [
        ("/no/such/page.html", 2, "cannot be read"),
        ("{server}/lost.html", 2, "answers 404"),
        ("http://127.0.0.1:9/x", 2, "cannot be fetched"),
        ("{server}/short", 2, "ends after 6 of 90,000 bytes"),
        ("{server}/torn", 2, "cannot be fetched"),
        ("{server}/no-http", 2, "cannot be fetched"),
        ("{server}/circle", 2, "infinite loop"),
        ("{server}/headers", 2, "cannot be fetched"),
        ("{server}/drip", 2, "takes more than 0.5 s"),
        ("{server}/a b", 2, "cannot be fetched"),
        ("http://[::1/x", 2, "cannot be fetched"),
        ("{list}", 1, "article    none"),
    ],
)
def test_what_cannot_be_shown_is_said(
    server: str, tmp_path: Path, source: str, status: int, message: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cli_portal, "LONGEST", 0.5)
    page = tmp_path / "list.html"
    page.write_text("<html><body><ul>" + "".join(f'<li><a href="/{n}">Tin số {n}</a></li>' for n in range(30)) + "</ul></body></html>")
    code, output = run("check", source.format(server=server, list=page))
    assert (code, message in output) == (status, True), output


def test_list_names_every_profile() -> None:
    status, output = run("list")
    assert status == 0
    assert {line.split("\t")[0] for line in output.splitlines()} == {p.name for p in PORTALS.iterdir() if (p / "portal.toml").exists()}


def test_bad_profile_is_named(tmp_path: Path) -> None:
    (tmp_path / "x").mkdir()
    (tmp_path / "x" / "portal.toml").write_text('id = "x"\n')
    status, output = run("list", "--profiles", str(tmp_path))
    assert status == 2
    assert "`names` is missing" in output
