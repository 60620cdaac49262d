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
    (r"\bdeputy secretary-general\b", ("deputy-secretary-general",)),
    (r"\bsecretary-general\b|\b(?:un|u\.n\.|united nations) chief\b", ("secretary-general",)),
    (r"\bgeneral secretary\b|\bparty (?:chief|leader|boss)\b", ("party-leader",)),
    (r"\bsecretary of (?:the )?(?:russian |national )?security council\b|\bsecurity council secretary\b",
     ("security-council-secretary",)),
    (r"\b(?:ambassador|envoy|(?:permanent )?representative) (?:to|at) the (?:un|u\.n\.|united nations)\b"
     r"|\b(?:un|u\.n\.) (?:ambassador|envoy)\b", ("un-ambassador",)),
    (r"\b(?:ambassador|envoy|permanent representative)\b", ("ambassador", "un-ambassador")),
    (r"\bforeign (?:minister|secretary)\b|\bminister of foreign affairs\b|\bsecretary of state\b"
     r"|\b(?:top|chief)(?: \w+)? diplomat\b|\bminister for foreign affairs\b",
     ("foreign-minister", "acting-foreign-minister")),
    (r"\bdefen[cs]e (?:minister|secretary|chief)\b"
     r"|\b(?:minister|secretary) of (?:national )?defen[cs]e\b|\bpentagon (?:chief|head|boss)\b"
     r"|\bhead of the pentagon\b",
     ("defence-minister", "acting-defence-minister")),
    (r"\bunification minister\b", ("unification-minister",)),
    (r"\b(?:finance|treasury) (?:minister|secretary|chief)\b|\bminister of finance\b"
     r"|\bsecretary of the treasury\b",
     ("finance-minister",)),
    (r"\b(?:interior minister|homeland security (?:secretary|chief)|secretary of homeland security)\b",
     ("interior-minister",)),
    (r"\b(?:attorney general|justice minister|minister of justice)\b", ("justice-minister",)),
    (r"\b(?:trade|commerce) (?:minister|secretary|representative)\b", ("trade-minister",)),
    (r"\b(?:cia|spy|intelligence) (?:director|chief)\b"
     r"|\b(?:director|head|chief) of (?:the )?(?:cia|national intelligence)\b"
     r"|\bintelligence service (?:director|chief)\b", ("intelligence-chief",)),
    (r"\b(?:joint chiefs|general staff|armed forces)\b|\btop(?: \w+)? (?:military officer|general|soldier)\b",
     ("military-chief",)),
    (r"\b(?:prime minister|premier|chancellor)\b", ("head-of-government", "acting-head-of-government")),
    (r"\bspeaker\b", ("speaker",)),
    (r"\bstate councill?or\b", ("state-councillor", "foreign-minister")),
    (r"\bdirector[- ]general\b", ("director-general",)),
    (r"\b(?:central bank|federal reserve|fed) (?:governor|chair\w*|chief|head)\b",
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

RULERS = frozenset({"head-of-state", "head-of-government"})
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
)  # fmt: skip
"""Bodies that the registry files under one office: a phrase that names one means no other."""

AMERICAN = (
    r"\b(?:joint chiefs of staff|federal reserve|fed (?:chair\w*|chief)|cia|director of national intelligence"
    r"|pentagon|white house|homeland security|treasury secretary)\b"
)
"""Offices that only the United States have under that name, where no country is told."""
