"""How English newspapers say when: the names of months and days, and the words that place them.

Words and numbers only; what they mean together is worked out in ``engines`` and ``when``.
"""

from __future__ import annotations

MONTHS: dict[str, int] = {
    "january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7, "august": 8,
    "september": 9, "october": 10, "november": 11, "december": 12,
}  # fmt: skip

AMBIGUOUS_MONTHS = frozenset({"march", "may"})
"""A verb, a noun, a surname: read as months only with a capital and something beside them that is a date."""

NAMES_TOO = frozenset({"april", "may", "june", "august", "march"})
"""Months that are also given names or surnames ("April Jones", "Theresa May")."""

SHORT_MONTHS: dict[str, int] = {
    "jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9, "oct": 10,
    "nov": 11, "dec": 12,
}  # fmt: skip

WEEKDAYS: dict[str, int] = {
    "monday": 1, "tuesday": 2, "wednesday": 3, "thursday": 4, "friday": 5, "saturday": 6, "sunday": 7,
}  # fmt: skip

SHORT_WEEKDAYS: dict[str, int] = {
    "mon": 1, "tue": 2, "tues": 2, "wed": 3, "weds": 3, "thu": 4, "thur": 4, "thurs": 4, "fri": 5, "sat": 6,
    "sun": 7,
}  # fmt: skip

UNITS: dict[str, str] = {
    "minute": "TM", "hour": "TH", "day": "D", "week": "W", "fortnight": "2W", "month": "M",
    "quarter": "Q", "year": "Y", "decade": "10Y", "century": "100Y", "millennium": "1000Y",
}  # fmt: skip
"""Units in the singular, with their ISO 8601 letter (``T`` before those shorter than a day)."""

PLURAL_UNITS: dict[str, str] = {
    "seconds": "TS", "minutes": "TM", "hours": "TH", "days": "D", "weeks": "W", "fortnights": "2W",
    "months": "M", "quarters": "Q", "years": "Y", "decades": "10Y", "centuries": "100Y",
    "millennia": "1000Y",
}  # fmt: skip

SECOND = "second"
"""A unit only after a number or in "per second": otherwise it is an ordinal."""

CARDINALS: dict[str, float] = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
    "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50,
    "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90, "hundred": 100, "thousand": 1000, "dozen": 12,
}  # fmt: skip

MULTIPLIERS = frozenset({"hundred", "thousand", "dozen"})

ORDINALS: dict[str, int] = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8,
    "ninth": 9, "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14,
    "fifteenth": 15, "sixteenth": 16, "seventeenth": 17, "eighteenth": 18, "nineteenth": 19,
    "twentieth": 20, "thirtieth": 30, "latter": 2,
}  # fmt: skip

MULTITUDES = frozenset({"million", "billion", "trillion"})
"""Counts of years beyond any calendar."""

VAGUE_COUNTS = frozenset(
    {"several", "few", "many", "couple", "numerous", "some", "recent", "dozens", "various"}
)

LAST = frozenset({"last", "past", "previous", "preceding", "latest"})
NEXT = frozenset({"next", "following", "coming", "upcoming", "ensuing", "subsequent"})
COMING = frozenset({"coming", "upcoming"})
"""Of `NEXT`: "the coming weeks" are no certain number of them."""

THIS = frozenset({"this", "current", "same", "that", "these", "those", "very"})

FROM_THE_STORY = frozenset(
    {"previous", "preceding", "following", "ensuing", "subsequent", "same", "that", "those"}
)
"""Words that count from the time told before, not from the day of the report."""

POSITIONS: dict[str, str] = {"early": "START", "mid": "MID", "late": "END"}

PARTS: dict[str, str] = {
    "beginning": "START", "start": "START", "outset": "START", "onset": "START", "opening": "START",
    "middle": "MID", "height": "MID", "end": "END", "close": "END", "half": "HALF", "part": "PART",
}  # fmt: skip

LATER: dict[str, str] = {"earlier": "BEFORE", "later": "AFTER"}

AGO = frozenset({"ago"})

DAYPARTS: dict[str, str] = {
    "morning": "MO", "afternoon": "AF", "evening": "EV", "night": "NI", "nighttime": "NI", "daytime": "DT",
}  # fmt: skip

DAY_POINTS: dict[str, str] = {
    "noon": "12:00", "midday": "MI", "midnight": "24:00", "dawn": "MO", "dusk": "EV", "sunrise": "MO",
    "sunset": "EV", "daybreak": "MO", "nightfall": "NI", "lunchtime": "MI", "overnight": "NI",
}  # fmt: skip

