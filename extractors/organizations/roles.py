"""Tells what part a body plays in its sentence: subject, owner, place, source, speaker, or none that owns a figure."""

from __future__ import annotations

from extractors.members import StrEnum
from extractors.organizations.body import BodyName, Form
from extractors.organizations.cues import (
    ACT,
    ACTS,
    ASSIGNS,
    COMPARED,
    CONSTITUENCY,
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
COUNTED_PERSONS = compile_pattern(r"\d (?:cán bộ|lãnh đạo|chuyên gia)(?: của)? $", flags=IGNORECASE)  # `kỷ luật 12 cán bộ của Hà Nội`
OFFICER = compile_pattern(r"(?<!\p{L})(?:trưởng|phó) phòng (?:\p{L}++ ){1,5}$", flags=IGNORECASE)  # `Trưởng phòng Tư pháp huyện X cho biết huyện …`
TOLD = frozenset({"biết", "hay", "rằng", "hiện", "nay", "nhận"})
SOURCE_OF = compile_pattern(  # the body of the body that is the source: `Theo khảo sát của Cục Thủy lợi, Bộ X, vùng này có …`
    r"(?:\btheo|(?:báo cáo|số liệu|thống kê|khảo sát|đánh giá|tính toán|tổng hợp|dự báo|ước tính|điều tra)(?: \p{L}++){0,3}? (?:của|từ))"
    r" (?:tổng cục|cục|vụ|viện|ban|trung tâm|văn phòng|chi cục|phòng|sở|khoa) [^,.;:()\d]{2,60}, $",
    flags=IGNORECASE,
)
WHERE = compile_pattern(  # `cao hơn TP HCM, nơi có 12 sở`
    r",? nơi (?:đã |đang |hiện |chỉ |mới |vẫn )?(?:có|đạt|còn|chiếm|là|tỷ lệ|tỉ lệ|\d)| ở (?:vị trí|hạng|thứ|ngôi) "
    r"|, (?:địa phương|đơn vị|tỉnh|thành phố) (?:(?:đang|từng|vừa|đã) )?(?:xếp|đứng|giữ|dẫn đầu|đạt) ",
)
TELLS = compile_pattern(r"cho (?:biết|hay)|thông tin|báo cáo|nói", flags=IGNORECASE)
BY_INSPECTION = compile_pattern(  # `Qua thanh tra tại 7 tỉnh, Bộ phát hiện …`
    r"(?<!\p{L})(?:qua|khi|sau khi) (?:công tác |đợt |các đợt )?(?:thanh tra|kiểm tra|rà soát|giám sát)(?!\p{L})",
    flags=IGNORECASE,
)
CUTS = compile_pattern(  # `Bộ X công bố cắt 400 điều kiện`
    r" (?:cắt|bãi bỏ|bỏ|đơn giản|cắt giảm)(?: \p{L}++){0,3} \d(?:[\d.]*\d)?+(?: (?:điều kiện|thủ tục|giấy|đầu mối|văn bản|dòng hàng)|[.,;])",
    flags=IGNORECASE,
)
FINDS = compile_pattern(r" (?:đã |vừa |cũng |còn )?(?:chỉ ra|phát hiện|kết luận|xác định|điểm tên|điểm danh)(?!\p{L})", flags=IGNORECASE)
PUBLISHES = compile_pattern(r"đề xuất|kiến nghị|đề nghị|trình|yêu cầu|quy định|xây dựng", flags=IGNORECASE)


@record
class Placed:
    """A body with its part in its sentence."""

    name: BodyName
    part: Part
    sentence: int


def part_of(text: str, name: BodyName, start: int) -> Part:
    """Return the part of a body in the sentence that begins at `start`."""
    before = text[max(start, name.start - REACH) : name.start]
    if name.is_typed and (listing := LISTING.match(before)) is not None:
        before = before[: listing.start()]
    last = before.rstrip().rpartition(" ")[2].lower()
    is_first = name.start - start <= REACH
    if name.form is Form.COLLECTIVE and ORDERED.search(before):
        return Part.ADJUNCT
    if name.form is Form.BARE and last == "nhất" and SUPERLATIVE.search(before):
        return Part.OBJECT  # `Huyện Lý Nhân, đông dân nhất tỉnh, có 10 phòng`
    if CONSTITUENCY.ends(before, last) or ACT.ends(before, last):
        return Part.NONE
    if PERSON.ends(before, last):
        if COUNTED_PERSONS.search(before):
            return Part.OWNER if last == "của" else Part.ADJUNCT
        return Part.SPEAKER
    if SOURCED.ends(before, last) or (last.endswith(",") and text.startswith(",", name.end) and SOURCE_OF.search(before)):
        return Part.SOURCE
    if _is_aside(text, start, name.start):
        return Part.ASIDE
    if EXAMPLES.ends(before, last):
        return Part.EXAMPLE
    if ((is_first or "; " in before) and TOPIC.ends(before, last)) or WHERE.match(text, name.end):
        return Part.SUBJECT
    if ASSIGNS.pattern.match(text, name.end) and not STARTS.ends(before, last):
        return Part.AGENT
    if COMPARED.ends(before, last):
        return Part.OBJECT
    if last in TOLD and (name.form is Form.COLLECTIVE or text.startswith("toàn ", name.start)):
        return _subject(text, name, before)  # `ông Đức cho biết toàn TP có 24 phường`
    if OWNED.ends(before, last):
        return Part.OWNER
    if last == "và" and name.form is Form.NAMED and COUNTED_WITH.search(before) and not text.startswith(" ", name.end):
        return Part.ADJUNCT
    if LINKED.ends(before, last) or STARTS.ends(before, last):
        return _subject(text, name, before)
    if PLACED.ends(before, last):
        return Part.PLACE
    if OBJECTS.ends(before, last) or before.endswith(("– ", "- ")):
        return Part.OBJECT
    return Part.SPEAKER if name.is_typed and OFFICER.search(before) else Part.ADJUNCT


def _subject(text: str, name: BodyName, before: str = "") -> Part:
    """Return SPEAKER for who says or publishes, SUBJECT otherwise; local bodies that propose speak of themselves."""
    if name.level is OrgLevel.MINISTRY and name.form is Form.NAMED and text.startswith(": ", name.end):
        return Part.SPEAKER  # `Bộ Nội vụ: Cả nước còn …`
    if (said := SAYS.pattern.match(text, name.end)) is not None:
        is_own = name.form is not Form.COLLECTIVE and PUBLISHES.search(said[0]) and name.place and not name.key.startswith("department")
        does = name.level in (OrgLevel.MINISTRY, OrgLevel.UNIT) and TELLS.search(said[0]) and ACTS.pattern.match(text, name.end + len(said[0]))
        cuts = name.level is OrgLevel.MINISTRY and name.form is Form.NAMED and CUTS.match(text, name.end + len(said[0]))
        return Part.SUBJECT if is_own or does or cuts else Part.SPEAKER  # a department tells of its province
    is_inspector = name.name.startswith(("Kiểm toán", "Thanh tra", "Ủy ban Kiểm tra")) or (name.level is OrgLevel.MINISTRY and BY_INSPECTION.search(before))
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
