"""Gives Việt Nam its places and scores among countries."""

from __future__ import annotations

from extractors.organizations.answers import Answer, Here
from extractors.organizations.body import LOCAL, Form
from extractors.organizations.roles import Part
from extractors.records import Kind
from extractors.rules import REVERSE, compile_pattern

NATION = "Việt Nam"
MEASURED_BY = ("hơn ", "kém ", "với ", "bằng ", "như ", "sau ", "trên ")  # what another is set beside
# another country that takes the place, or stands beside it: `trong khi Lào đứng thứ 9`, `sau Thái Lan (4)`
OTHER_NATION = compile_pattern(r"\b\p{Lu}\p{L}++(?: \p{Lu}\p{L}++)*+,? (?:đứng|xếp|ở|giữ|lên|tụt|bám sát|bám đuổi|theo sát|\()[^.;]{0,20}$")

NATIONS = "Thái Lan|Malaysia|Singapore|Indonesia|Philippines|Lào|Campuchia|Myanmar|Brunei|Trung Quốc|Hàn Quốc|Nhật Bản|Đài Loan|Ấn Độ|Mỹ|Úc|Anh|Pháp|Đức|Estonia|New Zealand"
NATIONS_OWN = compile_pattern(  # what another country has: `Việt Nam mất 770 giờ, trong khi Thái Lan là 264 giờ, Lào 362 giờ`
    rf"(?:[,;:(–-]|\b(?:trong khi(?: đó,?)?|còn|và)) (?:(?:của|ở|tại) )?(?:{NATIONS})(?: (?:là|đạt|chỉ|có|mất|ở mức|được|đứng|xếp|thứ|hạng|vị trí|khoảng|hơn|gần|tới|tốn))*+ \(?$",
    flags=REVERSE,
    needs=NATIONS,
)
NATION_REACH = 60  # characters before a figure that NATIONS_OWN takes at most


def of_other_nation(here: Here) -> Answer | None:
    """What another country has, told beside what Việt Nam has."""
    at = here.figure.start
    return Answer((), "collective") if NATIONS_OWN.match(here.text, max(here.start, at - NATION_REACH), at) else None


def ranked_nation(here: Here) -> Answer | None:
    """Việt Nam is the last body named before a place in an order: `môi trường của Việt Nam cải thiện, lên vị trí 61/190`."""
    named = [p for p in here.placed if p.name.form is Form.NAMED and p.name.end <= here.figure.start] if here.figure.kind is Kind.RANK else []
    if not named or named[-1].name.name != NATION or here.text.endswith(MEASURED_BY, 0, named[-1].name.start):
        return None
    about, last = here.reader.focus.body, named[-1].name
    is_local = about is not None and about.level in LOCAL
    return None if is_local or OTHER_NATION.search(here.text, last.end, here.figure.start) else Answer((last,), "nation_body")


def nation_told_of(here: Here) -> Answer | None:
    """The title or the sentence before tells of the place of Việt Nam among countries, and this sentence of no other body."""
    reader, figure = here.reader, here.figure
    if figure.kind not in (Kind.RANK, Kind.SCORE) or reader.focus.body is not None:
        return None
    if any(p.name.form is Form.NAMED for p in here.placed) or OTHER_NATION.search(here.text, here.start, figure.start):
        return None
    is_near = here.before is not None and figure.sentence - here.before.sentence <= 1
    if is_near and here.previous is not None and [b.name for b in here.previous.bodies] == [NATION]:
        return Answer(here.previous.bodies, "nation_body")
    first = reader.order[0] if reader.order else None
    is_titled = first is not None and first.name.name == NATION and first.part is Part.SUBJECT and first.sentence <= 0
    return Answer((first.name,), "nation_body") if is_titled and first is not None else None
