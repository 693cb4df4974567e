"""The wheel and the source distribution: what is in them, and that the installed command works from an empty folder."""

from __future__ import annotations

import os
import subprocess
import sys
import sysconfig
import tarfile
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
BUILD = "import sys; from hatchling.build import build_sdist, build_wheel; print(build_wheel(sys.argv[1])); print(build_sdist(sys.argv[1]))"
TEXT = "Quý I/2024, xã tiếp nhận 1.234 hồ sơ, giải quyết đúng hạn 98,7%.\n"


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("dist")
    subprocess.run([sys.executable, "-c", BUILD, str(folder)], cwd=ROOT, check=True, capture_output=True)
    return folder


def test_the_wheel_holds_the_code_and_no_corpus(built: Path) -> None:
    (wheel,) = built.glob("*.whl")
    names = set(zipfile.ZipFile(wheel).namelist())
    for name in ("extractors", "pipeline", "flows"):
        here = {p.relative_to(ROOT).as_posix() for p in (ROOT / name).rglob("*") if p.is_file() and "__pycache__" not in p.parts}
        assert here <= names
    tops = {n.split("/")[0] for n in names}
    assert {t for t in tops if not t.endswith(".dist-info")} == {"extractors", "pipeline", "flows", "corpus"}
    assert not [n for n in names if n.startswith(("corpus/archive", "corpus/gold", "tests", "bench"))]


def test_the_source_distribution_builds_again(built: Path) -> None:
    (source,) = built.glob("*.tar.gz")
    with tarfile.open(source) as archive:
        names = {n.split("/", 1)[1] for n in archive.getnames() if "/" in n}
    assert {"pyproject.toml", "README.md", "LICENSE", "CHANGES.md", "constraints.txt", "Makefile", "corpus/gold/floors.json"} <= names


def test_the_installed_command_works_from_an_empty_folder(built: Path, tmp_path: Path) -> None:
    (wheel,) = built.glob("*.whl")
    home = tmp_path / "venv"
    venv.create(home, with_pip=False, symlinks=True)
    (site,) = home.glob("lib/python*/site-packages")
    zipfile.ZipFile(wheel).extractall(site)
    (site / "dependencies.pth").write_text(sysconfig.get_path("purelib") + "\n", encoding="utf-8")  # ours stays first
    work = tmp_path / "empty"
    work.mkdir()
    (tmp_path / "one.txt").write_text(TEXT, encoding="utf-8")
    environment = {"PATH": os.environ["PATH"], "HOME": str(tmp_path)}

    def python(code: str, *arguments: str) -> str:
        command = [str(home / "bin" / "python"), "-c", code, *arguments]
        return subprocess.run(command, cwd=work, env=environment, check=True, capture_output=True, text=True).stdout

    assert python("import pipeline; print(pipeline.__file__)").startswith(str(site))
    printed = python("from flows.cli import app; app()", "extract", str(tmp_path / "one.txt"), "--out", "out")
    assert printed.startswith("1 document, 2 statistics")
    assert [p.name for p in work.iterdir()] == ["out"]
