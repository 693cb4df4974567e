"""Rules for festival and lunar days, hours of the day and spans that only place an event."""

from __future__ import annotations

from extractors.dates.temporal import BEHIND_MONTH, MEASURED, MONTH_NAME, NUMBER_END, NUMBERS, D, M
from extractors.exclusions.labels import counts
from extractors.records import Reason
from extractors.rules import IGNORECASE, Match, Rule, compile_pattern, opens_each, reason_rule

AROUND = "suốt_cả_vòng_khoảng_gần_hơn_chưa_chỉ_thời_đúng_những"  # words between `trong` and a number
LIMITED = compile_pattern(
    r"\b(?:nghỉ(?! (?:việc|hưu))|hạn chế|giới hạn|hỗ trợ|miễn|hưởng|cấm|tước|hiệu lực|giá trị|lưu|bảo lưu|thời hạn|bảo hành|trợ cấp|phạt|thuê|vay|kéo dài"
    r"|tạm dừng|tạm ngừng|đình chỉ|phải|được giữ)\b[^.;:]*$",
    flags=IGNORECASE,
)
# what is told of the span: `52 hộ nghỉ bán trong 11 tháng, tăng 3%`
CHANGED = compile_pattern(
    r",? (?:tăng|giảm|bằng|chiếm) (?:\L<rounded> )?\d| (?:bắt đầu )?từ (?:năm|tháng) \d",
    flags=IGNORECASE,
)
# what is taken or put off for so long, however long its name: `thu hồi thẻ ra vào các kho … trong 4 tháng`
WITHHELD = compile_pattern(r"\b(?:tước|tạm giữ|tạm giam|quản chế|khoanh nợ|giãn nợ|gia hạn|thu hồi (?:giấy|bằng|thẻ|quyền))\b[^.;:,\d]*$", flags=IGNORECASE)
HANDLED = compile_pattern(r"\b(?:thực hiện|giải quyết|hoàn thành|xong|trả|xử lý|thẩm định|cấp)\b[^.;:,\d]*$", flags=IGNORECASE)


def _is_limited(match: Match) -> bool:
    """Tell whether a span after `trong` limits or measures an act and does not only place it."""
    line = match.string.rfind("\n", 0, match.start()) + 1
    low = max(line, match.start() - 70)
    if CHANGED.match(match.string, match.end()):
        return False
    return any(p.search(match.string, at, match.start()) is not None for p, at in ((LIMITED, low), (HANDLED, low), (WITHHELD, max(line, low - 80))))


H = r"(?:[01]?\d|2[0-4])"
ONES = r"(?:mốt|một|hai|ba|bốn|tư|năm|lăm|sáu|bảy|bẩy|tám|chín)"
DAY_WORDS = rf"(?:{ONES}|mười(?: {ONES})?|hai mươi(?: {ONES})?|ba mươi(?: mốt)?)"

