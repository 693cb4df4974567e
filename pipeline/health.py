"""Tells how each portal fares: its last night against what its profile expects and against its own past."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from statistics import median
from typing import Any

from pipeline.crawl.index import NAME, lines
from pipeline.crawl.plan import Discover
from pipeline.night import CRAWL, Night, crawl_folder, nights
from pipeline.store import read_rows, write_text

FILE = "health.json"
PAST = 14  # nights that a portal is compared with
ENOUGH = 3  # nights, or articles, below which nothing is said of drift
# measure -> (how far below its past median it may fall, how far above it may rise), in parts of the median
DRIFT = {"figures_per_article": (0.5, 3.0), "characters_per_article": (0.4, 4.0)}
# measure -> how much a share may rise above its past median
RISE = {"no_article_share": 0.2, "undated_share": 0.3, "failed_check_share": 0.2}
NEWEST = "measures.jsonl"


def measure(out: Path, portal: str, night: str) -> dict[str, float]:
    """Return the totals of what a night brought: the documents whose bytes it kept, by WARC file and offset."""
    kept = [e for e in lines(crawl_folder(out, portal) / NAME) if e["night"] == night and e["status"] == "200" and "filename" in e]
    places = {(e["filename"], e["offset"]) for e in kept}
    addresses = {e["url"] for e in kept} | {e["target"] for e in kept if "target" in e}
    origins = read_rows(out, "documents", ["doc_id", "raw_file", "raw_offset"])
    ids = [d["doc_id"] for d in origins if (Path(d["raw_file"] or "").name, d["raw_offset"]) in places]
    documents = list(read_rows(out, "documents", ["doc_id", "published_date", "text"], among=("doc_id", ids)))
    statistics = list(read_rows(out, "statistics", ["doc_id", "checks"], among=("doc_id", ids)))
    missed = sum(i["kind"] == "no_article" and i["uri"] in addresses for i in read_rows(out, "issues", ["uri", "kind"]))
    articles = len(documents)
    checked = [s["checks"] for s in statistics if s["checks"]]
    return {
        "articles": articles,
        "figures_per_article": _share(len(statistics), articles),
        "characters_per_article": _share(sum(len(d["text"]) for d in documents), articles),
        "no_article_share": _share(missed, missed + articles),
        "undated_share": _share(sum(d["published_date"] is None for d in documents), articles),
        "failed_check_share": _share(sum(any(c["outcome"] == "fail" for c in checks) for checks in checked), len(checked)),
    }


def _share(part: float, whole: float) -> float:
    return round(part / whole, 4) if whole else 0.0


def judge(measures: Mapping[str, float], past: Sequence[Mapping[str, float]], discover: Discover, night: Night) -> list[str]:
    """Return what is wrong with a night, in words; nothing where all is as expected."""
    reasons = [night.message] if night.message else []
    for name, (least, most) in discover.expect.items():
        if not least <= measures[name] <= most:
            reasons.append(f"{name} is {measures[name]:g}, the profile expects {least:g} to {most:g}")
    earlier = [p for p in past[-PAST:] if p["articles"] >= 1]
    seen = measures["articles"] + round(measures["no_article_share"] * 100)
    if not earlier or seen < ENOUGH:
        return reasons
    for name, (low, high) in DRIFT.items():
        usual = median(p[name] for p in earlier)
        if measures["articles"] >= ENOUGH and usual > 0 and not low * usual <= measures[name] <= high * usual:
            reasons.append(f"{name} is {measures[name]:g}, it used to be {usual:g}: the layout may have changed")
    for name, rise in RISE.items():
        usual = median(p[name] for p in earlier)
        if measures[name] > usual + rise:
            reasons.append(f"{name} is {measures[name]:g}, it used to be {usual:g}: the layout may have changed")
    return reasons


def watch(out: Path, night: Night, discover: Discover) -> dict[str, Any]:
    """Measure and judge a night, keep the measures, and return the portal's entry of `health.json`."""
    folder = crawl_folder(out, night.portal)
    measures = measure(out, night.portal, night.night)
    path = folder / NEWEST
    past = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()] if path.is_file() else []
    past = [p for p in past if p["night"] != night.night]
    reasons = judge(measures, past, discover, night)
    if measures["articles"] and not any("layout" in r for r in reasons):
        write_text(path, "".join(json.dumps(p) + "\n" for p in [*past, {"night": night.night, **measures}]))
    state = "failed" if night.state == "failed" else "attention" if reasons else "ok"
    return {
        "state": state, "night": night.night, "reasons": reasons, "pages": dict(night.counts), "measures": measures, "failures": list(night.failures[:20]),
        "seconds": night.seconds, "nights": len(nights(folder)),
    }  # fmt: skip


def never_began(out: Path, night: Night) -> dict[str, Any]:
    """Return the entry of a portal that could not be asked at all: its profile or its folder is not usable."""
    return {
        "state": "failed", "night": night.night, "reasons": [night.message], "pages": {}, "measures": measure(out, night.portal, night.night),
        "failures": [], "seconds": night.seconds, "nights": len(nights(crawl_folder(out, night.portal))),
    }  # fmt: skip


def save_health(out: Path, entries: Mapping[str, Mapping[str, Any]]) -> dict[str, Any]:
    """Write `OUT/health.json` with the entries of the portals of this night, those of the others kept; returns all."""
    known = read_health(out)
    portals = {**known.get("portals", {}), **entries}
    worst = [name for state in ("failed", "attention") for name, entry in sorted(portals.items()) if entry["state"] == state]
    health = {"state": portals[worst[0]]["state"] if worst else "ok", "portals": dict(sorted(portals.items()))}
    write_text(out / FILE, json.dumps(health, ensure_ascii=False, indent=1) + "\n")
    return health


def read_health(out: Path) -> dict[str, Any]:
    """Return what `health.json` holds; empty where there is none."""
    path = out / FILE
    if not path.is_file():
        return {}
    found: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return found


def stale(health: Mapping[str, Any], today: date, days: int) -> list[str]:
    """Return the portals that had no night for more than `days`."""
    return [name for name, entry in health.get("portals", {}).items() if (today - date.fromisoformat(entry["night"][:10])).days > days]


def portals_of(out: Path) -> list[str]:
    """Return the portals that were ever crawled into OUT."""
    folder = out / CRAWL
    return sorted(p.name for p in folder.iterdir() if p.is_dir()) if folder.is_dir() else []
