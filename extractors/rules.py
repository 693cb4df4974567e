"""Rules: a pattern beside what it reads, its examples and its counter-examples; and one way to run them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import chain
from operator import itemgetter
from typing import Generic, TypeVar

import regex

from extractors.records import Mention, Reason

V = TypeVar("V")

IGNORECASE = regex.IGNORECASE
TIMEOUT = 2.0  # seconds for one search; a pattern that needs longer is a defect

Match = regex.Match[str]
Pattern = regex.Pattern[str]


def compile_pattern(pattern: str, flags: int = 0, **lists: Iterable[str]) -> Pattern:
    r"""Compile a verbose, Unicode pattern; keyword arguments are word lists for `\L<name>`.

    Verbose mode is on: write `\ ` or `[ ]` for a space, `\#` for a hash.
    """
    words = {name: sorted(set(values), key=len, reverse=True) for name, values in lists.items()}
    return regex.compile(pattern, regex.VERBOSE | regex.VERSION1 | flags, **words)  # type: ignore[arg-type]


def last_match(pattern: Pattern, text: str, start: int, end: int) -> Match | None:
    """Return the last match in `text[start:end]`, None where there is none."""
    last = None
    for match in pattern.finditer(text, start, end, timeout=TIMEOUT):
        last = match
    return last


@dataclass(frozen=True, slots=True)
class Rule(Generic[V]):
    """One pattern of the language.

    `read` turns a match into a value, or None to decline it. Each example is (text, value expected as
    `str(value)`, or None when only the match counts), and the rule alone must read the whole of the
    part between `⟦` and `⟧` (the whole text where no marks are set). `rejects` must not match.

    `opens` tells where a match can begin, so that a RuleSet tries the pattern there alone. Its entries,
    split at spaces: `ngày` (that word, lower case), `ngày/nay_mai_#` (that word before one of those, or before
    digits), `#` (digits), `#-/` (digits before one of those marks), `#·tuổi_-` (digits, a space, that word or mark),
    `^` (the start of the searched text), any other mark (that mark). Empty: anywhere, by search.
    """

    name: str
    pattern: Pattern
    read: Callable[[Match], V | None]
    examples: Sequence[tuple[str, str | None]] = field(default=())
    rejects: Sequence[str] = field(default=())
    opens: str = ""


def reason_rule(
    name: str,
    reason: Reason,
    pattern: str,
    examples: Sequence[str],
    rejects: Sequence[str],
    opens: str = "",
    flags: int = IGNORECASE,
    declines: Callable[[Match], bool] | None = None,
    **lists: Iterable[str],
) -> Rule[Reason]:
    """Return a rule that reads digits as no statistic; `declines` tells from a match that it is none of its kind."""

    def read(match: Match) -> Reason | None:
        return None if declines is not None and declines(match) else reason

    return Rule(name, compile_pattern(pattern, flags, **lists), read, [(e, reason.value) for e in examples], rejects, opens)


def find(rule: Rule[V], text: str, start: int = 0, end: int | None = None) -> Iterator[Mention[V]]:
    """Yield the mentions of one rule in `text[start:end]`, left to right, offsets into `text`.

    A named group `span` in the pattern, when present and matched, narrows the mention to that group.
    Raises TimeoutError when the search takes longer than TIMEOUT.
    """
    stop = len(text) if end is None else end
    for match in rule.pattern.finditer(text, start, stop, timeout=TIMEOUT):
        if mention := _mention(rule, match):
            yield mention


def _mention(rule: Rule[V], match: Match) -> Mention[V] | None:
    value = rule.read(match)
    if value is None:
        return None
    first, last = match.span("span") if "span" in rule.pattern.groupindex else match.span()
    if first < 0:
        first, last = match.span()
    return Mention(first, last, value, rule.name) if first < last else None


# every mark between words becomes a space, so that a split at spaces keeps all offsets
MARKS = str.maketrans(dict.fromkeys("!\"#$%&'()*+,-./:;<=>?@[\\]^`{|}~…–—−÷“”‘’«»•·°²³\u00a0\n\t", " "))
DIGIT_RUN = regex.compile(r"\d++")
NEXT = 14  # characters that hold the word behind a digit run
REACH = 400  # characters that one match can take; so bounded it needs no timeout, which costs more than the match
ANY = ""  # stands for any second word


def fold(text: str) -> str:
    """Lower-case `text` where that keeps every offset, else return it as it is."""
    lowered = text.lower()
    return lowered if len(lowered) == len(text) else text


class RuleSet(Generic[V]):
    """Rules indexed by the words, digits and marks that their matches begin with; offsets are those of the text."""

    def __init__(self, rules: Iterable[Rule[V]]) -> None:
        self.rules = tuple(rules)
        self.order = {rule.name: number for number, rule in enumerate(self.rules)}
        self._words: dict[str, dict[str, tuple[Rule[V], ...]]] = {}
        self._marks: dict[str, tuple[Rule[V], ...]] = {}
        self._before_word: dict[str, tuple[Rule[V], ...]] = {}
        self._before_mark: dict[str, tuple[Rule[V], ...]] = {}
        self._digits: tuple[Rule[V], ...] = ()
        self._first: tuple[Rule[V], ...] = ()
        self._anywhere = tuple(rule for rule in self.rules if not rule.opens)
        for rule in self.rules:
            for entry in rule.opens.split():
                self._index(rule, entry)

    def _index(self, rule: Rule[V], entry: str) -> None:
        if entry == "#":
            self._digits += (rule,)
        elif entry == "^":
            self._first += (rule,)
        elif entry.startswith("#·"):
            _add(self._before_word, entry[2:].split("_"), rule)
        elif entry.startswith("#"):
            _add(self._before_mark, entry[1:], rule)
        elif not entry[0].isalpha():
            _add(self._marks, [entry], rule)
        else:
            word, _, seconds = entry.partition("/")
            _add(self._words.setdefault(word, {}), seconds.split("_"), rule)

    def find_each(self, text: str, folded: str, start: int, end: int) -> list[Mention[V]]:
        """Return the mentions of every rule in `text[start:end]`, overlaps and all; `folded` is `fold(text)`."""
        found: list[Mention[V]] = []
        reached: dict[str, int] = {}
        for at, rule in sorted(self._places(text, folded, start, end), key=itemgetter(0)):
            if at < reached.get(rule.name, 0):
                continue
            match = rule.pattern.match(text, at, min(end, at + REACH))
            if match is not None:
                reached[rule.name] = match.end()
                if mention := _mention(rule, match):
                    found.append(mention)
        for rule in self._anywhere:
            found.extend(find(rule, text, start, end))
        return found

    def find_all(self, text: str, folded: str, start: int, end: int) -> list[Mention[V]]:
        """Return the leftmost-longest mentions without overlap; earlier rules win ties."""
        return leftmost_longest(self.find_each(text, folded, start, end), self.order)

    def _places(self, text: str, folded: str, start: int, end: int) -> Iterator[tuple[int, Rule[V]]]:
        """Yield every place where a rule can begin, each rule's places from left to right."""
        for rule in self._first:
            yield start, rule
        by_word, at = self._words, start
        words = folded[start:end].translate(MARKS).split(" ")
        words.append("")
        for number, word in enumerate(words):
            if word in by_word:
                seconds = by_word[word]
                second = words[number + 1] or " "
                for rule in chain(seconds.get(ANY, ()), seconds.get("#" if second[0].isdigit() else second, ())):
                    yield at, rule
            at += len(word) + 1
        for run in DIGIT_RUN.finditer(text, start, end):
            yield from ((run.start(), rule) for rule in self._at_digits(folded, run.end(), end))
        for mark, rules in self._marks.items():
            at = text.find(mark, start, end)
            while at >= 0:
                yield from ((at, rule) for rule in rules)
                at = text.find(mark, at + 1, end)

    def _at_digits(self, folded: str, at: int, end: int) -> Iterable[Rule[V]]:
        rules = self._before_mark.get(folded[at : at + 1], ()) if at < end else ()
        behind = folded[at : min(end, at + NEXT)].translate(MARKS).split(" ")
        if len(behind) > 1 and not behind[0]:
            second = behind[1] or folded[at + 1 : at + 2]
            return chain(self._digits, rules, self._before_word.get(second, ()))
        return chain(self._digits, rules)


def _add(table: dict[str, tuple[Rule[V], ...]], keys: Iterable[str], rule: Rule[V]) -> None:
    for key in keys:
        table[key] = (*table.get(key, ()), rule)


def leftmost_longest(mentions: Iterable[Mention[V]], order: dict[str, int]) -> list[Mention[V]]:
    """Return the leftmost-longest of `mentions` without overlap; ties go to the lower number of `order` by rule name."""
    kept: list[Mention[V]] = []
    last = -1
    for mention in sorted(mentions, key=lambda m: (m.start, -m.end, order[m.rule])):
        if mention.start >= last:
            kept.append(mention)
            last = mention.end
    return kept
