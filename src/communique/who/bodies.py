"""Whom a body acts for: a ministry for its state, a parliament for itself, a company for itself.

It goes by the body's name and country; it does not ask what the body did.
"""

from __future__ import annotations

from communique.languages.en.names import ORGANS
from communique.who.gazetteer import lookup, organisation_name, state_name
from communique.who.persons import body_id
from communique.who.roles import of_state, title_of


def body_actor(words: str, *, country: str) -> str | None:
    """The actor id of a body by its name: its state's where it is part of the government, else its own.

    Ministries, embassies, armies and governments act for their state and have its alpha-3 code; parliaments
    and courts have ``<alpha-3>LEG`` and ``<alpha-3>JUD``, as in CAMEO; other bodies with a name of their own
    have ``o-`` and a hash.

    Example:
        >>> body_actor("the Russian Foreign Ministry", country="RUS")
        'RUS'
    """
    known = lookup(words)
    if known is not None:
        return known.actor
    parts = [w.strip(".,") for w in words.replace("’", "'").split()]
    heads = [w for w in parts if w.lower() in ORGANS]
    if not heads:
        return (
            body_id(title_of(words), country=country or None) if parts and parts[-1][:1].isupper() else None
        )
    lead = _lead(parts)
    acts = ORGANS.get(lead.lower(), "")
    if len(country) == 3 and state_name(country) != country:
        if acts == "state" and parts[0].lower() != "trump":
            return country
        if acts == "parliament":
            return f"{country}LEG"
        if acts == "court":
            return f"{country}JUD"
        if lead.lower() in (
            "department",
            "office",
            "council",
            "service",
            "agency",
            "bureau",
            "command",
            "headquarters",
            "staff",
            "secretariat",
            "commission",
        ) and of_state(words):
            return country
    elif acts and country and acts == "state":
        return organisation_actor(country)
    if lead[:1].isupper():
        return body_id(title_of(words), country=country or None)
    return None


def organisation_actor(code: str) -> str | None:
    """The id of an organisation where ``code`` is one of the table's; ``None`` else."""
    return code if organisation_name(code) != code or lookup(code) is not None else None


def _lead(parts: list[str]) -> str:
    """The head noun of a body's name: the last before "of", "for" or "in"."""
    for n, word in enumerate(parts):
        if word in ("of", "for", "on", "in", "at") and n:
            parts = parts[:n]
            break
    return next((w for w in reversed(parts) if w.lower() in ORGANS), parts[-1] if parts else "")
