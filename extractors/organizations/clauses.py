"""Finds whose a figure is in its own clause: who has it, whose or where it is, who shares it, or that it is nobody's."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from extractors.organizations.answers import Answer
from extractors.organizations.behind import FAR, behind, quoted_by
from extractors.organizations.body import LOCAL, BodyName, Form, is_desk
from extractors.organizations.coordination import MANY, named
from extractors.organizations.reference import Reader, referent
from extractors.organizations.roles import Part, Placed
from extractors.records import Figure, Kind, OrgLevel, record
from extractors.rules import IGNORECASE, compile_pattern

WINDOW = 600  # characters of a sentence before a figure that are looked at
SPOKEN = 700  # characters back to the body that `Phó chủ tịch huyện` speaks for
BREAK = compile_pattern(r";| (?:còn(?! (?:lại|có|là|thiếu|\L<about>|gần|hơn|\d))|trong khi(?: đó)?) ")
BREAK_WORDS = (";", " còn ", " trong khi ")  # one of them stands in every match of BREAK
UNNAMED = compile_pattern(
    r"(?<!(?-i:\p{Lu}\p{Ll}{1,7})(?=, (?:địa phương|đơn vị|tỉnh|thành phố) (?:xếp|đứng|giữ) (?:thứ|hạng|ở|vị trí|số)))[;,] (?:riêng |và )?(?:(?:các|những|số|có) ){0,2}+(?:[\d./]++ )?(?:đơn vị|địa phương|tỉnh|huyện|xã|sở|nơi|bộ)"
    r"(?:, [\p{L}]++(?: [\p{L}]++)?)? (?:thấp|cao|đứng|xếp|còn|khác|dưới|trên|chưa|cuối|đầu|đạt|bị|vượt)|[,;] "
    r"(?:chênh|cách nhau|hơn kém|khoảng cách)(?!\p{L})",
    flags=IGNORECASE,
)
PREDICATE = compile_pattern(
    r" (?:đã|mới|chỉ|cũng|đều|còn|có|đạt|giảm|tăng|cắt|là|chiếm|xếp|đứng|thực|triển|với|hiện|dẫn|vượt|thiếu|thừa|được|bị)(?!\p{L})| ?[:(]"
)
DOES = compile_pattern(r"(?! (?:và|hay|hoặc|cùng|đến|thì|ở|tại)(?!\p{L}))(?: \p{Ll}++){1,3} ")  # `như Cần Thơ cử 83 người`
GIVES = compile_pattern(
    r"(?: (?:đã|vừa|mới|cũng|tiếp tục))? (?:giao|cho|bổ sung|phân bổ|cấp|duyệt|phê duyệt)(?: thêm)?(?: cho \p{L}++(?: \p{L}++){0,2})? (?:hơn |gần |\L<about> )?\d",
    flags=IGNORECASE,
)
GIVES_US = compile_pattern(  # to the body that the text tells of: `Sở Y tế đã cấp cho đơn vị 300 máy`
    r"(?: (?:đã|vừa|mới|cũng))? (?:giao|cấp|bàn giao|tặng|trao|hỗ trợ|phân bổ)(?: thêm)? cho (?:đơn vị|sở|huyện|xã|phường|tỉnh|thành phố|quận|trường|trung tâm)(?: này)? (?!(?-i:\p{Lu}))", flags=IGNORECASE)
AVERAGE = compile_pattern(r"(?:trung bình|trung vị|bình quân|mức|chung)(?: chung)?(?: của)? $", flags=IGNORECASE)
ITSELF = compile_pattern(
    r"[^.;]{0,30}?(?:cho (?:biết|hay|rằng|thấy)|thông tin|báo cáo|nói|kể|chia sẻ|phản ánh|thừa nhận|lý giải|giải thích|xác nhận)(?: rằng)?,? (?:(?!(?:cả|toàn) )[^,.;:]{3,40}, )?(?:hiện |(?:mỗi|hằng|hàng) (?:ngày|tháng|năm),? )?(?:đơn vị|sở|cục|chi cục|trung tâm|trường|bệnh viện|viện) (?:này )?(?:đã|đang|hiện|có|mới|sẽ|vừa|tiếp nhận|phải|quản lý|còn)(?!\p{L})", flags=IGNORECASE)
COPULA = compile_pattern(
    r"(?: (?:hiện|mới|chỉ|đã|cũng|đều|vẫn))*(?: (?:là|đạt|chiếm|lên|tới|còn|có|ở mức|được hưởng|bằng|xếp|đứng|giảm|tăng|thiếu)| ?[:(])[^,;]{0,24}+$",
    flags=IGNORECASE,
)
BEING = compile_pattern(  # `chỉ số hài lòng của người dân thành phố là 79%`
    r" (?:(?:năm|quý|tháng) [\d/]++ )?(?:là|đạt)(?: (?:hơn|gần|khoảng|trên))? ",
    flags=IGNORECASE,
)
THINGS_OF = compile_pattern(  # before `cả nước`: what is counted there
    r"(?<!\p{L})(?:của|(?:cán bộ|công chức|viên chức|biên chế|lao động|giáo viên|dân số|người dân|hồ sơ|thủ tục(?: hành chính)?|văn bản|doanh nghiệp|đơn vị|trường học)) $",
    flags=IGNORECASE,
)
AMOUNTS = compile_pattern(r" (?:hiện(?: nay)? )?(?:đang |đã |chỉ |mới )?(?:là|có|còn|đạt|ở mức|vào|lên (?:tới|đến)|ước)(?: (?:\L<about>|gần|hơn|trên|tính))* ", flags=IGNORECASE)
MOST_OF = compile_pattern(  # `chỉ số của Ban Dân tộc thấp nhất, trên 76%`
    r" (?:cao|thấp|nhiều|ít|tốt|kém|lớn|nhỏ) nhất,(?: (?:chỉ|mới|với|là|đạt|trên|hơn|gần|\L<about>|dưới|ở mức))* ", flags=IGNORECASE)
FRONTED = compile_pattern(r"(?:theo [^,]{3,40}+, )?[\s\"“+*•–-]*(?:với|trong|đạt|đứng|xếp|trên|từ|sau) (?:[^.;,]|,(?=\d)){0,60}+$", flags=IGNORECASE)


@record
class _Before:
    """What the bodies before a figure in its clause say of it: the answer of the nearest that says something, and who speaks."""

    answer: Answer | None
    is_subject: bool
    speaker: BodyName | None


def in_clause(reader: Reader, figure: Figure, here: Sequence[Placed]) -> Answer | None:
    """Return whose the figure is by the bodies `here` of its sentence, None where they say nothing."""
    if not here:
        return None
    starts = reader.begins.get(figure.sentence)
    if starts is None:
        starts = reader.begins[figure.sentence] = [p.name.start for p in here]
    cut = bisect_left(starts, figure.start)
    if (house := _house(reader, figure, here, cut)) is not None:
        return house
    following = behind(reader, figure, here, cut)
    if following is not None and following.rule != "weak_behind":
        return following
    before = _before(reader, figure, here, cut)
    if before.answer is not None and (following is None or before.is_subject):
        return before.answer
    if following is not None:
        return following
    speaker = before.speaker
    if speaker is not None and (speaker.level in LOCAL or ITSELF.match(reader.source.text, speaker.end, figure.start)):
        return Answer((speaker,), "speaker_body")
    return _fronted(reader, figure, here, cut) or quoted_by(reader, figure, here, cut)


def _house(reader: Reader, figure: Figure, here: Sequence[Placed], cut: int) -> Answer | None:
    """Return the assembly whose members voted: `Quốc hội thông qua nghị quyết về Hà Nội với 92% đại biểu tán thành`."""
    if figure.kind not in (Kind.SHARE, Kind.RATIO) or (figure.counted or "").lower() != "đại biểu":
        return None
    house = next((at for at in (*range(cut - 1, max(-1, cut - MANY), -1), *range(cut, min(len(here), cut + 2))) if here[at].name.name == "Quốc hội" and here[at].part is not Part.NONE), None)
    return named(reader, here, house, "subject_body") if house is not None else None


def _before(reader: Reader, figure: Figure, here: Sequence[Placed], cut: int) -> _Before:
    """Look at the bodies before a figure, the nearest first, up to where another subject takes the sentence over."""
    text = reader.source.text
    opened = text.rfind("(", max(reader.source.sentences[figure.sentence].start, figure.start - WINDOW), figure.start)
    is_inside = opened >= 0 and text.find(")", opened, figure.start) < 0
    floor, wall = clause_start(reader, figure)
    speaker: BodyName | None = None
    for at in range(cut - 1, max(-1, cut - MANY), -1):
        each = here[at]
        if each.name.end > figure.start:
            continue
        if each.name.start < wall:
            break
        if each.name.start < floor and speaker is None and each.part not in (Part.SUBJECT, Part.SPEAKER):
            continue
        answer = _consider(reader, figure, here, at, is_inside, opened, floor)
        if answer is not None:
            return _Before(answer, each.part is Part.SUBJECT, speaker)
        speaker = speaker or _speaker(reader, figure, each)
    return _Before(None, False, speaker)


def _speaker(reader: Reader, figure: Figure, each: Placed) -> BodyName | None:
    """Return the body that speaks, or that a source says of itself what it does; a bare one by the name that it stands for nearby."""
    name = each.name
    if name.form is Form.NAMED:
        is_itself = each.part is Part.SOURCE and name.level not in LOCAL and ITSELF.match(reader.source.text, name.end, figure.start)
        return name if each.part is Part.SPEAKER or is_itself else None
    if each.part is not Part.SPEAKER or name.level not in LOCAL or name.form is Form.COLLECTIVE:
        return None
    body = referent(reader, each)
    return body if body is not None and figure.start - body.start < SPOKEN else None


def _fronted(reader: Reader, figure: Figure, here: Sequence[Placed], cut: int) -> Answer | None:
    """Read a figure before its subject: `Với 95 điểm, Hà Nội dẫn đầu`."""
    text, start = reader.source.text, reader.source.sentences[figure.sentence].start
    before = text[start : figure.start]
    if len(before) > FAR or not FRONTED.match(before) or "," in before.partition(",")[2]:
        return None
    for at in range(cut, len(here)):
        gap = text[figure.end : here[at].name.start]
        if "," in gap and gap.endswith((" là ", " gồm ", " như ")):
            return None  # who is told of them: `Trong 9 sở chậm, lâu nhất là Sở A và Sở B`
        if "," in gap and here[at].part is Part.SUBJECT and not gap.endswith((", riêng ", ", trong đó ", ", còn ", ", nhất là ")):
            return _subject(reader, figure, here, at)
    return None


def clause_start(reader: Reader, figure: Figure) -> tuple[int, int]:
    """Return where the figure's clause begins, and where an unnamed subject takes the sentence over (else 0)."""
    breaks, unnamed = _cuts(reader, figure.sentence)
    start = reader.source.sentences[figure.sentence].start
    at = bisect_left(breaks, figure.start + 1)
    start = breaks[at - 1] if at else start
    at = bisect_left(unnamed, (figure.start, 0))
    wall = min(unnamed[at - 1][1], figure.start) if at else 0
    return max(start, wall), wall


