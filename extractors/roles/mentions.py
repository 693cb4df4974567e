"""Tells plans that a sentence only mentions from plans that it tells: wishes of the asked, bases of comparisons, times that are over."""

from __future__ import annotations

from datetime import date

from extractors.records import Mention
from extractors.roles.cue_tables import Cue
from extractors.rules import compile_pattern

# what share of people say, not what must be: `40% người được hỏi cho rằng phải …`
SAID = compile_pattern(
    r"(?:\d|%|phần|nửa|t[ỷỉ] lệ|đa số|số người)[^.;:”\"]{0,60}\b(?:(?<!thông )tin|cho|nói|trả lời|thừa nhận|phàn nàn|phản ánh|cảm thấy)(?: (?:là|rằng|biết))? $"
)
SAID_LASTS = ("tin ", "cho ", "nói ", "lời ", "nhận ", "nàn ", "ánh ", "thấy ", "là ", "rằng ", "biết ")  # that SAID ends with
# `54,8% mong muốn giảm phí`: what that share of people wish
WISHES = ("muốn", "dự định", "mong", "đề nghị", "đề xuất", "kiến nghị", "kỳ vọng", "hy vọng")
WISHING = tuple(f"{wish} " for wish in WISHES)
WISHED_BY = compile_pattern(r"% (?:\p{L}++ ){0,5}$")
# `48% doanh nghiệp cho biết có kế hoạch mở rộng trong hai năm tới`: what a survey found
SURVEYED = compile_pattern(r"\d% (?:\p{L}++ ){1,6}?(?:cho (?:biết|hay|rằng)|trả lời|có kế hoạch|lạc quan|tin tưởng) [^.;:,\d]{0,70}(?:\d )?$")
# what was found of a share of those asked: `điều tra cho biết, 48% hộ sẽ …`, `Có 30% hộ được hỏi gặp khó, 12% phải …`
FOUND_OF = compile_pattern(
    r"(?:(?:khảo sát|điều tra|thăm dò) (?:[^.;]|\.(?=\d)){0,120}\bcho (?:biết|thấy|hay)\b"
    r"|\b(?:được (?:khảo sát|hỏi|phỏng vấn)|tham gia khảo sát)\b)(?:[^.]|\.(?=\d)){0,260}\d ?% (?:\p{L}++ ){0,8}(?:(?:kỳ vọng|cho rằng|tin|dự định|dự kiến"
    r"|nói|cho biết|mong|muốn|lo|nghĩ) (?:\p{L}++ ){0,8})?$"
)
# a duty that only says which things are counted: `63 văn bản trong số 87 văn bản mà Thủ tướng yêu cầu phải sửa, đạt 72%`
WHICH = compile_pattern(r"\d [^,;.:\d]{1,40} mà [^,;.:\d]{0,40}$|\btrong (?:tổng )?(?:số )?\d[\d.]*+ (?:\p{L}++ ){1,5}?được $")
DUE_NOUN = compile_pattern(
    r"(?<!\b(?:một|con|chỉ|mọi|đa) )\b(?:số|t[ỷỉ] lệ)(?: (?!(?:có|được|là|đã|sẽ|cũng|đều|nên|còn|đang|bị|không)\b)\p{L}++){0,4} $"
)
DUE_VERB = compile_pattern(r"phải (?!giảm|cắt|tinh|sáp|sắp|đạt|hoàn|tăng|có|bảo|đảm|là|đưa|kéo|nâng|hạ|rút|dưới|trên|từ|ở mức)\p{L}")
# a duty that names things, of which the verb behind it tells what is: `lượng hàng phải kiểm tra đang chiếm 30%`
DUE_NOW = compile_pattern(
    r"phải (?:\p{L}++ ){1,4}?(?:đang|vẫn|hiện|hiện nay|chiếm|lên tới)(?! hành)\b|phải (?:\p{L}++ ){1,10}?có (?:mức|số|kết quả|tổng) [^.;:,]{1,40} như sau:",
)
OWED = compile_pattern(r"phải (?:trả|thu|nộp)\b")  # names of accounts: `tổng nợ phải trả là 90 tỷ đồng`
# a plan that is only measured against: `tăng 5% so dự toán tỉnh giao`, `đạt 51,8% so với nghị quyết đề ra`, `cao hơn chỉ tiêu đề ra 8%`
AGAINST = compile_pattern(
    r"\b(?:so(?: với)?|(?:đối chiếu|đem so)(?: với)?|đặt (?:bên )?cạnh|(?:cao|thấp|nhiều|ít|kém|vượt) hơn|vượt|(?:trái|khác|ngược)(?: hẳn)? với|không như"
    r"|(?:cách|còn|kém) (?:rất |khá )?xa(?: mới)?"
    r"|chưa (?:chạm|tới|bằng)|hụt|(?:bằng|chưa tới|chưa đầy) (?:một )?nửa) (?:[^,;:.()\d]{0,40} )?$"
)
# what is aimed at: `nhằm đưa tỷ lệ hồ sơ trực tuyến lên 80%`, `để cắt giảm 30% thời gian`, `để rút ngắn từ 30 ngày xuống 15 ngày`
LOOSE = r"(?:hơn|trên|dưới|\L<about>|gần|ít nhất|tối thiểu|tối đa|không quá|thêm|được|mức|còn|ở mức|tới|đến)"
PURPOSE = compile_pattern(
    r"\b(?:nhằm|(?<!(?:đã|có|đủ|đó|không) )để)(?: (?:từng bước|sớm|tiếp tục|góp phần|kịp thời|quyết tâm|phấn đấu))*"
    r" (?:(?:đưa|nâng|kéo|hạ)(?! (?:cao|cấp|ra|vào|về|đoàn|tin|tầng))|tăng(?! cường)|giảm(?! nghèo)|cắt giảm|kéo giảm|rút ngắn)(?! được)"
    rf"(?: [^.;:,()\d]{{1,70}}?)?(?: từ (?:{LOOSE} )?\d[\d.,]*+ ?%?(?: \p{{L}}++){{0,3}}?)?(?: (?:lên|xuống|còn|thành|đạt))?(?: {LOOSE}){{0,2}} $"
)
FROM_LEVEL = compile_pattern(r"\btừ (?:mức )?(?:\L<rounded> )?$")
# a hypothesis asked of what stands: `nếu 10 cán bộ thì 9 lãnh đạo, hỏi ai làm việc?`
ASKED = compile_pattern(r"nếu (?:cứ )?\d[^.;?]{1,60} thì (?:[^.;?]{0,30} )?(?:ai|gì|sao)\b[^.;?]{0,30}\?")
# a goal told as missed: `đích đặt ra vẫn xa vời`, `mục tiêu này chưa thành`
MISSED = compile_pattern(
    r"(?: \p{L}++){0,4}? (?:(?:vẫn|còn|đang|đã|xem ra|gần như) ){0,2}(?:xa vời|xa tầm|ngoài tầm|lỡ hẹn|bị lỡ|dang dở|phá sản|thất bại|bất thành"
    r"|khó thành|(?:chưa|không|chẳng) (?:thành|trọn|với tới|chạm tới))\b"
)
UNTIL = compile_pattern(r"(?:đến|tới|cho đến|trước) [^,;:.()]{0,16}?(?P<year>20\d\d)\b")  # a time by which something was or will be reached
STOOD = compile_pattern(r",(?: (?!phải|cần|hoàn)\p{L}++){1,5}? (?:có|chỉ|là|mới)\b")  # `Trước năm 2012, tỉnh có tới 2.800 thôn`
# who counted what there was by a time: `Theo thống kê của sở, đến hết năm 2017 có 79 xã`
COUNTED_BY = compile_pattern(r"\b(?:theo|qua) (?:[^,.;:()\d]{0,30} )?(?:thống kê|số liệu|tổng hợp|rà soát|điều tra)\b(?:[^.;:\d]|\([^()]*+\)){0,80}, $")
TIME = 22  # characters behind a cue in which its year stands


