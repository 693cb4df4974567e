"""Gives shares and bare counts the noun that they leave out: of their clause, of the whole they are of, of the figure before."""

from __future__ import annotations

from collections.abc import Sequence

from extractors.nouns import OFFICES, Noun, Words, may_end_term, nouns_between, term_at
from extractors.records import Figure, Kind, Sentence, SourceText, end_with_noun
from extractors.replacing import replace
from extractors.rules import IGNORECASE, REVERSE, compile_pattern

IN_WHOLE = compile_pattern(r" (?:trong|trên) (?:(?:tổng số|tổng cộng|tổng|số) )?(?:(?:hơn|gần|khoảng|chừng|cỡ|ngót|xấp xỉ|tầm|trên) )?", flags=IGNORECASE)
CUT = compile_pattern(r";|:|\b(?:như|gồm|trong đó|cụ thể)\b")
# what a percentage measures or stands for, and is no share of
MEASURES = frozenset({"chỉ tiêu", "mục tiêu", "vị trí", "giá trị", "kết quả", "chỉ số", "tiêu chí", "yêu cầu", "nội dung", "trụ cột", "yếu tố"})
INDEX = compile_pattern(r"\bchỉ số\b(?! thành phần|,|\d)", flags=IGNORECASE)
SATISFACTION = compile_pattern(r"; (?:mức độ|chỉ số) hài lòng(?: (?!của|về)\p{L}++){0,4} $", flags=IGNORECASE)
SPEAKS = compile_pattern(r" (?:đặt|phấn đấu|đề ra|đưa ra|yêu cầu|xác định|cam kết|cho biết|quyết tâm)\b")
TYPES = ("Ban ", "Bộ ", "Cục ", "Sở ", "Tổng cục ", "Viện ", "Vụ ")  # of bodies, before their names
SPEAKERS = frozenset({"Bộ", "Huyện", "Phường", "Quận", "Sở", "Thành phố", "Thị xã", "Tỉnh", "Xã"})  # one body, called by its type
WHOLE = ("cả ", "Cả ", "toàn ", "Toàn ")  # of the place that tells: `đứng thứ 9 cả nước, tăng 2%`
OWNED = ("của ", "Của ", "Theo ", "theo ")  # whose or by whom, before a body that is not counted
FINDINGS = frozenset({"kết quả", "con số", "giá trị"})  # what a number is, not what it counts
OWN_CLAUSE = compile_pattern(  # `ít nhất 60% hồ sơ nộp qua mạng, chi thường xuyên giảm thêm 5%`
    r"[,;] [^,;.\d]{3,60} (?:giảm|tăng|đạt|chiếm|còn|bớt)(?: (?:thêm|được|khoảng|chừng|cỡ|ngót|xấp xỉ|tầm|gần|hơn|trên|tới|ít nhất|tối thiểu))* $"
)
NUMBER_LABEL = compile_pattern(  # what opens a line or a part of it, up to its colon: `- Tổng số hồ sơ: 1.034`
    r"(?P<head>(?:^|(?<=[\n;,(])|(?<=[-+•–.] )) ?(?:[-+•–] ?)?(?:(?:tổng số|số lượng|tổng|số|lượng) )?)[^;:.,()\n\d]{2,60}(?: mức(?: độ)? \d(?:(?: ?[,–-] ?| và )\d)?)?: ?$", flags=IGNORECASE
)
NEW_SUBJECT = compile_pattern(  # opens a clause with a noun of its own and what became of it
    r"[,;] (?:(?:còn|trong khi|nhưng|riêng|số|tổng số) ){0,2}(?P<noun>[^,;.:()\d]{2,40}?) (?:(?:giảm|tăng) từ|(?:được )?giao là|còn|giảm còn|(?P<moved>(?:giảm|tăng|bớt)(?: (?:được|bớt|thêm|đi))?)) (?:(?:gần|hơn|khoảng|chừng|cỡ|ngót|xấp xỉ|tầm|trên) )?$", flags=IGNORECASE
)
OF_PAPERS = compile_pattern(  # opens a clause with papers or tasks and what became of them: `; hồ sơ tiếp nhận 18.400, hồ sơ chậm 112`
    r"[,;] (?P<noun>hồ sơ|văn bản|thủ tục|phản ánh|nhiệm vụ|biên chế)(?: (?!của|cho|do|bị|là|và|để|với)\p{L}++){1,3} $", flags=IGNORECASE
)
NUMBERED = compile_pattern(r" \d++(?! (?:tháng|năm|quý|ngày|tuần)\b)")  # a thing by its number counts nothing: `số trẻ vào lớp 6 tăng 9.000`
SURVEY_OF = compile_pattern(r"(?:khảo sát|điều tra|thăm dò|phỏng vấn|lấy ý kiến)(?: [^,.;:()\d]{1,40})? $", flags=IGNORECASE)
TOLD_BY_SURVEY = compile_pattern(r" cho (?:thấy|biết|hay|rằng)[,:]? (?:(?:có|chỉ|mới|tới|hơn|gần|trên|khoảng) ){0,2}$", needs=" cho ")
RESTATES = compile_pattern(r" \((?:giảm|tăng|rút ngắn|cắt giảm|tiết kiệm)(?: (?:được|khoảng|hơn|gần|trên|thêm|tới))? ")
LABELLED_NEXT = compile_pattern(r"[,;] (?:(?:trước|đúng|trong|quá|sớm|trễ|chậm)(?: và (?:trước|đúng))? (?:hạn|hẹn)|đang giải quyết|còn lại|trực tuyến|trực tiếp|qua bưu chính)(?: là)? ")
LOOSE = compile_pattern(  # between a noun and its number: `giảm biên chế tối thiểu 1,7%`
    r"(?: (?:tối thiểu|tối đa|ít nhất|không quá|khoảng|chừng|cỡ|ngót|xấp xỉ|tầm|gần|hơn|trên|thêm|được)){1,2} $", flags=IGNORECASE | REVERSE
)
QUANTIFIER = compile_pattern(r"\b(?:toàn bộ|tất cả|hầu hết|phần lớn|đa số|đa phần|quá nửa) \($", flags=IGNORECASE | REVERSE)
ARISEN = "phát sinh "  # before what a thing has, and is no share of: `thủ tục có phát sinh hồ sơ đạt 61%`
SHARE_HEAD = compile_pattern(r"\b(?:tỷ lệ|tỉ lệ|tỷ trọng|mức độ(?! \d)|(?<!\b(?:dân|chỉ|điểm|hệ|tham|trị) )số|số lượng|tổng số|phần trăm) ", flags=IGNORECASE)


