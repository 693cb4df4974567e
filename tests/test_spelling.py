"""A text and what is looked for in it are written in one spelling, and each pattern reads the text that it was compiled for."""

from __future__ import annotations

import ast
import importlib
import pkgutil
import re
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

import extractors
from extractors.rules import IGNORECASE, LazyPattern, Rule, compile_pattern
from extractors.spelling import RespelledPattern, compile_respelled, respell

MODULES = [importlib.import_module(m.name) for m in pkgutil.walk_packages(extractors.__path__, "extractors.")]
SEARCHES = {"match", "search", "fullmatch", "finditer", "findall", "split", "sub"}
# what `respell` never leaves, and what it would have changed did no bracket, class or `?` stand inside of it
NEVER_LEFT = re.compile(r"[ìíỉĩị]|o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ]")
NO_WORDS = re.compile(r"\(\?[-a-z]*f?\)|\\[pPL][{<]\w+[}>]|\\.|\(\?P[<=]\w+[>)]|\(\?\(\w+\)")  # classes, escapes, names of groups
CUT_IN_TWO = re.compile(r"[oO](?:\(\?:|\[|\()[^)\]]*[àáảãạèéẻẽẹ]|[uU](?:\(\?:|\[|\()[^)\]]*[ỳýỷỹỵ]|(?:[òóỏõọ][ae]|[ùúủũụ]y)[?*+{]")


@pytest.mark.parametrize(
    ("written", "one_spelling"),
    [("Hoà Bình", "hòa bỳnh"), ("hòa bình", "hòa bỳnh"), ("tỉ lệ", "tỷ lệ"), ("quý", "qúy"), ("UỶ BAN", "ủy ban"), ("khoẻ, khỏe", "khỏe, khỏe"), ("İ7", "İ7")],
)
def test_two_spellings_become_one(written: str, one_spelling: str) -> None:
    assert respell(written) == one_spelling
    assert respell(one_spelling) == one_spelling
    assert len(one_spelling) == len(written)


def test_words_of_a_pattern_are_written_as_in_print() -> None:
    pattern = compile_respelled(r"\b(?:khoảng|chỉ)\s++\L<nouns>", nouns=["Quý", "toà nhà"])
    for text in ("khoảng quý", "Khỏang TÒA NHÀ", "chỉ toà nhà"):
        assert pattern.fullmatch(respell(text)), text


