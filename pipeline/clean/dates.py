"""Finds when a page was published: from lines near the title, in the forms Vietnamese portals print."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import MAXYEAR, MINYEAR, datetime
from zoneinfo import ZoneInfo

from extractors.rules import IGNORECASE, Match, compile_pattern

ZONE = ZoneInfo("Asia/Ho_Chi_Minh")
MONTHS = {
    "một": 1, "giêng": 1, "hai": 2, "ba": 3, "tư": 4, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7, "tám": 8, "chín": 9,
    "mười": 10, "mười một": 11, "mười hai": 12,
}  # fmt: skip
TIME = r"(?:[ ,|(-]*(?:lúc |- ?)?(?P<h>[01]?\d|2[0-3])(?::|h| giờ ?)(?P<mi>[0-5]\d)(?::(?P<s>[0-5]\d))? ?(?P<half>CH|PM|SA|AM)?)?"
BEFORE = r"(?:(?P<h0>[01]?\d|2[0-3])(?::|h)(?P<mi0>[0-5]\d)(?::[0-5]\d)? ?(?P<half0>CH|PM|SA|AM)?[ ,|/)-]{1,4}(?:ngày )?)?"
NUMERIC = compile_pattern(rf"{BEFORE}(?<!\d)(?P<d>[0-3]?\d)[/.-](?P<m>[01]?\d)[/.-](?P<y>(?:19|20)\d\d)(?!\d){TIME}", flags=IGNORECASE)
WORDS = compile_pattern(
    rf"(?<!\d)(?:ngày )?(?:mồng |mùng )?(?P<d>[0-3]?\d) tháng (?P<m>[01]?\d|mười một|mười hai|(?!năm[ ,]+(?:19|20)\d\d)\p{{L}}{{2,5}})[ ,]*(?:năm )?(?P<y>(?:19|20)\d\d)(?!\d){TIME}", flags=IGNORECASE
)
ISO = compile_pattern(
    r"(?P<y>(?:19|20)\d\d)-(?P<m>\d\d)-(?P<d>\d\d)(?:[T ](?P<h>\d\d):(?P<mi>\d\d)(?::(?P<s>\d\d))?(?:\.\d+)?(?P<zone>Z|[+-]\d\d:?\d\d)?)?"
)
LONGEST_LINE = 140
OTHER_WORDS = 60  # characters of a date's line that are not the date
PREPOSITION = compile_pattern(r"\b(?:từ|đến|tới|trước|sau|hết|vào)(?: ngày)? $", flags=IGNORECASE)


def find_published(lines: Iterable[str]) -> datetime | None:
    """Return the first date printed on a line of its own (with day of week, time, counters) or in a bracket that ends a line.

    None when none is; a date after a preposition (`từ 1/7/2019`) belongs to the sentence, not to the page.
    Local midnight stands where only a date is printed; placeholders (1/1/0001) and impossible dates are passed over.
    """
    for line in lines:
        text = " ".join(line.split())
        if len(text) > LONGEST_LINE:
            continue
        for pattern in (WORDS, NUMERIC):
            match = pattern.search(text)
            if match and _is_apart(text, match) and (found := _read(match)):
                return found
    return None


def _is_apart(text: str, match: Match) -> bool:
    """Tell whether a date stands apart from the words of its line."""
    if PREPOSITION.search(text, 0, match.start()):
        return False
    is_closing = text.startswith("(", match.start() - 1) and not text[match.end() :].strip(" ).") and match.start() > 0
    return is_closing or len(text) - len(match[0]) < OTHER_WORDS


def parse_published(text: str) -> datetime | None:
    """Return the moment that a meta tag or an ld+json field states, in local time; None when it states none."""
    text = text.strip()
    match = ISO.match(text)
    if match is None:
        match = WORDS.search(text) or NUMERIC.search(text)
        return _read(match) if match else None
    moment = _read(match)
    zone = match["zone"]
    if moment is None or zone is None:
        return moment
    try:
        return datetime.fromisoformat(match[0].replace("Z", "+00:00")).astimezone(ZONE)
    except (ValueError, OverflowError):
        return moment


def _read(match: Match) -> datetime | None:
    groups = match.groupdict()
    month = groups["m"].lower()
    number = int(month) if month.isdigit() else MONTHS.get(month)
    if number is None or int(groups["y"]) in (MINYEAR, MAXYEAR):  # placeholders; no room for another zone
        return None
    hour = int(groups.get("h") or groups.get("h0") or 0)
    minute = int(groups.get("mi") or groups.get("mi0") or 0)
    half = (groups.get("half") or groups.get("half0") or "").upper()
    if half in ("CH", "PM") and hour < 12:
        hour += 12
    try:
        return datetime(int(groups["y"]), number, int(groups["d"]), hour, minute, int(groups.get("s") or 0), tzinfo=ZONE)
    except ValueError:
        return None
