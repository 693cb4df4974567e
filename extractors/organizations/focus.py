"""Finds the body that a whole document is about, and what `tỉnh`, `Sở`, `địa phương này` stand for in it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from extractors.letterheads import cased
from extractors.organizations.body import BodyName, Form
from extractors.organizations.names import read_names
from extractors.organizations.places import find_places
from extractors.organizations.roles import Part, part_of
from extractors.quotations import is_trial
from extractors.records import BlockKind, OrgLevel, SourceText, record
from extractors.rules import IGNORECASE, compile_pattern

LOCAL = frozenset({OrgLevel.PROVINCE, OrgLevel.DISTRICT, OrgLevel.COMMUNE})
OWN = LOCAL | {OrgLevel.DEPARTMENT}
RANK = {
    OrgLevel.NATIONAL: 0, OrgLevel.MINISTRY: 1, OrgLevel.PROVINCE: 2, OrgLevel.DEPARTMENT: 3, OrgLevel.DISTRICT: 4,
    OrgLevel.COMMUNE: 5, OrgLevel.UNIT: 6, OrgLevel.PARTY: 6,
}  # fmt: skip
TITLE_WEIGHT, TOLD_WEIGHT, SITE_WEIGHT, LEAD_WEIGHT = 6, 3, 4, 3
LEAD = 3  # sentences, the title's included
RANKED = 3  # peers named, from which a document lists rather than tells
MOST = 6  # mentions that count
ENOUGH = 7
ALONE = 4  # enough where no other body is named
SHARE = 0.6  # of the best score that a rival may reach
MEANT, CENTRAL = 2, 4  # bare words that mean a body; clauses in which a central body has, owns or does
HAS = frozenset({Part.SUBJECT, Part.OWNER, Part.PLACE})
WIDE = compile_pattern(r"cả nước|toàn quốc|Thủ tướng|Chính phủ|các (?:bộ|tỉnh|địa phương)|bộ,? ngành|nhiều (?:tỉnh|địa phương)", flags=IGNORECASE)
BRANCHED = compile_pattern(r"(?:Bảo hiểm [Xx]ã hội Việt Nam|BHXH Việt Nam|Tổng cục (?:Thuế|Hải quan))$")
INSPECTED = compile_pattern(r"\b(?:thanh tra|kiểm toán|kiểm tra)\b[^.;]{0,100} (?:tại|đối với) $", flags=IGNORECASE)
DRAFT = compile_pattern(r"\bdự thảo (?:luật|nghị định|thông tư|bộ luật|pháp lệnh)\b", flags=IGNORECASE)
NO_FOCUS = frozenset({Part.NONE, Part.OBJECT, Part.EXAMPLE, Part.ASIDE, Part.AGENT})


@record
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


OFFICES = ("Phòng ", "Văn phòng ")


def body_of(owner: str | None) -> BodyName | None:
    """Return the body that runs a site by the owner it states, None where that is a newspaper or unknown."""
    if not owner:
        return None
    names = [n for n in read_names(cased(owner), 0, len(owner)) if n.form is Form.NAMED]
    names = names or [n for n in read_names(owner, 0, len(owner)) if n.form is Form.NAMED]
    if len(names) > 1 and names[0].name.startswith(OFFICES) and names[1].level in LOCAL:
        return names[1]  # an office writes of its district
    return names[0] if names and names[0].level in OWN | {OrgLevel.MINISTRY, OrgLevel.UNIT} else None


def find_focus(source: SourceText, placed: Sequence[Placed], site: BodyName | None, listed: Sequence[Placed] = ()) -> Focus:
    """Weigh the bodies by title, site, lead, mentions and bare words; the best wins where it stands clear of its peers.

    `listed` are the bodies in rows of tables: several peers of the best there make the document a list of them.
    """
    title = _title(source, placed)
    forms = _forms(placed)
    if is_trial(source.text):
        return Focus(None, forms)
    weights = _Weights(source, placed, title, site)
    best = weights.best()
    if (inspected := _inspected(source, placed)) is not None:
        return Focus(inspected, forms)
    if best is None:
        return Focus(weights.meant(placed) or _unnamed(title) or _central(placed, title), forms)
    rivals = [k for k in weights.first if k != best and _is_peer(weights.first[k], weights.first[best])]
    if any(weights.score(k) > SHARE * weights.score(best) for k in rivals) and not _leads(title, weights.first[best]):
        return Focus(weights.only() or _branched(placed, title), forms)
    if _is_of_list(weights.first[best], listed) and not _leads(title, weights.first[best]):
        return Focus(weights.only() or _branched(placed, title), forms)
    is_alone = (weights.opens(best) or weights.runs(best)) and not any(weights.counts[k] for k in rivals) and not weights.is_wide
    is_titled = any(p.name.key == best for p in title) and not any(weights.counts[k] for k in weights.first if k != best)
    is_alone = is_alone or (weights.first[best].level is OrgLevel.UNIT and (is_titled or _leads(title, weights.first[best])))
    is_drafter = weights.first[best].level is OrgLevel.MINISTRY and not any(p.name.key == best for p in title) and _drafts(source)
    if is_drafter or weights.score(best) < (ALONE if is_alone else ENOUGH) or weights.is_ranking(best, rivals):
        return Focus(_unnamed(title) or _central(placed, title) or weights.only(), forms)
    return Focus(weights.first[best], forms)


class _Weights:
    """What speaks for each body of a document: mentions, title, site, lead, and bare words of its level."""

    def __init__(self, source: SourceText, placed: Sequence[Placed], title: Sequence[Placed], site: BodyName | None) -> None:
        self.first: dict[str, BodyName] = {}
        self.counts: Counter[str] = Counter()
        self.bare: Counter[tuple[OrgLevel | None, str]] = Counter()
        self.words: dict[tuple[OrgLevel | None, str], BodyName] = {}
        self.weight: Counter[str] = Counter()
        self.is_wide = WIDE.search(source.title or "") is not None or any(p.name.form is Form.COLLECTIVE and p.part is Part.SUBJECT for p in placed)
        self._count(placed)
        self.site_key = site.key if site is not None else None
        if site is not None and (self.first.keys() & {site.key} or not WIDE.search(source.title or "")):
            self.first.setdefault(site.key, site)
            self.weight[site.key] += SITE_WEIGHT
        self._weigh_title(title)
        self.shares = self._share_bare(title)
        self._leave_speakers(frozenset(p.name.key for p in title))

    def _count(self, placed: Sequence[Placed]) -> None:
        lead, opening, early = set(), set(), set()
        is_central = False  # a central body was named before
        for each, is_owner in _with_owners(placed):
            name = each.name
            is_central = is_central or (name.form is Form.NAMED and name.level in (OrgLevel.MINISTRY, OrgLevel.NATIONAL))
            if name.form is Form.BARE and each.part in HAS | {Part.ADJUNCT, Part.SPEAKER}:
                self.bare[_sort(name)] += 1
                self.words.setdefault(_sort(name), name)
            if name.form is not Form.NAMED or each.part in NO_FOCUS or name.level not in OWN | {OrgLevel.MINISTRY}:
                continue
            if name.level is OrgLevel.MINISTRY and each.part not in HAS:
                continue
            self.first.setdefault(name.key, name)
            if each.sentence <= LEAD:
                early.add(name.key)
            if is_owner:
                continue
            self.counts[name.key] += 1
            if each.sentence <= LEAD and each.part is not Part.PLACE:
                lead.add(name.key)
                if each.part in (Part.SUBJECT, Part.SPEAKER) and not is_central:
                    opening.add(name.key)
        self.opening, self.early = frozenset(opening), frozenset(early)
        self.doing = frozenset(p.name.key for p in placed if p.part not in NO_FOCUS | {Part.SPEAKER, Part.SOURCE})
        for key in lead:
            self.weight[key] += LEAD_WEIGHT

    def _weigh_title(self, title: Sequence[Placed]) -> None:
        has_place = any(p.name.form is Form.NAMED and p.name.level in LOCAL and p.part not in NO_FOCUS for p in title)
        for each in {p.name.key: p for p in reversed(title)}.values():
            name = each.name
            if has_place and each.part is Part.SPEAKER and name.level is OrgLevel.DEPARTMENT:
                continue  # `Sở Nội vụ công bố chỉ số của các huyện tỉnh Hòa Bình`
            is_spoken_for = name.level is OrgLevel.DEPARTMENT and each.part is Part.SPEAKER  # `Giám đốc Sở Nội vụ Hà Nội: …` tells of Hà Nội
            if (name.level is OrgLevel.PARTY or is_spoken_for) and name.owner is not None:
                name = name.owner
            is_unit = name.level is OrgLevel.UNIT and (each.part is Part.SUBJECT or (each.part in (Part.PLACE, Part.OWNER) and not is_desk(name)))
            if name.form is Form.NAMED and (is_unit or name.level in OWN | {OrgLevel.MINISTRY}) and each.part not in NO_FOCUS:
                is_telling = name.level is OrgLevel.MINISTRY and each.part is not Part.SUBJECT
                self.first.setdefault(name.key, name)
                self.weight[name.key] += TOLD_WEIGHT if is_telling else TITLE_WEIGHT
        branches = {p.name.key for p in title if p.name.form is Form.BARE and p.name.key}
        for key in self.first:
            if any(key.endswith(f":{branch}") for branch in branches):
                self.weight[key] += TITLE_WEIGHT + TOLD_WEIGHT

    def _share_bare(self, title: Sequence[Placed]) -> dict[str, int]:
        """Give the best body of a level what `tỉnh`, `thành phố`, `Sở` alone say of it, in the title most of all."""
        named = {_sort(p.name) for p in title if p.name.form is Form.BARE and p.part is not Part.ADJUNCT}
        shares: Counter[str] = Counter()
        for sort, count in self.bare.items():
            word = self.words[sort]
            known = self.early if self.is_wide and word.level in OWN else self.first  # `sở`, `tỉnh` of what is told of all of them means none named later
            fitting = [k for k in self.first if k in known and word.level is not None and stands_for(word, self.first[k])]
            if fitting:
                best = max(fitting, key=lambda k: self.weight[k] + min(self.counts[k], MOST))
                shares[best] += min(count, MOST) + TITLE_WEIGHT * (sort in named)
        return dict(shares)

    def _leave_speakers(self, titled: frozenset[str]) -> None:
        """Leave out departments that only speak, of a province or a district that is told of: `Sở Nội vụ cho biết, toàn tỉnh …`."""
        if any(n.level in LOCAL and self.counts[k] and self.shares.get(k) for k, n in self.first.items()):
            kept = self.doing | titled | self.shares.keys() | {self.site_key}
            self.first = {k: n for k, n in self.first.items() if n.level is not OrgLevel.DEPARTMENT or k in kept}
            self.early &= self.first.keys()

    def runs(self, key: str) -> bool:
        """Tell whether a body runs the site and is meant: named, or by a bare word."""
        is_meant = self.counts[key] > 0 or self.shares.get(key, 0) > 0
        return is_meant and self.site_key == key and self.first[key].level is not OrgLevel.MINISTRY

    def opens(self, key: str) -> bool:
        """Tell whether a local body or a department acts or speaks in the first sentences."""
        return key in self.opening

    def score(self, key: str) -> int:
        """Return the weight of a body."""
        return self.weight[key] + min(self.counts[key], MOST) + self.shares.get(key, 0)

    def best(self) -> str | None:
        """Return the body of the highest score, the first named of equals; None where none is named."""
        if not self.first:
            return None
        return max(self.first, key=lambda k: (self.score(k), -self.first[k].start))

    def only(self) -> BodyName | None:
        """Return the one local body of its level, named early, that `toàn tỉnh`, `huyện` alone mean; None where the whole country is told of."""
        levels = Counter(name.level for name in self.first.values())
        known = [k for k in self.early if self.first[k].level in LOCAL and levels[self.first[k].level] == 1 and self.shares.get(k, 0)]
        return None if self.is_wide or not known else self.first[max(known, key=lambda k: (self.shares[k], k))]

    def meant(self, placed: Sequence[Placed]) -> BodyName | None:
        """Return the one local body or department, whatever is said of it, that `huyện`, `Sở` alone mean in a text that names no other."""
        for sort, count in self.bare.most_common():
            word = self.words[sort]
            named = {p.name.key: p.name for p, _ in _with_owners(placed) if p.name.form is Form.NAMED and p.name.level in OWN and stands_for(word, p.name)}
            if count >= MEANT and word.level is not None and len(named) == 1 and not self.is_wide:
                return next(iter(named.values()))
        return None

    def is_ranking(self, best: str, rivals: Sequence[str]) -> bool:
        """Tell whether a body is but the first of many of its kind: others are named as often and no bare word means it."""
        named = [k for k in rivals if self.counts[k]]
        others = sum(self.counts[k] for k in named)
        return len(named) >= RANKED and others >= self.counts[best] and self.shares.get(best, 0) <= 1


def _drafts(source: SourceText) -> bool:
    """Tell whether a text opens with the draft of a rule for the whole country, which is not of the ministry that writes it."""
    opening = source.sentences[min(LEAD, len(source.sentences)) - 1].end if source.sentences else 0
    return DRAFT.search(source.text, 0, opening) is not None


def _inspected(source: SourceText, placed: Sequence[Placed]) -> BodyName | None:
    """Return the one ministry whose inspection a text opens with: `Kết luận thanh tra … tại Bộ Xây dựng`."""
    found: dict[str, BodyName] = {}
    for each in placed:
        if each.sentence > LEAD:
            break
        if each.name.level is OrgLevel.MINISTRY and each.name.form is Form.NAMED and each.part is not Part.NONE:
            start = source.sentences[each.sentence].start if each.sentence >= 0 else each.name.start
            if INSPECTED.search(source.text, start, each.name.start):
                found.setdefault(each.name.key, each.name)
    return next(iter(found.values())) if len(found) == 1 else None


def _central(placed: Sequence[Placed], title: Sequence[Placed] = ()) -> BodyName | None:
    """Return the one central body that a document tells of: it has, owns and does, and nothing is said of the whole country.

    Of a body that runs offices all over the country (a treasury, an insurer) `ngành`, the title and the lead speak too.
    """
    return _branched(placed, title) or _ministry(placed)


def _branched(placed: Sequence[Placed], title: Sequence[Placed]) -> BodyName | None:
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
    return body if counts[key] + min(branches, MOST) + titled >= (ENOUGH if others - first.keys() else ALONE) + 2 * wide else None


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


def _title(source: SourceText, placed: Sequence[Placed]) -> list[Placed]:
    """Return the bodies of the title: of its block, else read from the title itself."""
    for index, block in enumerate(source.blocks):
        if block.kind is BlockKind.TITLE:
            return [p for p in placed if source.sentences[p.sentence].block == index]
    if source.title:
        return [Placed(n, part_of(source.title, n, 0), -1) for n in read_names(source.title, 0, len(source.title))]
    return []


def _forms(placed: Sequence[Placed]) -> Mapping[str, str]:
    """Return the way each body is written: the most frequent, the first of equals, in the fullest name that the text gives for it."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for each in placed:
        if each.name.key:
            counts[each.name.key][each.name.name] += 1
    return {key: _fullest(max(names, key=lambda n: (_is_prose(n), names[n])), names) for key, names in counts.items()}


