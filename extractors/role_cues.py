"""Finds the words of a sentence that say whether it tells of a plan, a rule or a fact.

Patterns run on lower-cased text (`fold`), so they are written in lower case and need no case flag.
"""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum

from extractors.records import Mention
from extractors.rules import TIMEOUT, Match, Pattern, Rule, compile_pattern


class Cue(StrEnum):
    """What a cue says of the figures it reaches."""

    PLAN = "plan"  # wanted, proposed, expected
    NORM = "norm"  # laid down by a rule, or a condition of one
    FACT = "fact"  # done, standing, measured
    TURN = "turn"  # a new speaker or a contrast: earlier plans end here


def fold(text: str) -> str:
    """Lower-case `text` where that keeps every offset, else return it as it is."""
    lowered = text.lower()
    return lowered if len(lowered) == len(text) else text


def _words(alternatives: str) -> Pattern:
    return compile_pattern(rf"(?<!\w)(?:{alternatives})(?!\w)")


def _is(cue: Cue) -> Callable[[Match], Cue]:
    return lambda _: cue


YEAR = r"(?:19|20)\d\d"
# burdens, not duties: `phải đi lại nhiều lần`, `phải chi thêm tiền`
BURDEN = (
    r"đi[ ]lại|chờ|đợi|nộp|trả|chi[ ]|mất|chịu|xin|bỏ|gánh|nghỉ|dừng|đóng[ ]cửa|giải[ ]thể|bổ[ ]sung|làm[ ]lại|đến|ra|vào|nhờ|vay|bán|rời|hủy|khai"
    r"|đối[ ]mặt|hầu[ ]tòa|kiêm|dùng|sống|ngồi|chạy|quay[ ]lại|xếp[ ]hàng|thuê|kể|là|ai|chăng|xử[ ]lý[ ]kỷ[ ]luật|kỷ[ ]luật"
)

