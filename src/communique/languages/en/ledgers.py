"""Words by which acts are read together: what says nothing of a matter, and what tells a promise's fate.

Tables only; what they mean for a ledger is decided there.
"""

from __future__ import annotations

from collections.abc import Mapping

from communique.languages.en.stances import SWAPPED

EMPTY = frozenset({
    "a", "about", "after", "against", "all", "also", "among", "an", "and", "any", "are", "as", "at",
    "be", "been", "before", "being", "between", "both", "but", "by", "can", "could", "did", "do",
    "does", "done", "during", "each", "for", "from", "had", "has", "have", "having", "he", "her",
    "here", "him", "his", "how", "i", "if", "in", "into", "is", "it", "its", "itself", "may", "me",
    "might", "more", "most", "must", "my", "new", "no", "nor", "not", "of", "off", "on", "one", "only",
    "onto", "or", "other", "others", "our", "out", "over", "own", "provided", "s", "said", "say",
    "saying", "says", "shall", "she", "should", "since", "so", "some", "such", "t", "tell", "telling",
    "than", "that", "the", "their", "them", "then", "there", "these", "they", "this", "those",
    "through", "till", "to", "told", "two", "under", "unless", "until", "up", "upon", "us", "very",
    "was", "we", "were", "what", "when", "where", "which", "who", "whom", "whose", "why", "will",
    "with", "within", "without", "would", "you", "your",
})  # fmt: skip
"""Words that say nothing about what an act is about."""

# --- undertakings and demands: the deed that is meant, its condition, what became of it ---
# Stems are words as ``ledgers.reported.stems`` cuts them; patterns are for ``re``, without regard to case.

KIN: Mapping[str, str] = {
    stem: first
    for first, several in {
        "stop": "halt suspe stop stopp freez froze morat cease refra disco susta",
        "close": "shut closi closu shutd",
        "test": "testi teste",
        "exerc": "drill manoe maneu warga game",
        "disman": "disma destr blow blowi blown demol scrap",
        "withd": "pull pulli pulle retre",
        "relea": "free freed freei freei",
        "liftin": "lift ease easi easin",
        "meet": "meeti met",
        "talk": "negot dialo consu",
        "denuc": "disar",
        "nuke": "nucle nuke",
        "retur": "repat",
        "sendi": "send sent dispa",
        "separ": "divid",
    }.items()
    for stem in several.split()
}
"""Stems of words that name one deed or matter, and the stem that stands for them all."""

PHRASES: Mapping[str, str] = {
    "war games": "exercises", "war game": "exercise", "give up": "abandon", "gives up": "abandon",
    "giving up": "abandon", "gave up": "abandon", "sit down": "meet", "sat down": "met",
    "set up": "establish", "to the table": "to talks", "blow up": "demolish", "blew up": "demolished",
    "hand over": "transfer", "handed over": "transferred", "pull out": "withdraw", "call off": "cancel",
    "called off": "cancelled", "blown up": "demolished", "free of nuclear weapons": "denuclearized",
    "nuclear-free": "denuclearized", "remain": "stay", "must go on": "must stay",
}  # fmt: skip
"""Several words that say what one does."""

DEEDS = frozenset({
    "stop", "close", "disman", "withd", "relea", "liftin", "retur", "sendi", "hold", "begin", "began", "end",
    "endin", "start", "launc", "remov", "give", "giving", "keep", "make", "take", "provi", "carry", "conti",
    "work", "help", "allow", "need", "want", "wish", "time", "year", "month", "week", "today", "any",
    "first", "next", "later", "early", "late", "side", "sides", "both", "part", "parti", "count", "gover",
    "leade", "presi", "minis", "preco", "form", "forei", "offic", "state", "unite", "natio", "forme",
    "janua", "febru", "april", "june", "july", "augus", "septe", "octob", "novem", "decem", "monda",
    "tuesd", "wedne", "thurs", "frida", "satur", "sunda", "plan", "plann", "refus",
    "rejec", "decli", "deny", "denie", "annou", "used",
})  # fmt: skip
"""Stems that name the doing, the time or the doer: they do not tell one matter from another."""

CARRIERS = frozenset({
    "willi", "readi", "ready", "commi", "pledg", "promi", "offer", "agree", "inten", "guara", "assur",
    "under", "vow", "vowed", "will", "calle", "resta", "reaff", "fixed",
    "firm", "invit", "prepa", "expre", "accep", "stand", "stood", "propo",
})  # fmt: skip
"""Stems of the words that carry a promise, not its deed."""

