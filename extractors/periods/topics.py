"""Finds the span that a text reports on: what its title names, its lead opens with, the report or index in it is of."""

from __future__ import annotations

from collections.abc import Sequence

from extractors.periods.uses import TimeExpression, Use
from extractors.periods.writing import MEETING, NAMING, PLAN, REVIEWED, SHARE_OF_PLAN
from extractors.records import BlockKind, PeriodKind, SourceText
from extractors.rules import IGNORECASE, TIMEOUT, compile_pattern

FIRST = 2  # sentences of a newspaper's lead and opening
OPENING = 6  # sentences in which a text says what it is about
WITHIN_YEAR = frozenset({PeriodKind.QUARTER, PeriodKind.HALF, PeriodKind.MONTHS, PeriodKind.MONTH})
REPORT = compile_pattern(
    r"(?:\b(?:báo cáo|kết quả|tổng kết|sơ kết|điểm lại|nhìn lại|rà lại|kiểm điểm|chỉ số|đánh giá|xếp hạng|khảo sát|điều tra|công tác|tình hình|pci|papi"
    r"|sipas|par[ -]?index|dti"
    r"|ddci|pgi|apci|ict index|chủ đề|kỳ thi|cuộc thi|đợt thi|kỳ tuyển|kỳ nghỉ|lịch nghỉ)\b)(?:[^,.;:]"
    r"|, (?=(?:chống|chữa|thực hành|thu nhập|kiểm soát|giải quyết|sử dụng|quản lý|sắp xếp|thi đua|công chức|viên chức|tết)\b)){0,110}(?<!\b(?:đầu|cuối"
    r"|giữa|từ|vào) )$",
    IGNORECASE,
)
SAYS_REPORT = compile_pattern(r"(?:,| như)? theo (?:báo cáo|số liệu|kết quả|thống kê|tổng kết)\b", IGNORECASE)
INDEX = compile_pattern(
    r"\b(?:chỉ số|pci|papi|sipas|par[ -]?index|dti|ddci|pgi|apci|index|xếp hạng|bảng xếp|đánh giá|phân loại|xếp loại|tổng kết|báo cáo|đo lường|hài lòng|chấm điểm)\b(?:[^,.;]|, (?=(?:phân loại|xếp loại|cán bộ|công chức|viên chức|người lao động)\b)){0,110}$", IGNORECASE
)
INDICES = compile_pattern(
    r"\b(?:chỉ số|pci|papi|sipas|par[ -]?index|dti|ddci|pgi|apci|index|xếp hạng|kỳ thi|cuộc thi|đợt thi|kỳ tuyển|kỳ nghỉ|lịch nghỉ|báo cáo kết quả)\b[^,.;:]{0,110}(?<!\b(?:đầu|cuối|giữa|từ|vào) )$", IGNORECASE
)
TOLD_THAT = compile_pattern(
    r"(?:\b(?:cho (?:biết|hay|rằng)|nói|thông tin|báo cáo|nêu|khẳng định)(?: thêm)?(?: rằng)?"
    r"|\bbáo cáo (?!tài chính)[^,.;:\d]{0,60}cho thấy(?: rằng)?|\b(?:báo cáo|số liệu|thống kê) (?:mới nhất )?(?:của|từ) [^,.;:]{3,70}|\btheo (?!(?:đó|cáo trạng|bản án|lời khai|hồ sơ vụ án|cơ quan điều tra)\b)[^,.;:]{3,70})[,:] (?:(?:trong|l[ũu][yỹ] kế|tính chung) )?$", IGNORECASE
)
WILL = compile_pattern(r",?(?: [^\s,.;]++){0,3}? sẽ\b", IGNORECASE)
WILLING = compile_pattern(r"\b(?:sẽ|phấn đấu|đặt mục tiêu)\b[^.;]{0,160}$", IGNORECASE)
ASIDE = compile_pattern(r"(?:[-+*•–] )?(?:riêng|trước (?:đó|đây|kia)|trong (?:số )?đó|khi bắt đầu|chỉ tính|hồi|còn)\b", IGNORECASE)
TOLD_OF = compile_pattern(r"\b(?:cho (?:biết|hay|rằng)|nói|thông tin|báo cáo|nêu|khẳng định|cho thấy)(?: thêm)?(?: rằng)?,? trong $", IGNORECASE)
STAGE = compile_pattern(r"\b(?:đầu|giữa|cuối) $", IGNORECASE)
DATA = compile_pattern(r"\b(?:số liệu|dữ liệu|thống kê) (?:[^\s.,;]++ ){0,4}$", IGNORECASE)
REVIEW = compile_pattern(r"\b(?:tổng kết|sơ kết|nhìn lại)\b[^.;]{0,110}[ (]$", IGNORECASE, needs="tổng kết|sơ kết|nhìn lại")
# news of a week is not about that week: `Chỉ đạo, điều hành nổi bật tuần 12-16/11`
ROUND_UP = compile_pattern(r"\b(?:nổi bật|chính sách|chỉ đạo|điểm tin|sự kiện)\b[^.;]{0,60}\btuần\b[^.;]{0,16}$", IGNORECASE, needs="tuần")


