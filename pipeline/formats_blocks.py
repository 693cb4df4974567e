"""Turns the pieces of a paged or office document into a CleanText: title first, letterhead and furniture taken out."""

from __future__ import annotations

import io
import lzma
import struct
import unicodedata
import zipfile
import zlib
from collections.abc import Sequence
from dataclasses import dataclass, replace

from extractors.records import Block, BlockKind, TableCell
from extractors.rules import compile_pattern
from pipeline.clean.dates import find_published
from pipeline.clean.furniture import is_byline, is_furniture_line, is_person
from pipeline.clean.letterhead import ISSUER, MAX_LINE, MOTTO, NATION, NUMBER
from pipeline.records import CleanText, PageError, PagePlace, Removed

SPACES = compile_pattern(r"[\s\u200b\u200c\u200d\u2060\u00ad\ufeff]++")
# kinds of acts and reports by Decree 30/2020/NĐ-CP, Article 7: alone on their line, in capitals, above their subject
ACT = compile_pattern(
    r"(?:NGHỊ QUYẾT|QUYẾT ĐỊNH|CHỈ THỊ|QUY (?:CHẾ|ĐỊNH)|THÔNG (?:CÁO|BÁO|TƯ|CÁO BÁO CHÍ)|HƯỚNG DẪN|CHƯƠNG TRÌNH|KẾ HOẠCH|PHƯƠNG ÁN|ĐỀ ÁN"
    r"|DỰ ÁN|BÁO CÁO|BIÊN BẢN|TỜ TRÌNH|CÔNG (?:VĂN|ĐIỆN)|PHỤ LỤC(?: [IVX\d]{1,4})?|BIỂU(?: MẪU)?(?: SỐ)?(?: \d{1,3})?)"
)
HEAD = 14  # pieces that a title is looked for in
MIN_TITLE = 5  # words
COMPANY = compile_pattern(r"<Company>(?P<name>[^<]{2,200})</Company>")
# what the libraries of office formats and PDF raise for broken files, besides errors of their own
FAULTS = (
    ArithmeticError, AssertionError, AttributeError, EOFError, LookupError, OSError, RuntimeError, SyntaxError, TypeError, ValueError, lzma.LZMAError,
    struct.error, zipfile.BadZipFile, zlib.error,
)  # fmt: skip
LARGER = 1.15  # font of a title against that of the text


@dataclass(frozen=True, slots=True)
class Piece:
    """One block before offsets are known; `places` start at 0 with the piece, `size` is that of its font where known."""

    text: str
    kind: BlockKind = BlockKind.PARAGRAPH
    level: int | None = None
    table: int | None = None
    cells: tuple[tuple[str, TableCell], ...] = ()
    places: tuple[PagePlace, ...] = ()
    size: float | None = None


@dataclass(frozen=True, slots=True)
class Stated:
    """What a file says of itself in its properties; None where it does not."""

    title: str | None = None
    author: str | None = None
    site_org: str | None = None


