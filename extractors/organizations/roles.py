"""Tells what part a body plays in its sentence: subject, owner, place, source, speaker, or none that owns a figure."""

from __future__ import annotations

from extractors.members import StrEnum
from extractors.organizations.body import LOCAL, BodyName, Form
from extractors.organizations.cues import (
    ACT,
    ACTS,
    ASSIGNS,
    COMPARED,
    CONSTITUENCY,
    CONTRASTED,
    EXAMPLES,
    GIVES,
    HANDS,
    LINKED,
    OBJECTS,
    OWNED,
    PERSON,
    PLACED,
    SAYS,
    SOURCED,
    STARTS,
    TOPIC,
    Cue,
)
from extractors.records import OrgLevel, record
from extractors.rules import IGNORECASE, REVERSE, compile_pattern


class Part(StrEnum):
    """The part of a body in its clause."""

    SUBJECT = "subject"  # `Hà Nội có …`, `Tại Hà Nội, …`
    OWNER = "owner"  # `của Hà Nội`
    ADJUNCT = "adjunct"  # `người dân Hà Nội`, `biên chế Thủ đô`
    PLACE = "place"  # `tại Hà Nội`
    SPEAKER = "speaker"  # `Hà Nội cho biết`, `Chủ tịch Hà Nội`
    SOURCE = "source"  # `theo Bộ Nội vụ`, `số liệu của …`
    AGENT = "agent"  # `tỉnh giao`, `được HĐND giao`
    ASIDE = "aside"  # `(tỉnh Hà Tĩnh …)`
    EXAMPLE = "example"  # `như Hà Nội`
    OBJECT = "object"  # `đề nghị Hà Nội`, `hơn Hà Nội`
    NONE = "none"  # persons' constituencies, acts


REACH = 48  # characters before a body that tell its part
ASIDE_REACH = 300
LISTING = compile_pattern(r"(?:(?<=[;:.,] )|(?<![\s\S]))(?:các|hai|ba) $", flags=IGNORECASE | REVERSE)  # `Các huyện Xuân Trường, Giao Thủy …`
# the whole that a place is won in: `nhiều nhất cả nước`, `đứng thứ ba toàn quốc`
SUPERLATIVE = compile_pattern(r"(?<!\p{L})(?:nhiều|đông|đông dân|cao|thấp|ít|lớn|nhỏ|nghèo|xa|tốt|kém|sớm|muộn|dài|rộng) nhất $", flags=IGNORECASE)
ORDERED = compile_pattern(r"(?<!\p{L})(?:nhất|nhì|(?:thứ|hạng|số|vị trí|top)(?: (?:\d++|\p{L}++)){1,2}|đầu|cuối)(?: (?:ở|trong|của|trên))? $", flags=IGNORECASE)
COUNTED_WITH = compile_pattern(r"\d (?:\p{L}++,? ){1,5}và $")  # a place beside others that are counted: `ở 5/8 huyện, thị xã và TP Hồng An; …`
PLACE_OF = compile_pattern(  # where a place that is told of lies: `xã Tân An mới của tỉnh Tây Ninh có …`
    r"(?<!\p{L})(?i:xã|phường|thị trấn|đặc khu|huyện|quận|thị xã)(?: \p{Lu}[\p{L}']*+){1,4}(?: mới)? (?:của|thuộc) $",
)
COUNTED_PERSONS = compile_pattern(r"\d (?:cán bộ|lãnh đạo|chuyên gia)(?: của)? $", flags=IGNORECASE)  # `kỷ luật 12 cán bộ của Hà Nội`
OFFICER = compile_pattern(r"(?<!\p{L})(?:trưởng|phó) phòng (?:\p{L}++ ){1,5}$", flags=IGNORECASE)  # `Trưởng phòng Tư pháp huyện X cho biết huyện …`
TOLD = frozenset({"biết", "hay", "rằng", "hiện", "nay", "nhận", "kê", "thấy", "tính"})  # `thống kê cả nước có`
SOURCE_OF = compile_pattern(  # the body of the body that is the source: `Theo khảo sát của Cục Thủy lợi, Bộ X, vùng này có …`
    r"(?:\btheo|(?:báo cáo|số liệu|thống kê|khảo sát|đánh giá|tính toán|tổng hợp|dự báo|ước tính|điều tra)(?: \p{L}++){0,3}? (?:của|từ))"
    r" (?:tổng cục|cục|vụ|viện|ban|trung tâm|văn phòng|chi cục|phòng|sở|khoa) [^,.;:()\d]{2,60}, $",
    flags=IGNORECASE,
)
WHERE = compile_pattern(  # `cao hơn TP HCM, nơi có 12 sở`
    r",? nơi (?:đã |đang |hiện |chỉ |mới |vẫn )?(?:có|đạt|còn|chiếm|là|tỷ lệ|tỉ lệ|\d)| ở (?:vị trí|hạng|thứ|ngôi) "
    r"|, (?:địa phương|đơn vị|tỉnh|thành phố) (?:(?:đang|từng|vừa|đã) )?(?:xếp|đứng|giữ|dẫn đầu|đạt) ",
)
LIST_END = compile_pattern(r"(?: \([^()]{2,24}\))?;")  # `… nhận về tỉnh A, huyện B (C); diện tích sẽ là`
TELLS = compile_pattern(r"cho (?:biết|hay)|thông tin|báo cáo|nói", flags=IGNORECASE)
BY_INSPECTION = compile_pattern(  # `Qua thanh tra tại 7 tỉnh, Bộ phát hiện …`
    r"(?<!\p{L})(?:qua|khi|sau khi) (?:công tác |đợt |các đợt )?(?:thanh tra|kiểm tra|rà soát|giám sát)(?!\p{L})",
    flags=IGNORECASE,
)
CUTS = compile_pattern(  # `Bộ X công bố cắt 400 điều kiện`
    r" (?:cắt|bãi bỏ|bỏ|đơn giản|cắt giảm)(?: \p{L}++){0,3} \d(?:[\d.]*\d)?+(?: (?:điều kiện|thủ tục|giấy|đầu mối|văn bản|dòng hàng)|[.,;])",
    flags=IGNORECASE,
)
FINDS = compile_pattern(
    r" (?:đã |vừa |cũng |còn )?(?:chỉ ra|phát hiện|kết luận|xác định|điểm tên|điểm danh|(?:rà|khảo sát|nghiên cứu|điều tra|tính toán|đánh giá)[^.;,\d]{0,40} thấy)(?!\p{L})",
    flags=IGNORECASE,
)
SUPPLIES = compile_pattern(r" (?:cung cấp|công bố|thống kê|tổng hợp)(?!\w)")  # `dân số do Cục Thống kê cung cấp`
PUBLISHES = compile_pattern(r"đề xuất|kiến nghị|đề nghị|trình|yêu cầu|quy định|xây dựng", flags=IGNORECASE)


