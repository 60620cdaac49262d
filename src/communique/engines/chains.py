"""Joins the mentions of one person, state or body inside an article into a chain.

It goes by names, offices, gender and nearness within this one text; what no rule decides stays by itself.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import cached_property

from communique.engines.bearers import attach
from communique.engines.beforehand import bodies_by_office, kin_by_first_name, loose_lines, part
from communique.engines.first_persons import FIRST_PERSON, tie_first_persons
from communique.engines.found import Found, Page
from communique.engines.offices import fits, same_phrase
from communique.engines.people import Party, People, fold_word, is_full
from communique.languages.en.around_names import EMPTY_IT, FRONTING, SUBORDINATING, WORDS_SPOKEN
from communique.languages.en.census_names import GENDERS
from communique.languages.en.given_names import MEN, WOMEN
from communique.languages.en.names import (
    FAMILY_NAMES_TOO,
    HONORIFICS,
    HOUSEHOLD_NAMES,
    OFFICES,
    REPORTING,
    SAME_BODY,
    SAME_OFFICE,
    SUFFIXES,
    SURNAMES_FIRST,
)
from communique.model import Span

REACH = 4
"""Sentences that a pronoun looks back; in PolNeAR dev nine of ten "he said" have their name within three."""

MEMORY = 400
"""Mentions that a title looks back over: more than any news article holds, and a bound for books."""

FRONTED = 2
"""Tokens before "his" in an opening such as "In his speech" or "Speaking at his resort"."""

OPENING = 3
"""The last sentence, from 0, that may name whom a report's headline or first sentence calls by office."""

OFTEN = 3
"""Times that a last word must stand alone to make a person of an unknown pair that never speaks."""

RELATIVE = 4.0
"""What it takes from somebody that he is named behind "which" alone, in a clause that is over."""

LOOSE = 4.0
"""What a name in a caption, credit, headline or teaser loses against one in the running text: more than a
sentence's distance, less than being the only one who fits."""

NEIGHBOURS = 12
"""Mentions before "as president" among which its holder is looked for: a long sentence holds no more."""

Ahead = dict[str, list[tuple[Found, Party]]]
_RELATIVES = frozenset({"which", "whom"})
_TITLES = frozenset(word for title in HONORIFICS for word in (title.lower(), title.lower().strip("."), "."))
_SINGLE_PERSON = frozenset({"he", "him", "his", "himself", "she", "her", "hers", "herself"})


def chain(
    page: Page, found: list[Found], *, speech: Sequence[tuple[Sequence[Span], Sequence[Span]]] = ()
) -> None:
    """Give every member of ``found`` its chain number; drop from it the names that nothing confirms."""
    part(page, found)
    attach(page, found)
    kin_by_first_name(page, found)
    people = People(page)
    _confirm(page, found, people, speech)
    joined = _Walk(page, found, people, speech)
    joined.walk()
    tie_first_persons(page, found, speech)


