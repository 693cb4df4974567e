"""Tells which figures of prose are nobody's: of one person, of a court, a mean of all countries, a duty that the law sets."""

from __future__ import annotations

from extractors.organizations.answers import Answer, Here
from extractors.quotations import is_private
from extractors.records import Kind, Role, end_with_noun
from extractors.rules import IGNORECASE, REVERSE, compile_pattern

NOBODYS = Answer((), "nobodys")
MEAN_REACH = 60  # characters before a figure that MEAN_OF_ALL takes at most
LAW = compile_pattern(
    r"(?:[^,.;]{0,20}, )?theo (?:quy định(?: (?:hiện hành )?của (?:pháp luật|luật|nhà nước|chính phủ|trung ương|bộ (?!chính trị)[^,.;]{3,40}))?,"
    r"|(?:luật|nghị định|thông tư|pháp lệnh)\b)"
    r"|(?:dự thảo )?(?:luật|nghị định|thông tư|pháp lệnh)\b[^.;]{0,80}\b(?:quy định|cho phép|đề xuất|nâng|tăng|giảm|bãi bỏ)\b",
    flags=IGNORECASE,
    needs="theo |luật|thông tư|nghị định|pháp lệnh",
)
THE_LAW = compile_pattern(r"[^,.;]{0,20}theo (?:bộ )?(?:luật|nghị định|pháp lệnh)\b", flags=IGNORECASE, needs="theo ")
# what the centre wants of all: `Thủ tướng yêu cầu các bộ, địa phương cắt 50%`, `Nghị quyết của Chính phủ đặt mục tiêu …`
ORDERED = compile_pattern(
    r"(?:[^,.;]{0,60}, )?(?:(?:phó )?thủ tướng|chính phủ|quốc hội|bộ chính trị|trung ương|ban bí thư"
    r"|nghị quyết (?:số )?[\w/.-]{0,16}(?: của (?:chính phủ|quốc hội|trung ương|bộ chính trị))?)"
    r"\b[^.;]{0,60}\b(?:yêu cầu|giao|chỉ đạo|đặt (?:ra )?mục tiêu|đề ra|đề nghị|xác định|nêu rõ"
    r"|nhắc lại)\b(?![^.;]{0,40}\b(?:tỉnh này|thành phố này|địa phương này)\b)",
    flags=IGNORECASE,
    needs="thủ tướng|chính phủ|quốc hội|bộ chính trị|trung ương|ban bí thư|nghị quyết ",
)
# what some one person has or does: `phát hiện một bệnh nhân ở Hà Nội khám 57 lần`
SOMEONE = compile_pattern(
    r"(?<!\p{L})(?:(?:phát hiện|gặp|như) một|có|nhiều) (?:bệnh nhân|người(?= (?:phải|đi|đã|bị|mất|chạy|khám|nộp))|hộ(?= (?:phải|đã|bị|mất|nộp))|phụ huynh"
    r"|gia đình)(?: (?!(?:là|gồm|hơn|gần|khoảng)\b)[^\s,.;:\d]++){1,10} $",
    flags=IGNORECASE | REVERSE,
    needs=" một|có|nhiều",
)
# an unnamed place of a named one, a firm of someone: `một xã ở Thanh Hóa có gần 500 cán bộ`, `chủ một xưởng gỗ ở Hà Nam thuê 15 thợ`
ONE_OF = compile_pattern(
    r"(?<!\p{L})(?:ví dụ|dẫn chứng|đơn cử|như|có) (?:ở |tại )?một (?:xã|huyện|phường|sở|bệnh viện|trường|đơn vị|cơ quan|bộ|tỉnh"
    r"|doanh nghiệp)(?: \p{Ll}++){0,3}? (?:ở|tại|thuộc|của) [^,.;\d]{2,40}(?:có|mất|phải|chi|đã|còn) (?:\p{Ll}++ ){0,3}$"
    r"|(?<!\p{L})(?i:chủ|giám đốc|đại diện|lãnh đạo) một (?:doanh nghiệp|công ty|xưởng|cơ sở|cửa hàng|nhà máy|trang trại|hợp tác xã|tiệm|quán)(?: \p{Ll}++){0,4}?"
    r" (?:ở|tại) [^,.;\d]{2,40}(?:có|mất|phải|chi|đã|còn|thuê|với) (?:\p{Ll}++ ){0,3}$",
    needs="một ",
)
CASE = compile_pattern(
    r"(?<!\p{L})(?:nêu|dẫn|kể|như|là|nhắc|lại) (?:trường hợp|chuyện|câu chuyện)(?: của)? (?:một (?:gia đình|hộ|người|phụ huynh|bệnh nhân|cán bộ|nhà đầu tư"
    r"|doanh nghiệp|công ty)|(?:bà|ông|anh|chị|em) (?-i:\p{Lu}))",
    flags=IGNORECASE,
)
CASES = ("trường hợp", "chuyện")  # one of them stands in every match of CASE
NEAR_ONE = 90  # characters before a figure in which the one person stands whose it is
MEAN_OF_ALL = compile_pattern(
    r"\b(?:(?:trung bình|bình quân)(?: chung)?(?: của)?(?: toàn)? (?:thế giới|khu vực|asean|toàn cầu|các nước"
    r"|đông nam á)|tỉnh trung vị)(?: (?:là|đạt|chỉ|khoảng|\())*+ ?\(?$",
    flags=IGNORECASE | REVERSE,
    needs="trung bình|bình quân|trung vị",
)
OVER_COUNTRY = compile_pattern(r" (?:trên|trong|khắp|ở)(?: phạm vi)? (?:cả nước|toàn quốc)\b")
SENTENCED_IN = frozenset({"vnd", "usd", "year", "month"})
SENTENCED = compile_pattern(r"\btuyên (?:phạt|buộc|án)\b|\b(?:năm|tháng) tù\b", flags=IGNORECASE, needs="tuyên | tù")


