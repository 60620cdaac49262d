"""The small words of English that hold a sentence together: negators, subordinators, pronouns, days.

Data only; the engines decide what follows from them.
"""

from __future__ import annotations


def _set(table: str) -> frozenset[str]:
    return frozenset(table.split())


NEGATORS = _set(
    """
    not n't never cannot no none nobody nothing neither nowhere nor hardly isn't aren't wasn't weren't
    hasn't haven't hadn't doesn't don't didn't won't wouldn't shan't shouldn't can't couldn't mightn't
    mustn't ain't needn't
    """
)

FINITE = _set(
    """
    am is are was were has have had does do did will would shall should can could may might must cannot
    ought isn't aren't wasn't weren't hasn't haven't hadn't doesn't don't didn't won't wouldn't shan't
    shouldn't can't couldn't mightn't mustn't ain't needn't
    """
)
"""Words that are the finite verb of a clause wherever they stand."""

FUTURE = _set(
    """
    will would shall won't wouldn't shan't 'll
    """
)
BE = _set(
    """
    am is are was were be been being isn't aren't wasn't weren't 's 're 'm
    """
)

CONTRACTED: dict[str, tuple[str, str]] = {
    "i'm": ("i", "am"),
    "we're": ("we", "are"),
    "they're": ("they", "are"),
    "you're": ("you", "are"),
    "he's": ("he", "is"),
    "she's": ("she", "is"),
    "it's": ("it", "is"),
    "that's": ("that", "is"),
    "there's": ("there", "is"),
    "i'll": ("i", "will"),
    "we'll": ("we", "will"),
    "they'll": ("they", "will"),
    "you'll": ("you", "will"),
    "he'll": ("he", "will"),
    "she'll": ("she", "will"),
    "it'll": ("it", "will"),
    "i've": ("i", "have"),
    "we've": ("we", "have"),
    "they've": ("they", "have"),
    "you've": ("you", "have"),
    "i'd": ("i", "would"),
    "we'd": ("we", "would"),
    "they'd": ("they", "would"),
    "you'd": ("you", "would"),
    "he'd": ("he", "would"),
    "she'd": ("she", "would"),
    "it'd": ("it", "would"),
    "let's": ("let", "us"),
    "what's": ("what", "is"),
    "who's": ("who", "is"),
    "gonna": ("going", "to"),
    "there'll": ("there", "will"),
}

RELATIVES = _set(
    """
    who which that whose whom
    """
)
OPENERS = _set(
    """
    if when whenever while although though because since as unless until till after before once whereas
    despite given considering assuming
    """
)
"""Words that open a clause before the main one, closed by a comma."""

INVERTED = _set("had should were")
"""With their subject behind them these open a condition: "Had they come, ..."."""

BOUNDARIES = _set(
    """
    that who which whom whose because although though if unless until till while whereas when whenever
    whether before after lest how why where since than so provided
    """
)
"""Words that end the main clause once its verb has been read."""

DETERMINERS = _set(
    """
    the a an his her its their our my your this that these those both all some several many few every
    each any no another other one two three four five six seven eight nine ten dozens hundreds thousands
    such more most
    """
)
POSSESSIVES = _set(
    """
    his her its their our my your
    """
)
SUBJECTS = _set(
    """
    i we you he she it they there this that these those who what
    """
)
OBJECTS = _set(
    """
    me us you him her them it reporters journalists
    """
)
PREPOSITIONS = _set(
    """
    of in at on by with from for to about into over under against between among amid through during
    within across toward towards upon via per near beyond behind beside besides despite without along
    around onto like following ahead
    """
)
ADVERBS = _set(
    """
    also still always ever now already just only once again even rather quite very too then soon later
    earlier often sometimes perhaps maybe both all further thus therefore however indeed instead yet so
    really well today yesterday tomorrow long far simply twice
    """
)
NOT_ADVERBS = _set(
    """
    comply apply reply supply rely imply multiply family ally italy july assembly fly bully rally
    """
)
"""Words in -ly that are no adverbs."""

INTERJECTIONS = _set(
    """
    well yes look listen okay ok so and but yet also or oh first second now then
    """
)

