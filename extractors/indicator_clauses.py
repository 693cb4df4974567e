"""Divides a sentence into the clauses of its figures: which words are one figure's own, and which several share."""

from __future__ import annotations

from collections.abc import Sequence

from extractors.indicator_terms import Hit
from extractors.records import Figure, Kind
from extractors.rules import TIMEOUT, Match, Rule, compile_pattern
from extractors.spelling import compile_respelled

COUNTED = frozenset({Kind.COUNT, Kind.RATIO, Kind.SHARE})
NOUN_GAP = 2  # characters between a figure and its noun
FEW_WORDS = 2  # before the first figure of a list whose predicate comes behind the last
MARKS = (", ", "; ", ". ")  # behind a bracket: what comes next is not of the figure in it
LIST_GAP = 24  # characters between the words of one figure and the next figure of a list


def _whole(match: Match) -> str:
    return match[0]


DELIMITER = Rule(
    "indicator.delimiter",
    compile_respelled(r"[,;(|:]|\b(?:và|trong\ đó|nhưng)\b"),
    _whole,
    examples=[("12 xã⟦,⟧ 3 phường", None), ("12 xã ⟦và⟧ 3 phường", None)],
    rejects=["12 xã vàng son"],
)
LINK = Rule(  # between a figure's own words and the next figure, where both hang on the words before
    "indicator.list_link",
    compile_respelled(
        r"[\s,;(/–-]*+(?:(?:và|trong\ đó|có|gồm|hơn|gần|khoảng|trên|dưới|cùng|với|là|được)\b[\s,;(]*+){0,4}"
    ),
    _whole,
    examples=[(", trong đó có hơn ", None), (" và gần ", None)],
    rejects=["vượt", "giảm"],
)
AND = Rule(  # between two figures that share what follows the second
    "indicator.list_and",
    compile_respelled(r"[\s,;–-]*+(?:(?:và|cùng|với|hơn|gần|khoảng|trên)\b\s*+){0,2}"),
    _whole,
    examples=[(" và ", None), ("; ", None)],
    rejects=["có", "trong đó"],
)
NOUN_ONLY = Rule(  # what stands between a figure and the delimiter behind it, where it has a noun
    "indicator.noun_only",
    compile_respelled(r"\s*+[^\W\d](?:(?!\b(?:không|chưa|đã|được|bị|là|đạt|chiếm|tăng|giảm|còn|có)\b)[^;:()]){0,60}+"),
    _whole,
    examples=[(" sở, ban, ngành", None), (" quận", None)],
    rejects=["(", "5", " hồ sơ, không có hồ sơ chậm"],
)
ELIDED = Rule(
    "indicator.noun_elided",
    compile_respelled(r"\s*+(?:[,;.:()\n]|và\b|$)"),
    _whole,
    examples=[(",", None), (" và", None)],
    rejects=["hồ sơ"],
)
BEFORE_NOUN = Rule(
    "indicator.before_noun",
    compile_respelled(r"\s*+(?:(?:số|tổng\ số|trong\ số|các|của|lượng)\s++){0,2}+"),
    _whole,
    examples=[(" số ", None), (" tổng số các ", None)],
    rejects=["hồ sơ"],
)
PART = Rule(
    "indicator.part_of",
    compile_respelled(
        r"[\s+*•–-]*+(?:trong\ (?:số\ )?đó|cụ\ thể|gồm|bao\ gồm|riêng|còn\ lại|tiếp\ theo|theo\ sau|kế\ đến|(?:nhiều|cao|ít|thấp)\ nhất\ là|đứng\ đầu\ là|chủ\ yếu\ là)\b"
    ),
    _whole,
    examples=[("trong đó", None), ("- riêng", None)],
    rejects=["năm 2019"],
)
LABEL = Rule(
    "indicator.label",
    compile_pattern(r"\p{L}{2}"),
    _whole,
    examples=[("⟦Cả⟧", None), ("⟦đạ⟧t", None)],
    rejects=["12,5", "b)"],
)
ALL = Rule(  # begins a clause that says more of all that was counted
    "indicator.all_of_them",
    compile_respelled(r",\s*+(?:tất\ cả|toàn\ bộ)\s++(?:đều|được|đã|các|cung\ cấp|thực\ hiện|số)\b"),
    _whole,
    examples=[("12 thủ tục⟦, tất cả đều⟧", None), ("12 hồ sơ⟦, toàn bộ được⟧", None)],
    rejects=[", toàn tỉnh", "tất cả đều"],
)
NEXT_CLAUSE = Rule(  # begins a clause that says something else, of the same subject or another
    "indicator.next_clause",
    compile_respelled(
        r",\s*+(?:không\ (?:có|còn|để|phát\ sinh|xảy\ ra)|qua\ đó|từ\ đó|nhờ\ đó|nhờ\ vậy|trong\ khi|song|nhưng|tuy\ nhiên|nhằm|để|giúp|góp\ phần|tạo|giảm|tăng|cắt|nâng|rút\ ngắn|đồng\ thời|còn)\b"
    ),
    _whole,
    examples=[("tăng trưởng 6,7%⟦, giảm⟧ chi phí", None), ("12 thủ tục⟦, qua đó⟧ tiết kiệm", None), ("512 hồ sơ⟦, không có⟧ hồ sơ trễ", None)],
    rejects=["6,7% chi phí", ", được giảm"],
)
OTHER_STATE = Rule(  # about a figure: what is counted has not come to where the figure before has
    "indicator.other_state",
    compile_respelled(
        r"\b(?:quá\ hạn|trễ\ hạn|tồn\ đọng|còn\ tồn|tồn|chưa(?!\ (?:tới|đạt|bằng|đến|đầy))|không\ được|(?:luân|điều|thuyên)\ chuyển|điều\ động|biệt\ phái|hình\ sự|nằm"
        r"|bị\ ngâm|nhu\ cầu|tuổi\ (?:bình\ quân|trung\ bình)|độ\ tuổi|bị\ (?:phê\ bình|nhắc\ nhở|xử\ phạt))\b"
    ),
    _whole,
    examples=[("kiến nghị ⟦quá hạn⟧", None), ("hồ sơ ⟦chưa⟧ trả", None), (", ⟦còn tồn⟧ ", None), (", ⟦độ tuổi⟧ bình quân là ", None), ("đơn vị ⟦bị phê bình⟧", None), ("người, ⟦nhu cầu⟧ sử dụng", None)],
    rejects=["kiến nghị đúng hạn", "hồ sơ đã trả"],
)
PLAIN = Rule(  # a beginning that says nothing of its own: the sentence goes on with what was counted before
    "indicator.plain_beginning",
    compile_respelled(
        r"[\s+*•–-]*+(?:(?:nếu|tính|theo|từng|riêng|trong|cụ\ thể|năm|quý|tháng|kỳ|cùng\ kỳ|nay|ngoái|trước|sau|này|đó|đến|tới|hết|cuối|thì|là|có|còn"
        r"|đạt|chỉ|mới|gần|hơn|khoảng|trên|số|và|mục\ tiêu|chỉ\ tiêu|so\ với|\d{1,4}|[ivx]{1,4})\b[\s,:(]*+){1,12}+"
    ),
    _whole,
    examples=[("Nếu tính theo năm: 2015 là ".lower(), None), ("năm ngoái là ", None)],
    rejects=["hồ sơ", "người dân"],
)
BACK = Rule(  # words that point back at the figure before
    "indicator.pointing_back",
    compile_respelled(
        r"\b(?:(?:con\ số|tỷ\ lệ|chỉ\ số|số\ liệu|mức|số)\ (?:này|đó|ấy|trên|tương\ ứng)|con\ số\ (?:tương\ tự|cùng\ kỳ))\b"
    ),
    _whole,
    examples=[("năm trước ⟦con số này⟧ là", None), ("⟦tỷ lệ này⟧ mới đạt", None)],
    rejects=["con số biết nói", "tỷ lệ hồ sơ"],
)
JOINT = Rule(  # between two values of one thing: what was reached and what was set, where a change starts and ends
    "indicator.joint_values",
    compile_respelled(
        r"\s*+/\s*+|[^,;:.()/]{0,40}?\b(?:xuống|lên|thành|chỉ\ còn|(?:giảm|tăng)\ còn)\b[^,;:.()]{0,20}+"
    ),
    _whole,
    examples=[("/", None), (" xuống còn ", None), (" điểm lên ", None)],
    rejects=[", còn ", " và "],
)
CHANGED = Rule(  # between a figure and its change: at most the figure's noun, then the verb
    "indicator.changed_by",
    compile_respelled(
        r"[,(;]\s*+(?:(?:và|đã|đều|cũng|chỉ)\s++){0,2}+(?:tăng|giảm|cao\ hơn|thấp\ hơn|gấp|bằng|tụt|lên|xuống|nhiều\ hơn|ít\ hơn)\b[^,;:.]{0,40}$"
    ),
    _whole,
    examples=[("hồ sơ⟦, tăng ⟧", None), ("điểm ⟦(giảm ⟧", None), ("hồ sơ⟦, tăng hơn ⟧", None)],
    rejects=[" và ", ", trong đó "],
)
RESTATES = Rule(  # between a count and the percentage that it is of some whole: the count's noun, then words that join
    "indicator.restates",
    compile_respelled(
        r"(?:\s++[^\W\d]++,?){0,10}?(?:\s*+(?:[,(]|;(?=\s++(?:đạt\ )?tỷ\ lệ))\s*+|\s++)(?:và\s++)?+(?:đạt\ tỷ\ lệ|chiếm\ tỷ\ lệ|với\ tỷ\ lệ|tỷ\ lệ|đạt"
        r"|chiếm|bằng|tương\ đương|tương\ ứng|ứng\ với|tức(?:\ là)?|hay"
        r"|=)(?:\s++(?:với|là|tỷ\ lệ|khoảng|gần|hơn|trên|chỉ|mới|chưa\ đầy|chưa\ tới|xấp\ xỉ)){0,3}+\s*+|(?:\s++[^\W\d]++){0,4}?\s*+\(\s*+"
    ),
    _whole,
    examples=[("⟦ dịch vụ phát sinh hồ sơ, tức chưa đầy ⟧", None), ("⟦ phiếu hợp lệ, tỷ lệ ⟧", None), ("⟦ đơn vị (⟧", None), ("⟦ cán bộ cấp xã; đạt tỷ lệ ⟧", None)],
    rejects=[" hồ sơ, tăng ", " hồ sơ; đạt ", " hồ sơ, "],
)
OWN_VERB = Rule(  # right behind a percentage that no noun follows: those it counts do something of their own
    "indicator.own_verb",
    compile_respelled(r"\s++(?:phải|từng|cho|nói|thừa\ nhận|chưa|không|bị|muốn|mong|thấy|lo|dự\ định|phàn\ nàn|gặp|vẫn|than)\b"),
    _whole,
    examples=[("17,2%⟦ phải⟧ nhờ người quen", None), ("3%⟦ cho⟧ biết", None)],
    rejects=[" hồ sơ", " được trả trước hạn", ", phải"],
)
LEFT = Rule(  # right before a figure: what is left, not what the figure before counts
    "indicator.left",
    compile_respelled(r"\bcòn(?:\ lại)?\s++(?:(?:gần|hơn|khoảng|trên|tới|đến)\s++)?+$"),
    _whole,
    examples=[("xong 203, ⟦còn ⟧", None), ("⟦còn lại gần ⟧", None)],
    rejects=["còn có ", "còn khối đảng "],
)
COUNTS = Rule(  # between a percentage and how many these are
    "indicator.counts",
    compile_respelled(
        r"(?:\s++[^\W\d]++,?){0,7}?(?:\s*+[,(]\s*+|\s++)(?:tương\ đương|tương\ ứng|ứng\ với|tức(?:\ là)?|hay)(?:\s++(?:với|là|khoảng|gần|hơn|trên|xấp\ xỉ)){0,3}+\s*+"
    ),
    _whole,
    examples=[("⟦ hồ sơ trễ, tương ứng ⟧", None), ("⟦ biên chế, tương đương khoảng ⟧", None)],
    rejects=[" hồ sơ trễ, trong đó ", " hồ sơ, "],
)
OF_TOTAL = Rule(  # behind a percentage: of all of them
    "indicator.of_total",
    compile_respelled(r"\s++(?:của\s++|trong\s++)?+(?:tổng\ số|danh\ mục)\s*+(?:[,;.:()\n]|$)|\s++so\ với\s++(?:tổng\ số|biên\ chế|số|năm)\b"),
    _whole,
    examples=[("33,7%⟦ tổng số.⟧", None), ("12%⟦ trong tổng số,⟧", None), ("55,5%⟦ danh mục;⟧", None), ("4,1%⟦ so với biên chế⟧ năm 2015", None)],
    rejects=[" tổng số hồ sơ", " số hồ sơ.", " so với kế hoạch"],
)
OF_WHICH = Rule(  # between a whole and a part of it
    "indicator.of_which",
    compile_respelled(r"[,;(]\s*+(?:mà\ )?trong\ (?:số\ (?:đó|này|ấy)|đó)\b"),
    _whole,
    examples=[("hồ sơ⟦, trong đó⟧ 80", None), ("hồ sơ ⟦(trong số này⟧", None)],
    rejects=["hồ sơ trong số 80", ", trong khi đó"],
)
ROUNDED = Rule(  # before a semicolon: the clause is rounded off, so its verb does not reach over it
    "indicator.rounded_off",
    compile_respelled(r"\b(?:so\ với|đạt|chiếm|bằng|tương\ đương|tăng|giảm|còn|do|vì|để|nhằm|trong\ đó)\b"),
    _whole,
    examples=[("12 phòng ⟦so với⟧ trước", None), ("12 phòng ⟦do⟧ thiếu người", None)],
    rejects=["12 phòng chuyên môn"],
)
WHOLE = Rule(  # before the whole of which the words before tell a part
    "indicator.the_whole",
    compile_respelled(r"\b(?:trong|trên)\s++(?:tổng\ cộng|tổng\ số|tổng|số)\s++(?:(?:hơn|gần|khoảng|trên)\s++)?+$"),
    _whole,
    examples=[("79% ⟦trong tổng ⟧", None), ("12 hồ sơ ⟦trên tổng số hơn ⟧", None)],
    rejects=["tổng số ", "trong "],
)
GAP = Rule(  # before the distance to a body; reads the text as written, where names have capitals
    "indicator.gap_to_a_body",
    compile_pattern(
        r"\b(?:hơn|kém|thua|cách|bỏ\ xa)\s++(?:(?:tỉnh|thành\ phố|TP\.?|huyện|quận|thị\ xã|xã|phường|Bộ|Sở|bộ|sở|đơn\ v[iị]|địa\ phương|nhóm)\s++)?(?:(?:đứng|xếp|cuối|dẫn|đầu|thứ|sau|liền|trên|cuối\ bảng)\s++)*+(?:(?:(?:\p{Lu}[\p{L}.]*+|bảng|hai|nhì|nhất|đầu)\s++)++"
        r"|(?<=(?:dẫn|đứng)\ đầu\ )|(?:(?:mức|điểm|giá\ tr[iị])\s++)?+(?:trung\ bình|bình\ quân|trung\ v[iị])\s++(?:chung\s++)?+(?:của\s++)?+(?:cả\ nước|toàn\ quốc"
        r"|toàn\ tỉnh|vùng|khu\ vực|các\ (?:tỉnh|huyện|xã|bộ|sở)|(?:toàn\ )?(?:tỉnh|huyện|thành\ phố|ngành|khối))\s++)(?:(?:tới|đến|gần|hơn|khoảng|những)\s++)?+$"
    ),
    _whole,
    examples=[("⟦hơn Hà Nội ⟧", None), ("⟦kém đơn vị dẫn đầu ⟧", None), ("⟦cách tỉnh cuối bảng gần ⟧", None), ("⟦hơn mức trung bình cả nước ⟧", None), ("thấp ⟦hơn mức bình quân chung của tỉnh gần ⟧", None)],
    rejects=["hơn năm trước ", "có hơn ", "cách đây "],
)
STATES = Rule(  # between a bracket and a figure in it: the bracket has a subject and a verb of its own
    "indicator.states_itself",
    compile_respelled(r"\([^()]{6,}?\s(?:là|đạt|có|còn|chiếm)\s"),
    _whole,
    examples=[("⟦(tổng biên chế năm trước là ⟧gần ", None), ("⟦(riêng cấp xã có ⟧", None)],
    rejects=["(đạt ", "(trong đó "],
)
PLAIN_HEADER = Rule(  # a column header that says how much, of what time or how sure, but not of what
    "indicator.plain_header",
    compile_respelled(
        r"(?:[\s\d%/().,:;+–-]|\b(?:tỷ|lệ|số|lượng|tổng|cộng|kết|quả|đạt|được|thực|hiện|kế|hoạch|chỉ|tiêu|mục|năm|quý|tháng|kỳ|lũy|giá|trị|điểm|tối"
        r"|đa|so|sánh|với|cùng|trước|tăng|giảm|ghi|chú|đơn|vị|tính|ước|đến|nay|ngày|từ|i{1,3}|iv|trong|đầu|cuối|thứ|hạng|xếp|triệu|nghìn|tỷ|đồng|phần|trăm|đánh"
        r"|giao|hoàn|thành|tiền)\b)*+"
    ),
    _whole,
    examples=[("tỷ lệ (%)", None), ("thực hiện 9 tháng năm 2022", None)],
    rejects=["số hộ dân", "đúng hạn"],
)
OF_ALL = Rule(  # before a whole whose parts come next
    "indicator.of_all",
    compile_respelled(r"\btrong\s++(?:(?:tổng\ số|tổng|số)\s++)?+(?:(?:hơn|gần|khoảng|trên)\s++)?+$"),
    _whole,
    examples=[("⟦trong ⟧", None), ("⟦trong tổng số hơn ⟧", None)],
    rejects=["tổng số "],
)
SET_BY = Rule(  # behind a value that the body named there has set
    "indicator.set_by_a_body",
    compile_respelled(
        r"\s++(?:mà\s++|do\s++)?+(?:\w++\s++){1,4}?(?:giao|đề\ ra|đặt\ ra|yêu\ cầu|ấn\ định|quy\ định|phê\ duyệt)\b"
    ),
    _whole,
    examples=[("85%⟦ thành phố giao⟧", None), ("90%⟦ do Chính phủ đề ra⟧", None)],
    rejects=[" hồ sơ trực tuyến", ", tỉnh giao"],
)
INTRODUCES = Rule(  # in a sentence above a table that speaks of the table
    "indicator.introduces_table",
    compile_respelled(r"\b(?:bảng|bi[ểe]u|phụ\ lục|như\ sau|sau\ đây|dưới\ đây)\b"),
    _whole,
    examples=[("số liệu ở ⟦bảng⟧ dưới.", None), ("cụ thể ⟦như sau⟧.", None)],
    rejects=["tăng so với năm 2015."],
)
RULES = (
    DELIMITER,
    ALL,
    NEXT_CLAUSE,
    OTHER_STATE,
    LINK,
    INTRODUCES,
    ROUNDED,
    COUNTS,
    OF_TOTAL,
    OF_WHICH,
    LEFT,
    OWN_VERB,
    RESTATES,
    JOINT,
    CHANGED,
    AND,
    NOUN_ONLY,
    ELIDED,
    BEFORE_NOUN,
    PART,
    LABEL,
    PLAIN,
    BACK,
    WHOLE,
    GAP,
    STATES,
    PLAIN_HEADER,
    OF_ALL,
    SET_BY,
)


