"""Holds which phrase fits a figure how well, and what is left of it where another figure takes it over."""

from __future__ import annotations

from functools import lru_cache

from extractors.indicators.catalog import Phrase, load
from extractors.records import record

CARRIED = 0.9  # what a score keeps when it is carried to the figure that continues another


@record
class Fit:
    """The phrase that fits a figure best, and how well; `carried` where another figure's words say it."""

    phrase: Phrase
    score: float
    carried: bool = False

    @property
    def code(self) -> str | None:
        """The code of the phrase; None where the phrase says that the figure has none."""
        return self.phrase.code

    def carry(self, code: str | None = None) -> Fit:
        """Return the fit of a figure that takes this one over, under another code where one is given."""
        return Fit(phrase_of(code) if code else self.phrase, self.score * CARRIED, carried=True)


def phrase_of(code: str) -> Phrase:
    """Return the first phrase of a code."""
    return _first_phrases()[code]


@lru_cache(maxsize=1)
def _first_phrases() -> dict[str, Phrase]:
    found: dict[str, Phrase] = {}
    for phrase in load().phrases:
        if phrase.code is not None:
            found.setdefault(phrase.code, phrase)
    return found
