"""Words that tell one attack from the next: what it is done with, by what kind of doer, that it is another.

It compares no two tellings.
"""

from __future__ import annotations

import re

from communique.fold.events import NOUNS
from communique.fold.stems import WORD, plain, trigger
from communique.languages.en.time import MONTHS
from communique.model import Entry

MEANS: tuple[frozenset[str], ...] = tuple(
    frozenset(family.split())
    for family in (
        "bus buses car cars driven driving drove lorry lorries pickup tractor trailer truck trucks van "
        "vehicle vehicles",
        "bullet bullets fire fired fires firing gun gunfire gunman gunmen guns gunshot gunshots pistol rifle "
        "rifles rounds shooter shooting shoots shot shots",
        "axe blade knife knives machete stabbed stabbing sword",
        "blast bomb bomber bombing bombs detonated exploded explosion explosions explosives grenade grenades",
    )
)
"""Words that tell what an attack is done with; two of one family tell the same."""

DOER = re.compile(
    r"\b(?:attacker|assailant|bomber|driver|gunm[ae]n|killer|shooter|suspect)s?\b", re.IGNORECASE
)
"""What an article calls who attacks, once it has told of the attack."""

OTHER = re.compile(
    r"\b(?:another|earlier|previous(?:ly)?|similar|second|(?:year|month|week)s? ago"
    r"|last (?:year|month|week|spring|summer|autumn|fall|winter)"
    rf"|(?:in|last|since|that) (?:{'|'.join(MONTHS)})|(?:19|20)\d\d)\b",
    re.IGNORECASE,
)
"""What says of a sentence's violence that it is not, or may not be, that of the day."""

_PLURALS = tuple(f"{noun}s" for noun in sorted(NOUNS))


def means(text: str) -> frozenset[int]:
    """By which of ``MEANS`` a text tells violence.

    Example:
        >>> means("A lorry rammed the gate.") == means("The driver left his car.")
        True
    """
    told = frozenset(WORD.findall(plain(text)))
    return frozenset(at for at, family in enumerate(MEANS) if told & family)


def several(entry: Entry) -> bool:
    """Whether a plural noun tells several acts of violence at once: "the airstrikes"."""
    return plain(trigger(entry)).endswith(_PLURALS)
