"""Gives the lines of a flattened header of two or three levels their columns back: which cells had others below, and how many."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from functools import lru_cache
from itertools import combinations, islice

from extractors.percents import HUNDRED
from extractors.records import Kind, Role
from extractors.rules import IGNORECASE, TIMEOUT, compile_pattern
from extractors.tables.cells import read_cell
from extractors.tables.headers import CAP, NOTE, TOTAL, has, read_header

TOTAL_FIRST = compile_pattern(r"(?:tổng|cộng|số lượng|sl)\b", flags=IGNORECASE)
OF_WHICH = compile_pattern(r"trong (?:số )?đó|chia ra|gồm\b", flags=IGNORECASE)
THIRD_HEAD = compile_pattern(  # of cells of the second level with others below
    r"(?:số )?(?:trong (?:kỳ|(?:số )?đó|tháng|quý|năm)|chia ra|hình thức|kênh|mới tiếp nhận|tiếp nhận mới|nhận mới)\b",
    flags=IGNORECASE,
)
PLAIN = compile_pattern(  # says nothing without a cell above
    r"(?:số lượng|sl|t[ỷỉ] lệ|t[ỷỉ] trọng|số|điểm|hạng|năm| |\d{4}|[(%)])++",
    flags=IGNORECASE,
)
BASE = compile_pattern(  # what a result is compared with
    r"(?:(?:% )?so với )?(?:th ?/ ?)?(?:dự toán|kế hoạch|chỉ tiêu|kh|dt|cùng kỳ|ck|năm trước|kỳ trước|tháng trước|quý trước)(?!\w)[^,;]{0,25}",
    flags=IGNORECASE,
)
# words of the second level of headers about dossiers, and those that must stand above them
BELONGS = tuple(
    (compile_pattern(rf"(?:trong đó ?:? )?(?:số )?(?:(?:hồ sơ|hs) )?(?:{below})", flags=IGNORECASE), compile_pattern(above, flags=IGNORECASE))
    for below, above in (
        (
            r"(?:giải quyết |trả |xử lý )?(?:trước|đúng|sớm)(?: (?:và|,|/)? ?(?:trước|đúng))? hạn\b",
            r"(?<!đang )(?<!chưa )(?:giải quyết|xử lý|trả\b)|kết quả",
        ),
        (r"(?:trễ|quá|trong|chậm|chưa đến) hạn\b", r"giải quyết|xử lý|trả\b|kết quả"),
        (r"(?:nhận |nộp )?(?:trực tuyến|trực tiếp|qua |bưu chính|bcci)|mới\b|(?:từ )?kỳ trước", r"nhận\b"),
    )
)
SPLIT_HEAD = compile_pattern(  # the same where several have
    r"(?:trong (?:số )?đó|chia ra|(?:số )?(?:hồ sơ |hs )?(?:đã|đang|chưa) (?:được )?(?:giải quyết|xử lý)|(?:số )?(?:hồ sơ )?(?:tiếp nhận|nhận)|kết quả)\b",
    flags=IGNORECASE,
)
YEAR = compile_pattern(r"(?<!\d)20\d\d(?!\d)")
SPAN = compile_pattern(r"20\d\d ?[-–] ?20\d\d|\b(?:giai đoạn|nhiệm kỳ)\b", flags=IGNORECASE)
FEWEST_GROUPS, MOST_GROUPS = 2, 3  # of a third level; and cells of one
MOST = 3000  # ways of reading a header that are weighed
MOST_PARENTS = 5  # cells of a header with others below
CHILDREN = (2, 3)  # cells of the third level, all below one of the second
THIRD = Decimal(1)  # what a third level must add to the weight
BELONGING = Decimal("0.7")

Place = tuple[int, int, int]  # column, width, height
Values = Sequence[Sequence[Decimal | None]]  # of each column, by row; None for words and marks


def place_around(words: Sequence[str], width: int, lead: int, values: Values, single: int) -> list[list[Place]] | None:
    """Return the places of a header's cells in two levels, where `single` cells behind the lead have none below; None where no division fits."""
    best = _weigh(words, width, lead, values, lead + len(words) - width + single)
    return list(_places(*best[1])) if best is not None else None


