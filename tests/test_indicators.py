"""Tests of extractors.indicators: every example of the catalog has its code through the whole reader, no reject has."""

from __future__ import annotations

from pathlib import Path

import pytest

from extractors.extract import read_document
from extractors.indicators import attach
from extractors.indicators.catalog import load
from extractors.records import IndicatorMatch
from pipeline.formats import text_of
from pipeline.process import extract, source_of

CATALOG = load()
EXAMPLES = [(i.code, text) for i in CATALOG.indicators.values() for text in i.examples]
REJECTS = [(i.code, text) for i in CATALOG.indicators.values() for text in i.rejects]
NONE = [(name, text) for name, texts in CATALOG.none_examples.items() for text in texts]


def matched(marked: str) -> IndicatorMatch | None:
    """Return the indicator of the figure between ⟦ and ⟧ of a one-sentence document."""
    start, end = marked.index("⟦"), marked.index("⟧") - 1
    text = marked.replace("⟦", "").replace("⟧", "")
    source = source_of(text_of(text.split("\n")), "example")
    figures, _ = read_document(source)
    found = [m for f, m in zip(figures, attach(source, figures), strict=True) if f.start < end and start < f.end]
    assert found, f"no figure read at {text[start:end]!r}"
    return found[0]


@pytest.mark.parametrize(("code", "text"), EXAMPLES, ids=lambda value: str(value)[:60])
def test_example_has_its_code(code: str, text: str) -> None:
    match = matched(text)
    assert match is not None and match.code == code, match
    assert match.domain == CATALOG.indicators[code].domain


@pytest.mark.parametrize(("code", "text"), REJECTS, ids=lambda value: str(value)[:60])
def test_reject_has_another_code_or_none(code: str, text: str) -> None:
    match = matched(text)
    assert match is None or match.code != code, match


@pytest.mark.parametrize(("name", "text"), NONE, ids=lambda value: str(value)[:60])
def test_what_is_no_indicator_has_none(name: str, text: str) -> None:
    assert matched(text) is None


def test_catalog_is_whole() -> None:
    assert len(CATALOG.indicators) == 100
    assert [i.code for i in CATALOG.indicators.values() if len(i.examples) < 2 or not i.rejects] == []


