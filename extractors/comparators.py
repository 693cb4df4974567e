"""Turns the words beside a figure into its comparator: how the stated number bounds the true one (docs/records.md §6).

The word beside the figure decides (`khoảng hơn 100` is `gt`); what stands after the noun (`trở lên`) comes first.
"""

from __future__ import annotations

from collections.abc import Callable

from extractors.records import Comparator
from extractors.rules import IGNORECASE, REVERSE, Match, Pattern, Rule, compile_pattern

EQ, GT, GE, LT, LE, APPROX = Comparator.EQ, Comparator.GT, Comparator.GE, Comparator.LT, Comparator.LE, Comparator.APPROX
OPENED = 140  # characters before a gap that can hold `so với …,`
BEFORE = 64  # characters before a figure that can hold its comparator
AFTER = 64  # characters after its noun that can hold `trở lên`

# `hơn mức 50%`, `trên cả 90%`: what may stand between a comparator and its number
LINK = r"(?: (?:mức|ngưỡng|mốc|khung|trần|con số|cả|là|đạt|tới|đến|bằng|tỷ lệ))?"
# `tối thiểu phải đạt 10%`
LONG_LINK = r"(?: (?:là|đạt|phải|có|được|từ|ở|mức|trong|sau|giảm|tăng|còn|bằng|cho|mỗi|một|năm|ngày|tháng|quý|cũng|lên|đến|xuống|tỷ|lệ|khoảng|[:=])){0,4}"
END = r":? ?[“\"'(\[$]?$"


def _before(words: str, link: str = LINK) -> Pattern:
    """Compile words that stand right before a figure; the searched text ends where the figure starts."""
    return compile_pattern(rf"(?<!\w)(?P<span>{words}){link}{END}", flags=IGNORECASE | REVERSE)


def _is(comparator: Comparator) -> Callable[[Match], Comparator]:
    return lambda _: comparator


NOT = r"(?:không|chẳng|chớ|đừng) (?:(?:được|có|phải|thể|nên|để) ){0,2}+"
MORE = r"(?:nhiều|lớn|cao|trên|(?:kéo )?dài|lâu)"
LESS = r"(?:ít|nhỏ|thấp|kém|dưới|ngắn)"

SIGNS = {">=": GE, "≥": GE, "⩾": GE, "<=": LE, "≤": LE, "⩽": LE, ">": GT, "<": LT, "~": APPROX, "≈": APPROX}

