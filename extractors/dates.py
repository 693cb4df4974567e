"""Turns calendar expressions (dates, times, periods, placing spans) into mentions with what they denote.

Every mention says why its digits are no statistic (`date`, `period` or `time`) and, where it denotes a
span of days, which; a missing year is left open for `period_scope` to fill, never taken from a clock.
"""

from __future__ import annotations

import calendar
from collections.abc import Callable, Sequence
from datetime import date

from extractors.records import Mention, PeriodKind, Reason, record
from extractors.rule_sets import RuleSet
from extractors.rules import IGNORECASE, Match, Rule, compile_pattern, fold, opens_each

MONTH_WORDS = {
    "một": 1, "giêng": 1, "hai": 2, "ba": 3, "tư": 4, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7, "tám": 8, "chín": 9,
    "mười": 10, "mười một": 11, "mười hai": 12, "chạp": 12,
}  # fmt: skip
ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4}
COUNTS = {"ba": 3, "sáu": 6, "bảy": 7, "tám": 8, "chín": 9, "mười": 10, "mười một": 11, "hai": 2, "bốn": 4, "năm": 5}


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


D = r"(?:0?[1-9]|[12]\d|3[01])"
M = r"(?:0?[1-9]|1[0-2])"
Y = r"(?:19|20)\d\d"
SEP = r" ?[-/.] ?"
DAY_WORD = r"(?:ngày|hôm|sáng|trưa|chiều|tối|đêm|mồng|mùng|hôm nay|hôm qua|hôm nay,? ngày|sáng nay|chiều nay|tuần|sáng ngày|chiều ngày|tối ngày|sáng nay ngày)"
CUE = r"(?:từ|đến|tới|trước|sau|vào|kể từ|bắt đầu|hết|qua|tính đến|nay|dịp|trong|ra ngày|và|đợt|lúc|hiệu lực|hạn|phiên|chậm nhất|ngày|thứ \p{L}++|chủ nhật|lễ|hôm)"
AND_DAY = r"(?:(?<=\b(?:ngày|hôm|sáng|trưa|chiều|tối|đêm) \d{1,2}[/-]\d[^.;]{0,60})và)"  # after another day alone: ranks and shares stand so too
MONTH_NAME = r"(?:mười một|mười hai|giêng|một|hai|ba|tư|bốn|năm|sáu|bảy|tám|chín|mười|chạp)"
NUMBERS = "#_hai_ba_bốn_năm_sáu_bảy_tám_chín_mười"  # what a match opens with: digits, small numbers in words
DAYS, CUES = "ngày hôm sáng trưa chiều tối đêm mồng mùng tuần", "từ đến tới trước sau vào hết qua nay dịp trong và đợt lúc hạn phiên lễ"
DAY_PAIRS = "ngày/mồng_mùng hôm/nay_qua sáng/nay_ngày chiều/nay_ngày tối/ngày"
MEASURED = r"\b(?:từ|thêm|hơn|gần|đủ|đa|thiểu|quá|dưới|trên|được|trong|vòng|sau|hạn|gian|khoảng|mỗi|và|đến|bớt|cách|nghỉ|phạt|tù|nhất|ngắn) "  # before a measured length


def _int(text: str | None) -> int | None:
    return int(text) if text else None


def _read_day(match: Match) -> Temporal | None:
    groups = match.groupdict()
    day, month = int(groups["d"]), _month(groups["m"])
    if month is None or not 1 <= month <= 12:
        return None
    year = _int(groups.get("y"))
    if year is not None and year < 100:
        year += 2000 if year < 70 else 1900
    return Temporal(Reason.DATE, PeriodKind.DAY, year, None, (month, day), (month, day))


def _month(text: str | None) -> int | None:
    if not text:
        return None
    return int(text) if text.isdigit() else MONTH_WORDS.get(text.lower())


