"""Tells whether a figure is planned, wanted or ruled: by its clause, sentence, list, section and document (docs/records.md §6)."""

from __future__ import annotations

from collections.abc import Sequence

from extractors.records import BlockKind, Comparator, Figure, Kind, Role, SourceText, end_with_noun
from extractors.roles.cue_tables import Cue
from extractors.roles.cues import find_cues
from extractors.roles.mentions import is_mentioned, is_of_noun, is_purpose
from extractors.roles.outline import DONE, Outline
from extractors.roles.plan_words import BURDEN, DUTIES, OWED
from extractors.rules import TIMEOUT, compile_pattern

OF_PLAN = compile_pattern(r"(?: (?:tổng|so với|của))? \(?(?:kế hoạch|chỉ tiêu|dự toán|mục tiêu|nghị quyết|tổng vốn|yêu cầu|nhu cầu|kh)\b")
WILL = compile_pattern(rf"\b(?:sẽ|(?<!\b(?:do|vì|vẫn|đã|từng|còn|chẳng|thường|khỏi|đỡ|hết) )(?!(?<=không )phải (?:là|do|vì|đơn|cơ quan|người|cán|tất|ai|chỉ|một|trường|đối|hồ|doanh|tổ|bộ|sở)\b)phải(?!(?<!không phải) (?:{BURDEN}|(?!(?:{DUTIES})\b)\p{{L}}++)\b| {OWED})(?! (?!giảm|tăng)[^,;:.]{{3,60}} (?:giảm|tăng) (?:từ|còn|xuống|lên) )(?![^,;:.]{{3,60}} (?:vẫn|còn) (?:ở mức|chiếm|là) )) [^,;:.]{{0,90}}$")
NAMED_GOAL = compile_pattern(r"\b(?:các |đặt |đề |với |(?:nêu|xác định) (?:rõ )?)(?:ra )?(?:các |những )?(?:mục|chỉ) tiêu(?! quốc gia)|\bmục tiêu (?:đến|là|cụ thể|năm|trong)\b")
AHEAD = compile_pattern(r"[-+ ]*(?:các )?(?:nhiệm vụ|phương hướng|mục tiêu|chỉ tiêu|kế hoạch)[^.;:\d]{0,40}(?:\d{1,2} tháng cuối năm|thời gian tới|năm tới|quý tới|(?:năm|quý) [\div/]{1,8})[^.;:]{0,20}:")  # opens a sentence of goals
TIMED = compile_pattern(r"\b(?:năm|quý|tháng|ngày) \d|\bso với\b|\b(?:năm|kỳ|tháng) (?:nay|qua|ngoái|trước)\b|\bđến nay\b")
YEARS = compile_pattern(r"\bnăm ((?:19|20)\d\d)\b")
# words of results that a goal is told with as well: `tỷ lệ đô thị hóa đạt 60%`
LEVEL_WORDS = ("đạt", "chiếm", "giải quyết được", "giải ngân")
TASK_WORDS = (*LEVEL_WORDS, "tiếp nhận", "còn lại", "kết quả", "báo cáo", "được giao")  # of what a list of tasks is to deal with
TO_PLANNED = compile_pattern(r"\b(?:lên|xuống|còn|thành|mới)\b")  # from what is to what is planned: `hiện là 8%, mức mới là 10%`
THRESHOLDS = frozenset({Comparator.GE, Comparator.LE})
BAND = compile_pattern(r"\bdưới\b|<")  # in `80 đến dưới 90`
MEASURED = frozenset({Kind.SCORE, Kind.SHARE, Kind.AMOUNT, Kind.MULTIPLE})
CLASS_OF = compile_pattern(r"[^.;]{0,80}?(?:(?<!(?:phải|cần)) (?:có|gồm) |\): )\d")  # `từ 80 điểm trở lên có 12 bộ`: a class, no rule
CLASS_WITH = compile_pattern(r"\bcó (?:thêm |tới )?\d++ [^.,;:()]{0,60} đạt [^.,;:()\d]{0,40}$")  # `có 3 đơn vị đạt từ 90% trở lên`
BASE = compile_pattern(r"\bso với (?:mức|vị trí|thứ|con số|tỷ lệ|kết quả) (?:xếp )?(?:hạng )?(?:thứ )?$")
# a share of what is due: `đạt 95% số hộ cần cấp`
DUE = compile_pattern(r"(?: \p{L}++){0,5}? (?:cần|phải) \p{L}")
REACHED = compile_pattern(r"\b(?:đạt|được|bằng|chiếm|là) (?:gần |hơn |trên |khoảng |chừng |cỡ |ngót |xấp xỉ |tầm )?$")
ON_NOW = ("đang", "hiện", "đã")
FOUND = compile_pattern(r"\b(?:trong đó|phát hiện|xác định)(?: (?:có|được|thấy))? $")
LEFT_OVER = compile_pattern(r"\b(?:còn(?: (?:lại|có))?|(?<!\b(?:sẽ|phải|nếu) )có|(?:trong|số) (?:số )?(?:này|đó),?) (?:gần |hơn |khoảng |chừng |cỡ |ngót |xấp xỉ |tầm |trên )?$")
DEADLINE = compile_pattern(r"[^.;]{0,80}?\b(?:trước|đến|trong|từ|chậm nhất|năm 20\d\d|tới)\b")  # `còn 8 nghị định phải trình trong quý III`
STANDS = (" đã ", " vẫn ", " đang ")  # `làm rõ 12 dự án, trong đó 2 nhà máy đã có lãi`
SPENT = compile_pattern(r"[,;][^,;.]{0,30}\b(?:mất|(?<!thời gian )(?:chờ|đợi)|(?<!(?:kiểm tra|khảo sát) )thực tế)\b[^,;.]{0,30}$|[,;][^;.]{0,30}\b(?:mất|(?<!thời gian )(?:chờ|đợi))\b[^;.]{0,50}$")  # what a rule came to in fact: `quy định là 7 ngày, anh mất 40 ngày`
COUNTED_UP = compile_pattern(r"\b(?:có|đạt|được|còn|thu)\b")
OF_PAY = compile_pattern(r" tháng (?:tiền )?(?:lương|phụ cấp)\b")  # what a rule grants: `hỗ trợ thêm 3 tháng lương`
GOING_ON = ("đang", "vẫn", "có tới", "chỉ có", "phát hiện", "mới có", "mới chỉ", "mới đạt")
WITHIN = compile_pattern(r"\btrong vòng $")
SPOKEN = frozenset({Cue.FACT, Cue.RESULT, Cue.TURN})
PLANNED = frozenset({Cue.PLAN, Cue.NORM, Cue.IF})
# to the end of the clause, over an apposition that says what the figure is: `95%, đó là mục tiêu của tỉnh`
CLAUSE = compile_pattern(r"(?:(?! và )[^,;:.()]|,(?= (?:đó|đây)(?: cũng| chính)? là )){0,100}+")
FORMERLY = compile_pattern(r"\b(?P<word>trước (?:đây|kia))\b(?:(?!;[^;]*\bnay\b).)*$")
IN_FORCE = compile_pattern(r"\btheo (?:nghị định|quyết định|luật|bộ luật|thông tư|nghị quyết) (?:số )?\d")  # a rule that stands
# who found what a draft does not set: `theo khảo sát của VCCI, 78%`
FOUND_BY = compile_pattern(r"\b(?:theo|qua|kết quả) (?:kết quả )?(?:khảo sát|điều tra|thống kê|tổng kết|báo cáo|số liệu|kiểm tra|thanh tra)\b")
OF_SCHEME = compile_pattern(r"theo (?:phương án|đề án|kế hoạch|tờ trình|lộ trình)|(?:thời gian|năm|giai đoạn) ")  # names what was carried out
# a quota of staff in force: `chỉ tiêu tỉnh giao bậc tiểu học là 1.165 người, huyện dùng 1.407 người`
POSTS_GIVEN = compile_pattern(r"chỉ tiêu(?: \p{L}++){0,3}? giao(?: \p{L}++){0,5}? (?:là|chỉ) \d[\d.]*+ (?:người|biên chế|giáo viên|viên chức|công chức)\b")
QUOTA = compile_pattern(r"\b(?:tổng (?:số )?|số )biên chế\b")  # in force where no draft of its own sentence says otherwise
HAVING = compile_pattern(r"[“\"]?có \d")  # opens a sentence of facts: `Có 9 tỉnh hoàn thành mục tiêu`
FOR_YEAR = compile_pattern(r"[^.;,:()\d]{0,30} (?:cho|để|vào|trong) [^.;,:()\d]{0,40}\bnăm (20\d\d)\b")  # `cân đối 5 tỷ đồng cho hạ tầng năm 2030`
LATER_YEAR = compile_pattern(r"(?:(?<!sang )năm |/)(20\d\d)\b")  # `chuyển sang năm 2018`: handed over, not planned
WHOLE_YEAR = compile_pattern(r"(?:trong )?năm (20\d\d),")
BEGUN = 3  # the last month in which a year can be told as what is to come
ON_DAY = compile_pattern(r"(?:sáng |chiều |trưa |tối )?ngày \d{1,2}[/-]\d{1,2}[/-]\d{4},")
NEW_TIME = compile_pattern(r"(?:cũng )?(?:riêng |trong )?(?:năm học|năm|quý|tháng) [\div]")  # opens a sentence on another time
# tells what is or was, with no word of time: `Có nơi thừa 24 vụ phó`, `Bà dẫn chứng một cục có 34 người`
TELLS = compile_pattern(r"\G[“\"(-]? ?(?:có|ông|bà|anh|chị|tôi|nhiều nơi|một số|(?:ở|tại) (?:\p{L}++ ){1,4}?có (?:lớp|nơi|xã|phường|trường|huyện|đơn vị|cơ quan|vụ|phòng|sở)) |: [“\"]?có \d|\b(?:kể|dẫn chứng|thừa|mới (?:chỉ|có|bán|đạt|\d)|bị|từng|phình|là một trong)\b")
BOUND = compile_pattern(r"(?:ít nhất|tối (?:đa|thiểu)|không (?:vượt )?quá|không dưới|đủ)\b")
DONE_BEFORE = compile_pattern(r"\b(?:hoàn thành(?:,? (?:và )?vượt(?: mức)?)?|thực hiện|xong|triển khai|giải quyết|đạt|bằng) (?:được |xong |gần |hơn )?$")  # `hoàn thành 168/168 nhiệm vụ đề ra`
# the people asked, whose wishes are no plans: `40% số người được hỏi xem nghèo là việc cần lo nhất`
OF_ASKED = compile_pattern(r" (?:(?:số|tổng số|trong số) )?(?:\p{L}++ ){1,3}?(?:được (?:hỏi|khảo sát|phỏng vấn)|trả lời|tham gia (?:khảo sát|trả lời))\b")
ENOUGH = "đủ "  # asks for the number behind it alone: `17 xã chưa có đủ 2 công chức; 41 hồ sơ trễ`
WANTING = compile_pattern(r"\b(?:chưa|không|chẳng)(?: có| bố trí| được)? $")
ONE = compile_pattern(r" một ")
TOLD_LEVEL = compile_pattern(r"\b(?:đạt|là|chiếm|trị giá) (?:mức |khoảng |chừng |cỡ |ngót |xấp xỉ |tầm |gần |hơn |trên |tới )?$")
NEAR = 22  # characters
BEFORE = 95  # characters before a figure that can hold the duty or the base that it is of
ASKED = 8  # characters between a word of plans and the number of those who are asked
# who made a plan: `45 tỉnh đã trình phương án`, `trong đó 18 tỉnh đề nghị sắp xếp thêm`
PROPOSED_BY = compile_pattern(r"(?<=\b(?:tỉnh|thành phố|bộ|ngành|địa phương|huyện|xã|sở|cơ quan|đơn vị|đại biểu|hiệp hội|đoàn|doanh nghiệp|công ty|hộ|dân|cử tri|người|ý kiến|nước|thành viên|trường|phụ huynh|giáo viên|cán bộ|công chức|chuyên gia|văn bản|công văn|đơn|thư|tấm biển|kết luận))(?: (?:miền|vùng|ven|phía) \p{L}++| (?:của|ở|tại) (?:\p{L}++ ){1,3}?\p{L}++)? (?:(?:đã|cũng|đều|vừa|mới) )?(?:trình|đề nghị|đề xuất|kiến nghị|yêu cầu|ủng hộ|phản đối)\b")


