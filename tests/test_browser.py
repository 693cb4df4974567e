"""The evidence pages in a browser, from the file system: filter, search, read, step, chart, download; nothing leaves."""

from __future__ import annotations

import csv
import os
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect, sync_playwright

from pipeline.evidence import build_site
from pipeline.store import read_rows

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
FLAGS = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"]
pytestmark = [
    pytest.mark.xdist_group("browser"),
    pytest.mark.skipif(CHROMIUM is None and not os.environ.get("CI"), reason="needs Debian's chromium"),
]


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield opened
        opened.close()


@pytest.fixture(scope="module")
def site(extracted: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("evidence") / "site"
    build_site(extracted, folder)
    return folder


@pytest.fixture
def page(browser: Browser, site: Path) -> Iterator[Page]:
    """Return a page of the site; it fails where the page logs an error or asks for anything but files."""
    context = browser.new_context(viewport={"width": 1280, "height": 850}, accept_downloads=True)
    opened = context.new_page()
    troubles: list[str] = []
    opened.on("console", lambda m: troubles.append(m.text) if m.type in ("error", "warning") else None)
    opened.on("pageerror", lambda e: troubles.append(str(e)))
    opened.on("request", lambda r: None if r.url.startswith(("file:", "data:", "blob:")) else troubles.append(r.url))
    yield opened
    context.close()
    assert troubles == []


def rows_in_view(page: Page) -> int:
    return page.locator("#body [role=row]").count()


def tally(page: Page) -> int:
    match = re.match(r"[\d.,]+", page.locator("#tally").inner_text())
    assert match, page.locator("#tally").inner_text()
    return int(re.sub(r"\D", "", match[0]))


def test_filters_and_search_narrow_the_table(page: Page, site: Path, extracted: Path) -> None:
    statistics = list(read_rows(extracted, "statistics"))
    page.goto(f"file://{site}/browse.html")
    expect(page.locator("#tally")).not_to_be_empty()
    assert tally(page) == len(statistics)
    page.select_option("#f-kind", "ratio")
    page.wait_for_timeout(150)
    assert tally(page) == sum(r["kind"] == "ratio" for r in statistics)
    page.click("#clear")
    page.fill("#f-text", "ho so")
    page.wait_for_timeout(150)
    without_marks = tally(page)
    assert 0 < without_marks < len(statistics)
    page.fill("#f-text", "hồ sơ")
    page.wait_for_timeout(150)
    assert 0 < tally(page) <= without_marks
    assert 0 < rows_in_view(page) <= tally(page)


def test_sorting_orders_by_value(page: Page, site: Path) -> None:
    page.goto(f"file://{site}/browse.html")
    page.select_option("#f-kind", "share")
    page.click("[data-sort=value]")
    page.wait_for_timeout(150)
    shown = page.locator("#body [role=row] [data-cell=value] a").all_inner_texts()
    values = [float(re.sub(r"[^\d.-]", "", text.split("–")[0].replace(".", "").replace(",", "."))) for text in shown]
    assert len(values) > 3
    tops = [float(style.rstrip("px")) for style in page.locator("#body [role=row]").evaluate_all("nodes => nodes.map(n => n.style.top)")]
    ordered = [value for _, value in sorted(zip(tops, values, strict=True))]
    assert ordered == sorted(ordered)


def test_a_row_leads_to_its_sentence_and_keys_step_on(page: Page, site: Path) -> None:
    page.goto(f"file://{site}/browse.html")
    link = page.locator("#body [role=row] [data-cell=value] a").first
    statistic_id = (link.get_attribute("href") or "").split("#")[1]
    link.click()
    page.wait_for_selector(".fig.is-current")
    assert page.locator(".fig.is-current").get_attribute("id") == statistic_id
    assert page.locator(".fact.is-current").get_attribute("data-of") == statistic_id
    figures = [n.get_attribute("id") for n in page.locator(".fig").all()]
    page.keyboard.press("j")
    following = figures[(figures.index(statistic_id) + 1) % len(figures)]
    assert page.locator(".fig.is-current").get_attribute("id") == following
    page.keyboard.press("k")
    assert page.locator(".fig.is-current").get_attribute("id") == statistic_id
    expect(page.locator(".fact.is-current")).to_be_visible()


def test_the_language_switch_reaches_words_and_numbers(page: Page, site: Path) -> None:
    page.goto(f"file://{site}/index.html")
    expect(page.locator("h1")).to_contain_text("Tổng quan")
    page.click("#language")
    assert page.locator("h1 .t[lang=en]").is_visible()
    assert not page.locator("h1 .t[lang=vi]").is_visible()
    page.goto(f"file://{site}/browse.html")
    expect(page.locator("#tally")).to_contain_text("figures match")


def test_a_point_of_a_chart_leads_to_evidence(page: Page, site: Path) -> None:
    charts = [path for path in sorted((site / "i").glob("*.html")) if "role-mark" in path.read_text(encoding="utf-8")]
    assert charts, "no indicator of the corpus has a chart"
    page.goto(f"file://{charts[0]}")
    link = page.locator(".chart svg a").first
    target = link.evaluate("node => node.href.baseVal ?? node.getAttribute('xlink:href')")
    assert re.fullmatch(r"\.\./d/\w+\.html#\w+", target)
    page.goto(f"file://{site}/{target.removeprefix('../')}")
    page.wait_for_selector(".fig.is-current")


def test_the_download_holds_the_rows_of_the_view(page: Page, site: Path, extracted: Path, tmp_path: Path) -> None:
    page.goto(f"file://{site}/browse.html")
    page.select_option("#f-role", "target")
    page.wait_for_timeout(150)
    with page.expect_download() as started:
        page.click("#download")
    started.value.save_as(tmp_path / "view.csv")
    with (tmp_path / "view.csv").open(encoding="utf-8-sig", newline="") as handle:
        found = {row["statistic_id"]: row for row in csv.DictReader(handle)}
    expected = {r["statistic_id"]: r for r in read_rows(extracted, "statistics") if r["role"] == "target"}
    assert found.keys() == expected.keys()
    for key, row in expected.items():
        assert float(found[key]["value"]) == float(row["value"])
        assert (found[key]["kind"], found[key]["unit"]) == (row["kind"], row["unit"])
        assert found[key]["period_start"] == (row["period_start"].isoformat() if row["period_start"] else "")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 390])
def test_pages_are_accessible(browser: Browser, site: Path, width: int, scheme: str) -> None:
    names = ["index.html", "browse.html", "indicators.html", "map.html", "documents.html"]
    names += [f"{folder}/{next((site / folder).glob('*.html')).name}" for folder in ("d", "i")]
    context = browser.new_context(viewport={"width": width, "height": 800}, color_scheme=scheme, bypass_csp=True)  # type: ignore[arg-type]
    opened = context.new_page()
    for name in names:
        opened.goto(f"file://{site}/{name}")
        opened.wait_for_timeout(100)
        found = Axe().run(opened, options={"resultTypes": ["violations"]}).response["violations"]
        serious = [(v["id"], v["nodes"][0]["html"][:160]) for v in found if v["impact"] in ("serious", "critical")]
        assert serious == [], f"{name}: {serious}"
        overflow = opened.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        assert overflow <= 1, f"{name} is {overflow}px too wide at {width}px"
    context.close()
