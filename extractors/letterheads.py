"""Writes a body's name of capitals, as letterheads and portals have it, in the way that prose writes it."""

from __future__ import annotations

KEPT = frozenset({"UBND", "HĐND", "UBMTTQ", "TP", "TP."})
# types of places, small inside of a name, with the word that must stand beside them where they may be part of a name (`Châu Thành`)
PLACES = {
    "tỉnh": None, "huyện": None, "quận": None, "phường": None, "thành": (1, "PHỐ"), "phố": (-1, "THÀNH"), "thị": (1, "XÃ TRẤN"),
    "trấn": (-1, "THỊ"), "đặc": (1, "KHU"), "khu": (-1, "ĐẶC"),
}
COUNCILS = frozenset({"ubnd", "hđnd", "ủy", "uỷ", "hội"})
JOINS = frozenset({"và", "-", "–"})


def cased(name: str) -> str:
    """Return a name of capitals in the case of prose, another name as it is.

    >>> cased("SỞ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI TỈNH TÂY NINH")
    'Sở Lao động - Thương binh và Xã hội tỉnh Tây Ninh'
    >>> cased("ỦY BAN NHÂN DÂN HUYỆN LẤP VÒ")
    'Ủy ban nhân dân huyện Lấp Vò'
    """
    return ", ".join(_cased(part) for part in name.split(", ")) if name.isupper() else name


def _cased(name: str) -> str:
    words = name.split(" ")
    out: list[str] = []
    in_place = False
    for number, word in enumerate(words):
        small = word.lower()
        is_type = _is_type(words, number)
        in_place = in_place or is_type
        if word in KEPT:
            out.append(word)
        elif number == 0:
            out.append(word.capitalize())
        elif small in JOINS or is_type:
            out.append(small)
        elif in_place or out[-1] in JOINS or (number == 1 and words[0].lower() not in COUNCILS):
            out.append(word.capitalize())
        else:
            out.append(small)
    return " ".join(out)


def _is_type(words: list[str], number: int) -> bool:
    """Tell whether a word is the type of a place."""
    word = words[number].lower()
    if word == "xã":
        return words[number + 1 : number + 2] != ["HỘI"]
    if word not in PLACES:
        return False
    beside = PLACES[word]
    if beside is None:
        return True
    at = number + beside[0]
    return 0 <= at < len(words) and words[at] in beside[1].split(" ")
