"""The cleaner: what is an article, what of a page is not it, and how its blocks are written."""

from __future__ import annotations

import pytest

from pipeline.clean import clean_html
from pipeline.clean.furniture import is_furniture_line
from pipeline.clean.names import Role, role_of
from pipeline.records import CleanText, PageError, RawPage

TITLE = "Huyện Tân Lập trả 96% hồ sơ trước hạn"
ONE = "Trong quý I, bộ phận một cửa của huyện Tân Lập đã trả 3.120 hồ sơ, trong đó 96% trước hạn."
TWO = "Huyện còn 41 hồ sơ quá hạn, giảm 17 hồ sơ so với cùng kỳ; các phòng đã gửi thư xin lỗi người dân."
LEAD = "Chiều 2/4, huyện Tân Lập họp đánh giá công tác cải cách hành chính quý I với 18 xã, thị trấn."


def page(body: str, head: str = "") -> RawPage:
    return RawPage("trang.html", f"<html><head><title>{TITLE}</title>{head}</head><body>{body}</body></html>".encode())


def clean(body: str, head: str = "") -> CleanText:
    return clean_html(page(body, head))


def article(*inside: str) -> str:
    return f"<h1>{TITLE}</h1><div class='noi-dung'><p>{ONE}</p>{''.join(inside)}<p>{TWO}</p></div>"


@pytest.mark.parametrize(
    "inside",
    [
        "<div class='share-buttons'>Chia sẻ 128</div>",
        "<p>Lượt xem: 1.204</p>",
        "<div class='box-lienquan'><a href='/x'>Xã Đông Hòa đạt 98%</a></div>",
        "<figure><img src='a.jpg'><figcaption>Quang cảnh buổi họp ngày 2/4</figcaption></figure>",
        "<p><img src='a.jpg'></p><p style='text-align:center'><em>Hình 1: 12 đại biểu dự họp</em></p>",
        "<table><tr><td><img src='a.jpg'></td></tr><tr><td>Trung tâm y tế sau sắp xếp giảm 3 khoa, phòng</td></tr></table>",
        "<p>./.</p>",
        "<p><a href='/y'>Xem thêm: 5 xã dẫn đầu về chuyển đổi số</a></p>",
        "<p style='display:none'>Bản nháp 77</p>",
        "<div class='fact-box'><h3>Số liệu nhanh</h3><p>Huyện có 18 xã.</p></div>",
        "<article><a href='/z'><img src='b.jpg'><h3>Khai giảng 9 lớp tin học</h3></a></article>",
        "<div class='newsletter-signup'>Đăng ký nhận tin, đã có 4.500 người</div>",
        "<aside>Giá vàng 68,5 triệu đồng</aside>",
        "<blockquote><p>“đã trả 3.120 hồ sơ, trong đó 96% trước hạn”</p></blockquote>",
        "<ul><li>1</li><li>2</li><li>9</li><li>4</li></ul>",
        "<div class='k9'><b>Tin liên quan:</b><ul><li><a href='/q'>Xã Đông Hòa đạt 98%</a></li></ul></div>",
        "<div class='k9'><div>Xem thêm</div><a href='/q'>Xã Đông Hòa chi 4,2 tỷ đồng</a></div>",
        "<p><b>Tin liên quan</b></p><p><a href='/q'>Xã Đông Hòa đạt 98%</a></p>",
        "<p>2.319 total views, 4 views today</p>",
        "<div><span>128</span><span>Thích</span><span>Chia sẻ 1,2K</span></div>",
        "<p>28.914 lượt đọc · 6 giờ trước</p>",
        "<div>Showing 1 to 6 of 6 entries</div>",
        "<div style='float:right'><div>SỐ LIỆU TRONG NGÀY</div><div><b>85,7%</b> <span>hồ sơ đúng hạn</span></div></div>",
    ],
    ids=lambda html: html[:40],
)
def test_what_is_not_the_article_is_removed_with_a_reason(inside: str) -> None:
    result = clean(article(inside))
    assert result.text == f"{TITLE}\n{ONE}\n{TWO}"
    if "none" not in inside and "<aside>" not in inside:
        assert result.removed


