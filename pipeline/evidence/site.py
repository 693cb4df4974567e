"""Writes the evidence pages of a run into a folder: open `index.html`, no server and no network needed."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib.resources import files
from itertools import groupby
from pathlib import Path
from typing import Any

from jinja2 import Environment

from pipeline.evidence.charts import best_of, over_time, ranking
from pipeline.evidence.data import Run, read_run, scripts
from pipeline.evidence.marks import lay_out
from pipeline.evidence.pages import UNIT_SIGNS, environment, strings
from pipeline.evidence.privacy import mask
from pipeline.evidence.tiles import AFTER, BEFORE, Tile, grid_of
from pipeline.store import write_text

ASSETS = ("style.css", "page.js", "browse.js", "document.js")
LATEST = 12
CHARTED = 8  # units and breakdowns of an indicator that are drawn: the whole, then those of most values
LISTED = 60  # failed checks and conflicts on the overview; all of them are in the table of figures
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
    run = read_run(out)
    total = len(run.documents) + len(run.counts["indicator"]) + 5 + len(ASSETS)
    written: dict[Path, int] = {}
    for name, text in _files(run, excerpts, language):
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


def _files(run: Run, excerpts: bool, language: str) -> Iterator[tuple[str, str]]:
    templates = environment()
    templates.globals |= {
        "language": language,
        "excerpts": excerpts,
        "link": _linker(run),
        "catalog": run.catalog,
        "indicators": run.counts["indicator"],
    }
    for name in ASSETS:
        yield f"assets/{name}", (files(__package__) / "assets" / name).read_text(encoding="utf-8")
    yield "assets/strings.js", f"cchc.strings = {json.dumps(strings(), ensure_ascii=False)};\n"
    for name, script in scripts(run):
        yield f"data/{name}", script
    yield "index.html", _overview(templates, run)
    yield "browse.html", _render(templates, "browse", "", page="browse")
    yield (
        "documents.html",
        _render(templates, "documents", "", page="documents", documents=run.documents, of_document=run.of_document),
    )
    yield "indicators.html", _render(templates, "indicators", "", page="indicators", domains=_by_domain(run))
    tiles = {code: _tiles(rows) for code, rows in _panels(run)}
    most = sorted((c for c in tiles if tiles[c]), key=lambda c: -max(len(values) for *_, values in tiles[c]))
    yield "map.html", _render(templates, "map", "", page="map", maps={c: tiles[c] for c in most})
    for code, rows in _panels(run):
        yield f"i/{code}.html", _indicator(templates, run, code, rows, tiles[code])
    for document in run.documents:
        yield f"d/{document['doc_id']}.html", _document(templates, run, document, excerpts)


def _render(templates: Environment, name: str, root: str, **values: Any) -> str:
    return templates.get_template(f"{name}.html.j2").render(root=root, **values)


def _linker(run: Run) -> Callable[[str], str]:
    """Return what leads from the root of the site to a statistic by its id."""
    return lambda statistic_id: f"d/{run.by_id[statistic_id]['doc_id']}.html#{statistic_id}"


def _overview(templates: Environment, run: Run) -> str:
    conflicts = [(row, c) for row in run.panel.rows for c in row["conflicts"]]
    bars = {name: counter.most_common(12) for name, counter in run.counts.items()}
    bars["month"] = sorted(run.counts["month"].items())[-24:]
    numbers = {
        "documents": len(run.documents), "statistics": len(run.statistics), "with_indicator": sum(run.counts["indicator"].values()),
        "checks_failed": len(run.failed), "conflicts": len(conflicts), "issues": len(run.issues),
        "explained": sum(map(len, run.rejections.values())),
    }  # fmt: skip
    return _render(
        templates, "overview", "", page="overview", numbers=numbers, bars=bars, latest=run.documents[:LATEST], health=run.health,
        of_document=run.of_document, failed=run.failed[:LISTED], conflicts=conflicts[:LISTED], by_id=run.by_id, provinces=_province_names(),
    )  # fmt: skip


def _province_names() -> dict[str, str]:
    return {t.code: t.name for t in (*AFTER, *BEFORE)}


def _by_domain(run: Run) -> list[tuple[str, list[str]]]:
    codes = sorted(
        run.counts["indicator"], key=lambda c: (run.catalog.indicators[c].domain, -run.counts["indicator"][c])
    )
    return [(domain, list(group)) for domain, group in groupby(codes, key=lambda c: run.catalog.indicators[c].domain)]


def _panels(run: Run) -> list[tuple[str, list[Row]]]:
    """Return the rows of the panel by indicator, for every indicator that a statistic has."""
    found: dict[str, list[Row]] = {code: [] for code in sorted(run.counts["indicator"])}
    for row in run.panel.rows:
        found[row["indicator"]].append(row)
    return list(found.items())


def _indicator(templates: Environment, run: Run, code: str, rows: Sequence[Row], tiles: Any) -> str:
    link = _linker(run)
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
    statistics = [row for row in run.statistics if row["indicator"] == code]
    return _render(
        templates, "indicator", "../", page="indicators", indicator=run.catalog.indicators[code], charts=charts, tiles=tiles,
        rows=sorted(rows, key=lambda r: (r["period_end"], r["organization"]), reverse=True), statistics=statistics[:LISTED],
        count=len(statistics),
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


def _document(templates: Environment, run: Run, document: Row, excerpts: bool) -> str:
    statistics = run.of_document.get(document["doc_id"], ())
    text = mask(document["text"])
    rejections = () if excerpts else run.rejections.get(document["doc_id"], ())
    parts = lay_out(text, statistics, rejections, excerpts)
    removed = [] if excerpts else document["removed"]
    return _render(
        templates,
        "document",
        "../",
        page="documents",
        document=document,
        parts=parts,
        statistics=statistics,
        removed=removed,
    )
