"""Gives shares and bare counts the noun that they leave out: of their clause, of the whole they are of, of the figure before."""

from __future__ import annotations

from collections.abc import Sequence

from extractors.keeping import cached_property
from extractors.nouns import OFFICES, TERMS, Noun, Words, may_end_term, nouns_between, term_at
from extractors.records import Figure, Kind, Sentence, SourceText, end_with_noun
from extractors.replacing import replace
from extractors.rules import IGNORECASE, REVERSE, Match, compile_pattern

IN_WHOLE = compile_pattern(r" (?:trong|trên) (?:(?:tổng số|tổng cộng|tổng|số) )?(?:\L<rounded> )?", flags=IGNORECASE)
CUT = compile_pattern(r";|:|\b(?:như|gồm|trong đó|cụ thể|theo đó)\b")
# what a percentage measures or stands for, and is no share of
MEASURES = frozenset({"chỉ tiêu", "mục tiêu", "vị trí", "giá trị", "kết quả", "chỉ số", "tiêu chí", "yêu cầu", "nội dung", "trụ cột", "yếu tố"})
INDEX = compile_pattern(r"\bchỉ số\b(?! thành phần|,|\d)", flags=IGNORECASE)
SATISFACTION = compile_pattern(r"; (?:mức độ|chỉ số) hài lòng(?: (?!của|về)\p{L}++){0,4} $", flags=IGNORECASE)
SPEAKS = compile_pattern(r" (?:đặt|phấn đấu|đề ra|đưa ra|yêu cầu|xác định|cam kết|cho biết|quyết tâm|đề nghị|đề xuất|kiến nghị|cho rằng|lưu ý|nhấn mạnh)\b")
TYPES = ("Ban ", "Bộ ", "Cục ", "Sở ", "Tổng cục ", "Viện ", "Vụ ")  # of bodies, before their names
SPEAKERS = frozenset({"Bộ", "Huyện", "Phường", "Quận", "Sở", "Thành phố", "Thị xã", "Tỉnh", "Xã"})  # one body, called by its type
DOERS = ("Các ", "các ", "Những ", "những ")  # before bodies that act
DID = compile_pattern(r"(?: \p{L}++){0,6}? (?:đã|xử lý|giải quyết|trả lời|tiếp nhận|hoàn thành|nhận) ")
COUNTED_BODIES = ("số ", "Số ", "lượng ")
DID_SO = compile_pattern(r" (?:(?:đã|hiện|mới|cũng) )?(?:nhận|trả|giải quyết|tiếp nhận|xử lý|trả lời) (?:(?:được|xong|về|vào) )?(?:\L<rounded> )?")
WHOLE = ("cả ", "Cả ", "toàn ", "Toàn ")  # of the place that tells: `đứng thứ 9 cả nước, tăng 2%`
OWNED = ("của ", "Của ", "Theo ", "theo ")  # whose or by whom, before a body that is not counted
REACH = 160  # characters before a figure in which its clause lies
NO_THINGS = ("places", "bodies", "money")  # groups of nouns that a figure is of only where its clause names no other
FINDINGS = frozenset({"kết quả", "con số", "giá trị"})  # what a number is, not what it counts
OWN_CLAUSE = compile_pattern(  # `ít nhất 60% hồ sơ nộp qua mạng, chi thường xuyên giảm thêm 5%`
    r"[,;] [^,;.\d]{3,60} (?:(?:phải|sẽ|cần) )?(?:giảm|tăng|đạt|chiếm|còn|bớt)(?: (?:thêm|được|\L<about>|gần|hơn|trên|tới|ít nhất|tối thiểu))* $"
)
NUMBER_LABEL = compile_pattern(  # what opens a line or a part of it, up to its colon: `- Tổng số hồ sơ: 1.034`
    r"(?P<head>(?:^|(?<=[\n;,(])|(?<=[-+•–.] )) ?(?:[-+•–] ?)?(?:(?:tổng số|số lượng|tổng|số|lượng) )?)[^;:.,()\n\d]{2,60}(?: mức(?: độ)? \d(?:(?: ?[,–-] ?| và )\d)?)?: ?$", flags=IGNORECASE
)
NEW_SUBJECT = compile_pattern(  # opens a clause with a noun of its own and what became of it
    r"[,;] (?:(?:còn|trong khi|nhưng|riêng|số|tổng số) ){0,2}(?P<noun>[^,;.:()\d]{2,40}?) (?:(?:giảm|tăng) từ|(?:được )?giao là|còn|giảm còn|(?P<moved>(?:giảm|tăng|bớt)(?: (?:được|bớt|thêm|đi))?)) (?:\L<rounded> )?$", flags=IGNORECASE
)
OF_PAPERS = compile_pattern(  # opens a clause with papers or tasks and what became of them: `; hồ sơ tiếp nhận 18.400, hồ sơ chậm 112`
    r"[,;] (?P<noun>hồ sơ|văn bản|thủ tục|phản ánh|nhiệm vụ|biên chế)(?: (?!của|cho|do|bị|là|và|để|với)\p{L}++){1,3} $", flags=IGNORECASE
)
NUMBERED = compile_pattern(r" \d++(?! (?:tháng|năm|quý|ngày|tuần)\b)")  # a thing by its number counts nothing: `số trẻ vào lớp 6 tăng 9.000`
SURVEY_OF = compile_pattern(r"(?:khảo sát|điều tra|thăm dò|phỏng vấn|lấy ý kiến)(?: [^,.;:()\d]{1,40})? $", flags=IGNORECASE)
TOLD_BY_SURVEY = compile_pattern(r" cho (?:thấy|biết|hay|rằng)[,:]? (?:(?:có|chỉ|mới|tới|hơn|gần|trên|khoảng) ){0,2}$", needs=" cho ")
SAID_BEHIND = compile_pattern(r" (?:cho (?:biết|rằng|hay|là)|trả lời|đánh giá|thừa nhận|khẳng định|nói|than|phàn nàn)\b")
STANDING_FOR = compile_pattern(r"(?:đã|chưa|được|đang|dự phòng|còn lại|còn)\b")  # behind `số`, which leaves out what is counted
PERSONS = frozenset({"people", "citizens"})  # groups of nouns that can say something
RESTATES = compile_pattern(r" \((?:giảm|tăng|rút ngắn|cắt giảm|tiết kiệm)(?: (?:được|khoảng|hơn|gần|trên|thêm|tới))? ")
PLANS = frozenset({"dự toán", "kế hoạch"})
BESIDE_PLAN = compile_pattern(r"[^.;\d]{0,60}(?:,| và) (?:tăng|giảm|bằng|cao hơn|thấp hơn|vượt) (?:\L<rounded> )?")  # `đạt 82% dự toán, tăng 14,9%`
LABELLED_NEXT = compile_pattern(r"[,;] (?:(?:trước|đúng|trong|quá|sớm|trễ|chậm)(?: và (?:trước|đúng))? (?:hạn|hẹn)|đang giải quyết|còn lại|trực tuyến|trực tiếp|qua bưu chính)(?: là)? ")
LOOSE = compile_pattern(  # between a noun and its number: `giảm biên chế tối thiểu 1,7%`
    r"(?: (?:tối thiểu|tối đa|ít nhất|không quá|\L<about>|gần|hơn|trên|thêm|được)){1,2} $", flags=IGNORECASE | REVERSE
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
            before, after = figures[place - 1 : place], figures[place + 1 : place + 2]
            here = _Here(source.text, start, sentence.end, figure, before, after, result, segments)
            counted = next((noun for reading in READINGS if (noun := reading(here)) is not None), None)
            result.append(replace(figure, counted=counted or None))
        else:
            result.append(figure)
        start = figure.noun.end if figure.noun else figure.end
    return _named_last(source.text, result)


class _Here:
    """A figure that names no noun, with the figures around it and the nouns of its clause, which are looked for when first asked for."""

    def __init__(
        self, text: str, start: int, stop: int, figure: Figure, before: Sequence[Figure], after: Sequence[Figure], earlier: Sequence[Figure],
        segments: Words,
    ) -> None:  # fmt: skip
        self.text, self.stop, self.figure, self.segments = text, stop, figure, segments
        self.before, self.after = before, after  # the figure before, that behind, or none
        self.earlier = earlier  # all before it, with the nouns that they were given
        self.low = max(start, figure.start - REACH)
        self.is_share, self.is_count = figure.kind is Kind.SHARE, figure.kind is Kind.COUNT

    @cached_property
    def start(self) -> int:
        """Where the clause of the figure begins, behind the last mark or word that lists or details."""
        start = self.low
        for cut in CUT.finditer(self.text, start, self.figure.start):
            if not self.is_share or cut.end() < self.figure.start - 1:  # no `tỷ lệ hồ sơ trực tuyến: 44,3%`
                start = cut.end()
        return start

    @cached_property
    def heads(self) -> list[Match]:
        """The words that open the name of a share in the clause: `tỷ lệ …`."""
        return list(SHARE_HEAD.finditer(self.text, self.start, self.figure.start))

    @cached_property
    def inherited(self) -> str | None:
        """The noun of the figure before that this one can be of."""
        return _inherited(self.earlier, self.figure)

    @cached_property
    def is_new(self) -> bool:
        """Whether a share stands in a clause of its own, behind a semicolon."""
        return self.is_share and self.text.startswith(";", self.start - 1)

    @cached_property
    def own_clause(self) -> Match | None:
        """The clause of a share behind a comma that has a subject and a verb of its own."""
        return OWN_CLAUSE.search(self.text, self.start, self.figure.start) if self.inherited and self.is_share and not self.heads else None

    @cached_property
    def edge(self) -> int:
        """Where a noun right before the figure ends, over `tối thiểu`, `khoảng` before a share."""
        is_headed = bool(self.heads) and ", " not in self.text[self.heads[-1].end() : self.figure.start]
        loose = LOOSE.match(self.text, self.start, self.figure.start) if self.is_share and not is_headed else None
        return loose.start() if loose else self.figure.start - 1

    @cached_property
    def nouns(self) -> list[Noun]:
        """The nouns of the clause that the figure can be of."""
        text = self.text
        nouns = [n for n in nouns_between(text, self.start, self.figure.start, self.segments) if n.text not in OFFICES]
        if self.is_count:
            nouns = [n for n in nouns if not NUMBERED.match(text, n.end, self.figure.start) and not _is_doer(text, n, self.figure.start)]
        if self.is_share:
            nouns = [n for n in nouns if n.text.lower() not in MEASURES and n.text != "Kế hoạch" and not _is_named(text, n) and not text.endswith(WHOLE, 0, n.start)]
        return nouns


def _is_doer(text: str, noun: Noun, at: int) -> bool:
    """Tell whether bodies before a bare count are those who did it: `Các sở đã xử lý 3.850, đúng hạn 3.701`."""
    if noun.group not in NO_THINGS or text.endswith(COUNTED_BODIES, 0, noun.start):
        return False
    return (text.endswith(DOERS, 0, noun.start) and DID.match(text, noun.end) is not None) or DID_SO.fullmatch(text, noun.end, at) is not None


def _of_whole(here: _Here) -> str | None:
    """The noun of the whole that a bare count is a part of: `127 trong tổng số 183 thủ tục`."""
    if not here.is_count or not here.after or here.after[0].kind is not Kind.COUNT:
        return None
    return here.after[0].counted if IN_WHOLE.fullmatch(here.text, here.figure.end, here.after[0].start) else None


def _behind_bracket(here: _Here) -> str | None:
    """The noun behind the bracket of a share that restates a fraction or a word of quantity: of `một phần ba (32%) hộ`, `tất cả (100%) xã`."""
    text, figure = here.text, here.figure
    if not here.is_share or not text.startswith(") ", figure.end):
        return None
    is_restating = bool(here.before) and here.before[0].kind is Kind.SHARE and text[here.before[0].end : figure.start] == " ("
    is_restating = is_restating or QUANTIFIER.match(text, max(0, figure.start - 12), figure.start) is not None
    noun = term_at(text, figure.end + 2, here.stop) if is_restating else None
    return noun.text if noun else None


def _being(here: _Here) -> str | None:
    """The persons that a bare count is said to be: of `hơn 4.000 là công chức`."""
    if not here.is_count or not here.text.startswith(" là ", here.figure.end):
        return None
    noun = term_at(here.text, here.figure.end + 3, here.stop)
    return noun.text if noun is not None and noun.group == "people" else None


def _labelled(here: _Here) -> str | None:
    """The noun that opens the label of a bare count: of `Tổng số hồ sơ: 1.034`."""
    text, figure = here.text, here.figure
    is_bare = text[figure.end : figure.end + 2].strip() in ("", ",", ";", ".", "(", ")")
    if not here.is_count or not is_bare or (label := NUMBER_LABEL.search(text, here.low, figure.start)) is None:
        return None
    named = [n for n in nouns_between(text, label.end("head"), figure.start, here.segments) if n.text not in OFFICES]
    is_counted = bool(named) and named[0].start == label.end("head") and named[0].group not in NO_THINGS
    return named[0].text if is_counted else None


def _asked(here: _Here) -> str | None:
    """Those asked in a survey of whom a share told it: `Khảo sát 570 người dân ở 18 thôn cho thấy 8,4% từng bị phiền hà`, or who said so."""
    text, earlier = here.text, here.earlier
    if not here.is_share or not earlier:
        return None
    if SAID_BEHIND.match(text, here.figure.end):
        return next((f.counted for f in reversed(earlier) if f.counted and TERMS.get(f.counted.lower()) in PERSONS), None)
    if not TOLD_BY_SURVEY.search(text, earlier[-1].end, here.figure.start):
        return None
    return next((f.counted for f in earlier if f.kind is Kind.COUNT and f.counted and SURVEY_OF.search(text, max(0, f.start - 60), f.start)), None)


def _counts_nothing(here: _Here) -> str | None:
    """A share of an amount (`từ 30 giờ xuống 20 giờ (giảm 33%)`), the level of an index or of satisfaction is of no noun."""
    text, figure, earlier = here.text, here.figure, here.earlier
    if not here.is_share:
        return None
    if earlier and earlier[-1].kind is Kind.AMOUNT and RESTATES.fullmatch(text, end_with_noun(earlier[-1]), figure.start):
        return NO_NOUN
    if earlier and (earlier[-1].counted or "").lower() in PLANS and BESIDE_PLAN.fullmatch(text, end_with_noun(earlier[-1]), figure.start):
        return NO_NOUN
    if INDEX.search(text, here.heads[-1].end() if here.heads else here.start, figure.start):
        return NO_NOUN
    return NO_NOUN if SATISFACTION.search(text, max(0, figure.start - 60), figure.start) else None  # `hồ sơ trễ hạn dưới 0,1%; mức độ hài lòng trên 95%`


def _new_subject(here: _Here) -> str | None:
    """The noun that opens the clause of a bare count and what became of it: `còn 20 xã; thôn giảm từ 171 xuống 149`."""
    text, figure = here.text, here.figure
    if not here.inherited or not here.is_count:
        return None
    if new := NEW_SUBJECT.search(text, here.start - 1, figure.start):
        nouns = nouns_between(text, new.start("noun"), figure.start, here.segments)
        opening = next((n for n in nouns if n.text not in OFFICES and not _is_named(text, n)), None)
        if opening is not None and opening.start == new.start("noun") and not (new["moved"] and opening.group in ("places", "bodies")):
            return opening.text
    papers = OF_PAPERS.search(text, max(0, here.start - 1), figure.start)
    return papers["noun"] if papers else None


def _goes_on(here: _Here) -> str | None:
    """The noun of the figure before, where no noun stands right before this one: without a look at the words, which costs their segmentation."""
    if not here.inherited or here.heads or here.is_new or here.own_clause or may_end_term(here.text, here.start, here.edge):
        return None
    return here.inherited


def _right_before(here: _Here) -> str | None:
    """The noun right before the figure; but of `khiển trách 46 người, hạ bậc lương 3` it is the people."""
    if not here.nouns or here.nouns[-1].end != here.edge:
        return None
    is_of_before = here.inherited and here.is_count and here.text.endswith("bậc ", here.start, here.nouns[-1].start)
    return None if is_of_before else here.nouns[-1].text


def _subject(here: _Here) -> str | None:
    """The subject of the share's own clause, behind a comma or a semicolon: `có 84% văn bản ký số; hồ sơ trực tuyến đạt 54%`."""
    clause = here.own_clause
    if clause and (own := next((n for n in reversed(here.nouns) if here.text[clause.start() + 2 : n.start] in ("", "riêng ", "còn ")), None)):
        return own.text
    things = (n for n in reversed(here.nouns) if n.group not in NO_THINGS and n.text[0].islower())
    noun = next((n for n in things if here.text.endswith(("; ", "; riêng ", "; còn "), 0, n.start)), None) if here.is_new else None
    return noun.text if noun else None


def _headed(here: _Here) -> str | None:
    """The noun behind `tỷ lệ`, `số` in the clause; that of the figure before where `số` stands for it: `giao 90 biên chế, số đã phân cho các sở là 80`."""
    for head in reversed(here.heads):
        if here.is_count and here.inherited and STANDING_FOR.match(here.text, head.end()):
            return here.inherited
        behind = [n for n in here.nouns if n.start >= head.end()]
        if behind:
            return _listed_places(here.text, behind)
    return None


def _listed_places(text: str, nouns: Sequence[Noun]) -> str:
    """Return the first of the nouns with the kinds of places that are listed behind it: of `số xã, phường, thị trấn là 575` all three."""
    last = nouns[0]
    for noun in nouns[1:]:
        if not (noun.group == last.group == "places" and text[last.end : noun.start] in (", ", " và ")):
            break
        last = noun
    return text[nouns[0].start : last.end]


def _of_before(here: _Here) -> str | None:
    """The noun of the figure before."""
    return here.inherited


def _last_thing(here: _Here) -> str | None:
    """The last noun of the clause, things before places and bodies."""
    text, nouns = here.text, here.nouns
    if not here.is_share:
        nouns = [n for n in nouns if n.text.lower() not in FINDINGS]
    things = [n for n in nouns if n.group not in NO_THINGS]
    if here.is_count and nouns and not things:
        things = [n for n in nouns if n.text.lower() == "dân số"]  # `Dân số của thành phố đã hơn 12 triệu`
    things = [n for n in things if not text.endswith("của ", 0, n.start)] or things  # `biên chế của Bộ là 1.250`
    if here.is_share:
        things = _heads(text, [n for n in things if not text.endswith(("Theo ", "theo "), 0, n.start)])  # who says it
        if not things:
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


def _named_last(text: str, figures: list[Figure]) -> list[Figure]:
    """Give bare counts of a list the noun that only its last names: `đã giải quyết: 810; trước hạn 650, quá hạn 9 hồ sơ`."""
    for place in range(len(figures) - 2, -1, -1):
        figure, following = figures[place], figures[place + 1]
        is_bare = figure.kind is following.kind is Kind.COUNT and figure.counted is None and figure.noun is None and following.counted is not None
        if is_bare and LABELLED_NEXT.fullmatch(text, figure.end, following.start):
            figures[place] = replace(figure, counted=following.counted)
    return figures


def _is_named(text: str, noun: Noun) -> bool:
    """Tell whether a name follows the type word of a body or place, so that nothing is counted: `huyện Đăk Hà`."""
    if noun.text[0].isupper() and noun.text[1:2].islower() and text.endswith(TYPES, 0, noun.start):
        return True  # a part of a name: `Ban Dân tộc`
    if (noun.text in SPEAKERS and text[noun.end : noun.end + 1] == " ") or (noun.text.capitalize() in SPEAKERS and SPEAKS.match(text, noun.end)):
        return True  # who says or does it: `Bộ đặt mục tiêu 90%`
    if noun.group == "people" and noun.text[0].isupper() and SPEAKS.match(text, noun.end):
        return True  # `Đại biểu đề nghị bỏ tỷ lệ 10%`
    is_kind = noun.group in ("places", "bodies") or noun.text == "Bộ" or (noun.group == "people" and noun.text[0].isupper())  # `Chủ tịch UBND`
    return is_kind and text[noun.end : noun.end + 1] == " " and text[noun.end + 1 : noun.end + 2].isupper()


def _inherited(figures: Sequence[Figure], figure: Figure) -> str | None:
    for before in reversed(figures):
        if figure.kind is Kind.RATIO and before.kind is Kind.COUNT and before.value == figure.denominator:
            return before.counted  # `nhận 93 tin báo, xác minh 93/93`
        if before.kind is figure.kind or (figure.kind is Kind.SHARE and before.kind in (Kind.COUNT, Kind.RATIO) and before.counted != "lần"):
            return before.counted if before.counted is None or figure.kind is Kind.COUNT or before.counted.lower() not in MEASURES else None
    return None


NO_NOUN = ""  # what a reading says of a figure that leaves out none
READINGS = (  # in the order in which they are asked
    _of_whole, _behind_bracket, _being, _labelled, _asked, _counts_nothing, _new_subject, _goes_on, _right_before, _subject, _headed, _of_before,
    _last_thing,
)  # fmt: skip