SEASONS: dict[str, str] = {"spring": "SP", "summer": "SU", "autumn": "FA", "winter": "WI"}
FALL = "fall"
"""A season only after an article or a direction, or before a year: otherwise it is a verb."""

WEEKENDS = frozenset({"weekend", "weekends"})

DAY_NAMES: dict[str, int] = {"yesterday": -1, "today": 0, "tonight": 0, "tomorrow": 1}

NOW = frozenset({"now", "currently", "nowadays", "presently"})
LATELY = frozenset({"recently", "lately", "formerly"})
FUTURE = frozenset({"future"})

WHOLE = frozenset({
    "full", "straight", "consecutive", "successive", "whole", "entire", "additional", "extra", "further",
    "solid", "fiscal", "financial", "calendar", "working", "business", "trading", "other",
})  # fmt: skip
"""Words between a number or "this" and a unit: "three straight weeks", "this fiscal year"."""

POSSESSIVES = frozenset({"my", "his", "her", "their", "your", "our"})
"""Words before "early 20s" that make an age of it."""

SMALL_HOURS = frozenset({"early", "wee", "small", "late"})
"""Words before "hours of" that make a time of the night."""

SPEEDS = frozenset({"miles", "kilometers", "kilometres", "km", "knots", "metres", "meters", "feet"})
"""Words before "per hour" that make a pace of it."""

SPENDING = frozenset({
    "spend", "spends", "spent", "spending", "take", "takes", "took", "taken", "taking", "last", "lasts",
    "lasted", "waited", "wait", "been",
})  # fmt: skip
APART = frozenset({"ahead", "away", "afterwards", "afterward", "apart", "beforehand"})
"""Words beside a bare "months" or "years" that make a length of it."""

MOST_OF = r"\b(?:most|rest|part|much|remainder|half) of $"
"""Before "the year", "the week": a part of the one that is told."""

LASTING: dict[str, str] = {
    "hourlong": "PT1H", "daylong": "P1D", "weeklong": "P1W", "monthlong": "P1M", "yearlong": "P1Y",
    "decadelong": "P1DE",
}  # fmt: skip
"""Adjectives that are a length of time in one word."""

PRESENT_PHRASES = (
    r"(?<=[Aa]t )(?:the (?:moment|present(?: time)?)|this (?:time|point|moment|stage)|present)(?![\w-])|"
    r"(?<=\bto )date(?=[,.;:)\s])(?! (?:with|a|an|the|her|him|them|me|you|back|from)\b)|"
    r"[Pp]resent[- ]day|[Mm]odern[- ]day|[Pp]resent-time"
)
"""Phrases of the time in which a text is written, behind the preposition that TIMEX3 leaves outside."""

STEMS = (
    "urrent",
    "ecent",
    "resent",
    "odern",
    "long ",
    " moment",
    "this time",
    "this point",
    "this stage",
    "o date",
)
"""Letters of which every such phrase has some."""

TO_THE_PRESENT, TO_THE_PAST = "current", "recent"
"""Adjectives that are marked alone: WikiWars' annotators and HeidelTime's English rules have both
(resources_repattern_reDateWord.txt, where "former", "previously" and "soon" are struck out)."""

NOT_OF_TIME = frozenset({"account", "accounts", "affairs", "of", "and", "is", "was", "in", "that", "flows"})
"""Words after "current" that make a stream or a sum of it."""

WATER = frozenset({
    "up", "from", "out", "to", "water", "waters", "will", "could", "would", "hot", "fresh", "mineral", "a",
    "back", "into", "open", "for", "may", "might", "can",
})  # fmt: skip
"""Words beside "spring" that make a well or a leap of it."""

NAMED_AFTER_A_DAY = frozenset({
    "times", "telegraph", "mail", "mirror", "express", "herald", "post", "sun", "tribune", "independent",
    "review", "magazine", "mosque",
})  # fmt: skip
"""Words after a weekday that make a name of both: "the Sunday Times"."""

ATTACKED = r"\s+(?:terror(?:ist)?\s+)?(?:attacks?|hijack\w+|terror(?:ism|ists?)?|suicide|commission)\b"
"""Words after "September 11" that make it the day of 2001 (`LONG_HOLIDAYS` has "9/11")."""

HOLIDAYS: dict[str, str] = {
    "christmas": "12-25", "xmas": "12-25", "easter": "easter", "thanksgiving": "thanksgiving",
    "halloween": "10-31",
}  # fmt: skip
"""One-word holidays: a month and day, or the name of a rule."""