def _confirm(
    page: Page, found: list[Found], people: People, speech: Sequence[tuple[Sequence[Span], Sequence[Span]]]
) -> None:
    """Enter the full names, then drop single or doubtful ones that nothing else confirms."""
    lower = page.words.lower
    size = len(lower)
    titled = {f.title_of for f in found if f.title_of is not None}
    names = [f for f in found if f.kind == "person" and f.form == "name"]
    families: Counter[str] = Counter()
    for f in names:
        if len(f.words) == 1:
            reports = f.last < size and lower[f.last] in REPORTING
            families[fold_word(f.words[0])] += OFTEN if reports else 1
    gone: set[int] = set()
    sources = {p.start: p.end for source, _ in speech for p in source[:1]}
    fulls = Counter(f.words for f in names if is_full(f))
    for f in names:
        # A headline in capitals runs on behind the name: "Angela Merkel Wins".
        if (
            fulls[f.words] == 1
            and len(f.words) > 2
            and f.last - f.first == len(f.words)
            and f.words[:-1] in fulls
            and f.words[-1] not in SUFFIXES
        ):
            f.words = f.words[:-1]
            f.last -= 1
    for f in names:
        if not is_full(f):
            continue
        if f.head == "doubtful":
            speaks = (f.last < size and lower[f.last] in REPORTING) or (
                f.first and lower[f.first - 1] in REPORTING
            )
            # "X of Turku, who keeps bees, said": the source goes on behind the name.
            goes_on = lower[f.last : f.last + 1] in (["of"], [","], ["who"])
            ends = sources.get(page.words.starts[f.first], 0)
            spoke = ends == page.words.ends[f.last - 1] or (goes_on and ends > page.words.ends[f.last - 1])
            lives = lower[f.last : f.last + 2] == [",", "of"]
            if not (f in titled or spoke or lives or speaks or families[fold_word(f.words[-1])] >= OFTEN):
                gone.add(id(f))
                continue
            f.head = ""
        people.add(f)
    told: set[str] = set()
    for f in names:
        if not is_full(f) and (f in titled or f.head != "single"):
            told.add(fold_word(f.words[-1]))
    held = [f for f in found if f.title_of is not None and OFFICES.get(f.head) != "official"]
    bodies = bodies_by_office(page, found) - {
        f.title_of.words[-1].lower() for f in held if f.title_of is not None
    }
    for f in names:
        if is_full(f) or people.alone(f) or f.gender or len(f.words) > 1:
            continue
        if f.words[0].lower() in bodies and f.words[0] not in HOUSEHOLD_NAMES | MEN | WOMEN:
            f.kind, f.words = "organization", (f.words[0].lower(),)
            for role in found:
                # "the official Norvex account": an adjective, no office.
                role.title_of = None if role.title_of is f else role.title_of
            continue
        if f.head != "single" or fold_word(f.words[-1]) in told:
            continue
        if f.words[0] in HOUSEHOLD_NAMES:
            continue
        if (f.words[0] in MEN or f.words[0] in WOMEN) and f.last < size and lower[f.last] in REPORTING:
            # Somebody called by the first name alone.
            f.gender = GENDERS.get(f.words[0], "")
            continue
        if (
            f.last < size
            and lower[f.last] in REPORTING
            and f.first not in page.sentence_starts
            and f.words[0].lower() not in FAMILY_NAMES_TOO
        ):
            f.kind = "organization"
            continue
        gone.add(id(f))
    found[:] = [f for f in found if id(f) not in gone]


