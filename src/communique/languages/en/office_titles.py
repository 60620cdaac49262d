"""English titles for the offices of a registry: a "top diplomat" and a "secretary of state" are ministers.

It lists words only; who held an office, and whose it is, is looked up elsewhere.
"""

from __future__ import annotations

LESSER = r"\b(?:vice|deputy|assistant|under-?secretary|undersecretary|first vice|acting)\b"
"""Words that make an office a lesser one; only titles that say so themselves may stand beside them."""

TITLES: tuple[tuple[str, tuple[str, ...]], ...] = (
    # pattern in a title in lower case | offices it may mean; the first that fits counts.
    (r"\b(?:top|chief) government spokes(?:man|woman|person)\b|\bcabinet secretary\b",
     ("cabinet-secretary",)),
    (r"\b(?:press secretary|spokes(?:man|woman|person))\b", ("spokesperson", "deputy-spokesperson")),
    (r"\bnational security (?:adviser|advisor|chief|aide)\b|\bdirector of the national security office\b",
     ("security-adviser", "deputy-security-adviser")),
    (r"\b(?:adviser|advisor|aide)\b", ("security-adviser", "other")),
    (r"\bchief of staff\b", ("chief-of-staff", "military-chief")),
    (r"\bdeputy prime minister\b|\bvice[- ]premier\b", ("deputy-head-of-government",)),
    (r"\b(?:deputy|vice) (?:foreign )?(?:minister|secretary of state)\b",
     ("deputy-foreign-minister", "deputy-minister")),
    (r"\b(?:assistant|under) ?-?secretary of state\b", ("assistant-foreign-minister",)),
    (r"\bdeputy (?:defen[cs]e (?:minister|secretary)|secretary of defen[cs]e)\b",
     ("deputy-defence-minister",)),
    (r"\bvice[- ]president\b", ("deputy-head-of-state",)),
    (r"\bunder-?secretary-general\b", ("under-secretary-general",)),
    (r"\bdeputy secretary-general\b|\b(?:un|u\.n\.|united nations)(?:'s)? deputy chief\b"
     r"|\bdeputy (?:un|u\.n\.|united nations) chief\b", ("deputy-secretary-general",)),
    (r"\bsecretary-general\b|\b(?:un|u\.n\.|united nations) chief\b", ("secretary-general",)),
    (r"\bgeneral secretary\b|\bparty (?:chief|leader|boss)\b", ("party-leader",)),
    (r"\bsecretary of (?:the )?(?:russian |national )?security council\b|\bsecurity council secretary\b",
     ("security-council-secretary",)),
    (r"\b(?:ambassador|envoy|(?:permanent )?representative) (?:to|at) the (?:un|u\.n\.|united nations)\b"
     r"|\b(?:un|u\.n\.) (?:ambassador|envoy)\b", ("un-ambassador",)),
    (r"\b(?:ambassador|envoy|permanent representative)\b", ("ambassador", "un-ambassador")),
    (r"\bforeign (?:minister|secretary)\b|\bminister of foreign affairs\b|\bsecretary of state\b"
     r"|\b(?:top|chief)(?: \w+)? diplomat\b|\bminister for foreign affairs\b",
     ("foreign-minister",)),
    (r"\bdefen[cs]e (?:minister|secretary|chief)\b"
     r"|\b(?:minister|secretary) of (?:national )?defen[cs]e\b|\bpentagon (?:chief|head|boss)\b"
     r"|\bhead of the pentagon\b",
     ("defence-minister",)),
    (r"\bunification minister\b", ("unification-minister",)),
    (r"\b(?:finance|treasury) (?:minister|secretary|chief)\b|\bminister of finance\b"
     r"|\bsecretary of the treasury\b",
     ("finance-minister",)),
    (r"\b(?:interior minister|homeland security (?:secretary|chief)|secretary of homeland security)\b",
     ("interior-minister",)),
    (r"\b(?:attorney general|justice minister|minister of justice)\b", ("justice-minister",)),
    (r"\b(?:trade|commerce) (?:minister|secretary|representative)\b", ("trade-minister",)),
    (r"\bfbi (?:director|chief|head|boss)\b|\b(?:director|head|chief) of the fbi\b",
     ("investigation-chief",)),
    (r"\b(?:cia|fsb|svr|nis|spy|intelligence)(?: agency)? (?:director|chief|head|boss)\b"
     r"|\b(?:director|head|chief) of (?:the |[\w' ]+'s? )?"
     r"(?:cia|fsb|svr|nis|national intelligence|federal security|foreign intelligence|intelligence|spy)\b"
     r"|\b(?:intelligence|security) service (?:director|chief|head)\b", ("intelligence-chief",)),
    (r"\b(?:joint chiefs|general staff|armed forces)\b|\btop(?: \w+)? (?:military officer|general|soldier)\b"
     r"|\bmilitary chief\b", ("military-chief",)),
    (r"\b(?:prime minister|premier|chancellor)\b", ("head-of-government",)),
    (r"\bspeaker\b|\b(?:nominal|ceremonial) head of state\b"
     r"|\b(?:duma|federation council|(?:upper|lower) house|parliament) (?:chair\w*|head|chief)\b"
     r"|\b(?:chair\w*|head) of (?:the |[\w' ]+'s? )?(?:state )?"
     r"(?:duma|federation council|(?:upper|lower) house|parliament)\b", ("speaker",)),
    (r"\bstate councill?or\b", ("state-councillor", "foreign-minister")),
    (r"\bdirector[- ]general\b|\b(?:wto|world trade organi[sz]ation)(?:'s)? (?:chief|head|boss|leader)\b"
     r"|\b(?:head|chief) of the (?:wto|world trade organi[sz]ation)\b", ("director-general",)),
    (r"\b(?:central bank|federal reserve|fed|bank of \w+|people's bank(?: of china)?|boj|pboc|bok)(?:'s)? "
     r"(?:governor|chair\w*|chief|head|boss)\b"
     r"|\b(?:governor|chair\w*|chief|head) of (?:the |[\w' ]+'s? )?"
     r"(?:[\w]+ )?(?:central bank|federal reserve|fed|bank of \w+|people's bank|boj|pboc|bok)\b",
     ("central-bank-governor",)),
    (r"\b(?:head of state|president|supreme leader|emperor|commander[- ]in[- ]chief)\b",
     ("head-of-state", "speaker", "judge", "assembly-president")),
    (r"\b(?:leader|ruler|strongman|dictator|chairman)\b",
     ("head-of-state", "party-leader", "head-of-government")),
    (r"\bminister\b|\bsecretary\b", ("minister", "foreign-minister", "defence-minister", "finance-minister")),
    (r"\bgovernor\b|\bjudge\b", ("central-bank-governor", "judge")),
)  # fmt: skip

