"""Writes the evidence pages of a run into a folder: open `index.html`, no server and no network needed."""

from __future__ import annotations

import json
import tempfile
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib.resources import files
from itertools import groupby
from pathlib import Path
from typing import Any

from jinja2 import Environment

from pipeline.evidence.charts import best_of, over_time, ranking
from pipeline.evidence.data import LISTED, Run, Scripts, Tally, read_run
from pipeline.evidence.marks import lay_out
from pipeline.evidence.pages import UNIT_SIGNS, environment, strings
from pipeline.evidence.privacy import mask
from pipeline.evidence.spool import Spool
from pipeline.evidence.tiles import AFTER, BEFORE, Tile, grid_of
from pipeline.panel import order_of, panel_parts
from pipeline.store import write_text

ASSETS = ("style.css", "page.js", "browse.js", "document.js")
LATEST = 12
CHARTED = 8  # units and breakdowns of an indicator that are drawn: the whole, then those of most values
Row = Mapping[str, Any]
TileMap = tuple[str, str, Sequence[Tile], Mapping[str, tuple[Row, float]]]  # epoch, breakdown, provinces, values


@dataclass(frozen=True, slots=True)
class Site:
    """What was written: the page to open, how many files, their size in bytes."""

    index: Path
    files: int
    size: int


def build_site(
    out: Path,
    to: Path,
    excerpts: bool = False,
    language: str = "vi",
    advance: Callable[[int, int], None] = lambda done, total: None,
) -> Site:
    """Write the pages of a run; `advance` is called with pages done and in all.

    `excerpts` publishes sentences with figures only, no whole articles. Telephone numbers and e-mail addresses are
    masked either way. Pages of an earlier build that are no longer made are removed.
    Raises FileExistsError where `to` holds something else than such pages, OSError where it cannot be written.
    """
    record = to / "data" / "site.json"
    if not record.is_file():
        if to.exists() and any(to.iterdir()):
            raise FileExistsError(f"{to} is not empty and holds no evidence pages; name a new folder")
        write_text(record, json.dumps({"pages": [], "excerpts": excerpts}))  # a build that is cut short can be repeated
    written: dict[Path, int] = {}
    with tempfile.TemporaryFile(dir=to) as file:
        run = read_run(out, Spool(file))
        total = len(run.documents) + len(run.codes) + 5 + len(ASSETS)
        for name, text in _files(out, run, excerpts, language):
            path = to / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")  # not flushed one by one: a cut build is repeated
            written[path] = len(text.encode())
            advance(len(written), total)
    pages = sorted(str(p.relative_to(to)) for p in written)
    _remove_stale(record, to, set(pages))
    write_text(record, json.dumps({"pages": pages, "excerpts": excerpts}, indent=1))
    return Site(to / "index.html", len(written), sum(written.values()))


def _remove_stale(record: Path, to: Path, pages: set[str]) -> None:
    for name in json.loads(record.read_text(encoding="utf-8"))["pages"]:
        if name not in pages and (to / name).resolve().is_relative_to(to.resolve()):
            (to / name).unlink(missing_ok=True)


