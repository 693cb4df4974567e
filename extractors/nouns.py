"""Turns the words beside a number into the noun it counts: the shortest whole term, with its coordination."""

from __future__ import annotations

import tomllib
from importlib.resources import files

from extractors.keeping import cached_property
from extractors.records import SourceText, record
from extractors.rules import REVERSE, compile_pattern

OFFICES = frozenset({"UBND", "HĐND", "Ủy ban nhân dân", "Uỷ ban nhân dân", "Hội đồng nhân dân"})
LONGEST = 6  # words of the longest term


@record
class Noun:
    """A counted noun by its place: the whole coordination `cán bộ, công chức`, and the class of its head."""

    start: int
    end: int
    text: str
    group: str | None  # class of the lexicon, None for a word read from the segmenter


def _load() -> dict[str, str]:
    data = tomllib.loads((files("extractors.lexicon") / "nouns.toml").read_text(encoding="utf-8"))
    return {term.lower(): group for group, terms in data.items() for term in terms}


TERMS = _load()
FIRST_WORDS = frozenset(term.split()[0] for term in TERMS)
LAST_WORDS = frozenset(term.split()[-1] for term in TERMS)
JOINED_TERMS = tuple(sorted((term for term in TERMS if ", " in term), key=len, reverse=True))  # `văn bản chỉ đạo, điều hành`
LONGEST_JOINED = max(map(len, JOINED_TERMS)) + 1
JOINED_HEADS = frozenset(term.partition(",")[0] for term in JOINED_TERMS)
# heads that a reader quotes with what they class: `3 nhóm vấn đề`, `26 lượt đại biểu`
CLASSIFIERS = frozenset({"lượt", "nhóm", "loại", "khâu", "đợt", "cuộc", "suất"})
COMRADES = "đồng chí"  # counts persons behind a number alone: elsewhere it is a title
COORDINATED = frozenset({"people", "citizens", "bodies", "places", "documents", "dossiers", "work"})
WORD = compile_pattern(r"[\p{L}\d][\p{L}\d&.-]*+")
RUN = compile_pattern(r" ?(?P<words>[\p{L}][\p{L}\d&-]*+(?: [\p{L}][\p{L}\d&-]*+){0,7}+)")
LAST = compile_pattern(r"[\p{L}\d&-]++", flags=REVERSE)
JOIN = compile_pattern(r"(?:, | ?[-–/] ?| (?:và|hoặc|với) )(?=\p{L})| (?=(?:công chức|viên chức)(?!\w))")  # `cán bộ công chức`
NEXT_NUMBER = compile_pattern(r" \d[\d.]*+ \p{L}")
PREFIX = compile_pattern(
    r" ?(?:(?:trong )?(?:tổng )?(?:số lượng|khối lượng|số|lượng)|về(?: mặt)?|tổng|toàn bộ|của|các|những) (?=\p{L})"
)
BECOMES = compile_pattern(r" thành (?:\L<rounded> )?\d", needs=" thành ")  # `từ 4,92 thành 5,15 điểm`
STEPS_ON = compile_pattern(r"(?:[Bb]ước (?:sang|vào|qua|đầu)|[Tt]in (?:rằng|tưởng|chắc)|[Đđ]ề ra)(?!\p{L})")  # verbs: `bước sang năm 2019, con số này còn 40`
WHOLES = frozenset({"số", "tổng", "tổng số"})  # `chiếm 76% tổng số.` names nothing
STOP = frozenset([
    "được", "đã", "bị", "là", "có", "thì", "mà", "và", "hay", "hoặc", "của", "cho", "trong", "tại", "ở", "với", "so", "từ",
    "đến", "tới", "để", "theo", "về", "do", "vì", "bởi", "nhưng", "cũng", "chỉ", "còn", "sẽ", "đang", "phải", "cần",
    "không", "chưa", "chẳng", "nằm", "tăng", "giảm", "lên", "xuống", "trở", "đạt", "chiếm", "gồm", "cao", "thấp", "hơn",
    "nhất", "kém", "vượt", "trên", "dưới", "này", "đó", "nữa", "rồi", "mới", "khi", "nếu", "qua", "hiện", "gấp", "bình",
    "tương", "đánh", "thấy", "hài", "đúng", "trước", "sau", "đồng", "thứ", "trong", "như", "cùng", "đều", "vẫn", "ra",
    "vào", "vẫn", "nhằm", "nên", "bằng", "xếp", "thuộc", "tức", "trừ", "kể", "bao", "chậm", "trễ", "quá", "cả", "rất",
    "thực", "tiếp", "hoàn", "nhận", "năm", "một", "các", "những", "mỗi", "nhờ", "ngoài", "khoảng", "gần", "tối", "nhiều",
    "ít", "trung", "cho-biết", "trả", "lời", "giải", "nộp", "khi", "lần", "lượt", "tính", "ngay", "nói", "gặp", "thừa",
    "khớp", "đăng", "biết", "tin", "muốn", "mong", "lo", "phàn", "ủng", "cuối", "nay", "cam", "trực", "chia", "khẳng",
    "tán", "bày", "ghi", "sử", "dùng", "tham", "hoạt", "mất", "chọn", "xin", "gửi", "làm", "đi", "lựa", "chờ", "gọi", "bỏ",
    "rời", "phản", "coi", "xem", "chê", "thiếu", "dôi", "dành", "trượt", "khiển", "hạ", "buộc", "đặt", "tùy", "tuỳ", "cũ",
    "đỗ", "giúp", "từng", "nguyên", "vay", "mua", "trúng", "khai", "rút", "đổ", "nhích", "vươn", "nhảy", "tiến", "lùi", "tụt", "sụt", "vọt", "leo", "rớt", "vơi", "kéo", "phình",
    "hụt", "chạm", "nghỉ", "thôi", "chuyển", "hưởng", "đóng", "tự", "toàn", "một",
    "dù", "mặc", "tuy", "song", "dẫu",
])
BEFORE_NOUN = ("đối với ", "riêng với ")  # `40% đối với cấp xã`: of whom it is, no noun that is counted


