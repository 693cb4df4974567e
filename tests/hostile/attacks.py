"""Attacks written by hand: one file each, named by what it tries; `ATTACKS` makes them in memory."""

from __future__ import annotations

import gzip
import io
import tarfile
import zipfile
import zlib
from collections.abc import Callable

from tests.hostile import seeds

Maker = Callable[[], bytes]
ARTICLE = "".join(f"<p>{line}</p>" for line in seeds.LINES).encode()
EXTERNAL = '<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/hostname">]>'
LAUGHS = "<!DOCTYPE r [<!ENTITY a0 \"ha\">" + "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10)) + "]>"
PART = "word/document.xml"
BOOK = "xl/workbook.xml"
SHEET = "xl/worksheets/sheet1.xml"


def page(inside: bytes) -> bytes:
    return b"<!DOCTYPE html><html><head><meta charset=utf-8><title>X\xc3\xa3 M\xe1\xba\xabu</title></head><body>" + inside + b"</body></html>"


def packed(members: dict[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method, compresslevel=1) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return out.getvalue()


def changed(data: bytes, name: str, change: Callable[[bytes], bytes]) -> bytes:
    """Return a ZIP file with one member changed."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        members = {n: archive.read(n) for n in archive.namelist()}
    return packed(members | {name: change(members.get(name, b""))})


def with_doctype(doctype: str, reference: str) -> Callable[[bytes], bytes]:
    def change(data: bytes) -> bytes:
        head, mark, rest = data.partition(b"?>")
        return head + mark + doctype.encode() + rest.replace("Xã Mẫu".encode(), reference.encode(), 1)

    return change


def encrypted(data: bytes) -> bytes:
    """Set the flag of encryption in both headers of the first member."""
    out = bytearray(data)
    out[6] |= 1
    out[data.index(b"PK\x01\x02") + 8] |= 1
    return bytes(out)


def links() -> bytes:
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w") as archive:
        for name, kind, target in (("l", tarfile.SYMTYPE, "/etc/passwd"), ("h", tarfile.LNKTYPE, "../../x"), ("d", tarfile.CHRTYPE, ""), ("f", tarfile.FIFOTYPE, "")):
            member = tarfile.TarInfo(name)
            member.type, member.linkname = kind, target
            archive.addfile(member)
        member = tarfile.TarInfo("../../escape.html")
        member.size = len(ARTICLE)
        archive.addfile(member, io.BytesIO(ARTICLE))
    return out.getvalue()


def record(headers: str, body: bytes, packed_body: bool = True) -> bytes:
    http = f"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n{headers}\r\n".encode() + body
    head = f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {seeds.ADDRESS}\r\nWARC-Date: 2024-06-30T08:00:00Z\r\n"
    head += f"WARC-Record-ID: <urn:uuid:0b6a1c1e-0000-4000-8000-000000000001>\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: {len(http)}\r\n\r\n"
    data = head.encode() + http + b"\r\n\r\n"
    return gzip.compress(data) if packed_body else data


def pdf(objects: bytes) -> bytes:
    return b"%PDF-1.7\n" + objects + b"\ntrailer<</Root 1 0 R>>\n%%EOF"


def nested_zip(depth: int) -> bytes:
    data = seeds.html()
    for _ in range(depth):
        data = packed({"inner.zip" if data.startswith(b"PK") else "page.html": data})
    return data


def shared_bytes() -> bytes:
    """A ZIP file whose directory names the same bytes many times."""
    data = packed({"a.html": seeds.html() * 50})
    start = data.index(b"PK\x01\x02")
    end = data.index(b"PK\x05\x06")
    entries = data[start:end] * 200
    tail = bytearray(data[end:])
    tail[8:10] = tail[10:12] = (200).to_bytes(2, "little")
    tail[12:16] = len(entries).to_bytes(4, "little")
    return data[:start] + entries + bytes(tail)


def wrong_size() -> bytes:
    """A ZIP file that names a far smaller size than its member unpacks to."""
    data = bytearray(packed({"a.html": b"0" * 3_000_000}))
    at = data.index(b"PK\x01\x02")
    data[at + 24 : at + 28] = data[22:26] = (10).to_bytes(4, "little")
    return bytes(data)


def repeated(piece: str, size: int = 100_000) -> Maker:
    return (seeds.LINES[0] + "\n" + piece * (size // len(piece.encode()) + 1)).encode


def rows_of(cells: str, rows: int) -> bytes:
    return page(ARTICLE + b"<table>" + f"<tr>{cells}</tr>".encode() * rows + b"</table>")


WORDS = (
    "1.", "1/", "1-", "1,", "%", "(", "1 ", "một ", "hai mươi ", "một phần ", "từ 1 đến ", "năm 2019, ", "ngày 1/", "Điều 1, ", "tăng giảm ", "trong đó ", "1%; ", "thứ 5/63 ",
    "0912.345.678 ", "a@b.", "1|", " | ", "12/15 hồ sơ ", "không quá ", "tỷ ", "Sở Nội vụ, ", "UBND ", "quý I/", "'", "\u0301", "Ừ", "٣", "½", "\u200b1", "mức độ 3, ", "1.000,", "…", "1\u00a0", "xã A, ",
)  # fmt: skip

ATTACKS: dict[str, Maker] = {
    # HTML
    "deep.html": lambda: page(b"<div>" * 50_000 + ARTICLE),
    "deep-inline.html": lambda: page(b"<b><i>" * 3_000 + ARTICLE),
    "deep-tables.html": lambda: page(b"<table><tr><td>" * 800 + ARTICLE),
    "attributes.html": lambda: page(b"<p " + b" ".join(b"a%d=1" % n for n in range(40_000)) + b">" + ARTICLE),
    "one-attribute.html": lambda: page(b'<p title="' + b"1 " * 300_000 + b'">' + ARTICLE),
    "open-comment.html": lambda: page(ARTICLE + b"<!--" * 20_000),
    "open-cdata.html": lambda: page(b"<svg><![CDATA[" * 5_000 + ARTICLE),
    "open-script.html": lambda: page(b"<script>" + b"</scrip" * 20_000 + ARTICLE),
    "spans.html": lambda: rows_of("<td colspan=99999999 rowspan=99999999>1</td><td>2</td>", 50),
    "bad-spans.html": lambda: rows_of("<td colspan=-1 rowspan=1e9>1</td><td colspan='٣'>2</td><td rowspan=0>3", 30),
    "wide-table.html": lambda: rows_of("<td>1</td>" * 300, 10),
    "long-table.html": lambda: rows_of("<td>Hộ tịch</td><td>1.234</td>", 500),
    "misnested.html": lambda: page(b"<p><table><b></p></table><a></b><td>" * 2_000 + ARTICLE),
    "entities.html": lambda: page(b"<p>" + b"&amp;lt;&#x110000;&#0;&#xD800;&notit;" * 300 + b"</p>" + ARTICLE),
    "scripted.html": lambda: page(b"<p onclick=alert(1)><script>document.write('1.234 ho so')</script><iframe src=file:///etc/passwd></iframe>" + ARTICLE),
    "linked-data.html": lambda: page(b'<script type="application/ld+json">' + b"[" * 50_000 + b"</script>" + ARTICLE),
    "linked-data-types.html": lambda: page(b'<script type="application/ld+json">{"@type":1,"datePublished":[{}],"author":[[null]],"headline":{"a":1},"publisher":5}</script>' + ARTICLE),
    "big-number-json.html": lambda: page(b'<script type="application/ld+json">{"datePublished":' + b"9" * 10_000 + b"}</script>" + ARTICLE),
    "surrogate-json.html": lambda: page(b'<script type="application/ld+json">{"@type":"NewsArticle","headline":"K\\ud800 m 12","author":"\\udfff A","datePublished":"2024\\ud800"}</script>' + ARTICLE),
    "dates.html": lambda: page(b"<meta property='article:published_time' content='99999-99-99T99:99:99+99:99'><time datetime='0000-00-00'>31/02/0000 25:61</time>" + ARTICLE),
    "early-date.html": lambda: page(b"<meta property='article:published_time' content='0001-01-01T00:00:00+14:00'>" + ARTICLE),
    "late-date.html": lambda: page(b"<meta property='article:published_time' content='9999-12-31T23:59:59-12:00'>" + ARTICLE),
    "canonical.html": lambda: page(b"<link rel=canonical href='http://[::1'><link rel=canonical href='javascript:alert(1)'>" + ARTICLE),
    "canonical-path.html": lambda: page(b"<link rel=canonical href='https://../../../etc/'>" + ARTICLE),
    "classes.html": lambda: page(b"<div class='" + b"menu " * 30_000 + b"'>" + ARTICLE + b"</div>"),
    "utf16.html": lambda: b"\xff\xfe" + page(ARTICLE)[:999],
    "utf7.html": lambda: b"<meta charset=utf-7>+ADw-script+AD4-" + ARTICLE,
    "charset.html": lambda: b"<html><meta charset='../../x'><meta charset=rot13><meta charset=zlib_codec>" + ARTICLE,
    "idna-charset.html": lambda: b"<html><meta charset=idna>" + ARTICLE,
    "zeros.html": lambda: page(ARTICLE.replace(b" ", b" \0")),
    "bidi.html": lambda: page("<p>\u202e%5,89 tạđ\u202c 1.234\u2066 hồ sơ</p>".encode() + ARTICLE),
    "marks.html": lambda: page(("<p>1" + "\u0301" * 5_000 + "2</p>").encode() + ARTICLE),
    "surrogates.html": lambda: page(b"<p>\xed\xa0\x80\xed\xbf\xbf 1.234</p>" + ARTICLE),
    "one-line.html": lambda: page(b"<p>" + b"1.234 " * 2_000 + b"</p>"),
    "many-paragraphs.html": lambda: page(ARTICLE * 25),
    "only-numbers.html": lambda: page(b"<p>" + b"</p><p>".join(b"%d" % n for n in range(600)) + b"</p>"),
    "frameset.html": lambda: b"<html><frameset><frame src='//x'></frameset></html>",
    "template.html": lambda: page(b"<template>" * 500 + ARTICLE),
    "empty-body.html": lambda: page(b""),
    # texts
    **{f"words-{n:02}.txt": repeated(piece, 5_000) for n, piece in enumerate(WORDS)},
    "million.txt": lambda: b"9" * 50_000,
    "no-space.txt": ("hồsơ1" * 5_000).encode,
    "lines.txt": lambda: b"1\n" * 2_000,
    "cells.txt": lambda: b"1 | 2 | 3\n" * 400,
    "one-row.txt": (seeds.LINES[0] + "\n" + "1 | " * 1_500).encode,
    "flat-table.txt": (seeds.LINES[0] + "\nTT\nĐơn vị\nSố\n" + "".join(f"{n}\nXã {n}\n{n},5\n" for n in range(200))).encode,
    "separators.txt": lambda: "\u2028".join(seeds.LINES * 10).encode(),
    "null.txt": lambda: b"\0" * 10,
    "spaces.txt": lambda: b" \n\t" * 20_000,
    "bom.txt": lambda: b"\xef\xbb\xbf" * 100,
    "formulas.txt": lambda: b"=cmd|'/C calc'!A1\n@SUM(1+1)\n-2+3\n" + seeds.text(),
    "terminal.txt": lambda: b"\x1b]0;x\x07\x1b[31m\x1b[2J 1.234 h\xe1\xbb\x93 s\xc6\xa1\n" + seeds.text(),
    "exponent.txt": (seeds.LINES[0] + "\n" + "9" * 5_000 + "/" + "9" * 5_000 + " hồ sơ, 1/0 hồ sơ, 0/0 hồ sơ (đạt 0%), 0," + "0" * 5_000 + "1%").encode,
    "magnitude.txt": (seeds.LINES[0] + "\nĐạt 999.999.999.999.999.999.999 tỷ tỷ tỷ đồng, " + "triệu " * 500).encode,
    "decomposed.txt": lambda: "o\u0302\u0301".encode() * 5_000,
    "folds.txt": ("İ1ﬁ2ß3 " * 1_000).encode,
    "legacy.txt": lambda: bytes(range(128, 256)) * 40,
    # archives
    "links.tar": links,
    "escape.zip": lambda: packed({"../../../escape.html": ARTICLE, "/etc/x.html": ARTICLE, "C:\\x.html": ARTICLE, "..\\x.html": ARTICLE}),
    "nested.zip": lambda: nested_zip(6),
    "bomb.zip": lambda: packed({"a.html": b"<p>1</p>" * 9_000_000}),
    "shared.zip": shared_bytes,
    "wrong-size.zip": wrong_size,
    "encrypted.zip": lambda: encrypted(seeds.zip_file()),
    "stored-name.zip": lambda: packed({"a\n\x1b[31m.html": ARTICLE, "é" * 200: ARTICLE, ".": ARTICLE, "CON": ARTICLE}),
    "many.zip": lambda: packed({f"{n}.txt": b"1" for n in range(300)}, zipfile.ZIP_STORED),
    "cut.zip": lambda: seeds.zip_file()[:-30],
    "method.zip": lambda: seeds.zip_file().replace(b"PK\x01\x02\x14\x03\x14\x00\x00\x00\x08\x00", b"PK\x01\x02\x14\x03\x14\x00\x00\x00\x63\x00"),
    "bzip.zip": lambda: packed({"a.html": seeds.html()}, zipfile.ZIP_BZIP2).replace(b"BZh9", b"BZh8"),
    "lzma.zip": lambda: packed({"a.html": seeds.html()}, zipfile.ZIP_LZMA).replace(b"\x5d\x00\x00", b"\x5e\xff\xff"),
    "empty.zip": lambda: packed({}),
    "bomb.html.gz": lambda: gzip.compress(b"0" * 60_000_000),
    "layers.html.gz": lambda: gzip.compress(gzip.compress(gzip.compress(seeds.html()))),
    "cut.html.gz": lambda: gzip.compress(seeds.html())[:-9],
    "joined.html.gz": lambda: gzip.compress(seeds.html()) + b"trash" * 100,
    "bomb.tar.gz": lambda: gzip.compress(b"\0" * 30_000_000),
    "sizes.tar": lambda: gzip.decompress(seeds.tar_file()).replace(b"0000", b"7777"),
    # WARC
    "bomb.warc": lambda: record("Content-Encoding: gzip\r\n", gzip.compress(b"1 " * 15_000_000)),
    "layers.warc": lambda: record("Content-Encoding: gzip, deflate, gzip, br\r\n", gzip.compress(zlib.compress(gzip.compress(seeds.html())))),
    "codings.warc": lambda: record("Content-Encoding: " + "gzip," * 2_000 + "\r\n", seeds.html()),
    "brotli.warc": lambda: record("Content-Encoding: br\r\n", b"\x00\xff" * 900),
    "zstd.warc": lambda: record("Content-Encoding: zstd\r\n", b"\x28\xb5\x2f\xfd" + b"\xff" * 50),
    "chunks.warc": lambda: record("Transfer-Encoding: chunked\r\n", b"FFFFFFFFFFFFFFFF\r\nx\r\n-5\r\n" + seeds.html()),
    "many-chunks.warc": lambda: record("Transfer-Encoding: chunked\r\n", b"1\r\n1\r\n" * 5_000),
    "headers.warc": lambda: record("X: y\r\n" * 20_000, seeds.html()),
    "no-status.warc": lambda: record("", seeds.html(), False).replace(b"HTTP/1.1 200 OK", b"HTTP/9 \xff"),
    "length.warc": lambda: record("", seeds.html(), False).replace(b"msgtype=response\r\nContent-Length: ", b"msgtype=response\r\nContent-Length: 99"),
    "minus.warc": lambda: record("", seeds.html(), False).replace(b"msgtype=response\r\nContent-Length: ", b"msgtype=response\r\nContent-Length: -"),
    "date.warc": lambda: record("", seeds.html(), False).replace(b"2024-06-30T08:00:00Z", b"0000-99-99T99:99:99Z"),
    "year-one.warc": lambda: record("", seeds.html(), False).replace(b"2024-06-30T08:00:00Z", b"0001-01-01T00:00:00Z"),
    "last-year.warc": lambda: record("", seeds.html(), False).replace(b"2024-06-30T08:00:00Z", b"9999-12-31T23:59:59Z"),
    "address.warc": lambda: record("", seeds.html(), False).replace(seeds.ADDRESS.encode(), b"https://../../../../etc/passwd\x00%00%2e%2e/"),
    "canonical.warc.gz": lambda: record("", page(b"<link rel=canonical href='//[]/x'>" + ARTICLE)),
    "brackets.warc": lambda: record("", seeds.html(), False).replace(seeds.ADDRESS.encode(), b"http://[x/y]:99999/%ff"),
    "heads.warc": lambda: b"WARC/1.0\r\n" * 20_000,
    # office
    "external.docx": lambda: changed(seeds.docx_file(), PART, with_doctype(EXTERNAL, "&x;")),
    "laughs.docx": lambda: changed(seeds.docx_file(), PART, with_doctype(LAUGHS, "&a9;")),
    "deep.docx": lambda: changed(seeds.docx_file(), PART, lambda d: d.replace(b"<w:body>", b"<w:body>" + b"<w:sdt><w:sdtContent>" * 2_000, 1)),
    "spans.docx": lambda: changed(seeds.docx_file(), PART, lambda d: d.replace(b"<w:tcPr>", b'<w:tcPr><w:gridSpan w:val="999999999"/>')),
    "no-part.docx": lambda: changed(seeds.docx_file(), PART, lambda _: b""),
    "relation.docx": lambda: changed(seeds.docx_file(), "_rels/.rels", lambda d: d.replace(b"word/document.xml", b"../../../etc/passwd")),
    "bomb.docx": lambda: changed(seeds.docx_file(), "word/media/a.xml", lambda _: b"0" * 210_000_000),
    "macro.docx": lambda: changed(seeds.docx_file(), "word/vbaProject.bin", lambda _: b"\xd0\xcf\x11\xe0" * 100),
    "encrypted.docx": lambda: encrypted(seeds.docx_file()),
    "external.xlsx": lambda: changed(seeds.xlsx_file(), BOOK, with_doctype(EXTERNAL, "&x;")),
    "laughs.xlsx": lambda: changed(seeds.xlsx_file(), "xl/sharedStrings.xml", with_doctype(LAUGHS, "&a9;")),
    "far-cell.xlsx": lambda: changed(seeds.xlsx_file(), SHEET, lambda d: d.replace(b'r="A2"', b'r="XFD1048576"')),
    "merge.xlsx": lambda: changed(seeds.xlsx_file(), SHEET, lambda d: d.replace(b'ref="A1:D1"', b'ref="A1:XFD1048576"')),
    "numbers.xlsx": lambda: changed(seeds.xlsx_file(), SHEET, lambda d: d.replace(b"1234.5", b"1e400").replace(b"0.985", b"nan")),
    "dates.xlsx": lambda: changed(seeds.xlsx_file(), SHEET, lambda d: d.replace(b"1234.5", b"-99999999999").replace(b't="n"', b't="d"')),
    "shared.xlsx": lambda: changed(seeds.xlsx_file(), SHEET, lambda d: d.replace(b"<v>1</v>", b"<v>99999999</v>")),
    "format.xlsx": lambda: changed(seeds.xlsx_file(), "xl/styles.xml", lambda d: d.replace(b"0.0%", b"0." + b"0" * 5_000 + b"%")),
    "no-sheet.xlsx": lambda: changed(seeds.xlsx_file(), SHEET, lambda _: b"<x/>"),
    # PDF
    "loop.pdf": lambda: pdf(b"1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[2 0 R]/Count 9>>endobj"),
    "count.pdf": lambda: pdf(b"1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[]/Count 2147483647>>endobj"),
    "script.pdf": lambda: pdf(b"1 0 obj<</Type/Catalog/Pages 2 0 R/OpenAction<</S/JavaScript/JS(app.alert\\(1\\))>>>>endobj 2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj"),
    "launch.pdf": lambda: pdf(b"1 0 obj<</Type/Catalog/Pages 2 0 R/OpenAction<</S/Launch/F(/bin/sh)>>>>endobj 2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj"),
    "nested.pdf": lambda: pdf(b"1 0 obj" + b"[" * 50_000 + b"endobj"),
    "huge-page.pdf": lambda: seeds.pdf_file().replace(b"595.28", b"9e38").replace(b"841.89", b"9e38"),
    "cut.pdf": lambda: seeds.pdf_file()[:-200],
    "encrypted.pdf": lambda: pdf(b"1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj 3 0 obj<</Filter/Standard/V 9/R 9>>endobj\ntrailer<</Encrypt 3 0 R/Root 1 0 R>>"),
    # MHTML and names that lie
    "boundary.mhtml": lambda: seeds.mhtml().replace(b'boundary="b"', b'boundary="' + b"b" * 5_000 + b'"'),
    "parts.mhtml": lambda: seeds.mhtml() + b"--b\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n" * 2_000,
    "head.tar.gz": lambda: b"\x1f\x8b\x08",
    "brackets.mhtml": lambda: seeds.mhtml().replace(b'boundary="b"', b"(" * 5_000 + b' boundary="b"'),
    "coding.mhtml": lambda: seeds.mhtml().replace(b"8bit", b"base64"),
    "headers.mhtml": lambda: seeds.mhtml().replace(b"MIME-Version", b"Subject: =?utf-8?b?" + b"A" * 3_000 + b"\r\nMIME-Version"),
    "picture.html": lambda: b"\x89PNG\r\n\x1a\n" + bytes(2_000),
    "program.txt": lambda: b"\x7fELF" + bytes(2_000),
    "pickle.txt": lambda: b"\x80\x04cposix\nsystem\n(S'touch escaped'\ntR.",
    "parquet.txt": lambda: b"PAR1" + b"\xff" * 200 + b"PAR1",
    "empty.html": lambda: b"",
    "one-byte.html": lambda: b"<",
}  # fmt: skip
