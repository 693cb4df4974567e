"""The words that tell of duties, with the verbs that make `phải` a burden and no duty: one line a cue (see `cue_tables`)."""

from __future__ import annotations

from extractors.roles.cue_tables import Cue, cue_table

# burdens told with a verb of duties: `phải làm lại hồ sơ`, `phải tiếp bình quân 70 lượt`
BURDEN = (
    r"công nhận|chịu|nhập viện|cấp cứu|hạ cánh|h[uủ][ỷy] (?:chuyến|vì|do)|sống (?:trong|nhờ|cảnh|chung)|đóng cửa|giải thể|làm (?:lại|việc|thêm|tư tưởng)"
    r"|đối mặt|tiếp(?= (?:bình|trung|tới|đến|\d))|nhập(?= \d)"
    r"|dành(?= (?:cho (?:chi|trả|lương|bộ máy)|ra|tới|đến|hơn|gần|$|\d[\d.,]*+ (?:giờ|ngày|phút|tiếng|tháng)))|sửa (?:lần|hồ|giấy|đơn)"
    r"|\p{L}++(?: \p{L}++)? (?:bình|trung) (?:quân|bình)|điều trị|là|tự (?:mua|trả|bỏ|lo tiền)|xử lý kỷ luật|chấm lại|chuyển sang"
    r"|kiểm tra chuyên ngành"
)
# verbs of what officials are told to do; `phải` before another verb tells what people bear: `phải nuôi 3 con`, `phải in 12.000 trang`
DUTIES = (
    r"giảm|tăng|có|hoàn|trả lời|đạt|cắt|trình|sửa|thanh|tinh|giải|được|tiết|thi|thông|báo|cam|bố|xây|thực|bảo|đảm|nâng|sáp|hợp|sắp|xử|công|ban"
    r"|rà|số|rút|tuyển|chuyển|đưa|làm|kiểm|lập|thành|tổ|triển|duy|giữ|phấn|đáp|hạ|khắc|chấm|ký|cấp|lấy|dành|bớt|trừ|cử|đào|bồi dưỡng|học"
    r"|tập|thu|tự|đóng|kê|luân|điều|nhập|gấp|kéo|trải|bị|khởi|xác|xem|tiếp|niêm|hướng|phân|đánh|xếp|loại|quy|thay|đổi|kết|tích|cung|ứng"
    r"|cài|sử|mở|hỗ|gửi|sớm|tuân|chịu|nêu|lưu|thẩm|phê|phối|tham|bàn|dồn|gom|trên|dưới|từ(?! (?:chức|bỏ))|ít|tối|không|trước|trong|sau"
    r"|ngay|cùng|đều|bằng|đủ|đúng|theo|thật|luôn|thường|nhanh|quyết|nỗ|chủ|chú|là|vừa|ở|khẩn|hết|cao|thấp|lên|xuống|còn|chưa|mới|nhiều"
    r"|khoảng|chừng|ngót|xấp xỉ|gần|hơn|tầm|lớn|cố|dứt|nghiêm|nhất|năm|thêm|liên|lập|tính|đối|và|cân|đề|ưu|khống|hạn|cho|về|xuất|tương|trực|gắn|coi|tạo"
    r"|xóa|xoá|bãi|phát|thể|ra khỏi|rời|đo|đơn|nghiên|đi (?:đôi|đầu|trước)|bỏ(?! (?:ra|tiền|\p{L}++ tiền)\b)|hài|xong"
    r"|vượt(?= (?:trên |hơn |qua |mức )?\d[\d.,]*+ ?(?:%|điểm))|h[uủ][ỷy]|chọn|lọt|dùng"
)

# what is owed, a sum that stands: `vi phạm phải xử lý hơn 37 tỷ đồng`
OWED = r"(?:xử lý|thu hồi|thi hành|khắc phục|hoàn trả|thu|nộp) (?:là |hơn |trên |gần |\L<about> |xấp )"

