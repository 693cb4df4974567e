"""Scores number readers on the annotated texts of corpus/gold, line by line: figures found, values, units, relations.

    python bench/figures.py --peers .venv-bench/bin/python

A reader gets each line of a text and gives back numbers with their place. A figure is found where a number overlaps it;
its value is right to a millionth, its unit where it is the unit of the annotation (a bare number counts as `item`). Of
a ratio, a range, a rate or a score over its maximum (the relations) both parts must be given with one number.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
GOLD = ROOT / "corpus" / "gold"
Found = dict[str, Any]  # start, end, value, second, unit
Reader = Callable[[str], Iterable[Found]]
UNITS = {
    "percentage": "percent", "percent": "percent", "%": "percent", "day": "day", "month": "month", "year": "year", "hour": "hour", "minute": "minute",
    "second": "second", "week": "week", "metre": "m", "kilometre": "km", "Kilometer": "km", "Meter": "m", "vietnamese dong": "vnd", "VND": "vnd", "dong": "vnd",
    "đồng": "vnd", "ngày": "day", "tháng": "month", "năm": "year", "giờ": "hour", "phút": "minute", "điểm": "point", "km": "km", "m2": "m2", "ha": "ha",
    "lần": "times", "Kilómetro": "km", "Metro": "m", "Día": "day", "Mes": "month", "Año": "year", "Hora": "hour", "Minuto": "minute", "dimensionless": "item", "": "item",
}  # fmt: skip


def ours() -> Reader:
    """Return our own extractor, a line as a text of its own."""
    from pipeline.process import extract

    def read(line: str) -> Iterable[Found]:
        for s in extract(line):
            second = s.denominator if s.denominator is not None else s.value_max
            yield {
                "start": s.char_start,
                "end": s.char_end,
                "value": float(s.value),
                "second": None if second is None else float(second),
                "unit": s.unit,
            }

    return read


def recognizers() -> Reader:
    """Return Microsoft Recognizers-Text; it has no Vietnamese, Spanish writes numbers in the same way."""
    from recognizers_number import recognize_number, recognize_percentage
    from recognizers_number_with_unit import recognize_currency, recognize_dimension

    def read(line: str) -> Iterable[Found]:
        found = [
            *recognize_percentage(line, "es-es"),
            *recognize_currency(line, "es-es"),
            *recognize_dimension(line, "es-es"),
            *recognize_number(line, "es-es"),
        ]
        for each in found:
            text = str((each.resolution or {}).get("value"))
            unit = "percent" if text.endswith("%") else str((each.resolution or {}).get("unit") or "")
            yield {
                "start": each.start,
                "end": each.end + 1,
                "value": number(text.rstrip("%").replace(",", ".")),
                "second": None,
                "unit": unit,
            }

    return read


def quantulum() -> Reader:
    """Return quantulum3, which reads English."""
    from quantulum3 import parser

    def read(line: str) -> Iterable[Found]:
        for q in parser.parse(line):
            yield {"start": q.span[0], "end": q.span[1], "value": q.value, "second": None, "unit": q.unit.name}

    return read


def price_parser() -> Reader:
    """Return price-parser on each word with a digit, and the word behind it as the unit."""
    import re

    from price_parser import Price

    words = re.compile(r"\S+")

    def read(line: str) -> Iterable[Found]:
        found = list(words.finditer(line))
        for match, after in zip(found, [*found[1:], None]):
            if any(c.isdigit() for c in match[0]) and (price := Price.fromstring(match[0])).amount is not None:
                word = after[0].strip(".,;:()") if after else ""
                unit = "%" if "%" in match[0] else word if word in UNITS else ""  # another word is what is counted
                yield {
                    "start": match.start(),
                    "end": match.end(),
                    "value": float(price.amount),
                    "second": None,
                    "unit": unit,
                }

    return read


def duckling() -> Reader:
    """Return Duckling with its Vietnamese rules."""
    import duckling as d

    zones = d.load_time_zones("/usr/share/zoneinfo")
    context = d.Context(
        d.parse_ref_time(zones, "Asia/Ho_Chi_Minh", 1_700_000_000),
        d.parse_locale("VI", d.default_locale_lang(d.parse_lang("VI"))),
    )
    dimensions = d.parse_dimensions(["number", "amount-of-money", "quantity", "distance", "duration"])

    def read(line: str) -> Iterable[Found]:
        for each in d.parse(line, context, dimensions, False):
            value = each["value"]
            low, high = value.get("from"), value.get("to")
            inner = low or high or value
            if isinstance(inner.get("value"), (int, float)):
                second = high["value"] if low and high else None
                unit = (
                    "percent"
                    if line[each["end"] : each["end"] + 2].strip().startswith("%")
                    else str(inner.get("unit") or "")
                )
                yield {
                    "start": each["start"],
                    "end": each["end"],
                    "value": inner["value"],
                    "second": second,
                    "unit": unit,
                }

    return read


READERS: dict[str, Callable[[], Reader]] = {
    "cchc-stats": ours, "Recognizers-Text (es)": recognizers, "quantulum3": quantulum, "price-parser + next word": price_parser, "Duckling (vi)": duckling,
}  # fmt: skip


def number(text: str) -> float | None:
    """Return a number of a peer's answer, None where it is none."""
    try:
        return float(text)
    except ValueError:
        return None


