"""Tells page furniture from article: by names of classes and ids, and by whole short lines, never by substrings."""

from __future__ import annotations

from collections.abc import Sequence

from extractors.rules import IGNORECASE, compile_pattern

# tags that never hold article text
DROPPED_TAGS = (
    "script", "style", "noscript", "template", "svg", "iframe", "select", "button", "input", "textarea", "nav", "footer",
    "aside", "object", "embed", "video", "audio", "canvas", "map", "dialog", "option", "label", "math", "head", "amp-ad",
)  # fmt: skip

# names of containers, as whole words of class or id (camelCase, dashes and underscores are word ends)
NAMES = compile_pattern(
    r"""(?:^|[\s_-]|(?-i:(?<=\p{Ll})(?=\p{Lu})))(?:
      nav(?:bar|igation)?|menu\w*|breadcrumbs?|footer|foot|masthead|site-?header|page-?header|topbar|top-?bar|header-?(?:top|main|wrapper|bar)|sidebar|side-?bar|aside
    | col-?right|right-?col(?:umn)?|col-?left|left-?col(?:umn)?|RightPane|LeftPane|leftmenu|rightmenu
    | related\w*|relate|recommend\w*|more-?(?:news|stories|articles|from)|other-?(?:news|item|post)s?|tinlienquan|tin-?lien-?quan|tinkhac|tin-?khac|tinmoi|tin-?cung\w*|tindadua|tin-?da-?dua|lienquan|news-?other|docnhieu|most-?(?:read|popular|viewed)|popular|trending|hot-?news|latest-?news
    | comments?|comment-?\w+|binh-?luan|disqus|fb-comments|feedback|reply|respond|rating|vote|danh-?gia-?bai
    | share\w*|sharing|social\w*|socials|follow-?us|zalo-share-button|addthis\w*|like-?box|fb-like|toolbox|tool-?bar|tools?|print\w*|inbaiviet|font-?size|fontsizer|resize
    | tags?|tag-?list|keywords|hashtags?|topics-list
    | pager|pagination|paging|page-?nav\w*|phan-?trang
    | counter\w*|thongke|thong-?ke|luot-?xem|luotxem|luot-?truy-?cap|truy-?cap|visit\w*|view-?count|views?-?number|hit-?counter|statistic-box|so-?luot\w*
    | ads?|advert\w*|banner\w*|quang-?cao|sponsor\w*|promo\w*|dfp|outbrain|taboola|teads
    | cookie\w*|consent|gdpr|onetrust\w*|privacy|(?:cli|pc)-policy\w*|newsletter|subscri\w+|modal|popup\w*|overlay|login|signin|sign-?up|register|captcha
    | s4-ribbon\w*|ribbon\w*|suiteBar\w*|s4-titlerow|ms-dialogHidden|noindex|skip-?link\w*|accessib\w+|screen-?reader\w*|sr-only|visually-?hidden
    | widget\w*|weather|thoi-?tiet|lich|calendar|search\w*|tim-?kiem|language\w*|lang-?switch\w*|hotline|lienket|lien-?ket|weblink\w*
    | author-?(?:bio|box|info|card)|about-?author|bio|byline-?box|credits?|copyright|disclaimer|license
    | gallery-?(?:nav|thumbs)|thumbnails?|slider-?nav|carousel-?(?:nav|control)\w*|viewbydate|xem-?theo-?ngay|postNav|post-navigation|prev-?next
    | play-?list|video-?(?:player|box|list)|audio-?player|jwplayer|podcast-?\w*|live-?blog-?nav|inline-?(?:related|newsletter|promo)|readmore|read-?more|read-?also|xem-?them
    )(?=$|[\s_-]|(?-i:(?<=\p{Ll})(?=\p{Lu}))|\d)""",
    flags=IGNORECASE,
)
# names that only the article's own containers bear, whatever stands beside them (`sidebar-grid article__content`)
ARTICLE_NAMES = compile_pattern(
    r"(?:article|post|entry|story|news|detail|main|page)[-_]*(?:content|body|text|main|detail|page)(?!-?(?:top|header|footer|side|related|tools))|noi-?dung|chi-?tiet|bai-?viet|article$|article\b",
    flags=IGNORECASE,
)
CAPTION_NAMES = compile_pattern(
    r"(?:^|[\s_-])(?:caption|image-?caption|photo-?caption|wp-caption-text|chuthich|chu-?thich|picture-?desc|img-?desc|PhotoCMS_Caption|credit|source|legend|photo-?credit|media-?caption|figure-?caption|note-?anh|img-?center)(?=$|[\s_-])",
    flags=IGNORECASE,
)