def _is_prose(name: str) -> bool:
    return not name.isupper() or len(name) < 9


def _fullest(name: str, names: Iterable[str]) -> str:
    """Return the longest name that has the words of one in their order: `Cục Thuế tỉnh Nghệ An` for `Cục Thuế Nghệ An`."""
    words = name.split(" ")
    return max((n for n in names if n == name or (_is_prose(n) and _has_in_order(n.split(" "), words))), key=len)


def _has_in_order(words: Sequence[str], sought: Sequence[str]) -> bool:
    left = iter(words)
    return all(each in left for each in sought)


def _sort(word: BodyName) -> tuple[OrgLevel | None, str]:
    """Return the level of a bare word, with `thành phố` apart from `huyện`."""
    return word.level, "city" if word.name.lower().startswith(("thành phố", "tp")) else ""


def _with_owners(placed: Sequence[Placed]) -> Iterator[tuple[Placed, bool]]:
    """Yield bodies and, behind each unit, the place it is of: bare words may mean it, but it is not told of (True).

    Of a department the place is told of.
    """
    for each in placed:
        yield each, False
        owner = each.name.owner
        if owner is not None and owner.form is Form.NAMED:
            part = Part.PLACE if each.part not in NO_FOCUS else each.part
            yield Placed(owner, part, each.sentence), each.name.level is not OrgLevel.DEPARTMENT


