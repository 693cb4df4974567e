"""Rules for addresses and for places that are told apart by a number: `số 12 đường Lê Lợi`, `Quận 1`, `xã Bảo Lâm 1`."""

from __future__ import annotations

from extractors.exclusions.labels import counts
from extractors.organizations.places import find_places
from extractors.records import OrgLevel, Reason
from extractors.rules import Match, Rule, reason_rule


def _is_share(match: Match) -> bool:
    """Tell whether `x/y` behind a house is a part of things: `nhà 3/4 đạt`, `hẻm 12/20 hộ`."""
    text, end = match.string, match.end("span")
    return text[end + 1 : end + 2].islower() and not text.startswith((" đường", " phố", " tổ"), end)


NUMBERED_COMMUNE = reason_rule(
    "numbered_commune",
    Reason.NAME,
    r"\b(?:xã|phường|thị trấn) (?P<place>(?-i:\p{Lu}[\p{L}’']*+ (?:\p{Lu}[\p{L}’']*+ ){0,3})(?P<span>[1-9]))(?![\w%/]|[.,]\d| ?%)",
    ("xã Bảo Lâm ⟦1⟧ nhận", "Phường Móng Cái ⟦2⟧"),
    ("xã Tân Phú 2 hồ sơ", "xã Bảo Lâm 12 hồ sơ", "phường Hà Giang 2,5"),
    opens="xã phường thị/trấn",
    declines=lambda match: not find_places(match["place"], OrgLevel.COMMUNE),
)

