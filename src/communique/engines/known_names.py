"""Mentions of states, capitals, seats and known organisations, and the longer names that begin with one.

It tells a capital that acts from one where things happen by the words beside it, and by nothing else.
"""

from __future__ import annotations

from communique.engines.found import Found, Page
from communique.languages.en.around_names import TRAVEL, VERBS_AFTER_A_NAME
from communique.languages.en.names import (
    CALENDAR,
    DOCUMENT_WORDS,
    NOT_NAMES,
    OCCASION_WORDS,
    OFFICES,
    ORGANS,
    PLACE_WORDS,
    REPORTING,
)
from communique.model import MentionKind

ORGAN_CAPITALS = frozenset(w.capitalize() for w in ORGANS) | {"Inc.", "Corp.", "Ltd."}


def known_name(page: Page, i: int) -> tuple[Found | None, int]:
    """The mention that a known name makes, grown where it is part of a longer one ("Paris Agreement")."""
    forms, lower = page.words.forms, page.words.lower
    size = len(forms)
    j, term = page.terms[i]
    k = j
    while (
        k < size
        and page.together(k - 1, k)
        and forms[k][0].isupper()
        and forms[k] not in NOT_NAMES
        and k not in page.terms
        and lower[k] not in OFFICES
        and forms[k] not in CALENDAR
    ):
        k += 1
    last = forms[k - 1]
    if k > j:
        kind = kind_by_last_word(last)
        if kind and term.kind != "organization":
            return Found(i, k, kind, "thing", head=last.lower(), code=term.code if kind == "place" else ""), k
        if last in ORGAN_CAPITALS:
            return None, k
    if term.kind == "adjective":
        return None, j
    follows = lower[j] if j < size else ""
    if term.kind == "people":
        return Found(i, j, "state", "term", head="people", code=term.code, plural=True), j
    if term.kind in ("organization", "seat"):
        return Found(i, j, "organization", "term", head=term.kind, code=term.code), j
    if term.kind == "place":
        return Found(i, j, "place", "term", head="place", code=term.code), j
    if term.kind == "capital":
        kind = "place" if _located(page, i, j) else "state"
        return Found(i, j, kind, "term", head="capital", code=term.code), j
    if (
        forms[j - 1].rstrip(".") in ("US", "U.S", "UK", "U.K", "DPRK", "ROK")
        and follows
        and follows[0].isalpha()
        and lower[j] not in VERBS_AFTER_A_NAME
        and lower[j] not in REPORTING
        and page.together(j - 1, j)
    ):
        # "US sanctions": the name stands before a noun as an adjective does.
        return None, j
    return Found(i, j, "state", "term", head="state", code=term.code), j


def _located(page: Page, i: int, j: int) -> bool:
    """Whether a capital at ``[i, j)`` is a place here: "in Moscow", "Moscow, Russia", a date line."""
    forms, lower = page.words.forms, page.words.lower
    size = len(forms)
    k = i - 1
    if i in page.sentence_starts and (
        forms[i].isupper()
        or (
            j < size
            and (forms[j] in ("(", "—", "–") or j + 1 < size and forms[j] == "," and forms[j + 1] in CALENDAR)
        )
    ):
        return True
    while k >= 0 and lower[k] in (
        "central",
        "downtown",
        "nearby",
        "eastern",
        "western",
        "northern",
        "southern",
        "the",
    ):
        k -= 1
    if k < 0:
        return False
    before = lower[k]
    if before in (
        "in",
        "at",
        "near",
        "outside",
        "around",
        "via",
        "through",
        "across",
        "visited",
        "visiting",
        "visit",
        "left",
        "leaving",
        "reached",
        "arrived",
    ):
        return True
    if before == "from" or before == "to":
        # "arrived from Seoul", "a visit to Moscow", against "ties to Moscow", "a message from Seoul".
        back = {lower[m] for m in range(max(0, k - 4), k)}
        return bool(back & TRAVEL)
    if before == "," and k and (forms[k - 1] in CALENDAR or page.words.forms[k - 1].isdigit()):
        return False
    follows = lower[j] if j < size else ""
    if (
        follows == ","
        and j + 1 < size
        and (j + 1) in page.terms
        and page.terms[j + 1][1].code == page.terms[i][1].code
        and page.terms[j + 1][1].kind == "state"
    ):
        return True
    return follows in ("time", "airport", "suburb", "streets", "residents") or follows in ("-based", "based")


def kind_by_last_word(word: str) -> MentionKind | None:
    """The kind of a capitalised name by its last word; none where the word does not tell."""
    if word in PLACE_WORDS:
        return "place"
    if word in DOCUMENT_WORDS:
        return "document"
    if word in OCCASION_WORDS:
        return "occasion"
    return None
