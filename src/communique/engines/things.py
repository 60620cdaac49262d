"""Finds the weapons, papers and meetings that an article speaks of.

It knows them by their head noun alone and does not say which summit or which resolution is meant.
"""

from __future__ import annotations

import re

from communique.engines.found import Found, Page
from communique.languages.en.around_names import ATTRIBUTIVES, VERBS_BEFORE_A_THING
from communique.languages.en.names import (
    DETERMINERS,
    DOCUMENTS,
    OCCASIONS,
    STOPS,
    WEAPON_MODIFIERS,
    WEAPONS,
)
from communique.model import MentionKind

_MODEL = re.compile(r"[A-Z][A-Za-z]*-\d+[A-Z]{0,2}")
_LONGEST = 4


def things(page: Page) -> list[Found]:
    """Weapons, documents and occasions with what stands before their head, in reading order."""
    found: list[Found] = []
    forms, lower = page.words.forms, page.words.lower
    for i, word in enumerate(lower):
        kind: MentionKind
        if word in WEAPONS:
            kind = "weapon"
        elif word in DOCUMENTS:
            kind = "document"
        elif word in OCCASIONS:
            kind = "occasion"
        else:
            form = forms[i]
            follows = lower[i + 1] if i + 1 < len(lower) else ""
            if (
                "-" in form
                and follows not in WEAPONS
                and follows not in WEAPON_MODIFIERS
                and _MODEL.fullmatch(form)
            ):
                found.append(Found(i, i + 1, "weapon", "thing", head=word))
            continue
        if (
            i + 1 < len(lower)
            and page.together(i, i + 1)
            and (lower[i + 1] in WEAPONS or lower[i + 1] in OCCASIONS)
        ):
            continue
        first = i
        while first and i - first < _LONGEST and page.together(first - 1, first):
            before = lower[first - 1]
            if kind == "weapon" and before not in WEAPON_MODIFIERS and not _MODEL.fullmatch(forms[first - 1]):
                break
            if (
                before in DETERMINERS
                or before in STOPS
                or before in VERBS_BEFORE_A_THING
                or not before[0].isalpha()
                or before.endswith("ly")
            ):
                break
            if before.endswith(("ing", "ed")) and before not in ATTRIBUTIVES:
                break
            first -= 1
        if kind != "weapon" and (first == i and (not i or lower[i - 1] not in DETERMINERS)):
            # "report", "visit" and "text" by themselves are as often verbs.
            continue
        found.append(Found(first, i + 1, kind, "thing", head=word))
    return found
