"""English phrases for two parties together, and for papers that speak for whoever issued them.

It lists words only; which parties and whose paper are meant, the article tells.
"""

from __future__ import annotations

COUNTED = 2
"""How many parties the phrases below count: "the two sides", "both"."""

KOREAS = (
    r"(?:(?:the )?(?:two )?[a-z]+s of )?(?:the |both |two )*koreas"
    r"|(?:the )?(?:two )?korean (?:leaders|sides|states)"
)
"""Both states of the peninsula, or their leaders, whatever stands before."""

PARTIES = (
    r"(?:(?:the |these )?(?:two|both)(?: \w+)?|both(?: of)?(?: the)?|the) "
    r"(?:sides|countries|nations|states|parties|governments|capitals|allies|neighbou?rs|powers|delegations)"
    r"|both|the two|the authors|(?:the )?two sides"
)
"""Two states or organisations named before; "the parties" and "the sides" too."""

PERSONS = (
    r"(?:the )?(?:two|both)(?: the)?(?: \w+)? "
    r"(leaders|presidents|ministers|premiers|men|women|diplomats|envoys|officials)"
)
"""Two persons named before, by what they are."""

COUPLE = r"(?:the |this )?(?:couple|pair|duo|newlyweds|spouses)"
"""Two persons whom the article has just joined by "and"."""

PLURAL_SOURCE = (
    r"\band\b|^(?:the )?(?:two|three|four|five|six|both|several|some|many|most)\b"
    r"|\b\w{3,}(?<!s)s\b(?! of\b)|\bmedia\b|^koreas\b"
    r"|\bparties\b"
)
"""A source of more than one, that "they" may take up."""

PAPERS = (
    "statement", "letter", "resolution", "text", "document", "declaration", "draft", "communique",
    "communiqué", "memorandum", "readout", "release", "note", "message", "agreement", "accord", "roadmap",
    "decree", "account",
)  # fmt: skip
"""Papers that speak for those who issued them."""

ANY_PAPER = ("text", "document", "draft", "paper")
"""Nouns that take up a paper of any kind."""

CHAMBERS = (
    "council",
    "assembly",
    "parliament",
    "congress",
    "senate",
    "committee",
    "board",
    "duma",
    "knesset",
    "cabinet",
)
"""Bodies that pass resolutions."""

SIGNED = r"\b(?:signed|adopted|initialled|initialed|concluded)\b"
"""What those do whose paper it is."""

ISSUED = r"\b(?:by|from|of|between)\s+"
"""What stands between a paper and its issuer."""

STATE_MEDIA = r"(?:state|state-run|official|government) (?:media|television|tv|radio|news agency|newspapers?)"
"""Media that speak for the state on which they report."""

OPINIONS_ARE = (
    r"\b(?:opinions|views)\b[^.\n]{0,30}\bexpressed\b[^.\n]{0,40}\bare\b[^.\n]{0,20}"
    r"\b(?:his|hers|her own|the author['’]s)\b"
)
"""A note that an article holds somebody's opinions, who is then its "I"."""

WITH_OTHERS = r"\band (?:his|her|their) \w+"
"""A source of one who is named and others who are not: "they" are not he alone."""