# what was done to those counted, and none of them: `5 cách chức, 11 cảnh cáo`
ACTS = frozenset({"cách chức", "cảnh cáo", "giáng chức", "kiểm điểm", "phê bình", "nhắc nhở", "đình chỉ", "tạm đình chỉ"})
# whose the things are, which the list named before: `120 thủ tục cấp tỉnh, 45 cấp huyện`
OF_LEVEL = ("cấp tỉnh", "cấp huyện", "cấp xã", "cấp sở", "cấp bộ", "cấp trung ương", "cấp thành phố", "cấp cơ sở", "cấp quận", "cấp phường")


def term_at(text: str, start: int, stop: int) -> Noun | None:
    """Return the longest lexicon term starting at `start` (a space before it allowed), without coordination."""
    match = RUN.match(text, start, stop)
    if match is None:
        return None
    first = match.start("words")
    words = match["words"].lower().split(" ")
    if words[0] not in FIRST_WORDS or " ".join(words[:3]).startswith(OF_LEVEL):
        return None
    for count in range(min(len(words), LONGEST), 0, -1):
        term = " ".join(words[:count])
        if term in TERMS:
            return Noun(first, first + len(term), text[first : first + len(term)], TERMS[term])
    return None


def may_end_term(text: str, start: int, stop: int) -> bool:
    """Tell by its last word whether `text[start:stop]` may end in a term of the lexicon."""
    last = LAST.match(text, start, stop)
    return last is not None and last[0].lower() in LAST_WORDS


class Words:
    """The segmented words of one sentence, segmented when first asked for (segmentation is the costly stage)."""

    def __init__(self, source: SourceText, index: int) -> None:
        self._source, self._sentence = source, source.sentences[index]

    @cached_property
    def ends(self) -> dict[int, int]:
        """The end of each word by its start, in document offsets; empty without a segmenter."""
        if self._source.tokenize is None:
            return {}
        start, end = self._sentence.start, self._sentence.end
        return {t.start: t.end for t in self._source.tokenize(self._source.text[start:end], start)}