LONG_HOLIDAYS: dict[str, str] = {
    "christmas day": "12-25", "christmas eve": "12-24", "new year's day": "01-01", "new year's eve": "12-31",
    "easter sunday": "easter", "easter monday": "easter+1", "good friday": "easter-2",
    "thanksgiving day": "thanksgiving", "boxing day": "12-26", "valentine's day": "02-14",
    "bastille day": "07-14", "veterans day": "11-11", "armistice day": "11-11", "9/11": "2001-09-11",
    "may day": "05-01", "martin luther king day": "mlk", "memorial day": "memorial", "labor day": "labor",
    "april fool's day": "04-01", "april fools' day": "04-01", "columbus day": "columbus",
    "st patrick's day": "03-17", "st. patrick's day": "03-17",
}  # fmt: skip

EVERY = frozenset({"every", "each"})
OFTEN: dict[str, str] = {
    "hourly": "PT1H", "daily": "P1D", "nightly": "P1D", "weekly": "P1W", "fortnightly": "P2W",
    "biweekly": "P2W", "monthly": "P1M", "quarterly": "P3M", "yearly": "P1Y", "annually": "P1Y",
    "annual": "P1Y",
}  # fmt: skip

APPROXIMATELY: dict[str, str] = {
    "about": "APPROX", "around": "APPROX", "roughly": "APPROX", "approximately": "APPROX",
    "nearly": "LESS_THAN", "almost": "LESS_THAN", "over": "MORE_THAN", "under": "LESS_THAN",
    "more": "MORE_THAN",
    "less": "LESS_THAN", "fewer": "LESS_THAN", "least": "EQUAL_OR_MORE", "most": "EQUAL_OR_LESS",
    "circa": "APPROX", "some": "APPROX",
}  # fmt: skip

BEFORE_A_TIME = frozenset({
    "in", "on", "at", "by", "since", "until", "till", "from", "during", "through", "throughout", "within",
    "for", "between", "to", "around", "about", "over", "into", "than", "circa", "as",
})  # fmt: skip

ZONES = frozenset({
    "gmt", "utc", "est", "edt", "cst", "cdt", "mst", "mdt", "pst", "pdt", "cet", "cest", "eet", "bst", "msk",
    "kst", "jst", "ist", "et", "pt",
})  # fmt: skip

ERAS: dict[str, str] = {"bc": "BC", "bce": "BC", "ad": "", "ce": ""}

DECADES: dict[str, str] = {
    "twenties": "2", "thirties": "3", "forties": "4", "fifties": "5", "sixties": "6", "seventies": "7",
    "eighties": "8", "nineties": "9",
}  # fmt: skip

COUNTED = frozenset({
    "people", "troops", "soldiers", "men", "women", "children", "dollars", "euros", "pounds", "km",
    "kilometres", "kilometers", "miles", "tons", "tonnes", "metres", "meters", "feet", "percent",
    "million", "billion",
    "jobs", "refugees", "migrants", "workers", "members", "votes", "cases", "deaths", "dead", "wounded",
    "killed", "casualties", "prisoners", "aircraft", "tanks", "guns", "ships", "horses", "seats", "homes",
    "families", "words", "points", "copies", "square", "employees", "officers", "police", "fighters",
    "personnel", "rebels", "protesters", "demonstrators", "houses", "vehicles", "missiles", "warheads",
    "rounds", "planes", "barrels", "civilians", "students", "passengers", "residents", "men.", "yards",
})  # fmt: skip
"""Words after a four-digit number that make it a count and not a year."""

GIVEN_OR_TITLE = frozenset({
    "mr", "mrs", "ms", "miss", "dr", "theresa", "minister", "president", "sir", "lord", "lady", "philip",
    "brian", "imelda", "catherine", "elaine", "peter", "fredric", "secretary", "senator", "general",
})  # fmt: skip
"""Words before "May" or "March" that make a surname of it."""

FUTURE_CUES = (
    r"(?:will|won't|won’t|'ll|’ll|would|shall|(?:is|are|was|were|be|due|set|going|ready|expected|scheduled|"
    r"slated|planned|plans?|intends?|hopes?|aims?|agreed|prepares?|preparing|willing|about)\sto)"
    r"(?:\s(?:be|not|never|also|soon|then|[a-z]+ly))*(?:\s[a-z]+)?|"
    r"plans?|planned|planning|scheduled|due|expected|expects?|upcoming|slated|intended|intention|set for|"
    r"forthcoming|ahead of|proposed|deadline|postponed|prior to|begins|starts|resumes|expires|takes? place|"
    r"takes? effect|kicks off|must|should|may|might|shall"
)
"""Words in a clause that put its time after the day of the report, with the verb that they govern."""