def _read_day_range(match: Match) -> Temporal | None:
    day, month, year = int(match["d"]), _int(match["m"]), _int(match["y"])
    last_month, last_day = int(match["m2"]), int(match["d2"])
    first_month = month or last_month
    begin = _int(match.groupdict().get("y1"))
    return Temporal(
        Reason.DATE, PeriodKind.RANGE, begin or year, year, (first_month, day), (last_month, last_day)
    )


def _read_month(match: Match) -> Temporal | None:
    month = _month(match["m"])
    if month is None or not 1 <= month <= 12:
        return None
    return Temporal(Reason.DATE if match["edge"] else Reason.PERIOD, PeriodKind.MONTH, _int(match["y"]), None, (month, 1), (month, 31))


def _read_quarter(match: Match) -> Temporal | None:
    quarter = ROMAN[match["q"].lower()]
    last = ROMAN[(match["q2"] or match["q"]).lower()]
    kind = PeriodKind.QUARTER if last == quarter else PeriodKind.RANGE
    return Temporal(Reason.PERIOD, kind, _int(match["y"]), None, (3 * quarter - 2, 1), (3 * last, 31))


def _read_months(match: Match) -> Temporal | None:
    raw = match["n"].lower()
    count = int(raw) if raw.isdigit() else COUNTS.get(raw)
    if count is None or not 1 < count < 12:
        return None
    kind = PeriodKind.HALF if count == 6 else PeriodKind.MONTHS
    year = _int(match["y"])
    if match["last"]:
        return Temporal(Reason.PERIOD, kind, year, None, (13 - count, 1), (12, 31))
    return Temporal(Reason.PERIOD, kind, year, None, (1, 1), (count, 31))


def _read_year(match: Match) -> Temporal | None:
    first, last = int(match["y"]), _int(match.groupdict().get("y2"))
    if last is None:
        return Temporal(Reason.PERIOD, PeriodKind.YEAR, first)
    if last < 100:
        last += first // 100 * 100
    if last <= first or last - first > 60:
        return None
    kind = PeriodKind.TERM if "nhiệm kỳ" in match[0].lower() else PeriodKind.RANGE
    return Temporal(Reason.PERIOD, kind, first, last)


def _read_relative(match: Match) -> Temporal | None:
    words = match[0].lower()
    shift = -2 if "kia" in words else -1 if any(w in words for w in ("ngoái", "trước", "qua")) else 1 if "tới" in words or "sau" in words else 0
    return Temporal(Reason.PERIOD, PeriodKind.YEAR, relative=shift)


def _placing(match: Match) -> Temporal | None:
    is_day_off = "ngày" in match[0] and "nghỉ" in match.string[max(0, match.start() - 24) : match.start()]
    return None if is_day_off else Temporal(Reason.PERIOD)


def _clock(match: Match) -> Temporal | None:
    return Temporal(Reason.TIME)


def _date_only(match: Match) -> Temporal | None:
    return Temporal(Reason.DATE)


def _rule(
    name: str, read: Callable[[Match], Temporal | None], pattern: str, examples: Sequence[str], rejects: Sequence[str], flags: int = IGNORECASE, opens: str = ""
) -> Rule[Temporal]:
    return Rule(name, compile_pattern(pattern, flags), read, [(e, None) for e in examples], rejects, opens)


NUMBER_END = r"(?![\d%]| ?%|[.,/]\d)"

