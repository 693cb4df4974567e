"""Tells page furniture from article: by names of classes and ids, and by whole short lines, never by substrings."""

from __future__ import annotations

from collections.abc import Sequence

from extractors.rules import compile_pattern
from pipeline.clean.page_lines import is_page_line
from pipeline.clean.text import holds_any, lower

# lines that are furniture when the whole block is nothing else
LINE = compile_pattern(
    r"(?:(?:số |tổng (?:số )?)?lượ(?:t|ng) (?:người )?(?:xem|truy cập|đọc|view)s?(?: (?:bài|tin|trang))? ?(?:: ?)?"
    r"(?:[\d.,]+(?: \D.{0,25})?)?|(?:số )?lượ(?:t|ng) (?:người )?truy cập "
    r"(?:hôm (?:nay|qua)|(?:trong )?(?:ngày|tuần|tháng|năm)(?: (?:này|trước))?|tổng cộng) ?:? ?[\d.,]*|đã "
    r"(?:xem|truy cập) ?:? ?[\d.,]+.{0,30}|(?:view|views|lượt) ?: ?[\d.,]+|(?:thống kê|tổng (?:số )?(?:lượt )?) ?truy cập.{0,40}"
    r"|(?:đang )?(?:trực tuyến|online) ?:? ?[\d.,]+|(?:hôm (?:nay|qua)|trong (?:ngày|tuần|tháng|năm)|tháng (?:này|trước)|tuần này|tất cả"
    r"|tổng(?: số)?) ?: ?[\d.,]+|[•·]? ?tất cả ?: ?[\d.,]+|skip (?:ribbon|to) .{0,40}|truy cập nội dung(?: luôn)?"
    r"|chuyển đến nội dung.{0,20}|[\w ]{1,40}+> ?posts ?>.*"
    r"|(?:bản in|in (?:bài viết|trang)|quay lại|trở lại|về đầu trang|về trang trước|gửi (?:email|bài|phản hồi)|email|print|facebook"
    r"|twitter|zalo|chia sẻ|share|thích|lưu bài|go to|tìm kiếm|đăng nhập|xem thêm|đọc thêm|nghe đọc bài|đọc bài viết|theo dõi)"
    r"(?:[ |,/-]*(?:bản in|quay lại|in bài viết|email|facebook|twitter|zalo|chia sẻ|thích|gửi email|in))*|xem theo ngày.{0,40}|(?:bài |tin )?liên quan ?:?"
    r"|trang \d+ ?/ ?\d+.*|(?:\d{1,3} ){2,}\d{1,3}|(?:cỡ chữ|tương phản).{0,20}|a[+-]"
    r"(?:[ |/,]*+(?:a[+-]?|đọc bài(?: viết)?|tương phản|nghe|in|zoom|aa))*+|a(?:[ |/,]*+(?:a[+-]|aa))++"
    r"|(?:tags?|thẻ(?: tag)?|từ khóa|từ khoá|hashtag|chủ đề) ?:.*|(?:#\p{L}\w*+[ ,]*+)++"
    r"|(?:bình luận|ý kiến(?: bạn đọc)?|phản hồi|comments?)(?: ?\(.*\))?(?: ?: ?\d+)?|mã (?:bảo mật|xác nhận|captcha).{0,30}"
    r"|[★☆⭐]{0,10} ?(?:đánh giá|xếp hạng|điểm trung bình)? ?:? ?\d(?:[.,]\d{1,2})?(?: ?/ ?\d{1,2})? ?(?:sao ?)?[–-]? ?\(? ?\d[\d.,]* "
    r"(?:bình chọn|phiếu(?: bầu)?|lượt(?: (?:đánh giá|bình chọn))?|votes?|đánh giá) ?\)?|nghe (?:đọc )?(?:bài(?: viết)?|audio|podcast)"
    r"(?! ?của| hát| giảng)[^.]{0,60}|[-–] ?\d{2,3} ?% ?\+|quét mã qr[^.]{0,60}|(?:chuyên mục|thể loại|danh mục) ?: ?[^.\d]{2,50}"
    r"|(?:(?:quay|trở) (?:lại|về)|lên|về) đầu trang|(?:\[ ?\p{L}[\p{L} ]{1,20}\] ?){1,5}|chuong trinh thoi su.*"
    r"|\W*\d{1,2}/\d{1,2}/\d{4}\W*|(?!-$|\(?%\)?$)[\W_]{1,20}|\d{5,9}"
    r"|(?:cập nhật|ngày đăng|đăng ngày|ngày đăng tin|thời gian|ngày cập nhật|đăng lúc|xuất bản) ?:?.{0,12}\d{1,2}[/:.-]\d{1,2}.{0,40}"
    r"|(?:[\p{L} -]{0,40} )?\d{1,2} tháng \p{L}{1,4}(?: \p{L}{1,4})? \d{4} \d{1,2}:\d\d(?::\d\d)? ?(?:sa|ch|am|pm)?"
    r"|(?:thứ (?:\w{1,4})|chủ nhật)[ ,]*(?:ngày )?\d{1,2}[/-]\d{1,2}[/-]\d{4}.{0,30}|(?:ngày )?\d{1,2}[/.-]\d{1,2}[/.-]\d{4}"
    r"(?:[ ,|-]*(?:\d{1,2}[:h]\d\d.{0,14}))?|\d{1,2}[:h]\d\d[ ,|-]+(?:ngày )?\d{1,2}[/.-]\d{1,2}[/.-]\d{4}.{0,12}"
    r"|.{0,60}\d{1,2}/\d{1,2}/\d{4}\D{0,4}\d{1,2}[:h]\d\d[\d.,: |-]* (?:lượt )?(?:xem|đọc)(?: tin)?|.{0,80}\d{1,2}:\d\d ?đọc [\d.,]+ lần"
    r"|\./\.?|\.{2,}|(?:nguồn|theo|source|ảnh|photo) ?: ?.{0,60})",
)
# a line behind which nothing of a page belongs to the article
CUT = compile_pattern(
    r"(?:các )?(?:tin|bài)(?: (?:tức|viết|bài))? (?:đã (?:đưa|đăng)|liên quan|khác|mới(?: hơn| nhất)?|cũ hơn|cùng "
    r"(?:chuyên mục|loại|chủ đề|chuyên đề)|đọc nhiều|xem nhiều|nổi bật)(?: ngày.*)? ?:?|(?:các tin (?:đã đưa|khác|trước|liên quan).*)"
    r"|(?:\d{1,4} )?(?:bình luận|ý kiến bạn đọc|gửi (?:bình luận|ý kiến|phản hồi))(?: ?\(.*\)| \d{1,4})? ?:?|cùng chuyên mục ?:?"
    r"|có thể bạn quan tâm ?:?|tham khảo thêm ?:?|xem thêm ?:?|đọc thêm ?:?|số điện thoại của bạn sẽ.*"
    r"|(?:liên kết (?:web(?:site)?|khác)|thống kê truy cập|cơ quan chủ quản ?:.*|chịu trách nhiệm "
    r"(?:nội dung|chính|xuất bản|quản lý) ?:.*|trưởng ban biên tập ?:.*|giấy phép(?: [^.\d]{0,40})? ?:? ?(?:số ?:? ?)?\d+ ?/ ?gp-.{0,80}"
    r"(?<![.;])|(?:bản quyền|copyright|©) .{0,100}(?<![.;])|số lượ(?:t|ng) truy cập|related(?: (?:articles|stories|news))?"
    r"|more from.*) ?:?",
)
# a line that sends the reader elsewhere: to another article, an offer, an app; whole languages of news pages
ELSEWHERE = compile_pattern(
    r"(?:(?:read|see|watch|listen|click|tap) (?:also|more|next|here|now|the full)\b"
    r"|(?:read|watch|more|also read|see also|related|listen|recommended|explore more|key points) ?:|related "
    r"(?:stories|articles|news|links|reading)|(?:lesen|sehen|hören) sie (?:auch|hier|mehr|dazu)\b"
    r"|(?:mehr (?:zum thema|dazu|infos?|lesen)|lesetipp|auch interessant|passend dazu|das könnte sie|zum thema|weitere "
    r"(?:informationen|themen|artikel))|(?:à lire (?:aussi|également)|lire (?:aussi|également|plus|la suite)|voir aussi"
    r"|sur le même sujet)|(?:lee|leer|lea|ver|mira) (?:también|más)\b|(?:leia|veja|saiba) (?:também|mais)\b|te puede interesar"
    r"|más información ?:|(?:leggi|guarda) (?:anche|pure)\b|(?:per approfondire|approfondimenti)|(?:lees|bekijk) (?:ook|meer|verder)\b"
    r"|(?:czytaj|zobacz|przeczytaj) (?:też|także|więcej|również)\b|(?:čtěte|přečtěte si) |(?:les|læs|läs|se) "
    r"(?:også|også:|mer|mere|också|även)\b|(?:lue|katso) (?:myös|lisää)\b|(?:baca|lihat|simak) (?:juga|selengkapnya)\b"
    r"|(?:citește|citiți) (?:și|mai)\b|(?:ayrıca|bunu da|i̇lgili haber)|(?:читайте|смотрите) (?:также|еще)\b|(?:читайте|дивіться) "
    r"(?:також)\b|(?:olvassa|lásd) |(?:関連(?:記事|ニュース|キーワード|リンク)|【関連|あわせて読みたい|おすすめ)|(?:더 보기|관련 기사)|(?:相关(?:新闻|阅读|文章)|延伸阅读)"
    r"|(?:advertisement|anzeige|werbung|publicidad|publicité|pubblicità|reklama?e?|annonse|annons|iklan|sponsored|広告|quảng cáo)\b"
    r"|(?:subscribe|sign up|log in|register|support local|already a subscriber|get the latest|follow us|join (?:us|the conversation)"
    r"|download the|stay informed|don.t miss)\b|(?:this|the) (?:content|article|story) is (?:reserved|for|only|exclusive|available)"
    r"|(?:jetzt|hier) (?:abonnieren|anmelden|kostenlos|registrieren|weiterlesen)\b|(?:abonnez|inscrivez)-vous"
    r"|(?:suscríbete|regístrate|suscribirse)\b|(?:inscreva-se|assine)\b|(?:iscriviti|abbonati)\b"
    r"|(?:この記事は(?:有料|会員)|会員登録|ログイン|有料会員|無料会員|続きを読む|あと\d+文字|残り\d+文字)|il vous reste [\d.,]+|(?:la suite est réservée)"
    r"|(?:follow|suivez|folgen|sigue|segui|ikuti|theo dõi|segueix)\b.{0,80}"
    r"(?:whatsapp|telegram|google news|facebook|instagram|twitter|zalo|youtube|threads|kênh|channel)|(?:cek|dapatkan) berita\b"
    r"|empfohlener (?:redaktioneller|externer) inhalt"
    r"|(?:an dieser stelle finden sie|um eingebettete inhalte|ein klick für den datenschutz|hinweis der redaktion)"
    r"|(?:image|photo|picture|video) (?:credit|source|caption|by)\b"
    r"|(?:bildrechte|bildquelle|foto|bild|fotos|crédit photo|quelle|kaynak|fuente|fonte|zdroj|źródło|kilde|källa|bron|nguồn ảnh) ?[:©]"
    r"|© |(?:copyright|all rights reserved|alle rechte vorbehalten|tous droits réservés|todos los derechos)"
    r"|(?:read more|continue reading|weiterlesen|mehr|more|weiter)$|(?:reporting|writing|editing|additional reporting|edited) by\b"
    r"|(?:tags|topics|themen|schlagwörter|étiquettes|etiquetas|temas|tagi|emner|ämnen|trefwoorden) ?:)",
)
# what a line of author, date and reading time under a headline says
BY = compile_pattern(r"(?:by|von|par|por|di|af|av|de|door|oleh|przez|text|texte|autor(?:in)?|author|skrevet av|written by|dari|tác giả|bài) ?:? ")
CONNECTORS = frozenset([
    "and", "und", "et", "y", "e", "og", "och", "en", "dan", "i", "a", "de", "von", "van", "der", "al", "bin", "da", "dos", "del",
    "&", "|", "/", "for", "the",
])
STATED = compile_pattern(
    r"\b(?:published|updated|posted|publiziert|veröffentlicht|aktualisiert|stand|erstellt|publié|mis à jour|modifié|publicado"
    r"|actualizado|atualizado|pubblicato|aggiornato|publicerad|uppdaterad|publisert|oppdatert|opdateret|gepubliceerd|bijgewerkt"
    r"|güncelleme|giriş|diterbitkan|aktualizacja|opublikowano|aktualizováno|cập nhật|опубликовано)\b|更新|公開|配信"
)
MOMENT = compile_pattern(
    r"\b\d{1,2}[:h]\d\d\b|(?:19|20)\d\d年|\b\d{1,2}[./-]\d{1,2}[./-](?:19|20)\d\d\b|\b\d{1,2}\.? (?:de )?\p{L}{3,10}\.?,? (?:de )?"
    r"(?:19|20)\d\d\b|\b\p{L}{3,10}\.? \d{1,2},? (?:19|20)\d\d\b|\b(?:19|20)\d\d[./-]\d\d?[./-]\d\d?"
)
READING = compile_pattern(r"\d{1,3} ?(?:-? ?min(?:ute[ns]?|utes?|uten)?\.?s?)(?: (?:read|de lecture|lesezeit|lezen|di lettura|de lectura))?\.?")
BESIDE = 60  # characters that may stand beside a date
WEAK_CUT = compile_pattern(r"xem thêm|đọc thêm|tham khảo|related|more from")
CONSENT = compile_pattern(
    r"externen? inhalte? (?:angezeigt|anzeigen|laden)|externer inhalt|ausgewählten,? externen inhalt|(?:eingebettete|externe) inhalte "
    r"(?:anzuzeigen|an(?:zeigen|sehen))|(?:external|third.party|embedded) content|contenus? (?:externes?|tiers)|contenido "
    r"(?:externo|de terceros)|conteúdo externo|contenuti? (?:esterni?|di terze)|externe inhoud|eksternt innhold|necessary cookies|accept"
    r"(?:er|eer|ieren)? (?:all |les |alle )?cookies",
)
CONSENT_WORDS = ("inhalt", "conten", "conteúdo", "cookies", "inhoud", "innhold")
MAX_CONSENT = 800
MAX_ELSEWHERE = 220
MAX_DATELINE = 120
PERSON = compile_pattern(r"\(?(?:[A-ZĐÂÊÔƠƯĂÁÀẠẢÃÉÈÍÌÓÒÚÙÝỲ][\p{L}.]*+(?:[ –-]+|$)){1,5}\)?")
BYLINE = compile_pattern(
    r"(?:(?:tác giả|bài(?: và ảnh)?|tin(?:(?:, | và |[-/ ])(?:bài|ảnh))?|bài(?:, |[-/ ])ảnh|thực hiện|người viết|biên tập) ?: ?.{2,50}"
    r"|\(?(?:theo|nguồn) .{2,40}\)?)",
)
INITIALS = compile_pattern(r"\(?(?:\p{Lu}{1,2}(?:\.\p{Lu}{1,2}){1,3}\.?|[A-ZĐ]{2,4}|[Bb]an [Bb]iên tập)\)?")  # the last line of an article: `BBT`, `T.H`
UP_TO = compile_pattern(r"\b(?:từ|đến|tới|hết|trước|sau)(?: hết)?(?: ngày)? $")
MAX_LINE = 160
MAX_BYLINE = 60
COUNTER = 3  # one-digit lines in a row that make a counter
CELL = 80  # characters of a line that may be a cell of a table written one cell a line
NUMBER = compile_pattern(r"[-–—…%]|[≥≤<>~+−-]? ?\d[\d.,/]*+ ?%?(?: ?[-–(] ?\d[\d.,/]*+ ?%? ?\)?)?")
COUNTED = compile_pattern(r"truy cập|lượt |visit|online|trực tuyến *:|counter|thống kê *$")
CELLS = 6  # numbers of a table, at least
LONGER = 3  # of them of more than one digit


