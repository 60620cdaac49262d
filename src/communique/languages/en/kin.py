"""Words of diplomacy that say the same: a headline has "cut ties" where the text has "sever relations".

Families of words, the first of each for all; how they are compared is decided elsewhere.
"""

KIN = (
    "stop halt suspend suspension freeze frozen moratorium cease discontinue pause refrain",
    "cut sever break broke broken",
    "ties relations contacts links",
    "agree accept accord agreement deal consent",
    "reject refuse decline rebuff spurn",
    "reaffirm restate reiterate repeat renew",
    "exercise drill manoeuvre maneuver wargame",
    "dismantle destroy demolish blow blew blown scrap",
    "withdraw pull retreat withdrawal",
    "release free freed",
    "lift ease easing relax relaxation relief",
    "meet met meeting summit",
    "talk talks negotiate negotiation dialogue consultation",
    "nuclear nuke nukes atomic",
    "send sent dispatch",
    "limit cap curb ceiling restrict restriction",
    "tighten toughen stiffen",
    "sanction sanctions embargo penalties",
    "fire launch shoot shot",
    "kill killed dead death die died slain",
    "attack assault strike raid",
    "blast explosion bomb bombing",
    "arrest detain detention custody",
    "warn warning caution",
    "urge call appeal press demand",
    "propose offer suggest proposal",
    "deny denial denied dismiss",
    "blame accuse condemn denounce condemnation",
    "ready prepared willing readiness willingness",
    "pledge vow promise commit commitment",
    "visit trip travel",
    "violate breach violation",
    "start begin begun began launch",
    "end ended finish conclude",
    "remain stay stick",
    "cancel cancellation scrap",
    "resolve settle settlement solution",
    "oil fuel petroleum",
    "sink sank sunk",
    "war conflict fighting",
    "chief head leader",
)  # fmt: skip
"""Families of words; a word in two of them belongs to the first."""

PHRASES = {
    "war game": "wargame",
    "war games": "wargame",
    "call off": "cancel",
    "calls off": "cancel",
    "called off": "cancel",
}
"""Words that say one thing together, and the word for it."""
