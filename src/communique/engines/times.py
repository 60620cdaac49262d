"""Finds where a text says when: days, months, seasons, spans of time, "last week", "every Monday".

It writes down what the words alone say (TIMEX3, TimeML 1.2.1) and never puts a calendar date to them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator

from communique.engines import timex
from communique.languages.en import time as words
from communique.model import Span, TimeExpression


def _feasts() -> str:
    """A pattern of the holidays that are several words, as titles and sentences write them."""
    names = sorted(words.LONG_HOLIDAYS, key=len, reverse=True)
    # Not str.title(): it would write "Valentine'S".
    forms = [" ".join(w[:1].upper() + w[1:] for w in name.split()) for name in names]
    return "|".join(re.escape(form).replace("'", "['’]") for form in forms)


_FEAST = re.compile(rf"(?<![\w/])(?:{_feasts()})(?![\w/])")
_FEAST_MARK = "\N{MODIFIER LETTER SMALL H}"
"""Stands for every letter of a feast while words are cut: it is a letter, and no newspaper prints it."""

# White space is consumed in front of a token, not skipped: with a dozen alternatives, failing at every space
# took half of the time.
_TOKEN = re.compile(
    r"""[ \t]*(?:(?P<word>[^\W\d_]+)
    |(?P<newline>\n\s*)
    |(?=[\d$£€¥\#№'’‘])(?:
       (?P<iso>(?<![\d-])\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d)?(?:\.\d+)?(?:Z|[+-]\d\d:?\d\d)?)?(?![\d-]))
      |(?P<clock>(?<![\d.:])\d{1,2}(?:[:.]\d\d)?[ ]?(?:[ap]\.m\b\.?|[apAP][mM]\b|o['’]clock\b)
         |(?<![\d.:])\d{1,2}:\d\d(?::\d\d)?(?![\d:])
         |(?<![\d.:])[0-2]\d[0-5]\d(?=[ ](?:GMT|UTC|EST|EDT|BST|CET)\b))
      |(?P<slash>(?<![\d/.])\d{1,2}(?P<mark>[/.])\d{1,2}(?P=mark)(?:\d{4}|\d\d)(?![\d/]|\.\d))
      |(?P<money>[$£€¥\#№]\s?\d[\d,.]*)
      |(?P<decade>(?<![\w.,])(?:1\d|20)\d0['’]?s\b|['’‘]\d0s\b|(?<![\w.,])[2-9]0s\b)
      |(?P<short>['’‘]\d\d\b(?!\d))
      |(?P<ordinal>(?<![\w.,])\d{1,2}(?:st|nd|rd|th)\b)
      |(?P<mixed>\d[\d,.]*(?:%|[^\W\d_])\w*)
      |(?P<quantity>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+[./]\d+)
      |(?P<number>\d+)
      |(?P<possessive>['’]s?\b|['’]))
    |(?P<dash>\s?[-–‑]\s?)
    |(?P<other>[^\w\s]))""",
    re.VERBOSE,
)

_SENTENCE_END = re.compile(r"(?<=[a-z]{4})[.!?][\"”’)]*\s")
"""Where a stretch that says nothing of time may be passed over whole; never behind "Sept." or "Wed."."""

HARD_WRAP = (50, 100)
"""A line of so many characters that ends without a stop is a wrapped one: its newline is a space. Titles and
date lines are shorter, paragraphs of saved pages longer."""


def _lexicon() -> dict[str, str]:
    """The class letter of every word the grammar knows: lower case, capitalised, upper case."""
    classes: list[tuple[str, object]] = [
        ("i", words.BEFORE_A_TIME), ("q", words.APPROXIMATELY), ("c", words.CARDINALS),
        ("#", words.MULTIPLIERS), ("e", words.ORDINALS), ("v", words.VAGUE_COUNTS), ("L", words.LAST),
        ("G", words.NEXT), ("T", words.THIS), ("E", words.POSITIONS), ("z", words.PARTS),
        ("l", words.LATER), ("g", words.AGO), ("p", words.DAYPARTS), ("P", words.DAY_POINTS),
        ("S", words.SEASONS), ("F", {words.FALL}), ("V", words.WEEKENDS), ("D", words.DAY_NAMES),
        ("N", words.NOW), ("J", words.LATELY), ("K", words.FUTURE),
        ("H", words.HOLIDAYS), ("R", words.EVERY), ("Z", words.OFTEN), ("Q", words.ZONES),
        ("@", words.ERAS), ("Y", words.DECADES), ("u", words.UNITS), ("r", {"century", "millennium"}),
        ("h", {"quarter"}), ("^", {"least", "most"}), (">", {"than"}), ("U", words.PLURAL_UNITS),
        ("m", words.MONTHS), ("w", words.WEEKDAYS), ("a", {"a", "an", "another"}), ("t", {"the"}),
        ("f", {"of"}), ("I", words.WHOLE),
        ("B", {"before"}), ("A", {"after"}), ("&", {"and", "or"}), ("+", {"old", "long"}),
        ("*", {"once", "twice", "times"}), ("%", {"per"}),
    ]  # fmt: skip
    known: dict[str, str] = {}
    for letter, listed in classes:
        for word in listed:  # type: ignore[attr-defined]
            for form in (word, word.capitalize(), word.upper()):
                known[form] = letter
    for weekday in words.WEEKDAYS:
        for form in (weekday + "s", weekday.capitalize() + "s", weekday.upper() + "S"):
            known[form] = "k"
    for listed, letter in (
        (words.AMBIGUOUS_MONTHS, "M"),
        (words.SHORT_MONTHS, "b"),
        (words.SHORT_WEEKDAYS, "W"),
    ):
        for word in listed:
            known.pop(word, None)
            known[word.capitalize()] = known[word.upper()] = letter
    known["second"] = "e"
    known["Fall"] = "F"
    return known


_LEXICON = _lexicon()

_DOW = r"(?:w|W\.?)"
_MON = r"(?:[mM]|b\.?)"
_DAY = r"[do]"
_TO = r"[-~]"
_YEAR = r"(?:,?f?y@?|,?j)"
_OF_ANOTHER = r"(?:,?f?t?[LGT]+u)"
_PART = r"(?:t?(?:[LGTeE]-?)?zft?|t?[Le][dcv]?[uU]ft?)"
_SHADE = rf"(?:{_PART})?(?:t?E-?)?"
_NOON = r"(?:t?E?-?[pP][fi]t?|P)?"
_MONTH_DAY = rf"(?:{_DOW},?t?)?{_MON}{_DAY}(?:{_TO}(?:{_MON})?{_DAY})?(?:{_YEAR}|{_OF_ANOTHER})?"
_DAY_MONTH = rf"(?:{_DOW},?)?t?(?:(?:{_DAY}(?:{_MON})?{_TO})?{_DAY}f?t?|ef){_MON}(?:{_YEAR}|{_OF_ANOTHER})?"
_MONTH = rf"(?:{_MON}{_TO})?{_MON}(?:,?f?y@?|j|{_OF_ANOTHER})?"
_DATE = rf"{_NOON}{_SHADE}(?:{_MONTH_DAY}|{_DAY_MONTH})(?:E?-?p)?"
_COUNT = r"(?:[dny](?:-?#|&az)?|c(?:-?[c#])*(?:&az)?|a?#f?|a?v+f?)"
_WHOLE = r"(?:-?[Iq])?"
_ABOUT = r"(?:i\^|q>|q)?"
_LENGTH = rf"(?:{_ABOUT}{_COUNT}{_WHOLE}(?:-?[uUe])(?:&az)?|{_ABOUT}aI?u(?:&az)?|z(?:a|-)u|azu)"

# One letter a word (`_lexicon`), so that a phrase is a pattern of letters; order is preference. "u" stands
# for every unit in the singular.
_PATTERNS: list[tuple[str, Callable[[timex.Phrase], timex.Found | None], str]] = [
    ("iso", timex.iso, r"8"),
    ("slash", timex.slash, r"/"),
    ("clock_date", timex.clock, rf"CQ?,?i?(?:{_DATE}|[LGT]?{_DOW}p?|E?D)"),
    ("date_clock", timex.clock, rf"(?:{_DATE}|{_DOW}p?|D),?i?CQ?"),
    ("clock", timex.clock, r"CQ?(?:itp|Tp|ip)?"),
    ("date", timex.date, _DATE),
    ("holiday", timex.holiday, r"(?:[LGT])?H(?:,?f?(?:y|[LGT]u))?"),
    ("decade", timex.decade, rf"{_SHADE}t?(?:E-?)?(?:c-?)?Y(?!-?[uU])"),
    ("century", timex.century, rf"{_SHADE}t?(?:E-?)?(?:[eo]|c-?e)-?r@?"),
    ("month", timex.month, rf"{_NOON}{_SHADE}[LGT]?{_MONTH}"),
    ("set", timex.often, rf"R(?:{_COUNT}|e|I)?-?(?:[uUwmSpPV]|Ep)|k|\*(?:[%a]|R)u|[dc]\*(?:[%a]|R)u|%u"),
    ("ago", timex.ago, rf"(?:{_LENGTH}|U)(?:[gl]|iN)"),
    ("back", timex.back, r"tT[uh](?:f?[LGT]+u|au[gl])|t?u-[gl][uh]?"),
    (
        "shared",
        timex.shared,
        rf"{_ABOUT}(?:c(?=[&i]c{_WHOLE}-?[uU])|[dn](?=(?:[&i]|{_TO})[dn]{_WHOLE}-?[uU]))",
    ),
    ("yesterday", timex.named_day, r"tu[BA]D|(?:E-?|l|Pi?)?D(?:E?p)?"),
    ("day_before", timex.day_before, rf"(?:tu|{_LENGTH})[BA](?=[,.|;i]|$)"),
    (
        "weekday",
        timex.weekday,
        rf"(?:t?EUf)?{_NOON}(?:t?E-?)?(?:t?[LGT]+)?{_DOW}(?:E?-?[pP]|iP|,?f?[LGT]+[uV])?",
    ),
    ("season", timex.season, rf"{_SHADE}(?:t?[LGT]+|t)?E?-?[SF](?:-[SF])?(?:,?f?t?(?:y|[LGT]+u))?"),
    ("span", timex.span, rf"t?[LGTe]+{_COUNT}{_WHOLE}-?[uU]|t?[LGT]+I?U"),
    ("quarter", timex.quarter, r"(?:t?[LGT]+u'|t?y(?:')?)?t?I?e-?I?-?h(?:f?t?(?:[LGT]+I?u|I?y|I?u))?"),
    (
        "unit",
        timex.unit,
        rf"(?:{_PART}|E-?|li?)?t?[LGT]+(?:e|I)?[uVpP]p?|(?:{_PART}|li|Ei)tI?u|{_SHADE}t?V|u[-']?z|th"
        r"|tI?u(?!y)",
    ),
    ("often", timex.often, r"Z"),
    ("length", timex.length, rf"{_LENGTH}(?:-?\+)?|[uU]-\+|t?U"),
    ("year", timex.year, rf"{_SHADE}(?:t?(?:Iu?|u))?(?:y(?:{_TO}[ynd])?@?|[dn]@|j)"),
    ("daypart", timex.daypart, r"(?:t|c|E-?)+p|P|p"),
    ("reference", timex.reference, r"N|J|t?K|tL(?![-LGTe]*[uUhrcdnvVmwSpy])"),
]


def _every_unit(pattern: str) -> str:
    """The pattern with ``u`` standing for any unit: day and year (u), quarter (h), century (r)."""
    return re.sub(r"\[[^]]*\]|u", lambda m: m[0].replace("u", "uhr") if len(m[0]) > 1 else "[uhr]", pattern)


_CORE = "mMbwWkuhrUVpPSFDNJKHZYL"
"""Classes of words of which every phrase has one, unless it has a figure ("C", "d", "y" ...)."""
_SEGMENT = re.compile(rf"[^x|{_CORE}CdonyYj8/]*[{_CORE}CdonyYj8/][^x|]*")
_HAS_CORE = re.compile(f"[{_CORE}]")


def _grammar(names: Collection[str]) -> re.Pattern[str]:
    return re.compile(
        "|".join(f"(?P<{name}>{_every_unit(pattern)})" for name, _, pattern in _PATTERNS if name in names)
    )


_GRAMMAR = _grammar([name for name, _, _ in _PATTERNS])
_FIGURES = _grammar(("iso", "slash", "clock", "decade", "year"))
"""What can stand among figures alone: tables of results and prices are read at five times the speed."""
_BUILD = {name: build for name, build, _ in _PATTERNS}


def times(text: str) -> tuple[TimeExpression, ...]:
    """The time expressions of ``text`` in reading order, none overlapping, spans in code points.

    ``value`` is TIMEX3's without a calendar ("Tuesday" is ``XXXX-WXX-2``); anchor and shift say how it is
    to be counted. Linear in the text, about a second for three million characters.

    Example:
        >>> [(t.value, t.shift) for t in times("Talks began on March 5 and ended two days later.")]
        [('XXXX-03-05', ''), ('XXXX-XX-XX', 'P2D')]
    """
    letters, starts, ends = _lex(text)
    line = "".join(letters)
    found: list[TimeExpression] = []
    for segment in _SEGMENT.finditer(line):
        found.extend(_read(line, *segment.span(), text, starts, ends))
    return tuple(_with_adjectives(text, found))


_ADJECTIVE = re.compile(
    rf"(?P<present>{words.PRESENT_PHRASES})"
    rf"|(?<![\w-])(?:(?P<now>{words.TO_THE_PRESENT})|(?P<late>{words.TO_THE_PAST})"
    rf"|(?P<lasting>{'|'.join(words.LASTING)}))(?=[ ](?P<next>[^\W\d_]+))",
    re.IGNORECASE,
)
"""What is marked by its word alone; the grammar, which joins words, would pay for these at each sentence."""

_STEMS = tuple(re.compile(re.escape(stem)) for stem in words.STEMS)
_AROUND_A_STEM = 12, 30
"""Characters before and behind a stem that hold the whole phrase. Plain letters are found twenty times as
fast as the pattern, which is so asked only where one of them stands."""


def _adjectives(text: str) -> Iterator[re.Match[str]]:
    """Where `_ADJECTIVE` stands, in order."""
    found: dict[int, re.Match[str]] = {}
    for stem in _STEMS:
        for hint in stem.finditer(text):
            before, behind = _AROUND_A_STEM
            at = max(0, hint.start() - before)
            while match := _ADJECTIVE.search(text, at, hint.end() + behind):
                found[match.start()] = match
                at = match.end()
    yield from (found[start] for start in sorted(found))


def _with_adjectives(text: str, found: list[TimeExpression]) -> Iterator[TimeExpression]:
    """The expressions of the grammar and, between them, "current", "recent", "at the moment", "yearlong"."""
    end, rest = 0, iter(found)
    coming = next(rest, None)
    for match in _adjectives(text):
        while coming is not None and coming.span.start < match.end():
            end = coming.span.end
            yield coming
            coming = next(rest, None)
        if match.start() < end:
            continue
        span = Span(*match.span())
        if match["lasting"]:
            yield TimeExpression(span=span, type="DURATION", value=words.LASTING[match["lasting"].lower()])
        elif match["late"]:
            yield TimeExpression(span=span, type="DATE", value="PAST_REF")
        elif match["present"] or match["next"].lower() not in words.NOT_OF_TIME:
            yield TimeExpression(span=span, type="DATE", value="PRESENT_REF")
    if coming is not None:
        yield coming
    yield from rest


def _read(
    line: str, at: int, end: int, text: str, starts: list[int], ends: list[int]
) -> Iterator[TimeExpression]:
    """The expressions between two words that the grammar does not know."""
    grammar = _GRAMMAR if _HAS_CORE.search(line, at, end) else _FIGURES
    while match := grammar.search(line, at, end + 1):
        first, last = match.span()
        name = match.lastgroup or ""
        phrase = timex.Phrase(name, line, first, last, text, starts, ends)
        made = _BUILD[name](phrase)
        if made is None:
            at = first + 1
            continue
        last = first + made.length if made.length else last
        first += made.skip
        at = last
        span = Span(starts[first], ends[last - 1])
        yield TimeExpression(
            span=span, type=made.type, value=made.value, mod=made.mod, anchor=made.anchor, shift=made.shift
        )


def _lex(text: str) -> tuple[list[str], list[int], list[int]]:
    """One class letter a token, where it starts and ends; runs of words unknown to the grammar are one."""
    letters: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    masked = _FEAST.sub(lambda m: _FEAST_MARK * len(m[0]), text)
    known = _LEXICON.get
    previous = "|"
    for begin, end in _telling(masked):
        for match in _TOKEN.finditer(masked, begin, end):
            kind = match.lastgroup
            if kind == "word":
                letter = known(match["word"], "x")
                if letter == "x":
                    if match["word"][0] == _FEAST_MARK:
                        letter = "H"
                    elif previous == "x":
                        continue
            elif kind == "number":
                named = previous == "-" and letters[-2:-1] == ["x"] or _joined(masked, match.start("number"))
                letter = "x" if named else _number(match["number"])
            elif kind == "newline":
                if _wrapped(text, *match.span("newline")):
                    continue
                letter = "|"
            elif kind == "dash":
                letter = "~" if match["dash"] != match["dash"].strip() else "-"
            elif kind == "other":
                letter = _MARKS.get(match["other"], "x")
            else:
                letter = _KINDS[kind or ""]
            if letter == "x" and previous == "x":
                continue
            letters.append(letter)
            start, stop = match.span(kind or 0)
            starts.append(start)
            ends.append(stop)
            previous = letter
        if previous not in "x|":
            letters.append("|")
            starts.append(end)
            ends.append(end)
            previous = "|"
    return letters, starts, ends


def _telling(text: str) -> Iterator[tuple[int, int]]:
    """The stretches of whole sentences in which a word or figure may tell a time."""
    begin = 0
    for end in [m.end() for m in _SENTENCE_END.finditer(text)] + [len(text)]:
        if not _TELLING.isdisjoint(_WORD.findall(text, begin, end)):
            yield begin, end
        begin = end


def _joined(text: str, start: int) -> bool:
    """Whether a figure goes on from a letter, as in the names of aircraft and stars ("J1131-1231")."""
    return start > 0 and text[start - 1].isalpha()


def _wrapped(text: str, start: int, end: int) -> bool:
    """Whether a newline only wraps a line, so that a date may run over it."""
    length = start - (text.rfind("\n", 0, start) + 1)
    return (
        HARD_WRAP[0] <= length <= HARD_WRAP[1]
        and "\n" not in text[start + 1 : end]
        and text[start - 1] not in '.!?:;"”’'
    )


_WORD = re.compile(rf"[^\W\d_{_FEAST_MARK}]+|\d|{_FEAST_MARK}")
_TELLING = frozenset("0123456789" + _FEAST_MARK) | {w for w, c in _LEXICON.items() if c in _CORE}
_MARKS = {",": ",", ".": ".", ";": ";", ":": ";", ")": ";"}
_KINDS = {
    "iso": "8", "clock": "C", "slash": "/", "money": "x", "decade": "Y", "short": "j", "ordinal": "o",
    "mixed": "x", "quantity": "n", "possessive": "'", "mark": "/",
}  # fmt: skip


def _number(digits: str) -> str:
    if len(digits) == 4 and digits[0] in "12" and digits < "2200":
        return "y"
    return "d" if len(digits) <= 2 and 1 <= int(digits) <= 31 else "n"
