"""Reads from headings, list heads and the title which parts of a document tell plans and which tell results."""

from __future__ import annotations

from extractors.keeping import cached_property
from extractors.records import BlockKind, SourceText
from extractors.roles.cue_tables import Cue
from extractors.roles.cues import find_cues
from extractors.rules import compile_pattern

PLAN_SECTION = compile_pattern(
    r"\b(?:nhiệm vụ(?: (?:(?:trong|các|của) )?(?:tháng|quý|\d{1,2} tháng|kỳ tới)| trọng tâm|,| và giải pháp| năm| chủ yếu| cải cách)"
    r"|phương hướng|mục tiêu(?! quốc gia)|kế hoạch|chỉ tiêu|giải pháp|thời gian tới|đề xuất|kiến nghị|yêu cầu)\b"
)
BUDGET_SECTION = compile_pattern(r"(?:(?:[ivx]{1,4}|\d{1,2}) ?[.)] ?)?(?:nguồn |dự toán |về )?kinh phí\b")  # in a plan: what it is to cost
DONE_SECTION = compile_pattern(r"\b(?:kết quả|tình hình|đánh giá|đạt được|tồn tại|hạn chế|thực trạng|nhìn lại|công tác|việc thực hiện)\b")
PLAN_TITLE = compile_pattern(
    r"\b(?:dự thảo|phấn đấu|dự kiến|(?<!với )mục tiêu(?! quốc gia)|từ (?:ngày )?1/|không (?:được )?(?:quá|vượt)|tối đa|tối thiểu|kế hoạch"
    r"|^(?:chính phủ|thủ tướng|quốc hội) (?:yêu cầu|chỉ đạo|giao(?! (?:[^.;:,]|[.,](?=\d)){0,24}\bbiên chế)))\b"
)
GOALS_TITLE = compile_pattern(r"^(?:(?:các|những|một số|hệ thống) )?(?:chỉ tiêu|mục tiêu(?! quốc gia))\b")
DONE_TITLE = compile_pattern(r"\b(?:kết quả|hoàn thành|đạt|vượt|đã|tổng kết|sơ kết|xếp)\b")
RESULTS_OF = compile_pattern(r"\b(?:kết quả|tình hình|tổng kết)\b[^.:;]{0,120}\bnăm (20\d\d)(?! ?[-–])")
PLAN_LEAD = compile_pattern(
    r"\b(?:(?<!(?:\d|các|những|lượt|hồ sơ|ý|nằm trong) )(?<!\d (?:tờ trình|báo cáo|nội dung|đề án)(?:,| và) )dự thảo"
    r"|(?:vừa |đã )?có tờ trình|tờ trình (?:vừa|mới|do|của) [^.;:\d]{0,40}?(?:gửi|chuyển|trình|ký)|(?:gửi|chuyển) [^.;:\d]{0,40}?tờ trình|đang lấy ý kiến"
    r"|quy định mới|sắp ban hành)\b",
    needs="dự thảo|tờ trình|đang lấy ý kiến|sắp ban hành|quy định mới",
)
PLAN_NAMED = compile_pattern(r"\b(?:kế hoạch|chỉ tiêu|(?<!với )mục tiêu(?! quốc gia)|phương hướng|nhiệm vụ trọng tâm)\b")
LEAD = 900  # characters of a document that can say it is a draft or a plan
FULL_DATE = compile_pattern(r"(?<!\d)\d{1,2}[/.-]\d{1,2}[/.-](20\d\d)(?!\d)")
EVENT = compile_pattern(r"(?:^|\n)(?:(?:sáng|chiều|trưa|tối) )?(?:ngày )?\d{1,2}[/-](\d{1,2})[/-](20\d\d),")
NUMBERED = compile_pattern(r"(?:[ivx]{1,4}|\d{1,2}|[a-zđ]) ?[.)]")  # a heading below another: `I. Về kinh tế`
SHORT_HEAD = 80  # characters of a line over a list that is a heading
CELLS = 8  # lines of a header above the first number
DONE = "done"  # the section tells results
DEPTH = 12  # blocks above a figure that are searched for its section
WHOLE_MONTH = compile_pattern(r"(?:trong )?tháng (\d{1,2})[/-](20\d\d),")
WHOLE_YEAR = compile_pattern(r"(?:trong )?năm (20\d\d),")
BEGUN, FIRST_DAYS = 3, 10  # the last month of a year, the last day of a month, in which it can be told as what is to come
YEAR = compile_pattern(r"(?:năm |/)(20\d\d)\b")
QUARTERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4}
QUARTER_OPENS = compile_pattern(r"(?:(?:trong|sang|bước sang|bước vào) )?quý (i{1,3}|iv|[1-4])(?:[/-]20\d\d| năm 20\d\d| năm nay| này)?,")
MONTHS_TOLD = compile_pattern(r"\b(?:(?P<months>\d{1,2}) tháng(?! cuối)|quý (?P<quarter>i{1,3}|iv|[1-4])\b|tháng (?P<month>\d{1,2})\b)")


