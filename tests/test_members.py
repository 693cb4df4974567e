"""Members of closed lists behave as those of `enum`: one object for each word, also after pickling and copying."""

from __future__ import annotations

import copy
import pickle

import pytest

from extractors.records import Kind


def test_members_are_strings_with_name_and_value() -> None:
    assert (Kind.SHARE, str(Kind.SHARE), f"{Kind.SHARE}", Kind.SHARE.value, Kind.SHARE.name) == ("share", "share", "share", "share", "SHARE")
    assert repr(Kind.SHARE) == "<Kind.SHARE: 'share'>"
    assert list(Kind)[:2] == [Kind.COUNT, Kind.RATIO]


def test_each_word_is_one_object() -> None:
    assert Kind("share") is pickle.loads(pickle.dumps(Kind.SHARE)) is copy.deepcopy(Kind.SHARE) is Kind.SHARE


def test_unknown_words_are_refused() -> None:
    with pytest.raises(ValueError, match="'shares' is not a valid Kind"):
        Kind("shares")