class Plans:
    """What is planned in one document; cues of each sentence are found once, when they are asked for."""

    def __init__(self, source: SourceText, folded: str) -> None:
        self.source = source
        self.folded = folded
        self._cues: dict[int, list[tuple[int, int, Cue]]] = {}
        self.outline = Outline(source, folded)

    def rule_for(self, figures: Sequence[Figure], index: int, last: Role | None, is_change: bool) -> str | None:
        """Return the name of the rule that makes figure `index` a target, None where none does; `last` is the role before it."""
        figure = figures[index]
        sentence = self.source.sentences[figure.sentence]
        after = end_with_noun(figure)
        state = self._state(figures, index, after)
        left = self.folded[max(sentence.start, figure.start - BEFORE) : figure.start]
        promised = WILL.search(self.folded, max(sentence.start, figure.start - BEFORE), figure.start) if "sẽ" in left or "phải" in left else None
        if promised and (is_of_noun(self.folded, sentence.start, promised.start()) or any(cue is Cue.FACT and promised.start() < at and stop <= figure.start for at, stop, cue in self.of(figure.sentence))):
            promised = None
        if promised and self.folded.find(" nên ", promised.start(), figure.start) >= 0:
            promised = None  # what came of a duty: `do phải bàn giao việc nên thừa 5 người`
        is_of_plan = not promised and figure.kind in (Kind.SHARE, Kind.MULTIPLE) and self._is_of_plan(figure, sentence.start, after)
        if is_of_plan and not AHEAD.match(self.folded, sentence.start, figure.start) and self.outline.section(sentence.block) != "role.section":
            return None
        if figure.kind is Kind.SHARE and not promised and DUE.match(self.folded, figure.end) and REACHED.search(self.folded, sentence.start, figure.start):
            return None
        if "so với" in left and BASE.search(self.folded, sentence.start, figure.start, timeout=TIMEOUT):
            return None
        is_band = figure.value_max is not None and BAND.search(self.folded, figure.start, figure.end) is not None
        is_bound = (is_band or figure.comparator in THRESHOLDS) and figure.kind in MEASURED
        if is_bound and not self._is_met(figure, after, state):
            return "role.threshold"
        if promised:
            return "role.will"
        if is_purpose(self.folded, sentence.start, figure.start):
            return "role.purpose"
        is_times = self.folded.startswith(" lần", figure.end) and not self.folded.endswith(("gấp ", "hơn "), 0, figure.start)
        is_times = is_times or self.folded.startswith("gấp", figure.start) or self.folded.endswith("hưởng bằng ", 0, figure.start)
        if figure.kind is Kind.MULTIPLE and state is Cue.NORM and not is_times:
            return None  # a coefficient in force
        if state is None and figure.unit == "month" and OF_PAY.match(self.folded, figure.end):
            return "role.pay"
        if state in (Cue.PLAN, Cue.NORM, Cue.IF):
            return f"role.{state}"
        if state is not None and not (state is Cue.RESULT and self._is_goal_worded(figure, last)):
            return None
        if figure.kind is Kind.MULTIPLE and self.folded.endswith("hệ số ", 0, figure.start) and state is None:
            return None  # a coefficient that a plan reckons with
        if self._goes_on(figure, last):
            return "role.list_on"
        if self.source.blocks[sentence.block].kind is not BlockKind.ROW and (block := self.outline.section(sentence.block)):
            return None if block == DONE else block
        if self._continues(figures, index, last, is_change):
            return "role.continued"
        if self.outline.is_list_of_goals:
            return "role.document"
        start = self.outline.plan_start
        if start is not None and sentence.end > start and not is_change and not (self._is_fact(figure) or self._tells_facts(figures, index, last)):
            return "role.document"
        return None

    def _is_fact(self, figure: Figure) -> bool:
        """Tell whether a sentence of a text about a draft says what stands or was found: by whom, or with `có` before all."""
        start = self.source.sentences[figure.sentence].start
        is_told = any(r.search(self.folded, start, figure.start) for r in (IN_FORCE, FOUND_BY, QUOTA))
        return is_told or figure.kind is Kind.RANK or HAVING.match(self.folded, start) is not None

    def _is_of_plan(self, figure: Figure, start: int, after: int) -> bool:
        """Tell whether a share is of a plan: `đạt 40% kế hoạch`; where it counts the plan, only behind the clause that plans."""
        if OF_PLAN.match(self.folded, after):
            return True
        semicolon = self.folded.rfind(";", start, figure.start)
        is_closed = all(at < semicolon for at, _, cue in self.of(figure.sentence) if cue in PLANNED and at < figure.start)
        tells = any(cue in SPOKEN and at > semicolon and not self.folded.startswith(LEVEL_WORDS, at) for at, _, cue in self.of(figure.sentence))
        return semicolon >= 0 and is_closed and tells and OF_PLAN.match(self.folded, figure.end) is not None

    def _tells_facts(self, figures: Sequence[Figure], index: int, last: Role | None) -> bool:
        """Tell whether a paragraph of a text about a draft tells what was: it opens with a past time, or facts went before."""
        sentence = self.source.sentences[figures[index].sentence]
        opens = NEW_TIME.match(self.folded, self._first(self.source.blocks[sentence.block].start)) is not None and not self._is_later(figures[index])
        if opens or last is not Role.ACTUAL:
            return opens
        before = figures[index - 1]
        return self.source.sentences[before.sentence].block == sentence.block and TO_PLANNED.search(self.folded, before.end, figures[index].start) is None

    def _first(self, start: int) -> int:
        """Return where the words begin that a quotation mark opens."""
        return start + 1 if self.folded[start] in "“\"" else start

    def _goes_on(self, figure: Figure, last: Role | None) -> bool:
        """Tell whether a line goes on with the list of goals that the line before left open: `…; tổng vốn 33% GDP;`."""
        block = self.source.sentences[figure.sentence].block
        return last is Role.TARGET and block > 0 and self.folded.startswith(";", self.source.blocks[block - 1].end - 1)

    def _is_next_goal(self, figure: Figure, last: Role | None) -> bool:
        """Tell whether a sentence adds a level to the goals that the one before named: `Mục tiêu là … 50% …. Số giao dịch đạt trên 50%.`"""
        if last is not Role.TARGET or figure.kind is not Kind.SHARE or figure.sentence == 0:
            return False
        above, own = self.source.sentences[figure.sentence - 1], self.source.sentences[figure.sentence]
        if above.block != own.block or not NAMED_GOAL.search(self.folded, above.start, above.end):
            return False
        times = TIMED.findall(self.folded, own.start, own.end)
        years, goals = (sorted(YEARS.findall(self.folded, s.start, s.end)) for s in (own, above))  # `đến năm 2017 đạt 50%, năm 2020 70%. Năm 2018 trên 80%.`
        return not times or (len(years) == len(times) and bool(goals) and years[0] >= goals[0])

    def _is_goal_worded(self, figure: Figure, last: Role | None) -> bool:
        """Tell whether a sentence in a section or document of goals has no word of fact but those that goals share with results."""
        sentence = self.source.sentences[figure.sentence]
        cues = [c for c in self.of(figure.sentence) if c[2] not in PLANNED]
        told = next((at for at, _, cue in cues if cue is Cue.FACT), None)
        if told is not None and (told < figure.start or not self.outline.is_item(sentence.block)):
            return False
        cues = [c for c in cues if told is None or c[0] < told]  # `- Rà soát 5 trường hợp đã phát hiện`
        if all(self.folded.startswith(TASK_WORDS, at) for at, _, _ in cues) and self.outline.section(sentence.block) == "role.section":
            return True
        if told is not None:
            return False
        if self.outline.is_titled_plan and last is Role.TARGET and not TIMED.search(self.folded, sentence.start, figure.start):
            return all(self.folded.startswith(LEVEL_WORDS, at) for at, stop, _ in cues if stop <= figure.start)
        if not all(self.folded.startswith(LEVEL_WORDS, at) for at, _, _ in cues):
            return False
        return self.outline.is_list_of_goals or self._goes_on(figure, last) or self._is_next_goal(figure, last)

    def _is_met(self, figure: Figure, after: int, state: Cue | None) -> bool:
        """Tell whether a bound is told as a fact: it names the class of those who reached it, or what was kept to."""
        sentence = self.source.sentences[figure.sentence]
        if CLASS_OF.match(self.folded, after, sentence.end, timeout=TIMEOUT) or CLASS_WITH.search(self.folded, sentence.start, figure.start, timeout=TIMEOUT):
            return True
        return state in (Cue.RESULT, Cue.FACT) and WITHIN.search(self.folded, sentence.start, figure.start) is not None

    def _state(self, figures: Sequence[Figure], index: int, after: int) -> Cue | None:
        """Return what the cues of the sentence say of a figure: the last plan after the last fact wins.

        A plan word behind the figure counts only within its clause (`100% hồ sơ phải …`).
        """
        figure = figures[index]
        start, end = self.source.sentences[figure.sentence].start, self.source.sentences[figure.sentence].end
        cues = [c for c in self._carried_out(self.of(figure.sentence)) if not self._is_of_neighbor(figures, index, c) and not self._is_due(figures, index, c)]
        told = [c for c in cues if c[1] <= figure.start and not self._is_closed(c[1], figure.start)]
        is_asked = bool(told) and told[-1][2] in PLANNED and figure.start - told[-1][1] < ASKED  # `bộ đề nghị 9 tỉnh trình phương án`
        if figure.kind in (Kind.COUNT, Kind.RATIO) and not is_asked and PROPOSED_BY.match(self.folded, end_with_noun(figure)):
            return Cue.RESULT
        wall = min(figures[index + 1].start, end) if index + 1 < len(figures) else end
        behind = [cue for at, cue in self._behind(after, wall, cues) if not self._is_wanting(figure, at)]
        if any(cue is Cue.FACT and figure.end <= at <= after and self.folded.startswith("đại biểu", at) for at, _, cue in cues):
            return Cue.RESULT  # who voted for a rule: `85% đại biểu tán thành quy định không quá 6 người`
        if behind and not (figure.kind is Kind.SHARE and OF_ASKED.match(self.folded, figure.end)) and (behind[0] is Cue.NORM or not DONE_BEFORE.search(self.folded, max(start, figure.start - 40), figure.start)) and not self._is_held(figure, told):
            return behind[0]
        if self.folded.startswith(STANDS, after) and FOUND.search(self.folded, max(start, figure.start - 24), figure.start):
            return Cue.FACT
        before = [cue for _, _, cue in told]
        formerly = FORMERLY.search(self.folded, start, figure.start)
        if formerly and Cue.IF not in before and not any(cue in PLANNED and " nay " in self.folded[formerly.end("word") : at] for at, _, cue in told):
            return Cue.RESULT
        for at, stop, cue in reversed(told):
            if cue is Cue.NORM and self._is_bound_of_another(figures, index, at, stop):
                continue
            if cue in (Cue.NORM, Cue.PLAN) and self._is_left(figures, index, stop, told):
                return Cue.RESULT
            if cue is Cue.PLAN and (figures[index].counted or "").lower() == "chỉ tiêu" and self.folded.startswith("chỉ tiêu là ", at):
                continue  # posts that were given: `chỉ tiêu là 647 chỉ tiêu`
            if cue is Cue.PLAN and figures[index].kind is Kind.COUNT and POSTS_GIVEN.match(self.folded, at):
                return Cue.RESULT
            if cue is Cue.PLAN and self._is_aside(figures, index, at):
                return Cue.RESULT
            if cue in PLANNED or cue is Cue.FACT:
                return Cue.PLAN if cue is Cue.FACT and Cue.IF in before[_last_turn(before) :] else cue
            if cue is Cue.TURN:
                return Cue.RESULT
        if self._is_later(figure) or self._is_ahead(figures, index, told):
            return Cue.PLAN
        return Cue.RESULT if any(cue in (Cue.FACT, Cue.RESULT) for _, _, cue in cues) else None

    def _behind(self, after: int, wall: int, cues: Sequence[tuple[int, int, Cue]]) -> list[tuple[int, Cue]]:
        """Return the plans that stand behind a figure, in its clause."""
        ahead = [(at, cue) for at, _, cue in cues if at >= after]
        if not ahead:
            return []
        clause = CLAUSE.match(self.folded, after, wall)
        reach = min([clause.end() if clause else after, *(at for at, cue in ahead if cue is Cue.TURN)])
        return [
            (at, cue)
            for at, cue in ahead
            if at < reach and cue in PLANNED and not BOUND.match(self.folded, at) and not self.folded.endswith((" mà ", " được ") if self.folded.startswith("yêu cầu", at) else " mà ", 0, at)
        ]

    def _is_bound_of_another(self, figures: Sequence[Figure], index: int, at: int, stop: int) -> bool:
        """Tell whether a bound before another number says nothing of this one: `tiêm ít nhất một mũi đạt 51,6%`."""
        if self.folded.startswith(ENOUGH, at):
            own = next((f for f in figures[max(0, index - 3) : index] if stop <= f.start < figures[index].start), None)
            return own is not None and (WANTING.search(self.folded, max(0, at - 12), at) is not None or any(c in self.folded[own.end : figures[index].start] for c in ";."))
        if BOUND.match(self.folded, at, timeout=TIMEOUT) and self._is_bounded_before(figures, index, stop):
            return True
        if not (BOUND.match(self.folded, at, timeout=TIMEOUT) and TOLD_LEVEL.search(self.folded, stop, figures[index].start, timeout=TIMEOUT)):
            return False
        return ONE.match(self.folded, stop) is not None or any(stop <= f.start < figures[index].start for f in figures[max(0, index - 3) : index])

    def _is_bounded_before(self, figures: Sequence[Figure], index: int, stop: int) -> bool:
        """Tell whether a semicolon closes what a bound says of the number right behind it: `giao ít nhất 30 hộ; sau 6 tháng có 812 hộ`."""
        bounded = next((f for f in figures[max(0, index - 6) : index] if 0 <= f.start - stop <= NEAR), None)
        closed = self.folded.find(";", bounded.end, figures[index].start) if bounded is not None else -1
        return closed >= 0 and COUNTED_UP.search(self.folded, closed, figures[index].start) is not None

    def _is_wanting(self, figure: Figure, at: int) -> bool:
        """Tell whether words behind a number only say which things it counts: `0,9% không được chi`, `trong đó 9 văn bản cần sửa`."""
        if self.folded.startswith("không được", at):
            return self.folded.endswith((" nên ", " đều "), figure.end, at) or (figure.value < 100 and " thì " not in self.folded[figure.end : at])
        low = max(0, figure.start - 24)
        if self.folded.startswith(("phải", "được hưởng"), at):
            return figure.kind is Kind.COUNT and LEFT_OVER.search(self.folded, low, figure.start) is not None and DEADLINE.match(self.folded, at) is None
        return figure.kind is Kind.COUNT and self.folded.startswith("cần", at) and FOUND.search(self.folded, low, figure.start) is not None

    def _is_left(self, figures: Sequence[Figure], index: int, stop: int, told: Sequence[tuple[int, int, Cue]]) -> bool:
        """Tell whether what goes on is told after the number of a rule: `theo quy định là 15 ngày, sở đang làm trong 9 ngày`."""
        ruled = next((f.end for f in figures[max(0, index - 6) : index] if f.start >= stop), None)
        if ruled is not None and SPENT.search(self.folded, ruled, figures[index].start, timeout=TIMEOUT):
            return True
        return ruled is not None and any(at >= ruled and (self.folded.startswith(GOING_ON, at) or self.folded.startswith((", kết quả", "; kết quả"), at - 2)) for at, _, _ in told)

    def _is_held(self, figure: Figure, told: Sequence[tuple[int, int, Cue]]) -> bool:
        """Tell whether a figure is what is held now, before what will be: `đang hưởng 4 triệu đồng sẽ được thêm 1 triệu`, `hệ số 2 sẽ hưởng …`."""
        if figure.kind is Kind.MULTIPLE and self.folded.endswith("hệ số ", 0, figure.start):
            return True
        at = told[-1][0] if told else -1
        return at >= 0 and self.folded.startswith(ON_NOW, at) and not any(c in self.folded[at : figure.start] for c in ",:;") and " thì " not in self.folded[at : figure.start]

    def _carried_out(self, cues: list[tuple[int, int, Cue]]) -> list[tuple[int, int, Cue]]:
        """Leave out the schemes that a fact carried out: `đã giảm 317 biên chế theo phương án tự chủ`."""
        fact = next((stop for _, stop, cue in cues if cue is Cue.FACT), None)
        if fact is None:
            return cues
        return [c for c in cues if c[0] < fact or not OF_SCHEME.match(self.folded, c[0])]

    def _is_aside(self, figures: Sequence[Figure], index: int, at: int) -> bool:
        """Tell whether a plan at `at` speaks of one figure among facts: `năm nay là 5, dự kiến năm sau 6; so với …`."""
        first = self.source.sentences[figures[index].sentence].start
        semicolon = self.folded.rfind(";", at, figures[index].start)
        if ": " in self.folded[at : self.folded.find(";", at)]:
            return False  # the list that the plan opens: `12 tỷ đồng sẽ được cấp cho 3 huyện: A 5 tỷ; B 4 tỷ`
        opened = next((start for start, _, cue in self.of(figures[index].sentence) if cue in PLANNED), at)
        return semicolon >= 0 and any(first <= f.start < opened for f in figures[max(0, index - 6) : index])

    def _is_closed(self, at: int, start: int) -> bool:
        """Tell whether a bracket around `at` closes before `start`: `đạt 92% (chỉ tiêu 85%), tăng 3%`."""
        close = self.folded.find(")", at, start)
        return close >= 0 and self.folded.find("(", at, close) < 0

    def _is_later(self, figure: Figure) -> bool:
        """Tell whether the last year before the figure in its sentence is later than the document's date."""
        if self.source.published is None:
            return False
        years = LATER_YEAR.findall(self.folded, self.source.sentences[figure.sentence].start, figure.start)
        if not years and (behind := FOR_YEAR.match(self.folded, figure.end)):
            years = [behind[1]]
        return bool(years) and int(years[-1]) > self.source.published.year

    def _is_ahead(self, figures: Sequence[Figure], index: int, told: Sequence[tuple[int, int, Cue]]) -> bool:
        """Tell whether a sentence speaks of a whole year that had only begun: `Năm 2021, huyện tập trung 6 việc`, written in January."""
        figure, spoken = figures[index], self.outline.spoken
        if spoken is None or spoken[1] > BEGUN or figure.kind is Kind.RANK or any(cue in SPOKEN for _, _, cue in told):
            return False
        opened = WHOLE_YEAR.match(self.folded, self.source.sentences[figure.sentence].start, figure.start)
        return opened is not None and int(opened[1]) == spoken[0] and "biên chế" not in self.folded[opened.end() : figure.start]

    def _is_of_neighbor(self, figures: Sequence[Figure], index: int, cue: tuple[int, int, Cue]) -> bool:
        """Tell whether a cue `hiện nay` stands right behind the figure before and speaks of that one alone."""
        if index == 0 or figures[index - 1].sentence != figures[index].sentence or cue[2] is not Cue.FACT:
            return False
        gap = self.folded[figures[index - 1].end : max(figures[index - 1].end, cue[0])]
        return 0 < len(gap) <= NEAR and not any(mark in gap for mark in ",;(") and self.folded.startswith("hiện", cue[0])

    def _is_due(self, figures: Sequence[Figure], index: int, cue: tuple[int, int, Cue]) -> bool:
        """Tell whether a duty only says which things a fact counts: `đã giải quyết 260 vụ phải giải quyết, đạt 36%`."""
        at, _, kind = cue
        if kind is not Cue.PLAN or not self.folded.startswith("phải ", at):
            return False
        counted = next((f for f in figures[max(0, index - 3) : index + 1] if f.noun is not None and 0 <= at - f.noun.end <= 1), None)
        if counted is None:
            return False
        verb = " ".join(self.folded[at + 5 : at + 40].split()[:2]).strip(".,;:)")
        return f" {verb} " in self.folded[self.source.sentences[counted.sentence].start : counted.start]

    def of(self, number: int) -> list[tuple[int, int, Cue]]:
        """Return the cues of a sentence, start, end and meaning, without plans that are only spoken of."""
        if number not in self._cues:
            s = self.source.sentences[number]
            found = find_cues(self.folded, s.start, s.end)
            published, latest = self.source.published, max(self.outline.latest_year, self.outline.reported_year + 1)
            self._cues[number] = [
                (m.start, m.end, m.value)
                for m in found
                if m.value not in PLANNED or not is_mentioned(self.folded, s.start, s.end, m, published, latest)
            ]
        return self._cues[number]

    def _is_paragraph(self, number: int) -> bool:
        """Tell whether the sentence shares its block with others, so that the next block is another matter."""
        sentences = self.source.sentences
        block = sentences[number].block
        return (number > 0 and sentences[number - 1].block == block) or (number + 1 < len(sentences) and sentences[number + 1].block == block)

    def _continues(self, figures: Sequence[Figure], index: int, last: Role | None, is_change: bool) -> bool:
        """Tell whether the previous figure is a target that this one goes on from; a change on a line of its own does not."""
        if index == 0:
            return False
        figure, previous = figures[index], figures[index - 1]
        sentence = self.source.sentences[figure.sentence]
        if last is not Role.TARGET or previous.kind is not figure.kind or figure.sentence - previous.sentence > 1 or self.folded.startswith("/", previous.start - 1):
            return False
        if figure.sentence != previous.sentence and (NEW_TIME.match(self.folded, sentence.start) or ON_DAY.match(self.folded, sentence.start) or TELLS.search(self.folded, sentence.start, sentence.end, timeout=TIMEOUT)):
            return False
        above = self.source.sentences[previous.sentence].block
        if sentence.block != above and (is_change or self.source.blocks[above].kind is BlockKind.TITLE or any(map(self._is_paragraph, (figure.sentence, previous.sentence)))):
            return False
        return not any(c is Cue.TURN for _, _, c in self.of(figure.sentence))


def _last_turn(cues: Sequence[Cue]) -> int:
    """Return the place behind the last contrast, which ends a hypothesis: `nếu giảm 10% thì …, trong khi nay đã 42`."""
    return max((number + 1 for number, cue in enumerate(cues) if cue is Cue.TURN), default=0)
