"""Rules for names that contain a number, addresses, telephones and identifiers."""

from __future__ import annotations

from extractors.exclusion_labels import counts, counts_things
from extractors.organization_places import find_places
from extractors.records import OrgLevel, Reason
from extractors.rules import Match, Rule, compile_pattern, reason_rule

NAMED = (
    r"đề án|chương trình|dự án|tổ công tác|(?:ban )?chỉ đạo|cơ sở|quốc lộ|cao tốc|tỉnh lộ|hương lộ|đường tỉnh|đường huyện|đường sắt|vành đai|kênh|bot|QL|ĐT|TL|DT|công ty"
    r"|nhà máy|quầy|trạm|hòm thư|tổng đài|đầu số|kiểm toán khu vực|khu vực|chi nhánh|trại|lữ đoàn|sư đoàn|tiểu đoàn|trung đoàn|quân khu|quân đoàn|xí nghiệp|hội trường"
    r"|số báo danh|lô|thửa|ô|cổng|nhà ga|ga|bến|đội|binh đoàn|chốt|đồn|hải đội|vùng cảnh sát biển|chi cục|cục|phòng nghiệp vụ|kho|cầu|hồ|thủy điện"
)
NAMED_OPENS = (
    "đề/án chương/trình dự/án tổ/công chỉ/đạo ban/chỉ cơ/sở quốc/lộ cao/tốc tỉnh/lộ hương/lộ đường/tỉnh_huyện_sắt vành/đai kênh/# bot/# ql/# đt/# tl/# dt/# công/ty nhà/máy_ga"
    " quầy/# trạm/# hòm/thư tổng/đài đầu/số kiểm/toán khu/vực chi/nhánh_cục trại/# lữ/đoàn sư/đoàn tiểu/đoàn trung/đoàn quân/khu_đoàn xí/nghiệp hội/trường"
    " số/báo lô/# thửa/# ô/# cổng/# ga/# bến/# đội/# binh/đoàn chốt/# đồn/# hải/đội vùng/cảnh cục/# phòng/nghiệp kho/# cầu/# hồ/# thủy/điện"
)
NUMBERED = (
    r"bão|áp thấp|đường|tuyến|metro|tàu|gói thầu|công chứng|trường|bệnh viện|nhà máy|cung|kênh|cầu|cảng|giếng|đội|tổ|đoàn|chốt|trạm|quầy|cửa|bàn|phòng|mẫu|biểu|phụ lục|bảng|hình|ảnh"
    r"|danh sách|lô|khu|điểm|câu|bài|chuyên đề|kỳ|tập|cụm|tiểu khu|ô|tòa|toà|văn phòng|chi nhánh|cơ sở|thi đua|nhóm|ban|sân|hội trường|kho|trại|chợ|bến|ga|tuabin|mô hình|phiên bản|quyển|sổ|bản tin|tạp chí|lệnh|cổng|công ty"
)
MOTTO = r"(?:rõ|không|cùng|dám|biết|nhất|tại chỗ|hơn|xin|luôn|đúng|tăng|giảm|thật|sẵn sàng|đủ|chung|trong 1|đột phá|thông|nhanh|thấy|có|tốt|sạch|nên|giữ|bám|nắm|quyết tâm|mục tiêu kép)"

