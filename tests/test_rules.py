"""Every rule reads its examples alone and leaves its rejects alone; every search is linear."""

from __future__ import annotations

import gc
import importlib
import pkgutil
import time
from typing import Any

import pytest

import extractors
from extractors.rules import LazyPattern, Rule, find
from extractors.spelling import RespelledPattern, respell

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
