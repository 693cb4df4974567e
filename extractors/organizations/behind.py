"""Finds whose a figure is by the body behind it: `5 thủ tục của X`, `4 xã huyện X`, `93% …, lần lượt là: A, B, C`."""

from __future__ import annotations

from collections.abc import Sequence

from extractors.organizations.answers import Answer
from extractors.organizations.body import LOCAL, Form
from extractors.organizations.coordination import named
from extractors.organizations.reference import Reader, referent
from extractors.organizations.roles import Part, Placed
from extractors.records import Figure, Kind, OrgLevel, Role
from extractors.rules import IGNORECASE, compile_pattern

OWNING = compile_pattern(r"(?: [\p{L}\d,/-]++){0,9}? (?P<by>của|thuộc|tại|ở|trên địa bàn|cho|do|mà) (?:chính quyền )?$", flags=IGNORECASE)
NOT_OWNING = compile_pattern(
    r"(?<!\p{L})(?:theo|quyết định|báo cáo|nghị quyết|so với|đề nghị|kế hoạch|cả nước|đạt|tăng|giảm|được|là|và|còn)(?!\p{L})|,",
    flags=IGNORECASE,
)
USED = compile_pattern(r"(?: (?!không\b)\p{L}++){1,7} (?:(?:hiện|đang|đã|vẫn) ){0,2}được $")  # `9 bảng lương đang được Bộ Y tế sử dụng`
USES = compile_pattern(r" (?:sử dụng|áp dụng|vận hành|quản lý|duy trì|dùng|(?:thanh tra, )?kiểm tra|thanh tra|giám sát)(?!\p{L})")
RANKED = compile_pattern(r"[^.;]{0,60}?(?:lần lượt (?:là|thuộc về)|là|thuộc về|gồm(?: có)?)[ :]*(?:các )?$", flags=IGNORECASE)
RATED = frozenset({Kind.SCORE, Kind.SHARE, Kind.RATIO})
BEING_NAMED = compile_pattern(r"(?: \p{L}++){0,3}? (?:là|gồm|thuộc về)(?: các)? $")  # `hai sở dưới 70 điểm là Sở A và Sở B`
NEXT = compile_pattern(r", (?:(?:tiếp|kế|sau|theo sau|liền sau|đứng sau|xếp sau|bám) [^,.;\d]{0,24}|rồi (?:đến|tới) |lần lượt sau đó )")  # who comes after: `đứng đầu là Bộ A với 91%, tiếp đó lần lượt là Bộ B 90%`
INSPECTS = compile_pattern(r"[^.;]{0,30}? (?:kiểm tra|thanh tra|giám sát)(?: (?:\p{L}++ ){0,4}$|(?!\p{L})[^.;]{0,120}(?:gồm|trong đó|tại|có|,|:) )")  # whose the count is, not of whom they are: `Sở A kiểm tra 9 đơn vị gồm 2 phòng của Sở B`
SPOKEN = compile_pattern(r"[^\"“”]{0,300}[\"”] ?[,–-]? [^.;\"“”]{0,70}$")  # `Chúng tôi còn 4 hộ", ông Hà, Chủ tịch xã A, nói`
SPEECH = 400  # characters from a figure in a quotation to the body of who says it
INSPECTED = compile_pattern(r"được [^.;,()\d]{1,40} (?:kiểm tra|thanh tra|giám sát),? (?:bao )?gồm [^.;]*$", flags=IGNORECASE, needs="kiểm tra|thanh tra|giám sát")
FAR = 90  # characters between an owner or a place and its figure
BELOW = frozenset({OrgLevel.DISTRICT, OrgLevel.COMMUNE, OrgLevel.DEPARTMENT})  # a province


