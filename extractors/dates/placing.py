"""Lengths of time that only place an event: `3 năm qua`, `sau 5 năm thi hành`, `năm thứ 11 liên tiếp`."""

from __future__ import annotations

from extractors.dates.temporal import Temporal, Y, time_rule
from extractors.records import Reason
from extractors.rules import Match, Rule

FEW = r"\d{1,2}(?: ?(?:-|–|đến|tới|hoặc) ?\d{1,2})?+"  # `2 - 3 năm qua`
TO_CLAUSE = r"sau (?-i:\p{Lu}\p{Ll})"  # `30 phút sau Công an có mặt`


def _placing(match: Match) -> Temporal | None:
    is_day_off = "ngày" in match[0] and "nghỉ" in match.string[max(0, match.start() - 24) : match.start()]
    return None if is_day_off else Temporal(Reason.PERIOD)


PLACING: tuple[Rule[Temporal], ...] = (
    time_rule(
        "placing_span",
        _placing,
        r"\b(?:(?!\d)(?:trong(?: vòng)?+|sau|qua|suốt|hơn|gần|khoảng|cách (?:đây|nay)|trước|cho|kỷ niệm|kế hoạch|tổng kết|sơ kết|chiến lược|chi"
        rf"|của|cả|giữa) )*+(?<![\d.,/–-])(?<!\b(?:(?:chậm|muộn) nhất|không quá|tối đa|đủ|thứ|hạng|vị trí|top|tốp)(?: là| sau| trong| số)? )(?P<span>{FEW}) "
        r"(?:năm|tháng|tuần|ngày|thập kỷ|nhiệm kỳ|quý|(?:giờ|phút|giây)"
        rf"(?= (?:(?:qua|gần|vừa|tới|tiếp theo)\b|(?:trước|sau) ?(?:[.,;)]|$)|{TO_CLAUSE})))"
        r" (?:qua|vừa qua|trôi qua|gần đây|gần nhất|trước(?! (?:ngày|khi|thời|lúc|giờ|kỳ|hạn|chuyến|cuộc|buổi|phiên|lần))|trở lại đây"
        r"|(?:liên tiếp|liền|liên tục)(?! trở (?:lên|xuống|đi))|nay"
        r"(?! (?:chỉ|còn|giảm|rút|được|là|mất|xuống))|đầu (?:tiên|nhiệm kỳ)|sau(?: khi"
        r"| đó)?(?!(?<=\btrong (?:vòng )?\d{1,2} (?:năm|tháng|ngày) sau(?: khi)?) [^.;]{1,60}, [^.;]{1,60}\bphải\b)|tới|tiếp theo|triển khai|thực hiện|mở rộng"
        rf"|thành lập|đổi mới|xây dựng|hoạt động|thi hành|thí điểm|vận hành|áp dụng|(?=\(?{Y})|(?=và {Y}))",
        (
            "trong ⟦3⟧ năm qua,", "⟦4⟧ năm qua, quận", "trong ⟦24⟧ giờ qua,", "⟦5⟧ phút trước.", "sau ⟦2⟧ năm triển khai", "⟦3⟧ năm liên tiếp",
            "trong ⟦2-3⟧ năm qua", "Trong ⟦3 đến 5⟧ năm tới,", "hơn ⟦4⟧ tháng trôi qua", "⟦30⟧ phút sau Công an phường có mặt",
        ),
        (
            "đủ 20 năm trở lên", "15 ngày làm việc", "3 năm kể từ ngày", "2 tháng lương", "chậm nhất 15 ngày sau khi chấm",
            "15 phút trước giờ làm", "xếp thứ 19 năm 2020", "giữ vị trí số 1 năm 2016", "từ 2-3 năm xuống còn 1 năm", "trong 7 đến 30 ngày trước ngày bay", "30 phút sau khi nộp",
            "muộn nhất là 5 ngày sau khi họp", "từ 2 tháng liên tục trở lên", "trong 2 năm sau sáp nhập, xã phải xếp xong",
        ),
        opens=(
            "trong/# sau/#_gần_hơn qua/# suốt/#_hơn hơn/# gần/# khoảng/# cách/đây_nay trước/# trong/vòng_suốt cho/# kỷ/niệm kế/hoạch"
            " tổng/kết sơ/kết chiến/lược chi/# của/# cả/# giữa/# #2-– #2·năm_tháng_tuần_ngày_thập_nhiệm_quý_giờ_phút_giây_đến_tới_hoặc_-_–"
        ),
    ),
    time_rule(
        "placing_dates",
        _placing,
        r"\btrong (?:vòng |cả |suốt )?(?P<span>\d{1,2}) ngày,? ?\(?(?=(?:từ |kể từ )?(?:ngày |sáng |chiều |tối )?\d{1,2}(?:[./]\d{1,2}(?:[./]\d{4})?)?"
        r" ?(?:-|–|và|đến(?: hết)?(?: ngày| sáng| chiều| tối)?) ?\d{1,2}[./]\d{1,2}(?!\d))",
        ("Trong ⟦3⟧ ngày từ 7 - 9.10, mưa", "trong ⟦5⟧ ngày (từ 27/10 đến 31/10)", "trong ⟦2⟧ ngày 12 và 13/5, hội"),
        ("nghỉ 4 ngày từ 28/4 đến 1/5", "trong 5 ngày từ khi nhận", "trong 7 ngày làm việc"),
        opens="trong/#_vòng_cả_suốt",
    ),
    time_rule(
        "placing_after",
        _placing,
        r"\b(?:sau|qua|suốt|ước|lũy kế|luỹ kế|sơ kết|tổng kết|kỷ niệm|cách (?:đây|nay)) (?:hơn |gần |\L<about> )?"
        r"(?P<span>\d{1,3}(?: ?(?:-|–|đến|tới|hoặc) ?\d{1,3})?+) "
        r"(?:năm|tháng|tuần|ngày|thập kỷ)(?! (?:làm việc|công|kể|trở (?:lên|xuống|đi)|tuổi|lương))"
        r"(?= ?[,\p{L}]|(?<=năm|tháng)$|(?<=cách (?:đây|nay) [^,.;]{1,24})[.;)]|(?<=chỉ sau \d\d? (?:năm|tháng|tuần|ngày))[.;])"
        r"(?<!\b(?:hẹn|trả|cấp|nhận|giải quyết|xử lý|hoàn tất|xong|công bố|niêm yết|hiệu lực|trả lời)(?: \p{L}++){0,6} sau \d{1,3}"
        r"(?: ?(?:-|–|đến|tới) ?\d{1,3})? (?:ngày|tuần))",
        (
            "sau ⟦3⟧ năm còn thấp", "Kết quả, qua ⟦9⟧ tháng, Ủy", "sơ kết ⟦5⟧ năm thi hành", "giảm 40 xã sau ⟦6⟧ năm",
            "cây rau ước ⟦6⟧ tháng gieo", "đạt 40.000 lượt chỉ sau ⟦2⟧ tháng.", "nộp trực tuyến sau ⟦9⟧ tháng", "lũy kế ⟦9⟧ tháng kiểm tra",
            "có từ cách đây ⟦20⟧ năm.", "Cách nay ⟦4⟧ năm, xã", "sau ⟦4 đến 5⟧ năm đạt", "sau ⟦23⟧ năm trở thành thành phố",
        ),
        ("15 năm", "sau 5 ngày làm việc", "hẹn trả kết quả sau 3 ngày, sớm", "sẽ được công bố sau 45 ngày, thí sinh", "trả kết quả sau 3-5 ngày, sớm", "nhận kết quả qua đường bưu điện sau 8 ngày, đỡ"),
        opens="sau/#_hơn_gần_khoảng ước/# lũy/kế luỹ/kế qua/#_hơn_gần_khoảng suốt/#_hơn_gần_khoảng sơ/kết tổng/kết kỷ/niệm cách/đây_nay",
    ),
    time_rule(
        "span_of_years",
        _placing,
        rf"(?<![\d.,/-])(?<!\b(?:thứ|hạng|vị trí|top|tốp)(?: số)? )(?P<span>\d{{1,2}}) năm,? ?\(?(?=(?:giai đoạn )?\(?(?:từ )?(?:năm )?{Y})",
        ("cho ⟦6⟧ năm (2015-2021)", "trong ⟦2⟧ năm 2017 và 2018", "⟦5⟧ năm 2011-2015"),
        ("5 năm tù", "3 năm kể từ", "từ vị trí số 2 năm 2016"),
        opens="#2·năm",
    ),
    time_rule(
        "each_span",
        _placing,
        r"\b(?:bình quân|trung bình|tính bình quân|mỗi) (?P<span>0?1) (?=(?:năm|tháng|ngày|quý|tuần|người|đơn vị|xã|hồ sơ|hộ|lao động|học sinh|giáo viên"
        r"|bác sĩ|héc ta|ha|km|km2|hộ gia đình|nhân khẩu|dự án|doanh nghiệp|phường|huyện|ca|vụ|lượt|trường|lớp)\b)(?!(?!người)\p{L}++(?: \p{L}++)?(?:/| mỗi ))",
        ("bình quân ⟦1⟧ năm phải", "trung bình ⟦01⟧ tháng", "bình quân ⟦1⟧ hộ có", "Trung bình ⟦1⟧ ha thu"),
        ("bình quân 1,5 giờ", "1 năm", "trung bình 1 vụ/ngày", "bình quân 1 hồ sơ mỗi ngày"),
        opens="bình/quân trung/bình tính/bình mỗi/#",
    ),
    time_rule(
        "first_span",
        _placing,
        r"\blần đầu(?: tiên)? (?:trong|sau|kể từ|từ)(?: (?:suốt|vòng|hơn|gần|khoảng|cả))? (?P<span>\d{1,3}) (?:năm|tháng|tuần|nhiệm kỳ|kỳ|thập kỷ)(?!\w)",
        ("lần đầu trong ⟦6⟧ năm kinh tế", "lần đầu tiên sau hơn ⟦20⟧ năm"),
        ("lần đầu trong 6 hồ sơ", "trong 6 năm"),
        opens="lần/đầu",
    ),
    time_rule(
        "left_span",
        _placing,
        r"\bcòn (?:hơn |gần |\L<about> |chưa đầy )?(?P<span>\d{1,2}) (?:năm|tháng|tuần|ngày) nữa(?= (?:là|sẽ|mới|đến|tới)\b|,)",
        ("còn ⟦2⟧ tháng nữa là", "chỉ còn gần ⟦3⟧ năm nữa,"),
        ("còn 2 tháng lương", "thêm 2 tháng nữa"),
        opens="còn/#_hơn_gần_khoảng_chưa",
    ),
    time_rule(
        "within_span",
        _placing,
        r"\btrong vòng (?:hơn |gần |chưa đầy )?(?P<span>\d{1,2}) (?:năm|tháng|tuần|ngày)(?=,| qua| (?:đã|đoàn|thành|tỉnh|huyện|các))",
        ("Trong vòng ⟦1⟧ tháng, đoàn", "trong vòng ⟦5⟧ năm qua"),
        ("trong vòng 3 năm kể từ", "trong vòng 15 ngày làm việc"),
        opens="trong/vòng",
    ),
    time_rule(
        "nth_year",
        _placing,
        r"\b(?:năm|tháng|ngày|tuần|quý|lần) thứ (?P<span>\d{1,3}|hai|ba|tư|năm|sáu|bảy|tám|chín|mười)(?!\w)(?: liên tiếp)?",
        ("năm thứ ⟦11⟧ liên tiếp", "năm thứ ⟦hai⟧ liên tiếp"),
        ("xếp thứ 5", "thứ 11"),
        opens="năm/thứ tháng/thứ ngày/thứ tuần/thứ quý/thứ lần/thứ",
    ),
    time_rule(
        "duration_of_campaign",
        _placing,
        r"\b(?:chiến dịch|đợt cao điểm|(?<!\b(?:trước|với|vượt|chậm) )kế hoạch|chương trình|cao điểm|phong trào) (?P<span>\d{1,3}) "
        r"(?:ngày|năm|tháng)(?: đêm)?",
        ("chiến dịch ⟦60⟧ ngày", "kế hoạch ⟦5⟧ năm"),
        ("kế hoạch 5 nội dung", "60 ngày", "về đích trước kế hoạch 15 ngày"),
        opens="chiến/dịch đợt/cao kế/hoạch chương/trình cao/điểm phong/trào",
    ),
    time_rule(
        "decade",
        _placing,
        r"\b(?:thập (?:niên|kỷ)|những năm|thế kỷ|thế kỉ|thứ kỷ) (?:thứ )?(?P<span>\d{1,4})(?!\d|[.,]\d| ?%)",
        ("thập niên ⟦90⟧ của", "thế kỷ ⟦21⟧"),
        ("những năm qua 20", "90 năm"),
        opens="thập/niên_kỷ những/năm thế/kỷ_kỉ thứ/kỷ",
    ),
)
