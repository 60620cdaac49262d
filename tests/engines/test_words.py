"""Stretches of words end where a word does."""

from __future__ import annotations

import pytest

from communique.engines.words import unbroken, words


@pytest.mark.parametrize(
    ("text", "piece", "whole"),
    [
        ("They haven't left.", (0, 2), (0, 4)),
        ("They haven’t left.", (1, 2), (1, 4)),
        ("They said 't was late.", (0, 2), (0, 2)),
        ("It is Ada's.", (0, 3), (0, 3)),
        ("They have left.", (0, 3), (0, 3)),
        ("They don't", (0, 4), (0, 4)),
    ],
)
def test_a_stretch_does_not_end_inside_a_word(
    text: str, piece: tuple[int, int], whole: tuple[int, int]
) -> None:
    assert unbroken(words(text), piece) == whole
