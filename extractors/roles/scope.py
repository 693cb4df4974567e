"""Tells how far a plan reaches over the sentences and lines that spell it out (docs/records.md §6)."""

from __future__ import annotations

from extractors.records import BlockKind, Figure, Kind, Role, SourceText
from extractors.roles.answers import Answer
from extractors.roles.cue_tables import Cue
from extractors.roles.cues import find_cues
from extractors.roles.plan_phrases import COEFFICIENT_IS, STANDING, TELLS
from extractors.roles.plans import Plans
from extractors.roles.states import SPOKEN
from extractors.rules import TIMEOUT, compile_pattern

WEIGHED = frozenset({Cue.PLAN, Cue.NORM, Cue.IF, Cue.FACT})
# openings of a sentence that spells out what the one before announced
DETAILS = (
    "cụ thể", "theo đó", "đó là việc", "đó là các", "khi đó", "lúc đó", "khi ấy", "trong đó", "đồng thời", "riêng", "như vậy", "kinh phí", "tổng kinh phí", "thứ hai", "thứ ba", "thứ tư", "hai là", "ba là", "bốn là", "sau sắp xếp", "sau sáp nhập", "sau hợp nhất", "sau tinh giản", "sau khi sắp xếp",
    "danh sách gồm", "danh sách có", "gồm", "bao gồm", "trong số này", "số này gồm", "tổng cộng", "vị chi", "cộng lại", "gộp lại", "tính ra", "mức hỗ trợ", "mức thưởng", "mức chi", "số tiền này", "tổng số tiền", "sau khi sáp nhập", "sau khi hợp nhất", "sau khi tinh giản", "sau khi tổ chức", "đến năm 20", "đến hết năm 20", "đến cuối năm 20",
)  # fmt: skip
WITHIN = ("trong đó", "trong số này", "gồm", "bao gồm")  # parts of a whole that was told
PARTS = ("trong đó", "trong số này", "cụ thể", "riêng", "gồm", "bao gồm")  # of them, of what a sentence before spelled out
GOAL_HEAD = compile_pattern(r"\b(?:chỉ tiêu|mục tiêu|phương hướng)\b")
DONE_HEAD = compile_pattern(r"\b(?:kết quả|đạt|hoàn thành|đã|tình hình|vượt)\b")
OPENED = 20  # characters before the word that opens a hypothesis: `Theo bà Lan, nếu`
TOPIC = compile_pattern(r"[“\"]?(?:với|theo|cứ theo) [^,.;:\d]{3,40}, ")  # `Với mức chi hiện nay, nếu …`
TOOK_EFFECT = compile_pattern(r"\bcó hiệu lực(?: thi hành)? (?:(?:kể )?từ )?(?:hôm nay|\d|ngày)", needs="có hiệu lực")
ADDED = compile_pattern(  # by a decree in force: `Nghị định có hiệu lực từ hôm nay. Theo đó, 9 nhóm được cộng thêm 7%`
    r"\bđược (?:tăng|cộng|nâng)(?: thêm)? \d",
)
GAINS = ("đã có ", "đã được ", "đã dư ")
QUOTES = "“”\""
MONEY = frozenset({"vnd", "usd"})
GETS = compile_pattern(r"\b(?:được|nhận|hưởng|lĩnh|(?:có|trị) giá|giá trị|mức (?:thưởng|hỗ trợ|chi))\b")
GIVEN_TO = compile_pattern(r" (?:đồng )?(?:được )?(?:dành|cấp|trao|thuộc|chuyển|phân bổ) (?:cho|về)\b")  # `Mức 9 tỷ đồng dành cho Hà Nam`
MOST = compile_pattern(r"[^.;:,\d]{3,50} (?:được|nhận|hưởng)(?: (?:phân bổ|hỗ trợ|cấp|thưởng|nhận|bố trí))? nhiều nhất\b")  # opens with who gets most of it
MEAN = compile_pattern(r"\b(?:bình quân|trung bình) có\b")  # what stands, told to reckon with: `Mỗi xã trung bình có 21 cán bộ`