@pytest.mark.parametrize(
    ("inside", "lines"),
    [
        ("<p>Số lượt truy cập dịch vụ công đạt 125.000 lượt.</p>", ["Số lượt truy cập dịch vụ công đạt 125.000 lượt."]),
        ("<h3>Kết quả cụ thể</h3>", ["Kết quả cụ thể"]),
        ("<div>- Thu phí: 5 tỷ đồng</div>", ["- Thu phí: 5 tỷ đồng"]),
        ("<ul><li>Đất đai: 900 hồ sơ</li><li>Hộ tịch: 411 hồ sơ</li></ul>", ["Đất đai: 900 hồ sơ", "Hộ tịch: 411 hồ sơ"]),
        ("<p>Tỷ <b>lệ</b> 9<sup>8</sup>,<span>5</span>%<br>đúng hạn</p>", ["Tỷ lệ 98,5% đúng hạn"]),
        ("<p><a href='/vb'>Nghị quyết số 45/NQ-HĐND giao 120 chỉ tiêu</a></p>", ["Nghị quyết số 45/NQ-HĐND giao 120 chỉ tiêu"]),
        ("<p><a name='_Toc1'>Mục 1. Tiếp nhận 52 hồ sơ</a></p>", ["Mục 1. Tiếp nhận 52 hồ sơ"]),
        (
            "<figure><table><tr><th>Xã</th><th>Hồ sơ</th><th>Tỷ lệ</th></tr><tr><td rowspan=2>Đông</td><td>12</td><td>-</td></tr>"
            "<tr><td>0</td><td></td></tr></table><figcaption>Bảng 1. Hồ sơ theo xã</figcaption></figure>",
            ["Xã | Hồ sơ | Tỷ lệ", "Đông | 12 | -", "0", "Bảng 1. Hồ sơ theo xã"],
        ),
        (
            "<table><tr><td>Xã</td><td>Hồ sơ</td></tr><tr><td>Đông</td><td>12</td></tr></table><p>Nguồn: Báo cáo quý I của huyện</p>",
            ["Xã | Hồ sơ", "Đông | 12", "Nguồn: Báo cáo quý I của huyện"],
        ),
        ("<form><p>Đơn vị tính: 1.000 đồng</p></form>", ["Đơn vị tính: 1.000 đồng"]),
        (
            "<div class='k9'><p>Xem thêm</p><a href='/q'>Chi 4,2 tỷ đồng</a></div><p><b>Kết quả theo xã</b></p><div class='tables no-footer'><table><tr><td>Xã</td><td>Hồ sơ</td></tr><tr><td>Đông</td><td>12</td></tr></table></div>",
            ["Kết quả theo xã", "Xã | Hồ sơ", "Đông | 12"],
        ),
    ],
    ids=lambda value: value[:40] if isinstance(value, str) else "",
)
def test_what_is_of_the_article_is_kept(inside: str, lines: list[str]) -> None:
    assert clean(article(inside)).text.split("\n") == [TITLE, ONE, *lines, TWO]


@pytest.mark.parametrize(
    "body",
    [
        f"<h1>{TITLE}</h1><div class='sapo'>{LEAD}</div><div class='date'>02/04/2024</div><div class='noi-dung'><p>{ONE}</p><p>{TWO}</p></div>",
        f"<div><h1>{TITLE}</h1><p>{LEAD}</p></div><div class='row'><div><p>{ONE}</p><p>{TWO}</p></div></div>",
        f"<h1>{TITLE}</h1><div class='x1'><p><b>{LEAD}</b></p></div><div><div id='content'><p>{ONE}</p><p>{TWO}</p></div></div>",
        f"<table><tr><td><h1>{TITLE}</h1></td></tr><tr><td><b>{LEAD}</b></td></tr><tr><td><div><p>{ONE}</p><p>{TWO}</p></div></td></tr></table>",
    ],
    ids=["named", "in the head", "between", "layout table"],
)
def test_lead_is_adopted_wherever_it_stands(body: str) -> None:
    assert clean(body).text == f"{TITLE}\n{LEAD}\n{ONE}\n{TWO}"


@pytest.mark.parametrize("name", ["widget-text", "news-text-share", "font-resize", "photo-text"])
def test_a_name_that_all_paragraphs_bear_is_no_furniture(name: str) -> None:
    paragraphs = "".join(f"<div class='{name}'>{text}</div>" for text in (LEAD, ONE, TWO))
    assert clean(f"<h1>{TITLE}</h1><div class='k1'>{paragraphs}</div><div class='foot'>Lượt xem: 77</div>").text == f"{TITLE}\n{LEAD}\n{ONE}\n{TWO}"


