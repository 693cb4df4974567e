"""Turns a marked-up text into gold, and checks the gold that is there.

`python bench/build_gold.py FILE.marked…` writes `corpus/gold/<stem>.txt` and `<stem>.gold.json` of each file;
`python bench/build_gold.py --check` checks every gold of the corpus by the rules of `pipeline.gold`.

A marked text is a head of `key: value` lines (source, title, published, author, site_org, furniture), a line `---`,
and the document's text, one block a line, with every number marked where it stands:

    [[12.345|c;hồ sơ;procedures.dossiers_received;g=a]]   a statistic: kind and flags; counted; indicator; other fields
    {{15/6/2024|date}}                                    a number that is no statistic, with its reason
    {{79,5%|restated}}                                    the percentage that restates the ratio before it on the line
    @ P=2024-01-01..2024-06-30 O=Hà_Nam                   period and organization of what follows (P=-: unknown)

Kinds: c count, ra ratio, s share, sc score, rk rank, a amount, rt rate, m multiple. Flags: `!` target, `~` change,
`-` a decrease, `>` `≥` `<` `≤` `≈` comparators. Fields: v, vm, num, den, u, P, O, g; `_` is a space.
"""

from __future__ import annotations

import json
import re
import sys
from decimal import Decimal
from pathlib import Path
from typing import Any

from pipeline.gold import check_gold

GOLD = Path(__file__).resolve().parents[1] / "corpus" / "gold"
KINDS = {
    "c": "count",
    "ra": "ratio",
    "s": "share",
    "sc": "score",
    "rk": "rank",
    "a": "amount",
    "rt": "rate",
    "m": "multiple",
}
UNITS = {
    "count": "item",
    "ratio": "percent",
    "share": "percent",
    "score": "point",
    "rank": "place",
    "multiple": "times",
}
COMPARATORS = {">": "gt", "≥": "ge", "<": "lt", "≤": "le", "≈": "approx"}
SCALES = {"nghìn": 1000, "ngàn": 1000, "triệu": 10**6, "tỷ": 10**9, "tỉ": 10**9}
NAMES = {
    "v": "value",
    "vm": "value_max",
    "num": "numerator",
    "den": "denominator",
    "u": "unit",
    "g": "group",
    "O": "organization",
}
MARK = re.compile(r"\[\[(?P<figure>[^|\]]+)\|(?P<fields>[^\]]*)\]\]|\{\{(?P<excluded>[^|}]+)\|(?P<why>\w+)\}\}")
Row = dict[str, Any]


def number(figure: str) -> Decimal:
    """Read a number in the Vietnamese way: `1.234,5` and scales such as `2,6 triệu`."""
    value = Decimal(re.sub(r"[^\d,]", "", figure).replace(",", "."))
    for word in figure.split()[1:]:
        value *= SCALES.get(word, 1)
    return value


def plain(value: Decimal | float | str) -> int | float:
    """Return a JSON number: whole where it is whole."""
    exact = Decimal(str(value))
    return int(exact) if exact == exact.to_integral_value() else round(float(exact), 6)


def period(written: str) -> list[str] | None:
    """Read `2024`, `2024-06-30`, `2024-01-01..2024-06-30` or `-`."""
    if written == "-":
        return None
    start, _, end = written.partition("..")
    if len(written) == 4:
        return [f"{written}-01-01", f"{written}-12-31"]
    return [start, end or start]


def statistic(figure: str, fields: str, defaults: Row) -> Row:
    """Return the gold row of one mark, without offsets and quote."""
    head, counted, indicator, rest = (*fields.split(";"), "", "", "")[:4]
    code, _, flags = head.partition(" ")
    kind = KINDS[code]
    row: Row = {"f": figure, "kind": kind, "role": "target" if "!" in flags else "change" if "~" in flags else "actual"}
    row |= {"value": None, "unit": UNITS.get(kind), "counted": counted if counted not in ("", "-") else None}
    row |= {
        "comparator": next((COMPARATORS[c] for c in flags if c in COMPARATORS), "eq"),
        "indicator": indicator or None,
    }
    row |= defaults
    for item in rest.split():
        name, _, value = item.partition("=")
        if name == "P":
            row["period"] = period(value)
        else:
            text = value.replace("_", " ")
            row[NAMES[name]] = plain(text) if re.fullmatch(r"-?\d+(\.\d+)?", text) else None if text == "-" else text
    _fill(row, negative="-" in flags)
    return row


