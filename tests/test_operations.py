"""What docs/operations.md and prefect.yaml tell operators is what the code takes."""

from __future__ import annotations

import ast
import re
import tomllib
from pathlib import Path

import yaml

from pipeline.crawl.plan import EXPECT, KEYS, read_discover
from pipeline.portals import load_profile, shipped_profiles

ROOT = Path(__file__).resolve().parents[1]
PAGE = (ROOT / "docs" / "operations.md").read_text(encoding="utf-8")
EXAMPLE = re.findall(r"```toml\n(\[discover\]\n.*?)```", PAGE, re.S)[0]


def test_the_example_of_discover_is_read_and_uses_every_key_but_concurrency(tmp_path: Path) -> None:
    profile = next(p for p in shipped_profiles() if p.id == "ha-nam")
    assert profile.folder is not None
    path = tmp_path / "ha-nam" / "portal.toml"
    path.parent.mkdir()
    path.write_text((profile.folder / "portal.toml").read_text(encoding="utf-8") + "\n" + EXAMPLE, encoding="utf-8")
    discover = read_discover(load_profile(path))
    assert discover.is_article("https://ha-nam.example.vn/cai-cach-hanh-chinh/ket-qua-quy-1-2031.html")
    assert not discover.is_article("https://ha-nam.example.vn/cai-cach-hanh-chinh/")
    assert set(tomllib.loads(EXAMPLE)["discover"]) == KEYS - {"concurrency"}


def test_every_key_of_discover_and_of_its_expectations_is_explained() -> None:
    assert set(re.findall(r"^\| `(\w+)` \|", PAGE, re.M)) >= KEYS
    assert [name for name in EXPECT if f"`{name}`" not in PAGE] == []


def test_the_deployment_names_a_flow_and_its_parameters() -> None:
    (deployment,) = yaml.safe_load((ROOT / "prefect.yaml").read_text(encoding="utf-8"))["deployments"]
    file, name = deployment["entrypoint"].split(":")
    tree = ast.parse((ROOT / file).read_text(encoding="utf-8"))
    (flow,) = [node for node in tree.body if isinstance(node, ast.FunctionDef) and node.name == name]
    taken = [argument.arg for argument in flow.args.args]
    needed = taken[: len(taken) - len(flow.args.defaults)]
    assert set(needed) <= set(deployment["parameters"]) <= set(taken)