def test_a_credited_caption_is_no_lead() -> None:
    caption = "<p class='k1'>Cán bộ một cửa huyện Tân Lập giải quyết thủ tục cho người dân. Ảnh: Trà Hương</p>"
    assert clean(f"<h1>{TITLE}</h1><amp-img src='a.jpg'></amp-img>{caption}<div class='k2'><p>{ONE}</p><p>{TWO}</p></div>").text == f"{TITLE}\n{ONE}\n{TWO}"


def test_boxes_beside_the_element_that_holds_the_headline_are_no_lead() -> None:
    box = "<div class='k1'><div>Thị trường</div><table><tr><td>Gạo 5% tấm</td><td>580 USD/tấn</td></tr><tr><td>Cá tra nguyên liệu</td><td>1,2 USD/kg</td></tr></table></div>"
    assert clean(f"{box}<div class='k2'><h1>{TITLE}</h1><div><p>{ONE}</p><p>{TWO}</p></div></div>").text == f"{TITLE}\n{ONE}\n{TWO}"


ROWS = "<table><tr><td>Xã</td><td>Hồ sơ</td></tr><tr><td>Đông</td><td>12</td></tr></table>"


@pytest.mark.parametrize(
    ("inside", "lines"),
    [
        (f"<div><b>TIN LIÊN QUAN</b><ul><li><a href='/1'>Hỗ trợ 152 hộ dân sửa nhà</a></li></ul></div><p>Kết quả cụ thể như sau:</p><div>{ROWS}</div>", ["Kết quả cụ thể như sau:"]),
        (f"<p><img src='x.jpg'></p><p align=center><b>Số hồ sơ theo xã</b></p>{ROWS}", ["Số hồ sơ theo xã"]),
    ],
    ids=["behind a box", "behind an image"],
)
def test_a_table_is_kept_with_the_words_above_it(inside: str, lines: list[str]) -> None:
    assert clean(article(inside)).text.split("\n") == [TITLE, ONE, *lines, "Xã | Hồ sơ", "Đông | 12", TWO]


@pytest.mark.parametrize(
    ("head", "body"),
    [
        (f"{TITLE} - Cổng thông tin điện tử huyện Tân Lập", f"<h1 class='site-title'>Cổng thông tin điện tử huyện Tân Lập</h1><p class='title'>{TITLE}</p>"),
        ("TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG TỈNH HẬU GIANG", f"<div><font color='red'>{TITLE}</font></div><div>(02/11/2023 15:12)</div>"),
    ],
    ids=["heading of the site", "title of the site"],
)
def test_the_name_of_a_site_is_no_title(head: str, body: str) -> None:
    written = f"<html><head><title>{head}</title></head><body>{body}<div><p>{ONE}</p><p>{TWO}</p></div></body></html>"
    assert clean_html(RawPage("trang.html", written.encode())).text == f"{TITLE}\n{ONE}\n{TWO}"


def test_headline_and_stamp_before_the_first_sentence_are_no_text() -> None:
    cells = f"<b>{TITLE}</b><br><i>Cập nhật: 12/03/2024 08:15:00 (Lượt xem: 777)</i><br><br><span>{ONE}</span><br>{ROWS}<span>{TWO}</span>"
    files = "<table><tr><td>Tệp đính kèm:</td><td>QD_777.pdf</td><td>777 KB</td></tr></table>"
    assert clean(f"<table><tr><td>{cells}{files}</td></tr></table>").text == f"{TITLE}\n{ONE}\nXã | Hồ sơ\nĐông | 12\n{TWO}"


