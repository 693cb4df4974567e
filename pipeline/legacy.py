"""Turns text in the Vietnamese font encodings TCVN3 and VNI, read as cp1252, into Unicode letters."""

from __future__ import annotations

from html import unescape

from extractors.rules import IGNORECASE, Match, compile_pattern

# TCVN 5712:1993, VN1: the letters of bytes 0xA1 to 0xFE; fonts named `.Vn…` draw them, `.Vn…H` as capitals
TCVN3_LETTERS = (
    "ĂÂÊÔƠƯĐăâêôơưđẰ\u0300\u0309\u0303\u0301\u0323àảãáạẲằẳẵắẴẮẦẨẪẤỀặầẩẫấậèỂẻẽéẹềểễếệìỉỄẾỒĩíịòỔỏõóọồổỗốộờởỡớợùỖủũúụừửữứựỳỷỹýỵỐ"
)
TCVN3 = str.maketrans({chr(0xA1 + at): letter for at, letter in enumerate(TCVN3_LETTERS)})
# VNI-Win: a vowel and a mark behind it; the marks are letters of cp1252
MARKS = "ùøûõïâêáàåãäéèúüë"
VNI_VOWELS = {
    "a": "áàảãạâăấầẩẫậắằẳẵặ", "e": "éèẻẽẹê ếềểễệ     ", "o": "óòỏõọô ốồổỗộ     ", "u": "úùủũụ            ", "y": "ýỳỷỹ             ",
    "ô": "ớờởỡợ            ", "ö": "ứừửữự            ",
}  # fmt: skip
VNI_ALONE = {"ô": "ơ", "ö": "ư", "ñ": "đ", "í": "í", "ì": "ì", "æ": "ỉ", "ó": "ĩ", "ò": "ị", "î": "ỵ"}
VNI_PAIRS = {f"{vowel}{mark}": letter for vowel, row in VNI_VOWELS.items() for mark, letter in zip(MARKS, row, strict=True) if letter != " "}
VNI = {**VNI_PAIRS, **VNI_ALONE}
VNI |= {pair.upper(): letter.upper() for pair, letter in VNI.items()} | {f"{p[0].upper()}{p[1:]}": v.upper() for p, v in VNI_PAIRS.items()}
VNI_TOKEN = compile_pattern(r"[aeouyôö][ùøûõïâêáàåãäéèúüë]|[ôöñíìæóòî]", flags=IGNORECASE)
VNI_PAIR = compile_pattern(r"[aeouyôöAEOUYÔÖ][ùøûõïâêáàåãäéèúüëÙØÛÕÏÂÊÁÀÅÃÄÉÈÚÜË]")
# signs of cp1252 that no language writes inside a word, and TCVN3 does in every other one
SIGN_IN_WORD = compile_pattern(r"(?<=[a-zA-Z])[¡-¿]|[¡-¿](?=[a-zA-Z])")
OUTSIDE_ASCII = compile_pattern(r"[\u00a1-\u00ff]")
UNICODE_LETTERS = compile_pattern(r"[\u1ea0-\u1ef9\u0103\u0111\u01a1\u01b0]")
ENTITY = compile_pattern(r"&(?:#\d{3};|#x[a-fA-F\d]{2};|[A-Za-z]{3,8};)")
FONTS = ((".vn", "tcvn3"), ("vni-", "vni"))
CAPITALS = compile_pattern(r"<(?P<tag>font|span|p|b|td|div|h[1-6])\b[^>]{0,300}?\.vn[a-z]{2,20}?h\b[^>]{0,300}>", flags=IGNORECASE)
FEW = 5
SHARE = 0.3  # of the letters outside of ASCII
VNI_SHARE = 0.45  # French writes a third of its accents so: `où`, `maïs`, `coûte`
SAMPLE = 300_000  # characters that are looked at
SIGNS = "®\u00ad"  # đ and ư of TCVN3
VNI_SIGNS = "øù"  # the grave and acute marks of VNI


def may_be_legacy(text: str) -> bool:
    """Tell quickly whether valid UTF-8 may hold a font encoding: by signs that stand for letters, or by font names.

    Single characters are looked for, which is ten times as fast as words.
    """
    if text.isascii():  # letters may be written as entities
        return ".Vn" in text or "VNI-" in text
    if any(letter in text for letter in "ạảệộế"):  # only Unicode Vietnamese has these
        return False
    return any(all(sign in text for sign in signs) and sum(map(text.count, signs)) >= FEW for signs in (SIGNS, VNI_SIGNS))


def legacy_of(text: str) -> str | None:
    """Return `tcvn3` or `vni` where a text read as cp1252 is in that encoding, else None."""
    sample = text[:SAMPLE]
    if UNICODE_LETTERS.search(sample):
        return None
    sample = ENTITY.sub(_plain, sample)
    letters = len(OUTSIDE_ASCII.findall(sample))
    signs, pairs = len(SIGN_IN_WORD.findall(sample)), len(VNI_PAIR.findall(sample))
    named = [encoding for font, encoding in FONTS if font in sample.lower()]
    needed = FEW if not named else 1
    if signs >= needed and signs >= SHARE * letters and "vni" not in named[:1]:
        return "tcvn3"
    return "vni" if pairs >= needed and pairs >= VNI_SHARE * letters else None


def convert(text: str, encoding: str) -> str:
    """Return a text in Unicode letters; capitals of `.Vn…H` fonts are made capitals, entities of letters are letters."""
    text = ENTITY.sub(_plain, text)
    if encoding == "vni":
        return VNI_TOKEN.sub(lambda match: VNI.get(match[0], match[0]), text)
    return _raise_capitals(text.translate(TCVN3))


def _plain(match: Match) -> str:
    """Return the letter of an entity from U+00A1 to U+00FF; another entity as it stands."""
    letter = unescape(match[0])
    return letter if len(letter) == 1 and "\u00a1" <= letter <= "\u00ff" else match[0]


def _raise_capitals(text: str) -> str:
    """Make the text inside of tags with a capital font capital, up to the end of the tag."""
    pieces: list[str] = []
    at = 0
    for match in CAPITALS.finditer(text):
        if match.start() < at:
            continue
        end = _end_of(text, match.end(), match["tag"].lower())
        pieces += [text[at : match.end()], _upper(text[match.end() : end])]
        at = end
    return "".join([*pieces, text[at:]])


def _end_of(text: str, start: int, tag: str) -> int:
    """Return where the element that begins at `start` ends, elements of its kind inside passed over."""
    depth = 1
    for match in compile_pattern(rf"<(?P<end>/)?{tag}\b", flags=IGNORECASE).finditer(text, start):
        depth += -1 if match["end"] else 1
        if depth == 0:
            return int(match.start())
    return len(text)


TAGS = compile_pattern(r"<[^>]*+>|&#?\w++;")


def _upper(text: str) -> str:
    """Return a piece of HTML with its text, not its tags and entities, in capitals."""
    pieces: list[str] = []
    at = 0
    for match in TAGS.finditer(text):
        pieces += [text[at : match.start()].upper(), match[0]]
        at = match.end()
    return "".join([*pieces, text[at:].upper()])
