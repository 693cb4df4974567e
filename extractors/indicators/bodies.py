"""Tells which counts of bodies go together: told beside one another, or of which one says how many the other became."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from extractors.indicators.link_words import BODIES
from extractors.indicators.text import TextScope
from extractors.records import Figure, Kind
from extractors.rules import TIMEOUT
from extractors.spelling import compile_respelled, respell

OF_UNITS = frozenset({"organization.units", "organization.units_cut"})
UNITS = BODIES | frozenset(map(respell, (
    "vụ", "cục", "tổng cục", "chi cục", "ban", "ban quản lý", "trung tâm", "đầu mối", "đơn vị sự nghiệp", "đơn vị sự nghiệp công lập", "đội", "trạm",
    "chi nhánh", "kho bạc", "bảo hiểm xã hội", "hải quan", "công an", "tòa án", "viện kiểm sát", "phòng giao dịch", "đặc khu", "thôn", "tổ dân phố", "khu phố",
    "khối", "xóm", "ấp", "bản", "trường", "trường học", "đơn vị hành chính", "cơ quan ngang bộ", "tổ chức", "văn phòng", "thanh tra", "ban đảng",
)))  # fmt: skip
BESIDE = compile_respelled(  # from the noun of a count to the count told beside it: of what or which kind the first are, and no verb
    r"(?: (?!(?:có|còn|là|bị|được|đã|đang|sẽ|phải|giảm|tăng|thêm|bớt|đạt|chưa|không|cho|do|để|thì|nơi|nhập|thành|xuống|lên|trong)\b)[^\W\d]++){0,5}"
    r"(?:, (?:vụ|cục|phòng|xóm|văn phòng|thanh tra|ban|trung tâm)\b){0,4}(?:,|;|,? (?:và|với|cùng)) $"
)
MADE_INTO = compile_respelled(  # from the noun of a count to how many bodies these became
    r"(?: (?!(?:có|là|bị|được|đã|đang|sẽ|phải|chưa|không|còn|thành|xuống|cũ)\b)[^\W\d]++){0,5}(?:, (?:nay|hiện|giờ)(?: chỉ)?)? (?:thành|còn|xuống(?: còn)?) $",
    needs="thành|còn|xuống",
)


def listed_bodies(text: TextScope, codes: Sequence[str | None]) -> Iterator[tuple[int, int]]:
    """Yield the counts of bodies without a code that go with one that has it, each with that one.

    Told beside it (`còn 20 chi cục thuế khu vực và 350 đội thuế`), or of what became of them (`gộp 63 kho bạc tỉnh thành 20 kho bạc khu vực`).
    """
    counts = [i for i, f in enumerate(text.figures) if f.kind is Kind.COUNT and f.cell is None and respell(f.counted or "") in UNITS]
    known = list(codes)
    pairs = list(pairwise(sorted(counts, key=lambda i: text.figures[i].start)))
    beside = [pair for pair in pairs if _are_beside(text, *pair)]
    into = [pair for pair in pairs if _became(text, *pair)]
    for source, index in (*beside, *into, *((b, a) for a, b in (*into, *reversed(beside)))):
        if known[source] in OF_UNITS and known[index] is None:
            known[index] = known[source]
            yield index, source


def _are_beside(text: TextScope, before: int, index: int) -> bool:
    """Tell whether two counts are told side by side, in one role."""
    first, second = text.figures[before], text.figures[index]
    start = _behind_noun(first)
    return first.sentence == second.sentence and first.role is second.role and BESIDE.fullmatch(text.respelled, start, second.start, timeout=TIMEOUT) is not None


def _became(text: TextScope, before: int, index: int) -> bool:
    """Tell whether of two counts of one noun the second says what became of the first."""
    first, second = text.figures[before], text.figures[index]
    if first.sentence != second.sentence or respell(first.counted or "") != respell(second.counted or ""):
        return False
    return MADE_INTO.fullmatch(text.respelled, _behind_noun(first), second.start, timeout=TIMEOUT) is not None


def _behind_noun(figure: Figure) -> int:
    """Return where the noun of a count ends, or the number where none stands behind it."""
    return max(figure.end, figure.noun.end) if figure.noun is not None else figure.end
