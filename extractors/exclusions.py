"""Turns digits that are no statistic (references, standards, levels, names, numbering …) into typed mentions.

Each rule carries its reason of the closed list in RECORDS.md §7. Dates and periods have a module of their
own (`dates`); what no rule and no quantity explains is rejected as `other` by the assembly.
"""

from __future__ import annotations

from collections.abc import Iterable

from extractors.records import Mention, Reason
from extractors.rules import IGNORECASE, Match, Rule, RuleSet, compile_pattern, fold

NUMBERED_ACTS = (
    "nghị quyết", "nghị định", "thông tư", "thông tư liên tịch", "chỉ thị", "công văn", "công điện", "sắc lệnh", "nđ", "nq", "qđ", "ttlt",
)  # fmt: skip
WEAK_ACTS = (
    "quyết định", "kế hoạch", "thông báo", "báo cáo", "tờ trình", "hướng dẫn", "luật", "bộ luật", "pháp lệnh",
    "kết luận", "quy định", "quy chế", "văn bản", "thông cáo", "giấy mời", "biên bản", "hợp đồng", "công thư", "giấy phép",
    "gpxb", "tt", "ct", "kl", "cv", "kh",
)  # fmt: skip
CLAUSES = ("điều", "khoản", "điểm", "mục", "chương", "phần", "phụ lục", "mẫu", "biểu", "biểu mẫu", "tiết", "trang")

NUM = r"\d++(?:[./]\d++)*+"
LIST = rf"{NUM}(?:[ ]?(?:,|và|-|–|đến|;)[ ]?{NUM}(?![\d%]|[ ]?(?:%|\p{{L}}{{2,}}[ ])))*+"
CODE = r"(?-i:[A-ZĐƯ][\p{L}\d&]*+(?:[ ]?[-–.][ ]?[A-ZĐƯ][\p{L}\d&]*+)*+)"


ACT_LINK = r"(?:[ ](?:liên[ ]tịch|trung[ ]ương|hội[ ]nghị|chính[ ]phủ|tw))?[ ](?:số[ ]?:?[ ]?)?"
ACT_NUMBER = (
    rf"{NUM}(?:[ ]?/[ ]?(?:QH|{CODE})(?:[ ]?\d++)?)?(?:[ ]?[-–/][ ]?{CODE}(?:[ ]?\d++)?)*+"
    rf"(?:[ ]?(?:,|và)[ ](?:số[ ])?\d++(?:/\d++)*+(?:[ ]?[-–/][ ]?{CODE})++)*+"
)


def _rule(
    name: str,
    reason: Reason,
    pattern: str,
    examples: tuple[str, ...],
    rejects: tuple[str, ...],
    flags: int = IGNORECASE,
    **lists: Iterable[str],
) -> Rule[Reason]:
    def read(match: Match) -> Reason:
        return reason

    return Rule(name, compile_pattern(pattern, flags, **lists), read, [(e, reason.value) for e in examples], rejects)


