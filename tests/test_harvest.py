"""Nights against a portal on loopback: what is asked, what is kept, what goes wrong, what a killed night leaves."""

from __future__ import annotations

import gzip
import itertools
import json
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from flows.jobs import extract_archive
from pipeline.crawl.addresses import canonical, is_public, literal
from pipeline.crawl.index import Index, urlkey
from pipeline.crawl.keeper import mend
from pipeline.crawl.plan import read_discover
from pipeline.health import read_health, save_health, watch
from pipeline.night import Night, Wish, crawl_folder, crawl_portal, nights, raw_folder
from pipeline.portals import Profile, ProfileError, load_profile, profiles_with
from pipeline.records import Options
from pipeline.store import read_rows
from tests.portal_site.server import PROFILE, Site, address, serve

WISH = Wish("tests@example.vn", is_test=True)


@pytest.fixture
def site() -> Iterator[Site]:
    with serve(Site(articles=24)) as running:
        yield running


def profile_of(site: Site, folder: Path, extra: str = "") -> Profile:
    path = folder / "portals" / "test" / "portal.toml"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(PROFILE.format(base=site.base) + extra, encoding="utf-8")
    profiles_with.cache_clear()
    return load_profile(path)


def night_of(site: Site, tmp_path: Path, **wish: Any) -> Night:
    return crawl_portal(profile_of(site, tmp_path), tmp_path / "out", Wish("tests@example.vn", **({"is_test": True} | wish)))


def extracted(tmp_path: Path, out: Path | None = None) -> list[dict[str, Any]]:
    out = out or tmp_path / "out"
    files = sorted(str(p) for p in raw_folder(tmp_path / "out", "test").glob("*.warc.gz"))
    extract_archive(files, out, 1, options=Options(portals=str(tmp_path / "portals")))
    return list(read_rows(out, "statistics"))


def test_a_first_night_asks_for_every_allowed_article_once(site: Site, tmp_path: Path) -> None:
    night = night_of(site, tmp_path)
    assert (night.state, night.counts["new"]) == ("done", 24), night
    assert Counter(site.paths()) == {address(n): 1 for n in range(24)}
    assert not site.paths("/noi-bo/")
    assert not [path for _, path in site.asked if "sid=" in path or "utm_" in path]
    assert night.counts["forbidden"] == 0  # the pattern of articles leaves the forbidden part out already
    statistics = extracted(tmp_path)
    documents = list(read_rows(tmp_path / "out", "documents"))
    assert len(documents) == 24
    assert {d["source_id"] for d in documents} == {"test"}
    assert len(statistics) >= 24 * 4


def test_a_forbidden_path_is_not_asked_even_where_the_profile_names_it(site: Site, tmp_path: Path) -> None:
    profile = profile_of(site, tmp_path)
    wide = load_profile(_rewrite(profile, 'links = "/tin/\\\\d+-[a-z-]+"', 'links = "/(?:tin|noi-bo)/\\\\d+-[a-z-]+"'))
    night = crawl_portal(wide, tmp_path / "out", WISH)
    assert night.counts["forbidden"] == 1
    assert not site.paths("/noi-bo/")


def _rewrite(profile: Profile, old: str, new: str) -> Path:
    assert profile.folder is not None
    path = profile.folder / "portal.toml"
    text = path.read_text(encoding="utf-8").replace(old.replace("\\\\", "\\\\"), new)
    assert new in text
    path.write_text(text, encoding="utf-8")
    return path


def test_the_crawl_delay_of_robots_txt_is_kept(tmp_path: Path) -> None:
    with serve(Site(articles=5, crawl_delay=0.4)) as site:
        night_of(site, tmp_path)
        moments = [moment for moment, path in site.asked if path != "/robots.txt"]
    gaps = [b - a for a, b in itertools.pairwise(moments)]
    assert len(gaps) >= 6
    assert min(gaps) > 0.35, gaps


def test_a_second_night_fetches_what_changed(site: Site, tmp_path: Path) -> None:
    night_of(site, tmp_path)
    first = extracted(tmp_path)
    site.edits[4], site.edits[9] = 1, 1
    site.deleted.add(11)
    site.articles = 26
    site.asked.clear()
    night = night_of(site, tmp_path)
    counts = {k: v for k, v in night.counts.items() if v and k != "listings"}
    assert counts == {"new": 2, "changed": 2, "unchanged": 21, "deleted": 1}, night
    second = extracted(tmp_path)
    documents = list(read_rows(tmp_path / "out", "documents"))
    assert len(documents) == 28  # the old versions stay
    versions = Counter(d["version"] for d in documents)
    assert versions == {1: 26, 2: 2}
    ids = [d["article_id"] for d in documents if d["version"] == 2]
    assert all(sum(d["article_id"] == i for d in documents) == 2 for i in ids)
    assert {s["statistic_id"] for s in first} <= {s["statistic_id"] for s in second}
    index = Index.open(crawl_folder(tmp_path / "out", "test"))
    assert index.pages[site.base + address(11)].status == 404