def of_court(here: Here) -> Answer | None:
    """A term or a sum that a court set for a person."""
    figure, stop = here.figure, here.reader.source.sentences[here.figure.sentence].end
    is_sentence = figure.unit in SENTENCED_IN and SENTENCED.search(here.text, here.start, stop) is not None
    return NOBODYS if is_sentence else None


def of_one(here: Here) -> Answer | None:
    """What one person has or does, or an unnamed place of a named one; so are the figures behind it in its sentence."""
    text, start, at = here.text, here.start, here.figure.start
    if any(text.find(word, start, at) >= 0 for word in CASES) and CASE.search(text, start, at):
        return NOBODYS
    if here.rule_before == "someones":
        return here.previous
    near = max(start, at - NEAR_ONE)
    if ONE_OF.search(text, near, at):
        return Answer((), "someones")
    return NOBODYS if SOMEONE.match(text, near, at) else None


def mean_of_all(here: Here) -> Answer | None:
    """The mean or median beside which one is set: `trung bình của khu vực là 62`, `điểm của tỉnh trung vị`."""
    at = here.figure.start
    return Answer((), "collective") if MEAN_OF_ALL.match(here.text, max(0, at - MEAN_REACH), at) else None


def of_whole_country(here: Here) -> Answer | None:
    """What is counted all over the country: `18.000 người dân trên cả nước được hỏi`."""
    figure = here.figure
    is_wide = figure.kind is Kind.COUNT and OVER_COUNTRY.match(here.text, end_with_noun(figure)) is not None
    return Answer((), "collective") if is_wide else None


def of_law(here: Here) -> Answer | None:
    """A duty that the law or the centre sets for all, or what a private person tells of himself."""
    text, start, figure = here.text, here.start, here.figure
    is_lawful = figure.role is Role.TARGET or THE_LAW.match(text, start, figure.start) is not None
    if is_lawful and LAW.match(text, start, figure.start):
        return NOBODYS
    if figure.role is Role.TARGET and ORDERED.match(text, start, figure.start):
        return NOBODYS
    return NOBODYS if is_private(text, start, here.reader.source.sentences[figure.sentence].end, figure.start) else None