def _readers(source: str) -> Iterator[tuple[str, str, bool]]:
    """Yield each search in a module: its pattern's expression, what it is given, and whether that is respelled text."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in SEARCHES and node.args:
            home, text = node.func.value, ast.unparse(node.args[0])
            if isinstance(home, ast.Attribute) and home.attr == "pattern":
                home = home.value
            yield ast.unparse(home), text, "respell" in text


def _pattern_of(module: ModuleType, name: str) -> Any:
    """Return the pattern that a name of a module stands for, `cues.STOCK` too; None where it stands for no object."""
    found: Any = module
    for part in name.split("."):
        found = getattr(found, part, None)
    return found.pattern if isinstance(found, Rule) else found


def _misread(module: ModuleType, source: str) -> list[str]:
    """Return the searches of a module whose pattern was compiled for another spelling than that of the text it is given."""
    wrong = []
    for name, text, is_respelled in _readers(source):
        pattern = _pattern_of(module, name)
        if (isinstance(pattern, LazyPattern) or is_respelled) and isinstance(pattern, RespelledPattern) is not is_respelled:
            wrong.append(f"{name} reads {text}")
    return wrong


def _capitals(module: ModuleType, source: str) -> list[str]:
    """Return the searches of lower-cased text (named `folded` or `respelled`) for what has a capital."""
    wrong = []
    for name, text, is_respelled in _readers(source):
        pattern = _pattern_of(module, name)
        if isinstance(pattern, LazyPattern) and (is_respelled or "folded" in text) and not pattern.flags & IGNORECASE:
            words = NO_WORDS.sub("", pattern._compile.args[0])
            wrong += [f"{name} reads {text}"] if words != words.lower() else []
    return wrong


def _misspelled(pattern: LazyPattern) -> list[str]:
    """Return the pieces of a pattern that respelled text cannot hold."""
    source, lists = pattern._compile.args[0], pattern._compile.keywords
    texts = [source, *(word for words in lists.values() for word in words)]
    return [m[0] for text in texts for kind in (NEVER_LEFT, CUT_IN_TWO) for m in kind.finditer(text)]


@pytest.mark.parametrize("module", MODULES, ids=lambda m: m.__name__)
def test_patterns_read_the_spelling_they_are_compiled_for(module: ModuleType) -> None:
    assert _misread(module, Path(str(module.__file__)).read_text(encoding="utf-8")) == []


def test_a_pattern_that_reads_another_spelling_is_caught() -> None:
    planted = ModuleType("planted")
    planted.ABOUT = compile_pattern("khoảng")  # type: ignore[attr-defined]
    planted.QUARTER = compile_respelled("quý")  # type: ignore[attr-defined]
    assert _misread(planted, "ABOUT.search(text.respelled, 1)") == ["ABOUT reads text.respelled"]
    assert _misread(planted, "QUARTER.match(source.text)") == ["QUARTER reads source.text"]
    assert _misread(planted, "any(rule.pattern.match(respell(cell)) for rule in RULES)") == ["rule reads respell(cell)"]
    assert _misread(planted, "ABOUT.search(source.text), QUARTER.search(respelled)") == []


def test_no_pattern_holds_a_word_that_respelled_text_never_has() -> None:
    patterns = {f"{m.__name__}.{name}": v.pattern if isinstance(v, Rule) else v for m in MODULES for name, v in vars(m).items()}
    respelled = {name: p for name, p in patterns.items() if isinstance(p, RespelledPattern)}
    assert len(respelled) > 30
    assert {name: found for name, p in respelled.items() if (found := _misspelled(p))} == {}


@pytest.mark.parametrize("source", [r"kho(?:ả)ng", r"ho[àa]n", r"qu(?:ý|y)", "hoà?", "toà+"])
def test_a_word_cut_in_two_is_caught(source: str) -> None:
    assert _misspelled(compile_respelled(source))  # type: ignore[arg-type]


@pytest.mark.parametrize("module", MODULES, ids=lambda m: m.__name__)
def test_patterns_of_lower_case_text_hold_no_capital(module: ModuleType) -> None:
    assert _capitals(module, Path(str(module.__file__)).read_text(encoding="utf-8")) == []


def test_a_capital_looked_for_in_lower_case_text_is_caught() -> None:
    planted = ModuleType("planted")
    planted.BODY = compile_pattern(r"\bUBND (?P<Name>\S++)")  # type: ignore[attr-defined]
    planted.ANY_CASE = compile_pattern("UBND", IGNORECASE)  # type: ignore[attr-defined]
    planted.PLAIN = compile_pattern(r"\p{L}++\W(?P<Name>\S)")  # type: ignore[attr-defined]
    assert _capitals(planted, "BODY.search(folded), ANY_CASE.search(folded), PLAIN.match(self.folded), BODY.search(text)") == ["BODY reads folded"]


@pytest.mark.parametrize("module", MODULES, ids=lambda m: m.__name__)
def test_words_looked_for_in_respelled_text_are_respelled(module: ModuleType) -> None:
    wrong = []
    for node in ast.walk(ast.parse(Path(str(module.__file__)).read_text(encoding="utf-8"))):
        looks = isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and ast.unparse(node.func.value).endswith("respelled")
        looks = looks or (isinstance(node, ast.Compare) and "respelled" in ast.unparse(node.comparators[0]))
        words = [c.value for c in ast.walk(node) if isinstance(c, ast.Constant) and isinstance(c.value, str)] if looks else []
        wrong += [word for word in words if respell(word) != word]
    assert wrong == []
