"""Layouts of tables as portals print them, with the row expected for every cell: staff, levels, months, criteria, documents and targets."""

from tests.table_forms import Layout

LAYOUTS = [
    Layout(
        "service levels as headers",
        ["Số lượng DVCTT"],
        [
            ["STT^r2", "Cơ quan^r2", "Mức độ 3^c2", "Mức độ 4^c2"],
            ["Số TTHC", "Số hồ sơ", "Số TTHC", "Số hồ sơ"],
            ["1", "Sở Công Thương", "12", "1.250", "35", "4.875"],
            ["2", "Sở Y tế", "0", "0", "12", "312"],
        ],
        ["html", "bars", "flat"],
        """
        12 count 12 item actual [TTHC]; Sở Công Thương | Mức độ 3 | Số TTHC
        1.250 count 1250 item actual [hồ sơ]; Sở Công Thương | Mức độ 3 | Số hồ sơ
        35 count 35 item actual [TTHC]; Sở Công Thương | Mức độ 4 | Số TTHC
        4.875 count 4875 item actual [hồ sơ]; Sở Công Thương | Mức độ 4 | Số hồ sơ
        0 count 0 item actual [TTHC]; Sở Y tế | Mức độ 3 | Số TTHC
        0 count 0 item actual [hồ sơ]; Sở Y tế | Mức độ 3 | Số hồ sơ
        12 count 12 item actual [TTHC]; Sở Y tế | Mức độ 4 | Số TTHC
        312 count 312 item actual [hồ sơ]; Sở Y tế | Mức độ 4 | Số hồ sơ
        level: 3 4
        numbering: 1 2
        """,
    ),
    Layout(
        "months as labels",
        ["Số hồ sơ trực tuyến theo tháng"],
        [
            ["Tháng", "Số hồ sơ tiếp nhận", "Trực tuyến", "Tỷ lệ (%)"],
            ["1", "1.200", "600", "50"],
            ["2", "980", "500", "51,02"],
            ["3", "1.500", "900", "60"],
        ],
        ["html", "bars"],
        """
        1.200 count 1200 item actual [hồ sơ]; Tháng 1 | Số hồ sơ tiếp nhận
        600 count 600 item actual [hồ sơ]; Tháng 1 | Trực tuyến
        50 share 50 percent actual [hồ sơ]; Tháng 1 | Tỷ lệ (%)
        980 count 980 item actual [hồ sơ]; Tháng 2 | Số hồ sơ tiếp nhận
        500 count 500 item actual [hồ sơ]; Tháng 2 | Trực tuyến
        51,02 share 51.02 percent actual [hồ sơ]; Tháng 2 | Tỷ lệ (%)
        1.500 count 1500 item actual [hồ sơ]; Tháng 3 | Số hồ sơ tiếp nhận
        900 count 900 item actual [hồ sơ]; Tháng 3 | Trực tuyến
        60 share 60 percent actual [hồ sơ]; Tháng 3 | Tỷ lệ (%)
        period: 1 2 3
        """,
    ),
    Layout(
        "criteria of two levels under maxima",
        ["Kết quả chấm điểm Chỉ số CCHC năm 2023 của Sở"],
        [
            ["STT", "Lĩnh vực/Tiêu chí", "Điểm tối đa", "Điểm tự đánh giá", "Điểm đạt được", "Tỷ lệ (%)"],
            ["1", "CÔNG TÁC CHỈ ĐẠO", "10", "9,5", "9", "90"],
            ["1.1", "Kế hoạch CCHC", "2", "2", "2", "100"],
            ["1.2", "Kiểm tra CCHC (trên 30% đơn vị)", "3", "2,5", "2", "66,67"],
            ["", "Tổng điểm", "13", "12", "11", "84,62"],
        ],
        ["html", "bars"],
        """
        9,5 score 9.5 /10 point actual; CÔNG TÁC CHỈ ĐẠO | Điểm tự đánh giá
        9 score 9 /10 point actual; CÔNG TÁC CHỈ ĐẠO | Điểm đạt được
        90 share 90 percent actual; CÔNG TÁC CHỈ ĐẠO | Tỷ lệ (%)
        2 score 2 /2 point actual; Kế hoạch CCHC | Điểm tự đánh giá
        2 score 2 /2 point actual; Kế hoạch CCHC | Điểm đạt được
        100 share 100 percent actual; Kế hoạch CCHC | Tỷ lệ (%)
        30% share 30 percent actual gt [đơn vị]; Kiểm tra CCHC (trên 30% đơn vị)
        2,5 score 2.5 /3 point actual; Kiểm tra CCHC (trên 30% đơn vị) | Điểm tự đánh giá
        2 score 2 /3 point actual; Kiểm tra CCHC (trên 30% đơn vị) | Điểm đạt được
        66,67 share 66.67 percent actual; Kiểm tra CCHC (trên 30% đơn vị) | Tỷ lệ (%)
        12 score 12 /13 point actual; Tổng điểm | Điểm tự đánh giá
        11 score 11 /13 point actual; Tổng điểm | Điểm đạt được
        84,62 share 84.62 percent actual; Tổng điểm | Tỷ lệ (%)
        maximum: 10 2 3 13
        numbering: 1 1.1 1.2
        period: năm 2023
        """,
    ),
    Layout(
        "maxima alone",
        ["Bộ tiêu chí chấm điểm"],
        [
            ["STT", "Tiêu chí", "Điểm tối đa"],
            ["1", "Chỉ đạo điều hành", "15"],
            ["2", "Thể chế", "10,5"],
        ],
        ["html", "bars", "flat"],
        """
        15 score 15 point target le; Chỉ đạo điều hành | Điểm tối đa
        10,5 score 10.5 point target le; Thể chế | Điểm tối đa
        numbering: 1 2
        """,
    ),
    Layout(
        "telephone numbers",
        [],
        [
            ["STT", "Họ và tên", "Chức vụ", "Số điện thoại"],
            ["1", "Nguyễn Văn Bình", "Giám đốc", "0912.345.678"],
            ["2", "Trần Thị Hoa", "Phó Giám đốc", "0905123456"],
        ],
        ["html", "bars"],
        """
        numbering: 1 2
        phone: 0912.345.678 0905123456
        """,
    ),
    Layout(
        "legal documents",
        [],
        [
            ["Số, ký hiệu", "Ngày ban hành", "Trích yếu"],
            ["45/QĐ-UBND", "12/01/2024", "Quyết định ban hành Kế hoạch CCHC năm 2024"],
            ["112/KH-UBND", "25/02/2024", "Kế hoạch kiểm tra CCHC"],
        ],
        ["html", "bars"],
        """
        date: 12/01/2024 25/02/2024
        legal_ref: 45/QĐ-UBND 112/KH-UBND
        period: năm 2024
        """,
    ),
    Layout(
        "targets with comparators",
        ["Mục tiêu đến năm 2025"],
        [
            ["TT", "Chỉ tiêu", "Năm 2023", "Năm 2024", "Mục tiêu 2025"],
            ["1", "Tỷ lệ hồ sơ trực tuyến", "75%", "80%", "Trên 90%"],
            ["2", "Tỷ lệ người dân hài lòng (%)", "93,2", "94", "≥ 95"],
            ["3", "Số xã không còn hồ sơ quá hạn", "10", "12", "15/15"],
            ["4", "Thời gian chờ (phút)", "30", "25", "15-20"],
        ],
        ["html", "bars", "flat"],
        """
        75% share 75 percent actual [hồ sơ trực tuyến]; Tỷ lệ hồ sơ trực tuyến | Năm 2023
        80% share 80 percent actual [hồ sơ trực tuyến]; Tỷ lệ hồ sơ trực tuyến | Năm 2024
        90% share 90 percent target gt [hồ sơ trực tuyến]; Tỷ lệ hồ sơ trực tuyến | Mục tiêu 2025
        93,2 share 93.2 percent actual [người dân]; Tỷ lệ người dân hài lòng (%) | Năm 2023
        94 share 94 percent actual [người dân]; Tỷ lệ người dân hài lòng (%) | Năm 2024
        95 share 95 percent target ge [người dân]; Tỷ lệ người dân hài lòng (%) | Mục tiêu 2025
        10 count 10 item actual [xã]; Số xã không còn hồ sơ quá hạn | Năm 2023
        12 count 12 item actual [xã]; Số xã không còn hồ sơ quá hạn | Năm 2024
        15/15 ratio 100 /15 percent target [xã]; Số xã không còn hồ sơ quá hạn | Mục tiêu 2025
        30 amount 30 minute actual; Thời gian chờ (phút) | Năm 2023
        25 amount 25 minute actual; Thời gian chờ (phút) | Năm 2024
        15-20 amount 15..20 minute target; Thời gian chờ (phút) | Mục tiêu 2025
        numbering: 1 2 3 4
        period: năm 2025 Năm 2023 Năm 2024 2025
        """,
    ),
    Layout(
        "ratios and places written x/y",
        ["Tình hình thực hiện nhiệm vụ"],
        [
            ["Đơn vị", "Nhiệm vụ hoàn thành/được giao", "Hồ sơ đúng hạn", "Xếp hạng"],
            ["Phòng Nội vụ", "45/50", "1.200/1.210 (99,17%)", "1/12"],
            ["Phòng Y tế", "30/40", "98/100 (98%)", "12/12"],
        ],
        ["html", "bars", "flat"],
        """
        45/50 ratio 90 /50 percent actual [Nhiệm vụ]; Phòng Nội vụ | Nhiệm vụ hoàn thành/được giao
        1.200/1.210 ratio 99.173554 /1210 =99.17% percent actual [Hồ sơ]; Phòng Nội vụ | Hồ sơ đúng hạn
        1/12 rank 1 /12 place actual; Phòng Nội vụ | Xếp hạng
        30/40 ratio 75 /40 percent actual [Nhiệm vụ]; Phòng Y tế | Nhiệm vụ hoàn thành/được giao
        98/100 ratio 98 /100 =98% percent actual [Hồ sơ]; Phòng Y tế | Hồ sơ đúng hạn
        12/12 rank 12 /12 place actual; Phòng Y tế | Xếp hạng
        restated: 99,17% 98%
        """,
    ),
    Layout(
        "differences of indices",
        ["So sánh kết quả"],
        [
            ["Chỉ số", "Năm 2022", "Năm 2023", "Tăng, giảm"],
            ["PAR INDEX", "85,25", "86,10", "+0,85"],
            ["SIPAS", "80,11%", "79,5%", "-0,61"],
            ["PAPI", "43,25", "42,8", "Giảm 0,45"],
        ],
        ["html", "bars", "flat"],
        """
        85,25 score 85.25 point actual; PAR INDEX | Năm 2022
        86,10 score 86.1 point actual; PAR INDEX | Năm 2023
        0,85 score 0.85 point change; PAR INDEX | Tăng, giảm
        80,11% share 80.11 percent actual; SIPAS | Năm 2022
        79,5% share 79.5 percent actual; SIPAS | Năm 2023
        -0,61 share -0.61 percent change; SIPAS | Tăng, giảm
        43,25 score 43.25 point actual; PAPI | Năm 2022
        42,8 score 42.8 point actual; PAPI | Năm 2023
        0,45 score -0.45 point change; PAPI | Tăng, giảm
        period: Năm 2022 Năm 2023
        """,
    ),
    Layout(
        "money with its unit in the caption",
        ["Bảng kê kinh phí (ĐVT: đồng)"],
        [
            ["Nội dung chi", "Số tiền"],
            ["In ấn tài liệu", "12.500.000"],
            ["Hội nghị", "3.250.000"],
            ["Cộng", "15.750.000"],
        ],
        ["html", "bars"],
        """
        12.500.000 amount 12500000 vnd actual; In ấn tài liệu | Số tiền
        3.250.000 amount 3250000 vnd actual; Hội nghị | Số tiền
        15.750.000 amount 15750000 vnd actual; Cộng | Số tiền
        """,
    ),
    Layout(
        "caption and unit line inside the table",
        [],
        [
            ["BẢNG TỔNG HỢP THU CHI NGÂN SÁCH^c4"],
            ["Đơn vị tính: tỷ đồng^c4"],
            ["Chỉ tiêu", "Dự toán", "Ước thực hiện", "% so dự toán"],
            ["Thu nội địa", "2.150", "2.310,5", "107,5"],
            ["Chi thường xuyên", "4.020", "3.999", "99,5"],
        ],
        ["html", "bars", "flat"],
        """
        2.150 amount 2.15e+12 vnd target; Thu nội địa | Dự toán
        2.310,5 amount 2.3105e+12 vnd actual; Thu nội địa | Ước thực hiện
        107,5 share 107.5 percent actual; Thu nội địa | % so dự toán
        4.020 amount 4.02e+12 vnd target; Chi thường xuyên | Dự toán
        3.999 amount 3.999e+12 vnd actual; Chi thường xuyên | Ước thực hiện
        99,5 share 99.5 percent actual; Chi thường xuyên | % so dự toán
        """,
    ),
]
