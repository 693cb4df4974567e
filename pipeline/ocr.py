"""Reads the picture of a PDF page with tesseract and its Vietnamese data."""

from __future__ import annotations

import csv
import io
import shutil
import subprocess
from collections.abc import Sequence
from functools import cache

from pipeline.formats_pdf_lines import Word
from pipeline.records import PageError
from pipeline.subprocesses import run_within

DPI = 300
POINTS = 72 / DPI
LANGUAGE = "vie"
MIN_CONFIDENCE = 20  # of 100; below it tesseract saw dirt
SECONDS = 50


@cache
def has_tesseract() -> bool:
    """Tell whether tesseract and its Vietnamese data are installed."""
    program = shutil.which("tesseract")
    if program is None:
        return False
    listed = subprocess.run([program, "--list-langs"], capture_output=True, text=True, check=False)
    return LANGUAGE in listed.stdout.split()


def read_scan(data: bytes, number: int, uri: str) -> list[Word]:
    """Return the words of page `number` (from 1) of a PDF file, boxes in points.

    Raises PageError `needs_tesseract` where it is not installed, `timeout` where it takes too long, `unreadable` where it fails.
    """
    if not has_tesseract():
        raise PageError("read", "needs_tesseract", f"{uri} holds pictures of pages; install tesseract with its Vietnamese data (tesseract-ocr-vie)")
    command = ["tesseract", "-", "-", "-l", LANGUAGE, "--dpi", str(DPI), "--psm", "4", "tsv"]
    try:
        done = run_within(command, SECONDS, _picture(data, number))
    except subprocess.TimeoutExpired as error:
        raise PageError("read", "timeout", f"{uri}: tesseract did not end with page {number} within {SECONDS} s") from error
    if done.returncode:
        told = " ".join(done.stderr.decode(errors="replace").split())[:200]
        raise PageError("read", "unreadable", f"{uri}: tesseract could not read page {number}: {told or f'status {done.returncode}'}")
    rows = csv.DictReader(io.StringIO(done.stdout.decode("utf-8", "replace")), delimiter="\t", quoting=csv.QUOTE_NONE)
    found = [row for row in rows if (row.get("text") or "").strip() and float(row["conf"]) >= MIN_CONFIDENCE]
    return [_word(row, size) for row, size in zip(found, _sizes(found), strict=True)]


def _sizes(rows: Sequence[dict[str, str]]) -> list[float]:
    """Return the font size of each word: from the tallest word of its line, as letters reach above and below."""
    heights: dict[tuple[str, ...], float] = {}
    keys = [tuple(row[k] for k in ("block_num", "par_num", "line_num")) for row in rows]
    for key, row in zip(keys, rows, strict=True):
        heights[key] = max(heights.get(key, 0.0), float(row["height"]) * POINTS)
    return [round(heights[key]) for key in keys]


def _word(row: dict[str, str], size: float) -> Word:
    left, top, width, height = (float(row[k]) * POINTS for k in ("left", "top", "width", "height"))
    return Word(row["text"].strip(), left, top, left + width, top + height, size)


def _picture(data: bytes, number: int) -> bytes:
    import pypdfium2

    document = pypdfium2.PdfDocument(data)
    try:
        picture = document[number - 1].render(scale=DPI / 72, grayscale=True).to_pil()
    finally:
        document.close()
    out = io.BytesIO()
    picture.save(out, "PNG")
    return out.getvalue()
