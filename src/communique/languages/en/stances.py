"""Words by which somebody takes a side on a matter, and those that are no matter of their own.

Patterns are for ``re``, without regard to case; stems are words as ``ledgers`` cuts them; what they mean is
decided there.
"""

STANCE = (
    r"\b(?:must|should|ought|need(?:s|ed)?\s+to|needed|have\s+to|has\s+to|had\s+to|will|would|won['’]t|shall|"
    r"going\s+to|"
    r"ready|readiness|willing\w*|prepared|open\s+to|favou?rs?|support\w*|oppos\w+|against|reject\w*|unacceptable|"
    r"acceptable|important|priority|essential|necessary|impossible|inappropriate|cannot|can['’]t|can\s+(?:be\s+)?no|"
    r"could\s+not|committed|commitment|stuck|stick\w*|goal|plans?|sense|reason|intention|intends?|hope[sd]?|want\w*|"
    r"seek\w*|sought|demand\w*|insist\w*|accept\w*|agree\w*|refus\w+|welcom\w+|suspend\w*|halt\w*|stop\w*|"
    r"wish\w*|offer\w*|exhausted|pointless|futile|priorit\w+|continue\w*|remain\w*|stay\w*|unlawful|illegal|lawful|"
    r"legal|right\s+to|wrong|useless|effective|ineffective|work(?:s|ed)?|never|not\s+the\s+time|time\s+to|"
    r"not\s+to|(?:can|could|may|must)\s+only)\b"
)
"""Words without which what somebody states is a report rather than a view."""

SUPPORT = (
    r"\b(?:must|should|ought|need(?:s|ed)?\s+to|ready|readiness|willing\w*|prepared|open\s+to|in\s+favou?r|favou?rs?|"
    r"support\w*|agree[ds]?|accept(?:s|ed)?|welcom\w+|continu\w*|remain\w*|resum\w+|return\w*\s+to|wants?|wanted|"
    r"call\s+for|committed|commitment|important|priority|essential|necessary|hop(?:e|es|ed)|would\s+like\s+to|keep\s+up|go\s+on|"
    r"go\s+ahead|goal|stick\w*|stuck|seek\w*|increas\w+|step\w*\s+up|strengthen\w*|maintain\w*|tighten\w*|"
    r"deserves?|(?:can|could|must)\s+only\s+be|(?:would|will)\s+(?:hold|meet|attend|keep|accept)|wish(?:es|ed)?|welcome)\b"
)
"""Before a matter: that it is to be, or to go on."""

AGAINST = (
    r"\b(?:cut(?:s|ting)?|sever(?:s|ed|ing)?|curb\w*|halt\w*|stop\w*|suspen\w+|ceas\w+|freez\w+|froze\w*|lift(?:s|ed|ing)?|eas(?:e|es|ed|ing)|relax\w*|"
    r"abandon\w*|giv(?:e|es|en|ing)\s+up|gave\s+up|scrap\w*|cancel\w*|call(?:s|ed|ing)?\s+off|postpon\w+|forgo\w*|"
    r"refrain\w*|remov\w+|reject\w*|oppos\w+|refus\w+|rul\w+\s+out|avoid\w*|dismantl\w+|impossible|against|"
    r"ban(?:s|ned|ning)?\s+on|ban(?:s|ned|ning)?|ending|ended|to\s+end|end\s+to|inappropriate|moratorium\s+on|break(?:s|ing)?\s+off|"
    r"broke\s+off|walk\w*\s+out\s+of|withdraw\w*\s+from|scal\w+\s+(?:back|down)|put\s+off|rethink|reconsider|"
    r"shift\w*\s+(?:away\s+)?from|away\s+from|instead\s+of|rather\s+than)\b"
)
"""Before a matter: that it is not to be, or to end."""

