"""The deed that an act is about, in the source's words, and how far two acts mean the same deed.

It compares words alone: no deed is looked up in a list of what happened, and what is not said is not guessed.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from collections.abc import Set as AnySet
from dataclasses import dataclass, field
from functools import lru_cache
from math import fsum, log

from communique.fold import plain
from communique.languages.en.ledgers import (
    ASIDE,
    BEGUN,
    CARRIERS,
    CARRYING,
    COLLECTIVE,
    COMPANY,
    CONDITION_OPENS,
    CONDITION_PLAIN,
    DEED_OPENS,
    DEEDS,
    HOLDING,
    KIN,
    LEAVING,
    LEFT_UNDONE,
    LISTENERS,
    MAIN_VERB,
    MEETINGS,
    MODAL,
    NOBODY,
    OBSERVERS,
    OFFERED,
    PHRASES,
    PRIVATE,
    RELATIVE_OPENS,
    REPORTING_TAIL,
    STOPPING,
    TIME_OPENS,
    VERB,
)
from communique.ledgers.naming import called
from communique.ledgers.reported import REMEMBERED, WORD, remembered, side, stems
from communique.ledgers.speaking import is_outlet
from communique.model import Entry, Who

HEAD = 5
"""Words with a meaning of their own among which a deed's verb stands ("to hold further high-level talks")."""

SHARED = 2
"""Words in common below which two texts do not mean one deed: a single one is in half of all pages."""

OFTEN, COMMON = 25, 0.1
"""Texts, and their share, from which a word finds no candidates: on 4000 made-up acts of 85 words that took
the time from 82 seconds to 14, and changed no row of the bundled reports."""

RARE = 0.6
"""Of the shorter text's weight, what a single word in common must carry to tie alone."""

NEXT = 7
"""Characters between a trigger and whom it addresses ("agreed | with the | others")."""

LEAST_WORDS = 2
"""Words of a condition: the reader sometimes has no more than its first ("if they")."""


def _search(pattern: str, text: str) -> re.Match[str] | None:
    return re.search(pattern, text, re.IGNORECASE)


@lru_cache(maxsize=REMEMBERED)
def words(text: str) -> frozenset[str]:
    """The stems of a text, those of one meaning as one, without the words that only carry a promise.

    Example:
        >>> sorted(words("willingness to halt the nuclear tests"))
        ['nuke', 'stop', 'test']
    """
    for phrase, said in PHRASES.items():
        text = re.sub(rf"\b{phrase}\b", said, text, flags=re.IGNORECASE)
    return frozenset(KIN.get(stem, stem) for stem in stems(text)) - CARRIERS


@lru_cache(maxsize=REMEMBERED)
def matter(text: str, *, of: frozenset[str] = frozenset()) -> frozenset[str]:
    """What a deed is about: its words without the doing, the time, and the names of the sides ``of``."""
    names = frozenset().union(*(words(name) for code in of for name in called(code)))
    return words(text) - DEEDS - names


@lru_cache(maxsize=REMEMBERED)
def head(text: str) -> tuple[str, ...]:
    """The first words of a text that have a meaning of their own, as stems."""
    found: list[str] = []
    for word in WORD.findall(plain(text)):
        found.extend(words(word))
        if len(found) >= HEAD:
            break
    return tuple(found[:HEAD])


@lru_cache(maxsize=REMEMBERED)
def verb(text: str) -> str:
    """The stem of the verb that a deed opens with; empty where it opens with none.

    Example:
        >>> verb("that it would withdraw the fleet"), verb("a halt to tests")
        ('withd', '')
    """
    found = _search(VERB, text)
    return next(iter(words(found["verb"])), "") if found else ""


@lru_cache(maxsize=REMEMBERED)
def is_meeting(text: str) -> bool:
    """Whether a deed is to meet, talk or visit: its verb says so, or it is to hold or attend such a thing.

    Example:
        >>> is_meeting("to hold a summit"), is_meeting("to settle the dispute in talks")
        (True, False)
    """
    opens = verb(text)
    return bool(MEETINGS & set(head(text))) and (not opens or opens in MEETINGS | HOLDING)


@lru_cache(maxsize=REMEMBERED)
def lasts(text: str) -> bool:
    """Whether a deed is to leave something undone for good: it is never done, only kept up or broken.

    Example:
        >>> lasts("that it would not test"), lasts("to halt nuclear tests"), lasts("to close the site")
        (True, True, False)
    """
    return _search(LEFT_UNDONE, text) is not None or bool(STOPPING & set(head(text)))


@lru_cache(maxsize=REMEMBERED)
def undone(text: str) -> str:
    """The stem of the verb that will not be done; empty where a noun says what is left.

    Example:
        >>> undone("not to use mines"), undone("to halt all mining"), undone("to conduct no tests")
        ('use', '', '')
    """
    opens = verb(text) if re.search(r"\b(?:not|never)\b", text, re.IGNORECASE) else ""
    return "" if opens in LEAVING | HOLDING else opens


