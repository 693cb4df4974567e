"""Finds tables that a plain-text dump flattened to one cell a line, and gives them their grid back.

A run of short lines is cut into rows by its period: the header's lines, then again and again as many lines of
the same forms (number, words, number, number).
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from decimal import Decimal

from extractors.records import BlockKind, SourceText, Span
from extractors.rules import IGNORECASE, TIMEOUT, compile_pattern
from extractors.tables.cells import index_number, is_data, is_numbering
from extractors.tables.flat_headers import number_of, place_around, place_levels
from extractors.tables.flat_rows import BETTER, PART_HEAD, Cut, Line, cut_by_form
from extractors.tables.grid import Grid, GridCell
from extractors.tables.headers import NOTE, NUMBERING, RANK, TOTAL, UNIT_COLUMN, has, read_header, read_unit
from extractors.tables.nouns import names_quantity

LONGEST_LABEL = 160
MOST_COLUMNS = 14
LONGEST_UNIT = 3  # words of a unit that only counts: `Lượt người`
MOST_PARENTS = 4  # cells of a header with others below
FEWEST_ROWS = 2
FEWEST_MARKED = 4  # cells of a row before its mark
FEWEST_LINES, FEWEST_DATA = 6, 4  # of a table, and how many of them are data
LINES = frozenset({BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.ITEM})
LABEL_HEAD = compile_pattern(
    r"(?:các )?(?:tên\b|chỉ (?:tiêu|số)(?: (?:thành phần|chủ yếu|cụ thể))?$|nội dung|đơn vị(?! (?:tính|đo)| ?[:=])|cơ quan|địa phương|lĩnh vực"
    r"|tiêu chí|dịch vụ$|thủ tục$|nhóm\b|loại\b|cấp\b|kênh\b|trụ cột|bộ phận|mức độ tự|chủ đầu tư|nhiệm vụ$|khối\b|hình thức|đối tượng"
    r"|danh mục|mức xếp|hạng mục|phòng\b|ban\b|sở\b|bộ,|bệnh viện|trường$|ngành$|(?:năm|tháng|quý|kỳ|thời gian)$"
    r"|(?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn|khu vực|thôn)(?: ?[,/-]|$))",
    flags=IGNORECASE,
)
SUB_NUMBER = compile_pattern(r"\d{1,2}(?:\.\d{1,2}){1,2}")
SECTION = compile_pattern(r"(?:[IVX]{1,5}|[A-EĐ])[.]?")
PROSE_END = compile_pattern(r"[.;:!?…]$|(?<!\b(?:TP|TX|TT|P|Q|H|X|ThS|TS|BS))[.;?!] \p{Lu}")
DAY = compile_pattern(r"\d{1,2}[/.-]\d{1,2}[/.-](?:19|20)\d\d")  # a cell of data as numbers are
AVERAGE = compile_pattern(r"(?:(?:điểm|chỉ số|giá trị|tỷ lệ) )?(?:trung bình|bình quân)\b", flags=IGNORECASE)  # a last row that is no sum
LEAD_NUMBER = compile_pattern(r"(?:(?:[IVX]{1,5}|[A-ZĐa-zđ]|\d{1,2}(?:\.\d{1,2}){0,2})[.)] )")  # `A. Tổng số thu`
NEVER = compile_pattern(
    r"\b(?:lượt (?:xem|truy cập)|trang \d|ngày \d|điện thoại|tin đã đưa|bản in|trực tuyến ?:|go to)\b|^\(?(?:nguồn|ghi chú|chú thích) ?:"
    r"|^(?:phụ lục|bảng|biểu)(?: số)? (?:\d{1,2}|[IVX]{1,4})\b", flags=IGNORECASE)


Placed = tuple[Line, int, int, int]  # a line with its column, width and height


def find_flat_grids(source: SourceText) -> Iterator[Grid]:
    """Yield the tables flattened to lines, in text order."""
    if sum(b.kind in LINES and b.end - b.start <= LONGEST_LABEL and is_data(source.text[b.start : b.end]) for b in source.blocks) < FEWEST_DATA:
        return
    starts = [s.start for s in source.sentences]
    run: list[Line] = []
    for index, block in enumerate(source.blocks):
        text = source.block_text(index)
        form = _form(text) if block.kind in LINES else ""
        if form:
            run.append(Line(index, block.start, block.end, text, form))
            continue
        yield from _grids(run, starts)
        run = []
    yield from _grids(run, starts)


def _form(text: str) -> str:
    """Return the form of a line, empty where it cannot be a cell."""
    if not text or len(text) > LONGEST_LABEL:
        return ""
    if is_data(text) or DAY.fullmatch(text):
        return "n"
    if text[0] == "(" and index_number(text) is not None:
        return "i"
    if PART_HEAD.fullmatch(text):
        return "t"
    lead = LEAD_NUMBER.match(text)
    return "" if PROSE_END.search(text, lead.end() if lead else 0) or NEVER.search(text) else "t"


def _grids(run: Sequence[Line], starts: Sequence[int]) -> Iterator[Grid]:
    if sum(line.form == "n" for line in run) < FEWEST_DATA or len(run) < FEWEST_LINES:
        return
    found = _cut(run)
    if found is None:
        return
    header, rows, width = found
    body = [_place(row, width, _is_numbered(header)) for row in rows]
    placed = [row for row in (*_place_header(header, width, body), *body) if row]
    cells = tuple(
        tuple(GridCell(x.start, x.end, x.text, r, c, h, w) for x, c, w, h in row) for r, row in enumerate(placed)
    )
    sentences = tuple(tuple(i for x, *_ in row for i in range(bisect_left(starts, x.start), bisect_left(starts, x.end))) for row in placed)
    evidence = tuple(_evidence(row) for row in cells)
    block = min(x.block for row in placed for x, *_ in row)
    yield Grid(-1 - block, block, cells, sentences, evidence, is_flat=True)
    last = max(x.block for row in placed for x, *_ in row)
    yield from _grids([line for line in run if line.block > last], starts)  # the next table


def _evidence(row: Sequence[GridCell]) -> Span:
    """Return the row from its label to its last cell, line breaks included."""
    label = next((c for c in row if not is_numbering(c.text)), row[0])
    return Span(label.start, row[-1].end)


def _cut(run: Sequence[Line]) -> tuple[list[Line], list[list[Line]], int] | None:
    """Cut a run into header and rows; return them with the number of columns, None where no table is seen."""
    first = next(i for i, line in enumerate(run) if line.form == "n")
    numbered = max((i for i, line in enumerate(run[:first]) if has(NUMBERING, line.text)), default=None)
    if numbered is None:
        numbered = next((i for i in range(first) if _ranks_rows(run, i, first)), None)
    index = [line for line in run[:first] if line.form == "i"]
    if numbered is not None:
        has_first = _names_first(run, numbered, first)
        header = [line for line in run[numbered : first - has_first] if line.form == "t"]
        section = _first_section(header)
        is_opened = section < len(header) and section + 2 == len(header) and SECTION.fullmatch(header[section].text) is not None
        begin = next(i for i, line in enumerate(run) if line is header[section]) if is_opened else first
        begin -= has_first and begin == first
        header = header[:section]  # `I`, `A` before the first number open a section
        rows = _numbered(run, begin, len(index) or len(header))
        if (cut := _by_form(run, begin, rows, len(header))) is not None:
            return [*header, *index], cut.rows, cut.width
    else:
        has_units = any(has(UNIT_COLUMN, line.text) and ":" not in line.text for line in run[: max(0, first - 2)]) and _is_unit(run[first - 1].text)
        begin = max(0, first - 1 - has_units)
        header = [line for line in run[:begin] if line.form == "t"]
        rows = _labeled(run, begin, has_units)
    if len(rows) < FEWEST_ROWS:
        return None
    width = len(index) or Counter(len(row) for row in rows).most_common(1)[0][0]
    if numbered is not None and len(header) > width and any(len(row) == len(header) for row in rows):
        width = len(header)  # a last column that few rows fill: notes
    if numbered is None:
        header = _headed(header, width)
    is_telling = _is_telling(header) if header else width == 2 and _is_list(rows)
    if not 2 <= width <= MOST_COLUMNS or (width == 2 and not is_telling) or not (header or is_telling):
        return None
    if len(rows) * 2 > 2 * sum(len(row) in (width, width - 1) for row in rows) + len(rows):
        return None
    return [*header, *index], [row for row in rows if len(row) <= width], width


def _by_form(run: Sequence[Line], begin: int, rows: Sequence[Sequence[Line]], header: int) -> Cut | None:
    """Return the rows cut by the form of the whole ones where these take more lines than rows cut at their numbers alone."""
    starts = [i for i in range(begin, len(run) - 1) if run[i].text.isdecimal() and run[i + 1].form == "t"]
    counted = [i for n, i in enumerate(starts) if int(run[i].text) == 1 or (n and int(run[i].text) == int(run[starts[n - 1]].text) + 1)]
    if not counted or counted[0] - begin not in (0, 2):  # a section may head the rows
        return None
    cut = cut_by_form(run[begin:], [i - begin for i in counted], header)
    whole = Counter(len(row) for row in rows).most_common(1)[0][0] if rows else 0
    even = [row for row in rows if len(row) in (whole, whole - 1)]
    margin = BETTER if len(even) == len(rows) else 0
    return cut if cut is not None and sum(map(len, cut.rows)) > sum(map(len, even)) + margin else None


def _headed(lines: Sequence[Line], width: int) -> list[Line]:
    """Return the last of the lines above rows that are their header: from the head of the labels (`Chỉ tiêu`) on, where it is found."""
    counts = range(width, min(len(lines), width + MOST_PARENTS) + 1)
    found = [c for c in counts if LABEL_HEAD.match(lines[-c].text, timeout=TIMEOUT)]
    count = next((c for c in reversed(found) if len(lines[-c].text.split()) <= LONGEST_UNIT), found[0] if found else width)
    return list(lines[-count:]) if len(lines) >= width else []


def _first_section(header: Sequence[Line]) -> int:
    """Return the index of the first line behind a header that opens a section, the number of lines where none does."""
    section = next((i for i, line in enumerate(header) if i > 2 and SECTION.fullmatch(line.text)), len(header))
    while section > 3 and _is_loud(header[section - 1].text, header[1].text):
        section -= 1
    return section


def _is_loud(text: str, other: str) -> bool:
    """Tell whether words in capitals among others that are none head the rows below: `KHỐI SỞ, NGÀNH`."""
    return text.isupper() and " " in text and not other.isupper()


def _ranks_rows(run: Sequence[Line], index: int, first: int) -> bool:
    """Tell whether a header of ranks begins rows that they number: `Thứ hạng`, then `1`, a name, its score."""
    width = first - index
    if width < FEWEST_ROWS or not has(RANK, run[index].text) or len(run[index].text.split()) > LONGEST_UNIT:
        return False
    rows = _numbered(run, first, width)
    whole = len(rows[0]) if rows else 0  # fewer than the header's lines where some stand below others
    return len(rows) >= FEWEST_ROWS and width - MOST_PARENTS <= whole <= width and all(len(row) == whole and row[0].form == "n" for row in rows[:-1])


def _is_list(rows: Sequence[Sequence[Line]]) -> bool:
    """Tell whether pairs of lines without a header are quantities and their numbers: `Số hồ sơ tiếp nhận`, `1.327`."""
    return len(rows) >= 3 and 2 * sum(names_quantity(row[0].text) for row in rows) >= len(rows)


def _numbered(run: Sequence[Line], begin: int, width: int) -> list[list[Line]]:
    """Cut at the numbers 1, 2, 3 that stand before words; a total row has no number."""
    rows: list[list[Line]] = []
    expected = 1
    for position in range(begin, len(run)):
        line = run[position]
        is_before_words = position + 1 < len(run) and run[position + 1].form == "t"
        is_after_words = rows and rows[-1][0].form == "t" and (len(rows[-1]) <= 2 or SECTION.fullmatch(rows[-1][0].text))
        is_next = line.text.lstrip("0") in ((str(expected), "1") if is_after_words else (str(expected),))
        if is_before_words and (is_next or _is_jump(rows, line, expected, width)):
            rows.append([line])
            expected = int(line.text) + 1
        elif _opens_row(rows, line, expected, width, is_before_words) or (position == begin and line.form == "t"):
            rows.append([line])
        elif rows and len(rows[-1]) < width and not (line.form == "t" and _is_full(rows)):
            rows[-1].append(line)
        else:
            break
    return [row for row in rows if len(row) > 1]


def _names_first(run: Sequence[Line], numbered: int, first: int) -> bool:
    """Tell whether the words before the first number name a row without one: `Tổng số` or `Điểm tối đa` above the row 1."""
    if first - numbered <= FEWEST_ROWS or first + 1 >= len(run) or run[first + 1].form != "n" or run[first - 1].form != "t":
        return False
    return has(TOTAL, run[first - 1].text) or read_header(run[first - 1].text).is_maximum


def _opens_row(rows: Sequence[Sequence[Line]], line: Line, expected: int, width: int, is_before_words: bool) -> bool:
    """Tell whether a line opens a row without a number of its own in the count: `1.2` before words, `II`, a total."""
    if line.form == "t":
        if SECTION.fullmatch(line.text):
            return not rows or len(rows[-1]) >= width - 1 or (is_before_words and len(rows[-1]) > 2 and rows[-1][-1].form == "n")
        return bool(rows) and (has(TOTAL, line.text) or (AVERAGE.match(line.text) is not None and len(rows[-1]) >= width - 1))
    return bool(is_before_words and rows and SUB_NUMBER.fullmatch(line.text) and line.text.startswith(f"{expected - 1}."))


def _is_jump(rows: Sequence[Sequence[Line]], line: Line, expected: int, width: int) -> bool:
    """Tell whether a number behind full rows numbers one further down: a table of the first and the last."""
    if len(rows) < 2 or not line.text.isdecimal() or int(line.text) <= expected or len(line.text) > 3:
        return False
    whole = next(len(row) for row in rows if row[0].form == "n" or row is rows[-1])  # behind a row of maxima
    return len(rows[-1]) == len(rows[-2]) == whole and (whole in (width, width - 1) or (line.text != "0" and int(line.text) > 1 and whole > FEWEST_DATA))


def _is_numbered(header: Sequence[Line]) -> bool:
    return bool(header) and (has(NUMBERING, header[0].text) or has(RANK, header[0].text))


def _is_full(rows: Sequence[Sequence[Line]]) -> bool:
    """Tell whether the last row needs no words more: it is as long as the one before, and a total ends the table."""
    return has(TOTAL, rows[-1][0].text) and len(rows) > 1 and len(rows[-1]) >= len(rows[-2]) - 1


def _labeled(run: Sequence[Line], begin: int, has_units: bool) -> list[list[Line]]:
    """Cut before words that stand before a number."""
    rows: list[list[Line]] = []
    for position in range(begin, len(run)):
        line = run[position]
        following = run[position + 1] if position + 1 < len(run) else None
        if has_units and line.form == "t" and _is_unit(line.text) and rows and len(rows[-1]) == 1:
            rows[-1].append(line)
        elif has_units and line.form == "t" and following is not None and _is_unit(following.text) and position + 2 < len(run) and run[position + 2].form == "n":
            rows.append([line])
        elif line.form == "t":
            if following is None or following.form != "n":
                if not _is_mark(run, position, rows):
                    break
                rows[-1].append(line)  # `Tốt`, `Hoàn thành` behind the numbers
            else:
                rows.append([line])
        elif rows:
            rows[-1].append(line)
    return rows


def _is_mark(run: Sequence[Line], position: int, rows: Sequence[Sequence[Line]]) -> bool:
    """Tell whether a short line behind the numbers of a row is its mark: a row begins behind it, or the one before ended so."""
    if not rows or len(rows[-1]) < FEWEST_MARKED or rows[-1][-1].form != "n" or len(run[position].text.split()) > LONGEST_UNIT + 1:
        return False
    if len(rows) > 1:
        return rows[-2][-1].form == "t" and len(rows[-2]) == len(rows[-1]) + 1
    return position + 2 < len(run) and run[position + 1].form == "t" and run[position + 2].form == "n"


def _is_unit(text: str) -> bool:
    unit = read_unit(text)
    return unit is not None and (unit.noun is None or len(text.split()) <= LONGEST_UNIT)


def _is_telling(header: Sequence[Line]) -> bool:
    """Tell whether a header of two columns speaks of numbers, so that pairs of lines are no chance."""
    return any((m := read_header(line.text)).kind is not None or m.role is not None for line in header[1:])


def _place_header(header: Sequence[Line], width: int, body: Sequence[Sequence[Placed]]) -> list[list[Placed]]:
    """Give the header's lines their columns: one level, or more where there are more lines than columns."""
    words = [line for line in header if line.form == "t"]
    index = [line for line in header if line.form == "i"]
    rows: list[list[Placed]] = []
    values = _values(body, width)
    lead = 2 if _is_numbered(header) else 1
    while lead < width - 1 and all(v is None for v in values[lead]):  # units, names
        lead += 1
    if len(words) > width and all(any(v is not None for v in column) for column in values[lead:]):
        words = [line for line in words if not has(NOTE, line.text)]  # over a column that is empty
    units = [line for line in words if line.text[0] == "(" and _is_unit(line.text)]
    if units and len(words) > width and (placed := _place_units(words, units, width, lead, values)):
        rows += placed
    elif len(words) > width and (levels := place_levels([x.text for x in words], width, lead, values)):
        lines = iter(words)
        rows += [[(next(lines), c, w, h) for c, w, h in level] for level in levels]
    else:
        rows.append([(line, c, 1, 1) for c, line in enumerate(words[:width])])
    if index:
        rows.append([(line, c, 1, 1) for c, line in enumerate(index)])
    return rows


