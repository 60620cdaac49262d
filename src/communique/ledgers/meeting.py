"""What an act says of a meeting: who meets whom, on which level, where, and whether it is held or called off.

It takes a place for no party, a subject of the talks for none either, and no letter for a meeting.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from communique.codes.formats import FORMATS
from communique.fold import plain
from communique.languages.en.talks import (
    ABOUT,
    BOTH,
    BROKERED,
    CALLED,
    CALLED_OFF,
    CHANNEL,
    CHANNELS,
    CROWD,
    ENDED,
    GOVERNMENT,
    INTER,
    INTER_PARTIES,
    LEADS,
    LINE,
    MANY,
    MEETING,
    MESSAGE,
    NO_MEETING,
    OPENED,
    PEACE,
    PLACE,
    POSTPONED,
    RANKS,
    ROLES,
    SUSPENDED,
    TALKS,
    TO_COME,
    TRAVELS,
    TRUSTED,
    UNFINISHED,
    VENUES,
    WISHED,
)
from communique.ledgers.deeds import deed, is_meeting, is_private, part
from communique.ledgers.reported import days, side, sides
from communique.ledgers.speaking import is_outlet, voice
from communique.ledgers.states import faction, faction_in, is_body, is_state, land, named_in
from communique.model import Entry, Place, Who

MOST = 8
"""Parties of a format that has no name: more are a gathering, of which no two negotiate."""

BEFORE, BEHIND = 70, 90
"""Characters around a meeting's word in which its parties stand; further off is the background."""

NAMED = 45
"""Characters before a meeting's word in which it is called a summit, or high-level."""

CLOSE = 30
"""Characters around the reader's trigger that must say that people met ("spent four hours with")."""

UNTOLD = "official"
"""The office of somebody who speaks for his country, of which no more is known."""

PAIR = 2

GAP = 70
"""Characters between a meeting's word and the party that it names ("talks in the capital with Peru")."""


def _whole(words: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{words})\b", re.IGNORECASE)


_LINE = _whole(f"{CHANNEL}|{LINE}")
_MEETING, _CHANNEL, _OPENED, _TO_COME = map(_whole, (MEETING, CHANNEL, OPENED, TO_COME))
_POSTPONED, _CALLED_OFF, _SUSPENDED, _ENDED = map(_whole, (POSTPONED, CALLED_OFF, SUSPENDED, ENDED))
_MESSAGE, _CROWD, _MANY, _TRAVELS, _NONE = map(_whole, (MESSAGE, CROWD, MANY, TRAVELS, NO_MEETING))
_MET, _BROKERED = _whole(f"{MEETING}|{TRAVELS}|{TALKS}"), _whole(BROKERED)
_WISHED = re.compile(rf"\b(?:{WISHED})\s+(?:\w+\s+){{0,4}}$", re.IGNORECASE)
_INTER, _BOTH = re.compile(INTER), re.compile(BOTH)
_CHANNELS = tuple((name, _whole(words)) for name, words in CHANNELS.items())
_NAMED = tuple((level, _whole(words)) for level, words in CALLED)
_ROLES = tuple((level, _whole(words)) for level, words in ROLES)
_FORMATS = tuple((one, re.compile(one.pattern)) for one in FORMATS)
_NEXT = re.compile(rf",|\b(?:{MEETING})\b", re.IGNORECASE)
_OFFICE = rf"(?i:{'|'.join(words for _, words in ROLES)})"
_TITLED = re.compile(
    rf"\b{_OFFICE}(?:\s+(?:of|for|[A-Z][\w.'’-]*))*\s*$|"
    # "the director of the service, Ada Holm": of two names in a row the title is the first one's.
    rf"\b[Tt]he\s+{_OFFICE}(?:\s+(?:of|for|the|[A-Z][\w.'’-]*))*,\s+(?:[A-Z][\w.'’-]*\s+){{0,2}}$"
)
_TRUSTED = re.compile(TRUSTED)
_BESIDE = re.compile(r",|\b(?:that|which|who|to|about|before|after|while|as|since)\b")
_ROW = re.compile(r"[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,3}(?:,\s*(?:and\s+)?|\s+and\s+)(?:the\s+)?")
_ROW_ENDS = re.compile(
    r"[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,3},?\s+"
    r"(?:(?:have|has|had|will|are|were|to|hold|held|holding|then|also)\s+)*"
)
_TWO = re.compile(r"\bbetween\s+(?P<one>[^.;]{2,60}?)\s+and\s+(?P<other>[^.;,]{2,60})")
_TALKS = re.compile(r"\b(?:talks|negotiations|dialogue|contacts)\W+$", re.IGNORECASE)
_GOVERNMENT, _PEACE = _whole(GOVERNMENT), _whole(PEACE)
_CLAUSE = re.compile(r"[;.!?](?=[\s\"”’]|$)|\n")
_LINKS = re.compile(rf"\b(?P<link>with|to|between|and|by|from|{PLACE}|{ABOUT})\b", re.IGNORECASE)
_PARTY = frozenset({"with", "to", "between", "and", "by", "from"})
_AT_PLACE = re.compile(rf"\b(?:{PLACE})\s+(?:the\s+)?$", re.IGNORECASE)
_GOING = re.compile(r"\bto\s+(?:the\s+)?$", re.IGNORECASE)
_LED = re.compile(rf"\b(?:{LEADS})\b", re.IGNORECASE)
_BETWEEN = re.compile(r"\bbetween\b[^.;]{0,40}$")
_HYPHEN = re.compile(r"[\w.'’]+(?:\s[\w.'’]+){0,2}\s?[-–—/]\s?")
_UNFINISHED = re.compile(UNFINISHED, re.IGNORECASE)
_ON = re.compile(r"(?:\s+(?:of|the|and|[A-Z][\w'’-]*))+")