def test_a_long_teaser_is_no_home_of_an_article_of_short_lines() -> None:
    lines = "".join(f"<div>+ Xã {name}: đạt {n},8% kế hoạch</div>" for n, name in enumerate(("Đông Hòa", "Tân Lập", "Bình Minh", "Phú Mỹ", "Hưng Lộc", "Long Sơn"), 1))
    teaser = "<div class='x3'><a href='/1'>Khởi công đường</a><div>Trong quý II, huyện đã hoàn thành 25 km đường giao thông nông thôn với kinh phí 32,6 tỷ đồng, trong đó nhân dân đóng góp 9,8 tỷ đồng.</div></div>"
    body = f"<div class='x1'><div class='x2'><div>{ONE}</div>{lines}</div></div><div class='x1'><div>Tin cùng chuyên mục</div><div>{teaser}{teaser.replace('25 km', '27 km')}</div></div>"
    assert "km đường" not in clean(f"<h1>{TITLE}</h1>{body}").text


def test_lead_is_told_by_the_summary_the_page_states() -> None:
    head = f'<meta name="description" content="{LEAD[:60]}…">'
    body = f"<h1>{TITLE}</h1><div class='k7'><div class='k8'><p>{LEAD}</p></div></div><div class='k6'><div><div><div><p>{ONE}</p><p>{TWO}</p></div></div></div></div>"
    assert clean(body, head).text == f"{TITLE}\n{LEAD}\n{ONE}\n{TWO}"


def test_paragraphs_before_a_container_of_the_rest_are_kept() -> None:
    body = f"<h1>{TITLE}</h1><div><p>{LEAD}</p><div class='paywall'><p>{ONE}</p><p>{TWO}</p><p>{ONE.replace('3.120', '9.999')}</p></div></div>"
    assert clean(body).text.split("\n")[:3] == [TITLE, LEAD, ONE]


LINKS = "".join(f"<li><a href='/{n}'>Tin thứ {n} về cải cách hành chính ở một xã miền núi</a> ({n:02}/03/2024)</li>" for n in range(1, 25))


@pytest.mark.parametrize(
    "body",
    [
        f"<h1>Tin tức</h1><ul>{LINKS}</ul>",
        "<h1>404</h1><p>Không tìm thấy trang.</p>",
        f"<h1>{TITLE}</h1><p>Bài viết bạn tìm không tồn tại hoặc đã bị xóa. Vui lòng quay về trang chủ của cổng thông tin.</p>",
        "<h1>Thông báo của quản trị hệ thống</h1><p>Bạn cần đăng nhập để xem nội dung này trên cổng thông tin điện tử.</p>",
        "<form><label>Tên đăng nhập</label><input><label>Mật khẩu</label><input type=password><button>Đăng nhập</button></form>",
        "<div id='root'></div><script>render()</script>",
        "",
        "<p>Hôm nay: 1.204</p><p>Tất cả: 5.120.332</p>",
        "<div class='menu'>" + "".join(f"<a href='/{n}'>Mục {n}</a>" for n in range(60)) + "</div><p>Lượt truy cập: 99</p>",
    ],
    ids=["list", "not found", "gone", "for members", "login", "shell", "empty", "counters", "menu"],
)
def test_pages_without_an_article_are_issues(body: str) -> None:
    with pytest.raises(PageError) as refused:
        clean(body)
    assert refused.value.kind == "no_article"


def test_short_article_is_an_article() -> None:
    assert clean(f"<h1>{TITLE}</h1><div><p>{ONE}</p></div>").text == f"{TITLE}\n{ONE}"


def test_page_in_a_script_without_blanks_is_an_article() -> None:
    text = "市は窓口の手続きを見直し、待ち時間を平均12分短縮したと発表した。今年度中に全ての支所へ広げる方針で、職員の研修も進めている。"
    result = clean_html(RawPage("a.html", f"<html><body><div class='menu'>x</div><article><p>{text}</p><p>{text[:40]}。</p></article></body></html>".encode()))
    assert text in result.text


