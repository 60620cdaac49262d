"""Every word of the interface, from one catalogue, in the language that the reader's browser asks for.

It translates no word of the record: quotes, titles and names stay as their sources have them.
"""

from __future__ import annotations

import gettext
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from functools import cache
from pathlib import Path

LANGUAGE = "en"
"""The language in which the interface is written."""
DOMAIN = "communique"
CATALOGUES = Path(__file__).parent / "locale"
"""``LANGUAGE/LC_MESSAGES/communique.mo`` for each language, beside the texts to be translated."""
LONGEST = 200
"""Characters of a browser's wish that are looked at; a real one has five languages or so."""


@dataclass(frozen=True, slots=True)
class Tongue:
    """A language of the interface and its catalogue."""

    language: str
    words: gettext.NullTranslations


ENGLISH = Tongue(LANGUAGE, gettext.NullTranslations())
_spoken: ContextVar[Tongue] = ContextVar("communique_tongue", default=ENGLISH)


@cache
def tongues(folder: Path = CATALOGUES) -> dict[str, Tongue]:
    """Every language that has a compiled catalogue in ``folder``, and the one that needs none."""
    from babel.support import Translations

    found = {LANGUAGE: ENGLISH}
    for file in sorted(folder.glob(f"*/LC_MESSAGES/{DOMAIN}.mo")):
        name = file.parent.parent.name
        found[name] = Tongue(name, Translations.load(str(folder), [name], DOMAIN))
    return found


def asked_for(wish: str, known: dict[str, Tongue]) -> Tongue:
    """The language of an ``Accept-Language`` header that there is; else the one the interface is written in.

    Example:
        >>> asked_for("fr-CH, fr;q=0.9, en;q=0.8", tongues()).language
        'en'
    """
    from babel import negotiate_locale

    weighed = []
    for place, part in enumerate(wish[:LONGEST].split(",")):
        name, _, weight = part.strip().partition(";q=")
        try:
            weighed.append((-float(weight or 1), place, name.strip().replace("-", "_")))
        except ValueError:
            continue
    wanted = [name for weight, _place, name in sorted(weighed) if name and weight < 0]
    return known.get(negotiate_locale(wanted, list(known), sep="_") or LANGUAGE, ENGLISH)


@contextmanager
def speaking(tongue: Tongue) -> Iterator[None]:
    """Within it, every text of the interface is of this language."""
    before = _spoken.set(tongue)
    try:
        yield
    finally:
        _spoken.reset(before)


def language() -> str:
    """The language now spoken, as HTML's ``lang`` has it."""
    return _spoken.get().language.replace("_", "-")


def locale() -> str:
    """The language now spoken, by the name under which Babel knows its dates and numbers."""
    return _spoken.get().language


def _(message: str) -> str:
    """A text of the interface in the language now spoken."""
    return _spoken.get().words.gettext(message) if message else ""


def ngettext(one: str, many: str, count: int) -> str:
    """A text that counts, in the form that the language has for this number."""
    return _spoken.get().words.ngettext(one, many, count)


def N_(message: str) -> str:
    """Marks a text that stands in a table for the catalogue; ``_`` translates it where it is shown."""
    return message
