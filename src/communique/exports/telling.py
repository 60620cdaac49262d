"""What several formats say alike: who is who, which days a date means, one line for any row, clean text.

It makes no judgement and adds no fact: every word comes from the row.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from communique.exports.rows import CONTROL

Row = Mapping[str, Any]

LONGEST = 160
"""Characters of a headline; the quote behind it is whole."""

SURROGATES = re.compile(r"[\ud800-\udfff]")
MARKS = re.compile(r"[\u200e\u200f\u2028\u2029\ufffe\uffff]")
WEB = re.compile(r"https?://[^\s\"<>\\^`{|}\x00-\x20]+", re.IGNORECASE)

SUBJECTS = ("speakers", "actors", "by", "parties", "who")
"""Fields that name who does it, over all views; the first that a row has."""
OBJECTS = ("recipients", "to", "of", "against")
"""Fields that name to whom."""
WORDS = ("line", "title", "name", "what", "measure", "term", "about", "topic", "quote")
"""Fields with the words of a row, the most telling first."""
DATES = ("date", "said", "published", "start", "deadline")
"""Fields with the day of a row, the most telling first."""


def clean(text: object) -> str:
    """A text that any file may hold: no control character, no half of a pair, no mark that reorders it.

    Example:
        >>> clean("a\\x1b[31m\\u202eb")
        'a[31mb'
    """
    return MARKS.sub(" ", CONTROL.sub("", SURROGATES.sub("\ufffd", "" if text is None else str(text))))


def flat(text: object) -> str:
    """``clean`` text on one line."""
    return " ".join(clean(text).split())


def short(text: object, *, most: int = LONGEST) -> str:
    """``flat`` text of at most ``most`` characters, cut between words."""
    words = flat(text)
    return words if len(words) <= most else words[: most - 2].rsplit(" ", 1)[0] + " …"


def web_address(url: object) -> str:
    """The address if it is one of a page (http, https), else nothing: no other kind may become a link."""
    return str(url) if isinstance(url, str) and WEB.fullmatch(url) else ""


def people(value: Any) -> list[Mapping[str, Any]]:
    """Those in a field, be it nobody, somebody or a list."""
    if isinstance(value, Mapping):
        return [value]
    return [who for who in value or () if isinstance(who, Mapping)]


def named(value: Any) -> str:
    """The names in a field, with the country of each that is not a country itself.

    Example:
        >>> named([{"name": "Ada Holm", "actor": "p-1", "country": "NOR"}])
        'Ada Holm (NOR)'
    """
    names = []
    for who in people(value):
        name, country = flat(who.get("name")), who.get("country")
        names.append(f"{name} ({country})" if country and country != who.get("actor") else name)
    return ", ".join(names)


def sides(row: Row) -> tuple[list[Mapping[str, Any]], list[Mapping[str, Any]]]:
    """Who does it and to whom, whatever the view calls them."""
    subjects = next((people(row[name]) for name in SUBJECTS if row.get(name)), [])
    objects = next((people(row[name]) for name in OBJECTS if row.get(name)), [])
    return subjects, objects


def headline(view: str, row: Row) -> str:
    """A row of any view in one line."""
    by, to = (named(side) for side in sides(row))
    words = next((row[name] for name in WORDS if isinstance(row.get(name), str) and row[name]), "")
    if view == "statements":
        return short(f"{by or 'somebody not named'} ({row['act']}): {words}")
    if view == "events":
        kind = row["type"] + (f" ({row['mode']})" if row.get("mode") else "")
        mark = "" if row["status"] == "actual" else f"{row['status']}: "
        return short(f"{mark}{by or 'somebody not named'} {kind}{' → ' + to if to else ''}")
    if by and view not in ("timeline", "articles", "actors"):
        return short(f"{by}{' → ' + to if to else ''}: {words}")
    return short(words or row["id"])


def when(row: Row) -> Mapping[str, Any]:
    """The date of a row; an unknown one where its view has none."""
    for name in DATES:
        value = row.get(name)
        if isinstance(value, Mapping) and value.get("edtf"):
            return value
    return {"edtf": "", "basis": "unknown", "why": ""}


def point(edtf: str) -> list[int]:
    """Year, month and day of a single date as far as known; nothing where a digit or the year is not.

    Example:
        >>> point("2018-03"), point("XXXX-01-19"), point("2018-03-05/2018-03-06")
        ([2018, 3], [], [])
    """
    parts = edtf.split("-")
    return [int(part) for part in parts] if edtf and all(part.isdecimal() for part in parts) else []


def ends(edtf: str) -> tuple[list[int], list[int]]:
    """The two ends of a date as ``point`` gives them: the same one twice where it is no interval."""
    first, _, last = edtf.partition("/")
    return point(first), point(last or first)


def days(edtf: str) -> tuple[dt.date, dt.date] | None:
    """The first and the last day that a date means; ``None`` where its year, month or day is not known whole.

    Example:
        >>> days("2018-02")[1].isoformat()
        '2018-02-28'
    """
    first, last = ends(edtf)
    if not first or not last:
        return None
    year, month, day = (*last, 0, 0)[:3]
    if not month:
        end = dt.date(year, 12, 31)
    elif not day:
        following = dt.date(year + month // 12, month % 12 + 1, 1) if year < dt.MAXYEAR else dt.date.max
        end = following - dt.timedelta(days=1)
    else:
        end = dt.date(year, month, day)
    begin = (*first, 1, 1)[:3]
    return dt.date(*begin), end


def told_on(row: Row) -> dt.date | None:
    """The first day on which an article of the row can have appeared; the only clock an export has."""
    found = [span[0] for one in evidence(row) if (span := days(one["published"]["edtf"]))]
    return min(found, default=None)


def evidence(row: Row) -> list[Mapping[str, Any]]:
    """The sentences that a row rests on."""
    return list(row.get("evidence") or ())


def source_name(one: Mapping[str, Any]) -> str:
    """An article as a reader finds it again: outlet, day, and its own name."""
    parts = (one["outlet"], one["published"]["edtf"], one["doc"])
    return ", ".join(flat(part) for part in parts if part)


def once(values: Iterable[str]) -> list[str]:
    """Each text once, in the order of its first place."""
    return list(dict.fromkeys(value for value in values if value))


def pieces(one: Mapping[str, Any], *names: str) -> Iterator[tuple[str, int, int]]:
    """Parts of a quote by name with their place in it; offsets of the record count in the article."""
    base = one["span"][0]
    for name in names:
        for start, end in one["parts"].get(name, ()):
            yield name, start - base, end - base


COUNTED = frozenset({"id", "reports", "origins", "confidence", "evidence"})
"""Fields that every row has; what is left tells the rows of a view apart."""


def facts(row: Row, *, leave: Iterable[str] = ()) -> Iterator[tuple[str, Any]]:
    """The fields of a row that say something, by their names as words."""
    left = COUNTED | set(leave)
    for name, value in row.items():
        empty = value in (None, "", [], {}) or (isinstance(value, Mapping) and value.get("edtf") == "")
        if name not in left and not empty:
            yield name.replace("_", " "), value


def worded(value: Any, *, text: Callable[[object], str], person: Callable[[Row], str]) -> str:
    """Any value of a row as words of a format: ``text`` escapes a text, ``person`` shows somebody."""
    if isinstance(value, Mapping):
        if "edtf" in value:
            basis = value.get("basis")
            told = f" ({text(basis)})" if basis and basis != "stated" else ""
            return text(value["edtf"] or "unknown") + told
        if "actor" in value and "name" in value:
            return person(value)
        if "precision" in value:
            return text(", ".join(part for part in (value["name"], value["country"]) if part))
        return "; ".join(
            f"{text(name.replace('_', ' '))}: {worded(part, text=text, person=person)}"
            for name, part in value.items()
            if name != "evidence" and part not in (None, "", [], {})
        )
    if isinstance(value, (list, tuple)):
        joint = "; " if any(isinstance(part, Mapping) and "actor" not in part for part in value) else ", "
        return joint.join(worded(part, text=text, person=person) for part in value)
    return text(value)
