"""Words around one figure that tell what it counts: behind it, before it, in the brackets and under the header it stands in."""

from __future__ import annotations

from extractors.rules import compile_pattern, word_rule
from extractors.spelling import compile_respelled

ELIDED = word_rule(  # behind a figure or its noun: nothing follows that it counts
    "indicator.noun_elided",
    compile_respelled(r"\s*+(?:[,;.:()\n]|và\b|$)"),
    examples=[",", " và"],
    rejects=["hồ sơ"],
)
BEFORE_NOUN = word_rule(  # between a figure and its noun
    "indicator.before_noun",
    compile_respelled(r"\s*+(?:(?:số|tổng số|trong số|các|của|lượng)\s++){0,2}+"),
    examples=[" số ", " tổng số các "],
    rejects=["hồ sơ"],
)
OWN_VERB = word_rule(  # right behind a percentage that no noun follows: those it counts do something of their own
    "indicator.own_verb",
    compile_respelled(r"\s++(?:phải|từng|cho|nói|thừa nhận|chưa|không|bị|muốn|mong|thấy|lo|dự định|phàn nàn|gặp|vẫn|than)\b"),
    examples=["17,2%⟦ phải⟧ nhờ người quen", "3%⟦ cho⟧ biết"],
    rejects=[" hồ sơ", " được trả trước hạn", ", phải"],
)
OUT_OF = (" trong ", " trên ")  # between a part and its whole: `cắt 117 trong 190 điều kiện`
WHOLE = word_rule(  # before the whole of which the words before tell a part
    "indicator.the_whole",
    compile_respelled(r"\b(?:trong|trên)\s++(?:tổng cộng|tổng số|tổng|số)\s++(?:\L<rounded>\s++)?+$"),
    examples=["79% ⟦trong tổng ⟧", "12 hồ sơ ⟦trên tổng số hơn ⟧"],
    rejects=["tổng số ", "trong "],
)
STATES = word_rule(  # between a bracket and a figure in it: the bracket has a subject and a verb of its own
    "indicator.states_itself",
    compile_respelled(r"\([^()]{6,}?\s(?:là|đạt|có|còn|chiếm)\s"),
    examples=["⟦(tổng biên chế năm trước là ⟧gần ", "⟦(riêng cấp xã có ⟧"],
    rejects=["(đạt ", "(trong đó "],
)
GAP = word_rule(  # before the distance to a body; reads the text as written, where names have capitals
    "indicator.gap_to_a_body",
    compile_pattern(
        r"\b(?:hơn|kém|thua|cách|bỏ xa)\s++(?:(?:tỉnh|thành phố|TP\.?|huyện|quận|thị xã|xã|phường|Bộ|Sở|bộ|sở|đơn vị|địa phương|nhóm)\s++)?"
        r"(?:(?:đứng|xếp|cuối|dẫn|đầu|thứ|sau|liền|trên|cuối bảng)\s++)*+"
        r"(?:(?:(?:\p{Lu}[\p{L}.]*+|bảng|hai|nhì|nhất|đầu)\s++)++|(?<=(?:dẫn|đứng) đầu )"
        r"|(?:(?:mức|điểm|giá trị)\s++)?+(?:trung bình|bình quân|trung vị)\s++(?:chung\s++)?+(?:của\s++)?+"
        r"(?:cả nước|toàn quốc|toàn tỉnh|vùng|khu vực|các (?:tỉnh|huyện|xã|bộ|sở)|(?:toàn )?(?:tỉnh|huyện|thành phố|ngành|khối))\s++)"
        r"(?:(?:tới|đến|gần|hơn|\L<about>|những)\s++)?+$",
    needs="hơn|kém|thua|cách|bỏ xa",
),
    examples=[
        "⟦hơn Hà Nội ⟧",
        "⟦kém đơn vị dẫn đầu ⟧",
        "⟦cách tỉnh cuối bảng gần ⟧",
        "⟦hơn mức trung bình cả nước ⟧",
        "thấp ⟦hơn mức bình quân chung của tỉnh gần ⟧",
    ],
    rejects=["hơn năm trước ", "có hơn ", "cách đây "],
)
BEYOND = word_rule(  # before how far something is from what was aimed at
    "indicator.beyond",
    compile_respelled(r"\b(?:vượt|cao hơn|thấp hơn|kém|thiếu)(?: (?:\L<about>|gần|trên|tới|hơn))? $", needs="vượt|cao hơn|thấp hơn|kém|thiếu"),
    examples=[", ⟦vượt ⟧", "và ⟦thấp hơn gần ⟧"],
    rejects=[", tăng ", "vượt mức "],
)
OF_AIM = word_rule(  # behind it: what was aimed at
    "indicator.of_aim",
    compile_respelled(r"[^,.;:()]{0,25}? so với (?:các |mức )?(?:chỉ tiêu|kế hoạch|mục tiêu|yêu cầu|dự toán|nghị quyết|quy định|đề ra)\b"),
    examples=["⟦ so với mục tiêu⟧ đề ra", "⟦ hồ sơ so với chỉ tiêu⟧ tỉnh giao"],
    rejects=[" so với năm trước", ", so với kế hoạch"],
)
PLAIN_HEADER = word_rule(  # a column header that says how much, of what time or how sure, but not of what
    "indicator.plain_header",
    compile_respelled(
        r"(?:[\s\d%/().,:;+–-]|\b(?:tỷ|lệ|số|lượng|tổng|cộng|kết|quả|đạt|được|thực|hiện|kế|hoạch|chỉ|tiêu|mục|năm|quý|tháng|kỳ|lũy|giá|trị"
        r"|điểm|tối|đa|so|sánh|với|cùng|trước|tăng|giảm|ghi|chú|đơn|vị|tính|ước|đến|nay|ngày|từ|i{1,3}|iv|trong|đầu|cuối|thứ|hạng|xếp|triệu"
        r"|nghìn|tỷ|đồng|phần|trăm|đánh|giao|hoàn|thành|tiền)\b)*+"
    ),
    examples=["tỷ lệ (%)", "thực hiện 9 tháng năm 2022"],
    rejects=["số hộ dân", "đúng hạn"],
)
PRIVATE = word_rule(  # opens a sentence, or a part of it behind a semicolon, that tells of a firm, a school or a club: what it has and does is no office's
    "indicator.private_subject",
    compile_respelled(
        r"[\s+*•–-]*+(?:(?:riêng|trong khi đó|còn|theo|ngoài ra|cùng kỳ),? )?"
        r"(?:ngân hàng (?!nhà nước|chính sách|trung ương|thế giới|phát triển)|(?:các )?hãng |(?:các )?siêu thị |tập đoàn |tổng công ty |công ty "
        r"|chuỗi cửa hàng |cửa hàng "
        r"|sàn (?:thương mại|giao dịch) |nhà mạng |trường (?:đại học|cao đẳng) |câu lạc bộ |khách sạn |quỹ cứu trợ |quỹ từ thiện |hành khách |du khách )"
    ),
    examples=["⟦Ngân hàng ⟧Đông Á có", "⟦- Công ty ⟧An Bình", "⟦ tập đoàn ⟧điện tử bớt"],
    rejects=["Ngân hàng Nhà nước", "Ngân hàng Chính sách xã hội", "Sở Công Thương và công ty"],
)
PUBLIC = word_rule(  # in such a sentence: it tells of an office's work after all
    "indicator.public_matter",
    compile_respelled(r"\b(?:thủ tục|dịch vụ công|một cửa|tthc|cải cách hành chính|dvc|công chức|sở|ubnd|cơ quan|cổng dịch vụ)\b"),
    examples=["làm ⟦thủ tục⟧", "qua ⟦dịch vụ công⟧"],
    rejects=["tài khoản thanh toán", "chuyến bay"],
)
