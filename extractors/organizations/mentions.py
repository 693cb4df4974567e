"""Finds where a text names bodies, and drops what only looks like one: parts, abbreviations, headings, bare names of districts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import islice

from extractors.organizations.body import LOCAL, RANK, BodyName, Form
from extractors.organizations.coordination import is_joined
from extractors.organizations.focus import body_of, find_focus
from extractors.organizations.names import read_names
from extractors.organizations.places import OLD, find_places, province_of
from extractors.organizations.reference import Reader
from extractors.organizations.roles import Part, Placed, part_of
from extractors.records import Block, BlockKind, Figure, OrgLevel, Sentence, SourceText
from extractors.replacing import replace
from extractors.rule_sets import spaced_document
from extractors.rules import IGNORECASE, compile_pattern

AFTER_TABLE = 3  # characters behind the last number of a table at which its last cell begins
WHOLE_TEXT = 20_000  # characters up to which every sentence is read for bodies
LEAD_SENTENCES = 12
OPENING = 3  # sentences in which a text names the province it is about
PARAGRAPH = 400  # characters before a sentence of its paragraph that can say which kind of places are told of
MOST_LETTERS = 20  # abbreviations of one document
LETTERS = compile_pattern(r" \((?:gọi tắt là |sau đây gọi là )?(?P<letters>\p{Lu}[\p{Lu}&]{2,9})\)")
ALONE = compile_pattern(
    r"[\s*+•–-]*(?:(?:[IVX]{1,5}|\d{1,2}(?:\.\d{1,2})*|[a-zđ])[.)] *)?(?:(?:tại|ở|đối với|về|kết quả (?:của|tại)) )?\n[ :.]*",
    flags=IGNORECASE,
)
NUMBERS = "IVX0123456789"  # what begins one
NUMBERED = compile_pattern(r"(?:[IVX]{1,5}|\d{1,2})[.)] \p{Lu}")
DISTRICTS = compile_pattern(  # `5 huyện …, gồm Ea Súp`
    r"(?:\d|\b(?:các|những|nhiều|một số|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|khối|cấp)) (?:huyện|quận|thị xã)\b",
    flags=IGNORECASE,
    needs="huyện|quận|thị xã",
)


def read_bodies(source: SourceText, figures: Sequence[Figure]) -> Reader:
    """Return the bodies that a document names, by sentence and in order, with what it as a whole is about.

    Of a text longer than WHOLE_TEXT only the lead and the sentences around figures are read.
    """
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
    return Reader(source, placed, order, starts, find_focus(source, told, site, listed), site, _sections(source, placed, labels, _lines_of_tables(figures)))


def _is_in_table(source: SourceText, sentence: int, labels: frozenset[int]) -> bool:
    place = source.sentences[sentence]
    return source.blocks[place.block].kind is BlockKind.ROW or place.start in labels


def _lines_of_tables(figures: Sequence[Figure]) -> list[tuple[int, int]]:
    """Return from where to where each table reaches: a line in it that names a body heads nothing, be it a cell or a note."""
    reach: dict[int, tuple[int, int]] = {}
    for figure in figures:
        if figure.cell is not None:
            first, last = reach.get(figure.cell.table, (figure.start, figure.end))
            reach[figure.cell.table] = (min(first, figure.start), max(last, figure.end + AFTER_TABLE))
    return list(reach.values())


def _sections(
    source: SourceText, placed: Mapping[int, Sequence[Placed]], labels: frozenset[int], tables: Sequence[tuple[int, int]]
) -> dict[int, BodyName]:
    """Return, by sentence, the body that the nearest line above names and nothing else: `2. Huyện Ba Vì`, `Tại Sở Y tế:`.

    `labels` are the starts of labels of table rows, which head nothing below their row.
    """
    sections: dict[int, BodyName] = {}
    current: BodyName | None = None
    depth = 0
    for index, sentence in enumerate(source.sentences):
        block = source.blocks[sentence.block]
        named = placed.get(index, ())
        is_cell = sentence.start in labels or (bool(named) and any(first < sentence.start < last for first, last in tables))
        heading = _heading(source, sentence, block, named) if not is_cell else None
        if heading is not None:
            current, depth = heading, block.level or 0
        elif block.kind in (BlockKind.HEADING, BlockKind.TITLE) or (source.text[sentence.start : sentence.start + 1] in NUMBERS and NUMBERED.match(source.text, sentence.start, sentence.end)):
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
    """Drop bare names of districts that nothing calls a district: no type word, no site, no province of theirs, no title above `huyện` alone."""
    if not any(_is_bare_district(p.name) for group in placed.values() for p in group):
        return placed
    typed = {p.name.key for group in placed.values() for p in group if p.name.is_typed}
    typed |= {p.name.owner.key for group in placed.values() for p in group if p.name.owner is not None}
    typed |= {site.key} if site is not None else set()
    if any(p.name.form is Form.BARE and p.name.level is OrgLevel.DISTRICT for group in placed.values() for p in group):
        title = {i for i in placed if i == 0 or source.blocks[source.sentences[i].block].kind is BlockKind.TITLE}
        typed |= {p.name.key for i in title for p in placed[i] if p.name.form is Form.NAMED}
    home = _home(placed, site)
    kept: dict[int, list[Placed]] = {}
    for index, group in placed.items():
        if not any(_is_bare_district(each.name) for each in group):
            kept[index] = group
            continue
        sentence = source.sentences[index]
        opens = max(source.blocks[sentence.block].start, sentence.start - PARAGRAPH)  # `Ở khối quận, huyện, A dẫn đầu. Cuối bảng là B`
        has_typed = DISTRICTS.search(source.text, opens, sentence.end) is not None
        for each in group:
            name = each.name
            if not _is_bare_district(name) or has_typed or name.key in typed or name.is_office or _lies_in(home, name):
                kept.setdefault(index, []).append(each)
            has_typed = has_typed or (name.is_typed and name.level is OrgLevel.DISTRICT)
    return kept


def _home(placed: dict[int, list[Placed]], site: BodyName | None) -> str | None:
    """Return the code of the one province that the site or the opening of a text names; None where there are more or none."""
    names = [p.name for index in range(OPENING) for p in placed.get(index, ())] + ([site] if site is not None else [])
    codes = {place.code for name in names for place in find_places(name.place, OrgLevel.PROVINCE) if place.epoch == OLD}
    return codes.pop() if len(codes) == 1 else None


def _lies_in(home: str | None, name: BodyName) -> bool:
    """Tell whether the gazetteer knows a bare name as a district of the text's own province: `Gò Vấp` in a text of TP.HCM."""
    return home is not None and any(place.epoch == OLD and province_of(place) == home for place in find_places(name.place, OrgLevel.DISTRICT))


def _is_bare_district(name: BodyName) -> bool:
    return name.form is Form.NAMED and name.level is OrgLevel.DISTRICT and not name.is_typed
