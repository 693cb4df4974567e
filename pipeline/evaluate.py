"""Scores the statistics of a run against annotated documents, by the rules of the shared scorer.

A predicted row is laid over the gold text by its evidence, so cleaning may drop lines and change white
space. A prediction matches the gold row whose span it overlaps most, one to one.
"""

from __future__ import annotations

import json
import re
import unicodedata
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations
from pathlib import Path
from typing import Any

from pipeline.store import read_rows

NUMBERS = ("value", "value_max", "numerator", "denominator", "stated_percent")
FIELDS = ("value", "kind", "role", "unit", "comparator", "period", "organization", "counted")
STRICT = ("value", "kind", "role", "unit")
BLANK = frozenset("\u200b\u200c\u200d\u2060\u00ad\ufeff|•●▪■‣")
TONES = frozenset("\u0300\u0301\u0303\u0309\u0323")
WORD = re.compile(r"\w+")
BINS = 10
Row = Mapping[str, Any]
Difference = tuple[str, str, str, str]  # document, field, gold, predicted


@dataclass(frozen=True, slots=True)
class Flat:
    """A text with white space collapsed, and the offset of every kept character in the original."""

    text: str
    at: tuple[int, ...]


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
    by_kind: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    confidences: list[tuple[float, bool]] = field(default_factory=list)
    errors: list[Difference] = field(default_factory=list)

    def figures(self) -> dict[str, Any]:
        """Return the figures as the shared scorer prints them, and group F1, reasons and kinds besides."""
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
        return result


def prf(right: int, predicted: int, gold: int) -> tuple[float, float, float]:
    """Return precision, recall and F1, each rounded to four digits."""
    precision = right / predicted if predicted else 0.0
    recall = right / gold if gold else 0.0
    both = precision + recall
    return round(precision, 4), round(recall, 4), round(2 * precision * recall / both if both else 0.0, 4)


def flatten(text: str) -> Flat:
    """Return NFC text with white space, bullets and bars collapsed to one space."""
    characters: list[str] = []
    at: list[int] = []
    in_space = True
    for index, character in enumerate(text):
        if character.isspace() or character in BLANK:
            if not in_space:
                characters.append(" ")
                at.append(index)
            in_space = True
            continue
        in_space = False
        for part in unicodedata.normalize("NFC", character):
            characters.append(part)
            at.append(index)
    return Flat("".join(characters), tuple(at))


def locate(gold: Flat, row: Row, expected: float) -> tuple[int, int] | None:
    """Return where a predicted figure stands in the gold text; None where its evidence is not found."""
    evidence = row["evidence"]
    start, end = row["char_start"] - row["evidence_start"], row["char_end"] - row["evidence_start"]
    if not 0 <= start < end <= len(evidence):
        return None
    flat = flatten(evidence)
    if not flat.text:
        return None
    first, last = bisect_left(flat.at, start), bisect_left(flat.at, end)
    needle = flat.text.rstrip()
    hits = [m.start() for m in re.finditer(re.escape(needle), gold.text)]
    if not hits:  # evidence joined from cells: the figure with its nearest words
        low, high = max(0, first - 20), min(len(needle), last + 20)
        hits = [m.start() - low for m in re.finditer(re.escape(needle[low:high]), gold.text)]
    if not hits:
        return None
    nearest = min(hits, key=lambda h: abs(h - expected))
    first, last = nearest + first, nearest + last
    if not 0 <= first < last <= len(gold.at):
        return None
    return gold.at[first], gold.at[last - 1] + 1


def is_same_number(left: Any, right: Any) -> bool:
    """Compare two numbers within a ten-thousandth; null equals null only."""
    if left is None or right is None:
        return left is None and right is None
    a, b = float(left), float(right)
    return abs(a - b) <= 1e-4 * max(1.0, abs(a), abs(b))


def fold(text: str | None) -> list[str]:
    """Return the words without case and tone marks."""
    decomposed = unicodedata.normalize("NFD", (text or "").casefold())
    return WORD.findall(unicodedata.normalize("NFC", "".join(c for c in decomposed if c not in TONES)))


def is_near(gold: str | None, predicted: str | None) -> bool:
    """Tell whether two names hold the same words, or one is a run of words of the other down to half the gold's."""
    a, b = fold(gold), fold(predicted)
    if a == b or "".join(a) == "".join(b):
        return True
    small, large = sorted((a, b), key=len)
    inside = any(large[i : i + len(small)] == small for i in range(len(large) - len(small) + 1))
    return bool(small) and inside and 2 * len(b) >= len(a)


def evaluate(gold_folder: Path, out: Path) -> Scores:
    """Score the run in `out` against every `X.gold.json` of a folder."""
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
        text = path.with_name(f"{stem}.txt").read_text(encoding="utf-8")
        annotated = json.loads(path.read_text(encoding="utf-8"))
        scores.documents += 1
        document = documents.get(stem)
        if document is None:
            scores.errors.append((stem, "no document row", "", ""))
        _score_document(scores, stem, flatten(text), annotated, document, rows, rejections)
    return scores


