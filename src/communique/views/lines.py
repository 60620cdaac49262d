"""Puts an act of the record into one line that a person would write.

It adds nothing to what the article says: reported speech gets no quotation marks, an imprecise date stays so.
"""

from __future__ import annotations

import calendar
import re

from communique.model import Act, Entry, Span, When, Who
from communique.when import parse_edtf

LONGEST = 240
"""Characters of a quote in a line: three lines of a terminal; the row behind it has the whole."""

ENDS = re.compile(r"(?<![A-Z])(?<!\bMr)(?<!\bMs)(?<!\bDr)(?<!\bMrs)[.!?][\"”’']?\s+(?=[A-Z\"“‘])|\n")
"""Where a sentence ends inside a stretch of text; another abbreviation costs a line its brevity, no more."""
BREAKS = re.compile(r"[,;:](?=\s)|\s[–—-]\s|[—.!?]?[\"”“]|[.!?](?=\s*$)|\n")
"""Where the clause of an event's last part ends."""
CLAUSES_END = re.compile(r"[,;:—](?=\s)|\s[–—-]\s|[\"”“]|\n")
"""What a clause begins behind."""
OPENERS = frozenset({"The", "A", "An", "Two", "Both", "Some", "Several", "Its", "Their", "His", "Her"})
"""Words that begin a sentence with a capital and lose it inside a line."""

TELLING = frozenset(
    {"said", "says", "say", "saying", "added", "adding", "noted", "stressed", "wrote", "stated"}
)
"""After these a clause without "that" is set off by a colon, so that it is clear who speaks."""
WANTS_A_HEARER = frozenset({"told", "tells", "telling", "informed", "assured", "reminded"})
"""Verbs that a line cannot end a phrase with: their addressee is shown with them."""
CLAUSES = frozenset({"that", "to", "whether", "no"})
"""Words with which what was said goes on after its verb."""
PRONOUNS = frozenset({"it", "they", "them", "we", "us", "its", "their", "our", "who", "which", "that"})
POSSESSIVES = frozenset({"his", "her", "its", "their", "my", "our", "whose"})
"""Words for a side that its name must stand for with an ending: "his visit" is "Ada Holm's visit"."""
SOURCES_FIRST = ("according ", "in ", "for ", "by ")
"""A cue that begins so stands beside its source, not behind it; "said" takes its place."""


def act_line(act: Act, entry: Entry) -> str:
    """An act as a sentence.

    Example:
        ``On 20 March 2018, Andrei Kulik (RUS) said: "…"``
    """
    who = ", ".join(named(actor) for actor in entry.actors) or "somebody not named"
    day = dated(act.when) if act.when.edtf else ""
    words = _short(entry.quote)
    if entry.kind != "statement":
        return _opened(day, _event(entry))
    if entry.manner == "direct":
        words = '"' + words.strip("\"'“”‘’« »").rstrip(",") + '"'
    cue, goes_on = _cue(entry)
    # "said that ..." and "vowed to ..." need no colon; a quotation and a clause without "that" do.
    colon = "" if goes_on and entry.manner != "direct" else ":"
    return _opened(day, f"{who} {cue}{colon} {words}")


def _event(entry: Entry) -> str:
    """What happened in the article's own words, persons by their names; what did not happen is marked so.

    Where the words stand in several sentences, the sides' names and the type are set before them.
    """
    mark = "" if entry.status == "actual" else f"{entry.status}: "
    stretch = _stretch(entry)
    if stretch is not None:
        return f"{mark}{_short(_with_names(entry, stretch))}"
    who = ", ".join(named(actor) for actor in entry.actors) or "somebody not named"
    to = ", ".join(named(actor) for actor in entry.recipients)
    return f"{mark}{who}{' to ' + to if to else ''} ({(entry.type or '').lower()}): {_short(entry.quote)}"


