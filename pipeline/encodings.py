"""Turns bytes into NFC text: BOM, UTF-8, TCVN3 and VNI fonts, the declared charset, windows-1258, at last cp1252."""

from __future__ import annotations

import codecs
import unicodedata
from dataclasses import dataclass

from pipeline.legacy import convert, legacy_of, may_be_legacy

BOMS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF32_LE, "utf-32"), (codecs.BOM_UTF32_BE, "utf-32"),
        (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))  # fmt: skip
VIETNAMESE = "đơưạảấầậắặếềểễệịọốồộớờởợụủứừửữựỹĐƯƠ"
FEW_LETTERS = 5
TRAILING = "\ufeff\u200b"
BREAKS = "\x85\u2028\u2029"
CONTROLS = "".join(map(chr, (*range(9), 0x0B, 0x0C, *range(0x0E, 0x20), 0x7F, *map(ord, BREAKS), 0xFEFF)))
OTHER_BYTES = bytes(c for c in range(0x100) if c >= 0x80 or chr(c) not in CONTROLS)
MARKS = (b"\xcc", b"\xcd")  # marks from U+0300 to U+036F begin with these bytes, and hardly anything else
REPLACED = {ord(c): "\n" if c in BREAKS else " " for c in CONTROLS}


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text in NFC without control characters, and the encoding it was read in; `utf8` are bytes that are this text as it stands."""

    text: str
    encoding: str
    utf8: bytes | None = None


def decode(data: bytes, declared: str | None = None, is_markup: bool = False) -> Decoded:
    """Decode bytes of a page or a text; `declared` is the charset that the header or the page names.

    A declaration is believed only after BOM and valid UTF-8 were ruled out, because mislabelled pages
    are common; undecodable bytes become U+FFFD in the last resort and never raise. With `is_markup`, UTF-8
    without combining marks is not searched for other forms that NFC would change: look at the final text.
    """
    for bom, name in BOMS:
        if data.startswith(bom):
            return _clean(data.decode(name, errors="replace"), name)
    try:
        text = data.decode("utf-8")
        if may_be_legacy(text) and (legacy := legacy_of(text)):
            return _clean(convert(text, legacy), legacy)
        return _clean_utf8(data, text) if is_markup else _clean(text, "utf-8")
    except UnicodeDecodeError as error:
        if error.start >= len(data) - 4:  # cut in the middle of a character
            return _clean(data[: error.start].decode("utf-8"), "utf-8")
    if _is_mostly_utf8(data):
        return _clean(data.decode("utf-8", errors="replace"), "utf-8")
    western = data.decode("latin-1")  # the letters of both font encodings are those of cp1252 from 0xA1 on
    if legacy := legacy_of(western):
        return _clean(convert(western, legacy), legacy)
    if _is_western(declared) and (vietnamese := _windows_1258(data)):
        return _clean(vietnamese, "cp1258")
    for name in filter(None, (declared, "windows-1258")):
        try:
            return _clean(data.decode(codecs.lookup(name).name), codecs.lookup(name).name)
        except (LookupError, UnicodeDecodeError):
            continue
    return _clean(data.decode("cp1252", errors="replace"), "cp1252")


def _is_western(declared: str | None) -> bool:
    """Tell whether a declaration names no other script: these stand on Vietnamese pages by mistake."""
    name = (declared or "").lower().replace("_", "-")
    return not name or name.startswith(("iso-8859-1", "iso8859", "latin", "windows-125", "cp125", "us-ascii", "ascii", "utf", "x-user"))


def _windows_1258(data: bytes) -> str | None:
    """Return bytes read as windows-1258 where that gives Vietnamese: marks that sit on vowels, letters with horns."""
    text = unicodedata.normalize("NFC", data.decode("cp1258", errors="replace"))
    letters = sum(map(text.count, VIETNAMESE))
    loose = sum(map(text.count, "\u0300\u0301\u0303\u0309\u0323"))
    return text if letters >= FEW_LETTERS and loose * 10 < letters and "\ufffd" not in text else None


def _clean_utf8(data: bytes, text: str) -> Decoded:
    """Clean valid UTF-8 by looks at its bytes."""
    if data.translate(None, OTHER_BYTES) or "\x85" in text or "\u2028" in text:
        return _clean(text, "utf-8")
    if any(mark in data for mark in MARKS):
        if "\u2029" in text or "\ufeff" in text:
            return _clean(text, "utf-8")
        data = _composed(data)
        text = data.decode("utf-8")
    return Decoded(text, "utf-8", data) if text[:1] not in TRAILING else Decoded(text.lstrip(TRAILING), "utf-8")


def _composed(data: bytes) -> bytes:
    """Return valid UTF-8 with each line in NFC that holds a combining mark; to look at all lines takes ten times as long."""
    for mark in MARKS:
        pieces: list[bytes] = []
        done = 0
        while (at := data.find(mark, done)) >= 0:
            begin = data.rfind(b"\n", done, at) + 1 or done
            end = data.find(b"\n", at)
            end = len(data) if end < 0 else end
            pieces += (data[done:begin], unicodedata.normalize("NFC", data[begin:end].decode("utf-8")).encode("utf-8"))
            done = end
        data = b"".join([*pieces, data[done:]])
    return data


def _has_controls(text: str) -> bool:
    """Tell whether a text holds a control character or an invisible line break; by bytes, ten times as fast as by characters."""
    data = text.encode("utf-8", errors="surrogatepass")
    if data.translate(None, OTHER_BYTES):
        return True
    return not text.isascii() and any(character in text for character in (*BREAKS, "\ufeff"))


def _is_mostly_utf8(data: bytes) -> bool:
    text = data.decode("utf-8", errors="replace")
    broken = text.count("\ufffd")
    return broken * 10 < len(text.encode("utf-8")) - len(text) - broken


def _clean(text: str, encoding: str) -> Decoded:
    if _has_controls(text):
        text = text.lstrip(TRAILING).translate(REPLACED)
    return Decoded(_compose(text), encoding)


def _compose(text: str) -> str:
    """Return a text in NFC; line by line, because one mark makes `normalize` take apart all that it is given."""
    return "\n".join([unicodedata.normalize("NFC", line) for line in text.split("\n")])
