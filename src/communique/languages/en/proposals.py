"""Words that tell of proposals: how they are put, taken up, refused, blocked, adopted, and in which stages.

Patterns for ``re`` and lists of words; what they mean for the ledger is decided there.
"""

from __future__ import annotations

from collections.abc import Mapping

THING = (
    r"proposals?|plans?|draft(?:\s+\w+)?|initiatives?|roadmaps?|road\s+maps?|resolutions?|formulas?|"
    r"blueprints?|motions?|amendments?|offers?|invitations?|overtures?|ideas?|swaps?|"
    r"freeze[- ]for[- ]freeze|double[- ]freeze|suspension[- ]for[- ]suspension|statements?"
)
"""What something put to others is called."""

HANDED_IN = (
    r"\b(?:the|an?|its|his|her|their)\s+(?:[\w-]+\s+){0,2}?"
    r"(?:list|request|application|draft|proposal|plan|offer)s?\b[^,;:]*$"
)
"""What one hands in to another for his consent, before the verb by which it is answered."""

TURNED_DOWN = (
    r"(?:was|were|has\s+been|had\s+been|is)\s+(?:\w+ly\s+)?(?:refused|rejected|turned\s+down|declined)\b"
)
"""That it was not consented to."""

PUTTING = (
    r"\b(?:propos\w+|suggest\w*|invit\w+|float\w*|spok?e?n?\s+in\s+favou?r|initiative|draft\w*|offer\w*|"
    r"put(?:s|ting)?\s+forward|table[ds]?|circulat\w+|submit\w*|recommend\w*|advanc\w+|unveil\w*|"
    r"outlin\w+|roadmap|plan)\b"
)
"""By which words something is put to others."""

SUGGESTING = r"\bsuggest\w*"
"""A word that as often says what somebody thinks."""

SUGGESTED = (
    r"^\W*(?:\w+\W+){0,9}?(?:should|could|might|may|would|be|must)\b(?!\s+(?:able|likely|that)\b)|"
    r"^\W*\w+ing\b"
)
"""What is suggested where it is a proposal: something to be done."""

CALLING = (
    r"\b(?:call(?:s|ed|ing)?(?:\s+again)?\s+for|ask(?:s|ed|ing)?(?:\s+for)?|request\w*|urg\w+|appeal\w*|"
    r"sought|seeks?)\b"
)
"""By which words something is asked for; it is put to others where it is a meeting or has a plan's name."""

INVITING = r"\binvit\w+"
"""By which words somebody is asked to come."""

BARE_MEETING = (
    r"^\W*(?:the\s+\w+\s+(?:is|was|were)\s+\w+ing\s+)?(?:to\s+)?(?:meet|talk|sit\s+down)\b"
    r"(?!.*\b(?:about|discuss\w*|over)\b)"
)
"""To meet, with nothing said of what about or in which format: it is the meeting that its report tells of."""

MEETING_OFFERED = (
    r"\b(?:could|can|might|should|would|will|to)\s+(?:\w+\s+)?(?:meet|sit\s+down|talk|call|write)\b"
)
"""To meet or be in touch, as somebody puts it to others without a verb of proposing."""

OFFERED_OUTRIGHT = (
    r"\b(?:both|two|all)\s+(?:\w+\s+)?(?:sides|parties|countries|governments|capitals|leaders)\s+"
    r"(?:could|should|might|can|ought\s+to)\s+(?:\w+\s+)?(?:meet|sit\s+down|talk|hold\s+(?:\w+\s+)?(?:talks|meetings?))\b|"
    r"\bplease\s+(?:do\s+not\s+hesitate\s+to\s+)?(?:call|write|meet|come|talk)\b"
)
"""By which somebody puts it to the other side to meet or be in touch, whatever verb tells it."""

JOINTLY = r"\b(?:three|four|five|six|multi)-(?:way|party|sided?)\b|\btrilateral\b|\bmultilateral\b"
"""A meeting of several sides at once."""

TEXT = r"\b(?:version|text|draft|statement|resolution|motion|amendment)\b"
"""What a body votes on, as the report of a draft calls it."""

CIRCULATED = r"circulat\w+|tabled|submitted|put\s+forward|drafted|presented|introduced"
"""What is done with a draft; its sentence tells of the draft before it."""

PLAIN_THING = (
    r"\b(?:the|this|that|it|its|their|his|her|such|any|an?|every|all|original|same|new|whole|late|earlier|"
    r"yesterday|as\s+well|also|too|joint|formal|formally|accept\w*|reject\w*|refus\w*|serious|thought|them|"
    rf"{THING})\b"
)
"""What is left out of a text to see whether it says more than that something was proposed."""

