"""Puts an act of the record into one line that a person would write.

It adds nothing to what the article says: reported speech gets no quotation marks, an imprecise date stays so.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Sequence

from communique.model import Act, Entry, Span, When, Who
from communique.views.passing import phrase, second
from communique.when import AT_THE_LATEST, parse_edtf

LONGEST = 240
"""Characters of a quote in a line: three lines of a terminal; the row behind it has the whole."""

ENDS = re.compile(r"(?<![A-Z])(?<!\bMr)(?<!\bMs)(?<!\bDr)(?<!\bMrs)[.!?][\"”’']?\s+(?=[A-Z\"“‘])|\n")
"""Where a sentence ends inside a stretch of text; another abbreviation costs a line its brevity, no more."""
PARTS = re.compile(r"[;:—](?=\s)|\s(?:--|[–—-])\s|[\"”“]|\n")
"""What parts a sentence into clauses that can stand alone; a dateline ends so, too."""
QUOTED = re.compile(r"(?<=\s)[\"“][^\"“”\n]+[\"”]")
TOLD_BY = re.compile(
    r",\s+(?:(?:however|meanwhile),\s+)?[^,]{0,60}"
    r"\b(?:said|says|saying|stated|stating|added|adding|told \w+)$"
)
"""The end of a clause whose quotation is left out, and who speaks it."""
COMMA = re.compile(r",\s+(?=(?:the|a|an|its|their|both|[A-Z])\b)")
"""Where a clause of its own may begin inside a sentence that is too long for a line."""
TAIL = re.compile(r",\s+(?:although|though|when|after|before|as|which|who)\s")
"""The comma behind which a line that is too long may do without the rest."""
SECOND = re.compile(r",\s+(?:and|but|while|whereas)\b")
"""The comma before a second main clause. Who is quoted for the first one ("..., papers said") stays."""
BULLETIN = re.compile(r"^\([^()]{1,12}\)\s+")
"""An agency's count of its bulletins before a headline: "(3rd LD)"."""
OPENERS = frozenset({"The", "A", "An", "Two", "Both", "Some", "Several", "Its", "Their", "His", "Her"})
"""Words that begin a sentence with a capital and lose it inside a line."""
SUBJECTS = {"he": "he", "him": "he", "his": "he", "she": "she", "her": "she", "it": "it", "its": "it",
            "they": "they", "them": "they", "their": "they"}  # fmt: skip
