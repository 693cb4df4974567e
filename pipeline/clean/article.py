"""Keeps of the chosen blocks those of the article: without the headline's zone, tools, counters, teasers, bylines and tails."""

from __future__ import annotations

from collections.abc import Sequence

from extractors.records import BlockKind
from extractors.replacing import replace
from extractors.rules import IGNORECASE, compile_pattern
from pipeline.clean.blocks import LONG_CAPTION, Raw
from pipeline.clean.furniture import (
    MAX_BYLINE,
    is_byline,
    is_consent,
    is_cut,
    is_dateline,
    is_elsewhere,
    is_furniture_line,
    is_initials,
    is_person,
    is_weak_cut,
    lone_digits,
    number_cells,
)
from pipeline.clean.letterhead import part_document
from pipeline.clean.metadata import akin
from pipeline.clean.prune import ACT
from pipeline.clean.text import holds_any, is_wide, lower
from pipeline.records import Removed

FOLDED = 3  # characters that one is at most, case left out
WHOLLY = 0.95  # linked
LINKED = 0.55  # share of link text that makes a block a teaser
MIN_WORDS = 12  # of an article's body
MIN_BODY = 150  # characters
MAX_TEASER = 300
MAX_LINKED = 200
TEASERS = 4  # dated or linked headlines that make a list
FILE_CELLS = 3  # of a row that gives a file: its label, its name, its size
MAX_STAMP = 70
HEAD_ZONE = 16  # blocks in which the headline is looked for
CUT_BEHIND = 0.35  # of a page: the share behind which a line can end the article
TAIL_BEHIND = 0.8  # of a page: the share behind which its foot begins
PROSE = 80  # characters of a paragraph
LONG_ABOVE = 400  # characters of prose behind which no headline is expected
SENTENCE = 60
SHORT_SENTENCE = 40
ONE_SENTENCE, PROSE_BODY = 60, 120  # characters of readable text that an article has
SHORT_PAGE = 400
# what a page says that is not there, or not for everyone
NO_PAGE = compile_pattern(
    r"không tìm thấy (?:trang|bài|nội dung|kết quả|tin|đường dẫn)|(?:trang|bài viết|nội dung|đường dẫn|tin)\b[^.]{0,40}"
    r"(?:không tồn tại|đã bị (?:xóa|xoá|gỡ))|lỗi (?:hệ thống|404|500|máy chủ)|(?:vui lòng|bạn (?:cần|phải|chưa)) đăng nhập"
    r"|không có quyền truy cập|(?:trang|website|hệ thống|cổng)\b[^.]{0,40}đang (?:được )?(?:bảo trì|nâng cấp|xây dựng)|bật javascript"
    r"|(?:page|file) (?:was )?not found|access (?:is )?denied|under (?:maintenance|construction)|enable javascript|server error"
    r"|forbidden|log in to"
)
# `Hình 2: …`, `Ảnh: …` and a credit at the end, in lower case
CREDITED = compile_pattern(
    r"^(?:hình|ảnh)(?: ảnh)?(?: \d{1,2})? ?[:.]|[(.–-] ?(?:ảnh|nguồn ảnh|photo|foto|bild|credit) ?:[^.]{2,60}\)?$"
    r"|\((?:ảnh|nguồn ảnh) [^()]{2,60}\)\.?$"
)
CREDIT_WORDS = ("ảnh", "hình", "photo", "foto", "bild", "credit")
SOURCED = compile_pattern(r"[(*]? ?nguồn ?(?:số liệu|dữ liệu)? ?:", flags=IGNORECASE)  # right under a table: where its numbers come from
STAMP = compile_pattern(r"(?:\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|\d{1,2}:\d\d)\W*$", flags=IGNORECASE)
FINISHED = (".", "!", "?", "…", "”", '"', ")", "。", "」", ":")
HEADING, ITEM, PARAGRAPH, ROW = BlockKind.HEADING, BlockKind.ITEM, BlockKind.PARAGRAPH, BlockKind.ROW  # looking a member up takes longer than the test


