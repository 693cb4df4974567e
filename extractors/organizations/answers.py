"""What is asked and answered of one figure while its body is found."""

from __future__ import annotations

from collections.abc import Sequence

from extractors.organizations.body import BodyName
from extractors.organizations.reference import Reader
from extractors.organizations.roles import Placed
from extractors.records import Figure, record


@record
class Answer:
    """The bodies of a figure; none says that it is nobody's. `rule` names what decided."""

    bodies: tuple[BodyName, ...]
    rule: str


@record
class Here:
    """One figure in its sentence, with the figure before it and its answer: what each reading looks at."""

    reader: Reader
    figure: Figure
    text: str
    start: int  # of the sentence
    placed: Sequence[Placed]  # the bodies of the sentence
    before: Figure | None
    previous: Answer | None  # for `before`

    @property
    def rule_before(self) -> str:
        """The rule that answered for the figure before in this sentence, "" where there is none."""
        is_here = self.before is not None and self.before.sentence == self.figure.sentence
        return self.previous.rule if is_here and self.previous is not None else ""