RULES: tuple[Rule[Temporal], ...] = (
    _rule(
        "day_words",
        _read_day,
        rf"(?:(?!\d)\b(?P<word>{DAY_WORD}) )?(?:mồng |mùng )?(?<![\d.,/-])(?P<d>{D}) tháng (?P<m>{M}|(?!năm {Y}){MONTH_NAME})(?!\w)(?: ?(?:,|/|-|năm)? ?(?:năm )?(?P<y>{Y})(?!\d)|(?(word)|(?<=\d)(?= ?(?:[.,;:)]|$))))",
        ("⟦ngày 06 tháng 3 năm 2020⟧ công", "trước ⟦30 tháng 4⟧.", "⟦12 tháng 10 năm 2017⟧", "⟦ngày mồng 5 tháng 9⟧", "⟦10 Tháng Ba 2020⟧"),
        ("15 tháng lương", "trong 3 tháng 5 hồ sơ"),
        opens=f"{opens_each(DAYS, '#/tháng')} {DAY_PAIRS} #2·tháng",
    ),
    _rule(
        "day_full",
        _read_day,
        rf"(?:(?!\d)\b{DAY_WORD} )?(?<![\d.,/-])(?P<d>{D})(?P<mark>{SEP})(?P<m>{M})(?:(?P=mark)| ?/ ?(?={Y}))(?P<y>{Y}|\d\d(?![\d/%]))(?!\d| ?%|/ ?[A-ZĐ])",
        ("⟦ngày 15/5/2018⟧)", "⟦12.3.2019⟧", "⟦30-6-2024⟧", "⟦3/3/17⟧"),
        ("1.200.345 hồ sơ", "12/15/2018", "192.168.1.1"),
        opens=f"{opens_each(DAYS, '#/#_')} {DAY_PAIRS} #2-/.#",
    ),
    _rule(
        "day_iso",
        _read_day,
        rf"(?<![\w.,/-])(?P<y>{Y})-(?P<m>{M})-(?P<d>{D})(?![\w%-]|[.,/]\d)",
        ("⟦2020-06-05⟧.", "ngày ⟦2024-12-31⟧"),
        ("2021-2025", "2020-13-05"),
        opens="#4-#",
    ),
    _rule(
        "day_span",
        _read_day_range,
        rf"(?:(?!\d)\b(?P<word>(?:từ )?(?:{DAY_WORD}|{CUE})) )?(?<![\d.,/])(?=[\d/. ]++[-–đt])(?P<d>{D})(?:{SEP}(?P<m>{M})(?:{SEP}(?P<y1>{Y}))?)? ?(?:-|–|đến|tới|đến ngày|đến hết ngày) ?(?:ngày )?(?P<d2>{D})(?: ?/ ?|(?(word)\.|(?!)))(?P<m2>{M})(?: ?/ ?(?P<y>{Y}))?{NUMBER_END}(?! ?(?:triệu|tỷ|tỉ|nghìn|điểm|lần|km|ha|tấn|người|tuổi))",
        ("⟦17 - 21/10⟧.", "(⟦từ ngày 13-19.3⟧)", "⟦1/7-26/11/2025⟧", "⟦từ ngày 21/7 đến 20/8/2021⟧", "⟦15/12/2023 đến 14/3/2024⟧"),
        ("70-80% hồ sơ", "1-2 lần", "3-5/63 tỉnh", "từ 3-4.5 triệu"),
        opens=f"{opens_each(f'{DAYS} {CUES} thứ', '#/#__đến_tới')} {DAY_PAIRS} {opens_each(CUES, 'ngày')} từ/mồng_mùng_sáng_chiều kể/từ bắt/đầu tính/đến ra/ngày hiệu/lực thứ/ngày chủ/nhật #2-– #2/.# #2·đến_tới_-_–",
    ),
    _rule(
        "day_short",
        _read_day,
        rf"(?:\b(?:{DAY_WORD}|(?!và \d){CUE}|{AND_DAY}),? (?:ngày )?)(?P<d>{D}) ?[-/] ?(?P<m>{M}){NUMBER_END}(?! ?[-/] ?\d{{4}})(?! ?(?:tỉnh|bộ|sở|xã|phường|huyện|hồ sơ|thủ|đơn|cơ quan|người|địa|nhiệm|chỉ|tiêu|văn|triệu|tỷ|nghìn|ngàn|đồng|lần|điểm|km|ha|kg|tấn|tuổi|năm (?!19|20|nay|ngoái|trước)|tháng|ngày làm|số))",
        ("⟦Sáng 26/10⟧, thảo", "⟦hôm nay 24-5⟧, mang", "⟦Từ 16/12⟧, tổ", "⟦trước ngày 30/10⟧.", "⟦chậm nhất 30/11⟧ khắc", "⟦chiều 12/1⟧,"),
        ("và 45/63 địa phương", "cao nhất 9/10, thấp nhất 5/12.", "xếp 6/10 về thuế và 8/10 trong hiệu quả", "là 3/4 thủ tục", "từ 5-7 phường", "đến 10/12 xã"),
        opens=f"{opens_each(f'{DAYS} {CUES}', '#/#_')} {DAY_PAIRS} {opens_each(CUES, 'ngày')} kể/từ bắt/đầu tính/đến ra/ngày hiệu/lực chậm/nhất thứ chủ/nhật",
    ),
    _rule(
        "day_named",
        _read_day,
        rf"(?<!\b(?:mỗi|một|hàng|hằng) )\bngày (?P<d>{D})(?: ?[-/] ?|\.)(?P<m>{M}){NUMBER_END}(?! ?[-/] ?\d{{4}})",
        ("hết ⟦ngày 20/6⟧ đơn vị", "⟦ngày 5-9⟧ trường", "⟦ngày 24.1⟧,"),
        ("mỗi ngày 15/10 hồ sơ", "ngày 20/60"),
        opens="ngày/#/#_",
    ),
    _rule(
        "day_number",
        _date_only,
        rf"\bngày (?:mồng |mùng )?(?P<span>{D})(?![\d%]|[.,]\d| ?(?:%|/|- ?\d)| ?(?:tháng|hồ|người|lần|đồng|giờ|xử))",
        ("ngày ⟦15⟧ hàng tháng", "đến ngày ⟦20⟧, huyện"),
        ("mỗi ngày 1.000 hồ sơ", "ngày 15/5"),
        opens="ngày/#_mồng_mùng",
    ),
    _rule(
        "months_of_year",
        _read_months,
        rf"\b(?:(?:trong|qua|sau|kết quả) )?(?<![\d.,/-])(?P<n>0?[2-9]|1[01]|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|mười một) tháng(?: (?:đầu|(?P<last>cuối)|vừa qua|qua|của)(?: năm)?|(?= (?:năm )?{Y})|(?= năm\b))(?: (?:năm )?(?P<y>{Y})(?!\d))?(?: năm(?! \d))?",
        ("⟦6 tháng đầu năm 2024⟧ và", "⟦9 tháng đầu năm⟧,", "⟦sáu tháng cuối năm⟧", "⟦9 tháng năm 2023⟧", "nội địa ⟦năm tháng đầu năm⟧ đạt"),
        ("6 tháng lương", "trong 3 tháng kể từ", "12 tháng đầu năm"),
        opens=f"trong/{NUMBERS} qua/{NUMBERS} sau/{NUMBERS} kết/quả/{NUMBERS} #2·tháng hai/tháng ba/tháng bốn/tháng năm/tháng sáu/tháng bảy/tháng tám/tháng chín/tháng mười/tháng_một",
    ),
    _rule(
        "quarter",
        _read_quarter,
        rf"\bquý (?P<q>IV|III|II|I|[1-4])(?: ?(?:-|và|,|đến) ?(?:quý )?(?P<q2>IV|III|II|I|[1-4]))?(?!\w)(?: ?(?:/|-|của năm|năm|, năm)? ?(?P<y>{Y})(?!\d))?",
        ("⟦quý IV/2023⟧.", "⟦quý I năm 2018⟧", "⟦quý 1-2018⟧", "⟦Quý III⟧,"),
        ("quý vị", "quý 15 đơn vị"),
        opens="quý",
    ),
    _rule(
        "term",
        _read_year,
        rf"\b(?:nhiệm kỳ|giai đoạn|thời kỳ|năm học|các năm|những năm|trong (?:hai |ba )?năm|năm|niên khóa) (?:từ (?:năm )?)?(?P<y>{Y})(?: ?(?:-|–|—|đến|và|tới|,) ?(?:năm )?(?P<y2>{Y}|\d\d(?!\d|[.,/%]\d| ?%| \p{{L}}))| ?(?:-|–|đến) ?(?:hết )?(?:tháng )?(?:0?[1-9]|1[0-2])[/-]{Y})(?!\d)",
        ("⟦giai đoạn 2016-2020⟧, Hà", "⟦nhiệm kỳ 2016-2021⟧.", "⟦năm học 2023 - 2024⟧", "⟦năm 2017 và 2018⟧", "⟦giai đoạn 2021 - 6/2023⟧, các"),
        ("năm 2019", "giai đoạn 2"),
        opens="nhiệm/kỳ/#_từ giai/đoạn/#_từ thời/kỳ/#_từ năm/học/#_từ năm/#_từ các/năm/#_từ những/năm/#_từ trong/hai_ba_năm niên/khóa/#_từ",
    ),
    _rule(
        "month",
        _read_month,
        rf"\b(?P<edge>(?:cuối|đầu|giữa|hết|trước|sau|từ|đến) (?:hết |cuối |đầu )?)?(?:trong |của )?tháng (?P<m>1[0-2]|0?[1-9]|{MONTH_NAME}(?= (?:năm |vừa|qua|này|tới)| ?/))(?![\d%]|[.,](?!{Y})\d| ?%)(?: ?(?:/|-|,? ?năm|\.)? ?(?P<y>{Y})(?![\d%])| năm (?P<y>\d{{3,4}})(?!\d)| ?(?:/|-) ?(?P<d2>\d\d?)(?!\d))?",
        ("⟦tháng 11⟧ này", "⟦tháng 6/2024⟧", "⟦tháng 4 năm 2009⟧", "⟦cuối tháng 4⟧, Bộ", "⟦tháng 12 2023⟧", "⟦hết tháng 4.2018⟧, xuất"),
        ("tháng 15", "mỗi tháng 20%", "tháng 2,5"),
        opens="cuối/tháng đầu/tháng giữa/tháng hết/tháng_cuối_đầu trước/tháng_hết_cuối_đầu sau/tháng_hết_cuối_đầu từ/tháng_hết_cuối_đầu_trong_của đến/tháng_hết_cuối_đầu trong/tháng của/tháng tháng",
    ),
    _rule(
        "year_span",
        _read_year,
        rf"(?<![\d.,/-])(?P<y>{Y}) ?(?:-|–|—) ?(?P<y2>{Y}|\d\d(?= ?[,;.)]))(?!\d|[.,/]\d| ?%)",
        ("(⟦2015-2021⟧) là", "⟦2017-2018⟧, mỗi"),
        ("2015-2016%", "2.015-2.016"),
        opens="#4-–—# #4·-_–_—",
    ),
    _rule(
        "year",
        _read_year,
        rf"\b(?:năm|Năm|năm học|niên độ|index|pci|papi|sipas|dti|tết(?: (?:nguyên đán|dương lịch|âm lịch|cổ truyền))?) ?(?P<y>{Y}|\d{{3}}(?= ?(?:$|[.,;)])))(?!\d|[.,]\d| ?%)",
        ("⟦năm 2018⟧ biên", "⟦Năm 2019⟧", "⟦Tết Nguyên đán 2021⟧ công"),
        ("năm 20", "năm 2.018"),
        opens="tết năm/#_học niên/độ index/# pci/# papi/# sipas/# dti/# index pci papi sipas dti",
    ),
    _rule(
        "bare_year",
        _read_year,
        r"(?<![\w.,/-]|\d )(?P<y>(?:19[4-9]|20[0-4])\d)(?![\w%]|[.,/]\d| ?(?:%|- ?\d)| (?:hồ|người|thủ|văn|đồng|triệu|tỷ|nghìn|ngàn|lượt|đơn|cán|công|viên|giáo|học|trường|hộ|tài|phiếu|doanh|xã|phường|tổ|m2|km|ha|tấn|kg|USD|chỉ tiêu|biên(?! chế (?:của|còn|sẽ|cả|toàn)\b)|lao|nhiệm|giấy|dịch|bộ|ý|tin|thành viên|điểm|vụ|quyết|bản|máy))",
        ("thời kỳ đổi mới ⟦1986⟧ gồm", "so với ⟦2017⟧.", "(⟦2015⟧)", "đến ⟦2021⟧ biên chế của tỉnh còn"),
        ("2018 hồ sơ", "2.018", "1955 thủ tục", "2019 người"),
        opens="#4",
    ),
    _rule(
        "relative_year",
        _read_relative,
        r"\b(?:năm (?:nay|ngoái|trước|qua|kia|tới|sau|tiếp theo)|cùng kỳ(?: năm (?:trước|ngoái))?)\b",
        ("so với ⟦năm ngoái⟧.", "⟦năm nay⟧,"),
        ("năm 2019", "năm người"),
        opens="năm/nay_ngoái_trước_qua_kia_tới_sau_tiếp cùng/kỳ",
    ),
    _rule(
        "placing_span",
        _placing,
        rf"\b(?:(?!\d)(?:trong(?: vòng)?+|sau|qua|suốt|hơn|gần|khoảng|cách đây|trước|cho|kỷ niệm|kế hoạch|tổng kết|sơ kết|chiến lược|chi|của|cả|giữa) )*+(?<![\d.,/-])(?<!\b(?:chậm nhất|không quá|tối đa|thứ|hạng|vị trí|top|tốp) )(?P<span>\d{{1,2}}) (?:năm|tháng|tuần|ngày|thập kỷ|nhiệm kỳ|quý) (?:qua|vừa qua|gần đây|gần nhất|trước|trở lại đây|liên tiếp|liền|liên tục|nay(?! (?:chỉ|còn|giảm|rút|được|là|mất|xuống))|đầu (?:tiên|nhiệm kỳ)|sau(?: khi| đó)?|tới|tiếp theo|triển khai|thực hiện|mở rộng|thành lập|đổi mới|xây dựng|hoạt động|thi hành|thí điểm|vận hành|áp dụng|(?=\(?{Y})|(?=và {Y}))",
        ("trong ⟦3⟧ năm qua,", "⟦4⟧ năm qua, quận", "sau ⟦2⟧ năm triển khai", "⟦3⟧ năm liên tiếp"),
        ("đủ 20 năm trở lên", "15 ngày làm việc", "3 năm kể từ ngày", "2 tháng lương", "chậm nhất 15 ngày sau khi chấm", "xếp thứ 19 năm 2020"),
        opens="trong/# sau/#_gần_hơn qua/# suốt/#_hơn hơn/# gần/# khoảng/# cách/đây trước/# trong/vòng_suốt cho/# kỷ/niệm kế/hoạch tổng/kết sơ/kết chiến/lược chi/# của/# cả/# giữa/# #2·năm_tháng_tuần_ngày_thập_nhiệm_quý",
    ),
    _rule(
        "placing_after",
        _placing,
        r"\b(?:sau|qua|suốt|ước|lũy kế|luỹ kế|sơ kết|tổng kết|kỷ niệm|cách đây) (?:hơn |gần |khoảng )?(?P<span>\d{1,3}) (?:năm|tháng|tuần|ngày|thập kỷ)(?! (?:làm việc|công|kể|trở|tuổi|lương))(?= ?[,\p{L}]|(?<=năm)$)(?<!\b(?:hẹn|trả|cấp|nhận|giải quyết|xử lý|hoàn tất|xong|công bố|niêm yết|hiệu lực|trả lời)(?: \p{L}++){0,4} sau \d{1,3} (?:ngày|tuần))",
        ("sau ⟦3⟧ năm còn thấp", "Kết quả, qua ⟦9⟧ tháng, Ủy", "sơ kết ⟦5⟧ năm thi hành", "giảm 40 xã sau ⟦6⟧ năm", "cây rau ước ⟦6⟧ tháng gieo", "lũy kế ⟦9⟧ tháng kiểm tra"),
        ("15 năm", "sau 5 ngày làm việc", "hẹn trả kết quả sau 3 ngày, sớm", "sẽ được công bố sau 45 ngày, thí sinh"),
        opens="sau/#_hơn_gần_khoảng ước/# lũy/kế luỹ/kế qua/#_hơn_gần_khoảng suốt/#_hơn_gần_khoảng sơ/kết tổng/kết kỷ/niệm cách/đây",
    ),
    _rule(
        "span_of_years",
        _placing,
        rf"(?<![\d.,/-])(?<!\b(?:thứ|hạng|vị trí|top|tốp) )(?P<span>\d{{1,2}}) năm,? ?\(?(?=(?:giai đoạn )?\(?(?:từ )?(?:năm )?{Y})",
        ("cho ⟦6⟧ năm (2015-2021)", "trong ⟦2⟧ năm 2017 và 2018", "⟦5⟧ năm 2011-2015"),
        ("5 năm tù", "3 năm kể từ"),
        opens="#2·năm",
    ),
    _rule(
        "each_span",
        _placing,
        r"\b(?:bình quân|trung bình|tính bình quân|mỗi) (?P<span>0?1) (?=(?:năm|tháng|ngày|quý|tuần|người|đơn vị|xã|hồ sơ)\b)",
        ("bình quân ⟦1⟧ năm phải", "trung bình ⟦01⟧ tháng"),
        ("bình quân 1,5 giờ", "1 năm"),
        opens="bình/quân trung/bình tính/bình mỗi/#",
    ),
    _rule(
        "within_span",
        _placing,
        r"\btrong vòng (?:hơn |gần |chưa đầy )?(?P<span>\d{1,2}) (?:năm|tháng|tuần|ngày)(?=,| qua| (?:đã|đoàn|thành|tỉnh|huyện|các))",
        ("Trong vòng ⟦1⟧ tháng, đoàn", "trong vòng ⟦5⟧ năm qua"),
        ("trong vòng 3 năm kể từ", "trong vòng 15 ngày làm việc"),
        opens="trong/vòng",
    ),
    _rule(
        "nth_year",
        _placing,
        r"\b(?:năm|tháng|ngày|tuần|quý|lần) thứ (?P<span>\d{1,3}|hai|ba|tư|năm|sáu|bảy|tám|chín|mười)(?!\w)(?: liên tiếp)?",
        ("năm thứ ⟦11⟧ liên tiếp", "năm thứ ⟦hai⟧ liên tiếp"),
        ("xếp thứ 5", "thứ 11"),
        opens="năm/thứ tháng/thứ ngày/thứ tuần/thứ quý/thứ lần/thứ",
    ),
    _rule(
        "duration_of_campaign",
        _placing,
        r"\b(?:chiến dịch|đợt cao điểm|(?<!\b(?:trước|với|vượt|chậm) )kế hoạch|chương trình|cao điểm|phong trào) (?P<span>\d{1,3}) (?:ngày|năm|tháng)(?: đêm)?",
        ("chiến dịch ⟦60⟧ ngày", "kế hoạch ⟦5⟧ năm"),
        ("kế hoạch 5 nội dung", "60 ngày", "về đích trước kế hoạch 15 ngày"),
        opens="chiến/dịch đợt/cao kế/hoạch chương/trình cao/điểm phong/trào",
    ),
    _rule(
        "weekday",
        _date_only,
        r"(?<=(?:\p{Ll}|\b)Thứ )(?P<span>[2-7])(?= ?,| ngày| ?\(| và thứ| hàng)|\bthứ (?P<span>[2-7])(?= ?(?:, ngày|ngày|hàng tuần|và thứ|, thứ|đến thứ|tuần))",
        ("Thứ ⟦2⟧, Ngày", "sáng thứ ⟦5⟧ hàng tuần"),
        ("xếp thứ 2", "thứ 5/63"),
        flags=0,
        opens="thứ/# #2, #2( #2·(_,_ngày_và_hàng",
    ),
    _rule(
        "clock",
        _clock,
        r"(?<![\d.,/])(?:[01]?\d|2[0-4])(?: ?(?:h|giờ) ?(?:kém )?[0-5]\d(?: ?(?:phút|’|'))?|:[0-5]\d(?::[0-5]\d)?|h(?!\w))(?!\d| ?%)",
        ("⟦8h30⟧ ngày", "⟦14:05⟧", "⟦7 giờ 30⟧ sáng", "lúc ⟦8 giờ kém 15⟧,", "⟦2:00:00⟧ CH"),
        ("8 giờ làm việc", "12:345", "20 hồ sơ"),
        opens="#2hH: #2·giờ_h",
    ),
    _rule(
        "clock_hour",
        _clock,
        r"\b(?:lúc|vào|đến|từ|trước|khoảng|sau|hồi|tới) (?P<span>[01]?\d|2[0-4])(?: giờ|h|g)(?= ?(?:[,.;)-]|ngày|sáng|chiều|trưa|tối|đêm|đến|hôm|$|cùng))",
        ("lúc ⟦9⟧ giờ ngày", "đến ⟦17⟧h,", "tính đến ⟦9⟧ giờ ngày"),
        ("tiết kiệm 8 giờ", "đến 20 giờ làm"),
        opens="lúc/# vào/# đến/# từ/# trước/# khoảng/# sau/# hồi/# tới/#",
    ),
    _rule(
        "around_the_clock",
        _clock,
        r"(?<![\d.,/])24 ?/ ?(?:7|24)(?![\d%]|[.,]\d)(?= ?(?:[,.;)”\"]|giờ|ngày|và|để|$|\p{Ll}))(?! (?:sở|quận|tỉnh|UBND|HĐND|[ủu][ỷy]|huyện|xã|phường|thôn|ấp|khu|tổ|đơn|bộ|hồ|thủ|phòng|trường|trạm|chi|cơ|thành|trung tâm|tiêu|chỉ|nhiệm|dịch))",
        ("hỗ trợ ⟦24/7⟧.", "trực ⟦24/24⟧ giờ"),
        ("24/24 quận", "24/7 sở", "24/24 ủy ban nhân dân", "24/24 phòng chuyên môn"),
        opens="24",
    ),
    _rule(
        "decade",
        _placing,
        r"\b(?:thập (?:niên|kỷ)|những năm|thế kỷ|thế kỉ|thứ kỷ) (?:thứ )?(?P<span>\d{1,4})(?!\d|[.,]\d| ?%)",
        ("thập niên ⟦90⟧ của", "thế kỷ ⟦21⟧"),
        ("những năm qua 20", "90 năm"),
        opens="thập/niên_kỷ những/năm thế/kỷ_kỉ thứ/kỷ",
    ),
)


RULE_SET = RuleSet(RULES)


def find_times(text: str, start: int = 0, end: int | None = None, folded: str | None = None) -> list[Mention[Temporal]]:
    """Return the calendar expressions of `text[start:end]`, leftmost-longest; offsets into `text`.

    `folded` is `fold(text)`, made here where it is not given: give it when a text is read sentence by sentence.
    """
    return RULE_SET.find_all(text, fold(text) if folded is None else folded, start, len(text) if end is None else end)