"""Pronouns by the one that begins a sentence."""
MARKS = {
    "planned": "planned", "proposed": "proposed", "conditional": "on a condition", "denied": "denied",
    "called-off": "called off", "hypothetical": "hypothetical",
}  # fmt: skip
"""What stands behind the words of something that did not happen, or has not yet."""
NEGATED = re.compile(r"\b(?:no|not|never|nobody|none|nothing|den(?:y|ies|ied)|refus\w+)\b|n[’']t\b", re.I)
"""Words that say themselves that something was not so; a mark beside them would deny it twice."""
CANCELLED = re.compile(r"\b(?:call\w* off|cancel\w*|suspend\w*|postpone\w*|put off|halt\w*)\b", re.I)
"""Words that say themselves that something was called off."""
DATELINE = re.compile(r"^[A-Z][^()\n]{0,60}\([A-Z][\w -]{1,30}\)\s+(?:--|[–—-])\s+")
"""Place, day and agency before a report's first sentence."""
FRAGMENT = 4
"""Words that a clause has at least; what is shorter is a piece of one ("direct talks")."""
WANTS_THE = re.compile(
    r"^(?:United |European Union|African Union|Security Council|Kremlin|White House|Pentagon|Netherlands"
    r"|Philippines|Soviet Union|Joint Chiefs|(?:North|South)['’]s )"
    r"|^[A-Z][\w.’' ]* (?:Ministry|Department|Council|Treasury|Institute|Administration|Committee|Agency)$"
)
"""Names that a sentence does not use without their article."""
BARE = re.compile(
    r"^(?!(?:the|an?|its?|they|he|she|we|i|their|his|her|our|my|some|both|several|many|one|two|no|none"
    r"|(?:no|some|every|any)(?:body|one))\b)[a-z]"
)
"""How somebody unnamed begins whose article is not part of the name."""
ADJECTIVE_FIRST = re.compile(
    r"(?!(?:The|An?|Another|Some|Any|Many|Most|All|Each|Both|Other|One|Two|Three|Several|No|Its|Their|His|Her)\b)"
    r"[A-Z][\w-]*[a-z] (?:[a-z][\w-]* )*[a-z][\w-]*"
)
"""A nation's or a town's name before plain nouns: "Egyptian court", "Kremlin spokesman"."""
HEAD = re.compile(r"\s(?:of|in|with|who|from|on|for|at|to)\s")
"""What comes behind the noun of such a name."""
SEVERAL = re.compile(r"(?:s|people|media|police|men|women)$")
"""A noun that stands without an article: "diplomats"."""
FINITE = {
    "adding": "added", "arguing": "argued", "calling": "called", "citing": "cited", "claiming": "claimed",
    "describing": "described", "insisting": "insisted", "noting": "noted", "saying": "said",
    "stressing": "stressed", "suggesting": "suggested", "urging": "urged", "warning": "warned",
    "attributing": "attributed", "blaming": "blamed", "accusing": "accused", "demanding": "demanded",
    "announcing": "announced", "asking": "asked", "commenting": "commented", "confirming": "confirmed",
    "explaining": "explained", "offering": "offered", "promising": "promised", "referring": "referred",
    "revealing": "revealed", "stating": "stated", "telling": "told", "threatening": "threatened",
    "writing": "wrote", "declining": "declined", "requesting": "requested", "pledging": "pledged",
}  # fmt: skip
"""Participles with which a sentence hangs on another, and what they are in a sentence of their own."""

BE = frozenset({"is", "are", "was", "were", "been", "being"})
"""Verbs with which a passive begins."""
TELLING = frozenset(
    {"said", "says", "say", "saying", "added", "adding", "noted", "stressed", "wrote", "stated"}
)
"""After these a clause without "that" is set off by a colon, so that it is clear who speaks."""
SAYING = TELLING | frozenset({
    "according", "alleged", "alleges", "announced", "argued", "claimed", "claims", "confirmed", "declared",
    "disclosed", "explained", "insisted", "maintained", "recalled", "reiterated", "remarked", "repeated",
    "reported", "reports", "revealed", "suggested", "tells", "told", "tweeted", "warned", "writes",
})  # fmt: skip
"""Verbs of whoever only tells something, so that it is so "according to" him."""
WANTS_A_HEARER = frozenset({"told", "tells", "telling", "informed", "assured", "reminded"})
"""Verbs that a line cannot end a phrase with: their addressee is shown with them."""
CLAUSES = frozenset({"that", "to", "whether", "no"})
"""Words with which what was said goes on after its verb."""
OPENS_BARE = re.compile(r"(?:that|to|whether|as|for|of|about)\s[^\"“”]*[\"“]")
"""A clause that leads to the quotation inside it (`that "we remain"`): it has its own marks already."""
OWNED = re.compile(r"(?:\b(?:his|her|its|their|my|our)|[’']s?)\s+$")
"""Behind whose the word for speaking is a noun ("in his opinion"), which no name can stand before."""
WORD = re.compile(r"[^\W_]+")
QUOTATION = re.compile(r"[\"“][^\"“”]*[\"”]")
PRONOUNS = frozenset({"it", "they", "them", "us", "its", "their", "our", "who", "which", "that"})
OWN_WORDS = frozenset({"i", "we"})
"""Who speaks of himself: the verb behind it fits no name ("we hail" is not "Ada Holm hail")."""
FIRST_PERSON = OWN_WORDS | {"me", "us", "my", "our", "ours", "mine"}
POSSESSIVES = frozenset({"his", "her", "its", "their", "my", "our", "whose"})
"""Words for a side that its name must stand for with an ending: "his visit" is "Ada Holm's visit"."""
HONORIFIC = re.compile(r"\b(?:Mr|Mrs|Ms)\.?\s+$")
"""What a full name does without."""
DETERMINERS = frozenset({
    "the", "a", "an", "its", "their", "his", "her", "both", "some", "several", "no", "it", "they", "he",
    "she",
})  # fmt: skip
"""Words with which a clause that can stand alone may begin."""
REACH = 80
"""Characters between a verb and what was said that a hearer or an adverb takes; more is another clause."""
SOURCES_FIRST = ("according ", "in ", "for ", "by ")
"""A cue that begins so stands beside its source, not behind it; "said" takes its place."""


