"""Whose "I" and "we" it is: that of the speaker of the quotation around it.

It ties no "I" outside quotation marks to anybody.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from communique.engines.found import Found, Page
from communique.languages.en.names import REPORTING
from communique.model import Span

FIRST_PERSON = frozenset("i me my myself we us our ours ourselves".split())  # noqa: SIM905
_LINE = re.compile(r"\n")


def tie_first_persons(
    page: Page, found: list[Found], speech: Sequence[tuple[Sequence[Span], Sequence[Span]]]
) -> None:
    """Tie "I" and "we" inside quotation marks to the speaker of the quotation."""
    own = [f for f in found if f.form == "pronoun" and f.head in FIRST_PERSON and f.quoted]
    if not own:
        return
    starts, ends = page.words.starts, page.words.ends
    speakers = [
        f
        for f in found
        if f.chain >= 0 and not f.quoted and f.kind in ("person", "role", "state", "organization")
    ]
    # Contents and speakers in order of place, so that a long text costs no more a pronoun than a short one.
    said = sorted(
        ((piece.start, piece.end, source) for source, content in speech if source for piece in content),
        key=lambda told: told[:2],
    )
    opens = [start for start, _, _ in said]
    speakers.sort(key=lambda g: g.first)
    places = [starts[g.first] for g in speakers]
    for f in own:
        first, last = starts[f.first], ends[f.last - 1]
        k = bisect_right(opens, first) - 1
        if k < 0 or said[k][1] < last:
            continue
        inside = [
            g
            for p in said[k][2]
            for g in speakers[bisect_left(places, p.start) : bisect_right(places, p.end)]
            if ends[g.last - 1] <= p.end
        ]
        if inside:
            f.chain = next((g.chain for g in inside if g.kind == "person"), inside[0].chain)
    if any(f.chain < 0 for f in own):
        _by_verb(page, own, speakers)


def _by_verb(page: Page, own: list[Found], speakers: list[Found]) -> None:
    """The speaker of a quotation by the reporting verb beside a name in its sentence or its paragraph."""
    lower = page.words.lower
    speaking: dict[int, int] = {}
    for g in speakers:
        after = lower[g.last] if g.last < len(lower) else ""
        before = lower[g.first - 1] if g.first else ""
        if after == "," and g.form == "role" and g.title_of is not None and g.last + 1 < len(lower):
            after = lower[g.last + 1]
        if after in REPORTING or before in REPORTING:
            speaking.setdefault(g.sentence, g.chain)
    for f in own:
        if f.chain >= 0:
            continue
        for sentence in (f.sentence, f.sentence - 1, f.sentence + 1, f.sentence - 2):
            if sentence in speaking and _one_paragraph(page, f.sentence, sentence):
                f.chain = speaking[sentence]
                break


def _one_paragraph(page: Page, one: int, other: int) -> bool:
    if one == other:
        return True
    low, high = sorted((one, other))
    if low < 0 or high >= len(page.sentences):
        return False
    return _LINE.search(page.text, page.sentences[low].end, page.sentences[high].start) is None