def place_levels(words: Sequence[str], width: int, lead: int, values: Values) -> list[list[Place]] | None:
    """Return the places of the cells of a header, level by level; None where no division of its lines fits.

    `lead` columns of numbers and labels stand first and have no cells below; `values` are the numbers of the columns.
    The lines of a third level come last: all stand below one cell of the second, or in groups that `Tổng số` opens below several.
    """
    best = _weigh(words, width, lead, values)
    if (several := _below_several(words, width, lead, values)) is not None and (best is None or several[0] > best[0] + THIRD):
        return several[1]
    third: tuple[int, int] | None = None
    for size in CHILDREN if len(words) - width > 1 else ():
        for parent in (n for n in range(lead + 2, len(words) - size) if THIRD_HEAD.match(words[n], timeout=TIMEOUT)):
            names = [f"{words[parent]} {child}" for child in words[-size:]]
            joined = [*words[:parent], *names, *words[parent + 1 : -size]]
            weighed = _weigh(joined, width, lead, values)
            if weighed is not None and parent >= weighed[1][0] and _is_one_group(weighed[1], parent, size) and (best is None or weighed[0] > best[0] + THIRD * (third is None)):
                best, third = weighed, (parent, size)
    if best is None:
        return None
    upper, lower = _places(*best[1])
    if third is None:
        return [upper, lower]
    parent, size = third[0] - best[1][0], third[1]
    below = lower[parent : parent + size]
    joined_cell = (below[0][0], size, 1)
    return [upper, [*((c, w, 2) for c, w, _ in lower[:parent]), joined_cell, *((c, w, 2) for c, w, _ in lower[parent + size :])], below]


def _below_several(words: Sequence[str], width: int, lead: int, values: Values) -> tuple[Decimal, list[list[Place]]] | None:
    """Return the weight and places of a header whose third level stands below several cells of the second, group by group."""
    best: tuple[Decimal, Division, tuple[int, ...], list[list[str]]] | None = None
    for size in range(2 * FEWEST_GROUPS, len(words) - lead - FEWEST_GROUPS):
        heads = [n for n in range(lead + 1, len(words) - size) if SPLIT_HEAD.match(words[n], timeout=TIMEOUT)]
        for groups, parents in _groupings(words, size, heads):
            joined = _joined(words[:-size], parents, groups)
            weighed = _weigh(joined, width, lead, values)
            if weighed is None or parents[0] < weighed[1][0] or (best is not None and weighed[0] <= best[0]):
                continue
            starts = [p + sum(len(g) - 1 for g in groups[:i]) for i, p in enumerate(parents)]
            if all(_is_one_group(weighed[1], start, len(g)) for start, g in zip(starts, groups, strict=True)):
                best = *weighed, parents, groups
    if best is None:
        return None
    upper, lower = _places(*best[1])
    sizes = dict(zip(best[2], map(len, best[3]), strict=True))
    count = len(words) - sum(sizes.values())
    return best[0], [upper, *_unjoined(range(best[1][0], count), sizes, lower)]


