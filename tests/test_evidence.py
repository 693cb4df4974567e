"""The evidence pages: what is marked, what is masked, what is escaped, what is written again."""

from __future__ import annotations

import json
import re
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from bs4 import BeautifulSoup
from typer.testing import CliRunner

from flows.cli import app
from pipeline.evidence import build_site
from pipeline.evidence.marks import lay_out
from pipeline.evidence.pages import breakdown, check_name, quantity, strings, told
from pipeline.evidence.privacy import mask
from pipeline.evidence.site import _tiles
from pipeline.evidence.tiles import AFTER, BEFORE, grid_of
from tests.panel_rows import document, statistic, write_run

EVIL = '<img src=x onerror=alert(1)></script><script>alert(2)</script>"\'>'


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Gọi 0912.345.678 để hỏi", "Gọi ••••.•••.••• để hỏi"),
        ("ĐT: 024 3825 1234, gặp", "ĐT: ••• •••• ••••, gặp"),
        ("số +84 912 345 678.", "số +•• ••• ••• •••."),
        ("thư a.b@huyen.gov.vn nhé", "thư •.•@•••••.•••.•• nhé"),
        ("tiếp nhận 20.449/20.449 hồ sơ, 1.234.567.890 đồng", "tiếp nhận 20.449/20.449 hồ sơ, 1.234.567.890 đồng"),
        ("ngày 01/02/2024, Quyết định 0123/QĐ", "ngày 01/02/2024, Quyết định 0123/QĐ"),
    ],
)
def test_mask(text: str, expected: str) -> None:
    assert mask(text) == expected
    assert len(mask(text)) == len(text)


def test_figures_and_other_numbers_are_laid_over_the_text() -> None:
    text = "Tiêu đề\nNăm 2024 có 12 hồ sơ.\nTỉnh | Điểm\nHà Nam | 80,5"
    found = [_at(text, "12", "s1"), _at(text, "80,5", "s2")]
    rejected = [{"char_start": text.index("2024"), "char_end": text.index("2024") + 4, "reason": "period"}]
    parts = lay_out(text, found, rejected)
    assert [part.is_table for part in parts] == [False, False, True]
    assert [(p.text, p.row["statistic_id"] if p.row else None, p.reason) for p in parts[1].lines[0].cells[0]] == [
        ("Năm ", None, None), ("2024", None, "period"), (" có ", None, None), ("12", "s1", None), (" hồ sơ.", None, None),
    ]  # fmt: skip
    assert [["".join(p.text for p in cell) for cell in line.cells] for line in parts[2].lines] == [["Tỉnh", "Điểm"], ["Hà Nam", "80,5"]]
    assert "".join(p.text for part in parts for line in part.lines for cell in line.cells for p in cell) == text.replace("\n", "").replace(" | ", "")


def test_cells_over_several_columns_are_not_mistaken_for_those_of_one() -> None:
    text = "STT | Đơn vị | Số hồ sơ\nTiếp nhận | Quá hạn\n1 | Sở A | 74 | 2\nTổng cộng | 74 | 2\nII | Sở B | -"
    last = text.rindex("74")
    (table,) = lay_out(text, [_at(text, "74", "s1"), {"statistic_id": "s2", "char_start": last, "char_end": last + 2}], [])
    assert (table.width, [(line.is_heads, line.first_span) for line in table.lines]) == (4, [(True, 1), (True, 1), (False, 1), (False, 2), (True, 1)])


def test_excerpts_hold_evidence_only() -> None:
    text = "Mở đầu dài dòng.\nCó 12 hồ sơ.\nKết thúc."
    row = _at(text, "12", "s1") | {"evidence_start": text.index("Có"), "evidence_end": text.index("Có") + 12}
    (part,) = lay_out(text, [row], [], excerpts=True)
    assert "".join(p.text for p in part.lines[0].cells[0]) == "Có 12 hồ sơ."
    assert part.lines[0].is_gap


def _at(text: str, figure: str, statistic_id: str) -> dict[str, Any]:
    start = text.index(figure)
    return {"char_start": start, "char_end": start + len(figure), "statistic_id": statistic_id}


