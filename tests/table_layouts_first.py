"""Layouts of tables as portals print them, with the row expected for every cell: rankings, budgets, dossiers, surveys and plans."""

from tests.table_forms import Layout

LAYOUTS = [
    Layout(
        "ranks of two years with a change column",
        ["Kết quả xếp hạng Chỉ số CCHC năm 2023 của các huyện, thành phố:"],
        [
            ["STT^r2", "Đơn vị^r2", "Năm 2022^c2", "Năm 2023^c2", "Tăng/giảm hạng^r2"],
            ["Điểm", "Xếp hạng", "Điểm", "Xếp hạng"],
            ["1", "Huyện Krông Bông", "82,15", "4", "86,40", "1", "+3"],
            ["2", "Thành phố Hồng Hà", "85,02", "2", "85,97", "2", "0"],
            ["3", "Huyện Ea Kar", "86,11", "1", "83,005", "3", "-2"],
        ],
        ["html", "bars"],
        """
        82,15 score 82.15 point actual; Huyện Krông Bông | Năm 2022 | Điểm
        4 rank 4 place actual; Huyện Krông Bông | Năm 2022 | Xếp hạng
        86,40 score 86.4 point actual; Huyện Krông Bông | Năm 2023 | Điểm
        1 rank 1 place actual; Huyện Krông Bông | Năm 2023 | Xếp hạng
        3 rank 3 place change; Huyện Krông Bông | Tăng/giảm hạng
        85,02 score 85.02 point actual; Thành phố Hồng Hà | Năm 2022 | Điểm
        2 rank 2 place actual; Thành phố Hồng Hà | Năm 2022 | Xếp hạng
        85,97 score 85.97 point actual; Thành phố Hồng Hà | Năm 2023 | Điểm
        2 rank 2 place actual; Thành phố Hồng Hà | Năm 2023 | Xếp hạng
        0 rank 0 place change; Thành phố Hồng Hà | Tăng/giảm hạng
        86,11 score 86.11 point actual; Huyện Ea Kar | Năm 2022 | Điểm
        1 rank 1 place actual; Huyện Ea Kar | Năm 2022 | Xếp hạng
        83,005 score 83.005 point actual; Huyện Ea Kar | Năm 2023 | Điểm
        3 rank 3 place actual; Huyện Ea Kar | Năm 2023 | Xếp hạng
        -2 rank -2 place change; Huyện Ea Kar | Tăng/giảm hạng
        numbering: 1 2 3
        period: năm 2023 Năm 2022 Năm 2023
        """,
    ),
    Layout(
        "a budget with a unit line, an index row and a total",
        ["Biểu tổng hợp kinh phí thực hiện cải cách hành chính", "Đơn vị tính: Triệu đồng"],
        [
            ["TT^r2", "Nội dung^r2", "Dự toán năm 2024^r2", "Thực hiện 9 tháng^c3", "Tỷ lệ TH/DT (%)^r2"],
            ["Tổng số", "Trong đó^c2"],
            ["A", "B", "1", "2", "3", "4", "5=2/1"],
            ["I", "Chi thường xuyên", "12.450", "9.872,5", "7.000", "2.872,5", "79,3"],
            ["1", "Tuyên truyền", "450", "312,5", "200", "112,5", "69,4"],
            ["II", "Chi đầu tư", "3.200", "1.600", "1.600", "-", "50"],
            ["", "Tổng cộng", "15.650", "11.472,5", "8.600", "2.872,5", "73,3"],
        ],
        ["html"],
        """
        12.450 amount 12450000000 vnd target; Chi thường xuyên | Dự toán năm 2024
        9.872,5 amount 9872500000 vnd actual; Chi thường xuyên | Thực hiện 9 tháng | Tổng số
        7.000 amount 7000000000 vnd actual; Chi thường xuyên | Thực hiện 9 tháng | Trong đó
        2.872,5 amount 2872500000 vnd actual; Chi thường xuyên | Thực hiện 9 tháng | Trong đó
        79,3 share 79.3 percent actual [kinh phí]; Chi thường xuyên | Tỷ lệ TH/DT (%)
        450 amount 450000000 vnd target; Tuyên truyền | Dự toán năm 2024
        312,5 amount 312500000 vnd actual; Tuyên truyền | Thực hiện 9 tháng | Tổng số
        200 amount 200000000 vnd actual; Tuyên truyền | Thực hiện 9 tháng | Trong đó
        112,5 amount 112500000 vnd actual; Tuyên truyền | Thực hiện 9 tháng | Trong đó
        69,4 share 69.4 percent actual [kinh phí]; Tuyên truyền | Tỷ lệ TH/DT (%)
        3.200 amount 3200000000 vnd target; Chi đầu tư | Dự toán năm 2024
        1.600 amount 1600000000 vnd actual; Chi đầu tư | Thực hiện 9 tháng | Tổng số
        1.600 amount 1600000000 vnd actual; Chi đầu tư | Thực hiện 9 tháng | Trong đó
        50 share 50 percent actual [kinh phí]; Chi đầu tư | Tỷ lệ TH/DT (%)
        15.650 amount 15650000000 vnd target; Tổng cộng | Dự toán năm 2024
        11.472,5 amount 11472500000 vnd actual; Tổng cộng | Thực hiện 9 tháng | Tổng số
        8.600 amount 8600000000 vnd actual; Tổng cộng | Thực hiện 9 tháng | Trong đó
        2.872,5 amount 2872500000 vnd actual; Tổng cộng | Thực hiện 9 tháng | Trong đó
        73,3 share 73.3 percent actual [kinh phí]; Tổng cộng | Tỷ lệ TH/DT (%)
        numbering: 1 2 3 4 5 2 1 1
        period: năm 2024 9
        """,
    ),
    Layout(
        "dossiers by ward with notes",
        ["Kết quả tiếp nhận, giải quyết hồ sơ thủ tục hành chính của các xã, phường"],
        [
            ["STT", "Tên đơn vị", "Số hồ sơ tiếp nhận", "Đã giải quyết", "Trước hạn", "Đúng hạn", "Quá hạn", "Tỷ lệ đúng hạn (%)", "Ghi chú"],
            ["1", "Phường 1", "1.204", "1.190", "900", "280", "10", "99,16", ""],
            ["2", "Phường Tân Lập", "987", "980", "700", "275", "5", "99,49", "Chưa tính hồ sơ liên thông"],
            ["", "Tổng cộng", "2.191", "2.170", "1.600", "555", "15", "99,31", ""],
        ],
        ["html", "bars", "flat"],
        """
        1.204 count 1204 item actual [hồ sơ]; Phường 1 | Số hồ sơ tiếp nhận
        1.190 count 1190 item actual [hồ sơ]; Phường 1 | Đã giải quyết
        900 count 900 item actual [hồ sơ]; Phường 1 | Trước hạn
        280 count 280 item actual [hồ sơ]; Phường 1 | Đúng hạn
        10 count 10 item actual [hồ sơ]; Phường 1 | Quá hạn
        99,16 share 99.16 percent actual [hồ sơ]; Phường 1 | Tỷ lệ đúng hạn (%)
        987 count 987 item actual [hồ sơ]; Phường Tân Lập | Số hồ sơ tiếp nhận
        980 count 980 item actual [hồ sơ]; Phường Tân Lập | Đã giải quyết
        700 count 700 item actual [hồ sơ]; Phường Tân Lập | Trước hạn
        275 count 275 item actual [hồ sơ]; Phường Tân Lập | Đúng hạn
        5 count 5 item actual [hồ sơ]; Phường Tân Lập | Quá hạn
        99,49 share 99.49 percent actual [hồ sơ]; Phường Tân Lập | Tỷ lệ đúng hạn (%)
        2.191 count 2191 item actual [hồ sơ]; Tổng cộng | Số hồ sơ tiếp nhận
        2.170 count 2170 item actual [hồ sơ]; Tổng cộng | Đã giải quyết
        1.600 count 1600 item actual [hồ sơ]; Tổng cộng | Trước hạn
        555 count 555 item actual [hồ sơ]; Tổng cộng | Đúng hạn
        15 count 15 item actual [hồ sơ]; Tổng cộng | Quá hạn
        99,31 share 99.31 percent actual [hồ sơ]; Tổng cộng | Tỷ lệ đúng hạn (%)
        address: 1
        numbering: 1 2
        """,
    ),
    Layout(
        "counts with the share that restates them",
        ["Kết quả khảo sát mức độ hài lòng của người dân năm 2023"],
        [
            ["TT", "Tiêu chí", "Số phiếu phát ra", "Số phiếu thu về", "Rất hài lòng", "Hài lòng", "Không hài lòng", "Tỷ lệ hài lòng"],
            ["1", "Tiếp cận dịch vụ", "500", "487", "312 (64,07%)", "160 (32,85%)", "15 (3,08%)", "96,92%"],
            ["2", "Thủ tục hành chính", "500", "487", "300 (61,6%)", "170 (34,91%)", "17 (3,49%)", "96,51%"],
        ],
        ["html", "bars", "flat"],
        """
        500 count 500 item actual [phiếu]; Tiếp cận dịch vụ | Số phiếu phát ra
        487 count 487 item actual [phiếu]; Tiếp cận dịch vụ | Số phiếu thu về
        312 count 312 item actual [phiếu]; Tiếp cận dịch vụ | Rất hài lòng
        64,07% share 64.07 percent actual [phiếu]; Tiếp cận dịch vụ | Rất hài lòng
        160 count 160 item actual [phiếu]; Tiếp cận dịch vụ | Hài lòng
        32,85% share 32.85 percent actual [phiếu]; Tiếp cận dịch vụ | Hài lòng
        15 count 15 item actual [phiếu]; Tiếp cận dịch vụ | Không hài lòng
        3,08% share 3.08 percent actual [phiếu]; Tiếp cận dịch vụ | Không hài lòng
        96,92% share 96.92 percent actual [phiếu]; Tiếp cận dịch vụ | Tỷ lệ hài lòng
        500 count 500 item actual [phiếu]; Thủ tục hành chính | Số phiếu phát ra
        487 count 487 item actual [phiếu]; Thủ tục hành chính | Số phiếu thu về
        300 count 300 item actual [phiếu]; Thủ tục hành chính | Rất hài lòng
        61,6% share 61.6 percent actual [phiếu]; Thủ tục hành chính | Rất hài lòng
        170 count 170 item actual [phiếu]; Thủ tục hành chính | Hài lòng
        34,91% share 34.91 percent actual [phiếu]; Thủ tục hành chính | Hài lòng
        17 count 17 item actual [phiếu]; Thủ tục hành chính | Không hài lòng
        3,49% share 3.49 percent actual [phiếu]; Thủ tục hành chính | Không hài lòng
        96,51% share 96.51 percent actual [phiếu]; Thủ tục hành chính | Tỷ lệ hài lòng
        numbering: 1 2
        period: năm 2023
        """,
    ),
    Layout(
        "plan, result and two comparisons, units in a column",
        ["Các chỉ tiêu chủ yếu năm 2024"],
        [
            ["STT", "Chỉ tiêu", "ĐVT", "Kế hoạch", "Thực hiện", "So với KH (%)", "So với cùng kỳ (%)"],
            ["1", "Tỷ lệ hồ sơ trực tuyến toàn trình", "%", "≥ 80", "84,2", "105,3", "112,4"],
            ["2", "Số văn bản ký số", "Văn bản", "12.000", "13.245", "110,4", "98,7"],
            ["3", "Thu nhập bình quân đầu người", "Triệu đồng/người/năm", "70", "71,5", "102,1", "108"],
            ["4", "Diện tích rừng", "ha", "1.250,5", "1.260", "100,8", "101"],
            ["5", "Số ngày giải quyết trung bình", "Ngày", "3", "2,4", "80", "75"],
        ],
        ["html", "bars"],
        """
        80 share 80 percent target ge [hồ sơ trực tuyến]; Tỷ lệ hồ sơ trực tuyến toàn trình | Kế hoạch
        84,2 share 84.2 percent actual [hồ sơ trực tuyến]; Tỷ lệ hồ sơ trực tuyến toàn trình | Thực hiện
        105,3 share 105.3 percent actual [hồ sơ trực tuyến]; Tỷ lệ hồ sơ trực tuyến toàn trình | So với KH (%)
        112,4 share 112.4 percent change [hồ sơ trực tuyến]; Tỷ lệ hồ sơ trực tuyến toàn trình | So với cùng kỳ (%)
        12.000 count 12000 item target [văn bản]; Số văn bản ký số | Kế hoạch
        13.245 count 13245 item actual [văn bản]; Số văn bản ký số | Thực hiện
        110,4 share 110.4 percent actual [văn bản]; Số văn bản ký số | So với KH (%)
        98,7 share 98.7 percent change [văn bản]; Số văn bản ký số | So với cùng kỳ (%)
        70 rate 70000000 /1 vnd target [người]; Thu nhập bình quân đầu người | Kế hoạch
        71,5 rate 71500000 /1 vnd actual [người]; Thu nhập bình quân đầu người | Thực hiện
        102,1 share 102.1 percent actual [người]; Thu nhập bình quân đầu người | So với KH (%)
        108 share 108 percent change [người]; Thu nhập bình quân đầu người | So với cùng kỳ (%)
        1.250,5 amount 1250.5 ha target; Diện tích rừng | Kế hoạch
        1.260 amount 1260 ha actual; Diện tích rừng | Thực hiện
        100,8 share 100.8 percent actual; Diện tích rừng | So với KH (%)
        101 share 101 percent change; Diện tích rừng | So với cùng kỳ (%)
        3 amount 3 day target; Số ngày giải quyết trung bình | Kế hoạch
        2,4 amount 2.4 day actual; Số ngày giải quyết trung bình | Thực hiện
        80 share 80 percent actual [hồ sơ]; Số ngày giải quyết trung bình | So với KH (%)
        75 share 75 percent change [hồ sơ]; Số ngày giải quyết trung bình | So với cùng kỳ (%)
        numbering: 1 2 3 4 5
        period: năm 2024
        """,
    ),
    Layout(
        "years as columns",
        ["Kết quả Chỉ số hài lòng (SIPAS) giai đoạn 2020 - 2023"],
        [
            ["Nội dung", "2020", "2021", "2022", "2023"],
            ["Điểm số (%)", "85,48", "87,16", "80,08", "82,66"],
            ["Xếp hạng/63", "12", "9", "30", "25"],
            ["Số phiếu khảo sát", "1.200", "1.200", "1.150", "1.300"],
        ],
        ["html", "bars", "flat"],
        """
        85,48 share 85.48 percent actual; Điểm số (%) | 2020
        87,16 share 87.16 percent actual; Điểm số (%) | 2021
        80,08 share 80.08 percent actual; Điểm số (%) | 2022
        82,66 share 82.66 percent actual; Điểm số (%) | 2023
        12 rank 12 /63 place actual; Xếp hạng/63 | 2020
        9 rank 9 /63 place actual; Xếp hạng/63 | 2021
        30 rank 30 /63 place actual; Xếp hạng/63 | 2022
        25 rank 25 /63 place actual; Xếp hạng/63 | 2023
        1.200 count 1200 item actual [phiếu khảo sát]; Số phiếu khảo sát | 2020
        1.200 count 1200 item actual [phiếu khảo sát]; Số phiếu khảo sát | 2021
        1.150 count 1150 item actual [phiếu khảo sát]; Số phiếu khảo sát | 2022
        1.300 count 1300 item actual [phiếu khảo sát]; Số phiếu khảo sát | 2023
        maximum: 63
        period: giai đoạn 2020 - 2023 2020 2021 2022 2023
        """,
    ),
    Layout(
        "maxima in a row",
        [],
        [
            ["Lĩnh vực", "Thể chế", "Thủ tục", "Bộ máy"],
            ["Điểm tối đa", "10", "15,5", "12"],
            ["Sở A", "8,25", "14", "11,5"],
            ["Sở B", "9", "13,25", "10,75"],
        ],
        ["html", "bars", "flat"],
        """
        8,25 score 8.25 /10 point actual; Sở A | Thể chế
        14 score 14 /15.5 point actual; Sở A | Thủ tục
        11,5 score 11.5 /12 point actual; Sở A | Bộ máy
        9 score 9 /10 point actual; Sở B | Thể chế
        13,25 score 13.25 /15.5 point actual; Sở B | Thủ tục
        10,75 score 10.75 /12 point actual; Sở B | Bộ máy
        maximum: 10 15,5 12
        """,
    ),
    Layout(
        "labels and numbers without a header",
        ["Kết quả tháng 9/2024:"],
        [
            ["Tổng số hồ sơ tiếp nhận", "1.327"],
            ["Số hồ sơ đã giải quyết", "1.300"],
            ["- Trước hạn", "900"],
            ["- Đúng hạn", "395"],
            ["- Quá hạn", "5"],
            ["Tỷ lệ đúng hạn", "99,6%"],
        ],
        ["html", "bars", "flat"],
        """
        1.327 count 1327 item actual [hồ sơ]; Tổng số hồ sơ tiếp nhận
        1.300 count 1300 item actual [hồ sơ]; Số hồ sơ đã giải quyết
        900 count 900 item actual [hồ sơ]; - Trước hạn
        395 count 395 item actual [hồ sơ]; - Đúng hạn
        5 count 5 item actual [hồ sơ]; - Quá hạn
        99,6% share 99.6 percent actual [hồ sơ]; Tỷ lệ đúng hạn
        period: tháng 9/2024
        """,
    ),
    Layout(
        "sections and numbering that starts again",
        ["Kết quả chấm điểm"],
        [
            ["STT", "Cơ quan", "Điểm tự chấm", "Điểm thẩm định", "Xếp loại"],
            ["I", "KHỐI SỞ, BAN, NGÀNH"],
            ["1", "Sở Nội vụ", "95,5", "93,25", "Xuất sắc"],
            ["2", "Sở Tài chính", "94", "92,5", "Tốt"],
            ["II", "UBND CẤP HUYỆN"],
            ["1", "Huyện Lắk", "90,25", "88", "Tốt"],
        ],
        ["html", "bars", "flat"],
        """
        95,5 score 95.5 point actual; Sở Nội vụ | Điểm tự chấm
        93,25 score 93.25 point actual; Sở Nội vụ | Điểm thẩm định
        94 score 94 point actual; Sở Tài chính | Điểm tự chấm
        92,5 score 92.5 point actual; Sở Tài chính | Điểm thẩm định
        90,25 score 90.25 point actual; Huyện Lắk | Điểm tự chấm
        88 score 88 point actual; Huyện Lắk | Điểm thẩm định
        numbering: 1 2 1
        """,
    ),
    Layout(
        "labels over several rows",
        ["Bảng 1. Kết quả thực hiện"],
        [
            ["Nhóm^r1", "Cơ quan", "Số nhiệm vụ", "Đã hoàn thành", "Tỷ lệ"],
            ["Khối sở^r2", "Sở Y tế", "45", "40", "88,9"],
            ["Sở Tư pháp", "30", "29", "96,67"],
            ["Khối huyện^r2", "Huyện A Lưới", "50", "35", "70%"],
            ["Thị xã Hương Trà", "48", "47", "97,9%"],
        ],
        ["html"],
        """
        45 count 45 item actual [nhiệm vụ]; Sở Y tế | Số nhiệm vụ
        40 count 40 item actual [nhiệm vụ]; Sở Y tế | Đã hoàn thành
        88,9 share 88.9 percent actual [nhiệm vụ]; Sở Y tế | Tỷ lệ
        30 count 30 item actual [nhiệm vụ]; Sở Tư pháp | Số nhiệm vụ
        29 count 29 item actual [nhiệm vụ]; Sở Tư pháp | Đã hoàn thành
        96,67 share 96.67 percent actual [nhiệm vụ]; Sở Tư pháp | Tỷ lệ
        50 count 50 item actual [nhiệm vụ]; Huyện A Lưới | Số nhiệm vụ
        35 count 35 item actual [nhiệm vụ]; Huyện A Lưới | Đã hoàn thành
        70% share 70 percent actual [nhiệm vụ]; Huyện A Lưới | Tỷ lệ
        48 count 48 item actual [nhiệm vụ]; Thị xã Hương Trà | Số nhiệm vụ
        47 count 47 item actual [nhiệm vụ]; Thị xã Hương Trà | Đã hoàn thành
        97,9% share 97.9 percent actual [nhiệm vụ]; Thị xã Hương Trà | Tỷ lệ
        numbering: 1
        """,
    ),
    Layout(
        "a total first, parts under Trong đó",
        ["Tổng hợp số lượng thủ tục hành chính"],
        [
            ["TT", "Lĩnh vực", "Tổng số TTHC", "Trong đó^c3"],
            ["", "", "", "Cấp tỉnh", "Cấp huyện", "Cấp xã"],
            ["", "Tổng số", "121", "98", "15", "8"],
            ["1", "Trồng trọt", "40", "30", "7", "3"],
            ["2", "Thủy lợi", "81", "68", "8", "5"],
        ],
        ["html"],
        """
        121 count 121 item actual [TTHC]; Tổng số | Tổng số TTHC
        98 count 98 item actual [TTHC]; Tổng số | Trong đó | Cấp tỉnh
        15 count 15 item actual [TTHC]; Tổng số | Trong đó | Cấp huyện
        8 count 8 item actual [TTHC]; Tổng số | Trong đó | Cấp xã
        40 count 40 item actual [TTHC]; Trồng trọt | Tổng số TTHC
        30 count 30 item actual [TTHC]; Trồng trọt | Trong đó | Cấp tỉnh
        7 count 7 item actual [TTHC]; Trồng trọt | Trong đó | Cấp huyện
        3 count 3 item actual [TTHC]; Trồng trọt | Trong đó | Cấp xã
        81 count 81 item actual [TTHC]; Thủy lợi | Tổng số TTHC
        68 count 68 item actual [TTHC]; Thủy lợi | Trong đó | Cấp tỉnh
        8 count 8 item actual [TTHC]; Thủy lợi | Trong đó | Cấp huyện
        5 count 5 item actual [TTHC]; Thủy lợi | Trong đó | Cấp xã
        numbering: 1 2
        """,
    ),
]