class Told(NamedTuple):
    """Words around a meeting: the text, and where in it the word for the meeting stands."""

    text: str
    start: int
    end: int

    @property
    def behind(self) -> str:
        """What follows the meeting's word."""
        return self.text[self.end :]


def told(entry: Entry) -> Told | None:
    """The words that tell of a meeting; ``None`` where an entry tells of none.

    Of an event that is a meeting the clause around its trigger; of a promise, proposal or refusal what it is
    about, if that is to meet.
    """
    if entry.kind == "event" and entry.type in ("CONSULT", "SANCTION", "RETREAT", "COOPERATE"):
        around = _around(entry)
        if entry.type == "CONSULT" or _CHANNEL.search(around.text):
            return None if _NONE.search(around.text) else around
        meant = _MEETING.search(around.text, around.start)
        off = _CALLED_OFF.search(around.text) or _SUSPENDED.search(around.text) or _ENDED.search(around.text)
        return Told(around.text, *meant.span()) if entry.type == "SANCTION" and meant and off else None
    if entry.kind == "event" and entry.type not in ("AGREE", "REJECT") and entry.mode != "meet":
        return None
    if entry.kind == "statement" and entry.act not in ("promise", "propose", "announce", "refuse"):
        return None
    what = deed(entry)
    if meant := _CHANNEL.search(what):
        return Told(what, *meant.span())
    if not is_meeting(what) or not (meant := _MEETING.search(what)):
        return None
    return Told(what, *meant.span())


def _around(entry: Entry) -> Told:
    evidence = entry.evidence
    pieces = evidence.parts.get("trigger", ())
    quote = evidence.quote
    if not pieces:
        meant = _MEETING.search(quote)
        return Told(quote, *(meant.span() if meant else (0, 0)))
    start, end = pieces[0].start - evidence.span.start, pieces[-1].end - evidence.span.start
    before = quote[max(0, start - BEFORE) : start]
    before = before[max((found.end() for found in _CLAUSE.finditer(before)), default=0) :]
    after = quote[end : end + BEHIND]
    stop = _CLAUSE.search(after)
    text = before + quote[start:end] + after[: stop.start() if stop else None]
    return Told(text, len(before), len(before) + end - start)


