"""The nouns of extraction: spans, blocks, sentences and figures.

All offsets are half-open Unicode code-point offsets into one frozen NFC text (`SourceText.text`).
What was read (`Figure`, `Mention`) is kept apart from what was inferred about it (`results.Statistic`).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Generic, TypeVar, dataclass_transform

from extractors.members import StrEnum

V = TypeVar("V")
T = TypeVar("T")


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def record(cls: type[T]) -> type[T]:
    """Make a slotted dataclass that the type checker alone keeps frozen: that it does so at run time costs a tenth of extraction."""
    return dataclass(slots=True, unsafe_hash=True)(cls)


class Kind(StrEnum):
    """What the surface of a figure says it is (docs/records.md §3)."""

    COUNT = "count"
    RATIO = "ratio"
    SHARE = "share"
    SCORE = "score"
    RANK = "rank"
    AMOUNT = "amount"
    RATE = "rate"
    MULTIPLE = "multiple"


class Role(StrEnum):
    """Whether a figure is what is, what is wanted, or a difference between two times."""

    ACTUAL = "actual"
    TARGET = "target"
    CHANGE = "change"


class Comparator(StrEnum):
    """How the stated number bounds the true one."""

    EQ = "eq"
    GT = "gt"
    GE = "ge"
    LT = "lt"
    LE = "le"
    APPROX = "approx"


class OrgLevel(StrEnum):
    """Level of the body that a figure belongs to."""

    NATIONAL = "national"
    MINISTRY = "ministry"
    PROVINCE = "province"
    DEPARTMENT = "department"
    DISTRICT = "district"
    COMMUNE = "commune"
    UNIT = "unit"
    PARTY = "party"


class PeriodKind(StrEnum):
    """Form of the span of time a figure is about."""

    YEAR = "year"
    QUARTER = "quarter"
    HALF = "half"
    MONTHS = "months"
    MONTH = "month"
    DAY = "day"
    RANGE = "range"
    AS_OF = "as_of"
    TERM = "term"


class PeriodSource(StrEnum):
    """Where in the document the period of a figure was found."""

    SENTENCE = "sentence"
    LIST = "list"
    SECTION = "section"
    TABLE = "table"
    TITLE = "title"
    PUBLISHED = "published"


class Reason(StrEnum):
    """Why a digit run is no statistic: the closed list of docs/records.md §7."""

    DATE = "date"
    PERIOD = "period"
    TIME = "time"
    LEGAL_REF = "legal_ref"
    STANDARD = "standard"
    LEVEL = "level"
    ORDINAL = "ordinal"
    NAME = "name"
    NUMBERING = "numbering"
    AGE = "age"
    ADDRESS = "address"
    PHONE = "phone"
    FURNITURE = "furniture"
    CAPTION = "caption"
    CAPTION_REPEAT = "caption_repeat"
    RESTATED = "restated"
    MAXIMUM = "maximum"
    UNIT = "unit"
    OTHER = "other"


class Outcome(StrEnum):
    """Result of one check on one row."""

    PASS = "pass"
    FAIL = "fail"
    REPAIRED = "repaired"


class BlockKind(StrEnum):
    """Part that a line of the document's text plays."""

    TITLE = "title"
    LEAD = "lead"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    ROW = "row"
    TABLE_CAPTION = "table_caption"
    CAPTION = "caption"


@record
class Span:
    """Half-open range of code points."""

    start: int
    end: int

    def overlaps(self, other: Span) -> bool:
        """Tell whether the two ranges share a code point."""
        return self.start < other.end and other.start < self.end


@record
class Mention(Generic[V]):
    """One expression read by one rule: its place, its value and the rule's name."""

    start: int
    end: int
    value: V
    rule: str


@record
class Token:
    """A word as segmented, by its place in the document's text."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class TableCell:
    """Where a row block stands in its table, for one cell: offsets and the grid's columns it covers.

    `column` and `column_span` are grid positions, not positions in the written line: an empty or
    covered cell is not written, so the third written cell may stand in grid column 4.
    """

    start: int
    end: int
    column: int
    column_span: int = 1
    row_span: int = 1
    is_header: bool = False


@dataclass(frozen=True, slots=True)
class Block:
    """One line of the text: its offsets, its part, its table and heading depth where it has one."""

    start: int
    end: int
    kind: BlockKind
    level: int | None = None  # depth of a heading or list item, 1 is outermost; None when unknown
    table: int | None = None  # number of the table a row or its caption belongs to, None outside
    cells: tuple[TableCell, ...] = ()  # of a row, when the cleaner knew the grid; () when only the line is known


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence, list item or table row: the evidence of the figures in it."""

    start: int
    end: int
    block: int  # index into SourceText.blocks


