"""Measures what the figure reader alone gets right on annotated documents: detection, value, kind, unit, counted.

Run `python bench/eval_figures.py [--errors] [--held]` from the project root; needs ../shared.
"""

from __future__ import annotations

import importlib.util
import sys
from collections import Counter
from dataclasses import replace

from extractors.extract import extract_text, read_document
from tests.gold_figures import SHARED, gold_files, load

FIELDS = ("value", "kind", "unit", "comparator", "counted")


def scorer():  # type: ignore[no-untyped-def]
    """Load the reference scorer for its comparison of values and words."""
    spec = importlib.util.spec_from_file_location("score", SHARED / "gold" / "score.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def main() -> None:
    """Print the shares, and with --errors every difference."""
    score, show = scorer(), "--errors" in sys.argv
    total: Counter[str] = Counter()
    for path in gold_files(held="--held" in sys.argv):
        if (only := [a for a in sys.argv[1:] if not a.startswith("-")]) and path.name.split(".")[0] not in only:
            continue
        document = load(path)
        compare(score, document, total, show)
        reasons(document, total, show)
    precision, recall = total["hit"] / max(1, total["pred"]), total["hit"] / max(1, total["gold"])
    print(
        "gold",
        total["gold"],
        "P",
        round(precision, 4),
        "R",
        round(recall, 4),
        "F1",
        round(2 * precision * recall / (precision + recall), 4),
    )
    print("reasons", total["excluded"], round(total["reason"] / max(1, total["excluded"]), 4))
    for field in FIELDS:
        print(field, round(total[field] / max(1, total[field + "_n"]), 4))


def reasons(document, total, show) -> None:  # type: ignore[no-untyped-def]
    """Count how many annotated digits that are no statistic are rejected, and for the annotated reason.

    The annotation says `other` where docs/records.md §7 says restated, maximum or unit.
    """
    text = document.source.text
    found = extract_text(replace(document.source))
    for entry in document.excluded:
        at = text.find(entry["q"])
        start = at
        for _ in range(entry.get("n", 0) + 1):
            start = text.find(entry["f"], start + (start > at or _ > 0), at + len(entry["q"]) if at >= 0 else None)
        if at < 0 or start < 0:
            continue
        wanted = {entry["why"]} | ({"restated", "maximum", "unit"} if entry["why"] == "other" else set())
        got = [r for r in found.rejections if r.char_start < start + len(entry["f"]) and start < r.char_end]
        total["excluded"] += 1
        right = bool(got) and got[0].reason.value in wanted
        total["reason"] += right
        if show and not right:
            print(
                document.stem,
                "REASON",
                entry["f"],
                "|",
                entry["q"][:70].replace("\n", "⏎"),
                "| gold",
                entry["why"],
                "got",
                [(r.reason.value, r.rule) for r in got[:1]],
            )


def compare(score, document, total, show) -> None:  # type: ignore[no-untyped-def]
    """Add one document's counts to `total`."""
    source, rows = document.source, document.rows
    figures, _ = read_document(source)
    in_body = [
        f
        for f in figures
        if not any(
            e["why"] in ("furniture", "caption_repeat")
            and source.text.find(e["q"]) <= f.start < source.text.find(e["q"]) + len(e["q"])
            for e in document.excluded
        )
    ]
    total["gold"] += len(rows)
    total["pred"] += len(in_body)
    used = set()
    for figure in in_body:
        match = next(
            (i for i, r in enumerate(rows) if i not in used and r["start"] < figure.end and figure.start < r["end"]),
            None,
        )
        context = (
            source.text[max(0, figure.start - 40) : figure.start]
            + "⟦"
            + source.text[figure.start : figure.end]
            + "⟧"
            + source.text[figure.end : figure.end + 40]
        )
        context = context.replace("\n", "⏎")
        if match is None:
            if show:
                print(document.stem, "SPURIOUS", figure.kind.value, figure.value, "|", context)
            continue
        used.add(match)
        total["hit"] += 1
        row = rows[match]
        keys = ("value_max", "numerator", "denominator", "stated_percent")
        got = {k: getattr(figure, k) for k in keys} | {"value": abs(figure.value)}
        want = {k: row.get(k) for k in keys} | {"value": row["value"]}
        if row["kind"] in ("rank", "score"):
            got.pop("numerator"), want.pop("numerator", None)
        want = {k: None if v is None else abs(v) for k, v in want.items()}
        if row["role"] == "change" and row.get("value_max") is not None and row["value"] < 0:
            want["value"], want["value_max"] = want["value"], want["value_max"]
        right = {
            "value": all(score.same(want[k], got[k]) for k in want),
            "kind": row["kind"] == figure.kind,
            "unit": row["unit"] == figure.unit,
            "comparator": row["comparator"] == figure.comparator,
        }
        if row.get("counted"):
            right["counted"] = score.near(row["counted"], figure.counted)
        for key, ok in right.items():
            total[key] += ok
            total[key + "_n"] += 1
            if not ok and show:
                answer = {"value": [str(v) for v in got.values()]}.get(key, getattr(figure, key))
                print(
                    document.stem,
                    key,
                    "|",
                    context,
                    "| gold",
                    list(want.values()) if key == "value" else row.get(key),
                    "got",
                    answer,
                )
    for i, row in enumerate(rows):
        if i not in used and show:
            print(document.stem, "MISSED", row["kind"], row["f"], "|", row["q"])


if __name__ == "__main__":
    main()