LEGAL = (
    _rule(
        "legal_code",
        Reason.LEGAL_REF,
        rf"(?<![\w.,/%])(?P<span>\d++(?:[ ]?/[ ]?(?:19|20)\d\d)?[ ]?[-/–][ ]?(?:{CODE})(?:[ ]?[-/][ ]?{CODE}){{0,3}})(?!\w)",
        ("⟦156/BC-SNN⟧ ngày", "⟦47/2020/NĐ-CP⟧ và", "số ⟦76/NQ-CP⟧", "⟦54/2017/QH14⟧ của"),
        ("307/322 phường", "12/14 Sở Tư pháp đạt", "100 đồng/Kg"),
        flags=0,
    ),
    _rule(
        "numbered_act",
        Reason.LEGAL_REF,
        rf"\b\L<types>{ACT_LINK}(?P<span>{ACT_NUMBER})(?![\d%]|[ ]?%|[ ](?:điều|nội[ ]dung|nhóm|nhiệm[ ]vụ)[ ])",
        ("Nghị quyết ⟦39⟧ của", "Nghị định ⟦72/2018/NĐ-CP⟧,", "Nghị quyết Trung ương ⟦7⟧,", "nghị định ⟦68⟧ tăng", "Nghị quyết số ⟦18 và 19-NQ/TW⟧ của"),
        ("thông tư mới có 5 điều", "nghị quyết giao 20% vốn"),
        types=NUMBERED_ACTS,
    ),
    _rule(
        "act_number",
        Reason.LEGAL_REF,
        rf"\b\L<types>(?:(?P<no>{ACT_LINK}(?<=số[ ]?:?[ ]?)(?<!tổng[ ]số[ ]))|{ACT_LINK})(?P<span>{ACT_NUMBER})(?![\d%]|[ ]?%)"
        r"(?(no)|(?=[ ]?(?:[/,.;:)”\"']|$|(?:của|về|ngày|tháng|quy|hướng|sửa|và|do|trong|tại|để|thì|khóa|khoá|này|cũng|kèm|nhằm|thay|mà|theo)\b)))",
        ("Quyết định số ⟦778/QĐ-UBND⟧ ngày", "Kế hoạch số ⟦15⟧ về", "Báo cáo số ⟦156/BC-SNN⟧ về", "Thông báo ⟦568/TB-SXD⟧ về"),
        ("ban hành quyết định 15 thủ tục", "văn bản 5 người ký", "báo cáo 20% số"),
        types=WEAK_ACTS,
    ),
    _rule(
        "legal_year",
        Reason.LEGAL_REF,
        r"\b(?:luật|bộ[ ]luật|pháp[ ]lệnh|hiến[ ]pháp)[ ][^\d.;:\n]{0,60}?năm[ ](?P<span>(?:19|20)\d\d)(?!\w)",
        ("Luật Cán bộ, công chức năm ⟦2008⟧;", "Hiến pháp năm ⟦2013⟧"),
        ("luật mới có 20 điều", "năm 2008"),
    ),
    _rule(
        "clause",
        Reason.LEGAL_REF,
        rf"(?<!\w)\L<clauses>[ ](?:số[ ])?(?P<span>{LIST})(?![\w%]|[ ]?%|[.,]\d)(?=[ ]?(?:[,.;:)”\"'/]|của|và|điều|khoản|luật|nghị|quy|thông|phần|chương|dự|hiến|bộ|trong|$|này|phụ|kèm|(?-i:[A-ZĐ])))",
        ("Điều ⟦12⟧ Nghị định", "Khoản ⟦1⟧ và Khoản", "khoản ⟦2⟧, Điều", "Phụ lục ⟦3⟧ kèm theo"),
        ("đạt điểm 9,5 điểm", "phần 20% còn lại", "điểm 81,2 điểm"),
        clauses=CLAUSES,
    ),
    _rule(
        "letterhead",
        Reason.LEGAL_REF,
        r"(?:^|\n)(?:số|số[ ]hiệu|ký[ ]hiệu)[ ]?[:.][ ]?(?P<span>\d++)(?=[ ]?/)",
        ("Số: ⟦12⟧/KH-UBND", "Số:⟦5⟧/BC"),
        ("số 12 Lê Lợi", "Số hồ sơ: 12"),
    ),
)

STANDARD = (
    _rule(
        "standard",
        Reason.STANDARD,
        r"\b(?:ISO(?:/IEC)?|TCVN|QCVN|IEC|IEEE|HACCP|VietGAP|IPv|TCN|EN|ASTM)(?:[ ](?:ISO|IEC|số))*+[ ]?(?P<span>\d++(?:[-–.]\d++)*+(?:[ ]?:[ ]?(?:19|20)\d\d)?(?:[ ]?/[ ]?(?:19|20)?\d\d(?!\d))?)",
        ("ISO ⟦9001⟧;", "TCVN ISO ⟦9001:2015⟧ vào", "ISO ⟦9001: 2008⟧/ISO điện tử", "TCVN ⟦7180⟧"),
        ("iso 5", "IS 20", "100 đơn vị áp dụng ISO"),
        flags=0,
    ),
)

