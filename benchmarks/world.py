"""A made-up world of diplomacy of 240 actors and a crowd, to measure a large record by; ledgers filled.

Articles have the size of reports and the number of entries that real coverage has, their kinds the shares
of the bundled sample; who acts follows Zipf's law, a fifth are copies of others, a few are undated. Every
article follows from its number alone. Nothing is read by the network here, and no word of it was ever
published.
"""

from __future__ import annotations

import random
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from benchmarks import filling
from communique.codes.countries import COUNTRIES
from communique.model import (
    Actor,
    Article,
    EngineName,
    Entry,
    Event,
    Evidence,
    Mention,
    Place,
    Reading,
    Resolution,
    Role,
    Span,
    Statement,
    When,
    Who,
    digest,
)
from communique.pipeline import post
from communique.store import Store

FIRST = date(2017, 1, 2)
DAYS = 730
"""Two years."""
A_DAY = 28
"""Articles a day: 20,000 fill the two years."""
COPIED = 5
"""Every so many-th article copies one of the day before."""
UNDATED = 97
"""Every so many-th article gives no day."""
ENTRIES = 18
"""Findings of an article, statements and events by turns: some 22 entries, as real coverage has."""
RIVAL = 0.03
"""The share of plain statements that use the one term which sides complete differently."""
ENGINE = EngineName(name="made-up", version="1")

CODES = (
    "USA", "CHN", "RUS", "PRK", "KOR", "JPN", "IRN", "ISR", "GBR", "FRA", "DEU", "IND", "PAK", "TUR", "SAU",
    "UKR", "SYR", "EGY", "BRA", "CAN", "AUS", "IDN", "VNM", "PHL", "POL", "ITA", "NGA", "ZAF", "KEN", "ETH",
    "MEX", "ESP", "IRQ", "AFG", "LBN", "JOR", "QAT", "ARE", "YEM", "LBY", "SDN", "DZA", "MAR", "TUN", "GRC",
    "NLD", "BEL", "SWE", "NOR", "FIN", "DNK", "CHE", "AUT", "HUN", "ROU", "BGR", "SRB", "GEO", "ARM", "AZE",
    "KAZ", "UZB", "MNG", "MMR", "THA", "MYS", "SGP", "BGD", "LKA", "NPL", "VEN", "COL", "ARG", "CHL", "PER",
    "CUB", "PAN", "COD", "UGA", "SOM",
)  # fmt: skip
"""States by how often news is about them, as one over the rank: the first ten take about half of it."""
WEIGHTS = tuple(1 / (rank + 1) for rank in range(1, len(CODES) + 1))
NAMES = {state.code: state.names[0] for state in COUNTRIES if state.code in CODES}
SURNAMES = (
    "Alder", "Birk", "Corvin", "Dahl", "Ekman", "Farrow", "Gant", "Holm", "Ister", "Jarl", "Kestrel", "Lind",
    "Moran", "Nils", "Orme", "Pell", "Quist", "Rook", "Sorrel", "Thorn", "Ulm", "Varga", "Wend", "Xeno",
    "Yarrow", "Zell", "Ashby", "Brandt", "Cole", "Drew", "Eames", "Frost", "Grey", "Hale", "Ivers", "Kerr",
    "Lowe", "Marsh", "Noble", "Oakes",
)  # fmt: skip
GIVEN = ("Ada", "Boris", "Clara", "Dario")
SPEAKERS = 2
"""Persons who speak for a state, by turns: with the states some 240 who act."""
UNNAMED = 0.35
"""The share of sides whom the registry does not know, such as a company; in real coverage often more."""
SELDOM = 0.12
"""The share of speakers who are of a crowd of thousands, most of them met once or twice."""
CROWD = 3_000
NOBODIES = ("a local company", "aid workers", "two officials", "residents", "a research group")
OFFICES = ("foreign minister", "spokesman", "president", "envoy", "defence minister", "ambassador")