def is_furniture_line(text: str) -> bool:
    """Tell whether a block, taken whole, is a counter, a tool, a date line or a lone mark."""
    if len(text) > MAX_LINE:
        return False
    line = lower(text.strip())
    return LINE.fullmatch(line) is not None or is_page_line(line)


def is_cut(text: str) -> bool:
    """Tell whether a block starts the part of the page behind the article."""
    return len(text) <= MAX_LINE and CUT.fullmatch(lower(text.strip())) is not None


def is_weak_cut(text: str) -> bool:
    """Tell whether a cut may also be a box inside the article, with text behind it."""
    return WEAK_CUT.match(lower(text)) is not None


def is_byline(text: str) -> bool:
    """Tell whether a block is the author's line or initials."""
    return len(text) <= MAX_BYLINE and BYLINE.fullmatch(lower(text.strip())) is not None


def is_initials(text: str) -> bool:
    """Tell whether a block is nothing but the initials of an author or of the editors."""
    return len(text) <= MAX_BYLINE and INITIALS.fullmatch(text.strip()) is not None


def is_person(text: str) -> bool:
    """Tell whether a block is nothing but a name, as an author's at the end of an article."""
    return len(text) <= MAX_BYLINE and not text.isupper() and PERSON.fullmatch(text.strip()) is not None