def is_mentioned(folded: str, start: int, end: int, cue: Mention[Cue], published: date | None, latest_year: int) -> bool:
    """Tell whether the plan, rule or hypothesis of `cue` in the sentence `folded[start:end]` is spoken of, not told."""
    return (
        _is_said(folded, start, cue.start)
        or _is_base(folded, start, cue)
        or _is_past(folded, cue, published, latest_year)
        or _is_measured(folded, end, cue)
        or (UNTIL.match(folded, cue.start) is not None and COUNTED_BY.search(folded, start, cue.start) is not None)
        or ASKED.match(folded, cue.start, end) is not None
        or is_of_noun(folded, start, cue.start)
    )


def is_purpose(folded: str, start: int, at: int) -> bool:
    """Tell whether the figure at `at` is what something is done for: `lập tổ nhằm đưa tỷ lệ hồ sơ trực tuyến lên 80%`."""
    low = max(start, at - 110)
    if not any(word in folded[low:at] for word in ("nhằm ", "để ")) or FROM_LEVEL.search(folded, max(start, at - 20), at):
        return False
    return PURPOSE.search(folded, low, at) is not None


def is_of_noun(folded: str, start: int, at: int) -> bool:
    """Tell whether a duty at `at` only names what is counted: `tổng số việc phải thi hành là 800 việc`."""
    if DUE_NOW.match(folded, at) is not None or (folded.endswith("nợ ", start, at) and OWED.match(folded, at) is not None):
        return True
    return DUE_VERB.match(folded, at) is not None and DUE_NOUN.search(folded, max(start, at - 45), at) is not None


