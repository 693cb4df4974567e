"""The shape of the project: sizes, names, docstrings, the page about its architecture, and whose packages are imported."""

from __future__ import annotations

import ast
import importlib
import re
from importlib.metadata import distribution
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
PACKAGES = ("extractors", "pipeline", "flows")
MODULES = sorted(p for name in PACKAGES for p in (ROOT / name).rglob("*.py"))
PAGE = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
DOTTED = sorted(set(re.findall(rf"`((?:{'|'.join(PACKAGES)})\.[\w.]+)`", PAGE)))
PATHS = sorted(set(re.findall(r"`([\w.-]+/[\w./-]*)`", PAGE)))
VAGUE = {"utils", "helpers", "common", "misc", "manager", "handler", "processor", "util", "helper"}


@pytest.mark.parametrize("path", MODULES, ids=lambda p: p.relative_to(ROOT).as_posix())
def test_a_module_has_one_subject_and_says_which(path: Path) -> None:
    source = path.read_text(encoding="utf-8")
    assert len(source.splitlines()) < 400
    assert not VAGUE & set(path.stem.split("_"))
    assert ast.get_docstring(ast.parse(source))


@pytest.mark.parametrize("name", DOTTED)
def test_a_name_of_the_architecture_exists(name: str) -> None:
    parts = name.split(".")
    for cut in range(len(parts), 0, -1):
        try:
            found = importlib.import_module(".".join(parts[:cut]))
        except ModuleNotFoundError:
            continue
        for attribute in parts[cut:]:
            found = getattr(found, attribute)
        return
    pytest.fail(f"{name} does not exist")


@pytest.mark.parametrize("name", PATHS)
def test_a_path_of_the_architecture_exists(name: str) -> None:
    assert (ROOT / name).exists()


def test_the_architecture_fits_on_a_page() -> None:
    assert len(DOTTED) > 25
    assert len(PAGE.splitlines()) < 80


def test_context_modules_attach() -> None:
    for name in ("roles", "groups", "checks", "periods", "organizations", "indicators"):
        assert callable(importlib.import_module(f"extractors.{name}").attach)


@pytest.mark.parametrize("name", [*PACKAGES, "corpus"])
def test_the_import_name_is_ours(name: str) -> None:
    module = importlib.import_module(name)
    assert distribution("cchc-stats").metadata["Name"] == "cchc-stats"
    assert module.__file__ is not None
    assert Path(module.__file__).is_relative_to(ROOT)