PAST_CUES = (
    r"was|were|had|did|has|have|been|said|told|held|met|took|came|went|began|made|gave|left|won|lost|saw|led|"
    r"sent|spoke|wrote|struck|fell|rose|shot|broke|became|fought|brought|put|hit|ran|flew|signed|since|"
    r"after|ago"
)
"""Words in a clause that put its time before the day of the report; so do participles, less surely."""

SPEAKING = frozenset({
    "speaking", "commenting", "addressing", "answering", "asked", "responding", "replying", "writing",
    "testifying", "appearing", "briefing", "interviewed", "quoted", "reacting", "talking", "announcing",
})  # fmt: skip
"""Participles whose own time is the time of what is said."""

OF_ANOTHER = frozenset({
    "after", "before", "since", "because", "if", "although", "though", "while", "following", "despite",
    "amid", "ahead", "until", "once", "unless", "whereas", "from", "between", "within", "based",
})  # fmt: skip
"""Words that open a clause or phrase whose time is another event's, not that of the saying."""

LIMITS = frozenset({"by", "before", "until", "till", "within", "than", "ahead", "prior", "after", "since"})
"""Words right before a time that make it an end or a beginning of something, not the day of an act."""

ONLY_A_DAY = frozenset({
    "on", "late", "early", "earlier", "later", "in", "also", "and", "but", "at", "then", "the", "back",
    "just",
})  # fmt: skip
"""Words that may stand before a time without making more of it than a time."""

OCCASION_OPENS = frozenset({"at", "in", "on", "during", "to", "with"})
"""Words that open the place or occasion of a saying: "At a rally in Oslo", "During an interview"."""

LOOKING_BACK = (
    r"\b(?:had|earlier|previously|once|already|so\s+far)\b|"
    r"^(?:since|in\s+(?:the\s+(?:past|last|years|months|weeks|aftermath|wake)|response|retaliation|reply))\b"
)
"""Words before an act that look back before the day of the report; the last where they open it."""

ALL_ALONG = (
    r"\b(?:over\s+the\s+(?:past|last)|in\s+(?:recent|past)\s+(?:years|months|weeks)|several\s+times)\b"
)
"""Words by which a sentence, wherever they stand, tells of more than the day of its report."""

WHO_CLAUSE = frozenset({"who", "which", "whose", "that", "whom", "where"})

PRONOUNS = frozenset({"he", "she", "they", "it"})

YEAR_TO_DATE = (
    r"since the (?:beginning|start) of (?:the|this) year|so far this year|this year alone|in the year so far"
)
"""Phrases by which the year told is the year of the report."""

IT_IS_THE_YEAR = (
    r"\bit(?:['’]s|\sis)(?:\snow|\salready)?\s(?P<year>20\d\d)\b"
    r"(?=\s(?:and|now|already|after\sall|for)\b|\s?[,.!;:…’\"”—–])"
)
YEAR_AND_BEYOND = r"\b(?:in|for|into|throughout|during)\s(?P<year>20\d\d)\sand\sbeyond\b"
YEAR_TURNS = r"\b(?:ring|rings|ringing|rang|rung|usher|ushers|ushered|ushering)\sin\s(?P<year>20\d\d)\b"
FIRST_DAYS_OF_YEAR = (
    r"\bthe\s(?:(?:very\s)?first|opening)\s(?:few\s|two\s|three\s)?(?:hours?|days?|night|weeks?)\sof\s"
    r"(?P<year>20\d\d)\b"
)
"""Words by which a text tells a year as the one that is running, coming or just begun, with its ``year``."""

YEARS_SINCE = r"\b(?P<years>\d{2,3})[-\s]years?[-\s](?:since|wait|drought|absence|curse|gap)\b"
SINCE_YEAR = r"\bsince\s(?P<year>1[89]\d\d|20\d\d)\b"
"""How long ago something was, by the number of years and by the year."""

POSTED_BY = r"(?:posted|shared)\sby"
POSTED_ON = "on"
"""Words around the name and the day of a post that a page shows."""

FROM_THE_ARCHIVE = r"\b(?:file|archive|undated)\b"
"""Words of a caption whose picture is no news."""

IN_A_GALLERY = r"^\d{1,3}\s?/\s?\d{1,3}\b|\b\d{1,3}\s(?:of|/)\s\d{1,3}\b(?=\s|$)|\bplay\sslideshow\b"
"""How captions of a series are counted: "3/34", "1 of 12"."""
