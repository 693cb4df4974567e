"""What is asked and answered of one figure while its role is found."""

from __future__ import annotations

from collections.abc import Sequence

from extractors.records import Figure, Role, SourceText, record
from extractors.roles.plans import Plans


@record
class Answer:
    role: Role
    rule: str
    is_decrease: bool = False


@record
class Here:
    """One figure in its sentence, with the answers for the figures before it: what each reading looks at."""

    source: SourceText
    folded: str
    figures: Sequence[Figure]
    index: int
    answers: Sequence[Answer]
    plans: Plans
    figure: Figure
    start: int  # of the sentence
    stop: int
    previous: int | None  # place of the figure before it in the sentence
    after: int  # behind the figure and its noun
    low: int  # from where the words before it are read
    left: str  # these words
