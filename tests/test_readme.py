"""The README and docs: commands run, samples are what they print, tables of columns are those of the schema, links lead somewhere."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from flows.cli import ORDER
from pipeline.dictionary import PLACE, fill
from pipeline.store import SCHEMA

ROOT = Path(__file__).resolve().parents[1]
README = ROOT / "README.md"
READMES = (README, ROOT / "README.vi.md")
BLOCK = re.compile(r"```(sh|python)\n(.*?)```\n(?:\n```text\n(.*?)```\n)?", re.S)
LINK = re.compile(r"\]\((?!https?:|#)([^)#]+)")
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md")])
BLOCKS = [m.groups() for page in READMES for m in BLOCK.finditer(page.read_text(encoding="utf-8"))]
RUN = [(kind, code, sample) for kind, code, sample in BLOCKS if not code.startswith(("make ", "cchc extract corpus"))]


@pytest.mark.parametrize("page", PAGES, ids=[str(page.relative_to(ROOT)) for page in PAGES])
def test_the_tables_of_columns_are_current(page: Path, request: pytest.FixtureRequest) -> None:
    text = page.read_text(encoding="utf-8")
    current = fill(text)
    if request.config.getoption("--update-golden"):
        page.write_text(current, encoding="utf-8")
    assert text == current or request.config.getoption("--update-golden")


def test_every_table_that_a_page_asks_for_is_written_from_the_schema() -> None:
    assert {name for page in PAGES for _, name, _ in PLACE.findall(page.read_text(encoding="utf-8"))} >= {"statistics", "panel"}
    filled = fill("<!-- columns: panel -->\n<!-- end -->\n")
    assert [line.split("`")[1] for line in filled.splitlines()[3:-1]] == SCHEMA["panel"].names


def test_every_link_of_a_page_leads_to_a_file() -> None:
    links = [(page, link) for page in PAGES for link in LINK.findall(page.read_text(encoding="utf-8"))]
    assert len(links) >= 6
    assert [(str(page), link) for page, link in links if not (page.parent / link).exists()] == []


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


@pytest.mark.parametrize(("group", "names"), [((), ORDER), (("portal",), ("list", "check"))], ids=["cchc", "cchc portal"])
def test_every_command_has_a_place_in_the_help_and_reads_no_longer_than_a_line(group: tuple[str, ...], names: tuple[str, ...]) -> None:
    done = subprocess.run([sys.executable, "-m", "flows.cli", *group, "--help"], cwd=ROOT, capture_output=True, text=True, check=True)
    lines = done.stdout.split("Commands:\n")[1].splitlines()
    assert [line.split()[0] for line in lines] == list(names)
    assert [line for line in lines if line.rstrip().endswith("...")] == []


def test_the_readme_links_or_names_every_command() -> None:
    text = README.read_text(encoding="utf-8")
    assert [name for name in ORDER if f"`{name}`" not in text and f"cchc {name}" not in text] == []
