"""What a calendar expression denotes, and the words and numbers that all rules of such expressions share."""

from __future__ import annotations

import calendar
from collections.abc import Callable, Sequence
from datetime import date

from extractors.records import PeriodKind, Reason, record
from extractors.rules import IGNORECASE, Match, Rule, compile_pattern

MONTH_WORDS = {
    "một": 1, "giêng": 1, "hai": 2, "ba": 3, "tư": 4, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7, "tám": 8, "chín": 9,
    "mười": 10, "mười một": 11, "mười hai": 12, "chạp": 12,
}  # fmt: skip
ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4}
MONTH_COUNTS = {"ba": 3, "sáu": 6, "bảy": 7, "tám": 8, "chín": 9, "mười": 10, "mười một": 11, "hai": 2, "bốn": 4, "năm": 5}  # `sáu tháng`
# fragments of patterns: the number of a day, of a month, a year
D = r"(?:0?[1-9]|[12]\d|3[01])"
M = r"(?:0?[1-9]|1[0-2])"
Y = r"(?:19|20)\d\d"
SEP = r" ?[-/.] ?"
MONTH_NAME = r"(?:mười một|mười hai|giêng|một|hai|ba|tư|bốn|năm|sáu|bảy|tám|chín|mười|chạp)"
BEHIND_MONTH = r"(?:đến|tới|và|tỉnh|thành|huyện|cả|toàn|các|đã|có|là|so|của|nay|tăng|giảm|trở|về)\b"  # words right behind a month with its year
SEASON = r"(?:niên vụ|vụ|mùa|mùa vụ|vụ mùa|năm học|mùa giải|niên khóa|niên độ|năm tài chính|năm)"  # what runs from one year to the next: `niên vụ 2014/2015`
NUMBERS = "#_hai_ba_bốn_năm_sáu_bảy_tám_chín_mười"  # what a match opens with: digits, small numbers in words
# before a measured length
MEASURED = (
    r"\b(?:từ|thêm|hơn|gần|đủ|đa|thiểu|quá|dưới|trên|được|trong|vòng|sau|hạn|gian|khoảng|mỗi|và|đến|bớt|cách|nghỉ|phạt|tù|nhất"
    r"|ngắn) "
)
# a number ends here: no digit, no percent sign, no decimals
# what stands behind a day written with a point: `sáng 7.7, …`, `từ 1.7 đến nay`, `hôm qua 6.8 có`; behind a number stand its unit or `đến`, `lên`
DOTTED_END = r"(?= ?(?:[,;:)]|\.(?!\d)|$)| (?:đến|tới) nay\b| năm (?:nay|ngoái|trước|sau|20\d\d)\b)"
DOTTED_OPEN = (
    r"(?! ?(?:điểm|triệu|tỷ|tỉ|nghìn|ngàn|đồng|lần|km|ha|kg|g|m|mm|tấn|tạ|độ|giờ|lít|người|hồ|thủ|đơn|vụ|xã|huyện|sao|inch|USD|lên|xuống|là|so)\b)"
    r"(?= ?(?:[,;:)]|\.(?!\d)|$)| \p{L})"
)
AFTER_NUMBER = r"(?<!\d (?:đến|tới|và|lên|còn) )(?<!\d% (?:đến|tới|và|lên|còn) )"
NUMBER_END = r"(?![\d%]| ?%|[.,/]\d)"


@record
class Temporal:
    """What a calendar expression denotes; `year` is None where the text leaves it out.

    `start`/`end` are inclusive days once the year is known: months and days are kept as numbers so that
    a later step can supply the year. `kind` None means that the expression denotes no span of its own.
    """

    reason: Reason
    kind: PeriodKind | None = None
    year: int | None = None
    end_year: int | None = None
    first: tuple[int, int] = (1, 1)  # month, day
    last: tuple[int, int] = (12, 31)
    relative: int | None = None  # years from the reference year: -1 for `năm ngoái`

    def days(self, year: int | None = None) -> tuple[date, date] | None:
        """Return first and last day, with `year` supplied where the text has none; None when impossible."""
        begin = self.year if self.year is not None else year
        if begin is None or self.kind is None:
            return None
        end = self.end_year if self.end_year is not None else begin
        try:
            last_day = min(self.last[1], calendar.monthrange(end, self.last[0])[1])
            return date(begin, *self.first), date(end, self.last[0], last_day)
        except (ValueError, IndexError):
            return None


def whole_number(text: str | None) -> int | None:
    """Return the number of a group of digits; None where the group is not there."""
    return int(text) if text else None


def week_of(year: int, number: int) -> tuple[date, date] | None:
    """Return Monday and Sunday of a numbered week (ISO 8601, as health offices count); None where the year has no such week."""
    try:
        return date.fromisocalendar(year, number, 1), date.fromisocalendar(year, number, 7)
    except ValueError:
        return None


def month_number(text: str | None) -> int | None:
    """Return the number of a month written in digits or words; None where it is none."""
    if not text:
        return None
    return int(text) if text.isdigit() else MONTH_WORDS.get(text.lower())


def only_date(match: Match) -> Temporal | None:
    """Read a point in time that denotes no span of its own: `ngày 15 hàng tháng`."""
    return Temporal(Reason.DATE)


def time_rule(
    name: str,
    read: Callable[[Match], Temporal | None],
    pattern: str,
    examples: Sequence[str],
    rejects: Sequence[str],
    flags: int = IGNORECASE,
    opens: str = "",
) -> Rule[Temporal]:
    """Return a rule that reads a calendar expression; that its examples are read whole is all that is asked of them."""
    return Rule(name, compile_pattern(pattern, flags), read, [(e, None) for e in examples], rejects, opens)