@record
class Placed:
    """A body with its part in its sentence."""

    name: BodyName
    part: Part
    sentence: int


@record
class _Here:
    """A body with the words before it in its sentence, without a word that only lists it, and the last of them."""

    text: str
    name: BodyName
    start: int  # of the sentence
    before: str
    last: str

    def stands_behind(self, cue: Cue) -> bool:
        """Tell whether a cue ends right before the body."""
        return cue.ends(self.before, self.last)


def part_of(text: str, name: BodyName, start: int) -> Part:
    """Return the part of a body in the sentence that begins at `start`: what the first reading says that knows."""
    before = text[max(start, name.start - REACH) : name.start]
    if name.is_typed and (listing := LISTING.match(before)) is not None:
        before = before[: listing.start()]
    here = _Here(text, name, start, before, before.rstrip().rpartition(" ")[2].lower())
    return next((part for reading in READINGS if (part := reading(here)) is not None), Part.ADJUNCT)


def _place_won(here: _Here) -> Part | None:
    """The whole that a place is won in: `Huyện Lý Nhân, đông dân nhất tỉnh, có 10 phòng`."""
    if here.name.form is Form.COLLECTIVE and ORDERED.search(here.before):
        return Part.ADJUNCT
    return Part.OBJECT if here.name.form is Form.BARE and here.last == "nhất" and SUPERLATIVE.search(here.before) else None


def _of_person(here: _Here) -> Part | None:
    """Whose deputy, law or officer it is: he speaks for it."""
    if here.stands_behind(CONSTITUENCY) or here.stands_behind(ACT):
        return Part.NONE
    if not here.stands_behind(PERSON):
        return None
    if COUNTED_PERSONS.search(here.before):
        return Part.OWNER if here.last == "của" else Part.ADJUNCT
    return Part.SPEAKER


def _source(here: _Here) -> Part | None:
    """By whom it is told."""
    is_source_of = here.last.endswith(",") and here.text.startswith(",", here.name.end) and SOURCE_OF.search(here.before) is not None
    is_supplier = here.last == "do" and SUPPLIES.match(here.text, here.name.end) is not None
    return Part.SOURCE if here.stands_behind(SOURCED) or is_source_of or is_supplier else None


def _beside(here: _Here) -> Part | None:
    """What stands in brackets or is an example."""
    if _is_aside(here.text, here.start, here.name.start):
        return Part.ASIDE
    return Part.EXAMPLE if here.stands_behind(EXAMPLES) else None