def elided_nouns(source: SourceText, sentence: Sentence, figures: list[Figure], segments: Words) -> list[Figure]:
    """Give shares and bare counts the noun of their clause or of the figure before them."""
    result: list[Figure] = []
    start = sentence.start
    for place, figure in enumerate(figures):
        if figure.counted is None and figure.kind in (Kind.SHARE, Kind.COUNT, Kind.RATIO):
            counted = _of_whole(source.text, figure, figures[place + 1 : place + 2])
            counted = counted or _behind_bracket(source.text, sentence.end, figure, figures[place - 1 : place]) or _being(source.text, figure, sentence.end)
            counted = counted or _elided(source.text, start, figure, result, segments)
            result.append(replace(figure, counted=counted))
        else:
            result.append(figure)
        start = figure.noun.end if figure.noun else figure.end
    return _named_last(source.text, result)


def _named_last(text: str, figures: list[Figure]) -> list[Figure]:
    """Give bare counts of a list the noun that only its last names: `đã giải quyết: 810; trước hạn 650, quá hạn 9 hồ sơ`."""
    for place in range(len(figures) - 2, -1, -1):
        figure, following = figures[place], figures[place + 1]
        is_bare = figure.kind is following.kind is Kind.COUNT and figure.counted is None and figure.noun is None and following.counted is not None
        if is_bare and LABELLED_NEXT.fullmatch(text, figure.end, following.start):
            figures[place] = replace(figure, counted=following.counted)
    return figures


def _of_whole(text: str, figure: Figure, following: Sequence[Figure]) -> str | None:
    """Return the noun of the whole that a bare count is a part of: `127 trong tổng số 183 thủ tục`."""
    if figure.kind is not Kind.COUNT or not following or following[0].kind is not Kind.COUNT:
        return None
    return following[0].counted if IN_WHOLE.fullmatch(text, figure.end, following[0].start) else None


def _behind_bracket(text: str, stop: int, figure: Figure, before: Sequence[Figure]) -> str | None:
    """Return the noun behind the bracket of a share that restates a fraction or a word of quantity: of `một phần ba (32%) hộ`, `tất cả (100%) xã`."""
    if figure.kind is not Kind.SHARE or not text.startswith(") ", figure.end):
        return None
    is_restating = bool(before) and before[0].kind is Kind.SHARE and text[before[0].end : figure.start] == " ("
    is_restating = is_restating or QUANTIFIER.match(text, max(0, figure.start - 12), figure.start) is not None
    noun = term_at(text, figure.end + 2, stop) if is_restating else None
    return noun.text if noun else None


