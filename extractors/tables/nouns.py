"""Finds the noun that the numbers of a column or row count: in header, label, unit, caption, or implied by the header's verb."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from extractors.nouns import Words, noun_after, nouns_between, term_at
from extractors.records import Block, BlockKind, Sentence, SourceText
from extractors.rules import IGNORECASE, TIMEOUT, compile_pattern, label_fullmatch, label_match, label_search

QUANTITY = compile_pattern(
    r"[-+•*]? ?(?:tổng (?:số|cộng)|số lượng|số|sl|t[ỷỉ] (?:lệ|trọng)|tổng)(?: (?:các|những|lượng|lượt(?= hồ)))?(?= )",
    flags=IGNORECASE,
)
INDICATORS = compile_pattern(r"\b(?:chỉ tiêu|nội dung|tiêu chí|chỉ số|nhiệm vụ)\b", flags=IGNORECASE)
KIND_OF = compile_pattern(r"^(?:loại|nhóm|phân loại) (?!hình\b)", flags=IGNORECASE)
ACTED_ON = compile_pattern(r"(?:\p{L}+(?:, ?| và | )){1,8}?(?:được|bị|đã|có|áp dụng|sử dụng|hoàn thành|thực hiện|tham gia|đạt)\b", flags=IGNORECASE)
OWNED = compile_pattern(  # a column of numbers so headed counts them
    r"xã|phường|thị trấn|đặc khu|phòng|chi cục|thôn|tổ dân phố|trung tâm|cơ sở",
    flags=IGNORECASE,
)
FORMS_OF = compile_pattern(r"^(?:các )?loại (?:hình )?(?:cơ quan|tổ chức|đơn vị)", flags=IGNORECASE)
DOSSIER_VERBS = compile_pattern(
    r"\b(?:tiếp nhận|giải quyết|(?:trước|đúng|quá|trễ|trong|sớm) hạn|trực tuyến|trực tiếp|bưu chính|bcci|tồn|kỳ trước|mới tiếp|nộp"
    r"|trả lại|rút|hủy|từ chối|đã trả|trả kết quả|đang xử lý|chưa đến hạn)\b",
    flags=IGNORECASE,
)
# what a table of dossiers is headed, whatever its columns count: `Kết quả giải quyết TTHC`, no `Số thủ tục đã giải quyết`
SETTLED = compile_pattern(r"^(?:(?:kết quả|tình hình|công tác) )?(?:tiếp nhận|giải quyết|thực hiện|xử lý)\b[^.;:]{0,40}\b(?:tthc|thủ tục)\b", flags=IGNORECASE)
STEPS = compile_pattern(r"\b(?:tiếp nhận|giải quyết|trả kết quả|trước hạn|đúng hạn|quá hạn|trễ hạn)\b", flags=IGNORECASE)
SEVERAL = 2  # steps of a procedure that make a table of dossiers
OTHER_CASES = compile_pattern(
    r"\b(?:đơn(?! (?:vị|giản))|kiến nghị|phản ánh|khiếu nại|tố cáo|nhiệm vụ (?:được )?giao|văn bản đến|vụ việc)\b",
    flags=IGNORECASE,
)
HEADED = compile_pattern(
    r"\b(?:số(?: lượng)?|thống kê|tổng hợp|tình hình|kết quả|giải quyết|danh mục|rà soát|tiếp nhận|cơ cấu"
    r"|biên chế) (?:số |lượng |các |đội ngũ |về |giải quyết |tiếp nhận |rà soát ){0,3}", flags=IGNORECASE)
OWNERS = frozenset({"bodies", "places"})
NEVER_WHOLE = OWNERS | {"money", None}
# nouns that name the measure or its plan, not what is counted, unless `Số …` stands before them
MEASURES = frozenset({
    "kế hoạch", "chỉ tiêu", "mục tiêu", "dự toán", "chỉ số", "báo cáo", "cấp", "nhóm", "loại", "kết quả", "tiêu chí", "lĩnh vực",
    "nội dung", "diện tích", "điểm", "quy định", "thời gian", "hình thức", "phương thức",
})
CHANNEL = compile_pattern(r"\bdịch vụ (?=bưu chính\b)", flags=IGNORECASE)  # a way that dossiers come, nothing counted
DOSSIER = "hồ sơ"


@dataclass
class Nouns:
    """The nouns of one document's headers and labels, each text read once."""

    source: SourceText
    known: dict[tuple[str, bool], str | None] = field(default_factory=dict)

    def of_header(self, text: str, is_quantity: bool = False) -> str | None:
        """Return the noun that a header counts; of words that name owners (`xã`) only behind `Số`, `Tỷ lệ`."""
        text = CHANNEL.sub("", text)
        is_quantity = is_quantity or label_fullmatch(OWNED, text) is not None
        key = (text, is_quantity)
        if key not in self.known:
            self.known[key] = self._read(text, is_quantity)
        return self.known[key]

    def _read(self, text: str, is_quantity: bool) -> str | None:
        head = label_match(QUANTITY, text)
        words = _words(self.source, text)
        if head and (noun := noun_after(text, head.end(), len(text), words, is_share=True)) and noun.group is not None:
            return noun.text
        for noun in nouns_between(text, 0, len(text), words):
            if (noun.text.lower() in MEASURES and not head) or noun.group == "money":
                continue
            if noun.group in OWNERS and not (head or is_quantity):
                continue
            whole = noun_after(text, noun.start, len(text), words)
            return (whole or noun).text
        return None

    def of_whole(self, text: str) -> str | None:
        """Return a label that is itself a noun (`Viên chức`), None for labels of more words."""
        noun = term_at(text, 0, len(text))
        return noun.text if noun and noun.end == len(text) and noun.group not in NEVER_WHOLE and text.lower() not in MEASURES else None

    def of_caption(self, text: str) -> str | None:
        """Return the noun a caption says is counted: `Tình hình giải quyết hồ sơ`, `Số lượng cán bộ, công chức`."""
        words = _words(self.source, text)
        for head in HEADED.finditer(text, timeout=TIMEOUT):
            noun = noun_after(text, head.end() - 1, len(text), words, is_share=True)
            is_open = noun is not None and (noun.group not in OWNERS or head[0].lower().startswith("số"))
            if noun is not None and noun.group is not None and is_open and noun.text.lower() not in MEASURES:
                return noun.text
        return None