LEVEL = (
    _rule(
        "service_level",
        Reason.LEVEL,
        r"\b(?:mức[ ]độ|cấp[ ]độ|level)[ ](?P<span>[1-5](?:[ ]?(?:,|và|-|–|/|hoặc|;)[ ]?[1-5](?![\d.,]?\d|[ ]?%))*+)(?![\w%]|[.,]\d|[ ]?%)",
        ("mức độ ⟦3, 4⟧ bằng", "cấp độ ⟦4⟧", "mức độ ⟦3 và 4⟧ -", "mức độ ⟦3⟧= 40%", "mức độ ⟦4⟧ ngày càng"),
        ("mức độ 60%", "mức độ 3,55 điểm"),
    ),
    _rule(
        "short_level",
        Reason.LEVEL,
        r"\bmức[ ](?P<span>[1-5](?:[ ]?(?:,|và|-|–|/|hoặc|;)[ ]?[1-5](?![\d.,]?\d|[ ]?%))*+)(?![\w%]|[.,]\d|[ ]?%|[ ](?:triệu|tỷ|nghìn|đồng|ngày|giờ|điểm|năm|tháng|lần|bậc|USD))",
        ("mức ⟦3,4⟧", "mức ⟦3⟧ và", "dịch vụ mức ⟦4⟧."),
        ("mức 3,5%", "mức 5 triệu đồng", "mức 3 lần"),
    ),
    _rule(
        "grade",
        Reason.LEVEL,
        r"\b(?:loại|bậc|ngạch|hạng|nhóm|vùng|tuyến|diện|lớp|cỡ|bảng|khối|đô[ ]thị[ ]loại|hệ)[ ](?P<span>[A-D]?[0-9]{1,2}(?:[ ]?(?:,|và|-|–)[ ]?[A-D]?\d{1,2}(?![\d%]))*+)(?![\w%/]|[.,]\d|[ ]?(?:%|triệu|tỷ|nghìn|điểm|trên|trong)|[ ](?:đơn[ ]vị|tỉnh|xã|huyện|sở|bộ|nước|người|thủ[ ]tục|nhóm|hồ[ ]sơ|chỉ|tiêu|lĩnh|địa|quốc|doanh|dịch|đối|nội|cơ|giải|nhiệm|phường|quận|thành|nghề))",
        ("loại ⟦A1⟧ có", "bậc ⟦1⟧ là", "nhóm ⟦2⟧;", "hạng ⟦3⟧."),
        ("nhóm 10 tỉnh", "xếp hạng 3/15", "loại 05 thủ tục", "nhóm 5 nước"),
    ),
    _rule(
        "tiers",
        Reason.LEVEL,
        r"\b(?:chính[ ]quyền(?:[ ]địa[ ]phương)?|mô[ ]hình|hành[ ]chính|tổ[ ]chức|trong|ở|tại|thống[ ]nhất|cả|đủ|đồng[ ]bộ|của|theo|giữa)?[ ]?(?P<span>(?<![\d.,/])0?[2-5])[ ]cấp(?![ ]?(?:cứu|giấy|phép|phát|đổi|mới[ ]giấy))(?=[ ]?(?:[,.;:)”\"(]|chính|hành|học|và|từ|tỉnh|trung|đang|đã|được|vận|hoạt|theo|của|hội|trên|là|$|đi|sau|gồm|đều|\())",
        ("chính quyền địa phương ⟦2⟧ cấp,", "tại ⟦3⟧ cấp hành chính", "mô hình ⟦2⟧ cấp"),
        ("12 cấp phó", "3 cấp phó", "1.200 cấp giấy"),
    ),
    _rule(
        "code_letter",
        Reason.LEVEL,
        r"(?<![\w])(?P<span>[A-D]\d{1,2})(?![\w.,]?\d|\w)",
        ("công chức ⟦A1⟧ có", "ngạch ⟦A2⟧."),
        ("A1B2", "QA12"),
        flags=0,
    ),
)