BEFORE_RULES: tuple[Rule[Comparator], ...] = (
    Rule(
        "comparator.not_more",
        _before(rf"{NOT}(?:vượt(?: quá)?|quá|trên|hơn|{MORE} hơn|{MORE} quá)|chưa (?:vượt )?quá"),
        _is(LE),
        examples=[("được tuyển ⟦không quá⟧ ", "le"), ("tỷ lệ trễ hạn ⟦không được vượt quá⟧ ", "le"), ("⟦không cao hơn⟧ mức ", "le"), ("người ⟦chưa quá⟧ ", "le")],
        rejects=["không ", "quá ", "không thể để kéo dài "],
    ),
    Rule(
        "comparator.not_act_more",
        _before(r"không (?![^,.;:()\d]*\b(?:chiếm|là|đạt|lên|còn|tỷ lệ|do|vì|hoặc)\b)[^,.;:()\d]{2,40}? (?:vượt )?quá"),
        _is(LE),
        examples=[("⟦không được giao biên chế quá⟧ ", "le"), ("⟦không bổ nhiệm vượt quá⟧ ", "le")],
        rejects=["số người không đạt yêu cầu chiếm quá ", "vắng mặt quá ", "không được thi, bỏ quá "],
    ),
    Rule(
        "comparator.not_less",
        _before(rf"{NOT}(?:dưới|{LESS} hơn|thua|kém)"),
        _is(GE),
        examples=[("đạt ⟦không dưới⟧ ", "ge"), ("⟦không được thấp hơn⟧ ", "ge"), ("⟦Không ít hơn⟧ ", "ge")],
        rejects=["không ", "thấp hơn ", "không có "],
    ),
    Rule(
        "comparator.least",
        _before(r"(?<!lương )(?:(?<!(?<!\b(?:mỗi|từng|mọi) )\b(?:nơi|chỗ) )ít nhất|tối thiểu|thấp nhất phải)", LONG_LINK),
        _is(GE),
        examples=[("tăng ⟦ít nhất⟧ ", "ge"), ("⟦tối thiểu⟧ phải đạt ", "ge"), ("giữ ⟦tối thiểu⟧ là ", "ge")],
        rejects=["mức lương tối thiểu ", "ít nhất nhiệm kỳ ", "thấp nhất là ", "nơi ít nhất có "],
    ),
    Rule(
        "comparator.most",
        _before(r"tối đa|(?<!\b(?:người|nơi|đơn vị|xã|huyện|tỉnh|trường|bộ|ngành|sở) )nhiều nhất(?! ?[(:])|chậm nhất|muộn nhất", LONG_LINK),
        _is(LE),
        examples=[("trong thời gian ⟦tối đa⟧ ", "le"), ("⟦tối đa⟧ là ", "le"), ("⟦chậm nhất⟧ trong ", "le")],
        rejects=["cao nhất lên tới ", "tối đa hóa ", "nhiều ", "xã nhiều nhất (", "người nhiều nhất còn "],
    ),
    Rule(
        "comparator.or_equal_more",
        _before(rf"(?:bằng|từ) hoặc (?:{MORE} )?(?:hơn|trên)|{MORE} hơn (?:hoặc|hay) bằng"),
        _is(GE),
        examples=[("⟦bằng hoặc cao hơn⟧ ", "ge"), ("⟦lớn hơn hoặc bằng⟧ ", "ge")],
        rejects=["cao hơn ", "bằng "],
    ),
    Rule(
        "comparator.or_equal_less",
        _before(rf"(?:bằng|từ) hoặc (?:{LESS} hơn|dưới)|{LESS} hơn (?:hoặc|hay) bằng"),
        _is(LE),
        examples=[("⟦bằng hoặc thấp hơn⟧ ", "le"), ("⟦nhỏ hơn hoặc bằng⟧ ", "le")],
        rejects=["thấp hơn ", "bằng "],
    ),
    Rule(
        "comparator.must_from",
        _before(r"(?:phải|cần) (?:(?:có|đạt|là|được) ){0,2}từ"),
        _is(GE),
        examples=[("tỷ lệ này ⟦phải từ⟧ ", "ge"), ("trưởng phòng ⟦phải có từ⟧ ", "ge"), ("⟦cần đạt từ⟧ ", "ge")],
        rejects=["phải giảm từ ", "từ ", "phải mất từ "],
    ),
    Rule(
        "comparator.not_yet",
        _before(r"(?:chưa|không) (?:đến|tới|nổi|đầy|đạt|được|đủ|tròn|đạt (?:tới|đến))"),
        _is(LT),
        examples=[("mới giải quyết ⟦chưa đến⟧ ", "lt"), ("⟦chưa đầy⟧ ", "lt"), ("giải ngân ⟦chưa nổi⟧ ", "lt"), ("tỷ lệ ⟦không tới⟧ ", "lt")],
        rejects=["chưa ", "đến ", "chưa đạt chỉ tiêu "],
    ),
    Rule(
        "comparator.around",
        _before(
            r"trên dưới|(?:vào|ước|ước tính|cỡ) khoảng|(?<!trong )khoảng(?: chừng| độ| từ)?|xấp xỉ|xấp xĩ|gần(?: như)?|ước tính|ước chừng|ước"
            r"|chừng|cỡ|ngót(?: nghét)?|suýt soát|tầm|áng chừng|sấp xỉ|(?<!mầm )non"
        ),
        _is(APPROX),
        examples=[("có ⟦gần⟧ ", "approx"), ("thiếu ⟦khoảng⟧ ", "approx"), ("⟦trên dưới⟧ ", "approx"), ("⟦gần⟧ bằng ", "approx")],
        rejects=["dao động trong khoảng ", "gần đây ", "mơ ước của "],
    ),
    Rule(
        "comparator.within_about",
        _before(r"trong khoảng"),
        _is(APPROX),
        examples=[("⟦trong khoảng⟧ ", "approx"), ("hoàn thành ⟦trong khoảng⟧ ", "approx")],
        rejects=["trong ", "trong khoảng thời gian "],
    ),
    Rule(
        "comparator.more",
        _before(r"(?<!\b(?:ít|thấp|nhỏ|kém) )hơn(?! là\b)|trên|quá|vượt (?:quá|trên|hơn|ngưỡng|mốc|mức|con số)"),
        _is(GT),
        examples=[("giảm ⟦hơn⟧ ", "gt"), ("đạt ⟦trên⟧ ", "gt"), ("nghỉ ⟦quá⟧ ", "gt"), ("đã ⟦vượt mốc⟧ ", "gt")],
        rejects=["cao hơn mặt bằng ", "tỷ lệ người được trả sớm hơn là ", "trên địa bàn ", "vượt "],
    ),
    Rule(
        "comparator.less",
        _before(r"(?<!cấp )dưới|ít hơn|thấp hơn|nhỏ hơn|kém hơn"),
        _is(LT),
        examples=[("còn ⟦dưới⟧ ", "lt"), ("cơ quan có tỷ lệ ⟦thấp hơn⟧ ", "lt")],
        rejects=["dưới sự ", "cấp dưới là ", "thấp "],
    ),
    Rule(
        "comparator.passed",
        _before(r"vượt(?! là)"),
        _is(GT),
        examples=[("số lượt truy cập đã ⟦vượt⟧ ", "gt"), ("⟦vượt⟧ ", "gt")],
        rejects=["vượt kế hoạch ", "vượt khó ", "số tiền vượt là "],
    ),
    Rule(
        "comparator.limit",
        _before(r"trong (?:vòng|thời hạn|thời hạn tối đa)"),
        _is(LE),
        examples=[("⟦Trong vòng⟧ ", "le"), ("giải quyết ⟦trong thời hạn⟧ ", "le")],
        rejects=["trong ", "trong vòng kiểm soát "],
    ),
    Rule(
        "comparator.sign",
        compile_pattern(r"(?P<span>>=|<=|[≥≤<>~≈⩾⩽]) ?$", flags=REVERSE),
        lambda match: SIGNS[match["span"]],
        examples=[("đạt ⟦≥⟧ ", "ge"), ("tỷ lệ ⟦<⟧", "lt"), ("⟦>=⟧ ", "ge")],
        rejects=["đạt = ", "- "],
    ),
)

