"""Scores the statistics of a run against annotated documents, by the rules of the shared scorer.

A predicted row is laid over the gold text by its evidence, so cleaning may drop lines and change white
space. A prediction matches the gold row whose span it overlaps most, one to one.
"""

from __future__ import annotations

import json
import statistics
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations
from pathlib import Path
from typing import Any, NamedTuple

from pipeline.alignment import Flat, Row, flatten, is_near, is_same_number, locate, match
from pipeline.gold import check_gold
from pipeline.rows import NUMBERS
from pipeline.store import read_rows

FIELDS = ("value", "kind", "role", "unit", "comparator", "period", "organization", "counted")
STRICT = ("value", "kind", "role", "unit")
BINS = 10


class GoldError(ValueError):
    """A gold file that does not fit its text."""


class Difference(NamedTuple):
    """One way in which a run differs from the gold; `cause` groups differences of the same kind."""

    document: str
    field: str
    gold: str
    predicted: str
    at: int  # offset of the figure in the gold text; -1 where it has none
    cause: str


@dataclass(slots=True)
class Scores:
    """Counts over documents; `figures` turns them into precision, recall, F1 and shares."""

    documents: int = 0
    gold: int = 0
    predicted: int = 0
    matched: int = 0
    strict: int = 0
    full: int = 0
    right: Counter[str] = field(default_factory=Counter)
    counted_gold: int = 0
    indicator_gold: int = 0
    indicator_predicted: int = 0
    indicator_right: int = 0
    group_gold: int = 0
    group_predicted: int = 0
    group_right: int = 0
    excluded: int = 0
    excluded_right: int = 0
    bodies: list[float] = field(default_factory=list)
    by_kind: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    confusion: dict[str, Counter[tuple[str, str]]] = field(default_factory=lambda: defaultdict(Counter))
    confidences: list[tuple[float, bool]] = field(default_factory=list)
    errors: list[Difference] = field(default_factory=list)

    def figures(self) -> dict[str, Any]:
        """Return the figures as the shared scorer prints them, and groups, reasons and page bodies besides."""
        result: dict[str, Any] = {"documents": self.documents, "gold": self.gold, "predicted": self.predicted}
        result["detection"] = prf(self.matched, self.predicted, self.gold)
        result["strict"] = prf(self.strict, self.predicted, self.gold)
        result["full"] = prf(self.full, self.predicted, self.gold)
        result["indicator"] = prf(self.indicator_right, self.indicator_predicted, self.indicator_gold)
        for name in FIELDS:
            whole = self.counted_gold if name == "counted" else self.matched
            result[name] = round(self.right[name] / whole, 4) if whole else 0.0
        result["group"] = prf(self.group_right, self.group_predicted, self.group_gold)
        result["reasons"] = round(self.excluded_right / self.excluded, 4) if self.excluded else 0.0
        result["calibration_error"] = round(calibration_error(self.confidences), 4)
        if self.bodies:
            result["body"] = round(statistics.mean(self.bodies), 4)
        return result

    def kinds(self) -> dict[str, float]:
        """Return the strict F1 of every kind: rows of it that are right in value, kind, role and unit."""
        return {
            kind: prf(counts["strict"], counts["predicted"], counts["gold"])[2]
            for kind, counts in sorted(self.by_kind.items())
            if counts["gold"]
        }


def prf(right: int, predicted: int, gold: int) -> tuple[float, float, float]:
    """Return precision, recall and F1, each rounded to four digits."""
    precision = right / predicted if predicted else 0.0
    recall = right / gold if gold else 0.0
    both = precision + recall
    return round(precision, 4), round(recall, 4), round(2 * precision * recall / both if both else 0.0, 4)


def evaluate(gold_folder: Path, out: Path) -> Scores:
    """Score the run in `out` against every `X.gold.json` of a folder.

    Raises GoldError where an annotation does not fit its text.
    """
    documents = {_stem(d["uri"]): d for d in read_rows(out, "documents", ["doc_id", "uri", "text"])}
    rows: dict[str, list[Row]] = defaultdict(list)
    for row in read_rows(out, "statistics"):
        rows[row["doc_id"]].append(row)
    rejections: dict[str, list[Row]] = defaultdict(list)
    for row in read_rows(out, "rejections"):
        rejections[row["doc_id"]].append(row)
    scores = Scores()
    for path in sorted(gold_folder.glob("*.gold.json")):
        stem = path.name.removesuffix(".gold.json")
        try:
            text = path.with_name(f"{stem}.txt").read_text(encoding="utf-8")
            annotated = json.loads(path.read_text(encoding="utf-8"))
        except (OSError, ValueError, RecursionError) as error:
            raise GoldError(f"{path} or the text beside it cannot be read: {error}") from error
        if problems := check_gold(annotated, text):
            raise GoldError(f"{path}: {problems[0]}")
        scores.documents += 1
        document = documents.get(stem)
        if document is None:
            scores.errors.append(Difference(stem, "no document row", "", "", -1, "no document"))
            document = {"doc_id": None, "uri": stem, "text": ""}
        own = rows.get(document["doc_id"], [])
        _score_document(scores, stem, flatten(text), annotated, document, own)
        _score_reasons(scores, annotated, rejections.get(document["doc_id"], []), document)
        if str(annotated.get("source") or "").endswith((".html", ".htm")):
            scores.bodies.append(body_f1(text, document["text"]))
    return scores


