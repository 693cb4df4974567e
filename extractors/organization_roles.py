"""Tells what part a body plays in its sentence: subject, owner, place, source, speaker, or none that owns a figure."""

from __future__ import annotations

from enum import Enum, auto

from extractors.organization_names import BodyName, Form
from extractors.rules import IGNORECASE, compile_pattern


class Part(Enum):
    """The part of a body in its clause."""

    SUBJECT = auto()  # `Hà Nội có …`, `Tại Hà Nội, …`
    OWNER = auto()  # `của Hà Nội`
    ADJUNCT = auto()  # `người dân Hà Nội`, `biên chế Thủ đô`
    PLACE = auto()  # `tại Hà Nội`
    SPEAKER = auto()  # `Hà Nội cho biết`, `Chủ tịch Hà Nội`
    SOURCE = auto()  # `theo Bộ Nội vụ`, `số liệu của …`
    AGENT = auto()  # `tỉnh giao`, `được HĐND giao`
    ASIDE = auto()  # `(tỉnh Hà Tĩnh …)`
    EXAMPLE = auto()  # `như Hà Nội`
    OBJECT = auto()  # `đề nghị Hà Nội`, `hơn Hà Nội`
    NONE = auto()  # persons' constituencies, acts


REACH = 48  # characters before a body that tell its part
ASIDE_REACH = 300
PERSON = compile_pattern(
    r"(?:chủ[ ]tịch|giám[ ]đốc|bộ[ ]trưởng|thứ[ ]trưởng|lãnh[ ]đạo|bí[ ]thư|trưởng[ ]ban|chủ[ ]nhiệm|cục[ ]trưởng|vụ[ ]trưởng|đại[ ]diện|trưởng[ ]phòng|"
    r"chánh[ ](?:văn[ ]phòng|thanh[ ]tra)|phát[ ]ngôn|đứng[ ]đầu|thống[ ]đốc|viện[ ]trưởng|hiệu[ ]trưởng|trưởng[ ]đoàn|chuyên[ ]gia|cán[ ]bộ|"
    r"tổng[ ]thanh[ ]tra|phó[ ]ban|ủy[ ]viên|thường[ ]trực|thường[ ]vụ)"
    r"(?:[ ](?:của|các|khối|thường[ ]trực))?[ ]$",
    flags=IGNORECASE,
)
CONSTITUENCY = compile_pattern(
    r"(?:đại[ ]biểu(?:[ ]quốc[ ]hội)?|ĐBQH|đoàn(?:[ ]đại[ ]biểu(?:[ ]quốc[ ]hội)?)?|quốc[ ]hội|cử[ ]tri|quê|sinh[ ]ra[ ]tại)(?:[ ](?:của|ở|tại))?[ ]$"
    r"|(?<![\p{L}])(?:cảng|sân[ ]bay|(?<!thông[ ]|cảnh[ ])báo|đường|cao[ ]tốc|(?<!trực[ ])tuyến|đại[ ]học|tạp[ ]chí)[ ]$",
    flags=IGNORECASE,
)
ACT = compile_pattern(
    r"(?:nghị[ ]quyết|quyết[ ]định|nghị[ ]định|thông[ ]tư|chỉ[ ]thị|công[ ]văn|công[ ]điện|văn[ ]bản|quy[ ]định|hướng[ ]dẫn|chỉ[ ]đạo|đề[ ]án|dự[ ]thảo|luật|thông[ ]báo|kết[ ]luận|yêu[ ]cầu|"
    r"chương[ ]trình|quy[ ]chế|tờ[ ]trình|chủ[ ]trương|ý[ ]kiến)(?:[ ](?:số[ ])?[\p{L}\d/.-]*\d[\p{L}\d/.-]*+)?(?:[ ](?:này|mới|chung))?[ ](?:của|tại)[ ]$",
    flags=IGNORECASE,
)
SOURCED = compile_pattern(
    r"(?:\btheo|(?:báo[ ]cáo|số[ ]liệu|thống[ ]kê|khảo[ ]sát|đánh[ ]giá|tính[ ]toán|thông[ ]tin|tin|phản[ ]ánh|tổng[ ]hợp|tờ[ ]trình|nguồn|dự[ ]báo|ước[ ]tính|điều[ ]tra|kết[ ]quả[ ]\w+)(?:[ ]\w+){0,3}[ ](?:của|từ|do)|nguồn:)[ ]$",
    flags=IGNORECASE,
)
OWNED = compile_pattern(r"(?:\bcủa|\bthuộc|trực[ ]thuộc|\bcho)[ ](?:chính[ ]quyền[ ]|ngành[ ])?$", flags=IGNORECASE)
PLACED = compile_pattern(
    r"(?:\btại|\bở|trên[ ]địa[ ]bàn|địa[ ]bàn|trong|khu[ ]vực|đối[ ]với|với)[ ](?:toàn[ ])?(?:địa[ ]bàn[ ])?$", flags=IGNORECASE
)
TOPIC = compile_pattern(r"^[\s\"“‘'+*•–-]*(?:[\d.)]+[ ])?(?:tại|ở|riêng(?:[ ](?:ở|tại|với))?|đối[ ]với|với|trên[ ]địa[ ]bàn|còn(?:[ ](?:ở|tại|với))?|trong[ ]khi[ ](?:ở|tại))[ ]$", flags=IGNORECASE)
LINKED = compile_pattern(r"(?:là|thuộc[ ]về|gồm(?:[ ]có)?|có[ ]tên|như[ ]sau)[ :]*$", flags=IGNORECASE)
OBJECTS = compile_pattern(
    r"(?<!\p{L})(?:cùng|giữa|gửi|trình|bởi|từ|đến|tới|về|vào|sang|hơn|kém|sáp[ ]nhập|hợp[ ]nhất|giao|đề[ ]nghị|yêu[ ]cầu|chỉ[ ]đạo|bằng|qua|được|bị|giúp|thăm|cấp|vụ|kiểm[ ]tra|thanh[ ]tra|"
    r"so[ ]với|tham[ ]mưu|báo[ ]cáo|làm[ ]việc[ ]với|phối[ ]hợp[ ]với|cùng[ ]với|thay[ ]mặt|trên|trước|sau|dưới|sau[ ]khi|đề[ ]xuất|kiến[ ]nghị|thành[ ]lập|mời|nhận|rời|đưa|dự)[ ]$",
    flags=IGNORECASE,
)
EXAMPLES = compile_pattern(r"(?<!\p{L})(?:như|ví[ ]dụ|đơn[ ]cử|điển[ ]hình|chẳng[ ]hạn)(?:[ ](?:là|như|tại|ở|có))?[ :]+$", flags=IGNORECASE)
STARTS = compile_pattern(
    r"(?:^[\s*+•–-]*|[.,;:(\"“”‘'\n!?)])\s*$|(?<!\p{L})(?:do|vì|khi|nếu|mà|rằng|để|thì|nay|này|đó|hiện|qua|cũng|nhưng|và|còn|riêng|\d{4}|tháng|năm|nhất|hai|ba|tư|hạng|nhiên|ra|vậy|theo[ ]đó|cụ[ ]thể|toàn)[ ]$",
    flags=IGNORECASE,
)
SAYS = compile_pattern(
    r"(?:[ ]\([^)]{1,24}\))?(?:[ ](?:vừa|mới|đã|cũng|còn|tiếp[ ]tục|thường|sẽ|đang))*[ ,]+(?:chính[ ]thức[ ])?"
    r"(?:cho[ ](?:biết|hay|rằng|thấy)|(?:nhận(?:[ ]được)?[ ](?:và[ ]|số[ ]liệu|báo[ ]cáo))?tổng[ ]hợp|nhận(?:[ ]được)?[ ](?:số[ ]liệu|báo[ ]cáo)|công[ ]bố|thông[ ]tin|thông[ ]báo|đánh[ ]giá|khẳng[ ]định|nhận[ ]định|ghi[ ]nhận|báo[ ]cáo|thống[ ]kê|nói|nhấn[ ]mạnh|lưu[ ]ý|yêu[ ]cầu|đề[ ]nghị|"
    r"chỉ[ ]đạo|quy[ ]định|khảo[ ]sát|dự[ ]báo|ước[ ]tính|tính[ ]toán|đề[ ]xuất|kiến[ ]nghị|giải[ ]thích|lý[ ]giải|phân[ ]tích|nêu|phản[ ]ánh|xây[ ]dựng[ ](?:dự[ ]thảo|đề[ ]án)|lấy[ ]ý[ ]kiến|trình)(?!\p{L})",
    flags=IGNORECASE,
)
PUBLISHES = compile_pattern(r"đề[ ]xuất|kiến[ ]nghị|đề[ ]nghị|trình|yêu[ ]cầu|quy[ ]định|xây[ ]dựng", flags=IGNORECASE)
ASSIGNS = compile_pattern(r"[ ](?:đã[ ])?(?:giao|đề[ ]ra|cấp|phân[ ]bổ|quy[ ]định|phê[ ]duyệt|công[ ]nhận|ban[ ]hành)(?!\p{L})", flags=IGNORECASE)