class _Walk:
    """One pass over the mentions in reading order."""

    def __init__(
        self,
        page: Page,
        found: list[Found],
        people: People,
        speech: Sequence[tuple[Sequence[Span], Sequence[Span]]],
    ) -> None:
        self.page = page
        self.found = found
        self.people = people
        self.titled = {id(f.title_of) for f in found if f.title_of is not None}
        self.said: dict[tuple[int, int], Sequence[Span]] = {}
        for source, content in speech:
            for piece in source:
                self.said.setdefault((piece.start, piece.end), content)
        self.bodies: dict[tuple[str, ...], Party] = {}
        self.recent: list[tuple[Found, Party]] = []
        self.party_of: dict[int, Party] = {}
        self.addressed = self._addressed()
        self.loose = loose_lines(page)
        self.told = self._told()

    def _told(self) -> list[int]:
        """For every sentence how many up to it tell: outside quotation marks, and no caption or teaser."""
        told = {n for n, quoted in zip(self.page.sentence_of, self.page.quoted, strict=True) if not quoted}
        count, counts = 0, []
        for n in range(len(self.page.sentences) or 1):
            count += n in told and n not in self.loose
            counts.append(count)
        return counts

    def _addressed(self) -> dict[str, str]:
        """Family name to the one gender with which the article addresses it ("Mr. Obama")."""
        told: dict[str, set[str]] = {}
        for f in self.found:
            if f.kind == "person" and f.form == "name" and not is_full(f) and f.gender:
                told.setdefault(fold_word("".join(f.words)), set()).add(f.gender)
        return {name: genders.pop() for name, genders in told.items() if len(genders) == 1}

    def walk(self) -> None:
        later = self._names_ahead()
        for at, f in enumerate(self.found):
            party = self._ahead_of_its_name(at, f, later) if f.form == "pronoun" else None
            party = party or self._party(f, later)
            if party is None:
                continue
            if (
                f.form == "name"
                and f.kind == "person"
                and is_full(f)
                and (all(met.title_of is f for met in party.met) or self._comments_by(f))
            ):
                self._take_over(f, party)
            self._meet(f, party)

    def _content(self, f: Found) -> Sequence[Span]:
        """What ``f`` says, where it is the source of a statement by itself; else nothing."""
        words = self.page.words
        return self.said.get((words.starts[f.first], words.ends[f.last - 1]), ())

    def _named_within(self, g: Found, content: Sequence[Span]) -> bool:
        """Whether ``g`` stands inside ``content``: nobody reports his own words with his name in them."""
        at = self.page.words.starts[g.first]
        return any(piece.start <= at < piece.end for piece in content)

    def _ahead_of_its_name(self, at: int, f: Found, later: Ahead) -> Party | None:
        """Who "his" is in "In his speech Norwegian leader X ...": the name that the sentence goes on with."""
        if f.head not in ("his", "her"):
            return None
        lower = self.page.words.lower
        first = f.first
        while first and self.page.sentence_of[first - 1] == f.sentence:
            first -= 1
            if f.first - first > FRONTED:
                return None
        if lower[first] not in FRONTING or f.quoted:
            return None
        skip: Found | None = None
        for n in range(at + 1, len(self.found)):
            g = self.found[n]
            if g.sentence != f.sentence:
                return None
            if g.form not in ("role", "name") or g.kind not in ("role", "person") or g is skip:
                continue
            if g.oblique or g.owner or (g.form == "role" and f.first >= g.first):
                skip = g.title_of
                continue
            name = g if g.form == "name" else g.title_of
            if name is None:
                return self._office(g, later) if g.definite == "def" and not g.plural else None
            party = self._by_name(name, quiet=True)
            return party if party is not None and party.gender in ("", f.gender) else None
        return None

    def _take_over(self, f: Found, party: Party) -> None:
        """Give a newly named person the office under which the article has just presented the same one.

        "..., a security adviser said. X told reporters ..." in the opening of a report, "his spokesman said.
        ... the spokesman, X, added".
        """
        own = [g for g in self.found[max(0, self._place(f) - 3) : self._place(f) + 3] if g.title_of is f]
        for g, other in reversed(self.recent[-MEMORY:]):
            back = f.sentence - g.sentence
            if back > REACH:
                return
            if other.kind != "role" or other.plural or other.number == party.number or g.form != "role":
                continue
            if own:
                same = own[0].definite == "def" and SAME_OFFICE.get(g.head, g.head) == SAME_OFFICE.get(
                    own[0].head, own[0].head
                )
                if not same or len(own[0].words) > 2:
                    continue
            elif not self._leads_to(g, f, back) and not self._commented(g, f, back):
                continue
            for met in other.met:
                met.chain = party.number
            party.offices.extend(other.offices)
            party.code = party.code or other.code
            self.recent = [(x, party if p is other else p) for x, p in self.recent]
            return

    def _place(self, f: Found) -> int:
        return self._places.get(id(f), 0)

    @cached_property
    def _places(self) -> dict[int, int]:
        return {id(f): n for n, f in enumerate(self.found)}

    def _leads_to(self, g: Found, f: Found, back: int) -> bool:
        """Whether an office in the opening, that speaks, is the one whose holder the next sentence names."""
        lower = self.page.words.lower
        after = lower[g.last] if g.last < len(lower) else ""
        return (
            back == 1
            and f.sentence <= OPENING
            and f.first in self.page.sentence_starts
            and id(f) not in self.titled
            and not g.oblique
            and g.definite in ("def", "poss", "bare")
            and OFFICES.get(g.head, "") in ("spokes", "adviser", "minister", "diplomat", "head", "deputy")
            and after in REPORTING
            and f.words[-1] not in HOUSEHOLD_NAMES
            and f.words[0] not in HOUSEHOLD_NAMES - SURNAMES_FIRST
        )

    def _comments_by(self, f: Found) -> bool:
        """Whether a sentence opens with "The comments by X": who spoke just before is X."""
        lower, first = self.page.words.lower, f.first - 3
        return (
            first >= 0
            and first in self.page.sentence_starts
            and lower[first] in ("the", "these", "such")
            and lower[first + 1] in WORDS_SPOKEN
            and lower[first + 2] in ("by", "from", "of")
        )

    def _commented(self, g: Found, f: Found, back: int) -> bool:
        """Whether an office, named or not, spoke in the sentence before "The comments by X"."""
        return (
            back == 1
            and self._comments_by(f)
            and not g.oblique
            and not g.quoted
            and g.sentence not in self.loose
            and bool(self._content(g))
        )

    def _names_ahead(self) -> Ahead:
        """Offices with their bearer by country, for a phrase that comes before its name."""
        ahead: Ahead = {}
        for f in self.found:
            if f.title_of is not None and f.title_of.words:
                party = self._by_name(f.title_of, quiet=True)
                if party is not None:
                    held = ahead.setdefault(f.code, [])
                    if len(held) < MEMORY:
                        held.append((f, party))
        return ahead

    def _meet(self, f: Found, party: Party) -> None:
        f.chain = party.number
        party.met.append(f)
        self.party_of[id(f)] = party
        if not party.code and f.code and f.form in ("role", "organ", "term"):
            party.code = f.code
        if f.form == "organ" and party.code:
            # "director of the ministry's department": the ministry taken up tells the director's country.
            for g, holder in self.recent[-3:]:
                if g.form == "role" and g.first <= f.first and f.last <= g.last and not g.code:
                    g.code = party.code
                    holder.code = holder.code or party.code
        if f.form == "role":
            party.offices.append(f)
            party.gender = party.gender or f.gender
            party.plural = party.plural or (f.plural and party.kind == "role")
        self.recent.append((f, party))

    def _party(self, f: Found, later: Ahead) -> Party | None:
        if f.form == "pronoun":
            return self._pronoun(f)
        if f.form == "name" and f.kind == "person":
            return self._by_name(f)
        if f.form == "role":
            if f.title_of is not None:
                return self._by_name(f.title_of)
            return self._office(f, later)
        if f.form == "organ":
            return self._body(f)
        if f.form == "term":
            return self._term(f)
        if f.form == "name" and f.kind == "organization":
            if f.head == "abbreviation" and (long := self._spelt_out(f)) is not None:
                self.bodies.setdefault(("name", f.words[0]), long)
            return self._keyed(("name", fold_word("".join(f.words))), "organization")
        key = (
            "thing",
            f.kind,
            *(w for w in self.page.words.lower[f.first : f.last] if w not in ("the", "a", "an")),
        )
        return self._keyed(key, f.kind)

    def _spelt_out(self, f: Found) -> Party | None:
        """The body in whose brackets an abbreviation stands: "the Northern Fisheries Council (NFC)"."""
        for g, party in self.recent[-2:]:
            if (
                g.last == f.first - 1
                and self.page.words.forms[g.last] == "("
                and party.kind == "organization"
            ):
                initials = "".join(
                    form[0] for form in self.page.words.forms[g.first : g.last] if form[0].isupper()
                )
                return party if initials.lower().endswith(f.words[0]) else None
        return None

    def _keyed(self, key: tuple[str, ...], kind: str) -> Party:
        party = self.bodies.get(key)
        if party is None:
            party = self.bodies[key] = self.people.new(kind)
        return party

    def _by_name(self, f: Found, *, quiet: bool = False) -> Party | None:
        if is_full(f):
            return self.people.add(f)
        options = self.people.alone(f)
        gender = f.gender or self.addressed.get(fold_word("".join(f.words)), "")
        if gender:
            options = [p for p in options if p.gender in ("", gender)]
        if not options:
            if quiet:
                return None
            party = self.people.new("person")
            party.names.append(f.words)
            party.gender = gender
            self.people.by_family.setdefault(fold_word("".join(f.words)), []).append(party)
            return party
        met = [p for p in options if p.met]
        # Of two persons with one family name, the short name is the one the article speaks of more.
        chosen = max(met, key=lambda p: (len(p.met), p.met[-1].first)) if met else options[0]
        if not quiet:
            chosen.gender = chosen.gender or gender
        return chosen

    def _office(self, f: Found, later: Ahead) -> Party:
        inner = any(
            self.party_of.get(id(g)) is not None and self.party_of[id(g)].kind == "person"
            for g, _ in self.recent[-6:]
            if f.first <= g.first and g.last <= f.last and g is not f
        )
        owner = f.words.index("'s") if "'s" in f.words else -1
        owned = (
            inner
            or (f.definite == "poss" and not f.code)
            or any(w in OFFICES for w in f.words[: max(0, owner)])
        )
        served = self._serving(f)
        if served is not None:
            return served
        for g, party in reversed(self.recent[-MEMORY:]):
            if (
                g.form == "role"
                and same_phrase(g, f)
                and not f.plural
                and f.definite in ("def", "poss", "bare")
            ):
                return party
        if (
            f.definite in ("def", "poss", "bare")
            and not f.plural
            and not owned
            and OFFICES.get(f.head) != "counterpart"
        ):
            best: Party | None = None
            score = 0.0
            seen: set[int] = set()
            for g, party in reversed(self.recent[-MEMORY:]):
                if party.number in seen or party.kind not in ("person", "role") or party.plural:
                    continue
                seen.add(party.number)
                fit = fits(f, party.offices, code=party.code, gender=party.gender)
                if fit <= 0:
                    continue
                fit -= 0.15 * min(12, f.sentence - g.sentence)
                if fit > score:
                    best, score = party, fit
            if best is not None:
                return best
            coming = [
                (g, party)
                for g, party in later.get(f.code, ())
                if g.first > f.first and fits(f, [g], code=g.code, gender=party.gender) >= 2.5
            ]
            if f.code and coming:
                return coming[0][1]
            near = {party.number: party for g, party in coming if g.sentence - f.sentence < REACH}
            if len(near) == 1 and f.definite == "def":
                # "The president himself": the only one whom the next sentences name.
                return next(iter(near.values()))
            if OFFICES.get(f.head) == "expert" and f.definite == "def":
                expert = self._unpresented(f)
                if expert is not None:
                    return expert
        party = self.people.new("role")
        party.plural = f.plural
        party.gender = f.gender
        return party

    def _serving(self, f: Found) -> Party | None:
        """Who serves "as head coach": the one person whom the sentence has named before."""
        lower = self.page.words.lower
        before = f.first - 1 - (lower[f.first - 1 : f.first] == ["head"])
        if f.definite != "bare" or f.plural or before < 0 or lower[before] != "as":
            return None
        named = {
            party.number: (g, party)
            for g, party in self.recent[-NEIGHBOURS:]
            if g.sentence == f.sentence and g.form == "name" and party.kind == "person"
        }
        if len(named) != 1:
            return None
        ((g, party),) = named.values()
        return party if not g.oblique and not g.owner else None

    def _unpresented(self, f: Found) -> Party | None:
        """For "the analyst": the one person just named, of an institute perhaps, but in no office."""
        near = {
            party.number: party
            for g, party in self.recent[-MEMORY:]
            if f.sentence - g.sentence <= 1
            and party.kind == "person"
            and g.form == "name"
            and not party.offices
        }
        return next(iter(near.values())) if len(near) == 1 else None

    def _body(self, f: Found) -> Party:
        words = tuple(w for w in f.words if w not in ("the", "a", "an", "'s"))
        if words == (f.head,) or f.words[0] in ("its", "their", "his", "her", "this", "that"):
            for g, party in reversed(self.recent[-MEMORY:]):
                if g.form == "organ" and SAME_BODY.get(g.head, g.head) == SAME_BODY.get(f.head, f.head):
                    if g.quoted and not f.quoted and f.head == "government" and words == (f.head,):
                        # Somebody's words name a government besides others; the report speaks of its own.
                        continue
                    return party
                if g.form == "role" and f.head in g.words and g.code:
                    # "a Russian foreign ministry official" names the ministry that "the ministry" takes up.
                    party = self._keyed(("body", g.code, f.head, "of", str(g.first)), "organization")
                    party.code = g.code
                    return party
        key = ("body", f.code, *(w for w in words if w not in ("of",)))
        return self._keyed(key, "organization")

    def _term(self, f: Found) -> Party:
        kind = "state" if f.head in ("state", "capital", "people") and f.kind == "state" else f.kind
        surface = (
            ()
            if kind == "state" or f.head == "organization"
            else tuple(self.page.words.lower[f.first : f.last])
        )
        party = self._keyed(("term", kind, f.code, *surface), kind)
        party.code = f.code if kind in ("state", "organization") else ""
        return party

    def _pronoun(self, f: Found) -> Party | None:
        if f.head in FIRST_PERSON:
            return None
        if f.head in _SINGLE_PERSON:
            return self._nearest_person(f)
        lower = self.page.words.lower
        after = lower[f.last] if f.last < len(lower) else ""
        if f.gender == "n":
            content = self._content(f)
            if f.head == "it" and content:
                # Who is quoted is somebody, whatever verb follows; and a paper may "say".
                return self._nearest(f, ("state", "organization", "document"), reach=2)
            if f.head == "it" and after in EMPTY_IT:
                return None
            return self._nearest(f, ("state", "organization"), reach=1)
        return self._nearest_plural(f)

    def _far(self, f: Found, g: Found) -> bool:
        """Whether ``g`` is out of reach: sentences of quotation alone count for nothing, up to a bound."""
        back = f.sentence - g.sentence
        if f.quoted or back <= REACH:
            return back > REACH
        return back > 3 * REACH or self.told[f.sentence] - self.told[g.sentence] > REACH

    def _nearest_person(self, f: Found) -> Party | None:
        best: Party | None = None
        score = -100.0
        lower = self.page.words.lower
        content = self._content(f)
        firsts: dict[int, int] = {}
        window = []
        for g, party in reversed(self.recent[-MEMORY:]):
            if self._far(f, g):
                break
            if party.kind in ("person", "role") and not party.plural and not g.plural:
                window.append((g, party))
                firsts[g.sentence] = g.first
        firsts |= self._behind_clauses(window)
        for g, party in window:
            if (party.gender and party.gender != f.gender) or g.first <= f.first < g.last:
                # "his" in "his spokesman" is not the spokesman.
                continue
            if party.kind == "role" and OFFICES.get(g.head, "") in ("source", "counterpart"):
                continue
            distance = f.sentence - g.sentence
            # A long quotation in between takes nobody's place: only what is told outside it counts.
            points = -2.5 * (self.told[f.sentence] - self.told[g.sentence] if not f.quoted else distance)
            if g.form == "name" and party.met[0] is g and is_full(g):
                points += 1.0
            if g.form != "pronoun" and (g.oblique or g.owner) and not self._fronted(g):
                # "Meeting X in Rome, he ...": somebody else met him.
                points -= 2.0 if distance else 3.0
            if firsts.get(g.sentence) == g.first:
                points += 1.0
            if distance == 0 and self._in_relative(g, f):
                # "Citing a pact that X opposed, he said": of whom the sentence before told.
                points -= RELATIVE
            if g.last + 1 == f.first and lower[g.last] == ";" and party.gender:
                # "a nod to X; she had said so": the next clause is about who was named last.
                points += 3.0
            if g.sentence in self.loose and f.sentence not in self.loose:
                points -= LOOSE
            if g.quoted and not f.quoted:
                points -= 5.0
            elif content and self._named_within(g, content):
                points -= 4.0
            if f.quoted and not g.quoted and distance == 0:
                points -= 1.5
            end = g.last
            if (end < len(lower) and lower[end] in REPORTING) or (
                g.first and lower[g.first - 1] in REPORTING
            ):
                points += 1.5
            if party.kind == "role":
                points -= 1.0 if g.definite == "def" else 2.0
            if f.head in ("him", "himself", "herself") and distance == 0 and f.head == "him":
                points -= 2.0
            if not party.gender and f.gender == "f":
                # Where nothing tells, most of those quoted in the news are men.
                points -= 1.0
            points += 0.1 * min(5, len(party.met))
            if points > score:
                best, score = party, points
        if best is not None and not best.gender and not f.quoted:
            best.gender = f.gender
        return best

    def _in_relative(self, g: Found, f: Found) -> bool:
        """Whether ``g`` is the subject of a clause behind "which" that a comma ends before ``f``."""
        lower = self.page.words.lower
        opens = g.first - 1
        while opens > 1 and lower[opens] in _TITLES:
            opens -= 1
        # "In which a clerk of the port" tells what goes on; ", which a clerk opposed," is over.
        told_of = opens > 0 and lower[opens] in _RELATIVES and lower[opens - 1] == ","
        return told_of and "," in lower[g.last : f.first]

    def _behind_clauses(self, window: Sequence[tuple[Found, Party]]) -> dict[int, int]:
        """By sentence that opens with "when" or "while": the first token of its main clause's subject."""
        lower = self.page.words.lower
        subjects: dict[int, int] = {}
        opened: dict[int, Party] = {}
        for g, party in reversed(window):
            first = opened.setdefault(g.sentence, party)
            if (
                party is not first
                and g.sentence not in subjects
                and g.first
                and lower[g.first - 1] == ","
                and self._opening.get(g.sentence) in SUBORDINATING
            ):
                subjects[g.sentence] = g.first
        return subjects

    @cached_property
    def _opening(self) -> dict[int, str]:
        """By sentence, the word with which it begins."""
        return {self.page.sentence_of[i]: self.page.words.lower[i] for i in self.page.sentence_starts}

    def _fronted(self, g: Found) -> bool:
        """Whether a sentence opens with "For X,": of whom it goes on to tell."""
        lower = self.page.words.lower
        return (
            g.first > 0
            and g.first - 1 in self.page.sentence_starts
            and lower[g.first - 1] == "for"
            and lower[g.last : g.last + 1] == [","]
        )

    def _nearest(self, f: Found, kinds: tuple[str, ...], *, reach: int) -> Party | None:
        best: Party | None = None
        score = -100.0
        content = self._content(f)
        for g, party in reversed(self.recent[-MEMORY:]):
            distance = f.sentence - g.sentence
            if distance > reach:
                break
            if party.kind not in kinds or party.plural or g.head == "people" or g.first <= f.first < g.last:
                # "its" in "its ministry" is not the ministry's own.
                continue
            points = (
                -2.0 * distance
                - (1.5 if g.oblique or g.owner else 0.0)
                - (4.0 if g.quoted and not f.quoted else 0.0)
                - (LOOSE if g.sentence in self.loose and f.sentence not in self.loose else 0.0)
            )
            if g.first in self.page.sentence_starts:
                points += 1.0
            if content:
                # A speaker goes on speaking, and is seldom named in his own words.
                points += 2.0 if self._content(g) and not self._named_within(g, content) else 0.0
                points -= 1.0 if self._named_within(g, content) else 0.0
            if points > score:
                best, score = party, points
        return best

    def _nearest_plural(self, f: Found) -> Party | None:
        behind: Party | None = None
        for g, party in reversed(self.recent[-MEMORY:]):
            if f.sentence - g.sentence > 1:
                break
            if g.quoted != f.quoted or not (party.plural and party.kind == "role"):
                continue
            if not g.oblique:
                return party
            behind = behind or party
        # "It relied on two sources. They said": only who speaks is taken from behind a preposition.
        return behind if self._content(f) else None
