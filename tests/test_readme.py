"""The README: its commands run, its samples are what they print, its table of columns is that of the schema."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from pipeline.store import SCHEMA

ROOT = Path(__file__).resolve().parents[1]
README = ROOT / "README.md"
BLOCK = re.compile(r"```(sh|python)\n(.*?)```\n(?:\n```text\n(.*?)```\n)?", re.S)
COLUMNS = re.compile(r"(<!-- columns -->\n).*?(<!-- /columns -->)", re.S)
BLOCKS = [m.groups() for m in BLOCK.finditer(README.read_text(encoding="utf-8"))]
RUN = [(kind, code, sample) for kind, code, sample in BLOCKS if not code.startswith(("make ", "cchc extract corpus"))]


def columns() -> str:
    rows = [f"| `{f.name}` | {shown(str(f.type))} | {f.metadata[b'description'].decode()} |\n" for f in SCHEMA["statistics"]]
    return "| column | type | meaning |\n|---|---|---|\n" + "".join(rows)


def shown(kind: str) -> str:
    for name, pattern in (("enum", "dictionary<"), ("map", "map<"), ("list of structs", "list<element: struct|list<item: struct")):
        if re.match(pattern, kind):
            return name
    if kind.startswith("list<"):
        return "list of strings" if "string" in kind else "list of numbers"
    return kind.replace("decimal128", "decimal").replace("[day]", "")


def test_the_table_of_columns_is_current(request: pytest.FixtureRequest) -> None:
    text = README.read_text(encoding="utf-8")
    current = COLUMNS.sub(lambda m: m[1] + columns() + m[2], text)
    if request.config.getoption("--update-golden"):
        README.write_text(current, encoding="utf-8")
    assert text == current or request.config.getoption("--update-golden")


@pytest.fixture(scope="module")
def project(extracted: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder in which the README's commands find the corpus, the tests and a run in data/demo."""
    folder = tmp_path_factory.mktemp("readme")
    for name in ("corpus", "tests", "bench", "pipeline", "extractors", "flows", "pyproject.toml"):
        (folder / name).symlink_to(ROOT / name)
    shutil.copytree(extracted, folder / "data" / "demo")
    return folder


@pytest.mark.parametrize(("kind", "code", "sample"), RUN, ids=[code.splitlines()[0][:60] for _, code, _ in RUN])
def test_a_block_of_the_readme_runs(kind: str, code: str, sample: str | None, project: Path) -> None:
    tools = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    environment = os.environ | {"PATH": tools, "PYTHONPATH": str(ROOT), "COLUMNS": "140"}
    command = [sys.executable, "-c", code] if kind == "python" else ["sh", "-ec", code]
    done = subprocess.run(command, cwd=project, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip()
    if sample is not None:
        assert done.stdout == sample


def test_every_command_has_a_place_in_the_help_and_reads_no_longer_than_a_line() -> None:
    done = subprocess.run([sys.executable, "-m", "flows.cli", "--help"], cwd=ROOT, capture_output=True, text=True, check=True)
    lines = done.stdout.split("Commands:\n")[1].splitlines()
    assert len(lines) >= 8
    assert [line for line in lines if line.rstrip().endswith("...")] == []