def _fill(row: Row, negative: bool) -> None:
    """Compute what follows from the figure: the parts of a ratio, the quotient of a rate, the sign of a decrease."""
    parts = row["f"].split("/")
    if row["kind"] == "ratio":
        row |= {"numerator": plain(number(parts[0])), "denominator": plain(number(parts[1]))}
        row["value"] = plain(Decimal(100) * Decimal(str(row["numerator"])) / Decimal(str(row["denominator"])))
    elif row["kind"] == "rate":
        row.setdefault("denominator", 1)
        if "numerator" not in row:
            row["numerator"] = plain(number(parts[0]))
        row["value"] = plain(Decimal(str(row["numerator"])) / Decimal(str(row["denominator"])))
    elif row["value"] is None:
        row["value"] = plain(number(parts[0]))
        if len(parts) == 2:
            row.setdefault("denominator", plain(number(parts[1])))
    if negative:
        row["value"] = -row["value"]


def read_marked(marked: str) -> tuple[str, Row]:
    """Return the text and the gold of a marked-up document."""
    head, _, body = marked.partition("\n---\n")
    gold: Row = {key: value.strip() or None for key, _, value in (line.partition(":") for line in head.splitlines())}
    gold["furniture_numbers"] = [n.strip() for n in (gold.pop("furniture", None) or "").split(";") if n.strip()]
    gold |= {"statistics": [], "excluded": []}
    lines: list[str] = []
    defaults: Row = {"period": None, "organization": None}
    for line in body.rstrip("\n").split("\n"):
        if line.startswith("@ "):
            for item in line[2:].split():
                name, _, value = item.partition("=")
                defaults["period" if name == "P" else "organization"] = (
                    period(value) if name == "P" else None if value == "-" else value.replace("_", " ")
                )
            continue
        lines.append(_read_line(line, sum(len(done) + 1 for done in lines), gold, defaults))
    text = "\n".join(lines)
    _quote(text, gold)
    return text, gold


def _read_line(line: str, offset: int, gold: Row, defaults: Row) -> str:
    """Return a line without its marks, and add its rows to the gold."""
    out, at = "", 0
    last: Row | None = None
    for mark in MARK.finditer(line):
        out += line[at : mark.start()]
        at = mark.end()
        figure = mark["figure"] or mark["excluded"]
        place = {"start": offset + len(out), "end": offset + len(out) + len(figure)}
        out += figure
        if mark["why"] == "restated" and last is not None:
            last |= {"stated_percent": plain(number(figure)), "percent_f": figure, "percent_end": place["end"]}
        elif mark["why"]:
            gold["excluded"].append({"f": figure, "why": mark["why"]} | place)
        else:
            last = statistic(figure, mark["fields"], defaults) | place
            gold["statistics"].append(last)
    return out + line[at:]


def _quote(text: str, gold: Row) -> None:
    """Give every row the shortest quote of whole words around its figure that stands once in the text."""
    for row in [*gold["statistics"], *gold["excluded"]]:
        start, end = row["start"], max(row["end"], row.pop("percent_end", 0))
        while text.find(text[start:end], text.find(text[start:end]) + 1) >= 0:  # also where two overlap: `| 5 | 5 |`
            start = max(0, text.rfind(" ", 0, max(0, start - 1)) + 1) if start else 0
            end = found if (found := text.find(" ", end + 1)) > 0 else len(text)
        quote = text[start:end]
        row["q"] = quote
        if ordinal := quote[: row["start"] - start].count(row["f"]):
            row["n"] = ordinal
        if (percent := row.get("percent_f")) and (ordinal := quote[: quote.rfind(percent)].count(percent)):
            row["percent_n"] = ordinal


def build(path: Path) -> list[str]:
    """Write the gold of one marked text; return what is wrong with it (then nothing is written)."""
    text, gold = read_marked(path.read_text(encoding="utf-8"))
    problems = check_gold(gold, text)
    if not problems:
        stem = path.name.removesuffix(".marked")
        (GOLD / f"{stem}.txt").write_text(text + "\n", encoding="utf-8")
        (GOLD / f"{stem}.gold.json").write_text(json.dumps(gold, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
        print(f"{stem}: {len(gold['statistics'])} statistics, {len(gold['excluded'])} excluded")
    return problems


def check(path: Path) -> list[str]:
    """Return what is wrong with a gold file of the corpus."""
    text = path.with_name(path.name.replace(".gold.json", ".txt")).read_text(encoding="utf-8")
    return check_gold(json.loads(path.read_text(encoding="utf-8")), text)


def main(arguments: list[str]) -> int:
    """Build or check; the exit status tells whether everything fits."""
    if arguments == ["--check"]:
        found = {path: check(path) for path in sorted(GOLD.glob("*.gold.json"))}
    else:
        found = {path: build(path) for path in map(Path, arguments)}
    for path, problems in found.items():
        for problem in problems:
            print(f"{path.name}: {problem}")
    return 1 if any(found.values()) else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