def _groupings(words: Sequence[str], size: int, heads: Sequence[int]) -> Iterator[tuple[list[list[str]], tuple[int, ...]]]:
    """Yield the groups of the last `size` cells with the cells of the second level above: those that totals open, or as many each below equal words."""
    children = words[-size:]
    groups = _groups(children)
    if FEWEST_GROUPS <= len(groups) <= MOST_GROUPS and min(map(len, groups)) >= FEWEST_GROUPS:
        yield from ((groups, parents) for parents in combinations(heads, len(groups)))
    for count in range(FEWEST_GROUPS, MOST_GROUPS + 1):
        if size % count or size // count < FEWEST_GROUPS:
            continue
        even = [list(children[at : at + size // count]) for at in range(0, size, size // count)]
        for parents in combinations(heads, count):
            if len({words[p].lower() for p in parents}) == 1 and even != groups:
                yield even, parents


def _groups(children: Sequence[str]) -> list[list[str]]:
    """Return the cells of a third level in the groups that totals open."""
    found: list[list[str]] = []
    for child in children:
        if not found or TOTAL_FIRST.match(child, timeout=TIMEOUT):
            found.append([])
        found[-1].append(child)
    return found


def _unjoined(numbers: range, sizes: Mapping[int, int], lower: Sequence[Place]) -> tuple[list[Place], list[Place]]:
    """Return the places of the second and the third level, where `sizes` cells of the third stand below some of the second."""
    middle: list[Place] = []
    third: list[Place] = []
    rest = list(lower)
    for number in numbers:
        size = sizes.get(number, 0)
        middle.append((rest[0][0], size or 1, 1 if size else 2))
        third += rest[:size]
        rest = rest[size or 1 :]
    return middle, third


Division = tuple[int, tuple[int, ...], tuple[int, ...]]  # upper cells, which of them have others below, how many each


def _is_one_group(division: Division, first: int, size: int) -> bool:
    """Tell whether cells of the second level from `first` on stand below one upper cell."""
    tops, _, sizes = division
    start = tops
    for count in sizes:
        if start <= first and first + size <= start + count:
            return True
        start += count
    return False


def place_counted(levels: Sequence[Sequence[str]], width: int, lead: int, values: Values) -> list[list[Place]] | None:
    """Return the places of the cells of a header whose levels are known, line by line; None where no division fits.

    The cells of a third level stand below one of the second, or below two in equal numbers.
    """
    tops, words = len(levels[0]), [word for level in levels[:2] for word in level]
    if len(levels) == 2:
        weighed = _weigh(words, width, lead, values, tops)
        return None if weighed is None else list(_places(*weighed[1]))
    if len(levels) != 3:
        return None
    best: tuple[Decimal, Division, tuple[int, ...], int] | None = None
    children = levels[2]
    for count in (n for n in (1, 2) if len(children) % n == 0 and len(children) > n):
        size = len(children) // count
        groups = [list(children[i : i + size]) for i in range(0, len(children), size)]
        for parents in combinations(range(tops, len(words)), count):
            weighed = _weigh(_joined(words, parents, groups), width, lead, values, tops)
            if weighed is not None and all(_is_one_group(weighed[1], p + i * (size - 1), size) for i, p in enumerate(parents)) and (best is None or weighed[0] > best[0]):
                best = *weighed, parents, size
    if best is None:
        return None
    upper, lower = _places(*best[1])
    return [upper, *_unjoined(range(tops, len(words)), dict.fromkeys(best[2], best[3]), lower)]


def _joined(words: Sequence[str], parents: Sequence[int], groups: Sequence[Sequence[str]]) -> list[str]:
    """Return the words of two levels with the cells of a third in the place of those that they stand below."""
    below = dict(zip(parents, groups, strict=True))
    found: list[str] = []
    for number, word in enumerate(words):
        found += [f"{word} {child}" for child in below[number]] if number in below else [word]
    return found


def _weigh(words: Sequence[str], width: int, lead: int, values: Values, tops: int | None = None) -> tuple[Decimal, Division] | None:
    """Return the best division into two levels with its weight; `tops` is the number of upper cells where it is known."""
    best: tuple[Decimal, Division] | None = None
    if not 0 < len(words) - width <= MOST_PARENTS:
        return None
    divisions = _divisions(len(words), width, lead)
    for division in islice((d for d in divisions if tops is None or d[0] == tops), MOST):
        score = _score(words, *division, values)
        if best is None or score > best[0]:
            best = score, division
    return best


def _divisions(count: int, width: int, lead: int) -> Iterator[Division]:
    """Yield how many cells are upper, which of them have others below, and how many each."""
    parents = count - width
    for tops in range(lead + parents, count - 2 * parents + 1):
        for sizes in sorted(_parts(count - tops, parents), key=lambda s: max(s) - min(s)):
            for chosen in combinations(range(lead, tops), parents):
                yield tops, chosen, sizes


def _parts(total: int, parts: int) -> Iterator[tuple[int, ...]]:
    if parts == 1:
        yield (total,)
        return
    for first in range(2, total - 2 * (parts - 1) + 1):
        for rest in _parts(total - first, parts - 1):
            yield (first, *rest)


def _places(tops: int, parents: Sequence[int], sizes: Sequence[int]) -> tuple[list[Place], list[Place]]:
    upper: list[Place] = []
    lower: list[Place] = []
    below = dict(zip(parents, sizes, strict=True))
    column = 0
    for top in range(tops):
        size = below.get(top, 0)
        upper.append((column, size or 1, 1 if size else 2))
        lower += [(column + i, 1, 1) for i in range(size)]
        column += size or 1
    return upper, lower


def _score(words: Sequence[str], tops: int, parents: Sequence[int], sizes: Sequence[int], values: Values) -> Decimal:
    """Weigh one division: headers must suit their numbers, totals their parts, groups one another."""
    score, below, column, child = Decimal(0), dict(zip(parents, sizes, strict=True)), 0, tops
    groups: list[tuple[str, ...]] = []
    for top in range(tops):
        size = below.get(top)
        if size is None:
            score += _fit(words[top], "", values[column]) - (PLAIN.fullmatch(words[top], timeout=TIMEOUT) is not None)
            score += 2 * (read_header(words[top]).role is Role.CHANGE and _differs(values, column))
            column += 1
            continue
        names = tuple(words[child : child + size])
        groups.append(names)
        score += _group(words[top], names, values, column)
        score += sum(_fit(name, words[top], values[column + i]) for i, name in enumerate(names))
        child, column = child + size, column + size
    if len(groups) > 1:
        score += 2 * (len(set(groups)) == 1) + Decimal("0.5") * (len({len(g) for g in groups}) == 1)
    return score + Decimal("0.1") * (len(parents) == parents[-1] - parents[0] + 1)


def _group(top: str, names: Sequence[str], values: Values, column: int) -> Decimal:
    score = Decimal(0)
    if OF_WHICH.match(top, timeout=TIMEOUT):
        score += 2
    meaning = read_header(top)
    is_compared = meaning.role is Role.CHANGE and all(BASE.fullmatch(n, timeout=TIMEOUT) for n in names)
    if is_compared:
        score += 2
    elif YEAR.search(top) and any(YEAR.search(n) for n in names) and not SPAN.search(top):
        score -= 2  # `Biên chế đến năm 2025` has no years below
    elif has(NOTE, top) or has(TOTAL, top) or CAP.search(top, timeout=TIMEOUT) or (meaning.kind is Kind.SHARE and meaning.is_explicit):
        score -= 1
    if meaning.role is Role.CHANGE and not is_compared:
        score += 2 if _differs(values, column) else Decimal("-0.7")
    score += TOTAL_FIRST.match(names[0], timeout=TIMEOUT) is not None
    score += Decimal("0.3") * sum(PLAIN.fullmatch(n, timeout=TIMEOUT) is not None for n in names)
    own = values[column : column + len(names)]
    is_last = len(names) > 2 and TOTAL_FIRST.match(names[-1], timeout=TIMEOUT) is not None and _sums(own[-1], own[:-1])
    score -= sum(TOTAL_FIRST.match(n, timeout=TIMEOUT) is not None for n in names[1:]) - 3 * is_last  # `Tổng điểm` behind its parts
    for below, above in BELONGS:
        if any(below.match(n, timeout=TIMEOUT) for n in names):
            score += BELONGING if above.search(top, timeout=TIMEOUT) else -BELONGING
    if meaning.kind is Kind.RANK and any(read_header(n).kind not in (None, Kind.RANK) for n in names):
        score -= 1
    if meaning.kind in (Kind.RANK, Kind.SCORE):
        return score  # places and points are no sums
    score += 2 * _sums(own[0], own[1:]) if len(names) > 2 else 0
    return score + (2 * _sums(values[column - 1], own) if column else 0)


def _differs(values: Values, column: int) -> bool:
    """Tell whether a column is the difference of the two before it in at least two rows and in all that have numbers."""
    if column < 2:
        return False
    rows = [row for row in zip(*values[column - 2 : column + 1], strict=True) if None not in row]
    return len(rows) > 1 and all(a is not None and b is not None and d is not None and abs(a - b) == abs(d) for a, b, d in rows)


def _sums(whole: Sequence[Decimal | None], parts: Values) -> bool:
    """Tell whether a column is the sum of others in at least two rows and in all that have numbers."""
    rows = [(w, p) for w, *p in zip(whole, *parts, strict=True) if w is not None and None not in p]
    return len(rows) > 1 and all(w == sum(x for x in p if x is not None) for w, p in rows) and any(w for w, _ in rows)


def _fit(header: str, above: str, values: Sequence[Decimal | None]) -> Decimal:
    """Weigh whether a header may stand over these numbers."""
    numbers = [v for v in values if v is not None]
    if has(NOTE, header):
        return Decimal(-2) if numbers else Decimal("0.5")
    own = read_header(header)
    kind = own.kind or (read_header(above).kind if above else None)
    if not numbers:
        return Decimal(-1) if kind is not None else Decimal(0)
    is_whole = all(v == v.to_integral_value() for v in numbers)
    if kind is Kind.SHARE:
        return Decimal(-2) if is_whole and max(numbers) > HUNDRED else Decimal(1) if not is_whole else Decimal("0.2")
    if own.is_maximum:
        return Decimal(1) if is_whole else Decimal("-0.5")
    if kind is Kind.SCORE:
        return Decimal("-0.5") if is_whole else Decimal(1)
    if kind is Kind.RANK and len(numbers) > 2 and len(set(numbers)) == 1:
        return Decimal(-1)  # places differ
    if kind in (Kind.COUNT, Kind.RANK):
        return Decimal("0.5") if is_whole else Decimal(-2)
    return Decimal("0.1") if is_whole else Decimal("-0.6")


@lru_cache(maxsize=8192)
def number_of(text: str) -> Decimal | None:
    """Return the number of a cell; None for words and marks."""
    reading = read_cell(text)
    return reading.first.value if reading is not None and reading.second is None else None