def _words(source: SourceText, text: str) -> Words:
    alone = SourceText("", text, (Block(0, len(text), BlockKind.ROW),), (Sentence(0, len(text), 0),), tokenize=source.tokenize)
    return Words(alone, 0)


def names_quantity(label: str) -> bool:
    """Tell whether a row's label names a quantity (`Tỷ lệ hồ sơ …`, `Số phiếu`), not a body or a field."""
    return label_match(QUANTITY, label) is not None


def names_settling(header: str) -> bool:
    """Tell whether a header names the settling of procedures as a whole: `Kết quả giải quyết TTHC`."""
    return label_match(SETTLED, header) is not None


def names_indicators(header: str) -> bool:
    """Tell whether the header of the labels says that they are indicators: `Chỉ tiêu`, `Nội dung`."""
    return label_search(INDICATORS, header) is not None


def names_owner(header: str) -> bool:
    """Tell whether a header is the word for a kind of body alone: `Xã`, `Trung tâm`."""
    return label_fullmatch(OWNED, header) is not None


def names_acted_on(label: str) -> bool:
    """Tell whether a label says what is done by or to things: `Cơ quan, đơn vị được kiểm tra`."""
    return label_match(ACTED_ON, label) is not None


def kinds_of(header: str) -> str:
    """Return what a label column lists kinds of: `văn bản` of `Loại văn bản`, none of other headers."""
    match = label_match(KIND_OF, header)
    return header[match.end() :] if match else ""


def names_forms(header: str) -> bool:
    """Tell whether each label names the form of body that its row counts: `Loại hình tổ chức`."""
    return label_match(FORMS_OF, header) is not None


def implies_dossiers(headers: Iterable[str], context: Sequence[str]) -> bool:
    """Tell whether headers speak of receiving and resolving, in a text about dossiers or a table of several such steps.

    The last of `context` is the words of the table.
    """
    if not any(label_search(DOSSIER_VERBS, h) for h in headers):
        return False
    if any(DOSSIER in c.lower() for c in context):
        return True
    steps = {m[0].lower() for m in STEPS.finditer(context[-1], timeout=TIMEOUT)}
    return len(steps) >= SEVERAL and not any(label_search(OTHER_CASES, c) for c in context)
