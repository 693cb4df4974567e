"""Tells how far a plan reaches over the sentences and lines that spell it out (docs/records.md §6)."""

from __future__ import annotations

from extractors.records import BlockKind, Figure, Kind, Role, Sentence, SourceText, record
from extractors.roles.answers import Answer
from extractors.roles.cue_tables import Cue
from extractors.roles.cues import find_cues
from extractors.roles.plan_phrases import COEFFICIENT_IS, STANDING, TASK_WORDS, TELLS
from extractors.roles.plans import Plans
from extractors.roles.states import SPOKEN
from extractors.rules import compile_pattern

WEIGHED = frozenset({Cue.PLAN, Cue.NORM, Cue.IF, Cue.FACT})
# openings of a sentence that spells out what the one before announced
DETAILS = (
    "cụ thể", "theo đó", "đó là việc", "đó là các", "khi đó", "lúc đó", "khi ấy", "trong đó", "đồng thời", "riêng", "như vậy", "kinh phí", "tổng kinh phí",
    "thứ hai", "thứ ba", "thứ tư", "hai là", "ba là", "bốn là", "danh sách gồm", "danh sách có", "gồm", "bao gồm", "trong số này", "số này gồm",
    "tổng cộng", "vị chi", "cộng lại", "gộp lại", "tính ra", "mức hỗ trợ", "mức thưởng", "mức chi", "số tiền này", "tổng số tiền",
    "sau sắp xếp", "sau sáp nhập", "sau hợp nhất", "sau tinh giản", "sau khi sắp xếp", "sau khi sáp nhập", "sau khi hợp nhất", "sau khi tinh giản",
    "sau khi tổ chức", "đến năm 20", "đến hết năm 20", "đến cuối năm 20",
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
MARKS = "-+*•–"  # of items
COEFFICIENT_REACH = 70  # characters before a coefficient in which it is named
QUOTES = "“”\""
MONEY = frozenset({"vnd", "usd"})
GETS = compile_pattern(r"\b(?:được|nhận|hưởng|lĩnh|(?:có|trị) giá|giá trị|mức (?:thưởng|hỗ trợ|chi))\b")
GIVEN_TO = compile_pattern(r" (?:đồng )?(?:được )?(?:dành|cấp|trao|thuộc|chuyển|phân bổ) (?:cho|về)\b")  # `Mức 9 tỷ đồng dành cho Hà Nam`
MOST = compile_pattern(r"[^.;:,\d]{3,50} (?:được|nhận|hưởng)(?: (?:phân bổ|hỗ trợ|cấp|thưởng|nhận|bố trí))? nhiều nhất\b")  # opens with who gets most of it
MEAN = compile_pattern(r"\b(?:bình quân|trung bình) có\b")  # what stands, told to reckon with: `Mỗi xã trung bình có 21 cán bộ`


@record
class _Here:
    """A figure of whose role its own clause says nothing, with the answer for the figure before and the place of its first letter."""

    source: SourceText
    folded: str
    figure: Figure
    plans: Plans
    last: Answer | None
    sentence: Sentence
    first: int

    @property
    def is_item(self) -> bool:
        """Whether the figure stands in an item of a list."""
        return self.folded[self.sentence.start] in MARKS or self.source.blocks[self.sentence.block].kind is BlockKind.ITEM

    @property
    def is_detail(self) -> bool:
        """Whether the sentence opens as one that spells out what the one before announced."""
        return self.figure.sentence > 0 and self.folded.startswith(DETAILS, self.first)

    @property
    def is_within(self) -> bool:
        """Whether the sentence opens with parts of a whole that was told."""
        return self.folded.startswith(WITHIN, self.first)

    @property
    def is_planned_before(self) -> bool:
        """Whether the figure before is wanted."""
        return self.last is not None and self.last.role is Role.TARGET


def carried(source: SourceText, folded: str, figure: Figure, plans: Plans, last: Answer | None) -> str | None:
    """Return the rule by which a plan told just above reaches a sentence that spells it out; None where none does."""
    sentence = source.sentences[figure.sentence]
    first = next((i for i in range(sentence.start, sentence.end) if folded[i].isalnum()), sentence.end)
    here = _Here(source, folded, figure, plans, last, sentence, first)
    return next((rule for reading in READINGS if (rule := reading(here)) is not None), None) or None


def _coefficient(here: _Here) -> str | None:
    """A coefficient that a plan reckons with is no plan."""
    low = max(here.sentence.start, here.figure.start - COEFFICIENT_REACH)
    return NO_PLAN if here.figure.kind is Kind.MULTIPLE and COEFFICIENT_IS.search(here.folded, low, here.figure.start) else None


def _supposed(here: _Here) -> str | None:
    """What goes on with what the sentence before supposed: `Nếu làm, tỉnh còn 9 sở. Ngân sách bớt chi 3 tỷ đồng.`"""
    source, folded, figure, plans, sentence = here.source, here.folded, here.figure, here.plans, here.sentence
    if figure.sentence == 0 or figure.kind is Kind.RANK:
        return None
    number = _told_above(here)
    above = source.sentences[number]
    if above.block != sentence.block or not _supposes(here, number) or folded[sentence.start] in QUOTES or folded[above.end - 1] in QUOTES:
        return None
    if TELLS.search(folded, sentence.start, sentence.end) or MEAN.search(folded, sentence.start, sentence.end):
        return None
    is_told = any(cue in SPOKEN and cue is not Cue.TURN for _, _, cue in plans.of(figure.sentence))
    return None if is_told else "role.hypothesis"


def _told_above(here: _Here) -> int:
    """Return the last sentence above with a word of plan or fact, over what only goes on.

    `Nếu bớt 1%, huyện dư 2 tỷ đồng. Xã bớt 1%, có thêm 1 tỷ đồng. Cộng lại được 3 tỷ đồng.`
    """
    number = here.figure.sentence - 1
    while number and not here.plans.of(number) and here.source.sentences[number - 1].block == here.sentence.block:
        number -= 1
    return number


def _supposes(here: _Here, number: int) -> bool:
    """Tell whether a sentence supposes from its beginning, and tells no fact behind."""
    folded, start, cues = here.folded, here.source.sentences[number].start, here.plans.of(number)
    opening = next((at for at, _, cue in cues if cue is Cue.IF), None)
    if opening is None or not ((opening == cues[0][0] and opening - start <= OPENED) or TOPIC.fullmatch(folded, start, opening)):
        return False
    gains = GAINS if folded.startswith("chỉ cần", opening) else ()  # `Chỉ cần bớt 1%, huyện đã có 2 tỷ đồng`
    facts = (at for at, _, cue in cues if cue is Cue.FACT and at > opening and " thì " not in folded[opening:at])
    return all(gains and folded.startswith(gains, at) for at in facts)


def _granted(here: _Here) -> str | None:
    """Who is to get how much of what the sentence before promised: `Sẽ thưởng 9 xã. Mỗi xã được 3 tỷ đồng.`

    On lines of their own, too, where they open with a part or with `mỗi`.
    """
    folded, figure, plans = here.folded, here.figure, here.plans
    if not here.is_planned_before or figure.sentence == 0 or figure.unit not in MONEY:
        return None
    if not all(folded.startswith("còn lại", at) for at, _, _ in plans.of(figure.sentence)):
        return None
    number = _promised_above(here)
    cues = [] if number is None else [cue for _, _, cue in plans.of(number)]
    if Cue.PLAN not in cues or Cue.FACT in cues or Cue.TURN in cues:
        return None
    is_given = GETS.search(folded, here.sentence.start, figure.start) is not None or GIVEN_TO.match(folded, figure.end) is not None
    return "role.grant" if is_given and not TELLS.search(folded, here.sentence.start, here.sentence.end) else None


def _promised_above(here: _Here) -> int | None:
    """Return the sentence above that may promise, over what only goes on; None where another block begins with no part of it.

    `Sẽ thưởng các xã. Danh sách gồm 9 xã. Mỗi xã được 3 tỷ đồng.`
    """
    sentences, number = here.source.sentences, here.figure.sentence
    while number and (number == here.figure.sentence or not here.plans.of(number)):
        each = sentences[number]
        is_part = here.folded.startswith((*PARTS, "mỗi "), each.start) or MOST.match(here.folded, each.start, each.end) is not None
        if sentences[number - 1].block != each.block and not is_part:
            return None
        number -= 1
    return number


def _unannounced(here: _Here) -> str | None:
    """No plan reaches what is no item and spells nothing out, or says itself what it is."""
    if not (here.is_item or here.is_detail):
        return NO_PLAN
    then = here.folded.startswith("khi đó", here.first)
    cues = [cue for cue in find_cues(here.folded, here.sentence.start, here.figure.start) if cue.value in SPOKEN]
    if then:
        cues = [cue for cue in cues if cue.value is not Cue.RESULT]
    if here.is_item and all(here.folded.startswith(TASK_WORDS, cue.start) for cue in cues) and _is_goal_list(here.source, here.folded, here.sentence.block):
        return None  # `- 85% hồ sơ được tiếp nhận qua mạng; 45% hồ sơ trả tại nhà`
    return NO_PLAN if cues else None


def _in_force(here: _Here) -> str | None:
    """What a decree in force adds, the parts of a fact, and what stands before anything is merged are no plans."""
    if not here.is_detail:
        return None
    before, sentence = here.source.sentences[here.figure.sentence - 1], here.sentence
    if TOOK_EFFECT.search(here.folded, before.start, sentence.start) and ADDED.search(here.folded, sentence.start, sentence.end):
        return NO_PLAN
    is_of_fact = here.last is not None and here.last.role is Role.ACTUAL and here.is_within
    return NO_PLAN if is_of_fact or STANDING.match(here.source.text, sentence.start) else None


def _detailed(here: _Here) -> str | None:
    """What a sentence spells out of the plan before it; its parts in the sentence after that, too."""
    if not here.is_detail:
        return None
    cues = [cue for _, _, cue in here.plans.of(here.figure.sentence - 1) if cue in WEIGHED]
    if cues:
        return None if Cue.FACT in cues else "role.detail"
    is_next = here.is_planned_before and here.last is not None and here.last.rule == "role.detail"
    return "role.detail" if is_next and here.is_within else None


def _of_goals(here: _Here) -> str | None:
    """An item of a list whose opening line names goals."""
    return "role.list_head" if here.is_item and _is_goal_list(here.source, here.folded, here.sentence.block) else None


def _is_goal_list(source: SourceText, folded: str, block: int) -> bool:
    """Tell whether the line that opens the list of `block` names goals and no results."""
    for head in reversed(source.blocks[max(0, block - 12) : block]):
        text = folded[head.start : head.end]
        if text.endswith(":"):
            return GOAL_HEAD.search(text) is not None and DONE_HEAD.search(text) is None
        if head.kind is not BlockKind.ITEM and text[:1] not in tuple(MARKS):
            return False
    return False


NO_PLAN = ""  # what a reading says of a figure that no plan reaches
READINGS = (_coefficient, _supposed, _granted, _unannounced, _in_force, _detailed, _of_goals)  # in the order in which they are asked
