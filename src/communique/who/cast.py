"""Who is in an article: behind every chain of mentions one person, state or body, with country and offices.

It uses this article and the shipped tables only; a person whom the article never names stays unnamed.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property

from communique.codes.countries import SHARED_SEATS
from communique.languages.en.names import HELD_LAND, HONORIFICS, OFFICES, PRONOUNS, RELATIONS, VAGUE_HEADS
from communique.languages.en.outlets import SLUGS
from communique.model import Actor, Article, Evidence, Mention, Reading, Role, Span, Statement
from communique.who.bodies import body_actor
from communique.who.gazetteer import Known, lookup, organisation_name, state_name
from communique.who.holders import Holding, days
from communique.who.known import KnownActors, full, meant, roles_on
from communique.who.persons import body_id, normalise, person_id
from communique.who.registered import country_on, home_of, registered
from communique.who.roles import country_of, title_of
from communique.who.sourced import IMPORT
from communique.who.whose import Whose

_BESIDE = re.compile(
    r"[\s,(—–]*(?:(?:who (?:is|was)|now|then|currently|former|formerly|\d{2},)\s*)?"
    r"(?:[A-Z][a-z]{0,3}\.\s*|Mr|Mrs|Ms|\s)*\Z"
)
_SETTLED = frozenset({"state", "organization", "place", "role", "person"})
_LISTED = re.compile(r",? and\s*\Z|, and\s*\Z")

_HELD_LAND = re.compile(rf"\b(?:{'|'.join(map(re.escape, HELD_LAND))})\b")

SUBJECT_LEAD, SUBJECT_TIMES, SUBJECT_SHARE = 3, 4, 0.6
"""An article without a date line is about the state that it names in its first three sentences, at least four
times, and in six of ten of its names of states. "The interior minister" is then that state's."""

NEAR = 300
"""Characters between a name and its second office ("X, chairman of A and director of B"), at most."""


@dataclass(slots=True)
class Member:
    """One chain of mentions and what came of it; ``actor`` is ``None`` where nobody has a name.

    ``terms`` are those of the registry's person, where it knows who is meant; ``imported`` is who came in by
    an import.
    """

    kind: str
    name: str = ""
    country: str = ""
    actor: str | None = None
    roles: list[Mention] = field(default_factory=list)
    held: list[Mention] = field(default_factory=list)
    terms: tuple[Holding, ...] = ()
    imported: Actor | None = None
    mentions: list[Mention] = field(default_factory=list)


