"""What a time expression denotes: a span of days whose year may be missing or relative, and how a match is read as one."""

from __future__ import annotations

import calendar
from datetime import date

from extractors.dates.temporal import MONTH_COUNTS, MONTH_WORDS, ROMAN, week_of, whole_number
from extractors.records import PeriodKind, record
from extractors.replacing import replace
from extractors.rules import Match

# years from the reference year (SHIFTS), months or quarters from the one told of last (STEPS)
SHIFTS = {"sang": 1, "nay": 0, "ngoái": -1, "trước": -1, "qua": 0, "vừa qua": 0, "vừa rồi": 0, "sau": 1, "tới": 1, "kia": -2}
QUARTER_WORDS = {"đầu": 1, "một": 1, "nhất": 1, "hai": 2, "ba": 3, "tư": 4, "bốn": 4, "cuối": 4}
STEPS = {"trước": -1, "liền trước": -1, "tới": 1, "sau": 1}


Part = tuple[PeriodKind, tuple[int, int], tuple[int, int]]  # of a year: its kind, first and last month and day


@record
class When:
    """A span of days; `year` is None where the text leaves it out, `shift` counts years from the reference year.

    `is_same` marks `cùng kỳ`: the months of the period it is compared with, `shift` years away.
    """

    kind: PeriodKind
    year: int | None = None
    end_year: int | None = None
    first: tuple[int, int] = (1, 1)  # month, day
    last: tuple[int, int] = (12, 31)
    shift: int | None = None
    is_same: bool = False
    is_now: bool = False
    is_begun: bool = False  # `từ khi vận hành đến nay`: since a day that the text names
    is_current: bool = False  # `năm nay`, `6 tháng đầu năm nay`
    is_named_before: bool = False  # `giai đoạn này`, `cùng năm`: the span told of last
    step: int | None = None  # months or quarters from the one told of last: 0 in `trong tháng`, -1 in `quý trước`
    is_rolling: bool = False  # `9 tháng qua`: the year's first months, where it is written right after them
    is_counted: bool = False  # `sau 2 tháng`: the year's first months, where the text is written right after them, else from a day it names
    is_vague: bool = False  # `các năm sau`, `trước đây`
    years: int | None = None  # `3 năm qua`: how many a vague span holds
    is_coming: bool = False  # `quý I tới`: the next one
    is_term: bool = False  # `trong nhiệm kỳ`: the one term that the text names with its years
    is_past: bool = False  # `năm qua`: the year reported on, or the one that is closing

    @property
    def part(self) -> Part:
        """The part of the year that it denotes, whatever the year."""
        return self.kind, self.first, self.last

    @property
    def month(self) -> Part:
        """The month in which it begins."""
        return PeriodKind.MONTH, (self.first[0], 1), (self.first[0], 31)

    def days(self, year: int | None = None) -> tuple[date, date] | None:
        """Return first and last day, with `year` supplied where the text has none; None when impossible."""
        begin = self.year if self.year is not None else year
        if begin is None:
            return None
        end = self.end_year if self.end_year is not None else begin
        first_day, last_day = self.first[1], self.last[1]
        try:
            if self.kind is not PeriodKind.DAY:  # the end of February; no day that is written, as 31/2
                first_day = min(first_day, calendar.monthrange(begin, self.first[0])[1])
                last_day = min(last_day, calendar.monthrange(end, self.last[0])[1])
            found = date(begin, self.first[0], first_day), date(end, self.last[0], last_day)
        except (ValueError, IndexError):
            return None
        return found if found[0] <= found[1] else None


def _shift(match: Match) -> int | None:
    word = match.groupdict().get("rel")
    return SHIFTS.get(word.lower()) if word else None


def read_day(match: Match) -> When | None:
    """Read one day, or two of one month: `ngày 5/9`, `1-3/5/2021`."""
    groups = match.groupdict()
    day, month, year = int(groups["d"]), _month(groups["m"]), whole_number(groups.get("y"))
    if month is None:
        return None
    last = whole_number(groups.get("d2"))
    kind = PeriodKind.DAY if last is None else PeriodKind.RANGE
    return When(kind, year, None, (month, day), (month, last or day))


def _month(text: str) -> int | None:
    month = int(text) if text.isdigit() else MONTH_WORDS.get(text.lower())
    return month if month is not None and 1 <= month <= 12 else None


def _is_coming(match: Match) -> bool:
    return (match.groupdict().get("rel") or "").lower() == "tới" and "năm" not in match[0].lower()


def _is_current(match: Match) -> bool:
    return _shift(match) == 0 and match["rel"].lower() in ("nay", "vừa rồi")


def read_month(match: Match) -> When | None:
    """Read a month: `tháng 6/2024`, `tháng 4 năm ngoái`."""
    month = _month(match["m"])
    if month is None:
        return None
    return When(PeriodKind.MONTH, whole_number(match["y"]), None, (month, 1), (month, 31), None if _is_coming(match) else _shift(match), is_current=_is_current(match), is_coming=_is_coming(match))


def read_quarter(match: Match) -> When | None:
    """Read a quarter, or one to another: `quý I/2023`, `quý I và II`."""
    first, last = ROMAN[match["q"].lower()], ROMAN[(match["q2"] or match["q"]).lower()]
    if last < first:
        return None
    kind = PeriodKind.QUARTER if first == last else PeriodKind.HALF if (first, last) in ((1, 2), (3, 4)) else PeriodKind.RANGE
    return When(kind, whole_number(match["y"]), None, (3 * first - 2, 1), (3 * last, 31), None if _is_coming(match) else _shift(match), is_current=_is_current(match), is_coming=_is_coming(match))