class Outline:
    """What headings, list heads and the title of one document say of what stands below them."""

    def __init__(self, source: SourceText, folded: str) -> None:
        self.source = source
        self.folded = folded
        self._sections: dict[int, str | None] = {}

    def section(self, block: int) -> str | None:
        """Return what the heading or list head above a block makes of its figures, None where it says nothing."""
        if block not in self._sections:
            self._sections[block] = self._find(block)
        return self._sections[block]

    def _find(self, block: int) -> str | None:
        """Return `role.section` under a heading of plans, `role.list` under a list head that plans, DONE under one of results."""
        blocks = self.source.blocks
        is_item = self.is_item(block)
        for index in range(block - 1, max(-1, block - DEPTH), -1):
            text = self.folded[blocks[index].start : blocks[index].end]
            if is_item and text.endswith(":"):
                cues = find_cues(self.folded, blocks[index].start, blocks[index].end)
                is_short = len(text) < SHORT_HEAD and PLAN_SECTION.search(text) and not DONE_SECTION.search(text)
                if is_short or (cues and cues[-1].value in (Cue.PLAN, Cue.NORM)):
                    return "role.list"
                is_item = False
            if self._is_heading(index) and not (index + 1 < block and self._is_of_table(index, block)):
                if DONE_SECTION.search(text):
                    return DONE
                if PLAN_SECTION.search(text) or (self.is_titled_plan and BUDGET_SECTION.match(text)):
                    return "role.section"
                if not NUMBERED.match(text):
                    return None
        return None

    def is_item(self, block: int) -> bool:
        """Tell whether a block is an item of a list, by its markup or its dash."""
        return self.source.blocks[block].kind is BlockKind.ITEM or self.folded[self.source.blocks[block].start] in "-+*•–"

    def _is_heading(self, index: int) -> bool:
        block = self.source.blocks[index]
        if block.kind is BlockKind.HEADING:
            return True
        text = self.source.text[block.start : block.end]
        is_open = index > 0 and len(text) < 100 and block.kind is BlockKind.PARAGRAPH and "%" not in text
        is_line = is_open and (text.isupper() or text[-1] not in ".;,:!?”\"…") and len(text.split()) > 2
        return is_line and (text.isupper() or NUMBERED.match(text.lower()) is not None or not self._is_cell(index))

    def _is_of_table(self, index: int, block: int) -> bool:
        """Tell whether a heading without a number names the table right below it, and so nothing of a paragraph behind the table."""
        blocks = self.source.blocks
        is_row = blocks[index + 1].kind is BlockKind.ROW and blocks[block].kind is not BlockKind.ROW
        return is_row and NUMBERED.match(self.folded, blocks[index].start) is None

    def _is_cell(self, index: int) -> bool:
        """Tell whether a line stands above a bare number: a cell of a table written one cell a line, or a header of one."""
        for block in self.source.blocks[index + 1 : index + CELLS]:
            text = self.source.text[block.start : block.end]
            if len(text) > SHORT_HEAD or block.kind is not BlockKind.PARAGRAPH:
                return False
            if not any(map(str.isalpha, text)):
                return True
        return False

    @cached_property
    def written(self) -> int | None:
        """The year in which the document speaks: of its publication, of its title, of the first full date in it; None where none is told."""
        if self.source.published is not None:
            return self.source.published.year
        found = YEAR.search((self.source.title or "").lower()) or FULL_DATE.search(self.folded)
        return int(found[1]) if found else None

    @cached_property
    def spoken(self) -> tuple[int, int] | None:
        """The year and month of its publication, else of the event that a line near the top opens with: `Ngày 15/01/2021, huyện …`."""
        if self.source.published is not None:
            return self.source.published.year, self.source.published.month
        found = EVENT.search(self.folded, 0, LEAD)
        return (int(found[2]), int(found[1])) if found else None

    def is_begun(self, start: int, end: int) -> bool:
        """Tell whether a sentence opens with the whole year or month that had only begun when the document spoke."""
        if self.spoken is None:
            return False
        day = self.source.published
        if day is not None and day.day <= FIRST_DAYS and (month := WHOLE_MONTH.match(self.folded, start, end)):
            return (int(month[2]), int(month[1])) == self.spoken
        opened = WHOLE_YEAR.match(self.folded, start, end) if self.spoken[1] <= BEGUN else None
        return opened is not None and int(opened[1]) == self.spoken[0] and "biên chế" not in self.folded[opened.end() : end]

    def is_after_report(self, start: int, end: int) -> bool:
        """Tell whether a sentence opens with a quarter behind the months that the title reports: `Quý IV, …` in `Kết quả 9 tháng`."""
        opened = QUARTER_OPENS.match(self.folded, start, end)
        return opened is not None and 0 < self.last_month < QUARTERS[opened[1]] * 3 - 2

    @cached_property
    def last_month(self) -> int:
        """The last of the months that the title reports; 0 where it names none."""
        told = MONTHS_TOLD.search((self.source.title or "").lower())
        if told is None:
            return 0
        return QUARTERS[told["quarter"]] * 3 if told["quarter"] else int(told["months"] or told["month"])

    @cached_property
    def latest_year(self) -> int:
        """The latest year that the document names; 0 where it names none."""
        return max((int(year) for year in YEAR.findall(self.folded)), default=0)

    @cached_property
    def reported_year(self) -> int:
        """The year whose results the title tells: `Kết quả xây dựng nông thôn mới năm 2020`; 0 where it tells none."""
        title = (self.source.title or "").lower()
        found = RESULTS_OF.search(title)
        return int(found[1]) if found is not None and PLAN_TITLE.search(title) is None else 0

    @cached_property
    def is_list_of_goals(self) -> bool:
        """Tell whether the title says that the document lists goals: `Các chỉ tiêu chủ yếu đến năm 2025`."""
        title = (self.source.title or "").lower()
        return GOALS_TITLE.search(title) is not None and DONE_TITLE.search(title) is None

    @cached_property
    def is_titled_plan(self) -> bool:
        """Tell whether the title names a plan: `UBND tỉnh ban hành Kế hoạch cải cách hành chính năm 2023`."""
        title = (self.source.title or "").lower()
        return PLAN_NAMED.search(title) is not None and DONE_TITLE.search(title) is None

    @cached_property
    def plan_start(self) -> int | None:
        """The place from which the document presents a plan, a draft or new rules: its begin by the title; None where it does not."""
        title = (self.source.title or "").lower()
        done, planned = DONE_TITLE.search(title), PLAN_TITLE.search(title)
        if done and not (planned and planned.start() < done.start()):
            return None
        if planned:
            return 0
        lead = PLAN_LEAD.search(self.folded, 0, LEAD)
        return lead.start() if lead else None
