"""Encodings: bytes of every kind that Vietnamese pages come in are read as the same NFC text."""

from __future__ import annotations

import codecs
import shutil
import subprocess
import unicodedata

import pytest

from pipeline.clean import clean_html
from pipeline.encodings import decode
from pipeline.legacy import TCVN3, TCVN3_LETTERS, VNI, VNI_PAIRS, convert, legacy_of
from pipeline.records import RawPage

TEXT = "Sở Nội vụ đã tiếp nhận 1.250 hồ sơ, trả trước hạn 98,6%; người dân được hướng dẫn kỹ ở từng quầy, không phải đợi quá 15 phút."
PAGE = f"<html><head><title>Sở Nội vụ trả kết quả trước hạn cho dân</title></head><body><div class='noidung'><p>{TEXT}</p><p>{TEXT}</p></div></body></html>"


def to_tcvn3(text: str) -> bytes:
    table = {letter: 0xA1 + at for at, letter in reversed(list(enumerate(TCVN3_LETTERS)))}
    return bytes(table.get(c, ord(c) if ord(c) < 0x80 else 0x3F) for c in text.replace("–", "-"))


def to_vni(text: str) -> bytes:
    pairs = {letter: pair for pair, letter in reversed(VNI.items())}
    return "".join(pairs.get(c, c) for c in text).encode("latin-1")


def to_1258(text: str) -> bytes:
    """Write base letters with their marks behind, as windows-1258 must for most Vietnamese letters."""
    out = b""
    for c in text:
        try:
            out += c.encode("cp1258")
        except UnicodeEncodeError:
            base, *marks = unicodedata.normalize("NFD", c)
            tone = [m for m in marks if m in "\u0300\u0301\u0303\u0309\u0323"]
            rest = unicodedata.normalize("NFC", base + "".join(m for m in marks if m not in tone))
            out += rest.encode("cp1258") + "".join(tone).encode("cp1258")
    return out