DUTY_WORDS = cue_table(
    "cue.duty",
    Cue.PLAN,
    [
        (
            "phải",
            r"(?<!(?:không|do|vì|vẫn|đã|từng|còn|chẳng|cũng|chứ|thường|nào|diện|khỏi|đỡ|hết|gặp|mắc|vấp|vướng) )"
            rf"(?<!\b(?:do|vì|bởi) (?!đó|vậy|thế|là)(?:\p{{L}}++ ){{1,2}})(?<!\d )(?<!\b(?:khiến|dẫn đến|dẫn tới) (?:[^.;,\s]++ ){{1,9}})phải(?! [“\"]?(?:{BURDEN}|(?!(?:{DUTIES})(?!\w))\p{{L}}++)(?!\w)| {OWED})"
            rf"(?! (?!giảm|tăng)[^,;:.]{{3,60}} (?:giảm|tăng) (?:từ|còn|xuống|lên) )",
        ),
        ("phải", r"(?<!(?:không|đã|từng|vẫn) )phải(?= (?:\p{L}++ ){1,3}xong (?:hết |toàn bộ )?\d)"),
        ("còn/phải", r"còn phải(?= (?:có|đạt|đủ|hoàn thành|bảo đảm|đảm bảo)\b)"),
        ("phải/cắt_giảm_hoàn_sắp_sáp_đạt_tinh", r"(?<=cũng )phải (?:giảm|cắt|hoàn thành|sắp xếp|sáp nhập|đạt|tinh giản)"),
        ("cần", r"(?<!chỉ )cần(?! (?:thơ|thạnh|giuộc|đước|đăng|thiết|giờ|cù|cẩu|sa|lao|kiệm|mẫn|câu|trục|vương|tiền (?:tiêu|trả|chữa|lo|mua|ăn)))"),
        ("bắt/buộc", r"(?<!\b(?:bảo hiểm|bhxh|bhyt|bhtn|xã hội|y tế|thất nghiệp|giáo dục|môn|môn học) )bắt buộc(?= (?:phải|có|tốt nghiệp|thực|sử|dùng|nộp|áp|đạt|đối|cung|công khai|kê|đăng|tham gia|mọi|các|tất|người|cơ|doanh|đơn)\b)"),
        ("là/bắt", r"là bắt buộc"),
        ("đòi/hỏi", r"đòi hỏi(?: là)?(?= (?:mỗi|phải|giảm|cắt|tăng|bớt|từng|tối|ít nhất|đến năm)\b)"),
        ("lẽ/ra đáng/ra_lẽ_lý đúng/ra_lý nhẽ/ra", r"(?:(?<!(?:có|hợp) )lẽ|nhẽ|đáng|đúng) ra|đáng (?:lẽ|lý)(?: ra)?|đúng lý(?: ra)?"),
        (
            "yêu/cầu",
            r"(?<!(?:^|[.;:“\"\n] ?)(?:các |những )?(?:văn bản|công văn|thư) )(?<!(?:đúng|theo|không|đạt|đáp ứng|trên|những|các|\d|nghìn|ngàn|triệu|tỷ|lượt|số"
            r"|không thể|bị|ở|tại|nhóm|mọi|tiêu chí|chỉ số|trụ cột) )yêu cầu(?! (?:về|,|công việc|nhiệm"
            r"|của|đề ra|đặt ra|vị trí|(?:bổ sung|hoàn thiện|chỉnh sửa)(?: thêm)? \d[\d.,]*+ (?:bộ )?(?:hồ sơ|hs)\b"
            r"|(?:khắc phục|chấn chỉnh)(?: ngay)? \d[\d.]*+ (?:hạn chế|tồn tại|thiếu sót|sai sót|sai phạm|vi phạm|bất cập|lỗi)\b"
            r"|(?:\d[\d.]*+|\p{L}++) (?:đơn vị|cơ quan|xã|phường|sở|huyện|cán bộ|công chức|viên chức|cá nhân|tập thể|người|trường hợp)(?: [^\W\d]++){0,3}? (?:rút kinh nghiệm|kiểm điểm|giải trình|xin lỗi)))",
        ),
        ("yêu/cầu", r"(?<!(?:đúng|theo|đạt|đáp ứng|so với|\d|lượt|số) )yêu cầu (?:của [^,.;:\d]{2,30}? |(?:đề|đặt) ra )là"),
    ],
    examples=[
        ("⟦phải⟧ đạt", "plan"), ("công chức ⟦còn phải⟧ có 20% việc vượt tiến độ", "plan"), ("đến 30/6 ⟦phải⟧ di dời xong 12 hộ", "plan"), ("⟦cần⟧ giảm", "plan"), ("xã cũng ⟦phải giảm⟧", "plan"), ("người dưới 40 tuổi ⟦bắt buộc⟧ tốt nghiệp cao học", "plan"), ("thủ tướng ⟦yêu cầu⟧ các bộ", "plan"),
        ("mỗi giấy phép ⟦phải⟧ trả lời được hai câu hỏi", "plan"),
        ("⟦đòi hỏi⟧ mỗi năm bớt 2%", "plan"), ("⟦lẽ ra⟧ mỗi năm 2% phải nghỉ", "plan"), ("⟦đáng lẽ⟧ xã chỉ có 20 người", "plan"),
    ],
    rejects=[
        "phải đi lại", "đòi hỏi của người dân", "có lẽ ra", "phải đi 30 km", "nhà phải di dời khẩn cấp", "sai phạm phải xử lý là hơn 37 tỷ", "đóng bảo hiểm bắt buộc, tăng", "tham gia bhxh bắt buộc có 4.120 người", "đợt thi môn bắt buộc có 3 bài",
        "hàng hóa phải kiểm tra trước khi nhập giảm từ 9 còn 4", "phải thừa nhận", "nhận 1,78 tỷ yêu cầu tra cứu", "do phải bổ sung",
        "khiến 5 chuyến bay phải hủy", "rắc rối mà 8% hộ gặp phải, nhất là", "7 lỗi hay mắc phải", "hộ phải “lót tay” giảm còn 9%", "trả chậm dẫn đến sở phải dùng hai nguồn", "3 người phải nhập viện", "không phải", "đúng yêu cầu", "cần thơ", "chỉ cần 5 phút", "cần tiền trả nợ, y lấy 3 tỷ", "phải vượt 42 km", "2 người phải từ chức", "phải tiếp bình quân 2 đoàn",
        "trả lại, yêu cầu bổ sung 41 hồ sơ", "chỉ ra và yêu cầu chấn chỉnh 8 thiếu sót", "yêu cầu 23 cán bộ rút kinh nghiệm", "bà con khỏi phải lên tỉnh, đỡ 90 km",
    ],
)
