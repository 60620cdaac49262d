"""Joins the mentions of one person, state or body inside an article into a chain.

It goes by names, offices, gender and nearness within this one text; what no rule decides stays by itself.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from communique.engines.found import Found, Page
from communique.engines.offices import fits, same_phrase
from communique.languages.en.given_names import MEN, WOMEN
from communique.languages.en.names import (
    ABBREVIATED_TITLES,
    HONORIFICS,
    HOUSEHOLD_NAMES,
    OFFICES,
    PARTICLES,
    REPORTING,
    SUFFIXES,
    SURNAMES_FIRST,
)
from communique.model import Span

REACH = 4
"""Sentences that a pronoun looks back; in PolNeAR dev nine of ten "he said" have their name within three."""

OFTEN = 3
"""Times that a last word must stand alone before it makes a person of an unknown capitalised pair, if it never speaks."""

_SINGLE_PERSON = frozenset({"he", "him", "his", "himself", "she", "her", "hers", "herself"})
_FIRST_PERSON = frozenset("i me my myself we us our ours ourselves".split())
_EMPTY_IT = frozenset("is was would will seems appears has might may could 's remains took takes".split())


@dataclass(slots=True, eq=False)
class Party:
    """One referent so far: what kind, under which names, in which offices, last met where."""

    number: int
    kind: str
    names: list[tuple[str, ...]] = field(default_factory=list)
    gender: str = ""
    code: str = ""
    offices: list[Found] = field(default_factory=list)
    met: list[Found] = field(default_factory=list)
    plural: bool = False


def fold_word(word: str) -> str:
    """A word of a name without case, accents, hyphens and points: "Jong-un" and "Jong Un" agree when joined."""
    plain = unicodedata.normalize("NFKD", word)
    return "".join(c for c in plain if c.isalnum()).lower()


def family_first(words: Sequence[str]) -> bool:
    """Whether a name puts the family name first, as Korean, Chinese and Vietnamese names do.

    Example:
        >>> family_first(["Ban", "Ki-moon"]), family_first(["Kim", "Darroch"])
        (True, False)
    """
    if len(words) < 2 or words[0] not in SURNAMES_FIRST:
        return False
    if "-" in words[1] and words[1].split("-")[0] not in MEN | WOMEN:
        return True
    known_given = words[0] in MEN or words[0] in WOMEN
    if len(words) == 3:
        return not any(len(w) == 2 and w.endswith(".") for w in words) and words[1] not in PARTICLES
    return not known_given


def chain(page: Page, found: list[Found], *, speech: Sequence[tuple[Sequence[Span], Sequence[Span]]] = ()) -> None:
    """Give every member of ``found`` its chain number; drop from it the names that nothing confirms."""
    _attach(page, found)
    people = _People(page)
    _confirm(page, found, people, speech)
    joined = _Walk(page, found, people)
    joined.walk()
    _first_persons(page, found, speech)


def _attach(page: Page, found: list[Found]) -> None:
    """Tie offices to names beside them: "Foreign Minister X", "X, director of Y", "the minister, X,"."""
    forms, lower = page.words.forms, page.words.lower
    size = len(forms)
    persons = {f.first: f for f in found if f.kind == "person" and f.form == "name"}
    endings = {f.last: f for f in persons.values()}
    roles = [f for f in found if f.form == "role"]
    ends: dict[int, Found] = {}
    for role in roles:
        if role.plural:
            continue
        j = role.last
        while j < size and (forms[j] in HONORIFICS or forms[j] in ABBREVIATED_TITLES) and page.together(j - 1, j):
            j += 1
        name = persons.get(j)
        if name is not None and page.together(j - 1, j):
            _hold(role, name)
            ends[role.last] = role
    beginnings = {role.first: role for role in roles}
    for role in reversed(roles):
        # "his American counterpart, President X" and "his counterpart President X" are both X.
        after = beginnings.get(role.last) or (beginnings.get(role.last + 1) if role.head == "counterpart" and role.last < size and forms[role.last] == "," else None)
        if role.title_of is None and not role.plural and after is not None and after.title_of is not None and after is not role:
            _hold(role, after.title_of)
            ends[role.last] = role
    for role in roles:
        if role.title_of is not None or role.plural:
            continue
        k = role.first - 1
        if k >= 0 and lower[k] in ("former", "then", "now", "currently"):
            k -= 1
        if k > 2 and forms[k] == "," and forms[k - 1].isdigit() and forms[k - 2] == ",":
            k -= 2
        if k > 0 and lower[k] in ("is", "was") and lower[k - 1] == "who" and forms[k - 2] == ",":
            k -= 2
        if k > 0 and forms[k] in (",", "(", "—", "–") and k in endings:
            name = endings[k]
            after = forms[role.last] if role.last < size else "."
            # "said Lavrov, president of ...", but in "Lavrov, the president and" a list goes on.
            if not (lower[role.last : role.last + 1] == ["and"] and role.last + 1 in persons and after != ","):
                _hold(role, name)
                ends[role.last] = role
                continue
        if k > 0 and lower[k] == "and" and (k in ends or k - 1 in ends and forms[k - 1] == ","):
            earlier = ends.get(k) or ends.get(k - 1)
            if earlier is not None and earlier.title_of is not None and earlier.first > earlier.title_of.first:
                _hold(role, earlier.title_of)
                ends[role.last] = role
                continue
        j = role.last
        if j + 1 < size and forms[j] == "," and role.definite in ("def", "poss", "bare"):
            name = persons.get(j + 1)
            close = forms[name.last] if name is not None and name.last < size else "."
            if name is not None and len(name.words) > 1 and (close in (",", ".", ")") or lower[name.last] in REPORTING):
                _hold(role, name)


def _hold(role: Found, name: Found) -> None:
    role.title_of = name
    if name.head in ("doubtful", "single"):
        name.head = ""
    # "widow Terry ...": the noun tells more surely than the given name.
    name.gender = role.gender or name.gender


class _People:
    """The persons whom the article names, found by full name, family name or given name."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.by_full: dict[str, Party] = {}
        self.by_family: dict[str, list[Party]] = {}
        self.by_given: dict[str, list[Party]] = {}
        self.parties: list[Party] = []

    def new(self, kind: str) -> Party:
        party = Party(len(self.parties), kind)
        self.parties.append(party)
        return party

    def add(self, found: Found) -> Party:
        """The party with the full name in ``found``, made where it is new."""
        # "Jr." tells the son from the father.
        words = list(found.words) if found.words[-1] in SUFFIXES else [w for w in found.words if w not in SUFFIXES]
        folded = [fold_word(w) for w in words]
        key = "".join(folded)
        party = self.by_full.get(key)
        if party is None and not family_first(words):
            party = self._same_ends(folded)
        if party is None:
            party = self.new("person")
            self._keys(party, words)
        self.by_full[key] = party
        if found.words not in party.names:
            party.names.append(found.words)
        party.gender = party.gender or found.gender
        return party

    def _same_ends(self, folded: list[str]) -> Party | None:
        for party in self.by_family.get(folded[-1], ()):
            for name in party.names:
                other = [fold_word(w) for w in name if w not in SUFFIXES]
                if len(other) > 1 and other[0] == folded[0] and (len(other) != len(folded) or other == folded):
                    return party
        return None

    def _keys(self, party: Party, words: list[str]) -> None:
        if family_first(words):
            families = [fold_word(words[0])]
        else:
            families = [fold_word(words[-1])]
            if "-" in words[-1] and words[-1].split("-")[0].lower() in PARTICLES:
                families.append(fold_word(words[-1].split("-", 1)[1]))
            for n in range(1, len(words) - 1):
                # "van der Bellen", "Peña Nieto": a later short form may begin at any word after the first.
                families.append("".join(fold_word(w) for w in words[n:]))
            if len(words) == 3 and len(words[1]) > 2:
                families.append(fold_word(words[1]))
            self.by_given.setdefault(fold_word(words[0]), []).append(party)
        for family in families:
            self.by_family.setdefault(family, []).append(party)

    def alone(self, found: Found) -> list[Party]:
        """The parties that a short name may mean: by family name, else by given name."""
        key = "".join(fold_word(w) for w in found.words if w not in SUFFIXES)
        if not key:
            return []
        named = self.by_family.get(key)
        if named is None and (key.startswith("al") and len(key) > 4):
            named = self.by_family.get(key[2:])
        return named or self.by_given.get(key) or []


