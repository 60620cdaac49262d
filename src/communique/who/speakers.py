"""Who speaks: the persons, states and bodies behind the source of a statement.

It takes the words of the source as the engines cut them, and invents no name for somebody unnamed.
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Sequence

from communique.codes.countries import SHARED_SEATS
from communique.languages.en.names import (
    DETERMINERS,
    HONORIFICS,
    MODIFIERS,
    NOT_NAMES,
    ORGANS,
    PRONOUNS,
    RANKS,
)
from communique.languages.en.parties import STATE_MEDIA, WITH_OTHERS
from communique.model import Mention, Span, Statement, Who
from communique.who.author import author
from communique.who.bodies import body_actor, body_name
from communique.who.cast import Cast, Member
from communique.who.gazetteer import Known, lookup, terms_in
from communique.who.pairs import joined_before, parties, said_before, spoke_before
from communique.who.papers import as_written, issuers, paper_in, signers
from communique.who.persons import person_id
from communique.who.roles import country_of, national, title_of
from communique.who.taken_up import taken_up

_SPEAKS = frozenset({"person", "role", "organization", "state", "place"})
_AND = re.compile(
    r"\s*,?\s*(?:and|&|as well as|along with|or)\s+(?:(?:the|also|both|then|Mr\.?|Mrs\.?|Ms\.?|Dr\.?)\s+)*"
    r"|\s*,\s*(?:(?:the|Mr\.?|Mrs\.?|Ms\.?)\s+)?",
    re.IGNORECASE,
)
_UTTERANCE = re.compile(
    r"(?:this|that|these|those) (?:statement|announcement|remark|comment|declaration|word)s?"
)
_RELATIVE = frozenset({"who", "which", "that"})
_TAG = re.compile(r"\(?(?:[A-Z]{2,}|\d\w\w|[A-Z][a-z]+ )[\w .]*\)\s*")
_NOUN_PHRASE = re.compile(
    r"((?:\b(?:the|a|an|this|its|their|his|her|two|three|some|many)\s+)(?:[\w.’'-]+\s+){0,5}?[\w.’'-]+)\s*,?\s*\Z",
    re.IGNORECASE,
)
_WITH_OTHERS = re.compile(WITH_OTHERS, re.IGNORECASE)
_STATE_MEDIA = re.compile(r"(?:the )?" + STATE_MEDIA, re.IGNORECASE)

DEEPEST = 4
"""Statements that may lead from one to the next: "they" are whom a statement named, which a letter told."""

ANTECEDENT = 80
"""Characters before "which" in which what it stands for is named."""

_NEXT_TO = re.compile(r"\s*")
_COMMA = re.compile(
    r"\s*[,(—–]\s*(?:the\s+|a\s+|an\s+|who (?:is|was) |\d{2},\s*|now\s+|then\s+)*|\s*,? and\s+", re.IGNORECASE
)
_OWNER = re.compile(r"['’]s?\s+(?:\w+\s+)?")
_LEAD = re.compile(r"^(?:according to|per|via|as told by|by|from|as)\s+", re.IGNORECASE)
_TAIL = re.compile(
    r"\s*(?:,(?!\d)|\bwho\b|\bwhich\b|\bthat\b|\bspeaking\b|—|–|\().*\Z", re.DOTALL | re.IGNORECASE
)
_QUALIFIES = re.compile(
    r"\s*(?:,|\(|who\b|which\b|of\b|in\b|at\b|from\b|with\b|on\b|for\b|['’]s?\Z|himself\b|herself\b|itself\b|themselves\b|also\b|\Z|—|–|-|\.|:|and\b|as\b|then\b|speaking\b|\")",
    re.IGNORECASE,
)
_CAPITALS = re.compile(
    r"[A-Z][\w'’-]*[a-z]\.?(?: [A-Z]\.)?(?: (?:de |van |bin |al-)?[A-Z][\w'’-]*[a-z]){1,2}"
)
_BEFORE = (
    DETERMINERS
    | RANKS
    | MODIFIERS
    | frozenset(
        {
            "even",
            "only",
            "both",
            "then",
            "like",
            "including",
            "longtime",
            "mr",
            "mr.",
            "mrs",
            "mrs.",
            "ms",
            "ms.",
        }
    )
    | frozenset(h.lower() for h in HONORIFICS)
)


def speakers(cast: Cast, source: Sequence[Span], *, depth: int = 0) -> tuple[Who, ...]:
    """The speakers that a source names, in its order; empty where the source is.

    A person has full name, country and office; a state or its capital has the state's name, a ministry the
    state's adjective before its own, a palace its name as written. "The two sides" are two speakers. A paper
    keeps its name and has the actor and country of who issued it; somebody unnamed keeps the noun phrase and
    has no actor, but for what the article has named: "the airline" is that airline. ``depth`` counts the
    statements that have led from one to the next.
    """
    found = _found(cast, source, depth=depth)
    return (taken_up(cast, found[0]),) if len(found) == 1 else found


def _found(cast: Cast, source: Sequence[Span], *, depth: int) -> tuple[Who, ...]:
    source = _without_tag(cast, source)
    if not source:
        return ()
    whole = _joined(cast, source)
    lower = whole.lower()
    if lower in _RELATIVE:
        source = _antecedent(cast, source[0]) or source
        whole = _joined(cast, source)
        lower = whole.lower()
    if _UTTERANCE.fullmatch(lower) and depth < DEEPEST:
        told_before = said_before(cast, source[0])
        if told_before is not None:
            # "This statement was meant as ...": whoever made it speaks.
            return _again(speakers(cast, told_before.source, depth=depth + 1), source[0])
    pair = parties(cast, Span(source[0].start, source[-1].end)) if len(source) == 1 else ()
    if not pair and lower == "they" and depth < DEEPEST:
        before = spoke_before(cast, source[0])
        phrase = _joined(cast, before.source) if before is not None else ""
        if _WITH_OTHERS.search(phrase):
            return (Who(name=phrase, span=source[0]),)
        told = (
            speakers(cast, before.source, depth=depth + 1)
            if before is not None
            else joined_before(cast, source[0])
        )
        pair = _again(told, source[0])
    if pair:
        return pair
    if whole == "I" and not any(m.chain is not None for m in cast.around(source[0])):
        writer = author(cast, source[0])
        if writer is not None:
            return (writer,)
    paper = _paper(cast, source, whole, depth=depth) if depth < DEEPEST else ()
    if paper:
        return paper
    tops = _tops(cast, source)
    if not tops:
        names = re.split(r" and |, ", whole)
        if len(names) > 1 and all(_CAPITALS.fullmatch(name) for name in names):
            return tuple(_unnamed(cast, source, name) for name in names)
        return (_unnamed(cast, source, whole),)
    first = tops[0]
    if not _leads(cast.text[source[0].start : max(first.span.start, source[0].start)]):
        return (_unnamed(cast, source, whole),)
    if (
        cast.words(first).lower() in PRONOUNS
        and cast.words(first) != "US"
        and whole.lower() not in PRONOUNS
        and _only_part(cast, first, source)
    ):
        return (_unnamed(cast, source, whole),)
    groups: list[list[Mention]] = [[first]]
    for mention in tops[1:]:
        previous = groups[-1][-1]
        gap = cast.text[previous.span.end : mention.span.start]
        if not any(p.start <= previous.span.start and mention.span.end <= p.end for p in source):
            gap = ","
        joined = _joins(cast, groups[-1], mention, gap)
        if joined == "same":
            groups[-1].append(mention)
        elif joined == "owner":
            groups[-1] = [mention]
        elif joined == "and":
            groups.append([mention])
        elif joined != "inside":
            break
    found = [who for group in groups if (who := _who(cast, group, source)) is not None]
    return tuple(dict.fromkeys(found)) or (_unnamed(cast, source, whole),)


def _without_tag(cast: Cast, source: Sequence[Span]) -> tuple[Span, ...]:
    """The source without a wire's tag before it: "(LEAD) Oslo" and "2nd LD) Oslo"."""
    pieces = tuple(source)
    if not pieces:
        return ()
    tag = _TAG.match(pieces[0].of(cast.text))
    if tag is None or tag.end() == len(pieces[0]):
        return pieces
    return (Span(pieces[0].start + tag.end(), pieces[0].end), *pieces[1:])