def act_line(act: Act, entry: Entry, *, told_by: Entry | None = None) -> str:
    """An act as a sentence behind its day.

    ``told_by``: the statement in which an event is told, whose speaker its "he" may be.

    Example:
        ``20 March 2018: Andrei Kulik (RUS) said: "…"``
    """
    told = _said(entry) if entry.kind == "statement" else _event(entry, told_by)
    if not act.when.edtf:
        return told[:1].upper() + told[1:]
    return f"{_day(act.when)}: {_without_day(told, act.when)}"


def _said(entry: Entry) -> str:
    """Who said what: the article's own run of words where there is one, else verb and words side by side."""
    run = _run(entry)
    if not entry.actors:
        return _sentence(entry) or f"somebody not named {run or 'said: ' + _short(entry.quote)}"
    who = together(entry.actors)
    if _passive(entry):
        return _sentence(entry) or f"{who} said: {_short(entry.quote)}"
    if run is not None:
        return f"{who} {_short(run)}"
    words = entry.quote
    whole = entry.manner == "direct" and not OPENS_BARE.match(words)
    if whole:
        # The pieces of one quotation are one quotation, whoever stands between them.
        words = re.sub(r",?[\"“”]?\s+…\s+[\"“”]?", " … ", words).strip("\"'“”‘’« »").rstrip(",")
        words = f'"{_short(words)}"'
    cue, goes_on = _cue(entry)
    # "said that ..." and "vowed to ..." need no colon; a quotation and a clause without "that" do.
    colon = "" if goes_on and not whole else ":"
    return f"{who} {cue}{colon} {words if whole else _short(words)}"


def _passive(entry: Entry) -> bool:
    """Whether the speaker stands behind a passive verb: "is considered illegal by the court"."""
    parts, base = entry.evidence.parts, entry.evidence.span.start
    cue, source = parts.get("cue", ()), parts.get("source", ())
    if not cue or not source or source[0].start < cue[0].start:
        return False
    first = entry.evidence.quote[cue[0].start - base : cue[0].end - base].split()
    return any(word.lower() in BE for word in first[:2])


def _run(entry: Entry) -> str | None:
    """The words from the verb to the end of what was said; ``None`` where they do not stand in one run.

    So a hearer between them stays: "urged the North to stop".
    """
    evidence, base = entry.evidence, entry.evidence.span.start
    cue, content = evidence.parts.get("cue", ()), evidence.parts.get("content", ())
    if entry.manner == "direct" or len(cue) != 1 or len(content) != 1 or content[0].start < cue[0].end:
        return None
    start, begin, end = cue[0].start - base, content[0].start - base, content[0].end - base
    words, between = evidence.quote[start:end], evidence.quote[cue[0].end - base : begin]
    first = words.split()[0].lower() if words.strip() else ""
    if (
        " ".join(evidence.quote[begin:end].split()) != " ".join(entry.quote.split())
        or len(between) > REACH
        or PARTS.search(between)
        or "," in between
        or ENDS.search(words)
        or any(cue[0].end <= piece.start < content[0].start for piece in evidence.parts.get("source", ()))
        or not words[:1].isalpha()
        or words.lower().startswith(SOURCES_FIRST)
        or (first in TELLING and words[len(first) :].lstrip()[:1] in '"“')
    ):
        return None
    last = evidence.quote[cue[0].start - base : cue[0].end - base].split()[-1].lower()
    # "said he was ready" reads on; before a capital a colon says where the words begin.
    if last in TELLING and not between.strip() and evidence.quote[begin].isupper():
        return None
    flat = " ".join(words.split()).rstrip(" ,;:.")
    return _finite(flat[: len(first)]) + flat[len(first) :]


