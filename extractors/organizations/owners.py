"""Gives each figure the body it belongs to, as the text or the site names it.

The body is sought in the figure's table row, then in its clause (who has, whose, where), then in the
sentence before that it continues, then in what the whole document is about. Collectives (`cả nước`) and who
only publishes a number own nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from extractors.organizations.answers import Answer, Here
from extractors.organizations.body import LOCAL, BodyName, Form
from extractors.organizations.clauses import clause_start, in_clause
from extractors.organizations.codes import epoch_of, province_code
from extractors.organizations.focus import body_of
from extractors.organizations.lending import of_document
from extractors.organizations.mentions import read_bodies
from extractors.organizations.names import read_names
from extractors.organizations.nation import nation_told_of, of_other_nation, ranked_nation
from extractors.organizations.nobodys import mean_of_all, of_court, of_law, of_one, of_whole_country
from extractors.organizations.reference import Reader, referent
from extractors.organizations.roles import Part, Placed
from extractors.organizations.rows import row_body
from extractors.organizations.wide import is_wide
from extractors.records import (
    BlockKind,
    Comparator,
    Figure,
    Kind,
    Organization,
    OrgLevel,
    Period,
    SourceText,
    end_with_noun,
)
from extractors.rules import IGNORECASE, compile_pattern

COVERED = 0.8  # of words that name a body
PARAGRAPH = 6  # sentences that a paragraph's body is looked for
FARTHEST = 300  # characters between figures of one body in a sentence
TURNED = compile_pattern(r",? (?:(?:với|đạt|có) )?lần lượt (?:(?:là|đạt|với|có|được) )?+", needs="lần lượt ")
JOINED = compile_pattern(r", |,? và ")
INTURN = compile_pattern(r"(?<!\p{L})(?:lần lượt|tương ứng)(?!\p{L})")
OWN_PLACE = compile_pattern(r" (?:ở|tại) \p{Lu}\p{Ll}++ \p{Lu}\p{Ll}")  # of a place that is not told apart: `296 giáo viên ở Sóc Sơn`
PUBLISHES = (" công bố", " cũng công bố", " đã công bố", " vừa công bố", " còn công bố")
PUBLISHED_BY = (*PUBLISHES, " công khai", " đưa ra", " thông báo")  # behind `được`: `Kết quả khảo sát được thành phố đưa ra cùng ngày`
BETWEEN = compile_pattern(  # `Nơi cao nhất và nơi thấp nhất cách nhau 19 điểm`, `khoảng cách giữa tỉnh đầu bảng và cuối bảng là`
    r"\b(?:khoảng cách|chênh lệch|cách biệt)\b[^.;\d]{0,20} giữa [^.;\d]{3,60} và |\b(?:cao|đầu|dẫn đầu|nhất)\b[^.;,\d]{0,20} và [^.;,\d]{0,30}(?:thấp nhất|cuối(?: bảng)?|chót)"
    r"[^.;,\d]{0,30} (?:cách|chênh|hơn kém) ",
    flags=IGNORECASE,
    needs="cách|chênh|hơn kém",
)
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
        answers.append(_answer(reader, figure, figures[index - 1] if index else None, previous))
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


def _answer(reader: Reader, figure: Figure, before: Figure | None, previous: Answer | None) -> Answer:
    """Return what the first reading says that knows; what none knows is the section's or the document's."""
    start, placed = reader.source.sentences[figure.sentence].start, reader.placed.get(figure.sentence, ())
    here = Here(reader, figure, reader.source.text, start, placed, before, previous)
    return next((answer for reading in READINGS if (answer := reading(here)) is not None), None) or of_document(reader, figure)


def _of_cell(here: Here) -> Answer | None:
    """The label of a table row, then the headers of its column."""
    cell = here.figure.cell
    if cell is None:
        return None
    if (body := row_body(cell)) is not None:
        return Answer((body,), "row_body")
    for words in reversed(cell.column_headers):
        names = [n for n in read_names(words, 0, len(words)) if n.form is Form.NAMED]
        if names and (names[0].start < 4 or len(names[0].name) * 2 > len(words)):
            return Answer((names[0],), "column_body")
    return None


def _of_line(here: Here) -> Answer | None:
    """The body in the first cells of a row, `1 | Sở Nội vụ | 95,2`; of a row that names none the section's or the document's."""
    sentences, blocks = here.reader.source.sentences, here.reader.source.blocks
    if here.figure.cell is None and blocks[sentences[here.figure.sentence].block].kind is not BlockKind.ROW:
        return None
    for each in here.placed:
        before = here.text[here.start : each.name.start]
        if each.name.form is Form.NAMED and each.name.end <= here.figure.start and FIRST_CELL.fullmatch(before):
            return Answer((each.name,), "row_body")
    return of_document(here.reader, here.figure)


def _between(here: Here) -> Answer | None:
    """How far the first is from the last is no body's of a ranking, but of the place or ministry that ranks."""
    is_named = any(p.name.form is Form.NAMED for p in here.placed)
    return None if is_named or not BETWEEN.search(here.text, here.start, here.figure.start) else of_document(here.reader, here.figure)


