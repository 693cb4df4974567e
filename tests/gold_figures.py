"""Loads an annotated document as extractor input: its text as blocks and sentences, its gold rows as figures.

Lets one context module (periods, roles, organizations, indicators …) be measured alone, on gold figures.
Run as a script it prints nothing; import `load`, `DEV`, `PORTAL`.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from extractors.records import Block, BlockKind, Comparator, Figure, Kind, Role, SourceText
from pipeline.tokenizer import split_sentences, tokenize

SHARED = Path(__file__).resolve().parents[2] / "shared"
HELD = {f"news-{n:02d}" for n in range(21, 31)}


@dataclass(frozen=True)
class GoldDocument:
    """One annotated document: extractor input, gold figures and the gold rows they were made from."""

    stem: str
    source: SourceText
    figures: list[Figure]
    rows: list[dict[str, Any]]
    excluded: list[dict[str, Any]]


def gold_files(*folders: str, held: bool = False) -> list[Path]:
    """Return the `.gold.json` files of folders of ../shared/gold, the held-back ones only with `held`."""
    files = [p for f in folders or ("dev", "portal_dev") for p in sorted((SHARED / "gold" / f).glob("*.gold.json"))]
    return [p for p in files if (p.name.split(".")[0] in HELD) == held]


def load(path: Path) -> GoldDocument:
    """Read `X.gold.json` and the `X.txt` beside it."""
    stem = path.name.split(".")[0]
    text = path.with_name(f"{stem}.txt").read_text(encoding="utf-8")
    gold = json.loads(path.read_text(encoding="utf-8"))
    blocks, at = [], 0
    for line in text.split("\n"):
        body = line.strip()
        start = at + (len(line) - len(line.lstrip()))
        if body:
            kind = BlockKind.ROW if " | " in body else BlockKind.PARAGRAPH
            if body == gold.get("title") and not any(b.kind is BlockKind.TITLE for b in blocks):
                kind = BlockKind.TITLE
            blocks.append(Block(start, start + len(body), kind))
        at += len(line) + 1
    published = date.fromisoformat(gold["published"]) if gold.get("published") else None
    source = SourceText(
        stem, text, tuple(blocks), split_sentences(text, blocks), gold.get("title"), published,
        gold.get("site_org"), tokenize=tokenize,
    )
    rows = sorted(gold["statistics"], key=lambda r: r["start"])
    return GoldDocument(stem, source, [_figure(source, r) for r in rows], rows, gold.get("excluded", []))


def _figure(source: SourceText, row: dict[str, Any]) -> Figure:
    inside = [i for i, s in enumerate(source.sentences) if s.start <= row["start"] < s.end]

    def number(key: str) -> Decimal | None:
        return None if row.get(key) is None else Decimal(str(row[key]))

    return Figure(
        row["start"], row["end"], inside[0] if inside else 0, Kind(row["kind"]), abs(Decimal(str(row["value"]))),
        row["unit"], number("value_max"), number("numerator"), number("denominator"), number("stated_percent"),
        row.get("counted"), None, Comparator(row["comparator"]), Role(row["role"]),
    )
