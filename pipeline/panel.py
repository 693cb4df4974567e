"""Turns statistics into a panel: one value per organization, indicator, period and breakdown, with where it came from.

What is chosen where several statements speak of one cell of the panel is decided by `PRECEDENCE`, and every row
names the rule that decided. Nothing is averaged: each value is one statement of one document.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from extractors.indicators.catalog import load
from pipeline.agreement import agrees, resolution
from pipeline.review import apply_corrections, read_corrections
from pipeline.store import read_rows

Row = Mapping[str, Any]
Key = tuple[str, str, str, date, date, str]

UNCLEAR = "several values in one document, without the breakdown that tells them apart"
EXACT = frozenset({"eq"})
HELD = 20_000  # statements that are Python objects at one time, but for an indicator that has more
STATED = (  # columns of statistics that the panel is made of
    "statistic_id", "doc_id", "kind", "role", "value", "value_max", "denominator", "unit", "counted", "comparator", "indicator", "domain",
    "dimensions", "organization", "org_level", "province_code", "period_start", "period_end", "period_kind", "figure", "char_start", "evidence",
    "evidence_start", "checks", "rules", "confidence",
)
UNITS_OF_SCALE = frozenset({"percent", "point"})  # `đạt 86,57%` and `86,57 điểm` are one statement on a scale of 100

# views over the panel, in SQL
LATEST = (
    "SELECT * FROM panel WHERE actual IS NOT NULL QUALIFY row_number() OVER ("
    "PARTITION BY organization_key, indicator, dimensions_key ORDER BY period_end DESC, period_start DESC) = 1"
)
TARGETS = (
    "SELECT *, CASE WHEN actual IS NULL OR target IS NULL THEN NULL WHEN direction = 'lower' THEN actual <= target"
    " ELSE actual >= target END AS is_met FROM panel WHERE target IS NOT NULL"
)
CONFLICTS = (
    "SELECT organization, indicator, period_start, period_end, unit, role, chosen, chosen_id, other, other_id, other_doc"
    " FROM (SELECT *, unnest(conflicts, recursive := true) FROM panel WHERE len(conflicts) > 0)"
)


@dataclass(frozen=True, slots=True)
class Panel:
    """Rows in the order of organization, indicator, period; and why other statistics have no place in it."""

    rows: tuple[Row, ...]
    left_out: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Statement:
    """A statistic that has a place in the panel, with what precedence needs of its document."""

    row: Row
    published: date | None
    is_primary: bool
    is_duplicate: bool
    is_total: bool = False

    @property
    def value(self) -> Decimal:
        """The headline number."""
        return self.row["value"]  # type: ignore[no-any-return]


# name of the rule, then how a statement ranks by it (larger wins); the first that separates two decides
PRECEDENCE = (
    ("exact", lambda s: s.row["comparator"] in EXACT),
    ("table", lambda s: is_of_table(s.row)),
    ("checked", lambda s: check_rank(s.row)),
    ("later", lambda s: s.published or date.min),
    ("primary", lambda s: s.is_primary),
    ("confidence", lambda s: s.row["confidence"]),
)
STEP = re.compile(r"(?<!\w)(?:tăng|giảm|rút ngắn|cải thiện|vượt)(?: (?:thêm|ít nhất|tối thiểu|khoảng|trên|hơn|từ))* ?$", re.IGNORECASE)
PART = re.compile(r"(?<!\w)(?:trong (?:đó|số (?:đó|này))|riêng)(?!\w)", re.IGNORECASE)
WHOLES = frozenset({"table_sum", "row_sum", "headline_table"})  # checks that a whole passes, and none of its parts in a table
OCCASION = re.compile(r"(?:cuộc|lớp|đợt|khóa|khoá|buổi|đoàn|hội nghị)\b", re.IGNORECASE)  # no thing that an indicator counts
BODY = r"(?:xã|phường|thị trấn|huyện|quận|thành phố|tỉnh|sở|bộ|ngành|đơn vị|địa phương|cơ quan)"
# right before a bound that only names a class: `xếp loại tốt (từ 80`, `các huyện có tổng điểm dưới 65`, `27 xã đạt trên 90`
CLASS = re.compile(
    r"(?:loại|mức|nhóm) (?:xuất sắc|tốt|khá|trung bình|yếu|kém)[\s:(]*(?:từ )?$"
    rf"|\b(?:các|những) {BODY}[^;.%]{{0,30}}? (?:có|đạt) (?:tổng điểm|điểm|chỉ số|tỷ lệ|kết quả|mức)[^,;.]{{0,20}} (?:dưới|trên|từ) $"
    rf"|(?:\d|\bkhông(?: để| có| còn)?) {BODY}[^;.%]{{0,24}}?(?: (?:có|đạt)[^,;.]{{0,24}}?)? (?:dưới|trên|từ) $",
    re.IGNORECASE,
)


def is_of_table(row: Row) -> bool:
    """Tell whether a statistic is a cell of a table."""
    return " | " in row["evidence"] or any(rule.startswith("table") for rule in row["rules"])


def check_rank(row: Row) -> int:
    """Return 2 where a check passed and none failed, 1 where none was tried, 0 where one failed."""
    outcomes = {check["outcome"] for check in row["checks"]}
    return 0 if "fail" in outcomes else 2 if outcomes else 1


@dataclass(frozen=True, slots=True)
class Part:
    """The rows of some indicators of a panel, and the document of each statistic that has a place in them."""

    rows: Sequence[dict[str, Any]]
    documents: Mapping[str, str]


def build_panel(out: Path) -> Panel:
    """Return the panel of a run."""
    left_out: Counter[str] = Counter()
    rows = [row for part in panel_parts(out, left_out) for row in part.rows]
    return Panel(tuple(sorted(rows, key=order_of)), dict(sorted((+left_out).items())))


def panel_parts(out: Path, left_out: Counter[str], most: int = HELD) -> Iterator[Part]:
    """Yield the panel of a run, some indicators at a time and those of a code together, so that about `most` statements are held.

    Counts in `left_out`, by the reason, the statistics that have no place; it is right at the end.
    """
    documents = {d["doc_id"]: d for d in read_rows(out, "documents", ["doc_id", "published_date", "site_org", "source_id"])}
    duplicates, corrections = _duplicates(out), read_corrections(out)
    totals, corrected, counts = set(), [], Counter[str]()
    for row in apply_corrections(read_rows(out, "statistics", STATED), corrections):
        if any((c["name"], c["outcome"]) == ("table_sum", "pass") for c in row["checks"]):
            totals.add(_place(row))
        if reason := _unplaced(row):
            left_out[reason] += 1
            continue
        counts[row["indicator"]] += 1
        if row["statistic_id"] in corrections:
            corrected.append(row)
    for codes in _batches(counts, most):
        same = (r for r in read_rows(out, "statistics", STATED, among=("indicator", codes)) if r["statistic_id"] not in corrections and not _unplaced(r))
        cells: dict[Key, list[Statement]] = defaultdict(list)
        for stated in (*same, *(r for r in corrected if r["indicator"] in codes)):
            document = documents[stated["doc_id"]]
            is_primary, is_duplicate = _is_primary(stated, document), stated["doc_id"] in duplicates
            cells[_key(stated)].append(Statement(stated, document["published_date"], is_primary, is_duplicate, _place(stated) in totals))
        yield Part(_rows(cells, left_out), {s.row["statistic_id"]: s.row["doc_id"] for cell in cells.values() for s in cell})


def _batches(counts: Mapping[str, int], most: int) -> Iterator[list[str]]:
    batch: list[str] = []
    for code in sorted(counts):
        if batch and sum(counts[c] for c in batch) + counts[code] > most:
            yield batch
            batch = []
        batch.append(code)
    if batch:
        yield batch


def _rows(cells: Mapping[Key, Sequence[Statement]], left_out: Counter[str]) -> list[dict[str, Any]]:
    rows = []
    for key, statements in sorted(cells.items()):
        clear = _clear(statements)
        left_out[UNCLEAR] += len(statements) - len(clear)
        if clear:
            rows.append(_panel_row(key, clear))
    return _with_previous(rows)


def _duplicates(out: Path) -> set[str]:
    return {row["doc_id"] for row in read_rows(out, "duplicates")}


def _unplaced(row: Row) -> str | None:
    """Return why a statistic has no place in the panel; None where it has one."""
    for column in ("indicator", "organization", "period_start"):
        if row[column] is None:
            return f"no {column.removesuffix('_start')}"
    if row["role"] == "change":
        return "a change, no level"
    if row["role"] == "target" and _is_step(row):
        return "a planned change, no level"
    if row["comparator"] not in EXACT and row["unit"] in UNITS_OF_SCALE and CLASS.search(_before(row)):
        return "a bound of a class, no level"
    if load().indicators[row["indicator"]].unit == "percent" and row["unit"] not in UNITS_OF_SCALE:
        return "a count of what the indicator gives a share of"
    return "a range, no single value" if row["value_max"] is not None else None


def _is_step(row: Row) -> bool:
    """Tell whether a target says by how much and not to where: `phấn đấu tăng 5 bậc`; of cuts that is the level itself."""
    if "_cut" in row["indicator"] or "simplified" in row["indicator"]:
        return False
    return STEP.search(_before(row)) is not None


def _before(row: Row) -> str:
    """Return the words of the evidence before a figure."""
    return str(row["evidence"][: max(0, row["char_start"] - row["evidence_start"])])


def organization_key(row: Row) -> str:
    """Return what joins the spellings of one body: the code of a province, else its folded name in its province.

    Communes are told from districts and towns, which often bear one name.
    """
    if row["org_level"] == "province" and row["province_code"]:
        return f"province:{row['province_code']}"
    name = " ".join(unicodedata.normalize("NFC", row["organization"]).casefold().split())
    tier = "commune:" if row["org_level"] == "commune" else ""  # `thị trấn Lấp Vò` lies in `huyện Lấp Vò`
    return f"{row['province_code'] or ''}:{tier}{name}"


def _key(row: Row) -> Key:
    dimensions = ";".join(f"{k}={v}" for k, v in sorted(row["dimensions"].items()))
    return organization_key(row), row["indicator"], dimensions, row["period_start"], row["period_end"], unit_of(row)


def order_of(row: Row) -> tuple[Any, ...]:
    """Return what the rows of a panel are sorted by."""
    return tuple(row[name] for name in ("organization_key", "indicator", "dimensions_key", "period_start", "period_end", "unit"))


def unit_of(row: Row) -> str:
    """Return the unit that values are compared in: percent for points on a scale of 100, `item/ngày` for a rate."""
    if row["kind"] == "rate":
        return f"{row['unit']}/{row['counted']}" if row["counted"] else str(row["unit"])
    return "percent" if row["unit"] in UNITS_OF_SCALE and _is_on_hundred(row) else str(row["unit"])


def _is_on_hundred(row: Row) -> bool:
    return bool(row["kind"] != "score" or row["denominator"] == 100)


def _is_primary(row: Row, document: Row) -> bool:
    """Tell whether the document stands on the portal of the body that the figure is about."""
    owner, name = document["site_org"], row["organization"]
    return owner is not None and bool(re.search(rf"(?<!\w){re.escape(name)}(?!\w)", owner, re.IGNORECASE))


def _panel_row(key: Key, statements: Sequence[Statement]) -> dict[str, Any]:
    by_role = {role: [s for s in statements if s.row["role"] == role] for role in ("actual", "target")}
    actual, actual_rule = choose(by_role["actual"])
    target, target_rule = choose(by_role["target"])
    names = Counter(s.row["organization"] for s in statements)
    first = (actual or target or statements[0]).row
    indicator = load().indicators[first["indicator"]]
    own = by_role["actual"] if actual else by_role["target"]
    sources = {s.row["doc_id"] for s in own if not s.is_duplicate} or {own[0].row["doc_id"]}
    agreeing = {s.row["doc_id"] for s in own if not s.is_duplicate and agrees((actual or target).row, s.row)}  # type: ignore[union-attr]
    return {
        "organization": min(names, key=lambda n: (-names[n], len(n), n)),
        "organization_key": key[0], "org_level": first["org_level"], "province_code": first["province_code"],
        "indicator": first["indicator"], "domain": first["domain"], "label_vi": indicator.vi, "label_en": indicator.en,
        "direction": indicator.direction, "dimensions": first["dimensions"], "dimensions_key": key[2],
        "period_start": key[3], "period_end": key[4], "period_kind": first["period_kind"], "unit": key[5],
        "actual": actual.value if actual else None, "actual_comparator": actual.row["comparator"] if actual else None,
        "actual_id": actual.row["statistic_id"] if actual else None, "actual_rule": actual_rule,
        "target": target.value if target else None, "target_comparator": target.row["comparator"] if target else None,
        "target_id": target.row["statistic_id"] if target else None, "target_rule": target_rule,
        "previous": None, "previous_id": None, "previous_period_end": None,
        "n_statements": len(statements), "n_sources": len(sources),
        "agreement": round(len(agreeing or sources) / len(sources), 4),
        "conflicts": [*_conflicts(actual, by_role["actual"]), *_conflicts(target, by_role["target"])],
    }  # fmt: skip


def choose(statements: Sequence[Statement]) -> tuple[Statement | None, str | None]:
    """Return the statement to believe, and the rule that set it before the next one that differs.

    The rule is `only` where one statement stands, `agreed` where all agree, one of `in_document` where the rival stands
    in the same document, else one of PRECEDENCE; (None, None) where none stands.
    """
    voices, within = [], None
    for doc_id in sorted({s.row["doc_id"] for s in statements}):
        voice, rule = in_document([s for s in statements if s.row["doc_id"] == doc_id])
        if voice is not None:
            voices.append(voice)
            within = rule or within
    if not voices:
        return None, None
    ranked = sorted(voices, key=lambda s: s.row["statistic_id"])
    ranked.sort(key=lambda s: (not s.is_duplicate, *(rank(s) for _, rank in PRECEDENCE)), reverse=True)
    best = ranked[0]
    rivals = [s for s in ranked[1:] if not agrees(best.row, s.row)]
    if not rivals:
        return best, within or ("only" if len(statements) == 1 else "agreed")
    rival = rivals[0]
    if rival.is_duplicate != best.is_duplicate:
        return best, "original"
    decided = (name for name, rank in PRECEDENCE if rank(best) != rank(rival))
    return best, next(decided, "order")


def in_document(statements: Sequence[Statement]) -> tuple[Statement | None, str | None]:
    """Return what one document says of a cell, and the rule that told it from other values there; (None, None) where none does.

    Several values of one cell in one document are mostly a whole and parts whose breakdown was not read. Believed is
    the exact one, the one that counts things and no occasions (`42 lớp` for `3.860 lượt`), the one that passed the
    checks of a whole, the one that its sentence does not call a part, the one in prose beside several rows of a
    table, the one in a table beside prose. Of others none is: a part that passes for the whole is worse than a
    missing value.
    """
    left, rule = sorted(statements, key=lambda s: (s.row["char_start"], s.row["statistic_id"])), None
    for name, pick in (
        ("exact", lambda s: s.row["comparator"] in EXACT | {"approx"}),  # a bound is of a class
        ("counted", lambda s: OCCASION.match(s.row["counted"] or "") is None),
        ("checked", _is_whole),
        ("checked", lambda s: check_rank(s.row) > 0),
        ("whole", lambda s: not _is_part(s.row)),
    ):
        if _agree(left):
            break
        if picked := [s for s in left if pick(s)]:
            rule = name if len(picked) < len(left) else rule
            left = picked
    if not _agree(left):
        tables, prose = ([s for s in left if is_of_table(s.row) is kind] for kind in (True, False))
        rule, left = ("table", tables) if _agree(tables) else ("whole", prose) if _agree(prose) else (None, [])
    if not left:
        return None, None
    return max(left, key=lambda s: (is_of_table(s.row), check_rank(s.row), resolution(s.row) * -1, -s.row["char_start"])), rule


def _agree(statements: Sequence[Statement]) -> bool:
    return bool(statements) and all(agrees(statements[0].row, s.row) for s in statements[1:])


def _place(row: Row) -> tuple[str, int, str]:
    """Return the row of a table, or the sentence, that a statistic stands in."""
    return row["doc_id"], row["evidence_start"], row["evidence"]


def _is_whole(statement: Statement) -> bool:
    """Tell whether a statement passed a check of wholes, or stands in the row of a table that is the sum of the others."""
    return statement.is_total or any(c["name"] in WHOLES and c["outcome"] == "pass" for c in statement.row["checks"])


def _is_part(row: Row) -> bool:
    """Tell whether the sentence itself says that a figure is a part: `trong đó 1.204 người …`, `riêng ngành giáo dục …`."""
    return PART.search(_before(row)) is not None


def _clear(statements: Sequence[Statement]) -> list[Statement]:
    """Return the statements of a cell without those of documents that give it values of which none can be told to be the whole."""
    said: dict[tuple[str, str], list[Statement]] = defaultdict(list)
    for s in statements:
        said[s.row["doc_id"], s.row["role"]].append(s)
    clear = {place for place, of_document in said.items() if in_document(of_document)[0] is not None}
    return [s for s in statements if (s.row["doc_id"], s.row["role"]) in clear]


def _conflicts(chosen: Statement | None, statements: Iterable[Statement]) -> list[dict[str, Any]]:
    """Return the statements of other documents that contradict the chosen one."""
    if chosen is None:
        return []
    others = [s for s in statements if s.row["doc_id"] != chosen.row["doc_id"] and not agrees(chosen.row, s.row)]
    return [
        {
            "role": chosen.row["role"], "chosen": chosen.value, "chosen_id": chosen.row["statistic_id"],
            "other": s.value, "other_id": s.row["statistic_id"], "other_doc": s.row["doc_id"],
        }
        for s in sorted(others, key=lambda s: s.row["statistic_id"])
    ]  # fmt: skip


def _with_previous(rows: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """Add to each row the actual of the latest earlier period of the same length."""
    last: dict[tuple[Any, ...], dict[str, Any]] = {}
    for row in sorted(rows, key=lambda r: (r["period_end"], r["period_start"])):
        length = "day" if row["period_start"] == row["period_end"] else round((row["period_end"] - row["period_start"]).days / 15)
        series = (row["organization_key"], row["indicator"], row["dimensions_key"], row["unit"], length)
        earlier = last.get(series)
        if earlier is not None:
            row |= {"previous": earlier["actual"], "previous_id": earlier["actual_id"], "previous_period_end": earlier["period_end"]}
        if row["actual"] is not None:
            last[series] = row
    return list(rows)
