"""Times the cleaner against other cleaners on the same pages in one run, tool after tool, round after round.

    python bench/clean.py PAGE... --peers .venv-peers/bin/python [--rounds 5]

PAGE is an HTML file or its .gz. The peers live in an environment of their own:

    python -m venv .venv-peers
    .venv-peers/bin/pip install trafilatura lxml_html_clean resiliparse readability-lxml beautifulsoup4 lxml

Each tool runs in a process of its own that is warm before the clock starts; the clock is processor time of that
process, and the figure of a tool is the median of its rounds.
"""

from __future__ import annotations

import argparse
import gzip
import json
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from itertools import chain
from pathlib import Path

Work = Callable[[bytes], object]


def ours_generic(pages: list[bytes]) -> list[Callable[[], object]]:
    """Return the cleaner without any knowledge of the portals."""
    from pipeline.clean import clean_html
    from pipeline.records import PageError, RawPage

    def work(data: bytes) -> object:
        try:
            return clean_html(RawPage("page.html", data))
        except PageError:
            return None

    return [lambda d=d: work(d) for d in pages]


def ours_selector(pages: list[bytes]) -> list[Callable[[], object]]:
    """Return the cleaner with a profile that knows the selectors of each page; they are found before the clock starts."""
    from pipeline.clean import clean_html
    from pipeline.clean.inspect import inspect_page
    from pipeline.portals import Layout, Profile
    from pipeline.records import PageError, RawPage

    def prepare(number: int, data: bytes) -> Callable[[], object]:
        suggested = inspect_page(RawPage("page.html", data), ()).suggested
        layout = Layout(
            suggested.get("body", "body"), suggested.get("title"), suggested.get("lead"), suggested.get("date")
        )
        address = f"https://p{number}.example/"
        profile = Profile(f"p{number}", ("p",), address, "p", (layout,), "bench")
        head = data.replace(b'rel="canonical"', b'rel="x"')  # the address decides the profile

        def work() -> object:
            try:
                return clean_html(RawPage(f"{address}page.html", head), (profile,))
            except PageError:
                return None

        return work

    return [prepare(n, d) for n, d in enumerate(pages)]


def trafilatura_default(pages: list[bytes]) -> list[Callable[[], object]]:
    """Return trafilatura as it comes."""
    from trafilatura import bare_extraction

    return [lambda d=d: bare_extraction(d) for d in pages]


def trafilatura_fast(pages: list[bytes]) -> list[Callable[[], object]]:
    """Return trafilatura without its fallbacks."""
    from trafilatura import bare_extraction

    return [lambda d=d: bare_extraction(d, fast=True) for d in pages]


def resiliparse(pages: list[bytes]) -> list[Callable[[], object]]:
    """Return resiliparse, main content only."""
    from resiliparse.extract.html2text import extract_plain_text
    from resiliparse.parse.html import HTMLTree

    return [lambda d=d: extract_plain_text(HTMLTree.parse_from_bytes(d), main_content=True) for d in pages]


def readability(pages: list[bytes]) -> list[Callable[[], object]]:
    """Return readability-lxml and the text of its summary."""
    from lxml.html import fromstring
    from readability import Document

    def work(data: bytes) -> object:
        return fromstring(Document(data.decode("utf-8", "replace")).summary()).text_content()

    return [lambda d=d: work(d) for d in pages]


def newspaper(pages: list[bytes]) -> list[Callable[[], object]]:
    """Return newspaper4k, told that the pages are Vietnamese."""
    from newspaper import Article

    def work(data: bytes) -> object:
        article = Article("https://page.example/", language="vi", fetch_images=False)  # the clock is no network's
        article.download(input_html=data.decode("utf-8", "replace"))
        article.parse()
        return article.text

    return [lambda d=d: work(d) for d in pages]


def soup(pages: list[bytes]) -> list[Callable[[], object]]:
    """Return BeautifulSoup on the whole page: all of its text, no choice."""
    from bs4 import BeautifulSoup

    return [lambda d=d: BeautifulSoup(d, "lxml").get_text() for d in pages]


OURS = {"cchc, generic": ours_generic, "cchc, known selector": ours_selector}
PEERS = {
    "trafilatura": trafilatura_default,
    "trafilatura, fast": trafilatura_fast,
    "resiliparse": resiliparse,
    "readability-lxml": readability,
    "newspaper4k": newspaper,
    "bs4 get_text": soup,
}
BASE = "trafilatura"


def load(paths: list[str]) -> list[bytes]:
    """Return the bytes of pages."""
    return [gzip.decompress(Path(p).read_bytes()) if p.endswith(".gz") else Path(p).read_bytes() for p in paths]


def serve(name: str, paths: list[str]) -> None:
    """Run one tool over all pages each time a line comes in, and print the milliseconds a page took."""
    jobs = (OURS | PEERS)[name](load(paths))
    for line in chain(["warm"], sys.stdin):
        begun, failed = time.process_time(), 0
        for job in jobs:
            try:
                job()
            except Exception:  # noqa: BLE001  a peer that fails on a page has spent its time on it
                failed += 1
        spent = 1000 * (time.process_time() - begun) / len(jobs)
        if line != "warm":
            print(json.dumps([spent, failed]), flush=True)


def measure(paths: list[str], peers: str | None, rounds: int) -> dict[str, tuple[float, int]]:
    """Return milliseconds a page and pages failed for each tool, the tools taking turns."""
    names = [*OURS, *(PEERS if peers else ())]
    processes = {}
    for name in names:
        python = sys.executable if name in OURS else str(peers)
        command = [python, __file__, "--serve", name, *paths]
        processes[name] = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    spent: dict[str, list[float]] = {name: [] for name in names}
    failed = dict.fromkeys(names, 0)
    for _ in range(rounds):
        for name, process in processes.items():
            assert process.stdin is not None and process.stdout is not None
            process.stdin.write("go\n")
            process.stdin.flush()
            milliseconds, failed[name] = json.loads(process.stdout.readline())
            spent[name].append(milliseconds)
    for process in processes.values():
        process.communicate()
    return {name: (statistics.median(spent[name]), failed[name]) for name in names}


def table(results: dict[str, tuple[float, int]]) -> str:
    """Return the results as a Markdown table, slowest last."""
    base = results.get(BASE, (0.0, 0))[0]
    lines = ["| cleaner | ms a page | pages a second | times trafilatura | pages failed |", "|---|---:|---:|---:|---:|"]
    for name, (spent, failed) in sorted(results.items(), key=lambda item: item[1]):
        ratio = f"{base / spent:.1f}" if base else "-"
        lines.append(f"| {name} | {spent:.2f} | {1000 / spent:.0f} | {ratio} | {failed} |")
    return "\n".join(lines)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("pages", nargs="+", metavar="PAGE")
    parser.add_argument("--peers", help="Python of the environment that holds the peers")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--serve", metavar="TOOL", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.serve:
        serve(options.serve, options.pages)
        return
    pages = load(options.pages)
    print(
        f"{len(pages)} pages, {sum(map(len, pages)) / len(pages) / 1000:.0f} KB each, median of {options.rounds} rounds\n"
    )
    print(table(measure(options.pages, options.peers, options.rounds)))


if __name__ == "__main__":
    main()
