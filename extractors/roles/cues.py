"""Finds the words of a sentence that say whether it tells of a plan, a rule or a fact."""

from __future__ import annotations

from itertools import accumulate

from extractors.records import Mention
from extractors.roles.cue_tables import Cue, CueTable, CueWord
from extractors.roles.duty_words import DUTY_WORDS
from extractors.roles.fact_words import FACT_WORDS, NORM_WORDS, RESULT_WORDS, TURN_WORDS
from extractors.roles.if_words import IF_WORDS
from extractors.roles.plan_words import FUTURE_TIMES, GOAL_WORDS, PLAN_WORDS
from extractors.rule_sets import REACH, spaced_document

TABLES = (PLAN_WORDS, GOAL_WORDS, DUTY_WORDS, IF_WORDS, FUTURE_TIMES, NORM_WORDS, FACT_WORDS, RESULT_WORDS, TURN_WORDS)
RULES = tuple(table.rule for table in TABLES)
ANY = ""  # stands for any second word


def _index() -> dict[str, dict[str, list[tuple[CueTable, CueWord]]]]:
    """Return the cues by the first and the second word that they can begin with, in the order of their tables."""
    index: dict[str, dict[str, list[tuple[CueTable, CueWord]]]] = {}
    for table in TABLES:
        for word in table.words:
            for opening in word.openings.split():
                first, _, seconds = opening.partition("/")
                for second in seconds.split("_"):
                    index.setdefault(first, {}).setdefault(second, []).append((table, word))
    return index


BY_OPENING = _index()


def find_cues(folded: str, start: int, end: int) -> list[Mention[Cue]]:
    """Return the cues of `folded[start:end]` (lower-cased text) by their end, offsets into the text."""
    found: list[Mention[Cue]] = []
    reached: dict[str, int] = {}
    words = spaced_document(folded)[start:end].split(" ")
    numbers = [number for number, word in enumerate(words) if word in BY_OPENING]
    if not numbers:
        return found
    words.append("")
    ends = list(accumulate(map(len, words)))  # without the spaces between
    for number in numbers:
        places = BY_OPENING[words[number]]
        at = start + ends[number] - len(words[number]) + number
        for table, word in (*places.get(ANY, ()), *places.get(words[number + 1] or "-", ())):
            name = table.rule.name
            if at >= reached.get(name, 0) and (match := word.pattern.match(folded, at, min(end, at + REACH))):
                reached[name] = match.end()
                found.append(Mention(at, match.end(), table.cue, name))
    found.sort(key=lambda cue: (cue.end, cue.start))
    return found