POINTING = (
    r"\b(?:the|this|that|such|their|its|his|her|same)\s+(?:\w+\s+){0,2}?(?:"
    + THING
    + r"|request|text)\b(?!\s+that\b)"
)
"""Words that point back at something proposed without saying what it is."""

AUTHORED = (
    r"\b(?P<author>[A-Z][\w.]*)[-\s](?:drafted|sponsored|proposed)\s+"
    rf"(?P<thing>(?:\w+\s+){{0,2}}?(?:{THING})\b)",
    r"\b(?P<author>[A-Z][\w.-]*(?:\s+[A-Z][\w.-]*)?)(?:['’]s?)?\s+(?P<thing>(?:draft\s+|joint\s+|peace\s+)?"
    r"(?:proposal|plan|draft|initiative|roadmap|formula|blueprint|motion|invitation|overture|swap|resolution|"
    r"request)\b)",
    r"\b(?P<thing>(?:draft\s+)?(?:proposal|plan|draft|initiative|roadmap|motion|invitation|overture|resolution)\b)"
    r"\s+(?:by|from)\s+(?P<author>(?:the\s+)?[A-Z][\w.-]*(?:\s+[A-Z][\w.-]*)?)",
    rf"\b(?P<thing>(?:draft\s+)?(?:{THING}|text|request)\b)[^.;]{{0,60}}?\b"
    r"(?:put\s+forward|drafted|circulated|tabled|submitted|proposed|sponsored|introduced|"
    r"presented|written)\b"
    r"[^.;]{0,30}?\bby\s+(?P<author>(?:(?!\swith\b)[^.;,]){2,60})",
)
"""How a thing is said to be somebody's: "a US-drafted statement", "the Russian plan", "drafted by X"."""

FORUMS: Mapping[str, str] = {
    r"(?:U\.?N\.?\s+|United\s+Nations\s+)?Security\s+Council": "UNO",
    r"(?:U\.?N\.?\s+|United\s+Nations\s+)?General\s+Assembly": "UNO",
    r"(?:U\.?N\.?\s+)?Human\s+Rights\s+Council": "UNO",
    r"(?:the\s+)(?:UN\s+|U\.N\.\s+)?council\b(?!\s+of)": "UNO",
    r"European\s+Council|Council\s+of\s+the\s+European\s+Union": "EUR",
    r"North\s+Atlantic\s+Council": "NATO",
    r"Arab\s+League": "ARL",
}
"""Bodies that pass or fail what is put to them, with the code of their organisation."""

BODIES = (
    "United Nations Security Council General Assembly European Union Human Rights body vote member "
    "draft resolution statement press proposal plan initiative roadmap text document measure"
)
"""Words of bodies and of what is put to them: they tie no answer to one of many drafts."""

NON_BINDING = (
    r"\bnon-?binding\s+(?:resolution|motion|recommendation|declaration)\s+"
    r"(?=to\b|(?:that\s+)?(?:calls?|urges?|asks?|demands?|recommends?|calling|urging|asking|recommending)\b)"
)
"""What a party or a chamber passes for its government to take up: it binds nobody."""

DRAFTED = r"\b(?:draft\s+)?(?:resolution|draft|statement|motion|amendment)\b"
"""What a body passes or fails."""

BLOCKING = (
    r"\b(?:veto\w*|block(?:s|ed|ing)?|h[eo]ld(?:s|ing)?\s+up|placed\s+(?:a\s+)?hold|object(?:s|ed|ing|ions?)?|"
    r"would\s+not\s+(?:agree|accept)|did\s+not\s+agree|prevent(?:s|ed|ing)?|"
    r"fail(?:s|ed)\s+because|vot(?:e[sd]?|ing)\s+against|obstruct\w*|thwart\w*|scuppered|stall(?:s|ed|ing)?)\b"
)
"""By which a member keeps a body from passing something."""

FAILED = r"\b(?:failed|fails|blocked|vetoed|held\s+up|not\s+adopted|voted\s+down)\b"
"""That a body did not pass something."""

ADOPTING = (
    r"\b(?:adopt(?:s|ed|ing|ion)?|pass(?:es|ed|ing)?|approv(?:e[sd]?|ing|al)|endors(?:e[sd]?|ing)|"
    r"vot(?:e[sd]?|ing)\s+(?:unanimously|\d+[-–]\d+|for|in\s+favou?r|to)|ratif\w+)\b"
)
"""By which a body passes something."""

REFUSING = (
    r"\b(?:refus\w+|reject\w*|declin\w+|rul(?:e[sd]?|ing)\s+out|turn(?:s|ed|ing)?\s+down|turn(?:s|ed|ing)?\b.{0,30}\bdown|"
    r"spurn\w*|dismiss\w*|rebuff\w*|oppos\w+|(?:not|never|n['’]t)\s+(?:\w+\s+){0,2}?(?:accept\w*|agree\w*)|"
    r"would\s+not|will\s+not|said\s+no|no\s+intention)\b"
)
"""By which a proposal is turned down."""

