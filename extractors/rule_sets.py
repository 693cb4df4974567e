"""Runs many rules over one stretch of text: its words are looked up once, and each rule tried where it can begin."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import accumulate, compress, count
from operator import itemgetter
from typing import Generic, TypeVar

from extractors.records import Mention
from extractors.rules import Rule, compile_pattern, find, fold, mention_of

V = TypeVar("V")

DIGIT_RUN = compile_pattern(r"\d++")
WORD = compile_pattern(r"[^\W_]++")
SIZES = ("2", "4", "")  # of digits: one or two, four, any other number of them
SIZED = frozenset({"2", "4"})
TAILED = frozenset(".,/")  # digits behind one of these are the tail of a number or a code
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


@lru_cache(maxsize=16)
def _digits_of(text: str) -> tuple[list[int], list[int]]:
    spans = [run.span() for run in DIGIT_RUN.finditer(text)]
    return [start for start, _ in spans], [end for _, end in spans]


def has_digits(text: str, start: int, end: int) -> bool:
    """Tell whether a digit stands in `text[start:end]`; those of a document are found once for all its sentences."""
    starts, ends = _digits_of(text)
    first = bisect_right(ends, start)  # the first run that ends behind `start`
    return first < len(starts) and starts[first] < end


class _Opener(Generic[V]):
    """The rules that can begin at a word, and those that can where some word stands behind it, and another behind that."""

    __slots__ = ("behind", "rules")

    def __init__(self) -> None:
        self.rules: tuple[Rule[V], ...] = ()
        self.behind: dict[str, _Opener[V]] = {}


class _Digits(Generic[V]):
    """The rules that can begin at digits of one length, by what stands behind these."""

    __slots__ = ("alone", "before_mark", "before_word", "between")

    def __init__(self) -> None:
        self.alone: tuple[Rule[V], ...] = ()
        self.before_mark: dict[str, tuple[Rule[V], ...]] = {}
        self.between: dict[str, tuple[Rule[V], ...]] = {}  # digits, the mark, digits of some length or a capital: `/2`, `-^`
        self.before_word: dict[str, tuple[Rule[V], ...]] = {}


class RuleSet(Generic[V]):
    """Rules indexed by the words, digits and marks that their matches begin with; offsets are those of the text."""

    def __init__(self, rules: Iterable[Rule[V]]) -> None:
        self.rules = tuple(rules)
        self.order = {rule.name: number for number, rule in enumerate(self.rules)}
        self._openers: dict[str, _Opener[V]] = {}
        self._marks: dict[str, tuple[Rule[V], ...]] = {}
        self._numbers: dict[str, tuple[Rule[V], ...]] = {}
        self._special: dict[str, tuple[Rule[V], ...]] = {"#0": (), "~#": (), "^": ()}
        self._digits: dict[str, _Digits[V]] = {size: _Digits() for size in SIZES}
        self._tails: dict[str, _Digits[V]] = {size: _Digits() for size in SIZES}
        self._anywhere = tuple(rule for rule in self.rules if not rule.opens)
        for rule in self.rules:
            for entry in rule.opens.split():
                self._index(rule, entry)

    def _index(self, rule: Rule[V], entry: str) -> None:
        if entry in self._special:
            _add(self._special, [entry], rule)
        elif entry.isdigit():
            _add(self._numbers, [entry], rule)
        elif entry.startswith(("#", ",#")):
            self._index_digits(rule, entry.removeprefix(","), is_tail=entry[0] == ",")
        elif not entry[0].isalpha():
            _add(self._marks, [entry], rule)
        else:
            self._index_words(rule, entry.split("/"))

    def _index_words(self, rule: Rule[V], words: Sequence[str]) -> None:
        """Index a rule by words that follow one another, each given as alternatives (`hết`, `cuối_đầu`)."""
        places = [self._openers]
        for alternatives in words:
            nodes = [place.setdefault(word, _Opener()) for place in places for word in alternatives.split("_")]
            places = [node.behind for node in nodes]
        for node in nodes:
            if all(each is not rule for each in node.rules):
                node.rules = (*node.rules, rule)

    def _index_digits(self, rule: Rule[V], entry: str, is_tail: bool) -> None:
        size, behind = (entry[1], entry[2:]) if entry[1:2] in SIZED else ("", entry[1:])
        tables = [table[each] for table in ((self._digits, self._tails) if is_tail else (self._digits,)) for each in SIZES if size in ("", each)]
        for digits in tables:
            if not behind:
                digits.alone = (*digits.alone, rule)
            elif behind.startswith("·"):
                _add(digits.before_word, behind[1:].split("_"), rule)
            elif behind.endswith("^"):
                _add(digits.between, [f"{mark}^" for mark in behind[:-1]], rule)
            elif "#" in behind:
                marks, _, second = behind.partition("#")
                _add(digits.between, [mark + each for mark in marks for each in SIZES if second in ("", each)], rule)
            else:
                _add(digits.before_mark, behind, rule)

    def may_open(self, words: Sequence[str]) -> bool:
        """Tell whether a rule can begin at one of the words of a text without digits."""
        return not self._openers.keys().isdisjoint(words) or bool(self._marks or self._anywhere or self._special["^"])

    def find_each(self, text: str, folded: str, start: int, end: int, words: list[str] | None = None) -> list[Mention[V]]:
        """Return the mentions of every rule in `text[start:end]`, overlaps and all.

        `folded` is `fold(text)`; `words` are those of `space_marks` of it, split at spaces, where they are at hand.
        """
        found: list[Mention[V]] = []
        reached: dict[str, int] = {}
        places = self._at_words(space_marks(folded[start:end]).split(" ") if words is None else words, start)
        if start < end and not text[start].isalpha():
            places.append((start, self._special["^"]))
        for run in DIGIT_RUN.finditer(text, start, end):
            at, stop = run.span()
            if rules := self._at_digits(text, folded, at, stop, start, end):
                places.append((at, rules))
        if self._marks:
            places += self._at_marks(text, start, end)
        places.sort(key=itemgetter(0))
        for at, rules in places:
            stop = at + REACH
            if stop >= end:
                stop = end
            elif text[stop].isdecimal() and text[stop - 1].isdecimal():  # the end is cut inside digits
                while stop > at and text[stop - 1].isdecimal():
                    stop -= 1
            for rule in rules:
                match = rule.pattern.match(text, at, stop) if reached.get(rule.name, 0) <= at else None
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
        for number in compress(count(), map(openers.__contains__, words)):
            opener = openers[words[number]]
            rules = opener.rules
            for following in words[number + 1 : number + 3] if opener.behind else ():
                inner = opener.behind.get("#" if following[:1].isdigit() else following)
                if inner is None:
                    break
                opener = inner
                rules += opener.rules
            if rules:
                found.append((number, rules))
        if not found:
            return found
        begins = list(accumulate(map(len, words), initial=start))  # without the spaces between
        return [(begins[number] + number, rules) for number, rules in found]

    def _at_digits(self, text: str, folded: str, at: int, stop: int, start: int, end: int) -> Sequence[Rule[V]]:
        """Return the rules that can begin at the digits `text[at:stop]`."""
        before = text[at - 1] if at > start else " "
        digits = (self._tails if before in TAILED else self._digits)[_size(stop - at)]
        rules = [*digits.alone, *self._numbers.get(text[at:stop], ())]
        if text[at] == "0" and before not in TAILED:
            rules += self._special["#0"]
        if before.isalpha():
            rules += self._special["~#"]
        if stop < end:
            mark = text[stop]
            rules += digits.before_mark.get(mark, ())
            if mark == " ":
                second = WORD.match(folded, stop + 1, end)
                word = second[0] if second else text[stop + 1 : stop + 2]
                rules += digits.before_word.get("#" if word[:1].isdigit() else word, ())
                if text[stop + 1 : stop + 2].isupper():
                    rules += digits.before_word.get("^", ())
            elif not mark.isalpha():
                rules += digits.between.get(mark + _kind(text[stop + 1 : min(stop + 7, end)].lstrip(" ")), ())
        return rules

    def _at_marks(self, text: str, start: int, end: int) -> list[tuple[int, Sequence[Rule[V]]]]:
        places: list[tuple[int, Sequence[Rule[V]]]] = []
        for mark, rules in self._marks.items():
            at = text.find(mark, start, end)
            while at >= 0:
                places.append((at, rules))
                at = text.find(mark, at + 1, end)
        return places


def _size(count: int) -> str:
    """Return the key of SIZES for so many digits."""
    return "2" if count < 3 else "4" if count == 4 else ""


def _kind(behind: str) -> str:
    """Return what stands behind a mark: digits by their size, a capital or anything else."""
    count = next((place for place, letter in enumerate(behind) if not letter.isdecimal()), len(behind))
    return _size(count) if count else "^" if behind[:1].isupper() else "·"


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