AFTER_RULES: tuple[Rule[Comparator], ...] = (
    Rule(
        "comparator.upwards",
        compile_pattern(
            r"\G(?P<gap>(?:[ /](?!từ\b)[\p{L}/]++){0,8}?)(?P<span> ?(?:trở lên|đổ lên|hoặc (?:nhiều |cao |lớn |trên )?hơn))(?!\w)",
            flags=IGNORECASE,
        ),
        _is(GE),
        examples=[("⟦ trở lên⟧ mới đạt", "ge"), (" đóng bảo hiểm⟦ trở lên⟧", "ge")],
        rejects=[" từ cấp phó phòng trở lên", " hồ sơ", ", loại khá trở lên"],
    ),
    Rule(
        "comparator.downwards",
        compile_pattern(
            r"\G(?P<gap>(?: (?!từ\b)[\p{L}/]++){0,8}?)(?P<span> ?"
            r"(?:trở xuống|đổ xuống|đổ lại|(?<!\b(?:quay|hành|động|việc|học|xuất|doanh) )trở lại(?= ?(?:[,.;)]|$))|hoặc (?:ít|thấp|nhỏ) hơn))"
            r"(?!\w)",
            flags=IGNORECASE,
        ),
        _is(LE),
        examples=[("⟦ trở xuống⟧", "le"), (" người⟦ trở xuống⟧ thì", "le")],
        rejects=[" năm trở lại đây", " doanh nghiệp quay trở lại hoạt động", " nhà máy vận hành trở lại.", " từ cấp phó trở xuống", " xuống"],
    ),
)
FROM_UP_RULE: Rule[Comparator] = Rule(
    "comparator.from_up",  # behind a number that `từ` opens: the mark from which on one is in a class
    compile_pattern(
        r"\G(?P<span> (?:(?:là|thì) (?:đã |sẽ )?(?:được |bị )?(?:xếp|coi|công nhận|đạt|tính|thưởng)|(?:thì )?mới (?:được|đạt|đủ|xếp)"
        r"|(?:sẽ )?được (?:xếp|coi|công nhận|xét))(?!\w))",
        flags=IGNORECASE,
    ),
    _is(GE),
    examples=[("⟦ là đã xếp⟧ loại khá", "ge"), ("⟦ mới được⟧ thưởng", "ge"), ("⟦ thì được coi⟧ là đạt", "ge")],
    rejects=[" là mức cao", " lên 90 điểm", " thì thôi"],
)
RULES = (*BEFORE_RULES, *AFTER_RULES, FROM_UP_RULE)

