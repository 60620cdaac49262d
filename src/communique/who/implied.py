"""The sides of an act that the words beside it leave to what the article has just told: whose launch it was
that somebody condemns, between whom "the talks" were, who "the parties" are.

Each side it gives is one that the article names for another act; where two would do as well it gives none.
"""

from __future__ import annotations

import dataclasses
import re
from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence

from communique.languages.en.implied import (
    BETWEEN,
    ELSEWHERE,
    HYPHENED_PAIR,
    MEDIATING,
    MEETINGS,
    NOBODY,
    OBJECT,
    OWN_STATE,
    POINTS_BACK,
    POSSESSIVE,
    SEVERAL,
    STEM,
)
from communique.languages.en.names import PRONOUNS
from communique.languages.en.parties import COUNTED, PARTIES, PERSONS
from communique.model import Event, Reading, Span, Statement, Who
from communique.who.cast import Cast
from communique.who.gazetteer import adjective, lookup, state_name
from communique.who.sites import site
from communique.who.speakers import speakers

Sides = tuple[tuple[Who, ...], tuple[Who, ...]]

TOGETHER = frozenset({"CONSULT", "COOPERATE", "AGREE"})
"""Types whose parties may all be actors."""

OF_ITS_DOER = frozenset({"SUPPORT", "ACCUSE", "REJECT", "REQUEST", "THREATEN"})
"""What is said of another act is said to whoever does it: who welcomes a visit supports the visitor."""

ON_THE_SPOT = frozenset({"ASSAULT", "COERCE", "PROTEST"})
"""Types whose unnamed people are mostly of the place: villagers killed, protesters held, captives let go."""

OF_ITS_GAINER = frozenset({"AGREE", "CONCEDE"})
"""What is promised is promised to whom it is done, and a meeting to whoever meets."""

BACK = 4
"""Sentences back in which an act told by "the talks", "the test" or "it" was told before."""

NEAREST = 60
"""Acts before one, at most, among which another is looked for that it takes up."""

HYPHENED = 50
"""Characters before an act in which an adjective for two states stands."""

NAME = 60
"""Characters of a name behind "the meeting with"."""

AHEAD = 90
"""Characters behind an act's word in which the act that it is about is told, where no content is cut."""

_SEVERAL = re.compile(SEVERAL, re.IGNORECASE)
_THAT = re.compile(r"that\s+(?=(?:the\s+)?[A-Z])")
_WITH = re.compile(r"\s+with\s+")
_AT = re.compile(r"\s+(?:at|during|in|after)\s+(?:the|a|his|her|their)\s+(?:[a-z-]+\s+)?")
_BODY = re.compile(r"(?!p-|Q\d)")
_PARTIES = re.compile(rf"(?:{PARTIES}|(?=the |both |two leaders){PERSONS}|they|both)", re.IGNORECASE)
_POINTS = re.compile(POINTS_BACK, re.IGNORECASE)
_OBJECT = re.compile(OBJECT, re.IGNORECASE)
_HYPHENED = re.compile(HYPHENED_PAIR)
_BETWEEN = re.compile(BETWEEN)
_STOP = re.compile(r"[;.:\n“”\"]|,\s+(?:and|but|while|who|which|where|when)\b")