def noun_after(text: str, position: int, stop: int, words: Words, is_share: bool = False) -> Noun | None:
    """Return the noun counted by the number that ends at `position`, None when a verb or a mark follows.

    Of a share the quantifiers between are passed over: `73% số người`, `10% tổng số biên chế`.
    """
    if BECOMES.match(text, position, stop) or STEPS_ON.match(text, position + 1, stop):
        return None
    if is_share:
        for _ in range(3):
            if prefix := PREFIX.match(text, position, stop):
                position = prefix.end() - 1
    head = term_at(text, position, stop)
    if head is None and text.startswith(OF_LEVEL, position + 1):
        return None
    if head is None:
        return _segmented(text, position, stop, words)
    if head.text.lower() in CLASSIFIERS and (kind := term_at(text, head.end, stop) or _segmented(text, head.end, stop, words)):
        head = Noun(head.start, kind.end, text[head.start : kind.end], head.group)
    end = _end_of_joined(text, head) if head.text.lower() in JOINED_HEADS else head.end
    if head.text in OFFICES and (place := term_at(text, end, stop)) and place.group == "places":
        head, end = Noun(head.start, place.end, "", "places"), place.end
    while head.group in COORDINATED and (join := JOIN.match(text, end, stop)):
        other = term_at(text, join.end(), stop)
        group = "bodies" if head.text == "bộ" else head.group  # also a set of papers
        if other is None or other.group != group or join[0].strip() in ("với", "hoặc"):
            break
        if other.text[0].isupper() and head.text[0].islower() and other.group == "bodies":  # `4 phòng, Sở sắp xếp còn 3`
            break
        if NEXT_NUMBER.match(text, other.end, stop):  # `59 người, công chức 42 người`: what is counted next
            break
        end = other.end
    return Noun(head.start, end, text[head.start : end], head.group)


def _end_of_joined(text: str, head: Noun) -> int:
    """Return where a term of the lexicon ends that holds a comma and begins with `head`; the end of `head` where there is none."""
    written = text[head.start : head.start + LONGEST_JOINED].lower()
    term = next((t for t in JOINED_TERMS if written.startswith(t) and not written[len(t) : len(t) + 1].isalnum()), None)
    return head.end if term is None else head.start + len(term)


def _segmented(text: str, position: int, stop: int, words: Words) -> Noun | None:
    """Read one segmented word as the noun, None for function words, verbs of the stop list and marks."""
    match = RUN.match(text, position, stop)
    if match is None:
        return None
    first = match["words"].split(" ")[0]
    start = match.start("words")
    if match["words"].startswith(COMRADES):
        return Noun(start, start + len(COMRADES), COMRADES, "people")
    if first.lower() in STOP or match["words"].startswith(BEFORE_NOUN) or match["words"].lower() in WHOLES:
        return None
    if first == match["words"] and first.isalpha():  # nothing for the segmenter to join
        return Noun(start, match.end("words"), first, None)
    end = min(words.ends.get(start, start + len(first)), match.end("words"))
    return None if text[start:end].lower() in ACTS else Noun(start, end, text[start:end], None)


def nouns_between(text: str, start: int, stop: int, words: Words) -> list[Noun]:
    """Return the lexicon terms of `text[start:stop]` left to right, longest first, without overlap.

    A term starts where a segmented word starts, so that `xã hội` holds no `xã` and `hoàn thành` no `thành`.
    """
    found: list[Noun] = []
    last = start
    for word in WORD.finditer(text, start, stop):
        if word.start() < last or word[0].lower() not in FIRST_WORDS:
            continue
        noun = term_at(text, word.start(), stop)
        if noun is None or STEPS_ON.match(text, noun.start) or (words.ends and words.ends.get(noun.start, 0) > noun.end):
            continue
        if words.ends and noun.start not in words.ends and not text.endswith("ổng ", 0, noun.start):  # the segmenter reads `Tổng biên`
            continue
        found.append(noun)
        last = noun.end
    return found
