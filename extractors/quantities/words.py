"""Reads figures written without a numeral of their own: fractions, multiples and ranks in words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from extractors.nouns import Noun, Words, noun_after
from extractors.number_words import parse_words
from extractors.percents import HUNDRED, percent_of
from extractors.records import Figure, Kind, SourceText, Span
from extractors.rule_sets import RuleSet
from extractors.rules import IGNORECASE, Match, Pattern, Rule, compile_pattern
from extractors.units import UNITS

HALF = Decimal("0.5")
SMALL: dict[str, Decimal] = {
    word: Decimal(value)
    for word, value in (("một", 1), ("hai", 2), ("ba", 3), ("bốn", 4), ("tư", 4), ("năm", 5), ("sáu", 6), ("bảy", 7), ("tám", 8), ("chín", 9),
                        ("mười", 10), ("đôi", 2), ("rưỡi", "1.5"), ("nhất", 1), ("nhì", 2))
}  # fmt: skip
DOLLARS = ("usd", "đô")
SCALES = {"triệu": Decimal(10**6), "tỷ": Decimal(10**9), "tỉ": Decimal(10**9)}
SPANS = {"ngày": "day", "tháng": "month", "năm": "year", "giờ": "hour", "tiếng": "hour", "buổi": "buổi"}
HALVED = "giờ|tiếng|ngày|tuần|tháng|năm|phút|cân|kg|tạ|tấn|lít|mét|km|cây số|ha|héc[ -]ta"  # units of which one says `hai … rưỡi`
NUMBERS = ("một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười")
UNIT_WORDS = "giờ_tiếng_ngày_tuần_tháng_năm_phút_cân_kg_tạ_tấn_lít_mét_km_cây_ha_héc"
ONES = r"(?:một|hai|ba|bốn|năm|sáu|bảy|bẩy|tám|chín)"
TENS = rf"(?:mười(?: (?:một|hai|ba|bốn|lăm|sáu|bảy|bẩy|tám|chín))?|{ONES} mươi(?: (?:mốt|một|hai|ba|tư|bốn|lăm|nhăm|sáu|bảy|bẩy|tám|chín))?)"
HUNDREDS = rf"{ONES} trăm(?: (?:(?:linh|lẻ) {ONES}|{TENS}))?"
HIGH = rf"(?:{HUNDREDS}|(?:mười|{ONES} mươi) (?:mốt|một|hai|ba|tư|bốn|lăm|nhăm|sáu|bảy|bẩy|tám|chín)|{ONES} mươi)"  # more than ten
WHOLE = rf"(?:{HUNDREDS}|{ONES} (?:nghìn|ngàn)|{TENS}|{ONES})"


@dataclass(frozen=True, slots=True)
class WordValue:
    """What an expression in words says: its kind and value, with how many were ranked where told."""

    kind: Kind
    value: Decimal
    unit: str
    denominator: Decimal | None = None
    takes_noun: bool = False

    def __str__(self) -> str:
        return f"{self.kind} {self.value.normalize():f}"


def _half(match: Match) -> WordValue:
    return WordValue(Kind.SHARE, HUNDRED * HALF, "percent", takes_noun=True)


def _half_scale(match: Match) -> WordValue:
    value, money = SCALES[match["scale"].lower()] * HALF, match["money"]
    if money is None:
        return WordValue(Kind.COUNT, value, "item", takes_noun=True)
    return WordValue(Kind.AMOUNT, value, "usd" if money.lower() in DOLLARS else "vnd")


def _half_span(match: Match) -> WordValue:
    return WordValue(Kind.AMOUNT, HALF, SPANS[match["unit"].lower()])


def _and_half(match: Match) -> WordValue | None:
    number, unit = parse_words(match["n"]), UNITS.get(match["unit"].lower())
    if match["n"].isdigit():
        number = Decimal(match["n"])
    return None if number is None or unit is None else WordValue(Kind.AMOUNT, (number + HALF) * unit.factor, unit.name)


def _number(word: str) -> Decimal | None:
    return Decimal(word) if word.isdigit() else SMALL.get(word.lower()) or parse_words(word)


def _fraction(match: Match) -> WordValue | None:
    low, high = _number(match["n"]), _number(match["d"])
    if low is None or high is None or not 0 < low < high:
        return None
    share = percent_of(low, high)
    return WordValue(Kind.SHARE, -share if match["minus"] else share, "percent", takes_noun=True)


def _times(match: Match) -> WordValue:
    return WordValue(Kind.MULTIPLE, SMALL[match["times"].lower()], "times")


def _order(match: Match) -> WordValue | None:
    of = match["of"]
    place = _number(match["word"])
    return WordValue(Kind.RANK, place, "place", Decimal(of) if of else None, takes_noun=of is not None) if place else None


def _lead(match: Match) -> WordValue:
    return WordValue(Kind.RANK, Decimal(1), "place", Decimal(match["of"]), takes_noun=True)


def _pattern(words: str) -> Pattern:
    return compile_pattern(words, flags=IGNORECASE)


THING = (
    r"(?:số|trong|các|tổng|thời|diện|dân|là|so|tỉnh|bộ|đơn|hồ|thủ|người|cán|công|doanh|chi|kinh|lượng|quy|nhiệm|xã|phường|trở|huyện|quận"
    r"|trường|hộ|học|sinh|lao|vốn|ngân|sở|địa|quốc|nước|thành|cơ|khối|nhân|việc|lĩnh|dịch|văn)"
)

RANKED = r" (?:bộ|tỉnh|sở|đơn|quận|huyện|địa|xã|phường|cơ|nước|quốc|thành|ngành)"  # what is put in order

RULES: tuple[Rule[WordValue], ...] = (
    Rule(
        "words.half",
        _pattern(
            r"\b(?:(?:gần|quá|hơn|chưa đến|chưa tới|non|già) )?"
            rf"(?P<span>một nửa(?! (?:đầu(?! (?:mối|tư|việc|xe|máy|điểm)\b)|cuối|sau|còn))|phân nửa(?! (?:đầu|cuối|sau|còn)\b)|nửa(?= {THING}\b| ?[,.;)]|$))"
        ),
        _half,
        examples=[("⟦một nửa⟧ số tỉnh", "share 50"), ("quá ⟦nửa⟧ số hộ", "share 50"), ("giảm ⟦một nửa⟧.", "share 50"), ("⟦phân nửa⟧ đã xong", "share 50")],
        rejects=["nửa đầu năm", "một nửa cuối", "phân nửa sau", "nửa vời"],
        opens="một/nửa nửa phân/nửa gần/một_nửa quá/một_nửa hơn/một_nửa non/nửa già/nửa chưa/đến_tới",
    ),
    Rule(
        "words.half_scale",
        _pattern(r"\b(?P<span>nửa (?P<scale>triệu|tỷ|tỉ))(?!\w)(?= (?P<money>đồng|USD|đô|VND)\b)?"),
        _half_scale,
        examples=[("⟦nửa triệu⟧ người", "count 500000"), ("hơn ⟦nửa tỷ⟧ đồng", "amount 500000000")],
        rejects=["nửa tá", "triệu người"],
        opens="nửa/triệu_tỷ_tỉ",
    ),
    Rule(
        "words.half_span",
        _pattern(r"\b(?P<span>nửa) (?P<unit>ngày|tháng|năm|giờ|tiếng|buổi)(?!\w)(?! (?:đầu|cuối|qua|nay|trước|sau|2\d\d\d))"),
        _half_span,
        examples=[("chỉ mất ⟦nửa⟧ ngày", "amount 0.5"), ("khoảng ⟦nửa⟧ tiếng đồng hồ", "amount 0.5")],
        rejects=["nửa năm đầu", "nửa đầu năm"],
        opens="nửa/ngày_tháng_năm_giờ_tiếng_buổi",
    ),
    Rule(
        "words.and_half",
        _pattern(
            rf"(?<![\w.,])(?<!\b(?:lúc|vào|hồi) )(?P<span>(?P<n>một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|\d{{1,3}}) (?P<unit>{HALVED}) rư[ỡở]i)\b(?! (?:sáng|trưa|chiều|tối|đêm)\b)"
        ),
        _and_half,
        examples=[
            ("mất ⟦một ngày rưỡi⟧ để", "amount 1.5"), ("kéo dài ⟦hai năm rưỡi⟧.", "amount 2.5"), ("chỉ còn ⟦1 ngày rưỡi⟧", "amount 1.5"),
            ("⟦3 tấn rưỡi⟧", "amount 3.5"),
        ],
        rejects=["hai năm", "một triệu rưỡi", "năm giờ rưỡi sáng,", "hồi bảy giờ rưỡi", "1,5 ngày rưỡi"],
        opens=" ".join(f"{n}/{UNIT_WORDS}" for n in NUMBERS) + f" ,#·{UNIT_WORDS}",
    ),
    Rule(
        "words.fraction",
        _pattern(
            rf"\b(?P<span>(?P<minus>âm )?(?P<n>{WHOLE}|\d{{1,3}}) phần (?P<d>tư|{WHOLE}|(?<=\d phần )\d{{1,3}}))(?!\w)(?! (?:trăm|nghìn|ngàn|mươi))"
        ),
        _fraction,
        examples=[
            ("⟦một phần ba⟧ số xã", "share 33.333333"), ("⟦Ba phần tư⟧ thủ tục", "share 75"), ("⟦2 phần 5⟧ số hộ", "share 40"),
            ("⟦âm ba phần hai mươi⟧.", "share -15"), ("⟦mười một phần hai mươi lăm⟧ số xã", "share 44"),
        ],
        rejects=["năm phần trăm", "hai mươi phần trăm", "ba phần hai", "một phần nhỏ", "hết hiệu lực một phần 34 văn bản"],
        opens="âm/một_hai_ba_bốn_năm_sáu_bảy_bẩy_tám_chín_mười " + " ".join(f"{n}/phần_mươi_trăm" for n in NUMBERS[:-1]) + " bẩy/phần_mươi_trăm mười/phần_một_hai_ba_bốn_lăm_sáu_bảy_bẩy_tám_chín ,#·phần",
    ),
    Rule(
        "words.times",
        _pattern(
            r"\b(?P<span>(?:gấp|nhân) (?P<times>đôi|rưỡi|ba|bốn|tư|năm|sáu|bảy|tám|chín|mười))(?!\w)(?! (?:lần|mươi|trăm|nghìn|rưỡi|triệu|phẩy))"
        ),
        _times,
        examples=[("tăng ⟦gấp đôi⟧ so với", "multiple 2"), ("⟦gấp rưỡi⟧ năm trước", "multiple 1.5"), ("⟦gấp ba⟧ kế hoạch", "multiple 3")],
        rejects=["gấp ba lần", "gấp rút"],
        opens="gấp nhân/đôi_ba",
    ),
    Rule(
        "words.order",
        _pattern(
            rf"\bthứ (?!(?-i:Hai|Ba|Tư|Năm|Sáu|Bảy)(?!\w)(?<!\b(?:xếp|đứng|hạng|vị trí) thứ \w{{2,4}}))(?P<span>(?P<word>{HIGH}|hai|ba|tư|năm|sáu|bảy|tám|chín|mười|nhất|nhì)\b(?! (?:kỳ|liên|trưởng|hai|ba|tiếp|của tháng|một))(?<=\b(?:xếp|đứng|vị trí|hạng|về|giữ|lên|xuống|tụt|bảng xếp hạng)\b[^.;]{{0,20}}thứ (?P=word)|\b(?:lớn|nhỏ|cao|thấp|đông|dài|nhiều|ít|giàu|nghèo|mạnh|rộng|tốt|nhanh|chậm|trẻ) thứ (?P=word))(?<!\b(?:năm|lần|ngày|tháng|tuần|quý|việc|vấn đề|khóa|kỳ họp) thứ (?P=word))"
            rf"(?: (?:trong|trên)(?: tổng)?(?: số)? (?P<of>\d{{1,5}})(?={RANKED}))?)"
            r"|\b(?:xếp|đứng) (?:ở |vào |tại )?(?:hạng |vị trí )?(?:số )?(?P<span>(?P<word>nhất|nhì|ba|(?<=hạng )(?:hai|tư|bốn|năm)))\b(?= ?(?:[,.;)]|$|toàn|cả"
            r"|trong|khu|vùng|tỉnh|về|khối|là \p{Lu}))"
            r"|\bthứ (?P<span>(?P<word>hai|ba|tư|năm|sáu|bảy|tám|chín|mười|nhì))(?= \(\d(?!\d?[/-]\d{1,2}(?:[/-]\d{4})?\)))|\blà thứ (?P<span>(?P<word>" + HIGH + r"|nhất|nhì|tám|chín|mười))(?= ?(?:[.;)]|$))"
            r"|\bvị trí (?:số )?(?P<span>(?P<word>nhất|nhì|một|hai|ba))\b(?! (?:việc|cán|công))"
        ),
        _order,
        examples=[
            ("xếp thứ ⟦hai⟧ cả nước", "rank 2"), ("giữ vị trí thứ ⟦nhất⟧ với", "rank 1"), ("xếp hạng ⟦nhì⟧ toàn quốc", "rank 2"),
            ("Xếp hạng ⟦hai⟧ là Đồng Tháp", "rank 2"),
            ("vị trí số ⟦một⟧ về", "rank 1"), ("đứng thứ ⟦tư trong 9⟧ huyện", "rank 4"), ("Ninh Phước thứ ⟦hai⟧ (85,1)", "rank 2"),
            ("kết quả là thứ ⟦nhất⟧.", "rank 1"), ("diện tích dừa lớn thứ ⟦hai⟧ cả nước", "rank 2"), ("xếp thứ ⟦hai mươi mốt⟧ cả nước", "rank 21"),
        ],
        rejects=["Thứ nhất, cần", "lần thứ hai", "năm thứ ba liên tiếp", "đứng ba mươi", "xuống bản vào thứ Ba, thứ Năm hằng tuần", "hôm thứ Năm (21/9)"],
        opens="thứ xếp đứng vị/trí là/thứ",
    ),
    Rule(
        "words.lead",
        _pattern(
            r"\b(?P<span>(?:dẫn đầu|đứng đầu|đứng thứ nhất|nhất|xếp thứ nhất|cao nhất) (?:trong (?:tổng )?(?:số )?)(?P<of>\d{1,5}))"
            rf"(?={RANKED})"
        ),
        _lead,
        examples=[("⟦dẫn đầu trong số 20⟧ sở", "rank 1"), ("⟦nhất trong 19⟧ huyện", "rank 1")],
        rejects=["dẫn đầu 20 sở", "nhất trong năm"],
        opens="dẫn/đầu đứng/đầu_thứ nhất/trong xếp/thứ cao/nhất",
    ),
)
RULE_SET = RuleSet(RULES)
SIGNS = frozenset({"nửa", "phần", "gấp", "nhân", "nhất", "đầu", "nhì", "trí", "xếp", "đứng", "thứ", "rưỡi", "rưởi"})  # one of them stands in every match


def find_word_figures(
    source: SourceText, folded: str, index: int, words: list[str], taken: Sequence[Span], segments: Words
) -> list[Figure]:
    """Return the figures in words of sentence `index`, left to right; those that touch `taken` spans are left out."""
    sentence = source.sentences[index]
    if SIGNS.isdisjoint(words):
        return []
    found: list[Figure] = []
    for mention in RULE_SET.find_all(source.text, folded, sentence.start, sentence.end, words):
        span = Span(mention.start, mention.end)
        if any(s.overlaps(span) for s in taken):
            continue
        value = mention.value
        noun = noun_after(source.text, mention.end, sentence.end, segments, is_share=True) if value.takes_noun else None
        found.append(_figure(span, index, value, noun, mention.rule))
    return found


def _figure(span: Span, index: int, value: WordValue, noun: Noun | None, rule: str) -> Figure:
    return Figure(
        span.start, span.end, index, value.kind, value.value, value.unit, denominator=value.denominator, counted=noun.text if noun else None,
        noun=Span(noun.start, noun.end) if noun else None, rules=(rule,),
    )  # fmt: skip