NAME: tuple[Rule[Reason], ...] = (
    reason_rule(
        "named_number",
        Reason.NAME,
        rf"\b(?:{NAMED})(?: số)? (?P<span>\d{{1,4}}(?:[A-E]\b)?(?: ?(?:,|và) ?(?:(?:đề án|cơ sở|quốc lộ|vành đai) )?\d{{1,3}}(?![\w%]|[.,]\d| ?%| \p{{Ll}}))*+)(?![\w%/]|[.,-]\d| ?(?:%|triệu|tỷ|nghìn|lần ))",
        ("Đề án ⟦06⟧.", "chương trình ⟦06⟧ của", "cơ sở ⟦2⟧, cơ sở", "tổng đài ⟦1022⟧ để", "Ban Chỉ đạo ⟦35⟧ tỉnh", "quốc lộ ⟦1A⟧ qua"),
        ("cơ sở 20% số", "dự án 5 tỷ đồng", "chương trình 12 tháng", "trạm 5 người", "dự án 15 nhiệm vụ", "mỗi lô 2-6 triệu đồng"),
        opens=NAMED_OPENS,
        declines=counts_things,
    ),
    reason_rule(
        "called_by_number",
        Reason.NAME,
        r"\b(?:[Ôô]ng|[Bb]à|[Aa]nh|[Cc]hị|[Cc]ô|[Cc]hú|[Bb]ác|[Cc]ậu|[Dd]ì|[Tt]hím) (?P<span>Hai|Ba|Tư|Năm|Sáu|Bảy|Tám|Chín|Mười)\b(?! \p{Lu})",
        ("Ông ⟦Hai⟧ lý giải", "nhà bà ⟦Tư⟧ có", "chị ⟦Năm⟧ đi nộp"),
        ("ông hai lần đến", "bà Ba Vì", "anh năm nay 20"),
        opens="ông/hai_ba_tư_năm_sáu_bảy_tám_chín_mười bà/hai_ba_tư_năm_sáu_bảy_tám_chín_mười anh/hai_ba_tư_năm_sáu_bảy_tám_chín_mười chị/hai_ba_tư_năm_sáu_bảy_tám_chín_mười cô/hai_ba_tư_năm_sáu_bảy_tám_chín_mười chú/hai_ba_tư_năm_sáu_bảy_tám_chín_mười bác/hai_ba_tư_năm_sáu_bảy_tám_chín_mười cậu/hai_ba_tư_năm_sáu_bảy_tám_chín_mười dì/hai_ba_tư_năm_sáu_bảy_tám_chín_mười thím/hai_ba_tư_năm_sáu_bảy_tám_chín_mười",
        flags=0,
    ),
    reason_rule(
        "named_index",
        Reason.NAME,
        r"\bchỉ số (?P<span>766)(?![\w%/]|[.,]\d)",
        ("Bộ chỉ số ⟦766⟧ tháng 8,", "điểm Chỉ số ⟦766⟧ của xã"),
        ("có 766 chỉ số", "chỉ số 766%"),
        opens="chỉ/số",
    ),
    reason_rule(
        "numbered_name",
        Reason.NAME,
        rf"(?=số \d{{1,3}}+(?![\d%/]))(?<=\b(?:{NUMBERED}) (?:[^\d.,;:()\n]{{0,24}} )?)(?<!\b(?:tổng|con|hệ|chỉ|đa|trong|thiểu|ngoài|phân|vị trí|có) )số (?P<span>0?\d{{1,2}}(?: ?(?:,|và) ?(?:số )?\d{{1,2}}(?![\w%]|[.,]\d| \p{{Ll}}))*+)(?![\w%/]|[.,]\d| ?%)",
        ("cơn bão số ⟦3⟧ gây", "Gói thầu số ⟦5⟧ hoàn", "Phòng công chứng số ⟦1⟧ tỉnh", "mẫu số ⟦02⟧ kèm", "Cụm thi đua số ⟦4⟧,"),
        ("trường có số 15 học sinh", "xếp ở vị trí số 2", "tổng số 20"),
        opens="số/#",
        declines=counts_things,
    ),
    reason_rule(
        "named_programme",
        Reason.NAME,
        r"(?<![\d.,/])(?P<span>0?\d{1,2}) (?=Chương trình (?:đột phá|mục tiêu|trọng điểm|hành động|trọng tâm))",
        ("⟦7⟧ Chương trình đột phá", "thực hiện ⟦3⟧ Chương trình mục tiêu quốc gia"),
        ("7 chương trình đào tạo", "12 Chương trình phát thanh"),
        opens="#2·chương",
        flags=0,
    ),
    reason_rule(
        "one_door",
        Reason.NAME,
        r"(?<![\d.,/])(?P<span>0?1) (?=cửa\b)",
        ("phần mềm ⟦1⟧ cửa của", "bộ phận ⟦1⟧ cửa"),
        ("11 cửa khẩu", "21 cửa"),
        opens="#·cửa",
    ),
    reason_rule(
        "kept_revenue",  # a line of every budget: what a level of government keeps whole
        Reason.NAME,
        r"\bthu (?:(?:ngân sách|NSĐP|NSX|xã|huyện|tỉnh|địa phương) ){0,3}(?:được )?hưởng (?P<span>100 ?%)",
        ("Các khoản thu xã hưởng ⟦100%⟧", "khoản thu được hưởng ⟦100%⟧, gồm"),
        ("thu hưởng 100 triệu", "hưởng 100% lương"),
        opens="thu",
    ),
    reason_rule(
        "slogan",
        Reason.NAME,
        r"[“\"‘'] ?(?P<span>\d{1,2} (?![%])[\p{L} ]{2,18}?(?:(?:,| -| và) \d{1,2} [\p{L} ]{2,18}?){0,4}) ?(?:[”\"’']| -)",
        ("“⟦4 xin, 4 luôn⟧” -", "\"⟦4 tại chỗ⟧\" như", "‘⟦3 không⟧’", "“⟦5 biết, 3 thấy⟧” vào"),
        ("“20 triệu đồng được chi cho các đơn vị”", "100% “đúng hạn”"),
        opens="“ \" ‘ '",
        flags=0,
    ),
    reason_rule(
        "motto",
        Reason.NAME,
        rf"\b(?:phương châm|khẩu hiệu|tinh thần|nguyên tắc|phong trào|thông điệp|mô hình|cuộc vận động|quy tắc|thực hiện|yêu cầu|bảo đảm) [“\"‘']?(?P<span>\d{{1,2}} {MOTTO}(?!\w)(?:(?:,| -| và) \d{{1,2}} {MOTTO}(?!\w))*+)(?! (?:điều|cán|người|đơn|thủ|hồ|nhiệm|lĩnh|yêu|quy|nội|nhóm))",
        ("phương châm ⟦6 rõ⟧ trong", "thực hiện ⟦4 tại chỗ⟧ và", "mô hình ⟦3 không⟧,", "tinh thần ⟦5 thật, 6 dám⟧ của"),
        ("thực hiện 6 nhiệm vụ", "nguyên tắc 5 đúng người"),
        opens="phương/châm/#_ khẩu/hiệu/#_ tinh/thần/#_ nguyên/tắc/#_ phong/trào/#_ thông/điệp/#_ mô/hình/#_ cuộc/vận/động quy/tắc/#_ thực/hiện/#_ yêu/cầu/#_ bảo/đảm/#_",
    ),
    reason_rule(
        "version",
        Reason.NAME,
        r"(?:\b(?:công nghiệp|cách mạng|web|chính phủ|phiên bản|windows|office|khung kiến trúc|version|bản|thời đại|nền tảng|CMCN|chính quyền điện tử|chính phủ điện tử|kiến trúc)(?: (?:lần thứ|số))? ?(?P<span>\d{1,2}[.,]\d{1,2})(?!\d| ?%| ?điểm))",
        ("công nghiệp ⟦4.0⟧,", "phiên bản ⟦2.0⟧ và"),
        ("đạt 4.0 điểm", "tăng 4,0%"),
        opens="công/nghiệp cách/mạng web chính/phủ_quyền phiên/bản windows office khung/kiến version bản/# thời/đại nền/tảng cmcn kiến/trúc",
    ),
    reason_rule(
        "version_quoted",
        Reason.NAME,
        r"(?<=[“\"]\p{L}[^“”\"\d]{0,40} )(?P<span>[2-5]\.0)(?=[”\"])",
        ("mô hình “Chợ ⟦4.0⟧”,", "“Tuyến phố thanh toán ⟦4.0⟧”"),
        ("“đạt 4.0 điểm”", "“tăng 4,0%”"),
        opens="#.#",
    ),
    reason_rule(
        "mobile_network",
        Reason.NAME,
        r"(?<![\d.,])(?P<span>[2-6])(?=G(?:[-+/,.;)]|\b)(?![B]))",
        ("mạng ⟦5⟧G", "phủ sóng ⟦4⟧G, và"),
        ("5 GB", "12G"),
        opens=",#2G",
        flags=0,
    ),
    reason_rule(
        "product_code",
        Reason.NAME,
        r"\b(?:covid|sars[ -]?cov|cúm ?A?|H\dN|mic|vinasat|airbus|boeing|zone|iphone|RON|apec|asean|cop|olympic|word cup|sea games|festival) ?[-–]? ?(?P<span>\d++)(?![%\d]|[.,]\d)",
        ("Covid-⟦19⟧ nhưng", "COVID ⟦19⟧", "xăng RON ⟦95⟧ giảm"),
        ("covered 19", "bệnh nhân 19"),
        opens="covid sars cúm h5n1 h1n1 mic vinasat airbus boeing zone iphone ron apec asean cop olympic sea festival covid19 cop26 cop28",
    ),
    reason_rule(
        "software",
        Reason.NAME,
        r"\b(?:Windows|Office|Microsoft|Excel|Word|Android|iOS|Acrobat|Server) (?:Server )?(?P<span>\d{1,4})(?![\w%/]|[.,]\d| ?%)",
        ("Phần mềm Windows ⟦11⟧, Office", "bộ Office ⟦365⟧ được"),
        ("windows 11", "Office 20%"),
        opens="windows office microsoft excel word android ios acrobat server",
        flags=0,
        declines=counts,
    ),
    reason_rule(
        "in_one",
        Reason.NAME,
        r"(?<![\d.,/])(?P<span>[2-9] trong 1)(?![\d%/]|[.,]\d| ?%)",
        ("thủ tục “⟦2 trong 1⟧”", "liên thông ⟦3 trong 1⟧ giúp"),
        ("2 trong 10", "12 trong 1"),
        opens="#·trong",
    ),
    reason_rule(
        "on_the_spot",
        Reason.NAME,
        r"(?<![\d.,/])(?P<span>[3-6]) (?=tại chỗ\b)",
        ("cơ chế “một cửa ⟦5⟧ tại chỗ” áp", "theo hướng ⟦4⟧ tại chỗ"),
        ("15 tại chỗ", "5 máy tại chỗ"),
        opens="#·tại",
    ),
    reason_rule(
        "index_year",
        Reason.PERIOD,
        r"\b(?:SIPAS|PAPI|PCI|PAR[ -]?INDEX|DTI|DDCI|PGI|EGDI|ICT Index|APCI|GII|SEA ?Games|Euro|World Cup)[ -]?(?P<span>(?:19|20)\d\d)(?!\d)",
        ("(SIPAS ⟦2015⟧) do", "PCI ⟦2018⟧ -"),
        ("PCI 63,5", "PAPI đạt 2018"),
        opens="sipas papi pci par dti ddci pgi egdi ict apci gii sea euro world",
    ),
)


