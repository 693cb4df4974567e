"""Rules for names that contain a number: programs, bodies and works, mottos, versions, products."""

from __future__ import annotations

from extractors.exclusions.labels import counts, counts_things
from extractors.records import Reason
from extractors.rules import Rule, opens_each, reason_rule

NAMED = (
    r"đề án|chương trình|dự án|tổ công tác|(?:ban )?chỉ đạo|BCĐ|cơ sở|quốc lộ|cao tốc|tỉnh lộ|hương lộ|đường tỉnh|đường huyện|đường sắt"
    r"|vành đai|kênh|bot|QL|ĐT|TL|DT|công ty|nhà máy|quầy|trạm|hòm thư|tổng đài|đầu số|kiểm toán khu vực|khu vực|chi nhánh|trại|lữ đoàn"
    r"|sư đoàn|tiểu đoàn|trung đoàn|quân khu|quân đoàn|xí nghiệp|hội trường|số báo danh|lô|thửa|ô|cổng|nhà ga|ga|bến|đội|binh đoàn|chốt"
    r"|đồn|hải đội|vùng cảnh sát biển|chi cục|cục|phòng nghiệp vụ|kho|(?<!(?:yêu|nhu|toàn) )cầu|hồ|thủy điện|bệnh viện|BV|quân y viện|nông trường|lâm trường"
)
NAMED_OPENS = (
    "tổ/công/tác ban/chỉ/đạo bcđ/# kênh/# bot/# ql/# đt/# tl/# dt/# quầy/# trạm/# kiểm/toán/khu trại/# số/báo/danh lô/# thửa/# ô/# cổng/# ga/# bến/# đội/# chốt/# đồn/# vùng/cảnh/sát"
    " cục/# phòng/nghiệp/vụ kho/# cầu/# hồ/# bv/# quân/y/viện "
    + opens_each(
        "đề/án chương/trình dự/án chỉ/đạo cơ/sở quốc/lộ cao/tốc tỉnh/lộ hương/lộ đường/tỉnh_huyện_sắt vành/đai công/ty nhà/máy_ga hòm/thư tổng/đài đầu/số khu/vực chi/nhánh_cục lữ/đoàn"
        " sư/đoàn tiểu/đoàn trung/đoàn quân/khu_đoàn xí/nghiệp hội/trường binh/đoàn hải/đội thủy/điện bệnh/viện nông/trường lâm/trường", "#_số",
    )
)
NUMBERED = (
    r"bão|áp thấp|đường|tuyến|metro|tàu|gói thầu|công chứng|trường|bệnh viện|nhà máy|cung|kênh|cầu|cảng|giếng|đội|tổ|đoàn|chốt|trạm|quầy"
    r"|cửa|bàn|phòng|mẫu|biểu|phụ lục|bảng|hình|ảnh|danh sách|lô|khu|điểm|câu|bài|chuyên đề|kỳ|tập|cụm|tiểu khu|ô|tòa|toà|văn phòng"
    r"|chi nhánh|cơ sở|thi đua|nhóm|ban|sân|hội trường|kho|trại|chợ|bến|ga|tuabin|mô hình|phiên bản|quyển|sổ|bản tin|tạp chí|lệnh|cổng"
    r"|công ty|xe|áo|đề|mốc|toa|ghế|giường|trụ|thẻ|chuyến"
)
MOTTO = (
    r"(?:rõ|không|cùng|dám|biết|nhất|tại chỗ|hơn|xin|luôn|đúng|tăng|giảm|thật|sẵn sàng|đủ|chung|trong 1|đột phá|thông|nhanh|thấy|có|tốt"
    r"|sạch|nên|giữ|bám|nắm|quyết tâm|mục tiêu kép)"
)