def _cuts(reader: Reader, sentence: int) -> tuple[list[int], list[tuple[int, int]]]:
    """Return the ends of a sentence's clause breaks and the spans of its unnamed subjects, read once."""
    found = reader.cuts.get(sentence)
    if found is None:
        text, span = reader.source.text, reader.source.sentences[sentence]
        is_broken = any(text.find(word, span.start, span.end) >= 0 for word in BREAK_WORDS)
        breaks = [m.end() for m in BREAK.finditer(text, span.start, span.end)] if is_broken else []
        unnamed = [m.span() for m in UNNAMED.finditer(text, span.start, span.end)]
        found = reader.cuts[sentence] = (breaks, unnamed)
    return found


def _consider(
    reader: Reader, figure: Figure, here: Sequence[Placed], at: int, is_inside: bool, opened: int, floor: int
) -> Answer | None:
    """Return what the body at `at` says of a figure after it, None where it says nothing."""
    each = here[at]
    name, part = each.name, each.part
    gap = reader.source.text[name.end : figure.start]
    if name.level is OrgLevel.NATIONAL and name.form is Form.NAMED and name.name != "Việt Nam" and part is not Part.SUBJECT:
        return None  # `chỉ tiêu của Chính phủ (91,5%)`
    if part is Part.ASIDE:
        same = is_inside and name.start > opened
        if same and name.form is Form.COLLECTIVE and COPULA.match(gap):
            return Answer((), "collective")  # `36 em (cả nước có 76)`
        return named(reader, here, at, "aside_body") if same and name.form is Form.NAMED and len(gap) < FAR else None
    if is_inside and opened - name.end in (0, 1) and name.form is Form.NAMED and part not in (Part.AGENT,):
        return named(reader, here, at, "list_body")
    if part is Part.EXAMPLE and "," not in gap and len(gap) <= FAR // 2 and (gap == " " or PREDICATE.match(gap) or DOES.fullmatch(gap)):
        return named(reader, here, at, "example_body")
    if part is Part.SUBJECT and (name.start >= floor or "(" in gap or name.form is Form.NAMED):
        return _subject(reader, figure, here, at)
    if name.form is Form.COLLECTIVE and AVERAGE.search(reader.source.text, max(0, name.start - 24), name.start) and COPULA.match(gap):
        return Answer((), "collective")
    if part in (Part.OWNER, Part.ADJUNCT, Part.PLACE) and name.start >= floor and len(gap) <= FAR:
        return _owner(reader, figure, here, at, gap)
    return None


