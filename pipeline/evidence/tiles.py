"""A tile grid of the provinces of Viet Nam, one square each, in both epochs of the map.

Before 1 July 2025 there were 63 provinces, from then on 34 (Resolution 202/2025/QH15 of 12 June 2025). Codes are the
statistical codes of Decision 124/2004/QD-TTg and, for the new map, of Decision 19/2025/QD-TTg; rows run from north to
south, columns from west to east, so that neighbors stay near one another.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

MERGER = date(2025, 7, 1)


@dataclass(frozen=True, slots=True)
class Tile:
    """A province with its place in the grid."""

    code: str
    name: str
    short: str
    row: int
    column: int


def _grid(layout: str, names: str) -> tuple[Tile, ...]:
    """Read a layout drawn with codes (`..` is empty) and lines of `code short name`."""
    known = {}
    for line in names.strip().splitlines():
        code, short, name = line.split(maxsplit=2)
        known[code] = (short, name)
    tiles = []
    for row, line in enumerate(layout.strip("\n").splitlines()):
        for column, code in enumerate(line.split()):
            if code != "..":
                short, name = known.pop(code)
                tiles.append(Tile(code, name, short, row, column))
    if known:
        raise ValueError(f"provinces without a tile: {sorted(known)}")
    return tuple(tiles)


BEFORE = _grid(
    """
.. .. .. 02 04 .. .. ..
12 10 15 08 06 20 .. ..
11 .. 25 26 19 24 22 ..
.. 14 17 01 27 30 31 ..
.. .. 35 33 34 .. .. ..
.. .. 37 36 .. .. .. ..
.. .. 38 .. .. .. .. ..
.. .. 40 .. .. .. .. ..
.. .. 42 .. .. .. .. ..
.. .. .. 44 .. .. .. ..
.. .. .. 45 46 .. .. ..
.. .. .. .. 49 48 .. ..
.. .. .. .. 62 51 .. ..
.. .. .. .. 64 52 .. ..
.. .. .. .. 66 54 .. ..
.. .. 70 67 68 56 .. ..
.. 72 74 75 60 58 .. ..
80 79 77 .. .. .. .. ..
87 82 83 .. .. .. .. ..
89 92 86 84 .. .. .. ..
91 93 94 .. .. .. .. ..
.. 96 95 .. .. .. .. ..
""",
    """
01 HN Hà Nội
02 HG Hà Giang
04 CB Cao Bằng
06 BK Bắc Kạn
08 TQ Tuyên Quang
10 LCa Lào Cai
11 ĐB Điện Biên
12 LC Lai Châu
14 SL Sơn La
15 YB Yên Bái
17 HB Hòa Bình
19 TN Thái Nguyên
20 LS Lạng Sơn
22 QN Quảng Ninh
24 BG Bắc Giang
25 PT Phú Thọ
26 VP Vĩnh Phúc
27 BN Bắc Ninh
30 HD Hải Dương
31 HP Hải Phòng
33 HY Hưng Yên
34 TB Thái Bình
35 HNa Hà Nam
36 NĐ Nam Định
37 NB Ninh Bình
38 TH Thanh Hóa
40 NA Nghệ An
42 HT Hà Tĩnh
44 QB Quảng Bình
45 QT Quảng Trị
46 TTH Thừa Thiên Huế
48 ĐNa Đà Nẵng
49 QNa Quảng Nam
51 QNg Quảng Ngãi
52 BĐ Bình Định
54 PY Phú Yên
56 KH Khánh Hòa
58 NT Ninh Thuận
60 BTh Bình Thuận
62 KT Kon Tum
64 GL Gia Lai
66 ĐL Đắk Lắk
67 ĐNo Đắk Nông
68 LĐ Lâm Đồng
70 BP Bình Phước
72 TNi Tây Ninh
74 BD Bình Dương
75 ĐN Đồng Nai
77 BV Bà Rịa - Vũng Tàu
79 HCM TP. Hồ Chí Minh
80 LA Long An
82 TG Tiền Giang
83 BT Bến Tre
84 TV Trà Vinh
86 VL Vĩnh Long
87 ĐT Đồng Tháp
89 AG An Giang
91 KG Kiên Giang
92 CT Cần Thơ
93 HGi Hậu Giang
94 ST Sóc Trăng
95 BL Bạc Liêu
96 CM Cà Mau
""",
)

AFTER = _grid(
    """
12 15 08 04 20 ..
11 14 25 19 24 22
.. .. .. 01 33 31
.. .. .. 37 .. ..
.. .. 38 .. .. ..
.. .. 40 .. .. ..
.. .. 42 .. .. ..
.. .. .. 44 .. ..
.. .. .. 46 48 ..
.. .. .. 51 .. ..
.. .. .. 52 .. ..
.. .. .. 66 .. ..
.. .. 75 68 56 ..
.. 80 79 .. .. ..
91 82 86 .. .. ..
.. 92 .. .. .. ..
.. 96 .. .. .. ..
""",
    """
01 HN Hà Nội
04 CB Cao Bằng
08 TQ Tuyên Quang
11 ĐB Điện Biên
12 LC Lai Châu
14 SL Sơn La
15 LCa Lào Cai
19 TN Thái Nguyên
20 LS Lạng Sơn
22 QN Quảng Ninh
24 BN Bắc Ninh
25 PT Phú Thọ
31 HP Hải Phòng
33 HY Hưng Yên
37 NB Ninh Bình
38 TH Thanh Hóa
40 NA Nghệ An
42 HT Hà Tĩnh
44 QT Quảng Trị
46 Huế Huế
48 ĐNa Đà Nẵng
51 QNg Quảng Ngãi
52 GL Gia Lai
56 KH Khánh Hòa
66 ĐL Đắk Lắk
68 LĐ Lâm Đồng
75 ĐN Đồng Nai
79 HCM TP. Hồ Chí Minh
80 TNi Tây Ninh
82 ĐT Đồng Tháp
86 VL Vĩnh Long
91 AG An Giang
92 CT Cần Thơ
96 CM Cà Mau
""",
)


def grid_of(day: date) -> tuple[Tile, ...]:
    """Return the provinces as they stood on a day."""
    return AFTER if day >= MERGER else BEFORE