# what a block says between the headline that it begins with and its first sentence
STAMPED = compile_pattern(
    r"[ |–-]*(?:\(?(?:(?:cập nhật|ngày đăng|đăng (?:ngày|lúc)|ngày)(?: lúc)? ?:? ?)?"
    r"(?:(?:thứ \w{2,4}|chủ nhật),? (?:ngày )?)?\d{1,2}[/.-]\d{1,2}[/.-]\d{4}"
    r"(?:[ ,|-]+\d{1,2}[:h]\d\d(?::\d\d)?(?: ?[ap]m)?)?\)?)?[ |,–-]*"
    r"(?:\(?(?:số )?(?:lượ(?:t|ng) )(?:người )?(?:xem|đọc|truy cập) ?:? ?[\d.,]*\d\)?)?[ |–-]*",
    flags=IGNORECASE,
)
ATTACHED = compile_pattern(
    r"\.(?:pdf|docx?|xlsx?|pptx?|zip|rar)(?:$| \|)|^(?:các )?(?:tệp|tập tin|file|tài liệu) (?:tin )?(?:đính|gửi) ?kèm\b",
    flags=IGNORECASE,
)


def keep_article(blocks: Sequence[Raw], title: str | None) -> tuple[list[Raw], list[Removed]]:
    """Return the blocks of the article and what was removed, each in reading order."""
    kept, removed = _Sorting(blocks, title).sorted()
    kept, head, foot = part_document(kept)
    removed += [*(Removed(b.text, "furniture") for b in head), *(Removed(b.text, "byline") for b in foot)]
    return _trim(kept, removed)


class _Sorting:
    """Goes over the blocks of a page, headline first, and sorts what is the article's from what is not."""

    def __init__(self, blocks: Sequence[Raw], title: str | None) -> None:
        self.title = title
        self.kept: list[Raw] = []
        self.removed: list[Removed] = []
        self.start = _headline_end(blocks, title)  # of the body
        if title and self.start < len(blocks) and (body := _behind_headline(blocks[self.start], title)) is not None:
            self._remove(blocks[self.start].text[: -len(body.text)].rstrip(), "title_repeat")
            blocks = [*blocks[: self.start], body, *blocks[self.start + 1 :]]
        self.blocks = blocks
        lines = [b.text for b in blocks]
        self.counter, self.cells = lone_digits(lines), number_cells(lines)
        self.total = sum(map(len, lines))
        self.texts = " ".join(b.text for b in blocks if not b.is_quote)
        self.home = _home(blocks)
        self.in_head = True

    def _remove(self, text: str, reason: str) -> None:
        self.removed.append(Removed(text, reason))

    def sorted(self) -> tuple[list[Raw], list[Removed]]:
        """Return the blocks that are kept, and those removed."""
        self._sort_head()
        seen = sum(len(b.text) for b in self.blocks[: self.start])
        again = self.start  # where the article goes on behind a box
        for index, block in enumerate(self.blocks[self.start :], self.start):
            seen += len(block.text)
            if index >= again and self._is_cut(index, seen):
                again = _goes_on(self.blocks, index, self.home)
                if again == len(self.blocks):
                    self.removed += [Removed(b.text, "furniture") for b in self.blocks[index:]]
                    break
            if index < again:
                self._remove(block.text, "furniture")
            elif (reason := self._why(index, seen)) is not None:
                self._remove(block.text, reason)
            else:
                self.in_head = self.in_head and (block.kind is ROW or len(block.text) < PROSE)
                self.kept.append(block)
        return self.kept, self.removed

    def _sort_head(self) -> None:
        """Keep of what stands above the body whole sentences and rows."""
        for block in self.blocks[: self.start]:
            if (_is_finished(block) and not _is_stamped(block, self.title)) or block.kind is ROW:
                self.kept.append(block)
            else:
                self._remove(block.text, "title_repeat" if self.title and akin(block.text, self.title) else "furniture")

    def _is_cut(self, index: int, seen: int) -> bool:
        """Tell whether a line ends the article, or opens a box in it: late in the page, or before teasers only."""
        block = self.blocks[index]
        if block.kind is ROW or not is_cut(block.text):
            return False
        is_late = seen > CUT_BEHIND * self.total and not is_weak_cut(block.text)
        return is_late or _only_teasers(self.kept, self.blocks[index:])

    def _why(self, index: int, seen: int) -> str | None:
        """Return why a block is none of the article's, None where it is."""
        block = self.blocks[index]
        if block.kind is ROW:
            return "furniture" if len(block.cells) <= FILE_CELLS and ATTACHED.search(block.text) else None
        above = self.blocks[index - 1] if index else None
        is_of_table = index in self.cells or (above is not None and above.kind is ROW and SOURCED.match(block.text) is not None)
        if index in self.counter:
            return "furniture"
        reason = None if is_of_table else _reason(block, self.title, self.in_head, seen > TAIL_BEHIND * self.total)
        below = self.blocks[index + 1] if index + 1 < len(self.blocks) else None
        if reason == "caption" and below is not None and below.kind is ROW and not is_credited(block.text):
            reason = None  # the title of a table that stands behind an image
        if reason is None and block.is_quote and block.text.strip("“”\"«»„") in self.texts:
            return "repeat"
        return reason