TOP = frozenset({
    "head-of-state", "head-of-government", "foreign-minister", "defence-minister", "security-adviser",
    "secretary-general", "deputy-head-of-state", "un-ambassador", "party-leader",
})  # fmt: skip
"""Offices whose holders are in the news long before and after, so that their full name alone tells them."""

RULERS = frozenset({"head-of-state", "acting-head-of-state", "head-of-government"})
"""Offices whose holders are called by the family name alone."""

NO_LONGER = r"\b(?:former|ex-|late|one-time|previous|retired)"
"""Words of an office that its holder has left for good."""

FORMER = rf"(?:{NO_LONGER}|\bthen-?)"
"""Words of an office that is no longer held."""

TO_COME = r"\b(?:incoming|designate|nominee|elect|next|future|would-be|candidate|successor)\b"
"""Words of an office that is not held yet."""

ACTING = r"\b(?:acting|interim|caretaker)\b"
"""Words of somebody who holds an office for another."""

LEADER = r"\b(?:leader|ruler|strongman|dictator)\b"
"""Words for whoever rules, whatever the office."""

LEADERS: dict[str, tuple[str, ...]] = {
    "JPN": ("head-of-government",), "CHN": ("party-leader", "head-of-state"), "UNO": ("secretary-general",),
    "GBR": ("head-of-government",), "DEU": ("head-of-government",), "IND": ("head-of-government",),
    "ISR": ("head-of-government",), "CAN": ("head-of-government",), "AUS": ("head-of-government",),
}  # fmt: skip
"""Whom "the leader" of a country means where that is not the head of state."""