SENTENCES = (Path(__file__).parent / "data" / "indicator_sentences.tsv").read_text(encoding="utf-8").splitlines()
RELATIONS = [  # text with ⟦figure⟧, and its code by the way it stands to the others
    ("Chỉ số hài lòng về thủ tục đất đai là 71%. Cấp phép xây dựng có kết quả gần tương tự, lần lượt 73% và ⟦72%⟧.", "satisfaction.index"),
    ("Chỉ số hài lòng về thủ tục đất đai là 71%. Kết quả tương tự ở khâu trả hồ sơ, với ⟦96%⟧ hồ sơ đúng hạn.", "procedures.on_time_rate"),
    ("Nơi thấp nhất có 61,2% hộ dân hài lòng trong khi nơi cao nhất tới ⟦94,6%⟧.", "satisfaction.respondents_share"),
    # who has most or least of what was counted before
    ("Xã, phường nhận 624.118 hồ sơ. Phường Hạc Thành nhiều nhất với ⟦21.334⟧ hồ sơ.", "procedures.dossiers_received"),
    ("Xã, phường nhận 624.118 hồ sơ. Nhiều nhất là phường Hạc Thành với 21.334 hồ sơ, ít nhất là xã Mường Lý với ⟦412⟧ hồ sơ.", "procedures.dossiers_received"),
    ("Xã, phường nhận 624.118 hồ sơ. Vui nhất là bản Nà Ca có ⟦3⟧ đám cưới.", None),
    ("Có 86/1.200 bệnh viện báo thiếu thuốc, giảm ⟦41⟧ bệnh viện.", None),
    # bodies told beside others, and what they became
    ("Ngành thuế sau sắp xếp còn 20 chi cục thuế khu vực và ⟦350⟧ đội thuế cấp huyện.", "organization.units"),
    ("Bộ hiện có 21 vụ, cục, văn phòng, thanh tra, ⟦6⟧ đơn vị sự nghiệp.", "organization.units"),
    ("Thành phố nhập ⟦16⟧ xã thành 9 xã.", "organization.units"),
    ("Ngành kho bạc gộp ⟦63⟧ kho bạc tỉnh thành 20 kho bạc khu vực.", "organization.units"),
    # the whole of a part told before has not what the part has
    ("Hồ sơ nộp trực tuyến chiếm 79% trong tổng số ⟦109.000⟧ hồ sơ.", "procedures.dossiers_received"),
    ("Tinh giản 1,5% mỗi năm, tương đương 40.000 người trên tổng số hơn ⟦2,6 triệu⟧ công chức.", "organization.staff_total"),
    # the words behind one figure of a list are of that one; a percentage of a noun of its own goes on with none
    ("Mục tiêu là 30% dịch vụ ở mức độ 4, ⟦20%⟧ dân số có tài khoản ngân hàng.", None),
    ("100% công chức thường xuyên sử dụng hộp thư công vụ và ⟦10⟧ phường đều được cấp chữ ký số.", "digital.tool_provision_rate"),
    # a bare value behind a label goes on with what the lines before count
    ("Kết quả tháng 10\n- Tổng số hồ sơ: 1.034.\n- Đang giải quyết: ⟦33⟧.", "procedures.dossiers_pending"),
    ("Kết quả tháng 10\n- Tổng số phản ánh: 34.\n- Trước hạn: ⟦33⟧.", "feedback.petitions_on_time_rate"),
    # the topic of an earlier sentence does not win over a word of this one
    ("Quận nhận 52.318 hồ sơ.\nDân gửi 1.265 góp ý, quận trả lời đúng hạn ⟦99,1%⟧.", "feedback.petitions_on_time_rate"),
    # a term of two words reaches over no comma but that of a list
    ("Trong ⟦7.020⟧ hồ sơ đã trả, sớm hẹn chiếm 73,1%.", "procedures.dossiers_resolved"),
    ("Có ⟦19⟧ bộ, ngành kết nối liên thông.", "digital.connected_units"),
    # an index named since holds what goes on, not the one before it
    ("Sở Tài chính đứng đầu PAR INDEX.\nMức hài lòng chung của dân là 82,1%.\nLĩnh vực đất đai thấp nhất với ⟦71,8%⟧.", "satisfaction.index"),
    # what keeps a code off keeps it off what would be carried too
    ("Tỉnh cho nghỉ theo diện tinh giản 07 người, trong đó ⟦1⟧ người không đúng đối tượng.", None),
    ("Tỉnh gom ⟦21⟧ trung tâm dạy nghề và giáo dục thường xuyên thành 10 trung tâm.", "organization.units"),
    # what stands in brackets before a figure is aside
    ("Tổng biên chế của tỉnh (không tính 1.200 công chức cấp xã) là ⟦9.408⟧.", "organization.payroll_assigned"),
    # a value that a body has set, behind the one reached
    ("Tỷ lệ hồ sơ nộp trực tuyến là 71,4%, còn cách mục tiêu ⟦85%⟧ thành phố giao.", "online.dossier_share"),
    # a title says in short what the body says whole
    ("Giải pháp cho ⟦1.347⟧ hồ sơ\nTrong tháng, xã đã tiếp nhận 1.347 hồ sơ thủ tục hành chính.", "procedures.dossiers_received"),
    ("Chi ⟦5.000⟧ đồng\nMỗi hồ sơ tiết kiệm cho người dân 5.000 đồng.", None),
    # what a share leaves of the whole, unless its own words say the same
    ("Văn bản được ký số chiếm 93%, còn ⟦7%⟧ vẫn phải kèm bản giấy.", None),
    ("Tỷ lệ rất hài lòng là 60%, hài lòng là ⟦40%⟧.", "satisfaction.respondents_share"),
    # a goal in brackets or passed, a value that points back in its sentence
    ("Hồ sơ nộp trực tuyến đạt 55,4%, vượt 5,4% so với chỉ tiêu (⟦50%⟧).", "online.dossier_share"),
    ("Biên chế giảm 14,7%, vượt mục tiêu ⟦10%⟧ mà nghị quyết đề ra.", "organization.payroll_cut_rate"),
    ("TP phấn đấu 40% hồ sơ nộp qua mạng; hiện tỷ lệ này ở quận 1 là ⟦23%⟧.", "online.dossier_share"),
    ("Tỷ lệ hồ sơ nộp qua mạng của huyện là 37%.\nXã Võ Miếu chỉ đạt ⟦12%⟧.", "online.dossier_share"),
    ("Cả nước tinh giản được 22.763 người. Con số này mới bằng ⟦0,64%⟧ tổng biên chế.", "organization.payroll_cut_rate"),
    # the words that head a list of labels and values; a label is of its own value only
    ("Hồ sơ: tiếp nhận 3.872, đúng hạn 3.702, trễ 0, đang xử lý ⟦119⟧; qua mạng 2.790.", "procedures.dossiers_pending"),
    ("Hồ sơ: tiếp nhận 3.872, đúng hạn 3.702, trễ 0, đang xử lý 119; qua mạng ⟦2.790⟧.", "online.dossiers"),
    ("Bộ dẫn đầu PAR INDEX năm 2020.\nThu phí không dừng mới đạt 28% phương tiện, trong khi mục tiêu năm nay là ⟦50%⟧.", None),
    ("Cả nước tinh giản 5.778 người; trong khi mục tiêu là ⟦10%⟧ biên chế.", "organization.payroll_cut_rate"),
    # a part and its whole; a goal that stands alone; a share of what was set
    ("Bộ đã cắt 117 trong ⟦190⟧ điều kiện kinh doanh.", None),
    ("Hồ sơ nộp qua mạng mới đạt 1%.\nTrong khi đó huyện giao chỉ tiêu ⟦20%⟧.", "online.dossier_share"),
    ("Công an kích hoạt 301.450 tài khoản định danh điện tử, bằng ⟦62,4%⟧ chỉ tiêu giao.", None),
    # the share of a plan behind a count is no value of the index named before
    ("Bộ dẫn đầu PAR INDEX năm 2020.\nToàn ngành thi hành xong 402.000 việc, đạt ⟦75,45%⟧.", None),
    # a sentence that turns speaks of something else
    ("Cả nước giảm 24.823 người, trong khi có ⟦7⟧ bộ tăng thêm.", None),
    # which bodies have how much of what the sentence before states
    ("Tỷ lệ hồ sơ nộp qua mạng của cả nước là 37%.\nHà Nội dẫn đầu với tỷ lệ ⟦92,4%⟧, kế đến là Bình Phước (61%).", "online.dossier_share"),
    ("Tỷ lệ hồ sơ nộp qua mạng của cả nước là 37%.\nCó 17 tỉnh dưới ⟦1%⟧.", "online.dossier_share"),
    ("Tỷ lệ hồ sơ nộp qua mạng của cả nước là 37%.\nDoanh nghiệp dẫn đầu với ⟦92,4%⟧ doanh thu.", None),
    # a percentage behind a count, and a count behind a percentage
    ("Trong 946 dịch vụ công mức độ 4, chỉ 231 dịch vụ có phát sinh hồ sơ, tức chưa đầy ⟦25%⟧.", "online.procedures_with_dossiers_share"),
    ("Nhóm phát 36.630 phiếu khảo sát hài lòng, thu về 35.912 phiếu, tỷ lệ ⟦98,04%⟧.", None),
    ("Vẫn còn 0,8% hồ sơ trễ hẹn, tương ứng ⟦231⟧ hồ sơ; 229 trường hợp đã nhận thư xin lỗi.", "procedures.dossiers_overdue"),
    # a part of what is pending
    ("Cục còn tồn 13.200 hồ sơ đăng ký thuốc, trong đó ⟦8.050⟧ hồ sơ đã quá thời hạn.", "procedures.dossiers_pending_overdue"),
    # what is left is not what was done; a term does not reach over the comma behind a noun
    ("Bộ được giao 298 nhiệm vụ, đã hoàn thành 203 nhiệm vụ, còn ⟦95⟧ nhiệm vụ.", None),
    ("Cả tháng xã nhận ⟦84⟧ hồ sơ, cán bộ làm hộ 71 hồ sơ.", "procedures.dossiers_received"),
    # a syllable of a compound is no term
    ("Theo dự án, cả nước hiện có khoảng ⟦2,6 triệu⟧ công chức, viên chức.", "organization.staff_total"),
    # who is moved is not who leaves
    ("Trước mắt tinh giản, cho nghỉ chế độ 312 người, luân chuyển ⟦158⟧ người.", None),
    # how many have each share
    ("Mức hài lòng cao nhất, 97%, thuộc về 3 phường; 2 phường khác được 94%, một phường được 91%, 2 phường được ⟦86%⟧ và một phường được 80%.", "satisfaction.index"),
    ("Mức hài lòng cao nhất, 97%, thuộc về 3 phường; 2 phường khác được 94%, một phường được 91%, 2 phường được 86% và một phường được ⟦80%⟧.", "satisfaction.index"),
    ("Hồ sơ trả đúng hạn đạt 97%; 2 dự án xây chợ mới được ⟦36%⟧ khối lượng.", None),
    # what is posted, what no longer holds
    ("Có ⟦96%⟧ thủ tục hành chính đã được đưa lên cổng thông tin điện tử của huyện.", "procedures.publicity_rate"),
    ("Từ quý này, ⟦14⟧ thủ tục hành chính không còn áp dụng.", "procedures.abolished"),
    # what a cut leaves is no cut
    ("Năm 2018, xã tinh giản 6 biên chế, chỉ còn ⟦31⟧ biên chế.", None),
    ("Khối huyện giảm 12 biên chế, còn khối xã giảm ⟦9⟧ biên chế.", "organization.payroll_cut"),
    # a level that several pass
    ("Chỉ số hài lòng ở các phường cùng vượt ⟦84%⟧.", "satisfaction.index"),
    # classes of staff side by side
    ("Năm qua, tỉnh tinh giản 412 biên chế. Trong đó 130 biên chế công chức và ⟦282⟧ biên chế viên chức giảm nhờ sắp xếp bộ máy.", "organization.payroll_cut"),
    ("Năm qua, tỉnh tinh giản 130 công chức, tuyển mới ⟦82⟧ viên chức.", None),
    # averages and limits of bodies and staff have no code, of dossiers they have
    ("Mỗi xã có ⟦2⟧ bộ phận một cửa.", None),
    ("Mỗi ngày, Sở tiếp nhận ⟦300⟧ hồ sơ.", "procedures.dossiers_received"),
    # one count turns into another
    ("Sắp xếp ⟦70⟧ ban quản lý dự án thành 41 ban.", "organization.units"),
    ("⟦199⟧ xã sẽ còn 161 xã.", "organization.units"),
    # a whole whose parts come next has not what a part has
    ("Trong ⟦386⟧ đơn vị sự nghiệp, 9 đơn vị tự bảo đảm toàn bộ chi thường xuyên.", None),
    # a bracket that states something of its own
    ("Biên chế giảm 4.000 người so với năm trước (tổng biên chế năm trước là gần ⟦273.000⟧ người).", "organization.payroll_assigned"),
    # the distance to a body named right before is no value of the index
    ("Quảng Ninh dẫn đầu PAR INDEX với 90,09%, hơn Hà Nội ⟦5,45%⟧.", None),
    # what the next clause says
    ("Kinh tế tăng ⟦6,7%⟧, giảm chi phí cho doanh nghiệp.", None),
    # a caption lends nothing to a column that names a thing of its own, but all to `Kết quả`
    ("Kết quả số hóa hồ sơ tại các thôn:\nThôn | Số hộ dân | Tỷ lệ (%)\nThôn Đông | ⟦315⟧ | 80,5\nThôn Tây | 204 | 71,2", None),
    ("Kết quả số hóa hồ sơ tại các thôn:\nThôn | Số hộ dân | Tỷ lệ (%)\nThôn Đông | 315 | ⟦80,5⟧\nThôn Tây | 204 | 71,2", "digital.digitized_dossier_share"),
    # a headcount in a table needs no verb
    ("Sở | Số công chức | Ghi chú\nSở Tài chính | ⟦62⟧ | đủ\nSở Tư pháp | 38 | đủ", "organization.staff_total"),
    # a predicate reaches back over a list of nouns, not over a clause
    ("Sở tiếp nhận ⟦3.480⟧ hồ sơ, không có hồ sơ nào chậm; 1.260 hồ sơ gửi trực tuyến.", "procedures.dossiers_received"),
    # a percentage of the number of what was counted, of a list
    ("Toàn huyện có 412 hồ sơ được người dân chấm điểm trực tuyến, bằng ⟦31,7%⟧ số hồ sơ đã giải quyết.", "satisfaction.dossiers_rated_share"),
    ("Về kiểm tra chuyên ngành, Bộ đã cắt bỏ 402 mặt hàng, tương đương ⟦55,5%⟧ danh mục; Bộ Y tế đang rà soát.", "institutions.business_conditions_cut_rate"),
    # what part of a count falls to one field is no rate; what is late in a field is
    ("Số hồ sơ quá hạn là 58.212, riêng đất đai chiếm ⟦81,5%⟧.", None),
    ("Xã tiếp nhận 1.200 hồ sơ, trong đó hồ sơ trực tuyến chiếm ⟦72%⟧.", "online.dossier_share"),
    # an earlier value of what the sentence points back at
    ("Chỉ số hài lòng của tỉnh đạt 71,5%. So với năm 2010 (⟦58%⟧), mức này đã cao hơn nhiều.", "satisfaction.index"),
    # a sentence that only says how far each tier or body has come
    ("Tin\nTỷ lệ số hóa hồ sơ của tỉnh đạt 73%. Khối sở đạt 88%, huyện ⟦71%⟧, xã 64%.", "digital.digitized_dossier_share"),
    ("Tin\nTỷ lệ hồ sơ trực tuyến đạt 47%. Trong đó, cấp tỉnh 58%, cấp huyện đạt 49%; còn cấp xã chỉ ⟦31%⟧.", "online.dossier_share"),
    ("Tin\nTỷ lệ hồ sơ trực tuyến đạt 47%. Xã Đông Hà làm tốt nhất với 63%, xã Tây Hồ mới ⟦18%⟧.", "online.dossier_share"),
    ("Tin\nTỷ lệ hồ sơ trực tuyến đạt 47%. Huyện có ⟦31%⟧ hộ nghèo.", None),
    # the tier of a number is no noun of it
    ("Bộ thủ tục hành chính cấp quận hiện gồm 198 TTHC, cấp phường ⟦104⟧.", "procedures.count"),
    # who acts is not counted; the tier in a bracket; what a label names; the lowest of a list
    ("Tin\nTừ tháng 7 xã tiếp nhận 812 hồ sơ.\nXã trả ⟦790⟧, trễ 3.", "procedures.dossiers_resolved"),
    ("Tổng số TTHC: 301 (huyện ⟦196⟧, xã 105).", "procedures.count"),
    ("DVCTT có phát sinh hồ sơ: 88; hồ sơ trực tuyến: ⟦41.300⟧ (57,1%).", "online.dossiers"),
    ("Có 97% hồ sơ xong đúng hẹn, khối sở 99%, chi nhánh đất đai thấp nhất với ⟦90%⟧.", "procedures.on_time_rate"),
    # how many of the files were rated, behind how often they were
    ("Khách chấm điểm 3.108 lượt, bằng ⟦44%⟧ số hồ sơ đã trả.", "satisfaction.dossiers_rated_share"),
    # what stands behind `so với` is of the time before; an earlier value is of the same measure; who has most and least of it
    ("Mỗi ngày trung tâm đón 350 lượt khách, giảm gần ⟦một nửa⟧ so với trước khi nhận hồ sơ trực tuyến.", None),
    ("Có 78% doanh nghiệp hài lòng với cơ quan thuế, cao hơn mức ⟦71%⟧ của năm 2021.", "satisfaction.respondents_share"),
    ("Hồ sơ đúng hạn đạt 99,4%. Khối xã đạt tỷ lệ trực tuyến 81%, dẫn đầu là huyện An Dương (93%); thấp nhất là Kiến Thụy với ⟦58%⟧.", "online.dossier_share"),
    ("Tin\n1. SIPAS đạt tối thiểu 85%.\n2. Tỷ lệ giải quyết hồ sơ đúng hạn khối tỉnh đạt 98%, khối huyện và khối xã đạt ⟦99%⟧.", "procedures.on_time_rate"),
    ("Tin\n80% hồ sơ công việc cấp tỉnh, 60% cấp huyện, ⟦30%⟧ cấp xã được xử lý trên môi trường mạng.", "digital.work_file_share"),
    # the next items of a list
    ("Kết quả khảo sát:\na) Tiếp cận dịch vụ: 92,40% hài lòng.\nb) Thủ tục hành chính: ⟦90,15%⟧, giảm 0,6%.", "satisfaction.respondents_share"),
    ("Kết quả khảo sát:\na) Tiếp cận dịch vụ: 92,40% hài lòng.\nb) Hồ sơ trực tuyến: ⟦90,15%⟧ hồ sơ nộp qua mạng.", "online.dossier_share"),
    # a bare percentage behind columns of what was in time and late is of those that it is the quotient of
    ("Bảng 1: Kết quả giải quyết hồ sơ theo lĩnh vực\nLĩnh vực | Trước hạn | Đúng hạn | Quá hạn | Tỷ lệ (%)\nChứng thực | 511 | 89 | 12 | ⟦98,04⟧\nĐất đai | 101 | 70 | 1 | 99,42", "procedures.on_time_rate"),
    ("Bảng 1: Kết quả giải quyết hồ sơ theo lĩnh vực\nLĩnh vực | Đúng hạn | Quá hạn | Tỷ lệ (%)\nChứng thực | 600 | 12 | ⟦1,96⟧\nĐất đai | 171 | 1 | 0,58", "procedures.overdue_rate"),
]


