"""Words by which one side contradicts another: that a charge is false, or that the contrary holds.

Patterns for ``re``, without regard to case; what they mean for the ledger is decided there.
"""

REBUTS = (
    r"groundless|baseless|unfounded|untrue|not\s+true|false(?:hoods?|ly)?|fabricat\w+|slander\w*|absurd|"
    r"nonsense|lies|hoax|distort\w+|(?:contrary\s+to|at\s+odds\s+with|at\s+variance\s+with|out\s+of\s+keeping\s+with)\s+"
    r"(?:the\s+)?(?:facts?|truth|reality)|irresponsible|unwarranted|without\s+(?:any\s+)?(?:foundation|basis|merit)"
)
"""What somebody calls a charge that he holds not so."""

AS_ALLEGED = r"\b(?:alleged|purported|supposed|rumou?red|so-called)\s+(?!to\b)[a-z]"
"""What somebody speaks of as others' claim ("the alleged swap"): he does not claim it himself."""

JOINING = frozenset(
    {"and", "as", "de", "del", "for", "in", "la", "of", "on", "or", "the", "van", "von", "with"}
)
"""Small words of names and of lists of them."""

DISMISSES = (
    r"(?:reject|dismiss|den|refut|rebut|disput|contradict|brush)\w*\s+(?:\w+\s+){0,3}"
    r"(?:accusations?|allegations?|charges?|reports?|claims?|ideas?|suggestions?|assertions?|notions?|"
    r"criticism)"
)
"""How a charge is turned down: a refusal of a demand has other nouns."""

AVOWS = (
    r"(?:remain|stay|stand)\w*\s+(?:\w+\s+)?(?:committed|faithful|true|devoted)|"
    r"(?:has|have|had)\s+(?:always|consistently|strictly|faithfully|fully|never)|always\s+(?:\w+ed)|strictly\s+(?:\w+ed|\w+s)|"
    r"(?:is|are|was|were)\s+(?:firmly|fully|strictly)\s+\w+ing|consistent(?:ly)?|position\s+is\s+(?:\w+\s+)?(?:clear|unchanged|consistent)|"
    r"continu\w+\s+to|"
    r"keeps?\s+(?:its|his|her|their|our)\s+(?:word|promises?|commitments?)|unwavering|unremitting|in\s+full|"
    r"made\s+every\s+effort"
)
"""How somebody says that he does what he is said not to do."""

LACKING = (
    r"not|no\s+longer|never|nothing|without|n['’]t|fail\w*|refus\w*|neglect\w*|violat\w*|break\w*|broke\w*|"
    r"breach\w*|cheat\w*|evad\w*|undermin\w*|block\w*|hinder\w*|stall\w*|backslid\w*|renege\w*|too\s+little|enough"
)
"""What a charge finds lacking."""

CHARGES = r"charge|accusation|allegation|claim|assertion|suggestion|report|idea"
"""Words that stand for a charge told before them ("a charge that Oslo denies")."""

GROUND = (
    r"\b(?:any|no|without|a|the)\s+(?:\w+\s+)?(?:grounds?|basis|reason|justification|foundation|case)\s+for\s+"
    r"(?:the\s+|such\s+|these\s+|those\s+)?(?:\w+\s+)?"
    r"(?:sanctions|measures|restrictions|penalties|charges?|accusations?|allegations?|expulsions?|listing)\b"
)
"""What a denial says to be missing where it answers all that is told to explain a measure."""

CRITICISM = r"criticisms?|critique|remarks?|comments?|words|attacks?"
"""What else somebody says of another, where the words tell whose it is ("Mr. Holm's criticism")."""

HOSTILE = (
    r"thr(?:ew|own|owing)|attack\w*|assault\w*|kill\w*|murder\w*|shot|fired|shell\w*|bomb\w*|stabb\w*|beat(?:en|ing)?|"
    r"punch\w*|kidnap\w*|abduct\w*|tortur\w*|threaten\w*|incit\w*|obstruct\w*|stole\w*|smuggl\w*|spied|spying|"
    r"plott\w*|conspir\w*|brib\w*|launder\w*|hack\w*|rioted|took\s+part\s+in\s+(?:the\s+)?riots"
)
"""Deeds of which somebody tells only in order to charge him who did them."""

KILLED = (
    r"kill(?:ed|ing|s)?|dead|died|deaths?|casualties|wounded|injured|slain|"
    r"(?:inflict|suffer)\w*\s+(?:\w+\s+){0,2}loss(?:es)?"
)
"""How one side tells that the other has lost people."""

