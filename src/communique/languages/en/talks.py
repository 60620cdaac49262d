"""Words that tell of talks: what a meeting is called, who meets on which level, how it goes off.

Patterns for ``re``, mostly without regard to case; what they mean for the ledger is decided there.
"""

MEETING = (
    r"talks?|talking|summits?|meetings?|meets?|met|dialogues?|negotiations?|negotiating|consultations?|"
    r"conferences?|rounds?|visits?|visited|visiting|trips?|journeys?|encounters?|sessions?|see|seeing|spoke|"
    r"spoken|speak|sit(?:ting)?\s+down|sat\s+down|received|hosted|hosts?|dined|dinners?|lunch(?:es|eon)?|banquets?"
)
"""What a meeting or a visit is called."""

CHANNEL = (
    r"hot-?lines?|hot\s+lines?|(?:communications?|phone|telephone|border|military)\s+(?:lines?|channels?)|"
    r"channels?\s+of\s+communication|liaison\s+offices?"
)
"""A standing line or office, which is opened and closed rather than held."""

LINE = (
    r"lines?\s+(?:at|in|across|between|over)\b"
    r"(?=[^.;]{0,60}\b(?:rang|ring(?:s|ing)?|answer\w*|reopen\w*|restor\w*))"
)
"""A line over which one calls, named by its place."""

CHANNELS = {
    "leaders' hotline": r"leaders?|presidents?|heads\s+of\s+state",
    "military lines": r"military",
    "liaison office": r"liaison",
    "hotline": r"",
}
"""Standing channels that two sides may have beside each other, and the words that tell them apart."""

FORMAT_NAMES = {
    "leaders": "summit", "ministers": "high-level talks", "envoys": "talks of envoys",
    "officials": "working-level talks", "military": "military talks", "Red Cross": "Red Cross talks",
    **{name: name for name in CHANNELS},
}  # fmt: skip
"""What talks are called by their level, behind the name of their parties."""

CALLS = {"leaders": "calls of leaders", "ministers": "calls of ministers"}
"""The same of parties that only telephone."""

OPENED = (
    r"(?:re-?)?open(?:s|ed|ing)?|restor\w+|set\s+up|establish\w*|reconnect\w*|resum\w+|reactivat\w+|"
    r"back\s+in(?:to)?\s+(?:service|use|operation)|(?:works?|working|ringing|rang)\s+again"
)
"""How a channel comes into use."""

TRAVELS = (
    r"fly|flies|flew|flown|travel\w*|go|goes|going|gone|went|set(?:s|ting)?\s+foot|head\w*|arriv\w+|return\w*|leav\w+|left|"
    r"com(?:e|es|ing)|came|on\s+(?:his|her|their)\s+way"
)
"""How somebody goes to another country, and back."""

TALKS = (
    r"call(?:ed|s)?|phoned?|telephoned?|speaking|talked|spent|sat|greeted|welcomed|confer\w*|host\w*|"
    r"negotiat\w+"
)
"""What else two sides do together where they meet."""

WISHED = (
    r"planned|upcoming|future|possible|potential|proposed|scheduled|forthcoming|ready\s+(?:to|for)|readiness|"
    r"willing\w*|(?:skeptic|sceptic)\w*|prospects?|hopes?|idea|calls?\s+for|called\s+for|offer\w*|need\s+for|"
    r"refus\w+|wants?|wished|possibility|without|no|rule[sd]?\s+out|stalled|deadlocked|frozen|suspended|"
    r"(?:attempt|effort)s?\s+(?:to|at)|reviv\w+|restart\w*|jump-?start\w*"
)
"""Words right before a meeting that has not been."""

BROKERED = r"broker(?:s|ed|ing)?|mediat\w+|facilitat\w+"
"""What a third does for two who talk: that one is no party."""

GOVERNMENT = r"governments?|administration|authorities|officials?|ministers?|president|state"
"""Whom an armed group talks with where only its own country's government can be meant."""

PEACE = (
    r"(?:peace|cease-?fire|truce|reconciliation|ransom|hostage|prisoner)\s+"
    r"(?:talks|negotiations|process|dialogue)"
)
"""Talks that can be of those only who fight each other."""

NO_MEETING = (
    r"(?:meet|meets|meeting|met)\s+(?:\w+\s+){0,3}half-?way|"
    r"(?:meet|meets|meeting|met)\s+(?:with\s+)?(?:\w+\s+){0,2}(?:demands?|conditions?|deadlines?|needs|targets?|goals?|obligations|requirements|criticism|resistance)"
)
"""What is called to meet and is no meeting."""

MANY = r"three-way|three-party|trilateral|four-way|four-party|quadrilateral|multilateral|tripartite"
"""What a meeting of more than two is called."""

TO_COME = (
    r"is\s+to|are\s+to|will|would|to\s+be|should|could|may|might|must|plans?|planned|agreed|undert\w+|"
    r"pledg\w+"
)
"""What tells that a thing is still to come, beside the verb that tells it."""

INTER = r"\binter-(?P<stem>Korean|Sudanese|Yemeni|Libyan|Afghan|Cypriot|communal)\b"
"""Talks of the parts of one nation."""

BOTH = r"\b(?:the|both|two)\s+(?P<stem>Korea|Sudan)s\b"
"""The parts of one nation together ("the two Koreas")."""

INTER_PARTIES = {"Korean": ("KOR", "PRK"), "Sudanese": ("SDN", "SSD")}
"""Where the parts are states: their codes, in order."""