def _files(out: Path, run: Run, excerpts: bool, language: str) -> Iterator[tuple[str, str]]:
    """Yield the files of the site: documents one by one, then what was tallied on the way."""
    tally, link = Tally(), Linker()
    templates = environment()
    templates.globals |= {"language": language, "excerpts": excerpts, "link": link, "catalog": run.catalog}
    for name in ASSETS:
        yield f"assets/{name}", (files(__package__) / "assets" / name).read_text(encoding="utf-8")
    yield "assets/strings.js", f"cchc.strings = {json.dumps(strings(), ensure_ascii=False)};\n"
    scripts = Scripts(run)
    for listed in run.documents:
        statistics = run.statistics(listed["doc_id"])
        tally.add(listed, statistics)
        yield from ((f"data/{name}", text) for name, text in scripts.add(statistics))
        yield f"d/{listed['doc_id']}.html", _document(templates, run, listed["doc_id"], statistics, excerpts)
    yield from ((f"data/{name}", text) for name, text in scripts.close())
    conflicts, tiles = Conflicts(), {}
    for code, rows, documents in _panels(out, run):
        link.here = documents
        tiles[code] = _tiles(rows)
        link.keep(row["actual_id"] for *_, values in tiles[code] for row, _ in values.values())
        link.keep(conflicts.add(rows))
        yield f"i/{code}.html", _indicator(templates, run, code, rows, tiles[code], tally)
    yield "index.html", _overview(templates, run, tally, conflicts)
    yield "browse.html", _render(templates, "browse", "", page="browse")
    yield "documents.html", _render(templates, "documents", "", page="documents", documents=run.documents, figures=tally.figures)
    yield "indicators.html", _render(templates, "indicators", "", page="indicators", domains=_by_domain(run, tally), indicators=tally.counts["indicator"])
    most = sorted((c for c in sorted(tiles) if tiles[c]), key=lambda c: -max(len(values) for *_, values in tiles[c]))
    yield "map.html", _render(templates, "map", "", page="map", maps={c: tiles[c] for c in most})


def _render(templates: Environment, name: str, root: str, **values: Any) -> str:
    return templates.get_template(f"{name}.html.j2").render(root=root, **values)


class Linker:
    """Tells what leads from the root of the site to a statistic by its id: one of this part of the panel, or one that was kept."""

    def __init__(self) -> None:
        self.here: Mapping[str, str] = {}  # id -> document
        self._kept: dict[str, str] = {}

    def keep(self, ids: Iterable[str]) -> None:
        """Remember statistics of this part for pages that come later."""
        self._kept |= {one: self.here[one] for one in ids}

    def __call__(self, statistic_id: str, doc_id: str | None = None) -> str:
        """Return the address; `doc_id` is the document where that is known."""
        return f"d/{doc_id or self.here.get(statistic_id) or self._kept[statistic_id]}.html#{statistic_id}"


class Conflicts:
    """The first conflicts of a panel in its order, and how many there are."""

    def __init__(self) -> None:
        self.first: list[tuple[Row, Row]] = []
        self.total = 0

    def add(self, rows: Sequence[Row]) -> list[str]:
        """Take the rows of an indicator; returns the statistics that the first conflicts speak of."""
        found = [(row, conflict) for row in rows for conflict in row["conflicts"]]
        self.total += len(found)
        self.first = sorted([*self.first, *found[:LISTED]], key=lambda pair: order_of(pair[0]))[:LISTED]
        return [conflict[end] for _, conflict in found[:LISTED] for end in ("chosen_id", "other_id")]


def _overview(templates: Environment, run: Run, tally: Tally, conflicts: Conflicts) -> str:
    bars = {name: counter.most_common(12) for name, counter in tally.counts.items()}
    bars["month"] = sorted(tally.counts["month"].items())[-24:]
    numbers = {
        "documents": len(run.documents), "statistics": tally.figures.total(), "with_indicator": tally.counts["indicator"].total(),
        "checks_failed": tally.checks_failed, "conflicts": conflicts.total, "issues": run.issues, "explained": run.explained,
    }  # fmt: skip
    return _render(
        templates, "overview", "", page="overview", numbers=numbers, bars=bars, latest=run.documents[:LATEST], health=run.health,
        figures=tally.figures, failed=tally.failed, conflicts=conflicts.first, provinces=_province_names(),
    )  # fmt: skip


def _province_names() -> dict[str, str]:
    return {t.code: t.name for t in (*AFTER, *BEFORE)}


def _by_domain(run: Run, tally: Tally) -> list[tuple[str, list[str]]]:
    found = tally.counts["indicator"]
    codes = sorted(found, key=lambda c: (run.catalog.indicators[c].domain, -found[c]))
    return [(domain, list(group)) for domain, group in groupby(codes, key=lambda c: run.catalog.indicators[c].domain)]


