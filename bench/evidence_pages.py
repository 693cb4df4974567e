"""Times the table of figures with 100,000 statistics in Chromium: first view, filters, search; and the size of the site.

python bench/evidence_pages.py [STATISTICS]   (needs Debian's chromium; makes its own run in a temporary folder)
"""

from __future__ import annotations

import random
import shutil
import statistics as stats
import sys
import tempfile
import time
from datetime import date
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from extractors.indicators.catalog import load
from pipeline.evidence import build_site
from pipeline.evidence.tiles import BEFORE
from tests.panel_rows import document, statistic, write_run

PER_DOCUMENT = 15
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


def make_run(out: Path, count: int) -> None:
    """Write a run of `count` made-up statistics of varied words, bodies, codes and periods."""
    random.seed(7)
    codes = list(load().indicators.values())
    words = [
        "tỷ",
        "lệ",
        "hồ",
        "sơ",
        "giải",
        "quyết",
        "đúng",
        "hạn",
        "trên",
        "tổng",
        "số",
        "tiếp",
        "nhận",
        "tại",
        "bộ",
        "phận",
        "một",
        "cửa",
        "của",
        "các",
        "đơn",
        "vị",
        "trong",
        "tỉnh",
        "năm",
        "qua",
        "đạt",
        "mức",
        "cao",
    ]
    documents = [
        document(f"d{n}", date(2015 + n % 10, 1 + n % 12, 1), title=f"Báo cáo số {n}", text="x")
        for n in range(count // PER_DOCUMENT + 1)
    ]
    rows = []
    for n in range(count):
        indicator, province = random.choice(codes), random.choice(BEFORE)
        value = f"{random.uniform(0, 100):.2f}"
        sentence = " ".join(random.choices(words, k=30))
        year = 2015 + n % 10
        rows.append(
            statistic(
                f"s{n}", f"d{n // PER_DOCUMENT}", value, indicator=indicator.code, domain=indicator.domain, organization=province.name,
                province_code=province.code, evidence=f"{sentence} {value} {sentence}", char_start=len(sentence) + 1,
                char_end=len(sentence) + 1 + len(value), figure=value, period_start=date(year, 1, 1), period_end=date(year, 12, 31), role=random.choice(["actual", "target"]),
            )
        )  # fmt: skip
    write_run(out, documents, rows)


def measure(page: Page, site: Path) -> dict[str, float]:
    """Return milliseconds of the first view, of reading all rows, and of the first and of all results of each filter."""
    begun = time.perf_counter()
    page.goto(f"file://{site}/browse.html")
    page.wait_for_selector("#body [role=row]")
    took = {"first view": time.perf_counter() - begun}
    page.wait_for_function("!document.getElementById('tally').textContent.includes('/')", timeout=120_000)
    took["all rows read"] = time.perf_counter() - begun
    page.wait_for_timeout(3000)  # as long as a reader needs for the first rows
    for name, action in (
        ("filter kind", "f => { f('f-role', 'target') }"),
        ("filter organization", "f => { f('f-organization', 'ha n') }"),
        ("search, first time", "f => { f('f-text', 'giai quyet dung han') }"),
        ("search again", "f => { f('f-text', 'giai quyet dung ha') }"),
        ("search with diacritics", "f => { f('f-text', 'giải quyết') }"),
    ):
        script = f"""async () => {{
            const set = (id, value) => {{ document.getElementById(id).value = value; }};
            document.getElementById('clear').click();
            const begun = performance.now(), tally = document.getElementById('tally'), before = tally.textContent;
            ({action})(set);
            document.getElementById('filters').dispatchEvent(new Event('input', {{ bubbles: true }}));
            while (tally.textContent === before && performance.now() - begun < 20000) await new Promise(r => setTimeout(r, 2));
            await new Promise(r => requestAnimationFrame(() => r()));
            const first = performance.now() - begun;
            while (tally.textContent.includes('/')) await new Promise(r => setTimeout(r, 2));
            return [first, performance.now() - begun]; }}"""
        took[name], took[f"{name}, all"] = (ms / 1000 for ms in page.evaluate(script))
    return {name: 1000 * seconds for name, seconds in took.items()}


def main() -> None:
    """Print medians of five page loads, and the size of the site."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    with tempfile.TemporaryDirectory(prefix="cchc-pages-") as folder, sync_playwright() as playwright:
        out, site = Path(folder) / "out", Path(folder) / "site"
        make_run(out, count)
        begun = time.perf_counter()
        built = build_site(out, site)
        data = sum(p.stat().st_size for p in (site / "data").iterdir())
        print(
            f"{count:,} statistics: site of {built.size / 1e6:.1f} MB (table {data / 1e6:.1f} MB), built in {time.perf_counter() - begun:.0f} s"
        )
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=FLAGS)
        runs = [
            measure(browser.new_page(viewport={"width": 1280, "height": 850}, bypass_csp=True), site) for _ in range(5)
        ]
        for name in runs[0]:
            values = [run[name] for run in runs]
            print(f"{name:28} {stats.median(values):7.0f} ms   ({min(values):.0f}–{max(values):.0f})")
        browser.close()


if __name__ == "__main__":
    main()
