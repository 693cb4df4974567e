"""Checks a document against itself: parts against their whole in a sentence, the text against the total of a table."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from extractors.checks.arithmetic import is_close, written
from extractors.records import BlockKind, Check, Figure, Kind, Outcome, Role, SourceText
from extractors.rules import IGNORECASE, compile_pattern

PARTS = compile_pattern(r"\b(?:trong (?:số )?đó|bao gồm|gồm(?: có)?)\b", flags=IGNORECASE)
BREAK = compile_pattern(r";|[.] |\b(?:ngoài ra|đồng thời|bên cạnh)\b", flags=IGNORECASE)
WORD = compile_pattern(r"\p{L}{2,}+")
LEVEL = compile_pattern(r"\bmức(?: độ)? (\d)\b", flags=IGNORECASE)
COUNTED = frozenset({Kind.COUNT, Kind.AMOUNT})
NEAR = 3  # sentences above a table that introduce it
LEAST = Decimal(10)
SOME = 12  # figures of the body that may be the title's
SHARED = 0.75  # of the title's words that a sentence must hold to speak of the same quantity
FEWEST_WORDS = 4
STATED = frozenset({Kind.COUNT, Kind.AMOUNT, Kind.SCORE, Kind.SHARE})

Found = Iterator[tuple[int, Check]]


def check_parts(source: SourceText, figures: Sequence[Figure]) -> Found:
    """Yield for the parts that `trong đó`, `gồm` names whether each lies within its whole."""
    whole: int | None = None
    for index in range(1, len(figures)):
        left, right = figures[index - 1], figures[index]
        if left.sentence != right.sentence or right.cell is not None:
            whole = None
            continue
        gap = source.text[left.end : right.start]
        if PARTS.search(gap):
            whole = index - 1
        elif whole is not None and BREAK.search(gap):
            whole = None
        if whole is not None and _is_part(figures[whole], right):
            detail = f"{written(right.value)} of {written(figures[whole].value)}"
            yield index, Check("part_whole", Outcome.PASS if right.value <= figures[whole].value else Outcome.FAIL, detail)


def _is_part(whole: Figure, part: Figure) -> bool:
    if part.kind is not whole.kind or part.kind not in COUNTED or part.unit != whole.unit or part.role is not whole.role:
        return False
    if part.role is Role.CHANGE or part.counted is None or whole.counted is None:
        return False
    return f"{part.counted.casefold()} ".startswith(f"{whole.counted.casefold()} ")


def check_headlines(source: SourceText, figures: Sequence[Figure]) -> Found:
    """Yield for a table's total and the statement of the text that it restates whether the two agree.

    The same value anywhere in the text agrees; another value of the same quantity contradicts it where it stands
    in the title or in the sentences that introduce the table.
    """
    prose: dict[tuple[Kind, str], list[int]] = {}
    for index, figure in enumerate(figures):
        if figure.cell is None and figure.kind in STATED and figure.role is not Role.CHANGE and figure.value_max is None:
            prose.setdefault((figure.kind, figure.unit), []).append(index)
    first_row = _first_rows(figures)
    stated_by_row = {(f.cell.table, f.kind, f.value) for f in figures if f.cell is not None}
    agreeing: set[tuple[int, Kind]] = set()
    open_totals: list[tuple[int, list[int]]] = []
    for index, figure in enumerate(figures):
        if figure.cell is None or not figure.cell.is_total or figure.kind not in STATED or figure.role is Role.CHANGE:
            continue
        candidates = [i for i in prose.get((figure.kind, figure.unit), ()) if figures[i].role is figure.role]
        equal = next((i for i in candidates if _is_same(figures[i], figure)), None)
        if equal is None:
            open_totals.append((index, candidates))
            continue
        agreeing.add((figure.cell.table, figure.kind))
        yield from _both(figures, equal, index, "headline_table", Outcome.PASS)
    for index, candidates in open_totals:
        figure = figures[index]
        assert figure.cell is not None
        if figure.kind is Kind.SCORE and (figure.cell.table, figure.kind) in agreeing:
            continue  # another column is the one the text restates
        near = [i for i in candidates if _introduces(source, figures[i], first_row[figure.cell.table])]
        rivals = [i for i in near if _is_same_thing(source, figures[i], figure)]
        if rivals and (figure.cell.table, figure.kind, figures[rivals[-1]].value) not in stated_by_row:
            yield from _both(figures, rivals[-1], index, "headline_table", Outcome.FAIL)


def check_title(source: SourceText, figures: Sequence[Figure]) -> Found:
    """Yield for a figure of the title whether the body states it too, or states another value of the same quantity."""
    for index, figure in enumerate(figures[:SOME]):  # a title with more is none, and each is compared with the whole body
        block = source.blocks[source.sentences[figure.sentence].block]
        if block.kind is not BlockKind.TITLE:
            return
        like = [i for i in range(index + 1, len(figures)) if _is_like(figure, figures[i]) and not _is_in_title(source, figures[i])]
        equal = next((i for i in like if _is_rounded(figure, figures[i])), None)
        if equal is not None:
            yield from _both(figures, index, equal, "title_body", Outcome.PASS)
            continue
        words = _words(source, figure)
        rivals = [i for i in like[:SOME] if figures[i].cell is None and len(words & _words(source, figures[i])) >= SHARED * len(words)]
        if len(rivals) == 1 and len(words) >= FEWEST_WORDS:
            yield from _both(figures, index, rivals[0], "title_body", Outcome.FAIL)


def _is_like(title: Figure, body: Figure) -> bool:
    return title.kind is body.kind and title.unit == body.unit and title.role is body.role and _agree(title.counted, body.counted)


def _is_in_title(source: SourceText, figure: Figure) -> bool:
    return source.blocks[source.sentences[figure.sentence].block].kind is BlockKind.TITLE


def _is_rounded(title: Figure, body: Figure) -> bool:
    return title.value == body.value or (title.kind is not Kind.COUNT and is_close(body.value, title.value))


def _words(source: SourceText, figure: Figure) -> set[str]:
    sentence = source.sentences[figure.sentence]
    return {w.casefold() for w in WORD.findall(source.text, sentence.start, sentence.end)}


def _first_rows(figures: Sequence[Figure]) -> dict[int, int]:
    """Return the sentence each table begins in."""
    found: dict[int, int] = {}
    for figure in figures:
        if figure.cell is not None:
            found[figure.cell.table] = min(found.get(figure.cell.table, figure.sentence), figure.sentence)
    return found


def _is_same(stated: Figure, total: Figure) -> bool:
    is_telling = abs(total.value) >= LEAST or total.value != total.value.to_integral_value()
    is_rounded = stated.value == total.value or (total.kind in (Kind.SHARE, Kind.SCORE, Kind.AMOUNT) and is_close(total.value, stated.value))
    return is_telling and is_rounded and _agree(stated.counted, total.counted)


def _agree(left: str | None, right: str | None) -> bool:
    return left is None or right is None or left.casefold() == right.casefold()


def _introduces(source: SourceText, figure: Figure, first_row: int) -> bool:
    block = source.blocks[source.sentences[figure.sentence].block]
    return block.kind is BlockKind.TITLE or (first_row - 12 <= figure.sentence < first_row and _sentences_between(source, figure, first_row) <= NEAR)


def _sentences_between(source: SourceText, figure: Figure, first_row: int) -> int:
    """Count the sentences of prose between a figure and a table; lines of the table's header count for nothing."""
    return sum(source.sentences[i].end - source.sentences[i].start > 60 for i in range(figure.sentence, first_row))


