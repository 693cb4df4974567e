"""The words that tell of hypotheses, of which nothing follows that is a fact: one line a cue (see `cue_tables`)."""

from __future__ import annotations

from extractors.roles.cue_tables import Cue, cue_table

# what is supposed to be cut, by how much
LESS, BY, AMOUNT = r"(?:bớt|giảm|cắt|tiết kiệm)", r"(?: (?:được|thêm|bớt|đi|tiếp)){0,2}", r" \d[\d.,]*+(?:%| \p{L}++)"

IF_WORDS = cue_table(
    "cue.if",
    Cue.IF,
    [
        (
            "nếu",
            r"nếu(?! (?:trước (?:đây|kia|năm)|(?:năm|hồi) 20\d\d[^.;]{1,100} thì (?:đến|sang|tới|năm|nay|hiện)|như|cộng|(?:không |chỉ )?(?:tính|kể|xét)|so|gộp|lấy"
            r"|nhìn|xếp(?! loại)|quý|tháng|đặt (?:bên )?cạnh|đối chiếu|đem so))",
        ),
        ("giả/sử", r"giả sử"),
        ("mỗi/lần", r"mỗi lần(?= (?:tăng|giảm|nâng|điều chỉnh) (?:[^,;.]|[.,](?=\d)){1,60}, [^.;]{0,40}(?:phải|cần|mất|tốn)\b)"),
        (  # `bớt 1% thì dư 9 tỷ`
            "bớt giảm cắt tiết/kiệm tăng thêm",
            rf"(?<=(?:^|[,;:“\"\n] ?|[.] )(?:(?:trong )?năm \d{{4}} )?)(?:{LESS}|tăng|thêm){BY}{AMOUNT}[^,.;:()\d]{{0,30}}"
            r"(?: năm \d{4})? thì(?= (?!đến|tới|năm|nay|cũng chỉ))",
        ),
        (  # `bớt 2% chi hội họp, ngân sách sẽ dư 9 tỷ`
            "bớt giảm cắt tiết/kiệm",
            rf"(?<=(?:^|[;:“\"\n] ?|[.] |\brằng,? )){LESS}{BY}(?={AMOUNT}(?:[^,.;:()\d]|(?<=năm |và |-)20\d\d){{0,60}}, [^,.;:()\d]{{1,40}} sẽ\b)",
        ),
        ("đi/nữa", r"đi nữa(?=[^.;]{0,110} (?:cũng|vẫn)\b)"),
        ("chỉ/cần", r"chỉ cần(?= (?:[^,.;:\d]{1,60} )?(?:giảm|tăng|cắt|bớt|tiết kiệm)(?!\w))"),
    ],
    examples=[
        ("⟦nếu⟧ giảm", "if"), ("⟦giả sử⟧ tỉnh", "if"), ("⟦mỗi lần⟧ tăng lương 1%, ngân sách phải chi 5 tỷ", "if"), ("⟦chỉ cần⟧ giảm 5%", "if"), ("có 100 điểm ⟦đi nữa⟧ mà hồ sơ trễ thì cũng không được thưởng", "if"), ("⟦chỉ cần⟧ các xã bớt 5%", "if"), ("⟦bớt được 1% chi thường xuyên thì⟧ dư 9 tỷ", "if"), ("ông nói rằng ⟦bớt⟧ 2% chi hội họp, ngân sách sẽ dư 9 tỷ", "if"),
    ],
    rejects=[
        "nếu năm 2009 có 263 thủ tục thì năm 2015 còn 115", "nếu chỉ tính lương", "nếu chỉ xét khối xã", "chỉ cần 5 phút", "mỗi lần tăng lương, ai cũng vui", "nếu tính cả", "nếu đặt cạnh năm 2020", "nếu như trước", "nếu cộng thêm",
    ],
)
