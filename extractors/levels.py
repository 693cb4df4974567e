"""Tells which number is the level that the one before it moved from: `đạt 5,93 điểm (tăng từ 5,75 điểm)`."""

from __future__ import annotations

from collections.abc import Sequence

from extractors.records import Figure, Kind
from extractors.rules import IGNORECASE, compile_pattern

LEVELS = frozenset({Kind.SCORE, Kind.SHARE, Kind.COUNT})
MOVED = compile_pattern(
    r"(?: \p{L}++,?){0,12} ?[(,] ?(?:đã )?(?:(?P<up>tăng|nhích|cải thiện|nâng)|giảm|hạ"
    r"|tụt)(?: (?:mạnh|nhẹ|lên|xuống|đáng kể))? từ (?:(?:mức|hơn|gần|khoảng) ){0,2}$",
    flags=IGNORECASE,
)
ON = compile_pattern(r"[^.;:()\d]{0,40}?(?<!\p{L})(?:lên|xuống|còn|thành|đến|tới)(?!\p{L})", flags=IGNORECASE)  # it goes on to where it moved


def is_moved_from(text: str, figures: Sequence[Figure], index: int) -> bool:
    """Tell whether figure `index` of a text is the level that the figure before it, of the same sentence, rose or fell from."""
    if index == 0 or figures[index].kind not in LEVELS:
        return False
    level, figure = figures[index - 1], figures[index]
    if (level.kind, level.unit, level.sentence) != (figure.kind, figure.unit, figure.sentence):
        return False
    found = MOVED.fullmatch(text, level.end, figure.start)
    if found is None or ON.match(text, figure.end):
        return False
    return figure.value < level.value if found["up"] else figure.value > level.value