@dataclass
class Score:
    """Counts of one reader over all texts."""

    gold: int = 0
    given: int = 0
    found: int = 0
    values: int = 0
    units: int = 0
    relations: int = 0
    related: int = 0
    failed: int = 0


def load() -> list[tuple[str, list[dict[str, Any]]]]:
    """Return the lines of all gold texts with their rows, offsets moved to the line."""
    lines: list[tuple[str, list[dict[str, Any]]]] = []
    for path in sorted(GOLD.glob("*.gold.json")):
        rows = json.loads(path.read_text(encoding="utf-8"))["statistics"]
        at = 0
        for line in path.with_name(path.name.replace(".gold.json", ".txt")).read_text(encoding="utf-8").split("\n"):
            inside = [
                r | {"start": r["start"] - at, "end": r["end"] - at} for r in rows if at <= r["start"] < at + len(line)
            ]
            if inside:
                lines.append((line, inside))
            at += len(line) + 1
    return lines


def score(answers: Sequence[list[Found] | None], lines: Sequence[tuple[str, list[dict[str, Any]]]]) -> Score:
    """Compare the answers of a reader, line by line; None is a line on which it failed."""
    total = Score()
    for answer, (_, rows) in zip(answers, lines, strict=True):
        total.failed += answer is None
        given = answer or []
        total.given += len(given)
        total.gold += len(rows)
        for row in rows:
            over = [f for f in given if f["start"] < row["end"] and row["start"] < f["end"]]
            right = [f for f in over if close(f["value"], row["value"])]
            second = next((row[k] for k in ("denominator", "value_max") if row.get(k) is not None), None)
            total.found += bool(over)
            total.values += bool(right)
            total.units += any(UNITS.get(f["unit"], f["unit"]) == row["unit"] for f in right)
            total.relations += second is not None
            total.related += second is not None and any(close(f["second"], second) for f in over)
    return total


def close(value: float | None, gold: float) -> bool:
    """Tell whether a value is that of the annotation, its sign left aside: peers read no decrease."""
    return value is not None and abs(abs(value) - abs(gold)) <= 1e-6 * max(1.0, abs(gold))


def serve(name: str) -> None:
    """Read lines of JSON from standard input and print what the reader finds in each."""
    read = READERS[name]()
    for line in sys.stdin:
        try:
            print(json.dumps(list(read(json.loads(line)))))
        except Exception:  # noqa: BLE001 - a peer that fails on a line has found nothing there
            print("null")


def measure(peers: str) -> dict[str, Score]:
    """Run each reader in a process of its own. Raises CalledProcessError where one does not start."""
    lines = load()
    asked = "".join(json.dumps(line) + "\n" for line, _ in lines)
    scores = {}
    for name in READERS:
        python = sys.executable if name == "cchc-stats" else peers
        done = subprocess.run(
            [python, str(Path(__file__)), "--serve", name],
            input=asked,
            capture_output=True,
            text=True,
            check=True,
            cwd=ROOT,
        )
        answers = [json.loads(line) for line in done.stdout.splitlines()]
        if all(a is None for a in answers):
            raise SystemExit(f"{name} failed on every line: {done.stderr[-500:]}")
        scores[name] = score(answers, lines)
    return scores


def table(scores: dict[str, Score]) -> str:
    """Return the scores as a Markdown table."""
    out = [
        "| reader | figures found | value right | value and unit right | both parts of a relation | numbers given | lines failed |",
        "|---|---:|---:|---:|---:|---:|---:|",
    ]
    for name, s in scores.items():
        out.append(
            f"| {name} | {s.found / s.gold:.1%} | {s.values / s.gold:.1%} | {s.units / s.gold:.1%} | {s.related / s.relations:.1%} | {s.given:,} | {s.failed} |"
        )
    first = next(iter(scores.values()))
    out.append(
        f"\n{first.gold:,} figures, {first.relations:,} of them relations, in the lines of {len(list(GOLD.glob('*.gold.json')))} texts; other numbers in these lines are no statistics."
    )
    return "\n".join(out)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument(
        "--peers", default=str(ROOT / ".venv-bench/bin/python"), help="Python of the environment that holds the peers"
    )
    parser.add_argument("--serve", metavar="READER", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.serve:
        serve(options.serve)
    else:
        print(table(measure(options.peers)))


if __name__ == "__main__":
    main()
