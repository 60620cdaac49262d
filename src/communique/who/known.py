"""Which of the actors that somebody brought an article means by a name, and what they were on its day.

It answers nobody where two fit, and nobody whose country contradicts the article's.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Sequence

from communique.model import Actor, Role
from communique.who.gazetteer import state_name
from communique.who.holders import begin, days, end
from communique.who.sourced import folded

KnownActors = Callable[[str], Sequence[Actor]]
"""Gives the actors that bear a name, which comes as ``folded`` has it."""

# Thai to Lao, Myanmar, Khmer, kana, Chinese characters, Hangul: scripts in which a full name is one word.
_UNSPACED = re.compile("[\u0e01-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]{2}")


def full(name: str) -> bool:
    """Whether a name is more than a family or given name: two words, or a script without blanks.

    Example:
        >>> full("Ada Holm"), full("Holm"), full("문재인")
        (True, False, True)
    """
    return len(name.split()) > 1 or _UNSPACED.search(name) is not None


def meant(
    name: str, known: KnownActors, *, kind: str, country: str = "", named: Collection[str] = ()
) -> Actor | None:
    """The one actor of this kind, or of none told, whom ``name`` means; ``None`` for nobody or several.

    Args:
        known: asked for the folded name.
        kind: "person" or "organization".
        country: whose the article says the bearer is; a bearer of another state's is not meant.
        named: the states that the article names; of several bearers the one of these is meant.
    """
    fits = [a for a in known(folded(name)) if a.kind in (kind, "") and not _other(a.country, country)]
    for told in ({country}, named):
        if len(fits) > 1:
            fits = [actor for actor in fits if actor.country in told] or fits
    return fits[0] if len(fits) == 1 else None


def _other(one: str | None, country: str) -> bool:
    """Whether two countries contradict: who works for an organisation may be of any state."""
    return bool(one) and one != country and _state(one or "") and _state(country)


def _state(code: str) -> bool:
    return state_name(code) != code


def roles_on(actor: Actor, day: str) -> Iterator[Role]:
    """The actor's roles without days, and where ``day`` (EDTF) is known those that may be held on it."""
    known = bool(day) and not day.startswith("X")
    first, last = days(day if known else "")
    for role in actor.roles:
        dated = role.start or role.end
        if not dated or (known and begin(role.start) <= last and end(role.end) >= first):
            yield role