NEGATED = (
    r"\b(?:no|not|never|neither|nor|cannot|n['’]t|without)\b(?P<gap>(?:\s+[\w'’-]+){0,4}?)\s+(?P<what>"
    r"(?:accept|support|want|agree|favou?r|ready|prepared|willing|interested|allow|tolerate|consider|welcome)\w*|"
    r"(?:hold|use|conduct|deploy|attend|join|resume)|(?:intention|intent|desire|wish|interest)\b|{against})"
)
"""A negation with what it negates; ``{against}`` is the pattern above."""

UNCLEAR = (
    r"\b(?:adjust\w*|review\w*|chang\w+|modif\w+|discuss\w*|consider\w*|stud(?:y|ies|ied|ying)|debat\w+|amend\w*|"
    r"examin\w+|clarif\w+)\b"
)
"""Before a matter: something is to be done with it that may be for or against it."""

PLAIN_NOT = r"\b(?:no|not|never|neither|nor|cannot|n['’]t|without)\b"
"""A negation: where it is not known of what, nothing is known."""

ENDS_BEHIND = (
    r"^[^,;:]{0,40}?\b(?:would|will|should|must|shall|could|can|may|has|have|had|is|are|was|were|be)\s+"
    r"(?:\w+ly\s+)?(?:be\s+|been\s+|being\s+)*(?:\w+ly\s+)?(?:not|never|halted|stop(?:ped|ping)?|suspended|cease|lifted|"
    r"eased|end(?:ed)?|cancel+ed|called\s+off|postponed|put\s+off|impossible|unacceptable|inappropriate|exhausted|"
    r"run\s+its\s+course|wrong|pointless|useless|futile|illegal|unlawful|out\s+of\s+the\s+question)\b|^\s*as\s+unacceptable"
)
"""Behind a matter: that it is not to be, or to end."""

GOES_ON_BEHIND = (
    r"^[^,;:]{0,40}?\b(?:would|will|should|must|shall|has\s+to|have\s+to|had\s+to|needs?\s+to|can|to)\s+(?:\w+\s+)?"
    r"(?:stay|remain|continue|go\s+on|go\s+ahead|proceed|resume|be\s+(?:kept|maintained|held|continued))\b|"
    r"^\s*(?:is|are|was|were)\s+(?:\w+ly\s+)?(?:legal|lawful|necessary|needed|essential|a\s+priority|important)\b"
)
"""Behind a matter: that it is to be, or to go on."""

HEARSAY = r"\b(?:said|says|saying|told|tells|pledged|promised|reaffirmed|restated|expressed|reported)\b"
"""In what somebody states: then he tells what another says."""

OF_ANOTHER = (
    r"^[A-Z][\w'’-]+\s+(?:hopes|hoped|wants|wanted|wishes|wished|plans|planned|intends|intended|believes|believed|"
    r"seeks|sought|agrees|agreed|replied|answered|refuses|refused|insists|insisted)\b"
)
"""A subject that wants something: where it is not the speaker's side, another's view is told."""

ALLOWING = r"\b(?:allow\w*|permit\w*|let)\b"
"""Before a verb: then it tells the deed of those who may do it."""

ACCUSED = r"^\s*of\s+(?:\w+ly\s+)?(?:not\s+)?\w+ing\b"
"""Behind those who are accused of doing something: they are no matter."""

EXAMPLE_BEFORE = r"\b(?:such\s+as|including)\s+(?:the\s+|an?\s+)?$"
"""Before what is told as an example of the matter."""

EXAMPLE_BEHIND = r"^\s*(?:among\s+them|included)\b"
"""Behind it."""

RELATIVE = r"\w\s+(?:that|which|who|whose)\s"
"""Within a demand: what follows describes what is demanded, and is not demanded itself."""

ENUMERATED = r",(?=\s+[\w-]+\s+(?:and|or)\s)"
"""A comma within a row of words ("diplomatic, trade and military ties")."""

AMONG_QUALITIES = (
    r"\b[a-z]+(?:al|ic|ary|ive),\s+(?P<among>[a-z]+)(?=\s+(?:and|or)\s+[a-z]+(?:al|ic|ary|ive)\s+[a-z])"
)
"""A noun that is a quality in a row of them ("diplomatic, trade and military ties")."""

