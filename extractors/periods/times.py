"""Turns time expressions into what they denote: spans of days whose year may be missing or relative.

`dates` says which digits are no statistics; this module reads the same language for its meaning, and words
without digits (`năm ngoái`, `đến nay`, `cùng kỳ`). How a sentence uses an expression is read by `period_uses`.
"""

from __future__ import annotations

import calendar
from collections.abc import Callable, Sequence
from datetime import date

from extractors.dates.temporal import MEASURED, MONTH_COUNTS, MONTH_NAME, MONTH_WORDS, NUMBERS, ROMAN
from extractors.records import PeriodKind, record
from extractors.replacing import replace
from extractors.rules import IGNORECASE, Match, Rule, compile_pattern, opens_each


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
    is_past: bool = False  # `năm qua`: the year reported on, or the one that is closing

    def days(self, year: int | None = None) -> tuple[date, date] | None:
        """Return first and last day, with `year` supplied where the text has none; None when impossible."""
        begin = self.year if self.year is not None else year
        if begin is None:
            return None
        end = self.end_year if self.end_year is not None else begin
        try:
            last_day = min(self.last[1], calendar.monthrange(end, self.last[0])[1])
            found = date(begin, *self.first), date(end, self.last[0], last_day)
        except (ValueError, IndexError):
            return None
        return found if found[0] <= found[1] else None


D = r"(?:0?[1-9]|[12]\d|3[01])"
M = r"(?:0?[1-9]|1[0-2])"
Y = r"(?:19[3-9]|20[0-6])\d"
OF_YEAR = rf"(?: ?[/-] ?|,? (?:của )?năm )(?P<y>{Y})(?!\d)"
OF_RELATIVE = r" (?:(?:của )?năm (?P<rel>ngoái|trước|nay|qua|vừa qua|sau|tới)|(?P<rel>vừa rồi))\b"
SHIFTS = {"sang": 1, "nay": 0, "ngoái": -1, "trước": -1, "qua": 0, "vừa qua": 0, "vừa rồi": 0, "sau": 1, "tới": 1, "kia": -2}
STEPS = {"trước": -1, "liền trước": -1, "tới": 1, "sau": 1}
COUNT = r"(?:0?[2-9]|1[01]|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười một|mười)"


def _number(text: str | None) -> int | None:
    return int(text) if text else None


def _shift(match: Match) -> int | None:
    word = match.groupdict().get("rel")
    return SHIFTS.get(word.lower()) if word else None


def _read_day(match: Match) -> When | None:
    groups = match.groupdict()
    day, month, year = int(groups["d"]), _month(groups["m"]), _number(groups.get("y"))
    if month is None:
        return None
    last = _number(groups.get("d2"))
    kind = PeriodKind.DAY if last is None else PeriodKind.RANGE
    return When(kind, year, None, (month, day), (month, last or day))


def _month(text: str) -> int | None:
    month = int(text) if text.isdigit() else MONTH_WORDS.get(text.lower())
    return month if month is not None and 1 <= month <= 12 else None


def _is_current(match: Match) -> bool:
    return _shift(match) == 0 and match["rel"].lower() in ("nay", "vừa rồi")


def _read_month(match: Match) -> When | None:
    month = _month(match["m"])
    if month is None:
        return None
    return When(PeriodKind.MONTH, _number(match["y"]), None, (month, 1), (month, 31), _shift(match), is_current=_is_current(match))


def _read_quarter(match: Match) -> When | None:
    first, last = ROMAN[match["q"].lower()], ROMAN[(match["q2"] or match["q"]).lower()]
    if last < first:
        return None
    kind = PeriodKind.QUARTER if first == last else PeriodKind.HALF if (first, last) in ((1, 2), (3, 4)) else PeriodKind.RANGE
    return When(kind, _number(match["y"]), None, (3 * first - 2, 1), (3 * last, 31), _shift(match), is_current=_is_current(match))