def carried(source: SourceText, folded: str, figure: Figure, plans: Plans, last: Answer | None) -> str | None:
    """Return the rule by which a plan told just above reaches a sentence that spells it out; None where none does."""
    sentence = source.sentences[figure.sentence]
    first = next((i for i in range(sentence.start, sentence.end) if folded[i].isalnum()), sentence.end)
    if figure.kind is Kind.MULTIPLE and COEFFICIENT_IS.search(folded, max(sentence.start, figure.start - 70), figure.start):
        return None  # a coefficient that a plan reckons with
    if _is_of_hypothesis(source, folded, figure, plans):
        return "role.hypothesis"
    if last is not None and last.role is Role.TARGET and _is_of_grant(source, folded, figure, plans):
        return "role.grant"
    is_item = folded[sentence.start] in "-+*•–" or source.blocks[sentence.block].kind is BlockKind.ITEM
    is_detail = figure.sentence > 0 and folded.startswith(DETAILS, first)
    if not (is_item or is_detail):
        return None
    then = folded.startswith("khi đó", first)
    if any(cue.value in SPOKEN and not (then and cue.value is Cue.RESULT) for cue in find_cues(folded, sentence.start, figure.start)):
        return None
    if is_detail and TOOK_EFFECT.search(folded, source.sentences[figure.sentence - 1].start, sentence.start) and ADDED.search(folded, sentence.start, sentence.end):
        return None
    is_of_fact = last is not None and last.role is Role.ACTUAL and folded.startswith(WITHIN, first)
    if is_detail and (is_of_fact or STANDING.match(source.text, sentence.start)):
        return None
    if is_detail:
        cues = [cue for _, _, cue in plans.of(figure.sentence - 1) if cue in WEIGHED]
        is_carried = not cues and last is not None and last.role is Role.TARGET and last.rule == "role.detail" and folded.startswith(WITHIN, first)
        if is_carried or (cues and Cue.FACT not in cues):
            return "role.detail"
    return "role.list_head" if is_item and _is_goal_list(source, folded, sentence.block) else None


def _is_of_hypothesis(source: SourceText, folded: str, figure: Figure, plans: Plans) -> bool:
    """Tell whether a sentence goes on with what the one before supposed: `Nếu làm, tỉnh còn 9 sở. Ngân sách bớt chi 3 tỷ đồng.`"""
    sentence = source.sentences[figure.sentence]
    if figure.sentence == 0 or figure.kind is Kind.RANK:
        return False
    number = figure.sentence - 1
    while number and not plans.of(number) and source.sentences[number - 1].block == sentence.block:
        number -= 1  # over what only goes on: `Nếu bớt 1%, huyện dư 2 tỷ đồng. Xã bớt 1%, có thêm 1 tỷ đồng. Cộng lại được 3 tỷ đồng.`
    above = source.sentences[number]
    cues = plans.of(number)
    opening = next((at for at, _, cue in cues if cue is Cue.IF), None)
    if above.block != sentence.block or opening is None or not ((opening == cues[0][0] and opening - above.start <= OPENED) or TOPIC.fullmatch(folded, above.start, opening)):
        return False
    gains = GAINS if folded.startswith("chỉ cần", opening) else ()  # `Chỉ cần bớt 1%, huyện đã có 2 tỷ đồng`
    if any(cue is Cue.FACT and at > opening and " thì " not in folded[opening : at] and not (gains and folded.startswith(gains, at)) for at, _, cue in cues):
        return False
    if TELLS.search(folded, sentence.start, sentence.end, timeout=TIMEOUT) or folded[sentence.start] in QUOTES or folded[above.end - 1] in QUOTES:
        return False
    if MEAN.search(folded, sentence.start, sentence.end):
        return False
    return not any(cue in SPOKEN and cue is not Cue.TURN for _, _, cue in plans.of(figure.sentence))


def _is_of_grant(source: SourceText, folded: str, figure: Figure, plans: Plans) -> bool:
    """Tell whether a sentence says who is to get how much of what the one before promised: `Sẽ thưởng 9 xã. Mỗi xã được 3 tỷ đồng.`

    On lines of their own, too, where they open with a part or with `mỗi`.
    """
    sentence = source.sentences[figure.sentence]
    if figure.sentence == 0 or figure.unit not in MONEY or not all(folded.startswith("còn lại", at) for at, _, _ in plans.of(figure.sentence)):
        return False
    number = figure.sentence
    while number and (number == figure.sentence or not plans.of(number)):  # over what only goes on: `Sẽ thưởng các xã. Danh sách gồm 9 xã. Mỗi xã được 3 tỷ đồng.`
        begin = source.sentences[number].start
        is_part = folded.startswith((*PARTS, "mỗi "), begin) or MOST.match(folded, begin, source.sentences[number].end) is not None
        if source.sentences[number - 1].block != source.sentences[number].block and not is_part:
            return False
        number -= 1
    cues = [cue for _, _, cue in plans.of(number)]
    if Cue.PLAN not in cues or Cue.FACT in cues or Cue.TURN in cues:
        return False
    is_given = GETS.search(folded, sentence.start, figure.start) is not None or GIVEN_TO.match(folded, figure.end) is not None
    return is_given and not TELLS.search(folded, sentence.start, sentence.end, timeout=TIMEOUT)


def _is_goal_list(source: SourceText, folded: str, block: int) -> bool:
    """Tell whether the line that opens the list of `block` names goals and no results."""
    for head in reversed(source.blocks[max(0, block - 12) : block]):
        text = folded[head.start : head.end]
        if text.endswith(":"):
            return GOAL_HEAD.search(text) is not None and DONE_HEAD.search(text) is None
        if head.kind is not BlockKind.ITEM and text[:1] not in tuple("-+*•–"):
            return False
    return False