def test_offsets_and_cells_point_into_the_text() -> None:
    result = clean(article("<table><tr><td>Xã</td><td>Hồ sơ</td><td>%</td></tr><tr><td>Đông</td><td>12</td><td>95,5</td></tr></table>"))
    assert "\n".join(result.text[b.start : b.end] for b in result.blocks) == result.text
    row = next(b for b in result.blocks if b.cells and result.text[b.start : b.end].startswith("Đông"))
    assert [(result.text[c.start : c.end], c.column) for c in row.cells] == [("Đông", 0), ("12", 1), ("95,5", 2)]


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("10 Tháng Ba 2020 2:00:00 CH", "2020-03-10T14:00:00+07:00"),
        ("Thứ 2, Ngày 09/04/2018, 09:00", "2018-04-09T09:00:00+07:00"),
        ("ngày mồng 5 tháng 9 năm 2022", "2022-09-05T00:00:00+07:00"),
        ("(12:03 | 26/07/2017)", "2017-07-26T12:03:00+07:00"),
        ("Cập nhật lúc: 05/11/2021 08:30 [GMT+7]", "2021-11-05T08:30:00+07:00"),
        ("Đăng ngày: 07-02-2024", "2024-02-07T00:00:00+07:00"),
        ("01/01/0001", None),
        ("Tình hình sản xuất 6 tháng năm 2019", None),
        ("Trang 3/8", None),
    ],
)
def test_publication_date_is_read_beside_the_title(printed: str, expected: str | None) -> None:
    clock = "<div class='today'>Thứ tư, ngày 01/05/2024</div>" if expected else ""
    result = clean(f"{clock}<div>menu</div>" * 1 + f"<h1>{TITLE}</h1><div class='d'>{printed}</div><div class='noi-dung'><p>{ONE}</p><p>{TWO}</p></div>")
    assert (result.published.isoformat() if result.published else None) == expected


def test_what_the_page_states_for_machines_wins() -> None:
    head = (
        '<script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","headline":"' + TITLE + '","datePublished":"2024-04-02T01:30:00Z",'
        '"author":[{"name":"Thu Hà"}]}]}</script><link rel="canonical" href="https://tanlap.example.vn/tin/1"><meta property="og:site_name" content="Báo Tân Lập">'
    )
    result = clean(article(), head)
    assert result.published is not None
    assert (result.published.isoformat(), result.author, result.canonical_url, result.site_org) == (
        "2024-04-02T08:30:00+07:00", "Thu Hà", "https://tanlap.example.vn/tin/1", "Báo Tân Lập",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("foot", "owner"),
    [
        ("Cơ quan chủ quản: UBND huyện Tân Lập. Giấy phép số 12/GP-TTĐT", "UBND huyện Tân Lập"),
        ("Bản quyền thuộc về Sở Tư pháp tỉnh Hà Nam - Điện thoại: 0226.3851.111", "Sở Tư pháp tỉnh Hà Nam"),
        ("Trang thông tin điện tử UBND xã Đông Hòa | Trụ sở: thôn 3", "UBND xã Đông Hòa"),
    ],
)
def test_owner_is_read_from_the_foot(foot: str, owner: str) -> None:
    assert clean(f"{article()}<footer><p>{foot}</p></footer>").site_org == owner
    assert clean(f"{article()}<div id='footer'><p>{foot}</p></div>").site_org == owner


def test_owner_is_read_though_the_page_names_itself_without_marks() -> None:
    foot = "<table><tr><td>Trang thông tin điện tử huyện Tân Lập. Điện thoại: 0226.3851.111</td></tr></table>"
    data = page(article() + foot).data.replace(f"<title>{TITLE}".encode(), b"<title>HUYEN TAN LAP")
    assert clean_html(RawPage("trang.html", data)).site_org == "huyện Tân Lập"


@pytest.mark.parametrize(
    ("head", "foot"),
    [
        (
            "<table><tr><td><p>UBND HUYỆN TÂN LẬP<br>PHÒNG NỘI VỤ</p><p>Số: 77/BC-NV</p></td><td><p>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM<br>Độc lập - Tự do - Hạnh phúc</p>"
            "<p>Tân Lập, ngày 2 tháng 4 năm 2024</p></td></tr></table>",
            "<table><tr><td><p>Nơi nhận:</p><p>- Như trên;</p><p>- Lưu: VT, 77b.</p></td><td><p>KT. TRƯỞNG PHÒNG<br>PHÓ TRƯỞNG PHÒNG</p><p>(Đã ký)</p><p>Trần Minh Hà</p></td></tr></table>",
        ),
        (
            "<p>ỦY BAN NHÂN DÂN</p><p>HUYỆN TÂN LẬP</p><p>-------</p><p>CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM</p><p>Độc lập – Tự do – Hạnh phúc</p><p>Số: 77/UBND-NV</p>"
            "<p>V/v báo cáo cải cách hành chính quý I</p><p>Tân Lập, ngày 02 tháng 4 năm 2024</p>",
            "<p>TM. ỦY BAN NHÂN DÂN</p><p>CHỦ TỊCH</p><p>Lê Văn An</p><p>Nơi nhận:</p><p>- UBND tỉnh (b/c);</p><p>- Các xã, thị trấn;</p><p>- Lưu: VT.</p>",
        ),
    ],
    ids=["side by side", "line by line"],
)
def test_letterhead_recipients_and_signature_are_no_text(head: str, foot: str) -> None:
    written = f"<h1>{TITLE}</h1><div class='noi-dung'>{head}<p>{ONE}</p><p>- Giám đốc Sở Nội vụ;</p><p>{TWO}</p>{foot}</div>"
    assert clean(written).text == f"{TITLE}\n{ONE}\n- Giám đốc Sở Nội vụ;\n{TWO}"


