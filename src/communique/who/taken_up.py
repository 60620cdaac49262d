"""Whom "the airline", "the jihadists" or "the comedian" takes up: a body or person that the article names.

It goes by what the article calls by that noun and by what it names most; where two are as likely it names
nobody. Offices and ministries are not its business.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from communique.codes.organisations import ORGANISATIONS
from communique.languages.en.around_names import ENDS_A_LINE
from communique.languages.en.callings import ARMED, ARMED_MARKS, CALLINGS, CARRIERS, COMPANIES
from communique.languages.en.census_names import GENDERS
from communique.languages.en.given_names import MEN, WOMEN
from communique.languages.en.names import NOT_NAMES, ORGANS, PRONOUNS
from communique.model import Mention, Span, Who
from communique.who.bodies import body_actor, body_name
from communique.who.cast import Cast, Member
from communique.who.gazetteer import lookup
from communique.who.roles import country_of

OFTEN = 2
"""Times a body must be named to be taken up, where it is not called by the noun and others are named too."""
BACK = 12
"""Sentences in which a person was named who is taken up by a calling."""
CLOSE = 2
"""Sentences back in which one person alone is named whom a calling then takes up."""
ANYBODY = frozenset(
    ("man", "woman", "boy", "girl", "victim", "student", "worker", "soldier", "driver", "teenager")
)
"""Callings that fit a stranger as well as the person named before."""
SPOKEN = 2
"""What a body counts more where it is itself a speaker: who has spoken goes on, its product does not."""
MARGIN = 1.5
"""By how many times the body named most outnumbers the next, where the noun stands beside neither."""
BESIDE = 60
"""Characters between a name and the noun that tells what it is: "X, the world's largest chipmaker"."""

_OF_STATES = frozenset(row.code for row in ORGANISATIONS if row.kind == "international")
_INNER = frozenset(("of", "and", "for", "&"))
_WORD = re.compile(r"[\w’'-]+")


def taken_up(cast: Cast, who: Who) -> Who:
    """The speaker with the name that his noun phrase takes up; as he was where it takes up none.

    Only "the", "this" and bare headline nouns take up; "a company" and "the firm's lawyer" do not.
    """
    span = who.span
    if who.actor or span is None:
        return who
    words = [w.lower() for w in _WORD.findall(span.of(cast.text))] or [w.lower() for w in who.name.split()]
    if words[-1] in PRONOUNS and len(words) == 1:
        # "The actress left, she said": whom the noun takes up, the pronoun does.
        words = [w.lower() for w in who.name.split()]
    if words[-1:] == ["that"] or words[-1:] == ["which"]:
        words = words[:-1]
    bare = words[:1] not in (["the"], ["this"])
    if not words or words[0] in ("a", "an", "its", "his", "her", "their", "another", "one", "some"):
        return who
    noun = words[-1]
    if re.search(rf"\b{re.escape(noun)}['’]s\b", who.name.lower()):
        # "The boy's grandfather" is not the boy.
        return who
    marks = set(words[:-1])
    if noun in ARMED and (noun not in COMPANIES or marks & ARMED_MARKS):
        return _body(cast, who, span, noun, armed=True)
    if noun in COMPANIES and not any(w[:1].isupper() for w in _inner(cast, span)):
        return _body(cast, who, span, noun, armed=False)
    if noun in CALLINGS and not bare:
        return _person(cast, who, span, [w for w in words if w in CALLINGS])
    return who


def _inner(cast: Cast, span: Span) -> list[str]:
    """The words of the phrase behind the first, which a sentence may open with."""
    return _WORD.findall(span.of(cast.text))[1:]


def _body(cast: Cast, who: Who, span: Span, noun: str, *, armed: bool) -> Who:
    met = [(name, mention, _called(cast, mention, noun)) for name, mention in _bodies(cast, armed=armed)]
    before = [one for one in met if one[1].span.end <= span.start]
    choice = _chosen(cast, before) or _chosen(cast, met)
    if not choice:
        return who
    known = lookup(choice)
    if known is not None:
        return replace(who, name=choice, actor=known.actor, country=known.country or None)
    # The country that came with the phrase's chain may be another's: "a Hong Kong company" told before.
    country = country_of(span.of(cast.text)) or _home(cast, [m for name, m, _ in met if name == choice])
    return replace(
        who,
        name=body_name(choice, country=country),
        actor=body_actor(choice, country=country),
        country=country or None,
    )


def _home(cast: Cast, mentions: Sequence[Mention]) -> str:
    """The country that the article tells of a body, by the words before its name or elsewhere."""
    told = [cast.whose.told(m) for m in mentions]
    members = (cast.member(m) for m in mentions)
    told += [m.country for m in members if m.kind == "organization"]
    return next((country for country in told if country), "")


def _chosen(cast: Cast, met: Sequence[tuple[str, Mention, bool]]) -> str:
    """The body that is called by the noun, else the one named most; empty where two are as likely."""
    count = Counter[str]()
    for name, mention, _ in met:
        count[name] += 1 + (SPOKEN if _speaks(cast, mention) else 0)
    named = _merged(count)
    called = {name for name, _, beside in met if beside}
    beside = sorted(long for long in named if any(_short_for(short, long) for short in called))
    if beside:
        return max(beside, key=lambda name: named[name])
    if len(named) == 1:
        return next(iter(named))
    return _likeliest({name: count for name, count in named.items() if count >= OFTEN})


def _bodies(cast: Cast, *, armed: bool) -> Iterator[tuple[str, Mention]]:
    """Every capitalised name of a body, and single names that no person of the article bears."""
    surnames = {word for person in cast.persons() if _surely(cast, person) for word in person.name.split()}
    for mention in cast.reading.mentions:
        name = _proper(cast.words(mention))
        # A zoo, a club or a hospital is as often marked as the place that it is.
        place = mention.kind == "place" and name.split()[-1:] and name.split()[-1].lower() in COMPANIES
        if mention.kind not in ("organization", "person") and not place:
            continue
        words = name.split()
        if not words:
            continue
        if (
            set(words) & CARRIERS
            or name in NOT_NAMES
            or name.lower() in COMPANIES
            or name.lower() in ORGANS
            or cast.is_pronoun(mention)
        ):
            continue
        if mention.kind == "person" and (words[0] in MEN or words[0] in WOMEN or set(words) & surnames):
            continue
        if "/" in cast.text[max(0, mention.span.start - 1) : mention.span.end + 1]:
            # "Ada Holm/Norvex": a picture's credit.
            continue
        if not armed and _thing(cast, mention, name):
            continue
        known = lookup(name)
        if known is not None and (
            known.kind in ("state", "capital", "people", "media", "seat") or known.actor in _OF_STATES
        ):
            continue
        if armed and known is None and mention.kind == "person":
            continue
        yield name, mention


def _speaks(cast: Cast, mention: Mention) -> bool:
    """Whether a body is a speaker in its own matter, and not only whom the report cites: "according to X"."""
    cited = cast.text[: mention.span.start][-len("according to the ") :].lower()
    return mention.kind != "person" and "according to" not in cited and cast.speaks(mention)


def _thing(cast: Cast, mention: Mention, name: str) -> bool:
    """Whether a name behind "the" is a thing: "the Arc Store"; a company has none, but for its last word."""
    last = name.split()[-1]
    if last.lower() in COMPANIES - {"store"} or last.lower() in ORGANS or last.isupper():
        return False
    before = cast.text[: mention.span.end - len(name)][-BESIDE:].lower().split()
    return before[-1:] == ["the"] or (before[-2:-1] == ["the"] and before[-1][:1].islower())


def _surely(cast: Cast, member: Member) -> bool:
    """Whether who is taken for a person is one, by given name, office or pronoun: "Goldman Sachs" is not."""
    words = member.name.split()
    if len(words) > 1 and (words[0] in MEN or words[0] in WOMEN):
        return True
    return bool(member.terms or member.roles) or any(cast.is_pronoun(m) for m in member.mentions)


def _proper(words: str) -> str:
    """The name at the end of a noun phrase: "US credit rating firm Equifax" is Equifax."""
    parts = words.split()
    first = len(parts)
    while first and (parts[first - 1][:1].isupper() or (parts[first - 1] in _INNER and first < len(parts))):
        first -= 1
    while first < len(parts) and (parts[first] in _INNER or parts[first].lower() == "the"):
        first += 1
    return " ".join(parts[first:])


def _called(cast: Cast, mention: Mention, noun: str) -> bool:
    """Whether the noun stands beside the name: "chipmaker X", "X, a chipmaker"."""
    start = mention.span.end - len(_proper(cast.words(mention)))
    before = cast.text[max(0, start - BESIDE) : start]
    after = cast.text[mention.span.end : mention.span.end + BESIDE]
    if _proper(cast.words(mention)).lower().endswith(" " + noun):
        return True
    return bool(
        re.search(rf"\b{re.escape(noun)},?\s+(?:the\s+)?\Z", before, re.IGNORECASE)
        or re.match(rf",\s+(?:an?|the|one of)\s[^.,;]*\b{re.escape(noun)}\b", after, re.IGNORECASE)
    )


def _short_for(short: str, long: str) -> bool:
    """Whether the one is the other, its beginning or its initials: "Goldman", "ANA"."""
    initials = "".join(word[0] for word in long.split() if word[0].isupper())
    return long == short or long.startswith(short + " ") or (len(short) > 2 and short == initials)


def _merged(named: Counter[str]) -> Counter[str]:
    """Counts by the longest form of each name: "Goldman" is Goldman Sachs where that is named."""
    merged = Counter[str]()
    for name, count in named.items():
        longer = [other for other in named if other != name and _short_for(name, other)]
        merged[max(longer, key=lambda other: named[other]) if longer else name] += count
    return merged


def _person(cast: Cast, who: Who, span: Span, nouns: list[str]) -> Who:
    """The person whom the article calls so; where it calls nobody so, one of the noun's own gender."""
    here = cast.sentence(span.start)
    gender = next((CALLINGS[noun] for noun in nouns if CALLINGS[noun]), "")
    near, spoke, close = Counter[str](), Counter[str](), set[str]()
    called, members = set[str](), dict[str, Member]()
    for member in cast.persons():
        first = member.name.split()[0]
        told = GENDERS.get(first, "")
        if (gender and told != gender) or not _surely(cast, member):
            continue
        members[member.name] = member
        for mention in member.mentions:
            at = cast.sentence(mention.span.start)
            back = here - at
            if _loose(cast, at):
                continue
            if mention.kind == "person" and any(_called(cast, mention, noun) for noun in nouns):
                called.add(member.name)
            if 0 <= back <= BACK and mention.span.end <= span.start:
                spoke[member.name] += cast.speaks(mention)
            if 0 <= back <= BACK:
                near[member.name] += 1
            if 0 <= back <= CLOSE:
                close.add(member.name)
    choice = _likeliest({name: near[name] for name in called})
    if not choice and gender:
        choice = _likeliest(near)
    if not choice and not called and len(close) == 1 and nouns[-1] not in ANYBODY:
        choice = close.pop()
    if not choice and not called and nouns[-1] not in ANYBODY:
        choice = _likeliest(spoke)
    if not choice:
        return who
    member = members[choice]
    return replace(
        who,
        name=member.name,
        actor=member.actor,
        country=member.country or None,
        role=" ".join(who.name.split()),
    )


def _loose(cast: Cast, number: int) -> bool:
    """Whether a sentence ends in no mark, as a headline, a caption or a teaser does."""
    return number >= 0 and cast.text[cast.reading.sentences[number].end - 1] not in ENDS_A_LINE


def _likeliest(named: Mapping[str, int]) -> str:
    """Who is named most, where nobody is nearly as often; empty else."""
    ranked = Counter(named).most_common(2)
    if not ranked or not ranked[0][1]:
        return ""
    return ranked[0][0] if len(ranked) == 1 or ranked[0][1] >= MARGIN * ranked[1][1] else ""
