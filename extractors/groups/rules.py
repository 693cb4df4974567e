"""Words between two figures that bind them into one fact, or keep them apart."""

from __future__ import annotations

from extractors.rules import IGNORECASE, Rule, compile_pattern, word_rule


def _rule(name: str, pattern: str, examples: tuple[str, ...], rejects: tuple[str, ...]) -> Rule[str]:
    return word_rule(name, compile_pattern(pattern, flags=IGNORECASE), examples, rejects)


PARTS = _rule(
    "group_parts",
    r"\b(?:trong (?:số )?đó|bao gồm|gồm|cụ thể(?= ?:)|còn lại|trong (?:tổng )?số|trên tổng số|riêng|tổng số|tổng cộng)\b",
    ("hồ sơ, ⟦trong đó⟧ có", "đơn vị ⟦gồm⟧:", "trường hợp ⟦trong tổng số⟧ ba", "phòng, ⟦cụ thể⟧: sáu"),
    ("hồ sơ đúng hạn", "gồ ghề", "quy định cụ thể"),
)
CHANGE = _rule(
    "group_change",
    r"(?<!trở )\b(?:lên|xuống|còn(?= (?:lại|\L<about>|gần|hơn|chỉ|có)| *$)|thành|tăng(?: thêm)?|giảm|so với|từ|rút ngắn|năm ngoái|cùng kỳ"
    r"|trước đây|thì|đến năm|có mặt|năm (?:19|20)\d\d)\b",
    ("điểm ⟦lên⟧ gần", "người, ⟦giảm⟧ mười", "điểm, cao hơn ⟦so với⟧ mức"),
    ("đạt chỉ tiêu", "bên lề", "điểm trở lên", "người, còn biên chế của"),
)
DIRECT = _rule(  # from a number to its change, with at most its noun between
    "group_direct",
    r"[,(] ?(?:và )?(?:tăng|giảm|cao hơn|thấp hơn|gấp|bằng|tụt|lên|xuống)\b[^,;]{0,30}$",
    ("hồ sơ⟦, tăng ⟧", "đơn vị ⟦(giảm gần ⟧"),
    ("đối tượng được tăng ", "hồ sơ, đạt "),
)
PARALLEL = _rule(  # a change told before a number
    "group_parallel",
    r"\b(?:tăng|giảm|thêm|bớt)(?: thêm| được)? (?:hơn |gần |\L<about> )?$",
    ("lao động ⟦giảm ⟧", "biên chế ⟦tăng thêm ⟧"),
    ("giảm biên chế ", "tăng lên "),
)
STEP = _rule(  # from one change to the next of one quantity
    "group_step",
    r"\b(?:lên|xuống|thành|năm (?:19|20)\d\d|nhưng|tương đương|tương ứng|tức)\b|\([^()]{0,40}$",
    ("giảm một nửa, ⟦tương đương⟧", "đội lên, ⟦năm 2016⟧"),
    ("giảm, còn nơi khác tăng",),
)
TARGET = _rule(
    "group_target",
    r"\b(?:chỉ tiêu|kế hoạch|mục tiêu|yêu cầu|tối đa|vượt|quy định)\b|/ ?$",
    ("(⟦chỉ tiêu⟧ là", "trên ⟦yêu cầu⟧ của"),
    ("đạt kết quả", "chỉ số"),
)
RESTATED = _rule(
    "group_restated",
    r"\b(?:chiếm|đạt(?: tỷ lệ)?|tương đương|tương ứng|bằng|tức(?: là)?|xếp(?: thứ| hạng)?|đứng|ứng với|với (?:tổng )?số tiền)\b|\([^()]{0,40}$",
    ("hồ sơ, ⟦chiếm⟧ gần", "điểm, ⟦xếp thứ⟧ ba", "người ⟦(tương đương một⟧"),
    ("nộp trực tiếp", "chiêm bao"),
)
BRACKET = _rule(
    "group_bracket", r"\([^()]{0,40}$", ("hồ sơ ⟦(đạt ⟧", "điểm ⟦(năm 2018 là ⟧"), ("hồ sơ, đạt", "hồ sơ (đạt) và")
)
BOUND = _rule(  # between two numbers of one noun that are not merely listed
    "group_bound",
    r"\b(?:trên|của|trong|nhưng|mới|đã|chỉ|nay|hiện|thu về|thu vào|đúng|trước|quá|trễ|chậm|có|là)\b",
    ("phiếu, ⟦thu về⟧", "hồ sơ, ⟦đã⟧ giải quyết"),
    (" hồ sơ và ", ", "),
)
CONDITION = _rule(
    "group_condition",
    r"\b(?:nếu|giả sử|cứ|khi)\b[^.;]{0,150}◇[^.;]{0,80}\b(?:thì|là đã|sẽ có|là có|sẽ)\b",
    ("⟦nếu giảm ◇ thì⟧", "⟦nếu tiết kiệm ◇ là đã⟧ có"),
    ("nếu giảm thì ◇ ít", "giảm ◇ thì"),
)
GIVEN_TO = _rule(
    "group_given_to",
    r"\b(?:hỗ trợ|cho|phân bổ|chia cho|đến)\b",
    ("đồng ⟦hỗ trợ⟧ ba", "đồng ⟦cho⟧ mười"),
    ("đồng và", "đồng, xây"),
)
DEFINES = _rule(  # between those that are counted and the threshold that they meet, or the other way round
    "group_defines",
    r"\b(?:đạt|có|từ|trên|dưới|nằm|với|là|giảm|tăng|được)\b",
    ("đơn vị ⟦đạt⟧ từ", "điểm trở lên ⟦có⟧"),
    ("đơn vị và", "tỉnh, thành"),
)
BESIDE = _rule(
    "group_members",
    r"\bvới (?:hơn |gần |\L<about> |tổng số )?$",
    ("tổ ⟦với ⟧", "tổ ⟦với hơn ⟧"),
    ("tổ cùng ", "so với năm "),
)
LISTED = _rule(  # between two numbers, before the bracket that holds the second: the next of a list
    "group_listed",
    r"[,;)]|\b(?:và|cùng)\b",
    ("điểm⟦,⟧ kế đó là Bình Dương", "điểm⟦)⟧", "tỉnh này ⟦và⟧ tỉnh kia"),
    ("so với năm trước", "hồ sơ"),
)
STOP = _rule(
    "group_stop",
    r";|[.] |\b(?:trong khi|nhưng|ngoài ra|bên cạnh|đồng thời|mặt khác)\b",
    ("hồ sơ⟦;⟧ giảm", "điểm, ⟦trong khi⟧ nơi"),
    ("hồ sơ, giảm", "bên trong"),
)
PARTS_HEAD = _rule(
    "group_parts_head",
    r"[-+*•]? ?(?:trong (?:số )?đó|còn lại|gồm|cụ thể)\b",
    ("⟦Trong đó⟧, có", "⟦- Gồm⟧ ba"),
    ("hồ sơ", "rút ngắn"),
)
GOES_ON = _rule(
    "group_goes_on",
    r"[-+*•]? ?(?:như vậy|tức là|mỗi năm|bình quân|trung bình|tính ra|tương đương|so với|số còn lại|con số này|tỷ lệ này|năm ngoái|cùng kỳ)\b",
    ("⟦Như vậy⟧, giảm", "⟦Mỗi năm⟧ giảm"),
    ("Năm nay", "Tỉnh có"),
)
RULES = (
    PARTS,
    CHANGE,
    STEP,
    TARGET,
    RESTATED,
    BRACKET,
    BOUND,
    CONDITION,
    GIVEN_TO,
    DEFINES,
    BESIDE,
    LISTED,
    STOP,
    PARTS_HEAD,
    GOES_ON,
)
