"""Whose office or body a phrase speaks of: by its own words, by what it takes up, by what stands around it.

It says how surely each is known by where it is found, and knows no office that the article does not name.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from communique.languages.en.around_names import BODY_SPEAKERS, CIVIC, DOMESTIC
from communique.languages.en.given_names import MEN, WOMEN
from communique.languages.en.names import (
    FAMILY_FIRST_STATES,
    OFFICES,
    ORGANS,
    PLURALS,
    RELATIONS,
    SENT_ABROAD,
    SLAVIC_ENDINGS,
    SLAVIC_STATES,
    SURNAMES_FIRST,
)
from communique.model import Mention
from communique.who.gazetteer import Known, adjective, lookup, terms_in
from communique.who.places import country_of_town
from communique.who.registered import country_on, registered
from communique.who.roles import ABROAD_BY_TRADE, country_of, national, of_state, title_of

if TYPE_CHECKING:
    from communique.who.cast import Cast

_ONE_STATE = frozenset({"leader", "minister", "deputy"})
"""Offices whose holder is of the state that the paragraph opens with."""

NEAR_SENTENCES = 2
"""Sentences before "the spokeswoman" in which her ministry stands; further back another has spoken since."""

_ELSEWHERE = re.compile(
    r"\b(?:former|ambassadors?|envoys?|two|both|three|all|other)\b"
    r"|\bforeign (?:ministers|leaders|officials)\b|\b\w+ countries\b"
    r"|^the (?:military|army|side|forces|state)$",
    re.IGNORECASE,
)
"""Phrases that do not speak of the date line's own government, though they name no other."""

_PLACED = re.compile(r"\s+in\s+(?:the\s+)?((?:[A-Z][\w.’'-]*)(?: (?:[A-Z][\w.’'-]*)){0,2})")
SHORTEST_TOWN = 4
"""Letters of a town's name that is looked for among other words."""

SERVED = 40
"""Characters behind an office in which whom it serves is named."""

LONGEST_TOWN = 3
"""Words of a town's name, at most: "Salt Lake City Police"."""

_APPOSED = re.compile(r",\s+an?\s+([A-Z]\w+(?: [A-Z]\w+)?)(?=[ -])")
_RESIDENT = re.compile(
    r"(?:,\s*\d{1,3})?,?\s+(?:of|from)\s+((?:[A-Z][\w’'-]*)(?: (?:[A-Z][\w’'-]*)){0,2})(?=\s*[,.;)]|\s+[a-z])"
)
_AT_END = re.compile(r"\s(?:in|of|from)\s+((?:[A-Z][\w’'-]*)(?: (?:[A-Z][\w’'-]*)){0,2})\Z")
_OWNED = re.compile(r"((?:[A-Z][\w.]*)(?: (?:of|the|and|[A-Z][\w.]*)){0,4})['’]s?\s+\Z")
_ADJECTIVE = re.compile(r"[A-Z]\w+(?: [A-Z]\w+)?(?:an|ese|ish|i|ch|ian) ")
_BEHIND = re.compile(
    r"\s*,?\s*(?:(?:a|an|the|who)\s+)?(?:\w+[\s-]+){0,7}?(?:of|at|from|with|for)\s", re.IGNORECASE
)
_SERVES = re.compile(
    r"\b(?:spokes(?:man|woman|person)|aide|adviser|advisor|chief of staff|deputy|secretary)\s+"
    r"(?:for|of|to)\s+(?:(?:the\s+)?(?:[Pp]resident|[Pp]rime [Mm]inister|[Cc]hancellor|Mr|Mrs|Ms)\.?\s+)?\Z"
)
_RULED = re.compile(
    r"(?:[Tt]he )?([A-Z][\w-]+)(?:['’]s)? (?:administration|government|cabinet|regime|presidency|team)"
)
_CITY = re.compile(
    r"\b(?:in|based in|outside)\s+([A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){0,2})"
    r"|\b(?:an?|the)\s+([A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*)?)(?:-based)?\s+"
    r"(?:research|think|policy|university|consult|institut|cent)"
    r"|\b([A-Z]\w+)-based\b"
)
_DESCRIBED = re.compile(
    r"\b(?:[Aa]n?|[Tt]he)\s+(?:\d{1,2}-year-old|teenage[d]?|teen|young|elderly)\s+(?:fe?male\s+)?"
    r"(?P<of>[A-Z]\w+(?:[ -][A-Z]\w+)?)\s+(?:[a-z-]+\s+){0,2}?"
    r"(?:m[ae]n|wom[ae]n|girl|boy|teenager|teen|student|sailor|soldier|pilot|activist|journalist|tourist|citizen|national)\b"
)
GOVERNED = 2
"""Sentences in which an article tells whose government it is about."""
_GOVERNMENT = re.compile(r"\b([A-Z]\w+(?: [A-Z]\w+)?)(?:['’]s?)? (?:government|authorities) and\b")
_CUT = re.compile(r"[;\"“”\n]|\.\s|\b(?:said|says|told|warned|wrote|argued|added)\b")
_ABROAD = re.compile(r"\b(?:to|on|with|from|about|against|in|at|for|over)\s+(?:the\s+)?\Z", re.IGNORECASE)

