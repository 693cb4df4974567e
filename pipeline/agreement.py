"""Tells whether two statements can be of one quantity, as exactly as each was written."""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal
from typing import Any

Row = Mapping[str, Any]
SLACK = Decimal("0.1")  # a bounded or rounded statement (`hơn 1.200`) may stand for a value up to a tenth away


def agrees(a: Row, b: Row) -> bool:
    """Tell whether two statements can be of one quantity, as exactly as each was written.

    `92,2%` agrees with `92,24%`, `hơn 1.200` with `1.214`, `gần 93%` with `92,8%`; `92,2%` not with `92,4%`.
    """
    left, right = a["value"], b["value"]
    if abs(left - right) <= max(resolution(a), resolution(b)) / 2:
        return True
    near = abs(left - right) <= SLACK * max(abs(left), abs(right))
    return bool(near) and (_allows(a, right) or _allows(b, left))


def _allows(row: Row, other: Decimal) -> bool:
    match row["comparator"]:
        case "gt" | "ge":
            return bool(other >= row["value"])
        case "lt" | "le":
            return bool(other <= row["value"])
        case comparator:
            return bool(comparator == "approx")


def resolution(row: Row) -> Decimal:
    """Return what one unit of the last digit of a figure is worth: 0.1 of `92,2%`, a billion of `22 tỷ`."""
    if row["kind"] in ("ratio", "rate"):
        return Decimal("0.01")
    digits = int("".join(re.findall(r"\d", row["figure"])) or 0)
    return abs(row["value"]) / digits if digits else Decimal(0)
