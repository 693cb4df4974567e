"""Rules: a pattern beside what it reads, its examples and its counter-examples; and one way to run them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache, partial
from operator import itemgetter
from typing import Any, Generic, TypeVar, cast

import regex

from extractors.keeping import cached_property
from extractors.records import Mention, Reason
from extractors.word_lists import spell_out

V = TypeVar("V")

IGNORECASE = regex.IGNORECASE
REVERSE = regex.REVERSE  # from right to left: of words at the end of the searched text, one place is tried and not all
SIMPLE_CASE = "(?-f)"  # a letter against a letter, which Vietnamese needs alone (`ß` is no `ss`): half the time to compile, less to match
ASKED = frozenset({"match", "fullmatch", "search"})
TIMEOUT = 2.0  # seconds for one search; a pattern that needs longer is a defect
# A search inside of one sentence, which has a bounded length, and a match of bounded length need none: asking the clock costs more than they do.

Match = regex.Match[str]
Pattern = regex.Pattern[str]


class _Compiled:
    """An attribute of the compiled pattern, kept in the lazy one when it is first asked for: the next call is a plain one."""

    def __set_name__(self, owner: type, name: str) -> None:
        self._name = name

    def __get__(self, pattern: LazyPattern, owner: type) -> Any:
        value = getattr(pattern._compiled, self._name)
        if pattern.needs and self._name in ASKED:
            value = _where_needed(value, pattern.needs, bool(pattern._compiled.flags & IGNORECASE))
        pattern.__dict__[self._name] = value
        return value


def _where_needed(ask: Callable[..., Match | None], needs: Sequence[str], is_case_blind: bool) -> Callable[..., Match | None]:
    """Return a method of a pattern that is asked only where one of the words stands that every match holds."""

    def ask_where_needed(text: str, start: int = 0, end: int | None = None, timeout: float | None = None) -> Match | None:
        lower = fold(text) if is_case_blind else text
        for word in needs:
            if lower.find(word, start, end) >= 0:
                return ask(text, start, end) if timeout is None else ask(text, start, end, timeout=timeout)
        return None

    return ask_where_needed


class LazyPattern:
    """A pattern that is compiled when it is first used: compiling is half of the time to start, and a page uses few.

    `needs` are words of which every match holds one: looking for them costs a fifth of what most patterns do.
    """

    match, fullmatch, search, finditer, findall, sub, subn, split = (_Compiled() for _ in range(8))
    groupindex, pattern, flags = (_Compiled() for _ in range(3))

    def __init__(self, source: str, flags: int, lists: Mapping[str, Iterable[str]], needs: str = "") -> None:
        self.needs = tuple(filter(None, needs.split("|")))
        words = {name: sorted(set(values), key=len, reverse=True) for name, values in lists.items()}
        flags |= regex.VERSION1
        self._compile = partial(regex.compile, SIMPLE_CASE + spell_out(source), flags, **words)  # type: ignore[arg-type]

    @cached_property
    def _compiled(self) -> Pattern:
        return self._compile()


def compile_pattern(pattern: str, flags: int = 0, needs: str = "", **lists: Iterable[str]) -> Pattern:
    r"""Compile a Unicode pattern at its first use; keyword arguments are word lists for `\L<name>`, as are those of `word_lists`.

    Verbose mode is off: a space of the pattern is a space of the text. A faulty pattern is a `regex.error` at that use.
    `needs` names words divided by `|`, lower case where case does not count, of which one stands in every match: where none
    stands in the searched text, whose end should be given, the pattern is not asked.
    """
    return cast(Pattern, LazyPattern(pattern, flags, lists, needs))


@lru_cache(maxsize=4096)  # a header stands over many cells
def label_search(pattern: Pattern, label: str) -> Match | None:
    """Return where a pattern stands in a header, label or caption of a table."""
    return pattern.search(label, timeout=TIMEOUT)


@lru_cache(maxsize=4096)
def label_match(pattern: Pattern, label: str) -> Match | None:
    """Return what a header, label or caption of a table begins with."""
    return pattern.match(label, timeout=TIMEOUT)


@lru_cache(maxsize=4096)
def label_fullmatch(pattern: Pattern, label: str) -> Match | None:
    """Return a header, label or caption of a table where a pattern matches the whole of it."""
    return pattern.fullmatch(label, timeout=TIMEOUT)


def last_match(pattern: Pattern, text: str, start: int, end: int) -> Match | None:
    """Return the last match in `text[start:end]`, None where there is none."""
    last = None
    for match in pattern.finditer(text, start, end):
        last = match
    return last


@dataclass(frozen=True, slots=True)
class Rule(Generic[V]):
    """One pattern of the language.

    `read` turns a match into a value, or None to decline it. Each example is (text, value expected as
    `str(value)`, or None when only the match counts), and the rule alone must read the whole of the
    part between `⟦` and `⟧` (the whole text where no marks are set). `rejects` must not match.

    `opens` tells where a match can begin, so that a `rule_sets.RuleSet` tries the pattern there alone. Its
    entries, split at spaces: `ngày` (that word, lower case), `ngày/nay_mai_#` (that word before one of those, or
    before digits), `kết/quả/#` (three in a row), `số/_#` (before a mark or digits), `24` (these digits), `#` (digits), `#2` (one or two), `#4` (four), `#0`
    (digits that begin with 0), `~#` (digits behind a letter), `#-/` (digits before one of those marks), `#-/#` (and
    digits behind the mark), `#-/#2` (and one or two), `#-/^` (and a capital), `#·tuổi_-_#_^` (digits, a space, that word,
    mark, digits or a capital), `^` (the start of the searched text, where no letter stands), any other mark (that mark). Digits right behind `.`, `,` or `/` are passed over, but for
    entries that begin with a comma: `,#4`, `,#·giờ`. Empty: anywhere, by search.
    """

    name: str
    pattern: Pattern
    read: Callable[[Match], V | None]
    examples: Sequence[tuple[str, str | None]] = field(default=())
    rejects: Sequence[str] = field(default=())
    opens: str = ""


def opens_each(words: str, behind: str) -> str:
    """Return entries of `Rule.opens`: each of some words before the same."""
    return " ".join(f"{word}/{behind}" for word in words.split())


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

    return Rule(name, compile_pattern(pattern, flags, "", **lists), read, [(e, reason.value) for e in examples], rejects, opens)


def word_rule(name: str, pattern: Pattern, examples: Sequence[str], rejects: Sequence[str]) -> Rule[str]:
    """Return a rule of which only the place of a match counts; its value is what it matched."""
    return Rule(name, pattern, itemgetter(0), [(example, None) for example in examples], rejects)


@lru_cache(maxsize=4)  # several stages ask for that of a whole document
def fold(text: str) -> str:
    """Lower-case `text` where that keeps every offset, else return it as it is."""
    lowered = text.lower()
    return lowered if len(lowered) == len(text) else text


def find(rule: Rule[V], text: str, start: int = 0, end: int | None = None) -> Iterator[Mention[V]]:
    """Yield the mentions of one rule in `text[start:end]`, left to right, offsets into `text`.

    A named group `span` in the pattern, when present and matched, narrows the mention to that group.
    Raises TimeoutError when the search takes longer than TIMEOUT.
    """
    stop = len(text) if end is None else end
    for match in rule.pattern.finditer(text, start, stop, timeout=TIMEOUT):
        if mention := mention_of(rule, match):
            yield mention


def mention_of(rule: Rule[V], match: Match) -> Mention[V] | None:
    """Return what a match of a rule says, None where the rule declines it."""
    value = rule.read(match)
    if value is None:
        return None
    first, last = match.span("span") if "span" in rule.pattern.groupindex else match.span()
    if first < 0:
        first, last = match.span()
    return Mention(first, last, value, rule.name) if first < last else None