def _of_clause(here: Here) -> Answer | None:
    """The body of the figure's clause; nobody's where many are counted: `15 tỉnh đạt từ 80% trở lên`."""
    figure = here.figure
    answer = in_clause(here.reader, figure, here.placed)
    is_condition = figure.comparator is not Comparator.EQ or figure.value_max is not None
    is_wide_on = here.rule_before == "wide_count" and answer is None and (figure.kind is Kind.COUNT or is_condition)
    return WIDE_COUNT if is_wide_on or is_wide(here.reader, figure, answer) else answer


def _continued(here: Here) -> Answer | None:
    """The body of the figure before, of which this one goes on to tell."""
    if here.before is None or here.previous is None:
        return None
    is_elsewhere = OWN_PLACE.match(here.text, end_with_noun(here.figure)) is not None
    if not is_elsewhere and _continues(here.reader, here.figure, here.before, here.previous, here.placed):
        return here.previous
    is_clause_on = here.rule_before == "collective" and clause_start(here.reader, here.figure)[1] <= here.before.start
    return here.previous if is_clause_on else None


def _of_paragraph(here: Here) -> Answer | None:
    """The local body that the sentences before, in the same paragraph, speak of last."""
    topic = _topic(here.reader, here.figure)
    if topic is None:
        return None
    told = Answer((topic,), "paragraph_body")
    return WIDE_COUNT if is_wide(here.reader, here.figure, told) else told


def _topic(reader: Reader, figure: Figure) -> BodyName | None:
    """Return the local body that the sentences before, in the same paragraph, speak of last."""
    sentences = reader.source.sentences
    block = sentences[figure.sentence].block
    if any(p.part is Part.SUBJECT for p in reader.placed.get(figure.sentence, ())):
        return None
    for index in range(figure.sentence - 1, max(-1, figure.sentence - PARAGRAPH), -1):
        if sentences[index].block != block:
            return None
        subjects = [_called(reader, p) for p in reader.placed.get(index, ()) if p.part is Part.SUBJECT]
        subjects = subjects or _publisher(reader, index)
        if subjects:
            name = subjects[0]
            is_pointed = any(p.part is Part.SUBJECT and p.name.form is Form.POINTING for p in reader.placed.get(index, ()))
            is_one = name.form is Form.NAMED and len({n.key for n in subjects}) == 1
            is_near = (name.level is OrgLevel.DEPARTMENT or is_pointed) and index == figure.sentence - 1
            return name if is_one and (name.level in LOCAL or is_near) else None
    return None


def _called(reader: Reader, each: Placed) -> BodyName:
    """Return the place that a bare word of its type stands for, the ministry that `bộ này` points to, else the name as it is: `phường đã nhận 340 hồ sơ`."""
    is_place = each.name.form is Form.BARE and each.name.level in LOCAL
    is_ministry = each.name.form is Form.POINTING and each.name.level is OrgLevel.MINISTRY
    return (referent(reader, each) if is_place or is_ministry else None) or each.name


def _publisher(reader: Reader, index: int) -> list[BodyName]:
    """Return the province that publishes in a sentence, in a text about a place within it: `Cùng ngày, Hà Nội công bố …`, in one about Cầu Giấy."""
    about, here = reader.focus.body, reader.placed.get(index, ())
    if about is None or about.level not in (OrgLevel.DISTRICT, OrgLevel.COMMUNE) or len(here) != 1:
        return []
    text, start, stop = reader.source.text, here[0].name.start, here[0].name.end
    is_active = here[0].part is Part.SPEAKER and text.startswith(PUBLISHES, stop)
    if not is_active and not (text.endswith(" được ", 0, start) and text.startswith(PUBLISHED_BY, stop)):
        return []
    name = here[0].name if here[0].name.form is Form.NAMED else referent(reader, here[0])  # `Thành phố cũng công bố …`
    return [name] if name is not None and name.level is OrgLevel.PROVINCE else []


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


READINGS = (  # in the order in which they are asked
    _of_cell, of_court, _of_line, of_one, mean_of_all, of_whole_country, of_other_nation, ranked_nation, _between, _of_clause, _continued, of_law, nation_told_of, _of_paragraph,
)  # fmt: skip
WIDE_COUNT = Answer((), "wide_count")