PLAN_RULE = Rule(
    "cue.plan",
    _words(
        r"phấn[ ]đấu|dự[ ]kiến|(?<!được[ ])dự[ ]báo|sẽ|đề[ ]xuất(?![ ]của)|kiến[ ]nghị(?!,|[ ]của|[ ]c[uử][ ]tri)|đề[ ]nghị(?![ ]của)|đặt[ ]mục[ ]tiêu|đề[ ]ra[ ]mục[ ]tiêu|cam[ ]kết"
        r"|quyết[ ]tâm|hướng[ ]t[ớơ]i|hướng[ ]đến|kỳ[ ]vọng|tiến[ ]tới|tới[ ]đây|sắp[ ]tới|(?<!sai[ ])lộ[ ]trình|dự[ ]thảo|dự[ ]định|dự[ ]tính|xin[ ](?:thêm|bổ[ ]sung|giữ|tăng|giao|cấp|chủ[ ]trương)"
        r"|(?:trong[ ])?(?:thời[ ]gian|năm|tháng|giai[ ]đoạn|nhiệm[ ]kỳ|quý|tuần)[ ]tới|năm[ ]sau|tháng[ ]sau|tính[ ]toán[ ]sẽ|ước[ ]mơ"
        r"|theo[ ](?:kế[ ]hoạch|phương[ ]án|đề[ ]án|tờ[ ]trình|dự[ ]thảo|lộ[ ]trình)(?![^,;]{0,60}(?:đã|vừa))"
        r"|kế[ ]hoạch[ ](?:đặt[ ]ra|đề[ ]ra|đến|sử[ ]dụng|tinh[ ]giản|sắp[ ]xếp|tuyển|là|giao[ ]là|tới|từ[ ]nay)|lấy[ ]ý[ ]kiến|có[ ]kế[ ]hoạch|lên[ ]kế[ ]hoạch|chủ[ ]trương"
    ),
    _is(Cue.PLAN),
    examples=[("⟦phấn đấu⟧ đạt", "plan"), ("tỉnh ⟦sẽ⟧ giảm", "plan"), ("⟦thời gian tới⟧ sở", "plan"), ("⟦theo kế hoạch⟧, năm", "plan")],
    rejects=["đạt kế hoạch", "nhận phản ánh, kiến nghị của người dân", "năm nay"],
)
GOAL_RULE = Rule(
    "cue.goal",
    compile_pattern(
        r"(?<!(?:vượt|hoàn[ ]thành|so[ ]với|đạt|hơn|với|thực[ ]hiện|giao|các|những|bộ|\d|số|xong|được)[ ])(?<!\w)(?:mục[ ]tiêu|chỉ[ ]tiêu)(?![ ](?:đạt[ ](?:và|được|yêu)|đã|biên[ ]chế|được[ ]giao|,))(?!\w)"
    ),
    _is(Cue.PLAN),
    examples=[("⟦mục tiêu⟧ đến năm", "plan"), ("nêu ⟦chỉ tiêu⟧ giảm", "plan")],
    rejects=["vượt chỉ tiêu 5%", "đã hoàn thành 5 mục tiêu", "biên chế cao hơn chỉ tiêu", "các chỉ tiêu đạt yêu cầu"],
)
DUTY_RULE = Rule(
    "cue.duty",
    compile_pattern(
        rf"(?<!(?:không|do|vì|vẫn|đã|từng|còn|chẳng|cũng|chứ|thường|nào)[ ])(?<!\w)phải(?![ ](?:{BURDEN}))(?!\w)|(?<!\w)cần(?![ ](?:thơ|thiết|giờ|cù|cẩu))(?!\w)"
        r"|(?<!(?:đúng|theo|không|đạt|đáp[ ]ứng|trên|những|các)[ ])(?<!\w)yêu[ ]cầu(?![ ](?:về|,|công[ ]việc|nhiệm|của|đề[ ]ra|đặt[ ]ra|vị[ ]trí))(?!\w)|(?<!\w)bắt[ ]buộc(?!\w)|(?<!\w)(?:quyết[ ]liệt|tập[ ]trung)[ ]thực[ ]hiện(?!\w)"
    ),
    _is(Cue.PLAN),
    examples=[("⟦phải⟧ đạt", "plan"), ("⟦cần⟧ giảm", "plan"), ("thủ tướng ⟦yêu cầu⟧ các bộ", "plan")],
    rejects=["phải đi lại", "do phải bổ sung", "không phải", "đúng yêu cầu", "cần thơ"],
)
IF_RULE = Rule(
    "cue.if",
    compile_pattern(r"(?<!\w)nếu(?![ ](?:như|cộng|tính|kể|so|trước[ ]đây|không[ ]tính|xét|gộp|lấy|nhìn|quý|tháng|năm))(?!\w)|(?<!\w)giả[ ]sử(?!\w)"),
    _is(Cue.PLAN),
    examples=[("⟦nếu⟧ giảm", "plan"), ("⟦giả sử⟧ tỉnh", "plan")],
    rejects=["nếu tính cả", "nếu như trước", "nếu cộng thêm"],
)
FUTURE_RULE = Rule(
    "cue.future",
    compile_pattern(
        rf"(?<!(?:{YEAR}|từ[ ]năm[ ]{YEAR})[ ])(?<!\w)(?:đến|tới|vào|cho[ ]đến|hết)[ ](?:trước[ ])?(?:(?:hết|cuối|đầu|giữa)[ ])?(?:quý[ ]\w{{1,3}}[/ -])?(?:năm[ ])?(?P<year>{YEAR})(?![ ]*[-–/])(?!\d)"
    ),
    _is(Cue.PLAN),
    examples=[("⟦đến năm 2030⟧,", "plan"), ("⟦đến cuối năm 2020⟧", "plan"), ("⟦đến 2025⟧", "plan")],
    rejects=["từ năm 2018 đến năm 2022", "đến nay", "năm 2030"],
)
NORM_RULE = Rule(
    "cue.norm",
    _words(
        r"(?:cũng|đã[ ]có|có|mới|nghị[ ]định|thông[ ]tư|luật|quyết[ ]định|quy[ ]chế|thảo|này|\d{4}|hiện[ ]hành)[ ]quy[ ]định|quy[ ]định[ ](?:mới|rõ|như|về|mức|chỉ|là|cụ[ ]thể|chi[ ]tiết|tại|điều[ ]kiện|số|thời)"
        r"|(?:chỉ[ ]|mới[ ])?được[ ](?:hưởng|trợ[ ]cấp|phụ[ ]cấp|phép|bố[ ]trí[ ]tối|sử[ ]dụng[ ]không)|chỉ[ ]được|không[ ]được|bị[ ]phạt|phạt[ ]tiền|mức[ ]phạt|xử[ ]phạt"
        r"|tiêu[ ]chuẩn[ ](?:là|về|của|quy|để)|điều[ ]kiện[ ](?:là|về|để)|định[ ]mức|khung[ ]số[ ]lượng|hạn[ ]mức|thời[ ]hạn|mức[ ]trần|mức[ ]sàn|đối[ ]tượng[ ](?:là|có|được|gồm|áp|hưởng)"
    ),
    _is(Cue.NORM),
    examples=[("⟦được hưởng⟧ trợ cấp", "norm"), ("nghị định ⟦này quy định⟧ mức", "norm"), ("⟦thời hạn⟧ giải quyết", "norm")],
    rejects=["đúng quy định", "được giao", "theo quy định"],
)
BY_RULE = Rule(
    "cue.by_rule",
    compile_pattern(r"(?:^|(?<=[.;:“\"(-][ ])|(?<=[“\"(]))(?:\w+[ ]){0,3}?theo[ ](?:các[ ])?quy[ ]định(?!\w)(?![ ](?:của|tại|này)[^,]{60})"),
    _is(Cue.NORM),
    examples=[("⟦theo quy định⟧, mỗi xã", "norm"), ("⟦cũng theo quy định⟧ mới", "norm")],
    rejects=["đúng theo quy định", "giải quyết hồ sơ của người dân theo quy định"],
)
FACT_RULE = Rule(
    "cue.fact",
    _words(
        r"(?<!đều[ ])đã(?![ ](?:được[ ])?(?:đề[ ]ra|đặt|quy[ ]định|yêu|đề[ ]nghị|đề[ ]xuất|phê[ ]duyệt|thông[ ]qua|được[ ]giao))|hiện(?:[ ](?:nay|có|tại|đang|hành|còn|cả|toàn|mới|hưởng|là|ở))?(?![ ](?:đại|thực|vật|diện|tượng))"
        r"|đến[ ]nay|tới[ ]nay|đến[ ]thời[ ]điểm|tính[ ]đến|tính[ ]tới|vừa[ ]qua|(?:thời[ ]gian|năm|tháng|quý|tuần|nhiệm[ ]kỳ)[ ]qua|(?<!nếu[ ])trước[ ](?:đây|đó|kia)|năm[ ]ngoái|năm[ ]trước|hôm[ ]qua|qua[ ]đó"
        r"|mới[ ](?:chỉ[ ])?(?:chiếm|đạt|có|chỉ|bố[ ]trí|được|giải|thực|ban|tiếp|hoàn|triển|cấp|tăng|giảm|sử)|chỉ[ ]mới|đang|thực[ ]tế|cho[ ]thấy|ghi[ ]nhận|theo[ ](?:báo[ ]cáo|thống[ ]kê|khảo[ ]sát|số[ ]liệu|kết[ ]quả|đánh[ ]giá)"
        r"|thống[ ]kê|kết[ ]quả|đạt[ ]được|tổng[ ]kết|sơ[ ]kết|phát[ ]hiện|tính[ ]từ|kể[ ]từ[ ]khi|đầu[ ]năm[ ]đến|từ[ ]đầu[ ]năm|cùng[ ]kỳ|sau[ ](?:hơn[ ])?\d+[ ](?:năm|tháng)|qua[ ]\d+[ ](?:năm|tháng)|từng|vừa(?![ ](?:được[ ]thông|phải|đủ|làm|học|nộp|là))|vẫn|lâu[ ]nay|được[ ]biết|dôi[ ]dư|nay(?![ ]đến)"
    ),
    _is(Cue.FACT),
    examples=[("sở ⟦đã⟧ giải quyết", "fact"), ("⟦đến nay⟧ có", "fact"), ("⟦hiện nay⟧ tỉnh", "fact"), ("⟦mới đạt⟧ 5%", "fact")],
    rejects=["năm tới", "đã đề ra", "sẽ đạt"],
)
TURN_RULE = Rule(
    "cue.turn",
    _words(r"nhưng|tuy[ ]nhiên|trong[ ]khi(?:[ ]đó)?|thế[ ]nhưng|cho[ ]biết|cho[ ]hay|thông[ ]tin(?=[ ](?:thêm|rằng|,))|cho[ ]rằng|khẳng[ ]định|nhận[ ]định|song"),
    _is(Cue.TURN),
    examples=[("⟦nhưng⟧ vẫn", "turn"), ("ông nam ⟦cho biết⟧", "turn")],
    rejects=["song song với"] and ["nói chung"],
)
RULES: tuple[Rule[Cue], ...] = (
    PLAN_RULE, GOAL_RULE, DUTY_RULE, IF_RULE, FUTURE_RULE, NORM_RULE, BY_RULE, FACT_RULE, TURN_RULE,
)  # fmt: skip


def find_cues(folded: str, start: int, end: int) -> list[Mention[Cue]]:
    """Return the cues of `folded[start:end]` (lower-cased text) by their end, offsets into the text."""
    found = [
        Mention(match.start(), match.end(), value, rule.name)
        for rule in RULES
        for match in rule.pattern.finditer(folded, start, end, timeout=TIMEOUT)
        if (value := rule.read(match)) is not None
    ]
    found.sort(key=lambda cue: (cue.end, cue.start))
    return found