def stands_for(word: BodyName, body: BodyName) -> bool:
    """Tell whether a bare word may stand for a body; `thành phố` may be a province, `huyện` may not."""
    if word.level is None:
        return True
    if word.level is OrgLevel.UNIT:
        return body.level is OrgLevel.UNIT and body.name.lower().startswith(word.name.lower())
    if word.level is OrgLevel.DEPARTMENT and word.name.lower().endswith("sở"):
        return body.level is OrgLevel.DEPARTMENT and body.name.lower().startswith("sở")
    if word.level is not OrgLevel.DISTRICT or not word.name.lower().startswith(("thành phố", "tp")):
        return body.level is word.level
    return (body.level is OrgLevel.PROVINCE or body.level is OrgLevel.DISTRICT) and is_city(body)


def is_desk(name: BodyName) -> bool:
    """Tell whether a unit is the counter of its locality, whose dossiers are the locality's."""
    folded = name.name.lower()
    return "hành chính công" in folded or "thủ tục hành chính" in folded or "một cửa" in folded or folded.startswith(("bộ phận", "văn phòng", "phòng"))


def is_city(body: BodyName) -> bool:
    """Tell whether a place is a `thành phố` by the gazetteer."""
    if body.name.lower().startswith(("quận ", "huyện ", "thị xã ")):
        return False
    places = [p for p in find_places(body.place or body.name) if p.level is body.level]
    return not places or any(p.kind == "thành phố" for p in places)


