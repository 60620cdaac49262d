"""Puts a row's values into words for a page: days, names, counts, who did what.

It adds no judgement: an unknown day is said to be unknown.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any
from urllib.parse import quote, urlencode

from communique.exports import clean
from communique.model import When
from communique.views import dated
from communique.web.text import _

QUADS = {
    "verbal-cooperation": "Words, cooperative",
    "material-cooperation": "Deeds, cooperative",
    "verbal-conflict": "Words, hostile",
    "material-conflict": "Deeds, hostile",
}
OPEN = ("pledged", "conditional", "under-way", "proposed", "open", "suspended", "in-force", "planned")
GOOD = ("kept", "met", "accepted", "adopted", "ended", "held", "actual", "eased", "lifted")
BAD = ("broken", "blocked", "refused", "withdrawn", "breach-alleged", "called-off", "denied", "lapsed")


def day(when: Mapping[str, Any] | None) -> str:
    """A date in words: "20 March 2018"; of one that is not known, that."""
    if not when or not when.get("edtf"):
        return _("day not known")
    return dated(When(edtf=when["edtf"], basis="stated", why=""))


def basis(when: Mapping[str, Any] | None) -> str:
    """How a day is known, where it is not the article's own word; ``why`` stands with it."""
    if not when or when.get("basis") in (None, "stated", "unknown"):
        return ""
    return str(when["basis"])


def percent(confidence: float | None) -> str:
    """A confidence as a person says it."""
    return "" if confidence is None else f"{round(confidence * 100)} %"


def undated(row: Mapping[str, Any]) -> str:
    """A row's line without the day at its beginning, where the page shows the day beside it.

    Example:
        >>> undated({"line": "20 March 2018: Ada Holm resigns", "date": {"edtf": "2018-03-20"}})
        'Ada Holm resigns'
    """
    line = str(row["line"])
    bare = line.removeprefix(f"{day(row['date'])}: ")
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
    """A place with its country."""
    if not found:
        return ""
    return ", ".join(part for part in (found["name"], found["country"]) if part)


def tone(status: str) -> str:
    """The colour family of a status: open, good, bad or plain; its word always stands beside."""
    if status in OPEN:
        return "open"
    return "good" if status in GOOD else "bad" if status in BAD else "plain"


def plain(word: str) -> str:
    """A code of the record as words: "under-way" is "under way"."""
    return word.replace("-", " ").replace("_", " ")


def segment(name: str) -> str:
    """An id as one segment of a path."""
    return quote(name, safe="", errors="replace")


def source(one: Mapping[str, Any]) -> str:
    """Where a quote stands in its article: a link that opens the text at the sentence."""
    start, end = one["span"]
    return f"/articles/{segment(one['article'])}?{urlencode({'at': f'{start}-{end}'})}#at"


def quad(name: str | None) -> str:
    """A quad class in words."""
    return _(QUADS[name]) if name in QUADS else ""


FILTERS: Mapping[str, Callable[..., Any]] = {
    "day": day, "basis": basis, "percent": percent, "web": web, "undated": undated, "place": place,
    "tone": tone, "plain": plain, "segment": segment, "source": source, "quad": quad,
}  # fmt: skip
"""What templates can call."""
