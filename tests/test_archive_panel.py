"""The panel of corpus/archive against the one that a reader wrote down from its pages (tests/data/archive.panel)."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from flows.cli import app
from pipeline.panel import build_panel
from pipeline.store import read_rows

ROOT = Path(__file__).resolve().parents[1]
WRITTEN = ROOT / "tests" / "data" / "archive.panel"
ROW = re.compile(
    r"(?P<maybe>\? )?(?P<code>[\w.]+)(?:\{(?P<breakdown>[^}]*)\})? (?P<unit>\S.*) (?P<actual>\S+?)(?:/(?P<target>\S+))?"
)
TYPE = re.compile(r"(?:(?P<province>tỉnh)|(?P<district>thành phố|huyện|quận)|(?P<commune>phường|xã|thị trấn)) (?!hcm)")
OFFICE = re.compile(
    r"ubnd (?:huyện|thành phố) | (?:vận tải|quảng bình|an giang|kon tum)$"
)  # `Sở Y tế Quảng Bình`: its `Sở Y tế`
ROUNDING = Decimal("0.0007")  # a reader rounds `45/49` to 91,84


@dataclass(frozen=True)
class Cell:
    """What a reader wrote down of one cell of the panel; is_open where readers may differ whether it has a place."""

    page: str
    name: str
    levels: frozenset[str]
    place: tuple[str, str, date, date, str]
    actual: Decimal | None
    target: Decimal | None
    is_open: bool


def period(text: str) -> tuple[date, date]:
    """Return the days of `2024`, `2024Q1`, `2024H1`, `2024-03`, `2024-03-31` or `2024-01-01..2024-03-31`."""
    if ".." in text:
        start, end = text.split("..")
        return date.fromisoformat(start), date.fromisoformat(end)
    if len(text) == 10:
        return date.fromisoformat(text), date.fromisoformat(text)
    year, months = int(text[:4]), {"Q": 3, "H": 6, "-": 1, "": 12}[text[4:5]]
    first = (int(text[5:] or 1) - 1) * months + 1
    after = date(year + (first + months > 12), (first + months - 1) % 12 + 1, 1)
    return date(year, first, 1), after - timedelta(days=1)


def name_of(text: str) -> tuple[str, frozenset[str]]:
    """Return a body's name without its type, and the levels that the type allows (all where there is none)."""
    folded = OFFICE.sub("", text.casefold())
    kind = TYPE.match(folded)
    levels = {kind.lastgroup} if kind and kind.lastgroup else set()
    return folded[kind.end() if kind else 0 :].strip(), frozenset(levels)


def written() -> Iterator[Cell]:
    """Yield the cells of the file."""
    page, name, levels, span = "", "", frozenset[str](), (date.min, date.min)
    for line in WRITTEN.read_text(encoding="utf-8").splitlines():
        if line.startswith("## "):
            page = line[3:]
        elif line.startswith("@ "):
            body, when = line[2:].split(" | ")
            (name, levels), span = name_of(body), period(when)
        elif line and not line.startswith("#"):
            found = ROW.fullmatch(line)
            assert found, line
            actual = None if found["actual"] == "-" else Decimal(found["actual"])
            target = Decimal(found["target"]) if found["target"] else None
            place = (found["code"], found["breakdown"] or "", *span, found["unit"])
            yield Cell(page, name, levels, place, actual, target, found["maybe"] is not None)


def read(out: Path) -> dict[tuple[str, tuple[Any, ...]], list[Any]]:
    """Return the rows of the panel by page and place."""
    pages = {d["doc_id"]: Path(d["uri"]).stem for d in read_rows(out, "documents", ["doc_id", "uri"])}
    of = {s["statistic_id"]: pages[s["doc_id"]] for s in read_rows(out, "statistics", ["statistic_id", "doc_id"])}
    rows: dict[tuple[str, tuple[Any, ...]], list[Any]] = defaultdict(list)
    for row in build_panel(out).rows:
        place = tuple(row[c] for c in ("indicator", "dimensions_key", "period_start", "period_end", "unit"))
        rows[of[row["actual_id"] or row["target_id"]], place].append(row)
    return rows


def is_same(a: Decimal | None, b: Decimal | None) -> bool:
    return a is b if a is None or b is None else abs(a - b) <= max(abs(a) * ROUNDING, Decimal("0.0005"))


@pytest.fixture(scope="module")
def out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("archive") / "out"
    result = CliRunner().invoke(app, ["extract", str(ROOT / "corpus" / "archive"), "--out", str(folder), "--quiet"])
    assert result.exit_code == 0, result.output
    return folder


def test_the_panel_of_the_archive_is_what_a_reader_writes_down(out: Path) -> None:
    rows = read(out)
    right: list[Cell] = []
    missing: list[Cell] = []
    contradicted: list[Cell] = []
    for cell in written():
        found = rows.get((cell.page, cell.place), [])
        own = [
            r
            for r in found
            if name_of(r["organization"])[0] == cell.name and (not cell.levels or r["org_level"] in cell.levels)
        ]
        if not own:
            missing += [] if cell.is_open else [cell]
            continue
        found.remove(own[0])
        (
            right if is_same(own[0]["actual"], cell.actual) and is_same(own[0]["target"], cell.target) else contradicted
        ).append(cell)
    alien = [
        (page, r["organization"], place, r["actual"], r["target"]) for (page, place), left in rows.items() for r in left
    ]
    told = "\n".join(
        [
            f"{len(right)} right, {len(missing)} missing, {len(contradicted)} contradicted, {len(alien)} that no reader wrote",
            *(f"missing {c}" for c in missing),
            *(f"contradicted {c}" for c in contradicted),
            *(f"alien {a}" for a in alien),
        ]
    )
    print(told)
    assert not (missing or contradicted or alien), told


def test_every_page_of_the_archive_was_read() -> None:
    pages = {line[3:] for line in WRITTEN.read_text(encoding="utf-8").splitlines() if line.startswith("## ")}
    assert pages == {p.stem for p in (ROOT / "corpus" / "archive").rglob("*.*") if p.is_file()}
