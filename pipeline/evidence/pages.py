"""Renders the pages from templates: words of the interface in both languages, numbers, links, accents."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import lru_cache
from importlib.resources import files
from typing import Any
from urllib.parse import urlsplit

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup, escape

from pipeline.evidence.charts import format_number, period
from pipeline.evidence.privacy import mask
from pipeline.query import plain

UNIT_SIGNS = {"percent": "%", "point": "điểm", "place": "", "item": "", "times": "lần", "vnd": "đồng", "hour": "giờ", "day": "ngày"}
SIGNS = {"gt": ">", "ge": "≥", "lt": "<", "le": "≤", "approx": "≈"}


@lru_cache(maxsize=1)
def strings() -> Mapping[str, Mapping[str, str]]:
    """Return the words of the interface: name to `vi` and `en`."""
    return tomllib.loads((files(__package__) / "strings.toml").read_text(encoding="utf-8"))


def words(name: str) -> Markup:
    """Return words of the interface in both languages; the style sheet shows one."""
    both = strings()[name]
    return Markup('<span class="t" lang="vi">{}</span><span class="t" lang="en">{}</span>').format(both["vi"], both["en"])


def spoken(name: str) -> Markup:
    """Return words of the interface as attributes, for what a style sheet cannot switch: options, labels, placeholders."""
    both = strings()[name]
    return Markup('data-vi="{}" data-en="{}"').format(both["vi"], both["en"])


def number(value: Any) -> Markup:
    """Return a number as written in Vietnamese, with its value for the script that writes it as in English."""
    return Markup('<span class="n" data-v="{}">{}</span>').format(plain(value), format_number(value))


def quantity(row: Mapping[str, Any]) -> Markup:
    """Return comparator, value (or both ends of a range) and unit of a statistic."""
    shown = [escape(SIGNS[row["comparator"]] + " ")] if row["comparator"] in SIGNS else []
    shown.append(number(row["value"]))
    if row["value_max"] is not None:
        shown += [escape("–"), number(row["value_max"])]
    if row["denominator"] is not None and row["kind"] in ("score", "rank"):
        shown += [escape("/"), number(row["denominator"])]
    unit = UNIT_SIGNS.get(row["unit"], row["unit"])
    return Markup("").join([*shown, Markup(' <span class="unit">{}</span>').format(unit)] if unit else shown)


def web_link(address: str | None) -> str | None:
    """Return an address that a reader may be led to: http and https only."""
    try:
        return address if address and urlsplit(address).scheme in ("http", "https") else None
    except ValueError:  # `http://[::1`
        return None


def environment() -> Environment:
    """Return the templates with what they call; every value is escaped."""
    made = Environment(loader=PackageLoader(__package__, "templates"), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    made.globals |= {"t": words, "spoken": spoken, "number": number, "quantity": quantity, "web_link": web_link, "period": period}
    made.filters["mask"] = mask
    return made
