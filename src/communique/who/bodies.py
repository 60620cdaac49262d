"""Whom a body acts for: a ministry for its state, a parliament for itself, a company for itself.

It goes by the body's name and country; it does not ask what the body did.
"""

from __future__ import annotations

import re

from communique.languages.en.names import ORGANS
from communique.who.gazetteer import lookup, organisation_name, state_adjective, state_name, terms_in
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


_MINISTRY = re.compile(r"(?:.*['’]s?\s+)?((?:[\w-]+\s+){0,4}ministry)", re.IGNORECASE)
_POSSESSIVE = re.compile(r"(?:its|their|his|her|our)\s+", re.IGNORECASE)
_SMALL = frozenset({"and", "of", "the", "for"})


def body_name(words: str, *, country: str) -> str:
    """A body's name without its article; a ministry with its state's adjective, however the article put it.

    Example:
        >>> body_name("Norway's foreign ministry", country="NOR")
        'Norwegian Foreign Ministry'
    """
    bare = words[4:] if words[:4].lower() == "the " else words
    if country:
        bare = _POSSESSIVE.sub("", bare)
    found = _MINISTRY.fullmatch(bare)
    adjective = state_adjective(country)
    if found is None or not adjective:
        return bare
    name = found[1]
    terms = terms_in(name)
    if terms and terms[0][0] == 0:
        # "Norwegian foreign ministry", "US and Norwegian" left alone.
        if len(terms) > 1:
            return bare
        name = name[len(_written(name)) :].strip()
    if not name or title_of(name) != name or name.lower() == "ministry":
        return bare
    return f"{adjective} " + " ".join(
        w if w.lower() in _SMALL else w[:1].upper() + w[1:] for w in name.split()
    )


def _written(name: str) -> str:
    """The known name or adjective that ``name`` begins with, as written."""
    parts = name.split()
    for n in range(len(parts) - 1, 0, -1):
        first = " ".join(parts[:n])
        if any(start == 0 for start, _ in terms_in(first)) and not terms_in(parts[n]):
            return first if len(terms_in(first)) == 1 and not parts[n - 1].islower() else _written(first)
    return parts[0]


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