def _behind_headline(block: Raw, title: str) -> Raw | None:
    """Return what a block says behind the headline and the stamp that it begins with; None where it begins with no headline."""
    if block.kind is ROW or len(block.text) < len(title) + SENTENCE or not block.text.startswith(title):
        return None
    stamp = STAMPED.match(block.text, len(title))
    rest = block.text[stamp.end() if stamp else len(title) :].lstrip()
    return replace(block, text=rest) if stamp and any(map(str.isdigit, stamp[0])) and rest[:1].isupper() else None


def _is_stamped(block: Raw, title: str | None) -> bool:
    """Tell whether a block is the headline and the stamp behind it: `… (Cập nhật: 12/3/2024 16:05)`."""
    return title is not None and block.text.startswith(title) and STAMPED.fullmatch(block.text, len(title)) is not None


def _headline_end(blocks: Sequence[Raw], title: str | None) -> int:
    """Return the index behind the headline where it stands among the first blocks, else 0."""
    if not title:
        return 0
    prose = 0
    for index, block in enumerate(blocks[:HEAD_ZONE]):
        if block.kind is ROW:
            return 0
        is_same = len(block.text) < 1.6 * len(title) + 20 and akin(block.text, title)
        if is_same and (len(block.text) > 0.6 * len(title) or (block.kind is HEADING and not prose)):
            return index + 1
        prose += len(block.text) if _is_finished(block) else 0
        if prose > LONG_ABOVE:
            return 0
    return 0


def _is_finished(block: Raw) -> bool:
    """Tell whether a block reads like the sentence of a lead."""
    return len(block.text) >= SENTENCE and block.text[-1] in FINISHED and block.links < LINKED * len(block.text)


def _home(blocks: Sequence[Raw]) -> int:
    """Return the element that holds most of the prose; short lines and rows count for half, linked ones for nothing."""
    prose: dict[int, int] = {}
    for block in blocks:
        is_prose = block.kind is not ROW and _is_finished(block)
        if is_prose or not block.links:
            prose[block.holder] = prose.get(block.holder, 0) + len(block.text) * (1 + is_prose)
    return max(prose, key=lambda holder: prose[holder], default=0)


def _goes_on(blocks: Sequence[Raw], cut: int, home: int) -> int:
    """Return the index of the first block behind a box of other articles that is the article's again, else the number of blocks.

    The box is an element of its own, or lines of links among the paragraphs.
    """
    is_apart = blocks[cut].holder != home
    first: int | None = None
    behind: int | None = None  # the first line of the article's behind the last link
    for index in range(cut + 1, len(blocks)):
        block = blocks[index]
        if block.links >= LINKED * len(block.text):
            behind = None
        elif behind is None and block.holder == home and blocks[index - 1].links:
            behind = index
        if block.holder != home:
            continue
        if first is None and is_apart:
            first = index
        if not is_apart and block.kind is ROW and behind is not None:
            return behind
        is_prose = _is_finished(block) and not block.links and (is_apart or len(block.text) > PROSE)
        if is_apart and (is_prose or block.kind is ROW):
            return index if first is None else first
        if is_prose:
            return index if any(b.links >= LINKED * len(b.text) for b in blocks[cut + 1 : index]) else len(blocks)
    return len(blocks)


def _only_teasers(kept: Sequence[Raw], rest: Sequence[Raw]) -> bool:
    """Tell whether an article stands before a cut line and nothing as long as a paragraph behind it."""
    body = sum(len(b.text) for b in kept)
    return body > MIN_BODY and max(len(b.text) for b in rest) < MAX_TEASER


