"""Finds the phrase a reader would quote with a figure: what it is about, verbatim from its sentence."""

from __future__ import annotations

from collections.abc import Sequence

from extractors.records import Figure, Kind, SourceText, Span
from extractors.rules import IGNORECASE, REVERSE, compile_pattern

BOUNDARY = compile_pattern(
    r"[,;:()“”\"/|]|[.](?= |$)| (?:và|trong đó|nhưng|thì|tức) | (?:so với|tương đương)\b"
)
MARKS = " ,;:.()–-=|/“”\"'"
EDGE = r"có|đã|là|đạt|chiếm|với|và|được|bằng|còn|khoảng|hơn|gần|trên|dưới|mới|chỉ|cũng|sẽ|từ|của|tức|tương đương"
LEADING = compile_pattern(
    rf"^(?:(?!chỉ số )(?:{EDGE}|trong đó|số|tổng|cho|tại|theo đó|như vậy|tuy nhiên|hiện|hiện nay|đến nay|riêng|cụ thể|đồng thời) )+",
    flags=IGNORECASE,
)
TRAILING = compile_pattern(
    rf"(?: (?:{EDGE}|tỷ lệ|tỉ lệ|lên|xuống|tới|đến|tăng|giảm|thêm|thứ|xếp|hạng|vị trí|mức|không quá|tối thiểu|tối đa|ít nhất|nhất"
    r"|bình quân|trung bình|con số))+[ :=]*$|[ :=(]+$",
    flags=IGNORECASE | REVERSE,
)
# words that say when, how much more or how, not what
EMPTY = compile_pattern(
    r"(?:\b(?:năm|quý|tháng|ngày|kỳ|cùng|trước|sau|nay|ngoái|này|đó|trong|vòng|vừa|qua|đầu|cuối|thấp|cao|nhiều|ít|hơn|tăng|giảm|so|với"
    r"|tức|là|thêm|được|bình|quân|trung|mỗi|mức|gấp|chưa|không|phải|vào|hết|tính|từ|đến|[IVX]+)\b|[\d\W])+",
    flags=IGNORECASE,
)
GENERIC = frozenset(
    ("người", "hồ sơ", "thủ tục", "đơn vị", "trường hợp", "văn bản", "biên chế", "lượt", "bộ", "dịch vụ", "phiếu")
)
LONGEST = 160
LEAST_NAME = 3  # letters of an index named in one word: `DTI`
LEAST_WORDS = 3  # of words before a figure that are to replace the noun behind it


def subject_of(source: SourceText, figure: Figure, evidence: Span, spans: Sequence[Span], index: int) -> str | None:
    """Return the phrase beside a figure: the noun phrase behind it, else the words of its clause before it.

    A bare noun that could stand for anything (`người`) gives way to the words before the figure. Where the clause says
    only when or how much more (`năm 2018: 28%`), the words before the figures that it goes on from are taken. `spans` are
    the figures of the document in text order and `index` the figure's own place among them; a phrase never reaches
    into another figure. Of a table cell it is the label of the row.
    """
    if figure.cell is not None:
        return figure.cell.row_header or None
    text = source.text
    before = max(spans[index - 1].end if index else 0, evidence.start)
    after = spans[index + 1].start if index + 1 < len(spans) else evidence.end
    behind = _phrase_behind(text, figure, min(after, evidence.end))
    if behind and behind.casefold() not in GENERIC and figure.kind is not Kind.RATE:
        return behind
    own = _phrase_before(text, before, figure.start, is_after_figure=before > evidence.start)
    if behind and (own is None or len(own.split()) < LEAST_WORDS):
        return behind
    if own:
        return own
    for earlier in range(index - 1, -1, -1):
        if spans[earlier].start < evidence.start:
            break
        start = max(spans[earlier - 1].end if earlier else 0, evidence.start)
        if found := _phrase_before(text, start, spans[earlier].start, is_after_figure=start > evidence.start):
            return found
    return None


def _phrase_behind(text: str, figure: Figure, stop: int) -> str | None:
    if figure.noun is None or figure.noun.start < figure.end or figure.counted is None:
        return None
    if text[figure.noun.start : figure.noun.end] != figure.counted:
        return None
    stop = min(stop, figure.noun.end + LONGEST)
    boundary = BOUNDARY.search(text, figure.noun.end, stop)
    phrase = text[figure.noun.start : boundary.start() if boundary else stop]
    return _without_trailing(phrase) or None


def _phrase_before(text: str, start: int, stop: int, is_after_figure: bool) -> str | None:
    """Return the last words before a figure that say what it is about, back to a boundary; None where none do.

    Words right behind another figure are its own, those behind a mark are not.
    """
    start = max(start, stop - LONGEST)
    skipped = len(text[start:stop]) - len(text[start:stop].lstrip(MARKS + "%‰"))
    is_after_figure = is_after_figure and BOUNDARY.search(text, start, start + skipped) is None
    start += skipped
    pieces = [m.end() for m in BOUNDARY.finditer(text, start, stop)]
    for begin in reversed(pieces) if is_after_figure else (*reversed(pieces), start):
        phrase = _without_trailing(text[begin:stop].rstrip(MARKS))
        if leading := LEADING.match(phrase):
            phrase = phrase[leading.end() :].strip(MARKS)
        if (len(phrase.split()) >= 2 or (len(phrase) >= LEAST_NAME and phrase.isupper())) and not EMPTY.fullmatch(phrase):
            return phrase
    return None


def _without_trailing(phrase: str) -> str:
    """Return a phrase without the words and marks at its end that lead on to a figure."""
    trailing = TRAILING.match(phrase)
    return phrase[: trailing.start() if trailing else None].strip(MARKS)
