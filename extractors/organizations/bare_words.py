"""Tells which bodies a bare word may stand for: `tỉnh`, `thành phố`, `Sở`, `địa phương này`."""

from __future__ import annotations

from extractors.organizations.body import BodyName
from extractors.organizations.places import find_places
from extractors.records import OrgLevel


def stands_for(word: BodyName, body: BodyName) -> bool:
    """Tell whether a bare word may stand for a body; `thành phố` may be a province, `huyện` may not."""
    if word.level is None:
        return True
    if word.level is OrgLevel.UNIT:
        return body.level is OrgLevel.UNIT and body.name.lower().startswith(word.name.lower())
    if word.level is OrgLevel.DEPARTMENT and word.name.lower().endswith("sở"):
        return body.level is OrgLevel.DEPARTMENT and body.name.lower().startswith("sở")
    if word.level is OrgLevel.PROVINCE and word.name.lower().startswith("tỉnh") and body.level is OrgLevel.PROVINCE:
        kinds = {p.kind for p in find_places(body.place or body.name) if p.level is OrgLevel.PROVINCE}
        return kinds != {"thành phố"}  # no `tỉnh` is Đà Nẵng; a province that the gazetteer lacks may be
    if word.level is not OrgLevel.DISTRICT or not word.name.lower().startswith(("thành phố", "tp")):
        return body.level is word.level
    return (body.level is OrgLevel.PROVINCE or body.level is OrgLevel.DISTRICT) and is_city(body)


def sort_of(word: BodyName) -> tuple[OrgLevel | None, str]:
    """Return the level of a bare word, with `thành phố` apart from `huyện`."""
    return word.level, "city" if word.name.lower().startswith(("thành phố", "tp")) else ""


def is_city(body: BodyName) -> bool:
    """Tell whether a place is a `thành phố` by the gazetteer."""
    if body.name.lower().startswith(("quận ", "huyện ", "thị xã ")):
        return False
    places = [p for p in find_places(body.place or body.name) if p.level is body.level]
    return not places or any(p.kind == "thành phố" for p in places)