def test_the_archive_gives_what_the_harvest_gave(site: Site, tmp_path: Path) -> None:
    night_of(site, tmp_path)
    site.edits[3] = 1
    night_of(site, tmp_path)
    harvested = extracted(tmp_path)
    again = extracted(tmp_path, tmp_path / "again")
    drop = {"run_id"}
    assert sorted(str({k: v for k, v in r.items() if k not in drop}) for r in harvested) == sorted(
        str({k: v for k, v in r.items() if k not in drop}) for r in again
    )


FAULTS = {
    1: ("500-once", None), 2: ("429", None), 3: ("drip", None), 4: ("500", "status_500"), 5: ("timeout", "DownloadTimeoutError"),
    6: ("cut", "ResponseDataLossError"), 7: ("loop", "no_answer"), 8: ("private", "refused"), 9: ("file", "status_302"),
    10: ("bomb", "IgnoreRequest"), 11: ("soft-404", None),
}  # fmt: skip


def test_every_fault_ends_as_specified_and_costs_nothing_else(tmp_path: Path) -> None:
    with serve(Site(articles=14, faults={n: fault for n, (fault, _) in FAULTS.items()})) as site:
        night = night_of(site, tmp_path)
    failed = {f["address"]: f["kind"] for f in night.failures}
    assert night.state == "done"
    assert failed == {site.base + address(n): kind for n, (_, kind) in FAULTS.items() if kind is not None}
    assert night.counts["new"] == 14 - len(failed)
    moments = [moment for moment, path in site.asked if path == address(2)]
    assert moments[1] - moments[0] > 0.95  # Retry-After
    extracted(tmp_path)
    issues = {i["uri"]: i["kind"] for i in read_rows(tmp_path / "out", "issues")}
    assert issues == {site.base + address(11): "no_article"}
    assert len(list(read_rows(tmp_path / "out", "documents"))) == 14 - len(failed) - 1


def test_a_killed_night_goes_on_without_asking_again(tmp_path: Path) -> None:
    with serve(Site(articles=30, crawl_delay=0.15)) as site:
        profile = profile_of(site, tmp_path)
        script = (
            "import sys; from pathlib import Path; from pipeline.night import Wish, crawl_portal; from pipeline.portals import load_profile;"
            f"crawl_portal(load_profile(Path({str(profile.folder / 'portal.toml')!r})), Path({str(tmp_path / 'out')!r}), Wish('t', is_test=True))"  # type: ignore[operator]
        )
        process = subprocess.Popen([sys.executable, "-c", script])
        deadline = time.monotonic() + 60
        while len(site.paths()) < 8 and time.monotonic() < deadline:
            time.sleep(0.05)
        process.send_signal(signal.SIGKILL)
        process.wait()
        time.sleep(1.0)
        finished = set(Index.open(crawl_folder(tmp_path / "out", "test")).pages)
        assert finished
        before = len(site.asked)
        site.crawl_delay = None
        night = crawl_portal(profile, tmp_path / "out", WISH)
        asked_again = {site.base + path for _, path in site.asked[before:] if path.startswith("/tin/")}
    assert night.is_resumed
    assert not asked_again & finished
    assert len(extracted(tmp_path)) >= 30 * 4
    assert len(list(read_rows(tmp_path / "out", "documents"))) == 30
    assert not list(raw_folder(tmp_path / "out", "test").glob("*.open"))


def test_a_changed_layout_is_reported_the_first_night(site: Site, tmp_path: Path) -> None:
    profile = profile_of(site, tmp_path)
    out, discover = tmp_path / "out", read_discover(profile)
    first = crawl_portal(profile, out, WISH)
    extracted(tmp_path)
    entry = watch(out, first, discover)
    assert (entry["state"], entry["measures"]["articles"]) == ("ok", 24)
    save_health(out, {"test": entry})
    site.new_layout = True
    second = crawl_portal(profile, out, WISH)
    extracted(tmp_path)
    entry = watch(out, second, discover)
    assert entry["state"] == "attention"
    assert any("layout may have changed" in reason for reason in entry["reasons"]), entry
    assert save_health(out, {"test": entry})["state"] == "attention"
    assert read_health(out)["portals"]["test"]["night"] == second.night