class Cast:
    """The members of an article, found by mention."""

    def __init__(
        self, article: Article, reading: Reading, *, day: str = "", known: KnownActors | None = None
    ) -> None:
        self.article = article
        self.day = day
        self._known = known
        self.text = article.text
        self.reading = reading
        self.mentions = reading.mentions
        self._chains: dict[int, Member] = {}
        self._alone: dict[Span, Member] = {}
        # What stands in no chain was seen by the encoder alone: it names a side, and tells nothing of others.
        chained = (m for m in reading.mentions if m.chain is not None)
        self._order = sorted(chained, key=lambda m: (m.span.start, -m.span.end))
        self._starts = [m.span.start for m in self._order]
        self._begins = [s.start for s in reading.sentences]
        self._gather()

    def within(self, start: int, end: int) -> list[Mention]:
        """The mentions that lie between two offsets, in reading order, longer ones first."""
        low = bisect_left(self._starts, start)
        found = []
        for n in range(low, len(self._order)):
            mention = self._order[n]
            if mention.span.start >= end:
                break
            if mention.span.end <= end:
                found.append(mention)
        return found

    def around(self, span: Span) -> list[Mention]:
        """The mentions that cover ``span``, the shortest first."""
        near = self.within(max(0, span.start - 60), span.end + 60)
        return sorted((m for m in near if m.span.covers(span)), key=lambda m: len(m.span))

    def words(self, mention: Mention) -> str:
        """The text of a mention, on one line."""
        return " ".join(mention.span.of(self.text).split())

    def member(self, mention: Mention) -> Member:
        """The member that a mention belongs to."""
        if mention.chain is not None and mention.chain in self._chains:
            return self._chains[mention.chain]
        return self._alone.setdefault(mention.span, Member(mention.kind, mentions=[mention]))

    def known(self, words: str) -> Known | None:
        """What ``words`` stand for here: as ``lookup``, but "Brussels" may be the Union."""
        known = lookup(words)
        if known is not None and words in SHARED_SEATS:
            code = SHARED_SEATS[words]
            if code in self._codes and known.country not in self._codes:
                return Known(code, "organization", code, organisation_name(code))
        return known

    @cached_property
    def _codes(self) -> frozenset[str]:
        """The countries and organisations that the article names by anything but a shared seat."""
        words = {self.words(m) for m in self._order if m.kind in ("state", "organization", "place")}
        known = (lookup(w) for w in words - SHARED_SEATS.keys())
        return frozenset(k.country for k in known if k is not None)

    def actor(self, mention: Mention) -> str | None:
        """The actor id behind a mention; ``None`` for somebody unnamed and for things."""
        if mention.kind in ("weapon", "document", "occasion"):
            return None
        if mention.kind == "place":
            return None
        return self.member(mention).actor

    def role(self, member: Member) -> Mention | None:
        """The office by which the article presents a person: one beside the name, else one used for it."""
        held = [m for m in member.held if _weight(self.words(m)) > 0]
        if held:
            return max(held, key=lambda m: (_weight(self.words(m)), _is_office(self.words(m)), -m.span.start))
        definite = [
            m
            for m in member.roles
            if m not in member.held
            and not self.words(m).lower().startswith(("a ", "an "))
            and _weight(self.words(m)) > 1
        ]
        return definite[0] if definite else None

    @cached_property
    def home(self) -> str:
        """The country of the date line; empty where the article has none or the tables do not know it."""
        place = self.article.place
        if place is None:
            return self.subject
        if place.country:
            return place.country
        known = lookup(place.name)
        return known.country if known is not None else self.subject

    @cached_property
    def subject(self) -> str:
        """The state that an article is about: named early and most of all; else empty.

        Land that another state holds names none: "the prime minister" on West Bank settlements is Israel's.
        """
        named = [(at, country) for at, country in self._named if at not in self._held_land]
        if not named:
            return ""
        country, count = Counter(country for _, country in named).most_common(1)[0]
        lead = self.begin(SUBJECT_LEAD)
        told = any(other == country for at, other in named if at < lead)
        return country if told and count >= max(SUBJECT_TIMES, SUBJECT_SHARE * len(named)) else ""

    @cached_property
    def _held_land(self) -> frozenset[int]:
        """Where the article names land that another state than its own holds or claims."""
        return frozenset(m.span.start for m in self._order if _HELD_LAND.search(self.words(m)))

    @cached_property
    def _named(self) -> list[tuple[int, str]]:
        """Where the article names a country, by itself or as somebody's, and which."""
        found = []
        for mention in self._order:
            if mention.kind in ("state", "place", "organization"):
                known = lookup(self.words(mention))
                country = known.country if known is not None and known.kind != "media" else ""
            else:
                country = country_of(self.words(mention)) if mention.kind == "role" else ""
            if len(country) == len("FRA") and state_name(country) != country:
                found.append((mention.span.start, country))
        return found

    def country(self, mention: Mention) -> str:
        """The country that a role or body tells by its words, by what it takes up, or by its place."""
        ask = self.whose
        return ask.told(mention) or ask.taken_up(mention) or ask.beside(mention) or ask.home(mention)

    @cached_property
    def whose(self) -> Whose:
        """Answers whose office or body a mention speaks of."""
        return Whose(self)

    @property
    def ordered(self) -> list[Mention]:
        """All mentions in reading order, longer ones first."""
        return self._order

    def chain(self, number: int) -> list[Mention]:
        """The mentions of a chain, in reading order; empty where there is no such chain."""
        return self._chains[number].mentions if number in self._chains else []

    def sentence(self, offset: int) -> int:
        """The number of the sentence in which ``offset`` lies."""
        return bisect_right(self._begins, offset) - 1

    def body(self, noun: str, offset: int) -> Mention | None:
        """The body with the head ``noun`` named last before ``offset``, else first behind it."""
        found = [
            m for m in self._order
            if m.kind == "organization" and not self.is_pronoun(m) and self.words(m).lower().endswith(noun)
        ]  # fmt: skip
        before = [m for m in found if m.span.end <= offset]
        after = [m for m in found if m.span.start >= offset]
        return before[-1] if before else after[0] if after else None

    def speaks(self, mention: Mention) -> bool:
        """Whether a mention stands in the source of a statement."""
        at = bisect_right(self._sources, (mention.span.start, len(self.text)))
        return at > 0 and self._sources[at - 1][1] >= mention.span.end

    @cached_property
    def _sources(self) -> list[tuple[int, int]]:
        return sorted((piece.start, piece.end) for s in self.reading.statements for piece in s.source)

    def begin(self, number: int) -> int:
        """Where sentence ``number`` begins; the end of the text where there is none."""
        return self._begins[number] if number < len(self._begins) else len(self.text)

    def statements_in(self, number: int) -> list[Statement]:
        """The statements whose cue stands in sentence ``number``, in reading order."""
        return self._statements.get(number, [])

    @cached_property
    def _statements(self) -> dict[int, list[Statement]]:
        told: dict[int, list[Statement]] = {}
        for statement in self.reading.statements:
            if statement.cue:
                told.setdefault(self.sentence(statement.cue[0].start), []).append(statement)
        return told

    def opens(self, mention: Mention) -> bool:
        """Whether a mention is what its sentence begins with."""
        at = self.sentence(mention.span.start)
        begin = self._begins[at] if at >= 0 else 0
        return self.text[begin : mention.span.start].strip().lower() in ("", "the", '"', "“", "but", "and")

    def states_in(self, start: int, end: int) -> frozenset[str]:
        """The countries that the article names between two offsets."""
        return frozenset(country for at, country in self._named if start <= at < end)

    @cached_property
    def named_states(self) -> frozenset[str]:
        """The countries that the article names, by themselves or as somebody's."""
        return frozenset(country for _, country in self._named)

    def _gather(self) -> None:
        for mention in self._order:
            if mention.chain is None:
                member = self._alone.setdefault(mention.span, Member(mention.kind))
            else:
                member = self._chains.setdefault(mention.chain, Member(mention.kind))
            member.mentions.append(mention)
            if mention.kind == "role":
                member.roles.append(mention)
            if mention.kind == "person" and not self.is_pronoun(mention):
                member.kind = "person"
        members = [*self._chains.values(), *self._alone.values()]
        # Bodies first: whoever speaks for one is of its country.
        for kinds in (("state", "organization", "place"), ("role",), ("person",)):
            for member in members:
                if member.kind in kinds or (kinds == ("role",) and member.kind not in _SETTLED):
                    self._settle(member)
        # Once more, for "X, a spokesman for Y": Y's country may have come later.
        for member in members:
            if member.kind == "person" and member.name and not member.country and member.imported is None:
                self._settle(member)

    def is_pronoun(self, mention: Mention) -> bool:
        """Whether a mention is a pronoun."""
        words = mention.span.of(self.text)
        # "US" in capitals is no pronoun.
        return words.lower() in PRONOUNS and (not words.isupper() or words == "I")

    def _settle(self, member: Member) -> None:
        named = [m for m in member.mentions if m.kind == "person" and not self.is_pronoun(m)]
        if named:
            self._settle_person(member, named)
        elif member.kind in ("state", "organization", "place"):
            self._settle_body(member)
        else:
            member.kind = "role" if member.roles else member.kind
            for role in member.roles:
                member.country = member.country or self.country(role)

    def _settle_person(self, member: Member, named: list[Mention]) -> None:
        member.kind = "person"
        member.held = [r for r in member.roles if self._bears(r)]
        # The fullest form, and of equals the first: "Sergey Lavrov" rather than "Lavrov".
        member.name = max(
            (self._name(m) for m in named), key=lambda name: (len(name.split()), name.count("-"))
        )
        firsts = [self._name(m) for m in named if len(self._name(m).split()) == len(member.name.split())]
        member.name = firsts[0]
        ask = self.whose
        stated = _first(ask.told(r) for r in member.held) or _first(ask.owner(m) for m in named)
        titles = [self.words(r) for r in member.held]
        if any("counterpart" in title for title in titles):
            # "his counterpart, X" holds the same office.
            titles += [self.words(r) for held in member.held for r in ask.possessor(held) if r.kind == "role"]
        member.terms = self._registered(member.name, titles, stated)
        if member.terms:
            member.country = stated or country_on(member.terms, self.day)
            member.actor = member.terms[0].wikidata
            return
        brought = full(member.name) and self._imports(member, member.name, kind="person", country=stated)
        if brought and member.country:
            return
        member.country = (
            stated
            or ask.institute(named)
            or _first(ask.taken_up(r) for r in member.held)
            or _first(ask.told(r) or ask.taken_up(r) for r in member.roles)
            or _first(ask.beside(r) for r in member.held)
            or _first(ask.home(r) for r in member.held)
            or ask.apposed(named)
            or ask.lives(named)
            or ask.introduced(named, member.held)
            or ask.expert(member.name, named, member.held)
            or ask.domestic(named, member.roles)
        )
        if not brought:
            member.actor = person_id(member.name, country=member.country or None)

    def _imports(self, member: Member, name: str, *, kind: str, country: str) -> bool:
        """Makes a member the one imported actor whom its name means; whether there is one."""
        if self._known is None:
            return False
        found = meant(name, self._known, kind=kind, country=country, named=self.named_states)
        if found is not None:
            member.imported, member.actor = found, found.id
            member.country = country or found.country or ""
        return found is not None

    def _registered(self, name: str, titles: list[str], country: str) -> tuple[Holding, ...]:
        """The terms in office of the person of the registry whom a name means; empty where it means none."""
        if len(name.split()) == 1 and not titles and self._shared(name):
            return ()
        return registered(name, titles=titles, country=country, named=self.named_states, day=self.day)

    def _shared(self, name: str) -> bool:
        """Whether a family name alone is not told of one person: somebody else in the article has it too."""
        return len(self._bearers.get(name, ())) > 1

    @cached_property
    def _bearers(self) -> dict[str, set[int | Span]]:
        """By word of a name: the chains in which somebody has it."""
        found: dict[str, set[int | Span]] = {}
        for mention in self._order:
            if mention.kind == "person" and not self.is_pronoun(mention):
                for word in self.words(mention).split():
                    found.setdefault(word, set()).add(
                        mention.span if mention.chain is None else mention.chain
                    )
        return found

    def _name(self, mention: Mention) -> str:
        words = self.words(mention).split()
        while len(words) > 1 and words[0] in HONORIFICS:
            words = words[1:]
        return " ".join(words)

    def _bears(self, role: Mention) -> bool:
        """Whether a name of the role's own chain stands beside it."""
        near = self.within(max(0, role.span.start - NEAR), role.span.end + NEAR)
        return any(
            m.chain == role.chain and m.kind == "person" and not self.is_pronoun(m) and self._beside(role, m)
            for m in near
        )

    def _beside(self, role: Mention, name: Mention) -> bool:
        if role.span.end <= name.span.start:
            gap = self.text[role.span.end : name.span.start]
            return len(gap) < 24 and "\n" not in gap and _BESIDE.fullmatch(gap) is not None
        if name.span.end <= role.span.start:
            gap = self.text[name.span.end : role.span.start]
            if len(gap) < 16 and "\n" not in gap and _BESIDE.fullmatch(gap) is not None:
                return True
            # A second office after the first: "X, chairman of A and director of B".
            between = self.within(name.span.end, role.span.start)
            first = next((m for m in between if m.chain == role.chain and m.kind == "role"), None)
            return (
                first is not None
                and _LISTED.fullmatch(self.text[first.span.end : role.span.start]) is not None
            )
        return False

    def _settle_body(self, member: Member) -> None:
        told = [one for m in member.mentions if not self.is_pronoun(m) and (one := self._told(m)) is not None]
        if told:
            # "Tunisians" has no actor where "Tunisia" has one.
            words, known = min(told, key=lambda one: one[1].actor is None)
            kinds = {"capital": "state", "people": "state", "seat": "organization", "media": "organization"}
            member.kind = kinds.get(known.kind, known.kind)
            member.actor, member.country, member.name = known.actor, known.country, words
            if known.kind in ("state", "capital"):
                member.name = known.name
            return
        body = next((m for m in member.mentions if not self.is_pronoun(m)), None)
        if body is None:
            return
        words = self.words(body)
        member.name = title_of(words)
        if words in SLUGS and self.text[: body.span.start].endswith("("):
            return
        if member.kind == "place":
            return
        plain = [m for m in member.mentions if not self.is_pronoun(m)]
        member.country = _first(self.country(m) for m in plain) or self.whose.apposed(plain)
        member.actor = body_actor(words, country=member.country)
        # A ministry acts for its state whoever lists it: only what would be its own is asked for.
        own = body_id(member.name, country=member.country or None)
        if member.kind == "organization" and member.actor in (None, own):
            names = (title_of(self.words(m)) for m in member.mentions if not self.is_pronoun(m))
            written = dict.fromkeys(name for name in names if not name.islower())
            any(self._imports(member, name, kind="organization", country=member.country) for name in written)

    def _told(self, mention: Mention) -> tuple[str, Known] | None:
        words = self.words(mention)
        known = self.known(words)
        return None if known is None else (words, known)

    def persons(self) -> list[Member]:
        """The members who are persons with a name."""
        return [m for m in [*self._chains.values(), *self._alone.values()] if m.kind == "person" and m.name]

    def actors(self) -> tuple[Actor, ...]:
        """Every actor of the article, each once, with the names and offices that the article gives."""
        made: dict[str, Actor] = {}
        members = [m for m in [*self._chains.values(), *self._alone.values()] if m.actor]
        for member in members:
            assert member.actor is not None
            aliases = _once(
                self.words(m)
                for m in member.mentions
                if m.kind != "role" and not self.is_pronoun(m) and not title_of(self.words(m)).islower()
            )
            actor = made.get(member.actor)
            if actor is None:
                made[member.actor] = Actor(
                    id=member.actor,
                    name=_plain_name(member),
                    kind=_actor_kind(member),
                    country=member.country or None,
                    roles=self._roles(member),
                    aliases=aliases,
                )
            else:
                made[member.actor] = Actor(
                    id=actor.id, name=actor.name, kind=actor.kind,
                    country=actor.country or member.country or None,
                    roles=actor.roles + self._others(member, actor.roles),
                    aliases=_once([*actor.aliases, *aliases]),
                )  # fmt: skip
        return tuple(made[key] for key in sorted(made))

    def _others(self, member: Member, told: tuple[Role, ...]) -> tuple[Role, ...]:
        """The roles of one more member of the same actor; what an import says is said once."""
        return tuple(r for r in self._roles(member) if r.basis != IMPORT or r not in told)

    def _roles(self, member: Member) -> tuple[Role, ...]:
        if member.kind != "person":
            return tuple(self._brought(member))
        roles: dict[str, Role] = {}
        for mention in member.held:
            title = title_of(self.words(mention))
            key = normalise(title)
            evidence = self._evidence(mention)
            if key in roles:
                continue
            roles[key] = Role(title=title, of=self.country(mention) or None, evidence=(evidence,))
        return (*roles.values(), *self._offices(member), *self._brought(member))

    def _brought(self, member: Member) -> Iterator[Role]:
        """What the import says that the member was when the article was published."""
        if member.imported is not None:
            yield from roles_on(member.imported, self.day)

    def _offices(self, member: Member) -> Iterator[Role]:
        """The offices that the registry says the person held when the article was published."""
        if not self.day:
            return
        first, last = days(self.day)
        for term in member.terms:
            if term.within(first, last):
                yield Role(
                    title=term.title,
                    of=home_of(term) or None,
                    start=term.start,
                    end=term.end,
                    basis="registry",
                )

    def _evidence(self, mention: Mention) -> Evidence:
        at = bisect_right(self._begins, mention.span.start) - 1
        span = self.reading.sentences[at] if at >= 0 else mention.span
        if not span.covers(mention.span):
            span = mention.span
        return Evidence(
            article=self.article.id, span=span, quote=span.of(self.text), parts={"role": (mention.span,)}
        )


