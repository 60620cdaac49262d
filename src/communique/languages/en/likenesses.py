"""English words that look like an act and are none: "released the figures", "hailed from", "thank you".

It lists shapes of words only; a shape that is an act in some sentences is left out.
"""

from __future__ import annotations

PAPERS = (
    r"(?:accounts?|albums?|audio|books?|data|details|documents?|emails?|estimates?|figures?|files?|films?"
    r"|findings|footage|images?|information|letters?|lists?|maps?|memos?|names?|numbers|papers?|photographs?"
    r"|photos?|pictures?|polls?|records?|recordings?|reports?|results|software|songs?|statements?"
    r"|statistics|stud(?:y|ies)|surveys?|tapes?|texts?|trailers?|transcripts?|updates?|versions?|videos?)"
)
"""What is released or withdrawn as words and pictures are, and sets nobody free."""

_THING = (
    r"\s+(?:(?!(?:in|of|on|from|after|with|and|to|for|by|who|whom|as|key|leading|opposition|political|public"
    r"|religious)\b)[\w’'-]+\s+){0,3}?"
)

PRESS = (
    r"(?:reporters|journalists|correspondents|the (?:media|press)"
    r"|(?:[\w’'.-]+\s+){0,4}?(?:newspapers?|magazine|television|TV|radio|broadcaster|channel|news agency))"
)
"""To whom one speaks as a source and holds no talks."""

