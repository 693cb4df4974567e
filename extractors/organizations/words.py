"""Word lists of Vietnamese bodies: types of places, fields of ministries and departments, units, party, and words around them."""

from __future__ import annotations

from collections.abc import Mapping

from extractors.records import OrgLevel

TYPES: Mapping[str, OrgLevel] = {
    "tỉnh": OrgLevel.PROVINCE, "thành phố": OrgLevel.DISTRICT, "huyện": OrgLevel.DISTRICT, "quận": OrgLevel.DISTRICT,
    "thị xã": OrgLevel.DISTRICT, "xã": OrgLevel.COMMUNE, "phường": OrgLevel.COMMUNE, "thị trấn": OrgLevel.COMMUNE,
    "đặc khu": OrgLevel.COMMUNE,
}  # fmt: skip
SHORT_TYPES = {"tp": "thành phố", "tx": "thị xã", "q": "quận", "h": "huyện", "p": "phường", "x": "xã", "tt": "thị trấn"}
FIELDS = (
    "Nội vụ", "Tài chính", "Kế hoạch và Đầu tư", "KH&ĐT", "KHĐT", "KH-ĐT", "Công Thương", "Công nghiệp", "Thương mại",
    "Giao thông vận tải", "Giao thông Vận tải", "GTVT", "Xây dựng", "Thông tin và Truyền thông", "TT&TT", "TT-TT", "TTTT",
    "Khoa học và Công nghệ", "KH&CN", "KHCN", "KH-CN", "Tài nguyên và Môi trường", "TN&MT", "TNMT", "TN-MT",
    "Nông nghiệp và Phát triển nông thôn", "Nông nghiệp và PTNT", "NN&PTNT", "NN-PTNT", "NNPTNT", "Nông nghiệp và Môi trường",
    "NN&MT", "Nông nghiệp", "Lao động - Thương binh và Xã hội", "Lao động, Thương binh và Xã hội", "LĐ-TB&XH", "LĐTB&XH",
    "LĐTBXH", "LĐ-TBXH", "Y tế", "Giáo dục và Đào tạo", "GD&ĐT", "GD-ĐT", "GDĐT", "Văn hóa, Thể thao và Du lịch",
    "Văn hóa - Thể thao và Du lịch", "VHTT&DL", "VH-TT&DL", "VHTTDL", "VH-TT-DL", "Văn hóa và Thể thao", "Du lịch", "Tư pháp",
    "Ngoại giao", "Ngoại vụ", "Quốc phòng", "Công an", "Dân tộc và Tôn giáo", "Dân tộc", "Quy hoạch - Kiến trúc",
    "Quy hoạch và Kiến trúc", "An toàn thực phẩm", "Thủy sản",
    # as the press shortens them
    "Giao thông", "Tài nguyên", "Kế hoạch", "Lao động", "Giáo dục", "Văn hóa", "Thông tin", "Khoa học", "Công thương",
    "Nông nghiệp và Phát triển Nông thôn", "GD và ĐT", "TN và MT", "LĐ,TB và XH",
)  # fmt: skip
NATIONAL = ("Quốc hội", "Chính phủ", "Việt Nam")
MINISTRY_LIKE = (
    "Văn phòng Chính phủ", "Thanh tra Chính phủ", "Ngân hàng Nhà nước", "Kiểm toán Nhà nước", "Ủy ban Dân tộc", "Kho bạc Nhà nước",
    "Bảo hiểm xã hội Việt Nam", "Bảo hiểm Xã hội Việt Nam", "BHXH Việt Nam", "VPCP", "NHNN", "KTNN", "TTCP", "Tòa án nhân dân tối cao",
    "Viện Kiểm sát nhân dân tối cao", "Viện kiểm sát nhân dân tối cao", "Đài Truyền hình Việt Nam", "Đài Tiếng nói Việt Nam",
    "Thông tấn xã Việt Nam", "Tòa án nhân dân", "Tòa án Nhân dân Tối cao", "Tòa án Nhân dân", "TANDTC", "TAND Tối cao", "TAND tối cao", "TAND",
    "Viện kiểm sát nhân dân", "VKSNDTC", "VKSND Tối cao", "VKSND tối cao", "VKSND",
    "Bảo hiểm Xã hội", "Tổng Liên đoàn Lao động Việt Nam", "Tổng Kiểm toán Nhà nước", "Hội Nông dân Việt Nam", "Hội Liên hiệp Phụ nữ Việt Nam",
    "Ban Cơ yếu Chính phủ", "Ủy ban Chứng khoán Nhà nước", "Tập đoàn Điện lực Việt Nam", "EVN",
)  # fmt: skip
PARTY = (
    "Ban Thường vụ Tỉnh ủy", "Ban Thường vụ Thành ủy", "Ban Thường vụ Huyện ủy", "Ban Thường vụ Đảng ủy",
    "Ủy ban Kiểm tra Tỉnh ủy", "Ủy ban Kiểm tra Thành ủy", "Ủy ban Kiểm tra Huyện ủy",
    "Ban Tổ chức Tỉnh ủy", "Ban Tổ chức Thành ủy", "Ban Tổ chức Huyện ủy", "Ban Tuyên giáo Tỉnh ủy",
    "Ban Tuyên giáo Thành ủy", "Ban Nội chính Tỉnh ủy", "Ban Chấp hành Đảng bộ",
    "Tỉnh ủy", "Thành ủy", "Huyện ủy", "Quận ủy", "Thị ủy", "Đảng ủy", "Đảng bộ", "Ban Tổ chức Trung ương", "Ban Bí thư", "Bộ Chính trị")
