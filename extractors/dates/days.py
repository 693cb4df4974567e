"""Days of the calendar, alone and from one to another: `ngày 15/5/2018`, `12 tháng 10`, `từ ngày 21/7 đến 20/8/2021`."""

from __future__ import annotations

from extractors.dates.temporal import (
    AFTER_NUMBER,
    DOTTED_END,
    DOTTED_OPEN,
    MONTH_NAME,
    NUMBER_END,
    SEP,
    D,
    M,
    Temporal,
    Y,
    month_number,
    only_date,
    time_rule,
    whole_number,
)
from extractors.records import PeriodKind, Reason
from extractors.rules import Match, Rule, compile_pattern, opens_each

DAY_WORD = (
    r"(?:ngày|hôm|sáng|trưa|chiều|tối|đêm|mồng|mùng|hôm nay|hôm qua|hôm nay,? ngày|sáng nay|chiều nay|tuần|sáng ngày|chiều ngày|tối ngày"
    r"|sáng nay ngày)"
)
CUE = (
    r"(?:từ|đến|tới|trước|sau|vào|kể từ|bắt đầu|hết|qua|tính đến|nay|dịp|trong|ra ngày|và|đợt|lúc|hiệu lực|hạn|phiên|chậm nhất|ngày"
    r"|thứ (?:\p{L}++|[2-7](?=, \d))|chủ nhật|lễ|hôm|thời điểm)"
)
AND_DAY = r"(?:(?<=\b(?:ngày|hôm|sáng|trưa|chiều|tối|đêm|dịp|lễ) \d{1,2}[/-]\d[^.;]{0,60})và)"  # after another day alone: ranks and shares stand so too
DAYS, CUES = "ngày hôm sáng trưa chiều tối đêm mồng mùng tuần", "từ đến tới trước sau vào hết qua nay dịp trong và đợt lúc hạn phiên lễ"
DAY_PAIRS = "ngày/mồng_mùng hôm/nay_qua sáng/nay_ngày chiều/nay_ngày tối/ngày"


THING = compile_pattern(  # what is counted by a few, and does nothing on a day
    r" (?:khúc|thửa|chuyến|vị trí|cửa|trang|tầng|lượt|bước|cái|chiếc|cây|căn|bài|suất|vé|câu|bàn|cuộc|con|gia đình|hộ(?! khẩu)|mét|phân"
    r"|thùng|bao|chai|túi|giường|ghế|toa|m|cm|mm|phiếu|mẫu|loại|bản|tờ|cuốn|tập|môn|tiết|ca|bữa|khâu|điểm|món|gian|dãy|đầu|quả|trái|hộp|gói|lít|kg|gam"
    r"|lạng|viên|lá|hạt|bông|tiếng"
    r"|phó|cấp phó|lãnh đạo|cán bộ|công chức|viên chức|chuyên viên|nhân viên|giáo viên|bác sĩ|học sinh|biên chế)\b"
)


def _read_day(match: Match) -> Temporal | None:
    groups = match.groupdict()
    day, month = int(groups["d"]), month_number(groups["m"])
    if month is None or not 1 <= month <= 12:
        return None
    if day < month and "/" not in match[0] and THING.match(match.string, match.end()):
        return None  # `giữ từ 3-4 vị trí`
    year = whole_number(groups.get("y"))
    if year is not None and year < 100:
        year += 2000 if year < 70 else 1900
    return Temporal(Reason.DATE, PeriodKind.DAY, year, None, (month, day), (month, day))


def _read_day_range(match: Match) -> Temporal | None:
    day, month, year = int(match["d"]), whole_number(match["m"]), whole_number(match["y"])
    last_month, last_day = int(match["m2"]), int(match["d2"])
    first_month = month or last_month
    begin = whole_number(match.groupdict().get("y1"))
    return Temporal(
        Reason.DATE, PeriodKind.RANGE, begin or year, year, (first_month, day), (last_month, last_day)
    )