@pytest.mark.parametrize(("text", "code"), RELATIONS, ids=lambda value: str(value)[:60])
def test_relation_of_figures(text: str, code: str | None) -> None:
    match = matched(text)
    assert (match.code if match else None) == code, match


@pytest.mark.parametrize("line", SENTENCES, ids=lambda value: str(value)[:60])
def test_sentence_has_its_code(line: str) -> None:
    code, text = line.split("\t")
    match = matched(text)
    assert (match.code if match else "None") == code, match


def test_change_of_a_number_of_dossiers_is_of_that_number() -> None:
    found = extract("So với quý trước, số hồ sơ quá hạn của quận giảm 38%. Tỷ lệ hồ sơ quá hạn giảm 0,4%.")
    assert [s.indicator for s in found] == ["procedures.dossiers_overdue", "procedures.overdue_rate"]


def test_change_of_what_has_no_indicator_has_none() -> None:
    found = extract("Có 1.410 doanh nghiệp hoàn tất thủ tục, giảm 20,4%.")
    assert [(s.role.value, s.indicator) for s in found] == [("actual", None), ("change", None)]
    found = extract("Tỉnh tinh giản biên chế. Nợ thuế 82.000 tỷ đồng, giảm 3,6%.")
    assert [(s.role.value, s.indicator) for s in found] == [("actual", None), ("change", None)]


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Tin\nTỷ lệ hồ sơ trực tuyến đạt 44%. So với năm trước tăng 9,5%.", ["online.dossier_share"] * 2),
        ("Tin\nMức hài lòng chung đạt 84,2%. So với năm 2018 giảm 1,3%.", ["satisfaction.index"] * 2),
        ("Tin\nTỷ lệ hồ sơ trực tuyến đạt 44%. So với năm trước thu ngân sách tăng 9,5%.", ["online.dossier_share", None]),
        ("Thời hạn cấp giấy phép xây dựng còn 12 ngày, giảm 40%.", ["procedures.processing_time", "procedures.burden_cut_rate"]),
        ("Thời gian giải quyết trung bình mỗi hồ sơ là 6 ngày, giảm 25%.", ["procedures.processing_time", "procedures.burden_cut_rate"]),
    ],
)
def test_bare_change_goes_on_with_the_sentence_before_and_of_a_time_is_a_cut(text: str, codes: list[str | None]) -> None:
    assert [s.indicator for s in extract(text)] == codes