# one of them stands in every match, so that most figures run no pattern at all
TRIGGERS = (
    "hơn", "trên", "dưới", "quá", "vượt", "nhất", "tối", "chưa", "không", "gần", "khoảng", "xấp", "sấp", "ước", "chừng", "cỡ", "ngót", "suýt",
    "tầm", "non", "kém", "bằng", "tới", "trong", "<", ">", "≥", "≤", "≈", "~", "⩾", "⩽", "phải", "cần",
)  # fmt: skip
# for each rule words of which one stands in every match of it
NOT_WORDS = ("không", "chẳng", "chớ", "đừng")
NEEDED = {
    "comparator.not_more": (*NOT_WORDS, "chưa"), "comparator.not_act_more": ("không",), "comparator.not_less": NOT_WORDS,
    "comparator.must_from": ("phải", "cần"), "comparator.least": ("nhất", "tối"), "comparator.most": ("nhất", "tối"), "comparator.not_yet": ("chưa", "không"),
    "comparator.or_equal_more": ("hoặc", "bằng"), "comparator.or_equal_less": ("hoặc", "bằng"),
    "comparator.around": ("dưới", "khoảng", "xấp", "sấp", "gần", "ước", "chừng", "cỡ", "ngót", "suýt", "tầm", "non"),
    "comparator.within_about": ("khoảng",), "comparator.more": ("hơn", "trên", "quá", "vượt"), "comparator.less": ("dưới", "hơn"),
    "comparator.passed": ("vượt",), "comparator.limit": ("trong",), "comparator.sign": tuple(SIGNS),
}  # fmt: skip
BEFORE_EACH = tuple((rule, NEEDED[rule.name]) for rule in BEFORE_RULES)
UPWARDS = ("trở ", "đổ ", "hoặc ")
OPENS_CLASS = compile_pattern(r"(?<!\w)từ $", flags=IGNORECASE | REVERSE)
FROM = compile_pattern(r"(?<!\w)(?:từ|đủ|có) $", flags=IGNORECASE | REVERSE)
GRADE = compile_pattern(
    r"(?<!\w)(?:loại|hạng|mức|cấp|khá|tốt|giỏi|xuất sắc|trung bình|đại học|cao đẳng|trung cấp|thạc|phó|trưởng|trình độ|bậc)(?!\w)",
    flags=IGNORECASE,
)
# a gap between two sides, no bound: `cao hơn 6,9% so với`, `lớn hơn 15 lần`
GAP_WORD = compile_pattern(
    r"(?<!\w)(?:cao|thấp|lớn|nhỏ|nhiều|ít|kém|nhanh|chậm|sớm|muộn|dài|ngắn|đông|xa|rẻ|đắt|mạnh|rộng|tốt|hơn kém) hơn (?:mức )?$|hơn kém $",
    flags=IGNORECASE | REVERSE,
)
GAP_BEFORE = compile_pattern(r"(?:[,(;] ?|(?<!\w)(?:và|điểm|lại|còn|đều|đã|vẫn|cũng|%) )(?:\w+ hơn) (?:mức )?$", flags=IGNORECASE | REVERSE)
MOST_OF_ALL = compile_pattern(r"(?:[5-9]\d|100)(?:[.,]\d+)? ?%")  # a level, no gap: `ba sở đầu bảng đều cao hơn 92%`
GAP_AFTER = compile_pattern(r"[^.;:\n]{0,30}?(?<!\w)(?:so với|với năm)(?!\w)", flags=IGNORECASE)
GAP_OPENED = compile_pattern(r"(?<!\w)so với [^.;:\n]{2,70}, [^.;:\n]{0,60} hơn $", flags=IGNORECASE | REVERSE)  # `so với năm 2021, số vụ ít hơn 7 vụ`
PACE = compile_pattern(r"(?<!\w)(?:nhanh|chậm|sớm|muộn|xa|đông|mạnh|rộng|hơn kém) hơn $", flags=IGNORECASE | REVERSE)
UNITS_OF_GAP = compile_pattern(r" ?(?:lần|bậc|hạng|điểm (?:%|phần trăm))(?!\w)|gấp", flags=IGNORECASE)
# `trên 6 lĩnh vực`, `dưới 3 hình thức`: where something happens, no bound
PLACES = compile_pattern(
    r" (?:(?:lĩnh vực|phương diện|mặt|khía cạnh|trục|nội dung|nhóm|tiêu chí|tiêu chuẩn|góc độ|nền tảng|kênh|tuyến|hệ thống|hình thức"
    r"|dạng|địa bàn|trụ cột|yếu tố|thành phần|chỉ số|tỉnh|thành phố|huyện|quận|xã|phường|thị trấn|địa phương|châu lục|quốc gia|vùng"
    r"|khu vực|cấp)(?!\w))",
    flags=IGNORECASE,
)
BELOW_PLACES = compile_pattern(r" (?:(?:hình thức|dạng|góc độ|khía cạnh|cấp|chế độ)(?!\w))", flags=IGNORECASE)  # what `dưới` places in
# verbs of a level, after which `trên` bounds: `đạt bình quân trên 15 tiêu chí`
LEVEL = compile_pattern(r"(?<!\w)(?:đạt|có|còn|gồm|giảm|tăng|là|được công nhận|chiếm)(?: (?:bình quân|trung bình))? trên $", flags=IGNORECASE | REVERSE)
BASED_ON = compile_pattern(r"(?:(?<!\w)(?:dựa|căn cứ|tính|quy|bình quân|tỷ lệ) |\d(?: điểm)? )trên $", flags=IGNORECASE | REVERSE)
PART = compile_pattern(r"(?<![\d.,])(?P<n>\d{1,4})(?: (?!(?:đạt|có|là|được|bị|mất|còn|từ|xếp|điểm|ngày|năm|tháng|lên|phải|đã)\b)\p{L}++){1,3} trên $")
TIME_UNIT = compile_pattern(r" ?(?:năm|tháng|quý|tuần|ngày|giờ|phút|giây)(?!\w)", flags=IGNORECASE)
# a verb that says by how much, no bound: `vượt 12,6% kế hoạch`
OVER_LEVEL = compile_pattern(  # `chi 15.200 tỷ đồng, vượt 1.250 tỷ đồng`
    r"\d (?:triệu |tỷ |tỉ |nghìn )?(?:đồng|USD|người)(?: [^,;.:\d]{0,12})?, vượt $",
    flags=IGNORECASE,
)
SURPASS = compile_pattern(
    r"[^.;:\n]{0,40}?(?<!\w)(?:so với|kế hoạch|chỉ tiêu|dự toán|mục tiêu|định mức|yêu cầu|quy định|cùng kỳ)(?!\w)",
    flags=IGNORECASE,
)
RISES = compile_pattern(r"[^.;,:\d]{0,30}?(?<!\w)(?:lên|xuống|còn|đến|tới|thành)(?!\w)", flags=IGNORECASE)  # from here to there, no bound
COORDINATED = compile_pattern(r"(?<!\w)(?:và|hoặc|hay) $", flags=IGNORECASE | REVERSE, needs="và|hoặc|hay")
NEGATED = compile_pattern(
    r"(?<!\w)không (?:được )?(?:(?P<le>vượt quá|vượt|quá|cao hơn|nhiều hơn)|dưới|thấp hơn|ít hơn) [\d.,]++(?: ?%)?[^.;:\d]{0,90}$",
    flags=IGNORECASE | REVERSE,
)
RANGE = compile_pattern(r"\d ?%? ?[-–—÷~] ?\d|(?<!\w)(?:đến|tới)(?!\w)", flags=IGNORECASE)