def _sentence(entry: Entry) -> str | None:
    """The one sentence in which something was said; ``None`` where it takes several."""
    quote = BULLETIN.sub("", DATELINE.sub("", " ".join(entry.evidence.quote.split())))
    return None if ENDS.search(quote) or not quote else _short(_small(_unstopped(quote)))


def together(people: Sequence[Who]) -> str:
    """Several as a sentence names them: "Ada Holm (NOR), Kim Dae (KOR) and Norway".

    Example:
        >>> together([Who(name="Norway", actor="NOR", country="NOR"), Who(name="Chile", country="CHL")])
        'Norway and Chile (CHL)'
    """
    names = list(dict.fromkeys(map(_with_the, people)))
    return " and ".join(part for part in (", ".join(names[:-1]), *names[-1:]) if part)


def _with_the(who: Who) -> str:
    bare = (BARE.match(who.name) or ADJECTIVE_FIRST.fullmatch(who.name)) and not SEVERAL.search(
        HEAD.split(who.name, maxsplit=1)[0]
    )
    return f"the {named(who)}" if bare or WANTS_THE.match(who.name) else named(who)


def _event(entry: Entry, told_by: Entry | None) -> str:
    """What happened in the article's own words, persons by their names; what did not happen is marked so.

    Where the words stand in several sentences, the sides' names are set before those of the deed.
    """
    if told_by is not None and entry.made_by == told_by.id and told_by.manner == "direct":
        # What is done by saying it is what was said: "she said at the link" alone tells nothing.
        return _said(told_by)
    stretch = _stretch(entry)
    if stretch is not None:
        told = _passed(entry, stretch, told_by) or _short(_with_names(entry, stretch, told_by))
        if told_by is not None and told_by.manner == "direct" and told_by.actors:
            told = _in_person(told, told_by)
    else:
        who = together(entry.actors) or "somebody not named"
        to = together(entry.recipients)
        told = f"{who}{' to ' + to if to else ''}: {_short(_deed(entry))}"
    told = _closed(told)
    mark = MARKS.get(entry.status, "")
    if (entry.status, True) in (
        ("denied", bool(NEGATED.search(told))),
        ("called-off", bool(CANCELLED.search(told))),
        (entry.status, bool(re.search(rf"\b{mark}\b", told))),
    ):
        mark = ""
    return f"{told} ({mark})" if mark else told


def _passed(entry: Entry, stretch: Span, told_by: Entry | None) -> str:
    """What the sentence tells beside its main clause, as a phrase or a clause of its own; empty elsewhere.

    Of what somebody tells it says who.
    """
    evidence = entry.evidence
    quote, base, parts = evidence.quote, evidence.span.start, evidence.parts
    start = parts["trigger"][0].start - base
    if entry.made_by or quote[start : parts["trigger"][-1].end - base].lower() in SAYING:
        return ""  # "a newspaper alleged on Tuesday" without what it alleged
    teller = told_by if entry.reported_in else None
    if entry.reported_in and (teller is None or not _tells(teller) or entry.status == "denied"):
        return ""  # whoever tells it stands in the sentence alone, or does more than tell it
    if (told := phrase(quote, base, parts, stretch)) is not None:
        quoted = _is_quoted(quote[: told.start])
        if quoted and (teller is None or FIRST_PERSON & _words(told.of(quote))):
            return ""  # out of a quotation only what its speaker would tell in the same words
        words = _short(_with_names(entry, told, None))
        return f"{words}, according to {together(teller.actors)}" if teller else words
    if (told := second(quote, base, parts, stretch)) is None:
        return ""
    if teller:
        return ""
    verb, _, rest = _short(_with_names(entry, told, None)).partition(" ")
    return f"{together(entry.actors)} {_finite(verb)} {rest}".rstrip()


def _in_person(told: str, teller: Entry) -> str:
    """A line out of somebody's own words with who speaks, where it has "I" or "we" in it."""
    if told[:1] in "'‘\"“" or '"' in told or not OWN_WORDS & _words(told):
        return told
    return f'{_small(together(teller.actors))} said: "{_closed(told)}"'


