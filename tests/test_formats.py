"""Every format: the same articles give the same rows as in HTML; structure, provenance, and files that cannot be read."""

from __future__ import annotations

import io
import random
import re
import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import docx
import openpyxl
import pytest
from openpyxl.styles import Font

from extractors.extract import extract_text
from extractors.records import BlockKind, Check
from pipeline.archive import inspect, read_input
from pipeline.formats import sniff, text_of
from pipeline.formats_docx import read_docx
from pipeline.formats_pdf_lines import Word, join_lines, layout_of, lines_of, paragraphs
from pipeline.formats_xlsx import read_xlsx, show
from pipeline.ocr import has_tesseract
from pipeline.process import Processed, process_page, source_of
from pipeline.records import Issue, Options, PageError, RawPage
from pipeline.shards import place_of

DATA = Path(__file__).parent / "data"
OWN = frozenset({"statistic_id", "doc_id", "char_start", "char_end", "evidence_start", "evidence_end", "group_id"})
KEY = re.compile(r" \(statistic \w+\)")
NAMES = ("ha-nam", "so-tttt-bac-kan", "tp-cao-lanh", "huyen-cam-khe")


def pages(path: Path) -> Iterator[RawPage]:
    for item in inspect(str(path)):
        for page in read_input(item):
            assert isinstance(page, RawPage), page
            yield page


def fields(processed: Processed) -> list[dict[str, Any]]:
    assert processed.extraction is not None, processed.issue
    names = [n for n in processed.extraction.statistics[0].__dataclass_fields__ if n not in OWN]
    return [{n: _unnamed(getattr(s, n)) for n in names} for s in processed.extraction.statistics]


def _unnamed(value: Any) -> Any:
    """Leave the keys of other rows out of details of checks: they hold the document's name."""
    if not (isinstance(value, tuple) and value and isinstance(value[0], Check)):
        return value
    return tuple(replace(c, detail=KEY.sub("", c.detail), about=None) for c in value)


@pytest.fixture(scope="module")
def html() -> dict[str, Processed]:
    return {Path(p.uri).stem: process_page(p) for p in pages(DATA / "pages.zip")}


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("form", ["docx", "xlsx", "pdf"])
def test_an_article_reads_the_same_as_in_html(html: dict[str, Processed], name: str, form: str) -> None:
    path = DATA / f"{name}.{form}"
    found = process_page(RawPage(str(path), path.read_bytes()))
    expected = html[name]
    assert found.document is not None
    assert expected.document is not None
    assert found.document.text == expected.document.text
    assert found.document.format == form
    assert found.document.published == expected.document.published
    assert found.document.site_org == expected.document.site_org
    assert fields(found) == fields(expected)


@pytest.mark.parametrize("archive", ["pages.warc.gz", "pages.tar.xz"])
def test_an_archive_reads_the_same_as_in_html(html: dict[str, Processed], archive: str) -> None:
    found = [process_page(p) for p in pages(DATA / archive)]
    assert [fields(p) for p in found] == [fields(html[n]) for n in NAMES]
    assert all(p.page.raw_file == str(DATA / archive) for p in found)


def test_a_saved_page_reads_the_same_as_in_html(html: dict[str, Processed]) -> None:
    path = DATA / "ha-nam.mhtml"
    found = process_page(RawPage(str(path), path.read_bytes()))
    assert fields(found) == fields(html["ha-nam"])
    assert found.document is not None
    assert found.document.canonical_url == "https://ha-nam.example.vn/0.html"


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_an_old_word_file_reads_the_same_as_in_html(html: dict[str, Processed]) -> None:
    path = DATA / "ha-nam.doc"
    assert fields(process_page(RawPage(str(path), path.read_bytes()))) == fields(html["ha-nam"])