def implied(cast: Cast, reading: Reading, sides: Mapping[str, Sides]) -> dict[str, Sides]:
    """Actors and recipients of every event by its id, those that the article implies among them.

    Args:
        sides: of every event of the reading, as its own words tell them.

    Who is implied has the span at which the other act names him.
    """
    told = dict(sides)
    events = sorted(reading.events, key=lambda event: event.trigger[0].start)
    about = _Contents(cast, reading, events)
    # Doers first: what is said of a launch goes to whoever launches, and "the launch" has no doer of its own.
    for n, event in enumerate(events):
        actors, recipients = told[event.id]
        actors = (pair_before(events, told, actors[0]) if len(actors) == 1 else ()) or actors
        actors = _between(cast, event) or _at_the_meeting(cast, about, event, actors) or actors
        if len(_countries(actors)) < COUNTED:
            actors = _hyphened(cast, event) or actors
        actors = _by_others(cast, events[max(0, n - NEAREST) : n], told, actors, recipients)
        actors, recipients = _again(cast, events[max(0, n - NEAREST) : n], told, event, actors, recipients)
        told[event.id] = actors, recipients
    for n, event in enumerate(events):
        actors, recipients = _addressed(about, event, *told[event.id])
        if event.type == "ACCUSE":
            recipients = _without(_accused(cast, about, event, recipients), actors) or recipients
        if not recipients and actors and event.type in OF_ITS_DOER | OF_ITS_GAINER:
            recipients = _without(_whom(event, about.of(event), told), actors)
        if not recipients and actors and event.type in OF_ITS_DOER:
            recipients = _without(
                _named_again(cast, about.object_of(event), events[max(0, n - NEAREST) : n], told), actors
            )
        if not recipients and event.type == "SANCTION":
            recipients = _without(_same_target(events, told, n), actors)
        told[event.id] = actors, recipients
    for event in events:
        actors, recipients = told[event.id]
        local = event.type in ON_THE_SPOT
        freed = event.type == "RETREAT" and event.mode == "release"
        told[event.id] = (
            tuple(_at_home(cast, about, event, who, local=local) for who in actors),
            tuple(_at_home(cast, about, event, who, local=local or freed) for who in recipients),
        )
    return told


def _by_others(
    cast: Cast,
    before: Sequence[Event],
    told: Mapping[str, Sides],
    actors: tuple[Who, ...],
    recipients: tuple[Who, ...],
) -> tuple[Who, ...]:
    """Who does it where a pronoun seems to mean those to whom it is done: "freed two men whom they had held".

    It is whoever does another thing to them in the sentence; nobody where none does.
    """
    if len(actors) != 1 or actors[0].span is None or actors[0].name not in {who.name for who in recipients}:
        return actors
    pronoun = actors[0].span
    if pronoun.of(cast.text).lower() not in PRONOUNS:
        return actors
    sentence = cast.sentence(pronoun.start)
    for other in reversed(before):
        if cast.sentence(other.trigger[0].start) != sentence:
            break
        doers, whom = told[other.id]
        if doers and actors[0].name in {who.name for who in whom} - {who.name for who in doers}:
            return tuple(dataclasses.replace(who, span=pronoun) for who in doers)
    return ()


def pair_before(events: Sequence[Event], sides: Mapping[str, Sides], who: Who) -> tuple[Who, ...]:
    """The two whom "the parties" or "the two leaders" takes up: those of the act told last; empty if unclear.

    Args:
        events: of the reading, in its order.
        sides: of these events.
        who: somebody who is told by such a phrase and has neither actor nor country.
    """
    if who.country or who.actor or who.span is None or not _PARTIES.fullmatch(who.name):
        return ()
    end = bisect_left(events, who.span.start, key=lambda event: event.trigger[0].start)
    for other in reversed(events[max(0, end - NEAREST) : end]):
        pair = sides[other.id][0]
        if len(_countries(pair)) == COUNTED and all(one.country for one in pair):
            return tuple(dataclasses.replace(one, span=who.span) for one in pair)
    return ()


def _at_home(cast: Cast, about: _Contents, event: Event, who: Who, *, local: bool) -> Who:
    """The same, with the country of "we" (the speaker's) and of people of a place ("the villagers")."""
    words = who.name.lower().split()
    if who.country or who.actor or not words:
        return who
    if words[-1] in PRONOUNS:
        own = PRONOUNS[words[-1]][0] == "1" or _of_itself(cast, about, event, who)
        return _speaker(cast, about, event, who) if own else who
    if words[0] in POSSESSIVE and words[-1] in OWN_STATE:
        country = _owner(cast, who)
        known = country and state_name(country) != country
        return Who(name=state_name(country), actor=country, country=country, span=who.span) if known else who
    if not local or words[-1] in NOBODY or _PARTIES.fullmatch(who.name):
        return who
    if words[0] in POSSESSIVE:
        country = _owner(cast, who)
        return dataclasses.replace(who, country=country) if country else who
    if set(words) & ELSEWHERE:
        return who
    country = (
        cast.whose.town_in(who.name)
        or _site(cast, event)
        or _only_state(cast, event.trigger[0].start)
        or cast.subject
    )
    return dataclasses.replace(who, country=country) if country else who


