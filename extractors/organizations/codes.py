"""Gives bodies the two-digit code of their province, in the epoch that their figure is about."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from extractors.organizations.body import LOCAL, BodyName
from extractors.organizations.places import NEW, OLD, REFORM, Place, find_places, province_of, successor_of
from extractors.records import OrgLevel


def epoch_of(day: date | None) -> int:
    """Return the epoch of a day; an unknown day is taken as before the reform."""
    return NEW if day is not None and day >= REFORM else OLD


def province_code(bodies: Sequence[BodyName], context: Sequence[BodyName], site_code: str | None, epoch: int) -> str | None:
    """Return the code of the one province that all bodies lie in, None where they differ or it stays open.

    `context` are the bodies that the document and its site name: they tell one `Châu Thành` from nine others.
    """
    codes = {_code_of(body, context, site_code, epoch) for body in bodies}
    return codes.pop() if len(codes) == 1 else None


def _code_of(body: BodyName, context: Sequence[BodyName], site_code: str | None, epoch: int) -> str | None:
    if body.level in (OrgLevel.NATIONAL, OrgLevel.MINISTRY):
        return None
    codes = _codes(body, epoch)
    if len(codes) == 1:
        return codes[0]
    known = {c for b in context if b.level is OrgLevel.PROVINCE and b.place for c in _codes(b, epoch)}
    known |= {site_code} if site_code else set()
    shared = [c for c in codes if c in known] if codes else sorted(known)
    return shared[0] if len(shared) == 1 else None


def _codes(body: BodyName, epoch: int) -> list[str]:
    """Return the codes of the provinces that a body may lie in by its place's name."""
    if not body.place:
        return []
    places = find_places(body.place, body.level if body.level in LOCAL else None)
    if body.level not in LOCAL and any(p.level is OrgLevel.PROVINCE for p in places):
        places = tuple(p for p in places if p.level is OrgLevel.PROVINCE)
    same = [p for p in places if p.epoch == epoch] or list(places)
    return list(dict.fromkeys(_code(p, epoch) for p in same))


def _code(place: Place, epoch: int) -> str:
    code = province_of(place)
    return successor_of(code) if place.epoch == OLD and epoch == NEW else code
