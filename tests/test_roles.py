"""Roles: what is, what is wanted, and what changed; the verb and the construction decide (RECORDS.md §6)."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from extractors.records import Block, BlockKind, Cell, Figure, Kind, Role, Sentence, SourceText
from extractors.role_changes import RULES as CHANGE_RULES
from extractors.role_cues import RULES as CUE_RULES
from extractors.roles import attach
from extractors.rules import Rule, find

# lines of a document; each figure marked ⟦kind:text:role⟧, role a (actual), t (target), c (change), d (change, a decrease)
CASES = [
    "Số hồ sơ trực tuyến tăng ⟦share:12%:c⟧ so với cùng kỳ.",
    "Tỷ lệ trễ hạn giảm ⟦share:2,4%:d⟧ so với năm trước.",
    "Thành phố giảm được ⟦count:18:d⟧ phòng, ⟦count:40:d⟧ đơn vị sự nghiệp, hơn ⟦count:900:d⟧ biên chế.",
    "Sở đã cắt giảm ⟦count:25:a⟧ thủ tục và bãi bỏ ⟦count:7:a⟧ văn bản.",
    "Tỉnh tinh giản ⟦count:137:a⟧ biên chế trong năm 2021.",
    "Thời gian giải quyết rút ngắn ⟦amount:5:d⟧ ngày.",
    "Thời gian cấp phép được rút ngắn từ ⟦amount:15:a⟧ ngày xuống còn ⟦amount:7:a⟧ ngày.",
    "Tỷ lệ hài lòng tăng từ ⟦share:81%:a⟧ lên ⟦share:88,5%:a⟧.",
    "Tỉnh sẽ giảm thời gian từ ⟦amount:30:a⟧ ngày xuống ⟦amount:20:t⟧ ngày.",
    "Số đầu mối giảm còn ⟦count:14:a⟧.",
    "Phấn đấu đến cuối năm có ⟦share:70%:t⟧ hồ sơ nộp trực tuyến; ⟦share:100%:t⟧ xã có điểm hỗ trợ.",
    "Dự kiến sau sắp xếp cả tỉnh còn ⟦count:120:t⟧ xã.",
    "UBND tỉnh đề xuất bổ sung ⟦count:350:t⟧ biên chế giáo viên.",
    "Mỗi đơn vị phải giảm ⟦share:5%:t⟧ chi thường xuyên.",
    "Mục tiêu của đề án là ⟦share:90%:t⟧ người dân hài lòng.",
    "Kết quả đạt ⟦share:95,2%:a⟧ (chỉ tiêu ⟦share:90%:t⟧).",
    "Tỷ lệ đúng hạn đạt ⟦share:98%:a⟧/⟦share:95%:t⟧.",
    "Giải ngân đạt ⟦share:39,6%:a⟧ kế hoạch năm.",
    "Tỷ lệ này vượt chỉ tiêu được giao ⟦share:4,5%:a⟧.",
    "Thu ngân sách bằng ⟦share:104%:c⟧ so với cùng kỳ.",
    "Lượng giao dịch ⟦multiple:gấp đôi:c⟧ năm ngoái.",
    "Số tài khoản tăng ⟦multiple:3,2:c⟧ lần so với năm 2020.",
    "Diện tích của nước này lớn hơn nước ta ⟦multiple:4:a⟧ lần.",
    "Điểm số cao hơn bình quân cả nước ⟦score:3,2:a⟧ điểm.",
    "Người lao động có đủ ⟦amount:20:t⟧ năm đóng bảo hiểm trở lên thì được hưởng lương hưu.",
    "Theo dự thảo, người thôi việc được trợ cấp ⟦amount:3:t⟧ tháng lương.",
    "Mỗi phòng bố trí không quá ⟦count:2:t⟧ cấp phó.",
    "Tổng biên chế được giao năm 2023 là ⟦count:2.150:a⟧ người.",
    "Hiện cả tỉnh có ⟦count:512:a⟧ bộ phận một cửa.",
    "Có ⟦share:15%:a⟧ người dân phải đi lại ⟦count:3:a⟧ lần.",
    "Chỉ số tăng ⟦score:2,5:c⟧ điểm, xếp thứ ⟦rank:8:a⟧, tăng ⟦rank:4:c⟧ bậc.",
    "Thành phố tụt ⟦rank:3:d⟧ bậc, xuống vị trí thứ ⟦rank:12:a⟧.",
    "Tổng biên chế là 1.200 người, giảm ⟦count:60:d⟧ người (⟦share:4,8%:d⟧).",
    "Còn lại ⟦count:9:t⟧ thủ tục sẽ hoàn thành trong quý sau.",
    "Đến nay đã số hóa ⟦count:45.000:a⟧ hồ sơ.",
    "⟦share:100%:t⟧ hồ sơ phải được số hóa khi tiếp nhận.",
    "Mục tiêu đến năm 2025:\n- ⟦share:80%:t⟧ hồ sơ được xử lý trên mạng.\n- Tối thiểu ⟦share:90%:t⟧ người dân hài lòng.",
    "NHIỆM VỤ TRỌNG TÂM NĂM 2025\nDuy trì tỷ lệ đúng hạn trên ⟦share:98%:t⟧.",
    "Đề án vừa được thông qua, đặt mục tiêu tinh giản 10% biên chế. \nCụ thể, năm 2026 giảm ⟦count:200:t⟧ người, năm 2027 giảm ⟦count:150:t⟧ người.",
    "Chi phí tuân thủ giảm khoảng ⟦share:15-20%:d⟧.",
    "Kế hoạch năm 2024 của Sở gồm ⟦count:30:a⟧ nhiệm vụ.",
    "Lượng hồ sơ trễ hẹn giảm ⟦share:một nửa:d⟧ so với năm 2019.",
    "Trước đây cần ⟦count:5:a⟧ loại giấy tờ, nay chỉ còn ⟦count:2:a⟧ loại.",
    "Mức phạt tiền từ ⟦amount:2:t⟧ triệu đến 5 triệu đồng được áp dụng đối với hành vi trên.",
    "Thời gian xử lý còn ⟦amount:1:a⟧ ngày so với quy định ⟦amount:5:t⟧ ngày.",
    "HĐND tỉnh phê duyệt tổng mức đầu tư ⟦amount:250 tỷ:t⟧ đồng cho dự án.",
    "Năm 2030, cả nước có ⟦share:100%:t⟧ cơ quan dùng nền tảng chung.",
    "Việc này giúp tiết kiệm ⟦amount:12 tỷ:a⟧ đồng mỗi năm.",
    "Số dịch vụ cao hơn ⟦count:35:c⟧ dịch vụ so với năm 2022.",
    "Toàn ngành dôi dư ⟦count:400:a⟧ người, thấp hơn ⟦share:6%:d⟧ so với cùng kỳ.",
    "Bộ trưởng cho biết thời gian tới sẽ sáp nhập ⟦count:12:t⟧ chi cục, hiện nay bộ có ⟦count:45:a⟧ chi cục.",
    "Lương cơ sở đang là 1,8 triệu đồng.\nTừ ngày 1/7/2026, mức này lên ⟦amount:2,34 triệu:t⟧ đồng.",
    "Kỳ thi có ⟦count:1.520:a⟧ người dự, tăng thêm ⟦count:110:c⟧ người.",
    "Dự án làm giảm chi phí của doanh nghiệp ⟦share:30%:d⟧.",
    "Chi cục đã giảm ⟦count:2:d⟧ phòng, còn ⟦count:4:a⟧ phòng.",
    "Nếu tiết kiệm ⟦share:1%:t⟧ thì mỗi năm có thêm ⟦amount:500 tỷ:t⟧ đồng.",
    "Cơ quan thanh tra phát hiện ⟦count:14:a⟧ trường hợp bổ nhiệm thiếu tiêu chuẩn.",
    "Tỷ lệ thanh toán trực tuyến của xã chưa đạt chỉ tiêu (⟦share:45%:t⟧).",
    "Người dưới ⟦amount:40:t⟧ tuổi nếu có nguyện vọng thì được cử đi học.",
    "Toàn tỉnh có ⟦count:12:a⟧ đơn vị vượt chỉ tiêu biên chế.",
]


def _document(marked: str) -> tuple[SourceText, list[Figure], list[str]]:
    text, figures, expected = "", [], []
    blocks: list[Block] = []
    sentences: list[Sentence] = []
    for line in marked.split("\n"):
        begin = len(text)
        for piece in line.strip().split("⟦"):
            if "⟧" in piece:
                mark, piece = piece.split("⟧", 1)
                kind, figure, role = mark.split(":")
                figures.append(_figure(kind, figure, len(text), len(sentences)))
                expected.append(role)
                text += figure
            text += piece
        kind_of_block = BlockKind.HEADING if line.isupper() else BlockKind.ITEM if line.startswith("- ") else BlockKind.PARAGRAPH
        blocks.append(Block(begin, len(text), kind_of_block))
        sentences.append(Sentence(begin, len(text), len(blocks) - 1))
        text += "\n"
    return SourceText("d", text, tuple(blocks), tuple(sentences), published=date(2025, 1, 10)), figures, expected


def _figure(kind: str, text: str, start: int, sentence: int) -> Figure:
    digits = [Decimal(d.replace(".", "").replace(",", ".")) for d in text.split(" ")[0].rstrip("%").split("-") if d[0].isdigit()]
    unit = "percent" if kind == "share" else "vnd" if "t" in text else "item"
    low = digits[0] if digits else Decimal(2)
    return Figure(start, start + len(text), sentence, Kind(kind), low, unit, digits[1] if len(digits) > 1 else None)


@pytest.mark.parametrize("marked", CASES)
def test_decides_role_and_sign(marked: str) -> None:
    source, figures, expected = _document(marked)
    answers = attach(source, figures)
    letters = {Role.ACTUAL: "a", Role.TARGET: "t", Role.CHANGE: "c"}
    found = ["d" if f.value < 0 else letters[f.role] for f in answers]
    assert found == expected


def test_decrease_of_a_range_turns_it_round() -> None:
    source, figures, _ = _document("Tỷ lệ này giảm ⟦share:1-2%:d⟧.")
    (answer,) = attach(source, figures)
    assert (answer.value, answer.value_max) == (Decimal(-2), Decimal(-1))


@pytest.mark.parametrize(
    ("headers", "role", "value"),
    [
        (("Năm 2024", "Kế hoạch năm"), Role.TARGET, 5),
        (("Chỉ tiêu giao",), Role.TARGET, 5),
        (("Mục tiêu",), Role.TARGET, 5),
        (("Thực hiện",), Role.ACTUAL, 5),
        (("Tăng/giảm so với cùng kỳ",), Role.CHANGE, 5),
        (("Số giảm",), Role.CHANGE, -5),
        (("Tỷ lệ hoàn thành kế hoạch",), Role.ACTUAL, 5),
        (("Chỉ tiêu", "Thực hiện"), Role.ACTUAL, 5),
    ],
)
def test_column_decides_role(headers: tuple[str, ...], role: Role, value: int) -> None:
    line = "1 | Lĩnh vực đất đai | 5"
    source = SourceText("d", line, (Block(0, len(line), BlockKind.ROW),), (Sentence(0, len(line), 0),))
    figure = Figure(len(line) - 1, len(line), 0, Kind.COUNT, Decimal(5), "item", cell=Cell(0, 1, 2, "Lĩnh vực đất đai", headers))
    (answer,) = attach(source, [figure])
    assert (answer.role, answer.value) == (role, value)


@pytest.mark.parametrize("rule", [*CUE_RULES, *CHANGE_RULES], ids=lambda rule: rule.name)
def test_rule_reads_its_examples(rule: Rule) -> None:
    assert len(rule.examples) >= 2 and rule.rejects
    for marked, value in rule.examples:
        text = marked.replace("⟦", "").replace("⟧", "")
        span = (marked.index("⟦"), marked.index("⟧") - 1) if "⟦" in marked else (0, len(text))
        assert (*span, value) in [(m.start, m.end, None if value is None else str(m.value)) for m in find(rule, text)]
    for text in rule.rejects:
        assert not list(find(rule, text)), text