ORDINAL = (
    _rule(
        "ordinal_th",
        Reason.ORDINAL,
        r"\b(?:lần|kỳ[ ]họp|phiên(?:[ ]họp)?|khóa|khoá|vấn[ ]đề|nội[ ]dung|việc|điều|năm|ngày|tháng|tuần|quý|bước|giai[ ]đoạn|đợt|hội[ ]nghị|đại[ ]hội|người|con|cuộc|trường[ ]hợp|nhiệm[ ]vụ|nhóm|mục[ ]tiêu|giải[ ]pháp|điểm|thế[ ]hệ|bản|vòng|lớp|phần|tiêu[ ]chí|câu[ ]hỏi|kỷ[ ]niệm|hạn[ ]chế|ý|đoạn|loại)[ ]thứ[ ](?P<span>\d++)(?![\d%/]|[.,]\d)",
        ("lần thứ ⟦10⟧ Ban", "kỳ họp thứ ⟦7⟧,", "Vấn đề thứ ⟦2⟧ là"),
        ("xếp thứ 5/63", "đứng thứ 10"),
    ),
    _rule(
        "ordinal_term",
        Reason.ORDINAL,
        r"\b(?:khóa|khoá|kỳ[ ]họp|phiên[ ]họp|đợt|vòng|bước|giai[ ]đoạn|nội[ ]dung|tiêu[ ]chí|chỉ[ ]tiêu|tiểu[ ]mục|câu|tập|lần|tuần|trục|trụ[ ]cột|cột|hàng|bài|gói[ ]thầu|gói|dự[ ]án[ ]thành[ ]phần|ban|hội[ ]nghị[ ]trung[ ]ương|trung[ ]ương)(?:[ ]số)?[ ](?P<span>\d{1,2})(?![\w%]|[.,/–-]\d|[ ]?(?:%|[-–/][ ]?\d))(?=[ ]?(?:[,.;:)”\"'“(]|của|bế|và|đến|về|là|khai|năm|tháng|ngày[ ]\d|trong|đã|sẽ|được|$|với|có|từ|tại|thuộc|nêu|quốc|hđnd|bch|ban|hội|nhiệm))",
        ("khoá ⟦11⟧ bế mạc", "nội dung ⟦5⟧ \"Thủ", "đợt ⟦1⟧ năm", "bước ⟦2⟧:"),
        ("đợt 15 ngày", "đợt 20 người", "chỉ tiêu 50%", "lần 3,5"),
    ),
)