def _is_share(match: Match) -> bool:
    """Tell whether `x/y` behind a house is a part of things: `nhà 3/4 đạt`, `hẻm 12/20 hộ`."""
    text, end = match.string, match.end("span")
    return text[end + 1 : end + 2].islower() and not text.startswith((" đường", " phố", " tổ"), end)


ADDRESS: tuple[Rule[Reason], ...] = (
    reason_rule(
        "street",
        Reason.ADDRESS,
        r"\b(?:địa chỉ ?:?[^\d\n]{0,30}|trụ sở[^\d\n.;,]{0,30} số |tại số |nhà số |số nhà |(?<!\w)(?<!tổng )số (?=\d+[ A-Z/,-]* (?:đường |phố |(?-i:\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+))))(?P<span>\d++(?:[/-]\d++)*+[A-Z]?)(?![%\d]| ?%)",
        ("Địa chỉ: ⟦93⟧ đường Phú Lợi", "số ⟦12⟧ đường Lê Lợi", "tại số ⟦2⟧ Hùng Vương"),
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
        "room",
        Reason.ADDRESS,
        r"\b(?:phòng|căn hộ) (?:số )?(?P<span>[1-9]\d{2})(?= ?(?:[,.;)]|tầng|nhà|tòa|toà|lầu|trụ|$))(?![.,]\d)",
        ("Tòa nhà A, phòng ⟦203⟧, tầng", "phòng ⟦305⟧ nhà B"),
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
        "named_place",
        Reason.NAME,
        r"\b(?:[Tt]hôn|[Ấấ]p|[Kk]hóm|[Xx]óm|[Bb]ản|[Ll]àng|[Bb]uôn|[Kk]hu phố|[Tt]ổ dân phố|[Cc]ụm|[Tt]rường(?: (?:Tiểu học|THCS|THPT|Mầm non|mầm non|tiểu học))?|[Cc]ầu|[Kk]hu công nghiệp)(?: \p{Lu}\p{L}*+){1,4} (?P<span>[1-9]\d?)(?![\w%/]|[.,]\d| ?%)",
        ("thôn Vạn Hội ⟦2⟧ đóng góp", "Trường THCS Hòa Lợi ⟦1⟧ có", "Khu công nghiệp Tân Tạo ⟦2⟧,"),
        ("thôn Đông 20 hộ", "Bản Mường 5 người", "thôn Vạn Hội có 2 hộ"),
        opens="thôn ấp khóm xóm bản làng buôn khu/phố_công tổ/dân cụm trường cầu",
        flags=0,
        declines=counts,
    ),
    reason_rule(
        "numbered_place",
        Reason.ADDRESS,
        r"(?:\b(?:phường|quận|khu phố|tổ dân phố|thôn|ấp|khóm|tổ|xóm|bản|đội|khu|ngõ|hẻm|ngách|tầng|lầu|phòng|cửa khẩu|đặc khu|cụm|tiểu khu|km|buôn|làng) (?:số )?|(?<!\w)(?:Q|P|TDP|KP)[.] ?)(?P<span>0?\d{1,2}(?: ?(?:,|và|-) ?(?:quận |phường |thôn |tổ )?\d{1,2}(?!\d| ?%| \p{L}))*+)(?![\w%/]|[.,]\d| ?(?:%|triệu|tỷ|nghìn))(?= ?(?:[,.;:)”\"'(|–-]|và|có|là|đã|được|cũng|sẽ|đạt|của|thuộc|trong|tại|với|xếp|dẫn|giải|tiếp|thực|triển|phối|$|\n|TP|Tp|thành|quận|tỉnh|phường|huyện|thị|xã|bị|không|đang|tổ|cho|vừa|còn|nộp|trễ|chỉ|nhận|trả|mới|vẫn|phải|đứng|(?-i:\p{Lu})))",
        ("phường ⟦2⟧, Tp", "Quận ⟦1⟧ đạt", "Q.⟦9⟧", "Q.⟦9⟧ trễ 286 hồ sơ", "khu phố ⟦3⟧.", "Phường ⟦1⟧ Bảo Lộc nhận"),
        ("phường 20 người", "tổ 07 người", "quận 5.000 hồ sơ"),
        opens=(
            "phường/# quận/# khu/phố_# tổ/dân_# thôn/# ấp/# khóm/# xóm/# bản/# đội/# ngõ/# hẻm/# ngách/# tầng/# lầu/# phòng/# cửa/khẩu đặc/khu cụm/# tiểu/khu"
            " km/# buôn/# làng/# q p tdp kp phường/số quận/số khu/số tổ/số thôn/số ấp/số dân/phố khóm/số xóm/số đội/số phòng/số cụm/số tầng/số"
        ),
    ),
)

