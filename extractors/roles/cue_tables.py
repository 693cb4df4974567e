"""What a cue is and how a table of cues is written; the tables are `plan_words`, `duty_words`, `if_words` and `fact_words`."""

from __future__ import annotations

from collections.abc import Sequence

from extractors.members import StrEnum
from extractors.records import record
from extractors.rules import Pattern, Rule, compile_pattern


class Cue(StrEnum):
    """What a cue says of the figures it reaches."""

    PLAN = "plan"  # wanted, proposed, expected
    NORM = "norm"  # laid down by a rule, or a condition of one
    IF = "if"  # a hypothesis: what follows is no fact
    FACT = "fact"  # done, standing, measured
    RESULT = "result"  # the wording of results, where no plan speaks in the sentence
    TURN = "turn"  # a new speaker or a contrast: earlier plans end here


@record
class CueWord:
    """One cue: the pattern that reads it and the words that it can begin with, `a/b_c` for `a b` and `a c`, `a` for any."""

    openings: str
    pattern: Pattern


@record
class CueTable:
    """Cues of one meaning in the order in which they are tried, and the rule of them all, which the tests of rules read."""

    cue: Cue
    words: Sequence[CueWord]
    rule: Rule[Cue]


def cue_table(
    name: str,
    cue: Cue,
    words: Sequence[str | tuple[str, str]],
    *,
    examples: Sequence[tuple[str, str | None]],
    rejects: Sequence[str],
    whole_words: bool = True,
) -> CueTable:
    """Return the table of `words`: plain words, or (openings, pattern); `whole_words` lets no letter stand around them."""
    around = r"(?<!\w)(?:{})(?!\w)" if whole_words else "{}"
    entries = [("/".join(word.split(" ")[:2]), word) if isinstance(word, str) else word for word in words]
    pattern = compile_pattern(around.replace("{}", "|".join(source for _, source in entries)))
    return CueTable(
        cue,
        [CueWord(openings, compile_pattern(around.replace("{}", source))) for openings, source in entries],
        Rule(name, pattern, lambda _: cue, examples=examples, rejects=rejects),
    )