@pytest.mark.parametrize(
    ("data", "declared", "encoding"),
    [
        (TEXT.encode(), None, "utf-8"),
        (codecs.BOM_UTF8 + TEXT.encode(), None, "utf-8"),
        (TEXT.encode("utf-16"), None, "utf-16"),
        (codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"), None, "utf-16"),
        (unicodedata.normalize("NFD", TEXT).encode(), None, "utf-8"),
        (TEXT.encode(), "iso-8859-1", "utf-8"),
        (TEXT.encode(), "windows-1258", "utf-8"),
        (to_1258(TEXT), "windows-1258", "cp1258"),
        (to_1258(TEXT), "iso-8859-1", "cp1258"),
        (to_1258(TEXT), None, "cp1258"),
        (to_1258(TEXT), "utf-8", "cp1258"),
        (to_tcvn3(TEXT), None, "tcvn3"),
        (to_tcvn3(TEXT), "windows-1252", "tcvn3"),
        (to_tcvn3(TEXT).decode("latin-1").encode(), "utf-8", "tcvn3"),
        (to_vni(TEXT), None, "vni"),
        (to_vni(TEXT), "x-user-defined", "vni"),
        (to_vni(TEXT).decode("latin-1").encode(), "utf-8", "vni"),
    ],
)
def test_text_is_read(data: bytes, declared: str | None, encoding: str) -> None:
    decoded = decode(data, declared)
    assert (decoded.text, decoded.encoding) == (TEXT, encoding)


@pytest.mark.parametrize(
    ("text", "charset"),
    [
        ("L'hôtel où l'on a dîné à Noël, naïf et déçu, coûte 30 € : voilà le maïs, l'été, la forêt.", "cp1252"),
        ("Größe und Überfluß: die Straße führt südlich an Köln vorbei; §5 gilt für ältere Häuser.", "iso-8859-1"),
        ("São Paulo não cobra pelo pão; às nove, a mãe põe as maçãs à mesa. É assim há três anos.", "iso-8859-1"),
        ("På øen er der få træer, men sønnen går gerne sine egne veje; hun så ham på gården.", "iso-8859-1"),
        ("Привет, мир: здесь пять слов и число 15.", "windows-1251"),
        ("東京都の会議で15件が決まった。", "shift_jis"),
    ],
)
def test_other_languages_are_left_alone(text: str, charset: str) -> None:
    assert decode(text.encode(charset), charset).text == text
    assert decode(text.encode(), charset).text == text


def test_broken_bytes_never_raise() -> None:
    assert "hồ sơ" in decode("hồ sơ ".encode() * 200 + b"\xff\xfe" + "hồ sơ".encode()).text
    assert decode(TEXT.encode()[:-1]).text == TEXT[:-1]
    assert decode(bytes(range(128, 256)) * 4).text
    assert decode("dòng một\u2028dòng hai\x00\x07 cuối\ufeff".encode()).text == "dòng một\ndòng hai   cuối "


def test_tone_placement_is_kept_as_written() -> None:
    assert decode("hoà hóa uỷ ủy thuỷ thủy".encode()).text == "hoà hóa uỷ ủy thuỷ thủy"


def test_capitals_come_from_the_font() -> None:
    title = to_tcvn3("ủy ban nhân dân tỉnh").decode("latin-1")
    page = f'<p><font face=".VnTimeH" size="4">{title} <b>hµ nam &amp; ba</b></font> {to_tcvn3(TEXT).decode("latin-1")}</p>'
    assert legacy_of(page) == "tcvn3"
    text = convert(page, "tcvn3")
    assert "ỦY BAN NHÂN DÂN TỈNH <b>HÀ NAM &amp; BA</b></font> Sở Nội vụ" in text


def test_entities_of_a_font_encoding_are_letters() -> None:
    written = "".join(f"&#{b};" if b >= 0xA1 else chr(b) for b in to_tcvn3(TEXT))
    decoded = decode(f'<p style="font-family:.VnTime">{written}</p>'.encode())
    assert (TEXT in decoded.text, decoded.encoding) == (True, "tcvn3")


@pytest.mark.parametrize(
    "data",
    [
        PAGE.encode(),
        "".join(f"&#{ord(c)};" if ord(c) > 0x7F else c for c in PAGE).encode(),
        "".join(f"&#x{ord(c):x};" if ord(c) > 0x7F else c for c in PAGE).encode(),
        unicodedata.normalize("NFD", PAGE).encode(),
        "".join(f"&#{ord(c)};" if ord(c) > 0x7F else c for c in unicodedata.normalize("NFD", PAGE)).encode(),
        to_1258(PAGE),
        to_tcvn3(PAGE),
        to_vni(PAGE),
    ],
    ids=["utf-8", "decimal", "hex", "nfd", "nfd entities", "windows-1258", "tcvn3", "vni"],
)
def test_pages_give_the_same_text(data: bytes) -> None:
    assert clean_html(RawPage("a.html", data)).text == f"Sở Nội vụ trả kết quả trước hạn cho dân\n{TEXT}\n{TEXT}"


@pytest.mark.skipif(shutil.which("iconv") is None, reason="glibc's iconv is the oracle of TCVN 5712")
def test_tcvn3_table_agrees_with_iconv() -> None:
    data = "".join(letter for letter in TCVN3_LETTERS if unicodedata.combining(letter) == 0)
    command = ["iconv", "-f", "TCVN5712-1", "-t", "UTF-8"]
    result = subprocess.run(command, input=to_tcvn3(" ".join(data)), capture_output=True, check=False)
    if result.returncode:
        pytest.skip("this iconv does not know TCVN 5712")
    assert unicodedata.normalize("NFC", result.stdout.decode()) == " ".join(data)
    assert len(TCVN3) == len(TCVN3_LETTERS) == 0xFF - 0xA1 + 1


def test_vni_pairs_stand_for_single_letters() -> None:
    assert {len(letter) for letter in VNI_PAIRS.values()} == {1}
    for vowel in "aăâeêioôơuưy":
        for mark in "\u0300\u0301\u0303\u0309\u0323":
            assert unicodedata.normalize("NFC", vowel + mark) in set(VNI.values())


@pytest.mark.parametrize(
    "text",
    [
        "Sở Nội vụ", "So\u031b\u0309 No\u0323\u0302i vụ", "một dòng\nso\u031b\u0309\nhai dòng\n", "\ne\u0323\u0302", "e\u0301\n\n\u0345a\n\u0301", "ͳ\na\u0301ͳ",
        "\ufeffe\u0301", "a\u0301\u2029b", "a\u0301\x07",
    ],
)  # fmt: skip
def test_lines_with_marks_are_composed_as_whole_texts_are(text: str) -> None:
    whole, markup = decode(text.encode()), decode(text.encode(), is_markup=True)
    assert markup.text == whole.text
    assert markup.utf8 in (None, markup.text.encode())