def _subject(reader: Reader, figure: Figure, here: Sequence[Placed], at: int) -> Answer | None:
    name = here[at].name
    if name.form is Form.COLLECTIVE:
        return Answer((), "collective")
    if name.form is not Form.NAMED:
        body = referent(reader, here[at])
        return Answer((body,), "bare_body") if body and not _is_others_desk(reader, body) else None
    if name.level is OrgLevel.NATIONAL and name.name != "Việt Nam":
        return None
    about = reader.focus.body
    if name.level is OrgLevel.MINISTRY and about is not None and about.level in LOCAL and GIVES.match(reader.source.text, name.end):
        return None  # `Bộ Nội vụ giao thêm 115 biên chế` in a text about Hà Nội
    if name.level is OrgLevel.DEPARTMENT and about is not None and about.key != name.key and GIVES_US.match(reader.source.text, name.end):
        return None
    if _is_others_desk(reader, name) and figure.kind not in (Kind.RANK, Kind.SCORE):
        return None
    return named(reader, here, at, "subject_body")


def _owner(reader: Reader, figure: Figure, here: Sequence[Placed], at: int, gap: str) -> Answer | None:
    """Read `của X`, `tại X` before a figure: where X is what the document is about, or nothing stands between."""
    each = here[at]
    name = each.name
    if name.form is Form.COLLECTIVE:
        return Answer((), "collective") if _is_of_country(reader, each, gap) else None
    if name.form is not Form.NAMED:
        body = referent(reader, each)
        focus = reader.focus.body
        if body is None:
            return None
        is_other = focus is not None and focus.level is not OrgLevel.MINISTRY and body.key != focus.key and name.form is Form.BARE
        if is_other and not (focus is not None and _is_of_whole(reader, each, focus) and BEING.fullmatch(gap)):
            return None
        return Answer((body,), "bare_body")
    if name.level in (OrgLevel.NATIONAL, OrgLevel.PARTY) and name.name != "Việt Nam":
        return None
    if name.name == "Việt Nam" and each.part is Part.ADJUNCT:
        return None
    if name.level is OrgLevel.UNIT and (is_desk(name) or not PREDICATE.match(gap)):
        return None
    focus = reader.focus.body
    is_measured = gap == " " and name.is_typed and figure.kind in (Kind.SCORE, Kind.SHARE, Kind.RATIO)  # `có thành phố Vị Thanh 92,8 điểm`
    if is_measured or (focus is not None and name.key == focus.key):
        return named(reader, here, at, "owner_body")
    if focus is not None and (each.part is Part.ADJUNCT or (each.part is Part.PLACE and not COPULA.match(gap))):
        return None
    if ("," in gap and not MOST_OF.fullmatch(gap)) or len(gap) > FAR // 2:
        return None
    return named(reader, here, at, "owner_body")