MEETINGS = frozenset({"meet", "talk", "summi", "visit", "sit"})
"""Stems that make a deed a meeting, after ``KIN``."""

AT_ONCE = frozenset(
    {"early", "urgen", "speed", "promp", "swift", "direc", "need", "neede", "again", "soon", "once"}
)
"""Stems that say when or how urgently somebody is to talk, and not of what."""

HOLDING = frozenset({
    "hold", "begin", "start", "resum", "retur", "open", "conti", "atten", "join", "take", "host", "keep",
    "go", "engag", "launc", "enter", "have", "retry", "come", "recei",
})  # fmt: skip
"""Stems of verbs whose object may be a meeting, after ``KIN``."""

STOPPING = frozenset({"stop"})
"""Stems of a deed that leaves something undone, after ``KIN``; it lasts, and can be broken on any day."""

GOING = frozenset({"come", "go", "trave", "visit"})
"""Stems of verbs of going to see somebody, after ``KIN``."""

LEAVING = frozenset(
    {"stop", "condu", "carry", "make", "do", "no", "not", "never", "furth", "used", "any", "again"}
)
"""Stems that say only that something is not done, which is told by the others, after ``KIN``."""

STOPPED = STOPPING | {"end", "ended", "endin"}
"""Stems that tell that something was left, after ``KIN``."""

ENDINGS = frozenset({"close", "disman"})
"""Stems of a deed that does away with a thing, after ``KIN``."""

LEFT_UNDONE = (
    r"^\W*(?:that\s+)?(?:(?:it|he|she|they|we|\w+)\s+(?:would|will|shall|could|can)\s+|to\s+)?"
    r"(?:(?:conduct|carry\s+out|hold|make|have|do|take)\s+)?(?:not|never|neither|no)\b"
)
"""How a promise begins that something will not be done."""

DEED_OPENS = (
    r"(?:(?:themselves|itself|himself|herself|ourselves)\s+)?"
    r"(?:not\s+to|never\s+to|to|that|on|of|a|an|the|its|his|her|their|any|all|security|talks|dialogue|willingness)\b"
)
"""What follows a verb or noun of promising where the deed itself comes next."""

VERB = (
    r"^\W*(?:that\s+)?(?:(?:not\s+|never\s+)?to|(?:[^\W\d]\S*\s+){0,2}?(?:would|will|shall|should|must))\s+"
    r"(?:\w+ly\s+|not\s+)?(?P<verb>[a-z]+)\b"
)
"""The verb that a deed opens with."""

POINTS_BACK = r"\b(?:both|this|that|these|those|so|either|(?:about|on|for|with|to|of)\s+(?:it|them))\W*$"
"""The end of a deed that another sentence names ("to restore both")."""

POINTS_ONLY = r"^\W*(?:which|this|that)\s+(?:…|$)"
"""The opening of one that another clause names."""

THE_THING = r"\b(?:the|this|that|these|those)\s+(?P<thing>[a-z]{4,})\W*$"
"""The thing at the end of a deed, where its report has named it before ("all planning for the drill")."""

ATTENDING = (
    r"\b(?:compet(?:e|es|ing)|participat\w+|tak(?:e|es|ing)\s+part|attend\w*|join\w*|"
    r"send(?:s|ing)?\s+[^.;:]*?\b(?:athletes|players|teams?|delegations?|delegates|officials))\b"
)
"""Words for taking part in an occasion, by oneself or by those whom one sends."""

NAMED_EVENT = (
    r"\b(?:[A-Z]\w+\s+){1,3}?"
    r"(?:Games|Olympics|Cup|Championships?|Summit|Conference|Congress|Forum|Assembly|Expo)\b"
)
"""An occasion by its name."""

INVITATION_TAKEN = r"\b(?:accept\w*|tak\w+\s+up)\s+(?:\w+\s+){0,2}?invitations?\b"
"""That somebody will come where he is invited: who accepts an invitation to meet promises the meeting."""

EXCHANGE = (
    rf"{SWAPPED}|\b(?:freeze|halt|suspension|moratorium)\s+(?:that|which)\s+(?:\w+\s+){{1,3}}?"
    rf"(?:proposed|suggested|put\s+forward)\b"
)
"""One step for another, or the step of all that one has put forward: by whatever name, it is one scheme."""

