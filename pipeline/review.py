"""Keeps what a reader found of statistics: right, wrong, or corrected; applied to rows, carried to new versions, exported as gold."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass, field, replace
from datetime import date
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any

from extractors.records import Comparator, Kind, Role
from pipeline.diff import fold
from pipeline.places import Place
from pipeline.rows import NUMBERS
from pipeline.store import read_rows, replace_file, to_table

TABLE = "corrections"
FILE = f"{TABLE}.parquet"
VERDICTS = ("right", "wrong", "corrected")
DATES = ("period_start", "period_end")
CHOICES: Mapping[str, tuple[str, ...]] = {
    "kind": tuple(map(str, Kind)), "role": tuple(map(str, Role)), "comparator": tuple(map(str, Comparator)),
}
TEXTS = ("unit", "counted", "indicator", "organization", "org_level", "province_code")
DEPENDENT: Mapping[str, tuple[str, ...]] = {"organization": ("org_level", "province_code")}  # unknown again where the first changes
CORRECTABLE = (*NUMBERS, *DATES, *CHOICES, *TEXTS)
NEVER_NULL = ("value", "unit", *CHOICES)
GOLD_FIELDS = (
    "kind", "role", "value", "value_max", "numerator", "denominator", "stated_percent", "unit", "counted", "comparator",
    "indicator", "organization",
)


class ReviewError(ValueError):
    """A verdict that cannot be kept, with the reason."""


@dataclass(frozen=True, slots=True)
class Correction:
    """What a reader found of one statistic; `values` maps columns to right values as text, empty for null."""

    statistic_id: str
    doc_id: str
    figure: str
    evidence: str
    verdict: str
    values: Mapping[str, str] = field(default_factory=dict)
    note: str | None = None


def read_corrections(out: Place | Path | str) -> dict[str, Correction]:
    """Return the verdicts kept in OUT, by statistic_id; none where nothing was reviewed."""
    place = Place.of(out)
    if not place.exists(FILE):
        return {}
    return {r["statistic_id"]: Correction(**r) for r in read_rows(place, TABLE, files=[FILE])}


def save_corrections(out: Place | Path | str, corrections: Iterable[Correction]) -> None:
    """Write the verdicts of OUT, all of them, in one step."""
    rows = [asdict(c) | {"values": sorted(c.values.items())} for c in sorted(corrections, key=lambda c: c.statistic_id)]
    replace_file(Place.of(out), FILE, to_table(TABLE, rows))


def judge(row: Mapping[str, Any], verdict: str, values: Mapping[str, str], note: str | None = None) -> Correction:
    """Return a verdict on a row. Raises ReviewError for a verdict, a column or a value that cannot be."""
    if verdict not in VERDICTS:
        raise ReviewError(f"{verdict!r} is no verdict; say one of {', '.join(VERDICTS)}")
    if (verdict == "corrected") != bool(values):
        raise ReviewError("corrected needs a value (--set unit=percent), and only corrected takes one")
    for name, text in values.items():
        parse_value(name, text)
    return Correction(row["statistic_id"], row["doc_id"], row["figure"], row["evidence"], verdict, dict(values), note)


def parse_value(name: str, text: str) -> Any:
    """Return the value of a column that a reader wrote: numbers with `.` before decimals, dates as 2024-12-31, empty for null."""
    if name not in CORRECTABLE:
        raise ReviewError(f"{name!r} cannot be corrected; these can: {', '.join(CORRECTABLE)}")
    if not text:
        if name in NEVER_NULL:
            raise ReviewError(f"{name} cannot be empty")
        return None
    if name in CHOICES and text not in CHOICES[name]:
        raise ReviewError(f"{text!r} is no {name}; say one of {', '.join(CHOICES[name])}")
    try:
        if name in NUMBERS:
            number = Decimal(text)
            if not number.is_finite():
                raise ReviewError(f"{name} cannot be {text!r}")
            return number
        return date.fromisoformat(text) if name in DATES else text
    except (InvalidOperation, ValueError) as error:
        raise ReviewError(f"{name} cannot be {text!r}; numbers are written 1234.5, dates 2024-12-31") from error


def apply_corrections(rows: Iterable[dict[str, Any]], corrections: Mapping[str, Correction]) -> Iterator[dict[str, Any]]:
    """Yield rows as the reader found them: wrong ones left out, corrected ones with their right values."""
    for row in rows:
        correction = corrections.get(row["statistic_id"])
        if correction is None:
            yield row
        elif correction.verdict != "wrong":
            stale = {name: None for key, names in DEPENDENT.items() if key in correction.values for name in names}
            yield row | stale | {k: parse_value(k, v) for k, v in correction.values.items() if k in row}


def carry(before: Place | Path | str, after: Place | Path | str) -> tuple[int, list[Correction]]:
    """Take the verdicts on an older output over to a newer one; returns how many, and those whose row is no longer there.

    A row is found by its id, else by its figure and evidence where these stand once. What the newer output was
    judged already stays.
    """
    kept = read_corrections(after)
    by_id: dict[str, Mapping[str, Any]] = {}
    by_words: dict[tuple[str, str], list[Mapping[str, Any]]] = {}
    for row in read_rows(after, "statistics", ["statistic_id", "doc_id", "figure", "evidence"]):
        by_id[row["statistic_id"]] = row
        by_words.setdefault((row["figure"], fold(row["evidence"])), []).append(row)
    carried, lost = 0, []
    for correction in read_corrections(before).values():
        found = by_id.get(correction.statistic_id)
        if found is None:
            alike = by_words.get((correction.figure, fold(correction.evidence)), [])
            found = alike[0] if len(alike) == 1 else None
        if found is None:
            lost.append(correction)
        elif found["statistic_id"] not in kept:
            kept[found["statistic_id"]] = replace(correction, statistic_id=found["statistic_id"], doc_id=found["doc_id"])
            carried += 1
    if carried:
        save_corrections(after, kept.values())
    return carried, lost


def queue(out: Place | Path | str, corrections: Mapping[str, Correction]) -> list[dict[str, Any]]:
    """Return the rows that were not judged yet: failed checks first, then the least certain."""
    rows = [r for r in read_rows(out, "statistics") if r["statistic_id"] not in corrections]
    return sorted(rows, key=lambda r: (not any(c["outcome"] == "fail" for c in r["checks"]), r["confidence"], r["statistic_id"]))


def export_gold(out: Place | Path | str, folder: Path) -> list[Path]:
    """Write each document with a verdict as X.txt and X.draft.json, to be finished by hand as gold; returns the drafts."""
    corrections = read_corrections(out)
    wanted = {c.doc_id for c in corrections.values()}
    rows: dict[str, list[dict[str, Any]]] = {}
    judged: dict[str, int] = {}
    for row in read_rows(out, "statistics"):
        if row["doc_id"] in wanted:
            judged[row["doc_id"]] = judged.get(row["doc_id"], 0) + (row["statistic_id"] in corrections)
            rows.setdefault(row["doc_id"], []).extend(apply_corrections([row], corrections))
    folder.mkdir(parents=True, exist_ok=True)
    written = []
    for document in read_rows(out, "documents"):
        if document["doc_id"] not in wanted:
            continue
        stem = re.sub(r"[^\w.-]+", "-", document["uri"].rsplit("/", 1)[-1].rsplit(".", 1)[0]) or document["doc_id"]
        text = document["text"]
        draft = {
            "source": document["uri"], "title": document["title"], "published": document["published_date"].isoformat() if document["published_date"] else None,
            "author": document["author"], "site_org": document["site_org"], "reviewed": judged[document["doc_id"]],
            "statistics": [_gold_row(r, text) for r in sorted(rows.get(document["doc_id"], []), key=lambda r: int(r["char_start"]))],
        }  # fmt: skip
        (folder / f"{stem}.txt").write_text(text, encoding="utf-8")
        path = folder / f"{stem}.draft.json"
        path.write_text(json.dumps(draft, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
        written.append(path)
    return written


def _gold_row(row: Mapping[str, Any], text: str) -> dict[str, Any]:
    start, end = row["char_start"], row["char_end"]
    gold: dict[str, Any] = {"q": _quote(text, start, end), "f": row["figure"]}
    gold |= {k: _plain(row[k]) for k in GOLD_FIELDS if row[k] is not None or k in ("indicator", "organization")}
    period = [row["period_start"].isoformat(), row["period_end"].isoformat()] if row["period_start"] and row["period_end"] else None
    return gold | {"period": period, "group": row["group_id"], "start": start, "end": end}


def _plain(value: Any) -> Any:
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    return value


def _quote(text: str, start: int, end: int) -> str:
    """Return the shortest run of whole words around a figure that stands once in the text."""
    left, right = start, end
    while True:
        left = max(text.rfind(" ", 0, max(0, left - 1)) + 1, text.rfind("\n", 0, left) + 1)
        following = [p for p in (text.find(" ", right + 1), text.find("\n", right)) if p >= 0]
        right = min(following, default=len(text))
        quote = text[left:right]
        at_edge = (left == 0 or text[left - 1] == "\n") and (right == len(text) or text[right] == "\n")
        if text.count(quote) == 1 or at_edge:
            return quote


def need(out: Place | Path | str, statistic_id: str) -> dict[str, Any]:
    """Return the one statistic whose id begins so. Raises ReviewError where none or several do."""
    ids = (r["statistic_id"] for r in read_rows(out, "statistics", ["statistic_id"]))
    found = [i for i in ids if i.startswith(statistic_id)]
    if len(found) != 1:
        raise ReviewError(f"{len(found)} statistics have an id that begins with {statistic_id!r}")
    (row,) = read_rows(out, "statistics", among=("statistic_id", found))
    return row