def _weight(phrase: str) -> int:
    """How much an office says: one of state before a generic noun, a present one before a former one."""
    words = [w.strip(".,").lower() for w in phrase.split()]
    if words and words[-1] in RELATIONS:
        return -1
    groups = {OFFICES.get(w, "") for w in words}
    weight = (
        2
        if groups
        & {
            "leader",
            "minister",
            "spokes",
            "diplomat",
            "head",
            "adviser",
            "legislator",
            "military",
            "deputy",
            "representative",
        }
        else 0
    )
    if weight and ("former" in words or "then" in words):
        weight -= 1
    return weight + (1 if len(words) > 1 else 0)


def _is_office(phrase: str) -> bool:
    """Whether the phrase names an office, and not only a rank of power: "president", not "leader"."""
    return phrase.split()[-1].lower() not in VAGUE_HEADS


def _plain_name(member: Member) -> str:
    if member.kind == "person":
        return member.name
    assert member.actor is not None
    if member.actor == member.country and state_name(member.actor) != member.actor:
        return state_name(member.actor)
    return (
        organisation_name(member.actor)
        if organisation_name(member.actor) != member.actor
        else title_of(member.name)
    )


def _actor_kind(member: Member) -> str:
    assert member.actor is not None
    if member.kind == "person":
        return "person"
    return "state" if state_name(member.actor) != member.actor else "organization"


def _first(found: Iterable[str]) -> str:
    return next((one for one in found if one), "")


def _once(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(names))