def _panels(out: Path, run: Run) -> Iterator[tuple[str, list[Row], Mapping[str, str]]]:
    """Yield, for every indicator that a statistic has, the rows of the panel and the document of each statistic in them."""
    empty = set(run.codes)
    for part in panel_parts(out, Counter()):
        found: dict[str, list[Row]] = {}
        for row in part.rows:
            found.setdefault(row["indicator"], []).append(row)
        empty -= found.keys()
        for code, rows in found.items():
            yield code, rows, part.documents
    for code in sorted(empty):
        yield code, [], {}


def _indicator(templates: Environment, run: Run, code: str, rows: Sequence[Row], tiles: Any, tally: Tally) -> str:
    link: Any = templates.globals["link"]
    charts = []
    sizes = Counter((r["unit"], r["dimensions_key"]) for r in rows if r["actual"] is not None)
    for unit, breakdown in sorted(sizes, key=lambda k: (k[1] != "", -sizes[k], k))[:CHARTED]:
        part = [r for r in rows if (r["unit"], r["dimensions_key"]) == (unit, breakdown)]
        shown = UNIT_SIGNS.get(unit) or unit
        series = over_time(part, shown, link)
        is_small_better = run.catalog.indicators[code].direction == "lower"
        ranks = ranking(part, shown, is_small_better, link)
        if series or ranks:
            charts.append((unit, breakdown, series, ranks, best_of(part, is_small_better) if ranks else []))
    return _render(
        templates, "indicator", "../", page="indicators", indicator=run.catalog.indicators[code], charts=charts, tiles=tiles,
        rows=sorted(rows, key=lambda r: (r["period_end"], r["organization"]), reverse=True), statistics=tally.of_code[code],
        count=tally.counts["indicator"][code],
    )  # fmt: skip


def _tiles(rows: Sequence[Row]) -> list[TileMap]:
    """Return, for each epoch with a value, its provinces and the latest value of each with its place in 0..1.

    Values of one breakdown alone stand on one map: of the whole, else the one of most provinces.
    """
    maps: list[TileMap] = []
    bodies = [r for r in rows if r["org_level"] == "province" and r["actual"] is not None and r["province_code"]]
    for name, grid in (("map_after", AFTER), ("map_before", BEFORE)):
        latest: dict[str, Row] = {}
        own = [r for r in bodies if grid_of(r["period_end"]) is grid]
        parts = Counter(
            {
                part: len({r["province_code"] for r in own if r["dimensions_key"] == part})
                for part in {r["dimensions_key"] for r in own}
            }
        )
        part = min(parts, key=lambda p: (p != "", -parts[p], p), default="")
        for row in sorted(own, key=lambda r: r["period_end"]):
            if row["dimensions_key"] == part:
                latest[row["province_code"]] = row
        units = [r["unit"] for r in latest.values()]
        common = max(sorted(set(units)), key=units.count, default=None)
        values = {c: r for c, r in latest.items() if r["unit"] == common}
        if values:
            low, high = min(r["actual"] for r in values.values()), max(r["actual"] for r in values.values())
            shade = {
                c: round(float((r["actual"] - low) / (high - low)), 3) if high > low else 0.6 for c, r in values.items()
            }
            maps.append((name, part, grid, {c: (r, shade[c]) for c, r in values.items()}))
    return maps


def _document(templates: Environment, run: Run, doc_id: str, statistics: Sequence[Row], excerpts: bool) -> str:
    document = run.document(doc_id)
    rejections = () if excerpts else run.rejections(doc_id)
    parts = lay_out(mask(document["text"]), statistics, rejections, excerpts)
    removed = [] if excerpts else document["removed"]
    return _render(
        templates, "document", "../", page="documents", document=document, parts=parts, statistics=statistics, removed=removed
    )
