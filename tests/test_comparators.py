"""Comparators: the word beside a figure, after its noun, or before a negation that covers a coordination."""

from __future__ import annotations

import pytest

from extractors import comparators
from extractors.comparators import read_comparator
from extractors.records import Comparator
from extractors.rules import Rule

# ⟦figure⟧, and | where its unit or noun ends
CASES = [
    ("Mỗi xã đạt bình quân trên ⟦15⟧ tiêu chí|.", "gt"),
    ("Toàn tỉnh có trên ⟦12⟧ xã| về đích.", "gt"),
    ("Không còn xã dưới ⟦15⟧ tiêu chí|.", "lt"),
    ("Chấm điểm trên ⟦8⟧ lĩnh vực|.", "eq"),
    ("Đăng ký dưới ⟦2⟧ hình thức|.", "eq"),
    ("Toàn tỉnh có hơn ⟦170⟧ xã| hoàn thành sắp xếp.", "gt"),
    ("Số thu đạt khoảng: ⟦198.000 tỷ⟧ đồng|.", "approx"),
    ("Tỷ lệ này đạt trên ⟦80%⟧.", "gt"),
    ("Gần ⟦40%⟧ hộ dân| đã đăng ký.", "approx"),
    ("Bình quân mỗi tháng tiếp nhận khoảng ⟦1.200⟧ hồ sơ|.", "approx"),
    ("Kinh phí xấp xỉ ⟦3,5 tỷ⟧ đồng|.", "approx"),
    ("Mỗi phường bố trí ít nhất ⟦02⟧ công chức|.", "ge"),
    ("Tối thiểu ⟦60%⟧ hồ sơ| được số hóa.", "ge"),
    ("Sở có 41 lãnh đạo trên ⟦46⟧ công chức|.", "eq"),
    ("Có 5 huyện trên ⟦10000⟧ dân|.", "gt"),
    ("Thu ngân sách tăng ⟦9%⟧/năm trở lên.", "ge"),
    ("Có 6 người chưa đủ ⟦18⟧ tháng| giữ ngạch.", "lt"),
    ("Chi giảm 2%, thấp hơn mức ⟦4%⟧ đề ra.", "eq"),
    ("Thời gian chờ không quá ⟦15⟧ phút|.", "le"),
    ("Mỗi sở có tối đa ⟦3⟧ phó giám đốc|.", "le"),
    ("Tỷ lệ trễ hạn dưới ⟦1%⟧.", "lt"),
    ("Mới có chưa đến ⟦20%⟧ số xã| triển khai.", "lt"),
    ("Đạt từ ⟦95%⟧ trở lên.", "ge"),
    ("Người có đủ ⟦25⟧ năm| công tác trở lên được xét.", "ge"),
    ("Đơn vị có từ ⟦7⟧ biên chế| trở xuống.", "le"),
    ("Mức hài lòng không dưới ⟦90%⟧.", "ge"),
    ("Giảm không ít hơn ⟦10%⟧ đầu mối|.", "ge"),
    ("Ai vắng quá ⟦3⟧ buổi| phải học lại.", "gt"),
    ("Thu ngân sách vượt ⟦12,6%⟧ dự toán.", "eq"),
    ("Tỷ lệ trễ hẹn lên đến ⟦9%⟧.", "eq"),
    ("Cả huyện chỉ có ⟦4⟧ xã| đạt.", "eq"),
    ("Có tới ⟦35%⟧ doanh nghiệp| gặp khó.", "eq"),
    ("Phải hoàn thành trong vòng ⟦5⟧ ngày|.", "le"),
    ("Chậm nhất sau ⟦02⟧ ngày| làm việc phải trả lời.", "le"),
    ("Số hồ sơ tăng từ hơn ⟦900⟧ lên 1.200.", "gt"),
    ("Cả nước còn khoảng hơn ⟦3.000⟧ xã|.", "gt"),
    ("Điểm số dao động trong khoảng ⟦60-75⟧ điểm|.", "eq"),
    ("Mất khoảng ⟦10-15⟧ phút| cho mỗi lượt.", "approx"),
    ("Cuộc khảo sát thực hiện trên ⟦5⟧ lĩnh vực|.", "eq"),
    ("Việc đánh giá dựa trên ⟦8⟧ tiêu chí|.", "eq"),
    ("Khảo sát trên ⟦10.000⟧ người| dân.", "gt"),
    ("Dân số nước này lớn hơn ⟦20⟧ lần|.", "eq"),
    ("Điểm cao hơn ⟦5,2⟧ điểm| so với năm trước.", "eq"),
    ("So với cùng kỳ năm 2021, số vụ ít hơn ⟦7⟧ vụ|.", "eq"),
    ("Cơ quan có tỷ lệ hài lòng thấp hơn ⟦70%⟧ phải giải trình.", "lt"),
    ("Nơi nào có tỷ lệ cao hơn ⟦90%⟧ được khen.", "gt"),
    ("Ba sở đầu bảng đều cao hơn ⟦92%⟧.", "gt"),
    ("Cả năm phường đều thấp hơn ⟦61,5%⟧, phải giải trình.", "lt"),
    ("Hai chỉ số đều cao hơn ⟦2,5%⟧.", "eq"),
    ("Giao dịch gấp hơn ⟦3⟧ lần| năm ngoái.", "gt"),
    ("Lượng truy cập đã vượt mốc ⟦1 triệu⟧ lượt|.", "gt"),
    ("Số tài khoản đã vượt ⟦500.000⟧ tài khoản|.", "gt"),
    ("Kết quả vượt ⟦8,1%⟧ so với kế hoạch.", "eq"),
    ("Được dùng không quá 50% nguồn tiết kiệm và ⟦50%⟧ nguồn tăng thu.", "le"),
    ("Tỷ lệ hài lòng trên 67% và ⟦73%⟧.", "eq"),
    ("Không được bố trí cấp phó quá ⟦2⟧ người|.", "le"),
    ("Tỷ lệ số hóa ≥ ⟦90%⟧.", "ge"),
    ("Số hồ sơ quá hạn <⟦5%⟧.", "lt"),
    ("Có trên dưới ⟦40⟧ doanh nghiệp| dự.", "approx"),
    ("Tổ chức có tối thiểu phải đạt ⟦50%⟧ vốn.", "ge"),
    ("Hệ số lương bằng hoặc cao hơn ⟦0,1⟧ so với mức cơ sở.", "ge"),
    ("Hơn ⟦một nửa⟧ số xã| đã xong.", "gt"),
    ("Thời gian giải quyết chưa đầy ⟦2⟧ giờ|.", "lt"),
    ("Mức lương tối thiểu ⟦4,96 triệu⟧ đồng|.", "eq"),
    ("Có ⟦12⟧ công chức| từ cấp phó phòng trở lên bị kỷ luật.", "eq"),
    ("Có ⟦85%⟧ công chức| xếp loại khá trở lên.", "eq"),
    ("Ước tính ⟦5.000⟧ người| được lợi.", "approx"),
    ("Khoản chi tăng hơn ⟦gấp đôi⟧.", "gt"),
    ("Chi phí cao hơn ⟦gấp đôi⟧ mức chung.", "eq"),
    ("Chi phí còn dưới mức ⟦30⟧ triệu đồng|.", "lt"),
    ("Cung cấp dưới ⟦3⟧ hình thức| khác nhau.", "eq"),
    ("Thời gian học không được vượt quá ⟦12⟧ tháng|.", "le"),
    ("Người trên ⟦50⟧ tuổi| được miễn.", "gt"),
    ("Giảm được hơn ⟦1.000⟧ giờ| chờ đợi.", "gt"),
    ("Đạt gần bằng ⟦100%⟧ kế hoạch.", "approx"),
    ("Cán bộ bị phạt từ ⟦500.000⟧ đồng| đến 1 triệu đồng.", "eq"),
    ("Tỷ lệ chỉ đạt hơn ⟦12%⟧.", "gt"),
    ("Trong ⟦87⟧ thủ tục|, bộ đã làm 82.", "eq"),
    ("Số xã cần sáp nhập không vượt ⟦30⟧ xã|.", "le"),
]


@pytest.mark.parametrize(("marked", "expected"), CASES)
def test_reads_comparator(marked: str, expected: str) -> None:
    start = marked.index("⟦")
    noun_end = marked.index("|") - 2 if "|" in marked else marked.index("⟧") - 1
    end = marked.index("⟧") - 1
    text = marked.translate(str.maketrans("", "", "⟦⟧|"))
    assert read_comparator(text, start, end, noun_end, 0, len(text))[0] == expected


@pytest.mark.parametrize("unit", ["không quá ", "tối thiểu năm ", "và hoặc ", "hơn trên dưới ", "từ ", "trở "])
def test_long_input_costs_little(unit: str) -> None:
    text = unit * 20_000
    for start in range(0, len(text) - 10, len(text) // 50):
        read_comparator(text, start, start + 2, start + 3, 0, len(text))


@pytest.mark.parametrize("rule", comparators.BEFORE_RULES, ids=[r.name for r in comparators.BEFORE_RULES])
def test_words_that_a_rule_needs_stand_in_its_examples(rule: Rule[Comparator]) -> None:
    assert all(any(word in text.lower() for word in comparators.NEEDED[rule.name]) for text, _ in rule.examples)