def _is_said(folded: str, start: int, at: int) -> bool:
    """Tell whether the asked say or wish what stands at `at`: `40% người được hỏi cho rằng phải …`."""
    low = max(start, at - 90)
    has_plan = folded.startswith(("kế hoạch", "ý định"), at) and folded.endswith(" có ", low, at)  # `21% doanh nghiệp có kế hoạch mở rộng`
    is_wish = (has_plan or folded.startswith(WISHES, at) or folded.endswith(WISHING, low, at)) and WISHED_BY.search(folded, low, at) is not None
    is_said = folded.endswith(SAID_LASTS, low, at) and SAID.search(folded, low, at) is not None
    if folded.rfind("% ", low, at) >= 0 and FOUND_OF.search(folded, start, at):
        return True
    if is_wish or is_said or ("% " in folded[low:at] and SURVEYED.search(folded, low, at) is not None):
        return True
    return folded.startswith(("yêu cầu", "phải"), at) and WHICH.search(folded, low, at) is not None


def _is_base(folded: str, start: int, cue: Mention[Cue]) -> bool:
    """Tell whether a plan is only the base of a comparison, and its own figure does not follow (`so với yêu cầu là giảm 1,5%`)."""
    if cue.value is not Cue.PLAN or folded.startswith((" là ", ": ", " mỗi năm "), cue.end):
        return False
    if folded.startswith("dự kiến", cue.start) and folded[cue.end + 1 : cue.end + 2].isdigit():
        return False  # `So với mức dự kiến 9.300 người của năm 2018, …`
    if MISSED.match(folded, cue.end):
        return True
    return AGAINST.search(folded, max(start, cue.start - 45), cue.start) is not None


def _is_measured(folded: str, end: int, cue: Mention[Cue]) -> bool:
    """Tell whether a year's end was reached: what it brought is measured by the year before, `đến hết năm 2016 đạt 99%, tăng 5% so với năm 2015`."""
    found = UNTIL.match(folded, cue.start)
    return found is not None and f"so với năm {int(found['year']) - 1}" in folded[cue.end : end]


def _is_past(folded: str, cue: Mention[Cue], published: date | None, latest_year: int) -> bool:
    """Tell whether a time that opens plans was over when the document spoke: `Đến hết năm 2020, dư nợ là` in 2021.

    Without a date the document's latest year stands for it, where the words behind the time are no plan's either.
    """
    found = UNTIL.match(folded, cue.start, cue.end + TIME)
    if found is None:
        return False
    if published is not None:
        return int(found["year"]) < published.year
    if not folded.startswith(", ", found.end()) or int(found["year"]) >= latest_year:
        return False
    return not found[0].startswith("trước") or STOOD.match(folded, found.end()) is not None