# lines that are furniture when the whole block is nothing else
LINE = compile_pattern(
    r"""(?:
      (?:số[ ])?lượt[ ](?:người[ ])?(?:xem|truy[ ]cập|đọc|view)s?[ ]?:?[ ]?[\d.,]*(?:[ ].{0,30})?
    | (?:số[ ])?lượ(?:t|ng)[ ](?:người[ ])?truy[ ]cập.{0,30}
    | đã[ ](?:xem|truy[ ]cập)[ ]?:?[ ]?[\d.,]+.{0,30} | (?:view|views|lượt)[ ]?:[ ]?[\d.,]+
    | (?:thống[ ]kê|tổng[ ](?:số[ ])?(?:lượt[ ])?)[ ]?truy[ ]cập.{0,40} | (?:đang[ ])?(?:trực[ ]tuyến|online)[ ]?:?[ ]?[\d.,]+
    | (?:hôm[ ](?:nay|qua)|trong[ ](?:ngày|tuần|tháng|năm)|tháng[ ](?:này|trước)|tuần[ ]này|tất[ ]cả|tổng(?:[ ]số)?)[ ]?:[ ]?[\d.,]+
    | [•·]?[ ]?tất[ ]cả[ ]?:[ ]?[\d.,]+
    | skip[ ](?:ribbon|to)[ ].{0,40} | truy[ ]cập[ ]nội[ ]dung(?:[ ]luôn)? | chuyển[ ]đến[ ]nội[ ]dung.{0,20} | [\w ]{1,40}+>[ ]?posts[ ]?>.*
    | (?:bản[ ]in|in[ ](?:bài[ ]viết|trang)|quay[ ]lại|trở[ ]lại|về[ ]đầu[ ]trang|về[ ]trang[ ]trước|gửi[ ](?:email|bài|phản[ ]hồi)|email|print|facebook|twitter|zalo|chia[ ]sẻ|share|thích|lưu[ ]bài|go[ ]to|tìm[ ]kiếm|đăng[ ]nhập|xem[ ]thêm|đọc[ ]thêm|nghe[ ]đọc[ ]bài|đọc[ ]bài[ ]viết|theo[ ]dõi)(?:[ |,/-]*(?:bản[ ]in|quay[ ]lại|in[ ]bài[ ]viết|email|facebook|twitter|zalo|chia[ ]sẻ|thích|gửi[ ]email|in))*
    | xem[ ]theo[ ]ngày.{0,40} | trang[ ]\d+[ ]?/[ ]?\d+.* | (?:\d{1,3}[ ]){2,}\d{1,3} | (?:cỡ[ ]chữ|A[+-]?|tương[ ]phản).{0,20}
    | (?:tags?|từ[ ]khóa|từ[ ]khoá|hashtag|chủ[ ]đề)[ ]?:.* | (?:\#\p{L}\w*+[ ,]*+)++
    | (?:bình[ ]luận|ý[ ]kiến(?:[ ]bạn[ ]đọc)?|phản[ ]hồi|comments?)(?:[ ]?\(.*\))?(?:[ ]?:[ ]?\d+)? | mã[ ](?:bảo[ ]mật|xác[ ]nhận|captcha).{0,30}
    | chuong[ ]trinh[ ]thoi[ ]su.* | \W*\d{1,2}/\d{1,2}/\d{4}\W*
    | (?!-$)[\W_]{1,20} | \d{5,9}
    | (?:cập[ ]nhật|ngày[ ]đăng|đăng[ ]ngày|ngày[ ]đăng[ ]tin|thời[ ]gian|ngày[ ]cập[ ]nhật|đăng[ ]lúc|xuất[ ]bản)[ ]?:?.{0,12}\d{1,2}[/:.-]\d{1,2}.{0,40}
    | (?:[\p{L} -]{0,40}[ ])?\d{1,2}[ ]tháng[ ]\p{L}{1,4}(?:[ ]\p{L}{1,4})?[ ]\d{4}[ ]\d{1,2}:\d\d(?::\d\d)?[ ]?(?:SA|CH|AM|PM)?
    | (?:thứ[ ](?:\w{1,4})|chủ[ ]nhật)[ ,]*(?:ngày[ ])?\d{1,2}[/-]\d{1,2}[/-]\d{4}.{0,30}
    | (?:ngày[ ])?\d{1,2}[/.-]\d{1,2}[/.-]\d{4}(?:[ ,|-]*(?:\d{1,2}[:h]\d\d.{0,14}))? | \d{1,2}[:h]\d\d[ ,|-]+(?:ngày[ ])?\d{1,2}[/.-]\d{1,2}[/.-]\d{4}.{0,12}
    | \./\.? | \.{2,} | (?:nguồn|theo|source|ảnh|photo)[ ]?:[ ]?.{0,60}
    )""",
    flags=IGNORECASE,
)
# a line behind which nothing of a page belongs to the article
CUT = compile_pattern(
    r"""(?:các[ ])?(?:tin|bài)(?:[ ](?:tức|viết|bài))?[ ](?:đã[ ](?:đưa|đăng)|liên[ ]quan|khác|mới(?:[ ]hơn|[ ]nhất)?|cũ[ ]hơn|cùng[ ](?:chuyên[ ]mục|loại|chủ[ ]đề|chuyên[ ]đề)|đọc[ ]nhiều|xem[ ]nhiều|nổi[ ]bật)(?:[ ]ngày.*)?[ ]?:?
    | (?:các[ ]tin[ ](?:đã[ ]đưa|khác|trước|liên[ ]quan).*) | (?:bình[ ]luận|ý[ ]kiến[ ]bạn[ ]đọc|gửi[ ](?:bình[ ]luận|ý[ ]kiến|phản[ ]hồi))(?:[ ]?\(.*\))?[ ]?:?
    | cùng[ ]chuyên[ ]mục[ ]?:? | có[ ]thể[ ]bạn[ ]quan[ ]tâm[ ]?:? | tham[ ]khảo[ ]thêm[ ]?:? | xem[ ]thêm[ ]?:? | đọc[ ]thêm[ ]?:? | số[ ]điện[ ]thoại[ ]của[ ]bạn[ ]sẽ.*
    | (?:liên[ ]kết[ ](?:web(?:site)?|khác)|thống[ ]kê[ ]truy[ ]cập|cơ[ ]quan[ ]chủ[ ]quản[ ]?:.*|số[ ]lượ(?:t|ng)[ ]truy[ ]cập|related(?:[ ](?:articles|stories|news))?|more[ ]from.*)[ ]?:?""",
    flags=IGNORECASE,
)
AUTHOR_NAMES = compile_pattern(r"(?:^|[\s_-])(?:author|tac-?gia|ar_author|nguoi-?viet|byline|writer|source)(?=$|[\s_-])", flags=IGNORECASE)
PERSON = compile_pattern(r"\(?(?:[A-ZĐÂÊÔƠƯĂÁÀẠẢÃÉÈÍÌÓÒÚÙÝỲ][\p{L}.]*+(?:[ –-]+|$)){1,5}\)?")
BYLINE = compile_pattern(
    r"(?:(?:tác[ ]giả|bài(?:[ ]và[ ]ảnh)?|tin[ ]ảnh|tin,[ ]ảnh|tin|bài,[ ]ảnh|thực[ ]hiện|người[ ]viết|biên[ ]tập)[ ]?:[ ]?.{2,50}|\p{Lu}{1,2}(?:\.\p{Lu}{1,2}){1,3}\.?|[A-ZĐ]{2}|\(?(?:theo|nguồn)[ ].{2,40}\)?)",
)
MAX_LINE = 160
MAX_BYLINE = 60
COUNTER = 3  # one-digit lines in a row that make a counter