def _is_of_country(reader: Reader, each: Placed, gap: str) -> bool:
    """Tell whether a figure is said of the things of the whole country: `theo Bộ Nội vụ, số viên chức cả nước vào khoảng 2 triệu`."""
    text, name = reader.source.text, each.name
    is_country = text[name.start : name.end].lower() in ("cả nước", "toàn quốc")
    return is_country and THINGS_OF.search(text, max(0, name.start - 40), name.start) is not None and AMOUNTS.fullmatch(gap) is not None


def _is_of_whole(reader: Reader, each: Placed, focus: BodyName) -> bool:
    """Tell whether a bare word may stand for another body than the text's: in one of a place, or `toàn tỉnh`, `của tỉnh` in one of its department."""
    if each.part is Part.OWNER:
        return focus.level is OrgLevel.DEPARTMENT and each.name.level in LOCAL
    is_whole = reader.source.text[each.name.start : each.name.end].lower().startswith("toàn ")
    return each.part is Part.ADJUNCT and (focus.level in LOCAL or (focus.level is OrgLevel.DEPARTMENT and is_whole))


def _is_others_desk(reader: Reader, name: BodyName) -> bool:
    """Tell whether a unit is the counter of the body that the document is about: of no other place."""
    about = reader.focus.body
    if about is None or about.key == name.key or name.level not in (OrgLevel.UNIT, OrgLevel.DEPARTMENT) or not is_desk(name):
        return False
    owner = name.owner
    is_elsewhere = owner is not None and owner.form is Form.NAMED and owner.level in LOCAL and owner.key != about.key
    return not is_elsewhere  # `Trung tâm Phục vụ hành chính công xã Hòa An` in a text about its province
