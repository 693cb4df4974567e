"""The kinds of issues, each in one list: those of pages without an article, those that last, those that may pass."""

from __future__ import annotations

import errno
import shutil
from collections.abc import Callable, Iterable, Mapping

NO_ARTICLE = frozenset({"no_article", "not_a_page", "revisit", "repeat", "http_status", "link"})  # no failures
LASTING = frozenset({  # until the file or the rules change
    "bomb", "defect", "empty", "encrypted", "needs_ocr", "nested_archive", "not_calculated", "too_large", "truncated", "unreadable",
    "unsafe_name", "unsupported_format",
})  # fmt: skip
PASSING = frozenset({"crashed", "timeout", "too_costly", "unavailable"})  # tried again by the next RETRIES runs
RETRIES = 3
OFFICE = ("soffice", "libreoffice")  # names of the program


def _has_libreoffice() -> bool:
    return any(shutil.which(name) for name in OFFICE)


def _has_tesseract() -> bool:
    from pipeline.ocr import has_tesseract

    return has_tesseract()


def _has_zstd() -> bool:
    from importlib.util import find_spec

    return find_spec("backports") is not None and find_spec("backports.zstd") is not None


NEEDS: Mapping[str, Callable[[], bool]] = {  # tried again as soon as what they need is there
    "needs_libreoffice": _has_libreoffice,
    "needs_tesseract": _has_tesseract,
    "needs_zstd": _has_zstd,
}
KINDS = NO_ARTICLE | LASTING | PASSING | NEEDS.keys()


def may_pass(kind: str) -> bool:
    """Tell whether a later run may do without this issue, though neither file nor rules have changed."""
    return kind in PASSING or kind in NEEDS


def is_met(kinds: Iterable[str]) -> bool:
    """Tell whether something that an issue of these kinds asks for is here now."""
    return any(NEEDS[kind]() for kind in kinds if kind in NEEDS)


def is_of_system(error: Exception) -> bool:
    """Tell a refusal of the system (no room, no answer of a disk) from what libraries say of a broken file, or run into by one."""
    return isinstance(error, OSError) and error.errno not in (None, errno.EINVAL)
