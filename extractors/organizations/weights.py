"""Weighs the bodies of a document by title, site, lead, mentions and the bare words that mean them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from extractors.organizations.bare_words import sort_of, stands_for
from extractors.organizations.body import LOCAL, OWN, BodyName, Form, is_desk
from extractors.organizations.roles import Part, Placed
from extractors.records import OrgLevel, SourceText
from extractors.rules import IGNORECASE, compile_pattern

TITLE_WEIGHT, TOLD_WEIGHT, SITE_WEIGHT, LEAD_WEIGHT = 6, 3, 4, 3
LEAD = 3  # sentences, the title's included
RANKED = 3  # peers named, from which a document lists rather than tells
MOST = 6  # mentions that count
ENOUGH = 7
ALONE = 4  # enough where no other body is named
SHARE = 0.6  # of the best score that a rival may reach
MEANT = 2  # bare words that mean a body
HAS = frozenset({Part.SUBJECT, Part.OWNER, Part.PLACE})
NO_FOCUS = frozenset({Part.NONE, Part.OBJECT, Part.EXAMPLE, Part.ASIDE, Part.AGENT})
ANNOUNCES = compile_pattern(r" (?:vừa |đã |mới )?(?:chính thức )?công bố (?:kết quả|chỉ số|báo cáo|bảng|bộ)\b")
WIDE = compile_pattern(r"cả nước|toàn quốc|Thủ tướng|Chính phủ|các (?:bộ|tỉnh|địa phương)|bộ,? ngành|nhiều (?:tỉnh|địa phương)", flags=IGNORECASE)


class Weights:
    """What speaks for each body of a document: mentions, title, site, lead, and bare words of its level."""

    def __init__(self, source: SourceText, placed: Sequence[Placed], title: Sequence[Placed], site: BodyName | None) -> None:
        self.first: dict[str, BodyName] = {}
        self.counts: Counter[str] = Counter()
        self.bare: Counter[tuple[OrgLevel | None, str]] = Counter()
        self.words: dict[tuple[OrgLevel | None, str], BodyName] = {}
        self.weight: Counter[str] = Counter()
        self.is_wide = WIDE.search(source.title or "") is not None or any(p.name.form is Form.COLLECTIVE and p.part is Part.SUBJECT for p in placed)
        self._count(source, placed)
        self.site_key = site.key if site is not None else None
        if site is not None and (self.first.keys() & {site.key} or not WIDE.search(source.title or "")):
            self.first.setdefault(site.key, site)
            self.weight[site.key] += SITE_WEIGHT
        self._weigh_title(title)
        self.shares = self._share_bare(title)
        self._leave_speakers(frozenset(p.name.key for p in title))

    def _count(self, source: SourceText, placed: Sequence[Placed]) -> None:
        lead, opening, early = set(), set(), set()
        is_central = False  # a central body was named before
        for each, is_owner in with_owners(placed):
            name = each.name
            is_central = is_central or (name.form is Form.NAMED and name.level in (OrgLevel.MINISTRY, OrgLevel.NATIONAL))
            if name.form is Form.BARE and each.part in HAS | {Part.ADJUNCT, Part.SPEAKER}:
                self.bare[sort_of(name)] += 1
                self.words.setdefault(sort_of(name), name)
            if name.form is not Form.NAMED or each.part in NO_FOCUS or name.level not in OWN | {OrgLevel.MINISTRY}:
                continue
            if name.level is OrgLevel.MINISTRY and each.part not in HAS:
                continue
            if name.level is OrgLevel.DEPARTMENT and name.owner is not None and each.part is Part.SPEAKER and ANNOUNCES.match(source.text, name.end):
                continue  # `Sở Nội vụ tỉnh Hà Nam vừa công bố chỉ số hài lòng` tells of the province
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
        self.leading = frozenset(p.name.key for p in placed if p.sentence <= LEAD and p.part in (Part.SUBJECT, Part.SPEAKER, Part.OWNER))
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
        named = {sort_of(p.name) for p in title if p.name.form is Form.BARE and p.part is not Part.ADJUNCT}
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

    def is_beside(self, key: str) -> bool:
        """Tell whether a text told of the whole country only places things at a body or takes it for a lesson, and neither its title nor its site is of it."""
        return self.is_wide and key not in self.leading and self.weight[key] <= LEAD_WEIGHT

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
            named = {p.name.key: p.name for p, _ in with_owners(placed) if p.name.form is Form.NAMED and p.name.level in OWN and stands_for(word, p.name)}
            if count >= MEANT and word.level is not None and len(named) == 1 and not self.is_wide:
                return next(iter(named.values()))
        return None

    def is_ranking(self, best: str, rivals: Sequence[str]) -> bool:
        """Tell whether a body is but the first of many of its kind: others are named as often and no bare word means it."""
        named = [k for k in rivals if self.counts[k]]
        others = sum(self.counts[k] for k in named)
        return len(named) >= RANKED and others >= self.counts[best] and self.shares.get(best, 0) <= 1


def with_owners(placed: Sequence[Placed]) -> Iterator[tuple[Placed, bool]]:
    """Yield bodies and, behind each unit, the place it is of: bare words may mean it, but it is not told of (True).

    Of a department the place is told of.
    """
    for each in placed:
        yield each, False
        owner = each.name.owner
        if owner is not None and owner.form is Form.NAMED:
            part = Part.PLACE if each.part not in NO_FOCUS else each.part
            yield Placed(owner, part, each.sentence), each.name.level is not OrgLevel.DEPARTMENT
