"""Measures how near the words of the catalog stand to a cell of a table: its headers, its label, its caption."""

from __future__ import annotations

from collections.abc import Callable

from extractors.organizations.rows import is_body
from extractors.records import Cell, Figure
from extractors.rules import IGNORECASE, TIMEOUT, compile_pattern, word_rule
from extractors.spelling import compile_respelled, respell

NUMBER_OF = compile_pattern(r"^(?:[-+•*–]|\d{1,2}[.)])? ?(?:tổng )?số(?: lượng)? ", flags=IGNORECASE)
TIME_BEHIND = compile_pattern(  # `Số đơn vị sự nghiệp năm 2017`
    r" (?:hiện (?:có|nay)|(?:(?:tính )?đến|tại|cuối|đầu|hết|trong)(?: (?:hết|cuối))?(?: (?:năm|quý|tháng|ngày))?[ \dIV/.-]*\d|(?:năm|quý|tháng) [\dIV/.]+)(?: ?\([^()]*\))?$", flags=IGNORECASE)
HEADER, ROW, CAPTION = 0.98, 0.96, 0.74
LONG_CAPTION = 90  # characters of a sentence above a table that tells more than what the table holds
LAST_PART = compile_pattern(
    r"[,;.] (?:kết quả|cụ thể|số liệu|chi tiết|tình hình|như sau)\b[^;]*$", flags=IGNORECASE
)
CAUSES = compile_respelled(r"(?:các )?(?:nguyên nhân|lý do)\b")  # headers of labels that tell why, not of what
INTRODUCES = word_rule(  # in a sentence above a table that speaks of the table
    "indicator.introduces_table",
    compile_respelled(r"\b(?:bảng|biểu|phụ lục|như sau|sau đây|dưới đây)\b"),
    examples=["số liệu ở ⟦bảng⟧ dưới.", "cụ thể ⟦như sau⟧."],
    rejects=["tăng so với năm 2015."],
)


def is_number_of(figure: Figure) -> bool:
    """Tell whether label or header of a cell says how many and of what, and nothing else: `Số đơn vị sự nghiệp công lập`."""
    cell, noun = figure.cell, (figure.counted or "").lower()
    if cell is None or not noun:
        return False
    texts = [TIME_BEHIND.sub("", text) for text in (cell.row_header, *cell.column_headers[-1:])]
    return any(NUMBER_OF.sub("", text, count=1).strip().lower() == noun != text.lower() for text in texts)


def score_cell(cell: Cell, mask_of: Callable[[str], int]) -> list[tuple[float, int, bool]]:
    """Return the concepts around a cell with their closeness, nearest first; `mask_of` gives those of a text."""
    scored = [(HEADER, mask_of(h), True) for h in reversed(cell.column_headers)]
    if "," not in cell.unit_text:  # `ĐVT: biên chế, phòng` does not tell which
        scored.append((HEADER, mask_of(cell.unit_text), True))
    if not is_body(cell) and not CAUSES.match(respell(cell.label_header)):  # `Phòng Tư pháp` counts no offices
        scored.append((ROW, mask_of(cell.row_header), True))
    if not cell.caption.endswith(".") or INTRODUCES.pattern.search(respell(cell.caption), timeout=TIMEOUT):
        scored.append((CAPTION, mask_of(_introduction(cell.caption)), True))
    scored.append((CAPTION, mask_of(cell.label_header), True))  # `Nội dung bồi dưỡng`
    return [item for item in scored if item[1]]


def _introduction(caption: str) -> str:
    """Return the words that introduce a table: of a long sentence its last part (`…, kết quả cụ thể như sau:`)."""
    found = LAST_PART.search(caption, timeout=TIMEOUT) if len(caption) > LONG_CAPTION else None
    return caption[found.start() :] if found else caption