BY_THE_DAY = (
    r"\b(?:by|before|until|no\s+later\s+than)\b[^,;:]{0,40}?(?:\b(?P<day_first>\d{1,2})\s+)?\b(?P<month>Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|"
    r"Oct|Nov|Dec)[a-z]*\.?(?(day_first)|\s+(?P<day>\d{1,2})\b)(?:,?\s+(?P<year>\d{4}))?"
)
"""A day by which something is to be done."""

OWN_SCHEME = (
    r"\b(?:its|their|his|her)\s+(?:own\s+)?(?:proposal|idea|plan|offer|initiative)s?\b|"
    r"\bthat\s+(?:it|they|he|she)\s+had\s+\w+"
)
"""A scheme that is told by whose it is rather than by what it says."""

JOKING = r"\b(?:jok(?:e|es|ed|ing|ingly)|quipp?(?:s|ed|ing)?|in\s+jest|teas(?:ed|ing)ly)\b"
"""In the words around what is said: then nobody is bound by it."""

MODAL = r"^that\s+(?:\S+\s+){0,8}?(?:would|will|should|shall|can|could|must|may|might|be)\b"
"""A clause that says what is to be, not what was."""

SEGMENTS = r"[,;:.!?–—]\s|\b(?:because|while|although|whereas|but|since)\b"
"""Where one clause of a sentence ends and another begins."""

REPORTING_TAIL = (
    r",[\"”’]?\s+(?:(?!(?:and|but|or|which|who|to|that)\b)\S+\s+){1,8}?"
    r"(?:said|says|added|told|reported|announced|noted)\b[^,;]*$|,?\s+according\s+to\b.*$"
)
"""Who says it, at a sentence's end."""

CONDITION_OPENS = (
    r"(?:only\s+)?(?:if|unless|provided(?:\s+that)?|providing|as\s+long\s+as|so\s+long\s+as|once|after|when|"
    r"in\s+return\s+for|in\s+exchange\s+for|on\s+(?:the\s+)?condition|subject\s+to|should|until|before|"
    r"as\s+soon\s+as|pending|in\s+case)\b"
)
"""How a condition begins."""

CONDITION_PLAIN = (
    r"\b(?:only\s+(?:if|after|when)|if|unless|provided\s+that|as\s+long\s+as|so\s+long\s+as|"
    r"in\s+(?:return|exchange)\s+for|on\s+(?:the\s+)?condition)\b[^,;:.]*"
)
"""A condition that cannot be taken for anything else, wherever it stands."""

EXCEPTION_OPENS = r"(?:unless|until)\b"
"""How an exception begins: the promise holds without it."""

UNSAID = r"\b(?:not|never|n['’]t|denied|denies|deny|refused|declined)\b"
"""In the words of saying: then nothing was promised or demanded."""

CARRYING = (
    r"^(?:(?:themselves|itself|himself|herself|ourselves)\s+(?=to\b)|"
    r"(?:(?:a|the|his|her|its|their|our)\s+)?(?:\w+\s+(?:and\s+\w+\s+)?)?(?:commitment|willingness|readiness|intention|"
    r"pledge|promise|offer|determination|will)\s+(?:to\s+(?!\w+\s+(?:talks|negotiations)\b)(?=complete|the|a|an)|(?=(?:not\s+|never\s+)?to\b)))"
)
"""What stands before a deed and carries it only ("his firm commitment to ...")."""

ASIDE = (
    r"(?:,\s+(?:an?|\w+)\s+(?:day|week|month|year)s?\s+(?:after|before|since|ago)\b.*"
    r"|\s+[—–-]+\s+(?:\S+\s*){1,3})$"
)
"""What a report hangs on a sentence's end: how long after what, or, in a headline, who says it."""

COLLECTIVE = (
    r"\b(?:parties|sides|leaders|ministers|nations|countries|states|delegat\w+|governments?|powers|members|"
    r"koreas|rebels|factions?|envoys|mediators?|guarantors?|negotiators|council|union|alliance|allies|summit|neighbou?rs|signatories|"
    r"capitals|both|opposition|junta|regime|insurgents|militia|movement|front|league|coalition|liberation|"
    r"authority|organi[sz]ation)\b"
)
"""Sides of a negotiation whose name says no country."""

OBSERVERS = (
    r"\b(?:analysts?|experts?|professors?|researchers?|scholars?|fellow|historians?|economists?|columnists?|"
    r"journalists?|reporters?|authors?|lawyers?|pundits?|academics?)\b"
)
"""Roles of those who watch a negotiation and bind nobody."""

