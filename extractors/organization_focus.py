"""Finds the body that a whole document is about, and what `tỉnh`, `Sở`, `địa phương này` stand for in it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from extractors.organization_names import BodyName, Form, read_names
from extractors.organization_places import find_places
from extractors.organization_roles import Part, part_of
from extractors.records import BlockKind, OrgLevel, SourceText
from extractors.rules import IGNORECASE, compile_pattern

LOCAL = frozenset({OrgLevel.PROVINCE, OrgLevel.DISTRICT, OrgLevel.COMMUNE})
OWN = LOCAL | {OrgLevel.DEPARTMENT}
RANK = {
    OrgLevel.NATIONAL: 0, OrgLevel.MINISTRY: 1, OrgLevel.PROVINCE: 2, OrgLevel.DEPARTMENT: 3, OrgLevel.DISTRICT: 4,
    OrgLevel.COMMUNE: 5, OrgLevel.UNIT: 6, OrgLevel.PARTY: 6,
}  # fmt: skip
TITLE_WEIGHT, SITE_WEIGHT, LEAD_WEIGHT = 6, 4, 3
MOST = 6  # mentions that count
ENOUGH = 7
SHARE = 0.6  # of the best score that a rival may reach
CENTRAL = 4  # clauses in which a central body has, owns or does
HAS = frozenset({Part.SUBJECT, Part.OWNER, Part.PLACE})
WIDE = compile_pattern(r"cả[ ]nước|toàn[ ]quốc|Thủ[ ]tướng|Chính[ ]phủ|các[ ](?:bộ|tỉnh|địa[ ]phương)|bộ,?[ ]ngành|nhiều[ ](?:tỉnh|địa[ ]phương)", flags=IGNORECASE)
NO_FOCUS = frozenset({Part.NONE, Part.OBJECT, Part.EXAMPLE, Part.ASIDE, Part.AGENT})


@dataclass(frozen=True, slots=True)
class Placed:
    """A body with its part in its sentence."""

    name: BodyName
    part: Part
    sentence: int


@dataclass(frozen=True, slots=True)
class Focus:
    """What a document is about: its body (None: nobody's), and the forms that its bodies are written in."""

    body: BodyName | None
    forms: Mapping[str, str] = field(default_factory=dict)


def site_body(source: SourceText) -> BodyName | None:
    """Return the body that runs the site, None where it is a newspaper or unknown."""
    if not source.site_org:
        return None
    names = [n for n in read_names(source.site_org, 0, len(source.site_org)) if n.form is Form.NAMED]
    return names[0] if names and names[0].level in OWN | {OrgLevel.MINISTRY, OrgLevel.UNIT} else None


def find_focus(source: SourceText, placed: Sequence[Placed]) -> Focus:
    """Weigh the bodies by title, site, lead and mentions; the best wins where it stands clear of its peers."""
    title = _title(source, placed)
    forms = _forms(placed)
    site = site_body(source)
    scores, first = _scores(source, placed, title, site)
    if not scores:
        return Focus(_unnamed(title, placed) or _central(placed), forms)
    best = max(scores, key=lambda k: (scores[k], -first[k].start))
    rivals = [k for k in scores if k != best and _is_peer(first[k], first[best])]
    if any(scores[k] > SHARE * scores[best] for k in rivals) and not _leads(title, first[best]):
        return Focus(None, forms)
    if scores[best] < ENOUGH:
        return Focus(_unnamed(title, placed) or _central(placed), forms)
    return Focus(first[best], forms)


def _central(placed: Sequence[Placed]) -> BodyName | None:
    """Return the one central body that has, owns and does in a document, where nothing is said of the whole country."""
    counts: Counter[str] = Counter()
    first: dict[str, BodyName] = {}
    for each in placed:
        if each.name.form is Form.COLLECTIVE and each.part is Part.SUBJECT:
            return None
        if each.name.level is OrgLevel.MINISTRY and each.name.form is Form.NAMED and each.part in HAS:
            counts[each.name.key] += 1
            first.setdefault(each.name.key, each.name)
    ranked = counts.most_common(2)
    if not ranked or ranked[0][1] < CENTRAL or (len(ranked) > 1 and ranked[1][1] * 2 > ranked[0][1]):
        return None
    return first[ranked[0][0]]


def _title(source: SourceText, placed: Sequence[Placed]) -> list[Placed]:
    """Return the bodies of the title: of its block, else read from the title itself."""
    for index, block in enumerate(source.blocks):
        if block.kind is BlockKind.TITLE:
            return [p for p in placed if source.sentences[p.sentence].block == index]
    if source.title:
        return [Placed(n, part_of(source.title, n, 0), -1) for n in read_names(source.title, 0, len(source.title))]
    return []


def _forms(placed: Sequence[Placed]) -> Mapping[str, str]:
    """Return the most frequent way each body is written; the first of equals."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for each in placed:
        if each.name.key:
            counts[each.name.key][each.name.name] += 1
    return {key: names.most_common(1)[0][0] for key, names in counts.items()}


def _scores(
    source: SourceText, placed: Sequence[Placed], title: Sequence[Placed], site: BodyName | None
) -> tuple[dict[str, float], dict[str, BodyName]]:
    counts: Counter[str] = Counter()
    first: dict[str, BodyName] = {}
    bare: Counter[OrgLevel | None] = Counter()
    lead: set[str] = set()
    for each in _with_owners(placed):
        name = each.name
        if name.form is Form.NAMED and name.level in OWN and each.part not in NO_FOCUS:
            counts[name.key] += 1
            first.setdefault(name.key, name)
            if each.sentence <= 3 and each.part is not Part.PLACE:
                lead.add(name.key)
        elif name.form is Form.BARE:
            bare[name.level] += 1
    titled = [p for p in title if p.name.form is Form.NAMED and p.name.level in OWN | {OrgLevel.MINISTRY} and p.part not in NO_FOCUS]
    titled = [p for p in titled if p.name.level is not OrgLevel.MINISTRY or p.part is Part.SUBJECT]
    if site is not None and (titled or not WIDE.search(source.title or "")):
        first.setdefault(site.key, site)
        counts[site.key] += 0
    for each in titled:
        first.setdefault(each.name.key, each.name)
        counts[each.name.key] += 0
    scores = {key: float(min(count, MOST)) for key, count in counts.items()}
    for key in scores:
        scores[key] += LEAD_WEIGHT * (key in lead) + SITE_WEIGHT * (site is not None and key == site.key)
        scores[key] += TITLE_WEIGHT * any(p.name.key == key for p in titled)
    _share_bare(scores, first, bare, title)
    return scores, first


def _with_owners(placed: Sequence[Placed]) -> Iterator[Placed]:
    """Yield bodies and, behind each, the place it is a body of."""
    for each in placed:
        yield each
        if each.name.owner is not None and each.name.owner.form is Form.NAMED:
            yield Placed(each.name.owner, Part.PLACE if each.part not in NO_FOCUS else each.part, each.sentence)


def _share_bare(
    scores: dict[str, float], first: Mapping[str, BodyName], bare: Counter[OrgLevel | None], title: Sequence[Placed]
) -> None:
    """Give the best body of a level what `tỉnh`, `thành phố`, `Sở` alone say of it, in the title most of all."""
    named = {p.name.level for p in title if p.name.form is Form.BARE}
    for level, count in bare.items():
        fitting = [k for k in scores if stands_for(level, first[k])]
        if fitting:
            best = max(fitting, key=lambda k: scores[k])
            scores[best] += min(count, MOST) + TITLE_WEIGHT * (level in named)


def stands_for(level: OrgLevel | None, body: BodyName) -> bool:
    """Tell whether a bare word of `level` may stand for a body; `thành phố` is read as a district and may be a province."""
    if body.level is level:
        return True
    return level is OrgLevel.DISTRICT and body.level is OrgLevel.PROVINCE and is_city(body)


def is_city(body: BodyName) -> bool:
    """Tell whether a place is a `thành phố` by the gazetteer."""
    return any(p.kind == "thành phố" and p.level is body.level for p in find_places(body.place or body.name))


def _is_peer(rival: BodyName, best: BodyName) -> bool:
    """Tell whether two bodies exclude each other: a department and its province do not, two provinces do."""
    return rival.level is best.level or (rival.level in LOCAL and best.level in LOCAL and not _holds(rival, best))


def _holds(upper: BodyName, lower: BodyName) -> bool:
    upper, lower = (upper, lower) if RANK[upper.level or OrgLevel.UNIT] < RANK[lower.level or OrgLevel.UNIT] else (lower, upper)
    return RANK[upper.level or OrgLevel.UNIT] < RANK[lower.level or OrgLevel.UNIT]


def _leads(title: Sequence[Placed], best: BodyName) -> bool:
    """Tell whether the title opens with a body: `Hà Nội: …`, `Huyện Nhà Bè đạt …`."""
    return bool(title) and title[0].name.key == best.key and title[0].part in (Part.SUBJECT, Part.SPEAKER)


def _unnamed(title: Sequence[Placed], placed: Sequence[Placed]) -> BodyName | None:
    """Return what the title calls the body where the document never names it: `Sở`, `UBND Huyện`."""
    for each in title:
        if each.name.form is Form.BARE and each.name.level in OWN and each.name.name[0].isupper():
            return each.name
    return None