@lru_cache(maxsize=REMEMBERED)
def is_begun(text: str) -> bool:
    """Whether words tell that a deed is begun or in preparation."""
    return _search(BEGUN, text) is not None


def part(entry: Entry, name: str) -> str:
    """A part of an entry in its words, its pieces in order; empty where it has none."""
    start = entry.evidence.span.start
    pieces = entry.evidence.parts.get(name, ())
    return " … ".join(entry.evidence.quote[piece.start - start : piece.end - start] for piece in pieces)


@lru_cache(maxsize=REMEMBERED)
def trimmed(text: str) -> str:
    """A deed's words without "that" before them and marks around them.

    Example:
        >>> trimmed("that it would reopen the port.")
        'it would reopen the port'
    """
    told = re.sub(ASIDE, "", " ".join(text.split()), flags=re.IGNORECASE).strip(" ,;:.–—-")
    told = re.sub(r"[,.]([\"”’]?)$", r"\1", told)
    if told.count('"') == 1 or told.count("“") != told.count("”"):
        told = told.strip('"“”')
    told = re.sub(r"^that\s+", "", told, flags=re.IGNORECASE)
    return re.sub(CARRYING, "", told, count=1, flags=re.IGNORECASE) or told


def after(entry: Entry) -> tuple[str, int]:
    """The words behind an event's trigger up to its sentence's end, and where in the quote they begin."""
    quote, base = entry.evidence.quote, entry.evidence.span.start
    pieces = entry.evidence.parts.get("trigger", ())
    if not pieces:
        return "", 0
    begin = max(piece.end for piece in pieces) - base
    rest = quote[begin:]
    end = re.search(r"[.!?][\"'”’]?(?=\s+[\"“‘A-Z])|[.!?][\"'”’]?\s*$|\n|:\s", rest)
    rest = rest[: end.start()] if end else rest
    # "agreed with their partners to ...": those it is agreed with are no part of the deed.
    for who in entry.recipients:
        if who.span is not None and 0 <= who.span.start - base - begin <= NEXT:
            opened = _search(r"\s(?:to|that)\s", rest[who.span.end - base - begin :])
            if opened:
                skipped = who.span.end - base - begin + opened.start()
                rest, begin = rest[skipped:], begin + skipped
            break
    if _search(RELATIVE_OPENS, quote[: min(piece.start for piece in pieces) - base]) and (
        goes_on := _search(MAIN_VERB, rest)
    ):
        rest = rest[: goes_on.start()]
    tail = _search(REPORTING_TAIL, rest)
    return (rest[: tail.start()] if tail else rest), begin


@remembered
def deed(entry: Entry) -> str:
    """What is promised or demanded, in the source's words; empty where the words do not say it.

    Of a statement its content; of an event what follows its trigger, where that opens like a deed.
    """
    if entry.kind == "statement":
        pieces = entry.evidence.parts.get("content", ())
        before = entry.evidence.quote[: pieces[0].start - entry.evidence.span.start] if pieces else ""
        # "warned against haste": what is asked is the contrary of the words that stand alone.
        opens = _search(r"\b(?:against|not|never)$", before.rstrip())
        return f"{opens.group()} {trimmed(entry.quote)}" if opens else trimmed(entry.quote)
    rest, _ = after(entry)
    rest = re.sub(TIME_OPENS, "", rest.lstrip(), flags=re.IGNORECASE).lstrip()
    if re.match(r"of\b", rest) and (
        not _search(OFFERED, part(entry, "trigger"))
        or _search(TIME_OPENS, "on" + rest[2:])
        or re.match(r"of\s+(?:the\s+)?[A-Z]", rest)  # whose it is
    ):
        return ""
    if not _search(rf"^(?:{DEED_OPENS})", rest) or (
        # "the promise that he brought home" says of the promise, not what was promised.
        rest.lower().startswith("that ") and not _search(MODAL, rest)
    ):
        return ""
    rest = re.sub(r"^of\s+", "", rest)
    left = _search(r"\b(?:not|never)$", part(entry, "trigger").strip())
    return f"{left.group()} {trimmed(rest)}" if left else trimmed(rest)


@remembered
def clause(entry: Entry) -> str:
    """The clause in which an event's trigger stands, with the other parts of the event."""
    quote, base = entry.evidence.quote, entry.evidence.span.start
    pieces = entry.evidence.parts.get("trigger", ())
    if not pieces:
        return quote
    first = min(piece.start for piece in pieces) - base
    last = max(piece.end for piece in pieces) - base
    before = re.split(r"[,;:.!?–—\n]\s", quote[:first])[-1]
    behind = re.split(r"[,;:.!?–—\n](?:\s|$)", quote[last:])[0]
    return " ".join((before, quote[first:last], behind, *(" ".join(told) for told in entry.args.values())))


