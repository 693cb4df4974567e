"""Hostile pages: bounded time and memory, an issue beyond the limits, an article within them."""

from __future__ import annotations

import time
import tracemalloc

import pytest

from pipeline.clean import clean_html
from pipeline.clean.bounds import MAX_ATTRIBUTES, MAX_BYTES, MAX_NESTING, MAX_TAGS, check_bounds
from pipeline.records import PageError, RawPage

PROSE = "<p>" + "Năm 2023, huyện giải quyết đúng hạn 12.345 hồ sơ của người dân và doanh nghiệp. " * 6 + "</p>"
SENTENCE = "Năm 2023, huyện giải quyết đúng hạn 12.345 hồ sơ"


def clean(html: str | bytes) -> str:
    return clean_html(RawPage("page.html", html if isinstance(html, bytes) else html.encode())).text


@pytest.mark.parametrize(
    "html",
    [
        "<div>" * 100_000 + PROSE + "</div>" * 100_000,
        "<b>" * 100_000 + PROSE,
        "<table><tr><td>" * 30_000 + PROSE,
        "<div " + " ".join(f'a{n}="1"' for n in range(1_000_000)) + ">" + PROSE + "</div>",
        "<div " + " ".join(f"a{n}" for n in range(MAX_ATTRIBUTES + 50)) + f' title="{"x" * 30_000}">' + PROSE + "</div>",
        "<i>x</i>" * (MAX_TAGS // 2 + 1),
        b"<p>" + b"x" * MAX_BYTES + b"</p>",
    ],
    ids=["nested divs", "nested b", "nested tables", "a million attributes", "many bare attributes", "tags", "bytes"],
)
def test_page_beyond_a_limit_is_refused_at_once(html: str | bytes) -> None:
    begun = time.process_time()
    with pytest.raises(PageError) as refused:
        clean(html)
    assert (refused.value.kind, refused.value.stage) == ("too_large", "clean")
    assert "limit" in refused.value.message
    assert time.process_time() - begun < 8


@pytest.mark.parametrize(
    "html",
    [
        "<div>" * (MAX_NESTING - 100) + PROSE + "</div>" * (MAX_NESTING - 100),
        "<p>một <td>hai <li>ba " * 3_000 + PROSE,
        "<font>x " * 1_500 + PROSE,
        PROSE + "<" * 20_000,
        PROSE + "<!--" * 20_000,
        PROSE + "< 5 " * 5_000,
        '<div class="' + "aA-" * 20_000 + '">' + PROSE + "</div>",
        f'<div data-state="{"a = b " * 30_000}">' + PROSE + "</div>",
        PROSE.replace(" ", "\0"),
        PROSE + "&#xD800;&#xDFFF;&#0;&#x110000;",
        "<html><body>" + PROSE[:-4],
        "<script>" + "x < y;" * 20_000 + "</script>" + PROSE,
    ],
    ids=["deep", "unclosed p, td, li", "unclosed font", "angles", "comments", "less than", "long class", "long value", "NUL", "surrogates", "cut", "script"],
)
def test_hostile_page_within_the_limits_is_read(html: str) -> None:
    assert SENTENCE in clean(html)


def test_broken_utf8_and_surrogate_bytes_are_read() -> None:
    data = PROSE.encode() + b"\xed\xa0\x80\xed\xbf\xbf" + PROSE.encode()
    assert SENTENCE in clean(data)


def test_memory_of_a_large_page_is_bounded() -> None:
    rows = "".join(f"<tr><td>Xã {n}</td><td>{n}</td></tr>" for n in range(5_000))
    tracemalloc.start()
    text = clean(f"{PROSE}<table><tr><th>Xã</th><th>Hồ sơ</th></tr>{rows}</table>")
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert "Xã 4999 | 4999" in text
    assert peak < 300_000_000


def test_limits_hold_at_their_edge() -> None:
    check_bounds("a", "<i>x</i>" * (MAX_TAGS // 2), 100)
    check_bounds("a", "<div>" * MAX_NESTING + "</div>" * 5_000, 100)
    with pytest.raises(PageError, match="nests over 2,000 levels"):
        check_bounds("a", "<div>" * (MAX_NESTING + 1) + "</div>" * 5_000, 100)
