"""Reads the body that a row of a table is about from its label, and from what the header says that labels are."""

from __future__ import annotations

from functools import lru_cache

from extractors.organizations.body import BodyName, Form
from extractors.organizations.names import read_names
from extractors.organizations.places import fold_name
from extractors.records import Cell, OrgLevel
from extractors.replacing import replace
from extractors.rules import IGNORECASE, TIMEOUT, compile_pattern

LONGEST = 70  # characters of a label that names a body
OFFICE = compile_pattern(r"(?:Sở|Ban|Văn phòng|Thanh tra|Công an|BHXH|Bảo hiểm xã hội|Kho bạc|Cục|Chi cục|Trung tâm|Phòng|Bộ) \p{L}[^.;:|()]*")
HEADER = compile_pattern(
    r"(?:tên )?(?:(?P<commune>(?:các )?(?:xã|phường|thị trấn))|(?P<district>(?:các )?(?:huyện|quận|thị xã))"
    r"|(?P<province>(?:các )?(?:tỉnh|địa phương))|(?P<department>sở|cơ quan|phòng, ban))"
    r"(?:[ ,/–-]+(?:và |tt\b|đặc khu|xã|phường|thị trấn|huyện|quận|thị xã|thành phố|tp|tx|sở|ban|ngành|đơn vị|tỉnh|cấp xã|cấp huyện"
    r"|địa phương|phòng)\b)*",
    flags=IGNORECASE,
)
PARENS = compile_pattern(r" ?\([^()]{1,40}\)$")  # `Phường (dự kiến)`
NAME = compile_pattern(r"\p{Lu}[\p{L}'’]*(?:[ -]+(?:\p{Lu}[\p{L}'’]*|\d{1,2}|và)){0,4}")
FIELDS = compile_pattern(  # that go on with a name: `Cục Hộ tịch, quốc tịch, chứng thực`
    r"(?:,(?: và)?| và) \p{Ll}[\p{Ll} ]+(?:, \p{Ll}[\p{Ll} ]+| và \p{Ll}[\p{Ll} ]+)*"
)
LEVELS = {"commune": OrgLevel.COMMUNE, "district": OrgLevel.DISTRICT, "province": OrgLevel.PROVINCE}


def row_body(cell: Cell) -> BodyName | None:
    """Return the body that a row's label is, None where the label is no body.

    A name opens the label (`Sở Y tế`), an office fills it (`Thanh tra tỉnh`, `Sở` with an unlisted field), or
    the header says that labels are places (`Xã, phường`) and the label is a name.
    """
    if cell.is_total:
        return None
    return _read(cell.row_header.strip(), cell.label_header.strip())


def is_body(cell: Cell) -> bool:
    """Tell whether a row's label is a body and nothing else, but for the office of a place (`UBND huyện X`)."""
    label = cell.row_header.strip()
    body = _read(label, cell.label_header.strip())
    return body is not None and body.end >= len(label)


@lru_cache(maxsize=4096)
def _read(label: str, header: str) -> BodyName | None:
    names = read_names(label, 0, len(label))
    named = next((n for n in names if n.form is Form.NAMED), None)
    if len(label) <= LONGEST and OFFICE.fullmatch(label, timeout=TIMEOUT) and (named is None or named.start or named.end < len(label)):
        return _office(label, names)
    if named is not None:
        return named if named.start < 4 else None
    said = HEADER.fullmatch(PARENS.sub("", header), timeout=TIMEOUT) if header else None
    level = next((LEVELS[k] for k, words in said.groupdict().items() if words and k in LEVELS), None) if said else None
    if level is None or not NAME.fullmatch(label, timeout=TIMEOUT):
        return None
    return BodyName(0, len(label), label, level, Form.NAMED, f"{level}:{fold_name(label)}", fold_name(label))


def _office(label: str, names: list[BodyName]) -> BodyName | None:
    """Return an office that fills its label; a department whose field no list holds is a department too."""
    first = next((n for n in names if n.start == 0), None)
    if first is not None and first.form is Form.NAMED and not label.startswith("Sở "):
        return replace(first, end=len(label), name=label, key=f"{first.level}:{fold_name(label)}") if first.owner is None and FIELDS.fullmatch(label, first.end) else first
    if label.startswith("Sở ") and (first is None or first.end < len(label)) and len(label.split()) > 1:
        if first is not None and first.owner is not None:
            return first
        return BodyName(0, len(label), label, OrgLevel.DEPARTMENT, Form.NAMED, f"{OrgLevel.DEPARTMENT}:{fold_name(label)}", is_typed=True)
    if first is not None and first.form is Form.BARE and first.end == len(label) and first.level in (OrgLevel.DEPARTMENT, OrgLevel.UNIT) and " " in label:
        return first
    return first if first is not None and first.form is Form.NAMED else None
