"""The words that tell of plans, goals and times to come: one line a cue, with what may not stand beside it.

A cue is written as it stands in folded text, alone where it is plain words, else as (openings, pattern): see `cue_tables`.
"""

from __future__ import annotations

from extractors.roles.cue_tables import Cue, cue_table

YEAR = r"(?:19|20)\d\d"
GRANTS = r"(?:trích|xuất|bổ sung|hỗ trợ|cấp|phân bổ|tạm cấp)"  # of money, before it is paid

PLAN_WORDS = cue_table(
    "cue.plan",
    Cue.PLAN,
    [
        ("phấn/đấu", "(?<!(?:%|so với) (?:chỉ|mục) tiêu )phấn đấu"),
        "dự kiến",
        (
            "dự/báo",
            r"(?<!(?:tác|lực|pháp|hơn|với|đúng|như|tin|số|hình|của|trong|ngoài|bản|về|cảnh|được|đã|từng) )dự báo"
            r"(?= [^,.;:()\d]{0,60}\b(?:tăng|giảm|đạt|có|là|lên|còn|ở mức|\L<about>|trên|hơn|thiếu|thừa)\b)",
        ),
        "sẽ",
        ("đề/xuất", "đề xuất(?! của)"),
        (
            "đề/nghị",
            r"(?<!(?:hồ sơ|đơn|văn bản|theo|\d|các|những|giấy|tờ|phiếu|số|lượt|được|có|ý kiến) )đề nghị(?! (?:xử lý )?(?:kỷ luật|kiểm điểm|khởi tố|truy tố|xử phạt|xem xét trách nhiệm)(?: (?:của|đối với))? \d)"
            r"(?! (?:của|xây dựng|cấp|giải|được|thanh|hưởng|hỗ|công(?! khai)|truy tố))",
        ),
        ("đề/nghị", r"(?<!(?:hồ sơ|đơn|văn bản|giấy|tờ|phiếu|số|lượt) )đề nghị được(?= (?:cấp|giao|bổ sung|giữ|tăng|thêm|hỗ trợ|phân bổ|tuyển) (?:thêm |bổ sung |giữ )?(?:hơn |gần |\L<about> )?\d)"),
        ("đòi/bổ_thêm_tăng_được", r"đòi (?:thêm|tăng|bổ sung|được (?:cấp|giao|thêm|tăng))"),
        ("đích/của_đến_đặt cái/đích", r"(?<!(?:mục|cán|chủ) )(?<!(?<!(?:nói|bàn|kể|viết) )về )đích (?:đến|đặt ra|của (?:đề án|kế hoạch|chương trình|nghị quyết))|cái đích"),
        ("được/đề", r"được đề (?:nghị|xuất)(?= (?:thêm|tăng|giảm|bớt|giữ|bổ sung|cắt|nâng|cấp|hạ|bỏ|ở mức|là)\b)"),
        ("theo/đề", r"theo đề (?:nghị|xuất)(?= (?:này|trên|mới|thì|là|(?:cao|thấp|nhiều|ít) hơn|tăng|giảm|ở mức)\b)"),
        (
            "xin/bổ_bộ_chính_giữ_huyện_hđnd_quốc_thành_thêm_thủ_tp_trung_tăng_tỉnh_ubnd",
            r"(?<!(?:vẫn|đã|lại|từng) )xin (?:thêm|bổ sung|tăng|giữ"
            r"|(?:tỉnh|tp|thành phố|trung ương|huyện|bộ|hđnd|ubnd|chính phủ|quốc hội|thủ tướng)(?: \p{L}++){0,3}?"
            r"(?= (?:thêm|bổ|cấp|hỗ|cho|giữ|giảm|tăng|\d)))",
        ),
        ("theo/tính", r"theo tính toán(?=[^.;:]{0,40},)(?![^.;:]{0,140}\bgiúp\b)"),
        (
            "chính/phủ hđnd quốc/hội thủ/tướng",
            r"(?:thủ tướng|chính phủ|quốc hội|hđnd)(?: \p{L}++){0,5}? (?:đồng ý|quyết định|cho phép|nhất trí|thống nhất)"
            r"(?= (?:cho )?(?:nâng|tăng|giảm|bổ|hỗ|cấp|xuất|dùng|trích|chi|miễn|thưởng|điều|phân)\b)",
        ),
        "tiến tới",
        ("để/đạt nhằm/đạt", r"(?:để|nhằm) đạt mục tiêu(?= (?:còn|giảm|tăng|có|trên|dưới|ở mức|\d))"),
        ("để/đến_tới", r"để (?:đến|tới) (?:(?:hết|cuối) )?năm \d{4}(?! (?:đã|vẫn)\b)"),
        (
            "ký/quyết",
            r"ký quyết định(?: về (?:việc )?)?"
            rf"(?= (?:{GRANTS}|chi|thưởng) [^.;]{{0,90}}\d[\d.,]*+ (?:triệu|tỷ|tỉ|nghìn) | {GRANTS} (?:kinh phí|ngân sách|vốn|gạo|tiền)\b)",
        ),
        (
            "trước/mắt",
            r"trước mắt(?=,? (?:(?:trong )?(?:quý|tháng|năm) [^,.;]{1,12}, )?(?:hoàn thành|tập trung|bố trí|ưu tiên|rà soát|triển khai|thực hiện|cắt|giảm|đưa"
            r"|thí điểm|mỗi|giao|xây dựng)\b)",
        ),
        ("gợi/ý", r"gợi ý(?= (?:thành phố|tỉnh|bộ|huyện|xã|nên|có thể|giảm|tăng|bỏ|mỗi)\b)"),
        ("hướng/tơi_tới", "hướng t[ớơ]i"),
        "hướng đến",
        ("đặt/ra", r"(?<!(?:câu hỏi|vấn đề|thách thức|thắc mắc)(?: \p{L}++){0,6} )đặt ra(?! (?:nhiều |những |các |một )?(?:câu hỏi|vấn đề|thách thức|thắc mắc))"),
        ("đề/ra", r"(?<!\btrong (?:(?:tổng )?số )?[\d.]+ (?:\p{L}++ ){1,3})đề ra"),
        "tới đây",
        "sắp tới",
        ("dự/thảo", r"(?<!(?:\d|các|những|lượt|hồ sơ|ý|nằm trong) )(?<!\d (?:tờ trình|báo cáo|nội dung|đề án|dự án|dự án luật|văn bản|hồ sơ)(?:,| và) )dự thảo"),
        ("dự/toán", "(?<!(?:%|so với|vượt|đạt|thực hiện|tổng|hơn|quyết toán) )dự toán(?! (?:thừa|thiếu|sai|trùng|cao hơn|không đúng|chưa đúng))"),
        ("muốn", r"muốn(?= (?:được )?(?:giảm|tăng|bổ|có|đạt|nâng|giữ|xin|cắt|tuyển|thêm|đưa|rút|bỏ|hạ|bớt|gộp|kéo|xóa|vào (?:nhóm|top|tốp|danh)|lọt|thu hút)\b)"),
        ("muốn", r"muốn(?= (?:có )?(?:trên|hơn|ít nhất|tối thiểu|cả) \d)"),
        ("muốn", r"(?<=(?:^|[.;:“\"\n] ?|(?:để|nếu|nên) ))muốn(?= (?:\p{L}++ ){1,5}?(?:giảm|tăng|đạt|lên|còn|xuống|cao|vượt)\b)"),
        ("nhắm/đích_đến_tới_mục", r"nhắm (?:tới|đến|đích)|nhắm mục tiêu"),
        ("có/tham_ý tham/vọng", r"có (?:ý định|tham vọng)|tham vọng(?= (?:có|đưa|đạt|lọt|đứng|giảm|nâng|là|trở|cắt|vào)\b)"),
        ("chốt/chỉ_mốc_mục đặt/mốc_đích_kế", r"chốt (?:mốc|mục tiêu|chỉ tiêu)|đặt (?:mốc|đích|kế hoạch)"),
        ("nỗ/lực cố/gắng gắng", r"(?:nỗ lực|(?<!cố )gắng|cố gắng)(?= (?:để )?(?:đưa|nâng|giảm|hạ|đạt|kéo|cắt|rút|hoàn thành|có)\b)"),
        (
            "đòi/hỏi",
            r"đòi hỏi(?= (?:các |mỗi |mọi |từng )?(?:tỉnh|thành phố|bộ|sở|ngành|huyện|xã|phường|quận|đơn vị|địa phương|cơ quan)(?!\w)"
            r"(?: \p{L}++){0,4}? (?:cắt|giảm|bớt|đưa|hoàn thành|có|đạt|nâng|kết nối|bố trí|rút|sắp xếp|bỏ|xử lý|tham gia)\b)",
        ),
        (
            "tính",
            r"(?<!\b(?:ước|cách|mức|đã|từng|theo|thống kê,?|máy|vi|hoạt|đặc|thuộc|giới|dương|âm|mãn|cấp|ác|độc|lý|hóa|nam"
            r"|nữ) )tính(?= (?:(?:chuyện|đến việc|tới việc|phương án) (?:\p{L}++ )?)?(?:nhập|gom|dồn|bớt|giảm|cắt|tăng|sáp|gộp|bỏ|mở|lập|tuyển|đưa|nâng|xóa"
            r"|chi (?!phí|tiết)"
            r"|bố trí|giữ|dành|xây|thành lập|nhập|tinh giản|rút|chuyển|dồn|xin|thưởng|hỗ trợ|cấp|thu hẹp|thu gọn)\b)",
        ),
        ("lộ/trình", "(?:(?<!(?:sai|đúng|vượt|theo|xong) )|(?<=(?:^|[,;:.] )theo ))lộ trình"),
        ("định/hướng", "định hướng(?! (?:nghề|dư luận|tư tưởng|cho))"),
        ("cam/kết", r"(?:(?<!(?:ký|theo|bản|tờ|giấy|đúng) )|(?<=(?:^|[,;:.] )theo ))cam kết"),
        "quyết tâm",
        "kỳ vọng",
        ("từ/nay", "từ nay (?:đến|tới)(?! hết ngày)"),
        "dự định",
        "hạn chót",
        (
            "đề/án dự/thảo phương/án tờ/trình",
            r"(?<!(?:theo|\d|các|những) )(?:đề án|phương án|dự thảo|tờ trình)(?: [^,.;:\d]{1,30}?)? (?:đề cập|nêu|đưa ra|tính|bàn|hướng)(?: \p{L}++){0,3}? "
            r"(?:giảm|cắt|bỏ|tăng|giữ|sáp nhập|gộp)(?= )",
        ),
        (
            "để/có_giảm_hoàn_nâng_đưa_đạt",
            r"(?<=(?:^|[.;:“\"\n]) ?)để (?:đạt|có|giảm|đưa|nâng|hoàn thành)(?=[^.;]{1,80}, [^.;]{1,60}\b(?:phải|cần|sẽ)\b)",
        ),
        ("xin", r"(?<!(?:vẫn|đã|lại|từng) )xin(?: (?:tới|đến|hơn|gần))?(?= \d[\d.,]*+ (?:biên chế|người|suất|chỉ tiêu|giáo viên|thứ trưởng|phó|tỷ|triệu))"),
        "dự tính",
        ("giai/đoạn nhiệm/kỳ năm/tới quý/tới tháng/tới thời/gian", "(?:thời gian|năm|tháng|giai đoạn|nhiệm kỳ|quý) tới(?! (?:nay|hết|giữa|cuối|tháng|ngày|giờ)\\b)"),
        ("năm/sau", r"(?<!(?:sang|\d|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|vài|mấy|nhiều|những|các|nửa) )năm sau"),
        ("sang/năm", "(?<!(?:cả|đã|rồi) )sang năm(?=,)"),
        (
            "kiến/nghị",
            r"(?<!(?:phản ánh|ý kiến|khiếu nại|tố cáo|đơn thư),? )(?<!(?:\d|các|những|số|lượt) )kiến nghị "
            r"(?:(?:với )?(?:ubnd|hđnd|tỉnh|bộ|thành phố|trung ương|chính phủ|cấp trên|sở|huyện)[^,;.:]{0,30}? )?"
            r"(?:(?:quan tâm|xem xét|sớm|tiếp tục|ưu tiên)[ ,]+){0,2}"
            r"(?:tăng(?! thu)|giảm(?! (?:trừ|chi|(?:thanh|quyết|dự) toán|cấp phát))|bố trí|hỗ trợ|bổ|giao|cho|nâng|đưa|cắt|rút|hạ|miễn|phê duyệt|sửa(?! đổi)|dừng|kéo dài|gia hạn|lùi|giữ nguyên|giữ|không tăng|không giảm"
            r"|(?<!\bđã kiến nghị )(?:thu hồi|hủy bỏ|huỷ bỏ|hủy|huỷ|kiểm điểm|kỷ luật)(?= \d[\d.]*+ (?!t[ỷỉ]|triệu|nghìn|ngàn|đồng|vụ|vấn đề|nội dung)\p{L}))",
        ),
        ("kinh/phí tổng/mức", "(?:kinh phí|tổng mức đầu tư) được (?:phê )?duyệt"),
        ("phê/duyệt", "phê duyệt (?:tổng mức|kinh phí|dự toán)"),
        (
            "kế/hoạch",
            r"(?<!(?:%|vượt|so với|hoàn thành|đúng) )kế hoạch (?:cho (?:năm|quý|giai đoạn)|năm(?! \d{4} (?:của [^,.;]{1,30} )?gồm)|đến|đề ra|đặt ra|giao|là|giảm|cắt|tăng"
            r"|tuyển|sáp|bổ sung|sắp xếp|tinh giản|từ nay|tới)",
        ),
        ("lấy/ý", r"(?<!(?:đã|được|phiếu|khi|gia|qua|quả|việc|đưa ra) )lấy ý kiến(?! (?:của|cử|khảo|người|hơn|gần|trên|\L<about>|\d))"),
        (
            "nên/bổ_cắt_giảm_giữ_gộp_hợp_nâng_quy_sáp_tăng_đặt_bỏ_mở_xây_rút_bớt_chỉ",
            r"(?<!(?:cho|trở|do|vậy|thế|bởi|tạo|làm|lập|dựng|đó|khó|không|chẳng|chưa) )nên(?= (?:giảm|sáp|tăng|cắt|quy|bổ|giữ|gộp|hợp|đặt|nâng|bỏ|mở|rút|bớt"
            r"|xây dựng|chỉ (?:giữ|phục vụ|bố trí|tuyển|có))\b)",
        ),
        ("trình/bỏ_cắt_bãi_giảm_nâng", r"(?<=(?:đã|vừa|đang|mới|sẽ|cũng|được) )trình (?:bỏ|cắt(?: giảm)?|bãi bỏ|giảm|nâng)(?= )"),
        (
            "trình/chính_dự_hđnd_phương_quốc_thủ_đề",
            r"(?<!(?:chưa|báo cáo|văn bản|tài liệu) )(?<!\b(?:từ đầu (?:nhiệm kỳ|năm|khóa)|(?:năm|nhiệm kỳ|tháng) qua)(?: đến nay)?, [^.;:,\d]{0,40})trình (?:đề án|phương án|dự thảo"
            r"|(?:quốc hội|chính phủ|hđnd|thủ tướng)(?!(?<=\b(?:đã|vừa|được|từng) trình [\p{L} ]{5,10}) (?:thông qua|phê duyệt|ký))(?! (?:ngày|sáng|chiều|hôm|tại"
            r"|\d|hai\b|ba\b|bốn\b|năm\b|ban hành)))",
        ),
        ("theo/phương_tờ", "theo (?:phương án|tờ trình)"),
        ("theo/thiết", r"(?<!\w )theo thiết kế(?: \p{L}++){0,3},"),
        (
            "theo/nghị_chương_kế_đề",
            r"(?<!\w )theo (?:nghị quyết|chương trình|kế hoạch|đề án) (?:[^,.;:\d]{1,70} )?(?:năm|giai đoạn|đến năm|những năm) \d{4}"
            r"(?: ?[-–] ?\d{4})?(?: (?:của|do) [^,.;:\d]{2,40})?(?=, )",
        ),
        ("theo/kế_đề", r"(?<!\w )theo (?:đề án(?! \d)|kế hoạch(?! đề))"),
        (
            "sắp/bỏ_chi_có_cấp_cắt_giảm_hỗ_mở_nhận_sáp_thưởng_trao_triển_tuyển_tăng_áp_được",
            r"sắp(?= (?:giảm|tăng|có|được|sáp|tuyển|bỏ|cắt|chi|mở|triển|áp|thưởng|hỗ trợ|cấp|nhận|trao)\b)",
        ),
        ("chuẩn/bị", r"chuẩn bị(?= (?:sáp|giảm|tuyển|cắt|tăng|đưa|triển|bỏ)\b)"),
        "hy vọng",
        ("mong/sớm_tới_đến", "mong (?:đến|tới|sớm)"),
        ("mong", r"(?<!(?:đang|vẫn|điều) )mong(?: muốn)?(?= (?:\p{L}++ ){0,2}?(?:có thêm|được (?:cấp|giao|tăng|bổ sung|hỗ trợ|bố trí|tuyển)|bổ sung|thêm)(?: thêm)? (?:\L<rounded> )?\d)"),
        ("hứa", "(?<!(?:đã|như|lời|từng) )hứa(?! hẹn)"),
        ("quyết/giành_giữ_đưa_đạt_kéo_nâng_phủ_xóa", "(?<!(?:giải|nghị) )quyết (?:giành|giữ|đạt|đưa|kéo|nâng|phủ|xóa)"),
        (
            "đang/bàn_hoàn_lấy_lập_nghiên_soạn_sửa_trình_xây",
            "đang (?:soạn|xây dựng|nghiên cứu|lập|bàn|trình|hoàn thiện|lấy ý kiến|sửa)[^,.;:]{0,30}?(?:đề án|phương án|dự thảo|kế hoạch|chính sách|nghị quyết|nghị định|thông tư|cơ chế|quy định|dự án luật)",
        ),
        ("phương/án", r"(?<!(?:thực thi|thực hiện|xong|hoàn thành|các|theo|\d) )phương án (?:cắt|giảm|sắp|tinh|sáp|đơn|tăng|giữ|gộp|nhập|bỏ|hợp nhất|còn)"),
        ("phương/án", r"phương án (?:nghỉ|(?:\d|một|hai|ba|thứ (?:nhất|hai|ba)) ?(?:[:,]| là))"),
        (
            "có/thể",
            r"có thể(?= (?:sẽ )?(?:bị|bố trí|nghỉ|kéo dài|thêm|bớt|cắt|hạ|chạm|vượt|được (?:hưởng|cấp|giao|nâng|tăng)|tiết kiệm|giảm|tăng|lên|trên|tới|đạt(?= \d)"
            r"|nhận(?= (?:\d|trên|hơn)))\b)",
        ),
        ("nhu/cầu", "(?<!(?:dựa trên|trên cơ sở|căn cứ|căn cứ vào|đáp ứng) )nhu cầu (?:cả giai đoạn|giai đoạn|kinh phí|vốn|sử dụng|tuyển dụng|biên chế|bổ sung)"),
        (
            "nhu/cầu",
            r"nhu cầu(?= (?:vào |ở mức |cỡ )?(?:khoảng|chừng|hơn|gần|trên|ngót) \d|(?: \p{L}++){0,6}? (?:là|cần) (?:\L<rounded> )?\d)",
        ),
        ("để", r"(?<=(?:^|[.;:“\"\n] ?|, (?:song|nhưng|và|còn) ))để(?= (?:\p{L}++ ){1,6}?(?:giảm|tăng|đạt|lên|còn|xuống|vượt)\b(?:[^.;,]|[.,](?=\d)){1,40}(?:,| thì) [^.;]{0,80}\b(?:phải|cần|sẽ|buộc)\b)"),
        ("chủ/trương", r"(?<!(?:đúng|các|những|cấp|thuận|duyệt|về) )chủ trương(?= (?:tuyển|giảm|cắt|tăng|sáp|hợp|tinh|bổ|xây|đầu|thu|mở|chi)\b)"),
        ("quyết/nghị", "quyết nghị(?! (?:của|số|về|thông|tại|này)|[,.;])"),
        ("phương/án", r"phương án(?: của [^,.;:\d]{1,20}| (?:trước mắt|tạm thời|tối ưu|khả thi|được chọn|đưa ra|đề ra)(?: nhất)?)? là"),
        ("tham/mưu", r"(?<!(?:đã|từng) )tham mưu(?= (?:cho [^,.;:\d]{2,30} )?(?:để )?(?:đến (?:hết |cuối )?(?:năm|tháng|quý)|từ nay|sang năm)\b)"),
        (
            "nhất/trí thông/qua thống/nhất tán/thành đồng/ý",
            r"(?:thông qua|tán thành|thống nhất|đồng ý|nhất trí) (?:với |về )?(?:chủ trương"
            r"|(?:nghị quyết|đề án|phương án|tờ trình) (?:về )?(?:việc )?(?:sắp|sáp|hợp|nhập|tinh|giảm|tăng|thành lập|bổ sung)(?!\w))",
        ),
        (
            "kiến/nghị",
            r"(?<!(?:phản ánh|ý kiến|đơn thư),? )(?<!(?:\d|các|những|số|lượt) )kiến nghị (?:với )?(?:các |lãnh đạo |chủ tịch )?"
            r"(?:ubnd|hđnd|[ủu][ỷy] ban|tỉnh|bộ|thành phố|chính phủ|thủ tướng|quốc hội|sở|huyện|địa phương|cơ quan)[^,;.:\d]{0,30}? "
            r"(?:chỉ đạo|trả lời|hoàn thành|báo cáo|giải quyết|rà soát|tuyển|thành lập|dành|cấp|thu hồi|h[uủ][ỷy](?: bỏ)?|chấm dứt|kiểm điểm"
            r"|xử lý)",
        ),
        (
            "giao/cho_các_tỉnh_thành_huyện_bộ_sở_ngành_địa_đơn_xã_phường_quận_chính",
            r"(?<!(?:đã|được|từng) )giao (?:cho )?(?:các )?(?:chính phủ|tỉnh|thành phố|huyện|bộ|sở|ngành|địa phương|đơn vị|xã|phường|quận)(?!\w)"
            r"(?: \p{Lu}?\p{L}++){0,3}? (?:phải )?(?:giảm|cắt|bớt|tinh giản|tăng|sắp xếp|sáp nhập|thu)(?= (?:thêm |bớt |ít nhất |tối thiểu |khoảng )?\d)",
        ),
        (
            "đăng/ký",
            r"(?<!(?:đã|phải|hồ sơ|giấy|việc|vốn|lượt|người|doanh nghiệp|thủ tục) )đăng ký"
            r"(?= (?:với [^,.;:\d]{2,25} )?(?:sẽ )?(?:giảm|cắt|bớt|tinh giản|tăng|sắp xếp|sáp nhập|bỏ|hoàn thành|đạt)(?: (?:thêm|được|ít nhất))? \d)",
        ),
        ("ước/tính", r"ước tính(?=,? (?:nếu|khi|sau (?:khi )?(?:sáp|sắp|hợp|cắt|giảm|tinh|áp dụng|triển khai))[^.;]{1,60}\d)"),
        (
            "giao/ban_bộ_chi_cho_các_công_cục_huyện_phòng_sở_thanh_tổng_ubnd_văn",
            r"(?<!(?:đã|được|từng) )giao (?:cho )?(?:các )?(?:bộ|sở|ubnd|văn phòng|công an|(?:tổng |chi )?cục|phòng|ban|huyện|thanh tra)(?!\w)"
            r"(?:[^,.;:\d]|(?<=tháng |quý |năm )\d{1,4}+){0,50}? "
            r"(?:chủ trì|phối hợp|tham mưu|hoàn thành|rà soát|xây dựng|khẩn trương|nghiên cứu|trình|xử lý|giải quyết|cắt giảm|rút ngắn|bố trí"
            r"|chuẩn bị|ban hành|tổ chức|triển khai|kiểm tra|thanh tra|bảo đảm|đảm bảo|giải ngân|thu hồi|trả lời|giải trình|làm rõ|kiểm điểm)",
        ),
        (
            "nhiệm/vụ",
            r"nhiệm vụ (?:trọng tâm|quan trọng|hàng đầu|đặt ra)[^,.;:]{0,40}? là(?= (?:\p{L}++ ){0,6}?(?:nâng|đưa|tăng|giảm|hoàn thành|đạt|cắt|rút|xóa|xử lý|thu"
            r"|giữ|phủ)\b)",
        ),
        ("với/phương", "với phương án (?:này|trên|đó|mới)(?=,)"),
        (
            "nghị/quyết thông/qua xác/định",
            r"(?:thông qua|xác định|nghị quyết (?:nêu|có|gồm)) (?:\d++|các) (?:nhóm )?chỉ tiêu(?: [^,.;:\d]{1,40})?(?=, trong đó|: )",
        ),
        (
            "về/nhiệm_phương",
            r"(?<!kết quả )về (?:phương hướng, )?nhiệm vụ (?:(?:trọng tâm|chủ yếu) )?(?:(?:của|trong) )?(?:quý|tháng|năm|\d{1,2} tháng"
            r"|thời gian)(?: [^.:;]{1,70})?:",
        ),
        ("phương/hướng", r"(?<!\w )phương hướng(?: hoạt động|,? nhiệm vụ)?(?= (?:nhiệm kỳ|giai đoạn) (?:mới|tới|này|20\d\d)[^.;:]{0,40}?[,:])"),
        ("nhiệm/vụ", r"(?<![\p{L},] )nhiệm vụ (?:(?:trọng tâm|chủ yếu) )?(?:(?:của|trong) )?(?:quý|tháng|năm|\d{1,2} tháng) [^.:;,]{1,30}:"),
    ],
    examples=[
        ("⟦phấn đấu⟧ đạt", "plan"), ("⟦phương hướng⟧ nhiệm kỳ 2020 - 2025, phường chọn 4 khâu đột phá", "plan"), ("⟦phương hướng⟧ giai đoạn tới: 21 chỉ tiêu", "plan"), ("năm sau, huyện ⟦muốn⟧ lọt vào tốp 5", "plan"), ("tỉnh ⟦muốn⟧ vào nhóm 10", "plan"), ("huyện cũng ⟦muốn⟧ trên 90% hộ", "plan"), ("sở ⟦dự báo⟧ dân số đạt 9 triệu", "plan"), ("⟦lấy ý kiến⟧ về dự thảo", "plan"), ("⟦kiến nghị giảm⟧ 3 khâu", "plan"), ("đoàn thanh tra ⟦kiến nghị thu hồi⟧ 5 quyết định", "plan"), ("tỉnh ⟦sẽ⟧ giảm", "plan"),
        ("bộ đã ⟦trình bỏ⟧ 6 loại tờ khai", "plan"), ("sở vừa ⟦trình cắt giảm⟧ 3 ngày", "plan"),
        ("⟦thời gian tới⟧ sở", "plan"), ("⟦kế hoạch năm⟧ là", "plan"), ("tỉnh ⟦sắp⟧ giảm 4 sở", "plan"),
        ("bộ ⟦đang soạn đề án⟧ giảm", "plan"), ("huyện ⟦chuẩn bị⟧ sáp nhập", "plan"), ("⟦kiến nghị đưa⟧ mức", "plan"),
        ("⟦kiến nghị các bộ trả lời⟧ trong 30 ngày", "plan"), ("⟦nhiệm vụ quý ii:⟧ hoàn thành 5", "plan"),
        ("⟦phương án của tỉnh là⟧ giảm", "plan"), ("⟦phương án trước mắt là⟧ điều chuyển", "plan"), ("sở ⟦tham mưu⟧ đến năm 2020 không còn", "plan"), ("huyện ⟦tính⟧ chuyện gộp 2 ban", "plan"), ("huyện ⟦xin tỉnh⟧ 2 tỷ", "plan"), ("⟦nhu cầu⟧ là 56 người", "plan"), ("nêu ⟦nhu cầu⟧ vào khoảng 23 tỷ", "plan"), ("⟦để⟧ thu ngân sách tăng 9%, tỉnh phải mở chợ", "plan"), ("⟦để⟧ sản lượng tăng 5% thì xã phải xây kho", "plan"),
        ("huyện có ⟦chủ trương⟧ tuyển 56 giáo viên", "plan"), ("quốc hội ⟦quyết nghị⟧ bội chi là 3,7%", "plan"),
        ("⟦mong đến⟧ năm", "plan"), ("sang năm, xã ⟦quyết kéo⟧ 2 thôn ra khỏi nhóm yếu", "plan"), ("chị chỉ ⟦mong⟧ phường có thêm 3 người", "plan"), ("xã ⟦mong muốn⟧ được bố trí 4 biên chế", "plan"), ("⟦nhu cầu kinh phí⟧ năm 2027 là", "plan"), ("hđnd ⟦thông qua nghị quyết sáp⟧ nhập 4 xã", "plan"),
        ("thủ tướng ⟦giao bộ công an phối hợp⟧ kết nối", "plan"), ("⟦phương án 1:⟧ tăng 3%", "plan"), ("⟦phương án nghỉ⟧ 7 ngày", "plan"),
        ("doanh nghiệp ⟦có thể⟧ bố trí nghỉ 2 ngày", "plan"), ("⟦theo tính toán⟧ của bộ, mỗi năm chi 5 tỷ", "plan"),
        ("⟦thủ tướng vừa quyết định⟧ hỗ trợ 9 tỷ", "plan"), ("bộ trưởng ⟦ký quyết định⟧ bổ sung kinh phí cho 4 tỉnh", "plan"), ("bớt dần ⟦để đến năm 2024⟧ chỉ còn 60 người", "plan"), ("sở ⟦đang xây dựng chính sách⟧ mới", "plan"),
        ("⟦sang năm⟧, huyện mở 9 lớp", "plan"), ("⟦muốn⟧ thu ngân sách tăng 9%, tỉnh", "plan"), ("⟦nhiệm vụ trọng tâm năm 2020 là⟧ nâng tỷ lệ lên 35%", "plan"),
        ("⟦về nhiệm vụ năm 2022, nghị quyết xác định:⟧ trên 55%", "plan"), ("⟦theo nghị quyết về phát triển kinh tế - xã hội năm 2021⟧, tăng trưởng đạt 7%", "plan"), ("⟦với phương án này⟧, thu giảm 9 tỷ", "plan"), ("⟦theo thiết kế được duyệt,⟧ cầu dài 90 m", "plan"), ("⟦thông qua 18 chỉ tiêu chủ yếu⟧, trong đó tăng 12%", "plan"), ("⟦xin hđnd⟧ cho cắt 2%", "plan"),
        ("tỉnh ⟦tính⟧ bố trí 90 người", "plan"), ("huyện ⟦muốn⟧ đưa tỷ lệ lên 90%", "plan"), ("sở ⟦nhắm tới⟧ 80%", "plan"),
        ("xã ⟦có ý định⟧ gộp 3 trường", "plan"), ("tỉnh ⟦đặt mốc⟧ 95%", "plan"), ("hợp tác xã ⟦đặt kế hoạch⟧ làm 320 tấn", "plan"), ("sở ⟦nỗ lực⟧ đưa tỷ lệ lên 90%", "plan"),
        ("nghị quyết ⟦đòi hỏi⟧ tỉnh cắt 20 thủ tục", "plan"), ("huyện ⟦đề nghị được⟧ cấp 90 suất", "plan"), ("xã ⟦đòi thêm⟧ 5 suất", "plan"), ("⟦đề án nhân sự đề cập việc giảm⟧ 30%", "plan"), ("⟦để đạt⟧ 90%, tỉnh phải làm xong", "plan"), ("nghị quyết ⟦giao tỉnh giảm⟧ 10%", "plan"), ("tỉnh ⟦đăng ký⟧ giảm 412 biên chế", "plan"),
        ("tỉnh ⟦ước tính⟧ sau sáp nhập tiết kiệm 40 tỷ", "plan"), ("huyện giữ ⟦phương án giữ⟧ 12 xã", "plan"), ("⟦đích đến⟧ của tỉnh là 90%", "plan"),
        ("lương ⟦có thể⟧ thêm 90.000 đồng", "plan"), ("hợp đồng ⟦được đề nghị⟧ thêm 32 suất", "plan"),
        ("số viên chức ⟦theo đề nghị⟧ nhiều hơn 27 suất", "plan"), ("tỉnh ⟦sắp⟧ thưởng 9 xã", "plan"), ("sở ⟦muốn⟧ được giữ 90 biên chế", "plan"),
    ],
    rejects=[
        "đẩy nhanh quá trình cắt giảm", "theo quy trình giảm", "đúng chủ trương", "cấp chủ trương đầu tư trong 9 ngày", "chấp thuận chủ trương đầu tư 12 dự án", "thực hiện phương hướng nhiệm kỳ 2020 - 2025, xã đạt 15 chỉ tiêu", "12 hộ dời đi theo cam kết", "tăng cao hơn dự báo là 5%", "công tác dự báo có 3 lỗi", "trình chính phủ 3 nghị định", "chính phủ đã trình quốc hội thông qua 13 luật", "thủ tướng quyết định thành lập tổ", "đã ký quyết định bổ nhiệm 9 người", "quyết nghị thông qua 25 nghị quyết",
        "sắp xếp 9 xã", "bằng 97,2% chỉ tiêu phấn đấu", "đã chuẩn bị 20 phòng", "đạt kế hoạch", "bằng 102% dự toán", "tính dựa trên nhu cầu sử dụng của 63 tỉnh",
        "đạt 40% kế hoạch năm", "hồ sơ đề nghị", "nhận phản ánh, kiến nghị của người dân", "12 kiến nghị huyện giải quyết xong",
        "kiến nghị thu hồi 5 tỷ", "kiến nghị giảm thanh toán 9 tỷ", "đề nghị truy tố 14 vụ", "năm nay", "từ đầu năm tới hết tháng 5, xã có 9 đơn", "không làm được như đã hứa, ông trả lại 9 triệu", "phản ánh, kiến nghị giảm từ 9 xuống 4", "thẩm định 74 dự thảo", "đã lấy ý kiến của 950 hộ",
        "chuyển sang năm sau", "hai năm sau còn 12", "một năm sau chỉ thêm 2%", "định hướng nghề nghiệp cho 2.000 em", "kết quả nhiệm vụ quý ii: hoàn thành 5",
        "thông qua nghị quyết kỳ họp", "khi lấy ý kiến, 5 xã", "thực hiện đúng lộ trình", "nhu cầu của người dân", "tỉnh chưa trình đề án",
        "đã giao sở nội vụ rà soát 4 thủ tục", "xem xét 12 tờ trình, dự thảo nghị quyết", "nhiệm vụ trọng tâm là 5 việc",
        "hoàn thành 18 chỉ tiêu, trong đó", "thống kê, tính bố trí", "máy tính tăng 5%", "ca dương tính giảm 9%", "hồ sơ đề nghị được cấp 5 giấy", "đã đăng ký giảm 5 suất", "doanh nghiệp đăng ký tăng 5 lao động", "ước tính có 9.000 hộ", "đã giao tỉnh giảm 5%", "9 xã về đích đến cuối năm", "trong báo cáo trình hđnd, tỉnh có 9 xã", "thủ tục đòi hỏi 5 giấy tờ", "nỗ lực của 9 xã", "được giao phòng nội vụ rà soát", "người dân có thể nộp tại 5 điểm",
    ],
)
GOAL_WORDS = cue_table(
    "cue.goal",
    Cue.PLAN,
    [
        (
            "các/chỉ_mục những/chỉ_mục nhóm/chỉ_mục hệ/thống",
            r"(?<!(?:hoàn thành|thực hiện|đạt|vượt|số|kết quả) )(?:các|những|nhóm|hệ thống) (?:chỉ tiêu"
            r"|mục tiêu)(?! quốc gia)(?: (?![^:.;,\d]{0,40}\b(?:đã|đạt|đều|vượt|về đích|hoàn thành)\b)[^:.;,\d]{1,40}?)?(?=: )",
        ),
        (
            "chỉ/tiêu mục/tiêu",
            r"(?<!(?:%|vượt|hoàn thành|so với|đạt|hơn|kém|cách|dưới|% với|(?<![-/.]\d{0,3}|năm \d{0,3})\d với|thực hiện|các|những|bộ|\d|số|xong|được|ngoài|như|chương trình|hầu hết|đa số|phần lớn|nhiều|tất cả|mọi) )"
            r"(?:mục tiêu(?= đạt (?:trên |hơn |gần |từ )?\d)"
            r"|(?:mục tiêu(?! quốc gia)|chỉ tiêu(?! (?:trên tờ|thông tin)|(?: \p{L}++){1,6}? (?:tiếp tục|có bước|ước đạt|đã|vượt)\b))"
            r"(?! (?:đạt|đã|biên chế|được giao|bảo|,)))",
        ),
    ],
    examples=[
        ("⟦mục tiêu⟧ đến năm", "plan"), ("đặt ⟦mục tiêu⟧ đạt trên 64 điểm", "plan"), ("đề án nêu ⟦các chỉ tiêu⟧: đến năm 2020 đạt 50%", "plan"), ("nêu ⟦chỉ tiêu⟧ giảm", "plan"),
    ],
    rejects=[
        "ký hợp đồng ngoài chỉ tiêu", "vượt chỉ tiêu 5%", "còn cách chỉ tiêu 5%", "đạt mục tiêu đạt 95%", "mục tiêu đạt thấp", "đạt 71,9% chỉ tiêu năm",
        "đã hoàn thành 5 mục tiêu", "biên chế cao hơn chỉ tiêu", "kết quả chưa được như mục tiêu", "các chỉ tiêu đạt yêu cầu", "chương trình mục tiêu quốc gia", "18 tỷ đồng vốn chương trình mục tiêu",
        "chỉ tiêu bao phủ bảo hiểm tiếp tục tăng", "hầu hết chỉ tiêu thi đua của huyện đạt",
    ],
)
FUTURE_TIMES = cue_table(
    "cue.future",
    Cue.PLAN,
    [
        (
            "cho/đến tới đến",
            rf"(?<!(?:{YEAR}|từ năm {YEAR}|tính|chốt|kể) )(?<!\w)(?:đến|tới|cho đến) (?:(?:hết|cuối|đầu|giữa) )?(?:năm )?{YEAR}"
            rf"(?=, \p{{L}}|[,:] (?:trên |ít nhất |tối thiểu )?\d[\d.,]*%"
            r"|[,: ]+(?:cung cấp|phấn đấu|giảm|tỷ lệ|đạt|có|tối|ít|trên|100|hoàn|toàn|các|mỗi|mức|số|tăng|còn))",
        ),
        ("trước/ngày_năm_quý_tháng", r'(?<!(?:kể|từ|hồi|là|sinh) )(?<!\w)(?!(?<=(?:^|[,.;:“\"(\n]) ?)trước năm)trước (?:ngày|năm|tháng|quý) \d'),
        ("trước", r"(?<!(?:kể|từ|hồi|là|sinh) )(?<=[\p{L}%] )trước \d{1,2}/\d{1,2}(?:/\d{4})?(?=[,;.])"),
    ],
    whole_words=False,
    examples=[
        ("⟦đến năm 2030⟧, tỷ lệ", "plan"), ("cụ thể, ⟦đến năm 2025⟧: 85% hồ sơ", "plan"), ("⟦đến cuối năm 2020⟧ có", "plan"), ("⟦trước ngày 3⟧1/12", "plan"), ("kết nối ⟦trước 1/10⟧, để", "plan"),
        ("xong ⟦trước năm 2⟧020", "plan"),
    ],
    rejects=[
        "từ năm 2018 đến năm 2022", "cho biết, trước năm 2015 tỉnh có", "sinh trước ngày 1/7", "tính đến cuối năm 2017, nguyên giá",
        "đến nay", "năm 2030",
    ],
)
