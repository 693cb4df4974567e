"""Fixtures: one extraction of the corpus, shared by the tests that look at its rows."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from typer.testing import CliRunner

from flows.cli import app

ROOT = Path(__file__).resolve().parents[1]
ARCHIVE = ROOT / "corpus" / "archive"


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-golden", action="store_true", help="rewrite golden files; read the difference in review")


@pytest.fixture(scope="session")
def extracted(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return OUT of `cchc extract corpus/archive`, run from the project's root."""
    out = tmp_path_factory.mktemp("corpus") / "out"
    before = Path.cwd()
    os.chdir(ROOT)
    try:
        result = CliRunner().invoke(app, ["extract", "corpus/archive", "--out", str(out), "--quiet", "--workers", "1"])
    finally:
        os.chdir(before)
    assert result.exit_code == 0, result.output
    return out
