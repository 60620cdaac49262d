"""Remembers what a function said of a frozen value, for as long as both are at hand.

It goes by identity, since an entry has a mapping and hence no hash; of an equal value it knows nothing.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Protocol, TypeVar

T = TypeVar("T")
Given = TypeVar("Given")


class Remembering(Protocol):
    """Makes a function of one frozen value into one that works out once what it says of it."""

    def __call__(self, judge: Callable[[Given], T], /) -> Callable[[Given], T]: ...


def remembering(most: int) -> Remembering:
    """A decorator for functions that are asked of the same entries again and again.

    Args:
        most: values of which a function remembers what it said; those not asked for longest go first, half
            of them at a time. Where all went at once, a long run worked out everything anew again and again.

    Example:
        ``remembered = remembering(4096)``, then ``@remembered`` above a function of one entry.
    """

    def remembered(judge: Callable[[Given], T]) -> Callable[[Given], T]:
        said: dict[int, tuple[Given, T]] = {}
        before: dict[int, tuple[Given, T]] = {}

        @wraps(judge)
        def once(given: Given) -> T:
            nonlocal said, before
            found = said.get(id(given))
            if found is not None and found[0] is given:
                return found[1]
            if len(said) >= most // 2:
                said, before = {}, said
            earlier = before.get(id(given))
            told = earlier[1] if earlier is not None and earlier[0] is given else judge(given)
            # The value is kept with it, so that no other can have its place.
            said[id(given)] = given, told
            return told

        return once

    return remembered
