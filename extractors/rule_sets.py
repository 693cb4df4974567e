"""Runs many rules over one stretch of text: its words are looked up once, and each rule tried where it can begin."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import accumulate
from operator import itemgetter
from typing import Generic, TypeVar

from extractors.records import Mention
from extractors.rules import Rule, compile_pattern, find, fold, mention_of

V = TypeVar("V")

DIGIT_RUN = compile_pattern(r"\d++")
WORD = compile_pattern(r"[^\W_]++")
REACH = 400  # characters that one match can take; so bounded it needs no timeout, which costs more than the match


def space_marks(text: str) -> str:
    """Return the text with every mark between words as a space, so that a split at spaces keeps all offsets."""
    return _without(text, _marks(text))


def _marks(text: str) -> list[str]:
    return [mark for mark in set(text) if not (mark.isalpha() or mark.isdecimal()) and mark != " "]


def _without(text: str, marks: Iterable[str]) -> str:
    for mark in marks:
        text = text.replace(mark, " ")
    return text


marks_of_document = lru_cache(maxsize=4)(_marks)  # to look at every character costs more than the rest


@lru_cache(maxsize=4)
def spaced_document(text: str) -> str:
    """Return `space_marks` of a whole document, as written or folded, for which several stages ask."""
    return _without(text, marks_of_document(fold(text)))


class RuleSet(Generic[V]):
    """Rules indexed by the words, digits and marks that their matches begin with; offsets are those of the text."""

    def __init__(self, rules: Iterable[Rule[V]]) -> None:
        self.rules = tuple(rules)
        self.order = {rule.name: number for number, rule in enumerate(self.rules)}
        self._words: dict[str, tuple[Rule[V], ...]] = {}
        self._pairs: dict[str, dict[str, tuple[Rule[V], ...]]] = {}
        self._marks: dict[str, tuple[Rule[V], ...]] = {}
        self._before_word: dict[str, tuple[Rule[V], ...]] = {}
        self._before_mark: dict[str, tuple[Rule[V], ...]] = {}
        self._numbers: dict[str, tuple[Rule[V], ...]] = {}
        self._digits: dict[str, tuple[Rule[V], ...]] = {"#": (), "#4": (), "#0": (), "~#": (), "^": ()}
        self._anywhere = tuple(rule for rule in self.rules if not rule.opens)
        for rule in self.rules:
            for entry in rule.opens.split():
                self._index(rule, entry)
        firsts = self._words.keys() | self._pairs.keys()
        self._openers = {word: (self._words.get(word, ()), self._pairs.get(word, {})) for word in firsts}

    def _index(self, rule: Rule[V], entry: str) -> None:
        word, _, seconds = entry.partition("/")
        if entry in self._digits:
            _add(self._digits, [entry], rule)
        elif entry.isdigit():
            _add(self._numbers, [entry], rule)
        elif entry.startswith("#·"):
            _add(self._before_word, entry[2:].split("_"), rule)
        elif entry.startswith("#"):
            _add(self._before_mark, entry[1:], rule)
        elif not entry[0].isalpha():
            _add(self._marks, [entry], rule)
        elif seconds:
            _add(self._pairs.setdefault(word, {}), seconds.split("_"), rule)
        else:
            _add(self._words, [word], rule)

    def find_each(self, text: str, folded: str, start: int, end: int, words: list[str] | None = None) -> list[Mention[V]]:
        """Return the mentions of every rule in `text[start:end]`, overlaps and all.

        `folded` is `fold(text)`; `words` are those of `space_marks` of it, split at spaces, where they are at hand.
        """
        found: list[Mention[V]] = []
        reached: dict[str, int] = {}
        places = self._at_words(space_marks(folded[start:end]).split(" ") if words is None else words, start)
        places.append((start, self._digits["^"]))
        for run in DIGIT_RUN.finditer(text, start, end):
            places.append((run.start(), self._at_digits(text, folded, *run.span(), start, end)))
        if self._marks:
            places += self._at_marks(text, start, end)
        places.sort(key=itemgetter(0))
        for at, rules in places:
            stop = at + REACH if at + REACH < end else end
            if stop < end and text[stop].isdecimal() and text[stop - 1].isdecimal():  # the end is cut inside digits
                while stop > at and text[stop - 1].isdecimal():
                    stop -= 1
            for rule in rules:
                if rule.name in reached and at < reached[rule.name]:
                    continue
                match = rule.pattern.match(text, at, stop)
                if match is not None:
                    reached[rule.name] = match.end()
                    if mention := mention_of(rule, match):
                        found.append(mention)
        for rule in self._anywhere:
            found.extend(find(rule, text, start, end))
        return found

    def find_all(self, text: str, folded: str, start: int, end: int, words: list[str] | None = None) -> list[Mention[V]]:
        """Return the leftmost-longest mentions without overlap; earlier rules win ties."""
        return leftmost_longest(self.find_each(text, folded, start, end, words), self.order)

    def _at_words(self, words: list[str], start: int) -> list[tuple[int, Sequence[Rule[V]]]]:
        """Return the places at words, from left to right, and the rules that can begin there."""
        openers = self._openers
        found: list[tuple[int, Sequence[Rule[V]]]] = []
        for number, word in [each for each in enumerate(words) if each[1] in openers]:
            rules, seconds = openers[word]
            if seconds and (second := words[number + 1] if number + 1 < len(words) else ""):
                rules += seconds.get("#" if second[0].isdigit() else second, ())
            if rules:
                found.append((number, rules))
        if not found:
            return found
        begins = list(accumulate(map(len, words), initial=start))  # without the spaces between
        return [(begins[number] + number, rules) for number, rules in found]

    def _at_digits(self, text: str, folded: str, at: int, stop: int, start: int, end: int) -> Sequence[Rule[V]]:
        """Return the rules that can begin at the digits `text[at:stop]`."""
        digits = self._digits
        rules = [*digits["#"], *self._numbers.get(text[at:stop], ())]
        if stop - at == 4:
            rules += digits["#4"]
        if text[at] == "0":
            rules += digits["#0"]
        if at > start and text[at - 1].isalpha():
            rules += digits["~#"]
        if stop < end:
            rules += self._before_mark.get(text[stop], ())
            if text[stop] == " ":
                second = WORD.match(folded, stop + 1, end)
                rules += self._before_word.get(second[0] if second else text[stop + 1 : stop + 2], ())
        return rules

    def _at_marks(self, text: str, start: int, end: int) -> list[tuple[int, Sequence[Rule[V]]]]:
        places: list[tuple[int, Sequence[Rule[V]]]] = []
        for mark, rules in self._marks.items():
            at = text.find(mark, start, end)
            while at >= 0:
                places.append((at, rules))
                at = text.find(mark, at + 1, end)
        return places


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