def test_without_libreoffice_an_old_word_file_is_an_issue(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    issue = process_page(RawPage("a.doc", (DATA / "ha-nam.doc").read_bytes())).issue
    assert issue is not None
    assert issue.kind == "needs_libreoffice"
    assert "LibreOffice" in issue.message


def test_a_figure_of_a_pdf_knows_its_page_and_line() -> None:
    path = DATA / "ha-nam.pdf"
    found = process_page(RawPage(str(path), path.read_bytes()))
    assert found.extraction is not None
    places = {s.figure: place_of(found.places, s.char_start) for s in found.extraction.statistics}
    first, last = places["141.208"], places["05"]
    assert first is not None
    assert last is not None
    assert (first.page, last.page) == (1, 2)
    cells = [places[f] for f in ("31.940", "1.207", "98,72")]
    assert all(c is not None and c.box is not None for c in cells)
    lefts = [c.box[0] for c in cells if c is not None and c.box is not None]
    assert lefts == sorted(lefts)
    assert len(set(lefts)) == 3


def test_a_scan_needs_ocr() -> None:
    issue = process_page(RawPage("scan.pdf", (DATA / "scan.pdf").read_bytes())).issue
    assert issue is not None
    assert issue.kind == "needs_ocr"
    assert "--ocr" in issue.message


@pytest.mark.skipif(not has_tesseract(), reason="tesseract with Vietnamese data is not installed")
def test_a_scan_is_read_with_ocr(html: dict[str, Processed]) -> None:
    found = process_page(RawPage("scan.pdf", (DATA / "scan.pdf").read_bytes()), Options(ocr=True))
    assert found.extraction is not None
    expected = html["ha-nam"].extraction
    assert expected is not None
    read = {s.figure for s in found.extraction.statistics}
    assert len(read & {s.figure for s in expected.statistics}) >= 0.85 * len({s.figure for s in expected.statistics})
    places = [place_of(found.places, s.char_start) for s in found.extraction.statistics]
    assert {p.page for p in places if p is not None} == {1, 2}


# ---- PDF lines


def word(text: str, x: float, y: float, size: float = 10.0) -> Word:
    return Word(text, x, y, x + 5.0 * len(text), y + size, size)


def line(text: str, x: float, y: float) -> list[Word]:
    words = []
    for part in text.split():
        words.append(word(part, x, y))
        x += 5.0 * len(part) + 3
    return words


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["phát triển", "kinh tế"], "phát triển kinh tế"),
        (["phát tri-", "ển"], "phát triển"),
        (["phát tri\u00ad", "ển"], "phát triển"),
        (["giai đoạn 2015-", "2020"], "giai đoạn 2015-2020"),
        (["Liên minh Âu-", "Mỹ"], "Liên minh Âu- Mỹ"),
        (["tại TP.", "Hà Nội -", "Huế"], "tại TP. Hà Nội - Huế"),
    ],
)
def test_words_parted_at_the_end_of_a_line_are_joined(lines: list[str], expected: str) -> None:
    assert join_lines(lines)[0] == expected


def test_columns_are_read_one_after_the_other() -> None:
    words = [*line("một hai ba bốn năm", 50, 100), *line("sáu bảy tám chín mười", 320, 100),
             *line("hai mươi ba mươi", 50, 115), *line("bốn mươi năm mươi", 320, 115)]  # fmt: skip
    assert [ln.text for ln in lines_of(words, 1)] == ["một hai ba bốn năm", "hai mươi ba mươi", "sáu bảy tám chín mười", "bốn mươi năm mươi"]


def test_paragraphs_part_at_indents_and_short_lines() -> None:
    texts = [("Câu thứ nhất chạy hết cả dòng thứ nhất này", 60), ("rồi xuống dòng", 40), ("Câu thứ hai cũng chạy hết cả dòng của nó ạ", 60), ("và hết.", 40)]
    lines = lines_of([w for i, (t, x) in enumerate(texts) for w in line(t, x, 100 + 15 * i)], 1)
    found = paragraphs(lines, layout_of(lines))
    assert [p.text for p in found] == ["Câu thứ nhất chạy hết cả dòng thứ nhất này rồi xuống dòng", "Câu thứ hai cũng chạy hết cả dòng của nó ạ và hết."]
    assert [[p.start for p in piece.places] for piece in found] == [[0, 43], [0, 43]]


# ---- DOCX and XLSX