FURTHER = r"\b(?:during|in|at|for|with|under|from|by|through|amid|to|on)\b"
"""After the object of a verb these open what is no object of it."""

BESIDE_IT = (
    r"\b(?:during|amid|ahead\s+of|after|before|since|around|beyond)\s+(?:(?:the|its|their|this|these)\s+)?$"
)
"""Before a matter that only says when or where."""

NO_VIEW = frozenset({"ask", "accuse"})
"""Kinds of statement that say nothing for or against what they mention by the way."""

MODAL_BEHIND = r"^\s*(?:would|will|should|shall|could|can|must|may|might)\b"
"""Behind a matter that is the subject of its clause."""

CARRYING_NOUNS = frozenset({
    "probl", "issue", "quest", "proce", "progr", "regim", "campa", "polic", "effor", "matte", "topic",
})  # fmt: skip
"""Stems of nouns before which the matter itself stands ("the sanctions regime")."""

REFUSING = (
    r"\b(?:refus\w+|reject\w*|rul\w+\s+out|declin\w+|oppos\w+|dismiss\w*|rebuff\w*|denounc\w+|condemn\w*|criticiz\w+|criticis\w+|"
    r"object\w*|warn\w*\s+against|turn\w*\s+down|scorn\w*|spurn\w*|protest\w*|resist\w*|blam\w+|deplor\w+|"
    r"regret\w*|lament\w*|"
    r"slammed|attacked)\b"
)
"""Verbs of saying that are against what follows them."""

WANTING = (
    r"\b(?:wants?|wanted|wish(?:es|ed)?(?:\s+for)?|hop(?:e|es|ed)(?:\s+for)?|insist(?:s|ed)?\s+on|"
    r"press(?:es|ed)?\s+for|favou?rs|favou?red|supports?|supported)\b"
)
"""Verbs that want what follows them."""

BACKING = r"\b(?:defend\w*|back(?:s|ed|ing)?|endors\w+|advocat\w+|champion\w*|promot\w+)\b"
"""Verbs that are for a scheme that follows them."""

MEETING = "meet"
"""Stem of meetings and summits: to meet or not is what sides differ on before every summit."""

VERIFYING = "verif"
"""Stem of verification, as ledgers cut it."""

SWAP = "swap"
"""Names the matter of two steps that are to be taken for each other."""

VISITING = "visit"
"""Stem of visits, as ledgers cut it."""

SWAPPED = (
    r"\b(?P<same>[a-z]{5,})[\s-]+for[\s-]+(?P=same)\b|\bdouble[\s-]+(?:freeze|halt|suspension|moratorium)\b|"
    r"\b(?:trad(?:e|es|ed|ing)|swap\w*|barter\w*|exchang(?:e|es|ed|ing))\s[^,.;:]{2,60}?\sfor\b|"
    r"\b(?:traded|swapped|bartered|exchanged)\s+for\b|"
    r"\b(?:freeze|halt|suspension|moratorium|end)\s[^.;:]{2,60}?\sin\s+(?:return|exchange)\s+for\b|"
    r"\b(?:freeze|halt|suspension|moratorium|end|stop)\s+(?:to|of|on|in)\s+both\s[^.;:]{2,60}?\sand\s"
)
"""One step for another as one offer ("suspension for suspension", "to trade drills for a halt to tests"): who
is against it need not be against either step."""

CAPTIVES = (
    r"\b(?:prisoners?|captives?|hostages?|detainees?|inmates?|convicts?|spies|remains|bodies|soldiers|sailors|crews?|"
    r"militants|fighters|girls|boys|nationals)\b"
)
"""Who is exchanged for others: a swap of prisoners is no bargain of steps."""

