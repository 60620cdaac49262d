"""Where something takes place: the place's name as the article has it, with the country that holds it.

It mends what the engines cut too short ("the" of "the river port") and never places an event by its actors.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from communique.languages.en.around_names import AFTER_A_PLACE
from communique.languages.en.names import UNITED_STATES_STATES
from communique.languages.en.time import MONTHS, WEEKDAYS
from communique.model import Place, Span
from communique.who.cast import Cast
from communique.who.gazetteer import Known, lookup, terms_in
from communique.who.places import country_of_town

LONGEST_PHRASE = 6
"""Words of a noun phrase that are taken behind its article: "a densely packed Chelsea neighborhood"."""

REACH = 60
"""Characters behind a place's name in which the town or state that it lies in is told."""

_NAME = re.compile(r"[^\W\d_]*[A-ZÀ-Þ]")
_LEAD = re.compile(
    r"(?:(?:in|at|near|outside|inside|on|to|from|into|across|around|over|through|of)\s+)+(?:the\s+(?=[A-Z]))?"
)
_PREPOSITION = re.compile(r"(?:in|at|near|outside|inside|on|to|from|into|across|around|over|through|of)")
_DETERMINER = re.compile(r"(?:the|a|an|its|their|his|her|this|that)", re.IGNORECASE)
_WORD = re.compile(r"\s+((?:[A-Z]\.){2,}|[\w.'’-]*\w)(?=([^\w\s.'’-])?)")
_MORE_NAME = re.compile(r"-\w+|\s(?:[A-Z][\w'’-]*\w)(?!['’]s\s[a-z])")
_WITHIN = re.compile(
    r",?\s+(?:in|of|near|outside|on)\s+(?:the\s+)?((?:[A-Z][\w.’'-]*)(?: (?:[A-Z][\w’'-]*)){0,3})"
    r"|,\s+((?:[A-Z][\w’'-]*)(?: (?:[A-Z][\w’'-]*)){0,2})"
)
_DAYS = frozenset(WEEKDAYS) | frozenset(MONTHS)
_NO_SITE = frozenset({"media"})


def settled(place: Place | None, *, among: Collection[str] = ()) -> Place | None:
    """A place with its country, where the tables or the gazetteer of towns know the name.

    ``among`` are the countries that the article names. ``precision`` is country, region (a state of the
    United States) or city.
    """
    if place is None or place.country:
        return place
    known = lookup(place.name)
    if known is None or not known.country:
        country = country_of_town(place.name, among=among) if _NAME.match(place.name) else ""
        return Place(name=place.name, country=country, precision="city") if country else place
    return Place(name=place.name, country=known.country, precision=place.precision or _precision(known))


def site(cast: Cast, spans: Sequence[Span], trigger: Sequence[Span]) -> Place | None:
    """The place of an event: of those told the one nearest its trigger; ``None`` where none is told.

    Args:
        spans: the stretches that the engines cut as places, in reading order.
        trigger: the event's words.

    The country is that of the name, of a name in it ("the Danish island of Bornholm"), or of what it lies in
    ("Wrigley Field in Chicago", "Lausanne, Switzerland").
    """
    told = [whole for span in spans if (whole := _whole(cast, span)) is not None]
    if not told:
        return None
    near = min(told, key=lambda span: (_gap(span, trigger), span.start))
    name = " ".join(near.of(cast.text).split())
    for words in _names(name, cast.text[near.end : near.end + REACH]):
        place = settled(Place(name=words), among=cast.named_states)
        if place is not None and place.country:
            precision = place.precision if words == name else "city"
            return Place(name=name, country=place.country, precision=precision)
    inner = next(
        (k for _, k in terms_in(name) if k.country and k.kind in ("state", "place", "capital")), None
    )
    return Place(name=name, country=inner.country if inner is not None else "")


def _precision(known: Known) -> str:
    if known.kind == "state":
        return "country"
    return "region" if known.name in UNITED_STATES_STATES else "city"


def _names(name: str, behind: str) -> Iterator[str]:
    """The names that may tell the country: the whole, its parts, and what it is said to lie in."""
    yield name
    yield from name.split(", ")[1:]
    yield name.split(", ")[0]
    if _NAME.match(name.removeprefix("the ")) and (found := _WITHIN.match(behind)):
        words = (found[1] or found[2]).rstrip(".").split()
        for count in range(len(words), 0, -1):
            yield " ".join(words[:count])


def _gap(span: Span, trigger: Sequence[Span]) -> int:
    """Characters between a place and the nearest word of a trigger."""
    gaps = [span.start - t.end if span.start >= t.end else t.start - span.end for t in trigger]
    return min((max(gap, 0) for gap in gaps), default=0)


def _whole(cast: Cast, span: Span) -> Span | None:
    """A place as long as its name or noun phrase, without what leads to it; ``None`` for what is no place."""
    text = cast.text
    words = span.of(text)
    start, end = span.start, span.start + len(words.rstrip(" ,;:.\"'“”’"))
    if lead := _LEAD.match(text, start, end):
        start = lead.end()
    elif _PREPOSITION.fullmatch(text, start, end):
        start = end + 1
        end = start
    head = text[start:end]
    if not head.strip() or _DETERMINER.fullmatch(head):
        end = _phrase_end(text, end if head.strip() else start - 1)
        head = text[start:end]
        if not head.strip() or _DETERMINER.fullmatch(head):
            return None
    while head[:1].isupper() and (more := _MORE_NAME.match(text, end)):
        if more[0].strip().lower() in _DAYS:
            break
        end, head = more.end(), text[start : more.end()]
    whole = Span(start, end)
    known = lookup(head)
    if known is not None and known.kind in _NO_SITE:
        return None
    person = any(m.kind == "person" and m.span.covers(whole) for m in cast.around(whole))
    return None if person and (known is None or known.kind not in ("state", "capital", "place")) else whole


def _phrase_end(text: str, start: int) -> int:
    """Where the noun phrase behind an article ends: before a preposition, a verb of telling or a mark."""
    end = start
    for _ in range(LONGEST_PHRASE):
        found = _WORD.match(text, end)
        if found is None or found[1].lower() in AFTER_A_PLACE:
            break
        end = found.end(1)
        if found[2]:
            break
    return end
