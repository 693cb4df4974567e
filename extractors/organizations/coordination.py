"""Returns a named body with those coordinated with it, `A, B và C`, each by its full name."""

from __future__ import annotations

from collections.abc import Sequence

from extractors.organizations.answers import Answer
from extractors.organizations.body import LOCAL, BodyName, Form
from extractors.organizations.reference import Reader
from extractors.organizations.roles import Placed
from extractors.records import OrgLevel
from extractors.rules import compile_pattern

MANY = 24  # bodies of a sentence that are looked at
JOIN = compile_pattern(r"(?: ?, ?(?:và )?| ?[-–] | (?:và|cùng|cùng với) )$")
EACH = compile_pattern(r"[ ,]+(?:(?:thì|(?:cùng |đều )?(?:nhận|được|hưởng|có)) )?mỗi (?:tỉnh|địa phương|thành phố|đơn vị|nơi|bộ|sở|huyện|quận|xã|phường)")


def named(reader: Reader, here: Sequence[Placed], at: int, rule: str) -> Answer:
    """Return a named body with those coordinated with it: `A, B và C`."""
    text = reader.source.text
    first = last = at
    while first and at - first < MANY and is_joined(text, here[first - 1], here[first]):
        first -= 1
    while last + 1 < len(here) and last - at < MANY and is_joined(text, here[last], here[last + 1]):
        last += 1
    group = [_in_full(reader, p.name) for p in here[first : last + 1]]
    if len(group) > 1 and EACH.match(text, group[-1].end):
        return Answer((), "each")
    return Answer(tuple(group), rule)


def _in_full(reader: Reader, name: BodyName) -> BodyName:
    """Return the unit named with its place before for its name without one: `Cục Thuế` behind `Cục Thuế tỉnh Bình Định`."""
    if name.level is not OrgLevel.UNIT or name.owner is not None:
        return name
    about = reader.focus.body
    named = [p.name for p in reader.order if p.name.end <= name.start and p.name.form is Form.NAMED]
    full = [n for n in (*named, *((about,) if about is not None else ())) if n.level is OrgLevel.UNIT and n.owner is not None and n.name.startswith(f"{name.name} ")]
    return full[-1] if full else name


def is_joined(text: str, left: Placed, right: Placed) -> bool:
    """Tell whether two bodies are coordinated: `A, B và C`, of one level."""
    if left.name.form is not Form.NAMED or right.name.form is not Form.NAMED or left.name.key == right.name.key:
        return False
    alike = left.name.level is right.name.level or (left.name.level in LOCAL) is (right.name.level in LOCAL)
    gap = text[left.name.end : right.name.start]
    return alike and bool(JOIN.match(gap)) and not (left.name.level is not right.name.level and gap.strip() == ",")
