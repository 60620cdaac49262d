"""English words around a name that tell what it is: whether a capital acts, where a title ends.

It lists words only; which reading they speak for is decided elsewhere.
"""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


VERBS_AFTER_A_NAME = _words(
    "after also and as at be been before but by can carried conducted could did does ever for from had "
    "has hopes imposed in is launched may might must needs never not on or remains seeks sent should "
    "signed still tested than that to wants was when which while who will with withdrew would"
)
"""Words after a short name such as "US" that make it act; before another word it is an adjective."""

TRAVEL = _words(
    "arrive arrived arrives arriving back bound came coming drove flew flight flights fly flying going "
    "headed heading invited journey moved return returned returning sent tour travel traveled traveling "
    "travelled travelling trip visit visited visiting way went"
)
"""Words of going and coming, beside which a capital is a place."""

PLACE_PREPOSITIONS = _words("across around at from in inside near outside throughout")
"""Words behind which an unknown capitalised name is a place."""

OBLIQUE = _words(
    "about against alongside at beside between by for from in like of on through to toward towards unlike "
    "via with"
)
"""Prepositions: a name behind one is seldom whom the next pronoun means."""

EMPTY_IT = _words("'s appears could has is may might remains seems takes took was will would")
"""Words behind an "it" that stands for nothing."""

CLOSING_WORDS = _words(
    "Affairs Agriculture Commerce Culture Defence Defense Education Energy Environment Finance Health "
    "Intelligence Interior Justice Labor Labour Relations Security Staff State Trade Transport "
    "Transportation"
)
"""Words that close a ministry's name: a capitalised word behind them begins another name."""

SENT_TO = _words(
    "adviser advisers advisor advisors aide aides ambassador ambassadors assistant attache consultant "
    "counsel counselor delegate delegates deputy envoy envoys rapporteur representative secretary"
)
"""Role nouns with "to": "envoy to the talks"."""

KNOWING_ON = _words(
    "adviser advisor commissioner coordinator envoy expert experts rapporteur specialist spokesman"
)
"""Role nouns with "on": "expert on Mongolia"."""

ATTRIBUTIVES = _words(
    "forthcoming joint leading limited long-awaited ongoing planned proposed scheduled signed upcoming "
    "working"
)
"""Forms in -ed and -ing that stand before "talks" or "report" as adjectives."""

VERBS_BEFORE_A_THING = _words(
    "attend end ends follow hold holds host hosts issue issues launch launches pass resume resumes sign "
    "signs start starts"
)
"""Verbs without an ending before "talks" or "report"."""

GOVERNMENT = _words(
    "administration army cabinet chancellor defence defense embassy emperor foreign government intelligence "
    "interior "
    "king military minister ministers ministry national parliament parliamentary police premier "
    "president presidential presidents prime prince prosecutor queen security senate state supreme"
)
"""Words of an office that only a state has."""

AFTER_A_PLACE = _words(
    "in at near outside inside on to from into across around over through by after before and or but as who "
    "which that where when while during since until with for is was were are has had will would said says "
    "told following"
)
"""Words behind the phrase for a place that are no part of it."""

CIVIC = _words(
    "airport aquarium casino cathedral college council county court district fire hospital mayor museum "
    "opera police port prosecutor school stadium university zoo"
)
"""Words behind a town's name that make a body or office of that town."""

DOMESTIC = _words(
    "activist activists candidate coalition congressman congresswoman councillor doctor faction judge "
    "lawmaker lawmakers lawyer legislator legislators mayor mk movement mp opposition parliamentarian party "
    "police politician prosecutor protester protesters rep resident residents sen senator villager villagers"
)
"""Words for people of a state's own politics, police, courts and towns."""

BODY_SPEAKERS = _words("spokesman spokeswoman spokesperson spokesmen spokespeople spokespersons spokeswomen")
"""Those who speak for the body named just before them."""

DESCRIBING = ("ous", "ful", "less", "able", "ible", "ish", "born", "known", "speaking")
"""Endings of adjectives that stand between "the" and a nationality: "the powerful Fijian minister"."""

FRONTING = _words("after at before despite during for in on since through under until with speaking")
"""Words that open a sentence before its subject: "In his speech X said", so that "his" is X's."""

SUBORDINATING = _words("after although as because before if once since though until when whereas while")
"""Words that open a clause before the main one: "When X left, Y took over. He ..." is Y."""

ENDS_A_LINE = frozenset(".!?…:;,\"”’')]»")
"""Signs at the end of a line of running text; a headline, caption, credit or teaser mostly has none."""

NO_NAME_ENDS_IN = ("the", "a", "an", "briefed", "sentenced", "indicted", "accused", "jailed")
"""Words that may open a name and never close one, and verbs that have a capital in headlines."""

NO_NAME_BEGINS_OR_ENDS_IN = (
    "of", "in", "on", "at", "by", "to", "for", "from", "with", "and", "or", "but", "as", "that", ",",
)  # fmt: skip
"""Words that stand at neither border of a name; "U.S." ends in a point, so that one may."""

WORDS_SPOKEN = _words(
    "accusation accusations announcement comment comments criticism remark remarks warning warnings words"
)
"""What a next sentence calls that which somebody has just said: "The comments by X"."""
