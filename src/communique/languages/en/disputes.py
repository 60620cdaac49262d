"""Words by which one side contradicts another: that a charge is false, or that the contrary holds.

Patterns for ``re``, without regard to case; what they mean for the ledger is decided there.
"""

REBUTS = (
    r"groundless|baseless|unfounded|untrue|not\s+true|false(?:hoods?|ly)?|fabricat\w+|slander\w*|absurd|"
    r"nonsense|lies|hoax|distort\w+|(?:contrary\s+to|at\s+odds\s+with|at\s+variance\s+with|out\s+of\s+keeping\s+with)\s+"
    r"(?:the\s+)?(?:facts?|truth|reality)|irresponsible|unwarranted|without\s+(?:any\s+)?(?:foundation|basis|merit)"
)
"""What somebody calls a charge that he holds not so."""

DISMISSES = (
    r"(?:reject|dismiss|den|refut|rebut|disput|contradict|brush)\w*\s+(?:\w+\s+){0,3}"
    r"(?:accusations?|allegations?|charges?|reports?|claims?|ideas?|suggestions?|assertions?|notions?|"
    r"criticism)"
)
"""How a charge is turned down: a refusal of a demand has other nouns."""

AVOWS = (
    r"(?:remain|stay|stand)\w*\s+(?:\w+\s+)?(?:committed|faithful|true|devoted)|"
    r"(?:has|have|had)\s+(?:always|consistently|strictly|faithfully|fully|never)|always\s+(?:\w+ed)|strictly\s+(?:\w+ed|\w+s)|"
    r"(?:is|are|was|were)\s+(?:firmly|fully|strictly)\s+\w+ing|consistent(?:ly)?|position\s+is\s+(?:\w+\s+)?(?:clear|unchanged|consistent)|"
    r"continu\w+\s+to|"
    r"keeps?\s+(?:its|his|her|their|our)\s+(?:word|promises?|commitments?)|unwavering|unremitting|in\s+full|"
    r"made\s+every\s+effort"
)
"""How somebody says that he does what he is said not to do."""

LACKING = (
    r"not|no\s+longer|never|nothing|without|n['’]t|fail\w*|refus\w*|neglect\w*|violat\w*|break\w*|broke\w*|"
    r"breach\w*|cheat\w*|evad\w*|undermin\w*|block\w*|hinder\w*|stall\w*|backslid\w*|renege\w*|too\s+little|enough"
)
"""What a charge finds lacking."""

CHARGES = r"charge|accusation|allegation|claim|assertion|suggestion|report|idea"
"""Words that stand for a charge told before them ("a charge that Oslo denies")."""
