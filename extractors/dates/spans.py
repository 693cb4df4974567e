"""Months, quarters, years and terms that a figure can be about: `quý IV/2023`, `6 tháng đầu năm`, `nhiệm kỳ 2016-2021`."""

from __future__ import annotations

from extractors.dates.temporal import (
    MONTH_COUNTS,
    MONTH_NAME,
    NUMBERS,
    ROMAN,
    SEASON,
    Temporal,
    Y,
    month_number,
    time_rule,
    week_of,
    whole_number,
)
from extractors.records import PeriodKind, Reason
from extractors.rules import Match, Rule


def _read_month(match: Match) -> Temporal | None:
    month = month_number(match["m"])
    if month is None or not 1 <= month <= 12:
        return None
    reason, year, last = Reason.DATE if match["edge"] else Reason.PERIOD, whole_number(match["y"]), whole_number(match["m2"])
    if last is not None and month < last:
        return Temporal(reason, PeriodKind.RANGE, year, None, (month, 1), (last, 31))
    return Temporal(reason, PeriodKind.MONTH, year, None, (month, 1), (month, 31))


def _read_quarter(match: Match) -> Temporal | None:
    quarter = ROMAN[match["q"].lower()]
    last = ROMAN[(match["q2"] or match["q"]).lower()]
    kind = PeriodKind.QUARTER if last == quarter else PeriodKind.RANGE
    return Temporal(Reason.PERIOD, kind, whole_number(match["y"]), None, (3 * quarter - 2, 1), (3 * last, 31))


def _read_months(match: Match) -> Temporal | None:
    raw = match["n"].lower()
    count = int(raw) if raw.isdigit() else MONTH_COUNTS.get(raw)
    if count is None or not 1 < count < 12:
        return None
    kind = PeriodKind.HALF if count == 6 else PeriodKind.MONTHS
    year = whole_number(match["y"])
    if match["last"]:
        return Temporal(Reason.PERIOD, kind, year, None, (13 - count, 1), (12, 31))
    return Temporal(Reason.PERIOD, kind, year, None, (1, 1), (count, 31))


def _read_year(match: Match) -> Temporal | None:
    first, last = int(match["y"]), whole_number(match.groupdict().get("y2"))
    if last is None:
        return Temporal(Reason.PERIOD, PeriodKind.YEAR, first)
    if last < 100:
        last += first // 100 * 100
    if last <= first or last - first > 60:
        return None
    kind = PeriodKind.TERM if "nhiệm kỳ" in match[0].lower() else PeriodKind.RANGE
    return Temporal(Reason.PERIOD, kind, first, last)


def _read_week(match: Match) -> Temporal | None:
    days = week_of(int(match["y"]), int(match["w"]))
    if days is None:
        return None
    first, last = days
    return Temporal(Reason.PERIOD, PeriodKind.RANGE, first.year, last.year, (first.month, first.day), (last.month, last.day))


def _read_relative(match: Match) -> Temporal | None:
    words = match[0].lower()
    shift = -2 if "kia" in words else -1 if any(w in words for w in ("ngoái", "trước", "qua")) else 1 if "tới" in words or "sau" in words else 0
    return Temporal(Reason.PERIOD, PeriodKind.YEAR, relative=shift)


NUMBER = r"(?:1[0-2]|0?[1-9])"
TOLD = rf"/{Y}| năm {Y}| (?:tới|này|vừa qua|hàng năm|hằng năm)\b"
MORE_MONTHS = (
    rf"(?:(?:, {NUMBER}){{0,5}}?(?:,? (?:và|hoặc) (?P<m2>{NUMBER})(?=[,;:.)”\"]*(?:\s|$)|{TOLD})|, (?P<m2>{NUMBER})(?={TOLD}))"
    rf"| ?[-–] ?(?P<m2>{NUMBER})(?=[ ,;:.)](?!\d)|$|{TOLD}))?"
)