def _place_units(words: Sequence[Line], units: Sequence[Line], width: int, lead: int, values: Sequence[Sequence[Decimal | None]]) -> list[list[Placed]]:
    """Place a header whose upper cells have units of their own right below, others two or more cells: `Kế hoạch | (tỷ đồng)`."""
    others = [line for line in words if line not in units]
    levels = place_around([x.text for x in others], width, lead, values, len(units)) if len(others) > width else None
    if levels is None:
        return []
    single = [c for c, w, _ in levels[0] if w == 1 and c >= lead]
    if len(single) != len(units):
        return []
    lines = iter(others)
    upper = [(next(lines), c, w, 1 if c in single else h) for c, w, h in levels[0]]
    lower = [(next(lines), c, w, h) for c, w, h in levels[1]] + [(u, c, 1, 1) for u, c in zip(units, single, strict=True)]
    return [upper, sorted(lower, key=lambda x: x[1])]


def _values(body: Sequence[Sequence[Placed]], width: int) -> list[list[Decimal | None]]:
    """Return the numbers of each column, by row."""
    values: list[list[Decimal | None]] = [[None] * len(body) for _ in range(width)]
    for number, row in enumerate(body):
        for line, column, _, _ in row:
            values[column][number] = number_of(line.text)
    return values


def _place(row: Sequence[Line], width: int, is_numbered: bool) -> list[Placed]:
    """Give a row's lines their columns: a row without its number starts at the label."""
    shift = 1 if len(row) < width and row[0].form == "t" and is_numbered and not is_numbering(row[0].text) else 0
    return [(line, c + shift, 1, 1) for c, line in enumerate(row)]
