"""Tells whether two texts are copies of one report, however each outlet trimmed it.

It refuses to judge meaning: two reports in different words about one event are strangers to it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache
from typing import TYPE_CHECKING
from zlib import crc32

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

PERMUTATIONS = 64
"""Numbers in a fingerprint. The similarity's standard error is at most 1/16; 128 would halve its variance and
double the record's columns."""
SHINGLE = 3
"""Words in a row that are compared. Reports of one agency about one day share 1 to 8 % of them, a trimmed
copy keeps 50 % and more; five in a row break at every changed figure."""

_WORD = re.compile(r"\w+")


def fingerprint(text: str) -> tuple[int, ...]:
    """A MinHash of the text's word shingles: 64 numbers below 2^32; empty for a text without words.

    Source: A. Broder, On the resemblance and containment of documents (1997). Each number is the least of
    ``a x + b mod 2^32`` over the shingles ``x``, as in datasketch's scheme "affine32". That package is not
    called: another release draws other numbers, with which a record's older ones cannot be compared.
    """
    import numpy as np

    hashes = np.array([crc32(word.encode()) for word in _WORD.findall(text.lower())], dtype=np.uint64)
    if not len(hashes):
        return ()
    shingles = hashes if len(hashes) < SHINGLE else hashes[: 1 - SHINGLE].copy()
    if len(hashes) >= SHINGLE:
        for step in range(1, SHINGLE):
            # Knuth's multiplicative hash keeps "a b c" and "c b a" apart.
            shingles = shingles * np.uint64(2654435761) + hashes[step : len(hashes) - SHINGLE + 1 + step]
    factors, terms = _permutations()
    permuted = _mixed(shingles ^ (shingles >> np.uint64(32)))[:, None] * factors + terms
    numbers: list[int] = permuted.min(axis=0).tolist()
    return tuple(numbers)


def _mixed(hashes: NDArray[np.uint64]) -> NDArray[np.uint32]:
    """The low 32 bits, each spread over all of them (MurmurHash3's finalizer, A. Appleby 2011)."""
    import numpy as np

    mixed = hashes.astype(np.uint32)
    mixed = (mixed ^ (mixed >> np.uint32(16))) * np.uint32(0x85EBCA6B)
    mixed = (mixed ^ (mixed >> np.uint32(13))) * np.uint32(0xC2B2AE35)
    return mixed ^ (mixed >> np.uint32(16))


@cache
def _permutations() -> tuple[NDArray[np.uint32], NDArray[np.uint32]]:
    """Factors, odd so that no two shingles fall together, and terms, ``PERMUTATIONS`` of each."""
    import numpy as np

    # NumPy promises that this generator's numbers never change (NEP 19).
    draw = np.random.RandomState(1).randint
    factors = draw(0, 1 << 31, PERMUTATIONS, dtype=np.uint32) * np.uint32(2) + np.uint32(1)
    return factors, draw(0, 1 << 32, PERMUTATIONS, dtype=np.uint32)


def similarity(a: Sequence[int], b: Sequence[int]) -> float:
    """The estimated share of word shingles that two texts have in common, 0 to 1; 0 where one is empty.

    Raises:
        ValueError: fingerprints of unequal length.

    Example:
        >>> similarity(fingerprint("the ferry sails on Monday"), fingerprint("the ferry sails on Monday"))
        1.0
    """
    if not a or not b:
        return 0.0
    return _equal(zip(a, b, strict=True)) / len(a)


def _equal(pairs: Iterable[tuple[int, int]]) -> int:
    return sum(x == y for x, y in pairs)