THINGS = (
    "missile tests", "naval exercises", "food aid", "oil shipments", "fishing rights", "border posts",
    "railway lines", "air patrols", "grain exports", "gas deliveries", "visa rules", "radar stations",
    "port inspections", "steel tariffs", "satellite launches", "prisoner exchanges", "river dams",
    "cable repairs", "troop rotations", "telephone lines", "customs checks", "coal imports", "flight bans",
    "research reactors", "enrichment work", "artillery drills", "peace observers", "ceasefire lines",
    "reunion visits", "trade credits",
)  # fmt: skip
PLACES = (
    "Geneva",
    "Oslo",
    "Vienna",
    "Singapore",
    "Doha",
    "Astana",
    "Panama City",
    "Nairobi",
    "Hanoi",
    "Lima",
)
QUALITIES = (
    "northern", "eastern", "joint", "annual", "planned", "disputed", "new", "older", "coastal", "inland",
    "southern", "western", "winter", "summer", "remaining", "larger", "smaller", "secret", "promised",
)  # fmt: skip
MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
          "November", "December")  # fmt: skip
FILLERS = (
    "Traffic in the capital was light on the day and shops near the ministry stayed open until late.",
    "Analysts have followed the matter since the spring, when the first reports of it came out.",
    "The building where the delegations stayed was closed to reporters for most of the week.",
    "A light snow fell on the square while crews set up cameras behind a rope.",
    "The figures are from a yearly survey and could not be compared with those of the year before.",
    "Several papers in the region carried the story on their front pages.",
)

SPOKEN = (
    ("state", 58), ("promise", 6), ("demand", 6), ("accuse", 6), ("think", 6), ("welcome", 5),
    ("announce", 3), ("propose", 3), ("refuse", 3), ("deny", 3), ("threaten", 1),
)  # fmt: skip
"""What statements do, in hundredths, about as in the bundled sample."""
DONE = (
    ("CONSULT", "meet", "actual", 8), ("CONSULT", "meet", "planned", 4), ("CONSULT", "call", "actual", 2),
    ("CONSULT", "meet", "called-off", 2), ("MOBILIZE", None, "actual", 12), ("ASSAULT", None, "actual", 10),
    ("SUPPORT", None, "actual", 10), ("AID", None, "actual", 8), ("COOPERATE", None, "actual", 8),
    ("PROTEST", None, "actual", 7), ("COERCE", None, "actual", 6), ("SANCTION", None, "actual", 3),
    ("AGREE", None, "actual", 4), ("RETREAT", None, "actual", 2), ("REJECT", None, "actual", 3),
    ("RETREAT", None, "planned", 1),
)  # fmt: skip
"""Types of events with mode and status, in hundredths."""
MAKES = {
    "accuse": "ACCUSE", "demand": "REQUEST", "propose": "REQUEST", "promise": "AGREE",
    "threaten": "THREATEN", "welcome": "SUPPORT", "refuse": "REJECT",
}  # fmt: skip
"""The event that a statement makes by being said."""
SAYING = {
    "state": ("said that {thing} near {place} would be looked at by {a} and {b} once {x} were counted",),
    "promise": ("promised to end the {thing} near {place} and to resume {x} by the end of {month}",
                "pledged to reopen the {thing} at {place} as soon as {x} are settled"),
    "demand": ("called on {other} to stop the {thing} near {place} and to return to {x}",),
    "accuse": ("accused {other} of hiding the {thing} at {place} and of breaking its word on {x}",),
    "think": ("believed that the {thing} of {place} would decide the fate of {x}",),
    "welcome": ("welcomed the {thing} at {place} and what was done about {x}",),
    "announce": ("announced that {thing} near {place} had begun beside {x}",),
    "propose": ("proposed to {other} a freeze of the {thing} around {place} in exchange for {x}",),
    "refuse": ("refused to take part in the {thing} at {place} or to speak of {x}",),
    "deny": ("denied that {thing} near {place} had anything to do with {x}",),
    "threaten": ("threatened {other} with an end of the {thing} at {place} and of {x}",),
}  # fmt: skip
DOING = {
    "CONSULT": "{one} and {other} met in {place} over the {thing} and {x}",
    "MOBILIZE": "{one} moved ships for the {thing} off {place} in view of {x}",
    "ASSAULT": "{one} shelled posts of {other} near {place} during the {thing} after {x}",
    "SUPPORT": "{one} stood by {other} on the {thing} of {place} and on {x}",
    "AID": "{one} sent {other} help for the {thing} of {place} beside {x}",
    "COOPERATE": "{one} and {other} worked together on the {thing} at {place} and on {x}",
    "PROTEST": "Crowds in {one} marched against the {thing} of {other} at {place} and against {x}",
    "COERCE": "{one} held a ship of {other} near {place} over the {thing} and {x}",
    "SANCTION": "{one} imposed sanctions on {other} over the {thing} of {place} and {x}",
    "AGREE": "{one} agreed with {other} to halt the {thing} at {place} and to look at {x}",
    "RETREAT": "{one} withdrew from the {thing} near {place} and ended {x}",
    "REJECT": "{one} turned down the {thing} of {other} at {place} and {x}",
}


