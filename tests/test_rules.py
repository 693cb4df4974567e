"""Every rule reads its examples alone and leaves its rejects alone; every search is linear; words that a pattern needs are in each match."""

from __future__ import annotations

import gc
import importlib
import pkgutil
import time
from collections.abc import Collection, Iterable
from typing import Any

import pytest
import regex
from regex import _regex_core as core

import extractors
from extractors.periods import cues
from extractors.rules import IGNORECASE, LazyPattern, Rule, compile_pattern, find
from extractors.spelling import RespelledPattern, compile_respelled, respell

for _module in pkgutil.walk_packages(extractors.__path__, "extractors."):
    importlib.import_module(_module.name)
# every rule there is, but for those matched against the whole of a gap: tests/test_groups.py
RULES: list[Rule[Any]] = sorted(
    (each for each in gc.get_objects() if isinstance(each, Rule) and not each.name.startswith("indicator.")),
    key=lambda rule: rule.name,
)
EXAMPLES = [(rule, *example) for rule in RULES for example in rule.examples]
REJECTS = [(rule, text) for rule in RULES for text in rule.rejects]


def _marked(text: str) -> tuple[str, int, int]:
    """Take the marks ⟦ and ⟧ out of an example; without marks the whole text is meant."""
    if "⟦" not in text:
        return text, 0, len(text)
    start = text.index("⟦")
    end = text.index("⟧") - 1
    return text.replace("⟦", "").replace("⟧", ""), start, end


def _as_read(rule: Rule[Any], text: str) -> str:
    """Return a text in the spelling that a rule reads."""
    return respell(text) if isinstance(rule.pattern, RespelledPattern) else text


@pytest.mark.parametrize(("rule", "text", "value"), EXAMPLES, ids=[f"{r.name}: {t}" for r, t, _ in EXAMPLES])
def test_rule_reads_its_example(rule: Rule[Any], text: str, value: str | None) -> None:
    plain, start, end = _marked(text)
    read = {(m.start, m.end): str(m.value) for m in find(rule, _as_read(rule, plain))}
    assert (start, end) in read
    assert value is None or read[start, end] == value


@pytest.mark.parametrize(("rule", "text"), REJECTS, ids=[f"{r.name}: {t}" for r, t in REJECTS])
def test_rule_leaves_its_reject(rule: Rule[Any], text: str) -> None:
    assert not list(find(rule, _as_read(rule, text)))


def test_each_pattern_compiles() -> None:
    patterns = [each for each in gc.get_objects() if isinstance(each, LazyPattern)]
    assert len(patterns) > 500
    assert [p for p in patterns if not hasattr(p, "groupindex")] == []


def test_each_rule_has_examples_and_rejects() -> None:
    assert [r.name for r in RULES if len(r.examples) < 2 or not r.rejects] == []


def test_rule_names_are_unique() -> None:
    names = [r.name for r in RULES]
    assert len(names) == len(set(names))


HOSTILE = ["1.", "1/", "1-", "%", "một ", "(", "tăng giảm ", "7", "1,", "Điều 1, ", "năm 2019, ", "ngày 1/", "số 1 "]


@pytest.mark.parametrize("piece", HOSTILE)
@pytest.mark.parametrize("rule", RULES, ids=[r.name for r in RULES])
def test_rule_is_linear_on_repetition(rule: Rule[Any], piece: str) -> None:
    text = piece * (20_000 // len(piece))
    start = time.process_time()
    list(find(rule, text))
    assert time.process_time() - start < 1.0


def _parsed(pattern: LazyPattern) -> Any:
    source, flags = pattern._compile.args
    core.DEFAULT_VERSION = regex.DEFAULT_VERSION
    text = core.Source(source)
    info = core.Info(flags, text.char_type, dict(pattern._compile.keywords))
    info.guess_encoding = core.UNICODE
    return core._parse_pattern(text, info)


def _runs(items: Iterable[Any]) -> list[str]:
    """Return the stretches of letters that stand side by side in a sequence, lower case where case does not count."""
    runs = [""]
    for item in items:
        if isinstance(item, core.Character) and item.positive:
            runs[-1] += chr(item.value).lower() if item.case_flags else chr(item.value)
        else:
            runs.append("")
    return runs


def _holds(node: Any, words: Collection[str]) -> bool:
    """Tell whether every text that a part of a pattern matches holds one of some words."""
    if isinstance(node, core.Sequence):
        return any(word in run for run in _runs(node.items) for word in words) or any(_holds(item, words) for item in node.items)
    if isinstance(node, core.Branch):
        return all(_holds(branch, words) for branch in node.branches)
    if isinstance(node, core.GreedyRepeat):  # and the other repeats
        return node.min_count > 0 and _holds(node.subpattern, words)
    if isinstance(node, (core.Group, core.Atomic)):
        return _holds(node.subpattern, words)
    return isinstance(node, core.Character) and any(word in run for run in _runs([node]) for word in words)


def test_each_match_holds_a_word_that_its_pattern_needs() -> None:
    patterns = [each for each in gc.get_objects() if isinstance(each, LazyPattern) and each.needs]
    assert len(patterns) > 50
    assert [(p.needs, p.pattern) for p in patterns if not _holds(_parsed(p), p.needs)] == []


@pytest.mark.parametrize("pattern", [cues.OPINION, cues.RESTART, cues.TURN])
def test_what_turns_a_sentence_to_something_else_is_asked_where_its_word_opens_it(pattern: LazyPattern) -> None:
    assert _holds(_parsed(pattern), cues.TURNING)


@pytest.mark.parametrize("source", ["bốn|năm", "(?:bốn )?xã", r"(?<=bốn )xã", "(bốn|năm) xã", r"[bốn]+", "Bốn"])
def test_a_word_that_is_not_needed_is_caught(source: str) -> None:
    assert not _holds(_parsed(compile_pattern(source, needs="bốn")), ["bốn"])  # type: ignore[arg-type]


def test_a_pattern_is_asked_where_its_word_stands() -> None:
    pattern = compile_pattern("(?:bốn|năm) xã", IGNORECASE, needs="bốn|năm")
    assert pattern.search("gồm Bốn xã") and pattern.match("NĂM xã", 0, 6) and pattern.fullmatch("bốn xã")
    assert not pattern.search("gồm bốn xã", 0, 5) and not pattern.match("xã bốn xã")
    assert compile_respelled("hoà giải", needs="hoà").search("hòa giải")
