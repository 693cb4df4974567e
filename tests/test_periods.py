"""Periods: each figure takes the span of time it is about from the nearest scope that tells (RECORDS.md §2, §6)."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal

import pytest

from extractors.periods import attach
from extractors.records import Block, BlockKind, Figure, Kind, Period, PeriodKind, PeriodSource, Role, SourceText
from pipeline.tokenizer import split_sentences

# lines of a document; the first is its title where it begins with `# `, headings begin with `## `;
# figures are marked ⟦text|period⟧, with `t:` before a target, `c:` before a change, `-` where there is no period
UNDATED = [
    "Năm 2021, xã tiếp nhận ⟦3.200|2021⟧ hồ sơ, giải quyết ⟦3.150|2021⟧ hồ sơ.",
    "Trong năm 2021, xã tiếp nhận ⟦3.200|2021⟧ hồ sơ. Số hồ sơ trễ hẹn là ⟦12|2021⟧.",
    "Xã tiếp nhận ⟦3.200|2021⟧ hồ sơ trong năm 2021.",
    "Quý III/2022, sở trả kết quả ⟦410|2022-07-01..2022-09-30⟧ hồ sơ.",
    "Quý 2 năm 2022, sở trả kết quả ⟦410|2022-04-01..2022-06-30⟧ hồ sơ.",
    "6 tháng đầu năm 2023, huyện tổ chức ⟦14|2023-01-01..2023-06-30⟧ cuộc kiểm tra.",
    "Sáu tháng cuối năm 2023, huyện tổ chức ⟦14|2023-07-01..2023-12-31⟧ cuộc kiểm tra.",
    "Trong 9 tháng năm 2023, huyện tổ chức ⟦14|2023-01-01..2023-09-30⟧ cuộc kiểm tra.",
    "11 tháng đầu năm 2023, huyện mở ⟦4|2023-01-01..2023-11-30⟧ lớp tập huấn.",
    "Nửa đầu năm 2023, huyện mở ⟦4|2023-01-01..2023-06-30⟧ lớp tập huấn.",
    "Tháng 10/2023, bộ phận một cửa nhận ⟦780|2023-10-01..2023-10-31⟧ hồ sơ.",
    "Tháng 2 năm 2024, bộ phận một cửa nhận ⟦780|2024-02-01..2024-02-29⟧ hồ sơ.",
    "Giai đoạn 2016-2020, tỉnh tinh giản ⟦1.240|2016-01-01..2020-12-31⟧ biên chế.",
    "Nhiệm kỳ 2015 - 2020, tỉnh tinh giản ⟦1.240|2015-01-01..2020-12-31⟧ biên chế.",
    "Trong ba năm 2017-2019, tỉnh tinh giản ⟦1.240|2017-01-01..2019-12-31⟧ biên chế.",
    "Từ năm 2017 đến năm 2019, tỉnh tinh giản ⟦1.240|2017-01-01..2019-12-31⟧ biên chế.",
    "Hai năm 2018 và 2019, tỉnh tinh giản ⟦1.240|2018-01-01..2019-12-31⟧ biên chế.",
    "Từ năm 2015 đến tháng 6/2018, tỉnh tinh giản ⟦1.240|2015-01-01..2018-06-30⟧ biên chế.",
    "Từ ngày 15/12/2020 đến ngày 14/3/2021, sở nhận ⟦322|2020-12-15..2021-03-14⟧ hồ sơ.",
    "Từ ngày 21/7 đến 20/8/2021, sở nhận ⟦322|2021-07-21..2021-08-20⟧ hồ sơ.",
    "Tính đến ngày 31/12/2019, tỉnh có ⟦95|2019-12-31⟧ đơn vị tự chủ.",
    "Đến hết tháng 6/2024, tỉnh có ⟦95|2024-06-30⟧ đơn vị tự chủ.",
    "Đến 30-9-2021, đã có ⟦95|2021-09-30⟧ đơn vị tự chủ.",
    "Tính đến cuối năm 2018, tỉnh có ⟦95|2018-12-31⟧ đơn vị tự chủ.",
    "Đến năm 2025, phấn đấu ⟦t:80%|2025⟧ hồ sơ được số hóa.",
    "Phấn đấu đến năm 2025 có ⟦t:80%|2025⟧ hồ sơ được số hóa, đến năm 2030 đạt ⟦t:100%|2030⟧.",
    "Đến hết năm 2025, phấn đấu ⟦t:80%|2025-12-31⟧ hồ sơ được số hóa.",
    "Từ nay đến năm 2021, sở sẽ giảm ⟦t:2%|2021⟧ biên chế.",
    "Năm 2019, tỷ lệ đúng hạn đạt ⟦97%|2019⟧, tăng ⟦c:2%|2019⟧ so với năm 2018.",
    "So với năm 2018, tỷ lệ đúng hạn năm 2019 tăng ⟦c:2%|2019⟧.",
    "Năm 2019, tỷ lệ này đạt ⟦97%|2019⟧, tăng ⟦c:2%|2019⟧ so với năm 2018 (⟦95%|2018⟧).",
    "Tỷ lệ này tăng từ ⟦12%|2019⟧ (năm 2019) lên ⟦30%|2020⟧ (năm 2020).",
    "Chỉ số năm 2020 của huyện tăng từ ⟦80,5|2019⟧ điểm lên ⟦82,1|2020⟧ điểm so với năm 2019.",
    "Năm 2017 có ⟦45|2017⟧ dịch vụ, năm 2018 có ⟦60|2018⟧ dịch vụ và năm 2019 có ⟦91|2019⟧ dịch vụ.",
    "Tỷ lệ này của năm 2015 là ⟦62,3%|2015⟧, năm 2016 là ⟦65,7%|2016⟧; dự kiến năm 2017 là ⟦t:64,9%|2017⟧.",
    "Năm 2020, số hồ sơ trễ hạn là ⟦120|2020⟧, trong khi năm 2019 là ⟦300|2019⟧.",
    "Từ năm 2018 đến nay, sở tiến hành ⟦19|-⟧ cuộc thanh tra.",
    "Hiện nay cả nước có ⟦63|-⟧ tỉnh, thành phố.",
    "Từ ngày 1/7/2023, mức lương cơ sở là ⟦1,8 triệu|2023-07-01⟧ đồng, thay cho mức ⟦1,49 triệu|-⟧ đồng hiện nay.",
    "Theo quy định, mỗi phòng có không quá ⟦t:2|-⟧ cấp phó.",
    "# Thành phố công bố Chỉ số hài lòng năm 2017\nSáng 20-4, thành phố công bố kết quả khảo sát. Có ⟦81,2%|2017⟧ người dân hài lòng.\nSo với năm trước, tỷ lệ này tăng ⟦c:1,5%|2017⟧.\nNăm ngoái, con số này là ⟦79,7%|2016⟧.",
    "# Kết quả PAPI của tỉnh\nChỉ số PAPI năm 2018 của tỉnh đạt ⟦43,5|2018⟧ điểm.\nTrong ⟦8|2018⟧ nội dung, tỉnh có ⟦5|2018⟧ nội dung tăng điểm.\nTỉnh xếp thứ ⟦20|2018⟧ cả nước.",
    "# Công bố Chỉ số cải cách hành chính năm 2016\nNgày 12/7, thành phố công bố chỉ số cải cách hành chính năm 2016.\nTrong 6 tháng đầu năm, thành phố kỷ luật ⟦7|2017-01-01..2017-06-30⟧ cán bộ.",
    "# Huyện sơ kết công tác năm\nNgày 05/7/2022, huyện tổ chức sơ kết công tác 6 tháng đầu năm. Huyện đã tiếp nhận ⟦9.100|2022-01-01..2022-06-30⟧ hồ sơ.",
    "Năm 2024, xã thực hiện các nhiệm vụ sau:\n- Rà soát ⟦45|2024⟧ thủ tục.\n- Mở ⟦3|2024⟧ lớp tập huấn.",
    "# Báo cáo công tác năm 2023\nXã tiếp nhận ⟦780|2023⟧ hồ sơ.\n## PHƯƠNG HƯỚNG NĂM 2024\nDuy trì tỷ lệ đúng hạn từ ⟦t:98%|2024⟧ trở lên.",
    "Sở được giao ⟦110|2021⟧ biên chế năm 2021; năm 2022 được giao ⟦105|2022⟧ biên chế.",
    "Theo Quyết định số 15/QĐ-UBND ngày 3/2/2019, mỗi xã có ⟦t:2|-⟧ công chức một cửa.",
    "Thi hành Nghị quyết giai đoạn 2011-2020 của Chính phủ, năm 2018 tỉnh giảm ⟦20|2018⟧ phòng.",
    "Tỷ lệ giải ngân 9 tháng đầu năm 2022 đạt ⟦61%|2022-01-01..2022-09-30⟧, cùng kỳ năm 2021 đạt ⟦50%|2021-01-01..2021-09-30⟧.",
    "9 tháng đầu năm 2022 sở nhận ⟦2.000|2022-01-01..2022-09-30⟧ hồ sơ (cùng kỳ năm trước ⟦1.700|2021-01-01..2021-09-30⟧ hồ sơ).",
    "Trong quý I/2024, sở nhận ⟦2.000|2024-01-01..2024-03-31⟧ hồ sơ, tăng ⟦c:12%|2024-01-01..2024-03-31⟧ so với cùng kỳ.",
    "Mỗi năm giảm ⟦t:200|2022-01-01..2025-12-31⟧ người trong giai đoạn 2022-2025.",
    "Năm học 2022-2023, toàn tỉnh thiếu ⟦1.900|2022-01-01..2023-12-31⟧ giáo viên.",
    "Trước năm 2018, tỉnh có ⟦21|-⟧ sở; từ năm 2019 còn ⟦19|2019⟧ sở.",
    "Ngày 3/3/2021, ⟦98%|2021-03-03⟧ đại biểu tán thành nghị quyết.",
    "Tỷ lệ hài lòng năm 2023 đạt ⟦91%|2023⟧, vượt mục tiêu đề ra cho năm 2025 (⟦t:90%|2025⟧).",
]
DATED = [  # published 2023-10-05
    "# 9 tháng đầu năm 2023, thành phố giải quyết đúng hạn ⟦99%|2023-01-01..2023-09-30⟧ hồ sơ\nThành phố tiếp nhận ⟦9.512|2023-01-01..2023-09-30⟧ hồ sơ.\nĐến nay, ⟦12/12|2023-10-05⟧ xã có tổ công nghệ số. \nQuý IV/2023, thành phố phấn đấu đạt ⟦t:60%|2023-10-01..2023-12-31⟧ thanh toán trực tuyến.",
    "# Thị xã đẩy mạnh chuyển đổi số\nHiện có ⟦45|2023-10-05⟧ dịch vụ công toàn trình.",
    "# Thị xã đẩy mạnh chuyển đổi số\nTính đến nay, thị xã cấp ⟦45.100|2023-10-05⟧ tài khoản.",
    "# Thị xã đẩy mạnh chuyển đổi số\nTừ đầu năm đến nay, thị xã cấp ⟦45.100|2023-01-01..2023-10-05⟧ tài khoản.",
    "# Thị xã đẩy mạnh chuyển đổi số\nTừ năm 2021 đến nay, thị xã cấp ⟦45.100|2021-01-01..2023-10-05⟧ tài khoản.",
    "# Thị xã đẩy mạnh chuyển đổi số\nTrong tháng 9, thị xã cấp ⟦45.100|2023-09-01..2023-09-30⟧ tài khoản.",
    "# Thị xã đẩy mạnh chuyển đổi số\nNăm ngoái, thị xã cấp ⟦45.100|2022⟧ tài khoản.",
    "# Thị xã đẩy mạnh chuyển đổi số\nTháng 12 năm ngoái, thị xã cấp ⟦45.100|2022-12-01..2022-12-31⟧ tài khoản.",
    "# Thị xã đẩy mạnh chuyển đổi số\nTrong quý III, thị xã cấp ⟦45.100|2023-07-01..2023-09-30⟧ tài khoản.",
    "# Báo cáo kết quả cải cách hành chính quý III năm 2023\n1. Kế hoạch năm 2023 gồm ⟦30|2023⟧ nhiệm vụ; đến hết tháng 8 hoàn thành ⟦21|2023-08-31⟧ nhiệm vụ.\n2. Sở kiểm tra ⟦4|2023-07-01..2023-09-30⟧ đơn vị.",
    "# Báo cáo kết quả cải cách hành chính quý III năm 2023\nTổng biên chế được giao năm 2023 là ⟦120|2023⟧, hiện có mặt ⟦115|2023-10-05⟧.",
    "# Xã họp tổng kết\nBa tháng cuối năm, xã phấn đấu thu ⟦t:5 tỷ|2023-10-01..2023-12-31⟧ đồng.",
]
KINDS = {
    "Năm 2021, xã nhận ⟦5.000|2021⟧ hồ sơ.": (PeriodKind.YEAR, PeriodSource.SENTENCE, "năm 2021"),
    "Trong quý II/2021, xã nhận ⟦5.000|2021-04-01..2021-06-30⟧ hồ sơ.": (PeriodKind.QUARTER, PeriodSource.SENTENCE, "quý II/2021"),
    "6 tháng đầu năm 2021, xã nhận ⟦5.000|2021-01-01..2021-06-30⟧ hồ sơ.": (PeriodKind.HALF, PeriodSource.SENTENCE, "6 tháng đầu năm 2021"),
    "9 tháng đầu năm 2021, xã nhận ⟦5.000|2021-01-01..2021-09-30⟧ hồ sơ.": (PeriodKind.MONTHS, PeriodSource.SENTENCE, "9 tháng đầu năm 2021"),
    "Tháng 5/2021, xã nhận ⟦5.000|2021-05-01..2021-05-31⟧ hồ sơ.": (PeriodKind.MONTH, PeriodSource.SENTENCE, "tháng 5/2021"),
    "Tính đến ngày 5/6/2021, xã nhận ⟦5.000|2021-06-05⟧ hồ sơ.": (PeriodKind.AS_OF, PeriodSource.SENTENCE, "Tính đến ngày 5/6/2021"),
    "Nhiệm kỳ 2020-2025, xã kết nạp ⟦5.000|2020-01-01..2025-12-31⟧ người.": (PeriodKind.TERM, PeriodSource.SENTENCE, "nhiệm kỳ 2020-2025"),
    "# Báo cáo năm 2021\nXã nhận ⟦5.000|2021⟧ hồ sơ.": (PeriodKind.YEAR, PeriodSource.TITLE, "năm 2021"),
    "## Kết quả năm 2021\nXã nhận ⟦5.000|2021⟧ hồ sơ.": (PeriodKind.YEAR, PeriodSource.SECTION, "năm 2021"),
    "Năm 2021, kết quả như sau:\n- Nhận ⟦5.000|2021⟧ hồ sơ.": (PeriodKind.YEAR, PeriodSource.LIST, "năm 2021"),
}
MARK = re.compile(r"⟦(?:(?P<role>[tc]):)?(?P<text>[^|⟧]+)\|(?P<period>[^⟧]+)⟧")


def _document(marked: str, published: date | None = None) -> tuple[SourceText, list[Figure], list[str]]:
    text, spans, at = "", [], 0
    lines = []
    for written in marked.split("\n"):
        line = written
        kind = BlockKind.TITLE if line.startswith("# ") else BlockKind.HEADING if line.startswith("## ") else BlockKind.PARAGRAPH
        kind = BlockKind.ITEM if line.startswith("- ") else kind
        body, last = "", 0
        line = line.lstrip("# ").strip()
        for match in MARK.finditer(line):
            body += line[last : match.start()]
            spans.append((at + len(body), match))
            body += match["text"]
            last = match.end()
        body += line[last:]
        lines.append(Block(at, at + len(body), kind))
        text += body + "\n"
        at = len(text)
    title = next((text[b.start : b.end] for b in lines if b.kind is BlockKind.TITLE), None)
    source = SourceText("d", text, tuple(lines), split_sentences(text, lines), title, published)
    figures = [_figure(source, start, match) for start, match in spans]
    return source, figures, [match["period"] for _, match in spans]


def _figure(source: SourceText, start: int, match: re.Match[str]) -> Figure:
    role = {"t": Role.TARGET, "c": Role.CHANGE, None: Role.ACTUAL}[match["role"]]
    kind = Kind.SHARE if match["text"].endswith("%") else Kind.COUNT
    inside = next(i for i, s in enumerate(source.sentences) if s.start <= start < s.end)
    return Figure(start, start + len(match["text"]), inside, kind, Decimal(1), "item", role=role)


def _written(period: Period | None) -> str:
    if period is None:
        return "-"
    start, end = period.start, period.end
    if start == end:
        return str(start)
    if (start.month, start.day, end.month, end.day) == (1, 1, 12, 31) and start.year == end.year:
        return str(start.year)
    return f"{start}..{end}"


@pytest.mark.parametrize("marked", UNDATED)
def test_period_of_undated_text(marked: str) -> None:
    source, figures, expected = _document(marked)
    assert [_written(p) for p in attach(source, figures)] == expected


@pytest.mark.parametrize("marked", DATED)
def test_period_of_dated_text(marked: str) -> None:
    source, figures, expected = _document(marked, date(2023, 10, 5))
    assert [_written(p) for p in attach(source, figures)] == expected


@pytest.mark.parametrize("marked", KINDS)
def test_period_says_kind_source_and_words(marked: str) -> None:
    source, figures, expected = _document(marked)
    (period,) = attach(source, figures)
    assert period is not None
    assert ([_written(period)], (period.kind, period.source, period.label)) == (expected, (KINDS[marked][0], KINDS[marked][1], period.label))
    assert period.label.casefold() == KINDS[marked][2].casefold()
