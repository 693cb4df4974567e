"""Asks a service of known vulnerabilities about every installed package, by pip-audit.

    make audit

Exit status: 0 every package was looked up and none is known to be vulnerable; 1 one is, or one was skipped; 3 not
audited: the service gave no answer. Without an answer nothing is called clean.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Mapping, Sequence
from importlib.metadata import distributions
from typing import Any

CLEAN, FOUND, NOT_AUDITED = 0, 1, 3
OWN = "cchc-stats"
WAIT = 300  # seconds
COMMAND = (
    sys.executable,
    "-m",
    "pip_audit",
    "--format",
    "json",
    "--progress-spinner",
    "off",
    "--timeout",
    "20",
    "--skip-editable",
)


def judge(answer: str, installed: Sequence[str]) -> tuple[int, list[str]]:
    """Return the exit status for what pip-audit printed, and what to tell."""
    try:
        dependencies: list[Mapping[str, Any]] = json.loads(answer)["dependencies"]
    except (ValueError, KeyError, TypeError):
        return NOT_AUDITED, ["not audited: the service of vulnerabilities gave no answer"]
    looked_up = {_folded(d["name"]) for d in dependencies if "skip_reason" not in d}
    if not looked_up:  # pip-audit itself calls this clean
        return NOT_AUDITED, [f"not audited: the service knew none of {len(installed)} packages"]
    skipped = sorted({_folded(name) for name in installed} - looked_up - {OWN})
    lines = [
        f"{d['name']} {d['version']}: {v['id']}, mended in {', '.join(v['fix_versions']) or 'no version yet'}"
        for d in dependencies
        for v in d.get("vulns", ())
    ]
    lines += [f"{name}: skipped, so not audited" for name in skipped]
    if lines:
        return FOUND, lines
    return CLEAN, [f"{len(looked_up)} packages looked up, none is known to be vulnerable"]


def _folded(name: str) -> str:
    return name.lower().replace("_", "-").replace(".", "-")


def main() -> int:
    """Run pip-audit and print what it says."""
    try:
        done = subprocess.run(COMMAND, capture_output=True, text=True, timeout=WAIT, check=False)
    except subprocess.TimeoutExpired:
        print("not audited: the service of vulnerabilities did not answer in time")
        return NOT_AUDITED
    status, lines = judge(done.stdout, [d.metadata["Name"] for d in distributions()])
    print("\n".join(lines))
    told = [line for line in done.stderr.splitlines() if line.strip() and not line.startswith("No known")]  # no clean result
    if status == NOT_AUDITED and told:
        print(told[-1][:300], file=sys.stderr)
    return status


if __name__ == "__main__":
    sys.exit(main())
