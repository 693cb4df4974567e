"""Rules: a pattern beside what it reads, its examples and its counter-examples; and one way to run them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Generic, TypeVar

import regex

from extractors.records import Mention

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
    """

    name: str
    pattern: Pattern
    read: Callable[[Match], V | None]
    examples: Sequence[tuple[str, str | None]] = field(default=())
    rejects: Sequence[str] = field(default=())


def find(rule: Rule[V], text: str, start: int = 0, end: int | None = None) -> Iterator[Mention[V]]:
    """Yield the mentions of one rule in `text[start:end]`, left to right, offsets into `text`.

    A named group `span` in the pattern, when present and matched, narrows the mention to that group.
    Raises TimeoutError when the search takes longer than TIMEOUT.
    """
    stop = len(text) if end is None else end
    for match in rule.pattern.finditer(text, start, stop, timeout=TIMEOUT):
        value = rule.read(match)
        if value is None:
            continue
        first, last = match.span("span") if "span" in rule.pattern.groupindex else match.span()
        if first < 0:
            first, last = match.span()
        if first < last:
            yield Mention(first, last, value, rule.name)


def find_all(rules: Iterable[Rule[V]], text: str, start: int = 0, end: int | None = None) -> list[Mention[V]]:
    """Return the leftmost-longest mentions of several rules, without overlap; earlier rules win ties."""
    found = [(m.start, -m.end, order, m) for order, rule in enumerate(rules) for m in find(rule, text, start, end)]
    found.sort(key=lambda item: item[:3])
    kept: list[Mention[V]] = []
    last = -1
    for _, _, _, mention in found:
        if mention.start >= last:
            kept.append(mention)
            last = mention.end
    return kept