TRANSPARENT = _set(
    """
    think believe feel guess suppose reckon know consider find
    """
)
"""After "I" or "we" these only frame what follows: "I think it is not so" says that it is not so."""

CLAUSE_TAKERS = TRANSPARENT | _set(
    """
    thinks believes feels saying telling thinking believing knows knew thought believed felt hopes hoped
    hope says said say sure confident convinced glad fear fears feared means meant ensure told tell sees
    saw
    """
)
"""After these a new subject opens a clause of its own, also without "that"."""

SEMI_AUXILIARY = _set(
    """
    going able have has had need needs needed used ought about
    """
)
"""Before "to" they belong to the main verb: "is not going to", "will be able to"."""

TEMPORAL = _set(
    """
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july
    august september october november december jan feb mar apr jun jul aug sep sept oct nov dec
    yesterday today tonight tomorrow earlier later last next late early mid this week weekend month year
    morning afternoon evening night recently again now then noon midnight
    """
)

NP_STOPS = (
    _set(
        """
    across near around inside outside along behind despite without among per toward towards that on in
    at during after before about to by with for as if whether how why what when where who which because
    while from over via through saying adding but so or than since until unless amid against into not
    never also there here i we he she they it you following within upon without between under earlier
    later yesterday today tonight tomorrow recently last next
    """
    )
    | FINITE
)
"""Words that end a noun phrase, or never belong to one."""

AUDIENCES = _set(
    """
    reporters journalists correspondents lawmakers legislators senators deputies mps diplomats
    supporters students delegates ambassadors voters newsmen media press parliamentarians officials
    ministers colleagues investigators prosecutors soldiers troops veterans workers officers viewers
    readers listeners aides congress parliament investors allies residents donors counterparts
    """
)
"""Nouns without an article that one speaks to."""

INSULTS = _set(
    """
    liar liars disgrace fraud threat terrorist terrorists terrorism mistake provocation illegal
    unacceptable irresponsible dangerous absurd shameful aggression disaster nonsense outrageous
    hypocrite hypocrisy criminal corrupt crooked disgraceful disgusting provocative hostile reckless
    coward cowardly traitor racist bigot dishonest ridiculous wrong unfair unjust violation crime crimes
    genocide farce lie lies propaganda blackmail unjustified dictator tyrant thug killer murderer
    barbaric failure weak failed stupid crazy rogue counterproductive appalling horrific unhelpful
    destabilising destabilizing inhumane lunatic madman sham unsafe unprofessional rehearsal unlawful
    piracy insult farcical unprovoked
    """
)
"""What one is called in an accusation ("called the blockade illegal")."""

COMPLIMENTS = _set(
    """
    historic breakthrough positive constructive encouraging excellent brave friend hero
    hopeful milestone significant wise courageous forward productive fruitful
    wonderful great tremendous honest good welcome victory triumph
    """
)
"""What one is called in praise ("called the accord historic")."""

CONDITION_LEADS = frozenset(
    (
        "",
        "that",
        "and",
        "but",
        "so",
        "however",
        "and that",
        "but that",
        "no",
        "yes",
        "well",
        "then",
        "and so",
        "then again",
    )
)
"""What may stand before a condition that opens its sentence: its comma ends it."""

PLURALS = _set(
    """
    the some many several two three four both all most other these those few officials critics us
    """
)
"""Words that open a source of several people."""

SPEAKER_PRONOUNS = _set("he she they i we it")
"""Sources that go on from the sentence before."""

NOBODY = _set(
    """
    story stories truth lie lies tale joke jokes difference permission questions question help what
    whether how why if when comment comments action more much a the it nothing something anything
    everything only himself herself itself themselves myself congratulations time advantage account effect
    place further people
    """
)
"""What may follow a verb of telling without being anybody ("asked permission")."""

NAME_LINKS = _set("of the and de la al el bin ibn van von der da for du des y &")
"""Small words inside a name."""

NO_IDIOMS = _set(
    """
    doubt wonder matter less more fewer later sooner question
    """
)
"""With "no" before them these deny nothing ("no doubt", "no less than")."""

SUBORDINATE = _set(
    """
    because although though unless until when while whereas if
    """
)
"""Words that open a clause below the main one, with or without a comma."""