def format_of(entry: Entry) -> str:
    """The format that an entry speaks of: its name, or its parties joined by ``+``; empty where none.

    Example:
        >>> from communique.model import Evidence, Span
        >>> quote, parts = "The two Koreas held talks.", {"trigger": (Span(20, 25),)}
        >>> evidence = Evidence(article="a", span=Span(0, 26), quote=quote, parts=parts)
        >>> format_of(Entry(id="v", kind="event", article="a", evidence=evidence, type="CONSULT"))
        'KOR+PRK'
    """
    if entry.status in ("denied", "hypothetical") or entry.polarity == "deny":
        return ""
    words = told(entry)
    if words is None:
        return ""
    for one, pattern in _FORMATS:
        if pattern.search(words.text):
            return one.name
    several = parties(entry, words)
    return "+".join(sorted(several)) if 2 <= len(several) <= MOST else ""


def formats(entries: Sequence[Entry]) -> dict[str, str]:
    """The formats that the entries of one act speak of, by their ids; a headline's only if the text has it.

    Headlines leave out who meets, and the reader takes the next state for it.
    """
    found = {entry.id: name for entry in entries if (name := format_of(entry))}
    told = {found[entry.id] for entry in entries if entry.id in found and not entry.headline}
    return {name: one for name, one in found.items() if not told or one in told}


def parties(entry: Entry, words: Told) -> frozenset[str]:
    """The states and bodies that meet: the pair that the words name, else those of the entry."""
    if pair := _pair(words):
        return pair
    several = tuple(
        who for who in (*entry.actors, *entry.recipients) if not is_outlet(who) and not is_private(who)
    )
    if _BROKERED.search(words.text[words.start : words.end]):
        return frozenset()
    apart: frozenset[str] = frozenset()
    if brokered := _BROKERED.search(entry.evidence.quote):
        by = re.split(r"[,;.]\s", entry.evidence.quote[brokered.end() :], maxsplit=1)[0]
        apart = frozenset(code for _, code in named_in(by))
        apart |= sides(who for who in several if (name := _mention(entry, who)) and name in by)
        several = tuple(who for who in several if side(who) not in apart)
    if fighting := _fighting(entry, several):
        return fighting
    if any(not who.country and _CROWD.search(plain(who.name)) for who in several):
        return frozenset()
    acting = [who for who in several if is_state(who.country or "") and not _is_venue(entry, who)]
    codes = sides(acting)
    if len(codes) > 2 and not _MANY.search(words.text):
        codes = _two(entry, words, acting)
    if len(codes) <= 1 and (listed := _listed(words)):
        return listed
    if len(codes) == 1:
        codes |= frozenset(list(_linked(words, codes | apart))[:1])
    if len(codes) == PAIR and not entry.recipients and _in_session(words, codes):
        return frozenset()
    where = entry.place.country if entry.place is not None else None
    if where and where not in codes and not entry.recipients and _TRAVELS.search(called(entry)):
        return frozenset()  # "the two will fly to Washington": together, to somebody else
    return codes


def party(who: Who) -> str:
    """What somebody is at a table: his armed group, which is no government's, else his country or body."""
    return faction(who) or side(who)


def _fighting(entry: Entry, several: Sequence[Who]) -> frozenset[str]:
    """An armed group and whom it talks with: another side, or the government of its own country.

    Whoever is of that country and speaks neither for the group nor for the government is no party.
    """
    groups = frozenset(filter(None, map(faction, several)))
    if len(groups) != 1:
        return groups if len(groups) == 2 else frozenset()
    home = land(min(groups))
    others = {side(who) for who in several if not faction(who) and is_state(who.country or "")}
    governing = [who for who in several if side(who) == home and not faction(who) and voice(who) is not None]
    if others == {home}:
        return groups | {home} if governing else frozenset()
    if len(others) == 1:
        return groups | others
    if not others and _GOVERNMENT.search(entry.evidence.quote):
        return groups | {home}
    return frozenset()


def is_plain(entry: Entry) -> bool:
    """Whether the words alone tell of talks and of their sides, however unsure the reader is of them.

    "Negotiations between the administration and the Taliban"; peace talks of an armed group.
    """
    words = told(entry)
    if words is None or entry.type != "CONSULT":
        return False
    if _PEACE.search(words.text) and any(map(faction, (*entry.actors, *entry.recipients))):
        return True
    return _names_both(words)


def _names_both(words: Told) -> bool:
    """Whether talks are told to be between an armed group and a side that is named ("the government")."""
    named = _TWO.search(words.text)
    if named is None or not faction_in(named[0]):
        return False
    return bool(_TALKS.search(words.text[: named.start()]) and _pair(words))