def company_of(data: bytes) -> str | None:
    """Return the body that the properties of an office file name as its company; None where they do not."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            found = COMPANY.search(archive.read("docProps/app.xml").decode("utf-8", "replace"))
    except FAULTS:
        return None
    return squash(found["name"]) if found else None


def squash(text: str) -> str:
    """Return text in NFC with white space and invisible characters collapsed to single spaces."""
    return SPACES.sub(" ", unicodedata.normalize("NFC", text)).strip()


def row_piece(
    cells: Sequence[tuple[str, TableCell]], table: int | None, places: Sequence[PagePlace] = ()
) -> Piece | None:
    """Return a table row as a piece, its written cells joined by ` | `; None where all are empty."""
    written = tuple((text.replace(" | ", " "), cell) for text, cell in cells if text)
    if not written:
        return None
    return Piece(" | ".join(t for t, _ in written), BlockKind.ROW, None, table, written, tuple(places))


def is_heading_form(text: str) -> bool:
    """Tell whether a bold paragraph can be a heading: short, and no sentence."""
    return len(text) < 160 and text[-1:] not in (".", ";", ",", "…")


def compose(pieces: Sequence[Piece], stated: Stated, uri: str, removed: Sequence[Removed] = ()) -> CleanText:
    """Return the text of a document, title first. Raises PageError `empty` where there is none."""
    found = [p for p in pieces if p.text]
    if not found:
        raise PageError("read", "empty", f"{uri} holds no text")
    at = _title_index(found, stated)
    head, body = found[:at], found[at:]
    out = [Removed(p.text, "furniture") for p in head]
    kept = [replace(body[0], kind=BlockKind.TITLE, level=None, table=None, cells=())]
    for piece in body[1:]:
        reason = _reason(piece, kept[0].text)
        if reason is None:
            kept.append(piece)
        else:
            out.append(Removed(piece.text, reason))
    while len(kept) > 1 and kept[-1].kind is BlockKind.PARAGRAPH and (is_byline(kept[-1].text) or _is_signature(kept)):
        out.append(Removed(kept.pop().text, "byline"))
    published = find_published([*_lines(head), *_lines(body[:4]), *(r.text for r in out)])
    text, blocks, places = _lay_out(kept)
    return CleanText(
        text, blocks, kept[0].text, published, published.date() if published else None, stated.author,
        stated.site_org or letterhead_of(_lines(head)), None, (*out, *removed), places=places,
    )  # fmt: skip


def _lines(pieces: Sequence[Piece]) -> list[str]:
    return [line for p in pieces for line in ([t for t, _ in p.cells] or [p.text])]


def _reason(piece: Piece, title: str) -> str | None:
    if piece.kind is BlockKind.ROW:
        return None
    if piece.text.casefold() == title.casefold():
        return "title_repeat"
    return "furniture" if is_furniture_line(piece.text) else None


def _is_signature(kept: Sequence[Piece]) -> bool:
    return len(kept) > 2 and is_person(kept[-1].text) and kept[-2].text[-1] in ".…!?”\"/)"


def _title_index(pieces: Sequence[Piece], stated: Stated) -> int:
    """Return which piece is the title: the one the file names, the one styled so, the subject of an act, the largest, the first."""
    head = pieces[:HEAD]
    if stated.title:
        wanted = stated.title.casefold()
        for index, piece in enumerate(head):
            if piece.text.casefold() == wanted:
                return index
    for index, piece in enumerate(head):
        if piece.kind is BlockKind.TITLE:
            return index
    for index, piece in enumerate(head[:-1]):
        if ACT.fullmatch(piece.text):
            return index + 1
    sizes = sorted(p.size for p in pieces if p.size is not None)
    if sizes:
        largest = max(range(len(head)), key=lambda i: (head[i].size or 0, -i))
        if (head[largest].size or 0) >= LARGER * sizes[len(sizes) // 2]:
            return largest
    for index, piece in enumerate(head):
        if piece.kind is not BlockKind.ROW and len(piece.text.split()) >= MIN_TITLE and not _is_letterhead(piece.text):
            return index
    return 0


def _is_letterhead(text: str) -> bool:
    return NATION.search(text) is not None or NUMBER.fullmatch(text) is not None or is_furniture_line(text)


def subject_index(lines: Sequence[str]) -> int | None:
    """Return which of the first lines is the subject of an official document, None where the text is no such document.

    Above it stand the state's name, and short lines alone: an article with a line `THÔNG BÁO` in it keeps what stands above.
    """
    act = next((i for i, line in enumerate(lines[:HEAD]) if ACT.fullmatch(line)), None)
    if act is None or act + 1 == len(lines) or not any(NATION.search(line) for line in lines[:act]):
        return None
    return act + 1 if all(len(line) <= MAX_LINE and line[-1] not in ".;:" for line in lines[:act]) else None


def letterhead_of(lines: Sequence[str]) -> str | None:
    """Return the body named at the top left of an official document, above or beside the name of the state and its motto."""
    nation = next((i for i, line in enumerate(lines) if NATION.search(line)), None)
    if nation is None:
        return None
    beside = [line[: found.start()].strip() for line in lines[nation : nation + 3] if (found := NATION.search(line) or MOTTO.search(line))]
    between = [line for line in lines[nation + 1 : nation + 2] if any(MOTTO.search(below) for below in lines[nation + 2 : nation + 3])]
    names: list[str] = []
    for line in (*lines[:nation], *beside, *between):
        if not line.isupper() or ACT.fullmatch(line):
            continue
        if names and not ISSUER.match(line):
            names[-1] += f" {line}"  # one name on two lines
        else:
            names.append(line)
    return ", ".join(reversed(names)) or None  # who wrote it stands below the body above it


def masthead_of(lines: Sequence[str]) -> str | None:
    """Return the body that a line of capitals above the title names and nothing else: `UBND HUYỆN VĨNH THẠNH`."""
    return next((line for line in lines if line.isupper() and ISSUER.match(line) and not ACT.fullmatch(line)), None)


def _lay_out(pieces: Sequence[Piece]) -> tuple[str, tuple[Block, ...], tuple[PagePlace, ...]]:
    blocks: list[Block] = []
    places: list[PagePlace] = []
    at = 0
    for piece in pieces:
        start = at
        cells = []
        for text, cell in piece.cells:
            cells.append(replace(cell, start=start, end=start + len(text)))
            start += len(text) + 3
        blocks.append(Block(at, at + len(piece.text), piece.kind, piece.level, piece.table, tuple(cells)))
        places.extend(replace(p, start=p.start + at) for p in piece.places)
        at += len(piece.text) + 1
    return "\n".join(p.text for p in pieces), tuple(blocks), tuple(places)