def _elided(text: str, start: int, figure: Figure, earlier: Sequence[Figure], segments: Words) -> str | None:
    """Return the noun that a bare figure leaves out: of `tỷ lệ X` in its clause, of the figure before, of the clause."""
    start = max(start, figure.start - 160)
    if (labelled := _labelled(text, start, figure, segments)) is not None:
        return labelled
    if (asked := _asked(text, figure, earlier)) is not None:
        return asked
    if figure.kind is Kind.SHARE and earlier and earlier[-1].kind is Kind.AMOUNT and RESTATES.fullmatch(text, end_with_noun(earlier[-1]), figure.start):
        return None  # of the amount: `từ 30 giờ xuống 20 giờ (giảm 33%)`
    for cut in CUT.finditer(text, start, figure.start):
        if figure.kind is not Kind.SHARE or cut.end() < figure.start - 1:  # no `tỷ lệ hồ sơ trực tuyến: 44,3%`
            start = cut.end()
    heads = list(SHARE_HEAD.finditer(text, start, figure.start))
    if figure.kind is Kind.SHARE and INDEX.search(text, heads[-1].end() if heads else start, figure.start):
        return None  # the level of an index counts nothing
    if figure.kind is Kind.SHARE and SATISFACTION.search(text, max(0, figure.start - 60), figure.start):
        return None  # `hồ sơ trễ hạn dưới 0,1%; mức độ hài lòng trên 95%`
    inherited = _inherited(earlier, figure)
    if inherited and figure.kind is Kind.COUNT and (new := NEW_SUBJECT.search(text, start - 1, figure.start)):
        opening = [n for n in nouns_between(text, new.start("noun"), figure.start, segments) if n.text not in OFFICES and not _is_named(text, n)]
        if opening and opening[0].start == new.start("noun") and not (new["moved"] and opening[0].group in ("places", "bodies")):
            return opening[0].text  # `còn 20 xã; thôn giảm từ 171 xuống 149`
    if inherited and figure.kind is Kind.COUNT and (papers := OF_PAPERS.search(text, max(0, start - 1), figure.start)):
        return papers["noun"]
    is_new = figure.kind is Kind.SHARE and text.startswith(";", start - 1)
    clause = OWN_CLAUSE.search(text, start, figure.start) if inherited and figure.kind is Kind.SHARE and not heads else None
    is_headed = bool(heads) and ", " not in text[heads[-1].end() : figure.start]
    loose = LOOSE.match(text, start, figure.start) if figure.kind is Kind.SHARE and not is_headed else None
    edge = loose.start() if loose else figure.start - 1
    if inherited and not heads and not is_new and not clause and not may_end_term(text, start, edge):
        return inherited  # without a look at the words, which costs their segmentation
    nouns = [n for n in nouns_between(text, start, figure.start, segments) if n.text not in OFFICES]
    if figure.kind is Kind.COUNT:
        nouns = [n for n in nouns if not NUMBERED.match(text, n.end, figure.start)]
    if figure.kind is Kind.SHARE:
        nouns = [n for n in nouns if n.text.lower() not in MEASURES and not _is_named(text, n) and not text.endswith(WHOLE, 0, n.start)]
    if nouns and nouns[-1].end == edge and not (inherited and figure.kind is Kind.COUNT and text.endswith("bậc ", start, nouns[-1].start)):
        return nouns[-1].text  # but of `khiển trách 46 người, hạ bậc lương 3` it is the people
    if clause and (own := next((n for n in reversed(nouns) if n.start == clause.start() + 2), None)):
        return own.text
    if is_new and (noun := _own(text, nouns)):
        return noun.text
    for head in reversed(heads):
        if noun := next((n for n in nouns if n.start >= head.end()), None):
            return noun.text
    if inherited:
        return inherited
    if figure.kind in (Kind.COUNT, Kind.RATIO):
        nouns = [n for n in nouns if n.text.lower() not in FINDINGS]
    things = [n for n in nouns if n.group not in ("places", "bodies", "money")]
    if figure.kind is Kind.COUNT and nouns and not things:
        things = [n for n in nouns if n.text.lower() == "dân số"]  # `Dân số của thành phố đã hơn 12 triệu`
    things = [n for n in things if not text.endswith("của ", 0, n.start)] or things  # `biên chế của Bộ là 1.250`
    if figure.kind is Kind.SHARE:
        things = _heads(text, [n for n in things if not text.endswith(("Theo ", "theo "), 0, n.start)])  # who says it
    if figure.kind is Kind.SHARE and not things:
        nouns = [n for n in nouns if not text.endswith(OWNED, 0, n.start)]  # `chỉ số của tỉnh đạt 87%` counts no provinces
    return (things or nouns)[-1].text if nouns else None


