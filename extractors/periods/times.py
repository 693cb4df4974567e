"""Rules of time expressions, read for what they mean: dates and spans, and words without digits (`năm ngoái`, `đến nay`, `cùng kỳ`).

`dates` says which digits are no statistics; these rules read the same language for its meaning. How a sentence uses an
expression is read by `uses`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from extractors.dates.temporal import (
    AFTER_NUMBER,
    BEHIND_MONTH,
    DOTTED_END,
    DOTTED_OPEN,
    MEASURED,
    MONTH_NAME,
    NUMBERS,
    SEASON,
    D,
    M,
)
from extractors.periods import when
from extractors.periods.when import When
from extractors.rules import IGNORECASE, Match, Rule, compile_pattern, opens_each

# fragments: a year near enough to be reported on, the year behind a span, a number of months
Y = r"(?:19[3-9]|20[0-6])\d"
OF_YEAR = rf"(?: ?[/-] ?|,? (?:của )?năm )(?P<y>{Y})(?!\d)"
OF_RELATIVE = r" (?:(?:của )?năm (?P<rel>ngoái|trước|nay|qua|vừa qua|sau|tới)|(?P<rel>vừa rồi|tới(?= ?[,.;)]| (?:đây|tỉnh|huyện|xã|sở|bộ|thành|quận|sẽ|các|phải)\b)))\b"
RECORD = r"\b(?:(?:cao|thấp|lớn|nhỏ|nhiều|ít|mạnh|nhanh|chậm|tốt|sâu|tệ|nặng|kém) nhất|kỷ lục|đầu tiên)(?: (?:trong|của|kể từ))?(?: (?:suốt|vòng|khoảng|gần|hơn|cả))?"  # holds over the years that follow
WHOSE = r"(?:(?:toàn|cả) (?:tỉnh|thành phố|huyện|thị xã|quận|xã|phường|ngành|sở)|tỉnh|thành phố|huyện|thị xã|quận|ngành|đã)"
COUNT = r"(?:0?[2-9]|1[01]|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười một|mười)"


def _rule(
    name: str, read: Callable[[Match], When | None], pattern: str, opens: str, examples: Sequence[str], rejects: Sequence[str]
) -> Rule[When]:
    return Rule(f"time.{name}", compile_pattern(pattern, IGNORECASE), read, [(e, None) for e in examples], rejects, opens)


HOURS, BESIDE = "ngày sáng trưa chiều tối", "ngày nay sáng trưa chiều tối từ đến tới trước sau hết mùng phiên tuần"  # words that a day is written behind

RULES: tuple[Rule[When], ...] = (
    _rule(
        "day",
        when.read_day,
        rf"(?:\b(?:ngày|sáng|trưa|chiều|tối) (?:ngày )?)?(?<![\d.,/-])(?P<d>{D}) ?[-/.] ?(?P<m>{M}) ?[-/.] ?(?P<y>{Y})(?!\d| ?%)",
        f"#2-/.#2 #2·-_/_. {opens_each(HOURS, '#/#_')} {opens_each(HOURS, 'ngày')}",
        ("⟦ngày 15/5/2018⟧)", "⟦12.3.2019⟧", "⟦30-6-2024⟧"),
        ("1.200.345 hồ sơ", "12/15/2018"),
    ),
    _rule(
        "day_words",
        when.read_day,
        rf"\b(?P<word>ngày (?:mồng |mùng )?)?(?<![\d.,/-])(?P<d>{D}) tháng (?P<m>{M}|(?!năm {Y}){MONTH_NAME})(?![\w%])"
        rf"(?:(?:,? năm | ?/ ?| )(?P<y>{Y})(?!\d)|(?(word)|(?!)))",
        "ngày/#/tháng ngày/mồng_mùng #2·tháng",
        ("⟦ngày 06 tháng 3 năm 2020⟧ công", "⟦12 tháng 10 năm 2017⟧", "⟦ngày 5 tháng 9⟧"),
        ("15 tháng lương", "trong 3 tháng 5 hồ sơ"),
    ),
    _rule(
        "day_span",
        when.read_day,
        rf"(?:\bngày )?(?<![\d.,/-])(?P<d>{D}) ?(?:[-–]|đến(?: ngày)?|(?<=\bngày \d{{1,2}} )và) ?(?P<d2>{D})(?: ?/ ?| tháng )(?P<m>{M})"
        rf"(?:(?: ?/ ?|,? năm )(?P<y>{Y}))?(?![\d%/]| ?%)",
        "#2-– #2·-_–_đến_và ngày/#/#__đến_và",
        ("⟦17 - 21/10⟧.", "⟦ngày 10 đến ngày 13 tháng 7 năm 2023⟧,", "⟦1-3/5/2021⟧,", "trong 2 ⟦ngày 20 và 21/11⟧ tại"),
        ("70-80% hồ sơ", "3-5/63 tỉnh", "12 và 13/63 tỉnh"),
    ),
    _rule(
        "day_short",
        when.read_day,
        r"\b(?:ngày|nay|sáng|trưa|chiều|tối|từ|đến|tới|trước|sau|hết|mùng|phiên|tuần|thời điểm) "
        rf"(?P<span>(?:ngày )?(?P<d>{D})(?:[-/]|(?<=\bngày \d{{1,2}})[.])(?P<m>{M}))(?![\d%]|[-/.,]\d| ?%)",
        f"{opens_each(BESIDE, '#/#')} {opens_each(BESIDE, 'ngày')} thời/điểm",
        ("tại thời điểm ⟦1/9⟧, các", "Sáng ⟦26/10⟧, thảo", "hôm nay ⟦24-5⟧, mang", "trước ⟦ngày 30/10⟧.", "Đến ⟦ngày 15.3⟧, sở"),
        ("và 45/63 địa phương", "đạt 3/4 thủ tục", "đến 15.3 điểm"),
    ),
    _rule(
        "day_dotted",
        when.read_day,
        rf"\b(?:(?:nay|sáng|trưa|chiều|tối|đêm|hôm qua|hôm kia|chủ nhật),? {AFTER_NUMBER}(?P<span>(?P<d>{D})\.(?P<m>{M}))(?![\d%]|[-/.,]\d| ?%){DOTTED_OPEN}"
        rf"|(?:từ|đến|tới|trước|sau|hết) {AFTER_NUMBER}(?P<span>(?P<d>{D})\.(?P<m>{M}))(?![\d%]|[-/.,]\d| ?%){DOTTED_END})",
        f"{opens_each('nay sáng trưa chiều tối đêm từ đến tới trước sau hết', '#/#')} hôm/qua_kia chủ/nhật",
        ("Sáng ⟦7.7⟧, HĐND", "hôm qua ⟦6.8⟧, sở", "Đến ⟦1.7⟧, xã", "trước ⟦30.6⟧."),
        ("sáng 7.7 điểm", "từ 7.7 triệu", "từ 5.5 lên 6.1", "từ 7.0 đến 7.5, tăng"),
    ),
    _rule(
        "months",
        when.read_months,
        rf"(?<![\w.,/-])(?:(?P<n>{COUNT}) tháng(?: (?:đầu|(?P<last>cuối))(?: của)? năm)?|(?P<n>nửa) (?:(?:đầu|(?P<last>cuối)) năm|năm (?:đầu|(?P<last>cuối))(?= {Y})))"
        rf"(?:(?<=năm)(?: (?P<y>{Y})(?!\d)| (?P<rel>nay|ngoái|trước|sau|tới)\b)?| năm (?P<rel>nay|ngoái)\b|(?:(?: của)? năm)? (?P<y>{Y})(?!\d)| ?/ ?"
        rf"(?P<y>{Y})(?!\d))",
        "#2·tháng hai/tháng ba/tháng bốn/tháng năm/tháng sáu/tháng bảy/tháng tám/tháng chín/tháng mười/tháng_một nửa/đầu_cuối_năm",
        (
            "⟦6 tháng đầu năm 2024⟧ và", "⟦9 tháng đầu năm⟧,", "⟦sáu tháng cuối năm⟧", "⟦9 tháng năm 2023⟧", "⟦nửa đầu năm 2021⟧",
            "⟦9 tháng năm nay⟧ Bộ",
        ),
        ("6 tháng lương", "trong 3 tháng kể từ", "12 tháng đầu năm"),
    ),
    _rule(
        "months_gone",
        when.read_rolling,
        rf"(?<![\w.,/-])(?<!\b(?:lũy kế|luỹ kế|tính chung|cộng dồn)(?: trong)? )(?P<n>{COUNT}) tháng (?:vừa qua|qua)\b",
        "#2·tháng hai/tháng ba/tháng bốn/tháng năm/tháng sáu/tháng bảy/tháng tám/tháng chín/tháng mười/tháng_một",
        ("⟦9 tháng qua⟧, tỉnh", "Trong ⟦sáu tháng vừa qua⟧, sở"),
        ("6 tháng lương", "những tháng qua", "tính chung 10 tháng qua"),
    ),
    _rule(
        "months_passed",
        when.read_counted,
        r"\b(?:qua|sau(?! (?!sáu|chín)\p{L})|trong|thực hiện|kết quả|ước|lũy kế|luỹ kế|tính chung|cộng dồn|số liệu|báo cáo|đạt|cho (?:biết|hay|thấy)|rằng) "
        rf"(?P<span>(?P<n>{COUNT}) tháng(?P<last>(?!))?)(?P<y>(?!))?(?P<rel>(?!))?"
        r"(?= ?(?:$|[,.;:)|]|đã\b|qua\b|vừa\b|toàn\b|thành phố|tỉnh\b|huyện\b|xã\b|sở\b|các\b|(?:ngành|cơ quan|quận|thị xã|cục|đơn vị|cho thấy)\b"
        r"|(?-i:\p{Lu}\p{Ll})|(?:đạt|ước|tăng|giảm)\b"
        rf"|\L<rounded> \d|(?<=\b(?:lũy kế|luỹ kế|tính chung|cộng dồn) \d\d? tháng )(?:\d|(?!kể\b)\p{{L}})))",
        f"qua/{NUMBERS} sau/{NUMBERS} trong/{NUMBERS} ước/{NUMBERS} đạt/{NUMBERS} thực/hiện/{NUMBERS} kết/quả/{NUMBERS} lũy/kế/{NUMBERS} luỹ/kế/{NUMBERS} tính/chung/{NUMBERS} cộng/dồn/{NUMBERS} số/liệu/{NUMBERS} báo/cáo/{NUMBERS} cho/biết/{NUMBERS} cho/hay/{NUMBERS} cho/thấy/{NUMBERS} rằng/{NUMBERS}",
        ("hồ sơ sau ⟦9 tháng⟧", "Thực hiện ⟦10 tháng⟧", "Tính chung ⟦6 tháng⟧, tổng", "lũy kế ⟦10 tháng⟧ 3.798 tỷ", "Lũy kế ⟦11 tháng⟧ tiếp nhận", "Ông cho biết ⟦10 tháng⟧ ngành thuế thu"),
        ("nghỉ trong 6 tháng lương", "sau 3 tháng kể từ ngày", "bộ máy xã chạy đều sau ba tháng"),
    ),
    _rule(
        "months_run",
        when.read_months,
        rf"(?:(?<=\p{{L}} )(?<!{MEASURED})|(?<=\p{{L}}: )(?=\d++ tháng, )|(?<=\p{{L}}, )(?=\d++ tháng {WHOSE}))(?P<n>0?[2-9]|1[01]) tháng(?P<last>(?!))?(?P<y>(?!))?(?P<rel>(?!))?"
        r"(?= (?:(?:chỉ |mới |vẫn )?(?:ước |đạt)|ước|đạt|bằng|ghi nhận|vượt(?! quá)"
        r"|(?:là|lên)(?= (?:\L<rounded> )?\d(?!\d? tháng))|của (?:tỉnh|cả|toàn|huyện|thành|sở|xã)|(?:tăng|giảm)"
        rf"(?! (?:còn|xuống|lên)))\b|(?<=: \d\d? tháng),|(?<=, \d\d? tháng) {WHOSE}\b)",
        "#2·tháng",
        ("Yên Bái: ⟦8 tháng⟧, thu", "Số vụ cháy ⟦7 tháng⟧ giảm nhẹ", "thu ngân sách ⟦6 tháng⟧ là 12", "hàng thủy sản ⟦8 tháng⟧ đạt", "Về y tế, ⟦7 tháng⟧ toàn huyện"),
        ("thời hạn 6 tháng giảm còn 4", "vay trả góp, 7 tháng không tính lãi", "thêm 3 tháng đạt", "7 tháng lương"),
    ),
    _rule(
        "season",
        when.read_years,
        rf"\b{SEASON} (?P<y>{Y}) ?/ ?(?P<y2>{Y})(?!\d)",
        "niên/vụ_khóa_độ vụ/#_mùa mùa/#_vụ_giải năm/học/# năm/tài/chính năm/#/#_",
        ("sản lượng ⟦niên vụ 2014/2015⟧ đạt", "⟦năm học 2020/2021⟧,"),
        ("vụ 1201/2010", "năm 2019/12"),
    ),
    _rule(
        "week",
        when.read_week,
        rf"\btuần (?:thứ )?(?P<w>\d\d?)(?: ?/ ?| (?:của )?năm )(?P<y>{Y})(?!\d)",
        "tuần/#_thứ",
        ("⟦tuần 41/2021⟧ có", "⟦tuần thứ 7 năm 2019⟧,"),
        ("tuần 60/2021", "tuần 5/11"),
    ),
    _rule(
        "quarter",
        when.read_quarter,
        r"\b(?:quý |(?-i:Q)(?=(?:[1-4]|I{1,3}|IV)[/-](?:19|20)\d\d(?!\d)))(?P<q>IV|III|II|I"
        r"|[1-4])(?: ?(?:-|–|và|,|đến) ?(?:quý )?(?P<q2>IV|III|II|I|[1-4]))?(?!\w)"
        rf"(?:{OF_YEAR}| (?P<y>{Y})(?!\d)|{OF_RELATIVE})?(?!%)",
        "quý q1 q2 q3 q4 qi qii qiii qiv",
        ("⟦quý IV/2023⟧.", "⟦Q1/2024⟧,", "⟦quý I vừa rồi⟧,", "⟦Quý I tới⟧, tỉnh", "⟦quý I năm 2018⟧", "⟦Quý 3⟧,", "⟦quý I và quý II năm 2020⟧"),
        ("quý vị", "quý 15 đơn vị"),
    ),
    _rule(
        "quarters",
        when.read_quarters,
        r"(?<![\w.,/-])(?P<n>hai|ba|2|3) quý (?:đầu|(?P<last>cuối)) năm(?: (?P<y>(?:19|20)\d\d)(?!\d))?",
        "hai/quý ba/quý #2·quý",
        ("⟦hai quý đầu năm 2023⟧,", "⟦3 quý đầu năm⟧,"),
        ("quý đầu năm", "2 quý liền"),
    ),
    _rule(
        "month",
        when.read_month,
        rf"(?:(?<!(?<!\d)\d{{1,2}} )\btháng |\b(?-i:T)(?=(?:0?[1-9]|1[0-2])[/-](?:19|20)\d\d(?!\d)))"
        rf"(?P<m>1[0-2]|0?[1-9]|{MONTH_NAME}(?= (?:năm |vừa|qua|này|tới)| ?/))(?![\d%]|[.,](?!{Y})\d| ?%)"
        rf"(?:{OF_YEAR}| (?P<y>{Y})(?!\d)|[.](?P<y>{Y})(?!\d)|{OF_RELATIVE})?",
        "tháng t1 t2 t3 t4 t5 t6 t7 t8 t9 t10 t11 t12 t01 t02 t03 t04 t05 t06 t07 t08 t09",
        (
            "⟦tháng 11⟧ này", "⟦T9/2023⟧,", "Bộ chỉ số 766 ⟦tháng 8 năm 2025⟧", "⟦tháng 6/2024⟧", "⟦tháng 4 năm 2009⟧",
            "cuối ⟦tháng 4⟧, Bộ", "⟦tháng 12 năm ngoái⟧", "⟦tháng 3 tới⟧, xã",
        ),
        ("tháng 15", "mỗi tháng 20%", "tháng 2,5"),
    ),
    _rule(
        "month_written",
        when.read_month,
        rf"(?<=\b(?:từ|đến|tới|hết|cuối|đầu|giữa|trong|vào|ngày|qua|kỳ) |\d ?[-–] ?|\()(?P<m>{M})/(?P<y>20[0-6]\d)"
        r"(?![\d%/-]|[.,]\d| ?%)(?= ?(?:[,.;:)(]|[-–](?! ?\d{1,3}(?!/|\d))|$)"
        rf"| {BEHIND_MONTH})",
        "#2/#4",
        ("Từ ⟦1/2017⟧ đến nay", "đến ⟦6/2018⟧, xã", "cuối ⟦9/2021⟧, huyện", "(⟦1/2018⟧ - 6/2018)"),
        ("5/2018 hồ sơ", "số 5/2018,", "đạt 12/2020 thủ tục"),
    ),
    _rule(
        "years",
        when.read_years,
        rf"(?:(?!\d)\b(?:giai đoạn|nhiệm kỳ|thời kỳ|năm học|niên khóa|năm) (?:từ )?(?:năm )?)?(?<![\d.,/-])(?P<y>{Y})"
        rf"(?:, (?:năm )?{Y}){{0,5}}+ ?(?:-|–|—|đến|và|tới) ?(?:hết |cuối )?(?:năm )?(?P<y2>{Y}|\d\d(?= ?[,;.)]))(?!\d|[.,/]\d| ?%|-)",
        "giai/đoạn/#_từ_năm nhiệm/kỳ/#_từ_năm thời/kỳ/#_từ_năm niên/khóa/#_từ_năm năm/học/#_từ_năm năm/#/#__đến_và_tới năm/từ #4-–—, #4·-_–_—_đến_và_tới",
        ("⟦giai đoạn 2016-2020⟧, Hà", "⟦nhiệm kỳ 2016-2021⟧.", "(⟦2015-2021⟧) là", "⟦năm 2017 và 2018⟧", "từ ⟦năm 2017 đến năm 2019⟧"),
        ("năm 2019", "giai đoạn 2", "2015-2016%"),
    ),
    _rule(
        "years_listed",
        when.read_years,
        rf"(?:(?!\d)\b(?:năm|các năm) )?(?<![\d.,/-])(?P<y>{Y})(?:, (?:năm )?{Y}){{1,4}}?, (?:năm )?(?P<y2>{Y})(?!, (?:năm )?{Y}|\d|[.,/]\d| ?%| ?[-–])",
        "năm/#/_ các/năm #4,",
        ("trong ba ⟦năm 2016, 2017, 2018⟧, tỉnh", "(⟦2015, 2016, 2017⟧)"),
        ("năm 2016, 2017 tỉnh", "năm 2016, 2017 và 2018", "2.016, 2.017"),
    ),
    _rule(
        "years_paired",
        when.read_years,
        rf"(?:(?<=\b(?:hai|2) )năm|\bcác năm) (?P<y>{Y}), (?:năm )?(?P<y2>{Y})(?!, (?:năm )?{Y}|\d|[.,/]\d| ?%| ?[-–]| và )",
        "năm/#/_ các/năm",
        ("trong hai ⟦năm 2018, 2019⟧, xã", "⟦các năm 2020, 2021⟧ tỉnh"),
        ("năm 2016, 2017 tỉnh", "hai năm 2016, 2017 và 2018", "các năm 2018, 2019, 2020"),
    ),
    _rule(
        "year",
        when.read_year,
        r"(?<!sinh )\b(?:năm (?:học )?|năm ?: ?|(?:tết(?: (?:nguyên đán|dương lịch|âm lịch|cổ truyền))?|pci|papi|sipas|dti|index) "
        rf"(?=\d{{4}} \p{{L}}))(?P<y>{Y})(?!\d|[.,]\d| ?%|/\d)",
        "năm tết pci/# papi/# sipas/# dti/# index/#",
        ("⟦năm 2018⟧ biên", "⟦Năm 2019⟧,", "⟦Tết Nguyên đán 2021⟧ công"),
        ("năm 20", "năm 2.018", "sinh năm 1974"),
    ),
    _rule(
        "bare_year",
        when.read_year,
        rf"(?<=(?:\p{{L}}[ ,-]|[|(]|[,;)] |^))(?<!\b(?:số|sn|sinh|sinh năm|iso|tcvn|thế giới|phòng|đường|trên|hơn|gần|\L<about>) )"
        rf"(?P<span>(?P<y>{Y}))(?![\w%]|[.,/:]\d| ?%| ?- ?\d| "
        r"(?:hồ|người|thủ|văn|đồng|triệu|tỷ|lượt|đơn|cán|công|viên|giáo|học|hộ|phiếu|doanh|tổ|m2|km|ha|điểm|trường))",
        ",#4",
        ("PCI ⟦2018⟧ -", "(APCI) ⟦2022⟧ vừa", "(⟦2015⟧)", "Xếp hạng ⟦2021⟧", "so với ⟦2017⟧.", "năm 2015: 4 xã; ⟦2016⟧: 7 xã"),
        ("có 2018 hồ sơ", "với 1955 thủ tục", "2.018"),
    ),
    _rule(
        "relative_year",
        when.read_year,
        r"(?<!\d |\b(?:nửa|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|mấy|nhiều|những|các|vài|chục|trăm|hàng|hằng|mỗi|từng) )\bnăm "
        r"(?P<rel>nay|ngoái|trước|qua|vừa qua|kia|tới(?! (?:nay|hết|giữa|cuối|tháng|ngày|giờ)\b)|sau)\b(?! chuyển (?:sang|qua|đến|tiếp|về)\b)|\b(?P<rel>sang) năm(?= ?[,.;]| (?!nay|học|mới|thứ)\p{L})",
        "năm/nay_ngoái_trước_qua_vừa_kia_tới_sau sang/năm",
        ("so với ⟦năm ngoái⟧.", "⟦Sang năm⟧, tỉnh", "⟦năm nay⟧,"),
        ("năm 2019", "hồ sơ năm trước chuyển sang", "năm người", "2 năm qua", "nửa năm qua", "những năm trước", "từ đầu năm tới hết tháng 5"),
    ),
    _rule(
        "some_years",
        when.read_vague,
        r"\b(?:(?:các|những|mấy|nhiều) năm (?:sau(?: (?:đó|này))?|tiếp theo|kế tiếp|tới|còn lại|trước(?: (?:đây|đó))?)|trước (?:đây|kia)"
        r"|(?:nhiệm kỳ|giai đoạn|năm học) (?:tới|sau|tiếp theo|kế tiếp|trước))(?! \d)",
        "các/năm những/năm mấy/năm nhiều/năm trước/đây_kia nhiệm/kỳ giai/đoạn năm/học",
        ("⟦các năm sau⟧ mỗi năm", "⟦nhiệm kỳ tới⟧, xã", "⟦Trước đây⟧, xã", "⟦Những năm trước⟧ chỉ"),
        ("các năm 2017, 2018", "những năm qua", "trước đó", "năm trước"),
    ),
    _rule(
        "that_time",
        when.read_vague,
        r"\b(?:tại|ở|vào) thời điểm (?:thanh tra|kiểm tra|giám sát|kiểm toán|khảo sát|rà soát|sáp nhập|thành lập|đó|ấy)\b(?! (?:ngày )?\d)",
        "tại/thời ở/thời vào/thời",
        ("⟦Tại thời điểm thanh tra⟧, tỉnh có", "⟦vào thời điểm đó⟧ xã"),
        ("tại thời điểm này", "tại thời điểm kiểm tra ngày 2/3"),
    ),
    _rule(
        "past_years",
        when.read_past_years,
        rf"(?<![\w.,/-])(?<!{RECORD} )(?P<n>\d{{1,2}}|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười) năm"
        r"(?: (?:qua|vừa qua|gần đây|trở lại đây|(?<=\b(?:sau|sau gần|sau hơn) (?P=n) năm )"
        rf"(?:thực hiện|triển khai|sáp nhập|hoạt động|vận hành|thí điểm|thi hành|áp dụng|khoán))\b(?! ?\(?(?:từ |giai đoạn )?(?:năm )?{Y})"
        r"|(?<=(?:^|[.;?!\n] ?)(?:trong|sau|qua)(?: (?:gần|hơn))? (?P=n) năm)(?=, \p{L}))",
        "#2·năm một/năm hai/năm ba/năm bốn/năm năm/năm sáu/năm bảy/năm tám/năm chín/năm mười/năm",
        ("trong ⟦3 năm qua⟧ đã", "⟦Hai năm gần đây⟧, xã", "Sau ⟦4 năm thực hiện⟧ nghị quyết", "sau gần ⟦bốn năm sáp nhập⟧, huyện", "Trong ⟦4 năm⟧, xã đã"),
        ("trong 2 năm qua (2017-2018)", "trong 4 năm, 2 lần", "hoàn thành trong 4 năm, sớm", "mức cao nhất trong 10 năm qua", "thấp nhất 5 năm trở lại đây", "3 năm liên tiếp", "năm qua", "2 năm thực hiện"),
    ),
    _rule(
        "untold_until",
        when.read_vague,
        r"(?<=(?:^|[.;?!”\"\n]) ?)(?:cho |tính )?(?:đến|tới) (?:khi|lúc)(?! (?:này|đó|ấy)\b)(?= \p{L}[^.;:()\d]{2,60}, )",
        "cho/đến_tới tính/đến_tới đến/khi_lúc tới/khi_lúc",
        ("⟦Cho tới lúc⟧ ra tòa, bị cáo", "⟦Đến khi⟧ sáp nhập, xã"),
        ("đến khi sáp nhập", "Đến lúc này, xã"),
    ),
    _rule(
        "counted_year",
        when.read_counted_year,
        r"(?<=(?:^|[.,;:?!”\"(\n]) ?(?:(?:nhưng|song|và|rồi|chỉ|đúng) )?)(?P<n>\d|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười) năm "
        r"(?P<rel>trước|sau)(?: đó)?(?=,| (?:chỉ|còn|đã|con|tỷ|tỉ|số|mức|là|có|tăng|giảm|lên|xuống|nhích|mới|vẫn)\b)",
        "#2·năm một/năm hai/năm ba/năm bốn/năm năm/năm sáu/năm bảy/năm tám/năm chín/năm mười/năm",
        ("⟦Hai năm sau⟧, con số", "năm 2013 là 40%; ⟦một năm sau⟧ chỉ nhích", "⟦Ba năm trước⟧, xã"),
        ("hai năm trước khi", "cách đây 3 năm", "trong 2 năm sau đó"),
    ),
    _rule(
        "year_beside",
        when.read_counted_year,
        r"(?<=(?:^|[,.;:?!”\"(\n]) ?(?:(?:nhưng|song|và|rồi|còn|sang|đến) )?)năm (?P<rel>(?:liền|kế|ngay) trước|trước đó|(?:kế|liền) sau"
        r"|(?:kế )?tiếp(?: theo)?)(?P<n>(?!))?"
        r"(?=,| (?:chỉ|còn|đã|con|tỷ|tỉ|số|mức|là|có|tăng|giảm|lên|xuống|nhích|mới|vẫn|đạt)\b)",
        "năm/liền_kế_ngay_trước_tiếp",
        ("năm 2017 có 9 xã, ⟦năm kế tiếp⟧ là 12", "; ⟦năm liền trước⟧ chỉ", "Năm nay là 5; ⟦năm trước đó⟧, tỉnh"),
        ("so với năm liền trước", "các năm tiếp theo, tỉnh", "năm trước, tỉnh"),
    ),
    _rule(
        "quarter_words",
        when.read_ordinal_quarter,
        r"\bquý (?P<q>đầu(?: tiên)?|cuối(?: cùng)?|một|hai|ba|bốn|tư|thứ (?:nhất|hai|ba|tư)) (?:của )?năm (?:(?P<y>(?:19|20)\d\d)(?!\d)"
        r"|(?P<rel>nay|ngoái|trước|sau|tới)\b)",
        "quý/đầu_cuối_một_hai_ba_bốn_tư_thứ",
        ("⟦Quý đầu năm 2018⟧,", "⟦quý cuối cùng của năm 2020⟧", "⟦quý hai năm 2019⟧"),
        ("quý đầu năm", "quý hai đạt"),
    ),
    _rule(
        "named_before",
        when.read_named_before,
        r"\b(?:(?:giai đoạn|thời kỳ|thời gian|nhiệm kỳ|năm học|kỳ báo cáo) (?:này|đó|trên)\b|(?:năm|quý|tháng) (?:đó|ấy)\b|(?<=\btrong )năm này"
        r"|cùng năm(?=,| đó)|(?:khi|lúc|hồi|thời điểm) (?:đó|ấy)(?= (?:chỉ|mới|là|có|đạt|còn|mới chỉ)\b))(?! \d)",
        "giai/đoạn thời/kỳ_gian nhiệm/kỳ năm/học_đó_ấy_này quý/đó_ấy tháng/đó_ấy kỳ/báo cùng/năm khi/đó_ấy lúc/đó_ấy hồi/đó_ấy thời/điểm",
        ("trong ⟦giai đoạn này⟧ huyện", "Cũng trong ⟦năm này⟧, tỉnh", "⟦Cùng năm⟧, một đơn vị", "⟦năm đó⟧ xã", "năm 2018, ⟦khi ấy⟧ mới là 28%"),
        ("giai đoạn 2016-2020", "năm này", "cùng năm ngoái", "thời gian đóng hồ sơ"),
    ),
    _rule(
        "the_term",
        when.read_term,
        r"(?<=\b(?:trong|suốt|cả|toàn) )nhiệm kỳ(?= ?[,.]| (?:này|qua|vừa qua|có|đã|các|toàn|tỉnh|huyện|xã|thành phố)\b)(?! \d)",
        "nhiệm/kỳ",
        ("Trong ⟦nhiệm kỳ⟧, xã", "suốt ⟦nhiệm kỳ⟧ qua, tỉnh", "cả ⟦nhiệm kỳ⟧ có 12 cuộc"),
        ("nhiệm kỳ 2016-2021", "đầu nhiệm kỳ, xã", "trong nhiệm kỳ tới"),
    ),
    _rule(
        "step",
        when.read_step,
        r"(?<!\d |\b(?:hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|mấy|nhiều|những|các|vài|chục|hàng|hằng|mỗi|từng|một|cả) )"
        r"(?:\b(?P<unit>tháng|quý) (?P<rel>(?:liền )?trước|này|tới|sau|vừa qua|qua)\b|\btrong (?P<span>(?P<unit>tháng|quý))(?P<rel>(?!))?"
        r"(?= ?[,.;:()]| (?!(?:đầu|cuối|thanh|cao|hành|giêng|chạp|một|hai|ba|tư|năm|sáu|bảy|tám|chín|mười|mà|kế|tiếp|liền|nào|i{1,3}v?|iv"
        r"|trước|này|tới|sau|vừa|qua|đó|ấy)\b)\p{L}))(?! \d)",
        "tháng quý trong/tháng_quý",
        ("Trong ⟦tháng⟧, xã", "so với ⟦tháng trước⟧,", "⟦Quý trước⟧, sở", "trong ⟦quý⟧ có"),
        ("3 tháng trước", "trong tháng 5", "trong tháng Giêng", "những tháng qua", "quý vị"),
    ),
    _rule(
        "this_year",
        when.read_this_year,
        r"\b(?:(?:trong|cả|đầu|cuối|hết) |(?<!% )(?:kế hoạch|dự toán|chỉ tiêu|mục tiêu|giao|ước|lũy kế)(?: \p{L}++){0,2} )(?P<span>năm)"
        r"(?= ?(?:$|[,.;:)|(])| \d{1,3}[.,]\d|(?<=\bcả năm) \d{1,3}(?!\d)|(?<=\b(?:hết|cuối) năm) (?!học\b)\p{L}| "
        r"(?!(?:học|người|thứ|đầu|tài|xã|huyện|đơn|bộ|phường|tỉnh|nhóm|nội|lĩnh|giải|cơ|chỉ|tiêu|vấn|đề|này)\b)\p{L})",
        "trong/năm cả/năm đầu/năm cuối/năm hết/năm kế/hoạch dự/toán chỉ/tiêu mục/tiêu giao ước lũy/kế",
        ("Trong ⟦năm⟧, huyện", "đến hết ⟦năm⟧ giải ngân", "Kế hoạch ⟦năm⟧", "từ đầu ⟦năm⟧ đến nay"),
        ("trong năm 2019", "cả năm người", "hằng năm,", "đạt 71,9% chỉ tiêu năm."),
    ),
    _rule(
        "same_period",
        when.read_same,
        rf"\bcùng (?:kỳ|kì|thời điểm|thời gian(?!(?: này| trên)?,(?<=(?:^|[.;!?\n] ?)cùng thời gian(?: này| trên)?,)))(?: (?:của )?năm (?:(?P<y>{Y})(?!\d)|(?:trước|ngoái)\b)| (?P<y>{Y})(?!\d))?",
        "cùng/kỳ_kì_thời",
        ("⟦cùng kỳ năm 2021⟧ đạt", "so với ⟦cùng kỳ⟧.", "⟦cùng kỳ năm trước⟧", "hơn ⟦cùng thời gian⟧, huyện"),
        ("cùng với", "định kỳ", "Cùng thời gian, xã đã thu", "1,2 tỷ đồng. Cùng thời gian này, xã"),
    ),
    _rule(
        "now",
        when.read_now,
        r"\b(?:(?:(?:cho|tính|kể) )?(?<!\btrước )(?:đến|tới) "
        r"(?:nay|hiện (?:nay|tại)|hôm nay|giờ(?= ?[,.;]| (?:này|đã|mới|chỉ|vẫn|còn|có)\b| (?:\p{L}++ ){1,4}(?:đã|mới|chỉ|vẫn|còn|chưa)\b)|lúc này"
        r"|thời điểm (?:này|hiện (?:nay|tại)|báo cáo))\b"
        r"|(?<!(?:thực|thể|phát|xuất|biểu|tái|hiển|bộc|tìm|hồi|đại|ẩn|tự) )hiện"
        r"(?: (?:nay|tại|hành|giờ|hưởng)\b|(?=,| (?!(?:đại|trạng|hữu|thực|vật|tượng|diện|trường|thân|hình|kim|sinh|tồn|ra|lên|rõ|nguyên|thời"
        r"|hiện|lộ|dịch|thủ|hồ|các|những|việc)\b)(?:\p{L}|\d++(?:[.,/]\d++)*+(?:%| \p{L}))))"
        r"|(?:bây giờ|giờ đây|(?<=[,;] )giờ(?= (?:thì|đã|là|có|còn|lên)\b)|lúc này|(?:vào|tại) thời điểm (?:này|hiện tại))\b"
        r"|(?<!(?:ngày|hôm|sáng|năm|chiều|từ|đến|tới) )\bnay(?= (?:(?:thì )?(?:đã|chỉ|còn|là|có)|lên|giảm|tăng|gồm|do|vẫn|thuộc|thành|quản lý|sử dụng"
        r"|(?:con số|số|t[ỷỉ] lệ|mức) (?:này|ấy|đó)|số \p{L}++ (?:này|là))\b))"
        r"|(?<=\b(?:mức|đồng|tháng|quy định) )đang (?:áp dụng|hưởng)\b",
        "cho/đến_tới tính/đến_tới kể/đến_tới đến/nay_hiện_hôm_thời_giờ_lúc tới/nay_hiện_hôm_thời_giờ_lúc hiện bây/giờ giờ/đây_thì_đã_là_có_còn_lên lúc/này vào/thời tại/thời nay đang/áp_hưởng",
        ("⟦Tính đến nay⟧, xã", "; ⟦nay⟧ thì đã có", "⟦hiện⟧ có", "⟦Hiện⟧ 21/21 sở", "⟦Hiện⟧ 85% xã", "⟦Hiện nay⟧ cả", "⟦Hiện⟧, mức", "⟦đến thời điểm này⟧,", "⟦Lúc này⟧ xã có", "⟦đến giờ⟧ cả huyện mới", "khi ấy có 9 xã, ⟦giờ⟧ thì có", "mức ⟦đang áp dụng⟧ là"),
        ("thực hiện có", "hiện đại hóa", "ngày nay", "hiện trạng", "cao nhất từ trước đến nay", "xã đang áp dụng 5 phần mềm"),
    ),
)
