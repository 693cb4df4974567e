"""Turns the numerals of a sentence into figures: numeral + unit or counted noun, ratio, range, rank, score, multiple.

The surface decides the kind (docs/records.md §3). Readers take the numerals left to right; each consumes one
or two of them. What joins figures after that (restating percentages, rates, elided nouns) is in
`links`.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Sequence
from decimal import Decimal

from extractors.nouns import Noun, Words, noun_after, term_at
from extractors.numerals import Numeral, find_numerals
from extractors.percents import percent_of, rounded
from extractors.quantities import cues
from extractors.quantities.ranges import join
from extractors.quantities.words import find_word_figures
from extractors.records import Figure, Kind, Sentence, SourceText, Span
from extractors.replacing import replace
from extractors.rules import compile_pattern
from extractors.units import UNITS, UnitMention, currency_before, unit_after

ONE = Decimal(1)
FRACTION = 8  # the largest denominator of a fraction of a measure: `3/4 giờ`
FAR = 100  # characters before a number in which the points can stand that it is told in
BILLION = Decimal(10**9)

SLASH = compile_pattern(r" ?/ ?")
OF = compile_pattern(r" (?:trong|trên) (?:tổng )?(?:số )?")
QUOTED = compile_pattern(r" [“\"‘](?-i:\p{Ll})\p{L}*+ \p{L}")
OF_MANY = compile_pattern(r" trong (?:số|tổng số)\b")
ALONE = compile_pattern(r" ?(?:[.;)]|$)")
LONGEST_SPAN = 60  # years that a count of them right before a year may be: `5 năm 2016-2020`
SPANS = frozenset({"year", "month", "week", "day"})


class Reader:
    """Reads the figures of one sentence; holds the numerals not yet consumed and the spans already explained."""

    def __init__(
        self, source: SourceText, folded: str, index: int, words: list[str], taken: Sequence[Span], segments: Words
    ) -> None:
        self.source, self.text, self.folded, self.index, self.segments = source, source.text, folded, index, segments
        self.sentence: Sentence = source.sentences[index]
        self.stop = self.sentence.end
        self.words = find_word_figures(source, folded, index, words, taken, segments)
        covered = [*taken, *(f.span for f in self.words)]
        self.numerals = _outside(find_numerals(self.text, self.sentence.start, self.stop, words), covered)

    def _left(self, position: int, reach: int = 60) -> str:
        """Return the lower-case words of the sentence that stand before `position`."""
        return self.folded[max(self.sentence.start, position - reach) : position]

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
            if len(gap) <= 3 and not second.is_words and SLASH.fullmatch(gap):  # `60 nghìn tỷ/năm` is no `60/5`
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
        if unit is not None and number.value > LONGEST_SPAN and cues.YEAR_AFTER.match(self.text, stop_of_number, self.stop):
            unit = None  # `giảm từ 263 năm 2011 xuống 25`: a time, no years
        if unit is not None and unit.word == "năm" and self._is_placed(number.start, stop_of_number):
            unit = None  # `tốp 10 năm nay`, `từ vị trí 14 năm trước`
        if number.is_words and (self._left(number.start, 4) == "thứ " or (self._left(number.start, 2)[:1].isdigit() and not cues.YEAR_END.search(self._left(number.start, 9)))):
            return None
        if number.is_words and cues.RIPE.search(self._left(number.start, 12) + self.text[number.start : number.end].lower()):
            return None
        if number.is_words and unit is not None and self._is_placing(number, unit):
            return None
        if number.is_words and unit is None and not self._is_countable(number, stop_of_number):
            return None
        if rank := self._rank(number, stop_of_number, unit, value_max):
            return rank
        if unit is not None:
            return self._measured(number, unit, value_max, stop_of_number)
        return self._counted(number, value_max, stop_of_number)

    def _is_countable(self, number: Numeral, end: int) -> bool:
        """Tell whether number words are a figure: with a noun, or as a compound (`hai mươi mốt`, `một tỷ`)."""
        words = self.text[number.start : number.end].lower()
        if " " in words:
            return True
        if words == "năm" and (term_at(self.text, end, self.stop) is None or cues.YEAR_BEFORE.match(self._left(number.start, 12))):
            return False  # a year, which needs no word segmented
        noun = self._noun(end)
        if noun is None and words != "năm" and QUOTED.match(self.text, end, self.stop):
            return True  # `hai “nút thắt”`
        if noun is None and OF_MANY.match(self.text, end, self.stop):
            return True  # `hai trong số các xã`
        if noun is None and words != "năm" and ALONE.match(self.text, end, self.stop) and self._left(number.start, 4).endswith(" là "):
            return True  # `Kết quả là mười.`
        if noun is None or noun.text.lower() in cues.NOT_COUNTED or self.text[number.end : number.end + 1] != " ":
            return False
        if noun.text.istitle() and noun.group not in ("bodies", "people") and self.text[number.start].isupper():
            return False  # a name
        return words != "năm" or noun.group not in (None, "money")

    def _is_placing(self, number: Numeral, unit: UnitMention) -> bool:
        """Tell whether number words with a unit of time only place an event: `hai tháng qua`, `mười năm xây dựng`."""
        if unit.unit.name not in SPANS:
            return False
        return cues.PLACING.match(self.text, unit.end, self.stop) is not None or (unit.word == "năm" and not cues.LASTING.match(self._left(number.start, 24)))

    def _measured(self, number: Numeral, unit: UnitMention, value_max: Decimal | None, end: int) -> Figure:
        kind, name, factor = unit.unit.kind, unit.unit.name, unit.unit.factor
        figure_end = end
        if name == "percent" and unit.word in ("%", "‰") and unit.start >= end:
            figure_end = unit.end
        span = Span(unit.start, unit.end) if unit.start >= end else None
        counted = None
        if kind is Kind.SHARE and (noun := self._noun(unit.end, is_share=True)):
            counted, span = noun.text, Span(noun.start, noun.end)
        elif self._is_counted_unit(number, unit):
            kind, name, counted = Kind.COUNT, "item", unit.word
        return self._figure(number, kind, name, figure_end, factor, value_max, counted, span)

    def _is_counted_unit(self, number: Numeral, unit: UnitMention) -> bool:
        """Tell whether a unit word is a thing that is counted: occasions, spots, posts."""
        kind = unit.unit.kind
        if kind is Kind.MULTIPLE:
            return not self._is_factor(number, unit)
        if kind is Kind.SCORE:
            return unit.word == "điểm" and not number.places and cues.AT_POINTS.match(self._left(number.start, 12)) is not None
        if kind is not Kind.RANK or unit.word != "vị trí":
            return False
        is_several = self.folded.startswith(cues.ENDS_OF_ORDER, unit.end) and number.value > 1  # `A, B và C giữ ba vị trí đầu`
        return is_several or not cues.ORDER_BEFORE.search(self._left(number.start, 30))

    def _is_factor(self, number: Numeral, unit: UnitMention) -> bool:
        after = self.text[unit.end : unit.end + 12]
        if after.lstrip().startswith(("/", "mỗi ", "một ")):
            return False
        return bool(number.places or cues.FACTOR_BEFORE.search(self._left(number.start, 40)) or after.startswith((" so với", " lương cơ", " lương tối", " lương ngạch", " mức lương", " mức phụ")))

    def _counted(self, number: Numeral, value_max: Decimal | None, end: int) -> Figure:
        left = self._left(number.start)
        if (number.places or value_max is not None) and not number.scaled and cues.COEFFICIENT.search(self._left(number.start, 90)):
            return self._figure(number, Kind.MULTIPLE, "times", end, value_max=value_max)
        if cues.TIMES_OF.search(left):
            return self._figure(number, Kind.MULTIPLE, "times", end, value_max=value_max)
        if number.places and self.folded.startswith((" mức lương", " lương cơ sở", " lương tối thiểu"), end):
            return self._figure(number, Kind.MULTIPLE, "times", end, value_max=value_max)
        noun = self._noun(end)
        if number.scaled and cues.MONEY_AFTER.match(self.folded, end, self.stop):
            return self._figure(number, Kind.AMOUNT, "vnd", end, value_max=value_max)
        if noun is None or noun.group is None or noun.group == "money":
            is_free = noun is None or noun.group is None
            if is_free and "tuổi" in left and number.value < 100 and cues.OF_AGE.search(left):
                return self._figure(number, Kind.AMOUNT, "year", end, value_max=value_max)
            if is_free and (left.endswith("hệ số ") or (number.places and not number.scaled and (self._has_coefficient(number.start) or cues.HELD.search(left)))):
                return self._figure(number, Kind.MULTIPLE, "times", end, value_max=value_max)
            if noun is None and "số " in left and (days := cues.DAYS_OF.search(left)) is not None:
                return self._figure(number, Kind.AMOUNT, UNITS[days["unit"]].name, end, value_max=value_max)
            if number.scaled and (number.value >= BILLION or (noun is None and self._is_sum(number, end))):
                return self._figure(number, Kind.AMOUNT, "vnd", end, value_max=value_max)
            if is_free and self._is_score(number, noun, left):
                return self._figure(number, Kind.SCORE, "point", end, value_max=value_max)
        return self._figure(number, Kind.COUNT, "item", end, ONE, value_max, noun.text if noun else None, _span(noun))

    def _is_sum(self, number: Numeral, end: int) -> bool:
        """Tell whether a number of millions without a noun is money: a word of money stands before it, or a sum behind."""
        if cues.POPULATION.search(self.folded, self.sentence.start, number.start):
            return False
        if cues.PEOPLE_TO.search(self.folded, self.sentence.start, number.start):
            return False
        if cues.MONEY_NEAR.search(self.folded, self.sentence.start, number.start):
            return True
        return cues.SUM_LATER.search(self.folded, end, self.stop) is not None

    def _is_score(self, number: Numeral, noun: Noun | None, left: str) -> bool:
        """Tell whether a number without unit is told in points: `điểm trung bình là 8,5`, `DTI đạt 0,6137`."""
        if "điểm" in left and (cues.SCORE_BEFORE.search(left) or (noun is None and (cues.POINTS_OF.match(left) or cues.POINTS_LEVEL.search(left)))):
            return True
        if noun is None and number.places and "điểm " in (far := self._left(number.start, FAR)) and cues.POINTS_FAR.search(far):
            return True
        if noun is None and number.places and cues.POINTS_NEAR.search(self.text, self.sentence.start, number.start):
            return True  # what is counted is whole: `môn Toán với 4,7 điểm; môn Lịch sử 5,57`
        if number.places and "giá trị" in left and cues.VALUE_BEFORE.search(left) and (number.value < 1 or cues.INDEX_NEAR.search(self.text, 0, number.start)):
            return True
        is_index_value = number.places >= 3 and 0 < number.value < 1 and self.index > 0
        low = 0 if is_index_value else self.sentence.start
        return bool(noun is None and number.places and cues.INDEX_NEAR.search(self.text, low, number.start))

    def _has_coefficient(self, position: int) -> bool:
        """Tell whether the sentence spoke of a coefficient before: `hệ số 1,86 … 2,34 … 8,00`."""
        return self.text.find("ệ số", self.sentence.start, position) >= 0

    # two numerals -----------------------------------------------------------------------------------

    def _slashed(self, first: Numeral, second: Numeral) -> Figure | None:
        """Read `x/y` without units before the slash: rank, score, ratio or a fraction of a measure."""
        unit = unit_after(self.text, second.end, self.stop)
        left = self._left(first.start)
        if cues.rank_before(left):
            return self._ranked(first, second)
        if unit is not None and unit.unit.kind is Kind.AMOUNT and second.value and (first.places or second.places or second.value > FRACTION):
            return self._ratio_of_measure(first, second, unit)
        if unit is not None and unit.unit.kind is Kind.AMOUNT and second.value:
            return replace(
                self._figure(first, Kind.AMOUNT, unit.unit.name, second.end, unit.unit.factor),
                value=rounded(first.value / second.value * unit.unit.factor),
                noun=Span(unit.start, unit.end),
            )
        if unit is not None and unit.unit.kind is not Kind.SCORE:
            return None
        noun = None if unit else self._noun(second.end, is_share=True)
        if unit is not None or (noun is None and ((first.places and not second.places) or self._is_score(first, noun, left))):
            figure = self._figure(first, Kind.SCORE, "point", second.end)
            return replace(figure, denominator=second.value, noun=Span(unit.start, unit.end) if unit else None)
        if not second.value:
            return None
        figure = self._figure(first, Kind.RATIO, "percent", second.end)
        return replace(
            figure,
            value=percent_of(first.value, second.value),
            numerator=first.value,
            denominator=second.value,
            other=None,
            counted=noun.text if noun else None,
            noun=_span(noun),
        )

    def _ratio_of_measure(self, first: Numeral, second: Numeral, unit: UnitMention) -> Figure:
        """Read `651,2/652,8 km`, `450/500 tỷ đồng`: how much of a measured whole."""
        scale = second.value / Decimal(second.digits.replace(".", "").replace(",", ".") or 1) if second.scaled and not first.scaled else ONE
        top = first.value * scale * unit.unit.factor
        figure = self._figure(first, Kind.RATIO, "percent", second.end)
        return replace(
            figure, value=percent_of(top, second.value * unit.unit.factor), numerator=top, denominator=second.value * unit.unit.factor,
            other=None, counted=None if unit.unit.name in ("vnd", "usd", "eur") else unit.word, noun=Span(unit.start, unit.end),
        )  # fmt: skip

    def _mixed(self, position: int) -> Figure | None:
        """Read `5 1/2` as one number: a whole with a proper fraction behind it."""
        if position + 2 >= len(self.numerals):
            return None
        whole, top, bottom = self.numerals[position : position + 3]
        if not 0 < top.value < bottom.value <= 20 or top.places or whole.places or whole.scaled:
            return None
        if self.text[whole.end : top.start] != " " or self.text[top.end : bottom.start] != "/":
            return None
        part = rounded(top.value / bottom.value)
        value = whole.value + (part if whole.value >= 0 else -part)
        return self._single(replace(whole, value=value, other=None), None, bottom.end)

    def _range(self, first: Numeral, second: Numeral) -> Figure | None:
        """Read the two ends of a range as one figure."""
        ends = join(self.text, self.sentence.start, self.stop, first, second, self.folded, lambda end: self._noun(end) is not None)
        return self._single(ends.low, ends.high, ends.end) if ends else None

    def _rank_of(self, first: Numeral, second: Numeral, gap: str) -> Figure | None:
        """Read `thứ 12 trong 63 tỉnh`, `xếp 5 trên 63`: an order over a population."""
        if not OF.fullmatch(gap):
            return None
        if second.is_words and ((noun := self._noun(second.end)) is None or noun.group is None):
            return None  # `xếp thứ 3 trong năm học qua`
        return self._ranked(first, second) if cues.rank_before(self._left(first.start)) else None

    def _ranked(self, first: Numeral, second: Numeral) -> Figure:
        noun = self._noun(second.end)
        figure = self._figure(first, Kind.RANK, "place", second.end, counted=noun.text if noun else None, noun=_span(noun))
        return replace(figure, denominator=second.value)

    def _score_of(self, first: Numeral, second: Numeral, gap: str) -> Figure | None:
        """Read `85,42 trên tổng số 100 điểm` as a score over its maximum."""
        unit = unit_after(self.text, second.end, self.stop)
        if unit is None or unit.unit.kind is not Kind.SCORE or not OF.fullmatch(gap) or first.value > second.value:
            return None
        figure = self._figure(first, Kind.SCORE, "point", second.end)
        return replace(figure, denominator=second.value, noun=Span(unit.start, unit.end))

    def _is_placed(self, start: int, end: int) -> bool:
        """Tell whether `năm` behind a place in an order begins a time."""
        left = self._left(start, 7)
        return left.endswith(("tốp ", "top ")) or (left.endswith(("vị trí ", "hạng ", "thứ ")) and cues.YEAR_SAID.match(self.text, end, self.stop) is not None)

    def _noun(self, position: int, is_share: bool = False) -> Noun | None:
        return noun_after(self.text, position, self.stop, self.segments, is_share)

    # shared -----------------------------------------------------------------------------------------

    def _rank(self, number: Numeral, end: int, unit: UnitMention | None, value_max: Decimal | None) -> Figure | None:
        if number.places or number.scaled:
            return None
        left = self._left(number.start)
        match = cues.rank_before(left)
        if match is None:
            return None
        if unit is not None and unit.unit.kind is not Kind.RANK and not cues.YEAR_AFTER.match(self.text, end):
            return None
        if match["th"] and not cues.RANK_NEAR.search(left[: match.start()]):
            return None
        noun = self._noun(end)
        if "thứ" not in match[0] and noun is not None and (noun.group or "hạng" not in match[0]) and noun.text.lower() not in cues.AMONG:
            return None  # `xếp 5 nhiệm vụ`, `vị trí 3 cán bộ`, `bảng xếp hạng là 3 đơn vị`
        span = Span(unit.start, unit.end) if unit else None
        return self._figure(number, Kind.RANK, "place", end, value_max=value_max, noun=span)

    def _figure(
        self,
        number: Numeral,
        kind: Kind,
        unit: str,
        end: int,
        factor: Decimal = Decimal(1),
        value_max: Decimal | None = None,
        counted: str | None = None,
        noun: Span | None = None,
    ) -> Figure:
        other = None if number.other is None else number.other * factor
        return Figure(
            number.start, end, self.index, kind, number.value * factor, unit,
            value_max=None if value_max is None else value_max * factor, other=other, rules=(kind.value,), counted=counted, noun=noun,
        )  # fmt: skip


def _span(noun: Noun | None) -> Span | None:
    return None if noun is None else Span(noun.start, noun.end)


def _outside(numbers: Iterable[Numeral], spans: Iterable[Span]) -> list[Numeral]:
    """Return the numbers, given in text order, that share no character with an explained span."""
    outside: list[Numeral] = []
    starts = deque(sorted((s.start, s.end) for s in spans))
    reach = 0  # of the spans that begin before the number ends
    for number in numbers:
        while starts and starts[0][0] < number.end:
            reach = max(reach, starts.popleft()[1])
        if reach <= number.start:
            outside.append(number)
    return outside


def read_figures(
    source: SourceText, folded: str, index: int, words: list[str], taken: Sequence[Span], segments: Words
) -> list[Figure]:
    """Return the figures of sentence `index` in text order; numbers inside `taken` spans are left alone.

    `words` are the words of the sentence, lower case (`rule_sets.space_marks`).
    """
    return Reader(source, folded, index, words, taken, segments).figures()
