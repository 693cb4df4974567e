"""Finds the central body that a document tells of: a ministry, or one that runs offices all over the country."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from extractors.organizations.body import BodyName, Form
from extractors.organizations.roles import Part, Placed
from extractors.organizations.weights import ALONE, ENOUGH, HAS, LEAD, LEAD_WEIGHT, MOST, NO_FOCUS, RANKED, TITLE_WEIGHT
from extractors.records import OrgLevel
from extractors.rules import compile_pattern

CENTRAL = 4  # clauses in which a central body has, owns or does
BRANCHED = compile_pattern(r"(?:Bảo hiểm [Xx]ã hội Việt Nam|BHXH Việt Nam|Kho bạc (?:Nhà nước|nhà nước)|Tổng cục (?:Thuế|Hải quan|Thống kê|Thi hành án dân sự|Dự trữ Nhà nước|Quản lý thị trường))$")


def central_body(placed: Sequence[Placed], title: Sequence[Placed] = ()) -> BodyName | None:
    """Return the one central body that a document tells of: it has, owns and does, and nothing is said of the whole country.

    Of a body that runs offices all over the country (a treasury, an insurer) `ngành`, the title and the lead speak too.
    """
    return branched_body(placed, title) or _ministry(placed)


def branched_body(placed: Sequence[Placed], title: Sequence[Placed]) -> BodyName | None:
    """Return the central body with offices of its own that a document tells of, by what it does and by `ngành`."""
    counts: Counter[str] = Counter()
    first: dict[str, BodyName] = {}
    branches = wide = 0
    for each in placed:
        name = each.name
        wide += name.form is Form.COLLECTIVE and each.part is Part.SUBJECT
        branches += _is_branch(name)
        if name.form is Form.NAMED and BRANCHED.match(name.name) and each.part not in NO_FOCUS - {Part.OBJECT}:
            counts[name.key] += 2 if each.part is Part.SUBJECT else 1
            counts[name.key] += LEAD_WEIGHT if each.sentence <= LEAD and not counts[name.key] > LEAD_WEIGHT else 0
            first.setdefault(name.key, name)
    others = {p.name.key for p in placed if p.name.form is Form.NAMED and p.name.level in (OrgLevel.MINISTRY, OrgLevel.PROVINCE) and p.part is Part.SUBJECT}
    if len(first) != 1 or len(others - first.keys()) >= RANKED or not any(p.name.key in first and p.part is not Part.SOURCE for p in placed):
        return None
    key, body = next(iter(first.items()))
    titled = TITLE_WEIGHT if any(p.name.key == key or _is_branch(p.name) or body.name.startswith(f"{p.name.name} ") for p in title) else 0
    if not titled and not branches and _only_speaks(placed, key):
        return None
    return body if counts[key] + min(branches, MOST) + titled >= (ENOUGH if others - first.keys() else ALONE) + 2 * wide else None


def _only_speaks(placed: Sequence[Placed], key: str) -> bool:
    """Tell whether a body only says something of a ministry that the text names besides: `Tổng cục Hải quan thống kê, hồ sơ của Bộ X chiếm …`."""
    is_silent = any(p.name.key == key and p.part not in (Part.SPEAKER, Part.SOURCE) for p in placed)
    return not is_silent and any(p.name.level is OrgLevel.MINISTRY and p.name.form is Form.NAMED and p.part in HAS for p in placed)


def _is_branch(name: BodyName) -> bool:
    """Tell whether a body is written `ngành`, `toàn ngành`, `ngành Thuế`."""
    return name.level is None and name.form in (Form.BARE, Form.POINTING) and name.name.lower().startswith(("ngành", "toàn"))


def _ministry(placed: Sequence[Placed]) -> BodyName | None:
    """Return the one central body that has, owns and does in a document, where nothing is said of the whole country."""
    counts: Counter[str] = Counter()
    first: dict[str, BodyName] = {}
    for each in placed:
        if each.name.form is Form.COLLECTIVE and each.part is Part.SUBJECT:
            return None
        if each.name.level is OrgLevel.MINISTRY and each.name.form is Form.NAMED and each.part in HAS:
            counts[each.name.key] += 1
            first.setdefault(each.name.key, each.name)
    (key, most), (_, second) = (*counts.most_common(2), ("", 0), ("", 0))[:2]
    return first[key] if most >= CENTRAL and second * 2 <= most else None
