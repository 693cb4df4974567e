"""Gives a bare number the unit or noun of the one it is coordinated with or goes on from: a score, a rank, an age, a multiple."""

from __future__ import annotations

from decimal import Decimal

from extractors.numerals import DIGITS, parse_digits
from extractors.records import Figure, Kind, SourceText, end_with_noun
from extractors.replacing import replace
from extractors.rules import IGNORECASE, compile_pattern

ONE = Decimal(1)
LEAST_WHOLE = Decimal(1000)  # a number that needs no multiplier: `1.200 và 3 triệu`
COORDINATION = compile_pattern(r" ?(?:,|;|và|hay|hoặc|, và|; và) (?:(?:hơn|trên|gần|\L<about>|dưới) )?")
TO_LEVEL = compile_pattern(
    r" (?:lên|xuống|còn|thành|tới|đến)(?: (?:còn|đến|tới|mức|thành|gần|hơn|\L<about>|trên|dưới|chỉ)){0,2} ",
    flags=IGNORECASE,
)
# the number that takes the place of another: `không còn là 80 mà là 90 điểm`
INSTEAD = compile_pattern(r",? (?:nữa )?(?:mà|nay|giờ)(?: (?:đã|phải|sẽ))? (?:là|thành|chỉ còn|còn|lên|xuống) ", flags=IGNORECASE)
# to the number that a measure became: `từ 15 ngày xuống còn 7`, `trước mất 6 ngày nay chỉ còn 3`
NEW_LEVEL = compile_pattern(
    r",? (?:(?:nay|giờ|hiện|thì|đã) )?(?:(?:chỉ|giảm|rút|tăng) )?(?:xuống|còn|lên"
    r"|thành|thay vì)(?: (?:còn|đến|tới|mức|gần|hơn|\L<about>|trên|dưới|chỉ)){0,2} ",
    flags=IGNORECASE,
)
AGE_REACH = 40  # characters before the first and behind the last figure in which it is said that they are ages
IN_MEASURE = compile_pattern(r" lần về (?:\p{L}++ ){1,3}?\p{L}++(?:,| và|, và) (?:gần |hơn |khoảng |gấp )?")
OF_PAY = compile_pattern(r" lần (?:mức )?(?:lương|phụ cấp)\b")
# an age beside another: `nam dưới 53 và nữ dưới 48 tuổi`, `nam trong độ tuổi 50 - 53, nữ 45 - 48`
AGES = compile_pattern(r"\d tuổi\b|\b(?:độ|nhóm) tuổi:?(?: từ)? \d", flags=IGNORECASE)
FOR_SEX = compile_pattern(r" (?:đối với|với|cho|ở) (?:nam|nữ)(?! (?:sinh|bộ|định|kỳ|trung)|\w)")
OF_SEX = compile_pattern(
    r"\b(?:nam(?: giới)?|nữ(?: giới)?|phụ nữ|đàn ông)(?: (?:là|từ|đủ|dưới|trên|chưa (?:đến|tới|đủ)|quá|không quá)){1,2} $",
    flags=IGNORECASE,
)
SEX = compile_pattern(r"\b(?:nam|nữ)(?: giới)? $", flags=IGNORECASE)
OF_SCALE = compile_pattern(r"(?: điểm)? (?:trên |/ ?)thang (?:điểm )?(\d{1,4})(?!\d| ?[-–]|[.,]\d)", flags=IGNORECASE)  # `là 5,82 trên thang điểm 10`
OF_GREATER = compile_pattern(r" (?:giờ|tiếng|năm) ")
SMALLER = {"hour": ("minute", 60), "year": ("month", 12)}  # units that times are told in together, and how many make one
# who stands beside a rank, and who next
FIRST_PLACE = compile_pattern(r"[^.;:()\d]{0,40},? (?:xếp |đứng |chỉ |ngay ){0,3}+(?:sau|trên|dưới|trước|vượt|hơn|kém) \p{Lu}[^.;:()\d]{1,40} \((?:thứ |hạng )?")
NEXT_PLACE = compile_pattern(r"\)(?:,| và|, và) [^.;:()\d]{2,60} \((?:thứ |hạng )?")
# the places of a measure in the bracket behind it: `1.240 ha bị ngập (Hải An 310,5; Tân Lập 929,5)`
PLACE = r"(?:(?:(?:tỉnh|TP|thành phố|huyện|quận|thị xã|xã|phường|H\.|TP\.|Q\.) ?)?\p{Lu}[\p{L}'’-]*+(?: (?:- )?\p{Lu}[\p{L}'’-]*+){0,5}):? "
FIRST_PART = compile_pattern(rf"[^().;:\d]{{0,70}} \((?:(?:gồm|trong đó|cụ thể|riêng):? )?{PLACE}")
NEXT_PART = compile_pattern(rf"(?:;|,| và) {PLACE}")
OF_TIME = compile_pattern(r"[^().;]{0,20}\((?:năm|quý|tháng|kỳ|cùng) [^().;]{0,24}", flags=IGNORECASE)  # ` điểm (năm 2021: `
MOVED = compile_pattern(r" \((?:tăng|giảm|cao hơn|thấp hơn|hụt)(?: (?:thêm|nhẹ|mạnh|được|tới))? ")  # `đạt 5,3 điểm (tăng 0,4)`
ORDERED = compile_pattern(r"\b(?:xếp|đứng|điểm(?: số| trung bình)?|chỉ số)\b", flags=IGNORECASE)