def _stretch(entry: Entry) -> Span | None:
    """The clauses from the first of an event's parts to the last, as offsets into its quote.

    ``None`` where a sentence ends between them.
    """
    evidence, quote, base = entry.evidence, entry.evidence.quote, entry.evidence.span.start
    spans = [span for pieces in evidence.parts.values() for span in pieces]
    if not evidence.parts.get("trigger"):
        return None
    start, end = min(span.start for span in spans) - base, max(span.end for span in spans) - base
    if ENDS.search(quote, start, end):
        return None
    before = [
        found.end() for found in (*CLAUSES_END.finditer(quote, 0, start), *ENDS.finditer(quote, 0, start))
    ]
    after = next((found.start() for found in BREAKS.finditer(quote, end)), len(quote))
    return Span(max(before, default=0), after)


def _with_names(entry: Entry, stretch: Span) -> str:
    """The words of ``stretch``, a person's or pronoun's replaced by the names of whom they stand for."""
    quote, base, sides = entry.evidence.quote, entry.evidence.span.start, (*entry.actors, *entry.recipients)
    pieces = sorted(p for name in ("actors", "recipients") for p in entry.evidence.parts.get(name, ()))
    told, at = [], stretch.start
    for piece in pieces:
        start, end = piece.start - base, piece.end - base
        meant = [who for who in sides if who.span is not None and piece.covers(who.span)]
        if start < at or not meant or not all(_better(who, quote[start:end]) for who in meant):
            continue
        told += [quote[at:start], " and ".join(map(named, meant))]
        if quote[start:end].lower() in POSSESSIVES or quote[start:end].endswith(("'s", "s'", "’s", "s’")):
            told.append("’s")
        at = end
    first, _, rest = "".join([*told, quote[at : stretch.end]]).strip(" .,;:").partition(" ")
    return f"{first.lower() if first in OPENERS else first} {rest}".rstrip()


def _better(who: Who, words: str) -> bool:
    """Whether the name says more than ``words``: of a person always, of a state where nothing is named."""
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
    if said.split()[-1].lower() in WANTS_A_HEARER and entry.addressee:
        said = f"{said} {entry.addressee}"
    content = evidence.parts.get("content", ())
    follows = bool(content and pieces) and content[0].start >= pieces[-1].end
    # Only "cue, then content" reads on; of "..., he said" the words were told first.
    between = evidence.quote[pieces[-1].end - offset : content[0].start - offset] if follows else ""
    clause = entry.quote.split(" ", 1)[0].lower() in CLAUSES
    return said, clause or (follows and not between.strip() and said.split()[-1].lower() not in TELLING)


def _opened(day: str, told: str) -> str:
    return f"{day[0].upper()}{day[1:]}, {told}" if day else told[0].upper() + told[1:]


def named(who: Who) -> str:
    """A name with its country's code, unless the name is the country's own."""
    return f"{who.name} ({who.country})" if who.country and who.actor != who.country else who.name


def dated(when: When) -> str:
    """A date as words: "on 20 March 2018", "in March 2018", "between 5 March 2018 and 6 March 2018"."""
    try:
        edtf = parse_edtf(when.edtf)
    except ValueError:
        return "on a day not known"
    if edtf.last is not None:
        return f"between {_point(str(edtf.first))} and {_point(str(edtf.last))}"
    return f"{'on' if edtf.first.day else 'in'} {_point(str(edtf.first))}"


def _point(written: str) -> str:
    year, month, day = (*written.split("-"), "", "")[:3]
    if "X" in month or "X" in day:
        return written
    named = calendar.month_name[int(month)] if month else ""
    shown = year if year != "XXXX" else "of an unknown year" if month else "an unknown year"
    return " ".join(part for part in (str(int(day)) if day else "", named, shown) if part)


def _short(words: str) -> str:
    flat = " ".join(words.split())
    return flat if len(flat) <= LONGEST else flat[:LONGEST].rsplit(" ", 1)[0] + " …"