STEP = (
    r"\b(?:moratorium|halt\w*|freez\w+|suspen\w+|refrain\w*|stop\w*|ceas\w+|forgo\w*|abandon\w*|withdraw\w*|"
    r"lift\w*|pull\w*\s+back)\b"
)
"""A step that may be traded for another's."""

PUT_FORWARD = r"\b(?:propos\w+|suggest\w*|plan|initiative|roadmap|offer\w*)\b"
"""In a sentence: then what each side is to do in it is one offer."""

IDIOMS = {
    r"\bwar\s+(?:to\s+be\s+)?declared\s+over\b": "end-of-war declaration",
    r"(?<!\w)(?:to|at)\s+the\s+(?:negotiating\s+|bargaining\s+|conference\s+)?table\b": "to talks",
    r"\b(?:sit|sat|sitting)\s+down\b(?=\s+(?:with|together)|\s*$)": "meet",
}
"""What one says for a matter by a picture, and the plain word."""

CANNOT = r"\b(?:cannot|can['’]t|can\s+not|could\s+not|couldn['’]t|unable)\b"
"""That one is not able: no word against the thing."""

DENIED_VIEW = r"\b(?:can|could|should|must|need(?:s|ed)?)\b"
"""In what somebody denies: then it is a view that he denies, and no deed of his."""

NOUNS_WITH_TO = (
    r"(?:return(?:s|ed|ing)?|end|halt|back|alternatives?|obstacles?|approach|opposed|objections?|path|road|"
    r"route|shift)$"
)
"""After these "to" opens a noun and no verb ("an early return to dialogue")."""

OPENS_AS_NOUN = (
    r"[A-Z][a-z]{2,}(?:tions?|ments?|ances?|ences?|it(?:y|ies)|ogues?|macy|cises|mats?)|"
    r"Tests|Talks|Drills|Launches|Pressure|Trade|Aid"
)
"""A word at the head of a statement that is a noun for its ending, though it has a capital there."""

TALKING = "talk"
"""Stem of talks, negotiations, dialogue, as ledgers cut them."""

VERB_MATTERS = {
    "meet": MEETING, "visit": VISITING, "verif": VERIFYING, "talk": TALKING, "denuc": "denuc",
}  # fmt: skip
"""Stems of verbs that are a matter themselves behind "to" or "will", and the matter."""

BY_TALKS = r"(?:diplomatic|political|negotiated|peaceful)\s+(?:solutions?|settlements?)"
"""What names talks by what they lead to."""

INTENDED = frozenset({"plan"})
"""Stems of nouns of which somebody has none ("no plans to ...") where the matter comes after them."""

REGRETTING = r"\b(?:regret\w*|lament\w*)\b"
"""Verbs that are against what follows them though nobody is blamed."""

SANCTIONS = "sanct"
"""Stem of the measures that put a state under pressure."""

ONE_MATTER = {
    "summi": MEETING,
    "embar": SANCTIONS, "punis": SANCTIONS, "press": SANCTIONS, "restr": SANCTIONS, "penal": SANCTIONS,
    "diplo": TALKING,
    "inspe": VERIFYING,
}  # fmt: skip
"""Stems of nouns that are one matter with others: who is for an embargo is for sanctions, and
"maximum pressure" is the campaign that they are part of."""

KEEPING = "keeping"
"""What names the matter whether somebody keeps the rules that bind him: not whether there should be any."""