def _is_full(found: Found) -> bool:
    words = [w for w in found.words if w not in SUFFIXES]
    return len(words) > 1 and words[0].lower() not in PARTICLES


def _confirm(
    page: Page, found: list[Found], people: _People, speech: Sequence[tuple[Sequence[Span], Sequence[Span]]]
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
    sources = {(p.start, p.end) for source, _ in speech for p in source[:1]}
    fulls = Counter(f.words for f in names if _is_full(f))
    for f in names:
        # A headline in capitals runs on behind the name: "Angela Merkel Wins".
        if fulls[f.words] == 1 and len(f.words) > 2 and f.last - f.first == len(f.words) and f.words[:-1] in fulls and f.words[-1] not in SUFFIXES:
            f.words = f.words[:-1]
            f.last -= 1
    for f in names:
        if not _is_full(f):
            continue
        if f.head == "doubtful":
            speaks = (f.last < size and lower[f.last] in REPORTING) or (f.first and lower[f.first - 1] in REPORTING)
            spoke = (page.words.starts[f.first], page.words.ends[f.last - 1]) in sources
            lives = lower[f.last : f.last + 2] == [",", "of"]
            if not (f in titled or spoke or lives or speaks or families[fold_word(f.words[-1])] >= OFTEN):
                gone.add(id(f))
                continue
            f.head = ""
        people.add(f)
    told: set[str] = set()
    for f in names:
        if not _is_full(f) and (f in titled or f.head != "single"):
            told.add(fold_word(f.words[-1]))
    for f in names:
        if _is_full(f) or f.head != "single" or people.alone(f):
            continue
        if fold_word(f.words[-1]) in told:
            continue
        if f.words[0] in HOUSEHOLD_NAMES:
            continue
        if f.last < size and lower[f.last] in REPORTING and f.first not in page.sentence_starts:
            f.kind = "organization"
            continue
        gone.add(id(f))
    found[:] = [f for f in found if id(f) not in gone]


class _Walk:
    """One pass over the mentions in reading order."""

    def __init__(self, page: Page, found: list[Found], people: _People) -> None:
        self.page = page
        self.found = found
        self.people = people
        self.bodies: dict[tuple[str, ...], Party] = {}
        self.recent: list[tuple[Found, Party]] = []
        self.party_of: dict[int, Party] = {}
        self.addressed = self._addressed()

    def _addressed(self) -> dict[str, str]:
        """Family name to the one gender with which the article addresses it ("Mr. Obama")."""
        told: dict[str, set[str]] = {}
        for f in self.found:
            if f.kind == "person" and f.form == "name" and not _is_full(f) and f.gender:
                told.setdefault(fold_word("".join(f.words)), set()).add(f.gender)
        return {name: genders.pop() for name, genders in told.items() if len(genders) == 1}

    def walk(self) -> None:
        later = self._names_ahead()
        for f in self.found:
            party = self._party(f, later)
            if party is None:
                continue
            self._meet(f, party)

    def _names_ahead(self) -> list[tuple[Found, Party]]:
        """Offices with their bearer, in the order of the text, for a phrase that comes before its name."""
        ahead = []
        for f in self.found:
            if f.title_of is not None and f.title_of.words:
                party = self._by_name(f.title_of, quiet=True)
                if party is not None:
                    ahead.append((f, party))
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

    def _party(self, f: Found, later: list[tuple[Found, Party]]) -> Party | None:
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
            return self._keyed(("name", fold_word("".join(f.words))), "organization")
        key = ("thing", f.kind, *(w for w in self.page.words.lower[f.first : f.last] if w not in ("the", "a", "an")))
        return self._keyed(key, f.kind)

    def _keyed(self, key: tuple[str, ...], kind: str) -> Party:
        party = self.bodies.get(key)
        if party is None:
            party = self.bodies[key] = self.people.new(kind)
        return party

    def _by_name(self, f: Found, *, quiet: bool = False) -> Party | None:
        if _is_full(f):
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

    def _office(self, f: Found, later: list[tuple[Found, Party]]) -> Party:
        inner = any(
            self.party_of.get(id(g)) is not None and self.party_of[id(g)].kind == "person"
            for g, _ in self.recent[-6:]
            if f.first <= g.first and g.last <= f.last and g is not f
        )
        owner = f.words.index("'s") if "'s" in f.words else -1
        owned = inner or (f.definite == "poss" and not f.code) or any(w in OFFICES for w in f.words[: max(0, owner)])
        for g, party in reversed(self.recent):
            if g.form == "role" and same_phrase(g, f) and not f.plural and f.definite in ("def", "poss", "bare"):
                return party
        if f.definite in ("def", "poss", "bare") and not f.plural and not owned and OFFICES.get(f.head) != "counterpart":
            best: Party | None = None
            score = 0.0
            seen: set[int] = set()
            for g, party in reversed(self.recent):
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
            if f.code:
                for g, party in later:
                    if g.first > f.first and fits(f, [g], code=g.code, gender=party.gender) >= 2.5:
                        return party
        party = self.people.new("role")
        party.plural = f.plural
        party.gender = f.gender
        return party

    def _body(self, f: Found) -> Party:
        words = tuple(w for w in f.words if w not in ("the", "a", "an", "'s"))
        if words == (f.head,) or f.words[0] in ("its", "their", "his", "her", "this", "that"):
            for g, party in reversed(self.recent):
                if g.form == "organ" and g.head == f.head:
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
        surface = () if kind == "state" or f.head == "organization" else tuple(self.page.words.lower[f.first : f.last])
        party = self._keyed(("term", kind, f.code, *surface), kind)
        party.code = f.code if kind in ("state", "organization") else ""
        return party

    def _pronoun(self, f: Found) -> Party | None:
        if f.head in _FIRST_PERSON:
            return None
        if f.head in _SINGLE_PERSON:
            return self._nearest_person(f)
        lower = self.page.words.lower
        after = lower[f.last] if f.last < len(lower) else ""
        if f.gender == "n":
            if f.head == "it" and after in _EMPTY_IT:
                return None
            return self._nearest(f, ("state", "organization"), reach=1)
        return self._nearest_plural(f)

    def _nearest_person(self, f: Found) -> Party | None:
        best: Party | None = None
        score = -100.0
        lower = self.page.words.lower
        firsts: dict[int, int] = {}
        window = []
        for g, party in reversed(self.recent):
            if f.sentence - g.sentence > REACH:
                break
            if party.kind in ("person", "role") and not party.plural and not g.plural:
                window.append((g, party))
                firsts[g.sentence] = g.first
        for g, party in window:
            if party.gender and party.gender != f.gender:
                continue
            if party.kind == "role" and OFFICES.get(g.head, "") in ("source", "counterpart"):
                continue
            distance = f.sentence - g.sentence
            points = -2.5 * distance
            if g.form != "pronoun" and (g.oblique or g.owner):
                points -= 2.0
            if firsts.get(g.sentence) == g.first:
                points += 1.0
            if g.quoted and not f.quoted:
                points -= 5.0
            if f.quoted and not g.quoted and distance == 0:
                points -= 1.5
            end = g.last
            if (end < len(lower) and lower[end] in REPORTING) or (g.first and lower[g.first - 1] in REPORTING):
                points += 1.5
            if party.kind == "role":
                points -= 0.5 if g.definite != "indef" or party.met[0] is not g else 1.5
            if f.head in ("him", "himself", "herself") and distance == 0 and f.head == "him":
                points -= 2.0
            if not party.gender and f.gender == "f":
                # Where nothing tells, most of those quoted in the news are men.
                points -= 1.0
            points += 0.1 * min(5, len(party.met))
            if points > score:
                best, score = party, points
        if best is not None and not best.gender:
            best.gender = f.gender
        return best

    def _nearest(self, f: Found, kinds: tuple[str, ...], *, reach: int) -> Party | None:
        best: Party | None = None
        score = -100.0
        for g, party in reversed(self.recent):
            distance = f.sentence - g.sentence
            if distance > reach:
                break
            if party.kind not in kinds or party.plural or g.head == "people":
                continue
            points = -2.0 * distance - (1.5 if g.oblique or g.owner else 0.0) - (4.0 if g.quoted and not f.quoted else 0.0)
            if g.first in self.page.sentence_starts:
                points += 1.0
            if points > score:
                best, score = party, points
        return best

    def _nearest_plural(self, f: Found) -> Party | None:
        for g, party in reversed(self.recent):
            if f.sentence - g.sentence > 1:
                break
            if g.quoted != f.quoted or g.oblique:
                continue
            if party.plural and party.kind == "role":
                return party
        return None


_LINE = re.compile(r"\n")


def _first_persons(
    page: Page, found: list[Found], speech: Sequence[tuple[Sequence[Span], Sequence[Span]]]
) -> None:
    """Tie "I" and "we" inside quotation marks to the speaker of the quotation."""
    own = [f for f in found if f.form == "pronoun" and f.head in _FIRST_PERSON and f.quoted]
    if not own:
        return
    starts, ends = page.words.starts, page.words.ends
    speakers = [f for f in found if f.chain >= 0 and not f.quoted and f.kind in ("person", "role", "state", "organization")]
    for f in own:
        here = Span(starts[f.first], ends[f.last - 1])
        for source, content in speech:
            if source and any(piece.covers(here) for piece in content):
                inside = [g for g in speakers if any(p.start <= starts[g.first] and ends[g.last - 1] <= p.end for p in source)]
                if inside:
                    f.chain = next((g.chain for g in inside if g.kind == "person"), inside[0].chain)
                break
    if any(f.chain < 0 for f in own):
        _by_verb(page, own, speakers)


def _by_verb(page: Page, own: list[Found], speakers: list[Found]) -> None:
    """The speaker of a quotation by the reporting verb beside a name in its sentence or its paragraph."""
    lower = page.words.lower
    speaking: dict[int, int] = {}
    for g in speakers:
        after = lower[g.last] if g.last < len(lower) else ""
        before = lower[g.first - 1] if g.first else ""
        if after == "," and g.form == "role" and g.title_of is not None and g.last + 1 < len(lower):
            after = lower[g.last + 1]
        if after in REPORTING or before in REPORTING:
            speaking.setdefault(g.sentence, g.chain)
    for f in own:
        if f.chain >= 0:
            continue
        for sentence in (f.sentence, f.sentence - 1, f.sentence + 1, f.sentence - 2):
            if sentence in speaking and _one_paragraph(page, f.sentence, sentence):
                f.chain = speaking[sentence]
                break


def _one_paragraph(page: Page, one: int, other: int) -> bool:
    if one == other:
        return True
    low, high = sorted((one, other))
    if low < 0 or high >= len(page.sentences):
        return False
    return _LINE.search(page.text, page.sentences[low].end, page.sentences[high].start) is None
