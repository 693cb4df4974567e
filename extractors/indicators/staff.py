"""Tells which nouns are of persons and staff, and where two classes of staff are told side by side."""

from __future__ import annotations

from extractors.indicators.link_words import LEFT
from extractors.records import Figure, Kind, Role
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
STAFF_CUT = "organization.payroll_cut"
SIDE_BY_SIDE = (" và ", ", ", ", và ")  # between the noun of one and the number of the other


def is_listed(respelled: str, first: Figure, second: Figure) -> bool:
    """Tell whether two counts are of classes of staff told side by side: `40 biên chế công chức và 65 biên chế viên chức`."""
    if first.kind is not Kind.COUNT or second.kind is not Kind.COUNT or first.noun is None:
        return False
    are_staff = {respell(first.counted or ""), respell(second.counted or "")} <= STAFF
    return are_staff and respelled[max(first.end, first.noun.end) : second.start] in SIDE_BY_SIDE


def are_left(respelled: str, first: Figure, second: Figure) -> bool:
    """Tell whether a count is of the staff that the cut before it leaves: `tinh giản 40 biên chế, còn 2.700 biên chế`."""
    if second.kind is not Kind.COUNT or second.role is Role.CHANGE or first.sentence != second.sentence or first.cell or second.cell:
        return False
    return LEFT.pattern.search(respelled, first.end, second.start) is not None