KEPT_OR_BROKEN = (
    r"\b(?:(?P<broken>violat\w+|breach\w*|break(?:s|ing)?|broke(?:n)?|evad\w+|evasion|circumvent\w*|cheat\w*|"
    r"flout\w*|skirt\w*)|observ(?:e[sd]?|ing)|compl(?:y|ies|ied|ying)|compliance|carr(?:y|ies|ied|ying)\s+out|"
    r"implement\w*|enforc\w+|fulfil\w*|honou?r(?:s|ed|ing)?|keep(?:s|ing)?|kept|abid(?:e[sd]?|ing))\s+"
    r"(?:(?:with|by|of|on|the|all|every|its|their|these|those|any|un|u\.n\.|security|council|international)\s+){0,5}"
    r"(?P<rules>sanctions|resolutions?|embargo|measures)\b|"
    r"\b(?P<rules_first>sanctions|resolutions?|embargo|measures)(?:\s+regime)?\s+(?:would|will|should|must|has|have|had|is|are)\s+"
    r"(?:\w+\s+)?(?:be(?:en)?\s+)?(?:\w+ly\s+)?(?:(?P<broken_behind>violated|breached|broken|evaded)|observed|implemented|"
    r"enforced|kept|carried\s+out)\b"
)
"""That measures are kept or broken: ``broken`` or ``broken_behind`` where the words say broken."""

ASIDES = r",\s[^,.;:]{1,20},\s"
"""What a clause is interrupted by: ", at this time, "."""

GENERAL = frozenset({
    "abili", "able", "absen", "accep", "accor", "accou", "accus", "actio", "activ", "addit", "again",
    "agenc", "aid", "aim", "all", "allega", "allie", "allow", "ally", "alrea", "alway", "analy", "anger",
    "answe", "appea", "appro", "area", "atmos", "attem", "atten", "autho", "back", "basis", "becom",
    "begin", "behal", "behav", "belie", "bit", "blame", "borde", "both", "bring", "call", "calle",
    "campa", "capab", "capit", "case", "cease", "chanc", "chang", "charg", "chief", "child", "circu",
    "citiz", "city", "claim", "clear", "close", "come", "comin", "commi", "commu", "compl", "conce", "conta",
    "condi", "condu", "consi", "conti", "contr", "cost", "count", "cours", "dange", "data", "date",
    "day", "days", "decis", "defen", "deleg", "deman", "denia", "deput", "detai", "direc", "direct",
    "disma", "disman", "docum", "door", "dozen", "draft", "durin", "early", "easin", "east", "effec",
    "effor", "eight", "elder", "end", "enemy", "entir", "envir", "essen", "event", "ever", "evide",
    "expec", "exper", "expla", "eye", "face", "fact", "failu", "famil", "far", "favor", "favou", "feel",
    "figur", "first", "five", "follo", "force", "forei", "forme", "four", "frame", "freez", "frien",
    "front", "froze", "full", "futur", "gestu", "get", "give", "go", "goal", "good", "gover", "grati",
    "great", "groun", "group", "half", "halt", "hand", "hands", "head", "heart", "help", "histo", "hold",
    "home", "hope", "hour", "hours", "house", "hundr", "idea", "immed", "impor", "impos", "inci",
    "inclu", "infor", "inter", "issue", "job", "keep", "kilom", "kind", "know", "lack", "last", "lates",
    "lead", "leade", "learn", "least", "less", "lette", "level", "life", "liftin", "light", "likel",
    "line", "long", "longe", "lot", "make", "man", "manne", "many", "matte", "mean", "means",
    "meant", "measu", "media", "membe", "men", "messa", "middl", "milli", "minis", "momen", "mond",
    "money", "month", "mood", "morat", "move", "much", "name", "natio", "neces", "need", "never", "news",
    "next", "nine", "north", "numbe", "offic", "once", "open", "opini", "oppon", "oppor", "oppos", "order",
    "other", "outco", "packa", "part", "parti", "partic", "partn", "parts", "past", "peace", "penin",
    "peopl", "perce", "perso", "phase", "place", "pleas", "point", "polic", "polit", "posit", "possi",
    "praise", "presi", "price", "prima", "probl", "proce", "progr", "proof", "publi", "put", "quest",
    "reach", "ready", "reaff", "reali", "reaso", "refer", "refus", "regim", "regio", "regre", "rejec",
    "relat", "relea", "remai", "remar", "repor", "reque", "requi", "respe", "respo", "rest", "resul",
    "resum", "retur", "right", "risk", "role", "round", "sake", "same", "secon", "secre", "secur", "see",
    "seem",
    "self", "sense", "serie", "set", "seven", "share", "shock", "show", "side", "sides", "sign", "signa",
    "site", "situa", "six", "socie", "soon", "sort", "south", "speec", "spirit", "spoke", "stabi",
    "stage", "start", "state", "stay", "step", "steps", "still", "stop", "stopp", "subje", "succe",
    "suppo", "sure", "surpr", "suspe", "syste", "take", "task", "ten", "tensi", "term", "terms", "text",
    "thank",
    "thing", "think", "third", "thous", "threa", "three", "time", "times", "title", "today", "toget",
    "top", "topic", "total", "town", "truth", "turn", "unacc", "uncle", "use", "view", "villa", "visio",
    "warni", "way", "week", "welco", "well", "west", "whole", "will", "wish", "withd", "woman", "women",
    "word", "words", "work", "world", "wrong", "year", "years", "zone",
})  # fmt: skip
"""Stems that are no matter on which one takes sides: things in general, doings, times, doers, judgements."""

