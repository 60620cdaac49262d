"""What somebody does by an act, in English rather than in codes: "denies", "consultation · visit".

A type that is none of PLOVER's stays as it was given.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from communique.web.text import N_, _, ngettext

SPEECH: Mapping[str, Callable[[int], str]] = {
    "state": lambda n: ngettext("says", "say", n),
    "deny": lambda n: ngettext("denies", "deny", n),
    "accuse": lambda n: ngettext("accuses", "accuse", n),
    "demand": lambda n: ngettext("calls for", "call for", n),
    "propose": lambda n: ngettext("proposes", "propose", n),
    "promise": lambda n: ngettext("promises", "promise", n),
    "threaten": lambda n: ngettext("threatens", "threaten", n),
    "welcome": lambda n: ngettext("welcomes", "welcome", n),
    "refuse": lambda n: ngettext("refuses", "refuse", n),
    "ask": lambda n: ngettext("asks", "ask", n),
    "announce": lambda n: ngettext("announces", "announce", n),
    "think": lambda n: ngettext("thinks", "think", n),
}
"""What a statement does, of one or of several who make it."""
NEGATIVE = ("deny", "refuse")
"""Acts of speech that say no by themselves."""
TYPES: Mapping[str, str] = {
    "AGREE": N_("agreement"), "CONSULT": N_("consultation"), "SUPPORT": N_("support"),
    "CONCEDE": N_("concession"), "COOPERATE": N_("cooperation"), "AID": N_("aid"),
    "RETREAT": N_("retreat"), "REQUEST": N_("request"), "ACCUSE": N_("accusation"),
    "REJECT": N_("rejection"), "THREATEN": N_("threat"), "PROTEST": N_("protest"),
    "SANCTION": N_("sanction"), "MOBILIZE": N_("mobilization"), "COERCE": N_("coercion"),
    "ASSAULT": N_("assault"),
}  # fmt: skip
"""PLOVER's types of events."""
MANNERS: Mapping[str, str] = {
    "direct": N_("word for word"), "indirect": N_("in the reporter's words"),
    "mixed": N_("partly word for word"),
}  # fmt: skip
POLARITIES: Mapping[str, str] = {"affirm": N_("that it is so"), "deny": N_("that it is not so")}


def speech(row: Mapping[str, Any]) -> str:
    """What a statement does, as a verb behind its speakers.

    Example:
        >>> speech({"act": "state", "polarity": "deny", "speakers": [{"name": "Ada Holm"}]})
        'denies'
    """
    act, many = str(row["act"]), max(1, len(row.get("speakers") or ()))
    if act not in SPEECH:
        return act
    if act == "state" and row.get("polarity") == "deny":
        act = "deny"
    told = SPEECH[act](many)
    if row.get("polarity") == "deny" and act not in NEGATIVE:
        told += " · " + _("in the negative")
    return told


def said(act: str) -> str:
    """The same of an act of speech alone, for one who makes it."""
    return SPEECH[act](1) if act in SPEECH else act


def typed(type_: str, mode: str | None = None) -> str:
    """An event's type in a word, with its mode.

    Example:
        >>> typed("CONSULT", "visit")
        'consultation · visit'
    """
    told = _(TYPES[type_]) if type_ in TYPES else type_
    return f"{told} · {mode}" if mode else told


def choice(view: str, type_: str) -> str:
    """A type as the form of a view's filters offers it; PLOVER's code stands with its word.

    Example:
        >>> choice("events", "CONSULT"), choice("statements", "deny"), choice("actors", "state")
        ('consultation (CONSULT)', 'denies', 'state')
    """
    if view == "events" and type_ in TYPES:
        return f"{_(TYPES[type_])} ({type_})"
    return said(type_) if view == "statements" else _(type_)


def manner(name: str) -> str:
    """How the words of a statement are given."""
    return _(MANNERS.get(name, name))


def polarity(name: str) -> str:
    """Whether somebody says that something is so."""
    return _(POLARITIES.get(name, name))