def find_topic(
    source: SourceText, expressions: Sequence[Sequence[TimeExpression]], planned: frozenset[int], told: frozenset[int]
) -> tuple[TimeExpression, bool, bool, bool] | None:
    """Return the expression that says what span the text reports on, whether it was announced later, whether the title says it."""
    first = next((i for i, s in enumerate(source.sentences) if source.blocks[s.block].kind is BlockKind.TITLE), 0)
    count, is_late = 0, False  # late: facts came before
    found: TimeExpression | None = None
    is_announced = found_late = has_figures = timed = False
    latest = 0  # year of the facts told so far
    for index in range(first, len(source.sentences)):
        is_title = source.blocks[source.sentences[index].block].kind is BlockKind.TITLE
        count += not is_title
        if count > OPENING:
            break
        for expression in expressions[index]:
            if not is_title and is_base(expression, expressions[index]):
                continue
            is_lead = count == 1 and index in told and expression.when.year is not None and not is_former(expression, expressions[index])
            is_first = source.published is None and count <= FIRST  # facts of a lead without a time do not make what follows late
            if _is_topic(source, index, expression, is_title, index in planned, is_lead, is_late and not (is_first and not timed), told):
                if is_title or found is None or _is_later(expression, found):
                    start = max(source.sentences[index].start, expression.start - NAMING)
                    is_told = TOLD_THAT.search(source.text, start, expression.start) is not None
                    found, found_late = expression, latest > (expression.when.year or latest) or ((is_late or has_figures) and (expression.is_initial or is_told))
                    announced = INDEX.search(source.text, start, expression.end) is not None
                    is_announced = announced and expression.when.kind is PeriodKind.YEAR
                if is_title:
                    return expression, is_announced, True, False
        is_late = is_late or (index in told and not is_title)
        if index in told:
            latest = max(latest, *(e.when.end_year or e.when.year or 0 for e in expressions[index] if e.use is Use.AT), 0)
        timed = timed or (not is_title and index in told and bool(expressions[index]))
        has_figures = has_figures or (index in planned and not is_title and count > 1)
    return None if found is None else (found, is_announced, False, found_late)


def is_base(expression: TimeExpression, row: Sequence[TimeExpression]) -> bool:
    """Tell whether a span is only where a sentence starts from: `Năm học 2018-2019 có 641 trường; đến năm học 2020-2021 còn 555`."""
    year = expression.when.end_year or expression.when.year
    later = [e.when.end_year or e.when.year for e in row if e.start > expression.end and e.use is Use.UNTIL]
    return year is not None and any(y is not None and y > year for y in later)


def is_former(expression: TimeExpression, row: Sequence[TimeExpression]) -> bool:
    """Tell whether a span is what `nay` is set against: `Từ 90 thủ tục năm 2010, cục hiện chỉ còn 40`."""
    return not expression.is_initial and any(e.use is Use.NOW and e.start > expression.end for e in row)


