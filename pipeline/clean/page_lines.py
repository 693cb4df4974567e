"""Tells lines that a page writes about itself: counters, votes, downloads, players, pagers, one or several beside one another."""

from __future__ import annotations

from extractors.rules import compile_pattern
from pipeline.clean.text import holds_any

NUM = r"\d{1,3}(?:[.,]\d{3})+|\d+(?:[.,]\d{1,2})?k?"
SEEN = r"(?:xem|đọc|nghe|truy cập|ghé thăm|tải(?: (?:về|xuống))?|chia sẻ|thích|like|share|view|download|hit|comment)s?"
VOTED = r"(?:phiếu(?: bầu)?|lượt(?: (?:đánh giá|bình chọn|bầu))?|đánh giá|bình chọn|votes?|ratings?)"
CLOCK = r"\d{1,2}[:h]\d{2}(?::\d{2})?(?: ?(?:sa|ch|am|pm))?"
DAY = r"\d{1,2}[/.-]\d{1,2}[/.-]\d{4}"
ARROW = r"[«»‹›<>]+|\.{2,}|…"
# what stands alone or beside others of its kind: with a number
COUNTS = compile_pattern(
    rf"(?:đã |(?:tổng )?(?:số )?(?:lượt|lần|lượng) |số )?(?:người |khách )?{SEEN}(?: (?:bài viết|bài|tin|trang|tài liệu))? ?:? ?(?:{NUM})(?: (?:lần|lượt|người))?"
    rf"|(?:{NUM}) (?:(?:lượt|lần|người) {SEEN}|views?|hits?|likes?|shares?|downloads?|comments?|(?:lượt )?bình luận|phản hồi)"
    rf"|(?:bình luận|phản hồi|ý kiến|góp ý|trả lời) ?: ?(?:{NUM})"
    rf"|(?:{NUM}) total views(?:, (?:{NUM}) views? today)?"
    rf"|(?:nghe (?:đọc )?(?:bài(?: viết)?|tin|audio) ?:? ?)?{CLOCK} ?/ ?{CLOCK}|(?:nghe|đọc|phát) (?:đọc )?(?:bài(?: viết)?|tin|audio|podcast) ?:? ?{CLOCK}"
    rf"|(?:(?:đánh giá|bình chọn|xếp hạng|rating)(?: (?:bài viết|của bạn|này))? ?:? ?)?(?:trung bình ?:? ?)?(?:{NUM})(?: ?/ ?\d+)?(?: ?(?:sao|điểm|★+☆*))? ?[–-]? ?\( ?(?:tổng )?(?:{NUM}) {VOTED} ?\)"
    r"|(?:đánh giá|bình chọn|rating)(?: (?:bài viết|của bạn|này))? ?:? ?\d(?:[.,]\d)? ?/ ?(?:5|10)(?: ?sao)?"
    rf"|(?:ngày (?:tạo|đăng|cập nhật|xuất bản|viết|phát hành)|đăng(?: (?:ngày|lúc))?|cập nhật(?: (?:ngày|lúc|lần cuối))?|created|updated) ?:? ?(?:ngày )?(?:{DAY}(?:[ ,|-]+(?:lúc )?{CLOCK})?|{CLOCK}[ ,|-]+(?:ngày )?{DAY})(?: ?\(?gmt.{{0,4}}\)?)?"
    rf"|(?:số ký tự )?còn (?:lại ?:? ?)?(?:{NUM})(?: ký tự)?"
    rf"|(?:khách|thành viên|máy chủ tìm kiếm|(?:tổng (?:số )?)?(?:lượt )?truy cập)? ?(?:đang )?(?:trực tuyến|online|truy cập|xem|ghé thăm|viếng thăm) ?: ?(?:{NUM})|khách(?: (?:viếng|ghé) thăm)? ?: ?(?:{NUM})"
    rf"|(?:font size|cỡ chữ|zoom) ?:? ?\d{{1,3}}%?|hiển thị \d.{{0,30}} (?:kết quả|bản ghi|mục|bài viết|tin|dòng)|showing \d+ to \d+ of \d+ entries"
    r"|trang ?:? ?\d+ ?(?:/|trên|của|of) ?(?:tổng (?:số )?)?\d+(?: trang)?"
    rf"|(?:hôm (?:nay|qua)|(?:trong )?(?:tuần|tháng|năm)(?: (?:này|trước|qua|hiện tại))|tổng lượt) ?: ?(?:{NUM})",
)
# the same, where no number need stand
WORDS = compile_pattern(
    rf"(?=\P{{L}}{{0,40}}\p{{L}})(?:(?:{NUM}) ?|(?:thích|chia sẻ|like|share|tweet|bình luận|theo dõi|quan tâm) ?){{3,9}}"
    r"|(?:kích thước|dung lượng|kích cỡ|size)(?: (?:tệp|file|tập tin))? ?: ?[\d.,]+ ?[kmg]?b(?:ytes?)?"
    rf"|(?:[\[(]?(?:(?:các )?(?:tệp|tập tin|file|tài liệu|văn bản)(?: (?:tin )?(?:đính|gửi) ?kèm| kèm theo)?|tải (?:về|xuống|tệp|file)|download)[\])]? ?:? ?)?[^|\n]{{1,110}}\.(?:pdf|docx?|xlsx?|pptx?|zip|rar)(?: ?\(?[\d.,]+ ?[kmg]b\)?)?(?: [\[(]?(?:tải|xem|download)[^|]{{0,20}})?"
    rf"|tổng số điểm của bài viết là ?:?.{{0,40}}|(?:click|nhấn|bấm|hãy) (?:vào đây |chuột )?(?:để )?(?:đánh giá|bình chọn)(?: bài viết)?"
    rf"|(?:hãy )?đăng ký (?:để )?nhận (?:bản tin|tin(?: (?:tức|mới|bài))?|thông báo)(?: (?:qua|từ|của|mới|hằng|hàng) .{{0,40}})?|(?:(?:hiện|đã) )?(?:có )?(?:{NUM}) người (?:(?:đã |đang )?theo dõi|đã đăng ký(?: nhận (?:bản )?tin)?)"
    rf"|(?:url|đường dẫn|liên kết) (?:của )?(?:bài viết|bài|tin)(?: này)? ?:.*|(?:bạn )?(?:có )?(?:thấy )?(?:bài viết|bài|tin|thông tin|nội dung)(?: này)? ?(?:có )?hữu ích(?: (?:với|cho|đối với) bạn)?(?: (?:hay )?không)? ?\?.{{0,60}}"
    rf"|mã (?:tin|bài(?: viết)?|số tin) ?: ?\w{{1,12}}|tải ứng dụng.{{0,30}}",
)
# what stands beside such parts and says nothing alone
BESIDE = compile_pattern(
    rf"(?:(?:người đăng|đăng bởi|tác giả|biên tập|tin bài|tin,? (?:bài|ảnh)|bài và ảnh|nguồn(?: tin)?|chuyên mục|thể loại) ?: ?[^\d|]{{1,50}})"
    rf"|{DAY}(?:[ ,]+{CLOCK})?|{CLOCK}(?:[ ,]+{DAY})?|(?:thứ \w{{2,4}}|chủ nhật),? (?:ngày )?{DAY}|(?:{NUM}) lượt|\d{{1,2}} (?:phút|giờ|ngày|tuần|tháng) trước"
    r"|(?:bản in|in(?: (?:bài(?: viết)?|trang))?|email|gửi email|facebook|zalo|twitter|chia sẻ|thích|quay lại|admin|a[+-]?|tất cả|tổng(?: (?:số|cộng))?)"
    rf"|(?:tất cả|tổng(?: (?:số|cộng))?) ?: ?(?:{NUM})",
)
PAGER = compile_pattern(
    r"(?:(?:trang(?: (?:đầu|cuối|trước|sau))?|đầu(?: tiên)?|cuối(?: cùng)?|trước|sau|tiếp(?: theo)?|next|prev(?:ious)?|first|last"
    rf"|\[?\d{{1,4}}\]?|{ARROW})[ |:]*+)++"
)
PAGES = compile_pattern(r"\d+")
WORD_OR_ARROW = compile_pattern(rf"\p{{L}}{{3}}|{ARROW}")
SEPARATOR = compile_pattern(r" ?[|•·] ?| [-–—/] | {2,}")
SEPARATORS = ("|", "•", "·", " -", " –", " —", " /", "  ")  # asked for first
PARENS = "()[] "
PAGE_OF = compile_pattern(r"trang ?:? ?\d{1,5}(?: ?(?:/|trên|của) ?\d{1,5})?")
LONGEST, JOINED = 160, 80  # characters of a line, and of two such things that nothing parts


