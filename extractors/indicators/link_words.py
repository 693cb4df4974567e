"""Words by which a figure goes on with what another says: parts, percentages and changes of it, and what keeps the two apart."""

from __future__ import annotations

from extractors.rules import word_rule
from extractors.spelling import compile_respelled, respell

BODIES = frozenset(map(respell, (
    "tỉnh", "tỉnh thành", "thành phố", "thành", "huyện", "quận", "thị xã", "xã", "phường", "thị trấn", "xã phường", "phường xã",
    "xã thị trấn", "xã phường thị trấn", "phường xã thị trấn", "địa phương", "đơn vị", "sở", "sở ngành", "bộ", "bộ ngành",
    "phòng", "phòng ban", "phòng chuyên môn", "cơ quan",
)))  # fmt: skip

AGAINST_GOAL = compile_respelled(  # `đạt 56% so với chỉ tiêu 40%`, `đạt 56% (chỉ tiêu 40%)`, `đạt 56%, cao hơn mức tỉnh giao 40%`
    r"(?:\b(?:so với|vượt|(?:cao|thấp) hơn|trên|dưới|kém)(?: mức)? |\( ?)(?:chỉ tiêu|kế hoạch|mục tiêu|yêu cầu)"
    r"(?: (?:đề ra|đặt ra|(?:[^\W\d]++ ){1,2}giao))?(?: là)? $|\b(?:cao hơn|thấp hơn|vượt|dưới) mức (?:đề ra|đặt ra|(?:[^\W\d]++ ){1,2}giao)(?: là)? $"
)
OTHER_STATE = word_rule(  # about a figure: what is counted has not come to where the figure before has
    "indicator.other_state",
    compile_respelled(
        r"\b(?:đang (?:xử lý|giải quyết|xác minh|thực hiện)|quá hạn|trễ hạn|tồn đọng|còn tồn|tồn|chưa(?! (?:tới|đạt|bằng|đến|đầy))|không được"
        r"|(?:luân|điều|thuyên) chuyển|chuyển đi"
        r"|điều động|biệt phái|hình sự|khởi tố|truy tố|(?:tạm )?đình chỉ|bắt giam|tạm giam|nằm|bị ngâm|còn trống|bỏ trống|nhu cầu"
        r"|tuổi (?:bình quân|trung bình)|độ tuổi|bị "
        r"(?:phê bình|nhắc nhở|xử phạt))\b"
    ),
    examples=[
        "kiến nghị ⟦quá hạn⟧",
        ", ⟦đang xử lý⟧ 9",
        "hồ sơ ⟦chưa⟧ trả",
        ", ⟦còn tồn⟧ ",
        ", ⟦độ tuổi⟧ bình quân là ",
        "đơn vị ⟦bị phê bình⟧",
        "người, ⟦nhu cầu⟧ sử dụng",
        "người bị ⟦khởi tố⟧",
    ],
    rejects=["kiến nghị đúng hạn", "hồ sơ đã trả"],
)
PART = word_rule(  # begins a part of what the figure before counts
    "indicator.part_of",
    compile_respelled(
        r"[\s+*•–-]*+(?:trong (?:số )?đó|cụ thể|gồm|bao gồm|riêng|còn lại|phần (?:của|thuộc|dành cho)|tiếp theo|theo sau|kế đến|(?:trong )?(?:tổng )?số (?:này|đó|biên chế này) (?:có|gồm|bao gồm)|(?:nhiều|cao|ít|thấp) nhất là"
        r"|đứng đầu là|một số (?:nơi|địa phương|đơn vị|cơ quan)(?: [^\W\d]++){0,4}? (?:là|như|gồm)"
        r"|chủ yếu là)\b"
    ),
    examples=["trong đó", "- riêng", "phần của", "một số nơi làm tốt là", "số này gồm"],
    rejects=["năm 2019", "phần việc"],
)
PLAIN = word_rule(  # a beginning that says nothing of its own: the sentence goes on with what was counted before
    "indicator.plain_beginning",
    compile_respelled(
        r"[\s+*•–-]*+(?:(?:nếu|tính|theo|từng|riêng|trong|cụ thể|năm|quý|tháng|kỳ|cùng kỳ|nay|ngoái|trước|sau|này|đó|đến|tới|hết|cuối|thì|là"
        r"|có|còn|đạt|tăng|giảm|chỉ|mới|gần|hơn|khoảng|chừng|ngót|xấp xỉ|trên|số|và|mục tiêu|chỉ tiêu|so với|\d{1,4}|[ivx]{1,4})\b[\s,:(]*+){1,12}+"
    ),
    examples=["Nếu tính theo năm: 2015 là ", "năm ngoái là "],
    rejects=["hồ sơ", "người dân"],
)
BACK = word_rule(  # words that point back at the figure before
    "indicator.pointing_back",
    compile_respelled(r"\b(?:(?:con số|tỷ lệ|chỉ số|số liệu|mức|số) (?:này|đó|ấy|trên|tương ứng)|con số (?:tương tự|cùng kỳ))\b"),
    examples=["năm trước ⟦con số này⟧ là", "⟦tỷ lệ này⟧ mới đạt"],
    rejects=["con số biết nói", "tỷ lệ hồ sơ"],
)
CHANGED = word_rule(  # between a figure and its change: at most the figure's noun, then the verb
    "indicator.changed_by",
    compile_respelled(
        r"[,(;]\s*+(?:(?:và|đã|đều|cũng|chỉ|tức(?: là)?|hay|tương (?:ứng|đương)(?: với)?)\s++){0,2}+(?:tăng|giảm|cao hơn|thấp hơn|gấp|bằng|tụt|lên|xuống|nhiều hơn|ít hơn)\b[^,;:.]{0,40}$"
    ),
    examples=["hồ sơ⟦, tăng ⟧", "điểm ⟦(giảm ⟧", "hồ sơ⟦, tăng hơn ⟧"],
    rejects=[" và ", ", trong đó "],
)
ASKED = word_rule(  # before a count: it is of those who were asked how satisfied they are, and what follows is the answer
    "indicator.satisfied_of_asked",
    compile_respelled(r"\b(?:mức|mức độ|chỉ số|tỷ lệ) hài lòng\b[^,;:.]*?\b(?:qua|theo|từ|trên)\b[^,;:.]{0,40}$"),
    examples=["⟦Mức độ hài lòng của người bệnh qua khảo sát ⟧", "⟦Tỷ lệ hài lòng tính trên ⟧"],
    rejects=["Tỷ lệ hài lòng tăng. Đã phát ", "Qua khảo sát "],
)
RESTATES = word_rule(  # between a count and the percentage that it is of some whole: the count's noun, then words that join
    "indicator.restates",
    compile_respelled(
        r"(?:\s++[^\W\d]++,?){0,10}?(?:\s*+(?:[,(]|;(?=\s++(?:đạt )?tỷ lệ))\s*+|\s++)(?:và\s++)?+"
        r"(?:đạt tỷ lệ|chiếm tỷ lệ|với tỷ lệ|tỷ lệ|đạt|chiếm|bằng|tương đương|tương ứng|ứng với|tức(?: là)?|hay|=)"
        r"(?:\s++(?:với|là|tỷ lệ|\L<rounded>|chỉ|mới|chưa đầy|chưa tới|chưa đến)){0,3}+\s*+|(?:\s++[^\W\d]++){0,4}?\s*+\(\s*+"
    ),
    examples=["⟦ dịch vụ phát sinh hồ sơ, tức chưa đầy ⟧", "⟦ phiếu hợp lệ, tỷ lệ ⟧", "⟦ đơn vị (⟧", "⟦ cán bộ cấp xã; đạt tỷ lệ ⟧"],
    rejects=[" hồ sơ, tăng ", " hồ sơ; đạt ", " hồ sơ, "],
)
COUNTS = word_rule(  # between a percentage and how many these are
    "indicator.counts",
    compile_respelled(
        r"(?:\s++[^\W\d]++,?){0,7}?(?:\s*+[,(]\s*+|\s++)(?:tương đương|tương ứng|ứng với|tức(?: là)?|hay)"
        r"(?:\s++(?:với|là|\L<rounded>)){0,3}+\s*+"
    ),
    examples=["⟦ hồ sơ trễ, tương ứng ⟧", "⟦ biên chế, tương đương khoảng ⟧"],
    rejects=[" hồ sơ trễ, trong đó ", " hồ sơ, "],
)
OF_TOTAL = word_rule(  # behind a percentage: of all of them
    "indicator.of_total",
    compile_respelled(r"\s++(?:của\s++|trong\s++)?+(?:tổng số|danh mục)\s*+(?:[,;.:()\n]|$)|\s++so với\s++(?:tổng số|biên chế|số|năm)\b"),
    examples=["33,7%⟦ tổng số.⟧", "12%⟦ trong tổng số,⟧", "55,5%⟦ danh mục;⟧", "4,1%⟦ so với biên chế⟧ năm 2015"],
    rejects=[" tổng số hồ sơ", " số hồ sơ.", " so với kế hoạch"],
)
OF_WHICH = word_rule(  # between a whole and a part of it
    "indicator.of_which",
    compile_respelled(r"(?:[,;(]\s*+|(?<!,)\s)(?:mà )?trong (?:số (?:đó|này|ấy)|đó)\b"),
    examples=["hồ sơ⟦, trong đó⟧ 80", "hồ sơ ⟦(trong số này⟧"],
    rejects=["hồ sơ trong số 80", ", trong khi đó"],
)
LEFT = word_rule(  # right before a figure: what is left, not what the figure before counts
    "indicator.left",
    compile_respelled(r"\bcòn(?: lại)?\s++(?:(?:gần|hơn|\L<about>|trên|tới|đến)\s++)?+$"),
    examples=["xong 203, ⟦còn ⟧", "⟦còn lại gần ⟧"],
    rejects=["còn có ", "còn khối đảng "],
)
SET_BY = word_rule(  # behind a value that the body named there has set
    "indicator.set_by_a_body",
    compile_respelled(r"\s++(?:mà\s++|do\s++)?+(?:\w++\s++){1,4}?(?:giao|đề ra|đặt ra|yêu cầu|ấn định|quy định|phê duyệt)\b"),
    examples=["85%⟦ thành phố giao⟧", "90%⟦ do Chính phủ đề ra⟧"],
    rejects=[" hồ sơ trực tuyến", ", tỉnh giao"],
)
