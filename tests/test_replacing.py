"""Copies of records with some fields changed are those that `dataclasses.replace` makes."""

from __future__ import annotations

import dataclasses
from typing import Any

import pytest

from extractors.records import Sentence, Span
from extractors.replacing import replace


@pytest.mark.parametrize("record", [Span(3, 5), Sentence(3, 5, 1)])
@pytest.mark.parametrize("changes", [{}, {"end": 9}, {"start": 0, "end": 1}])
def test_copies_as_the_library_does(record: Any, changes: dict[str, int]) -> None:
    assert replace(record, **changes) == dataclasses.replace(record, **changes)
    assert (record.start, record.end) == (3, 5)


def test_a_field_that_is_none_is_refused() -> None:
    with pytest.raises(KeyError):
        replace(Span(3, 5), length=2)  # type: ignore[call-arg]