def docx_bytes(document: Any) -> bytes:
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def test_an_official_document_is_read_below_its_letterhead() -> None:
    document = docx.Document()
    head = document.add_table(2, 2)
    for cell, text in zip([c for r in head.rows for c in r.cells], ["ỦY BAN NHÂN DÂN\nHUYỆN AN SƠN", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc", "Số: 15/BC-UBND", "An Sơn, ngày 5 tháng 7 năm 2023"], strict=True):
        cell.text = text
    document.add_paragraph("BÁO CÁO")
    document.add_paragraph("Kết quả cải cách hành chính 6 tháng đầu năm 2023")
    document.add_paragraph("Huyện tiếp nhận 1.250 hồ sơ, trong đó 48 hồ sơ quá hạn.")
    found = process_page(RawPage("bao-cao.docx", docx_bytes(document)))
    assert found.document is not None
    assert found.extraction is not None
    assert found.document.text.split("\n") == ["Kết quả cải cách hành chính 6 tháng đầu năm 2023", "Huyện tiếp nhận 1.250 hồ sơ, trong đó 48 hồ sơ quá hạn."]
    assert str(found.document.published_date) == "2023-07-05"
    assert found.document.site_org == "ỦY BAN NHÂN DÂN HUYỆN AN SƠN"
    assert [s.figure for s in found.extraction.statistics] == ["1.250", "48"]


def test_docx_structure_and_merged_cells() -> None:
    document = docx.Document()
    document.add_heading("Tình hình chung", level=1)
    document.add_paragraph("Đã xử lý 12 việc", style="List Number")
    table = document.add_table(3, 3)
    table.cell(0, 0).merge(table.cell(1, 0)).text = "Đơn vị"
    table.cell(0, 1).merge(table.cell(0, 2)).text = "Hồ sơ"
    for x, text in enumerate(["Nhận", "Trả"], 1):
        table.cell(1, x).text = text
    for x, text in enumerate(["Xã A", "5", "4"]):
        table.cell(2, x).text = text
    pieces, _ = read_docx(docx_bytes(document), "a.docx")
    assert [(p.kind, p.text) for p in pieces] == [
        (BlockKind.HEADING, "Tình hình chung"), (BlockKind.ITEM, "Đã xử lý 12 việc"),
        (BlockKind.ROW, "Đơn vị | Hồ sơ"), (BlockKind.ROW, "Nhận | Trả"), (BlockKind.ROW, "Xã A | 5 | 4"),
    ]  # fmt: skip
    spans = [(c.column, c.column_span, c.row_span) for _, c in pieces[2].cells]
    assert spans == [(0, 1, 2), (1, 2, 1)]
    assert [c.column for _, c in pieces[3].cells] == [1, 2]


@pytest.mark.parametrize(
    ("value", "form", "expected"),
    [
        (1250, "General", "1250"), (1250, "#,##0", "1.250"), (98.7, "General", "98,7"), (0.987, "0.0%", "98,7%"),
        (0.5, "0%", "50%"), (1234567.891, "#,##0.00", "1.234.567,89"), (2.5, "0", "3"), (0.1 + 0.2, "General", "0,3"),
        (-3, "General", "-3"), ("12 hồ sơ", "@", "12 hồ sơ"), (True, "General", ""),
    ],
)  # fmt: skip
def test_numbers_of_a_sheet_are_written_as_they_are_shown(value: Any, form: str, expected: str) -> None:
    assert show(value, form) == expected


def test_a_sheet_of_numbers() -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["Kết quả giải quyết hồ sơ quý I năm 2024"])
    sheet["A1"].font = Font(bold=True)
    sheet.append(["Đơn vị", "Hồ sơ", "Tỷ lệ đúng hạn"])
    sheet.append(["Sở Tài chính", 1250, 0.987])
    sheet["B3"].number_format, sheet["C3"].number_format = "#,##0", "0.0%"
    out = io.BytesIO()
    book.save(out)
    found = process_page(RawPage("bang.xlsx", out.getvalue()))
    assert found.document is not None
    assert found.document.text == "Kết quả giải quyết hồ sơ quý I năm 2024\nĐơn vị | Hồ sơ | Tỷ lệ đúng hạn\nSở Tài chính | 1.250 | 98,7%"
    assert found.extraction is not None
    assert {s.figure for s in found.extraction.statistics} == {"1.250", "98,7%"}


def test_formulas_without_values_are_an_issue() -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["Tổng", "=1+2"])
    out = io.BytesIO()
    book.save(out)
    with pytest.raises(PageError, match="formulas") as error:
        read_xlsx(out.getvalue(), "a.xlsx")
    assert error.value.kind == "not_calculated"