def _reason(block: Raw, title: str | None, in_head: bool, at_end: bool) -> str | None:
    text = block.text
    if title and len(text) <= FOLDED * len(title) and text.casefold() == title.casefold():
        return "title_repeat"
    if is_furniture_line(text) or is_elsewhere(text) or is_consent(text):
        return "furniture"
    limit = WHOLLY if block.kind is HEADING else LINKED
    if block.links >= limit * len(text) and len(text) < MAX_LINKED and not ACT.match(text):
        return "furniture"
    if _is_caption(block):
        return "caption"
    if in_head and block.kind is not HEADING and is_dateline(text):
        return "byline"
    if is_byline(text) and at_end:
        return "byline"
    return None


def _is_caption(block: Raw) -> bool:
    """Tell whether a block is written under an image: set like one, numbered or credited, or no sentence at all."""
    text = block.text
    if len(text) > LONG_CAPTION or text[0] in "-+•*–" or block.kind is ITEM:
        return False
    if is_credited(text):
        return True
    if not block.after_image or block.level is not None:
        return False
    return block.is_set or (block.kind is PARAGRAPH and text[-1] not in ".:;!?…" and not any(map(str.isdigit, text)))


def is_credited(text: str) -> bool:
    """Tell whether a block names an image or who took it."""
    lowered = lower(text)
    return holds_any(lowered, CREDIT_WORDS) and CREDITED.search(lowered) is not None


def _trim(kept: list[Raw], removed: list[Removed]) -> tuple[list[Raw], list[Removed]]:
    """Take the author's line and headings without a text off the end."""
    while len(kept) > 1 and kept[-1].kind is not ROW:
        last, before = kept[-1], kept[-2]
        if _is_signature(last, before):
            removed.append(Removed(kept.pop().text, "byline"))
        elif last.kind is HEADING and last.level is not None and not any(map(str.isdigit, last.text)):
            removed.append(Removed(kept.pop().text, "furniture"))
        else:
            break
    return kept, removed


def _is_signature(block: Raw, before: Raw) -> bool:
    """Tell whether the last block is the author's line: by its form, or a lone name behind a finished sentence."""
    if is_byline(block.text) or is_cut(block.text) or (is_initials(block.text) and before.kind is not ROW):
        return len(block.text) <= MAX_BYLINE
    if block.is_right and len(block.text) <= MAX_BYLINE and not any(map(str.isdigit, block.text)) and block.text[-1] not in ".:;":
        return before.kind is not HEADING or before.text[-1] in FINISHED
    return is_person(block.text) and before.text[-1] in ".…!?”\"/)"


def is_teasers(found: Sequence[Raw]) -> bool:
    """Tell whether the blocks of the chosen element, before any is taken out, are teasers: many dates or links, one a block."""
    stamped = sum(len(b.text) < MAX_STAMP and STAMP.search(b.text) is not None for b in found)
    linked = sum(b.kind is not ROW and b.links >= WHOLLY * len(b.text) for b in found)
    few = 0.25 * len(found)
    return max(stamped, linked) >= TEASERS and (stamped > few or linked > 2 * few or (linked > few and stamped >= TEASERS))


def is_empty(blocks: Sequence[Raw], has_headline: bool) -> bool:
    """Tell whether what is kept is no article: hardly any prose, or mostly links.

    Under a headline of its own one sentence makes an article, unless it says that there is none.
    """
    prose = [b for b in blocks if b.kind is not ROW]
    has_rows = len(prose) < len(blocks) or bool(number_cells([b.text for b in blocks]))
    if not has_rows and not _has_words(blocks):
        return True
    characters = sum(len(b.text) for b in prose)
    if characters < SHORT_PAGE and NO_PAGE.search(" ".join(b.text for b in prose).lower()):
        return True
    readable = sum(size for b in prose if _is_prose(b, size := _size(b.text)))
    return not has_rows and (sum(b.links for b in prose) > 0.5 * characters or readable < (ONE_SENTENCE if has_headline else PROSE_BODY))


def _size(text: str) -> int:
    """Return the number of characters; in scripts without blanks one counts for three."""
    return 3 * len(text) if is_wide(text) else len(text)


def _is_prose(block: Raw, size: int) -> bool:
    is_sentence = size >= SHORT_SENTENCE and block.text[-1] in FINISHED
    return (size > PROSE or is_sentence) and block.links < 0.3 * len(block.text)


def _has_words(blocks: Sequence[Raw]) -> bool:
    """Tell whether blocks hold the words of an article; in scripts without blanks two characters count for one."""
    words = 0
    for block in blocks:
        words += len(block.text) // 2 if is_wide(block.text) else len(block.text.split())
        if words >= MIN_WORDS:
            return True
    return False
