"""Lends the body of a section or of the whole document to figures without one of their own, while the text still tells of it."""

from __future__ import annotations

from extractors.organizations.answers import Answer
from extractors.organizations.body import LOCAL, OWN, BodyName, Form
from extractors.organizations.central import BRANCHED
from extractors.organizations.reference import Reader
from extractors.organizations.roles import Part, Placed
from extractors.records import Figure, OrgLevel
from extractors.rules import IGNORECASE, compile_pattern

BARE = frozenset({Form.BARE, Form.POINTING})  # `thành phố`, `tỉnh này`
LISTED = 2  # bodies in the rows of a table that its total sums up
FAR = 12  # sentences in which a text comes back to its place
# what an office all over the country tells of the country: `tổng số tiền nợ thuế là …`, `số người có thẻ là …`
COUNTRYS = compile_pattern(
    r"(?<!thu hồi )(?<!xử lý )(?<!đôn đốc )(?<!cưỡng chế )(?<!thu )(?<!giảm )(?<!xóa )(?<!xoá )(?<!khoanh )\b(?:nợ (?:thuế|đọng)|tiền nợ"
    r"|nợ (?:dưới|trên|không|có) |kim ngạch|chỉ số (?:sản xuất|giá)|lạm phát|số người (?:tham gia|có thẻ|hưởng)|t[ỷỉ] lệ (?:bao phủ|nợ)|dân số)\b(?:[^.;,]"
    r"|,(?=\d)|, (?:chết|mất|phá|tăng|giảm|chiếm|bằng)\b){0,90}$",
    flags=IGNORECASE,
)
# who else speaks or is spoken of: `Đại diện một hiệp hội kiến nghị …`, `Theo khảo sát của VCCI …`
OTHERS = compile_pattern(
    r"(?:(?:trong khi đó|tuy nhiên|dù vậy|dẫu vậy|thế nhưng|song|nhưng|còn|ngược lại|trước đó|mới đây|gần đây|đáng chú ý),? )?(?:một |các "
    r"|nhiều )?(?:đại diện (?:\p{L}++ ){0,3}(?:hiệp hội|doanh nghiệp|công ty)|đại biểu|chuyên gia|doanh nghiệp|hiệp hội|thương nhân"
    r"|đoàn (?:thanh tra|kiểm tra|kiểm toán|giám sát)|người|thí sinh|công chức|viên chức|cán bộ"
    r"|(?:(?:ở|trong|về|với) (?:lĩnh vực|khâu|mảng) [^,.;]{2,30}, )?(?:theo |kết quả )?(?:khảo sát|điều tra|đánh giá) của)\b"
    r"|(?:TS|PGS|GS|ThS|ông|bà|luật sư|chuyên gia)\b[^,;\d]{3,40}, (?:nguyên )?(?:phó )?(?:viện trưởng|(?:tổng )?giám đốc (?:một )?(?:công ty|doanh nghiệp|hợp tác xã)|chủ tịch hiệp hội|tổng thư ký"
    r"|chuyên gia|luật sư|kế toán(?: trưởng)?|chủ (?:một )?(?:cửa hàng|doanh nghiệp|cơ sở|hộ))\b",
    flags=IGNORECASE,
)
OF_FIELD = compile_pattern(r"(?<!\p{L})(?:của|trong|toàn) (?:ngành|lực lượng)(?=[ ,](?!\p{Lu}))")
PRONOUN = compile_pattern(
    r"(?:[^.;]{0,60}, )?(?:theo |cũng theo )?(?:ông|bà)(?: (?-i:\p{Lu}\p{L}*+))?(?: cho (?:biết|hay)| nói| khẳng định| nêu|,)",
    flags=IGNORECASE,
)
MINISTER = compile_pattern(r"(?<!\p{L})(?:[Bb]ộ trưởng|[Tt]hứ trưởng)(?! (?:các|những))(?: (?!Bộ\b)(?P<of>\p{Lu}\p{L}++)(?= \p{Ll}))?")
LEADERS = ("Bộ Nội vụ", "Văn phòng Chính phủ", "Ban Chỉ đạo")  # sum up the reform of the country
OPENING = 4  # sentences
REVIEW = compile_pattern(
    r"\b(?:tổng kết|sơ kết|đánh giá|kiểm điểm|kết quả)(?: \p{L}++){0,6} (?:cải cách hành chính|CCHC|chuyển đổi số|thủ tục hành chính)\b",
    flags=IGNORECASE,
)
# a sentence about the country: `Cả nước hiện có …`, `Theo Bộ Nội vụ, các bộ, ngành, địa phương đã …`
COUNTRY = compile_pattern(
    r"[“\"]?(?:[^,.;]{0,60}, )?(?:(?:hiện|hiện nay|trên|tính|tính chung|trong|đến nay) )?(?:cả nước|toàn quốc"
    r"|(?:các )?bộ,? ngành(?:,| và) địa phương)\b(?! (?:về|với)\b)",
    flags=IGNORECASE,
    needs="cả nước|toàn quốc| địa phương",
)