_INSTITUTE = re.compile(
    r"\s*,?\s*(?:of|at|with|from)\s+(?:the\s+)?(?:[A-Z][\w.'’-]*\s+){0,4}"
    r"(?:Institut\w+|Cent(?:er|re)|University|Forum|Foundation|Academy|School|College|Council on)\b"
)

TITLED = 12
"""Characters before a name in which its title stands."""

HONORED = frozenset({"mr", "mrs", "ms"})
"""What a newspaper puts before a family name."""

INTRODUCED = 3
"""Sentences within which somebody whom the first describes is named."""

DESCRIBED = 60
"""Characters after a name in which an apposition tells what somebody is: "X, the head of the Y party"."""

_LETTERS = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")

AFFILIATION = 140
"""Characters after a name in which its institute and the institute's city stand."""


class Whose:
    """Answers for the mentions of one cast."""

    def __init__(self, cast: Cast) -> None:
        self._cast = cast

    def told(self, mention: Mention) -> str:
        """The country that a phrase names: "the South's minister", "officials in Seoul"; else empty."""
        phrase = self._cast.words(mention)
        if self._cast.text[mention.span.end : mention.span.end + 6] in (" here ", " here,"):
            return self._cast.home
        return (
            country_of(phrase)
            or self._inside(mention)
            or self._placed(mention, phrase)
            or national(phrase)
            or self._of_town(phrase)
            or self._ruled(phrase)
        )

    def _ruled(self, phrase: str) -> str:
        """The country of a government called by its head: "the Obama administration"; else empty."""
        found = _RULED.fullmatch(phrase)
        if found is None:
            return ""
        cast = self._cast
        terms = registered(found[1], named=cast.named_states, day=cast.day)
        return country_on(terms, cast.day) if terms else ""

    def _of_town(self, phrase: str) -> str:
        """The country of the town whose zoo, police or university a phrase names; empty for all else."""
        words = title_of(phrase).split()
        at = next((n for n, word in enumerate(words) if word.lower() in CIVIC), 0)
        town = " ".join(words[:at])
        if not 1 <= at <= LONGEST_TOWN or not all(word[:1].isupper() for word in words[:at]):
            return ""
        return country_of_town(town, among=self._cast.named_states)

    def apposed(self, names: Iterable[Mention]) -> str:
        """The country by whose adjective an apposition begins: "Nordvik, a Japanese carrier"; else empty."""
        text = self._cast.text
        for name in names:
            found = _APPOSED.match(text, name.span.end)
            known = adjective(found[1]) if found is not None else None
            if known is not None and known.country:
                return known.country
        return ""

    def introduced(self, names: Sequence[Mention], held: Sequence[Mention]) -> str:
        """The country of the one whom the article opens with, where its name follows; else empty.

        "A teenage Chilean sailor was freed on Monday. Lima has held Rosa Vidal since May": newspapers
        first tell what somebody is, and name her in a sentence soon after. Who holds an office or speaks is
        somebody else: the minister, the witness, the lawyer.
        """
        cast, first = self._cast, min(names, key=lambda name: name.span.start)
        here = cast.sentence(first.span.start)
        begin = cast.begin(max(0, here - INTRODUCED))
        if held or cast.speaks(first):
            return ""
        if here > INTRODUCED or len(cast.words(first).split()) < len(("Rosa", "Vidal")):
            return ""
        found = list(_DESCRIBED.finditer(cast.text, begin, cast.begin(here)))
        codes = {known.country for one in found if (known := adjective(one["of"])) is not None}
        if len(codes) != 1 or len(found) != 1:
            return ""
        between = cast.within(found[0].end(), first.span.start)
        others = [one for one in between if one.kind == "person" and not cast.is_pronoun(one)]
        named = [one for one in others if len(cast.words(one).split()) > 1 and cast.words(one)[:1].isupper()]
        return min(codes) if not named else ""

    def _inside(self, mention: Mention) -> str:
        """The first state or body within a phrase that is no other side of it ("envoy to the North")."""
        text = self._cast.text
        for inner in self._cast.within(mention.span.start, mention.span.end):
            if inner.kind not in ("state", "organization") or inner.span == mention.span:
                continue
            known = lookup(self._cast.words(inner))
            before = text[mention.span.start : inner.span.start]
            if known is not None and known.country and known.kind != "media" and not _ABROAD.search(before):
                return known.country
        return self._serving(mention)

    def _serving(self, mention: Mention) -> str:
        """The country of the person for whom a phrase says that somebody speaks or works: "aide to X"."""
        cast = self._cast
        for inner in cast.within(mention.span.start, mention.span.end + SERVED):
            before = cast.text[mention.span.start : inner.span.start]
            if inner.kind == "person" and not cast.is_pronoun(inner) and _SERVES.search(before):
                return cast.member(inner).country
        return ""

    def _placed(self, mention: Mention, phrase: str) -> str:
        """The country of "in Seoul", "in Dallas" right behind officials; an envoy there is another's."""
        found = _PLACED.match(self._cast.text, mention.span.end)
        if found is None or set(phrase.lower().split()) & SENT_ABROAD:
            return ""
        return self._here(found[1])

    def _here(self, name: str) -> str:
        """The country of a state, capital, region or town by which a name begins; empty for all else."""
        known = _longest_known(name)
        if known is not None:
            return known.country if known.kind in ("capital", "state", "place") else ""
        words = name.rstrip(".,’'").split()
        towns = (" ".join(words[:n]) for n in range(len(words), 0, -1))
        found = (country_of_town(town, among=self._cast.named_states) for town in towns)
        return next((country for country in found if country), "")

    def town_in(self, phrase: str) -> str:
        """The country of a town by which people are called: "the Halvik schoolgirls"; else empty."""
        words = [word.strip(",.") for word in phrase.split()]
        named = (word for word in words if word[:1].isupper() and len(word) >= SHORTEST_TOWN)
        found = (country_of_town(word, among=self._cast.named_states) for word in named)
        return next((country for country in found if country in self._cast.named_states), "")

    def at_end(self, phrase: str) -> str:
        """The country of the place at the end of a phrase for people: "the police chief in Dallas"."""
        found = _AT_END.search(phrase)
        if found is None or set(phrase.lower().split()) & SENT_ABROAD or ABROAD_BY_TRADE.search(phrase):
            return ""
        return self._here(found[1])

    def lives(self, names: Iterable[Mention]) -> str:
        """The country of the town that somebody is of: "Ada Holm, 30, from Reno"; else empty."""
        text = self._cast.text
        for name in names:
            found = _RESIDENT.match(text, name.span.end)
            if found is not None and (country := self._here(found[1])):
                return country
        return ""

    def owner(self, mention: Mention) -> str:
        """The country of a name's owner: "Norway's Holm", "Canadian Ada Holm"; empty where it has none."""
        before = self._cast.text[max(0, mention.span.start - 40) : mention.span.start]
        found = _OWNED.search(before)
        if found is None:
            # "American Ada Holm": an adjective, and no verb or title between.
            last = terms_in(before)[-1:]
            told = [
                known
                for start, known in last
                if known.kind == "state" and _ADJECTIVE.fullmatch(before[start:])
            ]
            return told[0].country if told else ""
        words = found[1].split()
        for n in range(len(words)):
            known = lookup(" ".join(words[n:]))
            if known is not None:
                return known.country if known.kind in ("state", "capital", "organization") else ""
        return ""

    def taken_up(self, mention: Mention) -> str:
        """The country of "the ministry" in a phrase, or behind "its" and "his": that of what is taken up."""
        phrase = self._cast.words(mention)
        return self._named_before(mention, phrase) or self._possessor(mention, phrase)

    def _named_before(self, mention: Mention, phrase: str) -> str:
        for match in re.finditer(
            r"\b(?:the|this|its)\s+(\w+)(?=['’]s)|\b(?:of|for|at)\s+the\s+(\w+)\b|^(?:the|this|its|a)\s+(\w+)\b(?:$|(?=\s+\w+$))",
            phrase,
            re.IGNORECASE,
        ):
            noun = next(g for g in match.groups() if g).lower()
            if noun not in ORGANS:
                continue
            told = self._bodies.get(noun, ())
            before = bisect_left(told, (mention.span.start, ""))
            if before:
                return told[before - 1][1]
        return ""

    @cached_property
    def _bodies(self) -> dict[str, list[tuple[int, str]]]:
        """By noun ("ministry"): where a phrase with it tells its country, and which, in reading order."""
        told: dict[str, list[tuple[int, str]]] = {}
        for mention in self._cast.ordered:
            if mention.kind not in ("role", "organization"):
                continue
            country = self.told(mention)
            if country:
                words = self._cast.words(mention)
                nouns = set(words.lower().replace("’", "'").replace("'s", "").split()) & ORGANS.keys()
                # A government that somebody's words name is not the one that the report speaks of.
                for noun in nouns - ({"government"} if self._quoted(mention) else set()):
                    told.setdefault(noun, []).append((mention.span.start, country))
        return told

    def _quoted(self, mention: Mention) -> bool:
        """Whether a mention stands in quotation marks that its line has opened."""
        start = mention.span.start
        line = self._cast.text[self._cast.text.rfind("\n", 0, start) + 1 : start]
        return line.rfind("“") > line.rfind("”") or line.count('"') % 2 == 1

    def _possessor(self, mention: Mention, phrase: str) -> str:
        if set(phrase.lower().split()) & RELATIONS:
            # "its ally", "his counterpart" is another's.
            return ""
        for other in self.possessor(mention):
            known = lookup(self._cast.words(other))
            country = known.country if known is not None else self.told(other)
            if country:
                return country
        return ""

    def possessor(self, mention: Mention) -> list[Mention]:
        """The names and titles of whom "his" or "its" at the beginning of a phrase means."""
        cast = self._cast
        if not cast.words(mention).lower().startswith(("its ", "their ", "his ", "her ")):
            return []
        pronoun = next(
            (
                m
                for m in cast.within(mention.span.start, mention.span.end)
                if m is not mention and cast.is_pronoun(m)
            ),
            None,
        )
        if pronoun is None or pronoun.chain is None or pronoun.chain == mention.chain:
            return []
        return [other for other in cast.chain(pronoun.chain) if not cast.is_pronoun(other)]

    def beside(self, mention: Mention) -> str:
        """The country of the body that somebody without one speaks for: the last one named in the paragraph.

        A spokeswoman speaks for the ministry just named, a minister for the state that opens the paragraph.
        """
        cast, words = self._cast, self._cast.words(mention).lower().split()
        head = next((w for w in reversed(words) if w in OFFICES), "")
        first = cast.begin(max(0, cast.sentence(mention.span.start) - NEAR_SENTENCES))
        start = max(first, cast.text.rfind("\n", first, mention.span.start) + 1)
        near = [
            m
            for m in cast.within(start, mention.span.start)
            if not cast.is_pronoun(m) and m.span.end <= mention.span.start
        ]
        if head in BODY_SPEAKERS or {"press", "secretary"} <= set(words):
            spoke = [m for m in cast.within(first, start) if cast.speaks(m)]
            for other in reversed([*spoke, *near]):
                if other.kind == "organization" and (country := self._of(other)):
                    return country
            return ""
        if not of_state(" ".join(words)) or head in PLURALS or (head and OFFICES[head] not in _ONE_STATE):
            return ""
        for other in reversed(near):
            if other.kind in ("state", "place") and (cast.opens(other) or self._fronted(other)):
                known = lookup(cast.words(other))
                return known.country if known is not None and known.kind in ("state", "capital") else ""
        return ""

    def _fronted(self, mention: Mention) -> bool:
        """Whether a place opens its sentence as "In Moscow, ..."."""
        text = self._cast.text
        before = text[max(0, mention.span.start - 3) : mention.span.start]
        return before == "In " and self._cast.sentence(mention.span.start - 3) == self._cast.sentence(
            mention.span.start
        )

    def _of(self, mention: Mention) -> str:
        known = self._cast.known(self._cast.words(mention))
        if known is not None:
            return known.country if known.kind != "media" else ""
        return self.told(mention) or self.taken_up(mention) or self.home(mention)

    def topic(self, offset: int) -> str:
        """The state that a sentence is about up to ``offset``: the last named in it, or in the two before."""
        cast = self._cast
        here = cast.sentence(offset)
        for number in range(here, max(-1, here - NEAR_SENTENCES - 1), -1):
            high = offset if number == here else cast.begin(number + 1)
            near = cast.within(cast.begin(number), high)
            ordered = reversed(near) if number == here else iter(near)
            for other in ordered:
                if cast.is_pronoun(other):
                    continue
                if other.kind == "person" and (country := cast.member(other).country):
                    return country
                if other.kind == "state" and (known := lookup(cast.words(other))) is not None:
                    return known.country
        return ""

    def institute(self, names: Iterable[Mention]) -> str:
        """The country of the city in which an article sets somebody's institute; empty where it sets none."""
        text = self._cast.text
        for name in names:
            stretch = text[name.span.end : name.span.end + AFFILIATION]
            cut = _CUT.search(stretch)
            stretch = stretch[: cut.start()] if cut else stretch
            if not _BEHIND.match(stretch):
                continue
            for found in _CITY.finditer(stretch):
                known = _longest_known(next(g for g in found.groups() if g))
                if known is not None and known.country and known.kind in ("capital", "state", "place"):
                    return known.country
        return ""

    def expert(self, name: str, names: Iterable[Mention], held: Iterable[Mention]) -> str:
        """The date line's country for a person with a name of that country, whose institute is set nowhere.

        Either alone says too little: of the sample's experts the date line is wrong for one in four. Who is
        no expert must have no other state in the article whose names are formed alike.
        """
        cast = self._cast
        if not cast.home or not _native(name, cast.home):
            return ""
        alike = FAMILY_FIRST_STATES if cast.home in FAMILY_FIRST_STATES else SLAVIC_STATES
        if not (cast.named_states - {cast.home}) & alike:
            return cast.home
        if any(OFFICES.get(w.lower()) == "expert" for r in held for w in cast.words(r).split()):
            return cast.home
        behind = (cast.text[name.span.end : name.span.end + AFFILIATION] for name in names)
        return cast.home if any(_INSTITUTE.match(text) for text in behind) else ""

    def domestic(self, names: Sequence[Mention], held: Sequence[Mention]) -> str:
        """The state that an article is about, for somebody in its politics, police or courts; else empty.

        So too whom it calls "Mr. X" from the first on, as one whom its readers know.
        Only where what is said of him names no other state, and no state stands beside his name.
        """
        cast = self._cast
        if not cast.subject:
            return ""
        told = [cast.words(role) for role in held]
        told += [cast.text[name.span.end : name.span.end + DESCRIBED].partition(".")[0] for name in names]
        titles = [
            cast.text[max(0, name.span.start - TITLED) : name.span.start].split()[-1:] for name in names
        ]
        words = {word for phrase in told for word in _LETTERS.findall(phrase.lower())}
        words |= {title.rstrip(".").lower() for last in titles for title in last}
        presumed = all(len(cast.words(name).split()) == 1 for name in names) and words & HONORED
        office = any(of_state(cast.words(role)) for role in held)
        if not (words & DOMESTIC or office or presumed) or words & SENT_ABROAD:
            return ""
        others = {known.country for phrase in told for _, known in terms_in(phrase)} - {cast.subject, ""}
        return "" if others else cast.subject

    def home(self, mention: Mention) -> str:
        """The date line's country, for an office that a state has and the phrase gives to no other.

        "A vice minister" after "a North Korean statement" is of the state that the sentence has just named.
        """
        cast, phrase = self._cast, self._cast.words(mention)
        if not of_state(phrase) or _ELSEWHERE.search(phrase):
            return ""
        before = cast.text[cast.begin(max(0, cast.sentence(mention.span.start))) : mention.span.start]
        if before.rstrip().endswith("in which"):
            told = [known for _, known in terms_in(before) if known.kind == "state"]
            if told:
                return told[-1].country
        head = next((w for w in reversed(phrase.lower().split()) if w in OFFICES), "")
        return (self._governed if OFFICES.get(head) == "leader" else "") or cast.home

    @cached_property
    def _governed(self) -> str:
        """The country whose government an article leads with, as one of those who meet abroad; else empty.

        "HAVANA - Colombia's government and the rebels signed": its president is Colombia's.
        """
        cast = self._cast
        found = _GOVERNMENT.search(cast.text, 0, cast.begin(GOVERNED))
        known = (lookup(found[1]) or adjective(found[1])) if found is not None else None
        return known.country if known is not None and known.country != cast.home else ""


def _native(name: str, country: str) -> bool:
    """Whether a name is formed as those of ``country`` are, where that can be seen at all."""
    words = name.split()
    if len(words) < 2:
        return False
    if country in FAMILY_FIRST_STATES:
        return words[0] in SURNAMES_FIRST and ("-" in words[1] or words[0] not in MEN | WOMEN)
    return country in SLAVIC_STATES and words[-1].endswith(SLAVIC_ENDINGS)


def _longest_known(words: str) -> Known | None:
    """The longest known name at the beginning of ``words``."""
    parts = words.rstrip(".,’'").split()
    return next(
        (known for n in range(len(parts), 0, -1) if (known := lookup(" ".join(parts[:n]))) is not None), None
    )
