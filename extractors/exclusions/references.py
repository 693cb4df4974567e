"""Rules for numbers of legal documents, of their clauses and of standards."""

from __future__ import annotations

from extractors.exclusions.labels import counts
from extractors.records import Reason
from extractors.rules import Rule, opens_each, reason_rule

NUMBERED_ACTS = (
    "nghị quyết", "nghị định", "thông tư", "thông tư liên tịch", "chỉ thị", "công văn", "công điện", "sắc lệnh", "nđ", "nq", "qđ", "ttlt",
)  # fmt: skip
WEAK_ACTS = (
    "quyết định", "kế hoạch", "thông báo", "báo cáo", "tờ trình", "hướng dẫn", "luật", "bộ luật", "pháp lệnh",
    "kết luận", "quy định", "quy chế", "văn bản", "thông cáo", "giấy mời", "biên bản", "hợp đồng", "công thư", "giấy phép",
    "gpxb", "tt", "ct", "kl", "cv", "kh", "lệnh", "quyết toán", "chương trình hành động", "thông tri", "điều lệ", "nghị quyết liên tịch",
)  # fmt: skip
CLAUSES = (
    "điều", "khoản", "điểm", "mục", "chương", "phần", "phụ lục", "mẫu", "biểu", "biểu mẫu", "tiết", "trang", "tiểu mục",
    "phụ biểu", "mẫu biểu",
)

NUM = r"\d++(?:[./]\d++)*+(?:[-–](?:19|20)\d\d(?!\d))?"
CLAUSE = rf"{NUM}(?-i:\p{{Ll}}(?!\p{{L}}))?+"  # `12`, `7a`
# what may follow the last number of a list of clauses: `khoản 1, 2 Điều 8`
OF_CLAUSE = r"(?:điều|khoản|điểm|mục|chương|phần|phụ|luật|bộ|nghị|quyết|thông|quy|của|này|và)"
LIST = rf"{CLAUSE}(?: ?(?:,|và|-|–|đến|;|hoặc) ?{CLAUSE}(?![\d%]| ?(?:%|(?!{OF_CLAUSE}\b)\p{{L}}{{2,}} )))*+"
CODE = r"(?-i:[A-ZĐƯ][\p{L}\d&]*+(?: ?[-–.] ?[A-ZĐƯ][\p{L}\d&]*+)*+)"
ACT_LINK = r"(?: (?:liên tịch|trung ương|hội nghị|chính phủ|tw))? (?:số ?:? ?)?"
ACT_NUMBER = (
    rf"{NUM}(?: ?/ ?(?:QH|{CODE})(?: ?\d++)?)?(?: ?[-–/] ?{CODE}(?: ?\d++)?)*+"
    rf"(?: ?(?:,|và) (?:số )?\d++(?:/\d++)*+(?:(?: ?[-–/] ?{CODE})++|(?= ?[:.;,)”\"](?!\d)|$)))*+"
)
MEASURE = r"(?:triệu|tỷ|tỉ|nghìn|ngàn|đồng|điểm|lần|ngày|tháng|năm (?!(?:19|20)\d\d)|người)"
CLAUSE_OPENS = "điều/#_số khoản/#_số điểm/#_số mục/#_số chương/#_số phần/#_số phụ/lục_biểu mẫu biểu tiết/#_số trang/#_số tiểu/mục"