NAME = (
    _rule(
        "named_number",
        Reason.NAME,
        r"\b(?:đề[ ]án|chương[ ]trình|dự[ ]án|tổ[ ]công[ ]tác|ban[ ]chỉ[ ]đạo|ban[ ]chỉ[ ]đạo[ ]số|mô[ ]hình[ ]số|cơ[ ]sở|quốc[ ]lộ|tỉnh[ ]lộ|đường[ ]tỉnh|đường[ ]sắt|kênh|bot|QL|ĐT|công[ ]ty[ ]số|nhà[ ]máy|mẫu[ ]số|phòng[ ]họp[ ]số|cửa[ ]số|quầy[ ]số|quầy|trạm|hòm[ ]thư|tổng[ ]đài|đầu[ ]số|kiểm[ ]toán[ ]khu[ ]vực|khu[ ]vực|chi[ ]nhánh|trại|lữ[ ]đoàn|sư[ ]đoàn|tiểu[ ]đoàn|trung[ ]đoàn|quân[ ]khu|văn[ ]phòng[ ]số|hội[ ]trường|số[ ]báo[ ]danh|lô|thửa)[ ](?P<span>\d{1,4}(?:[A-C]\b)?)(?![\w%/]|[.,]\d|[ ]?(?:%|triệu|tỷ|nghìn|km|ha|người|tỉnh|xã|huyện|dự[ ]án|đơn[ ]vị|nhóm|nhiệm|đề|hộ|điểm|tháng|năm|ngày|lần|cán|công|thủ|dịch))",
        ("Đề án ⟦06⟧.", "chương trình ⟦06⟧ của", "cơ sở ⟦2⟧, cơ sở", "tổng đài ⟦1022⟧ để"),
        ("cơ sở 20% số", "dự án 5 tỷ đồng", "chương trình 12 tháng"),
    ),
    _rule(
        "named_programme",
        Reason.NAME,
        r"(?<![\d.,/])(?P<span>\d{1,2})[ ](?=Chương[ ]trình[ ](?:đột[ ]phá|mục[ ]tiêu|trọng[ ]điểm|hành[ ]động|trọng[ ]tâm))",
        ("⟦7⟧ Chương trình đột phá", "thực hiện ⟦3⟧ Chương trình mục tiêu quốc gia"),
        ("7 chương trình đào tạo", "12 Chương trình phát thanh"),
        flags=0,
    ),
    _rule(
        "one_door",
        Reason.NAME,
        r"(?<![\d.,/])(?P<span>0?1)[ ](?=cửa\b)",
        ("phần mềm ⟦1⟧ cửa của", "bộ phận ⟦1⟧ cửa"),
        ("11 cửa khẩu", "21 cửa"),
    ),
    _rule(
        "slogan",
        Reason.NAME,
        r"[“\"‘'][ ]?(?P<span>\d{1,2})[ ](?![%])[\p{L} ]{2,18}(?:(?:,|[ ]-|[ ]và)[ ](?:\d{1,2})[ ][\p{L} ]{2,18}){0,4}(?:[”\"’']|[ ]-)",
        ("“⟦4⟧ xin, 4 luôn” -", "\"⟦4⟧ tại chỗ\" như", "‘⟦3⟧ không’"),
        ("“20 triệu đồng được chi cho các đơn vị”", "100% “đúng hạn”"),
        flags=0,
    ),
    _rule(
        "slogan_rest",
        Reason.NAME,
        r"(?<=[“\"‘'][ ]?\d{1,2}[ ][\p{L} ]{2,18}(?:,|[ ]-|[ ]và)[ ])(?P<span>\d{1,2})(?=[ ][\p{L} ]{2,18}[”\"’',])",
        ("“5 biết, ⟦3⟧ thấy” vào", "“4 xin, ⟦4⟧ luôn”"),
        ("20 người, 3 nhóm", "“3 nhóm”"),
    ),
    _rule(
        "version",
        Reason.NAME,
        r"(?:\b(?:công[ ]nghiệp|cách[ ]mạng|web|chính[ ]phủ|phiên[ ]bản|windows|office|khung[ ]kiến[ ]trúc|version|bản|thời[ ]đại|nền[ ]tảng|CMCN|chính[ ]quyền[ ]điện[ ]tử|kiến[ ]trúc)(?:[ ](?:lần[ ]thứ|số))?[ ]?(?P<span>\d{1,2}[.,]\d{1,2})(?!\d|[ ]?%|[ ]?điểm))|(?<![\d.,])(?P<span>[2-6])(?=G(?:-|\b)(?![B]))",
        ("công nghiệp ⟦4.0⟧,", "phiên bản ⟦2.0⟧ và", "mạng ⟦5⟧G"),
        ("đạt 4.0 điểm", "tăng 4,0%"),
    ),
    _rule(
        "disease",
        Reason.NAME,
        r"\b(?:covid|sars[ -]?cov|cúm[ ]?A?|H\dN|mic|vinasat|airbus|boeing|zone|iphone|top)[ ]?[-–]?[ ]?(?P<span>\d++)",
        ("Covid-⟦19⟧ nhưng", "COVID ⟦19⟧"),
        ("covered 19", "bệnh nhân 19"),
    ),
    _rule(
        "index_year",
        Reason.NAME,
        r"\b(?:SIPAS|PAPI|PCI|PAR[ -]?INDEX|DTI|DDCI|PGI|EGDI|ICT[ ]Index|APCI|GII|SEA[ ]?Games|Euro|World[ ]Cup)[ -]?(?P<span>(?:19|20)\d\d)(?!\d)",
        ("(SIPAS ⟦2015⟧) do", "PCI ⟦2018⟧ -"),
        ("PCI 63,5", "PAPI đạt 2018"),
    ),
)

NUMBERING = (
    _rule(
        "numbering_words",
        Reason.NUMBERING,
        r"(?:^|[,;:.]|\bvà)[ ](?P<span>[1-9])[ ]là[ ]",
        ("đặc biệt, và ⟦2⟧ là tiết kiệm", "; ⟦3⟧ là rà soát"),
        ("tổng cộng 2 là", "tỷ lệ là 2"),
    ),
    _rule(
        "numbering_line",
        Reason.NUMBERING,
        r"(?:^|(?<=\n))[ ]{0,4}(?:[-+*•][ ])?(?:\(?(?P<span>\d{1,2}(?:\.\d{1,2}){0,3})(?:[.)/]|\)?:)(?=[ ]|\p{L}|\n|$)|(?P<span>\d{1,2}\.\d{1,2}(?:\.\d{1,2})?)(?=[ ]\p{Lu}))(?!\d)",
        ("⟦1⟧. Kết quả", "⟦3.1⟧ Văn phòng Sở", "⟦2⟧) Cải cách", "(⟦1⟧) Về thể chế"),
        ("1.214 người", "12 đơn vị", "3.1 điểm"),
        flags=0,
    ),
    _rule(
        "numbering_inline",
        Reason.NUMBERING,
        r"(?<=[\s:;,.(])\((?P<span>\d{1,2})\)(?=[ ,.;:|]|$)|(?<=[;:.,][ ])(?P<span>[1-9]\d?)[)](?=[ ]\p{L})|\((?P<span>[1-9])\)(?=[ ]\p{L})",
        ("gồm: (⟦1⟧) thể chế;", "; (⟦12⟧) tài chính", ": ⟦1⟧) thể chế"),
        ("tăng (12%)", "có 5 (năm) đơn vị"),
    ),
)

