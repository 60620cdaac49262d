"""Words that part a name from what surrounds it, and those that speak for a country from the rest.

Patterns are for ``re``, without regard to case; what they mean is decided in ``ledgers``.
"""

DEED_NOUN = r"(?:[ts]ion|ment|ance|ence|al|ure|ing|ity|ness)$"
"""How nouns end that are made of a verb or an adjective: what is done to a thing, or what it is like."""

MAKING_NOUN = r"(?:i[sz]ation|ification)$"
"""How nouns end that make something so; what is made so may stand before them ("the island's ...")."""

BELONGING = frozenset({
    "ambassador", "area", "army", "border", "capital", "case", "chairman", "chief", "citizen", "city",
    "coast", "company", "council", "country", "course", "court", "day", "department", "director",
    "division", "east", "embassy", "end", "establishment", "exception", "face", "founder", "front",
    "generation", "government", "gulf", "half", "head", "home", "island", "kind", "king", "lack",
    "leader", "level", "light", "list", "lot", "majority", "meeting", "member", "minister", "ministry",
    "month", "morning", "name", "night", "north", "number", "opening", "parliament", "part", "people",
    "person", "place", "point", "population", "president", "prime", "prince", "queen", "rest", "result",
    "role", "secretary", "section", "series", "ship", "side", "signing", "sort", "south", "speaker",
    "spokesman", "state", "survival", "terms", "time", "town", "type", "university", "variety",
    "version", "view", "visit", "way", "week", "west", "year",
})  # fmt: skip
"""Nouns whose complement says to whom or what they belong, of how many, or when: no two can rival."""

QUALIFYING = (
    r"(?:[a-z]+ly\s+[a-z]+ed|[a-z]+(?:able|ible|ly)|verified|complete|full|final|total|entire|whole|partial|gradual|phased|stepwise|immediate|"
    r"early|swift|permanent|lasting|durable|unconditional|unilateral|mutual|comprehensive|thorough|genuine|real)"
)
"""How far, how fast or how surely: words before a noun of doing that qualify it."""

COUNTED = frozenset(
    {"a", "an", "any", "another", "each", "every", "no", "one", "some", "such", "this", "that"}
)
"""Before a noun these make one of several of it: what is counted is no term."""

BEFORE_NAMES = frozenset({
    "the", "its", "their", "our", "his", "her", "all", "both", "whole", "entire", "of", "neighbouring",
    "neighboring", "so-called",
})  # fmt: skip
"""What may stand between "of" and a name."""

PLACES = (
    r"(?:archipelago|area|bank|bay|border|canal|capital|city|coast|delta|enclave|frontier|gulf|heights|highlands|"
    r"islands?|isles?|isthmus|lake|north|east|south|west|peninsula|plateau|province|region|river|sea|sector|"
    r"shelf|strait|straits|strip|territor(?:y|ies)|town|valley|waters|zone)$"
)
"""Last words of names of places."""

DIRECTIONS = frozenset({"north", "south", "east", "west", "upper", "lower", "great", "new", "old"})
"""Stems that part names from each other and tie none."""

OFFICES = (
    r"\b(?:minist\w+|president\w*|secretary|ambassador|spokes\w+|chancellor|premier|king|queen|pope|emir|sheikh|"
    r"prince|princess|leader|envoys?|diplomats?|officials?|advis[eo]rs?|general|admiral|commander|representative|"
    r"delegates?|negotiators?|commissioner|high\s+representative|chief\s+of\s+staff|deputy|chairman|first\s+lady|"
    r"junta|ruler|government|director\s+of)\b"
)
"""Offices whose holders speak for their country or body."""

FOR_THEMSELVES = (
    r"\b(?:former|ex|opposition|lawmaker|legislator|senator|congress\w+|mayor|governor|regional|company|airlines?|"
    r"police|bank|university|attorney|coach|deputy\s+head\s+of\s+the\s+party|candidate|activist|resident|student|"
    r"chief\s+executive|ceo|pilot|owner|founder|doctor|bishop|actor|singer|author|analyst|researcher|fellow)\b"
)
"""Roles, though in a country, that speak for nobody else."""

OF_THE_STATE = (
    r"\b(?:state|official|party)[- ](?:run\s+)?(?:media|news|television|tv|newspaper|agency|radio)\b"
)
"""Media that speak for their state."""

STATE_VOICES = frozenset({"KCNA", "RODONG"})
"""Bodies of the registry, counted as media, whose words are their government's."""

NOT_SAID = r"\b(?:never|not|no\s+longer|n['’]t|nor|avoid(?:s|ed)?|denie[sd]|deny|without)\b"
"""Between speaker and words: then the words are not the speaker's."""