def _owner(cast: Cast, who: Who) -> str:
    """The country of him whose "troops" or "brother" somebody is, by the pronoun before the noun."""
    if who.span is None:
        return ""
    inside = (m for m in cast.within(who.span.start, who.span.end) if m.span.start == who.span.start)
    return next((cast.member(m).country for m in inside if cast.is_pronoun(m)), "")


def _speaker(cast: Cast, about: _Contents, event: Event, who: Who) -> Who:
    """Who says "I" or "we" in the statement that tells the act."""
    teller = about.teller(event)
    said = speakers(cast, teller.source) if teller is not None else ()
    return dataclasses.replace(said[0], span=who.span) if len(said) == 1 else who


def _of_itself(cast: Cast, about: _Contents, event: Event, who: Who) -> bool:
    """Whether "it" or "they" begins what a body says: "the ministry said it was investigating"."""
    teller = about.teller(event)
    if who.span is None or teller is None or who.name.lower() not in ("it", "they") or not teller.content:
        return False
    start = teller.content[0].start
    if not 0 <= who.span.start - start <= len("that "):
        return False
    said = speakers(cast, teller.source)
    return len(said) == 1 and (said[0].name.lower() not in PRONOUNS) and _is_body(said[0], who)


def _is_body(said: Who, pronoun: Who) -> bool:
    """Whether a speaker is no one person: a state or body by its actor, or "police" by its noun."""
    if said.actor:
        return _BODY.match(said.actor) is not None
    return pronoun.name.lower() == "they" and _SEVERAL.search(said.name) is not None


def _site(cast: Cast, event: Event) -> str:
    place = site(cast, [arg.span for arg in event.args if arg.role == "place"], event.trigger)
    return place.country if place is not None and state_name(place.country) != place.country else ""


def _only_state(cast: Cast, offset: int) -> str:
    """The state that the sentence at ``offset`` names, where it names but one."""
    number = cast.sentence(offset)
    named = cast.states_in(cast.begin(max(0, number)), cast.begin(number + 1))
    return next(iter(named)) if len(named) == 1 else ""


def _same_target(events: Sequence[Event], told: Mapping[str, Sides], n: int) -> tuple[Who, ...]:
    """Against whom the article's nearest other sanctions are, earlier ones first."""
    window = range(max(0, n - NEAREST), min(len(events), n + NEAREST))
    near = sorted((m for m in window if m != n), key=lambda m: (m > n, abs(m - n)))
    targets = (told[events[m].id][1] for m in near if events[m].type == "SANCTION")
    return next((whom for whom in targets if _countries(whom)), ())


def _addressed(about: _Contents, event: Event, actors: tuple[Who, ...], recipients: tuple[Who, ...]) -> Sides:
    """The sides of an utterance, with whom it is said to ("promised the president") on the right one."""
    maker = about.maker(event)
    if maker is None or recipients or len(actors) < COUNTED or not maker.source or not maker.cue:
        return actors, recipients
    spoken_to = tuple(
        who
        for who in actors
        if who.span is not None
        and who.span.start >= maker.cue[-1].end
        and not any(piece.overlaps(who.span) for piece in maker.source)
    )
    return tuple(who for who in actors if who not in spoken_to), spoken_to


def _accused(cast: Cast, about: _Contents, event: Event, recipients: tuple[Who, ...]) -> tuple[Who, ...]:
    """Who "said that Russia was not helping" accuses: the subject of what is said, not a body named in it.

    Empty where the subject is one of ``recipients`` already, or no state or known body.
    """
    maker = about.maker(event)
    found = _THAT.match(maker.content[0].of(cast.text)) if maker is not None and maker.content else None
    if maker is None or found is None or not recipients:
        return ()
    at = maker.content[0].start + found.end()
    subject = next((m for m in cast.within(at, maker.content[0].end) if m.span.start == at), None)
    if subject is None or cast.is_pronoun(subject):
        return ()
    told = tuple(who for who in speakers(cast, (subject.span,)) if who.actor and _BODY.match(who.actor))
    known = _countries(told)
    if not known or known & _countries(recipients):
        return ()
    inside = all(who.span is not None and who.span.start >= at for who in recipients)
    return told if inside else ()


