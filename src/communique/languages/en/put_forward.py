"""Words that tell in passing that something has been put to others: who drafted it, who invites whom.

Patterns for ``re``; what they mean is decided in ``engines``.
"""

from __future__ import annotations

import re

DRAFT = r"draft|drafts|resolution|statement|text|motion|proposal|amendment|declaration"
"""What is drafted."""

DRAFTED = r"drafted|sponsored|authored|proposed"
"""Behind the hyphen after a side: it has put the thing forward ("a US-drafted statement")."""

CIRCULATED = r"circulated|tabled|submitted|presented|put\s+forward|introduced"
"""How a draft is put to those who decide."""

PUTTING = (
    r"circulate[sd]?|draft(?:ed|s)|float(?:ed|s)|present(?:ed|s)|submit(?:ted|s)|tabled|tables|puts?\s+forward|sets?\s+out|"
    r"unveil(?:ed|s)"
)
"""How a side puts a plan or a draft to others."""

PUTTER = (
    r"[Tt]he\s+(?:[a-z]+\s+)?(?:bloc|coalition|commission|council|delegation|envoys?|government|guarantors?|junta|mediators?|"
    r"ministry|mission|negotiators?|opposition|rebels|secretariat|union)"
)
"""Who may do so without a name."""

PLAN = (
    r"draft(?!\s+(?:law|budget))(?:\s+(?:accord|agreement|deal|resolution|statement|text|treaty))?|resolution|motion"
    r"|(?:counter-?)?proposals?|amendment|compromise(?:\s+(?:text|proposal))?|road\s?map|formula|blueprint"
    r"|(?:ceasefire|disarmament|exit|peace|settlement|transition|truce)\s+(?:plan|initiative)"
    r"|(?:initiative|plan)(?=\s+(?:for|to\s+end|under\s+which|whereby|by\s+which)\b)"
)
"""What a side so puts to others; of other plans it may be its own that it tells."""

MEETING = r"talks|negotiations|summit|meeting|dialogue|consultations"
"""What those who meet call off."""

BY = r"by"
"""Before the side that did it."""

BODY = r"(?:U\.?N\.?\s+)?Security\s+Council|General\s+Assembly|Human\s+Rights\s+Council|European\s+Parliament"
"""Bodies to which drafts are put."""

ADJECTIVE_BARRED = frozenset({"UK", "UN"})
"""Adjectives of states that stand before "draft" for something else."""

INVITATION = re.compile(r"\s+(?:an?|the|his|her|its|their)\s+(?:\w+\s+)?(?=invitation\b)")
"""Between the verb that takes an invitation up and the word for it."""

HOSTED = (
    r"from|by|of|to\s+(?:visit|come\s+to|go\s+to|travel\s+to|meet(?:\s+with)?|talks\s+(?:in|with)|a\s+(?:meeting|summit)\s+"
    r"(?:in|with))"
)
"""Before the host, behind the word for an invitation."""

GIVING = (
    r"handed(?:\s+over)?|extended|issued|sent|delivered|conveyed|gave|given|passed(?:\s+on)?|offered|renewed"
)
"""How an invitation is made."""