TO_LISTENERS = (
    r"^\W*(?:please\s+)?(?:trust|believe)\s+me\b|^\W*(?:look|listen|remember|imagine|guess|wait)\b|"
    r"^\W*(?:get|have|take)\s+(?:a|the|another)\s+(?:sense|idea|picture|look|guess)\b"
)
"""Imperatives by which a speaker holds his listeners' attention: they ask for nothing."""

NOT_ASKED = (
    r"\b(?:on|against|towards?|with|about|for|from|until|unless|if|before|after|between|when|while|since)\s+"
    r"(?:the\s+)?(?:\w+\s+)?$"
)
"""Right before a side with which a demand deals, and of which nothing is asked."""

PRIVATE = (
    r"\b(?:(?<!central )(?<!world )bank|company|corporation|firm|airlines?|chief\s+executive|ceo|coach|"
    r"singer|act(?:or|ress)|students?|residents?|owner|founder|publisher|editor|photographer|witness|"
    r"attacker|suspect|inmate)\b"
)
"""Roles of those who act for no state, whatever the country in which they do."""

COMPANY = (
    r"\b(?:firms?|compan(?:y|ies)|corporations?|airlines?|(?:\w+|-)makers?(?<!peacemaker)(?<!peacemakers)"
    r"(?<!lawmaker)(?<!lawmakers)(?<!policymaker)(?<!policymakers)|manufacturers?|start-?ups?|retailers?|insurers?|brokerages?)$"
)
"""The end of a description that says that somebody is a business, whatever the country of its seat."""

ALLEGIANCE = r"\b(?:allegiance|loyalty|fealty)\b"
"""What is sworn to a cause or its leader: no deed is promised by it."""

FORETOLD = (
    r"^\W*(?:that\s+)?(?P<subject>(?:[a-z][\w-]*\s+){1,5}?)(?:would|will|shall|could)\s+(?:\w+ly\s+)?"
    r"(?:boost|cause|generate|yield|fuel|spur|stimulate|trigger|mean|benefit|lead\s+to|result\s+in|bring\s+about|"
    r"pay\s+(?:off|for))\b"
)
"""What one thing will do to another ("lower taxes would boost profits"): no deed of whoever says so."""

DOERS = (
    r"\b(?:we|he|she|it|they|there|governments?|ministr(?:y|ies)|ministers?|presidents?|leaders?|officials?|cabinet|"
    r"countr(?:y|ies)|nations?|states?|sides?|part(?:y|ies)|arm(?:y|ies)|troops|forces|compan(?:y|ies)|firms?|banks?|"
    r"council|parliament|commission|administration|authorities|allies|two|both|all)\b"
)
"""Who can do what is promised, where the words name nobody."""

MAIN_VERB = r",\s+(?:has|have|had|is|are|was|were)\s+\w"
"""Where a main clause goes on behind a relative one ("who rose on a promise to ..., has been ...")."""

RELATIVE_OPENS = r",\s+(?:who|which|whose)\s[^,;]*$"
"""A relative clause that is still open."""

PLEDGING = (
    r"\b(?:agree\w*|promis\w+|pledg\w+|vow\w*|commit\w*|undert\w+|guarant\w+|assur\w+|offer\w*|accept\w*|"
    r"consent\w*|concede\w*|willing\w*|ready|prepared|restat\w+|reaffirm\w*|swor[en]|bound)\b"
)
"""Words that promise by themselves."""

OWN_PLEDGE = (
    r"\b(?:his|her|its|their|our|my|[A-Z][\w.-]+['’]s)\s+(?:\w+\s+){0,2}(?P<pledge>pledge|promise|vow|commitment)s?\s+"
    r"(?=(?:not\s+|never\s+)?to\s+\w)"
)
"""A promise told as somebody's own, before the deed ("his pledge to rescue the crew")."""

NOBODY = frozenset({"nobody", "no one", "none", "anyone", "anybody", "everyone", "everybody", "it", "mr"})
"""Names of those who bind nobody."""

OWN_HALT = (
    r"(?:\b(?:would|will|is\s+to|are\s+to|shall|going\s+to|decided\s+to|decision\s+to)\s+(?:\w+ly\s+)?(?:be\s+)?"
    r"(?:halt|stop|suspend|freez|cease|refrain|clos|shut|dismantl|withdraw|releas|free|lift|eas|end|pull|remov|"
    r"scrap|disarm|return|reduc)\w*)|(?:^\W*(?:a\s+|the\s+|its\s+)?(?:halt|moratorium|suspension|withdrawal|"
    r"release|freeze|closure|ceasefire|cease-fire)\b)"
)
"""An announcement of one's own halt, release or withdrawal that is still to come."""