def test_expectations_of_the_profile_are_checked(site: Site, tmp_path: Path) -> None:
    profile = profile_of(site, tmp_path, "[discover.expect]\narticles = [100, 400]\n")
    night = crawl_portal(profile, tmp_path / "out", WISH)
    extracted(tmp_path)
    entry = watch(tmp_path / "out", night, read_discover(profile))
    assert entry["reasons"] == ["articles is 24, the profile expects 100 to 400"]


def test_a_portal_that_is_down_is_a_failed_night(tmp_path: Path) -> None:
    with serve(Site(articles=3)) as site:
        profile = profile_of(site, tmp_path)
    night = crawl_portal(profile, tmp_path / "out", WISH)
    assert night.state == "failed"
    assert "nothing of test was reached" in night.message
    assert [n["state"] for n in nights(crawl_folder(tmp_path / "out", "test"))] == ["failed"]


def test_a_dry_run_writes_no_articles(site: Site, tmp_path: Path) -> None:
    night = night_of(site, tmp_path, dry_run=True)
    assert len(night.wanted) == 24
    assert not site.paths()
    assert not raw_folder(tmp_path / "out", "test").exists()


def test_max_pages_bounds_a_night_and_the_next_goes_on(site: Site, tmp_path: Path) -> None:
    assert night_of(site, tmp_path, max_pages=10).counts["new"] == 10
    assert night_of(site, tmp_path).counts["new"] == 14


@pytest.mark.parametrize("wish", [{"since": "2023-01-01"}, {}], ids=["asked for", "of the profile"])
def test_entries_before_since_are_left_out(wish: dict[str, Any], tmp_path: Path) -> None:
    with serve(Site(articles=20)) as site:
        profile = profile_of(site, tmp_path, "" if wish else "since = 2023-01-01\n")
        only_feed = load_profile(_rewrite(profile, f'lists = ["{site.base}/danh-sach"]', "lists = []"))
        night = crawl_portal(only_feed, tmp_path / "out", Wish("t", is_test=True, dry_run=True, **wish))
    asked = {entry["address"].removeprefix(site.base) for entry in night.wanted}
    assert address(18) in asked
    assert address(19) not in asked


def test_private_addresses_are_refused_without_the_test_flag(site: Site, tmp_path: Path) -> None:
    night = night_of(site, tmp_path, is_test=False)
    assert night.state == "failed"
    assert "private address" in night.message
    assert not site.asked


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("HTTP://Ha-Nam.gov.vn:80/tin/1;jsessionid=AB12?utm_source=x&b=2&a=1#top", "http://ha-nam.gov.vn/tin/1?a=1&b=2"),
        ("https://x.gov.vn", "https://x.gov.vn/"),
        ("https://x.gov.vn/t?PHPSESSID=1&id=7", "https://x.gov.vn/t?id=7"),
        ("https://x.gov.vn/tin tức", "https://x.gov.vn/tin%20t%E1%BB%A9c"),
    ],
)
def test_canonical_addresses(raw: str, expected: str) -> None:
    assert canonical(raw) == expected
    assert canonical(expected) == expected


@pytest.mark.parametrize("host", ["127.0.0.1", "10.1.2.3", "169.254.169.254", "::1", "fc00::1", "0.0.0.0", "192.168.0.1", "::ffff:127.0.0.1", "224.0.0.1"])
def test_private_networks_are_known(host: str) -> None:
    assert literal(host) is not None
    assert not is_public(host)


@pytest.mark.parametrize("host", ["2130706433", "0x7f.1", "127.1", "0177.0.0.1"])
def test_addresses_in_odd_forms_are_no_names(host: str) -> None:
    assert literal(host) is not None
    assert not is_public(literal(host) or "")


def test_a_cut_index_line_is_dropped(tmp_path: Path) -> None:
    index = Index.open(tmp_path)
    index.add("https://x.vn/a", 200, "2024-01-01", digest="A")
    with open(index.path, "a", encoding="utf-8") as handle:
        handle.write('vn,x)/b 20240101000000 {"url": "https://x.vn/b", "sta')
    again = Index.open(tmp_path)
    assert set(again.pages) == {"https://x.vn/a"}
    again.add("https://x.vn/a", 200, "2024-01-02", digest="B")
    assert Index.open(tmp_path).pages["https://x.vn/a"].version == 2
    assert urlkey("https://www.x.vn:8080/a?b=1") == "vn,x,www:8080)/a?b=1"