UNITS = (
    "Tổng cục", "Chi cục", "Cục", "Vụ", "Trung tâm", "Ban Quản lý", "Ban quản lý", "Ban QL", "Bệnh viện", "Trường Trung cấp", "Trường", "Công an", "Thanh tra",
    "Văn phòng", "Phòng", "Ban Dân tộc", "Viện", "Học viện", "Công ty", "Tổng công ty", "Tập đoàn", "Ngân hàng", "Bưu điện",
    "Kho bạc", "Liên đoàn", "Bảo hiểm xã hội", "BHXH", "Hải quan", "Tòa án", "Ban Tổ chức",
)  # fmt: skip
WHOLE_NAMES = frozenset({"Ban Dân tộc"})  # complete without a word behind
LOWER_UNITS = frozenset({"chi cục", "tổng cục", "cục", "trung tâm", "học viện", "bệnh viện"})  # also in lower case before a capital
DEPARTMENT_UNITS = frozenset({"Ban Dân tộc", "Ban Quản lý", "Ban quản lý", "Ban QL", "Thanh tra", "Văn phòng"})
SURNAMES = frozenset(
    [
        "Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Huỳnh", "Phan", "Vũ", "Võ", "Đặng", "Bùi", "Đỗ", "Hồ", "Ngô", "Dương", "Lý", "Đào",
        "Đoàn", "Trịnh", "Trương", "Đinh", "Lâm", "Mai", "Tạ", "Tô", "Hà", "Cao", "Lương", "Lưu", "Châu", "Tăng", "Thái", "Phùng",
        "Vương", "Từ", "Hứa", "Quách", "Đàm", "Kiều", "Nông", "Lò", "Quàng", "Giàng", "Sùng", "Y", "K'", "Tống", "Triệu", "Chu", "La",
        "Khúc", "Doãn", "Nghiêm", "Viên", "Ninh", "Diệp",
    ]
)
KIND_BEFORE = frozenset(
    [
        "các", "mỗi", "một", "những", "nhiều", "cấp", "từng", "liên", "số", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín",
        "mười", "cơ", "trụ", "cán", "nội", "đảng", "giữa", "mấy", "tuyến", "loại", "thị", "tiểu", "thôn", "làng", "ngành", "ủng",
        "tiến", "đồng", "đoàn", "bảng", "đơn", "chủ", "hợp", "có", "vài", "khối", "nhóm", "vùng", "đường", "toàn", "đơn vị", "ngang",
    ]
)
POINTED_LEVELS = {"bộ": OrgLevel.MINISTRY, "sở": OrgLevel.DEPARTMENT}
STOP = frozenset(
    ["hoạt", "vận", "đã", "đang", "sẽ", "có", "là", "cho", "được", "và", "của", "tại", "với", "vừa", "cũng", "phải", "cần", "trong", "theo", "về", "để", "từ", "đến", "do", "bị", "thì", "mà", "nên", "khi", "qua", "trên", "dưới", "đạt", "xếp", "tiếp", "tổ", "ban", "báo", "triển", "xây", "thực", "phối", "chủ", "trì", "tham", "trình", "tăng", "giảm", "còn", "hiện", "năm", "này", "đó", "luôn", "không", "chưa", "vẫn", "gồm", "đứng", "dẫn", "tự", "rà", "nêu", "nhận", "thụ", "sau", "trước", "kiến", "tiến", "làm", "cấp", "giải", "đề", "xuất", "yêu", "kiểm", "vào", "ở", "như", "bằng",
     "chia", "khẳng", "nói", "nhấn", "bày", "ghi", "đưa", "bố", "ước", "cắt", "đều", "rút", "gửi", "ra", "lại", "xuống", "lên", "thừa", "thiếu", "thuộc", "nhằm", "nếu", "thấy", "nợ", "chậm", "vượt", "hoàn", "nhờ", "bổ", "cùng", "rằng", "đón", "đặt", "bắt", "phấn", "kể", "thu", "truy", "phạt", "xử"]
)
BEFORE_MINISTRY = frozenset(["nay", "của", "đó", "này", "thì", "do", "tại", "theo", "qua", "là", "rằng", "mà", "nếu", "khi", "năm"])
# letters for fields and bodies: one key for both ways to write them
FIELD_LETTERS = {
    "giao thông": "giao thông vận tải", "tài nguyên": "tài nguyên môi trường", "kế hoạch": "kế hoạch đầu tư", "lao động": "lao động thương binh xã hội",
    "giáo dục": "giáo dục đào tạo", "thông tin": "thông tin truyền thông", "khoa học": "khoa học công nghệ",
    "kh đt": "kế hoạch đầu tư", "khđt": "kế hoạch đầu tư", "gtvt": "giao thông vận tải", "tt tt": "thông tin truyền thông",
    "tttt": "thông tin truyền thông", "kh cn": "khoa học công nghệ", "khcn": "khoa học công nghệ", "tn mt": "tài nguyên môi trường",
    "tnmt": "tài nguyên môi trường", "nn ptnt": "nông nghiệp phát triển nông thôn", "nnptnt": "nông nghiệp phát triển nông thôn",
    "nông nghiệp ptnt": "nông nghiệp phát triển nông thôn", "nn mt": "nông nghiệp môi trường", "gd đt": "giáo dục đào tạo",
    "gdđt": "giáo dục đào tạo", "lđ tb xh": "lao động thương binh xã hội", "lđtb xh": "lao động thương binh xã hội",
    "lđtbxh": "lao động thương binh xã hội", "lđ tbxh": "lao động thương binh xã hội", "vhtt dl": "văn hóa thể thao du lịch",
    "vh tt dl": "văn hóa thể thao du lịch", "vhttdl": "văn hóa thể thao du lịch", "vh tt": "văn hóa thể thao",
}  # fmt: skip
LETTERS = {
    "bhxh việt nam": "bảo hiểm xã hội việt nam", "bhxh": "bảo hiểm xã hội việt nam", "bảo hiểm xã hội": "bảo hiểm xã hội việt nam",
    "vpcp": "văn phòng chính phủ", "nhnn": "ngân hàng nhà nước", "ktnn": "kiểm toán nhà nước", "ttcp": "thanh tra chính phủ", "tandtc": "tòa án nhân dân tối cao", "tand": "tòa án nhân dân",
    "vksndtc": "viện kiểm sát nhân dân tối cao", "vksnd": "viện kiểm sát nhân dân", "evn": "tập đoàn điện lực việt nam",
}  # fmt: skip