NOT_WANTED = (
    r"\b(?:treaty|treaties|agreement|accord|deal|pact|convention|council|talks|negotiations|cooperation|"
    r"relations|ties|aid|funding|dialogue|participation|membership|compliance|contacts?|waivers?)\b"
)
"""What nobody asks a side to end: giving these up is no concession."""

ALREADY = (
    r"\b(?:has|have|had|is|are|was|were)\s+(?:now\s+|already\s+|fully\s+|been\s+|being\s+)*(?:completed|fulfilled|"
    r"implemented|carried\s+out|honou?red|kept|destroyed|dismantled|demolished|closed|withdrawn|released|freed|"
    r"lifted|handed\s+over|returned|removed)\b"
)
"""That a deed is done."""

BEGUN = (
    r"\b(?:beg[au]n|begins?|started|starts|starting|beginning|preparing|preparations?|under\s*way|"
    r"first\s+(?:step|batch|group|part)|in\s+the\s+process|partly|partially|continues?\s+to)\b"
)
"""That a deed is begun or in preparation."""

BESIDE = (
    r"(?:,\s+(?:and\s+)?|\s+and\s+)"
    r"(?=to\s+(?!(?:the|a|an|his|her|its|their|our|all|any|both|each|this|that|it|them)\b)[a-z]+)"
)
"""Where one infinitive stands beside another: each is a deed of its own."""

READINESS = (
    r"\b(?:is|are|was|were|stands?|stood|am)\s+(?:\w+ly\s+|also\s+|still\s+)?"
    r"(?:willing|ready|prepared)\s+to\s+[a-z]+"
)
"""That somebody is ready to do something, which is an offer of it."""

POSSIBLE = r"\b(?:might|may|could)\s+(?:\w+\s+)?$"
"""Before a verb of promising: then it is only thought possible."""

OFFERED = r"\b(?:offers?|promises?|pledges?|guarantees?|assurances?)$"
"""Nouns of promising behind which "of" names what is promised."""

REQUIRED = (
    r"^\W*(?:that\s+)?(?P<subject>(?:[^\s,;:]+\s+){1,6}?)(?:must|should|ought\s+to|(?:would\s+)?ha(?:d|s|ve)\s+to)\s+"
    r"(?:\w+ly\s+|first\s+|not\s+)?(?!have\b|do\s+with\b)[a-z]+"
)
"""Words by which somebody requires something of others, whatever verb tells it."""

SUFFERING = (
    r"^\W*(?:that\s+)?(?:[^\s,;:]+\s+){1,6}?(?:must|should|ought\s+to|ha(?:s|ve|d)\s+to|needs?\s+to)\s+"
    r"(?:not\s+|never\s+)?be\s+(?:\w+ly\s+)?"
    r"(?!prepared\b|committed\b|determined\b|interested\b|involved\b|united\b|satisfied\b|concerned\b)"
    r"(?:\w{2,}ed|kept|held|brought|made|put|shut|cut|taken|given|forgiven|driven|hit|told|taught|left|sent|shown)\b"
)
"""One to whom something is to be done, by whomever: of him nothing is asked."""

IN_PART = (
    r"\bin (?:a )?(?:limited|small) numbers?\b|\bpartial(?:ly)?\b|\b(?:first|small) (?:batch|group) of\b"
)
"""A deed done to some of those to whom it was promised."""

YEARLY = r"\b(?:this|the\s+current)\s+year[’']s\b"
"""An occasion that comes round each year."""

WORD_CHOICE = (
    r"\b(?:must|should|shouldn[’']t|ought\s+to)\s+(?:not\s+|never\s+|rather\s+|only\s+)?be\s+"
    r"(?:re)?(?:named|called|termed|described|labell?ed|known|spelt|spelled)\b"
)
"""By what name somebody wants a thing called: no deed is asked of anybody."""

OURSELVES = r"\b(?:we|i|he|she|it|they|you|one|our|nobody|there|his|her|its|what|who|which|this)\b"
"""Subjects of which it is open whether they are another side."""

CONCLUDED = r"\b(?:must|should|has\s+to|have\s+to)\s+have\s+\w+"
"""What somebody infers of the past, or blames, in the words of a demand."""