def of_document(reader: Reader, figure: Figure) -> Answer:
    """Return the body of the figure's section, else the document's, unless the text went on from it."""
    if section := reader.sections.get(figure.sentence):
        return Answer((section,), "section_body")
    body = reader.focus.body
    if body is not None and (whole := _whole(reader, figure, body)) is not None:
        return Answer((whole,), "whole_body")
    if body is not None and figure.cell is None and (_is_past(reader, figure, body) or _is_gone(reader, figure, body)):
        return Answer((), "")
    return Answer((body,) if body else (), "document_body" if body else "")


def _whole(reader: Reader, figure: Figure, body: BodyName) -> BodyName | None:
    """Return the place of a department whose table sums up other bodies of that place: `Cộng` under the districts of its province."""
    owner = body.owner or (reader.site.owner if reader.site is not None and reader.site.key == body.key else None)
    sentences, blocks = reader.source.sentences, reader.source.blocks
    table = blocks[sentences[figure.sentence].block].table
    if figure.cell is None or not figure.cell.is_total or table is None or body.level is not OrgLevel.DEPARTMENT or owner is None or owner.form is not Form.NAMED:
        return None
    rows = {p.name.key for p in reader.order if blocks[sentences[p.sentence].block].table == table and p.name.form is Form.NAMED and p.name.level in OWN}
    return owner if len(rows - {body.key, owner.key}) >= LISTED else None


def _is_gone(reader: Reader, figure: Figure, body: BodyName) -> bool:
    """Tell whether a text of no site went on from a place to the whole country, and has not come back."""
    if reader.site is not None or body.level not in LOCAL:
        return False
    for index in range(figure.sentence, max(-1, figure.sentence - FAR), -1):
        if any(p.name.key == body.key or (p.name.form in BARE and p.name.level in (body.level, None)) for p in reader.placed.get(index, ())):
            return False
        sentence = reader.source.sentences[index]
        if COUNTRY.match(reader.source.text, sentence.start, sentence.end):
            return True
    return False


def _is_past(reader: Reader, figure: Figure, body: BodyName) -> bool:
    """Tell whether a text of no site goes on from the ministry that it tells of: neither this sentence nor the one before names it.

    What a text about a ministry tells besides is mostly the country's: roads, exports, duties of all.
    """
    is_branched = BRANCHED.match(body.name) is not None
    if (body.level is not OrgLevel.MINISTRY and not is_branched) or reader.site is not None:
        return False
    text, start = reader.source.text, reader.source.sentences[figure.sentence].start
    if OTHERS.match(text, start, figure.start) or COUNTRYS.search(text, max(start, figure.start - 120), figure.start):
        return True
    if is_branched:
        return _others_tell(reader, figure, body)
    if OF_FIELD.search(text, start, figure.start) or any(not m["of"] or m["of"] in body.name for m in MINISTER.finditer(text, start, figure.start)):
        return False
    if _reviews_itself(reader, body):
        return False
    far = 2 if PRONOUN.match(text, start, figure.start) else 1  # `Theo ông, …` goes on with who spoke before
    near = (p.name for index in range(figure.sentence - far, figure.sentence + 1) for p in reader.placed.get(index, ()) if index == figure.sentence or not _counts_country(reader, p))
    return not any(n.key == body.key or (n.form in (Form.BARE, Form.POINTING) and n.level in (OrgLevel.MINISTRY, None) and (not n.key or body.key.endswith(n.key))) for n in near)


def _others_tell(reader: Reader, figure: Figure, body: BodyName) -> bool:
    """Tell whether another opened a sentence of the paragraph before, and neither the body nor its `ngành` was named since."""
    text, sentences = reader.source.text, reader.source.sentences
    block = sentences[figure.sentence].block
    for index in range(figure.sentence - 1, -1, -1):
        if sentences[index].block != block or any(_is_meant(p.name, body) for p in reader.placed.get(index + 1, ())):
            return False
        if OTHERS.match(text, sentences[index].start, sentences[index].end):
            return not any(_is_meant(p.name, body) for p in reader.placed.get(index, ()))
    return False


def _is_meant(name: BodyName, body: BodyName) -> bool:
    return name.key == body.key or (name.level is None and name.form in BARE)


def _counts_country(reader: Reader, placed: Placed) -> bool:
    """Tell whether a body is only the source of what a sentence tells of the country: `Theo thống kê của Bộ Nội vụ, viên chức cả nước có …`."""
    stop = reader.source.sentences[placed.sentence].end
    return placed.part is Part.SOURCE and any(reader.source.text.find(word, placed.name.end, stop) >= 0 for word in (" cả nước ", " toàn quốc "))


def _reviews_itself(reader: Reader, body: BodyName) -> bool:
    """Tell whether a text opens with a ministry that sums up its own reform: not the one that leads the reform of the country."""
    if body.name.startswith(LEADERS):
        return False
    opening = (i for i in range(OPENING) if any(p.name.key == body.key and p.part is Part.SUBJECT for p in reader.placed.get(i, ())))
    sentences = (reader.source.sentences[i] for i in opening)
    return any(REVIEW.search(reader.source.text, s.start, s.end) for s in sentences)