def _at_the_meeting(cast: Cast, about: _Contents, event: Event, actors: tuple[Who, ...]) -> tuple[Who, ...]:
    """Both at a meeting that a saying is placed in: "he said at the meeting with Holm" is his and hers."""
    if event.type != "CONSULT" or event.status != "actual":
        return ()
    first, end = event.trigger[0].start, event.trigger[-1].end
    found = _WITH.match(cast.text, end)
    if found is None or any(who.span is not None and who.span.start >= end for who in actors):
        return ()
    met = [m for m in cast.within(found.end(), found.end() + NAME) if m.span.start == found.end()]
    said = about.said_before(first)
    if not met or said is None or not _AT.fullmatch(cast.text, said.cue[-1].end, first):
        return ()
    both = (*speakers(cast, said.source), *speakers(cast, (max(met, key=lambda m: len(m.span)).span,)))
    return both if len(both) >= COUNTED and all(who.actor for who in both) else ()


def _named_again(
    cast: Cast, words: str, before: Sequence[Event], told: Mapping[str, Sides]
) -> tuple[Who, ...]:
    """Who did what "the launch" or "the decision" takes up; nobody where no act told before fits."""
    found = _OBJECT.match(words)
    if found is None:
        return ()
    noun = found[1].lower()
    for other in reversed(before):
        if _alike(other.trigger[0].of(cast.text).lower(), noun, meeting=False) and told[other.id][0]:
            return told[other.id][0]
    return ()


def _between(cast: Cast, event: Event) -> tuple[Who, ...]:
    """The two between whom the words behind a meeting say that it is: "a round of talks between A and B"."""
    end = event.trigger[-1].end
    # Who mediates between two is a third.
    third = event.mode == "third-party" or MEDIATING in event.trigger[-1].of(cast.text).lower()
    if event.type != "CONSULT" or third:
        return ()
    found = _BETWEEN.match(cast.text, end)
    if found is None:
        return ()
    names = found[1], found[2]
    both = [known for name in names if (known := lookup(name) or adjective(name)) is not None]
    if len(both) < COUNTED and found[0].split()[-1] == "Korea":
        # "North and South Korea" share their noun.
        both = [known for name in names if (known := lookup(f"{name.split()[0]} Korea")) is not None]
    if len({known.country for known in both}) != COUNTED or not all(known.actor for known in both):
        return ()
    span = Span(found.start(1), found.end(2))
    return tuple(Who(name=known.name, actor=known.actor, country=known.country, span=span) for known in both)


def _hyphened(cast: Cast, event: Event) -> tuple[Who, ...]:
    """Both states of an adjective for two before an act: "US-Chilean talks", "inter-Korean dialogue"."""
    if event.type not in TOGETHER:
        return ()
    end = event.trigger[0].end
    start = max(0, end - HYPHENED - len(event.trigger[0]))
    found = _HYPHENED.search(cast.text[start:end])
    if found is None:
        return ()
    parts = ("South Korea", "North Korea") if found[1] is None else (found[1], found[2])
    span = Span(start + found.start(), start + (found.end(2) if found[1] else found.end("both")))
    states = [known for one in parts if (known := adjective(one) or lookup(one)) is not None]
    if len({known.country for known in states}) != COUNTED or not all(known.actor for known in states):
        return ()
    return tuple(Who(name=k.name, actor=k.actor, country=k.country, span=span) for k in states)


