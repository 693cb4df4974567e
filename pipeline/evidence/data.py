"""Reads a run into what the pages show, and encodes statistics as script files that work from the file system."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from extractors.indicators.catalog import Catalog, load
from pipeline.evidence.privacy import mask
from pipeline.panel import Panel, build_panel
from pipeline.query import plain
from pipeline.review import apply_corrections, read_corrections
from pipeline.store import read_rows

Row = Mapping[str, Any]
CHUNK = 5000  # statistics in one script file: the first is read before the page shows
BEFORE, AFTER = 110, 130  # characters of evidence that a row of the table shows around its figure
ENCODED = ("kind", "role", "unit", "counted", "comparator", "indicator", "organization", "org_level", "province_code", "period_label")
CHECK_ORDER = {"pass": 1, "repaired": 2, "fail": 3}


@dataclass(frozen=True)
class Run:
    """The tables of a run, statistics in the order of documents (latest first) and text."""

    documents: tuple[Row, ...]
    statistics: tuple[Row, ...]
    rejections: Mapping[str, Sequence[Row]]
    issues: tuple[Row, ...]
    panel: Panel
    catalog: Catalog
    health: Row | None

    @cached_property
    def of_document(self) -> Mapping[str, Sequence[Row]]:
        """Statistics by document, in text order."""
        found: dict[str, list[Row]] = defaultdict(list)
        for row in self.statistics:
            found[row["doc_id"]].append(row)
        return found

    @cached_property
    def by_id(self) -> Mapping[str, Row]:
        """Statistics by their id."""
        return {row["statistic_id"]: row for row in self.statistics}

    @cached_property
    def failed(self) -> Sequence[tuple[Row, Row]]:
        """Statistics with each check that failed."""
        return [(row, check) for row in self.statistics for check in row["checks"] if check["outcome"] == "fail"]

    @cached_property
    def counts(self) -> Mapping[str, Counter[str]]:
        """How many statistics by domain, indicator, province, portal and month of publication."""
        published = {d["doc_id"]: d["published_date"] for d in self.documents}
        portal = {d["doc_id"]: d["site_org"] or d["source_id"] for d in self.documents}
        counts: dict[str, Counter[str]] = {k: Counter() for k in ("domain", "indicator", "province_code", "portal", "month")}
        for row in self.statistics:
            for column in ("domain", "indicator", "province_code"):
                if row[column] is not None:
                    counts[column][row[column]] += 1
            day = published[row["doc_id"]]
            counts["month"][f"{day:%Y-%m}" if day else ""] += 1
            counts["portal"][portal[row["doc_id"]] or ""] += 1
        return counts


def read_run(out: Path) -> Run:
    """Read a run whole; raises DamagedError where a file is broken."""
    documents = sorted(
        read_rows(out, "documents"), key=lambda d: (d["published_date"] is None, -_ordinal(d["published_date"]), d["doc_id"])
    )
    order = {d["doc_id"]: n for n, d in enumerate(documents)}
    statistics = sorted(apply_corrections(read_rows(out, "statistics"), read_corrections(out)), key=lambda r: (order[r["doc_id"]], r["char_start"]))
    rejections: dict[str, list[Row]] = defaultdict(list)
    for row in read_rows(out, "rejections"):
        rejections[row["doc_id"]].append(row)
    health = out / "health.json"
    return Run(
        tuple(documents), tuple(statistics), rejections, tuple(read_rows(out, "issues")), build_panel(out), load(),
        json.loads(health.read_text(encoding="utf-8")) if health.is_file() else None,
    )  # fmt: skip


def _ordinal(day: Any) -> int:
    return day.toordinal() if day else 0


def excerpt(row: Row) -> tuple[str, int]:
    """Return the evidence near the figure, masked, and the figure's offset in it."""
    text = mask(row["evidence"])
    at, end = row["char_start"] - row["evidence_start"], row["char_end"] - row["evidence_start"]
    first, last = max(0, at - BEFORE), min(len(text), end + AFTER)
    if first:
        first = text.find(" ", first, at) + 1 or first
    if last < len(text):
        last = max(text.rfind(" ", end, last), end)
    head, tail = "…" if first else "", "…" if last < len(text) else ""
    return f"{head}{text[first:last]}{tail}".replace("\n", " "), at - first + len(head)


def check_state(row: Row) -> int:
    """Return 0 where no check was tried, 1 where all passed, 2 where one decided a reading, 3 where one failed."""
    return max((CHECK_ORDER[c["outcome"]] for c in row["checks"]), default=0)


def scripts(run: Run) -> Iterator[tuple[str, str]]:
    """Yield (file name, content): `rows.js` with the dictionaries and first rows, `rows-1.js` … with the others.

    A row is [doc, kind, role, unit, counted, comparator, indicator, organization, level, province, period label,
    value, value_max, denominator, period start, period end, check state, confidence, subject, figure, excerpt, offset, id];
    texts that repeat are numbers into the dictionaries, -1 is null.
    """
    words: dict[str, dict[str, int]] = {name: {} for name in ENCODED}
    order = {d["doc_id"]: n for n, d in enumerate(run.documents)}
    rows = [_encode(row, order, words) for row in run.statistics]
    documents = [
        [d["doc_id"], mask(d["title"] or d["uri"]), plain(d["published_date"]), d["source_id"] or d["site_org"] or ""] for d in run.documents
    ]
    head = {
        "total": len(rows), "chunks": max(1, -(-len(rows) // CHUNK)), "documents": documents,
        "words": {name: list(values) for name, values in words.items()},
        "indicators": {c: [i.domain, i.vi, i.en] for c, i in run.catalog.indicators.items() if c in words["indicator"]},
    }  # fmt: skip
    yield "rows.js", f"cchc.open({_script(head)});\ncchc.rows(0,{_script(rows[:CHUNK])});\n"
    for number, start in enumerate(range(CHUNK, len(rows), CHUNK), 1):
        yield f"rows-{number}.js", f"cchc.rows({number},{_script(rows[start : start + CHUNK])});\n"


def _encode(row: Row, order: Mapping[str, int], words: Mapping[str, dict[str, int]]) -> list[Any]:
    text, offset = excerpt(row)
    codes = [-1 if row[name] is None else words[name].setdefault(row[name], len(words[name])) for name in ENCODED]
    return [
        order[row["doc_id"]], *codes, plain(row["value"]), plain(row["value_max"]), plain(row["denominator"]),
        plain(row["period_start"]), plain(row["period_end"]), check_state(row), round(row["confidence"], 2),
        mask(row["subject"] or ""), row["figure"], text, offset, row["statistic_id"],
    ]  # fmt: skip


def _script(value: Any) -> str:
    """Return JSON that may stand in a script: no `<`, no line separators of JavaScript."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return text.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
