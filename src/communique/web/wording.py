"""Puts a row's values into words for a page: days, names, counts, who did what.

It adds no judgement: an unknown day is said to be unknown.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any
from urllib.parse import quote, urlencode

from markupsafe import Markup, escape

from communique.exports import clean
from communique.model import When
from communique.views import dated
from communique.web import verbs
from communique.web.dates import number, share, told
from communique.web.naming import state_name
from communique.web.text import N_, _

QUADS = {
    "verbal-cooperation": N_("Words, cooperative"),
    "material-cooperation": N_("Deeds, cooperative"),
    "verbal-conflict": N_("Words, hostile"),
    "material-conflict": N_("Deeds, hostile"),
}
OPEN = ("pledged", "conditional", "under-way", "proposed", "open", "suspended", "in-force", "planned")
GOOD = ("kept", "met", "accepted", "adopted", "ended", "held", "actual", "eased", "lifted")
WORDS = (
    # What an act or a row of a ledger can be.
    N_("actual"), N_("planned"), N_("proposed"), N_("conditional"), N_("denied"), N_("called off"),
    N_("hypothetical"), N_("pledged"), N_("under way"), N_("kept"), N_("broken"), N_("withdrawn"),
    N_("lapsed"), N_("unknown"), N_("open"), N_("met"), N_("accepted"), N_("adopted"), N_("blocked"),
    N_("refused"), N_("superseded"), N_("suspended"), N_("ended"), N_("in force"), N_("eased"), N_("lifted"),
    N_("breach alleged"), N_("held"),
    # What a statement is.
    N_("state"), N_("deny"), N_("accuse"), N_("demand"), N_("propose"), N_("promise"), N_("threaten"),
    N_("welcome"), N_("refuse"), N_("ask"), N_("announce"), N_("think"), N_("direct"), N_("indirect"),
    N_("mixed"), N_("affirm"),
    # What a row tells of, and who acts.
    N_("article"), N_("statement"), N_("event"), N_("decision"), N_("import"), N_("person"),
    N_("organization"), N_("added"), N_("changed"),
    # How a day or an office is known, and what else an event has.
    N_("assumed"), N_("derived"), N_("stated"), N_("registry"), N_("instrument"), N_("measure"),
    N_("deadline"), N_("stage"), N_("forum"), N_("level"), N_("condition"), N_("topic"), N_("number"),
    N_("place"),
    # The views by name.
    N_("timeline"), N_("articles"), N_("statements"), N_("events"), N_("undertakings"), N_("demands"),
    N_("proposals"), N_("talks"), N_("sanctions"), N_("terms"), N_("disputes"), N_("positions"), N_("actors"),
    N_("stories"),
    # What people decided, whether it holds, and what somebody may do.
    N_("holds"), N_("in part"), N_("overruled"), N_("undone"), N_("dormant"), N_("reader"), N_("editor"),
    # Fields that can be amended.
    N_("speakers"), N_("recipients"), N_("manner"), N_("act"), N_("polarity"), N_("said"), N_("date"),
    N_("addressee"), N_("venue"), N_("nested in"), N_("reported in"), N_("made by"), N_("type"), N_("mode"),
    N_("status"),
)  # fmt: skip
"""Codes of the record that pages show as words: here for the catalogue, ``plain`` translates them."""
CALLED = {"actual": N_("happened")}
"""Codes that say little as they stand."""
DECISION = re.compile(r"\bd-[0-9a-f]{12,64}, ")
BAD = ("broken", "blocked", "refused", "withdrawn", "breach-alleged", "called-off", "denied", "lapsed")


def day(when: Mapping[str, Any] | None) -> str:
    """A date in words: "20 March 2018"; of one that is not known, that."""
    return told(str(when["edtf"]) if when else "")


def basis(when: Mapping[str, Any] | None) -> str:
    """How a day is known, where it is not the article's own word; ``why`` stands with it."""
    if not when or when.get("basis") in (None, "stated", "unknown"):
        return ""
    return plain(str(when["basis"]))


def percent(confidence: float | None) -> str:
    """A confidence as a person says it."""
    return "" if confidence is None else share(confidence)


