"""Cues beside a body's name that tell its part in the sentence, each with examples and counter-examples."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from extractors.rules import IGNORECASE, REVERSE, Pattern, compile_pattern


@dataclass(frozen=True, slots=True)
class Cue:
    """Words before a body's name (`lasts` set or None) or behind it that tell its part.

    `lasts` are the last words that the pattern may end with, in lower case: a cheap test before it; None
    where it may end otherwise. In `examples` and `rejects` the body stands in `⟦⟧`.
    """

    pattern: Pattern
    lasts: frozenset[str] | None
    examples: Sequence[str]
    rejects: Sequence[str]

    def ends(self, before: str, last: str) -> bool:
        """Tell whether the words before a body end with this cue; `last` is the last of them, in lower case."""
        return (self.lasts is None or last in self.lasts) and self.pattern.match(before) is not None


def _before(*parts: str, lasts: str = "", examples: Sequence[str], rejects: Sequence[str]) -> Cue:
    return Cue(compile_pattern("".join(parts), flags=IGNORECASE | REVERSE), frozenset(lasts.split()) or None, examples, rejects)


def _behind(*parts: str, examples: Sequence[str], rejects: Sequence[str]) -> Cue:
    return Cue(compile_pattern("".join(parts), flags=IGNORECASE), None, examples, rejects)


# whom a person stands for, or a thing named for a place: no body's figure
CONSTITUENCY = _before(
    r"(?:(?<!đại hội )đại biểu(?: quốc hội)?|ĐBQH|đoàn(?: đại biểu(?: quốc hội)?)?|quốc hội|cử tri|quê|sinh ra tại)(?: (?:của|ở|tại))? $",
    r"|(?<![\p{L}])(?:cảng|sân bay|(?<!thông |cảnh )báo|đường|cao tốc|(?<!trực )tuyến|đại học|tạp chí) $",
    lasts="biểu hội đbqh đoàn tri quê tại của ở cảng bay báo đường tốc tuyến học chí",
    examples=["đại biểu Quốc hội ⟦tỉnh Bến Tre⟧", "cử tri ⟦Hà Nội⟧", "sân bay ⟦Đà Nẵng⟧"],
    rejects=["báo cáo của ⟦tỉnh Bến Tre⟧", "Đại hội đại biểu ⟦Đảng bộ phường Nam Hải⟧", "dịch vụ công trực tuyến của ⟦huyện Nhà Bè⟧"],
)
# the author of an act or order
ACT = _before(
    r"(?:nghị quyết|quyết định|nghị định|thông tư|chỉ thị|công văn|công điện|văn bản|quy định|hướng dẫn|chỉ đạo|đề án|dự thảo|luật"
    r"|thông báo|kết luận|yêu cầu|",
    r"chương trình|quy chế|tờ trình|chủ trương|ý kiến)(?: (?:số )?[\p{L}\d/.-]*\d[\p{L}\d/.-]*)?(?: (?:này|mới|chung))? (?:của|tại) $|(?:dự thảo(?: (?:nghị quyết|quyết định|nghị định|thông tư|luật|đề án))?|nghị định|thông tư|nghị quyết|quyết định) do $",
    lasts="của tại do",
    examples=["theo quyết định của ⟦UBND tỉnh⟧", "Nghị quyết số 12/NQ-HĐND của ⟦tỉnh Nghệ An⟧", "theo quy định của ⟦Bộ Tài chính⟧", "dự thảo thông tư do ⟦Bộ Y tế⟧"],
    rejects=["hồ sơ của ⟦tỉnh⟧", "hồ sơ do ⟦huyện⟧", "biên chế của ⟦Sở Y tế⟧"],
)
# who speaks for a body
PERSON = _before(
    r"(?:chủ tịch|giám đốc|bộ trưởng|thứ trưởng|lãnh đạo|bí thư|trưởng ban|chủ nhiệm|cục trưởng|vụ trưởng|đại diện|trưởng phòng|",
    r"chánh (?:văn phòng|thanh tra)|phát ngôn|đứng đầu|thống đốc|viện trưởng|hiệu trưởng|trưởng đoàn|chuyên gia|cán bộ|",
    r"tổng thanh tra|phó ban|ủy viên|thường trực|thường vụ)",
    r"(?: (?:của|các|khối|thường trực|chi nhánh))? $",
    lasts="tịch đốc trưởng đạo thư ban nhiệm diện phòng tra ngôn đầu gia bộ viên trực vụ đoàn của các khối nhánh",
    examples=["Chủ tịch ⟦UBND tỉnh⟧", "lãnh đạo ⟦quận Tây Hồ⟧", "Giám đốc của ⟦Sở Y tế⟧"],
    rejects=["hồ sơ của ⟦Sở Y tế⟧", "Tại ⟦Hà Nội⟧"],
)
# where a number was published
SOURCED = _before(
    r"(?:\btheo|(?:báo cáo|số liệu|thống kê|khảo sát|đánh giá|tính toán|thông tin|tin|phản ánh|tổng hợp|tờ trình|nguồn|dự báo|ước tính"
    r"|điều tra|kết quả (?!(?:hoạt|công|thực|cải|giải|triển|tiếp) )\w+)(?: (?!rằng\b)\w+){0,3} (?:của|từ|do|mà)"
    r"|\b[Tt]heo (?:kết luận|kết quả|báo cáo)[^,.;]{0,24} do|\b(?:dẫn|trích|nhắc lại|căn cứ) (?:kết (?:quả|luận)|con số|nhận định) (?:của|do|từ)|nguồn:) $",
    lasts="theo của từ do mà nguồn:",
    examples=["Theo ⟦Bộ Nội vụ⟧", "theo báo cáo của ⟦UBND tỉnh⟧", "số liệu thống kê từ ⟦Sở Y tế⟧", "bà Lan dẫn kết luận của ⟦Thanh tra Chính phủ⟧"],
    rejects=["hồ sơ của ⟦UBND tỉnh⟧", "thống kê rằng hồ sơ của ⟦Bộ Y tế⟧", "biên chế do ⟦tỉnh⟧", "Kết quả hoạt động năm 2024 của ⟦Cục Thuế⟧"],
)
# one of several
EXAMPLES = _before(
    r"(?<!\p{L})(?:như|ví dụ|đơn cử|điển hình|chẳng hạn|bài học|kinh nghiệm|cách làm)(?: (?:là|như|tại|ở|có|của|từ))?[ :]+$",
    lasts="như dụ cử hình hạn học nghiệm làm là tại ở có của từ dụ: như: là:",
    examples=["các tỉnh như ⟦Hà Nội⟧", "học cách làm của ⟦Lào Cai⟧", "kinh nghiệm từ ⟦Cần Thơ⟧", "Đơn cử tại ⟦Bộ Y tế⟧", "ví dụ: ⟦Hà Nội⟧"],
    rejects=["tại ⟦Hà Nội⟧", "có ⟦Hà Nội⟧"],
)
# where the sentence is set
TOPIC = _before(
    r"(?:^[\s\"“‘'+*•–-]*|(?<=[%\p{L}]); )(?:[\d.)]+ )?(?:(?:ngược lại|tương tự|tuy nhiên|đặc biệt|cụ thể|trước đó|trong khi đó|ngoài ra|bên cạnh đó|mới đây|hiện nay|hiện"
    r"|đáng chú ý|trên thực tế|thực tế),? )?"
    r"(?:tại|ở|trong(?: nội bộ)?|riêng(?: (?:ở|tại|với))?|đối với|với|trên địa bàn|còn(?: (?:ở|tại|với))?|trong khi (?:ở|tại)) $",
    lasts="tại ở trong bộ riêng với bàn còn",
    examples=["Tại ⟦Hà Nội⟧", "Ngược lại, ở ⟦huyện Nhà Bè⟧", "Riêng ⟦huyện Nhà Bè⟧", "Trong ⟦Tòa án nhân dân⟧", "- Đối với ⟦Sở Y tế⟧"],
    rejects=["hồ sơ tại ⟦Hà Nội⟧", "cùng với ⟦Hà Nội⟧"],
)
# what another is set against
CONTRASTED = _before(
    r"[\p{L}%)],? (?:trong khi(?: đó)?,?|còn) (?:vào|ở|tại|với|của|riêng) $",
    lasts="vào ở tại với của riêng",
    examples=["thu 48 tỷ đồng, trong khi ở ⟦Huế⟧", "đạt 81%, còn với ⟦Sở Y tế⟧"],
    rejects=["đầu tư vào ⟦Huế⟧", "không còn. Với ⟦Sở Y tế⟧"],
)
# whose a thing is
OWNED = _before(
    r"(?:\bcủa|\bthuộc|trực thuộc|\bcho) (?:chính quyền |ngành )?$",
    lasts="của thuộc cho quyền ngành",
    examples=["biên chế của ⟦tỉnh⟧", "đơn vị trực thuộc ⟦Sở Y tế⟧", "bộ máy của chính quyền ⟦thành phố⟧"],
    rejects=["tại ⟦tỉnh⟧", "đề nghị ⟦tỉnh⟧"],
)
# whose figure one is compared with
COMPARED = _before(
    r"(?<!\p{L})(?:(?:hơn|kém|so với|bằng|vượt) [^,.;]{1,40}(?<=của )|(?:hơn|kém|so với|vượt) (?:đơn vị|địa phương|nơi|tỉnh|thành phố|huyện|xã|bộ"
    r"|sở) [^,.;]{1,30}(?<=là ))$",
    lasts="của là",
    examples=["cao hơn bình quân của ⟦Hà Nội⟧", "so với kết quả của ⟦tỉnh⟧", "hơn đơn vị xếp ngay sau là ⟦Sở Y tế⟧"],
    rejects=["hồ sơ của ⟦Hà Nội⟧", "tăng hơn trước, chỉ số của ⟦Hà Nội⟧", "đạt hơn 92 điểm là ⟦Sở Y tế⟧"],
)
# where a thing is
PLACED = _before(
    r"(?:\btại|\bở|trên địa bàn|địa bàn|trong|khu vực|đối với|với) (?:toàn )?(?:địa bàn )?$",
    lasts="tại ở bàn trong vực với toàn",
    examples=["hồ sơ tại ⟦huyện⟧", "trên địa bàn ⟦tỉnh⟧", "người dân ở ⟦Hà Nội⟧"],
    rejects=["của ⟦tỉnh⟧", "theo ⟦tỉnh⟧"],
)
# who holds a place that the words before name
LINKED = _before(
    r"(?:là|thuộc về|gồm(?: có)?|có tên|như sau)[ :]*$",
    examples=["dẫn đầu là ⟦Hà Nội⟧", "cuối bảng thuộc về ⟦Sở Y tế⟧"],
    rejects=["của ⟦Hà Nội⟧", "tại ⟦Hà Nội⟧"],
)
# to whom something is done, or with whom one is compared
OBJECTS = _before(
    r"(?<!\p{L})(?:cùng|giữa|gửi|trình|bởi|từ|đến|tới|về|vào|sang|hơn|kém|vượt|sáp nhập|hợp nhất|giao|đề nghị|yêu cầu|chỉ đạo|bằng|qua"
    r"|được|bị|giúp|thăm|cấp|(?<!công )vụ|kiểm tra|thanh tra|",
    r"so với|tham mưu|báo cáo|làm việc với|phối hợp với|cùng với|thay mặt|trên|trước|sau|dưới|sau khi|đề xuất|kiến nghị|thành lập|mời"
    r"|nhận|rời|đưa|dự|(?:lần|đường|phải) (?:lên|ra|xuống|tới|về)) $",
    examples=["đề nghị ⟦Hà Nội⟧", "cao hơn ⟦Hà Nội⟧", "được ⟦tỉnh⟧"],
    rejects=["của ⟦Hà Nội⟧", "năm 2020, ⟦Hà Nội⟧", "Đoàn kiểm tra công vụ ⟦tỉnh Thanh Hóa⟧"],
)
# before a subject: a clause begins
STARTS = _before(
    r"(?:^[\s*+•–-]*|[.,;:(\"“”‘'\n!?)])\s*$|(?<!\p{L})"
    r"(?:do|vì|khi|nếu|mà|rằng|cho (?:thấy|biết|hay)|để|thì|nay|này|đó|hiện|qua|cũng|nhưng|và|còn|riêng|\d{4}|tháng|năm|(?<!hợp )nhất|hai|ba|tư|hạng|nhiên"
    r"|(?<!lần )ra|vậy"
    r"|theo đó|cụ thể|toàn|(?<=(?:^|[.,;:] ))cả|xác định|khẳng định|nhận định|thừa nhận|xác nhận|phân trần|chia sẻ|(?:thanh tra|kiểm toán|kiểm tra) (?:\p{L}++ ){1,4}(?:đã )?kết luận) $",
    examples=["Năm 2020, ⟦tỉnh⟧", "⟦Hà Nội⟧", "đến nay ⟦huyện⟧", "Thanh tra Chính phủ kết luận ⟦Sở Y tế⟧", "ông An thừa nhận ⟦sở⟧", "Cả ⟦huyện⟧", "nơi đây khó, cả ⟦xã⟧"],
    rejects=["của ⟦tỉnh⟧", "đề nghị ⟦tỉnh⟧", "ra cả ⟦tỉnh⟧", "theo kết luận ⟦Thanh tra tỉnh⟧", "việc hợp nhất ⟦tỉnh⟧"],
)
# who says or publishes
SAYS = _behind(
    r"(?: \([^)]{1,24}\))?(?: (?:thì|lại|vừa|mới|đã|cũng|còn|tiếp tục|thường|sẽ|đang))*[ ,]+(?:chính thức )?",
    r"(?:cho (?:biết|hay|rằng|thấy)|(?:nhận(?: được)? (?:và |số liệu|báo cáo))?tổng hợp|nhận(?: được)? (?:số liệu|báo cáo)|công bố|thông tin"
    r"|thông báo|đánh giá|khẳng định|nhận định|ghi nhận|báo cáo|thống kê|nói|nhấn mạnh|lưu ý|yêu cầu|đề nghị|nhận xét|so sánh(?=:)|",
    r"chỉ đạo|quy định|khảo sát|dự báo|ước tính|tính toán|đề xuất|kiến nghị|lo (?:ngại|lắng)|cảnh báo|bày tỏ|nhìn nhận|băn khoăn|dẫn chứng|cho là"
    r"|giải thích|lý giải|phân tích|nêu|phản ánh|xây dựng "
    r"(?:dự thảo|đề án)|(?:gửi (?:văn bản|công văn) )?(?:lấy|xin|hỏi) ý kiến|thăm dò|trình|(?:tiết|hé) lộ|nhẩm tính|xác nhận|thừa nhận|chia sẻ|phàn nàn|loan báo"
    r"|(?:góp|đưa|dẫn|nêu|cung cấp|tung|trưng)(?: (?:ra|thêm|lại)){0,2} (?:số liệu|con số|thống kê|dẫn chứng|bằng chứng"
    r"|kết quả (?:khảo sát|điều tra|đo lường|đánh giá|chấm điểm|xếp hạng)))(?!\p{L})",
    examples=["⟦Bộ Nội vụ⟧ cho biết", "⟦Bộ Nội vụ⟧ vừa công bố", "⟦UBND tỉnh⟧ (Sở Y tế) đề nghị", "⟦Hiệp hội⟧ góp thêm số liệu", "⟦Sở Y tế⟧ thừa nhận", "⟦Cục Thuế⟧ thì thống kê", "⟦Bộ Y tế⟧ so sánh: năm"],
    rejects=["⟦Hà Nội⟧ có", "⟦Hà Nội⟧ thì có", "⟦Sở Y tế⟧ tiếp nhận"],
)
# who sets a number for others
ASSIGNS = _behind(
    r" (?:đã |mới |vừa )?(?:giao|đề ra|cấp|phân bổ|quy định|phê duyệt|công nhận|ban hành|bổ sung)(?!\p{L})",
    examples=["⟦tỉnh⟧ giao", "⟦tỉnh⟧ đã phê duyệt"],
    rejects=["⟦tỉnh⟧ có", "⟦tỉnh⟧ đạt"],
)
# who sets a number for others, as the subject of its sentence
GIVES = _behind(
    r" (?:đã )?(?:giao|đề ra|phân bổ|quy định)(?!\p{L})",
    examples=["⟦tỉnh⟧ giao", "⟦tỉnh⟧ đã phân bổ"],
    rejects=["⟦tỉnh⟧ ban hành", "⟦tỉnh⟧ cấp"],
)
# who sets a number for those that the words behind name
HANDS = _behind(
    r" (?:đã )?giao(?: cho)? (?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường|sở|các|mỗi|từng|(?-i:\p{Lu}))",
    examples=["⟦Bộ Nội vụ⟧ giao tỉnh 20 biên chế", "⟦Tỉnh⟧ đã giao cho các sở"],
    rejects=["⟦Sở⟧ giao nộp", "⟦tỉnh⟧ được giao"],
)
# what a body says that it did itself, behind the word for saying
ACTS = _behind(
    r"(?: (?:thêm|rằng|trong|năm|tháng|quý|đến|từ|qua|hết|đầu|cuối|nay|ngày|tính|kể|giai đoạn|[\d/.-]++),?){0,8} (?:đã|đang|sẽ)(?! có|\p{L})",
    examples=["⟦⟧ trong năm 2014 đã cắt", "⟦⟧ đang rà soát"],
    rejects=["⟦⟧ đã có 58 tỉnh", "⟦⟧ cả nước đã"],
)
CUES_BEFORE = {
    "constituency": CONSTITUENCY,
    "act": ACT,
    "person": PERSON,
    "sourced": SOURCED,
    "examples": EXAMPLES,
    "topic": TOPIC,
    "compared": COMPARED,
    "owned": OWNED,
    "placed": PLACED,
    "linked": LINKED,
    "objects": OBJECTS,
    "starts": STARTS,
}
CUES_BEHIND = {"says": SAYS, "assigns": ASSIGNS, "gives": GIVES, "hands": HANDS, "acts": ACTS}