def _antecedent(cast: Cast, pronoun: Span) -> tuple[Span, ...]:
    """The noun phrase before "who", "which" or "that"; empty where none stands there."""
    low = max(0, pronoun.start - ANTECEDENT)
    near = [
        m
        for m in cast.within(low, pronoun.start)
        if m.kind in (*_SPEAKS, "document") and not cast.text[m.span.end : pronoun.start].strip(" ,—–")
    ]
    if near:
        return (near[0].span,)
    found = _NOUN_PHRASE.search(cast.text[low : pronoun.start])
    return (Span(low + found.start(1), low + found.end(1)),) if found else ()


def _again(told: Sequence[Who], span: Span) -> tuple[Who, ...]:
    """The same speakers, named here by a pronoun."""
    return tuple(dataclasses.replace(who, span=span) for who in told)


def _paper(cast: Cast, source: Sequence[Span], whole: str, *, depth: int) -> tuple[Who, ...]:
    """A paper as speaker, for those who issued it; empty where the source is none or nobody is told."""
    span, name = source[0], whole
    if whole.lower() == "it":
        taken = next((m for m in cast.around(span) if m.chain is not None), None)
        named = (
            next((m for m in cast.chain(taken.chain) if m.kind == "document"), None)
            if taken and taken.chain is not None
            else None
        )
        if named is None:
            return ()
        name = cast.words(named)
        noun, where = paper_in(name), named.span
    else:
        noun, where = paper_in(name), Span(span.start, source[-1].end)
    if not noun:
        return ()
    told: list[Known | Who] = []
    for one in issuers(cast, where, noun):
        told.extend(speakers(cast, one.source, depth=depth + 1) if isinstance(one, Statement) else (one,))
    told = told or [
        Who(name=member.name, actor=member.actor, country=member.country or None)
        for member in (cast.member(m) for m in signers(cast, where, noun))
    ]
    if not told:
        return (
            (Who(name=title_of(name), country=country_of(name) or None, span=span),)
            if whole.lower() == "it"
            else ()
        )
    return as_written(name if whole.lower() != "it" else title_of(name), span, told)


