"""The English words of reported speech inside reported speech.

Data only; ``engines.nesting`` reads them.
"""

from __future__ import annotations

import re


def _set(table: str) -> frozenset[str]:
    return frozenset(table.split())


OBJECT_VERBS = _set(
    """
    told tells informed informs assured assures warned reminded notified urged asked ordered accused
    accuses instructed promised promises
    """
)
"""Verbs that take the one spoken to before what was said."""

ACCUSING = _set("accused accuses")

TO_VERBS = _set(
    """
    promised promises pledged pledges vowed vows threatened threatens refused refuses agreed offered
    offers demanded
    """
)
"""Verbs after which "to ..." is what was said."""

BARE_VERBS = _set("said says told tells")
"""Verbs after which "that" is often left out."""

VERBS = "|".join(
    sorted(
        OBJECT_VERBS
        | TO_VERBS
        | BARE_VERBS
        | _set(
            """
    stated states declared declares announced announces claimed claims insisted insists stressed
    stresses argued argues denied denies confirmed confirms admitted admits acknowledged acknowledges
    reiterated reiterates emphasized emphasised maintained alleged alleges asserted asserts replied
    responded wrote tweeted warns complained complains proposed proposes suggested suggests
    """
        ),
        key=len,
        reverse=True,
    )
)
"""Finite forms only: "to say" and "saying" report nothing by themselves."""

ADVERBS = "also|already|once|just|always|later|earlier|then|himself|herself|now|\\w+ly"
LATE = (
    "yesterday|today|last (?:week|month|year|night)|earlier|recently|publicly|clearly|repeatedly|on \\w+day"
)

PRONOUNS = _set("i we he she they")

NOBODY = _set(
    """
    who which that what anyone anybody someone somebody nobody everyone everybody no none people some
    many most few others it this there one you whoever whoever nothing something everything not never
    and or but as polls poll
    """
)
"""Subjects that are no speaker one could name."""

SPEAKERS = _set(
    """
    minister president premier chancellor leader leaders spokesman spokeswoman spokesperson official
    officials ambassador envoy government ministry regime administration side sides party parties
    general commander authorities secretary senator king prince pope bishop diplomat diplomats
    delegation counterpart colleague colleagues governor mayor army military parliament commission
    council court judge chairman chairwoman director negotiators rebels militants ministers presidents
    allies partners prosecutors lawmakers generals police agency inspectors emir sultan sheikh palace
    chief junta company team bank union crown rebel militia throne house board federation church tribe
    coalition opposition parties front witnesses adviser advisers
    """
)
"""Nouns that can speak where no name stands with them."""

NOT_SPEAKERS = _set(
    """
    report reports poll polls survey surveys study studies data figures document documents history law
    treaty constitution resolution article book bible map evidence statement reason fact thing problem
    point
    """
)
"""Nouns that show rather than speak."""

NOT_SOURCES = NOT_SPEAKERS - {"report", "reports", "study", "document", "documents"} | _set(
    "plan schedule law rules them it way extent degree manner terms"
)
"""What "according to" may be followed by without anybody having spoken."""

BREAK = re.compile(
    r"[;:!?]\s|[“\"‘(—–]|,\s|(?<!\w)(?:that|because|but|and|while|although|though|since|as|so|where|after"
    r"|before|until)\s"
)
"""Where a clause begins."""

LEAD = re.compile(
    r"(?:yesterday|today|recently|earlier|then|also|later|in fact|of course|meanwhile|now|on \w+day"
    r"|last (?:week|month|year|night)"
    r"|in \d{4}|for example|again|so|well|look)\s+",
    re.IGNORECASE,
)
"""Words before a subject that are none of it."""
