"""Tells where provinces, ministries or countries are counted: more than one body has."""

from __future__ import annotations

from extractors.organizations.answers import Answer
from extractors.organizations.body import LOCAL
from extractors.organizations.reference import Reader
from extractors.records import Figure, Kind, OrgLevel, Role
from extractors.rules import IGNORECASE, compile_pattern

MINISTRIES = compile_pattern(r"bộ(?:,? ngành|, cơ quan)?$|(?:địa phương|tỉnh(?:, thành(?: phố)?)?)$", flags=IGNORECASE)  # no one central body's
NATIONS = compile_pattern(r"(?:quốc gia|nước|nền kinh tế)(?!\p{L})", flags=IGNORECASE)
COUNTED_WIDE = compile_pattern(r"(?:tỉnh|bộ(?=$|[,-]| (?:ngành|và|cơ quan))|quốc gia|nước(?!\p{L}))", flags=IGNORECASE)


def is_wide(reader: Reader, figure: Figure, answer: Answer | None) -> bool:
    """Tell whether provinces, ministries or countries are counted: more than a local body has."""
    bodies = answer.bodies if answer is not None else (reader.sections.get(figure.sentence) or reader.focus.body,)
    if figure.kind is Kind.RATIO and answer is not None and len(bodies) == 1 and bodies[0] is not None and bodies[0].level is OrgLevel.MINISTRY:
        return figure.counted is not None and MINISTRIES.match(figure.counted) is not None  # `Bộ Nội vụ báo cáo kết quả của 21/63 tỉnh`
    if answer is None and bodies[0] is not None and bodies[0].level in (OrgLevel.MINISTRY, OrgLevel.UNIT):
        return figure.kind is Kind.COUNT and figure.role is not Role.TARGET and figure.counted is not None and MINISTRIES.match(figure.counted) is not None
    if answer is not None and len(bodies) == 1 and bodies[0] is not None and bodies[0].name == "Việt Nam":
        return figure.kind is Kind.COUNT and figure.counted is not None and NATIONS.match(figure.counted) is not None
    if any(b is None or b.level not in LOCAL for b in bodies) or figure.kind is not Kind.COUNT or figure.counted is None:
        return False
    text = reader.source.text
    if text.endswith((" nhóm ", " tốp ", " top "), 0, figure.start):  # those it stands or is to stand among
        if figure.role is Role.TARGET:
            return False  # `phấn đấu vào nhóm 10 tỉnh dẫn đầu`
        if figure.counted.lower().startswith("địa phương"):
            return True  # `Đồng Tháp có mặt trong nhóm 5 địa phương dẫn đầu`
    return COUNTED_WIDE.match(figure.counted) is not None and text.startswith(figure.counted, figure.end + 1)