def part_of(text: str, name: BodyName, start: int) -> Part:
    """Return the part of a body in the sentence that begins at `start`."""
    before = text[max(start, name.start - REACH) : name.start]
    is_first = name.start - start <= REACH
    if CONSTITUENCY.search(before) or ACT.search(before):
        return Part.NONE
    if PERSON.search(before):
        return Part.SPEAKER
    if SOURCED.search(before):
        return Part.SOURCE
    if _is_aside(text, start, name.start):
        return Part.ASIDE
    if EXAMPLES.search(before):
        return Part.EXAMPLE
    if is_first and TOPIC.match(before):
        return Part.SUBJECT
    if ASSIGNS.match(text, name.end) and not STARTS.search(before):
        return Part.AGENT
    if OWNED.search(before):
        return Part.OWNER
    if LINKED.search(before) or STARTS.search(before):
        return _subject(text, name)
    if PLACED.search(before):
        return Part.PLACE
    if OBJECTS.search(before) or before.endswith(("– ", "- ")):
        return Part.OBJECT
    return Part.ADJUNCT


def _subject(text: str, name: BodyName) -> Part:
    """Return SPEAKER for who says or publishes, SUBJECT otherwise; local bodies that propose speak of themselves."""
    if (said := SAYS.match(text, name.end)) is not None:
        is_own = name.form is not Form.COLLECTIVE and PUBLISHES.search(said[0]) and name.place and not name.key.startswith("department")
        return Part.SUBJECT if is_own else Part.SPEAKER
    if ASSIGNS.match(text, name.end) and name.form is Form.BARE and not name.is_office:
        return Part.AGENT
    return Part.SUBJECT


def _is_aside(text: str, start: int, at: int) -> bool:
    """Tell whether a position stands in parentheses of its sentence."""
    opened = text.rfind("(", max(start, at - ASIDE_REACH), at)
    return opened >= 0 and text.find(")", opened, at) < 0