SHAPES: tuple[tuple[str, str, str, str], ...] = (
    # Words and pictures that are given out.
    ("RETREAT", r"releas\w+", r"", rf"(?:\s+of)?{_THING}{PAPERS}\b"),
    ("RETREAT", r"releas\w+", rf"\b{PAPERS}\s+(?:[\w-]+\s+)?(?:was|were|is|are|be|been|being)\s+", r""),
    # Where somebody comes from.
    ("SUPPORT", r"hail\w*", r"", r"\s+(?:\w+ly\s+)?from\b"),
    # What is changed into something else.
    ("RETREAT|CONCEDE", r"turn\w*", r"", r"\s+[^.,;:]{1,40}?\binto\b"),
    ("RETREAT|CONCEDE", r"mov\w+", r"", r"\s+[^.,;:]{1,30}?\baway\b"),
    # Trees, trials and sentences have terms; who serves one was arrested before.
    ("COERCE", r"(?:prison|jail)",
     r"\b(?:days?|weeks?|months?|years?|life|time|term)\s+(?:\w+\s+)?in\s+", r""),
    ("COERCE", r"held", r"\b(?:ballots?|ceremon\w+|conferences?|elections?|events?|exercises?|festivals?"
     r"|funerals?|games|matches|meetings?|polls?|rall(?:y|ies)|referendums?|summits?|talks|votes?)\b"
     r"[^.;:]{0,45}\b(?:be|been|being|was|were|is|are)\s+", r""),
    # Words said to the press, not to a party.
    ("CONSULT", r"interview\w*", r"", r""),
    ("CONSULT", r"joins?|joined", r"(?:\bwe|\bI)(?:\s+(?:are|am)|[’'](?:re|m))\s+(?:now\s+)?", r""),
    ("CONSULT", r"joins?|joined", r"", r"\s+(?:us|me)\b"),
    ("CONSULT", r"speaking", r"", r"\s+(?:to|with)\s+(?:us|me)\b"),
    ("CONSULT", r"sp(?:eak\w*|oke)|talk\w*|told|address\w*", r"", rf"\s+(?:(?:to|with)\s+)?{PRESS}\b"),
    ("SUPPORT", r"thanks?", r"(?:[^\w\s]\s*|\bsay\s+|\n)",
     r"\s*(?:$|[.,!]|you|so much|for (?:reading|watching|joining|listening)\b)"),
    ("SUPPORT", r"welcome", r"\byou(?:\s+are|[’']re)\s+", r""),
    ("REJECT|REQUEST|ACCUSE|SANCTION", r"(?:declin|refus)\w*(?: to \w+(?: on)?)?", r"",
     r"(?:\s+to)?(?:\s+(?:comment|elaborate|say|discuss|be (?:named|identified|interviewed|quoted)"
     r"|give (?:\w+ )?(?:names?|details)|answer (?:\w+ )?questions)\b|\s*$)"),
    ("REJECT|REQUEST|ACCUSE|SANCTION", r"(?:declin|refus)\w* to (?:comment|elaborate|say|discuss)\b.*",
     r"", r""),
    ("REJECT|CONSULT|AGREE", r"(?:(?:did not|had not|has not|have not|not|not immediately|not yet)\s+)?"
     r"(?:respond|repl|comment|answer|return)\w*", r"\b(?:not|n[’']t|never)\s+(?:\w+\s+){0,2}|",
     r"\s+(?:(?:to|on)\s+)?(?:[\w’'.-]+\s+){0,5}?(?:requests?|requesting|seeking|calls?|messages?|e-?mails?|questions)\b"
     r"(?:\s+(?:and\s+\w+\s+)?(?:for|seeking|requesting|from|asking|left))?"),
    ("REQUEST", r"requests?|requesting|seeking|sought", r"",
     r"\s+(?:for\s+)?(?:an?\s+)?(?:comments?|interviews?)\b"),
    # How something is gone about; who nears a place nears it in another form of the word.
    ("CONSULT", r"approach(?:es)?", r"(?:[’']s?|\b(?:an?|the|its|his|her|their|our|this|that|new|common|joint"
     r"|different|similar|same))\s+(?:[\w-]+\s+)?", r"\s+(?:to|of|towards?|on|in)\b"),
    # An offence that somebody is charged with, named and not told.
    ("ASSAULT|COERCE|ACCUSE", r"(?:\w+\s+)?(?:assaults?|battery|manslaughter|murder|rape|robbery)",
     r"\b(?:charges?|counts?)\s+(?:of|including|that\s+include(?:d|s)?)\s+(?:[\w-]+\s+){0,2}", r""),
    # A form of the page that somebody may sign.
    ("AGREE|CONSULT|SUPPORT", r"agree|consent|accept|subscribed?",
     r"(?-i:\bYou)\s+(?:(?:are|have)\s+(?:already\s+)?)?", r""),
    # Who is told of it, and the newsroom's own words.
    ("CONSULT", r"briefed", r"(?:\b(?:been|being|is|was|were)\s+|(?-i:[A-Z]\w+\s))",
     r"(?:\s+(?:on|about)\b(?![^.;]{0,80}\bby\b)|,)"),
    ("ASSAULT", r"attacks?|bombings?|shootings?", r"\bthe\s+latest\s+(?:about|from|on)\s+(?:the\s+)?", r""),
    ("ACCUSE", r"questions?", r"\bput\s+(?:that|the|this|a)\s+", r""),
    ("CONSULT", r"coverage", r"", r""),
    # Crowds that look on.
    ("PROTEST", r"gather\w*", r"", r"[^.;]{0,60}?\bto\s+(?:celebrate|pray|see|watch|welcome|view)\b"),
    ("PROTEST", r"celebrat\w+|on board", r"", r""),
    ("ACCUSE", r"(?:made\s+)?headlines?", r"", r""),
    # Papers, laws and machines pass no judgement.
    ("ACCUSE", r"referr?\w*", r"\b(?:is|was|are|were|been|be|being|often|also)\s+", r"\s+to\s+as\b"),
    ("ASSAULT|SANCTION", r"involved", r"", r"\s+in\b"),
    # What carries arms, cries or falls has not struck yet; cameras shoot pictures.
    ("ASSAULT", r"(?:laden|loaded|packed)", r"", r"\s+with\b"),
    ("ASSAULT", r"airbrush\w*|convert\w*|disbeliev\w*|radicali[sz]\w*|scream\w*|shout\w*|tumbled", r"", r""),
    ("ASSAULT", r"r(?:a|u)n(?:ning)?", r"", r"(?!\s+(?:[\w’'-]+\s+){0,2}(?:down|into|over)\b)"),
    ("ASSAULT", r"use[ds]?|using", r"", rf"(?:\s+of)?{_THING}{PAPERS}\b"),
    ("ASSAULT", r"shooting", r"",
     r"\s+(?:(?!(?:and|at|by|in|of|on|that|which)\b)[\w’'-]+\s+){0,4}?(?:episodes?|films?|footage|movies?|pages"
     r"|photos?|pictures|scenes?|series|videos?)\b"),
    ("ASSAULT", r"bin", r"", r"\s+Laden\b"),
    ("SUPPORT|AID", r"contributed", r"", r"\s+to\s+(?:this|the)\s+(?:article|report|story)\b"),
    ("COERCE|RETREAT|ASSAULT", r"taken(?: to)?|rushed", r"",
     r"(?:\s+to)?\s+(?:(?:the|an?|local|nearby|\w+)\s+){0,2}?hospitals?\b"),
    ("RETREAT", r"releas\w+|discharged", r"", r"\s+from\s+(?:(?:the|an?|local|nearby)\s+)?hospitals?\b"),
)  # fmt: skip
"""Types of event, the act's word, what stands right before it and what right behind: none is an act."""