NUMBERED_COMMUNE = reason_rule(
    "numbered_commune",
    Reason.NAME,
    r"\b(?:xã|phường|thị trấn) (?P<place>(?-i:\p{Lu}[\p{L}’']*+ (?:\p{Lu}[\p{L}’']*+ ){0,3})(?P<span>[1-9]))(?![\w%/]|[.,]\d| ?%)",
    ("xã Bảo Lâm ⟦1⟧ nhận", "Phường Móng Cái ⟦2⟧"),
    ("xã Tân Phú 2 hồ sơ", "xã Bảo Lâm 12 hồ sơ", "phường Hà Giang 2,5"),
    opens="xã phường thị/trấn",
    declines=lambda match: not find_places(match["place"], OrgLevel.COMMUNE),
)
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
        r"\b(?:điện thoại|ĐT|tel|fax|hotline|đường dây nóng|số máy|zalo|sđt|di động|liên hệ|gọi|máy lẻ)[^\d\n]{0,25}(?P<span>\(?\+?\d[\d .()/-]{1,18}\d)(?![\w%]|[.,]\d| ?%| (?:triệu|nghìn|tỷ|đồng|người|lượt|hồ|thuê|cuộc|số|máy))",
        ("Điện thoại: ⟦02993 822182⟧", "Hotline ⟦1900 1009⟧", "đường dây nóng: ⟦0293.3876.543⟧"),
        ("điện thoại 12 người", "zalo đạt 5%", "điện thoại hỗ trợ 1.200 người", "qua Zalo 125 phản ánh", "liên hệ được 1.250 hộ dân", "qua điện thoại 1.233, qua ứng dụng", "đường dây nóng, đã xử lý xong 12/12."),
        declines=_is_no_phone,
        opens="điện/thoại đt tel fax hotline đường/dây số/máy zalo sđt di/động liên/hệ gọi máy/lẻ",
    ),
    reason_rule(
        "short_number",
        Reason.PHONE,
        r"\b(?:tổng đài|đầu số|zalo|hotline|đường dây nóng) (?:số )?(?P<span>1\d{2,4})(?![\w%/]|[.,]\d| ?%)(?! (?:cuộc|lượt|người|phản|tin|tài|hộ|ý|kiến|câu|trường))",
        ("tổng đài ⟦1022⟧ hoạt động", "Kênh Zalo ⟦1022⟧ Bình Dương"),
        ("tổng đài 1022 cuộc gọi", "Zalo 125 phản ánh"),
        opens="tổng/đài đầu/số zalo hotline đường/dây",
    ),
    reason_rule(
        "phone_bare",
        Reason.PHONE,
        r"(?<![\w.,/+-])(?P<span>(?:\(?\+84\)?[ .-]?|\(84\)[ .-]?|\(?0)\d{1,3}\)?(?:[ .-]?\d{3,4}){2,3}|\+\d{1,3} \d{3}-\d{3}-\d{4}|\(?\d{3}\)?[ -]\d{3}-\d{4}|1[89]00[ .-]?\d{4,6})(?![\d%]|[.,]\d)",
        ("⟦0293.3876.543⟧", "⟦0912 345 678⟧.", "⟦01284225789⟧", "⟦038-422-5789⟧", "⟦+84 24 3825 1234⟧"),
        ("1.200.345 hồ sơ", "05 hồ sơ", "0,5 triệu"),
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
        r"(?<![\w.])(?!(?!192\.168\.)\d{1,3}(?:\.\d{3}){3}(?!\d))(?P<span>\d{1,3}(?:\.\d{1,3}){3})(?:[:/]\d{1,5})?(?![\w.]\d|\d)",
        ("máy chủ ⟦192.168.1.1⟧", "⟦10.0.0.0⟧ là", "⟦192.168.100.254⟧,"),
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
        r"\b(?:STK|tài khoản|mã số thuế|MST|CMND|CCCD|mã hồ sơ|mã số|số hiệu|mã|hộ chiếu|ISSN|ISBN|biển số|biển kiểm soát|số seri|seri)(?: số)? ?:? ?(?P<span>\d{4,20}(?:[ .-]\d{1,8})*+)(?![.,]\d| ?(?:%|người|hồ|tài|doanh))",
        ("mã số thuế ⟦0100109106⟧", "ISSN ⟦0866-3297⟧"),
        ("tài khoản 93%", "cấp mã 12 hồ sơ", "tài khoản 5.200 người"),
        opens="stk tài/khoản mã mst cmnd cccd số/hiệu_seri hộ/chiếu issn isbn biển/số_kiểm seri",
    ),
    reason_rule(
        "file_code",
        Reason.OTHER,
        r"(?<=(?<![\w.,/-])[A-Z]{1,3})(?<!USD|VND|EUR|GBP|INR|JPY|CNY|AUD|SGD|THB)(?!\d\d?[.-](?:19|20)\d\d(?!\d))(?P<span>\d{2,3}(?:[.-]\d{1,8}){1,5})(?![\w%/]|[.,-]\d| ?%)",
        ("mã hồ sơ H⟦35.12-240515-0034⟧.", "hồ sơ G⟦22.99-1234⟧ bị"),
        ("A1, A2", "H35 12", "USD1.23", "Q1-2024", "T12-2024"),
        opens="~#",
        flags=0,
    ),
    reason_rule(
        "map_scale",
        Reason.OTHER,
        r"\btỷ lệ (?P<span>1 ?[:/] ?(?:[1-9]\d?[.]?000|[125]00))(?![\w%/]|[.,]\d| ?%)",
        ("tỷ lệ ⟦1/500⟧ quy hoạch", "Bản đồ tỷ lệ ⟦1:2000⟧ được", "tỷ lệ ⟦1/10.000⟧ cho"),
        ("tỷ lệ 1/50 hồ sơ", "tỷ lệ 1/500%"),
        opens="tỷ/lệ",
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

RULES = (*NAME, NUMBERED_COMMUNE, *ADDRESS, *PHONE, *OTHER)