def _is_same_thing(source: SourceText, stated: Figure, total: Figure) -> bool:
    """Tell whether a statement and a total speak of one quantity: scores of an index, or the words of the column."""
    if not _agree(stated.counted, total.counted):
        return False
    sentence = source.sentences[stated.sentence]
    words = {w.casefold() for w in WORD.findall(source.text[sentence.start : stated.end + 40])}
    assert total.cell is not None
    if total.kind is Kind.SCORE:
        return "chỉ" in words or "điểm" in words
    if _level(" ".join(total.cell.column_headers)) != _level(source.text[stated.end : stated.end + 40]):
        return False  # services of level 3 are none of level 4
    headers = {w.casefold() for h in total.cell.column_headers for w in WORD.findall(h)} - {"tổng", "số", "trong", "đó"}
    return total.counted is not None and len(headers) > 1 and headers <= words


def _level(text: str) -> str | None:
    """Return the first level of online services that a text names."""
    found = LEVEL.search(text)
    return found[1] if found else None


def _both(figures: Sequence[Figure], stated: int, total: int, name: str, outcome: Outcome) -> Found:
    """Record a comparison on both rows, each with the other's place for assembly to name its statistic."""
    for one, other in ((stated, total), (total, stated)):
        where = "the table" if figures[other].cell is not None else "the text"
        detail = f"{written(figures[other].value)} in {where}"
        yield one, Check(name, outcome, detail, figures[other].span)