class Clauses:
    """The figures of one sentence, left to right, each with the stretches of text that speak of it.

    `firsts[i]`–`edges[i]` are the words of figure i alone; from `backs[i]` it shares the words before the figures
    it is listed with, up to `ons[i]` those after them.
    """

    def __init__(self, respelled: str, start: int, end: int, figures: Sequence[Figure], hits: Sequence[Hit]) -> None:
        self.start = start
        self.end = max([end, *(f.end for f in figures)])
        self.figures, self.hits = figures, hits
        self.mask = 0
        for hit in hits:
            self.mask |= hit.mask
        following = [*figures[1:], None]
        self.edges = [self._edge(respelled, f, after) for f, after in zip(figures, following, strict=True)]
        self.firsts: list[int] = []
        for place, figure in enumerate(figures):
            self.firsts.append(self._first(respelled, place, figure))
        self.backs, self.ons = list(self.firsts), list(self.edges)
        if len(figures) > 1:
            self._share(respelled)

    def _edge(self, respelled: str, figure: Figure, following: Figure | None) -> int:
        """Return where the words after a figure stop being its own."""
        stop = self.end if following is None else max(following.start, figure.end)
        closed = respelled.find(")", figure.end, stop)
        is_like = following is not None and following.kind is figure.kind  # of a list: `A (88,6%), kế đến là B (85,9%)`
        if closed >= 0 and not is_like and respelled.startswith(MARKS, closed + 1) and self._is_in_bracket(respelled, figure):
            stop = closed
        mark = word = stop
        is_whole = following is not None and OF_ALL.pattern.search(respelled, self.start, figure.start, timeout=TIMEOUT)
        noun = figure.noun  # its commas, `bộ, ngành, địa phương`, divide nothing
        behind = min(noun.end, stop) if noun is not None and figure.end <= noun.start <= figure.end + NOUN_GAP else figure.end
        for match in DELIMITER.pattern.finditer(respelled, behind, stop):
            at = match.start()
            if any(h.start < at < h.end for h in self.hits):  # the comma of `quận, huyện`
                continue
            if is_whole and match[0] == ",":  # `trong 149 hồ sơ, có 120 hồ sơ …`: the part has words of its own
                return at
            if match[0] in ";|" or ALL.pattern.match(respelled, at, stop):
                return at
            if NEXT_CLAUSE.pattern.match(respelled, at, stop, timeout=TIMEOUT):
                return at
            if following is not None:
                if match[0] in ",(":
                    mark = at
                else:
                    word = at
        return mark if mark < stop else word

    def _is_in_bracket(self, respelled: str, figure: Figure) -> bool:
        return respelled.rfind("(", self.start, figure.start) > respelled.rfind(")", self.start, figure.start)

    def _first(self, respelled: str, place: int, figure: Figure) -> int:
        """Return where the words before a figure begin to be its own."""
        before = self.figures[place - 1] if place else None
        is_like = before is not None and before.kind is figure.kind and before.end < figure.start
        if before and is_like and JOINT.pattern.fullmatch(respelled, before.end, figure.start):
            return self.firsts[place - 1]
        first = self.edges[place - 1] if place else self.start
        return max(first, *(respelled.rfind(mark, first, figure.start) for mark in ";|"))

    def _says_more(self, respelled: str, place: int) -> bool:
        """Tell whether more than a word or two stand before a figure in its clause: it has a predicate of its own."""
        start = self.figures[place].start
        first = max(self.firsts[place], respelled.rfind(",", self.firsts[place], start) + 1)
        return len(respelled[first:start].split()) > FEW_WORDS

    def is_noun(self, hit: Hit, place: int) -> bool:
        """Tell whether a term is the noun of a figure behind figure `place`."""
        return any(0 <= hit.start - f.end <= NOUN_GAP for f in self.figures[place + 1 :])

    def _share(self, respelled: str) -> None:
        """Widen the stretches of figures in a list.

        `giảm 15 vụ, 189 phòng`: the verb before the first holds for both; `21/21 sở, 24/24 quận đã công bố`: the
        predicate after the last.
        """
        pairs = list(zip(self.figures, self.figures[1:], self.edges, strict=False))
        for place, (figure, after, edge) in enumerate(pairs):
            near = 0 < after.start - edge <= LIST_GAP  # 0: nothing divides the two
            if near and respelled[edge] == ";" and ROUNDED.pattern.search(respelled, figure.end, edge, timeout=TIMEOUT):
                continue
            if near and figure.kind is after.kind and LINK.pattern.fullmatch(respelled, edge, after.start):
                self.backs[place + 1] = self.backs[place]
        for place in range(len(pairs) - 1, -1, -1):
            figure, after, edge = pairs[place]
            if OF_ALL.pattern.search(respelled, self.start, figure.start, timeout=TIMEOUT):
                continue
            if (
                {figure.kind, after.kind} <= COUNTED
                and NOUN_ONLY.pattern.fullmatch(respelled, figure.end, edge)
                and AND.pattern.fullmatch(respelled, edge, after.start)
                and not (respelled[edge] == ";" and self._says_more(respelled, place))
            ):
                self.ons[place] = self.ons[place + 1]
