"""The words by which a figure is compared with an earlier time, a plan or another place: bases of changes and of differences."""

from __future__ import annotations

from extractors.rules import compile_pattern

EARLIER = (
    r"(?:cùng (?:kỳ|kì|thời điểm)|kỳ trước|(?:năm|tháng|quý|tuần|nhiệm kỳ|giai đoạn|lần|đợt) (?:ngoái|trước|liền|đầu|gốc|\d++|i{1,3}\b|iv\b)"
    r"|(?<=\b(?:với|cạnh) )(?:19|20)\d\d|đầu (?:năm|nhiệm|kỳ)|trước(?: (?:đây|đó|khi|kia)|(?= ?(?:[.,;)]|$)))|thời điểm|cách (?:đây|nay))"
)
# bases of a comparison that are no earlier time
BASE = (
    r"(?:kế hoạch|chỉ tiêu|mục tiêu|dự toán|bình quân|trung bình|quy định|tổng|và|tăng|giảm|nhưng|song|(?:cao|thấp) hơn"
    r"|(?:được|tỉnh|trung ương) giao)"
)
COMPARED = compile_pattern(rf"(?:(?!\b{BASE}\b)[^.;,()\d]){{0,60}}?\b{EARLIER}(?!\w)")
THAN_EARLIER = compile_pattern(
    rf"\b(?:(?:(?:cao|thấp|nhiều|ít|lớn|nhỏ|nhỉnh|đông|kém|chậm|nhanh|ngắn|dài) hơn|kém) (?:(?!\b{BASE}\b)[^.;:()\d]){{0,30}}?\b{EARLIER}"
    r"|hơn (?:cùng kỳ(?: năm (?:ngoái|trước))?|(?:năm|kỳ|quý|tháng|lần|đợt) (?:ngoái|trước)|năm (?:19|20)\d\d))"
    rf"(?: (?:(?!\b(?:nhưng|song|vẫn|thuộc|xếp|đứng|nằm)\b)[^.;:()\d]){{0,25}})?$",
    needs="hơn|kém",
)
# what opens a comparison with another time: `so với`, `đối chiếu với`, `nếu đặt cạnh`
SET_BESIDE = r"(?:so(?: sánh)?(?: với)?|đối chiếu(?: với)?|đặt (?:bên )?cạnh)"
SIZE = r"(?:cao|thấp|nhiều|ít|lớn|nhỏ|kém|chậm|nhanh|ngắn|dài|đông)"
# `So với cùng kỳ năm 2018, tỷ lệ thấp hơn 4,35 điểm phần trăm`
EARLIER_FIRST = compile_pattern(
    rf"\b{SET_BESIDE} (?:(?!\b{BASE}\b)[^.;,()\d]){{0,40}}?\b{EARLIER}(?: [\d/-]++)?,(?:[^.;:()\d]|(?<=năm )(?:19|20)\d\d){{0,60}}\b"
    rf"{SIZE} hơn (?:gần |\L<about> |tới )?$"
)
# the same base over the members of a list: `So với năm trước, hồ sơ nhiều hơn 12%, hồ sơ trễ ít hơn 3%`
EARLIER_OPENS = compile_pattern(rf"\W{{0,3}}(?:(?:tuy (?:vậy|nhiên)|ngược lại|ngoài ra|đáng chú ý|bên cạnh đó|đáng lo ngại|trong khi đó)(?: là)?,? )?(?:nếu )?{SET_BESIDE} (?:(?!\b{BASE}\b)[^.;,()\d]){{0,40}}?\b{EARLIER}(?: [\d/-]++)?,")
MORE_OR_LESS = compile_pattern(rf"\b(?:(?P<size>{SIZE}) hơn|(?<!\b(?:làm|mở|xây|tăng|giảm|nhận|cấp|bổ sung|tuyển|lập) )thêm) (?:gần |\L<about> |tới |được |trên |hơn )?$")
BY_SO_MUCH = compile_pattern(r" (?:gần |\L<about> |tới )?\d")  # behind `cao hơn`
OTHER_BASE = compile_pattern(rf"\b(?!và\b){BASE}\b|\bso với\b|\bcả nước\b")
DIFFERENCE = compile_pattern(
    r"\b(?:(?:cao|thấp|nhiều|ít|lớn|nhỏ|kém|chậm|nhanh|sớm|dài|ngắn) hơn[^.;:()\d]{0,70}|(?:vượt|hơn|kém) "
    r"(?:chỉ tiêu|kế hoạch|mức|mục tiêu|bình quân|dự toán|trung bình)[^.;:()\d]{0,50})$"
)
# the level compared with: `cao hơn 2,19% so với năm 2022 (84,79%)`
BASE_LEVEL = compile_pattern(rf"\bso (?:với )?(?:[^.;:()\d]{{0,40}} )?{EARLIER}(?: (?:năm )?\d++)? ?\($")
# `thấp hơn mức 0,7% của năm 2020`
THAN_LEVEL = compile_pattern(
    r"\bhơn (?:so với )?(?:nhiều so với )?(?:mức(?: (?:tăng|giảm|lương|điểm|chi|thu|hỗ trợ))?|con số|t[ỷỉ] lệ|số) (?:hơn |gần |\L<about> )?$",
)
# behind how many times it is: `gấp đôi mức 21% của năm 2019`
TIMES_OF = compile_pattern(rf"(?: lần)? (?:mức|con số|t[ỷỉ] lệ) (?:hơn |gần |\L<about> )?\d[\d.,]*+ ?%?(?: \p{{L}}++){{0,4}} (?:của|hồi|trong)(?: cả)? {EARLIER}(?!\w)")
OF_EARLIER = compile_pattern(rf"(?: \p{{L}}++){{0,4}} (?:của|trong|hồi) (?:cả )?{EARLIER}(?!\w)|(?: \p{{L}}++)? {EARLIER}(?!\w)")
LESS = compile_pattern(r"(?:thấp|ít|nhỏ|kém|chậm|ngắn)\b")