BARE = frozenset({
    "a", "again", "ago", "also", "an", "and", "aside", "away", "by", "do", "does", "down", "fatally", "first",
    "for", "from", "had", "has", "have", "having", "into", "is", "of", "on", "or", "seriously", "so", "that",
    "the", "then", "to", "up", "was", "were", "with", "without",
})  # fmt: skip
"""Words that are no act by themselves; "out" and "back" may be ("the troops are out of Manas")."""

HANGING = frozenset({"and", "but", "or", "the", "a", "an", "that", "which", "who"})
"""Words with which no act ends: "kicking and" is "kicking"."""

PARTICLES = frozenset({"away", "back", "out"})
"""Words that belong to a verb before them: "pulled its troops out"."""

LIGHT = frozenset({
    "began", "begin", "begins", "carried", "carry", "carrying", "conducted", "conducting", "did", "do",
    "faced", "faces", "facing", "filed", "files", "filing", "gave", "give", "given", "giving", "go",
    "going", "had", "has", "have", "having", "held", "hold", "holding", "launch", "launched", "launches",
    "launching", "made", "make", "makes", "making", "open", "opened", "opening", "paid", "pay", "stage",
    "staged", "staging", "stand", "standing", "start", "started", "take", "taken", "takes", "taking",
    "took", "use", "used", "using", "wage", "waged", "waging", "went",
})  # fmt: skip
"""Verbs that say little beside the noun that tells the act: "launched an attack", "went on the rampage"."""

OF_ONESELF = (
    r"[\"“‘']?(?:that\s+)?(?:I|we|he|she|it|they)\s+"
    r"(?:(?:had|has|have|did|do|does|would|will|also|strongly|warmly|fully|firmly|again|once\s+more"
    r"|(?:like|want|wish|has|have)\s+to)\s+)*"
)
"""What stands before the verb by which a speaker tells his own act ("said that she strongly condemned")."""

IMPOSING = frozenset({
    "impose", "imposed", "imposes", "imposing", "introduce", "introduced", "reimpose", "reimposed", "slap",
    "slapped", "slapping", "slaps",
})  # fmt: skip
"""Verbs that carry the noun behind them: to impose sanctions is one act, told by its verb."""

SIGNS = (
    r"(?:show|giv|offer)(?:s|n|ed|ing|e|en)?\s+(?:no|little|few|scant|any)\s+(?:clear\s+|outward\s+)?"
    r"signs?\s+of"
)
"""A cue that tells how somebody looks from outside: he says nothing by it."""

STIRRING = (
    r"(?:rais|stok|stirr?|fuel|spark|dash|dim)(?:s|ed|ing|es?|ling|led|ming|med)?\s+(?:\w+\s+)?"
    r"(?:hopes?|fears|doubts|concerns)(?:\s+\w+)?"
)
"""What an event does to hopes and fears that nobody is said to have."""

UNTOLD = (
    r"(?:(?:is|are|was|were|has\s+been|have\s+been)\s+)?(?:not\s+|never\s+)?(?:mentioned|nominated|appointed|elected)\Z|"
    r"(?:(?:is|are|was|were)\s+)?(?:best\s+|well\s+|widely\s+|also\s+)?known\s+(?:for|as)\Z|"
    r"(?:appear|seem|look)(?:s|ed)?\b|carr(?:y|ying|ied)\s+out\b|"
    r"(?:is|are|was|were)\s+(?:\w+\s+)?(?:difficult|easy|hard|impossible)\s+to\b"
)
"""Cues by which, where nobody is named for them, nothing is said: "North Korea appears to have begun"."""

TOLL = (
    r"(?:(?:more|fewer|less)\s+than\s+|at\s+least\s+|about\s+|over\s+|nearly\s+|an\s+estimated\s+|some\s+)?"
    r"(?:[\d,.]+|hundreds|thousands|dozens|scores|tens|one|two|three|four|five|six|seven|eight|nine|ten|many)\s+"
    r"(?:(?:of|thousand|hundred|million)\s+)*(?:\w+\s+){0,2}?(?:lives|victims)\b"
)
"""What a war or a storm claims: no words."""

