"""Reads a run into what the pages show, and encodes statistics as script files that work from the file system."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from extractors.indicators.catalog import Catalog, load
from pipeline.evidence.privacy import mask
from pipeline.evidence.spool import Spool
from pipeline.query import plain
from pipeline.review import apply_corrections, read_corrections
from pipeline.store import read_rows

Row = Mapping[str, Any]
CHUNK = 5000  # statistics in one script file: the first is read before the page shows
BEFORE, AFTER = 110, 130  # characters of evidence that a row of the table shows around its figure
ENCODED = ("kind", "role", "unit", "counted", "comparator", "indicator", "organization", "org_level", "province_code", "period_label")
COUNTED = ("domain", "indicator", "province_code", "portal", "month")
LISTED = 60  # failed checks and conflicts on the overview, statistics of an indicator; all of them are in the table of figures
CHECK_ORDER = {"pass": 1, "repaired": 2, "fail": 3}


@dataclass(frozen=True, slots=True)
class Run:
    """The documents of a run, latest first, by the columns that lists show; all else of them lies in the spool."""

    documents: tuple[Row, ...]
    spool: Spool
    codes: frozenset[str]  # indicators that a statistic has
    explained: int  # rejections
    issues: int
    catalog: Catalog
    health: Row | None

    def document(self, doc_id: str) -> Row:
        """Return all columns of a document."""
        return self.spool.rows("documents", doc_id)[0]

    def statistics(self, doc_id: str) -> list[Row]:
        """Return the statistics of a document, in text order."""
        return sorted(self.spool.rows("statistics", doc_id), key=lambda row: row["char_start"])

    def rejections(self, doc_id: str) -> Sequence[Row]:
        """Return the numbers of a document that are none."""
        return self.spool.rows("rejections", doc_id)


@dataclass(slots=True)
class Tally:
    """What the pages over all documents tell, taken document by document, latest first."""

    figures: Counter[str] = field(default_factory=Counter)  # statistics by document
    counts: Mapping[str, Counter[str]] = field(default_factory=lambda: {k: Counter() for k in COUNTED})
    failed: list[tuple[Row, Row]] = field(default_factory=list)  # the first statistics with a check that failed, and it
    checks_failed: int = 0
    of_code: dict[str, list[Row]] = field(default_factory=lambda: defaultdict(list))  # the first statistics of each indicator

    def add(self, document: Row, statistics: Sequence[Row]) -> None:
        """Take a document with its statistics."""
        self.figures[document["doc_id"]] = len(statistics)
        day = document["published_date"]
        for row in statistics:
            for column in ("domain", "indicator", "province_code"):
                if row[column] is not None:
                    self.counts[column][row[column]] += 1
            self.counts["month"][f"{day:%Y-%m}" if day else ""] += 1
            self.counts["portal"][document["site_org"] or document["source_id"] or ""] += 1
            if row["indicator"] is not None and len(self.of_code[row["indicator"]]) < LISTED:
                self.of_code[row["indicator"]].append(row)
            for check in row["checks"]:
                if check["outcome"] == "fail":
                    self.checks_failed += 1
                    self.failed += [(row, check)] if len(self.failed) < LISTED else []


def read_run(out: Path, spool: Spool) -> Run:
    """Read a run into a spool; raises DamagedError where a file is broken."""
    spool.keep("documents", read_rows(out, "documents"))
    codes: set[str] = set()
    explained = 0

    def statistics() -> Iterator[dict[str, Any]]:
        for row in apply_corrections(read_rows(out, "statistics"), read_corrections(out)):
            codes.update([row["indicator"]] if row["indicator"] is not None else [])
            yield row

    def rejections() -> Iterator[dict[str, Any]]:
        nonlocal explained
        for row in read_rows(out, "rejections"):
            explained += 1
            yield row

    spool.keep("statistics", statistics())
    spool.keep("rejections", rejections())
    documents = sorted(
        read_rows(out, "documents", ("doc_id", "uri", "title", "published_date", "site_org", "source_id")),
        key=lambda d: (d["published_date"] is None, -_ordinal(d["published_date"]), d["doc_id"]),
    )
    health = out / "health.json"
    return Run(
        tuple(documents), spool, frozenset(codes), explained, sum(1 for _ in read_rows(out, "issues", ["uri"])), load(),
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


class Scripts:
    """Statistics as script files: `rows.js` with the dictionaries and the first rows, `rows-1.js` … with the others.

    A row is [doc, kind, role, unit, counted, comparator, indicator, organization, level, province, period label,
    value, value_max, denominator, period start, period end, check state, confidence, subject, figure, excerpt, offset, id];
    texts that repeat are numbers into the dictionaries, -1 is null.
    """

    def __init__(self, run: Run) -> None:
        self._run = run
        self._order = {d["doc_id"]: n for n, d in enumerate(run.documents)}
        self._words: dict[str, dict[str, int]] = {name: {} for name in ENCODED}
        self._held: list[list[Any]] = []
        self._first = "[]"
        self._total = 0

    def add(self, statistics: Iterable[Row]) -> Iterator[tuple[str, str]]:
        """Take the statistics of the next document; yields (name, content) of a file that is full."""
        for row in statistics:
            self._held.append(_encode(row, self._order, self._words))
            self._total += 1
            if len(self._held) == CHUNK:
                yield from self._flush()

    def _flush(self) -> Iterator[tuple[str, str]]:
        number, content = (self._total - 1) // CHUNK, _script(self._held)
        self._held = []
        if number:
            yield f"rows-{number}.js", f"cchc.rows({number},{content});\n"
        else:
            self._first = content

    def close(self) -> Iterator[tuple[str, str]]:
        """Yield the last files, `rows.js` among them."""
        if self._held:
            yield from self._flush()
        documents = [
            [d["doc_id"], mask(d["title"] or d["uri"]), plain(d["published_date"]), d["source_id"] or d["site_org"] or ""] for d in self._run.documents
        ]
        head = {
            "total": self._total, "chunks": max(1, -(-self._total // CHUNK)), "documents": documents,
            "words": {name: list(values) for name, values in self._words.items()},
            "indicators": {c: [i.domain, i.vi, i.en] for c, i in self._run.catalog.indicators.items() if c in self._words["indicator"]},
        }  # fmt: skip
        yield "rows.js", f"cchc.open({_script(head)});\ncchc.rows(0,{self._first});\n"


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
