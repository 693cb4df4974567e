"""Layouts of tables as portals print them, with the row expected for every cell: groups, earlier times, totals, proposals."""

from tests.table_forms import Layout

LAYOUTS = [
    Layout(
        "groups before the ranks",
        ["Kết quả xếp hạng năm 2021"],
        [
            ["Nhóm", "Xếp hạng", "Đơn vị", "Điểm số"],
            ["Khối sở^r2", "1", "Sở Tài chính", "82,67"],
            ["2", "Sở Y tế", "81,9"],
            ["Khối huyện^r2", "1", "Huyện Vĩnh Linh", "79,45"],
            ["2", "Huyện Cam Lộ", "78,03"],
        ],
        ["html", "bars"],
        """
        1 rank 1 place actual; Sở Tài chính | Xếp hạng
        82,67 score 82.67 point actual; Sở Tài chính | Điểm số
        2 rank 2 place actual; Sở Y tế | Xếp hạng
        81,9 score 81.9 point actual; Sở Y tế | Điểm số
        1 rank 1 place actual; Huyện Vĩnh Linh | Xếp hạng
        79,45 score 79.45 point actual; Huyện Vĩnh Linh | Điểm số
        2 rank 2 place actual; Huyện Cam Lộ | Xếp hạng
        78,03 score 78.03 point actual; Huyện Cam Lộ | Điểm số
        period: năm 2021
        """,
    ),
    Layout(
        "a share behind the same time a year before",
        [],
        [
            ["Chỉ tiêu", "ĐVT", "Tháng 8/2024", "Lũy kế 8 tháng", "Cùng kỳ 2023", "Tỷ lệ (%)"],
            ["Thu ngân sách", "Tỷ đồng", "618", "4.970", "3.604", "137,9"],
            ["Tờ khai", "Tờ khai", "23.416", "176.902", "140.218", "126,2"],
        ],
        ["html", "bars"],
        """
        618 amount 618000000000 vnd actual; Thu ngân sách | Tháng 8/2024
        4.970 amount 4.97e+12 vnd actual; Thu ngân sách | Lũy kế 8 tháng
        3.604 amount 3.604e+12 vnd actual; Thu ngân sách | Cùng kỳ 2023
        137,9 share 137.9 percent change; Thu ngân sách | Tỷ lệ (%)
        23.416 count 23416 item actual [Tờ khai]; Tờ khai | Tháng 8/2024
        176.902 count 176902 item actual [Tờ khai]; Tờ khai | Lũy kế 8 tháng
        140.218 count 140218 item actual [Tờ khai]; Tờ khai | Cùng kỳ 2023
        126,2 share 126.2 percent change [Tờ khai]; Tờ khai | Tỷ lệ (%)
        period: Tháng 8/2024 8 2023
        """,
    ),
    Layout(
        "a total without the cell of what cannot be added",
        [],
        [
            ["Tên đơn vị", "Số lao động", "Số tháng nợ", "Số tiền nợ (đồng)"],
            ["Công ty Đại Phúc", "214", "18", "9.412.605"],
            ["Công ty Thiên Long", "87", "31", "5.077.218"],
            ["Cộng", "301", "", "14.489.823"],
        ],
        ["html", "bars"],
        """
        214 count 214 item actual [lao động]; Công ty Đại Phúc | Số lao động
        18 amount 18 month actual; Công ty Đại Phúc | Số tháng nợ
        9.412.605 amount 9412605 vnd actual; Công ty Đại Phúc | Số tiền nợ (đồng)
        87 count 87 item actual [lao động]; Công ty Thiên Long | Số lao động
        31 amount 31 month actual; Công ty Thiên Long | Số tháng nợ
        5.077.218 amount 5077218 vnd actual; Công ty Thiên Long | Số tiền nợ (đồng)
        301 count 301 item actual [lao động]; Cộng | Số lao động
        14.489.823 amount 14489823 vnd actual; Cộng | Số tiền nợ (đồng)
        """,
    ),
    Layout(
        "proposals as labels",
        [],
        [["Phường (dự kiến)", "Diện tích (km2)", "Dân số (người)"], ["Hồng Gai", "8,92", "45.116"], ["Bãi Cháy", "26,7", "38.604"]],
        ["html", "bars"],
        """
        8,92 amount 8.92 km2 target; Hồng Gai | Diện tích (km2)
        45.116 count 45116 item target [người]; Hồng Gai | Dân số (người)
        26,7 amount 26.7 km2 target; Bãi Cháy | Diện tích (km2)
        38.604 count 38604 item target [người]; Bãi Cháy | Dân số (người)
        unit: 2
        """,
    ),
    Layout(
        "shares in one row under a sentence that speaks of a share",
        ["Tỷ lệ đúng hạn tăng. Chi tiết theo tháng:"],
        [["Nội dung", "Tháng 8", "Tháng 9"], ["Hồ sơ tiếp nhận", "153", "163"], ["Tỷ lệ thanh toán trực tuyến (%)", "88,06", "94,5"]],
        ["html", "bars"],
        """
        153 count 153 item actual [Hồ sơ]; Hồ sơ tiếp nhận | Tháng 8
        163 count 163 item actual [Hồ sơ]; Hồ sơ tiếp nhận | Tháng 9
        88,06 share 88.06 percent actual [hồ sơ]; Tỷ lệ thanh toán trực tuyến (%) | Tháng 8
        94,5 share 94.5 percent actual [hồ sơ]; Tỷ lệ thanh toán trực tuyến (%) | Tháng 9
        period: Tháng 8 Tháng 9
        """,
    ),
    Layout(
        "maxima in points in the headers",
        [],
        [["Cơ quan", "Thể chế số (100 điểm)", "Hạ tầng số (300 điểm)", "Tổng điểm"], ["Sở Tài chính", "92", "255", "840,1"], ["Ban Dân tộc", "66", "188,4", "560,9"]],
        ["html", "bars", "flat"],
        """
        92 score 92 /100 point actual; Sở Tài chính | Thể chế số (100 điểm)
        255 score 255 /300 point actual; Sở Tài chính | Hạ tầng số (300 điểm)
        840,1 score 840.1 point actual; Sở Tài chính | Tổng điểm
        66 score 66 /100 point actual; Ban Dân tộc | Thể chế số (100 điểm)
        188,4 score 188.4 /300 point actual; Ban Dân tộc | Hạ tầng số (300 điểm)
        560,9 score 560.9 point actual; Ban Dân tộc | Tổng điểm
        maximum: 100 300
        """,
    ),
    Layout(
        "a unit line for the capital alone",
        ["Đơn vị tính: Vốn: triệu USD"],
        [
            ["Hình thức^r2", "Cấp mới^c2", "Điều chỉnh tăng vốn^c2"],
            ["Số dự án", "Vốn đăng ký", "Số dự án", "Vốn tăng thêm"],
            ["Dự án FDI", "22", "418,6", "19", "205,3"],
            ["Dự án trong nước", "9", "74,1", "5", "12,8"],
        ],
        ["html", "bars"],
        """
        22 count 22 item actual [dự án]; Dự án FDI | Cấp mới | Số dự án
        418,6 amount 418600000 usd actual; Dự án FDI | Cấp mới | Vốn đăng ký
        19 count 19 item actual [dự án]; Dự án FDI | Điều chỉnh tăng vốn | Số dự án
        205,3 amount 205300000 usd change; Dự án FDI | Điều chỉnh tăng vốn | Vốn tăng thêm
        9 count 9 item actual [dự án]; Dự án trong nước | Cấp mới | Số dự án
        74,1 amount 74100000 usd actual; Dự án trong nước | Cấp mới | Vốn đăng ký
        5 count 5 item actual [dự án]; Dự án trong nước | Điều chỉnh tăng vốn | Số dự án
        12,8 amount 12800000 usd change; Dự án trong nước | Điều chỉnh tăng vốn | Vốn tăng thêm
        """,
    ),
]