def _is_peer(rival: BodyName, best: BodyName) -> bool:
    """Tell whether two bodies exclude each other: a department and its province do not, two provinces do."""
    return rival.level is best.level or (rival.level in LOCAL and best.level in LOCAL and not _holds(rival, best))


def _holds(upper: BodyName, lower: BodyName) -> bool:
    return RANK[upper.level or OrgLevel.UNIT] != RANK[lower.level or OrgLevel.UNIT]


def _is_of_list(best: BodyName, listed: Sequence[Placed]) -> bool:
    """Tell whether tables list several bodies of the level of the best."""
    return len({p.name.key for p in listed if p.name.form is Form.NAMED and p.name.level is best.level} - {best.key}) >= RANKED


def _leads(title: Sequence[Placed], best: BodyName) -> bool:
    """Tell whether the title opens with a body: `Hà Nội: …`, `Huyện Nhà Bè đạt …`."""
    if not title or title[0].name.key != best.key or title[0].part not in (Part.SUBJECT, Part.SPEAKER):
        return False
    return not any(p.part is Part.SUBJECT and p.name.form is Form.NAMED and p.name.key != best.key and p.name.level is best.level for p in title[1:])


def _unnamed(title: Sequence[Placed]) -> BodyName | None:
    """Return what the title calls the body where the document never names it: `Sở`, `UBND Huyện`."""
    for each in title:
        if each.name.form is Form.BARE and each.name.level in OWN and each.name.name[0].isupper():
            return each.name
    return None