def _two(entry: Entry, words: Told, acting: Sequence[Who]) -> frozenset[str]:
    """Of several sides the two that meet: whom the words behind name, and who stands last before them."""
    codes = sides(acting)
    met = next((code for code in _linked(words, frozenset()) if code in codes), "")
    if met:
        before = [code for _, code in named_in(words.text[: words.start]) if code in codes - {met}]
        first = [side(who) for who in acting if side(who) != met]
        return frozenset({met, (before[-1:] or first[:1])[0]})
    near = sides(who for who in acting if _near(entry, who, words))
    return near if len(near) >= 2 else codes


def _pair(words: Told) -> frozenset[str]:
    """Two states that the words for the meeting name together ("talks between Peru and Chile")."""
    text = words.text
    if (found := _INTER.search(text)) and found["stem"] in INTER_PARTIES:
        return frozenset(INTER_PARTIES[found["stem"]])
    if found := _BOTH.search(text):
        return frozenset(
            next(codes for stem, codes in INTER_PARTIES.items() if stem.startswith(found["stem"]))
        )
    if (found := _TWO.search(text)) and (group := faction_in(found[0])):
        rest = found["other"] if faction_in(found["one"]) else found["one"]
        met = next((code for _, code in named_in(rest)), land(group) if _GOVERNMENT.search(rest) else "")
        return frozenset({group, met}) if met else frozenset()
    named = named_in(text)
    for (first, one), (second, other) in zip(named, named[1:], strict=False):
        if one == other:
            continue
        between = text[first:second]
        if _HYPHEN.fullmatch(between) and first <= words.start + GAP and words.start <= second + GAP:
            return frozenset({one, other})
        if re.search(r"\sand\s", between) and len(between) < GAP and _BETWEEN.search(text[:first]):
            return frozenset({one, other})
    return frozenset()


def _linked(words: Told, known: frozenset[str]) -> Iterator[str]:
    """States that the words behind the meeting name as those whom one meets, not as its place or subject."""
    behind = _LED.sub(lambda found: "x" * len(found[0]), words.behind)
    stop = _NEXT.search(behind)
    for at, code in named_in(words.behind):
        if code in known:
            continue
        if at > GAP or (stop and stop.start() < at):
            return
        links = [found["link"].lower() for found in _LINKS.finditer(behind[:at])]
        name = next((venue for venue in VENUES if words.behind.startswith(venue, at)), "")
        if not links or (links[-1] in _PARTY and not (name and links[-1] == "to")):
            yield code


def _in_session(words: Told, codes: frozenset[str]) -> bool:
    """Whether a body only meets itself while a state does something else ("fired as the G20 met")."""
    bodies = {code for code in codes if is_body(code)}
    if len(bodies) != 1:
        return False
    before = [code for _, code in named_in(words.text[: words.start])]
    linked = set(_linked(words, frozenset()))
    # Whoever stands right before the word meets; the other must be named as whom one meets.
    return before[-1:] == list(bodies) and not linked & codes


def _listed(words: Told) -> frozenset[str]:
    """The states that a row of names right before the meeting's word has, three or more of them.

    "The army chiefs of Peru, Chile and Fiji met": the reader sees the first, or the chiefs alone.
    """
    before = words.text[: words.start]
    row: list[str] = []
    last = len(before)
    for at, code in reversed(named_in(before)):
        if not (_ROW_ENDS if not row else _ROW).fullmatch(before[at:last]):
            break
        row.append(code)
        last = at
    return frozenset(row) if len(set(row)) > PAIR else frozenset()


def _is_venue(entry: Entry, who: Who) -> bool:
    """Whether somebody whom an entry has as a side is only the place where others meet."""
    if who.span is None or who.actor != who.country:
        return False
    before = entry.evidence.quote[: max(0, who.span.start - entry.evidence.span.start)]
    name = _mention(entry, who)
    if name in VENUES:
        return bool(_AT_PLACE.search(before) or _GOING.search(before))
    return bool(_AT_PLACE.search(before)) and bool(entry.place and entry.place.country == who.country)


def _near(entry: Entry, who: Who, words: Told) -> bool:
    if who.span is None:
        return any(code == who.country for _, code in named_in(words.text))
    name = _mention(entry, who)
    return bool(name) and name in words.text