@pytest.mark.parametrize(
    ("name", "data", "kind"),
    [
        ("broken.pdf", b"%PDF-1.4\nnonsense", "unreadable"),
        ("cut.docx", (DATA / "ha-nam.docx").read_bytes()[:9000], "unsupported_format"),
        ("notes.ole", b"\xd0\xcf\x11\xe0" + bytes(600), "unsupported_format"),
        ("empty.mhtml", b"MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n--x\nContent-Type: image/png\n\nx\n--x--\n", "no_article"),
    ],
)
def test_broken_files_are_issues(name: str, data: bytes, kind: str) -> None:
    issue = process_page(RawPage(name, data)).issue
    assert isinstance(issue, Issue)
    assert issue.kind == kind


def test_formats_are_told_by_their_bytes() -> None:
    names = {p.suffix[1:]: sniff(RawPage("x", p.read_bytes())) for p in DATA.iterdir() if p.suffix in (".pdf", ".docx", ".doc", ".mhtml")}
    assert names == {"pdf": "pdf", "docx": "zip", "doc": "ole", "mhtml": "mhtml"}


@pytest.mark.parametrize("seed", range(8))
def test_bytes_of_chance_are_no_text(seed: int) -> None:
    assert sniff(RawPage("x.html", random.Random(seed).randbytes(20_000))) == "binary"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "cp1258"])
def test_text_in_any_encoding_is_no_binary(encoding: str) -> None:
    assert sniff(RawPage("x.txt", ("Nam 2024, xã nh\u1eadn 12 h\u1ed3 s\u01a1.\r\n\f" * 30).encode(encoding, "replace"))) == "text"


def test_title_of_a_dump_stands_behind_its_menu() -> None:
    title = "Sở Xây dựng công bố kết quả giải quyết hồ sơ quý III"
    menu = ["Trang chủ", "Giới thiệu chung về cơ quan Sở Xây dựng", "Tin tức - Sự kiện - Hoạt động", "Văn bản chỉ đạo điều hành"]
    prose = "Ngày 10/10/2023, Sở Xây dựng công bố kết quả giải quyết thủ tục hành chính; toàn Sở tiếp nhận 512 hồ sơ, giải quyết 508 hồ sơ."
    clean = text_of([*menu, title, prose])
    assert (clean.title, clean.text) == (title, f"{title}\n{prose}")


LETTER = """UBND HUYỆN AN SƠN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
PHÒNG NỘI VỤ Độc lập - Tự do - Hạnh phúc
Số: 125/BC-PNV An Sơn, ngày 12 tháng 6 năm 2023
BÁO CÁO
Kết quả cải cách hành chính 6 tháng đầu năm 2023
Sáu tháng đầu năm, toàn huyện tiếp nhận 12.345 hồ sơ."""


@pytest.mark.parametrize("letter", [LETTER, LETTER.replace(" CỘNG", "\nCỘNG").replace(" Độc", "\nĐộc").replace(" An Sơn, ngày", "\nAn Sơn, ngày")])
def test_a_letterhead_in_plain_text_names_the_body_and_the_subject_is_the_title(letter: str) -> None:
    clean = text_of(letter.split("\n"))
    assert clean.title == "Kết quả cải cách hành chính 6 tháng đầu năm 2023"
    assert (clean.site_org, str(clean.published_date)) == ("PHÒNG NỘI VỤ, UBND HUYỆN AN SƠN", "2023-06-12")
    assert [removed.text for removed in clean.removed] == letter.split("\n")[: letter.split("\n").index("BÁO CÁO") + 1]
    (row,) = extract_text(source_of(clean, "doc")).statistics
    assert (row.organization, str(row.period_end)) == ("An Sơn", "2023-06-30")


def test_a_line_of_capitals_above_the_title_of_a_plain_text_names_the_body() -> None:
    clean = text_of(["UBND HUYỆN AN SƠN", "Kết quả công tác cải cách hành chính 6 tháng", "Huyện đã ban hành 24 văn bản chỉ đạo, đến nay hoàn thành 21 nhiệm vụ.", "Tổng số thủ tục là 247."])
    assert clean.site_org == "UBND HUYỆN AN SƠN"
    assert {row.organization for row in extract_text(source_of(clean, "doc")).statistics} == {"An Sơn"}


def test_an_article_that_holds_a_line_of_an_act_keeps_what_stands_above() -> None:
    lines = ["Tin từ Đảng Cộng sản Việt Nam", "Huyện An Sơn tiếp nhận 1.250 hồ sơ trong tháng 6.", "THÔNG BÁO", "Về việc tuyển 12 công chức cấp xã"]
    clean = text_of(lines)
    assert clean.text.split("\n") == lines
    assert clean.site_org is None
