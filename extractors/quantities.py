"""Turns the numerals of a sentence into figures: numeral + unit or counted noun, ratio, range, rank, score, multiple.

The surface decides the kind (RECORDS.md §3). Readers take the numerals left to right; each consumes one
or two of them. What joins figures after that (restating percentages, rates, elided nouns) is in
`quantity_links`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from extractors.nouns import Noun, Words, noun_after
from extractors.numerals import Numeral, find_numerals
from extractors.quantity_words import find_word_figures
from extractors.records import Figure, Kind, Sentence, SourceText, Span
from extractors.rules import IGNORECASE, compile_pattern
from extractors.units import UnitMention, currency_before, unit_after

ONE = Decimal(1)
HUNDRED = Decimal(100)
SIX_PLACES = Decimal("0.000001")
BILLION = Decimal(10**9)
MILLION = Decimal(10**6)

SLASH = compile_pattern(r"[ ]?/[ ]?")
DASH = compile_pattern(r"[ ]?[-–—−÷][ ]?")
CHAIN = compile_pattern(r"\d[ ]?[-–—−][ ]?$")
OF = compile_pattern(r"[ ](?:trong|trên)[ ](?:tổng[ ])?(?:số[ ])?")
TO = compile_pattern(r"[ ](?:đến|tới|cho[ ]đến|đến[ ]gần)[ ](?:gần[ ])?")
FROM = compile_pattern(r"\b(?:từ|khoảng|trong[ ]khoảng)[ ](?:khoảng[ ]|gần[ ]|trên[ ]|hơn[ ])?$", flags=IGNORECASE)
BETWEEN = compile_pattern(r"\bgiữa[ ]$", flags=IGNORECASE)
RANK_BEFORE = compile_pattern(
    r"(?:\b(?:xếp|đứng|hạng|thứ[ ]hạng|vị[ ]trí|top|tốp)(?:[ ](?:hạng|vị[ ]trí|ở|vị|thứ|số|hạng[ ]thứ|ở[ ]vị[ ]trí|tại[ ]vị[ ]trí)){0,3}"
    r"(?:[ ](?:là|đạt|lên|xuống))?(?:[ ]?[:=])?[ ]|(?P<th>(?<!\w)thứ[ ]))$",
    flags=IGNORECASE,
)
RANK_NEAR = compile_pattern(
    r"\b(?:xếp|đứng|hạng|vị[ ]trí|bảng|lên|xuống|về|giữ|dẫn|tụt|nhảy|vươn|tăng|giảm|từ|đạt|là|còn|ở|vào|nhóm|trên|xuất[ ]sắc|sang)\b",
    flags=IGNORECASE,
)
SCORE_BEFORE = compile_pattern(
    r"\b(?:điểm|điểm[ ]số|số[ ]điểm|tổng[ ]điểm|mức[ ]điểm|điểm[ ]trung[ ]bình)(?:[ ](?:bình[ ]quân|trung[ ]bình|chung|cao[ ]nhất|thấp[ ]nhất|thành[ ]phần|tổng[ ]hợp|đạt[ ]được))?"
    r"(?:[ ](?:là|đạt|được|của[^,.;:\d]{1,40}?(?:là|đạt)))?(?:[ ](?:trên|dưới|hơn|gần|khoảng|chỉ))?[ ]?[:=]?[ ]?$",
    flags=IGNORECASE,
)
POINTS_OF = compile_pattern(r"\bđiểm(?:[ ](?!số\b)\p{L}++){1,4}[ ](?:là[ ]|đạt[ ]|được[ ])?$", flags=IGNORECASE)  # `điểm thẩm định 70`
INDEX_NEAR = compile_pattern(r"\b(?:chỉ[ ]số|index|DTI|EGDI|HDI|PCI|PAPI|SIPAS|DDCI|PGI|GII|bộ[ ]chỉ[ ]số)\b", flags=IGNORECASE)
FACTOR_BEFORE = compile_pattern(
    r"\b(?:gấp|tăng|giảm|hơn|kém|bằng|nhanh|cao|thấp|lớn|nhiều|vượt|ít|nhỏ|rộng)\b[^,.;:()]{0,28}$", flags=IGNORECASE
)
AT_POINTS = compile_pattern(r"\b(?:tại|ở|mở|lắp|đặt)[ ](?:\p{L}+[ ])?$", flags=IGNORECASE)  # `tại 5 điểm`: places, no score
OF_AGE = compile_pattern(r"\b(?:độ[ ]tuổi|tuổi[ ]đời|tuổi(?=[ ](?:từ|dưới|trên|đủ|không|tối)))(?:[ ](?:là|từ|dưới|trên|đủ|không|quá|tối|đa|thiểu|trong|khoảng)){0,3}[ ]$", flags=IGNORECASE)
COEFFICIENT = compile_pattern(r"\bhệ[ ]số\b[^.;:()]{0,45}$|\bphụ[ ]cấp\b[^.;:()\d]{0,60}$", flags=IGNORECASE)
MONEY_NEAR = compile_pattern(
    r"\b(?:đồng|tiền|chi(?![ ]cục|[ ]nhánh|[ ]tiết)|ngân[ ]sách|kinh[ ]phí|vốn|lương|phạt|giá|thu|nợ|đầu[ ]tư|trị[ ]giá|lợi[ ]nhuận|doanh[ ]thu|thuế|hỗ[ ]trợ|tiết[ ]kiệm|thưởng)\b(?![^\n]{0,40}\bdân[ ]số\b)",
    flags=IGNORECASE,
)
ORDER_BEFORE = compile_pattern(
    r"\b(?:xếp|đứng|vị[ ]trí|hạng|về|giữ|lên|xuống|tụt|bảng[ ]xếp[ ]hạng)\b[^.;:]{0,20}$", flags=IGNORECASE
)
YEAR_BEFORE = compile_pattern(r"\b(?:hàng|hằng|mỗi|trong|cả|đầu|cuối|một|qua|từng|các|những|nhiều|giữa|theo|sau|trước|của|\d)[ ]$", flags=IGNORECASE)
NOT_COUNTED = frozenset({"bên", "mặt", "tay", "chiều", "phía", "vợ", "con", "ông", "bà", "anh", "chị", "đồng chí", "mẹ", "miền", "lúa", "cùng", "mươi", "đầu"})


class Reader:
    """Reads the figures of one sentence; holds the numerals not yet consumed and the spans already explained."""

    def __init__(
        self, source: SourceText, folded: str, index: int, words: list[str], taken: Sequence[Span], segments: Words
    ) -> None:
        self.text, self.index, self.segments = source.text, index, segments
        self.sentence: Sentence = source.sentences[index]
        self.stop = self.sentence.end
        self.words = find_word_figures(source, folded, index, words, taken, segments)
        covered = [*taken, *(f.span for f in self.words)]
        self.numerals = [n for n in find_numerals(self.text, self.sentence.start, self.stop) if not _is_covered(n, covered)]

    def figures(self) -> list[Figure]:
        """Return the figures of the sentence in text order."""
        found = list(self.words)
        position = 0
        while position < len(self.numerals):
            used, figure = self._read(position)
            if figure is not None:
                found.append(figure)
            position += used
        found.sort(key=lambda f: f.start)
        return found

    def _read(self, position: int) -> tuple[int, Figure | None]:
        first = self.numerals[position]
        second = self.numerals[position + 1] if position + 1 < len(self.numerals) else None
        if figure := self._mixed(position):
            return 3, figure
        if second is not None:
            gap = self.text[first.end : second.start]
            if len(gap) <= 3 and SLASH.fullmatch(gap):
                figure = self._slashed(first, second)
                if figure is not None:
                    return 2, figure
            if len(gap) <= 24:
                figure = self._range(first, second)
                if figure is not None:
                    return 2, figure
                figure = self._rank_of(first, second, gap) or self._score_of(first, second, gap)
                if figure is not None:
                    return 2, figure
        return 1, self._single(first)

    # one numeral ------------------------------------------------------------------------------------

    def _single(self, number: Numeral, value_max: Decimal | None = None, end: int | None = None) -> Figure | None:
        """Read one number (or a range that ends at `end`) with its unit or noun."""
        stop_of_number = number.end if end is None else end
        unit = unit_after(self.text, stop_of_number, self.stop) or currency_before(self.text, number.start)
        if number.is_words and self.text[number.start - 4 : number.start].lower() == "thứ ":
            return None
        if number.is_words and unit is None:
            noun = self._noun(stop_of_number)
            if not self._is_countable(number, noun):
                return None
        if rank := self._rank(number, stop_of_number, unit, value_max):
            return rank
        if unit is not None:
            return self._measured(number, unit, value_max, stop_of_number)
        return self._counted(number, value_max, stop_of_number)

    def _is_countable(self, number: Numeral, noun: Noun | None) -> bool:
        """Tell whether number words are a figure: with a noun, or as a compound (`hai mươi mốt`, `một tỷ`)."""
        words = self.text[number.start : number.end].lower()
        if " " in words:
            return True
        if noun is None or noun.text.lower() in NOT_COUNTED or self.text[number.end : number.end + 1] != " ":
            return False
        before = self.text[max(self.sentence.start, number.start - 12) : number.start]
        return words != "năm" or (noun.group not in (None, "money") and not YEAR_BEFORE.search(before))

    def _measured(self, number: Numeral, unit: UnitMention, value_max: Decimal | None, end: int) -> Figure:
        kind, name, factor = unit.unit.kind, unit.unit.name, unit.unit.factor
        figure_end = end
        if name == "percent" and unit.word in ("%", "‰") and unit.start >= end:
            figure_end = unit.end
        figure = self._figure(number, kind, name, figure_end, factor, value_max)
        figure = replace(figure, noun=Span(unit.start, unit.end) if unit.start >= end else None)
        if kind is Kind.SHARE:
            noun = self._noun(unit.end, is_share=True)
            return replace(figure, counted=noun.text if noun else None, noun=_span(noun) or figure.noun)
        if kind is Kind.MULTIPLE and not self._is_factor(number, unit):
            return replace(figure, kind=Kind.COUNT, unit="item", counted="lần")
        if kind is Kind.SCORE and unit.word == "điểm" and not number.places and AT_POINTS.search(self.text, max(self.sentence.start, number.start - 12), number.start):
            return replace(figure, kind=Kind.COUNT, unit="item", counted="điểm")
        if kind is Kind.RANK and unit.word == "vị trí" and not self._order_before(number):
            return replace(figure, kind=Kind.COUNT, unit="item", counted=unit.word)
        return figure

    def _is_factor(self, number: Numeral, unit: UnitMention) -> bool:
        before = self.text[max(self.sentence.start, number.start - 40) : number.start]
        after = self.text[unit.end : unit.end + 12]
        if after.lstrip().startswith(("/", "mỗi ", "một ")):
            return False
        return bool(number.places or FACTOR_BEFORE.search(before) or after.startswith(" so với"))

    def _order_before(self, number: Numeral) -> bool:
        before = self.text[max(self.sentence.start, number.start - 30) : number.start]
        return bool(ORDER_BEFORE.search(before))

    def _counted(self, number: Numeral, value_max: Decimal | None, end: int) -> Figure:
        before = self.text[max(self.sentence.start, number.start - 60) : number.start]
        if COEFFICIENT.search(before) and (number.places or value_max is not None):
            return self._figure(number, Kind.MULTIPLE, "times", end, value_max=value_max)
        noun = self._noun(end)
        if (noun is None or noun.group is None) and number.value < 100 and OF_AGE.search(before):
            return self._figure(number, Kind.AMOUNT, "year", end, value_max=value_max)
        if (noun is None or noun.group is None) and number.places and self._has_coefficient(number.start):
            return self._figure(number, Kind.MULTIPLE, "times", end, value_max=value_max)
        money = number.scaled and (noun is None or noun.group is None or noun.group == "money")
        if money and (
            number.value >= BILLION
            or (noun is None and MONEY_NEAR.search(self.text, self.sentence.start, number.start))
        ):
            return self._figure(number, Kind.AMOUNT, "vnd", end, value_max=value_max)
        if noun is None or noun.group is None:
            if SCORE_BEFORE.search(before):
                return self._figure(number, Kind.SCORE, "point", end, value_max=value_max)
            near = self.text[self.sentence.start : number.start]
            if noun is None and ((number.places and INDEX_NEAR.search(near)) or POINTS_OF.search(before)):
                return self._figure(number, Kind.SCORE, "point", end, value_max=value_max)
        figure = self._figure(number, Kind.COUNT, "item", end, value_max=value_max)
        return replace(figure, counted=noun.text if noun else None, noun=_span(noun))

    def _has_coefficient(self, position: int) -> bool:
        """Tell whether the sentence spoke of a coefficient before: `hệ số 1,86 … 2,34 … 8,00`."""
        return self.text.find("ệ số", self.sentence.start, position) >= 0

    # two numerals -----------------------------------------------------------------------------------

    def _slashed(self, first: Numeral, second: Numeral) -> Figure | None:
        """Read `x/y` without units before the slash: rank, score, ratio or a fraction of a measure."""
        unit = unit_after(self.text, second.end, self.stop)
        before = self.text[max(self.sentence.start, first.start - 60) : first.start]
        if RANK_BEFORE.search(before):
            noun = self._noun(second.end)
            figure = self._figure(first, Kind.RANK, "place", second.end)
            return replace(figure, denominator=second.value, counted=noun.text if noun else None, noun=_span(noun))
        if unit is not None and unit.unit.kind is Kind.AMOUNT and second.value:
            return replace(
                self._figure(first, Kind.AMOUNT, unit.unit.name, second.end, unit.unit.factor),
                value=_exact(first.value / second.value * unit.unit.factor),
                noun=Span(unit.start, unit.end),
            )
        if unit is not None and unit.unit.kind is not Kind.SCORE:
            return None
        noun = None if unit else self._noun(second.end, is_share=True)
        near = self.text[self.sentence.start : first.start]
        if unit is not None or (
            noun is None and (SCORE_BEFORE.search(before) or (first.places and not second.places) or (first.places and INDEX_NEAR.search(near)))
        ):
            figure = self._figure(first, Kind.SCORE, "point", second.end)
            return replace(figure, denominator=second.value, noun=Span(unit.start, unit.end) if unit else None)
        if not second.value:
            return None
        figure = self._figure(first, Kind.RATIO, "percent", second.end)
        return replace(
            figure,
            value=_exact(HUNDRED * first.value / second.value),
            numerator=first.value,
            denominator=second.value,
            other=None,
            counted=noun.text if noun else None,
            noun=_span(noun),
        )

    def _mixed(self, position: int) -> Figure | None:
        """Read `5 1/2` as one number: a whole with a proper fraction behind it."""
        if position + 2 >= len(self.numerals):
            return None
        whole, top, bottom = self.numerals[position : position + 3]
        if not 0 < top.value < bottom.value <= 20 or top.places or whole.places or whole.scaled:
            return None
        if self.text[whole.end : top.start] != " " or self.text[top.end : bottom.start] != "/":
            return None
        part = _exact(top.value / bottom.value)
        value = whole.value + (part if whole.value >= 0 else -part)
        return self._single(replace(whole, value=value, other=None), None, bottom.end)

    def _range(self, first: Numeral, second: Numeral) -> Figure | None:
        """Read `69,98-97,88%`, `từ 15 đến 20 ngày`, `giữa 1000 và 2000 đồng` as one figure."""
        unit = unit_after(self.text, first.end, second.start)
        currency = currency_before(self.text, second.start)
        gap_start = unit.end if unit else first.end
        gap = self.text[gap_start : currency.start if currency else second.start]
        before = self.text[max(self.sentence.start, first.start - 24) : first.start]
        is_between = gap.strip() == "và" and BETWEEN.search(before)
        if not (DASH.fullmatch(gap) or is_between or (TO.fullmatch(gap) and FROM.search(before))):
            return None
        if DASH.match(self.text, second.end, self.stop) and self.text[second.end :].lstrip(" -–—")[:1].isdigit():
            return None  # `1,86-2,34-4,40`: a list
        if CHAIN.search(self.text, max(self.sentence.start, first.start - 4), first.start):
            return None
        low, high = first, second
        if not first.scaled and second.scaled and first.value < 1000:
            scale: Decimal = second.value / Decimal(second.digits.replace(".", "").replace(",", ".") or 1)
            low = replace(first, value=first.value * scale, other=None)
        if low.value > high.value or abs(high.value) > 1000 * max(abs(low.value), ONE):
            return None
        last = unit_after(self.text, second.end, self.stop)
        if unit and last and unit.unit.name != last.unit.name:
            return None
        if unit and not last and not currency:
            return None
        merged = replace(low, start=first.start, other=None)
        return self._single(merged, high.value, second.end)

    def _rank_of(self, first: Numeral, second: Numeral, gap: str) -> Figure | None:
        """Read `thứ 12 trong 63 tỉnh`, `xếp 5 trên 63`: an order over a population."""
        if not OF.fullmatch(gap):
            return None
        before = self.text[max(self.sentence.start, first.start - 60) : first.start]
        if not RANK_BEFORE.search(before):
            return None
        noun = self._noun(second.end)
        figure = self._figure(first, Kind.RANK, "place", second.end)
        return replace(figure, denominator=second.value, counted=noun.text if noun else None, noun=_span(noun))

    def _score_of(self, first: Numeral, second: Numeral, gap: str) -> Figure | None:
        """Read `85,42 trên tổng số 100 điểm` as a score over its maximum."""
        unit = unit_after(self.text, second.end, self.stop)
        if unit is None or unit.unit.kind is not Kind.SCORE or not OF.fullmatch(gap) or first.value > second.value:
            return None
        figure = self._figure(first, Kind.SCORE, "point", second.end)
        return replace(figure, denominator=second.value, noun=Span(unit.start, unit.end))

    def _noun(self, position: int, is_share: bool = False) -> Noun | None:
        return noun_after(self.text, position, self.stop, self.segments, is_share)

    # shared -----------------------------------------------------------------------------------------

    def _rank(
        self, number: Numeral, end: int, unit: UnitMention | None, value_max: Decimal | None
    ) -> Figure | None:
        before = self.text[max(self.sentence.start, number.start - 60) : number.start]
        match = RANK_BEFORE.search(before)
        if match is None or number.places or number.scaled:
            return None
        if unit is not None and unit.unit.kind is not Kind.RANK:
            return None
        if match["th"] and not RANK_NEAR.search(before[: match.start()]):
            return None
        noun = self._noun(end)
        if "thứ" not in match[0].lower() and noun is not None and (noun.group or "hạng" not in match[0].lower()):
            return None  # `xếp 5 nhiệm vụ`, `vị trí 3 cán bộ`, `bảng xếp hạng là 3 đơn vị`
        figure = self._figure(number, Kind.RANK, "place", end, value_max=value_max)
        return replace(figure, noun=Span(unit.start, unit.end) if unit else None)

    def _figure(
        self,
        number: Numeral,
        kind: Kind,
        unit: str,
        end: int,
        factor: Decimal = Decimal(1),
        value_max: Decimal | None = None,
    ) -> Figure:
        other = None if number.other is None else number.other * factor
        return Figure(
            number.start, end, self.index, kind, number.value * factor, unit,
            value_max=None if value_max is None else value_max * factor, other=other, rules=(f"{kind.value}",),
        )  # fmt: skip

def _exact(value: Decimal) -> Decimal:
    return value.quantize(SIX_PLACES)


def _span(noun: Noun | None) -> Span | None:
    return None if noun is None else Span(noun.start, noun.end)


def _is_covered(number: Numeral, spans: Sequence[Span]) -> bool:
    """Tell whether the number lies in an explained span; `spans` are those of one sentence."""
    return any(s.start < number.end and number.start < s.end for s in spans)


def read_figures(
    source: SourceText, folded: str, index: int, words: list[str], taken: Sequence[Span], segments: Words
) -> list[Figure]:
    """Return the figures of sentence `index` in text order; numbers inside `taken` spans are left alone.

    `words` are the words of the sentence, lower case (`rule_sets.split_words`).
    """
    return Reader(source, folded, index, words, taken, segments).figures()