@dataclass(slots=True)
class _Page:
    """An article in the making: its text so far, and what is found in it."""

    name: str
    lines: list[str] = field(default_factory=list)
    length: int = 0
    sentences: list[Span] = field(default_factory=list)
    mentions: list[tuple[Mention, str | None]] = field(default_factory=list)
    statements: list[Statement] = field(default_factory=list)
    events: list[Event] = field(default_factory=list)
    entries: list[Entry] = field(default_factory=list)

    def add(self, line: str) -> Span:
        """Adds a sentence as a line of its own."""
        span = Span(self.length, self.length + len(line))
        self.lines.append(line)
        self.sentences.append(span)
        self.length = span.end + 1
        return span


def made(number: int) -> tuple[Article, Reading, Resolution]:
    """The article of this number, always the same, with what was found in it."""
    day = FIRST + timedelta(days=number // A_DAY % DAYS)
    source = number
    if number % COPIED == COPIED - 1 and number >= A_DAY:
        source = number - A_DAY
        source -= source % COPIED
    words = random.Random(source)
    name = digest("world", str(number))
    page = _Page(name)
    title = page.add(_title(words))
    for at in range(ENTRIES):
        _finding(page, words, day, at)
        if at % 3:
            page.add(words.choice(FILLERS))
    text = "\n".join(page.lines)
    prints = [words.getrandbits(32) for _ in range(64)]
    if source != number:
        prints[number % 64] = number
    published = When() if number % UNDATED == 0 else When(edtf=day.isoformat(), basis="stated")
    outlet = f"Paper {number % 40}"
    article = Article(
        id=name, doc=f"world-{number}", text=text, url=f"https://paper{number % 40}.example/{number}",
        outlet=outlet, title=title.of(text), fingerprint=tuple(prints),
    )  # fmt: skip
    reading = Reading(
        article=name, engine=ENGINE, sentences=tuple(page.sentences),
        mentions=tuple(mention for mention, _ in page.mentions), statements=tuple(page.statements),
        events=tuple(page.events),
    )  # fmt: skip
    resolution = Resolution(
        article=name, published=published, mentions=tuple(actor for _, actor in page.mentions),
        entries=tuple(page.entries), actors=_cast(page, text),
    )  # fmt: skip
    return article, reading, resolution


def _draw(words: random.Random, table: tuple[tuple[Any, ...], ...]) -> tuple[Any, ...]:
    return words.choices(table, weights=[row[-1] for row in table])[0]


def _two(words: random.Random) -> tuple[str, str]:
    one, other = words.choices(CODES, weights=WEIGHTS, k=2)
    while other == one:
        other = words.choices(CODES, weights=WEIGHTS)[0]
    return one, other


def _thing(words: random.Random) -> str:
    return f"{words.choice(QUALITIES)} {words.choice(THINGS)}"


def _title(words: random.Random) -> str:
    one, other = _two(words)
    return f"{NAMES[one]} and {NAMES[other]} at odds over {_thing(words)} and {_thing(words)}"


def _person(words: random.Random, code: str) -> tuple[str, str, str]:
    """Id, name and office of somebody who speaks for a state."""
    number = CODES.index(code) * SPEAKERS + words.randrange(SPEAKERS)
    name = f"{GIVEN[number % len(GIVEN)]} {SURNAMES[number // len(GIVEN) % len(SURNAMES)]}"
    if words.random() < SELDOM:
        number = words.randrange(CROWD)
        thing = THINGS[number // len(SURNAMES) % len(THINGS)].split()[0].title()
        name = f"{SURNAMES[number % len(SURNAMES)]} {thing} {number // 1200 + 1}"
        return f"p-{code.lower()}-{number}", name, "legislator"
    return f"p-{code.lower()}-{name.split()[0].lower()}", name, OFFICES[number % len(OFFICES)]


def _finding(page: _Page, words: random.Random, day: date, at: int) -> None:
    one, other = _two(words)
    values = {
        "thing": _thing(words), "x": _thing(words), "place": words.choice(PLACES), "one": NAMES[one],
        "other": NAMES[other], "a": NAMES[words.choice(CODES)], "b": NAMES[words.choice(CODES)],
        "month": words.choice(MONTHS),
    }  # fmt: skip
    if at % 2 == 0:
        _said(page, words, day, at, one, other, values)
    else:
        _did(page, words, day, at, one, other, values)


def _said(
    page: _Page, words: random.Random, day: date, at: int, one: str, other: str, values: dict[str, str]
) -> None:
    act = _draw(words, SPOKEN)[0]
    known = words.random() >= UNNAMED
    ident, name, office = _person(words, one) if known else (None, words.choice(NOBODIES), "")
    source = f"{name}, the {office} of {NAMES[one]}," if known else name.capitalize()
    told = words.choice(SAYING[act]).format(**values)
    if act == "state" and words.random() < RIVAL:
        told = f"said that the disarmament of {values['a']} came before {values['x']}"
    cue, _, content = told.partition(" ")
    line = f"{source} {told}."
    span = page.add(line)
    start = span.start
    parts = {
        "source": (Span(start, start + len(source)),),
        "cue": (Span(start + len(source) + 1, start + len(source) + 1 + len(cue)),),
        "content": (Span(span.end - 1 - len(content), span.end - 1),),
    }
    own = Span(start, start + len(name))
    speaker = Who(name=name, actor=ident, country=one if known else None, role=office or None, span=own)
    page.mentions.append((Mention(span=own, kind="person"), ident))
    name = f"s-{digest(page.name, str(at), length=16)}"
    confidence = round(0.3 + words.random() * 0.69, 3)
    when = When(edtf=day.isoformat(), basis="assumed", why="no day of its own; the report's day")
    page.statements.append(
        Statement(id=name, source=parts["source"], cue=parts["cue"], content=parts["content"], act=act,
                  polarity="deny" if act == "deny" else "affirm", confidence=confidence)
    )  # fmt: skip
    page.entries.append(
        Entry(
            id=name, kind="statement", article=page.name, actors=(speaker,), when=when, manner="indirect",
            act=act, polarity="deny" if act == "deny" else "affirm", quote=content, confidence=confidence,
            evidence=Evidence(article=page.name, span=span, quote=line, parts=parts),
            addressee=NAMES[other] if act in ("demand", "propose") else None,
        )
    )  # fmt: skip
    if kind := MAKES.get(act):
        event = f"e-{digest(page.name, str(at), length=16)}"
        page.events.append(
            Event(id=event, type=kind, actors=parts["source"], trigger=parts["cue"], made_by=name,
                  confidence=confidence)
        )  # fmt: skip
        page.entries.append(
            Entry(
                id=event, kind="event", article=page.name, actors=(speaker,),
                recipients=_side(words, other) if act not in ("promise", "welcome") else (), when=when,
                type=kind, quote=line, made_by=name, confidence=confidence,
                evidence=Evidence(article=page.name, span=span, quote=line, parts={"trigger": parts["cue"]}),
            )
        )  # fmt: skip


def _did(
    page: _Page, words: random.Random, day: date, at: int, one: str, other: str, values: dict[str, str]
) -> None:
    kind, mode, status, _share = _draw(words, DONE)
    line = DOING[kind].format(**values) + "."
    span = page.add(line)
    trigger = Span(span.start + line.index(values["place"]), span.start + line.index(values["place"]) + 4)
    page.mentions.append((Mention(span=Span(span.start, span.start + 4), kind="state"), one))
    name = f"e-{digest(page.name, str(at), length=16)}"
    confidence = round(0.3 + words.random() * 0.69, 3)
    page.events.append(
        Event(id=name, type=kind, mode=mode, status=status, trigger=(trigger,), confidence=confidence)
    )
    page.entries.append(
        Entry(
            id=name, kind="event", article=page.name,
            actors=_side(words, one), recipients=_side(words, other),
            when=_when(words, day, planned=status == "planned"), type=kind, mode=mode, status=status,
            place=Place(name=values["place"], country="", precision="city"), quote=line,
            confidence=confidence, args={"topic": (values["thing"],)},
            evidence=Evidence(article=page.name, span=span, quote=line, parts={"trigger": (trigger,)}),
        )
    )  # fmt: skip


def _when(words: random.Random, day: date, *, planned: bool) -> When:
    draw = words.random()
    if draw < 0.5:
        return When(edtf=day.isoformat(), basis="assumed")
    if planned:
        return When(edtf=(day + timedelta(days=1 + words.randrange(40))).isoformat(), basis="stated")
    if draw < 0.85:
        return When(edtf=(day - timedelta(days=words.randrange(4))).isoformat(), basis="stated")
    if draw < 0.95:
        return When(edtf=f"{day:%Y-%m}", basis="stated")
    return When(edtf=f"{day:%Y}", basis="stated") if draw < 0.98 else When()


def _side(words: random.Random, code: str) -> tuple[Who, ...]:
    if words.random() < UNNAMED:
        return (Who(name=words.choice(NOBODIES)),)
    return (Who(name=NAMES[code], actor=code, country=code),)


def _cast(page: _Page, text: str) -> tuple[Actor, ...]:
    """Everybody on a side of an entry; the speakers with the office that the article gives them."""
    known = {w.actor: (w, e) for e in page.entries for w in (*e.actors, *e.recipients) if w.actor}
    made = []
    for actor, (who, entry) in sorted(known.items()):
        roles = (Role(title=who.role, of=who.country, evidence=(entry.evidence,)),) if who.role else ()
        made.append(
            Actor(id=actor, name=who.name, kind="person" if who.role else "state", country=who.country,
                  roles=roles)
        )  # fmt: skip
    return tuple(made)


def fill(store: Store, articles: int, *, told: Callable[[str], None] = lambda line: None) -> None:
    """Keeps so many articles in an empty record, folds them once and makes the ledgers' rows."""
    began = time.perf_counter()

    def timed(line: str) -> None:
        told(f"{line}: {time.perf_counter() - began:.0f} s")

    filling.fill(store, made, range(articles), told=timed)
    post(store)
    timed("made the ledgers")


if __name__ == "__main__":
    from communique.store import open_store

    with open_store(sys.argv[1]) as kept:
        fill(kept, int(sys.argv[2]), told=lambda line: print(line, flush=True))
