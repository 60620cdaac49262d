"""The tree of errors drawn in the docstring is the tree of the classes."""

from __future__ import annotations

import inspect
import pickle
import re

import pytest

from communique import errors

DRAWN = re.compile(r"^(?P<lead>[\s│├└─]*)(?P<name>[A-Z]\w+)")


def drawn() -> dict[str, str]:
    """Each class of the drawing with the class it hangs from; the root hangs from ``Exception``."""
    above: list[tuple[int, str]] = []
    tree: dict[str, str] = {}
    for line in (errors.__doc__ or "").splitlines():
        found = DRAWN.match(line)
        if not found or not line.startswith("    "):
            continue
        depth = len(found["lead"])
        while above and above[-1][0] >= depth:
            above.pop()
        tree[found["name"]] = above[-1][1] if above else "Exception"
        above.append((depth, found["name"]))
    return tree


def classes() -> dict[str, type[Exception]]:
    return {
        name: value
        for name, value in vars(errors).items()
        if inspect.isclass(value) and issubclass(value, Exception)
    }


def test_the_drawing_is_the_tree() -> None:
    assert drawn() == {name: value.__bases__[0].__name__ for name, value in classes().items()}


@pytest.mark.parametrize("name", sorted(classes()))
def test_each_says_what_it_means_and_crosses_processes(name: str) -> None:
    kind = classes()[name]
    assert (kind.__doc__ or "").strip().endswith(".")
    back = pickle.loads(pickle.dumps(kind("x.txt is empty")))
    assert type(back) is kind
    assert str(back) == "x.txt is empty"
