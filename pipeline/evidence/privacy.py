"""Masks personal telephone numbers and e-mail addresses in published text, every character by one, so offsets hold."""

from __future__ import annotations

import re

MASK = "•"
EMAIL = re.compile(r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}")
# 0912.345.678 · 0912 345 678 · (024) 3825-1234 · +84 912 345 678; nine to eleven digits behind the prefix
PHONE = re.compile(r"(?<![\d.,/-])(?:\(?\+?84\)?|\(?0)[ .-]?(?:\d\)?[ .-]?){8,9}\d(?![\d%]|[.,/-]\d)")
DIGIT_OR_LETTER = re.compile(r"\w")


def mask(text: str) -> str:
    """Return the text with the letters and digits of telephone numbers and e-mail addresses replaced by bullets."""
    if "@" in text:
        text = EMAIL.sub(lambda m: DIGIT_OR_LETTER.sub(MASK, m[0]), text)
    return PHONE.sub(lambda m: DIGIT_OR_LETTER.sub(MASK, m[0]), text)
