"""Writes the archives beside it from pages of corpus/archive: the same articles in every format that is read.

    python tests/data/make.py FONT_FOLDER

FONT_FOLDER holds DejaVuSans.ttf and DejaVuSans-Bold.ttf. LibreOffice is needed for the .doc file. What a page says in
its head (title, publication, owner) goes where each format has a place for it.
"""

from __future__ import annotations

import io
import subprocess
import sys
import tarfile
import tempfile
import zipfile
from datetime import UTC, datetime
from email.message import EmailMessage
from pathlib import Path

import docx
import openpyxl
import pypdfium2
from fpdf import FPDF
from fpdf.enums import TableCellFillMode, XPos, YPos
from fpdf.output import OutputProducer
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from extractors.records import BlockKind
from pipeline.process import clean_page
from pipeline.records import CleanText, RawPage

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
PAGES = (
    "ha-nam/2018-07-10-so-ket-6-thang-2018", "so-tttt-bac-kan/2022-08-12-dti-2021",
    "tp-cao-lanh/2022-10-05-cchc-9-thang-2022", "huyen-cam-khe/2020-12-22-ket-qua-cchc-2020",
)  # fmt: skip
MOMENT = datetime(2024, 1, 2, 3, 4, 5, tzinfo=UTC)
Row = list[tuple[str, int, int, int]]  # text, column, column span, row span


def page_path(name: str) -> Path:
    return ROOT / "corpus" / "archive" / f"{name}.html"


def read(name: str) -> CleanText:
    return clean_page(RawPage(f"pages.zip!/trang/{stem(name)}.html", page_path(name).read_bytes()))[0]


def stem(name: str) -> str:
    return name.split("/")[0]


def date_line(clean: CleanText) -> str:
    return f"Ngày đăng: {clean.published:%d/%m/%Y %H:%M}" if clean.published else ""


def tables(clean: CleanText) -> list[tuple[BlockKind, str] | list[Row]]:
    """Return the blocks behind the title, the rows of one table together."""
    parts: list[tuple[BlockKind, str] | list[Row]] = []
    number = None
    for block in clean.blocks[1:]:
        if block.kind is not BlockKind.ROW:
            parts.append((block.kind, clean.text[block.start : block.end]))
            number = None
            continue
        row = [(clean.text[c.start : c.end], c.column, c.column_span, c.row_span) for c in block.cells]
        if number == block.table and isinstance(parts[-1], list):
            parts[-1].append(row)
        else:
            parts.append([row])
        number = block.table
    return parts


def width(rows: list[Row]) -> int:
    return max(column + span for row in rows for _, column, span, _ in row)


def write_docx(clean: CleanText, path: Path) -> None:
    document = docx.Document()
    properties = document.core_properties
    properties.title, properties.author, properties.created, properties.modified = clean.title, clean.author or "", MOMENT, MOMENT
    document.add_paragraph(clean.title, style="Title")
    if clean.published:
        document.add_paragraph(date_line(clean))
    for part in tables(clean):
        if isinstance(part, list):
            table = document.add_table(len(part), width(part), style="Table Grid")
            for y, row in enumerate(part):
                for text, x, columns, rows in row:
                    cell = table.cell(y, x).merge(table.cell(y + rows - 1, x + columns - 1))
                    cell.text = text
            continue
        kind, text = part
        style = {BlockKind.HEADING: "Heading 2", BlockKind.ITEM: "List Bullet", BlockKind.TABLE_CAPTION: "Caption"}.get(kind)
        document.add_paragraph(text, style=style)
    buffer = io.BytesIO()
    document.save(buffer)
    _settle(buffer.getvalue(), path, clean.site_org)


def _company(properties: str, name: str) -> str:
    """Name the body in docProps/app.xml, where office programs keep it."""
    start = properties.find("<Company>")
    if start >= 0:
        return properties[: start + 9] + name + properties[properties.index("</Company>") :]
    return properties.replace("<Company/>", "").replace("</Properties>", f"<Company>{name}</Company></Properties>")


def _settle(data: bytes, path: Path, company: str | None) -> None:
    """Write an office file with the name of the body, and the same bytes each time."""
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            content = source.read(name)
            if name == "docProps/app.xml" and company:
                content = _company(content.decode(), company).encode()
            target.writestr(zipfile.ZipInfo(name, (2024, 1, 2, 3, 4, 4)), content, zipfile.ZIP_DEFLATED)