UNHARMED = (
    r"safe\s+and\s+(?:sound|un\w+|well)|(?:all|every\w*)\b[^.;]{0,60}\b(?:is|are|was|were)\s+safe|unhurt|uninjured|unharmed|"
    r"unscathed|no\s+(?:\w+\s+){0,3}(?:casualties|deaths|injuries|loss(?:es)?|fatalities)|"
    r"(?:no\s+one|nobody|none\s+of\b[^.;]{0,40}?|no\s+\w+)\s+(?:was|were|is|are|has|have|had)\s+(?:been\s+)?"
    r"(?:hurt|harmed|killed|injured|wounded|hit)"
)
"""How somebody tells that nobody came to harm."""

JUSTIFIES = (
    r"legal|lawful|legitimate|(?:purely|entirely|wholly|strictly)\s+defensive|defensive\s+in\s+nature|routine|"
    r"well\s+in\s+advance|(?:in\s+line|in\s+keeping|in\s+accordance)\s+with\s+(?:the\s+)?(?:international\s+)?law|"
    r"no\s+threat|threaten\w*\s+(?:no\s+one|nobody)"
)
"""How somebody defends a deed for which he is blamed."""

PRAISES = r"productive|constructive|successful|fruitful|useful|positive|very\s+good|great|a\s+success"
"""What somebody calls a thing that another condemns in the same sentence."""

DENIES = r"den(?:y|ies|ied|ying)|disown\w*|disavow\w*"
"""Verbs of somebody who says that he did not do a thing."""

POINTS = (
    r"the\s+(?:subject|matter|issue|question|topic)|th(?:is|at)\s+(?:subject|matter|issue|was|is|had|has)"
)
"""Words of a denial that stand for what was told right before it."""

DESCRIBES = r"as\s+(?:an?|the|no)\s+\w+"
"""How a thing is described; with ``APART`` in the sentence, differently by two sides."""

APART = r"while|whereas|whilst|although"
"""Words between what two sides hold of one thing."""

MEASURES = (
    ("magnitude", r"magnitude", r""),
    ("height", r"climb\w*|ros[ei]\w*|soar\w*|altitude|height|apogee|peak\w*", r"km|kilomet\w+|miles?"),
    ("distance", r"flew|fl(?:y|ies|ying)|travel\w*|range", r"km|kilomet\w+|miles?"),
)
"""What is measured of a blast or a flight: the name, its words, and its units."""

AT_LEAST = r"(?:above|over|more\s+than|at\s+least|under|below|less\s+than|up\s+to|beyond)\s+$"
"""A bound right before a number, which contradicts no other number."""

BLAMES = r"(?:disappointed|dismayed|appalled|outraged|angered|unhappy|frustrated)\s+(?:that|at|by|with|over)"
"""Feelings about what another does by which he is blamed, whatever verb tells them."""

OBJECTS = r"(?:has|have|had)?\s*(?:also\s+)?(?:object|counter|retort)(?:s|ed)?"
"""By which verb somebody says that a thing is otherwise than the one before him claims it."""

CLAIMED = (
    r"\b(?:claim(?:s|ed|ing)?|insist(?:s|ed|ing)?|maintain(?:s|ed|ing)?|contend(?:s|ed|ing)?|assert(?:s|ed|ing)?|"
    r"argu(?:es?|ed|ing)|alleg(?:es?|ed|ing)|according\s+to)\b"
)
"""By which words a report leaves what is said to him who says it."""

OWN_DEED = r"\W*(?:that\s+)?(?:they|it|he|she)\s+"
"""How the content of a denial begins that is of the denier's own doing."""

OTHER_SUBJECT = (
    r"[^,]*,\s*(?:(?:and|but|while)\s+)?(?:the|these|those|its|their|an?|another|other)\s+[^,]{1,40}\s"
)
"""Words between a name and a verb of accusing that give it a subject of its own ("and Fiji, the papers")."""

COUNTED_AS = {
    "journalist": "reporter", "newsman": "reporter", "newsmen": "reporter", "correspondent": "reporter",
    "soldier": "troop", "serviceman": "troop", "servicemen": "troop", "people": "person", "dead": "death",
    "victim": "death", "vessel": "ship", "prisoner": "detainee",
}  # fmt: skip
"""Nouns that count the same, without their "s"."""