def test_what_stands_behind_the_signature_is_text() -> None:
    written = f"<h1>{TITLE}</h1><div class='noi-dung'><p>{ONE}</p><p>{TWO}</p><p>Nơi nhận:</p><p>- Lưu: VT.</p><p>KT. GIÁM ĐỐC</p><p>PHỤ LỤC</p>{ROWS}</div>"
    assert clean(written).text == f"{TITLE}\n{ONE}\n{TWO}\nPHỤ LỤC\nXã | Hồ sơ\nĐông | 12"


def test_a_dash_in_a_title_that_the_page_writes_begins_no_name() -> None:
    title = "Báo cáo văn hóa - xã hội huyện Tân Lập"
    written = f"<html><head><title>{title}</title></head><body><table><tr><td>{title}</td></tr></table><div><p>{ONE}</p><p>{TWO}</p></div></body></html>"
    assert clean_html(RawPage("trang.html", written.encode())).title == title
    assert clean(f"<b>{TITLE}</b><br><i>(Cập nhật: 12/03/2024 08:15)</i><p>{ONE}</p><p>{TWO}</p>").text == f"{TITLE}\n{ONE}\n{TWO}"


@pytest.mark.parametrize(("line", "is_tool"), [("A- A A+", True), ("A+", True), ("An Giang", False), ("A. TỔNG SỐ THU", False), ("%", False), ("…", True)])
def test_only_the_letters_of_a_size_bar_are_one(line: str, is_tool: bool) -> None:
    assert is_furniture_line(line) is is_tool


@pytest.mark.parametrize("name", ["TRANG THONG TIN DIEN TU HUYEN TAN LAP", "Trang thông tin điện tử huyện Tân Lập", "Sở Nội vụ tỉnh Hà Nam"])
def test_title_stands_beside_the_date_where_nothing_marks_it(name: str) -> None:
    body = f"<table><tr><td>Tin tức &raquo; Hoạt động của huyện</td></tr><tr><td><b>{TITLE}</b></td></tr><tr><td>(02/04/2024)</td></tr><tr><td><p>{ONE}</p><p>{TWO}</p></td></tr></table>"
    data = page(body).data.replace(f"<title>{TITLE}".encode(), f"<title>{name}".encode())
    assert clean_html(RawPage("trang.html", data)).text == f"{TITLE}\n{ONE}\n{TWO}"


def test_table_of_one_cell_a_line_is_an_article() -> None:
    cells = "".join(f"<p>{c}</p>" for c in ["STT", "Đơn vị", "Tổng số", "Quá hạn", "1", "Xã A", "120", "2", "2", "Xã B", "87", "0", "3", "Xã C", "93", "3"])
    assert clean(f"<h1>{TITLE}</h1><div class='noi-dung'><p>Cụ thể như sau:</p>{cells}</div>").text.endswith("3\nXã C\n93\n3")


def test_headline_of_a_page_that_states_its_short_form_is_the_title() -> None:
    named = "Xã Tân Lập: Các chỉ số CCHC năm 2024 và nhiệm vụ"
    whole = "Xã Tân Lập: Các chỉ số cải cách hành chính năm 2024 và nhiệm vụ"
    page = f"<title>{named}</title><meta property='og:title' content='{named}'><h1>{whole}</h1><div class='noi-dung'><p>{ONE}</p><p>{TWO}</p></div>"
    assert clean(page).text == f"{whole}\n{ONE}\n{TWO}"