DAYS: tuple[Rule[Reason], ...] = (
    reason_rule(
        "festival_day",
        Reason.DATE,
        r"\b(?:lễ|Quốc khánh|Chiến thắng|Giải phóng|Quốc tế|kỷ niệm|dịp|nghỉ|mừng|Lao động|Nhà giáo|Phụ nữ|Thiếu nhi|Thống nhất|Hùng Vương"
        rf"|Liệt sĩ|thành lập|Quân đội|Cách mạng|Ngày hội|truyền thống|khai giảng|bế giảng)(?:[^\d.;:\n]{{0,40}}?)[ (]\(?"
        rf"(?P<span>{D}[/.-]{M}(?: ?(?:-|–|,|và) ?(?:{D}[/.-]{M}))?){NUMBER_END}(?! (?:triệu|tỷ|tỉ|nghìn|ngàn|lần|điểm|giờ|ngày|tháng))",
        ("Chiến thắng ⟦30/4⟧ và", "Quốc khánh ⟦2/9⟧,", "dịp lễ ⟦30/4 - 1/5⟧, người", "nghỉ lễ ⟦30.4 - 1.5⟧, toàn", "Ngày Phụ nữ Việt Nam ⟦20/10⟧."),
        ("nghỉ lễ 5 ngày", "nghỉ lễ 4.5 ngày", "dịp này, 12/15 huyện", "Quốc tế 45/63"),
        opens=(
            "lễ quốc/khánh_tế chiến/thắng giải/phóng kỷ/niệm dịp nghỉ mừng lao/động nhà/giáo phụ/nữ thiếu/nhi thống/nhất hùng/vương giỗ/tổ liệt/sĩ thành/lập"
            " quân/đội cách/mạng ngày/hội truyền/thống khai/giảng bế/giảng"
        ),
        declines=counts,
    ),
    reason_rule(
        "holidays",
        Reason.DATE,
        r"(?<![\d.,/-])(?P<span>30[/.-]4 ?(?:,|và|-|–) ?1[/.-]5)(?![\d%/]|[.,]\d)",
        ("các ngày ⟦30/4 và 1/5⟧ nghỉ", "lễ ⟦30/4-1/5⟧"),
        ("30/4 xã", "1/5 thôn"),
        opens="30",
    ),
    reason_rule(
        "month_of_year",
        Reason.DATE,
        rf"(?<![\d.,/-])(?P<span>{M}/20[0-4]\d)(?![\d%/-]|[.,]\d| ?%)"
        rf"(?= ?(?:[,.;:)(]|-|–|$)| {BEHIND_MONTH})",
        ("Từ ⟦1/2017⟧ đến nay", "(⟦12/2020⟧)", "cuối ⟦9/2021⟧, huyện"),
        ("5/2018 hồ sơ", "12/2020 thủ tục", "3/2019 đơn vị"),
        opens="#2/#4",
    ),
    reason_rule(
        "day_in_words",
        Reason.DATE,
        rf"\b(?:ngày (?:mùng |mồng )?(?P<span>{DAY_WORDS} tháng (?:{MONTH_NAME}|{M}))|(?<!(?:mỗi|một|hằng|hàng) )ngày (?:mùng |mồng )?"
        rf"(?P<span>mười {ONES}|hai mươi(?: {ONES})?|ba mươi(?: mốt)?)(?= ?(?:[.,;)]|$))|tháng (?P<span>mười (?:một|hai)))(?!\w)"
        r"(?: năm (?:19|20)\d\d)?",
        (
            "ngày ⟦hai mươi tháng mười một⟧ có", "ngày mùng ⟦ba tháng hai⟧,", "trong tháng ⟦mười hai⟧ này", "ngày ⟦mười lăm tháng một⟧.",
            "đến ngày ⟦mười lăm⟧.",
        ),
        ("mười hai tháng lương", "mỗi tháng hai lần", "ngày hai lần", "mỗi ngày mười lăm."),
        opens="ngày tháng/mười",
    ),
    reason_rule(
        "ancient_year",
        Reason.DATE,
        rf"\btháng (?P<span>{M} năm [1-9]\d{{0,2}})(?![\d%/]|[.,]\d| ?%| \p{{L}})",
        ("tháng ⟦3 năm 40⟧.", "tháng ⟦8 năm 938⟧,"),
        ("tháng 3 năm 40 người", "tháng 8 năm 2024"),
        opens="tháng/#",
    ),
    reason_rule(
        "lunar_day",
        Reason.DATE,
        rf"(?<![\d.,/])(?P<span>{D}(?:[/-]{M})?)(?: ?\(?(?:âm lịch|AL|ÂL)| "
        r"(?:tháng (?:Chạp|Giêng|chạp|giêng)|Tết|(?<=\b[Mm](?:ù|ồ)ng \d )tết|năm "
        rf"(?:Giáp|Ất|Bính|Đinh|Mậu|Kỷ|Canh|Tân|Nhâm|Quý) \p{{Lu}}\p{{Ll}}+))",
        ("từ ⟦28⟧ tháng Chạp", "mùng ⟦5⟧ Tết", "ngày ⟦29/12⟧ năm Giáp Thìn", "⟦10/3⟧ âm lịch"),
        ("5 tháng", "12/15 huyện", "3 năm Kỷ luật"),
        opens="#2·âm_al_tháng_tết_năm_( #2/-#2",
        flags=0,
    ),
    reason_rule(
        "day_in_brackets",
        Reason.DATE,
        rf"(?<=\b(?:nay|qua|mai|kia|sáng|trưa|chiều|tối|đêm|ngày|hai|ba|tư|năm|sáu|bảy|nhật|thứ [2-7]) ?)\((?:ngày )?(?P<span>{D}[/-]{M}(?:[/-]\d{{4}})?)\)",
        ("sáng nay (⟦26/10⟧),", "Chủ nhật (⟦3/11⟧)", "Hôm thứ 5 (⟦21/9⟧), nước", "hôm qua (⟦5-6⟧),"),
        ("đạt (12/15)", "ngày (45/63)"),
        opens="(",
    ),
    reason_rule(
        "day_list",
        Reason.DATE,
        rf"\bngày (?P<span>{D}(?: ?(?:,|-|–|và|đến|;) ?(?:ngày )?{D}){{1,6}}(?: ?[/-] ?|\.){M}(?: ?[/-] ?\d{{4}}|\.\d{{4}})?|{D}"
        rf"(?: ?(?:,|và|-|–|đến) ?(?:ngày )?{D}){{1,6}}(?= tháng))(?!\d| ?%)",
        ("các ngày ⟦12, 13/5⟧ tại", "ngày ⟦5 và 6/7/2023⟧", "ngày ⟦10-12/6⟧,", "ngày ⟦20 và 21.9⟧,", "ngày ⟦7 và 8⟧ tháng 3"),
        ("ngày 5 người", "mỗi ngày 20, 30 hồ sơ"),
        opens="ngày/#",
    ),
)

