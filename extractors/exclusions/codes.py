"""Rules for numbers that are written to be dialled or looked up: telephones, identifiers, hosts, plates, scales."""

from __future__ import annotations

from extractors.exclusions.labels import counts
from extractors.records import Reason
from extractors.rules import Match, Rule, compile_pattern, reason_rule

GROUPED = compile_pattern(r"\d{1,3}\.\d{3}|(?P<all>\d{1,3})/(?P=all)")  # `qua điện thoại 1.233` counts calls, `12/12` all of them
FEWEST_DIGITS = 7  # of a telephone number before a word; a short code (1022) stands before a mark


def _is_no_phone(match: Match) -> bool:
    """Tell whether digits behind a word of telephones count things: `qua Zalo 125 phản ánh`."""
    text, end = match.string, match.end("span")
    digits = sum(c.isdigit() for c in match["span"])
    return counts(match) or (digits < FEWEST_DIGITS and (text[end : end + 2].strip(" ").isalpha() or GROUPED.fullmatch(match["span"]) is not None))


def _are_years(match: Match) -> bool:
    """Tell whether groups of four digits are years beside one another, as in a table's header."""
    return all(group[:2] in ("19", "20") for group in match["span"].replace("-", " ").split())


PHONE: tuple[Rule[Reason], ...] = (
    reason_rule(
        "phone",
        Reason.PHONE,
        r"\b(?:điện thoại|ĐT|tel|fax|hotline|đường dây nóng|số máy|zalo|sđt|di động|liên hệ|gọi|máy lẻ)[^\d\n]{0,25}"
        r"(?P<span>\(?\+?\d[\d .()/-]{1,18}\d)(?![\w%]|[.,]\d| ?%| (?:triệu|nghìn|tỷ|đồng|người|lượt|hồ|thuê|cuộc|số|máy))",
        ("Điện thoại: ⟦02993 822182⟧", "Hotline ⟦1900 1009⟧", "đường dây nóng: ⟦0293.3876.543⟧"),
        (
            "điện thoại 12 người", "zalo đạt 5%", "điện thoại hỗ trợ 1.200 người", "qua Zalo 125 phản ánh", "liên hệ được 1.250 hộ dân",
            "qua điện thoại 1.233, qua ứng dụng", "đường dây nóng, đã xử lý xong 12/12.",
        ),
        declines=_is_no_phone,
        opens="điện/thoại đt tel fax hotline đường/dây số/máy zalo sđt di/động liên/hệ gọi máy/lẻ",
    ),
    reason_rule(
        "short_number",
        Reason.PHONE,
        r"\b(?:tổng đài|đầu số|zalo|hotline|đường dây nóng|(?:gọi|quay|bấm)(?: (?:đến|tới|vào|ngay))?) (?:số )?(?P<span>1\d{2,4})"
        r"(?![\w%/]|[.,]\d| ?%)(?! (?:cuộc|lượt|người|phản|tin|tài|hộ|ý|kiến|câu|trường))",
        ("tổng đài ⟦1022⟧ hoạt động", "Kênh Zalo ⟦1022⟧ Bình Dương", "gọi ⟦1022⟧ hoặc", "gọi đến số ⟦115⟧."),
        ("tổng đài 1022 cuộc gọi", "Zalo 125 phản ánh"),
        opens="tổng/đài đầu/số zalo hotline đường/dây gọi quay bấm",
    ),
    reason_rule(
        "phone_bare",
        Reason.PHONE,
        r"(?<![\w.,/+-])(?P<span>(?:\(?\+84\)?[ .-]?|\(84\)[ .-]?|0084[ .-]?|\(?0)\d{1,3}\)?(?:[ .-]?\d{3,4}){2,3}|0\d{3}(?:[ .]\d\d){3}"
        r"|0\d{2,3}[ .]\d[ .]\d{3}[ .]\d{3}|\(84[ -]\d{1,3}\) ?\d{3,4}[ .]?\d{3,5}|84-\d{2,3}-\d{3}-\d{3,4}|0084 \d{1,3} \d{6,8}"
        r"|\+\d{1,3} \d{3}-\d{3}-\d{4}|\(?\d{3}\)?[ -]\d{3}-\d{4}|1-[89]00-\d{3}-\d{3,4}|1[89]00[ .-]?\d{4,6})(?![\d%]|[.,]\d)",
        (
            "⟦0293.3876.543⟧", "⟦0912 345 678⟧.", "⟦01284225789⟧", "⟦038-422-5789⟧", "⟦+84 24 3825 1234⟧", "⟦0988 57 88 68⟧,", "⟦0292 3 830 123⟧",
            "⟦(84-28) 38242134⟧", "⟦84-24-382-4213⟧", "⟦0084 24 3824213⟧", "⟦1-800-555-019⟧.",
        ),
        ("1.200.345 hồ sơ", "2016 12 14 15", "84-96 người", "05 hồ sơ", "0,5 triệu"),
        opens="1800 1900 #0 #-# ( +",
    ),
    reason_rule(
        "digit_groups",
        Reason.OTHER,
        r"(?<![\w.,/+-])(?P<span>\d{3,4}(?:-\d{2,4}){2,4}|\d{4}(?: \d{4}){2,4})(?![\w%/-]|[.,]\d| ?[%-])",
        ("thẻ ⟦4111-1111-1111-1111⟧", "⟦1800-599-920⟧.", "số ⟦4111 1111 1111 1111⟧"),
        ("120-150 người", "2021-2025", "1.200-1.500-1.800 đồng", "2019 2020 2021", "2019-2020-2021"),
        opens="#-# #4·#",
        declines=_are_years,
    ),
)