def test_every_province_has_one_tile() -> None:
    for grid, count in ((BEFORE, 63), (AFTER, 34)):
        assert len({t.code for t in grid}) == len({(t.row, t.column) for t in grid}) == len(grid) == count
    assert grid_of(date(2025, 6, 30)) is BEFORE
    assert grid_of(date(2025, 7, 1)) is AFTER


def test_every_word_of_the_interface_has_both_languages() -> None:
    assert all(set(words) == {"vi", "en"} and all(words.values()) for words in strings().values())


def test_quantities_are_written_as_in_vietnamese() -> None:
    row = {"comparator": "gt", "value": Decimal("1234.5"), "value_max": None, "denominator": Decimal(1500), "kind": "score", "unit": "point"}
    assert BeautifulSoup(quantity(row), "html.parser").get_text() == "> 1.234,5/1.500 điểm"


@pytest.fixture
def evil_site(tmp_path: Path) -> Path:
    text = f"Tiêu đề {EVIL}\nTỷ lệ đúng hạn là 98,2% {EVIL}, gọi 0912.345.678."
    start = text.index("98,2")
    span = {"char_start": start, "char_end": start + 4, "figure": "98,2", "evidence": text.split("\n")[1], "evidence_start": text.index("\n") + 1, "evidence_end": len(text)}
    statistics = [
        statistic("s1", "d1", "98.2", organization=EVIL, org_level="unit", subject=EVIL, counted=EVIL, period_label=EVIL, **span),
        statistic("s2", "d1", "95", role="target", comparator="ge", **span | {"char_start": 0, "char_end": 4, "figure": "Tiêu"}),
    ]
    documents = [document("d1", date(2024, 1, 2), EVIL, title=EVIL, text=text, canonical_url="javascript:alert(3)", removed=[{"text": EVIL, "reason": "pager"}])]
    build_site(write_run(tmp_path / "out", documents, statistics), tmp_path / "site")
    return tmp_path / "site"


def test_nothing_of_a_page_becomes_markup(evil_site: Path) -> None:
    pages = list(evil_site.rglob("*.html"))
    assert len(pages) == 7
    for page in pages:
        soup = BeautifulSoup(page.read_text(encoding="utf-8"), "html.parser")
        assert not soup.find_all("img"), page
        assert {tag.get("src") for tag in soup.find_all("script")} <= {
            f"{root}{name}" for root in ("", "../") for name in ("assets/page.js", "assets/strings.js", "assets/browse.js", "assets/document.js", "data/rows.js")
        }
        assert all(tag.get_text() == "" for tag in soup.find_all("script"))
        assert not [tag for tag in soup.find_all(True) if any(name.startswith("on") for name in tag.attrs)]
        assert not [a["href"] for a in soup.find_all("a", href=True) if a["href"].startswith("javascript")]
    assert "<" not in (evil_site / "data" / "rows.js").read_text(encoding="utf-8")


def test_telephone_numbers_are_masked_everywhere(evil_site: Path) -> None:
    for path in evil_site.rglob("*"):
        if path.is_file():
            assert "0912.345.678" not in path.read_text(encoding="utf-8"), path


def test_links_lead_to_pages_that_are_there(evil_site: Path) -> None:
    for page in evil_site.rglob("*.html"):
        for tag in BeautifulSoup(page.read_text(encoding="utf-8"), "html.parser").find_all(href=True):
            target, _, anchor = tag["href"].partition("#")
            path = (page.parent / target) if target else page
            assert tag["href"].startswith("data:") or path.is_file(), (page, tag["href"])
            if anchor and path.suffix == ".html" and "=" not in anchor:
                assert f'id="{anchor}"' in path.read_text(encoding="utf-8"), (page, tag["href"])


def test_excerpts_publish_no_more_than_evidence(tmp_path: Path, evil_site: Path) -> None:
    out = evil_site.parent / "out"
    build_site(out, tmp_path / "short", excerpts=True)
    page = next((tmp_path / "short" / "d").glob("*.html")).read_text(encoding="utf-8")
    assert "98,2" in page
    assert "pager" not in page


