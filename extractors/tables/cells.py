"""Reads one cell of a table that holds a number and no sentence: `12,5`, `95%`, `12/15`, `70-80`, `+3`, `850 (79,5%)`."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from extractors.numerals import is_storable, parse_digits
from extractors.records import Comparator
from extractors.rules import IGNORECASE, Match, compile_pattern

LONGEST = 60  # characters of a cell that is no sentence
YEARS = range(1945, 2101)

_D = r"\d{1,3}(?: \d{3})++(?![\d.,])|\d++(?:[.,]\d++)*+"
CELL = compile_pattern(
    r"(?:(?P<cmp>≥|≤|>|<|=|~|≈|(?:từ|trên|dưới|hơn|gần|khoảng|tối thiểu|tối đa|ít nhất|không quá|đạt|còn|vượt|thiếu|(?:cao|thấp) hơn"
    r"|(?:thuộc|trong|vào) (?:nhóm|top|tốp))(?: từ| trên)?) ?)?"
    r"(?P<way>(?:tăng|giảm|↑|▲|↓|▼) ?)?"
    r"(?P<order>(?:xếp )?(?:thứ hạng|vị thứ|hạng|thứ) )?"
    r"(?P<open>\( ?)?"
    r"(?P<sign>[+\-−–] ?)?"
    rf"(?P<first>{_D}) ?(?P<first_percent>%|‰)?"
    rf"(?:(?P<link> ?/ ?| ?[-–—÷~] ?(?:dưới |< ?)?| đến (?:dưới |< ?)?)(?P<second>{_D}) ?(?P<second_percent>%)?)?"
    r"(?(open) ?\))"
    rf"(?: ?(?P<words>(?!%|trở\b|đến\b)\p{{L}}[\p{{L}}\d²³./]*+(?: \p{{L}}[\p{{L}}/]*+){{0,3}}?(?![\p{{L}}/])))?"
    r"(?: ?(?P<tail>trở lên|trở xuống))?"
    rf"(?: ?\( ?(?P<restated>{_D}) ?(?P<restated_percent>%) ?\))?"
    rf"(?P<note> ?(?:\*{{1,3}}|\(\*{{1,3}}\)|\([^()\d%]{{1,30}}\)))? ?[;.]?",
    flags=IGNORECASE,
)
PLACEHOLDER = compile_pattern(r"[-–—−…_/.]{1,3}|x|kh[ôo]ng có|n/a", flags=IGNORECASE)
INDEX = compile_pattern(r"\(?\[?(?P<number>\d{1,2}|[A-ZĐa-zđ])[)\]]?(?: ?= ?[\d()\[\]+\-*x×/:%., ]*+)?")
ROMAN = compile_pattern(r"(?:M|X{0,3})(?:IX|IV|V?I{0,3})[.)]?|[A-ZĐ][.)]?(?:\d{1,2})?|[a-zđ][.)]?")
NUMBER = compile_pattern(r"\(?(?:[IVX]{1,5}[.]?|[A-Z][.]?)?\d{1,3}(?:\.\d{1,2}){0,3}[.)]?\)?")
COMPARATORS = {
    "≥": Comparator.GE, ">": Comparator.GT, "≤": Comparator.LE, "<": Comparator.LT, "~": Comparator.APPROX, "≈": Comparator.APPROX,
    "từ": Comparator.EQ, "trên": Comparator.GT, "dưới": Comparator.LT, "hơn": Comparator.GT, "gần": Comparator.APPROX,
    "khoảng": Comparator.APPROX, "tối thiểu": Comparator.GE, "tối đa": Comparator.LE, "ít nhất": Comparator.GE, "không quá": Comparator.LE,
}  # fmt: skip
DOWN = frozenset({"giảm", "↓", "▼"})


@dataclass(frozen=True, slots=True)
class Part:
    """One number of a cell: half-open offsets into the cell's text, its value and the losing reading of `.` and `,`."""

    start: int
    end: int
    value: Decimal
    other: Decimal | None
    is_percent: bool = False