def test_twice_as_much_is_a_change_of_the_share_before() -> None:
    found = extract("Tỷ lệ thanh toán trực tuyến đạt 63%, gấp đôi cùng kỳ.")
    assert [s.indicator for s in found] == ["online.payment_dossier_share"] * 2


def test_change_of_staff_may_say_persons_only() -> None:
    found = extract("Năm qua, 46 viên chức bị kỷ luật, giảm 9 người so với năm trước.")
    assert [s.indicator for s in found] == ["civil_service.disciplined"] * 2


def test_parts_in_the_next_sentence_are_of_the_whole_that_they_add_up_to() -> None:
    text = "Bộ trưởng báo cáo.\nSố người được giải quyết chính sách tinh giản biên chế là 715 người. Các bộ, ngành có 41 người, các địa phương {} người."
    assert [s.indicator for s in extract(text.format(674))] == ["organization.payroll_cut"] * 3
    assert [s.indicator for s in extract(text.format(670))] == ["organization.payroll_cut", None, None]


def test_change_with_a_noun_of_its_own_is_no_change_of_the_count_before() -> None:
    found = extract("Sở kiến nghị đơn giản hóa 19 thủ tục, giảm 27% chi phí tuân thủ.")
    assert [s.indicator for s in found] == ["procedures.simplified", "procedures.burden_cut_rate"]


