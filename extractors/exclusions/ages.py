"""Rules for ages of single persons and years of birth; limits, classes and means of age are none."""

from __future__ import annotations

from extractors.exclusions.labels import counts
from extractors.records import Reason
from extractors.rules import IGNORECASE, Match, Rule, compile_pattern, reason_rule

LIMIT_BEFORE = compile_pattern(
    r"\b(?:từ|đủ|dưới|trên|đến|quá|tối đa|tối thiểu|ít nhất|bình quân|trung bình|thọ|độ tuổi|nghỉ hưu|hưu|chưa|khoảng|nhóm|cả|còn|tăng|giảm|lên|thêm"
    r"|hoặc|cuối|sớm|vượt|cao|nữ|nam|nhất)(?: (?:là|ở|hơn))? $",
    flags=IGNORECASE,
)
LIMIT_AFTER = compile_pattern(r" (?:trở lên|trở xuống|đối với|\d|\(|nghỉ|là (?:tuổi|độ))", flags=IGNORECASE)
PERSON = compile_pattern(r"\b(?:(?<!đàn )ông|bà|anh|chị|cụ|em|cháu|bé|cô|chú|bác|mẹ|vợ|chồng|lão|nghệ nhân|thương binh) ", flags=IGNORECASE)
AGED = compile_pattern(  # one person, told with an age behind: `nữ bệnh nhân 67 tuổi`, `Tuấn, 23 tuổi, đã`
    r"\b(?:bệnh nhân|nạn nhân|bị cáo|bị can|nghi phạm|đối tượng|thanh niên|thiếu niên|nam sinh|nữ sinh|cô gái|chàng trai|bé (?:trai|gái)"
    r"|cụ (?:ông|bà)|người (?:đàn ông|phụ nữ|mẹ|cha|con|đàn bà)|con (?:trai|gái)|thầy giáo|cô giáo|sản phụ|hành khách|tài xế)(?: (?:nam|nữ))? $"
    r"|(?-i:(?:^|(?<=[.:;!?“\"] |\n))(?!Nam|Nữ)\p{Lu}\p{Ll}+, $)",
    flags=IGNORECASE,
)
NAMED_PERSON = compile_pattern(
    r"(?:\b(?:ông|bà|anh|chị|cụ|em|cháu|bé|cô|chú|bác|mẹ|nghệ nhân) (?-i:(?:\p{Lu}[\p{L}.]* ?){1,5})"
    r"|(?-i:(?:\p{Lu}\p{Ll}+ ){1,4}\p{Lu}\p{Ll}+)) ?[,(] ?(?:năm nay |nay |đã )?$",
    flags=IGNORECASE,
)

AT_AGE = (" khi ", " khi mới ", " năm lên ", " khi lên ", " mới lên ", " lúc ", " lúc mới ")  # what one did at an age: `làm giám đốc sở khi 30 tuổi`


def _is_limit(match: Match) -> bool:
    """Tell whether an age is a limit, a class or a mean and not the age of one person."""
    text, start, end = match.string, match.start("span"), match.end()
    low = max(0, start - 60)
    if NAMED_PERSON.search(text, low, start) or AGED.search(text, low, start) or text.endswith(AT_AGE, low, start):
        return False
    if LIMIT_BEFORE.search(text, low, start) or LIMIT_AFTER.match(text, end):
        return True
    return PERSON.search(text, low, min(len(text), end + 40)) is None and text[max(0, start - 1) : start] != "("


RULES: tuple[Rule[Reason], ...] = (
    reason_rule(
        "age",
        Reason.AGE,
        r"(?<![\d.,/–-])(?<!\d (?:[-–]|đến|tới) )(?P<span>\d{1,3}) tuổi(?!\w)(?! (?:nghề|Đảng|đảng|quân|đời|thọ))|(?<=\()"
        r"(?P<span>hai|ba|bốn|năm|sáu|bảy|tám|chín|mười) tuổi(?=[,)])",
        (
            "ông Nguyễn Văn A, ⟦45⟧ tuổi, ở", "(⟦52⟧ tuổi)", "cháu Chính (⟦ba⟧ tuổi) bị", "chị Lan (⟦30⟧ tuổi,",
            "Dù đã ⟦82⟧ tuổi nhưng cụ vẫn", "bổ nhiệm giám đốc sở khi ⟦30⟧ tuổi.", "nữ bệnh nhân ⟦67⟧ tuổi ở xã", "Thanh niên ⟦20⟧ tuổi bị",
            "Hoa, ⟦23⟧ tuổi, là",
        ),
        ("dưới 45 tuổi", "đủ 55 tuổi,", "từ 18 tuổi", "30 tuổi Đảng", "người cao tuổi 75 tuổi trở lên", "Nữ, 55 tuổi", "bệnh nhân trên 67 tuổi", "Đàn ông 50 - 53 tuổi được"),
        opens="#·tuổi hai/tuổi ba/tuổi bốn/tuổi năm/tuổi sáu/tuổi bảy/tuổi tám/tuổi chín/tuổi mười/tuổi",
        declines=_is_limit,
    ),
    reason_rule(
        "age_of",
        Reason.AGE,
        r"(?<!(?:độ|đủ|trên|dưới|quá|đúng|trước|\d) )\btuổi (?P<span>\d{1,3})(?![\d%]|[.,–-]\d| ?(?:%|trở|đến|–|-|năm|tháng))"
        r"|\b(?:năm|khi|lúc|hồi|mới|vừa) (?:mới )?lên (?P<span>\d|1\d|ba|bốn|năm|sáu|bảy|tám|chín|mười)(?=[,.](?!\d))",
        ("Ở tuổi ⟦70⟧, ông", "Từ năm lên ⟦7⟧, em", "khi mới lên ⟦ba⟧,", "bước sang tuổi ⟦65⟧ vẫn"),
        ("độ tuổi 18", "tuổi 18 trở lên", "tuổi 18-25", "nghỉ hưu trước tuổi 398 người", "nghỉ hưu đúng tuổi 9, tinh giản 25"),
        opens="tuổi/# năm/lên khi/lên_mới lúc/lên_mới hồi/lên_mới mới/lên vừa/lên_mới",
        declines=counts,
    ),
    reason_rule(
        "age_about",
        Reason.AGE,
        r"\btuổi(?: đời)?(?: (?:mới|đã|chỉ|đều|cũng|còn|họ|ông|bà|anh|chị)){0,2} (?:ngoài|ngót|chớm|xấp xỉ) (?P<span>(?:hai|ba|bốn|năm|sáu|bảy|tám) mươi|[2-8]\d)(?![\d%]|[.,–-]\d| (?:người|cán|công))",
        ("tuổi mới ngoài ⟦bốn mươi⟧.", "tuổi đời ngoài ⟦50⟧, ông", "ở tuổi ngót ⟦sáu mươi⟧", "tuổi đã ngoài ⟦ba mươi⟧,"),
        ("tuổi ngoài 40 người", "tuổi đời trên 50.", "tuổi ngoài 40-45"),
        opens="tuổi",
    ),
    reason_rule(
        "birth_year",
        Reason.AGE,
        r"\b(?:sinh năm|SN|sinh) (?P<span>(?:19|20)\d\d)\b(?! (?:trẻ|cháu|người|bé))",
        ("(sinh năm ⟦1980⟧)", "SN ⟦1975⟧,"),
        ("năm 1980", "học sinh năm học 2020"),
        opens="sinh sn/#",
    ),
)
