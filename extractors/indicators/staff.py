"""Tells which nouns are of persons and staff, and where two classes of staff are told side by side."""

from __future__ import annotations

from extractors.records import Figure, Kind
from extractors.spelling import respell

PERSONS = frozenset({"người", "trường hợp", "cán bộ", "công chức", "viên chức", "giáo viên", "y tá", "bác sĩ", "nữ"})
ANYONE = frozenset(map(respell, ("người", "trường hợp")))
STAFF = frozenset(
    map(
        respell,
        ("cán bộ", "công chức", "viên chức", "công chức, viên chức", "cán bộ, công chức", "cán bộ, công chức, viên chức", "người", "trường hợp")
        + ("biên chế", "biên chế công chức", "biên chế viên chức", "biên chế sự nghiệp", "biên chế hành chính"),
    )
)
SIDE_BY_SIDE = (" và ", ", ", ", và ")  # between the noun of one and the number of the other


def is_listed(respelled: str, first: Figure, second: Figure) -> bool:
    """Tell whether two counts are of classes of staff told side by side: `40 biên chế công chức và 65 biên chế viên chức`."""
    if first.kind is not Kind.COUNT or second.kind is not Kind.COUNT or first.noun is None:
        return False
    are_staff = {respell(first.counted or ""), respell(second.counted or "")} <= STAFF
    return are_staff and respelled[max(first.end, first.noun.end) : second.start] in SIDE_BY_SIDE
