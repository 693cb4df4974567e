"""Turns the tokens of a sentence into what a word segmenter's model knows of each, as its templates say.

The templates and their functions are those of underthesea's CRF models (`T[-1,0].lower`); its own featurizer takes
most of the time of a segmentation, because it makes each feature of each token anew.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import repeat

from extractors.rules import compile_pattern

TEMPLATE = compile_pattern(
    r"T\[(?P<first>-?\d+)(?:,(?P<last>-?\d+))?\](?:\.(?P<function>lower|isdigit|istitle|is_in_dict))?"
)
LARGEST = 2**31  # a token is a number for the model where 32 bits hold it


@dataclass(frozen=True, slots=True)
class Template:
    """One feature: what `function` says of the run of `size` tokens that begins `first` tokens from the one described."""

    begin: str
    first: int
    size: int
    function: str | None


def read_template(text: str) -> Template:
    """Read a template of a model. Raises ValueError for one that is not of this form."""
    match = TEMPLATE.fullmatch(text)
    if match is None:
        raise ValueError(f"{text!r} is no feature template that is known: teach pipeline/word_features.py this model")
    first = int(match["first"])
    return Template(f"{text}=", first, int(match["last"] or first) - first + 1, match["function"])


class WordFeatures:
    """The features of a model, by its templates and its dictionary of words in lower case."""

    def __init__(self, templates: Sequence[str], dictionary: frozenset[str]) -> None:
        self.templates = [read_template(text) for text in templates]
        self.dictionary = dictionary

    def describe(self, tokens: Sequence[str]) -> list[tuple[str, ...]]:
        """Return for each token its features, in the order of the templates; tokens hold no spaces."""
        runs = {size: Runs(tokens, size, self.dictionary) for size in {template.size for template in self.templates}}
        return list(
            zip(*(_column(template, runs[template.size], len(tokens)) for template in self.templates), strict=True)
        )


class Runs:
    """All runs of so many tokens, and what the functions of templates say of them: texts, or whether something holds."""

    def __init__(self, tokens: Sequence[str], size: int, dictionary: frozenset[str]) -> None:
        texts = [" ".join(tokens[at : at + size]) for at in range(len(tokens) - size + 1)] if size > 1 else list(tokens)
        lowered = [text.lower() for text in texts]
        titles = [token[0] == token[0].upper() for token in tokens]  # begin with no small letter
        self.texts = {None: texts, "lower": lowered}
        self.flags = {
            "isdigit": [is_number(text) for text in texts],
            "istitle": [all(titles[at : at + size]) for at in range(len(texts))],
            "is_in_dict": [text in dictionary for text in lowered],
        }


def is_number(text: str) -> bool:
    """Tell whether a text is a whole number of 32 bits."""
    digits = text[1:] if text[0] in "+-" else text
    return digits.isascii() and digits.isdecimal() and -LARGEST <= int(text) < LARGEST


def _column(template: Template, runs: Runs, count: int) -> list[str]:
    """Return one feature of each of `count` tokens."""
    begin = template.begin
    if (texts := runs.texts.get(template.function)) is not None:
        values = [begin + text for text in texts]
    else:
        yes, no = f"{begin}True", f"{begin}False"
        values = [yes if flag else no for flag in runs.flags[str(template.function)]]
    return [*repeat(f"{begin}BOS", -template.first), *values[max(template.first, 0) :], *repeat(f"{begin}EOS", count)][
        :count
    ]
