"""Reads the words that name a percentage before it: `tỷ lệ lô hàng là 19%`, `…, tỷ lệ bao phủ 86,4%`."""

from __future__ import annotations

from extractors.rules import word_rule
from extractors.spelling import compile_respelled, respell

RATES_OF = tuple(map(respell, ("tỷ lệ ", "tỷ lệ số ", "tỷ lệ các ")))  # before what a percentage is of


NAMED = word_rule(
    "indicator.named_rate",
    compile_respelled(
        r"[,;]\s++(?:và\s++|với\s++|trong đó\s++)?+tỷ lệ\s++"
        r"(?!(?:này|đó|ấy|trên|tương|chung|cao|thấp|đạt|là|chỉ|chiếm|còn|mới|hơn|gần|\L<about>|bình|trung|hoàn|thực|giải|xử|ở|tại|cấp)"
        r"\b)[^\d,;:.()]{2,60}+$"
    ),
    examples=["hồ sơ⟦, tỷ lệ bao phủ ⟧", "99,2%⟦; tỷ lệ hộ nghèo còn ⟧"],
    rejects=["hồ sơ, tỷ lệ đạt ", "hồ sơ, tỷ lệ khoảng ", "hồ sơ, tỷ lệ hoàn thành đạt ", "tỷ lệ bao phủ "],
)


def names(respelled: str, start: int, end: int, counted: str) -> bool:
    """Tell whether `tỷ lệ` and the noun that a percentage is read to be of stand between two places."""
    return any(respelled.find(head + counted, start, end) >= 0 for head in RATES_OF)


def is_named(respelled: str, start: int, end: int) -> bool:
    """Tell whether the clause that ends at a percentage opens with the words that name it."""
    return NAMED.pattern.search(respelled, start, end) is not None
