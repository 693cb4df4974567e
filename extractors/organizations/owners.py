"""Gives each figure the body it belongs to, as the text or the site names it.

The body is sought in the figure's table row, then in its clause (who has, whose, where), then in the
sentence before that it continues, then in what the whole document is about. Collectives (`cả nước`) and who
only publishes a number own nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import islice

from extractors.organizations.body import BodyName, Form
from extractors.organizations.clauses import Answer, clause_start, in_clause, is_joined, is_wide
from extractors.organizations.codes import epoch_of, province_code
from extractors.organizations.focus import LOCAL, RANK, Placed, body_of, find_focus
from extractors.organizations.names import read_names
from extractors.organizations.reference import Reader
from extractors.organizations.roles import Part, part_of
from extractors.organizations.rows import row_body
from extractors.quotations import is_private
from extractors.records import (
    Block,
    BlockKind,
    Figure,
    Kind,
    Organization,
    OrgLevel,
    Period,
    Role,
    Sentence,
    SourceText,
)
from extractors.replacing import replace
from extractors.rule_sets import spaced_document
from extractors.rules import IGNORECASE, TIMEOUT, compile_pattern

WHOLE_TEXT = 20_000  # characters up to which every sentence is read for bodies
LEAD_SENTENCES = 12
COVERED = 0.8  # of words that name a body
MOST_LETTERS = 20  # abbreviations of one document
PARAGRAPH = 6  # sentences that a paragraph's body is looked for
FARTHEST = 300  # characters between figures of one body in a sentence
LETTERS = compile_pattern(r" \((?:gọi tắt là |sau đây gọi là )?(?P<letters>\p{Lu}[\p{Lu}&]{2,9})\)")
TURNED = compile_pattern(r",? (?:(?:với|đạt|có) )?lần lượt (?:(?:là|đạt|với|có|được) )?+")
JOINED = compile_pattern(r", |,? và ")
INTURN = compile_pattern(r"(?<!\p{L})(?:lần lượt|tương ứng)(?!\p{L})")
ALONE = compile_pattern(
    r"[\s*+•–-]*(?:(?:[IVX]{1,5}|\d{1,2}(?:\.\d{1,2})*|[a-zđ])[.)] *)?(?:(?:tại|ở|đối với|về|kết quả (?:của|tại)) )?\n[ :.]*",
    flags=IGNORECASE,
)
NUMBERED = compile_pattern(r"(?:[IVX]{1,5}|\d{1,2})[.)] \p{Lu}")
LAW = compile_pattern(
    r"(?:[^,.;]{0,20}, )?theo (?:quy định(?: của (?:pháp luật|luật|nhà nước))?,|(?:luật|nghị định|thông tư|pháp lệnh)\b)"
    r"|(?:dự thảo )?(?:luật|nghị định|thông tư|pháp lệnh)\b[^.;]{0,80}\b(?:quy định|cho phép|đề xuất)\b",
    flags=IGNORECASE,
)
DISTRICTS = compile_pattern(r"(?:\d|\b(?:các|những|nhiều|một số|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|khối|cấp)) (?:huyện|quận|thị xã)\b", flags=IGNORECASE)  # `5 huyện …, gồm Ea Súp`
SENTENCED_IN = frozenset({"vnd", "usd", "year", "month"})
SENTENCED = compile_pattern(r"\btuyên (?:phạt|buộc|án)\b|\b(?:năm|tháng) tù\b", flags=IGNORECASE)
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
    reader = _read(source, figures)
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
    if not here or TURNED.fullmatch(text, here[-1].end, figure.start, timeout=TIMEOUT) is None:
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


def _read(source: SourceText, figures: Sequence[Figure]) -> Reader:
    wanted = set(range(len(source.sentences)))
    if len(source.text) > WHOLE_TEXT:
        held = {f.sentence for f in figures}
        wanted = held | {s - 1 for s in held if s} | set(range(min(LEAD_SENTENCES, len(source.sentences))))
    placed: dict[int, list[Placed]] = {}
    spaced = spaced_document(source.text)
    for index in sorted(wanted):
        sentence = source.sentences[index]
        names = read_names(source.text, sentence.start, sentence.end, spaced)
        if names:
            placed[index] = _coordinated(source, [Placed(n, part_of(source.text, n, sentence.start), index) for n in names])
    site = body_of(source.site_org)
    placed = _abbreviated(source, _without_stray(source, placed, site), sorted(wanted))
    order = [p for index in sorted(placed) for p in placed[index]]
    starts = [p.name.start for p in order]
    labels = frozenset(f.cell.row_header_span.start for f in figures if f.cell is not None and f.cell.row_header_span is not None)
    rows = [_is_in_table(source, p.sentence, labels) for p in order]  # rows of a table list bodies
    told, listed = ([p for p, is_row in zip(order, rows, strict=True) if is_row is kept] for kept in (False, True))
    return Reader(source, placed, order, starts, find_focus(source, told, site, listed), site, _sections(source, placed, labels))


def _is_in_table(source: SourceText, sentence: int, labels: frozenset[int]) -> bool:
    place = source.sentences[sentence]
    return source.blocks[place.block].kind is BlockKind.ROW or place.start in labels


def _sections(source: SourceText, placed: Mapping[int, Sequence[Placed]], labels: frozenset[int]) -> dict[int, BodyName]:
    """Return, by sentence, the body that the nearest line above names and nothing else: `2. Huyện Ba Vì`, `Tại Sở Y tế:`.

    `labels` are the starts of labels of table rows, which head nothing below their row.
    """
    sections: dict[int, BodyName] = {}
    current: BodyName | None = None
    depth = 0
    for index, sentence in enumerate(source.sentences):
        block = source.blocks[sentence.block]
        named = placed.get(index, ())
        heading = _heading(source, sentence, block, named) if sentence.start not in labels else None
        if heading is not None:
            current, depth = heading, block.level or 0
        elif block.kind in (BlockKind.HEADING, BlockKind.TITLE) or NUMBERED.match(source.text, sentence.start, sentence.end):
            current = None if (block.level or 0) <= depth else current
        if current is not None:
            sections[index] = current
    return sections


def _heading(source: SourceText, sentence: Sentence, block: Block, named: Sequence[Placed]) -> BodyName | None:
    if len(named) != 1 or (sentence.start, sentence.end) != (block.start, block.end) or block.kind in (BlockKind.TITLE, BlockKind.ROW):
        return None
    name = named[0].name
    rest = source.text[sentence.start : name.start] + "\n" + source.text[name.end : sentence.end]
    is_whole = name.level is not OrgLevel.UNIT or name.owner is not None
    return name if name.form is Form.NAMED and name.is_typed and is_whole and ALONE.fullmatch(rest) else None


def _coordinated(source: SourceText, group: list[Placed]) -> list[Placed]:
    """Give bodies coordinated with one before them its part (`của A và B`); a place above the one before it has none."""
    for at in range(1, len(group)):
        left, right = group[at - 1], group[at]
        if _is_above(source.text, left.name, right.name):
            group[at] = Placed(right.name, Part.ASIDE, right.sentence)
        elif right.part is Part.SUBJECT and left.part is not Part.SUBJECT and is_joined(source.text, left, right):
            group[at] = Placed(right.name, left.part, right.sentence)
    return group


def _is_above(text: str, left: BodyName, right: BodyName) -> bool:
    """Tell whether a place only says where the one before it lies: `huyện Châu Thành, tỉnh Hậu Giang`."""
    lower = left.owner or left
    if right.form is Form.POINTING and left.form is Form.NAMED and left.level in (OrgLevel.DEPARTMENT, OrgLevel.UNIT) and text[left.end : right.start] == " ":
        return True  # `Sở Y tế tỉnh này`
    is_chain = text[left.end : right.start] in (", ", " - ", " ")
    if not is_chain or right.form is not Form.NAMED or left.form is not Form.NAMED or right.is_office:
        return False
    return lower.level in LOCAL and right.level in LOCAL and RANK[right.level] < RANK[lower.level]


def _abbreviated(source: SourceText, placed: dict[int, list[Placed]], wanted: Sequence[int]) -> dict[int, list[Placed]]:
    """Add the places where a body stands by the letters that the text gave it: `Bảo hiểm xã hội Việt Nam (BHXH)`."""
    letters: dict[str, BodyName] = {}
    for group in placed.values():
        for each in group:
            given = LETTERS.match(source.text, each.name.end)
            if each.name.form is Form.NAMED and given and len(letters) < MOST_LETTERS:
                letters.setdefault(given["letters"], each.name)
    bare = {p.name.name: p.name for group in placed.values() for p in group if p.name.level is OrgLevel.COMMUNE and p.name.is_typed and " " in p.name.name}
    letters |= dict(islice(bare.items(), MOST_LETTERS))
    if not letters:
        return placed
    for index in wanted:
        sentence = source.sentences[index]
        found = [p for each in letters.items() for p in _standing(source, sentence, index, *each)]
        if found:
            here = placed.get(index, [])
            clear = [p for p in found if not any(h.name.start < p.name.end and p.name.start < h.name.end for h in here)]
            placed[index] = sorted([*here, *clear], key=lambda p: p.name.start)
    return placed


def _standing(source: SourceText, sentence: Sentence, index: int, letters: str, body: BodyName) -> Iterator[Placed]:
    """Yield where letters stand as a word of their own in a sentence."""
    text = source.text
    start = text.find(letters, sentence.start, sentence.end)
    while start >= 0:
        end = start + len(letters)
        is_part = body.level is OrgLevel.COMMUNE and _is_part(text, sentence.start, start, end)
        if not (text[start - 1 : start].isalnum() or text[end : end + 1].isalnum() or text[start - 1 : start] in ("/", "-") or is_part):
            name = replace(body, start=start, end=end, name=letters)
            yield Placed(name, part_of(text, name, sentence.start), index)
        start = text.find(letters, end, sentence.end)


def _is_part(text: str, floor: int, start: int, end: int) -> bool:
    """Tell whether a name is part of a longer one: a capital stands beside it, but for that of the sentence."""
    before = text[max(floor, start - 12) : start].rstrip(" ").rpartition(" ")[2]
    is_first = start - len(before) - 1 <= floor
    return (text[end : end + 1] == " " and text[end + 1 : end + 2].isupper()) or (before[:1].isupper() and not is_first and text[start - 1] == " ")


def _without_stray(source: SourceText, placed: dict[int, list[Placed]], site: BodyName | None) -> dict[int, list[Placed]]:
    """Drop bare names of districts that nothing calls a district: no type word, no site, no title above `huyện` alone."""
    if not any(_is_bare_district(p.name) for group in placed.values() for p in group):
        return placed
    typed = {p.name.key for group in placed.values() for p in group if p.name.is_typed}
    typed |= {p.name.owner.key for group in placed.values() for p in group if p.name.owner is not None}
    typed |= {site.key} if site is not None else set()
    if any(p.name.form is Form.BARE and p.name.level is OrgLevel.DISTRICT for group in placed.values() for p in group):
        title = {i for i in placed if i == 0 or source.blocks[source.sentences[i].block].kind is BlockKind.TITLE}
        typed |= {p.name.key for i in title for p in placed[i] if p.name.form is Form.NAMED}
    kept: dict[int, list[Placed]] = {}
    for index, group in placed.items():
        sentence = source.sentences[index]
        has_typed = DISTRICTS.search(source.text, sentence.start, sentence.end, timeout=TIMEOUT) is not None
        for each in group:
            name = each.name
            if not _is_bare_district(name) or has_typed or name.key in typed or name.is_office:
                kept.setdefault(index, []).append(each)
            has_typed = has_typed or (name.is_typed and name.level is OrgLevel.DISTRICT)
    return kept


def _is_bare_district(name: BodyName) -> bool:
    return name.form is Form.NAMED and name.level is OrgLevel.DISTRICT and not name.is_typed


def _resolve(reader: Reader, figure: Figure, before: Figure | None, previous: Answer | None) -> Answer:
    if figure.cell is not None and (answer := _of_row(figure)):
        return answer
    if figure.unit in SENTENCED_IN and _is_sentence_of_court(reader, figure):
        return Answer((), "nobodys")
    here = reader.placed.get(figure.sentence, ())
    if figure.cell is not None or _is_row(reader, figure):
        return _of_line(reader, figure, here) or _whole(reader, figure)
    answer = in_clause(reader, figure, here)
    is_wide_on = previous is not None and before is not None and previous.rule == "wide_count" and before.sentence == figure.sentence and answer is None and figure.kind is Kind.COUNT
    if is_wide_on or is_wide(reader, figure, answer):
        return Answer((), "wide_count")
    if answer is not None:
        return answer
    if before is not None and previous is not None and _continues(reader, figure, before, previous, here):
        return previous
    if previous is not None and before is not None and previous.rule == "collective" and before.sentence == figure.sentence and clause_start(reader, figure)[1] <= before.start:
        return previous
    if _is_nobodys(reader, figure):
        return Answer((), "nobodys")
    topic = _topic(reader, figure)
    return Answer((topic,), "paragraph_body") if topic else _whole(reader, figure)


def _is_sentence_of_court(reader: Reader, figure: Figure) -> bool:
    """Tell whether a figure is a term or a sum that a court set for a person."""
    sentence = reader.source.sentences[figure.sentence]
    return SENTENCED.search(reader.source.text, sentence.start, sentence.end, timeout=TIMEOUT) is not None


def _is_nobodys(reader: Reader, figure: Figure) -> bool:
    """Tell whether a figure is what a private person tells of himself, or a duty that the law of the country sets."""
    text, start = reader.source.text, reader.source.sentences[figure.sentence].start
    if figure.role is Role.TARGET and LAW.match(text, start, figure.start, timeout=TIMEOUT):
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
        if subjects:
            name = subjects[0]
            return name if name.form is Form.NAMED and name.level in LOCAL and len({n.key for n in subjects}) == 1 else None
    return None


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
    return Answer((body,) if body else (), "document_body" if body else "")


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
        return clause_start(reader, figure)[1] <= before.start and previous.rule not in ("list_body", "row_body", "each") and len(text[before.end : figure.start]) < FARTHEST
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
