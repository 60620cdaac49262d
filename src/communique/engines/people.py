"""The persons whom an article names, found again by full name, family name or given name.

It knows spellings only; which of two namesakes is meant is decided by its caller.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, field

from communique.engines.found import Found, Page
from communique.languages.en.given_names import MEN, WOMEN
from communique.languages.en.names import PARTICLES, SUFFIXES, SURNAMES_FIRST


@dataclass(slots=True, eq=False)
class Party:
    """One referent so far: what kind, under which names, in which offices, last met where."""

    number: int
    kind: str
    names: list[tuple[str, ...]] = field(default_factory=list)
    gender: str = ""
    code: str = ""
    offices: list[Found] = field(default_factory=list)
    met: list[Found] = field(default_factory=list)
    plural: bool = False


def fold_word(word: str) -> str:
    """A word of a name without case, accents, hyphens and points: "Jong-un" is "jongun"."""
    if word.isascii() and word.isalnum():
        return word.lower()
    plain = unicodedata.normalize("NFKD", word)
    return "".join(c for c in plain if c.isalnum()).lower()


def family_first(words: Sequence[str]) -> bool:
    """Whether a name puts the family name first, as Korean, Chinese and Vietnamese names do.

    Example:
        >>> family_first(["Ban", "Ki-moon"]), family_first(["Kim", "Darroch"])
        (True, False)
    """
    if len(words) < 2 or words[0] not in SURNAMES_FIRST:
        return False
    if "-" in words[1] and words[1].split("-")[0] not in MEN | WOMEN:
        return True
    known_given = words[0] in MEN or words[0] in WOMEN
    if len(words) == 3:
        return not any(len(w) == 2 and w.endswith(".") for w in words) and words[1] not in PARTICLES
    return not known_given


def is_full(found: Found) -> bool:
    words = [w for w in found.words if w not in SUFFIXES]
    return len(words) > 1 and words[0].lower() not in PARTICLES


class People:
    """The persons whom the article names, found by full name, family name or given name."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.by_full: dict[str, Party] = {}
        self.by_family: dict[str, list[Party]] = {}
        self.by_given: dict[str, list[Party]] = {}
        self.parties: list[Party] = []

    def new(self, kind: str) -> Party:
        party = Party(len(self.parties), kind)
        self.parties.append(party)
        return party

    def add(self, found: Found) -> Party:
        """The party with the full name in ``found``, made where it is new."""
        # "Jr." tells the son from the father.
        words = (
            list(found.words)
            if found.words[-1] in SUFFIXES
            else [w for w in found.words if w not in SUFFIXES]
        )
        folded = [fold_word(w) for w in words]
        key = "".join(folded)
        party = self.by_full.get(key)
        if party is None and not family_first(words):
            party = self._same_ends(folded)
        if party is None:
            party = self.new("person")
            self._keys(party, words)
        self.by_full[key] = party
        if found.words not in party.names:
            party.names.append(found.words)
        party.gender = party.gender or found.gender
        return party

    def _same_ends(self, folded: list[str]) -> Party | None:
        for party in self.by_family.get(folded[-1], ()):
            for name in party.names:
                other = [fold_word(w) for w in name if w not in SUFFIXES]
                if (
                    len(other) > 1
                    and other[0] == folded[0]
                    and (len(other) != len(folded) or other == folded)
                ):
                    return party
        return None

    def _keys(self, party: Party, words: list[str]) -> None:
        if family_first(words):
            families = [fold_word(words[0])]
        else:
            families = [fold_word(words[-1])]
            if "-" in words[-1] and words[-1].split("-")[0].lower() in PARTICLES:
                families.append(fold_word(words[-1].split("-", 1)[1]))
            for n in range(1, len(words) - 1):
                # "van der Bellen", "Peña Nieto": a later short form may begin at any word after the first.
                families.append("".join(fold_word(w) for w in words[n:]))
            if len(words) == 3 and len(words[1]) > 2:
                families.append(fold_word(words[1]))
            self.by_given.setdefault(fold_word(words[0]), []).append(party)
        for family in families:
            self.by_family.setdefault(family, []).append(party)

    def alone(self, found: Found) -> list[Party]:
        """The parties that a short name may mean: by family name, else by given name."""
        key = "".join(fold_word(w) for w in found.words if w not in SUFFIXES)
        if not key:
            return []
        named = self.by_family.get(key)
        if named is None and (key.startswith("al") and len(key) > 4):
            named = self.by_family.get(key[2:])
        return named or self.by_given.get(key) or []