@remembered
def condition(entry: Entry) -> str | None:
    """On what a promise or demand depends, in the source's words; ``None`` where on nothing.

    What opens like no condition, or has no more than its first word, is not one. Where the reader has none,
    words that cannot be taken for anything else are.
    """
    told = [entry.condition or "", *entry.args.get("condition", ())]
    good = [
        " ".join(text.split())
        for text in told
        if _search(rf"^(?:{CONDITION_OPENS})", text.strip()) and len(WORD.findall(text)) > LEAST_WORDS
    ]
    if not good and entry.kind == "statement":
        found = _search(CONDITION_PLAIN, entry.quote)
        if found and len(WORD.findall(found.group())) > LEAST_WORDS:
            good = [trimmed(found.group())]
    return max(good, key=lambda text: (len(text), text), default=None)


@lru_cache(maxsize=REMEMBERED)
def without(text: str, given: str | None) -> str:
    """A deed's words without the condition at their end, where enough is left to say the deed.

    Example:
        >>> without("to reopen the port if the strike ends", "if the strike ends")
        'to reopen the port'
    """
    at = text.rfind(given) if given and not given.casefold().startswith("only") else -1
    rest = text[:at] if at > 0 and len(WORD.findall(text[at + len(given or "") :])) <= 1 else text
    return trimmed(rest) if len(words(rest)) >= SHARED else text


@remembered
def binding(several: tuple[Who, ...]) -> tuple[Who, ...]:
    """Those who can bind themselves or others: named, and each side once."""
    found: dict[str, Who] = {}
    for who in several:
        if plain(who.name) not in NOBODY and plain(who.name) not in LISTENERS:
            found.setdefault(side(who), who)
    return tuple(found.values())


@remembered
def parties(several: tuple[Who, ...]) -> tuple[Who, ...]:
    """Those of ``several`` that are sides of a negotiation, each side once."""
    return tuple(filter(is_side, binding(several)))


def is_side(who: Who) -> bool:
    """Whether somebody is a side of a negotiation: of a state or body, or a party that names no country."""
    if is_outlet(who) or is_private(who):
        return False
    return bool(who.country) or re.search(COLLECTIVE, plain(who.name)) is not None or _is_body(who)


def is_private(who: Who) -> bool:
    """Whether somebody's role is one in which he only watches, or acts for himself or a company.

    Example:
        >>> is_private(Who(name="Ada Holm", country="NOR", role="president of Fjord Bank"))
        True
        >>> is_private(Who(name="Ada Holm", country="NOR", role="governor of the central bank"))
        False
    """
    told = plain(who.role or "")
    if re.search(COMPANY, plain(who.name)):
        return True  # "the Oslo-based firm"
    return bool(re.search(OBSERVERS, told) or re.search(PRIVATE, told))


def _is_body(who: Who) -> bool:
    # The registry's bodies have codes in capitals; those that only a page names may be companies.
    return (who.actor or "").isupper() and not (who.actor or "").startswith("Q")


@dataclass(frozen=True)
class Weights:
    """How much words tell of a deed, by how few texts have them (inverse document frequency)."""

    texts: int
    having: Counter[str]
    known: dict[str, float] = field(default_factory=dict)
    sums: dict[frozenset[str], float] = field(default_factory=dict)

    @classmethod
    def of(cls, texts: Sequence[str]) -> Weights:
        """Counts the words of texts."""
        return cls(len(texts), Counter(word for text in texts for word in words(text)))

    def weight(self, several: frozenset[str]) -> float:
        """The weight of words together, in whatever order."""
        if (told := self.sums.get(several)) is None:
            for word in several:
                if word not in self.known:
                    self.known[word] = log(1 + (1 + self.texts) / (1 + self.having[word]))
            # The same few texts are compared with each other over and over.
            told = self.sums[several] = fsum(self.known[word] for word in several)
        return told

    def telling(self, several: AnySet[str]) -> AnySet[str]:
        """Those of ``several`` that are not in too many texts to find by; all, where there is no other."""
        most = max(OFTEN, COMMON * self.texts)
        return {word for word in several if self.having[word] <= most} or several

    def tie_of(self, one: str, other: str, *, names: AnySet[str]) -> float:
        """How far a later text tells of a deed: by their matter, or by matter and deed together.

        ``names``: words that tie nothing here, such as those of the sides.
        """
        about, told = matter(one) - names, matter(other) - names
        if not about & told:
            return 0.0
        tie = self.tie(about, told)
        return tie if tie >= 1.0 else max(tie, self.tie(words(one) - names, words(other) - names))

    def tie(self, one: frozenset[str], other: frozenset[str]) -> float:
        """The share of the lighter text's weight that both have, 0 where too few words tie them."""
        common = one & other
        if not common or (len(common) < SHARED and min(len(one), len(other)) > SHARED):
            return 0.0
        share = self.weight(common) / min(self.weight(one), self.weight(other))
        if len(common) >= SHARED:
            return share
        return share if share >= RARE else 0.0