LEGAL: tuple[Rule[Reason], ...] = (
    reason_rule(
        "legal_code",
        Reason.LEGAL_REF,
        rf"(?<![\w.,/%])(?P<span>\d++(?: ?/ ?(?:19|20)\d\d)? ?[-/–] ?(?:{CODE})(?: ?[-/] ?{CODE}){{0,3}})(?!\w)",
        ("⟦156/BC-SNN⟧ ngày", "⟦47/2020/NĐ-CP⟧ và", "số ⟦76/NQ-CP⟧", "⟦54/2017/QH14⟧ của"),
        ("307/322 phường", "12/14 Sở Tư pháp đạt", "100 đồng/Kg"),
        opens="#/-–^ #/#4 #·/_-_–",
        flags=0,
    ),
    reason_rule(
        "numbered_act",
        Reason.LEGAL_REF,
        rf"\b\L<types>{ACT_LINK}(?P<span>{ACT_NUMBER})(?![\d%]| ?%|,\d++ ?%| (?:điều|nội dung|nhóm|nhiệm vụ) )",
        ("Nghị quyết ⟦39⟧ của", "Nghị định ⟦72/2018/NĐ-CP⟧,", "Nghị quyết Trung ương ⟦7⟧,", "nghị định ⟦68⟧ tăng", "nghị định ⟦108-2014⟧,",
         "Nghị quyết số ⟦18 và 19-NQ/TW⟧ của"),
        ("thông tư mới có 5 điều", "nghị quyết giao 20% vốn", "vượt mục tiêu Nghị quyết 0,4%)"),
        opens="nghị/quyết_định thông/tư chỉ/thị công/văn_điện sắc/lệnh nđ nq qđ ttlt",
        types=NUMBERED_ACTS,
    ),
    reason_rule(
        "act_number",
        Reason.LEGAL_REF,
        rf"\b\L<types>(?:(?P<no>{ACT_LINK}(?<=số ?:? ?)(?<!tổng số ))|{ACT_LINK})(?P<span>{ACT_NUMBER})(?![\d%]|,\d++ \p{{Ll}}|,\d++ ?%| ?%)"
        r"(?(no)|(?= ?(?:[/,.;:)”\"']|$|(?:của|về|ngày(?= \d)|tháng(?= \d)|quy|hướng|sửa|và|do|trong|tại|để|thì|khóa|khoá|này|cũng|kèm|nhằm|thay|mà|theo|tiếp"
        r"|là căn)\b)))",
        ("Quyết định số ⟦778/QĐ-UBND⟧ ngày", "Kế hoạch số ⟦15⟧ về", "Báo cáo số ⟦156/BC-SNN⟧ về", "Thông báo ⟦568/TB-SXD⟧ về"),
        ("ban hành quyết định 15 thủ tục", "văn bản 5 người ký", "báo cáo 20% số", "chậm hơn quy định 11 ngày;", "sớm hơn quy định 1,5 ngày.", "cao hơn kế hoạch 2,3%."),
        opens=opens_each(
            "quyết/định_toán kế/hoạch thông/báo_cáo_tri báo/cáo tờ/trình hướng/dẫn luật bộ/luật pháp/lệnh kết/luận quy/định_chế văn/bản"
            " giấy/mời_phép biên/bản hợp/đồng công/thư gpxb tt ct kl cv kh điều/lệ", "#_số_liên_trung_hội_chính_tw",
        ) + " lệnh/số chương/trình/hành nghị/quyết/liên",
        types=WEAK_ACTS,
    ),
    reason_rule(
        "act_capital",
        Reason.LEGAL_REF,
        r"(?<!(?:^|[.:;\n“\"] ?))(?<=[ (])(?:Kế hoạch|Quy định|Kết luận|Thông báo|Quyết định|Hướng dẫn|Báo cáo|Chương trình|Quy chế"
        r"|Tờ trình) (?P<span>\d{1,4}(?:/\d{4})?)(?![\w%/]|[.,]\d| ?%)",
        ("và Quy định ⟦37⟧ được", "theo Kế hoạch ⟦215⟧ đã", "triển khai Quyết định ⟦06⟧ bằng"),
        ("theo Kế hoạch 5 năm", "Quyết định 15 thủ tục", "có quy định 5 nhóm"),
        opens="kế/hoạch/# quy/định_chế/# kết/luận/# thông/báo/# quyết/định/# hướng/dẫn/# báo/cáo/# chương/trình/# tờ/trình/#",
        flags=0,
        declines=counts,
    ),
    reason_rule(
        "legal_year",
        Reason.LEGAL_REF,
        r"\b(?:luật|bộ luật|pháp lệnh|hiến pháp) (?:(?!\b(?:ban hành|hiệu lực|thông qua|từ|trong|thực hiện|đến|vi phạm|theo)"
        r"\b)[^\d.;:\n]){0,60}?năm (?P<span>(?:19|20)\d\d)(?!\w)",
        ("Luật Cán bộ, công chức năm ⟦2008⟧;", "Hiến pháp năm ⟦2013⟧"),
        ("luật mới có 20 điều", "năm 2008", "luật này ban hành năm 2017"),
        opens="luật bộ/luật pháp/lệnh hiến/pháp",
    ),
    reason_rule(
        "legal_title_year",
        Reason.LEGAL_REF,
        r"\b(?:Luật|Bộ luật|Pháp lệnh|Hiến pháp)(?: \p{Lu}\p{L}++(?: (?!năm\b)\p{L}++){0,7}?)? (?P<span>(?:19|20)\d\d)"
        r"(?![\w/%]|[.,]\d| ?(?:%|hồ|người|trường))",
        ("Luật Đất đai ⟦2013⟧,", "Hiến pháp ⟦2013⟧ quy định", "Bộ luật Lao động ⟦2019⟧"),
        ("luật sư 2013", "Luật có 2013 người"),
        opens="luật bộ/luật pháp/lệnh hiến/pháp",
        flags=0,
    ),
    reason_rule(
        "clause",
        Reason.LEGAL_REF,
        r"(?<!\w)(?!(?<=(?:thang|khởi|đạt|được|bài|bài thi|thi|là|có|con|tổng) )(?:điểm|khoản|phần|mẫu|biểu|tiết)\b"
        rf"(?! \d++ (?-i:Điều|điều|khoản|mục|phần)\b))(?!điểm \d++(?:[.,]\d++)?/\d)(?!(?<=(?:\d|\bmột) )phần\b)\L<clauses> (?:số )?(?P<span>{LIST})"
        r"(?![\w%]| ?%|[.,]\d)(?= ?(?:[,.;:)”\"'/]|của|và|điều|khoản|luật|nghị|quy|thông|phần|chương|dự|hiến|bộ|trong|$|này|phụ|kèm|ban hành"
        r"|các (?:điều|khoản|điểm)"
        r"|(?-i:[A-ZĐ])))",
        (
            "Điều ⟦12⟧ Nghị định", "khoản ⟦1, 2⟧ Điều", "Khoản ⟦1⟧ và Khoản", "khoản ⟦2⟧, Điều", "Phụ lục ⟦3⟧ kèm theo",
            "đó là chương ⟦5⟧.", "Điểm ⟦3.1⟧ Khoản", "căn cứ là khoản ⟦9⟧ Điều", "Điểm b khoản ⟦2⟧ các điều",
        ),
        (
            "đạt điểm 9,5 điểm", "phần 20% còn lại", "điểm 81,2 điểm", "thang điểm 100; trong đó", "hệ số khởi điểm 1,86; hạng",
            "582 bài thi đạt điểm 10.", "bằng 1 phần 4.", "toàn trình 187, một phần 194.", "Với tổng điểm 91,3/100, phường", "tổng điểm 91/100, phường",
        ),
        opens=CLAUSE_OPENS,
        clauses=CLAUSES,
    ),
    reason_rule(
        "clause_capital",
        Reason.LEGAL_REF,
        rf"\b(?:Điều|Khoản|Chương|Phụ lục|PHỤ LỤC|(?:điểm \p{{Ll}}{{1,2}},? )?khoản \d++,? (?:và khoản \d++,? )?điều) (?:số )?"
        rf"(?P<span>{LIST})(?![\w%]| ?%|[.,]\d| {MEASURE})",
        ("khoản 1 Điều ⟦9⟧ đòi hỏi", "Điều ⟦5⟧ nêu rõ", "bổ sung Điều ⟦7a⟧ về", "điểm b khoản 2 điều ⟦14⟧ bắt buộc", "Chương ⟦2⟧ gồm"),
        ("điều 5 người", "Khoản 5 triệu đồng", "Điều chỉnh 5 nội dung"),
        opens="điều/#_số khoản/#_số chương/#_số phụ/lục điểm",
        flags=0,
    ),
    reason_rule(
        "letterhead",
        Reason.LEGAL_REF,
        r"(?:^|(?<=\n))(?:số|số hiệu|ký hiệu) ?[:.] ?(?P<span>\d++)(?= ?/)",
        ("Số: ⟦12⟧/KH-UBND", "Số:⟦5⟧/BC"),
        ("số 12 Lê Lợi", "Số hồ sơ: 12"),
        opens="số/#_hiệu_ ký/hiệu",
    ),
)

STANDARD: tuple[Rule[Reason], ...] = (
    reason_rule(
        "standard",
        Reason.STANDARD,
        r"\b(?:ISO(?:/IEC)?|TCVN|QCVN|IEC|IEEE|HACCP|VietGAP|IPv|TCN|TCXD|TCXDVN|EN|ASTM)(?: (?:ISO|IEC|số))*+ ?"
        r"(?P<span>\d++(?:[-–.]\d++)*+(?: ?: ?(?:19|20)\d\d)?(?: ?/ ?(?:19|20)?\d\d(?!\d))?)",
        ("ISO ⟦9001⟧;", "TCVN ISO ⟦9001:2015⟧ vào", "ISO ⟦9001: 2008⟧/ISO điện tử", "TCVN ⟦7180⟧", "TCVN ISO ⟦9001:2015⟧ và"),
        ("iso 5", "IS 20", "100 đơn vị áp dụng ISO"),
        opens="iso tcvn qcvn iec ieee haccp vietgap ipv4 ipv6 tcn tcxd tcxdvn en astm iso9001 iso9000 iso27001 iso14001 iso22000",
        flags=0,
    ),
)

RULES = (*LEGAL, *STANDARD)