SPANS: tuple[Rule[Temporal], ...] = (
    time_rule(
        "months_of_year",
        _read_months,
        r"\b(?:(?:trong|qua|sau|kết quả) )?(?<![\d.,/-])(?P<n>0?[2-9]|1[01]|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|mười một) tháng"
        rf"(?: (?:đầu|(?P<last>cuối)|vừa qua|qua|của)(?: năm)?|(?= (?:năm )?{Y})|(?= năm\b)|(?<=\b(?:kết quả|sơ kết|tổng kết|báo cáo|kiểm điểm|đánh giá)(?: (?:kết quả|công tác|công việc|tình hình|nhiệm vụ|hoạt động)){{0,2}} \d?\d tháng)(?=[:;,])|(?<=mới \d?\d tháng)(?= đã )|(?<=(?:^|\n)(?:bảng|biểu|phụ lục|tổng hợp|tình hình|kết quả|báo cáo|số liệu)\b[^\n;:,]{{1,160}}(?<!\b(?:còn|trong|từ|đến|dưới|trên|hơn|xuống|lên|là|gần|thêm|nghỉ)) \d?\d tháng)(?= ?(?:\(|:?(?:\n|$))))(?: (?:năm )?(?P<y>{Y})(?!\d))?(?: năm(?! \d))?"
        rf"|\b(?:(?:trong|qua|sau|kết quả) )?(?<![\d.,/-])(?P<n>0?[2-9]|1[01]) tháng ?/ ?(?P<last>(?!))?(?P<y>20[0-6]\d)(?!\d|[.,]\d| \p{{L}}++ (?:dân|hồ))",
        (
            "⟦6 tháng đầu năm 2024⟧ và", "⟦9 tháng đầu năm⟧,", "⟦sáu tháng cuối năm⟧", "⟦9 tháng năm 2023⟧", "⟦trong 7 tháng/2017⟧ đạt",
            "nội địa ⟦năm tháng đầu năm⟧ đạt", "báo cáo ⟦kết quả 6 tháng⟧: giải", "Tổng kết công tác ⟦9 tháng⟧, huyện", "mới ⟦9 tháng⟧ đã chi",
            "Bảng 2. Kết quả giải quyết hồ sơ ⟦6 tháng⟧ (ĐVT: hồ sơ)", "Tình hình thu ngân sách ⟦9 tháng⟧",
        ),
        ("Kết quả rút ngắn còn 2 tháng", "Tình hình chậm lương, có nơi 3 tháng", "6 tháng lương", "trong 3 tháng kể từ", "12 tháng đầu năm"),
        opens=(
            f"trong/{NUMBERS} qua/{NUMBERS} sau/{NUMBERS} kết/quả/{NUMBERS} #2·tháng hai/tháng ba/tháng bốn/tháng năm/tháng"
            " sáu/tháng bảy/tháng tám/tháng chín/tháng mười/tháng_một"
        ),
    ),
    time_rule(
        "week",
        _read_week,
        rf"\btuần (?:thứ )?(?P<w>\d\d?)(?: ?/ ?| (?:của )?năm )(?P<y>{Y})(?!\d)",
        ("⟦tuần 41/2021⟧ có", "⟦tuần thứ 7 năm 2019⟧,"),
        ("tuần 60/2021", "tuần 5/11"),
        opens="tuần/#_thứ",
    ),
    time_rule(
        "quarter",
        _read_quarter,
        r"\b(?:quý |(?-i:Q)(?=(?:[1-4]|I{1,3}|IV)[/-](?:19|20)\d\d(?!\d)))(?P<q>IV|III|II|I"
        r"|[1-4])(?: ?(?:-|và|,|đến) ?(?:quý )?(?P<q2>IV|III|II|I|[1-4]))?(?!\w)"
        rf"(?: ?(?:/|-|\.(?=\d)|của năm|năm|, năm)? ?(?P<y>{Y})(?!\d))?",
        ("⟦quý IV/2023⟧.", "⟦quý I năm 2018⟧", "⟦quý 1-2018⟧", "⟦quý II.2019⟧,", "⟦Quý III⟧,", "⟦Q3-2023⟧,"),
        ("quý vị", "quý 15 đơn vị", "Q3/12"),
        opens="quý q1 q2 q3 q4 qi qii qiii qiv",
    ),
    time_rule(
        "term",
        _read_year,
        rf"\b(?:nhiệm kỳ|giai đoạn|thời kỳ|năm học|các năm|những năm|trong (?:hai |ba )?năm|năm|niên khóa) (?:từ (?:năm )?)?(?P<y>{Y})"
        rf"(?: ?(?:-|–|—|đến|và|tới|,) ?(?:năm )?(?P<y2>{Y}|\d\d(?!\d|[.,/%]\d| ?[-–] ?\d| ?%| \p{{L}}))| ?(?:-|–|đến) ?(?:hết )?(?:tháng )?"
        rf"(?:0?[1-9]|1[0-2])[/-]{Y})(?!\d)",
        ("⟦giai đoạn 2016-2020⟧, Hà", "⟦nhiệm kỳ 2016-2021⟧.", "⟦năm học 2023 - 2024⟧", "⟦năm 2017 và 2018⟧", "⟦giai đoạn 2021 - 6/2023⟧, các"),
        ("năm 2019", "giai đoạn 2", "năm 2017, 40-50% hồ sơ"),
        opens="nhiệm/kỳ/#_từ giai/đoạn/#_từ thời/kỳ/#_từ năm/học/#_từ năm/#/#__đến_và_tới năm/từ các/năm/#_từ những/năm/#_từ trong/hai_ba_năm niên/khóa/#_từ",
    ),
    time_rule(
        "season",
        _read_year,
        rf"\b{SEASON} (?P<y>{Y}) ?/ ?(?P<y2>{Y})(?!\d)",
        ("sản lượng ⟦niên vụ 2014/2015⟧ đạt", "⟦năm học 2020/2021⟧,"),
        ("vụ 1201/2010", "năm 2019/12"),
        opens="niên/vụ/#_khóa_độ vụ/#_mùa mùa/#_vụ_giải năm/học/# năm/tài/chính năm/#/#_",
    ),
    time_rule(
        "month",
        _read_month,
        r"\b(?P<edge>(?:cuối|đầu|giữa|hết|trước|sau|từ|đến) (?:hết |cuối |đầu )?)?(?:trong |của )?(?:(?<!\d )(?<!\b(?:mỗi|từng) )tháng "
        r"|(?-i:T)(?=(?:0?[1-9]|1[0-2])[/-](?:19|20)\d\d(?!\d)))"
        rf"(?P<m>1[0-2]|0?[1-9]|{MONTH_NAME}(?= (?:năm |vừa|qua|này|tới)| ?/)){MORE_MONTHS}(?![\d%]|[.,](?!{Y})\d| ?%| (?:lần(?! (?:đầu|thứ|này|gần))|buổi|phiên)\b)"
        rf"(?: ?(?:/|-|,? ?năm|\.)? ?(?P<y>{Y})(?![\d%])| năm (?P<y>\d{{3,4}})(?!\d)| ?(?:/|-) ?(?P<d2>\d\d?)(?!\d))?",
        ("⟦tháng 11⟧ này", "⟦tháng 9 và 10⟧, toàn huyện", "⟦tháng 7, 8, 9/2024⟧ có", "⟦tháng 5-6⟧ hằng năm", "⟦tháng 6/2024⟧", "⟦tháng 4 năm 2009⟧", "⟦cuối tháng 4⟧, Bộ", "⟦tháng 12 2023⟧", "⟦hết tháng 4.2018⟧, xuất", "⟦T9/2023⟧,"),
        ("tháng 15", "mỗi tháng 20%", "tháng 2,5", "tháng 15, 3 xã", "mỗi tháng 1 lần", "một tháng 2 buổi"),
        opens=(
            "t1 t2 t3 t4 t5 t6 t7 t8 t9 t10 t11 t12 t01 t02 t03 t04 t05 t06 t07 t08 t09"
            " cuối/tháng đầu/tháng giữa/tháng hết/tháng_cuối_đầu trước/tháng_hết_cuối_đầu sau/tháng_hết_cuối_đầu"
            " từ/tháng_hết_cuối_đầu_trong_của đến/tháng_hết_cuối_đầu trong/tháng của/tháng tháng"
        ),
    ),
    time_rule(
        "year_span",
        _read_year,
        rf"(?<![\d.,/-])(?P<y>{Y}) ?(?:-|–|—) ?(?P<y2>{Y}|\d\d(?= ?[,;.)]))(?!\d|[.,/]\d| ?%)",
        ("(⟦2015-2021⟧) là", "⟦2017-2018⟧, mỗi"),
        ("2015-2016%", "2.015-2.016"),
        opens="#4-–—# #4·-_–_—",
    ),
    time_rule(
        "year",
        _read_year,
        r"\b(?:năm|Năm|năm học|niên độ|index|pci|papi|sipas|dti|tết(?: (?:nguyên đán|dương lịch|âm lịch|cổ truyền))?) ?"
        rf"(?P<y>{Y}|\d{{3}}(?= ?(?:$|[.,;)]))|\d{{1,4}}(?= (?:trước|sau) công nguyên\b))(?!\d|[.,]\d| ?%)",
        ("⟦năm 2018⟧ biên", "⟦Năm 2019⟧", "⟦Tết Nguyên đán 2021⟧ công", "⟦năm 12⟧ sau Công nguyên"),
        ("năm 20", "năm 2.018"),
        opens="tết năm/#_học niên/độ index/# pci/# papi/# sipas/# dti/# index pci papi sipas dti",
    ),
    time_rule(
        "bare_year",
        _read_year,
        r"(?<![\w.,/-]|\d )(?P<y>(?:19[4-9]|20[0-4])\d)(?![\w%]|[.,/]\d| ?(?:%|- ?\d)| "
        r"(?:hồ|người|thủ|văn|đồng|triệu|tỷ|nghìn|ngàn|lượt|đơn|cán|công|viên|giáo|học|trường|hộ|tài|phiếu|doanh|xã|phường|tổ|m2|km2?|ha|tấn"
        r"|kg|USD|chỉ tiêu|biên(?! chế (?:của|còn|sẽ|cả|toàn)\b)|lao|nhiệm|giấy|dịch|bộ|ý|tin|thành viên|điểm|vụ|quyết|bản|máy)\b)",
        ("thời kỳ đổi mới ⟦1986⟧ gồm", "so với ⟦2017⟧.", "(⟦2015⟧)", "đến ⟦2021⟧ biên chế của tỉnh còn", "đến ⟦2030⟧ tinh giản 5%", "đến ⟦2027⟧ hội viên đạt"),
        ("2018 hồ sơ", "2.018", "1955 thủ tục", "2019 người"),
        opens="#4",
    ),
    time_rule(
        "relative_year",
        _read_relative,
        r"\b(?:năm (?:nay|ngoái|trước|qua|kia|tới|sau|tiếp theo)|cùng kỳ(?: năm (?:trước|ngoái))?)\b",
        ("so với ⟦năm ngoái⟧.", "⟦năm nay⟧,"),
        ("năm 2019", "năm người"),
        opens="năm/nay_ngoái_trước_qua_kia_tới_sau_tiếp cùng/kỳ",
    ),
)
