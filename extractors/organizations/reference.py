"""Finds what `tỉnh`, `Sở`, `toàn ngành`, `địa phương này` stand for in a document."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from extractors.organizations.bare_words import stands_for
from extractors.organizations.body import LOCAL, BodyName, Form
from extractors.organizations.focus import Focus
from extractors.organizations.roles import Part, Placed
from extractors.records import OrgLevel, SourceText

OFFICES = ("cơ quan", "đơn vị")  # of what no locality is called
UNITS = ("trung tâm", "chi cục", "cục", "ban")  # pointed at by the word that their names begin with: `Ban này`
OFFICE_LEVELS = frozenset({OrgLevel.MINISTRY, OrgLevel.DEPARTMENT, OrgLevel.UNIT})
BACK = 60  # bodies looked back over
NEAR = 4  # sentences that a ministry or department is remembered without being the document's


@dataclass(frozen=True, slots=True)
class Reader:
    """The bodies of one document, by sentence and in text order, and what it and its sections are about."""

    source: SourceText
    placed: Mapping[int, Sequence[Placed]]
    order: Sequence[Placed]
    starts: Sequence[int]  # of `order`
    focus: Focus
    site: BodyName | None
    sections: Mapping[int, BodyName]  # by sentence: the body that a heading above it names
    cuts: dict[int, tuple[list[int], list[tuple[int, int]]]] = field(default_factory=dict)  # by sentence, once read
    begins: dict[int, list[int]] = field(default_factory=dict)  # starts of `placed`, by sentence, once read
    codes: dict[tuple[tuple[str, ...], int], str | None] = field(default_factory=dict)  # by bodies and epoch, once found


def referent(reader: Reader, each: Placed) -> BodyName | None:
    """Return the body that a bare or pointing word stands for; None where the document does not tell."""
    name, about = each.name, reader.sections.get(each.sentence) or reader.focus.body
    if name.form is Form.POINTING and name.name.lower().startswith(OFFICES):
        office = _last(reader, each, lambda p: p.name.level in OFFICE_LEVELS and each.sentence - p.sentence <= 1)
        if office is not None:
            return office
    if name.form is Form.POINTING and (head := name.name.lower().rpartition(" ")[0]) in UNITS:
        unit = _last(reader, each, lambda p: p.name.level in OFFICE_LEVELS and p.name.name.lower().startswith(f"{head} ") and each.sentence - p.sentence <= NEAR)
        if unit is not None:
            return unit
    if name.form is Form.POINTING:
        pointed = _last(reader, each, lambda p: p.name.level in LOCAL and stands_for(name, p.name))
        if pointed is not None:
            return pointed
    near = _in_paragraph(reader, each)
    if near is not None:
        return near
    if name.level is None and name.form is Form.BARE:
        return _branch(reader, each, about)
    if about is not None and stands_for(name, about):
        return about
    if name.form is Form.POINTING and name.level in (OrgLevel.DEPARTMENT, OrgLevel.MINISTRY):
        return _last(reader, each, lambda p: p.name.level is name.level and each.sentence - p.sentence <= NEAR)
    if name.form is Form.POINTING or name.level is None:
        return None
    if about is not None and about.owner is not None and about.owner.form is Form.NAMED and stands_for(name, about.owner):
        return about.owner
    is_within = about is not None and about.level is OrgLevel.PROVINCE and name.level in (OrgLevel.DISTRICT, OrgLevel.COMMUNE)  # `chủ tịch quận phải xin lỗi`
    is_near = is_within or name.level is OrgLevel.DEPARTMENT or (name.level is OrgLevel.MINISTRY and len({p.name.key for p in reader.order if _is_ministry(p)}) > 1)
    found = _last(reader, each, lambda p: stands_for(name, p.name) and not (is_near and each.sentence - p.sentence > (1 if is_within else NEAR)))
    sites = [b for b in (reader.site, reader.site.owner if reader.site else None) if b is not None]
    return found or next((b for b in sites if stands_for(name, b)), None)


def _is_ministry(each: Placed) -> bool:
    return each.name.level is OrgLevel.MINISTRY and each.name.form is Form.NAMED


def _in_paragraph(reader: Reader, each: Placed) -> BodyName | None:
    """Return the local subject before a bare word in its paragraph: `Hưng Yên: Toàn tỉnh …`."""
    if each.name.level not in LOCAL:
        return None
    block = reader.source.sentences[each.sentence].block if each.sentence >= 0 else -1
    for other in _before(reader, each.name.start):
        if reader.source.sentences[other.sentence].block != block:
            return None
        is_speaking = other.part is Part.SPEAKER and other.sentence == each.sentence and other.name.level is each.name.level  # `chủ tịch quận X, cho biết quận …`
        if (other.part is Part.SUBJECT or is_speaking) and other.name.form is Form.NAMED and other.name.level in LOCAL:
            return other.name if stands_for(each.name, other.name) else None
    return None


def _branch(reader: Reader, each: Placed, about: BodyName | None) -> BodyName | None:
    """Return the ministry or department of `toàn ngành`, `ngành Y tế`: what the document is about, else the last named."""
    key = each.name.key
    if about is not None and about.level in (OrgLevel.MINISTRY, OrgLevel.DEPARTMENT, OrgLevel.UNIT):
        return about if not key or about.key.endswith(f":{key}") else None
    levels = (OrgLevel.MINISTRY, OrgLevel.DEPARTMENT, *((OrgLevel.UNIT,) if key.startswith("tổng cục ") else ()))
    found = _last(reader, each, lambda p: p.name.level in levels and (p.name.key.endswith(f":{key}") if key else each.sentence - p.sentence <= 1))
    return found or (None if key else about)


def _last(reader: Reader, each: Placed, fits: Callable[[Placed], bool]) -> BodyName | None:
    """Return the named body before `each` that fits; constituencies and authors of acts are none."""
    for other in _before(reader, each.name.start):
        if other.name.form is not Form.NAMED or other.part is Part.NONE:
            continue
        if fits(other):
            return other.name
        owner = other.name.owner
        if owner is not None and owner.form is Form.NAMED and fits(Placed(owner, other.part, other.sentence)):
            return owner
    return None


def _before(reader: Reader, start: int) -> Iterator[Placed]:
    cut = bisect_left(reader.starts, start)
    return (reader.order[i] for i in range(cut - 1, max(-1, cut - BACK - 1), -1))