def share_factors(text: str, figures: list[Figure]) -> list[Figure]:
    """Read `lần` behind a multiple of pay as one too: `mỗi tổ 5 lần lương cơ sở, tổ trên 500 hộ 6 lần`.

    And behind one of a measure that it goes on from: `rộng hơn 3 lần về diện tích, 5 lần về dân số`.
    """
    shared: list[Figure] = []
    is_paid = False
    for figure in figures:
        is_next = bool(shared) and shared[-1].kind is Kind.MULTIPLE and IN_MEASURE.fullmatch(text, shared[-1].end, figure.start) is not None
        if figure.kind is Kind.COUNT and figure.counted == "lần" and (is_paid or is_next):
            figure = replace(figure, kind=Kind.MULTIPLE, unit="times", counted=None, noun=None)  # noqa: PLW2901
        is_paid = is_paid or (figure.kind is Kind.MULTIPLE and OF_PAY.match(text, figure.end) is not None)
        shared.append(figure)
    return shared


def join_durations(text: str, figures: list[Figure]) -> list[Figure]:
    """Read a time told in two units as one of the smaller: `2 giờ 30 phút` as 150 minutes, `3 năm 6 tháng` as 42 months."""
    joined: list[Figure] = []
    for figure in figures:
        before = joined[-1] if joined else None
        parts = SMALLER.get(before.unit) if before is not None and before.kind is figure.kind is Kind.AMOUNT else None
        if before is None or parts is None or parts[0] != figure.unit or not _is_rest_of(text, before, figure, parts[1]):
            joined.append(figure)
        else:
            joined[-1] = replace(figure, start=before.start, value=before.value * parts[1] + figure.value)
    return joined


def _is_rest_of(text: str, before: Figure, figure: Figure, parts: int) -> bool:
    """Tell whether a time goes on with the smaller unit: whole, less than one of the greater, right behind its word."""
    is_whole = before.value == before.value.to_integral_value() and figure.value == figure.value.to_integral_value() < parts
    return is_whole and before.value_max is figure.value_max is None and OF_GREATER.fullmatch(text, before.end, figure.start) is not None


def share_units(source: SourceText, figures: list[Figure]) -> list[Figure]:
    """Give a bare number the unit or noun of the number it is coordinated with: `5,75; 5,93 điểm`."""
    for i in range(len(figures) - 2, -1, -1):
        figure, following = figures[i], figures[i + 1]
        if _is_read_alone(source.text, figure, following):
            figures[i] = replace(figure, kind=following.kind, unit=following.unit, counted=following.counted)
            continue
        if figure.kind is not Kind.COUNT or figure.counted or figure.noun or following.kind in (Kind.RATIO, Kind.MULTIPLE):
            continue
        gap = source.text[figure.end : following.start]
        if following.kind is Kind.SHARE and ";" in gap and (figure.value > 100 or (i and figures[i - 1].kind is Kind.COUNT and figures[i - 1].sentence == figure.sentence)):
            continue  # `thủ tục cấp huyện 231, cấp xã 115; 100% được công khai`
        if (COORDINATION.fullmatch(gap) or TO_LEVEL.fullmatch(gap) or INSTEAD.fullmatch(gap)) and (following.counted or following.unit != "item"):
            factor = _multiplier(source.text, figure, following)
            figures[i] = replace(figure, kind=following.kind, unit=following.unit, counted=following.counted, value=figure.value * factor)
    if any(f.unit == "year" for f in figures) and AGES.search(source.text, max(0, figures[0].start - AGE_REACH), figures[-1].end + AGE_REACH):
        figures = [replace(f, kind=Kind.AMOUNT, unit="year", counted=None) if _is_age(source.text, f) else f for f in figures]
    for i in range(1, len(figures)):
        before, figure = figures[i - 1], figures[i]
        is_bare = figure.kind is Kind.COUNT and figure.counted is None and figure.noun is None
        if is_bare and before.kind in (Kind.AMOUNT, Kind.SCORE) and NEW_LEVEL.fullmatch(source.text, end_with_noun(before), figure.start):
            figures[i] = replace(figure, kind=before.kind, unit=before.unit, value=figure.value * _multiplier(source.text, figure, before))
    return _share_ranks(source, _share_parts(source.text, figures))


