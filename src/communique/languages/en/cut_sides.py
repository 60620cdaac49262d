"""English words that no side of an act is made of, or that a side is cut behind.

It lists words; whom a side names is told elsewhere.
"""

from __future__ import annotations

TITLES = frozenset(
    {"mr", "mrs", "ms", "dr", "sir", "lord", "lady", "prof", "gen", "col", "sen", "rep", "rev"}
)
"""Titles that name nobody without the name behind them."""

RELATIVES = frozenset({"who", "whom", "which", "that"})
"""Words for the party named right before."""

AFTER_A_NUMBER = frozenset({
    "a", "after", "an", "and", "are", "at", "before", "by", "for", "from", "had", "has", "have", "he", "if",
    "in", "is", "it", "of", "on", "or", "since", "than", "that", "the", "they", "to", "was", "we", "were",
    "when", "who", "will", "with", "would",
})  # fmt: skip
"""Words behind a number that are not what it counts."""

BORDER = r"\b(?:borders?|frontiers?|boundary)\s+(?:with|of|to|near)\s+(?:the\s+)?"
"""Before the name of a neighbour that only says where something is."""

DRIVEN = (
    r"(?:cars?|trucks?|lorr(?:y|ies)|vans?|vehicles?|bus(?:es)?|tractors?|trailers?|tractor-trailers?|planes?"
    r"|aircraft|jets?|boats?|bombs?|explosives|motorbikes?|motorcycles?|humvees?|tanks?|trains?)"
)
"""What is driven into somebody and is not who suffers it."""

RAMS = r"(?:ramm?|crash|driv|drove|plough|plow|smash|steer|slam)\w*"
"""Verbs for driving something into somebody."""

DEEDS = (
    r"(?:air ?strikes?|assaults?|attacks?|blasts?|bombings?|bombardments?|campaigns?|drones?"
    r"|inquir(?:y|ies)|investigations?"
    r"|jets?|missiles?|operations?|probes?|raids?|rockets?|shelling|strikes?|warplanes?)"
)
"""Words for a deed or its means, done by the state whose adjective stands before: "Chilean airstrikes"."""

THINGS = frozenset({
    "accident", "account", "allegations", "article", "blast", "blasts", "book", "bullet", "bullets", "case",
    "cases", "cause",
    "data", "documents", "earthquake", "evidence", "explosion", "fact", "files", "findings", "fire", "flood",
    "footage", "hurricane", "idea", "image", "images", "investigation", "investigations", "issue", "law",
    "leak", "leaks", "move", "notes", "papers", "photo", "photographs", "photos",
    "picture", "pictures", "plan", "probe", "probes", "problem", "question", "questions", "rain", "rains",
    "record", "records", "report", "reports", "result", "results", "scandal", "shaft", "situation",
    "storm", "storms", "story", "stories", "studies", "study", "tape", "tapes", "video", "videos", "war",
    "weather", "wind", "winds",
})  # fmt: skip
"""What acts in no record: papers, pictures, accidents and the weather."""

DRILL = r"(?:drills?|exercises?|man(?:oeu|eu)v(?:re|er)s?|war\s+games?)"
"""What forces hold to practise; its name is nobody's."""

_DRILL_NAME = r"(?P<name>[A-Z][\w’'-]+(?:\s+[A-Z][\w’'-]+){0,2})"

NAMED_DRILLS = (
    rf"\bExercises?\s+[\"“‘']?{_DRILL_NAME}",
    rf"\b{DRILL}(?:,)?\s+(?:code-?named|called|named|known\s+as|dubbed)\s+[\"“‘']?{_DRILL_NAME}",
    rf"[\"“‘']?{_DRILL_NAME}(?:[\s-]\d{{2,4}})?[\"”’']?,\s+(?:an?|the|their|its)\s+"
    rf"(?:(?!of\b|in\b|at\b|who\b)[\w’'-]+\s+){{0,4}}?{DRILL}\b",
    rf"\b[Tt]he\s+(?:\w+ly\s+|annual\s+|joint\s+)*[\"“‘']?{_DRILL_NAME}(?:[\s-]\d{{2,4}})?[\"”’']?\s+"
    rf"(?:(?:air|naval|military|joint|annual|field|live-fire)\s+)*{DRILL}\b",
)
"""How an exercise is named: "Exercise Condor", "a drill called Condor", "Condor 21, an annual drill", "the
Condor drill"."""

FORCES = frozenset({
    "air", "army", "atlantic", "baltic", "corps", "fleet", "force", "forces", "guard", "guards", "marine",
    "marines", "military", "navy", "northern", "pacific", "southern", "eastern", "western", "black", "arctic",
})  # fmt: skip
"""Who, or where somebody, holds a drill: a name with such a word is not the drill's."""

ACCUSED = r"\s+(?:involving|against|about|surrounding|concerning|implicating|over)\b"
"""Behind "allegations": those who follow are accused, not the accusers."""

HEARING = (
    r"\b(?:briefed|informed|notified|updated|(?:was|is|were|been|being)\s+told)\s+(?:\w+\s+){0,2}?(?:on|about|of)\b"
    r"[^.;:]*"
)
"""What is done with an attack by those who only hear of it: "was briefed on the attack"."""

KEEPING = (
    r"\b(?:breach|circumvent|comply|complie|defy|defie|enforc|evad|flout|honou?r|implement|observ|skirt|undermin"
    r"|violat)\w*\b[^.;:]*"
)
"""What is done with sanctions by those who did not impose them: "Lima is not implementing the sanctions"."""
