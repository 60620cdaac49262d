"""What the encoder's heads say of each word, and in which order: the lists that training and reading share.

It holds names alone; a list that changes here changes what a model's numbers mean.
"""

from __future__ import annotations

from communique.codes import plover

MENTIONS = ("person", "organization", "place", "state", "role", "weapon", "document", "occasion")
TYPES = tuple(plover.EVENT_TYPES)
MODES = tuple(f"{name}:{mode}" for name, kind in plover.EVENT_TYPES.items() for mode in kind.modes)
STATUSES = ("actual", "planned", "proposed", "conditional", "denied", "called-off", "hypothetical")
ACTS = (
    "state", "deny", "accuse", "demand", "propose", "promise", "threaten", "welcome", "refuse", "ask",
    "announce", "think",
)  # fmt: skip
POLARITIES = ("affirm", "deny")
LONG = ("condition", "topic", "measure")
"""Parts that run over a clause; a shorter part may stand inside them."""
SHORT = ("deadline", "instrument", "number", "place", "stage", "forum", "level", "addressee", "venue")
LINKS = ("actor", "recipient", "part")
"""What a word may be to a trigger (or, a part, to the cue of a statement)."""
LINK_WIDTH = 48
REACH = 32
"""Words to either side over which the links count distance."""
RELATIONS = (*TYPES, "NONE")
"""What one marked party does to another; NONE where they are only named together."""


def spans_of(kinds: int) -> int:
    """How many tags mark spans of so many kinds: outside, and a first and a further word of each."""
    return 1 + 2 * kinds


WIDTHS: dict[str, int] = {
    "outer": spans_of(len(MENTIONS)),
    "inner": spans_of(len(MENTIONS)),
    "trigger": spans_of(len(TYPES)),
    "long": spans_of(len(LONG)),
    "short": spans_of(len(SHORT)),
    "status": len(STATUSES),
    "mode": 1 + len(MODES),
    "act": len(ACTS),
    "polarity": len(POLARITIES),
    "from": LINK_WIDTH * len(LINKS),
    "to": LINK_WIDTH * len(LINKS),
}
"""Each head and its numbers a word, in the order in which the model puts them out."""

SPANS: dict[str, tuple[str, ...]] = {
    "outer": MENTIONS, "inner": MENTIONS, "trigger": TYPES, "long": LONG, "short": SHORT,
}  # fmt: skip
"""The heads that mark spans (BIO), and their kinds."""


def slices() -> dict[str, slice]:
    """Where each head's numbers stand among all of them.

    Example:
        >>> slices()["outer"]
        slice(0, 17, None)
    """
    found, start = {}, 0
    for name, width in WIDTHS.items():
        found[name] = slice(start, start + width)
        start += width
    return found


PLACES = slices()
"""Where each head's numbers stand among all of them."""
