"""Finds the body that a whole document is about, and the form in which it writes each of its bodies."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from extractors.letterheads import cased
from extractors.organizations.body import LOCAL, OWN, RANK, BodyName, Form
from extractors.organizations.central import branched_body, central_body
from extractors.organizations.names import read_names
from extractors.organizations.roles import Part, Placed, part_of
from extractors.organizations.weights import ALONE, ENOUGH, LEAD, RANKED, SHARE, Weights
from extractors.organizations.words import TYPES
from extractors.quotations import is_trial
from extractors.records import BlockKind, OrgLevel, SourceText
from extractors.rules import IGNORECASE, compile_pattern

INSPECTED = compile_pattern(r"\b(?:thanh tra|kiểm toán|kiểm tra)\b[^.;]{0,100} (?:tại|đối với) $", flags=IGNORECASE)
SOME = compile_pattern(r"(?:^|: )(?:có )?một (?P<type>huyện|xã|phường|quận|thị xã|thị trấn)(?!\p{L})", flags=IGNORECASE)
DRAFT = compile_pattern(r"\bdự thảo (?:luật|nghị định|thông tư|bộ luật|pháp lệnh)\b", flags=IGNORECASE)
OFFICES = ("Phòng ", "Văn phòng ")  # write for their district


@dataclass(frozen=True, slots=True)
class Focus:
    """What a document is about: its body (None: nobody's), and the forms that its bodies are written in."""

    body: BodyName | None
    forms: Mapping[str, str] = field(default_factory=dict)


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
    if (some := _some(source, placed)) is not None:
        return Focus(some, forms)
    weights = Weights(source, placed, title, site)
    best = weights.best()
    if (inspected := _inspected(source, placed)) is not None:
        return Focus(inspected, forms)
    if best is None:
        return Focus(weights.meant(placed) or _unnamed(title) or central_body(placed, title), forms)
    rivals = [k for k in weights.first if k != best and _is_peer(weights.first[k], weights.first[best])]
    if any(weights.score(k) > SHARE * weights.score(best) for k in rivals) and not _leads(title, weights.first[best]):
        return Focus(weights.only() or branched_body(placed, title), forms)
    if _is_of_list(weights.first[best], listed) and not _leads(title, weights.first[best]):
        return Focus(weights.only() or branched_body(placed, title), forms)
    is_alone = (weights.opens(best) or weights.runs(best)) and not any(weights.counts[k] for k in rivals) and not weights.is_wide
    is_titled = any(p.name.key == best for p in title) and not any(weights.counts[k] for k in weights.first if k != best)
    is_alone = is_alone or (weights.first[best].level is OrgLevel.UNIT and (is_titled or _leads(title, weights.first[best])))
    is_drafter = weights.first[best].level is OrgLevel.MINISTRY and not any(p.name.key == best and p.part is not Part.SPEAKER for p in title) and _drafts(source)
    if is_drafter or weights.score(best) < (ALONE if is_alone else ENOUGH + 2 * weights.is_beside(best)) or weights.is_ranking(best, rivals):
        return Focus(_unnamed(title) or central_body(placed, title) or weights.only(), forms)
    return Focus(weights.first[best], forms)


def _some(source: SourceText, placed: Sequence[Placed]) -> BodyName | None:
    """Return the body that a title leaves unnamed and the lead names: `Nghệ An: Một huyện thừa 300 cán bộ`."""
    some = SOME.search(source.title or "")
    if some is None:
        return None
    named = (p.name for p in placed if 0 < p.sentence <= LEAD and p.part is Part.SUBJECT and p.name.form is Form.NAMED)
    return next((n for n in named if n.level is TYPES[some["type"].lower()]), None)


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