VERBS_BEFORE = (
    r"^(?:to|not|would|will|shall|should|could|can|may|might|must|cannot|never|['’]ll|"
    r"i|we|they|he|she|it|you|who)$"
)
"""After these comes a verb."""

BEING = r"^(?:is|are|was|were|be|been|being|am|has|have|had|['’]s|['’]re)$"
"""After these comes what something is like, or a participle."""

QUALITY = (
    r"(?:ed|(?<!meet)ing|ly|ous|(?<!initiat)ive|able|ible|ful|ic|lear|ular|ant|ian|ese|ish|less|itary|inary|(?<!os)(?<!aw)(?<!ov)(?<!us)"
    r"(?<!iv)(?<!ers)(?<!en)al)$"
)
"""How words end that name no thing by themselves; a noun among them is lost."""

PASTS = frozenset({
    "went", "came", "took", "gave", "made", "held", "kept", "sent", "saw", "led", "paid", "began", "became",
    "knew", "told", "thought", "brought", "built", "fell", "grew", "chose", "stood", "understood", "wrote",
    "go", "goes", "come", "comes", "proceed", "proceeds", "resume", "resumes", "happen", "happens",
})  # fmt: skip
"""Forms of verbs that would be taken for a noun behind one ("if the drills go ahead")."""

SMALL = frozenset({
    "across", "ahead", "along", "alongside", "although", "amid", "around", "aside", "because", "behind",
    "below", "beneath", "beside", "besides", "beyond", "despite", "down", "even", "ever", "except",
    "however", "including", "instead", "just", "like", "near", "neither", "nevertheless", "not", "now",
    "per", "quite", "rather", "still", "though", "together", "toward", "towards", "via", "whether",
    "while", "yet", "first", "again",
}) | PASTS  # fmt: skip
"""Small words that part nouns from each other, beside those that say nothing of a matter."""

DETERMINERS = frozenset({
    "the", "a", "an", "its", "their", "our", "his", "her", "my", "your", "all", "any", "no", "every", "each",
    "this", "that", "these", "those", "some", "both",
})  # fmt: skip
"""After a verb these open its object; after a noun they rarely stand."""

TAKES_SIDES = frozenset({"demand", "propose", "promise", "refuse", "welcome", "threaten", "think"})
"""Kinds of statement that take a side by themselves."""

CLAUSE_ENDS = (
    r"[,;:.!?…–—]|\b(?:because|while|although|though|whereas|but|since|which|who|when|that|whether)\b"
)
"""Where what is said of a matter ends."""

THREATENED_IF = r"\b(?:if|when|should|in\s+case)\b"
"""In a threat, opens what it is to prevent."""

CONDITIONS = (
    r"\b(?:if|unless|until|once|provided|as\s+long\s+as|so\s+long\s+as|in\s+(?:return|exchange)\s+for|"
    r"on\s+condition)\b"
)
"""Where a condition begins: it takes no side on what it names."""
