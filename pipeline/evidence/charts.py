"""Draws an indicator over time and as a ranking: Vega-Lite specifications rendered to SVG, no script in the page."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from datetime import date, timedelta
from typing import Any

import vl_convert

from pipeline.query import plain

Row = Mapping[str, Any]
SERIES = 8  # organizations that a chart of time tells apart
LONG = timedelta(days=700)  # from here on the axis of time tells years
RANKED = 30  # bars of a ranking
SITE = "https://pages.invalid/"  # stands for the root of the site while drawing, which leaves no link relative
SCHEMA = "https://vega.github.io/schema/vega-lite/v5.json"
PALETTE = ["#2f6f9f", "#c2571a", "#3d7f4c", "#8a4fa3", "#b03052", "#7a6a1f", "#2a8c8c", "#5b5fc7"]
FONT = "system-ui, 'Segoe UI', Roboto, 'Noto Sans', sans-serif"
# colors of text, axes and background come from the page's style sheet, which knows light and dark
CONFIG = {
    "background": None,
    "font": FONT,
    "view": {"stroke": None},
    "axis": {
        "labelFontSize": 12,
        "titleFontSize": 12,
        "titleFontWeight": "normal",
        "gridOpacity": 0.5,
        "domainOpacity": 0.4,
    },
    "legend": {
        "labelFontSize": 12,
        "title": None,
        "orient": "bottom",
        "columns": 4,
        "symbolType": "circle",
        "labelLimit": 220,
    },
}


def over_time(rows: Sequence[Row], unit: str, link: Callable[[str], str]) -> str | None:
    """Return the SVG of actuals (points and lines) and targets (ticks) by the middle of their period; None below two actuals."""
    names = Counter(r["organization"] for r in rows if r["actual"] is not None)
    shown = {name for name, _ in names.most_common(SERIES)}
    values = [_point(r, "actual", link) for r in rows if r["organization"] in shown and r["actual"] is not None]
    if len(values) < 2:
        return None
    targets = [_point(r, "target", link) for r in rows if r["organization"] in shown and r["target"] is not None]
    days = [v["day"] for v in values]
    is_long = date.fromisoformat(max(days)) - date.fromisoformat(min(days)) > LONG
    axis = {"format": "%Y", "tickCount": "year"} if is_long else {"format": "%m/%Y", "tickCount": 6}
    scale = {"padding": 14, **({"nice": "year"} if is_long else {})}
    x = {
        "field": "day",
        "type": "temporal",
        "title": None,
        "scale": scale,
        "axis": {"labelAngle": 0, "labelOverlap": True, **axis},
    }
    y = {"field": "value", "type": "quantitative", "title": unit, "scale": {"zero": False, "nice": True}}
    color = {"field": "name", "type": "nominal", "scale": {"range": PALETTE}}
    encoding = {"x": x, "y": y, "color": color, "href": {"field": "href"}, "description": {"field": "label"}}
    line = {"mark": {"type": "line", "strokeWidth": 1.5, "opacity": 0.6}, "encoding": {"x": x, "y": y, "color": color}}
    points = {"mark": {"type": "point", "filled": True, "size": 90, "opacity": 1}, "encoding": encoding}
    tick = {
        "data": {"values": targets},
        "mark": {"type": "tick", "thickness": 3, "size": 26, "opacity": 0.9},
        "encoding": encoding,
    }
    return _draw(
        {"data": {"values": values}, "width": 680, "height": 300, "layer": [line, points, *([tick] if targets else [])]}
    )


def best_of(rows: Sequence[Row], is_small_better: bool) -> list[Row]:
    """Return the latest actual of each organization, best first."""
    latest: dict[str, Row] = {}
    for row in sorted(rows, key=lambda r: r["period_end"]):
        if row["actual"] is not None:
            latest[row["organization"]] = row
    return sorted(latest.values(), key=lambda r: (r["actual"] if is_small_better else -r["actual"], r["organization"]))[:RANKED]


def ranking(rows: Sequence[Row], unit: str, is_small_better: bool, link: Callable[[str], str]) -> str | None:
    """Return the SVG of the latest actual of each organization, best first, with its target; None below two bodies."""
    best = best_of(rows, is_small_better)
    if len(best) < 2:
        return None
    values = [_point(r, "actual", link) for r in best]
    targets = [_point(r, "target", link) for r in best if r["target"] is not None]
    y = {
        "field": "name",
        "type": "nominal",
        "title": None,
        "sort": [v["name"] for v in values],
        "axis": {"labelLimit": 240, "ticks": False},
    }
    x = {"field": "value", "type": "quantitative", "title": unit}
    shared = {"x": x, "y": y, "href": {"field": "href"}, "description": {"field": "label"}}
    bars = {"mark": {"type": "bar", "color": PALETTE[0], "cornerRadiusEnd": 2}, "encoding": shared}
    text = {
        "mark": {"type": "text", "align": "left", "dx": 4, "fontSize": 12},
        "encoding": {"x": x, "y": y, "text": {"field": "shown"}},
    }
    tick = {
        "data": {"values": targets},
        "mark": {"type": "tick", "thickness": 3, "size": 16, "color": PALETTE[1]},
        "encoding": shared,
    }
    return _draw(
        {
            "data": {"values": values},
            "width": 480,
            "height": {"step": 22},
            "layer": [bars, text, *([tick] if targets else [])],
        }
    )


def _point(row: Row, role: str, link: Callable[[str], str]) -> dict[str, Any]:
    shown = format_number(row[role])
    return {
        "day": (row["period_start"] + (row["period_end"] - row["period_start"]) / 2).isoformat(), "value": plain(row[role]), "name": row["organization"], "shown": shown,
        "label": f"{row['organization']} · {period(row)} · {role}: {shown} {row['unit']}", "href": f"{SITE}{link(row[f'{role}_id'])}",
    }  # fmt: skip


def _draw(spec: Mapping[str, Any]) -> str:
    drawn: str = vl_convert.vegalite_to_svg({"$schema": SCHEMA, "config": CONFIG, **spec}, allowed_base_urls=[])
    return drawn.replace("<svg ", '<svg role="group" ', 1).replace(SITE, "../")


def format_number(value: Any) -> str:
    """Return a number as it is written in Vietnamese: `1.234,5`."""
    text = f"{value:,.6f}".rstrip("0").rstrip(".")
    return text.translate(str.maketrans(",.", ".,"))


def period(row: Row) -> str:
    """Return a period for reading: the year, the months, the day, or both ends."""
    start, end = row["period_start"], row["period_end"]
    if start == end:
        return f"{start:%d/%m/%Y}"
    if (start.month, start.day, end.month, end.day) == (1, 1, 12, 31):
        return str(start.year) if start.year == end.year else f"{start.year}–{end.year}"
    return f"{start:%d/%m}–{end:%d/%m/%Y}" if start.year == end.year else f"{start:%d/%m/%Y}–{end:%d/%m/%Y}"