def _read_months(match: Match) -> When | None:
    raw = match["n"].lower()
    count = 6 if raw == "nửa" else int(raw) if raw.isdigit() else MONTH_COUNTS.get(raw)
    if count is None or not 1 < count < 12:
        return None
    kind = PeriodKind.HALF if count == 6 else PeriodKind.MONTHS
    first, last = ((13 - count, 1), (12, 31)) if match["last"] else ((1, 1), (count, 31))
    return When(kind, _number(match["y"]), None, first, last, _shift(match), is_current=_is_current(match))


def _read_rolling(match: Match) -> When | None:
    raw = match["n"].lower()
    count = int(raw) if raw.isdigit() else MONTH_COUNTS[raw]
    return When(PeriodKind.HALF if count == 6 else PeriodKind.MONTHS, None, None, (1, 1), (count, 31), is_rolling=True)


def _read_counted(match: Match) -> When | None:
    when = _read_months(match)
    return when if when is None or not match[0].lower().startswith(("sau ", "qua ", "trong ")) else replace(when, is_counted=True)


def _read_quarters(match: Match) -> When | None:
    raw = match["n"].lower()
    count = int(raw) if raw.isdigit() else MONTH_COUNTS[raw]
    kind = PeriodKind.HALF if count == 2 else PeriodKind.MONTHS
    first, last = ((13 - 3 * count, 1), (12, 31)) if match["last"] else ((1, 1), (3 * count, 31))
    return When(kind, _number(match["y"]), None, first, last)


def _read_years(match: Match) -> When | None:
    first, raw = int(match["y"]), match["y2"]
    last = int(raw) if len(raw) == 4 else first // 100 * 100 + int(raw)
    if not first < last <= first + 60:
        return None
    return When(PeriodKind.TERM if "nhiệm kỳ" in match[0].lower() else PeriodKind.RANGE, first, last)


def _read_year(match: Match) -> When | None:
    is_past = (match.groupdict().get("rel") or "").lower().endswith("qua")
    return When(PeriodKind.YEAR, _number(match.groupdict().get("y")), shift=_shift(match), is_past=is_past, is_current=_is_current(match))


def _read_same(match: Match) -> When | None:
    year = _number(match["y"])
    return When(PeriodKind.YEAR, year, shift=None if year else -1, is_same=True)


def _read_now(match: Match) -> When | None:
    return When(PeriodKind.AS_OF, is_now=True)


def _read_vague(match: Match) -> When | None:
    return When(PeriodKind.RANGE, is_vague=True)


def _read_past_years(match: Match) -> When | None:
    raw = match["n"].lower()
    return When(PeriodKind.RANGE, is_vague=True, years=int(raw) if raw.isdigit() else MONTH_COUNTS.get(raw, 1))


def _read_named_before(match: Match) -> When | None:
    return When(PeriodKind.RANGE, is_named_before=True)


def _read_step(match: Match) -> When | None:
    step = STEPS.get((match["rel"] or "").lower(), 0)
    return When(PeriodKind.MONTH if match["unit"].lower() == "tháng" else PeriodKind.QUARTER, is_named_before=True, step=step)


def _read_this_year(match: Match) -> When | None:
    return When(PeriodKind.YEAR, shift=0)


def _rule(
    name: str, read: Callable[[Match], When | None], pattern: str, opens: str, examples: Sequence[str], rejects: Sequence[str]
) -> Rule[When]:
    return Rule(f"time.{name}", compile_pattern(pattern, IGNORECASE), read, [(e, None) for e in examples], rejects, opens)


HOURS, BESIDE = "ngày sáng trưa chiều tối", "ngày nay sáng trưa chiều tối từ đến tới trước sau hết mùng phiên tuần"  # words that a day is written behind

