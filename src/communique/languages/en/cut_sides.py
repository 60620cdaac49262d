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

KEEPING = (
    r"\b(?:breach|circumvent|comply|complie|defy|defie|enforc|evad|flout|honou?r|implement|observ|skirt|undermin"
    r"|violat)\w*\b[^.;:]*"
)
"""What is done with sanctions by those who did not impose them: "Lima is not implementing the sanctions"."""