OTHER: tuple[Rule[Reason], ...] = (
    reason_rule(
        "ip_address",
        Reason.OTHER,
        r"(?<![\w.])(?!(?!192\.168\.)\d{1,3}(?:\.\d{3}){3}(?!\d))(?P<span>\d{1,3}(?:\.\d{1,3}){3}(?:[:/]\d{1,5})?)(?![\w.]\d|\d)",
        ("máy chủ ⟦192.168.1.1⟧", "mạng ⟦10.0.0.0/24⟧", "⟦10.0.0.0⟧ là", "⟦192.168.100.254⟧,"),
        ("1.200.000.000 đồng", "12.345"),
        opens=",#.#",
    ),
    reason_rule(
        "email",
        Reason.OTHER,
        r"(?<=(?<![\w.+-])(?P<span>[\w.+-]{1,64}))@(?=[\w-])",
        ("gửi ⟦a1b2⟧@abc.com", "⟦phong.2⟧@tinh.gov.vn"),
        ("giá 5 @ chiếc", "@ 12"),
        opens="@",
    ),
    reason_rule(
        "host",
        Reason.OTHER,
        r"@[\w-][\w.-]{0,80}|\b(?:https?://|www\.)\S{1,300}",
        ("gửi a1b2⟦@abc2.com⟧", "⟦https://tinh.gov.vn/2020⟧ và"),
        ("@ 12", "http 404"),
        opens="@ http https www",
    ),
    reason_rule(
        "identifier",
        Reason.OTHER,
        r"\b(?:STK|(?-i:ID)|tài khoản|mã số thuế|MST|CMND|CCCD|mã hồ sơ|mã số|số hiệu|mã|hộ chiếu|ISSN|ISBN|biển số|biển kiểm soát|số seri|seri)"
        r"(?: số)? ?:? ?(?P<span>\d{4,20}(?:[ .-]\d{1,8})*+)(?![.,]\d| ?(?:%|người|hồ|tài|doanh))",
        ("mã số thuế ⟦0100109106⟧", "ISSN ⟦0866-3297⟧", "ID ⟦344569⟧"),
        ("tài khoản 93%", "cấp mã 12 hồ sơ", "tài khoản 5.200 người"),
        opens="stk id tài/khoản mã mst cmnd cccd số/hiệu_seri hộ/chiếu issn isbn biển/số_kiểm seri",
    ),
    reason_rule(
        "file_code",
        Reason.OTHER,
        r"(?<=(?<![\w.,/-])[A-Z]{1,3})(?<!USD|VND|EUR|GBP|INR|JPY|CNY|AUD|SGD|THB)(?!\d\d?[.-](?:19|20)\d\d(?!\d))"
        r"(?P<span>\d{2,3}(?:[.-]\d{1,8}){1,5})(?![\w%/]|[.,-]\d| ?%)",
        ("mã hồ sơ H⟦35.12-240515-0034⟧.", "hồ sơ G⟦22.99-1234⟧ bị"),
        ("A1, A2", "H35 12", "USD1.23", "Q1-2024", "T12-2024"),
        opens="~#",
        flags=0,
    ),
    reason_rule(
        "registration",  # of a product or a batch: digits behind capitals, or on both sides of them
        Reason.OTHER,
        r"(?<=(?<![\w.,/-])(?!(?:USD|VND|EUR|QĐ|NQ|TT|CV|KH|BC)-)\p{Lu}{1,4}-)(?P<span>\d{3,6}-\d{2,4})(?![\w%/]|[.,-]\d| ?%)"
        r"|(?<![\w.,/-]|[Ll]ớp )(?!\d++(?:K?M[23]|[HT]\d))(?P<span>\d{2,6}[A-Z]{1,2}\d{2,6})(?![\w%/]|[.,-]\d| ?%)",
        ("số đăng ký TG-⟦22871-12⟧,", "số lô ⟦07C21⟧ bị"),
        ("USD-300-500", "VD 120-150 người", "rộng 120M2", "lúc 20H30", "lớp 10A12", "07 C21"),
        opens="~# #-# ,#2abcdefghijklmnopqrstuvxyzABCDEFGHIJKLMNOPQRSTUVXYZ",
        flags=0,
    ),
    reason_rule(
        "dossier_code",  # by Decree 61/2018/NĐ-CP: of the body, the day and the order of receipt
        Reason.OTHER,
        r"(?<![\w.,/-])(?P<span>\d{3}(?:\.\d{2,3}){1,3}\.[A-Z]\d{2}(?:[.-]\d{1,8})*+)(?![\w%/]|[.,-]\d)",
        ("mã hồ sơ ⟦000.00.16.H42-240115-0012⟧ bị", "hồ sơ ⟦055.67.06.H76-174533⟧."),
        ("1.200.300", "000.00.16", "120.000.Đ12"),
        opens=",#.#",
        flags=0,
    ),
    reason_rule(
        "map_scale",
        Reason.OTHER,
        r"\b(?:t[ỷỉ] lệ|bản đồ|quy hoạch) (?P<span>1 ?[:/] ?(?:[1-9]\d?[.]?000|[125]00))(?![\w%/]|[.,]\d| ?%)",
        ("tỷ lệ ⟦1/500⟧ quy hoạch", "Bản đồ tỷ lệ ⟦1:2000⟧ được", "tỉ lệ ⟦1/10.000⟧ cho", "bản đồ ⟦1/2.000⟧ của"),
        ("tỷ lệ 1/50 hồ sơ", "tỷ lệ 1/500%"),
        opens="tỷ/lệ tỉ/lệ bản/đồ quy/hoạch",
    ),
    reason_rule(
        "plate",
        Reason.OTHER,
        r"(?<![\w.,])(?P<span>\d{2}[A-Z]{1,2}\d?[- ]?\d{3}\.?\d{2})(?![\w]|[.,]\d)",
        ("biển số ⟦29A-123.45⟧", "xe ⟦51H-12345⟧ vi"),
        ("12 ABC", "29A"),
        opens=",#2abcdefghijklmnopqrstuvxyzABCDEFGHIJKLMNOPQRSTUVXYZ",
        flags=0,
    ),
    reason_rule(
        "leading_zeros",
        Reason.OTHER,
        r"\b(?:số|mã)(?: hiệu)?:? (?P<span>00\d{2,8})(?![\w%]|[.,]\d| ?%)",
        ("chứng nhận số ⟦00056⟧ được", "số: ⟦001234⟧."),
        ("số 05 hộ", "số 00,5%", "số 0012,5 tỷ"),
        opens="số/#_hiệu_ mã/#_hiệu_",
    ),
    reason_rule(
        "ship_registration",
        Reason.OTHER,
        r"(?<![\w.,/])(?P<span>\d{4,5})[ -]?(?-i:TS)\b|\btàu(?: [\p{Ll}]++){0,3} (?-i:\p{Lu}{1,2}[a-z]?)[ -](?P<span>\d{4,5})(?![\d%]|[.,]\d)",
        ("tàu cá BĐ ⟦95183⟧ TS do", "QNa-⟦91234⟧-TS bị", "tàu cá PY ⟦90123⟧ gặp"),
        ("2018 tấn", "tàu chở 1200 người", "tàu CSB 8001 kéo"),
        opens="#ts #·ts #-ts tàu",
    ),
    reason_rule(
        "coordinate",
        Reason.OTHER,
        r"(?<![\w.,])(?P<span>\d{1,3}° ?\d{1,2}(?:['’′](?: ?\d{1,2}(?:[.,]\d+)?(?:\"|”|″)?)?)?)",
        ("tọa độ ⟦21°01'⟧ Bắc", "⟦105°51'20\"⟧"),
        ("20 °C", "37°C"),
        opens=",#°",
    ),
    reason_rule(
        "chemical",
        Reason.UNIT,
        r"(?<=\b(?:CO|SO|NO|km|cm|dm|mm|m|PM|NH|H))(?P<span>[2-5](?:\.5)?)(?![\w])",
        ("khí CO⟦2⟧", "rộng 20 km⟦2⟧ với", "120 m⟦2⟧"),
        ("H5N1", "km 20"),
        opens="~#",
        flags=0,
    ),
    reason_rule(
        "scale",
        Reason.MAXIMUM,
        r"\bthang (?:điểm (?:[\p{L} ]{2,20} (?=là |tối đa ))?|đo )?(?:là |tối đa |từ )?(?P<span>(?:\d++(?: ?(?:[-–]|đến) ?))?\d++)(?![.,]\d)%?",
        ("thang điểm ⟦100⟧", "Thang điểm đánh giá là ⟦100⟧.", "(thang điểm ⟦0-100⟧%)", "thang điểm từ ⟦1 đến 5⟧"),
        ("thang 5,5", "tháng 100"),
        opens="thang",
    ),
)

RULES = (*OTHER, *PHONE)