def _is_later(expression: TimeExpression, found: TimeExpression) -> bool:
    """Tell whether a text that began with a look back reports on this later span."""
    return expression.when.year is not None and found.when.year is not None and expression.when.year > (found.when.end_year or found.when.year)


def _is_quoted(before: str) -> bool:
    """Tell whether the words of a speaker are open after this part of a sentence."""
    return before.count("“") > before.count("”") or before.count('"') % 2 == 1


def _is_topic(source: SourceText, index: int, expression: TimeExpression, is_title: bool, is_planned: bool, is_lead: bool, is_late: bool, told: frozenset[int]) -> bool:
    """Tell whether an expression of sentence `index` says what the text reports on; `is_late` where facts came before."""
    if expression.use is Use.UNTIL and index not in told and not is_planned and not is_title:
        return DATA.search(source.text, source.sentences[index].start, expression.start, timeout=TIMEOUT) is not None
    if expression.when.kind in (PeriodKind.RANGE, PeriodKind.TERM) and not is_title:
        begin = source.sentences[index].start
        is_review = not is_planned and REVIEW.search(source.text, begin, expression.start, timeout=TIMEOUT)
        if is_review or (not is_late and REVIEWED.search(source.text, begin, expression.start, timeout=TIMEOUT)):
            return True
    if expression.use is not Use.AT or expression.when.kind in (PeriodKind.DAY, PeriodKind.AS_OF) or expression.when.is_same or expression.when.is_named_before:
        return False
    if expression.when.shift is not None and not is_title:
        return False
    start = max(source.sentences[index].start, expression.start - NAMING)
    if is_title:
        is_week = expression.when.kind is PeriodKind.RANGE and ROUND_UP.search(source.text, start, expression.start, timeout=TIMEOUT) is not None
        return not is_week and not PLAN.search(source.text, start, expression.start, timeout=TIMEOUT) and not WILL.match(source.text, expression.end)
    if source.text[expression.start - 1 : expression.start] == "(" or is_planned or _is_quoted(source.text[source.sentences[index].start : expression.start]):
        return False
    if is_late and expression.when.kind in (PeriodKind.RANGE, PeriodKind.TERM) and expression.when.first == (1, 1):
        return False
    if expression.is_initial and ASIDE.match(source.text, source.sentences[index].start) is not None:
        return False
    if expression.is_initial and expression.when.kind in (PeriodKind.RANGE, PeriodKind.TERM) and source.published is None:
        return False  # `Từ năm 2011 đến 2016, huyện ký 550 hợp đồng` tells a story, not what the text reports on
    if expression.is_initial and index not in told and STAGE.search(source.text, start, expression.start):
        return False  # `Đầu năm 2015, tỉnh bắt tay làm đề án` begins a story
    if expression.is_initial or (expression.when.kind in WITHIN_YEAR and TOLD_THAT.search(source.text, start, expression.start, timeout=TIMEOUT)):
        return True
    if index in told and expression.when.year is not None and TOLD_OF.search(source.text, start, expression.start):
        return True
    if expression.when.kind in (PeriodKind.RANGE, PeriodKind.TERM, PeriodKind.MONTH) or SHARE_OF_PLAN.search(source.text, start, expression.start):
        return False
    if SAYS_REPORT.match(source.text, expression.end) and not is_late:
        return True
    if is_lead and WILLING.search(source.text, source.sentences[index].start, expression.start, timeout=TIMEOUT):
        return False  # `Phương án sẽ bỏ 202 trong số 541 điều kiện năm 2019`
    if is_lead and MEETING.search(source.text, start, expression.start, timeout=TIMEOUT) and PLAN.search(source.text, start, expression.start, timeout=TIMEOUT):
        return False  # `họp với 63 xã nhằm triển khai kế hoạch năm 2019`: what comes, not what is told
    return is_lead or (
        (INDICES if is_late and index in told else REPORT).search(source.text, start, expression.start) is not None
        and not PLAN.search(source.text, max(start, expression.start - 40), expression.start, timeout=TIMEOUT)
    )
