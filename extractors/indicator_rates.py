"""Reads the words that name a percentage before it: `tỷ lệ lô hàng là 19%`, `…, tỷ lệ bao phủ 86,4%`."""

from __future__ import annotations

from extractors.indicator_terms import fold
from extractors.rules import TIMEOUT, Match, Rule, compile_pattern

RATES_OF = tuple(map(fold, ("tỷ lệ ", "tỷ lệ số ", "tỷ lệ các ")))  # before what a percentage is of


def _whole(match: Match) -> str:
    return match[0]


NAMED = Rule(  # reads folded text, in which an accented `i` is written `y`
    "indicator.named_rate",
    compile_pattern(
        r"[,;]\s++(?:và\s++|với\s++|trong\ đó\s++)?+tỷ\ lệ\s++(?!(?:này|đó|ấy|trên|tương|chung|cao|thấp|đạt|là|ch[ỷỉ]|chiếm|còn|mới|hơn|gần|kh(?:oả|ỏa)ng|b[ìỳ]nh|trung|h(?:oà|òa)n|thực|giải|xử|ở|tại|cấp)\b)[^\d,;:.()]{2,60}+$"
    ),
    _whole,
    examples=[("hồ sơ⟦, tỷ lệ bao phủ ⟧", None), ("99,2%⟦; tỷ lệ hộ nghèo còn ⟧", None)],
    rejects=["hồ sơ, tỷ lệ đạt ", "hồ sơ, tỷ lệ khỏang ", "hồ sơ, tỷ lệ hòan thành đạt ", "tỷ lệ bao phủ "],
)
RULES = (NAMED,)


def names(folded: str, start: int, end: int, counted: str) -> bool:
    """Tell whether `tỷ lệ` and the noun that a percentage is read to be of stand between two places."""
    return any(folded.find(head + counted, start, end) >= 0 for head in RATES_OF)


def is_named(folded: str, start: int, end: int) -> bool:
    """Tell whether the clause that ends at a percentage opens with the words that name it."""
    return NAMED.pattern.search(folded, start, end, timeout=TIMEOUT) is not None