def _only_part(cast: Cast, pronoun: Mention, source: Sequence[Span]) -> bool:
    """Whether a pronoun is a part of a longer phrase: "my brother", "everyone I asked"."""
    before = cast.text[source[0].start : pronoun.span.start].strip()
    after = cast.text[pronoun.span.end : source[-1].end]
    return bool(before) or not _QUALIFIES.match(after)


def _joined(cast: Cast, source: Sequence[Span]) -> str:
    return " ".join(" ".join(piece.of(cast.text).split()) for piece in source)


def _tops(cast: Cast, source: Sequence[Span]) -> list[Mention]:
    """The mentions inside the source that lie in no longer one; first persons of other kinds left out."""
    inside = [
        m for m in cast.within(source[0].start, source[-1].end)
        if m.kind in _SPEAKS and any(p.start <= m.span.start and m.span.end <= p.end for p in source)
    ]  # fmt: skip
    if not inside:
        # The source may be a part of the name as the engines cut it: "Lavrov" of "Sergey Lavrov".
        inside = [m for m in cast.around(source[0]) if m.kind == "person"]
    tops: list[Mention] = []
    for mention in inside:
        if tops and tops[-1].span.covers(mention.span):
            continue
        tops.append(mention)
    return tops


def _leads(before: str) -> bool:
    """Whether the words before the first mention only introduce it ("the former", "Mr.")."""
    before = _LEAD.sub("", before.strip() + " ").strip(" \"'“”‘’(,-—–")
    return all(
        word.lower() in _BEFORE
        or (word[:1].isupper() and word.lower() not in ("sources",))
        or word.lower().endswith("-based")
        for word in before.split()
    )


def _joins(cast: Cast, group: list[Mention], mention: Mention, gap: str) -> str:
    """How a mention goes on from those before it: the same party, its owner's own, another, or none."""
    previous = group[-1]
    same = mention.chain is not None and mention.chain == group[0].chain
    if same and len(gap) < 40:
        return "same"
    if previous.kind == "organization" and mention.chain is not None:
        # "The office of Fiji's president, X,": the name is the owner's, and the office speaks.
        within = cast.within(previous.span.start, previous.span.end)
        if any(m.chain == mention.chain and m is not previous and not cast.is_pronoun(m) for m in within):
            return "inside"
    if _NEXT_TO.fullmatch(gap):
        if previous.kind == "role" and mention.kind in ("person", "role"):
            return "same"
        if previous.kind in ("organization", "state", "place") and mention.kind in ("person", "role"):
            return "owner"
        return ""
    if _OWNER.fullmatch(gap):
        return "owner"
    if gap.strip() == "," and {previous.kind, mention.kind} & {"place"}:
        # "Senator X of Austin, Texas": places qualify.
        return "same" if previous.kind == "place" else ""
    kinds = (previous.kind, mention.kind)
    if _COMMA.fullmatch(gap) and "and" not in gap.lower().split():
        if kinds in (("person", "role"), ("role", "person")) and len(group) == 1:
            return "same"
        if kinds in (("organization", "role"),) and len(group) == 1:
            return "same"
    if _AND.fullmatch(gap):
        return "and"
    return ""