HOUR_WORD = r"(?:mười (?:một|hai)|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)"
MINUTES = rf"(?:(?:hai|ba|bốn|năm) mươi(?: {ONES})?|mười(?: {ONES})?|năm)"

HOURS: tuple[Rule[Reason], ...] = (
    reason_rule(
        "time_zone",
        Reason.TIME,
        r"\b(?:GMT|UTC) ?[+-] ?(?P<span>\d{1,2}(?::\d\d)?)(?!\d|[.,]\d)",
        ("2022 (GMT+⟦7⟧)", "07:15 UTC+⟦07:00⟧"),
        ("GMT có 7 người", "UTC-7,5"),
        opens="gmt utc",
    ),
    reason_rule(
        "hour_range",
        Reason.TIME,
        rf"\b(?:từ )?(?P<span>{H} ?(?:-|–|đến|tới) ?{H} ?(?:h|giờ)(?= (?:sáng|trưa|chiều|tối|đêm|hằng ngày|hàng ngày|mỗi ngày|các ngày)\b)"
        rf"|{H} ?(?:h|g|giờ)(?: ?\d\d)? ?(?:-|–|đến|tới) ?{H} ?(?:h|g|giờ)(?: ?\d\d(?: phút)?)?)(?!\w)(?! (?:làm|lao|công|đồng|/))",
        ("từ ⟦7 giờ 30 đến 11 giờ⟧ các", "⟦13h30 - 17h⟧ hằng", "từ ⟦8h đến 17h⟧.", "từ ⟦3 đến 4 giờ⟧ chiều", "mở cửa từ ⟦7 đến 18 giờ⟧ hằng ngày"),
        ("từ 3 đến 5 giờ", "từ 4 giờ xuống 2 giờ"),
        opens="từ/# ,#2hgHG ,#2·giờ_h_-_–_đến_tới ,#2-–",
    ),
    reason_rule(
        "hour_in_words",
        Reason.TIME,
        rf"(?<!\w)(?P<span>{HOUR_WORD} (?:giờ(?: rưỡi| (?:kém )?{MINUTES}(?: phút)?)?|rưỡi))(?= (?:sáng|trưa|chiều|tối|đêm)\b)|(?<!\w)"
        rf"(?P<span>{HOUR_WORD} giờ kém {MINUTES})(?!\w)|\b(?:lúc|hồi|vào) (?P<span>{HOUR_WORD} giờ(?: {MINUTES}(?: phút)?)?)"
        r"(?= ?(?:[.,;)]|$)| (?:ngày|hôm|cùng)\b)",
        (
            "⟦Năm giờ⟧ sáng, người dân", "từ ⟦bảy giờ rưỡi⟧ tối", "lúc ⟦sáu giờ bốn mươi lăm⟧.", "⟦mười hai giờ kém mười⟧,",
            "⟦bảy rưỡi⟧ sáng", "⟦hai giờ hai mươi⟧ chiều",
        ),
        ("mất hai giờ chờ", "ba giờ mỗi ngày", "vào hai giờ làm thêm"),
        opens="lúc hồi vào " + " ".join(f"{n}/giờ_rưỡi" for n in ("một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười")) + " mười/một_hai",
    ),
    reason_rule(
        "hour_of_day",
        Reason.TIME,
        rf"(?<![\d.,/])(?P<span>{H})(?: rưỡi(?= (?:sáng|chiều|trưa|tối|đêm)\b)| ?(?:giờ|h)(?: ?[0-5]\d(?: phút)?| rưỡi)?)"
        r"(?=,? (?:ngày (?:\d|hôm|mùng|mồng|cùng)|sáng|chiều|trưa|tối|đêm|hôm nay|hôm qua|cùng ngày|hàng ngày|hằng ngày))",
        ("từ ⟦0⟧ giờ ngày 1/7", "⟦17⟧h hôm nay", "lúc ⟦8⟧ giờ sáng", "⟦8⟧ giờ rưỡi sáng", "⟦3⟧ rưỡi chiều"),
        ("8 giờ làm việc", "tiết kiệm 5 giờ mỗi ngày"),
        opens="#2hH #2·giờ_h_rưỡi",
    ),
)

