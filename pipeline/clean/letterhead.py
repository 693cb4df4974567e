"""Finds in an official document what stands around its text: the letterhead above it, the recipients and the signature below."""

from __future__ import annotations

from collections.abc import Sequence

from extractors.records import BlockKind
from extractors.rules import IGNORECASE, compile_pattern
from pipeline.clean.blocks import Raw
from pipeline.clean.furniture import is_person

NATION = compile_pattern(r"CỘNG H(?:ÒA|OÀ) XÃ HỘI CHỦ NGHĨA|ĐẢNG CỘNG SẢN VIỆT NAM", flags=IGNORECASE)
MOTTO = compile_pattern(r"Độc lập ?[-–] ?Tự do ?[-–] ?Hạnh phúc", flags=IGNORECASE)
ISSUER = compile_pattern(
    r"(?:UBND|HĐND|[UỦ][YỶ] BAN|HỘI ĐỒNG|SỞ|BỘ|PHÒNG|BAN|VĂN PHÒNG|TỔNG CỤC|CHI CỤC|CỤC|VỤ|TRUNG TÂM|CÔNG AN|THANH TRA|THUẾ|KHO BẠC"
    r"|BẢO HIỂM|ĐẢNG (?:ỦY|UỶ|BỘ)|(?:HUYỆN|TỈNH|THÀNH|QUẬN) (?:ỦY|UỶ)|TRƯỜNG|BỆNH VIỆN|CÔNG TY)\b"
)
NUMBER = compile_pattern(r"(?:số|số/ký hiệu) ?: ?[\d ]{0,6}/[\p{Lu}\d-]{2,}.{0,60}", flags=IGNORECASE)
HEAD = 14  # blocks of an article in which its letterhead is looked for
MAX_LINE = 110  # characters of one of its lines
PLACED = compile_pattern(r"[\p{L} .'-]{2,40}, ?(?:ngày|ngay) ?[\d.… ]{0,8}tháng ?[\d.… ]{0,8}năm ?[\d.… ]{2,8}", flags=IGNORECASE)
MATTER = compile_pattern(r"\(?v ?/ ?v:? .{5,100}", flags=IGNORECASE)
RULE = compile_pattern(r"[\W_]{1,40}")
RECIPIENTS = compile_pattern(r"nơi (?:nhận|gửi)\b ?:?", flags=IGNORECASE)
RECIPIENT = compile_pattern(r"[-–+•] ?.{2,100}|(?:như (?:trên|điều)|lưu ?:).{0,60}|.{2,100}\((?:b/c|để b/c|p/h|t/h)\) ?[;.]?", flags=IGNORECASE)
SIGNER = compile_pattern(
    r"(?:TM|KT|TL|TUQ|PP|Q)\.? ?[/.]? ?\p{Lu}[\p{Lu} ,.-]{3,100}"
    r"|(?:PHÓ |QUYỀN )?(?:CHỦ TỊCH|GIÁM ĐỐC|TỔNG GIÁM ĐỐC|HIỆU TRƯỞNG|BỘ TRƯỞNG|THỨ TRƯỞNG|CỤC TRƯỞNG|CHI CỤC TRƯỞNG|CHÁNH (?:VĂN PHÒNG|THANH TRA)"
    r"|TRƯỞNG (?:PHÒNG|BAN)|BÍ THƯ|VỤ TRƯỞNG)(?: [\p{Lu} ,-]{2,60})?|\(?(?:[Đđ]ã|ĐÃ) (?:[Kk]ý|KÝ)\)?"
)

Parted = tuple[list[Raw], list[Raw], list[Raw]]  # of the text, of the letterhead, of recipients and signature


def part_document(blocks: Sequence[Raw]) -> Parted:
    """Part the blocks of an official document; those of any other text are all its own."""
    head = _letterhead(blocks)
    foot = _foot(blocks)
    gone = head | foot
    if not gone or len(gone) == len(blocks):
        return list(blocks), [], []
    own = [b for i, b in enumerate(blocks) if i not in gone]
    return own, [blocks[i] for i in sorted(head)], [blocks[i] for i in sorted(foot - head)]


def _letterhead(blocks: Sequence[Raw]) -> set[int]:
    """Return the blocks around the name of the state: its motto, who issued the document, number, place and day."""
    nation = next((i for i, b in enumerate(blocks[:HEAD]) if len(b.text) <= 2 * MAX_LINE and NATION.search(b.text)), None)
    if nation is None:
        return set()
    first = last = nation
    while last + 1 < len(blocks) and _goes_on(blocks[last + 1], blocks[nation]):
        last += 1
    while first and _stands_above(blocks[first - 1], blocks[nation]):
        first -= 1
    return set(range(first, last + 1))


def _goes_on(block: Raw, nation: Raw) -> bool:
    if block.kind is BlockKind.ROW:
        return nation.kind is BlockKind.ROW and block.table == nation.table
    text = block.text
    if len(text) > MAX_LINE:
        return False
    return MOTTO.match(text) is not None or any(p.fullmatch(text) for p in (NUMBER, PLACED, MATTER, RULE))


def _stands_above(block: Raw, nation: Raw) -> bool:
    if _goes_on(block, nation):
        return True
    return block.kind is not BlockKind.ROW and len(block.text) <= MAX_LINE and block.text.isupper() and not any(map(str.isdigit, block.text))


def _foot(blocks: Sequence[Raw]) -> set[int]:
    """Return the blocks of the recipients with what is written beside and below them, and those of a signature at the end."""
    start = next((i for i, b in enumerate(blocks) if i and len(b.text) <= 3 * MAX_LINE and RECIPIENTS.match(b.text)), None)
    found: set[int] = set()
    ends = [len(blocks)]
    if start is not None:
        end = start + 1
        while end < len(blocks) and _is_below(blocks[end], blocks[start], blocks[end - 1]):
            end += 1
        found.update(range(start, end))
        ends.append(start)
    for end in ends:
        at = end
        while at > 1 and _is_signature(blocks[at - 1]):
            at -= 1
        if any(SIGNER.fullmatch(b.text) for b in blocks[at:end]):
            found.update(range(at, end))
    return found


def _is_below(block: Raw, recipients: Raw, before: Raw) -> bool:
    if block.kind is BlockKind.ROW:
        return recipients.kind is BlockKind.ROW and block.table == recipients.table
    if RECIPIENT.fullmatch(block.text) and (RECIPIENTS.match(before.text) or RECIPIENT.fullmatch(before.text)):
        return True
    return _is_signature(block)


def _is_signature(block: Raw) -> bool:
    if block.kind is BlockKind.ROW or len(block.text) > MAX_LINE:
        return False
    return SIGNER.fullmatch(block.text) is not None or is_person(block.text) or RULE.fullmatch(block.text) is not None
