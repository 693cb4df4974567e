"""Renders the pages from templates: words of the interface in both languages, numbers, links, accents."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any
from urllib.parse import urlsplit

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup, escape

from pipeline.evidence.charts import format_number, period
from pipeline.evidence.privacy import mask
from pipeline.query import plain

UNIT_SIGNS = {
    "percent": "%",
    "point": "điểm",
    "place": "",
    "item": "",
    "times": "lần",
    "vnd": "đồng",
    "hour": "giờ",
    "day": "ngày",
}
# what checks tell (extractors/checks*.py), and the same in Vietnamese
TOLD = tuple(
    (re.compile(english), vietnamese)
    for english, vietnamese in (
        (r"the rows add up to (\S+), the total is (\S+)", "các dòng cộng lại là {0}, dòng tổng ghi {1}"),
        (r"(\d+) columns add up to (\S+)", "{0} cột cộng lại là {1}"),
        (r"1 row of the outermost level is (\S+)", "dòng của cấp ngoài cùng là {0}"),
        (r"(\d+) rows add up to (\S+)", "{0} dòng cộng lại là {1}"),
        (r"(\S+) is (\S+)%, stated (\S+)%", "{0} là {1}%, văn bản ghi {2}%"),
        (r"(\S+)%, stated (\S+)%", "{0}%, văn bản ghi {1}%"),
        (r"(\S+) of at most (\S+)", "{0} trên tối đa {1}"),
        (r"(\S+) lies outside 0–100", "{0} nằm ngoài 0–100"),
        (r"(\S+) of (\S+)", "{0} trong {1}"),
        (r"(\S+) in the table", "bảng ghi {0}"),
        (r"(\S+) in the text", "lời văn ghi {0}"),
        (r"read as (\S+), not (\S+): (\S+)% is stated", "đọc là {0}, không phải {1}: văn bản ghi {2}%"),
        (r"read as (\S+), not (\S+): .*", "đọc là {0}, không phải {1}"),
        (r"read as (\S+); (\S+) is as likely", "đọc là {0}; cũng có thể là {1}"),
    )
)
ABOUT = re.compile(r" \(statistic (?P<id>\w+)\)$")
NUMBER = re.compile(r"\d+(?:\.\d+)?")
SIGNS = {"gt": ">", "ge": "≥", "lt": "<", "le": "≤", "approx": "≈"}


@cache
def strings() -> Mapping[str, Mapping[str, str]]:
    """Return the words of the interface: name to `vi` and `en`."""
    return tomllib.loads((files(__package__) / "strings.toml").read_text(encoding="utf-8"))


@cache
def words(name: str) -> Markup:
    """Return words of the interface in both languages; the style sheet shows one."""
    both = strings()[name]
    return Markup('<span class="t" lang="vi">{}</span><span class="t" lang="en">{}</span>').format(
        both["vi"], both["en"]
    )


@cache
def spoken(name: str) -> Markup:
    """Return words of the interface as attributes, for what a style sheet cannot switch: options, labels, placeholders."""
    both = strings()[name]
    return Markup('data-vi="{}" data-en="{}"').format(both["vi"], both["en"])


def number(value: Any) -> Markup:
    """Return a number as written in Vietnamese, with its value for the script that writes it as in English."""
    return Markup('<span class="n" data-v="{}">{}</span>').format(plain(value), format_number(value))


def unit_sign(unit: str) -> str:
    """Return a unit as it is read: `%`, `đồng`, nothing for things that are counted."""
    return UNIT_SIGNS.get(unit, unit)


def spread(values: Mapping[str, tuple[Mapping[str, Any], float]]) -> Markup:
    """Return the least and the most of a map's values, or the one there is, with the unit."""
    rows = sorted((row for row, _ in values.values()), key=lambda r: r["actual"])
    ends = dict.fromkeys(number(row["actual"]) for row in (rows[0], rows[-1]))
    return Markup("–").join(ends) + (Markup(" ") + unit_sign(rows[0]["unit"]) if unit_sign(rows[0]["unit"]) else "")


def check_name(name: str) -> Markup:
    """Return the name of a check in both languages, that of another version as it is."""
    return words(f"check_name_{name}") if f"check_name_{name}" in strings() else escape(name.replace("_", " "))


def told(detail: str) -> Markup:
    """Return what a check tells in both languages, with a link to the other figure that it speaks of."""
    about = ABOUT.search(detail)
    plainly = detail[: about.start()] if about else detail
    found = next(((m, text) for pattern, text in TOLD if (m := pattern.fullmatch(plainly))), None)
    vietnamese = (
        found[1].format(*(NUMBER.sub(lambda n: n[0].replace(".", ","), g) for g in found[0].groups()))
        if found
        else plainly
    )
    both = Markup('<span class="t" lang="vi">{}</span><span class="t" lang="en">{}</span>').format(vietnamese, plainly)
    return both + Markup(' <a href="#{}">↗</a>').format(about["id"]) if about else both


def breakdown(key: str) -> Markup:
    """Return a breakdown of the panel (`admin_level=commune;…`) in both languages."""
    named = strings()
    parts = [part.partition("=")[::2] for part in key.split(";") if part]
    said = [
        {
            lang: f"{_named(named, f'by_{name}', name, lang)}: {_named(named, f'is_{value}', value, lang)}"
            for lang in ("vi", "en")
        }
        for name, value in parts
    ]
    return Markup('<span class="t" lang="vi">{}</span><span class="t" lang="en">{}</span>').format(
        *("; ".join(s[lang] for s in said) for lang in ("vi", "en"))
    )


def _named(named: Mapping[str, Mapping[str, str]], key: str, code: str, language: str) -> str:
    return named[key][language] if key in named else code.replace("_", " ")


def quantity(row: Mapping[str, Any]) -> Markup:
    """Return comparator, value (or both ends of a range) and unit of a statistic."""
    shown = [escape(SIGNS[row["comparator"]] + " ")] if row["comparator"] in SIGNS else []
    shown.append(number(row["value"]))
    if row["value_max"] is not None:
        shown += [escape("–"), number(row["value_max"])]
    if row["denominator"] is not None and row["kind"] in ("score", "rank"):
        shown += [escape("/"), number(row["denominator"])]
    unit = unit_sign(row["unit"])
    return Markup("").join([*shown, Markup(' <span class="unit">{}</span>').format(unit)] if unit else shown)


def web_link(address: str | None) -> str | None:
    """Return an address that a reader may be led to: http and https only."""
    try:
        return address if address and urlsplit(address).scheme in ("http", "https") else None
    except ValueError:  # `http://[::1`
        return None


def environment() -> Environment:
    """Return the templates with what they call; every value is escaped."""
    made = Environment(
        loader=PackageLoader(__package__, "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.globals |= {
        "t": words,
        "spoken": spoken,
        "number": number,
        "quantity": quantity,
        "web_link": web_link,
        "period": period,
    }
    made.globals |= {
        "unit_sign": unit_sign,
        "told": told, "check_name": check_name,
        "spread": spread,
        "plainly": format_number,
        "breakdown": breakdown,
    }
    made.filters["mask"] = mask
    return made
