"""Dates under the posts that an article shows: "— Ada Holm (@adaholm) February 1, 2018".

It refuses a post without its year, and a handle in a sentence: the date has to stand right behind the name.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from communique.languages.en import time as words

_NUMBER_OF = {**words.MONTHS, **words.SHORT_MONTHS}
_MONTH = "|".join(sorted(_NUMBER_OF, key=len, reverse=True))
_DAY = (
    rf"(?:(?P<m1>{_MONTH})\.?\s(?P<d1>\d{{1,2}}),?\s(?P<y1>20\d\d)"
    rf"|(?P<d2>\d{{1,2}})\s(?P<m2>{_MONTH})\.?,?\s(?P<y2>20\d\d))\b"
)
_WEEKDAY = rf"(?:(?:{'|'.join(words.WEEKDAYS)}),\s)?"
# Between handle and date stand blanks and marks of direction that a browser does not show.
_POST = re.compile(
    rf"(?:\(@\w{{1,30}}\)[\s\u200e\u200f]{{0,4}}(?:{words.POSTED_ON}\s)?"
    rf"|\b{words.POSTED_BY}\s[^\n@]{{2,60}}?\s{words.POSTED_ON}\s{_WEEKDAY}){_DAY}",
    re.IGNORECASE,
)


def posted(text: str) -> Iterator[dt.date]:
    """The days of the posts that a text shows, in reading order.

    Example:
        >>> list(posted("It sails. — Ada Holm (@adaholm) February 1, 2018"))
        [datetime.date(2018, 2, 1)]
    """
    for found in _POST.finditer(text):
        month = _NUMBER_OF[(found["m1"] or found["m2"]).lower()]
        try:
            yield dt.date(int(found["y1"] or found["y2"]), month, int(found["d1"] or found["d2"]))
        except ValueError:
            continue