@pytest.mark.parametrize(
    "signature", ["<p align=right><b>Minh Hà</b></p>", "<p>Tác giả: Minh Hà</p>", "<div class='detail-author'>Minh Hà</div>", "<p style='text-align:right'><b>Minh Hà</b></p>", "<p class='text-right'><b>Minh Hà</b></p>"]
)
def test_author_is_read_and_no_part_of_the_text(signature: str) -> None:
    result = clean(f"<h1>{TITLE}</h1><div class='noi-dung'><p>{ONE}</p><p>{TWO}</p>{signature}</div>")
    assert (result.author, result.text) == ("Minh Hà", f"{TITLE}\n{ONE}\n{TWO}")


@pytest.mark.parametrize("line", ["BBT", "(T.H)", "Ban biên tập"])
def test_initials_under_the_article_are_no_part_of_the_text(line: str) -> None:
    assert clean(f"<h1>{TITLE}</h1><div class='noi-dung'><p>{ONE}</p><p>{TWO}</p><p>{line}</p></div>").text == f"{TITLE}\n{ONE}\n{TWO}"


@pytest.mark.parametrize(
    "line", ["<span>12/01/2022</span><span>118 lượt xem</span><span>Minh Hà</span>", "<p>Minh Hà - 12/01/2022 08:15</p>", "<span class='by'>bởi Minh Hà</span><i>12/01/2022</i>"]
)
def test_author_stands_beside_the_date(line: str) -> None:
    result = clean(f"<h1>{TITLE}</h1><div class='meta'>{line}</div><div class='noi-dung'><p>{ONE}</p><p>{TWO}</p></div>")
    assert result.author == "Minh Hà" and result.text == f"{TITLE}\n{ONE}\n{TWO}"


def test_a_place_is_governed_by_its_committee() -> None:
    footer = "<footer>© Cổng thông tin điện tử huyện Tân Lập. Cơ quan chủ quản: UBND huyện Tân Lập</footer>"
    assert clean(f"<h1>{TITLE}</h1><div class='noi-dung'><p>{ONE}</p><p>{TWO}</p></div>{footer}").site_org == "UBND huyện Tân Lập"


@pytest.mark.parametrize(
    ("names", "role"),
    [
        ("article__content", Role.ARTICLE), ("sidebar-grid article__content", Role.ARTICLE), ("noidung", Role.ARTICLE), ("ArticleBody", Role.ARTICLE),
        ("article-content__sign-in-group", Role.FURNITURE), ("related-article", Role.FURNITURE), ("dnn_LeftPane", Role.FURNITURE),
        ("luotxem", Role.FURNITURE), ("tin-lien-quan", Role.FURNITURE), ("c-inline-teaser", Role.BOX), ("fontSizeMedium", None), ("elementor-widget elementor-widget-text-editor", None), ("elementor-widget-share-buttons", Role.FURNITURE), ("font-size", Role.FURNITURE), ("fact-box", Role.BOX),
        ("wp-caption-text", Role.CAPTION), ("imageCaption", Role.CAPTION), ("sapo", Role.LEAD), ("detail-author", Role.BYLINE),
        ("sr-only", Role.HIDDEN), ("field-label-hidden", None), ("no-footer", None), ("has-post-thumbnail", None), ("no-print", Role.FURNITURE), ("ez-toc-container", Role.FURNITURE), ("poll-inline", Role.FURNITURE), ("ez-toc-section", None), ("abc x12", None), ("container row", None),
    ],
)  # fmt: skip
def test_names_give_roles(names: str, role: Role | None) -> None:
    assert role_of(names) is role


@pytest.mark.parametrize("frame", ["{}", "<div class='table-responsive'>{}</div>"])
def test_what_stands_around_a_table_of_sentences_stays(frame: str) -> None:
    rows = "".join(f"<tr><td>{i}</td><td>Nội dung thứ {i}</td><td>{ONE}</td></tr>" for i in range(1, 7))
    result = clean(f"<h1>{TITLE}</h1><div class='main'><p>Kết quả như sau:</p>{frame.format(f'<table>{rows}</table>')}<p>Huyện tự chấm 86,5 điểm.</p></div>")
    assert result.text.split("\n")[1] == "Kết quả như sau:" and result.text.endswith("Huyện tự chấm 86,5 điểm.")