@dataclass(frozen=True, slots=True)
class SourceText:
    """A cleaned document as the extractors see it: frozen text, blocks, sentences and what is known of it.

    `published` is the date printed on the page, None when it was not; `site_org` the body that runs
    the site. `tokenize` segments any slice of the text into words with document offsets (the slice's
    start is the second argument); it is costly, so it is called for sentences with figures only.
    """

    doc_id: str
    text: str
    blocks: tuple[Block, ...]
    sentences: tuple[Sentence, ...]
    title: str | None = None
    published: date | None = None
    site_org: str | None = None
    province_code: str | None = None
    tokenize: Callable[[str, int], Sequence[Token]] | None = None

    def block_text(self, index: int) -> str:
        """Return the text of block `index`."""
        block = self.blocks[index]
        return self.text[block.start : block.end]

    def sentence_text(self, index: int) -> str:
        """Return the text of sentence `index`."""
        sentence = self.sentences[index]
        return self.text[sentence.start : sentence.end]


@dataclass(frozen=True, slots=True)
class Cell:
    """The table context of a figure: what its row and its columns are called."""

    table: int
    row: int
    column: int
    row_header: str = ""  # label of the row, e.g. "Đất đai"
    column_headers: tuple[str, ...] = ()  # outermost first
    caption: str = ""
    unit_text: str = ""  # words of a unit column or unit line, e.g. "Triệu đồng"
    is_total: bool = False
    row_header_span: Span | None = None
    header_spans: tuple[Span, ...] = ()
    label_header: str = ""  # words over the labels, e.g. "Xã, phường"
    whole: int | None = None  # the row of which this row is a part (`a`, `- …`, `Trong đó: …`)


@record
class Check:
    """One arithmetic or plausibility check that was tried on a row.

    `about` is the place of the other figure of a comparison; assembly writes its statistic's id into `detail`.
    """

    name: str
    outcome: Outcome
    detail: str = ""
    about: Span | None = None


@record
class Period:
    """An inclusive span of days with the form it was written in."""

    start: date
    end: date
    kind: PeriodKind
    label: str
    source: PeriodSource = PeriodSource.SENTENCE


@record
class Organization:
    """The body a figure belongs to, as the text names it (several joined by `, ` in text order)."""

    name: str
    level: OrgLevel | None = None
    province_code: str | None = None
    rule: str = ""


@record
class IndicatorMatch:
    """A catalogue code for a figure, with the breakdowns the text states; `score` is in 0..1."""

    code: str
    domain: str
    dimensions: Mapping[str, str] = field(default_factory=dict)
    score: float = 1.0
    rule: str = ""


@record
class Figure:
    """A number expression read as a quantity: everything its own surface and neighbors say.

    `start`/`end` cover the number expression only (docs/records.md §2). `sentence` indexes
    SourceText.sentences. `noun` is the span of the counted noun or unit words beside it (None for
    bare numbers); `value` is unsigned until a `change` of decrease makes it negative. `other` is the losing reading
    where `.` and `,` stay open. `restated` are spans (a percentage, a maximum) folded into this row.
    """

    start: int
    end: int
    sentence: int
    kind: Kind
    value: Decimal
    unit: str
    value_max: Decimal | None = None
    numerator: Decimal | None = None
    denominator: Decimal | None = None
    stated_percent: Decimal | None = None
    counted: str | None = None
    noun: Span | None = None
    comparator: Comparator = Comparator.EQ
    role: Role = Role.ACTUAL
    other: Decimal | None = None
    cell: Cell | None = None
    restated: tuple[tuple[Span, Reason], ...] = ()
    group: str | None = None
    subject: str | None = None
    checks: tuple[Check, ...] = ()
    rules: tuple[str, ...] = ()
    evidence: Span | None = None  # where it is not the sentence: a row of a table flattened to lines

    @property
    def span(self) -> Span:
        """The place of the number expression."""
        return Span(self.start, self.end)


def end_with_noun(figure: Figure) -> int:
    """Return where a figure ends, with the noun or unit words behind it."""
    return figure.noun.end if figure.noun and figure.noun.start >= figure.end else figure.end
