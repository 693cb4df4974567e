"""Turns the words beside a figure into its comparator: `hơn 170`, `không quá 50%`, `20 năm trở lên`."""

from __future__ import annotations

from extractors.records import Comparator
from extractors.rules import IGNORECASE, compile_pattern

LINK = r"(?:[ ](?:đạt|là|có|được|bằng|từ|mức|ở[ ]mức|còn|khoảng|trên|cho|thêm|phải[ ]đạt|phải|chiếm|tới|đến))?"

# in order: the first that ends right before the figure decides
BEFORE: tuple[tuple[str, Comparator, str], ...] = (
    ("negated_limit", Comparator.LE, r"\bkhông(?:[ ]được)?(?:[ ]\p{L}+){0,4}[ ](?:quá|vượt[ ]quá|vượt)|không[ ](?:cao|nhiều|lớn)[ ]?hơn|không[ ]hơn"),
    ("negated_floor", Comparator.GE, r"\bkhông[ ](?:dưới|ít[ ]hơn|thấp[ ]hơn|kém|kém[ ]hơn)"),
    ("not_reached", Comparator.LT, r"\b(?:chưa[ ](?:đến|tới|đầy|đạt|được|đạt[ ]được)|không[ ](?:tới|đến|đầy))"),
    ("equal_or_more", Comparator.GE, r"\bbằng[ ]hoặc[ ](?:cao|lớn|nhiều)[ ]hơn|(?:lớn|cao|nhiều)[ ]hơn[ ]hoặc[ ]bằng|≥|>="),
    ("equal_or_less", Comparator.LE, r"\bbằng[ ]hoặc[ ](?:thấp|nhỏ|ít)[ ]hơn|(?:nhỏ|thấp|ít)[ ]hơn[ ]hoặc[ ]bằng|≤|<="),
    ("at_least", Comparator.GE, rf"\b(?:ít[ ]nhất|tối[ ]thiểu|chí[ ]ít){LINK}"),
    ("at_most", Comparator.LE, rf"\b(?:tối[ ]đa|nhiều[ ]nhất|chậm[ ]nhất){LINK}"),
    ("beyond", Comparator.GT, r"\b(?:vượt[ ]quá|vượt[ ]mốc|vượt[ ]ngưỡng|vượt[ ]con[ ]số|vượt[ ]mức)|(?<!vượt[ ])(?<!thông[ ])quá|(?<![<≤])>"),
    ("place_not_bound", Comparator.EQ, r"\b(?:khảo[ ]sát|dựa|tính|tập[ ]trung|đánh[ ]giá|triển[ ]khai|áp[ ]dụng|thực[ ]hiện|căn[ ]cứ|hoạt[ ]động|chi[ ]tiết|cả)[ ]trên|trong[ ]khoảng"),
    ("difference", Comparator.EQ, r"\b(?:nhiều|cao|thấp|lớn|ít|nhỏ|kém|nhanh|chậm|rộng|dài|sớm|muộn|già|trẻ|đông|tốt|xa)[ ]hơn"),
    ("more_than", Comparator.GT, r"\b(?:hơn|trên)(?:[ ]mức)?"),
    ("less_than", Comparator.LT, r"\b(?:dưới)(?:[ ]mức)?|(?<!=)<"),
    ("about", Comparator.APPROX, r"\b(?:gần|khoảng|xấp[ ]xỉ|chừng|ngót|ngót[ ]nghét|áng[ ]chừng|gần[ ]bằng|gần[ ]tới|suýt[ ]soát|cỡ|tầm|ước[ ]khoảng)|[~≈]"),
)  # fmt: skip
WORDS_BEFORE = compile_pattern(
    "(?:" + "|".join(f"(?P<{name}>{pattern})" for name, _, pattern in BEFORE) + r")[ ]?(?:từ[ ])?(?:US\$|\$|€|£|VND|USD|EUR)?$",
    flags=IGNORECASE,
)
COMPARATORS = {name: comparator for name, comparator, _ in BEFORE}
AFTER = compile_pattern(
    r"[%]?(?:[ ][\p{L}]+){0,5}?[ ](?:trở|đổ)[ ](?P<way>lên|xuống|lại)\b", flags=IGNORECASE
)
COORDINATED = compile_pattern(
    r"\bkhông(?:[ ]được)?(?:[ ]\p{L}+){0,3}?[ ](?P<word>quá|dưới|vượt[ ]quá)[ ]\d[\d.,%]*[^,.;:\d]{0,80}?[ ](?:và|hoặc)[ ]$",
    flags=IGNORECASE,
)
LIMIT_SPAN = compile_pattern(r"\btrong[ ](?:vòng|thời[ ]hạn|thời[ ]gian)[ ]$", flags=IGNORECASE)
WINDOW = 34


def read_comparator(
    text: str, start: int, end: int, noun_end: int, sentence_start: int, sentence_end: int
) -> tuple[Comparator, str]:
    """Return the comparator of the figure at `[start, end)` and the name of the rule, `eq` and "" when none.

    `noun_end` is where the unit or counted noun behind the figure ends; `trở lên` may stand behind it.
    """
    tail = text[end : min(sentence_end, noun_end + 40)]
    if "trở" in tail or "đổ" in tail:
        match = AFTER.match(text, end, min(sentence_end, noun_end + 40))
        if match is None:
            match = AFTER.match(text, noun_end, min(sentence_end, noun_end + 40))
        if match is not None:
            return (Comparator.GE if match["way"] == "lên" else Comparator.LE), "or_more" if match["way"] == "lên" else "or_less"
    window = text[max(sentence_start, start - WINDOW) : start]
    match = WORDS_BEFORE.search(window)
    if match is not None and match.lastgroup is not None:
        name = next(n for n in COMPARATORS if match[n] is not None)
        comparator = COMPARATORS[name]
        return comparator, name if comparator is not Comparator.EQ else ""
    if window.endswith(("và ", "hoặc ")):
        wide = COORDINATED.search(text[max(sentence_start, start - 140) : start])
        if wide is not None:
            return (Comparator.GE if wide["word"].lower() == "dưới" else Comparator.LE), "coordinated_negation"
    if LIMIT_SPAN.search(window):
        return Comparator.LE, "limit_span"
    return Comparator.EQ, ""