def _mention(entry: Entry, who: Who) -> str:
    """The words by which an entry's sentence names somebody; empty where it stands elsewhere."""
    if who.span is None:
        return ""
    base = entry.evidence.span.start
    return entry.evidence.quote[max(0, who.span.start - base) : max(0, who.span.end - base)]


def standing(entry: Entry) -> str:
    """What an entry says of a meeting: planned, proposed, held, postponed, called-off; else empty."""
    words = told(entry)
    if words is None or entry.kind != "event":
        return ""
    if entry.type == "SANCTION":
        return "called-off" if _CALLED_OFF.search(words.text) and entry.status == "actual" else ""
    if entry.type != "CONSULT" or _CHANNEL.search(words.text[words.start : words.end]):
        return ""
    if entry.status == "actual":
        near = words.text[max(0, words.start - CLOSE) : words.end + CLOSE]
        sent = _MESSAGE.search(words.text) and not _MEETING.search(words.text)
        if sent or not (_MET.search(near) or _names_both(words)):
            return ""
        return "proposed" if _WISHED.search(words.text[: words.start]) else "held"
    if entry.status == "called-off":
        if _POSTPONED.search(words.text):
            return "postponed"
        if _CALLED_OFF.search(entry.evidence.quote) or _SUSPENDED.search(words.text):
            return "called-off"
        # The reader takes the one for the other: what nothing says is off, and is of a day past, was held.
        first, reported = days(entry.when)[0], entry.told
        return "held" if first and first <= reported and not _TO_COME.search(words.text) else ""
    if entry.status == "planned":
        return "planned"
    return "proposed" if entry.status in ("proposed", "conditional") else ""


def turn(entry: Entry) -> str:
    """What an entry does to talks or a channel beside their meetings: open, suspended, ended, proposed."""
    words = told(entry)
    if words is None:
        return ""
    if _CHANNEL.search(words.text):
        if entry.kind != "event" or entry.status != "actual" or entry.type == "REQUEST":
            return "proposed" if entry.act != "refuse" else ""
        if _SUSPENDED.search(words.text) or entry.type == "SANCTION":
            return "suspended"
        done = _OPENED.search(words.text) and not _TO_COME.search(words.text) and entry.type != "AGREE"
        return "open" if done else "proposed"
    if entry.type == "SANCTION":
        if entry.status != "actual":
            return ""
        return "ended" if _ENDED.search(words.text) else "suspended"
    # What a meeting's own words do not make a round of, a letter say, does nothing to the talks.
    return "" if entry.type in ("CONSULT", "REJECT") or entry.act == "refuse" else "proposed"


def channel(entry: Entry) -> str:
    """Which standing channel an entry tells of ("military lines"); empty where it tells of none.

    Two sides may have several at once, each opened and cut by itself.
    """
    words = told(entry)
    if words is None or not turn(entry) or not (meant := _CHANNEL.search(words.text)):
        return ""
    return _named_channel(words, meant)


def line(entries: Sequence[Entry]) -> str:
    """The channel over which a telephone call was made ("the line at the border rang"); empty where none."""
    for entry in entries:
        found = _LINE.search(entry.evidence.quote) if is_call(entry) else None
        if found:
            return _named_channel(Told(entry.evidence.quote, *found.span()), found)
    return ""


def _named_channel(words: Told, meant: re.Match[str]) -> str:
    near = words.text[max(0, meant.start() - NAMED) : meant.end() + NAMED]
    return next(name for name, pattern in _CHANNELS if pattern.search(near))


def offices(entries: Iterable[Entry]) -> dict[str, int]:
    """The ranks of persons by their ids, as most of these entries tell them: some reports leave them out."""
    told: dict[str, Counter[int]] = {}
    for entry in entries:
        for who in (*entry.actors, *entry.recipients):
            if who.actor and who.actor != who.country and (rank := _rank(entry, who)) >= 0:
                told.setdefault(who.actor, Counter())[rank] += 1
    return {actor: min(ranks, key=lambda rank: (-ranks[rank], -rank)) for actor, ranks in told.items()}