WORD = r"(?:hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)"
MANY = r"(?: (?:suốt|cả|vòng|\L<about>|gần|hơn|chưa đầy|chưa đến|chỉ|thời gian|khoảng thời gian|đúng|những)){0,3}"
CLAUSE_END = (
    r"(?= ?[.,;:)…]| ?$| \((?:từ |tính từ )?(?:ngày |tháng )?\d| \L<rounded> \d| "
    r"(?:đã|qua|và|đạt|ước|tăng|giảm|trong|trở|tỉnh|thành|huyện|xã|cả|toàn|các|số|với|tại|ở|của|vì|do|nhờ|bởi|khi|mà|nhưng"
    r"|là(?= (?:\L<rounded> )?\d))\b"
    r"| (?-i:\p{Lu}\p{Ll})| (?:bắt đầu )?từ (?:năm|tháng|đầu năm|cuối năm) \d)"
)

SPANS: tuple[Rule[Reason], ...] = (
    reason_rule(
        "span_within",
        Reason.PERIOD,
        rf"\b(?:trong|suốt|qua|ròng rã){MANY} (?P<span>\d{{1,2}}(?:,\d)?) (?:năm|tháng|tuần|quý|thập kỷ|nhiệm kỳ|năm học)(?: rưỡi)?{CLAUSE_END}"
        r"(?!,? (?:kể|tính|nếu|phải|(?:cơ quan|người)(?=[^.;]{0,60} (?:phải|có trách nhiệm|có quyền|cần|được|không)\b)))",
        (
            "giảm 20 người trong ⟦5⟧ tháng.", "cao nhất trong ⟦11⟧ năm trở lại đây", "cao nhất trong vòng ⟦4⟧ năm rưỡi.", "bình quân trong ⟦9⟧ tháng đạt",
            "giải thể trong ⟦10⟧ tháng gần 9.300 đơn vị", "trong vòng ⟦2⟧ năm, tỉnh đã", "trong ⟦1,5⟧ năm, sở", "suốt ⟦10⟧ năm,",
            "trong ⟦6⟧ tháng Trung tâm tiếp", "tiết kiệm được trong ⟦9⟧ tháng là 1,8 tỷ", "số hộ nghỉ bán trong ⟦11⟧ tháng, tăng 3%",
            "cấp 7 tỷ đồng trong ⟦3⟧ năm bắt đầu từ năm 2021",
            "Trong ⟦9⟧ tháng, cơ quan thuế làm thủ tục cho 900 doanh nghiệp",
        ),
        ("trong 3 tháng, cơ quan phải trả lời", "Trong vòng 3 năm kể từ ngày", "trong 3 tháng 5 hồ sơ", "giải quyết trong 2 tháng.", "tàu bị tạm giữ trong 3 tháng.", "thu hồi thẻ ra vào các kho và bãi đỗ của những chủ xe không chịu đóng phí vệ sinh cho ban quản lý chợ trong 4 tháng.", "được hỗ trợ học phí trong 3 năm.", "trong 15 ngày"),
        opens=f"trong/#_{AROUND} suốt/#_{AROUND} qua/#_{AROUND} ròng/rã",
        declines=_is_limited,
    ),
    reason_rule(
        "span_opening",
        Reason.PERIOD,
        rf"(?:^|(?<=\n)|(?<=[.:] ))(?:(?:Chỉ )?(?:Trong|Sau|Qua|Suốt){MANY} (?P<span>\d{{1,2}}) (?:ngày|đêm)(?= ?[,(])"
        rf"|(?:Khoảng|Hơn|Gần|Sau) (?P<span>\d{{1,2}}) (?:ngày|tuần|tháng|năm)(?=,| kể từ khi))",
        ("Trong ⟦3⟧ ngày, đoàn đã", "Chỉ sau ⟦10⟧ ngày, huyện", "Khoảng ⟦2⟧ tháng kể từ khi", "Gần ⟦2⟧ tháng, đơn của chị vẫn"),
        ("Trong 3 ngày làm việc,", "trả lời trong 60 ngày kể từ khi nhận", "xử lý trong 3 ngày,"),
        opens=f"trong/#_{AROUND} sau/#_{AROUND} qua/#_{AROUND} suốt/#_{AROUND} chỉ/sau_trong khoảng/# hơn/# gần/#",
        flags=IGNORECASE,
    ),
    reason_rule(
        "span_holidays",
        Reason.PERIOD,
        rf"\b(?:diễn ra|tổ chức|họp)(?: trong)? (?P<span>\d{{1,2}}) ngày(?= ?[.,;)(]| (?:từ|tại|với))"
        rf"|(?:\b(?:trong|sau|qua|suốt){MANY} |\bso với (?:cùng kỳ )?|^|(?<=\n)|(?<=[.:] ))(?P<span>\d{{1,2}}|{WORD}) ngày (?:nghỉ|Tết|lễ|(?:đêm )?cao điểm"
        rf"|diễn ra|vận hành|triển khai|thực hiện|ra quân|qua|đầu|liên|tổ chức|hoạt động|phát động)"
        rf"|\b[Kk]ết thúc (?P<span>\d{{1,3}}|{WORD}) ngày (?=đêm|ra quân|cao điểm|thi đua)",
        ("Trong ⟦9⟧ ngày nghỉ Tết, cả", "So với ⟦3⟧ ngày nghỉ Tết", "Trong ⟦bảy⟧ ngày nghỉ", "sau ⟦10⟧ ngày vận hành", "Kết thúc ⟦90⟧ ngày đêm thi đua, xã", "kết thúc ⟦15⟧ ngày cao điểm, phường", "diễn ra trong ⟦3⟧ ngày, từ"),
        ("sau 5 ngày làm việc", "được 9 ngày nghỉ", "kết thúc 12 ngày nghỉ phép"),
        opens=(
            f"trong/{NUMBERS}_{AROUND} sau/{NUMBERS}_{AROUND} qua/{NUMBERS}_{AROUND} suốt/{NUMBERS}_{AROUND} so/với diễn/ra/#_trong"
            " tổ/chức/#_trong họp/#_trong kết/thúc #2·ngày hai/ngày ba/ngày bốn/ngày năm/ngày sáu/ngày bảy/ngày tám/ngày chín/ngày mười/ngày"
        ),
    ),
    reason_rule(
        "months_so_far",
        Reason.PERIOD,
        r"(?:(?!\d)\b(?:thu|chi|kết quả|l[ũu][yỹ] kế|luỹ kế|tính chung|cộng dồn|nhiệm vụ|ngân sách|xuất khẩu|nhập khẩu|giải ngân|báo cáo|sơ kết"
        r"|tổng kết|công tác|CPI|IIP|GDP|GRDP|số liệu|ước|quân|hội nghị|cải cách hành chính|CCHC|(?<!\d )năm|cho (?:biết|hay|thấy)|rằng) |^|(?<=\n)|(?<=[.:;] )"
        r"|(?<=, )(?=\d+ tháng (?:ước|đạt|tăng|giảm|toàn|cả|tỉnh|thành phố|huyện|thị xã|quận|ngành|đã)\b))(?P<span>0?[2-9]|1[0-2]) tháng(?= ?(?:[,.)]|$)"
        r"| (?:ước|đạt|đã|của|tỉnh|cả|toàn|huyện|thành|sở|thu|tổng|là|tăng|giảm|vừa|có|xuất|nhập|và|các|ở|tại|ngành|cơ quan|quận|thị xã|cục|đơn vị|cho thấy)\b"
        r"| \L<rounded> \d"
        r"|(?<=k[ếe] \d\d? tháng) \d)"
        rf"|(?<=\p{{L}} )(?<!{MEASURED})(?P<span>0?[2-9]|1[01]) tháng(?= (?:(?:chỉ |mới |vẫn )?(?:ước |đạt)|ước|đạt|bằng|ghi nhận|vượt(?! quá)|(?:là|lên)(?= (?:\L<rounded> )?\d(?!\d? tháng))|(?:tăng|giảm)(?! (?:còn|xuống|lên)))\b)",
        (
            "Tổng thu ngân sách ⟦9⟧ tháng ước", "Lũy kế ⟦10⟧ tháng, tỉnh", "báo cáo kết quả ⟦6⟧ tháng.", "Số vụ cháy ⟦7⟧ tháng giảm nhẹ",
            "lũy kế ⟦10⟧ tháng 3.798,2 tỷ", "Tổng thu ngân sách nhà nước ⟦6⟧ tháng là 12", "hàng thủy sản ⟦8⟧ tháng đạt",
            "đưa giá trị xuất khẩu ⟦9⟧ tháng lên 41 triệu", "Ông cho biết ⟦10⟧ tháng ngành thuế thu được", "Kết quả ⟦8⟧ tháng cho thấy",
            "Về chăn nuôi, ⟦7⟧ tháng toàn xã có", "Về thu hút đầu tư, ⟦10⟧ tháng tỉnh cấp phép",
        ),
        ("rút ngắn 2 tháng", "được trợ cấp 3 tháng lương", "tối đa 6 tháng.", "thời hạn từ 6 tháng giảm còn 4", "thêm 3 tháng đạt", "vay trả góp, 7 tháng không tính lãi"),
        opens=(
            "thu/#/tháng chi/#/tháng kết/quả/# lũy/kế/# luỹ/kế/# tính/chung/# cộng/dồn/# nhiệm/vụ/# ngân/sách/# xuất/khẩu/# nhập/khẩu/# giải/ngân/# báo/cáo/# sơ/kết/# tổng/kết/# công/tác/# cpi/#/tháng iip/#/tháng"
            " gdp/#/tháng grdp/#/tháng số/liệu/# ước/#/tháng quân/#/tháng hội/nghị/# cải/cách/hành cchc/#/tháng năm/#/tháng cho/biết/# cho/hay/# cho/thấy/# rằng/#/tháng #2·tháng"
        ),
    ),
    reason_rule(
        "months_so_far_words",
        Reason.PERIOD,
        r"(?:^|(?<=\n)|(?<=[.:;] )|\b(?:tính chung|lũy kế|luỹ kế|cộng dồn) )(?P<span>ba|sáu|bảy|tám|chín|mười(?: một)?) tháng"
        r"(?= ?,| (?:ước|đạt|đã|tỉnh|cả|toàn|huyện|thành|sở|tổng|có|các|ngành|cục|cơ quan|quận|thị xã)\b)",
        ("⟦Chín⟧ tháng có 12 xã", "Tính chung ⟦sáu⟧ tháng, tỉnh", "⟦Mười một⟧ tháng ước đạt"),
        ("kéo dài chín tháng có 5 bước", "Ba tháng lương"),
        opens="ba/tháng sáu/tháng bảy/tháng tám/tháng chín/tháng mười/tháng_một tính/chung lũy/kế luỹ/kế cộng/dồn",
    ),
    reason_rule(
        "span_of_story",
        Reason.PERIOD,
        r"(?<![\d.,/–-])(?P<span>\d{1,3}) năm (?=Ngày |ngày (?:thành|giải|truyền|sinh|mất|hội)|thành lập|tái lập|giải phóng|thống nhất|truyền thống"
        r"|kỷ niệm|đổi mới|hội nhập|hình thành|phát triển|sáp nhập|hợp nhất|chia tách|tổ chức|chuyển đổi|cải cách|đồng hành|lịch sử)",
        ("⟦50⟧ năm Ngày giải phóng", "⟦20⟧ năm tái lập tỉnh", "hơn ⟦80⟧ năm truyền thống"),
        ("20 năm công tác", "5 năm kinh nghiệm", "đủ 20 năm đóng"),
        opens="#·năm",
    ),
    reason_rule(
        "span_shared",  # over which a sum is shared out
        Reason.PERIOD,
        r"\bchia (?:đều |bình quân |trung bình )?(?:cho|ra) (?:(?:cả|trong|đủ) )?(?P<span>\d{1,2}) (?:năm|tháng|quý|tuần)(?= ?[,.;)]| thì\b)",
        ("Chia đều cho ⟦4⟧ năm, mỗi năm", "nếu chia ra ⟦12⟧ tháng thì", "chia bình quân cho ⟦3⟧ năm;"),
        ("chia đều cho 4 xã,", "chia làm 3 năm học", "chia cho 2 năm lương"),
        opens="chia/đều_bình_trung_cho_ra",
    ),
    reason_rule(
        "span_named",
        Reason.PERIOD,
        r"\b(?:giai đoạn|thời kỳ|chặng đường|hành trình|truyền thống|dịp|mốc|bình quân|trung bình|tầm nhìn) (?P<span>\d{1,3}) năm(?!\w)"
        r"(?! (?:tuổi|công|đóng|kinh|\d{4}))",
        ("giai đoạn ⟦5⟧ năm tới", "chặng đường ⟦30⟧ năm,", "bình quân ⟦3⟧ năm là"),
        ("trung bình 20 năm đóng", "giai đoạn 2 năm 2020"),
        opens="giai/đoạn thời/kỳ chặng/đường hành/trình truyền/thống dịp/# mốc/# bình/quân trung/bình tầm/nhìn",
    ),
)