DAYS_OF_CALENDAR: tuple[Rule[Temporal], ...] = (
    time_rule(
        "day_words",
        _read_day,
        rf"(?:(?!\d)\b(?P<word>{DAY_WORD}) )?(?:mồng |mùng )?(?<![\d.,/-])(?P<d>{D}) tháng (?P<m>{M}|(?!năm {Y}){MONTH_NAME})(?!\w|[.,]\d{{3}}(?!\d))"
        rf"(?: ?(?:,|/|-|năm)? ?(?:năm )?(?P<y>{Y})(?!\d)|(?(word)|(?<=\d)(?= ?(?:[.,;:)]|$))))",
        ("⟦ngày 06 tháng 3 năm 2020⟧ công", "trước ⟦30 tháng 4⟧.", "⟦12 tháng 10 năm 2017⟧", "⟦ngày mồng 5 tháng 9⟧", "⟦10 Tháng Ba 2020⟧"),
        ("15 tháng lương", "trong 3 tháng 5 hồ sơ", "lũy kế 10 tháng 3.798,2 tỷ đồng"),
        opens=f"{opens_each(DAYS, '#/tháng')} {DAY_PAIRS} #2·tháng",
    ),
    time_rule(
        "day_full",
        _read_day,
        rf"(?:(?!\d)\b{DAY_WORD} )?(?<![\d.,/-])(?P<d>{D})(?P<mark>{SEP})(?P<m>{M})(?:(?P=mark)| ?/ ?(?={Y}))(?P<y>{Y}|\d\d(?![\d/%]))"
        r"(?!\d| ?%|/ ?[A-ZĐ])",
        ("⟦ngày 15/5/2018⟧)", "⟦12.3.2019⟧", "⟦30-6-2024⟧", "⟦3/3/17⟧"),
        ("1.200.345 hồ sơ", "12/15/2018", "192.168.1.1"),
        opens=f"{opens_each(DAYS, '#/#_')} {DAY_PAIRS} #2-/.#2",
    ),
    time_rule(
        "day_iso",
        _read_day,
        rf"(?<![\w.,/-])(?P<y>{Y})(?P<mark>[-/])(?P<m>{M})(?P=mark)(?P<d>{D})(?!(?!T\d\d:)[\w%-]|[.,/]\d)",
        ("⟦2020-06-05⟧.", "⟦2022-11-30⟧T08:15:00", "ngày ⟦2024-12-31⟧", "⟦2016/10/02⟧ gồm"),
        ("2021-2025", "2020-13-05", "2020/10-05"),
        opens="#4-/#2",
    ),
    time_rule(
        "day_span",
        _read_day_range,
        rf"(?:(?!\d)\b(?P<word>(?:từ )?(?:{DAY_WORD}|{CUE})) )?(?<![\d.,/])(?=[\d/. ]++[-–đt])(?P<d>{D})"
        rf"(?:{SEP}(?P<m>{M})(?:{SEP}(?P<y1>{Y}))?)? ?(?:-|–|đến|tới|đến ngày|đến hết ngày) ?(?:ngày )?(?P<d2>{D})(?: ?/ ?|(?(word)\.|(?!)))"
        rf"(?P<m2>{M})(?: ?/ ?(?P<y>{Y}))?{NUMBER_END}(?! ?(?:triệu|tỷ|tỉ|nghìn|điểm|lần|km|ha|tấn|người|tuổi))",
        ("⟦17 - 21/10⟧.", "(⟦từ ngày 13-19.3⟧)", "⟦1/7-26/11/2025⟧", "⟦từ ngày 21/7 đến 20/8/2021⟧", "⟦15/12/2023 đến 14/3/2024⟧"),
        ("70-80% hồ sơ", "1-2 lần", "3-5/63 tỉnh", "từ 3-4.5 triệu"),
        opens=(
            f"{opens_each(f'{DAYS} {CUES} thứ', '#/#__đến_tới')} {DAY_PAIRS} {opens_each(CUES, 'ngày')} từ/mồng_mùng_sáng_chiều"
            " kể/từ bắt/đầu tính/đến ra/ngày hiệu/lực thứ/ngày chủ/nhật thời/điểm #2-– #2/.#2 #2·đến_tới_-_–"
        ),
    ),
    time_rule(
        "day_span_words",
        _read_day_range,
        rf"\b(?P<word>(?:từ )?(?:các )?ngày )?(?:từ )?(?<![\d.,/-])(?P<d>{D})(?P<m>(?!))? ?(?:-|–|đến|tới|đến hết) ?(?:ngày )?"
        rf"(?P<d2>{D}) tháng (?P<m2>{M})(?![\w%]|[.,/-]\d)(?:(?:,? năm |/| )(?P<y>{Y})(?!\d)|(?(word)|(?= ?(?:[.,;:)]|$))))",
        ("⟦từ ngày 10 đến ngày 13 tháng 7 năm 2023⟧,", "⟦13 - 15 tháng 10 năm 2017⟧", "⟦10-13 tháng 7⟧."),
        ("từ 3 đến 6 tháng 12 ngày", "10-13 tháng", "từ 3 đến 6 tháng"),
        opens="từ/#_ngày ngày/# các/ngày #2-– #2·-_–_đến_tới",
    ),
    time_rule(
        "day_short",
        _read_day,
        rf"(?:\b(?:{DAY_WORD}|(?!và \d){CUE}|{AND_DAY}),? (?:ngày )?)(?P<d>{D}) ?[-/] ?(?P<m>{M}){NUMBER_END}(?! ?[-/] ?\d{{4}})"
        r"(?! ?(?:tỉnh|bộ|sở|xã|phường|huyện|hồ sơ|thủ|đơn|cơ quan|người|địa|nhiệm|chỉ|tiêu|văn|triệu|tỷ|nghìn|ngàn|đồng|lần|điểm|km|ha|kg"
        r"|mục tiêu|kế hoạch|tổng|dự toán|dân|diện tích|vốn|doanh|lượng|nhu cầu|thị phần|tấn|tuổi|năm (?!19|20|nay|ngoái|trước)|tháng|tuần|ngày|giờ|phút|giây"
        r"|tiếng|buổi|số))",
        (
            "⟦Sáng 26/10⟧, thảo", "sáng ⟦thứ 6, 22/9⟧, xã", "⟦hôm nay 24-5⟧, mang", "⟦Từ 16/12⟧, tổ", "⟦trước ngày 30/10⟧.", "⟦chậm nhất 30/11⟧ khắc", "⟦chiều 12/1⟧,",
            "tại ⟦thời điểm 1/9⟧, các",
        ),
        (
            "và 45/63 địa phương", "cao nhất 9/10, thấp nhất 5/12.", "xếp 6/10 về thuế và 8/10 trong hiệu quả", "là 3/4 thủ tục",
            "từ 5-7 phường", "giữ từ 3-4 vị trí", "từ 8-12 quả/thùng", "có tới 6-7 phó giám đốc", "đến 10/12 xã", "chưa tới 1/4 mục tiêu", "lên đến 1/2 tổng chi", "trong 1-3 giây", "trong 3-5 ngày",
        ),
        opens=(
            f"{opens_each(f'{DAYS} {CUES}', '#/#_')} {DAY_PAIRS} {opens_each(CUES, 'ngày')} kể/từ bắt/đầu tính/đến ra/ngày hiệu/lực"
            " chậm/nhất thứ chủ/nhật thời/điểm"
        ),
    ),
    time_rule(
        "day_alone",  # more days than the year has months: no part of a whole
        _read_day,
        rf"(?<=\b(?:là|lễ|hạn|hẹn|dịp|hôm|họp) |\()(?P<d>1[3-9]|2\d|3[01])/(?P<m>{M})(?= ?(?:[.;)]|$))",
        ("hạn cuối là ⟦28/9⟧.", "gặp mặt dịp lễ ⟦22/12⟧;", "hạn ⟦20/11⟧."),
        ("kết quả là 7/9.", "tỷ lệ là 15/20.", "đạt 15/12.", "hạn 20/11 hồ sơ"),
        opens="#2/#2",
    ),
    time_rule(
        "day_named",
        _read_day,
        rf"(?<!\b(?:mỗi|một|hàng|hằng) )\bngày (?P<d>{D})(?: ?[-/] ?|\.)(?P<m>{M}){NUMBER_END}(?! ?[-/] ?\d{{4}})",
        ("hết ⟦ngày 20/6⟧ đơn vị", "⟦ngày 5-9⟧ trường", "⟦ngày 24.1⟧,"),
        ("mỗi ngày 15/10 hồ sơ", "ngày 20/60"),
        opens="ngày/#/#_",
    ),
    time_rule(
        "day_is",  # which day it is: `ngày khai mạc là 12/9`
        _read_day,
        rf"\b(?:ngày(?: \p{{L}}++){{1,5}} (?:là|vào|rơi vào)|hạn(?: \p{{L}}++){{0,3}} là)(?: ngày)? (?P<d>{D}) ?[-/] ?(?P<m>{M}){NUMBER_END}(?! ?[-/] ?\d{{4}})"
        r"(?= ?(?:[,.;:)]|$)| (?:và|nhưng|song|còn|nên|thì)\b)",
        ("⟦ngày khai giảng là 5/9⟧, các", "⟦ngày có hiệu lực là 1-7⟧ nhưng", "⟦hạn chót là 15/10⟧."),
        ("ngày công chuẩn là 22/26 ngày", "hạn mức là 3/4 lương", "trong ngày đầu tỷ lệ là 45/63 xã"),
        opens="ngày hạn",
    ),
    time_rule(
        "day_dotted",
        _read_day,
        rf"\b(?:(?:{DAY_WORD}|hôm (?:qua|kia|trước)|khuya|(?:sáng|trưa|chiều|tối|đêm) (?:nay|qua)|chủ nhật|rạng sáng),? {AFTER_NUMBER}(?P<d>{D})\.(?P<m>{M}){NUMBER_END}{DOTTED_OPEN}"
        rf"|(?:từ|đến|tới|trước|sau|hết|qua|chậm nhất|ngày \d{{1,2}} (?:và|đến)) {AFTER_NUMBER}(?P<d>{D})\.(?P<m>{M}){NUMBER_END}{DOTTED_END})",
        ("⟦Sáng 7.7⟧, HĐND", "⟦hôm qua 6.8⟧, sở", "⟦Từ 1.7⟧, mức", "⟦trước 30.6⟧, xã", "⟦Tối 5.11⟧ có", "⟦từ 1.7⟧ đến nay"),
        ("chỉ số sáng 7.7 điểm", "từ 7.7 triệu", "tăng từ 5.5 lên 6.1", "từ 7.0 đến 7.5, tăng", "đến 8.5 điểm", "từ 2.5%"),
        opens=f"{opens_each(f'{DAYS} từ đến tới trước sau hết qua', '#/#_')} {DAY_PAIRS} hôm/kia_trước sáng/qua trưa/nay chiều/qua tối/nay_qua đêm/nay_qua khuya/#_ chủ/nhật rạng/sáng chậm/nhất ngày/#",
    ),
    time_rule(
        "day_number",
        only_date,
        rf"\b(?<!mỗi )ngày (?:mồng |mùng )?(?P<span>{D})(?![\d%]|[.,]\d| ?(?:%|/|- ?\d)| ?(?:tháng(?! (?:cuối|đầu|sau|cuối cùng)\b)|hồ|người|lần|đồng|giờ|xử))",
        ("ngày ⟦15⟧ hàng tháng", "trước ngày ⟦20⟧ tháng cuối quý.", "đến ngày ⟦20⟧, huyện"),
        ("mỗi ngày 1.000 hồ sơ", "ngày 15/5", "mỗi ngày 7 công chức tiếp dân"),
        opens="ngày/#_mồng_mùng",
    ),
)