RULES: tuple[Rule[Reason], ...] = (
    NUMBERED_COMMUNE,
    reason_rule(
        "commune_of_district",  # no gazetteer is needed where the district stands behind the name
        Reason.ADDRESS,
        r"\b(?:xã|phường|thị trấn) (?-i:\p{Lu}[\p{L}’']*+ (?:\p{Lu}[\p{L}’']*+ ){0,3})(?P<span>[1-9])(?=,? (?:quận|huyện|thị xã|thành phố|TP\.?) ?(?-i:\p{Lu}"
        r"|\d))",
        ("phường Hòa Thuận ⟦2⟧, quận Sơn Bắc", "xã Vĩnh Lộc ⟦3⟧, huyện Hòa Bình"),
        ("phường Hòa Thuận 2 người", "xã Tân Phú 4, huyện có 5", "xã An Bình 12, huyện Lâm Hà"),
        opens="xã phường thị/trấn",
    ),
    reason_rule(
        "street",
        Reason.ADDRESS,
        r"\b(?:địa chỉ ?:?[^\d\n]{0,30}|trụ sở[^\d\n.;,]{0,30} số |tại số |nhà số |số nhà |(?<!\w)(?<!tổng )số "
        r"(?=\d+(?:/\d+)*[ A-Z/,-]* (?:đường |phố |(?-i:\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+))))(?P<span>\d++(?:[/-]\d++)*+[A-Z]?)(?![%\d]| ?%)",
        ("Địa chỉ: ⟦93⟧ đường Phú Lợi", "số ⟦12⟧ đường Lê Lợi", "tại số ⟦2⟧ Hùng Vương", "số ⟦87/7⟧ đường Trần Phú"),
        ("số 12 người", "tổng số 20 hồ sơ", "địa chỉ 20% số", "xây mới trụ sở 12 xã"),
        opens="địa/chỉ trụ/sở tại/số nhà/số số/nhà số/#",
    ),
    reason_rule(
        "alley",
        Reason.ADDRESS,
        r"\b(?:ngõ|ngách|hẻm|kiệt|nhà) (?:số )?(?P<span>\d{1,4}(?:/\d{1,4})++[A-Z]?)(?![\w%/]|[.,]\d| ?%)",
        ("ngõ ⟦34/12⟧ đường Láng", "hẻm số ⟦51/2/3⟧ Thành Thái"),
        ("ngõ 34 hộ", "nhà 3/4 đạt", "trong hẻm 12/20 hộ"),
        opens="ngõ/#_số ngách/#_số hẻm/#_số kiệt/#_số nhà/#_số",
        declines=_is_share,
    ),
    reason_rule(
        "street_of_day",  # streets bear the names of days: `đường 3/2`
        Reason.ADDRESS,
        r"\b(?:đường|(?<!thành )phố) (?P<span>(?:0?[1-9]|[12]\d|3[01])/(?:0?[1-9]|1[0-2]))(?![\w%/-]|[.,]\d| ?%)",
        ("trên đường ⟦3/2⟧ làm", "phố ⟦19/8⟧."),
        ("đường 12/20 km", "đường 3/4 km", "thành phố 5/12, huyện", "phố 45/60"),
        opens="đường/# phố/#",
        declines=counts,
    ),
    reason_rule(
        "coordinates",
        Reason.ADDRESS,
        r"(?<=(?<![\d.,/])(?P<span>\d{1,3}(?:[.,]\d{1,4})?(?: ?(?:-|–|đến) ?\d{1,3}(?:[.,]\d{1,4})?)?) )độ (?:vĩ|kinh)(?: |$)",
        ("ở khoảng ⟦10,1⟧ độ Vĩ Bắc", "⟦105,2-106,4⟧ độ kinh Đông"),
        ("30 độ C", "10 độ kinhdoanh", "cấp độ vĩ mô"),
        opens="độ/vĩ_kinh",
    ),
    reason_rule(
        "room",
        Reason.ADDRESS,
        r"\b(?:phòng|căn hộ) (?:số )?(?P<span>[1-9]\d{2,3})(?= ?(?:[,.;)]|tầng|nhà|tòa|toà|lầu|trụ|$))(?![.,]\d)",
        ("Tòa nhà A, phòng ⟦203⟧, tầng", "phòng ⟦305⟧ nhà B", "căn hộ ⟦1907⟧."),
        ("phòng 203 người", "phòng 1.200,"),
        opens="phòng/#_số căn/hộ",
    ),
    reason_rule(
        "street_of_capitals",
        Reason.ADDRESS,
        r"\b(?:ở|tại|địa điểm|nhà|trụ sở) (?P<span>\d{1,4}[A-Z]?(?:[/-]\d{1,3})?)(?= \p{Lu}\p{Ll}++ \p{Lu}\p{Ll}++)(?! (?:UBND|HĐND))",
        ("ở ⟦45⟧ Lê Lợi, phường", "tại ⟦12A⟧ Trần Phú"),
        ("tại 12 Sở Nội Vụ", "ở 5 tỉnh", "tại 3 Trung Tâm"),
        opens="ở/# tại/# địa/điểm nhà/# trụ/sở",
        flags=0,
        declines=counts,
    ),
    reason_rule(
        "street_of_ward",
        Reason.ADDRESS,
        r"(?<![\w.,/-]|\d )(?P<span>\d{1,4}[A-Z]?(?:/\d{1,3}){0,3})"
        r"(?= (?:\p{Lu}\p{Ll}++ ){1,4}?\p{Lu}\p{Ll}++, (?:[Pp]hường|P\.|[Qq]uận|Q\.|TP|TDP|KP|[Tt]ổ|[Kk]hu phố|thị trấn|thị xã|thành phố|Hà Nội|Đà Nẵng|Huế"
        r"|Cần Thơ|Hải Phòng) ?\S)",
        ("⟦10⟧ Trần Phú, Hà Nội.", "⟦219⟧ Nguyễn Trãi, phường 5", "⟦12A/3⟧ Lê Lợi, P. Bến Nghé", "⟦56/4⟧ Lê Lợi, TDP 9"),
        ("5 Trung Tâm, tổ", "12 phường, quận"),
        opens="#·^ #/# #ABCDEFGHIJKLMNOPQRSTUVWXYZ",
        flags=0,
        declines=counts,
    ),
    reason_rule(
        "kilometre_post",
        Reason.ADDRESS,
        r"(?<=\b[Kk][Mm] ?)(?P<span>\d{1,4}\+\d{1,4})(?![\w%]|[.,]\d)",
        ("tại Km⟦77+300⟧ quốc", "từ km ⟦5+120⟧ đến"),
        ("dài 5 km", "km 5"),
        opens="#+ ~#",
        flags=0,
    ),
    reason_rule(
        "parcel",
        Reason.ADDRESS,
        r"\b(?:thửa(?: đất)?|tờ(?: bản đồ)?|xe buýt) số (?P<span>\d{1,4})(?![\w%/]|[.,]\d| ?%)",
        ("thửa đất số ⟦300⟧, tờ", "tờ bản đồ số ⟦12⟧ tại", "xe buýt số ⟦62⟧."),
        ("số thửa đất 300", "thửa đất có số 5,2%"),
        opens="thửa/số_đất tờ/số_bản xe/buýt",
        declines=counts,
    ),
    reason_rule(
        "named_place",
        Reason.NAME,
        r"\b(?:[Tt]hôn|[Ấấ]p|[Kk]hóm|[Xx]óm|[Bb]ản|[Ll]àng|[Bb]uôn|[Kk]hu phố|[Tt]ổ dân phố|[Cc]ụm|[Tt]rường"
        r"(?: (?:Tiểu học|THCS|THPT|Mầm non|mầm non|tiểu học))?|[Cc]ầu|[Kk]hu (?:công nghiệp|đô thị|dân cư|tái định cư|chung cư)|[Cc]hung cư|KCN|KĐT|KDC|CCN"
        r"|[Hh]ầm|[Cc]hùa|[Cc]hợ|[Ss]iêu thị|[Tt]rại giam"
        r"|[Bb]ệnh viện|(?:[Tt]hủy|[Nn]hiệt) điện|[Nn]hà máy(?: (?:thủy|nhiệt) điện)?|[Bb]ến xe|[Nn]hà ga|(?:[Tt]ổng )?[Cc]ông ty|[Nn]út giao|[Cc]ảng|[Tt]rạm)"
        r"(?: \p{Lu}\p{L}*+(?: (?:điện|lực|đồng|máy|lợi|khoa|dân|y|ương|sản|lập|dựng|thông|nghiệp|phẩm|mại|hàng|tải))?){1,4} (?P<span>[1-9]\d{0,2})(?![\w%/]"
        r"|[.,]\d| ?%"
        r"|(?:,| và) (?!(?:Bệnh viện|Trường|Công ty|Tổng|Nhà máy|Khu|Ban|Trung tâm|Trạm) )\p{Lu}[^,.;]{1,24}? \d)",
        (
            "thôn Vạn Hội ⟦2⟧ đóng góp", "Trường THCS Hòa Lợi ⟦1⟧ có", "Khu công nghiệp Tân Tạo ⟦2⟧,", "Bệnh viện Hòa Bình ⟦15⟧ đã", "Bệnh viện Đa khoa ⟦16⟧ Bến Đá",
            "nhiệt điện Vĩnh Hòa ⟦2⟧,", "Tổng Công ty Phát điện ⟦3⟧ có", "Tổng công ty Xây dựng ⟦4⟧ và", "Bệnh viện Nhi đồng ⟦1⟧, Bệnh viện Nhi đồng 2", "KCN Tân Bình ⟦3⟧, phường", "chùa Linh Sơn ⟦2⟧ đã mở",
        ),
        ("thôn Đông 20 hộ", "Bản Mường 5 người", "thôn Vạn Hội có 2 hộ", "các bệnh viện Tân An 12, Bến Lức 15", "Bệnh viện Tân An 95%"),
        opens=(
            "thôn ấp khóm xóm bản làng buôn khu/phố_công_đô_dân_tái_chung kcn kđt kdc ccn chùa chợ siêu/thị trại/giam tổ/dân cụm trường cầu chung/cư hầm bệnh/viện thủy/điện nhiệt/điện nhà/máy_ga"
            " bến/xe công/ty tổng/công nút/giao cảng trạm"
        ),
        flags=0,
        declines=counts,
    ),
    reason_rule(
        "forest_compartment",
        Reason.ADDRESS,
        r"\b(?:tiểu khu|khoảnh) (?:số )?(?P<span>\d{1,3}[a-d]?(?:,? (?:và )?\d{1,3}[a-d]?(?= ?(?:[,;.)]|$|thuộc|và)))*+)(?![\w%/]|[.,]\d| ?%)",
        ("tại tiểu khu ⟦556⟧ thuộc xã", "khoảnh ⟦3⟧, tiểu khu ⟦120⟧."),
        ("12 tiểu khu", "khoảnh 5,5 ha"),
        opens="tiểu/khu khoảnh/#_số",
        declines=counts,
    ),
    reason_rule(
        "short_name",  # the number of a name again: `Xây dựng 4 (Cisen 4)`
        Reason.NAME,
        r"(?<=\b\p{Lu}\S*(?: \p{Ll}++)? )(?P<n>\d{1,2}) \((?:\p{Lu}[^\s()]* ){1,3}(?P<span>(?P=n))\)",
        ("XDCTGT 1 (Cisen ⟦1⟧),", "Xây dựng 4 (Cisen ⟦4⟧) và", "Miền Nam 4 (MN Oto ⟦4⟧) làm"),
        ("Hòa Sơn 4 (Hòa An 5)", "Hòa Sơn 4 (4)"),
        opens="#2·(",
        flags=0,
    ),
    reason_rule(
        "numbered_place",
        Reason.ADDRESS,
        r"(?:\b(?:phường|quận|khu phố|tổ dân phố|thôn|ấp|khóm|tổ|xóm|bản|đội|khu|ngõ|hẻm|ngách|tầng|lầu|(?<!dự )phòng|cửa khẩu|đặc khu|cụm|tiểu khu"
        r"|km|buôn|làng) (?:số )?|(?<!\w)(?:(?:Q|P|TDP|KP)[.] ?|(?:TDP|KP) ))"
        r"(?P<span>0?\d{1,2}(?:(?-i:[A-H])\b)?+(?: ?(?:,|và|-) ?(?:quận |phường |thôn |tổ )?\d{1,2}(?!\d| ?%| \p{L}))*+)"
        r"(?![\w%/]|[.,]\d| ?(?:%|triệu|tỷ|nghìn))(?=(?P<sure> ?(?:[,.;:)”\"'(|–-]|$|\n|TP|Tp|thành|quận|tỉnh|phường|huyện|thị|xã|tổ|giải"
        r"|(?-i:\p{Lu})))| \p{Ll})",
        ("phường ⟦2⟧, Tp", "Phường ⟦6⟧ giúp bà con", "Quận ⟦1⟧ đạt", "Q.⟦9⟧", "Q.⟦9⟧ trễ 286 hồ sơ", "TDP ⟦9⟧, phường", "khu phố ⟦3⟧.", "Phường ⟦1⟧ Bảo Lộc nhận", "ấp ⟦1B⟧, xã"),
        ("phường 20 người", "tổ 07 người", "quận 5.000 hồ sơ", "có 90 biên chế, dự phòng 11."),
        opens=(
            "phường/# quận/# khu/phố_# tổ/dân_# thôn/# ấp/# khóm/# xóm/# bản/# đội/# ngõ/# hẻm/# ngách/# tầng/# lầu/# phòng/# cửa/khẩu đặc/khu cụm/# tiểu/khu"
            " km/# buôn/# làng/# q p tdp kp phường/số quận/số khu/số tổ/số thôn/số ấp/số dân/phố khóm/số xóm/số đội/số phòng/số cụm/số tầng/số"
        ),
        declines=lambda match: match["sure"] is None and counts(match),
    ),
)