def read_comparator(
    text: str, start: int, end: int, noun_end: int, sentence_start: int, sentence_end: int
) -> tuple[Comparator, str]:
    """Return the comparator of the figure at `text[start:end]` and the rule's name, `eq` and "" where no word bounds it.

    `noun_end` is the end of the figure's unit or counted noun; words are read inside the sentence only.
    """
    stop = min(sentence_end, noun_end + AFTER)
    behind = text[end:stop].lower()
    if any(map(behind.__contains__, UPWARDS)):
        for rule in AFTER_RULES:
            for position in (noun_end, end):
                match = rule.pattern.match(text, position, stop)
                if match is not None and _reaches(text, start, sentence_start, match):
                    return rule.read(match) or EQ, rule.name
    first = max(sentence_start, start - BEFORE)
    before = text[first:start].lower()
    if before.endswith("từ ") and OPENS_CLASS.match(text, first, start) and FROM_UP_RULE.pattern.match(text, noun_end, stop):
        return GE, FROM_UP_RULE.name
    if not any(map(before.__contains__, TRIGGERS)):
        return EQ, ""
    for rule, words in BEFORE_EACH:
        # reverse: anchored where the figure starts
        if any(map(before.__contains__, words)) and (match := rule.pattern.match(text, first, start)) is not None:
            comparator = rule.read(match) or EQ
            return (EQ, "") if _is_no_bound(text, rule.name, match, start, end, stop) else (comparator, rule.name)
    return _coordinated(text, max(sentence_start, start - 140), start)


