"""Picks the reader of a file that is neither HTML nor plain text: PDF, DOCX, XLSX, MHTML, or one that LibreOffice converts."""

from __future__ import annotations

import email
import email.errors
import email.header
import email.message
import io
import shutil
import subprocess
import tempfile
import zipfile
from dataclasses import replace
from pathlib import Path

from pipeline.clean import clean_html
from pipeline.formats_blocks import FAULTS, compose
from pipeline.formats_docx import read_docx
from pipeline.formats_pdf import read_pdf
from pipeline.formats_xlsx import read_xlsx
from pipeline.issues import OFFICE
from pipeline.records import CleanText, Options, PageError, RawPage
from pipeline.subprocesses import run_within

CONVERTED = {"doc": "docx", "rtf": "docx", "odt": "docx", "xls": "xlsx", "ods": "xlsx"}
CONVERSION = 50  # seconds
REFUSED = (0, 1)  # status of LibreOffice where it does not understand a file
READ = "html, text, pdf, docx, xlsx, mhtml, doc, rtf, odt, xls and ods are read"
MAX_UNPACKED = 200_000_000  # bytes of the parts of an office file


def read_office(page: RawPage, name: str, options: Options) -> tuple[CleanText, str]:
    """Return the text of a page whose bytes were taken for `name` (`pdf`, `zip`, `ole`, `rtf`, `mhtml` …), and its format.

    Raises PageError `unsupported_format`, `unreadable`, `needs_ocr`, `needs_tesseract`, `needs_libreoffice`, `timeout`, `too_large`, `empty`.
    """
    if name == "pdf":
        return read_pdf(page, options), "pdf"
    if name == "mhtml":
        return _read_mhtml(page), "mhtml"
    form = _office_form(page.data, name)
    if form in CONVERTED:
        data = convert(page.data, form, page.uri)
        return _read(data, CONVERTED[form], page.uri), form
    return _read(page.data, form, page.uri), form


def _read(data: bytes, form: str, uri: str) -> CleanText:
    if form == "docx":
        _refuse_bomb(data, uri)
        return compose(*read_docx(data, uri), uri)
    if form == "xlsx":
        _refuse_bomb(data, uri)
        return compose(*read_xlsx(data, uri), uri)
    raise PageError("read", "unsupported_format", f"{uri} is {form}; {READ}")


def _refuse_bomb(data: bytes, uri: str) -> None:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        if sum(i.file_size for i in archive.infolist()) > MAX_UNPACKED:
            raise PageError("read", "too_large", f"{uri} unpacks to over {MAX_UNPACKED:,} bytes")


def _office_form(data: bytes, name: str) -> str:
    """Return which office format bytes are: by the parts of a ZIP file, or the streams of an OLE file."""
    if name == "ole":
        for mark, form in (("WordDocument", "doc"), ("Workbook", "xls"), ("Book", "xls")):
            if mark.encode("utf-16-le") in data:
                return form
        return name
    if name != "zip":
        return name
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = archive.namelist()
            kind = archive.read("mimetype").decode("ascii", "replace") if "mimetype" in names else ""
    except FAULTS:
        return name
    for part, form in (("word/document.xml", "docx"), ("xl/workbook.xml", "xlsx")):
        if part in names:
            return form
    return {"text": "odt", "spreadsheet": "ods"}.get(kind.rsplit(".", 1)[-1], name)


def convert(data: bytes, form: str, uri: str) -> bytes:
    """Let LibreOffice turn an old format into DOCX or XLSX.

    Raises PageError `needs_libreoffice` where it is not installed, `timeout` where it takes too long, `unreadable` where it fails.
    """
    program = next((found for name in OFFICE if (found := shutil.which(name))), None)
    if program is None:
        raise PageError("read", "needs_libreoffice", f"{uri} is {form}; install LibreOffice (soffice), or save it as {CONVERTED[form].upper()}")
    target = CONVERTED[form]
    with tempfile.TemporaryDirectory(prefix="cchc-office-") as folder:
        source = Path(folder) / f"page.{form}"
        source.write_bytes(data)
        command = [program, f"-env:UserInstallation=file://{folder}/profile", "--headless", "--norestore"]
        command += ["--convert-to", target, "--outdir", f"{folder}/out", str(source)]
        try:
            done = run_within(command, CONVERSION)
        except subprocess.TimeoutExpired as error:
            raise PageError("read", "timeout", f"{uri}: LibreOffice did not end within {CONVERSION} s") from error
        result = Path(folder) / "out" / f"page.{target}"
        if not result.is_file():
            kind = "unreadable" if done.returncode in REFUSED else "unavailable"  # it had no room, or broke down
            raise PageError("read", kind, f"{uri}: LibreOffice could not read it: {' '.join(done.stderr.decode(errors='replace').split())[:200]}")
        return result.read_bytes()


def _read_mhtml(page: RawPage) -> CleanText:
    """Read the page in an MHTML file: the part the file names as its start, else the first of HTML."""
    # the plain policy: that of structured headers recurses as deep as a header opens brackets
    message = email.message_from_bytes(page.data)
    parts = [p for p in message.walk() if p.get_content_type() == "text/html"]
    if not parts:
        raise PageError("read", "no_article", f"{page.uri} holds no HTML part")
    start = message.get_param("start")
    chosen = next((p for p in parts if start and p.get("Content-ID") == start), parts[0])
    content = chosen.get_payload(decode=True)
    if not isinstance(content, bytes):
        raise PageError("read", "unreadable", f"{page.uri} holds an HTML part that cannot be decoded")
    declared = chosen.get_content_charset()
    inner = replace(page, data=content, content_type=f"text/html; charset={declared}" if declared else None)
    clean = clean_html(inner)
    address = _header(chosen, "Content-Location") or _header(message, "Snapshot-Content-Location")
    is_address = address.startswith(("http://", "https://"))
    return replace(clean, canonical_url=clean.canonical_url or (address if is_address else None))


def _header(message: email.message.Message, name: str) -> str:
    """Return a header unfolded and decoded; empty where there is none that can be."""
    try:
        return "".join(str(email.header.make_header(email.header.decode_header(message.get(name, "")))).split())
    except (email.errors.HeaderParseError, LookupError, UnicodeError):
        return ""
