"""Calendar expressions: what each denotes, and that their digits are no statistics."""

from __future__ import annotations

from datetime import date

import pytest

from extractors.dates import find_times
from extractors.periods.expressions import find_expressions
from extractors.periods.uses import Use
from extractors.records import PeriodKind, Reason

REASONS = [
    ("Ngày 5/3/2021, xã họp.", "Ngày 5/3/2021", Reason.DATE),
    ("Trong quý II/2021, xã họp.", "quý II/2021", Reason.PERIOD),
    ("Báo cáo 6 tháng đầu năm 2021.", "6 tháng đầu năm 2021", Reason.PERIOD),
    ("Sở làm 9 tháng năm 2023.", "9 tháng năm 2023", Reason.PERIOD),
    ("Giai đoạn 2016-2020, tỉnh", "Giai đoạn 2016-2020", Reason.PERIOD),
    ("Lúc 9 giờ ngày 2/3", "9", Reason.TIME),
    ("Trong 3 năm qua, tỉnh", "3", Reason.PERIOD),
]
SPANS = [
    ("năm 2019", Use.AT, PeriodKind.YEAR, "2019-01-01", "2019-12-31"),
    ("Quý IV năm 2019", Use.AT, PeriodKind.QUARTER, "2019-10-01", "2019-12-31"),
    ("quý I và quý II năm 2019", Use.AT, PeriodKind.HALF, "2019-01-01", "2019-06-30"),
    ("tháng 2/2020", Use.AT, PeriodKind.MONTH, "2020-02-01", "2020-02-29"),
    ("nửa cuối năm 2020", Use.AT, PeriodKind.HALF, "2020-07-01", "2020-12-31"),
    ("ba tháng cuối năm 2020", Use.AT, PeriodKind.MONTHS, "2020-10-01", "2020-12-31"),
    ("hai quý đầu năm 2020", Use.AT, PeriodKind.HALF, "2020-01-01", "2020-06-30"),
    ("nhiệm kỳ 2021 - 2026", Use.AT, PeriodKind.TERM, "2021-01-01", "2026-12-31"),
    ("từ ngày 15/12/2019 đến hết ngày 14/3/2020", Use.AT, PeriodKind.RANGE, "2019-12-15", "2020-03-14"),
    ("từ 15/12 đến 14/3/2020", Use.AT, PeriodKind.RANGE, "2019-12-15", "2020-03-14"),
    ("từ thứ Bảy ngày 31/8/2019 đến hết thứ Hai ngày 2/9/2019", Use.AT, PeriodKind.RANGE, "2019-08-31", "2019-09-02"),
    ("từ năm 2015 đến ngày 15/10/2018", Use.AT, PeriodKind.RANGE, "2015-01-01", "2018-10-15"),
    ("tính đến ngày 30/6/2020", Use.UNTIL, PeriodKind.AS_OF, "2020-06-30", "2020-06-30"),
    ("đến hết tháng 2/2020", Use.UNTIL, PeriodKind.AS_OF, "2020-02-29", "2020-02-29"),
    ("đến cuối năm 2020", Use.UNTIL, PeriodKind.AS_OF, "2020-12-31", "2020-12-31"),
    ("đến năm 2020", Use.UNTIL, PeriodKind.YEAR, "2020-01-01", "2020-12-31"),
    ("so với năm 2020", Use.COMPARED, PeriodKind.YEAR, "2020-01-01", "2020-12-31"),
    ("trước năm 2020", Use.BEFORE, PeriodKind.YEAR, "2020-01-01", "2020-12-31"),
    ("từ ngày 1/7/2020", Use.FROM, PeriodKind.DAY, "2020-07-01", "2020-07-01"),
    ("Nghị định số 12/2020/NĐ-CP ngày 1/7/2020", Use.ACT, PeriodKind.DAY, "2020-07-01", "2020-07-01"),
    ("Luật Cán bộ, công chức năm 2008", Use.ACT, PeriodKind.YEAR, "2008-01-01", "2008-12-31"),
    ("Chương trình phát triển nhà ở giai đoạn 2016-2020", Use.NAMED, PeriodKind.RANGE, "2016-01-01", "2020-12-31"),
    ("còn 70 hồ sơ chuyển sang tháng 7/2022", Use.NAMED, PeriodKind.MONTH, "2022-07-01", "2022-07-31"),
    ("Phiên họp tháng 9/2022", Use.EVENT, PeriodKind.MONTH, "2022-09-01", "2022-09-30"),
]
NONE = ["sinh năm 1974", "5 tháng tuổi", "hằng năm", "số 2019", "những năm trước", "thực hiện có nề nếp", "định kỳ", "31/2/2020"]


@pytest.mark.parametrize(("text", "words", "reason"), REASONS)
def test_reason(text: str, words: str, reason: Reason) -> None:
    assert (words, reason) in [(text[m.start : m.end], m.value.reason) for m in find_times(text)]


@pytest.mark.parametrize(("text", "use", "kind", "first", "last"), SPANS)
def test_span(text: str, use: Use, kind: PeriodKind, first: str, last: str) -> None:
    (found,) = [e for e in find_expressions(text, 0, len(text)) if e.end == len(text)]
    assert (found.use, found.when.kind) == (use, kind)
    assert found.when.days() == (date.fromisoformat(first), date.fromisoformat(last))


@pytest.mark.parametrize("text", NONE)
def test_no_span(text: str) -> None:
    assert [e for e in find_expressions(text, 0, len(text)) if e.when.days() is not None] == []


def test_missing_year_stays_open() -> None:
    (found,) = find_expressions("Trong quý III, xã họp.", 0, 22)
    assert found.when.days() is None
    assert found.when.days(2021) == (date(2021, 7, 1), date(2021, 9, 30))