RULES: tuple[Rule[Reason], ...] = (
    reason_rule(
        "named_number",
        Reason.NAME,
        rf"\b(?:{NAMED})(?: số)? (?P<span>\d{{1,4}}(?:[A-EK]\b)?"
        rf"(?: ?(?:,|và) ?(?:(?:đề án|cơ sở|quốc lộ|vành đai) )?\d{{1,3}}(?![\w%]|[.,]\d| ?%| \p{{Ll}}))*+)"
        r"(?![\w%/]|[.,-]\d| ?(?:%|triệu|tỷ|nghìn|lần ))",
        ("Đề án ⟦06⟧.", "chương trình ⟦06⟧ của", "cơ sở ⟦2⟧, cơ sở", "tổng đài ⟦1022⟧ để", "Ban Chỉ đạo ⟦35⟧ tỉnh", "(BCĐ ⟦214⟧) của", "bệnh viện ⟦115⟧ tiếp nhận", "quốc lộ ⟦1A⟧ qua", "quốc lộ ⟦1K⟧ đoạn"),
        (
            "cơ sở 20% số", "dự án 5 tỷ đồng", "chương trình 12 tháng", "trạm 5 người", "dự án 15 nhiệm vụ", "mỗi lô 2-6 triệu đồng",
            "yêu cầu 5 xã", "nhu cầu 30 người",
        ),
        opens=NAMED_OPENS,
        declines=counts_things,
    ),
    reason_rule(
        "called_by_number",
        Reason.NAME,
        r"\b(?:[Ôô]ng|[Bb]à|[Aa]nh|[Cc]hị|[Cc]ô|[Cc]hú|[Bb]ác|[Cc]ậu|[Dd]ì|[Tt]hím) (?P<span>Hai|Ba|Tư|Năm|Sáu|Bảy|Tám|Chín|Mười)\b(?! \p{Lu})",
        ("Ông ⟦Hai⟧ lý giải", "nhà bà ⟦Tư⟧ có", "chị ⟦Năm⟧ đi nộp"),
        ("ông hai lần đến", "bà Ba Vì", "anh năm nay 20"),
        opens=(
            "ông/hai_ba_tư_năm_sáu_bảy_tám_chín_mười bà/hai_ba_tư_năm_sáu_bảy_tám_chín_mười anh/hai_ba_tư_năm_sáu_bảy_tám_chín_mười"
            " chị/hai_ba_tư_năm_sáu_bảy_tám_chín_mười cô/hai_ba_tư_năm_sáu_bảy_tám_chín_mười chú/hai_ba_tư_năm_sáu_bảy_tám_chín_mười"
            " bác/hai_ba_tư_năm_sáu_bảy_tám_chín_mười cậu/hai_ba_tư_năm_sáu_bảy_tám_chín_mười dì/hai_ba_tư_năm_sáu_bảy_tám_chín_mười"
            " thím/hai_ba_tư_năm_sáu_bảy_tám_chín_mười"
        ),
        flags=0,
    ),
    reason_rule(
        "named_index",
        Reason.NAME,
        r"\b(?:chỉ số|xếp hạng(?: theo)?|bảng|bộ tiêu chí|điểm(?= 766 (?:của|tháng|quý|năm|đạt))) (?P<span>766)(?![\w%/]|[.,]\d)(?! (?:xã|phường|đơn vị|điểm))",
        ("Bộ chỉ số ⟦766⟧ tháng 8,", "điểm Chỉ số ⟦766⟧ của xã", "trên bảng xếp hạng ⟦766⟧, phường", "xếp hạng theo ⟦766⟧ tháng 5", "Điểm ⟦766⟧ của xã là 91"),
        ("có 766 chỉ số", "chỉ số 766%", "xếp hạng 766 xã", "tại điểm 766"),
        opens="chỉ/số/# xếp/hạng/#_theo bảng/# bộ/tiêu/chí điểm/#",
    ),
    reason_rule(
        "numbered_name",
        Reason.NAME,
        rf"(?=số \d{{1,3}}+(?![\d%/]))(?<=\b(?:{NUMBERED}) (?:[^\d.,;:()\n]{{0,24}} )?)"
        r"(?<!\b(?:tổng|con|hệ|chỉ|đa|trong|thiểu|ngoài|phân|vị trí|có) )số "
        rf"(?P<span>0?\d{{1,2}}(?: ?(?:,|và) ?(?:số )?\d{{1,2}}(?![\w%]|[.,]\d| \p{{Ll}}))*+)(?![\w%/]|[.,]\d| ?%)",
        ("cơn bão số ⟦3⟧ gây", "Gói thầu số ⟦5⟧ hoàn", "Phòng công chứng số ⟦1⟧ tỉnh", "mẫu số ⟦02⟧ kèm", "Cụm thi đua số ⟦4⟧,"),
        ("trường có số 15 học sinh", "xếp ở vị trí số 2", "tổng số 20"),
        opens="số/#",
        declines=counts_things,
    ),
    reason_rule(
        "named_programme",
        Reason.NAME,
        r"(?<![\d.,/])(?P<span>0?\d{1,2}) (?=Chương trình (?:đột phá|mục tiêu|trọng điểm|hành động|trọng tâm))",
        ("⟦7⟧ Chương trình đột phá", "thực hiện ⟦3⟧ Chương trình mục tiêu quốc gia"),
        ("7 chương trình đào tạo", "12 Chương trình phát thanh"),
        opens="#2·chương",
        flags=0,
    ),
    reason_rule(
        "one_door",
        Reason.NAME,
        r"(?<![\d.,/])(?P<span>0?1) (?=cửa\b)",
        ("phần mềm ⟦1⟧ cửa của", "bộ phận ⟦1⟧ cửa"),
        ("11 cửa khẩu", "21 cửa"),
        opens="#·cửa",
    ),
    reason_rule(
        "kept_revenue",  # a line of every budget: what a level of government keeps whole
        Reason.NAME,
        r"\bthu (?:(?:ngân sách|NSĐP|NSX|xã|huyện|tỉnh|địa phương) ){0,3}(?:được )?hưởng (?P<span>100 ?%)",
        ("Các khoản thu xã hưởng ⟦100%⟧", "khoản thu được hưởng ⟦100%⟧, gồm"),
        ("thu hưởng 100 triệu", "hưởng 100% lương"),
        opens="thu",
    ),
    reason_rule(
        "slogan",
        Reason.NAME,
        r"[“\"‘'] ?(?P<span>\d{1,2} (?![%])[\p{L} ]{2,18}?(?:(?:,| -| và) \d{1,2} [\p{L} ]{2,18}?){0,4}) ?(?:[”\"’']| -)",
        ("“⟦4 xin, 4 luôn⟧” -", "\"⟦4 tại chỗ⟧\" như", "‘⟦3 không⟧’", "“⟦5 biết, 3 thấy⟧” vào"),
        ("“20 triệu đồng được chi cho các đơn vị”", "100% “đúng hạn”"),
        opens="“ \" ‘ '",
        flags=0,
    ),
    reason_rule(
        "named_in_quotes",
        Reason.NAME,
        r"\b(?:[Dd]ự án|[Cc]hương trình|[Pp]hong trào|[Cc]hiến dịch|[Cc]uộc vận động|[Đđ]ề án|[Cc]uộc thi|[Mm]ô hình|[Tt]hông điệp|[Đđ]ợt thi đua|cao điểm) [“\"‘']"
        r"(?P<span>(?:\d{1,3}|Một|Hai|Ba|Bốn|Năm|Sáu|Bảy|Tám|Chín|Mười)(?: (?:triệu|nghìn|ngàn|tỷ|tỉ|trăm))? \p{L}[\p{L} ,-]{1,40}?)[”\"’']",
        ("Dự án “⟦Một triệu bóng mát⟧” có", "cuộc vận động \"⟦Hai không⟧\" có", "chương trình “⟦1 tỷ cây xanh⟧”,", "đợt cao điểm “⟦45 ngày đêm làm giàu dữ liệu⟧”"),
        ("dự án “Năm 2020”", "mô hình “Ba”"),
        opens="dự/án chương/trình phong/trào chiến/dịch cuộc/vận_thi đề/án mô/hình thông/điệp đợt/thi cao/điểm",
        flags=0,
    ),
    reason_rule(
        "motto",
        Reason.NAME,
        r"\b(?:phương châm|khẩu hiệu|tinh thần|nguyên tắc|phong trào|thông điệp|mô hình|cuộc vận động|quy tắc|thực hiện|yêu cầu"
        rf"|bảo đảm) [“\"‘']?(?P<span>\d{{1,2}} {MOTTO}(?!\w)(?:(?:,| -| và) \d{{1,2}} {MOTTO}(?!\w))*+)"
        r"(?! (?:điều|cán|người|đơn|thủ|hồ|nhiệm|lĩnh|yêu|quy|nội|nhóm))",
        ("phương châm ⟦6 rõ⟧ trong", "thực hiện ⟦4 tại chỗ⟧ và", "mô hình ⟦3 không⟧,", "tinh thần ⟦5 thật, 6 dám⟧ của"),
        ("thực hiện 6 nhiệm vụ", "nguyên tắc 5 đúng người"),
        opens=(
            "phương/châm/#_ khẩu/hiệu/#_ tinh/thần/#_ nguyên/tắc/#_ phong/trào/#_ thông/điệp/#_ mô/hình/#_ cuộc/vận/động quy/tắc/#_"
            " thực/hiện/#_ yêu/cầu/#_ bảo/đảm/#_"
        ),
    ),
    reason_rule(
        "version",
        Reason.NAME,
        r"(?:\b(?:công nghiệp|công nghệ|nông nghiệp|giáo dục|y tế|du lịch|kỷ nguyên|thế hệ|kỹ năng|cách mạng|web|chính phủ|phiên bản|windows"
        r"|office|khung kiến trúc|version|bản|thời đại|nền tảng|CMCN"
        r"|chính quyền điện tử|chính phủ điện tử|kiến trúc|GCI)(?: (?:lần thứ|số))? ?(?P<span>\d{1,2}[.,]\d{1,2})(?!\d| ?%| ?điểm))",
        ("công nghiệp ⟦4.0⟧,", "phiên bản ⟦2.0⟧ và", "(GCI ⟦4.0⟧) tăng", "theo công nghệ ⟦4.0⟧ để"),
        ("đạt 4.0 điểm", "tăng 4,0%"),
        opens="công/nghiệp_nghệ nông/nghiệp giáo/dục y/tế du/lịch kỷ/nguyên thế/hệ kỹ/năng cách/mạng web chính/phủ_quyền phiên/bản windows office khung/kiến version bản/# thời/đại nền/tảng cmcn gci kiến/trúc",
    ),
    reason_rule(
        "version_quoted",
        Reason.NAME,
        r"(?<=[“\"]\p{L}[^“”\"\d]{0,40} )(?P<span>[2-5]\.0)(?=[”\"])",
        ("mô hình “Chợ ⟦4.0⟧”,", "“Tuyến phố thanh toán ⟦4.0⟧”"),
        ("“đạt 4.0 điểm”", "“tăng 4,0%”"),
        opens="#2.#2",
    ),
    reason_rule(
        "mobile_network",
        Reason.NAME,
        r"(?<![\d.,])(?P<span>[2-6])(?=G(?:[-+/,.;)]|\b)(?![B]))",
        ("mạng ⟦5⟧G", "phủ sóng ⟦4⟧G, và"),
        ("5 GB", "12G"),
        opens=",#2G",
        flags=0,
    ),
    reason_rule(
        "dimensions",
        Reason.NAME,
        r"(?<![\d.,/])(?P<span>[2-4])(?=D\b(?! ?[\d/]))",
        ("bản đồ ⟦3⟧D của", "phim ⟦2⟧D,"),
        ("3 D", "lớp 3D/4", "5Đ"),
        opens=",#2D",
        flags=0,
    ),
    reason_rule(
        "product_code",
        Reason.NAME,
        r"\b(?:covid|sars[ -]?cov|cúm ?A?|H\dN|mic|vinasat|airbus|boeing|zone|iphone|wifi|wi-fi|RON|apec|asean|cop|olympic|word cup|sea games"
        r"|festival|ASX|S&P|nikkei|FTSE|CAC|CSI|fortune|russell) ?[-–]? ?(?P<span>\d++(?:-\d{1,3}(?!\d))?)(?![%\d]|[.,]\d)",
        ("Covid-⟦19⟧ nhưng", "chiếc Boeing ⟦787-9⟧ với", "chỉ số S&P ⟦500⟧ tăng", "ASX ⟦200⟧,", "COVID ⟦19⟧", "xăng RON ⟦95⟧ giảm"),
        ("covered 19", "bệnh nhân 19"),
        opens="covid sars cúm h5n1 h1n1 mic vinasat airbus boeing zone iphone wifi wi ron apec asean cop olympic sea festival asx s nikkei ftse cac csi fortune russell covid19 cop26 cop28",
    ),
    reason_rule(
        "software",
        Reason.NAME,
        r"\b(?:Windows|Office|Microsoft|Excel|Word|Android|iOS|Acrobat|Server) (?:Server )?(?P<span>\d{1,4}(?:\.\d{1,2}){0,2})(?![\w%/]|[.,]\d| ?%)",
        ("Phần mềm Windows ⟦11⟧, Office", "iOS ⟦14.5⟧ trở lên", "bộ Office ⟦365⟧ được"),
        ("windows 11", "Office 20%"),
        opens="windows office microsoft excel word android ios acrobat server",
        flags=0,
        declines=counts,
    ),
    reason_rule(
        "crossroads",
        Reason.NAME,
        r"\bngã (?P<span>ba|tư|năm|sáu|bảy)\b",
        ("tại ngã ⟦ba⟧ Cầu Đất", "ngã ⟦sáu⟧ trung tâm"),
        ("ngã ba lần", "ngã vì năm cái cây"),
        opens="ngã/ba_tư_năm_sáu_bảy",
        declines=lambda match: match.string.startswith((" lần", " người"), match.end()),
    ),
    reason_rule(
        "number_one",  # the first of all, no order of many: `nhiệm vụ số 1`
        Reason.NAME,
        r"\b(?:nhiệm vụ|ưu tiên|nghi can|nghi phạm|mục tiêu|kẻ thù|đối thủ|lựa chọn|nguyên nhân|thương hiệu|vấn đề|vai trò) (?:là )?số (?P<span>0?1"
        r"|một)\b(?![.,/]\d)",
        ("là nhiệm vụ số ⟦1⟧ của", "ưu tiên số ⟦một⟧ là"),
        ("mục tiêu là số 1.200 hộ", "xếp số 1", "vấn đề số 12"),
        opens="nhiệm/vụ ưu/tiên nghi/can_phạm mục/tiêu kẻ/thù đối/thủ lựa/chọn nguyên/nhân thương/hiệu vấn/đề vai/trò",
    ),
    reason_rule(
        "world_war",
        Reason.NAME,
        r"\b(?:thế chiến|chiến tranh thế giới|đại chiến)(?: thế giới)?(?: lần)?(?: thứ)? (?P<span>[1-3]|nhất|hai|ba)(?![\w%]|[.,/]\d)",
        ("suốt thế chiến thứ ⟦2⟧.", "chiến tranh thế giới lần thứ ⟦hai⟧,"),
        ("thế chiến 1939", "chiến tranh thế giới 25 năm"),
        opens="thế/chiến chiến/tranh đại/chiến",
    ),
    reason_rule(
        "alone_or_partly",
        Reason.NAME,
        r"(?<![\d.,/])(?<!\bsố )(?P<span>0?1) (?=mình\b|phần (?:nhỏ|lớn|không nhỏ|nào|diện tích|chi phí|kinh phí|vốn|tiền|gánh nặng|khó khăn|nhu cầu"
        r"|trách nhiệm|nguyên nhân|do|vì|bởi)\b)",
        ("quyết định ⟦1⟧ mình đi", "sống ⟦1⟧ mình.", "bù đắp ⟦1⟧ phần chi phí"),
        ("11 mình", "số 1 mình", "tặng 1 phần quà", "1 phần 4 chi phí"),
        opens="#2·mình #2·phần",
    ),
    reason_rule(
        "in_one",
        Reason.NAME,
        r"(?<![\d.,/])(?P<span>[2-9] trong 1)(?![\d%/]|[.,]\d| ?%)",
        ("thủ tục “⟦2 trong 1⟧”", "liên thông ⟦3 trong 1⟧ giúp"),
        ("2 trong 10", "12 trong 1"),
        opens="#·trong",
    ),
    reason_rule(
        "crops_of_land",  # what kind of land it is: `cây vụ đông trên đất 2 lúa`
        Reason.NAME,
        r"\b(?:đất|ruộng|chân|diện tích) (?P<span>[1-3]|một|hai|ba) (?=(?:vụ )?lúa\b|vụ\b)(?! (?:vụ )?lúa [\p{L} ]{0,20}\d)",
        ("trên đất ⟦2⟧ lúa", "ruộng ⟦một⟧ vụ,"),
        ("đất 2 hộ", "2 vụ lúa"),
        opens="đất/# đất/một_hai_ba ruộng/# ruộng/một_hai_ba chân/# chân/một_hai_ba diện/tích",
    ),
    reason_rule(
        "on_the_spot",
        Reason.NAME,
        r"(?<![\d.,/])(?P<span>[3-6]) (?=tại chỗ\b)",
        ("cơ chế “một cửa ⟦5⟧ tại chỗ” áp", "theo hướng ⟦4⟧ tại chỗ"),
        ("15 tại chỗ", "5 máy tại chỗ"),
        opens="#·tại",
    ),
    reason_rule(
        "index_year",
        Reason.PERIOD,
        r"\b(?:SIPAS|PAPI|PCI|PAR[ -]?INDEX|DTI|DDCI|PGI|EGDI|ICT Index|APCI|GII|SEA ?Games|Euro|World Cup)[ -]?(?P<span>(?:19|20)\d\d)(?!\d)",
        ("(SIPAS ⟦2015⟧) do", "PCI ⟦2018⟧ -"),
        ("PCI 63,5", "PAPI đạt 2018"),
        opens="sipas papi pci par dti ddci pgi egdi ict apci gii sea euro world",
    ),
    reason_rule(  # a year again, no five
        "year_that_is",
        Reason.PERIOD,
        r"\bnăm (?:19|20)\d\d(?: (?:được (?:xác định|coi|xem)|sẽ|cũng|tiếp tục|chính|vẫn|phải)){0,3} là (?P<span>năm)(?!\w)",
        ("Năm 2019 là ⟦năm⟧ bản lề của", "năm 2020 được xác định là ⟦năm⟧ tăng tốc"),
        ("năm 2019, đích là năm xã", "Kết quả là năm người"),
        opens="năm/#/là_được_sẽ_cũng_tiếp_chính_vẫn_phải",
    ),
    reason_rule(  # and what kind of year: `việc của năm bản lề 2023`
        "year_of_a_kind",
        Reason.PERIOD,
        r"\b(?P<span>năm) (?:bản lề|cuối|đầu (?:tiên|nhiệm kỳ)|cao điểm|then chốt|tăng tốc|nước rút|về đích|tài khóa|tài khoá|ngân sách|dương lịch"
        r"|âm lịch)(?: \p{L}++){0,4}? (?=(?:19|20)\d\d(?!\d|[.,/]\d| ?%))"
        r"|(?:^|(?<=[.:\n] ?))(?P<span>năm) (?:bản lề|then chốt|tăng tốc|nước rút|về đích)(?!\p{L})",
        ("mục tiêu ⟦năm⟧ bản lề 2025", "⟦Năm⟧ then chốt của cải cách tiền lương", "dự toán ⟦năm⟧ ngân sách 2021 là"),
        ("có năm đầu mối 2018", "năm cao điểm 2.018 người", "Có năm bản lề bị gãy"),
        opens="năm/bản_cuối_đầu_cao_then_tăng_nước_về_tài_ngân_dương_âm",
    ),
)