CHARGES = (
    r"\b(?:accused|arrested|charged|convicted|fac(?:e|es|ed|ing)|found guilty|held|indicted|indictment|jailed"
    r"|sentenced?|sentencing|tried|trial)\b"
    r"[^.;:\n]{0,50}\b(?:on|of|with|to|over|against)\s+(?:[\w’'-]+\s+){0,4}?"
)
"""From a verdict or an indictment to the word for the charges that it is on."""

OFFENCES = r"(?:charges?|counts?|accounts?|suspicion)"
"""Words for what somebody is charged with, which the charging told already."""

ADOPTED = (
    r"\b(?:adopted|approved|enacted|passed)\s+(?:an?|the|several|two|new|its)\s+(?:[\w-]+\s+){0,4}?"
    r"(?:acts?|decrees?|laws?|measures?|orders?|resolutions?|rules?)\s+(?:that\s+|which\s+)?(?:\w+ly\s+|further\s+)?"
)
"""Before what a text in force does: "adopted a resolution tightening sanctions"."""

DOUBTED = r"\b(?:doubts?|doubtful|scepti\w+|skeptic\w*)\s+(?:about|of|on)\s+(?:[\w-]+\s+){0,2}"
"""Before what somebody does not believe in: "scepticism about negotiating with them"."""

HOPED = (
    r"\b(?:hop(?:e|es|ed|ing)|pray(?:s|ed|ing)?)\s+(?:that\s+)?[^.;:,“”\"]{0,40}\b(?:had|has|have)\s+been\s+"
)
"""Before what somebody hopes has happened, and does not know."""

RIGHT_KEPT = r"\b(?:reserv\w+|has|have|had)\s+(?:the|its|their|his|her)\s+right\s+to\s+(?:\w+ly\s+)?"
"""Before what somebody says that he may do."""

AHEAD = (
    r"(?<![\w-])(?:planned|scheduled|upcoming|forthcoming|impending|expected|promised|pledged)\s+"
    r"(?!(?:to|that|by|for|on|in|at|until)\b)(?:[\w-]+\s+){0,2}?"
)
"""Before what has not come about yet: "planned meetings between the leaders". Of the events keyed in the
project's own corpus behind one of these words none happened."""

PUT_FORWARD = r"(?<![\w-])proposed\s+(?!(?:to|that|by|for|on|in|at)\b)(?:[\w-]+\s+){0,2}?"
"""Before what somebody suggests: "the proposed talks"."""

CALLING_OFF = (
    r"(?:abandon|abort|ax(?:e|ed|ing)\b|break|broke|call(?:ed|ing|s)? (?:\w+ ){0,2}off|cancel|collaps|cut|"
    r"declin|delay|ditch|drop|end(?:ed|s|ing)?\b|fail|forgo|halt|hold off|nix|no longer|not\b|"
    r"n['’]t\b|never|paus|"
    r"postpon|pull|put(?:ting|s)? off|rather than|refus|reject|revok|scrap|shelv|skip|stop|suspend|unless|"
    r"withdr[ae]w|without)"
)
"""What a sentence says that tells of something put off or given up; where none of it stands, nothing was."""

TO_COME = r"[^.!?;:\n]{0,40}?\b(?:(?:is|are) to be|will be|would be)\s+\w+"
"""Behind what lies ahead: "a hotline is to be set up"."""

SIGN_UP = (
    r"(?:agree|consent|accept|subscribe|opt|acknowledge)\b|(?:are|have) (?:already )?(?:agreed|subscribed)\b"
)
"""What a form on the page has "you" do; nobody said it."""

INTENDED = r"\b(?:designed|intended|meant|supposed)\s+to\s+(?!say\b|tell\b|speak\b|announce\b)"
"""What is to come of something and was not said: "was supposed to symbolize a change"."""

UNABLE_TO_PROMISE = r"(?:threat\w*|promis\w*|call\w*\s+for)$"
"""Verbs by which things only bode: "the shaft threatens to collapse", "the forecasts call for rain"."""

BODING = frozenset({
    "bubble", "bitcoin", "bridge", "building", "disease", "forecast", "forecasts", "heat", "ice", "inflation",
    "machine", "machines", "network", "networks", "outbreak", "phone", "phones", "price", "prices", "rocket",
    "rockets", "technology", "trend", "trends", "vessel", "virus", "volcano", "wave", "waves",
})  # fmt: skip
"""More things of which such verbs only bode; papers, accidents and the weather are listed elsewhere."""
