"""Hours of the day and days of the week: `8h30`, `lúc 9 giờ`, `24/7`, `sáng thứ 5`."""

from __future__ import annotations

from extractors.dates.temporal import Temporal, only_date, time_rule
from extractors.records import Reason
from extractors.rules import IGNORECASE, Match, Rule, compile_pattern

# what is measured in hours and minutes: `chỉ mất 2 giờ 30 phút`
LASTING = compile_pattern(
    r"\b(?:mất|hết|còn|kéo dài|trong vòng|tiết kiệm|rút ngắn|giảm|thêm|tối đa|không quá|chỉ cần|thời gian(?: [^,.;:\d]{0,30})? là|bay|chậm|trễ|chờ|đợi"
    r"|suốt|liên tục|ròng rã|nối dài|làm việc|trung bình|bình quân)"
    r"(?: (?:\L<about>|gần|hơn|được|xuống|còn|là|trung bình|thời gian))* $",
    flags=IGNORECASE,
)
SHORTENED = compile_pattern(r" (?:xuống|chỉ còn|còn|lên)\b")


def _clock(match: Match) -> Temporal | None:
    return Temporal(Reason.TIME)


def _clock_time(match: Match) -> Temporal | None:
    if not match[0].endswith("phút"):
        return Temporal(Reason.TIME)
    is_length = LASTING.search(match.string, max(0, match.start() - 60), match.start()) or SHORTENED.match(match.string, match.end())
    return None if is_length else Temporal(Reason.TIME)


def _clock_hour(match: Match) -> Temporal | None:
    is_length = match[0][:1] in "kKsS" and LASTING.search(match.string, max(0, match.start() - 60), match.start())
    return None if is_length else Temporal(Reason.TIME)  # but `phải chờ khoảng 5 giờ, có người`


CLOCK: tuple[Rule[Temporal], ...] = (
    time_rule(
        "weekday",
        only_date,
        r"(?<=(?:\p{Ll}|\b)Thứ )(?P<span>[2-7])(?= ?,| ngày| ?\(| và thứ| hàng)|\bthứ (?P<span>[2-7])"
        r"(?= ?(?:, ngày|ngày|hàng tuần|và thứ|, thứ|đến thứ|tuần)|(?<=\b(?:sáng|trưa|chiều|tối|đêm|[Hh]ôm|[Ss]áng|[Tt]rưa|[Cc]hiều|[Tt]ối"
        r"|[Đđ]êm) thứ \d)(?![\d/]|[.,]\d)| \((?:ngày )?\d{1,2}[/-]\d)",
        ("Thứ ⟦2⟧, Ngày", "Hôm thứ ⟦5⟧ (21/9), nước", "từ thứ ⟦6⟧ (22/9) tới", "sáng thứ ⟦5⟧ hàng tuần", "tối thứ ⟦7⟧."),
        ("xếp thứ 2", "thứ 5/63"),
        flags=0,
        opens="thứ/# #2, #2( #2·(_,_ngày_và_hàng",
    ),
    time_rule(
        "clock",
        _clock_time,
        r"(?<![\d.,/])(?:[01]?\d|2[0-4])(?:(?: ?(?:h|giờ) ?(?:kém )?|g)[0-5]\d(?: ?(?:phút|’|'))?| giờ kém \d(?: phút)?|:[0-5]\d"
        r"(?::[0-5]\d)?|h(?!\w)|(?<=\b0?0) giờ\b| ?[ap]\.?m\b)(?!\d| ?%)",
        ("⟦8h30⟧ ngày", "lúc ⟦9pm⟧", "⟦14:05⟧", "⟦7 giờ 30⟧ sáng", "lúc ⟦8 giờ kém 15⟧,", "⟦2:00:00⟧ CH", "⟦7g30⟧", "⟦3 giờ kém 5⟧"),
        ("8 giờ làm việc", "12:345", "20 hồ sơ", "12g", "chỉ mất 2 giờ 30 phút", "trung bình là 3 giờ 15 phút", "từ 4 giờ 30 phút còn 2 giờ"),
        opens="#2hHgGaApP: #2·giờ_h_am_pm_a_p",
    ),
    time_rule(
        "clock_hour",
        _clock_hour,
        r"\b(?:lúc|vào|đến|từ|trước|khoảng|sau|hồi|tới) (?P<span>[01]?\d|2[0-4])(?: giờ|h|g)"
        r"(?= ?(?:[,.;)-]|ngày|rưỡi|sáng|chiều|trưa|tối|đêm|đến|hôm|$|cùng|(?:sẽ )?được (?:trả|giải|xử|hẹn|chuyển)|sẽ))",
        ("lúc ⟦9⟧ giờ ngày", "vào ⟦4⟧ giờ rưỡi", "đến ⟦17⟧h,", "tính đến ⟦9⟧ giờ ngày", "hồ sơ nộp trước ⟦15⟧ giờ được trả"),
        ("tiết kiệm 8 giờ", "đến 20 giờ làm", "phải chờ khoảng 5 giờ, có"),
        opens="lúc/# vào/# đến/# từ/# trước/# khoảng/# sau/# hồi/# tới/#",
    ),
    time_rule(
        "around_the_clock",
        _clock,
        r"(?<![\d.,/])(?<!\b(?:quận|huyện|ngành|sở|xã|phường|thị trấn|đơn vị|tỉnh|thành|phòng|trường|trạm|thôn) \()24 ?/ ?(?:7|24)(?![\d%]|[.,]\d)(?= ?(?:[,.;)”\"]|giờ|ngày|và|để|$|\p{Ll}))"
        r"(?! (?:sở|quận|tỉnh|UBND|HĐND|[ủu][ỷy]|huyện|xã|phường|thôn|ấp|khu|tổ|đơn|bộ|hồ|thủ|phòng|trường|trạm|chi|cơ|thành|trung tâm|tiêu"
        r"|chỉ|nhiệm|dịch))",
        ("hỗ trợ ⟦24/7⟧.", "trực ⟦24/24⟧ giờ"),
        ("tất cả quận - huyện (24/24) và", "24/24 quận", "24/7 sở", "24/24 ủy ban nhân dân", "24/24 phòng chuyên môn"),
        opens="24",
    ),
)
