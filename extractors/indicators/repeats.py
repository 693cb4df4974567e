"""Gives figures without an indicator that of the same quantity elsewhere in the document, or of the whole that they add up to."""

from __future__ import annotations

from extractors.groups.sums import join_sums
from extractors.indicators.fits import Fit
from extractors.indicators.text import TextScope
from extractors.records import Figure, Kind
from extractors.spelling import respell

TELLING = 3  # digits of a value that hardly stands twice for two things


def repeat(text: TextScope, found: list[Fit | None]) -> None:
    """Give a figure that no phrase speaks of the indicator of the same quantity elsewhere in the document.

    Titles and leads say in short what the body says whole. Only of values of three digits and more, which two
    things hardly share, and only where all that is known of that quantity is one indicator.
    """
    known: dict[tuple[object, ...], list[tuple[Figure, Fit]]] = {}
    for figure, fit in zip(text.figures, found, strict=True):
        if fit is not None and not fit.carried:
            known.setdefault(_quantity(figure), []).append((figure, fit))
    for index, figure in enumerate(text.figures):
        if found[index] is not None or figure.cell is not None or not _is_telling(figure):
            continue
        fits = [fit for other, fit in known.get(_quantity(figure), ()) if _is_same_noun(figure, other)]
        if len({fit.code for fit in fits}) == 1:
            found[index] = fits[0].carry()


def add_up(text: TextScope, found: list[Fit | None]) -> None:
    """Give parts told in the next sentences, of which no phrase speaks, the indicator of the whole that they add up to."""
    joined: dict[int, list[int]] = {}
    join_sums(text.figures, lambda whole, part: joined.setdefault(whole, []).append(part))
    for index, parts in joined.items():
        whole, fit = text.figures[index], found[index]
        others = [i for i in parts if i != index]
        is_apart = all(text.figures[i].sentence > whole.sentence and _is_same_noun(text.figures[i], whole) for i in others)
        if whole.kind is not Kind.COUNT or fit is None or fit.code is None or not is_apart or any(found[i] is not None for i in others):
            continue
        for i in others:
            found[i] = fit.carry()


def _quantity(figure: Figure) -> tuple[object, ...]:
    """Return what two figures share that state one quantity, but for the noun that is counted."""
    return figure.kind, figure.role, figure.value, figure.value_max, figure.unit


def _is_same_noun(first: Figure, second: Figure) -> bool:
    """Tell whether two figures may count one thing: `hồ sơ` and `hồ sơ thủ tục hành chính`, or one of them names none."""
    nouns = sorted((respell(first.counted or ""), respell(second.counted or "")), key=len)
    return nouns[1].startswith(nouns[0]) or respell("trường hợp") in nouns


def _is_telling(figure: Figure) -> bool:
    """Tell whether the value has three digits that say something: `61.400`, `7,25`, not `5.000`."""
    return figure.value is not None and len(figure.value.normalize().as_tuple().digits) >= TELLING
