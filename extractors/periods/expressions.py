"""Turns a sentence into its time expressions, ranges joined, each with its use."""

from __future__ import annotations

from extractors.periods.times import RULES
from extractors.periods.uses import TimeExpression, use_of
from extractors.periods.when import When
from extractors.records import Mention, PeriodKind
from extractors.replacing import replace
from extractors.rule_sets import RuleSet, has_digits, spaced_document
from extractors.rules import IGNORECASE, REVERSE, compile_pattern, fold

SHORTEST_MONTH = 28
# of folded text; one of them stands in every sentence with a time expression
TRIGGERS = (
    "năm", "ngày", "tháng", "nay", "hiện", "kỳ", "kì", "cùng", "quý", "bây", "trước", "thời điểm", "giai đoạn", "giờ", "lúc", "đến khi", "tới khi",
    "khi đó", "khi ấy", "hồi", "đang áp dụng", "đang hưởng",
)  # fmt: skip
TRIGGER = compile_pattern(r"\d(?:[/-]\d|\.\d{1,2}(?!\d)|(?<=1)9\d\d|(?<=2)0\d\d)")
RULE_SET = RuleSet(RULES)
WEEKDAY = r"(?:(?:ngày )?(?:thứ \p{L}++|chủ nhật),? ?)?"
FROM_BEFORE = compile_pattern(rf"\b(?:kể |tính )?từ(?: (?:đầu|cuối|giữa|ngày|hết))? {WEEKDAY}$", IGNORECASE | REVERSE, needs="từ")
CONNECTOR = compile_pattern(rf"(?: ?\([^()]{{1,40}}\))? ?(?:-|–|—|đến|tới|cho (?:đến|tới)|(?:và |, )?(?:kéo dài|kết thúc) (?:đến|tới|vào)) ?(?:(?:hết|cuối|đầu|giữa|ngày|trước) ?){{0,2}}{WEEKDAY}", IGNORECASE)
PRINTED = compile_pattern(r" ?[(,] ?(?:(?:số liệu|tính|được tính|kể) )?(?:từ )?(?:ngày )?", flags=IGNORECASE)
REPORTED = frozenset({PeriodKind.QUARTER, PeriodKind.MONTH, PeriodKind.MONTHS, PeriodKind.HALF, PeriodKind.YEAR})


def find_expressions(text: str, start: int, end: int, folded: str | None = None) -> list[TimeExpression]:
    """Return the time expressions of the sentence `text[start:end]` in text order, ranges joined, offsets into `text`.

    `folded` is `fold(text)`, made here where it is not given: give it when a text is read sentence by sentence.
    """
    folded = fold(text) if folded is None else folded
    words = spaced_document(folded)[start:end].split(" ")
    is_numbered = has_digits(text, start, end)
    if not (is_numbered or RULE_SET.may_open(words)):
        return []
    if not (any(map(folded[start:end].__contains__, TRIGGERS)) or (is_numbered and TRIGGER.search(folded, start, end))):
        return []
    found = _join_ranges(text, start, RULE_SET.find_all(text, folded, start, end, words))
    return [use_of(text, start, end, m, is_open) for m, is_open in found]


def _join_ranges(text: str, start: int, found: list[Mention[When]]) -> list[tuple[Mention[When], bool]]:
    """Join `từ A đến B` to one range; True marks one that is open to the present."""
    joined: list[tuple[Mention[When], bool]] = []
    index = 0
    while index < len(found):
        left = found[index]
        right = found[index + 1] if index + 1 < len(found) else None
        is_from = FROM_BEFORE.match(text, max(start, left.start - 30), left.start) is not None
        if right is not None and is_from and right.value.is_now and right.start - left.end <= 8:
            joined.append((Mention(left.start, right.end, replace(left.value, is_now=False), left.rule), True))
            index += 2
        elif right is not None and (span := _range(text, left, right, is_from)) is not None:
            joined.append((Mention(left.start, right.end, span, left.rule), False))
            index += 2
        else:
            joined.append((left, False))
            index += 1
    return _with_printed_days(text, joined)


def _with_printed_days(text: str, found: list[tuple[Mention[When], bool]]) -> list[tuple[Mention[When], bool]]:
    """Give a reported span the days printed in brackets behind it: `quý III/2023 (từ ngày 15/6/2023 đến ngày 14/9/2023)`."""
    kept = found[:1]
    for right, is_open in found[1:]:
        left = kept[-1][0]
        is_dated = right.value.kind is PeriodKind.RANGE and right.value.year is not None and (right.value.first[1] != 1 or right.value.last[1] < SHORTEST_MONTH)
        is_bracketed = text[right.end : right.end + 1] == ")" and "(" in text[left.end : right.start]
        if is_dated and is_bracketed and left.value.kind in REPORTED and PRINTED.fullmatch(text, left.end, right.start):
            kept[-1] = (Mention(left.start, right.end, right.value, left.rule), is_open)
        else:
            kept.append((right, is_open))
    return kept


def _range(text: str, left: Mention[When], right: Mention[When], is_from: bool) -> When | None:
    first, last = left.value, right.value
    if first.is_now or last.is_now or first.is_same or last.is_same or first.is_vague or last.is_vague or not CONNECTOR.fullmatch(text[left.end : right.start]):
        return None
    is_dated = first.kind is last.kind is PeriodKind.MONTH and first.year is not None and last.year is not None
    if not is_from and not is_dated and not (first.kind is PeriodKind.DAY and last.kind is PeriodKind.DAY):
        return None
    if first.kind in (PeriodKind.RANGE, PeriodKind.TERM) or last.kind in (PeriodKind.RANGE, PeriodKind.TERM):
        return None
    begin, end = first.year, last.year
    if begin is None and end is not None:
        begin = end - 1 if first.first > last.last else end
    if begin is None and end is None and first.first > last.last:
        return None
    until = (6, 30) if last.kind is PeriodKind.YEAR and text.endswith("giữa ", left.end, right.start) else last.last
    return When(PeriodKind.RANGE, begin, end, first.first, until, first.shift)