ADDRESS = (
    _rule(
        "street",
        Reason.ADDRESS,
        r"\b(?:địa[ ]chỉ[ ]?:?[^\d\n]{0,30}|trụ[ ]sở[^\d\n]{0,30}|tại[ ]số[ ]|nhà[ ]số[ ]|số[ ]nhà[ ]|(?<!\w)(?<!tổng[ ])số[ ](?=\d+[ A-Z/,-]*[ ](?:đường[ ]|phố[ ]|(?-i:\p{Lu}\p{Ll}+[ ]\p{Lu}\p{Ll}+))))(?P<span>\d++(?:[/-]\d++)*+[A-Z]?)(?![%\d]|[ ]?%)",
        ("Địa chỉ: ⟦93⟧ đường Phú Lợi", "số ⟦12⟧ đường Lê Lợi", "tại số ⟦2⟧ Hùng Vương"),
        ("số 12 người", "tổng số 20 hồ sơ", "địa chỉ 20% số"),
    ),
    _rule(
        "numbered_place",
        Reason.ADDRESS,
        r"(?:\b(?:phường|quận|khu[ ]phố|tổ[ ]dân[ ]phố|thôn|ấp|khóm|tổ|xóm|bản|đội|khu|ngõ|hẻm|ngách|tầng|lầu|phòng|cửa[ ]khẩu|đặc[ ]khu|cụm|tiểu[ ]khu|km|buôn|làng)[ ]|(?<!\w)(?:Q|P|TDP|KP)[.][ ]?)(?P<span>0?\d{1,2}(?:[ ]?(?:,|và|-)[ ]?(?:quận[ ]|phường[ ]|thôn[ ]|tổ[ ])?\d{1,2}(?!\d|[ ]?%|[ ]\p{L}))*+)(?![\w%/]|[.,]\d|[ ]?(?:%|triệu|tỷ|nghìn))(?=[ ]?(?:[,.;:)”\"'(|–-]|và|có|là|đã|được|cũng|sẽ|đạt|của|thuộc|trong|tại|với|xếp|dẫn|giải|tiếp|thực|triển|phối|$|\n|TP|Tp|thành|quận|tỉnh|phường))",
        ("phường ⟦2⟧, Tp", "Quận ⟦1⟧ đạt", "Q.⟦9⟧", "khu phố ⟦3⟧."),
        ("phường 20 người", "tổ 07 người", "quận 5.000 hồ sơ"),
    ),
)

PHONE = (
    _rule(
        "phone",
        Reason.PHONE,
        r"(?:\b(?:điện[ ]thoại|ĐT|đt|tel|fax|hotline|đường[ ]dây[ ]nóng|số[ ]máy|zalo|sđt|SĐT|di[ ]động|liên[ ]hệ|gọi)[^\d\n]{0,25})(?P<span>\(?\+?\d[\d .()/-]{1,18}\d)(?![\w%]|[ ]?%)",
        ("Điện thoại: ⟦02993 822182⟧", "Hotline ⟦1900 1009⟧", "đường dây nóng: ⟦0293.3876.543⟧"),
        ("điện thoại 12 người", "zalo đạt 5%"),
    ),
    _rule(
        "phone_bare",
        Reason.PHONE,
        r"(?<![\w.,/+-])(?P<span>\+?(?:\(?\+?84\)?[ .-]?|\(?0)\d{1,3}\)?(?:[ .-]?\d{3,4}){2,3}|\+\d{1,3}[ ]\d{3}-\d{3}-\d{4}|\d{3}-\d{3}-\d{4}|1[89]00[ .]?\d{4,6})(?![\d%]|[.,]\d)",
        ("⟦0293.3876.543⟧", "⟦0912 345 678⟧.", "⟦01284225789⟧", "⟦038-422-5789⟧", "⟦+84 24 3825 1234⟧"),
        ("1.200.345 hồ sơ", "05 hồ sơ", "0,5 triệu"),
    ),
)

