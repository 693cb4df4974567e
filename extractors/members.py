"""Closed lists of words, `enum.StrEnum` to the type checker, whose members are looked up like any attribute of a class.

In Python 3.11 the lookup of a member of an `enum` runs through its metaclass: sixty billionths of a second, nine thousand
times in a document full of figures. In Python 3.12 it does not, and this module can go.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from enum import StrEnum
else:

    class _List(type):
        """Makes each word in the body of a class the one member of that value."""

        def __new__(cls, name: str, bases: tuple[type, ...], body: dict[str, Any]) -> _List:
            made = super().__new__(cls, name, bases, body)
            made.__members__ = {}
            for key, word in body.items():
                if isinstance(word, str) and not key.startswith("_"):
                    made.__members__[word] = member = str.__new__(made, word)
                    member.name, member.value = key, word
                    setattr(made, key, member)
            return made

        def __call__(cls, word: str) -> Any:
            if word not in cls.__members__:
                raise ValueError(f"{word!r} is not a valid {cls.__name__}")
            return cls.__members__[word]

        def __iter__(cls) -> Iterator[Any]:
            return iter(cls.__members__.values())

    class StrEnum(str, metaclass=_List):
        """Base of the lists: a member is a string with `name` and `value`, and the same object after pickling."""

        def __repr__(self) -> str:
            return f"<{type(self).__name__}.{self.name}: {self.value!r}>"

        def __reduce__(self) -> tuple[Any, ...]:
            return type(self), (self.value,)


__all__ = ["StrEnum"]