def level(entry: Entry, *, known: Mapping[str, int] | None = None) -> str:
    """The level of a meeting: as it is called, else of the lower of its sides by role; else empty.

    One leader makes no summit where the other is somebody of whom no office is told.

    Args:
        known: ranks of persons, by their ids, for those of whose office the entry tells nothing.
    """

    def rank(who: Who) -> int:
        told = _rank(entry, who)
        return told if told >= 0 else (known or {}).get(who.actor or "", -1)

    words = told(entry)
    text = ""
    if words is not None:
        before = words.text[max(0, words.start - NAMED) : words.start].rpartition(",")[2]
        text = before + words.text[words.start : words.end] + _BESIDE.split(words.behind)[0]
        # Who brokers talks lends them no level.
        text = _BROKERED.split(text)[0]
    for named in (*entry.args.get("level", ()), text):
        for name, pattern in _NAMED:
            if pattern.search(named):
                return name
    groups = (entry.actors, entry.recipients) if entry.recipients else [(one,) for one in entry.actors]
    ranks = [min(several) for group in groups if (several := [r for who in group if (r := rank(who)) >= 0])]
    found = RANKS[max(ranks)] if ranks else ""
    if len(ranks) < 2:
        named = next((name for name, pattern in _ROLES if pattern.search(text)), "")
        found = RANKS[max(map(RANKS.index, filter(None, (named, found))))] if named else found
    untold = len(ranks) < len(groups) and any(
        who.actor and who.actor != who.country and rank(who) < 0 for group in groups for who in group
    )
    return "" if untold and found == RANKS[0] else found


def _rank(entry: Entry, who: Who) -> int:
    """The level of somebody by his office, or by the title that his sentence has before his name."""
    known = (who.role or "") if who.actor else who.name
    if not known or known == UNTOLD:
        quote = entry.evidence.quote
        at = next((at for word in reversed(who.name.split()) if (at := quote.find(word)) >= 0), 0)
        before = quote[max(0, at - NAMED) : at]
        if _TRUSTED.search(before):
            return RANKS.index("envoys")
        titled = _TITLED.search(before)
        known = titled[0] if titled else ""
    for name, pattern in _ROLES:
        if pattern.search(known):
            return RANKS.index(name)
    return -1


def agreement_of(entry: Entry) -> str:
    """The two sides between which something is agreed, as ``format_of`` has them; else empty."""
    if entry.kind != "event" or entry.type != "AGREE" or entry.status != "actual":
        return ""
    codes = sorted(code for code in set(map(party, (*entry.actors, *entry.recipients))) if is_state(code))
    return "+".join(codes) if len(codes) == 2 and entry.actors else ""


def is_aside(entry: Entry) -> bool:
    """Whether an entry has others act than those who meet: who welcomes talks tells of no day of theirs."""
    words = told(entry)
    if words is None or not (pair := _pair(words)) or _BROKERED.search(called(entry)):
        return False
    acting = [code for code in map(side, entry.actors) if is_state(code)]
    return bool(acting) and acting[0] not in pair


def is_visit(entry: Entry) -> bool:
    """Whether a meeting is a visit, which may last some days."""
    words = told(entry)
    return entry.mode == "visit" or (
        words is not None and re.search(r"\bvisit|\btrip", words.text) is not None
    )


def is_call(entry: Entry) -> bool:
    """Whether the parties only spoke by telephone."""
    words = told(entry)
    return entry.mode == "phone" or (words is not None and re.search(r"phone", words.text) is not None)


def place(entry: Entry) -> Place | None:
    """Where a meeting is, its name whole; ``None`` where the words were cut before the name."""
    where = entry.place
    if where is None or not _UNFINISHED.search(where.name):
        return where
    quote = " ".join(entry.evidence.quote.split())
    at = quote.find(where.name)
    if (
        at >= 0
        and " " in where.name
        and (rest := _ON.match(quote, at + len(where.name)))
        and re.search(r"[A-Z]", rest[0])
    ):
        return replace(where, name=_UNFINISHED.sub("", where.name + rest[0]))
    name = _UNFINISHED.sub("", where.name)
    return replace(where, name=name) if re.search(r"[A-Z]", name) else None


def called(entry: Entry) -> str:
    """What the entry's trigger calls the meeting; empty where it has none."""
    return part(entry, "trigger")
