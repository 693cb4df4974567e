"""Gives each figure the body it belongs to, as the text or the site names it.

The body is sought in the figure's table row, then in its clause (who has, whose, where), then in the
sentence before that it continues, then in what the whole document is about. Collectives (`cả nước`) and who
only publishes a number own nothing.
"""

from __future__ import annotations

from collections.abc import Sequence

from extractors.organization_clauses import Answer, Reader, in_clause, is_joined, is_wide
from extractors.organization_codes import epoch_of, province_code
from extractors.organization_focus import Placed, find_focus, site_body
from extractors.organization_names import Form, read_names
from extractors.organization_roles import Part, part_of
from extractors.records import BlockKind, Figure, Organization, OrgLevel, Period, SourceText
from extractors.rules import IGNORECASE, compile_pattern

WHOLE_TEXT = 20_000  # characters up to which every sentence is read for bodies
LEAD_SENTENCES = 12
CONTINUES = compile_pattern(
    r"[\s\"“+*•–-]*(?:cụ[ ]thể|trong[ ]đó|theo[ ]đó|đồng[ ]thời|trong[ ]số[ ](?:này|đó)|qua[ ]đó|nhờ[ ]đó|tổng[ ]số|số[ ]còn[ ]lại|còn[ ]lại|bên[ ]cạnh[ ]đó|ngoài[ ]ra)(?!\p{L})",
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
    days = [p.end if p else source.published for p in periods] or [source.published] * len(figures)
    return [_organization(reader, answer, epoch_of(day)) for answer, day in zip(answers, days, strict=True)]


def _read(source: SourceText, figures: Sequence[Figure]) -> Reader:
    wanted = set(range(len(source.sentences)))
    if len(source.text) > WHOLE_TEXT:
        held = {f.sentence for f in figures}
        wanted = held | {s - 1 for s in held if s} | set(range(min(LEAD_SENTENCES, len(source.sentences))))
    placed: dict[int, list[Placed]] = {}
    for index in sorted(wanted):
        sentence = source.sentences[index]
        names = read_names(source.text, sentence.start, sentence.end)
        if names:
            placed[index] = _coordinated(source, [Placed(n, part_of(source.text, n, sentence.start), index) for n in names])
    placed = _without_stray(placed)
    order = [p for index in sorted(placed) for p in placed[index]]
    return Reader(source, placed, order, find_focus(source, order), site_body(source))


def _coordinated(source: SourceText, group: list[Placed]) -> list[Placed]:
    """Give bodies coordinated with one before them its part: `của A và B`."""
    for at in range(1, len(group)):
        left, right = group[at - 1], group[at]
        if right.part is Part.SUBJECT and left.part is not Part.SUBJECT and is_joined(source.text, left, right):
            group[at] = Placed(right.name, left.part, right.sentence)
    return group


def _without_stray(placed: dict[int, list[Placed]]) -> dict[int, list[Placed]]:
    """Drop bare names of districts that nothing in the document calls a district."""
    typed = {p.name.key for group in placed.values() for p in group if p.name.is_typed}
    kept: dict[int, list[Placed]] = {}
    for index, group in placed.items():
        has_typed = False
        for each in group:
            name = each.name
            is_bare = name.form is Form.NAMED and name.level is OrgLevel.DISTRICT and not name.is_typed
            if not is_bare or has_typed or name.key in typed or name.is_office:
                kept.setdefault(index, []).append(each)
            has_typed = has_typed or (name.is_typed and name.level is OrgLevel.DISTRICT)
    return kept


def _resolve(reader: Reader, figure: Figure, before: Figure | None, previous: Answer | None) -> Answer:
    if figure.cell is not None and (answer := _of_row(reader, figure)):
        return answer
    if reader.source.blocks and _is_row(reader, figure):
        return _whole(reader)
    here = reader.placed.get(figure.sentence, [])
    answer = in_clause(reader, figure, here)
    if is_wide(reader, figure, answer):
        return Answer((), "wide_count")
    if answer is not None:
        return answer
    if before is not None and previous is not None and _continues(reader, figure, before, previous, here):
        return previous
    return _whole(reader)


def _is_row(reader: Reader, figure: Figure) -> bool:
    return reader.source.blocks[reader.source.sentences[figure.sentence].block].kind is BlockKind.ROW


def _whole(reader: Reader) -> Answer:
    body = reader.focus.body
    return Answer((body,) if body else (), "document_body" if body else "")


def _of_row(reader: Reader, figure: Figure) -> Answer | None:
    """Read the label of a table row, then the headers of its column."""
    cell = figure.cell
    if cell is None:
        return None
    for words, rule in ((cell.row_header, "row_body"), *((h, "column_body") for h in reversed(cell.column_headers))):
        names = [n for n in read_names(words, 0, len(words)) if n.form is Form.NAMED]
        if names and (names[0].start < 4 or (rule == "column_body" and len(names[0].name) * 2 > len(words))):
            return Answer((names[0],), rule)
    return None


def _continues(reader: Reader, figure: Figure, before: Figure, previous: Answer, here: Sequence[Placed]) -> bool:
    """Tell whether a figure still speaks of the body of the figure before: same sentence, or one that goes on."""
    if not previous.bodies or previous.rule == "document_body":
        return False
    text = reader.source.text
    if figure.sentence == before.sentence:
        return ";" not in text[before.end : figure.start] and previous.rule in ("list_behind", "owner_behind", "subject_body", "bare_body")
    sentence = reader.source.sentences[figure.sentence]
    is_next = 0 < figure.sentence - before.sentence <= 1
    return is_next and CONTINUES.match(text, sentence.start, sentence.end) is not None and not any(p.part is Part.SUBJECT for p in here)


def _organization(reader: Reader, answer: Answer, epoch: int) -> Organization | None:
    if not answer.bodies:
        return None
    names = [reader.focus.forms.get(b.key, b.name) for b in answer.bodies]
    first = answer.bodies[0]
    context = [*([reader.site] if reader.site else []), *(p.name for p in reader.order if p.part is not Part.NONE)]
    code = province_code(answer.bodies, context, reader.source.province_code, epoch)
    return Organization(", ".join(dict.fromkeys(names)), first.level, code, answer.rule)