def _closed(told: str) -> str:
    """A clause that ends with its quotation, with its second mark."""
    return f"{told}”" if told.count("“") == told.count("”") + 1 else told


def _words(told: str) -> set[str]:
    """The words of a line outside its quotations."""
    return set(WORD.findall(QUOTATION.sub(" ", told).lower()))


def _tells(teller: Entry) -> bool:
    """Whether somebody named tells a thing, and does not adopt, vow or ask it."""
    base = teller.evidence.span.start
    cue = " ".join(
        teller.evidence.quote[p.start - base : p.end - base] for p in teller.evidence.parts.get("cue", ())
    )
    return bool(teller.actors) and not SAYING.isdisjoint(cue.lower().split())


def _deed(entry: Entry) -> str:
    """The sentence in which the deed is told, out of several."""
    quote, base = entry.evidence.quote, entry.evidence.span.start
    if not (trigger := entry.evidence.parts.get("trigger")):
        return entry.quote
    at = trigger[0].start - base
    start = max((found.end() for found in ENDS.finditer(quote, 0, at)), default=0)
    end = next((found.start() + 1 for found in ENDS.finditer(quote, trigger[-1].end - base)), len(quote))
    return quote[start:end].strip().rstrip(".")


def _stretch(entry: Entry) -> Span | None:
    """The sentence, or the part of it that can stand alone, with all parts of an event: offsets in its quote.

    ``None`` where a sentence ends between them.
    """
    evidence, quote, base = entry.evidence, entry.evidence.quote, entry.evidence.span.start
    spans = [span for pieces in evidence.parts.values() for span in pieces]
    if not evidence.parts.get("trigger"):
        return None
    start, end = min(span.start for span in spans) - base, max(span.end for span in spans) - base
    if ENDS.search(quote, start, end):
        return None
    opens = max((found.end() for found in ENDS.finditer(quote, 0, start)), default=0)
    closes = next((found.start() + 1 for found in ENDS.finditer(quote, end)), len(quote))
    named = _quoted_inside(quote, opens, start)
    begins = [opens, *(f.end() for f in PARTS.finditer(quote, opens, start) if f.start() not in named)]
    own = _quoted_inside(quote, end, closes)
    stops = [*(f.start() for f in PARTS.finditer(quote, end, closes) if f.start() not in own), closes]
    first = next(at for at in reversed(begins) if at == opens or _stands(quote[at : stops[0]]))
    last = next(at for at in stops if at == closes or len(quote[first:at].split()) >= FRAGMENT)
    second = SECOND.search(quote, end, last)
    # A comma before "and" that follows another comma closes a list, not a clause.
    if second and "," not in quote[end : second.start()] and _balanced(quote[first : second.start()]):
        last = second.start()
    if last - first > LONGEST and (tail := TAIL.search(quote, end, last)):
        last = tail.start()
    if last - first > LONGEST:
        commas = [found.end() for found in COMMA.finditer(quote, first, start)]
        first = next((at for at in reversed(commas) if last - at >= LONGEST // 3), first)
    # Behind a quotation mark or a colon stands white space, and a line begins with a word.
    return Span(first + len(quote[first:last]) - len(quote[first:last].lstrip()), last)


def _quoted_inside(quote: str, start: int, end: int) -> set[int]:
    """Where quotation marks stand around words that a clause needs: known as the "Judges Club".

    Only a quotation behind a comma or a colon is a clause of its own.
    """
    own: set[int] = set()
    for found in QUOTED.finditer(quote, start, end):
        if quote[: found.start()].rstrip()[-1:] not in {"", ",", ":", ";", ".", "—", "–"}:
            own.update((found.start(), found.end() - 1))
    return own


def _stands(words: str) -> bool:
    """Whether a clause can stand alone: long enough, and it does not hang on one before it."""
    found = words.split()
    # What begins inside a quotation and goes on behind it is no clause.
    if words.count('"') % 2 or words.count("“") != words.count("”"):
        return False
    return len(found) >= FRAGMENT and (found[0][0].isupper() or found[0].lower() in DETERMINERS)


def _is_quoted(before: str) -> bool:
    """Whether a quotation that begins in these words still goes on behind them."""
    return before.count("“") > before.count("”") or before.count('"') % 2 == 1


def _balanced(words: str) -> bool:
    return words.count("(") == words.count(")")


def _with_names(entry: Entry, stretch: Span, told_by: Entry | None) -> str:
    """The words of ``stretch``, a person's or pronoun's replaced by the names of whom they stand for."""
    quote, base, sides = entry.evidence.quote, entry.evidence.span.start, (*entry.actors, *entry.recipients)
    pieces = sorted(p for name in ("actors", "recipients") for p in entry.evidence.parts.get(name, ()))
    told, at = "", stretch.start
    first = next(iter(quote[stretch.start : stretch.end].split()), "")
    # Whoever speaks is no part of what they tell, so the event does not know whom its "he" means.
    if (
        first.lower() in SUBJECTS.values()
        and told_by is not None
        and told_by.evidence.article == entry.evidence.article
        and Span(base + stretch.start, base + stretch.start + len(first))
        in told_by.evidence.parts.get("source", ())
    ):
        told, at, first = together(told_by.actors) or first, stretch.start + len(first), ""
    for piece in pieces:
        start, end = piece.start - base, piece.end - base
        meant = [who for who in sides if who.span is not None and piece.covers(who.span)]
        words = quote[start:end].lower()
        if quote[end : end + 1] == "-" and quote[end + 1 : end + 2].isalpha():
            continue  # "US-drafted"
        if start < at or not meant or not all(_better(who, quote[start:end]) for who in meant):
            continue
        before = told + quote[at:start]
        name = together(meant)
        if words in SUBJECTS and all(who.name.split()[-1] in before for who in meant):
            continue  # whoever was named in this line is "he" in the rest of it
        if words in SUBJECTS and SUBJECTS[words] == first.lower() and start > stretch.start:
            # "He said that he would": the name stands where the reader meets the person first.
            told, first = f"{name}{before[before.index(first) + len(first) :]}", ""
            at = start
            continue
        # What is put into somebody's own words stands in brackets.
        told = HONORIFIC.sub("", before) + (f"[{name}]" if _is_quoted(quote[:start]) else name)
        if words in POSSESSIVES or words.endswith(("'s", "s'", "’s", "s’")):
            told += "’s"
        at = end
        for who in meant:
            again = re.compile(rf",?\s+{re.escape(who.name)}(?:,(?=\s)|\b)").match(quote, at, stretch.end)
            at = again.end() if again else at
    flat = _unstopped(BULLETIN.sub("", " ".join((told + quote[at : stretch.end]).split())))
    if quote[stretch.end : stretch.end + 1] in {":", '"', "“"} and not QUOTED.search(flat):
        # "He rejected the charge, stating" leads to a quotation that the line does without.
        flat = TOLD_BY.sub("", flat) if (bare := TOLD_BY.search(flat)) and bare.start() >= FRAGMENT else flat
    return _small(flat)


def _unstopped(words: str) -> str:
    """Words without the stop that ends a sentence; that of an abbreviation stays ("U.S.")."""
    bare = re.sub(r"^[-–—]+\s+|\s+[-–—]+$", "", words.strip(" ,;:"))
    return bare if re.search(r"\b(?:[A-Z]|[ap]\.m)\.$", bare) else bare.rstrip(" .")


def _small(words: str) -> str:
    """Words that began a sentence, as they stand inside one."""
    first, _, rest = words.partition(" ")
    return f"{first.lower() if first in OPENERS else first} {rest}".rstrip()


def _better(who: Who, words: str) -> bool:
    """Whether the name says more than ``words``: of a person always, of a state where nothing is named."""
    if words.lower() in OWN_WORDS:
        return False
    if who.actor is None or who.actor.startswith(("p-", "Q")):
        return who.actor is not None
    return words.lower() in PRONOUNS or not any(word[0].isupper() for word in words.split()[1:] or [words])


def _cue(entry: Entry) -> tuple[str, bool]:
    """The article's own verb, with its hearer, and whether the words after it go on without a stop."""
    evidence = entry.evidence
    pieces = evidence.parts.get("cue", ())
    offset = evidence.span.start
    said = " ".join(" ".join(evidence.quote[p.start - offset : p.end - offset].split()) for p in pieces)
    if not said or not said[-1].isalnum() or said.lower().startswith(SOURCES_FIRST):
        return "said", False
    if OWNED.search(evidence.quote[: pieces[0].start - offset]):
        return "said", False
    if said.split()[-1].lower() in WANTS_A_HEARER and entry.addressee:
        said = f"{said} {entry.addressee}"
    content = evidence.parts.get("content", ())
    follows = bool(content and pieces) and content[0].start >= pieces[-1].end
    # Only "cue, then content" reads on; of "..., he said" the words were told first.
    between = evidence.quote[pieces[-1].end - offset : content[0].start - offset] if follows else ""
    clause = entry.quote.split(" ", 1)[0] in CLAUSES
    first, _, rest = said.partition(" ")
    said = f"{_finite(first)} {rest}".rstrip()
    return said, clause or (follows and not between.strip() and said.split()[-1].lower() not in TELLING)


def _finite(verb: str) -> str:
    """The verb of a sentence of its own, small also where a headline has it with a capital ("Says")."""
    small = verb.lower() if verb[:1].isupper() and not verb.isupper() else verb
    return FINITE.get(small, small)


def named(who: Who) -> str:
    """A name with its country's code, unless the name is the country's own."""
    return f"{who.name} ({who.country})" if who.country and who.actor != who.country else who.name


def dated(when: When) -> str:
    """A date as words: "20 March 2018", "March 2018", "5–6 March 2018", "28 May – 3 June 2018"."""
    try:
        edtf = parse_edtf(when.edtf)
    except ValueError:
        return "day not known"
    if edtf.last is None:
        return _point(str(edtf.first))
    first, last = _point(str(edtf.first)), _point(str(edtf.last))
    # What both ends share is said once, at the end.
    ours, theirs = first.split(), last.split()
    while ours and theirs and len(ours) > 1 and len(ours) == len(theirs) and ours[-1] == theirs[-1]:
        ours, theirs = ours[:-1], theirs[:-1]
    return f"{' '.join(ours)}{'–' if len(ours) == 1 else ' – '}{last}"


def _day(when: When) -> str:
    day = dated(when)
    if when.why.endswith(AT_THE_LATEST):
        return f"By {day}"
    return day[:1].upper() + day[1:]


def _without_day(told: str, when: When) -> str:
    """``told`` without the date at its beginning, where it is the one that the line gives."""
    _, month, day = (*when.edtf.split("-"), "", "")[:3] if "/" not in when.edtf else ("", "", "")
    year = when.edtf[:4]
    if not month.isdecimal():
        dates = [year] if year.isdecimal() and len(when.edtf) == 4 else []
    else:
        name = calendar.month_name[int(month)]
        number = str(int(day)) if day.isdecimal() else ""
        dates = [
            f"{number} {name} {year}", f"{name} {number}, {year}", f"{number} {name}", f"{name} {number}",
        ] if number else [f"{name} {year}", name]  # fmt: skip
    for date in dates:
        found = re.match(rf"(?:on|in) {re.escape(date)}(?!\w),?\s+(?=\S)", told, re.I)
        if found:
            return _small(told[found.end() :])
    return told


def _point(written: str) -> str:
    year, month, day = (*written.split("-"), "", "")[:3]
    if "X" in month or "X" in day:
        return written
    named = calendar.month_name[int(month)] if month else ""
    shown = year if year != "XXXX" else "of an unknown year" if month else "an unknown year"
    return " ".join(part for part in (str(int(day)) if day else "", named, shown) if part)


def _short(words: str) -> str:
    """At most ``LONGEST`` characters, cut behind a clause where one ends late enough, else between words."""
    flat = " ".join(words.split())
    if len(flat) <= LONGEST:
        return flat
    cut = flat[:LONGEST].rsplit(" ", 1)[0]
    clause = max(cut.rfind(", "), cut.rfind("; "))
    return (cut[:clause] if clause > LONGEST * 3 // 4 else cut) + " …"