@pytest.mark.parametrize(
    ("text", "figure", "counted"),
    [
        ("Tỷ lệ hồ sơ nộp qua mạng của huyện là 37%, ở phường 1 là 45%.", "45%", "hồ sơ"),
        ("Năm 2026, phường đặt mục tiêu duy trì tỷ lệ hồ sơ đúng hạn trên 99,5%.", "99,5%", "hồ sơ"),
        ("Có 88,29% người dân hài lòng; riêng địa phương cao nhất, tỷ lệ này là 97,88%.", "97,88%", "người dân"),
        ("Tổng số thủ tục hành chính của ngành là 121 thủ tục (cấp tỉnh 98, cấp huyện 15).", "98", "thủ tục"),
        ("Kết quả tháng 10\n- Tổng số hồ sơ tiếp nhận: 1.034; trực tuyến: 1.001.", "1.034", "hồ sơ"),
        ("Số thủ tục của ngành giảm từ 263 năm 2011 xuống còn 25.", "263", "thủ tục"),
        ("Sau sắp xếp huyện còn 20 xã; thôn giảm từ 171 xuống 149.", "171", "thôn"),
        ("Tỷ lệ hồ sơ công việc xử lý trên môi trường mạng: cấp tỉnh 95%, cấp huyện 88%.", "88%", "hồ sơ công việc"),
        ("Năm qua 45% xã đã có cổng dịch vụ công trực tuyến.", "45%", "xã"),
        ("Khảo sát trên 640 người dân ở 3 huyện, 21 thôn cho thấy 7,6% từng bị phiền hà.", "7,6%", "người dân"),
        ("Số dôi dư là 90 người, trong đó cán bộ 31 người, công chức 59 người.", "31", "người"),
        ("Hội nghị có 14 huyện, thị, thành phố tham dự.", "14", "huyện, thị, thành phố"),
        ("- Đã giải quyết: 8.102; trước hạn 7.554, quá hạn 18 hồ sơ.", "8.102", "hồ sơ"),
        ("Chỉ số SIPAS của tỉnh đứng thứ 9 cả nước, tăng 0,7 điểm phần trăm.", "0,7", None),
        ("Hồ sơ quá hạn dưới 0,1%; mức độ hài lòng trên 95%.", "95%", None),
        ("Năm 2031, tỉnh đặt mục tiêu SIPAS từ 86% trở lên.", "86%", None),
    ],
)
def test_indicator_names_what_is_counted(text: str, figure: str, counted: str | None) -> None:
    assert next(row.counted for row in extract(text) if row.figure == figure) == counted