def is_page_line(text: str) -> bool:
    """Tell whether a block in lower case, taken whole, is what a page says of itself: its visits, votes, files and pages."""
    if len(text) > LONGEST:
        return False
    inner = text.strip(PARENS)
    has_digit = any(map(str.isdigit, text))
    if _is_part(text, has_digit) or (inner != text and _is_part(inner, has_digit)):
        return True
    if has_digit and PAGER.fullmatch(text) and len(PAGES.findall(text)) > 1 and WORD_OR_ARROW.search(text):
        return True
    parts = [part.strip(PARENS) for part in SEPARATOR.split(text)] if holds_any(text, SEPARATORS) else []
    if len(parts) < 2:
        return False
    own = [_is_part(part, has_digit) for part in parts]
    return any(own) and all(is_own or BESIDE.fullmatch(part) for is_own, part in zip(own, parts, strict=True))


def _is_part(text: str, has_digit: bool) -> bool:
    """Tell whether a part of a line, which has a digit or none, is one thing that a page says of itself."""
    if (has_digit and COUNTS.fullmatch(text) is not None) or WORDS.fullmatch(text) is not None:
        return True
    if not has_digit or len(text) > JOINED:
        return False
    spaces = [i for i, c in enumerate(text) if c == " " and i > 3]  # `phản hồi: 4 trang 19/12`
    return any(COUNTS.fullmatch(text[:i]) and (COUNTS.fullmatch(text[i + 1 :]) or PAGE_OF.fullmatch(text[i + 1 :])) for i in spaces)