def _stem(uri: str) -> str:
    return Path(uri).stem


def _score_document(
    scores: Scores,
    stem: str,
    gold_text: Flat,
    annotated: Mapping[str, Any],
    document: Row | None,
    rows: Mapping[str, Sequence[Row]],
    rejections: Mapping[str, Sequence[Row]],
) -> None:
    gold = annotated["statistics"]
    predicted = list(rows.get(document["doc_id"], [])) if document else []
    ratio = len(gold_text.text) / max(1, len(document["text"])) if document else 1.0
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
            scores.errors.append((stem, "missed", g["f"], g["q"]))
    for index, row in enumerate(predicted):
        scores.by_kind[row["kind"]]["predicted"] += 1
        if index not in pairs.values():
            scores.confidences.append((row["confidence"], False))
            scores.errors.append((stem, "spurious", row["figure"], row["evidence"]))
    for i, j in pairs.items():
        _score_pair(scores, stem, gold[i], predicted[j])
    _score_groups(scores, gold, predicted, pairs)
    if document is not None:
        _score_reasons(scores, annotated.get("excluded", []), rejections.get(document["doc_id"], []), gold_text, document)


def match(gold: Sequence[tuple[int, int]], predicted: Sequence[tuple[int, int] | None]) -> dict[int, int]:
    """Pair gold spans with predicted ones, largest overlap first, one to one."""
    candidates = []
    for i, (start, end) in enumerate(gold):
        for j, span in enumerate(predicted):
            if span and (common := min(end, span[1]) - max(start, span[0])) > 0:
                candidates.append((common / (max(end, span[1]) - min(start, span[0])), i, j))
    pairs: dict[int, int] = {}
    taken: set[int] = set()
    for _, i, j in sorted(candidates, reverse=True):
        if i not in pairs and j not in taken:
            pairs[i] = j
            taken.add(j)
    return pairs


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
    shown = dict(row) | {"period": period, "value": [str(row.get(k)) for k in NUMBERS]}
    wanted = dict(gold) | {"value": [gold.get(k) for k in NUMBERS]}
    for name, ok in [*right.items(), ("indicator", indicator)]:
        if not ok:
            scores.errors.append((stem, name, f"{gold['f']}: gold {wanted.get(name)}", f"got {shown.get(name)}"))


def _score_groups(scores: Scores, gold: Sequence[Row], predicted: Sequence[Row], pairs: Mapping[int, int]) -> None:
    """Count pairs of rows that share a group in gold, in the run, and in both."""
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


def _score_reasons(
    scores: Scores, excluded: Sequence[Row], rejections: Sequence[Row], gold_text: Flat, document: Row
) -> None:
    """Count excluded figures of the gold that the run rejected with the same reason.

    A figure is found by its words and its ordinal; one that cleaning removed counts as furniture.
    """
    own = flatten(document["text"])
    where = {index: position for position, index in enumerate(own.at)}
    spans = [(where.get(r["char_start"], 0), where.get(r["char_end"] - 1, 0) + 1, str(r["reason"])) for r in rejections]
    for item in excluded:
        reason = _reason_at(item, gold_text, own, spans)
        scores.excluded += 1
        ok = reason == item["why"] or (item["why"] == "other" and reason in ("restated", "maximum", "unit"))
        scores.excluded_right += ok
        if not ok:
            scores.errors.append((_stem(document["uri"]), "reason", f"{item['f']}: gold {item['why']}", f"got {reason}"))


def _reason_at(item: Row, gold_text: Flat, own: Flat, spans: Sequence[tuple[int, int, str]]) -> str | None:
    """Return the reason the run gives for an excluded figure; `furniture` where cleaning removed its words."""
    quote, figure = flatten(item["q"]).text.strip(), flatten(item["f"]).text.strip()
    at = own.text.find(quote)
    if at < 0:
        return "furniture"
    start = at + max(0, quote.find(figure))
    inside = [reason for s, e, reason in spans if s < start + len(figure) and start < e]
    return inside[0] if inside else None


def calibration_error(pairs: Sequence[tuple[float, bool]], bins: int = BINS) -> float:
    """Return the expected calibration error over bins of equal count."""
    return sum(abs(stated - right) * n for stated, right, n in reliability(pairs, bins)) / max(1, len(pairs))


def reliability(pairs: Sequence[tuple[float, bool]], bins: int = BINS) -> list[tuple[float, float, int]]:
    """Return, for each bin of equal count, mean confidence, share right and number of rows."""
    ordered = sorted(pairs, key=lambda p: p[0])
    rows = []
    for index in range(bins):
        part = ordered[index * len(ordered) // bins : (index + 1) * len(ordered) // bins]
        if part:
            rows.append((sum(c for c, _ in part) / len(part), sum(ok for _, ok in part) / len(part), len(part)))
    return rows