def test_a_cut_warc_file_is_mended(tmp_path: Path, site: Site) -> None:
    night_of(site, tmp_path)
    (path,) = raw_folder(tmp_path / "out", "test").glob("*.warc.gz")
    whole = path.read_bytes()
    broken = path.with_name(path.name + ".open")
    broken.write_bytes(whole[: len(whole) - 700])
    path.unlink()
    mend(path.parent)
    assert [p.name for p in path.parent.iterdir()] == [path.name]
    assert 0 < len(path.read_bytes()) < len(whole)
    assert len(extracted(tmp_path)) > 20 * 4


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (('feeds = ["{base}/rss.xml"]', 'feeds = ["http://elsewhere.vn/rss"]'), "is not on the portal's hosts"),
        (('feeds = ["{base}/rss.xml"]', 'feeds = ["file:///etc/passwd"]'), "is not on the portal's hosts"),
        (("list_pages = 50", "list_page = 50"), "unknown keys"),
        (("list_pages = 50", "delay = 0.01"), "is not within"),
        (('next = "a.next"', 'window = ["22h", "5h"]'), "window"),
        (('links = "/tin/\\\\d+-[a-z-]+"', 'links = "("'), "is no pattern"),
    ],
)
def test_a_wrong_profile_is_refused(change: tuple[str, str], message: str, tmp_path: Path) -> None:
    text = PROFILE.replace(*change)
    assert text != PROFILE
    path = tmp_path / "test" / "portal.toml"
    path.parent.mkdir()
    path.write_text(text.format(base="http://127.0.0.1:1"), encoding="utf-8")
    with pytest.raises(ProfileError, match=message):
        read_discover(load_profile(path))


def test_sitemaps_beyond_those_of_a_night_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    from scrapy.http import Response

    from pipeline.crawl import spider

    monkeypatch.setattr(spider, "MAX_SITEMAPS", 1)
    told: list[tuple[str, str, str]] = []
    full = SimpleNamespace(sitemaps={"http://a.vn/1.xml"}, fail=lambda *failure: told.append(failure), _listing=None, parse_sitemap=None)
    response = Response("http://a.vn/1.xml")
    assert list(spider.PortalSpider._inner(full, response, "/1.xml")) == []  # type: ignore[arg-type]
    assert told == []
    assert list(spider.PortalSpider._inner(full, response, "/2.xml")) == []  # type: ignore[arg-type]
    assert told == [("http://a.vn/2.xml", "listing", "not asked: one night reads 1 sitemaps")]


def test_nights_are_told_as_json(site: Site, tmp_path: Path) -> None:
    night_of(site, tmp_path)
    (line,) = (crawl_folder(tmp_path / "out", "test") / "nights.jsonl").read_text(encoding="utf-8").splitlines()
    assert json.loads(line)["counts"]["new"] == 24


@pytest.mark.parametrize(("status", "asks"), [(404, True), (503, False), (500, False)])
def test_a_portal_whose_robots_txt_cannot_be_had_is_not_asked(status: int, asks: bool, tmp_path: Path) -> None:
    with serve(Site(articles=3, robots_status=status)) as site:
        night = night_of(site, tmp_path)
    assert bool(site.paths()) is asks
    assert night.state == ("done" if asks else "failed")
    assert asks or f"robots.txt was answered with status {status}" in night.message


URLSET = '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>http://127.0.0.1:{port}/tin/2-ket-qua-mot-cua</loc></url></urlset>'
INDEX = '<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><sitemap><loc>/sitemap.xml</loc></sitemap><sitemap><loc>/sitemap-2.xml</loc></sitemap><sitemap><loc>http://[</loc></sitemap></sitemapindex>'


@pytest.mark.parametrize(
    ("sitemap", "told"),
    [
        ("<html><body>Hệ thống đang bảo trì</body></html>", ["no sitemap: a page of <html>"]),
        ("khong co", ["no sitemap: no element found"]),
        (INDEX, ["a sitemap that it names has no address: http://["] * 2),  # in each of the two
        (URLSET, []),
    ],
    ids=["an error page", "no markup", "an index of itself", "packed"],
)
def test_a_sitemap_that_is_none_is_told_and_one_that_names_itself_is_read_once(sitemap: str, told: list[str], tmp_path: Path) -> None:
    with serve(Site(articles=3)) as site:
        data = sitemap.replace("{port}", str(site.port)).encode()
        site.sitemap = gzip.compress(data) if sitemap == URLSET else data
        night = night_of(site, tmp_path)
    assert night.state == "done"
    assert night.counts["new"] == 3
    assert [f["message"] for f in night.failures if f["kind"] == "listing"] == told
    assert sum(path.startswith("/sitemap") for _, path in site.asked) == (2 if sitemap == INDEX else 1)
