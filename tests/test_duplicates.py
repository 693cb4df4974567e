"""Duplicates: reprints are found, reports on one form are not, and the earliest published stays."""

from __future__ import annotations

import shutil
import subprocess
import sys
from array import array
from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from typer.testing import CliRunner

from flows.cli import app
from pipeline.duplicates import Signed, find_duplicates, sign
from pipeline.store import read_rows

FIRST = datetime(2024, 1, 5, tzinfo=ZoneInfo("Asia/Ho_Chi_Minh"))
SENTENCES = [
    f"Trong tháng {n}, bộ phận một cửa của xã thứ {n} đã tiếp nhận {100 + 7 * n} hồ sơ và trả trước hạn {90 + 6 * n} hồ sơ cho người dân."
    for n in range(1, 13)
]
ARTICLE = "\n".join(["Kết quả một cửa năm 2023", *SENTENCES])
REPRINT = "\n".join(["Kết quả một cửa năm 2023 của huyện", *SENTENCES])
OTHER_FIGURES = "\n".join(
    ["Kết quả một cửa năm 2024"]
    + [f"Trong tháng {n}, bộ phận một cửa của xã thứ {n} đã tiếp nhận {210 + 9 * n} hồ sơ và trả trước hạn {170 + 8 * n} hồ sơ cho người dân." for n in range(1, 13)]
)  # fmt: skip


def signed(doc_id: str, text: str, day: int | None = 0) -> Signed:
    row = sign(doc_id, text)
    published = None if day is None else FIRST + timedelta(days=day)
    return Signed(doc_id, published, str(row["digest"]), array("I", row["minima"]).tobytes())  # type: ignore[call-overload]


@pytest.mark.parametrize(
    ("documents", "expected"),
    [
        ([("a", ARTICLE, 0), ("b", ARTICLE, 1)], {"b": "a"}),
        ([("a", ARTICLE, 3), ("b", REPRINT, 1)], {"a": "b"}),
        ([("a", ARTICLE, None), ("b", REPRINT, 1)], {"a": "b"}),
        ([("a", ARTICLE, 1), ("b", OTHER_FIGURES, 2)], {}),
        ([("a", ARTICLE, 1), ("b", REPRINT, 2), ("c", ARTICLE, 3)], {"b": "a", "c": "a"}),
        ([("a", "Mưa to. 5 xã ngập.", 1), ("b", "Mưa to. 6 xã ngập.", 2), ("c", "mưa to.  5 xã ngập.", 3)], {"c": "a"}),
        ([], {}),
    ],
    ids=["same", "reprint", "undated", "other figures", "chain", "short", "none"],
)
def test_duplicates(documents: list[tuple[str, str, int | None]], expected: dict[str, str]) -> None:
    found = find_duplicates(signed(*d) for d in documents)
    assert {d.doc_id: d.duplicate_of for d in found} == expected
    assert all(0.8 <= d.similarity <= 1 for d in found)


def test_order_of_documents_changes_nothing() -> None:
    documents = [signed("a", ARTICLE, 2), signed("b", REPRINT, 1), signed("c", ARTICLE, 3), signed("d", OTHER_FIGURES, 0)]
    assert find_duplicates(documents) == find_duplicates(reversed(documents))


def test_signature_is_the_same_in_another_process() -> None:
    code = f"from pipeline.duplicates import sign; print(sign('a', {ARTICLE!r}))"
    other = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert other.stdout.strip() == str(sign("a", ARTICLE))


def test_run_writes_duplicates_and_keeps_signatures(tmp_path: Path) -> None:
    pages = tmp_path / "pages"
    pages.mkdir()
    for name, text in (("a.txt", ARTICLE), ("b.txt", ARTICLE), ("c.txt", OTHER_FIGURES)):
        (pages / name).write_text(text, encoding="utf-8")
    out = tmp_path / "out"
    command = ["extract", str(pages), "--out", str(out), "--quiet", "--workers", "1"]
    assert CliRunner().invoke(app, command).exit_code == 0
    by_id = {row["doc_id"]: Path(row["uri"]).name for row in read_rows(out, "documents")}
    rows = list(read_rows(out, "duplicates"))
    assert [{by_id[r["doc_id"]], by_id[r["duplicate_of"]]} for r in rows] == [{"a.txt", "b.txt"}]
    assert len(list(read_rows(out, "signatures"))) == 3
    before = (out / "duplicates.parquet").read_bytes()
    shutil.rmtree(out / "signatures")
    assert CliRunner().invoke(app, command).exit_code == 0
    assert (out / "duplicates.parquet").read_bytes() == before
    (pages / "b.txt").write_text(OTHER_FIGURES + "\nMột câu nữa cho khác văn bản trước.", encoding="utf-8")
    assert CliRunner().invoke(app, command).exit_code == 0
    names = {row["doc_id"]: Path(row["uri"]).name for row in read_rows(out, "documents")}
    assert [{names[r["doc_id"]], names[r["duplicate_of"]]} for r in read_rows(out, "duplicates")] == [{"b.txt", "c.txt"}]


def test_many_alike_documents_are_told_in_order() -> None:
    texts = [f"{ARTICLE} Bản tin số {n}." for n in range(40)]
    found = find_duplicates(signed(f"{n:02}", text, n) for n, text in enumerate(texts))
    assert [(d.doc_id, d.duplicate_of) for d in found] == [(f"{n:02}", "00") for n in range(1, 40)]
    others = [" ".join(f"{word}{n}" for word in ARTICLE.split()) for n in range(40)]
    assert find_duplicates(signed(f"{n:02}", text, n) for n, text in enumerate(others)) == []
