"""Tables give a row for every numeric cell, with the kind, role and subject that headers, labels and units give."""

from __future__ import annotations

import pytest

from extractors.records import Role
from extractors.rules import find
from extractors.tables_cells import read_cell
from extractors.tables_headers import RULES, read_header
from extractors.tables_meaning import Sources, label_meaning, role_of


@pytest.mark.parametrize(
    ("headers", "role", "is_decrease"),
    [
        (("Năm 2024", "Kế hoạch năm"), Role.TARGET, False),
        (("Chỉ tiêu giao",), Role.TARGET, False),
        (("Mục tiêu",), Role.TARGET, False),
        (("Thực hiện",), Role.ACTUAL, False),
        (("Tăng/giảm so với cùng kỳ",), Role.CHANGE, False),
        (("Số giảm",), Role.CHANGE, True),
        (("Tỷ lệ hoàn thành kế hoạch",), Role.ACTUAL, False),
        (("Chỉ tiêu", "Thực hiện"), Role.ACTUAL, False),
        (("Biên chế giao",), Role.ACTUAL, False),
        (("Số TTHC cắt giảm",), Role.ACTUAL, False),
    ],
)
def test_column_decides_role(headers: tuple[str, ...], role: Role, is_decrease: bool) -> None:
    reading = read_cell("5")
    assert reading is not None
    column = [read_header(h) for h in headers]
    assert role_of(reading, Sources(column, None, label_meaning("Đất đai"), None, "", False, None)) == (role, is_decrease)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_rule_reads_its_examples(rule) -> None:  # type: ignore[no-untyped-def]
    assert len(rule.examples) >= 2 and rule.rejects
    for marked, _ in rule.examples:
        text = marked.replace("⟦", "").replace("⟧", "")
        span = (marked.index("⟦"), marked.index("⟧") - 1) if "⟦" in marked else (0, len(text))
        assert span in [(m.start, m.end) for m in find(rule, text)], marked
    for text in rule.rejects:
        assert not list(find(rule, text)), text
