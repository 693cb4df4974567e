"""Properties that are computed at their first use and kept, as `functools.cached_property`, but without its lock.

In Python 3.11 that one takes a lock of its own, for two microseconds at each first use, fifty of them in a document full
of figures. In Python 3.12 it does not, and this module can go.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

__all__ = ["cached_property"]

if TYPE_CHECKING:
    from functools import cached_property
else:

    class cached_property:  # noqa: N801
        """An attribute that a function computes from the object when it is first asked for."""

        def __init__(self, compute: Callable[[Any], Any]) -> None:
            self._compute, self.__doc__ = compute, compute.__doc__

        def __set_name__(self, owner: type, name: str) -> None:
            self._name = name

        def __get__(self, holder: Any, owner: type) -> Any:
            if holder is None:
                return self
            value = holder.__dict__[self._name] = self._compute(holder)
            return value