def read_week(match: Match) -> When | None:
    """Read a numbered week of a year: `tuần 41/2021`."""
    days = week_of(int(match["y"]), int(match["w"]))
    if days is None:
        return None
    first, last = days
    return When(PeriodKind.RANGE, first.year, last.year, (first.month, first.day), (last.month, last.day))


def read_months(match: Match) -> When | None:
    """Read the first or the last months of a year: `6 tháng đầu năm`; None for a length of time."""
    raw = match["n"].lower()
    count = 6 if raw == "nửa" else int(raw) if raw.isdigit() else MONTH_COUNTS.get(raw)
    if count is None or not 1 < count < 12:
        return None
    kind = PeriodKind.HALF if count == 6 else PeriodKind.MONTHS
    first, last = ((13 - count, 1), (12, 31)) if match["last"] else ((1, 1), (count, 31))
    return When(kind, whole_number(match["y"]), None, first, last, _shift(match), is_current=_is_current(match))


def read_rolling(match: Match) -> When | None:
    """Read months that end now: `9 tháng qua`."""
    raw = match["n"].lower()
    count = int(raw) if raw.isdigit() else MONTH_COUNTS[raw]
    return When(PeriodKind.HALF if count == 6 else PeriodKind.MONTHS, None, None, (1, 1), (count, 31), is_rolling=True)


def read_counted(match: Match) -> When | None:
    """Read months that something has gone on for: `sau 2 tháng`."""
    when = read_months(match)
    return when if when is None or not match[0].lower().startswith(("sau ", "qua ", "trong ")) else replace(when, is_counted=True)


def read_quarters(match: Match) -> When | None:
    """Read several quarters of a year: `3 quý đầu năm`."""
    raw = match["n"].lower()
    count = int(raw) if raw.isdigit() else MONTH_COUNTS[raw]
    kind = PeriodKind.HALF if count == 2 else PeriodKind.MONTHS
    first, last = ((13 - 3 * count, 1), (12, 31)) if match["last"] else ((1, 1), (3 * count, 31))
    return When(kind, whole_number(match["y"]), None, first, last)


def read_years(match: Match) -> When | None:
    """Read a span of years: `giai đoạn 2016-2020`, `nhiệm kỳ 2021-2026`."""
    first, raw = int(match["y"]), match["y2"]
    last = int(raw) if len(raw) == 4 else first // 100 * 100 + int(raw)
    if not first < last <= first + 60:
        return None
    return When(PeriodKind.TERM if "nhiệm kỳ" in match[0].lower() else PeriodKind.RANGE, first, last)


def read_year(match: Match) -> When | None:
    """Read a year: `năm 2019`, `năm ngoái`."""
    is_past = (match.groupdict().get("rel") or "").lower().endswith("qua")
    return When(PeriodKind.YEAR, whole_number(match.groupdict().get("y")), shift=_shift(match), is_past=is_past, is_current=_is_current(match))


def read_same(match: Match) -> When | None:
    """Read `cùng kỳ`, `cùng kỳ năm 2022`."""
    year = whole_number(match["y"])
    return When(PeriodKind.YEAR, year, shift=None if year else -1, is_same=True)


def read_now(match: Match) -> When | None:
    """Read `hiện nay`, `đến nay`."""
    return When(PeriodKind.AS_OF, is_now=True)


def read_vague(match: Match) -> When | None:
    """Read a time without bounds: `những năm gần đây`, `trước đây`."""
    return When(PeriodKind.RANGE, is_vague=True)


def read_past_years(match: Match) -> When | None:
    """Read years counted back from now: `3 năm qua`."""
    raw = match["n"].lower()
    return When(PeriodKind.RANGE, is_vague=True, years=int(raw) if raw.isdigit() else MONTH_COUNTS.get(raw, 1))


def read_named_before(match: Match) -> When | None:
    """Read words that stand for a span told of before: `giai đoạn này`."""
    return When(PeriodKind.RANGE, is_named_before=True)


def read_term(match: Match) -> When | None:
    """Read a term of office without its years: `trong nhiệm kỳ`."""
    return When(PeriodKind.TERM, is_term=True)


def read_counted_year(match: Match) -> When | None:
    """Read a year by its distance from the one told of last: `hai năm sau`."""
    raw = (match["n"] or "1").lower()
    count = int(raw) if raw.isdigit() else MONTH_COUNTS.get(raw, 1)
    return When(PeriodKind.YEAR, is_named_before=True, step=-count if "trước" in match["rel"].lower() else count)


def read_ordinal_quarter(match: Match) -> When | None:
    """Read a quarter by its word: `quý đầu năm 2018`."""
    quarter = next(number for word, number in QUARTER_WORDS.items() if match["q"].lower().removeprefix("thứ ").startswith(word))
    return When(PeriodKind.QUARTER, whole_number(match["y"]), None, (3 * quarter - 2, 1), (3 * quarter, 31), _shift(match), is_current=_is_current(match))


def read_step(match: Match) -> When | None:
    """Read a month or quarter by its distance from the one told of last: `quý trước`."""
    step = STEPS.get((match["rel"] or "").lower(), 0)
    return When(PeriodKind.MONTH if match["unit"].lower() == "tháng" else PeriodKind.QUARTER, is_named_before=True, step=step)


def read_this_year(match: Match) -> When | None:
    """Read the year that is under way: `năm nay`, `từ đầu năm`."""
    return When(PeriodKind.YEAR, shift=0)
