"""Compares two outputs row by row: what the newer one adds, removes and changes, field by field."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any

from pipeline.places import Place
from pipeline.store import read_rows

FIELDS = (
    "kind", "role", "value", "value_max", "numerator", "denominator", "stated_percent", "unit", "counted", "comparator",
    "indicator", "domain", "subject", "dimensions", "organization", "org_level", "province_code", "period_start",
    "period_end", "period_kind", "period_source", "period_label", "checks",
)  # fmt: skip
COLUMNS = ("statistic_id", "doc_id", "figure", "char_start", "evidence", "rules", *FIELDS)
Row = Mapping[str, Any]
Key = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Change:
    """One difference: a row that came or went (`field` None), or one field of a row that stayed."""

    change: str  # added, removed, changed
    statistic_id: str
    uri: str
    figure: str
    evidence: str
    field: str | None
    before: str | None
    after: str | None
    rules_before: tuple[str, ...]
    rules_after: tuple[str, ...]

    @property
    def rules(self) -> str:
        """The rules that fired on one side only, with the side: `-old +new`; `same rules` where there is none."""
        gone = [f"-{r}" for r in self.rules_before if r not in self.rules_after]
        new = [f"+{r}" for r in self.rules_after if r not in self.rules_before]
        return " ".join([*gone, *new]) or "same rules"


@dataclass(frozen=True, slots=True)
class Diff:
    """All differences between two outputs, in the order of documents and figures, and how many rows are equal."""

    changes: tuple[Change, ...]
    same: int
    before: int
    after: int

    def by_field(self) -> Counter[str]:
        """How many rows came, went, or changed in each field."""
        return Counter(c.field or c.change for c in self.changes)

    def by_rule(self) -> Counter[tuple[str, str]]:
        """How many differences there are for each field and set of rules that differ."""
        return Counter((c.field or c.change, c.rules) for c in self.changes)

    def rows(self) -> list[dict[str, Any]]:
        """The differences as rows of the table `diff`."""
        return [asdict(c) | {"rules_before": list(c.rules_before), "rules_after": list(c.rules_after)} for c in self.changes]


def compare_outputs(before: Place | Path | str, after: Place | Path | str) -> Diff:
    """Compare two outputs. Rows are paired by statistic_id; rows of a page that was fetched anew, whose bytes
    differ, by its article, their figure and their evidence.
    """
    old, new = list(_rows(before)), list(_rows(after))
    pairs, gone, came = _pair(old, new)
    changes: list[tuple[tuple[str, int], Change]] = []
    same = 0
    for a, b in pairs:
        fields = [f for f in FIELDS if (as_text(a[f]) != as_text(b[f]) if f == "checks" else a[f] != b[f])]
        same += not fields
        changes += [((b["uri"], b["char_start"]), _change("changed", b, f, a, b)) for f in fields]
    changes += [((a["uri"], a["char_start"]), _change("removed", a, None, a, None)) for a in gone]
    changes += [((b["uri"], b["char_start"]), _change("added", b, None, None, b)) for b in came]
    ordered = tuple(change for _, change in sorted(changes, key=lambda c: c[0]))
    return Diff(ordered, same, len(old), len(new))


def _rows(out: Place | Path | str) -> Iterator[dict[str, Any]]:
    documents = {d["doc_id"]: d for d in read_rows(out, "documents", ["doc_id", "article_id", "uri"])}
    for row in read_rows(out, "statistics", COLUMNS):
        document = documents.get(row["doc_id"], {})
        yield row | {"uri": document.get("uri", row["doc_id"]), "article_id": document.get("article_id", row["doc_id"])}


def _pair(old: Sequence[Row], new: Sequence[Row]) -> tuple[list[tuple[Row, Row]], list[Row], list[Row]]:
    """Pair rows by id, then what is left by article and words; returns pairs and what is left on either side."""
    pairs: list[tuple[Row, Row]] = []
    for keys in (_by_id, _by_words):
        known = dict(zip(keys(old), old, strict=True))
        left: list[Row] = []
        for key, row in zip(keys(new), new, strict=True):
            partner = known.pop(key, None)
            if partner is None:
                left.append(row)
            else:
                pairs.append((partner, row))
        old, new = list(known.values()), left
    return pairs, list(old), list(new)


def _by_id(rows: Iterable[Row]) -> list[Key]:
    return [(row["statistic_id"],) for row in rows]


def _by_words(rows: Iterable[Row]) -> list[Key]:
    seen: Counter[Key] = Counter()
    keys: list[Key] = []
    for row in rows:
        key = (row["article_id"], row["figure"], fold(row["evidence"]))
        keys.append((*key, str(seen[key])))
        seen[key] += 1
    return keys


def fold(text: str) -> str:
    """Return text without case, marks and white space, as keys compare it."""
    plain = unicodedata.normalize("NFD", text.casefold())
    return "".join(c for c in plain if not unicodedata.combining(c) and not c.isspace())


def _change(kind: str, row: Row, field: str | None, before: Row | None, after: Row | None) -> Change:
    shown = field or "value"
    return Change(
        kind, row["statistic_id"], row["uri"], row["figure"], row["evidence"], field,
        as_text(before[shown]) if before else None, as_text(after[shown]) if after else None,
        tuple(before["rules"]) if before else (), tuple(after["rules"]) if after else (),
    )  # fmt: skip


def as_text(value: Any) -> str | None:
    """Return a value as a reader writes it: numbers without idle zeros, lists and breakdowns by their parts."""
    if value is None:
        return None
    if isinstance(value, Decimal):
        return f"{value.normalize():f}"
    if isinstance(value, Mapping):
        return ", ".join(f"{k}={v}" for k, v in value.items())
    if isinstance(value, list):
        return ", ".join(f"{v['name']} {v['outcome']}" if isinstance(v, Mapping) else str(v) for v in value)
    return str(value)