TIME_OPENS = (
    r"^(?:on|in)\s+(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*\.?)"
    r"(?:\s+\d+)?\b[,\s]*(?:\d{4})?"
)
"""A day that stands before the deed, or in its place."""

STANDING = r"\b(?:at\s+any\s+(?:time|place|moment)|any\s?time|whenever|in\s+any\s+form)\b"
"""That somebody is ready for good, not for one occasion."""

NOT_HELD = r"\b(?:was|were)\s+(?:not|never)\s+held\b|\bdid\s+not\s+take\s+place\b"
"""That the time of something came, and it was not held."""

AGAIN = r"\b(?:resum\w+|restart\w*|reopen\w*|again|despite|in\s+violation\s+of|violat\w+)\b"
"""That what was stopped goes on."""

FAILING = r"\b(?:fail(?:ed|s|ing|ure)?\s+to|regret\w*|not\s+having|instead\s+of|rather\s+than)\b"
"""In the clause of a deed: what is named with it was not done."""

STEP_TOWARD = (
    r"\b(?:first|important|big|major|significant|further)\s+step\s+(?:towards?|to|in)\s+"
    r"(?:(?:the|complete|full|final|lasting)\s+)*"
)
"""That something is on its way to what follows."""

TOWARD = r"\b(?:work\w*|striv\w+|mov(?:e|ing)|aim\w*)\s+(?:\w+\s+)?(?:towards?|for)\b"
"""Of a promise to pursue something: no single deed has done it."""

REGRETS = (
    r"^\W*(?:\w+\s+){0,2}?(?:that\s+)?(?:(?:it|he|she|they|we|i)\s+)?regret\w*\s+(?:(?:for|at|about|over)\s+)?(?:(?:his|her|its|their|the)\s+)?"
    r"(?:not\s+having|having\s+(?:not|failed)|failure\s+to|failing\s+to|"
    r"that\s+(?:it|he|she|they|we)\s+(?:had|has|have|could|did)\s+not)\b"
)
"""That somebody has not done what he was to do, in his own words."""

UNDONE = r"\b(?:has|have|had)\s+(?:not|n['’]t|never|yet\s+to|failed\s+to)\b|\bfailed\s+to\b|\bnot\s+yet\b"
"""That a deed has not been done."""

DEMANDING = (
    r"\b(?:urg\w+|call(?:s|ed|ing)?(?:\s+on|\s+upon|\s+for)?|appeal\w*|demand\w*|order\w*|insist\w*|requir\w+|"
    r"press(?:es|ed|ing)?|request\w*|ask(?:s|ed|ing)?|instruct\w*|exhort\w*|implor\w*|ultimatum|must|should|"
    r"want(?:s|ed)?|plead\w*|beg(?:s|ged)?)\b"
)
"""Triggers of a demand, where no statement makes it."""

PROPOSING = (
    r"\b(?:propos\w+|suggest\w*|invit\w+|offer\w*|float\w*|in\s+favou?r|initiative|draft\w*|nominat\w+)\b"
)
"""Triggers of what is put to others rather than demanded."""

LOCAL_OFFICE = (
    r"\b(?:(?<!central )(?<!bank )governors?(?!\s+of\s+the\s+(?:\w+\s+)?(?:bank|reserve))|mayors?|sheriffs?|"
    r"(?:city|county|town|state|provincial|municipal|district)\s+"
    r"(?:attorney|council\w*|officials?|lawmakers?|legislators?|senators?|police|judge|health\s+\w+))\b"
)
"""Offices of a town or a part of a state: whom no other side is named with, they order at home."""

OWN_PEOPLE = (
    r"\b(?:minist(?:ry|ries|ers?)|officials?|cabinet|aides?|troops|army|military|advisers?|advisors?|staff|"
    r"generals?|commanders?|forces|deput(?:y|ies)|agenc(?:y|ies)|department|administration|lawmakers|parliament|prosecutors?|"
    r"women|witnesses|motorists|drivers|commuters|passengers|tourists|travell?ers|parents|families|nationals|"
    r"public|citizens|people|voters|supporters|party|comrades|followers|hospitals|residents|police)\b"
)
"""Those of one's own house, where no other state is named with them."""

LISTENERS = frozenset({
    "reporters", "journalists", "the press", "the media", "them", "him", "her", "us", "you", "it", "me",
    "they", "he", "she", "one another", "each other",
})  # fmt: skip
"""To whom one speaks rather than whom one binds."""