OTHER = (
    _rule(
        "identifier",
        Reason.OTHER,
        r"(?<![\w.])(?!\d{1,3}(?:\.\d{3}){3}(?!\d))(?P<span>\d{1,3}(?:\.\d{1,3}){3})(?![\w.]\d|\d)|(?<![\w.+-])[\w.+-]{1,64}+@[\w.-]{1,80}|\b(?:https?://|www\.)\S{1,300}|\b(?:STK|tài[ ]khoản|số[ ]tài[ ]khoản|mã[ ]số[ ]thuế|MST|CMND|CCCD|mã[ ]hồ[ ]sơ|mã[ ]số|số[ ]hiệu|mã)(?:[ ]số)?[ ]?:?[ ]?(?P<span>\d{4,20}(?:[ .-]\d{2,8})*+)",
        ("máy chủ ⟦192.168.1.1⟧", "mã số thuế ⟦0100109106⟧", "⟦a1b2@abc.com⟧"),
        ("tài khoản 93%", "1.200.000.000 đồng", "12.345"),
    ),
    _rule(
        "coordinate",
        Reason.OTHER,
        r"(?<![\w.,])(?P<span>\d{1,3}°[ ]?\d{1,2}(?:['’′](?:[ ]?\d{1,2}(?:[.,]\d+)?(?:\"|”|″)?)?)?)",
        ("tọa độ ⟦21°01'⟧ Bắc", "⟦105°51'20\"⟧"),
        ("20 °C", "37°C"),
    ),
    _rule(
        "chemical",
        Reason.UNIT,
        r"(?<=\b(?:CO|SO|NO|km|cm|dm|mm|m|PM|NH|H))(?P<span>[2-5](?:\.5)?)(?![\w])",
        ("khí CO⟦2⟧", "rộng 20 km⟦2⟧ với", "120 m⟦2⟧"),
        ("H5N1", "km 20"),
        flags=0,
    ),
    _rule(
        "scale",
        Reason.MAXIMUM,
        r"\bthang[ ](?:điểm[ ]|đo[ ])?(?:là[ ]|tối[ ]đa[ ])?(?P<span>(?:\d++(?:[ ]?[-–][ ]?))?\d++)(?![.,]\d)%?",
        ("thang điểm ⟦100⟧", "(thang điểm ⟦0-100⟧%)"),
        ("thang 5,5", "tháng 100"),
    ),
)

AGE = (
    _rule(
        "age",
        Reason.AGE,
        r"(?:(?<=[,(][ ]?(?:nay[ ])?)|(?<=\bnăm[ ]nay[ ](?:đã[ ])?)|(?<=\b(?:anh|chị|ông|bà|em|cháu|cụ)[ ](?-i:\p{Lu}[\p{L}.]*[ ]){0,4}))(?P<span>\d{1,3})[ ]tuổi(?=[ ]?[,.;)(]|[ ]đến|[ ]ở|[ ]là|[ ]trú|[ ]cho)",
        ("ông Nguyễn Văn A, ⟦45⟧ tuổi, ở", "(⟦52⟧ tuổi)", "chị Lan (⟦30⟧ tuổi,"),
        ("dưới 45 tuổi", "đủ 55 tuổi,", "từ 18 tuổi"),
    ),
    _rule(
        "birth_year",
        Reason.AGE,
        r"\b(?:sinh[ ]năm|SN)[ ](?P<span>(?:19|20)\d\d)\b",
        ("(sinh năm ⟦1980⟧)", "SN ⟦1975⟧,"),
        ("năm 1980", "học sinh năm học 2020"),
    ),
)

RULES: tuple[Rule[Reason], ...] = (
    *LEGAL, *STANDARD, *LEVEL, *ORDINAL, *NAME, *NUMBERING, *ADDRESS, *PHONE, *OTHER, *AGE,
)  # fmt: skip


RULE_SET = RuleSet(RULES)


def find_exclusions(text: str, start: int = 0, end: int | None = None, folded: str | None = None) -> list[Mention[Reason]]:
    """Return the exclusions of `text[start:end]`, leftmost-longest; offsets into `text`.

    `folded` is `fold(text)`, made here where it is not given: give it when a text is read sentence by sentence.
    """
    return RULE_SET.find_all(text, fold(text) if folded is None else folded, start, len(text) if end is None else end)
