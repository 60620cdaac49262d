"""Every word of the interface, from one catalogue, so that other languages can follow.

It translates no word of the record: quotes, titles and names stay as their sources have them.
"""

from __future__ import annotations

import gettext
from functools import cache
from pathlib import Path

from babel.support import NullTranslations, Translations

LANGUAGE = "en"
"""The language in which the interface is written."""
DOMAIN = "communique"
CATALOGUES = Path(__file__).parent / "locale"


@cache
def translations(language: str = LANGUAGE) -> gettext.NullTranslations:
    """The catalogue of a language; the interface as it is written where there is none."""
    found: NullTranslations = Translations.load(str(CATALOGUES), [language], DOMAIN)
    return found


def _(message: str) -> str:
    """A text of the interface in its language."""
    return translations().gettext(message)