ACCEPTING = r"\b(?:accept(?:s|ed|ing|ance)?|agree[ds]?|consent\w*|took\s+up|takes?\s+up|said\s+yes)\b"
"""By which a proposal is taken up."""

TAKING_BACK = (
    r"\b(?:withdr[ae]w\w*|drop(?:s|ped|ping)?|shelv\w+|retract\w*|rescind\w*|take[sn]?\s+back|took\s+back|"
    r"abandon\w*|scrap(?:s|ped|ping)?|t[oa]ken?\s+off\s+the\s+table)\b"
)
"""By which its own side takes a proposal back."""

REPLACING = (
    r"\b(?:replac\w+|supersed\w+|instead\s+of\s+(?:its|the|an|their)\s+(?:earlier|first|old|previous|original)|"
    r"revis(?:e[sd]?|ing|ion)|amended|new\s+(?:version|draft|plan|proposal)|second\s+(?:version|draft|proposal)|"
    r"counter-?proposal)\b"
)
"""By which its own side puts something else in a proposal's place."""

ORDINALS: Mapping[str, int] = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "initial": 1,
    "1": 1, "2": 2, "3": 3, "4": 4, "5": 5, "one": 1, "two": 2, "three": 3, "four": 4,
    "final": 99, "last": 99,
}  # fmt: skip
"""Which stage a word means; the last one's number is not known."""

STAGE = (
    r"(?:\b(?:the|its|their)\s+|^\W*)(?P<ordinal>first|second|third|fourth|fifth|sixth|initial|final|last)\s+"
    r"(?:stage|phase)\b|\b(?:stage|phase)\s+(?P<number>[1-5]|one|two|three|four)\b"
)
"""The naming of a stage."""

NEXT_STAGE = (
    r"(?:^|[.;]\s+|;\s*)\W*(?:(?:at|in)\s+)?the\s+(?P<ordinal>second|third|fourth|fifth|final|last)"
    r"(?=\s*(?:,|…|\.\.\.|has|would|will|is|was))"
)
"""A stage that is named after another, without the word ("The second, direct talks, has begun")."""

STAGE_OF = r"^(?P<lead>.*?\b(?:stage|phase|step)\b[^,;:]*)[,:]\s+(?P<what>[^,;:]{3,80}),\s"
"""A stage with its content between commas ("the first stage of the plan, the double freeze, ...")."""

NEXT_OF = r"^\W*the\s+\w+,\s+(?P<what>[^,;:]{3,80}),\s"
"""The same where the word for a stage is left out."""

LEAD = r"^\W*(?:at|in|during)\s+the\s+\w+(?:\s+(?:stage|phase|step))?\s*(?:,|…|\.\.\.)\s*"
"""What opens the telling of a stage and is none of its content ("At the second, ...")."""

STANCES = r"\b(?:roadmap|road\s+map|plan|initiative|proposal|settlement|document|statement|formula)\b"
"""What has stages."""

INVITATION = r"\binvitations?\s+(?:from|to|of)\s+[^.;,]{3,80}"
"""An invitation that somebody takes up or turns down, with whose it is or whereto."""

VISITING = r"\bto\s+(?:visit|come\s+to|travel\s+to)\s+(?:the\s+)?(?P<where>[A-Z][\w.-]*(?:\s+[A-Z][\w.-]*)?)"
"""Whereto somebody is invited: who invites is of that place."""

POINTS_FIRST = rf"^\W*(?:that|this|such|the\s+same|the)\s+(?:{THING})\b"
"""Words that begin by pointing back: they put nothing new."""

AT_A_DISTANCE = r"\b(?:tele)?phone\w*|\bhotline\b|\bletters?\b|\bdinner\b|\bon\s+the\s+line\b"
"""How sides are in touch without the meeting that was proposed."""

SWAP = r"(?:double[- ]freeze|freeze[- ]for[- ]freeze|suspension[- ]for[- ]suspension)"
"""Names of proposals by which each side leaves something; to call for one is to propose it."""

MUTUAL = r"\b(?:while|in\s+return\s+for|in\s+exchange\s+for|together\s+with|at\s+the\s+same\s+time)\b"
"""That one side is to do something as another does its own."""

HELD_BACK = (
    r"\b(?P<verb>veto(?:es|ed)?|block(?:s|ed)?|h[eo]ld(?:s)?\s+up|obstruct(?:s|ed)?)\s+(?P<what>[^.;]+)"
)
"""Who keeps what from passing: the verb with its object, in the active voice."""

ENDS = r"[,;:.!?]\s|[,;:.!?]$|\s(?:because|after|while|although|but|as\s+it|saying|has\s+failed)\b"
"""Where the words for a thing end."""
