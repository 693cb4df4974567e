"""Tells from the words beside a figure whether it is a difference between two times, and which way it goes.

The verb decides (docs/records.md §6): `tăng`, `giảm`, `rút ngắn` make a change; `cắt giảm`, `tinh giản` act on things.
All patterns run on lower-cased text that ends where the figure starts, backwards, or starts where it ends.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from extractors.members import StrEnum
from extractors.records import Figure, SourceText
from extractors.rules import REVERSE, Match, Pattern, Rule, compile_pattern

BEFORE = 80  # characters before a figure that can hold its verb
LEVEL_REACH = 48  # characters that `lên`, its three longest followers and the marks behind them can take


class Direction(StrEnum):
    """Which way a change goes, or what else the verb beside a figure says."""

    UP = "up"
    DOWN = "down"
    LEVEL = "level"  # `từ A`, `lên B`: the level before or after, no difference


UP = (
    r"(?<!(?:gia|nâng cao|sớm|muốn|(?<!(?:đường|hàng) )không|xu hướng|thu nhập) )(?:tăng(?: trưởng| cường| mạnh| nhanh| vọt)?|được thêm|cộng thêm"
    r"|đội (?:lên|thêm)"
    r"|phình(?: ra| to| thêm| lên)?|vọt(?: lên)?|(?:nới|giãn|nở|dôi|dày|lớn|nhiều|dài|cao|đông|nặng) (?:ra )?thêm|(?:nhận|lĩnh|lãnh|hưởng|trả) thêm|nâng thêm|tức(?: là)? thêm"
    r"|(?<!thu nhập tăng )thêm được|cải thiện|vươn lên|nhảy|nhích|tiến(?= (?:thêm|lên|được|liền|tới \d|\d))|leo"
    r"|thăng(?= (?:hạng|thêm|lên|liền|\d))|vượt lên)"
)
DOWN = (
    r"(?:(?<!(?:cắt|tinh|tiết|gia|thuyên|tài|thanh|xét|miễn,?|phần trăm) )giảm(?! trừ)(?: bớt| mạnh| sâu| sút)?|kéo giảm|rút ngắn"
    r"|rút gọn|thu hẹp|co (?:lại|hẹp)|hụt (?:đi|mất)|vơi(?: đi| bớt)?|(?:ngắn|ít|nhẹ|thấp|chậm|kém|mỏng) đi|tụt(?: hạng)?|lùi|sụt(?: giảm)?"
    r"|hạ(?!\w| (?:tầng|long|hòa|hoà|lang|huyện|mức (?:đánh giá|xếp loại)|bậc lương|xếp loại|thi đua|hạnh kiểm|danh hiệu))"
    r"|(?<!(?:cắt|bỏ|gỡ|dẹp|xóa|loại|thải) )bớt|mất đi|kéo xuống|rớt)"
)
BRIDGE = (
    r"(?: (?:(?:nhiều|mạnh|sâu|cao|lớn|thấp) nhất(?: (?:với|là))?|được|thêm|bớt|khoảng|chừng|ngót|xấp xỉ|gần|hơn|trên|tới|đến|chỉ|vỏn vẹn|vẻn vẹn|mới|đi|đều|ít nhất"
    r"|tối thiểu|tối đa|là|dưới|lần lượt|tương ứng|xấp xỉ|bình quân|tiếp|trung bình|tổng cộng|thời gian|lên|xuống|tổng|cả|hẳn|những|số"
    r"|dao động|khoảng từ|mạnh|nhẹ|gấp|vào|ngay|ước|trong|so|còn|khá|rất|bằng|cỡ|chừng|tầm|ước chừng|áng chừng|suýt soát|mất|dần|nữa|ra|mỗi|năm|hàng|ngót"
    r"|non|cũng|đến|từ|hạng|vị trí|xếp|mức|tỷ lệ)){0,4}"
)
WORDS_TO_EQUAL = r"(?: (?!với\b)[\p{L}]+){1,5} (?:bằng|là|được|thêm|\L<about>|tới|gần|hơn)"
NO_CAUSE = r"(?<!\b(?:nhờ|do|bởi|vì|từ việc|nhờ việc|do việc) )"  # `số tiền tiết kiệm nhờ giảm hội họp là 12 triệu`
END = r" ?[:(“\"]? ?$"


def _before(pattern: str) -> Pattern:
    return compile_pattern(rf"(?<!\w)(?:{pattern}){END}", flags=REVERSE)


def _is(direction: Direction) -> Callable[[Match], Direction]:
    def read(match: Match) -> Direction:
        return direction

    return read


LEVEL_RULE = Rule(
    "role.level",
    _before(
        r"(?:(?:tụt|rơi|rớt|sụt|để|kéo)(?: \p{L}++){0,2} dưới|(?<!đội )lên|xuống|còn|đạt|thành|chiếm|ở|về(?= (?:mức|còn|dưới|quanh|ngưỡng))"
        r"|(?<!(?:tăng|giảm|vọt|mạnh|ngắn|sâu) )(?:tới|đến))"
        r"(?: (?:đến|tới|mức giá|mức|còn|chỉ|quanh|ngưỡng|\L<about>|gần|hơn|trên|dưới|là|vị trí|thứ|hạng|thành|dưới|ít nhất|tối thiểu"
        r"|không quá|bậc|số)){0,3}|từ"
        r"(?: (?:mức|hơn|trên|gần|\L<about>|dưới|vị trí|thứ|hạng|tỷ lệ|chỗ|con số)){0,3}"
    ),
    _is(Direction.LEVEL),
    examples=[("giảm ⟦xuống còn ⟧", "level"), ("tăng ⟦từ mức ⟧", "level"), ("tăng ⟦lên ⟧", "level"), ("⟦lên tới ⟧", "level"), ("giá hạ ⟦về mức ⟧", "level")],
    rejects=["tăng thêm ", "giảm được ", "giảm ", "tăng tới trên "],
)
UP_RULE = Rule(
    "role.up",
    _before(rf"{UP}{BRIDGE}|{NO_CAUSE}{UP}{WORDS_TO_EQUAL}"),
    _is(Direction.UP),
    examples=[("⟦tăng ⟧", "up"), ("⟦tăng thêm hơn ⟧", "up"), ("khách đường không ⟦tăng ⟧", "up"), ("điểm số ⟦cải thiện ⟧", "up"), ("⟦tăng tiền lương bằng ⟧", "up"), ("⟦phình ra chừng ⟧", "up"), ("⟦lĩnh thêm một khoản bằng ⟧", "up"), ("⟦cao thêm ⟧", "up"), ("⟦giãn thêm ⟧", "up")],
    rejects=["đạt ", "giá không tăng ", "gia tăng dân số của ", "thu nhập tăng thêm ", "thu nhập tăng thêm được ", "số thu nhờ tăng kiểm tra là "],
)
DOWN_RULE = Rule(
    "role.down",
    _before(rf"{DOWN}{BRIDGE}|{NO_CAUSE}{DOWN}{WORDS_TO_EQUAL}"),
    _is(Direction.DOWN),
    examples=[("⟦giảm ⟧", "down"), ("⟦giảm được khoảng ⟧", "down"), ("⟦giảm được vỏn vẹn ⟧", "down"), ("mức ⟦giảm dao động từ ⟧", "down"), ("⟦rút ngắn thời gian ⟧", "down"), ("⟦tụt ⟧", "down"), ("⟦hụt đi chừng ⟧", "down"), ("⟦co lại ⟧", "down"), ("⟦thấp đi chừng ⟧", "down")],
    rejects=["cắt giảm ", "số người bị hạ bậc lương là ", "bị hạ xếp loại với ", "miễn, giảm ", "tinh giảm ", "tiết giảm ", "giảm trừ ", "chỉ mất ", "đạt ", "đi thấp ", "nhờ giảm in ấn ước khoảng ", "do giảm hội họp là "],
)
THING_RULE = Rule(
    "role.thing",
    _before(
        rf"(?:(?P<down>{DOWN})|{UP})(?: (?!(?:là|có|đạt|chiếm|còn|lên|xuống|từ|và|hoặc|với|được|xếp|mà|vẫn|nhưng|thì|nhờ|do|vì|bởi|ước(?= (?:khoảng|đạt|tính)))\b)[\p{{L}}]+){{1,7}}"
        r"(?: (?:tới|đến|từ|\L<about>|gần|hơn|trên))?"
    ),
    lambda match: Direction.DOWN if match["down"] else Direction.UP,
    examples=[("⟦giảm doanh thu từ ⟧", "down"), ("làm ⟦giảm chi phí của doanh nghiệp ⟧", "down"), ("⟦tăng số hồ sơ trực tuyến hơn ⟧", "up")],
    rejects=["giảm số phòng còn ", "tăng chất lượng và đạt ", "cắt giảm thủ tục ", "nhờ giảm in ấn ước khoảng "],
)
OVER_TIME_RULE = Rule(
    "role.over_time",
    _before(
        rf"(?:(?P<down>{DOWN})|{UP})(?: \p{{L}}+){{0,2}} (?:so(?: với)?|hơn(?: mùa vụ| vụ| mức)?) (?:cùng kỳ|đầu|cuối|năm|tháng|quý|kỳ|lần|trước|thời điểm|nhiệm kỳ|giai đoạn)"
        r"(?: (?!(?:và|với|có|đạt|chiếm|còn|lên|xuống|từ|xếp)\b)(?:\p{L}+|(?<=(?:năm|tháng|quý) )\d[\d/]*)){0,6}(?: từ)?"
    ),
    lambda match: Direction.DOWN if match["down"] else Direction.UP,
    examples=[("⟦tăng so với đầu năm ⟧", "up"), ("số hộ ⟦giảm mạnh so với năm 2019 là ⟧", "down"), ("⟦tăng so cùng kỳ năm trước ⟧", "up"), ("⟦tăng hơn cùng kỳ từ ⟧", "up")],
    rejects=["tăng so với chỉ tiêu ", "giảm so với năm trước còn ", "tăng so với năm trước 5 bậc và "],
)
MOST_RULE = Rule(
    "role.most",
    _before(
        rf"(?:(?P<down>{DOWN})|{UP}) (?:nhiều|mạnh|sâu|cao|lớn|nhanh|ít|thấp) nhất(?: (?:là|thuộc về|ở|phải kể (?:đến|tới)))?"
        r"(?:(?::?+ (?!(?:có|đạt|chiếm|còn|lên|xuống|từ|và|hoặc|được|xếp|mà|vẫn|nhưng|thì|trong|so)\b)\p{L}+){1,6}?|,)"
    ),
    lambda match: Direction.DOWN if match["down"] else Direction.UP,
    examples=[("⟦giảm sâu nhất là hà nam (⟧", "down"), ("⟦tăng mạnh nhất thuộc về huyện a với ⟧", "up"), ("⟦giảm nhiều nhất ở khối xã: ⟧", "down"), ("⟦giảm nhiều nhất, ⟧", "down"), ("⟦tăng nhanh nhất ở các chợ: bình tây (⟧", "up")],
    rejects=["giảm sâu nhất là hà nam, còn ", "thấp nhất là hà nam (", "giảm mạnh là hà nam ("],
)  # of whom the sentence says that he changed most
STEP_RULE = Rule(
    "role.step",
    _before(
        r"(?:(?P<down>xuống|rơi|tụt|lùi|mất)|lên|thăng|nâng|vươn|nhảy|leo|tiến|vượt)(?: (?:thêm|tới|đến|hẳn|được|hạng|liền|gần|hơn)){0,2}"
    ),
    lambda match: Direction.DOWN if match["down"] else Direction.UP,
    examples=[("tỉnh ⟦lên ⟧", "up"), ("sở ⟦xuống tới ⟧", "down"), ("⟦thăng hạng ⟧", "up"), ("tỉnh ⟦vượt ⟧", "up")],
    rejects=["xuống còn ", "lên vị trí ", "xếp thứ "],
)  # only where steps are counted: `lên 4 bậc`
RULES: tuple[Rule[Direction], ...] = (LEVEL_RULE, UP_RULE, DOWN_RULE, OVER_TIME_RULE, MOST_RULE, THING_RULE, STEP_RULE)
STEPS = compile_pattern(r" (?:bậc|hạng|thứ hạng|vị trí|nấc)\b(?! lương)")
FROM = compile_pattern(r"(?<!\w)(?:từ)(?: (?:mức|hơn|trên|gần|\L<about>|dưới|vị trí|thứ|hạng))* ?$", flags=REVERSE)
OF_EARLIER = compile_pattern(r"(?: \p{L}++){0,3}? (?:(?:của|hồi|vào|trong) )?(?:năm (?:(?:19|20)\d\d|trước|ngoái)|cùng kỳ)\b")  # `giảm từ 66% năm 2016`
TO_AFTER = compile_pattern(r"[^.;]{0,60}?\b(?:lên|xuống|còn|thành)\b|(?: \p{L}++)? (?:đến|tới) \d")


OVER_ALL = (" tăng cả ", " giảm cả ", " trên cả ", " ở cả ", " tại cả ", " đều cả ")  # `giảm trên cả 3 mặt`: where it fell, not by how much
# looked for before the patterns are run: one of them stands in every match
STEP_WORDS = (" bậc", " hạng", " thứ hạng", " vị trí", " nấc")
LEVEL_WORDS = ("lên", "về", "xuống", "còn", "đạt", "thành", "chiếm", "ở", "tới", "đến", "từ")
DOWN_WORDS = ("giảm", "co ", "hụt ", "vơi", "ngắn đi", "ít đi", "nhẹ đi", "thấp đi", "chậm đi", "kém đi", "mỏng đi", "rút", "thu hẹp", "tụt", "lùi", "sụt", "hạ", "bớt", "mất", "kéo xuống", "rớt")
UP_WORDS = ("tăng", "thêm", "phình", "vọt", "đội lên", "cải thiện", "vươn", "nhảy", "nhích", "tiến", "leo", "thăng", "vượt lên")


def read_direction(folded: str, start: int, end: int, stop: int, is_measure: bool = False) -> tuple[Direction, str] | None:
    """Return what the verb before `folded[start:end]` says, with the rule; None where there is none.

    `folded` is lower-cased text; `stop` the end of the sentence. `từ A` is a level only where `lên B` follows.
    A measure (a share, an amount) may stand behind the thing that changes: `giảm chi phí của doanh nghiệp 30%`.
    """
    low = max(0, start - BEFORE)
    left = folded[low:start]
    if left.endswith(OVER_ALL):
        return None
    if folded.startswith(STEP_WORDS, end) and STEPS.match(folded, end, stop) and (found := _read(STEP_RULE, folded, low, start)):
        return found
    if left.endswith("mất ") and folded.startswith(" điểm", end):
        return Direction.DOWN, STEP_RULE.name
    is_level = any(map(left[-LEVEL_REACH:].__contains__, LEVEL_WORDS))
    level = LEVEL_RULE.pattern.match(folded, low, start) if is_level else None
    if level and not (FROM.match(folded, low, start) and not (TO_AFTER.match(folded, end, stop) or OF_EARLIER.match(folded, end, stop))):
        return Direction.LEVEL, LEVEL_RULE.name
    is_down, is_up = any(map(left.__contains__, DOWN_WORDS)), any(map(left.__contains__, UP_WORDS))
    is_over = (is_down or is_up) and (" so " in left or " hơn " in left)
    is_most = (is_down or (is_up and is_measure)) and " nhất" in left  # `tăng nhiều nhất là đất đai (412 hồ sơ)` is a level
    for rule, is_near in ((DOWN_RULE, is_down), (UP_RULE, is_up), (OVER_TIME_RULE, is_over), (MOST_RULE, is_most), (THING_RULE, is_measure and (is_down or is_up))):
        if is_near and (found := _read(rule, folded, low, start)):
            return found
    return None


def _read(rule: Rule[Direction], folded: str, low: int, start: int) -> tuple[Direction, str] | None:
    match = rule.pattern.match(folded, low, start)  # reverse: anchored where the figure starts
    direction = rule.read(match) if match else None
    return None if direction is None else (direction, rule.name)


PARTS = compile_pattern(r"(?:trong (?:số )?đó|cụ thể|gồm)\b[^;]*$")
OWN_VERB = compile_pattern(r"\b(?:có|là|còn|đạt|được|bị|đã|chiếm|nâng|tăng|giảm|giữ|xin|đang|tuyển|sẽ|phải)\b")


def is_part(source: SourceText, folded: str, whole: Figure, figures: Sequence[Figure]) -> bool:
    """Tell whether the last of `figures` is a part of a change told in the sentence before: `giảm 900 người. Trong đó khối Đảng 100 người, hành chính 200 người`."""
    figure = figures[-1]
    sentence = source.sentences[figure.sentence]
    if whole.sentence != figure.sentence - 1 or figure.kind is not whole.kind or figure.counted != whole.counted or figure.unit != whole.unit:
        return False
    if not PARTS.match(folded, sentence.start, figure.start) or OWN_VERB.search(folded, sentence.start, figure.start):
        return False
    parts = [f.value for f in figures if f.sentence == figure.sentence and f.kind is figure.kind]
    return sum(parts) <= abs(whole.value)
