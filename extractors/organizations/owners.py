"""Gives each figure the body it belongs to, as the text or the site names it.

The body is sought in the figure's table row, then in its clause (who has, whose, where), then in the
sentence before that it continues, then in what the whole document is about. Collectives (`cả nước`) and who
only publishes a number own nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from extractors.organizations.body import LOCAL, BodyName, Form
from extractors.organizations.central import BRANCHED
from extractors.organizations.clauses import Answer, clause_start, in_clause, is_wide
from extractors.organizations.codes import epoch_of, province_code
from extractors.organizations.focus import body_of
from extractors.organizations.mentions import read_bodies
from extractors.organizations.names import read_names
from extractors.organizations.reference import Reader
from extractors.organizations.roles import Part, Placed
from extractors.organizations.rows import row_body
from extractors.quotations import is_private
from extractors.records import (
    BlockKind,
    Comparator,
    Figure,
    Kind,
    Organization,
    OrgLevel,
    Period,
    Role,
    SourceText,
    end_with_noun,
)
from extractors.rules import IGNORECASE, REVERSE, TIMEOUT, compile_pattern

COVERED = 0.8  # of words that name a body
PARAGRAPH = 6  # sentences that a paragraph's body is looked for
BARE = frozenset({Form.BARE, Form.POINTING})  # `thành phố`, `tỉnh này`
FAR = 12  # sentences in which a text comes back to its place
FARTHEST = 300  # characters between figures of one body in a sentence
TURNED = compile_pattern(r",? (?:(?:với|đạt|có) )?lần lượt (?:(?:là|đạt|với|có|được) )?+", needs="lần lượt ")
JOINED = compile_pattern(r", |,? và ")
INTURN = compile_pattern(r"(?<!\p{L})(?:lần lượt|tương ứng)(?!\p{L})")
LAW = compile_pattern(
    r"(?:[^,.;]{0,20}, )?theo (?:quy định(?: (?:hiện hành )?của (?:pháp luật|luật|nhà nước|chính phủ|trung ương|bộ (?!chính trị)[^,.;]{3,40}))?,|(?:luật|nghị định|thông tư|pháp lệnh)\b)"
    r"|(?:dự thảo )?(?:luật|nghị định|thông tư|pháp lệnh)\b[^.;]{0,80}\b(?:quy định|cho phép|đề xuất|nâng|tăng|giảm|bãi bỏ)\b",
    flags=IGNORECASE,
    needs="theo |luật|thông tư|nghị định|pháp lệnh",
)
THE_LAW = compile_pattern(r"[^,.;]{0,20}theo (?:bộ )?(?:luật|nghị định|pháp lệnh)\b", flags=IGNORECASE, needs="theo ")
# what the centre wants of all: `Thủ tướng yêu cầu các bộ, địa phương cắt 50%`, `Nghị quyết của Chính phủ đặt mục tiêu …`
ORDERED = compile_pattern(
    r"(?:[^,.;]{0,60}, )?(?:(?:phó )?thủ tướng|chính phủ|quốc hội|bộ chính trị|trung ương|ban bí thư|nghị quyết (?:số )?[\w/.-]{0,16}(?: của (?:chính phủ|quốc hội|trung ương|bộ chính trị))?)"
    r"\b[^.;]{0,60}\b(?:yêu cầu|giao|chỉ đạo|đặt (?:ra )?mục tiêu|đề ra|đề nghị|xác định|nêu rõ|nhắc lại)\b(?![^.;]{0,40}\b(?:tỉnh này|thành phố này|địa phương này)\b)",
    flags=IGNORECASE,
    needs="thủ tướng|chính phủ|quốc hội|bộ chính trị|trung ương|ban bí thư|nghị quyết ",
)
# what an office all over the country tells of the country: `tổng số tiền nợ thuế là …`, `số người có thẻ là …`
COUNTRYS = compile_pattern(
    r"(?<!thu hồi )(?<!xử lý )(?<!đôn đốc )(?<!cưỡng chế )(?<!thu )(?<!giảm )(?<!xóa )(?<!xoá )(?<!khoanh )\b(?:nợ (?:thuế|đọng)|tiền nợ|nợ (?:dưới|trên|không|có) |kim ngạch|chỉ số (?:sản xuất|giá)|lạm phát|số người (?:tham gia|có thẻ|hưởng)|t[ỷỉ] lệ (?:bao phủ|nợ)|dân số)\b(?:[^.;,]|,(?=\d)|, (?:chết|mất|phá|tăng|giảm|chiếm|bằng)\b){0,90}$",
    flags=IGNORECASE,
)
# who else speaks or is spoken of: `Đại diện một hiệp hội kiến nghị …`, `Theo khảo sát của VCCI …`
OTHERS = compile_pattern(
    r"(?:(?:trong khi đó|tuy nhiên|ngược lại|trước đó|mới đây|gần đây|đáng chú ý),? )?(?:một |các |nhiều )?(?:đại diện (?:\p{L}++ ){0,3}(?:hiệp hội|doanh nghiệp|công ty)|đại biểu|chuyên gia|doanh nghiệp|hiệp hội|thương nhân|đoàn (?:thanh tra|kiểm tra|kiểm toán|giám sát)|người|thí sinh|công chức|viên chức|cán bộ"
    r"|(?:theo |kết quả )?(?:khảo sát|điều tra|đánh giá) của)\b",
    flags=IGNORECASE,
)
# what some one person has or does: `phát hiện một bệnh nhân ở Hà Nội khám 57 lần`
SOMEONE = compile_pattern(r"(?<!\p{L})(?:(?:phát hiện|gặp|như) một|có|nhiều) (?:bệnh nhân|người(?= (?:phải|đi|đã|bị|mất|chạy|khám|nộp))|hộ(?= (?:phải|đã|bị|mất|nộp))|phụ huynh|gia đình)(?: (?!(?:là|gồm|hơn|gần|khoảng)\b)[^\s,.;:\d]++){1,10} $", flags=IGNORECASE | REVERSE, needs=" một|có|nhiều")
# an unnamed place of a named one: `một xã ở Thanh Hóa có gần 500 cán bộ`
ONE_OF = compile_pattern(r"(?<!\p{L})(?:ví dụ|dẫn chứng|đơn cử|như|có) (?:ở |tại )?một (?:xã|huyện|phường|sở|bệnh viện|trường|đơn vị|cơ quan|bộ|tỉnh|doanh nghiệp)(?: \p{Ll}++){0,3}? (?:ở|tại|thuộc|của) [^,.;\d]{2,40}(?:có|mất|phải|chi|đã|còn) (?:\p{Ll}++ ){0,3}$", needs="một ")
CASE = compile_pattern(r"(?<!\p{L})(?:nêu|dẫn|kể|như|là|nhắc|lại) (?:trường hợp|chuyện|câu chuyện)(?: của)? (?:một (?:gia đình|hộ|người|phụ huynh|bệnh nhân|cán bộ|nhà đầu tư|doanh nghiệp|công ty)|(?:bà|ông|anh|chị|em) (?-i:\p{Lu}))", flags=IGNORECASE)
CASES = ("trường hợp", "chuyện")  # one of them stands in every match of CASE
NEAR_ONE = 90  # characters before a figure in which the one person stands whose it is
MEAN_OF_ALL = compile_pattern(r"\b(?:trung bình|bình quân)(?: chung)?(?: của)?(?: toàn)? (?:thế giới|khu vực|asean|toàn cầu|các nước|đông nam á)(?: (?:là|đạt|chỉ|khoảng|\())*+ ?\(?$", flags=IGNORECASE | REVERSE, needs="trung bình|bình quân")
OF_FIELD = compile_pattern(r"(?<!\p{L})(?:của|trong|toàn) (?:ngành|lực lượng)(?=[ ,](?!\p{Lu}))")
PRONOUN = compile_pattern(r"(?:[^.;]{0,60}, )?(?:theo |cũng theo )?(?:ông|bà)(?: (?-i:\p{Lu}\p{L}*+))?(?: cho (?:biết|hay)| nói| khẳng định| nêu|,)", flags=IGNORECASE)
MINISTER = compile_pattern(r"(?<!\p{L})(?:[Bb]ộ trưởng|[Tt]hứ trưởng)(?! (?:các|những))(?: (?!Bộ\b)(?P<of>\p{Lu}\p{L}++)(?= \p{Ll}))?")
SENTENCED_IN = frozenset({"vnd", "usd", "year", "month"})
SENTENCED = compile_pattern(r"\btuyên (?:phạt|buộc|án)\b|\b(?:năm|tháng) tù\b", flags=IGNORECASE, needs="tuyên | tù")
OWN_PLACE = compile_pattern(r" (?:ở|tại) \p{Lu}\p{Ll}++ \p{Lu}\p{Ll}")  # of a place that is not told apart: `296 giáo viên ở Sóc Sơn`
LEADERS = ("Bộ Nội vụ", "Văn phòng Chính phủ", "Ban Chỉ đạo")  # sum up the reform of the country
OPENING = 4  # sentences
REVIEW = compile_pattern(r"\b(?:tổng kết|sơ kết|đánh giá|kiểm điểm|kết quả)(?: \p{L}++){0,6} (?:cải cách hành chính|CCHC|chuyển đổi số|thủ tục hành chính)\b", flags=IGNORECASE)
# a sentence about the country: `Cả nước hiện có …`, `Theo Bộ Nội vụ, các bộ, ngành, địa phương đã …`
COUNTRY = compile_pattern(
    r"[“\"]?(?:[^,.;]{0,60}, )?(?:(?:hiện|hiện nay|trên|tính|tính chung|trong|đến nay) )?(?:cả nước|toàn quốc|(?:các )?bộ,? ngành(?:,| và) địa phương)\b(?! (?:về|với)\b)",
    flags=IGNORECASE,
    needs="cả nước|toàn quốc| địa phương",
)
PUBLISHES = (" công bố", " cũng công bố", " đã công bố", " vừa công bố")
FIRST_CELL = compile_pattern(r"(?: *(?:\d{1,3}|[IVX]{1,5}|[a-z])[.)]? *\|)? *")
CONTINUES = compile_pattern(
    r"[\s\"“+*•–-]*(?:(?:[^,.;]{0,24}, )?(?:con số|t[ỷỉ] lệ) (?:này|đó)|cụ thể|trong đó|theo đó|đồng thời|trong số (?:này|đó)|qua đó|nhờ đó"
    r"|tổng số|số còn lại|còn lại|bên cạnh đó|ngoài ra)(?!\p{L})",
    flags=IGNORECASE,
)


def attach(
    source: SourceText, figures: Sequence[Figure], periods: Sequence[Period | None] = ()
) -> list[Organization | None]:
    """Return the organization of each figure, in the order given; None where the document does not tell.

    `periods` are the figures' own: province codes are those of their epoch, else of the day of publication.
    """
    if not figures:
        return []
    reader = read_bodies(source, figures)
    answers: list[Answer] = []
    for index, figure in enumerate(figures):
        previous = answers[index - 1] if index else None
        answers.append(_resolve(reader, figure, figures[index - 1] if index else None, previous))
    answers = _dealt(reader, figures, answers)
    days = [p.end if p else source.published for p in periods] or [source.published] * len(figures)
    return [_organization(reader, answer, epoch_of(day)) for answer, day in zip(answers, days, strict=True)]


def _dealt(reader: Reader, figures: Sequence[Figure], answers: Sequence[Answer]) -> list[Answer]:
    """Deal figures out to as many bodies, one each: `A và B với lần lượt 69,75 và 69,66 điểm`."""
    dealt = list(answers)
    at = 0
    while at < len(dealt):
        bodies, stop = dealt[at].bodies, at + 1
        while stop < len(dealt) and dealt[stop].bodies == bodies and figures[stop].sentence == figures[at].sentence:
            stop += 1
        if len(bodies) == 1 and stop - at > 1:
            bodies = _listed(reader, figures[at])
        if 1 < len(bodies) == stop - at and INTURN.search(reader.source.text, bodies[-1].end, figures[at].start):
            dealt[at:stop] = [Answer((body,), "in_turn") for body in bodies]
        at = stop
    return dealt


def _listed(reader: Reader, figure: Figure) -> tuple[BodyName, ...]:
    """Return the bodies listed right before `lần lượt` and a figure: `hai vị trí cuối là A và B, lần lượt 60,02 và 58,14 điểm`."""
    text, here = reader.source.text, [p.name for p in reader.placed.get(figure.sentence, ()) if p.name.end <= figure.start]
    if not here or TURNED.fullmatch(text, here[-1].end, figure.start) is None:
        return ()
    first = len(here) - 1
    while first and JOINED.fullmatch(text, here[first - 1].end, here[first].start):
        first -= 1
    return tuple(here[first:]) if all(n.form is Form.NAMED for n in here[first:]) else ()


def covers_body(words: str) -> bool:
    """Tell whether words are the name of one body and nothing else: `Sở Nội vụ tỉnh Cà Mau`."""
    words = words.removesuffix(" Việt Nam")
    names = [n for n in read_names(words, 0, len(words)) if n.form is Form.NAMED and n.is_typed]
    return len(names) == 1 and names[0].end - names[0].start >= COVERED * len(words)


def province_of_site(owner: str | None, published: date | None) -> str | None:
    """Return the code of the province of the body that runs a site; None where its name does not tell."""
    body = body_of(owner)
    return province_code([body], [body.owner] if body.owner else [], None, epoch_of(published)) if body is not None else None


MEASURED_BY = ("hơn ", "kém ", "với ", "bằng ", "như ", "sau ", "trên ")  # what another is set beside
# another country that takes the place, or stands beside it: `trong khi Lào đứng thứ 9`, `sau Thái Lan (4)`
OTHER_NATION = compile_pattern(r"\b\p{Lu}\p{L}++(?: \p{Lu}\p{L}++)*+,? (?:đứng|xếp|ở|giữ|lên|tụt|\()[^.;]{0,20}$")


def _resolve(reader: Reader, figure: Figure, before: Figure | None, previous: Answer | None) -> Answer:
    if figure.cell is not None and (answer := _of_row(figure)):
        return answer
    if figure.unit in SENTENCED_IN and _is_sentence_of_court(reader, figure):
        return Answer((), "nobodys")
    here = reader.placed.get(figure.sentence, ())
    if figure.cell is not None or _is_row(reader, figure):
        return _of_line(reader, figure, here) or _whole(reader, figure)
    text, start = reader.source.text, reader.source.sentences[figure.sentence].start
    near = max(start, figure.start - NEAR_ONE)
    if any(text.find(word, start, figure.start) >= 0 for word in CASES) and CASE.search(text, start, figure.start, timeout=TIMEOUT):
        return Answer((), "nobodys")
    if before is not None and previous is not None and previous.rule == "someones" and before.sentence == figure.sentence:
        return previous
    if ONE_OF.search(text, near, figure.start):
        return Answer((), "someones")
    if SOMEONE.match(text, near, figure.start):
        return Answer((), "nobodys")
    if MEAN_OF_ALL.match(text, max(0, figure.start - 60), figure.start):
        return Answer((), "collective")
    if figure.kind is Kind.RANK and (nation := _ranked_nation(reader, figure, here)) is not None:
        return Answer((nation,), "nation_body")
    answer = in_clause(reader, figure, here)
    rule_here = previous.rule if previous is not None and before is not None and before.sentence == figure.sentence else None
    is_condition = figure.comparator is not Comparator.EQ or figure.value_max is not None  # `15 tỉnh đạt từ 80% trở lên`
    is_wide_on = rule_here == "wide_count" and answer is None and (figure.kind is Kind.COUNT or is_condition)
    if is_wide_on or is_wide(reader, figure, answer):
        return Answer((), "wide_count")
    if answer is not None:
        return answer
    is_elsewhere = OWN_PLACE.match(reader.source.text, end_with_noun(figure)) is not None
    if before is not None and previous is not None and not is_elsewhere and _continues(reader, figure, before, previous, here):
        return previous
    if before is not None and previous is not None and rule_here == "collective" and clause_start(reader, figure)[1] <= before.start:
        return previous
    if _is_nobodys(reader, figure):
        return Answer((), "nobodys")
    if figure.kind in (Kind.RANK, Kind.SCORE) and (nation := _nation(reader, figure, before, previous, here)) is not None:
        return Answer((nation,), "nation_body")
    if (topic := _topic(reader, figure)) is None:
        return _whole(reader, figure)
    told = Answer((topic,), "paragraph_body")
    return Answer((), "wide_count") if is_wide(reader, figure, told) else told


def _is_sentence_of_court(reader: Reader, figure: Figure) -> bool:
    """Tell whether a figure is a term or a sum that a court set for a person."""
    sentence = reader.source.sentences[figure.sentence]
    return SENTENCED.search(reader.source.text, sentence.start, sentence.end) is not None


def _is_nobodys(reader: Reader, figure: Figure) -> bool:
    """Tell whether a figure is what a private person tells of himself, or a duty that the law of the country sets."""
    text, start = reader.source.text, reader.source.sentences[figure.sentence].start
    is_lawful = figure.role is Role.TARGET or THE_LAW.match(text, start, figure.start) is not None
    if is_lawful and LAW.match(text, start, figure.start):
        return True
    if figure.role is Role.TARGET and ORDERED.match(text, start, figure.start):
        return True
    return is_private(text, start, reader.source.sentences[figure.sentence].end, figure.start)


def _topic(reader: Reader, figure: Figure) -> BodyName | None:
    """Return the local body that the sentences before, in the same paragraph, speak of last."""
    sentences = reader.source.sentences
    block = sentences[figure.sentence].block
    if any(p.part is Part.SUBJECT for p in reader.placed.get(figure.sentence, ())):
        return None
    for index in range(figure.sentence - 1, max(-1, figure.sentence - PARAGRAPH), -1):
        if sentences[index].block != block:
            return None
        subjects = [p.name for p in reader.placed.get(index, ()) if p.part is Part.SUBJECT]
        subjects = subjects or _publisher(reader, index)
        if subjects:
            name = subjects[0]
            is_one = name.form is Form.NAMED and len({n.key for n in subjects}) == 1
            is_near = name.level is OrgLevel.DEPARTMENT and index == figure.sentence - 1
            return name if is_one and (name.level in LOCAL or is_near) else None
    return None


def _publisher(reader: Reader, index: int) -> list[BodyName]:
    """Return the province that publishes in a sentence, in a text about a place within it: `Cùng ngày, Hà Nội công bố …`, in one about Cầu Giấy."""
    about, here = reader.focus.body, reader.placed.get(index, ())
    if about is None or about.level not in (OrgLevel.DISTRICT, OrgLevel.COMMUNE) or len(here) != 1:
        return []
    name = here[0].name
    is_province = here[0].part is Part.SPEAKER and name.form is Form.NAMED and name.level is OrgLevel.PROVINCE
    return [name] if is_province and reader.source.text.startswith(PUBLISHES, name.end) else []


def _is_row(reader: Reader, figure: Figure) -> bool:
    return reader.source.blocks[reader.source.sentences[figure.sentence].block].kind is BlockKind.ROW


def _of_line(reader: Reader, figure: Figure, here: Sequence[Placed]) -> Answer | None:
    """Read the body in the first cells of a row that no table explains: `1 | Sở Nội vụ | 95,2`."""
    start = reader.source.sentences[figure.sentence].start
    for each in here:
        before = reader.source.text[start : each.name.start]
        if each.name.form is Form.NAMED and each.name.end <= figure.start and FIRST_CELL.fullmatch(before):
            return Answer((each.name,), "row_body")
    return None


def _whole(reader: Reader, figure: Figure) -> Answer:
    if section := reader.sections.get(figure.sentence):
        return Answer((section,), "section_body")
    body = reader.focus.body
    if body is not None and figure.cell is None and (_is_past(reader, figure, body) or _is_gone(reader, figure, body)):
        return Answer((), "")
    return Answer((body,) if body else (), "document_body" if body else "")


def _nation(reader: Reader, figure: Figure, before: Figure | None, previous: Answer | None, here: Sequence[Placed]) -> BodyName | None:
    """Return Việt Nam where the title or the sentence before tells of its place among countries and this sentence of no other body."""
    start = reader.source.sentences[figure.sentence].start
    if reader.focus.body is not None or any(p.name.form is Form.NAMED for p in here) or OTHER_NATION.search(reader.source.text, start, figure.start):
        return None
    if previous is not None and before is not None and figure.sentence - before.sentence <= 1 and [b.name for b in previous.bodies] == ["Việt Nam"]:
        return previous.bodies[0]
    first = reader.order[0] if reader.order else None
    is_titled = first is not None and first.name.name == "Việt Nam" and first.part is Part.SUBJECT and first.sentence <= 0
    return first.name if is_titled and first is not None else None


def _ranked_nation(reader: Reader, figure: Figure, here: Sequence[Placed]) -> BodyName | None:
    """Return Việt Nam where it is the last body named before a place in an order: `môi trường của Việt Nam cải thiện, lên vị trí 61/190`."""
    named = [p for p in here if p.name.form is Form.NAMED and p.name.end <= figure.start]
    body = reader.focus.body
    if not named or named[-1].name.name != "Việt Nam" or reader.source.text.endswith(MEASURED_BY, 0, named[-1].name.start) or (body is not None and body.level in LOCAL):
        return None
    return None if OTHER_NATION.search(reader.source.text, named[-1].name.end, figure.start) else named[-1].name


def _is_gone(reader: Reader, figure: Figure, body: BodyName) -> bool:
    """Tell whether a text of no site went on from a place to the whole country, and has not come back."""
    if reader.site is not None or body.level not in LOCAL:
        return False
    for index in range(figure.sentence, max(-1, figure.sentence - FAR), -1):
        if any(p.name.key == body.key or (p.name.form in BARE and p.name.level in (body.level, None)) for p in reader.placed.get(index, ())):
            return False
        sentence = reader.source.sentences[index]
        if COUNTRY.match(reader.source.text, sentence.start, sentence.end):
            return True
    return False


def _is_past(reader: Reader, figure: Figure, body: BodyName) -> bool:
    """Tell whether a text of no site goes on from the ministry that it tells of: neither this sentence nor the one before names it.

    What a text about a ministry tells besides is mostly the country's: roads, exports, duties of all.
    """
    is_branched = BRANCHED.match(body.name) is not None
    if (body.level is not OrgLevel.MINISTRY and not is_branched) or reader.site is not None:
        return False
    text, start = reader.source.text, reader.source.sentences[figure.sentence].start
    if OTHERS.match(text, start, figure.start, timeout=TIMEOUT) or COUNTRYS.search(text, max(start, figure.start - 120), figure.start, timeout=TIMEOUT):
        return True
    if is_branched:
        return False
    if OF_FIELD.search(text, start, figure.start) or any(not m["of"] or m["of"] in body.name for m in MINISTER.finditer(text, start, figure.start)):
        return False
    if _reviews_itself(reader, body):
        return False
    far = 2 if PRONOUN.match(text, start, figure.start, timeout=TIMEOUT) else 1  # `Theo ông, …` goes on with who spoke before
    near = (p.name for index in range(figure.sentence - far, figure.sentence + 1) for p in reader.placed.get(index, ()))
    return not any(n.key == body.key or (n.form in (Form.BARE, Form.POINTING) and n.level in (OrgLevel.MINISTRY, None)) for n in near)


def _reviews_itself(reader: Reader, body: BodyName) -> bool:
    """Tell whether a text opens with a ministry that sums up its own reform: not the one that leads the reform of the country."""
    if body.name.startswith(LEADERS):
        return False
    opening = (i for i in range(OPENING) if any(p.name.key == body.key and p.part is Part.SUBJECT for p in reader.placed.get(i, ())))
    sentences = (reader.source.sentences[i] for i in opening)
    return any(REVIEW.search(reader.source.text, s.start, s.end, timeout=TIMEOUT) for s in sentences)


def _of_row(figure: Figure) -> Answer | None:
    """Read the label of a table row, then the headers of its column."""
    cell = figure.cell
    if cell is None:
        return None
    if (body := row_body(cell)) is not None:
        return Answer((body,), "row_body")
    for words in reversed(cell.column_headers):
        names = [n for n in read_names(words, 0, len(words)) if n.form is Form.NAMED]
        if names and (names[0].start < 4 or len(names[0].name) * 2 > len(words)):
            return Answer((names[0],), "column_body")
    return None


def _continues(reader: Reader, figure: Figure, before: Figure, previous: Answer, here: Sequence[Placed]) -> bool:
    """Tell whether a figure still speaks of the body of the figure before: same sentence, or one that goes on."""
    if not previous.bodies or previous.rule in ("document_body", "section_body") or before.cell is not None:
        return False
    text = reader.source.text
    if figure.sentence == before.sentence:
        if previous.rule == "aside_body" and ")" in text[before.end : figure.start]:
            return False  # `108 (Trà Vinh 22, Sóc Trăng 18); tốc mái 228`
        is_near = figure.start - before.end < FARTHEST
        return is_near and previous.rule not in ("list_body", "row_body", "each") and clause_start(reader, figure)[1] <= before.start
    sentence = reader.source.sentences[figure.sentence]
    if not all(b.level in LOCAL | {OrgLevel.DEPARTMENT, OrgLevel.UNIT} for b in previous.bodies) and reader.focus.body is None:
        return False
    is_next = 0 < figure.sentence - before.sentence <= 1
    return is_next and CONTINUES.match(text, sentence.start, sentence.end) is not None and not any(p.part is Part.SUBJECT for p in here)


def _organization(reader: Reader, answer: Answer, epoch: int) -> Organization | None:
    if not answer.bodies:
        return None
    names = [reader.focus.forms.get(b.key, b.name) for b in answer.bodies]
    first = answer.bodies[0]
    key = (tuple(b.key or b.name for b in answer.bodies), epoch)
    if key not in reader.codes:
        context = {p.name.key: p.name for p in reader.order if p.part is not Part.NONE and p.name.level is OrgLevel.PROVINCE}
        known = [*([reader.site] if reader.site else []), *context.values()]
        reader.codes[key] = province_code(answer.bodies, known, reader.source.province_code, epoch)
    return Organization(", ".join(dict.fromkeys(names)), first.level, reader.codes[key], answer.rule)