def is_furniture_line(text: str) -> bool:
    """Tell whether a block, taken whole, is a counter, a tool, a date line or a lone mark."""
    return len(text) <= MAX_LINE and LINE.fullmatch(text.strip()) is not None


def is_cut(text: str) -> bool:
    """Tell whether a block starts the part of the page behind the article."""
    return len(text) <= MAX_LINE and CUT.fullmatch(text.strip()) is not None


def is_byline(text: str) -> bool:
    """Tell whether a block is the author's line or initials."""
    return len(text) <= MAX_BYLINE and BYLINE.fullmatch(text.strip()) is not None


def is_person(text: str) -> bool:
    """Tell whether a block is nothing but a name, as an author's at the end of an article."""
    return len(text) <= MAX_BYLINE and not text.isupper() and PERSON.fullmatch(text.strip()) is not None


def is_article_name(names: str) -> bool:
    """Tell whether class and id of an element name the container of an article's text."""
    return bool(names) and ARTICLE_NAMES.search(names) is not None


def is_furniture_name(names: str) -> bool:
    """Tell whether class and id of an element name a part of the page outside the article."""
    return bool(names) and NAMES.search(names) is not None and ARTICLE_NAMES.search(names) is None


def lone_digits(lines: Sequence[str]) -> set[int]:
    """Return the indices of the lines of a digit counter: three or more one-digit lines in a row."""
    found: set[int] = set()
    start = 0
    for index in range(len(lines) + 1):
        if index < len(lines) and len(lines[index]) == 1 and lines[index].isdigit():
            continue
        if index - start >= COUNTER:
            found.update(range(start, index))
        start = index + 1
    return found
