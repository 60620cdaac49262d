"""English words by which an article takes up an act that it has told: "the talks", "that meeting".

It lists words only; which act is taken up, the article tells.
"""

from __future__ import annotations

MEETINGS = frozenset({
    "talks", "talk", "meeting", "meetings", "summit", "dialogue", "negotiations", "negotiation", "session",
    "consultations", "discussions", "conversation", "conversations", "encounter", "met", "meet", "conference",
})  # fmt: skip
"""Words for people who come together to speak."""

POINTS_BACK = r"\b(?:the|this|that|these|those|both|such|its|their|his|her)\s+(?:[\w.’'-]+\s+){0,2}\Z"
"""What stands before a noun that takes up what was told."""

STEM = 4
"""Letters at least that "launch" and "launched", "test" and "tested" must share to be one word."""

OBJECT = r"(?:the|this|that|these|those|such)\s+(?:[\w’'-]+\s+){0,1}?([a-z-]+)\b(?!\s+(?:of|by|between)\b)"
"""A noun phrase that takes up one act: "the launch", "the latest test"."""

NOBODY = frozenset(
    {"those", "these", "both", "others", "some", "who", "that", "which", "all", "one", "many", "any", "you"}
)
"""Words that stand for somebody and say nothing of him."""

ELSEWHERE = frozenset({
    "foreign", "foreigners", "foreigner", "international", "tourists", "tourist", "expatriates", "diplomats",
    "consulate", "embassy", "troops", "soldiers", "peacekeepers", "forces", "coalition", "migrants",
    "refugees",
})  # fmt: skip
"""Words for people who are mostly not of the place where they are."""

POSSESSIVE = frozenset({"my", "our", "your", "his", "her", "its", "their"})
"""Words that say whose somebody is."""

OWN_STATE = frozenset({"country", "nation", "government", "state", "homeland"})
"""Words behind "his" for the state that somebody is of."""

HYPHENED_PAIR = (
    r"(?:\b([A-Z][\w.]*(?: [A-Z]\w+)?)[-–]([A-Z][\w.]*(?: [A-Z]\w+)?)"
    r"|(?P<both>\b[Ii]nter-Korean|\b[Nn]orth-[Ss]outh))"
    r"\s+(?:[\w-]+\s+){0,2}[\w-]+\Z"
)
"""An adjective for two states ("US-Chilean") before an act, or the one for both Koreas."""

BETWEEN = (
    r"(?: [a-z][\w-]*){0,5} between (?:the )?((?:(?:[A-Z]\.)+|[A-Z]\w*)(?: [A-Z]\w+){0,2})"
    r" and (?:the )?((?:(?:[A-Z]\.)+|[A-Z]\w*)(?: [A-Z]\w+){0,2})"
)
"""Behind a meeting's word: "to mend relations between North and South Korea", "between Peru and Chile"."""

MEDIATING = "mediat"
"""In the words of one who stands between two and is neither."""

SEVERAL = (
    r"\b(?:police|officers|officials|authorities|prosecutors|investigators|rebels|militants|soldiers"
    r"|troops)\b"
)
"""Who is more than one and may be "they" in what is said."""