def undated(row: Mapping[str, Any]) -> str:
    """A row's line without the day at its beginning, where the page shows the day beside it.

    Example:
        >>> undated({"line": "20 March 2018: Ada Holm resigns", "date": {"edtf": "2018-03-20"}})
        'Ada Holm resigns'
    """
    line = str(row["line"])
    # The line is the record's, and so is the day before it: in the record's words, not in the page's.
    day = dated(When(edtf=row["date"]["edtf"], basis="stated", why=""))
    bare = line.removeprefix(f"{day[:1].upper()}{day[1:]}: ")
    return bare[:1].upper() + bare[1:]


def newest(rows: list[dict[str, Any]], field: str) -> list[dict[str, Any]]:
    """Rows by the first day of a field's date, the last first; those without a day or year at the end."""

    def order(row: Mapping[str, Any]) -> str:
        edtf = str(row[field]["edtf"])
        return "" if edtf.startswith("X") else edtf.partition("/")[0]

    return sorted(rows, key=order, reverse=True)


def web(url: object) -> str:
    """The address, if it is one of a web page; nothing else may become a link."""
    text = str(url or "")
    return text if text.lower().startswith(("http://", "https://")) and clean(text) == text else ""


def place(found: Mapping[str, Any] | None) -> str:
    """A place with its country, where that says more; what belongs to an organisation is its own place.

    Example:
        >>> place({"name": "Seoul", "country": "KOR"}), place({"name": "Singapore", "country": "SGP"})
        ('Seoul, South Korea', 'Singapore')
    """
    if not found:
        return ""
    name, country = str(found["name"]), state_name(str(found["country"] or ""))
    return f"{name}, {country}" if country and country not in name else name


def begun(text: str) -> str:
    """A text as the beginning of a line, with its first letter large."""
    return text[:1].upper() + text[1:]


def tone(status: str) -> str:
    """The colour family of a status: open, good, bad or plain; its word always stands beside."""
    if status in OPEN:
        return "open"
    return "good" if status in GOOD else "bad" if status in BAD else "plain"


def plain(word: str) -> str:
    """A code of the record as words: "under-way" is "under way", in the language of the page."""
    word = CALLED.get(word, word)
    return _(word.replace("-", " ").replace("_", " "))


def segment(name: str) -> str:
    """An id as one segment of a path."""
    return quote(name, safe="", errors="replace")


def source(one: Mapping[str, Any]) -> str:
    """Where a quote stands in its article: a link that opens the text at the sentence."""
    start, end = one["span"]
    return f"/articles/{segment(one['article'])}?{urlencode({'at': f'{start}-{end}'})}#at"


def ticked(text: str) -> Markup:
    """A text whose `backticks` mark what a program reads, escaped, with that as code.

    Example:
        >>> str(ticked("with `Accept: <any>`"))
        'with <code>Accept: &lt;any&gt;</code>'
    """
    parts = [escape(part) for part in clean(text).split("`")]
    return Markup("").join(
        Markup("<code>{}</code>").format(part) if number % 2 else part for number, part in enumerate(parts)
    )


def unnumbered(why: str) -> str:
    """Why a line changed, without the ids of decisions: who decided, and when, stays.

    Example:
        >>> unnumbered("told by VTA; d-c70bcb7045db, R. Desk on 2026-11-28: misread")
        'told by VTA; R. Desk on 2026-11-28: misread'
    """
    return DECISION.sub("", why)


def quad(name: str | None) -> str:
    """A quad class in words."""
    return _(QUADS[name]) if name in QUADS else ""


FILTERS: Mapping[str, Callable[..., Any]] = {
    "day": day, "basis": basis, "percent": percent, "number": number, "web": web,
    "undated": undated, "place": place, "tone": tone, "plain": plain, "segment": segment,
    "source": source, "quad": quad, "ticked": ticked, "unnumbered": unnumbered, "begun": begun,
    "speech": verbs.speech, "typed": verbs.typed, "manner": verbs.manner,
    "polarity": verbs.polarity,
}  # fmt: skip
"""What templates can call."""