def write_xlsx(clean: CleanText, path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    book.properties.title, book.properties.creator = clean.title, clean.author or "openpyxl"
    book.properties.created = book.properties.modified = MOMENT.replace(tzinfo=None)
    at = 1
    for line in filter(None, (clean.title, date_line(clean))):
        sheet.cell(at, 1, line)
        at += 1
    for part in tables(clean):
        for row in part if isinstance(part, list) else [[(part[1], 0, 1, 1)]]:
            for text, x, columns, rows in row:
                sheet.cell(at, x + 1, text)
                if columns > 1 or rows > 1:
                    sheet.merge_cells(start_row=at, start_column=x + 1, end_row=at + rows - 1, end_column=x + columns)
            if not isinstance(part, list) and part[0] is BlockKind.HEADING:
                sheet.cell(at, 1).font = openpyxl.styles.Font(bold=True)
            at += 1
    buffer = io.BytesIO()
    book.save(buffer)
    _settle(buffer.getvalue(), path, clean.site_org)


class Paper(FPDF):
    """A5 with a running head and page numbers."""

    head = ""

    def header(self) -> None:
        self.set_font("dejavu", size=8)
        self.cell(0, 6, self.head, new_x=XPos.LMARGIN, new_y=YPos.NEXT)
        self.ln(4)

    def footer(self) -> None:
        self.set_y(-15)
        self.set_font("dejavu", size=8)
        self.cell(0, 6, f"Trang {self.page_no()}/{{nb}}", align="C")


def write_pdf(clean: CleanText, path: Path, fonts: Path) -> None:
    paper = Paper(format="A5")
    paper.head = "Cổng thông tin điện tử – bản in"
    paper.set_creation_date(MOMENT)
    paper.add_font("dejavu", "", fonts / "DejaVuSans.ttf")
    paper.add_font("dejavu", "B", fonts / "DejaVuSans-Bold.ttf")
    paper.set_title(clean.title or "")
    if clean.author:
        paper.set_author(clean.author)
    paper.add_page()
    paper.set_font("dejavu", "B", 15)
    _paragraph(paper, clean.title or "", 8)
    paper.set_font("dejavu", "", 10)
    if clean.published:
        _paragraph(paper, date_line(clean), 6)
    for part in tables(clean):
        if isinstance(part, list):
            _pdf_table(paper, part)
            continue
        paper.set_font("dejavu", "B" if part[0] is BlockKind.HEADING else "", 10)
        _paragraph(paper, part[1], 6)
    data = bytes(paper.output(output_producer_class=_named(clean.site_org)))
    path.write_bytes(data)


def _named(company: str | None) -> type[OutputProducer]:
    class Producer(OutputProducer):
        """Names the body as Company in the file's properties, as export from word processors does."""

        def _add_info(self):  # type: ignore[no-untyped-def]
            info = super()._add_info()
            if company:
                from fpdf.syntax import PDFString

                info.company = PDFString(company, encrypt=False)
            return info

    return Producer


def _paragraph(paper: FPDF, text: str, height: float) -> None:
    paper.multi_cell(0, height, text, align="J", new_x=XPos.LMARGIN, new_y=YPos.NEXT)
    paper.ln(2.5)


def _pdf_table(paper: FPDF, rows: list[Row]) -> None:
    paper.set_font("dejavu", "", 8)
    with paper.table(cell_fill_mode=TableCellFillMode.NONE, first_row_as_headings=False, line_height=5) as table:
        covered: set[tuple[int, int]] = set()
        for y, row in enumerate(rows):
            line = table.row()
            cells = {x: (text, columns, height) for text, x, columns, height in row}
            x = 0
            while x < width(rows):
                if (y, x) in covered:
                    x += 1
                    continue
                text, columns, height = cells.get(x, ("", 1, 1))
                line.cell(text, colspan=columns, rowspan=height)
                covered |= {(y + dy, x + dx) for dy in range(height) for dx in range(columns)}
                x += columns
    paper.ln(2.5)


def write_scan(source: Path, path: Path) -> None:
    """Write the pages of a PDF file as pictures in a PDF file."""
    first, *others = [p.render(scale=200 / 72, grayscale=True).to_pil().convert("1") for p in pypdfium2.PdfDocument(source)]
    first.save(path, "PDF", resolution=200, save_all=True, append_images=others, creationDate=MOMENT.timetuple(), modDate=MOMENT.timetuple())


def write_warc(path: Path) -> None:
    with open(path, "wb") as handle:
        writer = WARCWriter(handle, gzip=True)
        for number, name in enumerate(PAGES):
            headers = StatusAndHeaders("200 OK", [("Content-Type", "text/html; charset=utf-8")], protocol="HTTP/1.1")
            record = writer.create_warc_record(
                f"https://{stem(name)}.example.vn/{number}.html", "response", payload=io.BytesIO(page_path(name).read_bytes()), http_headers=headers
            )
            record.rec_headers.replace_header("WARC-Date", MOMENT.strftime("%Y-%m-%dT%H:%M:%SZ"))
            record.rec_headers.replace_header("WARC-Record-ID", f"<urn:uuid:00000000-0000-4000-8000-{number:012}>")
            writer.write_record(record)


def write_zip(path: Path) -> None:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in PAGES:
            archive.writestr(zipfile.ZipInfo(f"trang/{stem(name)}.html", (2024, 1, 2, 3, 4, 4)), page_path(name).read_bytes(), zipfile.ZIP_DEFLATED)


def write_tar(path: Path) -> None:
    with tarfile.open(path, "w:xz") as archive:
        for name in PAGES:
            data = page_path(name).read_bytes()
            member = tarfile.TarInfo(f"trang/{stem(name)}.html")
            member.size = len(data)
            archive.addfile(member, io.BytesIO(data))


def write_mhtml(name: str, path: Path) -> None:
    html = page_path(name).read_text(encoding="utf-8")
    message = EmailMessage()
    message["Snapshot-Content-Location"] = f"https://{stem(name)}.example.vn/0.html"
    message["Subject"] = "trang"
    message.add_related(html, subtype="html", cte="quoted-printable")
    message.set_boundary("----=_trang")
    path.write_bytes(message.as_bytes())


def main(fonts: Path) -> None:
    for name in PAGES:
        clean = read(name)
        write_docx(clean, HERE / f"{stem(name)}.docx")
        write_xlsx(clean, HERE / f"{stem(name)}.xlsx")
        write_pdf(clean, HERE / f"{stem(name)}.pdf", fonts)
    first = stem(PAGES[0])
    write_scan(HERE / f"{first}.pdf", HERE / "scan.pdf")
    write_mhtml(PAGES[0], HERE / f"{first}.mhtml")
    write_warc(HERE / "pages.warc.gz")
    write_zip(HERE / "pages.zip")
    write_tar(HERE / "pages.tar.xz")
    with tempfile.TemporaryDirectory() as folder:
        command = ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", "doc", "--outdir", str(HERE)]
        subprocess.run([*command, str(HERE / f"{first}.docx")], check=True, capture_output=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
