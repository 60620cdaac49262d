"""Words that tell of talks: what a meeting is called, who meets on which level, how it goes off.

Patterns for ``re``, mostly without regard to case; what they mean for the ledger is decided there.
"""

MEETING = (
    r"talks?|summits?|meetings?|meets?|met|dialogues?|negotiations?|negotiating|consultations?|conferences?|"
    r"rounds?|visits?|visited|trips?|hot-?lines?|hot\s+lines?|channels?|contacts?|encounters?|reunions?|sessions?"
)
"""What a meeting, a visit or a channel is called."""

CHANNEL = (
    r"hot-?lines?|hot\s+lines?|(?:communication|phone|telephone|border)\s+(?:lines?|channels?)|channels?"
)
"""A standing line, which is opened and closed rather than held."""

INTER = r"\binter-(?P<stem>Korean|Sudanese|Yemeni|Libyan|Afghan|Cypriot|communal)\b"
"""Talks of the parts of one nation."""

INTER_PARTIES = {"Korean": ("KOR", "PRK"), "Sudanese": ("SDN", "SSD")}
"""Where the parts are states: their codes."""

LEVELS = (
    (
        "leaders",
        r"summits?|leaders?|presidents?|prime\s+ministers?|chancellors?|heads?\s+of\s+(?:state|government)",
    ),
    ("Red Cross", r"red\s+cross"),
    ("military", r"military|generals?|colonels?|defen[cs]e\s+(?:chiefs?|officials?)"),
    ("officials", r"working[- ]level|officials?|experts?|deputy|vice[- ]minist\w+|director"),
    ("ministers", r"high[- ]level|minist(?:er|ers|erial)|secretar(?:y|ies)\s+of\s+state|top\s+diplomats?"),
    ("envoys", r"envoys?|delegations?|emissar(?:y|ies)|representatives?|negotiators?"),
)
"""Levels of a meeting and the words that tell them, the first that fits."""

POSTPONED = r"postpon\w+|delay\w*|put\s+off|push(?:ed|es)?\s+back|reschedul\w+|defer\w*"
"""How a meeting is moved to a later day."""

SUSPENDED = (
    r"suspend\w*|suspension|br(?:eak|oke|oken)\s+(?:off|down)|collaps\w+|walk(?:ed|s)?\s+out|stall\w*|"
    r"frozen|halt\w*|sever\w*|cut"
)
"""How talks or a channel stop."""

ENDED = r"conclud\w+\s+for\s+good|is\s+dead|were\s+dead|over\s+for\s+good|terminat\w+"
"""How talks end for good."""
