"""Turns bytes of a plain text into a CleanText, and tells which format bytes are in, whatever their name."""

from __future__ import annotations

from codecs import BOM_UTF8
from collections.abc import Iterator, Sequence

from extractors.records import Block, BlockKind
from extractors.rules import IGNORECASE, compile_pattern
from pipeline.clean import furniture
from pipeline.clean.dates import find_published
from pipeline.encodings import decode
from pipeline.formats_blocks import SPACES, letterhead_of, masthead_of, subject_index
from pipeline.records import CleanText, PageError, RawPage, Removed
from pipeline.tabs import SECTION_ROW, with_bars

MAX_BYTES = 20_000_000
MOST_ZEROS = 16  # in the first bytes of a text
PRINTABLE = bytes([*b"\t\n\f\r\x1b", *range(32, 127), *range(128, 256)])
HEAD = 100  # bytes in which a page says that it is one
MAGIC = (
    (b"%PDF", "pdf"), (b"PK\x03\x04", "zip"), (b"\x1f\x8b", "gzip"), (b"\x89PNG", "png"), (b"\xff\xd8\xff", "jpeg"),
    (b"GIF8", "gif"), (b"RIFF", "riff"), (b"\xd0\xcf\x11\xe0", "ole"), (b"BM", "bmp"), (b"7z\xbc\xaf", "7z"), (b"Rar!", "rar"),
    (b"\x7fELF", "elf"), (b"MZ", "exe"), (b"WARC/", "warc"), (b"PAR1", "parquet"), (b"II*\x00", "tiff"), (b"MM\x00*", "tiff"),
    (b"\x00\x00\x01\x00", "ico"), (b"{\\rtf", "rtf"), (b"ID3", "mp3"), (b"OggS", "ogg"), (b"SQLite format 3", "sqlite"),
)  # fmt: skip
HTML = compile_pattern(
    r"<(?:!doctype html|html|head|body|div|p|table|span|article|section|meta|title|h[1-6]|ul|a|td|tr|br|form|center|font)\b",
    flags=IGNORECASE,
)
MHTML = compile_pattern(r"(?:^|\n)content-type:\s*multipart/related", flags=IGNORECASE)
MIME = compile_pattern(r"(?:^|\n)mime-version:\s*1\.0", flags=IGNORECASE)
CODE = compile_pattern(
    r"^(?:(?:import|from) [\w.]+|def \w+\(|class \w+|function \w*\(|(?:var|let|const) \w+ ?=|#include|#!|package \w|using \w|public "
    r"|<\?php|// |/\*|[.#]?[\w-]+ ?\{ *$)"
)
ARTICLE_LINE, BEHIND = 120, 260  # characters: a line of an article; the longest line behind one
HEADING = compile_pattern(r"(?:(?:[IVX]{1,5}|\d{1,2}(?:\.\d{1,2}){0,2}|[a-zđ])[.)/:-] ?\S.*)|(?:(?:phần|chương|mục) (?:thứ )?\S.*)", flags=IGNORECASE)
ITEM = compile_pattern(r"[-+*•●▪■‣–] ?\S.*")
MENU = compile_pattern(
    r"(?:trang (?:chủ|nhất)|giới thiệu|tin tức|tin nổi bật|liên hệ|sơ đồ (?:cổng|trang|site|web)|hỏi đáp|hỏi [-–] đáp|thư viện|đăng "
    r"(?:nhập|ký)|tìm kiếm|english|rss|góp ý|lịch công tác|lịch làm việc|thông tin chỉ đạo|(?:hệ thống )?văn bản|thủ tục hành chính"
    r"|dịch vụ công|công khai ngân sách|chuyên mục|tuyển dụng|menu)\b[^.;:\d]{0,40}"
)
MENU_LINES = 2  # of a menu before the text
MENU_ZONE = 60  # lines
PROSE = 100  # characters of a sentence
NAME = compile_pattern(r"(?:\p{Lu}[\p{L}.]* ){0,4}\p{Lu}[\p{L}.]*")


def sniff(page: RawPage) -> str:
    """Return `html`, `text`, or the name of another format (`pdf`, `png`, `json`, `csv`, `xml`, `code` …).

    Raises PageError `empty` for no bytes and `too_large` over MAX_BYTES.
    """
    data = page.data
    if not data.strip():
        raise PageError("read", "empty", f"{page.uri} holds no bytes but white space")
    if len(data) > MAX_BYTES:
        raise PageError("read", "too_large", f"{page.uri} has {len(data):,} bytes; the limit is {MAX_BYTES:,}")
    for magic, name in MAGIC:
        if data.startswith(magic):
            return name
    has_bom = data[:2] in (b"\xff\xfe", b"\xfe\xff") or data[:4] == b"\x00\x00\xfe\xff"
    if not has_bom and is_binary(data[:4096]):
        return "binary"
    if HTML.match(data[:HEAD].removeprefix(BOM_UTF8).lstrip().decode("latin-1")):  # as nearly all pages begin
        return "html"
    return _sniff_text(decode(data[:65536] if not has_bom else data, is_markup=True).text.lstrip())


def is_binary(head: bytes) -> bool:
    """Tell whether bytes are no text in any encoding of one byte a letter: zeros, or one in twenty steers a terminal."""
    return head.count(0) > MOST_ZEROS or len(head.translate(None, PRINTABLE)) * 20 > len(head)


