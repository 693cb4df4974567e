"""Sound files of every reader, made anew in memory: what mutations start from."""

from __future__ import annotations

import io
import json
import tarfile
import zipfile
from collections.abc import Callable
from functools import cache
from pathlib import Path

import docx
import openpyxl
from fpdf import FPDF
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

ROOT = Path(__file__).resolve().parents[2]
ADDRESS = "https://xa-mau.example.vn/tin/ket-qua.html"
LINES = (
    "Xã Mẫu: kết quả cải cách hành chính quý I năm 2024",
    "Trong quý I/2024, xã tiếp nhận 1.234 hồ sơ, giải quyết đúng hạn 1.198/1.210 hồ sơ (đạt 99%), tăng 2,5% so với cùng kỳ.",
    "Theo Quyết định số 12/QĐ-UBND ngày 03/01/2024, chỉ tiêu cả năm là 95%; điểm đánh giá 87,6/100, xếp thứ 5/63.",
    "Kinh phí tiết kiệm hơn 2,6 tỷ đồng, trong đó 6 triệu 325 nghìn đồng phí bưu chính; một nửa hồ sơ nộp trực tuyến.",
)
ROWS = (("TT", "Lĩnh vực", "Tiếp nhận", "Tỷ lệ (%)"), ("1", "Hộ tịch", "1.200", "98,5"), ("2", "Đất đai", "34", "91"), ("", "Tổng", "1.234", "97,9"))


@cache
def html() -> bytes:
    body = "".join(f"<p>{line}</p>" for line in LINES[1:])
    rows = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in ROWS)
    head = f'<meta charset="utf-8"><link rel="canonical" href="{ADDRESS}"><title>{LINES[0]}</title>'
    head += '<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2024-04-02T08:00:00+07:00"}</script>'
    page = f'<!DOCTYPE html><html><head>{head}</head><body><div class="menu"><a href="/">Trang chủ</a></div><div class="detail">'
    page += f"<h1>{LINES[0]}</h1><p class='date'>02/04/2024</p>{body}<table border=1>{rows}</table></div><div>Lượt xem: 842</div></body></html>"
    return page.encode()


@cache
def text() -> bytes:
    return "\n".join([*LINES, *(" | ".join(c for c in row if c) for row in ROWS), "1. Hộ tịch", "1.200", "98,5"]).encode()


@cache
def warc(packed: bool = True) -> bytes:
    out = io.BytesIO()
    writer = WARCWriter(out, gzip=packed)
    for number, body in enumerate((html(), text(), b"", html())):
        head = StatusAndHeaders("200 OK", [("Content-Type", "text/html; charset=utf-8"), ("Content-Encoding", "identity")], protocol="HTTP/1.1")
        record = writer.create_warc_record(f"{ADDRESS}?{number}", "response", payload=io.BytesIO(body), http_headers=head)
        record.rec_headers.replace_header("WARC-Date", "2024-06-30T08:00:00Z")
        writer.write_record(record)
    return out.getvalue()


@cache
def zip_file() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a/one.html", html())
        archive.writestr("a/two.txt", text())
        archive.writestr("three.docx", docx_file())
    return out.getvalue()


@cache
def tar_file() -> bytes:
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w:gz") as archive:
        for name, data in (("one.html", html()), ("two.txt", text())):
            member = tarfile.TarInfo(name)
            member.size = len(data)
            archive.addfile(member, io.BytesIO(data))
    return out.getvalue()


@cache
def docx_file() -> bytes:
    document = docx.Document()
    document.add_heading(LINES[0])
    for line in LINES[1:]:
        document.add_paragraph(line)
    table = document.add_table(rows=len(ROWS), cols=len(ROWS[0]))
    for y, row in enumerate(ROWS):
        for x, cell in enumerate(row):
            table.cell(y, x).text = cell
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


@cache
def xlsx_file() -> bytes:
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.append([LINES[0]])
    for row in ROWS:
        sheet.append(list(row))
    sheet.append(["", "Khác", 1234.5, 0.985])
    sheet.merge_cells("A1:D1")
    sheet["D6"].number_format = "0.0%"
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


@cache
def pdf_file() -> bytes:
    paper = FPDF()
    paper.add_page()
    paper.set_font("Helvetica", size=12)
    for line in ("Bao cao cai cach hanh chinh quy I nam 2024", "Trong nam 2024, xa tiep nhan 1.234 ho so, dat 98,5% ke hoach."):
        paper.multi_cell(0, 8, line, new_x="LMARGIN", new_y="NEXT")
    with paper.table() as table:
        for row in (("TT", "Linh vuc", "So"), ("1", "Ho tich", "1.200"), ("2", "Dat dai", "34")):
            table.row(row)
    return bytes(paper.output())


@cache
def mhtml() -> bytes:
    head = f'From: <Saved>\r\nSnapshot-Content-Location: {ADDRESS}\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; type="text/html"; boundary="b"\r\n\r\n'
    part = f"--b\r\nContent-Type: text/html; charset=utf-8\r\nContent-Location: {ADDRESS}\r\nContent-Transfer-Encoding: 8bit\r\n\r\n"
    return head.encode() + part.encode() + html() + b"\r\n--b--\r\n"


@cache
def profile() -> bytes:
    return f"""id = "xa-mau"
names = ["Xã Mẫu"]
base_url = "https://xa-mau.example.vn/"
owner = "Xã Mẫu"
province = "35"
family = "other"
verified = false
[[layouts]]
since = 2020-01-01
fingerprint = ["xa-mau", "detail"]
title = "h1"
date = ".date"
body = ".detail"
drops = [".menu", "[type=box]"]
[expect]
blocks = 4
rows = {len(ROWS)}
""".encode()


@cache
def gold() -> bytes:
    start = LINES[1].index("1.234") + len(LINES[0]) + 1
    row = {
        "q": "tiếp nhận 1.234 hồ sơ", "f": "1.234", "kind": "count", "role": "actual", "value": 1234, "unit": "item", "counted": "hồ sơ",
        "comparator": "eq", "indicator": None, "period": ["2024-01-01", "2024-03-31"], "organization": None, "start": start, "end": start + 5,
    }  # fmt: skip
    excluded = [{"q": "năm 2024", "f": "2024", "why": "period"}]
    return json.dumps({"source": "one.txt", "title": LINES[0], "statistics": [row], "excluded": excluded}, ensure_ascii=False).encode()


READERS: dict[str, tuple[Callable[[], bytes], str]] = {
    "html": (html, "page.html"),
    "text": (text, "page.txt"),
    "warc": (warc, "pages.warc.gz"),
    "zip": (zip_file, "pages.zip"),
    "tar": (tar_file, "pages.tar.gz"),
    "pdf": (pdf_file, "page.pdf"),
    "docx": (docx_file, "page.docx"),
    "xlsx": (xlsx_file, "page.xlsx"),
    "mhtml": (mhtml, "page.mhtml"),
    "profile": (profile, "portal.toml"),
    "gold": (gold, "one.gold.json"),
}
