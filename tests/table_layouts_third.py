"""Layouts of tables as portals print them, with the row expected for every cell: bands, units, places, classes and odd headers."""

from tests.table_forms import Layout

LAYOUTS = [
    Layout(
        "bands as labels",
        ["Cơ cấu người được khảo sát"],
        [
            ["Độ tuổi", "Số người", "Tỷ lệ %"],
            ["Dưới 30 tuổi", "125", "25"],
            ["Từ 30 đến 50 tuổi", "300", "60"],
            ["Trên 50 tuổi", "75", "15"],
        ],
        ["html", "bars"],
        """
        30 amount 30 year actual lt; Dưới 30 tuổi
        125 count 125 item actual [người]; Dưới 30 tuổi | Số người
        25 share 25 percent actual [người]; Dưới 30 tuổi | Tỷ lệ %
        30 đến 50 amount 30..50 year actual; Từ 30 đến 50 tuổi
        300 count 300 item actual [người]; Từ 30 đến 50 tuổi | Số người
        60 share 60 percent actual [người]; Từ 30 đến 50 tuổi | Tỷ lệ %
        50 amount 50 year actual gt; Trên 50 tuổi
        75 count 75 item actual [người]; Trên 50 tuổi | Số người
        15 share 15 percent actual [người]; Trên 50 tuổi | Tỷ lệ %
        """,
    ),
    Layout(
        "quarters over two columns each",
        [],
        [
            ["Lĩnh vực^r2", "Quý I/2024^c2", "Quý II/2024^c2"],
            ["Tiếp nhận", "Đúng hạn (%)", "Tiếp nhận", "Đúng hạn (%)"],
            ["Đất đai", "1.250 hồ sơ", "98,2", "1.310 hồ sơ", "97,05"],
            ["Hộ tịch", "3.205 hồ sơ", "100", "2.980 hồ sơ", "99,9"],
        ],
        ["html", "bars"],
        """
        1.250 count 1250 item actual [hồ sơ]; Đất đai | Quý I/2024 | Tiếp nhận
        98,2 share 98.2 percent actual [hồ sơ]; Đất đai | Quý I/2024 | Đúng hạn (%)
        1.310 count 1310 item actual [hồ sơ]; Đất đai | Quý II/2024 | Tiếp nhận
        97,05 share 97.05 percent actual [hồ sơ]; Đất đai | Quý II/2024 | Đúng hạn (%)
        3.205 count 3205 item actual [hồ sơ]; Hộ tịch | Quý I/2024 | Tiếp nhận
        100 share 100 percent actual [hồ sơ]; Hộ tịch | Quý I/2024 | Đúng hạn (%)
        2.980 count 2980 item actual [hồ sơ]; Hộ tịch | Quý II/2024 | Tiếp nhận
        99,9 share 99.9 percent actual [hồ sơ]; Hộ tịch | Quý II/2024 | Đúng hạn (%)
        period: Quý I/2024 Quý II/2024
        """,
    ),
    Layout(
        "units in a row below the header",
        ["Kết quả thực hiện"],
        [
            ["Lĩnh vực", "Số lượng", "Kinh phí", "Đạt"],
            ["", "(hồ sơ)", "(triệu đồng)", "(%)"],
            ["Đất đai", "1.250", "450,5", "98,2"],
            ["Hộ tịch", "3.205", "120", "100"],
        ],
        ["html"],
        """
        1.250 count 1250 item actual [hồ sơ]; Đất đai | Số lượng | (hồ sơ)
        450,5 amount 450500000 vnd actual; Đất đai | Kinh phí | (triệu đồng)
        98,2 share 98.2 percent actual [hồ sơ]; Đất đai | Đạt | (%)
        3.205 count 3205 item actual [hồ sơ]; Hộ tịch | Số lượng | (hồ sơ)
        120 amount 120000000 vnd actual; Hộ tịch | Kinh phí | (triệu đồng)
        100 share 100 percent actual [hồ sơ]; Hộ tịch | Đạt | (%)
        """,
    ),
    Layout(
        "places before the names",
        ["Bảng xếp hạng Chỉ số CCHC các sở năm 2023"],
        [
            ["Hạng", "Cơ quan", "Điểm số", "Xếp loại"],
            ["1", "Sở Nội vụ", "92,15", "Tốt"],
            ["2", "Sở Tư pháp", "91,8 (Tốt)", "Tốt"],
            ["3", "Văn phòng UBND tỉnh", "90", "Khá"],
        ],
        ["html", "bars"],
        """
        1 rank 1 place actual; Sở Nội vụ | Hạng
        92,15 score 92.15 point actual; Sở Nội vụ | Điểm số
        2 rank 2 place actual; Sở Tư pháp | Hạng
        91,8 score 91.8 point actual; Sở Tư pháp | Điểm số
        3 rank 3 place actual; Văn phòng UBND tỉnh | Hạng
        90 score 90 point actual; Văn phòng UBND tỉnh | Điểm số
        period: năm 2023
        """,
    ),
    Layout(
        "a header of three levels",
        [],
        [
            ["STT^r3", "Đơn vị^r3", "Kết quả giải quyết hồ sơ^c4"],
            ["Năm 2022^c2", "Năm 2023^c2"],
            ["Tổng số", "Đúng hạn (%)", "Tổng số", "Đúng hạn (%)"],
            ["1", "Xã An Bình", "1.020", "98,5", "1.100", "99,1"],
            ["2", "Xã Bình Minh", "875", "97", "910", "98"],
        ],
        ["html"],
        """
        1.020 count 1020 item actual [hồ sơ]; Xã An Bình | Kết quả giải quyết hồ sơ | Năm 2022 | Tổng số
        98,5 share 98.5 percent actual [hồ sơ]; Xã An Bình | Kết quả giải quyết hồ sơ | Năm 2022 | Đúng hạn (%)
        1.100 count 1100 item actual [hồ sơ]; Xã An Bình | Kết quả giải quyết hồ sơ | Năm 2023 | Tổng số
        99,1 share 99.1 percent actual [hồ sơ]; Xã An Bình | Kết quả giải quyết hồ sơ | Năm 2023 | Đúng hạn (%)
        875 count 875 item actual [hồ sơ]; Xã Bình Minh | Kết quả giải quyết hồ sơ | Năm 2022 | Tổng số
        97 share 97 percent actual [hồ sơ]; Xã Bình Minh | Kết quả giải quyết hồ sơ | Năm 2022 | Đúng hạn (%)
        910 count 910 item actual [hồ sơ]; Xã Bình Minh | Kết quả giải quyết hồ sơ | Năm 2023 | Tổng số
        98 share 98 percent actual [hồ sơ]; Xã Bình Minh | Kết quả giải quyết hồ sơ | Năm 2023 | Đúng hạn (%)
        numbering: 1 2
        period: Năm 2022 Năm 2023
        """,
    ),
    Layout(
        "changes of rank with arrows and verbs",
        [],
        [
            ["Đơn vị", "Hạng 2022", "Hạng 2023", "Thay đổi"],
            ["Sở A", "5", "2", "↑ 3"],
            ["Sở B", "1", "4", "↓3"],
            ["Sở C", "7", "7", "Giữ nguyên"],
            ["Sở D", "9", "10", "Giảm 01 bậc"],
        ],
        ["html", "bars"],
        """
        5 rank 5 place actual; Sở A | Hạng 2022
        2 rank 2 place actual; Sở A | Hạng 2023
        3 rank 3 place change; Sở A | Thay đổi
        1 rank 1 place actual; Sở B | Hạng 2022
        4 rank 4 place actual; Sở B | Hạng 2023
        3 rank -3 place change; Sở B | Thay đổi
        7 rank 7 place actual; Sở C | Hạng 2022
        7 rank 7 place actual; Sở C | Hạng 2023
        9 rank 9 place actual; Sở D | Hạng 2022
        10 rank 10 place actual; Sở D | Hạng 2023
        01 rank -1 place change; Sở D | Thay đổi
        period: 2022 2023
        """,
    ),
    Layout(
        "decimal points under maxima",
        ["Điểm số các lĩnh vực"],
        [
            ["Lĩnh vực", "Điểm chuẩn", "Năm 2022", "Năm 2023"],
            ["Thể chế", "10", "8.25", "9.125"],
            ["Bộ máy", "12.5", "10.5", "11.25"],
            ["Tổng", "22.5", "18.75", "20.375"],
        ],
        ["html", "bars", "flat"],
        """
        8.25 score 8.25 /10 point actual; Thể chế | Năm 2022
        9.125 score 9.125 /10 point actual; Thể chế | Năm 2023
        10.5 score 10.5 /12.5 point actual; Bộ máy | Năm 2022
        11.25 score 11.25 /12.5 point actual; Bộ máy | Năm 2023
        18.75 score 18.75 /22.5 point actual; Tổng | Năm 2022
        20.375 score 20.375 /22.5 point actual; Tổng | Năm 2023
        maximum: 10 12.5 22.5
        period: Năm 2022 Năm 2023
        """,
    ),
    Layout(
        "maxima over several rows",
        [],
        [
            ["Lĩnh vực", "Điểm tối đa", "Tiêu chí", "Điểm đạt"],
            ["Thể chế^r2", "10^r2", "Ban hành VBQPPL", "4,5"],
            ["Rà soát VBQPPL", "3,25"],
            ["Thủ tục^r2", "15^r2", "Công khai TTHC", "5"],
            ["Giải quyết TTHC", "8,75"],
        ],
        ["html"],
        """
        4,5 score 4.5 /10 point actual; Thể chế | Điểm đạt
        3,25 score 3.25 /10 point actual; Thể chế | Điểm đạt
        5 score 5 /15 point actual; Thủ tục | Điểm đạt
        8,75 score 8.75 /15 point actual; Thủ tục | Điểm đạt
        maximum: 10 15
        """,
    ),
    Layout(
        "units in the labels",
        ["Kết quả 9 tháng năm 2024"],
        [
            ["Nội dung", "Thực hiện 9 tháng 2023", "Thực hiện 9 tháng 2024", "Tăng/giảm"],
            ["Số cuộc kiểm tra (cuộc)", "12", "15", "3"],
            ["Tỷ lệ giải ngân (%)", "55,2", "61,3", "6,1"],
            ["Kinh phí tiết kiệm (triệu đồng)", "1.250", "980,5", "-269,5"],
            ["Thời gian trung bình giải quyết (ngày)", "4,5", "3,2", "-1,3"],
        ],
        ["html", "bars", "flat"],
        """
        12 count 12 item actual [cuộc]; Số cuộc kiểm tra (cuộc) | Thực hiện 9 tháng 2023
        15 count 15 item actual [cuộc]; Số cuộc kiểm tra (cuộc) | Thực hiện 9 tháng 2024
        3 count 3 item change [cuộc]; Số cuộc kiểm tra (cuộc) | Tăng/giảm
        55,2 share 55.2 percent actual; Tỷ lệ giải ngân (%) | Thực hiện 9 tháng 2023
        61,3 share 61.3 percent actual; Tỷ lệ giải ngân (%) | Thực hiện 9 tháng 2024
        6,1 share 6.1 percent change; Tỷ lệ giải ngân (%) | Tăng/giảm
        1.250 amount 1250000000 vnd actual; Kinh phí tiết kiệm (triệu đồng) | Thực hiện 9 tháng 2023
        980,5 amount 980500000 vnd actual; Kinh phí tiết kiệm (triệu đồng) | Thực hiện 9 tháng 2024
        -269,5 amount -269500000 vnd change; Kinh phí tiết kiệm (triệu đồng) | Tăng/giảm
        4,5 amount 4.5 day actual; Thời gian trung bình giải quyết (ngày) | Thực hiện 9 tháng 2023
        3,2 amount 3.2 day actual; Thời gian trung bình giải quyết (ngày) | Thực hiện 9 tháng 2024
        -1,3 amount -1.3 day change; Thời gian trung bình giải quyết (ngày) | Tăng/giảm
        period: Kết quả 9 tháng năm 2024 9 tháng 2023 9 tháng 2024
        """,
    ),
    Layout(
        "classes by points",
        ["Kết quả xếp loại"],
        [
            ["Xếp loại", "Số đơn vị", "Tỷ lệ (%)"],
            ["Xuất sắc (từ 90 điểm trở lên)", "5", "25"],
            ["Tốt (từ 80 đến dưới 90 điểm)", "12", "60"],
            ["Khá", "3", "15"],
        ],
        ["html", "bars", "flat"],
        """
        90 score 90 point target ge; Xuất sắc (từ 90 điểm trở lên)
        5 count 5 item actual [đơn vị]; Xuất sắc (từ 90 điểm trở lên) | Số đơn vị
        25 share 25 percent actual [đơn vị]; Xuất sắc (từ 90 điểm trở lên) | Tỷ lệ (%)
        80 đến dưới 90 score 80..90 point target; Tốt (từ 80 đến dưới 90 điểm)
        12 count 12 item actual [đơn vị]; Tốt (từ 80 đến dưới 90 điểm) | Số đơn vị
        60 share 60 percent actual [đơn vị]; Tốt (từ 80 đến dưới 90 điểm) | Tỷ lệ (%)
        3 count 3 item actual [đơn vị]; Khá | Số đơn vị
        15 share 15 percent actual [đơn vị]; Khá | Tỷ lệ (%)
        """,
    ),
    Layout(
        "money beside plain numbers",
        ["Đơn vị: 1.000 đồng"],
        [
            ["Nội dung", "Số lượng", "Đơn giá", "Thành tiền"],
            ["Máy tính", "5", "15.000", "75.000"],
            ["Máy in", "2", "4.500", "9.000"],
            ["Tổng cộng", "", "", "84.000"],
        ],
        ["html"],
        """
        5 count 5 item actual [Máy tính]; Máy tính | Số lượng
        15.000 amount 15000000 vnd actual; Máy tính | Đơn giá
        75.000 amount 75000000 vnd actual; Máy tính | Thành tiền
        2 count 2 item actual [Máy in]; Máy in | Số lượng
        4.500 amount 4500000 vnd actual; Máy in | Đơn giá
        9.000 amount 9000000 vnd actual; Máy in | Thành tiền
        84.000 amount 84000000 vnd actual; Tổng cộng | Thành tiền
        unit: 1.000
        """,
    ),
    Layout(
        "result compared with the plan",
        [],
        [
            ["TT", "Chỉ tiêu", "ĐVT", "Chỉ tiêu giao", "Kết quả thực hiện", "So sánh (%)"],
            ["1", "Số cuộc kiểm tra", "Cuộc", "8", "10", "125"],
            ["2", "Tỷ lệ hồ sơ trực tuyến", "%", "≥ 60", "72,5", "120,8"],
        ],
        ["html", "bars"],
        """
        8 count 8 item target [cuộc kiểm tra]; Số cuộc kiểm tra | Chỉ tiêu giao
        10 count 10 item actual [cuộc kiểm tra]; Số cuộc kiểm tra | Kết quả thực hiện
        125 share 125 percent actual [cuộc kiểm tra]; Số cuộc kiểm tra | So sánh (%)
        60 share 60 percent target ge [hồ sơ trực tuyến]; Tỷ lệ hồ sơ trực tuyến | Chỉ tiêu giao
        72,5 share 72.5 percent actual [hồ sơ trực tuyến]; Tỷ lệ hồ sơ trực tuyến | Kết quả thực hiện
        120,8 share 120.8 percent actual [hồ sơ trực tuyến]; Tỷ lệ hồ sơ trực tuyến | So sánh (%)
        numbering: 1 2
        """,
    ),
    Layout(
        "a share beside its count, a maximum in a header",
        [],
        [
            ["Đơn vị^r2", "Điểm tự chấm (tối đa 60)^r2", "Hồ sơ tiếp nhận^c3"],
            ["Tổng số", "Trực tuyến", "Tỷ lệ (%)"],
            ["Sở Y tế", "55,5", "400", "300", "75"],
            ["Sở Xây dựng", "52", "200", "80", "40"],
        ],
        ["html"],
        """
        55,5 score 55.5 /60 point actual; Sở Y tế | Điểm tự chấm (tối đa 60)
        400 count 400 item actual [Hồ sơ]; Sở Y tế | Hồ sơ tiếp nhận | Tổng số
        300 count 300 item actual [Hồ sơ]; Sở Y tế | Hồ sơ tiếp nhận | Trực tuyến
        75 share 75 percent actual [Hồ sơ]; Sở Y tế | Hồ sơ tiếp nhận | Tỷ lệ (%)
        52 score 52 /60 point actual; Sở Xây dựng | Điểm tự chấm (tối đa 60)
        200 count 200 item actual [Hồ sơ]; Sở Xây dựng | Hồ sơ tiếp nhận | Tổng số
        80 count 80 item actual [Hồ sơ]; Sở Xây dựng | Hồ sơ tiếp nhận | Trực tuyến
        40 share 40 percent actual [Hồ sơ]; Sở Xây dựng | Hồ sơ tiếp nhận | Tỷ lệ (%)
        maximum: 60
        """,
    ),
    Layout(
        "small numbers of dossiers that no header names",
        [],
        [
            ["TT", "Đơn vị", "Tiếp nhận", "Đúng hạn", "Quá hạn"],
            ["1", "Sở Y tế", "9", "8", "1"],
            ["2", "Sở Xây dựng", "7", "7", "0"],
            ["3", "Sở Tư pháp", "12", "10", "2"],
            ["Tổng", "28", "25", "3"],
        ],
        ["bars", "flat"],
        """
        9 count 9 item actual [hồ sơ]; Sở Y tế | Tiếp nhận
        8 count 8 item actual [hồ sơ]; Sở Y tế | Đúng hạn
        1 count 1 item actual [hồ sơ]; Sở Y tế | Quá hạn
        7 count 7 item actual [hồ sơ]; Sở Xây dựng | Tiếp nhận
        7 count 7 item actual [hồ sơ]; Sở Xây dựng | Đúng hạn
        0 count 0 item actual [hồ sơ]; Sở Xây dựng | Quá hạn
        12 count 12 item actual [hồ sơ]; Sở Tư pháp | Tiếp nhận
        10 count 10 item actual [hồ sơ]; Sở Tư pháp | Đúng hạn
        2 count 2 item actual [hồ sơ]; Sở Tư pháp | Quá hạn
        28 count 28 item actual [hồ sơ]; Tổng | Tiếp nhận
        25 count 25 item actual [hồ sơ]; Tổng | Đúng hạn
        3 count 3 item actual [hồ sơ]; Tổng | Quá hạn
        numbering: 1 2 3
        """,
    ),
    Layout(
        "percent as a unit, a bound in a cell",
        [],
        [
            ["TT", "Chỉ tiêu", "Đơn vị tính", "Kế hoạch", "Kết quả"],
            ["1", "Hồ sơ trực tuyến", "%", "≥ 80", "85,2"],
            ["2", "Hồ sơ quá hạn", "%", "≤ 1", "0,4"],
            ["3", "Hồ sơ tiếp nhận", "Hồ sơ", "11000", "12450"],
        ],
        ["html", "bars", "flat"],
        """
        80 share 80 percent target ge [Hồ sơ trực tuyến]; Hồ sơ trực tuyến | Kế hoạch
        85,2 share 85.2 percent actual [Hồ sơ trực tuyến]; Hồ sơ trực tuyến | Kết quả
        1 share 1 percent target le [Hồ sơ]; Hồ sơ quá hạn | Kế hoạch
        0,4 share 0.4 percent actual [Hồ sơ]; Hồ sơ quá hạn | Kết quả
        11000 count 11000 item target [Hồ sơ]; Hồ sơ tiếp nhận | Kế hoạch
        12450 count 12450 item actual [Hồ sơ]; Hồ sơ tiếp nhận | Kết quả
        numbering: 1 2 3
        """,
    ),
]