def _again(
    cast: Cast,
    before: Sequence[Event],
    told: Mapping[str, Sides],
    event: Event,
    actors: tuple[Who, ...],
    recipients: tuple[Who, ...],
) -> Sides:
    """The sides of an act that points back ("the talks", "the test"): those of the act that it takes up."""
    meeting = event.type == "CONSULT"
    if _countries(actors) and not (meeting and len(_countries((*actors, *recipients))) < COUNTED):
        return actors, recipients
    trigger = event.trigger[0]
    words = trigger.of(cast.text).lower()
    if not _POINTS.search(cast.text[max(0, trigger.start - 40) : trigger.start]):
        return actors, recipients
    here = cast.sentence(trigger.start)
    for other in reversed(before):
        if other.type != event.type or here - cast.sentence(other.trigger[0].start) > BACK:
            continue
        if not _alike(other.trigger[0].of(cast.text).lower(), words, meeting=meeting):
            continue
        doers, others = told[other.id]
        if not _countries(doers) or not _countries(actors) <= _countries((*doers, *others)):
            continue
        if meeting and len(_countries((*doers, *others))) < COUNTED:
            continue
        return doers, recipients or others
    return actors, recipients


def _alike(one: str, other: str, *, meeting: bool) -> bool:
    """Whether the last words of two acts are one word in other forms, or both meetings."""
    short, long = sorted((one.split()[-1], other.split()[-1]), key=len)
    if meeting and {short, long} <= MEETINGS:
        return True
    return len(short) >= STEM and long[: max(STEM, len(short) - 1)] == short[: max(STEM, len(short) - 1)]


def _countries(several: Iterable[Who]) -> frozenset[str]:
    return frozenset(who.country for who in several if who.country)


class _Contents:
    """Which acts an act is about: those told in the content of the statement that makes it, or behind it."""

    def __init__(self, cast: Cast, reading: Reading, events: Sequence[Event]) -> None:
        self._cast = cast
        self._statements = {statement.id: statement for statement in reading.statements}
        self._events = events
        self._starts = [event.trigger[0].start for event in events]
        told = (statement for statement in reading.statements if statement.cue and statement.source)
        self._said = sorted(told, key=lambda statement: statement.cue[-1].end)

    def maker(self, event: Event) -> Statement | None:
        """The statement that makes an act by being uttered."""
        return self._statements.get(event.made_by or "")

    def teller(self, event: Event) -> Statement | None:
        """The statement inside which an act is told."""
        return self._statements.get(event.reported_in or "")

    def said_before(self, offset: int) -> Statement | None:
        """The statement whose cue is the last to end before ``offset``."""
        n = bisect_left(self._said, offset, key=lambda statement: statement.cue[-1].end)
        return self._said[n - 1] if n else None

    def object_of(self, event: Event) -> str:
        """The words that begin what an act is about: its statement's content, or what stands behind it."""
        maker = self.maker(event)
        if maker is not None and maker.content:
            return maker.content[0].of(self._cast.text)
        return self._cast.text[event.trigger[-1].end : event.trigger[-1].end + AHEAD].lstrip()

    def of(self, event: Event) -> list[Event]:
        """The acts told in what ``event`` is about, in reading order."""
        maker = self.maker(event)
        spans: Sequence[Span] = maker.content if maker is not None else ()
        if not spans:
            end = event.trigger[-1].end
            line = self._cast.text[end : end + AHEAD]
            stop = _STOP.search(line)
            spans = (Span(end, end + (stop.start() if stop else len(line))),)
        return [other for span in spans for other in self._within(span) if other.id != event.id]

    def _within(self, span: Span) -> list[Event]:
        low = bisect_left(self._starts, span.start)
        return self._events[low : bisect_left(self._starts, span.end)]  # type: ignore[return-value]


def _whom(event: Event, inner: Sequence[Event], told: Mapping[str, Sides]) -> tuple[Who, ...]:
    """Whom an utterance goes to by the acts that it is about."""
    if event.type == "REQUEST":
        several = [who for other in inner for who in told[other.id][0] if other.status != "actual"]
        return tuple(dict.fromkeys(several))
    for other in inner:
        doers, others = told[other.id]
        if event.type in OF_ITS_GAINER and other.type not in TOGETHER:
            return others
        if doers:
            return doers
    return ()


def _without(whom: Iterable[Who], actors: Sequence[Who]) -> tuple[Who, ...]:
    """Those of ``whom`` who are not the actors themselves, nor of their country."""
    own = {who.actor for who in actors if who.actor} | _countries(actors)
    return tuple(
        dict.fromkeys(who for who in whom if who.country and who.actor not in own and who.country not in own)
    )
