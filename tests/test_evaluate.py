"""The gate: gold fits its text, the corpus stands above its floors, and a lower figure fails."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import pytest
from typer.testing import CliRunner

from flows.cli import app
from pipeline.alignment import is_near, is_same_number, match
from pipeline.evaluate import Scores, body_f1, compare, evaluate
from pipeline.floors import below, load_floors, lowered, measured, raise_floors
from pipeline.gold import check_gold

ROOT = Path(__file__).resolve().parents[1]
GOLD = ROOT / "corpus" / "gold"
STEMS = sorted(p.name.removesuffix(".gold.json") for p in GOLD.glob("*.gold.json"))
TEXT = "Năm 2023, xã nhận 120 hồ sơ.\nĐã trả 45/50 hồ sơ (đạt 90%)."
ROW = {
    "q": "nhận 120 hồ", "f": "120", "kind": "count", "role": "actual", "value": 120, "unit": "item", "comparator": "eq",
    "indicator": None, "period": ["2023-01-01", "2023-12-31"], "organization": None, "start": 18, "end": 21,
}  # fmt: skip
RATIO = ROW | {
    "q": "45/50 hồ sơ (đạt 90%)", "f": "45/50", "kind": "ratio", "value": 90, "numerator": 45, "denominator": 50,
    "percent_f": "90%", "start": 36, "end": 41,
}  # fmt: skip
YEAR = {"q": "2023", "f": "2023", "why": "period"}


@pytest.fixture(scope="module")
def scores(extracted: Path) -> Scores:
    return evaluate(GOLD, extracted)


@pytest.mark.parametrize("stem", STEMS)
def test_gold_fits_its_text_and_its_page_is_in_the_archive(stem: str) -> None:
    gold = json.loads((GOLD / f"{stem}.gold.json").read_text(encoding="utf-8"))
    assert check_gold(gold, (GOLD / f"{stem}.txt").read_text(encoding="utf-8")) == []
    assert (ROOT / gold["source"]).stem == stem
    assert (ROOT / gold["source"]).exists()


def test_every_page_of_the_archive_has_gold() -> None:
    pages = [p for p in (ROOT / "corpus" / "archive").rglob("*") if p.suffix in (".html", ".txt")]
    assert sorted(p.stem for p in pages) == STEMS
    assert sum(p.suffix == ".html" for p in pages) >= 16
    assert sum(p.suffix == ".txt" for p in pages) >= 3


def test_good_gold_has_no_problems() -> None:
    assert check_gold({"statistics": [ROW, RATIO], "excluded": [YEAR]}, TEXT) == []


@pytest.mark.parametrize(
    ("statistics", "excluded", "problem"),
    [
        ([ROW | {"kind": "sum"}, RATIO], [YEAR], "kind 'sum'"),
        ([ROW | {"role": "goal"}, RATIO], [YEAR], "role 'goal'"),
        ([ROW | {"q": "hồ sơ"}, RATIO], [YEAR], "stands 2 times"),
        ([ROW | {"f": "121"}, RATIO], [YEAR], "is not in its quote"),
        ([ROW | {"start": 17}, RATIO], [YEAR], "offsets 17"),
        ([ROW | {"period": ["2023-12-31", "2023-01-01"]}, RATIO], [YEAR], "has the period"),
        ([ROW, RATIO | {"value": 80}], [YEAR], "not numerator/denominator"),
        ([ROW, RATIO | {"denominator": None}], [YEAR], "without denominator"),
        ([ROW, {k: v for k, v in RATIO.items() if k != "percent_f"}], [YEAR], "no annotation holds '90'"),
        ([ROW, RATIO], [], "no annotation holds '2023'"),
        ([ROW, RATIO], [YEAR | {"why": "year"}], "reason 'year'"),
        ([ROW, ROW, RATIO], [YEAR], "overlap"),
    ],
    ids=lambda value: value if isinstance(value, str) else None,
)
def test_gold_that_does_not_fit_is_told(statistics: list[dict[str, object]], excluded: list[dict[str, object]], problem: str) -> None:
    assert any(problem in p for p in check_gold({"statistics": statistics, "excluded": excluded}, TEXT))


def test_no_furniture_number_is_in_a_statistic(extracted: Path) -> None:
    from pipeline.store import read_rows

    names = {d["doc_id"]: Path(d["uri"]).stem for d in read_rows(extracted, "documents", ["doc_id", "uri"])}
    found: dict[str, set[str]] = {}
    for row in read_rows(extracted, "statistics", ["doc_id", "figure", "evidence"]):
        found.setdefault(names[row["doc_id"]], set()).add(row["figure"])
    for stem in STEMS:
        gold = json.loads((GOLD / f"{stem}.gold.json").read_text(encoding="utf-8"))
        own = {r["f"] for r in gold["statistics"]}
        furniture = {number for number in gold["furniture_numbers"] if len(number) > 2}  # shorter ones recur by chance
        if gold["source"].endswith(".html"):
            assert not (found[stem] & furniture) - own, stem


def test_the_corpus_stands_above_its_floors(scores: Scores) -> None:
    assert below(load_floors(GOLD / "floors.json"), measured(scores)) == []


def test_every_figure_has_a_floor(scores: Scores) -> None:
    assert measured(scores).keys() == load_floors(GOLD / "floors.json").keys()


def test_lowering_any_figure_fails(scores: Scores) -> None:
    floors = load_floors(GOLD / "floors.json")
    for name, floor in floors.items():
        lowered = measured(scores) | {name: floor - 0.0005}
        assert [p.split()[0] for p in below(floors, lowered)] == [name]
    assert below(floors, {name: v for name, v in measured(scores).items() if name != "body"}) != []


def test_floors_are_only_raised(tmp_path: Path) -> None:
    path = tmp_path / "floors.json"
    raise_floors(path, {"detection": 0.9876, "role": 0.5})
    assert raise_floors(path, {"detection": 0.98, "role": 0.6, "unit": 1.0}) == ["role: 0.500 → 0.600", "unit: 0.000 → 1.000"]
    assert load_floors(path) == {"detection": 0.987, "role": 0.6, "unit": 1.0}


def git(folder: Path, *arguments: str) -> str:
    return subprocess.run(["git", "-C", str(folder), *arguments], capture_output=True, text=True, check=True).stdout


def floors_lowered(root: Path) -> list[str]:
    """Return what commits, or the working tree, lowered in floors.json while the gold it is measured on stayed as it was."""
    floors, found = "corpus/gold/floors.json", []
    steps: list[tuple[str, str | None]] = [(f"{c}~", c) for c in git(root, "log", "--format=%h", "--", floors).split()]
    for before, now in [*steps, ("HEAD", None)]:
        if not is_there(root, f"{before}:{floors}"):
            continue
        changed = git(root, "diff", "--name-only", before, *([now] if now else []), "--", "corpus/gold").split()
        if changed == [floors]:
            old = json.loads(git(root, "show", f"{before}:{floors}"))
            new = git(root, "show", f"{now}:{floors}") if now else (root / floors).read_text(encoding="utf-8")
            found += [f"{now or 'working tree'}: {line}" for line in lowered(old, json.loads(new))]
    return found


def is_there(root: Path, name: str) -> bool:
    """Tell whether a commit holds a file; the first of a history, or of a shallow clone, has none before it."""
    command = ["git", "-C", str(root), "cat-file", "-e", name]
    return subprocess.run(command, capture_output=True, check=False).returncode == 0


def test_no_floor_was_ever_lowered_on_the_same_gold() -> None:
    if not (ROOT / ".git").exists():
        pytest.skip("no history here")
    assert floors_lowered(ROOT) == []
    if git(ROOT, "rev-parse", "--is-shallow-repository").strip() == "true":
        pytest.skip("a shallow clone: only the commits that it holds were checked")


def test_a_shallow_clone_does_not_pass_for_the_whole_history(tmp_path: Path) -> None:
    source, clone = tmp_path / "source", tmp_path / "clone"
    floors = source / "corpus" / "gold" / "floors.json"
    floors.parent.mkdir(parents=True)
    git(tmp_path, "init", "-q", str(source))
    for text in ('{"role": 0.9}', '{"role": 0.8}'):
        floors.write_text(text, encoding="utf-8")
        git(source, "add", "-A")
        git(source, "-c", "user.name=a", "-c", "user.email=a@example.org", "commit", "-q", "-m", "x")
    git(tmp_path, "clone", "-q", "--depth", "1", source.as_uri(), str(clone))
    assert floors_lowered(source) != []
    assert floors_lowered(clone) == []  # which is why the test above says so and skips
    assert git(clone, "rev-parse", "--is-shallow-repository").strip() == "true"


def test_a_lowered_floor_is_found_in_the_tree_and_in_the_history(tmp_path: Path) -> None:
    floors = tmp_path / "corpus" / "gold" / "floors.json"
    floors.parent.mkdir(parents=True)

    def commit() -> None:
        git(tmp_path, "add", "-A")
        git(tmp_path, "-c", "user.name=a", "-c", "user.email=a@example.org", "commit", "-q", "-m", "x")

    git(tmp_path, "init", "-q")
    for text in ('{"role": 0.9}', '{"role": 0.95, "unit": 1.0}'):
        floors.write_text(text, encoding="utf-8")
        commit()
    assert floors_lowered(tmp_path) == []
    floors.write_text('{"role": 0.94}', encoding="utf-8")
    told = ["the floor of role fell from 0.950 to 0.940", "the floor of unit fell from 1.000 to 0.000"]
    assert floors_lowered(tmp_path) == [f"working tree: {line}" for line in told]
    commit()
    assert [line.split(": ")[1] for line in floors_lowered(tmp_path)] == told
    git(tmp_path, "reset", "-q", "--soft", "HEAD~")
    (floors.parent / "new.gold.json").write_text("{}", encoding="utf-8")
    commit()
    assert floors_lowered(tmp_path) == []  # more gold, other floors


def test_a_spoiled_run_fails_the_gate(extracted: Path, tmp_path: Path) -> None:
    gold = tmp_path / "gold"
    shutil.copytree(GOLD, gold)
    arguments = ["eval", str(gold), str(extracted)]
    assert CliRunner().invoke(app, arguments).exit_code == 0
    for name in STEMS[:1]:  # a run that lacks a document is a run with lower figures
        path = gold / f"{name}.gold.json"
        path.rename(gold / "renamed.gold.json")
        (gold / f"{name}.txt").rename(gold / "renamed.txt")
    result = CliRunner().invoke(app, arguments)
    assert result.exit_code == 1
    assert "below the floor: body" in result.output


def test_gold_that_does_not_fit_is_misuse(extracted: Path, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "a.gold.json").write_text(json.dumps({"statistics": [ROW], "excluded": []}), encoding="utf-8")
    result = CliRunner().invoke(app, ["eval", str(tmp_path), str(extracted)])
    assert result.exit_code == 2
    assert "no annotation holds" in result.output


def test_a_run_against_itself_gains_and_loses_nothing(scores: Scores) -> None:
    assert compare(scores, scores) == ([], [])


def test_gains_and_losses_are_shown_row_by_row(tmp_path: Path) -> None:
    (tmp_path / "gold").mkdir()
    (tmp_path / "gold" / "a.txt").write_text(TEXT, encoding="utf-8")
    gold = {"statistics": [ROW | {"counted": "hồ sơ", "indicator": "procedures.dossiers_received"}, RATIO], "excluded": [YEAR]}
    gold["statistics"][1]["stated_percent"] = 90  # type: ignore[index]
    (tmp_path / "gold" / "a.gold.json").write_text(json.dumps(gold), encoding="utf-8")
    for name, text in (("base", TEXT.replace("120 hồ sơ", "nhiều hồ sơ")), ("now", TEXT)):
        (tmp_path / name).mkdir()
        (tmp_path / name / "a.txt").write_text(text, encoding="utf-8")
        CliRunner().invoke(app, ["extract", str(tmp_path / name / "a.txt"), "--out", str(tmp_path / f"{name}-out"), "-q"])
    result = CliRunner().invoke(app, ["eval", str(tmp_path / "gold"), str(tmp_path / "now-out"), "--against", str(tmp_path / "base-out")])
    assert "1 gains, 0 losses" in result.output
    assert "+ a  missed  120" in result.output
    assert "statistics before" in result.output  # every difference between the runs, annotated or not, as `cchc diff` counts them
    assert "more: cchc diff" in result.output


def test_largest_overlap_is_matched_first() -> None:
    assert match([(0, 4), (5, 9)], [(5, 9), (0, 9), None]) == {1: 0, 0: 1}


@pytest.mark.parametrize(
    ("gold", "predicted", "near"),
    [
        ("hồ sơ", "hồ sơ trễ hạn", True),
        ("cán bộ, công chức", "cán bộ công chức", True),
        ("thủ tục hành chính", "thủ", False),
        ("Hà Nội", "HÀ NỘI", True),
        ("hoà giải", "hòa giải", True),
        (None, "xã", False),
    ],
)
def test_names_that_say_the_same(gold: str | None, predicted: str, near: bool) -> None:
    assert is_near(gold, predicted) is near


def test_numbers_agree_within_a_ten_thousandth() -> None:
    assert is_same_number(100, "100.005")
    assert not is_same_number(100, 100.02)
    assert not is_same_number(0, None)


def test_body_f1_counts_words() -> None:
    assert body_f1("Một hai ba.", "một HAI ba") == 1.0
    assert body_f1("một hai", "một hai ba bốn") == pytest.approx(0.6667)
    assert body_f1("một", "") == 0.0