def _stem(uri: str) -> str:
    return Path(uri).stem


def body_f1(gold: str, text: str) -> float:
    """Return the F1 of the words of a page's text against its expected body, as multisets without case."""
    want, have = _words(gold), _words(text)
    return prf((want & have).total(), have.total(), want.total())[2]


def _words(text: str) -> Counter[str]:
    words = (w.strip(".,;:!?()[]“”\"'…–-|") for w in unicodedata.normalize("NFC", text).casefold().split())
    return Counter(w for w in words if any(c.isalnum() for c in w))


def _score_document(
    scores: Scores, stem: str, gold_text: Flat, annotated: Row, document: Row, predicted: Sequence[Row]
) -> None:
    gold = annotated["statistics"]
    ratio = len(gold_text.text) / max(1, len(document["text"]))
    spans = [locate(gold_text, row, row["evidence_start"] * ratio) for row in predicted]
    pairs = match([(g["start"], g["end"]) for g in gold], spans)
    scores.gold += len(gold)
    scores.predicted += len(predicted)
    scores.matched += len(pairs)
    scores.indicator_gold += sum(bool(g.get("indicator")) for g in gold)
    scores.indicator_predicted += sum(bool(r.get("indicator")) for r in predicted)
    for index, g in enumerate(gold):
        scores.by_kind[g["kind"]]["gold"] += 1
        if index not in pairs:
            scores.errors.append(Difference(stem, "missed", g["f"], g["q"], g["start"], f"missed: a {g['kind']}"))
    for index, row in enumerate(predicted):
        scores.by_kind[row["kind"]]["predicted"] += 1
        if index not in pairs.values():
            scores.confidences.append((row["confidence"], False))
            at = (spans[index] or (-1,))[0]
            scores.errors.append(Difference(stem, "spurious", row["figure"], row["evidence"], at, f"spurious: a {row['kind']}"))
    for i, j in pairs.items():
        _score_pair(scores, stem, gold[i], predicted[j])
    _score_groups(scores, gold, predicted, pairs)


def _score_pair(scores: Scores, stem: str, gold: Row, row: Row) -> None:
    period = [str(row["period_start"]), str(row["period_end"])] if row.get("period_start") else None
    numbers = [k for k in NUMBERS if not (k == "numerator" and gold["kind"] in ("rank", "score"))]
    right = {
        "value": all(is_same_number(gold.get(k), row.get(k)) for k in numbers),
        "kind": gold["kind"] == row["kind"],
        "role": gold["role"] == row["role"],
        "unit": gold["unit"] == row["unit"],
        "comparator": gold["comparator"] == (row["comparator"] or "eq"),
        "period": (gold["period"] or None) == period,
        "organization": (not gold["organization"] and not row.get("organization"))
        or is_near(gold["organization"], row.get("organization")),
    }
    if gold.get("counted"):
        scores.counted_gold += 1
        right["counted"] = is_near(gold["counted"], row.get("counted"))
    indicator = (gold.get("indicator") or None) == (row.get("indicator") or None)
    scores.indicator_right += bool(gold.get("indicator")) and indicator
    scores.right.update(name for name, ok in right.items() if ok)
    strict = all(right[name] for name in STRICT)
    scores.strict += strict
    scores.full += strict and indicator and right["period"]
    scores.by_kind[gold["kind"]]["matched"] += 1
    scores.by_kind[gold["kind"]]["strict"] += strict
    scores.confidences.append((row["confidence"], strict))
    for name in ("kind", "role"):
        scores.confusion[name][gold[name], row[name]] += 1
    shown = dict(row) | {"period": period, "value": [str(row.get(k)) for k in NUMBERS]}
    wanted = dict(gold) | {"value": [gold.get(k) for k in NUMBERS]}
    for name, ok in [*right.items(), ("indicator", indicator)]:
        if not ok:
            want, got = f"{gold['f']}: gold {wanted.get(name)}", f"got {shown.get(name)}"
            scores.errors.append(Difference(stem, name, want, got, gold["start"], _cause(name, wanted, shown)))