def is_elsewhere(text: str) -> bool:
    """Tell whether a block sends the reader to another page, an offer or a rights holder."""
    return len(text) <= MAX_ELSEWHERE and ELSEWHERE.match(lower(text)) is not None


def is_consent(text: str) -> bool:
    """Tell whether a block asks for consent to show what another site holds."""
    if len(text) > MAX_CONSENT:
        return False
    lowered = lower(text)
    return holds_any(lowered, CONSENT_WORDS) and CONSENT.search(lowered) is not None


def is_dateline(text: str) -> bool:
    """Tell whether a block under a headline is nothing but author, date or reading time."""
    if len(text) > MAX_DATELINE or text[-1] in ".;":
        return False
    line = lower(text)
    if (by := BY.match(line)) and all(word in CONNECTORS or not word[:1].islower() for word in text[by.end() :].split()):
        return True
    moment = MOMENT.search(line)
    if moment and UP_TO.search(line, 0, moment.start()):
        return False  # of what days a report or a table is
    if moment and len(text) - len(moment[0]) < BESIDE:
        return True
    return STATED.search(line) is not None or READING.fullmatch(line) is not None


def number_cells(lines: Sequence[str]) -> set[int]:
    """Return the indices of the numbers of tables written one cell a line: many among short lines, not of one digit each."""
    found: set[int] = set()
    start = 0
    for index in range(len(lines) + 1):
        if index < len(lines) and len(lines[index]) <= CELL:
            continue
        if index - start >= 2 * CELLS:
            numbers = [i for i in range(start, index) if NUMBER.fullmatch(lines[i])]
            if len(numbers) >= CELLS and len(numbers) * 5 >= 2 * (index - start) and sum(len(lines[i]) > 1 for i in numbers) >= LONGER:
                found.update(numbers)
        start = index + 1
    return found


def lone_digits(lines: Sequence[str]) -> set[int]:
    """Return the indices of the lines of a digit counter: three or more one-digit lines in a row, in no table."""
    found: set[int] = set()
    cells = number_cells(lines)
    start = 0
    for index in range(len(lines) + 1):
        if index < len(lines) and len(lines[index]) == 1 and lines[index].isdigit():
            continue
        is_table = start in cells and not any(COUNTED.search(lower(line)) for line in lines[max(0, start - 2) : start])
        if index - start >= COUNTER and not is_table:
            found.update(range(start, index))
        start = index + 1
    return found