ONLY_IN: tuple[tuple[str, str], ...] = (
    # what the phrase says | what the registry's title must say
    (r"\b(?:kremlin|presidential)\b.*\bspokes|\bpresident's spokes", r"president|kremlin"),
    (r"\b(?:foreign ministry|ministry of foreign affairs)\b.*\bspokes|\bspokes.*\bforeign ministry",
     r"foreign ministry"),
    (r"\b(?:state department|pentagon|defen[cs]e (?:ministry|department))\b.*\bspokes",
     r"state department|pentagon|defen"),
    (r"\bwhite house\b.*\b(?:spokes|press)|\bpress secretary\b", r"white house"),
    (r"\bcia\b|\bcentral intelligence\b", r"\bcia\b"),
    (r"\bnational intelligence service\b", r"national intelligence service"),
    (r"\bnational intelligence\b", r"national intelligence"),
    (r"\b(?:fsb|federal security)\b", r"federal security"),
    (r"\b(?:svr|foreign intelligence)\b", r"foreign intelligence"),
    (r"\btrade representative\b", r"trade representative"),
    (r"\b(?:commerce)\b", r"commerce"),
    (r"\bduma\b", r"duma"),
    (r"\bfederation council\b|\bupper house\b|\bcouncillors\b", r"federation council|councillors"),
    (r"\blower house\b|\brepresentatives\b", r"representatives|duma"),
    (r"\bpresidium\b", r"presidium"),
    (r"\bgeneral assembly\b", r"general assembly"),
    (r"\bgeneral staff\b", r"general staff"),
    (r"\bjoint chiefs\b", r"joint chiefs"),
    (r"\btop\b.*\b(?:officer|general|soldier)\b|\bmilitary chief\b", r"general staff|joint (?:chiefs|staff)"),
    (r"\b(?:nominal|ceremonial) head\b", r"presidium"),
    (r"\binternational court\b|\bicj\b|\bworld court\b", r"^president of the international court"),
    (r"\b(?:army|navy|naval|air force|military|armed forces)\b.*\bstaff\b|\bstaff of the (?:army|navy|air)\b",
     r"general staff|joint"),
)  # fmt: skip
"""Bodies that the registry files under one office: a phrase that names one means no other."""

AMERICAN = (
    r"\b(?:fbi|epa|omb|environmental protection agency|office of management and budget"
    r"|joint chiefs of staff|federal reserve|fed (?:chair\w*|chief)|cia|director of national intelligence"
    r"|pentagon|white house|homeland security|treasury secretary)\b"
)
"""Offices that only the United States have under that name, where no country is told."""

SEATED: tuple[tuple[str, str], ...] = (
    (r"\binternational court of justice\b|\bicj\b|\bworld court\b", "ICJ"),
    (r"\b(?:bank of korea|bok)\b", "KOR"), (r"\b(?:bank of japan|boj)\b", "JPN"),
    (r"\b(?:people's bank of china|pboc)\b", "CHN"), (r"\b(?:bank of russia|svr)\b", "RUS"),
)  # fmt: skip
"""Bodies whose name tells whose they are, where it is none that the tables of names know."""

SMALL = frozenset({
    "the", "a", "an", "of", "for", "and", "in", "to", "on", "at", "s", "new", "newly", "appointed", "then",
    "current", "incumbent", "serving", "sitting", "outgoing", "acting", "interim", "caretaker", "long",
    "veteran", "country", "nation", "its", "his", "her", "their",
})  # fmt: skip
"""Words of a phrase that tell nothing of which office it is."""

SAME_WORD: dict[str, str] = {
    "chief": "head", "director": "head", "boss": "head", "administrator": "head", "chair": "head",
    "chairman": "head", "chairwoman": "head", "chairperson": "head", "defence": "defense",
    "labour": "labor", "adviser": "advisor", "counsellor": "counselor", "councillor": "councilor",
    "organisation": "organization", "secretary": "minister",
}  # fmt: skip
"""Words and spellings that are one where titles are compared; a secretary of commerce is a minister."""

SHORT_FOR: tuple[tuple[str, str], ...] = (
    (r"\bbudget (?:director|chief)\b", "director of the office of management and budget"),
    (r"\b(?P<force>army|air force) chief\b(?! of)", r"chief of staff of the \g<force>"),
    (r"\bnavy chief\b|\bchief of the navy\b", "chief of naval operations"),
    (r"\bfed(?:eral reserve)? vice (?:chair\w*)\b", "vice chair of the federal reserve"),
    (r"\bjoint chiefs (?P<lesser>vice )?chairman\b|\b(?P<less>vice )?chairman of the joint chiefs\b(?! of)",
     r"\g<lesser>\g<less>chairman of the joint chiefs of staff"),
)  # fmt: skip
"""Short ways to say a title, and the title."""

MINISTERS = frozenset({"minister", "head"})
"""What a title of a ministry calls its holder, after ``SAME_WORD``."""

BESIDE = r"\b(?:in charge|of state for|minister for the \w+ expo)\b"
"""Titles that a minister bears beside the ministry; an article that means one names it in full."""

SENT_TO = r"\b(?:ambassador|envoy|permanent representative)\b.*?\b(?:to|in)\b(?P<place>.*)"
"""An envoy and where to."""

GOVERNORS = r"\bgovernor\b"
"""A word for heads of provinces, whom the registry leaves out, as for those of central banks."""

BANKS = r"\b(?:banks?|fed|federal reserve|boj|pboc|bok)\b"
"""Words that make a governor one of a central bank."""