def _cause(name: str, gold: Row, row: Row) -> str:
    """Return what groups a difference with others: both values of a closed field, else which side is null."""
    want, got = gold.get(name), row.get(name)
    if name in ("kind", "role", "unit", "comparator"):
        return f"{name}: {want} read as {got}"
    if name == "value":
        sides = zip(NUMBERS, gold["value"], (None if v == "None" else v for v in row["value"]), strict=True)
        wrong = [k for k, left, right in sides if not is_same_number(left, right)]
        return f"value: {wrong[0] if wrong else 'numerator'} of a {gold['kind']}"
    if not want:
        return f"{name}: given where the text gives none"
    return f"{name}: missing" if not got else f"{name}: another one"


def _score_groups(scores: Scores, gold: Sequence[Row], predicted: Sequence[Row], pairs: Mapping[int, int]) -> None:
    """Count pairs of rows that share a group in gold, in the run, and in both; a gold without groups says nothing of them."""
    if not any(g.get("group") for g in gold):
        return
    want = _together(((i, g.get("group")) for i, g in enumerate(gold)))
    have = _together(((i, predicted[j].get("group_id")) for i, j in pairs.items()))
    scores.group_gold += len(want)
    scores.group_predicted += len(have)
    scores.group_right += len(want & have)


def _together(members: Iterable[tuple[int, str | None]]) -> set[tuple[int, int]]:
    groups: dict[str, list[int]] = defaultdict(list)
    for index, name in members:
        if name:
            groups[name].append(index)
    return {pair for group in groups.values() for pair in combinations(sorted(group), 2)}


def _score_reasons(scores: Scores, annotated: Row, rejections: Sequence[Row], document: Row) -> None:
    """Count excluded figures of the gold that the run rejected with the same reason.

    A figure is found by its words and its ordinal; one that cleaning removed counts as furniture.
    """
    own = flatten(document["text"])
    where = {index: position for position, index in enumerate(own.at)}
    spans = [(where.get(r["char_start"], 0), where.get(r["char_end"] - 1, 0) + 1, str(r["reason"])) for r in rejections]
    for item in annotated.get("excluded", []):
        reason = _reason_at(item, own, spans)
        scores.excluded += 1
        ok = reason == item["why"] or (item["why"] == "other" and reason in ("restated", "maximum", "unit"))
        scores.excluded_right += ok
        if not ok:
            cause = f"reason: {item['why']} read as {reason or 'a statistic'}"
            want, got = f"{item['f']}: gold {item['why']}", f"got {reason}"
            scores.errors.append(Difference(_stem(document["uri"]), "reason", want, got, item.get("start", -1), cause))


def _reason_at(item: Row, own: Flat, spans: Sequence[tuple[int, int, str]]) -> str | None:
    """Return the reason the run gives for an excluded figure; `furniture` where cleaning removed its words."""
    quote, figure = flatten(item["q"]).text.strip(), flatten(item["f"]).text.strip()
    at = own.text.find(quote)
    if at < 0:
        return "furniture"
    inside = -1
    for _ in range(item.get("n", 0) + 1):
        inside = quote.find(figure, inside + 1)
    start = at + max(0, inside)
    found = [reason for s, e, reason in spans if s < start + len(figure) and start < e]
    return found[0] if found else None


def compare(base: Scores, now: Scores) -> tuple[list[Difference], list[Difference]]:
    """Return what a run mended since `base` (gains) and what it broke (losses), row by row.

    A row that one of them missed is one difference: its fields are not compared.
    """
    return _only(base, now), _only(now, base)


def _only(scores: Scores, other: Scores) -> list[Difference]:
    """Return the differences of `scores` that `other` has not."""
    theirs = {(e.document, e.field, e.gold, e.at) for e in other.errors}
    missed = {(e.document, e.at) for e in other.errors if e.field == "missed"}
    return [e for e in scores.errors if (e.document, e.field, e.gold, e.at) not in theirs and (e.document, e.at) not in missed]


def calibration_error(pairs: Sequence[tuple[float, bool]]) -> float:
    """Return the expected calibration error over bins of equal count."""
    return sum(abs(stated - right) * n for stated, right, n in reliability(pairs)) / max(1, len(pairs))


def reliability(pairs: Sequence[tuple[float, bool]]) -> list[tuple[float, float, int]]:
    """Return, for each bin of equal count, mean confidence, share right and number of rows."""
    ordered = sorted(pairs, key=lambda p: p[0])
    rows = []
    for index in range(BINS):
        part = ordered[index * len(ordered) // BINS : (index + 1) * len(ordered) // BINS]
        if part:
            rows.append((sum(c for c, _ in part) / len(part), sum(ok for _, ok in part) / len(part), len(part)))
    return rows