@dataclass(frozen=True, slots=True)
class CellReading:
    """What a cell writes: one number, two with the mark between them, a percentage that restates, words behind.

    `link` is `/` or `-` where `second` stands; `words` are unit or noun behind the number; `direction` is 1 or
    -1 where a sign, an arrow or a verb tells it, None elsewhere.
    """

    first: Part
    second: Part | None = None
    link: str = ""
    restated: Part | None = None
    words: str = ""
    direction: int | None = None
    comparator: Comparator = Comparator.EQ
    per_mille: bool = False
    is_rank: bool = False


@lru_cache(maxsize=16384)
def read_cell(text: str) -> CellReading | None:
    """Read a whole cell as a number; None for words, sentences, dates and codes.

    >>> read_cell("12/15").second.value
    Decimal('15')
    """
    if len(text) > LONGEST or not any(c.isdigit() for c in text[:24]):
        return None
    match = CELL.fullmatch(text)
    if match is None or (match["order"] and not match["second"] and is_year(match["first"])):  # `Xếp hạng 2021`
        return None
    first, second, restated = (_part(match, name) for name in ("first", "second", "restated"))
    if first is None or (match["second"] and second is None) or (match["restated"] and restated is None):
        return None
    if match["words"] and not match["cmp"] and match["words"].lower() in ("tháng", "quý"):
        return None
    link = "" if second is None else "/" if "/" in match["link"] else "-"
    way, sign = (match["way"] or "").strip().lower(), (match["sign"] or "").strip()
    direction = -1 if way in DOWN or (sign and sign != "+") else 1 if way or sign else None
    if sign and sign != "+" and match.start("sign") == match.start("first") - 1:
        first = Part(match.start("sign"), first.end, -first.value, None if first.other is None else -first.other, first.is_percent)
    return CellReading(
        first, second, link, restated, match["words"] or "", direction,
        _comparator((match["cmp"] or "").lower(), (match["tail"] or "").lower()), match["first_percent"] == "‰",
        match["order"] is not None,
    )  # fmt: skip


def _comparator(word: str, tail: str) -> Comparator:
    if tail:
        return Comparator.GE if tail.endswith("lên") else Comparator.LE
    if word.endswith(("nhóm", "top", "tốp")):
        return Comparator.LE
    return COMPARATORS.get(word.removesuffix(" từ").removesuffix(" trên") if word.count(" ") > 1 else word, Comparator.EQ)


def _part(match: Match, name: str) -> Part | None:
    if not match[name]:
        return None
    read = parse_digits(match[name].replace(" ", ""))
    if read is None or not is_storable(*read):
        return None
    percent = match.end(f"{name}_percent")
    return Part(match.start(name), max(match.end(name), percent), read[0], read[1], percent >= 0)


def is_placeholder(text: str) -> bool:
    """Tell whether a cell only marks that nothing is there: `-`, `…`, `x`."""
    return PLACEHOLDER.fullmatch(text) is not None


@lru_cache(maxsize=16384)
def is_data(text: str) -> bool:
    """Tell whether a cell stands among numbers: a number or the mark of none; no years and no index `(3)`."""
    if is_placeholder(text):
        return True
    reading = read_cell(text)
    return reading is not None and not is_year(text) and not (text[0] == "(" and INDEX.fullmatch(text))


def is_year(text: str) -> bool:
    """Tell whether a cell is a bare year."""
    return len(text) == 4 and text.isdecimal() and int(text) in YEARS


def index_number(text: str) -> int | None:
    """Return the number of an index cell `(3)`, `4=3/2`, `A` (as 0); None for other cells."""
    match = INDEX.fullmatch(text)
    if match is None:
        return None
    return int(match["number"]) if match["number"].isdecimal() else 0


def is_numbering(text: str) -> bool:
    """Tell whether a cell may number its row: `1`, `1.2`, `II`, `A`, `b)`."""
    return bool(NUMBER.fullmatch(text) or (text and ROMAN.fullmatch(text)))
