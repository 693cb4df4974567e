"""How bodies are written: a name with its place in the text, its level and its form."""

from __future__ import annotations

from extractors.members import StrEnum
from extractors.records import OrgLevel, record

LOCAL = frozenset({OrgLevel.PROVINCE, OrgLevel.DISTRICT, OrgLevel.COMMUNE})
OWN = LOCAL | {OrgLevel.DEPARTMENT}
RANK = {
    OrgLevel.NATIONAL: 0, OrgLevel.MINISTRY: 1, OrgLevel.PROVINCE: 2, OrgLevel.DEPARTMENT: 3, OrgLevel.DISTRICT: 4,
    OrgLevel.COMMUNE: 5, OrgLevel.UNIT: 6, OrgLevel.PARTY: 6,
}  # fmt: skip


class Form(StrEnum):
    """How a body is written."""

    NAMED = "named"  # `huyện Nhà Bè`, `Bộ Nội vụ`
    BARE = "bare"  # `tỉnh`, `Sở`, `toàn huyện`: stands for a body named elsewhere
    POINTING = "pointing"  # `tỉnh này`, `địa phương này`: stands for the body named last
    COLLECTIVE = "collective"  # `cả nước`, `các bộ, ngành`: nobody's figure


@record
class BodyName:
    """One expression for a body; `level` None where the words do not tell (`địa phương này`)."""

    start: int
    end: int
    name: str
    level: OrgLevel | None
    form: Form
    key: str = ""  # the same for all ways to write one body
    place: str = ""  # folded name of the place it is or belongs to, "" where none is written
    is_typed: bool = False  # with its type word
    is_office: bool = False  # through its committee or council
    owner: BodyName | None = None  # the place it is a body of, where it is named


def is_desk(name: BodyName) -> bool:
    """Tell whether a unit is the counter of its locality, whose dossiers are the locality's."""
    folded = name.name.lower()
    return "hành chính công" in folded or "thủ tục hành chính" in folded or "một cửa" in folded or folded.startswith(("bộ phận", "văn phòng", "phòng"))
