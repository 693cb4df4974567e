"""Turns drafts of annotations into gold with offsets, in the format of the shared gold.

`python bench/build_gold.py [--pages] [STEM…]` reads `corpus/gold/<stem>.draft.json` and `<stem>.txt`, finds every quote,
checks the annotation by the rules of the record contract and writes `<stem>.gold.json`. The text is the expected body,
written by hand with the page; `--pages` compares it with what the cleaner makes of the page and shows the differences.
"""

from __future__ import annotations

import difflib
import itertools
import json
import re
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
GOLD = ROOT / "corpus" / "gold"
KINDS = {"count", "ratio", "share", "score", "rank", "amount", "rate", "multiple"}
ROLES = {"actual", "target", "change"}
COMPARATORS = {"eq", "gt", "ge", "lt", "le", "approx"}
REQUIRED = ("value", "unit", "indicator", "period", "organization")

Row = dict[str, Any]


class DraftError(ValueError):
    """A draft that does not fit its text."""


def place(text: str, row: Row, figure: str, ordinal: int = 0) -> tuple[int, int]:
    """Offsets of the figure inside its quote, which stands once in the text."""
    quote = row["q"]
    if (times := text.count(quote)) != 1:
        raise DraftError(f"quote occurs {times} times: {quote!r}")
    at = -1
    for _ in range(ordinal + 1):
        if (at := quote.find(figure, at + 1)) < 0:
            raise DraftError(f"figure {figure!r} not in quote {quote!r}")
    start = text.index(quote) + at
    return start, start + len(figure)


def check_row(row: Row) -> None:
    """Raise where a field is missing or outside its closed list."""
    for name, allowed in (("kind", KINDS), ("role", ROLES), ("comparator", COMPARATORS)):
        if row[name] not in allowed:
            raise DraftError(f"{name} {row[name]!r} of {row['f']!r}")
    if missing := [name for name in REQUIRED if name not in row]:
        raise DraftError(f"{row['f']!r} lacks {missing}")
    if row["kind"] == "ratio":
        expected = 100 * row["numerator"] / row["denominator"]
        if abs(expected - row["value"]) > 0.01:
            raise DraftError(f"ratio {row['f']!r} is {expected}, not {row['value']}")


def build(stem: str) -> Row:
    """The gold of one draft: rows with offsets, every digit run of the text covered once."""
    text = (GOLD / f"{stem}.txt").read_text(encoding="utf-8")
    draft: Row = json.loads((GOLD / f"{stem}.draft.json").read_text(encoding="utf-8"))
    spans: list[tuple[int, int]] = []
    for row in draft["statistics"]:
        check_row(row)
        row["start"], row["end"] = place(text, row, row["f"], row.get("n", 0))
        spans.append((row["start"], row["end"]))
        if percent := row.get("percent_f"):
            spans.append(place(text, row, percent, row.get("percent_n", 0)))
    spans.extend(place(text, row, row["f"], row.get("n", 0)) for row in draft["excluded"])
    check_cover(text, spans)
    draft["statistics"].sort(key=lambda row: int(row["start"]))
    return draft


def check_cover(text: str, spans: list[tuple[int, int]]) -> None:
    """Raise where a digit run lies in no annotation or two annotations overlap."""
    ordered = sorted(spans)
    for (_, end), (start, _) in itertools.pairwise(ordered):
        if start < end:
            raise DraftError(f"annotations overlap at {start}: {text[start:end]!r}")
    for match in re.finditer(r"\d+", text):
        if not any(start <= match.start() and match.end() <= end for start, end in spans):
            raise DraftError(f"uncovered digits {match[0]!r} at {match.start()}")


def differences(stem: str, source: str) -> list[str]:
    """Lines by which the cleaner's text differs from the expected body."""
    from pipeline.process import clean_page
    from pipeline.records import RawPage

    path = ROOT / source
    clean, _ = clean_page(RawPage(str(path), path.read_bytes()))
    expected = (GOLD / f"{stem}.txt").read_text(encoding="utf-8")
    return [
        line
        for line in difflib.unified_diff(expected.splitlines(), clean.text.splitlines(), lineterm="", n=0)
        if not line.startswith(("---", "+++", "@@"))
    ]


def main() -> int:
    """Build the gold of the named drafts, or of all; the exit status tells whether every draft fits."""
    names = [argument for argument in sys.argv[1:] if not argument.startswith("--")]
    failed = 0
    for path in sorted(GOLD.glob("*.draft.json")):
        stem = path.name.removesuffix(".draft.json")
        if names and stem not in names:
            continue
        try:
            gold = build(stem)
        except DraftError as error:
            failed += 1
            print(f"{stem}: {error}")
            continue
        (GOLD / f"{stem}.gold.json").write_text(json.dumps(gold, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
        print(f"{stem}: {len(gold['statistics'])} statistics, {len(gold['excluded'])} excluded")
        if "--pages" in sys.argv and not gold["source"].endswith(".txt"):
            for line in differences(stem, gold["source"]):
                print("   ", line[:160])
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
