"""Reads rates: a number over a base beside it, `đồng/tháng`, `mỗi ngày 1.000 hồ sơ`, or over the next number."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from extractors.nouns import term_at
from extractors.percents import percent_of
from extractors.quantities.shared_units import NEW_LEVEL
from extractors.records import Figure, Kind, Sentence, SourceText, Span, end_with_noun
from extractors.replacing import replace
from extractors.rules import IGNORECASE, REVERSE, compile_pattern, fold, last_match
from extractors.units import MONEY, TIME_UNITS

ONE = Decimal(1)
BASES = (
    "năm", "tháng", "ngày", "tuần", "quý", "giờ", "phút", "ngày làm việc", "người", "hộ", "hồ sơ", "bộ hồ sơ", "thủ tục", "thủ tục hành chính", "TTHC", "tổ", "đơn vị",
    "cơ quan", "bài thi", "bài", "lần", "lượt", "lượt người", "ha", "m2", "km", "km2", "dân", "cán bộ", "công chức", "viên chức", "biên chế", "xã", "phường", "huyện", "tỉnh", "thôn",
    "địa phương", "sở", "phòng", "trường", "lớp", "học sinh", "suất", "cái", "chiếc", "kg", "tấn", "lít", "máy", "trang", "doanh nghiệp", "người dân", "phiếu", "văn bản", "giấy phép",
    "tiết", "tiết học", "tiết dạy", "tập thể", "cá nhân", "vụ", "trường hợp", "nhiệm kỳ", "học kỳ", "khóa", "buổi", "giao dịch", "dịch vụ", "công dân", "cử tri", "đồng", "sào", "xe", "chuyến", "ca", "mỗi", "đầu người", "nhân khẩu", "bộ", "ngành", "thành viên", "tổ chức", "trung tâm", "chi nhánh", "quận", "thị trấn", "ấp", "khu phố", "tổ dân phố", "trạm", "bệnh viện", "cấp", "đợt", "cuộc", "kỳ", "kỳ họp", "giấy", "giây", "lượng", "chỉ", "vạn dân", "tổng cục", "cục", "chi cục", "chi bộ", "đảng bộ", "thẩm phán", "phụ nữ", "bé gái", "trẻ", "cháu", "thí sinh", "sinh viên", "cây", "con", "chai", "thùng", "thửa", "căn", "giường", "tháng/người", "hành khách", "lượt khách", "khách", "m3", "cán bộ, công chức", "gia đình", "hộ gia đình", "hộ dân", "cơ sở", "trạm", "kWh", "TB", "tin", "thuê bao", "vụ việc", "lô", "lô hàng", "tờ khai", "nơi", "đêm", "vé", "ngày đêm", "container", "bữa", "bàn", "bàn khám", "GB", "MB", "km²", "m²", "tạ", "học viên", "giáo viên", "bác sĩ", "trụ sở", "nhà",
)  # fmt: skip
# bodies and places that two words name side by side: `12 xã/phường`
SIDE_BY_SIDE = frozenset({"xã", "phường", "thị trấn", "huyện", "quận", "tỉnh", "sở", "ngành", "bộ", "đơn vị", "tổ chức", "phòng", "trung tâm", "ấp", "thôn", "khu phố", "tổ dân phố", "doanh nghiệp", "công ty", "hợp tác xã"})
PER = compile_pattern(r" ?/ ?")
EACH_BEFORE = compile_pattern(
    r"\b(?:(?<!(?:mỗi|hàng|hằng) (?:năm|tháng|ngày|tuần|quý),? )(?:bình quân|trung bình|tính trên)(?: (?:cứ|mỗi|một|hằng|hàng|1|01))?"
    r"|(?<!\b(?:cho|trên) )mỗi|(?<!\w )(?:hằng|hàng)(?= (?:năm|tháng|ngày|tuần|quý)\b)"
    r"|(?:hằng|hàng)(?= (?:năm|tháng|ngày|tuần|quý) (?:(?:đạt|là|ước|lên tới) )?(?:\L<rounded>|bình quân) )"
    r"|cứ (?:sau )?(?:mỗi|một)"
    r"|(?<![\p{L}\d,] )một(?= (?:ngày|tuần|tháng) (?:tôi|chúng tôi|em|chị|anh|cô|xã|phường|huyện|quận|sở|quầy|trung tâm|bộ phận|có (?:tới|đến))\b)) (?P<base>\L<bases>)(?!\w)"
    r"(?! (?:quan|vị trí|nước|thầu|máy|trường|khoa|báo|đầu|cung|(?:19|20)\d\d(?!\d)))",
    flags=IGNORECASE,
    bases=[b for b in BASES if b not in ("mỗi", "đồng", "bài", "chỉ")],
)
# any other body or thing, up to the verb: `bình quân mỗi công an xã có 8,3 cán bộ`
EACH_OTHER = compile_pattern(
    r"\b(?:(?:bình quân|trung bình) (?:mỗi|một|1|01)|(?<!\b(?:cho|trên) )mỗi) (?P<base>\p{Ll}++(?: \p{Ll}++){0,3}?)(?: (?:ở|tại|thuộc|xây mới)(?: \p{L}++){0,6}?)? (?:có|cần|tốn|là|gồm|nhận|tiếp nhận|giải quyết|xử lý|phải|chỉ|\L<about>|gần|hơn|bố trí|phụ trách)\b", flags=IGNORECASE)
# straight before a measure: `mỗi tân binh 3 triệu đồng`
EACH_DIRECT = compile_pattern(r"(?<!\b(?:cho|trên) )\bmỗi (?P<base>\p{Ll}++(?: \p{Ll}++)?) (?:(?:không quá|tối đa|từ) )?$", flags=IGNORECASE)
EACH_AFTER = compile_pattern(
    r"(?: (?!cứ\b)[\p{L}]+){0,5}? (?:(?:cho|trên|trong|tính trên) )?"
    r"(?:(?<!\bcứ )mỗi|(?<=cho )từng|(?<!\b(?:trợ cấp|hưởng|trả|lấy|nào|đúng|chỉ|sau|trước|qua|vòng|xã hội|BHXH|gộp|thanh toán|khoán) )một"
    r"(?= (?:năm|tháng|ngày|giờ|tuần|quý|lượt|lần|hồ sơ|trường hợp|suất|đêm|buổi|ca)\b)|(?<=(?:đồng|USD|đô|la|[$₫đ]) )một"
    r"|một(?= (?:km2?|m[23]|ha|kg|tấn|tạ|lít|kWh|giây|phút)\b)) (?P<base>\L<bases>)(?!\w)(?! (?:qua|trước|nay|sáng|chiều|tối))",
    flags=IGNORECASE,
    bases=[b for b in BASES if b not in ("mỗi", "đồng")],
)
# of folded text: one stands in every match of EACH_BEFORE, EACH_OTHER and EACH_DIRECT
EACH_WORDS = ("mỗi", "bình quân", "trung bình", "tính trên", "hằng ", "hàng ", "cứ một", "cứ sau một", "một ngày", "một tuần", "một tháng")
AFTER_WORDS = ("mỗi", "một")  # one stands in every match of EACH_AFTER
PER_SHORT = compile_pattern(r" ?/ ?(?:1 |01 |mỗi )?(?P<base>\L<bases>)(?!\w)", flags=IGNORECASE, bases=BASES)
# `4 tỉ lít bia/năm`: what is measured stands between
PER_TIME = compile_pattern(r"(?: \p{Ll}++){1,2} ?/ ?(?P<base>năm|tháng|ngày|quý|tuần|giờ|vụ)(?!\w)", needs="năm|tháng|ngày|quý|tuần|giờ|vụ")
PRICED = compile_pattern(r" ?/ ?(?P<base>\p{Ll}[\p{L}]++)")  # a measure per anything: `85 USD/thùng`, `500g/chùm`
# what one is entitled to for each: `mỗi năm công tác có đóng bảo hiểm được trợ cấp thêm 1,5 tháng lương`
ENTITLED = compile_pattern(r"[^,;:.()\d]{0,60} (?:được|hưởng|trợ cấp)(?: \p{L}++){0,3} $")
ROUND = frozenset({1, 10, 100, 1000, 10_000, 100_000})
AFTER = 60  # characters behind a number in which the base stands
BEHIND = 40  # characters between a number and the base that closes its clause: `10 ngày nghỉ lễ, tết mỗi năm, ít hơn nước bạn 18 ngày`
MEAN_BEFORE = compile_pattern(r"\b(?:bình quân|trung bình)\b[^.;:()\d]*$", flags=IGNORECASE)
CLAUSE_END = compile_pattern(
    r"[;:(“]|, \"|, sau (?=\d|khi |gần |hơn |\L<about> )| nhưng (?!tối đa|không quá|cũng|mỗi|nay|giờ|bây giờ|chỉ(?! có))"
    r"|, (?:vậy|thế) mà | trong khi |, (?:(?:vậy|thế) mà )?(?:còn|cùng|cá biệt|(?:đến|tới) (?:năm )?(?:19|20)\d\d|hiện|tổng|toàn|cả|trong khi|nghĩa là|tính ra"
    r"|tổng cộng|cộng lại|(?:rẻ|đắt|nhiều|ít) hơn(?= (?:thuê|mua|giá)\b)|để (?:đến|tới)|song(?: (?:vẫn|chỉ))?|nhưng(?! (?:tối đa|không quá|cũng|mỗi)\b)(?: (?:vẫn|chỉ))?|kinh phí|số tiền"
    r"|có (?:nơi|ngày|tháng|sở|bộ|xã|phường|phòng|lớp|trường|vị trí|huyện|đơn vị|người|hộ)"
    r"|(?:(?:người|nơi|hộ|xã|đơn vị|mức) )?(?:cao|thấp|nhiều|ít) nhất) |, và (?=(?:hoàn thành|xây dựng|rà soát|sắp xếp|xử lý|báo cáo|trình|lập|đưa|bố trí|tuyển) )"
)
EACH_SPAN = compile_pattern(  # `Mỗi năm, toàn tỉnh …`
    r"[\s\"“+*•–-]*(?:(?:[^,.;:]{2,60}, )?[^,.;:]{2,60} cho biết,? )?(?:như vậy, )?(?:bình quân |trung bình |tính ra )?(?:mỗi|hằng|hàng) (?:năm|tháng|quý"
    r"|tuần|ngày)[^,;:()]{0,50}",
    flags=IGNORECASE,
)
OF_WHOLE = compile_pattern(  # the whole that a yearly share or number is of, or a sum since: `mỗi năm 2% trong tổng số 8.000 người phải nghỉ, từ 2015 tới nay mới 90`
    r"\d% (?:trong|trên|của) (?:tổng )?số (?:\p{L}++ )?$|\b(?:đến|tới) (?:nay|giờ)(?: \p{L}++){0,3} $"
    r"|\b(?<!khỏi )(?<!rời )(?:đội ngũ|bộ máy)(?: \L<rounded>)? $|\btrên (?:hơn|gần|khoảng|tổng) $"
)
ONE_EACH = compile_pattern(r" một [^,;]{1,60}[,;]")  # `mỗi công dân một tài khoản, 4.700 cán bộ`: the base has its number
NAMED_ITEM = compile_pattern(  # `mỗi tỉnh 180 tỷ đồng, Hà Giang 165 tỷ`
    r"\d[^,;]{1,40}[,;] (?:\p{Lu}\w*+ )++(?:(?:hơn|gần|\L<about>|là) )?$",
)
TIMES = frozenset({"ngày", "tuần", "tháng", "quý", "năm"})
BY_STAFF = compile_pattern(  # those who do it: `mỗi ngày tiếp 500 lượt với 40 nhân viên`
    r"\d[^,;.()]* (?:với|nhờ) (?:hơn |gần |\L<about> )?$",
    flags=REVERSE,
)
DOERS = compile_pattern(  # those who do it, told first: `mỗi ngày, 7 công chức giải quyết 65 hồ sơ`
    r" (?:cán bộ|công chức|viên chức|nhân viên|chuyên viên|giao dịch viên)\b(?:,? \p{L}++){0,9}? "
    r"(?:giải quyết|tiếp nhận|xử lý|tiếp|nhận|trả|phục vụ|làm|hướng dẫn|thẩm định)"
    r"(?: (?:được|cho|và trả|xong))? (?:\L<rounded> )?\d",
    flags=IGNORECASE,
)
WHENEVER = compile_pattern(r" (?:tăng|giảm|nâng|điều chỉnh)\b")  # `mỗi lần tăng lương`: each time that, no base
JOINED = compile_pattern(  # `16,8 giờ và 1,3 triệu đồng cho mỗi thủ tục`
    r"(?: \p{L}++){0,2} (?:và|cùng) (?:\L<rounded> )?",
)
PER_MANY = compile_pattern(r"(?: \p{L}+){0,2}? ?(?:/| trên) ?(?:mỗi )?")  # `111 bé trai/100 bé gái`, `32 giường bệnh trên 1 vạn dân`


OF_OTHERS = compile_pattern(  # `mỗi tháng người ở huyện nhận 5 triệu đồng, còn người ở xã chỉ được 3 triệu đồng`
    r"(?:/\p{L}++)?,? (?:trong khi(?: đó)?|còn|riêng) (?!(?:tổng|cả|toàn|năm|tháng|phải|thừa|thiếu|lại)\b)[^.;:()\d]{3,60}? (?:là|được|nhận|đạt|có|hưởng|chỉ|ở mức|lĩnh) (?:gần |hơn |\L<about> )?$",
    flags=IGNORECASE,
)


def read_rates(source: SourceText, sentence: Sentence, figures: list[Figure]) -> list[Figure]:
    result: list[Figure] = []
    skip = False
    words = fold(source.text)[sentence.start : sentence.end]
    has_each = any(map(words.__contains__, EACH_WORDS))
    for i, figure in enumerate(figures):
        if skip:
            skip = False
            continue
        following = figures[i + 1] if i + 1 < len(figures) else None
        joined = _over_number(source, figure, following) if following else None
        if joined is not None:
            result.append(joined)
            skip = True
        else:
            result.append(_over_base(source, sentence, figure, figures[:i], has_each))
            if len(result) > 1:
                result[-2:] = _share_base(source.text, *result[-2:])
    return result


def _share_base(text: str, before: Figure, figure: Figure) -> tuple[Figure, Figure]:
    """Give the level before a rate its base: `từ 48 giờ xuống 44 giờ một tuần`, `từ 300 lên 400 giờ mỗi năm`."""
    is_bare = before.kind is Kind.COUNT and (before.noun is None or before.noun.start < before.start)  # `từ 600 xuống 80 hồ sơ mỗi ngày`
    is_level = (before.kind is Kind.AMOUNT or is_bare) and figure.kind is Kind.RATE and before.unit == figure.unit and figure.denominator == ONE
    if is_level and text[: before.start].endswith((" từ ", " từ mức ")) and NEW_LEVEL.fullmatch(text, end_with_noun(before), figure.start):
        return _rate(before, ONE, figure.counted, before.end, before.noun), figure
    is_like = before.kind is Kind.AMOUNT and figure.kind is Kind.RATE and figure.denominator == ONE
    if is_like and JOINED.fullmatch(text, end_with_noun(before), figure.start) and EACH_AFTER.match(text, end_with_noun(figure), len(text)):
        return _rate(before, ONE, figure.counted, before.end, before.noun), figure
    is_other = before.kind is Kind.RATE and figure.kind is Kind.AMOUNT and before.unit == figure.unit == "vnd" and before.denominator == ONE
    if is_other and before.value < figure.value * 10 < before.value * 100 and OF_OTHERS.fullmatch(text, end_with_noun(before), figure.start):
        return before, _rate(figure, ONE, before.counted, figure.end, figure.noun)
    return before, figure


def _is_many(figure: Figure) -> bool:
    """Tell whether a base is a round number of inhabitants or the like: 100, 1.000, 1 vạn."""
    return figure.kind is Kind.COUNT and figure.counted is not None and figure.value in (100, 1000, 10_000, 100_000, 1_000_000)


def _over_number(source: SourceText, figure: Figure, following: Figure) -> Figure | None:
    """Join `43.200 km/180 hồ sơ` into a rate, `958 hồ sơ/1.205 hồ sơ` into a ratio, `85 điểm/100 điểm` into a score."""
    if figure.noun is None or figure.noun.start < figure.end or figure.kind is Kind.RATIO:
        return None
    gap = source.text[figure.noun.end : following.start]
    if figure.kind is Kind.COUNT and _is_many(following) and figure.counted and len(gap) < 24 and PER_MANY.fullmatch(gap):
        return _rate(figure, following.value, following.counted, following.end, following.noun)
    if len(gap) > 3 or not PER.fullmatch(gap) or following.kind in (Kind.SHARE, Kind.RATIO, Kind.RATE):
        return None
    if figure.kind is Kind.SCORE:
        return replace(figure, end=following.end, denominator=following.value, noun=following.noun or figure.noun)
    if figure.kind is following.kind is Kind.AMOUNT and figure.unit != following.unit and following.noun and following.value in ROUND and following.unit not in MONEY:
        return _rate(figure, following.value, source.text[following.noun.start : following.noun.end], following.end, following.noun)  # `8 lít/100 km`
    if not following.value or following.kind is not Kind.COUNT:
        return None
    if figure.kind is Kind.AMOUNT:
        return _rate(figure, following.value, following.counted, following.end, following.noun)
    if figure.kind is not Kind.COUNT or not figure.counted:
        return None
    if following.counted is None or following.counted.lower() == figure.counted.lower():
        value = percent_of(figure.value, following.value)
        return replace(
            figure, kind=Kind.RATIO, unit="percent", end=following.end, value=value, other=None,
            numerator=figure.value, denominator=following.value, noun=following.noun or figure.noun,
        )  # fmt: skip
    if following.value in ROUND and "lượt" not in following.counted:
        return _rate(figure, following.value, following.counted, following.end, following.noun)
    return None


def _rate(figure: Figure, base: Decimal, counted: str | None, end: int, noun: Span | None) -> Figure:
    value = (figure.value / base).quantize(Decimal("0.000001"))
    value_max = None if figure.value_max is None else (figure.value_max / base).quantize(Decimal("0.000001"))
    return replace(
        figure, kind=Kind.RATE, value=value, value_max=value_max, numerator=figure.value, denominator=base,
        counted=counted, end=end, noun=noun or figure.noun, other=None, rules=(*figure.rules, "rate"),
    )  # fmt: skip


def _over_base(source: SourceText, sentence: Sentence, figure: Figure, earlier: Sequence[Figure], has_each: bool) -> Figure:
    """Read a rate per base without a number: `đồng/tháng`, `mỗi ngày 1.000 hồ sơ`, `4,82 người mỗi cơ quan`.

    `has_each` tells whether one of EACH_WORDS stands in the sentence.
    """
    if figure.kind not in (Kind.COUNT, Kind.AMOUNT):
        return figure
    text = source.text
    after = end_with_noun(figure)
    match = PER_SHORT.match(text, after, sentence.end)
    if match is not None:
        base = match["base"]
        plural = figure.kind is Kind.COUNT and not MEAN_BEFORE.search(text, max(sentence.start, figure.start - 40), figure.start) and base.lower() in SIDE_BY_SIDE
        noun = term_at(text, figure.end, sentence.end)
        if not (plural and noun is not None and (noun.group in ("places", "bodies") or noun.text.lower() == "dự án")):
            return _rate(figure, ONE, base, figure.end, Span(match.start("base"), match.end("base")))
    if match := PER_TIME.match(text, after, sentence.end):
        return _rate(figure, ONE, match["base"], figure.end, Span(match.start("base"), match.end("base")))
    is_priced = figure.kind is Kind.AMOUNT and figure.unit not in TIME_UNITS  # not `15 ngày/tổng thời gian`
    if is_priced and (match := PRICED.match(text, after, sentence.end)):
        return _rate(figure, ONE, match["base"], figure.end, Span(match.start("base"), match.end("base")))
    stop = min(sentence.end, after + AFTER)
    behind = fold(text)[after:stop]
    match = EACH_AFTER.match(text, after, stop) if any(map(behind.__contains__, AFTER_WORDS)) else None
    if match is not None and not any(c in text[after : match.start("base")] for c in (*",;:()", " so với ", " thay vì ", " thì ")):
        return _rate(figure, ONE, match["base"], figure.end, figure.noun)
    base = _base_before(text, sentence, figure, earlier) if has_each else None
    return figure if base is None else _rate(figure, ONE, base, figure.end, figure.noun)


def _base_before(text: str, sentence: Sentence, figure: Figure, earlier: Sequence[Figure]) -> str | None:
    """Return the base that stands before a figure in its clause: of `mỗi ngày tiếp nhận 1.000 hồ sơ` the day; None for none."""
    clause = sentence.start
    for mark in CLAUSE_END.finditer(text, sentence.start, figure.start):
        if not (mark[0].startswith((", toàn", ", cả")) and EACH_SPAN.fullmatch(text, sentence.start, mark.start())):
            clause = mark.end()
    each = last_match(EACH_BEFORE, text, clause, figure.start)
    if each is None and any(word in text[clause : figure.start] for word in ("ình", "ỗi ")):  # of `bình quân`, `trung bình`, `mỗi`
        each = last_match(EACH_OTHER, text, clause, figure.start)
        if each is None and figure.kind is Kind.AMOUNT:
            each = EACH_DIRECT.search(text, max(clause, figure.start - 40), figure.start)
    is_for_each = each is not None and each[0].lower().startswith("cứ ")  # `cứ mỗi năm công tác thì được thêm 1,5 tháng lương`
    if each is None or ("thì" in text[each.end() : figure.start].split() and not is_for_each):
        return None
    if figure.unit in ("year", "month", "day") and text.endswith(" đủ ", 0, figure.start):
        return None  # `mỗi năm đóng bảo hiểm đủ 12 tháng`
    if figure.unit in ("year", "month", "day") and (figure.start - each.end() > (90 if is_for_each or ENTITLED.fullmatch(text, each.end(), figure.start) else 40) or text.endswith("trong vòng ", 0, figure.start)):
        return None
    if text.startswith(" tuổi", figure.end) or ONE_EACH.match(text, each.end(), figure.start):
        return None
    if each["base"].lower() in SIDE_BY_SIDE and NAMED_ITEM.search(text, each.end(), figure.start):
        return None
    if any(0 <= each.start() - end_with_noun(f) <= (BEHIND if text.startswith(",", each.end()) else 1) for f in earlier):
        return None  # `giảm 1,5% mỗi năm, nhưng mới giảm 15.700 người`: it is the base of the figure before
    if OF_WHOLE.search(text, each.end(), figure.start):
        return None
    if figure.counted and each["base"].lower() == figure.counted.lower():
        return None
    if earlier and figure.kind is Kind.COUNT and each["base"] in TIMES and BY_STAFF.match(text, each.end(), figure.start):
        return None
    if figure.kind is Kind.COUNT and each["base"] in TIMES and DOERS.match(text, figure.end, sentence.end):
        return None
    if each["base"].lower() == "lần" and WHENEVER.match(text, each.end()):
        return None
    return str(each["base"])
