"""Tells in a sentence what somebody decided, each act by its line and linked.

It adds no judgement, and names by its id only what the record no longer has.
"""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup

from communique.exports import clean, short
from communique.views import Deed, Meant
from communique.web.text import _
from communique.web.wording import plain, segment

NAMED = 3
"""Acts that a sentence names; of more it says how many."""
LONGEST = 160
"""Characters of a line in a sentence: two of them still read as one."""


def sentence(deed: Deed) -> Markup:
    """A decision as a person would tell it.

    Example:
        ``sentence(deed)`` is ``A. Holm found these to be one act: <a ...>…</a> and <a ...>…</a>.``
    """
    who = Markup('<b class="person"><span class="tag">{}</span></b>').format(clean(deed.by) or _("Somebody"))
    what = listed(deed.on)
    if deed.verb == "confirm":
        told = _("{who} looked at {what} and found it right.")
        if len(deed.on) > 1:
            told = _("{who} found right: {what}.")
    elif deed.verb == "same":
        told = _("{who} found these to be one act: {what}.")
        if deed.actors:
            told = _("{who} found these to be one actor: {what}.")
        elif len(deed.on) == 1:
            told = _("{who} found several reports to tell one act: {what}.")
    elif deed.verb == "different":
        told = _("{who} found these to be two acts: {what}.")
        if deed.actors:
            told = _("{who} found these to be two actors: {what}.")
    elif deed.verb == "retract":
        told = _("{who} took {what} out of the record.")
    elif deed.verb == "amend":
        told = _("{who} corrected {what}: {set}.")
    elif deed.verb == "watch":
        told = _("{who} watches the stage {stage} of {what}. It would be broken by acts with {set}.")
    elif deed.verb == "forget":
        told = _("{who} took the article {what} and all that rested on it out of the record for good.")
    elif deed.undone is not None:
        number, before = Markup("#{}").format(deed.undone.number), sentence(deed.undone)
        told = _("{who} took back decision {number}: {before}")
        return _filled(told, who=who, number=number, before=before)
    else:
        told = _("{who} decided on {what}.")
    return _filled(told, who=who, what=what, set=_set(deed), stage=_quoted(deed.stage))


def listed(found: Sequence[Meant]) -> Markup:
    """What a decision is on, linked, as a list in a sentence."""
    names = [_named(one) for one in found[:NAMED]]
    if len(found) > NAMED:
        names.append(Markup(_("{count} more").format(count=len(found) - NAMED)))
    if not names:
        return Markup(_("nothing that is still in the record"))
    if len(names) == 1:
        return names[0]
    return Markup("{} {} {}").format(Markup(", ").join(names[:-1]), _("and"), names[-1])


def _named(one: Meant) -> Markup:
    words = short(one.line, most=LONGEST)
    if one.kind == "unknown":
        return Markup("<code>{}</code>").format(words)
    if not one.ref:
        return _quoted(words)
    room = {"actor": "actors", "article": "articles"}.get(one.kind, "acts")
    link = Markup('<a href="/{}/{}">{}</a>').format(room, segment(one.ref), words)
    return link if one.kind == "actor" else Markup("<q>{}</q>").format(link)


def _set(deed: Deed) -> Markup:
    """Fields or filters with their values: "act is now deny", "type MOBILIZE, THREATEN"."""
    said = _("{field} is now {value}") if deed.verb == "amend" else _("{field} {value}")
    parts = []
    for name, value in deed.set.items():
        shown = Markup("<em>{}</em>").format(plain(value).replace(",", ", ")) if value else _("not known")
        parts.append(_filled(said, field=Markup("<b>{}</b>").format(plain(name)), value=shown))
    return Markup(", ").join(parts)


def _quoted(words: str) -> Markup:
    return Markup("<q>{}</q>").format(short(words, most=LONGEST))


def _filled(told: str, **parts: Markup | str) -> Markup:
    """A text of the catalogue as markup, its own words escaped like any."""
    return Markup.escape(told).format(**parts)
