"""The audit of dependencies: clean only where every package was looked up, and never without an answer."""

from __future__ import annotations

import json

import pytest

from bench.audit import CLEAN, FOUND, NOT_AUDITED, judge

SOUND = {"name": "regex", "version": "1", "vulns": []}
BROKEN = {"name": "lxml", "version": "1", "vulns": [{"id": "CVE-1", "fix_versions": ["2"]}]}
SKIPPED = {"name": "torch", "skip_reason": "not found"}


@pytest.mark.parametrize(
    ("dependencies", "installed", "status", "told"),
    [
        ([SOUND], ["regex", "cchc-stats"], CLEAN, "1 packages looked up"),
        ([SOUND, BROKEN], ["regex", "lxml"], FOUND, "lxml 1: CVE-1, mended in 2"),
        ([SOUND, SKIPPED], ["regex", "torch"], FOUND, "torch: skipped, so not audited"),
        ([SKIPPED], ["torch"], NOT_AUDITED, "knew none of 1 packages"),
        ([SOUND], ["regex", "never_asked"], FOUND, "never-asked: skipped, so not audited"),
    ],
)
def test_a_package_that_was_not_looked_up_is_not_clean(dependencies: list[object], installed: list[str], status: int, told: str) -> None:
    found, lines = judge(json.dumps({"dependencies": dependencies}), installed)
    assert found == status
    assert any(told in line for line in lines)


@pytest.mark.parametrize("answer", ["", "no answer", "[]", "{}", "null"])
def test_without_an_answer_nothing_is_called_clean(answer: str) -> None:
    status, lines = judge(answer, ["regex"])
    assert status == NOT_AUDITED
    assert lines[0].startswith("not audited")