def _who(cast: Cast, group: list[Mention], source: Sequence[Span]) -> Who | None:
    named = next((m for m in group if m.kind == "person"), None)
    head = named or group[0]
    member = cast.member(head)
    if member.kind == "person" and member.name:
        beside = [m for m in group if m.kind == "role"]
        role = beside[0] if beside and named else cast.role(member)
        after = cast.text[head.span.end : source[-1].end]
        if head.kind == "person" and not _QUALIFIES.match(after):
            # "Trump supporters", "the Clinton camp": the name only qualifies what follows.
            return _unnamed(cast, source, _joined(cast, source))
        return Who(
            name=member.name,
            actor=member.actor,
            country=member.country or None,
            role=title_of(cast.words(role)) if role is not None else None,
            span=head.span,
        )
    if head.kind in ("state", "organization", "place") and member.kind not in ("role", "person"):
        return _body(cast, head, member, source)
    if member.kind == "person":
        return Who(name=cast.words(head), span=head.span)
    phrase = head
    if cast.words(head).lower() in PRONOUNS:
        phrase = next((m for m in member.mentions if m.kind == "role"), head)
    name = cast.words(phrase)
    country = cast.country(phrase) if phrase.kind == "role" else ""
    if phrase is head and len(group) == 1 and head.kind == "role":
        name = _noun_phrase(cast, head, source)
    return Who(name=name, country=country or member.country or None, span=head.span)


def _noun_phrase(cast: Cast, head: Mention, source: Sequence[Span]) -> str:
    """The phrase of somebody unnamed with what qualifies it, without a trailing apposition or clause."""
    piece = next((p for p in source if p.covers(head.span)), None)
    if piece is None:
        return cast.words(head)
    tail = cast.text[head.span.end : piece.end]
    before = cast.text[piece.start : head.span.start]
    if len(source) > 1 or len(before.split()) > 3 or _LEAD.match(before):
        return cast.words(head)
    return " ".join((before + head.span.of(cast.text) + _TAIL.sub("", tail)).split())


def _body(cast: Cast, head: Mention, member: Member, source: Sequence[Span]) -> Who:
    words = cast.words(head)
    if words.lower() in PRONOUNS and not words.isupper():
        return Who(
            name=member.name or words, actor=member.actor, country=member.country or None, span=head.span
        )
    after = cast.text[head.span.end : source[-1].end]
    if not _QUALIFIES.match(after):
        return _unnamed(cast, source, _joined(cast, source))
    known: Known | None = cast.known(words)
    if known is not None:
        return _known_body(words, known, head.span)
    country = cast.country(head) or member.country
    if title_of(words).islower() and not member.name.islower():
        # "the ministry" is the one that the article has named.
        words = member.name
    elif (short := title_of(words)).isupper() and short.isalpha() and len(member.name.split()) > 1:
        # "the NFC" is the Northern Fisheries Council, where the article has told so.
        words = member.name
    return Who(
        name=body_name(words, country=country),
        actor=member.actor or body_actor(words, country=country),
        country=country or None,
        span=head.span,
    )


def _known_body(words: str, known: Known, span: Span) -> Who:
    """A state under its plain name, also where its capital speaks; palaces and organisations as written."""
    plain = words in SHARED_SEATS or (known.kind in ("state", "capital") and known.actor == known.country)
    name = known.name if plain else _bare(words)
    return Who(name=name, actor=known.actor, country=known.country or None, span=span)


def _unnamed(cast: Cast, source: Sequence[Span], whole: str) -> Who:
    """A source without a name of its own: the noun phrase, and the country that its words tell."""
    name = _LEAD.sub("", whole).strip(" ,")
    known = lookup(name)
    if known is not None and known.actor:
        return _known_body(name, known, source[0])
    if _STATE_MEDIA.fullmatch(name):
        return Who(name=name, country=cast.whose.topic(source[0].start) or None, span=source[0])
    if name.lower() in ORGANS and (body := cast.body(name.lower(), source[0].start)) is not None:
        # A headline's "ministry" is the one that the text names.
        return dataclasses.replace(_body(cast, body, cast.member(body), (body.span,)), span=source[0])
    if _CAPITALS.fullmatch(name) and name.split()[0] not in NOT_NAMES and not terms_in(name):
        # Nothing says what it is; in PolNeAR dev two or three such words are mostly a person's.
        return Who(name=name, actor=person_id(name, country=None), span=source[0])
    short = _TAIL.sub("", name).strip(" ,") or name
    country = country_of(short) or national(short) or cast.whose.at_end(short)
    return Who(name=short, country=country or None, span=source[0])


def _bare(words: str) -> str:
    return words[4:] if words[:4].lower() == "the " else words