def behind(reader: Reader, figure: Figure, here: Sequence[Placed], cut: int) -> Answer | None:
    """Read `5 thủ tục của X`, `4 xã huyện X`, `93% …, lần lượt là: A, B, C`."""
    if cut >= len(here):
        return None
    each = here[cut]
    text = reader.source.text
    gap = text[figure.end : each.name.start]
    if len(gap) > FAR:
        return None
    noun_end = figure.noun.end if figure.noun is not None and figure.noun.start >= figure.end else _noun_end(text, figure)
    is_beside = text[noun_end : each.name.start] == " " and each.name.is_typed and each.name.form is Form.NAMED
    if figure.kind is Kind.COUNT and INSPECTED.search(text, reader.source.sentences[figure.sentence].start, figure.start):
        return None  # one of those that were inspected: whose the whole is
    owning = OWNING.match(gap)
    if figure.kind is Kind.MULTIPLE:
        return None  # with whom one is compared: `gấp 15 lần Việt Nam`
    if owning and (_is_among(figure, here, cut) or _is_kind_of_part(here, cut, owning["by"].lower())):
        return None
    if is_beside or (owning and not NOT_OWNING.search(gap)):
        actor = next((p.name for p in reversed(here[:cut]) if p.part is Part.SUBJECT), None) if figure.kind is Kind.COUNT else None
        is_inspected = actor is not None and INSPECTS.match(text, actor.end, figure.start)
        is_part = figure.kind is Kind.COUNT and text[noun_end : each.name.start] == " thuộc "  # `5 xã thuộc huyện A`
        rule = "owner_behind" if not is_inspected and (is_beside or is_part or (owning and owning["by"].lower() == "của")) else "weak_behind"
        return _behind_owner(reader, here, cut, rule)
    if figure.kind is Kind.COUNT and USED.fullmatch(gap) and USES.match(text, each.name.end):
        if each.name.form is Form.NAMED:
            return named(reader, here, cut, "owner_behind")
        body = referent(reader, each)
        return Answer((body,), "owner_behind") if body is not None else None
    is_named = figure.kind in RATED and BEING_NAMED.fullmatch(gap) is not None
    if (is_named or (figure.kind is Kind.RANK and "," not in gap) or ("lần lượt" in gap and figure.kind is not Kind.COUNT)) and RANKED.match(gap) and not NEXT.match(gap) and each.name.form is Form.NAMED:
        return named(reader, here, cut, "list_behind")
    return None


def quoted_by(reader: Reader, figure: Figure, here: Sequence[Placed], cut: int) -> Answer | None:
    """Return the place whose officer is named behind the quotation that a figure stands in, where it names no body itself."""
    if cut >= len(here) or here[cut].part is not Part.SPEAKER:
        return None
    name = here[cut].name
    is_said = name.start - figure.end < SPEECH and name.form is Form.NAMED and name.level in LOCAL
    return Answer((name,), "speaker_body") if is_said and SPOKEN.match(reader.source.text, figure.end, name.start) else None


def _is_among(figure: Figure, here: Sequence[Placed], cut: int) -> bool:
    """Tell whether the body behind a place only says among whom the subject stands: `đứng thứ 3 của tỉnh`, `huyện xếp thứ 5/18 … của tỉnh Quảng Nam`."""
    if figure.kind is not Kind.RANK or figure.role is Role.CHANGE:
        return False
    name, subject = here[cut].name, here[cut - 1] if cut else None
    is_below = subject is not None and subject.part is Part.SUBJECT and subject.name.form is Form.BARE and subject.name.level in BELOW
    return name.form is not Form.NAMED or (is_below and name.level is OrgLevel.PROVINCE)


def _is_kind_of_part(here: Sequence[Placed], cut: int, by: str) -> bool:
    """Tell whether a bare word only says of what kind a province's parts are: `tỉnh Hà Tĩnh giảm 29 phòng thuộc sở`."""
    name = here[cut].name
    subject = next((p.name for p in reversed(here[:cut]) if p.part is Part.SUBJECT), None)
    return by == "thuộc" and name.form is Form.BARE and name.level in BELOW and subject is not None and subject.level is OrgLevel.PROVINCE


def _behind_owner(reader: Reader, here: Sequence[Placed], at: int, rule: str) -> Answer | None:
    each = here[at]
    if each.name.form is Form.COLLECTIVE or (each.name.level is OrgLevel.NATIONAL and each.name.name != "Việt Nam"):
        return None
    if each.name.form is not Form.NAMED:
        body = referent(reader, each)
        return Answer((body,), rule) if body else None
    if each.part in (Part.NONE, Part.SOURCE, Part.SPEAKER, Part.AGENT):  # `38% kế hoạch Bộ Tài chính giao`
        return None
    return named(reader, here, at, rule)


def _noun_end(text: str, figure: Figure) -> int:
    """Return the end of the counted noun where it follows the figure and no span says so."""
    if figure.counted and text.startswith(figure.counted, figure.end + 1):
        return figure.end + 1 + len(figure.counted)
    return figure.end