LEADERS = (
    r"(?<!vice[ -])(?<!deputy )presidents?|prime\s+ministers?|premiers?|chancellors?|leaders?|kings?|emirs?|"
    r"supreme\s+leader|heads?\s+of\s+(?:state|government)|chairman"
)
"""Who leads a state; a meeting of such people is one of leaders."""

MINISTERS = (
    r"minist(?:er|ers|erial)|secretar(?:y|ies)\s+of\s+(?:state|defen[cs]e)|top\s+diplomats?|high[- ]level"
)
"""Members of a government, and the level that newspapers call high."""

OFFICIALS = r"working[- ]level|officials?|experts?|deputy|vice[- ]\s*(?:foreign\s+)?minist\w+|directors?"
"""Those who do the work below them."""

ENVOYS = r"envoys?|delegations?|emissar(?:y|ies)|representatives?|negotiators?|advisers?|ambassadors?"
"""Those who are sent."""

TRUSTED = (
    r"\b(?:[Ll]eader|[Pp]resident|[Kk]ing|emir|premier|chancellor|minister)[’']s?\s+(?:\w+\s+){0,2}?"
    r"(?:sister|brother|son|daughter|wife|husband|half-brother|son-in-law|chief\s+of\s+staff|right-hand\s+man|aide|"
    r"confidante?),?\s+(?:[A-Z][\w.'’-]*\s+){0,2}$"
)
"""Before the name of somebody who goes for the holder of an office ("the leader's sister, Ada Holm")."""

SERVICES = (
    r"(?:directors?|heads?|chiefs?)\s+of\s+(?:the\s+)?(?:[\w.]+\s+){0,2}?(?:CIA|Mossad|MI6|intelligence)|"
    r"(?:CIA|Mossad|MI6|intelligence|spy)\s+(?:directors?|heads?|chiefs?)"
)
"""Heads of a secret service: they are sent where a minister cannot be seen."""

CALLED = (
    ("Red Cross", r"(?<!international )(?<!committee of the )red\s+cross"),
    ("military", r"military\s+(?:talks|officials|officers)|generals|colonels"),
    ("officials", r"working[- ]level|vice[- ]ministerial"),
    ("ministers", r"high[- ]level|ministerial"),
    ("leaders", r"summits?"),
)
"""Levels and what a meeting is called that has them, the first that fits."""

ROLES = (
    ("envoys", SERVICES),
    ("officials", OFFICIALS),
    ("envoys", ENVOYS),
    ("leaders", LEADERS),
    ("ministers", MINISTERS),
)
"""Levels and the roles of those who meet, the first that fits."""

RANKS = ("leaders", "ministers", "envoys", "officials")
"""Levels from the highest: of a meeting's two sides the lower counts ("the king received the minister")."""

POSTPONED = r"postpon\w+|delay\w*|put\s+off|push(?:ed|es)?\s+back|reschedul\w+|defer\w*"
"""How a meeting is moved to a later day."""

CALLED_OFF = (
    r"call(?:s|ed|ing)?\s+off|call(?:s|ed|ing)?\s+\w+(?:\s+\w+){0,6}\s+off|cancel\w*|scrap\w*|abandon\w*|"
    r"shelv\w+|walk(?:s|ed|ing)?\s+(?:out|away)|pull(?:s|ed|ing)?\s+out|is\s+off|was\s+off|"
    r"(?:will|would|did|does|do|to|has|have|had)\s+not\s+(?:\w+\s+)?"
    r"(?:take|taken|place|go|come|meet|attend|be\s+held|happen)|"
    r"(?:won|wouldn|didn)['’]t\s+(?:take\s+place|go|come|meet|attend|happen)|no\s+longer|fell\s+through"
)
"""How a meeting that was to be is told not to be."""

SUSPENDED = (
    r"suspend\w*|suspension|br(?:eak|eaks|oke|oken)\s+(?:off|down)|collaps\w+|walk(?:ed|s)?\s+out|"
    r"frozen|froze|sever\w*|cut(?:s|ting)?(?:\s+off)?|dead|silent"
)
"""How talks or a channel stop."""

ENDED = r"conclud\w+\s+for\s+good|(?:is|are|were|was)\s+over\s+for\s+good|terminat\w+"
"""How talks end for good."""

MESSAGE = r"letters?|messages?|notes?|telegrams?|greetings|condolences|statement|call(?:ed)?\s+(?:for|on)"
"""What goes from one side to another without a meeting."""

CROWD = r"countries|nations|states|governments|members|allies|others|powers"
"""Names of many at once: those who come to a gathering, of which no two negotiate."""

VENUES = frozenset({
    "Abu Dhabi", "Astana", "Doha", "Geneva", "Hanoi", "Helsinki", "Istanbul", "Kuwait", "Minsk", "Muscat",
    "Oslo", "Reykjavik", "Riyadh", "Singapore", "Stockholm", "Vienna",
})  # fmt: skip
"""Cities and city states to which others go to meet each other; who goes there meets somebody else."""

PLACE = r"in|at|near|inside|outside"
"""Words before a place."""

ABOUT = r"about|over|on|concerning|regarding|against|for|than|of|without|before|after|since|despite|amid|as"
"""Words before what a meeting is about, or what stands beside it: no party follows them."""

LEADS = r"(?:leaders?|presidents?|ministers?|king|heads?|officials?|envoys?|side|capital|delegations?)\s+of"
"""An "of" behind which a party stands all the same."""

UNFINISHED = r"\s*(?:\b(?:the|of|a|an|and|in|at|his|her|its|their))+$"
"""A place's name that was cut before its noun."""