RULES: tuple[Rule[When], ...] = (
    _rule(
        "day",
        _read_day,
        rf"(?:\b(?:ngày|sáng|trưa|chiều|tối) (?:ngày )?)?(?<![\d.,/-])(?P<d>{D}) ?[-/.] ?(?P<m>{M}) ?[-/.] ?(?P<y>{Y})(?!\d| ?%)",
        f"#2-/.# #2·-_/_. {opens_each(HOURS, '#/#_')} {opens_each(HOURS, 'ngày')}",
        ("⟦ngày 15/5/2018⟧)", "⟦12.3.2019⟧", "⟦30-6-2024⟧"),
        ("1.200.345 hồ sơ", "12/15/2018"),
    ),
    _rule(
        "day_words",
        _read_day,
        rf"\b(?P<word>ngày (?:mồng |mùng )?)?(?<![\d.,/-])(?P<d>{D}) tháng (?P<m>{M}|(?!năm {Y}){MONTH_NAME})(?![\w%])(?:(?:,? năm | ?/ ?| )(?P<y>{Y})(?!\d)|(?(word)|(?!)))",
        "ngày/#/tháng ngày/mồng_mùng #2·tháng",
        ("⟦ngày 06 tháng 3 năm 2020⟧ công", "⟦12 tháng 10 năm 2017⟧", "⟦ngày 5 tháng 9⟧"),
        ("15 tháng lương", "trong 3 tháng 5 hồ sơ"),
    ),
    _rule(
        "day_span",
        _read_day,
        rf"(?:\bngày )?(?<![\d.,/-])(?P<d>{D}) ?(?:[-–]|đến(?: ngày)?|(?<=\bngày \d{{1,2}} )và) ?(?P<d2>{D}) ?[/] ?(?P<m>{M})(?: ?/ ?(?P<y>{Y}))?(?![\d%/]| ?%)",
        "#2-– #2·-_–_đến_và ngày/#/#__đến_và",
        ("⟦17 - 21/10⟧.", "⟦1-3/5/2021⟧,", "trong 2 ⟦ngày 20 và 21/11⟧ tại"),
        ("70-80% hồ sơ", "3-5/63 tỉnh", "12 và 13/63 tỉnh"),
    ),
    _rule(
        "day_short",
        _read_day,
        rf"\b(?:ngày|nay|sáng|trưa|chiều|tối|từ|đến|tới|trước|sau|hết|mùng|phiên|tuần) (?P<span>(?:ngày )?(?P<d>{D})(?:[-/]|(?<=\bngày \d{{1,2}})[.])(?P<m>{M}))(?![\d%]|[-/.,]\d| ?%)",
        f"{opens_each(BESIDE, '#/#')} {opens_each(BESIDE, 'ngày')}",
        ("Sáng ⟦26/10⟧, thảo", "hôm nay ⟦24-5⟧, mang", "trước ⟦ngày 30/10⟧.", "Đến ⟦ngày 15.3⟧, sở"),
        ("và 45/63 địa phương", "đạt 3/4 thủ tục", "đến 15.3 điểm"),
    ),
    _rule(
        "months",
        _read_months,
        rf"(?<![\w.,/-])(?:(?P<n>{COUNT}) tháng(?: (?:đầu|(?P<last>cuối))(?: của)? năm)?|(?P<n>nửa) (?:đầu|(?P<last>cuối)) năm)(?:(?<=năm)(?: (?P<y>{Y})(?!\d)| (?P<rel>nay|ngoái|trước|sau|tới)\b)?"
        rf"| năm (?P<rel>nay|ngoái)\b|(?: năm)? (?P<y>{Y})(?!\d)| ?/ ?(?P<y>{Y})(?!\d))",
        "#2·tháng hai/tháng ba/tháng bốn/tháng năm/tháng sáu/tháng bảy/tháng tám/tháng chín/tháng mười/tháng_một nửa/đầu_cuối",
        ("⟦6 tháng đầu năm 2024⟧ và", "⟦9 tháng đầu năm⟧,", "⟦sáu tháng cuối năm⟧", "⟦9 tháng năm 2023⟧", "⟦nửa đầu năm 2021⟧", "⟦9 tháng năm nay⟧ Bộ"),
        ("6 tháng lương", "trong 3 tháng kể từ", "12 tháng đầu năm"),
    ),
    _rule(
        "months_gone",
        _read_rolling,
        rf"(?<![\w.,/-])(?P<n>{COUNT}) tháng (?:vừa qua|qua)\b",
        "#2·tháng hai/tháng ba/tháng bốn/tháng năm/tháng sáu/tháng bảy/tháng tám/tháng chín/tháng mười/tháng_một",
        ("⟦9 tháng qua⟧, tỉnh", "Trong ⟦sáu tháng vừa qua⟧, sở"),
        ("6 tháng lương", "những tháng qua"),
    ),
    _rule(
        "months_passed",
        _read_counted,
        rf"\b(?:qua|sau|trong|thực hiện|kết quả|ước|lũy kế|luỹ kế|tính chung|cộng dồn|số liệu|báo cáo|đạt) (?P<span>(?P<n>{COUNT}) tháng(?P<last>(?!))?)(?P<y>(?!))?(?P<rel>(?!))?(?= ?(?:$"
        rf"|[,.;:)|]|đã\b|qua\b|vừa\b|toàn\b|thành phố|tỉnh\b|huyện\b|xã\b|sở\b|các\b|(?:đạt|ước|tăng|giảm)\b|(?:gần|hơn|trên|khoảng) \d"
        rf"|(?<=\b(?:lũy kế|luỹ kế|tính chung|cộng dồn) \d\d? tháng )(?:\d|(?!kể\b)\p{{L}})))",
        f"qua/{NUMBERS} sau/{NUMBERS} trong/{NUMBERS} ước/{NUMBERS} đạt/{NUMBERS} thực/hiện/{NUMBERS} kết/quả/{NUMBERS} lũy/kế/{NUMBERS} luỹ/kế/{NUMBERS} tính/chung/{NUMBERS} cộng/dồn/{NUMBERS} số/liệu/{NUMBERS} báo/cáo/{NUMBERS}",
        ("hồ sơ sau ⟦9 tháng⟧", "Thực hiện ⟦10 tháng⟧", "Tính chung ⟦6 tháng⟧, tổng", "lũy kế ⟦10 tháng⟧ 3.798 tỷ", "Lũy kế ⟦11 tháng⟧ tiếp nhận"),
        ("nghỉ trong 6 tháng lương", "sau 3 tháng kể từ ngày"),
    ),
    _rule(
        "months_run",
        _read_months,
        rf"(?:(?<=\p{{L}} )(?<!{MEASURED})|(?<=\p{{L}}: )(?=\d++ tháng, ))(?P<n>0?[2-9]|1[01]) tháng(?P<last>(?!))?(?P<y>(?!))?(?P<rel>(?!))?(?= (?:ước|đạt"
        rf"|bằng|ghi nhận|là(?= (?:gần |hơn |trên |khoảng )?\d)|của (?:tỉnh|cả|toàn|huyện|thành|sở|xã)|(?:tăng|giảm)(?! (?:còn|xuống|lên)))\b"
        rf"|(?<=: \d\d? tháng),)",
        "#2·tháng",
        ("Yên Bái: ⟦8 tháng⟧, thu", "Số vụ cháy ⟦7 tháng⟧ giảm nhẹ", "thu ngân sách ⟦6 tháng⟧ là 12", "hàng thủy sản ⟦8 tháng⟧ đạt"),
        ("thời hạn 6 tháng giảm còn 4", "thêm 3 tháng đạt", "7 tháng lương"),
    ),
    _rule(
        "quarter",
        _read_quarter,
        rf"\bquý (?P<q>IV|III|II|I|[1-4])(?: ?(?:-|–|và|,|đến) ?(?:quý )?(?P<q2>IV|III|II|I|[1-4]))?(?!\w)(?:{OF_YEAR}| (?P<y>{Y})(?!\d)|{OF_RELATIVE})?(?!%)",
        "quý",
        ("⟦quý IV/2023⟧.", "⟦quý I vừa rồi⟧,", "⟦quý I năm 2018⟧", "⟦Quý 3⟧,", "⟦quý I và quý II năm 2020⟧"),
        ("quý vị", "quý 15 đơn vị"),
    ),
    _rule(
        "quarters",
        _read_quarters,
        r"(?<![\w.,/-])(?P<n>hai|ba|2|3) quý (?:đầu|(?P<last>cuối)) năm(?: (?P<y>(?:19|20)\d\d)(?!\d))?",
        "hai/quý ba/quý #2·quý",
        ("⟦hai quý đầu năm 2023⟧,", "⟦3 quý đầu năm⟧,"),
        ("quý đầu năm", "2 quý liền"),
    ),
    _rule(
        "month",
        _read_month,
        rf"(?<!(?<!\d)\d{{1,2}} )\btháng (?P<m>1[0-2]|0?[1-9]|{MONTH_NAME}(?= (?:năm |vừa|qua|này|tới)| ?/))(?![\d%]|[.,](?!{Y})\d| ?%)(?:{OF_YEAR}| (?P<y>{Y})(?!\d)|[.](?P<y>{Y})(?!\d)|{OF_RELATIVE})?",
        "tháng",
        ("⟦tháng 11⟧ này", "Bộ chỉ số 766 ⟦tháng 8 năm 2025⟧", "⟦tháng 6/2024⟧", "⟦tháng 4 năm 2009⟧", "cuối ⟦tháng 4⟧, Bộ", "⟦tháng 12 năm ngoái⟧"),
        ("tháng 15", "mỗi tháng 20%", "tháng 2,5"),
    ),
    _rule(
        "years",
        _read_years,
        rf"(?:(?!\d)\b(?:giai đoạn|nhiệm kỳ|thời kỳ|năm học|niên khóa|năm) (?:từ )?(?:năm )?)?(?<![\d.,/-])(?P<y>{Y})(?:, (?:năm )?{Y}){{0,5}}+ ?(?:-|–|—|đến|và|tới) ?(?:hết |cuối )?(?:năm )?(?P<y2>{Y}|\d\d(?= ?[,;.)]))(?!\d|[.,/]\d| ?%|-)",
        "giai/đoạn/#_từ_năm nhiệm/kỳ/#_từ_năm thời/kỳ/#_từ_năm niên/khóa/#_từ_năm năm/học/#_từ_năm năm/#_từ #4-–—, #4·-_–_—_đến_và_tới",
        ("⟦giai đoạn 2016-2020⟧, Hà", "⟦nhiệm kỳ 2016-2021⟧.", "(⟦2015-2021⟧) là", "⟦năm 2017 và 2018⟧", "từ ⟦năm 2017 đến năm 2019⟧"),
        ("năm 2019", "giai đoạn 2", "2015-2016%"),
    ),
    _rule(
        "year",
        _read_year,
        rf"(?<!sinh )\b(?:năm (?:học )?|năm ?: ?|(?:tết(?: (?:nguyên đán|dương lịch|âm lịch|cổ truyền))?|pci|papi|sipas|dti|index) (?=\d{{4}} \p{{L}}))(?P<y>{Y})(?!\d|[.,]\d| ?%|/\d)",
        "năm tết pci/# papi/# sipas/# dti/# index/#",
        ("⟦năm 2018⟧ biên", "⟦Năm 2019⟧,", "⟦Tết Nguyên đán 2021⟧ công"),
        ("năm 20", "năm 2.018", "sinh năm 1974"),
    ),
    _rule(
        "bare_year",
        _read_year,
        rf"(?<=(?:\p{{L}}[ ,-]|[|(]|[,;)] |^))(?<!\b(?:số|sn|sinh|sinh năm|iso|tcvn|thế giới|phòng|đường|trên|hơn|gần|khoảng) )(?P<span>(?P<y>{Y}))(?![\w%]"
        rf"|[.,/:]\d| ?%| ?- ?\d| (?:hồ|người|thủ|văn|đồng|triệu|tỷ|lượt|đơn|cán|công|viên|giáo|học|hộ|phiếu|doanh|tổ|m2|km|ha|điểm|trường))",
        ",#4",
        ("PCI ⟦2018⟧ -", "(APCI) ⟦2022⟧ vừa", "(⟦2015⟧)", "Xếp hạng ⟦2021⟧", "so với ⟦2017⟧.", "năm 2015: 4 xã; ⟦2016⟧: 7 xã"),
        ("có 2018 hồ sơ", "với 1955 thủ tục", "2.018"),
    ),
    _rule(
        "relative_year",
        _read_year,
        r"(?<!\d |\b(?:nửa|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|mấy|nhiều|những|các|vài|chục|trăm|hàng|hằng|mỗi|từng) )\bnăm (?P<rel>nay|ngoái|trước|qua|vừa qua|kia|tới|sau)\b"
        r"|\b(?P<rel>sang) năm(?= ?[,.;]| (?!nay|học|mới|thứ)\p{L})",
        "năm/nay_ngoái_trước_qua_vừa_kia_tới_sau sang/năm",
        ("so với ⟦năm ngoái⟧.", "⟦Sang năm⟧, tỉnh", "⟦năm nay⟧,"),
        ("năm 2019", "năm người", "2 năm qua", "nửa năm qua", "những năm trước"),
    ),
    _rule(
        "some_years",
        _read_vague,
        r"\b(?:(?:các|những|mấy|nhiều) năm (?:sau(?: (?:đó|này))?|tiếp theo|kế tiếp|tới|còn lại|trước(?: (?:đây|đó))?)|trước (?:đây|kia)"
        r"|(?:nhiệm kỳ|giai đoạn|năm học) (?:tới|sau|tiếp theo|kế tiếp|trước))(?! \d)",
        "các/năm những/năm mấy/năm nhiều/năm trước/đây_kia nhiệm/kỳ giai/đoạn năm/học",
        ("⟦các năm sau⟧ mỗi năm", "⟦nhiệm kỳ tới⟧, xã", "⟦Trước đây⟧, xã", "⟦Những năm trước⟧ chỉ"),
        ("các năm 2017, 2018", "những năm qua", "trước đó", "năm trước"),
    ),
    _rule(
        "past_years",
        _read_past_years,
        rf"(?<![\w.,/-])(?P<n>\d{{1,2}}|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười) năm (?:qua|vừa qua|gần đây|trở lại đây"
        rf"|(?<=\b(?:sau|sau gần|sau hơn) (?P=n) năm )(?:thực hiện|triển khai|sáp nhập|hoạt động|vận hành|thí điểm|thi hành|áp dụng|khoán))\b(?! ?\(?(?:từ |giai đoạn )?(?:năm )?{Y})",
        "#2·năm một/năm hai/năm ba/năm bốn/năm năm/năm sáu/năm bảy/năm tám/năm chín/năm mười/năm",
        ("trong ⟦3 năm qua⟧ đã", "⟦Hai năm gần đây⟧, xã", "Sau ⟦4 năm thực hiện⟧ nghị quyết", "sau gần ⟦bốn năm sáp nhập⟧, huyện"),
        ("trong 2 năm qua (2017-2018)", "3 năm liên tiếp", "năm qua", "2 năm thực hiện"),
    ),
    _rule(
        "named_before",
        _read_named_before,
        r"\b(?:(?:giai đoạn|thời kỳ|thời gian|nhiệm kỳ|năm học|kỳ báo cáo) (?:này|đó|trên)|(?:năm|quý|tháng) (?:đó|ấy)|cùng năm(?=,| đó))(?! \d)",
        "giai/đoạn thời/kỳ_gian nhiệm/kỳ năm/học_đó_ấy quý/đó_ấy tháng/đó_ấy kỳ/báo cùng/năm",
        ("trong ⟦giai đoạn này⟧ huyện", "⟦Cùng năm⟧, một đơn vị", "⟦năm đó⟧ xã"),
        ("giai đoạn 2016-2020", "năm này", "cùng năm ngoái"),
    ),
    _rule(
        "step",
        _read_step,
        r"(?<!\d |\b(?:hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|mấy|nhiều|những|các|vài|chục|hàng|hằng|mỗi|từng|một|cả) )(?:\b(?P<unit>tháng|quý) (?P<rel>(?:liền )?trước|này|tới|sau|vừa qua|qua)\b"
        r"|\btrong (?P<span>(?P<unit>tháng|quý))(?P<rel>(?!))?(?= ?[,.;:()]"
        r"| (?!(?:đầu|cuối|thanh|cao|hành|giêng|chạp|một|hai|ba|tư|năm|sáu|bảy|tám|chín|mười|mà|kế|tiếp|liền|nào|i{1,3}v?|iv|trước|này|tới|sau|vừa|qua|đó"
        r"|ấy)\b)\p{L}))(?! \d)",
        "tháng quý trong/tháng_quý",
        ("Trong ⟦tháng⟧, xã", "so với ⟦tháng trước⟧,", "⟦Quý trước⟧, sở", "trong ⟦quý⟧ có"),
        ("3 tháng trước", "trong tháng 5", "trong tháng Giêng", "những tháng qua", "quý vị"),
    ),
    _rule(
        "this_year",
        _read_this_year,
        r"\b(?:(?:trong|cả|đầu|cuối|hết) |(?<!% )(?:kế hoạch|dự toán|chỉ tiêu|mục tiêu|giao|ước|lũy kế)(?: \p{L}++){0,2} )(?P<span>năm)(?= ?(?:$|[,.;:)|(])"
        r"| \d{1,3}[.,]\d|(?<=\bcả năm) \d{1,3}(?!\d)|(?<=\b(?:hết|cuối) năm) (?!học\b)\p{L}"
        r"| (?!(?:học|người|thứ|đầu|tài|xã|huyện|đơn|bộ|phường|tỉnh|nhóm|nội|lĩnh|giải|cơ|chỉ|tiêu|vấn|đề)\b)\p{L})",
        "trong/năm cả/năm đầu/năm cuối/năm hết/năm kế/hoạch dự/toán chỉ/tiêu mục/tiêu giao ước lũy/kế",
        ("Trong ⟦năm⟧, huyện", "đến hết ⟦năm⟧ giải ngân", "Kế hoạch ⟦năm⟧", "từ đầu ⟦năm⟧ đến nay"),
        ("trong năm 2019", "cả năm người", "hằng năm,", "đạt 71,9% chỉ tiêu năm."),
    ),
    _rule(
        "same_period",
        _read_same,
        rf"\bcùng (?:kỳ|kì|thời điểm|thời gian)(?: (?:của )?năm (?:(?P<y>{Y})(?!\d)|(?:trước|ngoái)\b)| (?P<y>{Y})(?!\d))?",
        "cùng/kỳ_kì_thời",
        ("⟦cùng kỳ năm 2021⟧ đạt", "so với ⟦cùng kỳ⟧.", "⟦cùng kỳ năm trước⟧"),
        ("cùng với", "định kỳ"),
    ),
    _rule(
        "now",
        _read_now,
        r"\b(?:(?:(?:cho|tính|kể) )?(?<!\btrước )(?:đến|tới) (?:nay|hiện (?:nay|tại)|hôm nay|giờ(?= ?[,.;]| (?:này|đã|mới|chỉ|vẫn|còn|có)\b)"
        r"|thời điểm (?:này|hiện (?:nay|tại)|báo cáo))\b"
        r"|(?<!(?:thực|thể|phát|xuất|biểu|tái|hiển|bộc|tìm|hồi|đại|ẩn|tự) )hiện(?: (?:nay|tại|hành|giờ|hưởng)\b"
        r"|(?=,| (?!(?:đại|trạng|hữu|thực|vật|tượng|diện|trường|thân|hình|kim|sinh|tồn|ra|lên|rõ|nguyên|thời|hiện|lộ|dịch|thủ|hồ|các|những|việc)\b)\p{L}))|bây giờ\b"
        r"|(?<!(?:ngày|hôm|sáng|năm|chiều|từ|đến|tới) )\bnay(?= (?:đã|chỉ|còn|là|có|lên|giảm|tăng)\b))",
        "cho/đến_tới tính/đến_tới kể/đến_tới đến/nay_hiện_hôm_thời_giờ tới/nay_hiện_hôm_thời_giờ hiện bây/giờ nay",
        ("⟦Tính đến nay⟧, xã", "⟦hiện⟧ có", "⟦Hiện nay⟧ cả", "⟦Hiện⟧, mức", "⟦đến thời điểm này⟧,"),
        ("thực hiện có", "hiện đại hóa", "ngày nay", "hiện trạng", "cao nhất từ trước đến nay"),
    ),
)