def _sniff_text(text: str) -> str:
    head = text[:4096]
    if MHTML.search(head) and MIME.search(head):
        return "mhtml"
    if head.startswith("<?xml") and "<html" not in head.lower():
        return "xml"
    if HTML.search(text[:65536]) and (head.startswith("<") or len(HTML.findall(text[:65536])) > 3):
        return "html"
    if head[:1] in "{[" and ('":' in head or head[:2] in ("[{", "[[") or head.startswith("[\n")):
        return "json"
    lines = [line for line in head.split("\n")[:12] if line.strip()]
    if lines and sum(bool(CODE.match(line)) for line in lines) * 2 > len(lines):
        return "code"
    if len(lines) >= 3 and _is_delimited(lines[:-1] or lines):
        return "csv"
    return "text"


def _is_delimited(lines: Sequence[str]) -> bool:
    for mark in (";", "\t", ","):
        counts = {line.count(mark) for line in lines}
        if len(counts) == 1 and min(counts) >= 2 and not any(f"{mark} " in line for line in lines):
            return True
    return False


def read_text(page: RawPage) -> CleanText:
    """Turn a plain text into typed blocks, one a line; counters, menus and what follows the article are removed."""
    decoded = decode(page.data, None)
    lines = [line for raw in with_bars(decoded.text.splitlines()) if (line := SPACES.sub(" ", raw).strip())]
    if not lines:
        raise PageError("read", "empty", f"{page.uri} holds no text")
    return text_of(lines)


def text_of(lines: Sequence[str]) -> CleanText:
    """Type the lines of a dump and take letterhead and furniture out; if nothing would remain, keep every line."""
    subject = subject_index(lines) or 0
    kept, removed = _split(lines[subject:])
    if not kept:
        kept, removed = list(lines[subject:]), []
    start = 0 if subject else _title_index(kept)
    removed = [*(Removed(line, "furniture") for line in (*lines[:subject], *kept[:start])), *removed]
    owner = letterhead_of(lines[:subject]) or masthead_of(kept[:start])
    kept = kept[start:]
    kept, repeated = _without_repeated_title(kept)
    blocks = list(_typed(kept))
    published = find_published([*lines[: max(6, subject)], *[r.text for r in removed[:20]]])
    return CleanText(
        "\n".join(kept), tuple(blocks), kept[0] if kept else None,
        published=published, published_date=published.date() if published else None, site_org=owner, removed=(*repeated, *removed),
    )  # fmt: skip


def _split(lines: Sequence[str]) -> tuple[list[str], list[Removed]]:
    kept: list[str] = []
    removed: list[Removed] = []
    longest = max(len(line) for line in lines)
    lone, cells = furniture.lone_digits(lines), furniture.number_cells(lines)
    for index, line in enumerate(lines):
        rest = lines[index:]
        if furniture.is_cut(line) and kept and longest > ARTICLE_LINE and max(map(len, rest)) < min(BEHIND, longest) and index > len(lines) * 0.2:
            removed += [Removed(text, "furniture") for text in rest]
            break
        if index in lone or (index not in cells and furniture.is_furniture_line(line)):
            removed.append(Removed(line, "furniture"))
        else:
            kept.append(line)
    return kept, removed


def _title_index(lines: Sequence[str]) -> int:
    """Return the line that is the title: the first of some words; behind a menu the last before the first sentence."""
    first = next((i for i, line in enumerate(lines[:MENU_ZONE]) if len(line) > PROSE and line[-1] in ".:;"), 0)
    if sum(MENU.fullmatch(line.lower()) is not None for line in lines[:first]) >= MENU_LINES:
        titles = [i for i, line in enumerate(lines[:first]) if len(line.split()) >= 5 and not MENU.fullmatch(line.lower())]
        if titles:
            return titles[-1]
    for index, line in enumerate(lines[:8]):
        if " | " in line:
            break  # a table below a short title
        if len(line.split()) >= 5 or len(lines) < 4:
            return index
    return 0


def _without_repeated_title(lines: list[str]) -> tuple[list[str], list[Removed]]:
    """Drop a second line that repeats the title as it stands."""
    for index in range(1, min(len(lines), 5)):
        if lines[index].casefold() == lines[0].casefold():
            return lines[:index] + lines[index + 1 :], [Removed(lines[index], "title_repeat")]
    return lines, []


def _typed(lines: Sequence[str]) -> Iterator[Block]:
    at = 0
    for index, line in enumerate(lines):
        is_section = 0 < index < len(lines) - 1 and SECTION_ROW.fullmatch(line) is not None and " | " in lines[index - 1] and " | " in lines[index + 1]
        kind = BlockKind.TITLE if index == 0 and " | " not in line else BlockKind.ROW if is_section else kind_of(line)
        yield Block(at, at + len(line), kind)
        at += len(line) + 1


def kind_of(line: str) -> BlockKind:
    """Return the part that a line of a dump plays, by its form."""
    if " | " in line:
        return BlockKind.ROW
    if ITEM.fullmatch(line):
        return BlockKind.ITEM
    if len(line) < 140 and line[-1] not in ".;,:!?…”\"" and (HEADING.fullmatch(line) or line.isupper()):
        return BlockKind.HEADING
    return BlockKind.PARAGRAPH
