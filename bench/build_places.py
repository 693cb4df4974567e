"""Regenerates extractors/lexicon/places.tsv and communes.tsv from the package vietnamadminunits (MIT license).

Run `python bench/build_places.py` with the extra `gazetteer` installed. Epoch 1 is the division of 63 provinces
(to 30 June 2025), epoch 2 that of 34 provinces (from 1 July 2025). A unit's key is (epoch, code): codes were reused.
"""

from __future__ import annotations

import json
import sqlite3
from collections import defaultdict
from importlib.metadata import version
from importlib.resources import files
from pathlib import Path

LEXICON = Path(__file__).resolve().parents[1] / "extractors" / "lexicon"
COLUMNS = "epoch\tcode\ttype\tname\tparent\tsuccessors"


def main() -> None:
    """Write both files, sorted by epoch and code, so that a second run changes nothing."""
    data = files("vietnamadminunits") / "data"
    database = sqlite3.connect(str(data / "dataset.db"))
    old = database.execute(
        "select provinceCode, province, districtCode, district, wardCode, ward, provinceKey, districtKey, wardKey"
        " from admin_units_legacy"
    ).fetchall()
    new = database.execute(
        "select provinceCode, province, wardCode, ward, provinceKey, wardKey from admin_units"
    ).fetchall()
    converter = json.loads((data / "converter_2025.json").read_text(encoding="utf-8"))
    upper = [*_old_provinces(old, new, converter), *_districts(old), *_new_provinces(new)]
    lower = [*_old_communes(old, new, converter), *_new_communes(new)]
    _write("places.tsv", upper)
    _write("communes.tsv", lower)


def _old_provinces(old: list[tuple], new: list[tuple], converter: dict) -> set[tuple[str, ...]]:
    codes = {row[4]: row[0] for row in new}
    successor = {key: codes[after] for after, before in converter["DICT_PROVINCE"].items() for key in before}
    return {("1", row[0], *_split(row[1]), "", successor[row[6]]) for row in old}


def _new_provinces(new: list[tuple]) -> set[tuple[str, ...]]:
    return {("2", row[0], *_split(row[1]), "", "") for row in new}


def _districts(old: list[tuple]) -> set[tuple[str, ...]]:
    return {("1", row[2], *_split(row[3]), row[0], "") for row in old}


def _old_communes(old: list[tuple], new: list[tuple], converter: dict) -> set[tuple[str, ...]]:
    codes = {(row[4], row[5]): row[2] for row in new}
    successors: dict[str, set[str]] = defaultdict(set)
    for province, wards in converter["DICT_PROVINCE_WARD_NO_DIVIDED"].items():
        for ward, before in wards.items():
            for key in before:
                successors[key].add(codes[province, ward])
    for province, wards in converter["DICT_PROVINCE_WARD_DIVIDED"].items():
        for key, after in wards.items():
            successors[key] |= {codes[province, each["newWardKey"]] for each in after}
    return {
        ("1", row[4], *_split(row[5]), row[2], " ".join(sorted(successors[f"{row[6]}_{row[7]}_{row[8]}"])))
        for row in old
        if row[4] and row[5]
    }


def _new_communes(new: list[tuple]) -> set[tuple[str, ...]]:
    return {("2", row[2], *_split(row[3]), row[0], "") for row in new}


def _split(full: str) -> tuple[str, str]:
    for kind in ("Thành phố", "Tỉnh", "Thị xã", "Thị trấn", "Quận", "Huyện", "Phường", "Xã", "Đặc khu"):
        if full.casefold().startswith(f"{kind.casefold()} "):
            return kind.lower(), full[len(kind) + 1 :]
    raise ValueError(f"{full} begins with no known type of unit; add it to the list")


def _write(name: str, rows: list[tuple[str, ...]]) -> None:
    source = f"# vietnamadminunits {version('vietnamadminunits')}, MIT license; written by bench/build_places.py"
    lines = ["\t".join(row) for row in sorted(rows)]
    (LEXICON / name).write_text("\n".join([source, f"# {COLUMNS}", *lines]) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