def _reaches(text: str, start: int, sentence_start: int, match: Match) -> bool:
    """Tell whether `trở lên` after some words belongs to the figure and not to a grade or rank of persons."""
    if not match["gap"]:
        return True
    if GRADE.search(match["gap"]):
        return False
    is_near = match["gap"].count(" ") <= 2 and not match["gap"].endswith("hài lòng")  # `98% hài lòng trở lên`: what they said
    return is_near or FROM.search(text, max(sentence_start, start - 8), start) is not None


def _is_no_bound(text: str, rule: str, match: Match, start: int, end: int, stop: int) -> bool:
    """Tell whether a word that bounds elsewhere only places or measures here."""
    if rule == "comparator.must_from":
        return RANGE.search(text, start, end) is not None or RISES.match(text, end, stop) is not None
    if rule == "comparator.within_about":
        return RANGE.search(text, start, end) is not None or text.startswith("từ", match.end("span") + 1)
    if rule == "comparator.limit":
        return TIME_UNIT.match(text, end, stop) is None
    if rule == "comparator.passed":
        return _is_surpassed_by(text, start, end, stop)
    if rule not in ("comparator.more", "comparator.less"):
        return False
    window = max(0, start - BEFORE)
    word = match["span"].lower()
    if word.endswith("hơn") and GAP_WORD.search(text, window, start):
        return _is_gap(text, window, start, end, stop)
    if word in ("trên", "dưới"):
        if word == "trên" and LEVEL.search(text, window, start):
            return False
        places = PLACES if word == "trên" else BELOW_PLACES
        return BASED_ON.search(text, window, start) is not None or _is_place(text, start, end, stop, places) or (word == "trên" and _is_whole(text, window, start, end))
    return False


def _is_gap(text: str, window: int, start: int, end: int, stop: int) -> bool:
    """Tell whether `cao hơn 5%` measures a gap (to something named) rather than states a threshold."""
    return bool(
        PACE.search(text, window, start)
        or UNITS_OF_GAP.match(text, end, stop)
        or text.startswith("gấp", start)
        or GAP_AFTER.match(text, end, stop)
        or GAP_OPENED.search(text, max(0, start - OPENED), start)
        or (GAP_BEFORE.search(text, window, start) and not MOST_OF_ALL.match(text, start, stop))
    )


def _is_whole(text: str, window: int, start: int, end: int) -> bool:
    """Tell whether `trên` stands between a part and its whole: `44 lãnh đạo trên 46 công chức`."""
    part = PART.search(text, window, start)
    if part is None or not text[start:end].isdigit():
        return False
    return int(part["n"]) < int(text[start:end]) <= 3 * int(part["n"])


def _is_place(text: str, start: int, end: int, stop: int, places: Pattern) -> bool:
    """Tell whether `trên 6 lĩnh vực` says where: a small or unround number of fields or places."""
    digits = text[start:end]
    if not places.match(text, end, stop):
        return False
    return len(digits) == 1 or digits.isalpha() or digits[0] == "0" or (digits.isdigit() and len(digits) == 2 and digits[1] != "0")


def _is_surpassed_by(text: str, start: int, end: int, stop: int) -> bool:
    """Tell whether `vượt 12,6%` says by how much something was surpassed, not which mark was passed."""
    if SURPASS.match(text, end, stop):
        return True
    if text.endswith("%", start, end):
        return len(text[start:end].split(",", maxsplit=1)[0].rstrip("% ")) < 2 or text[start] < "5"
    if OVER_LEVEL.search(text, max(0, start - 50), start):
        return True
    return not (text.endswith(("triệu", "tỷ", "nghìn", "ngàn", ".000"), start, end))


def _coordinated(text: str, first: int, start: int) -> tuple[Comparator, str]:
    """Read a bound before a negation that covers a coordination: `không quá 50% A và 50% B`."""
    if not COORDINATED.search(text, first, start):
        return EQ, ""
    match = NEGATED.search(text, first, start)
    if match is None:
        return EQ, ""
    return (LE if match["le"] else GE), "comparator.coordinated"
