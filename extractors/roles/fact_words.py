"""The words that tell of rules, facts, results and turns of a sentence: one line a cue, with what may not stand beside it.

A cue is written as it stands in folded text, alone where it is plain words, else as (openings, pattern): see `cue_tables`.
"""

from __future__ import annotations

from extractors.roles.cue_tables import Cue, cue_table
from extractors.roles.plan_words import GRANTS

# a limit of the rule just told, no contrast to it: `được hỗ trợ 2 triệu đồng, nhưng không quá 6 tháng`
LIMIT = r"(?! (?:không (?:được )?(?:quá|vượt|kéo dài|nhiều hơn|dưới|ít hơn)|tối đa|tối thiểu|ít nhất|chỉ trong)\b)"
SHORTCOMING = r"(?:bất cập|hạn chế|khó khăn|khuyết điểm|sai phạm|thiếu sót|tồn tại|vi phạm|vướng mắc|yếu kém)"

NORM_WORDS = cue_table(
    "cue.norm",
    Cue.NORM,
    [
        ("tối/đa", "(?<!(?:%|với|trên|/) (?:tổng )?(?:số )?điểm )(?<!\\b(?:trên|sát|gần) (?:mức |ngưỡng )?)tối đa(?! ?[,.;)])"),
        ("tối/thiểu", "(?<!(?:lương|sống) )tối thiểu(?! vùng| ?[,.;)])"),
        ("không/quá_vượt", "không (?:vượt )?quá"),
        (
            "ít/nhất",
            r"(?<!\b(?:làm|khiến|cướp đi|gây ra|phát hiện|ghi nhận|xác định|xác nhận|thiệt hại|lỗ|bắt giữ|chiếm đoạt|tìm thấy|sát hại|trong đó(?: có)?"
            r"|cho thấy(?: có)?"
            r"|đã (?:có|mất|chi|thu|nhận|bán|mua|bắt|xử lý|tiếp nhận|trải qua|diễn ra|xảy ra)) )"
            r"(?<!(?<!\b(?:mỗi|từng|mọi) )\b(?:nơi|chỗ) )ít nhất(?! ?[,.;)]| (?:chỉ|mới)(?: có)? \d| (?:là|thuộc về) (?!\d|(?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|nửa|khoảng|hơn|gần|trên|từ|phải|có|cho|trong|được)\b)"
            r"| \d[\d.,]*+ (?:\p{L}++ ){1,4}(?:phản ánh|cho (?:biết|rằng|hay)|khẳng định|bị|từng|tố|thừa nhận|than phiền"
            r"|chết|thiệt mạng|tử vong|thương vong|mất tích|mắc|nhiễm|vi phạm|đã|đang|sập|ngập|hư hỏng)\b)",
        ),
        ("thời/hạn", r"thời hạn(?=(?: \p{L}++){0,12}? là \d)"),
        ("cho/phép", r"(?<=\b(?:luật|nghị định|nghị quyết|thông tư|pháp lệnh)\b[^.;:,\d]{0,40}(?:năm \d{4} |\d[^.;:,\s]* )?(?:chỉ )?)cho phép(?= (?:[^.;:,\d]|, như ){0,90}?\d)"),
        ("cho/phép", "(?<=(?:luật|quy định|pháp luật|tỉnh|thành phố|chính phủ|quốc hội|trung ương|bộ|đề án|nghị quyết|nghị định|thông tư|quy chế|cơ chế|kế hoạch|được duyệt)(?: chỉ)? )cho phép"),
        ("không/hạn_giới", r"không (?:hạn chế|giới hạn)(?= (?:số lượng )?trong\b)"),
        ("chậm/nhất muộn/nhất", r"(?:chậm|muộn) nhất(?! (?:(?:là|thuộc về|như|gồm) (?!ngày|tháng|năm|quý|tuần|cuối|đầu|giữa|hết|trong|sau|trước|đến|vào|ngay|\d)\p{L}|(?:đạt|có|mới|cả nước|toàn|với|tỉnh|huyện)(?!\w)))"),
        "không dưới",
        ("không/để_được", r"không (?:được )?để (?:quá|vượt|có quá)(?= )"),
        ("khống/chế giới/hạn", r"(?:khống chế|giới hạn)(?= (?:ở|trong|mức|không|tối)\b)"),
        "không được",
        ("theo/nội_quy_điều", "(?<!thực hiện )theo (?:quy chế|điều lệ|nội quy)(?! (?:phối hợp|dân chủ))"),
        ("chỉ/được", r"chỉ được(?= tuyển (?:(?:bù|mới|dụng|thay|thế) ){0,2}\d++%)"),
        ("ai những/ai bất/cứ_kỳ_kì", r"(?:(?<!\w )ai|những ai|bất (?:cứ|kỳ|kì) ai)(?! (?:cũng|đó|đã|mà|biết|ngờ|nấy|là|đang|sẽ|chịu|lo|trả)\b|[^.;:]{0,60}\?)"),
        (
            "ban/nào bộ/nào công/chức cơ/quan cán/bộ huyện/nào hộ/nào ngành/nào người/nào nơi/nào phòng/nào phường/nào quận/nào sở/nào thôn/nào trường/nào tỉnh/nào xã/nào đơn/vị địa/phương",
            r"(?<!\w )(?<!\bkhông [^.;:\d]{0,25})(?:đơn vị|địa phương|cơ quan|cán bộ|công chức|người|bộ|ban|ngành|tỉnh|huyện|quận|xã|phường|sở|phòng|thôn|hộ|nơi"
            r"|trường) nào(?! (?:cũng|đó|đều)\b|[^.;:]{0,60}\?)",
        ),
        (
            "bí/thư bộ/trưởng chủ/tịch giám/đốc lãnh/đạo thủ/trưởng trưởng/phòng",
            r"(?<!\w )(?:chủ tịch|thủ trưởng|giám đốc|lãnh đạo|trưởng phòng|bộ trưởng|bí thư)(?: \p{L}++){0,2} nào(?! (?:cũng|đó|đều)\b|[^.;:]{0,60}\?)",
        ),
        (
            "theo/đó",
            r"(?<=(?<!\w)(?:nghị (?:quyết|định)|luật|thông tư|đề án|quy định|chính sách|phương án|quy chế)(?!\w)[^.;:]{0,80}, )theo đó(?![^.;]{0,60} (?:tăng"
            r"|giảm) )",
        ),
        ("nghị/quyết", r"nghị quyết (?:về )?(?:việc |chính sách |mức )?(?:hỗ trợ|khen thưởng|thưởng|trợ cấp|miễn)(?= [^.;:]{0,40}?\d)"),
        ("cứ/mỗi_một_trễ_chậm", r"cứ (?:mỗi|một|trễ|chậm)(?= [^.;:\d]{1,50}, (?:[^.;,:\d]{1,30} )?(?:bị|được|sẽ|phải)\b)"),
        ("nhân/với_tiếp_thêm", r"nhân (?:tiếp |thêm )?với(?= \d[\d.,]*+%)"),
        ("tập/sự", r"(?<!(?:đã|đang|từng) )tập sự(?= \d)"),
        ("hưởng", r"(?<!(?:được|đã|đang|hiện|còn) )hưởng(?= (?:bằng |thêm |ngay )?\d[\d.,]*+(?:%| (?:lần|tháng (?:lương|tiền|phụ|trợ))\b))"),
        ("chỉ/được", r"chỉ được(?! (?:giao|bố|cấp|tuyển|nhận|hơn|gần|\L<about>|\d++,\d|\d[\d.]*+ (?:điểm|phiếu|lá phiếu)(?! (?:cộng|trừ|ưu)) ?[,.;)]))"),
        ("được/cộng_hưởng_phép_phụ_thưởng_trợ", r"(?<!chưa )được (?:hưởng(?! lợi| thêm (?:\d[\d.,]*+%|\p{L}++ \d)|(?<=\b(?:người|đối tượng|trường hợp|diện) được hưởng)[,.:;])|cộng(?= (?:thêm )?\d[\d.,]*+ điểm)|trợ cấp|phụ cấp|phép|thưởng)"),
        ("đủ", r"(?<!(?:vẫn|đã|đưa|nộp|trả|giao|trao|nhận|góp|chuyển|ở|tại|khắp|trên|công khai|niêm yết|công bố|cập nhật|đăng tải) )đủ(?= \d)"),
        (
            "bị/phạt",
            r"(?:(?<!(?:đã|vừa|mới|từng|cũng) )bị phạt(?= (?:tiền |tù )?(?:từ|đến|tới|tối|ít|gấp|thêm) )"
            r"|(?<=\b(?:hành vi|trường hợp|người nào|(?:ai|nếu|khi) |vi phạm|cá nhân|người (?:không|vi|có))\b[^.;,:\d]{0,60} )"
            r"(?<!(?:đã|vừa|mới|từng|cũng) )bị phạt)",
        ),
        ("mức/phạt_sàn_trần điểm/sàn ngưỡng", r"mức (?:phạt|trần|sàn)|điểm sàn|(?<!(?:vượt|qua|dưới|trên|chạm|tới|đến|quá) )ngưỡng(?= (?:để|được|xếp|của|tối|này là|là \d)\b)"),
        ("đã/đủ là/đủ", r"(?<=\d (?:điểm|phiếu) )(?:đã|là) đủ\b"),
        ("chỉ/cần", r"chỉ cần(?= (?:đạt |có |từ |được )?\d[\d.,]*+(?:%| điểm)(?:[^.;:\d]|(?<= tp)\.){0,60} (?:là|đã) (?:(?:[^.;:\d]|(?<= tp)\.){0,60} )?được\b)"),
        (
            "mới/được",
            r"(?<=(?:\d%|điểm|ngày|năm|tháng|trở lên|tuổi) )mới được(?= (?:xếp|coi|xét|công nhận|hưởng|xem|dự|thi|tính|đánh giá|bổ nhiệm)\b)",
        ),
        ("cho/dù dù kể/cả ngay/cả", r"(?:(?:cho |mặc )?dù|(?:kể|ngay) cả (?:khi|nếu))(?= [^.;]{1,110} (?:cũng|nhưng [^.;]{3,80} sẽ) (?:không được|bị|phải|chỉ được)\b)"),
        ("quy/định", r"(?<!\w )quy định hiện (?:hành|nay)(?=,| (?:thì|là))"),
        ("để/được_xếp_đạt", r"(?<=\b(?:mức|điểm|t[ỷỉ] lệ|ngưỡng|yêu cầu)(?: [^,.;:\d]{1,20})? )để (?:được|xếp|đạt)(?= [^,.;:\d]{2,40}? là (?:từ |trên |ít nhất )?\d)"),
        (
            "quy/định",
            r"(?<!đúng )(?<!đúng theo )(?<!\bvi phạm(?: (?:các|những|về))? )(?<!(?<!không )\b(?:quá|vượt|sai|trái)(?: \p{L}++){1,3} )(?<!(?:phạm pháp luật|văn bản"
            r"|so với|hơn|hạn|vượt|sai|trái|ngoài|quá|nghiêm|các|những|chấp hành|hiểu|nắm"
            r"|biết|tuân thủ|cập nhật|(?<!(?:định|luật|tư|quyết) (?:số )?[\d/\p{L}-]{0,24})\d|bỏ|giảm|hóa|hoá|bổ sung|sửa đổi|rà soát|thủ tục) )quy định"
            r"(?! (?:về )?(?:chức năng|nhiệm vụ)| chi tiết| của pháp| hiện| hành chính| kinh doanh| nào| lại\b|,)",
        ),
        ("theo/quy", r"(?<=\b(?:định|biết|rằng|nói|mà|nhưng|song) )theo quy định(?=,)"),
        ("theo/bộ_luật_quy", r"(?<!\w )theo (?:quy (?:định|trình(?! iso))|(?:bộ )?luật(?! sư))"),
        (
            "theo/hướng_nghị_thông",
            r"(?<!\w )theo (?:nghị định|thông tư|hướng dẫn) [^,.;:]{1,60}"
            r"(?=, (?:[^,.;:\d]{1,40} (?:loại|hạng) (?:\d|[iv]++|[a-d])|mỗi [^.;:\d]{1,40}) được (?:bố trí|trang bị|phân bổ))",
        ),
        (
            "chỉ/thị dự/thảo_án hợp/đồng kế/hoạch luật nghị/quyết_định quy/chế_định quyết/định thông/tư đề/án",
            r"(?<!(?:theo|đúng|trái|vi phạm|thực hiện|có|nhiều|chương trình,|ký|đã ra|vừa ra) )"
            r"(?:(?:dự án )?(?<!(?:biến|dục|truyền) pháp )luật|nghị (?:định|quyết)|thông tư|quyết định|quy (?:định|chế)|chỉ thị|kế hoạch|đề án|hợp đồng|dự thảo)"
            r"(?: (?:số )?\d[\d/\p{L}-]*+)?(?: (?:này|trên|đó|mới|cũ|hiện hành|của [^,.;:\d]{2,25}?))? (?:chỉ |cũng |còn )?"
            r"(?:buộc|bắt|đòi|khống chế|ấn định|ghi(?: rõ)?(?= (?:là )?\d)|cho(?= (?:\d|tối|nghỉ|hưởng|dùng|mỗi|giữ|thêm))|đặt ra|yêu cầu)",
        ),
        ("theo/luật_nghị_quy_thông_dự_đề_phương", r"theo (?:nghị định|luật|quy định|thông tư|dự thảo|đề án|phương án) mới(?! (?:ban|được|có))"),
        ("tiêu/chuẩn", r"(?<!\b(?:chưa|không|thiếu) (?:đủ )?)tiêu chuẩn (?:là|về|của|quy|để)"),
        ("điều/kiện", "điều kiện(?: (?:khác|nữa|cần|bắt buộc|tiên quyết|đầu tiên))? (?:là|về|để)"),
        ("coi/là_như", r"coi (?:là|như)(?= (?:(?:không|chưa) (?:hoàn|đạt|đủ|đáp)|(?:đã )?(?:đồng ý|chấp thuận|thống nhất|từ chối))\b)"),
        ("định/mức", "(?<!(?:so với|hơn|vượt|đúng) )định mức"),
        "khung số lượng",
        "hạn mức",
    ],
    examples=[
        ("⟦được hưởng⟧ trợ cấp", "norm"), ("được nhập ⟦không hạn chế⟧ trong 2 năm", "norm"), ("nghị định ⟦quy định⟧ mức", "norm"), ("⟦theo quy định⟧, sở", "norm"),
        ("⟦chậm nhất⟧ là ngày 5/6", "norm"), ("⟦chậm nhất⟧ 5 ngày", "norm"),
        ("⟦theo luật⟧ viên chức, thời gian", "norm"), ("nghị quyết nêu rõ, ⟦theo đó⟧ mỗi năm chi 2 tỷ", "norm"),
        ("⟦cứ mỗi⟧ hồ sơ trễ, phòng bị trừ 0,5 điểm", "norm"), ("⟦nghị quyết hỗ trợ⟧ 500.000 đồng", "norm"), ("⟦tối đa⟧ ba", "norm"), ("⟦thời hạn⟧ cấp phép là 7 ngày", "norm"),
        ("luật ⟦cho phép⟧ 3 năm", "norm"), ("tỉnh ⟦cho phép⟧ giữ 2 năm", "norm"), ("luật thuế năm 2003 chỉ ⟦cho phép⟧ nộp sau 20 ngày", "norm"), ("⟦theo quy chế⟧, thí sinh", "norm"),
        ("⟦được cộng⟧ 2 điểm", "norm"), ("ngày tết ⟦hưởng⟧ bằng 1,8 lần", "norm"), ("⟦tập sự⟧ 12 tháng", "norm"), ("rồi ⟦nhân tiếp với⟧ 9%", "norm"),
        ("⟦theo nghị định 33⟧, xã loại i được bố trí 22 người", "norm"),
        ("⟦theo hướng dẫn của trung ương⟧, mỗi xã được bố trí 32 biên chế", "norm"), ("nghị định 123 ⟦quy định⟧ vụ có", "norm"),
        ("⟦ai⟧ vi phạm bị trừ 20%", "norm"), ("⟦chỉ được⟧ tuyển bù 50%", "norm"), ("⟦luật chỉ cho⟧ 4 phó giám đốc", "norm"),
        ("⟦kế hoạch buộc⟧ mỗi năm giảm 2%", "norm"), ("⟦đơn vị nào⟧ dư cấp phó", "norm"), ("hành vi gây rối ⟦bị phạt⟧ 5 triệu", "norm"),
        ("chậm nộp ⟦bị phạt⟧ từ 1 đến 2 triệu", "norm"), ("dưới 50% ⟦coi như⟧ không hoàn thành", "norm"), ("⟦muộn nhất⟧ 5 ngày", "norm"), ("tỷ lệ ⟦để được⟧ xếp loại tốt là 80%", "norm"), ("xã loại i có 23 người ⟦theo nghị định mới⟧", "norm"), ("⟦khống chế⟧ ở mức 50%", "norm"), ("⟦không để quá⟧ 3 cấp phó", "norm"), ("⟦chủ tịch huyện nào⟧ để trễ quá 10%", "norm"), ("⟦ngưỡng⟧ để xét thưởng là 80 điểm", "norm"),
        ("⟦chỉ cần⟧ 80 điểm là được xếp loại tốt", "norm"), ("đạt 90 điểm ⟦mới được⟧ xếp loại xuất sắc", "norm"),
        ("⟦cho dù⟧ đạt 100 điểm, người bị kỷ luật cũng không được thưởng", "norm"), ("⟦những ai⟧ nghỉ quá 5 ngày", "norm"),
    ],
    rejects=[
        "sở chậm nhất đạt 41%",
        "có thông tư bắt nộp 13 giấy tờ", "phổ biến pháp luật cho 900 người", "nghị định 9 cho phép hộ tự khai, giúp 80% hộ", "huyện được phân bổ 97 biên chế", "vượt ngưỡng 80 điểm", "chỉ cần 5 phút là xong", "5 xã mới được công nhận",
        "dù đạt 95 điểm, tỉnh vẫn xếp thứ 9", "nơi nào cũng cắt 10%", "tài xế vừa bị phạt 5 triệu", "công ty bị phạt 350 triệu",
        "coi như xong", "xã ít nhất chỉ 3 người", "ít nhất 5 người dân phản ánh", "vụ cháy làm ít nhất 12 người", "có ít nhất 30 cơ sở vi phạm", "đã xảy ra ít nhất 5 vụ", "xã x ít nhất, có 5 hồ sơ", "chỗ ít nhất có 2 người", "theo nghị định 108, 185 người được bố trí việc khác", "thời hạn rút xuống 3 ngày",
        "chưa được hưởng phụ cấp", "sở công bố đủ 90/90 thủ tục", "liệt kê 9 đối tượng được hưởng, gồm", "báo cáo nêu, theo đó", "cứ mỗi hồ sơ, tỉnh chi 2 triệu", "nợ 9 nghị định quy định chi tiết", "chỉ được giao 60 biên chế", "đang hưởng 85% lương",
        "không ai vi phạm, 5 người", "không sở, ban, ngành nào đứng ngoài, 21 sở", "chỉ được tuyển 5 người", "đúng quy định", "được giao", "được hưởng lợi", "giáo viên được hưởng thêm 15%", "đúng theo quy định",
        "lương tối thiểu vùng", "gần mức tối đa nhất là lĩnh vực đất đai", "được 12 điểm trên tối đa 15 điểm", "đạt 78,5% điểm tối đa", "tuyển dụng sai quy định với 40 người", "cắt giảm 2.770 quy định kinh doanh",
        "kiến nghị về quy định hành chính", "12 vụ vi phạm quy định về đấu thầu", "chở quá số khách quy định 9 xe", "có 26 người không đủ tiêu chuẩn về tuổi",
    ],
)
FACT_WORDS = cue_table(
    "cue.fact",
    Cue.FACT,
    [
        (
            "đã",
            r"(?<!(?<!\w)mà(?: [\p{L}]++){1,4} )(?<!(?:nếu|(?<!sau )khi) )đã"
            r"(?! (?:đồng ý|nhất trí|chấp thuận|quyết định) (?:cho |với |về )?(?:việc )?(?:hỗ trợ|cấp|chi|bổ sung|thưởng|trích|xuất|phân bổ)\b"
            r"| được (?:nêu|ghi|đề cập|xác định|ấn định)(?: rõ)? (?:trong|tại|ở)\b"
            r"| (?:được )?(?:đề ra|đặt|quy định|yêu|đề nghị|đề xuất|phê duyệt|thông qua|trình (?:đề án|phương|dự thảo|kế|bỏ|cắt|giảm|bãi bỏ|nâng))"
            r"| (?:đóng|công tác|làm việc|tham gia|giữ chức|phục vụ)(?: [^.;,\d]{1,40})? (?:đủ|từ|tối thiểu|ít nhất) \d[\d.]*+ (?:năm|tháng)\b)",
        ),
        (
            "hiện",
            "(?<!(?:thực|thể|xuất|biểu|tái|ẩn) )(?<!(?:cao|thấp|nhiều|ít|lớn|kém) hơn (?:mức )?)hiện(?: (?:nay|có|tại|còn|đang|cả|toàn))?(?! (?:hành|hưởng|lên|đại|thực|vật|diện|tượng))",
        ),
        "gần đây",
        ("kể/chuyện_về", r"kể (?:chuyện|về)"),
        ("nộp/đi sửa/đi làm/đi chạy/đi đi/đi", r"nộp đi nộp lại|sửa đi sửa lại|làm đi làm lại|chạy đi chạy lại|đi đi lại lại"),
        ("lĩnh nhận bị/phạt_tuyên", r"(?:lĩnh|nhận|bị (?:phạt|tuyên(?: phạt)?))(?= (?:án |mức án )?\d++ (?:năm|tháng) tù)"),
        ("tuyên", r"tuyên(?: phạt| án)?(?= (?:\p{L}++ ){0,8}?\d++ (?:năm|tháng) tù)"),
        ("nay", r"(?<=\d[^.;:]{0,40} )(?<!hiện )nay(?= (?:chỉ |đã |mới |rút |giảm )?(?:còn|lên)\b)"),
        "đến nay",
        "tới nay",
        "từ nay đến hết ngày",
        ("tính/tới_đến", "tính (?:đến|tới)"),
        "vừa qua",
        "ghi nhận",
        ("thống/kê", "(?<!(?:cục|[-–]|phòng|ngành|chức) )thống kê"),
        ("quyết/toán", r"quyết toán(?= (?:là |đạt )?\d)"),
        ("kỳ/ngoái_qua_trước năm/ngoái_qua_trước quý/ngoái_qua_trước tháng/ngoái_qua_trước", "(?:năm|tháng|quý|kỳ) (?:ngoái|trước(?! liền)|qua)"),
        "hôm qua",
        ("tiếp/tục", r"tiếp tục (?:là|ở mức|hưởng|giữ mức|áp dụng mức)(?= \d[\d.,]*+ (?:triệu |tỷ |nghìn )?đồng)"),
        ("bởi vì", r"(?:vì|bởi) (?:\p{L}++ ){0,6}?(?:đang|chỉ|mới|vẫn|hiện)"),
        (
            "có/hôm_lúc_ngày_nơi_tháng_thời",
            r"có (?:nơi|ngày|hôm|tháng|lúc|thời điểm)(?= (?:dài|xa|chỉ|tới|đến|mất|cách|rộng|thừa|thiếu|lên|đạt|nhận|tiếp)\b)",
        ),
        ("còn/thiếu_tồn_nợ", r"còn (?:thiếu|tồn|nợ)(?= (?:đọng )?(?:tới |hơn |gần |\L<about> |trên )?\d)"),
        ("phải/chờ_đợi", r"phải (?:chờ|đợi)(?= (?:đợi )?(?:hơn|gần|đến|tới|cả|từ|mất)\b)"),
        ("trước/khi", r"trước khi (?:sáp nhập|sắp xếp|hợp nhất|chia tách|thành lập|triển khai|cải cách|thực hiện)(?: [^,.;:\d]{1,40})?(?=, )"),
        (
            "thực/tế",
            r"(?<!(?:kiểm tra|khảo sát|tình hình|điều kiện|nhu cầu|đi|theo|sát|từ|xuất phát từ|thu nhập|kinh nghiệm|phù hợp(?: với)?|học|làm việc) )thực tế",
        ),
        ("bất/cập hạn/chế khó/khăn khuyết/điểm sai/phạm thiếu/sót tồn/tại vi/phạm vướng/mắc yếu/kém", rf"{SHORTCOMING}(?:, {SHORTCOMING}){{0,3}}(?: sau| như| nêu trên)?(?=:)"),
        ("hồi/tháng_năm_đầu_cuối_giữa_quý", r"(?<!(?:so với|bằng) )hồi (?:tháng|năm|đầu|cuối|giữa|quý)"),
        "thực hiện được",
        ("có/mức_số_kết", r"có (?:mức|số|kết quả) [^.;:,\d]{1,40}như sau(?=:)"),
        ("luôn/có", r"luôn có(?= (?:mức|tỷ lệ|số|hơn|trên|khoảng|gần|từ|\d))"),
        "cùng kỳ",
        "lâu nay",
        "qua đó",
        "dịp này",
        ("đại/biểu", "đại biểu (?:quốc hội )?(?:có mặt )?(?:tán thành|biểu quyết|ấn nút|đồng ý)"),
        ("công/bố", "công bố (?:các )?quyết định"),
        ("mới", r"mới(?: \p{L}++){1,6}? được(?= (?:\L<rounded> )?\d)"),
        ("mới/được", r"mới được(?= (?:cấp|giao|bố|nhận|hỗ)\b)"),
        (
            "vừa/bổ_chi_giải_hoàn_khai_khánh_ký_kỷ_mua_nhận_phát_tuyển_tổ_xử",
            rf"vừa(?= (?:ký(?! quyết định (?:về (?:việc )?)?{GRANTS}\b)|tuyển|mua|chi|giải quyết|xử lý|bổ nhiệm|hoàn thành"
            r"|khai trương|nhận|khánh thành|xử phạt|kỷ luật|phát hiện|tổ chức)\b)",
        ),
        ("mới/bố_chỉ_dừng_giải_sử_thực_đạt", r"mới (?:chỉ|dừng|đạt(?= (?:\L<rounded> )?\d)|sử dụng|bố trí|thực hiện|giải ngân)"),
        ("chỉ/dừng vẫn/dừng còn/dừng", r"(?:chỉ|vẫn|còn) dừng (?:lại )?(?:ở|tại)"),
        ("vỏn/vẹn vẻn/vẹn", r"v[ỏẻ]n vẹn"),
    ],
    examples=[
        ("sở ⟦đã⟧ giải quyết", "fact"), ("⟦đến nay⟧ có", "fact"), ("hứa chạy trường, bị cáo ⟦lĩnh⟧ 9 năm tù", "fact"), ("tòa ⟦tuyên⟧ bà lài 4 năm tù", "fact"), ("hứa xin việc, bà lài ⟦bị phạt⟧ 4 năm tù", "fact"), ("cần xử nghiêm nên ⟦tuyên phạt⟧ bị cáo mức án 7 năm tù", "fact"), ("⟦hiện nay⟧ tỉnh", "fact"), ("⟦tính đến⟧ 5/6", "fact"),
        ("bàn về dự luật, bà ⟦kể chuyện⟧ một hộ xin 12 con dấu", "fact"), ("phải ⟦sửa đi sửa lại⟧ 7 lần", "fact"),
        ("⟦dịp này⟧, tỉnh tặng", "fact"), ("huyện ⟦vừa⟧ ký thêm", "fact"), ("90% ⟦đại biểu tán thành⟧", "fact"),
        ("xin thêm 5 người, ⟦vì một công chức đang⟧ phục vụ 900 dân", "fact"), ("⟦có nơi⟧ dài 7 km", "fact"), ("⟦có ngày⟧ đạt 900 hồ sơ", "fact"), ("⟦còn tồn⟧ 9 hồ sơ", "fact"),
        ("⟦phải chờ⟧ hơn 3 tiếng", "fact"), ("yêu cầu khắc phục ⟦tồn tại, hạn chế⟧: 7 xã không có cán bộ", "fact"), ("⟦trước khi sáp nhập⟧, 2 xã có 41 người", "fact"),
        ("sở ⟦mới thu hồi được⟧ 3 tỷ", "fact"), ("tỷ lệ ⟦mới dừng⟧ ở 12%", "fact"), ("huyện ⟦vẫn dừng ở⟧ mức 31%", "fact"), ("⟦vỏn vẹn⟧ 7%", "fact"),
        ("từ 70 trạm ⟦nay⟧ còn 41", "fact"), ("3 trạm phải nâng chỉ tiêu ⟦có mức thu như sau⟧: trạm A", "fact"), ("công ty ⟦luôn có⟧ mức thưởng 2 tháng lương", "fact"), ("⟦hồi tháng⟧ 3, sở giao thêm 4 suất", "fact"),
    ],
    rejects=[
        "năm tới", "kể từ năm tới", "phải nộp lại", "công chức văn phòng - thống kê", "mô hình mới được 5 xã dùng", "đã đề ra", "sẽ đạt", "so với năm trước liền kề", "mức này đã được nêu trong nghị quyết", "bộ trưởng đã đồng ý hỗ trợ 4 tỷ đồng",
        "hệ thống mà tỉnh đã dùng", "chỉ thanh lý khi đã dùng trên 15 năm", "người đã đóng bảo hiểm từ 20 năm", "được thực hiện trực tuyến",
        "không phải chờ 2 lần", "không còn tồn hồ sơ", "khắc phục hạn chế, bổ sung 5 người",
    ],
)
RESULT_WORDS = cue_table(
    "cue.result",
    Cue.RESULT,
    [
        "đạt được",
        ("kết/quả", "kết quả(?! (?:bản )?điện tử)"),
        ("về/tình_thực", "về (?:tình hình|tình trạng|thực trạng)(?! (?:mới|này))"),
        ("được/giao", "(?<!(?:nhiệm vụ|chức năng|việc|trách nhiệm) )được giao"),
        ("đạt", r"đạt(?= \L<rounded>? ?\d)"),
        "chiếm",
        "trong khi",
        "vượt",
        ("còn/lại", r"còn lại(?! (?:và|hoặc)\b)"),
        "báo cáo",
        "tiết kiệm được",
        "giải ngân",
        ("mới/bố_chiếm_chỉ_có_đạt", "mới (?:đạt|chiếm|có|chỉ|bố)"),
        "bố trí được",
        ("trước/đây_đó", "(?<!kề )(?<!liền )(?<!so với (?:năm|quý|tháng|kỳ) )trước (?:đây|đó)"),
        "có tới",
        "cho biết",
        "chỉ có",
        "chỉ mới",
        "đang",
        ("vẫn", r"vẫn(?! (?:được (?:hưởng|đóng|giữ|trả|nhận|tính)|giữ nguyên|hưởng|phải|là|ở mức|giữ ở)\b)"),
        "thiếu",
        "phát hiện",
        "tiếp nhận",
        "giải quyết được",
    ],
    examples=[
        ("⟦đạt⟧ 95%", "result"), ("⟦chiếm⟧ một", "result"), ("⟦mới đạt⟧ một", "result"),
    ],
    rejects=[
        "sẽ đạt", "đạt chỉ tiêu",
    ],
)
TURN_WORDS = cue_table(
    "cue.turn",
    Cue.TURN,
    [
        ("bởi vì", "(?<=, )(?:vì|bởi(?: vì)?)"),
        ("nhưng", f"nhưng{LIMIT}"),
        "tuy nhiên",
        ("trong/khi", "trong khi(?: đó)?"),
        "thế nhưng",
        ("song", f"song{LIMIT}"),
        "vậy mà",
        "thế mà",
        ("cho/hay_thấy", "cho (?:thấy|hay)"),
    ],
    examples=[
        ("⟦nhưng⟧ vẫn", "turn"), ("⟦tuy nhiên⟧, mới", "turn"), ("báo cáo ⟦cho thấy⟧", "turn"), ("⟦vậy mà⟧ sở", "turn"),
        ("không cắt, ⟦vì⟧ 1.000 dân có", "turn"),
    ],
    rejects=[
        "nói chung", "vì vậy phải giảm", "nhưng không quá 6 tháng", "song tối đa 3 năm",
    ],
)