DONE = (
    r"(?:triển khai|thực hiện|thí điểm|vận hành|áp dụng|hoạt động|thi hành|sáp nhập|hợp nhất|sắp xếp|tinh giản|xây dựng|cải cách"
    r"|chuyển đổi|đổi mới|đồng hành|nỗ lực|nhìn lại|chung tay|phát triển)"
)
IN_WORDS: tuple[Rule[Reason], ...] = (
    reason_rule(
        "span_in_words",
        Reason.PERIOD,
        rf"\b(?:trong|sau|qua|suốt){MANY} (?P<span>{WORD}|một(?= \p{{L}}++ rưỡi)) (?:năm|tháng|tuần|quý)(?: rưỡi)?"
        rf"(?=[,.;\n]|(?<=sau {WORD} (?:năm|tháng))$| (?:qua|vừa qua|gần đây|liên tiếp|liền|đã|đầu tiên|{DONE})\b| trở lại)(?!,? (?:kể|tính|nếu|phải|cơ quan|người|làm))",
        (
            "Sau ⟦hai⟧ tháng thực hiện,", "Một cửa xã thay đổi sau ⟦bốn⟧ tháng", "trong vòng ⟦ba⟧ tháng, đoàn", "qua ⟦bốn⟧ năm triển khai", "Trong ⟦ba⟧ năm qua, tỉnh", "Xã trả hồ sơ tại nhà\nSau gần ⟦ba⟧ tháng thí điểm",
            "bỏ việc trong ⟦hai⟧ năm rưỡi, nhiều nhất", "sau ⟦một⟧ năm rưỡi vận hành",
        ),
        ("trả kết quả sau ba ngày", "bị phạt trong sáu tháng.", "trong ba tháng kể từ ngày", "được trợ cấp trong ba tháng, nếu", "trong hai năm phải"),
        opens=opens_each("trong sau qua suốt", f"{NUMBERS}_một_{AROUND}"),
        declines=_is_limited,
    ),
    reason_rule(
        "span_heading",
        Reason.PERIOD,
        rf"(?:^|(?<=\n)|(?<=[.:] ))(?P<span>\d{{1,2}}|{WORD}|[Nn]ửa) (?:năm|tháng|tuần)(?:[,:](?= \p{{L}})|(?= {DONE}\b| [“\"]))",
        ("Bộ Y tế: ⟦Chín⟧ tháng, bãi bỏ", "⟦11⟧ tháng: hơn 16 nghìn xe", "Xã Hòa Tiến: ⟦Bốn⟧ tháng triển khai", "⟦Nửa⟧ năm, có 8 vụ", "⟦Ba⟧ tháng “chạy thử” ở xã mới"),
        ("nghỉ ba tháng, sau", "3 tháng lương", "Ba tháng đầu năm"),
        opens=(
            "#·năm_tháng_tuần nửa/năm_tháng hai/năm_tháng_tuần ba/năm_tháng_tuần bốn/năm_tháng_tuần năm/tháng_tuần sáu/năm_tháng_tuần"
            " bảy/năm_tháng_tuần tám/năm_tháng_tuần chín/năm_tháng_tuần mười/năm_tháng_tuần"
        ),
    ),
    reason_rule(
        "span_after_words",  # opens a sentence on what came then: `Sau ba ngày họp, đại biểu`
        Reason.PERIOD,
        rf"(?:^|(?<=\n)|(?<=[.:] ))(?:Chỉ )?(?:(?:ngay )?sau|trải qua)(?: (?:gần|hơn|\L<about>|chưa đầy|đúng))? (?P<span>{WORD}|nửa) "
        r"(?:năm|tháng|tuần|ngày|đêm|ngày đêm|giờ|tiếng|phút)(?: (?!kể|làm việc|công|nhận|nộp|trả|tuổi|nếu|thì|là|còn)\p{Ll}++){0,6},",
        ("Sau ⟦ba⟧ ngày họp, đại biểu", "Sau hơn ⟦nửa⟧ năm, phường", "Chỉ sau ⟦hai⟧ tuần mở lại, bến", "Trải qua ⟦bốn⟧ tháng sửa sang, trụ sở"),
        ("Sau ba ngày làm việc, cơ quan", "Sau ba ngày kể từ khi nhận đơn, xã", "trả kết quả sau ba ngày, sớm", "Sau hai lần, xã"),
        opens="sau/nửa_hai_ba_bốn_năm_sáu_bảy_tám_chín_mười_gần_hơn_khoảng_chưa_đúng ngay/sau trải/qua chỉ/sau_ngay_trải",
    ),
    reason_rule(
        "span_since",  # when a thing was counted: `sau khi lắp máy 8 tháng, xã tiếp nhận 900 hồ sơ`
        Reason.PERIOD,
        r"\bsau khi (?:(?!nhận|nộp|có|đủ|trình|ký|tiếp)\p{Ll}++ ){1,5}(?:(?:được|hơn|gần|\L<about>|chưa đầy) ){0,2}(?P<span>\d{1,2}) "
        r"(?:năm|tháng|tuần|ngày)(?=,)",
        ("sau khi lắp máy ⟦8⟧ tháng, xã", "sau khi đưa vào hoạt động được hơn ⟦2⟧ năm, trung tâm"),
        ("sau khi nhận hồ sơ 3 ngày, sở", "sau khi nộp đủ lệ phí 5 ngày, dân", "sau khi họp 3 ngày sau"),
        opens="sau/khi",
    ),
    reason_rule(
        "span_done",  # how long a thing has been going on: `nghị quyết thực hiện đã được 3 năm nhưng …`
        Reason.PERIOD,
        rf"(?<=\b(?:đã|mới) )(?:thực hiện|triển khai|vận hành|hoạt động|áp dụng|thí điểm|đi vào \p{{L}}++(?: \p{{L}}++)?|ra đời|có hiệu lực) (?:đã |được |gần |hơn |tròn ){{1,3}}"
        rf"(?P<span>\d{{1,2}}|{WORD}) (?:năm|tháng|tuần)(?=,| (?:nhưng|song|mà|nay|và)\b|\.(?:\s|$))",
        ("đã triển khai được ⟦3⟧ năm nhưng", "mới vận hành được gần ⟦hai⟧ tháng, trung tâm", "đã đi vào hoạt động được ⟦5⟧ tháng."),
        ("đã thực hiện được 5 tháng lương", "phải hoạt động được 3 năm nhưng", "đã triển khai được 2 năm công tác"),
        opens="thực/hiện triển/khai vận/hành hoạt/động áp/dụng thí/điểm đi/vào ra/đời có/hiệu",
    ),
    reason_rule(
        "span_to_come",
        Reason.PERIOD,
        rf"(?<![\d.,/])(?<!\b(?:còn|thêm|thiếu|đợi|chờ|mất|cần|hết|phải|tới) )(?P<span>\d{{1,2}}|{WORD}) (?:năm|tháng|quý|tuần|(?:ngày|giờ|phút|giây)(?= nữa)) "
        r"(?:nữa|còn lại)(?!\w)(?! (?:mới|là) (?:đủ|hết))",
        ("thì ⟦3⟧ năm nữa chúng ta", "như vậy ⟦ba⟧ quý còn lại, mỗi tháng", "trong ⟦4⟧ tháng còn lại của năm"),
        ("còn 2 năm nữa mới đủ", "thiếu 3 tháng nữa", "5 thủ tục còn lại"),
        opens=(
            "#·năm_tháng_quý_tuần_ngày_giờ_phút_giây hai/năm_tháng_quý_tuần_ngày ba/năm_tháng_quý_tuần_ngày bốn/năm_tháng_quý_tuần_ngày"
            " năm/tháng_quý_tuần_ngày sáu/năm_tháng_quý_tuần bảy/tháng_ngày tám/tháng chín/tháng mười/năm_tháng_ngày"
        ),
    ),
    reason_rule(
        "span_of_session",
        Reason.PERIOD,
        r"(?:^|(?<=\n)|(?<=[.:–-] ))Sau (?P<span>\d{1,2}(?:,5)?) ngày (?:làm việc|họp|thảo luận|xét xử|tranh tài)(?: \p{Ll}++){0,3},"
        r"(?=[^.]{0,80}\b(?:kỳ họp|hội nghị|phiên|đại hội|quốc hội|hội thi|HĐND|tòa))",
        ("Sau ⟦2⟧ ngày làm việc, kỳ họp", "Sau ⟦3⟧ ngày xét xử, phiên tòa"),
        ("Sau 5 ngày làm việc, cơ quan trả", "Sau 2 ngày nộp hồ sơ, phiên"),
        opens="sau/#",
    ),
    reason_rule(
        "span_of_days",
        Reason.PERIOD,
        rf"\b(?:trong )?(?P<span>\d|{WORD}) ngày,? \(?(?={D}(?: ?(?:,|-|–|và|đến) ?{D}){{1,4}} ?/ ?{M}(?!\d))",
        ("thi trong ⟦2⟧ ngày 20 và 21/11", "trong ⟦hai⟧ ngày 5-6/7,"),
        ("trong 2 ngày 20 hồ sơ", "2 ngày làm việc"),
        opens="trong ,#2·ngày hai/ngày ba/ngày bốn/ngày năm/ngày",
    ),
)

RULES = (*DAYS, *HOURS, *SPANS, *IN_WORDS)