def _share_parts(text: str, figures: list[Figure]) -> list[Figure]:
    """Read bare numbers behind places in the bracket of a measure as parts of it: of `1.240 ha bị ngập (Hải An 310,5; Tân Lập 929,5)`."""
    whole: Figure | None = None
    for i in range(1, len(figures)):
        before, figure = figures[i - 1], figures[i]
        is_bare = figure.kind is Kind.COUNT and figure.counted is None and figure.noun is None and text[figure.end : figure.end + 1] in (";", ",", ")", " ")
        if before.kind is Kind.AMOUNT and FIRST_PART.fullmatch(text, end_with_noun(before), figure.start):
            whole = before
        elif whole is not None and not NEXT_PART.fullmatch(text, before.end, figure.start):
            whole = None
        if whole is not None and is_bare and figure.value * (factor := _multiplier(text, figure, whole)) <= whole.value:
            figures[i] = replace(figure, kind=Kind.AMOUNT, unit=whole.unit, value=figure.value * factor)
        elif whole is not None:
            whole = None
    return figures


def _is_read_alone(text: str, figure: Figure, following: Figure) -> bool:
    """Tell whether a bare number was read as a score or factor, though the unit behind the next is of both: `cao hơn 6,3 và 1,8 điểm phần trăm`."""
    is_bare = figure.kind in (Kind.SCORE, Kind.MULTIPLE) and figure.denominator is None and figure.noun is None
    return is_bare and following.kind is Kind.SHARE and text[figure.end : following.start] == " và "


def _is_age(text: str, figure: Figure) -> bool:
    """Tell whether a bare number stands behind the sex whose age it is: `nữ dưới 48 tuổi, nam dưới 53`."""
    words = SEX if figure.value_max is not None else OF_SEX
    if figure.kind is Kind.COUNT and FOR_SEX.match(text, figure.end):
        return True
    return figure.kind is Kind.COUNT and figure.noun is None and words.search(text, max(0, figure.start - 30), figure.start) is not None


def _multiplier(text: str, figure: Figure, following: Figure) -> Decimal:
    """Return what a number takes over of the multiplier behind the number it is coordinated with: of `12 và 15 tỷ đồng`."""
    digits = DIGITS.match(text, following.start)
    read = parse_digits(digits[0]) if digits else None
    if read is None or not read[0] or following.numerator is not None or figure.value >= LEAST_WHOLE:
        return ONE
    factor = following.value / read[0]
    return factor if factor == factor.to_integral_value() else ONE


def _share_ranks(source: SourceText, figures: list[Figure]) -> list[Figure]:
    """Read bare numbers beside a rank or a score as such: `lần lượt xếp thứ 1, 2 và 3`, `với 73,2 điểm, Long An (70,94)`."""
    for i, figure in enumerate(figures):
        before = figures[i - 1] if i else None
        scale = OF_SCALE.match(source.text, figure.end) if figure.unit in ("item", "point") and figure.denominator is None else None
        if scale is not None and figure.counted is None:
            figures[i] = replace(figure, kind=Kind.SCORE, unit="point", denominator=Decimal(scale[1]))
            continue
        is_bare = figure.kind is Kind.COUNT and figure.counted is None and figure.noun is None
        is_decimal = figure.value != figure.value.to_integral_value()
        if is_bare and (is_decimal or _goes_on_in_brackets(source.text, figure, before)) and _is_scored(source, figure, before):
            figures[i] = replace(figure, kind=Kind.SCORE, unit="point")
        if is_bare and before is not None and before.kind is Kind.RANK and before.denominator is None:
            gap = source.text[before.end : figure.start]
            if COORDINATION.fullmatch(gap) or NEW_LEVEL.fullmatch(source.text, before.end, figure.start) or _is_place_beside(source.text, before, figure):
                figures[i] = replace(figure, kind=Kind.RANK, unit="place")
    return figures


def _is_place_beside(text: str, rank: Figure, figure: Figure) -> bool:
    """Tell whether a bracket holds the place of who stands beside a rank in the order: `xếp thứ 6, sau Thái Lan (4), Lào (5)`."""
    if not text.startswith(")", figure.end) or figure.value != figure.value.to_integral_value():
        return False
    words = NEXT_PLACE if text.startswith(")", rank.end) else FIRST_PLACE
    return words.fullmatch(text, end_with_noun(rank) if words is FIRST_PLACE else rank.end, figure.start) is not None


def _goes_on_in_brackets(text: str, figure: Figure, before: Figure | None) -> bool:
    """Tell whether a bracket holds a whole number of points as the one before does: `Sở Y tế (90,5 điểm), Sở Nội vụ (88)`."""
    return before is not None and text.startswith(")", figure.end) and text.startswith(")", end_with_noun(before))


def _is_scored(source: SourceText, figure: Figure, before: Figure | None) -> bool:
    """Tell whether a number with decimals in brackets is a score: beside one, or where bodies are put in order."""
    if before is not None and before.kind is Kind.SCORE and MOVED.fullmatch(source.text, end_with_noun(before), figure.start):
        return True
    if source.text[figure.start - 1] != "(" and not (before is not None and OF_TIME.fullmatch(source.text, before.end, figure.start)):
        return False
    return (before is not None and before.kind is Kind.SCORE) or ORDERED.search(source.text, source.sentences[figure.sentence].start, figure.start) is not None