def test_a_second_build_changes_nothing_and_removes_what_is_gone(tmp_path: Path) -> None:
    documents = [document("d1", title="Một"), document("d2", title="Hai")]
    out = write_run(tmp_path / "out", documents, [statistic("s1", "d1", "98.2"), statistic("s2", "d2", "97")])
    site = tmp_path / "site"
    build_site(out, site)
    before = {p: p.read_bytes() for p in site.rglob("*") if p.is_file()}
    build_site(out, site)
    assert {p: p.read_bytes() for p in site.rglob("*") if p.is_file()} == before
    write_run(out, documents[:1], [statistic("s1", "d1", "98.2")])
    build_site(out, site)
    assert [p.name for p in (site / "d").iterdir()] == ["d1.html"]


def test_a_folder_with_other_things_is_left_alone(tmp_path: Path) -> None:
    out = write_run(tmp_path / "out", [document("d1")], [])
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "thesis.txt").write_text("x", encoding="utf-8")
    result = CliRunner().invoke(app, ["evidence", str(out), "--to", str(tmp_path / "mine")])
    assert result.exit_code == 2
    assert "name a new folder" in result.output
    assert [p.name for p in (tmp_path / "mine").iterdir()] == ["thesis.txt"]


def test_scripts_hold_every_statistic_once(tmp_path: Path) -> None:
    rows = [statistic(f"s{n}", "d1", str(n + 1), char_start=n, char_end=n + 1) for n in range(5003)]
    out = write_run(tmp_path / "out", [document("d1")], rows)
    build_site(out, tmp_path / "site")
    found = []
    for name in ("rows.js", "rows-1.js"):
        for chunk in re.findall(r"cchc\.rows\(\d+,(.*)\);", (tmp_path / "site" / "data" / name).read_text(encoding="utf-8")):
            found += [row[-1] for row in json.loads(chunk)]
    assert sorted(found) == sorted(r["statistic_id"] for r in rows)


@pytest.mark.parametrize(
    ("detail", "vietnamese"),
    [
        ("the rows add up to 64.85, the total is 82.37", "các dòng cộng lại là 64,85, dòng tổng ghi 82,37"),
        ("3 rows add up to 1368", "3 dòng cộng lại là 1368"),
        ("2 columns add up to 715", "2 cột cộng lại là 715"),
        ("1 row of the outermost level is 7", "dòng của cấp ngoài cùng là 7"),
        ("45/50 is 90%, stated 80.5%", "45/50 là 90%, văn bản ghi 80,5%"),
        ("82.35 of at most 60", "82,35 trên tối đa 60"),
        ("74 in the table (statistic 02a1)", "bảng ghi 74"),
        ("<b>of another version</b>", "&lt;b&gt;of another version&lt;/b&gt;"),
    ],
)
def test_what_a_check_tells_is_told_in_both_languages(detail: str, vietnamese: str) -> None:
    shown = str(told(detail))
    assert f'lang="vi">{vietnamese}<' in shown
    assert ('href="#02a1"' in shown) is ("statistic" in detail)


def test_every_check_has_a_name_in_both_languages() -> None:
    assert "tổng của bảng" in check_name("table_sum")
    assert "tổng của dòng" in check_name("row_sum")
    assert check_name("of_another_version") == "of another version"


def test_a_breakdown_is_said_in_both_languages() -> None:
    shown = str(breakdown("admin_level=commune;index_component=kinh tế số"))
    assert "cấp: xã; thành phần: kinh tế số" in shown
    assert "level: commune; component: kinh tế số" in shown


def test_a_map_shows_one_breakdown_alone() -> None:
    shared = {"org_level": "province", "period_end": date(2022, 12, 31), "unit": "place"}
    rows = [
        shared | {"actual": Decimal(n), "province_code": code, "dimensions_key": f"index_name={name}"}
        for n, code, name in ((7, "20", "DTI"), (41, "06", "DTI"), (48, "01", "PAPI"))
    ]
    ((_, part, _, values),) = _tiles(rows)
    assert (part, set(values)) == ("index_name=DTI", {"20", "06"})
    ((_, part, _, values),) = _tiles([*rows, rows[0] | {"dimensions_key": "", "actual": Decimal(5)}])
    assert (part, set(values)) == ("", {"20"})
