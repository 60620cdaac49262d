"""Puts an act of the record into one line that a person would write.

It adds nothing to what the article says: reported speech gets no quotation marks, an imprecise date stays so.
"""

from __future__ import annotations

import calendar
from collections.abc import Mapping

from communique.model import Act, Entry, When, Who
from communique.when import parse_edtf

LONGEST = 240
"""Characters of a quote in a line: three lines of a terminal; the row behind it has the whole."""

VERBS: Mapping[str, str] = {
    "state": "said", "deny": "denied", "accuse": "accused", "demand": "demanded", "propose": "proposed",
    "promise": "promised", "threaten": "threatened", "welcome": "welcomed", "refuse": "refused",
    "ask": "asked", "announce": "announced", "think": "held",
}  # fmt: skip
"""The verb for each act of speech; "held" for a view that was attributed without an utterance."""


def act_line(act: Act, entry: Entry) -> str:
    """An act as a sentence.

    Example:
        ``Andrei Kulik (RUS) said on 20 March 2018: "…"``
    """
    who = ", ".join(named(actor) for actor in entry.actors) or "Somebody not named"
    day = f" {dated(act.when)}" if act.when.edtf else ""
    words = _short(entry.quote)
    if entry.kind != "statement":
        to = ", ".join(named(actor) for actor in entry.recipients)
        return f"{who}{' to ' + to if to else ''}{day} ({(entry.type or '').lower()}): {words}"
    if entry.manner == "direct":
        words = '"' + words.strip("\"'“”‘’« »").rstrip(",") + '"'
    # "said on Monday that ..." needs no colon, "said on Monday: ..." does.
    colon = "" if words.startswith("that ") else ":"
    return f"{who} {VERBS[entry.act or 'state']}{day}{colon} {words}"


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
    shown = year if year != "XXXX" else "an unknown year"
    return " ".join(part for part in (str(int(day)) if day else "", named, shown) if part)


def _short(words: str) -> str:
    flat = " ".join(words.split())
    return flat if len(flat) <= LONGEST else flat[:LONGEST].rsplit(" ", 1)[0] + " …"