def _topic(here: _Here) -> Part | None:
    """Of what the sentence begins to tell: `Tại Hà Nội, …`, `TP HCM, nơi có 12 sở`."""
    is_first = here.name.start - here.start <= REACH or "; " in here.before
    is_first = is_first and here.stands_behind(TOPIC)
    return Part.SUBJECT if is_first or here.stands_behind(CONTRASTED) or WHERE.match(here.text, here.name.end) else None


def _agent(here: _Here) -> Part | None:
    """Who assigns: `tỉnh giao`."""
    return Part.AGENT if ASSIGNS.pattern.match(here.text, here.name.end) and not here.stands_behind(STARTS) else None


def _compared(here: _Here) -> Part | None:
    """With whom it is compared."""
    return Part.OBJECT if here.stands_behind(COMPARED) else None


def _told(here: _Here) -> Part | None:
    """Of whom someone tells: `ông Đức cho biết toàn TP có 24 phường`."""
    is_whole = here.name.form is Form.COLLECTIVE or here.text.startswith("toàn ", here.name.start)
    return _subject(here.text, here.name, here.before) if here.last in TOLD and is_whole else None


def _owner(here: _Here) -> Part | None:
    """Whose it is; a place beside others that are counted is none's."""
    if here.stands_behind(OWNED):
        return Part.ASIDE if here.name.level in LOCAL and PLACE_OF.search(here.before) else Part.OWNER
    is_counted = here.last == "và" and here.name.form is Form.NAMED and COUNTED_WITH.search(here.before)
    return Part.ADJUNCT if is_counted and not here.text.startswith(" ", here.name.end) else None


def _opening(here: _Here) -> Part | None:
    """What opens a clause: its subject, or who speaks; what ends a list before a semicolon opens none."""
    if here.last[-1:] == "," and LIST_END.match(here.text, here.name.end):
        return Part.ADJUNCT
    return _subject(here.text, here.name, here.before) if here.stands_behind(LINKED) or here.stands_behind(STARTS) else None


def _placed(here: _Here) -> Part | None:
    """Where it is, to whom it is done."""
    if here.stands_behind(PLACED):
        return Part.PLACE
    return Part.OBJECT if here.stands_behind(OBJECTS) or here.before.endswith(("– ", "- ")) else None


def _officer(here: _Here) -> Part | None:
    """Whose officer speaks."""
    return Part.SPEAKER if here.name.is_typed and OFFICER.search(here.before) else None


def _subject(text: str, name: BodyName, before: str = "") -> Part:
    """Return SPEAKER for who says or publishes, SUBJECT otherwise; local bodies that propose speak of themselves."""
    if name.level is OrgLevel.MINISTRY and name.form is Form.NAMED and text.startswith(": ", name.end):
        return Part.SPEAKER  # `Bộ Nội vụ: Cả nước còn …`
    if (said := SAYS.pattern.match(text, name.end)) is not None:
        is_own = name.form is not Form.COLLECTIVE and PUBLISHES.search(said[0]) and name.place and not name.key.startswith("department")
        does = name.level in (OrgLevel.MINISTRY, OrgLevel.UNIT) and TELLS.search(said[0]) and ACTS.pattern.match(text, name.end + len(said[0]))
        cuts = name.level is OrgLevel.MINISTRY and name.form is Form.NAMED and CUTS.match(text, name.end + len(said[0]))
        return Part.SUBJECT if is_own or does or cuts else Part.SPEAKER  # a department tells of its province
    is_inspector = name.name.startswith(("Kiểm toán", "Thanh tra", "Ủy ban Kiểm tra", "Viện Nghiên cứu")) or (name.level is OrgLevel.MINISTRY and BY_INSPECTION.search(before))
    is_inspector = is_inspector or (name.form is Form.POINTING and name.name.lower() in ("cơ quan này", "cơ quan đó"))
    if is_inspector and FINDS.match(text, name.end):
        return Part.SPEAKER  # `Kiểm toán Nhà nước chỉ ra 13 bộ`
    if HANDS.pattern.match(text, name.end):
        return Part.AGENT
    if GIVES.pattern.match(text, name.end) and name.form is Form.BARE and not name.is_office:
        return Part.AGENT
    return Part.SUBJECT


def _is_aside(text: str, start: int, at: int) -> bool:
    """Tell whether a position stands in parentheses of its sentence."""
    opened = text.rfind("(", max(start, at - ASIDE_REACH), at)
    return opened >= 0 and text.find(")", opened, at) < 0


READINGS = (  # in the order in which they are asked; none: Part.ADJUNCT
    _place_won, _of_person, _source, _beside, _topic, _agent, _compared, _told, _owner, _officer, _opening, _placed,
)  # fmt: skip