def _heads(text: str, nouns: Sequence[Noun]) -> list[Noun]:
    """Return the nouns without those that class the one before them or are what it has: of `hồ sơ giao dịch qua mạng`, `thủ tục phát sinh hồ sơ` the first."""
    kept: list[Noun] = []
    for place, noun in enumerate(nouns):
        is_class = place > 0 and text[nouns[place - 1].end : noun.start] == " " and nouns[place - 1].group == noun.group
        if not is_class and not (kept and text.endswith(ARISEN, 0, noun.start)):
            kept.append(noun)
    return kept


def _being(text: str, figure: Figure, stop: int) -> str | None:
    """Return the persons that a bare count is said to be: of `hơn 4.000 là công chức`."""
    if figure.kind is not Kind.COUNT or not text.startswith(" là ", figure.end):
        return None
    noun = term_at(text, figure.end + 3, stop)
    return noun.text if noun is not None and noun.group == "people" else None


def _asked(text: str, figure: Figure, earlier: Sequence[Figure]) -> str | None:
    """Return those asked in a survey of whom a share told it: `Khảo sát 570 người dân ở 18 thôn cho thấy 8,4% từng bị phiền hà`."""
    if figure.kind is not Kind.SHARE or not earlier or not TOLD_BY_SURVEY.search(text, earlier[-1].end, figure.start):
        return None
    return next((f.counted for f in earlier if f.kind is Kind.COUNT and f.counted and SURVEY_OF.search(text, max(0, f.start - 60), f.start)), None)


def _labelled(text: str, start: int, figure: Figure, segments: Words) -> str | None:
    """Return the noun that opens the label of a bare count: of `Tổng số hồ sơ: 1.034`; None where no label stands before it."""
    is_bare = text[figure.end : figure.end + 2].rstrip() in ("", ",", ";", ".", "(", ")")
    if figure.kind is not Kind.COUNT or not is_bare or (label := NUMBER_LABEL.search(text, start, figure.start)) is None:
        return None
    named = [n for n in nouns_between(text, label.end("head"), figure.start, segments) if n.text not in OFFICES]
    is_counted = bool(named) and named[0].start == label.end("head") and named[0].group not in ("places", "bodies", "money")
    return named[0].text if is_counted else None


def _own(text: str, nouns: Sequence[Noun]) -> Noun | None:
    """Return the thing that opens the last clause before a share: `có 84% văn bản ký số; hồ sơ trực tuyến đạt 54%`."""
    return next((n for n in reversed(nouns) if n.group not in ("places", "bodies", "money") and n.text[0].islower() and text.endswith("; ", 0, n.start)), None)


def _is_named(text: str, noun: Noun) -> bool:
    """Tell whether a name follows the type word of a body or place, so that nothing is counted: `huyện Đăk Hà`."""
    if noun.text[0].isupper() and noun.text[1:2].islower() and text.endswith(TYPES, 0, noun.start):
        return True  # a part of a name: `Ban Dân tộc`
    if (noun.text in SPEAKERS and text[noun.end : noun.end + 1] == " ") or (noun.text.capitalize() in SPEAKERS and SPEAKS.match(text, noun.end)):
        return True  # who says or does it: `Bộ đặt mục tiêu 90%`
    is_kind = noun.group in ("places", "bodies") or noun.text == "Bộ" or (noun.group == "people" and noun.text[0].isupper())  # `Chủ tịch UBND`
    return is_kind and text[noun.end : noun.end + 1] == " " and text[noun.end + 1 : noun.end + 2].isupper()


def _inherited(figures: Sequence[Figure], figure: Figure) -> str | None:
    for before in reversed(figures):
        if figure.kind is Kind.RATIO and before.kind is Kind.COUNT and before.value == figure.denominator:
            return before.counted  # `nhận 93 tin báo, xác minh 93/93`
        if before.kind is figure.kind or (figure.kind is Kind.SHARE and before.kind in (Kind.COUNT, Kind.RATIO) and before.counted != "lần"):
            return before.counted if before.counted is None or figure.kind is Kind.COUNT or before.counted.lower() not in MEASURES else None
    return None
